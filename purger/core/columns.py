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
from purger.core.table import column, take

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
        self._is_known = np.zeros(len(photos), np.bool_)
        self._adopted: Sequence[Traits] = ()  # of those that the snapshot knew, in their order
        self._traits: list[Traits | None] = []  # of each photo, once `_own` is made
        self._own: tuple[NDArray[Any], ...] = ()
        self._has_own = False
        self._snapshot: Snapshot | None = None
        self._rows = np.full(len(photos), -1, np.intp)
        self._making = Lock()
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def __contains__(self, photo: Photo) -> bool:
        return bool(self._is_known[self._place_of(photo)])

    def missing(self) -> Sequence[Photo]:
        """The photos of which nothing is known yet, in their order."""
        return take(self._photos, np.flatnonzero(~self._is_known))

    def known(self) -> Sequence[Photo]:
        """The others, in their order."""
        return take(self._photos, self.rows())

    def put_ones(self) -> Sequence[Photo]:
        """Those of them that no snapshot knew, where one was adopted."""
        return take(self._photos, np.flatnonzero(self._is_known & (self._rows < 0)))

    def adopt(self, snapshot: Snapshot) -> None:
        """Take over what a snapshot knows of the photos, before any other is put."""
        rows = snapshot.rows_of(self._photos)
        self._is_known = rows >= 0
        self._adopted = snapshot.traits(rows[self._is_known])
        self._snapshot, self._rows, self._count = snapshot, rows, len(self._adopted)

    def put(self, known: Known) -> None:
        """Keep what is known of one of the photos."""
        place = self._place_of(known.photo)
        vectors, digests, dhashes, tinies, lumas = self._made()
        self._has_own = True
        self._count += not self._is_known[place]
        vectors[place] = known.vector
        digests[place] = np.frombuffer(known.looks.digest, np.uint8)
        dhashes[place] = np.frombuffer(known.looks.dhash, np.uint8)
        tinies[place] = known.looks.tiny
        lumas[place] = known.looks.luma
        self._traits[place] = known.traits
        self._is_known[place] = True  # last: `so_far` takes what is known for whole
        if self._count % _BLOCK == 0:
            forget(tinies)
            forget(lumas)

    def so_far(self, floor: float) -> Catalog:
        """A copy of what was put so far; on any thread, but not during or after `catalog`."""
        rows = np.flatnonzero(self._is_known.copy())  # photos may be put meanwhile
        vectors, digests, dhashes, tinies, own_lumas = self._made()
        lumas = bytes_on_disk((len(rows), LUMA_SIDE, LUMA_SIDE), self._folder)
        for start in range(0, len(rows), _BLOCK):
            lumas[start : start + _BLOCK] = own_lumas[rows[start : start + _BLOCK]]
            forget(own_lumas)
            forget(lumas)
        return Catalog(
            take(self._photos, rows), self._traits_of(rows),
            vectors[rows], digests[rows], dhashes[rows], tinies[rows], lumas, floor,
        )  # fmt: skip

    def rows(self) -> NDArray[np.intp]:
        """The photos that are known, by their places, ascending."""
        return np.flatnonzero(self._is_known)

    def catalog(self, floor: float, companions: tuple[tuple[Photo, ...], ...] = ()) -> Catalog:
        """The catalog of the photos that were put, in their order; nothing can be put after it.

        Args:
            floor: of the network.
            companions: of each of them; () for none.
        """
        rows = self.rows()
        of_snapshot = self._as_they_are(rows)
        vectors, digests, dhashes, tinies, lumas = of_snapshot or (
            _close_up(own, rows) for own in self._made()
        )
        photos = self._photos if len(rows) == len(self._photos) else take(self._photos, rows)
        traits = self._traits_of(rows)
        return Catalog(photos, traits, vectors, digests, dhashes, tinies, lumas, floor, companions)

    def _traits_of(self, rows: NDArray[np.intp]) -> Sequence[Traits]:
        """Of these photos, which are all that were known at some moment."""
        if not self._has_own:
            return self._adopted
        return tuple(one for row in rows.tolist() if (one := self._traits[row]) is not None)

    def _place_of(self, photo: Photo) -> int:
        if not self._place:
            texts = column(self._photos, "text")
            self._place = dict(zip(texts, range(len(texts)), strict=True))
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
        self._traits = [None] * n
        if self._snapshot is not None:
            with garbage.paused():
                places = np.flatnonzero(self._rows >= 0).tolist()
                for place, one in zip(places, self._adopted, strict=True):
                    self._traits[place] = one
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
