"""Volumes of freedesktop systems: which lie below a folder, what takes their photos.

The holding folder of a volume without a trash lies at the top of the volume, or, where that may not
be written, in the folder that is scanned; one that exists is used before another is made.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

from purger.core import xdgprobe
from purger.core.domain import VolumeTrash
from purger.core.errors import NoTrashError
from purger.core.scan import enters
from purger.core.xdgfolders import (
    TrashFolder,
    Volume,
    candidates,
    holding_in,
    holdings_above,
    mounts_below,
)
from purger.core.xdgtrash import NO_TRASH, sentence


def look(folder: Path, holding: Collection[Path]) -> Iterator[VolumeTrash]:
    """The volume of a folder (no link), then those that are mounted below it where a scan goes.

    Raises:
        OSError: the folder cannot be looked at.
    """
    yield _look_at(os.fsencode(folder), holding)
    for top in mounts_below(os.fsencode(folder)):
        if all(map(enters, Path(os.fsdecode(top)).relative_to(folder).parts)):
            with suppress(OSError):  # it went away just now
                yield _look_at(top, holding)


def hold(place: Path) -> None:
    """Make a holding folder, and see that it works.

    Raises:
        NoTrashError: it cannot be made, or does not.
    """
    around = os.fsencode(place.parent)
    try:
        volume = Volume.of(around)
        holding_in(around).make(volume)
    except OSError as error:
        raise NoTrashError(sentence(error)) from None
    reason = xdgprobe.why_not(volume, [holding_in(around)])
    if reason is not None:
        raise NoTrashError(reason)


def _look_at(folder: bytes, holding: Collection[Path]) -> VolumeTrash:
    volume = Volume.of(folder)
    top = Path(os.fsdecode(volume.top))
    reason = xdgprobe.why_not(volume, candidates(volume))
    if reason != NO_TRASH:  # one that is full or out of order is no reason to go elsewhere
        return VolumeTrash(top, volume.device, reason or "", is_tried=reason is None)
    for chosen in (holding_in(os.fsencode(place.parent)) for place in holding):
        if os.path.isdir(chosen.folder) and xdgprobe.why_not(volume, [chosen]) is None:
            where = Path(os.fsdecode(chosen.folder))
            return VolumeTrash(top, volume.device, reason, where, is_held=True)
    for free in _places(volume, folder):
        return VolumeTrash(top, volume.device, reason, Path(os.fsdecode(free.folder)))
    return VolumeTrash(top, volume.device, reason)


def _places(volume: Volume, folder: bytes) -> Iterator[TrashFolder]:
    """The holding folders that could serve a volume, best first."""
    made = list(holdings_above(folder, volume))
    for holding in dict.fromkeys([*made, holding_in(volume.top), holding_in(folder)]):
        with suppress(OSError):
            holding.check(volume)
            yield holding
