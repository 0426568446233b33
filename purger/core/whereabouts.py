"""Where the files of a past purge are now: the journal's word, checked by a look at the disk.

A look is one `lstat` or two and reads no bytes, so it tells what is there, not whether every byte
is what went: that is verified by `undo`, right before a file comes back. A drive that is at the
place of the one that a file was on tells nothing of it.
"""

from __future__ import annotations

import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from types import MappingProxyType
from typing import Final

from purger.core import drives
from purger.core.domain import Item, Photo, State
from purger.core.text import show_name
from purger.core.texts import say, sentences

_TICK_NS: Final = 2 * 10**9
_QUARTER_NS: Final = 900 * 10**9
_DAY_NS: Final = 27 * 3600 * 10**9  # from the first zone to the last, and an hour of summer time


class Place(Enum):
    """Where a file is, in two or three words."""

    TRASH = say("in the trash")
    SOMEWHERE = say("in the system's trash")
    AGAIN = say("went to the trash again")
    BACK = say("back in its place")
    STAYED = say("stayed")
    MISSED = say("was no longer there")
    EMPTIED = say("no longer in the trash")
    AWAY = say("trash not reached")
    UNPLUGGED = say("drive not connected")
    CHANGED = say("changed since")
    GONE = say("no longer there")
    MOVING = say("on its way")
    LOST = say("found nowhere")


@dataclass(frozen=True, slots=True)
class Found:
    """Where a file is, and that as a sentence for the user."""

    place: Place
    words: str


@dataclass(frozen=True, slots=True)
class PastUnit:
    """One photo of a past purge, with its companions.

    Attributes:
        lead: the photo itself.
        companions: the other files that were purged with it.
        later: what became of those of these files that a later purge took, by their paths.
    """

    lead: Item
    companions: tuple[Item, ...] = ()
    later: Mapping[Path, Item] = field(default_factory=dict)

    @property
    def items(self) -> tuple[Item, ...]:
        """The photo and its companions."""
        return (self.lead, *self.companions)

    @property
    def trashed(self) -> tuple[Item, ...]:
        """What of it the journal says is in a trash."""
        return tuple(item for item in self.items if item.is_away)


@dataclass(frozen=True, slots=True)
class Seen:
    """What a look at one photo of a past purge found.

    Attributes:
        files: where each of `PastUnit.items` is.
        keeper: the photo that was to stay in its place, as it is there now; None where nothing is
            there, or it stood in no group.
        is_unplugged: whether the drive of the photo is not connected, so that nothing is known of
            what stayed there either.
    """

    files: tuple[Found, ...]
    keeper: Photo | None
    is_unplugged: bool = False


def units_of(
    items: Iterable[Item], later: Mapping[Path, Item] = MappingProxyType({})
) -> tuple[PastUnit, ...]:
    """The photos of a purge; those with one keeper stand together, in the order of the first.

    Args:
        items: of one purge, in the order of `Ledger.items`.
        later: of the same purge (`Ledger.later`).
    """
    units = []
    for _, files in groupby(items, key=attrgetter("unit")):
        unit = tuple(files)
        lead = next((item for item in unit if item.is_lead), unit[0])
        again = {item.photo.path: later[item.photo.path] for item in unit
                 if item.photo.path in later}  # fmt: skip
        units.append(PastUnit(lead, tuple(item for item in unit if item is not lead), again))
    first: dict[Path, int] = {}
    for i, one in enumerate(units):
        if one.lead.keeper is not None:
            first.setdefault(one.lead.keeper, i)
    order = {id(one): i for i, one in enumerate(units)}
    return tuple(
        sorted(units, key=lambda one: first.get(one.lead.keeper or Path(), order[id(one)]))
    )


def look(unit: PastUnit) -> Seen:
    """Look where the files of a photo are, and at the photo that was to stay."""
    elsewhere = drives.why_elsewhere(unit.lead)  # the files of a photo lie in one folder
    return Seen(
        tuple(_where(item, elsewhere, unit.later) for item in unit.items),
        None if elsewhere else _photo_at(unit.lead.keeper),
        elsewhere is not None,
    )


def _where(item: Item, elsewhere: str | None, later: Mapping[Path, Item]) -> Found:
    """Where a file is; `elsewhere` says why its drive is not where it was."""
    if elsewhere is not None:
        return _out_of_sight(item, elsewhere)
    taken = later.get(item.photo.path)
    if taken is not None and not drives.may_be_one(item.drive, taken.drive):
        taken = None
    if taken is not None and not _is_there(item.photo.path) and not _lies_in_trash(item):
        return _went_again(taken)
    return _told(item)


