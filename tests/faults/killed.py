"""Kill a purge, an undo or a recovery at every line that it runs, and look what is left (Linux).

    python -m tests.faults.killed BASE JOB SCENE WAY STRIDE

Each life gets a home of its own below BASE; it is killed one line (STRIDE lines) later than the one
before, until one comes to its end. Then what it left is settled, compared with the journal, brought
back and compared with what there was. Prints the counts as JSON.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote_to_bytes

from purger.core import (
    identity,
    journal,
    ledger,
    lock,
    purge,
    recovery,
    undo,
    xdgfolders,
    xdgtrash,
)
from purger.core.domain import Item, Keeper, Marked, Photo, Plan, State
from purger.core.errors import TrashError
from tests.faults.tally import Row

SOURCES: Final = frozenset(
    str(Path(name)) for name in Path(purge.__file__).parent.glob("xdg*.py")
) | frozenset(
    str(module.__file__) for module in (identity, journal, ledger, lock, purge, recovery, undo)
)
UNIT: Final = ("a.jpg", "a.CR2", "a.xmp")
SCENES: Final = ("photo", "unit", "refused unit")


class _Refusing(xdgtrash.XdgTrasher):
    def trash(self, path: Path) -> Path:
        if path.name == "a.jpg":
            raise TrashError("It is locked.")
        return super().trash(path)


class Home:
    """A home with photos, an orphan in its trash, and a journal."""

    def __init__(self, folder: Path, scene: str) -> None:
        self.folder = folder
        self.names = UNIT[:1] if scene == "photo" else UNIT
        self.trasher = _Refusing() if scene == "refused unit" else xdgtrash.XdgTrasher()
        self.photos = folder / "photos"
        self.trash = folder / "data" / "Trash"
        self.journal = folder / "journal.sqlite"

    def fill(self) -> None:
        """Make everything."""
        self.photos.mkdir(parents=True)
        (self.trash / "files").mkdir(parents=True)
        for name in (*self.names, "keep.jpg"):
            (self.photos / name).write_bytes(name.encode())
            os.utime(self.photos / name, ns=(5, 1_500_000_000_123_456_789))
        (self.trash / "files" / "a.jpg").write_bytes(b"orphan")

    def enter(self) -> None:
        """Make this the user's home."""
        os.environ["XDG_DATA_HOME"] = str(self.folder / "data")
        xdgfolders._mounts = lambda: frozenset([os.fsencode(self.folder)])

    def plan(self) -> Plan:
        """All files of the photo, with one to stay."""
        lead, *others = (self._photo(name) for name in self.names)
        keeper = Keeper(self._photo("keep.jpg"), hashlib.sha256(b"keep.jpg").digest())
        return Plan((Marked(lead, hashlib.sha256(b"a.jpg").digest(), (keeper,), tuple(others)),))

    def _photo(self, name: str) -> Photo:
        return Photo.from_stat(self.photos / name, (self.photos / name).lstat())

    def purge(self) -> None:
        """Purge it to the end."""
        for _ in purge.purge(self.plan(), self.trasher, self.journal):
            pass

    def settle(self) -> None:
        """Settle what is open."""
        recovery.settle(self.trasher, self.journal)

    def undo(self) -> None:
        """Bring everything back."""
        items = [item for item in self.items() if item.state is State.TRASHED]
        for _ in undo.undo(items, self.trasher, self.journal):
            pass

    def items(self) -> list[Item]:
        """All files of all purges."""
        with journal.Journal(self.journal) as opened:
            book = ledger.Ledger(opened)
            return [item for past in book.purges() for item in book.items(past.number)]

    # -- looking ---------------------------------------------------------------------------------

    def places(self) -> dict[Path, bytes]:
        """Whatever is left of the photos, by place; the empty file that holds a name is nothing.

        A file that just came back, where it cannot be renamed safely, has two names for a moment.
        """
        files = [*(self.trash / "files").iterdir(), *self.photos.glob("a.*")]
        one_each = {path.stat().st_ino: path for path in files}
        found = {path: path.read_bytes() for path in one_each.values()}
        return {path: content for path, content in found.items() if content not in (b"", b"orphan")}

    def lost(self) -> int:
        """How many files are not whole in exactly one place, with a record that leads back."""
        found = self.places()
        whole = sorted(found.values()) == sorted(name.encode() for name in self.names)
        orphan = (self.trash / "files" / "a.jpg").read_bytes() == b"orphan"
        leads = all(
            self._record(path) == found[path] for path in found if self.photos != path.parent
        )
        return (not whole) + (not orphan) + (not leads)

    def _record(self, path: Path) -> bytes:
        record = self.trash / "info" / f"{path.name}.trashinfo"
        line = record.read_text("ascii").splitlines()[1].removeprefix("Path=")
        return os.path.basename(unquote_to_bytes(line))

    def emptied(self) -> int:
        """Whether the photo to keep is not what it was."""
        return int((self.photos / "keep.jpg").read_bytes() != b"keep.jpg")

    def disagreeing(self) -> int:
        """How many files are not where the journal says."""
        wrong = 0
        states = set()
        for item in self.items():
            in_place = item.photo.path.exists()
            said = item.photo.path if in_place else item.location
            is_there = said is not None and said.read_bytes() == item.photo.path.name.encode()
            is_away = item.state is State.TRASHED
            is_here = item.state in {State.STAYED, State.RESTORED}
            wrong += not is_there or is_away == in_place or is_here != in_place
            states.add(is_away)
        return wrong + (len(states) > 1)  # all files of a photo are away, or none

    def inexact(self) -> int:
        """How many files are not in their place as they were, after an undo."""
        wrong = 0
        for name in self.names:
            path = self.photos / name
            exact = path.exists() and path.read_bytes() == name.encode()
            wrong += not exact or path.stat().st_mtime_ns != 1_500_000_000_123_456_789
        return wrong + any(path.parent != self.photos for path in self.places())

    def strays(self) -> int:
        """How many empty files and records of ours are left behind: untidy, and all that may be."""
        left = [*(self.trash / "files").iterdir(), *(self.trash / "info").glob("*")]
        return len([path for path in left if path != self.trash / "files" / "a.jpg"])


