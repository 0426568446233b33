"""Change the stick under a purge: what was on the one is never looked for on another (Linux, root).

    python -m tests.faults.sticks BASE changed|purge|undo SHARE

Sticks are ext4 images that are mounted at one place, one after the other: by the same number of
their device, as the system does it with real ones. Or one is killed in its purge or undo, and
connected again by another number. Prints the counts as JSON; of all cases each SHAREth is tried.
Runs in a mount namespace of its own.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from itertools import product
from pathlib import Path
from typing import Final

from purger.core import recovery, undo, xdgtrash
from purger.core.domain import Item, Keeper, Marked, Photo, Plan, State
from purger.core.identity import sha256
from purger.core.journal import Journal
from purger.core.ledger import Ledger, Note
from purger.core.purge import purge
from purger.core.whereabouts import Place, look, units_of
from tests.faults import killed
from tests.faults.tally import Row
from tests.paint import run

_NAMES: Final = ("a.jpg", "b.jpg", "keep.jpg")
_MTIME: Final = 1_500_000_000_123_456_789
_OTHERS: Final = ("nothing", "empty", "copies", "trash", "all", "a folder", "moved", "over")
_OPEN: Final = (State.TRASHED, State.MOVING, State.RETURNING, State.LOST, State.RESTORED)


class Sticks:
    """A place for sticks, two of them, and a journal elsewhere."""

    def __init__(self, base: Path) -> None:
        self.place = base / "stick"
        self.photos = self.place / "DCIM"
        self.journal = base / "journal.sqlite"
        self.first, self.second = base / "first.img", base / "second.img"
        base.mkdir()
        self.place.mkdir()
        for image in (self.first, self.second):
            with image.open("wb") as stream:
                stream.truncate(1 << 20)
            subprocess.run(["mkfs.ext4", "-q", "-F", "-O", "^has_journal", image], check=True)

    @contextmanager
    def connected(self, image: Path, place: Path | None = None) -> Iterator[None]:
        """With this stick at its place, or at another."""
        place = self.place if place is None else place
        place.mkdir(exist_ok=True)
        subprocess.run(["mount", "-o", "loop", image, place], check=True)
        try:
            yield
        finally:
            subprocess.run(["umount", place], check=True)

    @contextmanager
    def changed(self, other: str) -> Iterator[None]:
        """With something else at the place of the first one."""
        with ExitStack() as stack:
            if other == "moved":
                stack.enter_context(self.connected(self.first, self.place.with_name("stick 1")))
            elif other == "over":
                stack.enter_context(self.connected(self.first))
                stack.enter_context(self.connected(self.second, self.photos))
            elif other not in {"nothing", "a folder"}:
                stack.enter_context(self.connected(self.second))
            yield

    def fill(self) -> None:
        """Put photos on what is connected."""
        self.photos.mkdir(exist_ok=True)
        for name in _NAMES:
            (self.photos / name).write_bytes(name.encode() * 90)
            os.utime(self.photos / name, ns=(5, _MTIME))

    def purge(self) -> None:
        """Purge all photos but one."""
        keeper = Keeper(*_seen(self.photos / "keep.jpg"))
        marked = [Marked(*_seen(self.photos / name), (keeper,)) for name in _NAMES[:-1]]
        assert len(run(purge(Plan(tuple(marked)), xdgtrash.XdgTrasher(), self.journal)).trashed) > 1

    def undo(self) -> None:
        """Bring all of it back."""
        run(undo.undo_purge(1, xdgtrash.XdgTrasher(), self.journal))

    def items(self) -> tuple[Item, ...]:
        with Journal(self.journal) as opened:
            return Ledger(opened).items(1)

    def leave(self, state: State) -> None:
        """Let the journal say that all files are in this state."""
        with Journal(self.journal) as opened:
            ledger = Ledger(opened)
            ledger.note(Note(item.number, state, item.location) for item in ledger.items(1))

    def inexact(self) -> int:
        """How many photos are not in their place as they were."""
        wrong = 0
        for name in _NAMES:
            path = self.photos / name
            exact = path.exists() and path.read_bytes() == name.encode() * 90
            wrong += not exact or path.stat().st_mtime_ns != _MTIME
        return wrong


def _seen(path: Path) -> tuple[Photo, bytes]:
    photo = Photo.from_stat(path, path.lstat())
    return photo, sha256(photo)


def files_below(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def put(sticks: Sticks, other: str) -> None:
    """Fill what is at the place: a stick with some of what the first one had, or a mere folder."""
    if other in {"copies", "all", "a folder", "over"}:
        sticks.fill()
    if other in {"trash", "all"}:
        trash = sticks.place / f".Trash-{os.getuid()}"
        for folder in ("files", "info"):
            (trash / folder).mkdir(parents=True)
        for name in _NAMES[:-1]:
            location = trash / "files" / name
            location.write_bytes(name.encode() * 90)
            os.utime(location, ns=(5, _MTIME))


def changed(base: Path, other: str, state: State) -> Row:
    """Purge on one stick, ask on another, and bring back from the first."""
    sticks = Sticks(base)
    with sticks.connected(sticks.first):
        sticks.fill()
        sticks.purge()
        if state is State.RESTORED:
            run(undo.undo_purge(1, xdgtrash.XdgTrasher(), sticks.journal))
    sticks.leave(state)
    with sticks.changed(other):
        put(sticks, other)
        before, wrong = files_below(sticks.place), _wrong_words(sticks, state)
        run(undo.undo_purge(1, xdgtrash.XdgTrasher(), sticks.journal))
        wrong += bool(recovery.settle(xdgtrash.XdgTrasher(), sticks.journal))
        wrong += any(item.state is not state for item in sticks.items())
        lost = files_below(sticks.place) != before
    if other == "a folder":
        shutil.rmtree(sticks.photos)
    with sticks.connected(sticks.first):
        recovery.settle(xdgtrash.XdgTrasher(), sticks.journal)
        run(undo.undo_purge(1, xdgtrash.XdgTrasher(), sticks.journal))
        wrong += any(item.state is not State.RESTORED for item in sticks.items())
        return Row(1, lost=int(lost), disagreeing=wrong, inexact=sticks.inexact())


def _wrong_words(sticks: Sticks, state: State) -> int:
    """How many files are told to be somewhere."""
    said = {State.LOST: Place.LOST}.get(state, Place.UNPLUGGED)
    found = [where for unit in units_of(sticks.items()) for where in look(unit).files]
    return sum(
        where.place is not said or not re.search(r"The drive that|Another drive is", where.words)
        for where in found
    )


def both(base: Path) -> Row:
    """Purge photos of the same names on two sticks, and bring them back to each."""
    sticks = Sticks(base)
    for image in (sticks.first, sticks.second):
        with sticks.connected(image):
            sticks.fill()
            sticks.purge()
    total = Row()
    for number, image in enumerate((sticks.first, sticks.second), 1):
        with sticks.connected(image):
            done = run(undo.undo_purge(number, xdgtrash.XdgTrasher(), sticks.journal))
            total += Row(1, disagreeing=len(done.failed), inexact=sticks.inexact())
    return total


def all_changed(base: Path, share: int) -> Row:
    """Every other stick, and every state of the files."""
    total = both(base / "both")
    for number, (state, other) in enumerate(product(_OPEN, _OTHERS)):
        if number % share:
            continue
        row = changed(base / str(number), other, state)
        if not row.is_clean:
            print(other, state, row, file=sys.stderr)
        total += row
    return total


# -- kills -----------------------------------------------------------------------------------------


def all_killed(base: Path, job: str, share: int) -> Row:
    """Killed at each SHAREth line of a job, and connected again by another number."""
    sticks = Sticks(base / "sticks")
    blank = shutil.copy(sticks.first, base / "blank.img")
    total, fatal, has_ended = Row(), 1, False
    while not has_ended:
        shutil.copy(blank, sticks.first)
        for path in (*base.glob("sticks/journal*"), *base.glob("sticks/purge*")):
            path.unlink()
        with sticks.connected(sticks.first):
            has_ended = _killed(sticks, job, fatal)
            number = sticks.place.stat().st_dev
        with (
            sticks.connected(sticks.second, base / "another"),
            sticks.connected(sticks.first),
        ):
            assert sticks.place.stat().st_dev != number
            row = _settled(sticks)
        if not row.is_clean:
            print(job, fatal, row, file=sys.stderr)
        total += row
        fatal += share
    return total


def _killed(sticks: Sticks, job: str, fatal: int) -> bool:
    """Kill a job at a line; whether it had ended before."""
    sticks.fill()
    if job == "undo":
        sticks.purge()
    if (child := os.fork()) == 0:
        killed._live(sticks, Sticks.purge if job == "purge" else Sticks.undo, fatal)
    return os.waitpid(child, 0)[1] == 0


def _settled(sticks: Sticks) -> Row:
    """Settle what a kill left, and bring all back."""
    found = [path.read_bytes() for path in sticks.place.rglob("*.jpg")]
    lost = sum(name.encode() * 90 not in found for name in _NAMES)
    for _ in range(2):
        recovery.settle(xdgtrash.XdgTrasher(), sticks.journal)
    wrong = 0
    for item in sticks.items():
        where = item.location if item.is_away else item.photo.path
        settled = item.state in {State.TRASHED, State.STAYED, State.RESTORED}
        wrong += not settled or where is None or not where.exists()
        wrong += item.is_away and item.photo.path.exists()
    if sticks.journal.exists():
        sticks.undo()
    return Row(1, lost, 0, wrong, sticks.inexact())


def main(base: Path, what: str, share: int) -> None:
    """Try, count, print."""
    os.environ["XDG_DATA_HOME"] = str(base / "data")
    total = all_changed(base, share) if what == "changed" else all_killed(base, what, share)
    print(json.dumps(asdict(total)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
