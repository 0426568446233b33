"""The columns of a catalog, filled while photos are read: each photo is kept once, in its place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from purger.core import garbage
from purger.core.domain import HASH_BYTES, LUMA_SIDE, TINY_SIDE, Catalog, Photo, Traits
from purger.core.scratch import bytes_on_disk, forget
from purger.core.snapshot import PICTURES, Snapshot
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
        self._photos = photos
        self._dim = dim
        self._folder = folder
        self._place: dict[str, int] = {}  # by path as text
        self._traits: list[Traits | None] = [None] * len(photos)
        self._own: tuple[NDArray[Any], ...] = ()
        self._snapshot: Snapshot | None = None
        self._rows = np.empty(0, np.intp)
        self._making = Lock()
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def __contains__(self, photo: Photo) -> bool:
        return self._traits[self._place_of(photo)] is not None

    def missing(self) -> list[Photo]:
        """The photos of which nothing is known yet, in their order."""
        return [
            photo
            for photo, traits in zip(self._photos, self._traits, strict=True)
            if traits is None
        ]

    def known(self) -> list[Photo]:
        """The others, in their order."""
        return [
            photo
            for photo, traits in zip(self._photos, self._traits, strict=True)
            if traits is not None
        ]

    def put_ones(self) -> list[Photo]:
        """Those of them that no snapshot knew, where one was adopted."""
        every = zip(self._photos, self._traits, self._rows.tolist(), strict=True)
        return [photo for photo, traits, row in every if traits is not None and row < 0]

    def adopt(self, snapshot: Snapshot) -> None:
        """Take over what a snapshot knows of the photos, before any other is put."""
        with garbage.paused():
            rows = snapshot.rows_of(self._photos)
            known = np.flatnonzero(rows >= 0)
            traits = snapshot.traits(rows[known])
        if len(known) == len(self._photos):
            self._traits = list(traits)
        else:
            for place, one in zip(known.tolist(), traits, strict=True):
                self._traits[place] = one
        self._snapshot, self._rows, self._count = snapshot, rows, len(known)

    def put(self, known: Known) -> None:
        """Keep what is known of one of the photos."""
        place = self._place_of(known.photo)
        vectors, digests, dhashes, tinies, lumas = self._made()
        self._count += self._traits[place] is None
        vectors[place] = known.vector
        digests[place] = np.frombuffer(known.looks.digest, np.uint8)
        dhashes[place] = np.frombuffer(known.looks.dhash, np.uint8)
        tinies[place] = known.looks.tiny
        lumas[place] = known.looks.luma
        self._traits[place] = known.traits  # last: `so_far` takes what has them for whole
        if self._count % _BLOCK == 0:
            forget(tinies)
            forget(lumas)

    def so_far(self, floor: float) -> Catalog:
        """A copy of what was put so far; on any thread, but not during or after `catalog`."""
        traits = self._traits.copy()
        rows = np.array([i for i, one in enumerate(traits) if one is not None], np.intp)
        vectors, digests, dhashes, tinies, own_lumas = self._made()
        lumas = bytes_on_disk((len(rows), LUMA_SIDE, LUMA_SIDE), self._folder)
        for start in range(0, len(rows), _BLOCK):
            lumas[start : start + _BLOCK] = own_lumas[rows[start : start + _BLOCK]]
            forget(own_lumas)
            forget(lumas)
        return Catalog(
            tuple(self._photos[row] for row in rows.tolist()),
            tuple(one for one in traits if one is not None),
            vectors[rows], digests[rows], dhashes[rows], tinies[rows], lumas, floor,
        )  # fmt: skip

    def catalog(self, floor: float) -> Catalog:
        """The catalog of the photos that were put, in their order; nothing can be put after it."""
        rows = np.array([i for i, traits in enumerate(self._traits) if traits is not None], np.intp)
        of_snapshot = self._as_they_are(rows)
        vectors, digests, dhashes, tinies, lumas = of_snapshot or (
            _close_up(column, rows) for column in self._made()
        )
        return Catalog(
            tuple(self._photos[row] for row in rows.tolist()),
            tuple(traits for traits in self._traits if traits is not None),
            vectors, digests, dhashes, tinies, lumas, floor,
        )  # fmt: skip

    def _place_of(self, photo: Photo) -> int:
        if not self._place:
            self._place = {one.text: place for place, one in enumerate(self._photos)}
        return self._place[photo.text]

    def _as_they_are(self, rows: NDArray[np.intp]) -> tuple[NDArray[Any], ...]:
        """The columns of the snapshot where they are all and nothing else; () where not."""
        if self._snapshot is None or self._own or len(rows) != len(self._snapshot):
            return ()
        if not np.array_equal(self._rows[rows], np.arange(len(rows))):
            return ()
        return tuple(self._snapshot.columns[name] for name in PICTURES)

    def _made(self) -> tuple[NDArray[Any], ...]:
        """The columns, with what the snapshot knew in its place; on any thread."""
        if not self._own:
            with self._making:
                self._own = self._own or self._make()
        return self._own

    def _make(self) -> tuple[NDArray[Any], ...]:
        n = len(self._photos)
        made: tuple[NDArray[Any], ...] = (
            np.empty((n, self._dim), np.float32),
            np.empty((n, HASH_BYTES), np.uint8),
            np.empty((n, HASH_BYTES), np.uint8),
            bytes_on_disk((n, TINY_SIDE, TINY_SIDE, 3), self._folder),
            bytes_on_disk((n, LUMA_SIDE, LUMA_SIDE), self._folder),
        )
        if self._snapshot is not None:
            for own, name in zip(made, PICTURES, strict=True):
                _copy(self._snapshot.columns[name], self._rows, own)
            self._snapshot = None
        return made


def _copy(column: NDArray[Any], rows: NDArray[np.intp], own: NDArray[Any]) -> None:
    """Put each row, -1 for none, in its place; some at a time, so that few lie in memory twice."""
    for start in range(0, len(rows), _BLOCK):
        places = start + np.flatnonzero(rows[start : start + _BLOCK] >= 0)
        own[places] = column[rows[places]]
        forget(column)
        forget(own)


def _close_up(column: NDArray[Any], rows: NDArray[np.intp]) -> NDArray[Any]:
    """Move these rows, ascending, to the beginning, without a copy of the column."""
    if len(rows) < len(column):
        for start in range(0, len(rows), _BLOCK):
            part = rows[start : start + _BLOCK]
            column[start : start + len(part)] = column[part]
            forget(column)
    return column[: len(rows)]
