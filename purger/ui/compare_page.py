"""Photos side by side: the same part of each in sight, whatever their sizes.

    lineup ─► panes ─► thumbnail at once ─► fit ─► the part in sight, at full resolution
                  └─► over them, when asked for: differences, clipping, histogram, facts

All panes share one sight. One photo is the reference: the others are held against it, by flickering
in one place (F held), by a line that divides the two (S), and by a map of the differences (D).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPixmap
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from purger.core.domain import Photo
from purger.core.errors import PurgerError
from purger.core.facts import compared
from purger.core.review import Review
from purger.core.survey import Survey, sharpest
from purger.core.text import show_bytes, show_name
from purger.ui import sight as sights
from purger.ui.accessible import announce, in_reading_order
from purger.ui.elided import ElidedLabel
from purger.ui.facts_table import FactsTable, facts_of_file
from purger.ui.keys import keep_own_keys
from purger.ui.lineup import Lineup
from purger.ui.models import badge_of
from purger.ui.panes import Canvas, Looks, Pane, Shown
from purger.ui.pictures import (
    Clipped,
    Closeup,
    Differing,
    Fit,
    Heat,
    Part,
    Pictures,
    Surveyed,
    Told,
    Wish,
)
from purger.ui.sight import Sight
from purger.ui.thumbnails import Thumbnails

MOST_PANES: Final = 6
_FIRST_PANES: Final = 4
_SETTLE_MS: Final = 15
_TELL_MS: Final = 30
_MESSAGE_MS: Final = 5000
_STEP: Final = 1.25
_NUDGE: Final = 0.12
_LINE_STEP: Final = 0.05
_SIDE_STEP: Final = 256
_SURVEY_SIDE: Final = 1600
_OVER_SIDE: Final = 1024
_LIKE_SHAPE: Final = 0.03
_SEEN_DIFFERENCE: Final = 0.0005
_SEEN_STOPS: Final = 0.05
_PREFETCHED: Final = 6
_HALF: Final = 0.5


class ComparePage(QWidget):
    """Shows photos side by side, and carries what the user decides to the review.

    Signals:
        left: int, back to the review at that row.
        mark_wanted: int and bool, a row shall be marked or not.
        keep_only_wanted: int, of its group only this row shall be kept.
        accept_wanted: int, all but the best of the group of this row shall be marked.
        undo_wanted, redo_wanted: the last step shall be taken back, or done again.
        step_wanted: int, 1 for the next group or -1 for the one before.
    """

    left = Signal(int)
    mark_wanted = Signal(int, bool)
    keep_only_wanted = Signal(int)
    accept_wanted = Signal(int)
    undo_wanted = Signal()
    redo_wanted = Signal()
    step_wanted = Signal(int)

    def __init__(
        self, thumbnails: Thumbnails, pictures: Pictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._thumbnails, self._pictures = thumbnails, pictures
        self._review: Review | None = None
        self._lineup: Lineup | None = None
        self._photos: dict[Photo, int] = {}
        self._shown: dict[int, Shown] = {}
        self._first = self._current = 0
        self._wanted_panes = _FIRST_PANES
        self._reference = -1
        self._sight, self._scale = Sight(), 1.0
        self._survey_side = _SURVEY_SIDE
        self._divide = _HALF
        self._above, self._grid = QWidget(), QGridLayout()
        self._panes = [Pane(self._above) for _ in range(MOST_PANES)]
        self._title, self._reason, self._message = (ElidedLabel() for _ in range(3))
        self._table = FactsTable()
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._telling = QTimer(self, singleShot=True, interval=_TELL_MS)
        self._forget_message = QTimer(self, singleShot=True, interval=_MESSAGE_MS)
        self.actions_: dict[str, QAction] = {}
        self._make_actions()
        self._build()
        self._connect()
        keep_own_keys(self)

    # -- building --------------------------------------------------------------------------------

    def _make_actions(self) -> None:
        """Every command of the page."""
        for name, text, tip, keys, checkable in (
            ("back", "‹ Back", "To the review", ("Esc", "C", "Return", "Enter"), False),
            ("full", "100 %", "Pixel on pixel, where it is sharpest; again for all of it",
             ("Z",), True),
            ("fit", "Fit", "The whole picture", ("0",), False),
            ("closer", "Closer", "Closer", ("+", "=", "Ctrl++"), False),
            ("farther", "Farther", "Farther", ("-", "Ctrl+-"), False),
            ("split", "Split", "Two photos in one place, with a line to drag; , and . move it",
             ("S",), True),
            ("differences", "Differences", "Where each differs from the reference", ("D",), True),
            ("facts", "Facts", "What the files and their EXIF tell; what differs stands out",
             ("I",), True),
            ("histogram", "Histogram", "Red, green and blue, from dark to bright", ("H",), True),
            ("clipping", "Clipping", "Hatches what is blown or black", ("J",), True),
            ("reference", "Reference", "Hold the others against this photo", ("R",), False),
            ("keep", "Keep", "Take the mark of this photo away", ("K", "U"), False),
            ("keep_only", "Keep Only This", "Mark the others of the group, go to the next one",
             ("Shift+K",), False),
            ("accept", "Mark All but the Best", "And go to the next group", ("A",), False),
            ("undo", "Undo", "Take the last mark or decision back", ("Ctrl+Z",), False),
            ("redo", "Redo", "Do it again", ("Ctrl+Y", "Ctrl+Shift+Z"), False),
            ("next", "Next ›", "The next group", ("PgDown",), False),
            ("previous", "‹ Previous", "The group before", ("PgUp",), False),
        ):  # fmt: skip
            action = QAction(text, self)
            action.setToolTip(f"{tip} ({keys[0]})")
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setCheckable(checkable)
            self.actions_[name] = action
            self.addAction(action)
        for count in range(1, MOST_PANES + 1):
            action = QAction(f"{count}", self)
            action.setShortcut(QKeySequence(str(count)))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(partial(self._on_count, count))
            self.addAction(action)

    def _build(self) -> None:
        self._grid.setContentsMargins(6, 0, 6, 0)
        self._grid.setSpacing(4)
        for number, pane in enumerate(self._panes):
            pane.hide()
            pane.chosen.connect(partial(self._on_chosen, number))
            pane.mark_pressed.connect(partial(self._on_mark_pressed, number))
            canvas = pane.canvas
            canvas.panned.connect(self._on_panned)
            canvas.zoomed.connect(partial(self._on_zoomed, number))
            canvas.double_clicked.connect(partial(self._on_double_clicked, number))
            canvas.divided.connect(self._on_divided)
            canvas.resized.connect(self._settle.start)
        self._above.setLayout(self._grid)
        self._table.hide()
        self._splitter.addWidget(self._above)
        self._splitter.addWidget(self._table)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setSizes([520, 220])
        self._splitter.setChildrenCollapsible(False)
        in_reading_order(self._splitter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._top_bar())
        layout.addWidget(self._splitter, 1)
        layout.addWidget(self._bottom_bar())

    def _top_bar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(6)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._reason.setProperty("dim", True)
        row.addWidget(self._button("back"))
        row.addSpacing(8)
        row.addWidget(self._title)
        row.addSpacing(8)
        row.addWidget(self._reason, 1)
        for name in ("fit", "full", "split", "differences", "facts", "histogram", "clipping"):
            row.addWidget(self._button(name))
        return bar

    def _bottom_bar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(6)
        self._message.setProperty("dim", True)
        row.addWidget(self._message, 1)
        for name in ("previous", "reference", "keep_only", "accept", "next"):
            row.addWidget(self._button(name))
        return bar

    def _button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(self.actions_[name])
        button.setProperty("step", True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        return button

    def _connect(self) -> None:
        slots: dict[str, Callable[..., object]] = {
            "back": self._on_back, "full": self._on_full, "fit": self._on_fit,
            "closer": partial(self._on_closer, _STEP),
            "farther": partial(self._on_closer, 1 / _STEP),
            "split": self._lay_out, "differences": self._on_looks, "facts": self._on_facts,
            "histogram": self._on_looks, "clipping": self._on_looks,
            "reference": self._on_reference, "keep": partial(self._want_mark, marked=False),
            "keep_only": self._on_keep_only, "accept": self._on_accept,
            "undo": self.undo_wanted.emit, "redo": self.redo_wanted.emit,
            "next": partial(self.step_wanted.emit, 1),
            "previous": partial(self.step_wanted.emit, -1),
        }  # fmt: skip
        for name, slot in slots.items():
            self.actions_[name].triggered.connect(lambda _=False, slot=slot: slot())
        self._settle.timeout.connect(self._on_settled)
        self._telling.timeout.connect(self.marks_changed)
        self._forget_message.timeout.connect(self._hint)
        self._pictures.arrived.connect(self._on_arrived)
        self._thumbnails.arrived.connect(self._on_thumbnail)

    # -- showing ---------------------------------------------------------------------------------

    def show_lineup(self, review: Review, lineup: Lineup) -> None:
        """Show photos side by side; the whole of each first."""
        self._review, self._lineup = review, lineup
        catalog = review.catalog
        self._photos = {catalog.photos[row]: row for row in lineup.rows}
        self._shown = {}
        self._pictures.try_again()
        self._current = lineup.rows.index(lineup.row)
        best = [row for row in lineup.rows if review.is_keeper(row)]
        self._reference = best[0] if best else lineup.rows[0]
        self._sight = Sight()
        # sharpness is measured at one scale for all: that of the smallest
        sides = [max(catalog.traits[r].width, catalog.traits[r].height) for r in lineup.rows]
        self._survey_side = max(1, min(_SURVEY_SIDE, *sides))
        self._title.setText(lineup.title)
        self._reason.setText(lineup.reason)
        self.actions_["keep_only"].setEnabled(lineup.group is not None)
        self.actions_["accept"].setEnabled(lineup.group is not None)
        self._hint()
        self._thumbnails.want([catalog.photos[r] for r in (*lineup.rows, *lineup.following)])
        self._follow()
        self._lay_out()
        self._table.setVisible(self.actions_["facts"].isChecked())

    def go_to(self, lineup: Lineup) -> None:
        """Show a lineup, unless these photos stand here already."""
        if self._review is not None and lineup.rows != self._rows():
            self.show_lineup(self._review, lineup)

    def follow(self, review: Review) -> None:
        """Go on with another review of the same photos."""
        if self._review is not None:
            self._review = review
            self.marks_changed()

    def marks_changed(self) -> None:
        """Some marks changed, or more is known of the photos."""
        if self._lineup is not None and self.isVisible():
            self._tell()

    def say(self, sentence: str) -> None:
        """Show a sentence for a few seconds."""
        if sentence:
            self._message.setText(sentence)
            announce(self, sentence)
            self._forget_message.start()

    def _hint(self) -> None:
        self._message.setText(
            "← → choose · X marks · K keeps · hold F to flicker with the reference · 1 to 6 panes"
        )

    @property
    def row(self) -> int:
        """The row that the keys mean, -1 while nothing is shown."""
        return -1 if self._lineup is None else self._lineup.rows[self._current]

    @property
    def sight(self) -> Sight:
        """What is in sight."""
        return self._sight

    @property
    def panes(self) -> list[Pane]:
        """The panes that show a photo, in order."""
        return self._panes[: len(self._rows_in_sight())]

    def _rows(self) -> tuple[int, ...]:
        return () if self._lineup is None else self._lineup.rows

    def _rows_in_sight(self) -> tuple[int, ...]:
        """One photo where two share a place, else as many as there are panes."""
        if self.actions_["split"].isChecked() and len(self._rows()) > 1:
            return (self.row,)
        return self._rows()[self._first : self._first + self._wanted_panes]

    def _other(self, row: int) -> int:
        """What a photo is held against: the reference, or for the reference itself another one."""
        if row != self._reference:
            return self._reference
        return next((other for other in self._rows() if other != row), -1)

    def _follow(self) -> None:
        """Have the current photo among those in sight."""
        last = self._first + self._wanted_panes - 1
        self._first = min(self._first, self._current)
        self._first += max(0, self._current - last)
        self._first = max(0, min(self._first, len(self._rows()) - self._wanted_panes))

    def _lay_out(self) -> None:
        """Put the photos in sight into panes, in as many columns as make them largest."""
        if self._review is None:
            return
        rows = self._rows_in_sight()
        columns = self._columns(len(rows))
        for number, pane in enumerate(self._panes):
            self._grid.removeWidget(pane)
            pane.setVisible(number < len(rows))
            if number < len(rows):
                self._grid.addWidget(pane, number // columns, number % columns)
        for line in range(MOST_PANES):
            self._grid.setRowStretch(line, 1 if line < -(-len(rows) // columns) else 0)
            self._grid.setColumnStretch(line, 1 if line < columns else 0)
        self._grid.activate()  # the next key may ask how large a pane is
        self._show()
        if rows:
            self._panes[rows.index(self.row)].setFocus()
        self._settle.start()

    def _columns(self, count: int) -> int:
        room = self._above.size()
        if self._review is None or count < 2:  # noqa: PLR2004 - one needs no columns
            return 1
        traits = self._review.catalog.traits[self._rows()[0]]
        size = QSize(traits.width, traits.height)

        def gained(columns: int) -> float:
            lines = -(-count // columns)
            cell = QSize(room.width() // columns, max(1, room.height() // lines - 52))
            return sights.fit(size, cell)

        return max(range(1, count + 1), key=gained)

    def _show(self) -> None:
        """Give each pane its photo, and what it is held against."""
        split = self.actions_["split"].isChecked()
        for pane, row in zip(self._panes, self._rows_in_sight(), strict=False):
            other = self._other(row)
            pane.canvas.show_photo(
                self._known(row),
                self._known(other) if other >= 0 else None,
                self._divide if split and other >= 0 else None,
            )
        self._look()
        self._tell()

    def _known(self, row: int) -> Shown:
        """What is known of a photo; begun with its thumbnail, never with another's picture."""
        if row not in self._shown and self._review is not None:
            catalog = self._review.catalog
            photo, traits = catalog.photos[row], catalog.traits[row]
            self._shown[row] = Shown(
                photo,
                show_name(photo.path.name),
                QSize(max(1, traits.width), max(1, traits.height)),
                self._thumbnails.get(photo),
            )
        return self._shown[row]

    def _look(self) -> None:
        is_on = {name: self.actions_[name].isChecked() for name in self.actions_}
        looks = Looks(is_on["differences"], is_on["clipping"], is_on["histogram"])
        for pane in self.panes:
            pane.canvas.look(self._sight, looks)
        full = self.actions_["full"]
        full.setChecked(not self._sight.is_whole)

    def _tell(self) -> None:
        """The words and signs of each pane."""
        review = self._review
        if review is None:
            return
        surveys = {row: survey for row in self._rows() if (survey := self._survey(row)) is not None}
        best = max((survey.sharpness for survey in surveys.values()), default=0.0)
        for pane, row in zip(self._panes, self._rows_in_sight(), strict=False):
            survey = surveys.get(row)
            sharp = None
            if survey is not None:
                sharp = round(100 * survey.sharpness / best) if best else 100
            marked, keeper = review.is_marked(row), review.is_keeper(row)
            name, facts = show_name(review.catalog.photos[row].path.name), self._facts(pane, row)
            spoken = [name, facts, *(["best of its group"] if keeper else [])]
            spoken += [f"sharpness {sharp} %"] if sharp is not None else []
            spoken += [self._shown[row].note] if row in self._shown else []
            spoken.append("marked for the trash" if marked else "stays")
            pane.tell(name, facts, sharp, ", ".join(filter(None, spoken)))
            pane.show_marked(marked=marked)
            pane.set_current(current=row == self.row)
            pane.canvas.show_state(
                marked=marked, best=keeper, badge=self._badge(row, badge_of(review.catalog, row))
            )

    def _badge(self, row: int, own: str) -> str:
        is_reference = row == self._reference and len(self._rows_in_sight()) > 1
        return " · ".join(filter(None, ("Reference" if is_reference else "", own)))

    def _facts(self, pane: Pane, row: int) -> str:
        """Size, bytes, how large it is shown, and how it differs."""
        if self._review is None:
            return ""
        catalog = self._review.catalog
        traits, size = catalog.traits[row], self._known(row).size
        percent = round(100 * sights.scale(size, pane.canvas.room, self._sight))
        words = [
            f"{traits.width} × {traits.height}",
            show_bytes(catalog.photos[row].size),
            f"{percent} %",
        ]
        differs = self._differs(row) if self.actions_["differences"].isChecked() else ""
        if differs:
            words = [differs, words[-1]]  # there is no room for all of it
        return " · ".join(filter(None, words))

    def _differs(self, row: int) -> str:
        if row == self._reference and not self.actions_["split"].isChecked():
            return ""
        wish = self._difference(row)
        heat = None if wish is None else self._pictures.get(wish)
        if heat is None:
            return self._pictures.why_not(wish) if wish is not None else ""
        return _told_of(heat)

    # -- asking ----------------------------------------------------------------------------------

    def _on_settled(self) -> None:
        """Ask for what is missing, most urgent first; fill in what is here."""
        if self._review is None or self._lineup is None:
            return
        self._hold_scale()
        rows = self._rows_in_sight()
        asked = [*rows, *(row for row in [self._other(self.row)] if row >= 0 and row not in rows)]
        wishes: list[Wish] = [self._fit(row) for row in asked]
        wishes += [part for row in asked if (part := self._closeup(row)) is not None]
        if self.actions_["differences"].isChecked():
            wishes += [heat for row in rows if (heat := self._difference(row)) is not None]
        if self.actions_["clipping"].isChecked():
            wishes += [Clipped(self._photo(row), _OVER_SIDE) for row in asked]
        if self.actions_["facts"].isChecked():
            wishes += [Told(self._photo(row)) for row in asked]
        wishes += [self._surveyed(row) for row in self._near()]
        wishes += [self._fit(row) for row in self._near()]
        wishes += [self._fit(row) for row in self._lineup.following[:_PREFETCHED]]
        broken = {photo for photo in self._photos if self._is_broken(photo)}
        self._pictures.want([
            wish for wish in dict.fromkeys(wishes)
            if wish.photo not in broken and getattr(wish, "other", None) not in broken
        ])  # fmt: skip
        for row in asked:
            self._fill(row)
        self._show()
        self._show_table()

    def _near(self) -> list[int]:
        """The photos that may be chosen next, nearest first."""
        rows = self._rows()
        order = sorted(range(len(rows)), key=lambda i: abs(i - self._current))
        return [rows[i] for i in order[: 2 * _PREFETCHED]]

    def _photo(self, row: int) -> Photo:
        if self._review is None:
            raise PurgerError("Nothing is shown.")
        return self._review.catalog.photos[row]

    def _is_broken(self, photo: Photo) -> bool:
        return bool(self._pictures.why_not(Fit(photo, self._side_of(self._photos[photo]))))

    def _fit(self, row: int) -> Fit:
        return Fit(self._photo(row), self._side_of(row))

    def _side_of(self, row: int) -> int:
        """The longest side that the screen needs of the whole photo, in steps."""
        if self._review is None:
            return _SIDE_STEP
        traits = self._review.catalog.traits[row]
        size = QSize(max(1, traits.width), max(1, traits.height))
        longest = max(size.width(), size.height())
        needed = sights.fit(size, self._panes[0].canvas.room) * longest
        return max(_SIDE_STEP, -(-int(needed) // _SIDE_STEP) * _SIDE_STEP)

    def _closeup(self, row: int) -> Closeup | None:
        """The part in sight, where the whole picture as it is here has too few pixels."""
        if self._sight.is_whole or self._looks_at_heat():
            return None
        shown = self._known(row)
        canvas = self._canvas_of(row)
        scale = sights.scale(shown.size, canvas.room, self._sight)
        part = sights.seen(shown.size, canvas.room, self._sight)
        side = sights.side_needed(shown.size, scale)
        if side <= self._side_of(row):
            return None
        kept = shown.part
        longest = max(shown.size.width(), shown.size.height())
        if kept is not None and sights.has(kept.box, part):
            has = kept.image.width() / max(1e-9, kept.box[2] - kept.box[0])
            if has >= shown.size.width() * side / longest * 0.99:
                return None
        return Closeup(shown.photo, sights.around(part), side)

    def _looks_at_heat(self) -> bool:
        return self.actions_["differences"].isChecked()

    def _canvas_of(self, row: int) -> Canvas:
        rows = self._rows_in_sight()
        return self._panes[rows.index(row) if row in rows else 0].canvas

    def _difference(self, row: int) -> Differing | None:
        other = self._other(row)
        if other < 0 or (row == self._reference and not self.actions_["split"].isChecked()):
            return None
        return Differing(self._photo(row), self._photo(other), _OVER_SIDE)

    def _surveyed(self, row: int) -> Surveyed:
        return Surveyed(self._photo(row), self._survey_side)

    def _survey(self, row: int) -> Survey | None:
        found = self._pictures.get(self._surveyed(row))
        return found if isinstance(found, Survey) else None

    def _fill(self, row: int) -> None:
        """Take what has arrived for a photo."""
        shown = self._known(row)
        shown.thumbnail = shown.thumbnail or self._thumbnails.get(shown.photo)
        fit = self._pictures.get(self._fit(row))
        if isinstance(fit, QPixmap):
            shown.fit = fit
        why = self._pictures.why_not(self._fit(row))
        shown.note = why or ("" if shown.fit or shown.thumbnail else "Decoding…")
        shown.survey = self._survey(row)
        clipped = self._pictures.get(Clipped(shown.photo, _OVER_SIDE))
        shown.clipping = clipped if isinstance(clipped, QPixmap) else None
        wish = self._difference(row)
        heat = None if wish is None else self._pictures.get(wish)
        shown.heat = heat.image if isinstance(heat, Heat) else None

    def _on_arrived(self, wish: Wish) -> None:
        row = self._photos.get(wish.photo, -1)
        if row < 0 or not self.isVisible():
            return
        if isinstance(wish, Closeup):
            part = self._pictures.get(wish)
            if isinstance(part, Part):
                self._known(row).part = part
                self._repaint(row)
            return
        if row in self._shown or isinstance(wish, Fit | Surveyed):
            self._fill(row)
        if isinstance(wish, Told):
            self._show_table()
        if not self._telling.isActive():
            self._telling.start()  # once for all that arrives together
        self._repaint(row)

    def _on_thumbnail(self, photo: Photo) -> None:
        row = self._photos.get(photo, -1)
        if row in self._shown and self.isVisible():
            self._fill(row)
            self._repaint(row)

    def _repaint(self, row: int) -> None:
        """All panes that show a photo, be it as the other one."""
        for pane, own in zip(self._panes, self._rows_in_sight(), strict=False):
            if row in (own, self._other(own)):
                pane.canvas.update()

    def _show_table(self) -> None:
        if self._review is None or not self.actions_["facts"].isChecked():
            return
        catalog, rows = self._review.catalog, self._rows_in_sight()
        if len(rows) == 1 and self._other(self.row) >= 0:
            rows = (self._other(self.row), self.row)
        facts = [facts_of_file(catalog, row) for row in rows]
        wishes = [Told(catalog.photos[row]) for row in rows]
        told = [self._pictures.get(wish) for wish in wishes]
        is_here = [
            found is not None or self._is_broken(wish.photo) or self._pictures.why_not(wish)
            for found, wish in zip(told, wishes, strict=True)
        ]
        if all(is_here):  # what has not arrived would look like a difference
            facts = [(*own, *(found or ())) for own, found in zip(facts, told, strict=True)]
        names = [show_name(catalog.photos[row].path.name) for row in rows]
        self._table.show_lines(names, compared(facts))

    # -- keys ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose, with Shift they move the picture; Space and X mark; F, held, flickers."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        key = event.key()
        directions = {
            Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
        }  # fmt: skip
        if key in directions:
            x, y = directions[Qt.Key(key)]
            if self.isRightToLeft() and not shift:  # panes stand from the right as well
                x = -x
            if shift:
                self._pan(x * _NUDGE / self._sight.zoom, y * _NUDGE / self._sight.zoom)
            else:
                self._choose(self._current + x + y * self._line_length())
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_X):
            self._on_toggle()
        elif key == Qt.Key.Key_F:
            self._flicker(on=True)
        elif key in (Qt.Key.Key_Comma, Qt.Key.Key_Period):
            by = _LINE_STEP if key == Qt.Key.Key_Period else -_LINE_STEP
            self._on_divided(self._divide + by)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._choose(0 if key == Qt.Key.Key_Home else len(self._rows()) - 1)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """F, let go, shows the photo again."""
        if event.key() == Qt.Key.Key_F and not event.isAutoRepeat():
            self._flicker(on=False)
        else:
            super().keyReleaseEvent(event)

    def _line_length(self) -> int:
        return self._columns(len(self._rows_in_sight()))

    def _flicker(self, *, on: bool) -> None:
        rows = self._rows_in_sight()
        if self.row in rows:
            self._panes[rows.index(self.row)].canvas.flicker(on=on)

    def _choose(self, number: int) -> None:
        if not 0 <= number < len(self._rows()) or number == self._current:
            return
        self._flicker(on=False)
        self._current = number
        self._scale = sights.scale(self._known(self.row).size, self._base(), self._sight)
        first = self._first
        self._follow()
        if self._first != first or self.actions_["split"].isChecked():
            self._lay_out()
            return
        self._panes[self._current - self._first].setFocus()
        self._show()
        self._settle.start()

    # -- what the user wants ---------------------------------------------------------------------

    def _on_back(self) -> None:
        self._pictures.want(())
        self.left.emit(self.row)

    def _on_chosen(self, number: int) -> None:
        rows = self._rows_in_sight()
        if number < len(rows):
            self._choose(self._rows().index(rows[number]))

    def _on_count(self, count: int) -> None:
        self.actions_["split"].setChecked(False)
        self._wanted_panes = count
        self._first = self._current if count == 1 else self._first
        self._follow()
        self._lay_out()

    def _on_toggle(self) -> None:
        if self._review is not None and self.row >= 0:
            self._want_mark(marked=not self._review.is_marked(self.row))

    def _want_mark(self, *, marked: bool) -> None:
        if self.row >= 0:
            self.mark_wanted.emit(self.row, marked)

    def _on_mark_pressed(self, number: int) -> None:
        rows = self._rows_in_sight()
        if self._review is not None and number < len(rows):
            row = rows[number]
            self.mark_wanted.emit(row, not self._review.is_marked(row))
            self._tell()  # a refused mark must not look like one

    def _on_keep_only(self) -> None:
        if self.row >= 0:
            self.keep_only_wanted.emit(self.row)

    def _on_accept(self) -> None:
        if self.row >= 0:
            self.accept_wanted.emit(self.row)

    def _on_reference(self) -> None:
        self._reference = self.row
        self._show()
        self._settle.start()

    def _on_looks(self) -> None:
        self._show()
        self._settle.start()

    def _on_facts(self) -> None:
        self._table.setVisible(self.actions_["facts"].isChecked())
        self._show_table()
        self._settle.start()

    def _on_divided(self, at: float) -> None:
        self._divide = min(max(at, 0.0), 1.0)
        if self.actions_["split"].isChecked():
            other = self._other(self.row)
            self._panes[0].canvas.show_photo(
                self._known(self.row), self._known(other) if other >= 0 else None, self._divide
            )

    # -- moving ----------------------------------------------------------------------------------

    def _set_sight(self, at: Sight) -> None:
        base = self._base()
        self._sight = replace(at, base=base)
        self._scale = sights.scale(self._known(self.row).size, base, self._sight)
        self._look()
        for pane, row in zip(self._panes, self._rows_in_sight(), strict=False):
            pane.say_facts(self._facts(pane, row))
        self._settle.start()

    def _hold_scale(self) -> None:
        """100 % stays 100 % in a window of another size."""
        base = self._base()
        if base == self._sight.base or self.row < 0:
            return
        zoom = self._sight.zoom
        if not self._sight.is_whole:
            zoom = max(1.0, self._scale / sights.fit(self._known(self.row).size, base))
        self._sight = replace(self._sight, zoom=zoom, base=base)

    def _base(self) -> QSize:
        """The room that all panes have at least."""
        rooms = [pane.canvas.room for pane in self.panes]
        return QSize(min(r.width() for r in rooms), min(r.height() for r in rooms))

    def _on_full(self) -> None:
        """100 % of the largest photo here, where any of them is sharpest; again, all of it."""
        if not self._sight.is_whole:
            self._on_fit()
        elif self.row >= 0:
            self._set_sight(Sight(self._full_zoom()).moved(*self._sharpest()))

    def _full_zoom(self) -> float:
        base = self._base()
        return max(
            1.0, *(1 / sights.fit(self._known(row).size, base) for row in self._rows_in_sight())
        )

    def _sharpest(self) -> tuple[float, float]:
        """Among the photos of the current one's shape, by what is measured, else by the scan."""
        if self._review is None:
            return 0.5, 0.5
        traits = self._review.catalog.traits
        own = traits[self.row].width / max(1, traits[self.row].height)
        rows = [
            row
            for row in self._rows_in_sight()
            if abs(traits[row].width / max(1, traits[row].height) / own - 1) < _LIKE_SHAPE
        ]
        surveys = [survey.tiles for row in rows if (survey := self._survey(row)) is not None]
        return sharpest(surveys or [tuple(map(float, traits[row].tiles)) for row in rows])

    def _on_fit(self) -> None:
        if self.row >= 0:
            self._set_sight(Sight())

    def _on_closer(self, factor: float) -> None:
        if self.row >= 0:
            room = self._canvas_of(self.row).room
            self._zoom(self.row, factor, QPointF(room.width() / 2, room.height() / 2))

    def _on_zoomed(self, number: int, factor: float, point: QPointF) -> None:
        rows = self._rows_in_sight()
        if number < len(rows):
            self._zoom(rows[number], factor, point)

    def _zoom(self, row: int, factor: float, point: QPointF) -> None:
        size, room = self._known(row).size, self._canvas_of(row).room
        self._set_sight(sights.zoomed(self._sight, self._sight.zoom * factor, point, size, room))

    def _on_double_clicked(self, number: int, point: QPointF) -> None:
        rows = self._rows_in_sight()
        if number >= len(rows):
            return
        if self._sight.is_whole:
            size, room = self._known(rows[number]).size, self._canvas_of(rows[number]).room
            self._set_sight(sights.zoomed(self._sight, self._full_zoom(), point, size, room))
        else:
            self._on_fit()

    def _on_panned(self, by: QPointF) -> None:
        self._pan(-by.x(), -by.y())

    def _pan(self, x: float, y: float) -> None:
        """Move what is in the middle, as far as there is something to move to."""
        if self._sight.is_whole or self.row < 0:
            return
        size, room = self._known(self.row).size, self._canvas_of(self.row).room
        whole = sights.frame(size, room, self._sight)
        halves = [
            min(_HALF, length / 2 / max(1.0, of))
            for length, of in ((room.width(), whole.width()), (room.height(), whole.height()))
        ]
        self._set_sight(
            self._sight.moved(
                min(max(self._sight.x + x, halves[0]), 1 - halves[0]),
                min(max(self._sight.y + y, halves[1]), 1 - halves[1]),
            )
        )


def _told_of(heat: Heat) -> str:
    """How a photo differs, in words."""
    if not heat.is_laid:
        return "shows something else"
    words = []
    if heat.share >= _SEEN_DIFFERENCE:
        words.append(f"{heat.share:.1%} differs")
    if abs(heat.stops) >= _SEEN_STOPS:
        words.append(f"{abs(heat.stops):.1f} EV {'brighter' if heat.stops > 0 else 'darker'}")
    return ", ".join(words) or "no visible difference"
