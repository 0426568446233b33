"""By keys alone: the focus is seen, Tab goes round and gets stuck nowhere, Escape leaves."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QListView, QWidget

from purger.ui import theme
from tests.access.tour import Tour

MOST = 80
SEEN = 40


@pytest.fixture
def tour(qapp: QApplication, tmp_path: Path) -> Iterator[Tour]:
    palette, sheet = qapp.palette(), qapp.styleSheet()
    theme.apply(qapp, "dark")
    made = Tour(tmp_path / "tour")
    yield made
    made.close()
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)


def _stops(page: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Where Tab goes until it is where it was."""
    window = page.window()
    window.activateWindow()
    stops: list[QWidget] = []
    for _ in range(MOST):
        now = window.focusWidget()
        if now is None or now in stops:
            break
        stops.append(now)
        QTest.keyClick(now, key)
    return stops


def _reachable(page: QWidget) -> set[QWidget]:
    """What Tab should come to; a radio button stands for its group."""
    window = page.window()
    return {
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.window() is window
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        and type(widget).__name__ not in {"QRadioButton", "QMenuBar"}
        and not widget.visibleRegion().isEmpty()
    }  # fmt: skip


def _places(stops: list[QWidget]) -> str:
    return ", ".join(
        f"{type(s).__name__} “{s.accessibleName() or s.property('text')}”" for s in stops
    )


def test_tab_comes_to_every_control_and_goes_round(tour: Tour) -> None:
    for name, page in tour:
        stops = _stops(page)
        missed = [w for w in _reachable(page) if w not in stops and name != "large"]
        assert not missed, f"{name}: Tab misses {_places(missed)} after {_places(stops)}"
        back = _stops(page, Qt.Key.Key_Backtab)
        assert set(back) == set(stops), name


def test_tab_goes_from_the_top_down(tour: Tour) -> None:
    """No jump from the lower half of a dialog to its top but the one at the end."""
    tour.review()
    for name, dialog in tour.dialogs():
        stops = _stops(dialog)
        tops = [stop.mapTo(dialog, stop.rect().center()).y() for stop in stops]
        half = dialog.height() / 2
        jumps = sum(one - other > half for one, other in itertools.pairwise(tops))
        assert jumps <= 1, f"{name}: {_places(stops)}"


def _picture(window: QWidget) -> QImage:
    return window.grab().toImage()


def _differ(one: QImage, other: QImage) -> int:
    """How many of the pixels differ, of every second line and column."""
    return sum(
        one.pixel(x, y) != other.pixel(x, y)
        for y in range(0, one.height(), 2)
        for x in range(0, one.width(), 2)
    )


def test_the_focus_can_be_seen_on_every_control(tour: Tour) -> None:
    for name, page in tour:
        if name in {"progress", "map", "large"}:  # they move, or have one control
            continue
        window = page.window()
        for stop in _stops(page):
            stop.setFocus(Qt.FocusReason.TabFocusReason)
            tour.settle(10)
            area = stop.rect().translated(stop.mapTo(window, stop.rect().topLeft()))
            area = area.adjusted(-4, -4, 4, 4) & window.rect()
            with_focus = window.grab(area).toImage()
            stop.clearFocus()
            tour.settle(10)
            without = window.grab(area).toImage()
            changed = _differ(with_focus, without)
            assert changed > SEEN, f"{name}: the focus of {_places([stop])} is not seen"
            stop.setFocus(Qt.FocusReason.TabFocusReason)


def test_escape_leaves_every_dialog(tour: Tour) -> None:
    tour.review()
    for name, dialog in tour.dialogs():
        assert isinstance(dialog, QDialog)
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible(), name


def test_enter_in_a_search_goes_on_to_what_was_found_and_closes_nothing(tour: Tour) -> None:
    tour.review()
    searched = set()
    for name, dialog in tour.dialogs():
        for field in dialog.findChildren(QLineEdit):
            if field.isVisible() and field.accessibleName().startswith("Search"):
                searched.add(name)
                field.setFocus()
                QTest.keyClick(field, Qt.Key.Key_Return)
                assert dialog.isVisible(), name
                assert name == "help" or dialog.focusWidget() is not field, name
    assert {"skipped files", "settings keys", "cheat sheet", "help"} <= searched


def _escape(window: QWidget) -> None:
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)


def test_escape_leads_back_from_every_page(tour: Tour) -> None:
    window, review = tour.window, tour.window.review
    tour.review()
    review.actions_["open"].trigger()
    assert review.viewer.isVisible()
    _escape(window)
    assert not review.viewer.isVisible()
    review.actions_["compare"].trigger()
    tour._page("compare")
    _escape(window)
    tour._page("review")
    review.actions_["map"].trigger()
    tour.until(lambda: window.map._drawn is not None, "the map")
    tour.settle()
    _escape(window)
    tour._page("review")
    window.actions_["history"].trigger()
    tour._page("history")
    _escape(window)
    tour._page("review")


def test_a_list_that_has_the_focus_is_not_a_trap(tour: Tour) -> None:
    _, page = tour.review()
    lists = [w for w in page.findChildren(QListView) if w.isVisible()]
    assert len(lists) >= 2
    for one in lists:
        one.setFocus()
        QTest.keyClick(one, Qt.Key.Key_Tab)
        assert page.window().focusWidget() is not one
