"""History in the window: what went, where it is, and every way back."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from purger.core import drives
from purger.core.domain import Item, Keeper, Marked, Photo, Plan, State
from purger.core.errors import PhotoError
from purger.core.journal import Journal
from purger.core.ledger import Ledger, Note
from purger.core.promises import Promise
from purger.core.purge import purge
from purger.core.texts import say
from purger.core.undo import undo
from purger.core.whereabouts import Place
from purger.ui.history_models import PastRole
from purger.ui.history_page import HistoryPage
from purger.ui.tasks import Patience
from purger.ui.thumbnails import Thumbnails
from tests.fakes import FakeTrasher
from tests.paint import run

OLD = 1_400_000_000_000_000_000


class Past:
    """A page, its journal, and the folder that was purged."""

    def __init__(self, qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path) -> None:
        self.qtbot = qtbot
        self.folder = tmp_path / "photos"
        self.folder.mkdir()
        self.trasher = FakeTrasher(tmp_path / "trash")
        self.journal = tmp_path / "journal.sqlite"
        self.page = HistoryPage(thumbnails, self.journal)
        self.page.return_wanted.connect(self.bring)
        self.asked: list[tuple[Item, ...]] = []
        qtbot.addWidget(self.page)

    def photo(self, name: str) -> Photo:
        path = self.folder / name
        if not path.exists():
            path.write_bytes(b"this is " + os.fsencode(name))
            os.utime(path, ns=(OLD, OLD))
        return Photo.from_stat(path, path.lstat())

    def purge(
        self, keep: str, *names: str, with_: dict[str, str] | None = None, deleted: str = ""
    ) -> None:
        kept = self.photo(keep)
        keeper = Keeper(kept, hashlib.sha256(kept.path.read_bytes()).digest())
        marked = []
        for name in names:
            photo = self.photo(name)
            companions = [self.photo(with_[name])] if with_ and name in with_ else []
            digest = hashlib.sha256(photo.path.read_bytes()).digest()
            marked.append(Marked(photo, digest, (keeper,), tuple(companions)))
        if deleted:
            (self.folder / deleted).unlink()
        run(purge(Plan(tuple(marked)), self.trasher, self.journal))

    def show(self) -> None:
        self.page.resize(1000, 700)
        self.page.show()
        self.qtbot.waitExposed(self.page)
        self.page.show_history()

    def wait_for(self, *places: Place) -> None:
        """Until every photo was looked at, and is there."""
        self.qtbot.waitUntil(lambda: self.places() == list(places))

    def places(self) -> list[Place]:
        photos = self.page.photos
        count = len(photos.units)
        return [photos.place(line) for line in range(count) if photos.seen(line) is not None]

    def bring(self, items: tuple[Item, ...]) -> None:
        """What the window does, without its threads."""
        self.asked.append(items)
        self.page.begin()
        self.page.end(run(undo(items, self.trasher, self.journal)))

    def names(self) -> list[str]:
        return sorted(path.name for path in self.folder.iterdir())


@pytest.fixture
def past(qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path) -> Iterator[Past]:
    made = Past(qtbot, thumbnails, tmp_path)
    yield made
    made.page.close_reading(Patience(1))


@pytest.fixture
def two(past: Past) -> Past:
    """Two purges: a and b for keep.jpg; then c with its sidecar and d for other.jpg, and e."""
    past.purge("keep.jpg", "a.jpg", "b.jpg")
    past.purge("other.jpg", "c.jpg", "d.jpg", with_={"c.jpg": "c.xmp"})
    past.show()
    past.wait_for(Place.TRASH, Place.TRASH)
    return past


def test_nothing_was_purged_yet(past: Past) -> None:
    past.show()
    past.qtbot.waitUntil(lambda: "Nothing was purged yet" in past.page._empty.text())
    assert not past.page.bring_all.isEnabled()
    assert not past.journal.exists()


def test_a_damaged_journal_is_a_sentence(past: Past) -> None:
    past.journal.write_bytes(b"something else " * 400)
    past.show()
    past.qtbot.waitUntil(lambda: "journal" in past.page._empty.text())


def test_purges_are_listed_newest_first_and_the_newest_is_shown(two: Past) -> None:
    model = two.page.list.model()
    assert [model.index(i, 0).data(PastRole.PURGE).number for i in (0, 1)] == [2, 1]
    assert "2 photos: 2 in the trash" in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert [unit.lead.photo.path.name for unit in two.page.photos.units] == ["c.jpg", "d.jpg"]
    assert two.page.facts() == "2 photos: 2 in the trash"
    spoken = two.page.photos.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"c.jpg with 1 file, in the trash, of {two.folder}, 13 B"


def test_after_another_purge_the_newest_is_shown_again(two: Past) -> None:
    two.page.list.setCurrentIndex(two.page.list.model().index(1, 0))
    two.qtbot.waitUntil(lambda: two.page._shown == 1)
    two.page.show_history()
    two.wait_for(Place.TRASH, Place.TRASH)
    assert two.page._shown == 1
    two.purge("other.jpg", "e.jpg")
    two.page.show_history()
    two.qtbot.waitUntil(lambda: two.page.list.currentIndex().row() == 0)
    two.wait_for(Place.TRASH)
    assert [unit.lead.photo.path.name for unit in two.page.photos.units] == ["e.jpg"]


def test_the_panel_tells_where_each_file_is_and_what_was_kept(two: Past) -> None:
    two.qtbot.waitUntil(lambda: "In the trash" in two.page.panel.text())
    words = two.page.panel.text()
    assert words.startswith(f"26 B, of {two.folder}")
    assert f"c.xmp: In the trash, as “{two.trasher.folder / '0003-c.xmp'}”." in words
    assert f"“{two.folder / 'other.jpg'}” was kept in its place." in words
    two.qtbot.waitUntil(two.page.panel._picture.isVisible)
    (two.folder / "other.jpg").unlink()
    two.page._read()
    two.qtbot.waitUntil(lambda: "which is no longer there" in two.page.panel.text())
    assert not two.page.panel._picture.isVisible()


def test_one_photo_comes_back_with_its_companion(two: Past) -> None:
    two.page.panel.one.click()
    assert two.names() == ["c.jpg", "c.xmp", "keep.jpg", "other.jpg"]
    assert two.page.message() == "1 photo (2 files), 26 B, is back in its place."
    two.wait_for(Place.BACK, Place.TRASH)
    assert not two.page.panel.one.isEnabled()
    assert (two.folder / "c.jpg").stat().st_mtime_ns == OLD


def test_space_selects_and_only_the_selected_come_back(two: Past) -> None:
    grid = two.page.grid
    assert not two.page.bring_chosen.isEnabled()
    QTest.keyClick(grid, Qt.Key.Key_Right)
    assert grid.chosen() == []
    QTest.keyClick(grid, Qt.Key.Key_Space)
    QTest.keyClick(grid, Qt.Key.Key_Left)
    assert grid.chosen() == [1]
    assert two.page.bring_chosen.text().replace("&", "") == "Bring Selected Back (1)"
    two.page.bring_chosen.click()
    assert [item.photo.path.name for item in two.asked[0]] == ["d.jpg"]
    two.wait_for(Place.TRASH, Place.BACK)
    QTest.keyClick(grid, Qt.Key.Key_Space)
    QTest.keyClick(grid, Qt.Key.Key_Space)
    assert grid.chosen() == []


def test_shift_and_arrows_select_a_stretch(two: Past) -> None:
    QTest.keyClick(two.page.grid, Qt.Key.Key_Space)
    QTest.keyClick(two.page.grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert two.page.grid.chosen() == [0, 1]
    assert two.page.grid.count_chosen() == 2


def test_a_group_comes_back_and_others_stay(past: Past) -> None:
    kept = {name: past.photo(name) for name in ("k.jpg", "l.jpg")}
    keepers = {
        name: Keeper(photo, hashlib.sha256(photo.path.read_bytes()).digest())
        for name, photo in kept.items()
    }
    marked = []
    for name, keeper in (("1.jpg", "k.jpg"), ("2.jpg", "l.jpg"), ("3.jpg", "k.jpg")):
        photo = past.photo(name)
        digest = hashlib.sha256(photo.path.read_bytes()).digest()
        marked.append(Marked(photo, digest, (keepers[keeper],)))
    run(purge(Plan(tuple(marked)), past.trasher, past.journal))
    past.show()
    past.wait_for(*[Place.TRASH] * 3)
    assert [u.lead.photo.path.name for u in past.page.photos.units] == ["1.jpg", "3.jpg", "2.jpg"]
    assert past.page.panel.group.text().replace("&", "") == "Bring Back Its Group (2)"
    past.page.panel.group.click()
    past.wait_for(Place.BACK, Place.BACK, Place.TRASH)
    assert past.names() == ["1.jpg", "3.jpg", "k.jpg", "l.jpg"]


def test_a_whole_purge_comes_back_and_the_other_stays(two: Past) -> None:
    two.page.list.setCurrentIndex(two.page.list.model().index(1, 0))
    two.qtbot.waitUntil(lambda: len(two.page.photos.units) == 2 and bool(two.places()))
    two.page.bring_all.click()
    two.wait_for(Place.BACK, Place.BACK)
    assert two.names() == ["a.jpg", "b.jpg", "keep.jpg", "other.jpg"]
    assert two.page.facts() == "2 photos: 2 back"
    assert not two.page.bring_all.isEnabled()
    two.page._want_back(range(2))
    assert two.page.message() == "Nothing of it is in the trash."


@pytest.mark.promise(Promise.TELLS_THE_TRUTH)
def test_what_does_not_come_back_is_listed_with_its_reason(two: Past) -> None:
    (two.folder / "d.jpg").write_bytes(b"new")
    two.trasher.keep = {"c.xmp": "The disk is full."}
    two.page.bring_all.click()
    assert two.page.message() == ("1 photo, 13 B, is back in its place. 2 files did not come back.")
    assert two.page._reasons.isVisible()
    assert two.page.reasons() == (
        f"{two.folder / 'c.xmp'}\n    The disk is full.\n{two.folder / 'd.jpg'}\n"
        "    Another file has its name now; nothing was overwritten."
    )
    two.qtbot.waitUntil(lambda: "It was not brought back. The disk is full." in
        two.page.panel.text())  # fmt: skip
    assert (two.folder / "d.jpg").read_bytes() == b"new"


@pytest.mark.promise(Promise.TELLS_THE_TRUTH)
def test_an_emptied_trash_is_seen_without_asking(two: Past) -> None:
    for path in two.trasher.folder.glob("*-d.jpg"):
        path.unlink()
    two.page.show_history()
    two.wait_for(Place.TRASH, Place.EMPTIED)
    two.qtbot.waitUntil(lambda: "A look shows: 1 no longer in the trash." in two.page.facts())


@pytest.mark.promise(Promise.TELLS_THE_TRUTH)
def test_of_photos_whose_drive_is_away_neither_they_nor_what_stayed_is_said_to_be_gone(
    past: Past, monkeypatch: pytest.MonkeyPatch
) -> None:
    past.purge("keep.jpg", "a.jpg", "b.jpg")
    away = say("The drive that it was on is not connected.")
    monkeypatch.setattr(drives, "why_elsewhere", lambda _drive: away)
    past.show()
    past.wait_for(Place.UNPLUGGED, Place.UNPLUGGED)
    words = past.page.panel.text()
    assert away in words
    assert "keep.jpg” was kept in its place." in words
    assert past.page.panel._text.property("bad")
    assert past.page.facts().endswith("A look shows: 2 drive not connected.")


@pytest.mark.promise(Promise.TELLS_THE_TRUTH)
def test_what_stayed_says_why(past: Past) -> None:
    past.trasher.refuse = {"b.jpg": "The trash of this volume is full."}
    past.purge("keep.jpg", "a.jpg", "b.jpg")
    past.show()
    past.wait_for(Place.TRASH, Place.STAYED)
    past.page.grid.setCurrentIndex(past.page.photos.index(1))
    assert "The trash of this volume is full." in past.page.panel.text()
    assert past.page.facts() == "2 photos: 1 in the trash · 1 stayed"


@pytest.mark.promise(Promise.TELLS_THE_TRUTH)
def test_what_somebody_else_had_deleted_did_not_stay(past: Past) -> None:
    past.purge("keep.jpg", "a.jpg", "b.jpg", deleted="b.jpg")
    past.show()
    past.wait_for(Place.TRASH, Place.MISSED)
    assert past.page.facts() == "2 photos: 1 in the trash · 1 was no longer there"


def test_a_lost_file_is_bad_and_told_with_all_that_is_known(past: Past) -> None:
    past.purge("keep.jpg", "a.jpg")
    with Journal(past.journal) as journal:
        Ledger(journal).note([Note(1, State.LOST, reason="It was found nowhere.")])
    past.show()
    past.wait_for(Place.LOST)
    words = past.page.panel.text()
    digest = hashlib.sha256(b"this is a.jpg").hexdigest()
    for fact in ("It was found nowhere.", f"Path: {past.folder / 'a.jpg'}", f"SHA-256: {digest}",
                 "Size: 13 bytes", "Inode: "):  # fmt: skip
        assert fact in words
    assert past.page.panel._text.property("bad")
    assert "1 lost" in past.page.facts()


def test_enter_shows_the_photo_from_the_trash_large(two: Past) -> None:
    wanted: list[Photo] = []
    two.page.picture_wanted.connect(wanted.append)
    two.page.grid.setFocus()
    QTest.keyClick(two.page.grid, Qt.Key.Key_Return)
    viewer = two.page.viewer
    assert viewer.isVisible()
    assert wanted[0].path.parent == two.trasher.folder
    two.page.show_preview(wanted[0], QImage(30, 20, QImage.Format.Format_RGB32))
    QTest.keyClick(viewer, Qt.Key.Key_Right)
    assert wanted[1].path.name.endswith("d.jpg")
    assert "d.jpg" in viewer.accessibleDescription()
    QTest.keyClick(viewer, Qt.Key.Key_Escape)
    assert not viewer.isVisible()


def test_escape_leaves_or_stops(two: Past) -> None:
    heard: list[str] = []
    two.page.left.connect(lambda: heard.append("left"))
    two.page.cancel_requested.connect(lambda: heard.append("stop"))
    QTest.keyClick(two.page.grid, Qt.Key.Key_Escape)
    two.page.begin()
    QTest.keyClick(two.page.grid, Qt.Key.Key_Escape)
    assert heard == ["left", "stop"]
    for button in (two.page.bring_all, two.page.panel.one, two.page._back):
        assert not button.isEnabled()


class _Nothing:
    def thumbnail(self, photo: Photo) -> None:
        return None


def test_a_picture_that_is_not_cached_is_made_from_the_trash(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The engine is asked for the place where the photo lies, not for where it was."""
    asked: list[Path] = []

    def preview(path: Path) -> bytes:
        asked.append(path)
        raise PhotoError("It cannot be read.")

    monkeypatch.setattr("purger.ui.engine.previewer", lambda *_: nullcontext(preview))
    thumbnails = Thumbnails(lambda: nullcontext(_Nothing()))
    past = Past(qtbot, thumbnails, tmp_path)
    past.purge("keep.jpg", "a.jpg")
    past.show()
    past.wait_for(Place.TRASH)
    there = past.trasher.folder / "0001-a.jpg"
    qtbot.waitUntil(lambda: there in asked)
    assert past.folder / "a.jpg" not in asked
    # back in its place, it is looked for there
    past.page.bring_all.click()
    qtbot.waitUntil(lambda: past.folder / "a.jpg" in asked)
    past.page.close_reading(Patience(1))
    thumbnails.close()


