"""Whether a file still is what was shown: the questions that every move relies on.

A file is known by device, inode, size and time of change (`Photo`), and by the SHA-256 of its
bytes. The first four are cheap and are asked last, right before a move; the bytes decide where a
file was edited with its times set back, and where a file system numbers files anew. The time of
the last change of the inode (`ctime`) is not part of it: backups, tags and hard links change it
and leave the picture as it was. It only tells whether bytes that were hashed need hashing again.
"""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path
from typing import Final, TypeAlias

from purger.core.domain import NO_LONGER_THERE, Photo
from purger.core.errors import why_of
from purger.core.texts import say

_CHUNK: Final = 1 << 20
FileKey: TypeAlias = tuple[int, int, Path | None]


def key(photo: Photo) -> FileKey:
    """What makes two names one file: device and inode; the path where the system has no inodes."""
    return photo.device, photo.inode, None if photo.inode else photo.path


def is_gone(path: Path) -> bool:
    """Whether nothing has this name; what cannot be looked at may still be there."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False
    return False


def why_changed(photo: Photo) -> str | None:
    """Why the file is not the one that was seen, by a look at it; None where it is."""
    try:
        found = photo.path.lstat()
    except FileNotFoundError:
        return NO_LONGER_THERE
    except OSError as error:
        return say("It cannot be looked at: {why}.", why=why_of(error))
    except ValueError:
        return say("No file can have this name.")
    if not stat.S_ISREG(found.st_mode):
        return say("It is no longer a regular file.")
    if not photo.is_same_file(found):
        return say("It changed since it was shown.")
    return None


def why_other_content(photo: Photo, digest: bytes) -> str | None:
    """Why its bytes are not those that were seen; None where they are. Reads the whole file."""
    try:
        if sha256(photo) == digest:
            return None
    except OSError as error:
        return say("It cannot be read: {why}.", why=why_of(error))
    return say("Its content changed since it was shown.")


def sha256(photo: Photo) -> bytes:
    """Hash the very file that `photo` names; b"" where another is in its place or comes meanwhile.

    Raises:
        OSError: it cannot be read.
    """
    # without waiting: what took its place may be a pipe that nobody writes to
    names = ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY", "O_CLOEXEC")
    descriptor = os.open(photo.path, sum((getattr(os, n, 0) for n in names), os.O_RDONLY))
    with os.fdopen(descriptor, "rb") as stream:
        digest = hashlib.sha256()
        while photo.is_same_file(os.fstat(descriptor)):
            chunk = stream.read(_CHUNK)
            if not chunk:
                return digest.digest()
            digest.update(chunk)
    return b""


def is_it(photo: Photo, path: Path, digest: bytes | None) -> bool:
    """Whether what lies at `path` is the file that `photo` described when it lay elsewhere.

    The same regular file, unchanged; or, where it got another number on its way, one with the same
    bytes (the same size and time where no `digest` is known).

    Raises:
        OSError: it cannot be looked at or read.
    """
    found = path.lstat()
    if not stat.S_ISREG(found.st_mode):
        return False
    now = Photo.from_stat(path, found)
    same = (key(now)[:2], now.size, now.mtime_ns) == (key(photo)[:2], photo.size, photo.mtime_ns)
    if same and photo.inode:  # without inodes all files have one number
        return True
    if digest is None:
        return (now.size, now.mtime_ns) == (photo.size, photo.mtime_ns)
    return now.size == photo.size and sha256(now) == digest


class Verified:
    """Which files were read and found to have the bytes they should have.

    A file is read once; it is read again where its inode changed since. Good for one purge.
    """

    def __init__(self) -> None:
        self._seen: dict[tuple[FileKey, int, int, int], bytes] = {}

    def has_bytes(self, photo: Photo, digest: bytes) -> bool:
        """Whether the file is the one that was seen, byte for byte; False where none can tell."""
        try:
            before = self._name(photo)
            if before not in self._seen:
                self._seen[before] = sha256(photo)
            return self._seen[before] == digest and self._name(photo) == before
        except (OSError, ValueError):
            return False

    def stamp(self, photo: Photo) -> object:
        """What changes with a file's inode, also when it is renamed under another of its names.

        None where it cannot be looked at.
        """
        try:
            return self._name(photo)
        except (OSError, ValueError):
            return None

    @staticmethod
    def _name(photo: Photo) -> tuple[FileKey, int, int, int]:
        found = photo.path.lstat()
        now = Photo.from_stat(photo.path, found)
        return key(now), now.size, now.mtime_ns, found.st_ctime_ns
