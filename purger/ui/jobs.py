"""Which job runs: one at a time, with its progress on a page, in the taskbar and in notices."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from purger.core.domain import Findings
from purger.ui.engine import forget
from purger.ui.history_page import HistoryPage
from purger.ui.notices import Notices
from purger.ui.progress_page import ProgressPage
from purger.ui.taskbar import Taskbar
from purger.ui.tasks import Patience, Task

_PURGE_SECONDS: Final = 30.0


class Jobs:
    """Starts jobs and ends them.

    Attributes:
        task: the one that runs; None where none does.
        stop: asks a job that moves files to end after the photo it is at; it still tells what
            became of each.
        notices: tell who looks elsewhere that long work has ended.
        taskbar: has the window's title.
    """

    def __init__(
        self, window: QWidget, show: Callable[[QWidget], None], is_noticed: Callable[[], bool]
    ) -> None:
        """Show pages by `show`; notices are wanted while `is_noticed`."""
        self._show = show
        self.task: Task | None = None
        self.stop = threading.Event()
        self._cancel: Callable[[], None] = self.stop.set
        self._is_moving = False
        self._left: set[Task] = set()
        self.notices = Notices(window, is_noticed)
        self.taskbar = Taskbar(window)

    @property
    def is_busy(self) -> bool:
        """Whether one runs."""
        return self.task is not None

    @property
    def is_moving(self) -> bool:
        """Whether one runs that moves files."""
        return self.task is not None and self._is_moving

    def run(
        self,
        task: Task,
        page: ProgressPage | HistoryPage | None = None,
        *,
        ends_between_photos: bool = False,
    ) -> None:
        """Start a job, and show on a page how far it is, if on one."""
        if page is not None:
            task.progressed.connect(self.of(task, page.show_progress))
        task.progressed.connect(self.of(task, self.taskbar.show))
        self.notices.begin()
        self.task, self._cancel = task, self.stop.set if ends_between_photos else task.cancel
        self._is_moving = ends_between_photos
        self.stop.clear()
        if page is not None:
            self._show(page)
        task.start()

    def run_loose(
        self, task: Task, left: Callable[[], None], page: ProgressPage | None = None
    ) -> None:
        """As `run`, a job for which nobody waits once it is cancelled: `left` is called at once.

        It ends behind what the user does next; what it still finds is taken away.
        """
        for end in (task.succeeded, task.failed, task.cancelled):
            end.connect(partial(self._on_left, task))
        self.run(task, page)
        self._cancel = partial(self._leave, task, left)

    def of(self, task: Task, slot: Callable[[Any], None]) -> Callable[[Any], None]:
        """`slot`, as long as `task` is the job that runs."""
        return lambda what: slot(what) if task is self.task else None

    def _leave(self, task: Task, left: Callable[[], None]) -> None:
        task.cancel()
        self._left.add(task)
        self.task = None
        self.taskbar.clear()
        left()

    def _on_left(self, task: Task, result: object = None) -> None:
        if task in self._left:
            self._left.remove(task)
            if isinstance(result, Findings):
                forget(result.file)

    def cancel(self) -> None:
        """Ask the job that runs to end."""
        if self.task is not None:
            self._cancel()

    def end(self) -> None:
        """The job has told its result: nothing runs any more."""
        if self.task is not None:
            self.task.wait()
            self.task = None
            self.taskbar.clear()

    def ask_to_end(self) -> None:
        """Ask the job that runs to end; wait for one that moves files."""
        if self.task is not None and self._is_moving:
            self.stop.set()
            self.task.wait(_PURGE_SECONDS)
        elif self.task is not None:
            self.task.cancel()

    def close(self, patience: Patience) -> None:
        """Wait shortly for the job that was asked to end."""
        if self.task is not None:
            self.task.wait(patience.left)
