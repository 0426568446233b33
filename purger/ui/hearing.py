"""Whether the screen reader of a Linux desktop hears announcements; another way where it does not.

    announcement ─► bus ─► Orca from 45 on
    what appears as a notification ─► bus ─► Orca before that (Debian 12, Ubuntu 22.04)

Readers tell the bus what they listen to. PySide6 cannot read that answer, a list of structures, so
`gdbus` asks, which every Linux desktop has; where it is missing, sentences are announced only.
"""

from __future__ import annotations

import os
import shutil
import time
from typing import Final

from PySide6.QtCore import QProcess
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

_REGISTRY: Final = "org.a11y.atspi.Registry"
_PATH: Final = "/org/a11y/atspi/registry"
_ANEW_SECONDS: Final = 30.0
_ANSWER_MS: Final = 200
ROLE: Final = "accessibleRole"
"""The property that holds the role of a widget that paints itself."""


class Hearing:
    """Remembers what the bus answered, and asks again now and then: readers come and go.

    Attributes:
        is_deaf: whether somebody listens who hears no announcements.
    """

    def __init__(self) -> None:
        self.is_deaf = False
        self._asked = -_ANEW_SECONDS
        self._process: QProcess | None = None
        self._unheard: list[tuple[QWidget, str]] = []

    def announced(self, widget: QWidget, sentence: str) -> None:
        """A sentence was announced; tell it otherwise where that is not heard."""
        if QApplication.platformName() not in {"xcb", "wayland"}:
            return
        window = widget.window()
        if time.monotonic() - self._asked >= _ANEW_SECONDS:
            self._ask()
        if self._process is not None:
            self._unheard.append((window, sentence))
        elif self.is_deaf:
            notify(window, sentence)

    def _ask(self) -> None:
        self._asked = time.monotonic()
        program, address = shutil.which("gdbus"), bus_address()
        if program is None or not address:
            return
        self._process = QProcess(QApplication.instance())
        self._process.finished.connect(self._on_answer)
        self._process.errorOccurred.connect(self._on_answer)
        call = ["--address", address, "--dest", _REGISTRY, "--object-path", _PATH]
        method = f"{_REGISTRY}.GetRegisteredEvents"
        self._process.start(program, ["call", "--timeout", "2", *call, "--method", method])

    def _on_answer(self) -> None:
        if self._process is None:
            return
        answer = bytes(self._process.readAllStandardOutput().data()).decode("utf-8", "replace")
        self._process.deleteLater()
        self._process = None
        self.is_deaf = hears_none(answer)
        unheard, self._unheard = self._unheard, []
        for window, sentence in unheard if self.is_deaf else ():
            if isValid(window):
                notify(window, sentence)


def hears_none(events: str) -> bool:
    """Whether somebody listens, as the bus tells it, and nobody to announcements."""
    listened = events.lower()
    return "object:" in listened and "object:announcement" not in listened


def bus_address() -> str:
    """Where the accessibility bus is; "" where there is none."""
    if address := os.environ.get("AT_SPI_BUS_ADDRESS"):
        return address
    try:
        from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage  # noqa: PLC0415 - rarely
    except ImportError:
        return ""
    ask = QDBusMessage.createMethodCall(
        "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress"
    )
    answer = QDBusConnection.sessionBus().call(ask, QDBus.CallMode.Block, _ANSWER_MS).arguments()
    return answer[0] if answer and isinstance(answer[0], str) else ""


class Spoken(QWidget):
    """Never seen: what a screen reader takes for a notification."""


def notify(window: QWidget, sentence: str) -> None:
    """Let a sentence appear as a notification, to screen readers only."""
    spoken = window.findChild(Spoken)
    if spoken is None:
        spoken = Spoken(window)
        spoken.setProperty(ROLE, QAccessible.Role.Notification.name)
        spoken.hide()
    spoken.setAccessibleName(sentence)
    QAccessible.updateAccessibility(QAccessibleEvent(spoken, QAccessible.Event.ObjectShow))


HEARING: Final = Hearing()
