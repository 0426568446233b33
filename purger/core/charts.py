"""How the number of clusters was chosen, as a picture: inertia and silhouette over K.

matplotlib takes half a second to import, so it is imported where a chart is drawn.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from purger.core.domain import Elbow
from purger.core.errors import ChartError
from purger.core.text import show_name
from purger.core.texts import say

SUFFIXES: Final = (".png", ".svg")
PAPER: Final = {
    "ground": "#ffffff", "text": "#1d1d20", "dim": "#5f5f66", "line": "#d5d5da",
    "inertia": "#1f5fcf", "silhouette": "#b35900",
}  # fmt: skip
"""Colours of a chart on paper; the window brings those of its theme."""

WORDS: Final = {
    "inertia": say("Inertia: mean squared distance to the centre"),
    "silhouette": say("Silhouette: how well clusters stand apart"),
    "clusters": say("Number of clusters"),
    "own": say("yours: {count}"),
}
"""What stands in a chart; the window brings those of its language."""

_OWN_FONT: Final = "DejaVu Sans"
_BEYOND: Final = "\u2e80"  # where what matplotlib's own font has not begins: Chinese, Japanese, ...
# those that are here are asked in this order
_FONTS: Final = (
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei", "Droid Sans Fallback", "PingFang SC", "Hiragino Sans GB",
    "Microsoft YaHei", "SimHei",
)  # fmt: skip
_INCHES: Final = (8.0, 4.5)
_DPI: Final = 150


def check_suffix(file: Path) -> None:
    """Refuse a picture of a kind that is not drawn.

    Raises:
        ChartError: the name does not end in one of `SUFFIXES`.
    """
    if file.suffix.lower() not in SUFFIXES:
        raise ChartError(f"A plot ends in {' or '.join(SUFFIXES)}.")


def write_elbow(file: Path, elbow: Elbow) -> None:
    """Draw the two curves into a new file, .png or .svg.

    Raises:
        ChartError: the name ends otherwise, is taken (it may be a photo), or cannot be written.
    """
    check_suffix(file)
    picture = draw_elbow(elbow, file.suffix.lower()[1:])
    is_ours = False
    try:
        with file.open("xb") as stream:
            is_ours = True
            stream.write(picture)
    except FileExistsError:
        name = show_name(file)
        raise ChartError(f"“{name}” is there already; a plot is written over nothing.") from None
    except OSError as error:
        if is_ours:
            file.unlink(missing_ok=True)
        raise ChartError(f"The plot cannot be written: {error.strerror}.") from None


def draw_elbow(
    elbow: Elbow,
    kind: str = "png",
    colours: Mapping[str, str] = PAPER,
    inches: tuple[float, float] = _INCHES,
    dpi: float = _DPI,
    own: int | None = None,
    words: Mapping[str, str] = WORDS,
) -> bytes:
    """Draw both curves with the chosen K marked; "png" or "svg".

    Args:
        elbow: what was tried; at least one K.
        kind: the format.
        colours: as `PAPER`.
        inches: width and height.
        dpi: dots per inch.
        own: the number that the user set instead, marked as well.
        words: as `WORDS`.
    """
    from matplotlib import font_manager, rc_context  # noqa: PLC0415 - half a second, needed here alone
    from matplotlib.figure import Figure  # noqa: PLC0415 - likewise

    fonts = [_OWN_FONT]
    if max(map(max, words.values())) >= _BEYOND:
        here = set(font_manager.get_font_names())
        fonts += [font for font in _FONTS if font in here]
    # a fixed salt: the same curves make the same bytes
    with rc_context({"svg.hashsalt": "purger", "svg.fonttype": "none", "font.family": fonts}):
        figure = Figure(inches, dpi=dpi, layout="constrained", facecolor=colours["ground"])
        left = figure.add_subplot()
        right = left.twinx()
        _curve(left, elbow, elbow.inertia, colours["inertia"], "o-")
        _curve(right, elbow, elbow.silhouette, colours["silhouette"], "s--")
        _name(left, words["inertia"], colours["inertia"])
        _name(right, words["silhouette"], colours["silhouette"])
        left.set_xlabel(words["clusters"], color=colours["text"])
        _mark(left, elbow.chosen, f"{elbow.chosen:,}", colours["text"], ":")
        if own is not None:
            _mark(left, own, words["own"].format(count=f"{own:,}"), colours["text"], "-", lower=16)
        for axes in (left, right):
            _dress(axes, colours)
        left.grid(visible=True, color=colours["line"], linewidth=0.6)
        stream = io.BytesIO()
        metadata = {"Date": None} if kind == "svg" else None
        figure.savefig(stream, format=kind, metadata=metadata, facecolor=figure.get_facecolor())
    return stream.getvalue()


def _curve(axes: Any, elbow: Elbow, values: tuple[float, ...], colour: str, style: str) -> None:
    axes.plot(elbow.tried, values, style, color=colour, markersize=4, linewidth=1.6)


def _mark(axes: Any, k: int, text: str, colour: str, style: str, lower: int = 0) -> None:
    axes.axvline(k, color=colour, linewidth=1.2, linestyle=style)
    axes.annotate(
        text, (k, 1), xytext=(5, -12 - lower), color=colour, fontweight="bold",
        xycoords=("data", "axes fraction"), textcoords="offset points",
    )  # fmt: skip


def _name(axes: Any, text: str, colour: str) -> None:
    axes.set_ylabel(text, color=colour)
    axes.tick_params(axis="y", colors=colour)


def _dress(axes: Any, colours: Mapping[str, str]) -> None:
    axes.set_facecolor(colours["ground"])
    axes.tick_params(axis="x", colors=colours["dim"])
    for name, spine in axes.spines.items():
        spine.set_visible(name != "top")
        spine.set_color(colours["line"])
