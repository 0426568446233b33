"""A set of rows that is kept as an array: a million rows take eight megabytes and no time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import Self

import numpy as np

from purger.core.graph import Amounts


class RowSet(AbstractSet[int]):
    """Rows, each once; equal to any other set of the same rows.

    Attributes:
        rows: int64, ascending, to be read only.
    """

    def __init__(self, rows: Amounts) -> None:
        """Make it of rows (none negative), each once."""
        is_sorted = bool((rows[1:] >= rows[:-1]).all())
        self.rows = (rows if is_sorted else np.sort(rows)).astype(np.int64, copy=False)

    @classmethod
    def _from_iterable(cls, it: Iterable[int]) -> Self:  # type: ignore[override]
        return cls(np.unique(np.fromiter(it, np.int64)))

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[int]:
        return iter(self.rows.tolist())

    def __contains__(self, row: object) -> bool:
        if not isinstance(row, int | np.integer):
            return False
        place = int(np.searchsorted(self.rows, row))
        return place < len(self.rows) and bool(self.rows[place] == row)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, RowSet):
            return np.array_equal(self.rows, other.rows)
        return super().__eq__(other)

    __hash__ = None  # type: ignore[assignment]

    def __or__(self, other: AbstractSet[int]) -> RowSet:  # type: ignore[override]
        if not len(other):
            return self
        rows = np.sort(np.concatenate([self.rows, rows_of(other)]))
        return RowSet(rows[np.diff(rows, prepend=-1) != 0])  # `np.union1d` takes ten times as long

    __ror__ = __or__

    def __repr__(self) -> str:
        return f"RowSet({self.rows.tolist()})"


def rows_of(rows: AbstractSet[int]) -> Amounts:
    """The rows of a set; ascending where it is a `RowSet`: int64."""
    return rows.rows if isinstance(rows, RowSet) else np.fromiter(rows, np.int64, len(rows))
