"""Copies that were mirrored or turned by their pixels, for those who ask for them.

The network and the hashes see another picture in a mirrored one. So each photo gets a signature
that all eight poses share: mirroring changes the signs of the coefficients of the discrete cosine
transform and turning exchanges its axes, so their magnitudes, the two of (u, v) and (v, u) by
size, stay (Ahmed, Natarajan and Rao, "Discrete Cosine Transform", 1974). Signatures that nearly
agree fall into one bucket of one of several tables (locality-sensitive hashing, Datar et al. 2004);
the pose in which two pictures agree best is taken, and there they are judged like copies, by their
pixels alone.
"""

from __future__ import annotations

from concurrent.futures import Executor
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from purger.core import align
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
    Tier,
)
from purger.core.evidence import (
    colours,
    cosines,
    judges,
    moments,
    odds_by_pixels,
    probabilities,
    products_of,
    ranks,
    textness,
    tiers,
)
from purger.core.poses import POSES, composed, in_pose, inverse, swaps_sides

_WAVES: Final = 6
_REACH: Final = 0.25
"""Largest distance of signatures. On photos of 448 pixels, 99 % of turned copies, also of half the
size or of low quality, are nearer than 0.06, and nine in ten made a third brighter than 0.25; of
10,000 pairs of different photos less than one is nearer than 0.37.
"""

_TABLES: Final = 8
_HASHED: Final = 12
_WIDTH: Final = 0.2
"""Buckets: the first 12 principal axes of the signatures, in steps of 0.2, moved in each table.

Two signatures 0.06 apart share the bucket of one table of two, and of eight tables nearly always
one; 0.13 apart, in nineteen of twenty cases.
"""

_NEXT: Final = 16
"""So many of its bucket are compared with each photo, along the next axis: no crowd makes n²."""

_UNKNOWN_COSINE: Final = 0.5
"""What the judges are told of the embeddings, which do not compare across poses.

It is little more than the least they listen to: only pixels that agree throughout convince them.
"""

_LEAST_AGREEMENT: Final = 0.3
_MORE_THAN_UPRIGHT: Final = 0.05
"""By so much the best pose must agree better than the upright one.

What is symmetrical agrees with its mirror image without being a mirrored copy.
"""

_LEAST_FINE: Final = 0.6
_ASPECT: Final = 0.3
_SAME_FINE: Final = 0.9
_ROUNDS: Final = 2
_INHERITED: Final = 64
"""So many pairs of a photo, the likeliest, pass on to each of its copies in other poses."""

_SURROUNDINGS: Final = 7
_LEAST_SPREAD: Final = 3.0
_HASH: Final = 16
_PART: Final = 2048
_BLOCK: Final = 65_536


def with_turned(
    catalog: Catalog, rows: Rows, pairs: Pairs, least: float, pool: Executor
) -> Steps[Pairs]:
    """The pairs, and those of turned or mirrored copies; of two findings the likelier one stays.

    Deterministic; neither names nor the order of files matter.

    Args:
        catalog: with vectors and lumas.
        rows: what is looked at, ordered by digest; no flat pictures.
        pairs: sorted by rows.
        least: probability.
        pool: threads.
    """
    first, second = yield from _candidates(catalog.lumas, rows, pool)
    found = [pairs]
    for turned in pool.map(
        lambda at: _judged(catalog, first[at : at + _PART], second[at : at + _PART], least),
        _starts(first),
    ):
        yield Progress(Stage.NEIGHBOURS)
        found.append(turned)
    every = _likelier(found, len(catalog))
    for _ in range(_ROUNDS if len(every) else 0):
        yield Progress(Stage.NEIGHBOURS)
        every = _likelier([every, _inherited(catalog, every, least)], len(catalog))
    return every


def signatures(lumas: Bytes) -> Floats:
    """What all poses of a picture share: n×35 float32, of n×64×64 uint8.

    Their Euclidean distance is near 0 for the same picture in any pose, brightness and contrast.
    """
    pixels = lumas.astype(np.float32)
    spread = np.maximum(pixels.std(axis=(1, 2)), _LEAST_SPREAD)
    waves = np.abs(_BASIS @ pixels @ _BASIS.T) * (_WEIGHT / LUMA_SIDE / spread[:, None, None])
    high, low = np.triu_indices(_WAVES, 1)
    both = np.stack([waves[:, high, low], waves[:, low, high]])
    even = np.arange(1, _WAVES)
    return np.concatenate([both.max(axis=0), both.min(axis=0), waves[:, even, even]], axis=1)


