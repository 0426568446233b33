"""A part of a job on a thread of its own, beside the rest of the job.

What computes on one core mostly leaves the others idle; two such parts that do not need each other
take no longer than the longer one. Whoever gives the job up does not wait for the thread: it ends
at its next step.

Both may limit the threads of BLAS, and there is one limit for the whole process. So it is set
before both begin, and what they set and restore meanwhile changes nothing.
"""

from __future__ import annotations

import threading
import time
from contextlib import ExitStack
from types import TracebackType
from typing import Final, Generic, Self, TypeVar

from threadpoolctl import threadpool_limits

from purger.core.domain import Progress, Steps

T = TypeVar("T")

PULSE: Final = 0.05
"""Seconds after which whoever waits hears something."""

_JOIN_SECONDS: Final = 0.05


class Beside(Generic[T]):
    """Runs steps on a thread; a context manager around what is done meanwhile.

    Args:
        steps: run from the beginning to the end by that thread.

    Attributes:
        seconds: on the clock, that the steps have taken; 0 before they ended.
    """

    def __init__(self, steps: Steps[T]) -> None:
        self.seconds = 0.0
        self._steps = steps
        self._step: Progress | None = None
        self._result: list[T] = []
        self._error: BaseException | None = None
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="purger-beside", daemon=True)
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        self._stack.enter_context(threadpool_limits(1, user_api="blas"))
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._is_over.set()
        self._thread.join(_JOIN_SECONDS)
        self._stack.close()

    def result(self) -> Steps[T]:
        """Wait for the end, telling of each step that is seen; raises what the steps raised."""
        told = None
        while self._thread.is_alive():
            self._thread.join(PULSE)
            if self._step is not None and self._step is not told:
                told = self._step
            if told is not None:
                yield told
        if self._error is not None:
            raise self._error
        return self._result[0]

    def _run(self) -> None:
        begun = time.perf_counter()
        try:
            while not self._is_over.is_set():
                self._step = next(self._steps)
            self._steps.close()
        except StopIteration as stop:
            self._result.append(stop.value)
        except BaseException as error:  # noqa: BLE001 - raised again where the result is asked for
            self._error = error
        self.seconds = time.perf_counter() - begun
