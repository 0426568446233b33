"""Filters: what is asked of photos must hold for one photo, what is asked of groups for these."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from purger.core.domain import Findings, Series, Tier
from purger.core.facets import Facets
from purger.core.filters import Filter, Matches, first_day, last_day, matches, tiers_of
from purger.core.group import group
from purger.core.hierarchy import Hierarchy
from purger.core.review import Review
from tests.benchmarks.regroup import library as large
from tests.paint import catalog, findings, pairs, traits

DAY = 86_400.0
NAMES = (
    "/p/Rome/IMG_1.jpg", "/p/Rome/IMG_1 copy.jpg", "/p/Rome/day 2/IMG_2.jpg", "/p/Paris/IMG_3.jpg",
    "/p/Paris/edit.jpg", "/p/Romeo/beach.jpg",
)  # fmt: skip


def library() -> Findings:
    """Group 0-1, byte copies; group 2-3-4, near-duplicates of two folders; 5 alone."""
    days = (0, 0, 1, 2, None, 3)
    cameras = ("X", "X", "X", "Y", "", "Y")
    all_traits = [
        replace(traits(), taken=None if day is None else day * DAY + 3600, camera=camera)
        for day, camera in zip(days, cameras, strict=True)
    ]
    of = catalog(6, digests=[0, 0, 1, 2, 3, 4], all_traits=all_traits)
    of = replace(of, photos=tuple(
        replace(photo, path=Path(name)) for photo, name in zip(of.photos, NAMES, strict=True)
    ))  # fmt: skip
    return findings(of, pairs([(2, 3, 0.9), (2, 4, 0.9), (3, 4, 0.9)]))


@pytest.fixture
def review() -> Review:
    return Review(library(), group(library(), 0.8))


def found(review: Review, wanted: Filter) -> tuple[list[set[int]], list[int]]:
    got = matches(review, Facets.of(review.catalog), wanted)
    groups = [set(of.members) for of, is_so in zip(review.groups, got.groups, strict=True) if is_so]
    return sorted(groups, key=min), np.flatnonzero(got.alone).tolist()


FIRST, SECOND = {0, 1}, {2, 3, 4}


@pytest.mark.parametrize(
    ("wanted", "groups", "alone"),
    [
        (Filter(), [FIRST, SECOND], [5]),
        (Filter(text="img_"), [FIRST, SECOND], []),
        (Filter(text="COPY"), [FIRST], []),
        (Filter(text="BEACH"), [], [5]),
        (Filter(folder="/p/Rome"), [FIRST, SECOND], []),  # Romeo is another folder
        (Filter(folder="/p/Rome/day 2"), [SECOND], []),
        (Filter(folder="/p"), [FIRST, SECOND], [5]),
        (Filter(folder="/"), [FIRST, SECOND], [5]),
        (Filter(camera="Y"), [SECOND], [5]),
        (Filter(camera=""), [SECOND], []),
        (Filter(since="1970-01-02"), [SECOND], [5]),
        (Filter(until="1970-01-01"), [FIRST], []),
        (Filter(since="1970-01-02", until="1970-01-02"), [SECOND], []),
        (Filter(kind="identical"), [FIRST], []),
        (Filter(kind="same"), [], []),
        (Filter(kind="near"), [SECOND], []),
        (Filter(kind="series"), [], []),
        # one photo must have it all: 2 is in Rome, 3 was taken by Y
        (Filter(folder="/p/Rome", camera="Y"), [], []),
        (Filter(folder="/p/Paris", camera="Y"), [SECOND], []),
        (Filter(kind="identical", text="edit"), [], []),
    ],
)  # fmt: skip
def test_what_is_asked_must_hold(
    review: Review, wanted: Filter, groups: list[set[int]], alone: list[int]
) -> None:
    assert found(review, wanted) == (groups, alone)
    given = Review(library(), list(review.groups))
    assert found(given, wanted) == (groups, alone)


def test_states_follow_what_the_user_does(review: Review) -> None:
    assert found(review, Filter(state="open")) == ([FIRST, SECOND], [])
    review.see([0])
    review.mark([3, 5])
    assert found(review, Filter(state="open")) == ([SECOND], [])
    assert found(review, Filter(state="reviewed")) == ([FIRST], [])
    assert found(review, Filter(state="marked")) == ([SECOND], [5])


def test_what_left_matches_no_more_and_does_not_count(review: Review) -> None:
    review.forget([1])
    got = matches(review, Facets.of(review.catalog), Filter(text="copy"))
    assert (got.count, got.of) == (0, 1)


def test_series_are_a_kind_of_their_own(review: Review) -> None:
    first, *others = sorted(review.groups, key=lambda of: min(of.members))
    given = Review(library(), [replace(first, series=Series.EXPOSURE), *others])
    assert found(given, Filter(kind="series")) == ([FIRST], [])
    assert found(given, Filter(kind="identical")) == ([], [])


def test_the_tier_of_a_group_is_that_of_its_loosest_pair() -> None:
    of = large(3_000, 6_000)
    tiers = np.random.default_rng(3).choice([Tier.SAME, Tier.NEAR], len(of.pairs)).astype(np.uint8)
    of = replace(of, pairs=replace(of.pairs, tier=tiers))
    review = Review(of, Hierarchy.of(of).cut(0.5))
    assert tiers_of(review).tolist() == [int(one.tier) for one in review.groups]


def test_without_a_group_nothing_matches() -> None:
    review = Review(findings(catalog(0)), [])
    got = matches(review, Facets.of(review.catalog), Filter(text="x"))
    assert isinstance(got, Matches)
    assert (got.count, got.of) == (0, 0)


def test_a_filter_is_written_and_read() -> None:
    wanted = Filter("a", "/p", "", "2024-01-01", "2024-12-31", "near", "open")
    assert Filter.from_json(wanted.as_json()) == wanted
    assert Filter().as_json() == ""
    for text in ("", "{", "[]", '{"since": "x"}', '{"kind": "odd"}', '{"text": 3}', '{"x": ""}'):
        assert Filter.from_json(text) == Filter()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("", "", ""),
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-05-31", "2023-05-31", "2023-05-31"),
    ],
)
def test_a_day_a_month_and_a_year_can_be_typed(text: str, first: str, last: str) -> None:
    assert (first_day(text), last_day(text)) == (first, last)


@pytest.mark.parametrize("text", ["20", "2024-", "2024-13", "2023-02-29", "yesterday", "0000"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        first_day(text)
