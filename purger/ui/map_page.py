"""The map's page: the map, the bar above it, and the bar of progress while it is drawn."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from purger.core.commands import COMMANDS, Place
from purger.core.domain import Catalog, Floats, Progress, Rows, Steps
from purger.core.errors import PurgerError
from purger.core.menus import CONTEXT, Spot
from purger.core.review import Review
from purger.core.texts import listed, say, shown, tr, trn
from purger.ui import motion
from purger.ui.accessible import announce
from purger.ui.actions import Actions, explain, title_of
from purger.ui.elided import ElidedLabel
from purger.ui.keys import keep_own_keys
from purger.ui.map_layer import Drawn
from purger.ui.map_view import MapView, spoken_selection
from purger.ui.tasks import Task
from purger.ui.thumbnails import Thumbnails

_LEGEND: Final = say("●  photo     ○  in a group     ✕  marked")
_HINT: Final = say(
    "Wheel zooms, drag moves, Shift+drag selects, a click shows the photo in its cluster"
)


def _drawing(steps: Steps[Floats], labels: Rows) -> Steps[Drawn]:
    positions = yield from steps
    return Drawn.of(positions, labels)


class MapPage(QWidget):
    """Draws the map once, shows it, and carries what the user chooses there.

    Signals:
        left: back to the review.
        photo_chosen: int, the row of a photo to show in the review.
        show_requested: list of rows to show in the review.
        mark_requested: list of rows to mark.
        unmark_requested: list of rows to unmark.
        fault_met: Exception that is nobody's sentence.
    """

    left = Signal()
    photo_chosen = Signal(int)
    show_requested = Signal(list)
    mark_requested = Signal(list)
    unmark_requested = Signal(list)
    fault_met = Signal(Exception)

    def __init__(
        self,
        thumbnails: Thumbnails,
        map_of: Callable[[Path], Steps[Floats]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._map_of = map_of
        self.view = MapView(thumbnails)
        self._task: Task | None = None
        self._review: Review | None = None
        self._catalog: Catalog | None = None
        self._drawn: Drawn | None = None
        self._wait = QWidget()
        self._progress, self._cancel = QProgressBar(), QPushButton(tr("Cancel"))
        self._words, self._note = QLabel(tr("Drawing the map")), QLabel()
        self._back = QPushButton(tr("‹ Back"))
        self._lasso = QPushButton(tr("Lasso"))
        self._closer, self._farther, self._fit = (
            QPushButton("+"), QPushButton("−"), QPushButton(tr("Whole map"))
        )  # fmt: skip
        self._selected = ElidedLabel()
        self._show, self._mark, self._unmark = (
            QPushButton(tr("Show these")), QPushButton(tr("Mark")), QPushButton(tr("Unmark"))
        )  # fmt: skip
        self._facts, self._hint = QLabel(), ElidedLabel()
        self._stack = QStackedWidget()
        self.actions_ = Actions(self, Place.MAP)
        self._build()
        self._connect_actions()
        self._connect()
        keep_own_keys(self)
        self._on_selected()

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        self._build_wait()
        self._stack.addWidget(self._wait)
        self._stack.addWidget(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._top_bar())
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._bottom_bar())

    def _build_wait(self) -> None:
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(420)
        self._progress.setRange(0, 100)
        self._progress.setAccessibleName(tr("Progress"))
        self._note.setProperty("dim", True)
        self._cancel.setToolTip("Esc")
        page = QVBoxLayout(self._wait)
        page.setSpacing(12)
        page.addStretch(1)
        for widget in (self._words, self._progress, self._note, self._cancel):
            page.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        page.addStretch(1)

    def _top_bar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(8)
        self._lasso.setCheckable(True)
        for button, name in (
            (self._back, "map_back"), (self._lasso, "lasso"), (self._closer, "map_closer"),
            (self._farther, "map_farther"), (self._fit, "map_fit"), (self._show, "map_show"),
            (self._mark, "map_mark"), (self._unmark, "map_unmark"),
        ):  # fmt: skip
            explain(button, self.actions_[name])
            button.setAccessibleName(title_of(COMMANDS[name]))
        for button in (self._closer, self._farther):
            button.setFixedWidth(max(42, button.minimumSizeHint().width()))
        row.addWidget(self._back)
        for button in (self._lasso, self._closer, self._farther, self._fit):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._selected)
        for button in (self._show, self._mark, self._unmark):
            row.addWidget(button)
        for button in bar.findChildren(QPushButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return bar

    def _bottom_bar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 9, 14, 9)
        self._hint.setText(shown(_HINT))
        self._hint.setProperty("dim", True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._facts)
        row.addSpacing(18)
        row.addWidget(QLabel(shown(_LEGEND)))
        row.addSpacing(18)
        row.addWidget(self._hint, 1)
        return bar

    def _connect_actions(self) -> None:
        view = self.view
        self.actions_.connect_all({
            "map_photo": view.choose_hovered,
            "map_show": lambda: self.show_requested.emit(self._rows()),
            "map_mark": lambda: self.mark_requested.emit(self._rows()),
            "map_unmark": lambda: self.unmark_requested.emit(self._rows()),
            "lasso": lambda: self._lasso.setChecked(self.actions_["lasso"].isChecked()),
            "map_closer": lambda: view.step_zoom(1),
            "map_farther": lambda: view.step_zoom(-1),
            "map_fit": view.fit,
            "map_left": lambda: view.step_pan(1, 0),
            "map_right": lambda: view.step_pan(-1, 0),
            "map_up": lambda: view.step_pan(0, 1),
            "map_down": lambda: view.step_pan(0, -1),
            "map_back": self._on_back,
        })  # fmt: skip

    def _connect(self) -> None:
        self._back.clicked.connect(self._leave)
        self._cancel.clicked.connect(self._leave)
        self._lasso.toggled.connect(self._on_lasso)
        for button, name in (
            (self._closer, "map_closer"), (self._farther, "map_farther"), (self._fit, "map_fit"),
            (self._show, "map_show"), (self._mark, "map_mark"), (self._unmark, "map_unmark"),
        ):  # fmt: skip
            button.clicked.connect(self.actions_[name].trigger)
        self.view.selected.connect(self._on_selected)
        self.view.selected.connect(lambda: self.say(""))
        self.view.photo_chosen.connect(self.photo_chosen)
        self.view.hovered.connect(self._enable)

    # -- showing ---------------------------------------------------------------------------------

    def show_review(self, review: Review, file: Path) -> None:
        """Show the map of a review whose findings lie in `file`; draw it where that is to do."""
        self._review = review
        if self._catalog is not review.catalog:
            self.stop()
            self._catalog, self._drawn = review.catalog, None
            self._lasso.setChecked(False)
        if self._drawn is not None:
            self._show_map(self._drawn)
        elif self._task is None:
            self._begin(file, review.labels)

    @property
    def is_busy(self) -> bool:
        """Whether the map is being drawn."""
        return self._task is not None

    def marks_changed(self) -> None:
        """Some marks changed; a page that is not in sight looks when it is shown."""
        if not self.isVisible():
            return
        self.view.show_marks()
        self._on_selected()

    def say(self, sentence: str) -> None:
        """Show a sentence in the bottom line until something else is selected."""
        self._hint.setText(shown(sentence or _HINT))
        announce(self, shown(sentence))

    def stop(self) -> None:
        """End the drawing, if it runs, and wait for nothing."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()

    def _begin(self, file: Path, labels: Rows) -> None:
        self._stack.setCurrentWidget(self._wait)
        motion.show(self._progress)
        self._words.setText(tr("Drawing the map"))
        self._cancel.setText(tr("Cancel"))
        self._note.setText(tr("Photos that resemble each other come to lie together."))
        self._show_tools(can_use=False)
        self._task = task = Task(_drawing(self._map_of(file), labels))
        task.progressed.connect(self._on_progress)
        task.succeeded.connect(lambda drawn: self._on_drawn(task, drawn))
        task.failed.connect(lambda error: self._on_failed(task, error))
        task.start()
        self._cancel.setFocus()

    def _show_map(self, drawn: Drawn) -> None:
        if self._review is None:
            return
        self._stack.setCurrentWidget(self.view)
        self._show_tools(can_use=True)
        self.view.show_map(self._review, drawn)
        here = int(np.count_nonzero(~self._review.absent))
        clusters = int(np.count_nonzero(np.bincount(self._review.labels)))
        self._facts.setText(
            shown(
                listed(
                    (
                        trn("{n} photo", "{n} photos", here),
                        trn("{n} cluster", "{n} clusters", clusters),
                    )
                )
            )
        )
        self._on_selected()
        self.view.setFocus()

    def _show_tools(self, *, can_use: bool) -> None:
        for button in (self._lasso, self._closer, self._farther, self._fit):
            button.setEnabled(can_use)
        for name, action in self.actions_.items():
            action.setEnabled(can_use or name == "map_back")

    def _rows(self) -> list[int]:
        rows: list[int] = self.view.selection.tolist()
        return rows

    # -- slots -----------------------------------------------------------------------------------

    def _on_progress(self, progress: Progress) -> None:
        # the engine's start is not told; until then the bar only moves
        motion.show(self._progress, progress.done, progress.total)

    def _on_drawn(self, task: Task, drawn: Drawn) -> None:
        task.wait()
        if task is self._task:
            self._task, self._drawn = None, drawn
            self._show_map(drawn)

    def _on_failed(self, task: Task, error: Exception) -> None:
        task.wait()
        if task is not self._task:
            return
        self._task = None
        self._words.setText(tr("The map cannot be drawn."))
        self._cancel.setText(tr("Back"))
        self._note.setText(shown(str(error)) if isinstance(error, PurgerError) else "")
        self._progress.setRange(0, 1)
        if not isinstance(error, PurgerError):
            self.fault_met.emit(error)

    def _on_lasso(self, checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.view.is_lasso_mode = checked
        self.actions_["lasso"].setChecked(checked)
        self.view.setFocus()

    def _on_selected(self) -> None:
        rows = self.view.selection
        has_any = bool(len(rows)) and self._review is not None
        for widget in (self._selected, self._show, self._mark, self._unmark):
            widget.setVisible(has_any)
        if has_any and self._review is not None:
            self._selected.setText(spoken_selection(self._review, rows))
            marked = self.view.marked_in_selection
            self._unmark.setEnabled(marked > 0)
            self._mark.setEnabled(marked < len(rows))
        self._enable()

    def _enable(self) -> None:
        """Offer the commands that mean something now."""
        has_any = bool(len(self.view.selection)) and self._review is not None
        for name, means_something in (
            ("map_photo", self.view.hovered_row >= 0),
            ("map_show", has_any),
            ("map_mark", has_any and self._mark.isEnabled()),
            ("map_unmark", has_any and self._unmark.isEnabled()),
        ):
            self.actions_[name].setEnabled(means_something)

    def _on_back(self) -> None:
        """Let go of the selection first."""
        if not self.view.let_go():
            self._leave()

    def _leave(self) -> None:
        self.stop()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that are no shortcuts: those that move the map, and Escape."""
        if not self.actions_.press(event):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the photo below the pointer, and with those selected."""
        if self._stack.currentWidget() is self.view:
            self.actions_.menu(CONTEXT[Spot.DOT], self).popup(event.globalPos())
