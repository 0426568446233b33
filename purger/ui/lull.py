"""A moment in which keys do nothing, after what they were meant for has gone from under them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

LULL_MS: Final = 400
"""As long as it takes to see that something else is there, and not to press the key."""

_KEYS: Final = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
_HELD: Final = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


class Lull(QObject):
    """Takes the keys of the whole program for a moment; it looks at no event at other times.

    Signals:
        taken: a key that may have meant something was taken.
    """

    taken = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=LULL_MS)
        self._timer.timeout.connect(self.end)

    def begin(self) -> None:
        """Keys do nothing from now on."""
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self)
            self._timer.start()

    def end(self) -> None:
        """They do what they mean again."""
        self._timer.stop()
        app = QCoreApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let no key through."""
        if event.type() not in _KEYS:
            return False
        event.accept()
        is_press = event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() not in _HELD:
            self.taken.emit()
        return True
