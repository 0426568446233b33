"""The folder that an export fills, and what it may not be.

It is new, empty, or was filled by an earlier export. A record in it (`MARKER`) names everything
that was made there, so that a later export takes away exactly that and refuses a folder that holds
anything else. Nothing is followed, nothing is put over another file, and no folder that is scanned
for photos is written into. A link is symbolic, or hard where the system refuses symbolic ones.
"""

from __future__ import annotations

import errno
import json
import os
import stat
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self, TextIO

from purger.core.domain import Photo, Progress, Stage, Steps
from purger.core.errors import ExportError, why_of
from purger.core.text import show_name
from purger.core.texts import say

MARKER: Final = ".purger-export"
"""The record: JSON lines, the first says what it is; names keep their bytes."""

_FIRST_LINE = {"purger export": 1}
_NAME_BYTES = 255
_REPORT_EVERY = 200
_NO_SYMLINKS = {errno.EPERM, errno.EOPNOTSUPP, errno.ENOTSUP, errno.ENOSYS}
_NO_PRIVILEGE = 1314  # Windows: symbolic links need the developer mode or an administrator


def check_apart(targets: Iterable[Path]) -> None:
    """Refuse exports that would get into each other.

    Raises:
        ExportError: two targets are one, or one lies inside another.
    """
    real = [Path(os.path.realpath(target)) for target in targets]
    for i, one in enumerate(real):
        for other in real[i + 1 :]:
            if one.is_relative_to(other) or other.is_relative_to(one):
                raise ExportError(say("Each export needs a place of its own, outside the others."))


def check_place(target: Path, roots: Sequence[Path]) -> None:
    """Refuse a target, a file or a folder, that would change what is scanned for photos.

    Raises:
        ExportError: it lies inside a scanned folder, or such a folder inside it.
    """
    real = Path(os.path.realpath(target))
    known = {key: root for root in roots if (key := _key(root)) is not None}
    for place in (real, *real.parents):
        # by inode: names differ in case, and a folder may be mounted twice
        root = known.get(_key(place) or (0, 0))
        if root is not None:
            raise ExportError(
                say(
                    "“{target}” lies inside the photo folder “{root}”; choose another place.",
                    target=show_name(target),
                    root=show_name(root),
                )
            )
    for root in roots:
        if real in Path(os.path.realpath(root)).parents:
            raise ExportError(
                say(
                    "The photo folder “{root}” lies inside “{target}”; choose another place.",
                    root=show_name(root),
                    target=show_name(target),
                )
            )


def check_folder(folder: Path, roots: Sequence[Path]) -> Steps[None]:
    """Refuse a folder that an export may not fill; all that lies in it is looked at.

    Raises:
        ExportError: see `check_place`; or it is no folder, a link, or holds what no export made.
    """
    check_place(folder, roots)
    yield from _look(folder, halves=1)


def clear(folder: Path, roots: Sequence[Path]) -> Steps[None]:
    """Take away what an earlier export made, and its record last: a later one can end the work.

    Raises:
        ExportError: see `check_folder`; or it cannot be emptied.
    """
    check_place(folder, roots)
    yield from _look(folder, halves=2)
    try:
        yield from _take_away(folder)
    except OSError as error:
        raise _refused(folder, error) from None


def _look(folder: Path, halves: int) -> Steps[None]:
    """Look whether the folder is as an earlier export left it; of the work the first half or all.

    Raises:
        ExportError: it is not.
    """
    name = show_name(folder)
    try:
        found = folder.lstat()
        if not stat.S_ISDIR(found.st_mode):
            raise ExportError(say("“{name}” is not a folder.", name=name))
        names = {entry.name for entry in folder.iterdir()}
        recorded = _recorded(folder) if MARKER in names else None
        if names and recorded is None:
            raise ExportError(
                say("“{name}” is not empty, and no earlier export made it.", name=name)
            )
        for done, (entry, place) in enumerate(_walk(folder, "")):
            if recorded is None:
                break
            if done % _REPORT_EVERY == 0:
                yield Progress(Stage.CLEAR, done, halves * len(recorded))
            if not recorded.is_own(entry, place):
                raise ExportError(
                    say(
                        "“{place}” in “{name}” is not as an earlier export left it; choose "
                        "another folder.",
                        place=show_name(place),
                        name=name,
                    )
                )
    except FileNotFoundError:
        if not folder.parent.is_dir():
            raise ExportError(
                say("There is no folder “{parent}”.", parent=show_name(folder.parent))
            ) from None
    except (OSError, ValueError) as error:
        raise ExportError(
            say("“{name}” cannot be used: {why}.", name=name, why=_why(error))
        ) from None


