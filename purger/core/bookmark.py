"""Where a review stands: marks, what was reviewed, how it is shown and where; in the journal.

A review is known by the set of its folders, a mark by the path and the SHA-256 of its photo, and by
that of the photo that was to stay in its place. When the same folders are opened again, a mark is
back on the photo at its path if that is unchanged, or, where nothing is at the path any more, on
the only photo with its content (it was moved or renamed); and then only while what was to stay is
here as well, in another file. The rules of `Review` come on top. What the user looked at, be it
chosen by hand or reviewed beside others, comes back in the same way, with no photo to wait for; but
not on a photo that an undo brought back since: its group is to be reviewed again.

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
from purger.core.graph import Amounts
from purger.core.journal import Journal
from purger.core.looked import NEVER, together
from purger.core.review import Review
from purger.core.table import column

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
_RETURNED: Final = """
    SELECT path, sha256 FROM item WHERE is_lead AND state = 'restored' AND changed > ?
        AND sha256 IS NOT NULL
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
class Look:
    """What the user did with one photo beside marking it, as it outlives a run.

    Attributes:
        path: of the photo.
        digest: SHA-256 of its bytes.
        beside: what it was reviewed with: the SHA-256 of the first of them (`looked`); None where
            its group was not reviewed.
        chosen: whether it was marked, or left unmarked, by hand.
    """

    path: bytes
    digest: bytes
    beside: bytes | None
    chosen: bool


