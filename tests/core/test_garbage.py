"""Garbage collection: none while much is made, and what was made is no part of later ones."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack

import pytest

from purger.core.garbage import kept, paused


class Thing:
    pass


def test_no_collection_while_something_is_made() -> None:
    with kept():
        with kept():
            assert not gc.isenabled()
        assert not gc.isenabled()  # the other one still is at it
    assert gc.isenabled()


@pytest.mark.parametrize(("first", "second"), [(paused, kept), (kept, paused), (paused, paused)])
def test_no_collection_while_another_thread_is_still_at_it(
    first: Callable[[], AbstractContextManager[None]],
    second: Callable[[], AbstractContextManager[None]],
) -> None:
    one, other = ExitStack(), ExitStack()  # as on two threads: the one that began first ends first
    one.enter_context(first())
    other.enter_context(second())
    one.close()
    assert not gc.isenabled()
    other.close()
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with paused(), kept():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_was_made_is_left_out_of_later_collections() -> None:
    before = gc.get_freeze_count()
    with kept():
        made = [Thing() for _ in range(1000)]
    assert gc.get_freeze_count() >= before + len(made)
    assert not any(isinstance(found, Thing) for found in gc.get_objects())


def test_what_nobody_holds_goes_at_once() -> None:
    with kept():
        made = Thing()
    gone = weakref.ref(made)
    del made
    assert gone() is None


def test_a_failure_lets_collections_go_on() -> None:
    with pytest.raises(ValueError, match="no"), kept():
        raise ValueError("no")
    assert gc.isenabled()
