"""Below the review: what is marked, what was just done and the way back, and the way to trash."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from purger.core.domain import Findings
from purger.core.review import Review
from purger.core.text import show_bytes
from purger.core.texts import shown, tr, trn
from purger.ui.accessible import announce
from purger.ui.elided import ElidedButton, ElidedLabel

_MESSAGE_MS: Final = 4000
_UNMARK_MS: Final = 12_000


def trash_waits() -> str:
    """Why nothing can go to the trash while photos are read, and what to do."""
    return tr(
        "The trash waits until every photo is read: a better one of a group may still come. Stop, "
        "on the left, ends the reading."
    )


class StatusBar(QWidget):
    """The bar below a review; the page connects its buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marked, self.message = ElidedLabel(), ElidedLabel(gives_way=True)
        self.undo = QPushButton(tr("Undo"))
        self.unmark_back = ElidedButton(tr("Unmark Them"))
        self.kept, self.skipped = ElidedButton(), ElidedButton()
        self.purge = QPushButton(tr("Move to Trash…"))
        self._forget = QTimer(self, singleShot=True)
        self._has_marks = self._waits = self._lasts = False
        self._build()
        self._forget.timeout.connect(self.message.clear)
        self._forget.timeout.connect(self.unmark_back.hide)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 9, 14, 9)
        self.marked.setAccessibleDescription(tr("Marked"))
        self.message.setProperty("dim", True)
        self.undo.setAccessibleName(tr("Undo the last mark or decision"))
        self.unmark_back.setAccessibleName(tr("Unmark what was marked last time"))
        self.undo.hide()
        self.unmark_back.hide()
        self.skipped.setToolTip(tr("Files that could not be read or are damaged, and why"))
        for button in (self.undo, self.unmark_back, self.kept, self.skipped):
            button.setFlat(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.purge.setProperty("primary", True)
        self.purge.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.addWidget(self.marked)
        row.addSpacing(10)
        row.addWidget(self.message, 1)
        for button in (self.undo, self.unmark_back, self.kept, self.skipped):
            row.addWidget(button)
        row.addWidget(self.purge)

    def say(self, sentence: str, *, can_unmark: bool = False, lasts: bool = False) -> None:
        """Show a sentence for a few seconds, with the way to unmark where it tells of marks.

        With `lasts` it stays for these seconds, whatever is marked meanwhile.
        """
        self._lasts = lasts
        self.message.setText(shown(sentence))
        announce(self, shown(sentence))
        self.unmark_back.setVisible(can_unmark)
        self._forget.start(_UNMARK_MS if can_unmark else _MESSAGE_MS)

    def done(self) -> None:
        """Forget what was said of something before, once the user did something else."""
        is_lasting = self._lasts and self._forget.isActive()
        if not (self.unmark_back.isVisibleTo(self) or is_lasting):
            self.message.clear()

    def show_marks(self, review: Review, hint: str) -> None:
        """Show how many photos are marked; where none is, the `hint` says how to."""
        count, size = review.count, show_bytes(review.marked_bytes)
        marked = trn(
            "{n} photo marked, {size} to free", "{n} photos marked, {size} to free", count,
            size=size,
        )  # fmt: skip
        nothing = tr("Nothing is marked yet. {hint}", hint=hint)
        self.marked.setText(marked if count else nothing)
        self._has_marks = count > 0
        self._offer()

    def show_waits(self, *, waits: bool) -> None:
        """Say that the trash waits until photos are read (`trash_waits`), or that it does not."""
        self._waits = waits
        self._offer()

    def _offer(self) -> None:
        self.purge.setEnabled(self._has_marks and not self._waits)

    def show_remembered(self, review: Review, findings: Findings | None) -> None:
        """How many decisions hold here, and how many files were skipped or are damaged."""
        skipped = 0 if findings is None else len(findings.skipped)
        damaged = int(np.count_nonzero(review.damaged))
        problems = [trn("{n} skipped", "{n} skipped", skipped)] if skipped else []
        problems += [trn("{n} damaged", "{n} damaged", damaged)] if damaged else []
        self.skipped.setVisible(bool(problems))
        self.skipped.setText(" · ".join(problems))
        kept, parted = len(review.kept), len(review.parted)
        words = [trn("{n} set kept", "{n} sets kept", kept)] if kept else []
        words += [trn("{n} told apart", "{n} told apart", parted)] if parted else []
        self.kept.setVisible(bool(words))
        self.kept.setText(" · ".join(words))
