"""The first pass: it gives an order in time, whatever the drives do, and stops at once."""

from __future__ import annotations

import itertools
import threading
import time
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from purger.core import firstpass
from purger.core.domain import Photo
from purger.core.firstpass import FirstPass
from purger.core.heads import NOTHING, Head, glimpse_of
from tests.core.test_columns import known
from tests.paint import catalog
from tests.patience import PATIENCE, ended, threads, until

SLOW = 7


def photos(n: int, device: int = 1) -> list[Photo]:
    return [Photo(Path(f"/none/{device}/q{i:04}z.jpg"), 10**6 + 31_337 * i, i * 10**13, device, i)
            for i in range(n)]  # fmt: skip


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Heads are waited for on a slow machine as well, where a test does not say otherwise."""
    monkeypatch.setattr(firstpass, "START_SECONDS", PATIENCE)
    monkeypatch.setattr(firstpass, "MOST_SECONDS", PATIENCE)


def orders(first: FirstPass) -> list[list[Photo]]:
    """All that come."""
    found: list[list[Photo] | None] = []

    def is_over() -> bool:
        is_last = not running()
        found.append(first.order())
        return is_last

    until(is_over)
    return [order for order in found if order is not None]


def running() -> list[threading.Thread]:
    return threads("purger-first")


def test_files_that_are_gone_are_in_the_order_all_the_same() -> None:
    some = photos(200)
    with FirstPass(some) as first:
        list(first.begin())
        (order,) = orders(first)
    assert sorted(order, key=lambda one: one.path) == some


def test_the_order_comes_anew_once_all_heads_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    some = photos(200)
    two = {some[10].path, some[150].path}
    start = threading.Event()

    def head(path: str) -> Head:
        if path == str(some[199].path):
            assert start.wait(PATIENCE)
        return Head(5000.0, "C") if Path(path) in two else NOTHING

    monkeypatch.setattr(firstpass, "head_of", head)
    monkeypatch.setattr(firstpass, "START_SECONDS", 0.1)
    monkeypatch.setattr(firstpass, "_LEAST_RATE", 0)
    with FirstPass(some) as first:
        list(first.begin())
        assert first.order() is not None
        assert first.order() is None
        start.set()
        (order,) = orders(first)
    assert {order[0].path, order[1].path} == two


def test_the_order_comes_anew_each_time_that_twice_as_many_heads_are_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    allowed = threading.Semaphore(100)

    def head(_: str) -> Head:
        assert allowed.acquire(timeout=PATIENCE)
        return Head(5000.0, "C")

    known: list[int] = []

    def ordered(photos: list[Photo], heads: list[Head]) -> list[Photo]:
        known.append(sum(head is not NOTHING for head in heads))
        allowed.release(100 * len(known))
        return photos

    monkeypatch.setattr(firstpass, "head_of", head)
    monkeypatch.setattr(firstpass, "ordered", ordered)
    monkeypatch.setattr(firstpass, "START_SECONDS", 0.2)
    monkeypatch.setattr(firstpass, "_LEAST_RATE", 0)
    with FirstPass(photos(400)) as first:
        orders(first)
    assert len(known) >= 3
    assert known[-1] == 400
    assert all(after >= 2 * before or after == 400 for before, after in itertools.pairwise(known))


def test_a_slow_drive_is_left_alone_and_holds_up_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    wake = threading.Event()

    def head(path: str) -> Head:
        asked.append(path)
        if f"/{SLOW}/" in path:
            wake.wait(2 * PATIENCE)
        return NOTHING

    ticks = itertools.count(step=0.2)

    def now() -> float:
        """Time goes on with each look at it, once the other drive was asked for all it has."""
        fast = len([path for path in tuple(asked) if f"/{SLOW}/" not in path])
        return next(ticks) if fast == 100 else 0.0

    monkeypatch.setattr(firstpass, "head_of", head)
    monkeypatch.setattr(firstpass, "time", SimpleNamespace(monotonic=now, sleep=time.sleep))
    monkeypatch.setattr(firstpass, "START_SECONDS", 0.1)
    monkeypatch.setattr(firstpass, "_LEAST_RATE", 1)
    some = [*photos(100), *photos(100, SLOW)]
    with FirstPass(some) as first:
        list(first.begin())
        (order,) = orders(first)
        assert set(order) == set(some)
        slow = len([path for path in asked if f"/{SLOW}/" in path])
        wake.set()
        assert slow < 10
        assert len(asked) - slow == 100


def test_few_photos_are_read_as_they_come() -> None:
    with FirstPass(photos(firstpass.FEWEST)) as first:
        assert not list(first.begin())
        assert first.order() is None
        assert not running()


def test_what_told_nothing_is_read_soon_and_then_tells_what_else_is_to_be_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    of = catalog(200)
    sent, original = 120, 170
    bits = [int(value) for value in np.random.default_rng(8).integers(0, 1 << 62, 200)]
    looks = glimpse_of(of.lumas[sent])
    assert looks is not None

    def head(path: str) -> Head:
        row = int(Path(path).stem)
        if row == sent:
            return NOTHING
        taken = 10**6 * row  # far from all others
        return Head(taken, "C", looks ^ 0b1001 if row == original else bits[row])

    monkeypatch.setattr(firstpass, "head_of", head)
    spread = [replace(photo, size=10**6 * (row + 1)) for row, photo in enumerate(of.photos)]
    with FirstPass(spread) as first:
        list(first.begin())
        before = first.order()
        assert before is not None
        assert before[0] == spread[sent]
        assert before[1] != spread[original]
        first.note([replace(known(of, sent), photo=spread[sent])])
        found: list[list[Photo]] = []

        def is_ordered() -> bool:
            first.note([])
            found.extend(order for order in (first.order(),) if order is not None)
            return bool(found)

        until(is_ordered)
    (after,) = found
    assert set(after[:2]) == {spread[sent], spread[original]}


@pytest.mark.logs
def test_a_fault_in_it_is_logged_and_nobody_waits_for_an_order(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def faulty(*_: object) -> list[Photo]:
        raise IndexError

    monkeypatch.setattr(firstpass, "ordered", faulty)
    monkeypatch.setattr(firstpass, "MOST_SECONDS", PATIENCE)
    with FirstPass(photos(200)) as first:
        list(first.begin())
        assert first.order() is None
        first.note([known(catalog(1), 0)])
    assert [record.exc_info for record in caplog.records if record.levelname == "ERROR"]


def test_a_head_that_cannot_be_read_tells_nothing_and_holds_up_no_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    some = photos(200)

    def head(path: str) -> Head:
        if path == str(some[3].path):
            raise RecursionError
        return Head(5000.0, "C")

    monkeypatch.setattr(firstpass, "head_of", head)
    monkeypatch.setattr(firstpass, "START_SECONDS", PATIENCE)
    monkeypatch.setattr(firstpass, "MOST_SECONDS", PATIENCE)
    with FirstPass(some) as first:
        list(first.begin())
        order = first.order()
    assert order is not None
    assert sorted(order, key=lambda one: one.path) == some


def test_it_is_cancelled_between_two_breaths(monkeypatch: pytest.MonkeyPatch) -> None:
    wake, woken = threading.Event(), []

    def head(_: str) -> Head:
        woken.append(wake.wait(PATIENCE))
        return NOTHING

    monkeypatch.setattr(firstpass, "head_of", head)
    with FirstPass(photos(5000)) as first:
        steps = first.begin()
        for _ in range(3):
            next(steps)
    ended("purger-first")
    assert not woken
    wake.set()
    ended("purger-heads")


def test_a_pass_whose_heads_hang_ends_with_the_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    answer, asked = threading.Event(), itertools.count()
    hangs = threading.Event()

    def hanging(_path: str) -> Head:
        if next(asked) >= 200:  # fast at first, then silent
            hangs.set()
            answer.wait(PATIENCE)
        return NOTHING

    monkeypatch.setattr(firstpass, "head_of", hanging)
    monkeypatch.setattr(firstpass, "START_SECONDS", 0.2)
    monkeypatch.setattr(firstpass, "_LEAST_RATE", 1)
    with FirstPass(photos(1000)) as first:
        until(hangs.is_set)
        until(lambda: first.order() is not None)
    ended("purger-first")
    answer.set()
