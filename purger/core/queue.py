"""The order in which all groups of a library are gone through: the surest gain first.

What a group is worth is what marking all but its best would free, each photo's bytes times the
probability that it shows what the best one shows. So a large file that is certainly spare comes
before several that only may be, and what cannot be marked as a matter of course comes last.
"""

from __future__ import annotations

from bisect import bisect_left
from copy import copy
from typing import Final

import numpy as np
from numpy.typing import NDArray

from purger.core.bulk import closeness
from purger.core.facets import Facets
from purger.core.graph import Amounts
from purger.core.growth import Growth
from purger.core.review import Review
from purger.core.splice import Splice

ORDERS: Final = ("surest", "time", "size", "folder")
_LAST: Final = np.iinfo(np.int64).max
_PAIR: Final = 2


class Queue:
    """The groups that are there, in an order.

    Attributes:
        numbers: int64, places in `Review.groups`, in the order in which they are gone through.
        order: one of `ORDERS`.
    """

    def __init__(self, review: Review, facets: Facets, order: str) -> None:
        self.order, self._groups = order, review.groups
        live = np.flatnonzero(review.facts()[0] >= _PAIR)
        self.numbers: Amounts = live[_sorted(_keys(review, facets, order)[live])]
        self._turn = _turns(review, self.numbers)

    def is_of(self, review: Review) -> bool:
        """Whether it has the groups that are in force in a review that was cut."""
        return self._groups is review.groups and review.can_decide

    def turn(self, row: int) -> int:
        """Which turn the group of a photo has, from 0; -1 for a photo in none."""
        turn = int(self._turn[row])
        return -1 if turn == _LAST else turn

    def under(self, review: Review) -> Queue:
        """The same order once a decision changed some groups, or was taken back.

        A group stands where the first of its photos stood, or else at the end.
        """
        after = self._after(review)
        if after is not None:
            return after
        live = np.flatnonzero(review.facts()[0] >= _PAIR)
        made = copy(self)
        made._groups = review.groups  # noqa: SLF001 - one of us
        made.numbers = _by_turn(live, _first(review, self._turn)[live], len(review.catalog))
        return made

    def _after(self, review: Review) -> Queue | None:
        """`under` once one decision changed some groups; None where more happened."""
        made, made_of = review.regrouped, self._groups
        if made is None or made.before is not made_of:
            return None
        present, groups, splice = review.facts()[0], review.groups, made.groups
        moved = splice.moved(self.numbers)
        gone = np.flatnonzero(moved < 0)
        stays = np.delete(moved, gone)

        def turn(number: int) -> tuple[int, int]:
            rows = groups.take(np.array([number])).members
            return int(self._turn[rows].min()), number

        came = splice.came[present[splice.came] >= _PAIR].tolist()
        turns = sorted(map(turn, came))
        at = np.array([bisect_left(stays, one, key=turn) for one in turns], np.int64)
        numbers = np.array([number for _, number in turns], np.int64)
        queue = copy(self)
        queue.numbers = Splice.of(len(moved), gone, at).column(moved, numbers)
        queue._groups = groups  # noqa: SLF001 - likewise
        return queue

    def after(self, before: Queue, review: Review, growth: Growth, seen: int) -> Queue:
        """This order of a review that has grown, behind what was seen of the one before.

        The groups of the first `seen` turns keep their order, wherever photos joined them; those
        that nobody saw, and new ones, follow in the order that was asked for.
        """
        turns = growth.spread(np.where(before._turn < seen, before._turn, _LAST), _LAST)
        made = copy(self)
        made.numbers = self.numbers[np.argsort(_first(review, turns)[self.numbers], kind="stable")]
        made._turn = _turns(review, made.numbers)  # noqa: SLF001 - likewise
        made._groups = review.groups  # noqa: SLF001 - likewise
        return made


def _sorted(keys: NDArray[np.float64]) -> Amounts:
    """The places of keys, the least first, equal ones as they stand.

    As a stable sort gives them, but quicker where few are equal.
    """
    order = np.argsort(keys)
    ranked = keys[order]
    is_tied = np.zeros(len(keys) + 1, np.bool_)
    is_tied[1:-1] = ranked[1:] == ranked[:-1]
    tied = np.flatnonzero(is_tied[1:] | is_tied[:-1])
    if len(tied) * 8 > len(keys):
        return np.argsort(keys, kind="stable")
    others = order[tied]
    order[tied] = others[np.lexsort((others, ranked[tied]))]
    return order


def _turns(review: Review, numbers: Amounts) -> Amounts:
    """For each photo the turn of its group, `_LAST` for none: n int64."""
    turns = np.full(len(review.groups) + 1, _LAST, np.int64)  # the last: of no group
    turns[numbers] = np.arange(len(numbers))
    found: Amounts = turns[review.numbers]
    return found


def _by_turn(live: Amounts, turns: Amounts, end: int) -> Amounts:
    """Groups (ascending) by their turns, below `end` or `_LAST`; most have one of their own."""
    turns = np.minimum(turns, end)
    first = np.full(end + 1, -1, np.int64)
    first[turns[::-1]] = live[::-1]
    taken = np.flatnonzero(first >= 0)
    others = first[turns] != live
    at = np.searchsorted(taken, turns[others], "right")
    return np.insert(first[taken], at, live[others])


def _first(review: Review, turns: Amounts) -> Amounts:
    """Of each group the first turn of its photos: g int64."""
    groups = review.groups
    if not len(groups):
        return np.empty(0, np.int64)
    return np.minimum.reduceat(turns[groups.members], np.cumsum(groups.sizes) - groups.sizes)


def gains(review: Review) -> NDArray[np.float64]:
    """What each group is worth: bytes that it would free times how sure that is; g float64."""
    groups = review.groups
    spare = review.spare(groups.plain())
    of = review.numbers[spare]
    alike, _ = closeness(review, review.facts()[2][of], spare)
    weighed = review.sizes[spare] * alike.astype(np.float64)
    return np.bincount(of, weighed, len(groups)).astype(np.float64)


def _keys(review: Review, facets: Facets, order: str) -> NDArray[np.float64]:
    """What the groups are sorted by, the least first; g float64."""
    _, spare, best = review.facts()
    if order == "time":
        return _earliest(review, facets)
    if order == "size":
        return -spare.astype(np.float64)
    if order == "folder":
        return facets.folder_of[best].astype(np.float64)
    return -gains(review)


def _earliest(review: Review, facets: Facets) -> NDArray[np.float64]:
    """When the first photo of each group was taken; infinite where none says."""
    groups = review.groups
    if not len(groups):
        return np.empty(0, np.float64)
    known = np.where(np.isnan(facets.taken) | review.absent, np.inf, facets.taken)
    starts = np.cumsum(groups.sizes) - groups.sizes
    return np.minimum.reduceat(known[groups.members], starts)
