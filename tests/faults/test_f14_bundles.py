"""F14: whatever member of a photo fails, and however, all of its files go or none does."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

import numpy as np
import pytest

from purger.core import units, xdgfolders
from purger.core.domain import Item, Keeper, Marked, Photo, Plan, State
from purger.core.errors import TrashError
from purger.core.journal import Journal, default_file
from purger.core.ledger import Ledger
from purger.core.promises import Promise
from purger.core.purge import purge
from purger.core.recovery import settle
from purger.core.undo import undo
from purger.core.xdgtrash import XdgTrasher
from tests.faults.tally import Row, Tally
from tests.paint import run

pytestmark = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the freedesktop trash")

_MTIME = 1_500_000_000_123_456_789
_LEADS = ("jpg", "JPG", "heic", "png")
_OTHERS = ("CR2", "nef", "dng", "mov", "xmp", "{lead}.xmp", "AAE", "pp3", "{lead}.json", "thm")
KINDS = ("refused", "system error", "moved, but told as failed", "told as moved, but was not",
         "moved and then gone wrong", "restoring fails", "vanished", "edited")  # fmt: skip


BY_OTHERS = {"moved and then gone wrong", "vanished", "edited"}
"""What another program does to the file, which is then neither lost nor to be vouched for."""


class Failing(XdgTrasher):
    """A trash that fails one file, in one of many ways.

    Attributes:
        path: of that file.
        kind: how.
    """

    def __init__(self, path: Path, kind: str) -> None:
        super().__init__()
        self.path = path
        self.kind = kind

    def trash(self, path: Path) -> Path:
        if path != self.path:
            return super().trash(path)
        match self.kind:
            case "refused" | "restoring fails":
                raise TrashError("It is locked.")
            case "system error":
                raise OSError(5, "Input/output error")
            case "moved, but told as failed":
                super().trash(path)
                raise TrashError("No answer.")
            case "told as moved, but was not":
                return path.with_name("nowhere")
            case "moved and then gone wrong":
                location = super().trash(path)
                location.write_bytes(b"something else, longer")
                return location
            case "vanished":
                path.rename(path.with_name(f"{path.name} was renamed"))
            case "edited":
                path.write_bytes(b"edited at the last moment")
        return super().trash(path)

    def restore(self, location: Path, path: Path) -> None:
        if self.kind == "restoring fails":
            raise TrashError("The disk is away.")
        super().restore(location, path)


def bundle(folder: Path, dice: np.random.Generator) -> list[str]:
    """Files that are one photo, the leading one first."""
    lead = f"a.{dice.choice(_LEADS)}"
    others = dice.choice(_OTHERS, int(dice.integers(1, 6)), replace=False)
    names = [lead, *(f"a.{other}".replace("a.{lead}", lead) for other in others)]
    folder.mkdir(parents=True)
    for name in (*names, "keep.jpg", "b.xmp"):
        (folder / name).write_bytes(f"{folder.name} {name}".encode())
        os.utime(folder / name, ns=(5, _MTIME))
    return names


def seen(path: Path) -> tuple[Photo, bytes]:
    return Photo.from_stat(path, path.lstat()), hashlib.sha256(path.read_bytes()).digest()


def marked(folder: Path, names: list[str]) -> Marked:
    lead = folder / names[0]
    companions = units.find(folder)[lead]
    assert sorted(file.path.name for file in companions) == sorted(names[1:])
    return Marked(*seen(lead), (Keeper(*seen(folder / "keep.jpg")),), companions)


def items() -> list[Item]:
    with Journal(default_file()) as journal:
        ledger = Ledger(journal)
        return list(ledger.items(ledger.purges()[0].number))


def content_of(path: Path) -> bytes:
    return f"{path.parent.name} {path.name}".encode()


def is_where_it_says(item: Item) -> bool:
    """Whether the journal tells the truth of one file."""
    path, location = item.photo.path, item.location
    if item.state is State.STAYED:
        return path.exists() and path.read_bytes() == content_of(path)
    is_away = item.state is State.TRASHED and location is not None and not path.exists()
    return is_away and location is not None and location.read_bytes() == content_of(path)


def is_exact(path: Path) -> bool:
    return (
        path.exists()
        and path.read_bytes() == content_of(path)
        and path.stat().st_mtime_ns == _MTIME
    )


def fail(folder: Path, dice: np.random.Generator, kind: str) -> Row:
    """One photo between two others, of which one file fails."""
    photos = [(folder / number, bundle(folder / number, dice)) for number in "123"]
    middle, names = photos[1]
    victim = middle / names[int(dice.integers(len(names)))]
    plan = Plan(tuple(marked(one, files) for one, files in photos))
    outcome = run(purge(plan, Failing(victim, kind), default_file()))
    sound = [item for item in items() if kind not in BY_OTHERS or item.photo.path != victim]
    disagreeing = sum(not is_where_it_says(item) for item in sound)
    lost = sum(
        not item.photo.path.exists() and (item.location is None or not item.location.exists())
        for item in sound
    )
    stay = {path for name in names if (path := middle / name).exists() or path == victim}
    told = [failure for failure in outcome.failed if failure.photo.path.parent == middle]
    assert len(told) == 1
    if kind == "restoring fails":  # then it is told where each of them is, and the photo stays
        assert middle / names[0] in stay
        for name in {middle / name for name in names} - stay:
            assert f"“{name.name}” is in the trash as “" in told[0].reason
    else:
        disagreeing += len(stay) != len(names)
    settle(XdgTrasher(), default_file())
    away = [item for item in items() if item.state is State.TRASHED]
    run(undo(away, XdgTrasher(), default_file()))
    every = [one / name for one, files in photos for name in files]
    inexact = sum(not is_exact(path) for path in every if kind not in BY_OTHERS or path != victim)
    emptied = sum(not is_exact(one / "keep.jpg") for one, _ in photos)
    return Row(1, lost, emptied, disagreeing, inexact)


@pytest.mark.promise(Promise.ALL_OR_NONE)
def test_all_go_or_none(
    own_home: Path, monkeypatch: pytest.MonkeyPatch, tally: Tally, pytestconfig: pytest.Config
) -> None:
    monkeypatch.setattr(xdgfolders, "_mounts", lambda: frozenset([os.fsencode(own_home)]))
    dice = np.random.default_rng(14)
    for number in range(304 if pytestconfig.getoption("--full-faults") else 40):
        kind = KINDS[number % len(KINDS)]
        row = fail(own_home / str(number), dice, kind)
        assert row.is_clean, (number, kind, row)
        tally.add("F14 bundles of which one fails", row)
