"""When a purge is asked for twice: many files, much of a folder, folders that are synced.

Pure questions about a plan; nothing is looked up on the disk.
"""

from __future__ import annotations

import os
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from purger.core.domain import Photo, Plan
from purger.core.text import show_name
from purger.core.texts import listed, say, sayn

MANY_FILES: Final = 50
LARGE_SHARE: Final = 0.2
FEW_PHOTOS: Final = 10
_NAMED: Final = 3

# what the folders of each service are called, at the start of their name and in lower case
_SERVICES: Final = (
    ("OneDrive", ("onedrive",)),
    ("iCloud", ("icloud drive", "iclouddrive", "icloud photos", "mobile documents")),
    ("Dropbox", ("dropbox",)),
    ("Google Drive", ("google drive", "googledrive")),
    ("Nextcloud", ("nextcloud",)),
)


def why_typed(plan: Plan, photos: Sequence[Photo]) -> str:
    """Why the user shall type how many photos go, as a sentence; "" where a click is enough.

    More than 50 files, or more than a fifth of the photos of one folder where these are ten at
    least: of a small folder a fifth is soon reached, and its list is soon read.

    Args:
        plan: what would go.
        photos: every photo that was found, ordered by path as bytes.
    """
    if plan.count > MANY_FILES:
        return sayn("This is {n} file.", "These are {n} files.", plan.count)
    going = Counter(item.photo.path.parent for item in plan.marked)
    for folder, count in going.most_common():
        if count >= FEW_PHOTOS:
            enough = int(count / LARGE_SHARE)
            held = _held(photos, folder, enough)
            if held < enough:
                share = 100 * count // max(held, count)
                return say(
                    "This is {share}% of the photos of “{folder}”.",
                    share=share,
                    folder=show_name(folder),
                )
    return ""


def _held(photos: Sequence[Photo], folder: Path, enough: int) -> int:
    """How many photos a folder holds itself; counted up to `enough`."""
    prefix = os.path.join(os.fsencode(folder), b"")  # noqa: PTH118 - bytes
    held = 0
    for i in range(bisect_left(photos, prefix, key=_name), len(photos)):
        name = _name(photos[i])
        if not name.startswith(prefix) or held >= enough:
            break
        held += os.path.dirname(name) == prefix[:-1]  # noqa: PTH120 - bytes
    return held


def _name(photo: Photo) -> bytes:
    return os.fsencode(photo.path)


def synced(plan: Plan) -> list[str]:
    """One sentence for each service that keeps folders of the plan alike on several devices."""
    folders: dict[str, dict[Path, None]] = {}
    for folder in {item.photo.path.parent: None for item in plan.marked}:
        service = _service(folder)
        if service:
            folders.setdefault(service, {})[folder] = None
    sentences = []
    for service, found in folders.items():
        names = listed(
            say("“{folder}”", folder=show_name(folder)) for folder in list(found)[:_NAMED]
        )
        if len(found) > _NAMED:
            names = say("{names} and {more:,} more", names=names, more=len(found) - _NAMED)
        sentences.append(
            say(
                "{names}: kept alike by {service}. What goes to the trash here goes on every "
                "device.",
                names=names,
                service=service,
            )
        )
    return sentences


def _service(folder: Path) -> str:
    for part in folder.parts:
        name = part.casefold()
        for service, starts in _SERVICES:
            if name.startswith(starts):
                return service
    return ""
