"""Find similar in the window: what is asked, shown, marked and compared, and the way back."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from purger.core.domain import Findings
from purger.core.errors import PhotoError
from purger.core.review import Review
from purger.ui import engine
from purger.ui.dialogs import ConfirmDialog
from purger.ui.engine import ScanRequest
from purger.ui.models import Role
from purger.ui.pictures import Pictures
from purger.ui.similar import Found, Likeness, Query, SimilarWish
from purger.ui.similar_grid import NearModel, NearRole, folder_of, numbered, place_of
from purger.ui.similar_page import MORE, SimilarPage
from purger.ui.thumbnails import Thumbnails
from tests.paint import run, save, scene, traits
from tests.ui.test_window import Given, given

__all__ = ["given"]

LEFT = Qt.MouseButton.LeftButton
ELSEWHERE = Path("/elsewhere/mine.jpg")


def near(
    row: int, cosine: float = 0.3, chance: float | None = None, *, copy: bool = False
) -> Likeness:
    return Likeness(row, cosine, chance, copy, 0.0)


class Finder:
    """Answers wishes with what it was given, once it may."""

    def __init__(self) -> None:
        self.wishes: list[SimilarWish] = []
        self.answer: Found | Exception = Found(
            (near(1, 0.9, 0.97), near(3, 0.6, 0.4), near(9, 0.5), near(5, 0.1)), 9, 0
        )
        self.may = threading.Event()
        self.may.set()

    def __call__(self, wish: SimilarWish) -> object:
        self.wishes.append(wish)
        while not self.may.wait(0.01):
            if wish.dropped.is_set():
                return None
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


@pytest.fixture
def finder() -> Finder:
    return Finder()


def no_picture(_wish: object) -> object:
    raise PhotoError("It is no longer there.")


@pytest.fixture
def page(qtbot: QtBot, thumbnails: Thumbnails, finder: Finder) -> Iterator[SimilarPage]:
    pictures = Pictures(lambda: nullcontext(no_picture))
    made = SimilarPage(thumbnails, pictures, lambda: nullcontext(finder))
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close_finding(1)
    pictures.close()


@pytest.fixture
def found(found: Findings, tmp_path: Path) -> Findings:
    return replace(found, file=tmp_path / "x.findings")


def ask(qtbot: QtBot, page: SimilarPage, review: Review, found: Findings, row: int = 0) -> None:
    page.ask(review, found, Query(review.catalog.photos[row], row))
    qtbot.waitUntil(lambda: page.found is not None)


def rows(page: SimilarPage) -> list[int]:
    return [page.photos.likeness(line).row for line in range(page.photos.rowCount())]


def words(page: SimilarPage, line: int) -> str:
    return str(page.photos.index(line).data(Qt.ItemDataRole.AccessibleTextRole))


# -- words -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("likeness", "said", "number"),
    [
        (near(0, 1.0, 1.0, copy=True), "Identical", "100%"),
        (near(0, 0.99, 0.9999), "Almost surely a duplicate", "99%"),
        (near(0, 0.9, 0.8), "Very likely a duplicate", "80%"),
        (near(0, 0.9, 0.6), "Probably a duplicate", "60%"),
        (near(0, 0.9, 0.55), "Perhaps a duplicate", "55%"),
        (near(0, 0.9, 0.2), "Probably no duplicate", "20%"),
        (near(0, 0.9, 0.06), "Hardly a duplicate", "6%"),
        (near(0, 0.5), "Much alike", ""),
        (near(0, 0.31), "Alike", ""),
        (near(0, -0.2), "Hardly alike", ""),
        (Likeness(0, 0.5, None, is_copy=False, floor=0.4), "A little alike", ""),
    ],
)  # fmt: skip
def test_likeness_is_told_in_words_and_a_number(likeness: Likeness, said: str, number: str) -> None:
    assert (likeness.words, likeness.number) == (said, number)
    assert likeness.sentence.endswith(".")
    told = f" {number[:-1]} " if number else f"{likeness.cosine:.2f}"
    assert likeness.is_copy or told in likeness.sentence


def test_places_are_told_from_one_on(review: Review) -> None:
    assert numbered(review, 0) == "Cluster 1 · group 1"
    assert numbered(review, 9) == "Cluster 2 · single"


def test_a_photo_tells_how_many_stand_with_it(review: Review) -> None:
    others = len(review.groups[0].members) - 1
    assert place_of(review, 0) == f"In a group with {others} other{'s' * (others != 1)}"
    assert place_of(review, 9) == "Has no duplicates"


def test_folders_begin_with_the_scanned_one() -> None:
    assert folder_of(Path("/a/b/c/x.jpg"), [Path("/q"), Path("/a/b")]) == "b/c"
    assert folder_of(Path("/z/x.jpg"), [Path("/a/b")]) == "/z"


# -- the page --------------------------------------------------------------------------------------


def test_the_nearest_are_shown_with_all_that_is_known(
    qtbot: QtBot, page: SimilarPage, finder: Finder, review: Review, found: Findings
) -> None:
    ask(qtbot, page, review, found)
    assert finder.wishes[0].job == {
        "job": "similar", "file": str(found.file), "row": 0, "count": MORE, "without": [],
    }  # fmt: skip
    assert rows(page) == [1, 3, 9, 5]
    assert words(page, 0) == (
        "0001.jpg, Almost surely a duplicate, 97%, In a group with 2 others, in photos, stays"
    )
    assert words(page, 2).startswith("0009.jpg, Much alike, Has no duplicates, in")
    assert "the 4 nearest of 9 photos" in page._summary.text()
    assert "In a group with 2 others · best of its group" in page.panel.text()
    tip = page.photos.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.endswith("about 97 duplicates.\nIn a group with 2 others\nCluster 1 · group 1")
    assert page.grid.hasFocus()
    assert page.row() == 1
    assert not page._have.isVisible()


def test_what_is_gone_is_left_out(
    qtbot: QtBot, page: SimilarPage, finder: Finder, review: Review, found: Findings
) -> None:
    review.mark([5])
    review.forget([5])
    ask(qtbot, page, review, found)
    assert finder.wishes[0].without == (5,)


def test_more_are_shown_when_asked_for_and_the_place_is_kept(
    qtbot: QtBot, page: SimilarPage, finder: Finder, review: Review, found: Findings
) -> None:
    ask(qtbot, page, review, found)
    page.grid.go_to(2)
    assert page._more.text() == "5 More"
    finder.answer = Found((*finder.answer.likenesses, near(7, 0.05), near(8, 0.04)), 9, 0)
    page._more.click()
    qtbot.waitUntil(lambda: page.photos.rowCount() == 6)
    assert finder.wishes[-1].count == 2 * MORE
    assert page.row() == 9


def test_a_byte_copy_is_told_first(
    qtbot: QtBot, page: SimilarPage, finder: Finder, review: Review, found: Findings
) -> None:
    finder.answer = Found((near(6, 1.0, 1.0, copy=True), near(2, 1.0, 1.0, copy=True)), 10, -1,
                          found.catalog.photos[0], traits(width=40, height=30))  # fmt: skip
    page.ask(review, found, Query.from_elsewhere(ELSEWHERE))
    qtbot.waitUntil(page._have.isVisible)
    assert finder.wishes[0].job["path"] == str(ELSEWHERE)
    said = page._have_words.text()
    assert said == "You already have this photo: /photos/0006.jpg (2 byte copies in all)"
    assert "40 × 30" in page.panel.text()
    with qtbot.waitSignal(page.photo_chosen) as chosen:
        page._show_it.click()
    assert chosen.args == [6]


def test_a_file_of_the_library_itself_is_told_to_be_that(
    qtbot: QtBot, page: SimilarPage, review: Review, found: Findings
) -> None:
    page.ask(review, found, Query.from_elsewhere(ELSEWHERE))
    qtbot.waitUntil(lambda: page.found is not None)
    assert page._have_words.text() == "This very file is one of your library."
    assert page.query == Query(review.catalog.photos[0], 0)
    assert not page._show_it.isVisible()


def test_a_broken_file_costs_a_sentence(
    qtbot: QtBot, page: SimilarPage, finder: Finder, review: Review, found: Findings
) -> None:
    finder.answer = PhotoError("“mine.jpg” cannot be read. It is no picture.")
    page.ask(review, found, Query.from_elsewhere(ELSEWHERE))
    qtbot.waitUntil(lambda: "cannot be read" in page._waiting.text())
    assert not page._bar.isVisible()
    with qtbot.waitSignal(page.left):
        QTest.keyClick(page, Qt.Key.Key_Escape)


@pytest.mark.logs
def test_a_fault_is_told_and_handed_on(
    qtbot: QtBot, page: SimilarPage, finder: Finder, review: Review, found: Findings
) -> None:
    finder.answer = ValueError("a bug")
    with qtbot.waitSignal(page.fault_met):
        page.ask(review, found, Query(review.catalog.photos[0], 0))
    assert "could not be looked through" in page._waiting.text()


def test_an_answer_that_nobody_waits_for_any_more_is_not_shown(
    qtbot: QtBot, page: SimilarPage, finder: Finder, review: Review, found: Findings
) -> None:
    finder.may.clear()
    page.ask(review, found, Query(review.catalog.photos[0], 0))
    qtbot.waitUntil(lambda: len(finder.wishes) == 1)
    page.stop()
    assert finder.wishes[0].dropped.is_set()
    finder.may.set()
    ask(qtbot, page, review, found, 4)
    assert [wish.query.row for wish in finder.wishes] == [0, 4]


def test_a_click_goes_there_and_the_sign_marks(
    qtbot: QtBot, page: SimilarPage, review: Review, found: Findings
) -> None:
    ask(qtbot, page, review, found)
    rect = page.grid.visualRect(page.photos.index(2))
    with qtbot.waitSignal(page.photo_chosen) as chosen:
        QTest.mouseClick(page.grid.viewport(), LEFT, pos=rect.center() - QPoint(0, 40))
    assert chosen.args == [9]
    sign = page.grid._own.bin_rect(rect).center()
    with qtbot.waitSignal(page.mark_wanted) as marked, qtbot.assertNotEmitted(page.photo_chosen):
        QTest.mouseClick(page.grid.viewport(), LEFT, pos=sign)
    assert marked.args == [[9], True]
    with qtbot.waitSignal(page.photo_chosen) as chosen:
        QTest.keyClick(page.grid, Qt.Key.Key_Return)
    assert chosen.args == [9]


def test_keys_mean_the_selected_photos_else_the_current_one(
    qtbot: QtBot, page: SimilarPage, review: Review, found: Findings
) -> None:
    ask(qtbot, page, review, found)
    with qtbot.waitSignal(page.mark_wanted) as marked:
        QTest.keyClick(page.grid, Qt.Key.Key_X)
    assert marked.args == [[1], True]
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Right):
        QTest.keyClick(page.grid, key)
    assert page.actions_["mark"].iconText() == "Mark 2"
    with qtbot.waitSignal(page.mark_wanted) as marked:
        QTest.keyClick(page.grid, Qt.Key.Key_X)
    assert marked.args == [[1, 3], True]
    with qtbot.waitSignal(page.compare_wanted) as compared:
        QTest.keyClick(page.grid, Qt.Key.Key_C)
    assert compared.args == [[0, 1, 3]]


def test_the_sign_is_not_offered_where_a_photo_must_stay(
    qtbot: QtBot, page: SimilarPage, review: Review, found: Findings
) -> None:
    review.mark([0, 2])
    ask(qtbot, page, review, found)
    assert page.photos.index(0).data(NearRole.CAN_MARK) is False
    sign = page.grid._own.bin_rect(page.grid.visualRect(page.photos.index(0))).center()
    with qtbot.assertNotEmitted(page.mark_wanted):
        QTest.mouseClick(page.grid.viewport(), LEFT, pos=sign)


def test_f_held_shows_the_current_photo_in_the_place_of_the_other(
    qtbot: QtBot, page: SimilarPage, review: Review, found: Findings
) -> None:
    ask(qtbot, page, review, found)
    QTest.keyPress(page.grid, Qt.Key.Key_F)
    assert page.panel._name.text() == "0001.jpg"
    QTest.keyRelease(page.grid, Qt.Key.Key_F)
    assert page.panel._name.text() == "0000.jpg"


def test_escape_leads_back_through_the_photos_that_were_asked_about(
    qtbot: QtBot, page: SimilarPage, review: Review, found: Findings
) -> None:
    ask(qtbot, page, review, found)
    QTest.keyClick(page.grid, Qt.Key.Key_L, Qt.KeyboardModifier.ShiftModifier)
    assert page.query is not None
    assert page.query.row == 1
    qtbot.waitUntil(lambda: page.found is not None)
    with qtbot.assertNotEmitted(page.left):
        QTest.keyClick(page, Qt.Key.Key_Escape)
    assert page.query.row == 0
    with qtbot.waitSignal(page.left):
        QTest.keyClick(page, Qt.Key.Key_Escape)


def test_a_line_is_filled_at_any_width(
    qtbot: QtBot, page: SimilarPage, review: Review, found: Findings
) -> None:
    ask(qtbot, page, review, found)
    for width in (700, 1000, 1280, 1700):
        page.resize(width, 760)
        grid, room = page.grid, page.grid.viewport().width()
        columns = room // grid.gridSize().width()
        assert columns >= 1
        assert room - columns * grid.gridSize().width() < columns + 1 or columns == 1


def test_the_model_is_one_that_qt_accepts(
    qtmodeltester: object, review: Review, found: Findings
) -> None:
    model = NearModel()
    model.show_near(review, found.roots, [near(1), near(2)])
    qtmodeltester.check(model)
    model.show_near(review, found.roots, [near(1), near(2), near(4)])
    assert model.rowCount() == 3
    assert model.index(2).data(Role.PHOTO) == review.catalog.photos[4]


# -- in the window ---------------------------------------------------------------------------------


class Windowed:
    """An open review whose finder answers; five photos: 0 and 1 alike, 2 and 3 alike, 4 alone."""

    def __init__(self, given: Given, *, is_open: bool = True) -> None:
        self.given, self.window = given, given.window
        self.finder = Finder()
        self.finder.answer = Found((near(1, 0.9, 0.95), near(3, 0.5), near(4, 0.2)), 4, 0)
        self.page = given.window.similar
        given.finder = self.finder
        if is_open:
            given.open()
            given.window.review.roaming.show_photo(0)

    def find(self) -> None:
        self.window._pages.actions_of[self.window._pages.currentWidget()]["similar"].trigger()
        self.given.page("similar")
        self.given.qtbot.waitUntil(lambda: self.page.found is not None)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.page.grid, key)

    def drop(self, *paths: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        event = QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, LEFT,
                           Qt.KeyboardModifier.NoModifier)  # fmt: skip
        self.window.dropEvent(event)

    def drag(self, *paths: Path) -> str:
        """Drag over the window; what it says then."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        event = QDragEnterEvent(
            QPoint(5, 5), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier
        )
        self.window.dragEnterEvent(event)
        assert event.isAccepted()
        assert self.window._sign.isVisibleTo(self.window)
        return self.window._sign.text()

    @property
    def review(self) -> Review:
        review = self.window.desk.review
        assert review is not None
        return review


