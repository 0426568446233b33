"""The comparison: one sight for all panes, each name with its picture, marks by the rules."""

from __future__ import annotations

import base64
import io
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from purger.core.domain import Findings, Series
from purger.core.errors import PhotoError
from purger.core.review import Review
from purger.core.survey import survey
from purger.ui import sight as sights
from purger.ui.compare_page import ComparePage
from purger.ui.lineup import Lineup
from purger.ui.panes import Pane
from purger.ui.pictures import (
    Clipped,
    Closeup,
    Differing,
    Fit,
    Pictures,
    Surveyed,
    Told,
    Wish,
)
from purger.ui.review_page import ReviewPage
from purger.ui.sight import Sight
from purger.ui.thumbnails import Thumbnails
from tests.paint import catalog, findings, traits
from tests.ui.conftest import group

COLOURS = ["#c02020", "#20a040", "#2040c0", "#c0a020", "#a020a0", "#20a0a0", "#808080", "#e08040"]


def encoded(image: Image.Image, form: str = "JPEG") -> str:
    stream = io.BytesIO()
    image.save(stream, form, **({"quality": 95, "subsampling": 0} if form == "JPEG" else {}))
    return base64.b64encode(stream.getvalue()).decode("ascii")


class Engine:
    """Answers as the engine does, in one colour for each photo; counts what it was asked."""

    def __init__(self) -> None:
        self.asked: list[Wish] = []
        self.broken: set[str] = set()
        self.is_open = True
        self.differs = threading.Event()
        self.differs.set()

    @contextmanager
    def lane(self) -> Iterator[Callable[[Wish], object]]:
        yield self.answer

    def answer(self, wish: Wish) -> object:
        self.asked.append(wish)
        if wish.photo.path.name in self.broken:
            raise PhotoError("It is no longer there.")
        return wish.answer(self._result(wish))

    def _result(self, wish: Wish) -> Any:
        colour = COLOURS[(wish.photo.inode - 1) % len(COLOURS)]
        match wish:
            case Fit():
                return encoded(Image.new("RGB", (wish.side, wish.side * 3 // 4), colour))
            case Closeup():
                left, top, right, bottom = wish.box
                size = (round((right - left) * wish.side), round((bottom - top) * wish.side * 0.75))
                return {"jpeg": encoded(Image.new("RGB", size, colour)), "box": list(wish.box)}
            case Surveyed():
                sharp = 200 if wish.photo.inode == 2 else 60
                pixels = np.full((120, 160, 3), 128, np.uint8)
                pixels[20:40:2, 120:140] = 128 + sharp // 2
                return survey(pixels).packed()
            case Clipped():
                return encoded(Image.new("RGBA", (80, 60), (255, 0, 0, 255)), "PNG")
            case Differing():
                assert self.differs.wait(30)
                heat = encoded(Image.new("RGB", (80, 60), "#101010"))
                return {"jpeg": heat, "share": 0.021, "stops": -0.3, "is_laid": True}
            case Told():
                return [["ISO", str(100 * wish.photo.inode)], ["Lens", "50 mm"]]
        raise AssertionError


@pytest.fixture
def engine() -> Engine:
    return Engine()


@pytest.fixture
def pictures(qapp: object, engine: Engine) -> Iterator[Pictures]:
    made = Pictures(engine.lane)
    yield made
    made.close()


@pytest.fixture
def found() -> Findings:
    """A group of six (one of half the size, one of another shape), a pair, and two singles."""
    shapes = [(4000, 3000)] * 4 + [(2000, 1500), (3000, 3000)] + [(4000, 3000)] * 4
    all_traits = [traits(width=w, height=h) for w, h in shapes]
    return findings(catalog(10, all_traits=all_traits))


@pytest.fixture
def review(found: Findings) -> Review:
    return Review(found, [group(0, 1, 2, 3, 4, 5), group(6, 7)])


@pytest.fixture
def page(qtbot: QtBot, review: Review, thumbnails: Thumbnails, pictures: Pictures) -> ComparePage:
    page = ComparePage(thumbnails, pictures)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    of = review.groups[0]
    lineup = Lineup(of.members, 0, "Group of 6", group=of, following=(6, 7))
    page.show_lineup(review, lineup)
    qtbot.waitUntil(lambda: is_sharp(page))
    return page


def shown(pane: Pane) -> Any:
    assert pane.canvas._own is not None
    return pane.canvas._own


def is_sharp(page: ComparePage) -> bool:
    return all(shown(pane).fit is not None for pane in page.panes)


def colour_at(pane: Pane, x: float = 0.5, y: float = 0.5) -> QColor:
    image = pane.canvas.grab().toImage()
    return image.pixelColor(int(image.width() * x), int(image.height() * y))


def is_colour(pane: Pane, row: int, x: float = 0.5, y: float = 0.5) -> bool:
    seen, wanted = colour_at(pane, x, y), QColor(COLOURS[row % len(COLOURS)])
    pairs = zip(seen.getRgb()[:3], wanted.getRgb()[:3], strict=True)
    return max(abs(a - b) for a, b in pairs) < 12


# -- sight ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("room", [QSize(640, 480), QSize(300, 700), QSize(1280, 900)])
@pytest.mark.parametrize("at", [Sight(), Sight(3, 0.3, 0.6), Sight(9, 0.0, 1.0)])
def test_pictures_of_one_shape_show_the_same_part_whatever_their_size(
    room: QSize, at: Sight
) -> None:
    large, small = (sights.seen(size, room, at) for size in (QSize(4000, 3000), QSize(800, 600)))
    assert large == pytest.approx(small, abs=0.002)


def test_a_zoom_leaves_what_is_under_the_pointer_there() -> None:
    size, room, point = QSize(4000, 3000), QSize(800, 600), QPointF(300, 200)
    before = sights.place_at(point, size, room, Sight(2, 0.4, 0.5))
    after = sights.zoomed(Sight(2, 0.4, 0.5), 5, point, size, room)
    assert after.zoom == 5
    assert sights.place_at(point, size, room, after) == pytest.approx(before, abs=0.002)


def test_a_zoom_has_its_limits() -> None:
    size, room = QSize(4000, 3000), QSize(800, 600)
    assert sights.zoomed(Sight(), 0.5, QPointF(1, 1), size, room).is_whole
    assert sights.zoomed(Sight(), 999, QPointF(1, 1), size, room).zoom == pytest.approx(40)


def test_a_hundred_percent_is_pixel_on_pixel() -> None:
    size, room = QSize(4000, 3000), QSize(777, 555)
    at = Sight(1 / sights.fit(size, room), 0.41234, 0.3)
    whole = sights.frame(size, room, at)
    assert (whole.width(), whole.height()) == (4000, 3000)
    assert whole.left() == round(whole.left())


def test_only_as_many_pixels_are_asked_for_as_the_screen_can_show() -> None:
    size = QSize(8000, 6000)
    assert [sights.side_needed(size, s) for s in (2, 1, 0.6, 0.5, 0.3, 0.1)] == [
        8000, 8000, 8000, 4000, 4000, 1000,
    ]  # fmt: skip


# -- what is shown -------------------------------------------------------------------------------


def test_each_pane_shows_its_own_photo(page: ComparePage) -> None:
    assert len(page.panes) == 4
    for row, pane in enumerate(page.panes):
        assert is_colour(pane, row)
        assert f"{row:04}.jpg" in pane.accessibleName()


def test_the_thumbnail_is_there_at_once_and_no_picture_of_another_photo(
    qtbot: QtBot, page: ComparePage, review: Review, thumbnails: Thumbnails, engine: Engine
) -> None:
    photo = review.catalog.photos[7]
    qtbot.waitUntil(lambda: thumbnails.get(photo) is not None)
    page._pictures._answers.clear()
    page.show_lineup(review, Lineup((7, 6), 7, "Pair"))
    first = shown(page.panes[0])
    assert first.photo == photo
    assert first.fit is None
    assert first.thumbnail.toImage() == thumbnails.get(photo).toImage()
    qtbot.waitUntil(lambda: is_colour(page.panes[0], 7))


def test_an_answer_that_comes_late_goes_to_its_photo_alone(
    qtbot: QtBot, page: ComparePage, review: Review
) -> None:
    qtbot.keyClick(page, Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: shown(page.panes[0]).part is not None)
    late = next(wish for wish in page._pictures._answers if isinstance(wish, Closeup))
    page.show_lineup(review, Lineup((6, 7), 6, "Pair"))
    page._on_arrived(late)
    assert all(shown(pane).part is None for pane in page.panes)


def test_a_missing_file_costs_one_sentence_in_its_pane(
    qtbot: QtBot, page: ComparePage, review: Review, engine: Engine
) -> None:
    engine.broken.add("0007.jpg")
    page._pictures._answers.clear()
    page.show_lineup(review, Lineup((6, 7), 6, "Pair"))
    qtbot.waitUntil(lambda: shown(page.panes[1]).note == "It is no longer there.")
    qtbot.waitUntil(lambda: is_colour(page.panes[0], 6))
    qtbot.waitUntil(lambda: "It is no longer there." in page.panes[1].accessibleDescription())
    asked = len([wish for wish in engine.asked if wish.photo.path.name == "0007.jpg"])
    qtbot.keyClick(page, Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: shown(page.panes[0]).part is not None)
    assert len([w for w in engine.asked if w.photo.path.name == "0007.jpg"]) == asked


def test_the_next_group_is_fetched_before_it_is_asked_for(
    qtbot: QtBot, page: ComparePage, review: Review, engine: Engine
) -> None:
    names = {"0006.jpg", "0007.jpg"}
    qtbot.waitUntil(
        lambda: names <= {w.photo.path.name for w in engine.asked if isinstance(w, Fit)}
    )


@pytest.mark.parametrize("count", [1, 2, 3, 6])
def test_a_number_is_how_many_stand_side_by_side(
    qtbot: QtBot, page: ComparePage, count: int
) -> None:
    qtbot.keyClick(page, str(count))
    assert len(page.panes) == count
    visible = [pane for pane in page.board._all if pane.isVisible()]
    assert visible == page.panes


def test_the_arrows_bring_those_in_sight_that_were_not(qtbot: QtBot, page: ComparePage) -> None:
    for _ in range(5):
        qtbot.keyClick(page, Qt.Key.Key_Right)
    assert page.row == 5
    qtbot.waitUntil(lambda: is_sharp(page))
    assert [shown(pane).photo.inode - 1 for pane in page.panes] == [2, 3, 4, 5]
    qtbot.keyClick(page, Qt.Key.Key_Home)
    assert page.row == 0


def test_where_some_are_not_in_sight_it_says_which_are_and_a_click_shows_the_others(
    qtbot: QtBot, page: ComparePage
) -> None:
    button = page._top._others
    assert (button.isVisible(), button.text()) == (True, "1–4 of 6 ›")
    assert "show the others" in button.accessibleName()
    button.click()
    assert (page.row, button.text()) == (4, "3–6 of 6 ›")
    button.click()
    assert (page.row, button.text()) == (0, "1–4 of 6 ›")
    qtbot.keyClick(page, "1")
    assert button.text() == "1 of 6 ›"
    qtbot.keyClick(page, "6")
    assert not button.isVisible()


# -- looking closely -----------------------------------------------------------------------------


def test_one_key_shows_all_at_a_hundred_percent_where_it_is_sharpest_and_back(
    qtbot: QtBot, page: ComparePage, engine: Engine
) -> None:
    qtbot.waitUntil(lambda: all(page.survey(row) for row in range(4)))
    qtbot.keyClick(page, Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: all(shown(pane).part is not None for pane in page.panes))
    assert page.sight.x == pytest.approx(130 / 160, abs=0.06)
    assert page.sight.y == pytest.approx(30 / 120, abs=0.06)
    for row, pane in enumerate(page.panes):
        assert "100%" in pane.accessibleDescription() or "100%" in pane._facts.text()
        part = shown(pane).part
        assert part.image.width() == pytest.approx((part.box[2] - part.box[0]) * 4000, abs=2)
        assert is_colour(pane, row)
    assert page.actions_["full"].isChecked()
    qtbot.keyClick(page, Qt.Key.Key_Z)
    assert page.sight.is_whole


def test_a_smaller_photo_is_enlarged_to_show_the_same_thing(
    qtbot: QtBot, page: ComparePage
) -> None:
    qtbot.keyClick(page, "6")
    qtbot.waitUntil(lambda: is_sharp(page))
    qtbot.keyClick(page, Qt.Key.Key_Z)
    assert "100%" in page.panes[0]._facts.text()
    assert "200%" in page.panes[4]._facts.text()
    parts = [sights.seen(shown(p).size, p.canvas.room, page.sight) for p in page.panes]
    assert parts[4] == pytest.approx(parts[0], abs=0.005)


def test_a_pan_in_one_pane_moves_all_and_asks_for_what_comes_in_sight(
    qtbot: QtBot, page: ComparePage, engine: Engine
) -> None:
    qtbot.keyClick(page, Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: all(shown(pane).part is not None for pane in page.panes))
    before, asked = page.sight, len(engine.asked)
    canvas = page.panes[2].canvas
    start = QPoint(200, 150)
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 13):
        qtbot.mouseMove(canvas, start + QPoint(40 * step, 0))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start + QPoint(480, 0))
    assert page.sight.x < before.x
    assert page.row == 2
    assert all(pane.canvas._sight == page.sight for pane in page.panes)
    qtbot.waitUntil(lambda: len([w for w in engine.asked[asked:] if isinstance(w, Closeup)]) >= 4)


def test_a_pan_stops_at_the_edge_and_comes_back_at_once(qtbot: QtBot, page: ComparePage) -> None:
    qtbot.keyClick(page, Qt.Key.Key_Z)
    for _ in range(80):
        qtbot.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    edge = page.sight.x
    left, _, right, _ = sights.seen(QSize(4000, 3000), page.panes[0].canvas.room, page.sight)
    assert right == pytest.approx(1)
    qtbot.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    now = sights.seen(QSize(4000, 3000), page.panes[0].canvas.room, page.sight)
    assert page.sight.x < edge
    assert now[0] < left


def test_a_hundred_percent_stays_that_in_a_window_of_another_size(
    qtbot: QtBot, page: ComparePage
) -> None:
    qtbot.keyClick(page, Qt.Key.Key_Z)
    page.resize(900, 700)
    qtbot.waitUntil(lambda: page.panes[0].canvas.width() < 500)
    qtbot.waitUntil(lambda: "100%" in page.panes[0]._facts.text())


def test_f_held_shows_the_reference_in_the_place_of_the_photo(
    qtbot: QtBot, page: ComparePage
) -> None:
    qtbot.keyClick(page, Qt.Key.Key_Right)
    pane = page.panes[1]
    qtbot.keyPress(page, Qt.Key.Key_F)
    assert is_colour(pane, 0)
    qtbot.keyRelease(page, Qt.Key.Key_F)
    assert is_colour(pane, 1)
    qtbot.keyClick(page, Qt.Key.Key_R)
    qtbot.keyClick(page, Qt.Key.Key_Right)
    qtbot.keyPress(page, Qt.Key.Key_F)
    assert is_colour(page.panes[2], 1)


def test_the_line_divides_two_photos_in_one_place(qtbot: QtBot, page: ComparePage) -> None:
    qtbot.keyClick(page, Qt.Key.Key_Right)
    qtbot.keyClick(page, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: len(page.panes) == 1 and page.panes[0].canvas.width() > 1000)
    (pane,) = page.panes
    assert is_colour(pane, 0, 0.4)
    assert is_colour(pane, 1, 0.6)
    for _ in range(4):
        qtbot.keyClick(page, Qt.Key.Key_Period)
    assert is_colour(pane, 0, 0.6)
    canvas = pane.canvas
    grip = QPoint(round(canvas.width() * 0.7), 40)
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=grip)
    qtbot.mouseMove(canvas, QPoint(round(canvas.width() * 0.3), 40))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(10, 40))
    assert is_colour(pane, 1, 0.4)
    qtbot.keyClick(page, Qt.Key.Key_S)
    assert len(page.panes) == 4


