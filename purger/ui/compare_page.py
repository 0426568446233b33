"""Photos side by side: the same part of each in sight, whatever their sizes.

    lineup ─► abreast ─► board of panes ─► thumbnail at once ─► fit ─► the part in sight, in full
                             └─► over them, when asked for: differences, clipping, histogram, facts

All panes share one sight (`gaze`). One photo is the reference: the others are held against it, by
flickering in one place, by a line that divides the two, and by a map of the differences. What is
known of the photos, and what is asked of the engine, is in the `album`; what the panes say of it is
the `showcase`.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from purger.core.commands import Place
from purger.core.domain import Photo
from purger.core.menus import CONTEXT, Spot
from purger.core.review import Review
from purger.core.texts import tr
from purger.ui import photo_file
from purger.ui.abreast import MOST, Abreast
from purger.ui.accessible import announce, in_reading_order
from purger.ui.actions import Actions
from purger.ui.album import Album
from purger.ui.board import Board
from purger.ui.compare_bars import BottomBar, TopBar
from purger.ui.facts_table import FactsTable
from purger.ui.gaze import Gaze
from purger.ui.keys import keep_own_keys
from purger.ui.lineup import Lineup
from purger.ui.panes import Looks, Pane
from purger.ui.pictures import Closeup, Pictures, Told, Wish
from purger.ui.showcase import Showcase
from purger.ui.sight import Sight
from purger.ui.thumbnails import Thumbnails

_SETTLE_MS: Final = 15
_TELL_MS: Final = 30
_MESSAGE_MS: Final = 5000
_FLICKER_MS: Final = 600
_WORK_MS: Final = 200
_STEP: Final = 1.25
_NUDGE: Final = 0.12
_LINE_STEP: Final = 0.05
_LEAST_BOARD: Final = 142
_LEAST_TABLE: Final = 46


class ComparePage(QWidget):
    """Shows photos side by side, and carries what the user decides to the review.

    Attributes:
        abreast: which photos stand where.
        board: their panes.
        gaze: what is in sight.
        table: the facts.
        message: what was said last.
        advances: whether marking or keeping a photo goes on to the next one.

    Signals:
        left: int, back to the review at that row.
        mark_wanted: int and bool, a row shall be marked or not.
        keep_wanted: int, this row shall stay.
        keep_only_wanted: int, of its group only this row shall be kept.
        accept_wanted: int, all but the best of the group of this row shall be marked.
        purge_wanted: int, the marked photos shall go; the row that the user is at.
        undo_wanted, redo_wanted: the last step shall be taken back, or done again.
        step_wanted: int, 1 for the next group or -1 for the one before.
    """

    left = Signal(int)
    mark_wanted = Signal(int, bool)
    keep_wanted = Signal(int)
    keep_only_wanted = Signal(int)
    accept_wanted = Signal(int)
    purge_wanted = Signal(int)
    undo_wanted = Signal()
    redo_wanted = Signal()
    step_wanted = Signal(int)

    def __init__(
        self, thumbnails: Thumbnails, pictures: Pictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._thumbnails, self._pictures = thumbnails, pictures
        self.advances = False
        self._review: Review | None = None
        self._album: Album | None = None
        self.abreast = Abreast()
        self.board = Board()
        self.gaze = Gaze(self.abreast, self.board, self)
        self.table = FactsTable()
        self._showcase = Showcase(self.abreast, self.board, self.gaze, self.table)
        self._several = self.abreast.count
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._telling = QTimer(self, singleShot=True, interval=_TELL_MS)
        self._forget_message = QTimer(self, singleShot=True, interval=_MESSAGE_MS)
        self._flickered = QTimer(self, singleShot=True, interval=_FLICKER_MS)
        self._working = QTimer(self, singleShot=True, interval=_WORK_MS)
        self.actions_ = Actions(self, Place.COMPARISON)
        self._top, self._bottom = TopBar(self.actions_), BottomBar(self.actions_)
        self.message = self._bottom.message
        self._build()
        self._connect_actions()
        self._connect()
        keep_own_keys(self)

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        self.table.hide()
        self.board.setMinimumHeight(_LEAST_BOARD)
        self.table.setMinimumHeight(_LEAST_TABLE)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self.board)
        splitter.addWidget(self.table)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([520, 220])
        splitter.setChildrenCollapsible(False)
        in_reading_order(splitter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._top)
        layout.addWidget(splitter, 1)
        layout.addWidget(self._bottom)

    def _connect_actions(self) -> None:
        self.actions_.connect_all({
            "back": self._on_back,
            "mark": partial(self._want_mark, marked=True),
            "unmark": partial(self._want_mark, marked=False),
            "toggle": self._on_toggle,
            "keep": self._on_keep,
            "keep_only": lambda: self._of_row(self.keep_only_wanted.emit),
            "accept": lambda: self._of_row(self.accept_wanted.emit),
            "purge": lambda: self._of_row(self.purge_wanted.emit),
            "undo": self.undo_wanted.emit,
            "redo": self.redo_wanted.emit,
            "copy_path": lambda: self._of_row(
                lambda row: self.say(photo_file.copy_path(self._book.photo(row)))
            ),
            "show_in_folder": lambda: self._of_row(
                lambda row: self.say(photo_file.show_in_folder(self._book.photo(row)))
            ),
            "next_group": partial(self.step_wanted.emit, 1),
            "previous_group": partial(self.step_wanted.emit, -1),
            "previous_photo": lambda: self._choose(self.abreast.current - 1),
            "next_photo": lambda: self._choose(self.abreast.current + 1),
            "line_up": lambda: self._choose(self.abreast.current - self._line_length()),
            "line_down": lambda: self._choose(self.abreast.current + self._line_length()),
            "first_photo": lambda: self._choose(0),
            "last_photo": lambda: self._choose(len(self.abreast.rows) - 1),
        })  # fmt: skip
        self.actions_.connect_all({
            "full": lambda: self._of_row(lambda _: self.gaze.toggle_full()),
            "fit": lambda: self._of_row(lambda _: self.gaze.fit()),
            "closer": lambda: self._of_row(lambda _: self.gaze.zoom_here(_STEP)),
            "farther": lambda: self._of_row(lambda _: self.gaze.zoom_here(1 / _STEP)),
            "pan_left": partial(self._nudge, -_NUDGE, 0),
            "pan_right": partial(self._nudge, _NUDGE, 0),
            "pan_up": partial(self._nudge, 0, -_NUDGE),
            "pan_down": partial(self._nudge, 0, _NUDGE),
            "alone": self._on_alone,
            "flicker": self._on_flicker,
            "reference": self._on_reference,
            "divide": self._on_divide,
            "divide_left": lambda: self._on_divided(self.abreast.divide - _LINE_STEP),
            "divide_right": lambda: self._on_divided(self.abreast.divide + _LINE_STEP),
            "differences": self._look_anew,
            "facts": self._on_facts,
            "histogram": self._look_anew,
            "clipping": self._look_anew,
            **{f"panes_{n}": partial(self._stand, n) for n in range(1, MOST + 1)},
        })  # fmt: skip

    def _connect(self) -> None:
        self._settle.timeout.connect(self._on_settled)
        self._telling.timeout.connect(self.marks_changed)
        self._forget_message.timeout.connect(self._hint)
        self._flickered.timeout.connect(partial(self._flicker, on=False))
        self._working.timeout.connect(self._on_working)
        self._pictures.arrived.connect(self._on_arrived)
        self._thumbnails.arrived.connect(self._on_thumbnail)
        self.gaze.moved.connect(self._on_moved)
        self._top.others_wanted.connect(self._on_others)
        board = self.board
        board.chosen.connect(self._on_chosen)
        board.mark_pressed.connect(self._on_mark_pressed)
        board.panned.connect(lambda by: self._pan(-by.x(), -by.y()))
        board.zoomed.connect(self._on_zoomed)
        board.double_clicked.connect(self._on_double_clicked)
        board.divided.connect(self._on_divided)
        board.resized.connect(self._settle.start)

    # -- showing ---------------------------------------------------------------------------------

    def show_lineup(self, review: Review, lineup: Lineup) -> None:
        """Show photos side by side; the whole of each first."""
        self._review = review
        catalog = review.catalog
        best = [row for row in lineup.rows if review.is_keeper(row)]
        self.abreast.show(lineup, best[0] if best else lineup.rows[0])
        self._pictures.try_again()
        self._working.stop()
        self._album = Album(catalog, self.abreast, self.board, self._thumbnails, self._pictures)
        self.gaze.begin(self._album, catalog)
        self._top.show_lineup(lineup)
        for name in ("keep_only", "accept"):
            self.actions_[name].setEnabled(lineup.group is not None)
        self._hint()
        self._thumbnails.want([catalog.photos[r] for r in (*lineup.rows, *lineup.following)])
        self._lay_out()
        self.table.setVisible(self.actions_["facts"].isChecked())

    def go_to(self, lineup: Lineup) -> None:
        """Show a lineup, unless these photos stand here already."""
        if self._review is not None and lineup.rows != self.abreast.rows:
            self.show_lineup(self._review, lineup)

    def follow(self, review: Review) -> None:
        """Go on with another review of the same photos."""
        if self._review is not None:
            self._review = review
            self.marks_changed()

    def marks_changed(self) -> None:
        """Some marks changed, or more is known of the photos."""
        if self._album is not None and self.isVisible():
            self._tell()

    def tells(self, row: int) -> bool:
        """Whether the keys are with the pane of a photo: its name says whether that is marked."""
        rows = self.abreast.in_sight
        return self.isVisible() and row in rows and self.board.panes[rows.index(row)].hasFocus()

    def say(self, sentence: str) -> None:
        """Show a sentence for a few seconds."""
        if sentence:
            self.message.setText(sentence)
            announce(self, sentence)
            self._forget_message.start()

    def _hint(self) -> None:
        mark, keep, flicker = map(self.actions_.key, ("mark", "keep", "flicker"))
        self.message.setText(
            tr("← → choose · {mark} marks · {keep} keeps · {flicker}, held, shows the reference · "
               "1 to 6 photos", mark=mark, keep=keep, flicker=flicker)
        )  # fmt: skip

    @property
    def row(self) -> int:
        """The row that the keys mean, -1 while nothing is shown."""
        return self.abreast.row

    @property
    def sight(self) -> Sight:
        """What is in sight."""
        return self.gaze.sight

    @property
    def panes(self) -> list[Pane]:
        """The panes that show a photo, in order."""
        return self.board.panes

    def survey(self, row: int) -> object:
        """What was measured of a photo, None while nothing was."""
        return self._book.survey(row)

    @property
    def _book(self) -> Album:
        if self._album is None:
            raise RuntimeError("no photo is shown")
        return self._album

    def _lay_out(self) -> None:
        """Put the photos in sight into panes."""
        if self._album is None:
            return
        rows = self.abreast.in_sight
        first = self.abreast.rows.index(rows[0]) if rows else 0
        self._top.show_in_sight(first, len(rows), len(self.abreast.rows))
        self.board.lay_out(len(rows), self._size())
        self._show()
        if rows:
            self.board.panes[rows.index(self.row)].setFocus()
        self._settle.start()

    def _size(self) -> QSize:
        """Of the first photo, for the shape of the panes."""
        return self._book.known(self.abreast.rows[0]).size

    def _line_length(self) -> int:
        return self.board.columns(len(self.abreast.in_sight), self._size())

    def _show(self) -> None:
        """Give each pane its photo, and what it is held against."""
        if self._review is not None:
            self._showcase.show(self._review, self._book, self._looks())
            self._tick()

    def _looks(self) -> Looks:
        is_on = {name: self.actions_[name].isChecked() for name in self.actions_}
        return Looks(is_on["differences"], is_on["clipping"], is_on["histogram"])

    def _tick(self) -> None:
        self.actions_["full"].setChecked(not self.gaze.sight.is_whole)
        self.actions_["alone"].setChecked(self.abreast.count == 1)

    def _tell(self) -> None:
        """The words and signs of each pane."""
        if self._review is not None:
            self._showcase.tell(self._review, self._book, self._looks())

    def _show_table(self) -> None:
        if self._album is not None and self.actions_["facts"].isChecked():
            self._showcase.show_table(self._album)

    # -- what arrives ----------------------------------------------------------------------------

    def _on_settled(self) -> None:
        """Ask for what is missing, and fill in what is here."""
        if self._album is None:
            return
        self.gaze.hold()
        self._album.ask(
            self.gaze.sight, self._looks(), facts=self.actions_["facts"].isChecked()
        )  # fmt: skip
        if not (self._looks().heat and self._album.is_at_work):
            self._working.stop()
            self._album.tells_work = False
        elif not (self._album.tells_work or self._working.isActive()):
            self._working.start()
        self._fill()
        self._show_table()

    def _on_working(self) -> None:
        """The differences take so long that each pane says that they are worked out."""
        if self._album is not None:
            self._album.tells_work = self._looks().heat
            self._fill()

    def _fill(self) -> None:
        if self._album is not None:
            for row in self.abreast.needed:
                self._album.fill(row)
            self._show()

    def _on_arrived(self, wish: Wish) -> None:
        row = -1 if self._album is None else self._album.row_of(wish.photo)
        if row < 0 or not self.isVisible():
            return
        self._book.take(wish)
        if isinstance(wish, Told):
            self._show_table()
        if not isinstance(wish, Closeup) and not self._telling.isActive():
            self._telling.start()  # once for all that arrives together
        self._showcase.repaint(row)

    def _on_thumbnail(self, photo: Photo) -> None:
        row = -1 if self._album is None else self._album.row_of(photo)
        if row >= 0 and self._book.has(row) and self.isVisible():
            self._book.fill(row)
            self._showcase.repaint(row)

    # -- keys and the right button ---------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that are no shortcuts: those that move about, and the one that is held."""
        if self.actions_.meant(event) == "flicker":
            self._flicker(on=True)
        elif not self.actions_.press(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """What was held is let go: the photo itself is shown again."""
        if self.actions_.meant(event) == "flicker" and not event.isAutoRepeat():
            self._flicker(on=False)
        else:
            super().keyReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the photo below the pointer, or with the current one."""
        panes = self.board.panes
        for number, pane in enumerate(panes):
            if pane.rect().contains(pane.mapFromGlobal(event.globalPos())):
                self._on_chosen(number)
                break
        self.actions_.menu(CONTEXT[Spot.PANE], self).popup(event.globalPos())

    def _flicker(self, *, on: bool) -> None:
        rows = self.abreast.in_sight
        if self.row in rows:
            self.board.panes[rows.index(self.row)].canvas.flicker(on=on)

    def _on_flicker(self) -> None:
        """From a menu, where nothing can be held."""
        self._flicker(on=True)
        self._flickered.start()

    def _choose(self, number: int) -> None:
        first = self.abreast.first
        self._flicker(on=False)
        if not self.abreast.choose(number):
            return
        self.gaze.follow()
        if self.abreast.first != first or self.abreast.is_divided:
            self._lay_out()
            return
        self.board.panes[self.abreast.current - first].setFocus()
        self._look_anew()

    # -- what the user wants ---------------------------------------------------------------------

    def _of_row(self, do: object) -> None:
        if self.row >= 0 and callable(do):
            do(self.row)

    def _on_back(self) -> None:
        self._pictures.want(())
        self.left.emit(self.row)

    def _on_chosen(self, number: int) -> None:
        rows = self.abreast.in_sight
        if number < len(rows):
            self._choose(self.abreast.rows.index(rows[number]))

    def _on_toggle(self) -> None:
        if self._review is not None and self.row >= 0:
            self._want_mark(marked=not self._review.is_marked(self.row))

    def _on_keep(self) -> None:
        if self.row >= 0:
            self.keep_wanted.emit(self.row)
            if self.advances:
                self._choose(self.abreast.current + 1)

    def _want_mark(self, *, marked: bool) -> None:
        if self.row >= 0:
            self.mark_wanted.emit(self.row, marked)
            if self.advances and marked and self._review and self._review.is_marked(self.row):
                self._choose(self.abreast.current + 1)

    def _on_mark_pressed(self, number: int) -> None:
        rows = self.abreast.in_sight
        if self._review is not None and number < len(rows):
            row = rows[number]
            self.mark_wanted.emit(row, not self._review.is_marked(row))
            self._tell()  # a refused mark must not look like one

    # -- how they stand --------------------------------------------------------------------------

    def _stand(self, count: int) -> None:
        self.actions_["divide"].setChecked(False)
        self._several = count if count > 1 else self._several
        self.abreast.stand(count)
        self._lay_out()

    def _on_others(self) -> None:
        """The photos after those in sight; after the last ones the first again."""
        rows, in_sight = self.abreast.rows, self.abreast.in_sight
        if in_sight:
            after = (rows.index(in_sight[-1]) + 1) % len(rows)
            self._choose(min(after + len(in_sight), len(rows)) - 1)
            self._choose(after)

    def _on_alone(self) -> None:
        self._stand(self._several if self.abreast.count == 1 else 1)

    def _on_divide(self) -> None:
        self.abreast.is_divided = self.actions_["divide"].isChecked()
        self._lay_out()

    def _on_divided(self, at: float) -> None:
        self.abreast.divide = min(max(at, 0.0), 1.0)
        if self._album is not None:
            self._showcase.divide(self._album)

    def _on_reference(self) -> None:
        self.abreast.reference = self.row
        self._look_anew()

    def _on_facts(self) -> None:
        self.table.setVisible(self.actions_["facts"].isChecked())
        self._show_table()
        self._settle.start()

    def _look_anew(self) -> None:
        if self._album is not None:
            self._show()
            self._settle.start()

    # -- moving ----------------------------------------------------------------------------------

    def _on_moved(self) -> None:
        looks = self._looks()
        self._showcase.look(looks)
        self._tick()
        if self._review is not None and self._album is not None:
            self._showcase.tell_facts(self._review, self._album, looks)
        self._settle.start()

    def _nudge(self, x: float, y: float) -> None:
        self._pan(x / self.gaze.sight.zoom, y / self.gaze.sight.zoom)

    def _pan(self, x: float, y: float) -> None:
        if self.row >= 0:
            self.gaze.pan(x, y)

    def _on_zoomed(self, number: int, factor: float, point: QPointF) -> None:
        rows = self.abreast.in_sight
        if number < len(rows):
            self.gaze.zoom(rows[number], factor, point)

    def _on_double_clicked(self, number: int, point: QPointF) -> None:
        rows = self.abreast.in_sight
        if number < len(rows):
            self.gaze.toggle_at(rows[number], point)
