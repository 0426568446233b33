"""The keeper rules: what the user wants asked of the photos of a group, in which order.

A `Rules` is data; `criteria` knows the questions and `keeper` asks them. It is kept as JSON under
the name that the user gave it (`profiles`).
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, Final

from purger.core.errors import SettingsError

FORMATS: Final = ("HEIF", "AVIF", "JPEG", "PNG", "TIFF", "WEBP", "BMP", "GIF")
"""The formats that a rule can put first, as `Traits.format` names them; an MPO counts as JPEG."""

_MOST_RULES: Final = 200
_MOST_CHARACTERS: Final = 4096


class Kind(Enum):
    """What a rule asks; the value is its name in files."""

    PREFER = "prefer"
    LAST = "last"
    FORMAT = "format"
    COMPANIONS = "companions"
    RESOLUTION = "resolution"
    METADATA = "metadata"
    RATING = "rating"
    DATE = "date"
    PLACE = "place"
    ORIGINAL = "original"
    EXPOSURE = "exposure"
    SHARPNESS = "sharpness"
    BYTES = "bytes"
    NAME = "name"
    OLDEST = "oldest"
    NEWEST = "newest"
    SHORTEST = "shortest"

    @property
    def has_value(self) -> bool:
        """Whether it speaks of a folder or a format, and may stand in the list several times."""
        return self in {Kind.PREFER, Kind.LAST, Kind.FORMAT}

    @property
    def is_folder(self) -> bool:
        """Whether it speaks of a folder."""
        return self in {Kind.PREFER, Kind.LAST}

    @property
    def is_tie_break(self) -> bool:
        """Whether what it sees says little of how good a photo is."""
        return self in {Kind.NAME, Kind.OLDEST, Kind.NEWEST, Kind.SHORTEST}


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the list.

    Attributes:
        kind: what it asks.
        value: an absolute folder, or one of `FORMATS`; "" for the other kinds.
        is_on: whether it is asked.
    """

    kind: Kind
    value: str = ""
    is_on: bool = True

    @property
    def question(self) -> tuple[Kind, str]:
        """What it asks, on or off."""
        return self.kind, self.value


@dataclass(frozen=True, slots=True)
class Rules:
    """All rules in their order. Each kind without a value stands in them exactly once.

    Raises:
        SettingsError: they are none that purger could have written.
    """

    rules: tuple[Rule, ...]

    def __post_init__(self) -> None:
        single = {rule.kind for rule in self.rules if not rule.kind.has_value}
        if len({rule.question for rule in self.rules}) != len(self.rules):
            raise SettingsError("A keeper rule stands in the list twice.")
        if len(self.rules) > _MOST_RULES:
            raise SettingsError(f"There are more than {_MOST_RULES} keeper rules.")
        for rule in self.rules:
            _check(rule)
        missing = tuple(replace(rule, is_on=False) for rule in _DEFAULT if rule.kind not in single)
        object.__setattr__(self, "rules", (*self.rules, *missing))

    @property
    def asked(self) -> tuple[Rule, ...]:
        """Those that are on."""
        return tuple(rule for rule in self.rules if rule.is_on)

    def first(self, *rules: Rule) -> Rules:
        """These rules with others put before them."""
        known = {rule.question for rule in rules}
        return Rules((*rules, *(rule for rule in self.rules if rule.question not in known)))

    def is_wish(self, place: int) -> bool:
        """Whether rule `place` of `asked` decides by the user's wish and not as a tie-break.

        A tie-break that was moved before a rule that is none is asked first because the user wants
        it so.
        """
        asked = self.asked
        return not asked[place].kind.is_tie_break or any(
            not rule.kind.is_tie_break for rule in asked[place + 1 :]
        )


def _check(rule: Rule) -> None:
    if not rule.kind.has_value:
        if rule.value:
            raise SettingsError(f"The keeper rule “{rule.kind.value}” takes no value.")
    elif rule.kind.is_folder:
        if not can_be_folder(rule.value):
            raise SettingsError(f"The keeper rule “{rule.kind.value}” needs a folder.")
    elif rule.value not in FORMATS:
        raise SettingsError(f"The format of a keeper rule must be one of {', '.join(FORMATS)}.")


def can_be_folder(value: str) -> bool:
    """Whether this is the absolute name of a folder that can be asked for."""
    if not os.path.isabs(value) or len(value) > _MOST_CHARACTERS:  # noqa: PTH117 - text
        return False
    try:
        return b"\0" not in os.fsencode(value)
    except UnicodeEncodeError:
        return False


_DEFAULT: Final = (
    Rule(Kind.COMPANIONS),
    Rule(Kind.RESOLUTION),
    Rule(Kind.METADATA),
    Rule(Kind.RATING, is_on=False),
    Rule(Kind.DATE, is_on=False),
    Rule(Kind.PLACE, is_on=False),
    Rule(Kind.ORIGINAL),
    Rule(Kind.EXPOSURE),
    Rule(Kind.SHARPNESS),
    Rule(Kind.BYTES),
    Rule(Kind.NAME),
    Rule(Kind.OLDEST),
    Rule(Kind.NEWEST, is_on=False),
    Rule(Kind.SHORTEST),
)
DEFAULT: Final = Rules(_DEFAULT)
"""What is asked where the user arranged nothing."""


def to_json(rules: Rules) -> list[dict[str, Any]]:
    """As plain data; folders carry the surrogates of odd names."""
    return [
        {"rule": rule.kind.value, "on": rule.is_on} | ({"value": rule.value} if rule.value else {})
        for rule in rules.rules
    ]


def from_json(raw: object) -> Rules:
    """The rules that `to_json` wrote.

    Raises:
        SettingsError: they are damaged, or of a newer purger.
    """
    if not isinstance(raw, list):
        raise SettingsError("Keeper rules are a list.")
    return Rules(tuple(_rules(raw)))


def _rules(raw: list[Any]) -> Iterable[Rule]:
    kinds = {kind.value: kind for kind in Kind}
    for entry in raw:
        if not isinstance(entry, dict):
            raise SettingsError("A keeper rule is malformed.")
        name, value, is_on = entry.get("rule"), entry.get("value", ""), entry.get("on")
        kind = kinds.get(name) if isinstance(name, str) else None
        if kind is None or not isinstance(value, str) or not isinstance(is_on, bool):
            raise SettingsError("A keeper rule is malformed.")
        yield Rule(kind, value, is_on)
