"""The map in the window: drawn once, pointed at, lassoed, marked by the review's rules, left."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPolygonF
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from purger.core.domain import Floats, Progress, Stage, Steps
from purger.core.errors import EngineError
from purger.core.review import Review
from purger.ui import dots, theme
from purger.ui.map_layer import THUMBNAIL, Drawn, Scene, Transform, inks_of, render
from purger.ui.map_page import MapPage
from purger.ui.map_view import MapView
from purger.ui.palette import COLOURS, ON_DARK, ON_LIGHT, colour_of_clusters
from purger.ui.thumbnails import Thumbnails
from tests.patience import PATIENCE

LEFT = Qt.MouseButton.LeftButton
PLACES = np.array(
    [[0.1, 0.1], [0.11, 0.1], [0.1, 0.12], [0.9, 0.1], [0.9, 0.12],
     [0.5, 0.5], [0.1, 0.9], [0.9, 0.9], [0.92, 0.9], [0.5, 0.9]],
    np.float32,
)  # fmt: skip


class Drawing:
    """A job that draws `PLACES`, once it may."""

    def __init__(self) -> None:
        self.may_end = True
        self.asked: list[Path] = []
        self.closed = threading.Event()
        self.error: Exception | None = None

    def __call__(self, file: Path) -> Steps[Floats]:
        self.asked.append(file)
        try:
            yield Progress(Stage.MAP, 30, 100)
            while not self.may_end:
                yield Progress(Stage.MAP, 30, 100)
            if self.error is not None:
                raise self.error
            return PLACES
        finally:
            self.closed.set()


@pytest.fixture
def drawing() -> Drawing:
    return Drawing()


@pytest.fixture
def page(qtbot: QtBot, thumbnails: Thumbnails, drawing: Drawing) -> Iterator[MapPage]:
    made = MapPage(thumbnails, drawing)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.stop()


@pytest.fixture
def view(qtbot: QtBot, thumbnails: Thumbnails, review: Review) -> MapView:
    made = MapView(thumbnails)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    qtbot.waitExposed(made)
    made.show_map(review, Drawn.of(PLACES, review.labels))
    made.grab()
    return made


def there(view: MapView, row: int) -> QPoint:
    return view.position_on_screen(row).toPoint()


def lasso(view: MapView, *points: tuple[float, float]) -> None:
    """Shift and drag around places of the map."""
    way = [view._transform.at(np.array(point, np.float32)).toPoint() for point in points]
    QTest.mousePress(view, LEFT, Qt.KeyboardModifier.ShiftModifier, way[0])
    for point in way[1:]:
        QTest.mouseMove(view, point)
    QTest.mouseRelease(view, LEFT, Qt.KeyboardModifier.ShiftModifier, way[-1])


AROUND_FIRST = ((0.05, 0.05), (0.2, 0.05), (0.2, 0.2), (0.05, 0.2))


# -- the page ------------------------------------------------------------------------------------


def test_it_is_drawn_once_and_then_there_at_once(
    page: MapPage, drawing: Drawing, review: Review, qtbot: QtBot
) -> None:
    page.show_review(review, Path("a"))
    assert page._stack.currentWidget() is page._wait
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page.view)
    assert page._facts.text() == "10 photos, 2 clusters"
    page.show_review(review, Path("a"))
    assert page._stack.currentWidget() is page.view
    assert drawing.asked == [Path("a")]


def test_progress_is_shown_and_esc_cancels(
    page: MapPage, drawing: Drawing, review: Review, qtbot: QtBot
) -> None:
    drawing.may_end = False
    page.show_review(review, Path("a"))
    qtbot.waitUntil(lambda: page._progress.value() == 30)
    with qtbot.waitSignal(page.left):
        QTest.keyClick(page._cancel, Qt.Key.Key_Escape)
    assert drawing.closed.wait(PATIENCE)
    drawing.may_end = True
    page.show_review(review, Path("a"))
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page.view)
    assert len(drawing.asked) == 2


def test_a_map_that_cannot_be_drawn_says_why(
    page: MapPage, drawing: Drawing, review: Review, qtbot: QtBot
) -> None:
    drawing.error = EngineError("The engine stopped unexpectedly.")
    page.show_review(review, Path("a"))
    qtbot.waitUntil(lambda: page._words.text() == "The map cannot be drawn.")
    assert page._note.text() == "The engine stopped unexpectedly."


def test_the_selection_is_counted_and_can_be_marked(
    page: MapPage, review: Review, qtbot: QtBot
) -> None:
    page.show_review(review, Path("a"))
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page.view)
    assert not page._mark.isVisible()
    page.view.grab()
    lasso(page.view, *AROUND_FIRST)
    assert page._selected.text() == "3 photos, 3.0 kB selected"
    with qtbot.waitSignal(page.mark_requested) as marked:
        page._mark.click()
    assert marked.args == [[0, 1, 2]]
    with qtbot.waitSignal(page.show_requested) as shown:
        page._show.click()
    assert shown.args == [[0, 1, 2]]
    assert not page._unmark.isEnabled()
    review.mark([1])
    page.marks_changed()
    assert page._unmark.isEnabled()
    assert page.view._scene.is_marked.tolist() == [False, True] + [False] * 8


def test_the_lasso_button_makes_a_plain_drag_select(
    page: MapPage, review: Review, qtbot: QtBot
) -> None:
    page.show_review(review, Path("a"))
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page.view)
    page.view.grab()
    page._lasso.click()
    middle = there(page.view, 5)
    QTest.mousePress(page.view, LEFT, pos=middle - QPoint(30, 30))
    for corner in (QPoint(30, -30), QPoint(30, 30), QPoint(-30, 30)):
        QTest.mouseMove(page.view, middle + corner)
    QTest.mouseRelease(page.view, LEFT, pos=middle + QPoint(-30, 30))
    assert page.view.selection.tolist() == [5]


# -- the view ------------------------------------------------------------------------------------


def test_a_click_goes_to_the_photo(view: MapView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.photo_chosen) as chosen:
        QTest.mouseClick(view, LEFT, pos=there(view, 5))
    assert chosen.args == [5]


def test_pointing_at_a_photo_names_it_and_its_cluster(view: MapView) -> None:
    QTest.mouseMove(view, there(view, 8))
    assert view._hovered == 8
    assert view.words_of(8) == ["0008.jpg", "Cluster 2 · 1.0 kB", "Best of its group of 2"]
    assert "0008.jpg" in view.accessibleDescription()
    QTest.mouseMove(view, QPoint(3, 3))
    assert view._hovered == -1


def test_the_dot_under_the_pointer_is_picked_beside_others(view: MapView) -> None:
    line = np.stack([np.linspace(0, 0.3, 10), np.full(10, 0.5)], axis=1).astype(np.float32)
    view.show_map(view._review, Drawn.of(line, view._review.labels))
    view.grab()
    for row in range(10):
        assert view.row_at(view.position_on_screen(row) + QPointF(2, 2)) == row


@pytest.fixture
def on_map(page: MapPage, review: Review, qtbot: QtBot) -> MapPage:
    """The page with the map on it and the keys in it."""
    with qtbot.waitActive(page):
        page.activateWindow()
    page.show_review(review, Path("run.findings"))
    qtbot.waitUntil(page.view.isVisible)
    page.view.grab()
    return page


def test_the_lasso_holds_what_is_inside_and_esc_lets_it_go(on_map: MapPage, qtbot: QtBot) -> None:
    view = on_map.view
    lasso(view, *AROUND_FIRST)
    assert view.selection.tolist() == [0, 1, 2]
    assert not view._scene.is_lit[5]
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not len(view.selection)
    assert view._scene.is_lit.all()
    with qtbot.waitSignal(on_map.left):
        QTest.keyClick(view, Qt.Key.Key_Escape)


def test_a_lasso_is_no_box(view: MapView) -> None:
    corners = [(0.05, 0.05), (0.95, 0.05), (0.95, 0.95), (0.85, 0.95), (0.85, 0.2), (0.05, 0.2)]
    polygon = QPolygonF([view._transform.at(np.array(c, np.float32)) for c in corners])
    assert sorted(view.rows_within(polygon).tolist()) == [0, 1, 2, 3, 4, 7, 8]


def test_photos_that_left_the_review_are_gone_from_the_map(view: MapView, review: Review) -> None:
    view.select(np.array([5, 6]))
    review.forget([5])
    view.show_map(review, Drawn.of(PLACES, review.labels))
    view.grab()
    assert view.selection.tolist() == [6]
    assert view.row_at(view.position_on_screen(5), 5) == -1


def test_the_wheel_zooms_around_the_pointer(view: MapView, qtbot: QtBot) -> None:
    before = view.position_on_screen(8)
    view.zoom(4.0, before)
    after = view.position_on_screen(8)
    assert (after - before).manhattanLength() < 0.1
    assert (view.position_on_screen(0) - before).manhattanLength() > 1000


def test_keys_zoom_pan_fit_and_open(on_map: MapPage, qtbot: QtBot) -> None:
    view = on_map.view
    whole = view._transform
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view._transform.scale > whole.scale
    QTest.keyClick(view, Qt.Key.Key_Minus)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view._transform.x == pytest.approx(whole.x - 80)
    view.grab()
    with qtbot.waitSignal(view.photo_chosen) as chosen:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert chosen.args == [5]  # the one nearest the middle
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view._transform == whole


def test_dragging_pans_and_chooses_nothing(view: MapView, qtbot: QtBot) -> None:
    chosen: list[int] = []
    view.photo_chosen.connect(chosen.append)
    start = there(view, 5)
    QTest.mousePress(view, LEFT, pos=start)
    QTest.mouseMove(view, start + QPoint(20, 0))
    QTest.mouseMove(view, start + QPoint(60, 10))
    QTest.mouseRelease(view, LEFT, pos=start + QPoint(60, 10))
    assert there(view, 5) == start + QPoint(60, 10)
    assert not chosen


def test_the_map_never_leaves_the_view_entirely(view: MapView) -> None:
    view.pan(1e6, -1e6)
    corners = [view._transform.at(np.array(c, np.float32)) for c in ((0, 0), (1, 1))]
    assert view.rect().contains(QPoint(int(corners[0].x()), int(corners[1].y())))


def test_the_window_stays_usable_for_one_photo(qtbot: QtBot, view: MapView, review: Review) -> None:
    view.show_map(review, Drawn.of(np.full((10, 2), 0.5, np.float32), review.labels))
    view.grab()
    assert view.row_at(view.position_on_screen(0)) >= 0


# -- what is drawn -------------------------------------------------------------------------------


def scene_of(positions: Floats) -> Scene:
    n = len(positions)
    no, yes = np.zeros(n, np.bool_), np.ones(n, np.bool_)
    return Scene(
        positions, np.zeros(n, np.int32), yes, no, no.copy(), yes.copy(),
        Drawn.of(positions, np.zeros(n, np.int32)).order
    )  # fmt: skip


def drawn(scene: Scene, scale: float = 400.0, ratio: float = 1.0) -> tuple[QImage, object]:
    view = QSize(400, 400)
    layer = render(scene, Transform(scale, 0, 0), view, ratio, inks_of(ON_DARK, theme.DARK.mark))
    whole = QImage(
        int(view.width() * ratio), int(view.height() * ratio), QImage.Format.Format_RGB32
    )
    whole.setDevicePixelRatio(ratio)
    whole.fill(0)
    from PySide6.QtGui import QPainter  # noqa: PLC0415

    painter = QPainter(whole)
    painter.drawImage(layer.area(Transform(scale, 0, 0)).topLeft(), layer.image)
    painter.end()
    return whole, layer


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_dot_is_where_its_photo_is_at_every_resolution(ratio: float) -> None:
    crowd = np.repeat(np.array([[0.25, 0.75]], np.float32), 30, axis=0)  # too many for a picture
    image, layer = drawn(scene_of(crowd), ratio=ratio)
    assert not len(layer.thumbnails)
    assert image.pixelColor(int(100 * ratio), int(300 * ratio)).name() == ON_DARK[0].lower()
    assert image.pixelColor(int(120 * ratio), int(300 * ratio)).name() == "#000000"


def test_groups_and_marks_differ_in_shape_and_not_only_in_colour() -> None:
    spots = np.repeat(np.array([[0.2, 0.5], [0.5, 0.5], [0.8, 0.5]], np.float32), 20, axis=0)
    scene = scene_of(spots)
    scene.is_grouped[20:40] = True
    scene.is_marked[40:] = True
    image, _ = drawn(scene)
    shapes = []
    for x in (80, 200, 320):
        part = [
            image.pixelColor(x + dx, 200 + dy).lightness() > 60
            for dy in range(-6, 7) for dx in range(-6, 7)
        ]  # fmt: skip
        shapes.append(tuple(part))
    assert len(set(shapes)) == 3
    middle = len(shapes[0]) // 2
    assert [shape[middle] for shape in shapes] == [True, False, True]


def test_pictures_never_cover_each_other_and_grow_more_with_the_zoom() -> None:
    positions = np.random.default_rng(0).random((4000, 2)).astype(np.float32)
    scene, inks = scene_of(positions), inks_of(ON_DARK, theme.DARK.mark)
    shown = []
    for scale in (400, 2000, 6000):
        transform = Transform(scale, -scale / 2, -scale / 2)
        layer = render(scene, transform, QSize(900, 700), 1.0, inks)
        frames = [
            layer.frame(i, positions[row], transform)
            for i, row in enumerate(layer.thumbnails.tolist())
        ]
        assert all(frame.width() == THUMBNAIL for frame in frames)
        assert not any(a.intersects(b) for a, b in combinations(frames, 2))
        shown.append(len(frames) / max(1, len(layer.rows)))
    assert shown[0] < 0.01
    assert shown[0] < shown[1] < shown[2]


def test_panning_moves_the_same_layer_until_its_edge() -> None:
    scene, inks = scene_of(PLACES), inks_of(ON_DARK, theme.DARK.mark)
    first, size = Transform(400, 0, 0), QSize(400, 400)
    layer = render(scene, first, size, 1.0, inks)
    assert layer.fits(first.moved(55, -55), size)
    assert not layer.fits(first.moved(65, 0), size)
    assert not layer.fits(first.zoomed(1.01, QPointF(0, 0)), size)
    assert not layer.fits(first, QSize(600, 400))


def test_a_layer_can_be_stretched_for_a_moment_and_dots_stay_where_they_are() -> None:
    scene, first = scene_of(PLACES), Transform(400, 10, 20)
    layer = render(scene, first, QSize(400, 400), 2.0, inks_of(ON_DARK, theme.DARK.mark))
    closer = first.zoomed(1.25, QPointF(100, 100))
    assert layer.will_do(closer)
    assert not layer.will_do(first.zoomed(2, QPointF(0, 0)))
    before, after = layer.area(first), layer.area(closer)
    share = (first.at(PLACES[5]) - before.topLeft()) / before.width()
    there = after.topLeft() + share * after.width()
    assert (there - closer.at(PLACES[5])).manhattanLength() < 0.01


def test_a_crowd_of_stamps_keeps_inside_the_picture() -> None:
    pixels = np.zeros((40, 40), np.uint32)
    stamp = dots.disc(3)
    ink = dots.shades([QColor("#ffffff")])[:, [0, 0]]
    dots.press(pixels, stamp, np.array([3, 36]), np.array([3, 36]), ink)
    assert np.count_nonzero(pixels) == 2 * len(stamp.dx)
    assert pixels[3, 3] == 0xFFFFFFFF


# -- colours -------------------------------------------------------------------------------------


def test_the_nearest_clusters_have_other_colours() -> None:
    dice = np.random.default_rng(4)
    middles = dice.random((60, 2))
    labels = np.repeat(np.arange(60), 20).astype(np.int32)
    positions = (middles[labels] + dice.normal(0, 0.01, (1200, 2))).astype(np.float32)
    chosen = colour_of_clusters(positions, labels)
    assert chosen.min() >= 0
    assert chosen.max() < COLOURS
    far = ((middles[:, None] - middles[None]) ** 2).sum(axis=2)
    np.fill_diagonal(far, np.inf)
    assert (chosen[far.argmin(axis=1)] != chosen).mean() > 0.95
    few = colour_of_clusters(positions[:120], labels[:120])
    assert len(set(few.tolist())) == 6


# sRGB as people without green or red cones see it (Viénot, Brettel and Mollon, 1999), linear light
DEUTAN = np.array([[0.29275, 0.70725, 0], [0.29275, 0.70725, 0], [-0.02234, 0.02234, 1]])
PROTAN = np.array([[0.11238, 0.88762, 0], [0.11238, 0.88762, 0], [0.00401, -0.00401, 1]])


@pytest.mark.parametrize("palette", [ON_DARK, ON_LIGHT])
@pytest.mark.parametrize("sight", [np.eye(3), DEUTAN, PROTAN])
def test_colours_differ_for_the_colour_blind(palette: tuple[str, ...], sight: np.ndarray) -> None:
    rgb = np.array([QColor(name).getRgbF()[:3] for name in palette]) ** 2.2
    seen = np.clip(rgb @ sight.T, 0, 1) ** (1 / 2.2)
    assert min(np.abs(a - b).max() for a, b in combinations(seen, 2)) > 0.09
