"""At every scale, in large letters, from right to left: words have room, windows fit screens."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from purger.ui.elided import ElidedButton
from purger.ui.roomy import fit, give_room
from tests.access.room import faults
from tests.patience import PATIENCE

ROOT = Path(__file__).resolve().parents[2]
LAPTOP, LARGE = (1280, 800), (3840, 2160)


@pytest.mark.parametrize(
    ("scale", "letters", "screen", "more"),
    [
        (1, 1, LAPTOP, []),
        (1, 2, LAPTOP, []),
        (1.5, 1.5, LARGE, ["--reverse"]),
        (2, 1, LAPTOP, ["--theme", "contrast-light"]),
        (2, 1, LARGE, ["--theme", "contrast-dark"]),
        (3, 1, LARGE, []),
    ],
)
def test_nothing_is_cut_off_and_every_window_fits(
    tmp_path: Path, scale: float, letters: float, screen: tuple[int, int], more: list[str]
) -> None:
    done = looked(tmp_path, screen, {"QT_SCALE_FACTOR": str(scale)}, "--font", str(letters), *more)
    assert done.stdout.splitlines() == []
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "seen").glob("*.png"))) > 15


@pytest.mark.parametrize("language", ["de", "zh_CN"])
def test_every_language_fits_a_small_screen(tmp_path: Path, language: str) -> None:
    done = looked(tmp_path, LAPTOP, {"QT_SCALE_FACTOR": "2", "PURGER_LANGUAGE": language})
    assert done.stdout.splitlines() == []
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("language", "scale"), [("en", 1), ("de", 2), ("zh_CN", 1), ("xx", 1)]
)  # fmt: skip
def test_no_button_is_cut_in_a_narrow_window(tmp_path: Path, language: str, scale: float) -> None:
    own = {"QT_SCALE_FACTOR": str(scale), "PURGER_LANGUAGE": language}
    done = looked(tmp_path, LAPTOP, own, "--width", "640")
    assert done.stdout.splitlines() == []
    assert done.returncode == 0, done.stderr


def looked(
    folder: Path, screen: tuple[int, int], env: dict[str, str], *options: str
) -> subprocess.CompletedProcess[str]:
    """Every page and dialog on a screen, in a process of its own; pictures go to `seen`."""
    layout = folder / "screens.json"
    width, height = screen
    layout.write_text(json.dumps({
        "screens": [{"name": "one", "x": 0, "y": 0, "width": width, "height": height}]
    }))  # fmt: skip
    whole = {
        **os.environ, **env, "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": f"offscreen:configfile={layout}",
    }  # fmt: skip
    return subprocess.run(
        [sys.executable, "-m", "tests.access.look", str(folder / "seen"), *options],
        cwd=ROOT, env=whole, capture_output=True, text=True, timeout=4 * PATIENCE, check=False,
    )  # fmt: skip


# -- what finds that, and what mends it ------------------------------------------------------------


def _dialog(words: str) -> QDialog:
    dialog = QDialog()
    layout = QVBoxLayout(dialog)
    label = QLabel(words)
    label.setWordWrap(True)
    layout.addWidget(label)
    layout.addWidget(QPushButton("OK"))
    return dialog


def test_words_that_are_cut_are_found(qapp: QApplication) -> None:
    dialog = _dialog("Many words. " * 60)
    dialog.setFixedSize(200, 120)
    dialog.show()
    assert [fault["fault"] for fault in faults(dialog)] == ["cut"]
    dialog.close()


def test_a_dialog_is_as_high_as_its_words(qapp: QApplication) -> None:
    dialog = _dialog("Many words. " * 60)
    dialog.resize(300, 100)
    give_room(dialog)
    dialog.show()
    qapp.processEvents()
    assert dialog.height() > 200
    assert not list(faults(dialog))
    dialog.close()


def test_a_dialog_that_is_higher_than_the_screen_scrolls(qapp: QApplication) -> None:
    dialog = _dialog("Many words. " * 3000)
    dialog.resize(300, 100)
    give_room(dialog)
    dialog.show()
    assert dialog.height() < dialog.screen().availableSize().height()
    assert dialog.findChildren(QPushButton)[0].visibleRegion().boundingRect().size() == (
        dialog.findChildren(QPushButton)[0].size()
    )
    dialog.close()


def test_a_window_that_is_larger_than_the_screen_is_made_to_fit(qapp: QApplication) -> None:
    window = QWidget()
    whole = window.screen().availableGeometry()
    window.setGeometry(whole.width() - 50, 20, whole.width() + 400, whole.height() + 300)
    fit(window)
    assert whole.contains(window.geometry())
    window.close()


def test_a_button_tells_what_it_has_no_room_for(qapp: QApplication) -> None:
    button = ElidedButton("&Bring back all of the photos of this group")
    button.resize(90, 30)
    button.show()
    button.grab()
    assert button.toolTip() == "Bring back all of the photos of this group"
    assert button.minimumSizeHint().width() < QSize(200, 0).width()
    button.close()
