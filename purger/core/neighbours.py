"""Pairs of photos that may be duplicates, each with its evidence and one probability.

Three signals are compared: the cosine of the embeddings (what the picture shows), the agreement of
256-bit difference hashes (where it is brighter and darker: survives exposure and recompression),
and the correlation of 16×16 colour pictures (the pixels). None of them suffices: look-alike rooms
fool the first, plain skies the second, exposure the third. Their weighted sum is an inner product
of one combined vector, so all pairs above the loosest similarity are found by blocked matrix
products, in the own KMeans cell and the nearest ones, never by an n×n matrix.

Photos of one camera and one moment are compared whatever they look like, and score higher: crops
and edits keep the capture time of the shot that they were made from. Where both clocks are known
and ten minutes or more apart, two photos are no burst and no copies, and score lower.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Final

import numpy as np

from purger.core.domain import (
    Bytes,
    Catalog,
    Clustering,
    Counts,
    Flags,
    Floats,
    Pairs,
    Progress,
    Rows,
    Stage,
    Steps,
    Tier,
)

COSINE_WEIGHT: Final = 1.0
HASH_WEIGHT: Final = 0.5
CORRELATION_WEIGHT: Final = 0.2
_TOTAL = COSINE_WEIGHT + HASH_WEIGHT + CORRELATION_WEIGHT

SLOPE: Final = 38.0
MIDDLE: Final = 0.503
"""probability = 1 / (1 + exp(-SLOPE * (score - MIDDLE))).

