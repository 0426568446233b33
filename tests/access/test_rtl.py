"""From right to left: what is first stands on the right, and an arrow goes where it points."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from purger.core.review import Review
from purger.ui import theme
from purger.ui.models import clusters_of
from purger.ui.surface import Surface
from purger.ui.thumbnails import Thumbnails
from tests.access.tour import Tour

LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[QApplication]:
    palette, sheet = qapp.palette(), qapp.styleSheet()
    theme.apply(qapp, "dark")
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield qapp
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)


@pytest.fixture
def surface(mirrored: QApplication, thumbnails: Thumbnails, review: Review) -> Iterator[Surface]:
    made = Surface(thumbnails)
    made.resize(900, 700)
    made.show_cluster(review, clusters_of(review)[0])
    made.show()
    mirrored.processEvents()
    yield made
    made.close()
    made.deleteLater()


def _rect(surface: Surface, line: int):
    return surface.grid.visualRect(surface.photos.index(line))


def test_photos_flow_from_the_right(surface: Surface) -> None:
    first, second = _rect(surface, 0), _rect(surface, 1)
    viewport = surface.grid.viewport()
    assert first.right() > viewport.width() - 40
    assert second.right() < first.left()
    for line in range(surface.photos.rowCount()):
        assert surface.grid.indexAt(_rect(surface, line).center()).row() == line
    assert not surface.grid.indexAt(QPoint(first.right() + 8, first.center().y())).isValid()


def test_an_arrow_goes_where_it_points(surface: Surface) -> None:
    grid = surface.grid
    grid.setCurrentIndex(surface.photos.index(0))
    before = _rect(surface, grid.currentIndex().row()).center()
    QTest.keyClick(grid, LEFT)
    assert _rect(surface, grid.currentIndex().row()).center().x() < before.x()
    QTest.keyClick(grid, RIGHT)
    assert grid.currentIndex().row() == 0


def test_the_command_of_a_heading_is_on_the_left_and_can_be_pressed(surface: Surface) -> None:
    grid, pressed = surface.grid, []
    grid.section_pressed.connect(pressed.append)
    command, menu = grid._command_rect(0), grid._menu_rect(0)
    assert menu.right() < command.left() < grid.viewport().width() / 2
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=command.center())
    assert pressed == [0]


def _ink(surface: Surface, left: int, right: int) -> int:
    """How many pixels of the first heading, between two places, are as bright as words."""
    picture = surface.grid.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()
    return sum(
        QColor(picture.pixel(round(x * ratio), round(y * ratio))).lightness() > 150
        for x in range(left, right) for y in range(8, 44)
    )  # fmt: skip


def test_the_words_of_a_heading_stand_on_the_right(surface: Surface) -> None:
    width = surface.grid.viewport().width()
    assert _ink(surface, width - 120, width) > 100
    assert _ink(surface, 0, 14) == 0


@pytest.fixture
def tour(mirrored: QApplication, tmp_path: Path) -> Iterator[Tour]:
    made = Tour(tmp_path / "tour")
    yield made
    made.close()


def test_the_page_is_mirrored(tour: Tour) -> None:
    _, window = tour.review()
    review = tour.window.review
    place = review.navigator.mapTo(window, QPoint(0, 0))
    assert place.x() > review.grid.mapTo(window, QPoint(0, 0)).x()
    count = review.navigator.count
    assert count.lineEdit().width() > count.fontMetrics().horizontalAdvance("3 clusters")


def test_arrows_go_where_they_point_in_the_loupe_and_in_the_comparison(tour: Tour) -> None:
    tour.review()
    review = tour.window.review
    review.actions_["open"].trigger()
    first = review.viewer.photo
    QTest.keyClick(review.viewer, LEFT)  # the next one stands on the left in the grid
    assert review.viewer.photo != first
    QTest.keyClick(review.viewer, RIGHT)
    assert review.viewer.photo == first
    review.viewer.close_photo()
    review.actions_["compare"].trigger()
    tour._page("compare")
    page = tour.window.compare

    def x() -> int:
        pane = next(pane for pane in page.panes if pane.canvas.photo == _current(page))
        return pane.mapTo(page, QPoint(0, 0)).x()

    before = x()
    QTest.keyClick(page.focusWidget() or page, LEFT)
    assert x() < before


def _current(page: object) -> object:
    return page._review.catalog.photos[page.row]


def test_step_buttons_are_no_narrower_than_their_words(tour: Tour) -> None:
    _, window = tour.review()
    for button in window.findChildren(QToolButton):
        if button.isVisible() and button.text():
            assert button.width() >= button.minimumSizeHint().width()
