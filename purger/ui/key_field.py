"""A field that hears the next key and tells which one it was."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from purger.core.texts import tr
from purger.ui.actions import written

_ALONE: Final = frozenset({
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr,
    Qt.Key.Key_unknown, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_Dead_Acute,
})  # fmt: skip
_LEAVING: Final = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape})


class KeyField(QLineEdit):
    """Press a key to name it; Tab goes on, Escape closes the dialog as everywhere.

    Signals:
        caught: str, the key as settings write it.
    """

    caught = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setPlaceholderText(tr("Press a key to add it"))
        self.setAccessibleName(tr("Press a key to add it"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def event(self, event: QEvent) -> bool:
        """Hear keys before any shortcut does."""
        is_key = isinstance(event, QKeyEvent) and event.key() not in _LEAVING
        if is_key and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell which key it was."""
        if event.key() in _LEAVING:
            super().keyPressEvent(event)
        elif event.key() not in _ALONE and not event.isAutoRepeat():
            self.caught.emit(written(event)[-1])
