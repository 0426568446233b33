"""The window with its own wiring and fake doors: every way from the start page to the outcome."""

from __future__ import annotations

import io
import threading
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from purger.core import places
from purger.core.bulk import Proposal
from purger.core.charts import PAPER
from purger.core.decisions import Decision, Unremembered
from purger.core.domain import (
    Clustering,
    Elbow,
    Findings,
    Photo,
    Progress,
    Skipped,
    Stage,
    Steps,
)
from purger.core.errors import FindingsError, FolderError, JournalError, PhotoError
from purger.core.settings import THEMES
from purger.ui import dialogs
from purger.ui.dialogs import ConfirmDialog, SkippedDialog
from purger.ui.engine import ChartWish, ClusterWish, ScanRequest, WarmWish, Wish
from purger.ui.opening import opening_of
from purger.ui.thumbnails import Thumbnails
from tests.paint import catalog, findings, pairs, scene, traits
from tests.patience import PATIENCE
from tests.ui.shown import Shown, answer_dialog, real
from tests.ui.test_tasks import count


def _png() -> bytes:
    stream = io.BytesIO()
    scene(1, (40, 30)).save(stream, "PNG")
    return stream.getvalue()


PNG = _png()


class Given(Shown):
    """A window and what was given to it."""

    def __init__(self, qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path) -> None:
        self.result: Findings | Exception = real(tmp_path / "photos")
        self.asked: list[ScanRequest] = []
        self.slow = False
        self.may_go_on = threading.Event()
        self.may_go_on.set()
        self.wishes: list[ClusterWish | ChartWish] = []
        self.finder: Callable[[object], object] = self.look
        self.warmed = 0
        self.answers: dict[int | None, object] = {}
        self.may_answer = threading.Event()
        self.may_answer.set()
        super().__init__(
            qtbot, thumbnails, tmp_path, self.scan,
            clusterer=lambda: nullcontext(self.recluster),
            looker=lambda: nullcontext(self.look),
            finder=lambda: nullcontext(self.find),
        )  # fmt: skip

    def scan(self, request: ScanRequest) -> Steps[Findings]:
        self.asked.append(request)
        yield Progress(Stage.DECODE, 1, 2)
        self.may_go_on.wait(PATIENCE)
        while self.slow:
            yield Progress(Stage.DECODE, 1, 2)
        if isinstance(self.result, Exception):
            raise self.result
        return self.result

    def look(self, _wish: object) -> object:
        raise PhotoError("It is no longer there.")

    def find(self, wish: object) -> object:
        return self.finder(wish)

    def recluster(self, wish: Wish) -> object:
        if isinstance(wish, WarmWish):
            self.warmed += 1
            return None
        self.wishes.append(wish)
        while not self.may_answer.wait(0.01):
            if wish.dropped.is_set():
                return None
        if isinstance(wish, ChartWish):
            return PNG
        answer = self.answers.get(wish.clusters) or split(5, wish.clusters or 2)
        if isinstance(answer, Exception):
            raise answer
        return answer


def split(n: int, k: int) -> Clustering:
    """The last k - 1 photos alone, the others together."""
    labels = np.maximum(np.arange(n) - (n - k), 0).astype(np.int32)
    return Clustering(labels, np.zeros((k, 64), np.float32), Elbow((), (), (), k))


@pytest.fixture
def given(qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path) -> Given:
    made = Given(qtbot, thumbnails, tmp_path)
    yield made
    made.window.close()


def test_from_folder_to_outcome_and_back(given: Given, qtbot: QtBot, tmp_path: Path) -> None:
    given.open()
    assert given.saved[-1].recent == ("/photos",)
    given.press(Qt.Key.Key_A, Qt.Key.Key_A)
    said = answer_dialog(qtbot, "Move to Trash")
    given.press(Qt.Key.Key_Delete)
    given.page("outcome")
    assert any("Move 2 photos (14 B) to the trash?" in text for text in said)
    assert given.window.outcome.title() == "2 photos (14 B) moved to the trash"
    left = sorted(path.name for path in (tmp_path / "photos").iterdir())
    assert len(left) == 3
    given.window.outcome._back.click()
    given.page("review")
    assert given.window.desk.review.gone
    assert "No duplicates" in given.window.review.overview.totals.text()


