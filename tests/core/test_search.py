"""The search for close embeddings: what it finds beside brute force, in any order of the photos."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import pytest

from purger.core import cells, search
from purger.core.cells import cells_of
from purger.core.domain import Floats
from purger.core.search import Search
from tests.paint import run

N, DIM, LEAST = 6000, 48, 0.55


def drawn(n: int = N) -> tuple[Floats, np.ndarray]:
    """Unit vectors in groups of four, and times; a third of the photos have none."""
    dice = np.random.default_rng(1)
    vectors = np.repeat(dice.normal(size=(n // 4, DIM)), 4, axis=0)
    vectors = (vectors + 0.8 * dice.normal(size=(n, DIM))).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    taken = np.repeat(dice.random(n // 4) * 1e8, 4) + dice.random(n)
    taken[dice.random(n) < 1 / 3] = np.nan
    return vectors, taken


def found(vectors: Floats, taken: np.ndarray, rows: np.ndarray) -> set[tuple[int, int]]:
    with ThreadPoolExecutor(2) as pool:
        pairs = run(Search(vectors, rows.astype(np.int32), taken, LEAST, pool).pairs())
    assert (pairs[0] < pairs[1]).all()
    assert (np.lexsort(pairs[::-1]) == np.arange(pairs.shape[1])).all()
    listed = list(zip(pairs[0].tolist(), pairs[1].tolist(), strict=True))
    assert len(set(listed)) == len(listed)
    return set(listed)


def brute(vectors: Floats) -> set[tuple[int, int]]:
    a, b = np.nonzero(np.triu(vectors @ vectors.T >= LEAST, 1))
    return set(zip(a.tolist(), b.tolist(), strict=True))


@pytest.fixture
def searched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Search where all would be compared with all."""
    monkeypatch.setattr(search, "EXACT_UP_TO", 100)


def test_few_photos_are_all_compared() -> None:
    vectors, taken = drawn(1200)
    assert found(vectors, taken, np.arange(1200)) == brute(vectors)


@pytest.mark.usefixtures("searched")
def test_the_search_finds_nearly_all_and_nothing_else() -> None:
    vectors, taken = drawn()
    here, truth = found(vectors, taken, np.arange(N)), brute(vectors)
    assert len(truth) > 4000
    assert here <= truth
    assert len(here) / len(truth) >= 0.999


@pytest.mark.usefixtures("searched")
def test_the_order_of_the_files_changes_nothing() -> None:
    vectors, taken = drawn()
    rows = np.random.default_rng(3).permutation(N)[: N - 50]  # some are copies
    moved = np.random.default_rng(4).permutation(N)
    there = found(vectors[moved], taken[moved], np.argsort(moved)[rows])
    back = {tuple(sorted((int(moved[a]), int(moved[b])))) for a, b in there}
    assert back == found(vectors, taken, rows)


