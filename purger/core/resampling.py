"""What Pillow's `resize` makes, to the bit, where it can be had for less.

Pillow weighs 8-bit pixels with whole numbers, `_BITS` bits of them after the point: first along the
rows, rounded to 8 bits, then along the columns (of narrow pictures the other way round). The sums
are exact, so it does not matter how they are made.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from purger.core.domain import Bytes

_BITS: Final = 22
_LOBES: Final = 3.0
_EVEN: Final = np.uint32(0xFEFEFEFE)
_GAP: Final = 2.0  # of Pillow's `thumbnail`: what is much larger is first divided by whole numbers
_ROWS: Final = 32  # products so small are made by the thread that asks; BLAS would wake others

_Pixels: TypeAlias = NDArray[np.uint32]
_Places: TypeAlias = NDArray[np.intp]


def boxed(picture: Image.Image, width: int, height: int) -> Image.Image:
    """As `picture.thumbnail` with a box filter, to a size that is known.

    Quicker for RGB whose new sides are half of the old ones or more: each new pixel is an old one,
    or the mean of two.
    """
    old = picture.size
    # narrow pictures are shrunk the other way round
    if picture.mode != "RGB" or _is_down_first((old[1], old[0]), width, height):
        return _plainly(picture, width, height)
    across, down = _in_pairs(old[0], width), _in_pairs(old[1], height)
    if across is None or down is None:
        return _plainly(picture, width, height)
    pixels = np.frombuffer(picture.tobytes("raw", "RGBX"), np.uint32).reshape(old[::-1])
    narrow = pixels.take(across.first, axis=1)
    narrow[:, across.pairs] = _means(
        pixels.take(across.one, axis=1), pixels.take(across.other, axis=1)
    )
    small = narrow.take(down.first, axis=0)
    small[down.pairs] = _means(narrow.take(down.one, axis=0), narrow.take(down.other, axis=0))
    made = Image.new("RGB", (width, height), None)  # all of it is written now
    made.frombytes(small.data, "raw", "RGBX")
    return made


def _plainly(picture: Image.Image, width: int, height: int) -> Image.Image:
    return picture.resize((width, height), Image.Resampling.BOX, reducing_gap=_GAP)


def _means(one: _Pixels, other: _Pixels) -> _Pixels:
    """The mean of each byte with its like, half rounded up; `one` is lost."""
    means = one | other
    one ^= other
    one &= _EVEN
    one >>= np.uint32(1)
    means -= one
    return means


@dataclass(frozen=True, slots=True)
class _Pairs:
    """Which old pixels a box filter takes for the new ones of a row.

    Attributes:
        first: for each new one; of a pair the first.
        pairs: the new ones that are the mean of two.
        one: of each pair.
        other: of each pair.
    """

    first: _Places
    pairs: _Places
    one: _Places
    other: _Places


@lru_cache(maxsize=128)
def _in_pairs(old: int, new: int) -> _Pairs | None:
    """None where three or more are taken for one."""
    scale = old / new
    stretch = max(scale, 1.0)
    centres = (np.arange(new) + 0.5) * scale
    first = np.maximum(centres - 0.5 * stretch + 0.5, 0).astype(np.intp)
    last = np.minimum(centres + 0.5 * stretch + 0.5, old).astype(np.intp) - 1
    # those at the ends may be near it, and yet not under the box
    first += (first - centres + 0.5) * (1 / stretch) <= -0.5  # noqa: PLR2004
    last -= (last - centres + 0.5) * (1 / stretch) > 0.5  # noqa: PLR2004
    if not ((first <= last) & (last <= first + 1)).all():
        return None
    pairs = np.flatnonzero(first != last)
    return _Pairs(first, pairs, first[pairs], last[pairs])


def lanczos(values: Bytes, width: int, height: int) -> Bytes:
    """As `Image.resize((width, height), LANCZOS)` of a picture of one channel, h×w uint8.

    Much quicker where the new picture is tiny.
    """
    rows, columns = values.shape
    if _is_down_first(values.shape, width, height):
        return lanczos(values.T, height, width).T
    blocks = np.zeros((-(-rows // _ROWS) * _ROWS, columns))
    blocks[:rows] = values
    across, down = _matrix(columns, width), _matrix(rows, height)
    sums: NDArray[np.float64] = blocks.reshape(-1, _ROWS, columns) @ across.T.astype(np.float64)
    narrow = _rounded(sums.reshape(-1, width)[:rows])
    return _rounded(down.astype(np.float64) @ narrow).astype(np.uint8)


def _is_down_first(shape: tuple[int, ...], width: int, height: int) -> bool:
    """Whether Pillow shrinks the columns before the rows, as it does with narrow pictures."""
    return shape[0] - height > max(0, 2 * (shape[1] - width))


def _rounded(sums: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.floor((sums + (1 << _BITS - 1)) / (1 << _BITS)).clip(0, 255)


@lru_cache(maxsize=256)
def _matrix(old: int, new: int) -> NDArray[np.float32]:
    """How much each of `old` pixels of a row counts to Lanczos for each of `new`: new×old, whole.

    The numbers are below 2**24 and so exact; half as wide as what multiplies them, for many are
    kept.
    """
    matrix = np.zeros((new, old), np.float32)
    scale = old / new
    stretch = max(scale, 1.0)
    for place, row in enumerate(matrix):
        centre = (place + 0.5) * scale
        first = max(int(centre - _LOBES * stretch + 0.5), 0)
        end = min(int(centre + _LOBES * stretch + 0.5), old)
        weights = [_lobes((at - centre + 0.5) * (1 / stretch)) for at in range(first, end)]
        whole = 0.0
        for weight in weights:  # one after the other, as Pillow does: `sum` may be more exact
            whole += weight
        row[first:end] = [_fixed(weight / whole) for weight in weights]
    return matrix


def _lobes(x: float) -> float:
    return _sinc(x) * _sinc(x / _LOBES) if -_LOBES <= x < _LOBES else 0.0


def _sinc(x: float) -> float:
    return math.sin(x * math.pi) / (x * math.pi) if x else 1.0


def _fixed(weight: float) -> int:
    return int(math.copysign(0.5, weight) + weight * (1 << _BITS))
