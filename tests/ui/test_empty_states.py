"""Where nothing is to be seen the page says why, and its buttons lead on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from purger.core.domain import Findings, Photo, Skipped
from purger.core.errors import FolderError
from purger.core.filters import Filter
from purger.core.group import group as cut
from purger.core.review import Review
from purger.ui.review_page import ReviewPage
from purger.ui.thumbnails import Thumbnails
from tests.paint import catalog, findings, pairs
from tests.ui.conftest import group
from tests.ui.shown import answer_dialog
from tests.ui.test_window import Given

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def given(qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path) -> Iterator[Given]:
    made = Given(qtbot, thumbnails, tmp_path)
    yield made
    made.window.close()


def buttons(widget: QWidget) -> dict[str, QPushButton]:
    QTest.qWait(20)  # what came into a layout is shown a moment later
    return {
        button.text().replace("&", ""): button
        for button in widget.findChildren(QPushButton)
        if button.isVisibleTo(widget)
    }


def nothing(skipped: int = 0) -> Findings:
    found = findings(catalog(0))
    photos = [Photo(Path(f"/photos/{n}.jpg"), 1, 1, 1, n) for n in range(skipped)]
    return replace(
        found, skipped=tuple(Skipped(photo.path, "It is cut short.") for photo in photos)
    )


def test_a_folder_without_photos_offers_another_one(given: Given, qtbot: QtBot) -> None:
    given.result = nothing()
    given.window.open_folders((Path("/photos"),))
    qtbot.waitUntil(lambda: "No photos in “photos”" in given.window.start.message())
    assert given.window.start._message_card.isVisible()
    answers = buttons(given.window.start._message_card)
    assert list(answers) == ["Open Folder…", "Look Again"]
    answers["Look Again"].click()
    qtbot.waitUntil(lambda: len(given.asked) == 2)


def test_only_unreadable_files_lead_to_their_list(given: Given, qtbot: QtBot) -> None:
    given.result = nothing(skipped=3)
    given.window.open_folders((Path("/photos"),))
    qtbot.waitUntil(lambda: "None of the 3 files" in given.window.start.message())
    said = answer_dialog(qtbot, "Close")
    buttons(given.window.start._message_card)["Skipped Files…"].click()
    assert any("3 files could not be read" in text for text in said)


def test_a_drive_that_is_away_can_be_looked_for_again(given: Given, qtbot: QtBot) -> None:
    given.result = FolderError("There is no folder “x”: its drive is not connected.")
    given.window.open_folders((Path("/media/x"),))
    qtbot.waitUntil(lambda: "not connected" in given.window.start.message())
    buttons(given.window.start._message_card)["Look Again"].click()
    qtbot.waitUntil(lambda: len(given.asked) == 2)


@pytest.fixture
def page(qtbot: QtBot, thumbnails: Thumbnails) -> ReviewPage:
    made = ReviewPage(thumbnails)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_cleared_filter_brings_everything_back(
    page: ReviewPage, review: Review, found: Findings
) -> None:
    page.show_review(review, found, 0.8)
    page.roaming.filter_by(Filter(text="nowhere"))
    assert page.surface.empty.isVisible()
    buttons(page.surface.empty)["Clear the Filter"].click()
    assert page.roaming.scope.filter.is_empty
    assert not page.surface.empty.isVisible()


def test_no_groups_lead_to_where_there_are_some(page: ReviewPage, qtbot: QtBot) -> None:
    found = findings(catalog(4), pairs([(0, 1, 0.62)]))
    page.show_review(Review(found, cut(found, 0.8)), found, 0.8)
    page.roaming.show_all(wanted=True)
    assert "No duplicates at 80%" in page.surface.empty.text()
    with qtbot.waitSignal(page.similarity_changed) as changed:
        next(iter(buttons(page.surface.empty).values())).click()
    assert changed.args == [pytest.approx(0.62, abs=0.011)]


def test_the_end_of_the_work_is_said_once_and_offers_the_trash(
    page: ReviewPage, review: Review, found: Findings, qtbot: QtBot
) -> None:
    page.show_review(review, found, 0.8)
    assert not page.done_bar.isVisible()
    for row in (0, 3, 8):
        page.accept(row)
    assert page.done_bar.isVisible()
    assert "All 3 groups were reviewed. 4 photos are marked." in page.done_bar.text()
    with qtbot.waitSignal(page.purge_requested):
        buttons(page.done_bar)["Move What Is Marked to the Trash…"].click()
    buttons(page.done_bar)["Not Now"].click()
    assert not page.done_bar.isVisible()
    assert page.grid.hasFocus()
    page.unmark([1])
    assert not page.done_bar.isVisible()


def test_nothing_marked_says_how_to_mark(page: ReviewPage, review: Review, found: Findings) -> None:
    page.show_review(review, found, 0.8)
    assert page.status.marked.text().startswith("Nothing is marked yet. X marks this photo, A all")
    page.mark([1])
    assert page.status.marked.text().startswith("1 photo")


def test_where_there_are_no_groups_none_is_offered_to_accept(page: ReviewPage) -> None:
    found = findings(catalog(4), pairs([(0, 1, 0.62)]))
    page.show_review(Review(found, cut(found, 0.8)), found, 0.8)
    assert page.status.marked.text() == "Nothing is marked yet. X marks this photo."


def test_the_history_without_a_purge_leads_back(given: Given, qtbot: QtBot) -> None:
    given.open()
    given.window.actions_["history"].trigger()
    empty = given.window.history._empty
    qtbot.waitUntil(empty.isVisible)
    assert "Nothing was purged yet" in empty.text()
    buttons(empty)["Back"].click()
    given.page("review")


def test_a_review_whose_photos_all_went_leads_to_the_history(
    page: ReviewPage, found: Findings, qtbot: QtBot
) -> None:
    page.show_review(Review(found, [group(0, 1)], gone=np.arange(10)), found, 0.5)
    with qtbot.waitSignal(page.way_wanted):
        buttons(page.surface.empty)["History…"].click()
