"""Which photos have embeddings close enough to be weighed as a pair, of all pairs there are.

Up to 20,000 photos all are compared with all. Above, three searches complete each other:

- *cells*: photos that share one of the cells that overlap about them (see `cells`);
- *moments*: photos taken one soon after the other, which is how most bursts and series meet;
- *friends*: two that are both close to a third (Dong, Moses and Li, "Efficient k-nearest neighbor
  graph construction", 2011), which closes the gaps that the others leave.

All work in the order of `rows`, so what is found does not depend on the order of the files.

Thousands of photos that all resemble each other (a camera on a tripod, for a day) would make pairs
by the million; of such a crowd each photo pairs with those that are closest to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Final, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from purger.core.cells import cells_of
from purger.core.domain import Floats, Progress, Rows, Stage, Steps

T = TypeVar("T", bound=np.generic)
Codes: TypeAlias = NDArray[np.int64]

EXACT_UP_TO: Final = 20_000
"""Photos that are all compared with all."""

MOST: Final = 1_000_000
MOST_PER_PHOTO: Final = 64
"""Partners that all photos together have at most, and so many more for each photo.

A thousand photos that are all alike may all be partners of each other.
"""

_FAR_BITS: Final = 20
_BLOCK: Final = 512
_SOON: Final = 128
_FRIENDS: Final = 16
_WAITING: Final = 2_000_000
_GATHERED: Final = 16_384


@dataclass(frozen=True, slots=True)
class Search:
    """What is sought.

    Attributes:
        vectors: n×d float32, of unit length.
        rows: m int32, rows of `vectors`, in an order that files' names do not change.
        taken: n float64, capture times in seconds; NaN where unknown.
        least: cosine.
        pool: threads.
    """

    vectors: Floats
    rows: Rows
    taken: NDArray[np.float64]
    least: float
    pool: Executor

    def pairs(self) -> Steps[Rows]:
        """2×p int32: the pairs of `rows` that are close enough, smaller row first, sorted."""
        if len(self.rows) <= EXACT_UP_TO:
            codes = yield from self._collected(self.pool.map(self._in_block, *self._all_blocks()))
        else:
            timeless = np.isnan(self.taken[self.rows])
            cells = yield from cells_of(self.vectors, self.rows, timeless, self.pool)
            found = self.pool.map(lambda cell: self._among(cells.of(cell)), range(len(cells)))
            codes = yield from self._collected(found)
            del cells, found
            soon = yield from self._collected(self.pool.map(self._in_block, *self._moments()))
            codes = np.union1d(codes, soon)
            codes = np.union1d(codes, (yield from self._friends(codes)))
            codes = self._of_the_closest(codes)
        first, second = np.divmod(codes, len(self.rows))
        found_rows = np.stack([self.rows[first], self.rows[second]])
        found_rows.sort(axis=0)
        return found_rows[:, np.lexsort(found_rows[::-1])]

    def _all_blocks(self) -> tuple[list[Rows], list[Rows]]:
        parts = _split(np.arange(len(self.rows), dtype=np.int32), _BLOCK)
        both = [(a, b) for i, a in enumerate(parts) for b in parts[i:]]
        return [a for a, _ in both], [b for _, b in both]

    def _moments(self) -> tuple[list[Rows], list[Rows]]:
        """Photos in the order of their capture, each part with itself and the next."""
        taken = self.taken[self.rows]
        order = np.argsort(taken, kind="stable")[: np.count_nonzero(~np.isnan(taken))]
        parts = _split(order.astype(np.int32), _SOON)
        return parts, [np.concatenate(parts[i : i + 2]) for i in range(len(parts))]

    def _among(self, places: Rows) -> Codes:
        """Codes of the pairs of some places that are close enough."""
        found = [np.empty(0, np.int64)]
        parts = _split(places, _BLOCK)
        for i, part in enumerate(parts):
            found += [self._in_block(part, other) for other in parts[i:]]
        return np.concatenate(found)

    def _in_block(self, here: Rows, there: Rows) -> Codes:
        ours = np.take(self.vectors, self.rows[here], axis=0)
        theirs = ours if here is there else np.take(self.vectors, self.rows[there], axis=0)
        at = np.flatnonzero(ours @ theirs.T >= self.least)
        a, b = np.divmod(at, len(there))
        return self._codes(here[a], there[b])

    def _codes(self, here: Rows, there: Rows) -> Codes:
        low, high = np.minimum(here, there).astype(np.int64), np.maximum(here, there)
        return np.asarray((low * len(self.rows) + high)[low != high], np.int64)

    def _collected(self, found: Iterable[Codes]) -> Steps[Codes]:
        """Each code once, ascending; most are found several times."""
        waiting, count, ripe = [np.empty(0, np.int64)], 0, _WAITING
        for some in found:
            waiting.append(some)
            count += len(some)
            if count > ripe:
                waiting = [self._of_the_closest(np.unique(np.concatenate(waiting)))]
                count = len(waiting[0])
                ripe = max(_WAITING, 2 * count)
            yield Progress(Stage.NEIGHBOURS)
        return self._of_the_closest(np.unique(np.concatenate(waiting)))

    def _of_the_closest(self, codes: Codes) -> Codes:
        """Those of photos with many partners only where one of the two is among the closest.

        No photo keeps fewer than it must for all to have as many as `MOST` allows. What is left of
        some pairs holds all that is left of more of them.
        """
        n = len(self.rows)
        one, other = np.divmod(codes, n)
        partners = np.bincount(one, minlength=n) + np.bincount(other, minlength=n)
        each = _level(partners, MOST + MOST_PER_PHOTO * n)
        if each >= partners.max(initial=0):
            return codes
        cosine = np.concatenate(list(self.pool.map(self._cosine, _split(codes, _GATHERED))))
        far = np.clip((1 - cosine) * 2 ** (_FAR_BITS - 1), 0, 2**_FAR_BITS - 1).astype(np.int64)
        # Equals are told apart by one place xor the other: its smallest values are those within
        # one block of the order, so a crowd of equals falls into blocks whose members all pair.
        bits = n.bit_length()
        near, shift = (far << bits) | (one ^ other), bits + _FAR_BITS
        near = np.concatenate([(one << shift) | near, (other << shift) | near])
        near.sort()
        one = near >> shift
        kept = np.arange(len(one)) - (np.cumsum(partners) - partners)[one] < each
        one, near = one[kept], near[kept]
        return np.unique(self._codes(one, one ^ (near & ((1 << bits) - 1))))

    def _friends(self, codes: Codes) -> Steps[Codes]:
        """Codes of pairs of photos that are both close to a third, and to each other."""
        near = self._nearest(codes)
        asked = np.unique(np.concatenate([np.empty(0, np.int64), *self._met(near)]))
        asked = np.setdiff1d(asked, codes, assume_unique=True)
        yield Progress(Stage.NEIGHBOURS)
        return (yield from self._collected(self.pool.map(self._close, _split(asked, _GATHERED))))

    def _nearest(self, codes: Codes) -> Rows:
        """m×16: the places that are closest to each; -1 for none."""
        first, second = np.divmod(codes, len(self.rows))
        cosine = np.concatenate(list(self.pool.map(self._cosine, _split(codes, _GATHERED))))
        one, other = (
            np.concatenate(pair).astype(np.int32) for pair in ((first, second), (second, first))
        )
        order = np.lexsort((other, -np.concatenate([cosine, cosine]), one))
        one, other = one[order], other[order]
        place = np.arange(len(one)) - np.searchsorted(one, one)
        few = place < _FRIENDS
        near = np.full((len(self.rows), _FRIENDS), -1, np.int32)
        near[one[few], place[few]] = other[few]
        return near

    def _met(self, near: Rows) -> Iterator[Codes]:
        for j in range(1, _FRIENDS):
            near = near[near[:, j] >= 0]
            for i in range(j):
                yield self._codes(near[:, i], near[:, j])

    def _cosine(self, codes: Codes) -> Floats:
        a, b = np.divmod(codes, len(self.rows))
        ours = np.take(self.vectors, self.rows[a], axis=0)
        theirs = np.take(self.vectors, self.rows[b], axis=0)
        return np.asarray(np.einsum("ij,ij->i", ours, theirs), np.float32)

    def _close(self, codes: Codes) -> Codes:
        return codes[self._cosine(codes) >= self.least]


def _level(counts: NDArray[np.int64], most: int) -> int:
    """The largest number for which the counts, cut down to it, add up to no more than `most`."""
    ascending = np.sort(counts)
    left = len(counts) - np.arange(len(counts))
    added = np.cumsum(ascending) - ascending
    fits = np.flatnonzero(added + ascending * left <= most)
    if len(fits) == len(counts):
        return int(ascending[-1]) if len(counts) else 0
    first = int(fits[-1]) + 1 if len(fits) else 0
    return max(1, int((most - added[first]) // left[first]))


def _split(values: NDArray[T], size: int) -> list[NDArray[T]]:
    return [values[start : start + size] for start in range(0, len(values), size)]
