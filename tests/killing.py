"""Kill a purge at every line that it runs, once each; for the children of tests (Linux)."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from purger.core import purge, xdgfolders, xdgtrash
from purger.core.domain import Marked, Plan
from purger.core.trash import Trasher

SOURCES = frozenset({module.__file__ for module in (purge, xdgfolders, xdgtrash)})


def kill_at_every_line(
    base: Path,
    way: str,
    make: Callable[[Path], Marked],
    trasher: Callable[[], Trasher] = xdgtrash.XdgTrasher,
) -> int:
    """Purge what `make` makes in a new home below `base`, killed one line later each time.

    Args:
        base: gets one home a life, named from 1; its `data` is the user's data folder.
        way: "renameat2", or "old kernel" for one without it.
        make: fills a home and says what is marked there.
        trasher: the way into the trash.

    Returns:
        How many lives it took until one came to its end.
    """
    if way == "old kernel":
        xdgtrash._renameat2 = lambda: None
    lives, status = 0, 1
    while status != 0:
        lives += 1
        home = base / str(lives)
        (home / "data" / "Trash" / "files").mkdir(parents=True)
        marked = make(home)
        if (child := os.fork()) == 0:
            _live(home, marked, trasher, lives)
        status = os.waitpid(child, 0)[1]
        assert status in {0, signal.SIGKILL}, status
    return lives


def _live(home: Path, marked: Marked, trasher: Callable[[], Trasher], fatal: int) -> None:
    os.environ["XDG_DATA_HOME"] = str(home / "data")
    xdgfolders._mounts = lambda: frozenset([os.fsencode(home)])
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

    way_in = trasher()
    sys.settrace(trace)
    for _ in purge.purge(Plan((marked,)), way_in):
        pass
    os._exit(0)
