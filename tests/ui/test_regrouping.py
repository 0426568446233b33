"""Groups and clusters that are made aside: what is shown until then is what counts."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from purger.core.review import Review
from purger.ui import regrouping
from purger.ui.dialogs import ConfirmDialog
from purger.ui.ruling import Ranked
from purger.ui.thumbnails import Thumbnails
from tests.fakes import HeldTrasher
from tests.paint import catalog, findings, pairs
from tests.patience import PATIENCE
from tests.ui.shown import on_disk
from tests.ui.test_window import Given, split


class Aside(Given):
    """A window that makes groups aside, once it may."""

    may = threading.Event()
    begun = 0

    def slide(self, percent: int) -> None:
        """Move the slider, and wait until the groups are being made."""
        begun = self.begun
        self.window.review.overview.slider.setValue(percent)
        self.qtbot.waitUntil(lambda: self.begun > begun)

    def let(self) -> None:
        """Let them be made and shown."""
        self.may.set()
        self.qtbot.waitUntil(lambda: not self.window.clusterings.regrouping.is_busy)


@pytest.fixture
def given(
    qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Aside]:
    answer = regrouping._answer

    def held(wish: Any) -> object:
        given.begun += 1
        assert given.may.wait(PATIENCE)
        return answer(wish)

    monkeypatch.setattr(regrouping, "MANY", 0)
    monkeypatch.setattr(regrouping, "_answer", held)
    given = Aside(qtbot, thumbnails, tmp_path)
    given.may = threading.Event()
    given.open()
    yield given
    given.may.set()
    given.window.close()


def test_a_key_meanwhile_acts_on_what_is_shown_and_counts(given: Aside) -> None:
    review = given.window.desk.review
    given.slide(90)
    assert len(review.groups) == 2
    given.press(Qt.Key.Key_A)
    marks = review.marks
    assert len(marks) == 1
    given.let()
    assert given.window.desk.review is review
    assert (review.similarity, len(review.groups)) == (0.9, 1)
    assert review.marks == marks
    assert given.window.review.overview.slider.value() == 90


def test_a_decision_meanwhile_stands(given: Aside) -> None:
    review = given.window.desk.review
    given.slide(60)
    given.window.review.actions_["keep_all"].trigger()
    assert len(review.kept) == 1
    given.let()
    assert (review.similarity, len(review.kept), len(review.groups)) == (0.6, 1, 1)


def test_the_last_of_several_positions_is_shown_with_the_clusters_asked_for(given: Aside) -> None:
    review = given.window.desk.review
    given.slide(90)
    given.window.clusterings.regrouping.want(clustering=split(5, 2))
    given.window.review.overview.slider.setValue(60)
    given.window.review.overview.settle()
    given.let()
    assert (review.similarity, len(review.groups)) == (0.6, 2)
    assert len(given.window.desk.findings.clustering.centres) == 2
    assert len(given.window.review.scope.clusters()) == len(set(review.labels.tolist()))


def test_what_comes_while_a_dialog_speaks_of_the_groups_waits_for_its_end(
    given: Aside, qtbot: QtBot
) -> None:
    review = given.window.desk.review
    given.slide(90)
    given.window.review.actions_["mark_many"].trigger()
    given.may.set()
    qtbot.waitUntil(lambda: given.window.clusterings.regrouping._held is not None)
    qtbot.wait(150)
    assert len(review.groups) == 2
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.close()
    qtbot.waitUntil(lambda: len(review.groups) == 1)


def test_keepers_are_made_aside_and_marks_meanwhile_count(given: Aside) -> None:
    review, reviewing = given.window.desk.review, given.window.reviewing
    protected = np.zeros(len(review.catalog), np.bool_)
    protected[4] = True
    begun = given.begun
    reviewing.ruling.ranked.emit(Ranked(review.hierarchy, protected, follow=True))
    given.qtbot.waitUntil(lambda: given.begun > begun)
    assert reviewing.is_ranking
    assert not review.is_protected(4)
    given.press(Qt.Key.Key_A)
    marks = review.marks
    assert len(marks) == 1
    given.let()
    assert given.window.desk.review is review
    assert review.is_protected(4)
    assert review.marks == marks
    assert not reviewing.is_ranking
    assert "keeper rules are in force" in given.window.review.status.message.text()


def test_marks_that_keepers_took_away_come_back_by_undo(given: Aside) -> None:
    review, reviewing = given.window.desk.review, given.window.reviewing
    given.press(Qt.Key.Key_A)
    marks = review.marks
    protected = np.ones(len(review.catalog), np.bool_)
    begun = given.begun
    reviewing.ruling.ranked.emit(Ranked(review.hierarchy, protected, follow=False))
    given.qtbot.waitUntil(lambda: given.begun > begun)
    assert review.marks == marks
    given.let()
    assert review.marks == frozenset()
    assert "1 mark changed" in given.window.review.status.message.text()
    assert given.window.review._deciding.count == 2
    begun = given.begun
    reviewing.ruling.ranked.emit(
        Ranked(review.hierarchy, np.zeros(len(protected), np.bool_), follow=False)
    )
    given.let()
    given.window.review.actions_["undo"].trigger()
    assert review.marks == marks


def test_what_was_made_of_a_review_that_is_closed_is_dropped(given: Aside) -> None:
    given.slide(90)
    given.window.actions_["close"].trigger()
    given.let()
    assert given.window.desk.review is None


@pytest.fixture
def moving(given: Aside, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[HeldTrasher]:
    """The window while the one photo that is marked is on its way."""
    desk = given.window.desk
    trasher = HeldTrasher(tmp_path / "held")
    desk.doors = replace(desk.doors, trasher=trasher)
    monkeypatch.setattr(ConfirmDialog, "exec", lambda _: 1)
    given.press(Qt.Key.Key_A)
    given.window.purging.purge()
    assert trasher.begun.wait(PATIENCE)
    yield trasher
    trasher.may.set()


def test_rules_that_come_while_photos_move_wait_and_what_went_leaves(
    given: Aside, moving: HeldTrasher, qtbot: QtBot
) -> None:
    review, reviewing = given.window.desk.review, given.window.reviewing
    marks = review.marks
    protected = np.ones(len(review.catalog), np.bool_)
    reviewing.ruling.ranked.emit(Ranked(review.hierarchy, protected, follow=False))
    assert review.marks == marks
    assert reviewing.is_ranking
    moving.may.set()
    given.page("outcome")
    assert review.gone == marks
    given.may.set()
    qtbot.waitUntil(lambda: not reviewing.is_ranking)
    assert review.is_protected(4)


def test_what_went_leaves_even_where_it_is_not_marked_any_more(
    given: Aside, moving: HeldTrasher
) -> None:
    review = given.window.desk.review
    marks = review.marks
    review.unmark(marks)
    moving.may.set()
    given.page("outcome")
    assert review.gone == marks


@pytest.mark.parametrize("many", [0, 200_000])
def test_groups_that_come_while_photos_move_wait(
    given: Aside, moving: HeldTrasher, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr(regrouping, "MANY", many)
    given.may.set()
    review, making = given.window.desk.review, given.window.clusterings.regrouping
    marks = review.marks
    given.window.reviewing.regroup(0.9)
    qtbot.waitUntil(lambda: making._held is not None)
    assert review.similarity == 0.8
    moving.may.set()
    given.page("outcome")
    assert review.gone == marks
    qtbot.waitUntil(lambda: review.similarity == 0.9)


def test_nothing_goes_while_other_groups_are_made(
    given: Aside, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ConfirmDialog, "exec", lambda _: 1)
    given.press(Qt.Key.Key_A)
    given.slide(90)
    given.window.purging.purge()
    assert "waits until the new groups" in given.window.review.status.message.text()
    assert not given.window.desk.jobs.is_busy
    given.let()
    given.window.purging.purge()
    given.page("outcome")
    assert len(given.trasher.calls) == 1


@pytest.mark.parametrize(("row", "is_marked"), [(0, True), (2, False)])
def test_a_key_is_not_for_a_group_that_fell_apart_under_it(
    given: Aside, *, row: int, is_marked: bool
) -> None:
    page, review = given.window.review, given.window.desk.review
    page.lull._timer.setInterval(1_000_000)
    page.roaming.show_photo(row)
    given.slide(90)
    page.focus_photos()
    given.let()
    given.press(Qt.Key.Key_X)
    page.lull.end()
    assert bool(review.marks) == is_marked


def test_who_is_at_a_group_that_falls_apart_stays_near(given: Aside, tmp_path: Path) -> None:
    folder = tmp_path / "more"
    folder.mkdir()
    of = on_disk(catalog(6, folder=folder))
    alike = pairs([(0, 1, 0.95), (2, 3, 0.95), (4, 5, 0.85)])
    given.result = replace(findings(of, alike), file=given.result.file)
    given.window.open_folders((folder,))
    given.page("progress")
    given.page("review")
    page = given.window.review
    page.roaming.show_all(wanted=True)
    page.surface.go_to(4)
    assert page.surface.section() == 2
    given.slide(90)
    given.let()
    assert page.surface.section() == 1


def test_a_similarity_that_waits_for_a_dialog_holds_with_the_clusters_that_come(
    given: Aside, qtbot: QtBot
) -> None:
    review, making = given.window.desk.review, given.window.clusterings.regrouping
    given.slide(90)
    given.window.review.actions_["mark_many"].trigger()
    given.may.set()
    qtbot.waitUntil(lambda: making._held is not None)
    making.want(clustering=split(5, 2))
    qtbot.waitUntil(lambda: making._held is not None)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.close()
    given.let()
    assert review.similarity == 0.9
    assert len(given.window.desk.findings.clustering.centres) == 2


def test_what_was_overtaken_is_not_put_in_force(
    given: Aside, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[float] = []
    review, take_over = given.window.desk.review, Review.take_over

    def taking(self: Review, made: Review) -> bool:
        taken.append(made.similarity)
        return take_over(self, made)

    monkeypatch.setattr(Review, "take_over", taking)
    given.slide(90)
    given.window.review.overview.slider.setValue(60)
    given.window.review.overview.settle()
    given.let()
    assert review.similarity == 0.6
    assert set(taken) == {0.6}


@pytest.mark.logs
def test_where_groups_cannot_be_made_the_slider_tells_of_those_that_are(
    given: Aside, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("bug")

    monkeypatch.setattr(Review, "regroup", broken)
    faults: list[Exception] = []
    given.window.fault_met.connect(faults.append)
    given.slide(90)
    given.window.clusterings.regrouping.want(clustering=split(5, 2))
    given.let()
    qtbot.waitUntil(lambda: given.window.review.overview.slider.value() == 80)
    assert given.window.desk.settings.similarity == given.window.desk.review.similarity == 0.8
    assert len(faults) == 3  # of what was overtaken, of both, and of the groups alone
