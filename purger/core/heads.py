"""What the first kilobytes of a photo tell: when it was taken, with which camera, and a glimpse.

EXIF stands near the beginning of what cameras and telephones write. Its place is sought, not the
format parsed, so one way serves JPEG, HEIC and TIFF. A JPEG so small that nearly all of it is read
by then gives the glimpse itself where it has no small picture. Nothing here is trusted: the bytes
may be anything, and decoding reads it all again.
"""

from __future__ import annotations

import struct
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final

import numpy as np
import simplejpeg

from purger.core import markers
from purger.core.domain import Bytes
from purger.core.kinship import opened

_BYTES: Final = 1 << 15
_MORE: Final = 1 << 17
_SMALL: Final = 1 << 16
_JPEG: Final = b"\xff\xd8\xff"
_MARK: Final = b"Exif\0\0"
_ORDERS: Final = {b"II*\0": "<", b"MM\0*": ">"}
_TRIES: Final = 8
_ENTRIES: Final = 256
_MAKE, _MODEL, _DETAILS = 0x010F, 0x0110, 0x8769
_TAKEN, _FRACTION = 0x9003, 0x9291
_THUMBNAIL, _THUMBNAIL_BYTES = 0x0201, 0x0202
_LONGEST_THUMBNAIL: Final = 1 << 16
_LARGEST_THUMBNAIL: Final = 1024
_LARGEST_SMALL: Final = 1 << 12
_MOST_SCANS: Final = 20
_ROWS: Final = 8
_PLAIN: Final = 12
_ASCII, _LONGEST = 2, 64


@dataclass(frozen=True, slots=True)
class Head:
    """What a head tells.

    Attributes:
        taken: as in `Traits`.
        camera: likewise.
        glimpse: 64-bit difference hash of the small picture in it, or of the whole of a small JPEG;
            None where there is neither.
    """

    taken: float | None = None
    camera: str = ""
    glimpse: int | None = None


NOTHING: Final = Head()


def head_of(path: str) -> Head:
    """Read the head of a file; nothing is told where there is none, whatever the file is."""
    try:
        with opened(path) as stream:
            data = stream.read(_BYTES)
            head = told(data)
            if head is None and len(data) == _BYTES:
                data += stream.read(_MORE - _BYTES)
                head = told(data, is_all=True)
            head = head or NOTHING
            if head.glimpse is None and data.startswith(_JPEG):
                data += stream.read(max(0, _SMALL + 1 - len(data)))
                if len(data) <= _SMALL:
                    return replace(head, glimpse=_glimpse(data, _LARGEST_SMALL))
            return head
    except (OSError, ValueError):
        return NOTHING


def told(data: bytes, *, is_all: bool = False) -> Head | None:
    """What the first bytes of a file tell; None where more of them, if there are, may tell more."""
    start = 0 if data[:4] in _ORDERS else -1
    at = -1
    for _ in range(_TRIES):
        if start >= 0:
            break
        at = data.find(_MARK, at + 1)
        if at < 0:
            return None if data[4:8] == b"ftyp" else NOTHING
        if data[at + 6 : at + 10] in _ORDERS:
            start = at + 6
    if start < 0:
        return NOTHING
    try:
        return _exif(memoryview(data)[start:], is_all=is_all)
    except struct.error:
        return None
    except (ValueError, OverflowError):
        return NOTHING


def _exif(tiff: memoryview, *, is_all: bool) -> Head:
    order = _ORDERS[bytes(tiff[:4])]
    (first,) = struct.unpack_from(f"{order}I", tiff, 4)
    main = _entries(tiff, order, first)
    camera = sys.intern(
        " ".join(filter(None, (_text(tiff, order, main.get(tag)) for tag in (_MAKE, _MODEL))))
    )
    try:
        glimpse = _glimpse(_thumbnail(tiff, order, first))
    except struct.error:
        if not is_all:
            raise
        glimpse = None
    if _DETAILS not in main:
        return Head(None, camera, glimpse)
    (where,) = struct.unpack_from(f"{order}I", tiff, main[_DETAILS] + 8)
    details = _entries(tiff, order, where)
    stamp = _text(tiff, order, details.get(_TAKEN))
    return Head(_seconds(stamp, _text(tiff, order, details.get(_FRACTION))), camera, glimpse)


