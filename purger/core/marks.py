"""Which photos are marked, as flags; and the rule that of photos that stand together one stays.

A *run* is a set of photos of which at least one whole (not damaged) photo has to stay. How many of
each run stay is counted along, so whether a photo may be marked is known without looking at others,
and so are the number and the bytes of all marks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from copy import copy
from typing import Final

import numpy as np

from purger.core.domain import Flags, Rows
from purger.core.graph import Amounts
from purger.core.rowset import rows_of

_ROOM: Final = 4096


class Marks:
    """The marks of n photos; rows that are not 0 to n-1 are passed over.

    The arrays are to be read only; they change with the marks.

    Attributes:
        flags: n bool, which are marked.
        damaged: n bool, which cannot be the one that stays.
        protected: n bool, which can never be marked.
        gone: n bool, which have left: they are neither marked nor do they stay.
        runs: n int32, the run of each; -1 for a photo that may go freely.
        count: how many are marked.
        size: their bytes.
        by_label: how many of each label are marked (`sort`), int64.
        spare_by_label: how many of these are spare, int64.
    """

    def __init__(self, sizes: Amounts, damaged: Flags) -> None:
        """Begin with none; `sizes` are bytes, n int64."""
        n = len(sizes)
        self._sizes, self.damaged = sizes, damaged
        self.protected: Flags = np.zeros(n, np.bool_)
        self.gone: Flags = np.zeros(n, np.bool_)
        self.runs: Rows = np.full(n, -1, np.int32)
        self.flags: Flags = np.zeros(n, np.bool_)
        self.count, self.size = 0, 0
        self._staying: Amounts = np.zeros(_ROOM, np.int64)  # by run, with room for more
        self._end = 0
        self.by_label: Amounts
        self.spare_by_label: Amounts
        self.sort(np.zeros(n, np.int32), np.zeros(n, np.bool_))

    def copy(self) -> Marks:
        """The same marks, to be changed apart from these."""
        made = copy(self)
        made.flags, made.gone = self.flags.copy(), self.gone.copy()
        made._staying = self._staying.copy()  # noqa: SLF001 - one of us
        made.by_label, made.spare_by_label = self.by_label.copy(), self.spare_by_label.copy()
        return made

    @property
    def spare(self) -> Flags:
        """Which photos count as spare (`sort`): n bool."""
        return self._spare

    def sort(self, labels: Rows, spare: Flags) -> None:
        """Count marks by these labels (n int32, none negative), those that are spare by themselves.

        A photo is spare (n bool) that others like it may take the place of.
        """
        self._labels, self._spare = labels, spare
        self._count_labels(np.flatnonzero(self.flags))

    def resort(self, rows: Amounts, labels: Rows, spare: Flags) -> None:
        """The same where the labels changed of some rows alone, and whether these are spare.

        Args:
            rows: each once.
            labels: of all photos, n int32.
            spare: of the rows.
        """
        marked = rows[self.flags[rows]]
        self._tell_labels(marked, -1)
        self._labels, self._spare = labels, self._spare.copy()
        self._spare[rows] = spare
        length = int(labels.max(initial=-1)) + 1
        self.by_label = _padded(self.by_label, length)
        self.spare_by_label = _padded(self.spare_by_label, length)
        self._tell_labels(marked, 1)

    def _tell_labels(self, rows: Amounts, sign: int) -> None:
        """Count marks of some rows by label, or count them no more."""
        of = self._labels[rows]
        _add_at(self.by_label, of, sign)
        _add_at(self.spare_by_label, of[self._spare[rows]], sign)

    def _count_labels(self, marked: Amounts) -> None:
        length = int(self._labels.max(initial=-1)) + 1
        of = self._labels[marked]
        self.by_label = np.bincount(of, minlength=length)
        self.spare_by_label = np.bincount(of[self._spare[marked]], minlength=length)

    def among(self, rows: Iterable[int]) -> Amounts:
        """Those of some rows that there are; each once, in their order."""
        if isinstance(rows, AbstractSet):
            rows = rows_of(rows)
        elif not isinstance(rows, np.ndarray):
            rows = np.array(list(dict.fromkeys(rows)), np.int64)
        return rows[(rows >= 0) & (rows < len(self.flags))]

    def can_mark(self, row: int) -> bool:
        """Whether marking the photo now would leave a whole one of its run."""
        if not 0 <= row < len(self.flags) or self.gone[row] or self.protected[row]:
            return False
        run = int(self.runs[row])
        counts = not (self.flags[row] or self.damaged[row])
        return bool(run < 0 or self._staying[run] > counts)

    def mark(self, rows: Iterable[int]) -> Amounts:
        """Mark photos, the earlier ones first where not all can be; return those that changed."""
        rows = self.among(rows)
        rows = rows[~(self.flags | self.gone | self.protected)[rows]]
        runs, whole = self.runs[rows], ~self.damaged[rows]
        bound = runs >= 0
        if len(rows) > _ROOM:
            wanted = np.bincount(runs[bound & whole], minlength=len(self._staying))
            free = ~bound | (self._staying - wanted >= 1)[runs]
        else:  # what belongs to a few runs need not be found out of all
            asked, of = np.unique(runs, return_inverse=True)
            wanted = np.bincount(of[bound & whole], minlength=len(asked))
            free = ~bound | (self._staying[asked] - wanted >= 1)[of]
        self._change(rows[free], marked=True)
        for row in rows[~free].tolist():
            if self.can_mark(row):
                self._change(np.array([row]), marked=True)
        return rows[self.flags[rows]]

    def unmark(self, rows: Iterable[int]) -> Amounts:
        """Take marks away; return the rows that changed."""
        rows = self.among(rows)
        rows = rows[self.flags[rows]]
        self._change(rows, marked=False)
        return rows

    def _change(self, rows: Amounts, *, marked: bool) -> None:
        """Set or clear marks, of rows that are not so already."""
        sign = 1 if marked else -1
        self.flags[rows] = marked
        self._tell_labels(rows, sign)
        self.count += sign * len(rows)
        self.size += sign * int(self._sizes[rows].sum())
        self._stay(rows, -sign)

    def _stay(self, rows: Amounts, by: int) -> None:
        """Count photos as staying in their runs, or as not staying any more."""
        runs = self.runs[rows]
        _add_at(self._staying, runs[(runs >= 0) & ~self.damaged[rows]], by)

    def leave(self, rows: Amounts) -> None:
        """Let photos leave that are here, with their marks."""
        marked = rows[self.flags[rows]]
        self._change(marked, marked=False)
        self._stay(rows, -1)
        self.gone[rows] = True

    def come_back(self, rows: Amounts) -> None:
        """Let photos that left be here again, unmarked."""
        self.gone[rows] = False
        self._stay(rows, 1)

    def put(self, flags: Flags, runs: Rows, is_keeper: Callable[[int], bool]) -> None:
        """Mark just these photos (n bool), as far as that stands, with these runs in force.

        Where all whole photos of a run would be marked, the keeper stays, or else the first; where
        a run has none, every photo of it.
        """
        self.runs = runs
        flags = flags & ~(self.gone | self.protected)
        bound = runs >= 0
        counts = bound & ~self.gone & ~self.damaged
        length = int(runs.max(initial=-1)) + 1
        staying = np.bincount(runs[counts & ~flags], minlength=length)
        inside = np.flatnonzero(flags & bound)
        emptied = inside[staying[runs[inside]] == 0] if length else inside
        released = self._released(emptied, is_keeper)
        flags[released] = False
        back = released[counts[released]]
        staying[runs[back]] += 1
        self.flags, self._end = flags, length
        self._staying = _padded(staying, length + _ROOM)
        marked = np.flatnonzero(flags)
        self.count, self.size = len(marked), int(self._sizes[marked].sum())
        self._count_labels(marked)

    @property
    def runs_end(self) -> int:
        """A number above those of all runs."""
        return self._end

    def rerun(self, rows: Rows, runs: Rows, is_keeper: Callable[[int], bool]) -> None:
        """Put other runs in force for some rows, and unmark as `put` does.

        Args:
            rows: whole runs before and now, each photo once.
            runs: of all photos, n int32; those of the rows are `runs_end` or more, or -1.
            is_keeper: as of `put`.
        """
        self.runs = runs
        own = runs[rows]
        self._end = max(int(own.max(initial=-1)) + 1, self._end)
        if self._end > len(self._staying):
            self._staying = _padded(self._staying, self._end + _ROOM)
        rows = rows[own >= 0]
        whole = rows[~(self.gone | self.damaged)[rows]]
        np.add.at(self._staying, runs[whole[~self.flags[whole]]], 1)
        inside = rows[self.flags[rows]]
        self.unmark(self._released(inside[self._staying[runs[inside]] == 0], is_keeper))

    def _released(self, rows: Amounts | Rows, is_keeper: Callable[[int], bool]) -> Amounts:
        """Those of some marked rows that cannot be: all marked ones of runs of which none stays."""
        released: dict[int, int] = {}
        unjustified: list[int] = []
        for row in sorted(rows.tolist(), key=lambda row: (not is_keeper(row), row)):
            if not (self.gone[row] or self.damaged[row]):
                released.setdefault(int(self.runs[row]), row)
            else:
                unjustified.append(row)
        unjustified = [row for row in unjustified if int(self.runs[row]) not in released]
        return np.array([*released.values(), *unjustified], np.int64)


def _add_at(counts: Amounts, places: Amounts | Rows, by: int) -> None:
    """Add a number at each of some places, as often as it is there; of many at once, quickly."""
    if len(places) > _ROOM:
        counts += by * np.bincount(places, minlength=len(counts))
    else:
        np.add.at(counts, places, by)


def _padded(counts: Amounts, length: int) -> Amounts:
    """A copy with so many numbers: zeros behind them, or without the last ones, which are zero."""
    padded = np.zeros(length, np.int64)
    padded[: len(counts)] = counts[:length]
    return padded
