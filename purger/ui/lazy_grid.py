"""A lazy grid of equal cells: arrows move, Space selects, Enter opens."""

from __future__ import annotations

from typing import Final, Protocol, cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from purger.ui.thumbnails import Thumbnails

_GAP: Final = 8
_COALESCE_MS: Final = 8
_ARROWS: Final = frozenset({
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home,
    Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
})  # fmt: skip


class CellDelegate(Protocol):
    """A delegate whose cells are all of one size."""

    def cell(self, option: QStyleOptionViewItem) -> QSize:
        """Size of one cell."""


class LazyGrid(QListView):
    """A grid in which moving about leaves the selection alone.

    Signals:
        opened: QModelIndex; the user double-clicked a photo, or pressed Enter.
        asked: QPoint; the menu of the current photo is wanted there on the screen.
        looked: other photos are in sight.
    """

    opened = Signal(QModelIndex)
    asked = Signal(QPoint)
    looked = Signal()
    gap: Final = _GAP

    def __init__(
        self, photos: QAbstractItemModel, delegate: QStyledItemDelegate, thumbnails: Thumbnails,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """Show `photos` by a delegate that is a `CellDelegate`."""
        super().__init__(parent)
        self._repaint = QTimer(self, singleShot=True, interval=_COALESCE_MS)
        self._settled = QTimer(self, singleShot=True, interval=0)
        self.setObjectName("past")
        self.setItemDelegate(delegate)
        self.setModel(photos)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._measure()
        self._repaint.timeout.connect(self.viewport().update)
        self._settled.timeout.connect(self.looked)
        thumbnails.arrived.connect(self._on_arrived)
        photos.modelReset.connect(self._settled.start)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._settled.start)
        bar.rangeChanged.connect(lambda least, most: bar.setEnabled(most > least))
        self.doubleClicked.connect(self.opened)

    def _measure(self) -> None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        delegate = cast("CellDelegate", self.itemDelegate())
        self.setGridSize(delegate.cell(option) + QSize(_GAP, _GAP))

    def look_soon(self) -> None:
        """Say `looked` once the event loop is idle, however often it was asked meanwhile."""
        self._settled.start()

    def visible_lines(self) -> list[int]:
        """The lines in sight and those of the next page."""
        count = self.model().rowCount()
        if not count:
            return []
        columns, height = self._columns(count), self.gridSize().height()
        first = self.verticalOffset() // height * columns
        rows = 2 * (self.viewport().height() // height + 2)
        return list(range(first, min(count, first + rows * columns)))

    def _columns(self, count: int) -> int:
        self.executeDelayedItemsLayout()
        top = self.visualRect(self.model().index(0, 0)).top()
        for line in range(1, count):
            if self.visualRect(self.model().index(line, 0)).top() != top:
                return line
        return count

    def chosen(self) -> list[int]:
        """The selected lines, in order."""
        return sorted(index.row() for index in self.selectionModel().selectedIndexes())

    def count_chosen(self) -> int:
        """How many are selected, however many these are."""
        parts = self.selectionModel().selection()
        return sum(parts.at(i).height() for i in range(parts.count()))

    def toggle(self) -> None:
        """Select the current photo, or no longer."""
        self.selectionModel().select(self.currentIndex(), QItemSelectionModel.SelectionFlag.Toggle)

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Keys that move leave the selection as it is, but with Shift; the mouse does as always."""
        if isinstance(event, QKeyEvent) and event.key() in _ARROWS:
            extends = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            flags = QItemSelectionModel.SelectionFlag
            return flags.Select if extends else flags.NoUpdate
        return super().selectionCommand(index, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space selects, Enter shows large, where no command of the page does so."""
        match event.key():
            case Qt.Key.Key_Space:
                self.toggle()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self.currentIndex().isValid():
                    self.opened.emit(self.currentIndex())
            case _:
                super().keyPressEvent(event)

    def keyboardSearch(self, _text: str) -> None:
        """Letters are commands; one that means nothing must not jump to a name."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Of the photo below the pointer; from the keyboard, of the current one."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            place = event.globalPos()
            if self.indexAt(event.pos()).isValid():
                flags = QItemSelectionModel.SelectionFlag.NoUpdate
                self.selectionModel().setCurrentIndex(self.indexAt(event.pos()), flags)
        else:
            cell = self.visualRect(self.currentIndex())
            place = self.viewport().mapToGlobal(cell.center())
        if self.currentIndex().isValid():
            self.asked.emit(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer columns."""
        super().resizeEvent(event)
        self._settled.start()

    def changeEvent(self, event: QEvent) -> None:
        """Cells grow with the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def _on_arrived(self, _photo: object) -> None:
        if not self._repaint.isActive():
            self._repaint.start()
