"""KMeans: embeddings to clusters, with the number of clusters chosen by itself.

K is tried coarse to fine on a sample; the elbow of the inertia curve is found by the Kneedle method
(Satopää et al., "Finding a 'Kneedle' in a Haystack", 2011), and the mean silhouette of a sample
decides between the elbow and its neighbours. Everything is seeded: the same photos give the same
clusters.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any, Final

import numpy as np
from threadpoolctl import threadpool_limits

from purger.core.domain import Clustering, Elbow, Floats, Progress, Rows, Stage, Steps

SEED: Final = 0
_SAMPLE = 4000
_SILHOUETTE_SAMPLE = 1500
_DIMENSIONS = 64
_MAX_CLUSTERS = 400
_COARSE = 8
_FINE = 3
_MINIBATCH_FROM = 20_000
_PHOTOS_PER_CLUSTER = 4


def cluster(vectors: Floats, clusters: int | None = None) -> Steps[Clustering]:
    """Cluster n unit vectors.

    Args:
        vectors: n×d float32, n >= 1.
        clusters: K, at least 1; None to choose it.

    Returns:
        Labels 0 to K-1, all in use, numbered by the first photo that carries them.
    """
    reduced = _reduce(vectors)
    if clusters is None:
        elbow = yield from choose(reduced)
    else:
        elbow = Elbow((), (), (), max(1, min(clusters, len(vectors))))
    yield Progress(Stage.CLUSTER)
    labels = _tidy(_fit(reduced, elbow.chosen)[0])
    centres = np.zeros((labels.max() + 1, vectors.shape[1]), np.float32)
    np.add.at(centres, labels, vectors)
    centres /= np.bincount(labels)[:, None]
    return Clustering(labels, centres, elbow)


def choose(reduced: Floats) -> Steps[Elbow]:
    """Choose K for n×d vectors: the elbow of the inertia, confirmed by the silhouette."""
    n = len(reduced)
    most = min(_MAX_CLUSTERS, n // _PHOTOS_PER_CLUSTER)
    if most <= 1:
        return Elbow((), (), (), 1)
    sample = _sample(reduced, _SAMPLE)
    tried: dict[int, tuple[float, float]] = {}
    for ks in (_spread(1, most, _COARSE), None):
        wanted = ks if ks is not None else _around(tried)
        for k in wanted:
            yield Progress(Stage.CLUSTER, len(tried), _COARSE + 2 * _FINE)
            if k not in tried:
                tried[k] = _try(sample, min(k, len(sample)))
    ks_tried = sorted(tried)
    inertia = tuple(tried[k][0] for k in ks_tried)
    silhouette = tuple(tried[k][1] for k in ks_tried)
    knee = knee_of(ks_tried, list(inertia))
    near = range(max(0, knee - 1), min(len(ks_tried), knee + 2))
    best = max(near, key=lambda i: (silhouette[i], -i))
    return Elbow(tuple(ks_tried), inertia, silhouette, ks_tried[best])


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
    """Finer steps on both sides of the coarse elbow."""
    ks = sorted(tried)
    knee = knee_of(ks, [tried[k][0] for k in ks])
    low, high = ks[max(0, knee - 1)], ks[min(len(ks) - 1, knee + 1)]
    return _spread(low, ks[knee], _FINE + 2) + _spread(ks[knee], high, _FINE + 2)


def _try(sample: Floats, k: int) -> tuple[float, float]:
    from sklearn.metrics import silhouette_score  # noqa: PLC0415 - a second to import, needed here alone

    labels, inertia = _fit(sample, k)
    part = slice(None, None, max(1, len(sample) // _SILHOUETTE_SAMPLE))
    found = len(np.unique(labels[part]))
    if not 1 < found < len(labels[part]):
        return inertia / len(sample), 0.0
    with threadpool_limits(1):
        score = silhouette_score(sample[part], labels[part])
    return inertia / len(sample), float(score)


def _fit(vectors: Floats, k: int) -> tuple[Rows, float]:
    """Fit KMeans (k-means++), one thread: threads thrash here, and make sums depend on luck."""
    from sklearn.cluster import KMeans, MiniBatchKMeans  # noqa: PLC0415 - a second to import, needed here alone
    from sklearn.exceptions import ConvergenceWarning  # noqa: PLC0415 - likewise

    make: Callable[..., Any] = KMeans
    options: dict[str, Any] = {"n_init": 1, "random_state": SEED}
    if len(vectors) > _MINIBATCH_FROM:
        make, options = MiniBatchKMeans, {**options, "batch_size": 4096, "n_init": 3}
    with threadpool_limits(1), warnings.catch_warnings():
        # fewer distinct photos than clusters (copies): empty clusters are tidied away
        warnings.simplefilter("ignore", ConvergenceWarning)
        fitted = make(k, **options).fit(vectors)
    return fitted.labels_.astype(np.int32), float(fitted.inertia_)


def _reduce(vectors: Floats) -> Floats:
    """Project on the principal components that a sample of the vectors has (PCA)."""
    sample = _sample(vectors, _SAMPLE)
    if min(sample.shape) <= _DIMENSIONS:
        return vectors
    mean = sample.mean(axis=0)
    with threadpool_limits(1):
        _, axes = np.linalg.eigh(np.cov((sample - mean).T.astype(np.float64)))
        main = axes[:, ::-1][:, :_DIMENSIONS].astype(np.float32)
        return np.asarray((vectors - mean) @ main, np.float32)


def _sample(vectors: Floats, count: int) -> Floats:
    if len(vectors) <= count:
        return vectors
    rows = np.random.default_rng(SEED).choice(len(vectors), count, replace=False)
    return vectors[np.sort(rows)]


def _tidy(labels: Rows) -> Rows:
    """Renumber labels 0 to K-1 in the order of their first photo."""
    _, first, inverse = np.unique(labels, return_index=True, return_inverse=True)
    rank = np.empty(len(first), np.int32)
    rank[np.argsort(first)] = np.arange(len(first), dtype=np.int32)
    return rank[inverse]