def _key(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return (found.st_dev, found.st_ino) if found.st_ino else None


def _why(error: Exception) -> str:
    return why_of(error) if isinstance(error, OSError) else type(error).__name__


class ExportFolder:
    """A folder while an export fills it; a context manager that leaves all of it, or nothing.

    Args:
        folder: new or empty; `clear` makes it so.
        roots: the folders that are scanned for photos.

    Raises:
        ExportError: on entering: it is refused or cannot be written; inside: it is full.
    """

    def __init__(self, folder: Path, roots: Sequence[Path]) -> None:
        self._folder = folder.absolute()
        self._roots = roots
        self._record: TextIO | None = None
        self._is_new = False
        self._made_folders: set[str] = {"."}
        self._numbers: Counter[tuple[str, str]] = Counter()

    def __enter__(self) -> Self:
        check_place(self._folder, self._roots)
        try:
            self._is_new = not self._folder.exists()
            if self._is_new:
                self._folder.mkdir()
            elif any(self._folder.iterdir()):
                raise ExportError(say("“{folder}” is not empty.", folder=show_name(self._folder)))
            self._record = (self._folder / MARKER).open("x", encoding="ascii", buffering=1)
            self._note(_FIRST_LINE)
        except OSError as error:
            self._abandon()
            raise _refused(self._folder, error) from None
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if self._record is not None:
                self._record.close()
        except OSError as unwritten:  # its last line had no place
            error = error or unwritten
        if error is not None:
            self._abandon()
        if isinstance(error, OSError):
            raise _refused(self._folder, error) from None

    def _abandon(self) -> None:
        """Take away what was made; what the system keeps now, a later export takes away."""
        if self._record is not None:
            with suppress(OSError):
                self._record.close()
            with suppress(OSError):
                for _ in _take_away(self._folder):
                    pass
        if self._is_new:
            with suppress(OSError):
                self._folder.rmdir()

    def link(self, place: str, unit: Sequence[Photo]) -> str | None:
        """Link the files of a unit into the folder `place` (relative).

        They have their own names, or where one of these is taken all of them one number.

        Returns:
            Why it was left out, a sentence; None where it was linked.
        """
        try:
            if not all(file.is_same_file(file.path.lstat()) for file in unit):
                return say("It changed since it was read.")
            self._make(place)
            taken = max(self._numbers[place, file.path.name] for file in unit)
            for file in unit:
                self._numbers[place, file.path.name] = taken
                while not self._linked(place, file):
                    continue
        except FileNotFoundError:
            return say("It is no longer there.")
        except OSError as error:
            if error.errno != errno.ENAMETOOLONG:
                raise
            return say("Its path would be too long there.")
        return None

    def write(self, name: str, data: bytes) -> None:
        """Write a file of our own."""
        file = self._folder / name
        with file.open("xb") as stream:
            try:
                stream.write(data)
                stream.flush()
            except OSError:
                file.unlink()
                raise
            found = os.fstat(stream.fileno())
        self._note(["file", name, [found.st_size, found.st_mtime_ns]])

    def _make(self, place: str) -> None:
        if place in self._made_folders:
            return
        self._make(str(Path(place).parent))
        self._note(["folder", place])
        try:
            (self._folder / place).mkdir()
        except FileExistsError:  # names that differ in case only are one here
            if not stat.S_ISDIR((self._folder / place).lstat().st_mode):
                raise
        self._made_folders.add(place)

    def _linked(self, place: str, photo: Photo) -> bool:
        """Make the link under the next free name; False where that is taken after all."""
        name = photo.path.name
        self._numbers[place, name] += 1
        own = str(Path(place, numbered(name, self._numbers[place, name])))
        self._note(["link", own, str(photo.path)])
        try:
            _link(photo.path, self._folder / own)
        except FileExistsError:
            return False
        return True

    def _note(self, what: object) -> None:
        if self._record is not None:
            # json's default escapes carry the surrogates of names that are not UTF-8
            self._record.write(json.dumps(what) + "\n")


def _refused(folder: Path, error: OSError) -> ExportError:
    return ExportError(
        say("“{folder}” cannot be filled: {why}.", folder=show_name(folder), why=_why(error))
    )


def _link(source: Path, link: Path) -> None:
    try:
        link.symlink_to(source)
    except OSError as error:
        if error.errno not in _NO_SYMLINKS and getattr(error, "winerror", 0) != _NO_PRIVILEGE:
            raise
        try:
            link.hardlink_to(source)
        except FileExistsError:
            raise
        except OSError as refusal:
            raise ExportError(
                say(
                    "Neither symbolic nor hard links can be made in “{parent}”: {why}.",
                    parent=show_name(link.parent),
                    why=_why(refusal),
                )
            ) from None


def numbered(name: str, number: int) -> str:
    """The name for the first of its kind; for others with their number, within 255 bytes."""
    if number == 1:
        return name
    stem, suffix = os.path.splitext(name)  # noqa: PTH122 - names, not paths
    end = os.fsencode(f"~{number}{suffix}")
    start = os.fsencode(stem)
    room = _NAME_BYTES - len(end)
    if len(start) > room:
        # whole characters only: a name in UTF-8 stays one
        while room and start[room] & 0xC0 == 0x80:  # noqa: PLR2004 - a continuation byte
            room -= 1
        start = start[:room]
    return os.fsdecode(start + end)


class _Record:
    """What an earlier export made: links with where they lead, folders, files by size and time."""

    def __init__(self, lines: Iterable[list[Any]]) -> None:
        self._made: dict[str, set[tuple[str, Any]]] = defaultdict(set)
        for kind, name, *fact in lines:
            value = fact[0] if fact else None
            self._made[name].add((kind, tuple(value) if isinstance(value, list) else value))

    def __len__(self) -> int:
        return len(self._made)

    def is_own(self, entry: os.DirEntry[str], place: str) -> bool:
        """Whether it is what the record says, unchanged; a hard link, only while it is another."""
        if place == MARKER:
            return True
        found = entry.stat(follow_symlinks=False)
        if stat.S_ISLNK(found.st_mode):
            return ("link", str(Path(entry.path).readlink())) in self._made[place]
        if stat.S_ISDIR(found.st_mode):
            return ("folder", None) in self._made[place]
        return any(
            self._is_own_file(kind, fact, Path(entry.path), found)
            for kind, fact in self._made[place]
        )

    @staticmethod
    def _is_own_file(kind: str, fact: Any, path: Path, found: os.stat_result) -> bool:
        found = path.lstat()  # a DirEntry of Windows does not know the inode
        if kind == "file":
            return bool(fact == (found.st_size, found.st_mtime_ns))
        try:
            return kind == "link" and os.path.samestat(Path(fact).lstat(), found)
        except OSError:
            return False


def _recorded(folder: Path) -> _Record | None:
    """The record of an earlier export; None where there is none that can be read."""
    marker = folder / MARKER
    try:
        if not stat.S_ISREG(marker.lstat().st_mode):
            return None
        text = marker.read_text("ascii")
        if json.dumps(_FIRST_LINE).startswith(text):
            return _Record(())  # it was cut short before anything was made
        first, *lines = text.split("\n")
        if json.loads(first) != _FIRST_LINE:
            return None
        # the last line is cut short where an export was killed
        return _Record(json.loads(line) for line in lines[:-1] if line)
    except (OSError, ValueError, TypeError):
        return None


def _walk(folder: Path, place: str) -> Iterator[tuple[os.DirEntry[str], str]]:
    """Everything below a folder, links not followed, the contents of a folder before itself."""
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: os.fsencode(entry.name))
    for entry in found:
        name = str(Path(place, entry.name))
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path), name)
        yield entry, name


def _take_away(folder: Path) -> Steps[None]:
    """Take away what the record in `folder` says that an export made, and the record."""
    recorded = _recorded(folder)
    if recorded is None:
        return
    for done, (entry, place) in enumerate(_walk(folder, "")):
        if done % _REPORT_EVERY == 0:
            yield Progress(Stage.CLEAR, len(recorded) + done, 2 * len(recorded))
        if place == MARKER or not recorded.is_own(entry, place):
            continue
        if entry.is_dir(follow_symlinks=False):
            Path(entry.path).rmdir()
        else:
            Path(entry.path).unlink()
    (folder / MARKER).unlink()
