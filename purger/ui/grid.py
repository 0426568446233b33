"""The photo grid: one scroll surface with sections, lazy at any size.

A `QListView` with its own layout (so that screen readers see a list): section tops are prefix sums,
so every question about a place or a photo is one binary search, whatever the number of photos.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from purger.core.domain import Group, Photo
from purger.core.text import show_bytes
from purger.core.texts import listed, parts_of, say, shown, tr, trn
from purger.ui.delegate import PhotoDelegate
from purger.ui.models import PhotoModel, Role, Section
from purger.ui.theme import Colours, colours
from purger.ui.thumbnails import Thumbnails

Index = QModelIndex | QPersistentModelIndex
_Cursor = QAbstractItemView.CursorAction

_HEADER: Final = 46
_GAP: Final = 14
_MARGIN: Final = 14
_SPACE: Final = 8
_COALESCE_MS: Final = 8
_LEAST_SIDE: Final = 110
_SHRUNK: Final = 0.6
_NARROW: Final = 560
_MORE: Final = 32
_BUTTON: Final = 27
_MIRRORED: Final = {_Cursor.MoveLeft: _Cursor.MoveRight, _Cursor.MoveRight: _Cursor.MoveLeft}
_TIERS: Final = {0: say("Identical"), 1: say("Same picture"), 2: say("Near-duplicates")}


class Grid(QListView):
    """The photos of one cluster, section under section.

    Signals:
        toggled: QModelIndex; the user clicked a photo.
        opened: QModelIndex; the user double-clicked one.
        section_pressed: int; the user clicked the command of a section's header.
        menu_wanted: int, QPoint; the user asked what else can be done with a section. The menu's
            top right corner belongs there on the screen.
        asked: QPoint; the menu of the current photo is wanted there on the screen.
        looked: other photos are in sight.
        typed: str; a letter that is no command now.
    """

    toggled = Signal(QModelIndex)
    opened = Signal(QModelIndex)
    section_pressed = Signal(int)
    menu_wanted = Signal(int, QPoint)
    asked = Signal(QPoint)
    looked = Signal()
    typed = Signal(str)

    def __init__(
        self, photos: PhotoModel, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._photos = photos
        self._thumbnails = thumbnails
        self._delegate = PhotoDelegate(thumbnails, self)
        self._columns = 1
        self._side = self._delegate.side
        self._header, self._more = _HEADER, _MORE
        self._starts = np.zeros(1, np.int64)
        self._tops = np.zeros(1, np.int64)
        self._laid = (0, 0, 0)
        self._pressed: QPersistentModelIndex | None = None
        self._repaint = QTimer(self, singleShot=True, interval=_COALESCE_MS)
        self.setAccessibleName(tr("Photos"))
        self.setItemDelegate(self._delegate)
        self.setModel(photos)
        # a scroll bar that comes and goes changes the width, which changes the layout: no end
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self._measure()
        self._connect()

    def _connect(self) -> None:
        self._repaint.timeout.connect(self.viewport().update)
        self._thumbnails.arrived.connect(self._on_arrived)
        self._photos.modelReset.connect(self._on_reset)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def _measure(self) -> None:
        """What is written has room in a font of any size."""
        height = self.fontMetrics().height()
        self._header = max(_HEADER, height + 26, 2 * height + 14)
        self._more = max(_MORE, 2 * height)
        self._delegate.measure(self.fontMetrics())

    def changeEvent(self, event: QEvent) -> None:
        """Cells and headers grow with the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()
            self._lay_out()

    # -- size ------------------------------------------------------------------------------------

    def thumbnail_side(self) -> int:
        """Width of one picture in pixels."""
        return self._side

    def set_thumbnail_side(self, side: int) -> None:
        """Set the width of one picture, 110 to 360; the current photo stays in sight."""
        self._side = max(_LEAST_SIDE, min(360, side))
        self._lay_out()
        self.scrollTo(self.currentIndex())
        self.looked.emit()

    # -- layout ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        width = self.viewport().width() - 2 * _MARGIN + _SPACE
        self._fit_two(width)
        cell, starts = self._step(), self._photos.sections.starts
        columns = max(1, width // cell.width())
        laid = (columns, cell.height(), self._header)
        if starts is not self._starts or laid != self._laid:  # Qt asks several times
            self._starts, self._columns, self._laid = starts, columns, laid
            heights = self._header + -(-np.diff(starts) // columns) * cell.height() + _GAP
            self._tops = np.concatenate([[0], np.cumsum(heights)])
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, int(self._tops[-1]) - page))
        bar.setEnabled(bar.maximum() > 0)
        bar.setPageStep(page)
        bar.setSingleStep(60)
        self.viewport().update()

    def _fit_two(self, width: int) -> None:
        """Make pictures smaller where that lets two stand side by side: groups are compared."""
        self._delegate.side = self._side
        around = self._step().width() - self._side
        half = width // 2 - around
        if half >= max(_LEAST_SIDE, _SHRUNK * self._side):
            self._delegate.side = min(self._side, half)

    def _step(self) -> QSize:
        return self._delegate.cell() + QSize(_SPACE, _SPACE)

    def _section_of(self, line: int) -> int:
        return int(np.searchsorted(self._starts, line, "right")) - 1

    def _rect(self, line: int) -> QRect:
        section, step = self._section_of(line), self._step()
        place = line - int(self._starts[section])
        x = _MARGIN + place % self._columns * step.width()
        y = int(self._tops[section]) + self._header + place // self._columns * step.height()
        return self._visual(QRect(QPoint(x, y - self.verticalOffset()), self._delegate.cell()))

    def _visual(self, rect: QRect) -> QRect:
        """Where a rectangle is; the first column is on the right where one reads from there."""
        return QStyle.visualRect(self.layoutDirection(), self.viewport().rect(), rect)

    def _header_rect(self, section: int) -> QRect:
        y = int(self._tops[section]) - self.verticalOffset()
        return QRect(_MARGIN, y, self.viewport().width() - 2 * _MARGIN, self._header)

    def _command_width(self, section: int) -> int:
        return self.fontMetrics().horizontalAdvance(self._command(section)) + 28

    def _command_rect(self, section: int) -> QRect:
        head, width = self._header_rect(section), self._command_width(section)
        return self._button(head.right() - width - self._more - 6, head, width)

    def _menu_rect(self, section: int) -> QRect:
        head = self._header_rect(section)
        return self._button(head.right() - self._more, head, self._more)

    def _button(self, x: int, head: QRect, width: int) -> QRect:
        height = max(_BUTTON, self.fontMetrics().height() + 8)
        top = head.top() + 2 + (head.height() - height) // 2
        return self._visual(QRect(x, top, width, height))

    def _visible_sections(self) -> range:
        top, bottom = self.verticalOffset(), self.verticalOffset() + self.viewport().height()
        first = max(0, int(np.searchsorted(self._tops, top, "right")) - 1)
        return range(
            first, min(len(self._photos.sections), int(np.searchsorted(self._tops, bottom)))
        )

    def last_section(self) -> int:
        """The lowest section of which something is in sight, -1 for none."""
        sections = self._visible_sections()
        return sections[-1] if sections else -1

    def visible_lines(self) -> list[int]:
        """The lines whose cells are in sight, top to bottom."""
        top, height, step = self.verticalOffset(), self.viewport().height(), self._step().height()
        lines: list[int] = []
        for section in self._visible_sections():
            above = top - int(self._tops[section]) - self._header
            first = max(0, above // step) * self._columns
            last = ((above + height) // step + 1) * self._columns
            start, end = int(self._starts[section]), int(self._starts[section + 1])
            lines += range(start + first, min(end, start + max(0, last)))
        return lines

    # -- what QAbstractItemView asks -------------------------------------------------------------

    def doItemsLayout(self) -> None:
        """Lay out sections only; the base class would look at every photo."""
        self._lay_out()

    def updateGeometries(self) -> None:
        """The scroll bar is set by the layout."""
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer columns."""
        current, old = self.currentIndex(), QRect(QPoint(0, 0), event.oldSize())
        was_in_sight = self.visualRect(current).intersects(old)
        super().resizeEvent(event)
        self._lay_out()
        if was_in_sight:
            self.show_whole_section(current)
        self.looked.emit()

    def horizontalOffset(self) -> int:
        """Nothing scrolls sideways."""
        return 0

    def verticalOffset(self) -> int:
        """Pixels above the top."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:
        """Nothing is hidden."""
        return False

    def visualRect(self, index: Index) -> QRect:
        """Where a photo is."""
        return self._rect(index.row()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Which photo is there."""
        y = point.y() + self.verticalOffset()
        section, step = int(np.searchsorted(self._tops, y, "right")) - 1, self._step()
        if not 0 <= section < len(self._photos.sections):
            return QModelIndex()
        y -= int(self._tops[section]) + self._header
        x = self.viewport().width() - 1 - point.x() if self.isRightToLeft() else point.x()
        column = (x - _MARGIN) // step.width()
        if y < 0 or not 0 <= column < self._columns:
            return QModelIndex()
        line = int(self._starts[section]) + y // step.height() * self._columns + column
        if line >= self._starts[section + 1] or not self._rect(line).contains(point):
            return QModelIndex()
        return self._photos.index(line)

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a photo into sight; with its header where it is in the first row of a section."""
        if not index.isValid():
            return
        rect, bar = self._rect(index.row()), self.verticalScrollBar()
        if rect.top() < self._header:
            bar.setValue(bar.value() + rect.top() - self._header)
        elif rect.bottom() > self.viewport().height():
            bar.setValue(bar.value() + rect.bottom() - self.viewport().height() + _GAP)

    def scroll_to_section(self, index: Index) -> None:
        """Bring all of a photo's section into sight; where it is too tall, from its header on."""
        if not index.isValid():
            return
        section, bar = self._section_of(index.row()), self.verticalScrollBar()
        top, below = (int(y) for y in self._tops[section : section + 2])
        lowest = min(top, below - self.viewport().height())
        bar.setValue(min(top, max(lowest, bar.value())))
        self.scrollTo(index)

    def show_whole_section(self, index: Index) -> None:
        """Bring a photo into sight, with all of its section where that fits."""
        if not index.isValid():
            return
        section = self._section_of(index.row())
        height = int(self._tops[section + 1] - self._tops[section])
        if height <= self.viewport().height():
            self.scroll_to_section(index)
        else:
            self.scrollTo(index)

    def moveCursor(self, action: _Cursor, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Arrow keys, across sections."""
        last = self._photos.rowCount() - 1
        if last < 0:
            return QModelIndex()
        line = max(0, self.currentIndex().row())
        if self.isRightToLeft():  # an arrow goes where it points
            action = _MIRRORED.get(action, action)
        match action:
            case _Cursor.MoveRight | _Cursor.MoveNext:
                line += 1
            case _Cursor.MoveLeft | _Cursor.MovePrevious:
                line -= 1
            case _Cursor.MoveDown:
                line = self._below(line)
            case _Cursor.MoveUp:
                line = self._above(line)
            case _Cursor.MoveHome:
                line = 0
            case _Cursor.MoveEnd:
                line = last
        return self._photos.index(max(0, min(last, line)))

    def go(self, action: _Cursor) -> None:
        """Move as an arrow key does."""
        index = self.moveCursor(action, Qt.KeyboardModifier.NoModifier)
        if index.isValid():
            self.setCurrentIndex(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Of the photo or heading below the pointer; from the keyboard, of the current photo."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            if not index.isValid():
                self._ask_of_heading(event.pos(), place)
                return
            self.setCurrentIndex(index)
        else:
            cell = self.visualRect(self.currentIndex())
            place = self.viewport().mapToGlobal(cell.center())
        if self.currentIndex().isValid():
            self.asked.emit(place)

    def _ask_of_heading(self, point: QPoint, place: QPoint) -> None:
        for section in self._visible_sections():
            is_group = self._photos.sections[section].group is not None
            if is_group and self._header_rect(section).contains(point):
                self.menu_wanted.emit(section, place)

    def keyboardSearch(self, text: str) -> None:
        """Letters are commands; one that means nothing now must not jump to a name."""
        self.typed.emit(text)

    def _below(self, line: int) -> int:
        section = self._section_of(line)
        start, end = int(self._starts[section]), int(self._starts[section + 1])
        column, rows = (line - start) % self._columns, -(-(end - start) // self._columns)
        if (line - start) // self._columns < rows - 1:
            return min(line + self._columns, end - 1)
        if section + 1 >= len(self._photos.sections):
            return line
        return min(end + column, int(self._starts[section + 2]) - 1)

    def _above(self, line: int) -> int:
        section = self._section_of(line)
        start = int(self._starts[section])
        column = (line - start) % self._columns
        if line - self._columns >= start:
            return line - self._columns
        if section == 0:
            return line
        before = int(self._starts[section - 1])
        last_row = (start - before - 1) // self._columns * self._columns
        return min(before + last_row + column, start - 1)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """One photo at most."""
        index = self.indexAt(rect.center())
        if index.isValid():
            self.selectionModel().select(QItemSelection(index, index), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Repaint what is in sight."""
        return QRegion(self.viewport().rect())

    # -- painting --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sections and cells that the event asks for."""
        tone, clip = colours(), event.rect()
        painter = QPainter(self.viewport())
        painter.fillRect(clip, QColor(tone.canvas))
        for section in self._visible_sections():
            if self._header_rect(section).intersects(clip):
                self._paint_header(painter, section, tone)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        focus, current = QStyle.StateFlag.State_HasFocus, self.currentIndex().row()
        plain = option.state & ~focus
        for line in self.visible_lines():
            rect = self._rect(line)
            if rect.intersects(clip):
                option.rect = rect
                option.state = plain | focus if line == current else plain
                self._delegate.paint(painter, option, self._photos.index(line))
        painter.end()

    def _paint_header(self, painter: QPainter, number: int, tone: Colours) -> None:
        section, head = self._photos.sections[number], self._header_rect(number)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bold = QFont(painter.font())
        bold.setWeight(QFont.Weight.DemiBold)
        title = _title(section)
        painter.setFont(bold)
        line = head.adjusted(2, 4, 0, 0)
        if section.group is not None:
            line.setRight(head.right() - self._command_width(number) - self._more - 18)
        if self.is_reviewed(number):
            line.adjust(self._paint_tick(painter, line, tone), 0, 0, 0)
        painter.setPen(QColor(tone.text))
        left = painter.fontMetrics().horizontalAdvance(title) + 14
        room = line.adjusted(left, 0, 0, 0)
        if self._needs_two_lines(section, room.width()):
            line, room = self._two_lines(line)
        painter.drawText(self._visual(line), Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(self.font())
        if section.new:
            words = _since(section)
            painter.setPen(QColor(tone.accent))
            painter.drawText(self._visual(room), Qt.AlignmentFlag.AlignVCenter, words)
            room.adjust(painter.fontMetrics().horizontalAdvance(words) + 10, 0, 0, 0)
        painter.setPen(QColor(tone.dim))
        words = self._fitting_facts(section, painter.fontMetrics(), room.width())
        painter.drawText(self._visual(room), Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()
        if section.group is not None:
            self._paint_command(painter, number, tone)

    def _needs_two_lines(self, section: Section, room: int) -> bool:
        """Whether there is too little room for what is told of a section beside its title."""
        words = [_since(section)] if section.new else []
        whole = " · ".join([*words, *self._facts(section)])
        return self.fontMetrics().horizontalAdvance(whole) > room

    def _two_lines(self, line: QRect) -> tuple[QRect, QRect]:
        """The title in one line, what is told below it."""
        height = self.fontMetrics().height() + 2
        title = QRect(line.left(), line.center().y() - height + 1, line.width(), height)
        return title, title.translated(0, height)

    def _paint_tick(self, painter: QPainter, line: QRect, tone: Colours) -> int:
        """The sign of a group that was reviewed; return the room that it takes."""
        side = 16
        circle = QRect(0, 0, side, side)
        circle.moveCenter(QPoint(line.left() + side // 2, line.center().y()))
        circle = self._visual(circle)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.keep))
        painter.drawEllipse(circle)
        pen = QPen(QColor(tone.on_badge), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        x, y = circle.left(), circle.top()
        painter.drawPolyline([QPoint(x + 4, y + 8), QPoint(x + 7, y + 11), QPoint(x + 12, y + 5)])
        return side + 7

    def _paint_command(self, painter: QPainter, number: int, tone: Colours) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pointer = self.viewport().mapFromGlobal(self.cursor().pos())
        # a series is not offered as what is marked as a matter of course
        ink = tone.dim if self._is_series(number) else tone.accent
        for box, words, colour in (
            (self._command_rect(number), self._command(number), ink),
            (self._menu_rect(number), "⋯", tone.accent),
        ):
            painter.setPen(QColor(tone.accent if box.contains(pointer) else tone.line))
            painter.setBrush(QColor(tone.cell))
            painter.drawRoundedRect(box, 6, 6)
            painter.setPen(QColor(colour))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()

    def _facts(self, section: Section) -> list[str]:
        """What is told of a section, what matters most first."""
        count = trn("{n} photo", "{n} photos", len(section.rows))
        if section.group is None:
            return [count]
        if section.group.series is not None:
            return [count, tr("taken to be used together"), shown(section.group.evidence)]
        freed = tr("{size} could be freed", size=self._freed(section))
        return list(filter(None, [count, freed, _best(section.group), _evidence(section.group)]))

    def _freed(self, section: Section) -> str:
        return show_bytes(self._photos.review.catalog.bytes_of(section.rows[1:]))

    def _fitting_facts(self, section: Section, metrics: QFontMetrics, room: int) -> str:
        """As much of the facts as there is room for: what joins the group gives way first."""
        facts = self._facts(section)
        ways = [facts]
        if section.group is not None and section.group.series is None:
            short = [facts[0], self._freed(section)]
            ways += [facts[:3], short + facts[2:3]]
        joined = [" · ".join(way) for way in ways]
        fitting = next((words for words in joined if metrics.horizontalAdvance(words) <= room), "")
        return fitting or metrics.elidedText(joined[-1], Qt.TextElideMode.ElideRight, room)

    def _command(self, number: int) -> str:
        if self.is_accepted(number):
            return tr("Unmark")
        if self._is_series(number):
            return tr("Mark Anyway…")
        is_narrow = self.viewport().width() < _NARROW
        return tr("Mark the others") if is_narrow else tr("Mark all but the best")

    def _is_series(self, number: int) -> bool:
        group = self._photos.sections[number].group
        return group is not None and group.series is not None

    def is_reviewed(self, number: int) -> bool:
        """Whether the group of a section was reviewed."""
        group = self._photos.sections[number].group
        return group is not None and self._photos.review.is_reviewed(group)

    def is_accepted(self, number: int) -> bool:
        """Whether all but the best of a section are marked, but what is kept or protected."""
        section, review = self._photos.sections[number], self._photos.review
        spare = [
            row for row in section.rows[1:] if not (review.is_kept(row) or review.is_protected(row))
        ]
        return section.group is not None and bool(spare) and all(map(review.is_marked, spare))

    # -- mouse -----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember what was pressed; a header's command acts at once."""
        point = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton:
            for section in self._visible_sections():
                if self._photos.sections[section].group is None:
                    continue
                if self._command_rect(section).contains(point):
                    self.section_pressed.emit(section)
                    return
                if self._menu_rect(section).contains(point):
                    below = self._menu_rect(section).bottomRight() + QPoint(0, 3)
                    self.menu_wanted.emit(section, self.viewport().mapToGlobal(below))
                    return
        elif event.button() == Qt.MouseButton.RightButton:
            for section in self._visible_sections():  # its menu speaks of the group under it
                if self._header_rect(section).contains(point):
                    self.setCurrentIndex(self._photos.index(int(self._starts[section])))
        super().mousePressEvent(event)
        self._pressed = QPersistentModelIndex(self.indexAt(point))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a photo toggles its mark."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        pressed, self._pressed = self._pressed, None
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and pressed == index:
            self.toggled.emit(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens; it takes back what its first click did."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.toggled.emit(index)
            self.opened.emit(index)
        else:
            self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The headers' commands answer to the pointer; dragging selects nothing."""
        if not event.buttons():
            super().mouseMoveEvent(event)
            for section in self._visible_sections():
                self.viewport().update(self._header_rect(section))

    def viewportEvent(self, event: QEvent) -> bool:
        """A header tells all that it has no room for."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            for number in self._visible_sections():
                if self._header_rect(number).contains(event.pos()):
                    QToolTip.showText(event.globalPos(), self.told(number), self)
                    return True
        return super().viewportEvent(event)

    def told(self, number: int) -> str:
        """What is known of a section, in lines."""
        section = self._photos.sections[number]
        lines = [_title(section), " · ".join(self._facts(section))]
        if section.new:
            lines.append(_since(section))
        if section.group is not None:
            words = _best(section.group)
            lines.append(words[0].upper() + words[1:])
            lines.append(tr("Reviewed") if self.is_reviewed(number) else tr("To be reviewed"))
            if section.group.series is None:
                lines.insert(0, tr("A group: photos that show the same, of which one is enough"))
        return "\n".join(lines)

    # -- thumbnails ------------------------------------------------------------------------------

    def wanted(self) -> list[Photo]:
        """The photos in sight, then those of the next page."""
        lines = self.visible_lines()
        if lines:
            end = min(self._photos.rowCount(), lines[-1] + 1 + len(lines))
            lines += range(lines[-1] + 1, end)
        return [self._photo(line) for line in lines]

    def _photo(self, line: int) -> Photo:
        photo: Photo = self._photos.index(line).data(Role.PHOTO)
        return photo

    def _on_arrived(self, _photo: Photo) -> None:
        if not self._repaint.isActive():
            self._repaint.start()

    def _on_reset(self) -> None:
        self._pressed = None
        self._lay_out()
        self.looked.emit()

    def _on_scrolled(self, _value: int) -> None:
        self.viewport().update()
        self.looked.emit()


def _since(section: Section) -> str:
    return trn("{n} new since you kept these", "{n} new since you kept these", len(section.new))


def _best(group: Group) -> str:
    """Why the best is the best, and whether that is sure."""
    reason = shown(group.reason)
    if group.sure:
        return tr("best: {reason}", reason=reason)
    return tr("unsure which is best: {reason}", reason=reason)


def _evidence(group: Group) -> str:
    """What speaks for the group, without what its title says."""
    title = _TIERS[group.tier].casefold()
    return shown(listed(part for part in parts_of(group.evidence) if part != title))


def _title(section: Section) -> str:
    if section.group is None:
        return tr("Single photos")
    series = section.group.series
    return shown(_TIERS[section.group.tier] if series is None else series.value)
