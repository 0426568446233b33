"""Modules that are loaded beside the reading: when, once, and without a word where they are not."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest

from purger.core import later
from purger.core.later import BEFORE, Later
from tests.patience import PATIENCE, until


class Imports:
    """Who asks for a module gets none, and is noted."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.intervals: list[float] = []
        self.are_over = threading.Event()

    def __call__(self, name: str) -> None:
        self.asked.append(name)
        self.intervals.append(sys.getswitchinterval())
        if name == "last":
            self.are_over.set()
        raise ImportError(name)


@pytest.fixture
def imports(monkeypatch: pytest.MonkeyPatch) -> Iterator[Imports]:
    own = Imports()
    monkeypatch.setattr(later, "import_module", own)
    yield own
    for thread in threading.enumerate():
        if thread.name == "purger-load":
            thread.join(PATIENCE)


def test_all_are_loaded_once_and_one_that_fails_stops_no_other(imports: Imports) -> None:
    loading = Later("first", "last")
    loading.begin()
    loading.begin()
    assert imports.are_over.wait(PATIENCE)
    assert imports.asked == ["first", "last"]


def test_some_may_be_loaded_before_the_others(imports: Imports) -> None:
    loading = Later("first", "second", "last")
    loading.begin(1)
    until(lambda: imports.asked == ["first"])
    loading.begin()
    assert imports.are_over.wait(PATIENCE)
    assert imports.asked == ["first", "second", "last"]


def test_the_interpreter_changes_hands_more_often_meanwhile(imports: Imports) -> None:
    usual = sys.getswitchinterval()
    Later("first", "last").begin()
    assert imports.are_over.wait(PATIENCE)
    assert max(imports.intervals) < usual / 5
    until(lambda: sys.getswitchinterval() == usual)


def test_two_that_load_at_once_leave_the_interpreter_as_it_was(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    usual = sys.getswitchinterval()
    may_end = {"first": threading.Event(), "second": threading.Event()}
    monkeypatch.setattr(later, "import_module", lambda name: may_end[name].wait(PATIENCE))
    for one in may_end:  # a scan is stopped, and another begun meanwhile
        before = set(threading.enumerate())
        Later(one).begin()
        (thread,) = set(threading.enumerate()) - before
        if one == "first":
            until(lambda: sys.getswitchinterval() < usual / 5)
            first = thread
    thread.join(0.2)  # without a lock it takes this time to see what the first one set
    may_end["first"].set()
    first.join(PATIENCE)
    may_end["second"].set()
    thread.join(PATIENCE)
    assert sys.getswitchinterval() == usual


@pytest.mark.parametrize(("unread", "left"), [(900, BEFORE), (500, None), (0, None)])
def test_it_begins_when_the_end_is_in_sight(
    imports: Imports, unread: int, left: float | None
) -> None:
    loading = Later("last")
    for before, then in ((1000, None), (900, 60.0), (501, None), (100, BEFORE + 1)):
        loading.look(before, 1000, then)
    assert not [one for one in threading.enumerate() if one.name == "purger-load"]
    loading.look(unread, 1000, left)
    assert imports.are_over.wait(PATIENCE)
