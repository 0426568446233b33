"""F7: processes that trash files of one name at the same time lose none of them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest

from tests.faults.tally import Row, Tally

pytestmark = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the freedesktop trash")

CHILD = """
import os, sys
from pathlib import Path
from purger.core import xdgfolders, xdgtrash
folder, way = Path(sys.argv[1]), sys.argv[2]
xdgfolders._mounts = lambda: frozenset([os.environb[b"HOME"]])
if way == "old kernel":
    xdgtrash._renameat2 = lambda: None
photos = sorted(folder.rglob("*.jpg"))
print("ready", flush=True)
sys.stdin.readline()
for photo in photos:
    xdgtrash.XdgTrasher().trash(photo)
"""


def fill(home: Path, workers: int, photos: int) -> dict[bytes, Path]:
    """One photo a folder, all of one name; by content, which is unique."""
    made = {}
    for worker in range(workers):
        for i in range(photos):
            content = b"photo %d of %d" % (i, worker)
            path = home / f"w{worker}" / f"{i:03}" / "IMG_0001.JPG.jpg"
            path.parent.mkdir(parents=True)
            path.write_bytes(content)
            made[content] = path
    return made


def race(home: Path, workers: int, way: str) -> list[int]:
    """Let them all start at one moment; return how each ended."""
    children = [
        subprocess.Popen(
            [sys.executable, "-c", CHILD, str(home / f"w{worker}"), way],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path.cwd(),
            env={**os.environ, "PYTHONPATH": str(Path.cwd())},
        )
        for worker in range(workers)
    ]  # fmt: skip
    for child in children:
        assert child.stdout is not None
        assert child.stdout.readline() == b"ready\n"
    for child in children:
        assert child.stdin is not None
        child.stdin.write(b"\n")
        child.stdin.flush()
    codes = []
    for child in children:
        child.communicate()
        codes.append(child.returncode)
    return codes


@pytest.mark.parametrize("way", ["renameat2", "old kernel"])
def test_none_is_lost(own_home: Path, tally: Tally, pytestconfig: pytest.Config, way: str) -> None:
    is_full = pytestconfig.getoption("--full-faults")
    workers, photos, runs = (8, 250, 5) if is_full else (4, 40, 1)
    for number in range(runs):
        home = own_home / str(number)
        made = fill(home, workers, photos)
        trash = own_home / "xdg_data_home" / "Trash"
        assert race(home, workers, way) == [0] * workers
        found = {path.read_bytes(): path for path in (trash / "files").iterdir()}
        misled = 0
        for content, path in made.items():
            record = (
                trash / "info" / f"{found[content].name}.trashinfo" if content in found else None
            )
            line = record.read_text("ascii").splitlines()[1] if record is not None else "Path="
            misled += unquote_to_bytes(line.removeprefix("Path=")) != bytes(path)
        tally.add(
            "F7 races for one name",
            Row(len(made), lost=len(made) - len(found), disagreeing=misled),
        )
        assert not list(home.rglob("*.jpg"))
        assert len(list((trash / "info").iterdir())) == len(made)
        trash.rename(own_home / f"trash{number}")
