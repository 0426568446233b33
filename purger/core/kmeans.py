"""k-means in short pieces: greedy k-means++ seeds, Lloyd's iterations, and the silhouette.

Written on numpy rather than taken from scikit-learn, for three things that its `KMeans` cannot do:
no call is long, so that a cancel is heard at once at any size; the result is the same to the bit on
any number of cores; and the seeds of K clusters are the first K of one sequence, so that trying
twenty values of K costs one seeding. `tests/core/test_kmeans.py` and `tests/benchmarks/clusters.py`
compare it with scikit-learn's.

Distances are squared Euclidean, in float32; ties go to the lower number.
"""

from __future__ import annotations

from collections.abc import Generator
from concurrent.futures import Executor
from typing import Final, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from purger.core.domain import Floats, Rows

T = TypeVar("T")
Pieces: TypeAlias = Generator[None, None, T]
"""A computation that pauses many times a second; closing it gives it up."""

_CHUNK_CELLS: Final = 1 << 20
_CHUNK_ROWS: Final = 1024
_LEAST_ROWS: Final = 64
_WAVE: Final = 32
_MOVED_ROWS: Final = 10_000
_TRIALS: Final = 8
_STEPS_A_PIECE: Final = 16


class Points:
    """Rows of a matrix in an order of their own, taken in parts, so that no copy is ever whole.

    Attributes:
        vectors: n×d float32.
        order: m int32, rows of `vectors`.
    """

    def __init__(self, vectors: Floats, order: Rows) -> None:
        self.vectors = vectors
        self.order = order

    def __len__(self) -> int:
        return len(self.order)

    def part(self, start: int, stop: int) -> Floats:
        """Points `start` to `stop`, as a matrix of their own."""
        # take, not indexing: it lets other threads run
        return np.take(self.vectors, self.order[start:stop], axis=0)


class Seeding:
    """The sequence of first centres for some points: any beginning of it is a seeding.

    Greedy k-means++ (Arthur and Vassilvitskii 2007): each next seed is the best of 8 candidates
    drawn with a chance proportional to the squared distance from the nearest seed so far.

    Attributes:
        points: m×d float32.
        rows: the seeds so far, rows of `points`, all of different vectors.
    """

    def __init__(self, points: Floats, seed: int) -> None:
        self.points = points
        self.rows: list[int] = []
        self._dice = np.random.default_rng(seed)
        self._squares = np.einsum("ij,ij->i", points, points)
        self._closest = np.full(len(points), np.inf, np.float32)

    def grow(self, count: int) -> Pieces[Floats]:
        """The first `count` seeds (fewer where fewer vectors differ), count×d float32."""
        while len(self.rows) < count and self._step():
            if len(self.rows) % _STEPS_A_PIECE == 0:
                yield
        return self.points[self.rows[:count]]

    def _step(self) -> bool:
        """Add a seed; whether there was one to add."""
        if not self.rows:
            candidates = self._dice.integers(0, len(self.points), 1)
        else:
            chances = np.cumsum(self._closest, dtype=np.float64)
            if chances[-1] <= 0:
                return False
            drawn = np.searchsorted(chances, self._dice.random(_TRIALS) * chances[-1], "right")
            candidates = np.minimum(drawn, len(chances) - 1)
        distances = self._squares - 2 * (self.points[candidates] @ self.points.T)
        distances += self._squares[candidates, None]
        # what is nearer than rounding can tell is the same vector
        distances[distances < 1e-6 * self._squares.mean()] = 0
        np.minimum(distances, self._closest, out=distances)
        best = int(np.argmin(distances.sum(axis=1, dtype=np.float64)))
        self.rows.append(int(candidates[best]))
        self._closest = distances[best]
        self._closest[self.rows[-1]] = 0
        return True


