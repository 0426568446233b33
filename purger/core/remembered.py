"""What was weighed of the pairs of a library that still grows, so that it is weighed once.

The evidence of a pair comes of its two photos alone, but for one thing: whether they are of one
shot, which more photos of the same moment may change (`evidence.shots_of`). That is remembered with
it, and where it has changed the pair is weighed again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace

import numpy as np
from numpy.typing import NDArray

from purger.core.domain import Catalog, Flags, Pairs, Rows
from purger.core.table import column


class Memory:
    """Pairs that were weighed, by the paths of their photos. Belongs to one thread."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._keys = np.empty(0, np.int64)
        self._one_shot = np.empty(0, np.bool_)
        self._pairs = Pairs.none()

    def __len__(self) -> int:
        return len(self._keys)

    def parted(self, catalog: Catalog, both: Rows, shots: Rows) -> tuple[Pairs, Rows]:
        """The pairs that were weighed already, in rows of this catalog, and the 2×m others.

        Args:
            catalog: of photos that are now what they were, and of others.
            both: 2×n rows, each pair once, the lower row first.
            shots: `evidence.shots_of(catalog)`.
        """
        if not len(self):
            return Pairs.none(), both
        keys = self._keys_of(catalog, both)
        place = np.minimum(np.searchsorted(self._keys, keys), len(self) - 1)
        known = (self._keys[place] == keys) & (self._one_shot[place] == _of_one_shot(both, shots))
        found = _rows_of(self._pairs, place[known])
        return replace(found, first=both[0, known], second=both[1, known]), both[:, ~known]

    def keep(self, catalog: Catalog, weighed: Sequence[Pairs], shots: Rows) -> None:
        """Remember pairs in rows of this catalog, those as well that are unlikely."""
        if not weighed:
            return
        fresh = _joined(weighed)
        both = np.stack([fresh.first, fresh.second])
        keys = np.concatenate([self._keys_of(catalog, both), self._keys])  # the newest counts
        self._keys, place = np.unique(keys, return_index=True)
        self._one_shot = np.concatenate([_of_one_shot(both, shots), self._one_shot])[place]
        self._pairs = _rows_of(_joined([fresh, self._pairs]), place)

    def _keys_of(self, catalog: Catalog, both: Rows) -> NDArray[np.int64]:
        """One number for each of 2×n pairs, whichever row is the first."""
        numbers = self._numbers
        number = np.array(
            [numbers.setdefault(text, len(numbers)) for text in column(catalog.photos, "text")],
            np.int64,
        )
        one, other = np.sort(number[both], axis=0)
        return np.asarray((one << 32) | other)


def _of_one_shot(both: Rows, shots: Rows) -> Flags:
    first, second = shots[both]
    return np.asarray((first == second) & (first >= 0))


def _joined(parts: Sequence[Pairs]) -> Pairs:
    return Pairs(
        *(np.concatenate([getattr(p, column.name) for p in parts]) for column in fields(Pairs))
    )


def _rows_of(pairs: Pairs, place: NDArray[np.intp]) -> Pairs:
    return Pairs(*(getattr(pairs, column.name)[place] for column in fields(Pairs)))
