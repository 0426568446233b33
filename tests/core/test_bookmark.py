"""Where a review stands outlives the run, a kill and a move; a mark is never on another photo."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from purger.core import bookmark
from purger.core.bookmark import (
    Bookmark,
    Bookmarks,
    Changes,
    Mark,
    Opened,
    Place,
    Scribe,
    Standing,
)
from purger.core.decisions import KeptSet
from purger.core.domain import Catalog, Findings, State
from purger.core.errors import JournalError
from purger.core.group import group
from purger.core.journal import Journal
from purger.core.ledger import Ledger, Note
from purger.core.review import Review
from tests.paint import catalog, findings, pairs, traits
from tests.patience import PATIENCE

ROOTS = (Path("/photos"),)
PAIRS = [(0, 1, 0.95), (0, 2, 0.9), (1, 2, 0.9), (3, 4, 0.9)]
"""Groups 0-1-2 and 3-4, best first; 5 is alone; 6 and 7 are copies."""
DIGESTS = [0, 1, 2, 3, 4, 5, 6, 6]


def library(digests: Sequence[int] = DIGESTS) -> Findings:
    n = len(digests)
    return findings(catalog(n, digests=digests, sizes=[9000 - i for i in range(n)]), pairs(PAIRS))


def without(of: Findings, *rows: int) -> Findings:
    """The same library after some photos are gone from the disk; the others keep their paths."""
    left = [row for row in range(len(of.catalog)) if row not in rows]
    number = {row: i for i, row in enumerate(left)}
    kept = [(number[a], number[b], p) for a, b, p in PAIRS if a in number and b in number]
    old = of.catalog
    here = Catalog(
        tuple(old.photos[row] for row in left), tuple(old.traits[row] for row in left),
        old.vectors[left], old.digests[left], old.dhashes[left], old.tinies[left], old.lumas[left],
    )  # fmt: skip
    return findings(here, pairs(kept))


def moved(of: Findings, row: int, name: str) -> Findings:
    photos = list(of.catalog.photos)
    photos[row] = replace(photos[row], path=photos[row].path.with_name(name))
    return replace(of, catalog=replace(of.catalog, photos=tuple(photos)))


def edited(of: Findings, row: int, content: int) -> Findings:
    digests = of.catalog.digests.copy()
    digests[row] = np.array([content] * 8, "<u4").view(np.uint8)
    return replace(of, catalog=replace(of.catalog, digests=digests))


class Sitting:
    """A review of the library that is written down in a journal, as the window does it."""

    def __init__(
        self, file: Path, found: Findings | None = None, roots: Sequence[Path] = ROOTS
    ) -> None:
        self.found = library() if found is None else found
        self.journal = Journal(file, PATIENCE)
        self.scribe = Scribe(Bookmarks(self.journal))
        read = Bookmarks(self.journal).read(roots)
        self.opened = Opened.of(roots, self.found.catalog, read)
        self.review = Review(
            self.found, group(self.found, 0.8), self.opened.marks, relied=self.opened.relied,
            chosen=self.opened.chosen,
        )  # fmt: skip
        self.review.recall(self.opened.beside)

    def write(self, row: int = -1, scrolled: int = 0, similarity: float | None = None) -> None:
        place = Place(scrolled=scrolled, similarity=similarity)
        self.scribe.write(Standing.of(self.review, self.opened, place, row))

    @property
    def names(self) -> set[str]:
        return {self.found.catalog.photos[row].path.name for row in self.review.marks}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "journal.sqlite"


@pytest.fixture(autouse=True)
def closed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every journal that a test opened is closed after it."""
    made: list[Journal] = []
    begin = Journal.__init__

    def remember(self: Journal, *arguments: Any) -> None:
        made.append(self)
        begin(self, *arguments)

    monkeypatch.setattr(Journal, "__init__", remember)
    yield
    for journal in made:
        journal.close()


