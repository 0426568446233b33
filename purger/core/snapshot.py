"""The last catalog of some folders as plain arrays, so that unchanged photos cost no query.

A cache of the cache: a file beside it, one for each set of folders, whose columns are mapped into
memory as they are. What it says of a photo holds as long as the file is as it was seen, the network
is the same one and the cache has forgotten nothing since (`Store.generation`); anything else about
it, half written, damaged, of another version, foreign, is as if it were not there.

    magic, length and CRC-32 of the header │ header: JSON │ columns, each at a page's begin │ sums

Every block of the columns has a sum, which is looked at before the file is believed: 64-bit words
added up, as fast as memory can be read, for it is read whole while the walk goes on. To the sum its
place is added, so that blocks that a power cut left empty, or in another's place, do not pass.

In a folder of the network none is kept: another machine may replace it there, and what was mapped
of it would be gone at once, with the process that reads it (SIGBUS).
"""

from __future__ import annotations

import hashlib
import json
import logging
import math
import mmap
import os
import shutil
import struct
import tempfile
import threading
import time
import zlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path
from typing import IO, Any, Final

import numpy as np
from numpy.typing import NDArray

from purger.core.domain import TILES, Catalog, Photo
from purger.core.mounts import is_remote
from purger.core.records import TraitsTable
from purger.core.table import column

logger = logging.getLogger(__name__)

VERSION: Final = 2
WORTHWHILE: Final = 2000
"""Photos from which on a snapshot is kept; fewer are asked of the cache in 0.2 s."""

_MAGIC = b"purger snapshot\n"
_HEAD = struct.Struct("<16sQI4x")
_PAGE = 1 << 16  # what every system maps from
_BLOCK = 1 << 20
_BLOCKS_AT_ONCE = 8
_STALE = 0.02
_LEFT_FREE = 1 << 30
_THREAD = "purger-snapshot"
_KEPT = 3
_NEW = ".new-"
_DAY = 86_400
_ABANDONED = 60.0  # seconds in which nothing was written
_PATIENCE = 0.5  # seconds
_FRESH_DAYS = 6
_Array = NDArray[Any]

