"""Commands as the window offers them: menus, tooltips, context menus, keys that were changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from purger.core.commands import COMMANDS, Place, at
from purger.core.keymap import PRESETS, Keymap
from purger.core.menus import CONTEXT, Spot, ways
from purger.core.settings import Settings
from purger.ui.actions import Actions, name_of, shown_key, title_of
from purger.ui.cheat_sheet import CheatSheet, sheet
from purger.ui.thumbnails import Thumbnails
from purger.ui.window import Window
from tests.ui.test_window import Given


@pytest.fixture
def given(qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path) -> Iterator[Given]:
    made = Given(qtbot, thumbnails, tmp_path)
    yield made
    made.window.close()


PORTABLE = QKeySequence.SequenceFormat.PortableText


def entries(menu: QMenu, way: tuple[str, ...] = ()) -> Iterator[tuple[str, QAction]]:
    """Every command of a menu with the way to it."""
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from entries(inner, (*way, inner.title().replace("&", "")))
        elif name_of(action):
            yield " ▸ ".join(way), action


def of_bar(window: Window) -> dict[str, tuple[str, QAction]]:
    found = {}
    for action in window.menuBar().actions():
        menu = action.menu()
        if isinstance(menu, QMenu) and action.isVisible():
            for way, entry in entries(menu, (menu.title().replace("&", ""),)):
                found[name_of(entry)] = way, entry
    return found


def pages(window: Window) -> dict[Place, QWidget]:
    return {
        Place.REVIEW: window.review, Place.COMPARISON: window.compare, Place.MAP: window.map,
        Place.HISTORY: window.history, Place.OUTCOME: window.outcome,
    }  # fmt: skip


# -- the menu bar --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "place", [Place.REVIEW, Place.COMPARISON, Place.MAP, Place.HISTORY, Place.OUTCOME]
)
def test_a_page_has_all_its_commands_in_the_menu_bar_with_their_keys(
    given: Given, place: Place
) -> None:
    window = given.window
    window.desk.show(pages(window)[place])
    found = of_bar(window)
    wanted = {command.name for one in (place, Place.EVERYWHERE) for command in at(one)}
    assert found.keys() == wanted
    for name, (way, action) in found.items():
        assert way in ways(name)
        told = {key.toString(PORTABLE) for key in action.shortcuts()}
        told |= {key for key in (action.text().partition("\t")[2],) if key}
        keys = window.desk.settings.keymap.all_of(name)
        assert not keys or keys[0] in told or shown_key(keys[0]) in told, name
        assert action.isShortcutVisibleInContextMenu()


def test_a_screen_reader_says_what_the_table_tells(given: Given) -> None:
    window = given.window
    window.desk.show(window.review)
    for action in window.menuBar().actions():
        menu = action.menu()
        assert isinstance(menu, QMenu)
        spoken = QAccessible.queryAccessibleInterface(menu)
        assert spoken is not None
        said = [spoken.child(i).text(QAccessible.Text.Name) for i in range(spoken.childCount())]
        for entry in menu.actions():
            if name_of(entry):
                title = title_of(COMMANDS[name_of(entry)])
                assert any(words.startswith(title) for words in said), title


def test_a_page_without_commands_of_its_own_shows_what_there_will_be(given: Given) -> None:
    given.window.desk.show(given.window.start)
    found = of_bar(given.window)
    assert not found["mark"][1].isEnabled()
    assert found["open_folder"][1].isEnabled()


def test_every_command_of_the_large_photo_is_on_its_right_click(given: Given) -> None:
    review = given.window.review
    own = {**review.actions_, **review.viewer.actions_}
    offered = {name for name in CONTEXT[Spot.LARGE] if name in own}
    of_bar_too = {name for name in own if any("right click" not in way for way in ways(name))}
    assert {command.name for command in at(Place.LOUPE)} <= offered | of_bar_too


# -- keys ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("preset", PRESETS)
def test_keys_are_written_as_qt_writes_them(preset: str) -> None:
    for name in COMMANDS:
        for key in Keymap(preset).all_of(name):
            assert QKeySequence(key).toString(PORTABLE) == key


def test_a_key_that_was_given_works_at_once_and_the_old_one_no_longer(given: Given) -> None:
    given.open()
    keymap = Keymap().taken("mark", "X").given("mark", "Y")
    given.window.preferences.choose({"keys": tuple(sorted(keymap.own.items()))})
    given.press(Qt.Key.Key_Right, Qt.Key.Key_X)
    assert given.window.desk.review.marks == frozenset()
    given.press(Qt.Key.Key_Y)
    assert len(given.window.desk.review.marks) == 1
    assert given.window.review.actions_["mark"].toolTip().endswith("(Y)")
    assert given.saved[-1].keymap == keymap


def test_the_left_hand_culls(given: Given) -> None:
    given.open()
    given.window.preferences.choose({"preset": "left-hand"})
    page = given.window.review
    assert "E all but the best" in page.status.marked.text()
    given.press(Qt.Key.Key_D)
    assert page.grid.currentIndex().row() == 1
    given.press(Qt.Key.Key_X)
    assert given.window.desk.review.marks == {page.surface.row()}
    given.press(Qt.Key.Key_A, Qt.Key.Key_Q)
    given.press(Qt.Key.Key_Space)
    assert page.viewer.isVisible()
    QTest.keyClick(page.viewer, Qt.Key.Key_D)
    assert page.grid.currentIndex().row() == 1
    QTest.keyClick(page.viewer, Qt.Key.Key_Space)
    assert not page.viewer.isVisible()


def test_the_large_photo_takes_changed_keys_for_itself_and_leaves_those_of_the_page(
    given: Given,
) -> None:
    given.open()
    given.window.preferences.choose({"keys": (("closer", ("S",)), ("mark", ("Y",)))})
    page = given.window.review
    given.press(Qt.Key.Key_Space)
    before = page.viewer.zoom
    QTest.keyClick(page.viewer, Qt.Key.Key_S)
    assert page.viewer.zoom > before
    QTest.keyClick(page.viewer, Qt.Key.Key_Y)
    assert len(given.window.desk.review.marks) <= 1
    assert page.viewer.isVisible()


def test_marking_goes_on_where_the_user_wants_that(given: Given) -> None:
    given.open()
    given.window.preferences.choose({"advance": True})
    grid = given.window.review.grid
    given.press(Qt.Key.Key_X)
    assert grid.currentIndex().row() == 1
    given.press(Qt.Key.Key_K)
    assert grid.currentIndex().row() == 2
    given.press(Qt.Key.Key_U)
    assert grid.currentIndex().row() == 2


# -- marks by key --------------------------------------------------------------------------------


def test_keep_only_this_marks_the_others_and_goes_on(given: Given) -> None:
    given.open()
    page = given.window.review
    given.press(Qt.Key.Key_Right)
    row, group = page.surface.row(), page.surface.group()
    assert group is not None
    QTest.keyClick(page.grid, Qt.Key.Key_K, Qt.KeyboardModifier.ShiftModifier)
    assert given.window.desk.review.marks == set(group.members) - {row}
    assert page.surface.group() != group


def test_what_is_kept_stays_when_the_suggestion_is_accepted_and_undo_takes_it_back(
    given: Given,
) -> None:
    given.open()
    page = given.window.review
    group = page.surface.group()
    assert group is not None
    spare = next(row for row in group.members if row != group.keeper)
    page.surface.go_to(spare)
    given.press(Qt.Key.Key_K, Qt.Key.Key_A)
    assert given.window.desk.review.marks == set(group.members) - {group.keeper, spare}
    given.press(Qt.Key.Key_PageUp)
    review = given.window.desk.review
    while page.actions_["undo"].isEnabled():
        page.actions_["undo"].trigger()
    assert not review.is_kept_by_hand(spare)
    assert review.marks == frozenset()
    page.actions_["redo"].trigger()
    assert review.is_kept_by_hand(spare)


# -- the right button ----------------------------------------------------------------------------


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # popups, offscreen
@pytest.mark.parametrize("spot", [Spot.PHOTO, Spot.CLUSTER, Spot.LARGE, Spot.HEADING])
def test_the_right_button_offers_what_can_be_done_there(given: Given, spot: Spot) -> None:
    given.open()
    page = given.window.review
    ask = {
        Spot.PHOTO: lambda: page.grid.asked.emit(QPoint(50, 50)),
        Spot.CLUSTER: lambda: page.navigator.list.customContextMenuRequested.emit(QPoint(9, 9)),
        Spot.LARGE: lambda: page.viewer.menu_wanted.emit(QPoint(50, 50)),
        Spot.HEADING: lambda: page.grid.menu_wanted.emit(0, QPoint(500, 50)),
    }
    ask[spot]()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    offered = [name_of(action) for action in menu.actions() if not action.isSeparator()]
    assert offered == [name for name in CONTEXT[spot] if name]
    assert all(
        action.isShortcutVisibleInContextMenu() for action in menu.actions() if name_of(action)
    )
    menu.close()


# -- the cheat sheet -----------------------------------------------------------------------------


def test_the_cheat_sheet_tells_the_keys_in_force_the_users_place_first() -> None:
    told = sheet(Keymap().given("mark", "Y"), Place.COMPARISON)
    assert told.index("<h3") < told.index("Comparison") < told.index("Everywhere")
    assert "<b>X</b>, <b>Y</b>" in told
    assert "F, held" in told
    assert "Marks this photo for the trash." in told


def test_the_cheat_sheet_is_searched_by_word_and_by_key(qtbot: QtBot) -> None:
    cheat = CheatSheet(Keymap(), Place.REVIEW)
    qtbot.addWidget(cheat)
    cheat.search.setText("ctrl+k")
    assert "Keep All of These" in cheat.text.toPlainText()
    assert "Undo" not in cheat.text.toPlainText()
    cheat.search.setText("nothing is called so")
    assert "No command is called so" in cheat.text.toPlainText()


def test_the_tooltip_of_a_button_tells_its_key(given: Given) -> None:
    purge = given.window.review.status.purge
    assert purge.toolTip().endswith(f"({shown_key('Del')})")


def test_actions_of_a_page_are_heard_there_alone(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    contexts = {action.shortcutContext() for action in Actions(page, Place.MAP).values()}
    assert contexts == {Qt.ShortcutContext.WidgetWithChildrenShortcut}


def test_settings_that_could_not_be_read_cost_one_sentence(
    given: Given, qtbot: QtBot, thumbnails: Thumbnails
) -> None:
    doors = replace(given.window.desk.doors, trouble="The settings could not be read.")
    window = Window(Settings(), doors, thumbnails, given.previews)
    qtbot.addWidget(window)
    assert window.reviewing._notes().count("The settings could not be read.") == 1
    words = {label.text() for label in window.start.findChildren(QLabel)}
    assert "The settings could not be read." in words
