"""Where a review stands: its marks and the photo that the user was at, kept in the journal.

A review is known by the set of its folders, a mark by the path and the SHA-256 of its photo, and by
that of the photo that was to stay in its place. When the same folders are opened again, a mark is
back on the photo at its path if that is unchanged, or, where nothing is at the path any more, on
the only photo with its content (it was moved or renamed); and then only while what was to stay is
here as well, in another file. The rules of `Review` come on top.

`Scribe` writes what changed and nothing else, so that of two windows on the same folders the last
one to change a mark is right, for that mark.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np

from purger.core.domain import Catalog, Flags, Rows
from purger.core.journal import Journal
from purger.core.review import Review

KEPT_REVIEWS: Final = 50
KEPT_SECONDS: Final = 366 * 86_400.0
_AT_ONCE: Final = 5_000
_PAUSE_SECONDS: Final = 0.01
_DIGEST: Final = 32
_MARKS: Final = """
    SELECT mark.path, digest, stays FROM mark LEFT JOIN (
        SELECT path, sha256, max(changed) AS moved FROM item
        WHERE is_lead AND state IN ('trashed', 'returning', 'restored', 'lost')
            AND changed >= (SELECT min(made) FROM mark WHERE bookmark = ?)
        GROUP BY path, sha256
    ) AS went ON went.path = mark.path AND sha256 = digest
    WHERE bookmark = ? AND (moved IS NULL OR moved < made) ORDER BY mark.path
