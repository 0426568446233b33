"""Many small signs painted at once: numpy writes them into the pixels of one picture.

A sign is a stamp, a few pixels with their coverage. All faint pixels are written before all full
ones, so that the soft edge of one dot never eats into its neighbour.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

LEVELS: Final = 4

Pixels: TypeAlias = NDArray[np.uint32]
_Floats: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Stamp:
    """A sign around its centre.

    Attributes:
        dx, dy: pixels from the centre.
        level: coverage in quarters, 1 to 4.
        reach: the largest of the distances.
    """

    dx: NDArray[np.int64]
    dy: NDArray[np.int64]
    level: NDArray[np.int64]
    reach: int


def disc(radius: float) -> Stamp:
    """A filled circle; `radius` in pixels."""
    return _stamp(radius, lambda x, y: radius - np.hypot(x, y))


def ring(radius: float, width: float) -> Stamp:
    """A circle of a line `width` pixels wide."""
    return _stamp(radius, lambda x, y: width / 2 - np.abs(np.hypot(x, y) - radius + width / 2))


def cross(radius: float, width: float) -> Stamp:
    """An X in a square of twice `radius`."""

    def inside(x: _Floats, y: _Floats) -> _Floats:
        across = width / 2 - np.minimum(np.abs(x - y), np.abs(x + y)) / 2**0.5
        end = radius - np.maximum(np.abs(x), np.abs(y))
        return np.asarray(np.minimum(across, end))

    return _stamp(radius, inside)


def _stamp(radius: float, depth: Callable[[_Floats, _Floats], _Floats]) -> Stamp:
    reach = int(np.ceil(radius))
    dy, dx = np.mgrid[-reach : reach + 1, -reach : reach + 1]
    deep = depth(dx.astype(float), dy.astype(float))
    level = np.rint(np.clip(deep + 0.5, 0, 1) * LEVELS).astype(np.int64)
    order = np.argsort(level[level > 0], kind="stable")
    return Stamp(dx[level > 0][order], dy[level > 0][order], level[level > 0][order], reach)


def shades(colours: Iterable[QColor]) -> Pixels:
    """The premultiplied pixels of each colour (its alpha counts) at each level, 5×colours."""
    parts = np.array([(c.alpha(), c.red(), c.green(), c.blue()) for c in colours], np.float64)
    parts[:, 1:] *= parts[:, :1] / 255
    faded = np.rint(parts[None] * (np.arange(LEVELS + 1) / LEVELS)[:, None, None])
    weights = np.array([1 << 24, 1 << 16, 1 << 8, 1])
    return np.asarray(faded.astype(np.int64) @ weights, np.uint32)


def press(
    pixels: Pixels, stamp: Stamp, x: NDArray[np.int64], y: NDArray[np.int64], ink: Pixels
) -> None:
    """Stamp m signs into `pixels` (h×w); every centre is at least `stamp.reach` from the edges.

    Args:
        pixels: what is painted on.
        stamp: the sign.
        x: of the m centres.
        y: likewise.
        ink: 5×m, of `shades`.
    """
    flat, at = pixels.reshape(-1), y * pixels.shape[1] + x
    for dx, dy, level in zip(stamp.dx, stamp.dy, stamp.level, strict=True):
        flat[at + (dy * pixels.shape[1] + dx)] = ink[level]


def picture(pixels: Pixels, ratio: float) -> QImage:
    """The pixels as a picture; they are shared, so keep them as long as it."""
    height, width = pixels.shape
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    return image
