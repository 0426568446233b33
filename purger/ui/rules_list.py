"""The keeper rules as a list: ticked or not, dragged or moved with keys into their order."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from purger.core.criteria import short_name
from purger.core.rules import Kind, Rule, Rules
from purger.core.text import show_name
from purger.core.texts import say, shown, tr

_WORDS: Final = {
    Kind.COMPANIONS: say("Has its RAW or its video"),
    Kind.RESOLUTION: say("More pixels"),
    Kind.METADATA: say("More metadata: date, camera, place"),
    Kind.RATING: say("More stars (rating)"),
    Kind.DATE: say("Has the capture date"),
    Kind.PLACE: say("Has the place (GPS)"),
    Kind.ORIGINAL: say("The original before its edit"),
    Kind.EXPOSURE: say("Better exposed"),
    Kind.SHARPNESS: say("Sharper"),
    Kind.BYTES: say("More bytes: less compressed"),
    Kind.NAME: say("A name that is not that of a copy"),
    Kind.OLDEST: say("The oldest file"),
    Kind.NEWEST: say("The newest file"),
    Kind.SHORTEST: say("The shortest path"),
}
_RULE: Final = Qt.ItemDataRole.UserRole


def words_of(rule: Rule) -> str:
    """What a rule says in the list."""
    if rule.kind is Kind.PREFER:
        return tr("Prefer the folder {folder}", folder=short_name(rule.value))
    if rule.kind is Kind.LAST:
        return tr("The folder {folder} last", folder=short_name(rule.value))
    if rule.kind is Kind.FORMAT:
        return tr("Prefer {format} files", format=rule.value)
    return shown(_WORDS[rule.kind])


class RulesList(QListWidget):
    """Shows `Rules` and lets the user arrange them.

    Space ticks, Alt+Up and Alt+Down move, Delete removes a rule that the user added.

    Signals:
        arranged: the user changed something.
    """

    arranged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(tr("Keeper rules, the first that tells photos apart decides"))
        self.setToolTip(tr("Drag, or Alt+Up and Alt+Down, to move; Space to tick"))
        self.itemChanged.connect(lambda _: self.arranged.emit())
        self.model().rowsMoved.connect(lambda *_: self.arranged.emit())

    def show_rules(self, rules: Rules) -> None:
        """Show these; nothing is emitted."""
        with QSignalBlocker(self):
            self.clear()
            for rule in rules.rules:
                self.addItem(_item(rule))
            self.setCurrentRow(0)

    def rules(self) -> Rules:
        """What the user arranged."""
        found = []
        for line in range(self.count()):
            item = self.item(line)
            kind, value = item.data(_RULE)
            is_on = item.checkState() == Qt.CheckState.Checked
            found.append(Rule(Kind(kind), value, is_on))
        return Rules(tuple(found))

    def add(self, rule: Rule) -> None:
        """Put a rule first, ticked; one that is there already moves up."""
        self.show_rules(self.rules().first(rule))
        self.arranged.emit()

    def shift(self, by: int) -> None:
        """Move the current rule up (-1) or down (1)."""
        line = self.currentRow()
        target = line + by
        if line >= 0 and 0 <= target < self.count():
            place = target + (by > 0)
            self.model().moveRow(QModelIndex(), line, QModelIndex(), place)
            self.setCurrentRow(target)

    def can_remove(self) -> bool:
        """Whether the current rule is one that the user added."""
        item = self.currentItem()
        return item is not None and Kind(item.data(_RULE)[0]).has_value

    def remove(self) -> None:
        """Remove the current rule if the user added it."""
        if self.can_remove():
            self.takeItem(self.currentRow())
            self.arranged.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt and the arrows, remove with Delete."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.shift(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Delete:
            self.remove()
        else:
            super().keyPressEvent(event)


def _item(rule: Rule) -> QListWidgetItem:
    item = QListWidgetItem(words_of(rule))
    item.setFlags(
        Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsDragEnabled
    )  # fmt: skip
    item.setCheckState(Qt.CheckState.Checked if rule.is_on else Qt.CheckState.Unchecked)
    # a kind as its name: what is dragged passes through bytes
    item.setData(_RULE, (rule.kind.value, rule.value))
    if rule.kind.is_folder:
        item.setToolTip(show_name(rule.value).replace("<", "‹"))
    return item
