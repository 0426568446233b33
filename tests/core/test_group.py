"""Groups: complete link, copies together, one group a photo, the keeper first and with a reason."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from purger.core.domain import Tier
from purger.core.group import group
from tests.paint import catalog, findings, pairs, traits


def members(
    of: int, found: list[tuple[int, int, float]], similarity: float = 0.5
) -> list[set[int]]:
    groups = group(findings(catalog(of), pairs(found)), similarity)
    return sorted((set(g.members) for g in groups), key=min)


def test_a_chain_does_not_become_a_group() -> None:
    chain = [(i, i + 1, 0.9) for i in range(99)]
    assert all(len(group) == 2 for group in members(100, chain))


def test_a_clique_is_one_group() -> None:
    assert members(5, [(a, b, 0.8) for a, b in combinations(range(5), 2)]) == [{0, 1, 2, 3, 4}]


def test_one_missing_pair_parts_two_groups_at_the_weakest_place() -> None:
    found = [(0, 1, 0.99), (2, 3, 0.98), (0, 2, 0.9), (0, 3, 0.9), (1, 2, 0.9)]
    assert members(4, found) == [{0, 1}, {2, 3}]


def test_the_slider_cuts() -> None:
    found = [(0, 1, 0.9), (1, 2, 0.7), (0, 2, 0.7)]
    assert members(3, found, 0.6) == [{0, 1, 2}]
    assert members(3, found, 0.8) == [{0, 1}]
    assert members(3, found, 0.95) == []


def test_byte_copies_always_stand_together() -> None:
    of = catalog(6, digests=[1, 2, 1, 3, 1, 3])
    alone = group(findings(of), 1.0)
    assert sorted(sorted(g.members) for g in alone) == [[0, 2, 4], [3, 5]]
    assert {g.tier for g in alone} == {Tier.IDENTICAL}
    assert {g.evidence for g in alone} == {"same bytes"}
    joined = group(findings(of, pairs([(0, 3, 0.9)], Tier.SAME)), 0.5)
    assert [set(g.members) for g in joined] == [{0, 2, 3, 4, 5}]
    assert joined[0].tier is Tier.SAME


def test_similarities_and_tiers_are_those_to_the_keeper() -> None:
    of = catalog(3, digests=[1, 1, 2], sizes=[500, 500, 900])
    (found,) = group(findings(of, pairs([(0, 2, 0.875)])), 0.5)
    assert found.keeper == 2
    assert found.similarities == (1.0, 0.875, 0.875)
    assert found.tiers == (Tier.IDENTICAL, Tier.NEAR, Tier.NEAR)


def test_groups_with_the_most_to_gain_come_first() -> None:
    of = catalog(6, digests=[1, 1, 2, 2, 3, 3], sizes=[10, 10, 900, 900, 50, 50])
    assert [g.members[1] for g in group(findings(of), 0.5)] == [3, 5, 1]


@pytest.mark.parametrize("seed", range(5))
def test_random_pairs_give_true_complete_link_groups(seed: int) -> None:
    dice = np.random.default_rng(seed)
    found = {
        (int(a), int(b)): float(p)
        for a, b, p in zip(
            *np.sort(dice.integers(0, 30, (2, 150)), axis=0), dice.random(150), strict=True
        )
        if a < b
    }
    groups = group(findings(catalog(30), pairs([(a, b, p) for (a, b), p in found.items()])), 0.4)
    seen = [row for g in groups for row in g.members]
    assert len(seen) == len(set(seen))
    for g in groups:
        for a, b in combinations(sorted(g.members), 2):
            assert found[a, b] >= np.float32(0.4)
    # nothing that could still be joined is left apart
    for one, two in combinations(groups, 2):
        across = [tuple(sorted((a, b))) for a in one.members for b in two.members]
        assert not all(found.get(pair, 0) >= 0.4 for pair in across)


def test_the_evidence_is_that_of_the_weakest_pair() -> None:
    of = catalog(2, all_traits=[traits(camera="C", taken=1.0), traits(camera="C", taken=1.8)])
    raw = pairs([(0, 1, 0.97)])
    with_clock = replace(raw, seconds=np.array([0.8], np.float32), same_camera=np.array([True]))
    (found,) = group(findings(of, with_clock), 0.5)
    assert found.evidence == "same camera, 0.8 s apart, 97% alike"


def test_no_photos_no_groups() -> None:
    assert group(findings(catalog(0)), 0.5) == ()
    assert group(findings(catalog(1)), 0.5) == ()


def test_many_groups_are_cut_without_looking_at_vectors() -> None:
    n = 20_000
    found = [(i, i + 1, 0.9) for i in range(0, n, 2)]
    of = catalog(n)
    assert len(group(findings(of, pairs(found)), 0.5)) == n // 2
