"""The start page: folders come in by button, by drop and from the recent ones, names unharmed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from purger.ui.start_page import StartPage, path_of, url_of


@pytest.fixture
def page(qtbot: QtBot) -> StartPage:
    made = StartPage()
    qtbot.addWidget(made)
    return made


def mime(*urls: bytes) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromEncoded(url) for url in urls])
    return data


def drop(data: QMimeData) -> QDropEvent:
    return QDropEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip


def test_dropped_folders_keep_their_bytes(page: StartPage, qtbot: QtBot) -> None:
    data = mime(b"file:///tmp/a%20b", b"file:///tmp/caf%E9", b"https://example.org/x")
    with qtbot.waitSignal(page.folders_chosen) as chosen:
        page.dropEvent(drop(data))
    assert chosen.args[0] == (Path("/tmp/a b"), Path(os.fsdecode(b"/tmp/caf\xe9")))


def test_only_what_is_on_this_machine_is_welcome(page: StartPage) -> None:
    def is_welcome(data: QMimeData) -> bool:
        event = QDragEnterEvent(
            QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        event.ignore()
        page.dragEnterEvent(event)
        return event.isAccepted()

    assert is_welcome(mime(b"file:///tmp"))
    assert not is_welcome(mime(b"https://example.org/x"))


def dragged(page: StartPage, data: QMimeData, actions: Qt.DropAction) -> QDragEnterEvent:
    event = QDragEnterEvent(
        QPoint(5, 5), actions, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    event.ignore()
    page.dragEnterEvent(event)
    return event


def test_a_folder_is_never_taken_as_moved(page: StartPage, qtbot: QtBot) -> None:
    data = mime(b"file:///tmp")  # events do not keep it alive
    both = dragged(page, data, Qt.DropAction.MoveAction | Qt.DropAction.CopyAction)
    assert both.isAccepted()
    assert both.dropAction() == Qt.DropAction.CopyAction
    assert not dragged(page, data, Qt.DropAction.MoveAction).isAccepted()
    moved = QDropEvent(
        QPoint(5, 5), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    with qtbot.assertNotEmitted(page.folders_chosen):
        page.dropEvent(moved)


@pytest.mark.parametrize("name", [b"a b", b"caf\xe9", b"50%", b"a;b#c?d"])
def test_a_url_names_the_very_file(name: bytes) -> None:
    path = Path("/photos") / os.fsdecode(name)
    assert path_of(url_of(path)) == path


def test_recent_folders_are_offered_and_replaced(page: StartPage, qtbot: QtBot) -> None:
    page.show_recent([Path("/a & b"), Path("/c")])
    page.show_recent([Path("/a & b")])
    qtbot.wait(10)
    buttons = [b for b in page.findChildren(QPushButton) if b.text() == "/a && b"]
    with qtbot.waitSignal(page.folders_chosen) as chosen:
        buttons[0].click()
    assert chosen.args[0] == (Path("/a & b"),)
    assert not [b for b in page.findChildren(QPushButton) if b.text() == "/c"]


def test_the_button_asks_for_the_dialog_and_a_message_is_plain_text(
    page: StartPage, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.choose_requested):
        page._choose.click()
    page.say("There is no folder “<b>x</b>”.")
    assert page._message.textFormat() == Qt.TextFormat.PlainText
