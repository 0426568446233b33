"""Every pair of photos that may be duplicates, found without comparing all with all.

The photos are dealt to cells of a few hundred (an inverted file: Jégou et al., "Product
Quantization for Nearest Neighbor Search", 2011). Each is compared with those of the cells whose
centres are nearest to it, by blocked products of embeddings; what is close is weighed by all the
evidence. Photos of one camera and one moment are weighed whatever they look like: crops and edits
keep the time of the shot that they were made from.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, fields
from typing import Final, TypeVar

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from purger.core.align import without_surroundings
from purger.core.cells import cells_of
from purger.core.domain import Bytes, Catalog, Flags, Floats, Pairs, Progress, Rows, Stage, Steps
from purger.core.evidence import (
    CROWD,
    LEAST_COSINE,
    evidence,
    judges,
    shots_of,
    textness,
    vouched,
)
from purger.core.turned import with_turned

T = TypeVar("T", bound=np.generic)

LOOSEST: Final = 0.05
"""Pairs below this probability are not kept: no slider position asks for them.

Nor are those whose own evidence is below it asked what a third photo says.
"""

MOST_BY_CHANCE: Final = 32
"""Where more photos than this would be compared closely with each by chance, only closer ones are.

The number of pairs then grows with the library and not with its square.
"""

_EXACT_UP_TO = 6_000
_PROBES = 160
_BLOCK = 2048
_SAMPLE = 1500
_WEIGHED_AT_ONCE = 8192
_FLAT_SPREAD = 3.0
_FLAT_DETAIL = 0.7


def neighbours(catalog: Catalog, *, turned: bool = False) -> Steps[Pairs]:
    """Find the pairs of different content whose probability is at least `LOOSEST`.

    They are those of `close_pairs`, weighed anew with what the other photos say of them.

    Args:
        catalog: with vectors and lumas.
        turned: also look for copies that were mirrored or turned by their pixels.
    """
    shots = shots_of(catalog)
    pairs = yield from close_pairs(catalog, shots)
    if turned:
        with threadpool_limits(1), ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            rows = yield from _shown(catalog, pool)
            pairs = yield from with_turned(catalog, rows, pairs, LOOSEST, pool)
    return _likely(vouched(pairs, _ranks(catalog), shots))


def close_pairs(catalog: Catalog, shots: Rows | None = None) -> Steps[Pairs]:
    """Find the pairs of different content that are likely by their own evidence.

    Up to 6,000 photos all embeddings are compared; above, those of the 160 nearest cells. Pictures
    without any structure (one colour, black frames) pair with nothing. Names and the order of
    files change nothing.

    Args:
        catalog: with vectors and lumas.
        shots: `shots_of(catalog)`, where it is at hand.
    """
    shots = shots_of(catalog) if shots is None else shots
    with threadpool_limits(1), ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        rows = yield from _shown(catalog, pool)
        search = _Search(catalog.vectors, rows, _least_cosine(catalog, rows))
        found = [_of_one_shot(shots, rows)]
        blocks = yield from _blocks(search)
        for done, close in enumerate(pool.map(search.close, blocks)):
            yield Progress(Stage.NEIGHBOURS, done, 2 * len(blocks))
            found.append(close)
        both = _distinct(found, len(catalog))
        texts = yield from _texts(catalog, np.unique(both), pool)
        starts = range(0, both.shape[1], _WEIGHED_AT_ONCE)
        pieces = [both[:, start : start + _WEIGHED_AT_ONCE] for start in starts]
        kept = [Pairs.none()]
        weighed = pool.map(lambda piece: _weighed(catalog, piece, shots, texts), pieces)
        for done, pairs in enumerate(weighed):
            yield Progress(Stage.NEIGHBOURS, len(pieces) + done, 2 * len(pieces))
            kept.append(pairs)
    return _joined(kept)


def _shown(catalog: Catalog, pool: Executor) -> Steps[Rows]:
    """The rows that are compared, by digest: the first of each content, and no flat picture."""
    parts = _parts(np.arange(len(catalog), dtype=np.int32))
    flat = yield from _mapped(pool, lambda part: is_flat(catalog.lumas[part]), parts)
    shown = ~np.concatenate([np.empty(0, np.bool_), *flat])
    rows = np.flatnonzero(_is_first_copy(catalog) & shown).astype(np.int32)
    return rows[np.lexsort(catalog.digests[rows].T[::-1])]


def is_flat(lumas: Bytes) -> Flags:
    """Which pictures show no structure.

    Brightness varies by less than 3 of 255, or what is left without its 7×7 surroundings by less
    than 0.7: a covered lens, a clear sky, a wall.

    Args:
        lumas: n×64×64 uint8.
    """
    pixels = lumas.astype(np.float32)
    detail = without_surroundings(pixels, 7).std(axis=(1, 2))
    return np.asarray((pixels.std(axis=(1, 2)) < _FLAT_SPREAD) | (detail < _FLAT_DETAIL))


def copies_of(catalog: Catalog) -> Rows:
    """For each row the first row with the same bytes (itself for the first or only one)."""
    if not len(catalog):
        return np.empty(0, np.int32)
    whole = np.ascontiguousarray(catalog.digests).view("V32").ravel()
    _, first, inverse = np.unique(whole, return_index=True, return_inverse=True)
    return first[inverse].astype(np.int32)


@dataclass(frozen=True, slots=True)
class _Block:
    """Rows to compare with other rows (or with each other, where both are the same)."""

    queries: Rows
    members: Rows


@dataclass(frozen=True, slots=True)
class _Search:
    """Which photos are compared, and how close they have to be.

    Attributes:
        vectors: n×d float32.
        rows: m int32, rows of `vectors`, by digest.
        least: cosine.
    """

    vectors: Floats
    rows: Rows
    least: float

    def close(self, block: _Block) -> Rows:
        """2×m int32: pairs of the block that are close enough, the smaller row first."""
        here, there = self.vectors[block.queries], self.vectors[block.members]
        a, b = np.nonzero(here @ there.T >= self.least)
        pairs = np.stack([block.queries[a], block.members[b]])
        pairs = pairs[:, pairs[0] != pairs[1]]
        return np.stack([pairs.min(axis=0), pairs.max(axis=0)])


def _least_cosine(catalog: Catalog, rows: Rows) -> float:
    """`LEAST_COSINE`, or what `MOST_BY_CHANCE` other photos reach, whichever is more."""
    floor = LEAST_COSINE * (1 - catalog.floor) + catalog.floor
    if len(rows) <= _EXACT_UP_TO:
        return floor
    some = catalog.vectors[rows[:: max(1, len(rows) // _SAMPLE)]]
    products = some @ some.T
    chance = products[np.triu_indices(len(some), 1)]
    return max(floor, float(np.quantile(chance, 1 - MOST_BY_CHANCE / len(rows))))


def _blocks(search: _Search) -> Steps[list[_Block]]:
    """What is compared with what."""
    rows, vectors = search.rows, search.vectors
    if len(rows) <= _EXACT_UP_TO:
        parts = _parts(rows)
        return [_Block(a, b) for i, a in enumerate(parts) for b in parts[i:]]
    cells = yield from cells_of(vectors[rows])
    asked: list[Rows] = []
    for start in range(0, len(rows), _BLOCK):
        asked.append(cells.probes(vectors[rows[start : start + _BLOCK]], _PROBES))
        yield Progress(Stage.NEIGHBOURS)
    probes = np.concatenate(asked)
    order = np.argsort(probes.ravel(), kind="stable")
    ends = np.cumsum(np.bincount(probes.ravel(), minlength=len(cells.members)))
    queries = np.split((order // probes.shape[1]).astype(np.int32), ends[:-1])
    return [
        _Block(rows[asking[i : i + _BLOCK]], rows[members])
        for asking, members in zip(queries, cells.members, strict=True)
        for i in range(0, len(asking), _BLOCK)
    ]


def _of_one_shot(shots: Rows, rows: Rows) -> Rows:
    """2×m: pairs of photos of one camera and one moment."""
    in_shot = rows[shots[rows] >= 0]
    order = in_shot[np.argsort(shots[in_shot], kind="stable")]
    pairs = [np.empty((2, 0), np.int32)]
    for step in range(1, min(CROWD, len(order))):
        together = shots[order[:-step]] == shots[order[step:]]
        pairs.append(np.sort(np.stack([order[:-step], order[step:]])[:, together], axis=0))
    return np.concatenate(pairs, axis=1)


def _distinct(found: Sequence[Rows], n: int) -> Rows:
    """2×m: each pair once, by rows."""
    codes = np.unique(np.concatenate([pairs[0] * np.int64(n) + pairs[1] for pairs in found]))
    return np.stack([codes // n, codes % n]).astype(np.int32)


def _parts(rows: Rows) -> list[Rows]:
    return [rows[start : start + _BLOCK] for start in range(0, len(rows), _BLOCK)]


def _mapped(
    pool: Executor, make: Callable[[Rows], NDArray[T]], parts: Sequence[Rows]
) -> Steps[list[NDArray[T]]]:
    """What `make` makes of each part, in order, by the threads of `pool`."""
    made = []
    for one in pool.map(make, parts):
        yield Progress(Stage.NEIGHBOURS)
        made.append(one)
    return made


def _texts(catalog: Catalog, rows: Rows, pool: Executor) -> Steps[Floats]:
    """The `textness` of each of these rows, n float32; 0 of the others."""
    is_text = judges().is_text

    def of(part: Rows) -> Floats:
        return textness(catalog.lumas[part], catalog.tinies[part], is_text)

    known = yield from _mapped(pool, of, _parts(rows))
    texts = np.zeros(len(catalog), np.float32)
    texts[rows] = np.concatenate([np.empty(0, np.float32), *known])
    return texts


def _weighed(catalog: Catalog, both: Rows, shots: Rows, texts: Floats) -> Pairs:
    return _likely(evidence(catalog, both[0], both[1], shots, texts))


def _likely(pairs: Pairs) -> Pairs:
    keep = pairs.probability >= np.float32(LOOSEST)
    return Pairs(*(getattr(pairs, column.name)[keep] for column in fields(Pairs)))


def _ranks(catalog: Catalog) -> Rows:
    """For each row its place by digest, which names and order of files do not change."""
    ranks = np.empty(len(catalog), np.int32)
    ranks[np.lexsort(catalog.digests.T[::-1])] = np.arange(len(catalog), dtype=np.int32)
    return ranks


def _joined(parts: Sequence[Pairs]) -> Pairs:
    return Pairs(
        *(np.concatenate([getattr(p, column.name) for p in parts]) for column in fields(Pairs))
    )


def _is_first_copy(catalog: Catalog) -> Flags:
    return np.asarray(copies_of(catalog) == np.arange(len(catalog)))
