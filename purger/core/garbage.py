"""When Python looks for garbage: not while records are made by the hundred thousand.

Python looks for cycles whenever so and so many objects are new. Photos and their traits form none,
and to look through them again and again takes longer than to make them. A full collection goes
through every object there is, and nothing else runs meanwhile: with a million photos that takes a
second. What a review is made of is no garbage while it is open, and goes by itself when it is
closed, so it is left out of every later collection.

There is one collector for all threads, so they are counted: it is on again when the last is done.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_lock = threading.Lock()
_busy = 0
_was_on = True


@contextmanager
def paused() -> Iterator[None]:
    """Look for no cycles meanwhile, in any thread."""
    global _busy, _was_on  # noqa: PLW0603 - there is one collector
    with _lock:
        if not _busy:
            _was_on = gc.isenabled()
            gc.disable()
        _busy += 1
    try:
        yield
    finally:
        with _lock:
            _busy -= 1
            if not _busy and _was_on:
                gc.enable()


@contextmanager
def kept() -> Iterator[None]:
    """Make what stays: no collection meanwhile, in any thread, nor of any of it afterwards."""
    with paused():
        try:
            yield
        finally:
            gc.freeze()
