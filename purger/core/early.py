"""Groups before the end of a scan: what was read so far is looked at while the rest is read.

A look is a whole one, `neighbours` over every photo that is known by then; nothing in it is
guessed. A pair that an earlier look has weighed is not weighed again (`remembered`); the end of the
scan looks at everything anew. It is done by one thread, each time that an eighth more photos were
read, and only if somebody waits for the result. All looks together cost a small share of what was
computed until then, or twice that where the next one would otherwise be long in coming.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from types import TracebackType
from typing import Final, Protocol, Self, TypeVar

import numpy as np
from threadpoolctl import threadpool_limits

from purger.core.columns import Columns
from purger.core.domain import Catalog, Findings, Pairs, Steps
from purger.core.neighbours import copies_of, neighbours
from purger.core.remembered import Memory
from purger.core.settings import DEFAULT_SIMILARITY

logger = logging.getLogger(__name__)
T = TypeVar("T")

MOST: Final = 250_000
"""Photos of a look at most: it takes its own copy of what is known of them."""

_SHARE: Final = 0.08  # of what reading computes
_LARGEST_SHARE: Final = 0.16  # where photos have doubled since the last look
_IN_ADVANCE: Final = 0.25  # of what reading is still to compute counts as well
_GROWTH: Final = 1.125
_FIRST: Final = 8
_FEW: Final = 256  # photos that may always be looked at
_A_PHOTO: Final = 5e-4  # seconds of a look, until it is measured
_READING: Final = 0.01  # seconds of a photo that is read, likewise
_JOIN_SECONDS: Final = 0.05


class Viewer(Protocol):
    """Who wants to see groups before the end."""

    def is_waiting(self) -> bool:
        """Whether the last findings were taken, or there were none."""

    def show(self, findings: Findings) -> None:
        """Take findings; called on a thread of its own.

        Raises:
            FindingsError: they cannot be handed on.
        """


class Early:
    """Looks at what is read so far; a context manager around the reading.

    Args:
        viewer: who wants to see it.
        columns: what is read; nobody may close them up before this is closed.
        whole: makes findings of a catalog, its pairs, and how many photos are still to be read.
        floor: of the network.
        turned: as for `neighbours`.
    """

    def __init__(
        self,
        viewer: Viewer,
        columns: Columns,
        whole: Callable[[Catalog, Pairs, int], Steps[Findings]],
        floor: float,
        *,
        turned: bool = False,
    ) -> None:
        self._viewer = viewer
        self._columns = columns
        self._whole = whole
        self._floor = floor
        self._turned = turned
        self._next: float = _FIRST
        self._found = 0
        self._known = len(columns)
        self._begun = time.process_time()
        self._spent = 0.0
        self._looked = 0
        self._a_photo = _A_PHOTO
        self._memory = Memory()
        self._is_over = threading.Event()
        self._thread: threading.Thread | None = None
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        # held until the last look has ended: two threads that set and restore it would mix it up
        self._stack.enter_context(threadpool_limits(1, user_api="blas"))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._is_over.set()
        if self._thread is not None:
            self._thread.join(None if kind is None else _JOIN_SECONDS)
        self._stack.close()

    def look(self, coming: int, elsewhere: float = 0.0) -> None:
        """Begin a look, if one is due.

        Args:
            coming: photos that are still to be read.
            elsewhere: seconds that reading computed in other processes so far.
        """
        count = len(self._columns)
        is_busy = self._thread is not None and self._thread.is_alive()
        if is_busy or not coming or not self._next <= count <= MOST:
            return
        if self._is_cheap(count, coming, elsewhere) and self._viewer.is_waiting():
            self._thread = threading.Thread(
                target=self._look, args=(coming,), name="purger-early", daemon=True
            )
            self._thread.start()

    def _is_cheap(self, count: int, coming: int, elsewhere: float) -> bool:
        """Whether a look costs little beside all that reading costs, as far as that is known."""
        computed = time.process_time() - self._begun + elsewhere
        read = count - self._known
        each = computed / read if read >= _FEW else _READING
        budget = computed + _IN_ADVANCE * coming * each
        share = (self._spent + count * self._a_photo) / budget
        limit = _SHARE if count < 2 * self._looked else _LARGEST_SHARE
        return count <= _FEW or share <= limit

    def _look(self, coming: int) -> None:
        begun = time.thread_time()
        count = len(self._columns)
        try:
            self._show(coming)
        except _OverError:
            return
        except Exception:
            logger.info("what was found so far cannot be shown", exc_info=True)
        took = time.thread_time() - begun
        self._spent += took
        self._looked = count
        self._a_photo = took / max(_FEW, count)
        self._next = count * _GROWTH

    def _show(self, coming: int) -> None:
        catalog = self._columns.so_far(self._floor)
        pairs = self._driven(
            neighbours(catalog, turned=self._turned, alone=True, memory=self._memory)
        )
        found = _confirmed(catalog, pairs)
        if found <= self._found:
            return
        findings = self._driven(self._whole(catalog, pairs, coming))
        self._viewer.show(findings)
        self._found = found

    def _driven(self, steps: Steps[T]) -> T:
        """The result of a job, unless the reading ends before."""
        while not self._is_over.is_set():
            try:
                next(steps)
            except StopIteration as stop:
                result: T = stop.value
                return result
        steps.close()
        raise _OverError


class _OverError(Exception):
    """Nobody waits for a look any more."""


def _confirmed(catalog: Catalog, pairs: Pairs) -> int:
    """How many photos stand in a group, or nearly so."""
    first = copies_of(catalog)
    is_copy = first != np.arange(len(first))
    likely = pairs.probability >= np.float32(DEFAULT_SIMILARITY)
    together = [first[is_copy], np.flatnonzero(is_copy), pairs.first[likely], pairs.second[likely]]
    return len(np.unique(np.concatenate(together)))
