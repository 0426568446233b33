"""Pages from the window: of the plan, of the purge just made, of any purge of the history."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from purger.ui.thumbnails import Thumbnails
from tests.ui.shown import answer_dialog
from tests.ui.test_window import Given


@pytest.fixture
def given(qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path) -> Given:
    """0 and 1 alike, 2 and 3 alike, 4 alone."""
    made = Given(qtbot, thumbnails, tmp_path)
    made.open()
    return made


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "page"), "")
    )
    return tmp_path / "page.html"


def purge(given: Given, qtbot: QtBot) -> None:
    given.window.review.mark_all_but_best_everywhere()
    answer_dialog(qtbot, "Move to Trash")
    given.window.review.actions_["purge"].trigger()
    qtbot.waitUntil(lambda: given.pages[-1] == "outcome")


def test_the_plan_is_saved_and_the_review_stays_as_it_is(
    given: Given, qtbot: QtBot, target: Path, tmp_path: Path
) -> None:
    window = given.window
    window.review.actions_["plan_page"].trigger()
    assert window.review.status.message.text() == "Nothing is marked."
    window.review.mark_all_but_best_everywhere()
    window.review.actions_["plan_page"].trigger()
    qtbot.waitUntil(lambda: given.pages[-2:] == ["progress", "review"])
    assert window.review.status.message.text() == f"Saved: 2 groups in “{target}”."
    text = target.read_text("utf-8")
    assert "Near-duplicates: 95% alike" in text
    assert str(tmp_path) not in text
    assert window.desk.review is not None
    assert len(window.desk.review.marks) == 2


def test_the_plan_that_is_saved_is_the_one_that_was_asked_for(
    given: Given, qtbot: QtBot, target: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = given.window

    def choose(*_: object, **__: object) -> tuple[str, str]:
        window.review.actions_["undo"].trigger()
        return str(tmp_path / "page"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    window.review.mark_all_but_best_everywhere()
    window.review.actions_["plan_page"].trigger()
    qtbot.waitUntil(lambda: given.pages[-2:] == ["progress", "review"])
    assert window.review.status.message.text() == f"Saved: 2 groups in “{target}”."
    assert not window.desk.review.marks


def test_the_purge_is_saved_with_its_reasons_where_the_review_is_still_there(
    given: Given, qtbot: QtBot, target: Path, tmp_path: Path
) -> None:
    purge(given, qtbot)
    window = given.window
    window.outcome._page.click()
    qtbot.waitUntil(lambda: given.pages[-2:] == ["progress", "outcome"])
    assert window.outcome._stayed.text() == f"Saved: 2 groups in “{target}”."
    text = target.read_text("utf-8")
    assert text.count("In the trash, as") == 2
    assert "Near-duplicates: 95% alike" in text
    assert str(tmp_path) not in text


def test_any_purge_of_the_history_is_saved(given: Given, qtbot: QtBot, target: Path) -> None:
    purge(given, qtbot)
    window = given.window
    window.actions_["history"].trigger()
    qtbot.waitUntil(window.history._page.isEnabled)
    window.purging.purged_from = (0, None)  # as in another run
    window.history._page.click()
    qtbot.waitUntil(lambda: given.pages[-2:] == ["progress", "history"])
    assert window.history.message() == f"Saved: 2 groups in “{target}”."
    text = target.read_text("utf-8")
    assert text.count("In the trash, as") == 2
    assert "Near-duplicates" not in text


def test_a_place_among_photos_is_refused_with_a_sentence(
    given: Given, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "photos" / "page.html"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(place), ""))
    given.window.review.mark_all_but_best_everywhere()
    given.window.review.actions_["plan_page"].trigger()
    qtbot.waitUntil(lambda: given.pages[-2:] == ["progress", "review"])
    assert "photo folder" in given.window.review.status.message.text()
    assert not place.exists()
