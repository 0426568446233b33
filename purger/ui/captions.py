"""What stands below a photo of the comparison, and what a screen reader says of it."""

from __future__ import annotations

from typing import Final

from purger.core.domain import Catalog
from purger.core.text import show_bytes
from purger.ui.pictures import Heat

_SEEN_DIFFERENCE: Final = 0.0005
_SEEN_STOPS: Final = 0.05


def facts(catalog: Catalog, row: int, percent: int, differs: str) -> str:
    """Size, bytes and how large it is shown; how it differs, where that is asked for."""
    if differs:
        return f"{differs} · {percent} %"  # there is no room for all of it
    traits = catalog.traits[row]
    size = show_bytes(catalog.photos[row].size)
    return f"{traits.width} × {traits.height} · {size} · {percent} %"


def differs(heat: Heat | str) -> str:
    """How a photo differs, in words, or why that is not known."""
    if isinstance(heat, str):
        return heat
    if not heat.is_laid:
        return "shows something else"
    words = []
    if heat.share >= _SEEN_DIFFERENCE:
        words.append(f"{heat.share:.1%} differs")
    if abs(heat.stops) >= _SEEN_STOPS:
        words.append(f"{abs(heat.stops):.1f} EV {'brighter' if heat.stops > 0 else 'darker'}")
    return ", ".join(words) or "no visible difference"


def spoken(
    name: str, seen: str, sharpness: int | None, note: str, *, marked: bool, best: bool
) -> str:
    """All of a pane in one sentence."""
    words = [name, seen, "best of its group" if best else ""]
    words += [f"sharpness {sharpness} %" if sharpness is not None else "", note]
    words.append("marked for the trash" if marked else "stays")
    return ", ".join(filter(None, words))
