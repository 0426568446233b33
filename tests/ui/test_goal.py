"""Free Up Space: the dialog tells what an amount takes, and its marks are one step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from purger.core.facets import Facets
from purger.core.filters import Filter, matches
from purger.core.group import group
from purger.core.review import Review
from purger.ui.goal_dialog import GoalDialog
from purger.ui.thumbnails import Thumbnails
from tests.paint import catalog, findings, pairs
from tests.ui.test_window import Given


@pytest.fixture
def given(qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path) -> Given:
    """0 and 1 alike, 2 and 3 alike, 4 alone."""
    made = Given(qtbot, thumbnails, tmp_path)
    made.open()
    return made


def large() -> Review:
    """Groups of 3 and 2 photos of 3 MB each; of the larger group the photos are closer."""
    of = catalog(5, sizes=[3_000_000 + i for i in range(5)])
    made = findings(of, pairs([(0, 1, 0.93), (0, 2, 0.93), (1, 2, 0.93), (3, 4, 0.8)]))
    return Review(made, group(made, 0.5))


def opened(qtbot: QtBot, review: Review) -> GoalDialog:
    dialog = GoalDialog(review)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog._mark.isEnabled)
    return dialog


def wanting(qtbot: QtBot, dialog: GoalDialog, amount: float) -> str:
    dialog.amount.setValue(amount)
    qtbot.waitUntil(lambda: not dialog._typing.isActive() and dialog._mark.isEnabled())
    return dialog.told()


def test_it_begins_with_all_there_is_where_that_is_less_than_usual(qtbot: QtBot) -> None:
    dialog = opened(qtbot, large())
    assert dialog.unit.currentText() == "MB"
    assert dialog.amount.value() == 9.0
    assert dialog.told() == "3 photos, 9.0 MB, down to 80% alike."
    assert dialog._most.text() == "At most 9.0 MB can be freed at this similarity."


def test_an_amount_is_answered_and_too_much_is_said(qtbot: QtBot) -> None:
    dialog = opened(qtbot, large())
    assert wanting(qtbot, dialog, 5) == "2 photos, 6.0 MB, down to 93% alike."
    assert len(dialog.proposal.rows) == 2
    assert "more than there is. All that can be freed: 3 photos" in wanting(qtbot, dialog, 50)
    dialog.amount.setValue(0)
    qtbot.waitUntil(lambda: "nothing to mark" in dialog.told())
    assert not dialog._mark.isEnabled()


def test_enter_agrees_to_what_is_told(qtbot: QtBot) -> None:
    dialog = opened(qtbot, large())
    wanting(qtbot, dialog, 5)
    dialog.amount.setFocus()
    QTest.keyClick(dialog.amount, Qt.Key.Key_Return)
    assert dialog.result() == GoalDialog.DialogCode.Accepted
    assert len(dialog.proposal.rows) == 2


def test_what_is_marked_already_counts(qtbot: QtBot) -> None:
    review = large()
    row = next(row for row in (3, 4) if not review.is_keeper(row))
    review.mark([row])
    dialog = opened(qtbot, review)
    assert wanting(qtbot, dialog, 6) == "1 more photo, 3.0 MB, down to 93% alike."
    assert "1 photo of it (3.0 MB) is marked" in dialog._most.text()
    dialog.amount.setValue(2)
    qtbot.waitUntil(lambda: dialog.told() == "What is marked already is enough.")


def test_a_group_that_was_left_as_it_is_stays_so_and_is_told(qtbot: QtBot) -> None:
    review = large()
    review.see([0])
    dialog = opened(qtbot, review)
    assert dialog.told() == "1 photo, 3.0 MB, down to 80% alike."
    assert set(dialog.proposal.rows) <= {3, 4}
    assert dialog._most.text().endswith("1 group that you decided stays as it is.")


def test_under_a_filter_what_is_in_sight_is_meant_unless_all_is_wanted(qtbot: QtBot) -> None:
    review = large()
    review.mark([review.groups[0].members[-1]])
    few = {row for of in review.groups if len(of.members) == 2 for row in of.members}
    dialog = GoalDialog(
        review, matches=matches(review, Facets.of(review.catalog), Filter(text="3"))
    )
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog._mark.isEnabled)
    assert not dialog.is_everywhere
    assert dialog.where.button(0).text() == "In the &group that matches the filter"
    assert dialog.told() == "1 photo, 3.0 MB, down to 80% alike."
    assert set(dialog.proposal.rows) < few
    assert dialog._most.text() == "At most 3.0 MB can be freed at this similarity."
    dialog.where.button(1).click()
    wanting(qtbot, dialog, 9)
    assert dialog.told() == "2 more photos, 6.0 MB, down to 80% alike."
    assert "1 photo of it (3.0 MB) is marked" in dialog._most.text()


def test_nothing_to_free_is_said(qtbot: QtBot) -> None:
    of = findings(catalog(2))
    dialog = GoalDialog(Review(of, group(of, 0.5)))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.told() == "There is nothing to mark.")
    assert not dialog._mark.isEnabled()


def answer(qtbot: QtBot, act: Callable[[GoalDialog], None]) -> None:
    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, GoalDialog) or not dialog._mark.isEnabled():
            QTimer.singleShot(20, look)
            return
        act(dialog)

    QTimer.singleShot(0, look)


def test_the_marks_are_one_step_for_review(given: Given, qtbot: QtBot) -> None:
    window = given.window
    answer(qtbot, lambda dialog: dialog._mark.click())
    window.review.actions_["goal"].trigger()
    review = window.desk.review
    assert review is not None
    assert len(review.marks) == 2
    assert "2 photos" in window.review.status.message.text()
    assert "Nothing was moved yet" in window.review.status.message.text()
    window.review.actions_["undo"].trigger()
    assert review.marks == frozenset()
    window.review.actions_["redo"].trigger()
    assert len(review.marks) == 2


@pytest.mark.parametrize(
    ("where", "count", "told"),
    [
        (0, 1, "Only groups that match the filter were meant."),
        (1, 2, "What the filter hides counted as well."),
    ],
)
def test_it_says_whether_what_the_filter_hides_was_meant(
    given: Given, qtbot: QtBot, where: int, count: int, told: str
) -> None:
    page, review = given.window.review, given.window.desk.review
    name = review.catalog.photos[review.groups[0].keeper].path.name
    page.roaming.filter_by(Filter(text=name))

    def act(dialog: GoalDialog) -> None:
        dialog.where.button(where).click()
        qtbot.waitUntil(dialog._mark.isEnabled)
        wanting(qtbot, dialog, 999)
        dialog._mark.click()

    answer(qtbot, act)
    page.actions_["goal"].trigger()
    assert len(review.marks) == count
    assert page.status.message.text().endswith(told)


def test_cancel_marks_nothing(given: Given, qtbot: QtBot) -> None:
    cancel = QDialogButtonBox.StandardButton.Cancel
    answer(qtbot, lambda dialog: dialog._buttons.button(cancel).click())
    given.window.review.actions_["goal"].trigger()
    assert given.window.desk.review is not None
    assert not given.window.desk.review.marks
