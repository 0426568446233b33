"""The start page: folders come in by button, by drop and from the recent ones, names unharmed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from purger.ui.recent_list import Visit, facts_of
from purger.ui.start_page import StartPage


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[StartPage]:
    made = StartPage()
    qtbot.addWidget(made)
    yield made
    made.close_looking(5)


def test_recent_folders_are_offered_and_replaced(page: StartPage, qtbot: QtBot) -> None:
    page.show_recent([Visit(Path("/a & b")), Visit(Path("/c"))])
    page.show_recent([Visit(Path("/a & b"))])
    qtbot.wait(10)
    with qtbot.waitSignal(page.folders_chosen) as chosen:
        button(page, "a & b").click()
    assert chosen.args[0] == (Path("/a & b"),)
    assert not [b for b in page.findChildren(QPushButton) if b.accessibleName() == "c"]


def button(page: StartPage, name: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.accessibleName().startswith(name))


def test_who_is_new_is_told_what_purger_does_and_others_see_their_folders(page: StartPage) -> None:
    page.show()
    assert page.steps.isVisible()
    assert not page.recent.isVisible()
    page.show_recent([Visit(Path("/a"))])
    assert not page.steps.isVisible()
    assert page.recent.isVisible()


def test_a_folder_that_cannot_be_opened_says_why_until_it_can(
    page: StartPage, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "trip"
    page.show_recent([Visit(folder, 2431)])
    page.show()
    qtbot.waitExposed(page)
    qtbot.waitUntil(
        lambda: button(page, "trip").accessibleName() == "trip, It is not there any more."
    )
    folder.mkdir()
    page._on_again()
    qtbot.waitUntil(lambda: "2,431 photos" in button(page, "trip").accessibleName())


def test_a_folder_can_be_taken_off_the_list(page: StartPage, qtbot: QtBot) -> None:
    page.show_recent([Visit(Path("/a"))])
    with qtbot.waitSignal(page.forgotten) as forgotten:
        button(page, "Take a off").click()
    assert forgotten.args == [Path("/a")]


def test_the_picture_folder_of_the_system_is_offered(
    page: StartPage, qtbot: QtBot, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_CONFIG_HOME")
    pictures = own_home / "Pictures"
    (pictures / "2024").mkdir(parents=True)
    page.show()
    qtbot.waitUntil(lambda: bool(page._shown_usual))
    with qtbot.waitSignal(page.folders_chosen) as chosen:
        button(page, "Open Pictures").click()
    assert chosen.args[0] == (pictures,)


def test_a_message_has_the_ways_to_go_on(page: StartPage, qtbot: QtBot) -> None:
    page.show()
    action = QAction("&Look Again")
    action.setShortcut("F5")
    page.say("There are no photos.", [action])
    answer = next(b for b in page.findChildren(QPushButton) if b.text() == "&Look Again")
    assert answer.toolTip() == "Look Again (F5)"
    with qtbot.waitSignal(action.triggered):
        answer.click()
    page.say("")
    assert not page._message.isVisible()


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "today"), (1, "yesterday"), (6, "6 days ago"), (7, "2026-03-05"), (-1, "2026-03-13")],
)
def test_days_are_told_as_people_do(days: int, words: str) -> None:
    today = date(2026, 3, 12)
    noon = datetime(2026, 3, 12, 12).astimezone() - timedelta(days=days)
    visit = Visit(Path("/a"), 2431, noon.timestamp())
    assert facts_of(visit, today) == f"2,431 photos · {words}"
    assert facts_of(Visit(Path("/a")), today) == ""


def test_the_button_asks_for_the_dialog_and_a_message_is_plain_text(
    page: StartPage, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.choose_requested):
        page._choose.click()
    page.say("There is no folder “<b>x</b>”.")
    assert page._message.textFormat() == Qt.TextFormat.PlainText


def test_who_takes_folders_off_the_list_by_keys_stays_there(page: StartPage, qtbot: QtBot) -> None:
    page.show()
    qtbot.waitUntil(page.isActiveWindow)
    visits = [Visit(Path("/a")), Visit(Path("/b")), Visit(Path("/c"))]
    page.show_recent(visits)

    def forget(folder: Path) -> None:
        visits[:] = [visit for visit in visits if visit.folder != folder]
        page.show_recent(visits)

    page.forgotten.connect(forget)
    for folder, then in (("b", "Take c off the list"), ("c", "Take a off the list")):
        row = page.recent._rows[Path(f"/{folder}")]
        row.forget.setFocus()
        row.forget.click()
        focused = page.focusWidget()
        assert focused is not None
        assert focused.accessibleName() == then
    page.recent._rows[Path("/a")].forget.click()
    assert page._choose.hasFocus()
