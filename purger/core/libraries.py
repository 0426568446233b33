"""Folders that belong to another program: their files must not be taken away behind its back."""

from __future__ import annotations

import fnmatch
import os
import re
from collections.abc import Collection
from pathlib import Path
from typing import Final

NAMES: Final = (
    # trash folders
    "$recycle.bin", "recycler", "recycled", ".trash", ".trash-*", ".trashes", "#recycle",
    "@recycle", ".dtrash", "*.dtrash", "network trash folder", ".trashbin",
    # libraries
    "*.photoslibrary", "*.photolibrary", "*.migratedphotolibrary", "*.aplibrary",
    "*.imovielibrary", "*.fcpbundle", "iphoto library",
    "*.lrdata", "*.lrlibrary", "*.lrcat", "*.lrcat-data", "*.cocatalog",
    # thumbnails, snapshots and the system's own
    "@eadir", ".thumbnails", "#snapshot", "@recently-snapshot", "system volume information",
    "lost+found", "temporary items",
)  # fmt: skip
"""Folders of these names (any case; hidden ones are never entered from above)."""

_FOREIGN = re.compile("|".join(map(fnmatch.translate, NAMES)))

MARKS: Final = {".immich": "Immich", ".ocdata": "Nextcloud", ".ncdata": "Nextcloud"}
"""Files that a program puts into its data folders, where it keeps accounts of each photo."""


def is_foreign(name: str) -> bool:
    """Whether a folder of this name belongs to another program or is a trash."""
    return _FOREIGN.match(name.lower()) is not None


def owner_of(names: Collection[str]) -> str | None:
    """The program whose data folder holds entries of these names; None for none."""
    return next((MARKS[mark] for mark in MARKS if mark in names), None)


def is_trash(name: str, names: Collection[str]) -> bool:
    """Whether a folder with these entries is a trash of freedesktop.org."""
    return name == "Trash" and {"files", "info"} <= set(names)


def foreign_part(folder: Path) -> Path | None:
    """The library or trash that `folder` (absolute, resolved) is or lies in; None for none."""
    for place in (folder, *folder.parents):
        if place.name and is_foreign(place.name):
            return place
        if any(os.path.lexists(place / mark) for mark in MARKS):
            return place
        trash = {name for name in ("files", "info") if (place / name).is_dir()}
        if is_trash(place.name, trash):
            return place
    return None
