"""What was decided before and holds here: kept sets, photos told apart, each with its way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from purger.core.decisions import Decision
from purger.core.domain import Photo
from purger.core.review import Review
from purger.core.texts import say, shown, tr, trn
from purger.ui.roomy import open_at
from purger.ui.strips import Strip
from purger.ui.thumbnails import Thumbnails

_SHOWN: Final = 150
_NOTHING: Final = say("No set is kept, and nothing was told apart, among these photos.")


class KeptDialog(QDialog):
    """The decisions that hold among the photos of a review, newest first.

    Signals:
        withdraw_wanted: Decision, to be taken back.
    """

    withdraw_wanted = Signal(object)

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self.setWindowTitle(tr("Kept Sets"))
        open_at(self, 760, 540)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(tr("Kept Sets"))
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.message = QLabel()
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setProperty("dim", True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.message, 1)
        foot.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(self._area, 1)
        layout.addLayout(foot)

    def show_review(self, review: Review) -> None:
        """Show the decisions of a review; the place in the list is kept."""
        offset = self._area.verticalScrollBar().value()
        photos = review.catalog.photos
        wanted: list[Photo] = []
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setSpacing(10)

        def add(title: str, made: Sequence[tuple[Decision, tuple[int, ...]]], word: str) -> None:
            if made:
                layout.addWidget(_headline(tr("{title} ({count:,})", title=title, count=len(made))))
            for decision, rows in list(reversed(made))[:_SHOWN]:
                strip = Strip([photos[row] for row in rows], self._thumbnails)
                wanted.extend(photos[row] for row in rows[:8])
                layout.addWidget(self._entry(decision, strip, len(rows), word))
            if len(made) > _SHOWN:
                layout.addWidget(_dim(tr("… and {count:,} older ones.", count=len(made) - _SHOWN)))

        add(tr("Kept sets"), [(one.decision, one.rows) for one in review.kept], tr("Ask Again"))
        add(
            tr("Not duplicates"),
            [(one, review.photos_of(one)) for one in review.parted],
            tr("Undo"),
        )
        if not layout.count():
            nothing = _dim(shown(_NOTHING))
            nothing.setWordWrap(True)
            layout.addWidget(nothing)
        layout.addStretch(1)
        self._area.setWidget(page)
        self._area.verticalScrollBar().setValue(offset)
        self._thumbnails.want(wanted)

    def _entry(self, decision: Decision, strip: Strip, count: int, word: str) -> QWidget:
        entry = QWidget()
        row = QHBoxLayout(entry)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(strip, 1)
        words = trn("{n} photo", "{n} photos", count) + "\n" + _day(decision.made)
        row.addWidget(_dim(words))
        button = QPushButton(word)
        button.setAutoDefault(False)
        button.setAccessibleName(tr("{what}: {photos}", what=word, photos=strip.accessibleName()))
        button.clicked.connect(self._wish(decision))
        row.addWidget(button)
        return entry

    def _wish(self, decision: Decision) -> Callable[[], None]:
        return lambda: self.withdraw_wanted.emit(decision)


def _day(made: float) -> str:
    # the day as the user lived it
    return f"{datetime.fromtimestamp(made).astimezone():%Y-%m-%d}"


def _headline(text: str) -> QLabel:
    label = QLabel(text)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def _dim(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("dim", True)
    return label
