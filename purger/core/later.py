"""Modules that take a second to load and are needed in the end: loaded beside the work before it.

Loading computes in the interpreter all the time. At the beginning of a long reading it would be
taken for the pace of the reading, and nobody would wait for it; so it begins when the end is in
sight. Whoever decodes beside it needs the interpreter now and then, for a moment: meanwhile it
changes hands ten times as often as usual, or decoders would wait for it longer than they compute.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import Final

BEFORE: Final = 8.0
"""Seconds before the end of the reading from which on modules are loaded."""

_INTERVAL: Final = 5e-4
_TURN: Final = threading.Lock()  # of all: the interval is one for the whole process


class Later:
    """Loads modules, in their order, each once; any thread may ask.

    Args:
        modules: by name. One that cannot be loaded is told of by the import that needs it.
    """

    def __init__(self, *modules: str) -> None:
        self._waiting: Sequence[str] = modules
        self._asked = threading.Lock()

    def begin(self, count: int | None = None) -> None:
        """Load so many of those left, or all, on a thread; who imports one meanwhile waits."""
        with self._asked:
            due = self._waiting[:count]
            self._waiting = self._waiting[len(due) :]
        if due:
            threading.Thread(
                target=self._load, args=(due,), name="purger-load", daemon=True
            ).start()

    def look(self, unread: int, photos: int, left: float | None) -> None:
        """Begin if the end is in sight.

        Args:
            unread: photos that are still to be read.
            photos: that were to be read.
            left: seconds that it will take, None while that is not known.
        """
        is_near = 2 * unread <= photos if left is None else left <= BEFORE
        if is_near:
            self.begin()

    def _load(self, modules: Sequence[str]) -> None:
        with _TURN:
            usual = sys.getswitchinterval()
            sys.setswitchinterval(_INTERVAL)
            try:
                for module in modules:
                    with suppress(Exception):
                        import_module(module)
            finally:
                sys.setswitchinterval(usual)
