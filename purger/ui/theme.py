"""Puts a theme in force: one palette for Qt's widgets, one small set of colours for the painted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from purger.assets import resources
from purger.core.texts import say
from purger.ui.tones import DARK, LIGHT, THEMES, Colours, Theme

__all__ = ["DARK", "LIGHT", "NAMES", "Colours", "apply", "chart_colours", "colours", "current"]

NAMES: Final = {
    "system": say("As the &System"),
    "dark": say("&Dark"),
    "light": say("&Light"),
    "contrast-dark": say("&High Contrast, Dark"),
    "contrast-light": say("High &Contrast, Light"),
}

# no two themes have one ground; asked for every cell that is painted
_BY_WINDOW: Final = {QColor(theme.roles["Window"]).rgb(): theme for theme in THEMES.values()}
_TEXTS = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)

_SHEET = """
QToolTip {{ border: 1px solid {edge}; padding: 5px; }}
QPushButton {{ padding: 6px 14px; border-radius: 6px; border: 1px solid {edge};
    background: palette(button); }}
QPushButton:hover {{ border-color: {accent}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 5px 13px; }}
QPushButton:disabled {{ color: {disabled}; }}
QPushButton[primary="true"] {{ background: {fill}; color: {on_fill}; border-color: {fill};
    font-weight: 600; }}
QPushButton[primary="true"]:disabled {{ background: palette(button); color: {disabled};
    border-color: {line}; }}
QPushButton[primary="true"]:focus {{ border: 2px solid {ring}; }}
QLabel[dim="true"] {{ color: {dim}; }}
QLabel[bad="true"], QPlainTextEdit[bad="true"] {{ color: {mark}; }}
QProgressBar {{ border: 1px solid {edge}; border-radius: 4px; background: {canvas};
    max-height: 8px; }}
QProgressBar::chunk {{ border-radius: 4px; background: {accent}; }}
QToolButton[step="true"] {{ padding: 5px 9px; border-radius: 6px; border: 1px solid {edge};
    background: palette(button); }}
QToolButton[step="true"]:hover {{ border-color: {accent}; }}
QToolButton[step="true"]:focus {{ border: 2px solid {accent}; padding: 4px 8px; }}
QToolButton[step="true"]:disabled {{ color: {disabled}; }}
QToolButton[step="true"]:checked {{ background: palette(highlight);
    color: palette(highlighted-text); border-color: {accent}; }}
QToolButton[step="true"]:checked:focus {{ border: 2px solid {text}; }}
QPushButton:flat {{ background: transparent; border-color: transparent; color: {accent}; }}
QPushButton:flat:hover {{ border-color: {line}; }}
QPushButton:flat:focus {{ border: 2px solid {accent}; padding: 5px 13px; }}
QPushButton:flat:disabled {{ color: {disabled}; }}
QPushButton:checked {{ background: palette(highlight); color: palette(highlighted-text); }}
QPushButton:checked:focus {{ border: 2px solid {text}; }}
QFrame#card {{ background: palette(alternate-base); border: 1px solid {line};
    border-radius: 10px; }}
QFrame#banner {{ background: palette(alternate-base); border-bottom: 1px solid {line}; }}
QListView, QTableView, QScrollArea {{ border: 2px solid transparent; outline: 0; }}
QListView:focus, QTableView:focus, QScrollArea:focus, QPlainTextEdit:focus {{
    border: 2px solid {accent}; }}
QScrollArea#scrolled {{ border: 0; }}
QPlainTextEdit {{ border: 2px solid {line}; }}
QTextBrowser {{ border: 2px solid transparent; }}
QTextBrowser:focus {{ border: 2px solid {accent}; }}
QLineEdit, QAbstractSpinBox, QComboBox {{ border: 1px solid {edge}; border-radius: 5px;
    background: palette(base); padding: 3px 6px; min-height: 1.3em; }}
QAbstractSpinBox, QComboBox {{ padding-right: 22px; }}
QComboBox {{ background: palette(button); }}
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {{ border: 2px solid {accent};
    padding-top: 2px; padding-bottom: 2px; padding-left: 5px; }}
QComboBox::drop-down {{ border: 0; width: 20px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: 0; width: 20px; }}
QAbstractSpinBox[buttonSymbols="NoButtons"] {{ padding-right: 6px; }}
QAbstractSpinBox[buttonSymbols="NoButtons"]::up-button,
QAbstractSpinBox[buttonSymbols="NoButtons"]::down-button {{ subcontrol-position: center; }}
QComboBox::down-arrow, QAbstractSpinBox::down-arrow {{ image: url("{icons}/down-{ink}.svg");
    width: 12px; height: 12px; }}
