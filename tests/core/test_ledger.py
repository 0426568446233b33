"""The ledger: what a purge wrote is read back as it was; the lock lets one mover in at a time."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from purger.core import drives, lock, mounts
from purger.core import journal as journal_module
from purger.core import ledger as ledger_module
from purger.core.domain import Drive, Item, Keeper, Marked, Photo, Plan, State
from purger.core.errors import BusyError, JournalError
from purger.core.journal import Journal
from purger.core.ledger import Ledger, Note, lock_file
from purger.core.promises import Promise
from purger.core.texts import packed, say

ODD = os.fsdecode(b"/photos/caf\xe9\n<b>.jpg")
LARGEST = 2**64 - 1


def photo(name: str = ODD, number: int = LARGEST) -> Photo:
    return Photo(Path(name), 7, -5, number, number - 1)


def plan(*names: str) -> Plan:
    keeper = Keeper(photo("/photos/keep.jpg"), b"k" * 32)
    return Plan(tuple(Marked(photo(name), b"s" * 32, (keeper,)) for name in names))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "journal.sqlite"


def test_names_and_numbers_come_back_as_they_went(file: Path) -> None:
    marked = Marked(photo(), b"s" * 32, (), (photo(ODD + "\udcff.xmp", 3),))
    with Journal(file) as journal:
        ledger = Ledger(journal)
        purge, units = ledger.begin(Plan((marked,)))
        assert units == [(1, 2)]
        ((lead, companion),) = units
        assert [item.sha256 for item in ledger.items(purge)] == [b"s" * 32, None]
        where = Path(os.fsdecode(b"/trash/files/\xff.jpg"))
        ledger.note(
            [Note(lead, State.TRASHED, where), Note(companion, State.MOVING, sha256=b"c" * 32)]
        )
        first, second = ledger.items(purge)
    assert (first.photo, first.is_lead, first.sha256) == (marked.photo, True, b"s" * 32)
    assert (first.state, first.location, first.keeper) == (State.TRASHED, where, None)
    assert (second.photo, second.is_lead, second.unit) == (marked.companions[0], False, 0)
    assert (second.state, second.sha256, second.location) == (State.MOVING, b"c" * 32, None)


def test_a_reason_comes_back_with_what_it_takes_to_translate_it(file: Path) -> None:
    why = say("“{name}”, which goes with it: {reason}", name="a.xmp", reason=say("It is gone."))
    with Journal(file) as journal:
        ledger = Ledger(journal)
        purge, (numbers,) = ledger.begin(plan("/photos/a.jpg"))
        ledger.note([Note(numbers[0], State.STAYED, reason=why)])
        (item,) = ledger.items(purge)
    assert item.reason == "“a.xmp”, which goes with it: It is gone."
    assert packed(item.reason) == packed(why)


def test_a_file_without_a_number_has_none_afterwards(file: Path) -> None:
    bare = Photo(Path(ODD), 7, -5, 0, 0)
    with Journal(file) as journal:
        purge, _ = Ledger(journal).begin(Plan((Marked(bare, b"s" * 32),)))
        assert [item.photo for item in Ledger(journal).items(purge)] == [bare]


def test_a_folder_that_no_system_can_have_is_written_as_it_was_named(file: Path) -> None:
    with Journal(file) as journal:
        purge, _ = Ledger(journal).begin(plan("/photos/a\0b/c.jpg"))
        (item,) = Ledger(journal).items(purge)
    assert item.folder == Path("/photos/a\0b")


def test_every_purger_of_a_journal_holds_one_lock() -> None:
    assert lock_file(Path("/data/journal.sqlite")) == Path("/data/purge.lock")


def test_a_name_that_no_file_can_have_is_written_all_the_same(file: Path) -> None:
    with Journal(file) as journal:
        ledger = Ledger(journal)
        purge, _ = ledger.begin(plan("/photos/\ud800.jpg"))
        (item,) = ledger.items(purge)
    assert item.photo.path.name.endswith(".jpg")
    assert item.keeper == Path("/photos/keep.jpg")


def test_looking_into_no_journal_makes_none(file: Path) -> None:
    with Journal(file) as journal:
        ledger = Ledger(journal)
        assert (ledger.purges(), ledger.items(1), ledger.open_purges()) == ((), (), ())
    assert not file.parent.exists()


def test_a_purge_counts_its_photos_by_what_became_of_them(file: Path) -> None:
    with Journal(file) as journal:
        ledger = Ledger(journal)
        number, units = ledger.begin(plan("/a.jpg", "/b.jpg", "/c.jpg", "/d.jpg", "/e.jpg"))
        states = (State.TRASHED, State.RESTORED, State.STAYED, State.LOST)
        ledger.note(Note(unit[0], state) for unit, state in zip(units, states, strict=False))
        assert ledger.open_purges() == (number,)
        ledger.end(number)
        (past,) = ledger.purges()
        assert ledger.open_purges() == (number,)  # what is lost is looked for again
        assert ledger.items(number)[4].reason == "The purge ended before it was its turn."
        later, _ = ledger.begin(plan("/f.jpg"))
        assert [one.number for one in ledger.purges()] == [later, number]
    assert (past.trashed, past.trashed_bytes, past.restored, past.stayed, past.lost) == (
        1,
        7,
        1,
        2,
        1,
    )
    assert past.ended is not None
    assert past.begun <= past.ended


@pytest.mark.parametrize(
    ("state", "counted"),
    [
        (State.PLANNED, (0, 0, 0, 1, 0, 0)), (State.MOVING, (0, 0, 0, 0, 0, 1)),
        (State.TRASHED, (1, 14, 0, 0, 0, 0)), (State.RETURNING, (1, 14, 0, 0, 0, 0)),
        (State.RESTORED, (0, 0, 1, 0, 0, 0)), (State.STAYED, (0, 0, 0, 1, 0, 0)),
        (State.LOST, (0, 0, 0, 0, 1, 0)),
    ],
)  # fmt: skip
def test_a_photo_counts_once_with_its_companions_and_with_all_their_bytes(
    file: Path, state: State, counted: tuple[int, ...]
) -> None:
    marked = Marked(photo("/a.jpg"), b"s" * 32, (), (photo("/a.xmp", 3),))
    with Journal(file) as journal:
        ledger = Ledger(journal)
        purge, (numbers,) = ledger.begin(Plan((marked,)))
        ledger.note(Note(number, state) for number in numbers)
        assert ledger.open_purges() == (purge,)
        ledger.end(purge)
        ledger.note(Note(number, state) for number in numbers)
        (past,) = ledger.purges()
        is_open = state in {State.PLANNED, State.MOVING, State.RETURNING, State.LOST}
        assert ledger.open_purges() == ((purge,) if is_open else ())
    assert (
        past.trashed, past.trashed_bytes, past.restored, past.stayed, past.lost, past.open,
    ) == counted  # fmt: skip


def test_what_lay_at_a_path_is_found_the_latest_first(file: Path) -> None:
    with Journal(file) as journal:
        ledger = Ledger(journal)
        numbers = []
        for name in ("/a.jpg", "/b.jpg", "/a.jpg"):
            _, ((number,),) = ledger.begin(plan(name))
            ledger.note([Note(number, State.TRASHED, Path("/t") / str(number))])
            numbers.append(number)
        assert [item.number for item in ledger.trashed_at(Path("/a.jpg"))] == [
            numbers[2],
            numbers[0],
        ]


def test_what_a_later_purge_took_again_is_found(file: Path) -> None:
    with Journal(file) as journal:
        ledger = Ledger(journal)
        first, _ = ledger.begin(plan("/photos/a.jpg", "/photos/b.jpg"))
        assert ledger.later(first) == {}
        second, units = ledger.begin(plan("/photos/a.jpg", "/photos/b.jpg", "/photos/c.jpg"))
        (a,), (b,), (c,) = units
        ledger.note([Note(b, State.STAYED, reason="No."), Note(c, State.TRASHED, Path("/t/c"))])
        assert ledger.later(first) == {}
        ledger.note([Note(a, State.TRASHED, Path("/t/a"))])
        (found,) = ledger.later(first).values()
        assert (found.photo.path, found.purge) == (Path("/photos/a.jpg"), second)
        assert ledger.later(second) == {}


def test_all_states_of_one_note_are_written_or_none(file: Path) -> None:
    with Journal(file) as journal:
        ledger = Ledger(journal)
        purge, ((first,), (second,)) = ledger.begin(plan("/a.jpg", "/b.jpg"))
        with pytest.raises(JournalError):
            ledger.note([Note(first, State.MOVING), Note(second, State.MOVING, sha256=b"short")])
        assert {item.state for item in ledger.items(purge)} == {State.PLANNED}


def test_decisions_of_an_older_journal_survive_the_new_tables(file: Path) -> None:
    from purger.core import journal as module  # noqa: PLC0415 - its steps are cut here
    from purger.core.decisions import KeptSet  # noqa: PLC0415

    steps = module._STEPS
    try:
        module._STEPS, module.VERSION = steps[:1], 1  # type: ignore[misc]
        with Journal(file) as old:
            kept = old.remember(KeptSet.of([b"a" * 32, b"b" * 32]))
    finally:
        module._STEPS, module.VERSION = steps, len(steps)  # type: ignore[misc]
    with Journal(file) as new:
        Ledger(new).begin(plan("/a.jpg"))
        assert new.all() == (kept,)


def test_a_journal_whose_file_is_taken_away_is_no_new_one_to_who_reads_it(file: Path) -> None:
    with Journal(file) as journal:
        assert journal.is_new
        purge, _ = Ledger(journal).begin(plan("/photos/a.jpg"))
        file.unlink()
        assert not journal.is_new
        assert Ledger(journal).open_purges() == (purge,)


def test_a_purge_whose_number_is_another_one_now_does_not_hide_its_files(file: Path) -> None:
    with Journal(file) as journal:
        Ledger(journal).begin(plan("/photos/a.jpg"))
        assert len(Ledger(journal).purges()) == 1
    with closing(sqlite3.connect(file)) as db, db:  # a flipped bit in a number that has no seal
        db.execute("UPDATE purge SET number = 33")
    with Journal(file) as journal, pytest.raises(JournalError, match="damaged"):
        Ledger(journal).purges()


def test_an_index_that_lost_a_file_hides_none(file: Path) -> None:
    with Journal(file) as journal:
        Ledger(journal).begin(plan("/photos/a.jpg", "/photos/b.jpg"))
    with closing(sqlite3.connect(file)) as db, db:
        root = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'item_purge'").fetchone()
        db.execute("PRAGMA writable_schema = ON")
        # the index of an empty table in place of the one that leads from purges to files
        db.execute("CREATE TABLE empty (a, b)")
        db.execute("CREATE INDEX lost ON empty (a, b)")
        (other,) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'lost'").fetchone()
        query = "UPDATE sqlite_schema SET rootpage = ? WHERE name = ?"
        db.execute(query, (other, "item_purge"))
        db.execute(query, (*root, "lost"))
    with Journal(file) as journal, pytest.raises(JournalError, match="damaged"):
        Ledger(journal).purges()


# -- the lock ------------------------------------------------------------------------------------

HOLD = """
import sys, time
from pathlib import Path
from purger.core.lock import alone
with alone(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(600)
"""


@pytest.mark.promise(Promise.ONE_AT_A_TIME)
def test_one_at_a_time_and_a_killed_holder_holds_nothing(tmp_path: Path) -> None:
    file = tmp_path / "data" / "purge.lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, file], stdout=subprocess.PIPE, cwd=Path.cwd()
    ) as child:
        assert child.stdout is not None
        child.stdout.readline()
        with pytest.raises(BusyError) as raised, lock.alone(file):
            pass
        assert str(raised.value) == (
            "Another purger is moving photos at this moment; try again when it is done."
        )
        child.kill()
        child.wait()
    with lock.alone(file), pytest.raises(BusyError), lock.alone(file):
        pass
    with lock.alone(file):
        assert [path.name for path in file.parent.iterdir()] == ["purge.lock"]


@pytest.mark.promise(Promise.ONE_AT_A_TIME)
def test_a_lock_whose_file_is_taken_away_is_known_to_hold_nobody_off(tmp_path: Path) -> None:
    file = tmp_path / "purge.lock"
    with lock.alone(file) as held:
        assert held.why_not() is None
        file.unlink()
        words = f"“{file}” was taken away, which keeps two purgers from moving photos at one time."
        assert held.why_not() == words
        with lock.alone(file) as another:  # it could be another program
            assert another.why_not() is None
            assert held.why_not() == words
    with lock.alone(file) as held:
        file.unlink()
        file.mkdir()
        assert held.why_not() == words


def test_where_nothing_can_be_locked_nobody_gets_in(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(BusyError) as raised, lock.alone(tmp_path / "data" / "l"):
        pass
    assert str(raised.value) == (f"No file can be locked in “{tmp_path / 'data'}”: File exists.")


def test_what_fails_under_the_lock_gives_it_back(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="broken"), lock.alone(tmp_path / "purge.lock"):
        raise OSError("broken")
    with lock.alone(tmp_path / "purge.lock"):
        pass


@pytest.mark.usefixtures("remote")
def test_a_machine_with_an_odd_name_may_hold_it_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock.platform, "node", lambda: "caf\udce9")
    with lock.alone(tmp_path / "purge.lock"):
        assert (tmp_path / "purge.lock.holder").read_bytes() == b"caf?"


@pytest.fixture
def remote(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "is_remote", lambda _folder: True)


def no_links(*_: object) -> None:
    raise OSError(1, "Operation not permitted")


@pytest.mark.usefixtures("remote")
def test_on_a_network_home_the_holder_is_written_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, note = tmp_path / "purge.lock", tmp_path / "purge.lock.holder"
    with lock.alone(file):
        assert note.read_text() == lock.platform.node()
        assert {path.name for path in tmp_path.glob("purge.*")} == {file.name, note.name}
    assert not note.exists()
    note.write_bytes(b"")  # of another machine, which has not written yet
    with pytest.raises(BusyError, match="purger on “another machine”"), lock.alone(file):
        pass
    with monkeypatch.context() as patch:
        patch.setattr(lock.os, "link", no_links)
        with pytest.raises(BusyError), lock.alone(file):
            pass
        note.unlink()
        with lock.alone(file):
            assert note.read_text() == lock.platform.node()
    note.write_text(lock.platform.node())  # killed
    with lock.alone(file):
        pass
    note.write_text("attic\u202e")
    with pytest.raises(BusyError) as raised, lock.alone(file):
        pass
    assert str(raised.value) == (
        "purger on “attic[U+202E]” moves photos, or was cut off while it did. If it does not run "
        f"there any more, delete “{note}”."
    )
    assert note.exists()
    note.unlink()

    def refused(_path: Path, _content: bytes) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "write_bytes", refused)
    with pytest.raises(BusyError) as raised, lock.alone(file):
        pass
    assert str(raised.value) == f"“{note}” cannot be written: Permission denied."


# -- file systems --------------------------------------------------------------------------------

MOUNTS = rb"""21 20 0:24 / /first rw - cifs //server/x rw
22 1 8:1 / / rw shared:1 - ext4 /dev/sda1 rw
30 22 0:25 / /home/me/net\040drive rw - nfs4 server:/x rw
31 22 0:26 / /mnt rw - ext4 /dev/sdb1 rw
32 31 0:27 / /mnt rw - fuse.sshfs host: rw
broken line
33 22
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/etc", "ext4"), ("/home/me/net drive/photos", "nfs4"), ("/home/me/net drive", "nfs4"),
        ("/home/me/net drives", "ext4"), ("/mnt/x", "fuse.sshfs"), ("/first/x", "cifs"),
    ],
)  # fmt: skip
def test_the_file_system_is_that_of_the_nearest_mount(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str, kind: str
) -> None:
    (tmp_path / "mountinfo").write_bytes(MOUNTS)
    monkeypatch.setattr(mounts, "_MOUNTS", str(tmp_path / "mountinfo"))
    assert mounts.file_system(Path(folder)) == kind
    assert mounts.is_remote(Path(folder)) is (kind != "ext4")