def kill_at_every_line(
    homes: Iterable[Home], job: Callable[[Home], None], stride: int
) -> Iterable[tuple[Home, bool]]:
    """Run a job in each home, killed `stride` lines later each time; say whether it ended."""
    status = 1
    for life, home in enumerate(homes):
        if status == 0:
            return
        home.enter()
        if (child := os.fork()) == 0:
            _live(home, job, 1 + life * stride)
        status = os.waitpid(child, 0)[1]
        assert status in {0, signal.SIGKILL}, status
        yield home, status == 0


def _live(home: Home, job: Callable[[Home], None], fatal: int) -> None:
    seen = 0

    def trace(frame: Any, event: str, _argument: Any) -> Any:
        nonlocal seen
        if frame.f_code.co_filename not in SOURCES:
            return None
        if event == "line":
            seen += 1
            if seen == fatal:
                os.kill(os.getpid(), signal.SIGKILL)
        return trace

    code = 1
    try:
        sys.settrace(trace)
        job(home)
        code = 0
    finally:
        os._exit(code)


def _homes(base: Path, scene: str, made: Callable[[Home], None]) -> Iterable[Home]:
    """Homes that `made` has brought to where the job begins; the journal's tables are copied."""
    pattern = Home(base / "pattern", scene)
    with journal.Journal(pattern.journal) as opened, opened.writing():
        pass
    number = 0
    while True:
        number += 1
        home = Home(base / str(number), scene)
        home.fill()
        shutil.copy(pattern.journal, home.journal)
        home.enter()
        made(home)
        yield home


def _cut_off(home: Home) -> None:
    """A purge that was killed once its files had gone and before that was written."""
    real = purge._Run._write_after
    if (child := os.fork()) == 0:
        purge._Run._write_after = lambda *_: os.kill(os.getpid(), signal.SIGKILL)  # type: ignore[method-assign,assignment]
        home.purge()
    os.waitpid(child, 0)
    assert purge._Run._write_after is real


_JOBS: Final[dict[str, tuple[Callable[[Home], None], Callable[[Home], None]]]] = {
    "purge": (lambda _home: None, Home.purge),
    "undo": (Home.purge, Home.undo),
    "recovery": (_cut_off, Home.settle),
}


def main(base: Path, job: str, scene: str, way: str, stride: int) -> int:
    """Kill, look, count, print."""
    if way == "old kernel":
        xdgtrash._renameat2 = lambda: None
    total, gone, strays, ended = Row(), 0, 0, False
    before, run = _JOBS[job]
    for home, ended in kill_at_every_line(_homes(base, scene, before), run, stride):
        lost = home.lost()
        gone += not (home.photos / "a.jpg").exists()
        home.settle()
        home.settle()
        disagreeing = home.disagreeing() + home.lost()
        emptied = home.emptied()
        home.undo()
        total += Row(not ended, lost, emptied, disagreeing, home.inexact())
        strays += home.strays()
        shutil.rmtree(home.folder)
    print(json.dumps({**asdict(total), "gone": gone, "strays": strays}))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *sys.argv[2:5], int(sys.argv[5])))  # type: ignore[arg-type]