@dataclass(frozen=True, slots=True)
class Changes:
    """What is to be written of a bookmark, beside its place.

    Attributes:
        marks, looks: new ones, and such as are other than before.
        unmarked, unlooked: paths of which there is no mark, or nothing more to tell.
    """

    marks: tuple[Mark, ...] = ()
    unmarked: tuple[bytes, ...] = ()
    looks: tuple[Look, ...] = ()
    unlooked: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """What the user looked at.

    Attributes:
        path: of the current photo, b"" for none; the chosen cluster is the one that shows it.
        digest: SHA-256 of its bytes, b"" for none.
        scrolled: pixels from the top of the view to that photo, which may be out of sight.
        similarity: the position of the slider, 0 to 1; None if not known.
        view: how the review is shown (`View.as_json`).
    """

    path: bytes = b""
    digest: bytes = b""
    scrolled: int = 0
    similarity: float | None = None
    view: str = ""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """Where a review stood when it was last written down.

    Attributes:
        marks, place, looks: of the review.
        returned: path and SHA-256 of the photos that an undo brought back since.
    """

    marks: tuple[Mark, ...] = ()
    place: Place = Place()
    looks: tuple[Look, ...] = ()
    returned: frozenset[tuple[bytes, bytes]] = frozenset()


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
                "SELECT number, used, path, digest, scrolled, similarity, view FROM bookmark "
                "WHERE roots = ?",
                (_key(roots),),
            ).fetchone()
            if found is None:
                return Bookmark()
            number, used, path, digest, scrolled, similarity, view = found
            looks = db.execute(
                "SELECT path, digest, beside, chosen FROM look WHERE bookmark = ? ORDER BY path",
                (number,),
            ).fetchall()
            rows = db.execute(_MARKS, (number, number)).fetchall()
            returned = db.execute(_RETURNED, (used,)).fetchall()
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
                    str(view),
                ),
                tuple(
                    Look(
                        _blob(path), _blob(digest),
                        None if beside is None else _blob(beside), bool(chosen),
                    )
                    for path, digest, beside, chosen in looks
                ),
                frozenset((_blob(path), _blob(digest)) for path, digest in returned),
            )  # fmt: skip

    def write(self, roots: Iterable[Path], place: Place, changes: Changes) -> None:
        """Write a place and what changed: all or nothing.

        Reviews that nobody touched for a year, and all but the newest `KEPT_REVIEWS`, are dropped.
        """
        key = _key(roots)
        with self._journal.writing() as db:
            now = time.time()
            db.execute(
                "INSERT INTO bookmark (roots, used, path, digest, scrolled, similarity, view) "
                "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (roots) DO UPDATE SET "
                "used = excluded.used, path = excluded.path, digest = excluded.digest, "
                "scrolled = excluded.scrolled, similarity = excluded.similarity, "
                "view = excluded.view",
                (
                    key,
                    now,
                    place.path,
                    place.digest,
                    place.scrolled,
                    place.similarity,
                    place.view,
                ),
            )
            (number,) = db.execute("SELECT number FROM bookmark WHERE roots = ?", (key,)).fetchone()
            db.executemany(
                "DELETE FROM mark WHERE bookmark = ? AND path = ?",
                ((number, path) for path in changes.unmarked),
            )
            db.executemany(
                "DELETE FROM look WHERE bookmark = ? AND path = ?",
                ((number, path) for path in changes.unlooked),
            )
            db.executemany(
                "INSERT OR REPLACE INTO look (bookmark, path, digest, beside, chosen) "
                "VALUES (?, ?, ?, ?, ?)",
                (
                    (number, look.path, look.digest, look.beside, look.chosen)
                    for look in changes.looks
                ),
            )
            db.executemany(
                "INSERT OR REPLACE INTO mark (bookmark, path, digest, stays, made) "
                "VALUES (?, ?, ?, ?, ?)",
                ((number, mark.path, mark.digest, mark.stays, now) for mark in changes.marks),
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
        chosen: the rows that were marked, or left unmarked, by hand.
        beside: n int32, what was reviewed (`Review.beside`).
        looked: the looks that came back, by the row of each.
        is_whole: whether every photo of the folders was read; else a photo that is not here may
            still come, and is not looked for under another name.
    """

    roots: tuple[Path, ...]
    catalog: Catalog
    bookmark: Bookmark
    marks: Mapping[int, Mark]
    lost: int
    row: int
    relied: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    chosen: frozenset[int] = frozenset()
    beside: Rows = field(default_factory=lambda: np.empty(0, np.int32))
    looked: Mapping[int, Look] = field(default_factory=dict)
    is_whole: bool = True

    @classmethod
    def of(
        cls, roots: Sequence[Path], catalog: Catalog, bookmark: Bookmark, *, is_whole: bool = True
    ) -> Opened:
        """Look for the photos of a bookmark."""
        place, marks = bookmark.place, bookmark.marks
        known: tuple[Mark | Look, ...] = (*marks, *bookmark.looks)
        at = _rows_at(catalog, {one.path for one in known} | {place.path})
        wanted = {one.digest for one in known} | {mark.stays for mark in marks if mark.stays}
        of = _rows_of(catalog, wanted | {place.digest})
        back: dict[int, Mark] = {}
        relied: dict[int, tuple[int, ...]] = {}
        # where a photo has a mark of its own, that of a lost twin does not count
        for mark in sorted(marks, key=lambda mark: mark.path in at):
            row = _found(mark.path, mark.digest, at, of, is_whole)
            stays = () if mark.stays is None else of.get(mark.stays, ())
            if row >= 0 and (mark.stays is None or any(other != row for other in stays)):
                back[row] = mark
                if stays:
                    relied[row] = stays
        lost = sum(mark.path in at for mark in marks) - sum(
            mark.path in at for mark in back.values()
        )
        row = _found(place.path, place.digest, at, of, is_whole)
        looked: dict[int, Look] = {}
        for look in sorted(bookmark.looks, key=lambda look: look.path in at):
            if (look.path, look.digest) in bookmark.returned:
                continue
            seen = _found(look.path, look.digest, at, of, is_whole)
            if seen >= 0:
                looked[seen] = look
        chosen = frozenset(seen for seen, look in looked.items() if look.chosen)
        beside = _beside(len(catalog), looked)
        return cls(
            tuple(roots), catalog, bookmark, back, lost, row, relied, chosen, beside, looked,
            is_whole,
        )  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """Where a review stands at a moment, cheap to take: nothing of it is changed later.

    Attributes:
        opened: what it began with.
        marks: n bool, the marked rows.
        gone: n bool, the rows that have left the review.
        runs: n int32, numbers the photos of which one stays; -1 for one that may go freely.
        keepers: int32, of each group the row that purger would keep.
        relied: of marks whose group is there no more, who stays for them (`Review.relied`).
        chosen: n bool, the rows that were marked, or left unmarked, by hand.
        beside: n int32, what was reviewed.
        row: the current photo, -1 for none.
        scrolled, similarity, view: see `Place`.
    """

    opened: Opened
    marks: Flags
    gone: Flags
    runs: Rows
    keepers: Rows
    relied: Mapping[int, tuple[int, ...]]
    chosen: Flags
    beside: Rows
    row: int
    scrolled: int
    similarity: float | None
    view: str

    @classmethod
    def of(cls, review: Review, opened: Opened, place: Place, row: int) -> Standing:
        """Take it of a review of the photos of `opened`; `row` is the photo of the place."""
        now = review.snapshot()
        return cls(
            opened, now.marked, review.absent.copy(), review.runs, review.groups.keepers,
            dict(review.relied), now.chosen, now.beside, row, place.scrolled, place.similarity,
            place.view,
        )  # fmt: skip

    @property
    def place(self) -> Place:
        """The same, as it outlives the run."""
        if self.row < 0:
            return Place(scrolled=self.scrolled, similarity=self.similarity, view=self.view)
        catalog = self.opened.catalog
        return Place(
            _path(catalog, self.row), _digest(catalog, self.row), self.scrolled, self.similarity,
            self.view,
        )  # fmt: skip

    def stand_ins(self) -> Rows:
        """For each photo the row that stays in its place; -1 marked freely, -2 not marked: n."""
        marked, going = self.marks, self.marks | self.gone
        is_staying = ~going & (self.runs >= 0)
        staying, best = np.flatnonzero(is_staying), self.keepers[is_staying[self.keepers]]
        # one place more than there are runs: it is that of run -1, of what may go freely
        stays = np.full(int(self.runs.max(initial=-1)) + 2, _FREELY, np.int32)
        # the first in catalog order, and before it the one that purger would keep
        stays[self.runs[staying[::-1]]] = staying[::-1]
        stays[self.runs[best]] = best
        found = np.where(marked, stays[self.runs], _UNMARKED).astype(np.int32)
        for row, others in self.relied.items():
            found[row] = next((other for other in others if not going[other]), _FREELY)
        return found

    def looks(self) -> Amounts:
        """For each photo what was done with it, as one number; 0 for nothing: n int64."""
        return (self.beside.astype(np.int64) + 1) * 2 + self.chosen


class Scribe:
    """Writes where reviews stand, one after the other: of each only what changed.

    It belongs to the thread that uses it first.
    """

    def __init__(self, bookmarks: Bookmarks) -> None:
        self._bookmarks = bookmarks
        self._opened: Opened | None = None
        self._place: Place | None = None
        self._written: Rows = np.empty(0, np.int32)
        self._looks: Amounts = np.empty(0, np.int64)
        self._moved: tuple[bytes, ...] = ()
        self._moved_looks: tuple[bytes, ...] = ()

    def write(self, standing: Standing) -> None:
        """Write what is not written yet.

        Many marks are written in several transactions with a pause between them, so that another
        that writes a decision meanwhile (the window's thread) does not wait for all of them.

        Raises:
            JournalError: the journal cannot be written. The next time writes it all.
        """
        now, looks = standing.stand_ins(), standing.looks()
        if standing.opened is not self._opened:
            self._begin(standing, now)
        marked = np.flatnonzero(now != self._written)
        looked = np.flatnonzero(looks != self._looks)
        place, moved = standing.place, self._moved or self._moved_looks
        if not (len(marked) or len(looked) or moved or place != self._place):
            return
        for start in range(0, max(1, len(marked), len(looked)), _AT_ONCE):
            if start:
                time.sleep(_PAUSE_SECONDS)
            part = slice(start, start + _AT_ONCE)
            self._write(standing, place, (marked[part], now), (looked[part], looks))
            self._written[marked[part]] = now[marked[part]]
            self._looks[looked[part]] = looks[looked[part]]

    def _begin(self, standing: Standing, now: Rows) -> None:
        """Go on from what stands in the journal."""
        opened = standing.opened
        marks = {mark.path: mark for mark in opened.bookmark.marks}
        looks = {look.path: look for look in opened.bookmark.looks}
        moved = (self._moved, self._moved_looks)
        at = _rows_at(opened.catalog, {**marks, **looks})
        if self._opened is not None and self._opened.bookmark is opened.bookmark:
            self._recall(self._opened, marks, looks)  # the same review has grown
            at = _rows_at(opened.catalog, {*at, *marks, *looks})
        else:
            moved = ((), ())
        self._opened, self._place = opened, None
        self._begin_marks(opened, marks, at, now)
        self._begin_looks(standing, looks, at)
        self._moved = (*moved[0], *self._moved)
        self._moved_looks = (*moved[1], *self._moved_looks)

    def _recall(self, opened: Opened, marks: dict[bytes, Mark], looks: dict[bytes, Look]) -> None:
        """Put what was written since into what the bookmark had, by path."""
        catalog = opened.catalog
        for path, row in _rows_at(catalog, {**marks, **looks}).items():
            if int(self._written[row]) == _UNMARKED and not _is_to_come(
                opened, row, marks.get(path)
            ):
                marks.pop(path, None)
            if not self._looks[row]:
                looks.pop(path, None)
        for row in np.flatnonzero(self._written >= _FREELY).tolist():
            path, stays = _path(catalog, row), int(self._written[row])
            known = _digest(catalog, stays) if stays >= 0 else None
            marks[path] = Mark(path, _digest(catalog, row), known)
        for row in np.flatnonzero(self._looks > 0).tolist():
            path, first = _path(catalog, row), int(self._looks[row]) // 2 - 1
            beside = _digest(catalog, first) if first >= 0 else None
            looks[path] = Look(path, _digest(catalog, row), beside, bool(self._looks[row] % 2))

    def _begin_marks(
        self, opened: Opened, marks: Mapping[bytes, Mark], at: Mapping[bytes, int], now: Rows
    ) -> None:
        catalog = opened.catalog
        self._written = np.full(len(catalog), _UNMARKED, np.int32)
        for path, mark in marks.items():
            row = at.get(path, -1)
            if row < 0 or _is_to_come(opened, row, mark):
                continue
            stays = int(now[row])
            known = None if stays < 0 else _digest(catalog, stays)
            is_so = mark.digest == _digest(catalog, row) and mark.stays == known
            self._written[row] = stays if is_so and stays != _UNMARKED else _OTHERWISE
        self._moved = tuple(mark.path for mark in opened.marks.values() if mark.path not in at)

    def _begin_looks(
        self, standing: Standing, looks: Mapping[bytes, Look], at: Mapping[bytes, int]
    ) -> None:
        opened = standing.opened
        self._looks = np.zeros(len(opened.catalog), np.int64)
        for path, look in looks.items():
            row = at.get(path, -1)
            if row >= 0:
                first = int(standing.beside[row])
                known = None if first < 0 else _digest(opened.catalog, first)
                is_so = look.digest == _digest(opened.catalog, row) and (
                    look.beside == known or _is_as_it_came(opened, row, look, first)
                )
                self._looks[row] = (first + 1) * 2 + look.chosen if is_so else _OTHERWISE
        self._moved_looks = tuple(
            look.path for look in opened.looked.values() if look.path not in at
        )

    def _write(
        self, standing: Standing, place: Place, of_marks: tuple[Amounts, Rows],
        of_looks: tuple[Amounts, Amounts],
    ) -> None:  # fmt: skip
        """Write the marks and looks of some rows; each pair has the rows and what holds now."""
        catalog = standing.opened.catalog
        rows, now = of_marks
        marks = tuple(
            Mark(
                _path(catalog, row),
                _digest(catalog, row),
                None if now[row] < 0 else _digest(catalog, int(now[row])),
            )
            for row in rows[now[rows] != _UNMARKED].tolist()
        )
        taken = (_path(catalog, row) for row in rows[now[rows] == _UNMARKED].tolist())
        rows, done = of_looks
        looks = tuple(
            Look(
                _path(catalog, row),
                _digest(catalog, row),
                _digest(catalog, first) if (first := int(standing.beside[row])) >= 0 else None,
                bool(standing.chosen[row]),
            )
            for row in rows[done[rows] != 0].tolist()
        )
        forgotten = (_path(catalog, row) for row in rows[done[rows] == 0].tolist())
        self._bookmarks.write(
            standing.opened.roots,
            place,
            Changes(marks, (*self._moved, *taken), looks, (*self._moved_looks, *forgotten)),
        )
        self._place, self._moved, self._moved_looks = place, (), ()


def _key(roots: Iterable[Path]) -> bytes:
    """One name for one set of folders; no path holds a zero byte."""
    return b"\0".join(sorted({os.fsencode(root) for root in roots}))


def _path(catalog: Catalog, row: int) -> bytes:
    return catalog.photos[row].raw


def _digest(catalog: Catalog, row: int) -> bytes:
    digest: bytes = catalog.digests[row].tobytes()
    return digest


def _rows_at(catalog: Catalog, paths: Iterable[bytes]) -> dict[bytes, int]:
    """The rows of these paths, as far as they are here."""
    wanted = {os.fsdecode(path): path for path in paths}
    if not wanted:
        return {}
    names = column(catalog.photos, "text")
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
    path: bytes, digest: bytes, at: Mapping[bytes, int], of: Mapping[bytes, Sequence[int]],
    is_whole: bool,  # noqa: FBT001 - of three calls
) -> int:  # fmt: skip
    """The photo at its path if unchanged, or the only one of its content; -1 for none."""
    rows = of.get(digest, [])
    if path in at:
        return at[path] if at[path] in rows else -1
    return rows[0] if is_whole and len(rows) == 1 else -1


def _is_to_come(opened: Opened, row: int, mark: Mark | None) -> bool:
    """Whether a mark waits for the photo that is to stay in its place: not all are read yet."""
    return (
        not opened.is_whole
        and mark is not None
        and row not in opened.marks
        and mark.digest == _digest(opened.catalog, row)
    )


def _is_as_it_came(opened: Opened, row: int, look: Look, first: int) -> bool:
    """Whether a look stands as the bookmark has it: what it is named after may not be read yet."""
    return (
        not opened.is_whole
        and look == opened.looked.get(row)
        and first == int(opened.beside[row]) != NEVER
    )


def _beside(count: int, looked: Mapping[int, Look]) -> Rows:
    """Which photos were reviewed together: n int32."""
    numbers: dict[bytes, int] = {}
    named = np.full(count, NEVER, np.int64)
    for row, look in looked.items():
        if look.beside is not None:
            named[row] = numbers.setdefault(look.beside, len(numbers))
    return together(named)


def _blob(value: object) -> bytes:
    """What a sound journal has in such a column.

    Raises:
        ValueError: it is something else.
    """
    if not isinstance(value, bytes):
        raise ValueError("the journal has no bytes where it should")  # noqa: TRY004 - no fault of code
    return value