def marked(file: Path, *rows: int, found: Findings | None = None) -> Sitting:
    """An earlier sitting in which these were marked."""
    sitting = Sitting(file, found)
    assert sitting.review.mark(rows) == frozenset(rows)
    sitting.write()
    return sitting


def stored(file: Path) -> dict[bytes, bytes | None]:
    """What the journal has of `ROOTS`: path and what stays."""
    with Journal(file) as journal:
        return {mark.path: mark.stays for mark in Bookmarks(journal).read(ROOTS).marks}


def name(row: int) -> bytes:
    return os.fsencode(f"/photos/{row:04}.jpg")


# -- what comes back -----------------------------------------------------------------------------


def test_marks_and_place_are_back_in_the_next_run(file: Path) -> None:
    sitting = Sitting(file)
    sitting.review.mark([1, 4, 5])
    sitting.write(row=4, scrolled=120, similarity=0.75)
    again = Sitting(file)
    assert again.review.marks == {1, 4, 5}
    assert again.opened.lost == 0
    assert again.opened.row == 4
    place = again.opened.bookmark.place
    assert (place.scrolled, place.similarity) == (120, 0.75)
    again.review.unmark([4])
    again.review.mark([2])
    again.write(row=-1)
    third = Sitting(file)
    assert third.review.marks == {1, 2, 5}
    assert third.opened.row == -1


def test_looking_makes_no_file(file: Path) -> None:
    assert Sitting(file).opened.bookmark == Bookmark()
    assert not file.parent.exists()


def test_a_review_is_the_set_of_its_folders(file: Path) -> None:
    a, b = Path("/a"), Path(os.fsdecode(b"/caf\xe9"))
    one = Sitting(file, roots=(a, b))
    one.review.mark([1])
    one.write()
    assert Sitting(file, roots=(b, a, b)).review.marks == {1}
    assert Sitting(file, roots=(a,)).review.marks == frozenset()


def test_a_name_that_is_no_text_comes_back(file: Path) -> None:
    found = moved(library(), 5, os.fsdecode(b"\xff\n.jpg"))
    marked(file, 5, found=found)
    assert b"/photos/\xff\n.jpg" in stored(file)
    assert Sitting(file, found).review.marks == {5}


def test_a_photo_that_was_edited_is_not_marked(file: Path) -> None:
    marked(file, 1, 5)
    again = Sitting(file, edited(library(), 5, 77))
    assert again.review.marks == {1}
    assert again.opened.lost == 1
    again.write()
    assert set(stored(file)) == {name(1)}


def test_a_mark_follows_its_photo_to_another_name(file: Path) -> None:
    marked(file, 1, 5)
    found = moved(moved(library(), 5, "z.jpg"), 1, "y.jpg")
    again = Sitting(file, found)
    assert again.review.marks == {1, 5}
    again.write()
    assert set(stored(file)) == {b"/photos/y.jpg", b"/photos/z.jpg"}
    Sitting(file).write()  # the photo is back under its old name, in another window
    again.write()
    assert name(5) in stored(file)


def test_a_mark_does_not_follow_where_two_could_be_meant(file: Path) -> None:
    marked(file, 5)
    found = moved(edited(library(), 4, 5), 5, "z.jpg")  # 4 and z.jpg have the content now
    assert Sitting(file, found).review.marks == frozenset()


def test_a_mark_does_not_follow_where_another_photo_has_the_name_now(file: Path) -> None:
    marked(file, 5)
    found = moved(moved(library(), 5, "z.jpg"), 4, "0005.jpg")
    assert Sitting(file, found).review.marks == frozenset()


def test_the_last_copy_does_not_inherit_the_mark_of_the_one_that_went(file: Path) -> None:
    """The purge was killed after it moved 7, before its mark was taken away."""
    marked(file, 7)
    again = Sitting(file, without(library(), 7))
    assert again.review.marks == frozenset()
    assert not again.opened.marks


