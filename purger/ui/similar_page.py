"""Find similar: one photo on the left, those of the library that are nearest to it on the right.

    query ─► thumbnail at once ─► engine: the nearest ─► grid, more of them when asked for

The photo is one of the library or one from elsewhere, which is shown and compared, never marked.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, Final

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from purger.core.commands import Place
from purger.core.domain import Findings, Photo
from purger.core.errors import PurgerError
from purger.core.menus import CONTEXT, Spot
from purger.core.review import Review
from purger.core.text import show_name
from purger.core.texts import say, sentences, shown, tr, trn
from purger.ui import motion, photo_file
from purger.ui.accessible import announce, in_reading_order
from purger.ui.actions import Actions, explain, tool_button
from purger.ui.elided import ElidedLabel
from purger.ui.flow import FlowLayout, Words
from purger.ui.guest import Guest
from purger.ui.keys import keep_own_keys
from purger.ui.models import Role
from purger.ui.pictures import Fit, Pictures
from purger.ui.similar import Found, Query, SimilarWish
from purger.ui.similar_grid import NearGrid, NearModel, place_of
from purger.ui.similar_panel import QueryPanel, facts_of
from purger.ui.tasks import NewestFirst
from purger.ui.thumbnails import Thumbnails

MORE: Final = 60
_MOST_COMPARED: Final = 5
_MESSAGE_MS: Final = 5000
_FLICKER_MS: Final = 600
_SIDE_STEP: Final = 256
_ZOOM: Final = 30
_WAITING: Final = 240


class SimilarPage(QWidget):
    """Asks for the photos nearest to one, shows them, and carries what the user wants of them.

    Signals:
        left: back to where the user came from.
        photo_chosen: int, the row of a photo to show in its cluster.
        mark_wanted: list of rows, and bool: they shall be marked or not.
        compare_wanted: list of rows that shall stand beside the photo that was asked about.
        undo_wanted, redo_wanted: the last step shall be taken back, or done again.
        fault_met: Exception that is nobody's sentence.
    """

    left = Signal()
    photo_chosen = Signal(int)
    mark_wanted = Signal(list, bool)
    compare_wanted = Signal(list)
    undo_wanted = Signal()
    redo_wanted = Signal()
    fault_met = Signal(Exception)

    def __init__(
        self,
        thumbnails: Thumbnails,
        pictures: Pictures,
        finder: Callable[[], AbstractContextManager[Callable[[Any], Any]]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._thumbnails, self._pictures = thumbnails, pictures
        self._finds = NewestFirst(finder)
        self._wish: SimilarWish | None = None
        self._review: Review | None = None
        self._findings: Findings | None = None
        self._query: Query | None = None
        self._found: Found | None = None
        self._trail: list[Query] = []
        self._count = MORE
        self._is_flickering = self._was_outside = False
        self.photos = NearModel(self)
        self.grid = NearGrid(self.photos, thumbnails)
        self.panel = QueryPanel()
        self._back = QPushButton(tr("‹ Back"))
        self._title, self._summary = ElidedLabel(), ElidedLabel(gives_way=True)
        self._have, self._have_words = QFrame(), QLabel()
        self._show_it = QPushButton(tr("Show It"))
        self._wait, self._waiting = QWidget(), QLabel()
        self._bar = QProgressBar()
        self._message = ElidedLabel(gives_way=True)
        self._forget_message = QTimer(self, singleShot=True, interval=_MESSAGE_MS)
        self._flickered = QTimer(self, singleShot=True, interval=_FLICKER_MS)
        self._more = QPushButton()
        self.actions_ = Actions(self, Place.SIMILAR)
        self._build()
        self._connect()
        keep_own_keys(self)

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        splitter = QSplitter()
        splitter.addWidget(self.panel)
        splitter.addWidget(self._right_side())
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 3)
        splitter.setSizes([440, 800])
        splitter.setChildrenCollapsible(False)
        in_reading_order(splitter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._top_bar())
        layout.addWidget(self._banner())
        layout.addWidget(splitter, 1)
        layout.addWidget(self._bottom_bar())

    def _top_bar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(10)
        explain(self._back, self.actions_["near_back"])
        self._back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._summary.setProperty("dim", True)
        row.addWidget(self._back)
        row.addWidget(self._title)
        row.addWidget(self._summary, 1)
        return bar

    def _banner(self) -> QWidget:
        """What is said first where the library has the very same file."""
        self._have.setObjectName("banner")
        self._have_words.setTextFormat(Qt.TextFormat.PlainText)
        self._have_words.setWordWrap(True)
        self._have_words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._have_words.setAccessibleDescription(tr("Whether the library has this photo"))
        self._show_it.setProperty("primary", True)
        self._show_it.setToolTip(tr("Go to that photo, in its cluster"))
        self._show_it.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self._have)
        row.setContentsMargins(16, 8, 14, 8)
        row.setSpacing(12)
        row.addWidget(self._have_words, 1)
        row.addWidget(self._show_it)
        self._have.hide()
        return self._have

    def _right_side(self) -> QWidget:
        side = QWidget()
        self._stack = QStackedLayout(side)
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._waiting.setTextFormat(Qt.TextFormat.PlainText)
        self._waiting.setWordWrap(True)
        self._waiting.setMinimumWidth(_WAITING)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_WAITING)
        motion.show(self._bar)
        self._bar.setAccessibleName(tr("Progress"))
        page = QVBoxLayout(self._wait)
        page.addStretch(1)
        page.addWidget(self._waiting)
        page.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignHCenter)
        page.addStretch(1)
        self._stack.addWidget(self._wait)
        self._stack.addWidget(self.grid)
        return side

    def _bottom_bar(self) -> QWidget:
        bar, words = QWidget(), Words()
        row = FlowLayout(bar)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(6)
        self._message.setProperty("dim", True)
        self._more.setFlat(True)
        self._more.setToolTip(tr("Show those that are less alike"))
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        words.row.addWidget(self._message, 1)
        row.addWidget(words)
        row.addWidget(self._more)
        self._more.hide()
        for name, text in (
            ("similar", tr("Find Similar")), ("compare", tr("Compare")), ("mark", tr("Mark")),
            ("near_show", tr("Show in Its Cluster")),
        ):  # fmt: skip
            self.actions_[name].setIconText(text)
            row.addWidget(tool_button(self.actions_[name]))
        return bar

    def _connect(self) -> None:
        self.actions_.connect_all({
            "near_show": lambda: self._on_picked(self.grid.currentIndex()),
            "near_select": self.grid.toggle,
            "near_more": self._on_more,
            "near_back": self._leave,
            "mark": lambda: self._want_marks(marked=True),
            "unmark": lambda: self._want_marks(marked=False),
            "toggle": self._on_toggle,
            "compare": self._on_compare,
            "similar": self._on_again,
            "undo": self.undo_wanted.emit,
            "redo": self.redo_wanted.emit,
            "copy_path": lambda: self._with_photo(photo_file.copy_path),
            "show_in_folder": lambda: self._with_photo(photo_file.show_in_folder),
            "larger": lambda: self.grid.set_side(self.grid.side() + _ZOOM),
            "smaller": lambda: self.grid.set_side(self.grid.side() - _ZOOM),
            "flicker": self._on_flicker,
        })  # fmt: skip
        self._flickered.timeout.connect(lambda: self._flicker(on=False))
        self.grid.asked.connect(lambda at: self.actions_.menu(CONTEXT[Spot.NEAR], self).popup(at))
        self._back.clicked.connect(self._leave)
        self._show_it.clicked.connect(self._on_show_it)
        self._more.clicked.connect(self._on_more)
        self._forget_message.timeout.connect(lambda: self._message.setText(self._hint()))
        self.grid.picked.connect(self._on_picked)
        self.grid.mark_pressed.connect(self._on_mark_pressed)
        self.grid.looked.connect(self._ask_for_pictures)
        self.grid.selectionModel().currentChanged.connect(self._on_current)
        self.grid.selectionModel().selectionChanged.connect(self._enable)
        self._finds.answered.connect(self._on_found)
        self._pictures.arrived.connect(self._on_picture)
        self._thumbnails.arrived.connect(self._on_thumbnail)

    # -- asking ----------------------------------------------------------------------------------

    def ask(self, review: Review, findings: Findings, query: Query, *, anew: bool = True) -> None:
        """Show the photos nearest to one.

        Args:
            review: of the library.
            findings: the same; with their file.
            query: the photo.
            anew: whether the user comes from another page, and Escape leads back there.
        """
        if anew:
            self._trail.clear()
        elif self._query is not None:
            self._trail.append(self._query)
        self._begin(review, findings, query)

    def stop(self) -> None:
        """Forget what is shown, and what was asked for."""
        self._drop()
        self._trail.clear()
        self._review = self._findings = self._query = self._found = None

    def close_finding(self, seconds: float) -> None:
        """End the engine."""
        self._drop()
        self._finds.close(seconds)

    def follow(self, review: Review) -> None:
        """Go on with another review of the same photos."""
        if self._review is not None:
            self._review = review
            self.marks_changed()

    def marks_changed(self) -> None:
        """Some marks changed."""
        if self._review is not None and self.isVisible():
            self.photos.follow(self._review)
            self._show_query()
            self._enable()

    @property
    def query(self) -> Query | None:
        """The photo that was asked about last."""
        return self._query

    @property
    def found(self) -> Found | None:
        """What was found, None while it is looked for."""
        return self._found

    def say(self, sentence: str) -> None:
        """Show a sentence for a few seconds."""
        if sentence:
            self._message.setText(sentence)
            announce(self, shown(sentence))
            self._forget_message.start()

    def row(self) -> int:
        """The row of the current photo, -1 where there is none."""
        near = self.photos.likeness(self.grid.currentIndex().row())
        return -1 if near is None else near.row

    def _begin(self, review: Review, findings: Findings, query: Query) -> None:
        self._review, self._findings, self._query = review, findings, query
        self._found, self._count = None, MORE
        self._was_outside = query.row < 0
        self.photos.show_near(review, findings.roots, ())
        self._pictures.try_again()
        self._title.setText(tr("Similar to {photo}", photo=show_name(query.photo.path.name)))
        self._summary.setText("")
        self._have.hide()
        self._waiting.setText(tr("Looking through the library…"))
        self._bar.show()
        self._stack.setCurrentWidget(self._wait)
        self._message.setText(self._hint())
        self._show_query()
        self._enable()
        self._send()
        self._ask_for_pictures()
        self.grid.setFocus()

    def _send(self) -> None:
        self._drop()
        if self._query is None or self._review is None or self._findings is None:
            return
        if self._findings.file is None:
            self._say_instead(tr("The result of the scan is gone; look again (F5)."))
            return
        gone = tuple(sorted(self._review.gone))
        self._wish = SimilarWish(self._findings.file, self._query, self._count, gone)
        self._finds.want([self._wish])

    def _drop(self) -> None:
        if self._wish is not None:
            self._wish.dropped.set()
            self._wish = None
        self._finds.want(())

    def _on_found(self, wish: SimilarWish, answer: object) -> None:
        if wish is not self._wish:
            return
        self._wish = None
        if isinstance(answer, Found):
            self._show_found(answer)
            return
        known = isinstance(answer, PurgerError)
        self._say_instead(
            shown(str(answer)) if known else tr("The library could not be looked through.")
        )
        if isinstance(answer, Exception) and not known:
            self.fault_met.emit(answer)

    def _say_instead(self, sentence: str) -> None:
        """A sentence in the place of the photos."""
        self._bar.hide()
        self._waiting.setText(sentence)
        self._stack.setCurrentWidget(self._wait)
        self._back.setFocus()

    # -- showing ---------------------------------------------------------------------------------

    def _show_found(self, found: Found) -> None:
        review, findings = self._review, self._findings
        if review is None or findings is None or self._query is None:
            return
        is_first = self._found is None
        self._found = found
        if self._query.row < 0 <= found.own:
            # it was dropped from the library itself
            self._query = Query(review.catalog.photos[found.own], found.own)
        self.photos.show_near(review, findings.roots, found.likenesses)
        if not found.likenesses:
            self._say_instead(tr("There is no other photo here."))
        else:
            self._stack.setCurrentWidget(self.grid)
            if is_first:
                self.grid.go_to(0)
                self.grid.scrollToTop()
        count = len(found.likenesses)
        self._summary.setText(
            trn("the {count:,} nearest of {n} photo", "the {count:,} nearest of {n} photos",
                found.total, count=count)
        )  # fmt: skip
        left = found.total - count
        self._more.setVisible(left > 0)
        self._more.setText(tr("{count:,} More", count=min(MORE, left)))
        self._show_have()
        self._show_query()
        self._enable()
        self._ask_for_pictures()
        if is_first and found.likenesses:
            self.grid.setFocus()

    def _show_have(self) -> None:
        """Say first whether the library has the very same file."""
        found, review, query = self._found, self._review, self._query
        if found is None or review is None or query is None:
            return
        photos = [show_name(review.catalog.photos[one.row].path) for one in found.copies]
        words = ""
        if photos and query.row < 0:
            words = tr("You already have this photo: {path}", path=photos[0])
        elif self._was_outside and query.row >= 0:
            words = tr("This very file is one of your library.")
        if photos and query.row >= 0:
            copy = tr("It has a byte copy here: {path}", path=photos[0])
            words = shown(sentences((words, copy)))
        if len(photos) > 1:
            words = tr("{found} ({count:,} byte copies in all)", found=words, count=len(photos))
        self._have_words.setText(words)
        self._have.setVisible(bool(words))
        self._show_it.setVisible(bool(photos))

    def _show_query(self) -> None:
        """The photo on the left, and what is known of it; the current one while F is held."""
        query, review = self._query, self._review
        if query is None or review is None:
            return
        row = self.row() if self._is_flickering else query.row
        if row >= 0:
            catalog = review.catalog
            photo, lines = catalog.photos[row], facts_of(catalog.photos[row], catalog.traits[row])
            lines.append(" · ".join(filter(None, (
                place_of(review, row),
                tr("best of its group") if review.is_suggested(row) else "",
                tr("marked for the trash") if review.is_marked(row) else "",
            ))))  # fmt: skip
        else:
            photo, lines = self._outsider()
        self.panel.show_facts(show_name(photo.path.name), lines)
        pixmap = self._pictures.get(self._fit(photo))
        if not isinstance(pixmap, QPixmap):
            pixmap = self._thumbnails.get(photo)
        why = self._pictures.why_not(self._fit(photo))
        caption = self._caption(row)
        self.panel.picture.show_picture(pixmap, caption, shown(why) if why else tr("Decoding…"))

    def _caption(self, row: int) -> str:
        if not self._is_flickering:
            return "" if row >= 0 else tr("From outside")
        near = self.photos.likeness(self.grid.currentIndex().row())
        return "" if near is None else " · ".join(filter(None, (near.words, near.number)))

    def _outsider(self) -> tuple[Photo, list[str]]:
        """A photo from elsewhere, and what is known of it by now."""
        if self._query is None:
            raise PurgerError(say("Nothing is shown."))
        found, photo = self._found, self._query.photo
        if found is None or found.photo is None or found.traits is None:
            return photo, [show_name(photo.path.parent)]
        return photo, [
            *facts_of(found.photo, found.traits),
            tr("It is shown to be compared; it cannot be marked here"),
        ]

    def _fit(self, photo: Photo) -> Fit:
        side = self.panel.picture.needed_side()
        return Fit(photo, -(-side // _SIDE_STEP) * _SIDE_STEP)

    def _ask_for_pictures(self) -> None:
        """The photo itself, the current one for the flicker, then the thumbnails in sight."""
        query, review = self._query, self._review
        if query is None or review is None or not self.isVisible():
            return
        current = self.row()
        near = [review.catalog.photos[current]] if current >= 0 else []
        self._pictures.want([self._fit(photo) for photo in (query.photo, *near)])
        lines = self.grid.visible_lines() if self._found is not None else []
        rows = [one.row for line in lines if (one := self.photos.likeness(line)) is not None]
        self._thumbnails.want([query.photo, *(review.catalog.photos[row] for row in rows)])

    def _on_picture(self, wish: object) -> None:
        if self.isVisible() and isinstance(wish, Fit):
            self._show_query()

    def _on_thumbnail(self, photo: Photo) -> None:
        if self.isVisible() and self._query is not None and photo == self._query.photo:
            self._show_query()

    def _enable(self) -> None:
        """Offer what can be done."""
        has_photo = self._found is not None and self.row() >= 0
        for name, action in self.actions_.items():
            action.setEnabled(has_photo or name in {"near_back", "undo", "redo"})
        chosen = self.grid.count_chosen()
        self.actions_["mark"].setIconText(
            tr("Mark {count:,}", count=chosen) if chosen else tr("Mark")
        )
        self.actions_["near_more"].setEnabled(self._more.isVisibleTo(self))
        if self._found is None:
            self._more.hide()

    def guest(self, rows: list[int]) -> Guest | None:
        """The photo from elsewhere that was asked about, beside some of the library.

        None where it is of the library itself.
        """
        found, query, review = self._found, self._query, self._review
        if found is None or query is None or query.row >= 0 or review is None:
            return None
        if found.photo is None or found.traits is None:
            return None
        return Guest(found.photo, found.traits, review, rows)

    # -- what the user wants ---------------------------------------------------------------------

    def _rows(self) -> list[int]:
        """The selected photos, else the current one."""
        lines = self.grid.chosen() or [self.grid.currentIndex().row()]
        return [near.row for line in lines if (near := self.photos.likeness(line)) is not None]

    def _on_picked(self, index: QModelIndex) -> None:
        near = self.photos.likeness(index.row())
        if near is not None:
            self.photo_chosen.emit(near.row)

    def _on_show_it(self) -> None:
        if self._found is not None and self._found.copies:
            self.photo_chosen.emit(self._found.copies[0].row)

    def _want_marks(self, *, marked: bool) -> None:
        rows = self._rows()
        if rows:
            self.mark_wanted.emit(rows, marked)

    def _on_toggle(self) -> None:
        """Mark the selected photos; where all of them are marked already, unmark them."""
        rows = self._rows()
        if self._review is not None:
            self._want_marks(marked=not all(map(self._review.is_marked, rows)))

    def _with_photo(self, act: Callable[[Photo], str]) -> None:
        """Do something with the current photo's file, and tell of it."""
        row = self.row()
        if self._review is not None and row >= 0:
            self.say(act(self._review.catalog.photos[row]))

    def _on_mark_pressed(self, index: QModelIndex) -> None:
        near = self.photos.likeness(index.row())
        if near is not None:
            self.mark_wanted.emit([near.row], not index.data(Role.MARKED))

    def _on_compare(self) -> None:
        if self._query is None:
            return
        own = [self._query.row] if self._query.row >= 0 else []
        self.compare_wanted.emit([*own, *self._rows()[:_MOST_COMPARED]])

    def _on_again(self) -> None:
        row = self.row()
        if row >= 0 and self._review is not None and self._findings is not None:
            query = Query(self._review.catalog.photos[row], row)
            self.ask(self._review, self._findings, query, anew=False)

    def _on_more(self) -> None:
        self._count += MORE
        self._more.setEnabled(False)
        self._send()
        self._more.setEnabled(True)
        self.grid.setFocus()

    def _on_current(self, _new: QModelIndex, _old: QModelIndex) -> None:
        self._enable()
        self._ask_for_pictures()
        if self._is_flickering:
            self._show_query()

    def _leave(self) -> None:
        """To the photo that was asked about before, else to the page before."""
        self._drop()
        if self._trail and self._review is not None and self._findings is not None:
            self._begin(self._review, self._findings, self._trail.pop())
        else:
            self._pictures.want(())
            self.left.emit()

    # -- keys and size ---------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that are no shortcuts: Escape, and the one that is held."""
        if self.actions_.meant(event) == "flicker":
            self._flicker(on=True)
        elif not self.actions_.press(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """What was held is let go: the photo that was asked about is shown again."""
        if self.actions_.meant(event) == "flicker" and not event.isAutoRepeat():
            self._flicker(on=False)
        else:
            super().keyReleaseEvent(event)

    def _hint(self) -> str:
        """What the most important keys do."""
        show, mark, flicker = map(self.actions_.key, ("near_show", "mark", "flicker"))
        return tr(
            "{show} or a click shows the photo in its cluster · {mark} marks · hold {flicker} to "
            "flicker", show=show, mark=mark, flicker=flicker,
        )  # fmt: skip

    def _on_flicker(self) -> None:
        """From a menu, where nothing can be held."""
        self._flicker(on=True)
        self._flickered.start()

    def _flicker(self, *, on: bool) -> None:
        if on != self._is_flickering:
            self._is_flickering = on
            self._show_query()

    def showEvent(self, event: QShowEvent) -> None:
        """What is to be seen is asked for when it is seen."""
        super().showEvent(event)
        self.marks_changed()
        self.grid.look_soon()
