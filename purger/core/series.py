"""Series: photos that were taken to be used together, and are no spare copies of each other.

Exposure bracket: the same frame, brighter and darker in steps. Focus stack: the same frame at the
same exposure, sharp in other places. Panorama: frames that continue each other to one side.

What EXIF records decides where it is there: steps of the exposure (ISO 100, 0.6 EV and more), one
camera, seconds apart. Without EXIF only what the pictures show is left, and it must be clearer:
three steps of brightness, or sharpness that moves both ways. Panoramas are not guessed without it.

The thresholds were set on labelled brackets, focus stacks, bursts and panoramas; see
`tests/benchmarks/series.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations, pairwise
from typing import Final, TypeAlias

import numpy as np

from purger.core.domain import (
    TILES,
    TINY_SIDE,
    Bytes,
    Catalog,
    Flags,
    Floats,
    Series,
    Traits,
)
from purger.core.scratch import forget

LUMA: Final = np.array([0.299, 0.587, 0.114], np.float32)
_DARK, _BRIGHT = 8, 247
_SAME_FRAME: Final = 0.9
STEP: Final = 0.6
_SEEN_STEP: Final = 0.3
SAME_EXPOSURE: Final = 0.3
SHARPER: Final = 24  # of `Traits.tiles`: 2.8 times the variance
MOVED_TILES: Final = 4
LUMA_STAYS: Final = 6.0
BRACKET_SECONDS: Final = 30.0  # night exposures are long
SECONDS: Final = 10.0
LEVELS_UNTOLD: Final = 3
_ENOUGH: Final = 40
_SHIFTS: Final = 9
_AT_ONCE: Final = 4096
_MOVED: Final = 2
_OVERLAP: Final = 0.85
GAIN: Final = 0.2

Move: TypeAlias = tuple[int, int]
"""Down and right, in cells of a tiny picture."""


def series_of(catalog: Catalog, rows: Sequence[int]) -> Series | None:
    """What the photos of these rows are together; None for plain duplicates.

    What was found once is remembered while the catalog is the same: the slider asks again and again
    for nearly the same groups.
    """
    return _recogniser(catalog).of_rows(tuple(sorted(rows)))


def is_still(catalog: Catalog, rows: Sequence[int], series: Series) -> bool:
    """Whether some photos of a series still differ in what makes it one.

    That they were taken to be used together is known of the whole; less must be seen of a part.
    """
    rows = _contents(catalog, rows)
    if len(rows) < 2:  # noqa: PLR2004 - one photo is no series
        return False
    lumas = _lumas(catalog.tinies[rows])
    if series is Series.EXPOSURE:
        return bool(np.ptp(lumas.mean(axis=1)) >= 2 * LUMA_STAYS)
    if series is Series.FOCUS:
        tiles = [
            np.frombuffer(catalog.traits[row].tiles, np.uint8).astype(np.int16) for row in rows
        ]
        spread = np.ptp(np.array(tiles), axis=0)
        return bool(np.count_nonzero(spread >= SHARPER) >= MOVED_TILES)
    return bool((correlations(lumas[:-1], lumas[1:]) <= 1 - GAIN).all())


class _Recogniser:
    """Recognises series among the rows of one catalog."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._known: dict[tuple[int, ...], Series | None] = {}
        self._moves: dict[tuple[int, int], Move | None] = {}

    def of_rows(self, members: tuple[int, ...]) -> Series | None:
        if members not in self._known:
            self._known[members] = self._look(members)
        return self._known[members]

    def _look(self, members: tuple[int, ...]) -> Series | None:
        rows = _contents(self._catalog, members)
        if len(rows) < 2:  # noqa: PLR2004 - one photo is no series
            return None
        traits = [self._catalog.traits[row] for row in rows]
        lumas = _lumas(self._catalog.tinies[rows])
        if _is_bracket(traits, lumas):
            return Series.EXPOSURE
        if _is_focus_stack(traits, lumas):
            return Series.FOCUS
        return Series.PANORAMA if _may_be_panorama(traits) and self._continues(rows) else None

    def _continues(self, rows: Sequence[int]) -> bool:
        """Whether each frame goes on where the one before it ends, always to the same side."""
        lumas = _lumas(self._catalog.tinies[rows])
        if (correlations(lumas[:-1], lumas[1:]) > 1 - GAIN).any():
            return False
        pairs = list(pairwise(rows))
        self.look_for_moves(pairs)
        moves = [self._moves[pair] for pair in pairs]
        if any(move is None for move in moves):
            return False
        ways = np.array(moves)
        total = ways.sum(axis=0)
        return bool((ways @ total > 0).all())

    def look_for_moves(self, pairs: Sequence[tuple[int, int]]) -> None:
        """Find out how each of these pairs of photos is moved; many at once are quicker."""
        new = sorted({pair for pair in pairs if pair not in self._moves})
        for start in range(0, len(new), _AT_ONCE):
            some = new[start : start + _AT_ONCE]
            tinies = self._catalog.tinies[np.array(some)]
            frames = (tinies.astype(np.float32) @ LUMA).reshape(-1, 2, TINY_SIDE, TINY_SIDE)
            self._moves.update(zip(some, _moves_between(frames[:, 0], frames[:, 1]), strict=True))
            forget(self._catalog.tinies)


