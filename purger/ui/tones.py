"""The colours of every theme, as plain numbers: no widget is asked, so that a test can weigh them.

High contrast is for those who need it: white or black ground, words of 7:1 at least, borders of
4.5:1, wherever the plain themes ask for 4.5:1 and 3:1 (WCAG 2.2, criteria 1.4.3, 1.4.6, 1.4.11).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Colours:
    """What the painted parts use; `keep`, `mark` and `current` never stand without a sign or word.

    Attributes:
        canvas: behind the photos, neutral.
        cell: behind one photo.
        text, dim: words and lesser words.
        accent: what can be clicked, and the current photo.
        keep, mark: the keeper's and a marked photo's frame.
        on_badge: words on a badge.
        line: thin separations; nothing is told by them.
        edge: the border of what can be used, and the groove of a slider or of progress.
        fill, on_fill, ring: the button that is meant first: its ground, its words, its focus.
        is_dark: whether light signs stand on a dark ground.
    """

    canvas: str
    cell: str
    text: str
    dim: str
    accent: str
    keep: str
    mark: str
    on_badge: str
    line: str
    edge: str
    fill: str
    on_fill: str
    ring: str
    is_dark: bool


@dataclass(frozen=True, slots=True)
class Theme:
    """All colours of a theme.

    Attributes:
        colours: of what purger paints itself.
        roles: of Qt's palette, by the name of the role.
        disabled: words of what cannot be used now.
    """

    colours: Colours
    roles: Mapping[str, str]
    disabled: str


DARK: Final = Colours(
    canvas="#161618", cell="#242428", text="#ececee", dim="#a2a2a8", accent="#6ea3ff",
    keep="#4cc27a", mark="#ff6b63", on_badge="#10131a", line="#333338", edge="#7a7a82",
    fill="#2f6bd6", on_fill="#ffffff", ring="#ffffff", is_dark=True,
)  # fmt: skip
LIGHT: Final = Colours(
    canvas="#f2f2f4", cell="#ffffff", text="#1d1d20", dim="#5f5f66", accent="#1f5fcf",
    keep="#18794a", mark="#c62f2b", on_badge="#ffffff", line="#d5d5da", edge="#85858c",
    fill="#1f5fcf", on_fill="#ffffff", ring="#000000", is_dark=False,
)  # fmt: skip
_BLACK: Final = Colours(
    canvas="#000000", cell="#0d0d0d", text="#ffffff", dim="#e2e2e2", accent="#6fd3ff",
    keep="#63e88f", mark="#ff9d95", on_badge="#000000", line="#8c8c8c", edge="#ffffff",
    fill="#ffffff", on_fill="#000000", ring="#9b6bff", is_dark=True,
)  # fmt: skip
_WHITE: Final = Colours(
    canvas="#ffffff", cell="#f0f0f0", text="#000000", dim="#303030", accent="#0b3d9e",
    keep="#0a5a2f", mark="#96120f", on_badge="#ffffff", line="#6e6e6e", edge="#000000",
    fill="#000000", on_fill="#ffffff", ring="#9b6bff", is_dark=False,
)  # fmt: skip

THEMES: Final[Mapping[str, Theme]] = MappingProxyType({
    "dark": Theme(DARK, {
        "Window": "#1e1e21", "WindowText": "#ececee", "Base": "#161618", "AlternateBase": "#222225",
        "Text": "#ececee", "Button": "#2c2c31", "ButtonText": "#ececee", "BrightText": "#ff6b63",
        "Highlight": "#2b4474", "HighlightedText": "#ffffff", "ToolTipBase": "#2c2c31",
        "ToolTipText": "#ececee", "PlaceholderText": "#8f8f96", "Link": "#6ea3ff",
        "Light": "#3c3c42", "Midlight": "#343439", "Mid": "#26262a", "Dark": "#101012",
        "Shadow": "#000000", "Accent": "#6ea3ff",
    }, "#6f6f76"),
    "light": Theme(LIGHT, {
        "Window": "#fafafb", "WindowText": "#1d1d20", "Base": "#ffffff", "AlternateBase": "#f4f4f6",
        "Text": "#1d1d20", "Button": "#efeff2", "ButtonText": "#1d1d20", "BrightText": "#c62f2b",
        "Highlight": "#cfdffb", "HighlightedText": "#10131a", "ToolTipBase": "#ffffff",
        "ToolTipText": "#1d1d20", "PlaceholderText": "#696970", "Link": "#1f5fcf",
        "Light": "#ffffff", "Midlight": "#f6f6f8", "Mid": "#d5d5da", "Dark": "#b9b9bf",
        "Shadow": "#8a8a90", "Accent": "#1f5fcf",
    }, "#9c9ca3"),
    "contrast-dark": Theme(_BLACK, {
        "Window": "#000000", "WindowText": "#ffffff", "Base": "#000000", "AlternateBase": "#141414",
        "Text": "#ffffff", "Button": "#000000", "ButtonText": "#ffffff", "BrightText": "#ff9d95",
        "Highlight": "#6fd3ff", "HighlightedText": "#000000", "ToolTipBase": "#000000",
        "ToolTipText": "#ffffff", "PlaceholderText": "#c8c8c8", "Link": "#6fd3ff",
        "Light": "#5a5a5a", "Midlight": "#3a3a3a", "Mid": "#8c8c8c", "Dark": "#8c8c8c",
        "Shadow": "#ffffff", "Accent": "#6fd3ff",
    }, "#8f8f8f"),
    "contrast-light": Theme(_WHITE, {
        "Window": "#ffffff", "WindowText": "#000000", "Base": "#ffffff", "AlternateBase": "#f2f2f2",
        "Text": "#000000", "Button": "#ffffff", "ButtonText": "#000000", "BrightText": "#96120f",
        "Highlight": "#0b3d9e", "HighlightedText": "#ffffff", "ToolTipBase": "#ffffff",
        "ToolTipText": "#000000", "PlaceholderText": "#4a4a4a", "Link": "#0b3d9e",
        "Light": "#ffffff", "Midlight": "#e6e6e6", "Mid": "#6e6e6e", "Dark": "#6e6e6e",
        "Shadow": "#000000", "Accent": "#0b3d9e",
    }, "#767676"),
})  # fmt: skip
