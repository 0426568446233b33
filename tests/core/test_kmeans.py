"""k-means: as good as scikit-learn's, the same on any number of threads, heard when closed."""

from __future__ import annotations

from concurrent.futures import Executor, ThreadPoolExecutor

import numpy as np
import pytest
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score

from purger.core.domain import Floats, Rows
from purger.core.kmeans import Points, Seeding, lloyd, means, nearest, silhouette
from tests.paint import run


def blobs(count: int, each: int, dim: int = 32, seed: int = 0) -> Floats:
    dice = np.random.default_rng(seed)
    centres = np.repeat(dice.normal(size=(count, dim)), each, axis=0)
    return (centres + 0.5 * dice.normal(size=centres.shape)).astype(np.float32)


def whole(vectors: Floats) -> Points:
    return Points(vectors, np.arange(len(vectors), dtype=np.int32))


def fitted(vectors: Floats, k: int, pool: Executor, seed: int = 0) -> tuple[Floats, Rows, Floats]:
    seeds = run(Seeding(vectors, seed).grow(k))
    return run(lloyd(whole(vectors), seeds, pool, 50, 1e-4))


@pytest.mark.parametrize("k", [8, 30, 90])
def test_the_inertia_is_that_of_scikit_learn(k: int) -> None:
    vectors = blobs(30, 60)
    theirs = [KMeans(k, n_init=1, random_state=i).fit(vectors).inertia_ for i in range(8)]
    with ThreadPoolExecutor(2) as pool:
        ours = [fitted(vectors, k, pool, i)[2].sum() for i in range(8)]
    assert np.mean(ours) < 1.01 * np.mean(theirs)


def test_the_result_does_not_depend_on_the_number_of_threads() -> None:
    vectors = blobs(20, 400)
    found = []
    for threads in (1, 3):
        with ThreadPoolExecutor(threads) as pool:
            found.append(fitted(vectors, 25, pool))
    for one, other in zip(*found, strict=True):
        assert np.array_equal(one, other)


def test_any_beginning_of_the_seeds_is_a_seeding() -> None:
    vectors = blobs(10, 30)
    steady, grown = Seeding(vectors, 0), Seeding(vectors, 0)
    run(steady.grow(40))
    for count in (1, 7, 40):
        run(grown.grow(count))
    assert grown.rows == steady.rows
    assert len(set(steady.rows)) == 40
    assert len(run(steady.grow(5))) == 5


def test_seeds_are_of_different_vectors() -> None:
    vectors = np.repeat(blobs(3, 1), 10, axis=0)
    assert len(run(Seeding(vectors, 0).grow(8))) == 3


def test_nearest_is_what_brute_force_finds() -> None:
    vectors, centres = blobs(10, 250), blobs(7, 1, seed=5)
    squares = ((vectors[:, None] - centres) ** 2).sum(axis=2)
    order = np.random.default_rng(0).permutation(2500).astype(np.int32)
    with ThreadPoolExecutor(2) as pool:
        labels, far = run(nearest(Points(vectors, order), centres, pool))
    assert np.array_equal(labels, squares[order].argmin(axis=1))
    assert np.allclose(far, squares[order].min(axis=1), rtol=1e-3)


def test_a_centre_that_nobody_is_nearest_to_finds_work() -> None:
    vectors = blobs(4, 50)
    far_away = np.full((1, 32), 1e3, np.float32)
    with ThreadPoolExecutor(1) as pool:
        _, labels, _ = run(lloyd(whole(vectors), np.vstack([vectors[:3], far_away]), pool, 20, 0))
    assert set(labels) == {0, 1, 2, 3}


def test_means_of_labels_without_points_are_zero() -> None:
    vectors = blobs(2, 5)
    found = run(means(whole(vectors), np.repeat([0, 2], 5).astype(np.int32), 3))
    assert np.allclose(found[[0, 2]], vectors.reshape(2, 5, -1).mean(axis=1), atol=1e-6)
    assert not found[1].any()


@pytest.mark.parametrize("labels", [np.arange(120) // 10, np.arange(120) % 7, np.arange(120) > 0])
def test_the_silhouette_is_that_of_scikit_learn(labels: np.ndarray) -> None:
    vectors = blobs(12, 10)
    distances = np.linalg.norm(vectors[:, None] - vectors, axis=2).astype(np.float32)
    expected = silhouette_score(vectors, labels)
    assert silhouette(distances, labels.astype(np.int32)) == pytest.approx(expected, abs=1e-5)


def test_one_cluster_or_only_lonely_photos_have_no_silhouette() -> None:
    distances = np.ones((4, 4), np.float32)
    assert silhouette(distances, np.zeros(4, np.int32)) == 0
    assert silhouette(distances, np.arange(4, dtype=np.int32)) == 0