@pytest.mark.usefixtures("searched")
def test_photos_of_one_time_meet_where_no_cell_holds_both(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Search, "_among", lambda *_: np.empty(0, np.int64))
    vectors, taken = drawn()
    timed = ~np.isnan(taken)
    met = found(vectors, taken, np.arange(N))
    mates = {(a, b) for a, b in brute(vectors) if a // 4 == b // 4 and timed[a] and timed[b]}
    assert len(mates) > 1000
    assert mates <= met


@pytest.mark.usefixtures("searched")
def test_two_friends_of_a_third_meet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of three in a row of cells only neighbours share one; the ends meet through the middle."""
    truth = brute(drawn()[0])
    whole = Search._among

    def gappy(self: Search, *of_a_cell: Any) -> np.ndarray:
        codes = whole(self, *of_a_cell)
        a, b = np.divmod(codes, len(self.rows))
        return codes[(a % 4 != 0) | (b != a + 2)]

    monkeypatch.setattr(Search, "_among", gappy)
    vectors, taken = drawn()
    here = found(vectors, np.full_like(taken, np.nan), np.arange(N))
    gaps = {(a, a + 2) for a in range(0, N, 4)}
    closed = {
        (a, b)
        for a, b in gaps & truth
        if {(a, a + 1), (a + 1, b)} <= truth or {(a, a + 3), (b, a + 3)} <= truth
    }
    assert len(closed) > 100
    assert closed <= here


@pytest.fixture
def crowded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Allow 10,000 partners in all."""
    monkeypatch.setattr(search, "MOST", 10_000)
    monkeypatch.setattr(search, "MOST_PER_PHOTO", 0)


def lookalikes(spread: float) -> tuple[Floats, np.ndarray]:
    """500 photos that all resemble each other, and two that resemble nothing but each other."""
    dice = np.random.default_rng(6)
    vectors = np.zeros((502, DIM), np.float32)
    vectors[:500, 0] = vectors[500:, 1] = 1
    vectors[:, 2:] += (spread * dice.normal(size=(502, DIM - 2))).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors, np.full(502, np.nan)


@pytest.mark.usefixtures("crowded")
def test_a_crowd_of_equals_pairs_in_blocks() -> None:
    here = found(*lookalikes(0), np.arange(502))
    assert len(here) <= 10_000
    assert {(a, b) for a in range(500) for b in range(a + 1, 500) if a // 16 == b // 16} <= here
    assert (500, 501) in here


@pytest.mark.usefixtures("crowded")
def test_in_a_crowd_the_closest_pair() -> None:
    vectors, taken = lookalikes(0.05)
    here, truth = found(vectors, taken, np.arange(502)), brute(vectors)
    assert len(here) <= 10_000 < len(truth)
    closest = np.argsort(-(vectors @ vectors.T), axis=1)[:, 1:11]
    near = {tuple(sorted((a, b))) for a in range(500) for b in closest[a].tolist()}
    assert near <= here <= truth
    assert (500, 501) in here


@pytest.mark.usefixtures("crowded")
def test_a_crowd_that_is_thinned_on_the_way_loses_nothing_that_stays_in_the_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    vectors, taken = lookalikes(0.05)
    at_once = found(vectors, taken, np.arange(502))
    monkeypatch.setattr(search, "_WAITING", 12_000)
    monkeypatch.setattr(search, "_BLOCK", 40)
    on_the_way = found(vectors, taken, np.arange(502))
    assert at_once <= on_the_way
    assert len(on_the_way) <= 10_000


def dealt(alone: np.ndarray) -> tuple[cells.Cells, np.ndarray]:
    """The cells, and for each photo in how many it is."""
    with ThreadPoolExecutor(2) as pool:
        made = run(cells_of(drawn()[0], np.arange(N, dtype=np.int32), alone, pool))
    return made, np.bincount(made.members, minlength=N)


def test_what_nothing_else_leads_to_is_in_more_cells() -> None:
    alone = np.arange(N) % 5 == 0
    made, memberships = dealt(alone)
    assert len(made) == 2048
    assert all((np.diff(made.of(cell)) > 0).all() for cell in range(len(made)))
    assert memberships[alone].min() >= 96
    assert 24 <= memberships[~alone].min() <= memberships[~alone].mean() < 30


def test_cells_do_not_grow_where_nothing_leads_to_any() -> None:
    _, memberships = dealt(np.ones(N, np.bool_))
    assert 48 <= memberships.min() <= memberships.mean() < 60


@pytest.mark.parametrize("columns", [40, 512, 2048])
def test_the_largest_values_of_each_row_are_found_without_a_sort(columns: int) -> None:
    values = np.random.default_rng(5).normal(size=(20, columns)).astype(np.float32)
    few = np.where(np.arange(20) % 3 == 0, 30, 7)
    row, column = cells._nearest(values, few)
    for i in range(20):
        mine = set(column[row == i].tolist())
        assert np.count_nonzero(row == i) == len(mine) >= few[i]
        assert set(np.argsort(-values[i])[: len(mine)].tolist()) == mine


@pytest.mark.parametrize("count", [0, 1, 2, 7, 40, 100])
def test_blocks_hold_each_two_and_fit_into_their_room(
    count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "_SUMS", 64)
    monkeypatch.setattr(search, "_WIDE", 16)
    seen = np.zeros((count, count), np.int64)
    for here, there in search._blocks(count):
        assert seen[here, there].size <= 64
        seen[here, there] += 1
    assert (seen[np.triu_indices(count)] == 1).all()


@pytest.mark.parametrize("crowd", [1, 64, 10**9])
@pytest.mark.usefixtures("searched")
def test_crowded_cells_are_measured_otherwise_with_the_same_result(
    crowd: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    vectors, taken = drawn()
    expected = found(vectors, taken, np.arange(N))
    monkeypatch.setattr(search, "_CROWD", crowd)
    assert found(vectors, taken, np.arange(N)) == expected


def test_codes_are_there_once_and_others_are_left_out() -> None:
    once = search.once([np.array([5, 3, 5]), np.array([], np.int64), np.array([1, 3])])
    assert once.tolist() == [1, 3, 5]
    assert search.once([np.empty(0, np.int64)]).tolist() == []
    assert search._without(once, np.array([0, 3, 9])).tolist() == [1, 5]
    assert search._without(once, np.empty(0, np.int64)).tolist() == [1, 3, 5]
