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
from itertools import pairwise
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
_PAIRS: Final = 2048
_PICTURES: Final = 1024
"""What is made of a picture takes about 50 kB, and each thread has its own."""
_AT_ONCE: Final = 64
"""Pairs whose pictures lie in a processor's own memory together."""

_CUT_AT_ONCE: Final = 8
"""Likewise pictures whose windows do, 226 kB for each.

Few large steps are taken where many small ones could be: after each of them threads wait for the
interpreter, and to wake each other takes longer than the smallest.
"""

_CROSSED_AT_ONCE: Final = 128
_MULTIPLIED_AT_ONCE: Final = 512

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
    for part in parts(first, second):
        rows, place = np.unique(np.concatenate([first[part], second[part]]), return_inverse=True)
        half = part.stop - part.start
        places = place.astype(np.int64)
        yield part, _aligned(lumas[rows].astype(np.float32), places[:half], places[half:])


def parts(first: Rows, second: Rows) -> Iterator[slice]:
    """Slices of m pairs, in order, whose pictures fit into memory with what is made of them.

    The more pairs share a picture, the less often it is prepared.

    Args:
        first: m rows.
        second: likewise, the other of each pair.
    """
    waiting = [slice(at, min(at + _PAIRS, len(first))) for at in range(0, len(first), _PAIRS)][::-1]
    while waiting:
        part = waiting.pop()
        if len(np.unique(np.concatenate([first[part], second[part]]))) <= _PICTURES:
            yield part
            continue
        middle = (part.start + part.stop) // 2
        waiting += [slice(middle, part.stop), slice(part.start, middle)]


def _aligned(pictures: Floats, a: Places, b: Places) -> Alignment:
    layers = np.concatenate(
        [_layers(pictures[at : at + _AT_ONCE]) for at in range(0, len(pictures), _AT_ONCE)]
    )
    middles = _middle_of(layers)
    middle = _products(middles, middles, a, b)
    outer, inner, chosen = a.copy(), b.copy(), np.zeros(len(a), np.int64)
    moved = np.flatnonzero((middle < _IN_PLACE).any(axis=1))
    here, there = a[moved], b[moved]
    score, window = _best_window(layers, np.r_[here, there], np.r_[there, here])
    there_first = score[len(moved) :] > score[: len(moved)]
    outer[moved] = np.where(there_first, there, here)
    inner[moved] = np.where(there_first, here, there)
    chosen[moved] = np.where(there_first, window[len(moved) :], window[: len(moved)])
    middle[moved] = _agreement(layers, middles, outer[moved], inner[moved], chosen[moved])
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
    mean = mean_around(pictures.shape[-1], side)
    return np.asarray(pictures - mean @ pictures @ mean.T, np.float32)


@lru_cache(maxsize=8)
def mean_around(length: int, side: int) -> Floats:
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
    # a float64 here would have all be divided in float64, to the same float32
    centred /= np.maximum(length, np.float32(_LEAST_SPREAD * np.sqrt(values.shape[-1])))
    return np.asarray(centred, np.float32)


def _layers(pictures: Floats) -> Floats:
    """n×2×32×32 of n×64×64: the pixels, and the pixels less their surroundings."""
    half = _HALF @ pictures @ _HALF.T
    return np.stack([half, without_surroundings(half, _SURROUNDINGS)], axis=1)


