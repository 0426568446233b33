"""What photos can be told apart by in a list: folder, name, camera and time, as columns."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from purger.core.domain import Bytes, Catalog, Flags, Rows
from purger.core.graph import Amounts
from purger.core.table import column

_END: Final = b"\xff"


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
        letters: the names in UTF-8, one after the other, each with an end that is in no name.
        begins: n int64, where each begins there.
    """

    catalog: Catalog
    folders: tuple[str, ...]
    folder_of: Rows
    cameras: tuple[str, ...]
    camera_of: Rows
    taken: NDArray[np.float64]
    names: tuple[str, ...]
    letters: Bytes
    begins: Amounts

    @classmethod
    def of(cls, catalog: Catalog) -> Facets:
        """Look through a catalog: a third of a second for 100,000 photos."""
        parted = list(map(os.path.split, column(catalog.photos, "text")))
        folders, folder_of = _numbered(folder for folder, _ in parted)
        cameras, camera_of = _numbered(column(catalog.traits, "camera"))
        names = tuple(name.casefold() for _, name in parted)
        parts = [name.encode("utf-8", "surrogatepass") for name in names]
        letters = np.frombuffer(_END.join([*parts, b""]), np.uint8)
        sizes = np.fromiter(map(len, parts), np.int64, len(parts)) + len(_END)
        return cls(
            catalog, folders, folder_of, cameras, camera_of, catalog.taken(), names,
            letters, np.cumsum(sizes) - sizes,
        )  # fmt: skip

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
        wanted = text.casefold().encode("utf-8", "surrogatepass")
        found = np.zeros(len(self.names), np.bool_)
        if not wanted:
            return ~found
        places = np.flatnonzero(self.letters[: len(self.letters) - len(wanted)] == wanted[0])
        for i, letter in enumerate(wanted[1:], start=1):
            places = places[self.letters[places + i] == letter]
        found[np.searchsorted(self.begins, places, "right") - 1] = True
        return found


def _numbered(values: Iterable[str]) -> tuple[tuple[str, ...], Rows]:
    """The distinct values, sorted, and for each value its place among them."""
    values = list(values)
    distinct = tuple(sorted(set(values)))
    number = {value: i for i, value in enumerate(distinct)}
    return distinct, np.array([number[value] for value in values], np.int32)
