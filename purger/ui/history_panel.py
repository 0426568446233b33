"""One photo of a past purge in words: what it was, where its files are, what was kept instead."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPixmap, QResizeEvent, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from purger.core.domain import Item, State
from purger.core.text import show_bytes, show_name
from purger.core.texts import shown, tr, trn
from purger.core.whereabouts import PastUnit, Seen
from purger.ui.elided import ElidedLabel
from purger.ui.history_models import BAD, UnitModel, moment

_PICTURE: Final = QSize(208, 156)
_WIDTH: Final = 190
_MARGIN: Final = 14
_LEAST_WORDS: Final = 200


class PastPanel(QWidget):
    """The details of the current photo, with the ways back for it and for its group."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._kept, self._picture = (
            ElidedLabel(),
            QLabel(),
            QLabel(),
        )
        self._text = QPlainTextEdit()
        self._has_picture = False
        self.one = QPushButton(tr("&Bring Back This Photo"))
        self.group = QPushButton()
        self._build()

    def _build(self) -> None:
        font = QFont(self._name.font())
        font.setWeight(QFont.Weight.DemiBold)
        self._name.setFont(font)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        # long paths break anywhere, and what is copied is what is there
        self._text.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._text.setReadOnly(True)
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(tr("Where its files are"))
        self._kept.setProperty("dim", True)
        self._picture.setAccessibleName(tr("The photo that was kept"))
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 12, _MARGIN, 12)
        column.setSpacing(8)
        column.addWidget(self._name)
        column.addWidget(self._text, 1)
        for widget in (self._kept, self._picture, self.one, self.group):
            column.addWidget(widget)
        self._nothing()

    def _nothing(self) -> None:
        self._name.setText("")
        self._text.setPlainText("")
        self._has_picture = False
        for widget in (self._text, self._kept, self._picture, self.one, self.group):
            widget.hide()

    def show_unit(self, photos: UnitModel, line: int, *, can_act: bool) -> None:
        """Show the photo of a line; nothing where there is none."""
        if not 0 <= line < len(photos.units):
            self._nothing()
            return
        unit, seen = photos.units[line], photos.seen(line)
        self._name.setText(show_name(unit.lead.photo.path.name))
        words = _words(photos, unit, seen)
        if words != self._text.toPlainText():
            self._text.setPlainText(words)
        stayed = unit.lead.state is State.STAYED
        self._kept.setText(tr("Was to stay:") if stayed else tr("Kept in its place:"))
        self._text.setProperty("bad", photos.place(line) in BAD)
        self._text.style().unpolish(self._text)
        self._text.style().polish(self._text)
        self._text.show()
        self.one.show()
        self.one.setEnabled(can_act and bool(unit.trashed))
        group = [i for i in photos.group_of(line) if photos.units[i].trashed]
        self.group.setVisible(len(group) > 1)
        self.group.setEnabled(can_act)
        self.group.setText(tr("Bring Back Its &Group ({count:,})", count=len(group)))

    def show_keeper_picture(self, pixmap: QPixmap | None) -> None:
        """The photo that was kept; None where there is no picture of it."""
        self._has_picture = pixmap is not None
        self._show_kept()
        if pixmap is not None:
            ratio = self.devicePixelRatioF()
            scaled = pixmap.scaled(
                _PICTURE * ratio, Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )  # fmt: skip
            scaled.setDevicePixelRatio(ratio)
            self._picture.setPixmap(scaled)

    def _show_kept(self) -> None:
        """The picture gives way where the words have too little room."""
        has_room = self.height() >= _PICTURE.height() + _LEAST_WORDS
        for widget in (self._kept, self._picture):
            widget.setVisible(self._has_picture and has_room)

    def minimumSizeHint(self) -> QSize:
        """Without the picture; its buttons are whole."""
        widest = max(one.sizeHint().width() for one in (self.one, self.group))
        return QSize(max(_WIDTH, widest + 2 * _MARGIN), _LEAST_WORDS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room for the picture."""
        super().resizeEvent(event)
        self._show_kept()

    def text(self) -> str:
        """All that it says."""
        return self._text.toPlainText()


def _words(photos: UnitModel, unit: PastUnit, seen: Seen | None) -> str:
    """Where it was, where each file is, why it stayed or did not come back, what was kept."""
    lead = unit.lead
    size = show_bytes(sum(item.photo.size for item in unit.items))
    parts = [tr("{size}, of {folder}", size=size, folder=show_name(lead.photo.path.parent))]
    for number, item in enumerate(unit.items):
        where = seen.files[number].words if seen is not None else item.reason
        where = shown(where) or tr("Looking…")
        parts.append(_of(item, where))
        reason = shown(photos.reason(item))
        if reason:
            parts.append(_of(item, tr("It was not brought back. {why}", why=reason)))
        if item.state is State.LOST:
            parts.append(_all_of(item))
    parts.append(_of_keeper(lead, seen))
    return "\n\n".join(parts)


def _of_keeper(lead: Item, seen: Seen | None) -> str:
    """Which photo was kept so that this one could go, or was to be, where it did not go."""
    if lead.keeper is None:
        return tr("It stood in no group: no photo was kept in its place.")
    keeper = show_name(lead.keeper)
    if lead.state is State.STAYED:
        return tr("“{file}” was to stay in its place.", file=keeper)
    if seen is not None and seen.keeper is None and not seen.is_unplugged:
        return tr("“{file}”, which is no longer there, was kept in its place.", file=keeper)
    return tr("“{file}” was kept in its place.", file=keeper)


def _of(item: Item, words: str) -> str:
    """What is said of a file; of a companion with its name."""
    if item.is_lead:
        return words
    return tr("{file}: {words}", file=show_name(item.photo.path.name), words=words)


def _all_of(item: Item) -> str:
    """Everything that is known of a lost file, so that it can be searched for."""
    photo = item.photo
    digest = tr("not known") if item.sha256 is None else item.sha256.hex()
    return tr(
        "Path: {path}\nSize: {bytes}\nChanged: {changed}\nInode: {inode} on device "
        "{device}\nSHA-256: {digest}\nWritten down: {written}",
        path=show_name(photo.path),
        bytes=trn("{n} byte", "{n} bytes", photo.size),
        changed=moment(photo.mtime_ns / 1e9),
        inode=photo.inode,
        device=photo.device,
        digest=digest,
        written=moment(item.changed),
    )
