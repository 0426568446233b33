"""The trash of freedesktop.org desktops, written for photos that must not be lost.

Differences to what other libraries do, each of which has lost files there: the record is made first
and exclusively, nothing in the trash is ever overwritten (`RENAME_NOREPLACE`), nothing is copied
across devices, no name of a user's file is ever unlinked but a second one, records and folders are
synced to the disk, names are bytes, and the caller learns where the file went.

Source: freedesktop.org Trash Specification 1.0.
"""

from __future__ import annotations

import ctypes
import errno
import os
from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path
from typing import Final

from purger.core import xdgfind, xdgrecord
from purger.core.domain import Photo
from purger.core.errors import NoTrashError, TrashError, why_of
from purger.core.texts import say
from purger.core.xdgfolders import (
    TrashFolder,
    Volume,
    candidates,
    check_writable,
    holding_in,
    holdings_above,
    sync_folder,
)
from purger.core.xdgrecord import INFO

_RENAME_NOREPLACE: Final = 1
_AT_FDCWD: Final = -100
NEW: Final = os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_NOFOLLOW | os.O_CLOEXEC
ELSEWHERE: Final = {
    errno.EXDEV, errno.EROFS, errno.ENOENT, errno.ENOTDIR, errno.EACCES, errno.EPERM,
    errno.ELOOP,
}  # fmt: skip
_NO_LINKS: Final = {errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK}
_WHOLE_VOLUME: Final = {errno.EROFS, errno.ENOSPC, errno.EDQUOT, errno.ENOTSUP}
NO_TRASH: Final = say("Its volume has no trash, and none can be made there.")
_SENTENCES: Final = {
    errno.EACCES: say("Its folder may not be written."),
    errno.EPERM: say("The system does not allow it to be moved."),
    errno.EROFS: say("Its volume is read-only."),
    errno.ENOSPC: say("The volume of the trash is full."),
    errno.EDQUOT: say("The quota of the volume is used up."),
    errno.ENOTSUP: NO_TRASH,
    errno.ENOENT: say("It is no longer there."),
    errno.ESTALE: say("It was changed just now, while it was to be moved."),
}


class XdgTrasher:
    """Moves files to the freedesktop trash of their volume."""

    def __init__(self, holding: Collection[Path] = ()) -> None:
        """Use, where a volume has no trash, the holding folder that the user chose for it.

        Args:
            holding: these folders; looked at anew for each file. One that no longer exists (its
                volume is another one now) is not made again.
        """
        self._holding = holding

    def trash(self, path: Path) -> Path:
        """Move one file to the trash and return where it is.

        Raises:
            NoTrashError: its volume takes nothing into a trash; it is still in its place.
            TrashError: it could not be moved; it is still in its place.
        """
        try:
            return Path(os.fsdecode(_trash(os.fsencode(path), self._chosen())))
        except OSError as error:
            kind = NoTrashError if error.errno in _WHOLE_VOLUME else TrashError
            raise kind(sentence(error)) from None

    def restore(self, location: Path, path: Path) -> None:
        """Bring back a file that `trash` moved; whatever has its name now is never replaced.

        Raises:
            TrashError: it could not be brought back; it is still in the trash.
        """
        try:
            bring_back(os.fsencode(location), os.fsencode(path))
        except FileExistsError:
            raise TrashError(say("Another file has its name now.")) from None
        except OSError as error:
            if error.errno == errno.EXDEV:
                raise TrashError(
                    say("Its folder is on another volume than the trash now.")
                ) from None
            raise TrashError(say("{why}.", why=why_of(error))) from None

    def find(self, photo: Photo, sha256: bytes | None) -> Path | None:
        """Where a file that has left its place lies in a trash or holding folder of its volume.

        By device and inode; else (file systems number files anew) by original path, size and hash.

        Args:
            photo: the file as it was.
            sha256: of its content; None where that is not known.
        """
        found = xdgfind.find(photo, sha256, self._around(photo.path))
        return None if found is None else Path(os.fsdecode(found))

    def tidy(self, photo: Photo) -> None:
        """Take away what a killed `trash` or `restore` of this file left behind, and nothing else.

        That is a record that leads nowhere, the empty file that held a name, and a second name of
        a file that is back in its place.
        """
        with suppress(OSError):  # what cannot be taken away harms nobody
            xdgfind.tidy(photo, self._around(photo.path))

    def _chosen(self) -> list[TrashFolder]:
        folders = [holding_in(os.fsencode(folder.parent)) for folder in tuple(self._holding)]
        return [folder for folder in folders if os.path.isdir(folder.folder)]

    def _around(self, path: Path) -> list[TrashFolder]:
        """Every trash and holding folder that a file may have gone to."""
        parent = os.path.realpath(os.path.dirname(os.fsencode(path)))
        while not os.path.isdir(parent):
            parent = os.path.dirname(parent)
        volume = Volume.of(parent)
        folders = [*candidates(volume), *holdings_above(parent, volume), *self._chosen()]
        return [folder for folder in dict.fromkeys(folders) if folder.is_there()]


def why_no_trash(folder: Path) -> str | None:
    """Why files of this folder cannot be trashed, as a sentence; None where they can.

    Nothing is made or changed.
    """
    try:
        parent = os.path.realpath(os.fsencode(folder))
        volume = Volume.of(parent)
        check_writable(parent)
    except PermissionError:
        return say("The folder may not be written, so nothing can be moved out of it.")
    except OSError as error:
        return sentence(error)
    for trash in candidates(volume):
        with suppress(OSError):
            trash.check(volume)
            return None
    return NO_TRASH


