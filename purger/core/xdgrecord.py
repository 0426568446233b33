"""The record beside each file of a freedesktop trash, and the names that both may have.

A record says where the file was and when it went. Ours have one line more, which the specification
tells others to ignore: the identity of the file. So a record that a killed purger left behind can
be told from every other, and from that of an earlier file of the same name.

Source: freedesktop.org Trash Specification 1.0, "Contents of a trash directory".
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from urllib.parse import quote_from_bytes, unquote_to_bytes

from purger.core.domain import folded

INFO: Final = b".trashinfo"
ATTEMPTS: Final = 1000
_NAME_MAX: Final = 255
_LONGEST: Final = 1 << 16
_LONGEST_NUMBER: Final = len(b".0123456789")
_HEAD: Final = b"[Trash Info]"
_PATH: Final = b"Path="
_OURS: Final = b"X-Purger-File="


@dataclass(frozen=True, slots=True)
class Record:
    """What a record says.

    Attributes:
        path: where the file was, absolute.
        identity: of the file, as `identity_of` gives it; b"" where another program wrote it.
    """

    path: bytes
    identity: bytes


def identity_of(inode: int, size: int, mtime_ns: int) -> bytes:
    """Identity of a file within its volume (whose device number changes from start to start)."""
    return b"%d:%d:%d" % (inode, size, mtime_ns)


def text_of(path: bytes, top: bytes | None, found: os.stat_result) -> bytes:
    """The record of a file.

    Args:
        path: where it is, absolute.
        top: the folder to which records of its trash are relative; None where they are absolute.
        found: what `lstat` says of it.
    """
    inside = top is not None and path.startswith(os.path.join(top, b""))
    where = os.path.relpath(path, top) if top is not None and inside else path
    lines = (
        _HEAD,
        _PATH + quote_from_bytes(where).encode("ascii"),
        datetime.now().astimezone().strftime("DeletionDate=%Y-%m-%dT%H:%M:%S").encode("ascii"),
        _OURS + identity_of(folded(found.st_ino), found.st_size, found.st_mtime_ns),
    )
    return b"\n".join(lines) + b"\n"


def read(file: bytes, top: bytes | None) -> Record | None:
    """What the record in `file` says; None where it is none, or cannot be read."""
    try:
        descriptor = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb") as stream:
            head, *lines = stream.read(_LONGEST).splitlines()
    except (OSError, ValueError):
        return None
    paths = [line.removeprefix(_PATH) for line in lines if line.startswith(_PATH)]
    if head != _HEAD or not paths:
        return None
    ours = [line.removeprefix(_OURS) for line in lines if line.startswith(_OURS)]
    path = os.path.join(top or b"/", unquote_to_bytes(paths[0]))
    return Record(path, ours[0] if ours else b"")


def longest_name(folder: bytes) -> int:
    """Bytes that a name may have; encrypting file systems take fewer than usual."""
    with suppress(OSError):
        return min(_NAME_MAX, os.pathconf(folder, "PC_NAME_MAX"))
    return _NAME_MAX


def names(name: bytes, longest: int) -> Iterator[bytes]:
    """The file's own name, then that name with a number, cut to what the file system takes."""
    stem, suffix = os.path.splitext(name)
    for attempt in range(ATTEMPTS):
        number = b"" if attempt == 0 else b".%d" % attempt
        if attempt > 1:
            number = b"." + os.urandom(5).hex().encode("ascii")
        room = longest - len(INFO) - len(number) - len(suffix)
        whole = _cut(stem, room) + number + suffix
        yield whole if room > 0 else os.urandom(8).hex().encode("ascii")


def common_start(name: bytes, longest: int) -> bytes:
    """What all of `names` begin with."""
    stem, suffix = os.path.splitext(name)
    room = longest - len(INFO) - _LONGEST_NUMBER - len(suffix)
    return _cut(stem, room) if room > 0 else b""


def _cut(stem: bytes, room: int) -> bytes:
    """At most `room` bytes; of a name in UTF-8 no half character, which some systems refuse."""
    with suppress(UnicodeDecodeError):
        stem.decode("utf-8")
        return stem[:room].decode("utf-8", errors="ignore").encode("utf-8")
    return stem[:room]
