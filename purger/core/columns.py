"""The columns of a catalog, filled while photos are read: each photo is kept once, in its place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from purger.core.domain import HASH_BYTES, LUMA_SIDE, TINY_SIDE, Catalog, Photo, Traits
from purger.core.scratch import bytes_on_disk, forget
from purger.core.store import Known

_BLOCK = 8192


class Columns:
    """What is known of some photos so far.

    Args:
        photos: in the order of the catalog.
        dim: of the vectors.
        folder: where pictures lie that are too many for memory.
    """

    def __init__(self, photos: Sequence[Photo], dim: int, folder: Path) -> None:
        n = len(photos)
        self._photos = photos
        self._folder = folder
        self._place = {photo: place for place, photo in enumerate(photos)}
        self._traits: list[Traits | None] = [None] * n
        self._vectors = np.empty((n, dim), np.float32)
        self._digests = np.empty((n, HASH_BYTES), np.uint8)
        self._dhashes = np.empty((n, HASH_BYTES), np.uint8)
        self._tinies = np.empty((n, TINY_SIDE, TINY_SIDE, 3), np.uint8)
        self._lumas = bytes_on_disk((n, LUMA_SIDE, LUMA_SIDE), folder)
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def __contains__(self, photo: Photo) -> bool:
        return self._traits[self._place[photo]] is not None

    def put(self, known: Known) -> None:
        """Keep what is known of one of the photos."""
        place = self._place[known.photo]
        self._count += self._traits[place] is None
        self._vectors[place] = known.vector
        self._digests[place] = np.frombuffer(known.looks.digest, np.uint8)
        self._dhashes[place] = np.frombuffer(known.looks.dhash, np.uint8)
        self._tinies[place] = known.looks.tiny
        self._lumas[place] = known.looks.luma
        self._traits[place] = (
            known.traits
        )  # last: `so_far` takes a photo with traits for a whole one
        if self._count % _BLOCK == 0:
            forget(self._lumas)

    def so_far(self, floor: float) -> Catalog:
        """A copy of what was put so far; on any thread, but not during or after `catalog`."""
        traits = self._traits.copy()
        rows = np.array([i for i, one in enumerate(traits) if one is not None], np.intp)
        lumas = bytes_on_disk((len(rows), LUMA_SIDE, LUMA_SIDE), self._folder)
        for start in range(0, len(rows), _BLOCK):
            lumas[start : start + _BLOCK] = self._lumas[rows[start : start + _BLOCK]]
            forget(self._lumas)
            forget(lumas)
        return Catalog(
            tuple(self._photos[row] for row in rows.tolist()),
            tuple(one for one in traits if one is not None),
            self._vectors[rows], self._digests[rows], self._dhashes[rows], self._tinies[rows],
            lumas, floor,
        )  # fmt: skip

    def catalog(self, floor: float) -> Catalog:
        """The catalog of the photos that were put, in their order; nothing can be put after it."""
        rows = np.array([i for i, traits in enumerate(self._traits) if traits is not None], np.intp)
        vectors, digests, dhashes, tinies, lumas = (
            _close_up(column, rows)
            for column in (self._vectors, self._digests, self._dhashes, self._tinies, self._lumas)
        )
        return Catalog(
            tuple(self._photos[row] for row in rows.tolist()),
            tuple(traits for traits in self._traits if traits is not None),
            vectors, digests, dhashes, tinies, lumas, floor,
        )  # fmt: skip


def _close_up(column: NDArray[Any], rows: NDArray[np.intp]) -> NDArray[Any]:
    """Move these rows, ascending, to the beginning, without a copy of the column."""
    if len(rows) < len(column):
        for start in range(0, len(rows), _BLOCK):
            part = rows[start : start + _BLOCK]
            column[start : start + len(part)] = column[part]
            forget(column)
    return column[: len(rows)]
