"""Walk folders for photos and what belongs to them: `os.scandir`, names of any encoding.

Nothing is opened but the head of a RAW or video that has the name of a photo (`units`).

Left out without a word are what is no photo of the user's own: hidden files and folders, trash
and holding folders, thumbnails of other programs, and the libraries of other applications, whose
files must not be taken away behind their back. Symbolic links are not followed, so a loop cannot be
entered; one file reached twice (hard link, overlapping roots) is seen as one photo.
"""

from __future__ import annotations

import os
import stat
import threading
import time
from collections import defaultdict
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from operator import attrgetter, itemgetter
from pathlib import Path
from typing import Final

import numpy as np

from purger.core import garbage, libraries, presence, twins
from purger.core.domain import Photo, Progress, Scanned, Skipped, Stage, Steps
from purger.core.errors import FolderError, why_of
from purger.core.lanes import STALL_SECONDS
from purger.core.placeholders import NOT_HERE, is_placeholder
from purger.core.places import HOLDING
from purger.core.presence import Presence
from purger.core.records import DEVICE, INODE, Numbers, Seen, numbers_of, with_folded
from purger.core.text import show_name
from purger.core.texts import say, sayn
from purger.core.units import BESIDE, SUFFIXES, UNREAD_SUFFIXES, in_folder
from purger.core.walks import Walk, Walks

_TOLD_EVERY = 0.1  # seconds
_ENTRIES = 100  # of a folder, that are listed at once: a drive that still gives some answers
_LOOKED_AT = 100  # of these, after which a word may be said
_NAME, _RAW = attrgetter("name"), attrgetter("raw")
_DEVICE, _INODE = itemgetter(DEVICE), itemgetter(INODE)

NOT_LISTED: Final = say("Its drive does not answer; what lies below it was not looked at.")


@dataclass(frozen=True, slots=True)
class Roots:
    """The folders of a scan, as they are really called.

    Attributes:
        paths: all of them.
        silent: those on drives that do not answer; they are not entered.
    """

    paths: tuple[Path, ...]
    silent: frozenset[Path] = frozenset()


def scan(folders: Sequence[Path]) -> Steps[Scanned]:
    """Find the photos under `folders`: `roots_of`, then `walked`."""
    return (yield from walked((yield from roots_of(folders))))


def roots_of(folders: Sequence[Path], stall_seconds: float = STALL_SECONDS) -> Steps[Roots]:
    """Where the folders really are, and that they can be scanned.

    Args:
        folders: by any names.
        stall_seconds: how long a drive may give nothing.

    Raises:
        FolderError: one of the folders does not exist, is no folder, cannot be listed or belongs
            to another program, or none of them answers.
    """
    yield Progress(Stage.SCAN)
    asked = [_Asked(folder) for folder in folders]
    until = time.monotonic() + stall_seconds
    for one in asked:
        while not one.is_over.wait(_TOLD_EVERY) and time.monotonic() < until:
            yield Progress(Stage.SCAN)
    for one in asked:
        if one.error is not None:
            raise one.error
    if asked and all(one.path is None for one in asked):
        name = show_name(folders[0])
        raise FolderError(
            say("The folder “{name}” cannot be read: its drive does not answer.", name=name)
        )
    paths = {one.folder: one.path or Path(os.path.abspath(one.folder)) for one in asked}  # noqa: PTH100 - asks no drive
    silent = frozenset(paths[one.folder] for one in asked if one.path is None)
    return Roots(tuple(paths.values()), silent)


