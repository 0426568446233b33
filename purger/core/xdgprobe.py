"""Whether a trash works, tried with an empty file of our own: it goes in, is seen, comes back.

Nothing is written into a folder of photos: the file is made inside the trash folder, and it and
every folder that was made for it are taken away again.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable
from contextlib import suppress
from typing import Final

from purger.core import xdgrecord
from purger.core.xdgfolders import TrashFolder, Volume, check_writable
from purger.core.xdgrecord import INFO
from purger.core.xdgtrash import (
    ELSEWHERE,
    NEW,
    NO_TRASH,
    OtherVolumeError,
    bring_back,
    lies_at,
    move_into,
    sentence,
)

_PROBE: Final = b".purger-probe-"


def why_not(volume: Volume, folders: Iterable[TrashFolder]) -> str | None:
    """Why none of `folders` takes files of `volume` and gives them back; None where one does.

    They are tried in the order and in the way in which a photo would be moved.
    """
    for trash in folders:
        try:
            made = trash.make(volume)
        except OSError as error:
            if error.errno not in ELSEWHERE:
                return sentence(error)
            continue
        try:
            _try(trash)
        except OtherVolumeError:
            continue
        except OSError as error:
            return sentence(error)
        else:
            return None
        finally:
            _take_away(made)
    return _why_none(volume)


def _why_none(volume: Volume) -> str:
    try:
        check_writable(volume.top)
    except PermissionError:
        return NO_TRASH
    except OSError as error:
        return sentence(error)  # read-only: no folder can be made on it either
    return NO_TRASH


def _try(trash: TrashFolder) -> None:
    path = os.path.join(trash.folder, _PROBE + os.urandom(8).hex().encode("ascii"))
    os.close(os.open(path, NEW, 0o600))
    probe = os.lstat(path)
    # there it lies already, it may be, where a network did the move and said that it failed
    location = os.path.join(trash.files, os.path.basename(path))
    try:
        location = move_into(trash, path, probe)
        said = xdgrecord.read(_record_of(trash, location), trash.top)
        if os.path.lexists(path) or not lies_at(location, probe) or said is None:
            raise OSError(errno.EIO, "what goes there is not seen there")
        bring_back(location, path)
        if os.path.lexists(location) or not lies_at(path, probe):
            raise OSError(errno.EIO, "what is there does not come back")
    finally:
        for place in (path, location):
            if lies_at(place, probe):
                os.unlink(place)
        if os.path.lexists(_record_of(trash, location)):
            os.unlink(_record_of(trash, location))


def _record_of(trash: TrashFolder, location: bytes) -> bytes:
    return os.path.join(trash.info, os.path.basename(location) + INFO)


def _take_away(folders: tuple[bytes, ...]) -> None:
    for folder in reversed(folders):
        with suppress(OSError):  # somebody uses it already
            os.rmdir(folder)