@pytest.fixture
def windowed(given: Given) -> Windowed:
    return Windowed(given)


def test_shift_l_finds_and_escape_leads_back_to_where_one_was(windowed: Windowed) -> None:
    at = windowed.window.review.place()
    grid = windowed.window.review.grid
    QTest.keyClick(grid, Qt.Key.Key_L, Qt.KeyboardModifier.ShiftModifier)
    windowed.given.page("similar")
    windowed.given.qtbot.waitUntil(lambda: windowed.page.found is not None)
    windowed.press(Qt.Key.Key_Escape)
    windowed.given.page("review")
    assert windowed.window.review.place() == at
    assert grid.hasFocus()


def test_enter_goes_to_the_photo_in_its_cluster(windowed: Windowed) -> None:
    windowed.find()
    windowed.press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return)
    windowed.given.page("review")
    assert windowed.window.review.place()[0] == 4


def test_marks_are_those_of_the_review_with_its_protections_and_its_undo(
    windowed: Windowed,
) -> None:
    windowed.find()
    windowed.press(Qt.Key.Key_X)
    assert windowed.review.marks == {1}
    assert windowed.page.photos.index(0).data(Role.MARKED)
    windowed.review.mark([2])
    windowed.press(Qt.Key.Key_Right, Qt.Key.Key_X)
    assert windowed.review.marks == {1, 2}
    assert windowed.page._message.text() == "At least one photo of each group stays."
    QTest.keyClick(windowed.page.grid, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert windowed.review.marks == {2}
    QTest.keyClick(windowed.page.grid, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert windowed.review.marks == {1, 2}


def test_several_marks_are_one_step(windowed: Windowed) -> None:
    windowed.find()
    windowed.press(Qt.Key.Key_Space, Qt.Key.Key_End, Qt.Key.Key_Space, Qt.Key.Key_X)
    assert windowed.review.marks == {1, 4}
    QTest.keyClick(windowed.page.grid, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert windowed.review.marks == frozenset()


def test_what_is_compared_leads_back_here(windowed: Windowed) -> None:
    windowed.find()
    windowed.press(Qt.Key.Key_C)
    windowed.given.page("compare")
    compare = windowed.window.compare
    assert compare.abreast.rows == (0, 1)
    QTest.keyClick(compare, Qt.Key.Key_PageDown)
    assert "Esc leads back" in compare.message.text()
    QTest.keyClick(compare, Qt.Key.Key_X)
    assert windowed.review.marks == {1}
    QTest.keyClick(compare, Qt.Key.Key_Escape)
    windowed.given.page("similar")
    assert windowed.page.photos.index(0).data(Role.MARKED)


def test_a_photo_from_elsewhere_is_compared_and_never_marked(
    windowed: Windowed, tmp_path: Path
) -> None:
    file = save(scene(1), tmp_path / "mine.jpg")
    photo = replace(windowed.review.catalog.photos[0], path=file)
    windowed.finder.answer = Found((near(1), near(3), near(4)), 5, -1, photo, traits())
    windowed.drop(file)
    windowed.given.page("similar")
    windowed.given.qtbot.waitUntil(lambda: windowed.page.found is not None)
    windowed.press(Qt.Key.Key_Space, Qt.Key.Key_End, Qt.Key.Key_Space, Qt.Key.Key_C)
    windowed.given.page("compare")
    compare = windowed.window.compare
    assert [pane.canvas.photo for pane in compare.panes] == [
        photo, windowed.review.catalog.photos[1], windowed.review.catalog.photos[4]
    ]  # fmt: skip
    QTest.keyClick(compare, Qt.Key.Key_X)
    assert windowed.review.marks == {1}
    assert compare._review.marks == {1}
    QTest.keyClick(compare, Qt.Key.Key_Left)
    QTest.keyClick(compare, Qt.Key.Key_X)
    assert "never marked" in compare.message.text()
    assert windowed.review.marks == {1}
    assert compare._review.marks == {1}
    QTest.keyClick(compare, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert windowed.review.marks == compare._review.marks == frozenset()
    QTest.keyClick(compare, Qt.Key.Key_Escape)
    windowed.given.page("similar")
    windowed.press(Qt.Key.Key_Escape)
    windowed.given.page("review")
    windowed.window.review.actions_["compare"].trigger()
    assert compare._review is windowed.review


def test_a_dropped_photo_is_looked_for_and_a_dropped_folder_opens(
    windowed: Windowed, tmp_path: Path
) -> None:
    file = save(scene(1), tmp_path / "mine.jpg")
    assert windowed.drag(file) == "Let go to find what is similar to “mine.jpg”."
    folder = f"Let go to open the folder “{tmp_path.name}”."
    assert windowed.drag(file, tmp_path) == folder
    windowed.drop(file)
    assert not windowed.window._sign.isVisibleTo(windowed.window)
    windowed.given.page("similar")
    windowed.given.qtbot.waitUntil(lambda: windowed.page.found is not None)
    assert windowed.finder.wishes[-1].job["path"] == str(file)
    windowed.drop(file, tmp_path)
    windowed.given.page("review")
    assert windowed.given.asked[-1].folders == (tmp_path,)
    assert windowed.page.query is None


def test_a_photo_dropped_before_a_folder_is_open_is_a_sentence(
    given: Given, tmp_path: Path
) -> None:
    file = save(scene(1), tmp_path / "mine.jpg")
    Windowed(given, is_open=False).drop(file)
    assert given.pages[-1] == "start"
    start = given.window.start
    assert "Open the folder with your photos first" in start.message()
    (opens,) = [b for b in start.findChildren(QPushButton) if tmp_path.name in b.text()]
    opens.click()
    given.page("review")
    assert given.asked[-1].folders == (tmp_path,)


def test_of_several_dropped_photos_the_first_is_looked_for_and_that_is_said(
    windowed: Windowed, tmp_path: Path
) -> None:
    files = [save(scene(n), tmp_path / f"{n}.jpg") for n in (1, 2)]
    said = "Let go to find what is similar to the first of these photos, “1.jpg”."
    assert windowed.drag(*files) == said
    windowed.drop(*files)
    windowed.given.page("similar")
    assert windowed.page._message.text() == "One photo at a time: this is the first of 2."


def test_what_is_no_photo_is_told_while_it_is_dragged_and_changes_nothing(
    windowed: Windowed, tmp_path: Path
) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("words")
    said = "“notes.txt” is no photo of a format that purger reads."
    assert windowed.drag(file) == said
    windowed.drop(file)
    assert windowed.given.pages[-1] == "review"


def test_a_photo_is_chosen_in_a_dialog(
    windowed: Windowed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = save(scene(1), tmp_path / "mine.jpg")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(file), ""))
    windowed.window.actions_["similar_to_file"].trigger()
    windowed.given.page("similar")
    assert windowed.page.query == Query.from_elsewhere(file)


def test_from_the_comparison_and_back_to_it(windowed: Windowed) -> None:
    windowed.window.review.actions_["compare"].trigger()
    windowed.given.page("compare")
    windowed.find()
    assert windowed.finder.wishes[-1].query.row == 0
    windowed.press(Qt.Key.Key_Escape)
    windowed.given.page("compare")


def test_nobody_is_led_in_circles_between_two_pages(windowed: Windowed) -> None:
    windowed.window.review.actions_["compare"].trigger()
    windowed.given.page("compare")
    windowed.find()
    windowed.press(Qt.Key.Key_C)
    windowed.given.page("compare")
    QTest.keyClick(windowed.window.compare, Qt.Key.Key_Escape)
    windowed.given.page("similar")
    windowed.press(Qt.Key.Key_Escape)
    windowed.given.page("review")


def test_from_the_large_picture(windowed: Windowed) -> None:
    review = windowed.window.review
    review.actions_["open"].trigger()
    QTest.keyClick(review.viewer, Qt.Key.Key_L, Qt.KeyboardModifier.ShiftModifier)
    windowed.given.page("similar")
    assert windowed.page.query is not None
    assert windowed.page.query.row == 0
    windowed.given.qtbot.waitUntil(lambda: windowed.page.found is not None)
    windowed.press(Qt.Key.Key_Escape)
    windowed.given.page("review")
    assert review.viewer.isVisible()


def test_from_the_map_of_the_photo_that_is_pointed_at(
    windowed: Windowed, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = windowed.window
    window.desk.show(window.map)
    window.map.actions_["similar"].trigger()
    assert windowed.given.pages[-1] == "map"
    assert "Point at a photo" in window.map._hint.text()
    monkeypatch.setattr(window.map.view, "row", lambda: 2)
    windowed.find()
    assert windowed.finder.wishes[-1].query.row == 2
    monkeypatch.setattr(window.reviewing, "show_map", lambda: window.desk.show(window.map))
    windowed.press(Qt.Key.Key_Escape)
    windowed.given.page("map")


def test_from_the_history_a_file_is_asked_about_where_it_lies_now(
    windowed: Windowed, tmp_path: Path
) -> None:
    window = windowed.window
    windowed.review.mark([1])
    QTimer.singleShot(0, lambda: windowed.window.findChild(ConfirmDialog).accept())
    window.purging.purge()
    windowed.given.page("outcome")
    window.actions_["history"].trigger()
    windowed.given.page("history")
    windowed.given.qtbot.waitUntil(lambda: window.history.file() is not None)
    window.history.actions_["similar"].trigger()
    windowed.given.page("similar")
    wish = windowed.page._wish or windowed.finder.wishes[-1]
    assert wish.query.photo.path.parent == tmp_path / "trash"
    assert wish.without == (1,)
    windowed.given.qtbot.waitUntil(lambda: windowed.page.found is not None)
    windowed.press(Qt.Key.Key_Escape)
    windowed.given.page("history")


# -- the engine ------------------------------------------------------------------------------------


@pytest.mark.model
def test_the_engine_finds_photos_of_the_library_and_from_elsewhere(
    tmp_path: Path, own_home: Path
) -> None:
    folder = tmp_path / "photos"
    for i in range(6):
        save(scene(i), folder / f"{i}.jpg")
    found = run(engine.scan(ScanRequest((folder,))))
    assert found.file is not None
    small = save(scene(2).resize((320, 240)), tmp_path / "small.png")
    copy = Path(shutil.copy(folder / "3.jpg", tmp_path / "copy.jpg"))
    (tmp_path / "broken.jpg").write_bytes(b"\xff\xd8\xff garbage")
    with engine.clusterer() as answer:
        of_row = answer(SimilarWish(found.file, Query(found.catalog.photos[0], 0), 4))
        assert isinstance(of_row, Found)
        assert (len(of_row.likenesses), of_row.total, of_row.own) == (4, 5, 0)
        made_of = answer(SimilarWish(found.file, Query.from_elsewhere(small), 4))
        assert isinstance(made_of, Found)
        assert made_of.likenesses[0].row == 2
        assert made_of.likenesses[0].words == "Almost surely a duplicate"
        assert made_of.traits is not None
        assert (made_of.traits.width, made_of.traits.height) == (320, 240)
        same = answer(SimilarWish(found.file, Query.from_elsewhere(copy), 4))
        assert isinstance(same, Found)
        assert [one.row for one in same.copies] == [3]
        with pytest.raises(Exception, match="“broken.jpg” cannot be read"):
            answer(SimilarWish(found.file, Query.from_elsewhere(tmp_path / "broken.jpg"), 4))
        again = answer(SimilarWish(found.file, Query(found.catalog.photos[1], 1), 2))
        assert isinstance(again, Found)
    engine.forget(found.file)
