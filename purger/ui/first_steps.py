"""What purger does, in three steps, for who has never seen it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from purger.core.texts import say, shown
from purger.ui.step_pictures import StepPicture

_STEPS: Final = (
    ("folder", say("Choose a folder"), say("Each photo is read once. Nothing in it is changed.")),
    (
        "choice",
        say("Keep the best"),
        say("Copies and near-twins stand side by side; the best is proposed, you decide."),
    ),
    (
        "way back",
        say("The rest goes to the trash"),
        say("After you saw the list and agreed. One key brings all of it back."),
    ),
)


class FirstSteps(QWidget):
    """Three drawings with their words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        for number, (picture, title, words) in enumerate(_STEPS, 1):
            row.addWidget(_card(picture, f"{number}  {shown(title)}", shown(words)), 1)


def _card(picture: str, title: str, words: str) -> QFrame:
    card = QFrame()
    card.setObjectName("card")
    heading, text = QLabel(title), QLabel(words)
    font = heading.font()
    font.setPointSizeF(font.pointSizeF() * 1.1)
    font.setBold(True)
    heading.setFont(font)
    text.setProperty("dim", True)
    for label in (heading, text):
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout(card)
    column.setContentsMargins(16, 16, 16, 16)
    column.setSpacing(8)
    column.addWidget(StepPicture(picture), 0, Qt.AlignmentFlag.AlignHCenter)
    column.addWidget(heading)
    column.addWidget(text, 1)
    return card
