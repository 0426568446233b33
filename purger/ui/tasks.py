"""The one place where the window meets threads.

`Task` drives one job, a generator of `purger.core`, and reports on the thread that made it.
`NewestFirst` answers many small wishes (thumbnails, previews, cuts), the newest first.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Hashable, Sequence
from contextlib import AbstractContextManager
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from purger.core.domain import Findings, Progress
from purger.core.errors import PurgerError

logger = logging.getLogger(__name__)

QUIT_SECONDS: Final = 0.3
"""How long the window waits for one of these at most when it is closed."""


class Task(QObject):
    """Run a job on a worker thread; report on the thread that made the Task.

    Exactly one of `succeeded`, `failed`, `cancelled` is emitted, last.

    Attributes:
        result: the job's, once it has succeeded; for who waits and cannot be told meanwhile.

    Signals:
        progressed: Progress, often.
        grew: Findings before the end of a scan, each of more photos than the last.
        succeeded: the job's result.
        failed: the exception.
        cancelled: the job was closed before its end.
    """

    progressed = Signal(Progress)
    grew = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, steps: Generator[Progress | Findings, None, Any]) -> None:
        super().__init__()
        self._steps = steps
        self.result: Any = None
        self._cancel = threading.Event()
        self._thread = threading.Thread(target=self._run, name="purger-task", daemon=True)

    def start(self) -> None:
        """Start the worker thread."""
        self._thread.start()

    def cancel(self) -> None:
        """Ask the job to stop at its next step."""
        self._cancel.set()

    def wait(self, seconds: float | None = None) -> bool:
        """Block until the worker is done; return whether it is."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            while not self._cancel.is_set():
                step = next(self._steps)
                (self.grew if isinstance(step, Findings) else self.progressed).emit(step)
            self._steps.close()
        except StopIteration as stop:
            self.result = stop.value
            self.succeeded.emit(stop.value)
        except PurgerError as error:
            self.failed.emit(error)
        except BaseException as error:  # a job that calls sys.exit has a fault as well
            logger.exception("a job failed")
            self.failed.emit(error)
        else:
            self.cancelled.emit()


class Patience:
    """How long several things are waited for together.

    Args:
        seconds: in all, from now on.
    """

    def __init__(self, seconds: float = QUIT_SECONDS) -> None:
        self._until = time.monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds."""
        return max(0.0, self._until - time.monotonic())


class NewestFirst(QObject):
    """Answer wishes on a few threads; a new list of wishes replaces the old one.

    The threads begin with the first wish: a window has more than a dozen of these when it opens.

    Args:
        open_worker: makes, on each thread, the context whose value answers one wish.
        threads: how many.

    Signals:
        answered: the wish and its answer; a `PurgerError` or `OSError` is an answer as well.
    """

    answered = Signal(object, object)

    def __init__(
        self,
        open_worker: Callable[[], AbstractContextManager[Callable[[Any], Any]]],
        threads: int = 1,
    ) -> None:
        super().__init__()
        self._open_worker = open_worker
        self._changed = threading.Condition()
        self._wishes: deque[Hashable] = deque()
        self._busy: set[Hashable] = set()
        self._is_closed = False
        self._threads = [
            threading.Thread(target=self._run, name=f"purger-wishes-{i}", daemon=True)
            for i in range(threads)
        ]
        self._is_begun = False

    def want(self, wishes: Sequence[Hashable]) -> None:
        """Replace what is wanted, most urgent first; what is being answered now is not repeated."""
        with self._changed:
            self._wishes = deque(wish for wish in wishes if wish not in self._busy)
            self._changed.notify_all()
            if self._wishes and not self._is_begun and not self._is_closed:
                self._is_begun = True
                for thread in self._threads:
                    thread.start()

    def drain(self, seconds: float) -> bool:
        """Block until every wish is answered, `seconds` at most; return whether it is."""
        with self._changed:
            return self._changed.wait_for(lambda: not (self._wishes or self._busy), seconds)

    def close(self, seconds: float = QUIT_SECONDS) -> None:
        """Drop all wishes and wait for the threads, `seconds` in all."""
        with self._changed:
            self._is_closed = True
            self._wishes.clear()
            self._changed.notify_all()
        end = time.monotonic() + seconds
        for thread in self._threads if self._is_begun else ():
            thread.join(max(0.0, end - time.monotonic()))

    def _run(self) -> None:
        with self._open_worker() as answer:
            while (wish := self._next()) is not None:
                try:
                    found = answer(wish)
                except (PurgerError, OSError) as error:
                    found = error
                except Exception as error:
                    logger.exception("a wish failed")
                    found = error
                with self._changed:
                    self._busy.discard(wish)
                    is_closed = self._is_closed
                    self._changed.notify_all()
                if not is_closed:
                    self.answered.emit(wish, found)

    def _next(self) -> Hashable | None:
        with self._changed:
            while not self._wishes and not self._is_closed:
                self._changed.wait()
            if self._is_closed:
                return None
            wish = self._wishes.popleft()
            self._busy.add(wish)
            return wish
