"""What the first kilobytes tell, and that nothing in them can do harm."""

from __future__ import annotations

import io
import os
import struct
import sys
from pathlib import Path
from threading import Thread

import numpy as np
import pytest
from PIL import Image, ImageEnhance

from purger.core import placeholders
from purger.core.decode import read
from purger.core.domain import Decoded, Photo, Target
from purger.core.heads import NOTHING, Head, head_of, told
from tests.benchmarks.early import with_thumbnail
from tests.paint import save, scene
from tests.patience import PATIENCE

CAMERA = ("FUJIFILM", "X-T30")


def exif(stamp: str = "2024:05:01 12:30:45", fraction: str = "25") -> Image.Exif:
    made = Image.Exif()
    made[0x010F], made[0x0110] = CAMERA
    made.get_ifd(0x8769)[0x9003] = stamp
    made.get_ifd(0x8769)[0x9291] = fraction
    return made


@pytest.mark.parametrize(("suffix", "options"), [("jpg", {}), ("jpg", {"progressive": True})])
def test_a_head_tells_what_decoding_tells(
    suffix: str, options: dict[str, bool], tmp_path: Path
) -> None:
    path = save(scene(1), tmp_path / f"a.{suffix}", exif=exif(), **options)
    decoded = read(Photo.from_stat(path, path.lstat()), Target(32, 32))
    assert isinstance(decoded, Decoded)
    traits = decoded.traits
    head = head_of(str(path))
    assert (head.taken, head.camera) == (traits.taken, traits.camera)
    assert traits.taken is not None
    assert traits.taken % 1 == 0.25


def test_a_head_beyond_the_first_bytes_is_found_in_a_heic(tmp_path: Path) -> None:
    tiff = exif().tobytes()
    assert tiff.startswith(b"Exif\0\0")
    boxes = b"\0\0\0\x18ftypheic" + b"Exif\0\0\0\x94i" + bytes(20_000)
    path = tmp_path / "a.heic"
    path.write_bytes(boxes + tiff + bytes(300_000))
    assert head_of(str(path)).camera == "FUJIFILM X-T30"


def glimpses(tmp_path: Path, *images: Image.Image) -> list[int | None]:
    found = []
    for image in images:
        path = save(image, tmp_path / "a.jpg", exif=with_thumbnail(exif().tobytes(), image))
        found.append(head_of(str(path)).glimpse)
        assert head_of(str(path)).camera == "FUJIFILM X-T30"
    return found


def test_the_small_picture_in_a_head_is_like_that_of_an_edit_and_unlike_others(
    tmp_path: Path,
) -> None:
    image = scene(1)
    brighter = ImageEnhance.Brightness(image).enhance(1.2)
    one, edit, other = glimpses(tmp_path, image, brighter, scene(2))
    assert None not in {one, edit, other}
    assert one is not None
    assert edit is not None
    assert other is not None
    assert (one ^ edit).bit_count() <= 4
    assert (one ^ other).bit_count() > 16


def test_a_plain_picture_gives_no_glimpse(tmp_path: Path) -> None:
    assert glimpses(tmp_path, Image.new("RGB", (640, 480), (90, 90, 200))) == [None]


def test_a_small_file_without_a_picture_in_its_head_gives_its_own(tmp_path: Path) -> None:
    image = scene(1)
    files = [
        save(image, tmp_path / "a.jpg"),
        save(image.resize((320, 240)), tmp_path / "sent.jpg", quality=60, progressive=True),
        save(scene(2), tmp_path / "other.jpg"),
    ]
    one, sent, other = (head_of(str(path)).glimpse for path in files)
    assert one is not None
    assert sent is not None
    assert other is not None
    assert (one ^ sent).bit_count() <= 4
    assert (one ^ other).bit_count() > 16


def test_a_small_file_of_many_scans_gives_no_glimpse_of_itself(tmp_path: Path) -> None:
    path = save(scene(1).resize((320, 240)), tmp_path / "a.jpg", progressive=True)
    data = path.read_bytes()
    first = data.index(b"\xff\xda")
    rough = data[: data.index(b"\xff\xc4", first)] + b"\xff\xc4\0\x14\x10\x01" + bytes(15) + b"\xe0"
    scans = [
        b"\xff\xda\0\x08\x01\x01\0" + bytes([at, at, 0]) + b"\0\0" for at in range(1, 21)
    ]  # each says of one frequency that there is nothing of it
    path.write_bytes(rough + b"".join(scans[:-1]) + b"\xff\xd9")
    assert head_of(str(path)).glimpse is not None
    path.write_bytes(rough + b"".join(scans) + b"\xff\xd9")
    assert head_of(str(path)).glimpse is None