def test_differences_are_held_against_the_reference_and_told_in_words(
    qtbot: QtBot, page: ComparePage, engine: Engine
) -> None:
    qtbot.keyClick(page, Qt.Key.Key_D)
    words = "2.1% differs, 0.3 EV darker"
    qtbot.waitUntil(lambda: all(words in pane._facts.text() for pane in page.panes[1:]))
    assert words not in page.panes[0]._facts.text()
    others = {wish.other.inode for wish in engine.asked if isinstance(wish, Differing)}
    assert others == {1}
    assert colour_at(page.panes[1]).lightness() < 30
    assert is_colour(page.panes[0], 0)


def test_differences_that_take_long_are_said_to_be_on_their_way(
    qtbot: QtBot, page: ComparePage, engine: Engine
) -> None:
    words = "Finding the differences…"

    def saying() -> list[bool]:
        return [words in pane.accessibleDescription() for pane in page.panes]

    engine.differs.clear()
    page._working.setInterval(1_000_000)
    qtbot.keyClick(page, Qt.Key.Key_D)
    qtbot.waitUntil(page._working.isActive)
    assert not any(saying())
    page._on_working()
    assert saying() == [False, True, True, True]
    qtbot.keyClick(page, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: not any(saying()))
    qtbot.keyClick(page, Qt.Key.Key_D)
    qtbot.waitUntil(page._working.isActive)
    page._on_working()
    assert saying() == [False, True, True, True]
    engine.differs.set()
    qtbot.waitUntil(lambda: not any(saying()))
    assert colour_at(page.panes[1]).lightness() < 30


