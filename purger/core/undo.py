"""Bring trashed files back: byte for byte, to where they were, with their times, over nothing.

One file at a time: look whether what lies in the trash is what went, write down that it returns,
move it, look, write that it is back. What cannot come back stays in the trash, with the reason.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from purger.core.domain import Item, Photo, Progress, Stage, State, Steps
from purger.core.errors import JournalError, TrashError
from purger.core.identity import is_gone, is_it, sha256
from purger.core.journal import Journal
from purger.core.ledger import Ledger, Note, lock_file
from purger.core.lock import alone
from purger.core.trash import Trasher

_UNKNOWN = "The system does not tell where its trash keeps it; bring it back from there."
_EMPTIED = "It is no longer in the trash: that was emptied, or another program took it out."
_AWAY = "The trash that it lies in cannot be reached; connect its drive."


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


def undo(
    items: Iterable[Item],
    trasher: Trasher,
    journal: Path,
    stop: Callable[[], bool] = lambda: False,
) -> Steps[Undone]:
    """Bring files back, in the order given.

    Args:
        items: files of purges; those that are in no trash are failures with a sentence.
        trasher: the way out of the trash.
        journal: the journal's file, where the files' states are written.
        stop: asked before each file.

    Raises:
        BusyError: another purger moves files at this moment.
        JournalError: the journal cannot be read; where it can no longer be written, what came
            back is told and the rest fails.
    """
    items = tuple(items)
    restored: list[Item] = []
    failed: list[tuple[Item, str]] = []
    trouble = ""
    with Journal(journal) as opened, alone(lock_file(journal)):
        ledger = Ledger(opened)
        for done, item in enumerate(items):
            if stop():
                return Undone(tuple(restored), tuple(failed), items[done:])
            yield Progress(Stage.UNDO, done, len(items))
            try:
                reason = trouble or _why_not_back(item, trasher, ledger)
            except JournalError as error:
                trouble = str(error)
                reason = None if _is_back(item) else trouble
            if reason is None:
                restored.append(item)
            else:
                failed.append((item, reason))
    yield Progress(Stage.UNDO, len(items), len(items))
    return Undone(tuple(restored), tuple(failed))


def _why_not_back(item: Item, trasher: Trasher, ledger: Ledger) -> str | None:
    """Bring one file back; why it is not, as a sentence, None where it is."""
    if item.state is not State.TRASHED:
        return "It is in no trash."
    if _is_back(item):
        ledger.note([Note(item.number, State.RESTORED)])
        return None
    if item.location is None:
        return _UNKNOWN
    reason = _why_not_there(item, item.location)
    if reason is None and not is_gone(item.photo.path):
        reason = "Another file has its name now; nothing was overwritten."
    if reason is not None:
        return reason
    ledger.note([Note(item.number, State.RETURNING, item.location)])
    reason = _why_not_moved(item, item.location, trasher)
    state = State.RESTORED if reason is None else State.TRASHED
    ledger.note([Note(item.number, state, None if reason is None else item.location)])
    return reason


def _why_not_there(item: Item, location: Path) -> str | None:
    """Why the trash does not hold what went there, byte for byte."""
    try:
        found = location.lstat()
        is_file = stat.S_ISREG(found.st_mode)
        if is_file and sha256(Photo.from_stat(location, found)) == item.sha256:
            return None
    except FileNotFoundError:
        return _EMPTIED if location.parent.is_dir() else _AWAY
    except OSError as error:
        return f"It cannot be read in the trash: {error.strerror}."
    return "What lies in the trash is no longer what went there; it was left alone."


def _why_not_moved(item: Item, location: Path, trasher: Trasher) -> str | None:
    path = item.photo.path
    try:
        _make_folder(path.parent)
        trasher.restore(location, path)
    except TrashError as error:
        return str(error)
    except OSError as error:
        return f"It could not be brought back: {error.strerror or error}."
    _set_time(item.photo)
    return None if _is_back(item) else "It left the trash, but is not in its place."


def _make_folder(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)


def _is_back(item: Item) -> bool:
    try:
        return is_it(item.photo, item.photo.path, item.sha256)
    except (OSError, ValueError):
        return False


def _set_time(photo: Photo) -> None:
    """Give a file that was brought back its time of change, where the move took it away."""
    with suppress(OSError):
        found = photo.path.lstat()
        if found.st_mtime_ns != photo.mtime_ns:
            os.utime(photo.path, ns=(found.st_atime_ns, photo.mtime_ns), follow_symlinks=False)
