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
from typing import Final

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

_LUMA: Final = np.array([0.299, 0.587, 0.114], np.float32)
_DARK, _BRIGHT = 8, 247
_SAME_FRAME: Final = 0.9
_STEP: Final = 0.6
_SEEN_STEP: Final = 0.3
_SAME_EXPOSURE: Final = 0.3
_SHARPER: Final = 24  # of `Traits.tiles`: 2.8 times the variance
_MOVED_TILES: Final = 4
_LUMA_STAYS: Final = 6.0
_BRACKET_SECONDS: Final = 30.0  # night exposures are long
_SECONDS: Final = 10.0
_LEVELS_UNTOLD: Final = 3
_ENOUGH: Final = 40
_SHIFTS: Final = 9
_MOVED: Final = 2
_OVERLAP: Final = 0.85
_GAIN: Final = 0.2


def series_of(catalog: Catalog, rows: Sequence[int]) -> Series | None:
    """What the photos of these rows are together; None for plain duplicates.

    What was found once is remembered while the catalog is the same: the slider asks again and again
    for nearly the same groups.
    """
    return _recogniser(catalog).of_rows(tuple(sorted(rows)))


class _Recogniser:
    """Recognises series among the rows of one catalog."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._known: dict[tuple[int, ...], Series | None] = {}

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
        return Series.PANORAMA if _is_panorama(traits, lumas) else None


@lru_cache(maxsize=1)
def _recogniser(catalog: Catalog) -> _Recogniser:
    return _Recogniser(catalog)


def _contents(catalog: Catalog, rows: Sequence[int]) -> list[int]:
    """One row of each content, as they were taken."""
    first = {catalog.digests[row].tobytes(): row for row in sorted(rows, reverse=True)}
    return sorted(first.values(), key=lambda row: (catalog.traits[row].taken or 0.0, row))


def _lumas(tinies: Bytes) -> Floats:
    """n×256."""
    return (tinies.astype(np.float32) @ _LUMA).reshape(len(tinies), -1)


# -- exposure ------------------------------------------------------------------------------------


def _is_bracket(traits: Sequence[Traits], lumas: Floats) -> bool:
    means = lumas.mean(axis=1)
    if means.max() - means.min() < 2 * _LUMA_STAYS:
        return False
    order: list[int] = np.argsort(-means, kind="stable").tolist()  # brightest first
    steps = [_step(lumas[a], lumas[b]) for a, b in pairwise(order)]
    if not _is_one_frame(lumas[order]) or max(steps) < _SEEN_STEP:
        return False
    recorded = [traits[row].exposure for row in order]
    if any(value is None for value in recorded):
        is_clear = sum(step >= _STEP for step in steps) + 1 >= _LEVELS_UNTOLD
        return is_clear and not _are_apart(traits, _BRACKET_SECONDS)
    return _are_together(traits, _BRACKET_SECONDS) and _agree(traits, order, steps)


def _agree(traits: Sequence[Traits], order: Sequence[int], steps: Sequence[float]) -> bool:
    """Whether the camera was told to expose the darker ones less, and did."""
    told = [
        (traits[darker].exposure or 0.0) - (traits[brighter].exposure or 0.0)
        for brighter, darker in pairwise(order)
    ]
    return any(
        asked >= _STEP and seen >= _SEEN_STEP for asked, seen in zip(told, steps, strict=True)
    )


def _step(brighter: Floats, darker: Floats) -> float:
    """How many stops lie between two exposures of one frame, where neither is clipped."""
    seen = _unclipped(brighter, darker)
    if seen.sum() < _ENOUGH:
        return float((brighter.mean() - darker.mean()) / 2 / _LUMA_STAYS * _STEP)
    return float(np.median(np.log2(_linear(brighter[seen]) / _linear(darker[seen]))))


def _unclipped(one: Floats, two: Floats) -> Flags:
    seen: Flags = (np.minimum(one, two) > _DARK) & (np.maximum(one, two) < _BRIGHT)
    return seen


def _linear(luma: Floats) -> Floats:
    """From sRGB (0 to 255) to light, nearly."""
    light: Floats = np.power(luma / np.float32(255), np.float32(2.2))
    return light


def _is_one_frame(lumas: Floats) -> bool:
    """Whether neighbours show the same thing in the same place, whatever their brightness."""
    return all(_rank_correlation(a, b) >= _SAME_FRAME for a, b in pairwise(lumas))


def _rank_correlation(one: Floats, two: Floats) -> float:
    """Spearman's: brightness and tone curves do not touch it. -1 to 1; 0 for a flat picture."""
    seen = _unclipped(one, two)
    if seen.sum() >= _ENOUGH:
        one, two = one[seen], two[seen]
    return _correlation(_ranks(one), _ranks(two))


