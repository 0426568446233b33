"""The cache: what decoding and embedding yielded, by file identity. Losing it costs time only.

One sqlite file in the cache folder, WAL, a commit per batch, so that a cancelled or killed scan
resumes where it was. A file of another version, or a damaged one, is set aside and a new one begun;
what sqlite cannot see, a flipped bit in a row, is known by the row's seal, a CRC-32 of all it says.
A `Store` belongs to the thread that opened it.
"""

from __future__ import annotations

import logging
import os
import secrets
import sqlite3
import time
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from os import stat_result
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

import numpy as np
from filelock import FileLock

from purger.core import places, snapshot
from purger.core.domain import LUMA_SIDE, TINY_SIDE, Decoded, Floats, Looks, Photo, Traits
from purger.core.errors import LockedStoreError, StoreError
from purger.core.texts import kept, remembered, say

logger = logging.getLogger(__name__)

SCHEMA_VERSION: Final = 7
_BUSY_SECONDS = 10
_QUERY_ROWS = 400
FRESH_DAYS = 7
_PRUNED_AT_ONCE = 200
_DAMAGE = (
    "no such table", "no such column", "the cache has version", "Could not decode",
    "unsupported file format",
)  # fmt: skip
_Error = (sqlite3.Error, UnicodeDecodeError)  # sqlite's own message may quote a damaged file

# the key comes first: where it does not, "PRAGMA integrity_check" of sqlite 3.40 sees damage
_SCHEMA = """
CREATE TABLE photo (
    path BLOB NOT NULL, model TEXT NOT NULL, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL,
    vector BLOB NOT NULL, digest BLOB NOT NULL, dhash BLOB NOT NULL, tiny BLOB NOT NULL,
    luma BLOB NOT NULL,
    format TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, taken REAL,
    camera TEXT NOT NULL, has_gps INTEGER NOT NULL, sharpness REAL NOT NULL, clipping REAL NOT NULL,
    is_motion INTEGER NOT NULL, exposure REAL, bias REAL, focal_length REAL, focus_distance REAL,
    tiles BLOB NOT NULL, damaged INTEGER NOT NULL, rating INTEGER NOT NULL,
    ctime_ns INTEGER NOT NULL, seal INTEGER NOT NULL,
    PRIMARY KEY (path, model)
) WITHOUT ROWID;
CREATE INDEX content ON photo (model, size, digest);
CREATE TABLE visit (path BLOB PRIMARY KEY, day INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX visited ON visit (day);
CREATE TABLE thumbnail (
    path BLOB PRIMARY KEY, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, jpeg BLOB NOT NULL,
    seal INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE reading (
    path BLOB NOT NULL, reader TEXT NOT NULL, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL,
    PRIMARY KEY (path, reader)
) WITHOUT ROWID;
CREATE TABLE quarantine (
    path BLOB PRIMARY KEY, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, reason TEXT NOT NULL,
    decoders TEXT NOT NULL
) WITHOUT ROWID;
"""

_COLUMNS = (
    "size, mtime_ns, vector, digest, dhash, tiny, luma, "
    "format, width, height, taken, camera, has_gps, sharpness, clipping, "
    "is_motion, exposure, bias, focal_length, focus_distance, tiles, damaged, rating, "
    "ctime_ns, seal"
)


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """What the cache keeps of a photo besides its thumbnail."""

    photo: Photo
    traits: Traits
    looks: Looks
    vector: Floats


@dataclass(frozen=True, slots=True)
class Size:
    """How large the cache is.

    Attributes:
        used: bytes that hold something, those of the snapshots among them.
        free: bytes of the file that hold nothing.
        photos: how many are known.
        snapshots: bytes of the columns of whole libraries (see `snapshot`).
    """

    used: int
    free: int
    photos: int
    snapshots: int = 0


def default_file() -> Path:
    """Where the cache is."""
    return places.cache_dir() / "photos.sqlite"


