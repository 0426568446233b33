"""Keys go to what has the focus: a button, a number, or the photo that is shown large."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from purger.core.domain import Findings
from purger.core.review import Review
from purger.core.settings import Settings
from purger.ui.dialogs import ConfirmDialog
from purger.ui.recent_list import Visit
from purger.ui.review_page import ReviewPage
from purger.ui.settings_dialog import SettingsDialog
from purger.ui.start_page import StartPage
from purger.ui.thumbnails import Thumbnails

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(qtbot: QtBot, thumbnails: Thumbnails, review: Review, found: Findings) -> ReviewPage:
    made = ReviewPage(thumbnails)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    made.show_review(review, found, 0.8)
    made.grid.setFocus()
    return made


def pressed(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(widget, key, modifier or Qt.KeyboardModifier.NoModifier)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_button_with_the_focus_is_pressed_and_no_photo_is_meant(
    page: ReviewPage, review: Review, qtbot: QtBot, key: Qt.Key
) -> None:
    page.overview.map.setFocus()
    with qtbot.waitSignal(page.map_requested):
        pressed(page.overview.map, key)
    assert review.marks == frozenset()
    assert not page.viewer.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # popups, offscreen
def test_space_on_the_order_of_clusters_marks_nothing(page: ReviewPage, review: Review) -> None:
    page.navigator.order.setFocus()
    pressed(page.navigator.order, Qt.Key.Key_Space)
    page.navigator.order.hidePopup()
    assert review.marks == frozenset()


def test_a_number_and_enter_ask_for_clusters_and_open_nothing(
    page: ReviewPage, qtbot: QtBot
) -> None:
    page.navigator.allow_count(9)
    count = page.navigator.count
    count.setFocus()
    count.selectAll()
    with qtbot.waitSignal(page.navigator.count_wanted) as wanted:
        QTest.keyClicks(count, "4")
        pressed(count, Qt.Key.Key_Return)
    assert wanted.args == [4]
    assert not page.viewer.isVisible()
    assert page.grid.hasFocus()


def test_the_large_photo_has_the_keys_again_after_a_number(page: ReviewPage) -> None:
    pressed(page.grid, Qt.Key.Key_Return)
    page.navigator.count.setFocus()
    page.navigator.done.emit()
    assert page.viewer.hasFocus()
    pressed(page.viewer, Qt.Key.Key_Escape)
    assert not page.viewer.isVisible()
    assert page.grid.hasFocus()


def test_keys_of_the_grid_do_nothing_behind_the_large_photo(
    page: ReviewPage, review: Review
) -> None:
    side = page.grid.thumbnail_side()
    pressed(page.grid, Qt.Key.Key_Return)
    for key, modifier in (
        (Qt.Key.Key_A, SHIFT), (Qt.Key.Key_Plus, None), (Qt.Key.Key_Minus, None),
        (Qt.Key.Key_S, SHIFT),
    ):  # fmt: skip
        pressed(page.viewer, key, modifier)
    assert review.marks == frozenset()
    assert page.grid.thumbnail_side() == side
    pressed(page.viewer, Qt.Key.Key_Right)
    pressed(page.viewer, Qt.Key.Key_X)
    assert review.marks == {1}
    pressed(page.viewer, Qt.Key.Key_U)
    assert review.marks == frozenset()
    pressed(page.viewer, Qt.Key.Key_PageDown)
    assert page.viewer.photo == review.catalog.photos[3]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_the_start_page_needs_no_mouse(qtbot: QtBot, key: Qt.Key) -> None:
    page = StartPage()
    qtbot.addWidget(page)
    page.show_recent([Visit(Path("/photos/trip"))])
    page.show()
    qtbot.waitExposed(page)
    with qtbot.waitSignal(page.choose_requested):
        pressed(page._choose, key)
    recent = next(b for b in page.findChildren(QPushButton) if b.accessibleName() == "trip")
    with qtbot.waitSignal(page.folders_chosen) as chosen:
        pressed(recent, key)
    assert chosen.args == [(Path("/photos/trip"),)]
    page.close_looking(5)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_presses_the_button_that_has_the_focus_and_not_the_default_one(
    review: Review, thumbnails: Thumbnails, qtbot: QtBot, key: Qt.Key
) -> None:
    review.mark([1])
    dialog = ConfirmDialog(review.plan(), thumbnails)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    (move,) = [b for b in dialog.findChildren(QPushButton) if b.text() == "Move to Trash"]
    move.setFocus()
    with qtbot.waitSignal(dialog.accepted, timeout=1000):
        pressed(move, key)


def test_enter_in_the_settings_presses_the_button_that_has_the_focus(qtbot: QtBot) -> None:
    dialog = SettingsDialog(Settings(), {None: "own"})
    qtbot.addWidget(dialog)
    dialog.show()
    (rules,) = [b for b in dialog.findChildren(QPushButton) if "Keeper Rules" in b.text()]
    with qtbot.waitSignal(dialog.rules_wanted, timeout=1000):
        pressed(rules, Qt.Key.Key_Return)
