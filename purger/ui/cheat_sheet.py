"""The cheat sheet: every command that has a key, place by place, that of the user first."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from purger.core.commands import Command, Place, at
from purger.core.keymap import Keymap
from purger.core.texts import shown, tr
from purger.ui.actions import shown_key, title_of
from purger.ui.roomy import open_at
from purger.ui.search_field import SearchField
from purger.ui.theme import colours


class CheatSheet(QDialog):
    """Tells the keys in force; typing a word or a key finds it.

    Args:
        keymap: the keys in force.
        place: where the user is; its keys come first.
    """

    def __init__(self, keymap: Keymap, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keys"))
        open_at(self, 880, 640)
        self._keymap, self._place = keymap, place
        self.search = SearchField(tr("Search for a word or a key…"))
        self.text = QTextBrowser()
        self.text.setAccessibleName(tr("Keys"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(self.text, 1)
        layout.addWidget(buttons)
        self.search.textChanged.connect(self._show)
        buttons.rejected.connect(self.reject)
        self._show()

    def _show(self) -> None:
        self.text.setHtml(sheet(self._keymap, self._place, self.search.text()))


def sheet(keymap: Keymap, first: Place, wanted: str = "") -> str:
    """The cheat sheet as HTML.

    Args:
        keymap: the keys in force.
        first: the place that comes first, that of everywhere second.
        wanted: what a line must hold, "" for every line.
    """
    order = dict.fromkeys((first, Place.EVERYWHERE, *Place))
    parts = [part for place in order if (part := _part(keymap, place, wanted.casefold()))]
    if not parts:
        return f"<p>{escape(tr('No command is called so, and none has this key.'))}</p>"
    more = tr(
        "A right click shows what can be done with a photo, a group, a cluster. "
        "Tab goes to the buttons. Other keys: Edit ▸ Settings."
    )
    return f"{''.join(parts)}<p style='color:{colours().dim}'>{escape(more)}</p>"


def lines(keymap: Keymap) -> list[tuple[str, str]]:
    """The keys of every command that has some, and what they do; for a document."""
    return [
        (", ".join(keys), f"{shown(place.value)}: {shown(command.help)}")
        for place in Place
        for command in at(place)
        if (keys := _keys(command, keymap))
    ]


def _part(keymap: Keymap, place: Place, wanted: str) -> str:
    """A heading and a line for each command with a key, "" where there is none."""
    tone = colours()
    lines = []
    for command in at(place):
        keys = _keys(command, keymap)
        title, told = title_of(command), shown(command.help)
        if keys and wanted in f"{title} {told} {' '.join(keys)}".casefold():
            shown_keys = ", ".join(f"<b>{escape(key)}</b>" for key in keys)
            lines.append(
                f"<tr><td width='20%'>{shown_keys}</td><td width='34%'>{escape(title)}</td>"
                f"<td style='color:{tone.dim}'>{escape(told)}</td></tr>"
            )
    if not lines:
        return ""
    heading = f"<h3 style='margin-top:14px; margin-bottom:4px'>{escape(shown(place.value))}</h3>"
    return f"{heading}<table cellspacing='0' cellpadding='3' width='100%'>{''.join(lines)}</table>"


def _keys(command: Command, keymap: Keymap) -> list[str]:
    """Its keys; of one that is held it is said so."""
    keys = [shown_key(key) for key in keymap.all_of(command.name)]
    if command.is_held and keys:
        keys[0] = tr("{key}, held", key=keys[0])
    return keys
