"""Every pair of photos that may be duplicates, found without comparing all with all.

What is close by its embedding (see `search`) is weighed by all the evidence. Photos of one
camera and one moment are weighed whatever they look like: crops and edits keep the time of the shot
that they were made from.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import fields
from typing import Any, Final, TypeVar

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from purger.core.align import mean_around, parts
from purger.core.domain import (
    LUMA_SIDE,
    Bytes,
    Catalog,
    Flags,
    Floats,
    Pairs,
    Progress,
    Rows,
    Stage,
    Steps,
)
from purger.core.doubles import Doubles
from purger.core.evidence import (
    CROWD,
    LEAST_COSINE,
    dated,
    evidence,
    shots_of,
    vouched,
)
from purger.core.remembered import Memory
from purger.core.scratch import forget
from purger.core.search import EXACT_UP_TO, Search, once
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

_BLOCK = 2048
_SAMPLE = 1500
_FORGET_EVERY = 2
_AT_ONCE = 64
_MIDDLE = slice(24, 40)
_FLAT_SPREAD = 3.0
_FLAT_DETAIL = 0.7


def neighbours(
    catalog: Catalog, *, turned: bool = False, alone: bool = False, memory: Memory | None = None,
    spared: int = 0,
) -> Steps[Pairs]:  # fmt: skip
    """Find the pairs of different content whose probability is at least `LOOSEST`.

    They are those of `close_pairs`, weighed anew with what the other photos say of them.

    Args:
        catalog: with vectors and lumas.
        turned: also look for copies that were mirrored or turned by their pixels.
        alone: have the calling thread do it all, and leave the other cores to others.
        memory: what was weighed of a part of the library, and is not weighed again.
        spared: how many cores are left to others.
    """
    shots = shots_of(catalog)
    pairs = yield from close_pairs(catalog, shots, alone=alone, memory=memory, spared=spared)
    if turned:
        with _threads(alone=alone, spared=spared) as pool:
            rows = yield from _shown(catalog, pool)
            pairs = yield from with_turned(catalog, rows, pairs, LOOSEST, pool)
    return with_thirds(catalog, pairs, shots)


def with_thirds(catalog: Catalog, pairs: Pairs, shots: Rows) -> Pairs:
    """The pairs of `close_pairs` that are likely still, once all the others are asked.

    Args:
        catalog: theirs.
        pairs: all that there are.
        shots: `shots_of(catalog)`.
    """
    return _likely(vouched(dated(pairs, catalog.taken()), _ranks(catalog), shots))


def close_pairs(
    catalog: Catalog,
    shots: Rows | None = None,
    *,
    alone: bool = False,
    memory: Memory | None = None,
    spared: int = 0,
) -> Steps[Pairs]:
    """Find the pairs of different content that are likely by their own evidence.

    Pictures without any structure (one colour, black frames), and those with less than 64 pixels
    along their longer side (icons), pair with nothing. Names and the order of files change nothing.

    Args:
        catalog: with vectors and lumas.
        shots: `shots_of(catalog)`, where it is at hand.
        alone: as for `neighbours`.
        memory: likewise.
        spared: likewise.
    """
    shots = shots_of(catalog) if shots is None else shots
    with _threads(alone=alone, spared=spared) as pool:
        shown = yield from _shown(catalog, pool)
        doubles = Doubles.of(catalog, shown)
        rows = doubles.firsts
        least = _least_cosine(catalog, rows)
        close = yield from Search(catalog.vectors, rows, catalog.taken(), least, pool).pairs()
        found = [_of_one_shot(shots, rows), close, doubles.samples()]
        both = _distinct(found, len(catalog))
        kept = [Pairs.none()]
        if memory is not None:
            remembered, both = memory.parted(catalog, both, shots)
            kept = [_likely(remembered)]
        both = both[:, _together(both, shown, len(catalog))]
        pieces = [both[:, part] for part in parts(*both)]
        weighed = []
        for done, pairs in enumerate(
            pool.map(lambda both: evidence(catalog, both[0], both[1], shots), pieces)
        ):
            yield Progress(Stage.NEIGHBOURS, done, len(pieces))
            kept.append(_likely(pairs))
            if memory is not None:
                weighed.append(pairs)
            if done % _FORGET_EVERY == 0:
                forget(catalog.tinies)
                forget(catalog.lumas)
    if memory is not None:
        memory.keep(catalog, weighed, shots)
    return doubles.written_out(_joined(kept), len(catalog))


class _Here(Executor):
    """No threads: each piece of work is done when its result is asked for."""

    def map(
        self,
        fn: Callable[..., Any],
        *iterables: Iterable[Any],
        timeout: float | None = None,
        chunksize: int = 1,
    ) -> Iterator[Any]:
        del timeout, chunksize
        return map(fn, *iterables)


@contextmanager
def _threads(*, alone: bool = False, spared: int = 0) -> Iterator[Executor]:
    """As many threads as there are cores; whoever leaves early does not wait for what they do."""
    with threadpool_limits(1, user_api="blas"):  # that of OpenMP is another thread's
        threads = max(1, (os.cpu_count() or 1) - spared)
        pool = _Here() if alone else ThreadPoolExecutor(threads)
        try:
            yield pool
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _shown(catalog: Catalog, pool: Executor) -> Steps[Rows]:
    """The rows that are compared, by digest: the first of each content, no flat or tiny ones."""
    flat = yield from _flat(catalog.lumas, pool)
    shown = ~(flat | _is_tiny(catalog))
    rows = np.flatnonzero(_is_first_copy(catalog) & shown).astype(np.int32)
    return rows[_by_digest(catalog.digests[rows])]


def is_flat(lumas: Bytes) -> Flags:
    """Which pictures show no structure.

    Brightness varies by less than 3 of 255, or what is left without its 7×7 surroundings by less
    than 0.7: a covered lens, a clear sky, a wall.

    Args:
        lumas: n×64×64 uint8.
    """
    flat = np.zeros(len(lumas), np.bool_)
    for start in range(0, len(lumas), _AT_ONCE):
        part = lumas[start : start + _AT_ONCE]
        # a middle that varies enough tells that the whole does, for a quarter of the work
        share = np.float32((_MIDDLE.stop - _MIDDLE.start) / LUMA_SIDE)
        spread, detail = _structure(part, _MIDDLE)
        in_doubt = (spread * share < _FLAT_SPREAD**2) | (detail * share < _FLAT_DETAIL**2)
        if in_doubt.any():
            spread, detail = _structure(part[in_doubt], slice(0, LUMA_SIDE))
            in_doubt[in_doubt] = (spread < _FLAT_SPREAD**2) | (detail < _FLAT_DETAIL**2)
        flat[start : start + _AT_ONCE] = in_doubt
    return flat


def _structure(lumas: Bytes, lines: slice) -> tuple[Floats, Floats]:
    """Variance of some lines of each picture, and of the same less their surroundings."""
    mean = mean_around(LUMA_SIDE, 7)
    pixels = lumas.astype(np.float32)
    detail = pixels[:, lines] - mean[lines] @ pixels @ mean.T
    return pixels[:, lines].var(axis=(1, 2)), detail.var(axis=(1, 2))


def _is_tiny(catalog: Catalog) -> Flags:
    """Which pictures are too small to be judged by what they look like."""
    return np.asarray((catalog.sides() < LUMA_SIDE).all(axis=1))


def copies_of(catalog: Catalog) -> Rows:
    """For each row the first row with the same bytes (itself for the first or only one)."""
    if not len(catalog):
        return np.empty(0, np.int32)
    whole = np.ascontiguousarray(catalog.digests).view("V32").ravel()
    _, first, inverse = np.unique(whole, return_index=True, return_inverse=True)
    return first[inverse].astype(np.int32)


def _least_cosine(catalog: Catalog, rows: Rows) -> float:
    """`LEAST_COSINE`, or what `MOST_BY_CHANCE` other photos reach, whichever is more."""
    floor = LEAST_COSINE * (1 - catalog.floor) + catalog.floor
    if len(rows) <= EXACT_UP_TO:
        return floor
    some = catalog.vectors[rows[:: max(1, len(rows) // _SAMPLE)]]
    products = some @ some.T
    chance = products[np.triu_indices(len(some), 1)]
    return max(floor, float(np.quantile(chance, 1 - MOST_BY_CHANCE / len(rows))))


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
    codes = once([pairs[0] * np.int64(n) + pairs[1] for pairs in found])
    return np.stack(np.divmod(codes, n)).astype(np.int32)


def _together(both: Rows, rows: Rows, n: int) -> Rows:
    """The order of pairs in which those of the same photos are near each other.

    What is made of a picture to weigh it then serves most of its pairs. Photos that pair with each
    other come close together by the Cuthill-McKee algorithm, which keeps the band of a matrix
    narrow.
    """
    from scipy.sparse import coo_array  # noqa: PLC0415 - loads slowly, and only here is it asked
    from scipy.sparse.csgraph import reverse_cuthill_mckee  # noqa: PLC0415 - likewise

    if not both.size:  # the algorithm knows no empty matrix
        return np.empty(0, np.int32)
    place = np.empty(n, np.int32)
    place[rows] = np.arange(len(rows), dtype=np.int32)
    one, other = place[both]
    links = coo_array((np.ones(len(one), np.int8), (one, other)), shape=(len(rows),) * 2).tocsr()
    banded = reverse_cuthill_mckee(links + links.T, symmetric_mode=True)
    place[rows[banded]] = np.arange(len(rows), dtype=np.int32)
    first, second = np.sort(place[both], axis=0)
    return np.lexsort((second, first)).astype(np.int32)


def _flat(lumas: Bytes, pool: Executor) -> Steps[Flags]:
    """Which pictures are flat, by the threads of `pool`."""
    parts = [lumas[start : start + _BLOCK] for start in range(0, len(lumas), _BLOCK)]
    found = [np.empty(0, np.bool_)]
    for done, flat in enumerate(pool.map(is_flat, parts)):
        yield Progress(Stage.NEIGHBOURS)
        found.append(flat)
        if done % _FORGET_EVERY == 0:
            forget(lumas)
    forget(lumas)
    return np.concatenate(found)


def _likely(pairs: Pairs) -> Pairs:
    keep = pairs.probability >= np.float32(LOOSEST)
    return Pairs(*(getattr(pairs, column.name)[keep] for column in fields(Pairs)))


def _ranks(catalog: Catalog) -> Rows:
    """For each row its place by digest, which names and order of files do not change."""
    ranks = np.empty(len(catalog), np.int32)
    ranks[_by_digest(catalog.digests)] = np.arange(len(catalog), dtype=np.int32)
    return ranks


def _by_digest(digests: Bytes) -> NDArray[np.int64]:
    """The order of n×32 bytes."""
    words = np.ascontiguousarray(digests).view(">u8").astype(np.uint64)
    return np.lexsort(words.T[::-1])


def _joined(parts: Sequence[Pairs]) -> Pairs:
    """The parts as one, sorted by rows."""
    first, second = (
        np.concatenate([getattr(p, name) for p in parts]) for name in ("first", "second")
    )
    order = np.lexsort((second, first))
    return Pairs(
        *(
            np.concatenate([getattr(p, column.name) for p in parts])[order]
            for column in fields(Pairs)
        )
    )


def _is_first_copy(catalog: Catalog) -> Flags:
    return np.asarray(copies_of(catalog) == np.arange(len(catalog)))
