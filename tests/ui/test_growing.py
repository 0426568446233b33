"""The review while photos are read: it opens early, grows, and loses nothing of what was done."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from purger.core.bookmark import Bookmarks
from purger.core.decisions import Decision, KeptSet, Unremembered
from purger.core.domain import (
    Clustering,
    Elbow,
    Findings,
    Growing,
    Pairs,
    Progress,
    Stage,
    VolumeTrash,
)
from purger.core.errors import EngineError, JournalError
from purger.core.journal import Journal
from purger.core.profiles import Profiles
from purger.core.protection import Protection
from purger.ui.engine import ScanRequest
from purger.ui.thumbnails import Thumbnails
from tests.paint import catalog, findings, pairs
from tests.ui.shown import Shown, answer_dialog, on_disk

TRIPLES = 12
PHOTOS = 3 * TRIPLES + 1


def whole(folder: Path) -> Findings:
    """Groups of three photos each, the last one alone, in two clusters; the files exist."""
    folder.mkdir(exist_ok=True)
    of = on_disk(catalog(PHOTOS, folder=folder, sizes=[2000 - i for i in range(PHOTOS)]))
    ends = ((0, 1), (0, 2), (1, 2))
    alike = [(3 * g + a, 3 * g + b, 0.95 - g / 100) for g in range(TRIPLES) for a, b in ends]
    labels = [int(row >= PHOTOS // 2) for row in range(PHOTOS)]
    found = findings(of, pairs(alike), labels)
    return replace(found, roots=(folder,), file=folder.with_name("x.findings"))


def part(of: Findings, rows: Sequence[int]) -> Findings:
    """What the engine yields once these photos are read, in this order."""
    old = of.catalog
    place = {row: i for i, row in enumerate(rows)}
    kept = np.array(rows, np.int64)
    catalog_ = replace(
        old, photos=tuple(old.photos[r] for r in rows), traits=tuple(old.traits[r] for r in rows),
        vectors=old.vectors[kept], digests=old.digests[kept], dhashes=old.dhashes[kept],
        tinies=old.tinies[kept], lumas=old.lumas[kept],
        companions=tuple(old.companions[r] for r in rows),
    )  # fmt: skip
    found = [
        (*sorted((place[a], place[b])), p)
        for a, b, p in zip(
            of.pairs.first.tolist(), of.pairs.second.tolist(), of.pairs.probability.tolist(),
            strict=True,
        )
        if a in place and b in place
    ]  # fmt: skip
    made: Pairs = pairs(found)
    n = len(rows)
    clustering = Clustering(
        np.zeros(n, np.int32), np.zeros((1, 64), np.float32), Elbow((), (), (), 1)
    )
    return replace(
        of, catalog=catalog_, pairs=made, clustering=clustering, file=None,
        coming=len(old) - n,
    )  # fmt: skip


class Given(Shown):
    """A window whose engine reads as far as a test says."""

    def __init__(
        self,
        qtbot: QtBot,
        thumbnails: Thumbnails,
        tmp_path: Path,
        journal: Path | None = None,
    ) -> None:
        self.whole = whole(tmp_path / "photos")
        self.steps: list[Findings | Exception | None] = []
        self.asked: list[ScanRequest] = []
        self.tried: list[Sequence[Path]] = []
        self.volumes: tuple[VolumeTrash, ...] = ()
        self.go = threading.Semaphore(0)
        self.journal = journal or tmp_path / "journal.sqlite"
        self.made_of = qtbot, thumbnails, tmp_path
        super().__init__(
            qtbot, thumbnails, tmp_path, self.scan,
            journal=self.journal,
            bookmarks=self.bookmarks,
            clusterer=lambda: nullcontext(lambda _: b""),
            looker=lambda: nullcontext(lambda _: None),
            finder=lambda: nullcontext(lambda _: None),
            look=self.look,
        )  # fmt: skip

    def bookmarks(self) -> AbstractContextManager[Bookmarks]:
        @contextmanager
        def opened() -> Iterator[Bookmarks]:
            with Journal(self.journal) as journal:
                yield Bookmarks(journal)

        return opened()

    def look(self, folders: Sequence[Path], _: object) -> tuple[VolumeTrash, ...]:
        self.tried.append(folders)
        return self.volumes

    def scan(self, request: ScanRequest) -> Growing:
        self.asked.append(request)
        while True:
            yield Progress(Stage.DECODE, 1, PHOTOS)
            if self.go.acquire(timeout=0.01):
                step = self.steps.pop(0)
                if isinstance(step, Exception):
                    raise step
                if step is None:
                    return self.whole
                yield step

    def again(self) -> Given:
        """Another run on the same folder, with the same journal."""
        self.window.close()
        made = Given(*self.made_of, self.journal)
        made.whole = self.whole
        return made

    def begin(self) -> None:
        self.window.open_folders((self.whole.roots[0],))

    def open_early(self, *rows: int) -> None:
        """Begin, and read these photos: some of them make a group."""
        self.begin()
        self.read(*rows)
        self.page("growing")

    def compare(self) -> None:
        self.window.review.actions_["compare"].trigger()
        self.page("compare")

    def read(self, *rows: int) -> None:
        """The engine has read these photos and hands over what it knows."""
        self.hand_over(part(self.whole, rows))
        self.qtbot.waitUntil(lambda: self.count() == len(rows))

    def finish(self) -> None:
        self.hand_over(None)
        self.qtbot.waitUntil(lambda: self.count() == PHOTOS and not self.window.desk.is_growing)

    def hand_over(self, step: Findings | Exception | None) -> None:
        self.steps.append(step)
        self.go.release()

    def grow_unseen(self, step: Findings | None) -> None:
        """The engine hands over more, which waits: something is open that is about the review."""
        self.hand_over(step)
        self.qtbot.waitUntil(lambda: self.window.early.growths._made is not None)

    def count(self) -> int:
        review = self.window.desk.review
        return -1 if review is None else len(review.catalog)

    def names(self, rows: frozenset[int]) -> set[str]:
        photos = self.window.desk.review.catalog.photos
        return {photos[row].path.stem for row in rows}

    def marked(self) -> set[str]:
        return self.names(self.window.desk.review.marks)

    def order(self) -> list[str]:
        """The best of each group, in the order in which they stand."""
        photos = self.window.desk.review.catalog.photos
        sections = self.window.review.surface.photos.sections
        return [photos[section.rows[0]].path.stem for section in sections]

    def current(self) -> tuple[str, int]:
        row, scrolled = self.window.review.place()
        return self.window.desk.review.catalog.photos[row].path.stem, scrolled


@pytest.fixture
def given(qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path) -> Iterator[Given]:
    made = Given(qtbot, thumbnails, tmp_path)
    yield made
    made.window.close()


def rows(*groups: int) -> list[int]:
    return [3 * g + i for g in groups for i in range(3)]


def test_the_clusters_come_with_the_first_in_sight(given: Given) -> None:
    labels = np.arange(PHOTOS, dtype=np.int32) // 3
    given.whole = replace(
        given.whole, clustering=replace(given.whole.clustering, labels=labels.max() - labels)
    )
    given.open_early(*rows(0))
    given.finish()
    bar = given.window.review.navigator.list.verticalScrollBar()
    assert bar.maximum() > 0
    assert bar.value() == 0


def test_the_review_opens_with_the_first_group_and_no_earlier(given: Given, qtbot: QtBot) -> None:
    given.begin()
    assert given.asked[0].early
    given.hand_over(part(given.whole, [36, 0]))
    qtbot.wait(150)
    assert given.pages[-1] == "progress"
    given.read(36, 0, 3, 1, 2)
    given.page("growing")
    window = given.window
    assert given.order() == ["0000"]
    assert window.reading.isVisible()
    assert "1 group so far" in window.reading.news.text()
    assert window.review.navigator.to_come.isVisible()
    assert not window.review.navigator.list.isVisible()
    assert window.review.scope.is_all
    given.finish()
    assert not window.reading.isVisible()
    assert not window.review.navigator.to_come.isVisible()
    assert window.review.navigator.list.isVisible()
    assert window.review.scope.is_all
    assert len(given.order()) == TRIPLES


def test_without_early_findings_it_opens_at_the_end(given: Given) -> None:
    given.begin()
    given.hand_over(None)
    given.page("review")
    assert not given.window.reading.isVisible()
    assert given.window.review.navigator.list.isVisible()


def test_what_says_how_far_the_reading_is_takes_no_room_from_the_photos(given: Given) -> None:
    given.open_early(*rows(0, 1))
    window = given.window
    page, grid = window.review, window.review.grid
    before = grid.mapTo(window, grid.rect().topLeft()), grid.size(), page.size()
    assert not window.review.surface.isAncestorOf(window.reading)
    window.reading.stop.click()
    given.qtbot.waitUntil(window.reading.go_on.isVisible)
    assert (grid.mapTo(window, grid.rect().topLeft()), grid.size(), page.size()) == before
    window.reading.go_on.click()
    given.page("growing")
    given.finish()
    assert not window.reading.isVisible()
    assert (grid.mapTo(window, grid.rect().topLeft()), grid.size(), page.size()) == before


def test_what_is_in_sight_stays_there(given: Given) -> None:
    given.open_early(*rows(5, 6, 7, 8))
    shown = given.order()
    given.qtbot.wait(50)  # the page is laid out
    given.press(Qt.Key.Key_PageDown, Qt.Key.Key_Right)
    before = given.current()
    given.read(*rows(0, 8, 2, 6, 5, 1, 7))
    assert given.current() == before
    seen = given.window.review.scope._seen
    assert seen >= 2
    assert given.order()[:seen] == shown[:seen]
    assert set(given.order()) > set(shown)
    given.finish()
    assert given.current() == before
    assert given.order()[:seen] == shown[:seen]


def test_what_nobody_saw_follows_the_surest_gain_first(given: Given) -> None:
    given.begin()
    given.window.resize(700, 420)
    given.read(*rows(*range(4, 10)))
    given.page("growing")
    given.finish()
    seen = given.window.review.scope._seen
    order = given.order()
    assert 0 < seen < TRIPLES - 3
    given.window.review.roaming.scope.order_by("surest")
    given.window.review.roaming._show_scope()
    assert order[seen:] == [name for name in given.order() if name not in order[:seen]]
    assert sorted(order) == sorted(given.order())


def test_groups_that_may_still_change_are_said_to_be_those_so_far(given: Given) -> None:
    given.open_early(*rows(0, 1))
    page = given.window.review
    words = "so far: some may still change"
    assert words in page.surface.bar.facts.text()
    assert "found so far" in page.navigator.to_come.text()
    given.qtbot.wait(50)  # the page is laid out
    before = page.surface.bar.size(), page.grid.geometry()
    given.finish()
    given.qtbot.wait(50)
    assert words not in page.surface.bar.facts.text()
    assert (page.surface.bar.size(), page.grid.geometry()) == before


def test_a_key_is_not_for_the_photo_that_came_in_the_place_of_another(given: Given) -> None:
    alike = [(0, 1, 0.9), (1, 2, 0.95), (12, 13, 0.9), (12, 14, 0.9), (13, 14, 0.9)]
    given.whole = replace(given.whole, pairs=pairs(alike))
    given.window.review.lull._timer.setInterval(1_000_000)
    given.open_early(0, 1, 12, 13)
    given.window.review.roaming.show_photo(0)
    assert given.current()[0] == "0000"
    given.read(0, 1, 2, 12, 13)
    assert given.current()[0] != "0000"
    given.press(Qt.Key.Key_X, Qt.Key.Key_A)
    assert given.marked() == set()
    given.window.review.lull.end()
    given.press(Qt.Key.Key_A)
    assert len(given.marked()) == 1


def test_a_key_is_not_for_a_group_that_others_have_just_joined(given: Given) -> None:
    given.window.review.lull._timer.setInterval(1_000_000)
    given.open_early(12, 13)
    given.read(12, 13, *rows(5))
    given.press(Qt.Key.Key_Right, Qt.Key.Key_Left)  # nothing of it changed
    given.read(12, 13, 14, *rows(5))
    said = given.window.review.status.message
    given.press(Qt.Key.Key_Shift)
    assert not said.text()
    given.press(Qt.Key.Key_A)
    assert given.marked() == set()
    assert said.text().startswith("That key was not carried out")
    given.window.review.say("A mark was taken away.", can_unmark=True)
    given.press(Qt.Key.Key_A, Qt.Key.Key_A)
    assert said.text().startswith("That key was not carried out")
    assert said.text().count("A mark was taken away.") == 1
    assert given.window.review.status.unmark_back.isVisible()
    given.window.review.lull._timer.setInterval(1)
    given.qtbot.waitUntil(lambda: not given.window.review.lull._timer.isActive())
    given.press(Qt.Key.Key_A)
    assert given.marked() == {"0013", "0014"}
    assert said.text().startswith("That key was not carried out")


def test_the_line_beside_the_slider_and_the_list_tell_of_one_review(given: Given) -> None:
    given.open_early(*rows(0, 1))
    page = given.window.review
    page.overview._later.setInterval(1_000_000)
    given.read(*rows(0, 1, 2, 3, 4))
    assert len(given.window.desk.review.groups) == 5
    at_once = page.overview.totals.text()
    assert at_once.startswith("5 groups · 10 duplicates")
    assert page.navigator.all.told() == "Reviewed 0 of 5 groups"
    page.overview._count_now()
    assert page.overview.totals.text() == at_once


def test_marks_steps_and_ticks_follow_their_photos(given: Given) -> None:
    given.open_early(*rows(4, 5, 6))
    given.press(Qt.Key.Key_A)
    given.press(Qt.Key.Key_X)
    marked = given.marked()
    assert len(marked) >= 3
    reviewed = given.window.desk.review.tally().reviewed
    given.read(*rows(6, 0, 5, 1, 4))
    assert given.marked() == marked
    assert given.window.desk.review.tally().reviewed == reviewed
    given.finish()
    assert given.marked() == marked
    assert given.window.desk.review.tally().reviewed == reviewed
    given.window.review.actions_["undo"].trigger()
    given.window.review.actions_["undo"].trigger()
    assert given.marked() == set()
    assert given.window.desk.review.tally().reviewed == 0
    given.window.review.actions_["redo"].trigger()
    assert given.marked() < marked
    assert given.marked()


def test_what_was_kept_and_split_stays_so(given: Given) -> None:
    given.open_early(*rows(4, 5, 6))
    given.window.review.actions_["keep_all"].trigger()
    given.window.review.actions_["split"].trigger()
    groups = len(given.window.desk.review.groups)
    given.read(*rows(6, 0, 5, 4))
    assert len(given.window.desk.review.groups) == groups + 1
    assert len(given.window.desk.review.kept) == 1
    assert len(given.window.desk.review.parted) == 1


def test_volumes_are_tried_once_however_often_the_review_grows(given: Given) -> None:
    last = given.whole.catalog.photos[-1]
    given.volumes = (VolumeTrash(last.path, last.device, "It has no trash."),)
    given.open_early(*rows(4, 5))
    volumes = given.window.volumes
    given.qtbot.waitUntil(lambda: volumes._tried is not None)
    assert not volumes.found
    given.read(*rows(4, 5, 6))
    given.finish()
    given.qtbot.waitUntil(lambda: bool(volumes.found))
    assert len(given.tried) == 1
    given.window.actions_["rescan"].trigger()
    given.hand_over(None)
    given.qtbot.waitUntil(lambda: len(given.tried) == 2)


def test_the_trash_waits(given: Given) -> None:
    given.open_early(*rows(4, 5))
    given.press(Qt.Key.Key_A, Qt.Key.Key_Delete)
    assert "The trash waits until every photo is read" in given.window.review.status.message.text()
    assert given.trasher.calls == []
    for command in ("map", "similar", "export_group", "plan_page"):
        (
            given.window.review.actions_[command]
            if command in given.window.review.actions_
            else given.window.actions_[command]
        ).trigger()
        assert given.pages[-1] == "growing"


def test_the_way_to_the_trash_says_why_it_waits(given: Given) -> None:
    given.open_early(*rows(4, 5))
    given.press(Qt.Key.Key_A)
    page = given.window.review
    purge, key = page.status.purge, page.actions_["purge"]
    why = "The trash waits until every photo is read"
    assert not purge.isEnabled()
    assert purge.toolTip().startswith(why)
    assert key.isEnabled()  # it says why
    given.read(*rows(4, 5, 6))
    assert not purge.isEnabled()
    assert purge.toolTip().startswith(why)
    given.window.reading.stop.click()
    given.qtbot.waitUntil(purge.isEnabled)
    assert purge.toolTip() == key.toolTip()
    purge.setFocus()
    given.window.reading.go_on.click()
    given.page("growing")
    assert not purge.isEnabled()
    assert page.grid.hasFocus()
    given.finish()
    assert given.marked()
    assert purge.isEnabled()
    assert purge.toolTip() == key.toolTip()


def test_stopped_the_review_stays_and_can_be_purged(
    given: Given, qtbot: QtBot, tmp_path: Path
) -> None:
    given.open_early(*rows(4, 5))
    given.press(Qt.Key.Key_A)
    given.window.reading.stop.click()
    qtbot.waitUntil(lambda: not given.window.desk.jobs.is_busy)
    assert "This review has 6 of 37 photos" in given.window.reading.text.text()
    assert given.pages[-1] == "review"
    assert len(given.marked()) == 2
    answer_dialog(qtbot, "Move to Trash")
    given.press(Qt.Key.Key_Delete)
    given.page("outcome")
    assert len(list((tmp_path / "photos").iterdir())) == PHOTOS - 2
    given.window.outcome._back.click()
    given.page("review")
    given.window.reading.go_on.click()
    given.page("growing")
    assert len(given.asked) == 2
    assert given.window.reading.isVisible()
    given.finish()
    assert len(given.window.desk.review.gone) == 2
    assert not given.marked()


@pytest.mark.parametrize("way", ["button", "key"])
def test_a_reading_that_goes_on_loses_neither_steps_nor_photos(given: Given, way: str) -> None:
    given.open_early(*rows(4, 5, 6))
    given.press(Qt.Key.Key_A)
    given.press(Qt.Key.Key_X)
    marked, before = given.marked(), given.current()
    assert len(marked) >= 3
    given.window.reading.stop.click()
    given.qtbot.waitUntil(lambda: not given.window.desk.jobs.is_busy)
    if way == "button":
        given.window.reading.go_on.click()
    else:
        given.window.actions_["rescan"].trigger()
    given.page("growing")
    assert not given.window.reading.go_on.isVisible()
    given.hand_over(part(given.whole, rows(0, 4, 1)))  # the others were not kept
    growths = given.window.early.growths
    given.qtbot.waitUntil(lambda: not given.steps and not growths.is_busy)
    assert given.count() == 9
    given.read(*rows(6, 0, 5, 4))
    given.finish()
    assert given.marked() == marked
    assert given.current()[0] == before[0]
    given.window.review.actions_["undo"].trigger()
    given.window.review.actions_["undo"].trigger()
    assert given.marked() == set()


def test_a_reading_that_goes_on_and_finds_nothing_any_more_ends_at_the_start(given: Given) -> None:
    given.open_early(*rows(4, 5, 6))
    given.window.reading.stop.click()
    given.qtbot.waitUntil(lambda: not given.window.desk.jobs.is_busy)
    given.window.reading.go_on.click()
    given.page("growing")
    given.whole = replace(part(given.whole, ()), coming=0)
    given.hand_over(None)
    given.page("start")
    assert not given.window.reading.isVisible()
    assert given.window.desk.review is None
    assert not given.window.desk.is_growing


def test_a_crash_leaves_the_review_with_the_sentence(given: Given, qtbot: QtBot) -> None:
    given.open_early(*rows(4, 5))
    given.press(Qt.Key.Key_A)
    given.hand_over(EngineError("The engine stopped unexpectedly."))
    qtbot.waitUntil(lambda: not given.window.desk.jobs.is_busy)
    assert given.pages[-1] == "review"
    assert "The engine stopped unexpectedly. This review has 6 of 37" in (
        given.window.reading.text.text()
    )
    assert len(given.marked()) == 2
    assert given.window.reading.go_on.isVisible()


def test_a_comparison_is_left_alone_until_the_user_goes_on(given: Given, qtbot: QtBot) -> None:
    given.open_early(*rows(4, 5, 6))
    given.compare()
    compare = given.window.compare
    lineup = compare.abreast.rows
    given.grow_unseen(part(given.whole, rows(0, 6, 5, 4)))
    qtbot.wait(250)
    assert compare.abreast.rows == lineup
    assert given.count() == 9
    compare.actions_["accept"].trigger()
    assert given.count() == 12
    assert given.marked() == {"0013", "0014"}
    at = {given.window.desk.review.catalog.photos[row].path.stem for row in compare.abreast.rows}
    assert at == {"0015", "0016", "0017"}
    compare.actions_["back"].trigger()
    assert given.current()[0] in at


def test_what_is_done_while_a_growth_waits_is_there(given: Given, qtbot: QtBot) -> None:
    given.open_early(*rows(4, 5, 6))
    given.compare()
    given.grow_unseen(part(given.whole, rows(0, 6, 5, 4)))
    given.window.compare.actions_["mark"].trigger()
    marked = given.marked()
    assert len(marked) == 1
    given.window.compare.actions_["back"].trigger()
    qtbot.waitUntil(lambda: given.count() == 12)
    assert given.marked() == marked
    given.window.review.actions_["undo"].trigger()
    assert given.marked() == set()


def test_the_large_photo_stays(given: Given) -> None:
    given.open_early(*rows(4, 5, 6))
    given.press(Qt.Key.Key_Right)
    given.window.review.actions_["open"].trigger()
    photo = given.window.review.viewer.photo
    given.read(*rows(0, 6, 5, 4))
    assert given.window.review.viewer.isVisible()
    assert given.window.review.viewer.photo == photo


def test_the_filter_and_the_slider_stay(given: Given) -> None:
    given.open_early(*rows(4, 5, 6))
    given.window.review.overview.slider.setValue(90)
    given.window.review.overview.settle()
    groups = given.order()
    given.window.review.roaming.filter_by(replace(given.window.review.scope.filter, text="001"))
    shown = given.order()
    given.read(*rows(0, 3, 6, 5, 4))
    assert given.window.desk.review.similarity == pytest.approx(0.9)
    assert given.order()[: len(shown)] == shown
    assert groups
    assert given.window.review.scope.matches is not None


def test_quitting_keeps_the_marks_for_the_next_time(given: Given) -> None:
    given.open_early(*rows(4, 5, 6))
    given.press(Qt.Key.Key_A)
    given.read(*rows(0, 6, 5, 4))
    given.press(Qt.Key.Key_A)
    marked = given.marked()
    again = given.again()
    again.open_early(*rows(5, 8))
    assert again.marked() == {name for name in marked if 15 <= int(name) < 18}
    again.read(*rows(8, 5, 4, 3))
    assert again.marked() == marked
    again.finish()
    assert again.marked() == marked
    again.window.close()


def test_a_mark_taken_away_after_a_growth_does_not_come_back(given: Given) -> None:
    given.open_early(*rows(4, 5, 6))
    given.press(Qt.Key.Key_A)
    given.window.reviewing.keeping.keep_now(5)
    given.read(*rows(0, 6, 5, 4))
    given.window.reviewing.keeping.keep_now(5)
    given.window.review.actions_["undo"].trigger()
    again = given.again()
    again.open_early(*rows(4, 5, 6))
    assert again.marked() == set()
    again.window.close()


def test_the_place_of_last_time_is_found_once_its_photo_is_read(given: Given) -> None:
    given.begin()
    given.hand_over(None)
    given.page("review")
    given.window.review.actions_["all_groups"].trigger()
    given.window.review.roaming.show_photo(3 * 7 + 1)
    again = given.again()
    again.open_early(*rows(4, 5))
    again.read(*rows(5, 7, 4, 6))
    assert again.current()[0] == "0022"
    again.press(Qt.Key.Key_Right)
    again.finish()
    assert again.current()[0] == "0023"
    again.window.close()


def test_who_went_elsewhere_is_not_taken_back_to_the_place_of_last_time(given: Given) -> None:
    given.begin()
    given.hand_over(None)
    given.page("review")
    given.window.review.roaming.show_photo(3 * 7 + 1)
    again = given.again()
    again.open_early(*rows(4, 5))
    again.press(Qt.Key.Key_Right)
    before = again.current()
    again.read(*rows(5, 7, 4, 6))
    assert again.current() == before
    again.finish()
    assert again.current() == before
    again.window.close()


class Busy(Unremembered):
    """A journal that cannot be read at first; then it has a decision."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0
        self.own = self.remember(KeptSet.of([b"a" * 32, b"b" * 32]))

    def all(self) -> tuple[Decision, ...]:
        self.asked += 1
        if self.asked == 1:
            raise JournalError("The journal is busy.")
        return super().all()


