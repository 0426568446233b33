"""What the journal knows of purges: each file's state, written before and after it moves.

The states are those of `domain.State`. A purge writes all its files as planned, in one transaction,
then each photo's as moving before the first of them moves, then each file's as trashed, with its
place, once it was seen there. What a kill leaves as moving or returning is settled by `recovery`.
Paths are bytes, so that every name comes back as it was. Each row carries a seal over all it says:
one that was damaged on the disk is neither believed nor written over, and nothing is purged on top.

Of each volume that files are purged from it is written down where it was mounted and what it is
called (`drives`), so that another one at its place is not taken for it. The volume that holds the
journal needs no name: where the one is, there is the other.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from purger.core import drives
from purger.core.domain import NO_LONGER_THERE, Drive, Item, PastPurge, Photo, Plan, State
from purger.core.journal import Connection, Journal, seal
from purger.core.texts import kept, remembered, say

_SIGN: Final = 1 << 63
_GONE: Final = (kept(NO_LONGER_THERE), str(NO_LONGER_THERE))  # an earlier purger kept the latter
_COLUMNS: Final = (
    "number, purge, unit, is_lead, path, size, mtime_ns, device, inode, sha256, keeper, state, "
    "location, reason, changed, folder"
)
_IS_WHOLE: Final = f"seal IS seal({_COLUMNS})"
_SEAL: Final = f"UPDATE item SET seal = seal({_COLUMNS}) WHERE "  # noqa: S608 - our own words
_NOTE: Final = (
    "UPDATE item SET state = ?, location = ?, reason = ?, sha256 = coalesce(?, sha256), changed = ?"  # noqa: S608 - our own words
    f" WHERE number = ? AND {_IS_WHOLE}"
)
_PURGE: Final = "number, begun, ended, drives"
_IS_WHOLE_PURGE: Final = f"seal IS seal({_PURGE})"
_SEAL_PURGE: Final = f"UPDATE purge SET seal = seal({_PURGE}) WHERE number = ?"  # noqa: S608 - our own words
_DAMAGED: Final = "a row is not as it was written"
_STOPPED: Final = say("The purge ended before it was its turn.")


@dataclass(frozen=True, slots=True)
class Note:
    """A new state of one file.

    Attributes:
        number: of the `Item`.
        state: its new state.
        location: where it lies in a trash, None for nowhere or unknown.
        reason: why it stayed or is lost.
        sha256: of its bytes; None leaves what is known of them.
    """

    number: int
    state: State
    location: Path | None = None
    reason: str = ""
    sha256: bytes | None = None


def lock_file(journal: Path) -> Path:
    """What is held by whoever moves files that the journal's file tells of."""
    return journal.with_name("purge.lock")


