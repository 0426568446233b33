"""Tells the desktop that long work has ended, when the user is looking elsewhere.

    the desktop's notification service (Linux) ─ or the tray (others) ─ and the taskbar, always

A notice holds numbers and no names: it may show on a locked screen. PySide6 cannot put an unsigned
number into a D-Bus message, which the notification service asks for, so one of the two small
programs that every Linux desktop has sends it.
"""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, QProcess, Qt, QTimer
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from purger.core.texts import tr

LONG_SECONDS: Final = 5.0
"""Work that takes longer is worth a notice when it ends."""

_SERVICE: Final = "org.freedesktop.Notifications"
_PATH: Final = "/org/freedesktop/Notifications"
_SHOWN_MS: Final = 10_000
_END_MS: Final = 200
_WITHOUT_ACTIONS: Final = b"non-interactively"
"""What `notify-send` says where the service knows no clicks: it has shown the notice then."""

Channel = Callable[[str, str], bool]
"""Shows a title and a sentence; returns whether it could."""


class Notices(QObject):
    """Knows how long work took, and whether the user is here.

    Args:
        window: whose work it is.
        is_wanted: whether the user wants notices.
        channels: ways to show one, tried in turn; None for those of this system.
    """

    def __init__(
        self,
        window: QWidget,
        is_wanted: Callable[[], bool],
        channels: Sequence[Channel] | None = None,
    ) -> None:
        super().__init__(window)
        self._window, self._is_wanted = window, is_wanted
        self._tray = _Tray(window)
        self._service = _Service(window)
        own = (self._service.show, self._tray.show)
        self._channels = own if channels is None else channels
        self._begun = time.monotonic()

    def begin(self) -> None:
        """Work begins."""
        self._begun = time.monotonic()

    def end(self, title: str, sentence: str, *, only_if_long: bool = True) -> bool:
        """Work has ended; return whether the user was told, who may not have seen it."""
        is_short = time.monotonic() - self._begun < LONG_SECONDS
        if (only_if_long and is_short) or not self._is_wanted():
            return False
        if QApplication.activeWindow() is not None:
            return False
        any(show(title, sentence) for show in self._channels)
        QApplication.alert(self._window)
        return True


class _Service(QObject):
    """The desktop's own notices; a click leads to the window where `notify-send` can tell of it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._shown: QProcess | None = None
        app = QApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.end)

    def show(self, title: str, sentence: str) -> bool:
        """Show a notice, if there is a service."""
        if sys.platform != "linux" or not _has_service():
            return False
        program = shutil.which("notify-send")
        if program is None:
            return desktop(title, sentence)
        self.end()
        self._shown = QProcess()
        self._shown.finished.connect(lambda code: self._on_finished(code, title, sentence))
        self._shown.errorOccurred.connect(lambda error: self._on_error(error, title, sentence))
        arguments = dict(commands(title, sentence))["notify-send"]
        label = tr("Show", about="what a click on a notice does")
        self._shown.start(program, [f"--action=default={label}", *arguments])
        return True

    def end(self) -> None:
        """Wait no longer for a click."""
        process, self._shown = self._shown, None
        if process is not None:
            process.finished.disconnect()
            process.kill()
            process.waitForFinished(_END_MS)

    def _on_error(self, error: QProcess.ProcessError, title: str, sentence: str) -> None:
        if error is QProcess.ProcessError.FailedToStart and self._shown is not None:
            self._shown.deleteLater()
            self._shown = None
            desktop(title, sentence)

    def _on_finished(self, code: int, title: str, sentence: str) -> None:
        process, self._shown = self._shown, None
        if process is None:
            return
        said = bytes(process.readAllStandardOutput().data())
        told = bytes(process.readAllStandardError().data())
        process.deleteLater()
        if code and _WITHOUT_ACTIONS not in told:  # before 0.8 it knows none, and shows nothing
            desktop(title, sentence)
        elif b"default" in said:
            show_window(self._window)


class _Tray(QObject):
    """An icon in the tray for as long as its message is shown; a click leads to the window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._icon: QSystemTrayIcon | None = None
        self._hide = QTimer(self, singleShot=True, interval=_SHOWN_MS)

    def show(self, title: str, sentence: str) -> bool:
        """Show a message there, if there is a tray."""
        is_here = QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()
        if not is_here:
            return False
        if self._icon is None:
            self._icon = QSystemTrayIcon(self._window.windowIcon(), self)
            self._icon.messageClicked.connect(self._on_clicked)
            self._icon.activated.connect(self._on_clicked)
            self._hide.timeout.connect(self._icon.hide)
        self._icon.show()
        self._icon.showMessage(title, sentence, self._window.windowIcon(), _SHOWN_MS)
        self._hide.start()
        return True

    def _on_clicked(self) -> None:
        show_window(self._window)


def show_window(window: QWidget) -> None:
    """Bring it to the front, also where it was minimised."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()


def desktop(title: str, sentence: str) -> bool:
    """Show a notice by the desktop's own service."""
    if sys.platform != "linux" or not _has_service():
        return False
    return any(
        QProcess.startDetached(program, arguments)[0]
        for name, arguments in commands(title, sentence)
        if (program := shutil.which(name))
    )


def commands(title: str, sentence: str) -> tuple[tuple[str, list[str]], ...]:
    """The programs that can send a notice, with their arguments."""
    words = [_quoted(text) for text in ("purger", "purger", title, sentence)]
    call = ["call", "--session", f"--dest={_SERVICE}", f"--object-path={_PATH}",
            f"--method={_SERVICE}.Notify", "--"]  # fmt: skip
    hints = "{'desktop-entry': <'purger'>}"
    return (
        ("notify-send", ["--app-name=purger", "--icon=purger", "--", title, sentence]),
        ("gdbus", [*call, words[0], "0", *words[1:], "[]", hints, "-1"]),
    )


def _quoted(text: str) -> str:
    """A text as gdbus reads it."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _has_service() -> bool:
    """Whether somebody shows notices in this session; asks the bus, which answers at once."""
    try:
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 - only when it is needed
    except ImportError:
        return False
    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    names = bus.interface()
    known = names.isServiceRegistered(_SERVICE).value()
    return bool(known) or _SERVICE in names.activatableServiceNames().value()
