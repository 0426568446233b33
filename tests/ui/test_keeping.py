"""Marks and place outlive the window: closed, killed, twice open, and with a journal that fails."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from purger.core.bookmark import Bookmarks, Changes, Opened, Place
from purger.core.domain import Findings, Plan
from purger.core.errors import JournalError
from purger.core.filters import Filter
from purger.core.journal import BUSY_SECONDS, Journal
from purger.core.settings import Settings
from purger.ui import keeping, reviewing
from purger.ui.dialogs import ConfirmDialog
from purger.ui.keeping import told
from purger.ui.tasks import NewestFirst
from purger.ui.thumbnails import Thumbnails
from purger.ui.window import Window
from tests.fakes import HeldTrasher
from tests.paint import catalog, findings
from tests.patience import PATIENCE
from tests.ui.conftest import PaintedStore
from tests.ui.shown import previews
from tests.ui.test_window import Given

CTRL = Qt.KeyboardModifier.ControlModifier
KEEP_SECONDS = reviewing._KEEP_SECONDS
SOON_MS = 1.1 * keeping._MARKS_MS
"""How long marks wait at most, as far as Qt's coarse timers know."""


class Sitting:
    """One run of the program on the folder of `Given`."""

    def __init__(self, given: Given, open_: Callable[[], object], settings: Settings) -> None:
        self.given = given
        given.pages.clear()
        self.window = Window(
            settings,
            replace(given.window.desk.doors, bookmarks=open_),  # type: ignore[arg-type]
            Thumbnails(lambda: nullcontext(PaintedStore())),
            NewestFirst(previews),
        )
        given.qtbot.addWidget(self.window)
        self.window.show()
        self.window.open_folders((Path("/photos"),))
        given.page("review")

    @property
    def marks(self) -> frozenset[int]:
        return self.window.desk.review.marks

    @property
    def row(self) -> int:
        return self.window.review.surface.row()

    @property
    def said(self) -> str:
        return self.window.review.status.message.text()

    @property
    def writes_soon(self) -> bool:
        """Whether what changed is written, or will be as soon as marks must."""
        later = self.window.reviewing.keeping._later
        return not later.isActive() or later.remainingTime() <= SOON_MS

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        for key in keys:
            QTest.keyClick(self.window.review.grid, key, modifier or Qt.KeyboardModifier.NoModifier)


class Folder:
    """The folder of `Given`, opened again and again with one journal."""

    def __init__(self, given: Given, file: Path) -> None:
        self.given = given
        self.file = file
        self.windows: list[Window] = []

    @contextmanager
    def bookmarks(self) -> Iterator[Bookmarks]:
        with Journal(self.file) as journal:
            yield Bookmarks(journal)

    def sit(self, settings: Settings | None = None) -> Sitting:
        sitting = Sitting(self.given, self.bookmarks, settings or Settings())
        self.windows.append(sitting.window)
        return sitting

    def again(self, sitting: Sitting, settings: Settings | None = None) -> Sitting:
        sitting.window.close()
        return self.sit(settings)

    def stored(self) -> set[str]:
        """The names that the journal has as marked."""
        with self.bookmarks() as bookmarks:
            marks = bookmarks.read(self.given.result.roots).marks  # type: ignore[union-attr]
        return {os.fsdecode(mark.path).rsplit("/", 1)[1] for mark in marks}


@pytest.fixture
def folder(
    qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Folder]:
    # the window goes on, and goes, without a disk that is slow; that of the tests may be
    for limit in ("purging._FLUSH_SECONDS", "reviewing._KEEP_SECONDS"):
        monkeypatch.setattr(f"purger.ui.{limit}", PATIENCE)
    monkeypatch.setattr(keeping, "_READ_SECONDS", PATIENCE)
    given = Given(qtbot, thumbnails, tmp_path)
    made = Folder(given, tmp_path / "data" / "journal.sqlite")
    yield made
    for window in (given.window, *made.windows):
        window.close()


# -- the same folder again -----------------------------------------------------------------------


