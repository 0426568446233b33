"""What became of a purge: what went, where, what stayed and why; and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from purger.core.domain import Outcome
from purger.core.text import show_bytes, show_count, show_name
from purger.core.undo import Undone, told
from purger.ui.keys import keep_own_keys


class OutcomePage(QWidget):
    """The result of a purge.

    Signals:
        back_requested: to the review, without what is gone.
        done_requested: to the start page.
        undo_requested: int; the purge of this number shall come back.
        history_requested: what was purged before is wanted.
        page_wanted: int; the purge of this number shall be saved as a page.
    """

    back_requested = Signal()
    done_requested = Signal()
    undo_requested = Signal(int)
    history_requested = Signal()
    page_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._where, self._stayed = QLabel(), QLabel(), QLabel()
        self._list = QPlainTextEdit()
        self._back = QPushButton("Back to the Review")
        self._done = QPushButton("Done")
        self._undo = QPushButton("Undo")
        self._history = QPushButton("History…")
        self._page = QPushButton("Save Page…")
        self._purge = 0
        self._build()
        self._undo.clicked.connect(lambda: self.undo_requested.emit(self._purge))
        self._history.clicked.connect(self.history_requested)
        self._page.clicked.connect(lambda: self.page_wanted.emit(self._purge))
        keep_own_keys(self)
        self._back.clicked.connect(self.back_requested)
        self._done.clicked.connect(self.done_requested)

    def _build(self) -> None:
        font = QFont(self._title.font())
        font.setPointSizeF(font.pointSizeF() * 1.5)
        font.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(font)
        for label in (self._title, self._where, self._stayed):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._where.setProperty("dim", True)
        self._list.setReadOnly(True)
        self._list.setAccessibleName("What happened to each photo")
        self._back.setProperty("primary", True)
        self._back.setShortcut("Return")
        self._undo.setShortcut("Ctrl+Z")
        self._undo.setToolTip("Bring all of it back from the trash to where it was (Ctrl+Z)")
        self._history.setToolTip("Every purge so far, and the way back for each photo (Ctrl+H)")
        self._page.setToolTip("What went and what stayed, with pictures, for any browser")
        buttons = QHBoxLayout()
        buttons.addWidget(self._undo)
        buttons.addWidget(self._history)
        buttons.addWidget(self._page)
        buttons.addStretch(1)
        buttons.addWidget(self._done)
        buttons.addWidget(self._back)
        page = QVBoxLayout(self)
        page.setContentsMargins(48, 40, 48, 28)
        page.setSpacing(12)
        for widget in (self._title, self._where, self._stayed):
            page.addWidget(widget)
        page.addWidget(self._list, 1)
        page.addLayout(buttons)

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what became of a plan."""
        size = sum(item.size for item in outcome.trashed)
        files = sum(len(item.files) for item in outcome.trashed)
        count = show_count(len(outcome.trashed), "photo")
        more = f"{show_count(files, 'file')}, " if files > len(outcome.trashed) else ""
        self._title.setText(f"{count} ({more}{show_bytes(size)}) moved to the trash")
        folders = {item.location.parent for item in outcome.trashed if item.location is not None}
        where = ", ".join(sorted(show_name(folder) for folder in folders))
        self._where.setText(f"They are in {where}." if where else "")
        self._where.setVisible(bool(where))
        self._stayed.setText(_stayed(outcome))
        self._list.setPlainText("\n".join(_lines(outcome)))
        self._purge = outcome.purge
        self._undo.setText("Undo")
        self._undo.setVisible(bool(outcome.trashed))
        self._back.setFocus()

    def show_undone(self, done: Undone) -> None:
        """Show what came back of the purge, and why the rest did not."""
        left = (*done.failed, *((item, "You stopped before its turn.") for item in done.cancelled))
        self._title.setText(told(done))
        self._where.hide()
        self._stayed.setText("What did not come back is still where it was." if left else "")
        lines = [f"Not back: {show_name(item.photo.path)}\n    {reason}" for item, reason in left]
        lines += [f"Back: {show_name(item.photo.path)}" for item in done.restored]
        self._list.setPlainText("\n".join(lines))
        self._undo.setText("Try Again")
        self._undo.setVisible(bool(left))
        self._back.setFocus()

    def say(self, sentence: str) -> None:
        """Say why nothing came back, or what was saved."""
        self._stayed.setText(sentence)

    def title(self) -> str:
        """The headline."""
        return self._title.text()


def _stayed(outcome: Outcome) -> str:
    parts = []
    if outcome.failed:
        parts.append(f"{show_count(len(outcome.failed), 'photo')} stayed; the reasons stand below.")
    if outcome.cancelled:
        left = show_count(len(outcome.cancelled), "photo")
        parts.append(f"{left} stayed because you stopped; the marks are kept.")
    return " ".join(parts) or "Everything that was marked went."


def _lines(outcome: Outcome) -> list[str]:
    lines = [f"Stayed: {show_name(f.photo.path)}\n    {f.reason}" for f in outcome.failed]
    for item in outcome.trashed:
        where = f"\n    now {show_name(item.location)}" if item.location else ""
        lines.append(f"Trashed: {show_name(item.photo.path)}{where}")
        for companion, location in item.companions:
            beside = f", now {show_name(location)}" if location else ""
            lines.append(f"    with {show_name(companion.path.name)}{beside}")
    return lines
