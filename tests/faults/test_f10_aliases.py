"""F10: whatever names a file has, it is seen once, and never trashed for its own sake.

Trees are generated with hard links, links to files and folders, loops, nested and linked roots,
names that differ only in their Unicode form or case, and, where the system lets us, bind mounts.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import unicodedata
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest

from purger.core import xdgfolders
from purger.core.domain import Keeper, Marked, Outcome, Photo, Plan
from purger.core.errors import PlanError
from purger.core.journal import default_file
from purger.core.promises import Promise
from purger.core.purge import purge
from purger.core.scan import scan
from purger.core.xdgtrash import XdgTrasher
from tests.faults.tally import Row, Tally
from tests.faults.test_f06_trash import namespaces
from tests.paint import run

pytestmark = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the freedesktop trash")

NAMES = ("a.jpg", "IMG 1.JPG", "caf\u00e9.jpg", "é.png", "ß.webp", "A.jpg", "ünï.heic")


@dataclass
class Tree:
    """A generated tree.

    Attributes:
        top: its folder.
        roots: what is to be scanned, in odd ways.
        photos: every photo, by the content that it alone has.
        aliases: pairs of names of one file.
    """

    top: Path
    roots: list[Path] = field(default_factory=list)
    photos: dict[bytes, Path] = field(default_factory=dict)
    aliases: list[tuple[Path, Path]] = field(default_factory=list)


def grow(top: Path, seed: int) -> Tree:
    dice = np.random.default_rng(seed)
    tree = Tree(top)
    folders = [top]
    for number in range(int(dice.integers(2, 7))):
        folders.append(folders[dice.integers(len(folders))] / f"d{number}")
    for number, folder in enumerate(folders):
        folder.mkdir(parents=True)
        for name in dice.choice(NAMES, int(dice.integers(1, 5)), replace=False):
            path = folder / str(name)
            content = b"%d %s" % (number, os.fsencode(path.name))
            path.write_bytes(content)
            tree.photos[content] = path
        other = folder / unicodedata.normalize("NFD", "caf\u00e9.jpg")
        if dice.random() < 0.5 and not other.exists():  # on some systems it is the same file
            content = b"%d decomposed" % number
            other.write_bytes(content)
            tree.photos[content] = other
    paths = list(tree.photos.values())
    for number in range(int(dice.integers(1, 6))):
        path, folder = paths[dice.integers(len(paths))], folders[dice.integers(len(folders))]
        second, link = folder / f"hard {number}.jpg", folder / f"soft {number}.jpg"
        second.hardlink_to(path)
        link.symlink_to(os.path.relpath(path, folder))
        tree.aliases += [(path, second), (second, path), (path, link)]
    for number in range(int(dice.integers(1, 4))):  # loops among them
        here, there = folders[dice.integers(len(folders))], folders[dice.integers(len(folders))]
        link = here / f"to {number}"
        link.symlink_to(there if dice.random() < 0.5 else os.path.relpath(there, here))
        tree.aliases += [(p, link / p.name) for p in paths if p.parent == there]
    root = top.with_name(f"{top.name} link")
    root.symlink_to(top)
    tree.aliases.append((paths[0], root / paths[0].relative_to(top)))
    others = [root, top / ".", folders[-1] / ".." / folders[-1].name, *folders]
    tree.roots = [top, *(others[i] for i in dice.permutation(len(others))[: dice.integers(4)])]
    dice.shuffle(tree.roots)  # type: ignore[arg-type]
    return tree


def seen(path: Path) -> tuple[Photo, bytes]:
    return Photo.from_stat(path, path.lstat()), hashlib.sha256(path.read_bytes()).digest()


def scanned_wrongly(tree: Tree) -> int:
    """How many photos are not seen exactly once."""
    found = run(scan(tree.roots))
    contents = [photo.path.read_bytes() for photo in found.photos]
    assert not [skip for skip in found.skipped if "root" in skip.path.name]
    assert all(not photo.path.is_symlink() for photo in found.photos)
    return len(set(tree.photos) ^ set(contents)) + len(contents) - len(set(contents))


def purged_wrongly(tree: Tree) -> int:
    """How many files went to the trash in favour of themselves."""
    wrong = 0
    for victim, keeper in tree.aliases:
        before = victim.read_bytes()
        plan = Plan((Marked(*seen(victim), (Keeper(*seen(keeper)),)),))
        outcome = Outcome((), ())
        with suppress(PlanError):
            outcome = run(purge(plan, XdgTrasher(), default_file()))
        wrong += bool(outcome.trashed) or victim.read_bytes() != before
    return wrong


@pytest.mark.promise(Promise.ONE_FILE_IS_ONE_COPY)
def test_each_file_is_seen_once_and_never_kept_for_itself(
    own_home: Path, monkeypatch: pytest.MonkeyPatch, tally: Tally, pytestconfig: pytest.Config
) -> None:
    monkeypatch.setattr(xdgfolders, "_mounts", lambda: frozenset([os.fsencode(own_home)]))
    for seed in range(60 if pytestconfig.getoption("--full-faults") else 8):
        tree = grow(own_home / str(seed), seed)
        wrong = scanned_wrongly(tree)
        emptied = purged_wrongly(tree)
        tally.add("F10 trees of aliases", Row(1, emptied=emptied, disagreeing=wrong))


BOUND = """
mkdir "$1/real" "$1/again"; mount --bind "$1/real" "$1/again"
PYTHONPATH=$PWD exec "$2" -m tests.faults.test_f10_aliases "$1"
"""


def main(base: Path) -> None:
    """Look at a folder and at the same folder mounted elsewhere; take each for the other."""
    tree = Tree(base / "real", [base / "again", base / "real"])
    for number in range(20):
        path = tree.top / f"{number}.jpg"
        path.write_bytes(b"%d" % number)
        tree.photos[path.read_bytes()] = path
        tree.aliases.append((path, base / "again" / path.name))
        tree.aliases.append((base / "again" / path.name, path))
    assert scanned_wrongly(tree) == 0
    assert purged_wrongly(tree) == 0


@pytest.mark.skipif(not namespaces(), reason="no mount namespaces here")
def test_a_folder_that_is_mounted_twice(own_home: Path, tally: Tally) -> None:
    from tests.faults.test_f06_trash import NAMESPACE  # noqa: PLC0415 - Linux alone

    result = subprocess.run(
        [*NAMESPACE, "sh", "-euc", BOUND, "sh", own_home, sys.executable],
        capture_output=True, text=True, check=False, cwd=Path.cwd(),
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    tally.add("F10 a folder mounted twice", Row(40))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
