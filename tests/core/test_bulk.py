"""Actions for many photos: what they would mark is told exactly, and is only what they may."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from purger.core.bulk import Proposal, Which, propose, suggestions_changed
from purger.core.domain import Findings, Photo, Tier
from purger.core.group import group
from purger.core.keeper import choose_all
from purger.core.review import Review
from purger.core.rules import DEFAULT, Kind, Rule
from tests.core.test_hierarchy import library as random_library
from tests.paint import catalog, findings, pairs


def library() -> Findings:
    """Group 0-1-2: 1 a byte copy, 2 85 % alike. Group 3-4, 95 %. 5 alone."""
    of = catalog(6, digests=[0, 0, 1, 2, 3, 4], sizes=[9000 - 100 * i for i in range(6)])
    return findings(of, pairs([(0, 2, 0.85), (3, 4, 0.95)]))


@pytest.fixture
def review() -> Review:
    return Review(library(), group(library(), 0.8))


@pytest.mark.parametrize(
    ("which", "similarity", "rows"),
    [
        (Which.ALL, 0.0, (1, 2, 4)), (Which.IDENTICAL, 0.0, (1,)), (Which.ALIKE, 0.9, (1, 4)),
        (Which.ALIKE, 0.85, (1, 2, 4)), (Which.ALIKE, 1.0, (1,)),
    ],
)  # fmt: skip
def test_what_is_meant_is_proposed_with_its_count_and_bytes(
    review: Review, which: Which, similarity: float, rows: tuple[int, ...]
) -> None:
    found = propose(review, review.groups, which, similarity)
    assert found.rows == rows
    assert found.size == sum(review.catalog.photos[row].size for row in rows)
    assert not review.marks
    assert review.mark(found.rows) == frozenset(rows)
    assert propose(review, review.groups, which, similarity).rows == ()


def test_only_the_groups_that_are_meant(review: Review) -> None:
    group_of_3 = review.place_of(review.groups[review.groups.labels(6)[3]])
    found = propose(review, review.groups.take(np.array([group_of_3])), Which.ALL)
    assert (found.rows, found.groups) == ((4,), 1)
    none = propose(review, review.groups.take(np.array([], np.int64)), Which.ALL)
    assert none == Proposal()


def test_a_group_in_which_the_user_chose_is_left_and_counted(review: Review) -> None:
    review.choose(2, marked=True)
    review.choose(2, marked=False)
    found = propose(review, review.groups, Which.ALL)
    assert (found.rows, found.decided) == ((4,), 1)


def test_a_group_that_was_reviewed_and_left_as_it_is_is_left_and_counted(review: Review) -> None:
    review.see([0])
    found = propose(review, review.groups, Which.ALL)
    assert (found.rows, found.decided) == ((4,), 1)
    assert review.spare_among(range(6)) == (4,)
    review.regroup(0.9)  # what is left of it was reviewed as well
    assert propose(review, review.groups, Which.ALL).rows == (4,)
    review.overlook([0])
    assert propose(review, review.groups, Which.ALL).rows == (1, 4)


def test_a_group_that_grows_after_its_review_is_offered_again() -> None:
    review = Review(library(), group(library(), 0.9))
    review.see([0])
    assert propose(review, review.groups, Which.ALL).rows == (4,)
    review.regroup(0.8)
    found = propose(review, review.groups, Which.ALL)
    assert (found.rows, found.decided) == ((1, 2, 4), 0)


def test_given_groups_are_understood_as_well() -> None:
    cut = group(library(), 0.8)
    given = Review(library(), list(cut))
    for which, similarity in ((Which.ALL, 0.0), (Which.IDENTICAL, 0.0), (Which.ALIKE, 0.9)):
        lazy = Review(library(), cut)
        assert propose(given, given.groups, which, similarity) == propose(
            lazy, lazy.groups, which, similarity
        )


@pytest.mark.parametrize("seed", range(10))
def test_the_arrays_agree_with_the_groups(seed: int) -> None:
    found = random_library(seed)
    review = Review(found, group(found, 0.3))
    wanted = [
        row
        for one in review.groups.plain()
        for row, tier in zip(one.members[1:], one.tiers[1:], strict=True)
        if tier is Tier.IDENTICAL
    ]
    assert propose(review, review.groups, Which.IDENTICAL).rows == tuple(sorted(wanted))
    alike = [
        row
        for one in review.groups.plain()
        for row, probability in zip(one.members[1:], one.similarities[1:], strict=True)
        if probability >= np.float32(0.6)
    ]
    assert propose(review, review.groups, Which.ALIKE, 0.6).rows == tuple(sorted(alike))


def moved(found: Findings) -> Findings:
    """Photo 4, the worse one of 3-4, in a folder of its own."""
    photos = list(found.catalog.photos)
    photos[4] = Photo(Path("/photos/best/4.jpg"), photos[4].size, 10**18 + 4, 1, 5)
    return replace(found, catalog=replace(found.catalog, photos=tuple(photos)))


RULES = DEFAULT.first(Rule(Kind.PREFER, "/photos/best"))


def test_how_many_suggestions_other_rules_change_is_known_beforehand() -> None:
    found = moved(library())
    cut = group(found, 0.8)
    sizes = cut.sizes.astype(np.int32)
    assert suggestions_changed(cut, choose_all(found.catalog, cut.members, sizes, RULES)) == 1
    assert suggestions_changed(cut, choose_all(found.catalog, cut.members, sizes)) == 0


def test_marks_stay_when_the_rules_change() -> None:
    found = moved(library())
    review = Review(found, group(found, 0.8))
    review.mark([1, 4])
    assert review.rank(review.hierarchy.ranked(RULES), np.zeros(6, np.bool_)) == frozenset()
    assert review.marks == {1, 4}
    assert review.is_keeper(4)


def test_marks_that_a_suggestion_made_follow_the_new_one_where_asked() -> None:
    found = moved(library())
    review = Review(found, group(found, 0.8))
    review.mark_all_but_best(review.groups)
    none = np.zeros(6, np.bool_)
    changed = review.rank(review.hierarchy.ranked(RULES), none, follow=True)
    assert changed == {3, 4}
    assert review.marks == {1, 2, 3}
    review.rank(review.hierarchy.ranked(DEFAULT), none, follow=True)
    assert review.marks == {1, 2, 4}


def test_marks_of_groups_that_were_accepted_follow_as_well() -> None:
    found = moved(library())
    review = Review(found, group(found, 0.8))
    review.mark_all_but_best(review.groups)
    review.see([3])
    review.rank(review.hierarchy.ranked(RULES), np.zeros(6, np.bool_), follow=True)
    assert review.marks == {1, 2, 3}


def test_marks_that_were_chosen_one_by_one_do_not_follow() -> None:
    found = moved(library())
    review = Review(found, group(found, 0.8))
    review.choose(4, marked=True)
    assert not review.rank(review.hierarchy.ranked(RULES), np.zeros(6, np.bool_), follow=True)
    assert review.marks == {4}


def test_decisions_made_since_are_kept() -> None:
    found = moved(library())
    review = Review(found, group(found, 0.8))
    ranked = review.hierarchy.ranked(RULES)
    review.keep_all(review.groups[review.groups.labels(6)[0]])
    review.rank(ranked, np.zeros(6, np.bool_))
    assert review.is_kept(0)
    assert review.is_keeper(4)
