"""Series among very many groups at once: what cannot be one is seen from a few arrays.

Every position of the slider is asked what could be freed, and a series frees nothing, so every
group that any position gives is looked at. `series.series_of` takes a closer look at few of them:
here stand conditions that every series meets, each a comparison of extremes over the group.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from purger.core.domain import TILES, Bytes, Catalog, Flags, Floats, Rows, Series
from purger.core.scratch import forget
from purger.core.series import (
    BRACKET_SECONDS,
    GAIN,
    LEVELS_UNTOLD,
    LUMA,
    LUMA_STAYS,
    MOVED_TILES,
    SAME_EXPOSURE,
    SECONDS,
    SHARPER,
    STEP,
    correlations,
    look_for_moves,
    series_of,
)
from purger.core.table import column

KINDS: Final = (None, *Series)
"""What the numbers of `series_among` mean."""

_AT_ONCE = 8192
_SCATTERED_AT_ONCE = 512
"""Of photos that do not lie side by side: each brings 64 kB of its neighbours into memory."""

_SLACK = 1e-3  # float32 sums differ in their last digits
_PAIR = 2


def series_among(catalog: Catalog, content: Rows, members: Rows, sizes: Rows) -> Bytes:
    """What each of g groups is together: g uint8, places in `KINDS`.

    Args:
        catalog: the photos.
        content: n int32, equal for photos of the same bytes.
        members: int32 rows, the groups one after the other; a row may stand in several groups.
        sizes: how many rows each group has, >= 1.
    """
    kinds = np.zeros(len(sizes), np.uint8)
    if not len(sizes):
        return kinds
    known = catalog.known("candidates", lambda: _Known(catalog))
    ends = np.cumsum(sizes)
    extremes = _Extremes(known, members, ends - sizes, sizes)
    still = extremes.may_be_bracket() | extremes.may_be_focus_stack()
    may_sweep = extremes.may_be_panorama()
    if may_sweep.any():
        inside = members[np.repeat(may_sweep, sizes)]
        sweeps = _sweeping(catalog, content, known.taken, inside, sizes[may_sweep])
        still[np.flatnonzero(may_sweep)[sweeps]] = True
    for done, i in enumerate(np.flatnonzero(still).tolist(), start=1):
        found = series_of(catalog, members[ends[i] - sizes[i] : ends[i]].tolist())
        kinds[i] = KINDS.index(found)
        if done % _SCATTERED_AT_ONCE == 0:
            forget(catalog.tinies)
    forget(catalog.tinies)
    return kinds


class _Known:
    """What is known of each photo, as arrays of n; what is not recorded is NaN."""

    def __init__(self, catalog: Catalog) -> None:
        traits = catalog.traits
        self.light = np.concatenate([np.empty(0, np.float32), *_lights(catalog)])
        focal_length = np.array(column(traits, "focal_length"), np.float64)
        tiles = column(traits, "tiles")
        blank = bytes(TILES * TILES)
        whole = [one if len(one) == len(blank) else blank for one in tiles]
        self.taken = catalog.taken()
        self.exposure = np.array(column(traits, "exposure"), np.float64)
        self.camera = catalog.cameras()
        self.frame = _numbered(zip(focal_length.tolist(), *catalog.sides().T.tolist(), strict=True))
        self.has_focal_length = ~np.isnan(focal_length)
        self.has_tiles = np.array([len(one) == len(blank) for one in tiles], np.bool_)
        self.tiles = np.frombuffer(b"".join(whole), np.uint8).reshape(-1, len(blank))


def _lights(catalog: Catalog) -> Iterator[Floats]:
    """The mean brightness of all photos, some at a time; what was read leaves the memory again."""
    for start in range(0, len(catalog), _AT_ONCE):
        part = catalog.tinies[start : start + _AT_ONCE].astype(np.float32)
        yield (part @ LUMA).mean(axis=(1, 2))
        forget(catalog.tinies)


def _numbered(values: Iterable[Any]) -> Rows:
    number: dict[Any, int] = {}
    return np.array([number.setdefault(value, len(number)) for value in values], np.int32)


class _Extremes:
    """The least and the most of everything in each group."""

    def __init__(self, known: _Known, members: Rows, starts: Rows, sizes: Rows) -> None:
        def spread(values: NDArray[Any]) -> NDArray[Any]:
            """NaN where a member's is not recorded."""
            of_each = values[members]
            least = np.minimum.reduceat(of_each, starts)
            return np.asarray(np.maximum.reduceat(of_each, starts) - least)

        def every(flags: Flags) -> Flags:
            return np.asarray(np.logical_and.reduceat(flags[members], starts))

        self._known, self._members, self._starts, self._sizes = known, members, starts, sizes
        self._light = spread(known.light)
        self._seconds = spread(known.taken)
        self._stops = spread(known.exposure)
        self._is_one_camera = spread(known.camera) == 0
        self._is_one_frame = (spread(known.frame) == 0) & every(known.has_focal_length)
        self._has_tiles = every(known.has_tiles)

    def _may_be_together(self, seconds: float) -> Flags:
        """Neighbours are no longer than `seconds` apart, all taken with one camera."""
        return np.asarray(self._is_one_camera & (self._seconds <= seconds * (self._sizes - 1)))

    def _is_apart(self, seconds: float) -> Flags:
        return np.asarray(~np.isnan(self._seconds) & ~self._may_be_together(seconds))

    def may_be_bracket(self) -> Flags:
        """Brighter and darker, in steps that the camera tells of or that are three."""
        told = self._may_be_together(BRACKET_SECONDS) & (self._stops >= STEP)
        untold = (self._sizes >= LEVELS_UNTOLD) & ~self._is_apart(BRACKET_SECONDS)
        steps = np.where(np.isnan(self._stops), untold, told)
        return np.asarray(steps & (self._light >= 2 * LUMA_STAYS - _SLACK))

    def may_be_focus_stack(self) -> Flags:
        """As bright everywhere, and sharp here in one photo and there in another."""
        alike = (self._light <= LUMA_STAYS + _SLACK) & ~(self._stops > SAME_EXPOSURE)
        may = alike & self._has_tiles & (self._sizes >= _PAIR) & ~self._is_apart(SECONDS)
        may[may] = self._sharpness_moves(np.flatnonzero(may))
        return np.asarray(may)

    def _sharpness_moves(self, groups: NDArray[np.int64]) -> Flags:
        inside = np.zeros(len(self._sizes), np.bool_)
        inside[groups] = True
        tiles = self._known.tiles[self._members[np.repeat(inside, self._sizes)]]
        sizes = self._sizes[groups]
        if not len(sizes):
            return np.zeros(0, np.bool_)
        starts = np.cumsum(sizes) - sizes
        spread = np.maximum.reduceat(tiles, starts) - np.minimum.reduceat(tiles, starts)
        return np.asarray((spread >= SHARPER).sum(axis=1) >= 2 * MOVED_TILES)

    def may_be_panorama(self) -> Flags:
        """One camera, one zoom, seconds apart."""
        may = self._may_be_together(SECONDS) & self._is_one_frame & (self._sizes >= _PAIR)
        return np.asarray(may)


