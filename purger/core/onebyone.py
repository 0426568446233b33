"""Arrays as plain numbers, for loops in Python beside which a window must answer.

`tolist` of a million numbers, and letting such a list go, holds the interpreter for tens of
milliseconds each; some thousands at a time let others have it in between.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from numpy.typing import NDArray

_AT_ONCE: Final = 1 << 13


def one_by_one(*columns: NDArray[Any]) -> Iterator[tuple[Any, ...]]:
    """The rows of columns of one length, as plain numbers.

    Raises:
        ValueError: a column is longer than another.
    """
    for start in range(0, max(map(len, columns)), _AT_ONCE):
        some = (column[start : start + _AT_ONCE].tolist() for column in columns)
        yield from zip(*some, strict=True)