def test_marks_and_place_are_back_and_a_line_says_so(folder: Folder) -> None:
    first = folder.sit()
    assert first.said == ""
    first.press(Qt.Key.Key_A, Qt.Key.Key_A, Qt.Key.Key_Right)
    marks, row = first.marks, first.row
    assert len(marks) == 2
    again = folder.again(first)
    assert (again.marks, again.row) == (marks, row)
    assert again.said == "2 marks from last time are back."
    assert again.window.review.status.marked.text().startswith("2 photos")
    assert again.window.review.status.unmark_back.isVisible()
    assert not again.window.review.status.undo.isVisible()


@pytest.mark.parametrize("by", [0, 300, -300, 900], ids=["there", "up", "down", "out of sight"])
def test_what_was_in_sight_is_in_sight_again(folder: Folder, by: int) -> None:
    """The second window is narrower, so that all stands elsewhere, but not on the screen."""
    folder.given.result = findings(catalog(200))
    first = folder.sit()
    first.window.resize(1240, 780)
    grid = first.window.review.grid
    grid.setCurrentIndex(grid.model().index(100))
    grid.verticalScrollBar().setValue(grid.verticalOffset() + by)
    top = grid.visualRect(grid.currentIndex()).top()
    again = folder.again(first)
    other = again.window.review.grid
    assert again.row == first.row
    assert other.visualRect(other.currentIndex()).top() == pytest.approx(top, abs=20)
    assert other.verticalOffset() != grid.verticalOffset()


def test_what_was_reviewed_and_how_it_was_shown_are_back_as_well(folder: Folder) -> None:
    first = folder.sit()
    page = first.window.review
    first.press(Qt.Key.Key_G)
    first.press(Qt.Key.Key_Home, Qt.Key.Key_D, Qt.Key.Key_X)
    page.surface.bar.order_wanted.emit("time")
    page.roaming.filter_by(Filter(text=".jpg", state="reviewed"))
    tally, row = first.window.desk.review.tally(), first.row
    chosen = first.window.desk.review.chosen
    assert tally.reviewed == 2
    assert len(chosen) == 1
    again = folder.again(first)
    page = again.window.review
    assert again.window.desk.review.tally() == tally
    assert again.window.desk.review.chosen == chosen
    assert page.navigator.all.isChecked()
    assert page.surface.bar.order.currentData() == "time"
    assert page.scope.filter == Filter(text=".jpg", state="reviewed")
    assert page.surface.filters.isVisible()
    assert page.surface.filters.text.text() == ".jpg"
    assert again.row == row
    again.press(Qt.Key.Key_G)
    last = folder.again(again)
    assert not last.window.review.navigator.all.isChecked()


def test_they_are_taken_away_at_once_and_come_back_by_undo(folder: Folder, qtbot: QtBot) -> None:
    first = folder.sit()
    first.press(Qt.Key.Key_A)
    again = folder.again(first)
    again.press(Qt.Key.Key_A)
    both = again.marks
    assert len(both) == 2
    page = again.window.review
    page.status.unmark_back.click()
    assert len(again.marks) == 1
    assert again.said == "1 mark taken away."
    assert page.status.undo.isVisible()
    assert not page.status.unmark_back.isVisible()
    assert not page.actions_["unmark_back"].isEnabled()
    qtbot.waitUntil(lambda: len(folder.stored()) == 1)
    again.press(Qt.Key.Key_Z, modifier=CTRL)
    assert again.marks == both
    assert page.actions_["unmark_back"].isEnabled()
    page.actions_["unmark_back"].trigger()
    assert len(again.marks) == 1


def test_without_marks_nothing_is_said(folder: Folder) -> None:
    first = folder.sit()
    first.press(Qt.Key.Key_Right, Qt.Key.Key_Right)
    row = first.row
    again = folder.again(first)
    assert (again.row, again.said) == (row, "")
    assert not again.window.review.actions_["unmark_back"].isEnabled()


