"""How to free so many bytes: which photos to mark, the surest first.

How sure it is that a photo is spare is read off the dendrogram of its group. Inside the group it
stands in smaller and smaller runs, each tighter than the one around it; in each one photo stays. A
photo is spare from the tightest run on in which another one stays, and its *rung* is how alike the
two photos of that run are that are least alike: 100 for byte copies, else the whole percent of the
pair's probability. So of five shots with copies the copies go first, then the closest shots.

Rungs are taken whole, from 100 down, until the goal lies inside one. Of that rung the photos of
groups go first whose photo to keep is sure. Of the last part few, large ones are taken: the largest
that do not exceed the goal, then one more, or a larger one in the place of another, whichever goes
less beyond it. None of the last part could be left out again: what is freed beyond the goal is less
than the smallest of them.

Series, kept sets, damaged photos, photos that hold a RAW, a video or edits that the one to stay
lacks, and what `Review.can_mark` refuses, are never proposed, nor is anything of a group that the
user decided (`Review.undecided`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np

from purger.core.belongings import own
from purger.core.domain import Flags, Rows
from purger.core.graph import COPIES, Amounts, ranges
from purger.core.keeper import choose
from purger.core.review import Review
from purger.core.rules import DEFAULT
from purger.core.texts import say

IsSure: TypeAlias = Callable[[Rows], Flags]
"""For groups, by their place in `Review.groups`: whether what tells which to keep is sure."""

BYTE_COPIES: Final = 100
"""The rung of byte copies; other pairs have at most 99."""

_AMOUNT = re.compile(r"(\d+(?:\.\d+)?)\s*([kmgt]?)b?", re.IGNORECASE)
_ROUNDED: Final = 1e-4  # what a float32 of whole percents may lack
_POWERS: Final = {"": 0, "k": 1, "m": 2, "g": 3, "t": 4}


def amount_of(text: str) -> int:
    """The bytes of "5GB", "500 MB", "1.5 g"; decimal, as `text.show_bytes` shows them.

    Raises:
        ValueError: it is no amount, or none of at least one byte.
    """
    found = _AMOUNT.fullmatch(text.strip())
    amount = 0 if found is None else round(float(found[1]) * 1000 ** _POWERS[found[2].lower()])
    if amount < 1:
        raise ValueError("an amount is a number and a unit, like 5GB or 500MB")
    return amount


@dataclass(frozen=True, slots=True, eq=False)
class Offers:
    """The photos that may be marked for a goal, each by itself and all together.

    Attributes:
        rows: c int32, ascending.
        rungs: c int64, 0 to 100: how sure it is that each is spare.
        sizes: c int64 > 0, bytes of each with its companions.
        groups: c int32, the place of its group in `Review.groups`.
    """

    rows: Rows
    rungs: Amounts
    sizes: Amounts
    groups: Rows

    @property
    def size(self) -> int:
        """Bytes of all of them: what is possible at most."""
        return int(self.sizes.sum())

    def reach(self, wanted: int, is_sure: IsSure) -> Proposal:
        """Free at least `wanted` bytes, from the surest downward; all there is where it is less."""
        freed = np.cumsum(np.bincount(self.rungs, self.sizes, BYTE_COPIES + 1)[::-1])
        if wanted <= 0 or not len(self.rows):
            return Proposal((), 0, None)
        if self.size < wanted:
            return self._proposal(np.arange(len(self.rows)))
        rung = BYTE_COPIES - int(np.searchsorted(freed, wanted))
        whole, last = np.flatnonzero(self.rungs > rung), np.flatnonzero(self.rungs == rung)
        open_ = wanted - int(self.sizes[whole].sum())
        if rung < BYTE_COPIES:
            sure = is_sure(self.groups[last])
            if int(self.sizes[last[sure]].sum()) < open_:
                whole = np.concatenate([whole, last[sure]])
                open_ -= int(self.sizes[last[sure]].sum())
                last = last[~sure]
            else:
                last = last[sure]
        return self._proposal(np.concatenate([whole, last[fewest(self.sizes[last], open_)]]))

    def _proposal(self, chosen: Amounts) -> Proposal:
        least = int(self.rungs[chosen].min())
        rows = tuple(np.sort(self.rows[chosen]).tolist())
        return Proposal(rows, int(self.sizes[chosen].sum()), least)


@dataclass(frozen=True, slots=True)
class Proposal:
    """Photos to mark.

    Attributes:
        rows: of the catalog, ascending.
        size: their bytes, companions included.
        least: the lowest rung that was needed; None where nothing is to be marked.
    """

    rows: tuple[int, ...]
    size: int
    least: int | None

    @property
    def how_sure(self) -> str:
        """How far down it had to go, in words; "" where nothing is to be marked."""
        if self.least is None:
            return ""
        if self.least == BYTE_COPIES:
            return say("byte copies only")
        return say("down to {percent}% alike", percent=self.least)


def fewest(sizes: Amounts, wanted: int) -> Flags:
    """Which of some amounts (> 0) to take to have at least `wanted`, of which they have enough.

    None that is taken can be left out.
    """
    order = np.argsort(-sizes, kind="stable")
    ordered = sizes[order]
    taken = _filled(ordered, wanted)
    short = wanted - int(ordered[taken].sum())
    if short > 0:
        _close(ordered, taken, short)
    inside = np.flatnonzero(taken)
    taken[inside[_filled(ordered[inside], int(ordered[inside].sum()) - wanted)]] = False
    chosen = np.zeros(len(sizes), np.bool_)
    chosen[order[taken]] = True
    return chosen


def _close(sizes: Amounts, taken: Flags, short: int) -> None:
    """Reach what is short: exchange one for a larger one, or take the smallest that is left.

    What goes less beyond counts. `sizes` descend, and each that is not taken is enough by itself.
    """
    free, used = np.flatnonzero(~taken)[::-1], np.flatnonzero(taken)
    larger = np.searchsorted(sizes[free], sizes[used] + short)
    used, larger = used[larger < len(free)], larger[larger < len(free)]
    beyond = sizes[free[larger]] - sizes[used]
    if len(beyond) and beyond.min() <= sizes[free[0]]:
        best = int(beyond.argmin())
        taken[used[best]] = False
        taken[free[larger[best]]] = True
    else:
        taken[free[0]] = True


def _filled(sizes: Amounts, room: int) -> Flags:
    """Which amounts (descending) fill a room when each is put in that still fits, in order."""
    taken = np.zeros(len(sizes), np.bool_)
    sums = np.concatenate([[0], np.cumsum(sizes)])
    at = 0
    while True:
        # each round leaves less than half of the room: either one takes that much, or all fit
        at += int(np.searchsorted(-sizes[at:], -room))
        end = int(np.searchsorted(sums, sums[at] + room, "right")) - 1
        if at >= len(sizes) or end <= at:
            return taken
        taken[at:end] = True
        room -= int(sums[end] - sums[at])
        at = end


def sureness(review: Review) -> IsSure:
    """Whether what tells which photo of a group to keep is a real difference; asked for once."""
    known: dict[int, bool] = {}
    members, sizes = review.groups.members, review.groups.sizes
    starts = np.cumsum(sizes) - sizes

    rules = review.hierarchy.rules if review.can_decide else DEFAULT

    def is_sure(groups: Rows) -> Flags:
        for group in np.unique(groups).tolist():
            if group not in known:
                rows = members[starts[group] : starts[group] + sizes[group]].tolist()
                known[group] = choose(review.catalog, rows, rules).sure
        return np.array([known[group] for group in groups.tolist()], np.bool_)

    return is_sure


def offers_of(review: Review, among: Flags | None = None) -> Offers:
    """What may be marked in a review now.

    Args:
        review: whose photos are meant.
        among: n bool, the photos that may be offered; None for all.

    Raises:
        ValueError: its groups were given, not cut.
    """
    catalog, groups = review.catalog, review.numbers
    best = review.facts()[2]
    rungs, stays = _spare(review, best)
    is_open = np.isin(review.groups.keepers, review.undecided(review.groups.plain()).keepers)
    is_open = np.append(is_open, False)[groups]  # of those in no group the last
    is_meant = is_open if among is None else is_open & among
    spare = np.flatnonzero((rungs >= 0) & is_meant).tolist()
    rows = [row for row in spare if review.can_mark(row) and not review.is_kept(row)]
    held = {
        row
        for row in rows
        if (catalog.companions[row] or catalog.traits[row].is_motion)
        and _holds_more(review, row, (int(stays[row]), int(best[groups[row]])))
    }
    rows = [row for row in rows if row not in held]
    sizes = [
        catalog.bytes_of([row]) if catalog.companions[row] else catalog.photos[row].size
        for row in rows
    ]
    chosen = np.array(rows, np.int32)
    return Offers(chosen, rungs[chosen], np.array(sizes, np.int64), groups[chosen])


def _holds_more(review: Review, row: int, stay: tuple[int, ...]) -> bool:
    """Whether a photo has a RAW, a video or edits that one of those that stay lacks."""
    graph = review.hierarchy.graph
    return any(own(review.catalog, one, row, graph.tier(one, row)) for one in stay)


@dataclass(frozen=True, slots=True, eq=False)
class _Runs:
    """The runs inside the groups in force; tight ones after those around them.

    Attributes:
        begin, end: int32 places.
        height: float32.
        keeper: int32 rows.
        is_series: bool.
        group: int64, place in `Review.groups`.
        depth: int64, how many runs are around each.
    """

    begin: Rows
    end: Rows
    height: np.ndarray
    keeper: Rows
    is_series: Flags
    group: Amounts
    depth: Amounts

    @classmethod
    def of(cls, review: Review, place: Amounts) -> _Runs:
        groups, nodes = review.groups, review.hierarchy.nodes
        starts = np.cumsum(groups.sizes) - groups.sizes
        begins = place[groups.members[starts]] if len(groups) else np.empty(0, np.int64)
        in_order = np.argsort(begins)
        of = np.searchsorted(begins[in_order], nodes.begin, "right") - 1
        group = np.full(len(of), -1, np.int64)
        group[of >= 0] = in_order[of[of >= 0]]
        inside = np.flatnonzero(group >= 0)
        inside = inside[nodes.end[inside] <= (begins + groups.sizes)[group[inside]]]
        inside = inside[np.lexsort((-nodes.end[inside], nodes.begin[inside]))]
        begin, end = nodes.begin[inside], nodes.end[inside]
        closed = np.searchsorted(np.sort(end), begin, "right")
        return cls(
            begin, end, nodes.height[inside], nodes.keeper[inside], nodes.kind[inside] > 0,
            group[inside], np.arange(len(inside)) - closed,
        )  # fmt: skip


def _spare(review: Review, best: Rows) -> tuple[Amounts, Rows]:
    """For each row its rung, -1 where it is not spare, and the photo that stays for it there.

    `best` is that of each group.
    """
    hierarchy, count = review.hierarchy, len(review.catalog)
    place = hierarchy.places().astype(np.int64)
    runs = _Runs.of(review, place)
    stays_whole = _stays_whole(review)
    height, beside = np.full(count, -1.0), np.full(count, -1, np.int32)  # by place
    blocked = np.zeros(count, np.bool_)
    survivor = np.full(len(runs.begin), -1, np.int32)
    around = np.empty(0, np.int64)
    for depth in range(int(runs.depth.max(initial=-1)) + 1):
        now = np.flatnonzero(runs.depth == depth)
        begin, end = runs.begin[now], runs.end[now]
        own_keeper = runs.keeper[now]
        if depth:
            outer = around[np.searchsorted(runs.begin[around], begin, "right") - 1]
            kept = survivor[outer]
            here = (kept >= 0) & (begin <= place[kept]) & (place[kept] < end)
            stays = np.where(here, kept, own_keeper)
        else:
            stays = best[runs.group[now]]
        stays = np.where(stays_whole[stays], stays, -1)
        survivor[now] = stays
        around = now
        # a series, and a group whose best is marked or damaged, is left alone with all in it
        shut = runs.is_series[now] | ((depth == 0) & (stays < 0))
        blocked[_inside(begin, end, shut)] = True
        found = stays >= 0
        at = place[stays[found]]
        before = height[at], beside[at]  # whoever stays here may be spare in a wider run
        inside = _inside(begin, end, found)
        lengths = (end - begin)[found]
        height[inside] = np.repeat(runs.height[now][found], lengths)
        beside[inside] = np.repeat(stays[found], lengths)
        height[at], beside[at] = before
    rungs = np.clip(np.floor(height * 100 + _ROUNDED), 0, BYTE_COPIES - 1).astype(np.int64)
    rungs[height >= COPIES] = BYTE_COPIES
    rungs[(height < 0) | blocked | ~stays_whole[hierarchy.rows]] = -1
    return rungs[place], beside[place]


def _inside(begin: Rows, end: Rows, chosen: Flags) -> Amounts:
    begins = begin[chosen].astype(np.int64)
    return ranges(begins, end[chosen] - begins)


def _stays_whole(review: Review) -> Flags:
    """Of each row (n bool): neither marked nor gone nor damaged."""
    return np.asarray(~(review.damaged | review.marked | review.absent))
