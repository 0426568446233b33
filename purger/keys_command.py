"""The command `purger keys`: every command of the window with its keys, menus and spoken name."""

from __future__ import annotations

import argparse
import json
from typing import Any, Final

from purger.core import settings
from purger.core.commands import COMMANDS
from purger.core.keymap import PRESETS, Keymap
from purger.core.menus import ways
from purger.terminal import DONE

_ABOUT: Final = """\
Prints every command of the window: its keys as you set them, where it means something, the menus
that hold it, the name that a screen reader says, and what it does.
"""
_HEAD: Final = ("command", "keys", "where", "menu", "spoken name", "what it does")


def add_to(commands: Any) -> None:
    """Add `keys` to the parser's commands."""
    text = "List every command of the window with its keys and menus."
    parser: argparse.ArgumentParser = commands.add_parser("keys", help=text, description=_ABOUT)
    parser.add_argument("--preset", choices=PRESETS, help="the keys of this set, not your own")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print them as JSON")
    form.add_argument("--markdown", action="store_true", help="print them as a Markdown table")
    parser.set_defaults(run=_run)


def table(keymap: Keymap) -> list[dict[str, Any]]:
    """One entry a command, in the order of the program's table.

    Its keys are `command`, `keys` (most important first), `where`, `menu`, `name` (for screen
    readers) and `help`; lists of strings but for the first and the last two.
    """
    return [
        {
            "command": command.name,
            "keys": list(keymap.all_of(command.name)),
            "where": [place.value for place in command.places],
            "menu": list(ways(command.name)),
            "name": command.title,
            "help": command.help,
        }
        for command in COMMANDS.values()
    ]


def _run(options: argparse.Namespace) -> int:
    keymap = Keymap(options.preset) if options.preset else _own()
    lines = table(keymap)
    if options.json:
        print(json.dumps(lines, indent=1, ensure_ascii=False))
    elif options.markdown:
        print(markdown(lines))
    else:
        width = max(len(line["name"]) for line in lines)
        for line in lines:
            print(f"{line['name']:{width}}  {', '.join(line['keys']):24}  {line['menu'][0]}")
    return DONE


def _own() -> Keymap:
    return settings.load(settings.default_file()).keymap


def markdown(lines: list[dict[str, Any]]) -> str:
    """The table for a document."""
    rows = [_HEAD, tuple("---" for _ in _HEAD)]
    for line in lines:
        keys = " ".join(f"`{key}`" for key in line["keys"])
        where, menu = ", ".join(line["where"]), ", ".join(line["menu"])
        rows.append((line["command"], keys, where, menu, line["name"], line["help"]))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)