def _thumbnail(tiff: memoryview, order: str, first: int) -> bytes:
    """The JPEG that the second directory speaks of; b"" where there is none."""
    (count,) = struct.unpack_from(f"{order}H", tiff, first)
    (second,) = struct.unpack_from(f"{order}I", tiff, first + 2 + 12 * count)
    if not second:
        return b""
    entries = _entries(tiff, order, second)
    if not {_THUMBNAIL, _THUMBNAIL_BYTES} <= entries.keys():
        return b""
    start, length = (
        struct.unpack_from(f"{order}I", tiff, entries[tag] + 8)[0]
        for tag in (_THUMBNAIL, _THUMBNAIL_BYTES)
    )
    if length > _LONGEST_THUMBNAIL:
        return b""
    (jpeg,) = struct.unpack_from(f"{length}s", tiff, start)
    return bytes(jpeg)


def _glimpse(jpeg: bytes, largest: int = _LARGEST_THUMBNAIL) -> int | None:
    """That of a JPEG of `largest` pixels a side at most; None for no picture, or a plain one."""
    try:
        height, width, *_ = simplejpeg.decode_jpeg_header(jpeg)
        if not _ROWS < min(height, width) <= max(height, width) <= largest:
            return None
        if markers.has_more_scans(jpeg, _MOST_SCANS):
            return None
        grey = simplejpeg.decode_jpeg(
            jpeg, "GRAY", fastdct=True, min_height=2 * _ROWS, min_width=2 * _ROWS
        )[:, :, 0]
    except ValueError:
        return None
    return glimpse_of(grey)


def glimpse_of(grey: Bytes) -> int | None:
    """Where h×w uint8 is brighter than to the left of it, 8×8; None for a plain picture.

    Both sides have 9 pixels at least.
    """
    rows = np.arange(_ROWS) * grey.shape[0] // _ROWS
    columns = np.arange(_ROWS + 1) * grey.shape[1] // (_ROWS + 1)
    sums = np.add.reduceat(np.add.reduceat(grey, rows, 0, np.int32), columns, 1)
    heights, widths = np.diff([*rows, grey.shape[0]]), np.diff([*columns, grey.shape[1]])
    values = sums / np.outer(heights, widths)
    if np.ptp(values) < _PLAIN:
        return None
    return int.from_bytes(np.packbits(values[:, 1:] > values[:, :-1]).tobytes(), "big")


def _entries(tiff: memoryview, order: str, at: int) -> dict[int, int]:
    """Where the entry of each tag begins."""
    (count,) = struct.unpack_from(f"{order}H", tiff, at)
    count = min(count, _ENTRIES)
    tags = struct.unpack_from(f"{order}" + "H10x" * count, tiff, at + 2)
    return {tag: at + 2 + 12 * i for i, tag in enumerate(tags)}


def _text(tiff: memoryview, order: str, entry: int | None) -> str:
    if entry is None:
        return ""
    kind, count, value = struct.unpack_from(f"{order}2xHII", tiff, entry)
    if kind != _ASCII or not count:
        return ""
    start = entry + 8 if count <= 4 else value  # noqa: PLR2004 - as much as an entry holds itself
    (text,) = struct.unpack_from(f"{min(count, _LONGEST)}s", tiff, start)
    return str(text.split(b"\0")[0].decode("ascii", "replace").strip())


def _seconds(stamp: str, fraction: str) -> float | None:
    """Seconds of "2024:05:01 12:30:45"; None for anything else."""
    if len(stamp) != 19:  # noqa: PLR2004 - the length of a stamp
        return None
    when = moment([stamp[:4], *(stamp[at : at + 2] for at in (5, 8, 11, 14, 17))])
    is_number = fraction.isascii() and fraction.isdigit()
    return when if when is None or not is_number else when + float(f"0.{fraction[:6]}")


def moment(parts: Sequence[str]) -> float | None:
    """Seconds since 1970 of year, month, day, hour, minute and second; None for no such moment."""
    try:
        year, month, day, hour, minute, second = map(int, parts)
        return datetime(year, month, day, hour, minute, second, tzinfo=UTC).timestamp()
    except ValueError:
        return None
