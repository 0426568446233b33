"""The queue: the surest gain first, and what is left stays where it was."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from purger.core.domain import Findings
from purger.core.facets import Facets
from purger.core.group import group
from purger.core.queue import Queue, gains
from purger.core.review import Review
from tests.benchmarks.regroup import library as large
from tests.paint import catalog, findings, pairs, traits

SIZES = [2000, 2000, 1900, 1900, 1000, 1000, 900]
PAIRS = [(0, 1, 0.6), (2, 3, 0.9), (4, 5, 0.95), (4, 6, 0.95), (5, 6, 0.95)]


def library() -> Findings:
    """0-1 frees most and is least sure; 2-3; 4-5-6 frees as much as 2-3."""
    taken = (None, 30, 20, 25, 40, 10, None)
    all_traits = [replace(traits(), taken=moment) for moment in taken]
    return findings(catalog(7, sizes=SIZES, all_traits=all_traits), pairs(PAIRS))


@pytest.fixture
def review() -> Review:
    return Review(library(), group(library(), 0.5))


def order(review: Review, name: str) -> list[int]:
    queue = Queue(review, Facets.of(review.catalog), name)
    return [min(review.groups[number].members) for number in queue.numbers.tolist()]


@pytest.mark.parametrize(
    ("name", "firsts"),
    [("surest", [4, 2, 0]), ("size", [0, 2, 4]), ("time", [4, 2, 0]), ("folder", [0, 2, 4])],
)
def test_the_orders(review: Review, name: str, firsts: list[int]) -> None:
    assert order(review, name) == firsts


def test_a_gain_is_bytes_times_probability(review: Review) -> None:
    worth = {min(of.members): worth for of, worth in zip(review.groups, gains(review), strict=True)}
    assert worth == pytest.approx({0: 2000 * 0.6, 2: 1900 * 0.9, 4: (1000 + 900) * 0.95}, rel=1e-5)


def test_what_cannot_be_marked_is_no_gain(review: Review) -> None:
    review.protect(np.array([False] * 4 + [True] * 3))
    assert gains(review).min() == 0
    assert order(review, "surest") == [2, 0, 4]


def test_a_group_that_was_decided_leaves_the_others_in_their_order(review: Review) -> None:
    queue = Queue(review, Facets.of(review.catalog), "surest")
    review.keep_all(review.groups[int(queue.numbers[1])])
    after = queue.under(review)
    assert [min(review.groups[n].members) for n in after.numbers.tolist()] == [4, 0]


def test_parts_of_a_group_stand_where_it_stood() -> None:
    of = large(2_000, 4_000)
    review = Review(of, group(of, 0.5))
    queue = Queue(review, Facets.of(of.catalog), "time")
    before = [frozenset(review.groups[n].members) for n in queue.numbers.tolist()]
    place = next(n for n, members in enumerate(before) if len(members) > 4)
    review.split(review.groups[int(queue.numbers[place])])
    now = [frozenset(review.groups[n].members) for n in queue.under(review).numbers.tolist()]
    assert now[:place] == before[:place]
    assert now[len(now) - (len(before) - place - 1) :] == before[place + 1 :]
    assert frozenset().union(*now[place : len(now) - (len(before) - place - 1)]) <= before[place]


def test_groups_of_which_one_is_left_are_not_gone_through(review: Review) -> None:
    review.forget([0])
    assert order(review, "surest") == [4, 2]


def test_no_groups_no_queue() -> None:
    review = Review(findings(catalog(0)), [])
    assert order(review, "time") == []
    assert Queue(review, Facets.of(review.catalog), "surest").under(review).numbers.tolist() == []
