"""Everything that is seen stands out from its ground, in every theme."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QFileDialog, QToolButton
from pytestqt.qtbot import QtBot

from purger.core.settings import THEMES as CHOICES
from purger.ui import theme
from purger.ui.tones import THEMES
from tests.access.contrast import main, ratio, weighed


def test_the_ratio_is_that_of_the_guidelines() -> None:
    assert ratio("#ffffff", "#000000") == pytest.approx(21)
    assert ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert ratio("#ffffff", "#777777") == ratio("#777777", "#ffffff")


def test_nothing_is_too_faint() -> None:
    faint = [f"{w.theme}: {w.what} {w.ratio:.2f} < {w.bar}" for w in weighed() if not w.holds]
    assert not faint


def test_the_table_has_a_column_for_each_theme(capsys: pytest.CaptureFixture[str]) -> None:
    assert main() == 0
    table = capsys.readouterr().out.splitlines()
    assert table[0] == "| | dark | light | contrast-dark | contrast-light |"
    assert any(line.startswith("| words on the canvas | 15.") for line in table)


@pytest.fixture
def app(qapp: QApplication) -> QApplication:
    palette, sheet = qapp.palette(), qapp.styleSheet()
    yield qapp
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)


@pytest.mark.parametrize("name", THEMES)
def test_what_is_painted_follows_the_palette_in_force(app: QApplication, name: str) -> None:
    theme.apply(app, name)
    assert theme.current() is THEMES[name]
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    assert window.name() == THEMES[name].roles["Window"]
    assert theme.colours().is_dark == (window.lightnessF() < 0.5)


@pytest.mark.parametrize("name", THEMES)
def test_the_way_up_in_qts_own_folder_dialog_is_seen(
    app: QApplication, qtbot: QtBot, name: str
) -> None:
    theme.apply(app, name)
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    way_up = dialog.findChild(QToolButton, "toParentButton")
    icon = way_up.icon().pixmap(16, 16).toImage()
    solid = [
        icon.pixelColor(x, y)
        for x in range(icon.width())
        for y in range(icon.height())
        if icon.pixelColor(x, y).alpha() == 255
    ]
    ground = THEMES[name].roles["Window"]
    assert solid
    assert all(ratio(colour.name(), ground) > 4.5 for colour in solid)


def test_every_theme_can_be_chosen_and_has_a_name() -> None:
    assert set(CHOICES) == {"system", *THEMES}
    assert list(theme.NAMES) == list(CHOICES)


class _Hints:
    """What a system may say."""

    def __init__(self, scheme: Qt.ColorScheme, contrast: str | None) -> None:
        self.colorScheme = lambda: scheme
        if contrast is not None:
            wanted = Qt.ContrastPreference[contrast]
            self.accessibility = lambda: self
            self.contrastPreference = lambda: wanted


@pytest.mark.parametrize(
    ("scheme", "contrast", "name"),
    [
        (Qt.ColorScheme.Light, "NoPreference", "light"),
        (Qt.ColorScheme.Dark, "NoPreference", "dark"),
        (Qt.ColorScheme.Unknown, "HighContrast", "contrast-dark"),
        (Qt.ColorScheme.Light, "HighContrast", "contrast-light"),
        (Qt.ColorScheme.Light, None, "light"),  # before Qt 6.10 nobody tells
    ],
)
def test_the_system_says_how_dark_and_how_strong(
    monkeypatch: pytest.MonkeyPatch, scheme: Qt.ColorScheme, contrast: str | None, name: str
) -> None:
    if contrast is not None and not hasattr(Qt, "ContrastPreference"):
        pytest.skip("this Qt cannot tell")
    hints = _Hints(scheme, contrast)
    monkeypatch.setattr(theme.QGuiApplication, "styleHints", lambda: hints)
    assert theme.name_of("system") == name
    assert theme.name_of("light") == "light"
