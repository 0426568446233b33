"""The photos that resemble one: how alike, where they stand and lie, and whether they go."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path
from typing import Any, Final

import numpy as np
from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from purger.core.domain import Photo
from purger.core.review import Review
from purger.core.text import show_name
from purger.core.texts import listed, shown, tr, trn
from purger.ui.delegate import draw_badge, draw_bin, draw_fitted
from purger.ui.lazy_grid import LazyGrid
from purger.ui.models import Role, badge_of
from purger.ui.similar import Likeness
from purger.ui.theme import Colours, colours
from purger.ui.thumbnails import Thumbnails

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

_PADDING: Final = 7
_RADIUS: Final = 8
_ASPECT: Final = 0.75
_LINES: Final = 4
_MARKED_OPACITY: Final = 0.35
_BIN: Final = 30
_BIN_SIGN: Final = 17
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter
_BAR: Final = 3
_SHRUNK: Final = 0.6


class NearRole(IntEnum):
    """What the delegate may ask besides `Role`."""

    LIKENESS = Qt.ItemDataRole.UserRole + 40
    PLACE = Qt.ItemDataRole.UserRole + 41
    FOLDER = Qt.ItemDataRole.UserRole + 42
    CAN_MARK = Qt.ItemDataRole.UserRole + 43


class NearModel(QAbstractListModel):
    """The photos nearest to one, as the review has them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review: Review | None = None
        self._roots: tuple[Path, ...] = ()
        self._near: tuple[Likeness, ...] = ()

    def show_near(self, review: Review, roots: Sequence[Path], near: Sequence[Likeness]) -> None:
        """Show others; where they only go on, those that are there stay."""
        near = tuple(near)
        same = self._review is review and self._near == near[: len(self._near)]
        self._roots = tuple(roots)
        if same and len(near) > len(self._near):
            self.beginInsertRows(_NOWHERE, len(self._near), len(near) - 1)
            self._near = near
            self.endInsertRows()
        elif not same or self._near != near:
            self.beginResetModel()
            self._review, self._near = review, near
            self.endResetModel()

    def follow(self, review: Review) -> None:
        """Some marks, groups or clusters changed."""
        self._review = review
        if self._near:
            self.dataChanged.emit(self.index(0), self.index(len(self._near) - 1))

    def likeness(self, line: int) -> Likeness | None:
        """Which photo stands on a line; None where there is none."""
        return self._near[line] if 0 <= line < len(self._near) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Lines."""
        return 0 if parent.isValid() else len(self._near)

    def data(  # noqa: C901, PLR0911 - one answer a role
        self, index: Index, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What the grid shows and a screen reader says."""
        if not index.isValid() or self._review is None:
            return None
        near, review = self._near[index.row()], self._review
        row = near.row
        photo = review.catalog.photos[row]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return show_name(photo.path.name)
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(review, near, self._folder(photo))
            case Qt.ItemDataRole.ToolTipRole:
                # nothing of it may be taken for rich text
                lines = (
                    show_name(photo.path), near.sentence, place_of(review, row),
                    numbered(review, row),
                )  # fmt: skip
                return "\n".join(lines).replace("<", "‹")
            case Role.PHOTO:
                return photo
            case Role.MARKED:
                return review.is_marked(row)
            case Role.KEEPER:
                return review.is_suggested(row)
            case Role.BADGE:
                return badge_of(review.catalog, row)
            case NearRole.LIKENESS:
                return near
            case NearRole.PLACE:
                return place_of(review, row)
            case NearRole.FOLDER:
                return self._folder(photo)
            case NearRole.CAN_MARK:
                return review.is_marked(row) or review.can_mark(row)
        return None

    def _folder(self, photo: Photo) -> str:
        return folder_of(photo.path, self._roots)


def place_of(review: Review, row: int) -> str:
    """Whether a photo stands in a group, and with how many others."""
    group = review.group_of(row)
    if group is None:
        return tr("Has no duplicates")
    others = int(np.count_nonzero(~review.absent[list(group.members)])) - 1
    return trn("In a group with {n} other", "In a group with {n} others", others)


def numbered(review: Review, row: int) -> str:
    """The cluster and the group of a photo, numbered from 1 as they are elsewhere."""
    group = review.group_of(row)
    cluster = int(review.labels[row]) + 1
    if group is None:
        return tr("Cluster {cluster:,} · single", cluster=cluster)
    place = review.place_of(group) + 1
    return tr("Cluster {cluster:,} · group {group:,}", cluster=cluster, group=place)


def folder_of(path: Path, roots: Sequence[Path]) -> str:
    """The folder of a photo, from the scanned one on, with its name."""
    for root in roots:
        if path.is_relative_to(root):
            return show_name(path.parent.relative_to(root.parent))
    return show_name(path.parent)


