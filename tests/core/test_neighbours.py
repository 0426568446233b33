"""Pairs: found without n² memory, weighed by all the evidence, and never between flat frames."""

from __future__ import annotations

import os
import threading
from dataclasses import replace

import numpy as np
import pytest

from purger.core import align, search
from purger.core import neighbours as module
from purger.core.domain import Catalog, Pairs, Tier
from purger.core.evidence import evidence
from purger.core.neighbours import close_pairs, copies_of, is_flat, neighbours
from tests.paint import catalog, run, traits
from tests.patience import PATIENCE


def alike(of: Catalog, copies: dict[int, int]) -> Catalog:
    """Row `a` of each (a, b) shows the same as row `b`, in other bytes."""
    names = ("vectors", "dhashes", "tinies", "lumas")
    columns = {name: getattr(of, name).copy() for name in names}
    for a, b in copies.items():
        for column in columns.values():
            column[a] = column[b]
    return replace(of, **columns)


def rows(pairs: Pairs) -> list[tuple[int, int]]:
    return list(zip(pairs.first.tolist(), pairs.second.tolist(), strict=True))


def test_the_same_picture_in_other_bytes_is_a_sure_pair() -> None:
    found = run(neighbours(alike(catalog(20), {7: 3})))
    assert rows(found) == [(3, 7)]
    assert found.probability[0] > 0.999
    assert found.tier[0] == Tier.SAME
    assert found.hash_distance[0] == 0
    assert found.correlation[0] == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize("block", [3, 7, 50])
def test_blocks_do_not_lose_or_repeat_pairs(block: int, monkeypatch: pytest.MonkeyPatch) -> None:
    of = alike(catalog(50), {i: i - 25 for i in range(25, 50)})
    monkeypatch.setattr(module, "_BLOCK", block)
    monkeypatch.setattr(align, "_PAIRS", block)
    assert rows(run(neighbours(of))) == [(i, i + 25) for i in range(25)]


def test_byte_copies_are_copies_not_pairs() -> None:
    of = alike(catalog(6, digests=[1, 2, 1, 3, 1, 4]), {2: 0, 4: 0})
    assert copies_of(of).tolist() == [0, 1, 0, 3, 0, 5]
    assert rows(run(neighbours(of))) == []


def test_flat_frames_attract_nothing() -> None:
    of = alike(catalog(6), {1: 0, 3: 2, 5: 4})
    lumas = of.lumas.copy()
    lumas[0] = lumas[1] = 2
    lumas[2] = lumas[3] = np.linspace(90, 160, 64, dtype=np.uint8)[:, None]  # a clear sky
    of = replace(of, lumas=lumas)
    assert is_flat(of.lumas).tolist() == [True] * 4 + [False] * 2
    assert rows(run(neighbours(of))) == [(4, 5)]


def test_icons_attract_nothing() -> None:
    sizes = [traits(width=w, height=h) for w, h in ((63, 40), (63, 63), (64, 20), (64, 20))]
    of = alike(catalog(4, all_traits=sizes), {1: 0, 3: 2})
    assert rows(run(neighbours(of))) == [(2, 3)]


def test_another_moment_is_near_not_same_however_alike() -> None:
    camera = {"camera": "Canon"}
    moments = [traits(taken=10.0, **camera), traits(taken=12.0, **camera), traits(), traits()]
    of = alike(catalog(4, all_traits=moments), {1: 0, 3: 2})
    found = run(neighbours(of))
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
    mixed = vectors[0] + 1.2 * vectors[1]
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


