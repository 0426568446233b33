"""Whether files of one name are one photo: a look into them, where the name could deceive.

Cameras count from 0001 again and again, so a RAW may share its name with the JPEG of another day,
and a long video with a photo. What cannot be told counts as told by the name.
"""

from __future__ import annotations

import os
import re
import stat
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import BinaryIO, Final

from purger.core.placeholders import is_placeholder

_HEAD: Final = 1 << 17
_STAMP: Final = re.compile(rb"(?<!\d)\d{4}:\d\d:\d\d \d\d:\d\d:\d\d(?!\d)")
_SAME_SECONDS: Final = 3.0
_LIVE_SECONDS: Final = 10.0
_LIVE_BYTES: Final = 30_000_000
_BOXES: Final = 64
_FLAGS: Final = ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY", "O_CLOEXEC")


def is_same_moment(one: str, two: str) -> bool:
    """False where both files tell when they were taken, and not a single moment agrees.

    EXIF writes "2024:05:01 12:30:45" near the beginning of every format that holds it (JPEG, and
    RAW built on TIFF, JPEG or ISO boxes), so no format has to be parsed.
    """
    first, second = _moments(one), _moments(two)
    if not first or not second:
        return True
    return any(abs(a - b) <= _SAME_SECONDS for a in first for b in second)


def is_live_video(path: str) -> bool:
    """Whether a video beside a photo of its name is short enough to be the photo's own.

    Live Photos last three seconds; loops and bounces made of them a few more. Where the length
    cannot be read, the size decides.
    """
    try:
        with opened(path) as stream:
            size = os.fstat(stream.fileno()).st_size
            seconds = _seconds(stream, size)
    except OSError:
        return False
    return size <= _LIVE_BYTES if seconds is None else seconds <= _LIVE_SECONDS


@contextmanager
def opened(path: str) -> Iterator[BinaryIO]:
    """Open a regular file that is no link, without waiting for anything.

    Raises:
        OSError: it cannot be, is something else, or would have to be downloaded.
    """
    if is_placeholder(os.lstat(path)):
        raise OSError("not on this computer")
    descriptor = os.open(path, sum((getattr(os, name, 0) for name in _FLAGS), os.O_RDONLY))
    with os.fdopen(descriptor, "rb") as stream:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError("not a regular file")
        yield stream


def _moments(path: str) -> set[float]:
    try:
        with opened(path) as stream:
            head = stream.read(_HEAD)
    except OSError:
        return set()
    return {moment for stamp in _STAMP.findall(head) if (moment := _moment(stamp)) is not None}


def _moment(stamp: bytes) -> float | None:
    try:
        when = datetime.strptime(stamp.decode("ascii"), "%Y:%m:%d %H:%M:%S").replace(tzinfo=UTC)
    except ValueError:  # "0000:00:00 00:00:00": the clock was never set
        return None
    return when.timestamp()


def _seconds(stream: BinaryIO, size: int) -> float | None:
    """How long a QuickTime or MP4 video lasts (ISO/IEC 14496-12, `moov` and `mvhd`).

    Of a video in fragments the header counts only what lies before the first of them, most often
    nothing. Its whole length is in `mvex` (`mehd`), if anywhere.
    """
    try:
        movie = _box(stream, (0, size), b"moov")
        header = None if movie is None else _box(stream, movie, b"mvhd")
        if movie is None or header is None:
            return None
        stream.seek(header[0])
        data = stream.read(32)
        # version, flags, two times, ticks a second, ticks: 8 bytes for a time from version 1 on
        form, at = (">IQ", 20) if data[0] else (">II", 12)
        ticks, length = struct.unpack_from(form, data, at)
        fragments = _box(stream, movie, b"mvex")
        if fragments:
            length = _length_of_fragments(stream, fragments)
    except (struct.error, IndexError):
        return None
    return float(length / ticks) if ticks and length else None


def _length_of_fragments(stream: BinaryIO, within: tuple[int, int]) -> int:
    """In ticks of the movie; 0 where it is not told."""
    header = _box(stream, within, b"mehd")
    if header is None:
        return 0
    stream.seek(header[0])
    data = stream.read(12)
    (length,) = struct.unpack_from(">Q" if data[0] else ">I", data, 4)
    return int(length)


def _box(stream: BinaryIO, within: tuple[int, int], kind: bytes) -> tuple[int, int] | None:
    """Where the content of the first box of this kind begins and ends."""
    start, end = within
    for _ in range(_BOXES):
        if start >= end:
            return None
        stream.seek(start)
        size, name = struct.unpack(">I4s", stream.read(8))
        head = 8
        if size == 1:
            (size,) = struct.unpack(">Q", stream.read(8))
            head = 16
        size = size or end - start
        if size < head:
            return None
        if name == kind:
            return start + head, min(end, start + size)
        start += size
    return None
