"""Parts of pictures: the right pixels, decoded once, within a budget."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from purger.core import closeups, decode
from purger.core.closeups import WHOLE, Closeups
from purger.core.decoders import Decoders
from tests.paint import save, scene


class Source:
    def __init__(self, *, height: int = 60, width: int = 80) -> None:
        y, x = np.mgrid[:height, :width]
        self.pixels = np.stack([x % 256, y % 256, (x + y) % 256], axis=2).astype(np.uint8)
        self.decoded: list[tuple[Path, int]] = []

    def __call__(self, path: Path, side: int) -> np.ndarray:
        self.decoded.append((path, side))
        return self.pixels


def test_a_part_is_those_very_pixels_and_says_where_it_lies() -> None:
    source = Source()
    cut, box = Closeups(source).cut(Path("a"), (0.26, 0.5, 0.5, 0.75), 80)
    assert box == (20 / 80, 30 / 60, 40 / 80, 45 / 60)
    assert np.array_equal(cut, source.pixels[30:45, 20:40])


def test_panning_does_not_decode_again_but_another_level_does() -> None:
    source = Source()
    cuts = Closeups(source)
    for left in (0.0, 0.2, 0.4):
        cuts.cut(Path("a"), (left, 0.1, left + 0.3, 0.6), 80)
    assert len(source.decoded) == 1
    cuts.cut(Path("a"), WHOLE, 40)
    assert source.decoded == [(Path("a"), 80), (Path("a"), 40)]


def test_the_oldest_is_given_up_first() -> None:
    source = Source()
    cuts = Closeups(source, budget=2 * source.pixels.nbytes)
    for name in ("a", "b", "a", "c", "a", "b"):
        cuts.cut(Path(name), WHOLE, 80)
        assert cuts.size <= 2 * source.pixels.nbytes
    assert [path.name for path, _ in source.decoded] == ["a", "b", "c", "b"]


def test_of_a_very_large_picture_a_wide_part_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(closeups, "WIDE_PIXELS", 1200)
    source = Source()
    cuts = Closeups(source)
    cut, box = cuts.cut(Path("a"), (0.45, 0.45, 0.55, 0.55), 80)
    assert cuts.size <= 1200 * 3
    assert np.array_equal(cut, source.pixels[27:33, 36:44])
    assert box == (36 / 80, 27 / 60, 44 / 80, 33 / 60)
    cuts.cut(Path("a"), (0.4, 0.4, 0.5, 0.5), 80)
    assert len(source.decoded) == 1
    cut, _ = cuts.cut(Path("a"), (0.0, 0.0, 0.1, 0.1), 80)
    assert len(source.decoded) == 2
    assert np.array_equal(cut, source.pixels[:6, :8])


def test_boxes_beyond_the_picture_are_what_lies_within() -> None:
    source = Source()
    cut, box = Closeups(source).cut(Path("a"), (-1.0, 0.999, 2.0, 3.0), 80)
    assert box == (0, 59 / 60, 1, 1)
    assert cut.shape == (1, 80, 3)


def test_pixels_are_upright_and_as_many_as_asked_for(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    file = save(scene(2, (640, 480)), tmp_path / "a.jpg", quality=95, exif=exif)
    whole = decode.pixels(file, 10_000)
    assert whole.shape == (640, 480, 3)
    upright = scene(2, (640, 480)).transpose(Image.Transpose.ROTATE_270)
    assert np.abs(whole.astype(int) - np.asarray(upright)).mean() < 3
    height, width, _ = decode.pixels(file, 300).shape
    assert 300 <= height < 600
    assert width / height == pytest.approx(0.75, abs=0.01)


def test_what_may_take_a_process_down_is_decoded_apart(tmp_path: Path) -> None:
    file = save(scene(2, (96, 64)), tmp_path / "a.avif", quality=90)
    with Decoders(1) as apart:
        assert decode.pixels(file, 10_000, apart).shape == (64, 96, 3)