@pytest.mark.parametrize("name", ["<b>x.jpg", "a\nb.jpg", "a\u202egpj.exe", "\udcff.jpg"])
def test_odd_names_are_plain_text(past: Past, name: str) -> None:
    past.purge("keep.jpg", name)
    past.show()
    past.wait_for(Place.TRASH)
    past.qtbot.waitUntil(lambda: "In the trash" in past.page.panel.text())
    shown = past.page.photos.index(0).data()
    assert "\u202e" not in shown
    assert "\n" not in shown
    labels = past.page.findChildren(QLabel)
    assert all(
        label.textFormat() is Qt.TextFormat.PlainText or "<" not in label.text() for label in labels
    )
    past.page.bring_all.click()
    assert (past.folder / name).exists()


def test_ten_thousand_photos_open_at_once(past: Past) -> None:
    """No step on the GUI thread computes for long, whatever is read and looked at meanwhile."""
    photos = [
        Photo(past.folder / f"trip {i // 100}" / f"{i:05}.jpg", 3_000_000 + i, OLD + i, 1, i + 1)
        for i in range(10_000)
    ]
    keepers = [Keeper(photo, b"\0" * 32) for photo in photos[:500]]
    plan = Plan(tuple(
        Marked(photo, b"\1" * 32, (keepers[i % 500],)) for i, photo in enumerate(photos[500:])
    ))  # fmt: skip
    with Journal(past.journal) as journal:
        ledger = Ledger(journal)
        number, units = ledger.begin(plan)
        ledger.note(
            Note(n, State.TRASHED, past.trasher.folder / f"{n}.jpg") for unit in units for n in unit
        )
        ledger.end(number)
    longest = Longest()
    past.show()
    past.qtbot.waitUntil(lambda: longest.turn(len(past.places()) == 9_500))
    past.page.grid.verticalScrollBar().setValue(200_000)
    past.page.grid.selectAll()
    past.page.resize(QSize(1100, 720))
    past.qtbot.waitUntil(lambda: longest.turn(past.page.grid.count_chosen() == 9_500))
    # a wide limit; `tests.benchmarks.history` tells the real time
    assert longest.seconds < 1.0, f"{longest.seconds * 1000:.0f} ms"


