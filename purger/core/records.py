"""The tables of photos and of their traits (see `table`), and how a scan fills the first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from itertools import chain
from operator import attrgetter, itemgetter
from typing import Any, Final, Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

from purger.core.domain import LARGEST_INODE, Photo, Traits, cut_ns, folded
from purger.core.table import Table, made

Numbers: TypeAlias = tuple[int, int, int, int, int, int]
"""What a scan keeps of one file's `stat_result`, in the order of `NUMBERS`."""

NUMBERS: Final = ("size", "mtime_ns", "device", "inode", "ctime_ns", "links")
DEVICE: Final = NUMBERS.index("device")
INODE: Final = NUMBERS.index("inode")
MAY_BE_NONE: Final = ("taken", "exposure", "bias", "focal_length", "focus_distance")

_PACKED_AT_ONCE = 8192
_EARLIEST_NS = cut_ns(-(2**63))

numbers_of: attrgetter[Numbers] = attrgetter(
    "st_size", "st_mtime_ns", "st_dev", "st_ino", "st_ctime_ns", "st_nlink"
)
"""The numbers of a `stat_result`; the inodes are still to be folded (`with_folded`)."""
_inode_of = itemgetter(INODE)


def with_folded(files: list[Numbers]) -> list[Numbers]:
    """The numbers of files with their inodes as `Photo` keeps them."""
    inodes = list(map(_inode_of, files))
    if not inodes or (min(inodes) >= 0 and max(inodes) <= LARGEST_INODE):
        return files
    return [
        (size, mtime_ns, device, folded(inode), ctime_ns, links)
        for size, mtime_ns, device, inode, ctime_ns, links in files
    ]


class PhotoTable(Table[Photo]):
    """Photos as columns.

    Its columns are those of `NUMBERS`, int64, and "text". A column in which these do not hold a
    number (inodes of some file systems fill 64 bits) is one of Python's own integers.

    Args:
        texts: normal absolute paths.
        numbers: for each of `NUMBERS` its column.
    """

    def __init__(self, texts: Sequence[str], numbers: Mapping[str, NDArray[Any]]) -> None:
        super().__init__(len(texts))
        self._texts = texts
        self._numbers = numbers

    def column(self, name: str) -> Sequence[Any] | NDArray[Any]:
        """One attribute of every photo: the paths as a list of texts, others as arrays."""
        return self._texts if name == "text" else self._numbers[name]

    def take(self, rows: NDArray[np.intp]) -> Self:
        """The photos at these places, in this order."""
        texts = list(map(self._texts.__getitem__, rows.tolist()))
        return type(self)(texts, {name: of[rows] for name, of in self._numbers.items()})

    def _records(self, start: int, stop: int) -> list[Photo]:
        values = {name: of[start:stop].tolist() for name, of in self._numbers.items()}
        return made(Photo, stop - start, {"_text": self._texts[start:stop], **values})


class Seen:
    """Collects what the system said of files; `table` makes photos of them."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._waiting: list[Numbers] = []
        self._packed: list[NDArray[Any]] = []

    def __len__(self) -> int:
        return len(self._texts)

    def add(self, texts: Sequence[str], numbers: Sequence[Numbers]) -> None:
        """Take in files: their normal absolute paths, and the numbers of each."""
        self._texts += texts
        self._waiting += numbers
        if len(self._waiting) >= _PACKED_AT_ONCE:
            self._pack()

    def table(self) -> PhotoTable:
        """The photos, in the order in which they were added; nothing can be added after it."""
        self._pack()
        every = np.concatenate(self._packed)
        self._packed = []
        of = {name: _narrowed(every[:, place]) for place, name in enumerate(NUMBERS)}
        for name in ("mtime_ns", "ctime_ns"):
            of[name] = _cut(of[name])
        of["links"] = np.maximum(of["links"], 1)
        return PhotoTable(self._texts, of)

    def _pack(self) -> None:
        count, width = len(self._waiting), len(NUMBERS)
        flat = chain.from_iterable(self._waiting)
        try:
            packed: NDArray[Any] = np.fromiter(flat, np.int64, count * width)
        except OverflowError:
            packed = np.array(list(chain.from_iterable(self._waiting)), object)
        self._packed.append(packed.reshape(count, width))
        self._waiting = []


def _narrowed(values: NDArray[Any]) -> NDArray[Any]:
    """A column of its own, in 64 bits where they hold it."""
    with suppress(OverflowError):
        return values.astype(np.int64)
    return values.copy()


def _cut(times: NDArray[Any]) -> NDArray[np.int64]:
    """Times as `Photo` keeps them."""
    if times.dtype == object:
        times = np.array(list(map(cut_ns, times.tolist())), np.int64)
    return np.asarray(np.maximum(times, _EARLIEST_NS), np.int64)


class TraitsTable(Table[Traits]):
    """Traits as columns, which may be mapped from a file.

    Its columns are the attributes of `Traits`. Words and tiles come as lists, numbers as arrays,
    with NaN for None.

    Args:
        numbers: the columns of numbers.
        words: for each attribute that is a text the words and, of each row, which of them.
        tiles: n×36 uint8.
        has_tiles: which of them are known: n bool.
    """

    def __init__(
        self,
        numbers: Mapping[str, NDArray[Any]],
        words: Mapping[str, tuple[Sequence[str], NDArray[Any]]],
        tiles: NDArray[np.uint8],
        has_tiles: NDArray[np.bool_],
    ) -> None:
        super().__init__(len(tiles))
        self._numbers = numbers
        self._words = words
        self._tiles = tiles
        self._has_tiles = has_tiles

    def column(self, name: str) -> Sequence[Any] | NDArray[Any]:
        """One attribute of all."""
        if name in self._numbers:
            return self._numbers[name]
        return self._list(name, 0, len(self))

    def take(self, rows: NDArray[np.intp]) -> Self:
        """The traits at these places, in this order."""
        return type(self)(
            {name: of[rows] for name, of in self._numbers.items()},
            {name: (words, which[rows]) for name, (words, which) in self._words.items()},
            self._tiles[rows],
            self._has_tiles[rows],
        )

    def _records(self, start: int, stop: int) -> list[Traits]:
        slots = {name: self._list(name, start, stop) for name in Traits.__dataclass_fields__}
        return made(Traits, stop - start, slots)

    def _list(self, name: str, start: int, stop: int) -> list[Any]:
        """An attribute of some rows, as `Traits` has it."""
        if name == "tiles":
            return self._tiles_of(start, stop)
        if name in self._words:
            words, which = self._words[name]
            return [words[place] for place in which[start:stop].tolist()]
        values: list[Any] = self._numbers[name][start:stop].tolist()
        if name in MAY_BE_NONE:
            return [None if value != value else value for value in values]  # noqa: PLR0124 - NaN
        return values

    def _tiles_of(self, start: int, stop: int) -> list[bytes]:
        every, side = self._tiles[start:stop].tobytes(), self._tiles.shape[1]
        cut = (every[place : place + side] for place in range(0, len(every), side))
        has_tiles = self._has_tiles[start:stop].tolist()
        return [one if has else b"" for one, has in zip(cut, has_tiles, strict=True)]
