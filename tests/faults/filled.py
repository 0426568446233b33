"""Let small volumes run full under the cache, the journal, the settings and a report (Linux).

    python -m tests.faults.filled WHAT VOLUME ...

Each VOLUME is a tmpfs of another size. Something is written there until it is full; it has to end
with a sentence, and with nothing half done. Then the volume is given room, and all has to go on
from there. Prints the counts as JSON. Runs in a mount namespace of its own.
"""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import asdict
from pathlib import Path
from typing import Final

from purger.core import findings as files
from purger.core import ledger, purge, recovery, report, settings, undo, xdgfolders, xdgtrash
from purger.core.domain import Keeper, Marked, Outcome, Photo, Plan, State
from purger.core.errors import FindingsError, PurgerError, ReportError
from purger.core.group import group
from purger.core.identity import sha256
from purger.core.journal import Journal
from purger.core.review import Review
from tests.faults.tally import Row
from tests.paint import FakeEmbedder, catalog, findings, pairs, run, save, scene


def roomy(volume: Path) -> None:
    subprocess.run(["mount", "-o", "remount,size=64m", volume], check=True)


def is_sentence(error: Exception | str) -> bool:
    text = str(error)
    return text.endswith(".") and "\n" not in text and len(text) < 300


# -- the journal ---------------------------------------------------------------------------------


def journal(volume: Path, home: Path) -> tuple[Row, bool]:
    """A purge whose journal runs full: what moved is what it knows, or what recovery finds."""
    photos, file = home / volume.name, volume / "data" / "journal.sqlite"
    photos.mkdir()
    names = [f"{i:02}.jpg" for i in range(30)]
    for name in [*names, "keep.jpg"]:
        (photos / name).write_bytes(name.encode())
        os.utime(photos / name, ns=(5, 1_500_000_000_123_456_789))

    def seen(name: str) -> tuple[Photo, bytes]:
        photo = Photo.from_stat(photos / name, (photos / name).lstat())
        return photo, sha256(photo)

    plan = Plan(tuple(Marked(*seen(name), (Keeper(*seen("keep.jpg")),)) for name in names))
    outcome, told = Outcome((), ()), True
    try:
        outcome = run(purge.purge(plan, xdgtrash.XdgTrasher(), file))
        told = all(is_sentence(failure.reason) for failure in outcome.failed)
    except PurgerError as error:
        told = is_sentence(error)
    away = {name for name in names if not (photos / name).exists()}
    is_stopped = len(away) < len(names)
    disagreeing = away != {item.photo.path.name for item in outcome.trashed}
    roomy(volume)
    recovery.settle(xdgtrash.XdgTrasher(), file)
    with Journal(file) as opened:
        book = ledger.Ledger(opened)
        items = [item for past in book.purges() for item in book.items(past.number)]
    recorded = [item for item in items if item.state is State.TRASHED]
    disagreeing += {item.photo.path.name for item in recorded} != away
    lost = sum(item.location is None or not item.location.exists() for item in recorded)
    run(undo.undo(recorded, xdgtrash.XdgTrasher(), file))
    inexact = sum(
        not (photos / name).exists()
        or (photos / name).read_bytes() != name.encode()
        or (photos / name).stat().st_mtime_ns != 1_500_000_000_123_456_789
        for name in names
    )
    row = Row(1, lost, disagreeing=disagreeing + (not told), inexact=inexact)
    return row, is_stopped


# -- the cache -----------------------------------------------------------------------------------


def cache(volume: Path, home: Path) -> tuple[Row, bool]:
    """A scan whose cache runs full finds all the same, says so, and the cache stays whole."""
    from purger.core.pipeline import Request, find  # noqa: PLC0415 - loads scikit-learn

    photos = home / "library"
    if not photos.exists():
        for seed in range(12):
            save(scene(seed, (160, 120)), photos / f"{seed}.jpg")
    file = volume / "photos.sqlite"
    found = run(find(Request((photos,)), FakeEmbedder(), file))
    wrong = len(found.catalog) != 12 or not all(map(is_sentence, found.notes))
    roomy(volume)
    network = FakeEmbedder()
    again = run(find(Request((photos,)), network, file))
    wrong |= bool(again.notes) or (again.catalog.vectors != found.catalog.vectors).any()
    with closing(sqlite3.connect(file)) as db:
        damaged = db.execute("PRAGMA integrity_check").fetchall() != [("ok",)]
    damaged |= file.with_name(file.name + ".damaged").exists()
    # what was kept is not read again, and what was not is
    wrong |= bool(found.notes) != bool(network.embedded)
    return Row(1, lost=int(damaged), disagreeing=int(wrong)), bool(found.notes)


# -- files that are replaced -----------------------------------------------------------------------


def replaced(volume: Path, _home: Path) -> tuple[Row, bool]:
    """Settings, findings and a report that do not fit leave the old file, and nothing beside it."""
    of = findings(catalog(4), pairs([(0, 1, 0.9), (2, 3, 0.9)]))
    review = Review(of, group(of, 0.5))
    jobs: dict[str, tuple[Callable[[Path], None], type[Exception]]] = {
        "settings.json": (
            lambda file: settings.save(settings.Settings(recent=("/photos" * 600,) * 8), file),
            OSError,
        ),
        "run.findings": (lambda file: files.save(of, file), FindingsError),
        "report.csv": (lambda file: report.write(file, of, review), ReportError),
    }
    head = ",".join(report.COLUMNS).encode()
    wrong = refused = 0
    for name, (job, expected) in jobs.items():
        file = volume / name
        with suppress(OSError):
            file.write_bytes(head)
        before = file.read_bytes() if file.exists() else None
        try:
            job(file)
        except expected as error:
            refused += 1
            after = file.read_bytes() if file.exists() else None
            wrong += after != before or not (isinstance(error, OSError) or is_sentence(error))
        wrong += len(list(volume.iterdir())) > 1
        for left in volume.iterdir():
            left.unlink()
    return Row(1, lost=wrong), bool(refused)


_JOBS: Final = {"journal": journal, "cache": cache, "replaced": replaced}


def main(what: str, volumes: list[Path]) -> int:
    """Fill, look, give room, look, print."""
    home = volumes[0].parent / "home"
    home.mkdir()
    os.environ["XDG_DATA_HOME"] = str(home / "share")
    xdgfolders._mounts = lambda: frozenset([os.fsencode(home)])
    total, stopped = Row(), 0
    for volume in volumes:
        row, is_stopped = _JOBS[what](volume, home)
        if not row.is_clean:
            print(volume.name, row, file=sys.stderr)
        total += row
        stopped += is_stopped
    print(json.dumps({**asdict(total), "stopped": stopped}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], [Path(name) for name in sys.argv[2:]]))