def test_clipping_and_histogram_come_when_asked_for(
    qtbot: QtBot, page: ComparePage, engine: Engine
) -> None:
    assert not any(isinstance(wish, Clipped) for wish in engine.asked)
    qtbot.keyClick(page, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: colour_at(page.panes[0]).getRgb()[:3] == (255, 0, 0))
    qtbot.keyClick(page, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: is_colour(page.panes[0], 0))
    before = colour_at(page.panes[1], 0.04, 0.95)
    qtbot.keyClick(page, Qt.Key.Key_H)
    assert colour_at(page.panes[1], 0.04, 0.95) != before


def test_facts_that_differ_stand_out_with_a_sign(qtbot: QtBot, page: ComparePage) -> None:
    qtbot.keyClick(page, Qt.Key.Key_I)
    table = page.table

    def lines() -> dict[str, list[str]]:
        return {
            table.verticalHeaderItem(row).text(): [
                table.item(row, column).text() for column in range(table.columnCount())
            ]
            for row in range(table.rowCount())
        }

    qtbot.waitUntil(lambda: "≠ ISO" in lines())
    assert lines()["≠ ISO"] == ["100", "200", "300", "400"]
    assert lines()["Lens"] == ["50 mm"] * 4
    assert table.isVisible()


def test_sharpness_is_told_relative_to_the_sharpest(qtbot: QtBot, page: ComparePage) -> None:
    qtbot.waitUntil(lambda: page.panes[3]._bar.value() > 0)
    qtbot.waitUntil(lambda: page.panes[1]._bar.value() == 100)
    assert "sharpness 100%" in page.panes[1].accessibleDescription()


