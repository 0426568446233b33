"""Settle what a kill or a power cut left half done: look where each file is, and write that down.

Nothing is guessed: a file is in its place, or it lies in a trash, by its identity or its bytes; or
it is said to be lost. A photo of which some companions had gone gets them back, and what the user
wanted back is brought back to its end. What cannot be looked at now (its drive is away, another one
is at its place, the disk reports errors) is left open for the next time, and what was lost is
looked for again.
"""

from __future__ import annotations

import errno
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Final

from purger.core import drives
from purger.core.domain import Item, Photo, State
from purger.core.errors import BusyError, TrashError, why_of
from purger.core.identity import is_gone, is_it, why_changed
from purger.core.journal import Journal
from purger.core.ledger import Ledger, Note, lock_file
from purger.core.lock import Held, alone
from purger.core.text import show_name
from purger.core.texts import listed, say, sayn, sentences
from purger.core.trash import Trasher
from purger.core.undo import ALTERED

_NAMED: Final = 3
_OPEN: Final = {State.MOVING, State.RETURNING, State.LOST}
_STILL: Final = {State.LOST}
_HERE: Final = {State.STAYED, State.RESTORED}
_INTERRUPTED: Final = say("The purge was interrupted; it is in its place.")
_OF_ANOTHER: Final = say(
    "The purge was interrupted; another one moved it to the trash, where it is listed."
)
_LOST: Final = say(
    "The purge was interrupted while it moved; it is neither in its place nor "
    "in a trash that can be looked into."
)
_LOST_COMING: Final = say(
    "It was being brought back when that was interrupted; it is neither in its "
    "place nor in a trash that can be looked into: perhaps that was emptied."
)


@dataclass(frozen=True, slots=True)
class Settled:
    """What was found of interrupted purges; photos and companions alike.

    Attributes:
        trashed: files that lie in a trash.
        in_place: files that are in their place.
        lost: files that were found nowhere.
        untried: files whose turn had not come; nobody touched them.
    """

    trashed: tuple[Item, ...] = ()
    in_place: tuple[Item, ...] = ()
    lost: tuple[Item, ...] = ()
    untried: tuple[Item, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.trashed or self.in_place or self.lost or self.untried)


def told(settled: Settled) -> str:
    """What was found, as sentences for the user."""
    parts = []
    if settled.trashed:
        parts.append(sayn("{n} file in the trash", "{n} files in the trash", len(settled.trashed)))
    if settled.in_place:
        parts.append(sayn("{n} file in place", "{n} files in place", len(settled.in_place)))
    if settled.lost:
        names = listed(
            say("“{file}”", file=show_name(item.photo.path)) for item in settled.lost[:_NAMED]
        )
        parts.append(
            sayn(
                "{n} file found nowhere ({names})", "{n} files found nowhere ({names})",
                len(settled.lost), names=names,
            )
        )  # fmt: skip
    words = [say("The last purge was interrupted.")]
    if parts:
        words.append(say("Of what was on its way, {files}.", files=listed(parts)))
    if settled.untried:
        words.append(
            sayn(
                "{n} file had not been tried and stayed.",
                "{n} files had not been tried and stayed.",
                len(settled.untried),
            )
        )
    return sentences(words)


def settle(trasher: Trasher, journal: Path) -> Settled:
    """Settle every file whose state was left open in the journal's file.

    Raises:
        BusyError: a purge runs at this moment; nothing is open then.
        JournalError: the journal cannot be read or written.
    """
    items: list[Item] = []
    untried: list[Item] = []
    with Journal(journal) as opened:
        ledger = Ledger(opened)
        if not ledger.open_purges():
            return Settled()
        with alone(lock_file(journal)) as held:
            for purge in ledger.open_purges():
                items += _settle_purge(purge, ledger, trasher, held)
                untried += [item for item in ledger.items(purge) if item.state is State.PLANNED]
                ledger.end(purge)
    return Settled(
        tuple(item for item in items if item.state in {State.TRASHED, State.RETURNING}),
        tuple(item for item in items if item.state in {State.STAYED, State.RESTORED}),
        tuple(item for item in items if item.state is State.LOST),
        tuple(untried),
    )


def _settle_purge(purge: int, ledger: Ledger, trasher: Trasher, held: Held) -> list[Item]:
    """Settle what is open of a purge.

    Raises:
        BusyError: another purger may move files now.
        JournalError: the journal cannot be read or written.
    """
    settled = []
    for _, group in groupby(ledger.items(purge), key=attrgetter("unit")):
        unit = tuple(group)
        if any(item.state in _OPEN for item in unit):
            lost_lock = held.why_not()
            if lost_lock is not None:
                raise BusyError(lost_lock)
            with suppress(OSError):
                notes = _settled(unit, trasher, ledger)
                ledger.note(notes.values())
                after = [_with(item, notes[item.number]) for item in unit]
                pairs = zip(unit, after, strict=True)
                # what was lost before, and told, is not told again while it is
                if any(
                    old.state in _OPEN and {old.state, new.state} != _STILL for old, new in pairs
                ):
                    settled += after
    return settled


