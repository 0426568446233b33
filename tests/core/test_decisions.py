"""Decisions about groups: remembered by content, undone on request, and never against the rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from purger.core.decisions import KeptSet, NotDuplicates, Unremembered
from purger.core.domain import Findings, Group, Tier
from purger.core.errors import JournalError
from purger.core.group import group
from purger.core.journal import Journal
from purger.core.review import Change, Review
from tests.paint import catalog, findings, pairs

CONTENTS = [10, 11, 12, 13, 20, 21, 30, 30, 31, 40]


@pytest.fixture
def found() -> Findings:
    """0-1 and 2-3 form 0-1-2-3 by a weak seam; 4-5; copies 6 and 7 with 8; 9 alone."""
    near = [(0, 1, 0.95), (2, 3, 0.9), (4, 5, 0.85), (6, 8, 0.9)]
    weak = [(a, b, 0.7) for a in (0, 1) for b in (2, 3)]
    return findings(catalog(10, digests=CONTENTS), pairs(near + weak))


@pytest.fixture
def review(found: Findings) -> Review:
    return Review(found, group(found, 0.6))


def groups(review: Review) -> set[frozenset[int]]:
    return {frozenset(g.members) for g in review.groups}


def the(review: Review, row: int) -> Group:
    found = review.group_of(row)
    assert found is not None
    return found


ALL = {frozenset({0, 1, 2, 3}), frozenset({4, 5}), frozenset({6, 7, 8})}


def test_a_split_falls_apart_at_the_weakest_seam(review: Review) -> None:
    change = review.split(the(review, 0))
    assert groups(review) == {frozenset(g) for g in ({0, 1}, {2, 3}, {4, 5}, {6, 7, 8})}
    assert change.rows == {0, 1, 2, 3}
    review.split(the(review, 0))
    assert groups(review) == {frozenset(g) for g in ({2, 3}, {4, 5}, {6, 7, 8})}


def test_a_seam_of_equal_strength_gives_several_parts() -> None:
    even = findings(catalog(3), pairs([(a, b, 0.8) for a, b in combinations(range(3), 2)]))
    review = Review(even, group(even, 0.5))
    review.split(review.groups[0])
    assert not review.groups
    assert len(review.parted[0].what.parts) == 3


def test_a_photo_is_taken_out_with_its_copies(review: Review) -> None:
    assert review.take_out(2).rows == {0, 1, 2, 3}
    assert frozenset({0, 1, 3}) in groups(review)
    review.take_out(6)
    assert frozenset({6, 7}) in groups(review)
    assert review.take_out(9) == Change(None)


def test_not_duplicates_takes_everything_apart_but_copies(review: Review) -> None:
    review.not_duplicates(the(review, 0))
    review.not_duplicates(the(review, 8))
    assert groups(review) == {frozenset({4, 5}), frozenset({6, 7})}
    for act in (review.split, review.not_duplicates):
        assert act(the(review, 6)) == Change(None)
    assert review.take_out(6) == Change(None)


def test_what_was_told_apart_stays_apart_at_every_similarity(review: Review) -> None:
    review.split(the(review, 0))
    for similarity in (0.0, 0.3, 0.6, 0.9):
        review.regroup(similarity)
        assert not any(g & {0, 1} and g & {2, 3} for g in groups(review))


def test_a_kept_set_leaves_the_groups_and_takes_its_marks_along(review: Review) -> None:
    review.mark_all_but_best(review.groups)
    change = review.keep_all(the(review, 0))
    assert groups(review) == ALL - {frozenset({0, 1, 2, 3})}
    assert change.rows == {0, 1, 2, 3}
    assert not review.marks & {0, 1, 2, 3}
    assert len(review.marks) == 3
    assert [one.rows for one in review.kept] == [(0, 1, 2, 3)]
    assert (review.totals().groups[60], review.histogram().sum()) == (2, 8)


def test_no_bulk_action_marks_a_photo_of_a_kept_set(review: Review) -> None:
    shown = the(review, 0)
    review.keep_all(shown)
    review.mark_all_but_best([shown])
    review.mark_all_but_best(review.groups)
    review.mark_tier(Tier.NEAR)
    assert not review.marks & {0, 1, 2, 3}
    assert all(review.is_kept(row) for row in (0, 1, 2, 3))
    # one by one they may go, but for the last
    assert len(review.mark([0, 1, 2, 3])) == 3


def kept_for(review: Review) -> dict[int, list[int]]:
    """For each marked row the rows that its plan keeps."""
    row_of = {photo: row for row, photo in enumerate(review.catalog.photos)}
    return {
        row_of[item.photo]: [row_of[keeper.photo] for keeper in item.keepers]
        for item in review.plan().marked
    }


def test_a_mark_whose_group_is_gone_from_the_slider_keeps_its_keeper(review: Review) -> None:
    review.regroup(0.6)
    review.mark_all_but_best(review.groups)
    marks, keepers = review.marks, kept_for(review)
    review.regroup(0.99)
    assert review.marks == marks
    assert {6, 7} & marks  # byte copies stand in a group at any position
    assert {row: kept[0] for row, kept in kept_for(review).items()} == {
        row: kept[0] for row, kept in keepers.items()
    }
    again = Review(
        findings(review.catalog, review.hierarchy.graph.pairs), review.groups, review.marks,
        relied=review.relied,
    )  # fmt: skip
    assert kept_for(again) == kept_for(review)
    review.regroup(0.6)
    assert (review.marks, kept_for(review)) == (marks, keepers)
    assert not review.relied


def test_a_mark_goes_with_the_last_photo_that_it_relied_on(review: Review) -> None:
    review.mark([4])
    review.regroup(0.99)
    assert review.relied == {4: (5,)}
    assert review.mark([5]) == {4, 5}
    assert review.marks == {5}
    assert review.mark([4]) == {4}  # alone by the user's own word
    assert kept_for(review) == {4: [], 5: []}


def test_marks_do_not_follow_each_other_along_a_chain() -> None:
    """0 is marked for 1 at one position; 1 for 2 at another: then 0 has nobody."""
    chain = findings(catalog(3, sizes=[1, 2, 3]), pairs([(0, 1, 0.5), (1, 2, 0.8)]))
    review = Review(chain, group(chain, 0.9), marks=[0], relied={0: (1,)})
    assert review.marks == {0}
    review.regroup(0.8)
    assert review.mark_all_but_best(review.groups) == {0, 1}
    assert review.marks == {1}


def test_taking_a_mark_away_ends_what_it_relied_on(review: Review) -> None:
    review.mark([4])
    review.regroup(0.99)
    review.unmark([4])
    assert not review.relied


def test_part_of_a_kept_set_is_kept_too(review: Review) -> None:
    review.keep_all(the(review, 0))
    review.regroup(0.8)
    assert groups(review) == {frozenset({4, 5}), frozenset({6, 7, 8})}


def test_a_kept_set_returns_with_a_new_member_which_is_named(review: Review) -> None:
    review.regroup(0.8)
    review.keep_all(the(review, 0))
    review.keep_all(the(review, 6))
    review.regroup(0.6)
    back = the(review, 0)
    assert set(back.members) == {0, 1, 2, 3}
    assert review.new_members(back) == {2, 3}
    assert review.new_members(the(review, 4)) == frozenset()
    review.mark_all_but_best([back])
    assert review.marks <= {2, 3}


def test_of_equally_old_copies_none_is_called_new_or_marked_in_bulk() -> None:
    """A backup made with its times may come before the photo that was kept, by name."""
    memory = Unremembered()
    before = findings(catalog(2, digests=[7, 8]), pairs([(0, 1, 0.9)]))
    first = Review(before, group(before, 0.5), decisions=memory)
    first.keep_all(first.groups[0])
    of = catalog(4, digests=[7, 8, 7, 7])
    photos = of.photos
    backup = replace(photos[2], path=Path("/photos/0 backup.jpg"), mtime_ns=photos[0].mtime_ns)
    of = replace(of, photos=(*photos[:2], backup, photos[3]))
    after = findings(of, pairs([(0, 1, 0.9)]))
    second = Review(after, group(after, 0.5), decisions=memory)
    assert second.new_members(second.groups[0]) == {3}
    assert second.mark_all_but_best(second.groups) <= {3}
    assert second.mark_tier(Tier.NEAR) <= {3}
    assert second.is_kept(0)
    assert second.is_kept(2)
    second.unmark([3])
    assert second.mark([0]) == {0}  # by itself it may go


def test_one_more_copy_is_a_new_member(found: Findings) -> None:
    memory = Unremembered()
    before = findings(catalog(3, digests=[7, 7, 8]), pairs([(0, 2, 0.9)]))
    first = Review(before, group(before, 0.5), decisions=memory)
    first.keep_all(first.groups[0])
    after = findings(catalog(4, digests=[7, 7, 8, 7]), pairs([(0, 2, 0.9)]))
    second = Review(after, group(after, 0.5), decisions=memory)
    assert second.new_members(second.groups[0]) == {3}
    third = Review(before, group(before, 0.5), decisions=memory)
    assert len(third.groups) == 0


def test_every_decision_can_be_withdrawn(review: Review) -> None:
    acts: list[Callable[[], Change]] = [
        lambda: review.split(the(review, 0)),
        lambda: review.take_out(3),
        lambda: review.not_duplicates(the(review, 0)),
        lambda: review.keep_all(the(review, 0)),
    ]
    for act in acts:
        change = act()
        assert groups(review) != ALL
        assert change.decision is not None
        assert review.withdraw(change.decision).rows == {0, 1, 2, 3}
        assert groups(review) == ALL
    assert review.kept == review.parted == ()


def test_one_withdrawn_the_others_stand(review: Review) -> None:
    first, second = review.take_out(0), review.keep_all(the(review, 4))
    assert first.decision is not None
    review.withdraw(first.decision)
    assert groups(review) == ALL - {frozenset({4, 5})}
    assert [one.decision for one in review.kept] == [second.decision]


def test_marks_that_still_stand_are_kept(review: Review) -> None:
    review.mark([1, 3, 5])
    review.split(the(review, 0))
    assert review.marks == {1, 3, 5}
    change = review.split(the(review, 2))
    assert review.marks == {1, 5}
    assert 3 in change.rows


def test_a_group_marked_whole_by_a_split_gives_its_keeper_back(review: Review) -> None:
    whole = the(review, 0)
    assert whole.keeper in {0, 1} or whole.keeper in {2, 3}
    other = {0, 1, 2, 3} - ({0, 1} if whole.keeper in {0, 1} else {2, 3})
    review.mark(other)
    change = review.split(whole)
    (part,) = (g for g in review.groups if set(g.members) == other)
    assert review.marks == other - {part.keeper}
    assert part.keeper in change.rows


def test_who_is_left_of_a_group_stays_whatever_is_decided(review: Review) -> None:
    review.mark([0, 1, 2])
    review.forget([0, 1, 2])
    assert the_rows(review) == {4, 5, 6, 7, 8}
    assert not review.can_mark(3)
    review.regroup(0.65)
    assert not review.can_mark(3)


def the_rows(review: Review) -> set[int]:
    return {row for g in groups(review) for row in g}


def test_a_kept_set_whose_new_member_went_is_kept_again(review: Review) -> None:
    review.regroup(0.8)
    review.keep_all(the(review, 0))
    review.regroup(0.6)
    review.mark([2, 3])
    review.forget([2, 3])
    assert the_rows(review) == {4, 5, 6, 7, 8}


def test_decisions_survive_renames_moves_and_new_scans(found: Findings, tmp_path: Path) -> None:
    file = tmp_path / "journal.sqlite"
    with Journal(file) as journal:
        review = Review(found, group(found, 0.6), decisions=journal)
        review.split(the(review, 0))
        review.keep_all(the(review, 4))
    old, order = found.catalog, [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]
    moved = replace(
        old,
        photos=tuple(replace(old.photos[row], path=Path(f"/elsewhere/{row}.jpg")) for row in order),
        digests=old.digests[order],
    )
    again = findings(moved, pairs([
        (9 - b, 9 - a, p)
        for a, b, p in zip(found.pairs.first.tolist(), found.pairs.second.tolist(),
                           found.pairs.probability.tolist(), strict=True)
    ]))  # fmt: skip
    with Journal(file) as journal:
        review = Review(again, group(again, 0.6), decisions=journal)
        assert groups(review) == {frozenset(g) for g in ({8, 9}, {6, 7}, {1, 2, 3})}
        assert [one.rows for one in review.kept] == [(4, 5)]
        assert len(review.parted) == 1


class Full(Unremembered):
    """A journal on a full disk."""

    def remember(self, what: KeptSet | NotDuplicates) -> None:
        raise JournalError("The journal cannot be written: database or disk is full.")


def test_what_cannot_be_kept_is_not_done(found: Findings) -> None:
    review = Review(found, group(found, 0.6), decisions=Full())
    review.mark([1, 2, 3])
    for act in (review.keep_all, review.split, review.not_duplicates):
        with pytest.raises(JournalError, match="full"):
            act(the(review, 0))
    assert groups(review) == ALL
    assert review.marks == {1, 2, 3}


def test_given_groups_cannot_be_decided_upon(found: Findings) -> None:
    given = Review(found, tuple(group(found, 0.6)))
    for act in (given.split, given.not_duplicates, given.keep_all):
        with pytest.raises(ValueError, match="given"):
            act(given.groups[0])
    with pytest.raises(ValueError, match="given"):
        given.regroup(0.5)


def test_what_complete_link_leaves_out_is_offered_on_demand() -> None:
    chain = findings(catalog(3), pairs([(0, 1, 0.9), (1, 2, 0.8)]))
    review = Review(chain, group(chain, 0.5))
    assert groups(review) == {frozenset({0, 1})}
    (other,) = review.also_similar(review.groups[0])
    assert (other.row, other.through) == (2, 1)
    review.regroup(0.85)
    assert review.also_similar(review.groups[0]) == ()


@pytest.mark.parametrize("seed", range(25))
def test_whatever_is_done_one_of_each_group_stays(seed: int) -> None:
    dice = np.random.default_rng(seed)
    n = 16
    edges = [
        (a, b, float(np.float32(dice.integers(1, 6) / 5)))
        for a, b in combinations(range(n), 2) if dice.random() < 0.6
    ]  # fmt: skip
    contents = dice.integers(0, 13, n).tolist()
    found = findings(catalog(n, digests=contents), pairs(edges), dice.integers(0, 3, n).tolist())
    review = Review(found, group(found, 0.5), decisions=Unremembered())
    for _ in range(40):
        _act(review, dice)
        for one in groups(review):
            here = one - review.gone
            assert not here or not here <= review.marks
        for marked in review.plan().marked:
            assert marked.photo not in {keeper.photo for keeper in marked.keepers}


def _act(review: Review, dice: np.random.Generator) -> None:
    """Do one thing at random."""
    n = len(review.catalog)
    act = int(dice.integers(9))
    before = groups(review), review.marks
    if act == 0:
        review.mark(dice.integers(0, n, 6).tolist())
    elif act == 1:
        review.regroup(float(dice.integers(0, 101) / 100))
    elif act == 2:
        review.forget([row for row in sorted(review.marks) if dice.random() < 0.3])
    elif act == 3:
        marked = review.mark_all_but_best(review.groups)
        assert marked == before[1] ^ review.marks
        assert not review.mark_all_but_best(list(review.groups))  # one by one it is the same
    elif act == 4 and review.parted:
        _check_told(review.withdraw(review.parted[0]), before, review, n)
    elif review.groups:
        some = review.groups[int(dice.integers(len(review.groups)))]
        change = [
            review.split, review.keep_all, review.not_duplicates,
            lambda g: review.take_out(g.members[-1]), lambda g: review.take_out(g.keeper),
        ][act - 4](some)  # fmt: skip
        _check_told(change, before, review, n)


def _check_told(
    change: Change, before: tuple[set[frozenset[int]], frozenset[int]], review: Review, n: int
) -> None:
    """Exactly the rows that stand with others now, or changed their mark, were told."""

    def home(among: set[frozenset[int]], row: int) -> frozenset[int]:
        return next((one for one in among if row in one), frozenset())

    now = groups(review)
    moved = {row for row in range(n) if home(before[0], row) != home(now, row)}
    assert change.rows == moved | (before[1] ^ review.marks)
