"""What the help tells of this very program: its keys, promises, places, formats and network."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from PySide6.QtGui import QAction, QKeySequence

from purger.assets import resources
from purger.core import places
from purger.core.promises import Promise
from purger.core.text import show_name
from purger.core.texts import say, shown, tr
from purger.ui import language

FORMATS: Final = say("JPEG, MPO, PNG, WebP, TIFF, BMP, GIF (the first frame), HEIC/HEIF and AVIF")
_NETWORK: Final = "purger-resnet18-half-2"


def words_of(
    commands: Mapping[str, QAction], keys: Iterable[tuple[str, str]], network: str | None
) -> dict[str, str]:
    """What fills the double brackets of the help; see `core.manual`.

    Args:
        commands: every command that the help names.
        keys: the cheat sheet: keys and what they do.
        network: the name of the network that was added and is in use, None for the embedded one.
    """
    return {
        **{f"key:{name}": key_of(action) for name, action in commands.items()},
        "keys": _table((tr("keys"), tr("what they do")), keys),
        "promises": "\n".join(f"{n}. {shown(one.sentence)}" for n, one in enumerate(Promise, 1)),
        "places": _table((tr("what"), tr("where")), _places()),
        "formats": shown(FORMATS),
        "network": show_name(network) if network else embedded(),
    }


def folder(chosen: str) -> Path:
    """Where the topics are in the language that the user chose; English where there are none."""
    translated = resources() / "help" / language.wanted(chosen)
    return translated if translated.is_dir() else resources() / "help" / "en"


def key_of(action: QAction) -> str:
    """The key of a command as a person reads it; its name where it has none."""
    shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return shown or action.text().replace("&", "").removesuffix("…")


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
