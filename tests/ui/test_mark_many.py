"""Mark Many: the count before, the marks after, one step to take them back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from purger.core.bulk import Proposal, Which
from purger.core.filters import Filter
from purger.core.group import group
from purger.core.review import Review
from purger.core.text import show_bytes
from purger.ui.mark_many import MarkManyDialog
from purger.ui.review_page import ReviewPage
from purger.ui.sparing import told_of
from purger.ui.thumbnails import Thumbnails
from tests.paint import catalog, findings, pairs

SHIFT = Qt.KeyboardModifier.ShiftModifier
JOINED = [(0, 1, 0.95), (0, 2, 0.85), (1, 2, 0.85), (3, 4, 0.9)]
"""Cluster 0: groups 0-1-2 and 3-4; cluster 1: 5 and 6 are byte copies, 7 alone."""


class Shown:
    def __init__(self, qtbot: QtBot, thumbnails: Thumbnails) -> None:
        of = catalog(8, digests=[0, 1, 2, 3, 4, 5, 5, 7], sizes=[9000 - 900 * i for i in range(8)])
        found = findings(of, pairs(JOINED), [0] * 5 + [1] * 3)
        self.review = Review(found, group(found, 0.8))
        self.page = ReviewPage(thumbnails)
        qtbot.addWidget(self.page)
        self.page.show()
        qtbot.waitExposed(self.page)
        self.page.show_review(self.review, found, 0.8)
        self.page.roaming.show_photo(0)
        self.qtbot = qtbot

    def ask(self) -> MarkManyDialog:
        QTest.keyClick(self.page.grid, Qt.Key.Key_M, SHIFT)
        (dialog,) = self.page.findChildren(MarkManyDialog)
        self.answered(dialog)
        return dialog

    def answered(self, dialog: MarkManyDialog) -> None:
        self.qtbot.waitUntil(lambda: dialog._proposal_of is dialog._wish)


@pytest.fixture
def shown(qtbot: QtBot, thumbnails: Thumbnails) -> Iterator[Shown]:
    made = Shown(qtbot, thumbnails)
    yield made
    for dialog in made.page.findChildren(MarkManyDialog):
        dialog.reject()


@pytest.mark.parametrize(
    ("where", "which", "rows"),
    [
        (0, Which.ALL, {1, 2}), (1, Which.ALL, {1, 2, 4}), (2, Which.ALL, {1, 2, 4, 6}),
        (2, Which.IDENTICAL, {6}), (2, Which.ALIKE, {1, 6}), (0, Which.IDENTICAL, set()),
    ],
)  # fmt: skip
def test_what_is_told_is_what_is_marked_and_one_step_takes_it_back(
    shown: Shown, where: int, which: Which, rows: set[int]
) -> None:
    dialog = shown.ask()
    dialog.choose(where, which)
    shown.answered(dialog)
    if not rows:
        assert dialog.told.text() == "There is nothing more to mark."
        assert not dialog.mark.isEnabled()
        return
    size = show_bytes(shown.review.catalog.bytes_of(rows))
    assert f" {len(rows)} photo" in dialog.told.text()
    assert size in dialog.told.text()
    assert not shown.review.marks
    QTest.mouseClick(dialog.mark, Qt.MouseButton.LeftButton)
    assert shown.review.marks == rows
    shown.page.actions_["undo"].trigger()
    assert not shown.review.marks


def test_the_similarity_is_set_with_its_number(shown: Shown) -> None:
    dialog = shown.ask()
    dialog.choose(2, Which.ALL)
    dialog.percent.setValue(85)
    shown.answered(dialog)
    assert " 3 photos in 2 groups" not in dialog.told.text()
    assert " 4 photos in 3 groups" in dialog.told.text()
    dialog.percent.setValue(100)
    shown.answered(dialog)
    assert " 1 photo in 1 group" in dialog.told.text()


def test_a_photo_that_stands_alone_has_no_group_to_mark(shown: Shown) -> None:
    shown.page.roaming.show_photo(7)
    dialog = shown.ask()
    assert not dialog._where.button(0).isEnabled()
    assert dialog._where.checkedId() == 1


def test_cancelled_nothing_is_marked(shown: Shown) -> None:
    dialog = shown.ask()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not shown.review.marks
    assert not shown.page.actions_["undo"].isEnabled()


def test_what_is_left_alone_is_told() -> None:
    words = told_of(Proposal((1, 2), 1, 2000, 1, 3))
    assert words == (
        "Marks 2 photos in 1 group, 2.0 kB. 1 group that you decided stays as it is. "
        "3 series are left whole."
    )
    assert "2 groups that you decided stay as they are." in told_of(Proposal(decided=2))
    assert told_of(Proposal(series=1)).endswith("1 series is left whole.")


def test_a_filter_that_lets_nothing_through_means_nothing_and_not_everything(shown: Shown) -> None:
    shown.page.roaming.filter_by(Filter(text="no such name"))
    shown.page.actions_["mark_many"].trigger()
    (dialog,) = shown.page.findChildren(MarkManyDialog)
    shown.answered(dialog)
    assert dialog._where.checkedId() == 1
    assert "0" in dialog._where.button(1).text()
    assert dialog.told.text() == "There is nothing more to mark."
    assert not dialog.mark.isEnabled()


def test_all_groups_are_not_offered_twice(shown: Shown) -> None:
    shown.page.roaming.show_all(wanted=True)
    dialog = shown.ask()
    assert not dialog._where.button(2).isVisible()
