"""What photos can be told apart by in a list: folder, name, camera and time, as columns."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from purger.core.domain import Catalog, Flags, Rows


@dataclass(frozen=True, slots=True, eq=False)
class Facets:
    """Columns over the photos of a catalog.

    Attributes:
        catalog: whose n photos they are.
        folders: f folders that hold a photo, as text, sorted.
        folder_of: n int32, places in `folders`.
        cameras: the cameras that took one, sorted; "" for photos that do not say.
        camera_of: n int32, places in `cameras`.
        taken: n float64, seconds since 1970 by the camera's clock; nan where not known.
        names: n file names, case folded.
    """

    catalog: Catalog
    folders: tuple[str, ...]
    folder_of: Rows
    cameras: tuple[str, ...]
    camera_of: Rows
    taken: NDArray[np.float64]
    names: tuple[str, ...]

    @classmethod
    def of(cls, catalog: Catalog) -> Facets:
        """Look through a catalog: a third of a second for 100,000 photos."""
        parted = [os.path.split(photo.path) for photo in catalog.photos]
        folders, folder_of = _numbered(folder for folder, _ in parted)
        cameras, camera_of = _numbered(traits.camera for traits in catalog.traits)
        taken = [np.nan if of.taken is None else of.taken for of in catalog.traits]
        names = tuple(name.casefold() for _, name in parted)
        return cls(
            catalog, folders, folder_of, cameras, camera_of, np.array(taken, np.float64), names
        )

    def below(self, folder: str) -> Flags:
        """Which photos lie in a folder or below it: n bool."""
        start = folder.rstrip(os.sep) + os.sep
        wanted = [known == folder or known.startswith(start) for known in self.folders]
        return np.array(wanted, np.bool_)[self.folder_of]

    def by(self, camera: str) -> Flags:
        """Which photos a camera took: n bool."""
        wanted = [known == camera for known in self.cameras]
        return np.array(wanted, np.bool_)[self.camera_of]

    def named(self, text: str) -> Flags:
        """Which photos have a text in their names, in capitals or not: n bool."""
        wanted = text.casefold()
        return np.fromiter((wanted in name for name in self.names), np.bool_, len(self.names))


def _numbered(values: Iterable[str]) -> tuple[tuple[str, ...], Rows]:
    """The distinct values, sorted, and for each value its place among them."""
    values = list(values)
    distinct = tuple(sorted(set(values)))
    number = {value: i for i, value in enumerate(distinct)}
    return distinct, np.array([number[value] for value in values], np.int32)