_NUMBERS = {
    "width": "<i8", "height": "<i8", "taken": "<f8", "has_gps": "?", "sharpness": "<f8",
    "clipping": "<f8", "is_motion": "?", "exposure": "<f8", "bias": "<f8", "focal_length": "<f8",
    "focus_distance": "<f8", "damaged": "?", "rating": "<i8",
}  # fmt: skip
_WORDS = ("format", "camera")
_NO_TILES = bytes(TILES**2)
PICTURES: Final = ("vectors", "digests", "dhashes", "tinies", "lumas")


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a snapshot must agree with to be believed.

    Attributes:
        model: as the cache knows the network.
        generation: of the cache.
    """

    model: str
    generation: int


class Snapshot:
    """A snapshot that was read and is whole.

    Attributes:
        stamp: what it was made with.
        is_fresh: whether its photos were noted as seen within the week.
        columns: by name, mapped from the file.
    """

    def __init__(
        self,
        stamp: Stamp,
        paths: _Array,
        columns: dict[str, _Array],
        words: dict[str, list[str]],
        written: float,
    ) -> None:
        self.stamp = stamp
        self.is_fresh = 0 <= time.time() - written < _FRESH_DAYS * _DAY
        self.columns = columns
        self._paths = paths
        self._words = words

    def __len__(self) -> int:
        return len(self.columns["size"])

    @property
    def dim(self) -> int:
        """Of the vectors."""
        return int(self.columns["vectors"].shape[1])

    def rows_of(self, photos: Sequence[Photo]) -> NDArray[np.intp]:
        """For each photo its row here; -1 where it is not known or the file changed since."""
        texts = column(photos, "text")
        before = self._paths.tobytes()
        if os.fsencode("\0".join(texts)) == before:
            rows = np.arange(len(texts))
        else:
            known = os.fsdecode(before).split("\0")
            place = dict(zip(known, range(len(known)), strict=True))
            rows = np.fromiter(map(place.get, texts, repeat(-1)), np.intp, len(texts))
        for name in ("size", "mtime_ns", "ctime_ns"):
            now = np.array(column(photos, name), np.int64)
            then: NDArray[np.int64] = self.columns[name][rows]
            rows[now != then] = -1
        return rows

    def traits(self, rows: NDArray[np.intp]) -> TraitsTable:
        """The traits of these rows."""
        of = self.columns
        table = TraitsTable(
            {name: of[name] for name in _NUMBERS},
            {name: (self._words[name], of[name]) for name in _WORDS},
            of["tiles"],
            of["has_tiles"],
        )
        return table if np.array_equal(rows, np.arange(len(self))) else table.take(rows)


def folder_of(cache: Path) -> Path:
    """Where the snapshots of a cache file are."""
    return cache.with_name(cache.name + ".snapshots")


def file_of(cache: Path, folders: Sequence[Path]) -> Path:
    """Where the snapshot of these folders, by their real paths, is."""
    roots = sorted(set(map(os.fsencode, folders)))
    return folder_of(cache) / hashlib.sha256(b"\0".join(roots)).hexdigest()[:32]


def size_of(cache: Path) -> int:
    """Bytes that the snapshots of a cache file take."""
    with suppress(OSError):
        return sum(file.stat().st_size for file in folder_of(cache).iterdir())
    return 0


def clear(cache: Path) -> int:
    """Delete the snapshots of a cache file, as far as they can be; how many."""
    return _delete(_oldest(folder_of(cache)))


# -- reading ---------------------------------------------------------------------------------------


class Reader:
    """Reads a snapshot on a thread of its own, while the folders are walked.

    Args:
        file: the snapshot; None for none.
    """

    def __init__(self, file: Path | None) -> None:
        self._found: Snapshot | None = None
        self._thread: threading.Thread | None = None
        # `Path.exists` would raise where the folder may not be looked into
        if file is not None and not is_remote(file.parent) and os.path.exists(file):  # noqa: PTH110
            self._thread = threading.Thread(
                target=self._read, args=(file,), name=_THREAD, daemon=True
            )
            self._thread.start()

    def _read(self, file: Path) -> None:
        self._found = read(file)

    @property
    def is_ready(self) -> bool:
        """Whether `result` is known; where not, this waited a while for it."""
        if self._thread is None:
            return True
        self._thread.join(_PATIENCE)
        return not self._thread.is_alive()

    @property
    def result(self) -> Snapshot | None:
        """What was found once it `is_ready`; None where nothing was, or nothing whole."""
        return self._found


def read(file: Path) -> Snapshot | None:
    """Read a snapshot; None where there is none that is whole."""
    try:
        with file.open("rb") as stream:
            return _read(stream)
    except Exception as error:  # noqa: BLE001 - a damaged file may say anything
        logger.info("the snapshot is not used: %s: %s", type(error).__name__, error)
        return None


def _read(stream: IO[bytes]) -> Snapshot:
    magic, length, seal = _HEAD.unpack(stream.read(_HEAD.size))
    size = os.fstat(stream.fileno()).st_size
    if magic != _MAGIC or length > size:
        raise ValueError("it is none")
    raw = stream.read(length)
    if zlib.crc32(raw) != seal:
        raise ValueError("its header is damaged")
    header = json.loads(raw)
    if header["version"] != VERSION or header["size"] != size:
        raise ValueError("it is of another version, or not whole")
    if _sums(stream, header["begin"], header["sums"]) != _stored(stream, header["sums"], size):
        raise ValueError("a column is damaged")
    columns = {
        name: _mapped(stream, np.dtype(kind), shape, start)
        for name, kind, shape, start in header["columns"]
    }
    paths = columns.pop("paths")
    count = np.count_nonzero(paths == 0) + 1
    if any(len(column) != count for column in columns.values()):
        raise ValueError("its columns have different lengths")
    stamp = Stamp(header["model"], header["generation"])
    return Snapshot(stamp, paths, columns, header["words"], os.fstat(stream.fileno()).st_mtime)


def _mapped(
    stream: IO[bytes], kind: np.dtype[Any], shape: Sequence[int], start: int
) -> NDArray[Any]:
    """A column: of pages that are read when they are used, and can be dropped again."""
    size = math.prod(shape) * kind.itemsize
    pages = mmap.mmap(stream.fileno(), max(1, size), access=mmap.ACCESS_COPY, offset=start)
    return np.frombuffer(pages, kind, math.prod(shape)).reshape(shape)


def _sums(stream: IO[bytes], begin: int, end: int) -> bytes:
    """The sum of each block between `begin` and `end`, 8 bytes each."""
    stream.seek(begin)
    # some at a time, for each read waits for the thread that walks the folders
    buffer = np.empty((_BLOCKS_AT_ONCE, _BLOCK // 8), "<u8")
    view = buffer.data.cast("B")
    found = []
    for start in range(begin, end, buffer.nbytes):
        want = min(buffer.nbytes, end - start)
        if stream.readinto(view[:want]) != want:  # type: ignore[attr-defined]
            raise ValueError("it is too short")
        view[want:] = bytes(buffer.nbytes - want)  # nothing, which adds nothing
        found.append(np.add.reduce(buffer, axis=1))
    sums = np.concatenate([np.empty(0, "<u8"), *found])[: -(-(end - begin) // _BLOCK)]
    places = np.arange(len(sums), dtype=np.uint64) * np.uint64(_BLOCK) + np.uint64(1)
    return np.asarray(sums + places, "<u8").tobytes()


def _stored(stream: IO[bytes], start: int, size: int) -> bytes:
    stream.seek(start)
    return stream.read(size - start)


# -- writing ---------------------------------------------------------------------------------------


def is_stale(snapshot: Snapshot | None, used: int, photos: int) -> bool:
    """Whether a new one is worth writing: `used` rows of it were those of `photos` in all."""
    if photos < WORTHWHILE:
        return False
    if snapshot is None or not snapshot.is_fresh:
        return True
    return photos - used > _STALE * photos or len(snapshot) - used > _STALE * photos


def write_meanwhile(
    file: Path, catalog: Catalog, stamp: Stamp, room: int | None = None
) -> threading.Thread:
    """As `write`, on a thread; nobody need wait for it, nor hear that it failed."""

    def run() -> None:
        try:
            write(file, catalog, stamp, room)
        except (OSError, ValueError) as error:
            logger.info("no snapshot is kept: %s", error)

    thread = threading.Thread(target=run, name=_THREAD)
    thread.start()
    return thread


def settle(seconds: float) -> None:
    """Wait until what is being written is whole, `seconds` at most."""
    until = time.monotonic() + seconds
    for thread in threading.enumerate():
        if thread.name == _THREAD:
            thread.join(max(0.0, until - time.monotonic()))


def write(file: Path, catalog: Catalog, stamp: Stamp, room: int | None) -> bool:
    """Write the snapshot of a catalog, whole or not at all.

    Args:
        file: where.
        catalog: of photos as a scan has just seen them.
        stamp: what it will have to agree with.
        room: bytes that it may take; None for as many as it needs.

    Returns:
        Whether it was written.

    Raises:
        OSError: the disk is full or the folder may not be written, or is one of the network.
        ValueError: the catalog cannot be written as columns.
    """
    if is_remote(file.parent):
        raise OSError("other machines may replace it there")
    columns, words = _columns(catalog), {}
    for name in _WORDS:
        every = column(catalog.traits, name)
        words[name] = sorted(set(every))
        place = {word: number for number, word in enumerate(words[name])}
        columns[name] = np.array(list(map(place.__getitem__, every)), "<i4")
    header: dict[str, Any] = {
        "version": VERSION, "model": stamp.model, "generation": stamp.generation, "words": words,
    }  # fmt: skip
    begin = _rounded(_HEAD.size + len(json.dumps(header)) + 4096)
    layout, start = [], begin
    for name, values in columns.items():
        layout.append((name, values.dtype.str, values.shape, start))
        start = _rounded(start + values.nbytes)
    size = start + 8 * -(-(start - begin) // _BLOCK)
    _sweep(file.parent)
    header |= {"begin": begin, "sums": start, "size": size, "columns": layout}
    if room is not None and size > room:
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    if shutil.disk_usage(file.parent).free < size + _LEFT_FREE:
        raise OSError("there is too little room")
    _put(file, json.dumps(header).encode("ascii"), columns, begin, start)
    others = [other for other in _oldest(file.parent) if other != file]
    _delete([other for other in others if not other.name.startswith(_NEW)][: 1 - _KEPT])
    return True


def _sweep(folder: Path) -> None:
    """Delete what a kill left half written; what another run writes at this moment stays."""
    with suppress(OSError):
        for file in folder.iterdir():
            if file.name.startswith(_NEW) and time.time() - file.stat().st_mtime > _ABANDONED:
                _delete([file])


def _columns(catalog: Catalog) -> dict[str, _Array]:
    photos, traits = catalog.photos, catalog.traits
    paths = os.fsencode("\0".join(column(photos, "text")))
    columns: dict[str, _Array] = {"paths": np.frombuffer(paths, np.uint8)}
    for name in ("size", "mtime_ns", "ctime_ns"):
        columns[name] = np.array(column(photos, name), "<i8")
    for name, kind in _NUMBERS.items():
        values = column(traits, name)
        if not isinstance(values, np.ndarray):
            values = [np.nan if value is None else value for value in values]
        columns[name] = np.array(values, kind)
    tiles = column(traits, "tiles")
    whole = b"".join([one or _NO_TILES for one in tiles])
    columns["tiles"] = np.frombuffer(whole, np.uint8).reshape(len(traits), TILES**2)
    columns["has_tiles"] = np.array([one != b"" for one in tiles], "?")
    return columns | {name: getattr(catalog, name) for name in PICTURES}


def _rounded(size: int) -> int:
    return -(-size // _PAGE) * _PAGE


def _put(file: Path, header: bytes, columns: dict[str, _Array], begin: int, end: int) -> None:
    descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=_NEW)
    try:
        with os.fdopen(descriptor, "w+b") as stream:
            _put_all(stream, header, columns, begin, end)
        Path(name).replace(file)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink(missing_ok=True)
        raise


def _put_all(
    stream: IO[bytes], header: bytes, columns: dict[str, _Array], begin: int, end: int
) -> None:
    stream.write(_HEAD.pack(_MAGIC, len(header), zlib.crc32(header)))
    stream.write(header)
    if stream.tell() > begin:
        raise ValueError("the header is longer than its room")
    stream.seek(begin)
    for values in columns.values():
        for part in _parts(values):
            stream.write(part)
        stream.write(bytes(-stream.tell() % _PAGE))
    stream.write(_sums(stream, begin, end))


def _parts(column: _Array) -> Iterator[memoryview]:
    """The bytes of a column, some megabytes at a time."""
    rows = max(1, _BLOCK // max(1, column[:1].nbytes))
    for start in range(0, len(column), rows):
        yield np.ascontiguousarray(column[start : start + rows]).data.cast("B")


def _oldest(folder: Path) -> list[Path]:
    """The snapshots, the one written longest ago first; what a kill left is among them."""
    with suppress(OSError):
        return sorted(folder.iterdir(), key=lambda file: file.stat().st_mtime)
    return []


def _delete(files: Sequence[Path]) -> int:
    gone = 0
    for file in files:
        with suppress(OSError):
            file.unlink()
            gone += 1
    return gone
