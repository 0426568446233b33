"""The goal: the surest first, few photos beyond it, and nothing that is no spare photo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, product
from pathlib import Path

import numpy as np
import pytest
from PIL import ImageFilter

from purger.core.domain import Catalog, Flags, Photo, Rows, Series
from purger.core.goal import BYTE_COPIES, Offers, amount_of, fewest, offers_of, sureness
from purger.core.group import group
from purger.core.promises import Promise
from purger.core.review import Review
from tests.core.test_series import exposed, of_pictures
from tests.paint import catalog, findings, pairs, scene, traits


def all_sure(groups: Rows) -> Flags:
    return np.ones(len(groups), np.bool_)


def offers(sizes: Sequence[int], rungs: Sequence[int], groups: Sequence[int] = ()) -> Offers:
    n = len(sizes)
    return Offers(
        np.arange(n, dtype=np.int32), np.array(rungs, np.int64), np.array(sizes, np.int64),
        np.array(groups or range(n), np.int32),
    )  # fmt: skip


# -- amounts ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "amount"),
    [("5GB", 5 * 10**9), ("500 mb", 5 * 10**8), ("1.5G", 15 * 10**8), ("7", 7), (" 2kB ", 2000)],
)
def test_amounts_are_read_as_they_are_shown(text: str, amount: int) -> None:
    assert amount_of(text) == amount


@pytest.mark.parametrize("text", ["", "GB", "-5GB", "5 apples", "0", "0.1", "nan", "1e9", "5GiB"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="5GB"):
        amount_of(text)


# -- which, of those that are offered --------------------------------------------------------------


def test_few_are_taken_and_none_of_them_for_nothing() -> None:
    dice = np.random.default_rng(3)
    for _ in range(300):
        sizes = dice.integers(1, 60, int(dice.integers(1, 40)))
        wanted = int(dice.integers(1, sizes.sum() + 1))
        taken = fewest(sizes, wanted)
        beyond = int(sizes[taken].sum()) - wanted
        assert 0 <= beyond < sizes[taken].min()


def test_one_is_exchanged_where_one_more_would_go_further_beyond() -> None:
    sizes = np.array([28, 50, 40, 31, 30])
    assert sizes[fewest(sizes, 82)].tolist() == [50, 40]
    assert sizes[fewest(sizes, 81)].tolist() == [50, 31]
    assert fewest(np.array([50, 30, 30]), 70).tolist() == [True, False, True]


def test_a_rung_is_taken_whole_before_the_next_one() -> None:
    made = offers([10, 20, 30, 40], [100, 93, 97, 93])
    assert made.reach(5, all_sure).rows == (0,)
    assert made.reach(41, all_sure).rows == (0, 1, 2)
    proposal = made.reach(61, all_sure)
    assert proposal.rows == (0, 2, 3)
    assert (proposal.size, proposal.least) == (80, 93)
    assert proposal.how_sure == "down to 93% alike"
    assert made.reach(10, all_sure).how_sure == "byte copies only"


def test_the_sure_ones_of_a_rung_go_first() -> None:
    made = offers([10, 10, 10, 10], [90] * 4, [0, 1, 2, 3])
    assert made.reach(20, lambda groups: groups % 2 == 1).rows == (1, 3)
    assert made.reach(21, lambda groups: groups % 2 == 1).rows == (1, 2, 3)


def test_more_than_there_is_takes_all_and_nothing_takes_none() -> None:
    made = offers([10, 20], [90, 80])
    assert made.reach(31, all_sure).rows == (0, 1)
    assert made.reach(0, all_sure).rows == ()
    assert offers([], []).reach(5, all_sure).how_sure == ""


# -- what is offered of a review -------------------------------------------------------------------


def review_of(of: Catalog, found: Sequence[tuple[int, int, float]], at: float = 0.5) -> Review:
    made = findings(of, pairs(found))
    return Review(made, group(made, at))


def rungs(review: Review) -> dict[int, int]:
    made = offers_of(review)
    return dict(zip(made.rows.tolist(), made.rungs.tolist(), strict=True))


def clique(rows: Sequence[int], probability: float) -> list[tuple[int, int, float]]:
    return [(a, b, probability) for a, b in combinations(rows, 2)]


def ranked(n: int, **changes: object) -> Catalog:
    """The first is the best, and so on: each has more pixels than the next."""
    all_traits = [traits(width=4000 - 200 * i) for i in range(n)]
    return replace(catalog(n, all_traits=all_traits), **changes)


def test_within_a_group_each_goes_at_the_tightest_run_in_which_another_stays() -> None:
    # 0-1 are close, 2-3 are close, all four hang together loosely
    loose = [(a, b, 0.7) for a, b in product((0, 1), (2, 3))]
    review = review_of(ranked(4), [(0, 1, 0.95), (2, 3, 0.9), *loose])
    assert len(review.groups) == 1
    assert rungs(review) == {1: 95, 3: 90, 2: 70}


def test_byte_copies_of_any_photo_of_the_group_go_first() -> None:
    of = catalog(4, digests=[0, 0, 1, 1], all_traits=[traits(width=4000 - 500 * (i // 2))
                                                      for i in range(4)])  # fmt: skip
    review = review_of(of, [(0, 2, 0.8)])
    found = rungs(review)
    assert sorted(found.values()) == [80, BYTE_COPIES, BYTE_COPIES]
    assert review.groups[0].keeper not in found


def test_what_is_proposed_can_all_be_marked_and_leaves_one_of_each_group() -> None:
    dice = np.random.default_rng(5)
    rows = [list(range(i, i + 5)) for i in range(0, 60, 5)]
    found = [(a, b, float(dice.uniform(0.5, 1))) for c in rows for a, b in combinations(c, 2)]
    of = catalog(60, sizes=dice.integers(1000, 9000, 60).tolist())
    review = review_of(of, found)
    made = offers_of(review)
    for share in (0.01, 0.2, 0.5, 0.8, 1.0):
        wanted = max(1, int(made.size * share))
        proposal = made.reach(wanted, sureness(review))
        again = offers_of(review_of(of, found[::-1])).reach(wanted, sureness(review))
        assert proposal == again
        assert proposal.size >= wanted
        assert review.mark(proposal.rows) == set(proposal.rows)
        assert review.marked_bytes == proposal.size
        review.unmark(proposal.rows)
    assert len(made.rows) == 60 - len(review.groups)


def test_what_is_marked_already_is_not_offered_again() -> None:
    review = review_of(ranked(3), clique(range(3), 0.9))
    review.mark([2])
    assert set(rungs(review)) == {1}


def test_a_group_in_which_the_user_chose_is_left_alone() -> None:
    of = ranked(5)
    review = review_of(of, [*clique(range(3), 0.9), (3, 4, 0.8)])
    review.choose(2, marked=True)
    assert set(rungs(review)) == {4}
    review = review_of(of, clique(range(3), 0.9))
    review.mark([review.groups[0].keeper])
    assert rungs(review) == {}


@pytest.mark.promise(Promise.UNVERIFIED_NEVER_KEEPS)
def test_damaged_photos_neither_go_nor_stay_for_another() -> None:
    # 2 is damaged: within 2-3 nothing whole stays, so 3 goes for 0 only
    all_traits = [traits(), traits(width=3000), traits(width=2000, damaged=True), traits(width=9)]
    loose = [(a, b, 0.7) for a, b in product((0, 1), (2, 3))]
    found = [(0, 1, 0.95), (2, 3, 0.99), *loose]
    review = review_of(catalog(4, all_traits=all_traits), found)
    assert rungs(review) == {1: 95, 3: 70}


def test_kept_sets_are_left_alone_in_a_larger_group_too() -> None:
    made = findings(ranked(4), pairs(clique(range(4), 0.9)))
    part = findings(ranked(4), pairs(clique(range(2), 0.9)))
    first = Review(part, group(part, 0.5))
    first.keep_all(first.groups[0])
    review = Review(made, group(made, 0.5), decisions=first._decisions)
    assert set(rungs(review)) == {2, 3}


def test_series_are_left_alone_inside_a_larger_group_too() -> None:
    picture = exposed(scene(4), -1)
    pictures = [exposed(picture, stop) for stop in (0, -1, 1, 0.1)]
    of = of_pictures([*pictures, scene(20), scene(20).filter(ImageFilter.GaussianBlur(1))])
    bracket, plain = clique(range(3), 0.9), [(4, 5, 0.8)]
    alone = review_of(of, [*bracket, *plain])
    assert alone.groups.series() == (Series.EXPOSURE,)
    assert len(rungs(alone)) == 1
    assert set(rungs(alone)) < {4, 5}
    loose = review_of(of, [*bracket, *plain, *((row, 3, 0.6) for row in range(3))])
    assert {frozenset(one.members) for one in loose.groups} == {
        frozenset(range(4)),
        frozenset({4, 5}),
    }
    assert set(rungs(loose)) <= {3, 4, 5}


def test_photos_that_have_left_stay_for_nobody() -> None:
    review = review_of(ranked(4), [(0, 1, 0.95), *[(a, b, 0.7) for a, b in ((0, 2), (1, 2))]])
    review.forget([0])
    assert rungs(review) == {2: 70}


def test_bytes_count_all_files_of_a_photo() -> None:
    sidecar = Photo(Path("/photos/0002.thm"), 500, 1, 1, 98)
    of = replace(ranked(4), companions=((), (), (sidecar,), ()))
    made = offers_of(review_of(of, clique(range(4), 0.9)))
    assert dict(zip(made.rows.tolist(), made.sizes.tolist(), strict=True))[2] == 1002 + 500


def test_what_holds_a_video_that_the_best_lacks_stays() -> None:
    video = Photo(Path("/photos/0002.mov"), 7000, 1, 1, 99)
    raw = Photo(Path("/photos/0000.cr2"), 5000, 1, 1, 98)
    of = replace(ranked(4), companions=((raw,), (), (video,), ()))
    assert set(rungs(review_of(of, clique(range(4), 0.9)))) == {1, 3}