class Store:
    """The open cache; a context manager.

    Args:
        file: the sqlite file, made where it is missing.
        patience: seconds that each write waits for other runs.
    """

    def __init__(self, file: Path, patience: float = _BUSY_SECONDS) -> None:
        self._file = file
        self._patience = patience
        self._db: sqlite3.Connection | None = None
        self._opened: stat_result | None = None
        self._is_damaged = False

    def __enter__(self) -> Self:
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._db = _open(self._file)
            self._db.execute(f"PRAGMA busy_timeout = {round(self._patience * 1000)}")
            self._opened = self._file.stat()
        except (*_Error, OSError) as error:
            raise StoreError(
                say("The cache cannot be opened: {error}.", error=str(error))
            ) from None
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._db is not None:
            self._db.close()
            self._db = None
        if self._is_damaged and self._opened is not None:
            with suppress(OSError):
                _replace_damaged(self._file, self._opened)

    @property
    def _open_db(self) -> sqlite3.Connection:
        if self._db is None:
            raise StoreError(say("The cache is not open."))
        return self._db

    def known(self, photos: Sequence[Photo], model: str) -> Iterator[Known]:
        """What is known of `photos` under the network `model`; changed files are not known."""
        for start in range(0, len(photos), _QUERY_ROWS):
            asked = {photo.raw: photo for photo in photos[start : start + _QUERY_ROWS]}
            marks = ",".join("?" * len(asked))
            query = f"SELECT path, {_COLUMNS} FROM photo WHERE model = ? AND path IN ({marks})"  # noqa: S608 - only question marks
            with self._as_store_error(say("read")):
                rows = self._open_db.execute(query, (model, *asked)).fetchall()
            for path, *row in rows:
                photo = asked.get(path)
                if photo is None:  # only a damaged index answers with what was not asked for
                    self._is_damaged = True
                elif (found := _known(photo, model, row)) is not None:
                    yield found

    def contents(self, sizes: Iterable[int], model: str) -> dict[int, frozenset[bytes]]:
        """The SHA-256 of what is known under `model`, whatever its name, by the file's size.

        Raises:
            StoreError: it cannot be read.
        """
        asked = sorted(set(sizes))
        found: dict[int, set[bytes]] = defaultdict(set)
        for start in range(0, len(asked), _QUERY_ROWS):
            some = asked[start : start + _QUERY_ROWS]
            marks = ",".join("?" * len(some))
            query = f"SELECT size, digest FROM photo WHERE model = ? AND size IN ({marks})"  # noqa: S608 - only question marks
            with self._as_store_error("read"):
                for size, digest in self._open_db.execute(query, (model, *some)):
                    found[size].add(digest)
        return {size: frozenset(digests) for size, digests in found.items()}

    def recall(self, photo: Photo, digest: bytes, model: str) -> tuple[Decoded, Floats] | None:
        """What is known of these very bytes under another name or time, for `photo` to be `put`.

        The picture for the network is empty. None where nothing is known, or not all of it is
        whole.

        Raises:
            StoreError: it cannot be read.
        """
        columns = f"SELECT path, {_COLUMNS} FROM photo"  # noqa: S608 - a constant
        query = f"{columns} WHERE model = ? AND size = ? AND digest = ? LIMIT 1"
        with self._as_store_error("read"):
            row = self._open_db.execute(query, (model, photo.size, digest)).fetchone()
            if row is None:
                return None
        old = _said_of(row, photo)
        known = None if old is None else _known(old, model, row[1:])
        jpeg = None if old is None else self.thumbnail(old)
        if known is None or jpeg is None:
            return None
        nothing = np.empty((0, 0, 3), np.uint8)
        return Decoded(photo, known.traits, known.looks, nothing, jpeg), known.vector

    def put(self, batch: Iterable[tuple[Decoded, Floats]], model: str) -> None:
        """Keep a batch, in one transaction.

        Raises:
            StoreError: the disk is full or the cache is damaged; nothing of the batch is kept.
        """
        batch = list(batch)
        with self._as_store_error(say("written")), self._open_db as db:
            marks = ",".join("?" * 27)
            db.executemany(
                f"INSERT OR REPLACE INTO photo (path, model, {_COLUMNS}) VALUES ({marks})",  # noqa: S608 - only question marks
                [_row(decoded, vector, model) for decoded, vector in batch],
            )
            db.executemany(
                "INSERT OR REPLACE INTO thumbnail VALUES (?, ?, ?, ?, ?)",
                [
                    (*_key(decoded.photo), decoded.thumbnail, zlib.crc32(decoded.thumbnail))
                    for decoded, _ in batch
                ],
            )
            _visit(db, (decoded.photo for decoded, _ in batch))

    # -- size ------------------------------------------------------------------------------------

    def visit(self, photos: Iterable[Photo], *, days: int = FRESH_DAYS) -> None:
        """Note that these were seen today; what was seen within so many days is not written again.

        Raises:
            StoreError: it cannot be written.
        """
        with self._as_store_error("written"), self._open_db as db:
            today = _today()
            # what a wrong clock noted for days to come would be kept for ever
            db.execute("UPDATE visit SET day = ? WHERE day > ?", (today, today))
            query = "SELECT path FROM visit WHERE day > ?"
            fresh = {path for (path,) in db.execute(query, (today - days,))}
            _visit(db, (photo for photo in photos if photo.raw not in fresh))

    def size(self) -> Size:
        """How large it is.

        Raises:
            StoreError: it cannot be read.
        """
        used, free = self._room()
        with self._as_store_error("read"):
            (photos,) = self._open_db.execute("SELECT count(*) FROM visit").fetchone()
        snapshots = snapshot.size_of(self._file)
        return Size(used + snapshots, free, photos, snapshots)

    def _room(self) -> tuple[int, int]:
        """Bytes of the file that hold something, and those that hold nothing; at once."""
        with self._as_store_error("read"):
            page, pages, free = (
                self._open_db.execute(f"PRAGMA {name}").fetchone()[0]
                for name in ("page_size", "page_count", "freelist_count")
            )
        return page * (pages - free), page * free

    def generation(self) -> int:
        """A number, never 0, that is another one once anything was forgotten.

        Raises:
            StoreError: it cannot be read or written.
        """
        with self._as_store_error("read"), self._open_db as db:
            (found,) = db.execute("PRAGMA application_id").fetchone()
            if not found:
                _begin_generation(db)
                (found,) = db.execute("PRAGMA application_id").fetchone()
        return int(found)

    def prune(self, limit: int) -> Iterator[int]:
        """Forget the snapshots, then photos seen longest ago, until all fits into `limit` bytes.

        In small steps, so that others can write in between and this can be stopped; yields how many
        photos each forgot. The room is used again; only `vacuum` gives it back to the disk.

        Raises:
            StoreError: it cannot be written.
        """
        if self._room()[0] + snapshot.size_of(self._file) > limit:
            snapshot.clear(self._file)
        while self._room()[0] > limit:
            with self._as_store_error("written"), self._open_db as db:
                query = "SELECT path FROM visit ORDER BY day, path LIMIT ?"
                oldest = db.execute(query, (_PRUNED_AT_ONCE,)).fetchall()
                for table in ("photo", "thumbnail", "visit"):
                    db.executemany(f"DELETE FROM {table} WHERE path = ?", oldest)  # noqa: S608 - constants
                if oldest:
                    _begin_generation(db)
            if not oldest:
                return
            yield len(oldest)

    def vacuum(self) -> None:
        """Give the room that nothing takes back to the disk; needs as much room for the moment.

        Raises:
            StoreError: another run is writing, or the disk is full.
        """
        with self._as_store_error("packed"):
            self._open_db.execute("VACUUM")
            self._open_db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    # -- photos that took a decoder down ---------------------------------------------------------

    def begin(self, photos: Iterable[Photo], reader: str) -> None:
        """Note what `reader` (a process) is decoding, in place of what it decoded before.

        Should it die of one of them, the note stays; `unfinished` then names them.

        Raises:
            StoreError: it cannot be written.
        """
        with self._as_store_error(say("written")), self._open_db as db:
            db.execute("DELETE FROM reading WHERE reader = ?", (reader,))
            db.executemany(
                "INSERT OR REPLACE INTO reading (path, size, mtime_ns, reader) VALUES (?, ?, ?, ?)",
                [(*_key(photo), reader) for photo in photos],
            )

    def unfinished(self, photos: Iterable[Photo]) -> frozenset[Photo]:
        """Which of `photos` some reader began and never finished: one of them may have killed it.

        Raises:
            StoreError: it cannot be read.
        """
        with self._as_store_error(say("read")):
            rows = self._open_db.execute("SELECT path, size, mtime_ns FROM reading").fetchall()
        return _among(photos, rows)

    def settle(self, photos: Iterable[Photo]) -> None:
        """Forget that `photos` were begun, by whomever: it is known now what they do.

        Raises:
            StoreError: it cannot be written.
        """
        with self._as_store_error(say("written")), self._open_db as db:
            db.executemany(
                "DELETE FROM reading WHERE path = ?",
                [(photo.raw,) for photo in photos],
            )

    def quarantine(self, killers: Mapping[Photo, str], decoders: str) -> None:
        """Keep photos that stop the decoders of these versions, each with a sentence.

        Raises:
            StoreError: it cannot be written.
        """
        with self._as_store_error(say("written")), self._open_db as db:
            db.executemany(
                "INSERT OR REPLACE INTO quarantine VALUES (?, ?, ?, ?, ?)",
                [(*_key(photo), kept(reason), decoders) for photo, reason in killers.items()],
            )

    def quarantined(self, photos: Iterable[Photo], decoders: str) -> dict[Photo, str]:
        """Which of `photos`, unchanged, stop the decoders of these versions, and the sentence.

        Raises:
            StoreError: it cannot be read.
        """
        query = "SELECT path, size, mtime_ns, reason FROM quarantine WHERE decoders = ?"
        with self._as_store_error(say("read")):
            rows = self._open_db.execute(query, (decoders,)).fetchall()
        reasons = {path: remembered(reason) for path, *_, reason in rows}
        found = _among(photos, [row[:3] for row in rows])
        return {photo: reasons[photo.raw] for photo in found}

    def thumbnail(self, photo: Photo) -> bytes | None:
        """JPEG bytes, or None where the file changed or was never read."""
        query = "SELECT jpeg, seal FROM thumbnail WHERE path = ? AND size = ? AND mtime_ns = ?"
        with self._as_store_error(say("read")):
            jpeg, seal = self._open_db.execute(query, _key(photo)).fetchone() or (None, None)
        return jpeg if isinstance(jpeg, bytes) and zlib.crc32(jpeg) == seal else None

    @contextmanager
    def _as_store_error(self, what: str) -> Iterator[None]:
        """Tell what sqlite says as a sentence; a damaged file is set aside when it is closed."""
        try:
            yield
        except _Error as error:
            if _is_damage(error) or _is_said_to_be_read_only(error, self._file):
                logger.info("the cache is damaged: %s", error)
                self._is_damaged = True
                raise StoreError(say("The cache is damaged.")) from None
            is_locked = _code(error) in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
            raise (LockedStoreError if is_locked else StoreError)(
                say("The cache cannot be {what}: {error}.", what=what, error=str(error))
            ) from None


