"""Counts of injected faults and of what they cost."""

from __future__ import annotations

import os
from dataclasses import astuple, dataclass, field, fields
from pathlib import Path
from typing import Final

# journals ask a disk to sync dozens of times each; where there is none, the usual place serves
MEMORY: Final = Path("/dev/shm") if os.access("/dev/shm", os.W_OK) else None


@dataclass(frozen=True, slots=True)
class Row:
    """What a kind of fault did.

    Attributes:
        injected: faults.
        lost: photos that are whole in no place any more.
        emptied: groups of which no photo is left.
        disagreeing: files of which the journal says something else than the disk.
        inexact: photos that came back otherwise than they went.
    """

    injected: int = 0
    lost: int = 0
    emptied: int = 0
    disagreeing: int = 0
    inexact: int = 0

    @property
    def is_clean(self) -> bool:
        """Whether the faults cost nothing."""
        return not any(astuple(self)[1:])

    def __add__(self, other: Row) -> Row:
        return Row(*(a + b for a, b in zip(astuple(self), astuple(other), strict=True)))


@dataclass
class Tally:
    """Rows by the name of the fault."""

    rows: dict[str, Row] = field(default_factory=dict)

    def add(self, name: str, row: Row) -> None:
        """Count faults of a kind, and fail where one of them cost something."""
        self.rows[name] = self.rows.get(name, Row()) + row
        assert row.is_clean, (name, row)

    def lines(self) -> list[str]:
        """The table, with its total."""
        total = sum(self.rows.values(), Row())
        width = max(len(name) for name in self.rows)
        table = [*sorted(self.rows.items()), ("total", total)]
        head = "  ".join(f"{name:>11}" for name in _NAMES)
        return [f"{'':{width}}  {head}"] + [
            f"{name:{width}}  " + "  ".join(f"{count:11,}" for count in astuple(row))
            for name, row in table
        ]


_NAMES = tuple(one.name for one in fields(Row))