# -- marks ---------------------------------------------------------------------------------------


@pytest.fixture
def both(
    qtbot: QtBot, page: ComparePage, found: Findings, review: Review, thumbnails: Thumbnails
) -> tuple[ComparePage, ReviewPage]:
    """The comparison wired to a review as the window does it."""
    reviewing = ReviewPage(thumbnails)
    qtbot.addWidget(reviewing)
    reviewing.show_review(review, found, 0.5)
    page.mark_wanted.connect(lambda row, marked: page.say(reviewing.choose(row, marked=marked)))
    page.keep_wanted.connect(lambda row: page.say(reviewing.keep(row)))
    page.keep_only_wanted.connect(lambda row: page.say(reviewing.keep_only(row)))
    page.accept_wanted.connect(lambda row: page.say(reviewing.accept(row)))
    reviewing.marks_changed.connect(page.marks_changed)
    with qtbot.waitActive(page):
        page.activateWindow()
    return page, reviewing


def test_marks_are_made_and_taken_away_by_keys_and_by_the_button(
    qtbot: QtBot, both: tuple[ComparePage, ReviewPage], review: Review
) -> None:
    page, _ = both
    qtbot.keyClick(page, Qt.Key.Key_Right)
    qtbot.keyClick(page, Qt.Key.Key_X)
    assert review.marks == {1}
    assert "marked for the trash" in page.panes[1].accessibleName()
    qtbot.keyClick(page, Qt.Key.Key_K)
    assert review.marks == frozenset()
    qtbot.mouseClick(page.panes[3].mark, Qt.MouseButton.LeftButton)
    assert review.marks == {3}
    assert page.panes[3].mark.isChecked()