def test_what_is_large_cut_off_or_no_jpeg_gives_no_glimpse_of_itself(tmp_path: Path) -> None:
    noise = np.random.default_rng(1).integers(0, 255, (600, 800, 3), np.uint8)
    large = save(Image.fromarray(noise), tmp_path / "large.jpg")
    assert large.stat().st_size > 1 << 17
    wide = save(Image.new("L", (5000, 40)), tmp_path / "wide.jpg", quality=1)
    assert wide.stat().st_size < 1 << 15
    cut = tmp_path / "cut.jpg"
    cut.write_bytes(save(scene(1), tmp_path / "a.jpg").read_bytes()[:9000])
    drawn = save(scene(1, (64, 48)), tmp_path / "drawn.png")
    assert [head_of(str(path)) for path in (large, wide, cut, drawn)] == [NOTHING] * 4


def test_a_small_picture_that_is_cut_off_or_a_lie_costs_only_itself(tmp_path: Path) -> None:
    whole = with_thumbnail(exif().tobytes(), scene(1))
    for told_ in (whole[:-900], whole[:-900] + bytes(900)):
        path = save(scene(1), tmp_path / "a.jpg", exif=told_)
        head = head_of(str(path))
        assert head.camera == "FUJIFILM X-T30"
        assert head.taken is not None
    huge = Image.new("RGB", (3000, 2000))
    small = io.BytesIO()
    huge.save(small, "JPEG")
    bomb = whole.replace(thumbnail_of(whole), small.getvalue()[:60_000])
    path = save(scene(1), tmp_path / "a.jpg", exif=bomb)
    assert head_of(str(path)).glimpse is None


def thumbnail_of(told_: bytes) -> bytes:
    return told_[told_.index(b"\xff\xd8\xff") :]


@pytest.mark.parametrize("stamp", ["0000:00:00 00:00:00", "2024:13:41 12:30:45", "", "yesterday"])
def test_a_clock_that_was_never_set_tells_no_time(stamp: str, tmp_path: Path) -> None:
    path = save(scene(1), tmp_path / "a.jpg", exif=exif(stamp, "x"))
    head = head_of(str(path))
    assert (head.taken, head.camera) == (None, "FUJIFILM X-T30")


def test_what_is_no_photo_tells_nothing_and_nobody_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty.jpg").touch()
    (tmp_path / "folder.jpg").mkdir()
    whole = save(scene(1), tmp_path / "whole.jpg", exif=exif())
    paths = [tmp_path / name for name in ("empty.jpg", "folder.jpg", "missing.jpg", "nul\0.jpg")]
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe.jpg")
        (tmp_path / "link.jpg").symlink_to(whole)
        paths += [tmp_path / "pipe.jpg", tmp_path / "link.jpg", Path("/dev/zero")]
    found: list[Head] = []
    reader = Thread(target=lambda: found.extend(head_of(str(path)) for path in paths), daemon=True)
    reader.start()
    reader.join(PATIENCE)
    assert found == [NOTHING] * len(paths)
    monkeypatch.setattr(placeholders, "_WINDOWS", 0)
    monkeypatch.setattr("purger.core.kinship.is_placeholder", lambda _: True)
    assert head_of(str(whole)) == NOTHING


def test_hostile_bytes_tell_nothing_or_something_and_raise_nothing(tmp_path: Path) -> None:
    data = save(scene(1, (64, 48)), tmp_path / "a.jpg", exif=exif()).read_bytes()
    dice = np.random.default_rng(5)
    for _ in range(3000):
        bad = bytearray(data[: int(dice.integers(1, 400))])
        for at in dice.integers(0, len(bad), 6).tolist():
            bad[at] = int(dice.integers(256))
        assert isinstance(told(bytes(bad), is_all=bool(bad[-1] % 2)), Head | None)
    for count in (0xFFFF, 0x7FFF):
        endless = b"II*\0" + struct.pack("<IH", 8, count) + bytes([0x69, 0x87, 4, 0] * 3000)
        assert isinstance(told(endless), Head | None)
    itself = b"II*\0" + struct.pack("<IHHHII", 8, 1, 0x8769, 4, 1, 8)
    assert told(itself, is_all=True) == Head(None, "")
