"""Modules that take a second to load and are needed in the end: loaded beside the work before it.

Loading holds the interpreter and a core. At the beginning of a long reading it would be taken for
the pace of the reading, and it would wait for nothing; so it begins when the end is in sight.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from importlib import import_module
from typing import Final

BEFORE: Final = 8.0
"""Seconds before the end of the reading from which on modules are loaded."""


class Later:
    """Loads modules, in their order, once; any thread may ask.

    Args:
        modules: by name. One that cannot be loaded is told of by the import that needs it.
    """

    def __init__(self, *modules: str) -> None:
        self._modules = modules
        self._lock = threading.Lock()
        self._is_begun = False

    def begin(self) -> None:
        """Load them now, on a thread; whoever imports them meanwhile waits."""
        with self._lock:
            if self._is_begun:
                return
            self._is_begun = True
        threading.Thread(target=self._load, name="purger-load", daemon=True).start()

    def look(self, unread: int, photos: int, left: float | None) -> None:
        """Begin if the end is in sight.

        Args:
            unread: photos that are still to be read.
            photos: that were to be read.
            left: seconds that it will take, None while that is not known.
        """
        if 2 * unread <= photos or (left is not None and left <= BEFORE):
            self.begin()

    def _load(self) -> None:
        for module in self._modules:
            with suppress(Exception):
                import_module(module)
