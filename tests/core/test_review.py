"""Marks: one photo of each group stays, whatever is asked; every change is told."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from purger.core.decisions import Unremembered
from purger.core.domain import Group, Series, Tier
from purger.core.group import group as cut
from purger.core.hierarchy import Cut
from purger.core.promises import Promise
from purger.core.review import Edit, Review
from tests.benchmarks.regroup import library as large
from tests.paint import catalog, findings, pairs, traits


def group(*members: int, tiers: tuple[Tier, ...] | None = None) -> Group:
    n = len(members)
    return Group(members, (1.0,) * n, tiers or (Tier.NEAR,) * n, Tier.NEAR, "larger", "90% alike")


@pytest.fixture
def review() -> Review:
    """Groups 0-2 and 3-4; 5 and 6 stand alone; two clusters."""
    of = findings(catalog(7), labels=[0, 1, 1, 0, 1, 0, 1])
    return Review(of, [group(0, 1, 2), group(4, 3)])


def test_the_last_of_a_group_cannot_be_marked(review: Review) -> None:
    assert review.mark([0, 1, 2]) == {0, 1}
    assert not review.can_mark(2)
    assert review.mark([2]) == frozenset()
    assert review.unmark([0]) == {0}
    assert review.mark([2]) == {2}


def test_keep_only_marks_the_others_of_the_group_and_unmarks_this_one(review: Review) -> None:
    review.mark([1, 4])
    assert review.keep_only(1) == {0, 1, 2}
    assert review.marks == {0, 2, 4}
    assert review.keep_only(0) == {0, 1}
    assert review.keep_only(5) == frozenset()


@pytest.mark.promise(Promise.UNVERIFIED_NEVER_KEEPS)
def test_keep_only_a_damaged_photo_leaves_a_whole_one(review: Review) -> None:
    of = catalog(3, all_traits=[traits(), traits(damaged=True), traits(damaged=True)])
    broken = Review(findings(of), [group(0, 1, 2)])
    assert broken.keep_only(1) == frozenset()
    assert broken.keep_only(0) == frozenset()
    two = Review(findings(catalog(3, all_traits=[traits(), traits(), traits(damaged=True)])), [
        group(0, 1, 2)
    ])  # fmt: skip
    assert two.keep_only(2) == {0}


def test_singles_are_marked_freely_and_nothing_outside(review: Review) -> None:
    assert review.mark([5, 6, 7, -1]) == {5, 6}
    assert review.marks == {5, 6}


def test_marking_twice_changes_nothing(review: Review) -> None:
    assert review.mark([1]) == {1}
    assert review.mark([1]) == frozenset()
    assert review.unmark([2]) == frozenset()
    assert review.is_marked(1)


def test_all_but_the_best_keeps_the_keeper_even_if_it_was_marked(review: Review) -> None:
    review.mark([0])
    assert review.mark_all_but_best(review.groups) == {0, 1, 2, 3}
    assert review.marks == {1, 2, 3}
    assert review.is_keeper(0)
    assert not review.is_keeper(1)
    assert not review.is_keeper(5)


def test_a_photo_that_is_gone_no_longer_counts_as_staying(review: Review) -> None:
    review.mark([0, 1])
    assert review.forget([0, 1]) == {0, 1}
    assert review.forget([0]) == frozenset()
    assert review.marks == frozenset()
    assert review.gone == {0, 1}
    assert review.is_gone(0)
    assert not review.can_mark(0)
    assert not review.can_mark(2)
    assert review.mark_all_but_best(review.groups) == {3}


def test_a_group_that_is_gone_as_a_whole_is_left_alone(review: Review) -> None:
    review.forget([3, 4])
    assert review.mark_all_but_best([review.groups[1]]) == frozenset()


def test_a_tier_is_marked_by_the_tier_to_the_keeper() -> None:
    tiers = (Tier.IDENTICAL, Tier.IDENTICAL, Tier.SAME, Tier.NEAR)
    for loosest, expected in ((Tier.IDENTICAL, {1}), (Tier.SAME, {1, 2}), (Tier.NEAR, {1, 2, 3})):
        review = Review(findings(catalog(4)), [group(0, 1, 2, 3, tiers=tiers)])
        assert review.mark_tier(loosest) == expected


def test_marks_that_still_stand_are_kept_under_other_groups(review: Review) -> None:
    review.mark([1, 2, 5])
    review.forget([5])
    again = Review(findings(catalog(7)), [group(1, 2)], review.marks, review.gone)
    assert again.marks == {2}  # both were marked: the keeper is the one that stays
    assert again.gone == {5}


def test_a_group_is_shown_whole_in_the_cluster_of_most_of_its_members(review: Review) -> None:
    assert review.labels.tolist() == [1, 1, 1, 1, 1, 0, 1]
    tie = Review(findings(catalog(2), labels=[0, 1]), [group(0, 1)])
    assert tie.labels.tolist() == [0, 0]
    other = Review(findings(catalog(4), labels=[2, 0, 0, 1]), [group(0, 1, 2, 3)])
    assert np.all(other.labels == 0)


def test_the_plan_freezes_identity_hash_and_keepers(review: Review) -> None:
    review.mark([1, 3, 6])
    plan = review.plan()
    photos = review.catalog.photos
    assert [item.photo for item in plan.marked] == [photos[1], photos[3], photos[6]]
    kept = [tuple(keeper.photo for keeper in item.keepers) for item in plan.marked]
    assert kept == [(photos[0], photos[2]), (photos[4],), ()]
    digests = review.catalog.digests
    assert plan.marked[1].keepers[0].sha256 == digests[4].tobytes()
    assert plan.marked[0].sha256 == review.catalog.digests[1].tobytes()
    assert plan.size == review.marked_bytes == sum(photos[row].size for row in (1, 3, 6))
    review.unmark([1])
    assert len(plan.marked) == 3


def test_marks_stand_where_there_is_no_group_at_all() -> None:
    assert Review(findings(catalog(3)), [], marks=[1]).marks == {1}


def test_a_photo_in_two_groups_is_a_bug() -> None:
    with pytest.raises(ValueError, match="one group"):
        Review(findings(catalog(3)), [group(0, 1), group(1, 2)])


def test_the_group_of_a_photo(review: Review) -> None:
    assert review.group_of(3) is review.groups[1]
    assert review.group_of(6) is None
    assert review.staying(review.groups[0]) == (0, 1, 2)


def damaged(*rows: int, count: int = 5) -> Review:
    """One group of all but the last photo, which stands alone; some of them damaged."""
    all_traits = [traits(damaged=row in rows) for row in range(count)]
    of = findings(catalog(count, all_traits=all_traits))
    return Review(of, [group(*range(count - 1))])


@pytest.mark.promise(Promise.UNVERIFIED_NEVER_KEEPS)
def test_the_last_whole_photo_of_a_group_cannot_be_marked() -> None:
    review = damaged(2, 3)
    assert review.mark([0, 1]) == {0}
    assert not review.can_mark(1)
    assert review.mark([2, 3]) == {2, 3}
    kept = [[keeper.photo for keeper in marked.keepers] for marked in review.plan().marked]
    assert kept == [[review.catalog.photos[1]]] * 3


@pytest.mark.promise(Promise.UNVERIFIED_NEVER_KEEPS)
def test_a_damaged_photo_is_nobodys_keeper() -> None:
    review = damaged(3)
    review.mark([0, 1])
    (first, _) = review.plan().marked
    assert [keeper.photo for keeper in first.keepers] == [review.catalog.photos[2]]


@pytest.mark.promise(Promise.UNVERIFIED_NEVER_KEEPS)
def test_no_action_for_many_marks_a_damaged_photo() -> None:
    review = damaged(1)
    assert review.mark_all_but_best(review.groups) == {2, 3}
    assert review.unmark([2, 3]) == {2, 3}
    assert review.mark_tier(Tier.NEAR) == {2, 3}


def test_nothing_of_a_group_without_a_whole_photo_can_be_marked() -> None:
    review = damaged(0, 1, 2, 3, 4)
    assert review.mark(range(5)) == {4}
    of = findings(review.catalog)
    assert Review(of, [group(0, 1, 2, 3)], marks=[0, 1, 2, 4]).marks == {4}


def test_marks_that_left_only_damaged_photos_are_released() -> None:
    of = findings(damaged(2, 3).catalog)
    review = Review(of, [group(0, 1, 2, 3)], marks=[0, 1, 2])
    assert review.marks == {1, 2}
    assert not review.can_mark(0)


def test_what_comes_back_from_the_trash_is_reviewed_again(review: Review) -> None:
    review.mark([0, 1, 5])
    review.forget([0, 1, 5])
    assert not review.can_mark(2)
    assert review.regain([0, 1, 5, 6]) == {0, 1, 5}
    assert review.regain([0]) == frozenset()
    assert review.gone == review.marks == frozenset()
    assert review.mark([0, 1, 2]) == {0, 1}
    assert review.mark([5]) == {5}


@pytest.mark.parametrize("gone", [[1], [0, 1], [0, 1, 2], [0, 3, 5]])
def test_groups_are_as_before_once_all_came_back(gone: list[int]) -> None:
    of = findings(catalog(6), pairs([(0, 1, 0.95), (0, 2, 0.9), (1, 2, 0.9), (3, 4, 0.85)]))
    review = Review(of, cut(of, 0.8))
    before = [(group.members, review.staying(group)) for group in review.groups]
    totals = review.totals().groups.tolist()
    review.mark([4])
    review.forget(gone)
    assert review.regain(gone) == set(gone)
    review.unmark([4])
    assert [(group.members, review.staying(group)) for group in review.groups] == before
    assert review.totals().groups.tolist() == totals
    assert [review.can_mark(row) for row in range(6)] == [True] * 6


def test_a_damaged_photo_that_comes_back_keeps_nothing() -> None:
    review = damaged(2, 3)
    review.mark([0, 2])
    review.forget([0, 2])
    assert review.regain([2]) == {2}
    assert not review.can_mark(1)
    assert review.regain([0]) == {0}
    assert review.can_mark(1)


def test_groups_in_which_something_was_chosen_one_by_one_are_left_to_the_user(
    review: Review,
) -> None:
    assert [one.keeper for one in review.undecided(Cut.of(review.groups))] == [0, 4]
    review.choose(0, marked=True)
    assert [one.keeper for one in review.undecided(Cut.of(review.groups))] == [4]
    assert review.is_against(review.groups[0])
    review.choose(3, marked=True)
    assert len(review.undecided(Cut.of(review.groups))) == 0
    assert not review.is_against(review.groups[1])
    review.choose(3, marked=False)
    assert review.chosen == {0, 3}
    # to mark all but the best leaves alone what was unmarked by hand
    assert not review.is_against(review.groups[1])
    assert review.mark_all_but_best([review.groups[1]]) == frozenset()
    review.unmark([0, 1, 2, 3, 4])
    assert review.chosen == frozenset()
    assert len(review.undecided(Cut.of(review.groups))) == 2


def test_only_spare_photos_are_found_among_others(review: Review) -> None:
    assert review.spare_among(range(7)) == (1, 2, 3)
    assert review.spare_among([0, 2, 5, 6]) == (2,)
    assert review.spare_among([]) == ()
    review.choose(1, marked=True)
    assert review.spare_among(range(7)) == (3,)
    bracket = replace(review.groups[0], series=Series.EXPOSURE)
    assert Review(findings(catalog(7)), [bracket, review.groups[1]]).spare_among(range(7)) == (3,)


def test_an_edit_is_taken_back_and_done_again_with_what_was_chosen(review: Review) -> None:
    review.choose(1, marked=True)
    edit = Edit(frozenset({2}), frozenset({1}), released=frozenset({1}))
    assert review.edit(edit) == {1, 2}
    assert (review.marks, review.chosen) == ({2}, frozenset())
    assert review.edit(edit.inverse) == {1, 2}
    assert (review.marks, review.chosen) == ({1}, {1})
    review.forget([1, 2])
    assert review.edit(edit.inverse) == frozenset()


def test_what_the_user_keeps_stays_whatever_is_suggested(review: Review) -> None:
    assert review.keep(1) == frozenset()
    assert review.is_kept_by_hand(1)
    assert review.mark_all_but_best([review.groups[0]]) == {2}
    assert [one.keeper for one in review.undecided(Cut.of(review.groups))] == [4]
    review.choose(1, marked=True)
    assert not review.is_kept_by_hand(1)
    assert review.keep(1) == {1}


def test_a_choice_that_a_photo_stays_outlives_undo_and_redo(review: Review) -> None:
    review.choose(1, marked=True)
    before = review.snapshot()
    review.choose(1, marked=False)
    unmark = review.since(before)
    review.edit(unmark.inverse)
    review.edit(unmark)
    assert review.is_kept_by_hand(1)
    assert [one.keeper for one in review.undecided(Cut.of(review.groups))] == [4]

    before = review.snapshot()
    review.choose(1, marked=True)
    review.edit(review.since(before).inverse)
    assert review.is_kept_by_hand(1)


def test_to_keep_the_best_is_no_reason_to_leave_the_others(review: Review) -> None:
    review.keep(0)
    assert not review.is_against(review.groups[0])
    assert review.mark_all_but_best([review.groups[0]]) == {1, 2}


@pytest.mark.parametrize("seed", range(6))
def test_keeping_a_group_leaves_the_review_that_would_be_made_anew(seed: int) -> None:
    dice = np.random.default_rng(seed)
    of = large(400, 900, seed)
    decisions = Unremembered()
    review = Review(of, cut(of, 0.6), decisions=decisions)
    review.mark(dice.integers(0, 400, 60).tolist())
    for step in range(12):
        groups = review.groups
        chosen = groups[int(dice.integers(0, len(groups)))]
        if step % 5 == 4:
            review.split(chosen)
        elif step % 5 == 3 and review.kept:
            review.withdraw(review.kept[0].decision)
        else:
            change = review.keep_all(chosen)
            assert change.rows >= frozenset(chosen.members)
            assert not review.marks.intersection(chosen.members)
        if step == 6:
            review.forget(sorted(review.marks)[:5])
        anew = Review(of, cut(of, 0.6), review.marks, review.gone, decisions)
        assert [one.members for one in anew.groups] == [one.members for one in review.groups]
        assert anew.marks == review.marks
        firsts = [
            np.unique(one.runs, return_index=True, return_inverse=True) for one in (anew, review)
        ]
        (_, first, which), (_, other_first, other_which) = firsts
        assert first[which].tolist() == other_first[other_which].tolist()
        for name in ("labels", "distances", "reviewed"):
            assert getattr(anew, name).tolist() == getattr(review, name).tolist(), name
        for one, other in zip(anew.facts(), review.facts(), strict=True):
            assert one.tolist() == other.tolist()
        for one, other in zip(anew.marks_by_cluster(), review.marks_by_cluster(), strict=True):
            assert one.tolist() == other.tolist()
        assert [anew.is_kept(row) for row in range(400)] == [
            review.is_kept(row) for row in range(400)
        ]
        assert [anew.can_mark(row) for row in range(400)] == [
            review.can_mark(row) for row in range(400)
        ]
        review.regroup(0.6)
        assert [one.members for one in anew.groups] == [one.members for one in review.groups]