On 1.2 million labelled pairs (`packaging/model/calibrate.py`) fewer than 6 wrong ones lie above the
default similarity (0.8, a score of 0.54), and about 130 above the loosest (0.02, a score of 0.40).
"""

LOOSEST: Final = 0.02
"""Pairs below this probability are not kept: no slider position asks for them."""

_EXACT_UP_TO = 10_000
_PROBES = 16
_BLOCK = 1024
_HASH_BITS = 256
_FLAT = 3.0
_SAME_BITS = 12
_SAME_DIFFERENCE = 4.0
_SAME_MOMENT = 0.5
_SHOT_BONUS = 0.12
_APART_MALUS = ((600.0, 0.06), (86_400.0, 0.14))
_CROWD = 32


def neighbours(catalog: Catalog, clustering: Clustering) -> Steps[Pairs]:
    """Find the pairs of different content whose probability is at least `LOOSEST`.

    Up to 10,000 photos the search is exact; above, it covers the own cell and the 16 nearest.
    Pictures without any structure (one colour, black frames) pair with nothing.
    """
    rows = np.flatnonzero(_is_first_copy(catalog) & ~is_flat(catalog.tinies)).astype(np.int32)
    cells = _cells(rows, clustering.labels)
    links = _linked(clustering.centres, len(rows) <= _EXACT_UP_TO)
    found: list[tuple[Rows, Rows]] = []
    least = MIDDLE - np.log(1 / LOOSEST - 1) / SLOPE + _offset(catalog)
    for done, (here, there) in enumerate(links):
        if done % 64 == 0:
            yield Progress(Stage.NEIGHBOURS, done, len(links))
        found += _close(catalog, cells[here], cells[there], float(least))
    yield Progress(Stage.NEIGHBOURS, len(links), len(links))
    found.append(_one_shot_pairs(shots_of(catalog), rows))
    first = np.concatenate([pair[0] for pair in found])
    second = np.concatenate([pair[1] for pair in found])
    both = np.unique(np.stack([np.minimum(first, second), np.maximum(first, second)]), axis=1)
    return _likely(evidence(catalog, both[0], both[1]))


def evidence(catalog: Catalog, first: Rows, second: Rows) -> Pairs:
    """Weigh the pairs (first[i], second[i]); sorted by rows in the result."""
    order = np.lexsort((second, first))
    first, second = first[order], second[order]
    cosine = _paired(catalog.vectors, first, second)
    bits = np.bitwise_count(catalog.dhashes[first] ^ catalog.dhashes[second]).sum(
        1, dtype=np.uint16
    )
    correlation = _paired(_flattened(catalog.tinies), first, second)
    agreement = 1 - 2 * bits.astype(np.float32) / _HASH_BITS
    likeness = (cosine - catalog.floor) / (1 - catalog.floor)
    score = COSINE_WEIGHT * likeness + HASH_WEIGHT * agreement + CORRELATION_WEIGHT * correlation
    seconds, same_camera = _moments(catalog, first, second)
    shots = shots_of(catalog)
    score = score / _TOTAL + _SHOT_BONUS * ((shots[first] == shots[second]) & (shots[first] >= 0))
    for apart, malus in _APART_MALUS:
        score -= malus * (seconds > apart)
    return Pairs(
        first,
        second,
        probability_of(score),
        _tier(catalog.tinies, first, second, bits, seconds),
        cosine,
        bits,
        correlation,
        seconds,
        same_camera,
    )


def probability_of(score: Floats) -> Floats:
    """The probability that a person would call two photos duplicates, from their score."""
    raised: Floats = 1 / (1 + np.exp(-SLOPE * (score - MIDDLE), dtype=np.float32))
    return raised.astype(np.float32)


def is_flat(tinies: Bytes) -> Flags:
    """Which pictures show no structure: luma varies by less than 3 of 255."""
    luma = tinies.mean(axis=3, dtype=np.float32).reshape(len(tinies), -1)
    return np.asarray(luma.std(axis=1) < _FLAT)


def copies_of(catalog: Catalog) -> Rows:
    """For each row the first row with the same bytes (itself for the first or only one)."""
    if not len(catalog):
        return np.empty(0, np.int32)
    whole = np.ascontiguousarray(catalog.digests).view("V32").ravel()
    _, first, inverse = np.unique(whole, return_index=True, return_inverse=True)
    return first[inverse].astype(np.int32)


def shots_of(catalog: Catalog) -> Rows:
    """For each row a number that photos of one camera and one moment (0.5 s) share; -1 for none.

    A moment that more than 32 photos share is no evidence: clocks that were never set do that.
    """
    stamped = [
        (traits.camera, traits.taken, row)
        for row, traits in enumerate(catalog.traits)
        if traits.camera and traits.taken is not None
    ]
    shots: list[list[int]] = []
    last: tuple[str, float] = ("", 0.0)
    for camera, taken, row in sorted(stamped):
        if camera != last[0] or taken - last[1] >= _SAME_MOMENT:
            shots.append([])
            last = (camera, taken)
        shots[-1].append(row)
    numbers = np.full(len(catalog), -1, np.int32)
    for number, shot in enumerate(shots):
        if 1 < len(shot) <= _CROWD:
            numbers[shot] = number
    return numbers


def _one_shot_pairs(shots: Rows, rows: Rows) -> tuple[Rows, Rows]:
    in_shot = rows[shots[rows] >= 0]
    order = in_shot[np.argsort(shots[in_shot], kind="stable")]
    first: list[Rows] = [np.empty(0, np.int32)]
    second: list[Rows] = [np.empty(0, np.int32)]
    for step in range(1, min(_CROWD, len(order))):
        together = shots[order[:-step]] == shots[order[step:]]
        first.append(order[:-step][together])
        second.append(order[step:][together])
    return np.concatenate(first), np.concatenate(second)


def _likely(pairs: Pairs) -> Pairs:
    keep = pairs.probability >= np.float32(LOOSEST)
    return Pairs(*(getattr(pairs, column.name)[keep] for column in fields(Pairs)))


def _is_first_copy(catalog: Catalog) -> Flags:
    return np.asarray(copies_of(catalog) == np.arange(len(catalog)))


def _cells(rows: Rows, labels: Rows) -> list[Rows]:
    order = np.argsort(labels[rows], kind="stable")
    ends = np.cumsum(np.bincount(labels[rows], minlength=labels.max(initial=0) + 1))
    return np.split(rows[order], ends[:-1])


def _linked(centres: Floats, exact: bool) -> list[tuple[int, int]]:  # noqa: FBT001 - private
    """Pairs of cells to search, each once, a cell with itself included."""
    k = len(centres)
    if exact or k <= _PROBES:
        return [(i, j) for i in range(k) for j in range(i, k)]
    square = (centres**2).sum(axis=1)
    distance = square[:, None] + square - 2 * centres @ centres.T
    near = np.argpartition(distance, _PROBES, axis=1)[:, : _PROBES + 1]
    links = {(min(i, int(j)), max(i, int(j))) for i in range(k) for j in near[i]}
    return sorted(links | {(i, i) for i in range(k)})


def _close(catalog: Catalog, here: Rows, there: Rows, least: float) -> Iterator[tuple[Rows, Rows]]:
    """Pairs of the two cells whose combined product is at least `least`, each pair once."""
    same_cell = here is there
    for i in range(0, len(here), _BLOCK):
        left_rows = here[i : i + _BLOCK]
        left = _combined(catalog, left_rows)
        for j in range(i if same_cell else 0, len(there), _BLOCK):
            right_rows = there[j : j + _BLOCK]
            same_block = same_cell and i == j
            right = left if same_block else _combined(catalog, right_rows)
            close = left @ right.T >= least
            a, b = np.nonzero(np.triu(close, 1) if same_block else close)
            if len(a):
                yield left_rows[a], right_rows[b]


def _offset(catalog: Catalog) -> float:
    """What the products of `_combined` lie above the scores."""
    return COSINE_WEIGHT / _TOTAL * catalog.floor / (1 - catalog.floor)


def _combined(catalog: Catalog, rows: Rows) -> Floats:
    """Vectors whose inner product is the score of two photos, plus `_offset`."""
    signs = np.unpackbits(catalog.dhashes[rows], axis=1).astype(np.float32) * 2 - 1
    parts = (
        (catalog.vectors[rows], COSINE_WEIGHT / (1 - catalog.floor)),
        (signs / np.float32(np.sqrt(_HASH_BITS)), HASH_WEIGHT),
        (_flattened(catalog.tinies[rows]), CORRELATION_WEIGHT),
    )
    return np.hstack([part * np.float32(np.sqrt(weight / _TOTAL)) for part, weight in parts])


def _flattened(tinies: Bytes) -> Floats:
    """Tiny pictures as unit vectors without their mean colour; their product is the correlation."""
    values = tinies.astype(np.float32)
    values -= values.mean(axis=(1, 2), keepdims=True)
    flat = values.reshape(len(values), -1)
    lengths = np.linalg.norm(flat, axis=1, keepdims=True)
    return np.asarray(flat / np.maximum(lengths, 1e-3), np.float32)


def _paired(vectors: Floats, first: Rows, second: Rows) -> Floats:
    products: Floats = np.empty(len(first), np.float32)
    for start in range(0, len(first), _BLOCK * 16):
        part = slice(start, start + _BLOCK * 16)
        products[part] = np.einsum("ij,ij->i", vectors[first[part]], vectors[second[part]])
    return products


def _moments(catalog: Catalog, first: Rows, second: Rows) -> tuple[Floats, Flags]:
    taken = np.array([np.nan if t.taken is None else t.taken for t in catalog.traits], np.float64)
    names = [t.camera for t in catalog.traits]
    known = {name: number for number, name in enumerate(sorted(set(names)), start=1)}
    camera = np.array([known[name] if name else 0 for name in names], np.int32)
    seconds = np.abs(taken[first] - taken[second]).astype(np.float32)
    return seconds, (camera[first] == camera[second]) & (camera[first] > 0)


def _tier(
    tinies: Bytes,
    first: Rows,
    second: Rows,
    bits: Counts,
    seconds: Floats,
) -> Bytes:
    """SAME where the pixels agree and no clock says that the shutter fell twice; else NEAR."""
    difference = np.abs(tinies[first].astype(np.int16) - tinies[second]).mean(axis=(1, 2, 3))
    alike = (bits <= _SAME_BITS) & (difference <= _SAME_DIFFERENCE)
    one_shot = ~(seconds >= _SAME_MOMENT)
    return np.where(alike & one_shot, Tier.SAME, Tier.NEAR).astype(np.uint8)
