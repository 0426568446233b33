"""When Python looks for garbage: not while millions of objects are made that all stay.

A full collection goes through every object there is, and nothing else runs meanwhile: with a
million photos that takes a second. What a review is made of is no garbage while it is open, and
goes by itself when it is closed, so it is left out of every later collection.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_lock = threading.Lock()
_busy = 0


@contextmanager
def kept() -> Iterator[None]:
    """Make what stays: no collection meanwhile, in any thread, nor of any of it afterwards."""
    global _busy  # noqa: PLW0603 - there is one collector
    with _lock:
        _busy += 1
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            _busy -= 1
            gc.freeze()
            if not _busy:
                gc.enable()
