"""The hierarchy: true complete link, nested, the same for any order and any names of the files."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations, pairwise
from pathlib import Path

import numpy as np
import pytest

from purger.core import linkage
from purger.core.decisions import Decision, KeptSet, NotDuplicates
from purger.core.domain import Catalog, Findings, Tier
from purger.core.group import group
from purger.core.hierarchy import POSITIONS, Hierarchy
from purger.core.keeper import choose
from tests.paint import catalog, findings, pairs, traits

Graph = dict[tuple[int, int], float]
LEVELS = (0.0, 0.2, 0.4, 0.5, 0.6, 0.8, 1.0)


def random_graph(seed: int, most: int = 14) -> tuple[int, Graph]:
    """A small graph with few different similarities, so that ties are everywhere."""
    dice = np.random.default_rng(seed)
    n = int(dice.integers(2, most))
    edges = {}
    for a, b in combinations(range(n), 2):
        if dice.random() < (0.3, 0.7, 1.0)[seed % 3]:
            edges[a, b] = float(np.float32(dice.integers(1, 6) / 5))
    return n, edges


def brute(n: int, edges: Graph, similarity: float) -> set[frozenset[int]]:
    """Merge the most similar two again and again; of equals the ones with the lowest numbers."""
    clusters = [frozenset([i]) for i in range(n)]

    def likeness(one: frozenset[int], two: frozenset[int]) -> float:
        return min(edges.get((min(a, b), max(a, b)), -1.0) for a in one for b in two)

    while True:
        clusters.sort(key=min)
        two = max(
            combinations(range(len(clusters)), 2),
            key=lambda two: (likeness(clusters[two[0]], clusters[two[1]]), -two[0], -two[1]),
            default=None,
        )
        floor = max(np.float32(similarity), np.float32(0))
        if two is None or likeness(clusters[two[0]], clusters[two[1]]) < floor:
            return {cluster for cluster in clusters if len(cluster) > 1}
        clusters = [c for i, c in enumerate(clusters) if i not in two] + [
            clusters[two[0]] | clusters[two[1]]
        ]


def ordered(n: int) -> Catalog:
    """A catalog in which the digests are in the order of the rows."""
    digests = np.array([list(digest(row)) for row in range(n)], np.uint8).reshape(n, 32)
    return replace(catalog(n), digests=digests)


def digest(row: int) -> bytes:
    return row.to_bytes(32, "big")


def of(n: int, edges: Graph) -> Findings:
    return findings(ordered(n), pairs([(a, b, p) for (a, b), p in edges.items()]))


def sets(groups: Iterable[object]) -> set[frozenset[int]]:
    return {frozenset(g.members) for g in groups}


@pytest.mark.parametrize("kind", ["sparse", "dense"])
@pytest.mark.parametrize("seed", range(60))
def test_it_is_complete_link_at_every_similarity(
    seed: int, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if kind == "dense":
        monkeypatch.setattr(linkage, "_DENSE", 1)
        monkeypatch.setattr(linkage, "_FILLED", 0.0)
    n, edges = random_graph(seed)
    hierarchy = Hierarchy.of(of(n, edges))
    for similarity in LEVELS:
        assert sets(hierarchy.cut(similarity)) == brute(n, edges, similarity)


@pytest.mark.parametrize("seed", range(20))
def test_a_higher_similarity_only_splits_groups(seed: int) -> None:
    hierarchy = Hierarchy.of(of(*random_graph(seed)))
    cuts = [sets(hierarchy.cut(p / 100)) for p in range(POSITIONS)]
    for loose, strict in pairwise(cuts):
        assert all(any(small <= large for large in loose) for small in strict)


def shuffled(found: Findings, seed: int) -> tuple[Findings, list[int]]:
    """The same photos under other names and in another order, and where each row was before."""
    dice = np.random.default_rng(seed)
    order = dice.permutation(len(found.catalog)).tolist()
    now = {row: place for place, row in enumerate(order)}
    old, mine = found.catalog, found.pairs
    renamed = tuple(
        replace(old.photos[row], path=Path(f"/other/{dice.integers(10**9)}-{place}.jpg"))
        for place, row in enumerate(order)
    )
    moved = Catalog(
        renamed, tuple(old.traits[row] for row in order), old.vectors[order], old.digests[order],
        old.dhashes[order], old.tinies[order], old.lumas[order],
    )  # fmt: skip
    ends = [
        (*sorted((now[int(a)], now[int(b)])), float(p))
        for a, b, p in zip(mine.first, mine.second, mine.probability, strict=True)
    ]
    return findings(moved, pairs(ends)), order


@pytest.mark.parametrize("seed", range(25))
def test_neither_order_nor_names_of_the_files_matter(seed: int) -> None:
    found = of(*random_graph(seed))
    other, before = shuffled(found, seed)
    for similarity in LEVELS:
        groups = sets(group(found, similarity))
        assert {frozenset(before[row] for row in g) for g in sets(group(other, similarity))} == (
            groups
        )


def test_of_equally_similar_pairs_the_content_decides() -> None:
    tie = [(0, 1, 0.9), (1, 2, 0.9)]
    one = replace(catalog(3), digests=catalog(3, digests=[1, 2, 3]).digests)
    other = replace(one, digests=one.digests[::-1].copy())
    assert sets(group(findings(one, pairs(tie)), 0.5)) == {frozenset({0, 1})}
    assert sets(group(findings(other, pairs(tie)), 0.5)) == {frozenset({1, 2})}


def test_a_film_whose_frames_resemble_only_their_neighbours_gives_small_groups() -> None:
    frames = 300
    film = {(a, b): 0.99 - 0.1 * (b - a) for a in range(frames)
            for b in range(a + 1, min(a + 4, frames))}  # fmt: skip
    for found in Hierarchy.of(of(frames, film)).cut(0.5):
        assert len(found.members) <= 4


def test_byte_copies_are_one_leaf_whatever_row_stands_in_the_pairs() -> None:
    twice = catalog(5, digests=[1, 2, 1, 2, 3])
    for a, b in ((0, 1), (2, 1), (0, 3), (2, 3)):
        hierarchy = Hierarchy.of(findings(twice, pairs([(min(a, b), max(a, b), 0.7)])))
        assert sets(hierarchy.cut(0.6)) == {frozenset({0, 1, 2, 3})}
        assert sets(hierarchy.cut(0.8)) == {frozenset({0, 2}), frozenset({1, 3})}


# -- what the slider shows --------------------------------------------------------------------


def library(seed: int) -> Findings:
    """Photos that differ in what the keeper looks at, some of them byte copies."""
    dice = np.random.default_rng(seed)
    n, edges = random_graph(seed, 30)
    looks = [
        traits(width=int(dice.choice([4000, 3990, 800])), sharpness=float(dice.normal(100, 20)),
               taken=None if dice.random() < 0.3 else 1.0)
        for _ in range(n)
    ]  # fmt: skip
    digests = [int(dice.integers(0, n)) if dice.random() < 0.3 else i + n for i in range(n)]
    sizes = dice.integers(1000, 1100, n).tolist()
    rows = [(a, b, p) for (a, b), p in edges.items()]
    return findings(catalog(n, digests=digests, sizes=sizes, all_traits=looks), pairs(rows))


@pytest.mark.parametrize("seed", range(20))
def test_the_totals_are_those_of_the_cuts(seed: int) -> None:
    found = library(seed)
    hierarchy = Hierarchy.of(found).under((), gone=range(0, len(found.catalog), 5))
    totals = hierarchy.totals()
    photos = found.catalog.photos
    for p in range(POSITIONS):
        groups = [[row for row in g.members if row % 5] for g in hierarchy.cut(p / 100)]
        spare = [row for members in groups for row in members[1:]]
        assert totals.groups[p] == len(groups)
        assert totals.duplicates[p] == len(spare)
        assert totals.spare_bytes[p] == sum(photos[row].size for row in spare)


@pytest.mark.parametrize("seed", range(20))
def test_the_arrays_of_a_cut_say_what_its_groups_say(seed: int) -> None:
    found = library(seed)
    cut = group(found, 0.3)
    gains = []
    for i in range(len(cut)):
        made = cut[i]
        assert made is cut[i]
        assert made.keeper == cut.keepers[i] == choose(found.catalog, made.members).row
        gains.append(sum(found.catalog.photos[row].size for row in made.members[1:]))
    assert gains == sorted(gains, reverse=True)
    parts = np.split(cut.members, np.cumsum(cut.sizes)[:-1])
    assert [sorted(part.tolist()) for part in parts] == [sorted(one.members) for one in cut]
    assert cut[-1:] == tuple(cut)[-1:]
    some = cut.take(np.arange(len(cut))[::-2])
    assert tuple(some) == tuple(cut)[::-2]
    with pytest.raises(IndexError):
        cut[len(cut)]


def test_the_histogram_counts_pairs() -> None:
    graph = {(0, 1): 0.29, (1, 2): 0.299, (2, 3): 1.0, (3, 4): 0.0}
    counts = Hierarchy.of(of(5, graph)).histogram()
    assert {p: int(count) for p, count in enumerate(counts) if count} == {0: 1, 29: 2, 99: 1}


# -- decisions --------------------------------------------------------------------------------


def parted(number: int, *parts: Iterable[int]) -> Decision:
    return Decision(number, NotDuplicates.of([[digest(r) for r in p] for p in parts]), 0.0)


def kept(number: int, *rows: int) -> Decision:
    return Decision(number, KeptSet.of(digest(row) for row in rows), 0.0)


@pytest.mark.parametrize("most", [0.3, 1.0])
@pytest.mark.parametrize("seed", range(60))
def test_decided_step_by_step_it_is_what_it_would_be_without_these_pairs(
    seed: int, most: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("purger.core.graph._MOST", most)
    n, edges = random_graph(seed, 24)
    if not seed % 3:  # a thin graph has trees that are far from each other
        edges = {ends: p for ends, p in edges.items() if ends[1] - ends[0] < 4}
    hierarchy = Hierarchy.of(of(n, edges))
    dice = np.random.default_rng(seed)
    decisions: list[Decision] = []
    for number in range(8):
        if decisions and dice.random() < 0.3:
            del decisions[int(dice.integers(len(decisions)))]
        else:
            rows = dice.permutation(n)[: max(2, n // 4)].tolist()
            decisions.append(parted(number, rows[:1], rows[1:]))
        hierarchy = hierarchy.under(decisions)
        apart = {
            tuple(sorted((int.from_bytes(a), int.from_bytes(b))))
            for decision in decisions
            for one, two in combinations(decision.what.parts, 2)
            for a in one
            for b in two
        }
        left = {ends: p for ends, p in edges.items() if ends not in apart}
        for similarity in LEVELS:
            assert sets(hierarchy.cut(similarity)) == brute(n, left, similarity)
        fresh = Hierarchy.of(of(n, left))
        assert tuple(hierarchy.cut(0.4)) == tuple(fresh.cut(0.4))
        assert np.array_equal(hierarchy.totals().spare_bytes, fresh.totals().spare_bytes)


@pytest.mark.parametrize("seed", range(30))
def test_a_group_is_shown_unless_it_lies_within_a_kept_set(seed: int) -> None:
    n, edges = random_graph(seed)
    plain = Hierarchy.of(of(n, edges))
    every = [set(g.members) for p in (0.2, 0.6) for g in plain.cut(p)][:3]
    hierarchy = plain.under([kept(i, *rows) for i, rows in enumerate(every)])
    for similarity in LEVELS:
        shown = {g for g in sets(plain.cut(similarity)) if not any(g <= rows for rows in every)}
        assert sets(hierarchy.cut(similarity)) == shown
        assert len(hierarchy.cut(similarity)) == hierarchy.totals().groups[round(similarity * 100)]


def test_many_kept_sets_and_many_photos_that_left_cost_little() -> None:
    """Set by set, each with a look at everything that left, this takes seconds."""
    n = 8000
    of = catalog(n)
    whole = Hierarchy.of(findings(of, pairs([(i, i + 1, 0.9) for i in range(0, n, 2)])))
    kept = [
        Decision(i, KeptSet.of([of.digests[row].tobytes() for row in (i, i + 1)]), 0.0)
        for i in range(0, 4000, 2)
    ]
    begun = time.thread_time()
    told = whole.under(kept, range(4001, n, 2))
    assert time.thread_time() - begun < 1
    assert len(told.kept) == 2000
    assert not len(told.cut(0.5))


def test_what_is_told_of_photos_elsewhere_changes_nothing() -> None:
    n, edges = random_graph(2)
    plain = Hierarchy.of(of(n, edges))
    told = plain.under([parted(1, [100], [200]), kept(2, 300, 301), parted(3, [0], [999])])
    assert told.kept == told.parted == ()
    assert tuple(told.cut(0.4)) == tuple(plain.cut(0.4))


def test_also_similar_names_the_member_through_which() -> None:
    graph = {(0, 1): 0.9, (1, 2): 0.8, (0, 3): 0.6, (1, 3): 0.7, (3, 4): 0.95, (1, 5): 0.3}
    hierarchy = Hierarchy.of(of(6, graph))
    (best, first) = hierarchy.cut(0.5)
    assert (set(best.members), set(first.members)) == ({3, 4}, {0, 1})
    similar = hierarchy.also_similar(first.members, 0.5)
    assert [(one.row, one.through) for one in similar] == [(2, 1), (3, 1)]
    assert similar[0].probability == np.float32(0.8)
    assert similar[0].evidence == "80% alike"
    assert [one.row for one in hierarchy.also_similar([2], 0.5)] == [1]
    apart = hierarchy.under([parted(1, [1], [2])], gone=[3])
    assert apart.also_similar(first.members, 0.5) == ()


# -- words ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("width", "words"),
    [
        (4000, "same picture, 90% alike"),
        (2000, "same picture, half the size, 90% alike"),
        (1000, "same picture, a quarter of the size, 90% alike"),
        (3200, "same picture, 80% of the size, 90% alike"),
    ],
)
def test_the_same_picture_says_how_much_smaller_it_is(width: int, words: str) -> None:
    looks = [traits(), traits(width=width, height=width * 3 // 4)]
    same = pairs([(0, 1, 0.9)], Tier.SAME)
    (found,) = group(findings(catalog(2, all_traits=looks), same), 0.5)
    assert found.evidence == words
