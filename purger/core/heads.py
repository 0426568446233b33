"""What the first kilobytes of a photo tell: when it was taken, with which camera.

EXIF stands near the beginning of what cameras and telephones write. Its place is sought, not the
format parsed, so one way serves JPEG, HEIC and TIFF. Nothing here is trusted: the bytes may be
anything, and decoding reads it all again.
"""

from __future__ import annotations

import struct
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from purger.core.kinship import opened

_BYTES: Final = 16_384
_MORE: Final = 1 << 17
_MARK: Final = b"Exif\0\0"
_ORDERS: Final = {b"II*\0": "<", b"MM\0*": ">"}
_TRIES: Final = 8
_ENTRIES: Final = 256
_MAKE, _MODEL, _DETAILS = 0x010F, 0x0110, 0x8769
_TAKEN, _FRACTION = 0x9003, 0x9291
_ASCII, _LONGEST = 2, 64


@dataclass(frozen=True, slots=True)
class Head:
    """What a head tells; the fields mean what they mean in `Traits`."""

    taken: float | None = None
    camera: str = ""


NOTHING: Final = Head()


def head_of(path: str) -> Head:
    """Read the head of a file; nothing is told where there is none, whatever the file is."""
    try:
        with opened(path) as stream:
            data = stream.read(_BYTES)
            head = told(data)
            if head is None and len(data) == _BYTES:
                head = told(data + stream.read(_MORE - _BYTES))
    except (OSError, ValueError):
        return NOTHING
    return head or NOTHING


def told(data: bytes) -> Head | None:
    """What the first bytes of a file tell; None where more of them may tell more."""
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
        return _exif(memoryview(data)[start:])
    except struct.error:
        return None
    except (ValueError, OverflowError):
        return NOTHING


def _exif(tiff: memoryview) -> Head:
    order = _ORDERS[bytes(tiff[:4])]
    (first,) = struct.unpack_from(f"{order}I", tiff, 4)
    main = _entries(tiff, order, first)
    camera = sys.intern(
        " ".join(filter(None, (_text(tiff, order, main.get(tag)) for tag in (_MAKE, _MODEL))))
    )
    if _DETAILS not in main:
        return Head(None, camera)
    (where,) = struct.unpack_from(f"{order}I", tiff, main[_DETAILS] + 8)
    details = _entries(tiff, order, where)
    stamp = _text(tiff, order, details.get(_TAKEN))
    return Head(_seconds(stamp, _text(tiff, order, details.get(_FRACTION))), camera)


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
