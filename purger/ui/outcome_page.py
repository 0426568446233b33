"""What became of a purge: what went, where, what stayed and why; and the way back."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import (
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from purger.core.commands import Place
from purger.core.domain import Outcome
from purger.core.text import show_bytes, show_name
from purger.core.texts import listed, sentences, shown, tr, trn
from purger.core.undo import Undone, told
from purger.ui.accessible import announce
from purger.ui.actions import Actions, explain
from purger.ui.flow import FlowLayout, Words
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
        self._back = QPushButton(tr("Back to the Review"))
        self._done = QPushButton(tr("Done"))
        self._undo = QPushButton(tr("Undo"))
        self._history = QPushButton(tr("History…"))
        self._page = QPushButton(tr("Save Page…"))
        self._purge = 0
        self.actions_ = Actions(self, Place.OUTCOME)
        self._build()
        self.actions_.connect_all({
            "undo_purge": lambda: self.undo_requested.emit(self._purge),
            "outcome_page": lambda: self.page_wanted.emit(self._purge),
            "outcome_back": self.back_requested.emit,
        })  # fmt: skip
        for button, name in (
            (self._undo, "undo_purge"), (self._page, "outcome_page"), (self._back, "outcome_back"),
        ):  # fmt: skip
            explain(button, self.actions_[name])
            button.clicked.connect(self.actions_[name].trigger)
        self._history.clicked.connect(self.history_requested)
        keep_own_keys(self)
        self._done.clicked.connect(self.done_requested)

    def explain(self, actions: Mapping[str, QAction]) -> None:
        """Let the tooltips tell the keys of the commands of everywhere."""
        words = tr("Every purge so far, and the way back for each photo")
        explain(self._history, actions["history"], words)

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
        self._list.setAccessibleName(tr("What happened to each photo"))
        self._back.setProperty("primary", True)
        self._done.setToolTip(tr("To the first page; marks and place are remembered"))
        buttons = FlowLayout()
        buttons.setSpacing(6)
        for one in (self._undo, self._history, self._page, Words(), self._done, self._back):
            buttons.addWidget(one)
        page = QVBoxLayout(self)
        page.setContentsMargins(32, 28, 32, 24)
        page.setSpacing(12)
        for widget in (self._title, self._where, self._stayed):
            page.addWidget(widget)
        page.addWidget(self._list, 1)
        page.addLayout(buttons)

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what became of a plan."""
        size = sum(item.size for item in outcome.trashed)
        files = sum(len(item.files) for item in outcome.trashed)
        count = len(outcome.trashed)
        facts = show_bytes(size)
        if files > count:
            facts = shown(listed((trn("{n} file", "{n} files", files), facts)))
        self._title.setText(
            trn(
                "{n} photo ({facts}) moved to the trash",
                "{n} photos ({facts}) moved to the trash",
                count, facts=facts,
            )
        )  # fmt: skip
        folders = {item.location.parent for item in outcome.trashed if item.location is not None}
        where = shown(listed(sorted(show_name(folder) for folder in folders)))
        self._where.setText(tr("They are in {folders}.", folders=where) if where else "")
        self._where.setVisible(bool(where))
        self._stayed.setText(_stayed(outcome))
        self._list.setPlainText("\n".join(_lines(outcome)))
        self._purge = outcome.purge
        self._undo.setText(tr("Undo"))
        self._undo.setVisible(bool(outcome.trashed))
        self.actions_["undo_purge"].setEnabled(bool(outcome.trashed))
        self._back.setFocus()

    def show_undone(self, done: Undone) -> None:
        """Show what came back of the purge, and why the rest did not."""
        left = (
            *done.failed,
            *((item, tr("You stopped before its turn.")) for item in done.cancelled),
        )
        self._title.setText(shown(told(done)))
        self._where.hide()
        self._stayed.setText(tr("What did not come back is still where it was.") if left else "")
        lines = [
            tr(
                "Not back: {path}\n    {reason}",
                path=show_name(item.photo.path),
                reason=shown(reason),
            )
            for item, reason in left
        ]
        lines += [tr("Back: {path}", path=show_name(item.photo.path)) for item in done.restored]
        self._list.setPlainText("\n".join(lines))
        self._undo.setText(tr("Try Again"))
        self._undo.setVisible(bool(left))
        self.actions_["undo_purge"].setEnabled(bool(left))
        self._back.setFocus()

    def say(self, sentence: str) -> None:
        """Say why nothing came back, or what was saved."""
        self._stayed.setText(shown(sentence))
        announce(self, shown(sentence))

    def title(self) -> str:
        """The headline."""
        return self._title.text()


def gone_words(photos: int) -> str:
    """That somebody else had moved or deleted photos before their turn came."""
    return trn("{n} photo was no longer there.", "{n} photos were no longer there.", photos)


def _stayed(outcome: Outcome) -> str:
    parts = []
    gone = sum(failure.was_gone for failure in outcome.failed)
    stayed = len(outcome.failed) - gone
    if stayed:
        parts.append(
            trn(
                "{n} photo stayed; the reason stands below.",
                "{n} photos stayed; the reasons stand below.",
                stayed,
            )
        )
    if gone:
        parts.append(gone_words(gone))
    if outcome.cancelled:
        parts.append(
            trn(
                "{n} photo stayed because you stopped; the mark is kept.",
                "{n} photos stayed because you stopped; the marks are kept.",
                len(outcome.cancelled),
            )
        )
    return shown(sentences(parts)) or tr("Everything that was marked went.")


def _lines(outcome: Outcome) -> list[str]:
    lines = [
        tr("Was no longer there: {path}", path=show_name(f.photo.path))
        if f.was_gone
        else tr(
            "Stayed: {path}\n    {reason}", path=show_name(f.photo.path), reason=shown(f.reason)
        )
        for f in outcome.failed
    ]
    for item in outcome.trashed:
        path = show_name(item.photo.path)
        lines.append(tr("Trashed: {path}", path=path))
        if item.location:
            lines.append(tr("    now {path}", path=show_name(item.location)))
        for companion, location in item.companions:
            name = show_name(companion.path.name)
            if location:
                where = show_name(location)
                lines.append(tr("    with {file}, now {path}", file=name, path=where))
            else:
                lines.append(tr("    with {file}", file=name))
    return lines
