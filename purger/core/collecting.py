"""Garbage collection: where records are made by the hundred thousand, it finds nothing.

Python looks for cycles whenever so and so many objects are new. Photos and their traits form none,
and looking through them again and again takes longer than the making of them.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """Look for no cycles meanwhile."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
