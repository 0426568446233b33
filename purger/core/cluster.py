"""KMeans: embeddings to clusters, with the number of clusters chosen by itself.

Clusters depend on what the photos are and on nothing else: the different contents are clustered in
the order of their digests, so names, folders and copies change nothing; copies carry the label of
their content.

K is tried coarse to fine on a sample. The elbow of the inertia is found by the Kneedle method
(Satopää et al., "Finding a 'Kneedle' in a Haystack", 2011), and the mean silhouette of a part of
the sample decides among the values tried close to it. Kneedle is written out here, four lines. The
package `kneed` is looked after (0.9.0), but takes a local peak above a sensitivity: on curves of
our twenty points it answered 3 where the elbow is 16, 31 for 22, 93 for 72, or None.

The embeddings are clustered as they are. Principal components first, as others do, lose: on 21,723
labelled photos in 122 classes KMeans with K = 122 has an adjusted mutual information of .558
(purity .616) on all 256 dimensions, .547 (.604) on 128, .528 (.596) on 64 (40 % of the variance)
and .500 (.579) on 32; on 431 near-duplicate groups .906, .902, .898 and .871. 64 dimensions take
0.7 s instead of 1.9, which is no reason.
"""

from __future__ import annotations

import math
import os
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Final, TypeVar

import numpy as np
from threadpoolctl import threadpool_limits

from purger.core.domain import Bytes, Clustering, Elbow, Floats, Progress, Rows, Stage, Steps
from purger.core.kmeans import Pieces, Points, Seeding, lloyd, means, silhouette

T = TypeVar("T")

SEED: Final = 0
MOST: Final = 600
"""The most clusters that are chosen by itself: a longer list nobody looks through."""

_PHOTOS_PER_CLUSTER: Final = 4
_ROOTS: Final = 3
_SAMPLE: Final = 8192
_SAMPLED_PER_CLUSTER: Final = 16
_JUDGED: Final = 2000
_COARSE: Final = 9
_FINE: Final = 4
_ROUNDS: Final = 3
_TRIED: Final = 21
_CLOSE: Final = 1.35
_SKETCH: Final = (6, 5e-3)
_FIT: Final = (20, 5e-4)
_FIT_MANY: Final = (8, 1e-3)
_MANY: Final = 200_000
_MEASURED_ROWS: Final = 20_000


def cluster(vectors: Floats, digests: Bytes, clusters: int | None = None) -> Steps[Clustering]:
    """Cluster n photos; the arguments and the result are those of `Clusterer`."""
    return (yield from Clusterer(vectors, digests).cluster(clusters))