def _best_window(layers: Floats, outer: Places, inner: Places) -> tuple[Floats, Places]:
    """The window of `outer` that resembles the whole of `inner` most: its score, and which.

    The windows of a picture are cut once for all whose whole is sought in them.
    """
    score = np.empty(len(outer), np.float32)
    window = np.empty(len(outer), np.int64)
    flat = layers - layers.mean(axis=(2, 3), keepdims=True)
    whole = _COARSELY[0] @ flat @ _COARSELY[0].T
    small = unit(whole.reshape(len(flat), 2, -1)).reshape(whole.shape)
    small = small.swapaxes(2, 3).reshape(len(flat), -1)
    order = np.argsort(outer, kind="stable")
    rows, begins = np.unique(outer[order], return_index=True)
    ends = np.append(begins, len(order))
    for start in range(0, len(rows), _CUT_AT_ONCE):
        part = slice(start, start + _CUT_AT_ONCE)
        cuts, bounds = _coarse_cuts(flat[rows[part]]), ends[start : start + _CUT_AT_ONCE + 1]
        pairs = order[bounds[0] : bounds[-1]]
        sought = np.take(small, inner[pairs], axis=0)
        found = np.empty((len(pairs), cuts.shape[-1]), np.float32)
        for cut, (begin, end) in zip(cuts, pairwise((bounds - bounds[0]).tolist()), strict=True):
            np.matmul(sought[begin:end], cut, out=found[begin:end])
        window[pairs] = found.argmax(axis=1)
        score[pairs] = found.max(axis=1)
    return score, window


