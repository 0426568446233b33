"""The journal: decisions outlive the run and a kill; a strange file is left alone."""

from __future__ import annotations

import errno
import hashlib
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path
from unittest.mock import Mock

import numpy as np
import pytest

from purger.core import journal as module
from purger.core.decisions import KeptSet, NotDuplicates, Unremembered, What
from purger.core.errors import JournalError
from purger.core.journal import VERSION, Journal, default_file, open_decisions
from tests.patience import PATIENCE


def digest(number: int) -> bytes:
    return number.to_bytes(32, "big")


KEEP = KeptSet.of([digest(2), digest(1), digest(2)])
RELEASED = [
    "64804f2c467f0f9c", "00d0fe15144b8edc", "24df8751eec4de0a", "19f148110bd9af4c",
    "91e242dc9bb2b214", "7fe75824d12d461f", "e964cd8a15903980",
]  # fmt: skip
NAMES = ["9c53d177f0f5feb7", "e820c6c6550a05a9"]
APART = NotDuplicates.of([[digest(5), digest(3)], [digest(4)]])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "journal.sqlite"


def told(file: Path) -> list[What]:
    with Journal(file) as journal:
        return [decision.what for decision in journal.all()]


@pytest.mark.parametrize("make", [Journal, lambda _: Unremembered()])
def test_what_is_remembered_is_told_until_it_is_withdrawn(make, file: Path) -> None:
    decisions = make(file)
    assert decisions.all() == ()
    before = time.time()
    keep, apart = decisions.remember(KEEP), decisions.remember(APART)
    assert (keep.what, apart.what) == (KEEP, APART)
    assert before <= keep.made <= apart.made <= time.time()
    assert decisions.all() == (keep, apart)
    assert decisions.remember(KeptSet.of([digest(1), digest(2), digest(2)])) == keep
    decisions.withdraw(keep.number)
    decisions.withdraw(keep.number)
    assert decisions.all() == (apart,)
    assert decisions.remember(KEEP).number not in {keep.number, apart.number}
    if isinstance(decisions, Journal):
        decisions.close()


def test_it_is_there_in_the_next_run(file: Path) -> None:
    with Journal(file) as journal:
        made = [journal.remember(KEEP), journal.remember(APART)]
    with Journal(file) as journal:
        assert list(journal.all()) == made


def test_closed_it_opens_again_at_the_next_use(file: Path) -> None:
    journal = Journal(file)
    kept = journal.remember(KEEP)
    journal.close()
    assert journal.all() == (kept,)
    journal.close()
    journal.close()


def test_a_step_that_was_released_is_never_changed() -> None:
    """Whoever has such a journal would keep the old tables: add a step instead."""
    digests = [hashlib.sha256(" ".join(s.split()).encode()).hexdigest() for s in module._STEPS]
    assert [digest[:16] for digest in digests] == RELEASED


def test_what_is_withdrawn_leaves_nothing_behind(file: Path) -> None:
    with Journal(file) as journal:
        journal.withdraw(journal.remember(KEEP).number)
        with journal.reading() as db:
            assert db.execute("SELECT count(*) FROM decided").fetchone() == (0,)


def test_a_decision_has_the_name_that_it_had_in_every_journal_before(file: Path) -> None:
    """One of an older purger would else be made a second time."""
    with Journal(file) as journal:
        journal.remember(KEEP)
        journal.remember(APART)
        with journal.reading() as db:
            names = [name.hex()[:16] for (name,) in db.execute("SELECT content FROM decision")]
    assert sorted(names) == sorted(NAMES)


def test_it_bears_its_mark(file: Path) -> None:
    with Journal(file) as journal:
        journal.remember(KEEP)
        with journal.reading() as db:
            assert db.execute("PRAGMA application_id").fetchone() == (int.from_bytes(b"prj1"),)


