"""Let every system call of a purge, an undo or a recovery fail once (Linux, strace).

    python -m tests.faults.failed BASE JOB SCENE ERROR FIRST STRIDE

A first run is watched; then each of its calls (from FIRST on, every STRIDE-th) fails with ERROR in
a run of its own, in a new home below BASE. What that left is settled, compared with the journal,
brought back and compared with what there was. Prints the counts as JSON.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Final

from purger.core import journal, purge, xdgfind
from purger.core.errors import PurgerError
from tests.faults.home import Home
from tests.faults.tally import Row

_UNTOUCHED: Final = re.compile(
    # memory, time, signals and the end of the process; and the stop before the job
    r"mmap|munmap|mremap|mprotect|madvise|brk|futex|rt_\w+|clock_\w+|get\w+|exit\w*|kill|tgkill|"
    r"restart_syscall|sched_\w+|prlimit64|uname|ioctl|poll"
)
# sqlite waits ten seconds, in ever longer naps, for a lock that it could not give back
_SLEEP: Final = "clock_nanosleep"
_FAULT: Final = 70
_PATIENCE: Final = 0.2


def main(base: Path, job: str, scene: str, error: str, first: int, stride: int) -> int:
    """Watch, fail, look, count, print."""
    xdgfind._WRITING_SECONDS = 0.0  # type: ignore[misc] # no other program writes here
    journal.Journal.__init__.__defaults__ = (_PATIENCE,)  # a lock that fails looks like a taken one
    before, run = _JOBS[job]
    watched = _ready(base / "watched", scene, before)
    log = base / "calls"
    _trace(watched, run, ["-o", str(log)])
    calls = Counter[str]()
    points = []
    for line in log.read_text("utf-8", "replace").splitlines():
        found = re.match(r"\d+\s+(\w+)\(", line)
        if found and not _UNTOUCHED.fullmatch(found[1]):
            calls[found[1]] += 1
            points.append((found[1], calls[found[1]]))
    total, faults = Row(), 0
    for number, (call, nth) in enumerate(points[first::stride]):
        home = _ready(base / str(number), scene, before)
        inject = f"inject={call}:error={error}:when={nth}"
        watch = ["-e", f"trace={call},{_SLEEP}", "-e", inject, "-e", f"inject={_SLEEP}:retval=0"]
        code = _trace(home, run, ["-o", "/dev/null", *watch])
        faults += code == _FAULT
        # what it says itself is true before anything is settled, and after it
        lost = home.lost()
        home.settle()
        home.settle()
        # one file that could not come back is told of, and the others are there
        disagreeing = home.disagreeing(whole=job != "undo") + home.lost()
        emptied = home.emptied()
        home.undo()
        row = Row(1, lost, emptied, disagreeing, home.inexact())
        if not row.is_clean or code == _FAULT:
            print(call, nth, row, home.items(), file=sys.stderr)
        total += row
        shutil.rmtree(home.folder)
    print(json.dumps({**asdict(total), "faults": faults}))
    return 0


def _ready(folder: Path, scene: str, before: Callable[[Home], None]) -> Home:
    home = Home(folder, scene)
    home.fill()
    home.enter()
    before(home)
    return home


def _trace(home: Home, run: Callable[[Home], None], options: list[str]) -> int:
    """Run a job in a child that strace holds; return its exit code."""
    if (child := os.fork()) == 0:
        os.kill(os.getpid(), signal.SIGSTOP)
        os._exit(_code(home, run))
    os.waitpid(child, os.WUNTRACED)
    with subprocess.Popen(
        ["strace", "-f", "-p", str(child), *options], stderr=subprocess.PIPE, text=True
    ) as tracer:
        assert tracer.stderr is not None
        assert "attached" in tracer.stderr.readline()
        os.kill(child, signal.SIGCONT)
        _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def _code(home: Home, run: Callable[[Home], None]) -> int:
    """What the program would say: a sentence is no fault, anything else is."""
    try:
        run(home)
    except (PurgerError, OSError):
        return 3
    except BaseException:  # noqa: BLE001 - whatever it is, it is told
        traceback.print_exc()
        return _FAULT
    return 0


def _cut_off(home: Home) -> None:
    """A purge that was killed once its files had gone and before that was written."""
    if (child := os.fork()) == 0:
        purge._Run._write_after = lambda *_: os.kill(os.getpid(), signal.SIGKILL)  # type: ignore[method-assign,assignment]
        home.purge()
    os.waitpid(child, 0)


_JOBS: Final[dict[str, tuple[Callable[[Home], None], Callable[[Home], None]]]] = {
    "purge": (lambda _home: None, Home.purge),
    "undo": (Home.purge, Home.undo),
    "recovery": (_cut_off, Home.settle),
}


if __name__ == "__main__":
    base, job, scene, error, first, stride = sys.argv[1:]
    sys.exit(main(Path(base), job, scene, error, int(first), int(stride)))
