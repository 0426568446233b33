"""A line below the photos once every group was reviewed: the work is done, and what is next."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from purger.core.emptiness import Way, done
from purger.core.review import Review
from purger.core.texts import shown, tr
from purger.ui.empty_state import button_of, clear
from purger.ui.keys import keep_own_keys


class DoneBar(QFrame):
    """Comes by itself, and goes when it is sent away or a group is to be reviewed again.

    Attributes:
        commands: as of `EmptyState`.

    Signals:
        way_chosen: Way, the user wants that.
        dismissed: the keys belong to the photos again.
    """

    way_chosen = Signal(object)
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._is_sent_away = False
        self._ways: tuple[object, ...] = ()
        self.commands: Mapping[Way, QAction] = {}
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._buttons = QHBoxLayout()
        self._away = QPushButton(tr("Not Now"))
        self._away.setFlat(True)
        self._away.setToolTip(tr("Hide this line"))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(10)
        row.addWidget(self._text, 1)
        row.addLayout(self._buttons)
        row.addWidget(self._away)
        self._away.clicked.connect(self._on_away)
        self.hide()

    def show_review(self, review: Review, *, is_partial: bool = False) -> None:
        """Come or go, as the review stands; it is never done while photos are still to be read."""
        tally = review.tally()
        is_done = tally.groups > 0 and tally.reviewed == tally.groups and not is_partial
        if not is_done:
            self._is_sent_away = False
        is_wanted = is_done and not self._is_sent_away
        self.setVisible(is_wanted)
        if is_wanted:
            self._tell(review)

    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def _tell(self, review: Review) -> None:
        state = done(review)
        self._text.setText(f"✓ {shown(state.title)}. {shown(state.text)}")
        if state.ways == self._ways:
            return
        self._ways = state.ways
        clear(self._buttons)
        for way, words in state.ways:
            button = button_of(way, words, self.commands)
            button.clicked.connect(lambda _=False, way=way: self.way_chosen.emit(way))
            self._buttons.addWidget(button)
        keep_own_keys(self)

    def _on_away(self) -> None:
        self._is_sent_away = True
        self.hide()
        self.dismissed.emit()