def test_decisions_that_are_not_kept_withdraw_no_other_after_a_growth(given: Given) -> None:
    window, journal = given.window, Busy()
    window.desk.doors = replace(window.desk.doors, decisions=journal)
    given.open_early(*rows(4, 5, 6))
    window.review.actions_["keep_all"].trigger()
    given.read(*rows(0, 6, 5, 4))
    given.read(*rows(1, 0, 6, 5, 4))
    assert len(window.desk.review.groups) == 4
    window.review.actions_["undo"].trigger()
    assert len(window.desk.review.groups) == 5
    assert journal.all() == (journal.own,)


def arrange(given: Given, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, made: Profiles) -> None:
    """Let the user arrange these rules in their window."""
    given.window.actions_["rules"].trigger()
    dialog = given.window.reviewing.ruling._dialog
    monkeypatch.setattr(dialog, "profiles", lambda: made)
    qtbot.waitExposed(dialog)
    dialog.accept()


def test_rules_that_are_arranged_while_the_last_growth_waits_hold_after_it(
    given: Given, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    given.open_early(*rows(4, 5, 6))
    given.compare()
    given.grow_unseen(None)
    folder = str(given.whole.roots[0])
    arrange(given, qtbot, monkeypatch, Profiles(protection=Protection((folder,))))
    given.window.compare.actions_["back"].trigger()
    qtbot.waitUntil(lambda: given.count() == PHOTOS and not given.window.desk.is_growing)
    qtbot.wait(200)
    assert all(map(given.window.desk.review.is_protected, range(PHOTOS)))
    given.press(Qt.Key.Key_A)
    assert given.marked() == set()


def test_the_trash_waits_for_the_last_growth_as_well(given: Given, qtbot: QtBot) -> None:
    given.open_early(*rows(4, 5, 6))
    given.press(Qt.Key.Key_A)
    given.compare()
    given.grow_unseen(None)
    marked = given.marked()
    answer_dialog(qtbot, "Move to Trash")
    given.window.compare.actions_["purge"].trigger()
    assert given.trasher.calls == []
    assert "That waits until every photo is read" in given.window.review.status.message.text()
    qtbot.waitUntil(lambda: given.count() == PHOTOS and not given.window.desk.is_growing)
    assert given.marked() == marked
    given.window.review.actions_["purge"].trigger()
    given.page("outcome")


def test_stopped_while_a_growth_waits_the_line_tells_of_the_review_that_is_shown(
    given: Given, qtbot: QtBot
) -> None:
    given.open_early(*rows(4, 5, 6))
    given.compare()
    given.grow_unseen(part(given.whole, rows(0, 6, 5, 4)))
    given.window.reading.stop.click()
    qtbot.waitUntil(lambda: not given.window.desk.jobs.is_busy)
    given.window.compare.actions_["back"].trigger()
    qtbot.waitUntil(lambda: given.count() == 12)
    assert given.window.reading.text.text() == "Stopped. This review has 12 of 37 photos."
    assert given.window.reading.go_on.isVisible()


def test_byte_copies_are_marked_in_the_end_but_where_they_were_reviewed(given: Given) -> None:
    digests = given.whole.catalog.digests.copy()
    for group in (4, 5):
        digests[3 * group + 1] = digests[3 * group]
    given.whole = replace(given.whole, catalog=replace(given.whole.catalog, digests=digests))
    ruling = given.window.reviewing.ruling
    ruling.profiles = replace(ruling.profiles, marks_identical=True)
    given.open_early(*rows(4, 6))
    assert given.order()[0] == "0012"
    given.window.review.actions_["leave"].trigger()
    given.finish()
    assert given.marked() == {"0016"}


def test_a_comparison_ends_where_nothing_is_left_to_compare_after_a_growth(given: Given) -> None:
    given.open_early(*rows(4))
    given.compare()
    alone = part(given.whole, [36, *rows(4)])
    given.grow_unseen(replace(alone, pairs=pairs([])))
    given.window.compare.actions_["next_group"].trigger()
    assert given.count() == 4
    assert given.pages[-1] == "growing"


def test_stop_and_go_on_leave_the_keys_where_they_are(given: Given, qtbot: QtBot) -> None:
    given.begin()
    given.read(*rows(0))
    given.page("growing")
    grid, reading = given.window.review.grid, given.window.reading
    given.window.activateWindow()
    grid.setFocus()
    QTest.mouseClick(reading.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(reading.go_on.isVisible)
    assert given.window.focusWidget() is grid


def test_whoever_stopped_with_the_keyboard_can_go_on_with_it(given: Given, qtbot: QtBot) -> None:
    given.begin()
    given.read(*rows(0))
    given.page("growing")
    reading = given.window.reading
    given.window.activateWindow()
    reading.stop.setFocus()
    QTest.keyClick(reading.stop, Qt.Key.Key_Space)
    qtbot.waitUntil(reading.go_on.isVisible)
    assert given.window.focusWidget() is reading.go_on