def look_for_moves(catalog: Catalog, pairs: Sequence[tuple[int, int]]) -> None:
    """Learn of many pairs (rows, in the order they were taken) what `series_of` will ask."""
    _recogniser(catalog).look_for_moves(pairs)


@lru_cache(maxsize=1)
def _recogniser(catalog: Catalog) -> _Recogniser:
    return _Recogniser(catalog)


def _contents(catalog: Catalog, rows: Sequence[int]) -> list[int]:
    """One row of each content, as they were taken."""
    first = {catalog.digests[row].tobytes(): row for row in sorted(rows, reverse=True)}
    return sorted(first.values(), key=lambda row: (catalog.traits[row].taken or 0.0, row))


def _lumas(tinies: Bytes) -> Floats:
    """n×256."""
    return (tinies.astype(np.float32) @ LUMA).reshape(len(tinies), -1)


# -- exposure ------------------------------------------------------------------------------------


def _is_bracket(traits: Sequence[Traits], lumas: Floats) -> bool:
    means = lumas.mean(axis=1)
    if means.max() - means.min() < 2 * LUMA_STAYS:
        return False
    order = np.argsort(-means, kind="stable")  # brightest first
    is_told = all(one.exposure is not None for one in traits)
    if is_told:
        asked = np.diff([traits[row].exposure or 0.0 for row in order.tolist()])
        if not (asked >= STEP).any() or not _are_together(traits, BRACKET_SECONDS):
            return False
    elif len(traits) < LEVELS_UNTOLD or _are_apart(traits, BRACKET_SECONDS):
        return False
    lumas = lumas[order]
    steps = _steps(lumas, means[order])
    if is_told:  # the camera was told to expose the darker ones less, and did
        seen = ((asked >= STEP) & (steps >= _SEEN_STEP)).any()
    else:
        seen = np.count_nonzero(steps >= STEP) + 1 >= LEVELS_UNTOLD
    return bool(seen) and _is_one_frame(lumas)