@pytest.mark.parametrize(
    ("told", "kind", "source"),
    [
        (rb"vfat /dev/My\040Card rw", "vfat", b"/dev/My Card"), (b"tmpfs  rw", "tmpfs", b""),
        (b"odd\xff none rw", "odd\ufffd", b"none"), (b"tmpfs", "tmpfs", b""),
    ],
)  # fmt: skip
def test_of_a_mount_its_kind_and_its_source_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: bytes, kind: str, source: bytes
) -> None:
    (tmp_path / "mountinfo").write_bytes(b"22 1 8:1 / / rw - " + told)
    monkeypatch.setattr(mounts, "_MOUNTS", str(tmp_path / "mountinfo"))
    assert mounts.mounted() == (mounts.Mount(b"/", kind, os.makedev(8, 1), source),)


def test_without_a_list_of_mounts_nobody_knows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mounts, "_MOUNTS", str(tmp_path / "none"))
    assert mounts.file_system(tmp_path) == ""
    assert not mounts.is_remote(tmp_path)


def test_a_journal_on_a_network_home_shares_no_memory(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Journal(file) as journal:
        Ledger(journal).begin(plan("/a.jpg"))
        with journal.reading() as db:
            assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    monkeypatch.setattr("purger.core.journal.is_remote", lambda _folder: True)
    with Journal(file) as journal:
        Ledger(journal).begin(plan("/a.jpg"))
        with journal.reading() as db:
            assert db.execute("PRAGMA journal_mode").fetchone() == ("delete",)
            assert db.execute("PRAGMA synchronous").fetchone() == (2,)


def tampered(file: Path, statement: str) -> bytes:
    """Change the file behind the journal's back; its bytes."""
    with closing(sqlite3.connect(file)) as db:
        db.execute(statement)
        db.commit()
    return file.read_bytes()


@pytest.mark.promise(Promise.WRITTEN_DOWN)
@pytest.mark.parametrize(
    "change",
    ["path = x'2F70686F746F732F622E6A7067'", "sha256 = zeroblob(32)", "state = 'restored'",
     "location = NULL", "size = size + 1", "seal = NULL"],
)  # fmt: skip
def test_a_row_that_was_not_written_so_is_neither_believed_nor_written_over(
    file: Path, change: str
) -> None:
    with Journal(file) as journal:
        purge, ((number,), _) = Ledger(journal).begin(plan("/photos/a.jpg", "/photos/c.jpg"))
        Ledger(journal).note([Note(number, State.TRASHED, Path("/trash/files/a.jpg"))])
    data = tampered(file, f"UPDATE item SET {change} WHERE number = {number}")  # noqa: S608 - our own words
    for use in (
        lambda ledger: ledger.items(purge),
        lambda ledger: ledger.begin(plan("/photos/d.jpg")),
        lambda ledger: ledger.note([Note(number, State.RESTORED)]),
    ):
        with (
            Journal(file) as journal,
            pytest.raises(
                JournalError, match=r"^The journal is damaged; it was left as it is\. To"
            ),
        ):
            use(Ledger(journal))
        assert file.read_bytes() == data


def test_what_was_left_planned_is_not_closed_where_it_was_damaged(file: Path) -> None:
    with Journal(file) as journal:
        purge, _ = Ledger(journal).begin(plan("/photos/a.jpg"))
    data = tampered(file, "UPDATE item SET size = 1")
    with Journal(file) as journal, pytest.raises(JournalError, match="damaged"):
        Ledger(journal).end(purge)
    assert file.read_bytes() == data


def test_rows_of_an_older_journal_get_their_seals(file: Path) -> None:
    with Journal(file) as journal:
        purge, _ = Ledger(journal).begin(plan("/photos/a.jpg"))
        before = Ledger(journal).items(purge)
    with closing(sqlite3.connect(file)) as db:
        db.execute("ALTER TABLE item DROP COLUMN seal")
        db.execute("ALTER TABLE bookmark DROP COLUMN view")
        db.execute("DROP TABLE look")
        without_version_6(db)
        db.execute("PRAGMA user_version = 3")
    with Journal(file) as journal:
        assert Ledger(journal).items(purge) == unplaced(before)


def without_version_6(db: sqlite3.Connection) -> None:
    db.execute("ALTER TABLE purge DROP COLUMN seal")
    db.execute("ALTER TABLE purge DROP COLUMN drives")
    db.execute("DROP TABLE drive")


def unplaced(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """As an older journal tells of them: it did not know their drives."""
    return tuple(replace(item, drive=None) for item in items)


def test_an_older_journal_is_not_called_damaged_and_says_all_it_said(file: Path) -> None:
    with Journal(file) as journal:
        ledger = Ledger(journal)
        purge, _ = ledger.begin(plan("/photos/a.jpg"))
        ledger.end(purge)
        ledger.begin(plan("/photos/b.jpg"))  # cut off
        before, items = ledger.purges(), ledger.items(purge)
    with closing(sqlite3.connect(file)) as db:
        without_version_6(db)
        db.execute("PRAGMA user_version = 5")
    with Journal(file) as journal:
        ledger = Ledger(journal)
        assert ledger.purges() == before
        assert ledger.items(purge) == unplaced(items)
        assert ledger.open_purges() == (2,)
        ledger.end(2)
        third, _ = ledger.begin(plan("/photos/c.jpg"))
        assert [item.drive is not None for item in ledger.items(third)] == [True]


@pytest.mark.promise(Promise.WRITTEN_DOWN)
@pytest.mark.parametrize(
    "change",
    ["purge SET begun = begun + 1", "purge SET ended = begun", "purge SET ended = NULL",
     "purge SET seal = NULL", "purge SET drives = 0", "drive SET name = 'uuid:x'",
     "drive SET top = x'2F78'",
     "drive SET seal = 0", "drive SET seal = 4294967295"],
)  # fmt: skip
def test_what_is_said_of_purges_and_drives_is_sealed_too(file: Path, change: str) -> None:
    with Journal(file) as journal:
        ledger = Ledger(journal)
        purge, _ = ledger.begin(plan("/photos/a.jpg"))
        ledger.end(purge)
        assert ledger.items(purge)[0].drive is not None
    data = tampered(file, f"UPDATE {change}")
    uses = [lambda ledger: ledger.begin(plan("/photos/d.jpg"))]
    if change.startswith("purge"):
        uses += [Ledger.purges, Ledger.open_purges, lambda ledger: ledger.end(purge)]
    else:
        uses += [lambda ledger: ledger.items(purge)]
    for use in uses:
        with Journal(file) as journal, pytest.raises(JournalError, match="is damaged"):
            use(Ledger(journal))
        assert file.read_bytes() == data


def test_where_nothing_is_written_of_its_folder_a_file_was_on_no_drive_that_is_known(
    file: Path,
) -> None:
    with Journal(file) as journal:
        purge, _ = Ledger(journal).begin(plan("/photos/a.jpg"))
        with journal.writing() as db:
            db.execute("UPDATE item SET folder = NULL")
            db.execute(ledger_module._SEAL + "TRUE")
        (item,) = Ledger(journal).items(purge)
        assert (item.folder, item.drive) == (None, None)
        assert Ledger(journal).holder_of(Path("/trash/files/a.jpg")) is None


@pytest.mark.promise(Promise.WRITTEN_DOWN)
@pytest.mark.parametrize("change", ["DELETE FROM drive", "DELETE FROM drive WHERE purge = 2"])
def test_a_drive_that_is_missing_is_noticed(file: Path, change: str) -> None:
    with Journal(file) as journal:
        for name in "ab":
            Ledger(journal).begin(plan(f"/photos/{name}.jpg"))
    data = tampered(file, change)
    with Journal(file) as journal:
        ledger = Ledger(journal)
        for use in (lambda: ledger.items(2), lambda: ledger.begin(plan("/photos/d.jpg"))):
            with pytest.raises(JournalError, match="is damaged"):
                use()
        assert len(ledger.purges()) == 2
    assert file.read_bytes() == data


def test_a_journal_that_did_not_count_drives_is_counted_and_its_damage_stays_damage(
    file: Path,
) -> None:
    with Journal(file) as journal:
        for name in "abc":
            Ledger(journal).begin(plan(f"/photos/{name}.jpg"))
        before = Ledger(journal).items(1)
    with closing(sqlite3.connect(file)) as db:
        db.execute("ALTER TABLE purge DROP COLUMN drives")
        db.create_function("seal", -1, journal_module.seal)
        db.execute("UPDATE purge SET seal = seal(number, begun, ended)")
        db.execute("PRAGMA user_version = 6")
        db.commit()
    sound = file.read_bytes()
    with Journal(file) as journal:
        assert Ledger(journal).items(1) == before
        assert len(Ledger(journal).purges()) == 3
    file.write_bytes(sound)
    tampered(file, "UPDATE purge SET begun = begun + 1 WHERE number = 2")
    with Journal(file) as journal, pytest.raises(JournalError, match="is damaged"):
        Ledger(journal).purges()


def test_what_is_said_of_purges_can_be_read_where_nothing_can_be_written(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Journal(file) as journal:
        purge, _ = Ledger(journal).begin(plan("/photos/a.jpg"))
        before = Ledger(journal).purges(), Ledger(journal).items(purge)

    def refused(_file: Path, _patience: float) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(journal_module, "_connect", refused)
    with Journal(file) as journal:
        assert (Ledger(journal).purges(), Ledger(journal).items(purge)) == before
        assert Ledger(journal).open_purges() == (purge,)
        assert Ledger(journal).later(purge) == {}


def test_a_file_was_on_the_innermost_drive_that_held_its_folder(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = {Path("/"): "uuid:r", Path("/a"): "uuid:a", Path("/a/b"): "", Path("/home"): "uuid:h"}

    def top_of(folder: Path) -> Path:
        if folder == file.parent:
            return Path("/home")
        return max(top for top in names if folder.is_relative_to(top))

    monkeypatch.setattr(drives, "_top_of", top_of)
    monkeypatch.setattr(drives, "_name_at", names.__getitem__)
    paths = ["/x/1.jpg", "/a/2.jpg", "/a/b/c/3.jpg", "/ab/4.jpg", "/home/me/5.jpg", "/a/z\0/6.jpg"]
    with Journal(file) as journal:
        purge, _ = Ledger(journal).begin(plan(*paths))
        found = [item.drive for item in Ledger(journal).items(purge)]
    root, inside = Drive(Path("/"), "uuid:r"), Drive(Path("/a"), "uuid:a")
    assert found == [root, inside, Drive(Path("/a/b"), ""), root, Drive(Path("/home"), ""), inside]
