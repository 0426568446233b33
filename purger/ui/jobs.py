"""Which job runs: one at a time, with its progress on a page, in the taskbar and in notices."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from purger.ui.history_page import HistoryPage
from purger.ui.notices import Notices
from purger.ui.progress_page import ProgressPage
from purger.ui.taskbar import Taskbar
from purger.ui.tasks import QUIT_SECONDS, Task

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
        self.notices = Notices(window, is_noticed)
        self.taskbar = Taskbar(window)

    @property
    def is_busy(self) -> bool:
        """Whether one runs."""
        return self.task is not None

    def run(
        self,
        task: Task,
        page: ProgressPage | HistoryPage | None = None,
        *,
        ends_between_photos: bool = False,
    ) -> None:
        """Start a job, and show on a page how far it is, if on one."""
        if page is not None:
            task.progressed.connect(page.show_progress)
        task.progressed.connect(self.taskbar.show)
        self.notices.begin()
        self.task, self._cancel = task, self.stop.set if ends_between_photos else task.cancel
        self.stop.clear()
        if page is not None:
            self._show(page)
        task.start()

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

    def close(self) -> None:
        """Ask the job that runs to end, and wait shortly; longer for one that moves files."""
        if self.task is not None:
            is_moving = self._cancel == self.stop.set
            self._cancel()
            self.task.wait(_PURGE_SECONDS if is_moving else QUIT_SECONDS)
