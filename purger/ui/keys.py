"""A control that has the focus has its own keys: the commands of a page do not take them away.

A page's command for Space or Enter acts on the current photo. Who has gone to a button with Tab and
presses Space means the button.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QWidget

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_OWN: Final = _ENTER | {Qt.Key.Key_Space}
_CONTROLS: Final = (QAbstractButton, QComboBox, QAbstractSpinBox, QLineEdit)
_KEYPAD: Final = Qt.KeyboardModifier.KeypadModifier


class _OwnKeys(QObject):
    """Keeps Space and Enter for the controls that it watches; Enter presses a button."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim a key before a command does; press the button."""
        if not isinstance(event, QKeyEvent) or event.key() not in _OWN:
            return False
        if event.modifiers() & ~_KEYPAD:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        is_press = event.type() == QEvent.Type.KeyPress and event.key() in _ENTER
        if is_press and isinstance(watched, QAbstractButton):
            if not event.isAutoRepeat():
                watched.click()
            return True
        return False


def keep_own_keys(page: QWidget) -> None:
    """Give the controls on a page their keys: those that are there now."""
    keys = page.findChild(_OwnKeys) or _OwnKeys(page)
    for child in page.findChildren(QWidget):
        if isinstance(child, _CONTROLS):
            child.installEventFilter(keys)
