"""The one door to the trash: `Trasher`, and which one this system has.

Linux and the BSDs get the freedesktop trash of `xdgtrash`; macOS and Windows go through send2trash,
which asks the system to recycle or refuse. There is no permanent delete here, and no other way.
Linux and the BSDs have a holding folder too, for volumes without a trash, where the user wants it.
"""

from __future__ import annotations

import sys
from collections.abc import Collection
from pathlib import Path
from typing import Protocol

from purger.core import windrives
from purger.core.domain import Photo
from purger.core.errors import NoTrashError, TrashError
from purger.core.text import show_name
from purger.core.texts import say

_HAS_XDG = sys.platform not in {"win32", "darwin"}
# its older sister deletes for good where a drive has no bin, and says nothing
_CAREFUL_ON_WINDOWS = "send2trash.win.modern"


class Trasher(Protocol):
    """Moves one file to the trash."""

    def trash(self, path: Path) -> Path | None:
        """Move `path` to the trash; return where it is, None where the system does not tell.

        Raises:
            NoTrashError: nothing of its volume can go to a trash now; it is still in its place.
            TrashError: it could not be moved; it is still in its place.
        """

    def restore(self, location: Path, path: Path) -> None:
        """Bring back what `trash` said is at `location`; nothing that has `path` is replaced.

        Raises:
            TrashError: it could not be brought back; it is still where it was.
        """

    def find(self, photo: Photo, sha256: bytes | None) -> Path | None:
        """Where a file that is no longer in its place lies in a trash of this user now.

        Known by (device, inode), else by where it was together with size and content; never by
        name. For a file whose `trash` was killed.

        Args:
            photo: the file as it was.
            sha256: of its content; None where that is not known.
        """

    def tidy(self, photo: Photo) -> None:
        """Take away what a killed `trash` or `restore` of this file left in a trash.

        Only what is ours beyond doubt and of no use; never a file of the user's. Whoever calls
        holds the lock of purges.
        """


class SystemTrasher:
    """The trash of macOS and Windows, through send2trash.

    These systems do not say where a file went, so nothing is brought back or found from here.
    """

    def trash(self, path: Path) -> None:
        """Move `path` to the trash; these systems do not say where it went.

        Raises:
            NoTrashError: on Windows: its drive has no recycle bin, so the file would be deleted.
            TrashError: the system refused.
        """
        # imported late: it looks for the user's trash while it is imported
        from send2trash import send2trash  # noqa: PLC0415

        if sys.platform == "win32":
            _check_windows(path, send2trash.__module__)
        try:
            send2trash(path)
        except Exception as error:  # noqa: BLE001 - send2trash lets COM and OS errors through
            why = show_name(str(error))
            raise TrashError(
                say("The system did not take it into the trash: {why}.", why=why)
            ) from None

    def restore(self, location: Path, path: Path) -> None:  # noqa: ARG002 - the seam's shape
        """Never asked, for nobody knows a location here.

        Raises:
            TrashError: always.
        """
        raise TrashError(say("This system does not tell where its trash keeps things."))

    def find(self, photo: Photo, sha256: bytes | None) -> None:
        """Nobody knows a location here."""

    def tidy(self, photo: Photo) -> None:
        """Nothing of ours lies in the trash of these systems."""


def system_trasher(holding: Collection[Path] = ()) -> Trasher:
    """The trash of this system.

    Args:
        holding: the holding folders that the user chose for volumes without a trash; looked at
            for each file, so that one that is added to them counts at once.
    """
    if _HAS_XDG:
        from purger.core.xdgtrash import XdgTrasher  # noqa: PLC0415 - has no meaning elsewhere

        return XdgTrasher(holding)
    return SystemTrasher()


def why_no_trash(folder: Path) -> str | None:
    """Why files of this folder cannot be trashed, as a sentence; None where they can.

    Nothing is tried or made (`volumes.look` does).
    """
    if _HAS_XDG:
        from purger.core import xdgtrash  # noqa: PLC0415 - has no meaning elsewhere

        return xdgtrash.why_no_trash(folder)
    if sys.platform == "win32":
        return windrives.why_no_bin(folder, windrives.WindowsDrives())
    return None


def _check_windows(path: Path, sender: str) -> None:
    if sender != _CAREFUL_ON_WINDOWS:
        raise NoTrashError(
            say("The part of Windows that can refuse to delete is missing (pywin32).")
        )
    reason = windrives.why_no_bin(path, windrives.WindowsDrives())
    if reason is not None:
        raise NoTrashError(reason)
