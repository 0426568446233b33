"""Which drive it is: the name that a volume keeps wherever, and whenever, it is mounted.

A path says where a file was, not on what: where a stick was mounted another one may be now, with
copies of the same photos. So a purge writes down what each volume is called: its UUID or serial
number, as udev or the kernel tell it (Linux), as `getattrlist` (macOS) or GetVolumeInformationW
(Windows). None of these needs rights or reads the drive. A volume that has no such name, as network
folders have none, is taken for the one that was there: what it holds is compared byte for byte.
"""

from __future__ import annotations

import ctypes
import os
import stat
import struct
import sys
from collections.abc import Iterable
from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import Final

from purger.core import windrives
from purger.core.domain import Drive, Item
from purger.core.mounts import Mount, mount_of, mounted
from purger.core.text import show_name
from purger.core.texts import say

_BY_UUID: Final = Path("/dev/disk/by-uuid")
# of these the kernel's f_fsid is made of the UUID; of others of the device's number, or of nothing
_OWN_FSID: Final = {"ext2", "ext3", "ext4", "btrfs"}
_ATTRIBUTES: Final = struct.pack("=HHIIIII", 5, 0, 0, 0x80000000 | 0x00040000, 0, 0, 0)
_UUID_SIZE: Final = 16
_ANSWER_SIZE: Final = 4 + _UUID_SIZE

_AWAY: Final = say("The drive that it was on is not connected.")
_OTHER: Final = say(
    "The drive that it was on is not connected; another one is connected in its place."
)
_COVERED: Final = say("Another drive is mounted over the folder that it was in.")


class Standing(Enum):
    """How it stands with the drive that a file was on."""

    SAME = "it is connected where it was"
    UNKNOWN = "nobody can tell"
    OTHER = "another one is connected where it was"
    AWAY = "nothing is connected where it was"

    @property
    def is_elsewhere(self) -> bool:
        """Whether what lies at the old paths is certainly not what lay there."""
        return self in {Standing.OTHER, Standing.AWAY}


def drive_of(folder: Path) -> Drive:
    """The drive that holds a folder; where that is not there, its nearest parent.

    Raises:
        ValueError: no folder can have this name.
    """
    top = _top_of(folder)
    return Drive(top, _name_at(top))


def drives_of(folders: Iterable[Path]) -> tuple[Drive, ...]:
    """The drives that hold these folders, each once; a name that no folder can have is passed."""
    tops: dict[Path, None] = {}
    for folder in folders:
        with suppress(ValueError):
            tops[_top_of(folder)] = None
    return tuple(Drive(top, _name_at(top)) for top in tops)


def may_be_one(drive: Drive | None, other: Drive | None) -> bool:
    """Whether two drives are not known to be two."""
    if drive is None or other is None or _source(drive) != _source(other):
        return True
    return drive.name == other.name


def standing(item: Item) -> Standing:
    """Whether the drive that a file was on is where it was; one without a name may be any."""
    drive, folder = item.drive, item.folder
    if drive is None or folder is None or not drive.name:
        return Standing.UNKNOWN
    with suppress(OSError), os.scandir(drive.top):
        pass  # some are mounted when somebody looks into them
    try:
        now = drive_of(folder)
    except ValueError:
        return Standing.UNKNOWN
    found = _compared(drive, now)
    if not found.is_elsewhere:
        return found
    at_top = drive_of(drive.top)
    if found is Standing.AWAY:  # it may be there, and only the folder be a link to elsewhere
        found = _compared(drive, at_top)
    if found.is_elsewhere and _source(drive) not in {_source(now), _source(at_top)}:
        # in a container, say: other mounts, other names, and the same files
        is_there = any(path and os.path.lexists(path) for path in (folder, item.location))
        return Standing.UNKNOWN if is_there else found
    return found


def _compared(drive: Drive, now: Drive) -> Standing:
    if now.name == drive.name:
        return Standing.SAME
    if now.top != drive.top:  # nothing is mounted there, or something below it
        return Standing.OTHER if now.top.is_relative_to(drive.top) else Standing.AWAY
    return Standing.OTHER if _source(now) == _source(drive) else Standing.UNKNOWN


def why_elsewhere(item: Item) -> str | None:
    """Why that drive is not where it was, as a sentence; None where it is, or nobody can tell."""
    found, drive = standing(item), item.drive
    if drive is None or not found.is_elsewhere:
        return None
    now = _now_at(drive.name)
    if now == drive.top:
        return _COVERED
    if now is not None:
        return say(
            "The drive that it was on is connected as “{now}” now; connect it as “{before}” again.",
            now=show_name(now),
            before=show_name(drive.top),
        )
    return _OTHER if found is Standing.OTHER else _AWAY


def in_place_of(item: Item) -> Drive | None:
    """The drive with a name of its own that is where that of a file was; None where none is.

    Nor is any where that of the file is connected, here or elsewhere.
    """
    if item.drive is None or standing(item) is not Standing.OTHER or _now_at(item.drive.name):
        return None
    now = drive_of(item.drive.top)
    return now if now.top == item.drive.top and now.name else None


def _top_of(folder: Path) -> Path:
    if sys.platform == "win32":
        with suppress(OSError):
            return Path(windrives.WindowsDrives().root_of(folder))
        return folder
    mount = mount_of(folder)
    if mount is not None:
        return Path(os.fsdecode(mount.point))
    top = Path(os.path.realpath(folder))
    while not os.path.ismount(top):
        top = top.parent
    return top


def _name_at(top: Path) -> str:
    if sys.platform == "win32":
        with suppress(OSError):
            return f"serial:{windrives.WindowsDrives().serial_of(str(top)):x}"
        return ""
    if sys.platform == "darwin":
        return _uuid_of_mac(top)
    mount = mount_of(top)
    return "" if mount is None else _name_of(mount)


def _source(drive: Drive) -> str:
    """Where its name is from: names from two sources cannot be compared."""
    return drive.name.partition(":")[0]


# -- Linux ---------------------------------------------------------------------------------------


def _name_of(mount: Mount) -> str:
    number = _number_of(mount)
    with suppress(OSError), os.scandir(_BY_UUID) as links:
        for link in links if number else ():
            with suppress(OSError):
                if link.stat().st_rdev == number:
                    return f"uuid:{link.name}"
    with suppress(OSError):
        found = os.statvfs(mount.point).f_fsid if mount.kind in _OWN_FSID else 0
        return f"fsid:{found:x}" if found else ""
    return ""


def _number_of(mount: Mount) -> int:
    """The number of its block device; 0 where it has none."""
    if os.major(mount.device):
        return mount.device
    with suppress(OSError, ValueError):  # btrfs has a number of its own for each subvolume
        found = Path(os.fsdecode(mount.source)).stat()
        return found.st_rdev if stat.S_ISBLK(found.st_mode) else 0
    return 0


def _now_at(name: str) -> Path | None:
    """Where a drive is mounted now; None for nowhere."""
    for mount in mounted():
        if _name_of(mount) == name:
            return Path(os.fsdecode(mount.point))
    return None


# -- macOS ---------------------------------------------------------------------------------------


def _uuid_of_mac(top: Path) -> str:
    answer = ctypes.create_string_buffer(_ANSWER_SIZE)
    try:
        ask = ctypes.CDLL(None).getattrlist
        failed = ask(os.fsencode(top), _ATTRIBUTES, answer, ctypes.c_size_t(_ANSWER_SIZE), 0)
    except (OSError, AttributeError):
        return ""
    uuid = answer.raw[-_UUID_SIZE:]
    return "" if failed or not any(uuid) else f"uuid:{uuid.hex()}"
