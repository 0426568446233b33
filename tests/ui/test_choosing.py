"""No dialog that asks for a file or folder can delete one."""

from __future__ import annotations

import ast
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QListView
from pytestqt.qtbot import QtBot

import purger
from purger.ui.choosing import FOLDERS, HARMLESS

UI = Path(purger.__file__).parent / "ui"


def test_delete_does_nothing_in_a_dialog_that_chooses(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "photos" / "inside").mkdir(parents=True)
    dialog = QFileDialog(None, "", str(tmp_path))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOptions(FOLDERS | QFileDialog.Option.DontUseNativeDialog)
    dialog.show()
    view = dialog.findChild(QListView, "listView")
    qtbot.waitUntil(lambda: view.model().index(0, 0, view.rootIndex()).data() == "photos")
    view.setCurrentIndex(view.model().index(0, 0, view.rootIndex()))
    assert view.currentIndex().data() == "photos"
    QTest.keyClick(view, Qt.Key.Key_Delete)
    QTest.qWait(200)
    assert QApplication.activeModalWidget() in (None, dialog)  # nothing is asked
    assert (tmp_path / "photos" / "inside").exists()
    dialog.close()


def test_every_such_dialog_is_of_that_kind() -> None:
    asked = []
    for file in UI.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not ast.unparse(node.func).startswith(
                "QFileDialog.get"
            ):
                continue
            asked.append(file.name)
            told = ast.unparse(node)
            assert "FOLDERS" in told or "HARMLESS" in told, f"{file.name}: {told}"
    assert len(asked) >= 6
    assert FOLDERS & HARMLESS
