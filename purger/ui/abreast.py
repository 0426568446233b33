"""Which photos of a line-up stand side by side, which one the keys mean, and which is held against.

One photo is the reference: the others are held against it, and it against another one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from purger.ui.lineup import Lineup

MOST: Final = 6
_FIRST: Final = 4
_PREFETCHED: Final = 6
_HALF: Final = 0.5


@dataclass(slots=True)
class Abreast:
    """Where the user is in a line-up.

    Attributes:
        lineup: the photos; None while nothing is shown.
        current: the number of the photo that the keys mean.
        first: the number of the first one in sight.
        count: how many stand side by side, where there are so many.
        reference: the row that the others are held against.
        divide: the line between two photos in one place, 0 to 1.
        is_divided: whether two photos share one place.
    """

    lineup: Lineup | None = None
    current: int = 0
    first: int = 0
    count: int = _FIRST
    reference: int = -1
    divide: float = _HALF
    is_divided: bool = False

    def show(self, lineup: Lineup, reference: int) -> None:
        """Begin with another line-up."""
        self.lineup, self.reference = lineup, reference
        self.current = lineup.rows.index(lineup.row)
        self.follow()

    @property
    def rows(self) -> tuple[int, ...]:
        """All of the line-up."""
        return () if self.lineup is None else self.lineup.rows

    @property
    def row(self) -> int:
        """The row that the keys mean, -1 while nothing is shown."""
        return -1 if self.lineup is None else self.lineup.rows[self.current]

    @property
    def in_sight(self) -> tuple[int, ...]:
        """One photo where two share a place, else as many as there are panes."""
        if self.is_divided and len(self.rows) > 1:
            return (self.row,)
        return self.rows[self.first : self.first + self.count]

    def other(self, row: int) -> int:
        """What a photo is held against: the reference, or for the reference itself another one."""
        if row != self.reference:
            return self.reference
        return next((other for other in self.rows if other != row), -1)

    @property
    def needed(self) -> tuple[int, ...]:
        """The rows in sight, and what the current one is held against."""
        other = self.other(self.row)
        return self.in_sight if other < 0 or other in self.in_sight else (*self.in_sight, other)

    @property
    def near(self) -> list[int]:
        """The rows that may be chosen next, nearest first."""
        order = sorted(range(len(self.rows)), key=lambda number: abs(number - self.current))
        return [self.rows[number] for number in order[: 2 * _PREFETCHED]]

    @property
    def following(self) -> tuple[int, ...]:
        """The first rows of the next group."""
        return () if self.lineup is None else self.lineup.following[:_PREFETCHED]

    def choose(self, number: int) -> bool:
        """Let the keys mean another photo; return whether there is such a one."""
        if not 0 <= number < len(self.rows) or number == self.current:
            return False
        self.current = number
        self.follow()
        return True

    def stand(self, count: int) -> None:
        """Let so many stand side by side, the current one among them."""
        self.is_divided = False
        self.count = count
        self.first = self.current if count == 1 else self.first
        self.follow()

    def follow(self) -> None:
        """Have the current photo among those in sight."""
        last = self.first + self.count - 1
        self.first = min(self.first, self.current)
        self.first += max(0, self.current - last)
        self.first = max(0, min(self.first, len(self.rows) - self.count))
