"""One photo, large: the thumbnail at once, the whole picture when the engine has decoded it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from purger.core.domain import Photo
from purger.ui.delegate import draw_badge, draw_bin, draw_fitted
from purger.ui.theme import DARK

_BAR = 54
_COMMANDS: Final = frozenset({
    Qt.Key.Key_U, Qt.Key.Key_N, Qt.Key.Key_P, Qt.Key.Key_M, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
    Qt.Key.Key_Delete, Qt.Key.Key_Question,
})  # fmt: skip
"""Commands of the page that mean the same here; the others act on a grid that is not in sight."""
_COMMAND_MODIFIERS: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class Viewer(QWidget):
    """Shows one photo over the whole window; what is shown always belongs to the name below it.

    Args:
        hint: what the keys do.

    Signals:
        moved: int, -1 or 1: the photo before or after.
        toggled: mark or unmark.
        closed: back to the grid.
    """

    moved = Signal(int)
    toggled = Signal()
    closed = Signal()

    def __init__(
        self, parent: QWidget | None = None, *, hint: str = "Space marks · ← → move · Esc back"
    ) -> None:
        super().__init__(parent)
        self._hint = hint
        self._photo: Photo | None = None
        self._pixmap: QPixmap | None = None
        self._caption = self._note = ""
        self._is_marked = self._is_best = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Photo, large")
        self.hide()

    @property
    def photo(self) -> Photo | None:
        """The photo that is shown."""
        return self._photo

    def show_photo(self, photo: Photo, thumbnail: QPixmap | None, caption: str) -> None:
        """Show a photo: its thumbnail (or nothing) until `set_picture` brings the whole."""
        if photo != self._photo:
            self._photo, self._pixmap, self._note = photo, thumbnail, "Decoding…"
        self._caption = caption
        self.setAccessibleDescription(caption)
        self.show()
        self.raise_()
        self.setFocus()
        self.update()

    def set_picture(self, photo: Photo, image: QImage | None, note: str = "") -> None:
        """The whole picture, or why there is none; dropped where another photo is shown by now."""
        if photo == self._photo:
            if image is not None:
                self._pixmap = QPixmap.fromImage(image)
            self._note = note
            self.update()

    def set_state(self, *, marked: bool, best: bool) -> None:
        """Whether it goes, and whether it is the best of its group."""
        self._is_marked, self._is_best = marked, best
        self.update()

    def close_photo(self) -> None:
        """Show nothing, and hide."""
        self._photo = self._pixmap = None
        self.hide()
        self.closed.emit()

    def tell(self, sentence: str) -> None:
        """Say something in the bottom line until another photo is shown."""
        self._note = sentence
        self.update()

    def event(self, event: QEvent) -> bool:
        """Keys are its own, but for commands that mean the photo or the place."""
        is_own = (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not event.modifiers() & _COMMAND_MODIFIERS
            and event.key() not in _COMMANDS
            and not Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
        )
        if is_own:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Space or X marks, Escape or Enter closes."""
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Up:
                self.moved.emit(-1)
            case Qt.Key.Key_Right | Qt.Key.Key_Down:
                self.moved.emit(1)
            case Qt.Key.Key_Space | Qt.Key.Key_X:
                self.toggled.emit()
            case Qt.Key.Key_Escape | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.close_photo()
            case _ if event.text().isprintable() and event.text():
                self.tell("This key is one of the grid; Esc goes back there.")
            case _:
                super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click goes back."""
        self.close_photo()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Picture on neutral dark in any theme, caption below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#101011"))
        area = self.rect().adjusted(16, 16, -16, -_BAR)
        if self._pixmap is not None:
            painter.setOpacity(0.5 if self._is_marked else 1.0)
            draw_fitted(painter, self._pixmap, area)
            painter.setOpacity(1.0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_marked:
            draw_bin(painter, area.center().toPointF(), 72, QColor(DARK.mark))
        if self._is_best:
            draw_badge(painter, area.topLeft(), "✓ Best", DARK.keep, DARK)
        bar = QRect(24, self.height() - _BAR, self.width() - 48, _BAR)
        self._paint_caption(painter, bar)
        painter.end()

    def _paint_caption(self, painter: QPainter, bar: QRect) -> None:
        painter.setFont(self.font())
        painter.setPen(QColor(DARK.dim))
        middle = Qt.AlignmentFlag.AlignVCenter
        hint = self._note or self._hint
        painter.drawText(bar, middle | Qt.AlignmentFlag.AlignRight, hint)
        room = bar.width() - painter.fontMetrics().horizontalAdvance(hint) - 24
        words = painter.fontMetrics().elidedText(self._caption, Qt.TextElideMode.ElideMiddle, room)
        painter.setPen(QColor(DARK.text))
        painter.drawText(bar, middle | Qt.AlignmentFlag.AlignLeft, words)