def _told(item: Item) -> Found:
    """Where a file is by the state that the journal tells, looked at."""
    match item.state:
        case State.TRASHED | State.RETURNING:
            return _trashed(item, item.location)
        case State.RESTORED:
            return _restored(item)
        case State.STAYED:
            return _stayed(item)
        case State.LOST:
            return Found(Place.LOST, item.reason)
    return Found(Place.MOVING, say("A purge is at it, or was cut off; the next start settles it."))


def _out_of_sight(item: Item, elsewhere: str) -> Found:
    """What is known of a file whose drive is not there."""
    match item.state:
        case State.STAYED:
            place = Place.MISSED if item.was_gone else Place.STAYED
            return Found(place, sentences((item.reason, elsewhere)))
        case State.LOST:
            return Found(Place.LOST, sentences((item.reason, elsewhere)))
        case State.RESTORED:
            return Found(Place.UNPLUGGED, sentences((say("It was brought back."), elsewhere)))
    return Found(Place.UNPLUGGED, elsewhere)


def _lies_in_trash(item: Item) -> bool:
    """Whether a file is in the trash from the purge that it is looked at for."""
    return item.is_away and item.location is not None and _is_it(item, item.location)


def _went_again(taken: Item) -> Found:
    """Where a file is that came back, and that a later purge took from its place."""
    if taken.location is not None and _is_there(taken.location):
        words = say(
            "It came back, and went to the trash again later, as “{location}”.",
            location=show_name(taken.location),
        )
    else:
        words = say("It came back, and went to the trash again later; see the later purge.")
    return Found(Place.AGAIN, words)


def _trashed(item: Item, location: Path | None) -> Found:
    if location is None or not _is_there(location):
        if _is_it(item, item.photo.path):
            return Found(Place.BACK, say("In its place: another program brought it back."))
        if location is None:
            return Found(Place.SOMEWHERE, say("In the trash; the system does not tell where."))
        if location.parent.is_dir():
            words = say("No longer in the trash: that was emptied, or another program took it out.")
            return Found(Place.EMPTIED, words)
        return Found(
            Place.AWAY, say("The trash that it lies in cannot be reached; connect its drive.")
        )
    if not _is_it(item, location):
        return Found(Place.CHANGED, say("What lies in the trash is no longer what went there."))
    return Found(Place.TRASH, say("In the trash, as “{location}”.", location=show_name(location)))


def _restored(item: Item) -> Found:
    if _is_it(item, item.photo.path):
        return Found(Place.BACK, say("Back in its place."))
    if _is_there(item.photo.path):
        return Found(Place.CHANGED, say("It was brought back, and changed since."))
    return Found(Place.GONE, say("It was brought back, and is no longer there."))


def _stayed(item: Item) -> Found:
    if item.was_gone:
        if not _is_there(item.photo.path):
            return Found(Place.MISSED, item.reason)
        words = say("It was not there when its turn came; a file of its name is there now.")
        return Found(Place.STAYED, words)
    if _is_it(item, item.photo.path):
        return Found(Place.STAYED, item.reason)
    if not _is_there(item.photo.path):
        since, told = say("It is no longer there."), "no longer there."
    else:
        since, told = say("It changed since."), "changed since it was shown."
    words = item.reason if item.reason.endswith(told) else sentences((item.reason, since))
    return Found(Place.STAYED, words)


def _is_there(path: Path) -> bool:
    try:
        path.lstat()
    except (OSError, ValueError):
        return False
    return True


def _is_it(item: Item, path: Path) -> bool:
    """Whether a regular file of its size and time is there."""
    found = _photo_at(path)
    photo = item.photo
    if found is None or found.size != photo.size:
        return False
    return found.mtime_ns == photo.mtime_ns or _is_as_fat_tells(found.mtime_ns, photo.mtime_ns)


def _is_as_fat_tells(now: int, before: int) -> bool:
    """Whether two times may be one on FAT: every other second, in the local time of each look.

    Until it is mounted anew, a system may tell of one as it was set, to the nanosecond.
    """
    apart = abs(now - (before - before % _TICK_NS))
    # zones and summer time are apart by quarters of an hour
    return not apart % _QUARTER_NS and apart < _DAY_NS


def _photo_at(path: Path | None) -> Photo | None:
    try:
        found = None if path is None else path.lstat()
    except (OSError, ValueError):
        return None
    if path is None or found is None or not stat.S_ISREG(found.st_mode):
        return None
    return Photo.from_stat(path, found)