def search_at(n: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Do not compare all with all above n photos."""
    monkeypatch.setattr(module, "EXACT_UP_TO", n)
    monkeypatch.setattr(search, "EXACT_UP_TO", n)


def themed(n: int) -> Catalog:
    """Photos of a few themes, some of them alike."""
    dice = np.random.default_rng(3)
    themes = np.repeat(dice.normal(size=(n // 20, 32)), 20, axis=0)
    vectors = (themes + 0.8 * dice.normal(size=(n, 32))).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return alike(replace(catalog(n), vectors=vectors), {i: i - 1 for i in range(1, n, 3)})


def test_the_search_finds_what_brute_force_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    search_at(10, monkeypatch)
    monkeypatch.setattr(module, "MOST_BY_CHANCE", 600)
    of = themed(1200)
    found = set(rows(run(close_pairs(of))))
    truth = evidence(of, *(side.astype(np.int32) for side in np.triu_indices(len(of), 1)))
    wanted = {
        pair for pair, p in zip(rows(truth), truth.probability, strict=True) if p >= module.LOOSEST
    }
    assert len(wanted) > 300
    assert len(found & wanted) / len(wanted) >= 0.995
    assert found <= wanted


def test_neither_names_nor_order_change_what_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    search_at(10, monkeypatch)
    of = themed(600)
    order = np.random.default_rng(5).permutation(len(of))
    turned = replace(
        of,
        photos=tuple(of.photos[i] for i in order),
        traits=tuple(of.traits[i] for i in order),
        **{
            name: getattr(of, name)[order]
            for name in ("vectors", "digests", "dhashes", "tinies", "lumas")
        },
    )
    plain, other = run(neighbours(of)), run(neighbours(turned))
    back = [
        (*sorted((int(order[a]), int(order[b]))), float(p))
        for a, b, p in zip(other.first, other.second, other.probability, strict=True)
    ]
    assert sorted(back) == [
        (a, b, float(p)) for (a, b), p in zip(rows(plain), plain.probability, strict=True)
    ]


def test_a_crowded_library_compares_only_what_is_closer(monkeypatch: pytest.MonkeyPatch) -> None:
    of = themed(1200)
    everything = run(neighbours(of))
    search_at(10, monkeypatch)
    monkeypatch.setattr(module, "MOST_BY_CHANCE", 2)
    closer = run(neighbours(of))
    assert 0 < len(closer) < len(everything)
    assert closer.cosine.min() > everything.cosine.min()


def test_closing_the_job_does_not_wait_for_what_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    begun, done, let_go, cores = [], [], threading.Event(), os.cpu_count() or 1

    def slow(of: Catalog, first: np.ndarray, second: np.ndarray, shots: np.ndarray) -> Pairs:
        begun.append(first)
        if len(begun) > cores:  # the first piece has begun, and will end
            let_go.wait(PATIENCE)
            done.append(first)
        return evidence(of, first, second, shots)

    monkeypatch.setattr(module, "evidence", slow)
    monkeypatch.setattr(align, "_PAIRS", 1)
    job = neighbours(alike(catalog(400), {i: i - 200 for i in range(200, 400)}))
    while next(job).total is None:
        pass
    job.close()
    assert not done
    let_go.set()
    assert len(begun) <= 2 * cores


@pytest.mark.parametrize("floor", [0.0, 0.3, 0.9])
def test_a_crowded_embedding_is_stretched_before_it_is_weighed(floor: float) -> None:
    plain = alike(catalog(60), {i: i - 30 for i in range(30, 45)})
    # the same likenesses, pressed between `floor` and 1 by a direction that all photos share
    shared = np.full((len(plain), 1), np.sqrt(floor), np.float32)
    crowded = np.hstack([plain.vectors * np.float32(np.sqrt(1 - floor)), shared])
    of = replace(plain, vectors=crowded.astype(np.float32), floor=floor)
    expected = run(neighbours(plain))
    found = run(neighbours(of))
    assert rows(found) == rows(expected)
    assert np.allclose(found.probability, expected.probability, atol=1e-4)


def test_the_search_and_the_evidence_agree_whatever_the_floor() -> None:
    of = replace(alike(catalog(60), {i: i - 30 for i in range(30, 45)}), floor=0.4)
    every = evidence(of, *(a.astype(np.int32) for a in np.triu_indices(60, 1)))
    likely = every.probability >= np.float32(module.LOOSEST)
    found = run(neighbours(of))
    assert rows(found) == list(
        zip(every.first[likely].tolist(), every.second[likely].tolist(), strict=True)
    )


def test_pairs_of_the_same_photos_are_weighed_near_each_other() -> None:
    """A line of photos, each like the next eight, whose digests are in no order."""
    count, reach, at_once = 2000, 8, 512
    shuffled = np.random.default_rng(0).permutation(count).astype(np.int32)
    first = np.repeat(np.arange(count - reach), reach)
    second = first + np.tile(np.arange(1, reach + 1), count - reach)
    both = np.sort(shuffled[np.stack([first, second])], axis=0)
    rows = np.random.default_rng(1).permutation(count).astype(np.int32)
    order = module._together(both, rows, count)
    assert sorted(order.tolist()) == list(range(both.shape[1]))
    pieces = np.split(both[:, order], range(at_once, both.shape[1], at_once), axis=1)
    photos = [len(np.unique(piece)) for piece in pieces]
    assert max(photos) < 2 * at_once // reach


@pytest.mark.parametrize("photos", [0, 5])
def test_a_library_without_pairs_has_no_order_of_them(photos: int) -> None:
    none = np.empty((2, 0), np.int32)
    assert module._together(none, np.arange(photos, dtype=np.int32), photos).tolist() == []