def test_the_last_photo_of_a_group_stays_and_the_page_says_so(
    qtbot: QtBot, both: tuple[ComparePage, ReviewPage], review: Review
) -> None:
    page, _ = both
    qtbot.keyClick(page, "6")
    for row in range(6):
        qtbot.keyClick(page, Qt.Key.Key_X)
        if row < 5:
            qtbot.keyClick(page, Qt.Key.Key_Right)
    assert review.marks == {0, 1, 2, 3, 4}
    assert page.message.text() == "At least one photo of each group stays."
    qtbot.mouseClick(page.panes[5].mark, Qt.MouseButton.LeftButton)
    assert not page.panes[5].mark.isChecked()


def test_keep_only_this_marks_the_others_of_its_group_alone(
    qtbot: QtBot, both: tuple[ComparePage, ReviewPage], review: Review
) -> None:
    page, _ = both
    qtbot.keyClick(page, Qt.Key.Key_Right)
    qtbot.keyClick(page, Qt.Key.Key_X)
    qtbot.keyClick(page, Qt.Key.Key_K, Qt.KeyboardModifier.ShiftModifier)
    assert review.marks == {0, 2, 3, 4, 5}


def test_keep_only_leaves_a_series_alone(
    qtbot: QtBot, found: Findings, thumbnails: Thumbnails
) -> None:
    series = replace(group(0, 1, 2), series=Series.EXPOSURE)
    reviewing = ReviewPage(thumbnails)
    qtbot.addWidget(reviewing)
    review = Review(found, [series])
    reviewing.show_review(review, found, 0.5)
    assert "belong together" in reviewing.keep_only(1)
    assert "belong together" in reviewing.accept(1)
    assert review.marks == frozenset()


