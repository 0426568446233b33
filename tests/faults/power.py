"""Cut the power of a volume in the middle of a purge or of a cache being filled (Linux, root).

    python -m tests.faults.power BASE JOB CUTS SEED

The volume is an ext4 image. Its file system is shut down at a random moment, as xfstests does it:
whatever had not reached the disk is gone. It is mounted anew, and what is there is compared with
what had been acknowledged. Prints the counts as JSON. Runs in a mount namespace of its own.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import signal
import sqlite3
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import Final

import numpy as np

from purger.core import ledger, purge, recovery, undo, xdgfolders, xdgtrash
from purger.core.domain import Decoded, Item, Keeper, Looks, Marked, Photo, Plan, State
from purger.core.identity import sha256
from purger.core.journal import Journal
from purger.core.store import Store
from tests.faults.tally import Row
from tests.paint import catalog, run

_SHUT_DOWN: Final = 0x8004587D  # EXT4_IOC_SHUTDOWN
_NO_LOG_FLUSH: Final = struct.pack("I", 2)
PHOTOS: Final = 60
_LONGEST: Final = {"purge": 0.35, "cache": 0.25}  # seconds, about what the whole job takes
_MTIME: Final = 1_500_000_000_123_456_789


@contextmanager
def mounted(image: Path, folder: Path) -> Iterator[None]:
    subprocess.run(["mount", "-o", "loop", image, folder], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


def make(image: Path) -> None:
    """An empty ext4 volume."""
    with image.open("wb") as stream:
        stream.truncate(24 << 20)
    subprocess.run(["mkfs.ext4", "-q", "-F", image], check=True)


def cut(folder: Path, seconds: float, job: Callable[[int], None]) -> list[str]:
    """Run a job in a child, cut the power, and return the lines that it wrote to its pipe."""
    reading, writing = os.pipe()
    volume = os.open(folder, os.O_RDONLY)
    if (child := os.fork()) == 0:
        os.close(volume)
        try:
            os.write(writing, b"\n")
            job(writing)
        finally:
            os._exit(0)
    os.close(writing)
    os.read(reading, 1)
    time.sleep(seconds)
    fcntl.ioctl(volume, _SHUT_DOWN, _NO_LOG_FLUSH)
    os.close(volume)
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading) as said:
        return said.read().splitlines()


# -- the purge -----------------------------------------------------------------------------------


def fill(photos: Path) -> None:
    photos.mkdir()
    for name in ["keep", *map(str, range(PHOTOS))]:
        path = photos / f"{name}.jpg"
        path.write_bytes(name.encode() * 50)
        os.utime(path, ns=(5, _MTIME))
    subprocess.run(["sync", "--file-system", photos], check=True)


def purging(photos: Path, journal: Path) -> Callable[[int], None]:
    """A purge that says what the journal has acknowledged."""

    def seen(path: Path) -> tuple[Photo, bytes]:
        photo = Photo.from_stat(path, path.lstat())
        return photo, sha256(photo)

    keeper = Keeper(*seen(photos / "keep.jpg"))
    plan = Plan(tuple(Marked(*seen(photos / f"{i}.jpg"), (keeper,)) for i in range(PHOTOS)))

    def job(pipe: int) -> None:
        real = ledger.Ledger.note

        def note(self: ledger.Ledger, notes: object) -> None:
            told = list(notes)  # type: ignore[call-overload]
            real(self, told)
            # a call that the cut overtakes may return as if it were done; one that came after it
            # fails: what was acknowledged while the volume was still up is what counts
            os.close(os.open(photos / "keep.jpg", os.O_RDONLY))
            for one in told:
                os.write(pipe, f"{one.number} {one.state.value}\n".encode())

        ledger.Ledger.note = note  # type: ignore[method-assign,assignment]
        run(purge.purge(plan, xdgtrash.XdgTrasher(), journal))

    return job


def items(journal: Path) -> list[Item]:
    with Journal(journal) as opened:
        book = ledger.Ledger(opened)
        return [item for past in book.purges() for item in book.items(past.number)]


_RANK: Final = (State.PLANNED, State.MOVING, State.STAYED, State.TRASHED)


def unkept(said: list[str], journal: Path) -> int:
    """How many acknowledged states the journal no longer has (a later one is as good)."""
    acknowledged = {}
    for line in said:
        number, state = line.split()
        acknowledged[int(number)] = State(state)
    now = {item.number: item.state for item in items(journal)} if acknowledged else {}
    return sum(
        number not in now or _RANK.index(now[number]) < _RANK.index(state)
        for number, state in acknowledged.items()
    )


def lost(folder: Path) -> int:
    """How many photos are not whole in exactly one place."""
    found = [path.read_bytes() for path in folder.rglob("*.jpg*") if path.suffix == ".jpg"]
    wanted = [name.encode() * 50 for name in ["keep", *map(str, range(PHOTOS))]]
    return len(set(wanted) - set(found)) + abs(len(found) - len(wanted))


def cut_a_purge(base: Path, seconds: float) -> tuple[Row, bool]:
    """One cut; the second value is whether it came in the middle."""
    image, folder = base / "disk", base / "volume"
    photos, journal = folder / "photos", folder / "data" / "journal.sqlite"
    xdgfolders._mounts = lambda: frozenset([os.fsencode(folder)])
    os.environ["XDG_DATA_HOME"] = str(folder / "data")
    make(image)
    with mounted(image, folder):
        fill(photos)
        said = cut(folder, seconds, purging(photos, journal))
    with mounted(image, folder):
        wrong = unkept(said, journal)
        missing = lost(folder)
        recovery.settle(xdgtrash.XdgTrasher(), journal)
        missing += lost(folder)
        after = items(journal)
        for item in after:
            where = item.location if item.state is State.TRASHED else item.photo.path
            wrong += where is None or not where.exists()
            wrong += item.state not in {State.TRASHED, State.STAYED}
        away = [item for item in after if item.state is State.TRASHED]
        run(undo.undo(away, xdgtrash.XdgTrasher(), journal))
        back = [photos / f"{i}.jpg" for i in range(PHOTOS)]
        inexact = sum(not path.exists() or path.stat().st_mtime_ns != _MTIME for path in back)
        emptied = not (photos / "keep.jpg").read_bytes()
        middle = any("trashed" in line for line in said) and len(said) < 2 * PHOTOS
    return Row(1, missing, emptied, wrong, inexact), middle


# -- the cache -----------------------------------------------------------------------------------


def filling(cache: Path) -> Callable[[int], None]:
    """A cache that is filled batch by batch."""
    of = catalog(400)

    def job(pipe: int) -> None:
        with Store(cache) as store:
            for row in range(len(of)):
                looks = Looks(
                    of.digests[row].tobytes(), of.dhashes[row].tobytes(), of.tinies[row],
                    of.lumas[row],
                )  # fmt: skip
                thumbnail = bytes(range(256)) * 8
                decoded = Decoded(of.photos[row], of.traits[row], looks, of.tinies[row], thumbnail)
                store.put([(decoded, of.vectors[row])], "network")
                os.write(pipe, b"put\n")

    return job


def cut_a_cache(base: Path, seconds: float) -> tuple[Row, bool]:
    """One cut; of a cache some batches may be gone, but it must be whole."""
    image, folder = base / "disk", base / "volume"
    cache, of = folder / "photos.sqlite", catalog(400)
    make(image)
    with mounted(image, folder):
        said = cut(folder, seconds, filling(cache))
    with mounted(image, folder):
        with Store(cache) as store:
            known = list(store.known(of.photos, "network"))
        with closing(sqlite3.connect(cache)) as db:
            damaged = db.execute("PRAGMA integrity_check").fetchall() != [("ok",)]
        damaged |= cache.with_name(cache.name + ".damaged").exists()
        wrong = sum(
            (one.vector != of.vectors[one.photo.inode - 1]).any()
            or one.looks.digest != of.digests[one.photo.inode - 1].tobytes()
            for one in known
        )
    return Row(1, lost=int(damaged), disagreeing=int(wrong)), 0 < len(said) < len(of)


def main(base: Path, job: str, cuts: int, seed: int) -> int:
    """Cut, mount, look, count, print."""
    (base / "volume").mkdir(parents=True)
    dice = np.random.default_rng(seed)
    total, middle = Row(), 0
    for _ in range(cuts):
        cut_one = cut_a_purge if job == "purge" else cut_a_cache
        row, in_the_middle = cut_one(base, dice.uniform(0.01, _LONGEST[job]))
        total += row
        middle += in_the_middle
    shutil.rmtree(base / "volume")
    print(json.dumps({**asdict(total), "middle": middle}))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])))
