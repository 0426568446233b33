"""The way back in the whole window: Undo after a purge, History, and what a start tells."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from purger.core.domain import Marked, Plan, State
from purger.core.journal import Journal
from purger.core.ledger import Ledger, Note, lock_file
from purger.core.lock import alone
from purger.core.promises import Promise
from purger.ui.dialogs import ConfirmDialog
from purger.ui.thumbnails import Thumbnails
from tests.fakes import FakeTrasher
from tests.paint import catalog
from tests.patience import PATIENCE
from tests.ui.shown import answer_dialog, real
from tests.ui.test_window import Given, given

__all__ = ["given"]


def contents(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()}


@pytest.fixture
def purged(given: Given, qtbot: QtBot) -> Given:
    """Two photos of two groups are in the trash, and the outcome is shown."""
    given.open()
    given.press(Qt.Key.Key_A, Qt.Key.Key_A)
    answer_dialog(qtbot, "Move to Trash")
    given.press(Qt.Key.Key_Delete)
    given.page("outcome")
    return given


@pytest.mark.promise(Promise.COMES_BACK)
def test_undo_right_after_a_purge_brings_the_review_back(
    given: Given, qtbot: QtBot, tmp_path: Path
) -> None:
    before = contents(tmp_path / "photos")
    given.open()
    given.press(Qt.Key.Key_A, Qt.Key.Key_A)
    groups = [group.members for group in given.window.desk.review.groups]
    marks = given.window.desk.review.marks
    answer_dialog(qtbot, "Move to Trash")
    given.press(Qt.Key.Key_Delete)
    given.page("outcome")
    assert contents(tmp_path / "photos") != before
    assert given.window.outcome.actions_["undo_purge"].shortcut().toString() == "Ctrl+Z"
    given.window.outcome._undo.click()
    given.page("review")
    review = given.window.desk.review
    assert contents(tmp_path / "photos") == before
    assert not review.gone
    assert [group.members for group in review.groups] == groups
    assert review.marks == marks
    assert review.tally().reviewed == 2
    assert given.window.review.status.message.text() == "2 photos, 14 B, are back in their places."
    # and they can go again
    answer_dialog(qtbot, "Move to Trash")
    given.window.review.status.purge.click()
    given.page("outcome")
    assert given.window.outcome.title().startswith("2 photos")


def test_what_does_not_come_back_is_told_and_can_be_tried_again(
    purged: Given, tmp_path: Path
) -> None:
    gone = sorted(path.name for path in purged.trasher.calls)
    purged.trasher.keep = {gone[0]: "The disk is full."}
    purged.window.outcome._undo.click()
    purged.page("progress")
    purged.page("outcome")
    page = purged.window.outcome
    assert page.title() == "1 photo, 7 B, is back in its place. 1 file did not come back."
    assert "The disk is full." in page._list.toPlainText()
    assert len(purged.window.desk.review.gone) == 1
    purged.trasher.keep = {}
    assert page._undo.text() == "Try Again"
    page._undo.click()
    purged.page("review")
    assert not purged.window.desk.review.gone
    assert len(list((tmp_path / "photos").iterdir())) == 5


@pytest.mark.promise(Promise.ONE_AT_A_TIME)
def test_another_purger_that_moves_files_is_a_sentence(purged: Given, qtbot: QtBot) -> None:
    with alone(lock_file(purged.window.desk.doors.journal)):
        purged.window.outcome._undo.click()
        purged.page("progress")
        purged.page("outcome")
        assert "Another purger is moving photos" in purged.window.outcome._stayed.text()
        purged.window.actions_["history"].trigger()
        history = purged.window.history
        qtbot.waitUntil(lambda: bool(history.photos.units))
        history.bring_all.click()
        qtbot.waitUntil(lambda: "Another purger is moving photos" in history.message())
    assert history.bring_all.isEnabled()


@pytest.mark.promise(Promise.ONE_AT_A_TIME)
def test_a_purge_while_another_purger_moves_files_is_a_sentence(given: Given, qtbot: QtBot) -> None:
    given.open()
    given.press(Qt.Key.Key_A)
    with alone(lock_file(given.window.desk.doors.journal)):
        answer_dialog(qtbot, "Move to Trash")
        given.press(Qt.Key.Key_Delete)
        said = answer_dialog(qtbot, "OK")
        qtbot.waitUntil(lambda: any("Another purger is moving" in text for text in said))
    assert not given.trasher.calls
    assert given.window.desk.review.marks


def test_a_journal_that_broke_is_a_sentence(purged: Given) -> None:
    journal = purged.window.desk.doors.journal
    for path in journal.parent.glob(f"{journal.name}*"):
        path.unlink()
    journal.write_bytes(b"something else " * 400)
    purged.window.outcome._undo.click()
    purged.page("progress")
    purged.page("outcome")
    assert "journal" in purged.window.outcome._stayed.text()


def test_history_and_back_to_a_review_that_has_them_again(purged: Given, qtbot: QtBot) -> None:
    window = purged.window
    window.outcome._back.click()
    purged.page("review")
    assert len(window.desk.review.gone) == 2
    assert window.desk.review.beside.max() >= 0
    assert window.actions_["history"].shortcut().toString() == "Ctrl+H"
    window.actions_["history"].trigger()
    purged.page("history")
    assert not window.actions_["history"].isEnabled()
    qtbot.waitUntil(lambda: len(window.history.photos.units) == 2)
    window.history.bring_all.click()
    assert not window.actions_["open_folder"].isEnabled()
    qtbot.waitUntil(lambda: "are back in their places" in window.history.message())
    assert window.actions_["open_folder"].isEnabled()
    qtbot.waitUntil(lambda: window.history.facts() == "2 photos: 2 back")
    assert not window.desk.review.gone
    QTest.keyClick(window.history.grid, Qt.Key.Key_Escape)
    purged.page("review")
    assert len(window.desk.review.groups) == 2
    # the marks are gone, so nobody has reviewed these groups
    assert (window.desk.review.tally().reviewed, window.desk.review.count) == (0, 0)


class _Patient(FakeTrasher):
    """Gives back one file after the other, each when it may."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.may, self.began = threading.Semaphore(0), threading.Semaphore(0)

    def restore(self, location: Path, path: Path) -> None:
        self.began.release()
        assert self.may.acquire(timeout=PATIENCE)
        super().restore(location, path)


