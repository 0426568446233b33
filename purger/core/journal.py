"""The journal: what was decided, marked and purged, in the data folder. It is no cache.

One sqlite file, WAL (on a network home a rollback journal) with `synchronous=FULL`: what was
acknowledged survives a crash and a power cut. Every change is one transaction that begins with the
write lock, so several processes may write at once. The file carries a mark of its own and a schema
version; an older one is brought up to date step by step, and one that is newer, damaged or somebody
else's is never written to: the program says so. Decisions are then made without memory
(`open_decisions`), and nothing is purged. One that lies where nothing can be written is read.

Photos stand in it by the SHA-256 of their bytes, so that what was decided survives renames, moves
and new scans. A `Journal` belongs to the thread that uses it first.
"""

from __future__ import annotations

import errno
import hashlib
import logging
import sqlite3
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from types import TracebackType
from typing import Final, Self, TypeAlias

from purger.core import places
from purger.core.decisions import Decision, Decisions, KeptSet, NotDuplicates, Unremembered, What
from purger.core.errors import JournalError, why_of
from purger.core.mounts import is_remote
from purger.core.text import show_name
from purger.core.texts import say

logger = logging.getLogger(__name__)

_MARK: Final = 0x70726A31
"""sqlite's application id: tells our journal from any other database."""

BUSY_SECONDS: Final = 10.0
"""How long one waits for another process that is writing, where nothing else is said."""
_PAUSE: Final = 0.01
_READ_ONLY: Final = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)
_Entry: TypeAlias = tuple[bytes, int, int]
Connection: TypeAlias = sqlite3.Connection

_STEPS: Final = (
    # version 1: decisions. Never change a step that was released; add the next one.
    """
    CREATE TABLE decision (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL CHECK (kind IN ('keep', 'apart')),
        content BLOB NOT NULL UNIQUE,
        made REAL NOT NULL
    );
    CREATE TABLE decided (
        decision INTEGER NOT NULL REFERENCES decision ON DELETE CASCADE,
        digest BLOB NOT NULL CHECK (length(digest) = 32),
        part INTEGER NOT NULL,
        copies INTEGER NOT NULL CHECK (copies > 0),
        PRIMARY KEY (decision, digest)
    ) WITHOUT ROWID;
    """,
    # version 2: purges, a row a file; see `ledger`
    """
    CREATE TABLE purge (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        begun REAL NOT NULL,
        ended REAL
    );
    CREATE TABLE item (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        purge INTEGER NOT NULL REFERENCES purge,
        unit INTEGER NOT NULL,
        is_lead INTEGER NOT NULL,
        path BLOB NOT NULL,
        size INTEGER NOT NULL,
        mtime_ns INTEGER NOT NULL,
        device INTEGER NOT NULL,
        inode INTEGER NOT NULL,
        sha256 BLOB CHECK (length(sha256) = 32),
        keeper BLOB,
        state TEXT NOT NULL CHECK (state IN
            ('planned', 'moving', 'trashed', 'returning', 'restored', 'stayed', 'lost')),
        location BLOB,
        folder BLOB,
        reason TEXT NOT NULL DEFAULT '',
        changed REAL NOT NULL
    );
    CREATE INDEX item_purge ON item (purge, unit);
    CREATE INDEX item_location ON item (location) WHERE location IS NOT NULL;
    CREATE INDEX item_open ON item (state)
        WHERE state IN ('planned', 'moving', 'returning', 'lost');
    """,
    # version 3: where reviews stand; see `bookmark`
    """
    CREATE TABLE bookmark (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        roots BLOB NOT NULL UNIQUE,
        used REAL NOT NULL,
        path BLOB NOT NULL DEFAULT x'',
        digest BLOB NOT NULL DEFAULT x'',
        scrolled INTEGER NOT NULL DEFAULT 0,
        similarity REAL
    );
    CREATE TABLE mark (
        bookmark INTEGER NOT NULL REFERENCES bookmark ON DELETE CASCADE,
        path BLOB NOT NULL,
        digest BLOB NOT NULL CHECK (length(digest) = 32),
        stays BLOB CHECK (length(stays) = 32),
        made REAL NOT NULL,
        PRIMARY KEY (bookmark, path)
    ) WITHOUT ROWID;
    """,
    # version 4: sqlite does not notice a flipped bit in a row, a seal does; see `ledger`
    """
    ALTER TABLE item ADD COLUMN seal INTEGER;
    UPDATE item SET seal = seal(number, purge, unit, is_lead, path, size, mtime_ns, device, inode,
        sha256, keeper, state, location, reason, changed, folder);
    """,
    # version 5: how a review is shown, and what the user looked at in it; see `bookmark`
    """
    ALTER TABLE bookmark ADD COLUMN view TEXT NOT NULL DEFAULT '';
    CREATE TABLE look (
        bookmark INTEGER NOT NULL REFERENCES bookmark ON DELETE CASCADE,
        path BLOB NOT NULL,
        digest BLOB NOT NULL CHECK (length(digest) = 32),
        beside BLOB CHECK (length(beside) = 32),
        chosen INTEGER NOT NULL,
        PRIMARY KEY (bookmark, path)
    ) WITHOUT ROWID;
    """,
    # version 6: what the files of a purge were on, and a seal for what is said of purges themselves
    """
    ALTER TABLE purge ADD COLUMN seal INTEGER;
    UPDATE purge SET seal = seal(number, begun, ended);
    CREATE TABLE drive (
        purge INTEGER NOT NULL REFERENCES purge,
        top BLOB NOT NULL,
        name TEXT NOT NULL,
        seal INTEGER NOT NULL,
        PRIMARY KEY (purge, top)
    ) WITHOUT ROWID;
    """,
    # version 7: how many drives a purge was of, so that one which is missing is noticed
    """
    ALTER TABLE purge ADD COLUMN drives INTEGER NOT NULL DEFAULT 0;
    UPDATE purge SET drives = (SELECT count(*) FROM drive WHERE purge = number);
    UPDATE purge SET seal = seal(number, begun, ended, drives)
        WHERE seal IS seal(number, begun, ended);
    """,
)
VERSION: Final = len(_STEPS)