class _Asked:
    """A folder that is asked for its real path, on a thread that may wait for ever."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path: Path | None = None
        self.error: Exception | None = None
        self.is_over = threading.Event()
        threading.Thread(target=self._ask, name="purger-root", daemon=True).start()

    def _ask(self) -> None:
        try:
            self.path = _root(self.folder)
        except Exception as error:  # noqa: BLE001 - raised again by who asked
            self.error = error
        finally:
            self.is_over.set()


def walked(roots: Roots, stall_seconds: float = STALL_SECONDS) -> Steps[Scanned]:
    """Find the photos below some roots.

    Args:
        roots: of `roots_of`.
        stall_seconds: how long a drive may give nothing; what it has is then left out, and told.

    Returns:
        Photos ordered by path (as bytes), each file once, their companions, and what could not be
        looked at.
    """
    found = _Found()
    found.skipped += [Skipped(path, NOT_LISTED) for path in sorted(roots.silent)]
    yield Progress(Stage.SCAN)
    walks = Walks(_walk, stall_seconds)
    with garbage.paused(), closing(walks):
        for path in roots.paths:
            if path not in roots.silent:
                walks.add(str(path))
        for walk in walks:
            yield from _taken(walk, walks, found)
        scanned = yield from found.sorted()
    yield Progress(Stage.SCAN, len(scanned.photos), len(scanned.photos))
    return scanned


def _taken(walk: Walk[_Folder], walks: Walks[_Folder], found: _Found) -> Steps[None]:
    """Take in what a walk finds, until it is over."""
    told, most = time.monotonic(), 0
    while True:
        is_over = walk.is_over.is_set()
        while walk.found:
            found.add(walk.found.popleft())
            if time.monotonic() > told + _TOLD_EVERY:
                told = time.monotonic()
                yield Progress(Stage.SCAN, max(most, len(found)))
        if is_over:
            break
        most = max(most, len(found) + walk.seen)
        yield Progress(Stage.SCAN, most)
        walks.give_up()
        walk.is_over.wait(_TOLD_EVERY)
    if walk.is_given_up:
        found.skipped += [Skipped(Path(folder), NOT_LISTED) for folder in walk.left]
    elif walk.error is not None:
        raise walk.error


@dataclass(slots=True)
class _Folder:
    """What was found in one folder, and what went wrong there.

    Attributes:
        path: of the folder.
        photos: paths of the photos that are on this machine.
        numbers: of each of them.
        unread: paths of photos that cannot be read.
        names: of all regular files that are not hidden.
        elsewhere: paths of photos that are not on this machine.
        suffixes: of all names.
        units: what accompanies which photo, by name.
        skipped: what could not be looked at.
    """

    path: str
    photos: list[str] = field(default_factory=list)
    numbers: list[Numbers] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    suffixes: set[str] = field(default_factory=set)
    units: Mapping[str, tuple[Photo, ...]] = field(default_factory=dict)
    skipped: list[Skipped] = field(default_factory=list)


class _Found:
    """What the walks have found; each file once, whatever its names."""

    def __init__(self) -> None:
        self.skipped: list[Skipped] = []
        self._photos = Seen()
        self._companions: dict[str, tuple[Photo, ...]] = {}  # by the photo's path
        self._seen: dict[int, set[int]] = defaultdict(set)

    def __len__(self) -> int:
        return len(self._photos)

    def add(self, folder: _Folder) -> None:
        """Take in the photos of a folder, with their companions."""
        accompanying: set[str] = set()
        if not folder.units and self._are_new(folder.numbers):
            self._photos.add(folder.photos, folder.numbers)
        else:
            accompanying = self._add_each(folder)
        for name in folder.unread:
            if name not in accompanying:
                self.skipped.append(Skipped.at(name, _unread(name.rpartition(".")[2].upper())))
        self.skipped += [Skipped.at(name, NOT_HERE) for name in folder.elsewhere]
        self.skipped += folder.skipped

    def _add_each(self, folder: _Folder) -> set[str]:
        """Take in those photos of a folder that are new; the paths of their companions."""
        new, accompanying = [], set()
        for place, (path, numbers) in enumerate(zip(folder.photos, folder.numbers, strict=True)):
            if self._is_new(numbers[DEVICE], numbers[INODE]):
                new.append(place)
                beside = folder.units.get(os.path.basename(path), ())  # noqa: PTH119 - speed
                companions = tuple(one for one in beside if self._is_new(one.device, one.inode))
                if companions:
                    self._companions[path] = companions
                    accompanying |= {companion.text for companion in companions}
        self._photos.add([folder.photos[i] for i in new], [folder.numbers[i] for i in new])
        return accompanying

    def _is_new(self, device: int, inode: int) -> bool:
        seen = self._seen[device]
        if inode and inode in seen:
            return False
        seen.add(inode)
        return True

    def _are_new(self, files: Sequence[Numbers]) -> bool:
        """Whether these are on one device, have numbers, and none was seen; then they are now."""
        inodes = set(map(_INODE, files))
        if len(inodes) < len(files) or 0 in inodes or len(set(map(_DEVICE, files))) != 1:
            return False
        seen = self._seen[files[0][DEVICE]]
        if not seen.isdisjoint(inodes):
            return False
        seen |= inodes
        return True

    def sorted(self) -> Steps[Scanned]:
        """Everything, ordered by path as bytes; of a folder on two mounts the first one.

        Nothing can be added after it.
        """
        told = Progress(Stage.SCAN, len(self))
        yield told
        self._seen.clear()
        photos = self._photos.table()
        yield told
        for twin in twins.found(photos):
            kept = [row for row, photo in enumerate(photos) if photo not in twin.photos]
            photos = photos.take(np.array(kept, np.intp))
            self.skipped.append(Skipped(twin.folder, _twice(twin)))
        yield told
        texts = photos.column("text")
        # as text the order is the same where all is ASCII, and in a tenth of the time
        keys = texts if all(map(str.isascii, texts)) else [*map(os.fsencode, texts)]
        yield told
        order = sorted(range(len(keys)), key=keys.__getitem__)
        yield told
        photos = photos.take(np.array(order, np.intp))
        self.skipped.sort(key=_RAW)
        yield told
        beside = self._companions
        companions = tuple(beside.get(text, ()) for text in photos.column("text")) if beside else ()
        return Scanned(photos, tuple(self.skipped), companions or ((),) * len(photos))


@cache
def _unread(kind: str) -> str:
    return say("This version cannot read {kind} files.", kind=kind)


def _twice(twin: twins.Twin) -> str:
    return sayn(
        "It seems to be the same folder as “{folder}”, reached another way; "
        "its {n} photo is not shown twice.",
        "It seems to be the same folder as “{folder}”, reached another way; "
        "its {n} photos are not shown twice.",
        len(twin.photos), folder=show_name(twin.original),
    )  # fmt: skip


def _root(folder: Path) -> Path:
    name = show_name(folder)
    try:
        path = Path(os.path.realpath(folder))
        if not stat.S_ISDIR(path.stat().st_mode):
            raise FolderError(say("“{name}” is not a folder.", name=name))
        if HOLDING in path.parts:
            raise FolderError(
                say("“{name}” is a holding folder: what is there was purged already.", name=name)
            )
        with os.scandir(path):
            foreign = libraries.foreign_part(path)
        if foreign is None:
            return path
        raise FolderError(
            say(
                "The folder “{name}” belongs to another program or is a trash; its "
                "photos are not to be taken away from outside.",
                name=show_name(foreign.name),
            )
        )
    except (FileNotFoundError, ValueError):
        if presence.look(folder) is Presence.AWAY:
            why = say(
                "There is no folder “{name}”: its drive is not connected. Connect it, then look "
                "again.", name=name,
            )  # fmt: skip
            raise FolderError(why) from None
        raise FolderError(say("There is no folder “{name}”.", name=name)) from None
    except PermissionError:
        raise FolderError(say("The folder “{name}” may not be read.", name=name)) from None
    except OSError as error:
        raise FolderError(
            say(
                "The folder “{name}” cannot be read: {why}.",
                name=name,
                why=why_of(error),
            )
        ) from None


def _walk(walks: Walks[_Folder], walk: Walk[_Folder]) -> Iterator[None]:
    """Look through a folder and all that lies below it on its drive."""
    while walk.waiting:
        folder = _Folder(walk.enter())
        try:
            listed = yield from _listed(folder.path)
        except OSError as error:
            reason = say("The folder cannot be read: {why}.", why=why_of(error))
            folder.skipped.append(Skipped(Path(folder.path), reason))
            walk.found.append(folder)
            continue
        names = {entry.name for entry in listed}
        owner = libraries.owner_of(names)
        if owner is not None:
            reason = say(
                "The folder belongs to {owner}, which keeps account of its photos.", owner=owner
            )
            folder.skipped.append(Skipped(Path(folder.path), reason))
            walk.found.append(folder)
            continue
        if libraries.is_trash(os.path.basename(folder.path), names):  # noqa: PTH119 - speed
            continue
        for start in range(0, len(listed), _LOOKED_AT):
            inner = _look(listed[start : start + _LOOKED_AT], folder)
            walk.waiting += [path for path in inner if not walks.takes(path)]
            walk.seen = len(folder.photos)
            yield
        if not folder.suffixes.isdisjoint(BESIDE):
            folder.units = in_folder(folder.path, folder.names, walk.step)
        folder.numbers = with_folded(folder.numbers)
        walk.seen = 0
        walk.found.append(folder)


def _listed(folder: str) -> Generator[None, None, list[os.DirEntry[str]]]:
    """The entries of a folder, sorted by name.

    Raises:
        OSError: it cannot be listed.
    """
    listed: list[os.DirEntry[str]] = []
    with os.scandir(folder) as entries:
        while some := list(islice(entries, _ENTRIES)):
            listed += some
            yield
    return sorted(listed, key=_NAME)


def _is_entered(entry: os.DirEntry[str]) -> bool:
    return enters(entry.name) and not _is_junction(entry)


def enters(name: str) -> bool:
    """Whether a scan enters folders of this name."""
    if name.startswith("."):
        return False
    return not libraries.is_foreign(name)


def _is_junction(entry: os.DirEntry[str]) -> bool:
    """Whether a Windows junction leads elsewhere (`DirEntry.is_junction` is Python 3.12)."""
    attributes: int = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    return bool(attributes & stat.FILE_ATTRIBUTE_REPARSE_POINT)


def _look(entries: Sequence[os.DirEntry[str]], folder: _Folder) -> list[str]:
    """Sort entries into photos and others, and return the folders to enter.

    One loop, for calls cost a fourth.
    """
    inner = []
    for entry in entries:
        name = entry.name
        if name[0] == ".":
            continue
        try:
            if not entry.is_file(follow_symlinks=False):
                if entry.is_dir(follow_symlinks=False) and _is_entered(entry):
                    inner.append(entry.path)
                continue
            folder.names.append(name)
            stem, _, kind = name.rpartition(".")
            suffix = "." + kind.lower() if stem else ""  # "raw" is a name without one
            folder.suffixes.add(suffix)
            if suffix in SUFFIXES:
                # Windows' scandir leaves st_ino and st_dev empty, so the file is asked itself
                path = entry.path
                seen = os.lstat(path)
                if is_placeholder(seen):
                    folder.elsewhere.append(path)
                else:
                    folder.photos.append(path)
                    folder.numbers.append(numbers_of(seen))
            elif suffix in UNREAD_SUFFIXES:
                folder.unread.append(entry.path)
        except OSError as error:
            reason = say("It cannot be read: {why}.", why=why_of(error))
            folder.skipped.append(Skipped(Path(entry.path), reason))
    return inner
