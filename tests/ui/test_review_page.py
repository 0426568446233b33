"""The review page, by mouse and keys as a person would."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from purger.core.domain import Findings, Series
from purger.core.group import group as group_photos
from purger.core.review import Review
from purger.ui.models import Role
from purger.ui.review_page import ReviewPage
from purger.ui.thumbnails import Thumbnails
from tests.paint import catalog, findings, pairs
from tests.ui.conftest import group


@pytest.fixture
def page(qtbot: QtBot, thumbnails: Thumbnails, review: Review, found: Findings) -> ReviewPage:
    made = ReviewPage(thumbnails)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show()
    qtbot.waitExposed(made)
    made.show_review(review, found, 0.8)
    made.grid.setFocus()
    return made


def press(page: ReviewPage, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(page.grid, key, modifier or Qt.KeyboardModifier.NoModifier)


def click(page: ReviewPage, line: int, *, double: bool = False) -> None:
    grid = page.grid
    point = grid.visualRect(grid.model().index(line, 0)).center()
    act = QTest.mouseDClick if double else QTest.mouseClick
    if double:
        QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=point)
    act(grid.viewport(), Qt.MouseButton.LeftButton, pos=point)


def test_a_click_marks_and_another_unmarks(page: ReviewPage, review: Review) -> None:
    click(page, 1)
    assert review.marks == {1}
    click(page, 1)
    assert review.marks == frozenset()


def test_space_x_and_u(page: ReviewPage, review: Review) -> None:
    press(page, Qt.Key.Key_Right)
    press(page, Qt.Key.Key_T)
    press(page, Qt.Key.Key_Right)
    press(page, Qt.Key.Key_X)
    assert review.marks == {1, 2}
    press(page, Qt.Key.Key_U)
    assert review.marks == {1}


def test_arrows_cross_sections(page: ReviewPage) -> None:
    grid = page.grid
    seen = [grid.currentIndex().row()]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Home):
        press(page, key)
        seen.append(grid.currentIndex().row())
    assert seen == [0, 3, 5, 3, 6, 0]
    press(page, Qt.Key.Key_Left)
    assert grid.currentIndex().row() == 0


def test_a_accepts_the_group_and_goes_on(page: ReviewPage, review: Review) -> None:
    press(page, Qt.Key.Key_A)
    assert review.marks == {1, 2}
    assert page.grid.currentIndex().row() == 3
    press(page, Qt.Key.Key_A)
    assert review.marks == {1, 2, 4}


def test_page_keys_go_by_group_and_on_to_the_next_cluster(page: ReviewPage) -> None:
    rows = []
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        press(page, key)
        rows.append(page.grid.currentIndex().row())
    assert rows == [3, 5, 3]
    press(page, Qt.Key.Key_PageDown)
    press(page, Qt.Key.Key_PageDown)
    assert page.roaming.cluster().label == 1


def test_the_header_of_a_group_marks_and_unmarks(page: ReviewPage, review: Review) -> None:
    place = page.grid._command_rect(0).center()
    QTest.mouseClick(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert review.marks == {1, 2}
    place = page.grid._command_rect(0).center()
    QTest.mouseClick(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert review.marks == frozenset()


def test_the_cluster_buttons(page: ReviewPage, review: Review) -> None:
    page.surface.bar.accept.click()
    assert review.marks == {1, 2, 4}
    assert "3 photos" in page.status.marked.text()
    page.surface.bar.unmark.click()
    assert review.marks == frozenset()
    assert not page.status.purge.isEnabled()


def test_the_last_of_a_group_stays_and_the_page_says_why(page: ReviewPage, review: Review) -> None:
    press(page, Qt.Key.Key_A)
    click(page, 0)
    assert 0 not in review.marks
    assert page.status.message.text() == "At least one photo of each group stays."


def test_damaged_photos_are_left_alone_and_the_page_says_so(
    page: ReviewPage, found: Findings
) -> None:
    all_traits = tuple(replace(t, damaged=row == 2) for row, t in enumerate(found.catalog.traits))
    harmed = replace(found, catalog=replace(found.catalog, traits=all_traits))
    review = Review(harmed, [group(0, 1, 2)])
    page.show_review(review, harmed, 0.8)
    press(page, Qt.Key.Key_A)
    assert review.marks == {1}
    assert page.status.message.text() == "Damaged photos were left alone; mark them one by one."
    click(page, 2)
    assert review.marks == {1, 2}


def test_a_double_click_opens_without_leaving_a_mark(
    page: ReviewPage, review: Review, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.picture_wanted) as wanted:
        click(page, 1, double=True)
    assert wanted.args == [review.catalog.photos[1]]
    assert review.marks == frozenset()
    assert page.viewer.isVisible()


def test_the_large_picture_never_stands_under_another_name(
    page: ReviewPage, review: Review, qtbot: QtBot
) -> None:
    press(page, Qt.Key.Key_Return)
    first = page.viewer.photo
    assert first == review.catalog.photos[0]
    QTest.keyClick(page.viewer, Qt.Key.Key_Right)
    assert page.viewer.photo == review.catalog.photos[1]
    before = page.viewer._pixmap
    image = QImage(QSize(10, 10), QImage.Format.Format_RGB32)
    page.viewer.set_picture(first, image)
    assert page.viewer._pixmap is before
    page.viewer.set_picture(review.catalog.photos[1], image)
    assert page.viewer._pixmap.size() == QSize(10, 10)
    QTest.keyClick(page.viewer, Qt.Key.Key_T)
    assert review.marks == {1}
    QTest.keyClick(page.viewer, Qt.Key.Key_Escape)
    assert not page.viewer.isVisible()


def test_delete_asks_for_the_purge_only_with_marks(page: ReviewPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.purge_requested):
        press(page, Qt.Key.Key_Delete)
    press(page, Qt.Key.Key_A)
    with qtbot.waitSignal(page.purge_requested):
        press(page, Qt.Key.Key_Delete)


def test_the_slider_tells_once_it_rests_and_place_and_photo_are_kept(
    page: ReviewPage, review: Review, found: Findings, qtbot: QtBot
) -> None:
    page.navigator.step(1)
    press(page, Qt.Key.Key_Right)
    row = page.surface.row()
    with qtbot.waitSignal(page.similarity_changed) as changed:
        page.overview.slider.setValue(60)
    assert changed.args == [0.6]
    page.show_review(Review(found, review.groups[2:]), found, 0.6)
    assert page.roaming.cluster().label == 1
    assert page.surface.row() == row


def test_pictures_arrive_for_what_is_in_sight(
    page: ReviewPage, thumbnails: Thumbnails, review: Review, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: all(thumbnails.get(review.catalog.photos[r]) for r in range(7)))


def test_larger_and_smaller(page: ReviewPage) -> None:
    side = page.grid.thumbnail_side()
    press(page, Qt.Key.Key_Plus)
    assert page.grid.thumbnail_side() == side + 30
    for _ in range(20):
        press(page, Qt.Key.Key_Minus)
    assert page.grid.thumbnail_side() == 110


def test_without_duplicates_the_page_says_what_to_do(page: ReviewPage, found: Findings) -> None:
    page.show_review(Review(found, []), found, 0.99)
    assert page.overview.totals.text() == "No duplicates at this similarity."
    assert not page.surface.bar.accept.isEnabled()


@pytest.mark.parametrize(
    ("probability", "similarity", "said"),
    [
        (0.7, 0.9, "No duplicates at this similarity; further left it finds more."),
        (None, 0.9, "No duplicates at any similarity."),
        (0.7, 0.5, "1 group · 1 duplicate · 1.0 kB could be freed"),
    ],
)
def test_further_left_is_named_only_where_that_finds_some(
    page: ReviewPage, probability: float | None, similarity: float, said: str
) -> None:
    near = pairs([] if probability is None else [(0, 1, probability)])
    found = findings(catalog(3), near)
    page.show_review(Review(found, group_photos(found, similarity)), found, similarity)
    assert page.overview.totals.text() == said


def test_a_review_that_lost_all_its_photos(page: ReviewPage, found: Findings) -> None:
    page.show_review(Review(found, [], gone=range(10)), found, 0.5)
    assert "went to the trash" in page.surface.empty.text()


def test_every_place_in_the_grid_is_found_again(page: ReviewPage) -> None:
    grid = page.grid
    for line in range(7):
        index = grid.model().index(line, 0)
        assert grid.indexAt(grid.visualRect(index).center()) == index
    assert not grid.indexAt(QPoint(3, 3)).isValid()
    assert not grid.indexAt(QPoint(600, 5000)).isValid()


def test_fifty_thousand_photos_in_one_cluster_are_no_trouble(
    qtbot: QtBot, thumbnails: Thumbnails
) -> None:
    found = findings(catalog(50_000))
    review = Review(found, [group(i, i + 1) for i in range(0, 20_000, 2)])
    page = ReviewPage(thumbnails)
    qtbot.addWidget(page)
    page.resize(1200, 760)
    page.show()
    page.show_review(review, found, 0.8)
    press(page, Qt.Key.Key_End)
    assert page.grid.currentIndex().row() == 49_999
    assert 0 < len(page.grid.visible_lines()) < 80
    rect = page.grid.visualRect(page.grid.currentIndex())
    assert page.grid.viewport().rect().contains(rect.center())


def test_marking_in_bulk_leaves_series_alone_and_says_so(
    page: ReviewPage, review: Review, found: Findings, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    answers = iter((False, True))

    def ask(_parent: object, _series: Series, photos: int) -> bool:
        asked.append(photos)
        return next(answers)

    monkeypatch.setattr("purger.ui.marking.ask_mark_series", ask)
    first, *others = review.groups
    series = Review(found, [replace(first, series=Series.EXPOSURE), *others])
    page.show_review(series, found, 0.8)
    press(page, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    assert series.marks == {4}
    assert "Exposure bracket" in page.status.message.text()
    page.mark_all_but_best_everywhere()
    assert series.marks == {4, 7}
    assert page.overview.totals.text().startswith("3 groups · 2 duplicates · ")
    assert page.overview.totals.text().endswith(" · 1 series kept whole")
    assert page.surface.bar.facts.text().startswith("7 photos · 1 duplicate · ")
    assert page.surface.bar.facts.text().endswith(" · 1 series · photos of one scene or theme")
    page.grid.setCurrentIndex(page.grid.model().index(0, 0))
    press(page, Qt.Key.Key_A)
    assert series.marks == {4, 7}
    assert page.grid._command(0) == "Mark Anyway…"
    page.grid.section_pressed.emit(0)
    assert series.marks == {4, 7}
    page.grid.section_pressed.emit(0)
    assert series.marks == {1, 2, 4, 7}
    assert asked == [2, 2]


def test_no_photo_of_a_series_has_the_sign_of_the_best(
    page: ReviewPage, review: Review, found: Findings
) -> None:
    first, *others = review.groups
    series = Review(found, [replace(first, series=Series.EXPOSURE), *others])
    page.show_review(series, found, 0.8)
    page.roaming.show_all(wanted=True)
    model = page.grid.model()
    best = {
        page._photos.catalog_row(line)
        for line in range(model.rowCount())
        if model.index(line, 0).data(Role.KEEPER)
    }
    assert best == {one.keeper for one in others}
    assert series.is_keeper(first.keeper)


def test_several_series_are_told_as_one(page: ReviewPage, review: Review, found: Findings) -> None:
    groups = [replace(one, series=Series.FOCUS) for one in review.groups]
    series = Review(found, groups)
    page.show_review(series, found, 0.8)
    page.mark_all_but_best_everywhere()
    assert not series.marks
    assert page.surface.bar.facts.text().startswith("7 photos · 2 series · ")
    assert page.status.message.text().startswith("3 brackets, stacks and panoramas")


def test_of_all_groups_the_counts_stand_before_the_explanation(page: ReviewPage) -> None:
    page.roaming.show_all(wanted=True)
    told = page.surface.bar.facts.text()
    assert told.startswith("7 photos · 4 duplicates · ")
    assert told.endswith(" · a group is photos that show the same")


def test_a_narrow_window_has_room_for_all_that_can_be_pressed(page: ReviewPage) -> None:
    page.status.skipped.setText("1,234 skipped")
    page.status.kept.setText("12 sets kept · 14 told apart")
    for button in (page.status.skipped, page.status.kept, page.status.undo):
        button.show()
    assert page.minimumSizeHint().width() <= 632


def test_the_list_of_clusters_tells_how_far_the_marks_are(page: ReviewPage) -> None:
    model = page.navigator.list.model()

    def marks() -> list[int]:
        return [model.index(line, 0).data(Role.MARKS) for line in range(2)]

    def done() -> list[bool]:
        return [model.index(line, 0).data(Role.DONE) for line in range(2)]

    assert marks() == [0, 0]
    press(page, Qt.Key.Key_A)
    assert marks() == [2, 0]
    click(page, 5)  # stands alone
    assert (marks(), done()) == ([3, 0], [False, False])
    click(page, 5)
    page.mark_all_but_best_everywhere()
    assert (marks(), done()) == ([3, 1], [True, True])
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith(", 3 marked, 1 of 2 groups reviewed")
    page.actions_["unmark_all"].trigger()
    assert marks() == [0, 0]


def test_a_heading_says_why_the_best_is_best_and_nothing_twice(
    page: ReviewPage, review: Review, found: Findings
) -> None:
    words = " · ".join(page.grid._facts(page._photos.sections[0]))
    assert "best: larger: 12 MP" in words
    first, second, third = review.groups
    same = replace(second, evidence="same picture, half the size, 90% alike", sure=False)
    page.show_review(Review(found, [first, same, third]), found, 0.8)
    words = " · ".join(page.grid._facts(page._photos.sections[1]))
    assert "unsure which is best: larger: 12 MP" in words
    assert words.endswith(" · half the size, 90% alike")
