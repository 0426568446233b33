"""The similarity slider: mouse, keys, numbers at once, groups a moment later."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from purger.core.domain import Findings
from purger.core.group import group
from purger.core.review import Review
from purger.ui.review_page import ReviewPage
from purger.ui.similarity import SimilaritySlider
from purger.ui.thumbnails import Thumbnails
from tests.paint import catalog, findings, pairs


@pytest.fixture
def found() -> Findings:
    return findings(catalog(9), pairs([(0, 1, 0.95), (2, 3, 0.85), (4, 5, 0.30), (6, 7, 0.305)]))


@pytest.fixture
def page(qtbot: QtBot, thumbnails: Thumbnails, found: Findings) -> ReviewPage:
    made = ReviewPage(thumbnails)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show()
    qtbot.waitExposed(made)
    review = Review(found, group(found, 0.8))

    def follow(similarity: float) -> None:
        review.regroup(similarity)
        made.show_review(review, found, similarity)

    made.similarity_changed.connect(follow)
    made.show_review(review, found, 0.8)
    return made


def test_the_numbers_are_there_before_the_groups(page: ReviewPage, qtbot: QtBot) -> None:
    assert page.overview.totals.text() == "2 groups · 2 duplicates · 2.0 kB could be freed"
    page.overview.slider.setValue(25)
    assert page.overview.totals.text() == "4 groups · 4 duplicates · 4.0 kB could be freed"
    assert len(page._review.groups) == 2
    qtbot.waitUntil(lambda: len(page._review.groups) == 4)
    page.overview.slider.setValue(99)
    assert "further left" in page.overview.totals.text()
    assert page.overview.slider.accessibleDescription().startswith("99%: No duplicates")


def test_every_number_is_that_of_the_groups(page: ReviewPage) -> None:
    for value in range(5, 100, 7):
        page.overview.slider.setValue(value)
        told = page.overview.totals.text()
        page.overview.settle()
        present, spare, _ = page._review.facts()
        if len(present):
            assert told.startswith(f"{len(present)} group")
            assert int(spare.sum()) == int(page.overview.at.spare_bytes[value])
        else:
            assert "No duplicates" in told


def test_decisions_and_purges_change_the_numbers_of_all_positions(
    page: ReviewPage, found: Findings, qtbot: QtBot
) -> None:
    page.actions_["keep_all"].trigger()
    qtbot.waitUntil(lambda: page.overview.totals.text().startswith("1 group ·"))
    page.overview.slider.setValue(25)
    assert page.overview.totals.text().startswith("3 groups ·")
    review = page._review
    review.forget([4])
    page.show_review(review, found, 0.8)
    page.overview.slider.setValue(25)
    assert page.overview.totals.text().startswith("2 groups ·")


def test_keys_move_the_slider_even_where_the_page_has_shortcuts(page: ReviewPage) -> None:
    slider = page.overview.slider
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    keys = (Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Home,
            Qt.Key.Key_Left, Qt.Key.Key_End)  # fmt: skip
    seen, row = [], page.surface.row()
    for key in keys:
        QTest.keyClick(slider, key)
        page.overview.settle()
        seen.append(slider.value())
    assert seen == [81, 76, 81, 5, 5, 99]
    assert slider.hasFocus()
    assert page.surface.row() == row


def test_the_mouse_goes_where_it_points_and_leaves_the_keys_with_the_photos(
    page: ReviewPage,
) -> None:
    slider = page.overview.slider
    page.grid.setFocus()
    for value in (20, 60, 99):
        place = QPoint(round(slider._x(value)), 20)
        QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=place)
        assert slider.value() == value
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(round(slider._x(50)), 20))
    QTest.mouseMove(slider, QPoint(-40, 20))
    assert slider.value() == 5
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(-40, 20))
    assert not slider.isSliderDown()
    assert page.grid.hasFocus()


def test_the_bars_stand_where_the_pairs_are(qtbot: QtBot) -> None:
    slider = SimilaritySlider()
    qtbot.addWidget(slider)
    slider.resize(300, 46)
    slider.setValue(50)
    plain = slider.grab().toImage()
    counts = np.zeros(100, np.int64)
    counts[[30, 90]] = 4, 100
    slider.show_histogram(counts)
    painted = slider.grab().toImage()
    changed = [
        x for x in range(300)
        if any(plain.pixel(x, y) != painted.pixel(x, y) for y in range(30))
    ]  # fmt: skip
    assert changed
    near = {30: False, 90: False}
    for x in changed:
        percent = min(near, key=lambda p: abs(slider._x(p + 0.5) - x))
        assert abs(slider._x(percent + 0.5) - x) < 5
        near[percent] = True
    assert all(near.values())
    tall = painted.pixelColor(round(slider._x(90.5)), 8)
    assert tall != plain.pixelColor(round(slider._x(90.5)), 8)


def test_a_narrow_window_keeps_slider_numbers_and_buttons(page: ReviewPage) -> None:
    page.resize(900, 600)
    assert page.width() == 900
    for widget in (
        page.overview.slider,
        page.overview.totals,
        page.overview.map,
        page.surface.bar.accept,
        page.status.purge,
    ):
        corner = widget.mapTo(page, widget.rect().bottomRight())
        assert page.rect().contains(corner)
    assert page.overview.slider.width() >= 140
    assert page.overview.totals.width() >= 200
