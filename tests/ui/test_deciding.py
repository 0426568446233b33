"""Decisions about groups in the window: keys, header menu, undo, kept sets, newcomers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from purger.core.decisions import Decision, Unremembered, What
from purger.core.domain import Findings
from purger.core.errors import JournalError
from purger.core.group import group
from purger.core.review import Review
from purger.ui.actions import name_of
from purger.ui.models import Role
from purger.ui.review_page import ReviewPage
from purger.ui.similar_dialog import SimilarDialog
from purger.ui.thumbnails import Thumbnails
from tests.paint import catalog, findings, pairs

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier

JOINED = [(0, 1, 0.95), (0, 2, 0.85), (1, 2, 0.85), (3, 4, 0.9), (5, 6, 0.92), (2, 7, 0.83)]
"""Groups 0-1-2, 3-4 and 5-6; 7 resembles only 2; 8 and 9 are copies; 10 and 11 stand alone."""


class Forgetful(Unremembered):
    """A journal on a full disk."""

    is_full = False

    def remember(self, what: What) -> Decision:
        if self.is_full:
            raise JournalError("The journal cannot be written: no space left.")
        return super().remember(what)

    def withdraw(self, number: int) -> None:
        if self.is_full:
            raise JournalError("The journal cannot be written: no space left.")
        super().withdraw(number)


def library() -> Findings:
    of = catalog(12, digests=[*range(9), 8, 10, 11], sizes=[9000 - 100 * i for i in range(12)])
    return findings(of, pairs(JOINED))


class Shown:
    """A page with a review that follows decisions."""

    def __init__(self, qtbot: QtBot, thumbnails: Thumbnails) -> None:
        self.journal = Forgetful()
        self.found = library()
        self.page = ReviewPage(thumbnails)
        qtbot.addWidget(self.page)
        self.page.resize(1200, 760)
        self.page.show()
        qtbot.waitExposed(self.page)
        self.open(self.found)

    def open(self, found: Findings, similarity: float = 0.8) -> None:
        cut = group(found, similarity)
        self.review = Review(found, cut, decisions=self.journal)
        self.page.show_review(self.review, found, similarity)
        self.page.grid.setFocus()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        QTest.keyClick(self.page.grid, key, modifier or Qt.KeyboardModifier.NoModifier)

    def go_to(self, row: int) -> None:
        photos = self.page._photos
        self.page.grid.setCurrentIndex(photos.index(photos.line_of(row)))

    def groups(self) -> set[frozenset[int]]:
        return {frozenset(one.members) for one in self.review.groups}

    @property
    def row(self) -> int:
        return self.page.surface.row()

    @property
    def said(self) -> str:
        return self.page.status.message.text()


@pytest.fixture
def shown(qtbot: QtBot, thumbnails: Thumbnails) -> Shown:
    return Shown(qtbot, thumbnails)


ALL = {frozenset(rows) for rows in ([0, 1, 2], [3, 4], [5, 6], [8, 9])}


def test_s_splits_where_it_holds_least_and_stays_with_the_rest(shown: Shown) -> None:
    assert shown.groups() == ALL
    shown.go_to(1)
    shown.press(Qt.Key.Key_S)
    assert frozenset([0, 1]) in shown.groups()
    assert frozenset([0, 1, 2]) not in shown.groups()
    assert shown.row == 1
    assert shown.said.startswith("Split")
    assert shown.page.status.undo.isVisible()


def test_shift_s_lets_the_group_fall_apart_and_the_next_one_is_current(shown: Shown) -> None:
    shown.go_to(3)
    section = shown.page.surface.section()
    following = shown.page._photos.sections[section + 1].rows[0]
    shown.press(Qt.Key.Key_S, SHIFT)
    assert shown.groups() == ALL - {frozenset([3, 4])}
    assert shown.row == following
    shown.go_to(0)
    shown.press(Qt.Key.Key_S, SHIFT)
    assert not any(len({0, 1, 2} & group) > 1 for group in shown.groups())


def test_o_takes_the_photo_out_and_stays_with_its_group(shown: Shown) -> None:
    shown.go_to(1)
    shown.press(Qt.Key.Key_O)
    assert shown.review.group_of(1) is None
    assert frozenset([0, 2]) in shown.groups()
    assert shown.row in {0, 2}
    assert "0001.jpg" in shown.said


def test_shift_k_keeps_all_and_says_how_many_sets_are_kept(shown: Shown) -> None:
    shown.go_to(0)
    shown.review.mark([1])
    shown.press(Qt.Key.Key_K, CTRL)
    assert frozenset([0, 1, 2]) not in shown.groups()
    assert not shown.review.marks
    assert shown.page.status.kept.text() == "1 set kept"
    assert shown.page.status.kept.isVisible()
    line = shown.page._photos.line_of(1)
    assert shown.page._photos.index(line).data(Role.MEMORY) == "kept"
    assert "kept set" in shown.page._photos.index(line).data(Qt.ItemDataRole.AccessibleTextRole)
    shown.page.mark_all_but_best_everywhere()
    assert not shown.review.marks & {0, 1, 2}


def test_ctrl_z_takes_decisions_back_one_by_one_with_their_marks(shown: Shown) -> None:
    shown.go_to(0)
    shown.press(Qt.Key.Key_A)
    marks = shown.review.marks
    shown.go_to(1)
    shown.press(Qt.Key.Key_K, CTRL)
    shown.go_to(4)
    shown.press(Qt.Key.Key_S)
    assert not shown.review.marks
    shown.press(Qt.Key.Key_Z, CTRL)
    assert frozenset([3, 4]) in shown.groups()
    assert shown.row == 4
    shown.press(Qt.Key.Key_Z, CTRL)
    assert shown.groups() == ALL
    assert shown.row == 1
    assert shown.review.marks == marks
    shown.press(Qt.Key.Key_Z, CTRL)
    assert shown.review.marks == frozenset()
    assert not shown.page.actions_["undo"].isEnabled()
    assert not shown.page.status.kept.isVisible()


def test_the_undo_in_the_bottom_line(shown: Shown) -> None:
    assert not shown.page.status.undo.isVisible()
    shown.go_to(3)
    shown.press(Qt.Key.Key_K, CTRL)
    QTest.mouseClick(shown.page.status.undo, Qt.MouseButton.LeftButton)
    assert shown.groups() == ALL
    assert not shown.page.status.undo.isVisible()


def test_byte_copies_cannot_be_told_apart_and_the_page_says_so(shown: Shown) -> None:
    for key, modifier in ((Qt.Key.Key_S, None), (Qt.Key.Key_S, SHIFT), (Qt.Key.Key_O, None)):
        shown.page.say("")
        shown.go_to(8)
        shown.press(key, modifier)
        assert shown.said == "Byte copies cannot be told apart."
        assert not shown.page.status.undo.isVisible()
        assert shown.groups() == ALL


def test_what_cannot_be_remembered_is_a_sentence_and_changes_nothing(shown: Shown) -> None:
    shown.go_to(0)
    shown.journal.is_full = True
    shown.press(Qt.Key.Key_K, CTRL)
    assert "no space left" in shown.said
    assert shown.groups() == ALL
    shown.journal.is_full = False
    shown.press(Qt.Key.Key_K, CTRL)
    shown.journal.is_full = True
    shown.press(Qt.Key.Key_Z, CTRL)
    assert "no space left" in shown.said
    assert frozenset([0, 1, 2]) not in shown.groups()
    assert shown.page.actions_["undo"].isEnabled()


def test_a_photo_that_stands_alone_has_no_group_to_decide_about(shown: Shown) -> None:
    shown.go_to(10)
    enabled = {n: shown.page.actions_[n].isEnabled() for n in ("split", "take_out", "keep_all")}
    assert not any(enabled.values())
    for key, modifier in ((Qt.Key.Key_S, SHIFT), (Qt.Key.Key_S, None), (Qt.Key.Key_O, None)):
        shown.page.say("")
        shown.press(key, modifier)
        assert shown.said == "This photo stands in no group."
    shown.go_to(0)
    assert shown.page.actions_["split"].isEnabled()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # popups, offscreen
def test_the_menu_of_a_header_speaks_of_its_group(shown: Shown, qtbot: QtBot) -> None:
    shown.go_to(10)
    shown.page.grid.verticalScrollBar().setValue(0)
    place = shown.page.grid._menu_rect(0).center()
    QTest.mouseClick(shown.page.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert shown.page.surface.section() == 0
    names = [name_of(action) for action in menu.actions() if action.text()]
    assert "split" in names
    assert "take_out" not in names
    shown.page.actions_["keep_all"].trigger()
    menu.close()
    assert frozenset([0, 1, 2]) not in shown.groups()
    shown.go_to(3)
    section = shown.page.surface.section()
    shown.page.grid.menu_wanted.emit(section, QPoint(10, 10))
    menu = QApplication.activePopupWidget()
    assert "take_out" in map(name_of, menu.actions())
    menu.close()


def test_also_similar_shows_what_the_group_left_out_and_goes_there(
    shown: Shown, qtbot: QtBot
) -> None:
    shown.go_to(0)
    shown.press(Qt.Key.Key_L)
    dialog = shown.page.findChild(SimilarDialog)
    (item,) = (dialog.pictures.item(i) for i in range(dialog.pictures.count()))
    assert item.text() == "0007.jpg\n83% · through 0002.jpg"
    spoken = item.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "only joined through 0002.jpg" in spoken
    qtbot.waitUntil(lambda: not item.icon().isNull())
    rect = dialog.pictures.visualItemRect(item)
    QTest.mouseClick(dialog.pictures.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert shown.row == 7
    assert not dialog.isVisible()


def test_also_similar_of_a_photo_that_stands_alone(shown: Shown) -> None:
    shown.go_to(7)
    shown.press(Qt.Key.Key_L)
    dialog = shown.page.findChild(SimilarDialog)
    assert dialog.pictures.item(0).text() == "0002.jpg\n83% · through 0007.jpg"
    assert any("in no group with it" in label.text() for label in dialog.findChildren(QLabel))


def test_also_similar_without_any_is_one_sentence(shown: Shown) -> None:
    shown.go_to(3)
    shown.press(Qt.Key.Key_L)
    assert shown.said.startswith("Nothing else")
    assert shown.page.findChild(SimilarDialog) is None
    shown.go_to(10)
    shown.press(Qt.Key.Key_L)
    assert shown.said.startswith("Nothing else")


def test_also_similar_of_a_photo_that_was_taken_out_says_what_became_of_the_others(
    shown: Shown,
) -> None:
    shown.go_to(1)
    shown.press(Qt.Key.Key_O)
    assert shown.review.told_apart_from(1) == (0, 2)
    assert shown.review.told_apart_from(0) == (1,)
    shown.go_to(1)
    shown.press(Qt.Key.Key_L)
    assert shown.said == ("Nothing else is that much like this photo; you told 2 apart from it.")


def buttons(shown: Shown) -> dict[str, QPushButton]:
    dialog = shown.page._kept_dialog
    return {button.text(): button for button in dialog._area.widget().findChildren(QPushButton)}


def test_the_dialog_of_kept_sets_asks_again_and_undoes(shown: Shown) -> None:
    shown.go_to(0)
    shown.press(Qt.Key.Key_K, CTRL)
    shown.go_to(3)
    shown.press(Qt.Key.Key_S)
    assert shown.page.status.kept.text() == "1 set kept · 1 told apart"
    QTest.mouseClick(shown.page.status.kept, Qt.MouseButton.LeftButton)
    assert set(buttons(shown)) == {"Ask Again", "Undo"}
    buttons(shown)["Ask Again"].click()
    assert frozenset([0, 1, 2]) in shown.groups()
    assert set(buttons(shown)) == {"Undo"}
    shown.journal.is_full = True
    buttons(shown)["Undo"].click()
    assert "no space left" in shown.page._kept_dialog.message.text()
    shown.journal.is_full = False
    buttons(shown)["Undo"].click()
    assert shown.groups() == ALL
    assert not buttons(shown)
    assert not shown.page.actions_["undo"].isEnabled()
    shown.page._kept_dialog.reject()
    assert shown.page._kept_dialog is None


def test_a_newcomer_to_a_kept_set_is_outlined_and_the_header_says_so(
    shown: Shown, qtbot: QtBot
) -> None:
    shown.go_to(3)
    shown.press(Qt.Key.Key_K, CTRL)
    joined = replace(shown.found, pairs=pairs([*JOINED, (3, 10, 0.9), (4, 10, 0.9)]))
    shown.open(joined)
    assert frozenset([3, 4, 10]) in shown.groups()
    photos, grid = shown.page._photos, shown.page.grid
    memory = {row: photos.index(photos.line_of(row)).data(Role.MEMORY) for row in (3, 4, 10, 0)}
    assert memory == {3: "", 4: "", 10: "new", 0: ""}
    section = photos.section_of(photos.line_of(10))
    assert "1 new since you kept these" in grid.told(section)
    shown.go_to(10)
    accent = grid.grab().toImage()
    grid.section_pressed.emit(section)
    assert shown.review.marks == {10}
    assert grid.is_accepted(section)
    assert "left alone" in shown.said
    assert grid.grab().toImage() != accent


def test_a_decision_keeps_the_place_in_a_long_cluster(qtbot: QtBot, thumbnails: Thumbnails) -> None:
    n = 600
    found = findings(catalog(n), pairs([(i, i + 1, 0.9) for i in range(0, n, 3)]))
    page = ReviewPage(thumbnails)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    review = Review(found, group(found, 0.8))
    page.show_review(review, found, 0.8)
    section = 90
    line = page._photos.line_of(page._photos.sections[section].rows[0])
    page.grid.setCurrentIndex(page._photos.index(line))
    following = page._photos.sections[section + 1].rows[0]
    offset = page.grid.verticalOffset()
    page.actions_["keep_all"].trigger()
    assert page.surface.row() == following
    assert abs(page.grid.verticalOffset() - offset) <= page.grid._header_rect(0).height()
    page.actions_["undo"].trigger()
    assert page.surface.section() == section


def test_decisions_about_what_was_chosen_on_the_map_stay_there(shown: Shown) -> None:
    shown.page.roaming.show_rows([0, 3])
    shown.go_to(3)
    shown.press(Qt.Key.Key_K, CTRL)
    shown_rows = {row for section in shown.page._photos.sections for row in section.rows}
    assert shown_rows == {0, 1, 2, 3}
    assert shown.page.surface.bar.title.text() == "Chosen on the map"


def test_a_cluster_that_is_done_stays_where_it_is_in_the_list(
    qtbot: QtBot, thumbnails: Thumbnails
) -> None:
    of = catalog(6, sizes=[9000, 9000, 5000, 5000, 1000, 1000])
    found = findings(of, pairs([(0, 1, 0.9), (2, 3, 0.9), (4, 5, 0.9)]), [0, 0, 1, 1, 2, 2])
    page = ReviewPage(thumbnails)
    qtbot.addWidget(page)
    page.show()
    review = Review(found, group(found, 0.8))
    page.show_review(review, found, 0.8)
    seen = []
    for _ in range(3):
        seen.append(page.roaming.cluster().label)
        page.actions_["keep_all"].trigger()
        page.actions_["next_cluster"].trigger()
    assert seen == [0, 1, 2]
    assert not len(review.groups)