def test_what_comes_back_to_a_review_that_was_made_without_it_is_told(
    purged: Given, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = purged.window
    window.outcome._back.click()
    purged.page("review")
    found = window.desk.findings
    assert found is not None
    monkeypatch.setattr(window.desk, "findings", replace(found, roots=(tmp_path / "photos",)))
    monkeypatch.setattr(window.desk.review, "regain", lambda _rows: frozenset())
    window.actions_["history"].trigger()
    qtbot.waitUntil(lambda: len(window.history.photos.units) == 2)
    window.history.bring_all.click()
    qtbot.waitUntil(lambda: "are back in their places" in window.history.message())
    QTest.keyClick(window.history.grid, Qt.Key.Key_Escape)
    purged.page("review")
    said = window.review.status.message
    assert said.text().startswith("2 photos that came back are not in this review")
    said.setText("")
    window.history.left.emit()  # told once
    assert not said.text()


def test_cancel_stops_between_two_photos(purged: Given, qtbot: QtBot) -> None:
    window = purged.window
    patient = _Patient(purged.trasher.folder)
    window.desk.doors = replace(window.desk.doors, trasher=patient)
    window.outcome._history.click()
    history = window.history
    qtbot.waitUntil(lambda: len(history.photos.units) == 2)
    history.bring_all.click()
    assert patient.began.acquire(timeout=PATIENCE)
    assert history._cancel.isVisible()
    qtbot.waitUntil(lambda: "0 of 2 files" in history.message())
    history._cancel.click()
    patient.may.release()
    qtbot.waitUntil(lambda: not history._cancel.isVisible())
    assert history.message() == (
        "1 photo, 7 B, is back in its place. You stopped; 1 file is still in the trash."
    )
    assert len(window.desk.review.gone) == 1
    qtbot.waitUntil(lambda: history.facts() == "2 photos: 1 in the trash · 1 back")


def test_the_window_closes_after_the_file_that_is_on_its_way(
    purged: Given, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("purger.ui.jobs._PURGE_SECONDS", PATIENCE)
    window = purged.window
    patient = _Patient(purged.trasher.folder)
    window.desk.doors = replace(window.desk.doors, trasher=patient)
    window.outcome._undo.click()
    assert patient.began.acquire(timeout=PATIENCE)
    threading.Timer(0.2, patient.may.release).start()
    window.close()
    assert len(list((tmp_path / "photos").iterdir())) == 4
    with Journal(window.desk.doors.journal) as journal:
        states = [item.state for item in Ledger(journal).items(1)]
    assert sorted(state.value for state in states) == ["restored", "trashed"]


def test_history_leads_back_to_where_it_was_opened(purged: Given) -> None:
    window = purged.window
    window.outcome._history.click()
    purged.page("history")
    window.history._back.click()
    purged.page("outcome")
    window.outcome._done.click()
    window.start._history.click()
    purged.page("history")
    window.history._back.click()
    purged.page("start")
    window.reviewing.show()
    window.review.actions_["map"].trigger()
    purged.page("map")
    window.actions_["history"].trigger()
    purged.page("history")
    window.history._back.click()
    purged.page("map")


def test_a_photo_of_the_history_is_shown_large(purged: Given, qtbot: QtBot) -> None:
    window = purged.window
    window.outcome._history.click()
    qtbot.waitUntil(lambda: len(window.history.photos.units) == 2)
    QTest.keyClick(window.history.grid, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.history.viewer._note == "")
    assert window.history.viewer._pixmap is not None


# -- what a start tells --------------------------------------------------------------------------


def interrupt(tmp_path: Path, *, lost: bool = False) -> None:
    """Leave what a kill leaves: one photo on its way, another whose turn had not come."""
    of = real(tmp_path / "before").catalog
    plan = Plan(tuple(
        Marked(of.photos[row], of.digests[row].tobytes()) for row in (0, 1)
    ))  # fmt: skip
    with Journal(tmp_path / "journal.sqlite") as journal:
        ledger = Ledger(journal)
        _, units = ledger.begin(plan)
        ledger.note([Note(units[0][0], State.MOVING, sha256=of.digests[0].tobytes())])
    if lost:
        of.photos[0].path.unlink()
    else:
        FakeTrasher(tmp_path / "trash").trash(of.photos[0].path)


def start(qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path) -> Given:
    given = Given(qtbot, thumbnails, tmp_path)
    qtbot.waitUntil(lambda: "interrupted" in given.pages)
    return given


def test_an_interrupted_purge_is_settled_and_told_at_the_start(
    qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path
) -> None:
    interrupt(tmp_path)
    given = start(qtbot, thumbnails, tmp_path)
    page = given.window.start
    assert page.notice() == (
        "The last purge was interrupted. Of what was on its way, 1 file in the trash. "
        "1 file had not been tried and stayed."
    )
    assert page._notice.isVisible()
    assert not page._told.property("bad")
    page._notice.findChild(QPushButton).click()
    given.page("history")
    history = given.window.history
    qtbot.waitUntil(lambda: history.facts() == "2 photos: 1 in the trash · 1 stayed")
    qtbot.waitUntil(history.bring_all.isEnabled)
    history.bring_all.click()
    qtbot.waitUntil(lambda: "1 photo, 7 B, is back" in history.message())
    assert len(list((tmp_path / "before").iterdir())) == 5
    history._back.click()
    given.page("start")
    assert not page._notice.isVisible()
    given.window.close()


def test_what_is_lost_is_told_in_red(qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path) -> None:
    interrupt(tmp_path, lost=True)
    given = start(qtbot, thumbnails, tmp_path)
    assert "1 file found nowhere" in given.window.start.notice()
    assert given.window.start._told.property("bad")
    given.window.close()


def test_who_opens_a_folder_at_once_is_told_in_the_review(
    qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path
) -> None:
    interrupt(tmp_path)
    given = start(qtbot, thumbnails, tmp_path)
    given.open()
    assert "The last purge was interrupted." in given.window.review.status.message.text()
    given.window.close()


def test_a_start_while_another_purger_moves_files_says_nothing(
    qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path
) -> None:
    interrupt(tmp_path)
    with alone(lock_file(tmp_path / "journal.sqlite")):
        given = Given(qtbot, thumbnails, tmp_path)
        qtbot.waitUntil(lambda: given.window.returning.settling.wait(0))
        qtbot.wait(50)
    assert given.window.start.notice() == ""
    given.window.close()


def test_a_journal_that_cannot_be_read_is_told_at_the_start(
    qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path
) -> None:
    (tmp_path / "journal.sqlite").write_bytes(b"something else " * 400)
    given = Given(qtbot, thumbnails, tmp_path)
    qtbot.waitUntil(lambda: "journal" in given.window.start.notice())
    given.window.close()


# -- the confirmation ----------------------------------------------------------------------------


def confirm(qtbot: QtBot, thumbnails: Thumbnails, count: int, why: str) -> ConfirmDialog:
    photos = catalog(count).photos
    plan = Plan(tuple(Marked(photo, b"\0" * 32) for photo in photos))
    dialog = ConfirmDialog(plan, thumbnails, why_typed=why)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_many_photos_go_only_after_their_number_was_typed(
    qtbot: QtBot, thumbnails: Thumbnails
) -> None:
    dialog = confirm(qtbot, thumbnails, 60, "These are 60 files.")
    typed = dialog.findChild(QLineEdit)
    assert not dialog._move.isEnabled()
    assert typed.accessibleName() == "Type 60 to go on"
    assert dialog.focusWidget() is typed
    QTest.keyClicks(typed, "6")
    assert not dialog._move.isEnabled()
    QTest.keyClicks(typed, "0")
    assert dialog._move.isEnabled()
    QTest.keyClick(typed, Qt.Key.Key_Return)
    assert dialog.result() == ConfirmDialog.DialogCode.Accepted


def test_enter_without_the_number_cancels(qtbot: QtBot, thumbnails: Thumbnails) -> None:
    dialog = confirm(qtbot, thumbnails, 60, "These are 60 files.")
    QTest.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert dialog.result() == ConfirmDialog.DialogCode.Rejected


def test_few_photos_need_no_typing(qtbot: QtBot, thumbnails: Thumbnails) -> None:
    dialog = confirm(qtbot, thumbnails, 3, "")
    assert dialog.findChild(QLineEdit) is None
    assert dialog._move.isEnabled()
    assert QApplication.focusWidget() is None or not dialog._move.isDefault()


def test_the_outcome_is_not_shown_again_once_some_of_it_came_back(
    purged: Given, qtbot: QtBot
) -> None:
    purged.window.outcome._history.click()
    purged.page("history")
    history = purged.window.history
    qtbot.waitUntil(lambda: bool(history.photos.units))
    history.actions_["bring_one"].trigger()
    qtbot.waitUntil(lambda: "back in" in history.message())
    history._back.click()
    purged.page("review")
    assert len(purged.window.desk.review.gone) == 1