"""
# how a photo is marked, beside the row of the photo that stays in its place
_UNMARKED, _FREELY, _OTHERWISE = -2, -1, -3


@dataclass(frozen=True, slots=True)
class Mark:
    """A wish to trash one photo, as it outlives a run.

    Attributes:
        path: of the photo.
        digest: SHA-256 of its bytes.
        stays: SHA-256 of the photo that stays in its place; None for one that may go freely.
    """

    path: bytes
    digest: bytes
    stays: bytes | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """What the user looked at.

    Attributes:
        path: of the current photo, b"" for none; the chosen cluster is the one that shows it.
        digest: SHA-256 of its bytes, b"" for none.
        scrolled: pixels from the top of the view to that photo, which may be out of sight.
        similarity: the position of the slider, 0 to 1; None if not known.
    """

    path: bytes = b""
    digest: bytes = b""
    scrolled: int = 0
    similarity: float | None = None


@dataclass(frozen=True, slots=True)
class Bookmark:
    """Where a review stood when it was last written down."""

    marks: tuple[Mark, ...] = ()
    place: Place = Place()


class Bookmarks:
    """The bookmarks in a journal. They belong to the thread that uses them first.

    Every method raises `JournalError` where the journal is newer, damaged, or cannot be read or
    written; what it was to write is then not written at all.

    Args:
        journal: its file is made by the first bookmark.
    """

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def read(self, roots: Iterable[Path]) -> Bookmark:
        """Where the review of these folders stood; the empty bookmark where there is none.

        Marks of photos that went to the trash since are not among them, be they back or not.
        """
        if self._journal.is_new:
            return Bookmark()
        with self._journal.reading() as db:
            found = db.execute(
                "SELECT number, path, digest, scrolled, similarity FROM bookmark WHERE roots = ?",
                (_key(roots),),
            ).fetchone()
            if found is None:
                return Bookmark()
            number, path, digest, scrolled, similarity = found
            rows = db.execute(_MARKS, (number, number)).fetchall()
            return Bookmark(
                tuple(
                    Mark(_blob(path), _blob(digest), None if stays is None else _blob(stays))
                    for path, digest, stays in rows
                ),
                Place(
                    _blob(path),
                    _blob(digest),
                    int(scrolled),
                    None if similarity is None else min(1.0, max(0.0, float(similarity))),
                ),
            )

    def write(
        self, roots: Iterable[Path], place: Place, marks: Iterable[Mark], taken: Iterable[bytes]
    ) -> None:
        """Write a place, new marks, and the paths whose marks were taken away: all or nothing.

        Reviews that nobody touched for a year, and all but the newest `KEPT_REVIEWS`, are dropped.
        """
        key = _key(roots)
        with self._journal.writing() as db:
            now = time.time()
            db.execute(
                "INSERT INTO bookmark (roots, used, path, digest, scrolled, similarity) "
                "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (roots) DO UPDATE SET used = excluded.used, "
                "path = excluded.path, digest = excluded.digest, scrolled = excluded.scrolled, "
                "similarity = excluded.similarity",
                (key, now, place.path, place.digest, place.scrolled, place.similarity),
            )
            (number,) = db.execute("SELECT number FROM bookmark WHERE roots = ?", (key,)).fetchone()
            db.executemany(
                "DELETE FROM mark WHERE bookmark = ? AND path = ?",
                ((number, path) for path in taken),
            )
            db.executemany(
                "INSERT OR REPLACE INTO mark (bookmark, path, digest, stays, made) "
                "VALUES (?, ?, ?, ?, ?)",
                ((number, mark.path, mark.digest, mark.stays, now) for mark in marks),
            )
            db.execute(
                "DELETE FROM bookmark WHERE number <> ? AND (used < ? OR number NOT IN "
                "(SELECT number FROM bookmark ORDER BY used DESC LIMIT ?))",
                (number, now - KEPT_SECONDS, KEPT_REVIEWS),
            )


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """What a bookmark means for the photos that are here now.

    Attributes:
        roots: the folders of the review.
        catalog: the photos that are here.
        bookmark: as it was read.
        marks: the rows whose marks come back, each with the mark as it was written.
        lost: how many marks of photos that are here do not: the photo was changed, or nothing
            would stay in its place.
        row: the photo that the user was at, -1 where it is not here.
        relied: of each of these marks that is for another photo, the rows that this may be; where
            it is a copy of the other, its own is among them.
    """

    roots: tuple[Path, ...]
    catalog: Catalog
    bookmark: Bookmark
    marks: Mapping[int, Mark]
    lost: int
    row: int
    relied: Mapping[int, tuple[int, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, roots: Sequence[Path], catalog: Catalog, bookmark: Bookmark) -> Opened:
        """Look for the photos of a bookmark."""
        place, marks = bookmark.place, bookmark.marks
        at = _rows_at(catalog, {mark.path for mark in marks} | {place.path})
        wanted = {mark.digest for mark in marks} | {mark.stays for mark in marks if mark.stays}
        of = _rows_of(catalog, wanted | {place.digest})
        back: dict[int, Mark] = {}
        relied: dict[int, tuple[int, ...]] = {}
        # where a photo has a mark of its own, that of a lost twin does not count
        for mark in sorted(marks, key=lambda mark: mark.path in at):
            row = _found(mark.path, mark.digest, at, of)
            stays = () if mark.stays is None else of.get(mark.stays, ())
            if row >= 0 and (mark.stays is None or any(other != row for other in stays)):
                back[row] = mark
                if stays:
                    relied[row] = stays
        lost = sum(mark.path in at for mark in marks) - sum(
            mark.path in at for mark in back.values()
        )
        row = _found(place.path, place.digest, at, of)
        return cls(tuple(roots), catalog, bookmark, back, lost, row, relied)


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """Where a review stands at a moment, cheap to take: nothing of it is changed later.

    Attributes:
        opened: what it began with.
        marks: the marked rows.
        gone: the rows that have left the review.
        runs: n int32, numbers the photos of which one stays; -1 for one that may go freely.
        keepers: int32, of each group the row that purger would keep.
        relied: of marks whose group is there no more, who stays for them (`Review.relied`).
        row: the current photo, -1 for none.
        scrolled, similarity: see `Place`.
    """

    opened: Opened
    marks: frozenset[int]
    gone: frozenset[int]
    runs: Rows
    keepers: Rows
    relied: Mapping[int, tuple[int, ...]]
    row: int
    scrolled: int
    similarity: float | None

    @classmethod
    def of(
        cls, review: Review, opened: Opened, row: int, scrolled: int, similarity: float | None
    ) -> Standing:
        """Take it of a review of the photos of `opened`."""
        return cls(
            opened, review.marks, review.gone, review.runs, review.groups.keepers,
            dict(review.relied), row, scrolled, similarity,
        )  # fmt: skip

    @property
    def place(self) -> Place:
        """The same, as it outlives the run."""
        if self.row < 0:
            return Place(scrolled=self.scrolled, similarity=self.similarity)
        catalog = self.opened.catalog
        return Place(
            _path(catalog, self.row), _digest(catalog, self.row), self.scrolled, self.similarity
        )

    def stand_ins(self) -> Rows:
        """For each photo the row that stays in its place; -1 marked freely, -2 not marked: n."""
        marked = _flags(len(self.runs), self.marks)
        is_staying = ~(marked | _flags(len(self.runs), self.gone)) & (self.runs >= 0)
        staying, best = np.flatnonzero(is_staying), self.keepers[is_staying[self.keepers]]
        # one place more than there are runs: it is that of run -1, of what may go freely
        stays = np.full(int(self.runs.max(initial=-1)) + 2, _FREELY, np.int32)
        # the first in catalog order, and before it the one that purger would keep
        stays[self.runs[staying[::-1]]] = staying[::-1]
        stays[self.runs[best]] = best
        found = np.where(marked, stays[self.runs], _UNMARKED).astype(np.int32)
        going = self.marks | self.gone
        for row, others in self.relied.items():
            found[row] = next((other for other in others if other not in going), _FREELY)
        return found


class Scribe:
    """Writes where reviews stand, one after the other: of each only what changed.

    It belongs to the thread that uses it first.
    """

    def __init__(self, bookmarks: Bookmarks) -> None:
        self._bookmarks = bookmarks
        self._opened: Opened | None = None
        self._place: Place | None = None
        self._written: Rows = np.empty(0, np.int32)
        self._moved: tuple[bytes, ...] = ()

    def write(self, standing: Standing) -> None:
        """Write what is not written yet.

        Many marks are written in several transactions with a pause between them, so that another
        that writes a decision meanwhile (the window's thread) does not wait for all of them.

        Raises:
            JournalError: the journal cannot be written. The next time writes it all.
        """
        now = standing.stand_ins()
        if standing.opened is not self._opened:
            self._begin(standing.opened, now)
        changed, place = np.flatnonzero(now != self._written), standing.place
        if not (len(changed) or self._moved or place != self._place):
            return
        for start in range(0, max(1, len(changed)), _AT_ONCE):
            if start:
                time.sleep(_PAUSE_SECONDS)
            rows = changed[start : start + _AT_ONCE].astype(np.int32)
            self._write(standing, place, rows, now)
            self._written[rows] = now[rows]

    def _begin(self, opened: Opened, now: Rows) -> None:
        """Go on from what stands in the journal."""
        self._opened, self._place = opened, None
        self._written = np.full(len(opened.catalog), _UNMARKED, np.int32)
        stored = {mark.path: mark for mark in opened.bookmark.marks}
        at = _rows_at(opened.catalog, stored)
        for path, row in at.items():
            stays = int(now[row])
            known = None if stays < 0 else _digest(opened.catalog, stays)
            is_so = opened.marks.get(row) is stored[path] and stored[path].stays == known
            self._written[row] = stays if is_so and stays != _UNMARKED else _OTHERWISE
        self._moved = tuple(mark.path for mark in opened.marks.values() if mark.path not in at)

    def _write(self, standing: Standing, place: Place, rows: Rows, now: Rows) -> None:
        catalog = standing.opened.catalog
        marks = [
            Mark(
                _path(catalog, row),
                _digest(catalog, row),
                None if now[row] < 0 else _digest(catalog, int(now[row])),
            )
            for row in rows[now[rows] != _UNMARKED].tolist()
        ]
        taken = [_path(catalog, row) for row in rows[now[rows] == _UNMARKED].tolist()]
        self._bookmarks.write(standing.opened.roots, place, marks, (*self._moved, *taken))
        self._place, self._moved = place, ()


def _key(roots: Iterable[Path]) -> bytes:
    """One name for one set of folders; no path holds a zero byte."""
    return b"\0".join(sorted({os.fsencode(root) for root in roots}))


def _path(catalog: Catalog, row: int) -> bytes:
    return os.fsencode(catalog.photos[row].path)


def _digest(catalog: Catalog, row: int) -> bytes:
    digest: bytes = catalog.digests[row].tobytes()
    return digest


def _rows_at(catalog: Catalog, paths: Iterable[bytes]) -> dict[bytes, int]:
    """The rows of these paths, as far as they are here."""
    wanted = {os.fsdecode(path): path for path in paths}
    if not wanted:
        return {}
    names = (str(photo.path) for photo in catalog.photos)
    return {wanted[name]: row for row, name in enumerate(names) if name in wanted}


def _rows_of(catalog: Catalog, digests: Iterable[bytes]) -> dict[bytes, tuple[int, ...]]:
    """The rows of these contents, as far as they are here."""
    found: dict[bytes, list[int]] = {digest: [] for digest in digests}
    every = catalog.digests.tobytes()
    for row in range(len(catalog)):
        digest = every[row * _DIGEST : (row + 1) * _DIGEST]
        if digest in found:
            found[digest].append(row)
    return {digest: tuple(rows) for digest, rows in found.items()}


def _found(
    path: bytes, digest: bytes, at: Mapping[bytes, int], of: Mapping[bytes, Sequence[int]]
) -> int:
    """The photo at its path if unchanged, or the only one of its content; -1 for none."""
    rows = of.get(digest, [])
    if path in at:
        return at[path] if at[path] in rows else -1
    return rows[0] if len(rows) == 1 else -1


def _flags(count: int, rows: frozenset[int]) -> Flags:
    flags = np.zeros(count, np.bool_)
    flags[np.fromiter(rows, np.int64, len(rows))] = True
    return flags


def _blob(value: object) -> bytes:
    """What a sound journal has in such a column.

    Raises:
        ValueError: it is something else.
    """
    if not isinstance(value, bytes):
        raise ValueError("the journal has no bytes where it should")  # noqa: TRY004 - no fault of code
    return value
