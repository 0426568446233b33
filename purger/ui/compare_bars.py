"""The bars above and below the photos of the comparison: what is compared, and the commands."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from purger.core.texts import tr
from purger.ui.abreast import MOST
from purger.ui.actions import Actions, tool_button
from purger.ui.elided import ElidedLabel
from purger.ui.flow import FlowLayout, Words
from purger.ui.lineup import Lineup

_TITLE_SHARE: Final = 1000
_WORDS: Final = 120
_LOOKS: Final = ("fit", "full", "divide", "differences", "facts", "histogram", "clipping")
_DEEDS: Final = ("previous_group", "reference", "keep_only", "accept", "next_group")


class TopBar(QWidget):
    """What the photos are, which of them are in sight, and how they are looked at.

    Signals:
        others_wanted: those that are not in sight shall be seen.
    """

    others_wanted = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _call_shortly(actions)
        self._title, self._reason = ElidedLabel(gives_way=True), ElidedLabel(gives_way=True)
        self._others = QPushButton("›")
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._reason.setProperty("dim", True)
        row, words = _row(self), Words()
        words.want(_WORDS)
        words.row.addWidget(self._title, _TITLE_SHARE)
        self._others.setFlat(True)
        self._others.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._others.clicked.connect(self.others_wanted)
        self._others.setToolTip(
            tr(
                "Shows the others. The arrow keys go on to them as well; the keys 1 to {most} "
                "choose how many photos stand side by side.",
                most=MOST,
            )
        )
        self._others.hide()
        words.row.addWidget(self._others)
        words.row.addSpacing(8)
        words.row.addWidget(self._reason, 1)
        row.addWidget(tool_button(actions["back"]))
        row.addWidget(words)
        for name in _LOOKS:
            row.addWidget(tool_button(actions[name]))

    def show_lineup(self, lineup: Lineup) -> None:
        """Tell what is compared."""
        self._title.setText(lineup.title)
        self._title.setMaximumWidth(self._title.sizeHint().width())
        self._reason.setText(lineup.reason)

    def show_in_sight(self, first: int, count: int, of_all: int) -> None:
        """Tell which photos are in sight where that is not all of them.

        Args:
            first: the number of the first one, from 0.
            count: how many are in sight.
            of_all: how many there are.
        """
        self._others.setVisible(0 < count < of_all)
        place: dict[str, Any] = {"first": first + 1, "last": first + count, "all": of_all}
        self._others.setText(
            tr("{last:,} of {all:,} ›", **place)
            if count == 1
            else tr("{first:,}–{last:,} of {all:,} ›", **place)
        )
        self._others.setAccessibleName(
            tr("Photos {first:,} to {last:,} of {all:,}; show the others", **place)
        )


class BottomBar(QWidget):
    """What was said last, and what can be done."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message = ElidedLabel(gives_way=True)
        self.message.setProperty("dim", True)
        row, words = _row(self), Words()
        words.row.addWidget(self.message, 1)
        row.addWidget(words)
        for name in _DEEDS:
            row.addWidget(tool_button(actions[name]))


def _row(bar: QWidget) -> FlowLayout:
    row = FlowLayout(bar)
    row.setContentsMargins(14, 5, 14, 5)
    row.setSpacing(6)
    return row


def _call_shortly(actions: Actions) -> None:
    """What the buttons say, of which many stand in a bar."""
    for name, words in (
        ("back", tr("‹ Back")), ("fit", tr("Fit")), ("keep_only", tr("Keep Only This")),
        ("accept", tr("Accept the Suggestion")), ("previous_group", tr("‹ Previous")),
        ("next_group", tr("Next ›")),
    ):  # fmt: skip
        actions[name].setIconText(words)
