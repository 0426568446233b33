"""A group is reviewed while its photos were looked at together, whatever the slider does."""

from __future__ import annotations

import numpy as np
import pytest

from purger.core.decisions import Unremembered
from purger.core.domain import Findings
from purger.core.group import group
from purger.core.looked import NEVER, together
from purger.core.review import Review
from tests.benchmarks.regroup import library as large
from tests.paint import catalog, findings, pairs

PAIRS = [(0, 1, 0.95), (0, 2, 0.85), (1, 2, 0.85), (3, 4, 0.95), (5, 6, 0.9)]


def library() -> Findings:
    """At 80 %: 0-1-2, 3-4, 5-6; 7 alone. At 90 % 2 stands alone as well."""
    return findings(catalog(8, sizes=[1000] * 8), pairs(PAIRS))


@pytest.fixture
def review() -> Review:
    return Review(library(), group(library(), 0.8), decisions=Unremembered())


def ticked(review: Review) -> list[set[int]]:
    return [set(of.members) for of in review.groups if review.is_reviewed(of)]


def test_a_group_that_was_seen_is_ticked_and_counted(review: Review) -> None:
    assert ticked(review) == []
    review.see([1, 7])
    assert ticked(review) == [{0, 1, 2}]
    tally = review.tally()
    assert (tally.reviewed, tally.groups) == (1, 3)
    assert (tally.reviewed_bytes, tally.spare_bytes) == (2000, 4000)
    review.overlook([2])
    assert ticked(review) == []


def test_what_is_left_of_a_group_stays_ticked_and_what_joins_it_is_new(review: Review) -> None:
    review.regroup(0.9)
    review.see([0, 3])
    assert ticked(review) == [{0, 1}, {3, 4}]
    review.regroup(0.8)
    assert ticked(review) == [{3, 4}]  # 2 was not looked at beside them
    review.see([2])
    review.regroup(0.9)
    assert ticked(review) == [{0, 1}, {3, 4}]


def test_two_groups_that_become_one_are_to_be_looked_at_together(review: Review) -> None:
    of = pairs([(0, 1, 0.95), (2, 3, 0.95), *((a, b, 0.7) for a in (0, 1) for b in (2, 3))])
    found = findings(catalog(4), of)
    review = Review(found, group(found, 0.8))
    review.see([0, 2])
    assert review.tally().reviewed == 2
    review.regroup(0.6)
    assert (review.tally().reviewed, review.tally().groups) == (0, 1)


def test_photos_that_left_do_not_count(review: Review) -> None:
    review.see([0])
    review.forget([2])
    assert ticked(review) == [{0, 1, 2}]
    review.regain([2])
    assert ticked(review) == [{0, 1, 2}]
    review.forget([3])
    assert review.tally().groups == 2


def test_a_kept_set_was_reviewed(review: Review) -> None:
    change = review.keep_all(review.groups[0])
    tally = review.tally()
    assert (tally.reviewed, tally.groups) == (1, 3)
    assert (tally.reviewed_bytes, tally.spare_bytes) == (2000, 4000)
    assert change.decision is not None
    review.withdraw(change.decision)
    assert review.tally().reviewed == 0


def test_what_was_done_is_told_and_taken_back_with_the_ticks(review: Review) -> None:
    before = review.snapshot()
    assert not review.since(before)
    review.choose(1, marked=True)
    review.keep(3)
    review.see([1, 3])
    edit = review.since(before)
    assert (edit.marked, edit.chosen) == ({1}, {1, 3})
    review.edit(edit.inverse)
    assert ticked(review) == []
    assert (review.marks, review.chosen) == (frozenset(), frozenset())
    review.edit(edit)
    assert len(ticked(review)) == 2
    assert (review.marks, review.chosen) == ({1}, {1, 3})


def test_a_photo_kept_by_hand_is_left_alone_by_actions_for_many(review: Review) -> None:
    review.mark([4])
    assert review.keep(4) == {4}
    own = review.groups[review.groups.labels(8)[4]]
    assert not review.is_against(own)
    assert 4 not in review.mark_all_but_best([own])
    assert review.is_kept_by_hand(4)
    assert 4 not in review.mark_all_but_best(review.undecided(review.groups))


def test_another_review_of_the_same_photos_goes_on_with_the_ticks(review: Review) -> None:
    review.see([5])
    again = Review(library(), group(library(), 0.8))
    again.recall(review.beside)
    assert ticked(again) == [{5, 6}]


def test_names_of_any_kind_become_the_lowest_row() -> None:
    assert together(np.array([7, NEVER, 3, 7, 3])).tolist() == [0, NEVER, 2, 0, 2]


@pytest.mark.parametrize("seed", range(8))
def test_what_one_act_did_is_seen_on_the_photos_that_it_can_change(seed: int) -> None:
    dice = np.random.default_rng(seed)
    of = large(300, 600, seed)
    review = Review(of, group(of, 0.6), decisions=Unremembered())
    for _ in range(60):
        row = int(dice.integers(0, 300))
        one = review.group_of(row)
        rows = (row,) if one is None else one.members
        whole, few = review.snapshot(), review.snapshot([row])
        match int(dice.integers(0, 6)):
            case 0 | 1:
                review.choose(row, marked=True)
            case 2:
                review.keep(row)
            case 3:
                review.keep_only(row)
            case 4:
                review.mark_all_but_best([] if one is None else [one])
            case 5:
                review.regroup(float(dice.choice([0.5, 0.7, 0.9])))
                continue
        review.see(rows)
        all_of_it, part = review.since(whole), review.since(few)
        for name in ("marked", "unmarked", "chosen", "released"):
            assert getattr(part, name) == getattr(all_of_it, name)
        assert (part.seen is None) == (all_of_it.seen is None)
        if part.seen is not None and all_of_it.seen is not None:
            assert part.seen.rows.tolist() == all_of_it.seen.rows.tolist()
