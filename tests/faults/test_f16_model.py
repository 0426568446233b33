"""F16: random sequences of what users, other programs and kills do, against a model in memory.

Every photo has bytes of its own, so that each can be followed: it lies in its place or in the
trash, whole, once, until the user edits or deletes it.
"""

from __future__ import annotations

import hashlib
import itertools
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from purger.core import xdgfolders
from purger.core.domain import Item, Keeper, Marked, Outcome, Photo, Plan, State
from purger.core.journal import Journal
from purger.core.ledger import Ledger
from purger.core.purge import purge
from purger.core.recovery import settle
from purger.core.undo import undo
from purger.core.xdgtrash import XdgTrasher
from tests.faults.tally import MEMORY, Row, Tally
from tests.paint import run

pytestmark = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the freedesktop trash")

_KILLED = 9


class Library(RuleBasedStateMachine):
    """Groups of photos that are purged, edited, brought back; and a program that dies."""

    steps = 0

    def __init__(self) -> None:
        super().__init__()
        self.home = Path(tempfile.mkdtemp(prefix="purger-model-", dir=MEMORY))
        self.photos = self.home / "photos"
        self.photos.mkdir()
        self.journal = self.home / "data" / "journal.sqlite"
        self.old = (os.environ.get("XDG_DATA_HOME"), xdgfolders._mounts)
        os.environ["XDG_DATA_HOME"] = str(self.home / "data")
        xdgfolders._mounts = lambda: frozenset([os.fsencode(self.home)])
        self.numbers = itertools.count()
        self.groups: list[list[Path]] = []
        self.alive: set[bytes] = set()
        self.shown: dict[Path, tuple[Photo, bytes]] = {}

    def teardown(self) -> None:
        """Leave nothing behind."""
        home, mounts = self.old
        if home is None:
            del os.environ["XDG_DATA_HOME"]
        else:
            os.environ["XDG_DATA_HOME"] = home
        xdgfolders._mounts = mounts
        shutil.rmtree(self.home)

    # -- what users and other programs do ----------------------------------------------------------

    @rule(size=st.integers(2, 4))
    def import_group(self, size: int) -> None:
        group = [self.photos / f"{next(self.numbers)}.jpg" for _ in range(size)]
        for path in group:
            self._write(path)
        self.groups.append(group)
        self.look()

    @rule()
    def look(self) -> None:
        """The program shows what is there."""
        self.shown = {
            path: (Photo.from_stat(path, path.lstat()), hashlib.sha256(path.read_bytes()).digest())
            for path in self._there()
        }

    @precondition(lambda self: self._there())
    @rule(data=st.data())
    def edit(self, data: st.DataObject) -> None:
        path = data.draw(st.sampled_from(self._there()))
        self.alive.discard(path.read_bytes())
        self._write(path)

    @precondition(lambda self: self._there())
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        path = data.draw(st.sampled_from(self._there()))
        self.alive.discard(path.read_bytes())
        path.unlink()

    @precondition(lambda self: self._free())
    @rule(data=st.data())
    def put_another_in_its_place(self, data: st.DataObject) -> None:
        self._write(data.draw(st.sampled_from(self._free())))

    # -- what the program does ---------------------------------------------------------------------

    @rule(data=st.data())
    def purge(self, data: st.DataObject) -> None:
        plan = self._plan(data)
        outcome: Outcome = run(purge(plan, XdgTrasher(), self.journal))
        for trashed in outcome.trashed:
            assert trashed.location is not None
            digest = hashlib.sha256(trashed.location.read_bytes()).digest()
            assert digest == self.shown[trashed.photo.path][1]
            (item,) = (item for item in plan.marked if item.photo == trashed.photo)
            assert any(keeper.photo.path.exists() for keeper in item.keepers)

    @rule(data=st.data(), seam=st.integers(0, 40))
    def purge_and_die(self, data: st.DataObject, seam: int) -> None:
        plan = self._plan(data)
        self._dying(seam, lambda: run(purge(plan, XdgTrasher(), self.journal)))

    @rule(data=st.data())
    def undo(self, data: st.DataObject) -> None:
        for item in run(undo(self._some(data), XdgTrasher(), self.journal)).restored:
            digest = hashlib.sha256(item.photo.path.read_bytes()).digest()
            assert digest == item.sha256
            assert item.photo.path.stat().st_mtime_ns == item.photo.mtime_ns

    @rule(data=st.data(), seam=st.integers(0, 30))
    def undo_and_die(self, data: st.DataObject, seam: int) -> None:
        items = self._some(data)
        self._dying(seam, lambda: run(undo(items, XdgTrasher(), self.journal)))

    @rule(seam=st.integers(0, 20))
    def start_and_die(self, seam: int) -> None:
        self._dying(seam, lambda: settle(XdgTrasher(), self.journal))

    @rule()
    def start(self) -> None:
        settle(XdgTrasher(), self.journal)
        for item in self._items():
            if item.state in {State.TRASHED, State.RETURNING}:
                assert item.location is not None
                assert hashlib.sha256(item.location.read_bytes()).digest() == item.sha256
            assert item.state not in {State.PLANNED, State.MOVING}

    @invariant()
    def nothing_is_lost(self) -> None:
        Library.steps += 1
        files = [*self.photos.iterdir(), *(self.home / "data" / "Trash" / "files").glob("*")]
        found = [path.read_bytes() for path in files]
        assert sorted(content for content in found if content) == sorted(self.alive)

    # -- helpers -----------------------------------------------------------------------------------

    def _write(self, path: Path) -> None:
        content = b"photo %d" % next(self.numbers)
        path.write_bytes(content)
        self.alive.add(content)

    def _there(self) -> list[Path]:
        return sorted(self.photos.glob("*.jpg"))

    def _free(self) -> list[Path]:
        return sorted(path for group in self.groups for path in group if not path.exists())

    def _plan(self, data: st.DataObject) -> Plan:
        """Of each group that is shown some photos, but never all."""
        marked = []
        for group in self.groups:
            shown = [path for path in group if path in self.shown]
            marked += [
                Marked(*self.shown[path], (Keeper(*self.shown[shown[0]]),))
                for path in shown[1 : data.draw(st.integers(0, 4))]
            ]
        return Plan(tuple(marked))

    def _items(self) -> list[Item]:
        with Journal(self.journal) as journal:
            ledger = Ledger(journal)
            return [item for past in ledger.purges() for item in ledger.items(past.number)]

    def _some(self, data: st.DataObject) -> list[Item]:
        items = [item for item in self._items() if item.state is State.TRASHED]
        return items[: data.draw(st.integers(0, 5))]

    def _dying(self, seam: int, job: Callable[[], Any]) -> None:
        """Run a job in a child that dies before or after one of the calls at its seams."""
        if (child := os.fork()) == 0:
            try:
                _die_at(seam)
                job()
            finally:
                os._exit(_KILLED)
        os.waitpid(child, 0)


def _die_at(seam: int) -> None:
    left = itertools.count(seam, -1)
    for owner, name in (
        (XdgTrasher, "trash"), (XdgTrasher, "restore"), (Ledger, "note"), (Ledger, "begin"),
        (Ledger, "end"),
    ):  # fmt: skip
        real = getattr(owner, name)

        def dying(*args: Any, real: Callable[..., Any] = real) -> Any:
            if next(left) == 0:
                os._exit(_KILLED)
            done = real(*args)
            if next(left) == 0:
                os._exit(_KILLED)
            return done

        setattr(owner, name, dying)


def test_whatever_happens_nothing_is_lost(tally: Tally, pytestconfig: pytest.Config) -> None:
    is_full = pytestconfig.getoption("--full-faults")
    Library.steps = 0
    case = Library.TestCase
    case.settings = settings(
        max_examples=500 if is_full else 10,
        stateful_step_count=40 if is_full else 20,
        deadline=None,
        derandomize=not is_full,
        database=None,
        print_blob=True,
        suppress_health_check=list(HealthCheck),
    )
    case("runTest").runTest()
    tally.add("F16 random sequences, steps", Row(Library.steps))
