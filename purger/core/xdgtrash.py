"""The trash of freedesktop.org desktops, written for photos that must not be lost.

Differences to what other libraries do, each of which has lost files there: the record is made first
and exclusively, nothing in the trash is ever overwritten (`RENAME_NOREPLACE`), nothing is copied
across devices, no name of a user's file is ever unlinked, records and folders are synced to the
disk, names are bytes, and the caller learns where the file went.

Source: freedesktop.org Trash Specification 1.0.
"""

from __future__ import annotations

import ctypes
import errno
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final
from urllib.parse import quote_from_bytes

from purger.core.domain import Photo
from purger.core.errors import NoTrashError, TrashError
from purger.core.identity import is_it
from purger.core.xdgfolders import TrashFolder, Volume, candidates, check_writable, sync_folder

_RENAME_NOREPLACE: Final = 1
_AT_FDCWD: Final = -100
_NAME_MAX: Final = 255
_INFO: Final = b".trashinfo"
_ATTEMPTS: Final = 1000
_NEW: Final = os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_NOFOLLOW | os.O_CLOEXEC
_ELSEWHERE: Final = {
    errno.EXDEV, errno.EROFS, errno.ENOENT, errno.ENOTDIR, errno.EEXIST, errno.EACCES, errno.EPERM,
    errno.ELOOP,
}  # fmt: skip
_WHOLE_VOLUME: Final = {errno.EROFS, errno.ENOSPC, errno.EDQUOT, errno.ENOTSUP}
_SENTENCES: Final = {
    errno.EACCES: "Its folder may not be written.",
    errno.EPERM: "The system does not allow it to be moved.",
    errno.EROFS: "Its volume is read-only.",
    errno.ENOSPC: "The volume of the trash is full.",
    errno.EDQUOT: "The quota of the volume is used up.",
    errno.ENOTSUP: "Its volume has no trash, and none can be made there.",
    errno.ENOENT: "It is no longer there.",
    errno.ESTALE: "It was changed just now, while it was to be moved.",
}


class XdgTrasher:
    """Moves files to the freedesktop trash of their volume."""

    def trash(self, path: Path) -> Path:
        """Move one file to the trash and return where it is.

        Raises:
            NoTrashError: its volume takes nothing into a trash; it is still in its place.
            TrashError: it could not be moved; it is still in its place.
        """
        try:
            return Path(os.fsdecode(_trash(os.fsencode(path))))
        except OSError as error:
            kind = NoTrashError if error.errno in _WHOLE_VOLUME else TrashError
            raise kind(_sentence(error)) from None

    def restore(self, location: Path, path: Path) -> None:
        """Bring back a file that `trash` moved; whatever has its name now is never replaced.

        Raises:
            TrashError: it could not be brought back; it is still in the trash.
        """
        try:
            _restore(os.fsencode(location), os.fsencode(path))
        except FileExistsError:
            raise TrashError("Another file has its name now.") from None
        except OSError as error:
            raise TrashError(f"{error.strerror or error}.") from None

    def find(self, photo: Photo, sha256: bytes | None) -> Path | None:
        """Where a file lies in a trash of its volume; by its identity."""
        for trash in candidates(Volume.of(_nearest_folder(photo.path))):
            with suppress(OSError):
                for name in os.listdir(trash.files):
                    path = Path(os.fsdecode(os.path.join(trash.files, name)))
                    if is_it(photo, path, sha256):
                        return path
        return None

    def tidy(self, photo: Photo) -> None:
        """Leave what a killed move left: it costs a few bytes."""


def _nearest_folder(path: Path) -> bytes:
    folder = next(parent for parent in path.parents if parent.is_dir())
    return os.path.realpath(os.fsencode(folder))


def why_no_trash(folder: Path) -> str | None:
    """Why files of this folder cannot be trashed, as a sentence; None where they can.

    Nothing is made or changed.
    """
    try:
        parent = os.path.realpath(os.fsencode(folder))
        volume = Volume.of(parent)
        check_writable(parent)
    except PermissionError:
        return "The folder may not be written, so nothing can be moved out of it."
    except OSError as error:
        return _sentence(error)
    for trash in candidates(volume):
        with suppress(OSError):
            trash.check(volume)
            return None
    return _SENTENCES[errno.ENOTSUP]


def _trash(path: bytes) -> bytes:
    parent = os.path.realpath(os.path.dirname(path))
    path = os.path.join(parent, os.path.basename(path))
    photo = os.lstat(path)
    check_writable(parent)
    volume = Volume.of(parent)
    for trash in candidates(volume):
        try:
            trash.make(volume)
        except OSError as error:
            if error.errno not in _ELSEWHERE:
                raise
            continue
        with suppress(_OtherVolumeError):
            return _move(path, photo, trash)
    raise OSError(errno.ENOTSUP, "the volume has no trash")


class _OtherVolumeError(Exception):
    """The kernel knows of a border between file and trash that was not seen before."""


