"""The trash of freedesktop.org desktops, written for photos that must not be lost.

Differences to what other libraries do, each of which has lost files there: the record is made first
and exclusively, nothing in the trash is ever overwritten (`RENAME_NOREPLACE`), nothing is copied
across devices, records and folders are synced to the disk, names are bytes, and the caller learns
where the file went.

Source: freedesktop.org Trash Specification 1.0.
"""

from __future__ import annotations

import ctypes
import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final
from urllib.parse import quote_from_bytes

from purger.core.errors import TrashError

_RENAME_NOREPLACE: Final = 1
_AT_FDCWD: Final = -100
_NAME_MAX: Final = 255
_INFO: Final = b".trashinfo"
_ELSEWHERE = {errno.EXDEV, errno.EROFS, errno.ENOENT, errno.ENOTDIR, errno.EACCES, errno.EPERM}


@dataclass(frozen=True, slots=True)
class _Trash:
    """A trash folder.

    Attributes:
        folder: holds `files` and `info`.
        top: root of its volume; None for the trash in the user's home.
    """

    folder: bytes
    top: bytes | None


class XdgTrasher:
    """Moves files to the freedesktop trash of their volume."""

    def trash(self, path: Path) -> Path:
        """Move one file to the trash and return where it is.

        Raises:
            TrashError: it could not be moved; it is still in its place.
        """
        try:
            return Path(os.fsdecode(_trash(os.fsencode(path))))
        except OSError as error:
            raise TrashError(_sentence(error)) from None


def why_no_trash(folder: Path) -> str | None:
    """Why files of this folder cannot be trashed, as a sentence; None where they can.

    Nothing is made or changed.
    """
    try:
        parent = os.path.realpath(os.fsencode(folder))
        device = os.stat(parent).st_dev
        if not os.access(parent, os.W_OK | os.X_OK):
            return "The folder may not be written, so nothing can be moved out of it."
        for trash in _candidates(parent):
            if _would_serve(trash, device):
                return None
    except OSError as error:
        return _sentence(error)
    return "Its volume has no trash, and none can be made there."


def _would_serve(trash: _Trash, device: int) -> bool:
    here = trash.folder
    while not os.path.lexists(here):
        here = os.path.dirname(here)
    found = os.stat(here)
    return found.st_dev == device and stat.S_ISDIR(found.st_mode) and os.access(here, os.W_OK)


def _trash(path: bytes) -> bytes:
    parent = os.path.realpath(os.path.dirname(path))
    path = os.path.join(parent, os.path.basename(path))
    device = os.lstat(path).st_dev
    if not os.access(parent, os.W_OK | os.X_OK):
        raise PermissionError(errno.EACCES, "the folder may not be written")
    last: OSError = OSError(errno.ENOTSUP, "the volume has no trash")
    for trash in _candidates(parent):
        try:
            _prepare(trash, device)
            return _move(path, trash)
        except OSError as error:
            if error.errno not in _ELSEWHERE or not os.path.lexists(path):
                raise
            last = error
    raise last


def _candidates(parent: bytes) -> Iterator[_Trash]:
    data = os.environb.get(b"XDG_DATA_HOME", b"")
    if not os.path.isabs(data):
        data = os.path.join(os.path.expanduser(b"~"), b".local", b"share")
    yield _Trash(os.path.join(data, b"Trash"), None)
    top = parent
    while not os.path.ismount(top):
        top = os.path.dirname(top)
    user = b"%d" % os.getuid()
    shared = os.path.join(top, b".Trash")
    with suppress(OSError):
        mode = os.lstat(shared).st_mode
        # a link, or a folder without the sticky bit, could be anybody's: the specification says no
        if stat.S_ISDIR(mode) and mode & stat.S_ISVTX:
            yield _Trash(os.path.join(shared, user), top)
    yield _Trash(os.path.join(top, b".Trash-" + user), top)


def _prepare(trash: _Trash, device: int) -> None:
    """Make the folders where they are missing; refuse those that are links or somebody else's."""
    parent = os.path.dirname(trash.folder)
    if trash.top is None:
        os.makedirs(parent, 0o700, exist_ok=True)
    # looked at before anything is made: a trash on another device would never be used
    if os.stat(parent).st_dev != device:
        raise OSError(errno.EXDEV, "the trash is on another volume")
    for folder in (trash.folder, *(os.path.join(trash.folder, n) for n in (b"files", b"info"))):
        with suppress(FileExistsError):
            os.mkdir(folder, 0o700)
        found = os.lstat(folder)
        is_link_at_home = trash.top is None and stat.S_ISLNK(found.st_mode)
        found = os.stat(folder) if is_link_at_home else found
        if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid():
            raise PermissionError(errno.EPERM, "the trash belongs to somebody else")
        if found.st_dev != device:
            raise OSError(errno.EXDEV, "the trash is on another volume")


def _move(path: bytes, trash: _Trash) -> bytes:
    files, info = os.path.join(trash.folder, b"files"), os.path.join(trash.folder, b"info")
    text = _record(path, trash.top)
    for name in _names(os.path.basename(path)):
        record, target = os.path.join(info, name + _INFO), os.path.join(files, name)
        if not _write_record(record, text):
            continue
        try:
            _sync_folder(info)
            _rename_noreplace(path, target)
        except FileExistsError:
            os.unlink(record)  # an orphan of this name lies in the trash: it stays as it is
            continue
        except OSError:
            os.unlink(record)
            raise
        # the photo is in the trash; what can no longer be synced is not a failure of the move
        with suppress(OSError):
            _sync_folder(files)
            _sync_folder(os.path.dirname(path))
        return target
    raise OSError(errno.EEXIST, "no free name was found in the trash")


def _record(path: bytes, top: bytes | None) -> bytes:
    where = os.path.relpath(path, top) if top is not None else path
    now = datetime.now().astimezone().strftime("%Y-%m-%dT%H:%M:%S")
    return f"[Trash Info]\nPath={quote_from_bytes(where)}\nDeletionDate={now}\n".encode("ascii")


def _names(name: bytes) -> Iterator[bytes]:
    """The file's own name, then that name with a number, cut to what file systems take."""
    stem, suffix = os.path.splitext(name)
    for attempt in range(1000):
        number = b"" if attempt == 0 else b".%d" % attempt
        if attempt > 1:
            number = b"." + os.urandom(5).hex().encode("ascii")
        room = _NAME_MAX - len(_INFO) - len(number) - len(suffix)
        yield stem[:room] + number + suffix if room > 0 else os.urandom(8).hex().encode("ascii")


def _write_record(record: bytes, text: bytes) -> bool:
    """Write a record that did not exist; False where one of this name does."""
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        descriptor = os.open(record, flags, 0o600)
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


def _sync_folder(folder: bytes) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


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
    # an old kernel or file system: the second name is made first, exclusively
    os.link(source, target, follow_symlinks=False)
    try:
        os.unlink(source)
    except OSError:
        os.unlink(target)
        raise


def _sentence(error: OSError) -> str:
    known = {
        errno.EACCES: "Its folder may not be written.",
        errno.EPERM: "The system does not allow it to be moved.",
        errno.EROFS: "Its volume is read-only.",
        errno.ENOSPC: "The volume of the trash is full.",
        errno.EDQUOT: "The quota of the volume is used up.",
        errno.EXDEV: "Its volume has no trash of its own.",
        errno.ENOTSUP: "Its volume has no trash.",
        errno.ENOENT: "It is no longer there.",
    }
    return known.get(error.errno or 0, f"It could not be moved to the trash: {error.strerror}.")
