"""The keys in the settings: find a command, give it a key, take one away, choose a whole set."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from purger.core.commands import COMMANDS, Command, Place
from purger.core.keymap import PRESETS, Keymap
from purger.core.texts import listed, say, shown, tr
from purger.ui.actions import shown_key, title_of
from purger.ui.key_field import KeyField
from purger.ui.keys import keep_own_keys
from purger.ui.search_field import SearchField

_NAMES: Final = {"default": say("Usual keys"), "left-hand": say("All with the left hand")}
_KEYS_WIDTH: Final = 28
_LINE: Final = 1.7
_NAME: Final = Qt.ItemDataRole.UserRole


class KeysTab(QWidget):
    """Shows a keymap, and changes it.

    Signals:
        changed: Keymap, the one that is wanted now.
    """

    changed = Signal(object)

    def __init__(self, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keymap = keymap
        self._wanted: tuple[str, str] | None = None
        self.search = SearchField(tr("Search for a word or a key…"))
        self.presets, self.list = QComboBox(), QTreeWidget()
        self.help, self.message = QLabel(), QLabel()
        self.field = KeyField()
        self.take, self.leave = QPushButton(), QPushButton(tr("Leave It There"))
        self.reset, self.reset_all = QPushButton(), QPushButton(tr("Reset All Keys"))
        self.chips: list[QToolButton] = []
        self._keys = QHBoxLayout()
        self._items: dict[str, QTreeWidgetItem] = {}
        self._build()
        self._fill()
        self._connect()
        self._show()
        self.list.setCurrentItem(next(iter(self._items.values())))

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        for name in PRESETS:
            self.presets.addItem(shown(_NAMES[name]), name)
        self.presets.setAccessibleName(tr("Set of keys"))
        # on Linux the name of a combo box is its value
        self.presets.setAccessibleDescription(tr("Set of keys"))
        above = QHBoxLayout()
        above.addWidget(self.presets)
        above.addWidget(self.search, 1)
        self._build_list()
        self.help.setWordWrap(True)
        self.help.setProperty("dim", True)
        self.message.setWordWrap(True)
        self.reset.setText(tr("Reset"))
        self.reset.setToolTip(tr("The keys that this command has in the set above"))
        self._keys.setSpacing(6)
        below = QHBoxLayout()
        below.addLayout(self._keys)
        below.addWidget(self.field, 1)
        below.addWidget(self.reset)
        asked = QHBoxLayout()
        asked.addWidget(self.message, 1)
        asked.addWidget(self.take)
        asked.addWidget(self.leave)
        asked.addWidget(self.reset_all)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addLayout(above)
        column.addWidget(self.list, 1)
        column.addWidget(self.help)
        column.addLayout(below)
        column.addLayout(asked)
        for button in (self.take, self.leave):
            button.hide()
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        keep_own_keys(self)

    def _build_list(self) -> None:
        self.list.setHeaderLabels([tr("Command"), tr("Keys"), tr("Where")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setAccessibleName(tr("Commands and their keys"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self.list.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def _fill(self) -> None:
        # what means something everywhere is seldom looked for
        of_places = [one for one in COMMANDS.values() if Place.EVERYWHERE not in one.places]
        others = [one for one in COMMANDS.values() if Place.EVERYWHERE in one.places]
        metrics = self.fontMetrics()
        size = QSize(0, round(_LINE * metrics.height()))
        for command in (*of_places, *others):
            places = listed(shown(place.value) for place in command.places)
            item = QTreeWidgetItem([title_of(command), "", places])
            item.setData(0, _NAME, command.name)
            item.setSizeHint(0, size)
            self._items[command.name] = item
        self.list.addTopLevelItems(list(self._items.values()))
        widest = max(metrics.horizontalAdvance(item.text(0)) for item in self._items.values())
        self.list.setColumnWidth(0, widest + 2 * metrics.averageCharWidth())
        self.list.setColumnWidth(1, metrics.averageCharWidth() * _KEYS_WIDTH)

    def _connect(self) -> None:
        self.presets.activated.connect(self._on_preset)
        self.search.textChanged.connect(self._on_searched)
        self.list.currentItemChanged.connect(self._on_command)
        self.list.itemActivated.connect(self._on_activated)
        self.field.caught.connect(self._on_key)
        self.take.clicked.connect(self._on_take)
        self.leave.clicked.connect(self._on_leave)
        self.reset.clicked.connect(lambda: self._set(self.keymap.usual_again(self._name())))
        self.reset_all.clicked.connect(lambda: self._set(Keymap(self.keymap.preset)))

    # -- showing ---------------------------------------------------------------------------------

    def _show(self) -> None:
        self.presets.setCurrentIndex(self.presets.findData(self.keymap.preset))
        for name, item in self._items.items():
            keys = listed(map(shown_key, self.keymap.all_of(name)))
            item.setText(1, keys)
            item.setData(1, Qt.ItemDataRole.AccessibleTextRole, keys or tr("no key"))
            font = item.font(1)
            font.setBold(name in self.keymap.own)
            item.setFont(1, font)
        self.reset_all.setEnabled(bool(self.keymap.own))
        self._on_searched(self.search.text())
        self._on_command()

    def _name(self) -> str:
        item = self.list.currentItem()
        return str(item.data(0, _NAME)) if item is not None else next(iter(COMMANDS))

    def _command(self) -> Command:
        return COMMANDS[self._name()]

    def _on_searched(self, wanted: str) -> None:
        folded = wanted.casefold()
        for name, item in self._items.items():
            words = f"{item.text(0)} {item.text(1)} {shown(COMMANDS[name].help)}"
            is_meant = folded in words.casefold()
            if item.isHidden() == is_meant:
                item.setHidden(not is_meant)
        if self._items[self._name()].isHidden():
            first = next((item for item in self._items.values() if not item.isHidden()), None)
            if first is not None:
                self.list.setCurrentItem(first)

    def _on_command(self) -> None:
        """The keys of the command that is chosen, each with the way to be rid of it."""
        self._ask(None)
        command, keymap = self._command(), self.keymap
        for chip in self.chips:
            self._keys.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = []
        for key in keymap.of(command.name):
            button = QToolButton()
            button.setText(f"{shown_key(key)}  ×")
            button.setProperty("step", True)
            words = tr("Take {key} away from “{command}”", key=shown_key(key),
                       command=title_of(command))  # fmt: skip
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.clicked.connect(partial(self._on_taken, key))
            self._keys.addWidget(button)
            self.chips.append(button)
        fixed = listed(map(shown_key, command.fixed))
        told = shown(command.help)
        if fixed:
            told = tr("{help} {keys} always does so.", help=told, keys=fixed)
        self.help.setText(told)
        self.reset.setEnabled(command.name in keymap.own)

    def _on_activated(self) -> None:
        self.field.setFocus()

    # -- changing --------------------------------------------------------------------------------

    def _on_preset(self) -> None:
        self._set(Keymap(str(self.presets.currentData())))

    def _on_key(self, key: str) -> None:
        """Give a key, unless another command has it: then ask."""
        name = self._name()
        rivals = self.keymap.rivals(name, key)
        if key in self.keymap.all_of(name):
            self._tell(tr("{key} does that already.", key=shown_key(key)))
        elif not self.keymap.can_have(name, key):
            held = next(rival for rival in rivals if key in rival.fixed)
            self._tell(
                tr("{key} always means “{command}”.", key=shown_key(key), command=title_of(held))
            )
        elif rivals:
            self._ask((name, key))
        else:
            self._set(self.keymap.given(name, key))

    def _ask(self, wanted: tuple[str, str] | None) -> None:
        """Tell who has a key, and offer to take it; None asks nothing any more."""
        self._wanted = wanted
        self.take.setVisible(wanted is not None)
        self.leave.setVisible(wanted is not None)
        self.message.clear()
        if wanted is not None:
            name, key = wanted
            whose = listed(f"“{title_of(rival)}”" for rival in self.keymap.rivals(name, key))
            self.message.setText(
                tr("{key} means {commands} now.", key=shown_key(key), commands=whose)
            )
            self.take.setText(tr("Use {key} Here", key=shown_key(key)))
            self.take.setFocus()

    def _on_take(self) -> None:
        if self._wanted is not None:
            self._set(self.keymap.given(*self._wanted))
            self.field.setFocus()

    def _on_leave(self) -> None:
        self._ask(None)
        self.field.setFocus()

    def _on_taken(self, key: str) -> None:
        self._set(self.keymap.taken(self._name(), key))
        self.field.setFocus()

    def _tell(self, sentence: str) -> None:
        self._ask(None)
        self.message.setText(sentence)

    def _set(self, keymap: Keymap) -> None:
        self.keymap = keymap
        self._show()
        self.changed.emit(keymap)
