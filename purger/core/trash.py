"""The one door to the trash: `Trasher`, and which one this system has.

Linux and the BSDs get the freedesktop trash of `xdgtrash`; macOS and Windows go through send2trash,
which asks the system to recycle or refuse. There is no permanent delete here, and no other way.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Protocol

from purger.core.domain import Photo
from purger.core.errors import NoTrashError, TrashError
from purger.core.text import show_name

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
        """Where a file lies in a trash, if it went there without a word; None where it does not.

        By its identity, or by its bytes and the record of where it was; never by its name alone.
        """

    def tidy(self, photo: Photo) -> None:
        """Take away what `trash` left behind when it was killed on the way with this file.

        Only what is provably the program's own and empty; what cannot be taken away stays.
        """


class SystemTrasher:
    """The trash of macOS and Windows, through send2trash."""

    def trash(self, path: Path) -> None:
        """Move `path` to the trash; these systems do not say where it went.

        Raises:
            TrashError: the system refused.
        """
        # imported late: it looks for the user's trash while it is imported
        from send2trash import send2trash  # noqa: PLC0415

        if sys.platform == "win32" and send2trash.__module__ != _CAREFUL_ON_WINDOWS:
            raise NoTrashError(
                "The part of Windows that can refuse to delete is missing (pywin32)."
            )
        try:
            send2trash(path)
        except Exception as error:  # noqa: BLE001 - send2trash lets COM and OS errors through
            why = show_name(str(error))
            raise TrashError(f"The system did not take it into the trash: {why}.") from None

    def restore(self, location: Path, path: Path) -> None:  # noqa: ARG002 - the seam's shape
        """Never asked, for nobody knows a location here.

        Raises:
            TrashError: always.
        """
        raise TrashError("This system does not tell where its trash keeps things.")

    def find(self, photo: Photo, sha256: bytes | None) -> None:
        """Nobody knows here."""

    def tidy(self, photo: Photo) -> None:
        """Nothing of ours is there."""


def system_trasher() -> Trasher:
    """The trash of this system."""
    if _HAS_XDG:
        from purger.core.xdgtrash import XdgTrasher  # noqa: PLC0415 - has no meaning elsewhere

        return XdgTrasher()
    return SystemTrasher()


def why_no_trash(folder: Path) -> str | None:
    """Why files of this folder cannot be trashed, as a sentence; None where they can."""
    if not _HAS_XDG:
        return None
    from purger.core import xdgtrash  # noqa: PLC0415 - has no meaning elsewhere

    return xdgtrash.why_no_trash(folder)
