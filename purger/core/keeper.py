"""Which photo of a group to keep, and why.

The user's rules are asked in their order; each leaves the photos that are as good as its best,
until one is left. The reason names what the first rules to decide saw; where a tie-break had to,
purger says so.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from purger.core.criteria import WHOLE, Criterion, criterion
from purger.core.domain import Catalog, Flags, Rows
from purger.core.rules import DEFAULT, Rules
from purger.core.texts import parted, say

_BY_NAME: Final = say("nothing tells them apart; first by name")


@dataclass(frozen=True, slots=True)
class Choice:
    """The photo to keep.

    Attributes:
        row: of the catalog.
        reason: a sentence without a full stop.
        sure: whether a real difference or the user's wish decided, not a tie-break.
    """

    row: int
    reason: str
    sure: bool


def choose(catalog: Catalog, members: Sequence[int], rules: Rules = DEFAULT) -> Choice:
    """Choose the keeper among `members` (rows, at least one); independent of their order.

    A damaged one is chosen only where all of them are, whatever the rules.
    """
    left = sorted(members, key=lambda row: catalog.photos[row].raw)
    decided: tuple[str, bool] = (_BY_NAME, False)
    reasons: list[tuple[str, bool]] = []
    for rule, is_sure in _asked(rules):
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
            reasons.append((rule.reason(catalog, best, runner_up), is_sure))
            left = good
        if len(left) == 1:
            break
    if len(left) > 1:
        reasons.append(decided)
    if catalog.traits[left[0]].damaged:
        return Choice(left[0], say("all of them are damaged, so none can be marked"), sure=False)
    sure = all(certain for _, certain in reasons)
    return Choice(left[0], parted(text for text, _ in reasons[:2]), sure)


@lru_cache(maxsize=8)
def _asked(rules: Rules) -> tuple[tuple[Criterion, bool], ...]:
    """What is asked in which order, and whether it may decide for sure."""
    asked = [(WHOLE, True)]
    for place, rule in enumerate(rules.asked):
        question = criterion(rule)
        asked.append((question, question.is_sure and rules.is_wish(place)))
    return tuple(asked)


def choose_all(catalog: Catalog, members: Rows, sizes: Rows, rules: Rules = DEFAULT) -> Rows:
    """The rows that `choose` would name, for many groups at once.

    Args:
        catalog: the photos.
        members: int32 rows, the groups one after the other.
        sizes: int32 >= 1, how many rows each group has; a row may stand in several groups.
        rules: what is asked.
    """
    chosen = np.empty(len(sizes), np.int32)
    open_groups = np.arange(len(sizes))
    for rule in [*(rule for rule, _ in _asked(rules)), None]:
        single = sizes == 1
        chosen[open_groups[single]] = members[np.repeat(single, sizes)]
        members, sizes = members[np.repeat(~single, sizes)], sizes[~single]
        open_groups = open_groups[~single]
        if not len(open_groups):
            break
        unique, place = np.unique(members, return_inverse=True)
        values = _by_name(catalog, unique) if rule is None else rule.of_rows(catalog, unique)
        of_each = values[place]
        if rule is not None and rule.below is not None:
            of_each = _below(catalog, members, sizes, of_each != 0, rule.below)
        good = _good(of_each, sizes, 0.0 if rule is None else rule.tolerance)
        group_of = np.repeat(np.arange(len(sizes)), sizes)
        members = members[good]
        sizes = np.bincount(group_of[good], minlength=len(sizes)).astype(np.int32)
    chosen[open_groups] = members
    return chosen


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
    names = [catalog.photos[row].raw for row in rows.tolist()]
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
