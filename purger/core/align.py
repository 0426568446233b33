"""How well two small pictures agree after the one is laid over the other.

A crop, a border, a hand that moved: the one picture is a window of the other. Windows of many sizes
and places are compared at 8×8 (pixels and, for what is between the large shapes, pixels less their
surroundings); the best one then at 16×16, and at 48×48 with small shifts, where print can be told
from other print. The measure is normalised cross-correlation, which does not see brightness and
contrast (Lewis, "Fast Normalized Cross-Correlation", 1995).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from purger.core.domain import LUMA_SIDE, Bytes, Floats, Rows

Complexes = NDArray[np.complex64]
Places = NDArray[np.int64]

_SIDES: Final = (1.0, 0.93, 0.86, 0.79, 0.72)
"""Width and height of the windows, as shares of the picture, independent of each other."""

_STEP: Final = 0.045
_COARSE: Final = 8
_MIDDLE: Final = 16
_FINE: Final = 48
_SHIFT: Final = 3
_SURROUNDINGS: Final = 7
_FINE_SURROUNDINGS: Final = 5
_CHUNK: Final = 1024
_LIKE: Final = 0.75
_IN_PLACE: Final = 0.97
"""Pictures that agree so well as they are need not be moved."""

_LEAST_SPREAD: Final = 1.0
"""Of 255: what varies less than this is noise, and agrees with nothing."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """What the best window says of each pair; m values in every column.

    Attributes:
        pixels: float32, -1 to 1: correlation of the pixels at 16×16.
        detail: float32, -1 to 1: the same of the pixels less their surroundings.
        fine: float32, -1 to 1: the same at 48×48, at the best of the shifts by up to 3 pixels; 0
            where `pixels` is below 0.75.
        overlap: float32, 0 to 1: share of the larger picture that the window covers.
    """

    pixels: Floats
    detail: Floats
    fine: Floats
    overlap: Floats


def align(lumas: Bytes, first: Rows, second: Rows) -> Iterator[tuple[slice, Alignment]]:
    """Lay each picture of a pair over the other, and the reverse; the better way counts.

    Args:
        lumas: n×64×64 uint8.
        first: m rows of `lumas`.
        second: likewise, the other of each pair.

    Yields:
        Slices of the m pairs with their alignments, in order.
    """
    for start in range(0, len(first), _CHUNK):
        part = slice(start, min(start + _CHUNK, len(first)))
        rows, place = np.unique(np.concatenate([first[part], second[part]]), return_inverse=True)
        half = part.stop - part.start
        places = place.astype(np.int64)
        yield part, _aligned(lumas[rows].astype(np.float32), places[:half], places[half:])


def _aligned(pictures: Floats, a: Places, b: Places) -> Alignment:
    outer, inner, chosen = a.copy(), b.copy(), np.zeros(len(a), np.int64)
    in_place = _agreement(pictures, a, b, chosen)
    open_ = np.flatnonzero((in_place[:, 0] < _IN_PLACE) | (in_place[:, 1] < _IN_PLACE))
    score, window = _best_window(pictures, a[open_], b[open_])
    score_back, window_back = _best_window(pictures, b[open_], a[open_])
    is_back = score_back > score
    outer[open_] = np.where(is_back, b[open_], a[open_])
    inner[open_] = np.where(is_back, a[open_], b[open_])
    chosen[open_] = np.where(is_back, window_back, window)
    middle = in_place
    middle[open_] = _agreement(pictures, outer[open_], inner[open_], chosen[open_])
    fine = np.zeros(len(a), np.float32)
    like = np.flatnonzero(middle[:, 0] >= _LIKE)
    fine[like] = _fine_agreement(pictures, outer[like], inner[like], chosen[like])
    return Alignment(middle[:, 0], middle[:, 1], fine, _WINDOWS.area[chosen])


@dataclass(frozen=True, slots=True)
class _Windows:
    """The windows: which stretch of the rows and which of the columns each covers.

    Attributes:
        coarse, middle, fine: s×(8, 16, 48)×64: resampling of one axis to each stretch.
        y, x: w int64, the stretches of each window; the first window is the whole picture.
        area: w float32.
    """

    coarse: Floats
    middle: Floats
    fine: Floats
    y: Places
    x: Places
    area: Floats

    @classmethod
    def make(cls) -> _Windows:
        """All stretches of the rows crossed with all of the columns."""
        stretches: list[tuple[float, float]] = []
        for side in _SIDES:
            places = round((1 - side) / _STEP) + 1
            stretches += [(float(at), at + side) for at in np.linspace(0, 1 - side, places)]
        y, x = (axis.ravel() for axis in np.mgrid[: len(stretches), : len(stretches)])
        sides = np.array([high - low for low, high in stretches], np.float32)

        def at(out: int) -> Floats:
            return np.stack([resampling(low, high, out) for low, high in stretches])

        return cls(at(_COARSE), at(_MIDDLE), at(_FINE), y, x, sides[y] * sides[x])


def resampling(low: float, high: float, out: int) -> Floats:
    """out×64: means of `out` equal parts of the stretch from `low` to `high` (0 to 1)."""
    edges = np.linspace(low, high, out + 1)[:, None] * LUMA_SIDE
    pixel = np.arange(LUMA_SIDE)
    covered = np.minimum(edges[1:], pixel + 1) - np.maximum(edges[:-1], pixel)
    weights = np.clip(covered, 0, None)
    return np.asarray(weights / weights.sum(axis=1, keepdims=True), np.float32)


_WINDOWS: Final = _Windows.make()
_HALF: Final = np.kron(np.eye(LUMA_SIDE // 2, dtype=np.float32), np.full((1, 2), 0.5, np.float32))


def without_surroundings(pictures: NDArray[Any], side: int) -> Floats:
    """Each of n×h×h pictures less the mean of the side×side pixels around every pixel."""
    mean = _mean_around(pictures.shape[-1], side)
    return np.asarray(pictures - mean @ pictures @ mean.T, np.float32)


@lru_cache(maxsize=8)
def _mean_around(length: int, side: int) -> Floats:
    """length×length: the mean of `side` neighbours on a line; its ends go on as they are."""
    at = np.arange(length)
    mean = np.zeros((length, length), np.float32)
    for step in range(-(side // 2), side // 2 + 1):
        np.add.at(mean, (at, np.clip(at + step, 0, length - 1)), np.float32(1 / side))
    return mean


def unit(values: NDArray[Any]) -> Floats:
    """Without mean and of length one along the last axis; shorter where hardly anything varies."""
    centred = values - values.mean(axis=-1, keepdims=True)
    length = np.sqrt(np.einsum("...i,...i->...", centred, centred))[..., None]
    least = _LEAST_SPREAD * np.sqrt(values.shape[-1])
    return np.asarray(centred / np.maximum(length, least), np.float32)


def _layers(pictures: Floats) -> Floats:
    """n×2×32×32 of n×64×64: the pixels, and the pixels less their surroundings."""
    half = _HALF @ pictures @ _HALF.T
    return np.stack([half, without_surroundings(half, _SURROUNDINGS)], axis=1)


def _best_window(pictures: Floats, outer: Places, inner: Places) -> tuple[Floats, Places]:
    """The window of `outer` that resembles the whole of `inner` most: its score, and which."""
    score = np.empty(len(outer), np.float32)
    window = np.empty(len(outer), np.int64)
    if not len(outer):
        return score, window
    layers = _layers(pictures)
    coarse = _WINDOWS.coarse @ _DOUBLED  # s×8×32, for pictures of half the side
    whole = coarse[0] @ layers @ coarse[0].T
    small = unit(whole.reshape(len(pictures), 2, -1)).reshape(len(pictures), -1)
    order = np.argsort(outer, kind="stable")
    rows, starts = np.unique(outer[order], return_index=True)
    for row, pairs in zip(rows, np.split(order, starts[1:]), strict=True):
        found = _bank(coarse, layers[row]) @ small[inner[pairs]].T
        window[pairs] = found.argmax(axis=0)
        score[pairs] = found.max(axis=0)
    return score, window


_DOUBLED: Final = np.kron(np.eye(LUMA_SIDE // 2, dtype=np.float32), np.ones((2, 1), np.float32))
"""64×32: turns a resampling of 64 pixels into one of 32."""


def _bank(coarse: Floats, layers: Floats) -> Floats:
    """w×128: every window of one picture, its two layers as unit vectors."""
    s = len(coarse)
    high = coarse @ layers[:, None]  # 2 × s × 8 × 32
    wide = high.reshape(2, s * _COARSE, -1) @ coarse.reshape(s * _COARSE, -1).T
    tiles = wide.reshape(2, s, _COARSE, s, _COARSE).transpose(1, 3, 0, 2, 4)
    return unit(tiles.reshape(s * s, 2, -1)).reshape(s * s, -1)


def _agreement(pictures: Floats, outer: Places, inner: Places, window: Places) -> Floats:
    """m×2: correlation of the two layers at 16×16."""
    middle = _WINDOWS.middle @ _DOUBLED
    layers = _layers(pictures)
    up, across = middle[_WINDOWS.y[window]][:, None], middle[_WINDOWS.x[window]][:, None]
    cut = up @ layers[outer] @ across.transpose(0, 1, 3, 2)
    full = middle[0] @ layers[inner] @ middle[0].T
    shape = (len(cut), 2, _MIDDLE**2)
    agreed: Floats = np.einsum("nli,nli->nl", unit(cut.reshape(shape)), unit(full.reshape(shape)))
    return agreed


def _fine_agreement(pictures: Floats, outer: Places, inner: Places, window: Places) -> Floats:
    """m: the best correlation at 48×48 over small shifts, by the Fourier transform."""
    up, across = _WINDOWS.fine[_WINDOWS.y[window]], _WINDOWS.fine[_WINDOWS.x[window]]
    cut = _spectrum(up @ pictures[outer] @ across.transpose(0, 2, 1))
    rows, place = np.unique(inner, return_inverse=True)
    full = _spectrum(_WINDOWS.fine[0] @ pictures[rows] @ _WINDOWS.fine[0].T)[place]
    shifted = np.fft.irfft2(cut * full.conj(), s=(_FINE, _FINE))
    near = np.r_[-_SHIFT : _SHIFT + 1]
    best: Floats = shifted[:, near[:, None], near].max(axis=(1, 2))
    return best.astype(np.float32)


def _spectrum(pictures: NDArray[Any]) -> Complexes:
    detail = without_surroundings(pictures, _FINE_SURROUNDINGS)
    flat = unit(detail.reshape(-1, _FINE**2)).reshape(detail.shape)
    return np.fft.rfft2(flat).astype(np.complex64)