def nearest(points: Points, centres: Floats, pool: Executor) -> Pieces[tuple[Rows, Floats]]:
    """For each of n points its nearest centre, and the squared distance to it.

    Args:
        points: n, of d numbers.
        centres: K×d float32, K >= 1.
        pool: threads to share the work among; the result does not depend on their number.
    """
    labels, far = np.empty(len(points), np.int32), np.empty(len(points), np.float32)
    chunk = min(_CHUNK_ROWS, max(_LEAST_ROWS, _CHUNK_CELLS // len(centres)))
    doubled = np.ascontiguousarray(-2 * centres.T)
    squares = np.einsum("ij,ij->i", centres, centres)

    def assign(start: int) -> None:
        part = points.part(start, start + chunk)
        distances = part @ doubled
        distances += squares
        found = distances.argmin(axis=1)
        labels[start : start + chunk] = found
        far[start : start + chunk] = np.maximum(
            distances[np.arange(len(part)), found] + np.einsum("ij,ij->i", part, part), 0
        )

    for wave in range(0, len(points), chunk * _WAVE):
        list(pool.map(assign, range(wave, min(wave + chunk * _WAVE, len(points)), chunk)))
        yield
    return labels, far


def lloyd(
    points: Points, centres: Floats, pool: Executor, iterations: int, tolerance: float
) -> Pieces[tuple[Floats, Rows, Floats]]:
    """Improve centres until the inertia falls by less than its `tolerance`-th part.

    A centre that nobody is nearest to moves to the point farthest from its own.

    Returns:
        K×d centres, the label of each of n points, and its squared distance.
    """
    sums = np.zeros(centres.shape, np.float64)
    before, last = np.inf, np.full(len(points), -1, np.int32)
    for left in reversed(range(iterations)):
        labels, far = yield from nearest(points, centres, pool)
        inertia = far.sum(dtype=np.float64)
        counts = np.bincount(labels, minlength=len(centres))
        is_settled = before - inertia <= tolerance * inertia and bool(counts.all())
        if is_settled or not left:
            break
        yield from _move(points, last, labels, sums)
        before, last = inertia, labels
        centres = (sums / np.maximum(counts, 1)[:, None]).astype(np.float32)
        empty = np.flatnonzero(counts == 0)
        if len(empty):
            lonely = np.argsort(-far, kind="stable")[: len(empty)]
            centres[empty] = points.vectors[points.order[lonely]]
    return centres, labels, far


def means(points: Points, labels: Rows, count: int) -> Pieces[Floats]:
    """The mean of the points of each label (K×d float32); zero where there is none."""
    sums = np.zeros((count, points.vectors.shape[1]), np.float64)
    yield from _move(points, np.full(len(labels), -1, np.int32), labels, sums)
    counts = np.bincount(labels, minlength=count)
    return (sums / np.maximum(counts, 1)[:, None]).astype(np.float32)


def _move(points: Points, old: Rows, new: Rows, sums: NDArray[np.float64]) -> Pieces[None]:
    """Bring the sums by label up to date where labels changed; -1 is no label."""
    changed = np.flatnonzero(old != new).astype(np.int32)
    for start in range(0, len(changed), _MOVED_ROWS):
        rows = changed[start : start + _MOVED_ROWS]
        moved = np.take(points.vectors, points.order[rows], axis=0).astype(np.float64)
        had = old[rows] >= 0
        np.subtract.at(sums, old[rows[had]], moved[had])
        np.add.at(sums, new[rows], moved)
        yield


def silhouette(distances: Floats, labels: Rows) -> float:
    """The mean silhouette (Rousseeuw 1987) of m points, -1 to 1; points alone count 0.

    Args:
        distances: m×m float32, Euclidean, not squared.
        labels: m.

    Returns:
        0 where all points have one label, or each its own.
    """
    known, numbers, counts = np.unique(labels, return_inverse=True, return_counts=True)
    if not 1 < len(known) < len(labels):
        return 0.0
    rows = np.arange(len(labels))
    member = np.zeros((len(labels), len(known)), np.float32)
    member[rows, numbers] = 1
    sums = distances @ member
    own = sums[rows, numbers] / np.maximum(counts[numbers] - 1, 1)
    sums /= counts
    sums[rows, numbers] = np.inf
    other = sums.min(axis=1)
    scores = (other - own) / np.maximum(np.maximum(own, other), np.finfo(np.float32).tiny)
    return float(np.where(counts[numbers] > 1, scores, 0).mean())
