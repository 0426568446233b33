"""What an action for many photos would mark, told before it is done."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np

from purger.core.domain import Flags, Floats, Rows, Tier
from purger.core.hierarchy import Cut
from purger.core.review import Review


class Which(Enum):
    """Which of the photos beside the best of a group are meant."""

    ALL = "all but the best"
    IDENTICAL = "byte copies of the best"
    ALIKE = "photos that are at least so much like the best"


@dataclass(frozen=True, slots=True)
class Proposal:
    """What would be marked that is not marked yet.

    Attributes:
        rows: ascending.
        groups: how many groups have one of them.
        size: their bytes, companions included.
        decided: groups that are left alone because the user reviewed them, or chose in them photo
            by photo.
        series: groups that are left alone because their photos belong together.
    """

    rows: tuple[int, ...] = ()
    groups: int = 0
    size: int = 0
    decided: int = 0
    series: int = 0


def propose(review: Review, groups: Cut, which: Which, similarity: float = 0.0) -> Proposal:
    """What an action upon some groups of a review would mark; it changes nothing.

    Photos of kept sets, damaged and protected ones, and those that hold what the best lacks are
    never among it (`Review.spare`).

    Args:
        review: whose marks and choices count.
        groups: of `review.groups`.
        which: what is meant of each group.
        similarity: 0 to 1, to the best of the group; for `Which.ALIKE`.
    """
    plain = groups.plain()
    open_ = review.undecided(plain)
    spare = review.spare(open_)
    of_group = review.numbers[spare]
    best = review.facts()[2][of_group]
    meant = _meant(review, best, spare, which, similarity)
    new = meant & ~review.marked[spare]
    rows = np.sort(spare[new])
    return Proposal(
        tuple(rows.tolist()),
        len(np.unique(of_group[new])),
        int(review.sizes[rows].sum()),
        len(plain) - len(open_),
        len(groups) - len(plain),
    )


def _meant(review: Review, best: Rows, rows: Rows, which: Which, similarity: float) -> Flags:
    if which is Which.ALL:
        return np.ones(len(rows), np.bool_)
    alike, tiers = closeness(review, best, rows)
    if which is Which.IDENTICAL:
        return np.asarray(tiers == Tier.IDENTICAL)
    return np.asarray(alike >= np.float32(similarity))


def closeness(review: Review, best: Rows, rows: Rows) -> tuple[Floats, Rows]:
    """How alike photos are to the best of their group: 0 to 1, and the tier, each as an array."""
    if review.can_decide:
        alike, tiers = review.hierarchy.graph.between(best, rows.astype(np.int32))
        return alike, tiers.astype(np.int32)
    found = []
    for row in rows.tolist():
        group = review.group_of(row)
        place = None if group is None else group.members.index(row)
        found.append(
            (0.0, Tier.NEAR) if group is None or place is None
            else (group.similarities[place], group.tiers[place])
        )  # fmt: skip
    table = np.array(found, np.float64).reshape(-1, 2)
    return table[:, 0].astype(np.float32), table[:, 1].astype(np.int32)


def suggestions_changed(groups: Cut, keepers: Rows) -> int:
    """In how many groups of some another photo would be the best."""
    return int(np.count_nonzero(groups.keepers != keepers))
