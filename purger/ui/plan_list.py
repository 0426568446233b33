"""What a plan would do, photo by photo: each one that would go, and beside it one that stays.

Those that rely on nothing come first; then group after group, so that what belongs together is read
together. Pictures are asked for as they come into sight.
"""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QFont, QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from purger.core.domain import Marked, Photo, Plan
from purger.core.text import show_bytes, show_name
from purger.core.texts import tr
from purger.ui.delegate import draw_bin, draw_fitted
from purger.ui.theme import Colours, colours
from purger.ui.thumbnails import Thumbnails

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ITEM: Final = Qt.ItemDataRole.UserRole
_PICTURE: Final = QSize(116, 78)
_PADDING: Final = 8
_BEYOND: Final = 8
_COALESCE_MS: Final = 8
_OPACITY: Final = 0.55


def in_order(plan: Plan) -> list[Marked]:
    """The marked photos: those of which nothing stays, then group by group."""
    place: dict[frozenset[Photo], int] = {}
    for item in plan.marked:
        place.setdefault(_stay(item), len(place))
    return sorted(plan.marked, key=lambda item: (bool(item.keepers), place[_stay(item)]))


def _stay(item: Marked) -> frozenset[Photo]:
    return frozenset(keeper.photo for keeper in item.keepers)


class PlanModel(QAbstractListModel):
    """The photos of a plan, a line each."""

    def __init__(self, plan: Plan, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items = in_order(plan)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Photos."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the list shows and a screen reader says."""
        if not index.isValid():
            return None
        item = self._items[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                more = f" +{len(item.companions)}" if item.companions else ""
                return show_name(item.photo.path.name) + more
            case Qt.ItemDataRole.ToolTipRole:
                return _tip(item)
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(item)
            case _ if role == _ITEM:
                return item
        return None

    def photos(self, first: int, last: int) -> list[Photo]:
        """The photos of some lines, with those that stay beside them."""
        found: dict[Photo, None] = {}
        for item in self._items[max(0, first) : last + 1]:
            found[item.photo] = None
            found.update((keeper.photo, None) for keeper in item.keepers[:1])
        return list(found)


def _spoken(item: Marked) -> str:
    goes = show_name(item.photo.path)
    if not item.keepers:
        return tr("{path} would go, nothing like it stays", path=goes)
    stays = show_name(item.keepers[0].photo.path)
    return tr("{path} would go, {other} stays", path=goes, other=stays)


def _tip(item: Marked) -> str:
    lines = [tr("Goes: {path}", path=show_name(item.photo.path))]
    lines += [tr("    with {file}", file=show_name(file.path.name)) for file in item.companions]
    lines += [
        tr("Stays: {path}", path=show_name(keeper.photo.path)) for keeper in item.keepers[:_BEYOND]
    ]
    return "\n".join(lines).replace("<", "‹")


class PlanDelegate(QStyledItemDelegate):
    """A line: the photo that would go on the left, the one that stays on the right."""

    def __init__(self, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All lines are alike, whether their pictures are here or not."""
        words = 3 * option.fontMetrics.height() + _PADDING
        return QSize(2 * _PICTURE.width(), max(_PICTURE.height(), words) + 2 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint into `option.rect`."""
        item: Marked = index.data(_ITEM)
        tone, line = colours(), QRect(option.rect)
        half = line.width() // 2
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = QRect(line.topLeft(), QSize(half, line.height()))
        right = QRect(line.topLeft() + left.topRight() - left.topLeft(), left.size())
        size = sum(file.size for file in (item.photo, *item.companions))
        self._side(
            painter,
            left,
            item.photo,
            str(index.data()),
            tr("goes · {size}", size=show_bytes(size)),
            tone,
        )
        if item.keepers:
            stays = item.keepers[0].photo
            words = tr("stays · {size}", size=show_bytes(stays.size))
            self._side(painter, right, stays, show_name(stays.path.name), words, tone, goes=False)
        else:
            painter.setPen(QColor(tone.mark))
            box = right.adjusted(_PADDING, 0, -_PADDING, 0)
            words = tr("Nothing like it stays.")
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, words)
        painter.setPen(QColor(tone.line))
        painter.drawLine(line.bottomLeft(), line.bottomRight())
        painter.restore()

    def _side(
        self, painter: QPainter, box: QRect, photo: Photo, name: str, words: str, tone: Colours,
        *, goes: bool = True,
    ) -> None:  # fmt: skip
        area = QRect(box.topLeft() + QPointF(_PADDING, _PADDING).toPoint(), _PICTURE)
        painter.fillRect(area, QColor(tone.cell))
        pixmap = self._thumbnails.get(photo)
        if pixmap is not None:
            painter.setOpacity(_OPACITY if goes else 1.0)
            draw_fitted(painter, pixmap, area)
            painter.setOpacity(1.0)
        elif self._thumbnails.has_none(photo):
            painter.setPen(QColor(tone.dim))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, tr("No preview"))
        if goes:
            draw_bin(painter, QPointF(area.center()), 26, QColor(tone.mark))
        room = box.adjusted(area.width() + 2 * _PADDING, _PADDING, -_PADDING, -_PADDING)
        bold = QFont(painter.font())
        bold.setWeight(QFont.Weight.DemiBold)
        lines = (
            (name, tone.text, bold, Qt.TextElideMode.ElideMiddle),
            (show_name(photo.path.parent), tone.dim, painter.font(), Qt.TextElideMode.ElideLeft),
            (words, tone.mark if goes else tone.keep, painter.font(), Qt.TextElideMode.ElideRight),
        )
        height = room.height() // len(lines)
        for number, (text, colour, font, elide) in enumerate(lines):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            place = QRect(room.left(), room.top() + number * height, room.width(), height)
            shown = painter.fontMetrics().elidedText(text, elide, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setFont(lines[1][2])


class PlanList(QListView):
    """Shows a plan."""

    def __init__(self, plan: Plan, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._lines = PlanModel(plan, self)
        self._repaint = QTimer(self, singleShot=True, interval=_COALESCE_MS)
        self.setModel(self._lines)
        self.setItemDelegate(PlanDelegate(thumbnails, self))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Photos that would go"))
        self._repaint.timeout.connect(self.viewport().update)
        self.verticalScrollBar().valueChanged.connect(self._ask)
        thumbnails.arrived.connect(self._on_arrived)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the first pictures."""
        super().showEvent(event)
        self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More lines may be in sight."""
        super().resizeEvent(event)
        self._ask()

    def _ask(self) -> None:
        area = self.viewport().rect()
        first = self.indexAt(area.topLeft()).row()
        last = self.indexAt(area.bottomLeft()).row()
        last = self._lines.rowCount() - 1 if last < 0 else last
        self._thumbnails.want(self._lines.photos(first, last + _BEYOND))

    def _on_arrived(self, _photo: Photo) -> None:
        if not self._repaint.isActive():
            self._repaint.start()
