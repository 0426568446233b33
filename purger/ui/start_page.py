"""The first page: choose or drop a folder."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote_from_bytes, unquote_to_bytes, urlsplit

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from purger.core.text import show_name
from purger.core.texts import shown, tr
from purger.ui.keys import keep_own_keys

_SHOWN = 5


class StartPage(QWidget):
    """Choose folders.

    Signals:
        choose_requested: a folder dialog shall open.
        folders_chosen: tuple of Path, dropped or chosen from the recent ones.
        history_requested: what was purged before is wanted.
    """

    choose_requested = Signal()
    folders_chosen = Signal(object)
    history_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._message = QLabel()
        self._choose = QPushButton(tr("Choose Folder…"))
        self._zone = QFrame()
        self._recent = QVBoxLayout()
        self._notice, self._told = QFrame(), QLabel()
        self._history = QPushButton(tr("History…"))
        self._build()
        self._choose.clicked.connect(self.choose_requested)
        self._history.clicked.connect(self.history_requested)

    def _build(self) -> None:
        title = QLabel("purger")
        font = QFont(title.font())
        font.setPointSizeF(font.pointSizeF() * 2.6)
        font.setWeight(QFont.Weight.DemiBold)
        title.setFont(font)
        what = QLabel(
            tr("Finds the near-duplicates among your photos and helps you keep the best.")
        )
        self._choose.setProperty("primary", True)
        self._choose.setMinimumHeight(40)
        self._choose.setToolTip("Ctrl+O")
        inner = QVBoxLayout(self._zone)
        inner.setContentsMargins(48, 34, 48, 34)
        inner.setSpacing(14)
        self._zone.setObjectName("zone")
        self._zone.setMinimumWidth(460)
        self._set_dropping(False)
        hint = _dim(tr("or drop folders here"))
        inner.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignHCenter)
        inner.addWidget(hint, 0, Qt.AlignmentFlag.AlignHCenter)
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setWordWrap(True)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message.setMinimumWidth(460)
        self._message.setAccessibleName(tr("Message"))
        promise = _dim(
            tr(
                "Everything happens on this computer. Nothing is deleted: what you "
                "mark\ngoes to the trash, after you have seen the list and said so."
            )
        )
        promise.setAlignment(Qt.AlignmentFlag.AlignCenter)
        page = QVBoxLayout(self)
        page.setSpacing(14)
        page.addLayout(self._make_notice())
        page.addStretch(2)
        for widget in (title, what, self._zone, self._message):
            page.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        page.addLayout(self._recent)
        self._history.setFlat(True)
        self._history.setToolTip(tr("What went to the trash, and the way back (Ctrl+H)"))
        page.addWidget(self._history, 0, Qt.AlignmentFlag.AlignHCenter)
        page.addStretch(3)
        page.addWidget(promise, 0, Qt.AlignmentFlag.AlignHCenter)
        page.addSpacing(18)

    def _make_notice(self) -> QHBoxLayout:
        """A calm box for what an interrupted purge left; hidden where there is nothing to tell."""
        self._notice.setObjectName("notice")
        self._notice.setStyleSheet(
            "#notice { border: 1px solid palette(accent); border-radius: 8px; }"
        )
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self._told.setAccessibleName(tr("What an interrupted purge left"))
        look = QPushButton(tr("See What Went…"))
        look.clicked.connect(self.history_requested)
        row = QHBoxLayout(self._notice)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(14)
        row.addWidget(self._told, 1)
        row.addWidget(look)
        self._notice.hide()
        line = QHBoxLayout()
        line.setContentsMargins(24, 12, 24, 0)
        line.addStretch(1)
        line.addWidget(self._notice, 4)
        line.addStretch(1)
        return line

    def show_notice(self, sentence: str, *, is_bad: bool = False) -> None:
        """Tell what an interrupted purge left."""
        self._told.setProperty("bad", is_bad)
        self._told.style().unpolish(self._told)
        self._told.style().polish(self._told)
        self._told.setText(shown(sentence))
        self._notice.setVisible(bool(sentence))

    def notice(self) -> str:
        """What it tells."""
        return self._told.text()

    def show_recent(self, folders: Sequence[Path]) -> None:
        """Offer the folders opened lately."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        if folders:
            self._recent.addWidget(_dim(tr("Recent")), 0, Qt.AlignmentFlag.AlignHCenter)
        for folder in folders[:_SHOWN]:
            button = QPushButton(show_name(folder).replace("&", "&&"))
            button.setFlat(True)
            button.clicked.connect(lambda _=False, f=folder: self.folders_chosen.emit((f,)))
            self._recent.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        keep_own_keys(self)

    def say(self, sentence: str) -> None:
        """Show a sentence under the button; "" takes it away."""
        self._message.setText(shown(sentence))

    def _set_dropping(self, dropping: bool) -> None:  # noqa: FBT001 - private
        colour = "palette(accent)" if dropping else "palette(placeholder-text)"
        style = "solid" if dropping else "dashed"
        self._zone.setStyleSheet(f"#zone {{ border: 2px {style} {colour}; border-radius: 12px; }}")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Only what is on this machine's disks can be dropped, and it stays where it is."""
        if welcome(event):
            self._set_dropping(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Back to rest."""
        self._set_dropping(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the folders."""
        self._set_dropping(False)
        folders = dropped(event)
        if folders:
            self.folders_chosen.emit(folders)


def welcome(event: QDropEvent) -> bool:
    """Accept folders on this machine's disks, as a copy: who moves a folder might then remove it.

    Refused where the other program offers to move only.
    """
    is_here = any(url.isLocalFile() for url in event.mimeData().urls())
    if not is_here or not event.possibleActions() & Qt.DropAction.CopyAction:
        event.ignore()
        return False
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
    return True


def dropped(event: QDropEvent) -> tuple[Path, ...]:
    """The folders of a drop, none where it is not welcome."""
    if not welcome(event):
        return ()
    return tuple(path_of(url) for url in event.mimeData().urls() if url.isLocalFile())


def path_of(url: QUrl) -> Path:
    """The path of a local URL, its bytes as they are: `QUrl.toLocalFile` may name another file."""
    if os.name == "nt":
        return Path(url.toLocalFile())
    encoded = bytes(url.toEncoded(QUrl.ComponentFormattingOption.FullyEncoded).data())
    return Path(os.fsdecode(unquote_to_bytes(urlsplit(encoded).path)))


def url_of(path: Path) -> QUrl:
    """The local URL of a path, its bytes as they are: `QUrl.fromLocalFile` may name another."""
    if os.name == "nt":
        return QUrl.fromLocalFile(str(path))
    return QUrl.fromEncoded(b"file://" + quote_from_bytes(os.fsencode(path)).encode("ascii"))


def _dim(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("dim", True)
    return label