def seal(*row: object) -> int:
    """CRC-32 of the values of a row, as sqlite gives them; SQL knows it by the same name."""
    return zlib.crc32(repr(row).encode())


def default_file() -> Path:
    """Where the journal is."""
    return places.data_dir() / "journal.sqlite"


def open_decisions(file: Path, patience: float = BUSY_SECONDS) -> tuple[Decisions, str]:
    """The decisions of a journal, and ""; `patience` as for `Journal`.

    Where the journal cannot be used: decisions for this run only, and a sentence that says why.
    """
    journal = Journal(file, patience)
    try:
        journal.all()
    except JournalError as error:
        journal.close()
        return Unremembered(), say(
            "{error} Decisions and marks are not remembered this time.", error=error
        )
    return journal, ""


class Journal:
    """The journal's file; made when the first thing is kept. A context manager.

    Args:
        file: need not exist.
        patience: seconds to wait for another process that is writing.
    """

    def __init__(self, file: Path, patience: float = BUSY_SECONDS) -> None:
        self._file = file
        self._patience = patience
        self._db: sqlite3.Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; the next use opens it again."""
        if self._db is not None:
            self._db.close()
            self._db = None

    # -- decisions -------------------------------------------------------------------------------

    def all(self) -> tuple[Decision, ...]:
        """Every decision in force, oldest first.

        Raises:
            JournalError: the journal is newer, damaged or cannot be read.
        """
        if self.is_new:
            return ()
        query = (
            "SELECT number, kind, content, made, digest, part, copies FROM decision JOIN decided "
            "ON decision = number ORDER BY number, digest"
        )
        with self.reading() as db:
            rows = db.execute(query).fetchall()
            return tuple(
                Decision(number, _read(kind, content, [row[4:] for row in entries]), float(made))
                for (number, kind, content, made), entries in groupby(rows, itemgetter(0, 1, 2, 3))
            )

    def remember(self, what: What) -> Decision:
        """Keep a decision; one that is in force already is returned as it is.

        Raises:
            JournalError: it cannot be kept; then nothing is.
        """
        kind, entries = _entries(what)
        content = _content(kind, entries)
        with self.writing() as db:
            known = db.execute(
                "SELECT number, made FROM decision WHERE content = ?", (content,)
            ).fetchone()
            if known is not None:
                return Decision(known[0], what, known[1])
            made = time.time()
            number = db.execute(
                "INSERT INTO decision (kind, content, made) VALUES (?, ?, ?)", (kind, content, made)
            ).lastrowid
            db.executemany(
                "INSERT INTO decided (decision, digest, part, copies) VALUES (?, ?, ?, ?)",
                [(number, *entry) for entry in entries],
            )
        return Decision(int(number or 0), what, made)

    def withdraw(self, number: int) -> None:
        """Take a decision back; one that is not in force any more is no error.

        Raises:
            JournalError: the journal cannot be written; the decision stands.
        """
        with self.writing() as db:
            db.execute("DELETE FROM decision WHERE number = ?", (number,))

    # -- the file --------------------------------------------------------------------------------

    def _open(self) -> sqlite3.Connection:
        if self._db is None:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._db = _connect(self._file, self._patience)
        return self._db

    def _open_to_read(self) -> sqlite3.Connection:
        try:
            return self._open()
        except (sqlite3.OperationalError, OSError) as error:
            # a journal on a medium that cannot be written to is as good as any other to read
            self._db = _connect_to_read(self._file) if _is_refusal(error) else None
            if self._db is None:
                raise
        return self._db

    @property
    def folder(self) -> Path:
        """Where the file lies."""
        return self._file.parent

    @property
    def is_new(self) -> bool:
        """Whether nothing was ever kept: looking does not make the file."""
        return self._db is None and not self._file.exists()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The open file, for queries.

        Raises:
            JournalError: the journal is newer, damaged or cannot be read.
        """
        with _as_journal_error(say("read"), self._file):
            yield self._open_to_read()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction under the write lock: all of it is kept, or nothing.

        Raises:
            JournalError: the journal is newer, damaged or cannot be written.
        """
        with _as_journal_error(say("written"), self._file):
            db = self._open()
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
                db.execute("COMMIT")
            except BaseException:
                if db.in_transaction:  # a full disk has rolled back already
                    db.execute("ROLLBACK")
                raise


def _is_refusal(error: OSError | sqlite3.OperationalError) -> bool:
    """Whether nothing may be written there."""
    if isinstance(error, OSError):
        return error.errno in {errno.EROFS, errno.EACCES, errno.EPERM}
    return (error.sqlite_errorcode & 0xFF) in _READ_ONLY


def _connect_to_read(file: Path) -> sqlite3.Connection | None:
    """Open a journal of this version that nobody can be writing; None where that is not so.

    What a log of sqlite's beside it holds would not be seen.
    """
    log = file.with_name(file.name + "-wal")
    if log.exists() and log.stat().st_size:
        return None
    db = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    db.create_function("seal", -1, seal, deterministic=True)
    try:
        if _is_current(db):
            return db
    except BaseException:
        db.close()
        raise
    db.close()
    return None


def _connect(file: Path, patience: float) -> sqlite3.Connection:
    db = sqlite3.connect(file, timeout=patience, isolation_level=None)
    db.create_function("seal", -1, seal, deterministic=True)
    try:
        # nothing is written before the file is known to be ours and sound
        if not _is_current(db):
            _bring_up_to_date(db)
        # the quick one leaves out the indexes, through which purges find their files
        (verdict,) = db.execute("PRAGMA integrity_check(1)").fetchone()
        if verdict != "ok":
            raise sqlite3.DatabaseError(verdict)  # noqa: TRY301 - one way out, which closes
        # a purge whose number is another one now would keep its files from the history, silently
        if db.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise sqlite3.DatabaseError("a row belongs to none")  # noqa: TRY301 - likewise
        # WAL needs memory that all its users share, which machines of one network home do not
        _set_mode(db, "DELETE" if is_remote(file.parent) else "WAL", patience)
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        db.close()
        raise
    return db


def _set_mode(db: sqlite3.Connection, mode: str, patience: float) -> None:
    """Choose how sqlite keeps what a transaction changes; wait so many seconds for others.

    sqlite itself refuses another mode at once where somebody is about to write.
    """
    until = time.monotonic() + patience
    while True:
        try:
            db.execute(f"PRAGMA journal_mode = {mode}")
        except sqlite3.OperationalError as error:
            if not _is_locked(error) or time.monotonic() > until:
                raise
            time.sleep(_PAUSE)
        else:
            return


def _is_locked(error: Exception) -> bool:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY


def _is_current(db: sqlite3.Connection) -> bool:
    """Whether the file needs no step.

    Raises:
        JournalError: it is of a newer version or no journal.
    """
    # in one transaction: another process may be making the journal at this moment
    is_inside = db.in_transaction
    if not is_inside:
        db.execute("BEGIN")
    (mark,) = db.execute("PRAGMA application_id").fetchone()
    (version,) = db.execute("PRAGMA user_version").fetchone()
    (tables,) = db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if not is_inside:
        db.execute("COMMIT")
    if mark != _MARK and (mark or version or tables):
        raise JournalError(say("The journal's file is not a journal of purger."))
    if version > VERSION:
        raise JournalError(say("The journal was written by a newer purger."))
    return bool(version == VERSION)


def _bring_up_to_date(db: sqlite3.Connection) -> None:
    db.execute("BEGIN IMMEDIATE")
    # another process may have done it while this one waited for the lock
    if not _is_current(db):
        (version,) = db.execute("PRAGMA user_version").fetchone()
        for step in _STEPS[version:]:
            for statement in step.split(";"):
                db.execute(statement)
        db.execute(f"PRAGMA application_id = {_MARK}")
        db.execute(f"PRAGMA user_version = {VERSION}")
    db.execute("COMMIT")


@contextmanager
def _as_journal_error(what: str, file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise JournalError(
            say("The journal cannot be {what}: {why}.", what=what, why=why_of(error))
        ) from None
    except (sqlite3.Error, ValueError, TypeError) as error:
        logger.info("the journal cannot be %s: %s", what, error)
        if _is_locked(error):
            raise JournalError(
                say("Another purger is writing the journal; try it again.")
            ) from None
        # a full disk or a missing right is not the file's fault; a missing table is
        if isinstance(error, sqlite3.OperationalError) and "no such" not in str(error):
            raise JournalError(
                say("The journal cannot be {what}: {error}.", what=what, error=str(error))
            ) from None
        raise JournalError(
            say(
                "The journal is damaged; it was left as it is. To begin a new one, "
                "which knows nothing of earlier purges, rename “{file}”.",
                file=show_name(file),
            )
        ) from None


def _entries(what: What) -> tuple[str, list[_Entry]]:
    """Kind, and (digest, part, copies) in the order of the digests."""
    if isinstance(what, KeptSet):
        return "keep", [(digest, 0, copies) for digest, copies in what.copies]
    parts = enumerate(what.parts)
    return "apart", sorted((digest, number, 1) for number, part in parts for digest in part)


def _entry(digest: object, part: object, copies: object) -> _Entry:
    """One row, as it was written: sqlite gives whatever a damaged file says.

    Raises:
        ValueError: it is of another kind.
    """
    if isinstance(digest, bytes) and isinstance(part, int) and isinstance(copies, int):
        return digest, part, copies
    raise ValueError("a decision that was never written")


def _read(kind: str, content: bytes, rows: list[tuple[object, object, object]]) -> What:
    """The decision that was written under the name `content`.

    Raises:
        ValueError: these rows are not it.
    """
    entries = [_entry(*row) for row in rows]
    if _content(kind, entries) != content:
        raise ValueError("a decision that was never written")
    return _what(kind, entries)


def _what(kind: str, entries: list[_Entry]) -> What:
    """The decision of these entries.

    Raises:
        ValueError: they say nothing that was ever decided.
    """
    if kind == "keep":
        return KeptSet(tuple((digest, copies) for digest, _, copies in entries))
    parts: dict[int, set[bytes]] = {}
    for digest, part, _ in entries:
        parts.setdefault(part, set()).add(digest)
    return NotDuplicates.of(parts.values())


def _content(kind: str, entries: list[_Entry]) -> bytes:
    """One name for one decision, whoever writes it."""
    text = "".join(f"{digest.hex()} {part} {copies}\n" for digest, part, copies in entries)
    return hashlib.sha256(f"{kind}\n{text}".encode("ascii")).digest()