def _trash(path: bytes, holding: Collection[TrashFolder]) -> bytes:
    parent = os.path.realpath(os.path.dirname(path))
    path = os.path.join(parent, os.path.basename(path))
    photo = os.lstat(path)
    check_writable(parent)
    volume = Volume.of(parent)
    for trash in (*candidates(volume), *holding):
        try:
            trash.make(volume)
        except OSError as error:
            if error.errno not in ELSEWHERE:
                raise
            continue
        with suppress(OtherVolumeError):
            return move_into(trash, path, photo)
    raise OSError(errno.ENOTSUP, "the volume has no trash")


class OtherVolumeError(Exception):
    """The kernel knows of a border between file and trash that was not seen before."""


def move_into(trash: TrashFolder, path: bytes, photo: os.stat_result) -> bytes:
    """Move a file, of which `lstat` said `photo`, into a trash that was made; return its place.

    Raises:
        OtherVolumeError: it cannot be renamed to there.
        OSError: it could not be moved; it is still in its place.
    """
    text = xdgrecord.text_of(path, trash.top, photo)
    longest = xdgrecord.longest_name(trash.info)
    for name in xdgrecord.names(os.path.basename(path), longest):
        record, target = os.path.join(trash.info, name + INFO), os.path.join(trash.files, name)
        # an orphan of this name is left as it is; a record that was begun for it would be litter
        if os.path.lexists(target) or not _write_record(record, text):
            continue
        try:
            sync_folder(trash.info)
            _check_unchanged(path, photo)  # syncing takes its time, and editors save
            _rename_noreplace(path, target)
        except FileExistsError:
            os.unlink(record)  # somebody was quicker: what is there stays as it is
            continue
        except OSError as error:
            if not lies_at(target, photo):  # a network can do a rename and still report a failure
                os.unlink(record)
            if error.errno == errno.EXDEV:
                raise OtherVolumeError from None
            raise
        # the photo is in the trash; what can no longer be synced is not a failure of the move
        with suppress(OSError):
            sync_folder(trash.files)
            sync_folder(os.path.dirname(path))
        return target
    raise OSError(errno.EEXIST, "no free name was found in the trash")


def bring_back(location: bytes, path: bytes) -> None:
    """Move a file from a trash to where nothing is, and take its record away.

    Raises:
        OSError: it could not be moved; it is still in the trash.
    """
    files, name = os.path.split(location)
    if os.path.basename(files) != b"files":
        raise OSError(errno.EINVAL, "That is no place in a trash")
    found = os.lstat(location)
    try:
        _rename_noreplace(location, path, _link_onto_nothing)
    except OSError:
        if not lies_at(path, found):  # a network can do a rename and still report a failure
            raise
    # it is back; a record that leads nowhere, or what can no longer be synced, loses nothing
    with suppress(OSError):
        sync_folder(os.path.dirname(path))
        if os.path.lexists(location):  # its second name; `tidy` knows it by this record
            return
        os.unlink(os.path.join(os.path.dirname(files), b"info", name + INFO))
        sync_folder(files)


def _check_unchanged(path: bytes, photo: os.stat_result) -> None:
    now = os.lstat(path)
    same = os.path.samestat(photo, now)
    if not same or (photo.st_size, photo.st_mtime_ns) != (now.st_size, now.st_mtime_ns):
        raise OSError(errno.ESTALE, "the file changed")


def lies_at(target: bytes, photo: os.stat_result) -> bool:
    """Whether `target` is the file of which `lstat` said `photo`."""
    try:
        return os.path.samestat(photo, os.lstat(target))
    except OSError:
        return False


def _write_record(record: bytes, text: bytes) -> bool:
    """Write a record that did not exist; False where one of this name does."""
    try:
        descriptor = os.open(record, NEW, 0o600)
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


def _rename_noreplace(
    source: bytes, target: bytes, otherwise: Callable[[bytes, bytes], None] | None = None
) -> None:
    """Rename, or fail where `target` exists; atomic, but where `otherwise` has to do it."""
    rename = _renameat2()
    if rename is not None:
        if rename(source, target) == 0:
            return
        number = ctypes.get_errno()
        if number not in {errno.EINVAL, errno.ENOSYS}:
            raise OSError(number, os.strerror(number))
    (otherwise or _rename_onto_own)(source, target)


def _link_onto_nothing(source: bytes, target: bytes) -> None:
    """The same on an old kernel or file system (NFS, FUSE), out of a trash.

    A second name, and then the first one is taken away: killed between the two, the file is where
    it belongs, whole. Nobody saves into a trash, so the first name is still that of this file.
    """
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        _rename_onto_own(source, target)
        return
    if os.path.samestat(os.lstat(source), os.lstat(target)):
        os.unlink(source)


def _rename_onto_own(source: bytes, target: bytes) -> None:
    """The same, into a trash: take the name with an empty file, and replace that.

    A link and an unlink of the first name would do as well, but FAT has no links, and what gets
    unlinked may be a newer file that an editor has just put there.
    """
    descriptor = os.open(target, NEW, 0o600)
    try:
        own = os.fstat(descriptor)
    finally:
        with suppress(OSError):  # nothing was written
            os.close(descriptor)
    try:
        # whoever opened the name meanwhile would lose what is written into it
        now = os.lstat(target)
        if not os.path.samestat(own, now) or now.st_size:
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
        os.rename(source, target)
    except OSError:
        found = os.lstat(target)
        # what lies there now may be the photo after all: look before taking anything away
        if os.path.samestat(own, found) and found.st_size == 0:
            os.unlink(target)
        raise


def sentence(error: OSError) -> str:
    """What went wrong, for the user."""
    other = f"It could not be moved to the trash: {error.strerror or error}."
    return _SENTENCES.get(error.errno or 0, other)
