"""Nothing moves by itself where the system or the user wants no motion."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressBar

from purger.core.settings import Settings
from purger.ui import motion, theme
from purger.ui.motion import Motion
from tests.access.tour import Tour
from tests.patience import PATIENCE


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    palette, sheet = qapp.palette(), qapp.styleSheet()
    theme.apply(qapp, "dark")
    yield qapp
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)


@pytest.fixture
def wishes(app: QApplication) -> Iterator[Motion]:
    made = Motion(app, "system")
    yield made
    made.setParent(None)
    made.deleteLater()


def _moves(bar: QProgressBar, seconds: float = 0.25) -> bool:
    """Whether it does so within some time."""
    bar.resize(300, 8)
    bar.show()
    QTest.qWait(80)
    before = bar.grab().toImage()
    end = QDeadlineTimer(round(seconds * 1000))
    is_moved = False
    while not is_moved and not end.hasExpired():
        QTest.qWait(10)
        is_moved = bar.grab().toImage() != before
    bar.close()
    return is_moved


def test_a_busy_bar_moves_and_stands_still_where_that_is_wished(wishes: Motion) -> None:
    bar = QProgressBar()
    motion.show(bar)
    assert _moves(bar, PATIENCE)
    wishes.choose("reduced")
    motion.show(bar)
    assert not _moves(bar)
    motion.show(bar, 3, 10)
    assert (bar.value(), bar.maximum()) == (3, 10)


def test_what_the_desktop_says_counts(wishes: Motion) -> None:
    assert not wishes.is_reduced
    wishes.heard(False)
    assert wishes.is_reduced
    wishes.heard(None)  # a desktop that does not know
    assert not wishes.is_reduced


def test_what_qt_says_counts(wishes: Motion, monkeypatch: pytest.MonkeyPatch) -> None:
    class Preference:
        name = "ReducedMotion"

    class Hints:
        def motionPreference(self) -> Preference:
            return Preference()

    monkeypatch.setattr(motion, "_hints", Hints)
    assert wishes.is_reduced


def test_menus_open_without_sliding(app: QApplication, wishes: Motion) -> None:
    app.setEffectEnabled(Qt.UIEffect.UI_General, True)
    app.setEffectEnabled(Qt.UIEffect.UI_AnimateMenu, True)
    wishes.choose("reduced")
    assert not app.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    app.setEffectEnabled(Qt.UIEffect.UI_General, False)


def test_without_wishes_bars_move_as_ever(app: QApplication) -> None:
    bar = QProgressBar()
    motion.show(bar)
    assert (bar.minimum(), bar.maximum()) == (0, 0)


def test_pages_stand_still(wishes: Motion, tmp_path: Path) -> None:
    wishes.choose("reduced")
    tour = Tour(tmp_path / "tour", Settings(motion="reduced"))
    for name, page in tour:
        busy = [
            bar for bar in page.findChildren(QProgressBar)
            if bar.isVisible() and bar.minimum() == bar.maximum()
        ]  # fmt: skip
        assert not busy, name
    tour.close()


def test_the_settings_keep_the_wish(wishes: Motion, tmp_path: Path) -> None:
    tour = Tour(tmp_path / "tour")
    tour.window.preferences.choose({"motion": "reduced"})
    assert tour.window.desk.settings.motion == "reduced"
    assert wishes.is_reduced
    tour.window.preferences.choose({"motion": "system"})
    assert not wishes.is_reduced
    tour.close()