def test_a_mark_falls_when_what_was_to_stay_is_gone(file: Path) -> None:
    marked(file, 4)
    again = Sitting(file, without(library(), 3))
    assert again.review.can_mark(3)  # it stands alone now, and could be marked by hand
    assert again.review.marks == frozenset()
    assert again.opened.lost == 1
    # it is enough that what was to stay is anywhere here
    assert Sitting(file, moved(library(), 3, "kept.jpg")).names == {"0004.jpg"}


def test_what_stays_is_the_best_or_else_the_next(file: Path) -> None:
    sitting = marked(file, 1)
    digests = sitting.found.catalog.digests
    assert stored(file) == {name(1): digests[0].tobytes()}
    sitting.review.mark([0])
    sitting.write()
    assert stored(file) == {name(row): digests[2].tobytes() for row in (0, 1)}


def test_a_mark_whose_group_is_gone_from_the_slider_still_waits_for_its_keeper(file: Path) -> None:
    sitting = marked(file, 4)
    sitting.review.regroup(0.99)
    sitting.write()
    assert stored(file) == {name(4): sitting.found.catalog.digests[3].tobytes()}
    opened = Sitting(file).opened
    found = sitting.found
    again = Review(found, group(found, 0.99), opened.marks, relied=opened.relied)
    (item,) = again.plan().marked
    assert [kept.photo for kept in item.keepers] == [found.catalog.photos[3]]
    assert Sitting(file, without(library(), 3)).review.marks == frozenset()


def test_a_photo_that_stands_alone_waits_for_no_other(file: Path) -> None:
    marked(file, 1, found=findings(catalog(3)))
    assert stored(file) == {name(1): None}


def test_the_best_stays_wherever_it_stands_in_the_catalog(file: Path) -> None:
    large = [traits(width=4000 + 1000 * (row == 2)) for row in range(8)]
    of = catalog(8, digests=DIGESTS, all_traits=large)
    found = findings(of, pairs(PAIRS))
    sitting = marked(file, 1, found=found)
    assert sitting.review.is_keeper(2)
    assert stored(file) == {name(1): of.digests[2].tobytes()}


def test_another_that_stays_is_noted_though_the_mark_is_old(file: Path) -> None:
    marked(file, 1)
    again = Sitting(file)
    again.review.mark([0])
    again.write()
    digest = again.found.catalog.digests[2].tobytes()
    assert stored(file) == {name(0): digest, name(1): digest}


def test_where_a_photo_has_a_mark_of_its_own_that_of_a_lost_twin_does_not_count(
    file: Path,
) -> None:
    marked(file, 1)
    with Journal(file) as journal:
        digest = library().catalog.digests[1].tobytes()
        Bookmarks(journal).write(ROOTS, Place(), Changes((Mark(b"/photos/twin.jpg", digest),)))
    again = Sitting(file)
    assert again.opened.marks[1].path == name(1)
    again.write()
    assert set(stored(file)) == {name(1), b"/photos/twin.jpg"}


def test_a_photo_that_is_away_is_waited_for(file: Path) -> None:
    marked(file, 1, 5)
    away = Sitting(file, without(library(), 5))
    assert (away.names, away.opened.lost) == ({"0001.jpg"}, 0)
    away.review.unmark(away.review.marks)
    away.write()
    assert Sitting(file).review.marks == {5}


def test_restored_marks_leave_one_of_each_group(file: Path) -> None:
    """Two windows marked one photo each of the same group of two."""
    one, other = Sitting(file), Sitting(file)
    one.review.mark([3])
    other.review.mark([4])
    one.write()
    other.write()
    assert set(stored(file)) == {name(3), name(4)}
    again = Sitting(file)
    assert again.review.marks == {4}
    again.write()
    assert set(stored(file)) == {name(4)}


# -- how it is written ---------------------------------------------------------------------------