def test_cancel_is_the_default_of_the_confirmation(given: Given, qtbot: QtBot) -> None:
    given.open()
    given.press(Qt.Key.Key_A)

    def enter() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ConfirmDialog)
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    QTimer.singleShot(200, enter)
    given.press(Qt.Key.Key_Delete)
    assert given.pages[-1] == "review"
    assert not given.trasher.calls
    assert given.window.desk.review.marks


def test_what_changed_since_stays_and_is_named(given: Given, qtbot: QtBot) -> None:
    given.open()
    given.press(Qt.Key.Key_A, Qt.Key.Key_A)
    plan = given.window.desk.review.plan()
    plan.marked[0].photo.path.write_bytes(b"edited")
    answer_dialog(qtbot, "Move to Trash")
    given.press(Qt.Key.Key_Delete)
    given.page("outcome")
    assert given.window.outcome.title().startswith("1 photo ")
    assert "It changed since it was shown." in given.window.outcome._list.toPlainText()
    assert given.window.outcome._stayed.text() == "1 photo stayed; the reason stands below."


def test_what_somebody_else_deleted_did_not_stay(given: Given, qtbot: QtBot) -> None:
    given.open()
    given.press(Qt.Key.Key_A, Qt.Key.Key_A)
    path = given.window.desk.review.plan().marked[0].photo.path
    path.unlink()
    answer_dialog(qtbot, "Move to Trash")
    given.press(Qt.Key.Key_Delete)
    given.page("outcome")
    assert given.window.outcome._stayed.text() == "1 photo was no longer there."
    assert f"Was no longer there: {path}" in given.window.outcome._list.toPlainText()


