"""The window of the keeper rules: their order, their names, the protected folders."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from purger.core.errors import SettingsError
from purger.core.profiles import STANDARD, Profiles
from purger.core.rules import FORMATS, Kind, Rule
from purger.core.text import show_name
from purger.core.texts import say, sentences, shown, tr, trn
from purger.ui.choosing import FOLDERS
from purger.ui.keys import keep_own_keys
from purger.ui.roomy import give_room, open_at
from purger.ui.rules_list import RulesList
from purger.ui.volumes_banner import lift

_SIZE: Final = (680, 640)
_FRAME: Final = (
    "QListWidget { background: palette(alternate-base); padding: 4px; }"
    " QListWidget::item { padding: 3px; }"
)
_OWN: Final = say("My rules")
_HOW: Final = say(
    "Which photo of a group is the best: the first rule that tells photos "
    "apart decides. A photo that is damaged comes after all whole ones in any "
    "case."
)
_PROTECTED: Final = say("&Protected folders: no photo there can ever be marked or moved")


@dataclass(frozen=True, slots=True)
class Preview:
    """What some rules would do to a review.

    Attributes:
        changed: groups of which another photo would be the best.
        groups: all groups.
        protected: photos in protected folders.
        fallen: marks on these, which are taken away.
    """

    changed: int
    groups: int
    protected: int
    fallen: int


class RulesDialog(QDialog):
    """Lets the user arrange a copy of the profiles; what was arranged counts once it is accepted.

    Args:
        profiles: as they are now.
        has_review: whether photos are shown on which the rules act at once.
        folder: where to begin to look for folders.

    Signals:
        changed: the rules or the protected folders are others than before; `profiles` has them.
    """

    changed = Signal()

    def __init__(
        self,
        profiles: Profiles,
        parent: QWidget | None = None,
        *,
        has_review: bool = True,
        folder: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keeper Rules"))
        open_at(self, *_SIZE)
        self._profiles = profiles
        self._start = Path.home() if folder is None else folder
        self._names, self._delete = QComboBox(), QPushButton(tr("&Delete"))
        self._save_as = QPushButton(tr("&Save As…"))
        self.list = RulesList()
        self._up, self._down = QPushButton(tr("Move &Up")), QPushButton(tr("Move &Down"))
        self._add, self._remove = QPushButton(tr("&Add Rule")), QPushButton(tr("&Remove"))
        self.protected = QListWidget()
        self._protect, self._release = QPushButton(tr("Pro&tect…")), QPushButton(tr("R&elease"))
        self.identical = QCheckBox(
            tr("&Mark byte copies when folders are opened for the first time")
        )
        self.follow = QCheckBox(tr("Marks made by a suggestion &follow the new one"))
        self.preview = QLabel()
        self._build(has_review=has_review)
        self._connect()
        self._show()
        self.list.setFocus()

    # -- building --------------------------------------------------------------------------------

    def _build(self, *, has_review: bool) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addLayout(self._top())
        layout.addWidget(_plain(shown(self._profiles.trouble or _HOW)))
        layout.addLayout(_beside(self.list, (self._up, self._down, self._add, self._remove)), 3)
        title = QLabel(shown(_PROTECTED))
        title.setBuddy(self.protected)
        self.protected.setAccessibleName(tr("Protected folders"))
        layout.addWidget(title)
        layout.addLayout(_beside(self.protected, (self._protect, self._release)), 1)
        layout.addWidget(self.identical)
        side = (self._up, self._down, self._add, self._remove, self._protect, self._release)
        width = max(button.sizeHint().width() for button in side)
        for button in side:
            button.setMinimumWidth(width)
        for widget in (self.list, self.protected):
            widget.setStyleSheet(_FRAME)
        for box in (self.identical, self.follow):
            lift(box)
        self.follow.setChecked(True)
        self.follow.setVisible(has_review)
        layout.addWidget(self.follow)
        self.preview.setAccessibleDescription(tr("What these rules would change"))
        self.preview.setWordWrap(True)
        self.preview.setVisible(has_review)
        layout.addWidget(self.preview)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        layout.addWidget(self.buttons)
        give_room(self)

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        title = QLabel(tr("&Rules"))
        title.setBuddy(self._names)
        self._names.setAccessibleName(tr("Rules in force"))
        self._names.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        row.addWidget(title)
        row.addWidget(self._names, 1)
        for button in (self._save_as, self._delete):
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        keep_own_keys(self)
        menu = QMenu(self._add)
        menu.addAction(tr("Prefer a &Folder…"), lambda: self._on_folder_rule(Kind.PREFER))
        menu.addAction(tr("Put a Folder &Last…"), lambda: self._on_folder_rule(Kind.LAST))
        formats = menu.addMenu(tr("Prefer a For&mat"))
        for name in FORMATS:
            formats.addAction(name, lambda name=name: self.list.add(Rule(Kind.FORMAT, name)))
        self._add.setMenu(menu)
        self._names.activated.connect(self._on_name)
        self._save_as.clicked.connect(self._on_save_as)
        self._delete.clicked.connect(self._on_delete)
        self._up.clicked.connect(lambda: self.list.shift(-1))
        self._down.clicked.connect(lambda: self.list.shift(1))
        self._remove.clicked.connect(self.list.remove)
        self.list.arranged.connect(self._on_arranged)
        self.list.currentRowChanged.connect(lambda _: self._enable())
        self._protect.clicked.connect(self._on_protect)
        self._release.clicked.connect(self._on_release)
        self.protected.currentRowChanged.connect(lambda _: self._enable())
        remove = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.protected)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)
        remove.activated.connect(self._on_release)
        self.identical.toggled.connect(self._on_identical)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    # -- showing ---------------------------------------------------------------------------------

    def profiles(self) -> Profiles:
        """What was arranged so far."""
        return self._profiles

    def show_preview(self, found: Preview) -> None:
        """Tell what the rules would do."""
        told = [
            trn(
                "Changes the suggestion in {changed:,} of {n} group.",
                "Changes the suggestion in {changed:,} of {n} groups.",
                found.groups, changed=found.changed,
            )
        ]  # fmt: skip
        if found.protected:
            told.append(
                trn(
                    "{n} photo would be protected.",
                    "{n} photos would be protected.",
                    found.protected,
                )
            )
        if found.fallen:
            told.append(
                trn(
                    "{n} mark there would be taken away.",
                    "{n} marks there would be taken away.",
                    found.fallen,
                )
            )
        self.preview.setText(shown(sentences(told)))

    def _show(self) -> None:
        made = self._profiles
        self.list.show_rules(made.rules)
        self._show_names()
        self.protected.clear()
        for folder in made.protection.folders:
            item = QListWidgetItem(show_name(folder))
            self.protected.addItem(item)
        with QSignalBlocker(self.identical):
            self.identical.setChecked(made.marks_identical)
        self._enable()

    def _show_names(self) -> None:
        with QSignalBlocker(self._names):
            self._names.clear()
            self._names.addItems(list(self._profiles.names))
            self._names.setCurrentText(self._profiles.current)
        self._delete.setEnabled(self._profiles.current != STANDARD)

    def _enable(self) -> None:
        line = self.list.currentRow()
        self._up.setEnabled(line > 0)
        self._down.setEnabled(0 <= line < self.list.count() - 1)
        self._remove.setEnabled(self.list.can_remove())
        self._release.setEnabled(self.protected.currentRow() >= 0)

    # -- arranging -------------------------------------------------------------------------------

    def _change(self, profiles: Profiles) -> None:
        self._profiles = profiles
        self.preview.setText("…")
        self.changed.emit()

    def _on_arranged(self) -> None:
        """Keep what the list shows; the standard rules stay as they are, under their own name."""
        name = self._profiles.current
        if name == STANDARD:
            name = _unused(self._profiles)
        self._change(self._profiles.saved(name, self.list.rules()))
        self._show_names()
        self._enable()

    def _on_name(self, _index: int) -> None:
        self._change(replace(self._profiles, current=self._names.currentText()))
        self._show()

    def _on_save_as(self) -> None:
        name, is_meant = QInputDialog.getText(
            self, tr("Save Keeper Rules"), tr("Name of these rules:"), text=_unused(self._profiles)
        )
        if is_meant:
            self.save_as(name)

    def save_as(self, name: str) -> None:
        """Keep the rules under another name; say why where it cannot be."""
        try:
            self._change(self._profiles.saved(name.strip(), self.list.rules()))
        except SettingsError as error:
            self.preview.setText(shown(str(error)))
            self.preview.show()
        self._show_names()

    def _on_delete(self) -> None:
        self._change(self._profiles.without(self._profiles.current))
        self._show()

    def _on_folder_rule(self, kind: Kind) -> None:
        folder = self._ask_folder(
            tr("Prefer: Choose a Folder")
            if kind is Kind.PREFER
            else tr("Put Last: Choose a Folder")
        )
        if folder:
            self.list.add(Rule(kind, folder))

    def _on_protect(self) -> None:
        folder = self._ask_folder(tr("Protect: Choose a Folder"))
        if folder:
            self.protect(folder)

    def protect(self, folder: str) -> None:
        """Protect one more folder."""
        made = self._profiles
        self._change(replace(made, protection=made.protection.also([folder])))
        self._show()
        self.protected.setCurrentRow(self.protected.count() - 1)

    def _on_release(self) -> None:
        line = self.protected.currentRow()
        if line >= 0:
            made = self._profiles
            folders = made.protection.folders
            left = replace(made.protection, folders=folders[:line] + folders[line + 1 :])
            self._change(replace(made, protection=left))
            self._show()

    def _ask_folder(self, title: str) -> str:
        return QFileDialog.getExistingDirectory(self, title, str(self._start), FOLDERS)

    def _on_identical(self, wanted: bool) -> None:  # noqa: FBT001 - the signal's
        self._profiles = replace(self._profiles, marks_identical=wanted)


def _unused(profiles: Profiles) -> str:
    """A name that no rules have yet."""
    taken = {name.casefold() for name in (*profiles.names, *profiles.unread)}
    number = 1
    own = shown(_OWN)
    while (name := own if number == 1 else f"{own} {number}").casefold() in taken:
        number += 1
    return name


def _beside(wide: QWidget, buttons: tuple[QPushButton, ...]) -> QHBoxLayout:
    row, column = QHBoxLayout(), QVBoxLayout()
    for button in buttons:
        column.addWidget(button)
    column.addStretch(1)
    row.addWidget(wide, 1)
    row.addLayout(column)
    return row


def _plain(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
