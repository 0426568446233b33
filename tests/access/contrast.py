"""Weighs the colours of every theme: `python -m tests.access.contrast` prints the table.

The ratio is that of WCAG 2.2 ("contrast ratio", from relative luminance). The plain themes are held
to level AA (words 4.5, graphics 3), high contrast to AAA (words 7) with graphics at 4.5. Words of
what is disabled and lines that only separate are free.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass

from purger.ui.palette import on
from purger.ui.tones import THEMES, Theme

WORDS, GRAPHIC, RING = "words", "graphic", "ring"
BARS = {
    False: {WORDS: 4.5, GRAPHIC: 3.0, RING: 3.0},
    True: {WORDS: 7.0, GRAPHIC: 4.5, RING: 3.0},
}


def luminance(colour: str) -> float:
    """Relative luminance of "#rrggbb", 0 to 1."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def ratio(one: str, other: str) -> float:
    """Contrast of two colours, 1 to 21."""
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


@dataclass(frozen=True)
class Weighed:
    """What is seen on what, and how well."""

    theme: str
    what: str
    kind: str
    colour: str
    ground: str
    bar: float

    @property
    def ratio(self) -> float:
        return ratio(self.colour, self.ground)

    @property
    def holds(self) -> bool:
        return self.ratio >= self.bar


def _pairs(theme: Theme) -> Iterator[tuple[str, str, str, str]]:
    """What is seen, its kind, its colour, its ground."""
    tone, role = theme.colours, theme.roles
    grounds = {
        "the window": role["Window"], "a list": role["Base"], "a banner": role["AlternateBase"],
        "the canvas": tone.canvas, "a cell": tone.cell,
    }  # fmt: skip
    for place, ground in grounds.items():
        yield f"words on {place}", WORDS, tone.text, ground
        yield f"lesser words on {place}", WORDS, tone.dim, ground
        yield f"links on {place}", WORDS, tone.accent, ground
        yield f"kept, said on {place}", WORDS, tone.keep, ground
        yield f"marked, said on {place}", WORDS, tone.mark, ground
    yield "words on a button", WORDS, role["ButtonText"], role["Button"]
    yield "links on a button", WORDS, tone.accent, role["Button"]
    yield "words on what is chosen", WORDS, role["HighlightedText"], role["Highlight"]
    yield "words on a tool tip", WORDS, role["ToolTipText"], role["ToolTipBase"]
    yield "hints in a field", WORDS, role["PlaceholderText"], role["Base"]
    yield "words on the button meant first", WORDS, tone.on_fill, tone.fill
    for name in ("accent", "keep", "mark", "dim"):
        yield f"words on a badge ({name})", WORDS, tone.on_badge, getattr(tone, name)
    for place in ("the canvas", "a cell"):
        yield f"frame of the current photo on {place}", GRAPHIC, tone.accent, grounds[place]
        yield f"frame of a kept photo on {place}", GRAPHIC, tone.keep, grounds[place]
        yield f"frame of a marked photo on {place}", GRAPHIC, tone.mark, grounds[place]
    yield "border of a button", GRAPHIC, tone.edge, role["Window"]
    yield "border of a field", GRAPHIC, tone.edge, role["Base"]
    yield "the button meant first", GRAPHIC, tone.fill, role["Window"]
    yield "focus of a button", GRAPHIC, tone.accent, role["Window"]
    yield "focus of the button meant first, outside", RING, tone.ring, role["Window"]
    yield "focus of the button meant first, inside", RING, tone.ring, tone.fill
    yield "what is done of a progress bar", GRAPHIC, tone.accent, tone.canvas
    yield "rim of a progress bar", GRAPHIC, tone.edge, role["Window"]
    yield "groove of the slider", GRAPHIC, tone.edge, role["Window"]
    for number, colour in enumerate(on(tone)):
        yield f"dots of the map, colour {number + 1}", GRAPHIC, colour, tone.canvas


def weighed() -> Iterator[Weighed]:
    """Everything that is seen, in every theme."""
    for name, theme in THEMES.items():
        bars = BARS[name.startswith("contrast")]
        for what, kind, colour, ground in _pairs(theme):
            yield Weighed(name, what, kind, colour, ground, bars[kind])


def main() -> int:
    """Print the table as Markdown; 1 where something is too faint."""
    rows = list(weighed())
    by_what: dict[str, dict[str, Weighed]] = {}
    for row in rows:
        by_what.setdefault(row.what, {})[row.theme] = row
    print(f"| | {' | '.join(THEMES)} |")
    print(f"|---|{'---:|' * len(THEMES)}")
    for what, found in by_what.items():
        cells = (f"{one.ratio:.1f}{'' if one.holds else ' ✗'}" for one in found.values())
        print(f"| {what} | {' | '.join(cells)} |")
    return int(not all(row.holds for row in rows))


if __name__ == "__main__":
    sys.exit(main())