def test_the_review_goes_from_group_to_group_for_the_comparison(
    both: tuple[ComparePage, ReviewPage],
) -> None:
    _, reviewing = both
    first = reviewing.lineup()
    assert first is not None
    assert (first.rows, first.following) == ((0, 1, 2, 3, 4, 5), (6, 7))
    assert reviewing.roaming.go_to_group(1)
    second = reviewing.lineup()
    assert second is not None
    assert (second.rows, second.row) == ((6, 7), 6)
    assert not reviewing.roaming.go_to_group(1)
    assert reviewing.lineup() == second
    assert reviewing.roaming.go_to_group(-1)


# -- for everyone --------------------------------------------------------------------------------


def test_every_control_has_a_name(page: ComparePage) -> None:
    for button in page.findChildren(QToolButton):
        if button.isVisible():
            assert button.defaultAction() is not None
            assert button.toolTip().endswith(")")  # its key
    for pane in page.panes:
        assert pane.mark.accessibleName()
        assert pane._bar.accessibleName()


def test_tab_goes_from_photo_to_photo_and_the_keys_follow(qtbot: QtBot, page: ComparePage) -> None:
    page.panes[0].setFocus()
    QApplication.processEvents()
    page.panes[2].setFocus()
    assert page.row == 2


# -- pictures ------------------------------------------------------------------------------------


def test_pictures_are_kept_within_bounds(qtbot: QtBot, engine: Engine, review: Review) -> None:
    pictures = Pictures(engine.lane, most_bytes=2 * 512 * 384 * 4)
    wishes: list[Wish] = [Fit(photo, 512) for photo in review.catalog.photos[:6]]
    with qtbot.waitSignals([pictures.arrived] * 6):
        pictures.want(wishes)
    assert len([wish for wish in wishes if pictures.get(wish) is not None]) == 2
    assert pictures._bytes <= 2 * 512 * 384 * 4
    pictures.close()


def test_a_photo_always_goes_down_its_lane(review: Review, engine: Engine) -> None:
    pictures = Pictures(engine.lane)
    photos = review.catalog.photos
    lanes = [pictures._lane(photo) for photo in photos[:6]]
    assert sorted(lanes) == [0, 0, 1, 1, 2, 2]
    assert [pictures._lane(photo) for photo in photos[:6]] == lanes
    pictures.close()


def test_what_could_not_be_had_is_not_asked_for_again_until_told(
    qtbot: QtBot, pictures: Pictures, engine: Engine, review: Review
) -> None:
    engine.broken.add("0000.jpg")
    wish = Fit(review.catalog.photos[0], 512)
    with qtbot.waitSignal(pictures.arrived):
        pictures.want([wish])
    pictures.want([wish])
    assert pictures.why_not(wish) == "It is no longer there."
    engine.broken.clear()
    pictures.try_again()
    with qtbot.waitSignal(pictures.arrived):
        pictures.want([wish])
    assert pictures.get(wish) is not None
    assert len(engine.asked) == 2
