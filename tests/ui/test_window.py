"""The window with its own wiring and fake doors: every way from the start page to the outcome."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from purger.core import places
from purger.core.domain import Findings, Photo, Progress, Skipped, Stage, Steps
from purger.core.errors import FolderError
from purger.core.settings import Settings
from purger.ui.dialogs import ConfirmDialog, SkippedDialog
from purger.ui.engine import ScanRequest
from purger.ui.tasks import NewestFirst
from purger.ui.thumbnails import Thumbnails
from purger.ui.window import Doors, Window
from tests.fakes import FakeTrasher
from tests.paint import catalog, findings, pairs
from tests.ui.test_tasks import count


class Given:
    """A window and what was given to it."""

    def __init__(self, qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path) -> None:
        self.result: Findings | Exception = real(tmp_path / "photos")
        self.trasher = FakeTrasher(tmp_path / "trash")
        self.saved: list[Settings] = []
        self.pages: list[str] = []
        self.asked: list[ScanRequest] = []
        self.slow = False
        doors = Doors(
            self.scan, self.trasher, self.saved.append, self.pages.append,
            QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat),
        )  # fmt: skip
        self.previews = NewestFirst(_previews)
        self.window = Window(Settings(), doors, thumbnails, self.previews)
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.qtbot = qtbot

    def scan(self, request: ScanRequest) -> Steps[Findings]:
        self.asked.append(request)
        yield Progress(Stage.DECODE, 1, 2)
        while self.slow:
            yield Progress(Stage.DECODE, 1, 2)
        if isinstance(self.result, Exception):
            raise self.result
        return self.result

    def open(self) -> None:
        self.window.open_folders((Path("/photos"),))
        self.qtbot.waitUntil(lambda: self.pages[-1] == "review")

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.window.review.grid, key)

    def page(self, name: str) -> None:
        self.qtbot.waitUntil(lambda: self.pages[-1] == name, timeout=5000)


class _previews:  # noqa: N801 - a context manager that reads as a function
    def __enter__(self) -> Callable[[Photo], QImage]:
        return lambda _: QImage(40, 30, QImage.Format.Format_RGB32)

    def __exit__(self, *_: object) -> None:
        pass


def real(folder: Path) -> Findings:
    """Findings over files that exist: 0 and 1 alike, 2 and 3 alike, 4 alone."""
    folder.mkdir()
    of = catalog(5, folder=folder)
    photos, digests = [], of.digests.copy()
    for row, photo in enumerate(of.photos):
        photo.path.write_bytes(b"photo %d" % row)
        photos.append(Photo.from_stat(photo.path, photo.path.lstat()))
        digests[row] = list(hashlib.sha256(b"photo %d" % row).digest())
    of = replace(of, photos=tuple(photos), digests=digests)
    return findings(of, pairs([(0, 1, 0.95), (2, 3, 0.85)]))


@pytest.fixture
def given(qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path) -> Given:
    made = Given(qtbot, thumbnails, tmp_path)
    yield made
    made.window.close()


def answer_dialog(qtbot: QtBot, text: str) -> list[str]:
    """Press the button `text` in the next dialog; collect what the dialog said."""
    said: list[str] = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(20, act)
            return
        said.extend(label.text() for label in dialog.findChildren(QLabel))
        buttons = {b.text().replace("&", ""): b for b in dialog.findChildren(QPushButton)}
        buttons[text].click()

    QTimer.singleShot(20, act)
    return said


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
    assert given.window._review.gone
    assert "No duplicates" in given.window.review._totals.text()


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
    assert given.window._review.marks


def test_what_changed_since_stays_and_is_named(given: Given, qtbot: QtBot) -> None:
    given.open()
    given.press(Qt.Key.Key_A, Qt.Key.Key_A)
    plan = given.window._review.plan()
    plan.marked[0].photo.path.write_bytes(b"edited")
    answer_dialog(qtbot, "Move to Trash")
    given.press(Qt.Key.Key_Delete)
    given.page("outcome")
    assert given.window.outcome.title().startswith("1 photo ")
    assert "It changed since it was shown." in given.window.outcome._list.toPlainText()


def test_the_slider_regroups_and_keeps_the_marks_that_stand(given: Given, qtbot: QtBot) -> None:
    given.open()
    given.press(Qt.Key.Key_A, Qt.Key.Key_A)
    marks = given.window._review.marks
    assert len(marks) == 2
    given.window.review._slider.setValue(90)
    qtbot.waitUntil(lambda: len(given.window._review.groups) == 1)
    assert given.window._review.marks == marks
    assert given.saved[-1].similarity == 0.9
    given.window.review._slider.setValue(60)
    qtbot.waitUntil(lambda: len(given.window._review.groups) == 2)


def test_cancel_goes_back_to_the_start(given: Given) -> None:
    given.slow = True
    given.window.open_folders((Path("/photos"),))
    given.page("progress")
    given.window.progress._cancel.click()
    given.page("start")
    assert "Cancelled" in given.window.start._message.text()
    given.slow = False
    given.open()


@pytest.mark.parametrize(
    ("result", "words"),
    [
        (FolderError("There is no folder “x”."), "There is no folder “x”."),
        (findings(catalog(0)), "no photos in this folder"),
        (replace(findings(catalog(0)), skipped=(Skipped(Path("/a"), "Cut."),)), "1 file skipped"),
    ],
)  # fmt: skip
def test_what_cannot_be_reviewed_is_one_sentence_on_the_start_page(
    given: Given, qtbot: QtBot, result: Findings | Exception, words: str
) -> None:
    given.result = result
    given.window.open_folders((Path("/photos"),))
    qtbot.waitUntil(lambda: given.pages[-2:] == ["progress", "start"])
    assert words in given.window.start._message.text()


@pytest.mark.logs
def test_a_fault_is_told_as_a_fault(given: Given, qtbot: QtBot) -> None:
    given.result = RuntimeError("bug")
    with qtbot.waitSignal(given.window.fault_met) as fault:
        given.window.open_folders((Path("/photos"),))
    assert isinstance(fault.args[0], RuntimeError)


def test_one_job_at_a_time(given: Given) -> None:
    given.slow = True
    given.window.open_folders((Path("/photos"),))
    task = given.window._task
    given.window.open_folders((Path("/other"),))
    assert given.window._task is task
    given.slow = False
    given.page("review")


def test_closing_while_a_scan_runs_ends_it(given: Given) -> None:
    given.slow = True
    given.window.open_folders((Path("/photos"),))
    task = given.window._task
    given.window.close()
    assert task.wait(1)


def test_enter_shows_the_photo_large(given: Given, qtbot: QtBot) -> None:
    given.open()
    given.press(Qt.Key.Key_Return)
    viewer = given.window.review.viewer
    qtbot.waitUntil(lambda: viewer._pixmap is not None and viewer._pixmap.width() == 40)
    assert viewer.photo == given.window._findings.catalog.photos[given.window.review._current_row()]


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


def test_marking_everywhere_asks_first(given: Given, qtbot: QtBot) -> None:
    given.open()
    answer_dialog(qtbot, "Cancel")
    given.window.review.actions_["accept_all"].trigger()
    assert not given.window._review.marks
    answer_dialog(qtbot, "Mark Them")
    given.window.review.actions_["accept_all"].trigger()
    assert len(given.window._review.marks) == 2


def test_the_theme_is_kept_and_applied(given: Given, qapp: QApplication) -> None:
    for action in given.window._themes.actions():
        action.trigger()
    assert [s.theme for s in given.saved[-3:]] == ["system", "dark", "light"]
    assert qapp.palette().window().color().lightnessF() > 0.9


def test_an_added_network_can_be_chosen_for_the_next_scan(
    qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path
) -> None:
    places.models_dir().mkdir(parents=True)
    (places.models_dir() / "mine.json").write_text("{}")
    given = Given(qtbot, thumbnails, tmp_path)
    embedded, mine = given.window._networks.actions()
    assert (embedded.isChecked(), mine.isChecked()) == (True, False)
    assert mine.text() == "mine"
    given.open()
    mine.trigger()
    assert given.saved[-1].model == "mine"
    given.window._rescan.trigger()
    given.page("review")
    assert [request.model for request in given.asked] == [None, "mine"]


def test_a_task_that_counts_is_shown(given: Given, qtbot: QtBot) -> None:
    page = given.window.progress
    page.begin("Go")
    for progress in count(3):
        page.show_progress(replace(progress, stage=Stage.DECODE))
    assert page._count.text() == "2 of 3"
    assert page._stage.text() == "Reading photos"


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
    assert given.window.review._current_row() == 4


def test_esc_leaves_the_map_and_it_is_there_at_once_the_next_time(
    given: Given, qtbot: QtBot, tmp_path: Path
) -> None:
    on_the_map(given, qtbot, tmp_path)
    assert not given.window.review.actions_["purge"].isEnabled()
    QTest.keyClick(given.window.map.view, Qt.Key.Key_Escape)
    given.page("review")
    given.window._map.trigger()
    assert given.window.map.view.isVisible()


def test_marks_made_on_the_map_keep_the_best_of_each_group(
    given: Given, qtbot: QtBot, tmp_path: Path
) -> None:
    on_the_map(given, qtbot, tmp_path)
    page = given.window.map
    page.view.select(np.arange(5))
    page._mark.click()
    review = given.window._review
    keepers = {group.keeper for group in review.groups}
    assert len(keepers) == 2
    assert review.marks == set(range(5)) - keepers
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