QAbstractSpinBox::up-arrow {{ image: url("{icons}/up-{ink}.svg"); width: 12px; height: 12px; }}
QCheckBox, QRadioButton {{ border: 2px solid transparent; border-radius: 5px; padding: 2px;
    spacing: 8px; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {accent}; }}
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator {{ width: 14px; height: 14px;
    border: 1px solid {edge}; border-radius: 4px; background: palette(base); }}
QCheckBox::indicator:checked, QListView::indicator:checked {{ background: {fill};
    border-color: {edge}; image: url("{icons}/tick-{tick}.svg"); }}
QRadioButton::indicator {{ border-radius: 8px; }}
QRadioButton::indicator:checked {{ background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5,
    fx: 0.5, fy: 0.5, stop: 0 {accent}, stop: 0.55 {accent}, stop: 0.65 transparent); }}
QMenu {{ border: 1px solid {edge}; }}
QListView#past {{ background: {canvas}; }}
QDialogButtonBox, QMessageBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QFileDialog {{ filedialog-parent-directory-icon: url("{icons}/up-{ink}.svg"); }}
QSplitter::handle {{ background: {line}; }}
QSlider {{ border: 2px solid transparent; border-radius: 6px; padding: 2px; }}
QSlider:focus {{ border-color: {accent}; }}
QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {edge}; }}
QSlider::sub-page:horizontal {{ border-radius: 2px; background: {accent}; }}
QSlider::handle:horizontal {{ width: 14px; height: 14px; margin: -5px 0; border-radius: 7px;
    background: {accent}; }}
QScrollBar {{ background: transparent; border: 0; margin: 0; }}
QScrollBar:vertical {{ width: 14px; }}
QScrollBar:horizontal {{ height: 14px; }}
QScrollBar::handle {{ background: {edge}; border-radius: 4px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 34px; }}
QScrollBar::handle:horizontal {{ min-width: 34px; }}
QScrollBar::handle:hover {{ background: {accent}; }}
QScrollBar::handle:disabled {{ background: transparent; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def name_of(theme: str) -> str:
    """The theme of `THEMES` that a setting means here; dark where nobody knows.

    The system is asked for its contrast from Qt 6.10 on; before that, high contrast is chosen by
    hand.
    """
    if theme != "system":
        return theme
    hints = QGuiApplication.styleHints()
    tone = "light" if hints.colorScheme() == Qt.ColorScheme.Light else "dark"
    return f"contrast-{tone}" if _wants_contrast() else tone


def _wants_contrast() -> bool:
    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def follow_system(changed: Callable[[], None]) -> None:
    """Call `changed` whenever the system takes another colour scheme or contrast."""
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(lambda _: changed())
    if hasattr(hints, "accessibility"):
        hints.accessibility().contrastPreferenceChanged.connect(lambda _: changed())


def current() -> Theme:
    """The theme that goes with the palette in force."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    theme = _BY_WINDOW.get(window.rgb())
    if theme is not None:
        return theme
    return THEMES["dark" if window.lightnessF() < 0.5 else "light"]  # noqa: PLR2004 - the middle


def colours() -> Colours:
    """The colours that go with the palette in force."""
    return current().colours


def chart_colours() -> dict[str, str]:
    """The colours of a chart that lies on the window; named as in `charts.PAPER`."""
    tone = colours()
    # orange beside blue: told apart by every kind of colour vision
    second = "#ffa657" if tone.is_dark else "#8f4700"
    return {
        "ground": QGuiApplication.palette().color(QPalette.ColorRole.Window).name(),
        "text": tone.text, "dim": tone.dim, "line": tone.line, "inertia": tone.accent,
        "silhouette": second,
    }  # fmt: skip


def apply(app: QApplication, setting: str) -> None:
    """Give the application the palette and style sheet of a theme."""
    theme = THEMES[name_of(setting)]
    palette = QPalette()
    for role, value in theme.roles.items():
        if hasattr(QPalette.ColorRole, role):  # Accent is of Qt 6.6
            palette.setColor(QPalette.ColorRole[role], QColor(value))
    for text in _TEXTS:
        palette.setColor(QPalette.ColorGroup.Disabled, text, QColor(theme.disabled))
    app.setStyle("Fusion")
    app.setPalette(palette)
    tone = theme.colours
    app.setStyleSheet(
        _SHEET.format(
            **asdict(tone), disabled=theme.disabled, icons=resources().as_posix(),
            ink="white" if tone.is_dark else "black",
            tick="white" if tone.on_fill == "#ffffff" else "black",
        )
    )  # fmt: skip
