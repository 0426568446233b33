"""The menu bar: it shows the commands that mean something on the page in sight.

    file, edit, mark, group, go, view, help ─► entries of `menus.BAR` ─► actions of the page

Menus of choices (themes, networks, languages) hold what is known only when the program runs.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar

from purger.core.menus import BAR, Menu
from purger.core.texts import shown
from purger.ui.actions import fill


class Menus:
    """Fills the menu bar.

    Attributes:
        choices: the menus that others put choices into, by name.
    """

    def __init__(self, bar: QMenuBar) -> None:
        self._menus = [(menu, bar.addMenu(shown(menu.text))) for menu in BAR]
        self._inner: dict[str, QMenu] = {}
        self.choices: dict[str, QMenu] = {}
        for menu, made in self._menus:
            made.setToolTipsVisible(True)
            for entry in menu.entries:
                if isinstance(entry, Menu):
                    inner = QMenu(shown(entry.text), made)
                    inner.setToolTipsVisible(True)
                    (self._inner if entry.entries else self.choices)[entry.name] = inner

    def show(self, actions: Mapping[str, QAction]) -> None:
        """Show these commands and no others; a menu without any is not there."""
        for menu, made in self._menus:
            made.clear()
            self._fill(menu, made, actions)
            made.menuAction().setVisible(not made.isEmpty())

    def _fill(self, menu: Menu, made: QMenu, actions: Mapping[str, QAction]) -> None:
        own = dict(actions)
        entries: list[str | None] = []
        for entry in menu.entries:
            if not isinstance(entry, Menu):
                entries.append(entry)
                continue
            inner = self.choices.get(entry.name) or self._inner[entry.name]
            if entry.entries:
                inner.clear()
                fill(inner, (name for name in entry.entries if not isinstance(name, Menu)), actions)
            if not inner.isEmpty():
                own[entry.name] = inner.menuAction()
                entries.append(entry.name)
        fill(made, entries, own)


def choose_from(menu: QMenu, options: Mapping[Any, str], chosen: str | None) -> QActionGroup:
    """Put choices into a menu, one of which is in force; the data of an action is its option."""
    group = QActionGroup(menu)
    for option, text in options.items():
        action = menu.addAction(shown(text))
        action.setCheckable(True)
        action.setData(option)
        group.addAction(action)
    show_choice(group, chosen)
    return group


def show_choice(group: QActionGroup, chosen: str | None) -> None:
    """Another choice is in force."""
    for action in group.actions():
        action.setChecked(action.data() == chosen)
