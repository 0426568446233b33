"""What a running job is doing, how fast, and how long it will take."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from purger.core.domain import Progress, Stage
from purger.core.text import show_duration
from purger.core.texts import shown, tr
from purger.ui import motion
from purger.ui.accessible import announce

_SMOOTH_SECONDS = 6.0
_SAMPLE_SECONDS = 0.25
_TOLD_AFTER = 1.5


class ProgressPage(QWidget):
    """Stage, count, bar, speed, time left, and a way out.

    Signals:
        cancel_requested: the job shall stop.
    """

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage, self._count, self._speed = QLabel(), QLabel(), QLabel()
        self._bar = QProgressBar()
        self._cancel = QPushButton(tr("Cancel"))
        self._shown: Stage | None = None
        self._rate = Rate()
        self._build()
        self._cancel.clicked.connect(self.cancel_requested)

    def _build(self) -> None:
        font = QFont(self._stage.font())
        font.setPointSizeF(font.pointSizeF() * 1.5)
        font.setWeight(QFont.Weight.DemiBold)
        self._stage.setFont(font)
        self._speed.setProperty("dim", True)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(460)
        self._bar.setAccessibleName(tr("Progress"))
        self._cancel.setShortcut("Esc")
        self._cancel.setToolTip(
            tr("Esc; what was read so far is kept, a later scan goes on from there")
        )
        page = QVBoxLayout(self)
        page.setSpacing(12)
        page.addStretch(1)
        for widget in (self._stage, self._count, self._bar, self._speed, self._cancel):
            page.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        page.addStretch(1)

    def begin(self, words: str, *, can_cancel: bool = True) -> None:
        """Start over for another job."""
        self._shown = None
        self._stage.setText(words)
        self._count.setText(" ")
        self._speed.setText(" ")
        motion.show(self._bar)
        self._cancel.setEnabled(can_cancel)
        self._cancel.setFocus()

    def show_progress(self, progress: Progress) -> None:
        """Show one step."""
        if progress.stage is not self._shown:
            self._shown = progress.stage
            announce(self, shown(progress.stage.value))
            self._stage.setText(shown(progress.stage.value))
            self._rate = Rate()
        motion.show(self._bar, progress.done, progress.total)
        self._count.setText(count_words(progress) or " ")
        self._rate.add(time.monotonic(), progress.done)
        self._speed.setText(self._rate.words(progress) or " ")


def count_words(progress: Progress) -> str:
    """How many photos are done, of how many; "" where nobody knows."""
    if progress.total:
        return tr("{done:,} of {total:,}", done=progress.done, total=progress.total)
    return tr("{done:,}", done=progress.done) if progress.done else ""


class Rate:
    """Photos a second, smoothed over some seconds, and what that makes of the rest."""

    def __init__(self) -> None:
        self._samples: list[tuple[float, int]] = []

    def add(self, now: float, done: int) -> None:
        """Note how far the job is."""
        if self._samples and now - self._samples[-1][0] < _SAMPLE_SECONDS:
            return
        self._samples.append((now, done))
        while now - self._samples[0][0] > _SMOOTH_SECONDS:
            self._samples.pop(0)

    def words(self, progress: Progress) -> str:
        """The speed and the time left; "" while too little is known."""
        if progress.stage not in {Stage.DECODE, Stage.PURGE} or not self._samples:
            return ""
        (start, first), (end, last) = self._samples[0], self._samples[-1]
        if end - start < _TOLD_AFTER or last <= first:
            return ""
        if progress.done == progress.total:
            return ""
        rate = (last - first) / (end - start)
        if progress.total is None:
            return tr("{rate:.0f} photos/s", rate=rate)
        left = (progress.total - progress.done) / rate
        left = left if progress.left is None else progress.left
        return tr(
            "{rate:.0f} photos/s · about {time} left",
            rate=rate, time=show_duration(max(1.0, left)),
        )  # fmt: skip
