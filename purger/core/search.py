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
from purger.core.domain import Flags, Floats, Progress, Rows, Stage, Steps
from purger.core.products import Whole, products, rounded

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
_SUMS: Final = 1 << 18
_WIDE: Final = 2048
_CROWD: Final = 64
"""Where more than one pair in 64 is close, all are measured at once instead of these."""

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
            codes = yield from self._in_cells(timeless)
            soon = yield from self._collected(self.pool.map(self._in_block, *self._moments()))
            codes = once([codes, soon])
            codes = once([codes, (yield from self._friends(codes))])
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

    def _in_cells(self, timeless: Flags) -> Steps[Codes]:
        cells = yield from cells_of(self.vectors, self.rows, timeless, self.pool)
        whole = yield from rounded(self.vectors, self.rows, self.pool)
        least = whole.least(self.least)

        def among(cell: int) -> Codes:
            places = cells.of(cell)
            return self._among(places, np.take(whole.numbers, places, axis=0), least)

        return (yield from self._collected(self.pool.map(among, range(len(cells)))))

    def _among(self, places: Rows, numbers: Whole, least: int) -> Codes:
        """Codes of the pairs of some places (ascending) that are close enough.

        Whose rounded vectors are not, by a product of `least`, is not looked at again.
        """
        found, asked = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
        room = np.empty(_SUMS, np.int32)
        for here, there in _blocks(len(places)):
            sums = products(numbers[here], numbers[there], room)
            near = np.flatnonzero(sums >= least)
            if len(near) * _CROWD > sums.size:
                found.append(self._in_block(places[here], places[there]))
                continue
            a, b = np.divmod(near, sums.shape[1])
            later = there.start + b > here.start + a
            asked.append(self._codes(places[here][a[later]], places[there][b[later]]))
        return np.concatenate([*found, self._close(np.concatenate(asked))])

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
                waiting = [self._of_the_closest(once(waiting))]
                count = len(waiting[0])
                ripe = max(_WAITING, 2 * count)
            yield Progress(Stage.NEIGHBOURS)
        return self._of_the_closest(once(waiting))

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
        return once([self._codes(one, one ^ (near & ((1 << bits) - 1)))])

    def _friends(self, codes: Codes) -> Steps[Codes]:
        """Codes of pairs of photos that are both close to a third, and to each other."""
        near = self._nearest(codes)
        asked = _without(once([np.empty(0, np.int64), *self._met(near)]), codes)
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


def _blocks(count: int) -> Iterator[tuple[slice, slice]]:
    """Rows and columns of blocks that hold each two of `count` once, `_SUMS` in each at most."""
    start = 0
    while start < count:
        stop = min(count, start + _SUMS // min(_WIDE, count - start))
        for at in range(start, count, _WIDE):
            yield slice(start, stop), slice(at, min(count, at + _WIDE))
        start = stop


def once(parts: Iterable[Codes]) -> Codes:
    """Each code of all parts once, ascending.

    `numpy.unique` and `union1d` look each up in a table, which takes forty times as long.
    """
    codes = np.concatenate(list(parts))
    codes.sort()
    is_first = np.ones(len(codes), np.bool_)
    np.not_equal(codes[1:], codes[:-1], out=is_first[1:])
    return codes[is_first]


def _without(codes: Codes, others: Codes) -> Codes:
    """The codes that are not among the others, which are ascending."""
    if not len(others):
        return codes
    place = np.minimum(np.searchsorted(others, codes), len(others) - 1)
    is_new: Flags = others[place] != codes
    return codes[is_new]


def _split(values: NDArray[T], size: int) -> list[NDArray[T]]:
    return [values[start : start + size] for start in range(0, len(values), size)]
