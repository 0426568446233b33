"""F9: somebody edits, replaces, deletes, swaps or touches photos while they are purged."""

from __future__ import annotations

import hashlib
import os
import random
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from purger.core import xdgfolders
from purger.core.domain import Keeper, Marked, Photo, Plan, State
from purger.core.journal import Journal, default_file
from purger.core.ledger import Ledger
from purger.core.promises import Promise
from purger.core.purge import purge
from purger.core.undo import undo
from purger.core.xdgtrash import XdgTrasher
from tests.faults.tally import Row, Tally
from tests.paint import run

pytestmark = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the freedesktop trash")


def edit(path: Path) -> None:
    path.write_bytes(b"edited " + path.name.encode())


def save_anew(path: Path) -> None:
    other = path.with_suffix(".tmp")
    edit(other)
    other.replace(path)


def delete(path: Path) -> None:
    path.unlink(missing_ok=True)


def swap(path: Path) -> None:
    link = path.with_suffix(".link")
    link.symlink_to(path.parent / "elsewhere")
    link.replace(path)


def touch(path: Path) -> None:
    os.utime(path)


@pytest.mark.promise(Promise.ONLY_WHAT_WAS_SHOWN)
@pytest.mark.parametrize("side", ["victim", "keeper"])
@pytest.mark.parametrize("change", [edit, save_anew, delete, swap, touch])
def test_only_what_was_shown_goes(
    own_home: Path, monkeypatch: pytest.MonkeyPatch, tally: Tally, pytestconfig: pytest.Config,
    change: Callable[[Path], None], side: str,
) -> None:  # fmt: skip
    count = 2_000 if pytestconfig.getoption("--full-faults") else 60
    monkeypatch.setattr(xdgfolders, "_mounts", lambda: frozenset([os.fsencode(own_home)]))
    folder = own_home / "photos"
    folder.mkdir()
    victims = [folder / f"{i}v.jpg" for i in range(count)]
    keepers = [folder / f"{i}k.jpg" for i in range(count)]
    for path in (*victims, *keepers):
        path.write_bytes(path.name.encode())
    marked = [
        Marked(*seen(victim), (Keeper(*seen(keeper)),))
        for victim, keeper in zip(victims, keepers, strict=True)
    ]
    before = {item.photo.path: item for item in marked}
    targets = list(victims if side == "victim" else keepers)
    random.Random(1).shuffle(targets)  # noqa: S311 - an order, no secret
    racer = threading.Thread(target=race, args=(change, targets))
    racer.start()
    outcome = run(purge(Plan(tuple(marked)), XdgTrasher(), default_file()))
    racer.join()
    lost = emptied = 0
    for trashed in outcome.trashed:
        # what went is what was shown, whatever lies in its place now
        assert trashed.location is not None
        lost += trashed.location.read_bytes() != trashed.photo.path.name.encode()
        item = before[trashed.photo.path]
        gone = not os.path.lexists(item.keepers[0].photo.path)
        emptied += gone and change is not delete
    for path in victims if change is not delete else ():
        in_trash = any(t.photo.path == path for t in outcome.trashed)
        lost += not in_trash and not os.path.lexists(path)
    disagreeing = 0
    with Journal(default_file()) as journal:
        (past,) = Ledger(journal).purges()
        items = Ledger(journal).items(past.number)
    for item in items:
        disagreeing += (item.state is State.TRASHED) != (
            item.location is not None and item.location.exists()
        )
    taken = {path for path in victims if os.path.lexists(path)}
    away = [item for item in items if item.state is State.TRASHED]
    done = run(undo(away, XdgTrasher(), default_file()))
    inexact = sum(
        item.photo.path.read_bytes() != item.photo.path.name.encode() for item in done.restored
    )
    # what another program put in its place meanwhile was not overwritten
    assert all(item.photo.path in taken for item, _ in done.failed)
    tally.add("F9 changed during the purge", Row(count, lost, emptied, disagreeing, inexact))


def race(change: Callable[[Path], None], paths: list[Path]) -> None:
    for path in paths:
        time.sleep(0.004)  # about as long as a photo takes to go
        if os.path.lexists(path):
            try:
                change(path)
            except FileNotFoundError:
                continue


def seen(path: Path) -> tuple[Photo, bytes]:
    return Photo.from_stat(path, path.lstat()), hashlib.sha256(path.read_bytes()).digest()
