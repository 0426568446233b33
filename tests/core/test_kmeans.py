"""KMeans in rounds: as good as in one call, the same on any number of cores, heard when closed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score

import purger
from purger.core import kmeans
from purger.core.domain import Floats
from purger.core.kmeans import (
    Model,
    Points,
    Seeding,
    assigned,
    between,
    fitted,
    limited_threads,
    means,
    silhouette,
)
from tests.paint import run


def blobs(count: int, each: int, dim: int = 32, seed: int = 0) -> Floats:
    dice = np.random.default_rng(seed)
    centres = np.repeat(dice.normal(size=(count, dim)), each, axis=0)
    return (centres + 0.5 * dice.normal(size=centres.shape)).astype(np.float32)


def whole(vectors: Floats) -> Points:
    return Points(vectors, np.arange(len(vectors), dtype=np.int32))


def found(vectors: Floats, k: int, seed: int = 0) -> Model:
    return run(fitted(vectors, run(Seeding(vectors, seed).grow(k)), 50, 1e-4))


@pytest.mark.parametrize("k", [8, 30, 90])
def test_the_inertia_is_that_of_one_call(k: int) -> None:
    vectors = blobs(30, 60)
    theirs = [KMeans(k, n_init=1, random_state=i).fit(vectors).inertia_ for i in range(8)]
    ours = [found(vectors, k, i).inertia_ for i in range(8)]
    assert np.mean(ours) < 1.01 * np.mean(theirs)


def test_rounds_end_where_one_call_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    vectors = blobs(20, 100)
    seeds = run(Seeding(vectors, 0).grow(25))
    whole_call = KMeans(25, init=seeds, n_init=1, tol=0).fit(vectors)
    monkeypatch.setattr(kmeans, "_PRODUCTS_A_ROUND", 0)
    pauses = 0
    steps = fitted(vectors, seeds, 300, 0)
    while True:
        try:
            next(steps)
        except StopIteration as stop:
            model = stop.value
            break
        pauses += 1
    assert pauses > 2
    assert np.array_equal(model.labels_, whole_call.labels_)
    assert model.inertia_ == pytest.approx(whole_call.inertia_, rel=1e-6)


def test_no_more_iterations_than_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    vectors = blobs(20, 100)
    seeds = run(Seeding(vectors, 0).grow(60))
    allowed = KMeans(60, init=seeds, n_init=1, max_iter=3, tol=0).fit(vectors)
    for products in (0, 10 * vectors.size * 60):
        monkeypatch.setattr(kmeans, "_PRODUCTS_A_ROUND", products)
        model = run(fitted(vectors, seeds, 3, 0))
        assert model.inertia_ == pytest.approx(allowed.inertia_, rel=1e-5)


def test_the_result_does_not_depend_on_the_number_of_threads() -> None:
    script = (
        "import hashlib\n"
        "from tests.core.test_kmeans import blobs, found\n"
        "from purger.core.kmeans import limited_threads\n"
        "with limited_threads():\n"
        "    model = found(blobs(20, 400), 25)\n"
        "print(hashlib.sha256(model.cluster_centers_.tobytes() + model.labels_.tobytes())"
        ".hexdigest(), model.inertia_)\n"
    )
    said = set()
    for threads in ("1", "2", "3", "8"):
        result = subprocess.run(
            [sys.executable, "-c", script], check=True, capture_output=True, text=True,
            cwd=Path(purger.__file__).parents[1], env={**os.environ, "OMP_NUM_THREADS": threads},
        )  # fmt: skip
        said.add(result.stdout)
    assert len(said) == 1


def test_the_result_is_the_same_every_time() -> None:
    vectors = blobs(20, 400)
    with limited_threads():
        one, other = found(vectors, 25), found(vectors, 25)
    assert np.array_equal(one.cluster_centers_, other.cluster_centers_)
    assert one.inertia_ == other.inertia_


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


def test_points_are_assigned_to_what_brute_force_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kmeans, "_ROWS", 1000)
    vectors = blobs(10, 250)
    model = found(blobs(7, 9, seed=5), 7)
    squares = ((vectors[:, None] - model.cluster_centers_) ** 2).sum(axis=2)
    order = np.random.default_rng(0).permutation(2500).astype(np.int32)
    labels = run(assigned(Points(vectors, order), model))
    assert np.array_equal(labels, squares[order].argmin(axis=1))


def test_a_centre_that_nobody_is_nearest_to_finds_work() -> None:
    vectors = blobs(4, 50)
    far_away = np.full((1, 32), 1e3, np.float32)
    model = run(fitted(vectors, np.vstack([vectors[:3], far_away]), 20, 0))
    assert set(model.labels_) == {0, 1, 2, 3}


def test_means_of_labels_without_points_are_zero() -> None:
    vectors = blobs(2, 5)
    found = run(means(whole(vectors), np.repeat([0, 2], 5).astype(np.int32), 3))
    assert np.allclose(found[[0, 2]], vectors.reshape(2, 5, -1).mean(axis=1), atol=1e-6)
    assert not found[1].any()


@pytest.mark.parametrize("labels", [np.arange(120) // 10, np.arange(120) % 7, np.arange(120) > 0])
def test_the_silhouette_of_distances_is_that_of_the_vectors(labels: np.ndarray) -> None:
    vectors = blobs(12, 10)
    expected = silhouette_score(vectors, labels)
    assert silhouette(between(vectors), labels.astype(np.int32)) == pytest.approx(
        expected, abs=1e-5
    )


def test_the_silhouette_is_that_of_scikit_learn_to_the_last_bit() -> None:
    dice = np.random.default_rng(0)
    for _ in range(200):
        m, dim = (int(most) for most in dice.integers((4, 2), (300, 64)))
        # some of one vector, whose clusters have no extent
        vectors = blobs(m, 1, dim, seed=m)[dice.integers(0, m, m)]
        labels = dice.integers(0, dice.integers(2, m), m).astype(np.int32)
        labels[:3] = 0, 0, 1
        distances = between(vectors)
        theirs = silhouette_score(distances.T, labels, metric="precomputed")
        assert silhouette(distances, labels) == theirs


def test_one_cluster_or_only_lonely_photos_have_no_silhouette() -> None:
    distances = np.ones((4, 4), np.float32)
    assert silhouette(distances, np.zeros(4, np.int32)) == 0
    assert silhouette(distances, np.arange(4, dtype=np.int32)) == 0