class Clusterer:
    """Clusters the same photos again and again; what one call learned makes the next one quick.

    A result depends on the photos and on K, never on the calls before.
    """

    def __init__(self, vectors: Floats, digests: Bytes) -> None:
        """Take n photos, n >= 1.

        Args:
            vectors: n×d float32.
            digests: n×32 uint8, SHA-256 of each file; equal ones are one content.
        """
        contents = np.ascontiguousarray(digests).view("V32").ravel()
        _, first, content_of = np.unique(contents, return_index=True, return_inverse=True)
        self._points = Points(vectors, first.astype(np.int32))
        self._content_of: Rows = content_of.astype(np.int32)
        self._seedings: dict[int, Seeding] = {}
        self._curves: dict[int, Elbow] = {}

    def cluster(self, clusters: int | None = None) -> Steps[Clustering]:
        """Cluster into `clusters`, at least 1, or into as many as seems right.

        Labels go from the cluster of the most photos to that of the fewest. There are fewer
        clusters than asked for where fewer vectors differ.
        """
        if clusters is None:
            elbow = yield from self.curve()
        else:
            elbow = Elbow((), (), (), max(1, min(clusters, len(self._points))))
        iterations, tolerance = _FIT if len(self._points) <= _MANY else _FIT_MANY
        with _threads() as pool:
            centres, _, _ = yield from _told(self._sketch(elbow.chosen, pool), _TRIED)
            fit = lloyd(self._points, centres, pool, iterations, tolerance)
            _, labels, _ = yield from _told(fit, _TRIED)
        return (yield from _told(self._described(self._numbered(labels), elbow), _TRIED))

    def curve(self, most: int | None = None) -> Steps[Elbow]:
        """Choose K from 1 to `most` (None: as far as a person would look), without clustering."""
        n = len(self._points)
        limit = most_clusters(n) if most is None else max(1, min(most, n))
        if limit not in self._curves:
            with _threads() as pool:
                self._curves[limit] = yield from self._try_out(limit, pool)
        return self._curves[limit]

    def _try_out(self, most: int, pool: Executor) -> Steps[Elbow]:
        """Coarse values of K first, then finer ones about the elbow."""
        tried: dict[int, tuple[float, float]] = {}
        wanted = _spread(1, most, _COARSE)
        judged: Floats | None = None
        for _ in range(_ROUNDS):
            for k in wanted:
                if k in tried:
                    continue
                _, labels, far = yield from _told(self._sketch(k, pool), len(tried))
                some = _evenly(len(labels), _JUDGED)
                if judged is None or len(judged) != len(some):
                    judged = self._between(self._sample(k).order[some])
                inertia = float(far.mean(dtype=np.float64))
                tried[k] = inertia, silhouette(judged, labels[some])
            wanted = _around(tried)
        ks = sorted(tried)
        inertias, scores = zip(*(tried[k] for k in ks), strict=True)
        elbow = ks[knee_of(ks, list(inertias))]
        close = [k for k in ks if elbow / _CLOSE <= k <= elbow * _CLOSE]
        chosen = max(close, key=lambda k: (tried[k][1], -k))
        return Elbow(tuple(ks), inertias, scores, chosen)

    def _sketch(self, k: int, pool: Executor) -> Pieces[tuple[Floats, Rows, Floats]]:
        """Cluster the sample into k: centres, labels, squared distances."""
        sample = self._sample(k)
        seeding = self._seedings.get(len(sample))
        if seeding is None:
            seeding = Seeding(sample.part(0, len(sample)), SEED)
            self._seedings[len(sample)] = seeding
        seeds = yield from seeding.grow(k)
        return (yield from lloyd(sample, seeds, pool, *_SKETCH))

    def _sample(self, k: int) -> Points:
        """The contents that centres are sought on: the same ones for every K that is usual."""
        n = len(self._points)
        usual = max(_SAMPLE, _SAMPLED_PER_CLUSTER * most_clusters(n))
        some = _evenly(n, usual if k * _PHOTOS_PER_CLUSTER <= usual else n)
        return Points(self._points.vectors, self._points.order[some])

    def _between(self, rows: Rows) -> Floats:
        """Euclidean distances between the photos of some rows."""
        vectors = self._points.vectors[rows]
        squares = np.einsum("ij,ij->i", vectors, vectors)
        between = squares[:, None] + squares - 2 * (vectors @ vectors.T)
        np.fill_diagonal(between, 0)
        return np.asarray(np.sqrt(np.maximum(between, 0)), np.float32)

    def _numbered(self, labels: Rows) -> Rows:
        """Number the labels of the contents by their photos, most first; on a tie by digest."""
        known, first, found = np.unique(labels, return_index=True, return_inverse=True)
        photos = np.bincount(found[self._content_of], minlength=len(known))
        rank = np.empty(len(known), np.int32)
        rank[np.lexsort((first, -photos))] = np.arange(len(known), dtype=np.int32)
        return np.asarray(rank[found], np.int32)

    def _described(self, labels: Rows, elbow: Elbow) -> Pieces[Clustering]:
        """Centres and distances, for photos instead of contents."""
        centres = yield from means(self._points, labels, int(labels.max()) + 1)
        far = np.empty(len(labels), np.float32)
        for start in range(0, len(labels), _MEASURED_ROWS):
            part = slice(start, start + _MEASURED_ROWS)
            off = self._points.part(start, start + _MEASURED_ROWS) - centres[labels[part]]
            far[part] = np.sqrt(np.einsum("ij,ij->i", off, off))
            yield
        return Clustering(labels[self._content_of], centres, elbow, far[self._content_of])


def most_clusters(n: int) -> int:
    """The largest K that is tried for n different photos: 3 √n, at most `MOST`.

    Where it lies matters little: on 21,723 labelled photos √n, 2 √n, 3 √n and 6 √n lead to
    clusters with an adjusted mutual information of .576, .582, .580 and .566; on 2,000 of them to
    .532, .529, .538 and .530.
    """
    return max(1, min(MOST, n // _PHOTOS_PER_CLUSTER, round(_ROOTS * math.sqrt(n))))


def knee_of(ks: list[int], inertia: list[float]) -> int:
    """Index of the elbow of a falling, convex curve: farthest below its chord (Kneedle)."""
    x, y = np.asarray(ks, np.float64), np.asarray(inertia, np.float64)
    if len(ks) < 3 or y[0] <= y[-1]:  # noqa: PLR2004 - a chord needs something between its ends
        return len(ks) - 1
    x, y = (x - x[0]) / (x[-1] - x[0]), (y - y[-1]) / (y[0] - y[-1])
    return int(np.argmax(1 - x - y))


def _spread(low: int, high: int, count: int) -> list[int]:
    return sorted({round(k) for k in np.geomspace(low, high, count)})


def _around(tried: dict[int, tuple[float, float]]) -> list[int]:
    """Finer steps on both sides of the elbow so far."""
    ks = sorted(tried)
    knee = knee_of(ks, [tried[k][0] for k in ks])
    low, high = ks[max(0, knee - 1)], ks[min(len(ks) - 1, knee + 1)]
    return _spread(low, ks[knee], _FINE) + _spread(ks[knee], high, _FINE)


def _evenly(n: int, count: int) -> Rows:
    """Up to `count` of n rows at even distances."""
    return np.unique(np.linspace(0, n - 1, min(n, count)).astype(np.int32))


def _told(pieces: Pieces[T], done: int) -> Steps[T]:
    """Run a computation as part of the job, which has `done` of about 21 parts behind it."""
    while True:
        try:
            next(pieces)
        except StopIteration as stop:
            result: T = stop.value
            return result
        yield Progress(Stage.CLUSTER, min(done, _TRIED), _TRIED)


@contextmanager
def _threads() -> Iterator[Executor]:
    """As many threads as cores; BLAS's own threads would fight with them."""
    with threadpool_limits(1), ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        yield pool
