"""Where the clusters will stand while a review grows: how far the reading is, and the way to stop.

It takes the room that the list of clusters leaves until then, so nothing moves when it comes.
"""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from purger.core.domain import Progress, Stage
from purger.core.texts import shown, tr, trn
from purger.ui import motion
from purger.ui.accessible import announce
from purger.ui.progress_page import Rate, count_words


class ReadingPanel(QWidget):
    """Says how many photos are read, how fast, and how many groups came last.

    Signals:
        stop_requested: no more photos shall be read.
        go_on_requested: the reading that was stopped shall go on.
    """

    stop_requested = Signal()
    go_on_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text, self.news = QLabel(), QLabel()
        self._bar = QProgressBar()
        self.stop, self.go_on = QPushButton(tr("Stop")), QPushButton(tr("Go On Reading"))
        self._rate = Rate()
        self._stage: Stage | None = None
        self._build()
        self.stop.clicked.connect(self.stop_requested)
        self.go_on.clicked.connect(self.go_on_requested)
        self.hide()

    def _build(self) -> None:
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress"))
        self.text.setAccessibleDescription(tr("Photos are being read"))
        self.news.setProperty("dim", True)
        self.news.setAccessibleDescription(tr("What came last"))
        self.stop.setToolTip(
            tr("Reads no more photos; the review of those that are read stays")
        )  # fmt: skip
        self.go_on.setToolTip(tr("Reads the photos that are still missing"))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._bar, 1)
        for button in (self.stop, self.go_on):
            # a click leaves the keys with the photos
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 4, 14, 8)
        column.setSpacing(8)
        column.addLayout(row)
        for label in (self.text, self.news):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            column.addWidget(label)

    def begin(self) -> None:
        """Photos are being read for the review that is shown."""
        self.news.clear()
        self.text.clear()
        motion.show(self._bar)
        self._is_reading(is_reading=True)
        self.show()

    def show_progress(self, progress: Progress) -> None:
        """Show how far the reading is, and what else is done for the review."""
        if progress.stage is not self._stage:
            self._stage, self._rate = progress.stage, Rate()
        self._rate.add(time.monotonic(), progress.done)
        motion.show(self._bar, progress.done, progress.total)
        words = (shown(progress.stage.value), count_words(progress), self._rate.words(progress))
        self.text.setText(" · ".join(filter(None, words)))

    def tell_groups(self, groups: int, new: int) -> None:
        """Tell how many groups there are so far, and how many have just come."""
        words = [trn("{n} group so far", "{n} groups so far", groups)]
        if new:
            words.append(trn("{n} new", "{n} new", new))
        self.news.setText(" · ".join(words))

    def end(self) -> None:
        """All photos are read."""
        self.hide()

    def show_stopped(self, sentence: str) -> None:
        """The reading ended before all photos were read: say so, and offer to go on."""
        self.text.setText(sentence)
        self.news.clear()
        self._is_reading(is_reading=False)
        announce(self, sentence)

    def _is_reading(self, *, is_reading: bool) -> None:
        offered, hidden = self.stop, self.go_on
        if not is_reading:
            offered, hidden = hidden, offered
        self._bar.setVisible(is_reading)
        offered.show()
        if hidden.hasFocus():
            offered.setFocus()
        hidden.hide()