def test_of_two_windows_the_last_one_is_right_mark_by_mark(file: Path) -> None:
    marked(file, 1, 5)
    one, other = Sitting(file), Sitting(file)
    one.review.unmark([1])
    one.write(row=2)
    other.review.mark([4])
    other.write(row=3)
    assert set(stored(file)) == {name(4), name(5)}
    other.review.unmark([5])
    other.write(row=3)
    one.review.mark([1])
    one.write(row=2)
    again = Sitting(file)
    assert again.review.marks == {1, 4}
    assert again.opened.row == 2


def test_nothing_is_written_where_nothing_changed(file: Path) -> None:
    sitting = marked(file, 1)
    db = sqlite3.connect(file)
    version = db.execute("PRAGMA data_version").fetchone()
    sitting.write()
    assert db.execute("PRAGMA data_version").fetchone() == version
    sitting.review.mark([5])
    sitting.write()
    assert db.execute("PRAGMA data_version").fetchone() != version
    db.close()


def test_many_marks_are_written_in_parts(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bookmark, "_AT_ONCE", 7)
    found = findings(catalog(100))
    sitting = Sitting(file, found)
    sitting.review.mark(range(0, 100, 2))
    sitting.write()
    again = Sitting(file, found)
    assert again.review.marks == set(range(0, 100, 2))
    again.review.unmark(range(50))
    again.write()
    assert Sitting(file, found).review.marks == set(range(50, 100, 2))


@pytest.mark.parametrize(
    "states",
    [[State.TRASHED], [State.LOST], [State.TRASHED, State.RETURNING, State.RESTORED]],
    ids=lambda states: states[-1].value,
)
def test_a_purge_ends_the_marks_of_every_review_though_nobody_took_them_away(
    file: Path, states: list[State]
) -> None:
    """It was killed before the window heard of it; an undo brings the photo back, not the mark."""
    sitting = marked(file, 1, 5)
    other = Sitting(file, roots=(Path("/photos"), Path("/more")))
    other.review.mark([1, 4])
    other.write()
    ledger = Ledger(sitting.journal)
    _, ((number,), _) = ledger.begin(sitting.review.plan())
    ledger.note([Note(number, State.MOVING)])
    assert Sitting(file).review.marks == {1, 5}  # nobody knows yet whether it went
    for state in states:
        ledger.note([Note(number, state)])
    assert Sitting(file).review.marks == {5}
    assert Sitting(file, roots=other.opened.roots).review.marks == {4}
    again = marked(file, 1)  # a new wish is a new mark
    assert again.review.marks == {1, 5}
    assert Sitting(file).review.marks == {1, 5}


def test_what_left_the_review_is_not_marked_any_more(file: Path) -> None:
    sitting = marked(file, 1, 5)
    sitting.review.forget([1])
    sitting.write()
    assert set(stored(file)) == {name(5)}


def test_a_write_that_fails_is_made_up_for_by_the_next(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting = marked(file, 1)
    sitting.review.unmark([1])
    sitting.review.mark([5])
    with sqlite3.connect(file) as db:
        db.execute("CREATE TRIGGER full BEFORE INSERT ON mark BEGIN SELECT raise(FAIL, 'f'); END")
    with pytest.raises(JournalError):
        sitting.write(row=5)
    with sqlite3.connect(file) as db:
        db.execute("DROP TRIGGER full")
    db.close()
    assert Sitting(file).opened.row == -1
    sitting.write(row=5)
    assert set(stored(file)) == {name(5)}
    assert Sitting(file).opened.row == 5


def test_only_the_newest_reviews_of_a_year_are_kept(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bookmark, "KEPT_REVIEWS", 3)
    now = 1_000_000.0
    monkeypatch.setattr(time, "time", lambda: now)
    with Journal(file) as journal:
        journal.remember(KeptSet.of([bytes(32)]))
        bookmarks = Bookmarks(journal)

        def touch(number: int) -> None:
            marks = [Mark(name(number), bytes(32))]
            bookmarks.write([Path(f"/{number}")], Place(), Changes(tuple(marks)))

        def kept() -> set[int]:
            return {n for n in range(9) if bookmarks.read([Path(f"/{n}")]).marks}

        for number in range(5):
            now += 1
            touch(number)
        assert kept() == {2, 3, 4}
        now += 1
        touch(2)
        touch(5)
        assert kept() == {2, 4, 5}
        now += bookmark.KEPT_SECONDS
        touch(2)
        assert kept() == {2, 5}
        now += 1
        touch(2)
        assert kept() == {2}
        assert len(journal.all()) == 1
    db = sqlite3.connect(file)
    assert db.execute("SELECT count(*) FROM mark").fetchone() == (1,)
    db.close()


# -- the journal -------------------------------------------------------------------------------


def test_a_journal_of_decisions_only_is_brought_up_to_date(file: Path) -> None:
    with Journal(file) as journal:
        kept = journal.remember(KeptSet.of([bytes(32)]))
    with sqlite3.connect(file) as db:
        for (table,) in db.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table'"
        ).fetchall():
            if table not in {"decision", "decided", "sqlite_sequence"}:
                db.execute(f"DROP TABLE {table}")
        db.execute("PRAGMA user_version = 1")
    db.close()
    marked(file, 1)
    assert set(stored(file)) == {name(1)}
    with Journal(file) as journal:
        assert journal.all() == (kept,)


