"""Quicker resampling: Pillow's pixels, bit for bit."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from purger.core import decode, resampling
from tests.paint import scene

SIZES = [
    (448, 336), (336, 448), (360, 270), (361, 3), (719, 540), (500, 720), (504, 378), (721, 90),
    (1000, 700), (17, 16), (16, 17), (1, 1), (5, 300), (300, 5), (64, 900), (2, 3),
]  # fmt: skip


def pictures(width: int, height: int, channels: int) -> list[Image.Image]:
    """A scene, noise, and black and white, which needs what is beyond 0 to 255 cut off."""
    random = np.random.default_rng(width * 1000 + height)
    shape = (height, width, 3)[: 3 if channels > 1 else 2]
    noise = random.integers(0, 256, shape, np.uint8)
    mode = "RGB" if channels > 1 else "L"
    return [
        scene(3).resize((width, height)).convert(mode),
        Image.fromarray(noise),
        Image.fromarray(np.where(noise > 127, 255, 0).astype(np.uint8)),
    ]


@pytest.mark.parametrize("size", SIZES)
def test_lanczos_is_that_of_pillow(size: tuple[int, int]) -> None:
    for picture in pictures(*size, 1):
        for new in ((17, 16), (9, 8), size):
            theirs = np.asarray(picture.resize(new, Image.Resampling.LANCZOS))
            assert np.array_equal(resampling.lanczos(np.asarray(picture), *new), theirs)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_the_box_is_that_of_pillow(size: tuple[int, int], mode: str) -> None:
    width, height = size
    for picture in pictures(*size, len(mode)):
        for new in (
            (360, 270), (max(1, width * 4 // 5), max(1, height * 4 // 5)), (width, height // 2 + 1),
            (width // 2 + 1, height), (max(1, width // 3), height), size,
        ):  # fmt: skip
            theirs = picture.resize(new, Image.Resampling.BOX, reducing_gap=2.0)
            ours = resampling.boxed(picture, *new)
            assert (ours.mode, ours.size) == (theirs.mode, theirs.size)
            assert np.array_equal(np.asarray(ours), np.asarray(theirs))


@pytest.mark.parametrize("size", [(1900, 1400), (1441, 90), (700, 3100), (721, 540), (360, 200)])
@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_a_thumbnail_is_that_of_pillow(size: tuple[int, int], mode: str) -> None:
    for picture in pictures(*size, len(mode)):
        theirs = picture.copy()
        theirs.thumbnail((360, 360), Image.Resampling.BOX)
        ours = decode._thumbnail(picture)
        assert ours.size == theirs.size
        assert np.array_equal(np.asarray(ours), np.asarray(theirs))
