"""The large view: whole photos never enlarged, and as close as their own pixels."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from purger.ui.viewer import Viewer, Whole
from tests.paint import catalog

PHOTOS = catalog(2).photos


def picture(width: int, height: int) -> QImage:
    image = QImage(QSize(width, height), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image


@pytest.fixture
def viewer(qtbot: QtBot) -> Iterator[Viewer]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(832, 674)
    window.show()
    made = Viewer(window)
    made.resize(832, 674)
    made.show_photo(PHOTOS[0], QPixmap.fromImage(picture(40, 30)), "a", "b", QSize(4000, 3000))
    made.set_picture(PHOTOS[0], picture(2000, 1500))
    yield made
    window.close()


def test_it_fits_and_small_photos_are_not_enlarged(viewer: Viewer) -> None:
    assert viewer.zoom == pytest.approx(0.2)
    assert viewer._target().toRect() == viewer._area().toRect()
    viewer.show_photo(PHOTOS[1], None, "a", "", QSize(300, 200))
    assert viewer.zoom == 1.0
    assert viewer._target().size().toTuple() == (300, 200)


def test_z_shows_every_pixel_and_asks_for_them_once(viewer: Viewer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(viewer.whole_wanted) as wanted:
        QTest.keyClick(viewer, Qt.Key.Key_Z)
    assert wanted.args == [Whole(PHOTOS[0])]
    assert viewer.zoom == 1.0
    with qtbot.assertNotEmitted(viewer.whole_wanted):
        viewer.set_picture(PHOTOS[0], picture(4000, 3000))
        QTest.keyClick(viewer, Qt.Key.Key_Z)
        assert viewer.zoom == pytest.approx(0.2)
        QTest.keyClick(viewer, Qt.Key.Key_Z)


def test_plus_and_minus_zoom_down_to_the_whole_photo(viewer: Viewer) -> None:
    QTest.keyClick(viewer, Qt.Key.Key_Plus)
    assert viewer.zoom == pytest.approx(0.25)
    for _ in range(3):
        QTest.keyClick(viewer, Qt.Key.Key_Minus)
    assert viewer.zoom == pytest.approx(0.2)
    for _ in range(40):
        QTest.keyClick(viewer, Qt.Key.Key_Plus)
    assert viewer.zoom == 4.0
    QTest.keyClick(viewer, Qt.Key.Key_0)
    assert viewer.zoom == pytest.approx(0.2)


def test_what_is_under_the_pointer_stays_there(viewer: Viewer) -> None:
    point = QPointF(300, 250)
    before = viewer._target()
    seen = (point.x() - before.x()) / before.width()
    viewer.zoom_to(1.0, point)
    after = viewer._target()
    assert (point.x() - after.x()) / after.width() == pytest.approx(seen)


def test_dragging_moves_and_stops_at_the_edge(viewer: Viewer) -> None:
    viewer.zoom_to(1.0)
    start = viewer._target().x()
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(viewer, left, pos=QPoint(400, 300))
    QTest.mouseMove(viewer, QPoint(450, 300))
    QTest.mouseRelease(viewer, left, pos=QPoint(450, 300))
    assert viewer._target().x() == pytest.approx(start + 50)
    viewer._look_at(QPointF(-3, -3))
    assert viewer._target().topLeft().toPoint() == viewer._area().topLeft().toPoint()


def test_the_next_photo_is_seen_at_the_same_place(viewer: Viewer) -> None:
    viewer.zoom_to(1.0, QPointF(100, 100))
    place = viewer._target()
    viewer.show_photo(PHOTOS[1], None, "a", "", QSize(4000, 3000))
    assert viewer._target() == place
    viewer.close_photo()
    viewer.show_photo(PHOTOS[0], None, "a", "", QSize(4000, 3000))
    assert viewer.zoom == pytest.approx(0.2)
