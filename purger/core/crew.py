"""Threads that work off jobs, and what they may take at once.

The threads are daemons: one that a dead network drive or a native call holds keeps neither a
cancelled scan nor the end of the program waiting.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from queue import SimpleQueue
from typing import Generic, TypeVar

J = TypeVar("J")

JOIN_SECONDS = 0.1


class Budget:
    """So much may be taken at once: cores, bytes. Any thread may ask.

    Who asks for more than there is at all gets it alone. First come, first served, so that a large
    wish is not overtaken by small ones for ever.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._taken = 0
        self._turn = threading.Lock()
        self._changed = threading.Condition()

    def allow(self, limit: int) -> None:
        """So much from now on; what is held beyond it stays held."""
        with self._changed:
            self._limit = limit
            self._changed.notify_all()

    @contextmanager
    def taken(self, amount: int = 1) -> Iterator[None]:
        """Wait for room, then hold `amount`."""
        with self._turn, self._changed:
            self._changed.wait_for(lambda: not self._taken or self._taken + amount <= self._limit)
            self._taken += amount
        try:
            yield
        finally:
            with self._changed:
                self._taken -= amount
                self._changed.notify_all()


class Crew(Generic[J]):
    """Up to `threads` threads that do jobs; none is started before it is needed."""

    def __init__(self, name: str, threads: int, work: Callable[[J], None]) -> None:
        """Start nothing yet; `work` does one job and must not raise."""
        self._name = name
        self._most = threads
        self._work = work
        self._jobs: SimpleQueue[J | None] = SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._is_closed = False

    def give(self, job: J) -> None:
        """Have a job done; by the thread that owns the crew."""
        self._jobs.put(job)
        if len(self._threads) < self._most:
            thread = threading.Thread(target=self._serve, name=self._name, daemon=True)
            self._threads.append(thread)
            thread.start()

    def dismiss(self) -> None:
        """Do no more jobs; wait for nothing."""
        self._is_closed = True
        for _ in self._threads:
            self._jobs.put(None)

    def close(self, until: float | None = None) -> None:
        """Do no more jobs; wait a moment for those that were begun.

        The moment ends at `until` (`time.monotonic`), 0.1 s from now where none is named.
        """
        self.dismiss()
        until = time.monotonic() + JOIN_SECONDS if until is None else until
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))

    def _serve(self) -> None:
        while (job := self._jobs.get()) is not None and not self._is_closed:
            self._work(job)