def test_what_went_is_told_even_where_the_review_breaks(
    given: Given, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise IndexError("no such row")

    given.open()
    given.press(Qt.Key.Key_A)
    monkeypatch.setattr(given.window.desk.review, "forget", broken)
    answer_dialog(qtbot, "Move to Trash")
    with qtbot.capture_exceptions() as faults:
        given.press(Qt.Key.Key_Delete)
        given.page("outcome")
        qtbot.waitUntil(lambda: bool(faults))
    assert given.window.outcome.title().startswith("1 photo ")


def test_single_photos_can_go_where_there_is_no_group(given: Given, qtbot: QtBot) -> None:
    given.result = replace(given.result, pairs=pairs([]))
    given.open()
    given.window.desk.review.mark([4])
    given.window.review.marks_changed.emit()
    answer_dialog(qtbot, "Move to Trash")
    given.window.purging.purge()
    given.page("outcome")
    assert given.window.outcome.title().startswith("1 photo ")
    assert given.window.desk.review.gone == {4}


def test_the_slider_regroups_and_keeps_the_marks_that_stand(given: Given, qtbot: QtBot) -> None:
    given.open()
    given.press(Qt.Key.Key_A, Qt.Key.Key_A)
    marks = given.window.desk.review.marks
    assert len(marks) == 2
    given.window.review.overview.slider.setValue(90)
    qtbot.waitUntil(lambda: len(given.window.desk.review.groups) == 1)
    assert given.window.desk.review.marks == marks
    qtbot.waitUntil(lambda: given.saved[-1].similarity == 0.9)
    given.window.review.overview.slider.setValue(60)
    qtbot.waitUntil(lambda: len(given.window.desk.review.groups) == 2)


def test_what_was_decided_before_counts_in_the_next_scan(given: Given, qtbot: QtBot) -> None:
    given.open()
    window = given.window
    window.desk.review.keep_all(window.desk.review.groups[0])
    window.actions_["rescan"].trigger()
    given.page("progress")
    given.page("review")
    qtbot.waitUntil(lambda: len(window.desk.review.groups) == 1)
    assert len(window.desk.review.kept) == 1


class _Unreadable(Unremembered):
    def all(self) -> tuple[Decision, ...]:
        raise JournalError("The journal is damaged; it was left as it is.")


def test_a_journal_that_breaks_while_it_is_used_is_a_sentence(given: Given) -> None:
    given.window.desk.doors = replace(given.window.desk.doors, decisions=_Unreadable())
    given.open()
    assert len(given.window.desk.review.groups) == 2
    assert "damaged" in given.window.review.status.message.text()


def test_another_number_of_clusters_keeps_marks_groups_and_place(
    given: Given, qtbot: QtBot
) -> None:
    given.open()
    navigator = given.window.review.navigator
    assert navigator.count.text() == "1 cluster"
    assert navigator.auto.isChecked()
    given.press(Qt.Key.Key_A, Qt.Key.Key_Right)
    marks, row = given.window.desk.review.marks, given.window.review.surface.row()
    given.press(Qt.Key.Key_Period)
    qtbot.waitUntil(lambda: len(given.window.desk.findings.clustering.centres) == 2)
    assert given.saved[-1].clusters == 2
    assert given.window.desk.review.marks == marks
    assert len(given.window.desk.review.groups) == 2
    assert given.window.review.surface.row() == row
    assert navigator.count.value() == 2
    assert not navigator.auto.isChecked()
    # a group is never split: 2 and 3 stand together at any number
    given.window.clusterings.want(5)
    qtbot.waitUntil(lambda: len(given.window.desk.findings.clustering.centres) == 5)
    labels = given.window.desk.review.labels
    assert labels[0] == labels[1]
    assert labels[2] == labels[3]


def test_a_number_that_was_there_before_is_there_at_once(given: Given, qtbot: QtBot) -> None:
    given.open()
    given.press(Qt.Key.Key_Period)
    qtbot.waitUntil(lambda: given.window.review.navigator.count.value() == 2)
    qtbot.waitUntil(lambda: len(given.wishes) == 1)
    QTest.keyClick(given.window.review.grid, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert len(given.window.desk.findings.clustering.centres) == 1
    assert given.window.review.navigator.auto.isChecked()
    assert given.saved[-1].clusters is None
    assert len(given.wishes) == 1


def test_the_engine_for_other_numbers_is_ready_before_one_is_asked(
    given: Given, qtbot: QtBot
) -> None:
    given.open()
    qtbot.waitUntil(lambda: given.warmed == 1)
    assert given.wishes == []
    assert given.window.review.navigator.why.text() == "How the number was chosen…"


def test_the_newest_number_wins(given: Given, qtbot: QtBot) -> None:
    given.open()
    given.may_answer.clear()
    given.press(Qt.Key.Key_Period)
    qtbot.waitUntil(lambda: [wish.clusters for wish in given.wishes] == [2])
    given.press(Qt.Key.Key_Period, Qt.Key.Key_Period)
    assert given.window.review.navigator.why.text() == "Clustering…"
    qtbot.waitUntil(lambda: given.wishes[-1].clusters == 4)
    assert given.wishes[0].dropped.is_set()
    given.may_answer.set()
    qtbot.waitUntil(lambda: len(given.window.desk.findings.clustering.centres) == 4)
    assert given.window.review.navigator.count.value() == 4


def test_the_slider_moved_while_clustering_counts_as_well(given: Given, qtbot: QtBot) -> None:
    given.open()
    given.may_answer.clear()
    given.press(Qt.Key.Key_Period)
    given.window.review.overview.slider.setValue(90)
    qtbot.waitUntil(lambda: len(given.window.desk.review.groups) == 1)
    assert given.window.review.navigator.why.text() == "Clustering…"
    given.may_answer.set()
    qtbot.waitUntil(lambda: len(given.window.desk.findings.clustering.centres) == 2)
    assert len(given.window.desk.review.groups) == 1


def test_clusters_that_cannot_be_had_are_a_sentence(given: Given, qtbot: QtBot) -> None:
    given.open()
    given.answers[2] = FindingsError("The result of the scan is gone; look again (F5).")
    given.press(Qt.Key.Key_Period)
    qtbot.waitUntil(lambda: "is gone" in given.window.review.status.message.text())
    assert given.window.review.navigator.count.value() == 1
    assert given.window.review.navigator.why.text() == "How the number was chosen…"


def test_the_chart_is_drawn_elsewhere_and_shown(given: Given, qtbot: QtBot) -> None:
    given.open()
    given.window.review.actions_["chart"].trigger()
    dialog = given.window.clusterings._chart
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: not dialog._picture.pixmap().isNull())
    (wish,) = given.wishes
    assert isinstance(wish, ChartWish)
    assert wish.own is None
    assert set(wish.colours) == set(PAPER)
    dialog.close()


def test_the_order_of_the_list_is_remembered(given: Given) -> None:
    given.open()
    given.window.review.navigator.order.activated.emit(0)
    given.window.review.navigator.order.setCurrentIndex(1)
    given.window.review.navigator.order.activated.emit(1)
    assert given.saved[-1].order == "time"


def test_cancel_goes_back_to_the_start(given: Given) -> None:
    given.slow = True
    given.window.open_folders((Path("/photos"),))
    given.page("progress")
    given.window.progress._cancel.click()
    given.page("start")
    assert "Cancelled" in given.window.start._message.text()
    given.slow = False
    given.open()


def test_a_scan_that_is_stopped_is_not_waited_for(given: Given) -> None:
    given.may_go_on.clear()
    given.window.open_folders((Path("/photos"),))
    given.page("progress")
    given.window.progress._cancel.click()
    assert given.pages[-1] == "start"  # at once, though the scan hears of it only later
    assert "Cancelled" in given.window.start._message.text()
    given.may_go_on.set()
    given.open()
    assert given.window.desk.findings is given.result
    given.qtbot.waitUntil(lambda: not given.window.desk.jobs._left)


def test_a_review_that_is_still_made_does_not_open_over_the_next_scan(
    given: Given, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    begun, may = threading.Event(), threading.Event()

    def held(*what: Any) -> object:
        begun.set()
        assert may.wait(PATIENCE)
        return opening_of(*what)

    monkeypatch.setattr("purger.ui.reviewing.opening_of", held)
    given.window.open_folders((Path("/photos"),))
    qtbot.waitUntil(begun.is_set)
    given.result, given.slow = real(tmp_path / "other"), True
    given.window.open_folders((Path("/other"),))
    may.set()
    assert given.window.reviewing._cuts.drain(PATIENCE)
    qtbot.wait(100)
    assert given.pages[-1] == "progress"
    assert given.window.desk.review is None
    given.slow = False
    given.page("review")
    assert given.window.desk.review.catalog is given.result.catalog


def test_what_a_stopped_scan_still_found_is_taken_away(given: Given) -> None:
    given.result = found = real(given.window.desk.doors.journal.parent / "others")
    given.may_go_on.clear()
    given.window.open_folders((Path("/photos"),))
    given.page("progress")
    task = given.window.desk.jobs.task
    given.window.progress._cancel.click()
    given.window.desk.jobs._on_left(task, found)  # it had ended a moment before
    assert not given.window.desk.jobs._left
    assert not found.file.exists()
    given.may_go_on.set()


def test_closing_the_window_waits_shortly_for_a_scan_that_does_not_answer(given: Given) -> None:
    given.may_go_on.clear()
    given.window.open_folders((Path("/photos"),))
    given.page("progress")
    given.window.close()
    assert not given.may_go_on.is_set()  # or else this would have come only after the scan
    given.may_go_on.set()


@pytest.mark.parametrize(
    ("result", "words"),
    [
        (FolderError("There is no folder “x”."), "There is no folder “x”."),
        (findings(catalog(0)), "No photos in “photos”"),
        (replace(findings(catalog(0)), skipped=(Skipped(Path("/a"), "Cut."),)), "not be read"),
    ],
)  # fmt: skip
def test_what_cannot_be_reviewed_is_one_sentence_on_the_start_page(
    given: Given, qtbot: QtBot, result: Findings | Exception, words: str
) -> None:
    given.result = result
    given.window.open_folders((Path("/photos"),))
    qtbot.waitUntil(lambda: given.pages[-2:] == ["progress", "start"])
    assert words in given.window.start._message.text()


def test_nothing_is_asked_of_a_review_whose_photos_are_gone(given: Given, qtbot: QtBot) -> None:
    given.open()
    assert given.window.actions_["similar_to_file"].isEnabled()
    given.result = findings(catalog(0))
    given.window.actions_["rescan"].trigger()
    given.page("start")
    assert given.window.desk.review is None
    assert not given.window.actions_["similar_to_file"].isEnabled()


@pytest.mark.logs
def test_a_fault_is_told_as_a_fault(given: Given, qtbot: QtBot) -> None:
    given.result = RuntimeError("bug")
    with qtbot.waitSignal(given.window.fault_met) as fault:
        given.window.open_folders((Path("/photos"),))
    assert isinstance(fault.args[0], RuntimeError)


def test_a_folder_is_closed_and_another_dropped_on_the_review(given: Given, qtbot: QtBot) -> None:
    given.open()
    group_sheet = given.window.review.actions_["export_group"]
    assert group_sheet.isEnabled()
    given.press(Qt.Key.Key_End)
    assert not group_sheet.isEnabled()
    given.window.actions_["close"].trigger()
    given.page("start")
    assert given.window.windowTitle() == "purger"
    assert not given.window.actions_["close"].isEnabled()
    assert not given.window.actions_["rescan"].isEnabled()
    given.open()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/elsewhere")])
    event = QDropEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    given.window.dropEvent(event)
    qtbot.waitUntil(lambda: given.window.windowTitle() == "elsewhere – purger")


def test_the_path_of_a_photo_is_copied(given: Given) -> None:
    given.open()
    review = given.window.review
    review.actions_["copy_path"].trigger()
    photo = given.window.desk.findings.catalog.photos[review.surface.row()]
    assert QApplication.clipboard().text() == str(photo.path)


def test_one_job_at_a_time(given: Given) -> None:
    given.slow = True
    given.window.open_folders((Path("/photos"),))
    task = given.window.desk.jobs.task
    given.window.open_folders((Path("/other"),))
    assert given.window.desk.jobs.task is task
    given.slow = False
    given.page("review")


def test_closing_while_a_scan_runs_ends_it(given: Given) -> None:
    given.slow = True
    given.window.open_folders((Path("/photos"),))
    task = given.window.desk.jobs.task
    given.window.close()
    assert task.wait(PATIENCE)


def test_enter_shows_the_photo_large(given: Given, qtbot: QtBot) -> None:
    given.open()
    given.press(Qt.Key.Key_Return)
    viewer = given.window.review.viewer
    qtbot.waitUntil(lambda: viewer._pixmap is not None and viewer._pixmap.width() == 40)
    assert (
        viewer.photo == given.window.desk.findings.catalog.photos[given.window.review.surface.row()]
    )


def test_the_skipped_files_can_be_searched(qtbot: QtBot) -> None:
    skipped = [
        Skipped(Path("/p/<b>a.jpg"), "It is cut short."),
        Skipped(Path("/p/b.jpg"), "Empty."),
    ]
    dialog = SkippedDialog(skipped)
    qtbot.addWidget(dialog)
    assert "<b>a.jpg" in dialog._text.toPlainText()
    dialog._filter.setText("EMPTY")
    assert dialog._text.toPlainText() == "/p/b.jpg\n    Empty."


def test_very_many_skipped_files_are_summed_up_and_each_can_be_found(qtbot: QtBot) -> None:
    skipped = [Skipped.at(f"/p/{number:05}.jpg", "Empty.") for number in range(5000)]
    skipped += [Skipped.at(f"/p/{number}.nef", "Unknown.") for number in range(7)]
    dialog = SkippedDialog(skipped)
    qtbot.addWidget(dialog)
    lines = dialog._text.toPlainText().splitlines()
    assert len(lines) < 4100
    assert lines[-1] == "Only 2,000 files are listed: search for a name, a folder or a reason."
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert "5,000 files: Empty.\n7 files: Unknown." in words
    dialog._filter.setText("04999")
    assert dialog._text.toPlainText() == "/p/04999.jpg\n    Empty."
    dialog._filter.setText("UNKNOWN")
    assert dialog._text.toPlainText().count("Unknown.") == 7


def test_damaged_photos_are_listed_with_the_skipped_files(given: Given, qtbot: QtBot) -> None:
    plain = findings(catalog(4, all_traits=[traits(damaged=i < 2) for i in range(4)]))
    given.result = replace(plain, skipped=(Skipped(Path("/p/c.jpg"), "Empty."),))
    given.open()
    page = given.window.review
    assert page.status.skipped.text() == "1 skipped · 2 damaged"
    dialog = SkippedDialog(plain.skipped, plain.damaged)
    qtbot.addWidget(dialog)
    assert dialog._text.toPlainText().count("It is damaged: part of the picture is lost.") == 2
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert "2 photos are damaged" in words


def test_marking_everywhere_asks_first(given: Given, qtbot: QtBot) -> None:
    given.open()
    answer_dialog(qtbot, "Cancel")
    given.window.review.actions_["accept_all"].trigger()
    assert not given.window.desk.review.marks
    answer_dialog(qtbot, "Mark Them")
    given.window.review.actions_["accept_all"].trigger()
    assert len(given.window.desk.review.marks) == 2


def test_marking_everywhere_leaves_what_was_decided(given: Given, qtbot: QtBot) -> None:
    given.open()
    page, review = given.window.review, given.window.desk.review
    page.actions_["leave"].trigger()
    (left,) = (of for of in review.groups if review.is_reviewed(of))
    answer_dialog(qtbot, "Mark Them")
    page.actions_["accept_all"].trigger()
    assert len(review.marks) == 1
    assert review.marks.isdisjoint(left.members)
    assert "1 group that you decided stays as it is." in page.status.message.text()


def test_the_question_counts_what_is_not_marked_yet_and_names_what_is_left(
    given: Given, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    given.open()
    page, review = given.window.review, given.window.desk.review
    asked: list[tuple[str, str]] = []

    def ask(box: QMessageBox) -> int:
        asked.append((box.text(), box.informativeText()))
        return 0

    monkeypatch.setattr(QMessageBox, "exec", ask)
    review.mark([next(row for row in review.groups[0].members if not review.is_keeper(row))])
    page.actions_["accept_all"].trigger()
    assert "(1 more photo)" in asked[-1][0]
    assert asked[-1][1].startswith("Nothing is moved yet")
    review.mark_all_but_best(review.groups)
    page.actions_["accept_all"].trigger()
    assert len(asked) == 1
    assert page.status.message.text() == "There is nothing more to mark."


def test_the_question_names_series_and_decided_groups(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.informativeText()))
    parent = QWidget()
    qtbot.addWidget(parent)
    assert not dialogs.ask_mark_everywhere(parent, Proposal((1,), 1, 9, decided=2, series=5))
    assert "2 groups that you decided stay as they are. 5 series are left whole." in told[0]


def test_the_theme_is_kept_and_applied(given: Given, qapp: QApplication) -> None:
    for action in given.window.preferences.themes.actions():
        action.trigger()
    assert tuple(s.theme for s in given.saved[-len(THEMES) :]) == THEMES
    assert qapp.palette().window().color().lightnessF() > 0.9


def test_an_added_network_can_be_chosen_for_the_next_scan(
    qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path
) -> None:
    places.models_dir().mkdir(parents=True)
    (places.models_dir() / "mine.json").write_text("{}")
    given = Given(qtbot, thumbnails, tmp_path)
    embedded, mine = given.window.preferences.networks.actions()
    assert (embedded.isChecked(), mine.isChecked()) == (True, False)
    assert mine.text() == "mine"
    given.open()
    mine.trigger()
    assert given.saved[-1].model == "mine"
    given.window.actions_["rescan"].trigger()
    given.page("review")
    assert [request.model for request in given.asked] == [None, "mine"]


def test_turned_copies_are_looked_for_once_they_are_asked_for(given: Given) -> None:
    wish = given.window.actions_["turned"]
    assert not wish.isChecked()
    given.open()
    wish.trigger()
    assert given.saved[-1].turned
    assert "F5" in given.window.review.status.message.text()
    given.window.actions_["rescan"].trigger()
    given.page("review")
    assert [request.turned for request in given.asked] == [False, True]
    wish.trigger()
    assert not given.saved[-1].turned


def test_a_task_that_counts_is_shown(given: Given, qtbot: QtBot) -> None:
    page = given.window.progress
    page.begin("Go")
    for progress in count(3):
        page.show_progress(replace(progress, stage=Stage.DECODE))
    assert page._count.text() == "2 of 3"
    assert page._stage.text() == "Reading photos"


def with_raw(found: Findings) -> Findings:
    """Every photo has a RAW beside it."""
    files = []
    for photo in found.catalog.photos:
        raw = photo.path.with_suffix(".CR2")
        raw.write_bytes(b"raw" * 1000)
        files.append((Photo.from_stat(raw, raw.lstat()),))
    return replace(found, catalog=replace(found.catalog, companions=tuple(files)))


def test_files_of_a_photo_are_counted_confirmed_and_told(
    given: Given, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    given.result = with_raw(given.result)  # type: ignore[arg-type]
    given.open()
    given.window.desk.review.mark([1])
    given.window.review._on_marks_changed()
    said: list[str] = []

    def accept(dialog: ConfirmDialog) -> int:
        said.extend(label.text() for label in dialog.findChildren(QLabel))
        return 1

    monkeypatch.setattr(ConfirmDialog, "exec", accept)
    given.press(Qt.Key.Key_Delete)
    given.page("outcome")
    assert said[0].startswith("Move 1 photo (2 files, 3.0 kB) to the trash?")
    assert "all or none" in said[1]
    assert given.window.outcome.title() == "1 photo (2 files, 3.0 kB) moved to the trash"
    lines = given.window.outcome._list.toPlainText()
    assert "\n    with " in lines
    assert [path.suffix for path in given.trasher.calls] == [".CR2", ".jpg"]


def test_the_help_tells_what_goes_with_a_photo(given: Given, qtbot: QtBot) -> None:
    read: list[str] = []

    def close() -> None:
        box = QApplication.activeModalWidget()
        read.append(str(box.property("text")))
        box.close()

    QTimer.singleShot(200, close)
    given.window.actions_["belongings"].trigger()
    assert "all or none" in read[0]
    assert all(badge in read[0] for badge in ("RAW", "LIVE", "MOTION"))


def on_the_map(given: Given, qtbot: QtBot, tmp_path: Path) -> None:
    """The review of five photos, and its map."""
    places = np.array([[0, 0], [0.1, 0], [1, 0], [1, 0.1], [0.5, 1]], np.float32)

    def drawn(_file: Path) -> Steps[np.ndarray]:
        yield Progress(Stage.MAP, 50, 100)
        return places

    given.window.map._map_of = drawn
    given.result = replace(given.result, file=tmp_path / "a.findings")
    given.open()
    given.press(Qt.Key.Key_M)
    given.page("map")
    view = given.window.map.view
    qtbot.waitUntil(view.isVisible)
    view.grab()


def test_a_click_on_the_map_goes_to_the_photo_in_its_cluster(
    given: Given, qtbot: QtBot, tmp_path: Path
) -> None:
    on_the_map(given, qtbot, tmp_path)
    view = given.window.map.view
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.position_on_screen(4).toPoint())
    given.page("review")
    assert given.window.review.surface.row() == 4


def test_esc_leaves_the_map_and_it_is_there_at_once_the_next_time(
    given: Given, qtbot: QtBot, tmp_path: Path
) -> None:
    on_the_map(given, qtbot, tmp_path)
    assert not given.window.review.actions_["purge"].isEnabled()
    QTest.keyClick(given.window.map.view, Qt.Key.Key_Escape)
    given.page("review")
    given.window.review.actions_["map"].trigger()
    assert given.window.map.view.isVisible()


def test_marks_made_on_the_map_keep_the_best_of_each_group(
    given: Given, qtbot: QtBot, tmp_path: Path
) -> None:
    on_the_map(given, qtbot, tmp_path)
    page = given.window.map
    page.view.select(np.arange(5))
    page._mark.click()
    review = given.window.desk.review
    keepers = {group.keeper for group in review.groups}
    assert len(keepers) == 2
    assert review.marks == set(range(4)) - keepers  # 4 has no duplicate, so nobody asked for it
    assert "Left alone: 1 photo without a duplicate" in page._hint.text()
    assert page.view._scene.is_marked.tolist() == [row in review.marks for row in range(5)]
    page._unmark.click()
    assert not review.marks


def test_the_selection_of_the_map_is_shown_with_its_groups_whole(
    given: Given, qtbot: QtBot, tmp_path: Path
) -> None:
    on_the_map(given, qtbot, tmp_path)
    given.window.map.view.select(np.array([0, 4]))
    given.window.map._show.click()
    given.page("review")
    photos = given.window.review._photos
    rows = {photos.catalog_row(line) for line in range(photos.rowCount())}
    assert rows == {0, 1, 4}
    given.press(Qt.Key.Key_N)
    assert photos.rowCount() == 5


# -- side by side --------------------------------------------------------------------------------


def test_a_mark_in_the_comparison_is_said_once(
    given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the pane that has the focus: a screen reader says its new name."""
    given.open()
    compare, said = given.window.compare, list[str]()
    for module in ("telling", "compare_page", "status_bar"):
        monkeypatch.setattr(f"purger.ui.{module}.announce", lambda _, words: said.append(words))
    given.press(Qt.Key.Key_C)
    given.page("compare")
    given.qtbot.waitUntil(compare.panes[0].hasFocus)
    compare.actions_["next_photo"].trigger()
    compare.actions_["mark"].trigger()
    assert "marked for the trash" in compare.panes[1].accessibleName()
    assert said == []
    compare.actions_["mark"].trigger()
    name = given.window.desk.review.catalog.photos[compare.row].path.name
    assert said == [f"{name} is already marked."]
    compare.actions_["undo"].trigger()
    assert said[1:] == ["Undone: 1 mark taken away."]
    compare.actions_["accept"].trigger()  # and on to the next group
    assert said[2:] == [f"{name} is marked for the trash."]


def test_c_compares_marks_and_goes_on_and_esc_comes_back_to_the_photo(given: Given) -> None:
    given.open()
    window, compare = given.window, given.window.compare
    given.press(Qt.Key.Key_C)
    given.page("compare")
    assert [pane.isVisible() for pane in compare.panes] == [True, True]
    given.qtbot.waitUntil(lambda: "no longer there" in compare.panes[0].accessibleDescription())
    compare.actions_["keep_only"].trigger()
    assert window.desk.review is not None
    assert window.desk.review.marks == {3}
    assert compare.row == 0
    compare.mark_wanted.emit(1, True)
    assert window.desk.review.marks == {1, 3}
    compare.actions_["next_group"].trigger()
    assert compare.message.text() == "That was the last group."
    compare.actions_["previous_group"].trigger()
    assert compare.row == 2
    compare.actions_["accept"].trigger()
    assert compare.row == 0
    compare.actions_["back"].trigger()
    given.page("review")
    assert window.review.place()[0] == 0


def test_ctrl_z_takes_back_what_was_marked_there_and_shows_where(given: Given) -> None:
    given.open()
    given.press(Qt.Key.Key_C)
    given.page("compare")
    compare, review = given.window.compare, given.window.desk.review
    assert review is not None
    compare.actions_["keep_only"].trigger()
    assert (review.marks, compare.row) == ({3}, 0)
    compare.actions_["undo"].trigger()
    assert review.marks == frozenset()
    assert compare.row == 2
    assert compare.message.text() == "Undone: 1 mark taken away."
    compare.actions_["redo"].trigger()
    assert review.marks == {3}


def test_a_refused_mark_is_told_where_the_user_looks(given: Given) -> None:
    given.open()
    given.press(Qt.Key.Key_C)
    given.page("compare")
    given.window.compare.mark_wanted.emit(2, True)
    given.window.compare.mark_wanted.emit(3, True)
    assert given.window.compare.message.text() == "At least one photo of each group stays."


def test_other_clusters_that_arrive_meanwhile_change_nothing_of_it(given: Given) -> None:
    given.open()
    given.press(Qt.Key.Key_C)
    given.page("compare")
    given.window.clusterings.regrouping.want(clustering=split(5, 2))
    given.window.compare.mark_wanted.emit(3, True)
    assert given.window.desk.review is not None
    assert given.window.desk.review.marks == {3}
    assert "marked" in given.window.compare.panes[1].accessibleName()
