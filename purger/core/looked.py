"""Which groups were reviewed: decided by the user, or looked at and left as they are.

What is remembered is, for each photo, with which others it was reviewed: the lowest row among them.
A group is reviewed while all its photos that are here were reviewed together, so it stays reviewed
where the slider splits it, and is to be looked at again where others join it.
"""

from __future__ import annotations

import numpy as np

from purger.core.domain import Flags, Rows
from purger.core.graph import Amounts
from purger.core.hierarchy import Cut

NEVER = -1


def reviewed(groups: Cut, beside: Rows, gone: Flags) -> Flags:
    """Which of g groups were reviewed: g bool.

    Args:
        groups: of photos of which two or more are here each.
        beside: n int32, the lowest row of those that each photo was reviewed with; `NEVER`.
        gone: n bool, the photos that have left: they do not count.
    """
    if not len(groups):
        return np.zeros(0, np.bool_)
    rows = groups.members
    of, away = beside[rows], gone[rows]
    starts = np.cumsum(groups.sizes) - groups.sizes
    least = np.minimum.reduceat(np.where(away, np.iinfo(np.int32).max, of), starts)
    most = np.maximum.reduceat(np.where(away, NEVER, of), starts)
    return np.asarray((least == most) & (most != NEVER))


def leads(groups: Cut) -> Rows:
    """For each of `groups.members` the lowest row of its group."""
    if not len(groups):
        return np.empty(0, np.int32)
    starts = np.cumsum(groups.sizes) - groups.sizes
    return np.repeat(np.minimum.reduceat(groups.members, starts), groups.sizes)


def together(beside: Amounts) -> Rows:
    """The same, where what names the others is any number of its own: the lowest row of each.

    Args:
        beside: n int64, equal for photos that were reviewed together; `NEVER`.
    """
    found = np.full(len(beside), NEVER, np.int32)
    rows = np.flatnonzero(beside != NEVER)
    _, first, which = np.unique(beside[rows], return_index=True, return_inverse=True)
    found[rows] = rows[first][which]
    return found
