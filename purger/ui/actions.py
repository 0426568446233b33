"""The commands of a page as actions: with the keys in force, in menus, on buttons.

A page's commands are heard where the page has the focus. Where several photos could be meant, as
behind the large one, the widget with the focus asks `Actions.meant` before the shortcuts are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QMenu, QToolButton, QWidget

from purger.core.commands import COMMANDS, Command, Place, at
from purger.core.keymap import Keymap
from purger.core.texts import shown, tr
from purger.ui.elided import ElidedToolButton
from purger.ui.language import without_key

_NAME: Final = "command"
_PORTABLE: Final = QKeySequence.SequenceFormat.PortableText
_NATIVE: Final = QKeySequence.SequenceFormat.NativeText
_SIDEWAYS: Final = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right})
_MIRRORED: Final = {"previous_photo": "next_photo", "next_photo": "previous_photo"}
_KEYPAD: Final = Qt.KeyboardModifier.KeypadModifier
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier


class Actions(dict[str, QAction]):
    """The commands of a place by name, in the order of the table.

    Args:
        page: whose they are.
        place: where `meant` looks.
        names: those that are made; all of the place unless given.
    """

    def __init__(self, page: QWidget, place: Place, names: Iterable[str] | None = None) -> None:
        super().__init__()
        self._page, self._place = page, place
        self.keymap = Keymap()
        wanted = None if names is None else frozenset(names)
        for command in at(place):
            if wanted is None or command.name in wanted:
                self[command.name] = self._made(command)
        self.show_keys(self.keymap)

    def _made(self, command: Command) -> QAction:
        action = QAction(shown(command.text), self._page)
        is_global = self._place is Place.EVERYWHERE
        contexts = Qt.ShortcutContext
        action.setShortcutContext(
            contexts.WindowShortcut if is_global else contexts.WidgetWithChildrenShortcut
        )
        action.setShortcutVisibleInContextMenu(True)
        action.setCheckable(command.is_switch)
        action.setIconText(title_of(command))  # on buttons: no key in brackets behind the words
        action.setProperty(_NAME, command.name)
        self._page.addAction(action)
        return action

    def show_keys(self, keymap: Keymap) -> None:
        """Give the commands these keys."""
        self.keymap = keymap
        for name, action in self.items():
            command, keys = COMMANDS[name], keymap.of(name)
            # what is held hears its key go down and up; what is fixed is left to the widgets that
            # know it: a menu then only tells of it
            shortcuts = () if command.is_held else keys
            action.setShortcuts([QKeySequence(key) for key in shortcuts])
            told = keymap.all_of(name)
            text = shown(command.text)
            action.setText(text if shortcuts or not told else f"{text}\t{shown_key(told[0])}")
            action.setToolTip(tip(command, keymap))

    def key(self, name: str) -> str:
        """The first key of a command as the user's system writes it; a dash where it has none."""
        keys = self.keymap.all_of(name)
        return shown_key(keys[0]) if keys else "–"

    def connect_all(self, slots: Mapping[str, Callable[..., object]]) -> None:
        """Connect commands with what they do; without the signal's "checked"."""
        for name, slot in slots.items():
            self[name].triggered.connect(lambda _=False, slot=slot: slot())

    def meant(self, event: QKeyEvent) -> str | None:
        """The command that a key means at this place, be it one of these actions or not."""
        names = (self.keymap.named(key, self._place) for key in written(event))
        return next((name for name in names if name is not None), None)

    def press(self, event: QKeyEvent) -> bool:
        """Do the command of these that a key means; return whether there is one.

        For keys that are no shortcuts: fixed ones, and those of the widget that asked first.
        """
        name = self.meant(event) or ""
        if self._page.isRightToLeft() and event.key() in _SIDEWAYS:
            name = _MIRRORED.get(name, name)  # what is next stands on the left
        action = self.get(name)
        if action is None or not action.isEnabled():
            return False
        action.trigger()
        return True

    def menu(self, entries: Iterable[str | None], parent: QWidget) -> QMenu:
        """A menu of a right click, without what means nothing here; goes when it is closed."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        fill(menu, entries, self)
        return menu


def fill(menu: QMenu, entries: Iterable[str | None], actions: Mapping[str, QAction]) -> None:
    """Put commands into a menu: those that are among the actions, lines only between some."""
    is_due = False
    for entry in entries:
        if entry is None:
            is_due = bool(menu.actions())
        elif entry in actions:
            if is_due:
                menu.addSeparator()
            is_due = False
            menu.addAction(actions[entry])


def shown_key(key: str) -> str:
    """A key as the user's system writes it."""
    return QKeySequence(key).toString(_NATIVE)


def title_of(command: Command) -> str:
    """What a command is called in the user's language, outside menus and for screen readers."""
    return without_key(shown(command.text)).rstrip("… ")


def tip(command: Command, keymap: Keymap) -> str:
    """What a command does, and its first key."""
    keys = keymap.all_of(command.name)
    return f"{shown(command.help)} ({shown_key(keys[0])})" if keys else shown(command.help)


def written(event: QKeyEvent) -> tuple[str, ...]:
    """How settings write the key of an event; signs that need Shift with and without it."""
    modifiers = event.modifiers() & ~_KEYPAD
    ways = [modifiers]
    sign = event.text()
    if modifiers & _SHIFT and sign.strip() and sign.isprintable() and not sign.isalpha():
        ways.append(modifiers & ~_SHIFT)
    key = Qt.Key(event.key())
    return tuple(QKeySequence(QKeyCombination(way, key)).toString(_PORTABLE) for way in ways)


def name_of(action: QAction) -> str:
    """The name of the command that an action is; "" for none."""
    return str(action.property(_NAME) or "")


def tool_button(action: QAction) -> QToolButton:
    """A button in a bar; the mouse leaves the keys with the photos, Tab brings them here."""
    button = ElidedToolButton()
    button.setDefaultAction(action)
    button.setProperty("step", True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    return button


def explain(button: QAbstractButton, action: QAction, words: str = "") -> None:
    """Let the tooltip of a button that does a command tell of it, with the keys in force.

    Args:
        button: it.
        action: the command.
        words: what is told instead of what the command does anywhere; its key follows.
    """

    def tell() -> None:
        button.setToolTip(with_key(words, action) if words else action.toolTip())

    tell()
    action.changed.connect(tell)


def with_key(words: str, action: QAction) -> str:
    """Words about a command, and its first key where it has one."""
    key = action.shortcut().toString(_NATIVE)
    return tr("{tip} ({key})", tip=words, key=key) if key else words
