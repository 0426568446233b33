"""Photos that are equal in all that is weighed: one of them is compared for all.

A picture that was re-tagged a thousand times is a thousand contents, and half a million pairs that
all say the same. They are weighed once, and then written for each.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, fields
from typing import Final

import numpy as np
from numpy.typing import NDArray

from purger.core.domain import Catalog, Pairs, Rows
from purger.core.scratch import forget

_Counts = NDArray[np.int64]

MOST: Final = 2_000_000
MOST_PER_PHOTO: Final = 64
"""So many pairs are written at most, and so many more for each photo.

That is enough for two thousand doubles of one picture. Beyond, they are dealt to blocks, and those
of different blocks are no pairs: memory and time grow with the photos, not with their square.
"""

_FORGET_EVERY: Final = 1024
_FACTORS: Final = np.array([1, 3**40, 5**27, 7**22], np.uint64)


@dataclass(frozen=True, slots=True, eq=False)
class Doubles:
    """Rows by what they look like.

    Attributes:
        rows: m int32, the doubles of each look together, the looks in the order of their firsts.
        ends: k + 1 int64: look j is `rows[ends[j]:ends[j + 1]]`.
    """

    rows: Rows
    ends: _Counts

    @classmethod
    def of(cls, catalog: Catalog, rows: Rows) -> Doubles:
        """Those among `rows`, each look in the order of `rows`.

        Equal are embedding, difference hash, tiny picture, luma, size, capture time and camera.
        """
        look = np.arange(len(rows))
        first_of: dict[bytes, int] = {}
        for done, place in enumerate(_may_have_doubles(catalog, rows).tolist()):
            look[place] = first_of.setdefault(_look(catalog, int(rows[place])), place)
            if done % _FORGET_EVERY == 0:
                _forget(catalog)
        _forget(catalog)
        order = np.argsort(look, kind="stable")
        begins = np.flatnonzero(np.diff(look[order], prepend=-1))
        return cls(rows[order], np.append(begins, len(rows)).astype(np.int64))

    @property
    def firsts(self) -> Rows:
        """One row of each look, in the order of the rows that they were found among."""
        return self.rows[self.ends[:-1]]

    def samples(self) -> Rows:
        """2×j: of each look that has doubles the first two, smaller row first."""
        begins = self.ends[:-1][np.diff(self.ends) > 1]
        return np.sort(np.stack([self.rows[begins], self.rows[begins + 1]]), axis=0)

    def written_out(self, pairs: Pairs, n: int) -> Pairs:
        """The pairs of all rows, sorted, from those of `firsts` and of `samples`.

        Args:
            pairs: each once; they hold for all doubles of both rows.
            n: rows of the catalog.
        """
        if len(self.ends) > len(self.rows):
            return pairs
        look = np.empty(n, np.int64)
        look[self.rows] = np.repeat(np.arange(len(self.ends) - 1), np.diff(self.ends))
        one, other = look[pairs.first], look[pairs.second]
        block = self._block(one, other, MOST + MOST_PER_PHOTO * len(self.rows))
        pair, first, second = self._crossed(one, other, block)
        low, high = np.minimum(first, second), np.maximum(first, second)
        order = np.lexsort((high, low))
        columns = {field.name: getattr(pairs, field.name)[pair[order]] for field in fields(Pairs)}
        return Pairs(**columns | {"first": low[order], "second": high[order]})

    def _block(self, one: _Counts, other: _Counts, most: int) -> int:
        """The largest power of two that as a size of blocks makes no more than `most` pairs."""
        sizes = np.diff(self.ends)
        few, many = np.minimum(sizes[one], sizes[other]), np.maximum(sizes[one], sizes[other])
        block = 1 << int(sizes.max()).bit_length()
        while block > 1:
            full, rest = np.divmod(few, block)
            across = full * block**2 + rest * np.minimum(many - full * block, block)
            inside = full * (block * (block - 1) // 2) + rest * (rest - 1) // 2
            if np.where(one == other, inside, across).sum() <= most:
                break
            block //= 2
        return block

    def _crossed(self, one: _Counts, other: _Counts, block: int) -> tuple[_Counts, Rows, Rows]:
        """Of each pair of looks the pairs of rows whose blocks have one number."""
        sizes = np.diff(self.ends)
        pair, place = _counted(sizes[one])
        begin = place // block * block
        end = np.minimum(begin + block, sizes[other[pair]])
        begin = np.where(one[pair] == other[pair], place + 1, begin)
        at, step = _counted(np.maximum(end - begin, 0))
        first = self.rows[self.ends[one[pair[at]]] + place[at]]
        second = self.rows[self.ends[other[pair[at]]] + begin[at] + step]
        return pair[at], first, second


def _forget(catalog: Catalog) -> None:
    """The pictures that were looked at need not stay in memory."""
    forget(catalog.tinies)
    forget(catalog.lumas)


def _counted(counts: _Counts) -> tuple[_Counts, _Counts]:
    """For each of `counts` its place that many times, and 0, 1, ... beside it."""
    place = np.repeat(np.arange(len(counts)), counts)
    return place, np.arange(len(place)) - np.repeat(np.cumsum(counts) - counts, counts)


def _may_have_doubles(catalog: Catalog, rows: Rows) -> _Counts:
    """The places of those whose difference hash another one seems to have as well."""
    words = np.ascontiguousarray(catalog.dhashes[rows]).view(np.uint64)
    sums = words @ _FACTORS  # whole numbers that run over: as good as a hash of the hash
    _, inverse, counts = np.unique(sums, return_inverse=True, return_counts=True)
    return np.flatnonzero(counts[inverse] > 1)


def _look(catalog: Catalog, row: int) -> bytes:
    """Equal for photos that are equal in all that is weighed."""
    traits = catalog.traits[row]
    told = (traits.width, traits.height, traits.taken, traits.camera)
    look = hashlib.blake2b(repr(told).encode("utf-8", "surrogatepass"))
    for column in (catalog.vectors, catalog.tinies, catalog.lumas, catalog.dhashes):
        look.update(column[row].tobytes())
    return look.digest()
