"""The order in which all groups of a library are gone through: the surest gain first.

What a group is worth is what marking all but its best would free, each photo's bytes times the
probability that it shows what the best one shows. So a large file that is certainly spare comes
before several that only may be, and what cannot be marked as a matter of course comes last.
"""

from __future__ import annotations

from copy import copy
from typing import Final

import numpy as np
from numpy.typing import NDArray

from purger.core.bulk import closeness
from purger.core.facets import Facets
from purger.core.graph import Amounts
from purger.core.review import Review

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
        self.order = order
        live = np.flatnonzero(review.facts()[0] >= _PAIR)
        in_order = np.argsort(_keys(review, facets, order)[live], kind="stable")
        self.numbers: Amounts = live[in_order]
        groups = review.groups.take(self.numbers)
        self._turn: Amounts = np.full(len(review.catalog), _LAST, np.int64)
        self._turn[groups.members] = np.repeat(np.arange(len(groups)), groups.sizes)

    def under(self, review: Review) -> Queue:
        """The same order once a decision changed some groups, or was taken back.

        A group stands where the first of its photos stood, or else at the end.
        """
        groups = review.groups
        live = np.flatnonzero(review.facts()[0] >= _PAIR)
        turns = np.full(len(groups), _LAST, np.int64)
        if len(groups):
            starts = np.cumsum(groups.sizes) - groups.sizes
            turns = np.minimum.reduceat(self._turn[groups.members], starts)
        made = copy(self)
        made.numbers = live[np.argsort(turns[live], kind="stable")]
        return made


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