def _steps(lumas: Floats, means: Floats) -> Floats:
    """How many stops lie between neighbours of n exposures of one frame, where neither is clipped.

    Args:
        lumas: n×256, brightest first.
        means: n, of these.

    Returns:
        n - 1 float32.
    """
    seen = _unclipped(lumas[:-1], lumas[1:])
    light = _linear(lumas)
    with np.errstate(divide="ignore", invalid="ignore"):
        stops = np.log2(light[:-1] / light[1:])
    stops[~seen] = np.inf
    stops.sort(axis=1)
    counts, at = seen.sum(axis=1), np.arange(len(stops))
    medians = (stops[at, (counts - 1) // 2] + stops[at, counts // 2]) / 2
    return np.where(counts < _ENOUGH, -np.diff(means) / 2 / LUMA_STAYS * STEP, medians)


def _unclipped(one: Floats, two: Floats) -> Flags:
    seen: Flags = (np.minimum(one, two) > _DARK) & (np.maximum(one, two) < _BRIGHT)
    return seen


def _linear(luma: Floats) -> Floats:
    """From sRGB (0 to 255) to light, nearly."""
    light: Floats = np.power(luma / np.float32(255), np.float32(2.2))
    return light


def _is_one_frame(lumas: Floats) -> bool:
    """Whether neighbours show the same thing in the same place, whatever their brightness."""
    return bool((_rank_correlations(lumas[:-1], lumas[1:]) >= _SAME_FRAME).all())


def _rank_correlations(ones: Floats, twos: Floats) -> Floats:
    """Spearman's, of p pairs of pictures (p×v): -1 to 1; 0 for a flat one.

    Brightness and tone curves do not touch it. What is clipped in either is left out.
    """
    seen = _unclipped(ones, twos)
    seen[seen.sum(axis=1) < _ENOUGH] = True
    return correlations(_ranks(ones, seen), _ranks(twos, seen))


def _ranks(values: Floats, seen: Flags) -> Floats:
    """The ranks of those of each row that are seen; the others are at the mean of these.

    Equal values share the middle of their ranks.
    """
    count = values.shape[1]
    at = np.arange(count)
    hidden = np.where(seen, values, np.float32(np.inf))
    order = hidden.argsort(axis=1)
    ordered = np.take_along_axis(hidden, order, axis=1)
    changes = ordered[:, 1:] != ordered[:, :-1]
    begins, ends = np.zeros(values.shape, np.int64), np.full(values.shape, count)
    begins[:, 1:] = np.where(changes, at[1:], 0)
    ends[:, :-1] = np.where(changes, at[1:], count)
    begins = np.maximum.accumulate(begins, axis=1)
    ends = np.minimum.accumulate(ends[:, ::-1], axis=1)[:, ::-1]
    ranks = np.empty(values.shape, np.float64)
    np.put_along_axis(ranks, order, (begins + ends) / 2, axis=1)
    # the ranks of m values add up to m²/2
    return np.where(seen, ranks, seen.sum(axis=1, keepdims=True) / 2)


# -- focus ---------------------------------------------------------------------------------------


def _is_focus_stack(traits: Sequence[Traits], lumas: Floats) -> bool:
    if not all(len(one.tiles) == TILES * TILES for one in traits):
        return False
    tiles = np.frombuffer(b"".join(one.tiles for one in traits), np.uint8).astype(np.int16)
    tiles = tiles.reshape(len(traits), -1)
    if ((tiles.max(axis=0) - tiles.min(axis=0)) >= SHARPER).sum() < 2 * MOVED_TILES:
        return False
    if np.ptp(lumas.mean(axis=1)) > LUMA_STAYS or _is_told_apart(traits):
        return False
    moves = any(_moves(tiles[a] - tiles[b]) for a, b in combinations(range(len(tiles)), 2))
    return moves and _is_one_frame(lumas)


def _moves(change: Floats) -> bool:
    """Whether some tiles are clearly sharper in the one picture, and others in the other."""
    ordered = np.sort(change)
    return bool(ordered[-MOVED_TILES] >= SHARPER and -ordered[MOVED_TILES - 1] >= SHARPER)


def _is_told_apart(traits: Sequence[Traits]) -> bool:
    """Whether EXIF, where it is there, says that these are no stack."""
    return _are_apart(traits, SECONDS) or not _is_one_exposure(traits)


# -- panorama ------------------------------------------------------------------------------------


def _may_be_panorama(traits: Sequence[Traits]) -> bool:
    """Whether EXIF says that these are frames of one sweep."""
    told = all(one.taken is not None and one.focal_length is not None for one in traits)
    return told and _are_together(traits, SECONDS) and _is_one_frame_size(traits)


def _moves_between(ones: Floats, twos: Floats) -> list[Move | None]:
    """For each of p pairs of frames (p×16×16) how the second is moved; None for no clear answer.

    The pictures must agree much better there than in place.
    """
    in_place = _overlapping(ones, twos, 0, 0)
    best, moves = np.full(len(ones), -1.0, np.float32), np.zeros((len(ones), 2), np.int64)
    asked = np.flatnonzero(in_place <= 1 - GAIN)
    if not len(asked):
        return [None] * len(ones)
    ones, twos = ones[asked], twos[asked]
    for down in range(-_SHIFTS // 3, _SHIFTS // 3 + 1):
        for right in range(-_SHIFTS, _SHIFTS + 1):
            value = _overlapping(ones, twos, down, right)
            better = value > best[asked]
            best[asked[better]] = value[better]
            moves[asked[better]] = down, right
    is_clear = (best >= _OVERLAP) & (best - in_place >= GAIN) & (abs(moves).max(axis=1) >= _MOVED)
    return [
        (down, right) if clear else None
        for (down, right), clear in zip(moves.tolist(), is_clear.tolist(), strict=True)
    ]


def _overlapping(ones: Floats, twos: Floats, down: int, right: int) -> Floats:
    """The correlations of the parts of p pairs that overlap where the second is moved so."""
    a, b = ones, twos
    if down:
        a, b = (a[:, down:], b[:, :-down]) if down > 0 else (a[:, :down], b[:, -down:])
    if right:
        a, b = (a[..., right:], b[..., :-right]) if right > 0 else (a[..., :right], b[..., -right:])
    return correlations(a.reshape(len(a), -1), b.reshape(len(b), -1))


def correlations(ones: Floats, twos: Floats) -> Floats:
    """Pearson's, of p pairs of rows (p×v); 0 for a flat one."""
    a = ones - ones.mean(axis=1, keepdims=True)
    b = twos - twos.mean(axis=1, keepdims=True)
    size = np.sqrt((a * a).sum(axis=1) * (b * b).sum(axis=1))
    found: Floats = np.divide((a * b).sum(axis=1), size, out=np.zeros_like(size), where=size > 0)
    return found


# -- what EXIF tells -----------------------------------------------------------------------------


def _are_together(traits: Sequence[Traits], seconds: float) -> bool:
    """One camera, and no longer than this between neighbours; not known counts as no."""
    times = sorted(one.taken for one in traits if one.taken is not None)
    if len(times) < len(traits) or len({one.camera for one in traits}) > 1:
        return False
    return all(later - earlier <= seconds for earlier, later in pairwise(times))


def _are_apart(traits: Sequence[Traits], seconds: float) -> bool:
    """Whether they are known not to be together; not known counts as no."""
    return all(one.taken is not None for one in traits) and not _are_together(traits, seconds)


def _is_one_exposure(traits: Sequence[Traits]) -> bool:
    known = [one.exposure for one in traits if one.exposure is not None]
    return not known or max(known) - min(known) <= SAME_EXPOSURE


def _is_one_frame_size(traits: Sequence[Traits]) -> bool:
    """One focal length, nothing cropped."""
    return len({(one.focal_length, one.width, one.height) for one in traits}) == 1
