"""Which keys each command has: those of a preset, and what the user changed of them.

Keys are written as Qt's portable text writes them ("Ctrl+Shift+Z"), one combination each.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType
from typing import Final

from purger.core.commands import COMMANDS, Command, Place

Keys = tuple[str, ...]

_ONE_HAND: Final[Mapping[str, Keys]] = MappingProxyType({
    # W A S D go about, as in games; the row above and the thumb decide
    "left": ("A",), "right": ("D",), "up": ("W",), "down": ("S",),
    "previous_photo": ("A",), "next_photo": ("D",), "line_up": ("W",), "line_down": ("S",),
    "map_left": ("A",), "map_right": ("D",), "map_up": ("W",), "map_down": ("S",),
    "accept": ("E",), "keep_only": ("R",), "keep": ("F",), "mark": ("X",), "unmark": ("Q",),
    "toggle": ("Shift+Q",),
    "next_group": ("G", "PgDown"), "previous_group": ("T", "PgUp"),
    "next_cluster": ("Shift+G", "N", "Ctrl+Down"),
    "previous_cluster": ("Shift+T", "P", "Ctrl+Up"),
    "purge": ("Shift+X", "Del"),
    "accept_cluster": ("Shift+E",), "unmark_cluster": ("Shift+R",),
    "split": ("B",), "apart": ("Shift+B",), "take_out": ("V",), "keep_all": ("Shift+F",),
    "fit": ("Shift+Z", "0"), "full": ("Z",),
    "flicker": ("V",), "reference": ("Shift+V",), "divide": ("Shift+S",),
    "differences": ("Shift+D",), "facts": ("Shift+C", "I"),
    "map_mark": ("X",), "map_unmark": ("Q",), "map_show": ("E",), "lasso": ("F", "L"),
    "map_back": ("C",), "map_fit": ("Z", "0"),
    "leave": ("Shift+D",), "all_groups": ("Shift+A",),
})  # fmt: skip

PRESETS: Final[Mapping[str, Mapping[str, Keys]]] = MappingProxyType({
    "default": MappingProxyType({}),
    "left-hand": _ONE_HAND,
})  # fmt: skip
"""Whole sets of keys by name: what each changes of the keys that the commands come with."""


@dataclass(frozen=True)
class Keymap:
    """The keys in force.

    Attributes:
        preset: one of `PRESETS`.
        own: what the user changed: the keys of some commands, none for one without keys.
    """

    preset: str = "default"
    own: Mapping[str, Keys] = field(default_factory=lambda: MappingProxyType({}))

    def of(self, name: str) -> Keys:
        """The keys of a command that can be changed, most important first."""
        return self.own.get(name, self.usual(name))

    def usual(self, name: str) -> Keys:
        """The keys that the preset gives to a command."""
        return PRESETS[self.preset].get(name, COMMANDS[name].keys)

    def all_of(self, name: str) -> Keys:
        """Likewise, with those that it always has."""
        return (*self.of(name), *COMMANDS[name].fixed)

    @cached_property
    def _names(self) -> Mapping[Place, Mapping[str, str]]:
        """For each place the commands by their keys; a place's own before those of everywhere."""
        names: dict[Place, dict[str, str]] = {place: {} for place in Place}
        order = sorted(COMMANDS.values(), key=lambda one: Place.EVERYWHERE not in one.places)
        for command in order:
            is_everywhere = Place.EVERYWHERE in command.places
            for place in Place if is_everywhere else command.places:
                names[place].update(dict.fromkeys(self.all_of(command.name), command.name))
        return names

    def named(self, key: str, place: Place) -> str | None:
        """The command that a key means at a place."""
        return self._names[place].get(key)

    def rivals(self, name: str, key: str) -> tuple[Command, ...]:
        """The other commands that have a key, somewhere where this one means something, too."""
        command = COMMANDS[name]
        return tuple(
            other
            for other in COMMANDS.values()
            if other is not command and other.meets(command) and key in self.all_of(other.name)
        )

    def can_have(self, name: str, key: str) -> bool:
        """Whether a key can be given to a command: none of its rivals has it for good."""
        taken = any(key in rival.fixed for rival in self.rivals(name, key))
        return not taken and key not in COMMANDS[name].fixed

    def given(self, name: str, key: str) -> Keymap:
        """Give a command one more key, and take it from its rivals.

        Raises:
            ValueError: the key cannot be had (`can_have`).
        """
        if not self.can_have(name, key):
            raise ValueError(f"{key} always means something else")
        keymap = self
        for rival in self.rivals(name, key):
            keymap = keymap.taken(rival.name, key)
        others = (k for k in self.of(name) if k != key)
        return _changed(keymap, name, (*others, key))

    def taken(self, name: str, key: str) -> Keymap:
        """Take a key from a command."""
        return _changed(self, name, tuple(k for k in self.of(name) if k != key))

    def usual_again(self, name: str) -> Keymap:
        """Give a command the keys of the preset again, and take these from its rivals."""
        keymap = _changed(self, name, ())
        for key in self.usual(name):
            keymap = keymap.given(name, key)
        return keymap

    def sound(self) -> Keymap:
        """Without the changes by which two commands have a key somewhere."""
        keymap = self
        while keymap.own and (clashes := keymap.clashes):
            clashing = {name for one, other, _ in clashes for name in (one, other)}
            own = {name: keys for name, keys in keymap.own.items() if name not in clashing}
            if len(own) == len(keymap.own):  # the presets themselves do not clash
                return Keymap(keymap.preset)
            keymap = replace(keymap, own=MappingProxyType(own))
        return keymap

    @property
    def clashes(self) -> frozenset[tuple[str, str, str]]:
        """Two commands and a key that both have somewhere, as a file by hand may give it."""
        found = set()
        for place in Place:
            owners: dict[str, str] = {}
            for command in COMMANDS.values():
                if place in command.places or Place.EVERYWHERE in command.places:
                    for key in self.all_of(command.name):
                        owner = owners.setdefault(key, command.name)
                        if owner != command.name:
                            found.add((owner, command.name, key))
        return frozenset(found)


def _changed(keymap: Keymap, name: str, keys: Keys) -> Keymap:
    own = {**keymap.own, name: keys}
    if keys == keymap.usual(name):
        del own[name]
    return replace(keymap, own=MappingProxyType(own))
