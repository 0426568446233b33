"""The past purges and their photos, as lists; read from the journal and looked for on the disk.

Both is done off the GUI thread (`read`, `look_at`); the models hold what came of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from purger.core.domain import Item, PastPurge, Photo, State
from purger.core.journal import Journal
from purger.core.ledger import Ledger
from purger.core.text import show_bytes, show_name
from purger.core.texts import shown, tr, trn
from purger.core.whereabouts import PastUnit, Place, Seen, look, units_of

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_BY_STATE: Final = {
    State.TRASHED: Place.TRASH, State.RESTORED: Place.BACK, State.STAYED: Place.STAYED,
    State.LOST: Place.LOST,
}  # fmt: skip
BAD: Final = frozenset({
    Place.EMPTIED, Place.AWAY, Place.UNPLUGGED, Place.CHANGED, Place.GONE, Place.LOST,
})  # fmt: skip
"""Where something is not as the user may expect it."""


class PastRole(IntEnum):
    """What a delegate may ask."""

    PURGE = Qt.ItemDataRole.UserRole + 20
    PHOTO = Qt.ItemDataRole.UserRole + 21
    PLACE = Qt.ItemDataRole.UserRole + 22
    COMPANIONS = Qt.ItemDataRole.UserRole + 23


# -- reading, on a thread --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class ReadWish:
    """What the journal has: all purges, or the photos of one.

    Attributes:
        purge: the number of a purge; None for the list of all.
    """

    purge: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class LookWish:
    """Where some photos of a purge are now.

    Attributes:
        start: the line of the first of them.
        units: the photos.
    """

    start: int
    units: tuple[PastUnit, ...]


def read(journal: Path, wish: ReadWish) -> tuple[PastPurge, ...] | tuple[PastUnit, ...]:
    """Answer a wish from the journal.

    Raises:
        JournalError: it cannot be read.
    """
    with Journal(journal) as opened:
        ledger = Ledger(opened)
        if wish.purge is None:
            return ledger.purges()
        return units_of(ledger.items(wish.purge), ledger.later(wish.purge))


def look_at(wish: LookWish) -> tuple[Seen, ...]:
    """Answer a wish from the disk."""
    return tuple(look(unit) for unit in wish.units)


# -- words -----------------------------------------------------------------------------------------


def moment(seconds: float) -> str:
    """Day and time as the user lived them."""
    return f"{datetime.fromtimestamp(seconds).astimezone():%Y-%m-%d %H:%M}"


def photos_of(past: PastPurge) -> int:
    """How many photos a purge was about."""
    return past.trashed + past.restored + past.stayed + past.gone + past.lost + past.open


def summary(past: PastPurge) -> str:
    """What became of its photos, as the journal has it."""
    parts = []
    if past.trashed:
        parts.append(trn("{n} in the trash", "{n} in the trash", past.trashed))
    if past.restored:
        parts.append(trn("{n} back", "{n} back", past.restored))
    if past.stayed:
        parts.append(trn("{n} stayed", "{n} stayed", past.stayed))
    if past.gone:
        parts.append(trn("{n} was no longer there", "{n} were no longer there", past.gone))
    if past.lost:
        parts.append(trn("{n} lost", "{n} lost", past.lost))
    if past.open:
        parts.append(trn("{n} cut off", "{n} cut off", past.open))
    return " · ".join(parts)


# -- models ----------------------------------------------------------------------------------------


class PurgeModel(QAbstractListModel):
    """Every purge, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._purges: tuple[PastPurge, ...] = ()

    def show_purges(self, purges: Sequence[PastPurge]) -> None:
        """Show other purges."""
        self.beginResetModel()
        self._purges = tuple(purges)
        self.endResetModel()

    def purge(self, line: int) -> PastPurge | None:
        """The purge of a line; None where there is none."""
        return self._purges[line] if 0 <= line < len(self._purges) else None

    def line_of(self, number: int | None) -> int:
        """The line of a purge, -1 where it is not there."""
        found = (i for i, past in enumerate(self._purges) if past.number == number)
        return next(found, -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Lines."""
        return 0 if parent.isValid() else len(self._purges)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the list shows and a screen reader says."""
        past = self.purge(index.row()) if index.isValid() else None
        if past is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return moment(past.begun)
            case Qt.ItemDataRole.AccessibleTextRole:
                photos = trn("{n} photo", "{n} photos", photos_of(past))
                return f"{moment(past.begun)}, {photos}: {summary(past).replace(' · ', ', ')}"
            case PastRole.PURGE:
                return past
        return None


class UnitModel(QAbstractListModel):
    """The photos of one purge, and where each is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._units: tuple[PastUnit, ...] = ()
        self._seen: dict[int, Seen] = {}
        self._places: Counter[Place] = Counter()
        self._reasons: dict[int, str] = {}

    def show_units(self, units: Sequence[PastUnit]) -> None:
        """Show the photos of another purge, or the same after some came back."""
        self.beginResetModel()
        self._units = tuple(units)
        self._seen = {}
        self._places = Counter()
        self.endResetModel()

    def show_seen(self, start: int, seen: Sequence[Seen]) -> None:
        """Tell where the photos from the line `start` on are."""
        self._seen |= dict(enumerate(seen, start))
        self._places.update(self.place(line) for line in range(start, start + len(seen)))
        self.dataChanged.emit(self.index(start), self.index(start + len(seen) - 1))

    def show_reasons(self, failed: Sequence[tuple[Item, str]]) -> None:
        """Tell why files did not come back; forgets what was told before."""
        self._reasons = {item.number: reason for item, reason in failed}

    @property
    def units(self) -> tuple[PastUnit, ...]:
        """The photos, line by line."""
        return self._units

    def seen(self, line: int) -> Seen | None:
        """What the last look found; None where nobody looked yet."""
        return self._seen.get(line)

    def reason(self, item: Item) -> str:
        """Why a file did not come back when it was asked to; "" where it was not."""
        return self._reasons.get(item.number, "")

    def place(self, line: int) -> Place:
        """Where a photo is: by the last look, before one by the journal; a lost file counts."""
        unit, seen = self._units[line], self._seen.get(line)
        if any(item.state is State.LOST for item in unit.items):
            return Place.LOST
        if seen is not None:
            return seen.files[0].place
        if unit.lead.was_gone:
            return Place.MISSED
        return _BY_STATE.get(unit.lead.state, Place.MOVING)

    @property
    def places(self) -> Counter[Place]:
        """How many of the photos that were looked at are where."""
        return self._places

    def group_of(self, line: int) -> list[int]:
        """The lines with the same keeper; the line alone where it stood in no group."""
        keeper = self._units[line].lead.keeper
        if keeper is None:
            return [line]
        first = last = line  # those with one keeper stand together
        while first > 0 and self._units[first - 1].lead.keeper == keeper:
            first -= 1
        while last + 1 < len(self._units) and self._units[last + 1].lead.keeper == keeper:
            last += 1
        return list(range(first, last + 1))

    def lies_at(self, line: int) -> Photo:
        """The photo with the path where it can be looked at now."""
        lead = self._units[line].lead
        if lead.location is not None and self.place(line) in {Place.TRASH, Place.CHANGED}:
            photo = lead.photo
            return Photo(lead.location, photo.size, photo.mtime_ns, photo.device, photo.inode)
        return lead.photo

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Lines."""
        return 0 if parent.isValid() else len(self._units)

    def data(  # noqa: PLR0911 - one answer a role
        self, index: Index, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What the list shows and a screen reader says."""
        if not index.isValid():
            return None
        unit = self._units[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return show_name(unit.lead.photo.path.name)
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(unit, self.place(index.row()))
            case PastRole.PHOTO:
                return unit.lead.photo
            case PastRole.PLACE:
                return self.place(index.row())
            case PastRole.COMPANIONS:
                return len(unit.companions)
        return None


def spoken(unit: PastUnit, place: Place) -> str:
    """A photo in one line."""
    name, folder = show_name(unit.lead.photo.path.name), show_name(unit.lead.photo.path.parent)
    if unit.companions:
        name = trn("{name} with {n} file", "{name} with {n} files", len(unit.companions), name=name)
    return tr(
        "{name}, {place}, of {folder}, {size}",
        name=name, place=shown(place.value), folder=folder, size=show_bytes(unit.lead.photo.size),
    )  # fmt: skip
