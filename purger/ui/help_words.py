"""What the help tells of this very program: its keys, promises, places, formats and network."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from purger.assets import resources
from purger.core import places
from purger.core.commands import COMMANDS
from purger.core.emptiness import FORMATS
from purger.core.keymap import Keymap
from purger.core.promises import Promise
from purger.core.text import show_name
from purger.core.texts import shown, tr
from purger.ui import language
from purger.ui.actions import shown_key, title_of
from purger.ui.cheat_sheet import lines

_NETWORK: Final = "purger-resnet18-half-2"


def words_of(keymap: Keymap, network: str | None) -> dict[str, str]:
    """What fills the double brackets of the help; see `core.manual`.

    Args:
        keymap: the keys in force.
        network: the name of the network that was added and is in use, None for the embedded one.
    """
    return {
        **{f"key:{name}": key_of(name, keymap) for name in COMMANDS},
        "keys": _table((tr("keys"), tr("what they do")), lines(keymap)),
        "promises": "\n".join(f"{n}. {shown(one.sentence)}" for n, one in enumerate(Promise, 1)),
        "places": _table((tr("what"), tr("where")), _places()),
        "formats": shown(FORMATS),
        "network": show_name(network) if network else embedded(),
    }


def folder(chosen: str) -> Path:
    """Where the topics are in the language that the user chose; English where there are none."""
    translated = resources() / "help" / language.wanted(chosen)
    return translated if translated.is_dir() else resources() / "help" / "en"


def key_of(name: str, keymap: Keymap) -> str:
    """The key of a command as a person reads it; what it is called where it has none."""
    keys = keymap.all_of(name)
    return shown_key(keys[0]) if keys else title_of(COMMANDS[name])


def _table(heads: tuple[str, str], rows: Iterable[tuple[str, str]]) -> str:
    lines = [heads, ("---", "---"), *rows]
    return "\n".join(f"| {left} | {right} |" for left, right in lines)


def _places() -> list[tuple[str, str]]:
    return [
        (what, f"`{show_name(where)}`")
        for what, where in (
            (tr("Decisions, marks and the record of every purge"), places.data_dir()),
            (tr("Networks that you added"), places.models_dir()),
            (tr("Settings and keeper rules"), places.config_dir()),
            (tr("Small pictures and what the network saw; may go at any time"), places.cache_dir()),
            (tr("The log"), places.state_dir()),
        )
    ]


def embedded() -> str:
    """The embedded network by its card."""
    card = json.loads((resources() / f"{_NETWORK}.json").read_text("utf-8"))
    return tr("{network}, which ships with purger", network=card["name"])
