"""Folders whose photos can never be marked or moved.

A folder is known by its name and by what it is (device and inode of it and of each folder above a
photo), so that neither a link, another mount nor another way to write the name gets round it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np

from purger.core.criteria import is_below, short_name
from purger.core.domain import Flags, Photo, Plan
from purger.core.errors import PlanError
from purger.core.table import column
from purger.core.text import show_name
from purger.core.texts import say, sayn

_Identity: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Protection:
    """The protected folders, absolute.

    What a file system says of them is asked anew by each call, for it may have changed.
    """

    folders: tuple[str, ...] = ()

    def also(self, folders: Iterable[Path | str]) -> Protection:
        """These folders and more."""
        more = (os.path.normpath(os.path.abspath(folder)) for folder in folders)  # noqa: PTH100 - links stay
        return Protection(tuple(dict.fromkeys((*self.folders, *more))))

    def flags(self, photos: Sequence[Photo]) -> Flags:
        """Which photos lie in a protected folder: n bool. One look at each folder above them."""
        if not self.folders:
            return np.zeros(len(photos), np.bool_)
        look = _Look(self.folders)
        folders = list(map(os.path.dirname, column(photos, "text")))
        inside = {one: look.folder_of(Path(one)) is not None for one in dict.fromkeys(folders)}
        return np.array([inside[one] for one in folders])

    def check(self, plan: Plan) -> None:
        """Refuse a plan that would move a file out of a protected folder.

        Raises:
            PlanError: it would.
        """
        if not self.folders:
            return
        look = _Look(self.folders)
        found = [
            (file, folder)
            for item in plan.marked
            for file in item.files
            if (folder := look.folder_of(file.path.parent)) is not None
        ]
        if found:
            file, folder = found[0]
            where = say(
                "“{name}” in the protected folder “{folder}”",
                name=show_name(file.path.name), folder=short_name(folder),
            )  # fmt: skip
            if not found[1:]:
                raise PlanError(say("The plan marks {file}; nothing was moved.", file=where))
            raise PlanError(
                sayn(
                    "The plan marks {file}, and {n} other file; nothing was moved.",
                    "The plan marks {file}, and {n} other files; nothing was moved.",
                    len(found) - 1, file=where,
                )
            )  # fmt: skip


NO_PROTECTION: Final = Protection()
"""No folder is protected."""


class _Look:
    """Finds the protected folder of a folder, asking the file system once for each one above."""

    def __init__(self, folders: Iterable[str]) -> None:
        self._folders = tuple(folders)
        self._by_identity = {
            identity: folder
            for folder in self._folders
            if (identity := _identity(Path(folder))) is not None
        }
        self._known: dict[Path, str | None] = {}

    def folder_of(self, folder: Path) -> str | None:
        """The protected folder that this is or lies in; None for none."""
        if folder not in self._known:
            self._known[folder] = self._look(folder)
        return self._known[folder]

    def _look(self, folder: Path) -> str | None:
        for known in self._folders:
            if is_below(folder / "x", known):
                return known
        if self._by_identity:
            # a link may lead into a protected folder from anywhere: ask of the real way as well
            for way in {folder, Path(os.path.realpath(folder))}:
                identity = _identity(way)
                if identity in self._by_identity:
                    return self._by_identity[identity]
                if way.parent != way and (above := self.folder_of(way.parent)) is not None:
                    return above
        return None


def _identity(folder: Path) -> _Identity | None:
    """Device and inode; None where there is no such folder, or the system has no inodes."""
    try:
        found = folder.stat()
    except (OSError, ValueError):
        return None
    return (found.st_dev, found.st_ino) if found.st_ino else None
