"""Whether folders can be opened now; and where photos are usually kept on this machine.

Asked off the thread of the window: a network share that does not answer may take its time.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from enum import Enum
from itertools import islice
from pathlib import Path
from typing import Final

from purger.core.texts import say

_DRIVES: Final = ("/media", "/run/media", "/mnt", "/Volumes", "/run/user")
_USERS: Final = frozenset({"/media", "/run/media"})
_CAMERA: Final = "DCIM"
_FILES_TO_ASK: Final = 100


class Presence(Enum):
    """How it stands with a folder; the value says so."""

    HERE = ""
    AWAY = say("Its drive is not connected.")
    GONE = say("It is not there any more.")
    CLOSED = say("It may not be read.")


def look(folder: Path) -> Presence:
    """Whether a folder can be opened, and why not."""
    try:
        with os.scandir(folder):
            return Presence.HERE
    except PermissionError:
        return Presence.CLOSED
    except (OSError, ValueError):
        return Presence.AWAY if _is_on_a_drive(folder) else Presence.GONE


def is_unplugged(file: Path, device: int) -> bool:
    """Whether a file that was seen on a device is not there because its drive is gone."""
    for parent in file.parents:
        try:
            if device in {0, parent.stat().st_dev}:
                return False
        except FileNotFoundError:
            continue
        except OSError:
            return True
        return parent != file.parent or not _has_one_on(parent, device)
    return True


def _has_one_on(folder: Path, device: int) -> bool:
    """Whether one of the first files of a folder is on a device.

    Under overlayfs it may be, and the folder on another.
    """
    try:
        with os.scandir(folder) as entries:
            return any(
                entry.is_file(follow_symlinks=False)
                and entry.stat(follow_symlinks=False).st_dev == device
                for entry in islice(entries, _FILES_TO_ASK)
            )
    except OSError:
        return False


def _is_on_a_drive(folder: Path) -> bool:
    """Whether the nearest parent that is there is a place where drives appear."""
    if folder.drive and not Path(folder.anchor).exists():
        return True  # a letter of Windows
    above = next((parent for parent in folder.parents if parent.is_dir()), None)
    if above is None:
        return False
    is_of_user = above.parent.as_posix() in _USERS and above.as_posix() not in _DRIVES
    return above.as_posix() in _DRIVES or is_of_user


def usual(places: Iterable[Path], volumes: Iterable[Path], known: Sequence[Path]) -> list[Path]:
    """Folders that may hold photos: `places` with something in them, and cards of cameras.

    Args:
        places: folders that the system keeps for pictures, best first.
        volumes: where drives are mounted.
        known: folders that are offered already; neither they nor what lies in them is named again.
    """
    found: list[Path] = []
    cards = (volume / _CAMERA for volume in volumes)
    for folder in (*places, *cards):
        is_new = not any(folder == other or other in folder.parents for other in (*known, *found))
        if is_new and _has_something(folder):
            found.append(folder)
    return found


def _has_something(folder: Path) -> bool:
    try:
        with os.scandir(folder) as entries:
            return any(not entry.name.startswith(".") for entry in entries)
    except (OSError, ValueError):
        return False
