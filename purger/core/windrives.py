"""Whether a drive of Windows has a recycle bin: what is "recycled" without one is deleted.

Network drives and RAM disks have none; the user, or who administers the computer, may have switched
off that of a drive or of all. What cannot be found out counts as "no bin".

Sources: Microsoft Learn, GetDriveTypeW; the registry keys that the properties of the Recycle Bin
and the policy "Do not move deleted files to the Recycle Bin" write.
"""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any, Final, Protocol

from purger.core.texts import say

_REMOTE: Final = 4
_RAMDISK: Final = 6
_WITH_BIN: Final = {2: "removable", 3: "fixed"}
_LONGEST: Final = 1 << 15
_EXPLORER: Final = r"Software\Microsoft\Windows\CurrentVersion\Explorer\BitBucket"
_POLICIES: Final = r"Software\Microsoft\Windows\CurrentVersion\Policies\Explorer"


class Drives(Protocol):
    """What Windows knows of its drives."""

    def root_of(self, path: Path) -> str:
        r"""Where the volume of a path is mounted: "C:\\".

        Raises:
            OSError: Windows does not know.
        """

    def kind_of(self, root: str) -> int:
        """What GetDriveTypeW says of a root."""

    def name_of(self, root: str) -> str:
        r"""The volume's own name, "\\\\?\\Volume{GUID}\\".

        Raises:
            OSError: it has none.
        """

    def serial_of(self, root: str) -> int:
        """The number that the volume got when it was formatted.

        Raises:
            OSError: Windows does not know.
        """

    def value(self, hive: str, key: str, name: str) -> int | None:
        """A number from the registry; None where there is none."""


def why_no_bin(path: Path, drives: Drives) -> str | None:
    """Why files of the volume of `path` cannot be recycled, as a sentence; None where they can."""
    try:
        root = drives.root_of(path)
        kind = drives.kind_of(root)
        if kind == _REMOTE:
            return say("It is on a network drive, which has no recycle bin.")
        if kind == _RAMDISK:
            return say("It is on a RAM disk, which has no recycle bin.")
        if kind not in _WITH_BIN:
            return say("Windows does not say whether its drive has a recycle bin.")
        name = drives.name_of(root)
    except OSError:
        return say("Windows does not know its drive.")
    if _is_off(name, drives):
        return say("The recycle bin of its drive is switched off.")
    return None


def _is_off(volume: str, drives: Drives) -> bool:
    """Whether files of a volume are deleted at once; it is enough that one place says so."""
    guid = volume[volume.find("{") : volume.find("}") + 1]
    places = (
        ("HKEY_CURRENT_USER", _POLICIES, "NoRecycleFiles"),
        ("HKEY_LOCAL_MACHINE", _POLICIES, "NoRecycleFiles"),
        ("HKEY_CURRENT_USER", _EXPLORER, "NukeOnDelete"),
        ("HKEY_CURRENT_USER", rf"{_EXPLORER}\Volume\{guid}", "NukeOnDelete"),
    )
    return any(drives.value(*place) for place in places)


class WindowsDrives:
    """Asks Windows itself."""

    def __init__(self) -> None:
        # looked up by name: neither exists on the system on which the types are checked
        self._kernel: Any = importlib.import_module("ctypes").windll.kernel32
        self._registry: Any = importlib.import_module("winreg")

    def root_of(self, path: Path) -> str:
        """See `Drives`."""
        return self._ask(self._kernel.GetVolumePathNameW, str(path))

    def kind_of(self, root: str) -> int:
        """See `Drives`."""
        return int(self._kernel.GetDriveTypeW(root))

    def name_of(self, root: str) -> str:
        """See `Drives`."""
        return self._ask(self._kernel.GetVolumeNameForVolumeMountPointW, root)

    def serial_of(self, root: str) -> int:
        """See `Drives`."""
        number = importlib.import_module("ctypes").c_uint32()
        where = importlib.import_module("ctypes").byref(number)
        if not self._kernel.GetVolumeInformationW(root, None, 0, where, None, None, None, 0):
            raise OSError(f"Windows has no number of “{root}”.")
        return int(number.value)

    def value(self, hive: str, key: str, name: str) -> int | None:
        """See `Drives`."""
        try:
            with self._registry.OpenKey(getattr(self._registry, hive), key) as opened:
                return int(self._registry.QueryValueEx(opened, name)[0])
        except FileNotFoundError:
            return None

    def _ask(self, question: Any, about: str) -> str:
        buffer = importlib.import_module("ctypes").create_unicode_buffer(_LONGEST)
        if not question(about, buffer, _LONGEST):
            raise OSError(f"Windows has no answer for “{about}”.")
        return str(buffer.value)
