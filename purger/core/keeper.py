"""Which photo of a group to keep, and why.

Rules are asked in order; each leaves the photos that are as good as its best, until one is left.
The reason names what the first rules to decide saw; where a tie-break had to, purger says so.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from purger.core.domain import Catalog, Flags, Rows
from purger.core.series import LUMA
from purger.core.text import show_bytes, show_name
from purger.core.units import RAW_SUFFIXES, VIDEO_SUFFIXES

_COPY = re.compile(
    r"(\bcopy\b|\bkopie\b|\bcopie\b|\(\d+\)|~\d+|[-_ ]edited|[-_ ]edit$|-WA\d{4})", re.IGNORECASE
)
# Lightroom, Snapseed and others; Google Takeout in its languages; iOS
_EDITED = re.compile(
    r"(?P<base>.+?)[-_ ]\(?(edit|edited|bearbeitet|modifi[eé]|editad[oa]|modificato|bewerkt)\)?"
    r"([-_ ]?\d+)?(?P<number>\(\d+\))?",
    re.IGNORECASE,
)
_EDITED_ON_IOS = re.compile(r"IMG_E(\d{4,})", re.IGNORECASE)
_RECOMPRESSED = 4
_CLIPPING_STEPS = 20
_MID_GREY = 118.0  # in sRGB, of light reflected by 18 %
_FAIR = 40.0  # a subject may be as much darker or brighter
_STEP = 12.0
_AT_ONCE = 8192


@dataclass(frozen=True, slots=True)
class Choice:
    """The photo to keep.

    Attributes:
        row: of the catalog.
        reason: a sentence without a full stop.
        sure: whether a real difference decided, not a tie-break.
    """

    row: int
    reason: str
    sure: bool


@dataclass(frozen=True, slots=True)
class _Rule:
    """One question: higher values are better; values within `tolerance` (a share) are equal.

    `below`, where there is one, says which of some photos come after the others: for questions
    that only a comparison answers. It is asked only if `value` differs from 0 for one of them.
    `values` gives the same as `value`, for many rows at once.
    """

    value: Callable[[Catalog, int], float]
    reason: Callable[[Catalog, int, int], str]
    tolerance: float = 0.0
    sure: bool = True
    below: Callable[[Catalog, Sequence[int]], frozenset[int]] | None = None
    values: Callable[[Catalog, Rows], NDArray[Any]] | None = None


def choose(catalog: Catalog, members: Sequence[int]) -> Choice:
    """Choose the keeper among `members` (rows, at least one); independent of their order.

    A damaged one is chosen only where all of them are.
    """
    left = sorted(members, key=lambda row: os.fsencode(catalog.photos[row].path))
    decided: tuple[str, bool] = ("nothing tells them apart; first by name", False)
    reasons: list[tuple[str, bool]] = []
    for rule in _RULES:
        values = {row: rule.value(catalog, row) for row in left}
        if rule.below is not None:
            below = rule.below(catalog, left) if any(values.values()) else frozenset()
            values = {row: -float(row in below) for row in left}
        best = max(left, key=lambda row: values[row])
        # nanoseconds do not survive a product with a float
        slack = abs(values[best]) * rule.tolerance if rule.tolerance else 0
        floor = values[best] - slack
        good = [row for row in left if values[row] >= floor]
        if len(good) < len(left):
            runner_up = max((row for row in left if row not in good), key=lambda row: values[row])
            reasons.append((rule.reason(catalog, best, runner_up), rule.sure))
            left = good
        if len(left) == 1:
            break
    if len(left) > 1:
        reasons.append(decided)
    if catalog.traits[left[0]].damaged:
        return Choice(left[0], "all of them are damaged, so none can be marked", sure=False)
    sure = all(certain for _, certain in reasons)
    return Choice(left[0], "; ".join(text for text, _ in reasons[:2]), sure)


def choose_all(catalog: Catalog, members: Rows, sizes: Rows) -> Rows:
    """The rows that `choose` would name, for many groups at once.

    Args:
        catalog: the photos.
        members: int32 rows, the groups one after the other.
        sizes: int32 >= 1, how many rows each group has; a row may stand in several groups.
    """
    chosen = np.empty(len(sizes), np.int32)
    open_groups = np.arange(len(sizes))
    for rule in [*_RULES, None]:
        single = sizes == 1
        chosen[open_groups[single]] = members[np.repeat(single, sizes)]
        members, sizes = members[np.repeat(~single, sizes)], sizes[~single]
        open_groups = open_groups[~single]
        if not len(open_groups):
            break
        unique, place = np.unique(members, return_inverse=True)
        values = _by_name(catalog, unique) if rule is None else _values(catalog, unique, rule)
        of_each = values[place]
        if rule is not None and rule.below is not None:
            of_each = _below(catalog, members, sizes, of_each != 0, rule.below)
        good = _good(of_each, sizes, 0.0 if rule is None else rule.tolerance)
        group_of = np.repeat(np.arange(len(sizes)), sizes)
        members = members[good]
        sizes = np.bincount(group_of[good], minlength=len(sizes)).astype(np.int32)
    chosen[open_groups] = members
    return chosen


def _values(catalog: Catalog, rows: Rows, rule: _Rule) -> NDArray[Any]:
    if rule.values is not None:
        return rule.values(catalog, rows)
    return np.array([rule.value(catalog, row) for row in rows.tolist()])


def _medians(catalog: Catalog, rows: Rows) -> NDArray[np.float32]:
    """The middle brightness of photos, 0 to 255."""
    found = np.empty(len(rows), np.float32)
    for start in range(0, len(rows), _AT_ONCE):
        tinies = catalog.tinies[rows[start : start + _AT_ONCE]]
        lumas = (tinies.astype(np.float32) @ LUMA).reshape(len(tinies), -1)
        found[start : start + _AT_ONCE] = np.median(lumas, axis=1)
    return found


def _exposures(catalog: Catalog, rows: Rows) -> NDArray[Any]:
    """0 and less: for what is lost in black or white, and for what is much too dark or bright.

    The share that is lost is not enough: a frame that is nearly black has lost nothing yet.
    """
    lost = np.array([catalog.traits[row].clipping for row in rows.tolist()])
    off = np.maximum(0, abs(_medians(catalog, rows) - _MID_GREY) - _FAIR)
    return np.asarray(-np.round(lost * _CLIPPING_STEPS) - np.round(off / _STEP))


def _exposure(catalog: Catalog, row: int) -> float:
    return float(_exposures(catalog, np.array([row], np.int32))[0])


def _better_exposed(catalog: Catalog, best: int, other: int) -> str:
    one, two = _medians(catalog, np.array([best, other], np.int32)).tolist()
    if abs(two - _MID_GREY) > max(_FAIR, abs(one - _MID_GREY)):
        return f"better exposed: another is too {'dark' if two < _MID_GREY else 'bright'}"
    return "better exposed: less of it is black or white"


def _below(
    catalog: Catalog, members: Rows, sizes: Rows, is_asked: Flags,
    below: Callable[[Catalog, Sequence[int]], frozenset[int]],
) -> NDArray[Any]:  # fmt: skip
    """-1 for those that come after others of their group; only groups with one asked of count."""
    values = np.zeros(len(members))
    ends = np.cumsum(sizes)
    for group in np.unique(np.searchsorted(ends, np.flatnonzero(is_asked), "right")).tolist():
        inside = slice(int(ends[group] - sizes[group]), int(ends[group]))
        rows = members[inside].tolist()
        after = below(catalog, rows)
        values[inside] = [-float(row in after) for row in rows]
    return values


def _by_name(catalog: Catalog, rows: Rows) -> NDArray[Any]:
    """Higher is earlier by name; the last word, where no rule tells two photos apart."""
    names = [os.fsencode(catalog.photos[row].path) for row in rows.tolist()]
    rank = np.empty(len(rows), np.int64)
    rank[sorted(range(len(rows)), key=names.__getitem__)] = -np.arange(len(rows))
    return rank


def _good(values: NDArray[Any], sizes: Rows, tolerance: float) -> Flags:
    """Which values are as good as the best of their group."""
    starts = np.cumsum(sizes) - sizes
    best = np.maximum.reduceat(values, starts)
    # as in `choose`: whole numbers stay whole where nothing is tolerated
    floor = best - np.abs(best) * tolerance if tolerance else best
    return np.asarray(values >= np.repeat(floor, sizes))


def _beside(catalog: Catalog, row: int) -> tuple[bool, bool]:
    """Whether a photo has a RAW, and a video of the moment."""
    suffixes = {file.path.suffix.lower() for file in catalog.companions[row]}
    has_video = bool(suffixes & VIDEO_SUFFIXES) or catalog.traits[row].is_motion
    return bool(suffixes & RAW_SUFFIXES), has_video


def _has_more(catalog: Catalog, best: int, other: int) -> str:
    raw, video = (
        mine and not theirs
        for mine, theirs in zip(_beside(catalog, best), _beside(catalog, other), strict=True)
    )
    return f"has its {'RAW and its video' if raw and video else 'RAW' if raw else 'video'}"


def _megapixels(catalog: Catalog, row: int) -> str:
    return f"{catalog.traits[row].pixels / 1e6:.1f} MP"


def _metadata(catalog: Catalog, row: int) -> float:
    traits = catalog.traits[row]
    return (traits.taken is not None) + (traits.camera != "") + traits.has_gps


def _says_more(catalog: Catalog, best: int, other: int) -> str:
    one, two = catalog.traits[best], catalog.traits[other]
    facts = (
        ("date", one.taken is not None and two.taken is None),
        ("camera", bool(one.camera) and not two.camera),
        ("place", one.has_gps and not two.has_gps),
    )
    return f"has the {' and '.join(name for name, more in facts if more) or 'fuller metadata'}"


def _is_original_name(catalog: Catalog, row: int) -> float:
    return float(not _COPY.search(catalog.photos[row].path.stem))


def _base_of_edit(stem: str) -> str | None:
    """The name of what an edited photo was made from; None where the name tells of no edit."""
    on_ios = _EDITED_ON_IOS.fullmatch(stem)
    if on_ios is not None:
        return f"IMG_{on_ios[1]}"
    edited = _EDITED.fullmatch(stem)
    return None if edited is None else edited["base"] + (edited["number"] or "")


def _has_name_of_edit(catalog: Catalog, row: int) -> float:
    return float(_base_of_edit(catalog.photos[row].path.stem) is not None)


def _edits(catalog: Catalog, rows: Sequence[int]) -> frozenset[int]:
    """Which of these were edited from others of these, by their names.

    An "original" of far fewer bytes was compressed again: the edit is then nearer to the camera.
    """
    photos, digests = catalog.photos, catalog.digests
    by_name: dict[str, list[int]] = {}
    for row in rows:
        by_name.setdefault(photos[row].path.stem.casefold(), []).append(row)
    edits = set()
    for row in rows:
        base = _base_of_edit(photos[row].path.stem)
        originals = [] if base is None else by_name.get(base.casefold(), [])
        if any(
            photos[one].size * _RECOMPRESSED >= photos[row].size
            and (digests[one] != digests[row]).any()
            for one in originals
        ):
            edits.add(row)
    return frozenset(edits)


def _unlike(catalog: Catalog, _best: int, other: int) -> str:
    return f"the original, not edited as {show_name(catalog.photos[other].path.name)} is"


_RULES = (
    _Rule(
        lambda catalog, row: not catalog.traits[row].damaged,
        lambda *_: "whole: another is damaged",
    ),
    _Rule(  # they go with the photo, and nothing else holds what they hold
        lambda catalog, row: 2 * _beside(catalog, row)[0] + _beside(catalog, row)[1], _has_more
    ),
    _Rule(
        lambda catalog, row: catalog.traits[row].pixels,
        lambda catalog, best, other: (
            f"larger: {_megapixels(catalog, best)} against {_megapixels(catalog, other)}"
        ),
        tolerance=0.02,
    ),
    _Rule(_metadata, _says_more),
    # before what an edit changes on purpose; which of the two is wanted only its owner knows
    _Rule(_has_name_of_edit, _unlike, sure=False, below=_edits),
    _Rule(
        _exposure,
        _better_exposed,
        values=_exposures,
    ),
    _Rule(
        lambda catalog, row: catalog.traits[row].sharpness,
        lambda *_: "sharper",
        tolerance=0.15,
    ),
    _Rule(
        lambda catalog, row: catalog.photos[row].size,
        lambda catalog, best, other: (
            f"less compressed: {show_bytes(catalog.photos[best].size)} "
            f"against {show_bytes(catalog.photos[other].size)}"
        ),
        tolerance=0.03,
    ),
    _Rule(_is_original_name, lambda *_: "its name is not that of a copy", sure=False),
    _Rule(
        lambda catalog, row: -catalog.photos[row].mtime_ns,
        lambda *_: "the oldest file",
        sure=False,
    ),
    _Rule(
        lambda catalog, row: -len(os.fsencode(catalog.photos[row].path)),
        lambda *_: "the shortest path",
        sure=False,
    ),
)
