"""A copy without a clock has the time of its picture, and says no more than the picture does."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from purger.core.dates import borrowed
from purger.core.domain import Pairs, Tier
from purger.core.evidence import dated, odds_of
from tests.paint import pairs

DAY = 86_400.0
UNKNOWN = float("nan")


def found(same: set[tuple[int, int]], others: set[tuple[int, int]], taken: list[float]) -> Pairs:
    """Pairs as they are weighed one by one, all but the same pictures half sure."""
    rows = pairs([(a, b, 0.999 if (a, b) in same else 0.5) for a, b in same | others])
    both = list(zip(rows.first.tolist(), rows.second.tolist(), strict=True))
    times = np.array(taken)
    return replace(
        rows,
        tier=np.array([Tier.SAME if pair in same else Tier.NEAR for pair in both], np.uint8),
        seconds=np.array([abs(times[a] - times[b]) for a, b in both], np.float32),
    )


def gaps(of: Pairs, taken: list[float]) -> dict[tuple[int, int], float]:
    seconds = borrowed(of, np.array(taken)).tolist()
    return dict(zip(zip(of.first.tolist(), of.second.tolist(), strict=True), seconds, strict=True))


def test_a_copy_without_a_clock_is_as_far_apart_as_its_picture() -> None:
    taken = [0.0, 9 * DAY, UNKNOWN]
    said = gaps(found({(1, 2)}, {(0, 1), (0, 2)}, taken), taken)
    assert said[0, 2] == 9 * DAY
    assert np.isnan([said[0, 1], said[1, 2]]).all()


def test_two_copies_without_clocks_are_as_far_apart_as_their_pictures() -> None:
    taken = [0.0, 2 * DAY, UNKNOWN, UNKNOWN]
    assert gaps(found({(0, 2), (1, 3)}, {(2, 3)}, taken), taken)[2, 3] == 2 * DAY


def test_of_several_times_any_between_them_may_be_true() -> None:
    taken = [0.0, 2 * DAY, 5 * DAY, UNKNOWN, 4 * DAY, 6 * DAY]
    of = found({(1, 3), (2, 3)}, {(0, 3), (3, 4), (3, 5)}, taken)
    said = gaps(of, taken)
    assert (said[0, 3], said[3, 4], said[3, 5]) == (2 * DAY, 0, DAY)


def test_what_only_resembles_lends_no_time_and_what_is_borrowed_is_not_lent_again() -> None:
    taken = [0.0, 9 * DAY, UNKNOWN, UNKNOWN]
    said = gaps(found({(2, 3)}, {(0, 1), (0, 2), (1, 2), (0, 3)}, taken), taken)
    assert np.isnan(list(said.values())).all()
    lent = gaps(found({(1, 2), (2, 3)}, {(0, 2), (0, 3)}, taken), taken)
    assert lent[0, 2] == 9 * DAY
    assert np.isnan(lent[0, 3])


def test_borrowed_time_counts_against_a_pair_and_changes_no_other() -> None:
    taken = [0.0, 9 * DAY, UNKNOWN]
    of = found({(1, 2)}, {(0, 1), (0, 2)}, taken)
    before, after = odds_of(of.probability), odds_of(dated(of, np.array(taken)).probability)
    assert after[0] == before[0]
    assert after[1] < before[1] - 1
    assert after[2] == before[2]


@pytest.mark.parametrize("hours", [0.0, 0.1])
def test_within_minutes_nothing_is_said_against_a_pair(hours: float) -> None:
    taken = [0.0, hours * 3600, UNKNOWN]
    of = found({(1, 2)}, {(0, 2)}, taken)
    assert np.array_equal(dated(of, np.array(taken)).probability, of.probability)