def _ranks(values: Floats) -> Floats:
    """Equal values share the middle of their ranks."""
    _, which, counts = np.unique(values, return_inverse=True, return_counts=True)
    return (np.cumsum(counts) - counts / 2)[which].astype(np.float32)


def _correlation(one: Floats, two: Floats) -> float:
    a, b = one - one.mean(), two - two.mean()
    size = float(np.sqrt((a * a).sum() * (b * b).sum()))
    return float((a * b).sum()) / size if size else 0.0


# -- focus ---------------------------------------------------------------------------------------


def _is_focus_stack(traits: Sequence[Traits], lumas: Floats) -> bool:
    if not all(len(one.tiles) == TILES * TILES for one in traits):
        return False
    tiles = np.frombuffer(b"".join(one.tiles for one in traits), np.uint8).astype(np.int16)
    tiles = tiles.reshape(len(traits), -1)
    if ((tiles.max(axis=0) - tiles.min(axis=0)) >= _SHARPER).sum() < 2 * _MOVED_TILES:
        return False
    if np.ptp(lumas.mean(axis=1)) > _LUMA_STAYS or not _is_one_frame(lumas):
        return False
    if not any(_moves(tiles[a] - tiles[b]) for a, b in combinations(range(len(tiles)), 2)):
        return False
    return not _is_told_apart(traits)


def _moves(change: Floats) -> bool:
    """Whether some tiles are clearly sharper in the one picture, and others in the other."""
    ordered = np.sort(change)
    return bool(ordered[-_MOVED_TILES] >= _SHARPER and -ordered[_MOVED_TILES - 1] >= _SHARPER)


def _is_told_apart(traits: Sequence[Traits]) -> bool:
    """Whether EXIF, where it is there, says that these are no stack."""
    return _are_apart(traits, _SECONDS) or not _is_one_exposure(traits)


# -- panorama ------------------------------------------------------------------------------------


def _is_panorama(traits: Sequence[Traits], lumas: Floats) -> bool:
    told = all(one.taken is not None and one.focal_length is not None for one in traits)
    if not told or not _are_together(traits, _SECONDS) or not _is_one_frame_size(traits):
        return False
    return _continues(lumas)


def _continues(lumas: Floats) -> bool:
    """Whether each frame goes on where the one before it ends, always to the same side."""
    moves = [_shift(a, b) for a, b in pairwise(lumas.reshape(-1, TINY_SIDE, TINY_SIDE))]
    if any(move is None for move in moves):
        return False
    ways = np.array(moves)
    total = ways.sum(axis=0)
    return bool((ways @ total > 0).all())


def _shift(one: Floats, two: Floats) -> tuple[int, int] | None:
    """Down and right, in cells of a tiny picture, from the one to the other; None for no clear one.

    The pictures must agree much better there than in place.
    """
    in_place = _overlapping(one, two, 0, 0)
    if in_place > 1 - _GAIN:
        return None
    best, move = -1.0, (0, 0)
    for down in range(-_SHIFTS // 3, _SHIFTS // 3 + 1):
        for right in range(-_SHIFTS, _SHIFTS + 1):
            value = _overlapping(one, two, down, right)
            if value > best:
                best, move = value, (down, right)
    is_clear = best >= _OVERLAP and best - in_place >= _GAIN
    return move if is_clear and max(map(abs, move)) >= _MOVED else None


def _overlapping(one: Floats, two: Floats, down: int, right: int) -> float:
    a, b = one, two
    if down:
        a, b = (a[down:], b[:-down]) if down > 0 else (a[:down], b[-down:])
    if right:
        a, b = (a[:, right:], b[:, :-right]) if right > 0 else (a[:, :right], b[:, -right:])
    return _correlation(a, b)


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
    return not known or max(known) - min(known) <= _SAME_EXPOSURE


def _is_one_frame_size(traits: Sequence[Traits]) -> bool:
    """One focal length, nothing cropped."""
    return len({(one.focal_length, one.width, one.height) for one in traits}) == 1
