"""Small pictures in dialogs: they come from the same place as the grid's, a moment later."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from purger.core.domain import Photo
from purger.core.text import show_name, show_number
from purger.ui.accessible import describe
from purger.ui.delegate import draw_fitted
from purger.ui.theme import colours
from purger.ui.thumbnails import Thumbnails

_CELL = QSize(84, 64)
_GAP = 5
_MORE = 44


class Strip(QWidget):
    """A row of pictures, as many as there is room for, and how many more there are."""

    def __init__(
        self, photos: Sequence[Photo], thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._photos = tuple(photos)
        self._thumbnails = thumbnails
        self.setFixedHeight(_CELL.height())
        names = ", ".join(show_name(photo.path.name) for photo in self._photos)
        describe(self, QAccessible.Role.Graphic, names)
        self.setToolTip(names.replace("<", "‹"))
        thumbnails.arrived.connect(self._on_arrived)

    def shown(self) -> tuple[Photo, ...]:
        """The photos for whose pictures there is room."""
        fits = max(1, (self.width() + _GAP) // (_CELL.width() + _GAP))
        if fits >= len(self._photos):
            return self._photos
        return self._photos[: max(1, (self.width() - _MORE) // (_CELL.width() + _GAP))]

    def sizeHint(self) -> QSize:
        """Room for five."""
        return QSize(5 * (_CELL.width() + _GAP), _CELL.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what has arrived."""
        tone, shown = colours(), self.shown()
        painter = QPainter(self)
        for number, photo in enumerate(shown):
            cell = QRect(number * (_CELL.width() + _GAP), 0, _CELL.width(), _CELL.height())
            painter.fillRect(cell, QColor(tone.cell))
            pixmap = self._thumbnails.get(photo)
            if pixmap is not None:
                draw_fitted(painter, pixmap, cell)
        left = len(self._photos) - len(shown)
        if left:
            painter.setPen(QColor(tone.dim))
            place = QRect(len(shown) * (_CELL.width() + _GAP), 0, _MORE, _CELL.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, f"+{show_number(left)}")
        painter.end()

    def _on_arrived(self, photo: Photo) -> None:
        if photo in self._photos:
            self.update()
