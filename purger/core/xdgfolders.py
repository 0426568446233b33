"""Which freedesktop trash takes a file: the one in the home, or one at the top of its volume.

A trash serves only what can be renamed into it, so "volume" means mount here: two mounts of one
device are two volumes. A trash that is elsewhere, a link, somebody else's or closed is refused.
Where a volume has none, a holding folder that the user chose is built and used like one.

Source: freedesktop.org Trash Specification 1.0, "Trash directories".
"""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from purger.core.places import HOLDING

_MOUNTS: Final = b"/proc/self/mountinfo"
_MOUNT_POINT: Final = 4
_ESCAPED: Final = re.compile(rb"\\([0-7]{3})")
_UNKNOWN_TO_IT: Final = {errno.EINVAL, errno.ENOTSUP, errno.ENOSYS}
_HOLDING: Final = os.fsencode(HOLDING)


@dataclass(frozen=True, slots=True)
class Volume:
    """Within one, files can be renamed.

    Attributes:
        device: `st_dev`.
        top: where it is mounted (of a btrfs subvolume: its root).
    """

    device: int
    top: bytes

    @classmethod
    def of(cls, folder: bytes) -> Volume:
        """The volume of a folder that exists and is no link."""
        mounts = _mounts()
        top = folder
        while top not in mounts and not os.path.ismount(top):
            top = os.path.dirname(top)
        return cls(os.stat(folder).st_dev, top)


@dataclass(frozen=True, slots=True)
class TrashFolder:
    """A trash folder, which may not exist yet.

    Attributes:
        folder: holds `files` and `info`.
        top: what its records are relative to: root of the volume, or where a holding folder lies;
            None for the trash in the user's home.
        is_holding: a holding folder, which purger makes only where the user said so.
    """

    folder: bytes
    top: bytes | None
    is_holding: bool = False

    @property
    def files(self) -> bytes:
        """Holds what was trashed."""
        return os.path.join(self.folder, b"files")

    @property
    def info(self) -> bytes:
        """Holds a record of each file: where it was and when it went."""
        return os.path.join(self.folder, b"info")

    def check(self, volume: Volume) -> None:
        """See whether files of `volume` could go here; nothing is made or changed.

        Raises:
            OSError: they could not.
        """
        for folder in (self.folder, self.files, self.info):
            if os.path.lexists(folder):
                self._check_own(folder)
        for folder in (self.files, self.info):
            nearest = os.path.realpath(_nearest(folder))
            if Volume.of(nearest) != volume:
                raise OSError(errno.EXDEV, "the trash is on another volume")
            check_writable(nearest)

    def make(self, volume: Volume) -> tuple[bytes, ...]:
        """Make what is missing of it, having seen that it would serve; return what was made.

        Raises:
            OSError: files of `volume` cannot go here.
        """
        self.check(volume)
        missing = self._missing()
        made = []
        for folder in missing:
            with suppress(FileExistsError):
                os.mkdir(folder, 0o700)
                made.append(folder)
                with suppress(PermissionError):  # the top of a volume may be closed to reading
                    sync_folder(os.path.dirname(folder))
        if missing:
            self.check(volume)  # again: in a shared place somebody else may have been quicker
        return tuple(made)

    def is_there(self) -> bool:
        """Whether it exists and is the user's own, be it writable now or not."""
        try:
            for folder in (self.folder, self.files, self.info):
                self._check_own(folder)
        except OSError:
            return False
        return True

    def _missing(self) -> list[bytes]:
        """What has to be made, outermost first."""
        folders = [self.folder, self.files, self.info]
        while self.top is None and not os.path.lexists(os.path.dirname(folders[0])):
            folders.insert(0, os.path.dirname(folders[0]))
        return [folder for folder in folders if not os.path.lexists(folder)]

    def _check_own(self, folder: bytes) -> None:
        found = os.lstat(folder)
        if self.top is None and folder == self.folder and stat.S_ISLNK(found.st_mode):
            found = os.stat(folder)  # where the own home's trash lies is the user's choice
        owners = {os.getuid()}
        if self.is_holding:
            # a volume that keeps no owners shows one for all; and who owns the folder around it
            # can do as they like with it anyway
            owners.add(os.stat(os.path.dirname(self.folder)).st_uid)
        if not stat.S_ISDIR(found.st_mode) or found.st_uid not in owners:
            raise PermissionError(errno.EPERM, "the trash is a link or somebody else's")


def candidates(volume: Volume) -> Iterator[TrashFolder]:
    """The trash folders that files of `volume` may go to, best first."""
    data = os.environb.get(b"XDG_DATA_HOME", b"")
    if not os.path.isabs(data):
        data = os.path.join(os.path.expanduser(b"~"), b".local", b"share")
    if os.path.isabs(data):  # a user without any home has no trash there
        yield TrashFolder(os.path.join(data, b"Trash"), None)
    user = b"%d" % os.getuid()
    shared = os.path.join(volume.top, b".Trash")
    with suppress(OSError):
        mode = os.lstat(shared).st_mode
        # a link, or a folder without the sticky bit, could be anybody's: the specification says no
        if stat.S_ISDIR(mode) and mode & stat.S_ISVTX:
            yield TrashFolder(os.path.join(shared, user), volume.top)
    yield TrashFolder(os.path.join(volume.top, b".Trash-" + user), volume.top)


def holding_in(folder: bytes) -> TrashFolder:
    """The holding folder that lies in `folder`, be it made or not."""
    return TrashFolder(os.path.join(folder, _HOLDING), folder, is_holding=True)


def holdings_above(folder: bytes, volume: Volume) -> Iterator[TrashFolder]:
    """The holding folders that exist in `folder` and above it on its volume, innermost first."""
    while True:
        holding = holding_in(folder)
        if os.path.isdir(holding.folder):
            yield holding
        if folder in {volume.top, os.path.dirname(folder)}:
            return
        folder = os.path.dirname(folder)


def mounts_below(folder: bytes) -> list[bytes]:
    """Where something that can hold files is mounted below `folder`, in order."""
    start = os.path.join(folder, b"")
    return sorted(top for top in _mounts() if top.startswith(start) and _holds_files(top))


def _holds_files(top: bytes) -> bool:
    """Whether it is a folder with room; what the kernel shows of itself (/proc, /sys) has none."""
    try:
        return stat.S_ISDIR(os.lstat(top).st_mode) and os.statvfs(top).f_blocks > 0
    except OSError:
        return False


def check_writable(folder: bytes) -> None:
    """See whether names can be added to and taken from `folder`.

    Raises:
        OSError: they cannot.
    """
    if os.access(folder, os.W_OK | os.X_OK):
        return
    if os.statvfs(folder).f_flag & os.ST_RDONLY:
        raise OSError(errno.EROFS, "the volume is read-only")
    raise PermissionError(errno.EACCES, "the folder may not be written")


def sync_folder(folder: bytes) -> None:
    """Bring the names in `folder` to the disk, where the file system knows how to."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _UNKNOWN_TO_IT:
            raise
    finally:
        os.close(descriptor)


def _nearest(folder: bytes) -> bytes:
    while not os.path.lexists(folder):
        folder = os.path.dirname(folder)
    return folder


def _mounts() -> frozenset[bytes]:
    """Mount points; `os.path.ismount` takes a second mount of one device for a plain folder."""
    try:
        with open(_MOUNTS, "rb") as stream:
            points = [line.split(b" ")[_MOUNT_POINT] for line in stream]
    except OSError:
        return frozenset()
    return frozenset(_ESCAPED.sub(lambda code: bytes([int(code[1], 8)]), p) for p in points)
