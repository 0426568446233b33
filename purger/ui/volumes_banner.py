"""The line above a review that says which volumes have no trash, and the question that it asks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from purger.core.domain import VolumeTrash
from purger.core.text import show_name
from purger.core.texts import listed, say, sentences, shown, tr, trn
from purger.ui.roomy import give_room

_NAMED = 3
_LONGEST = 64
_WHAT = say(
    "A holding folder takes the place of the trash on a volume that has none. It is a hidden "
    "folder on that volume: photos are moved into it, not copied, and can be brought back as from "
    "a trash. They take up their room until you delete them there yourself; purger never does."
)


class VolumesBanner(QFrame):
    """Says where photos can be looked at, but not purged; hidden where there is nothing to say.

    Signals:
        choice_wanted: the user wants to choose holding folders.
    """

    choice_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._choose = QLabel(), QPushButton(tr("Holding Folder…"))
        self.setObjectName("banner")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setAccessibleDescription(tr("Volumes without a trash"))
        self._choose.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._choose.setToolTip(tr("What can take the place of the trash there"))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(12)
        row.addWidget(self._text, 1)
        row.addWidget(self._choose)
        self._choose.clicked.connect(self.choice_wanted)
        self.hide()

    def show_volumes(self, volumes: Sequence[VolumeTrash]) -> None:
        """Say it of these."""
        without = [volume for volume in volumes if volume.why_not]
        self._text.setText(_words(without))
        self._choose.setVisible(any(volume.holding is not None for volume in without))
        self.setVisible(bool(without))

    def text(self) -> str:
        """What it says."""
        return self._text.text()


class HoldingDialog(QDialog):
    """Explains the holding folder, and asks for each volume without a trash."""

    def __init__(self, volumes: Sequence[VolumeTrash], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Volumes Without a Trash"))
        self.setMinimumWidth(560)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(_plain(shown(_WHAT)))
        self._boxes: list[tuple[VolumeTrash, QCheckBox]] = []
        for volume in volumes:
            if volume.why_not and volume.holding is not None:
                # the ampersand of a name is no key
                place = _short(volume.holding).replace("&", "&&")
                box = QCheckBox(tr("Use “{place}”", place=place))
                box.setChecked(volume.is_held)
                lift(box)
                layout.addSpacing(6)
                layout.addWidget(_plain(tr("“{volume}” has no trash.", volume=_short(volume.top))))
                layout.addWidget(box)
                self._boxes.append((volume, box))
        buttons = QDialogButtonBox()
        buttons.addButton(tr("Apply"), QDialogButtonBox.ButtonRole.AcceptRole)
        cancel = buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addSpacing(6)
        layout.addWidget(buttons)
        # before it stands in the dialog, a default button takes others out of the order of Tab
        cancel.setDefault(True)
        give_room(self)

    def chosen(self) -> list[VolumeTrash]:
        """The volumes whose holding folder shall be used."""
        return [volume for volume, box in self._boxes if box.isChecked()]


def _words(without: Sequence[VolumeTrash]) -> str:
    held = [volume for volume in without if volume.takes]
    closed = [volume for volume in without if not volume.takes]
    words = []
    if len(closed) == 1:
        name, reason = _short(closed[0].top), shown(closed[0].why_not)
        words += [tr("Photos of “{name}” can be marked, but not purged.", name=name), reason]
    elif closed:
        words.append(
            tr(
                "Photos of {names} can be marked, but not purged: no trash there.",
                names=_names(closed),
            )
        )
    if held:
        words.append(
            trn(
                "What is purged of {names} goes to its holding folder.",
                "What is purged of {names} goes to their holding folders.",
                len(held), names=_names(held),
            )
        )  # fmt: skip
    return shown(sentences(words))


def _names(volumes: Sequence[VolumeTrash]) -> str:
    names = [tr("“{volume}”", volume=_short(volume.top)) for volume in volumes[:_NAMED]]
    more = len(volumes) - len(names)
    if more:
        return tr("{names} and {more:,} more", names=shown(listed(names)), more=more)
    if len(names) == 1:
        return names[0]
    return tr("{names} and {last}", names=shown(listed(names[:-1])), last=names[-1])


def _short(path: Path) -> str:
    """A path to show, without its middle where it is so long that it would widen the window."""
    name = show_name(path)
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST // 2]}…{name[-_LONGEST // 2 :]}"


def lift(box: QAbstractButton) -> None:
    """Make an empty box stand out from a dark ground as from a light one."""
    palette = box.palette()
    palette.setColor(QPalette.ColorRole.Base, palette.color(QPalette.ColorRole.Light))
    box.setPalette(palette)


def _plain(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
