"""What a killed purger left in a trash: the file that went, and what is of no use to anybody.

A file is known by its identity, or by where it was together with its content; never by its name.
Something is taken away only where the file itself is seen, and the thing is ours beyond doubt.
"""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from purger.core import xdgrecord
from purger.core.domain import Photo
from purger.core.identity import sha256
from purger.core.xdgfolders import TrashFolder
from purger.core.xdgrecord import INFO

_WRITING_SECONDS: Final = 1.0


def find(photo: Photo, digest: bytes | None, folders: Sequence[TrashFolder]) -> bytes | None:
    """Where a file lies in one of these trash folders; None where it does not.

    The same file whose record leads to its place comes before the same file alone (it may have
    had two names), that before another file that was in its place and has its content, and that
    before one of its number that was in its place and has not.
    """
    path = _place_of(photo)
    found = [
        (rank, -file.st_ctime_ns, location)
        for trash in folders
        for location, file in _files(trash)
        if (rank := _rank(photo, digest, path, trash, location, file)) is not None
    ]
    return min(found)[2] if found else None


def tidy(photo: Photo, folders: Sequence[TrashFolder]) -> None:
    """Take away what a killed move of this file left in these trash folders.

    Raises:
        OSError: something of it cannot be looked at, or not be taken away.
    """
    path = _place_of(photo)
    at_home = _is_it(photo, path)
    if not at_home and find(photo, None, folders) is None:
        return  # where the file is not seen, every trace of it is needed
    for trash in folders:
        for name in _likely_names(photo, trash):
            record, target = os.path.join(trash.info, name + INFO), os.path.join(trash.files, name)
            if _is_left_empty(record, target):
                os.unlink(record)
                continue
            said = xdgrecord.read(record, trash.top)
            identity = xdgrecord.identity_of(photo.inode, photo.size, photo.mtime_ns)
            if said == xdgrecord.Record(path, identity):
                _tidy_one(photo, path if at_home else None, record, target)


def _tidy_one(photo: Photo, home: bytes | None, record: bytes, target: bytes) -> None:
    """Take away a record of ours that is of no use, with what is ours at `target`.

    Args:
        photo: the file that the record is of.
        home: its place, where it is there.
        record: is of this very file.
        target: where it would lie in the trash.
    """
    if _is_it(photo, target):
        if home is None or not _is_second_name(home, target):
            return
        os.unlink(target)
    elif _holds_a_name(photo, record, target):
        os.unlink(target)
    elif os.path.lexists(target) and home is None:
        return
    # nothing is there, or what lay there before, which this record does not describe
    os.unlink(record)


def _place_of(photo: Photo) -> bytes:
    parent, name = os.path.split(os.fsencode(photo.path))
    return os.path.join(os.path.realpath(parent), name)


def _files(trash: TrashFolder) -> Iterator[tuple[bytes, os.stat_result]]:
    with suppress(OSError), os.scandir(trash.files) as entries:
        for entry in entries:
            with suppress(OSError):
                found = entry.stat(follow_symlinks=False)
                if stat.S_ISREG(found.st_mode):
                    yield entry.path, found


def _rank(
    photo: Photo, digest: bytes | None, path: bytes, trash: TrashFolder, location: bytes,
    file: os.stat_result,
) -> int | None:  # fmt: skip
    """How sure it is that `file` is the one, 0 the surest; None where it is not."""
    same = photo.has_numbers_of(file)
    if not same and file.st_size != photo.size:
        return None
    record = os.path.join(trash.info, os.path.basename(location) + INFO)
    said = xdgrecord.read(record, trash.top)
    was_here = said is not None and said.path == path
    if same and (photo.size, photo.mtime_ns) == (file.st_size, file.st_mtime_ns):
        return 0 if was_here else 1
    if was_here and _has_bytes(location, file, digest):
        return 2
    # altered in the trash; or numbered anew by its file system, and never that file
    return 3 if same and was_here else None


def _has_bytes(location: bytes, file: os.stat_result, digest: bytes | None) -> bool:
    try:
        path = Path(os.fsdecode(location))
        return digest is not None and sha256(Photo.from_stat(path, file)) == digest
    except OSError:
        return False


def _is_it(photo: Photo, place: bytes) -> bool:
    """Whether this very file is there, unchanged."""
    try:
        found = os.lstat(place)
    except OSError:
        return False
    return photo.is_same_file(found)


def _likely_names(photo: Photo, trash: TrashFolder) -> list[bytes]:
    """The names in this trash whose record may be of this file."""
    name = os.path.basename(os.fsencode(photo.path))
    start = xdgrecord.common_start(name, xdgrecord.longest_name(trash.info))
    return [
        found.removesuffix(INFO)
        for found in sorted(os.listdir(trash.info))
        if found.startswith(start) and found.endswith(INFO)
    ]


def _is_left_empty(record: bytes, target: bytes) -> bool:
    """Whether a record is empty and of nothing, and nobody is about to fill it."""
    found = os.lstat(record)
    if not stat.S_ISREG(found.st_mode) or found.st_size or os.path.lexists(target):
        return False
    # another program may have made it just now and write it in a moment
    age = time.time() - found.st_mtime
    time.sleep(min(max(0.0, _WRITING_SECONDS - age), _WRITING_SECONDS))
    now = os.lstat(record)
    return os.path.samestat(found, now) and not now.st_size and not os.path.lexists(target)


def _is_second_name(home: bytes, target: bytes) -> bool:
    """Whether the file at `target` has its first name back."""
    first, second = os.lstat(home), os.lstat(target)
    return os.path.samestat(first, second) and second.st_nlink > 1


def _holds_a_name(photo: Photo, record: bytes, target: bytes) -> bool:
    """Whether `target` is the empty file that we made after `record` to keep the name free."""
    try:
        found, written = os.lstat(target), os.lstat(record)
    except FileNotFoundError:
        return False
    return (
        photo.size > 0 == found.st_size
        and (found.st_mode, found.st_uid) == (written.st_mode, written.st_uid)
        and found.st_ctime_ns >= written.st_mtime_ns
    )
