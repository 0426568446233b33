"""Dark and light: one palette for Qt's widgets, one small set of colours for what purger paints."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication


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
        line: thin separations.
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


DARK = Colours(
    canvas="#161618", cell="#242428", text="#ececee", dim="#a2a2a8", accent="#6ea3ff",
    keep="#4cc27a", mark="#ff6b63", on_badge="#10131a", line="#333338",
)  # fmt: skip
LIGHT = Colours(
    canvas="#f2f2f4", cell="#ffffff", text="#1d1d20", dim="#5f5f66", accent="#1f5fcf",
    keep="#18794a", mark="#c62f2b", on_badge="#ffffff", line="#d5d5da",
)  # fmt: skip

_ROLES = {
    "dark": {
        "Window": "#1e1e21", "WindowText": "#ececee", "Base": "#161618", "AlternateBase": "#222225",
        "Text": "#ececee", "Button": "#2c2c31", "ButtonText": "#ececee", "BrightText": "#ff6b63",
        "Highlight": "#2b4474", "HighlightedText": "#ffffff", "ToolTipBase": "#2c2c31",
        "ToolTipText": "#ececee", "PlaceholderText": "#8c8c92", "Link": "#6ea3ff",
        "Light": "#3c3c42", "Midlight": "#343439", "Mid": "#26262a", "Dark": "#101012",
        "Shadow": "#000000", "Accent": "#6ea3ff",
    },
    "light": {
        "Window": "#fafafb", "WindowText": "#1d1d20", "Base": "#ffffff", "AlternateBase": "#f4f4f6",
        "Text": "#1d1d20", "Button": "#efeff2", "ButtonText": "#1d1d20", "BrightText": "#c62f2b",
        "Highlight": "#cfdffb", "HighlightedText": "#10131a", "ToolTipBase": "#ffffff",
        "ToolTipText": "#1d1d20", "PlaceholderText": "#77777e", "Link": "#1f5fcf",
        "Light": "#ffffff", "Midlight": "#f6f6f8", "Mid": "#d5d5da", "Dark": "#b9b9bf",
        "Shadow": "#8a8a90", "Accent": "#1f5fcf",
    },
}  # fmt: skip
_DISABLED = {"dark": "#6f6f76", "light": "#9c9ca3"}
_TEXTS = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)

_SHEET = """
QToolTip {{ border: 1px solid {line}; padding: 5px; }}
QPushButton {{ padding: 6px 14px; border-radius: 6px; border: 1px solid {line};
    background: palette(button); }}
QPushButton:hover {{ border-color: {accent}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 5px 13px; }}
QPushButton:disabled {{ color: {disabled}; }}
QPushButton[primary="true"] {{ background: {accent}; color: {on_badge}; border-color: {accent};
    font-weight: 600; }}
QPushButton[primary="true"]:disabled {{ background: palette(button); color: {disabled};
    border-color: {line}; }}
QPushButton[primary="true"]:focus {{ border: 2px solid palette(window-text); }}
QLabel[dim="true"] {{ color: {dim}; }}
QLabel[bad="true"], QPlainTextEdit[bad="true"] {{ color: {mark}; }}
QProgressBar {{ border: 0; border-radius: 4px; background: {line}; max-height: 8px; }}
QProgressBar::chunk {{ border-radius: 4px; background: {accent}; }}
QToolButton[step="true"] {{ padding: 5px 9px; border-radius: 6px; border: 1px solid {line};
    background: palette(button); }}
QToolButton[step="true"]:hover {{ border-color: {accent}; }}
QToolButton[step="true"]:focus {{ border: 2px solid {accent}; padding: 4px 8px; }}
QToolButton[step="true"]:disabled {{ color: {disabled}; }}
QToolButton[step="true"]:checked {{ background: palette(highlight);
    color: palette(highlighted-text); border-color: {accent}; }}
QPushButton:flat {{ background: transparent; border-color: transparent; color: {accent}; }}
QPushButton:flat:hover {{ border-color: {line}; }}
QPushButton:flat:focus {{ border-color: {accent}; }}
QPushButton:flat:disabled {{ color: {disabled}; }}
QPushButton:checked {{ background: palette(highlight); color: palette(highlighted-text); }}
QFrame#banner {{ background: palette(alternate-base); border-bottom: 1px solid {line}; }}
QListView {{ border: 0; outline: 0; }}
QListView#past {{ background: {canvas}; }}
QDialogButtonBox, QMessageBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QSplitter::handle {{ background: {line}; }}
"""


def is_dark(theme: str) -> bool:
    """Whether `theme` ("system", "dark", "light") means dark here; dark where nobody knows."""
    if theme == "system":
        return QGuiApplication.styleHints().colorScheme() != Qt.ColorScheme.Light
    return theme == "dark"


def colours() -> Colours:
    """The colours that go with the palette in force."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightnessF() < 0.5 else LIGHT  # noqa: PLR2004 - the middle


def chart_colours() -> dict[str, str]:
    """The colours of a chart that lies on the window; named as in `charts.PAPER`."""
    tone = colours()
    # orange beside blue: told apart by every kind of colour vision
    second = "#ffa657" if tone is DARK else "#b35900"
    return {
        "ground": QGuiApplication.palette().color(QPalette.ColorRole.Window).name(),
        "text": tone.text, "dim": tone.dim, "line": tone.line, "inertia": tone.accent,
        "silhouette": second,
    }  # fmt: skip


def apply(app: QApplication, theme: str) -> None:
    """Give the application its palette and style sheet."""
    name = "dark" if is_dark(theme) else "light"
    chosen = DARK if name == "dark" else LIGHT
    palette = QPalette()
    for role, value in _ROLES[name].items():
        if hasattr(QPalette.ColorRole, role):  # Accent is of Qt 6.6
            palette.setColor(QPalette.ColorRole[role], QColor(value))
    for text in _TEXTS:
        palette.setColor(QPalette.ColorGroup.Disabled, text, QColor(_DISABLED[name]))
    app.setStyle("Fusion")
    app.setPalette(palette)
    app.setStyleSheet(
        _SHEET.format(
            line=chosen.line, accent=chosen.accent, dim=chosen.dim, on_badge=chosen.on_badge,
            mark=chosen.mark, canvas=chosen.canvas, disabled=_DISABLED[name],
        )
    )  # fmt: skip