def test_a_journal_that_cannot_be_used_is_a_sentence(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"My diary, private. " * 100)
    with pytest.raises(JournalError, match="damaged"):
        Sitting(file)
    with Journal(file) as journal, pytest.raises(JournalError, match="damaged"):
        Bookmarks(journal).write(ROOTS, Place(), Changes())


def test_a_similarity_beyond_the_scale_is_its_end(file: Path) -> None:
    with Journal(file) as journal:
        Bookmarks(journal).write(ROOTS, Place(similarity=7.0), Changes())
        assert Bookmarks(journal).read(ROOTS).place.similarity == 1.0


def test_a_mark_that_is_no_mark_is_damage(file: Path) -> None:
    marked(file, 1)
    with sqlite3.connect(file) as db:
        db.execute("UPDATE mark SET path = 7")
    db.close()
    with pytest.raises(JournalError, match="damaged"):
        Sitting(file)


WRITER = """
import sys
from pathlib import Path
from tests.core.test_bookmark import Sitting
from tests.paint import catalog, findings
sitting = Sitting(Path(sys.argv[1]), findings(catalog(400)))
for row in range(int(sys.argv[2]), 400, 2):
    sitting.review.mark([row])
    sitting.write(row)
    print(row, flush=True)
"""


def writer(file: Path, first: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(file), str(first)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        cwd=Path(__file__).resolve().parents[2],
    )  # fmt: skip


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kills are abrupt on POSIX")
@pytest.mark.parametrize("patience", [0.0, 0.03, 0.1])
def test_what_was_written_survives_a_kill(file: Path, patience: float) -> None:
    process = writer(file, 0)
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(patience)
    os.kill(process.pid, signal.SIGKILL)
    said = process.stdout.read()  # `communicate` would not see what readline read ahead
    _, errors = process.communicate()
    assert process.returncode == -signal.SIGKILL, errors
    acknowledged = 1 + len([line for line in said.splitlines(keepends=True) if line[-1:] == "\n"])
    again = Sitting(file, findings(catalog(400)))
    assert again.review.marks == set(range(0, 2 * len(again.review.marks), 2))
    assert acknowledged <= len(again.review.marks) <= acknowledged + 1
    assert again.opened.row == max(again.review.marks)


def test_two_processes_write_the_same_review_at_once(file: Path) -> None:
    writers = [writer(file, 0), writer(file, 1)]
    for process in writers:
        _, errors = process.communicate()
        assert process.returncode == 0, errors
    assert Sitting(file, findings(catalog(400))).review.marks == set(range(400))


# -- what was looked at --------------------------------------------------------------------------