def _move(path: bytes, photo: os.stat_result, trash: TrashFolder) -> bytes:
    text = _record(path, trash.top)
    for name in _names(os.path.basename(path), _longest_name(trash.info)):
        record, target = os.path.join(trash.info, name + _INFO), os.path.join(trash.files, name)
        if not _write_record(record, text):
            continue
        try:
            sync_folder(trash.info)
            _check_unchanged(path, photo)  # syncing takes its time, and editors save
            _rename_noreplace(path, target)
        except FileExistsError:
            os.unlink(record)  # an orphan of this name lies in the trash: it stays as it is
            continue
        except OSError as error:
            if not _lies_at(target, photo):  # a network can do a rename and still report a failure
                os.unlink(record)
            if error.errno == errno.EXDEV:
                raise _OtherVolumeError from None
            raise
        # the photo is in the trash; what can no longer be synced is not a failure of the move
        with suppress(OSError):
            sync_folder(trash.files)
            sync_folder(os.path.dirname(path))
        return target
    raise OSError(errno.EEXIST, "no free name was found in the trash")


def _restore(location: bytes, path: bytes) -> None:
    files, name = os.path.split(location)
    if os.path.basename(files) != b"files":
        raise OSError(errno.EINVAL, "That is no place in a trash")
    found = os.lstat(location)
    try:
        _rename_noreplace(location, path)
    except OSError:
        if not _lies_at(path, found):  # a network can do a rename and still report a failure
            raise
    # it is back; a record that leads nowhere, or what can no longer be synced, loses nothing
    with suppress(OSError):
        sync_folder(os.path.dirname(path))
        os.unlink(os.path.join(os.path.dirname(files), b"info", name + _INFO))
        sync_folder(files)


def _check_unchanged(path: bytes, photo: os.stat_result) -> None:
    now = os.lstat(path)
    same = os.path.samestat(photo, now)
    if not same or (photo.st_size, photo.st_mtime_ns) != (now.st_size, now.st_mtime_ns):
        raise OSError(errno.ESTALE, "the file changed")


def _lies_at(target: bytes, photo: os.stat_result) -> bool:
    try:
        return os.path.samestat(photo, os.lstat(target))
    except OSError:
        return False


def _record(path: bytes, top: bytes | None) -> bytes:
    where = os.path.relpath(path, top) if top is not None else path
    now = datetime.now().astimezone().strftime("%Y-%m-%dT%H:%M:%S")
    return f"[Trash Info]\nPath={quote_from_bytes(where)}\nDeletionDate={now}\n".encode("ascii")


def _longest_name(folder: bytes) -> int:
    """Bytes that a name may have; encrypting file systems take fewer than usual."""
    with suppress(OSError):
        return min(_NAME_MAX, os.pathconf(folder, "PC_NAME_MAX"))
    return _NAME_MAX


def _names(name: bytes, longest: int) -> Iterator[bytes]:
    """The file's own name, then that name with a number, cut to what the file system takes."""
    stem, suffix = os.path.splitext(name)
    for attempt in range(_ATTEMPTS):
        number = b"" if attempt == 0 else b".%d" % attempt
        if attempt > 1:
            number = b"." + os.urandom(5).hex().encode("ascii")
        room = longest - len(_INFO) - len(number) - len(suffix)
        whole = _cut(stem, room) + number + suffix
        yield whole if room > 0 else os.urandom(8).hex().encode("ascii")


def _cut(stem: bytes, room: int) -> bytes:
    """At most `room` bytes; of a name in UTF-8 no half character, which some systems refuse."""
    with suppress(UnicodeDecodeError):
        stem.decode("utf-8")
        return stem[:room].decode("utf-8", errors="ignore").encode("utf-8")
    return stem[:room]


def _write_record(record: bytes, text: bytes) -> bool:
    """Write a record that did not exist; False where one of this name does."""
    try:
        descriptor = os.open(record, _NEW, 0o600)
    except FileExistsError:
        return False
    try:
        try:
            if os.write(descriptor, text) != len(text):
                raise OSError(errno.ENOSPC, "the trash is full")
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError:
        os.unlink(record)
        raise
    return True


def _renameat2() -> Callable[[bytes, bytes], int] | None:
    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return None
    return lambda a, b: int(call(_AT_FDCWD, a, _AT_FDCWD, b, _RENAME_NOREPLACE))


def _rename_noreplace(source: bytes, target: bytes) -> None:
    """Rename, or fail where `target` exists; atomic."""
    rename = _renameat2()
    if rename is not None:
        if rename(source, target) == 0:
            return
        number = ctypes.get_errno()
        if number not in {errno.EINVAL, errno.ENOSYS}:
            raise OSError(number, os.strerror(number))
    _rename_onto_own(source, target)


def _rename_onto_own(source: bytes, target: bytes) -> None:
    """The same on an old kernel or file system: take the name with an empty file, replace that.

    A link and an unlink of the first name would do as well, but FAT has no links, and what gets
    unlinked may be a newer file that an editor has just put there.
    """
    descriptor = os.open(target, _NEW, 0o600)
    try:
        own = os.fstat(descriptor)
    finally:
        with suppress(OSError):  # nothing was written
            os.close(descriptor)
    try:
        os.rename(source, target)
    except OSError:
        found = os.lstat(target)
        # what lies there now may be the photo after all: look before taking anything away
        if os.path.samestat(own, found) and found.st_size == 0:
            os.unlink(target)
        raise


def _sentence(error: OSError) -> str:
    other = f"It could not be moved to the trash: {error.strerror}."
    return _SENTENCES.get(error.errno or 0, other)