def _spoken(review: Review, near: Likeness, folder: str) -> str:
    row = near.row
    state = tr("marked for the trash") if review.is_marked(row) else tr("stays")
    if review.is_protected(row):
        state = tr("protected, stays")
    return shown(listed([
        show_name(review.catalog.photos[row].path.name), near.words, near.number,
        place_of(review, row), tr("best of its group") if review.is_suggested(row) else "",
        tr("in {folder}", folder=folder), state,
    ]))  # fmt: skip


class NearDelegate(QStyledItemDelegate):
    """One photo: its picture, how alike it is, its name, where it stands, and its folder."""

    def __init__(self, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self.side = 190

    def cell(self, option: QStyleOptionViewItem) -> QSize:
        """Size of one cell."""
        caption = _LINES * (option.fontMetrics.height() + 1) + _BAR + 12
        return QSize(self.side + 2 * _PADDING, self._picture_height() + 2 * _PADDING + caption)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All cells are alike."""
        return self.cell(option)

    def bin_rect(self, cell: QRect) -> QRect:
        """Where a click marks the photo, or takes its mark away."""
        picture = self._picture(cell)
        return QRect(picture.right() - _BIN - 3, picture.bottom() - _BIN - 3, _BIN, _BIN)

    def _picture_height(self) -> int:
        return round(self.side * _ASPECT)

    def _picture(self, cell: QRect) -> QRect:
        return QRect(
            cell.left() + _PADDING, cell.top() + _PADDING, self.side, self._picture_height()
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint into `option.rect`."""
        tone = colours()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = QRect(option.rect.topLeft(), self.cell(option))
        marked, keeper = bool(index.data(Role.MARKED)), bool(index.data(Role.KEEPER))
        self._frame(painter, option, cell, tone, marked=marked)
        area = self._picture(cell)
        self._paint_picture(painter, area, index, tone, marked=marked)
        if keeper:
            draw_badge(painter, area.topLeft() + QPoint(5, 5), tr("✓ Best"), tone.keep, tone)
        badge = str(index.data(Role.BADGE) or "")
        if badge:
            corner = area.topRight() + QPoint(-5, 5)
            draw_badge(painter, corner, badge, tone.dim, tone, right=True)
        if marked or index.data(NearRole.CAN_MARK):
            self._paint_bin(painter, self.bin_rect(cell), tone, marked=marked)
        self._caption(painter, area, option, index, tone)
        painter.restore()

    def _frame(
        self, painter: QPainter, option: QStyleOptionViewItem, cell: QRect, tone: Colours,
        *, marked: bool,
    ) -> None:  # fmt: skip
        box = QRectF(cell).adjusted(1.5, 1.5, -1.5, -1.5)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setBrush(option.palette.highlight() if is_selected else QColor(tone.cell))
        painter.setPen(QPen(QColor(tone.mark), 2) if marked else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tone.accent), 3))
            inner = box.adjusted(2.5, 2.5, -2.5, -2.5) if marked else box
            painter.drawRoundedRect(inner, _RADIUS, _RADIUS)

    def _paint_picture(
        self, painter: QPainter, area: QRect, index: Index, tone: Colours, *, marked: bool
    ) -> None:
        photo = index.data(Role.PHOTO)
        pixmap = self._thumbnails.get(photo)
        if pixmap is not None:
            painter.setOpacity(_MARKED_OPACITY if marked else 1.0)
            draw_fitted(painter, pixmap, area)
            painter.setOpacity(1.0)
            return
        painter.setPen(QPen(QColor(tone.line), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 4, 4)
        if self._thumbnails.has_none(photo):
            painter.setPen(QColor(tone.dim))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, tr("No preview"))

    def _paint_bin(self, painter: QPainter, box: QRect, tone: Colours, *, marked: bool) -> None:
        """The sign that marks: filled where the photo is marked."""
        painter.setPen(QPen(QColor(tone.mark if marked else tone.line), 1))
        painter.setBrush(QColor(tone.mark if marked else tone.cell))
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 7, 7)
        ink = QColor(tone.on_badge if marked else tone.dim)
        draw_bin(painter, QRectF(box).center(), _BIN_SIGN, ink)

    def _caption(
        self, painter: QPainter, picture: QRect, option: QStyleOptionViewItem, index: Index,
        tone: Colours,
    ) -> None:  # fmt: skip
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        over = option.palette.highlightedText().color() if is_selected else None
        near: Likeness = index.data(NearRole.LIKENESS)
        height = painter.fontMetrics().height() + 1
        line = QRect(picture.left() + 2, picture.bottom() + 5, picture.width() - 4, height)
        self._bar(painter, line, near, tone, over)
        plain, bold = painter.font(), QFont(painter.font())
        bold.setWeight(QFont.Weight.DemiBold)
        line.translate(0, _BAR + 4)
        painter.setFont(bold)
        painter.setPen(over or QColor(tone.text))
        number = near.number
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | _MIDDLE, number)
        room = line.width() - painter.fontMetrics().horizontalAdvance(number) - 8
        words = _fit(painter, near.words, room, Qt.TextElideMode.ElideRight)
        painter.drawText(line, _MIDDLE, words)
        painter.setFont(plain)
        for text, colour, mode in (
            (str(index.data()), tone.text, Qt.TextElideMode.ElideMiddle),
            (str(index.data(NearRole.PLACE)), tone.dim, Qt.TextElideMode.ElideRight),
            (str(index.data(NearRole.FOLDER)), tone.dim, Qt.TextElideMode.ElideLeft),
        ):
            line.translate(0, height)
            painter.setPen(over or QColor(colour))
            painter.drawText(line, _MIDDLE, _fit(painter, text, line.width(), mode))

    def _bar(
        self, painter: QPainter, line: QRect, near: Likeness, tone: Colours, over: QColor | None
    ) -> None:
        """As long as the probability is large; the words and the number say the same."""
        box = QRectF(line.left(), line.top(), line.width(), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.line))
        painter.drawRoundedRect(box, 1.5, 1.5)
        share = 1.0 if near.is_copy else near.probability
        if share is not None:
            painter.setBrush(over or QColor(tone.accent))
            box.setWidth(max(_BAR, box.width() * share))
            painter.drawRoundedRect(box, 1.5, 1.5)


