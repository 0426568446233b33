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
from operator import attrgetter
from pathlib import Path
from typing import Final

from purger.core import garbage, libraries, presence, twins
from purger.core.domain import Photo, Progress, Scanned, Skipped, Stage, Steps
from purger.core.errors import FolderError, why_of
from purger.core.lanes import STALL_SECONDS
from purger.core.placeholders import NOT_HERE, is_placeholder
from purger.core.places import HOLDING
from purger.core.presence import Presence
from purger.core.text import show_name
from purger.core.texts import say, sayn
from purger.core.units import BESIDE, SUFFIXES, UNREAD_SUFFIXES, in_folder
from purger.core.walks import Walk, Walks

_TOLD_EVERY = 0.1  # seconds
_ENTRIES = 1000  # of a folder, that are listed at once
_LOOKED_AT = 100  # of these, after which a word may be said
_NAME, _RAW = attrgetter("name"), attrgetter("raw")

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
                yield Progress(Stage.SCAN, max(most, len(found.photos)))
        if is_over:
            break
        most = max(most, len(found.photos) + walk.seen)
        yield Progress(Stage.SCAN, most)
        walks.give_up()
        walk.is_over.wait(_TOLD_EVERY)
    if walk.is_given_up:
        found.skipped.append(Skipped(Path(walk.now), NOT_LISTED))
    elif walk.error is not None:
        raise walk.error


@dataclass(slots=True)
class _Folder:
    """What was found in one folder, and what went wrong there.

    Attributes:
        names: of all regular files.
        units: what accompanies which photo, by name.
        elsewhere: photos that are not on this machine.
    """

    path: str
    photos: list[Photo] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    suffixes: set[str] = field(default_factory=set)
    units: Mapping[str, tuple[Photo, ...]] = field(default_factory=dict)
    skipped: list[Skipped] = field(default_factory=list)


class _Found:
    """What the walks have found; each file once, whatever its names."""

    def __init__(self) -> None:
        self.photos: list[tuple[Photo, tuple[Photo, ...]]] = []
        self.skipped: list[Skipped] = []
        self._seen: dict[int, set[int]] = defaultdict(set)

    def add(self, folder: _Folder) -> None:
        """Take in the photos of a folder, with their companions."""
        accompanying = set()
        for photo in folder.photos:
            if self._is_new(photo):
                companions: tuple[Photo, ...] = ()
                if folder.units:
                    found = folder.units.get(os.path.basename(photo.text), ())  # noqa: PTH119 - speed
                    companions = tuple(c for c in found if self._is_new(c))
                    accompanying |= {companion.text for companion in companions}
                self.photos.append((photo, companions))
        for name in folder.unread:
            if name not in accompanying:
                self.skipped.append(Skipped.at(name, _unread(name.rpartition(".")[2].upper())))
        self.skipped += [Skipped.at(name, NOT_HERE) for name in folder.elsewhere]
        self.skipped += folder.skipped

    def _is_new(self, photo: Photo) -> bool:
        seen = self._seen[photo.device]
        if photo.inode and photo.inode in seen:
            return False
        seen.add(photo.inode)
        return True

    def sorted(self) -> Steps[Scanned]:
        """Everything, ordered by path as bytes; of a folder on two mounts the first one."""
        told = Progress(Stage.SCAN, len(self.photos))
        yield told
        for twin in twins.found([photo for photo, _ in self.photos]):
            self.photos = [unit for unit in self.photos if unit[0] not in twin.photos]
            self.skipped.append(Skipped(twin.folder, _twice(twin)))
        yield told
        texts = [photo.text for photo, _ in self.photos]
        # as text the order is the same where all is ASCII, and in a tenth of the time
        keys = texts if all(map(str.isascii, texts)) else [*map(os.fsencode, texts)]
        yield told
        order = sorted(range(len(keys)), key=keys.__getitem__)
        yield told
        self.photos = [self.photos[place] for place in order]
        self.skipped.sort(key=_RAW)
        yield told
        return Scanned(
            tuple(photo for photo, _ in self.photos),
            tuple(self.skipped),
            tuple(companions for _, companions in self.photos),
        )


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
    waiting = [walk.path]
    while waiting:
        walk.now = waiting.pop()
        folder = _Folder(walk.now)
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
            waiting += [path for path in inner if not walks.takes(path)]
            walk.seen = len(folder.photos)
            yield
        if not folder.suffixes.isdisjoint(BESIDE):
            folder.units = in_folder(folder.path, folder.names, walk.step)
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
        try:
            if entry.is_dir(follow_symlinks=False):
                if _is_entered(entry):
                    inner.append(entry.path)
                continue
            if name[0] == "." or not entry.is_file(follow_symlinks=False):
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
                    folder.photos.append(Photo.at(path, seen))
            elif suffix in UNREAD_SUFFIXES:
                folder.unread.append(entry.path)
        except OSError as error:
            reason = say("It cannot be read: {why}.", why=why_of(error))
            folder.skipped.append(Skipped(Path(entry.path), reason))
    return inner
