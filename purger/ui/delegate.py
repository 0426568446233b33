"""Paints one photo of the grid, and one line of the cluster list. Owns their sizes."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from purger.core.domain import Traits
from purger.core.text import show_bytes, show_number
from purger.core.texts import tr, trn
from purger.ui.models import Cluster, Role, title_of
from purger.ui.theme import Colours, colours
from purger.ui.thumbnails import Thumbnails

Index = QModelIndex | QPersistentModelIndex

_PADDING: Final = 7
_APART: Final = 8
_CAPTION: Final = 24
_FACT_SHARE: Final = 0.4
_LINE: Final = 19
_COVER: Final = QSize(76, 58)
_RADIUS: Final = 8
_MARKED_OPACITY: Final = 0.35
_ASPECT: Final = 0.75


def draw_fitted(painter: QPainter, pixmap: QPixmap, area: QRect) -> None:
    """Draw a picture as large as fits into `area`, centred, never enlarged beyond it."""
    size = pixmap.size().scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
    target = QRect(0, 0, size.width(), size.height())
    target.moveCenter(area.center())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(target, pixmap)


class PhotoDelegate(QStyledItemDelegate):
    """One photo: its picture, name and size, whether it is best, whether it goes."""

    def __init__(self, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._caption_height = _CAPTION
        self.side = 190

    def measure(self, metrics: QFontMetrics) -> None:
        """Give the words below a picture the room that they need."""
        self._caption_height = max(_CAPTION, metrics.height() + 8)

    def cell(self) -> QSize:
        """Size of one cell."""
        picture = round(self.side * _ASPECT)
        return QSize(self.side + 2 * _PADDING, picture + 2 * _PADDING + self._caption_height)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All cells are alike."""
        return self.cell()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint into `option.rect`."""
        tone = colours()
        cell: QRect = option.rect
        marked, keeper = bool(index.data(Role.MARKED)), bool(index.data(Role.KEEPER))
        current = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._frame(painter, cell, tone, marked=marked, keeper=keeper, current=current)
        area = cell.adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING - self._caption_height)
        self._picture(painter, area, index, tone, marked=marked)
        self._caption(painter, cell, index, tone, marked=marked)
        if marked:
            draw_bin(painter, QPointF(area.center()), 34, QColor(tone.mark))
        if keeper:
            draw_badge(
                painter, area.topLeft() + QPointF(5, 5).toPoint(), tr("✓ Best"), tone.keep, tone
            )
        badge = str(index.data(Role.BADGE) or "")
        if badge:
            corner = area.topRight() + QPointF(-5, 5).toPoint()
            draw_badge(painter, corner, badge, tone.dim, tone, right=True)
        self._memory(painter, cell, area, str(index.data(Role.MEMORY) or ""))
        painter.restore()

    def _memory(self, painter: QPainter, cell: QRect, area: QRect, memory: str) -> None:
        """What an earlier decision says: a dashed outline for a newcomer, and a word."""
        tone = colours()
        corner = area.bottomLeft() + QPointF(5, -5).toPoint()
        if memory == "new":
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tone.accent), 2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(QRectF(cell).adjusted(5, 5, -5, -5), _RADIUS - 3, _RADIUS - 3)
            draw_badge(painter, corner, tr("New"), tone.accent, tone, bottom=True)
        elif memory == "kept":
            draw_badge(painter, corner, tr("Kept"), tone.dim, tone, bottom=True)

    def _frame(
        self, painter: QPainter, cell: QRect, tone: Colours, *, marked: bool, keeper: bool,
        current: bool,
    ) -> None:  # fmt: skip
        box = QRectF(cell).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setBrush(QColor(tone.cell))
        edge = tone.mark if marked else tone.keep if keeper else None
        painter.setPen(QPen(QColor(edge), 2) if edge else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        if current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tone.accent), 3))
            inner = box.adjusted(2.5, 2.5, -2.5, -2.5) if edge else box
            painter.drawRoundedRect(inner, _RADIUS - 2, _RADIUS - 2)

    def _picture(
        self, painter: QPainter, area: QRect, index: Index, tone: Colours, *, marked: bool
    ) -> None:
        photo = index.data(Role.PHOTO)
        pixmap = self._thumbnails.get(photo)
        if pixmap is not None:
            painter.setOpacity(_MARKED_OPACITY if marked else 1.0)
            draw_fitted(painter, pixmap, area)
            painter.setOpacity(1.0)
        elif self._thumbnails.has_none(photo):
            painter.setPen(QColor(tone.dim))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area, flags, tr("No preview"))

    def _caption(
        self, painter: QPainter, cell: QRect, index: Index, tone: Colours, *, marked: bool
    ) -> None:
        height = self._caption_height
        line = QRect(cell.left() + 10, cell.bottom() - height - 4, cell.width() - 20, height)
        traits: Traits = index.data(Role.TRAITS)
        fact = (
            tr("trash", about="where a marked photo goes")
            if marked
            else tr("{megapixels:.1f} MP", megapixels=traits.pixels / 1e6)
        )
        metrics = painter.fontMetrics()
        if not marked and metrics.horizontalAdvance(fact) > line.width() * _FACT_SHARE:
            fact = ""  # in large letters the name needs all the room
        painter.setPen(QColor(tone.mark if marked else tone.dim))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, fact)
        room = line.width() - metrics.horizontalAdvance(fact) - 8
        name = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideMiddle, room)
        painter.setPen(QColor(tone.text))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)


class ClusterDelegate(QStyledItemDelegate):
    """One line of the cluster list: cover, number, photos, and what could be freed."""

    def __init__(self, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All lines are alike."""
        return QSize(220, max(74, 3 * _line_height(option.fontMetrics) + 17))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint into `option.rect`."""
        tone = colours()
        box: QRect = option.rect
        cluster: Cluster = index.data(Role.CLUSTER)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(option.palette.highlight())
            painter.drawRoundedRect(QRectF(box).adjusted(4, 2, -4, -2), _RADIUS, _RADIUS)
        middle = box.top() + (box.height() - _COVER.height()) // 2
        area = QRect(QPoint(box.left() + 12, middle), _COVER)
        pixmap = self._thumbnails.get(index.data(Role.PHOTO))
        if pixmap is not None:
            draw_fitted(painter, pixmap, QStyle.visualRect(option.direction, box, area))
        step = _line_height(option.fontMetrics)
        top = box.top() + (box.height() - 3 * step) // 2
        line = QRect(area.right() + 12, top, box.right() - area.right() - 20, step)
        line = QStyle.visualRect(option.direction, box, line)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        # on the selection's own colour none of the others can be read
        ink = option.palette.highlightedText().color() if selected else None
        reviewed = self._reviewed(painter, line, *(index.data(Role.REVIEWED) or (0, 0)), ink=ink)
        progress = 0
        marked = int(index.data(Role.MARKS) or 0)
        if marked:
            progress = self._progress(
                painter, line, marked, done=bool(index.data(Role.DONE)), ink=ink
            )
        self._words(painter, line, (reviewed, progress), cluster, tone, ink)
        painter.restore()

    def _words(
        self,
        painter: QPainter,
        line: QRect,
        taken: tuple[int, int],
        cluster: Cluster,
        tone: Colours,
        ink: QColor | None,
    ) -> None:
        """Its name and facts; of the first two lines so much of the right is `taken`."""
        bold = QFont(painter.font())
        bold.setWeight(QFont.Weight.DemiBold)
        plain = painter.font()
        painter.setFont(bold)
        painter.setPen(ink or QColor(tone.text))
        _draw_beside(painter, line, taken[0], title_of(cluster))
        painter.setFont(plain)
        painter.setPen(ink or QColor(tone.dim))
        photos = trn("{n} photo", "{n} photos", cluster.photos)
        _draw_beside(painter, line.translated(0, line.height()), taken[1], photos)
        if cluster.duplicates:
            painter.setPen(ink or QColor(tone.accent))
            duplicates = trn("{n} duplicate", "{n} duplicates", cluster.duplicates)
            words = f"{duplicates} · {show_bytes(cluster.spare_bytes)}"
            _draw_beside(painter, line.translated(0, 2 * line.height()), 0, words)

    def _reviewed(
        self, painter: QPainter, line: QRect, reviewed: int, groups: int, *, ink: QColor | None
    ) -> int:
        """How many of the groups were reviewed; return how wide that is."""
        if not groups:
            return 0
        tone, is_done = colours(), reviewed == groups
        painter.setPen(ink or QColor(tone.keep if is_done else tone.dim))
        words = tr("{done:,} of {all:,}", done=reviewed, all=groups, about="groups reviewed")
        return _draw_right(painter, line, f"✓ {show_number(groups)}" if is_done else words)

    def _progress(
        self, painter: QPainter, line: QRect, marked: int, *, done: bool, ink: QColor | None
    ) -> int:
        """How many are marked, and whether that is all there is to mark; return its width."""
        tone = colours()
        painter.setPen(ink or QColor(tone.keep if done else tone.mark))
        words = trn("{n} marked", "{n} marked", marked)
        return _draw_right(
            painter, line.translated(0, line.height()), f"✓ {words}" if done else words
        )


def _line_height(metrics: QFontMetrics) -> int:
    return max(_LINE, metrics.height() + 4)


def _draw_right(painter: QPainter, line: QRect, words: str) -> int:
    """Draw words at the end of a line; return how much of it they take."""
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
    return painter.fontMetrics().horizontalAdvance(words) + _APART


def _draw_beside(painter: QPainter, line: QRect, taken: int, words: str) -> None:
    """Draw words where a line begins, as many as what is `taken` of its end leaves room for."""
    room = line.adjusted(0, 0, -taken, 0)
    elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, elided)


def draw_badge(
    painter: QPainter, at: QPoint, text: str, colour: str, tone: Colours, *, right: bool = False,
    bottom: bool = False,
) -> None:  # fmt: skip
    """A small filled label with its top left corner at `at`, or its right or bottom one."""
    painter.save()
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.Bold)
    font.setPointSizeF(font.pointSizeF() * 0.9)
    painter.setFont(font)
    metrics = painter.fontMetrics()
    box = QRect(at, QSize(metrics.horizontalAdvance(text) + 14, metrics.height() + 5))
    if right:
        box.moveRight(at.x())
    if bottom:
        box.moveBottom(at.y())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setPen(QColor(tone.on_badge))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def draw_bin(painter: QPainter, centre: QPointF, size: float, colour: QColor) -> None:
    """A waste bin, drawn."""
    painter.save()
    painter.translate(centre.x() - size / 2, centre.y() - size / 2)
    painter.scale(size / 24, size / 24)
    path = QPainterPath()
    path.moveTo(3, 6)
    path.lineTo(21, 6)
    path.moveTo(5, 6)
    path.lineTo(6.2, 21)
    path.lineTo(17.8, 21)
    path.lineTo(19, 6)
    path.moveTo(8.5, 6)
    path.lineTo(8.5, 3)
    path.lineTo(15.5, 3)
    path.lineTo(15.5, 6)
    for x in (10, 14):
        path.moveTo(x, 10.5)
        path.lineTo(x, 17)
    pen = QPen(colour, 2.1)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.restore()