def test_looking_again_keeps_the_marks(folder: Folder) -> None:
    sitting = folder.sit()
    sitting.press(Qt.Key.Key_A)
    marks = sitting.marks
    sitting.given.pages.clear()
    sitting.window.actions_["rescan"].trigger()
    sitting.given.page("review")
    assert sitting.marks == marks


def test_the_similarity_belongs_to_the_folders(folder: Folder, qtbot: QtBot) -> None:
    first = folder.sit()
    first.window.review.overview.slider.setValue(90)
    qtbot.waitUntil(lambda: len(first.window.desk.review.groups) == 1)
    again = folder.again(first, Settings(similarity=0.5))
    assert len(again.window.desk.review.groups) == 1
    assert again.window.review.overview.slider.value() == 90
    assert again.window.review.overview.percent.text() == "90%"


def test_what_does_not_hold_any_more_is_said(folder: Folder) -> None:
    first = folder.sit()
    first.press(Qt.Key.Key_A, Qt.Key.Key_A)
    found: Findings = folder.given.result  # type: ignore[assignment]
    digests = found.catalog.digests.copy()
    (one, *_) = sorted(first.marks)
    digests[one] = 77
    folder.given.result = replace(found, catalog=replace(found.catalog, digests=digests))
    again = folder.again(first)
    assert again.marks == first.marks - {one}
    assert again.said == "1 mark from last time is back. 1 does not hold any more."


@pytest.mark.parametrize(
    ("back", "lost", "standing", "sentence"),
    [
        (0, 0, 0, ""),
        (1, 0, 1, "1 mark from last time is back."),
        (1200, 1, 1199, "1,199 marks from last time are back. 2 do not hold any more."),
        (1, 0, 0, "1 mark from last time does not hold any more."),
        (0, 3, 0, "3 marks from last time do not hold any more."),
    ],
)
def test_the_line(back: int, lost: int, standing: int, sentence: str) -> None:
    opened = Opened((), catalog(0), None, dict.fromkeys(range(back)), lost, -1)  # type: ignore[arg-type]
    assert told(opened, standing) == sentence


def test_marks_that_a_decision_takes_away_are_not_back(folder: Folder, qtbot: QtBot) -> None:
    sitting = folder.sit()
    sitting.press(Qt.Key.Key_A)
    qtbot.waitUntil(lambda: len(folder.stored()) == 1)
    sitting.press(Qt.Key.Key_PageUp)
    sitting.press(Qt.Key.Key_K, modifier=Qt.KeyboardModifier.ControlModifier)
    assert not sitting.marks
    assert sitting.writes_soon
    qtbot.waitUntil(lambda: not folder.stored())
    sitting.press(Qt.Key.Key_Z, modifier=CTRL)
    assert sitting.writes_soon
    qtbot.waitUntil(lambda: len(folder.stored()) == 1)


