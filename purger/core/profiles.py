"""The user's keeper rules under their names, and the protected folders, kept as one JSON file.

Apart from the other settings, for more depends on it: whatever part of it can be read counts. A
profile that is damaged is left out with a word, and written back as it was.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from purger.core import places, rules, settings
from purger.core.errors import SettingsError
from purger.core.protection import Protection
from purger.core.rules import DEFAULT, Rules
from purger.core.text import show_name
from purger.core.texts import say, sentences

STANDARD: Final = "Standard"
"""The name of the rules that purger came with; they cannot be changed or deleted."""

_LONGEST_NAME: Final = 60
_DAMAGED: Final = say(
    "The keeper rules cannot be read, so the standard ones count and no folder is protected."
)
PROTECTION_LOST: Final = say(
    "Nothing is moved while the protected folders cannot be read: look at "
    "Group ▸ Keeper Rules… in the window and press OK there."
)


@dataclass(frozen=True, slots=True)
class Profiles:
    """What the user arranged.

    Attributes:
        named: the rules by name, without the standard ones.
        current: the name of those in force.
        protection: the folders whose photos can never be marked.
        marks_identical: whether identical copies are marked when folders are opened first.
        trouble: what could not be read, as sentences; "" for nothing.
        is_protection_lost: whether a protected folder could not be read; nothing shall be moved
            then.
        unread: what could not be read of `named`, as it was.
    """

    named: Mapping[str, Rules] = field(default_factory=lambda: MappingProxyType({}))
    current: str = STANDARD
    protection: Protection = field(default_factory=Protection)
    marks_identical: bool = False
    trouble: str = ""
    is_protection_lost: bool = False
    unread: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def names(self) -> tuple[str, ...]:
        """All that can be chosen, the standard ones first."""
        return (STANDARD, *sorted(self.named, key=str.casefold))

    @property
    def rules(self) -> Rules:
        """Those in force."""
        return self.named.get(self.current, DEFAULT)

    def of(self, name: str) -> Rules:
        """The rules of a name.

        Raises:
            SettingsError: there are none.
        """
        if name not in self.names:
            known = ", ".join(f"“{show_name(one)}”" for one in self.names)
            raise SettingsError(
                say(
                    "There are no keeper rules “{name}”, only {known}.",
                    name=show_name(name),
                    known=known,
                )
            )
        return self.named.get(name, DEFAULT)

    def saved(self, name: str, wanted: Rules) -> Profiles:
        """With rules kept under a name, which come into force.

        Raises:
            SettingsError: the name cannot be used.
        """
        check_name(name)
        unread = {known: raw for known, raw in self.unread.items() if known != name}
        return replace(self, named={**self.named, name: wanted}, current=name, unread=unread)

    def without(self, name: str) -> Profiles:
        """Without the rules of a name; where they were in force, the standard ones are."""
        named = {known: kept for known, kept in self.named.items() if known != name}
        return replace(
            self, named=named, current=STANDARD if self.current == name else self.current
        )


def check_name(name: str) -> None:
    """Refuse a name that rules cannot have.

    Raises:
        SettingsError: it is empty, too long, odd, or that of the standard rules.
    """
    if not name.strip() or name != name.strip() or not name.isprintable():
        raise SettingsError(say("A name is needed, without odd characters."))
    if len(name) > _LONGEST_NAME:
        raise SettingsError(say("A name has at most {most} characters.", most=_LONGEST_NAME))
    if name.casefold() == STANDARD.casefold():
        raise SettingsError(say("“{name}” are the rules that purger came with.", name=STANDARD))


_LOST: Final = Profiles(trouble=_DAMAGED, is_protection_lost=True)


def default_file() -> Path:
    """Where they are kept."""
    return places.config_dir() / "keeper.json"


def load(file: Path) -> Profiles:
    """Read them; what is damaged is as if nothing was arranged, and `trouble` says so."""
    try:
        raw = json.loads(file.read_text("ascii"))
    except (FileNotFoundError, NotADirectoryError):
        return Profiles()
    except (OSError, ValueError, RecursionError):
        return _LOST
    return _read(raw) if isinstance(raw, dict) else _LOST


def _read(raw: dict[str, Any]) -> Profiles:
    named, unread, trouble = _named(raw.get("profiles", {}))
    current = raw.get("current", STANDARD)
    if current not in (STANDARD, *named):
        if current not in list(unread):  # it may be anything
            trouble.append(
                say("The keeper rules that were in force are gone; the standard ones count.")
            )
        current = STANDARD
    protection, more = _protection(raw.get("protected", []))
    return Profiles(
        named, current, protection, raw.get("marks_identical") is True,
        sentences([*trouble, *more]), bool(more), unread,
    )  # fmt: skip


def _named(raw: object) -> tuple[dict[str, Rules], dict[str, Any], list[str]]:
    if not isinstance(raw, dict):
        return {}, {}, [say("The keeper rules are damaged; the standard ones count.")]
    named: dict[str, Rules] = {}
    unread: dict[str, Any] = {}
    for name, data in raw.items():
        try:
            check_name(name)
            named[name] = rules.from_json(data)
        except SettingsError:
            unread[name] = data
    # a name may hold half characters, which no file name can
    names = [show_name(name.encode("utf-8", "replace").decode("utf-8")) for name in unread]
    trouble = [
        say("The keeper rules “{name}” are damaged and left out.", name=name) for name in names
    ]
    return named, unread, trouble


def _protection(raw: object) -> tuple[Protection, list[str]]:
    folders = raw if isinstance(raw, list) else [None]
    good = [one for one in folders if isinstance(one, str) and rules.can_be_folder(one)]
    trouble = say("A protected folder is not known any more: look at the keeper rules.")
    return Protection(tuple(dict.fromkeys(good))), [trouble] if len(good) < len(folders) else []


def save(profiles: Profiles, file: Path) -> None:
    """Write them so that a crash leaves the old or the new file, whole."""
    named = {name: rules.to_json(kept) for name, kept in profiles.named.items()}
    document = {
        "version": 1,
        "current": profiles.current,
        "profiles": {**profiles.unread, **named},
        "protected": list(profiles.protection.folders),
        "marks_identical": profiles.marks_identical,
    }
    # json's default escapes keep the surrogates of odd folder names, which plain UTF-8 refuses
    settings.write(json.dumps(document, indent=1), file)
