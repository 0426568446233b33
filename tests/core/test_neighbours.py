"""Pairs: found without n² memory, weighed by all the evidence, and never between flat frames."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from purger.core import neighbours as module
from purger.core.domain import Catalog, Clustering, Elbow, Pairs, Tier
from purger.core.neighbours import copies_of, evidence, is_flat, neighbours, probability_of
from tests.paint import catalog, run, traits


def clustering_of(of: Catalog, k: int = 1) -> Clustering:
    labels = (np.arange(len(of)) % k).astype(np.int32)
    centres = np.stack([of.vectors[labels == i].mean(0) for i in range(k)])
    return Clustering(labels, centres, Elbow((), (), (), k))


def alike(of: Catalog, copies: dict[int, int]) -> Catalog:
    """Row `a` of each (a, b) shows the same as row `b`, in other bytes."""
    vectors, dhashes, tinies = of.vectors.copy(), of.dhashes.copy(), of.tinies.copy()
    for a, b in copies.items():
        vectors[a], dhashes[a], tinies[a] = vectors[b], dhashes[b], tinies[b]
    return replace(of, vectors=vectors, dhashes=dhashes, tinies=tinies)


def rows(pairs: Pairs) -> list[tuple[int, int]]:
    return list(zip(pairs.first.tolist(), pairs.second.tolist(), strict=True))


def test_the_same_picture_in_other_bytes_is_a_sure_pair() -> None:
    found = run(neighbours(alike(catalog(20), {7: 3}), clustering_of(catalog(20))))
    assert rows(found) == [(3, 7)]
    assert found.probability[0] > 0.999
    assert found.tier[0] == Tier.SAME
    assert found.hash_distance[0] == 0
    assert found.correlation[0] == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize("k", [1, 2, 5, 20])
def test_pairs_across_clusters_are_found_as_well(k: int) -> None:
    of = alike(catalog(40), {7: 2, 30: 11})
    assert rows(run(neighbours(of, clustering_of(of, k)))) == [(2, 7), (11, 30)]


def test_blocks_do_not_lose_or_repeat_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    of = alike(catalog(50), {i: i - 25 for i in range(25, 50)})
    whole = rows(run(neighbours(of, clustering_of(of, 3))))
    monkeypatch.setattr(module, "_BLOCK", 4)
    assert (
        rows(run(neighbours(of, clustering_of(of, 3)))) == whole == [(i, i + 25) for i in range(25)]
    )


def test_byte_copies_are_copies_not_pairs() -> None:
    of = alike(catalog(6, digests=[1, 2, 1, 3, 1, 4]), {2: 0, 4: 0})
    assert copies_of(of).tolist() == [0, 1, 0, 3, 0, 5]
    assert rows(run(neighbours(of, clustering_of(of)))) == []


def test_flat_frames_attract_nothing() -> None:
    of = alike(catalog(4), {1: 0, 3: 2})
    tinies = of.tinies.copy()
    tinies[0] = tinies[1] = 2
    of = replace(of, tinies=tinies)
    assert is_flat(of.tinies).tolist() == [True, True, False, False]
    assert rows(run(neighbours(of, clustering_of(of)))) == [(2, 3)]


def test_another_moment_is_near_not_same_however_alike() -> None:
    camera = {"camera": "Canon"}
    moments = [traits(taken=10.0, **camera), traits(taken=12.0, **camera), traits(), traits()]
    of = alike(catalog(4, all_traits=moments), {1: 0, 3: 2})
    found = run(neighbours(of, clustering_of(of)))
    assert rows(found) == [(0, 1), (2, 3)]
    assert [Tier(t) for t in found.tier] == [Tier.NEAR, Tier.SAME]
    assert found.seconds[0] == 2
    assert np.isnan(found.seconds[1])
    assert found.same_camera.tolist() == [True, False]


def test_missing_evidence_is_not_equality() -> None:
    of = catalog(2)
    found = evidence(of, np.array([0], np.int32), np.array([1], np.int32))
    assert not found.same_camera[0]
    assert np.isnan(found.seconds[0])


def half_alike(moments: list[float | None], count: int | None = None) -> Catalog:
    """Two photos that resemble each other a little, and their capture times."""
    n = count or len(moments)
    taken = [traits(camera="Canon" if m is not None else "", taken=m) for m in moments]
    of = catalog(n, all_traits=taken)
    vectors = of.vectors.copy()
    mixed = vectors[0] + 0.25 * vectors[1]
    vectors[1] = mixed / np.linalg.norm(mixed)
    dhashes = of.dhashes.copy()
    dhashes[1] = dhashes[0]
    dhashes[1, :8] ^= 0xFF
    return replace(of, vectors=vectors, dhashes=dhashes)


def test_one_shot_speaks_for_a_pair_and_an_unset_clock_does_not() -> None:
    def probability(of: Catalog) -> float:
        return float(evidence(of, np.array([0], np.int32), np.array([1], np.int32)).probability[0])

    unknown = probability(half_alike([None, None]))
    assert probability(half_alike([5.0, 5.2])) > unknown
    assert probability(half_alike([5.0, 9.0])) == pytest.approx(unknown)
    unset = probability(half_alike([0.0] * 40))
    assert unset == pytest.approx(probability(half_alike([None] * 40)))


def test_the_search_finds_what_brute_force_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_EXACT_UP_TO", 10)
    dice = np.random.default_rng(3)
    base = catalog(900)
    centres = dice.normal(size=(40, 8))
    vectors = (np.repeat(centres, 23, axis=0)[:900] + 0.2 * dice.normal(size=(900, 8))).astype("f4")
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    of = replace(base, vectors=vectors, dhashes=np.repeat(base.dhashes[::3], 3, axis=0))
    labels = np.repeat(np.arange(40), 23)[:900].astype(np.int32)
    means = np.stack([vectors[labels == i].mean(0) for i in range(40)])
    found = set(rows(run(neighbours(of, Clustering(labels, means, Elbow((), (), (), 40))))))
    a, b = (side.astype(np.int32) for side in np.triu_indices(900, 1))
    truth = evidence(of, a, b)
    wanted = {pair for pair, p in zip(rows(truth), truth.probability, strict=True) if p >= 0.02}
    assert len(wanted) > 50
    assert len(found & wanted) / len(wanted) >= 0.99
    assert found <= wanted


def test_the_probability_rises_with_the_score() -> None:
    values = probability_of(np.linspace(-1, 1, 50, dtype=np.float32))
    assert np.all(np.diff(values) >= 0)
    assert 0 <= values[0] < 0.001 < 0.999 < values[-1] <= 1


@pytest.mark.parametrize("floor", [0.0, 0.3, 0.9])
def test_a_crowded_embedding_is_stretched_before_it_is_weighed(floor: float) -> None:
    plain = alike(catalog(60), {i: i - 30 for i in range(30, 45)})
    # the same likenesses, pressed between `floor` and 1 by a direction that all photos share
    shared = np.full((len(plain), 1), np.sqrt(floor), np.float32)
    crowded = np.hstack([plain.vectors * np.float32(np.sqrt(1 - floor)), shared])
    of = replace(plain, vectors=crowded.astype(np.float32), floor=floor)
    expected = run(neighbours(plain, clustering_of(plain, 3)))
    found = run(neighbours(of, clustering_of(of, 3)))
    assert rows(found) == rows(expected)
    assert np.allclose(found.probability, expected.probability, atol=1e-4)


def test_the_search_and_the_evidence_agree_whatever_the_floor() -> None:
    of = replace(alike(catalog(60), {i: i - 30 for i in range(30, 45)}), floor=0.4)
    every = evidence(of, *(a.astype(np.int32) for a in np.triu_indices(60, 1)))
    likely = every.probability >= np.float32(module.LOOSEST)
    found = run(neighbours(of, clustering_of(of, 2)))
    assert rows(found) == list(
        zip(every.first[likely].tolist(), every.second[likely].tolist(), strict=True)
    )
