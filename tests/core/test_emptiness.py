"""What is said where nothing is to be seen, and which ways on are offered."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from purger.core.emptiness import Way, done, of_folders, of_history, of_review
from purger.core.filters import Filter
from purger.core.review import Review
from purger.core.texts import shown
from tests.paint import catalog, findings
from tests.ui.conftest import group

NOTHING = Filter()


@pytest.fixture
def found():
    return findings(catalog(6))


def at(**groups: int) -> np.ndarray:
    made = np.zeros(101, np.int64)
    for percent, count in groups.items():
        made[int(percent[1:])] = count
    return made


def ways(state) -> list[Way]:
    return [way for way, _ in state.ways]


def test_a_filter_that_lets_nothing_through_can_be_cleared(found) -> None:
    review = Review(found, [group(0, 1)])
    state = of_review(review, Filter(text="nowhere"), None, 80)
    assert "filter" in state.title
    assert ways(state) == [Way.CLEAR_FILTER]
    assert not state.is_done


def test_nothing_left_to_be_reviewed_is_the_good_end(found) -> None:
    review = Review(found, [group(0, 1)])
    assert not of_review(review, Filter(state="open"), None, 80).is_done
    review.see([0, 1])
    state = of_review(review, Filter(state="open"), None, 80)
    assert state.is_done
    assert state.title == "You are done here"


def test_no_duplicates_lead_to_the_nearest_position_that_has_some(found) -> None:
    state = of_review(Review(found, []), NOTHING, at(p30=9, p62=3, p63=1, p95=2), 80)
    assert state.title == "No duplicates at 80%"
    assert state.similarity == 63
    assert dict(state.ways)[Way.LOWER] == "Show 1 Group at 63%"


def test_no_duplicates_at_all_do_not_promise_any(found) -> None:
    state = of_review(Review(found, []), NOTHING, at(), 80)
    assert "No two of these 6 photos" in state.text
    assert ways(state) == [Way.OPEN]
    one = of_review(Review(findings(catalog(1)), []), NOTHING, at(), 80)
    assert "only one photo" in one.text
    assert ways(of_review(Review(found, []), NOTHING, None, 80)) == []


def test_what_was_purged_is_told_apart_from_what_never_was(found) -> None:
    some = of_review(Review(found, [], gone=[1, 2]), NOTHING, at(p62=3), 80)
    assert some.is_done
    assert ways(some) == [Way.LOWER, Way.HISTORY, Way.OPEN]
    every = of_review(Review(found, [], gone=range(6)), NOTHING, at(), 80)
    assert ways(every) == [Way.HISTORY, Way.OPEN]


def test_the_end_offers_the_trash_only_where_something_is_marked(found) -> None:
    review = Review(found, [group(0, 1), group(2, 3)])
    review.see([0, 1])
    review.see([2, 3])
    assert "All 2 groups were reviewed. Nothing is marked." in done(review).text
    assert ways(done(review)) == [Way.OPEN]
    review.mark([1])
    assert "1 photo is marked." in done(review).text
    assert ways(done(review))[0] is Way.PURGE


def test_folders_without_photos_and_with_unreadable_ones_differ() -> None:
    nothing = of_folders(0)
    assert "HEIC" in nothing.text
    assert shown(nothing.title) == "No photos in these folders"
    assert shown(of_folders(0, (Path("/a/trip"),)).title) == "No photos in “trip”"
    assert ways(nothing) == [Way.OPEN, Way.RESCAN]
    broken = of_folders(12)
    assert "None of the 12 files" in broken.text
    assert ways(broken)[0] is Way.SKIPPED


def test_an_empty_history_says_what_will_be_there() -> None:
    assert "is listed here" in of_history().text
    assert ways(of_history()) == [Way.BACK]
