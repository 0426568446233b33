"""KMeans: it finds what is there, chooses K by itself, and is the same every time."""

from __future__ import annotations

import numpy as np
import pytest

from purger.core.cluster import Clusterer, cluster, knee_of, most_clusters
from purger.core.domain import Bytes, Clustering, Floats
from tests.paint import run


def themes(count: int, each: int, spread: float = 0.15, dim: int = 64, seed: int = 0) -> Floats:
    """Unit vectors in `count` separate themes, theme after theme."""
    dice = np.random.default_rng(seed)
    centres = np.repeat(dice.normal(size=(count, dim)), each, axis=0)
    vectors = centres + spread * dice.normal(size=centres.shape)
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


def digests(n: int, seed: int = 1) -> Bytes:
    """A digest for each of n different photos."""
    return np.random.default_rng(seed).integers(0, 256, (n, 32), dtype=np.uint8)


def clustered(vectors: Floats, k: int | None = None) -> Clustering:
    return run(cluster(vectors, digests(len(vectors)), k))


def test_k_chooses_itself_near_the_true_number_of_themes() -> None:
    clustering = clustered(themes(12, 25))
    assert 9 <= clustering.elbow.chosen <= 16
    labels = clustering.labels.reshape(12, 25)
    assert np.mean([len(set(row)) == 1 for row in labels]) > 0.7


def test_names_and_order_of_the_photos_change_nothing() -> None:
    vectors, known = themes(9, 40, spread=0.6), digests(360)
    one = run(cluster(vectors, known))
    shuffled = np.random.default_rng(3).permutation(360)
    two = run(cluster(vectors[shuffled], known[shuffled]))
    assert np.array_equal(one.labels[shuffled], two.labels)
    assert np.array_equal(one.distances[shuffled], two.distances)
    assert np.array_equal(one.centres, two.centres)
    assert one.elbow == two.elbow


def test_copies_have_the_label_of_their_content_and_move_no_cluster() -> None:
    vectors, known = themes(5, 30, spread=0.8), digests(150)
    plain = run(cluster(vectors, known, 5))
    again = np.concatenate([np.arange(150), np.full(60, 7)])
    copied = run(cluster(vectors[again], known[again], 5))
    assert set(copied.labels[150:]) == {copied.labels[7]} == {0}
    assert {tuple(c) for c in plain.centres} == {tuple(c) for c in copied.centres}
    assert np.array_equal(copied.distances[:150], plain.distances)


@pytest.mark.parametrize("k", [1, 2, 7, 50])
def test_k_can_be_set(k: int) -> None:
    clustering = clustered(themes(10, 8), k)
    assert set(clustering.labels) == set(range(k))
    assert clustering.centres.shape == (k, 64)
    assert clustering.elbow.chosen == k


@pytest.mark.parametrize("n", [1, 2, 3, 5, 9])
def test_a_few_photos_are_no_special_case(n: int) -> None:
    vectors = themes(n, 1)
    for k in (None, 1, 100):
        clustering = clustered(vectors, k)
        assert len(clustering.labels) == n
        assert set(clustering.labels) == set(range(len(clustering.centres)))


def test_forty_pictures_that_look_the_same_need_no_more_than_one_cluster() -> None:
    clustering = clustered(np.repeat(themes(1, 1), 40, axis=0), 8)
    assert set(clustering.labels) == {0}
    assert clustering.distances.max() < 1e-3


def test_the_cluster_of_most_photos_comes_first_and_all_are_centred() -> None:
    vectors = themes(4, 40)[:130]
    clustering = clustered(vectors, 4)
    assert np.bincount(clustering.labels).tolist() == [40, 40, 40, 10]
    for k in range(4):
        mean = vectors[clustering.labels == k].mean(axis=0)
        assert np.allclose(clustering.centres[k], mean, atol=1e-5)


def test_distances_spreads_and_covers_are_those_to_the_centres() -> None:
    vectors = themes(3, 50, spread=0.5)
    clustering = clustered(vectors, 3)
    off = np.linalg.norm(vectors - clustering.centres[clustering.labels], axis=1)
    assert np.allclose(clustering.distances, off, atol=1e-5)
    for k in range(3):
        own = np.flatnonzero(clustering.labels == k)
        assert clustering.covers[k] == own[off[own].argmin()]
        assert clustering.spreads[k] == pytest.approx(np.sqrt((off[own] ** 2).mean()), abs=1e-5)


def test_one_more_cluster_does_not_depend_on_what_was_asked_before() -> None:
    vectors, known = themes(12, 30, spread=0.5), digests(360)
    asked = Clusterer(vectors, known)
    for k in (30, None, 4):
        run(asked.cluster(k))
    later, fresh = run(asked.cluster(13)), run(cluster(vectors, known, 13))
    assert np.array_equal(later.labels, fresh.labels)
    assert np.array_equal(later.centres, fresh.centres)


def test_many_photos_are_clustered_as_well_and_a_cancel_is_heard() -> None:
    vectors = themes(40, 600, dim=32)
    clustering = clustered(vectors)
    labels = clustering.labels.reshape(40, 600)
    assert np.mean([(row == np.bincount(row).argmax()).mean() for row in labels]) > 0.95
    steps = cluster(vectors, digests(len(vectors)))
    seen = [next(steps) for _ in range(30)]
    assert seen[-1].total is not None
    steps.close()


def test_the_curve_falls_and_says_what_was_chosen() -> None:
    elbow = run(Clusterer(themes(12, 25), digests(300)).curve(40))
    assert elbow.tried[0] == 1
    assert elbow.tried[-1] == 40
    assert elbow.chosen in elbow.tried
    assert elbow.inertia[0] > elbow.inertia[-1]
    assert len(elbow.tried) == len(elbow.inertia) == len(elbow.silhouette)


def test_a_person_is_not_offered_more_clusters_than_can_be_looked_through() -> None:
    assert [most_clusters(n) for n in (1, 7, 100, 2000, 10**6)] == [1, 1, 25, 134, 600]


@pytest.mark.parametrize(
    ("ks", "inertia", "knee"),
    [([1, 2, 3, 4, 5], [100, 60, 10, 9, 8], 2), ([1, 10], [5, 1], 1), ([1, 2, 3], [1, 1, 1], 2)],
)
def test_the_elbow_is_farthest_below_the_chord(
    ks: list[int], inertia: list[float], knee: int
) -> None:
    assert knee_of(ks, inertia) == knee
