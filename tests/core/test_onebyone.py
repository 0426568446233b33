"""Arrays as plain numbers, some at a time."""

from __future__ import annotations

import numpy as np
import pytest

from purger.core import onebyone
from purger.core.onebyone import one_by_one


@pytest.mark.parametrize("count", [0, 1, 3, 4, 11])
def test_rows_come_as_plain_numbers(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    monkeypatch.setattr(onebyone, "_AT_ONCE", 4)
    whole, part = np.arange(count, dtype=np.int32), np.arange(count, dtype=np.float32) / 2
    rows = list(one_by_one(whole, part))
    assert rows == [(i, i / 2) for i in range(count)]
    assert all(type(a) is int and type(b) is float for a, b in rows)


@pytest.mark.parametrize("lengths", [(3, 5), (5, 3), (8, 4)])
def test_columns_have_one_length(monkeypatch: pytest.MonkeyPatch, lengths: tuple[int, int]) -> None:
    monkeypatch.setattr(onebyone, "_AT_ONCE", 4)
    with pytest.raises(ValueError, match="zip"):
        list(one_by_one(*map(np.arange, lengths)))
