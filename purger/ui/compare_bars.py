"""The bars above and below the photos of the comparison: what is compared, and the commands."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from purger.core.texts import tr
from purger.ui.actions import Actions, tool_button
from purger.ui.elided import ElidedLabel
from purger.ui.lineup import Lineup

_LOOKS: Final = ("fit", "full", "divide", "differences", "facts", "histogram", "clipping")
_DEEDS: Final = ("previous_group", "reference", "keep_only", "accept", "next_group")


class TopBar(QWidget):
    """What the photos are, and how they are looked at."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _call_shortly(actions)
        self._title, self._reason = ElidedLabel(), ElidedLabel()
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._reason.setProperty("dim", True)
        row = _row(self)
        row.addWidget(tool_button(actions["back"]))
        row.addSpacing(8)
        row.addWidget(self._title)
        row.addSpacing(8)
        row.addWidget(self._reason, 1)
        for name in _LOOKS:
            row.addWidget(tool_button(actions[name]))

    def show_lineup(self, lineup: Lineup) -> None:
        """Tell what is compared."""
        self._title.setText(lineup.title)
        self._reason.setText(lineup.reason)


class BottomBar(QWidget):
    """What was said last, and what can be done."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message = ElidedLabel()
        self.message.setProperty("dim", True)
        row = _row(self)
        row.addWidget(self.message, 1)
        for name in _DEEDS:
            row.addWidget(tool_button(actions[name]))


def _row(bar: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(bar)
    row.setContentsMargins(14, 8, 14, 8)
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
