"""KMeans: it finds what is there, chooses K by itself, and is the same every time."""

from __future__ import annotations

import numpy as np
import pytest

from purger.core.cluster import cluster, knee_of
from purger.core.domain import Floats
from tests.paint import run


def themes(count: int, each: int, spread: float = 0.15, dim: int = 64, seed: int = 0) -> Floats:
    """Unit vectors in `count` separate themes, theme after theme."""
    dice = np.random.default_rng(seed)
    centres = np.repeat(dice.normal(size=(count, dim)), each, axis=0)
    vectors = centres + spread * dice.normal(size=centres.shape)
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


def test_k_chooses_itself_near_the_true_number_of_themes() -> None:
    clustering = run(cluster(themes(12, 25)))
    assert 9 <= clustering.elbow.chosen <= 16
    labels = clustering.labels.reshape(12, 25)
    assert np.mean([len(set(row)) == 1 for row in labels]) > 0.7


def test_the_same_photos_give_the_same_clusters() -> None:
    vectors = themes(6, 20, spread=0.5)
    one, two = run(cluster(vectors)), run(cluster(vectors))
    assert np.array_equal(one.labels, two.labels)
    assert one.elbow == two.elbow


@pytest.mark.parametrize("k", [1, 2, 7, 50])
def test_k_can_be_set(k: int) -> None:
    clustering = run(cluster(themes(10, 8), k))
    assert set(clustering.labels) == set(range(k))
    assert clustering.centres.shape == (k, 64)


@pytest.mark.parametrize("n", [1, 2, 3, 5, 9])
def test_a_few_photos_are_no_special_case(n: int) -> None:
    vectors = themes(n, 1)
    for k in (None, 1, 100):
        clustering = run(cluster(vectors, k))
        assert len(clustering.labels) == n
        assert set(clustering.labels) == set(range(len(clustering.centres)))


def test_ten_copies_of_one_photo_need_no_more_than_one_cluster() -> None:
    clustering = run(cluster(np.repeat(themes(1, 1), 40, axis=0), 8))
    assert set(clustering.labels) == {0}


def test_clusters_are_numbered_by_their_first_photo_and_centred() -> None:
    vectors = themes(4, 10)
    clustering = run(cluster(vectors, 4))
    firsts = [int(np.argmax(clustering.labels == k)) for k in range(4)]
    assert firsts == sorted(firsts)
    assert np.allclose(clustering.centres[0], vectors[clustering.labels == 0].mean(0), atol=1e-5)


def test_many_photos_take_the_quick_way_and_yield_while_they_work() -> None:
    vectors = themes(40, 600, dim=32)
    steps = cluster(vectors)
    seen = 0
    while True:
        try:
            next(steps)
            seen += 1
        except StopIteration as stop:
            clustering = stop.value
            break
    assert seen > 8
    labels = clustering.labels.reshape(40, 600)
    assert np.mean([(row == np.bincount(row).argmax()).mean() for row in labels]) > 0.95


@pytest.mark.parametrize(
    ("ks", "inertia", "knee"),
    [([1, 2, 3, 4, 5], [100, 60, 10, 9, 8], 2), ([1, 10], [5, 1], 1), ([1, 2, 3], [1, 1, 1], 2)],
)
def test_the_elbow_is_farthest_below_the_chord(
    ks: list[int], inertia: list[float], knee: int
) -> None:
    assert knee_of(ks, inertia) == knee
