"""scikit-learn's KMeans in rounds, from greedy k-means++ seeds that every K shares.

The iterations and the assignment are scikit-learn's; a `KMeans.fit` is resumed from its own centres
in rounds of a fraction of a second, so that a cancel is heard between them.

Three things stay in numpy:

- The seeds. `sklearn.cluster.kmeans_plusplus` with a fixed number of trials gives nested seeds as
  well, but in one call that can neither be interrupted nor resumed for a larger K, and that takes
  2.3 times as long (8 trials on one core: 600 of 9,600 × 256 in 1.06 s here, 2.48 s there; 2,000 of
  20,000 in 7.3 s and 17.9 s).
- The silhouette of distances that are there, a sum for each label and point. It is that of
  `sklearn.metrics.silhouette_score` to the last bit, which adds point by point: one of 2,000 points
  takes 4.9 ms, 18.7 ms there (medians over 2 to 600 clusters), and about 17 are asked for.
- The means of labels, summed in float64.

The result is the same on any number of threads but for one thing: scikit-learn adds the sums of
its threads in the order in which they finish. Two sums are the same either way, those of three or
more are not (measured: the centres differ in the last bits from run to run, then labels). So it has
`THREADS` = 2 threads, on a single core as well. Five iterations at 100,000 × 256, K = 600, take
1.81 s on one thread, 0.95 s on two and 0.51 s on four.

Between its short loops OpenMP would have its threads wait by computing nothing. They sleep (see
`purger/__init__.py`): on four cores at a load of 10 to 14 the clusters and pairs of 2,000 photos
take 0.93 s of CPU and 1.1 s on the clock instead of 1.5 and 1.7 (medians of two times six rounds,
in turn).

Distances are squared Euclidean, in float32.
"""

from __future__ import annotations

import warnings
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from itertools import combinations_with_replacement
from typing import Final, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray
from sklearn.cluster import KMeans
from sklearn.exceptions import ConvergenceWarning
from sklearn.metrics import euclidean_distances
from threadpoolctl import threadpool_limits

from purger.core.domain import Floats, Rows

T = TypeVar("T")
Numbers: TypeAlias = NDArray[np.intp]
Pieces: TypeAlias = Generator[None, None, T]
"""A computation that pauses a few times a second; closing it gives it up."""

Model: TypeAlias = KMeans
"""A fitted estimator, with `cluster_centers_` (K×d float32), `labels_` and `inertia_`."""

THREADS: Final = 2

_PRODUCTS_A_ROUND: Final = 10_000_000_000
_ROWS: Final = 10_000
_TRIALS: Final = 16
_STEPS_A_PIECE: Final = 16
_SIDE: Final = 256
_SUMMED: Final = 500_000  # distances that are copied at once


@contextmanager
def limited_threads() -> Iterator[None]:
    """What is called inside has as many threads as leave its results the same."""
    with threadpool_limits({"openmp": THREADS, "blas": 1}):
        yield


class Points:
    """Rows of a matrix in an order of their own, taken so that a million are never copied.

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

    def of(self, some: Rows) -> Floats:
        """Some points, by their place in the order, as a matrix of their own."""
        return np.take(self.vectors, self.order[some], axis=0)


class Seeding:
    """The sequence of first centres for some points: any beginning of it is a seeding.

    Greedy k-means++ (Arthur and Vassilvitskii 2007): each next seed is the best of 16 candidates
    drawn with a chance proportional to the squared distance from the nearest seed so far. More
    cost little: seeds on 9,600 of 20,000 points lead for K = 400 to 1.003 of the inertia of a full
    `KMeans` with 8 in 0.70 s, and to 0.999 with 16 in 0.81 s (means of five orders).

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


