"""Records kept as columns; one is made when it is asked for.

A hundred thousand records take 30 MB and a tenth of a second to make, columns of them 6 MB and none
where a file holds them. Who needs one attribute of all takes its column; who needs a record of
some takes it by its place, as from a tuple.
"""

from __future__ import annotations

import operator
from abc import abstractmethod
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import repeat
from typing import Any, Final, Self, TypeVar, overload

import numpy as np
from numpy.typing import NDArray

R = TypeVar("R")

_BLOCK: Final = 64
_AT_ONCE: Final = 4096


class Table(Sequence[R]):
    """A sequence of records, equal to a tuple of the same.

    A record that was asked for by its place is kept, with those around it; one that was only passed
    by is not.

    Args:
        length: how many records there are.
    """

    def __init__(self, length: int) -> None:
        self._length = length
        self._blocks: dict[int, list[R]] = {}

    @abstractmethod
    def column(self, name: str) -> Sequence[Any] | NDArray[Any]:
        """One attribute of every record, to be read only: an array of numbers, or a list."""

    @abstractmethod
    def take(self, rows: NDArray[np.intp]) -> Self:
        """The records at these places, in this order."""

    @abstractmethod
    def _records(self, start: int, stop: int) -> list[R]:
        """Make the records of these places."""

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, place: int) -> R: ...
    @overload
    def __getitem__(self, place: slice) -> Self: ...
    def __getitem__(self, place: int | slice) -> R | Self:
        if isinstance(place, slice):
            return self.take(np.arange(self._length)[place])
        row = operator.index(place)
        row += self._length if row < 0 else 0
        if not 0 <= row < self._length:
            raise IndexError("there is no such record")
        start = row - row % _BLOCK
        block = self._blocks.get(start)
        if block is None:
            made = self._records(start, min(start + _BLOCK, self._length))
            block = self._blocks.setdefault(start, made)  # another thread may have been quicker
        return block[row - start]

    def __iter__(self) -> Iterator[R]:
        for start in range(0, self._length, _AT_ONCE):
            yield from self._records(start, min(start + _AT_ONCE, self._length))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Table | tuple):
            return NotImplemented
        return len(self) == len(other) and all(map(operator.eq, self, other))

    __hash__ = None  # type: ignore[assignment]


def column(records: Sequence[Any], name: str) -> Sequence[Any] | NDArray[Any]:
    """One attribute of every record.

    Of a table it is the column itself: to be read only, and NaN where a record says None.
    """
    if isinstance(records, Table):
        return records.column(name)
    return [getattr(record, name) for record in records]


def take(records: Sequence[R], rows: NDArray[np.intp]) -> Sequence[R]:
    """The records at these places, in this order: a table of a table, else a tuple."""
    if isinstance(records, Table):
        return records.take(rows)
    return tuple(map(records.__getitem__, rows.tolist()))


def setter(kind: type, name: str) -> Callable[[Any, Any], None]:
    """What fills a slot of a frozen record before anybody has seen it: `__init__` takes longer."""
    fill: Callable[[Any, Any], None] = getattr(kind, name).__set__
    return fill


def made(kind: type[R], count: int, slots: Mapping[str, Sequence[Any]]) -> list[R]:
    """Make records of a frozen kind, a slot of all at a time; `__init__` is not called.

    Args:
        kind: a frozen dataclass with slots.
        count: how many.
        slots: for each slot as many values; one that is not named stays without a value.

    Raises:
        ValueError: there are more or fewer values than records.
    """
    if any(len(values) != count for values in slots.values()):
        raise ValueError("columns of records have different lengths")
    records = list(map(object.__new__, repeat(kind, count)))
    for name, values in slots.items():
        deque(map(setter(kind, name), records, values), maxlen=0)
    return records
