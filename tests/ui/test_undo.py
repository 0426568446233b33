"""What the user chose by hand is left alone by what marks many; every step can be taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from purger.core.group import group
from purger.core.review import Review
from purger.ui.review_page import ReviewPage
from purger.ui.thumbnails import Thumbnails
from tests.ui.test_deciding import ALL, CTRL, SHIFT, Shown

PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def shown(qtbot: QtBot, thumbnails: Thumbnails) -> Shown:
    return Shown(qtbot, thumbnails)


def undo(shown: Shown) -> None:
    shown.press(Qt.Key.Key_Z, CTRL)


def redo(shown: Shown) -> None:
    shown.press(Qt.Key.Key_Y, CTRL)


def test_marks_and_decisions_are_taken_back_in_their_order_and_done_again(shown: Shown) -> None:
    shown.go_to(1)
    shown.press(Qt.Key.Key_T)
    shown.press(Qt.Key.Key_A, SHIFT)
    many = shown.review.marks
    shown.go_to(3)
    shown.press(Qt.Key.Key_K, CTRL)
    kept = shown.review.marks
    assert kept < many
    shown.go_to(10)
    shown.press(Qt.Key.Key_T)
    last = shown.review.marks
    for marks in (kept, many, {1}, frozenset()):
        undo(shown)
        assert shown.review.marks == marks
    assert shown.groups() == ALL
    assert shown.said == "Undone: 1 mark taken away."
    assert not shown.page.actions_["undo"].isEnabled()
    assert not shown.page.status.undo.isVisible()
    for marks in ({1}, many, kept, last):
        redo(shown)
        assert shown.review.marks == marks
    assert frozenset([3, 4]) not in shown.groups()
    assert not shown.page.actions_["redo"].isEnabled()
    QTest.keyClick(shown.page.grid, Qt.Key.Key_Z, CTRL)
    QTest.keyClick(shown.page.grid, Qt.Key.Key_Z, CTRL | SHIFT)
    assert shown.review.marks == last


def test_a_new_step_ends_what_could_be_done_again(shown: Shown) -> None:
    shown.go_to(1)
    shown.press(Qt.Key.Key_T)
    undo(shown)
    shown.go_to(10)
    shown.press(Qt.Key.Key_T)
    assert not shown.page.actions_["redo"].isEnabled()


def test_the_way_back_goes_to_the_photo_and_stays_in_sight_with_other_messages(
    shown: Shown,
) -> None:
    shown.go_to(1)
    shown.press(Qt.Key.Key_T)
    shown.go_to(11)
    shown.page.say("Something else.")
    assert shown.page.status.undo.isVisible()
    undo(shown)
    assert shown.row == 1


def test_what_went_to_the_trash_is_passed_over(shown: Shown) -> None:
    for row in (10, 1, 3):
        shown.go_to(row)
        shown.press(Qt.Key.Key_T)
    shown.review.forget([1, 3])
    shown.page.show_review(shown.review, shown.found, 0.8)
    undo(shown)
    assert shown.review.marks == frozenset()


def test_unmark_all_can_be_taken_back(shown: Shown) -> None:
    shown.page.mark_all_but_best_everywhere()
    marks = shown.review.marks
    assert len(marks) == 5
    shown.page.actions_["unmark_all"].trigger()
    assert shown.review.marks == frozenset()
    assert shown.said == "5 marks taken away."
    assert not shown.page.actions_["unmark_all"].isEnabled()
    undo(shown)
    assert shown.review.marks == marks


def test_what_was_chosen_by_hand_is_not_reversed_by_keys_for_many(shown: Shown) -> None:
    keeper = shown.review.groups[0].keeper
    shown.go_to(keeper)
    shown.press(Qt.Key.Key_T)
    shown.press(Qt.Key.Key_A)
    assert shown.review.marks == {keeper}
    assert shown.said == "You chose in this group by hand; it was left as it is."
    shown.press(Qt.Key.Key_A, SHIFT)
    shown.page.mark_all_but_best_everywhere()
    assert shown.review.is_marked(keeper)
    # those that Shift+A marked in sight were reviewed
    assert shown.said == "4 groups that you decided stay as they are."
    assert len(shown.review.marks) == 4


def test_a_photo_unmarked_by_hand_stays_unmarked(shown: Shown) -> None:
    shown.press(Qt.Key.Key_A, SHIFT)
    spare = next(iter(shown.review.marks & {0, 1, 2}))
    shown.go_to(spare)
    shown.press(Qt.Key.Key_T)
    shown.press(Qt.Key.Key_A, SHIFT)
    assert not shown.review.is_marked(spare)
    shown.press(Qt.Key.Key_U, SHIFT)  # who begins anew has chosen nothing
    shown.press(Qt.Key.Key_A, SHIFT)
    assert shown.review.is_marked(spare)


def test_choices_by_hand_are_known_under_other_clusters(shown: Shown) -> None:
    shown.go_to(1)
    shown.press(Qt.Key.Key_T)
    again = Review(
        shown.found, group(shown.found, 0.8), shown.review.marks, chosen=shown.review.chosen
    )
    assert len(again.undecided(again.groups)) == len(again.groups) - 1


def test_many_chosen_on_the_map_are_marked_only_where_they_are_spare(shown: Shown) -> None:
    page: ReviewPage = shown.page
    best = {one.keeper for one in shown.review.groups}
    said = page.mark(list(range(12)))
    assert shown.review.marks == set(range(10)) - best - {7}
    assert said == (
        "5 photos marked. Left alone: 3 photos without a duplicate, 4 that are best or of groups "
        "that you decided."
    )
    undo(shown)
    assert shown.review.marks == frozenset()


def test_the_button_to_unmark_a_cluster_knows_the_cluster(
    qtbot: QtBot, thumbnails: Thumbnails, review: Review, found: object
) -> None:
    page = ReviewPage(thumbnails)
    qtbot.addWidget(page)
    page.show_review(review, found, 0.8)  # type: ignore[arg-type]
    page._photos.mark([1])
    assert page.surface.bar.unmark.isEnabled()
    page.navigator.step(1)
    assert not page.surface.bar.unmark.isEnabled()
    page.navigator.step(-1)
    assert page.surface.bar.unmark.isEnabled()


def test_a_refusal_is_not_told_any_more_once_something_went_well(shown: Shown) -> None:
    keeper = shown.review.groups[0].keeper
    shown.press(Qt.Key.Key_A)
    shown.go_to(keeper)
    shown.press(Qt.Key.Key_T)
    assert shown.said == "At least one photo of each group stays."
    shown.go_to(10)
    shown.press(Qt.Key.Key_T)
    assert shown.said == ""
