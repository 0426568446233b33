"""What stands below a photo of the comparison, and what a screen reader says of it."""

from __future__ import annotations

from typing import Final

from purger.core.domain import Catalog
from purger.core.text import show_bytes
from purger.core.texts import listed, shown, tr
from purger.ui.pictures import Heat

_SEEN_DIFFERENCE: Final = 0.0005
_SEEN_STOPS: Final = 0.05


def facts(catalog: Catalog, row: int, scale: float, differs: str) -> str:
    """Size, bytes and how large it is shown; how it differs, where that is asked for."""
    if differs:
        # there is no room for all of it
        return tr("{differs} · {scale:.0%}", differs=differs, scale=scale)
    traits = catalog.traits[row]
    return tr(
        "{width} × {height} · {size} · {scale:.0%}", width=traits.width, height=traits.height,
        size=shown(show_bytes(catalog.photos[row].size)), scale=scale,
    )  # fmt: skip


def differs(heat: Heat | str) -> str:
    """How a photo differs, in words, or why that is not known."""
    if isinstance(heat, str):
        return shown(heat)
    if not heat.is_laid:
        return tr("shows something else")
    words = []
    if heat.share >= _SEEN_DIFFERENCE:
        words.append(tr("{share:.1%} differs", share=heat.share))
    if heat.stops >= _SEEN_STOPS:
        words.append(tr("{stops:.1f} EV brighter", stops=heat.stops))
    elif heat.stops <= -_SEEN_STOPS:
        words.append(tr("{stops:.1f} EV darker", stops=-heat.stops))
    return shown(listed(words)) or tr("no visible difference")


def spoken(name: str, *, marked: bool, best: bool) -> str:
    """What a pane is called: readers say it anew when it changes, so it is short."""
    stays = tr("marked for the trash") if marked else tr("stays")
    return shown(listed((name, stays, tr("best of its group") if best else "")))


def described(seen: str, sharpness: int | None, note: str) -> str:
    """What else a pane tells."""
    sharp = "" if sharpness is None else tr("sharpness {share:.0%}", share=sharpness / 100)
    return shown(listed((seen, sharp, note)))
