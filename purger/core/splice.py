"""How one sequence became another in which most items stand as before, to carry columns over.

Columns of a million items are made anew by copying the long stretches that did not change; what
belongs to single items is looked at for those alone that came or went.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from purger.core.domain import Rows
from purger.core.graph import Amounts

Column = NDArray[Any]

_FEW = 12
_BLOCK = 1 << 15


@dataclass(frozen=True, slots=True, eq=False)
class Splice:
    """Stretches of what was there and of what came, one after the other.

    Attributes:
        count: items before.
        pieces: whether each stretch is of what came, where it begins there, and where it ends.
    """

    count: int
    pieces: tuple[tuple[bool, int, int], ...]

    @classmethod
    def of(cls, count: int, gone: Amounts, at: Amounts) -> Self:
        """Some of `count` items went, others came.

        Args:
            count: items before.
            gone: places of those that went, ascending.
            at: for each that came, how many of those that stay stand before it; ascending.
        """
        # where each that came would stand among those that were there
        places = at + np.searchsorted(gone - np.arange(len(gone)), at, "right")
        cuts = [(place, True) for place in places.tolist()]
        cuts += [(place, False) for place in gone.tolist()]
        pieces: list[tuple[bool, int, int]] = []
        last = came = 0
        for place, is_new in sorted(cuts, key=lambda cut: (cut[0], not cut[1])):
            _add(pieces, (False, last, place))
            if is_new:
                _add(pieces, (True, came, came + 1))
                came += 1
            last = place + (not is_new)
        _add(pieces, (False, last, count))
        return cls(count, tuple(pieces))

    @property
    def gone(self) -> Amounts:
        """Places of those that went, ascending."""
        stays = np.zeros(self.count, np.bool_)
        for is_new, start, end in self.pieces:
            if not is_new:
                stays[start:end] = True
        return np.flatnonzero(~stays)

    @property
    def came(self) -> Amounts:
        """Places of those that came, ascending."""
        found, here = [np.empty(0, np.int64)], 0
        for is_new, start, end in self.pieces:
            if is_new:
                found.append(np.arange(here, here + end - start))
            here += end - start
        return np.concatenate(found)

    def column(self, before: Column, came: Column) -> Column:
        """A column of what is there now: made of one of what was there and one of what came."""
        return np.concatenate(
            [before[:0], *((came if new else before)[start:end] for new, start, end in self.pieces)]
        )

    def facts(
        self, before: tuple[Amounts, Amounts, Rows], came: tuple[Amounts, Amounts, Rows]
    ) -> tuple[Amounts, Amounts, Rows]:
        """Such columns as `Cut.facts` has."""
        one, two, three = before
        return (
            self.column(one, came[0]), self.column(two, came[1]), self.column(three, came[2])
        )  # fmt: skip

    def picked(self, which: Amounts, before: Column, came: Column) -> Column:
        """Some items of `column`, which is not made for them."""
        found, here = np.empty(len(which), before.dtype), 0
        for is_new, start, end in self.pieces:
            inside = (which >= here) & (which < here + end - start)
            found[inside] = (came if is_new else before)[which[inside] - here + start]
            here += end - start
        return found

    def stretched(self, before: Amounts, came: Amounts) -> Splice:
        """The same of longer items, how long is told of each: before, and of those that came."""
        pieces: list[tuple[bool, int, int]] = []
        ends = [[0, 0], [0, 0]]  # of those before and those that came: an item, and where it begins
        for is_new, start, end in self.pieces:
            sizes, at = (came if is_new else before), ends[is_new]
            at[1] += int(sizes[at[0] : start].sum())
            length = int(sizes[start:end].sum())
            _add(pieces, (is_new, at[1], at[1] + length))
            at[0], at[1] = end, at[1] + length
        return Splice(ends[0][1] + int(before[ends[0][0] :].sum()), tuple(pieces))

    def moved(self, places: Column) -> Column:
        """Where items stand now, by the places where they stood; -1 for those that went.

        Places of no item (-1) stay so. Of few pieces, so that sums are quicker than to look each
        place up.
        """
        if len(self.pieces) > _FEW:
            return self.numbers()[places].astype(places.dtype)
        shifts: list[tuple[int, int]] = []
        went: list[tuple[int, int]] = []
        here = last = shift = 0
        for is_new, start, end in self.pieces:
            if not is_new:
                went.append((last, start))
                shifts.append((start, here - start - shift))
                shift, last = here - start, end
            here += end - start
        went.append((last, self.count))
        return _shifted(places, shifts, went)

    def numbers(self) -> Rows:
        """Where each item stands now, -1 for one that went; and a last -1: count + 1 int32."""
        numbers = np.full(self.count + 1, -1, np.int32)
        here = 0
        for is_new, start, end in self.pieces:
            if not is_new:
                numbers[start:end] = np.arange(here, here + end - start, dtype=np.int32)
            here += end - start
        return numbers


def _shifted(places: Column, shifts: list[tuple[int, int]], went: list[tuple[int, int]]) -> Column:
    """Places that have moved from some on by so much; those between some are -1."""
    found = places.copy()
    for at in range(0, len(found), _BLOCK):  # what is little stays near
        own, out = places[at : at + _BLOCK], found[at : at + _BLOCK]
        for start, by in shifts:
            if by:
                out += (own >= start) * own.dtype.type(by)
        for start, end in went:
            if start < end:
                out[(own >= start) & (own < end)] = -1
    return found


def _add(pieces: list[tuple[bool, int, int]], piece: tuple[bool, int, int]) -> None:
    """Add a stretch, if it is not empty; joined with the last one where it goes on there."""
    is_new, start, end = piece
    if start == end:
        return
    if pieces and pieces[-1][0] is is_new and pieces[-1][2] == start:
        pieces[-1] = is_new, pieces[-1][1], end
    else:
        pieces.append(piece)
