"""What other photos say of two: a third vouches, a crowd doubts, and nothing chains."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from purger.core.domain import Pairs, Tier
from purger.core.evidence import MOST_DOUBT, odds_of, vouched
from purger.core.support import crowding, support
from tests.paint import pairs


def thirds(edges: list[tuple[int, int, float]], n: int) -> dict[tuple[int, int], float]:
    first, second, odds = (np.array(column) for column in zip(*edges, strict=True))
    found = support(
        first.astype(np.int32), second.astype(np.int32), odds.astype(np.float32),
        np.arange(n, dtype=np.int32),
    )  # fmt: skip
    return dict(zip(zip(first.tolist(), second.tolist(), strict=True), found.tolist(), strict=True))


def test_a_third_is_as_good_as_its_weaker_pair() -> None:
    found = thirds([(0, 1, 0.5), (0, 2, 6.0), (1, 2, 4.0), (3, 4, 2.0)], 5)
    assert found[0, 1] == 4.0
    assert found[0, 2] == 0.5
    assert np.isnan(found[3, 4])


def test_the_best_third_counts_and_only_one_that_pairs_with_both() -> None:
    found = thirds(
        [(0, 1, 0.0), (0, 2, 5.0), (1, 2, 1.0), (0, 3, 3.0), (1, 3, 3.0), (1, 4, 9.0)], 5
    )
    assert found[0, 1] == 3.0
    assert np.isnan(found[1, 4])


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_the_photos_does_not_matter(seed: int) -> None:
    dice = np.random.default_rng(seed)
    n = 30
    all_pairs = [(a, b) for a in range(n) for b in range(a + 1, n) if dice.random() < 0.3]
    edges = [(a, b, float(dice.integers(-3, 9))) for a, b in all_pairs]
    plain = thirds(edges, n)
    place = dice.permutation(n)
    moved = [(*sorted((int(place[a]), int(place[b]))), odds) for a, b, odds in edges]
    first, second, odds = (np.array(column) for column in zip(*moved, strict=True))
    rank = np.empty(n, np.int32)
    rank[place] = np.arange(n)
    found = support(first.astype(np.int32), second.astype(np.int32), odds.astype(np.float32), rank)
    assert np.array_equal(found, np.array(list(plain.values()), np.float32), equal_nan=True)


def test_a_few_are_no_crowd_and_each_doubling_counts_one() -> None:
    def crowd(size: int) -> float:
        first, second = (side.astype(np.int32) for side in np.triu_indices(size, 1))
        return float(crowding(first, second, np.zeros(len(first), np.float32), size).max())

    assert crowd(8) == 0
    assert crowd(16) == pytest.approx(1)
    assert crowd(32) == pytest.approx(2)


def everyone(size: int, probability: float, tier: Tier = Tier.NEAR) -> Pairs:
    rows = [(a, b, probability) for a in range(size) for b in range(a + 1, size)]
    return pairs(rows, tier)


def after(found: Pairs, size: int, shots: list[int] | None = None) -> Pairs:
    numbers = np.array(shots or [-1] * size, np.int32)
    return vouched(found, np.arange(size, dtype=np.int32), numbers)


def test_the_ends_of_a_bracket_are_joined_by_what_lies_between() -> None:
    found = after(pairs([(0, 1, 0.999), (0, 2, 0.4), (1, 2, 0.999)]), 3)
    assert found.probability[1] > 0.8
    assert found.support[1] == pytest.approx(odds_of(np.array([0.999]))[0], abs=1e-3)


def test_photos_of_one_kind_lose_and_the_same_pixels_do_not() -> None:
    assert after(everyone(60, 0.7), 60).probability.max() < 0.2
    copies = after(everyone(60, 0.999, Tier.SAME), 60)
    assert copies.probability.min() >= np.float32(0.999)
    one_shot = after(everyone(60, 0.7), 60, [4] * 60)
    assert one_shot.probability.min() >= np.float32(0.7)


def test_a_doubtful_third_takes_little_from_a_sure_pair() -> None:
    found = after(pairs([(0, 1, 0.9999), (0, 2, 0.06), (1, 2, 0.06)]), 3)
    lost = odds_of(np.array([0.9999], np.float32)) - odds_of(found.probability[:1])
    assert 0 <= lost[0] <= MOST_DOUBT + 1e-3


def with_same(found: Pairs, same: set[tuple[int, int]]) -> Pairs:
    both = zip(found.first.tolist(), found.second.tolist(), strict=True)
    return replace(
        found, tier=np.array([Tier.SAME if pair in same else Tier.NEAR for pair in both], np.uint8)
    )


def test_a_copy_of_one_of_the_two_is_no_witness() -> None:
    alone = pairs([(0, 1, 0.7), (0, 2, 0.75), (1, 2, 0.9999)])
    found = after(with_same(alone, {(1, 2)}), 3)
    assert np.allclose(found.probability, alone.probability, atol=1e-5)
    assert np.isnan(found.support[:2]).all()
    assert after(alone, 3).probability[0] > 0.8


def test_whoever_else_vouches_is_heard_beside_a_copy() -> None:
    rows = [(0, 1, 0.7), (0, 2, 0.7), (1, 2, 0.9999), (0, 3, 0.99), (1, 3, 0.99), (2, 3, 0.99)]
    found = after(with_same(pairs(rows), {(1, 2)}), 4)
    assert found.probability[0] > 0.9
    assert found.support[0] == pytest.approx(odds_of(np.array([0.99]))[0], abs=1e-3)


def test_a_doubtful_third_takes_nothing_from_a_pair_that_stands_in_copies() -> None:
    rows = [(0, 1, 0.85), (0, 2, 0.85), (1, 2, 0.9999), (0, 3, 0.06), (1, 3, 0.06)]
    found = after(with_same(pairs(rows), {(1, 2)}), 4)
    assert found.probability[0] == pytest.approx(0.85, abs=1e-5)


def test_nothing_chains() -> None:
    line = pairs([(i, i + 1, 0.999) for i in range(30)])
    found = after(line, 31)
    assert np.isnan(found.support).all()
    assert np.allclose(found.probability, line.probability, atol=1e-5)


def test_no_pairs_stay_no_pairs() -> None:
    assert len(after(replace(Pairs.none()), 3)) == 0
