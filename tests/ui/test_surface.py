"""One surface: a cluster, or all groups in a row; what was reviewed; what a filter lets through."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from purger.core.decisions import Unremembered
from purger.core.domain import Findings
from purger.core.filters import Filter
from purger.core.group import group
from purger.core.review import Review
from purger.ui.models import Role
from purger.ui.review_page import ReviewPage
from purger.ui.thumbnails import Thumbnails
from tests.paint import catalog, findings, pairs, traits

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SIZES = [1000, 1000, 1000, 5000, 5000, 2000, 2000, 500, 500, 500]
PAIRS = [(0, 1, 0.95), (0, 2, 0.95), (1, 2, 0.95), (3, 4, 0.85), (5, 6, 0.9)]


def library() -> Findings:
    """Cluster 0: group 0-1-2, 5-6 and 7 alone. Cluster 1: group 3-4, 8 and 9 alone."""
    all_traits = [
        replace(traits(), taken=1e9 - row, camera="X" if row < 5 else "Y") for row in range(10)
    ]
    of = catalog(10, sizes=SIZES, all_traits=all_traits)
    return findings(of, pairs(PAIRS), [0, 0, 0, 1, 1, 0, 0, 0, 1, 1])


class Seen:
    """A page with the library."""

    def __init__(self, qtbot: QtBot, thumbnails: Thumbnails) -> None:
        self.found = library()
        self.review = Review(self.found, group(self.found, 0.8), decisions=Unremembered())
        self.page = ReviewPage(thumbnails)
        qtbot.addWidget(self.page)
        self.page.resize(1200, 760)
        self.page.show()
        qtbot.waitExposed(self.page)
        self.page.show_review(self.review, self.found, 0.8)
        self.page.grid.setFocus()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        QTest.keyClick(self.page.grid, key, modifier or Qt.KeyboardModifier.NoModifier)

    @property
    def row(self) -> int:
        return self.page.surface.row()

    @property
    def said(self) -> str:
        return self.page.status.message.text()

    def sections(self) -> list[set[int]]:
        return [set(section.rows) for section in self.page._photos.sections]

    def ticks(self) -> list[set[int]]:
        return [set(of.members) for of in self.review.groups if self.review.is_reviewed(of)]


@pytest.fixture
def seen(qtbot: QtBot, thumbnails: Thumbnails) -> Seen:
    return Seen(qtbot, thumbnails)


# -- all groups ----------------------------------------------------------------------------------


def test_one_key_shows_all_groups_the_surest_gain_first_and_the_cluster_again(seen: Seen) -> None:
    page = seen.page
    before = seen.sections()
    assert before == [{3, 4}, {8, 9}]
    seen.press(Qt.Key.Key_Right)
    at = seen.row
    seen.press(Qt.Key.Key_G)
    assert seen.sections() == [{3, 4}, {0, 1, 2}, {5, 6}]
    assert seen.row == at
    assert page.surface.bar.title.text() == "All groups"
    assert page.navigator.all.isChecked()
    assert page.navigator.current() is None
    seen.press(Qt.Key.Key_G)
    assert seen.sections() == before
    assert seen.row == at
    assert not page.navigator.all.isChecked()


def test_the_line_above_the_clusters_leads_there_and_a_cluster_back(seen: Seen) -> None:
    page = seen.page
    page.navigator.all.click()
    assert len(seen.sections()) == 3
    page.navigator.list.setCurrentIndex(page.navigator.list.model().index(1, 0))
    assert seen.sections() == [{0, 1, 2}, {5, 6}, {7}]
    assert not page.navigator.all.isChecked()


def test_all_groups_stand_in_the_order_that_is_wanted(seen: Seen) -> None:
    bar = seen.page.surface.bar
    assert not bar.order.isVisible()
    seen.press(Qt.Key.Key_G)
    bar.order.setCurrentIndex(bar.order.findData("time"))
    bar.order.activated.emit(1)
    assert seen.sections() == [{5, 6}, {3, 4}, {0, 1, 2}]
    seen.press(Qt.Key.Key_G)
    seen.press(Qt.Key.Key_G)
    assert seen.sections()[0] == {5, 6}


def test_the_row_of_groups_ends(seen: Seen) -> None:
    seen.press(Qt.Key.Key_G)
    for _ in range(4):
        seen.press(Qt.Key.Key_PageDown)
    assert seen.said == "That was the last group."
    assert len(seen.sections()) == 3
    assert not seen.page.roaming.go_to_group(1)
    assert seen.page.roaming.go_to_group(-1)


def test_the_next_group_is_in_sight_with_all_its_photos_before_it_is_decided(seen: Seen) -> None:
    seen.page.resize(760, 900)
    seen.page.grid.set_thumbnail_side(200)
    seen.press(Qt.Key.Key_G)
    seen.press(Qt.Key.Key_PageDown)
    grid = seen.page.grid
    cells = [grid.visualRect(seen.page._photos.index(line)) for line in (2, 3, 4)]
    assert cells[0].top() != cells[-1].top(), "one row only: the window is too wide for this test"
    assert all(grid.viewport().rect().contains(cell) for cell in cells)


def test_a_decision_among_all_groups_leaves_the_others_where_they_are(seen: Seen) -> None:
    seen.press(Qt.Key.Key_G)
    seen.press(Qt.Key.Key_PageDown)
    seen.page.actions_["keep_all"].trigger()
    assert seen.sections() == [{3, 4}, {5, 6}]
    assert seen.row in {5, 6}
    seen.press(Qt.Key.Key_Z, CTRL)
    assert seen.sections() == [{3, 4}, {0, 1, 2}, {5, 6}]
    assert seen.page.scope.is_all


def test_a_photo_that_stands_alone_is_shown_in_its_cluster(seen: Seen) -> None:
    seen.press(Qt.Key.Key_G)
    seen.page.roaming.show_photo(1)
    assert seen.page.scope.is_all
    seen.page.roaming.show_photo(7)
    assert not seen.page.scope.is_all
    assert seen.row == 7
    assert seen.page.navigator.current().label == 0


def test_marking_everything_that_is_shown_asks_where_that_is_the_library(seen: Seen) -> None:
    asked = []
    seen.page.actions_["accept_all"].triggered.connect(lambda: asked.append(1))
    seen.press(Qt.Key.Key_G)
    seen.press(Qt.Key.Key_A, SHIFT)
    assert asked == [1]
    assert not seen.review.marks


# -- reviewed ------------------------------------------------------------------------------------


def test_what_the_user_decides_is_ticked_and_the_way_back_takes_the_tick(seen: Seen) -> None:
    page = seen.page
    for key, after in (
        (Qt.Key.Key_A, 1), (Qt.Key.Key_D, 2), (Qt.Key.Key_X, 3),
    ):  # fmt: skip
        if not page.scope.is_all:
            seen.press(Qt.Key.Key_G)
        seen.press(key)
        assert len(seen.ticks()) == after
    for left in (2, 1, 0):
        seen.press(Qt.Key.Key_Z, CTRL)
        assert len(seen.ticks()) == left
    seen.press(Qt.Key.Key_Y, CTRL)
    assert seen.ticks() == [{3, 4}]


def test_a_photo_that_is_kept_by_hand_stays_whatever_is_marked(seen: Seen) -> None:
    seen.press(Qt.Key.Key_K)
    assert seen.ticks() == [{3, 4}]
    assert seen.review.chosen == {seen.row}
    seen.press(Qt.Key.Key_Z, CTRL)
    assert seen.ticks() == []
    seen.press(Qt.Key.Key_End)
    seen.press(Qt.Key.Key_K)
    assert seen.said == "This photo stands in no group." or "no group" in seen.said


def test_who_takes_all_marks_of_a_group_away_is_to_review_it_again(seen: Seen) -> None:
    seen.press(Qt.Key.Key_A)
    assert seen.ticks() == [{3, 4}]
    seen.page._photos.unmark([3, 4])
    assert seen.ticks() == []


def test_what_was_marked_for_review_is_not_ticked(seen: Seen) -> None:
    seen.page.mark_all_but_best_everywhere()
    assert len(seen.review.marks) == 4
    assert seen.ticks() == []
    seen.page.mark([0, 1, 2])
    assert seen.ticks() == []


def test_the_progress_is_told_in_groups_and_bytes(seen: Seen, qtbot: QtBot) -> None:
    line = seen.page.navigator.all
    assert line.told() == "Reviewed 0 of 3 groups"
    assert line.told_left() == "3 to go, up to 9.0 kB"
    seen.press(Qt.Key.Key_A)
    assert line.told() == "Reviewed 1 of 3 groups"
    assert line.accessibleDescription() == "Reviewed 1 of 3 groups, 2 to go, up to 4.0 kB"
    model = seen.page.navigator.list.model()
    counts = [model.index(n, 0).data(Role.REVIEWED) for n in range(2)]
    assert counts == [(1, 1), (0, 2)]
    seen.page._decide("keep_all")
    assert line.told() == "Reviewed 2 of 3 groups, 1 kept"
    totals = seen.page.overview.totals
    qtbot.waitUntil(lambda: totals.text().startswith("2 groups · 1 kept · "))
    seen.page.show_review(Review(seen.found, []), seen.found, 0.99)
    assert line.told() == "No groups at this similarity"


def test_a_heading_tells_whether_its_group_was_reviewed(seen: Seen) -> None:
    assert seen.page.grid.told(0).endswith("To be reviewed")
    seen.press(Qt.Key.Key_A)
    seen.press(Qt.Key.Key_PageUp)
    assert seen.page.grid.told(0).endswith("Reviewed")
    spoken = seen.page._photos.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "group reviewed" in spoken


def test_a_key_goes_to_what_is_still_to_be_reviewed_over_clusters_and_then_says_so(
    seen: Seen,
) -> None:
    at = []
    for _ in range(3):
        seen.press(Qt.Key.Key_PageDown, CTRL)
        at.append(frozenset(seen.page.surface.group().members))
        seen.page._photos.see([seen.row])
    assert set(at) == {frozenset({0, 1, 2}), frozenset({3, 4}), frozenset({5, 6})}
    seen.press(Qt.Key.Key_PageDown, CTRL)
    assert seen.said == "Every group was reviewed."


# -- room ----------------------------------------------------------------------------------------


def _is_whole(seen: Seen) -> bool:
    """Whether the current group is in sight, from its heading to its last photo."""
    grid, number = seen.page.grid, seen.page.surface.section()
    last = int(seen.page._photos.sections.starts[number + 1]) - 1
    top, bottom = grid._header_rect(number).top(), grid._rect(last).bottom()
    return top >= 0 and bottom <= grid.viewport().height()


def test_the_whole_group_is_in_sight_where_it_fits(seen: Seen, qtbot: QtBot) -> None:
    page = seen.page
    page.resize(1200, 430)
    qtbot.waitUntil(lambda: page.grid.viewport().height() < 300)
    seen.press(Qt.Key.Key_G)
    for _ in range(3):
        assert _is_whole(seen), seen.row
        seen.press(Qt.Key.Key_G)
        assert _is_whole(seen), seen.row
        seen.press(Qt.Key.Key_G)
        seen.press(Qt.Key.Key_PageDown)
    height = page.grid.viewport().height()
    page.resize(1200, 412)
    qtbot.waitUntil(lambda: page.grid.viewport().height() < height)
    assert _is_whole(seen)


def test_two_pictures_stand_side_by_side_in_a_narrow_window(seen: Seen, qtbot: QtBot) -> None:
    page = seen.page
    page.resize(640, 400)
    qtbot.waitUntil(lambda: page.width() == 640)
    assert page.minimumSizeHint().width() <= 640
    assert page.grid._columns == 2
    assert page.grid.thumbnail_side() == 190
    page.resize(1200, 760)
    qtbot.waitUntil(lambda: page.width() == 1200)
    assert page.grid._delegate.side == 190


def test_a_heading_keeps_the_count_and_the_bytes_where_there_is_little_room(seen: Seen) -> None:
    grid, section = seen.page.grid, seen.page._photos.sections[0]
    metrics = grid.fontMetrics()
    whole = grid._fitting_facts(section, metrics, 2000)
    assert whole.startswith("2 photos · 5.0 kB could be freed · unsure which is best: ")
    short = grid._fitting_facts(section, metrics, 190)
    assert short.startswith("2 photos · 5.0 kB · ")
    assert short.endswith("…")
    assert whole.split(" · ")[-1] not in short


def test_the_bar_of_filters_goes_on_in_another_line(seen: Seen, qtbot: QtBot) -> None:
    filters = seen.page.surface.filters
    seen.press(Qt.Key.Key_F, CTRL)
    wide = filters.height()
    seen.page.resize(640, 600)
    qtbot.waitUntil(lambda: filters.height() > wide)
    parts = [one for one in filters.findChildren(QWidget) if one.parent() is filters]
    for one in parts:
        assert one.geometry().right() <= filters.width(), one
        others = [other for other in parts if other is not one and other.isVisible()]
        assert not any(other.geometry().intersects(one.geometry()) for other in others)


# -- filters -------------------------------------------------------------------------------------


def test_the_bar_opens_with_a_key_is_typed_in_and_goes_with_its_filter(
    seen: Seen, qtbot: QtBot
) -> None:
    filters = seen.page.surface.filters
    assert filters.isHidden()
    seen.press(Qt.Key.Key_G)
    seen.press(Qt.Key.Key_F, CTRL)
    assert filters.isVisible()
    assert filters.text.hasFocus()
    QTest.keyClicks(filters.text, "0005")
    qtbot.waitUntil(lambda: seen.sections() == [{5, 6}])
    assert filters.count.text() == "1 of 3 groups match"
    QTest.keyClick(filters.text, Qt.Key.Key_Escape)
    assert seen.page.grid.hasFocus()
    assert filters.isVisible()
    seen.press(Qt.Key.Key_Slash)
    assert filters.text.hasFocus()
    QTest.keyClick(filters.text, Qt.Key.Key_F, CTRL)
    assert filters.isHidden()
    assert len(seen.sections()) == 3
    assert seen.page.grid.hasFocus()


def test_escape_puts_an_empty_filter_away(seen: Seen) -> None:
    filters, button = seen.page.surface.filters, seen.page.surface.bar.filter
    seen.press(Qt.Key.Key_F, CTRL)
    QTest.keyClick(filters.text, Qt.Key.Key_Escape)
    assert filters.isHidden()
    assert not button.isChecked()
    assert seen.page.grid.hasFocus()


def test_the_button_of_the_filter_tells_whether_its_bar_is_there(seen: Seen) -> None:
    bar, filters = seen.page.surface.bar, seen.page.surface.filters
    bar.filter.click()
    assert filters.isVisible()
    assert bar.filter.isChecked()
    filters.close_.click()
    assert not bar.filter.isChecked()
    assert filters.isHidden()


def test_what_is_typed_counts_when_enter_is_pressed(seen: Seen) -> None:
    filters = seen.page.surface.filters
    seen.press(Qt.Key.Key_F, CTRL)
    QTest.keyClicks(filters.text, "0008")
    QTest.keyClick(filters.text, Qt.Key.Key_Return)
    assert seen.sections() == [{8}]
    assert seen.page.grid.hasFocus()


def test_clusters_without_a_match_are_not_listed(seen: Seen) -> None:
    seen.page.roaming.filter_by(Filter(camera="Y", kind="near"))
    page = seen.page
    assert page.navigator.list.model().rowCount() == 1
    assert seen.sections() == [{5, 6}]
    assert page.surface.bar.facts.text().startswith("2 photos")
    page.surface.filters.clear.click()
    assert page.navigator.list.model().rowCount() == 2


def test_where_nothing_matches_the_page_says_what_to_do(seen: Seen) -> None:
    seen.page.roaming.filter_by(Filter(text="nowhere"))
    assert seen.page.surface.empty.isVisible()
    assert "Clear it" in seen.page.surface.empty.text()
    assert not seen.page.surface.bar.accept.isEnabled()
    for key in (Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_G, Qt.Key.Key_PageDown, Qt.Key.Key_D):
        seen.press(key)
    assert not seen.review.marks


def test_an_action_for_many_means_what_the_filter_shows_and_says_so(seen: Seen) -> None:
    page = seen.page
    seen.press(Qt.Key.Key_G)
    page.roaming.filter_by(Filter(camera="Y"))
    assert page.surface.bar.accept.toolTip().startswith("In the group that matches the filter")
    seen.press(Qt.Key.Key_A, SHIFT)
    assert len(seen.review.marks) == 1
    assert seen.review.marks < {5, 6}
    assert seen.said == "Done in the group that matches the filter, and in no other."


def test_a_photo_that_the_filter_hides_is_shown_when_it_is_asked_for(seen: Seen) -> None:
    seen.page.roaming.filter_by(Filter(camera="Y"))
    seen.page.roaming.show_photo(3)
    assert seen.row == 3
    assert seen.page.scope.filter.is_empty
    assert "filter was cleared" in seen.said


def test_the_bar_offers_what_the_library_has(seen: Seen) -> None:
    filters = seen.page.surface.filters
    seen.press(Qt.Key.Key_F, CTRL)
    cameras = [filters.camera.itemText(n) for n in range(filters.camera.count())]
    assert cameras == ["All cameras", "X", "Y"]
    assert filters.since.placeholderText() == "from 2001-09-09"
    filters.camera.setCurrentIndex(2)
    assert filters.wanted() == Filter(camera="Y")
    filters.until.setText("2001")
    filters.since.setText("2001-")  # is no day yet
    assert seen.page.scope.filter == Filter(camera="Y", until="2001-12-31")


def test_a_decision_under_a_filter_stays_under_it(seen: Seen) -> None:
    seen.page.roaming.filter_by(Filter(kind="near"))
    seen.press(Qt.Key.Key_G)
    assert seen.sections() == [{3, 4}, {0, 1, 2}, {5, 6}]
    seen.page.actions_["split"].trigger()
    assert seen.sections() == [{0, 1, 2}, {5, 6}]
    assert seen.page.surface.filters.count.text() == "2 of 2 groups match"