_DOUBLED: Final = np.kron(np.eye(LUMA_SIDE // 2, dtype=np.float32), np.ones((2, 1), np.float32))
"""64×32: turns a resampling of 64 pixels into one of 32."""

_COARSELY: Final = _WINDOWS.coarse @ _DOUBLED
"""s×8×32: resampling for pictures of half the side."""

_COARSELY_DOWN: Final = _COARSELY.swapaxes(0, 1).reshape(-1, LUMA_SIDE // 2).copy()
"""8s×32: the first line of all stretches, then their second, and so on."""

_COARSELY_ACROSS: Final = _COARSELY_DOWN.T.copy()


def _coarse_cuts(flat: Floats) -> Floats:
    """n×128×s²: every window of both layers at 8×8, each of length one once it is without mean.

    The mean itself is left in: whoever has none does not see it. Of a window stand the pixels of
    the first column first.

    Args:
        flat: n×2×32×32 layers, without mean.
    """
    n, side, s = len(flat), flat.shape[-1], len(_COARSELY)
    across = (flat.reshape(-1, side) @ _COARSELY_ACROSS).reshape(n, 2, side, _COARSE, s)
    cuts = (_COARSELY_DOWN @ across.swapaxes(2, 3)).reshape(n, 2, _COARSE**2, s * s)
    squares = np.einsum("nliw,nliw->nlw", cuts, cuts)
    mean = (_COARSE_MEANS @ flat @ _COARSE_MEANS.T).reshape(squares.shape)
    least = (_LEAST_SPREAD * _COARSE) ** 2
    lengths = np.sqrt(np.maximum(squares - _COARSE**2 * mean**2, least))
    cuts *= (1 / lengths)[:, :, None]
    return np.asarray(cuts.reshape(n, -1, s * s), np.float32)


_COARSE_MEANS: Final = _COARSELY.mean(axis=1)
"""s×32: the mean of each stretch."""

_MIDDLING: Final = _WINDOWS.middle @ _DOUBLED


def _middle_of(layers: Floats) -> Floats:
    """n×2×256: each layer at 16×16, without mean and of length one."""
    whole = _MIDDLING[0] @ layers @ _MIDDLING[0].T
    return unit(whole.reshape(len(layers), 2, -1))


def _agreement(
    layers: Floats, middles: Floats, outer: Places, inner: Places, window: Places
) -> Floats:
    """m×2: correlation of the two layers at 16×16."""
    cuts, place = np.unique(_cuts(outer, window), return_inverse=True)
    outer, window = np.divmod(cuts, len(_WINDOWS.area))
    seen = np.empty((len(cuts), *middles.shape[1:]), np.float32)
    for start in range(0, len(cuts), _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        up = _MIDDLING[_WINDOWS.y[window[part]]][:, None]
        across = _MIDDLING[_WINDOWS.x[window[part]]][:, None]
        cut = up @ layers[outer[part]] @ across.transpose(0, 1, 3, 2)
        seen[part] = unit(cut.reshape(len(cut), 2, -1))
    return _products(seen, middles, place, inner)


def _products(ours: Floats, theirs: Floats, a: Places, b: Places) -> Floats:
    """m×2: the products of pictures, layer by layer: a[i] of `ours` with b[i] of `theirs`."""
    agreed = np.empty((len(a), 2), np.float32)
    for start in range(0, len(a), _MULTIPLIED_AT_ONCE):
        part = slice(start, start + _MULTIPLIED_AT_ONCE)
        one, other = np.take(ours, a[part], axis=0), np.take(theirs, b[part], axis=0)
        np.einsum("nli,nli->nl", one, other, out=agreed[part])
    return agreed


def _cuts(outer: Places, window: Places) -> Places:
    """A number for each window of each picture: many pairs share the one with the other."""
    return outer * len(_WINDOWS.area) + window


def _fine_agreement(pictures: Floats, outer: Places, inner: Places, window: Places) -> Floats:
    """m: the best correlation at 48×48 over small shifts, by the Fourier transform."""
    best = np.empty(len(outer), np.float32)
    asked = np.concatenate([_cuts(outer, window), _cuts(inner, np.zeros_like(window))])
    cuts, place = np.unique(asked, return_inverse=True)
    outside, inside = np.split(place, 2)
    rows, window = np.divmod(cuts, len(_WINDOWS.area))
    seen = _spectra(pictures, rows, window)
    wholes = np.flatnonzero(window == 0)
    sought, inside = seen[wholes].conj(), np.searchsorted(wholes, inside)
    for start in range(0, len(best), _CROSSED_AT_ONCE):
        part = slice(start, start + _CROSSED_AT_ONCE)
        crossed = np.take(seen, outside[part], axis=0)
        crossed *= np.take(sought, inside[part], axis=0)
        shifted = (_SHIFTED_DOWN @ crossed @ _SHIFTED_ACROSS).real
        best[part] = shifted.max(axis=(1, 2))
    return best


def _spectra(pictures: Floats, rows: Places, window: Places) -> Complexes:
    """n×48×25: of one window each of n pictures."""
    spectra = np.empty((len(rows), _FINE, _FREQUENCIES), np.complex64)
    for start in range(0, len(rows), _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        up = _WINDOWS.fine[_WINDOWS.y[window[part]]]
        across = _WINDOWS.fine[_WINDOWS.x[window[part]]]
        spectra[part] = _spectrum(up @ pictures[rows[part]] @ across.transpose(0, 2, 1))
    return spectra


_FREQUENCIES: Final = _FINE // 2 + 1


def _waves(places: NDArray[Any], frequencies: int, sign: int) -> Complexes:
    """places×frequencies: the waves of the discrete Fourier transform of 48 values."""
    angles = 2 * np.pi / _FINE * np.outer(places, np.arange(frequencies))
    return np.asarray(np.exp(sign * 1j * angles), np.complex64)


_SHIFTS: Final = np.arange(-_SHIFT, _SHIFT + 1)
_SHIFTED_DOWN: Final = _waves(_SHIFTS, _FINE, 1) / np.float32(_FINE**2)
# waves of a real picture come twice, but for the first and the last
_TWICE: Final = np.r_[1, np.full(_FREQUENCIES - 2, 2), 1].astype(np.float32)
_SHIFTED_ACROSS: Final = (_waves(_SHIFTS, _FREQUENCIES, 1) * _TWICE).T
_WAVES_DOWN: Final = _waves(np.arange(_FINE), _FINE, -1)
_WAVES_ACROSS: Final = _waves(np.arange(_FINE), _FREQUENCIES, -1).view(np.float32)


def _spectrum(pictures: NDArray[Any]) -> Complexes:
    """n×48×25: the transform of the detail of n×48×48 pictures, as matrix products.

    Those take half the time of `numpy.fft.rfft2` at this size.
    """
    detail = without_surroundings(pictures, _FINE_SURROUNDINGS)
    flat = unit(detail.reshape(-1, _FINE**2)).reshape(-1, _FINE)
    waves = (flat @ _WAVES_ACROSS).view(np.complex64).reshape(-1, _FINE, _FREQUENCIES)
    return np.asarray(_WAVES_DOWN @ waves, np.complex64)
