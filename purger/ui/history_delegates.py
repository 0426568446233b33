"""Paints one past purge, and one of its photos."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from purger.core.domain import PastPurge
from purger.core.text import show_bytes
from purger.core.texts import shown, tr, trn
from purger.core.whereabouts import Place
from purger.ui.delegate import draw_badge, draw_fitted
from purger.ui.history_models import BAD, Index, PastRole, photos_of, summary
from purger.ui.theme import Colours, colours
from purger.ui.thumbnails import Thumbnails

_RADIUS: Final = 8
_PADDING: Final = 7
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter


class PurgeDelegate(QStyledItemDelegate):
    """One line of the list of purges: when, how much, and what became of it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All lines are alike."""
        return QSize(230, 3 * option.fontMetrics.height() + 22)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint into `option.rect`."""
        tone, past = colours(), index.data(PastRole.PURGE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(4, 2, -4, -2)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(option.palette.highlight())
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tone.accent), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), _RADIUS - 1, _RADIUS - 1)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        # on the selection's own colour none of the others can be read
        ink = option.palette.highlightedText().color() if selected else None
        self._words(painter, box.toRect().adjusted(12, 6, -10, -6), past, index, tone, ink)
        painter.restore()

    def _words(
        self, painter: QPainter, box: QRect, past: PastPurge, index: Index, tone: Colours,
        ink: QColor | None,
    ) -> None:  # fmt: skip
        step = painter.fontMetrics().height() + 2
        line = QRect(box.left(), box.top(), box.width(), step)
        plain, bold = painter.font(), QFont(painter.font())
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(ink or QColor(tone.text))
        painter.drawText(line, _MIDDLE, str(index.data()))
        painter.setFont(plain)
        painter.setPen(ink or QColor(tone.dim))
        size = f" · {show_bytes(past.trashed_bytes)}" if past.trashed else ""
        photos = trn("{n} photo", "{n} photos", photos_of(past))
        words = _fit(painter, f"{photos}{size}", line.width())
        painter.drawText(line.translated(0, step), _MIDDLE, words)
        painter.setPen(ink or QColor(tone.mark if past.lost else tone.dim))
        words = _fit(painter, summary(past), line.width())
        painter.drawText(line.translated(0, 2 * step), _MIDDLE, words)


class UnitDelegate(QStyledItemDelegate):
    """One photo that was purged: its picture, its name, and where it is now."""

    def __init__(self, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self.side = 168

    def cell(self, option: QStyleOptionViewItem) -> QSize:
        """Size of one cell."""
        caption = 2 * option.fontMetrics.height() + 10
        return QSize(self.side + 2 * _PADDING, round(self.side * 0.75) + 2 * _PADDING + caption)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All cells are alike."""
        return self.cell(option)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint into `option.rect`."""
        tone = colours()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = QRect(option.rect.topLeft(), self.cell(option))
        self._frame(painter, option, QRectF(cell).adjusted(1.5, 1.5, -1.5, -1.5), tone)
        picture = QRect(
            cell.left() + _PADDING, cell.top() + _PADDING, self.side, round(self.side * 0.75)
        )
        self._picture(painter, picture, index, tone)
        companions = int(index.data(PastRole.COMPANIONS) or 0)
        if companions:
            corner = picture.topRight()
            words = trn("+{n} file", "+{n} files", companions)
            draw_badge(painter, corner, words, tone.dim, tone, right=True)
        self._caption(painter, picture, option, index, tone)
        painter.restore()

    def _frame(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF, tone: Colours
    ) -> None:
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setBrush(option.palette.highlight() if is_selected else QColor(tone.cell))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tone.accent), 3))
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)

    def _picture(self, painter: QPainter, area: QRect, index: Index, tone: Colours) -> None:
        photo = index.data(PastRole.PHOTO)
        pixmap = self._thumbnails.get(photo)
        if pixmap is not None:
            draw_fitted(painter, pixmap, area)
            return
        painter.setPen(QPen(QColor(tone.line), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 4, 4)
        if self._thumbnails.has_none(photo):
            painter.setPen(QColor(tone.dim))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, tr("No preview"))

    def _caption(
        self, painter: QPainter, picture: QRect, option: QStyleOptionViewItem, index: Index,
        tone: Colours,
    ) -> None:  # fmt: skip
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        over = option.palette.highlightedText().color()
        height = painter.fontMetrics().height()
        line = QRect(picture.left() + 2, picture.bottom() + 5, picture.width() - 4, height)
        painter.setPen(over if is_selected else QColor(tone.text))
        painter.drawText(line, _MIDDLE, _fit(painter, str(index.data()), line.width()))
        place: Place = index.data(PastRole.PLACE)
        painter.setPen(over if is_selected else QColor(colour_of(place, tone)))
        words = _fit(painter, shown(place.value), line.width())
        painter.drawText(line.translated(0, height + 1), _MIDDLE, words)


def colour_of(place: Place, tone: Colours) -> str:
    """The colour of the words that say where a photo is."""
    if place in BAD:
        return tone.mark
    return tone.keep if place is Place.BACK else tone.dim


def _fit(painter: QPainter, words: str, width: int) -> str:
    """What fits; a name keeps its end, where numbers and suffixes are."""
    return painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, width)
