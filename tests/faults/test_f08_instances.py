"""F8: two programs with opposite choices, on one journal or on two, empty no group."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from purger.core.promises import Promise
from tests.faults.tally import Row, Tally
from tests.patience import PATIENCE

pytestmark = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the freedesktop trash")

PURGER = """
import hashlib, os, sys, time
from pathlib import Path
from purger.core import xdgfolders
from purger.core.domain import Keeper, Marked, Photo, Plan
from purger.core.errors import BusyError
from purger.core.purge import purge
from purger.core.xdgtrash import XdgTrasher
folder, journal, victim, keeper = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4]
xdgfolders._mounts = lambda: frozenset([os.fsencode(folder)])
def seen(path):
    return Photo.from_stat(path, path.lstat()), hashlib.sha256(path.read_bytes()).digest()
def marked(i):
    return Marked(*seen(folder / f"{i}{victim}.jpg"), (Keeper(*seen(folder / f"{i}{keeper}.jpg")),))
plan = Plan(tuple(marked(i) for i in range(int(sys.argv[5]))))
print("ready", flush=True)
sys.stdin.readline()
while True:
    try:
        for _ in purge(plan, XdgTrasher(), journal):
            pass
        break
    except BusyError:
        time.sleep(0.002)
"""


@pytest.mark.promise(Promise.KEEPS_ONE)
@pytest.mark.parametrize("journals", [("one", "one"), ("one", "two")])
def test_opposite_choices_empty_no_group(
    own_home: Path, tally: Tally, pytestconfig: pytest.Config, journals: tuple[str, str]
) -> None:
    is_full = pytestconfig.getoption("--full-faults")
    groups, rounds = (400, 5) if is_full else (60, 1)
    for number in range(rounds):
        folder = own_home / f"photos {number}"
        folder.mkdir()
        for i in range(groups):
            for side in "ab":
                (folder / f"{i}{side}.jpg").write_bytes(b"group %d" % i)
        children = [
            subprocess.Popen(
                [sys.executable, "-c", PURGER, folder, own_home / journal / f"{number}.sqlite",
                 *sides, str(groups)],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path.cwd(),
            )
            for journal, sides in zip(journals, ("ab", "ba"), strict=True)
        ]  # fmt: skip
        for child in children:
            assert child.stdout is not None
            assert child.stdout.readline() == b"ready\n"
        for child in children:
            assert child.stdin is not None
            child.stdin.write(b"\n")
            child.stdin.flush()
        for child in children:
            with child:
                assert child.wait(4 * PATIENCE) == 0
        left = [sorted(p.name for p in folder.glob(f"{i}[ab].jpg")) for i in range(groups)]
        whole = [*folder.glob("*.jpg"), *folder.glob(f".Trash-{os.getuid()}/files/*.jpg")]
        contents = sorted(path.read_bytes() for path in whole)
        wanted = sorted(b"group %d" % i for i in range(groups) for _ in range(2))
        lost = 0 if contents == wanted else 1
        tally.add(
            f"F8 opposite choices, {len(set(journals))} journal(s)",
            Row(groups, lost, emptied=sum(not names for names in left)),
        )
        assert any(len(names) == 1 for names in left)