class Ledger:
    """The purges in a journal. It belongs to the thread that uses it first.

    Every method raises `JournalError` where the journal is newer, damaged, or cannot be read or
    written; what it was to write is then not written at all.

    Args:
        journal: its file is made by the first purge.
    """

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    # -- writing ---------------------------------------------------------------------------------

    def begin(self, plan: Plan) -> tuple[int, list[tuple[int, ...]]]:
        """Write a plan down, where all else in the journal is as it was written; nothing has moved.

        Returns:
            The purge's number, and for each photo the numbers of its files, in the order of
            `Marked.files`.
        """
        with self._journal.writing() as db:
            if db.execute(f"SELECT 1 FROM item WHERE NOT {_IS_WHOLE} LIMIT 1").fetchone():  # noqa: S608 - our own words
                raise ValueError(_DAMAGED)
            _check_purges(db)
            _drives(db, None)
            self._journal.all()
            now = time.time()
            purge = int(db.execute("INSERT INTO purge (begun) VALUES (?)", (now,)).lastrowid or 0)
            units = []
            folders: dict[Path, bytes] = {}
            for unit, marked in enumerate(plan.marked):
                keeper = _bytes(marked.keepers[0].photo.path) if marked.keepers else None
                numbers = []
                for file in marked.files:
                    is_lead = file is marked.photo
                    parent = file.path.parent
                    if parent not in folders:
                        folders[parent] = _real(parent)
                    digest = marked.sha256 if is_lead and len(marked.sha256) else None
                    row = db.execute(
                        "INSERT INTO item (purge, unit, is_lead, path, size, mtime_ns, device, "
                        "inode, sha256, keeper, state, changed, folder) "
                        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        (purge, unit, is_lead, _bytes(file.path), file.size, file.mtime_ns,
                         _signed(file.device), _signed(file.inode), digest, keeper,
                         State.PLANNED.value, now, folders[parent]),
                    ).lastrowid  # fmt: skip
                    numbers.append(int(row or 0))
                units.append(tuple(numbers))
            db.execute(_SEAL + "purge = ?", (purge,))
            self._write_drives(db, purge, folders.values())
            db.execute(_SEAL_PURGE, (purge,))
        return purge, units

    def _write_drives(self, db: Connection, purge: int, folders: Iterable[bytes]) -> None:
        """Write down which volumes hold these folders, and how many they are."""
        own = drives.drive_of(self._journal.folder).name
        held_by = drives.drives_of(map(_path, folders))
        db.execute("UPDATE purge SET drives = ? WHERE number = ?", (len(held_by), purge))
        for found in held_by:
            row = (purge, _bytes(found.top), "" if found.name == own else found.name)
            db.execute("INSERT INTO drive VALUES (?, ?, ?, ?)", (*row, seal(*row)))

    def note(self, notes: Iterable[Note]) -> None:
        """Write new states, all of them or none."""
        now, notes = time.time(), tuple(notes)
        with self._journal.writing() as db:
            done = db.executemany(
                _NOTE,
                [
                    (
                        note.state.value, None if note.location is None else _bytes(note.location),
                        kept(note.reason), note.sha256, now, note.number,
                    )
                    for note in notes
                ],
            ).rowcount  # fmt: skip
            if notes and done != len(notes):
                raise ValueError(_DAMAGED)
            db.executemany(_SEAL + "number = ?", [(note.number,) for note in notes])

    def end(self, purge: int) -> None:
        """Close a purge: whatever is still planned stays."""
        with self._journal.writing() as db:
            now = time.time()
            planned = (purge, State.PLANNED.value)
            query = f"SELECT 1 FROM item WHERE purge = ? AND state = ? AND NOT {_IS_WHOLE}"  # noqa: S608 - our own words
            if db.execute(query, planned).fetchone():
                raise ValueError(_DAMAGED)
            _check_purges(db)
            db.execute(
                "UPDATE item SET state = ?, reason = ?, changed = ? WHERE purge = ? AND state = ?",
                (State.STAYED.value, _STOPPED, now, *planned),
            )
            left = (purge, State.STAYED.value, now)
            db.execute(_SEAL + "purge = ? AND state = ? AND changed = ?", left)
            db.execute("UPDATE purge SET ended = coalesce(ended, ?) WHERE number = ?", (now, purge))
            db.execute(_SEAL_PURGE, (purge,))

    def rename_drive(self, drive: Drive, name: str) -> None:
        """Call a drive by another name in every purge: its files were copied to the one so called.

        Args:
            drive: as it is written down.
            name: of the one that is mounted in its place (`Drive.name`).
        """
        is_own = name == drives.drive_of(self._journal.folder).name
        values = ("" if is_own else name, _bytes(drive.top), drive.name)
        called = "UPDATE drive SET name = ?1, seal = seal(purge, top, ?1)"
        with self._journal.writing() as db:
            _drives(db, None)  # what is damaged is not sealed anew
            db.execute(f"{called} WHERE top = ?2 AND name = ?3", values)

    # -- looking ---------------------------------------------------------------------------------

    def purges(self) -> tuple[PastPurge, ...]:
        """Every purge of which anything was to move, newest first."""
        if self._journal.is_new:
            return ()
        query = """
            SELECT purge.number, begun, ended,
                sum(is_lead AND state IN ('trashed', 'returning')),
                sum(iif(state IN ('trashed', 'returning'), size, 0)),
                sum(is_lead AND state = 'restored'),
                sum(is_lead AND (state = 'planned' OR state = 'stayed' AND NOT reason IN (?1, ?2))),
                sum(is_lead AND state = 'lost'),
                sum(is_lead AND state = 'moving'),
                sum(is_lead AND state = 'stayed' AND reason IN (?1, ?2))
            FROM purge JOIN item ON item.purge = purge.number
            GROUP BY purge.number ORDER BY purge.number DESC
        """
        with self._journal.reading() as db:
            _check_purges(db)
            return tuple(PastPurge(*row) for row in db.execute(query, _GONE))

    def items(self, purge: int) -> tuple[Item, ...]:
        """The files of a purge, photo by photo, each photo before its companions."""
        return self._items("purge = ?", (purge,))

    def later(self, purge: int) -> dict[Path, Item]:
        """What became of the files of a purge that were in a later one as well, by their paths.

        Of a file that was in several, its latest.
        """
        same = "path IN (SELECT path FROM item WHERE purge = ?)"
        where = f"purge > ? AND state NOT IN ('planned', 'stayed') AND {same} AND {_IS_WHOLE}"
        found = self._items(where, (purge, purge))
        return {item.photo.path: item for item in found}

    def holder_of(self, location: Path, drive: Drive | None = None) -> int | None:
        """The number of the file that went to a place in a trash last; None for none.

        Args:
            location: the place.
            drive: on which; another one may have had a place of that name.
        """
        here = (item for item in self.put_at(location) if drives.may_be_one(drive, item.drive))
        return max((item.number for item in here), default=None)

    def put_at(self, location: Path) -> tuple[Item, ...]:
        """What went to a place in a trash, on whatever drive, and is not known to have left it."""
        return self._items(
            "location = ? AND state IN ('trashed', 'returning')", (_bytes(location),)
        )

    def trashed_at(self, path: Path) -> tuple[Item, ...]:
        """What lay at a path and is in a trash now, the latest first."""
        found = self._items("path = ? AND state IN ('trashed', 'returning')", (_bytes(path),))
        return tuple(sorted(found, key=lambda item: -item.number))

    def open_purges(self) -> tuple[int, ...]:
        """The purges with files whose state was left open, or that are lost; oldest first."""
        if self._journal.is_new:
            return ()
        query = (
            "SELECT number FROM purge WHERE ended IS NULL UNION SELECT purge FROM item "
            "WHERE state IN ('planned', 'moving', 'returning', 'lost') ORDER BY 1"
        )
        with self._journal.reading() as db:
            _check_purges(db)
            return tuple(number for (number,) in db.execute(query).fetchall())

    def _items(self, where: str, values: Sequence[object]) -> tuple[Item, ...]:
        if self._journal.is_new:
            return ()
        query = f"SELECT {_COLUMNS}, seal FROM item WHERE {where} ORDER BY purge, unit, number"  # noqa: S608 - our own words
        with self._journal.reading() as db:
            rows = db.execute(query, tuple(values)).fetchall()
            of = {purge: _Folders(_drives(db, purge)) for purge in {row[1] for row in rows}}
            return tuple(_item(row, of[row[1]]) for row in rows)