def fitted(points: Floats, centres: Floats, iterations: int, tolerance: float) -> Pieces[Model]:
    """Improve centres by Lloyd's iterations, a few in each round.

    Args:
        points: n×d float32.
        centres: K×d float32, all different, K <= n.
        iterations: the most.
        tolerance: end once an iteration lowers the inertia by less than this part of it.

    Returns:
        The estimator of the last round.
    """
    # a round of i iterations measures all distances i + 1 times
    most = max(1, _PRODUCTS_A_ROUND // (points.size * len(centres)) - 1)
    before = np.inf
    while True:
        few = min(most, iterations)
        model = KMeans(len(centres), init=centres, n_init=1, max_iter=few, tol=0, algorithm="lloyd")
        with warnings.catch_warnings():
            # photos that differ by less than rounding leave clusters empty, and that is right
            warnings.simplefilter("ignore", ConvergenceWarning)
            model.fit(points)
        yield
        iterations -= few
        is_settled = before - model.inertia_ <= tolerance * few * model.inertia_
        if is_settled or model.n_iter_ < few or not iterations:
            return model
        centres, before = model.cluster_centers_, model.inertia_


def assigned(points: Points, model: Model) -> Pieces[Rows]:
    """For each of n points the number of its nearest centre, n int32."""
    labels = np.empty(len(points), np.int32)
    for start in range(0, len(points), _ROWS):
        labels[start : start + _ROWS] = model.predict(points.part(start, start + _ROWS))
        yield
    return labels


def means(points: Points, labels: Rows, count: int) -> Pieces[Floats]:
    """The mean of the points of each label (K×d float32); zero where there is none."""
    sums: NDArray[np.float64] = np.zeros((count, points.vectors.shape[1]), np.float64)
    for start in range(0, len(labels), _ROWS):
        part = points.part(start, start + _ROWS)
        np.add.at(sums, labels[start : start + _ROWS], part.astype(np.float64))
        yield
    counts = np.bincount(labels, minlength=count)
    return (sums / np.maximum(counts, 1)[:, None]).astype(np.float32)


def between(vectors: Floats) -> Floats:
    """Euclidean distances of m vectors, m×m float32; in a column those of one vector.

    The last bits of a distance may differ from those of the same one seen from the other side.
    """
    found: Floats = np.asarray(euclidean_distances(vectors), np.float32)
    for one, other in _mirrored(found):
        kept = one.T.copy()
        one[:] = other.T
        other[:] = kept
    return found


def _mirrored(matrix: Floats) -> Iterator[tuple[Floats, Floats]]:
    """The blocks of a square matrix, each with that on the other side of the diagonal."""
    starts = range(0, len(matrix), _SIDE)
    for i, j in combinations_with_replacement(starts, 2):
        rows, columns = slice(i, i + _SIDE), slice(j, j + _SIDE)
        yield matrix[rows, columns], matrix[columns, rows]


def silhouette(distances: Floats, labels: Rows) -> float:
    """The mean silhouette (Rousseeuw 1987) of m points, -1 to 1; points alone count 0.

    Args:
        distances: m×m float32, as of `between`.
        labels: m.

    Returns:
        0 where all points have one label, or each its own.
    """
    known, place = np.unique(labels, return_inverse=True)
    if not 1 < len(known) < len(labels):
        return 0.0
    sizes = np.bincount(place)
    sums = _sums_by_label(distances, place, sizes)
    own = place, np.arange(len(place))
    inside = sums[own] / np.maximum(sizes - 1, 1).astype(np.float32)[place]
    sums[own] = np.inf
    sums /= sizes.astype(np.float32)[:, None]
    outside = sums.min(axis=0)
    larger = np.maximum(inside, outside)
    is_judged = (sizes[place] > 1) & (larger > 0)
    each = np.zeros(len(place), np.float32)
    np.divide(outside - inside, larger, out=each, where=is_judged)
    return float(np.mean(each))


def _sums_by_label(distances: Floats, labels: Numbers, sizes: Numbers) -> Floats:
    """For each label the sum of the distances of its points to each point, K×m float32."""
    order = np.argsort(labels, kind="stable")
    sums = np.empty((len(sizes), len(labels)), np.float32)
    ends = np.cumsum(sizes).tolist()
    for label, (size, end) in enumerate(zip(sizes.tolist(), ends, strict=True)):
        mine = order[end - size : end]
        step = max(1, _SUMMED // size)
        for start in range(0, len(labels), step):
            part = slice(start, start + step)
            # take and reduce let other threads run
            some = np.take(distances[:, part], mine, axis=0)
            sums[label, part] = np.add.reduce(some, axis=0, dtype=np.float64)
    return sums
