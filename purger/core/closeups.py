"""Parts of pictures at full resolution, for looking closely: decoded once, cut many times.

    photo ─decode at 1/level─► pixels (of a very large picture a wide part) ─cut─► what is in sight

What was decoded is kept within `budget` bytes, the oldest given up first, so that panning costs a
cut and no decode.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np

from purger.core.domain import Bytes

Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom, 0 to 1 over the whole picture."""

BUDGET: Final = 160_000_000
WIDE_PIXELS: Final = 25_000_000
"""Of a larger picture so much is kept around the place that is looked at."""

WHOLE: Final[Box] = (0.0, 0.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class _Kept:
    """The pixels of a part of a picture.

    Attributes:
        pixels: h×w×3 uint8.
        left, top: where the part begins, in pixels of the picture at this level.
        width, height: of the whole picture, likewise.
    """

    pixels: Bytes
    left: int
    top: int
    width: int
    height: int


class Closeups:
    """Cuts parts out of pictures."""

    def __init__(self, decode: Callable[[Path, int], Bytes], budget: int = BUDGET) -> None:
        """Take `decode`, from a path and the least longest side (pixels) to h×w×3 uint8."""
        self._decode = decode
        self._budget = budget
        self._kept: OrderedDict[tuple[Path, int], _Kept] = OrderedDict()

    @property
    def size(self) -> int:
        """Bytes that are held."""
        return sum(kept.pixels.nbytes for kept in self._kept.values())

    def cut(self, path: Path, box: Box, side: int) -> tuple[Bytes, Box]:
        """A part of a picture.

        Args:
            path: of the photo.
            box: the part that is wanted.
            side: pixels that the longest side of the whole picture should have at least; a picture
                that has fewer is cut as it is.

        Returns:
            The part, h×w×3 uint8, and the box that it really covers: whole pixels, as much of
            `box` as is kept of a very large picture.

        Raises:
            PhotoError: the photo cannot be read.
        """
        key = (path, side)
        kept = self._kept.get(key)
        if kept is None or not _has(kept, box):
            self._kept.pop(key, None)
            kept = _wide(self._decode(path, side), box)
            self._keep(key, kept)
        self._kept.move_to_end(key)
        left, top, right, bottom = _within(kept, box)
        cut = kept.pixels[top - kept.top : bottom - kept.top, left - kept.left : right - kept.left]
        w, h = kept.width, kept.height
        return np.ascontiguousarray(cut), (left / w, top / h, right / w, bottom / h)

    def _keep(self, key: tuple[Path, int], kept: _Kept) -> None:
        while self._kept and self.size + kept.pixels.nbytes > self._budget:
            self._kept.popitem(last=False)
        self._kept[key] = kept


def _pixels(kept: _Kept, box: Box) -> tuple[int, int, int, int]:
    """The box in whole pixels of the picture, at least one."""
    left, top = int(box[0] * kept.width), int(box[1] * kept.height)
    left, top = min(max(left, 0), kept.width - 1), min(max(top, 0), kept.height - 1)
    right = min(max(int(np.ceil(box[2] * kept.width)), left + 1), kept.width)
    bottom = min(max(int(np.ceil(box[3] * kept.height)), top + 1), kept.height)
    return left, top, right, bottom


def _within(kept: _Kept, box: Box) -> tuple[int, int, int, int]:
    left, top, right, bottom = _pixels(kept, box)
    height, width = kept.pixels.shape[:2]
    left, top = max(left, kept.left), max(top, kept.top)
    return left, top, min(right, kept.left + width), min(bottom, kept.top + height)


def _has(kept: _Kept, box: Box) -> bool:
    """Whether the part covers the box."""
    left, top, right, bottom = _pixels(kept, box)
    height, width = kept.pixels.shape[:2]
    ends = (kept.left + width, kept.top + height)
    return kept.left <= left and kept.top <= top and right <= ends[0] and bottom <= ends[1]


def _wide(picture: Bytes, box: Box) -> _Kept:
    """The whole picture; of a very large one the part around the box."""
    height, width = picture.shape[:2]
    if height * width <= WIDE_PIXELS:
        return _Kept(picture, 0, 0, width, height)
    share = (WIDE_PIXELS / (height * width)) ** 0.5
    w, h = int(width * share), int(height * share)
    middle = ((box[0] + box[2]) / 2 * width, (box[1] + box[3]) / 2 * height)
    left = min(max(int(middle[0] - w / 2), 0), width - w)
    top = min(max(int(middle[1] - h / 2), 0), height - h)
    part = picture[top : top + h, left : left + w].copy()  # the rest is let go
    return _Kept(part, left, top, width, height)
