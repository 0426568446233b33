"""What the pixels of one picture tell: how sharp it is, how bright, and what is clipped."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Final, Self

import numpy as np

from purger.core.domain import Bytes, Flags, Floats

TILES: Final = 12
"""The picture is looked at in 12×12 tiles."""

BINS: Final = 64
_DARK: Final = 3
_BRIGHT: Final = 252
_SHARPEST: Final = 0.1
_WEIGHTS: Final = np.array([0.299, 0.587, 0.114], np.float32)
_HATCH: Final = 8
_BLOWN: Final = (255, 90, 80, 255)
_BLACK: Final = (110, 165, 255, 255)


@dataclass(frozen=True, slots=True)
class Survey:
    """One picture.

    Attributes:
        tiles: 144 numbers, row by row: the standard deviation of the Laplacian of luma in each
            tile, in levels of 255. Comparable between pictures of one scene at one scale only.
        histogram: red, green, blue: 64 shares each, dark to bright, every one summing to 1.
        contrast: standard deviation of luma, in levels of 255.
        dark: share of pixels that are black in all colours, 0 to 1.
        bright: share of pixels that are full in one colour at least.
    """

    tiles: tuple[float, ...]
    histogram: tuple[tuple[float, ...], ...]
    contrast: float
    dark: float
    bright: float

    @property
    def sharpness(self) -> float:
        """Of the sharpest tenth, for its contrast: 0 or more.

        A blurred background is no fault of a photo, and a dark one is no less sharp for that.
        """
        best = sorted(self.tiles, reverse=True)[: max(1, round(len(self.tiles) * _SHARPEST))]
        return math.sqrt(sum(value**2 for value in best) / len(best)) / max(self.contrast, 1.0)

    def packed(self) -> dict[str, Any]:
        """As JSON carries it."""
        return {
            "tiles": self.tiles, "histogram": self.histogram, "contrast": self.contrast,
            "dark": self.dark, "bright": self.bright,
        }  # fmt: skip

    @classmethod
    def unpacked(cls, raw: dict[str, Any]) -> Self:
        """Of what `packed` made."""
        histogram = tuple(tuple(map(float, colour)) for colour in raw["histogram"])
        tiles = tuple(map(float, raw["tiles"]))
        return cls(tiles, histogram, raw["contrast"], raw["dark"], raw["bright"])


def survey(pixels: Bytes) -> Survey:
    """Look at h×w×3 uint8 pixels."""
    counts = [np.bincount(pixels[..., c].ravel() >> 2, minlength=BINS) for c in range(3)]
    area = pixels.shape[0] * pixels.shape[1]
    dark, bright = _clipped(pixels)
    luma = pixels @ _WEIGHTS
    return Survey(
        tuple(_tiles(luma)),
        tuple(tuple((count / area).tolist()) for count in counts),
        float(luma.std()),
        float(dark.mean()),
        float(bright.mean()),
    )


def clipping(pixels: Bytes) -> Bytes:
    """What to lay over h×w×3 pixels to see what is clipped: h×w×4 uint8, mostly transparent.

    Blown parts are hatched one way in red, black ones the other way in blue.
    """
    dark, bright = _clipped(pixels)
    y, x = np.ogrid[: pixels.shape[0], : pixels.shape[1]]
    over = np.zeros((*pixels.shape[:2], 4), np.uint8)
    over[bright & ((x + y) % _HATCH < _HATCH // 2)] = _BLOWN
    over[dark & ((x - y) % _HATCH < _HATCH // 2)] = _BLACK
    return over


def sharpest(surveys: list[tuple[float, ...]]) -> tuple[float, float]:
    """The middle (x, y, 0 to 1) of the tile where any of some pictures is sharpest.

    Args:
        surveys: tiles of equal numbers, row by row, of a square of tiles; those of no tile at all
            say nothing.
    """
    known = [tiles for tiles in surveys if tiles]
    if not known:
        return 0.5, 0.5
    best = np.max(np.array(known, np.float64), axis=0)
    side = math.isqrt(len(best))
    y, x = divmod(int(best.argmax()), side)
    return (x + 0.5) / side, (y + 0.5) / side


def _clipped(pixels: Bytes) -> tuple[Flags, Flags]:
    dark, bright = (pixels <= _DARK).all(axis=2), (pixels >= _BRIGHT).any(axis=2)
    return np.asarray(dark), np.asarray(bright)


def _tiles(luma: Floats) -> list[float]:
    if min(luma.shape) < TILES + 2:
        return [0.0] * TILES**2
    middle = luma[1:-1, 1:-1]
    around = luma[:-2, 1:-1] + luma[2:, 1:-1] + luma[1:-1, :-2] + luma[1:-1, 2:]
    squares = (around - 4 * middle) ** 2
    rows, columns = (np.arange(TILES) * length // TILES for length in squares.shape)
    sums = np.add.reduceat(np.add.reduceat(squares, rows, axis=0), columns, axis=1)
    counts = np.outer(np.diff([*rows, squares.shape[0]]), np.diff([*columns, squares.shape[1]]))
    return [float(value) for value in np.sqrt(sums / counts).ravel()]