class NearGrid(LazyGrid):
    """The grid of `NearModel`.

    Signals:
        picked: QModelIndex; a photo was clicked, or Enter pressed on it.
        mark_pressed: QModelIndex; its sign for marking was clicked.
        typed: str; a letter that is no command here.
    """

    picked = Signal(QModelIndex)
    mark_pressed = Signal(QModelIndex)
    typed = Signal(str)

    def __init__(
        self, photos: NearModel, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        delegate = NearDelegate(thumbnails)
        super().__init__(photos, delegate, thumbnails, parent)
        delegate.setParent(self)
        self._own, self._side = delegate, delegate.side
        self._pressed = QPersistentModelIndex()
        self.setAccessibleName(tr("Similar photos"))
        photos.rowsInserted.connect(self.look_soon)

    def go_to(self, line: int) -> None:
        """Make a photo the current one; what is selected stays selected."""
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self.model().index(line, 0), flags.NoUpdate)

    def set_side(self, side: int) -> None:
        """The width of one picture in pixels, 110 to 360."""
        self._side = max(110, min(360, side))
        self._fill()
        self.scrollTo(self.currentIndex())
        self.look_soon()

    def side(self) -> int:
        """That width; pictures are a little wider where that fills the line."""
        return self._side

    def _fill(self) -> None:
        """Let as many pictures as there is room for fill the line."""
        room, around = self.viewport().width() - 1, 2 * _PADDING + self.gap
        columns = max(1, room // (self._side + around))
        if columns == 1 and room // 2 - around >= _SHRUNK * self._side:
            self._own.side = room // 2 - around
        else:
            self._own.side = max(self._side, room // columns - around)
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer columns."""
        self._fill()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the photo; F means the page."""
        if event.key() == Qt.Key.Key_F and not event.modifiers():
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.picked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Likewise."""
        if event.key() == Qt.Key.Key_F:
            event.ignore()
        else:
            super().keyReleaseEvent(event)

    def keyboardSearch(self, text: str) -> None:
        """Letters are commands; one that means nothing must not jump to a name."""
        self.typed.emit(text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember what was pressed; the sign for marking leaves the selection as it is."""
        index = self.indexAt(event.position().toPoint())
        self._pressed = QPersistentModelIndex(index)
        if not self._is_on_bin(event, index):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click goes there, or marks; with Ctrl or Shift it selects."""
        index = self.indexAt(event.position().toPoint())
        pressed, self._pressed = self._pressed, QPersistentModelIndex()
        is_click = (
            event.button() == Qt.MouseButton.LeftButton and index.isValid() and pressed == index
        )
        if is_click and self._is_on_bin(event, index):
            self.go_to(index.row())
            self.mark_pressed.emit(index)
            return
        super().mouseReleaseEvent(event)
        selects = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if is_click and not event.modifiers() & selects:
            self.picked.emit(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The first click did it already."""
        event.accept()

    def _is_on_bin(self, event: QMouseEvent, index: QModelIndex) -> bool:
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return False
        rect = self._own.bin_rect(self.visualRect(index))
        return bool(index.data(NearRole.CAN_MARK)) and rect.contains(event.position().toPoint())


def _fit(painter: QPainter, words: str, width: int, mode: Qt.TextElideMode) -> str:
    return painter.fontMetrics().elidedText(words, mode, width)