class _Folders(dict[bytes | None, tuple[Path | None, Drive | None]]):
    """The folders of a purge, each with the volume that it was on: the innermost one around it."""

    def __init__(self, of_purge: tuple[Drive, ...]) -> None:
        super().__init__({None: (None, None)})
        self._drives = sorted(of_purge, key=lambda drive: -len(drive.top.parts))

    def __missing__(self, raw: bytes) -> tuple[Path, Drive | None]:
        folder = _path(raw)
        drive = next((one for one in self._drives if folder.is_relative_to(one.top)), None)
        self[raw] = folder, drive
        return folder, drive


def _check_purges(db: Connection) -> None:
    """See whether what is said of purges is what was written.

    Raises:
        ValueError: it is not.
    """
    if db.execute(f"SELECT 1 FROM purge WHERE NOT {_IS_WHOLE_PURGE} LIMIT 1").fetchone():  # noqa: S608 - our own words
        raise ValueError(_DAMAGED)


def _drives(db: Connection, purge: int | None) -> tuple[Drive, ...]:
    """The volumes that the files of a purge, or of all, were on.

    Raises:
        ValueError: they are not as they were written.
    """
    query = "SELECT purge, top, name, seal FROM drive WHERE ?1 IS NULL OR purge = ?1"
    found = []
    for *row, sealed in db.execute(query, (purge,)):
        if sealed != seal(*row):
            raise ValueError(_DAMAGED)
        found.append(Drive(_path(row[1]), row[2]))
    query = "SELECT total(drives) FROM purge WHERE ?1 IS NULL OR number = ?1"
    if db.execute(query, (purge,)).fetchone() != (len(found),):  # one is missing
        raise ValueError(_DAMAGED)
    return tuple(found)


def _item(row: Sequence[Any], folders: _Folders) -> Item:
    """A row, as it was written; `folders` are those of its purge.

    Raises:
        ValueError: it was not written so.
    """
    *row, sealed = row
    if sealed != seal(*row):
        raise ValueError(_DAMAGED)
    number, purge, unit, is_lead, path, size, mtime_ns, device, inode, digest, *rest = row
    keeper, state, location, reason, changed, folder = rest
    return Item(
        number, purge, unit, bool(is_lead),
        Photo(_path(path), size, mtime_ns, _unsigned(device), _unsigned(inode)),
        None if digest is None else bytes(digest),
        None if keeper is None else _path(keeper),
        State(state),
        None if location is None else _path(location),
        remembered(reason), changed,
        *folders[folder],
    )  # fmt: skip


def _bytes(path: Path) -> bytes:
    # "surrogatepass": a name that no file can have is refused with a sentence later, not here
    try:
        return os.fsencode(path)
    except UnicodeEncodeError:
        return str(path).encode("utf-8", "surrogatepass")


def _real(folder: Path) -> bytes:
    try:
        return os.path.realpath(os.fsencode(folder))
    except (OSError, ValueError):
        return _bytes(folder)


def _path(raw: bytes) -> Path:
    return Path(os.fsdecode(bytes(raw)))


def _signed(number: int) -> int:
    """As sqlite keeps it: file systems number up to 2⁶⁴, it up to 2⁶³."""
    return number - 2 * _SIGN if number >= _SIGN else number


def _unsigned(number: int) -> int:
    return number + 2 * _SIGN if number < 0 else number
