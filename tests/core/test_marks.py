"""Marks as flags: they obey the one rule that a slow and simple model obeys, and count along."""

from __future__ import annotations

import numpy as np
import pytest

from purger.core.marks import Marks


def simple(marks: Marks, rows: list[int]) -> set[int]:
    """Mark one row after the other, counting anew each time."""
    flags = marks.flags.copy()
    for row in rows:
        if not 0 <= row < len(flags) or marks.gone[row] or marks.protected[row]:
            continue
        run = (marks.runs == marks.runs[row]) & (marks.runs >= 0)
        left = run & ~flags & ~marks.gone & ~marks.damaged
        left[row] = False
        if marks.runs[row] < 0 or left.any():
            flags[row] = True
    return set(np.flatnonzero(flags).tolist())


def audit(marks: Marks, sizes: np.ndarray) -> None:
    assert marks.count == np.count_nonzero(marks.flags)
    assert marks.size == sizes[marks.flags].sum()
    assert not (marks.flags & (marks.gone | marks.protected)).any()
    labels = np.arange(len(sizes)) % 3
    assert marks.by_label.tolist() == [marks.flags[labels == n].sum() for n in range(3)]
    spare = marks.flags & (labels < 2)
    assert marks.spare_by_label.tolist() == [spare[labels == n].sum() for n in range(3)]


@pytest.mark.parametrize("seed", range(30))
def test_many_at_once_are_marked_as_one_after_the_other(seed: int) -> None:
    dice = np.random.default_rng(seed)
    n = 40
    sizes = dice.integers(1, 100, n)
    marks = Marks(sizes, dice.random(n) < 0.2)
    marks.protected = dice.random(n) < 0.1
    marks.gone = dice.random(n) < 0.1
    runs = dice.integers(-1, 12, n).astype(np.int32)
    marks.put(np.zeros(n, np.bool_), runs, lambda _: False)
    labels = (np.arange(n) % 3).astype(np.int32)
    marks.sort(labels, labels < 2)
    for _ in range(20):
        rows = dice.integers(-2, n + 2, dice.integers(1, 30)).tolist()
        if dice.random() < 0.3:
            marks.unmark(rows)
        elif dice.random() < 0.15:
            here = np.unique([row for row in rows if 0 <= row < n and not marks.gone[row]])
            marks.leave(here.astype(np.int64))
        elif dice.random() < 0.15:
            marks.come_back(np.flatnonzero(marks.gone)[:2])
        else:
            wanted = simple(marks, rows)
            before = set(np.flatnonzero(marks.flags).tolist())
            assert set(marks.mark(rows).tolist()) == wanted - before
            assert set(np.flatnonzero(marks.flags).tolist()) == wanted
        audit(marks, sizes)
        # nothing is counted twice: other runs of the same numbers change nothing
        before = marks.flags.copy()
        can = [marks.can_mark(row) for row in range(n)]
        marks.put(before, runs, lambda _: False)
        if not (before & ~marks.flags).any():
            assert [marks.can_mark(row) for row in range(n)] == can


def test_where_all_were_marked_the_keeper_stays_or_else_the_first() -> None:
    marks = Marks(np.ones(5, np.int64), np.zeros(5, np.bool_))
    runs = np.array([0, 0, 1, 1, -1], np.int32)
    marks.put(np.ones(5, np.bool_), runs, lambda row: row == 1)
    assert np.flatnonzero(marks.flags).tolist() == [0, 3, 4]
    assert not marks.can_mark(1)


def test_where_no_photo_is_whole_every_one_stays() -> None:
    marks = Marks(np.ones(2, np.int64), np.ones(2, np.bool_))
    marks.put(np.ones(2, np.bool_), np.zeros(2, np.int32), lambda _: False)
    assert marks.count == 0
    assert not marks.can_mark(0)