def test_it_is_opened_once(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = []
    real = module._connect
    monkeypatch.setattr(
        module, "_connect", lambda *about: opened.append(real(*about)) or opened[-1]
    )
    with Journal(file) as journal:
        journal.remember(KEEP)
        journal.remember(APART)
        assert len(journal.all()) == 2
    assert len(opened) == 1


def test_looking_makes_no_file(file: Path) -> None:
    decisions, trouble = open_decisions(file)
    assert (decisions.all(), trouble) == ((), "")
    assert not file.parent.exists()


def test_it_lies_in_the_data_folder(own_home: Path) -> None:
    assert default_file() == own_home / "purger" / "data" / "journal.sqlite"


def test_many_photos_and_parts_come_back_as_they_were(file: Path) -> None:
    dice = np.random.default_rng(1)
    wanted: list[What] = [
        KeptSet.of(digest(n) for n in dice.integers(0, 50, 40).tolist()) for _ in range(20)
    ]
    wanted += [
        NotDuplicates.of([[digest(n)] for n in dice.permutation(10**6)[:300].tolist()])
        for _ in range(5)
    ]
    with Journal(file) as journal:
        for what in wanted:
            journal.remember(what)
    assert told(file) == wanted


WRITER = """
import sys
from pathlib import Path
from purger.core.decisions import KeptSet
from purger.core.journal import Journal
from tests.patience import PATIENCE
file, base, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
with Journal(file, PATIENCE) as journal:
    for i in range(count):
        journal.remember(KeptSet.of([(base + i).to_bytes(32, "big")]))
        print(base + i, flush=True)
"""


def writer(file: Path, base: int, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(file), str(base), str(count)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        cwd=Path(__file__).resolve().parents[2],
    )  # fmt: skip


def test_the_mode_of_the_journal_waits_for_who_writes(file: Path) -> None:
    """sqlite refuses it at once, whatever the connection's patience."""
    file.parent.mkdir(parents=True)
    with closing(sqlite3.connect(file, isolation_level=None, check_same_thread=False)) as other:
        other.execute("CREATE TABLE t (x)")
        other.execute("BEGIN IMMEDIATE")
        with closing(sqlite3.connect(file, isolation_level=None)) as db:
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                module._set_mode(db, "WAL", 0)
            end = threading.Timer(0.2, other.execute, ("COMMIT",))
            end.start()
            module._set_mode(db, "WAL", PATIENCE)
            assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
            end.join()


def test_several_processes_begin_and_write_it_at_once(file: Path) -> None:
    writers = [writer(file, base, 25) for base in (0, 100, 200, 0)]  # two say the same
    errors = [process.communicate()[1] for process in writers]
    assert [process.returncode for process in writers] == [0] * 4, errors
    numbers = sorted(int.from_bytes(what.copies[0][0]) for what in told(file))
    assert numbers == [base + i for base in (0, 100, 200) for i in range(25)]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kills are abrupt on POSIX")
@pytest.mark.parametrize("patience", [0.0, 0.02, 0.1])
def test_what_was_acknowledged_survives_a_kill(file: Path, patience: float) -> None:
    process = writer(file, 0, 10_000)
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(patience)
    os.kill(process.pid, signal.SIGKILL)
    said = process.stdout.read()  # `communicate` would not see what readline read ahead
    process.communicate()
    acknowledged = 1 + len([line for line in said.splitlines(keepends=True) if line[-1:] == "\n"])
    numbers = [int.from_bytes(what.copies[0][0]) for what in told(file)]
    assert numbers == list(range(len(numbers)))
    assert acknowledged <= len(numbers) <= acknowledged + 1


def test_a_transaction_that_breaks_leaves_nothing(file: Path) -> None:
    with Journal(file) as journal:
        journal.remember(KEEP)
        broken = KeptSet(((digest(1), 1), (b"short", 1)))
        with pytest.raises(JournalError):
            journal.remember(broken)
        assert [decision.what for decision in journal.all()] == [KEEP]
        journal.remember(APART)
    assert told(file) == [KEEP, APART]


def kept_where_nothing_can_be_written(file: Path) -> None:
    with Journal(file) as journal:
        journal.remember(KEEP)
    # what sqlite must make to open it is not to be made, whoever runs this
    file.with_name(file.name + "-shm").symlink_to("nowhere")


def test_it_is_read_where_nothing_can_be_written(file: Path) -> None:
    kept_where_nothing_can_be_written(file)
    before = file.read_bytes()
    with Journal(file) as journal:
        assert [decision.what for decision in journal.all()] == [KEEP]
        with pytest.raises(JournalError, match=r"^The journal cannot be written: .+\.$"):
            journal.remember(APART)
        assert [decision.what for decision in journal.all()] == [KEEP]
    assert file.read_bytes() == before


def test_what_is_still_in_the_log_is_not_passed_over(file: Path) -> None:
    log = file.with_name(file.name + "-wal")
    with Journal(file) as journal:
        journal.remember(KEEP)
        whole, unwritten = file.read_bytes(), log.read_bytes()
    file.write_bytes(whole)
    log.write_bytes(unwritten)
    file.with_name(file.name + "-shm").symlink_to("nowhere")
    with Journal(file) as journal, pytest.raises(JournalError, match="cannot be read"):
        journal.all()
    file.with_name(file.name + "-shm").unlink()
    assert told(file) == [KEEP]


def of_sqlite(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("sqlite says so")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.EROFS, "Read-only file system"), None),
        (OSError(errno.EACCES, "Permission denied"), None),
        (OSError(errno.EPERM, "Operation not permitted"), None),
        (of_sqlite(sqlite3.SQLITE_READONLY_DIRECTORY), None),
        (of_sqlite(sqlite3.SQLITE_CANTOPEN), None),
        (OSError(errno.EIO, "Input/output error"), "Input/output error"),
        (of_sqlite(sqlite3.SQLITE_IOERR), "sqlite says so"),
    ],
)
def test_only_where_writing_is_refused_it_is_opened_to_be_read(
    file: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, words: str | None
) -> None:
    with Journal(file) as journal:
        journal.remember(KEEP)
    monkeypatch.setattr(module, "_connect", Mock(side_effect=error))
    if words is None:
        assert told(file) == [KEEP]
    else:
        with Journal(file) as journal, pytest.raises(JournalError) as raised:
            journal.all()
        assert str(raised.value) == f"The journal cannot be read: {words}."