class Longest:
    """The most that the GUI thread computes between two turns of the event loop.

    What other programs take meanwhile does not count.
    """

    def __init__(self) -> None:
        self.seconds, self._last = 0.0, time.thread_time()

    def turn(self, is_done: bool) -> bool:  # noqa: FBT001 - what is waited for
        now = time.thread_time()
        self.seconds, self._last = max(self.seconds, now - self._last), now
        return is_done


def test_the_models_keep_the_rules_of_models(two: Past, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(two.page.photos)
    qtmodeltester.check(two.page.list.model())


def test_everything_has_a_name_for_screen_readers(two: Past) -> None:
    page = two.page
    for widget in (page.list, page.grid, page.viewer, page._bar, page._back):
        assert widget.accessibleName()
    assert all(text.accessibleName() for text in page.findChildren(QPlainTextEdit))
    assert page.grid.selectionModel().isSelected(page.photos.index(0)) is False
    page.grid.selectionModel().select(
        page.photos.index(0), QItemSelectionModel.SelectionFlag.Select
    )
    assert page.bring_chosen.isEnabled()


def test_enter_goes_from_the_purges_to_their_photos_and_on_to_one(two: Past) -> None:
    two.qtbot.waitActive(two.page)
    two.page.list.setFocus()
    QTest.keyClick(two.page.list, Qt.Key.Key_Return)
    assert two.page.grid.hasFocus()
    QTest.keyClick(two.page.grid, Qt.Key.Key_Return)
    assert two.page.viewer.isVisible()


def test_commands_of_the_history_have_keys_and_mean_what_can_come_back(two: Past) -> None:
    own = two.page.actions_
    assert not own["bring_chosen"].isEnabled()
    QTest.keyClick(two.page.grid, Qt.Key.Key_Space)
    assert own["bring_chosen"].isEnabled()
    own["bring_one"].trigger()
    assert len(two.asked) == 1
