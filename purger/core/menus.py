"""Which command stands in which menu: the menu bar, and the menus of a right click."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Final, TypeAlias, Union

from purger.core.texts import say

Entry: TypeAlias = Union[str, "Menu", None]
"""The name of a command, a menu within the menu, or a line between others."""


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu.

    Attributes:
        text: with `&` before the letter to press.
        entries: in order.
        name: for those who put more into it, as choices that are known only when the program runs.
    """

    text: str
    entries: tuple[Entry, ...]
    name: str = ""

    @property
    def title(self) -> str:
        """Its text without the sign for keys."""
        return self.text.replace("&", "")


EXPORT: Final = "export"
MOVE: Final = "move"
NETWORK: Final = "network"
THEME: Final = "theme"
LANGUAGE: Final = "language"

BAR: Final = (
    Menu(say("&File"), (
        "open_folder", "close", "rescan", "skipped", "history", None,
        Menu(say("&Export"), (
            "export_links", "export_unique", "export_graph", "export_cluster", "export_group",
        ), EXPORT),
        "plan_page", "past_page", "outcome_page", None,
        Menu(say("&Network for the Next Scan"), (), NETWORK), "turned", None,
        "quit",
    ), "file"),
    Menu(say("&Edit"), (
        "undo", "redo", "undo_purge", None, "copy_path", "show_in_folder", None, "settings",
    ), "edit"),
    Menu(say("&Mark"), (
        "mark", "unmark", "toggle", "keep", None, "keep_only", "accept", "leave", None,
        "accept_cluster", "unmark_cluster", None, "accept_all", "mark_many", "goal", None,
        "unmark_all", "unmark_back", None,
        "map_mark", "map_unmark", "bring_one", "bring_group", "bring_chosen", "bring_all", None,
        "purge",
    ), "mark"),
    Menu(say("&Group"), (
        "split", "apart", "take_out", "keep_all", None, "also_similar", "kept_sets", None, "rules",
    ), "group"),
    Menu(say("G&o"), (
        Menu(say("Mo&ve"), (
            "left", "right", "up", "down", "previous_photo", "next_photo", "line_up", "line_down",
            "first_photo", "last_photo", None,
            "pan_left", "pan_right", "pan_up", "pan_down",
            "map_left", "map_right", "map_up", "map_down",
        ), MOVE), None,
        "next_group", "previous_group", "next_open", None,
        "next_cluster", "previous_cluster", None,
        "map", "compare", "map_photo", "map_show", "near_show", "near_more", "outcome_back", None,
        "similar", "similar_to_file", None,
        "back", "map_back", "near_back", "past_back",
    ), "go"),
    Menu(say("&View"), (
        "open", "full", "fit", "closer", "farther", "alone", None,
        "flicker", "reference", "divide", "divide_left", "divide_right", None,
        "differences", "facts", "histogram", "clipping", None,
        "panes_1", "panes_2", "panes_3", "panes_4", "panes_5", "panes_6",
        "lasso", "map_closer", "map_farther", "map_fit", "past_open", "past_select",
        "near_select", None,
        "all_groups", "filter", None,
        "larger", "smaller", None,
        "more_clusters", "fewer_clusters", "auto_clusters", "chart", None,
        Menu(say("&Theme"), (), THEME),
        Menu(say("Lang&uage"), (), LANGUAGE), "notify",
    ), "view"),
    Menu(say("&Help"), ("help", "keys", "belongings", "about"), "help"),
)  # fmt: skip
"""The menu bar. A page shows the commands that mean something there."""


class Spot(Enum):
    """What was clicked with the right button."""

    PHOTO = say("photo")
    LARGE = say("large photo")
    HEADING = say("heading of a group")
    CLUSTER = say("cluster")
    PANE = say("photo of the comparison")
    DOT = say("map")
    NEAR = say("similar photo")
    PAST = say("photo of a past purge")


CONTEXT: Final[Mapping[Spot, tuple[str | None, ...]]] = MappingProxyType({
    Spot.PHOTO: (
        "mark", "unmark", "keep", "keep_only", "accept", None, "open", "full", "compare", None,
        "take_out", "split", "apart", "keep_all", "also_similar", "similar", None,
        "show_in_folder", "copy_path", None, "export_group", "export_cluster",
    ),
    Spot.LARGE: (
        "mark", "unmark", "keep", "keep_only", "accept", None,
        "previous_photo", "next_photo", "next_group", "previous_group", None,
        "full", "fit", "closer", "farther", "compare", "similar", None,
        "show_in_folder", "copy_path", None, "close_photo",
    ),
    Spot.HEADING: (
        "accept", "leave", "compare", None, "split", "apart", "keep_all", "take_out", None,
        "also_similar", "export_group",
    ),
    Spot.CLUSTER: ("accept_cluster", "unmark_cluster", None, "map", "chart", None,
                   "export_cluster"),
    Spot.PANE: (
        "mark", "unmark", "keep", "keep_only", "accept", None, "alone", "full", "fit", None,
        "reference", "differences", "divide", "facts", "histogram", "clipping", "similar", None,
        "show_in_folder", "copy_path", None, "back",
    ),
    Spot.DOT: (
        "map_photo", "similar", None, "map_show", "map_mark", "map_unmark", None,
        "lasso", "map_closer", "map_farther", "map_fit", None, "map_back",
    ),
    Spot.NEAR: (
        "near_show", "mark", "unmark", "near_select", None, "compare", "similar", None,
        "show_in_folder", "copy_path", None, "larger", "smaller", "near_back",
    ),
    Spot.PAST: (
        "bring_one", "bring_group", "bring_chosen", "bring_all", None, "past_open", "past_select",
        "similar", None, "past_page", "past_back",
    ),
})  # fmt: skip
"""The menus of a right click; those entries are left out that mean nothing where it was made."""


def ways(name: str) -> tuple[str, ...]:
    """Where a command is found: "File ▸ Export", "right click: photo"."""
    found = [" ▸ ".join(path) for path in _paths(BAR, ()) if name in path[-1:]]
    of_bar = tuple(way.removesuffix(f" ▸ {name}") for way in found)
    return of_bar + tuple(
        f"right click: {spot.value}" for spot, entries in CONTEXT.items() if name in entries
    )


def _paths(entries: tuple[Entry, ...], above: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The way to every command below some entries, the command's name last."""
    found: list[tuple[str, ...]] = []
    for entry in entries:
        if isinstance(entry, Menu):
            found += _paths(entry.entries, (*above, entry.title))
        elif entry is not None:
            found.append((*above, entry))
    return found