def _open(file: Path) -> sqlite3.Connection:
    # one opener at a time: sqlite refuses a change to WAL that another makes, without any wait,
    # and what is set aside must not be the new file of another
    with FileLock(file.with_name(file.name + ".lock"), timeout=_BUSY_SECONDS):
        try:
            return _connect(file)
        except _Error as error:
            if not _is_damage(error):
                raise
            _set_aside(file, str(error))
            return _connect(file)


def _connect(file: Path) -> sqlite3.Connection:
    db = sqlite3.connect(file, timeout=_BUSY_SECONDS, isolation_level="DEFERRED")
    try:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        _prepare(db)
        db.execute("SELECT count(*) FROM (SELECT 1 FROM photo LIMIT 1)")
        db.execute("SELECT count(*) FROM (SELECT 1 FROM thumbnail LIMIT 1)")
    except BaseException:
        db.close()
        raise
    return db


def _prepare(db: sqlite3.Connection) -> None:
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if version == SCHEMA_VERSION:
        return
    (tables,) = db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if version != 0 or tables:
        # another process may be making the tables at this moment: look again under the lock
        db.execute("BEGIN IMMEDIATE")
        (version,) = db.execute("PRAGMA user_version").fetchone()
        db.rollback()
        if version != SCHEMA_VERSION:
            raise sqlite3.DatabaseError(f"the cache has version {version}")
        return
    db.execute("BEGIN IMMEDIATE")
    if db.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,):
        for statement in _SCHEMA.split(";"):
            db.execute(statement)
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    db.commit()


