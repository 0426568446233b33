"""About purger: what it tells, and that a bug report tells nothing of the user's photos."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from purger import __version__
from purger.core import places
from purger.core.settings import Settings
from purger.ui.about import LIBRARIES, AboutDialog, report

PRIVATE = Settings(
    recent=("/home/anna/Photos of Ben",), holding=("/media/anna/.purger-holding",),
    model="annas-own", similarity=0.72,
)  # fmt: skip


def test_it_tells_version_network_libraries_and_places(qtbot: QtBot) -> None:
    dialog = AboutDialog(Settings())
    qtbot.addWidget(dialog)
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    for word in (__version__, "MIT", "purger-resnet18-half-2", *LIBRARIES, str(places.data_dir())):
        assert word in said


def test_a_bug_report_names_no_photo_folder_or_user(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    home = tmp_path / "anna"
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("PURGER_HOME", str(home / "own"))
    dialog = AboutDialog(PRIVATE)
    qtbot.addWidget(dialog)
    dialog.copy.click()
    told = QGuiApplication.clipboard().text()
    assert told == report(PRIVATE)
    assert "anna" not in told
    assert "Ben" not in told
    assert "~/own/data" in told
    assert "1 recent folders, 1 holding folders" in told
    assert "similarity 0.72" in told
    assert f"Qt {qVersion()}" in told
    assert "no names of photos" in dialog.copied.text()


def test_places_elsewhere_are_not_named(monkeypatch: pytest.MonkeyPatch, qapp: object) -> None:
    monkeypatch.setenv("PURGER_HOME", "/media/anna/stick")
    assert "anna" not in report(Settings())
    assert "data: not in the home folder" in report(Settings())
