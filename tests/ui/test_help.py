"""The help in the window: F1 opens the page for where one is, and what it names is really there."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMenu, QPushButton
from pytestqt.qtbot import QtBot

import purger.ui
from purger import cli
from purger.core import emptiness
from purger.core.decode import FORMATS
from purger.core.embed import DEFAULT_MODEL
from purger.core.keymap import Keymap
from purger.core.manual import TOPICS, Topic
from purger.core.promises import Promise
from purger.ui import help_words
from purger.ui.help_window import HelpWindow
from purger.ui.helping import OF_DIALOGS
from purger.ui.thumbnails import Thumbnails
from tests.ui.test_window import Given

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

_MENU = re.compile(r"\*\*(\w+) ▸ ([^*]+)\*\*")
_COMMAND = re.compile(r"`purger ([a-z]+)\b")


@pytest.fixture
def given(qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path) -> Iterator[Given]:
    made = Given(qtbot, thumbnails, tmp_path)
    yield made
    made.window.close()


@pytest.fixture
def topics(given: Given) -> tuple[Topic, ...]:
    return given.window._topics()


def f1(given: Given) -> str:
    """Press F1 in the window; the topic that opens."""
    given.window.activateWindow()
    given.qtbot.waitUntil(given.window.isActiveWindow)
    QTest.keyClick(given.window, Qt.Key.Key_F1)
    shown = given.window.helping.shown
    assert shown is not None
    topic = shown.topic()
    shown.close()
    return topic


def plain(text: str) -> str:
    return text.replace("&", "").removesuffix("…")


def test_the_help_opens_at_the_topic_of_the_page(given: Given) -> None:
    assert f1(given) == "welcome"
    given.open()
    assert f1(given) == "review"
    given.window.actions_["history"].trigger()
    assert f1(given) == "trash"


def test_the_help_names_menus_that_exist(given: Given, topics: tuple[Topic, ...]) -> None:
    menus: dict[str, set[str]] = {}
    for menu in given.window.menuBar().findChildren(QMenu):
        menus.setdefault(plain(menu.title()), set()).update(
            plain(action.text()) for action in menu.actions()
        )
    named = [place for topic in topics for place in _MENU.findall(topic.text)]
    assert len(named) > 8
    for menu, entry in named:
        assert entry in menus[menu], f"{menu} ▸ {entry}"


def test_the_help_names_commands_that_exist(topics: tuple[Topic, ...]) -> None:
    named = {name for topic in topics for name in _COMMAND.findall(topic.text)}
    assert named == cli._parser()[1]


def test_the_help_tells_the_keys_in_force(given: Given) -> None:
    given.window.preferences.choose({"keys": (("undo_purge", ("F9",)),)})
    (trash,) = (one for one in given.window._topics() if one.name == "trash")
    assert "**F9** brings all of it back" in trash.text


def test_the_help_tells_all_promises(topics: tuple[Topic, ...]) -> None:
    (page,) = (one for one in topics if one.name == "promises")
    assert all(f"{n}. {one.sentence}" in page.text for n, one in enumerate(Promise, 1))


def test_the_help_names_the_formats_and_the_network_that_are_there() -> None:
    for name in set(FORMATS) - {"DIB"}:
        assert name in emptiness.FORMATS.upper()
    assert help_words.words_of(Keymap(), None)["network"].startswith(DEFAULT_MODEL)
    assert help_words.words_of(Keymap(), "resnet18")["network"] == "resnet18"


def test_a_command_without_a_key_is_called_by_its_name() -> None:
    assert help_words.key_of("kept_sets", Keymap()) == "Kept Sets"


def test_every_dialog_has_a_topic() -> None:
    for module in pkgutil.iter_modules(purger.ui.__path__, "purger.ui."):
        importlib.import_module(module.name)
    known = {one.__name__ for one in subclasses(QDialog) if one.__module__.startswith("purger.")}
    assert known - {"HelpWindow"} == set(OF_DIALOGS)
    assert set(OF_DIALOGS.values()) <= set(TOPICS)


def subclasses(kind: type) -> Iterator[type]:
    for one in kind.__subclasses__():
        yield one
        yield from subclasses(one)


def test_f1_works_in_a_dialog_that_stands_before_the_window(given: Given, qtbot: QtBot) -> None:
    given.open()
    seen: list[str] = []

    def look() -> None:
        dialog = next((d for d in given.window.findChildren(QDialog) if d.isModal()), None)
        if dialog is None or not dialog.isActiveWindow():  # the machine is busy
            if dialog is not None:
                dialog.activateWindow()
            QTimer.singleShot(50, look)
            return
        try:
            buttons = dialog.findChildren(QPushButton)
            given.window.helping._on_focus(None, buttons[0])
            QTest.keyClick(dialog, Qt.Key.Key_F1)
            # of this window, or of one that an earlier test has left
            seen.extend(shown.topic() for shown in dialog.findChildren(HelpWindow))
        finally:
            dialog.reject()

    QTimer.singleShot(50, look)
    given.window.review.actions_["goal"].trigger()
    assert seen == ["many"]
    assert f1(given) == "review"


@pytest.fixture
def window(qtbot: QtBot) -> HelpWindow:
    made = HelpWindow((
        Topic("a", "Trash", "# Trash\n\nWhere [photos](b) go."),
        Topic("b", "Groups", "# Groups\n\nPhotos in the [trash](a).\n\n|a|b|\n|--|--|\n|c|d|"),
        Topic("c", "Keys", "# Keys\n\nAll of them."),
    ))  # fmt: skip
    qtbot.addWidget(made)
    made.open_at("a")
    qtbot.waitExposed(made)
    return made


def listed(window: HelpWindow) -> list[str]:
    return [window.contents.item(n).text() for n in range(window.contents.count())]


def test_links_lead_on_and_back_and_forward_again(window: HelpWindow) -> None:
    assert "Where photos go" in window.page.toPlainText()
    assert not window._back.isEnabled()
    window.page.anchorClicked.emit(QUrl("b"))
    assert window.topic() == "b"
    assert window.contents.currentItem().text() == "Groups"
    window._back.click()
    assert window.topic() == "a"
    assert "Where photos go" in window.page.toPlainText()
    window._forward.click()
    assert window.topic() == "b"
    window.page.anchorClicked.emit(QUrl("https://example.org"))
    assert window.topic() == "b"


def test_a_search_by_the_keyboard_alone(window: HelpWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.search.hasFocus()
    QTest.keyClicks(window.search, "photos")
    assert listed(window) == ["Trash", "Groups"]
    QTest.keyClick(window.search, Qt.Key.Key_Down)
    QTest.keyClick(window.contents, Qt.Key.Key_Down)
    assert window.topic() == "b"
    assert [one.cursor.selectedText() for one in window.page.extraSelections()] == ["Photos"]


def test_enter_goes_to_the_first_that_was_found_and_nothing_found_is_said(
    window: HelpWindow,
) -> None:
    QTest.keyClicks(window.search, "them")
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert window.topic() == "c"
    assert window.isVisible()
    assert not window._none.isVisible()
    window.search.setText("zebra")
    assert listed(window) == []
    assert window._none.isVisible()


@pytest.mark.parametrize("chosen", ["en", "de", "zh_CN"])
def test_every_language_has_every_topic_and_its_keys(given: Given, chosen: str) -> None:
    given.window.desk.settings = replace(given.window.desk.settings, language=chosen)
    topics = given.window._topics()
    assert [topic.name for topic in topics] == list(TOPICS)
    assert not [topic.name for topic in topics if "[[" in topic.text]
    assert {link for topic in topics for link in topic.links} <= set(TOPICS)


def test_a_topic_with_a_long_name_takes_lines_and_is_not_cut(window: HelpWindow) -> None:
    contents = window.contents
    one = contents.sizeHintForRow(0)
    contents.item(0).setText("How photos are compared, and what is said of them " * 2)
    assert contents.sizeHintForRow(0) >= one + contents.fontMetrics().lineSpacing()
    assert contents.sizeHintForRow(1) == one
