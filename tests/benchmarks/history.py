"""Time the history of a purge of many photos: the longest gap of the event loop in each step.

    python -m tests.benchmarks.history [--photos 10000]

Run it on a display (Xvfb will do). A gap is a time in which the window could not have answered.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

from PySide6.QtWidgets import QApplication

from purger.core.domain import Keeper, Marked, Photo, Plan, State
from purger.core.journal import Journal
from purger.core.ledger import Ledger, Note
from purger.ui import theme
from purger.ui.history_page import HistoryPage
from purger.ui.tasks import Patience
from purger.ui.thumbnails import Thumbnails
from tests.benchmarks.window import Store

GROUP = 20
SETTLE = 0.3


def write(journal: Path, photos: int) -> None:
    """A purge of so many photos, all of them in a trash that was emptied since."""
    every = [
        Photo(Path(f"/photos/trip {i // 100}/{i:06}.jpg"), 3_000_000 + i, 10**18 + i, 1, i + 1)
        for i in range(photos)
    ]
    keepers = [Keeper(photo, b"\0" * 32) for photo in every[: photos // GROUP]]
    plan = Plan(
        tuple(Marked(p, b"\1" * 32, (keepers[i % len(keepers)],)) for i, p in enumerate(every))
    )
    with Journal(journal) as opened:
        ledger = Ledger(opened)
        number, units = ledger.begin(plan)
        ledger.note(
            Note(n, State.TRASHED, journal.parent / f"{n}.jpg") for unit in units for n in unit
        )
        ledger.end(number)


class Gaps:
    """Turns the event loop and notes how long each turn took."""

    def __init__(self, app: QApplication) -> None:
        self._app = app

    def step(self, name: str, act: Callable[[], object], is_done: Callable[[], bool]) -> None:
        """Do something, wait until it is done and a little longer, and print what it took."""
        begun = last = time.perf_counter()
        longest = 0.0
        act()
        end = None
        while end is None or last < end:
            self._app.processEvents()
            now = time.perf_counter()
            longest, last = max(longest, now - last), now
            if end is None and is_done():
                end = now + SETTLE
                print(f"{name:24} {1000 * (now - begun):6.0f} ms", end="")
        print(f", longest gap {1000 * longest:4.0f} ms")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, default=10_000)
    photos = parser.parse_args().photos
    sys.setswitchinterval(0.0005)  # as `ui.app` does
    app = QApplication([])
    theme.apply(app, "dark")
    with tempfile.TemporaryDirectory() as folder:
        journal = Path(folder) / "journal.sqlite"
        write(journal, photos)
        store = Store()
        thumbnails = Thumbnails(lambda: nullcontext(store))
        page = HistoryPage(thumbnails, journal)
        page.resize(1240, 780)
        page.show()
        gaps, bar = Gaps(app), page.grid.verticalScrollBar()

        def looked() -> bool:
            return sum(page.photos.places.values()) == photos

        gaps.step("open, until all are seen", page.show_history, looked)
        gaps.step("scroll", lambda: bar.setValue(bar.maximum() // 2), lambda: True)
        gaps.step("select all", page.grid.selectAll, lambda: True)
        gaps.step("resize", lambda: page.resize(1000, 700), lambda: True)
        gaps.step("read anew", page.show_history, lambda: not looked())
        gaps.step("until all are seen", lambda: None, looked)
        page.close_reading(Patience(1))
        thumbnails.close()


if __name__ == "__main__":
    main()
