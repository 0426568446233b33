"""The settings that the user chooses in menus and dialogs, and what follows them at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from purger.core import menus, places
from purger.core.text import show_name
from purger.core.texts import tr
from purger.ui import language, motion, theme
from purger.ui.clusterings import Clusterings
from purger.ui.desk import Desk
from purger.ui.menu_bar import choose_from, show_choice
from purger.ui.reviewing import Reviewing


class Preferences:
    """Puts choices in force.

    Attributes:
        networks, themes, languages: the choices of these in the menus.
    """

    def __init__(
        self,
        desk: Desk,
        reviewing: Reviewing,
        clusterings: Clusterings,
        choices: Mapping[str, QMenu],
    ) -> None:
        """Fill these menus of choices."""
        self._desk, self._pages = desk, desk.pages
        self._reviewing, self._clusterings = reviewing, clusterings
        chosen = desk.settings
        self.networks = choose_from(choices[menus.NETWORK], _networks(), chosen.model)
        self.themes = choose_from(choices[menus.THEME], theme.NAMES, chosen.theme)
        self.languages = choose_from(choices[menus.LANGUAGE], language.names(), chosen.language)
        self._connect()
        self._show()

    def _connect(self) -> None:
        actions = self._desk.actions
        self.networks.triggered.connect(lambda action: self.choose({"model": action.data()}))
        self.themes.triggered.connect(lambda action: self.choose({"theme": action.data()}))
        self.languages.triggered.connect(self._on_language)
        self._pages.review.side_wanted.connect(lambda side: self.choose({"side": side}))
        actions.connect_all({
            "turned": lambda: self.choose({"turned": actions["turned"].isChecked()}),
            "notify": lambda: self.choose({"notify": actions["notify"].isChecked()}),
            "settings": self._on_settings,
        })  # fmt: skip

    def _on_settings(self) -> None:
        from purger.ui.settings_dialog import SettingsDialog  # noqa: PLC0415 - when it is wanted

        dialog = SettingsDialog(self._desk.settings, _networks(), self._desk.window)
        dialog.changed.connect(self.choose)
        dialog.rules_wanted.connect(self._reviewing.ask_rules)
        dialog.open()

    def _on_language(self, action: QAction) -> None:
        self.choose({"language": action.data()})
        language.tell(self._desk.window, action.data())

    def choose(self, fields: dict[str, Any]) -> None:
        """Keep some settings that were chosen, and show their effect."""
        if "clusters" in fields:
            self._clusterings.want(fields["clusters"])
        settings = replace(self._desk.settings, **fields)
        if {"side", "similarity"}.isdisjoint(fields):
            self._desk.keep(settings)
        else:
            self._desk.keep_soon(settings)  # a drag passes many
        if "similarity" in fields:
            self._reviewing.regroup(fields["similarity"])
        app = QApplication.instance()
        if "theme" in fields and isinstance(app, QApplication):
            theme.apply(app, self._desk.settings.theme)
        if "motion" in fields:
            motion.choose(self._desk.settings.motion)
        if "turned" in fields and self._desk.findings is not None:
            self._pages.review.say(tr("That counts from the next look on (F5)."))
        self._show()

    def _show(self) -> None:
        """Let everything that settings have an effect on follow them."""
        chosen = self._desk.settings
        for choices, choice in (
            (self.themes, chosen.theme), (self.networks, chosen.model),
            (self.languages, chosen.language),
        ):  # fmt: skip
            show_choice(choices, choice)
        self._desk.actions["turned"].setChecked(chosen.turned)
        self._desk.actions["notify"].setChecked(chosen.notify)
        self._pages.review.navigator.show_order(chosen.order)
        self._pages.review.grid.set_thumbnail_side(chosen.side)
        self._pages.review.advances = self._pages.compare.advances = chosen.advance
        viewers = (self._pages.review.viewer, self._pages.history.viewer)
        for actions in (
            self._desk.actions, *self._pages.actions_of.values(),
            *(viewer.actions_ for viewer in viewers),
        ):  # fmt: skip
            if actions.keymap != chosen.keymap:
                actions.show_keys(chosen.keymap)
        self._pages.review.show_keys()


def _networks() -> dict[str | None, str]:
    """The networks that are here, by name; `purger model add` brings others."""
    added = sorted(file.stem for file in places.models_dir().glob("*.json"))
    return {None: tr("&Embedded"), **{name: show_name(name) for name in added}}
