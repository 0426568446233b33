"""Stands where nothing is to be seen: what is the matter, why, and the ways on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from purger.core.emptiness import Emptiness, Way
from purger.core.texts import say, shown
from purger.ui.keys import keep_own_keys
from purger.ui.theme import colours

_SIGN: Final = QSize(64, 64)
_WIDTH: Final = 460
_TIPS: Final = {
    Way.CLEAR_FILTER: say("See everything again"),
    Way.LOWER: say("Move the similarity slider there; marks are kept"),
    Way.PURGE: say("Shows what goes, and asks, before anything is moved"),
    Way.HISTORY: say("What went to the trash, and the way back"),
    Way.OPEN: say("Choose a folder"),
    Way.RESCAN: say("Look through the same folders again"),
    Way.SKIPPED: say("Files that could not be read or are damaged, and why"),
    Way.BACK: say("To where you were (Esc)"),
}


class EmptyState(QWidget):
    """Says why there is nothing.

    Attributes:
        state: what it says.
        commands: those that do what a way says; its button tells their keys.

    Signals:
        way_chosen: Way, the user wants that.
    """

    way_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = Emptiness("", "")
        self.commands: Mapping[Way, QAction] = {}
        self._sign = _Sign()
        self._title, self._text = QLabel(), QLabel()
        self._ways = QHBoxLayout()
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        font.setBold(True)
        self._title.setFont(font)
        self._text.setProperty("dim", True)
        for label in (self._title, self._text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text.setMaximumWidth(_WIDTH)
        self._ways.setSpacing(10)
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 24, 24, 24)
        page.setSpacing(12)
        page.addStretch(2)
        page.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignHCenter)
        page.addWidget(self._title)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._text, 100)
        row.addStretch(1)
        page.addLayout(row)
        page.addSpacing(6)
        page.addLayout(self._ways)
        page.addStretch(3)

    def show_state(self, state: Emptiness) -> None:
        """Say it."""
        if state == self.state:
            return
        self.state = state
        self._title.setText(shown(state.title))
        self._text.setText(shown(state.text))
        self._sign.show_done(is_done=state.is_done)
        self._fill()
        keep_own_keys(self)

    def _fill(self) -> None:
        """A button for each way, in the middle."""
        clear(self._ways)
        self._ways.addStretch(1)
        for number, (way, words) in enumerate(self.state.ways):
            button = button_of(way, words, self.commands)
            button.setProperty("primary", number == 0)
            button.clicked.connect(lambda _=False, way=way: self.way_chosen.emit(way))
            self._ways.addWidget(button)
        self._ways.addStretch(1)

    def text(self) -> str:
        """What it says."""
        return f"{self._title.text()}. {self._text.text()}"


def button_of(way: Way, words: str, commands: Mapping[Way, QAction]) -> QPushButton:
    """A button for a way on, which says what it does."""
    button = QPushButton(shown(words))
    command = commands.get(way)
    button.setToolTip(shown(_TIPS[way]) if command is None else command.toolTip())
    return button


def clear(row: QLayout) -> None:
    """Take everything out of a row."""
    while (item := row.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.deleteLater()


class _Sign(QWidget):
    """A tick in a ring where the work is done, an empty frame elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self._is_done = False
        self.setFixedSize(_SIGN)

    def show_done(self, *, is_done: bool) -> None:
        self._is_done = is_done
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        tone = colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(tone.keep if self._is_done else tone.dim), 3)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if not self._is_done:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        if self._is_done:
            painter.drawEllipse(QRectF(5, 5, 54, 54))
            painter.drawPolyline([QPointF(20, 33), QPointF(29, 42), QPointF(45, 23)])
        else:
            painter.drawRoundedRect(QRectF(6, 12, 52, 40), 6, 6)
        painter.end()