@pytest.mark.parametrize(
    ("version", "words"), [(VERSION - 1, "cannot be read"), (VERSION + 1, "by a newer purger")]
)
def test_of_another_version_it_is_not_read_where_nothing_can_be_written(
    file: Path, version: int, words: str
) -> None:
    with Journal(file) as journal:
        journal.remember(KEEP)
    changed(file, f"PRAGMA user_version = {version}")
    file.with_name(file.name + "-shm").symlink_to("nowhere")
    with Journal(file) as journal, pytest.raises(JournalError, match=words):
        journal.all()


def nobody_else_writes(file: Path) -> None:
    with (
        closing(sqlite3.connect(file, timeout=0)) as other,
        pytest.raises(sqlite3.OperationalError, match="locked"),
    ):
        other.execute("BEGIN IMMEDIATE")


def test_nobody_comes_between_a_look_and_what_is_written(file: Path) -> None:
    with Journal(file) as journal, journal.writing():
        nobody_else_writes(file)


def test_what_another_process_made_meanwhile_is_used_as_it_is(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = module._is_current

    def look_again(db: sqlite3.Connection) -> bool:
        nobody_else_writes(file)
        return real(db)

    def look(_db: sqlite3.Connection) -> bool:
        monkeypatch.setattr(module, "_is_current", real)
        with Journal(file) as other:  # comes between our look and our lock
            other.remember(KEEP)
        monkeypatch.setattr(module, "_is_current", look_again)
        return False

    monkeypatch.setattr(module, "_is_current", look)
    with Journal(file) as journal:
        assert journal.remember(APART).number == 2
        assert [decision.what for decision in journal.all()] == [KEEP, APART]


def test_what_sqlite_took_back_itself_is_not_taken_back_again(file: Path) -> None:
    """A full disk does that; here a trigger does."""
    with Journal(file) as journal:
        journal.remember(KEEP)
    changed(
        file,
        "CREATE TRIGGER full BEFORE INSERT ON decided "
        "BEGIN SELECT RAISE(ROLLBACK, 'the disk is full'); END",
    )
    with Journal(file) as journal:
        with pytest.raises(JournalError, match="was left as it is"):
            journal.remember(APART)
        assert [decision.what for decision in journal.all()] == [KEEP]


def patience(journal: Journal) -> list[tuple[int]]:
    """Milliseconds that sqlite waits for another writer."""
    with journal.reading() as db:
        return db.execute("PRAGMA busy_timeout").fetchall()


def test_who_is_impatient_hears_of_another_writer_at_once(file: Path) -> None:
    with Journal(file) as journal:
        journal.remember(KEEP)
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        decisions, _ = open_decisions(file, 0.1)
        with pytest.raises(
            JournalError, match=r"^Another purger is writing the journal; try it again\.$"
        ):
            decisions.remember(APART)
        assert patience(decisions) == [(100,)]
        assert patience(journal) == [(10_000,)]
        other.close()
        decisions.remember(APART)
        decisions.close()
    assert told(file) == [KEEP, APART]


def changed(file: Path, statement: str) -> None:
    db = sqlite3.connect(file)
    db.execute("PRAGMA ignore_check_constraints = ON")
    with db:
        db.execute(statement)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A journal of 100 decisions, as it lies on the disk."""
    file = tmp_path_factory.mktemp("full") / "journal.sqlite"
    with Journal(file) as journal:
        for number in range(100):
            journal.remember(KeptSet.of([digest(number), digest(number + 1000)]))
    changed(file, f"PRAGMA user_version = {VERSION}")
    return file.read_bytes()


@pytest.fixture
def written(file: Path, full: bytes) -> Path:
    file.parent.mkdir()
    file.write_bytes(full)
    return file


def damaged(file: Path) -> str:
    return (
        "The journal is damaged; it was left as it is. To begin a new one, which knows nothing of "
        f"earlier purges, rename “{file}”."
    )


def refused(file: Path, words: str) -> None:
    """The run goes on without memory, says so in a sentence, and the file stays as it is."""
    before = file.read_bytes()
    decisions, trouble = open_decisions(file)
    assert isinstance(decisions, Unremembered)
    assert trouble == f"{words} Decisions and marks are not remembered this time."
    decisions.remember(KEEP)
    with Journal(file) as journal, pytest.raises(JournalError):
        journal.remember(KEEP)
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE decided SET digest = CAST(digest AS TEXT)",
        "UPDATE decided SET part = 'x'",
        "UPDATE decided SET part = 'x' WHERE part = 1",
        "UPDATE decided SET copies = 'x'",
        "UPDATE decided SET copies = 1.5",
        "UPDATE decision SET made = 'x'",
        "INSERT INTO decision (kind, content, made) VALUES ('odd', x'00', 0)",
    ],
)
def test_a_value_of_another_kind_is_damage(file: Path, damage: str) -> None:
    """A single flipped bit makes text of a blob."""
    with Journal(file) as journal:
        journal.remember(KEEP)
        journal.remember(APART)
    changed(file, damage)
    with Journal(file) as journal, pytest.raises(JournalError, match="damaged"):
        journal.all()


def test_a_newer_journal_is_left_alone(written: Path) -> None:
    changed(written, f"PRAGMA user_version = {VERSION + 1}")
    refused(written, "The journal was written by a newer purger.")


@pytest.mark.parametrize(
    "made",
    ["CREATE TABLE recipes (name TEXT)", "PRAGMA application_id = 7", "PRAGMA user_version = 2"],
)
def test_somebody_elses_database_is_left_alone(file: Path, made: str) -> None:
    file.parent.mkdir()
    changed(file, made)
    refused(file, "The journal's file is not a journal of purger.")


def test_a_file_that_is_no_database_is_left_alone(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"My diary, private. " * 100)
    refused(file, damaged(file))


def test_a_journal_cut_short_is_left_alone(written: Path) -> None:
    data = written.read_bytes()
    written.write_bytes(data[: len(data) // 2])
    refused(written, damaged(written))


def test_a_journal_with_a_table_missing_is_left_alone(written: Path) -> None:
    changed(written, "DROP TABLE decided")
    refused(written, damaged(written))


def test_a_journal_in_which_rows_belong_to_none_is_left_alone(written: Path) -> None:
    changed(written, "DELETE FROM decision")
    refused(written, damaged(written))


@pytest.mark.parametrize("seed", range(40))
def test_flipped_bytes_are_noticed_or_harmless(written: Path, seed: int) -> None:
    dice = np.random.default_rng(seed)
    data = bytearray(written.read_bytes())
    for place, bit in zip(dice.integers(0, len(data), 30), dice.integers(0, 8, 30), strict=True):
        data[place] ^= 1 << int(bit)
    written.write_bytes(data)
    decisions, trouble = open_decisions(written)
    assert trouble == "" or isinstance(decisions, Unremembered)
    if isinstance(decisions, Journal):
        # a flipped bit within a digest or a number is a decision about some other photo
        assert len(decisions.all()) <= 100
        decisions.close()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write")
def test_a_folder_that_may_not_be_written_is_one_sentence(file: Path) -> None:
    file.parent.mkdir(mode=0o500)
    with Journal(file) as journal, pytest.raises(JournalError, match="cannot be written"):
        journal.remember(KEEP)
    file.parent.chmod(0o700)


def test_a_decision_that_was_not_written_so_is_damage(file: Path) -> None:
    with Journal(file) as journal:
        journal.remember(KEEP)
    changed(file, "UPDATE decided SET copies = 7 WHERE copies = 2")
    with Journal(file) as journal, pytest.raises(JournalError, match="damaged"):
        journal.all()