def _is_damage(error: Exception) -> bool:
    """Whether it is the file's fault; a lock, a full disk or a missing right is not."""
    if _code(error) in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
        return True
    is_quoted = isinstance(error, UnicodeDecodeError)
    return is_quoted or any(words in str(error) for words in _DAMAGE)


def _is_said_to_be_read_only(error: Exception, file: Path) -> bool:
    """Whether the file's head, and nobody else, says that it may not be written."""
    is_read_only = _code(error) == sqlite3.SQLITE_READONLY
    return is_read_only and os.access(file, os.W_OK) and os.access(file.parent, os.W_OK)


def _code(error: Exception) -> int:
    """What kind of error it is to sqlite, 0 where it is none of its own."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def _replace_damaged(file: Path, opened: stat_result) -> None:
    """Set a file aside that was opened and found damaged, unless another process has done it.

    Raises:
        OSError: it cannot be, or somebody else is at it.
    """
    with FileLock(file.with_name(file.name + ".lock"), timeout=_BUSY_SECONDS):
        if os.path.samestat(file.stat(), opened):
            _set_aside(file, "it was found damaged while it was used")


def _set_aside(file: Path, why: str) -> None:
    logger.info("the cache is set aside and begun anew: %s", why)
    for suffix in ("", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            part = file.with_name(file.name + suffix)
            part.replace(file.with_name(file.name + ".damaged" + suffix))


def _among(photos: Iterable[Photo], rows: Iterable[Sequence[Any]]) -> frozenset[Photo]:
    """The photos whose path, size and time are in `rows`."""
    keys = {tuple(row) for row in rows}
    return frozenset(photo for photo in photos if _key(photo) in keys) if keys else frozenset()


def _begin_generation(db: sqlite3.Connection) -> None:
    # the one number of the file's head that sqlite leaves to the program
    db.execute(f"PRAGMA application_id = {secrets.randbelow(2**31 - 1) + 1}")


def _today() -> int:
    return int(time.time() // 86_400)


def _visit(db: sqlite3.Connection, photos: Iterable[Photo]) -> None:
    today = _today()
    db.executemany(
        "INSERT OR REPLACE INTO visit VALUES (?, ?)",
        [(photo.raw, today) for photo in photos],
    )


def _said_of(row: Sequence[Any], photo: Photo) -> Photo | None:
    """The photo that a row (path and `_COLUMNS`) was kept for; None where it cannot be one."""
    path, size, mtime_ns, *_, ctime_ns, _ = row
    if not isinstance(path, bytes) or size != photo.size:
        return None
    return replace(photo, path=Path(os.fsdecode(path)), mtime_ns=mtime_ns, ctime_ns=ctime_ns)


def _key(photo: Photo) -> tuple[bytes, int, int]:
    return photo.raw, photo.size, photo.mtime_ns


def _row(decoded: Decoded, vector: Floats, model: str) -> tuple[object, ...]:
    path, size, mtime_ns = _key(decoded.photo)
    looks, traits = decoded.looks, decoded.traits
    row = (
        path, model, size, mtime_ns, vector.astype("<f4").tobytes(), looks.digest, looks.dhash,
        looks.tiny.tobytes(), looks.luma.tobytes(), traits.format, traits.width, traits.height,
        traits.taken, traits.camera, traits.has_gps, traits.sharpness, traits.clipping,
        traits.is_motion, traits.exposure, traits.bias, traits.focal_length, traits.focus_distance,
        traits.tiles, traits.damaged, traits.rating, decoded.photo.ctime_ns,
    )  # fmt: skip
    return (*row, _seal(row))


def _seal(row: Sequence[Any]) -> int:
    """CRC-32 of a row as sqlite gives it back, which knows neither bool nor whole REALs."""
    seal = 0
    facts: list[str | float | None] = []
    for value in row:
        if isinstance(value, bytes):
            seal = zlib.crc32(value, seal)
            facts.append(len(value))
        else:
            facts.append(value if value is None or isinstance(value, str) else float(value))
    return zlib.crc32(repr(facts).encode(), seal)


def _known(photo: Photo, model: str, row: Sequence[Any]) -> Known | None:
    """Read a row back; None where the file changed since, or the row is not whole."""
    *row, seal = row
    if seal != _seal((photo.raw, model, *row)):
        return None
    size, mtime_ns, vector, digest, dhash, tiny, luma, *traits, ctime_ns = row
    # files that swapped their names may agree in size and time: what was renamed since is read
    # anew. Inodes would tell as well, but several file systems number anew at every mount.
    if (size, mtime_ns, ctime_ns) != (photo.size, photo.mtime_ns, photo.ctime_ns):
        return None
    try:
        picture = np.frombuffer(tiny, np.uint8).reshape(TINY_SIDE, TINY_SIDE, 3)
        bright = np.frombuffer(luma, np.uint8).reshape(LUMA_SIDE, LUMA_SIDE)
        values = np.frombuffer(vector, "<f4").astype(np.float32)
        *seen, is_motion, exposure, bias, focal_length, focus_distance = traits[:-3]
        tiles, damaged, rating = traits[-3:]
        form, width, height, taken, camera, has_gps, sharpness, clipping = seen
        return Known(
            photo,
            Traits(
                form, width, height, taken, camera, bool(has_gps), sharpness, clipping,
                bool(is_motion), exposure, bias, focal_length, focus_distance, tiles, bool(damaged),
                rating,
            ),
            Looks(digest, dhash, picture, bright),
            values,
        )  # fmt: skip
    except (ValueError, TypeError):
        return None