def _basis() -> Floats:
    """6×64: the lowest waves of the discrete cosine transform (DCT-II), of unit length."""
    at = np.pi * (np.arange(LUMA_SIDE) + 0.5) / LUMA_SIDE
    waves = np.cos(np.arange(_WAVES)[:, None] * at)
    return np.asarray(waves / np.linalg.norm(waves, axis=1, keepdims=True), np.float32)


_BASIS: Final = _basis()
_WEIGHT: Final = np.hypot(*np.mgrid[:_WAVES, :_WAVES]).astype(np.float32) ** 0.5
"""6×6: finer waves of photos are weaker, and tell as much."""


def _candidates(lumas: Bytes, rows: Rows, pool: Executor) -> Steps[tuple[Rows, Rows]]:
    """Pairs of rows, each once, whose signatures are near; the smaller digest is the first."""
    if not len(rows):
        return rows, rows
    made = []
    for part in pool.map(lambda at: signatures(lumas[rows[at : at + _PART]]), _starts(rows)):
        yield Progress(Stage.NEIGHBOURS)
        made.append(part)
    signed = np.concatenate(made)
    axes = _principal_axes(signed)
    codes = [np.empty(0, np.int64)]
    for near in pool.map(lambda table: _near(signed, axes, table), range(_TABLES)):
        yield Progress(Stage.NEIGHBOURS)
        codes.append(near)
    every = np.unique(np.concatenate(codes))
    return rows[every // len(rows)], rows[every % len(rows)]


def _principal_axes(signed: Floats) -> Floats:
    """n×d, d at most 35: the signatures along the axes of their spread, the widest first."""
    centred = signed - signed.mean(axis=0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    return np.asarray(centred @ axes[:, ::-1], np.float32)


def _near(signed: Floats, axes: Floats, table: int) -> NDArray[np.int64]:
    """Pairs of places, as numbers, that one table of buckets finds, and that are near."""
    dice = np.random.default_rng(table)
    offsets = dice.random(_HASHED, np.float32)
    factors = dice.integers(1, 2**62, _HASHED, np.int64) * 2 + 1
    places = np.floor(axes[:, :_HASHED] / _WIDTH + offsets).astype(np.int64)
    bucket = (places * factors).sum(axis=1)
    order = np.lexsort((axes[:, _HASHED + table], bucket))
    bucket = bucket[order]
    codes = [np.empty(0, np.int64)]
    for step in range(1, min(_NEXT, len(order) - 1) + 1):
        here = np.flatnonzero(bucket[:-step] == bucket[step:])
        if not len(here):
            break
        for at in range(0, len(here), _BLOCK):
            a, b = order[here[at : at + _BLOCK]], order[here[at : at + _BLOCK] + step]
            near = np.linalg.norm(signed[a] - signed[b], axis=1) <= _REACH
            a, b = a[near], b[near]
            codes.append(np.minimum(a, b) * len(order) + np.maximum(a, b))
    return np.concatenate(codes)


def _starts(rows: Rows) -> range:
    return range(0, len(rows), _PART)


def _judged(catalog: Catalog, first: Rows, second: Rows, least: float) -> Pairs:
    """Those of the candidates that are copies in another pose."""
    poses, agrees = _best_poses(catalog.lumas, first, second)
    agrees &= _same_shape(catalog, first, second, poses)
    first, second, poses = first[agrees], second[agrees], poses[agrees]
    return _weighed(catalog, first, second, poses, least) if len(first) else Pairs.none()


def _best_poses(lumas: Bytes, first: Rows, second: Rows) -> tuple[Bytes, Flags]:
    """For each pair the pose in which the second agrees best with the first, and whether enough."""
    rows, place = np.unique(np.concatenate([first, second]), return_inverse=True)
    n = len(rows)
    half = lumas[rows].astype(np.float32).reshape(n, 32, 2, 32, 2).mean(axis=(2, 4))
    detail = align.without_surroundings(half, _SURROUNDINGS)
    seen = align.unit(detail.reshape(n, -1)).reshape(detail.shape)
    a, b = seen[place[: len(first)]], seen[place[len(first) :]]
    agreed = np.stack([np.einsum("nij,nij->n", a, in_pose(b, pose)) for pose in range(POSES)])
    best = agreed[1:].max(axis=0)
    enough = (best >= _LEAST_AGREEMENT) & (best >= agreed[0] + _MORE_THAN_UPRIGHT)
    return (agreed[1:].argmax(axis=0) + 1).astype(np.uint8), enough


def _same_shape(catalog: Catalog, first: Rows, second: Rows, poses: Bytes) -> Flags:
    """Whether the sides of the photos are as the pose has it; lumas are square and do not tell."""

    def tall(rows: Rows) -> NDArray[np.float64]:
        width, height = np.maximum(catalog.sides()[rows], 1).T
        return np.asarray(np.log(height / width), np.float64)

    turned = np.where(swaps_sides(poses), -1, 1)
    return np.asarray(np.abs(tall(first) - turned * tall(second)) <= _ASPECT)


def _weighed(catalog: Catalog, first: Rows, second: Rows, poses: Bytes, least: float) -> Pairs:
    """The pairs whose probability is at least `least`, weighed in the pose of each."""
    m = len(first)
    lumas = np.concatenate([catalog.lumas[first], _posed(catalog.lumas[second], poses)])
    tinies = np.concatenate([catalog.tinies[first], _posed(catalog.tinies[second], poses)])
    a, b = np.arange(m, dtype=np.int32), np.arange(m, 2 * m, dtype=np.int32)
    seconds, same_camera = moments(catalog, first, second)
    features = _features(lumas, tinies, a, b)
    probability = probabilities(odds_by_pixels(judges(), features, seconds))
    tier = tiers(tinies, a, b, features, seconds)
    # to a person a mirrored picture is an edited one: its writing cannot be read
    tier[poses % 2 == 1] = Tier.NEAR
    columns = {
        "first": np.minimum(first, second),
        "second": np.maximum(first, second),
        "probability": probability,
        "tier": tier,
        "cosine": cosines(catalog.vectors, first, second),
        "hash_distance": np.rint((1 - features["agreement"]) * _HASH**2 / 2).astype(np.uint16),
        **{name: features[name] for name in ("correlation", "ranks", "aligned", "detail", "fine")},
        "overlap": features["overlap"],
        "support": np.full(m, np.nan, np.float32),
        "seconds": seconds,
        "same_camera": same_camera,
        "pose": np.where(first < second, poses, inverse(poses)),
    }
    keep = (probability >= np.float32(least)) & (features["fine"] >= _LEAST_FINE)
    return Pairs(**{name: column[keep] for name, column in columns.items()})


def _posed(pictures: NDArray[Any], poses: Bytes) -> NDArray[Any]:
    turned = pictures.copy()
    for pose in np.unique(poses).tolist():
        here = poses == pose
        turned[here] = in_pose(pictures[here], pose)
    return turned


def _features(lumas: Bytes, tinies: Bytes, a: Rows, b: Rows) -> dict[str, Floats]:
    """As `evidence.features_of`, of pictures that lie in the same pose."""
    bits = _hashes(lumas)
    unlike = (bits[a] != bits[b]).mean(axis=(1, 2))
    texts = textness(lumas, tinies, judges().is_text)
    features = {
        "cosine": np.full(len(a), _UNKNOWN_COSINE, np.float32),
        "agreement": (1 - 2 * unlike).astype(np.float32),
        "correlation": products_of(tinies, a, b, colours),
        "ranks": products_of(lumas, a, b, ranks),
        "text": np.minimum(texts[a], texts[b]),
    }
    features |= {
        name: np.empty(len(a), np.float32) for name in ("aligned", "detail", "fine", "overlap")
    }
    for part, found in align.align(lumas, a, b):
        features["aligned"][part] = found.pixels
        features["detail"][part] = found.detail
        features["fine"][part] = found.fine
        features["overlap"][part] = found.overlap
    return features


def _hashes(lumas: Bytes) -> Flags:
    """n×16×16 difference hashes: the stored ones cannot be turned."""
    across = align.resampling(0, 1, _HASH + 1)
    small = align.resampling(0, 1, _HASH) @ lumas.astype(np.float32) @ across.T
    return np.asarray(small[:, :, 1:] > small[:, :, :-1])


def _inherited(catalog: Catalog, pairs: Pairs, least: float) -> Pairs:
    """What is a duplicate of a photo is one of its copy in another pose, for the same reasons.

    The third photo may be a crop, a frame or another shot of the burst: once the copy is turned,
    both show the same, and embeddings and hashes compare again.
    """
    every, copies = _Ways.of(pairs, np.arange(len(pairs))), _Ways.of(pairs, _sure_copies(pairs))
    by, on = every.after(copies.b, len(catalog))
    one, three = copies.a[by], every.b[on]
    pose = composed(copies.pose[by], every.pose[on])
    new = (one != three) & (pose > 0)
    one, three, pose = one[new], three[new], pose[new]
    first, then = copies.pair[by[new]], every.pair[on[new]]
    tier = np.maximum(pairs.tier[first], pairs.tier[then])
    seconds, same_camera = moments(catalog, one, three)
    heirs = replace(
        _taken(pairs, then),
        first=np.minimum(one, three),
        second=np.maximum(one, three),
        probability=np.minimum(pairs.probability[first], pairs.probability[then]),
        tier=np.where(pose % 2, Tier.NEAR, tier).astype(np.uint8),
        cosine=cosines(catalog.vectors, one, three),
        seconds=seconds,
        same_camera=same_camera,
        pose=np.where(one < three, pose, inverse(pose)),
    )
    heirs = _likelier([heirs], len(catalog))
    probability = _uncontradicted(pairs, copies, heirs, len(catalog))
    return _taken(
        replace(heirs, probability=probability), np.flatnonzero(probability >= np.float32(least))
    )


def _sure_copies(pairs: Pairs) -> NDArray[np.int64]:
    """The pairs of one picture in two poses."""
    return np.flatnonzero((pairs.pose > 0) & (pairs.fine >= _SAME_FINE) & (pairs.overlap == 1))


def _uncontradicted(pairs: Pairs, copies: _Ways, heirs: Pairs, n: int) -> Floats:
    """The probability of each heir: no more than that of the two as the same pose shows them.

    Where one of them has a copy that lies like the other, all judges have looked at those two.
    """
    bound = heirs.probability.copy()
    code = pairs.first.astype(np.int64) * n + pairs.second
    for one, other, pose in (
        (heirs.first, heirs.second, heirs.pose),
        (heirs.second, heirs.first, inverse(heirs.pose)),
    ):
        at, on = copies.after(other, n)
        alike = (composed(pose[at], copies.pose[on]) == 0) & (copies.b[on] != one[at])
        at, a, b = at[alike], one[at[alike]], copies.b[on[alike]]
        wanted = np.minimum(a, b).astype(np.int64) * n + np.maximum(a, b)
        place = np.minimum(np.searchsorted(code, wanted), len(code) - 1)
        said = np.where(code[place] == wanted, pairs.probability[place], np.float32(0))
        np.minimum.at(bound, at, said)
    return bound


@dataclass(frozen=True, slots=True)
class _Ways:
    """Pairs both ways, from a to b, by a and then the likeliest first.

    Attributes:
        a, b: m int32 rows.
        pair: m, which pair of all each is.
        pose: m uint8, how b is to be turned to lie as a.
    """

    a: Rows
    b: Rows
    pair: NDArray[np.int64]
    pose: Bytes

    @classmethod
    def of(cls, pairs: Pairs, some: NDArray[np.int64]) -> _Ways:
        """Those of some of the pairs."""
        pair = np.tile(some, 2)
        a = np.concatenate([pairs.first[some], pairs.second[some]])
        b = np.concatenate([pairs.second[some], pairs.first[some]])
        pose = np.where(a < b, pairs.pose[pair], inverse(pairs.pose[pair]))
        order = np.lexsort((b, -pairs.probability[pair], a))
        return cls(a[order], b[order], pair[order], pose[order])

    def after(self, rows: Rows, n: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Which of `rows` goes on by which way from there; the likeliest 64 ways of each."""
        begin = np.searchsorted(self.a, np.arange(n + 1))
        count = np.minimum(begin[rows + 1] - begin[rows], _INHERITED)
        at = np.repeat(np.arange(len(rows)), count)
        step = np.arange(len(at)) - np.repeat(np.cumsum(count) - count, count)
        return at, begin[rows[at]] + step


def _taken(pairs: Pairs, rows: NDArray[np.int64]) -> Pairs:
    return Pairs(**{name: getattr(pairs, name)[rows] for name in Pairs.__dataclass_fields__})


def _likelier(found: list[Pairs], n: int) -> Pairs:
    """All pairs, each once, sorted by rows; as they lie where both findings are as likely."""
    names = Pairs.__dataclass_fields__
    every = {name: np.concatenate([getattr(p, name) for p in found]) for name in names}
    code = every["first"].astype(np.int64) * n + every["second"]
    order = np.lexsort((every["pose"], -every["probability"], code))
    _, likeliest = np.unique(code[order], return_index=True)
    return _taken(Pairs(**every), order[likeliest])
