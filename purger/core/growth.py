"""What was done in a review, carried over to a review of more photos.

While a scan goes on, the review shows what was read so far, and is followed by another one with
more. A photo is the same in both where its path and its bytes are; rows need not be. What the user
did follows the photos: marks, what was chosen by hand, what was reviewed, what was kept, and the
steps that take it back. The rules of `Review` come on top (`Review.take_up`): where groups have
grown together so that all of one would be marked, one photo of it stays.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from purger.core.bookmark import Opened
from purger.core.decisions import Decision, Decisions, What
from purger.core.domain import Catalog, Flags, Rows
from purger.core.graph import Amounts
from purger.core.looked import NEVER
from purger.core.review import Edit, Review, Seen, State
from purger.core.table import column

_AWAY = -1


@dataclass(frozen=True, slots=True, eq=False)
class Growth:
    """Where the photos of one catalog are in another.

    Attributes:
        to: n int32, for each photo of the one its row in the other; -1 where it is not there.
        count: photos of the other.
    """

    to: Rows
    count: int

    @classmethod
    def of(cls, before: Catalog, after: Catalog) -> Growth:
        """Look for each photo by its path and its bytes: a tenth of a second for 100,000."""
        there = {path: row for row, path in enumerate(column(after.photos, "text"))}
        paths = column(before.photos, "text")
        to = np.array([there.get(path, _AWAY) for path in paths], np.int32)
        here = np.flatnonzero(to >= 0)
        changed = (before.digests[here] != after.digests[to[here]]).any(axis=1)
        to[here[changed]] = _AWAY
        return cls(to, len(after))

    @property
    def known(self) -> Flags:
        """Which photos of the other catalog were in the one: count bool."""
        return self.flags(np.ones(len(self.to), np.bool_))

    def row(self, row: int) -> int:
        """Where a photo is now, -1 where it is not."""
        return int(self.to[row]) if 0 <= row < len(self.to) else _AWAY

    def rows(self, rows: Iterable[int]) -> frozenset[int]:
        """Where some photos are now, those that are not left out."""
        return frozenset(new for row in rows if (new := self.row(row)) >= 0)

    def spread(self, values: Amounts, otherwise: int) -> Amounts:
        """A number for each photo of the one as such of the other: n int64 to count int64."""
        found = np.full(self.count, otherwise, np.int64)
        here = self.to >= 0
        found[self.to[here]] = values[here]
        return found

    def state(self, state: State) -> State:
        """A state of a review of the one, for a review of the other to take up."""
        names = self.names(state.beside)
        return State(
            self.flags(state.marked),
            self.flags(state.chosen),
            self.flags(state.gone),
            self.spread(state.runs.astype(np.int64), _AWAY).astype(np.int32),
            self.spread(_named(names, state.beside).astype(np.int64), NEVER).astype(np.int32),
            {
                new: tuple(other for row in stay if (other := self.row(row)) >= 0)
                for old, stay in state.relied.items()
                if (new := self.row(old)) >= 0
            },
            state.told,
            state.similarity,
        )

    def names(self, beside: Rows) -> Rows:
        """What those who were reviewed together are called there, by what they are called here.

        Args:
            beside: n int32, in force (`Review.beside`).

        Returns:
            n int32: the row of the photo that they are named after, or of another of them where it
            is not there; `NEVER` where none is.
        """
        names = self.to.copy()
        rows = np.flatnonzero((self.to >= 0) & (beside != NEVER))[::-1]
        lost = rows[self.to[beside[rows]] < 0]
        names[beside[lost]] = self.to[lost]
        return names

    def edit(self, edit: Edit, names: Rows) -> Edit:
        """What changed of the marks, of the photos that are there still."""
        seen = edit.seen
        if seen is not None:
            here = np.flatnonzero(self.to[seen.rows] >= 0)
            before, after = (_named(names, of[here]) for of in (seen.before, seen.after))
            rows = self.to[seen.rows[here]].astype(np.int64)
            seen = Seen(rows, before, after) if len(here) else None
        return Edit(
            self.rows(edit.marked), self.rows(edit.unmarked), self.rows(edit.chosen),
            self.rows(edit.released), seen,
        )  # fmt: skip

    def flags(self, flags: Flags) -> Flags:
        """Which photos of the other are those of the one: n bool to count bool."""
        found = np.zeros(self.count, np.bool_)
        found[self.to[flags & (self.to >= 0)]] = True
        return found


class Told:
    """Decisions as they stood when a review was made away from the thread that makes them.

    Attributes:
        kept: where they are kept.
    """

    def __init__(self, decisions: Decisions, told: tuple[Decision, ...]) -> None:
        self.kept: Decisions = decisions.kept if isinstance(decisions, Told) else decisions
        self._told = told

    def all(self) -> tuple[Decision, ...]:
        """Those that were told."""
        return self._told

    def remember(self, what: What) -> Decision:
        """Keep a decision where they are kept."""
        return self.kept.remember(what)

    def withdraw(self, number: int) -> None:
        """Take one back there."""
        self.kept.withdraw(number)


def with_bookmark(state: State, growth: Growth, before: Opened, after: Opened) -> State:
    """What an earlier run left, for the photos that a growth brought; the others are as they are.

    Args:
        state: in the rows of the other catalog.
        growth: between the two.
        before: what the bookmark means for the one catalog.
        after: what it means for the other.
    """
    known = growth.known
    back = back_now(state, growth, before, after)
    marked, chosen = state.marked.copy(), state.chosen.copy()
    marked[list(back)] = True
    chosen[[row for row in after.chosen if not known[row]]] = True
    relied = {row: after.relied[row] for row in back if row in after.relied}
    return State(
        marked, chosen, state.gone, state.runs, _joined(state.beside, known, after.beside),
        {**state.relied, **relied}, state.told, state.similarity,
    )  # fmt: skip


def back_now(state: State, growth: Growth, before: Opened, after: Opened) -> frozenset[int]:
    """The rows whose marks from an earlier run come back with a growth.

    They are here now and what was to stay in their place is, which was not so before; and the user
    did not decide otherwise meanwhile.
    """
    earlier = growth.rows(before.marks)
    return frozenset(
        row
        for row in after.marks
        if row not in earlier and not (state.marked[row] or state.chosen[row] or state.gone[row])
    )


def in_series(review: Review) -> Flags:
    """Which photos of a review stand in an exposure bracket, a focus stack, a panorama: n bool."""
    found = np.zeros(len(review.catalog), np.bool_)
    groups = review.groups
    found[groups.take(np.flatnonzero(groups.kinds)).members] = True
    return found


def grown(
    made: Review, state: State, growth: Growth, opened: tuple[Opened, Opened], series: Flags
) -> tuple[frozenset[int], frozenset[int]]:
    """Let a review of more photos go on where one of fewer stood.

    Args:
        made: it, of no user so far.
        state: of the other (`Review.state`).
        growth: between their photos.
        opened: what one bookmark means for the one's photos and for the other's.
        series: of the other, `in_series`.

    Returns:
        The rows whose marks fell, for one photo of each group stays, or for they are of a series
        that nobody could know of and were not chosen one by one; and those whose marks from an
        earlier run are back.
    """
    carried = growth.state(state)
    back = back_now(carried, growth, *opened)
    whole = with_bookmark(carried, growth, *opened)
    fallen = frozenset(made.take_up(whole))
    is_new = in_series(made) & ~growth.flags(series)
    of_series = np.flatnonzero(carried.marked & ~whole.chosen & is_new)
    fallen |= made.unmark(of_series.tolist())
    return fallen - back, back - fallen


def _named(names: Rows, beside: Rows) -> Rows:
    return np.where(beside == NEVER, np.int32(NEVER), names[beside])


def _joined(beside: Rows, known: Flags, told: Rows) -> Rows:
    """What was reviewed, with photos that were not here and join those they were reviewed with.

    They do so where all that were here of these are still held to be reviewed with no other.

    Args:
        beside: n int32, in force.
        known: n bool, which photos were here.
        told: n int32, what the bookmark says of all that are here now.
    """
    joined = beside.copy()
    new = np.flatnonzero(~known & (told != NEVER))
    if not len(new):
        return joined
    count = len(beside)
    held = np.flatnonzero(known & (told != NEVER))
    least = np.full(count, count, np.int64)
    most = np.full(count, NEVER, np.int64)
    np.minimum.at(least, told[held], beside[held])
    np.maximum.at(most, told[held], beside[held])
    here = np.bincount(told[held], minlength=count)
    named = np.bincount(beside[known & (beside != NEVER)], minlength=count)
    sets = told[new]
    is_whole = (least[sets] == most[sets]) & (most[sets] != NEVER)
    is_whole[is_whole] = named[most[sets[is_whole]]] == here[sets[is_whole]]
    first = np.full(count, count, np.int64)
    np.minimum.at(first, sets, new)
    joined[new] = np.where(is_whole, most[sets], first[sets])
    return joined
