"""The volumes that lie below folders, whether each has a trash that works, and what is done if not.

On a volume without a trash nothing can be purged, unless the user chooses a holding folder there:
a hidden folder on the same volume, made and used like a trash, which purger never empties.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from purger.core import trash
from purger.core.domain import Photo, VolumeTrash
from purger.core.errors import NoTrashError
from purger.core.text import show_name
from purger.core.texts import say

_HAS_XDG = sys.platform not in {"win32", "darwin"}


def look(
    folders: Sequence[Path], holding: Collection[Path] = (), photos: Collection[Photo] | None = None
) -> tuple[VolumeTrash, ...]:
    """Try the trash of each volume that a scan of these folders enters, with a file of our own.

    Args:
        folders: what is scanned; what cannot be looked at is left out.
        holding: the holding folders that the user chose.
        photos: where given, volumes that cannot purge and hold none of these are left out.

    Returns:
        One for each volume, those of `folders` first. It takes some time: volumes may be slow.
    """
    found: dict[Path, VolumeTrash] = {}
    for folder in folders:
        with suppress(OSError, ValueError):
            for volume in _look(Path(os.path.realpath(folder)), holding):
                found.setdefault(volume.top, volume)
    return tuple(found.values()) if photos is None else that_matter(found.values(), photos)


def that_matter(
    volumes: Iterable[VolumeTrash], photos: Collection[Photo]
) -> tuple[VolumeTrash, ...]:
    """Without those that cannot purge and hold none of these photos."""
    return tuple(volume for volume in volumes if not volume.why_not or any(map(volume.has, photos)))


def look_at_photos(
    photos: Iterable[Photo], holding: Collection[Path] = ()
) -> tuple[VolumeTrash, ...]:
    """The same for the volumes on which these photos lie."""
    photos = tuple(photos)
    folders: dict[int, list[Path]] = {}
    for photo in photos:
        folders.setdefault(photo.device, []).append(photo.path.parent)
    return look([Path(os.path.commonpath(some)) for some in folders.values()], holding, photos)


def hold(volume: VolumeTrash) -> Path:
    """Make the holding folder of a volume, which the user chose; return where it is.

    Raises:
        NoTrashError: it cannot be made, or does not work.
    """
    if volume.holding is None:
        raise NoTrashError(
            say("No holding folder can be made on “{top}”.", top=show_name(volume.top))
        )
    from purger.core import xdgvolumes  # noqa: PLC0415 - has no meaning elsewhere

    xdgvolumes.hold(volume.holding)
    return volume.holding


def _look(folder: Path, holding: Collection[Path]) -> Iterator[VolumeTrash]:
    if _HAS_XDG:
        from purger.core import xdgvolumes  # noqa: PLC0415 - has no meaning elsewhere

        yield from xdgvolumes.look(folder, holding)
    else:
        yield VolumeTrash(folder, folder.stat().st_dev, trash.why_no_trash(folder) or "")
