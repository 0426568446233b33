"""Garbage collection: none while much is made, and what was made is no part of later ones."""

from __future__ import annotations

import gc
import weakref

import pytest

from purger.core.garbage import kept


class Thing:
    pass


def test_no_collection_while_something_is_made() -> None:
    with kept():
        with kept():
            assert not gc.isenabled()
        assert not gc.isenabled()  # the other one still is at it
    assert gc.isenabled()


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
