"""Every purge, what went in it, where it is now, and the way back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from purger.core import commands
from purger.core.domain import Item, PastPurge, Photo, Progress
from purger.core.emptiness import Emptiness, of_history
from purger.core.errors import PurgerError
from purger.core.menus import CONTEXT, Spot
from purger.core.text import show_bytes, show_name
from purger.core.texts import listed, say, shown, tr, trn
from purger.core.undo import Undone, told
from purger.core.whereabouts import PastUnit, Place, Seen
from purger.ui import motion
from purger.ui.accessible import announce, in_reading_order
from purger.ui.actions import Actions, explain
from purger.ui.elided import ElidedLabel
from purger.ui.empty_state import EmptyState
from purger.ui.history_delegates import PurgeDelegate, UnitDelegate
from purger.ui.history_models import (
    BAD,
    LookWish,
    PurgeModel,
    ReadWish,
    UnitModel,
    look_at,
    moment,
    photos_of,
    read,
    summary,
)
from purger.ui.history_panel import PastPanel
from purger.ui.keys import keep_own_keys
from purger.ui.lazy_grid import LazyGrid
from purger.ui.tasks import NewestFirst, Patience
from purger.ui.thumbnails import Thumbnails
from purger.ui.viewer import Viewer

_LOOKED_AT_ONCE: Final = 100
_REASONS_HEIGHT: Final = 130
_LIST_WIDTH: Final = 150
_GRID_WIDTH: Final = 220
_BAR_WIDTH: Final = 220


class HistoryPage(QWidget):
    """The past purges on the left, the photos of one in the middle, one photo on the right.

    Signals:
        left: back to where the user came from.
        return_wanted: tuple of Item; these files shall come back.
        cancel_requested: no more files shall come back.
        picture_wanted: Photo; its path is where it can be read.
        page_wanted: int; the purge of this number shall be saved as a page.
        fault_met: Exception that is nobody's sentence.
    """

    left = Signal()
    return_wanted = Signal(object)
    cancel_requested = Signal()
    picture_wanted = Signal(object)
    page_wanted = Signal(int)
    fault_met = Signal(Exception)

    def __init__(
        self, thumbnails: Thumbnails, journal: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._purges, self.photos = PurgeModel(self), UnitModel(self)
        self._reads = NewestFirst(lambda: nullcontext(partial(read, journal)))
        self._looks = NewestFirst(lambda: nullcontext(look_at))
        self._wanted: tuple[ReadWish, ...] = ()
        self._wanted_looks: tuple[LookWish, ...] = ()
        self._shown: int | None = None
        self._newest = 0
        self._is_busy = False
        self.list = QListView()
        self.grid = LazyGrid(self.photos, UnitDelegate(thumbnails, self), thumbnails)
        self.grid.setAccessibleName(tr("Photos of this purge"))
        self.panel = PastPanel()
        self.viewer = Viewer(self, can_mark=False)
        self._back = QPushButton(tr("‹ Back"))
        self._title, self._facts, self._empty = ElidedLabel(), QLabel(), EmptyState()
        self._message = QLabel()
        self._page = QPushButton(tr("Save &Page…"))
        self._reasons = QPlainTextEdit()
        self._bar = QProgressBar()
        self._cancel = QPushButton(tr("Cancel"))
        self.bring_chosen, self.bring_all = QPushButton(), QPushButton(tr("Bring &All Back"))
        self._stack = QStackedLayout()
        self.actions_ = Actions(self, commands.Place.HISTORY)
        self._build()
        self._connect()
        keep_own_keys(self)
        self._show_buttons()

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        self.list.setModel(self._purges)
        self.list.setItemDelegate(PurgeDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(tr("Purges"))
        self.list.setMinimumWidth(_LIST_WIDTH)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        middle = QWidget()
        middle.setMinimumWidth(_GRID_WIDTH)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heading())
        column.addWidget(self.grid, 1)
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        for part, stretch in ((self.list, 0), (middle, 1), (self.panel, 0)):
            splitter.addWidget(part)
            splitter.setStretchFactor(splitter.count() - 1, stretch)
        splitter.setSizes([285, 675, 280])
        in_reading_order(splitter)
        inside = QWidget()
        inside.setLayout(self._stack)
        self._stack.addWidget(splitter)
        self._stack.addWidget(self._empty)
        self._reasons.setReadOnly(True)
        self._reasons.setFixedHeight(_REASONS_HEIGHT)
        self._reasons.setTabChangesFocus(True)
        self._reasons.setFrameShape(QFrame.Shape.NoFrame)
        self._reasons.document().setDocumentMargin(14)
        self._reasons.setAccessibleName(tr("What did not come back, and why"))
        self._reasons.hide()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._top())
        page.addWidget(inside, 1)
        page.addWidget(self._reasons)
        page.addWidget(self._bottom())
        for label in (self._facts, self._message, self._title):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(label is not self._title)

    def _top(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(12)
        self._back.setFlat(True)
        self._back.setAccessibleName(tr("Back"))
        title = QLabel(tr("History"))
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        row.addWidget(self._back)
        row.addWidget(title)
        row.addStretch(1)
        return bar

    def _heading(self) -> QWidget:
        bar = QWidget()
        column, row = QVBoxLayout(bar), QHBoxLayout()
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(2)
        row.setSpacing(12)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._facts.setProperty("dim", True)
        row.addWidget(self._title, 1)
        row.addWidget(self._page)
        column.addLayout(row)
        column.addWidget(self._facts)
        return bar

    def _bottom(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 9, 14, 9)
        row.setSpacing(10)
        self._message.setAccessibleDescription(tr("What came back"))
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress"))
        self._bar.setMaximumWidth(_BAR_WIDTH)
        self._cancel.setToolTip(tr("Stop before the next photo (Esc); what came back stays"))
        self.bring_all.setProperty("primary", True)
        row.addWidget(self._message, 1)
        for widget in (self._bar, self._cancel, self.bring_chosen, self.bring_all):
            row.addWidget(widget)
        return bar

    def _connect(self) -> None:
        own = self.actions_
        own.connect_all({
            "past_back": self._on_back,
            "past_page": lambda: self.page_wanted.emit(self._shown or 0),
            "past_open": self._on_open,
            "past_select": self.grid.toggle,
            "bring_one": lambda: self._want_back([self._line()]),
            "bring_group": lambda: self._want_back(self.photos.group_of(self._line())),
            "bring_chosen": lambda: self._want_back(self.grid.chosen()),
            "bring_all": lambda: self._want_back(range(len(self.photos.units))),
        })  # fmt: skip
        for button, name in (
            (self._back, "past_back"), (self._page, "past_page"), (self.bring_all, "bring_all"),
            (self.bring_chosen, "bring_chosen"), (self.panel.one, "bring_one"),
            (self.panel.group, "bring_group"),
        ):  # fmt: skip
            explain(button, own[name])
            button.clicked.connect(own[name].trigger)
        self._empty.way_chosen.connect(self.left)
        self._cancel.clicked.connect(self.cancel_requested)
        self.list.selectionModel().currentChanged.connect(self._on_purge)
        self.list.activated.connect(self.grid.setFocus)
        self.grid.selectionModel().currentChanged.connect(self._on_photo)
        self.grid.selectionModel().selectionChanged.connect(self._show_buttons)
        self.grid.asked.connect(lambda at: own.menu(CONTEXT[Spot.PAST], self).popup(at))
        self.viewer.menu_wanted.connect(
            lambda at: self.viewer.actions_.menu(CONTEXT[Spot.LARGE], self).popup(at)
        )
        self.grid.looked.connect(self._ask)
        self.grid.opened.connect(self._on_opened)
        self.viewer.moved.connect(self._on_moved)
        self.viewer.closed.connect(self.grid.setFocus)
        self._reads.answered.connect(self._on_read)
        self._looks.answered.connect(self._on_looked)
        self._thumbnails.arrived.connect(self._on_thumbnail)

    # -- showing ---------------------------------------------------------------------------------

    def show_history(self) -> None:
        """Read the list of purges anew, and the photos of the one that is shown."""
        self._say("")
        self._read()
        self.list.setFocus()

    def _read(self) -> None:
        wishes = [ReadWish()]
        if self._shown is not None:
            wishes.append(ReadWish(self._shown))
        self._wanted = tuple(wishes)
        self._reads.want(wishes)

    def close_reading(self, patience: Patience) -> None:
        """Stop the threads."""
        for wishes in (self._reads, self._looks):
            wishes.close(patience.left)

    def show_preview(self, photo: Photo, image: QImage | None, note: str = "") -> None:
        """The large picture that was wanted."""
        self.viewer.set_picture(photo, image, note)

    def begin(self) -> None:
        """Files are on their way back."""
        self._is_busy = True
        self._say(tr("Bringing back from the trash…"))
        self.photos.show_reasons(())
        motion.show(self._bar)
        self._show_buttons()
        self._cancel.setFocus()

    def show_progress(self, progress: Progress) -> None:
        """One file more."""
        if self._is_busy and progress.total:
            motion.show(self._bar, progress.done, progress.total)
            self._message.setText(
                tr(
                    "Bringing back from the trash: {done:,} of {total:,} files",
                    done=progress.done,
                    total=progress.total,
                )
            )

    def end(self, done: Undone | None, sentence: str = "") -> None:
        """Say what came back, or why nothing did."""
        self._is_busy = False
        failed = () if done is None else done.failed
        self._say(sentence if done is None else told(done), failed)
        self.photos.show_reasons(failed)
        self._show_buttons()
        self._read()
        self.grid.setFocus()

    def say(self, sentence: str) -> None:
        """Say what was saved, or why nothing was."""
        self._say(sentence)

    def _say(self, sentence: str, failed: Sequence[tuple[Item, str]] = ()) -> None:
        self._message.setText(shown(sentence))
        announce(self, shown(sentence))
        lines = (f"{show_name(item.photo.path)}\n    {shown(reason)}" for item, reason in failed)
        self._reasons.setPlainText("\n".join(lines))
        self._reasons.setVisible(bool(failed))

    def message(self) -> str:
        """What was said last."""
        return self._message.text()

    def reasons(self) -> str:
        """What did not come back, and why."""
        return self._reasons.toPlainText()

    def facts(self) -> str:
        """What is known of the purge that is shown."""
        return self._facts.text()

    # -- what was read ---------------------------------------------------------------------------

    def _on_read(self, wish: ReadWish, answer: object) -> None:
        if wish not in self._wanted:
            return
        if isinstance(answer, PurgerError):
            way_back = of_history().ways
            title = say("The history cannot be read")
            self._show_empty(Emptiness(title, answer.args[0], way_back))
        elif isinstance(answer, Exception):
            self.fault_met.emit(answer)
        elif isinstance(answer, tuple) and wish.purge is None:
            self._show_purges(answer)
        elif isinstance(answer, tuple) and wish.purge == self._shown:
            self._show_units(answer)

    def _show_purges(self, purges: tuple[PastPurge, ...]) -> None:
        number = self._shown
        self._purges.show_purges(purges)
        if not purges:
            self._show_empty(of_history())
            return
        self._stack.setCurrentIndex(0)
        # since the last look there was another purge: that is what the user comes for
        is_new = purges[0].number != self._newest
        self._newest = purges[0].number
        line = 0 if is_new else max(0, self._purges.line_of(number))
        self.list.setCurrentIndex(self._purges.index(line))

    def _show_empty(self, state: Emptiness) -> None:
        self._shown = None
        self.photos.show_units(())
        self._empty.show_state(state)
        self._stack.setCurrentIndex(1)
        self._show_buttons()

    def _on_purge(self, index: QModelIndex, _old: QModelIndex) -> None:
        past = self._purges.purge(index.row()) if index.isValid() else None
        if past is None:
            return
        self._title.setText(moment(past.begun))
        self._facts.setText(_facts(past))
        if past.number != self._shown:
            self._shown = past.number
            self._looks.want(())
            self.photos.show_units(())
            self._show_buttons()
            self._say("")
            wish = ReadWish(past.number)
            self._wanted = (*self._wanted, wish)
            self._reads.want([wish])

    def _show_units(self, units: tuple[PastUnit, ...]) -> None:
        line, offset = self.grid.currentIndex().row(), self.grid.verticalScrollBar().value()
        is_same = len(units) == len(self.photos.units)
        self.photos.show_units(units)
        self._wanted_looks = tuple(
            LookWish(start, units[start : start + _LOOKED_AT_ONCE])
            for start in range(0, len(units), _LOOKED_AT_ONCE)
        )
        self._looks.want(self._wanted_looks)
        self.grid.setCurrentIndex(self.photos.index(max(0, line) if is_same else 0))
        self.grid.clearSelection()
        self.grid.verticalScrollBar().setValue(offset if is_same else 0)
        self._show_buttons()

    def _on_looked(self, wish: LookWish, answer: Any) -> None:
        if wish not in self._wanted_looks:
            return
        if isinstance(answer, Exception):
            self.fault_met.emit(answer)
            return
        seen: tuple[Seen, ...] = answer
        self.photos.show_seen(wish.start, seen)
        lines = range(wish.start, wish.start + len(seen))
        if self.grid.currentIndex().row() in lines:
            self._show_photo()
        self.grid.look_soon()
        if lines.stop >= len(self.photos.units):
            past = self._purges.purge(self.list.currentIndex().row())
            if past is not None:
                self._facts.setText(_facts(past, self.photos))

    # -- one photo -------------------------------------------------------------------------------

    def file(self) -> Path | None:
        """Where the current photo lies now; None where there is none."""
        line = self._line()
        return self.photos.lies_at(line).path if self._is_looked_at(line) else None

    def _line(self) -> int:
        return self.grid.currentIndex().row()

    def _on_photo(self, _new: QModelIndex, _old: QModelIndex) -> None:
        self._show_photo()
        self._ask()
        if self.viewer.isVisible():
            self._on_opened(self.grid.currentIndex())

    def _show_photo(self) -> None:
        self.panel.show_unit(self.photos, self._line(), can_act=not self._is_busy)
        self._show_keeper()
        self._enable()

    def _show_keeper(self) -> None:
        keeper = self._keeper()
        self.panel.show_keeper_picture(None if keeper is None else self._thumbnails.get(keeper))

    def _keeper(self) -> Photo | None:
        seen = self.photos.seen(self._line())
        return None if seen is None else seen.keeper

    def _ask(self) -> None:
        """The current photo's keeper, then the pictures in sight."""
        if not self.isVisible():
            return
        keeper = self._keeper()
        lines = [line for line in self.grid.visible_lines() if self._is_looked_at(line)]
        photos = [self.photos.units[line].lead.photo for line in lines]
        there = [self.photos.lies_at(line).path for line in lines]
        self._thumbnails.lies_at(dict(zip(photos, there, strict=True)))
        self._thumbnails.want([*([keeper] if keeper is not None else []), *photos])

    def _is_looked_at(self, line: int) -> bool:
        """Before that, nobody knows where the engine would find a picture."""
        return self.photos.seen(line) is not None

    def _on_thumbnail(self, photo: Photo) -> None:
        if self.isVisible() and photo == self._keeper():
            self._show_keeper()

    def _on_open(self) -> None:
        """From the list of purges to the photos; from there to the large one."""
        if self.list.hasFocus():
            self.grid.setFocus()
        else:
            self._on_opened(self.grid.currentIndex())

    def _on_opened(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        line = index.row()
        unit, there = self.photos.units[line], self.photos.lies_at(line)
        photo = unit.lead.photo
        caption = (
            f"{show_name(photo.path.name)}   {show_bytes(photo.size)} · "
            f"{shown(self.photos.place(line).value)}"
        )
        self.viewer.setGeometry(self.rect())
        self.viewer.show_photo(there, self._thumbnails.get(photo), caption)
        self.picture_wanted.emit(there)

    def _on_moved(self, step: int) -> None:
        line = self._line() + step
        if 0 <= line < len(self.photos.units):
            self.grid.setCurrentIndex(self.photos.index(line))

    # -- the way back ----------------------------------------------------------------------------

    def _show_buttons(self) -> None:
        chosen = self.grid.count_chosen()
        is_there = not self._is_busy and bool(self.photos.units)
        self.bring_chosen.setText(
            tr("Bring &Selected Back ({chosen:,})", chosen=chosen)
            if chosen
            else tr("Bring &Selected Back")
        )
        self.bring_chosen.setEnabled(is_there and chosen > 0)
        self.bring_all.setEnabled(is_there and any(unit.trashed for unit in self.photos.units))
        self._back.setEnabled(not self._is_busy)
        self._page.setEnabled(is_there)
        self.list.setEnabled(not self._is_busy)
        for widget in (self._bar, self._cancel):
            widget.setVisible(self._is_busy)
        self._show_photo()
        self._enable()

    def _enable(self) -> None:
        """Offer the commands that mean something now."""
        is_here = self._line() >= 0
        for name, means_something in (
            ("bring_all", self.bring_all.isEnabled()),
            ("bring_chosen", self.bring_chosen.isEnabled()),
            ("bring_one", is_here and self.panel.one.isEnabled()),
            ("bring_group", self.panel.group.isVisibleTo(self) and self.panel.group.isEnabled()),
            ("past_page", self._page.isEnabled()),
            ("past_open", is_here),
            ("past_select", is_here),
        ):
            self.actions_[name].setEnabled(means_something)

    def _want_back(self, lines: Iterable[int]) -> None:
        items = tuple(item for line in lines for item in self.photos.units[line].trashed)
        if items and not self._is_busy:
            self.return_wanted.emit(items)
        elif not items:
            self._say(tr("Nothing of it is in the trash."))

    # -- keys and size ---------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that are no shortcuts: Escape goes back, or stops the way back."""
        if not self.actions_.press(event):
            super().keyPressEvent(event)

    def _on_back(self) -> None:
        if self._is_busy:
            self.cancel_requested.emit()
        else:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The large picture covers the page."""
        super().resizeEvent(event)
        self.viewer.setGeometry(self.rect())


def _facts(past: PastPurge, photos: UnitModel | None = None) -> str:
    """How many photos, what became of them, and what a look at the disk found otherwise."""
    photos_ = trn("{n} photo", "{n} photos", photos_of(past))
    words = tr("{photos}: {summary}", photos=photos_, summary=summary(past))
    if photos is None:
        return words
    places = photos.places
    found = [
        tr("{count:,} {place}", count=places[place], place=shown(place.value))
        for place in Place
        if place in (BAD | {Place.AGAIN}) - {Place.LOST} and places[place]
    ]
    if not found:
        return words
    return tr("{words}. A look shows: {found}.", words=words, found=shown(listed(found)))