def _settled(unit: Sequence[Item], trasher: Trasher, ledger: Ledger) -> dict[int, Note]:
    """What is true of the files of one photo now, after half a move was taken back.

    Raises:
        OSError: one of them cannot be looked at.
        JournalError: the journal cannot be read.
    """
    was_leaving = all(item.state is not State.RETURNING for item in unit)
    (lead,) = (item for item in unit if item.is_lead)
    had_left = was_leaving and lead.state is not State.RESTORED
    in_place = State.STAYED if had_left else State.RESTORED
    notes = {item.number: _look(item, in_place, trasher, ledger) for item in unit}
    halved = was_leaving and notes[lead.number].state in _HERE
    for item in unit:
        note = notes[item.number]
        # a companion went and its photo did not; or the user wanted it back and it was cut off
        wanted = halved or item.state is State.RETURNING
        if wanted and note.state is State.TRASHED and note.location is not None:
            notes[item.number] = _put_back(item, note.location, in_place, trasher)
    return notes


def _look(item: Item, in_place: State, trasher: Trasher, ledger: Ledger) -> Note:
    """Where a file is; `in_place` is what it means that it is in its place.

    Raises:
        OSError: it cannot be looked at, or it is found nowhere and its volume is away.
        JournalError: the journal cannot be read.
    """
    photo = item.photo
    on = drives.standing(item)
    if on.is_elsewhere:
        raise FileNotFoundError(errno.ENODEV, "the volume is away")
    here = Note(item.number, in_place, reason=_INTERRUPTED if in_place is State.STAYED else "")
    if on is drives.Standing.SAME:
        photo = _on_its_volume(photo)
    if item.state in _HERE:
        here = Note(item.number, item.state, reason=item.reason)
    if why_changed(photo) is None:
        trasher.tidy(photo)
        return here
    location = _in_trash(item, photo, trasher)
    others = () if location is None else _others_at(item, location, ledger)
    if any(other.number > item.number for other in others):
        return Note(item.number, in_place, reason=_OF_ANOTHER)
    location = _unless_earlier(location, photo, others)
    # where the file system numbered its files anew, another one may have this one's number
    if (location is None or not _lies_at(item, location)) and _lies_at(item, photo.path):
        return here
    if location is not None:
        return Note(item.number, State.TRASHED, location)
    if item.state not in _OPEN:
        return Note(item.number, item.state, item.location, item.reason)
    if on is not drives.Standing.SAME:
        _check_volume(photo)
    lost = _LOST_COMING if in_place is State.RESTORED else _LOST
    other = "" if is_gone(photo.path) else say("Another file has its name now.")
    return Note(item.number, State.LOST, reason=sentences((lost, other)))


def _in_trash(item: Item, photo: Photo, trasher: Trasher) -> Path | None:
    """Where a file lies in a trash: where the journal says, or elsewhere."""
    if item.location is not None and _lies_at(item, item.location):
        return item.location
    return trasher.find(photo, item.sha256)


def _others_at(item: Item, location: Path, ledger: Ledger) -> tuple[Item, ...]:
    """The files of other purges that a file which is found in the trash may be.

    A later one: a purge may have been cut off right before it moved what another one moved then;
    and what an undo that was cut off had brought back may have gone again, to the same place. An
    earlier one: a copy of it was to go as well, and has gone some other way. On another drive a
    copy may have gone to a place of that name: that tells nothing of this one.
    """
    return tuple(
        other
        for other in ledger.put_at(location)
        if other.number != item.number
        and drives.may_be_one(item.drive, other.drive)
        and _lies_at(other, location)
    )


def _unless_earlier(location: Path | None, photo: Photo, others: Sequence[Item]) -> Path | None:
    """The same place; None where what lies there went earlier, and `photo` was a copy of it.

    Raises:
        OSError: it cannot be looked at.
    """
    if location is None:
        return None
    found = location.lstat()
    if photo.has_numbers_of(found):
        return location
    return None if any(_now(other).has_numbers_of(found) for other in others) else location


def _now(item: Item) -> Photo:
    """The photo with the number that its volume has now, where that is known by its name."""
    is_known = drives.standing(item) is drives.Standing.SAME
    return _on_its_volume(item.photo) if is_known else item.photo


def _on_its_volume(photo: Photo) -> Photo:
    """The same with the number that its volume, known by its name, has now."""
    try:
        return replace(photo, device=photo.path.parent.stat().st_dev)
    except OSError:
        return photo


def _check_volume(photo: Photo) -> None:
    """See whether the volume that a file was on is there.

    Raises:
        OSError: it is not, by its number, or cannot be looked at.
    """
    if photo.path.parent.stat().st_dev != photo.device:
        raise FileNotFoundError(errno.ENODEV, "the volume is away")


def _put_back(item: Item, location: Path, in_place: State, trasher: Trasher) -> Note:
    """Bring a file back to those that it belongs to.

    Raises:
        OSError: it cannot be looked at.
    """
    if not _lies_at(item, location):
        return Note(item.number, State.TRASHED, location, ALTERED)
    try:
        item.photo.path.parent.mkdir(parents=True, exist_ok=True)
        trasher.restore(location, item.photo.path)
    except (TrashError, OSError) as error:
        why = str(error) if isinstance(error, TrashError) else say("{why}.", why=why_of(error))
        where = show_name(location)
        reason = say(
            "It is in the trash as “{where}” and could not be put back: {why}", where=where, why=why
        )
        # left open, to be tried again, unless something stands in its way
        state = State.RETURNING if is_gone(item.photo.path) else State.TRASHED
        return Note(item.number, state, location, reason)
    return Note(item.number, in_place, reason=_INTERRUPTED if in_place is State.STAYED else "")


def _lies_at(item: Item, path: Path) -> bool:
    try:
        return is_it(item.photo, path, item.sha256)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return False


def _with(item: Item, note: Note) -> Item:
    return replace(item, state=note.state, location=note.location, reason=note.reason)
