"""EXIF in words; broken EXIF tells nothing; what differs between photos is known."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from purger.core import decode
from purger.core.decoders import Decoders
from purger.core.errors import PhotoError
from purger.core.facts import Line, compared, facts_of
from tests.paint import save, scene


def exif(**changes: object) -> Image.Exif:
    made = Image.Exif()
    made[0x0131] = "darktable\0"
    own = made.get_ifd(0x8769)
    own.update({
        0xA434: "XF 23mm F2", 0x829A: 1 / 250, 0x829D: 5.6, 0x8827: 400, 0x9204: -0.333,
        0x920A: 23.0, 0x9209: 16,
    })  # fmt: skip
    own.update({int(tag[1:], 16): value for tag, value in changes.items()})
    gps = made.get_ifd(0x8825)
    gps.update({1: "S", 2: (35.0, 30.0, 0.0), 3: "E", 4: (135.0, 0.0, 36.0)})
    return made


def test_exif_is_told_in_the_words_of_photographers(tmp_path: Path) -> None:
    file = save(scene(1), tmp_path / "a.jpg", exif=exif())
    assert dict(decode.facts(file)) == {
        "Lens": "XF 23mm F2", "Shutter": "1/250 s", "Aperture": "f/5.6", "ISO": "400",
        "Exposure correction": "-0.33", "Focal length": "23 mm", "Flash": "Off",
        "Position": "-35.50000, 135.01000", "Software": "darktable",
    }  # fmt: skip


def test_long_exposures_are_seconds() -> None:
    assert dict(facts_of(exif(x829A=2.5)))["Shutter"] == "2.5 s"


@pytest.mark.parametrize("value", [None, "?", b"\xff", (), float("nan"), (0, 0), 0, -1, [], 1e400])
def test_nonsense_is_left_out(value: object) -> None:
    made = exif(x829A=value, x829D=value, x8827=value, x920A=value, x9209=value, xA434=value)
    made.get_ifd(0x8825).update({2: value, 4: (value, value, value)})
    assert "Position" not in dict(facts_of(made))
    assert "Shutter" not in dict(facts_of(made))


def test_a_photo_without_exif_has_no_facts(tmp_path: Path) -> None:
    assert decode.facts(save(scene(1), tmp_path / "a.png")) == ()


def test_a_heic_is_opened_by_a_worker_alone(tmp_path: Path) -> None:
    file = save(scene(1, (64, 48)), tmp_path / "a.avif", exif=exif())
    with Decoders(1) as apart:
        assert dict(decode.facts(file, apart))["ISO"] == "400"


def test_a_broken_file_is_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(b"no picture")
    with pytest.raises(PhotoError, match="damaged, or not a picture"):
        decode.facts(file)


def test_facts_side_by_side_say_what_differs() -> None:
    lines = compared([
        (("Size", "1 MB"), ("Lens", "A"), ("ISO", "100")),
        (("Size", "2 MB"), ("Camera", "X"), ("ISO", "100")),
    ])  # fmt: skip
    assert lines == (
        Line("Size", ("1 MB", "2 MB"), differs=True),
        Line("Camera", ("", "X"), differs=True),
        Line("Lens", ("A", ""), differs=True),
        Line("ISO", ("100", "100"), differs=False),
    )
