"""Columns that are carried over are what they would be item by item."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from purger.core.splice import Splice


@given(st.lists(st.booleans(), max_size=12), st.lists(st.integers(0, 12), max_size=5), st.data())
def test_a_splice_puts_what_came_where_it_belongs(
    goes: list[bool], places: list[int], data: st.DataObject
) -> None:
    gone = np.flatnonzero(np.array(goes, np.bool_))
    stays = [i for i, went in enumerate(goes) if not went]
    at = np.sort(np.array([place % (len(stays) + 1) for place in places], np.int64))
    splice = Splice.of(len(goes), gone, at)
    expected = list(stays)
    for number, place in reversed(list(enumerate(at.tolist()))):
        expected.insert(place, 100 + number)
    found = splice.column(np.arange(len(goes)), 100 + np.arange(len(at)))
    assert found.tolist() == expected
    assert splice.gone.tolist() == gone.tolist()
    assert splice.came.tolist() == [i for i, item in enumerate(expected) if item >= 100]
    numbers = splice.numbers()
    assert numbers.tolist() == [
        *(-1 if went else expected.index(i) for i, went in enumerate(goes)), -1
    ]  # fmt: skip
    assert splice.moved(np.arange(len(goes))).tolist() == numbers.tolist()[:-1]
    assert splice.moved(np.full(3, -1)).tolist() == [-1] * 3
    which = np.flatnonzero(np.array([data.draw(st.booleans()) for _ in expected], np.bool_))
    picked = splice.picked(which, np.arange(len(goes)), 100 + np.arange(len(at)))
    assert picked.tolist() == [expected[i] for i in which.tolist()]
    sizes, more = (data.draw(st.lists(st.integers(0, 3), min_size=n, max_size=n))
                   for n in (len(goes), len(at)))  # fmt: skip
    longer = splice.stretched(np.array(sizes, np.int64), np.array(more, np.int64))
    whole = longer.column(np.repeat(np.arange(len(goes)), sizes),
                          np.repeat(100 + np.arange(len(at)), more))  # fmt: skip
    size_of = [*sizes, *([0] * (100 - len(sizes))), *more]
    assert whole.tolist() == [item for item in expected for _ in range(size_of[item])]