def _sweeping(
    catalog: Catalog, content: Rows, taken: NDArray[np.float64], members: Rows, sizes: Rows
) -> Flags:
    """In which groups no two neighbours agree in place; how these are moved is then known."""
    group, rows = _as_taken(content, taken, members, np.repeat(np.arange(len(sizes)), sizes))
    follows = np.flatnonzero(group[1:] == group[:-1])
    if not len(follows):
        return np.zeros(len(sizes), np.bool_)
    group, neighbours = group[follows], np.stack([rows[follows], rows[follows + 1]], axis=1)
    pairs, which = np.unique(neighbours, axis=0, return_inverse=True)
    which = which.ravel()
    agrees = np.concatenate(list(_agreements(catalog, pairs)))
    sweeps = np.bincount(group, minlength=len(sizes)) > 0
    sweeps[group[agrees[which] > 1 - GAIN + _SLACK]] = False
    asked = np.unique(which[sweeps[group]])
    look_for_moves(catalog, [(first, second) for first, second in pairs[asked].tolist()])
    return sweeps


def _agreements(catalog: Catalog, pairs: Rows) -> Iterator[Floats]:
    """How well the m×2 photos agree in place, some at a time; what was read leaves the memory."""
    for some in np.split(pairs, range(_SCATTERED_AT_ONCE, len(pairs), _SCATTERED_AT_ONCE)):
        yield correlations(_lumas(catalog, some[:, 0]), _lumas(catalog, some[:, 1]))
        forget(catalog.tinies)


def _as_taken(
    content: Rows, taken: NDArray[np.float64], members: Rows, group: NDArray[np.int64]
) -> tuple[NDArray[np.int64], Rows]:
    """Of each group one row of each content, in the order in which `series_of` looks at them."""
    order = np.lexsort((members, content[members], group))
    group, members = group[order], members[order]
    same = (np.diff(group) == 0) & (np.diff(content[members]) == 0)
    once = np.concatenate([[True], ~same])
    group, members = group[once], members[once]
    order = np.lexsort((members, taken[members], group))
    return group[order], members[order]


def _lumas(catalog: Catalog, rows: Rows) -> Floats:
    return np.asarray((catalog.tinies[rows].astype(np.float32) @ LUMA).reshape(len(rows), -1))
