"""How far long work is, where it shows while the window is not in sight: title and taskbar."""

from __future__ import annotations

import sys
from typing import Any, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from purger.core.domain import Progress, Stage
from purger.core.texts import tr

_SHARES: Final = {
    Stage.SCAN: (0, 0), Stage.DECODE: (0, 95), Stage.CLUSTER: (95, 97), Stage.NEIGHBOURS: (97, 99),
    Stage.COMPANIONS: (99, 100), Stage.CLEAR: (0, 0),
}  # fmt: skip
"""From where to where, in percent, a stage goes in the job that has others; any other is a job."""
_ENTRY: Final = "application://purger.desktop"


class Taskbar(QObject):
    """Puts the share that is done before the window's title, and on its entry in the dock.

    The docks of KDE, Ubuntu and others hear the signal of Unity's launcher; others ignore it.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._title = window.windowTitle()
        self._percent: int | None = None

    def name(self, title: str) -> None:
        """Give the window a title."""
        self._title = title
        self._write()

    def show(self, progress: Progress) -> None:
        """Work is so far; a stage begins where the one before it ended, and nothing goes back."""
        if not progress.total:
            return
        begin, end = _SHARES.get(progress.stage, (0, 100))
        percent = begin + (end - begin) * min(progress.done, progress.total) // progress.total
        self._show(max(percent, self._percent or 0))

    def clear(self) -> None:
        """Nothing runs any more."""
        self._show(None)

    def _show(self, percent: int | None) -> None:
        if percent != self._percent:
            self._percent = percent
            self._write()
            _tell_dock(percent)

    def _write(self) -> None:
        percent, title = self._percent, self._title
        if percent is not None and not self._is_read_aloud():
            title = tr("{percent}% – {title}", percent=percent, title=title)
        self._window.setWindowTitle(title)

    def _is_read_aloud(self) -> bool:
        """Screen readers say each new title of the window that is in use; the page has a bar."""
        return QAccessible.isActive() and self._window.isActiveWindow()


def _tell_dock(percent: int | None) -> None:
    if sys.platform != "linux":
        return
    try:
        from PySide6.QtDBus import QDBusConnection, QDBusMessage  # noqa: PLC0415 - when needed
    except ImportError:
        return
    bus = QDBusConnection.sessionBus()
    if bus.isConnected():
        facts: dict[str, Any] = {
            "progress": (percent or 0) / 100, "progress-visible": percent is not None,
        }  # fmt: skip
        message = QDBusMessage.createSignal(
            "/purger", "com.canonical.Unity.LauncherEntry", "Update"
        )
        message.setArguments([_ENTRY, facts])
        bus.send(message)
