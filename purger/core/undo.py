"""Bring trashed files back: byte for byte, to where they were, with their times, over nothing.

One photo at a time: look whether what lies in the trash is what went, write down that its files
return, then move each, look, write that it is back. What cannot come back stays in the trash, with
the reason. Where another drive is at the place of theirs, nothing there is taken for them, and
nothing is moved.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from purger.core import drives
from purger.core.domain import Item, Photo, Progress, Stage, State, Steps
from purger.core.errors import JournalError, TrashError, why_of
from purger.core.identity import is_gone, is_it, sha256, why_changed
from purger.core.journal import Journal
from purger.core.ledger import Ledger, Note, lock_file
from purger.core.lock import Held, alone
from purger.core.text import say_bytes, say_photos
from purger.core.texts import say, sayn, sentences
from purger.core.trash import Trasher

_UNKNOWN = say("The system does not tell where its trash keeps it; bring it back from there.")
_EMPTIED = say("It is no longer in the trash: that was emptied, or another program took it out.")
_COPIED = say("A copy with the same content has its name now; it was left in the trash.")
_WITH_ITS_PHOTO = say("It stays in the trash with its photo, which cannot come back.")
ALTERED = say("What lies in the trash is no longer what went there; it was left alone.")
_AWAY = say("The trash that it lies in cannot be reached; connect its drive.")


@dataclass(frozen=True, slots=True)
class Undone:
    """What came back.

    Attributes:
        restored: files that are in their old places again.
        failed: files that are not, each with the reason as a sentence.
        cancelled: files that were not tried.
    """

    restored: tuple[Item, ...]
    failed: tuple[tuple[Item, str], ...] = ()
    cancelled: tuple[Item, ...] = ()


def told(done: Undone) -> str:
    """What came back and what did not, as sentences for the user."""
    photos = sum(item.is_lead for item in done.restored)
    files = len(done.restored)
    if photos:
        parts = [
            sayn(
                "{photos}, {size}, is back in its place.",
                "{photos}, {size}, are back in their places.",
                photos,
                photos=say_photos(photos, files),
                size=say_bytes(sum(item.photo.size for item in done.restored)),
            )
        ]
    elif files:
        parts = [
            sayn("{n} file is back in its place.", "{n} files are back in their places.", files)
        ]
    else:
        parts = [say("Nothing came back.")]
    if done.failed:
        parts.append(
            sayn("{n} file did not come back.", "{n} files did not come back.", len(done.failed))
        )
    left = len(done.cancelled)
    if left:
        parts.append(
            sayn(
                "You stopped; {n} file is still in the trash.",
                "You stopped; {n} files are still in the trash.",
                left,
            )
        )
    return sentences(parts)


def undo_purge(
    purge: int, trasher: Trasher, journal: Path, stop: Callable[[], bool] = lambda: False
) -> Steps[Undone]:
    """Bring back all of a purge that is in the trash; see `undo`."""
    yield Progress(Stage.UNDO)
    with Journal(journal) as opened:
        items = Ledger(opened).items(purge)
    wanted = [item for item in items if item.is_away]
    return (yield from undo(wanted, trasher, journal, stop))


def undo(
    items: Iterable[Item],
    trasher: Trasher,
    journal: Path,
    stop: Callable[[], bool] = lambda: False,
) -> Steps[Undone]:
    """Bring files back, photo by photo, in the order given.

    Args:
        items: files of purges, those of one photo one after the other; those that are in no trash
            are failures with a sentence.
        trasher: the way out of the trash.
        journal: the journal's file, where the files' states are written.
        stop: asked before each photo.

    Raises:
        BusyError: another purger moves files at this moment.
        JournalError: the journal cannot be read; where it can no longer be written, what came
            back is told and the rest fails.
    """
    items = tuple(items)
    units = [tuple(unit) for _, unit in groupby(items, key=attrgetter("purge", "unit"))]
    done: list[tuple[Item, str | None]] = []
    with Journal(journal) as opened, alone(lock_file(journal)) as held:
        run = _Run(trasher, Ledger(opened), held)
        for unit in units:
            if stop():
                break
            yield Progress(Stage.UNDO, len(done), len(items))
            done += run.unit(unit)
    yield Progress(Stage.UNDO, len(done), len(items))
    return Undone(
        tuple(item for item, reason in done if reason is None),
        tuple((item, reason) for item, reason in done if reason is not None),
        items[len(done) :],
    )


class _Run:
    """One undo on its way."""

    def __init__(self, trasher: Trasher, ledger: Ledger, held: Held) -> None:
        self._trasher = trasher
        self._ledger = ledger
        self._held = held
        self._trouble = ""

    def unit(self, unit: Sequence[Item]) -> list[tuple[Item, str | None]]:
        """Bring the files of one photo back; for each why it is not, None where it is.

        All are written down as returning before the first moves: a kill on the way leaves
        `recovery` to bring the others, so that they are together again.
        """
        self._trouble = self._trouble or self._held.why_not() or ""
        reasons = self._why_not_all(unit)
        wanted = [item for item in unit if reasons[item.number] is None]
        try:
            if self._trouble:
                raise JournalError(self._trouble)  # noqa: TRY301 - one way to tell of it
            self._ledger.note(Note(i.number, State.RETURNING, i.location) for i in wanted)
            for item in wanted:
                reason = _why_not_moved(item, self._trasher)
                reasons[item.number] = reason
                self._ledger.note([_after(item, reason)])
        except JournalError as error:
            self._trouble = str(error)
            for item in wanted:
                reasons[item.number] = None if _is_back(item) else self._trouble
        return [(item, reasons[item.number]) for item in unit]

    def _why_not_all(self, unit: Sequence[Item]) -> dict[int, str | None]:
        reasons: dict[int, str | None] = {}
        for item in unit:
            reason = self._trouble or _why_not(item)
            if reason is None and self._is_of_another(item):
                reason = _EMPTIED
            reasons[item.number] = reason
        lead = next((item for item in unit if item.is_lead), None)
        if lead is not None and lead.is_away and reasons[lead.number] is not None:
            stands_in_its_way = not is_gone(lead.photo.path)
            for item in unit if stands_in_its_way else ():
                # beside another photo of that name they would be taken for its own
                reasons[item.number] = reasons[item.number] or _WITH_ITS_PHOTO
        return reasons

    def _is_of_another(self, item: Item) -> bool:
        """Whether a file that went later lies where this one did: the trash was emptied between."""
        if item.location is None or _is_back(item):
            return False
        try:
            return self._ledger.holder_of(item.location, item.drive) != item.number
        except JournalError as error:
            self._trouble = str(error)
            return False


def _after(item: Item, reason: str | None) -> Note:
    """What is true of a file after it was to come back; left open where nobody can see it."""
    if reason is None:
        return Note(item.number, State.RESTORED)
    is_there = item.location is not None and not is_gone(item.location)
    is_known = is_there or is_gone(item.photo.path)
    return Note(item.number, State.TRASHED if is_known else State.RETURNING, item.location)


def _why_not(item: Item) -> str | None:
    """Why a file cannot be brought back, as a sentence; None where it can, or is back already."""
    if not item.is_away:
        return say("It is in no trash.")
    elsewhere = drives.why_elsewhere(item)
    if elsewhere is not None:
        return elsewhere
    if why_changed(item.photo) is None:
        return None
    reason = why_not_in_trash(item)
    if _is_back(item):  # by hand, or by another program
        return _COPIED if reason is None else None
    if reason is None and not is_gone(item.photo.path):
        return say("Another file has its name now; nothing was overwritten.")
    return reason or _why_other_folder(item)


def _why_other_folder(item: Item) -> str | None:
    """Why the folder that a file was in is not that folder any more."""
    parent = item.photo.path.parent
    if not os.path.lexists(parent):
        return None  # it will be made again
    if not parent.is_dir():
        return say("Its folder is none any more: something else has that name.")
    if item.folder is not None and Path(os.path.realpath(parent)) != item.folder:
        return say("Its folder leads elsewhere now; it was left in the trash.")
    return None


def why_not_in_trash(item: Item) -> str | None:
    """Why the trash does not hold what went there, byte for byte; None where it does."""
    location = item.location
    if location is None:
        return _UNKNOWN
    try:
        found = location.lstat()
        is_file = stat.S_ISREG(found.st_mode)
        if is_file and sha256(Photo.from_stat(location, found)) == item.sha256:
            return None
    except FileNotFoundError:
        return _EMPTIED if location.parent.is_dir() else _AWAY
    except OSError as error:
        return say("It cannot be read in the trash: {why}.", why=why_of(error))
    return ALTERED


def _why_not_moved(item: Item, trasher: Trasher) -> str | None:
    path = item.photo.path
    if item.location is None or _is_back(item):
        return None
    try:
        _make_folder(path.parent)
        trasher.restore(item.location, path)
    except TrashError as error:
        return str(error)
    except (FileExistsError, NotADirectoryError):
        return say("Its folder cannot be made again: something else has that name.")
    except OSError as error:
        return say("It could not be brought back: {why}.", why=why_of(error))
    _set_time(item.photo)
    return None if _is_back(item) else say("It left the trash, but is not in its place.")


def _make_folder(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)


def _is_back(item: Item) -> bool:
    if drives.standing(item).is_elsewhere:  # a copy on another drive is not it
        return False
    try:
        return is_it(item.photo, item.photo.path, item.sha256)
    except (OSError, ValueError):
        return False


def _set_time(photo: Photo) -> None:
    """Give a file that was brought back its time of change, where the move took it away."""
    with suppress(OSError):
        found = photo.path.lstat()
        if Photo.from_stat(photo.path, found).mtime_ns != photo.mtime_ns:
            os.utime(photo.path, ns=(found.st_atime_ns, photo.mtime_ns), follow_symlinks=False)