def ticked(sitting: Sitting) -> list[set[int]]:
    review = sitting.review
    return [set(of.members) for of in review.groups if review.is_reviewed(of)]


def looked(file: Path) -> Sitting:
    """0-1-2 was reviewed, 4 was left unmarked by hand."""
    sitting = Sitting(file)
    sitting.review.see([1])
    sitting.review.keep(4)
    sitting.write()
    return sitting


def test_what_was_reviewed_and_chosen_by_hand_outlives_the_run(file: Path) -> None:
    looked(file)
    again = Sitting(file)
    assert ticked(again) == [{0, 1, 2}]
    assert again.review.chosen == {4}
    again.review.overlook([0])
    again.review.unmark([4])
    again.write()
    last = Sitting(file)
    assert (ticked(last), last.review.chosen) == ([], frozenset())
    assert last.opened.bookmark.looks == ()


def test_a_group_that_a_new_photo_joined_is_to_be_reviewed(file: Path) -> None:
    found = without(library(), 2)
    sitting = Sitting(file, found)
    sitting.review.see([0])
    sitting.write()
    assert ticked(Sitting(file, found)) == [{0, 1}]
    more = Sitting(file)
    assert ticked(more) == []
    more.review.see([0])
    more.write()
    assert ticked(Sitting(file)) == [{0, 1, 2}]


def test_a_group_whose_first_photo_is_gone_stays_reviewed_and_can_grow(file: Path) -> None:
    looked(file)
    less = Sitting(file, without(library(), 0))
    assert [len(of) for of in ticked(less)] == [2]
    less.write()
    assert [len(of) for of in ticked(Sitting(file, without(library(), 0)))] == [2]


def test_photos_that_were_renamed_stay_reviewed(file: Path) -> None:
    looked(file)
    found = moved(library(), 1, "other.jpg")
    again = Sitting(file, found)
    assert ticked(again) == [{0, 1, 2}]
    again.write()
    paths = {look.path for look in Sitting(file, found).opened.bookmark.looks}
    assert paths == {b"/photos/other.jpg", name(0), name(2), name(4)}


def test_a_photo_that_was_changed_was_not_reviewed(file: Path) -> None:
    looked(file)
    found = edited(library(), 1, 77)
    again = Sitting(file, found)
    assert ticked(again) == []
    again.write()
    paths = {look.path for look in Sitting(file, found).opened.bookmark.looks}
    assert paths == {name(0), name(2), name(4)}


def test_a_group_whose_purged_photo_was_brought_back_is_to_be_reviewed_again(file: Path) -> None:
    sitting = Sitting(file)
    sitting.review.see([1, 3])
    sitting.review.choose(1, marked=True)
    sitting.write()
    ledger = Ledger(sitting.journal)
    _, ((number,),) = ledger.begin(sitting.review.plan())
    ledger.note([Note(number, State.MOVING, sha256=digest(sitting, 1))])
    ledger.note([Note(number, State.TRASHED)])
    sitting.review.forget([1])
    sitting.write(scrolled=1)
    assert [len(of) for of in ticked(Sitting(file, without(library(), 1)))] == [2, 2]
    ledger.note([Note(number, State.RETURNING)])
    ledger.note([Note(number, State.RESTORED)])
    again = Sitting(file)
    assert (ticked(again), again.review.marks) == ([{3, 4}], frozenset())
    assert again.review.chosen == frozenset()
    again.write()
    last = Sitting(file)
    assert ticked(last) == [{3, 4}]
    last.review.see([1])
    last.write()
    assert len(ticked(Sitting(file))) == 2


def digest(sitting: Sitting, row: int) -> bytes:
    found: bytes = sitting.found.catalog.digests[row].tobytes()
    return found


def test_how_the_review_was_shown_is_kept_as_it_was_said(file: Path) -> None:
    with Journal(file) as journal:
        Bookmarks(journal).write(ROOTS, Place(view="some text"), Changes())
        assert Bookmarks(journal).read(ROOTS).place.view == "some text"
