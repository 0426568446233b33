"""Three small drawings that say what purger does before a word is read; in the theme's colours."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from purger.ui.theme import Colours, colours

_SIZE: Final = QSize(132, 76)
_PHOTO: Final = QSize(46, 36)
_LINE: Final = 2.0


class StepPicture(QWidget):
    """One of `DRAWN`; it says nothing that the words beside it do not say."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draw = DRAWN[name]
        self.setFixedSize(_SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(painter, colours())


def _pen(colour: str, width: float = _LINE) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _photo(painter: QPainter, x: float, y: float, tone: Colours, frame: str | None = None) -> None:
    """A photo: a frame with two hills and a sun."""
    box = QRectF(x, y, _PHOTO.width(), _PHOTO.height())
    painter.setPen(_pen(frame or tone.dim, _LINE + (0.6 if frame else 0)))
    painter.setBrush(QColor(tone.cell))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(_pen(tone.dim, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    hills = QPainterPath(QPointF(x + 6, y + 28))
    for dx, dy in ((16, 16), (23, 23), (31, 13), (40, 28)):
        hills.lineTo(x + dx, y + dy)
    painter.drawPath(hills)
    painter.drawEllipse(QPointF(x + 13, y + 10), 3, 3)


def _folder(painter: QPainter, tone: Colours) -> None:
    """Photos that come out of a folder."""
    for x, y in ((24, 4), (62, 8)):
        _photo(painter, x, y, tone)
    painter.setPen(_pen(tone.accent))
    painter.setBrush(QColor(tone.canvas))
    front = QPainterPath(QPointF(14, 30))
    for x, y in ((46, 30), (54, 38), (118, 38), (110, 72), (22, 72)):
        front.lineTo(x, y)
    front.closeSubpath()
    painter.drawPath(front)


def _choice(painter: QPainter, tone: Colours) -> None:
    """Three look-alikes; the one to keep has a frame and a tick, the others a cross."""
    for place, x in enumerate((0, 43, 86)):
        is_kept = place == 1
        _photo(painter, x, 12 if is_kept else 20, tone, tone.keep if is_kept else None)
    painter.setPen(_pen(tone.keep, 3))
    painter.drawPolyline([QPointF(56, 58), QPointF(63, 66), QPointF(77, 52)])
    painter.setPen(_pen(tone.mark, 2.4))
    for x in (23, 109):
        painter.drawLine(QPointF(x - 5, 61), QPointF(x + 5, 71))
        painter.drawLine(QPointF(x + 5, 61), QPointF(x - 5, 71))


def _way_back(painter: QPainter, tone: Colours) -> None:
    """A bin, and an arrow that leads out of it again."""
    painter.setPen(_pen(tone.dim))
    painter.setBrush(QColor(tone.cell))
    bin_ = QPainterPath(QPointF(24, 26))
    for x, y in ((29, 72), (57, 72), (62, 26)):
        bin_.lineTo(x, y)
    bin_.closeSubpath()
    painter.drawPath(bin_)
    painter.drawLine(QPointF(19, 26), QPointF(67, 26))
    painter.drawLine(QPointF(36, 20), QPointF(50, 20))
    for x in (37, 43, 49):
        painter.drawLine(QPointF(x, 36), QPointF(x, 62))
    painter.setPen(_pen(tone.accent, 2.8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    arrow = QPainterPath(QPointF(76, 52))
    arrow.cubicTo(QPointF(110, 60), QPointF(118, 22), QPointF(88, 16))
    painter.drawPath(arrow)
    painter.drawPolyline([QPointF(97, 8), QPointF(87, 16), QPointF(96, 25)])


DRAWN: Final[dict[str, Callable[[QPainter, Colours], None]]] = {
    "folder": _folder, "choice": _choice, "way back": _way_back,
}  # fmt: skip