def test_the_marks_of_what_was_purged_are_gone(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(ConfirmDialog, "exec", lambda _: 1)
    sitting = folder.sit()
    sitting.press(Qt.Key.Key_A)
    (went,) = sitting.marks
    sitting.press(Qt.Key.Key_Delete)
    sitting.given.page("outcome")
    assert sitting.window.desk.review.gone == {went}
    qtbot.waitUntil(lambda: not folder.stored())


def test_what_went_while_the_window_closes_is_remembered_as_gone(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(ConfirmDialog, "exec", lambda _: 1)
    sitting = folder.sit()
    desk, trasher = sitting.window.desk, HeldTrasher(tmp_path / "held")
    desk.doors = replace(desk.doors, trasher=trasher)
    sitting.press(Qt.Key.Key_A, Qt.Key.Key_Delete)
    assert trasher.begun.wait(PATIENCE)
    stored = folder.stored()
    threading.Timer(0.1, trasher.may.set).start()
    sitting.window.close()
    assert len(trasher.calls) == len(stored) == 1
    assert not folder.stored()


def test_what_is_confirmed_is_written_before_anything_moves(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[set[str]] = []

    def purge(*_: object, **__: object) -> Iterator[None]:
        seen.append(folder.stored())
        raise JournalError("Stopped.")
        yield

    monkeypatch.setattr("purger.ui.purging.purge", purge)
    monkeypatch.setattr("purger.ui.purging.dialogs.show_error", lambda *_: None)
    monkeypatch.setattr(ConfirmDialog, "exec", lambda _: 1)
    sitting = folder.sit()
    sitting.press(Qt.Key.Key_A, Qt.Key.Key_Delete)  # faster than the timer
    sitting.given.qtbot.waitUntil(lambda: len(seen) == 1)
    assert len(seen[0]) == 1
    assert isinstance(sitting.window.desk.review.plan(), Plan)


# -- when the journal is slow, shared or broken --------------------------------------------------


def test_the_window_does_not_wait_for_the_disk(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    begun, may_write, write = threading.Event(), threading.Event(), Bookmarks.write

    def slow(self: Bookmarks, *what: object) -> None:
        begun.set()
        assert may_write.wait(PATIENCE)
        write(self, *what)  # type: ignore[arg-type]

    sitting = folder.sit()
    qtbot.waitUntil(lambda: not sitting.window.reviewing.keeping._later.isActive())
    monkeypatch.setattr(Bookmarks, "write", slow)
    sitting.press(Qt.Key.Key_A)
    qtbot.waitUntil(begun.is_set)
    sitting.press(Qt.Key.Key_A)
    assert len(sitting.marks) == 2
    assert folder.stored() == set()
    may_write.set()
    qtbot.waitUntil(lambda: len(folder.stored()) == 2)


def test_two_windows_on_the_same_folder(folder: Folder, qtbot: QtBot) -> None:
    one, other = folder.sit(), folder.sit()
    one.window.review.actions_["accept"].trigger()
    qtbot.waitUntil(lambda: len(folder.stored()) == 1)
    for name in ("next_group", "accept"):
        other.window.review.actions_[name].trigger()
    qtbot.waitUntil(lambda: len(folder.stored()) == 2)
    # each shows its own marks; the next one has those of both
    assert len(one.marks) == len(other.marks) == 1
    one.window.close()
    assert folder.again(other).marks == one.marks | other.marks


def test_a_disk_that_is_full_is_said_once_and_made_up_for(folder: Folder, qtbot: QtBot) -> None:
    sitting = folder.sit()
    qtbot.waitUntil(folder.file.exists)
    sitting.window.reviewing.keeping.keep_now(PATIENCE)

    def execute(statement: str) -> None:
        with closing(sqlite3.connect(folder.file, timeout=PATIENCE)) as db, db:
            db.execute(statement)

    execute("CREATE TRIGGER full BEFORE INSERT ON mark BEGIN SELECT raise(FAIL, 'full'); END")
    sitting.press(Qt.Key.Key_A)
    qtbot.waitUntil(lambda: sitting.said.endswith("Marks are not remembered this time."))
    sitting.window.review.say("")
    sitting.press(Qt.Key.Key_A)
    sitting.window.reviewing.keeping.keep_now(PATIENCE)
    qtbot.wait(50)
    assert "not remembered" not in sitting.said
    assert len(sitting.marks) == 2
    execute("DROP TRIGGER full")
    sitting.press(Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: len(folder.stored()) == 2)


@pytest.mark.logs
def test_a_journal_that_is_none_is_said_once(folder: Folder, qtbot: QtBot) -> None:
    folder.file.parent.mkdir()
    folder.file.write_bytes(b"My diary, private. " * 100)
    sitting = folder.sit()
    qtbot.waitUntil(lambda: "not remembered" in sitting.said)
    sitting.press(Qt.Key.Key_A)
    sitting.window.reviewing.keeping.keep_now(PATIENCE)
    assert len(sitting.marks) == 1
    assert folder.file.read_bytes() == b"My diary, private. " * 100


@pytest.mark.logs
def test_a_fault_in_writing_is_told_as_a_fault(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    sitting = folder.sit()

    def broken(*_: object) -> None:
        raise RuntimeError("bug")

    monkeypatch.setattr(Bookmarks, "write", broken)
    with qtbot.waitSignal(sitting.window.fault_met) as fault:
        sitting.press(Qt.Key.Key_A)
    assert isinstance(fault.args[0], RuntimeError)


@pytest.mark.logs
def test_marks_that_are_not_written_in_the_end_are_logged(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    assert KEEP_SECONDS > BUSY_SECONDS
    begun, may_write = threading.Event(), threading.Event()

    def slow(*_: object) -> None:
        begun.set()
        assert may_write.wait(PATIENCE)

    sitting = folder.sit()
    keeping_ = sitting.window.reviewing.keeping
    keeping_.keep_now(PATIENCE)
    monkeypatch.setattr(Bookmarks, "write", slow)
    sitting.press(Qt.Key.Key_A)
    threading.Timer(0.5, may_write.set).start()
    keeping_.close(0.01)
    assert "marks are not written" in caplog.text


# -- killed ----------------------------------------------------------------------------------

CLICKER = """
import os, sys
from dataclasses import replace
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from purger.core.bookmark import Scribe
from purger.core.domain import Progress, Stage
from purger.ui import app as root
from tests.ui.test_keeping import MOST_CLICKS, clicked
def say(*words):
    os.write(1, (" ".join(map(str, words)) + "\\n").encode())  # whole, whichever thread says it
def scan(request):
    yield Progress(Stage.SCAN)
    return clicked()
write = Scribe.write
def written(self, standing):
    write(self, standing)
    say("kept", standing.marks.sum())
Scribe.write = written
app = QApplication([])
window = root.build(app)
window.desk.doors = replace(window.desk.doors, scan=scan)
window.show()
window.open_folders((Path("/photos"),))
def click():
    if window.desk.review is not None and window.review.surface.row() < MOST_CLICKS:
        QTest.keyClick(window.review.grid, Qt.Key.Key_X)
        say("clicked", window.review.surface.row(), window.reviewing.keeping._later.remainingTime())
        QTest.keyClick(window.review.grid, Qt.Key.Key_Right)
timer = QTimer()
timer.timeout.connect(click)
timer.start(15)
app.exec()
"""

MOST_CLICKS = 450


def clicked() -> Findings:
    """Photos that all stand alone."""
    return findings(catalog(500))


def told_of(what: str, told: list[list[str]], place: int = 1) -> list[int]:
    """The numbers of the lines that begin with that word."""
    return [int(words[place]) for words in told if words[0] == what]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kills are abrupt on POSIX")
@pytest.mark.parametrize("clicks", [80, 101, 127])
def test_a_kill_loses_the_last_clicks_only(own_home: Path, clicks: int) -> None:
    """Those since the last write was begun: each write has every click, and none waits for long."""
    file = own_home / "purger" / "data" / "journal.sqlite"
    with Journal(file) as journal:
        Bookmarks(journal).write([Path("/other")], Place(), Changes())
    child = subprocess.Popen(
        [sys.executable, "-c", CLICKER], stdout=subprocess.PIPE, text=True,
        cwd=Path(__file__).resolve().parents[2],
    )  # fmt: skip
    assert child.stdout is not None
    watch = threading.Timer(PATIENCE, child.kill)
    watch.start()
    told: list[list[str]] = []
    while len(told) < clicks or not told_of("kept", told)[-1:] > [0]:
        line = child.stdout.readline()
        assert line, "it wrote nothing"
        told.append(line.split())
    child.kill()
    watch.cancel()
    rest = child.stdout.read()  # `communicate` would not see what readline read ahead
    child.communicate()
    told += [line.split() for line in rest.splitlines(keepends=True) if line[-1:] == "\n"]
    rows, kept = told_of("clicked", told), told_of("kept", told)
    assert max(told_of("clicked", told, 2)) <= SOON_MS
    with Journal(file) as journal:
        found = clicked()
        read = Bookmarks(journal).read(found.roots)
        stored = set(Opened.of(found.roots, found.catalog, read).marks)
    assert kept == sorted(kept)
    assert len(stored) >= kept[-1] > 0
    assert stored == set(rows[: len(stored)])
