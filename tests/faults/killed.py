"""Kill a purge, an undo or a recovery at every line that it runs, and look what is left (Linux).

    python -m tests.faults.killed BASE JOB SCENE WAY FIRST STRIDE

Each life gets a home of its own below BASE; the first is killed after FIRST lines, each other one
STRIDE lines later than the one before, until one comes to its end. Then what it left is settled,
compared with the journal, brought back and compared with what there was. Prints the counts as JSON.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from purger.core import (
    drives,
    identity,
    journal,
    ledger,
    lock,
    purge,
    recovery,
    undo,
    xdgfind,
    xdgtrash,
)
from tests.faults.home import Home
from tests.faults.tally import Row

SOURCES: Final = frozenset(
    str(Path(name)) for name in Path(purge.__file__).parent.glob("xdg*.py")
) | frozenset(
    str(module.__file__)
    for module in (drives, identity, journal, ledger, lock, purge, recovery, undo)
)


def kill_at_every_line(
    homes: Iterable[Home], job: Callable[[Home], None], first: int, stride: int
) -> Iterable[tuple[Home, bool]]:
    """Run a job in each home, killed `stride` lines later each time; say whether it ended."""
    status = 1
    for life, home in enumerate(homes):
        if status == 0:
            return
        home.enter()
        if (child := os.fork()) == 0:
            _live(home, job, 1 + first + life * stride)
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


def main(base: Path, job: str, scene: str, way: str, first: int, stride: int) -> int:
    """Kill, look, count, print."""
    xdgfind._WRITING_SECONDS = 0.0  # type: ignore[misc] # no other program writes here
    if way == "old kernel":
        xdgtrash._renameat2 = lambda: None
    total, gone, strays, ended = Row(), 0, 0, False
    before, run = _JOBS[job]
    for home, ended in kill_at_every_line(_homes(base, scene, before), run, first, stride):
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
    base, job, scene, way, first, stride = sys.argv[1:]
    sys.exit(main(Path(base), job, scene, way, int(first), int(stride)))
