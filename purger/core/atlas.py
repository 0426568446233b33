"""The map: embeddings to places on a plane, so that photos that resemble each other lie together.

Principal components, then t-SNE (van der Maaten and Hinton, 2008) by openTSNE: uniform affinities
over the 15 nearest neighbours, initialised by PCA as in Kobak and Berens, "The art of using t-SNE
for single-cell transcriptomics" (2019), interpolated with FFT where there are many photos
(Linderman et al., FIt-SNE, 2019). Neighbours are searched in the cells around a sample of pivots.

Photos are taken in the order of their digests, so that a renamed folder gives the same map.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from purger.core.domain import Bytes, Floats, Progress, Stage, Steps

SEED: Final = 0
_DIMENSIONS: Final = 50
_PCA_SAMPLE: Final = 20_000
_NEIGHBOURS: Final = 15
_FEW: Final = 12
_MOST: Final = 150_000
_EARLY, _LATE = 250, 450
_EXAGGERATION: Final = 12
_FFT_FROM: Final = 2500
# half of openTSNE's resolution of the grid: a fifth of the time, and the same map to the eye
_GRID: Final = 2
_POINTS_A_STEP: Final = 100_000
_STEPS_AT_MOST: Final = 20
_EXACT_TO: Final = 4000
_CELLS: Final = 10
_PARTS: Final = 4
_SEARCH_SHARE: Final = 0.2
_GOLDEN_ANGLE: Final = np.pi * (3 - 5**0.5)
_SPOTS: Final = 6
_WHOLE: Final = 100
_MANY: Final = 60
_STRIP: Final = 0.08
_CLOSINGS: Final = 4

_Index = NDArray[np.int64]


def draw(vectors: Floats, digests: Bytes) -> Steps[Floats]:
    """Place n photos on a plane.

    Args:
        vectors: n×d float32, finite; d may be anything.
        digests: n×32 uint8. Photos of one digest lie beside each other, in a spiral.

    Returns:
        n×2 float32 in [0, 1], centred, filling the longer side. The progress is in hundredths of
        the work.
    """
    yield Progress(Stage.MAP, 0, _WHOLE)
    if not len(vectors):
        return np.empty((0, 2), np.float32)
    seats = _seats(vectors, digests)
    reduced = _reduce(vectors[seats.photos])
    yield Progress(Stage.MAP, 1, _WHOLE)
    few = reduced[:_MOST]  # the order of digests is a random one: the first are a fair sample
    near = yield from neighbours_of(few, few, min(_NEIGHBOURS, len(few) // 4), own=True)
    placed = (yield from _embed(few, near)) if len(few) > _FEW else _flat(few)
    if len(reduced) > len(few):
        placed = yield from _among(placed, few, reduced)
    return _unit(_apart(_unit(_close(_unit(placed)))[seats.of], seats.of))


def _close(places: Floats) -> Floats:
    """Shrink empty strips across the whole map, so that one far cluster does not squeeze the rest.

    What lies to the left, right, above or below of what stays so; inside of clusters nothing moves.
    """
    if len(places) < _MANY:
        return places
    closed = places.astype(np.float64)
    for axis in (0, 1):
        order = np.argsort(closed[:, axis], kind="stable")
        steps = np.diff(closed[order, axis])
        for _ in range(_CLOSINGS):  # what was wide of the whole is wider of what is left
            steps = np.minimum(steps, _STRIP * steps.sum())
        closed[order[1:], axis] = closed[order[0], axis] + np.cumsum(steps)
    return closed.astype(np.float32)


@dataclass(frozen=True, slots=True)
class _Seats:
    """Photos without their copies.

    Attributes:
        photos: s rows, one photo for each seat, in the order of digests.
        of: n, the seat of each photo.
    """

    photos: _Index
    of: _Index


def _seats(vectors: Floats, digests: Bytes) -> _Seats:
    """Seat equal digests together, then equal vectors."""
    _, first, by_digest = _distinct(digests)
    _, chosen, by_vector = _distinct(np.ascontiguousarray(vectors[first]).view(np.uint8))
    # numbered by digest again, which has nothing to do with what a photo shows
    rank = np.empty(len(chosen), np.int64)
    rank[np.argsort(chosen)] = np.arange(len(chosen))
    return _Seats(first[np.sort(chosen)], rank[by_vector][by_digest])


def _distinct(rows: Bytes) -> tuple[NDArray[Any], _Index, _Index]:
    if not rows.shape[1]:
        return rows[:1], np.zeros(1, np.int64), np.zeros(len(rows), np.int64)
    keys = np.ascontiguousarray(rows).view(np.dtype((np.void, rows.shape[1]))).ravel()
    values, first, inverse = np.unique(keys, return_index=True, return_inverse=True)
    return values, first, inverse.ravel()


def _reduce(vectors: Floats) -> Floats:
    """At most 50 principal components, strongest first; signs fixed by their largest part."""
    if min(vectors.shape) <= 1:
        return np.zeros((len(vectors), 2), np.float32)
    # enough photos for stable axes; a prefix, as the order of digests is a random one
    sample = vectors[:_PCA_SAMPLE].astype(np.float64)
    mean = sample.mean(axis=0)
    with threadpool_limits(1):
        _, axes = np.linalg.eigh((sample - mean).T @ (sample - mean))
        main = axes[:, ::-1][:, :_DIMENSIONS]
        strongest = np.abs(main).argmax(axis=0)
        main = main * np.sign(main[strongest, np.arange(main.shape[1])])
        return np.asarray((vectors - mean.astype(np.float32)) @ main.astype(np.float32), np.float32)


def neighbours_of(
    points: Floats, asked: Floats, k: int, *, own: bool = False
) -> Steps[tuple[_Index, Floats]]:
    """The `k` nearest points of each asked one: exact for few, else among the nearest cells.

    Args:
        points: n×d float32.
        asked: m×d float32; the points themselves where `own` is set.
        k: below n.
        own: leave out each point itself.

    Returns:
        m×k rows of `points` and m×k squared distances, nearest first.
    """
    rows = np.zeros((len(asked), k), np.int64)
    far = np.zeros((len(asked), k), np.float32)
    if not k:
        return rows, far
    with threadpool_limits(1):
        of_points, of_asked, near = _cells(points, asked, k)
        members = _members(of_points, len(near))
        done = 0
        for cell, mine in enumerate(_members(of_asked, len(near))):
            candidates = np.concatenate([members[other] for other in near[cell]])
            for part in np.array_split(mine, 1 + len(mine) * len(candidates) // 4_000_000):
                rows[part], far[part] = _nearest(points, asked, part, candidates, k, own=own)
                done += len(part)
                share = _SEARCH_SHARE * done / len(asked)
                yield Progress(Stage.MAP, 1 + int(share * _WHOLE), _WHOLE)
    return rows, far


def _cells(points: Floats, asked: Floats, k: int) -> tuple[_Index, _Index, _Index]:
    """The cell of each point and of each asked one, and the nearest cells of each cell."""
    if len(points) <= _EXACT_TO:
        return (
            np.zeros(len(points), np.int64),
            np.zeros(len(asked), np.int64),
            np.zeros((1, 1), int),
        )
    count = int(len(points) ** 0.5)
    pivots = points[:: len(points) // count]
    own = _assign(points, pivots)
    # a cell may be nearly empty: as many of the nearest as hold enough in any case
    near = np.argsort(_squares(pivots, pivots), axis=1, kind="stable")
    sizes = np.bincount(own, minlength=len(pivots))
    enough = (np.cumsum(sizes[near], axis=1) > k).argmax(axis=1).max() + 1
    return own, own if asked is points else _assign(asked, pivots), near[:, : max(_CELLS, enough)]


def _assign(points: Floats, pivots: Floats) -> _Index:
    parts = np.array_split(points, 1 + len(points) * len(pivots) // 4_000_000)
    return np.concatenate([_squares(part, pivots).argmin(axis=1) for part in parts])


def _members(cells: _Index, count: int) -> list[_Index]:
    order = np.argsort(cells, kind="stable")
    return np.split(order, np.cumsum(np.bincount(cells, minlength=count))[:-1])


def _nearest(
    points: Floats, asked: Floats, part: _Index, candidates: _Index, k: int, *, own: bool
) -> tuple[_Index, Floats]:
    far = _squares(asked[part], points[candidates])
    if own:
        far[part[:, None] == candidates] = np.inf
    best = np.argpartition(far, k - 1, axis=1)[:, :k]
    best_far = np.take_along_axis(far, best, axis=1)
    order = np.argsort(best_far, axis=1, kind="stable")
    return (
        candidates[np.take_along_axis(best, order, axis=1)],
        np.take_along_axis(best_far, order, axis=1),
    )


def _squares(a: Floats, b: Floats) -> Floats:
    """Squared distances, a.rows × b.rows."""
    squares: Floats = (b * b).sum(axis=1) - 2 * (a @ b.T)
    squares += (a * a).sum(axis=1)[:, None]
    return np.maximum(squares, 0, out=squares)


def _embed(reduced: Floats, near: tuple[_Index, Floats]) -> Steps[Floats]:
    """t-SNE of points whose neighbours are known."""
    import openTSNE  # noqa: PLC0415 - a second to import, needed here alone
    from openTSNE.affinity import Uniform  # noqa: PLC0415 - likewise
    from openTSNE.nearest_neighbors import PrecomputedNeighbors  # noqa: PLC0415 - likewise

    rows, far = near
    affinities = Uniform(
        k_neighbors=rows.shape[1], knn_index=PrecomputedNeighbors(rows, np.sqrt(far)),
        symmetrize="mean",
    )  # fmt: skip
    embedding = openTSNE.TSNEEmbedding(
        _start(reduced),
        affinities,
        negative_gradient_method="fft" if len(reduced) >= _FFT_FROM else "bh",
        ints_in_interval=_GRID,
        # more threads win nothing here, and how sums are divided decides their last bits
        n_jobs=1,
        random_state=SEED,
    )
    at_once = max(1, min(_STEPS_AT_MOST, _POINTS_A_STEP // len(reduced)))
    done, total = 0, _EARLY + _LATE
    while done < total:
        is_early = done < _EARLY
        count = min(at_once, (_EARLY if is_early else total) - done)
        embedding.optimize(
            count,
            inplace=True,
            exaggeration=_EXAGGERATION if is_early else None,
            momentum=0.5 if is_early else 0.8,
        )
        done += count
        share = _SEARCH_SHARE + (1 - _SEARCH_SHARE) * done / total
        yield Progress(Stage.MAP, min(_WHOLE, 1 + int(share * _WHOLE)), _WHOLE)
    return np.asarray(embedding, np.float32)


def _start(reduced: Floats) -> NDArray[np.float64]:
    """The first two components, small, and shaken a little: equal places would never part."""
    start = _flat(reduced).astype(np.float64)
    spread = start[:, 0].std()
    start *= 1e-4 / spread if spread > 0 else 0.0
    return start + np.random.default_rng(SEED).normal(0, 1e-6, start.shape)


def _flat(reduced: Floats) -> Floats:
    """The first two components."""
    missing = max(0, 2 - reduced.shape[1])
    return np.pad(reduced, ((0, 0), (0, missing)))[:, :2]


def _among(placed: Floats, few: Floats, all_: Floats) -> Steps[Floats]:
    """Place the points that were left out among their nearest that were placed."""
    rest = all_[len(few) :]
    rows, far = yield from neighbours_of(few, rest, _PARTS)
    # the nearer, the heavier; a neighbour on the same spot takes it all
    weights = 1 / (far + 1e-6)
    weights /= weights.sum(axis=1, keepdims=True)
    middles = (placed[rows] * weights[:, :, None]).sum(axis=1)
    shaken = np.random.default_rng(SEED).normal(0, 0.1, middles.shape)
    return np.concatenate([placed, (middles + shaken).astype(np.float32)])


def _apart(places: Floats, seats: _Index) -> NDArray[np.float64]:
    """Spread what lies on one spot into the spiral of a sunflower (Vogel, 1979).

    Copies do, and photos that t-SNE pulled together so closely that it took them for one.
    """
    step = 0.3 / len(places) ** 0.5
    spots = np.rint(places * (_SPOTS / step)).astype(np.int64)
    _, spot, counts = np.unique(spots, axis=0, return_inverse=True, return_counts=True)
    order = np.lexsort((seats, spot.ravel()))
    turn = np.empty(len(places), np.int64)
    turn[order] = np.arange(len(places)) - np.repeat(np.cumsum(counts) - counts, counts)
    radius, angle = step * np.sqrt(turn), turn * _GOLDEN_ANGLE
    moved = np.stack([np.cos(angle), np.sin(angle)], axis=1) * radius[:, None]
    return np.asarray(places + moved, np.float64)


def _unit(places: NDArray[Any]) -> Floats:
    """Moved and scaled evenly into the unit square, centred."""
    low, high = places.min(axis=0), places.max(axis=0)
    side = float((high - low).max())
    middle = (low + high) / 2
    scaled = (places - middle) / side if side > 0 else np.zeros_like(places)
    return np.clip(scaled + 0.5, 0, 1).astype(np.float32)
