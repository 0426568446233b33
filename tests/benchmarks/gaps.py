"""Time the longest gap of the event loop: everything that can be done in the window, one by one.

    python -m tests.benchmarks.gaps [--photos 1000 100000 1000000] [--scan] [--only WORD]

Run it on a display (Xvfb with a window manager will do). A gap is a time in which the window could
not have answered: on the wall, and as work of its own thread, which a busy machine hardly changes.
The whole window is driven, with the library of `regroup`, its own journal in a folder of its own,
and answers that come at once where the engine would be asked. With `--scan` as many processes
decode beside it as there are cores, at the priority of the engine. The worst stand last.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QEventLoop, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from purger.core import garbage, journal
from purger.core.bookmark import Bookmarks
from purger.core.domain import Clustering, Elbow, Findings, Progress, Stage, Steps
from purger.core.errors import PhotoError
from purger.core.filters import Filter
from purger.core.settings import Settings
from purger.ui import app as root
from purger.ui import pages, theme
from purger.ui.dialogs import ConfirmDialog
from purger.ui.doors import Doors
from purger.ui.engine import ChartWish, WarmWish
from purger.ui.goal_dialog import GoalDialog
from purger.ui.similar import Found, Likeness
from purger.ui.tasks import NewestFirst
from purger.ui.thumbnails import Thumbnails
from purger.ui.window import Window
from tests.benchmarks.history import write as write_purge
from tests.benchmarks.regroup import library
from tests.benchmarks.window import Store, scanning
from tests.fakes import FakeTrasher

BEAT_MS, SETTLE, MODAL, PATIENCE = 1, 0.25, 0.3, 300.0
PURGES, PURGED = 40, 250
BAR_MS = 100.0
KEY = Qt.Key


class Beat:
    """A clock in the event loop: how long its turns are apart, and what was being done."""

    def __init__(self, app: QApplication) -> None:
        self.app = app
        self.worst: dict[str, tuple[float, float]] = {}
        self.name = "between"
        self._turns = 0
        self._last = self._clocks()
        self._modal: tuple[QDialog | None, float] = (None, 0.0)
        self._timer = QTimer(interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._turn)
        self._timer.start()

    @staticmethod
    def _clocks() -> np.ndarray:
        return np.array([time.perf_counter(), time.thread_time()]) * 1e3

    def _turn(self) -> None:
        now = self._clocks()
        wall, own = now - self._last
        before = self.worst.get(self.name, (0.0, 0.0))
        self.worst[self.name] = max(before[0], wall), max(before[1], own)
        self._turns += 1
        self._close_modal()
        self._last = self._clocks()

    def _close_modal(self) -> None:
        """A dialog that waits for an answer gets one; a confirmation is confirmed."""
        found = self.app.activeModalWidget()
        known, since = self._modal
        now = time.perf_counter()
        if not isinstance(found, QDialog):
            self._modal = None, 0.0
        elif found is not known:
            self._modal = found, now
        elif now - since > MODAL:
            found.accept() if isinstance(found, (ConfirmDialog, GoalDialog)) else found.reject()
            self._modal = None, 0.0

    def do(
        self, name: str, act: Callable[[], object], until: Callable[[], bool] | None = None
    ) -> None:
        """Do something in the event loop, and let that turn until it is done and quiet."""
        done: list[bool] = []

        def acted() -> None:
            act()
            done.append(True)

        self.name, self._last = name, self._clocks()
        begun = quiet = time.perf_counter()
        QTimer.singleShot(0, acted)
        loop = QEventLoop()
        last = self._turns + 1
        # what took long is noted in the turn that follows it
        while time.perf_counter() - quiet < SETTLE or self._turns <= last:
            loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            is_done = bool(done) and (until is None or until())
            if not is_done or self.app.activeModalWidget() is not None:
                quiet, last = time.perf_counter(), self._turns + 1
            if quiet - begun > PATIENCE:
                raise SystemExit(f"{name}: not done after {PATIENCE:.0f} s")
        self.name = "between"

    def tell(self, name: str) -> None:
        """Print the worst of what has that name."""
        wall, own = self.worst[name]
        print(f"  {name:44} {wall:8.1f} ms on the wall {own:8.1f} ms of work", flush=True)


class Engine:
    """Answers at once what the engine would be asked."""

    def __init__(self, found: Findings) -> None:
        self.found = found

    def scan(self, _request: object) -> Steps[Findings]:
        yield Progress(Stage.DECODE, 1, 2)
        return self.found

    def clustering(self, wish: Any) -> object:
        n = len(self.found.catalog)
        if isinstance(wish, WarmWish):
            return None
        if isinstance(wish, ChartWish):
            raise PhotoError("no chart here")
        k = wish.clusters or 300
        labels = (np.arange(n) * k // n).astype(np.int32)
        return Clustering(labels, np.zeros((k, 0), np.float32), Elbow((), (), (), k))

    def find(self, wish: Any) -> object:
        if isinstance(wish, WarmWish):
            return None
        rows = np.random.default_rng(1).choice(len(self.found.catalog), 200, replace=False)
        alike = [Likeness(int(row), 0.9 - i / 400, 0.9, False) for i, row in enumerate(rows)]
        return Found(tuple(alike), len(rows), 0)

    def draw(self, _file: Path) -> Steps[np.ndarray]:
        yield Progress(Stage.LOAD)
        dice = np.random.default_rng(2)
        return dice.normal(size=(len(self.found.catalog), 2)).astype(np.float32)

    def look(self, _wish: object) -> object:
        raise PhotoError("It is no longer there.")


@contextmanager
def opened(app: QApplication, found: Findings, folder: Path) -> Iterator[Window]:
    """The window over made-up findings, with a journal that has purges."""
    file = folder / "journal.sqlite"
    write_purge(file, PURGED)
    for _ in range(PURGES - 1):
        write_purge(file, PURGED // 10)
    decisions, _ = journal.open_decisions(file, 0.2)
    engine = Engine(found)

    @contextmanager
    def bookmarks() -> Iterator[Bookmarks]:
        with journal.Journal(file) as own:
            yield Bookmarks(own)

    doors = Doors(
        engine.scan, FakeTrasher(folder / "trash"), lambda _: None, lambda _: None,
        QSettings(str(folder / "w.ini"), QSettings.Format.IniFormat), file,
        decisions=decisions, bookmarks=bookmarks,
        clusterer=lambda: nullcontext(engine.clustering), finder=lambda: nullcontext(engine.find),
        map_of=engine.draw, looker=lambda: nullcontext(engine.look), look=lambda *_: (),
    )  # fmt: skip
    store = Store()
    previews = NewestFirst(lambda: nullcontext(engine.look))
    window = Window(Settings(), doors, Thumbnails(lambda: nullcontext(store)), previews)
    window.fault_met.connect(lambda error: print("    FAULT", repr(error)))
    window.show()
    window.activateWindow()
    if not QTest.qWaitForWindowActive(window):
        raise SystemExit("keys need an active window: run a window manager beside Xvfb")
    try:
        yield window
    finally:
        window.close()


class Drive:
    """Goes through the window."""

    def __init__(self, beat: Beat, window: Window, only: str) -> None:
        self.beat, self.window, self.only = beat, window, only
        self.page = window.review

    def is_idle(self) -> bool:
        window = self.window
        makes_groups = window.clusterings.regrouping.is_busy
        return not (window.desk.jobs.is_busy or makes_groups or window.map.is_busy)

    def is_shown(self) -> bool:
        return self.is_idle() and self.window._pages.currentWidget() is self.page

    def do(self, name: str, act: Callable[[], object], rounds: int = 1) -> None:
        if self.only in name:
            for _ in range(rounds):
                self.beat.do(name, act, self.is_idle)
            self.beat.tell(name)

    def key(self, name: str, *keys: Qt.Key, rounds: int = 1) -> None:
        grid = self.page.grid
        self.do(name, lambda: [QTest.keyClick(grid, key) for key in keys], rounds)

    def action(self, name: str, rounds: int = 1) -> None:
        self.do(name.replace("_", " "), self.page.actions_[name].trigger, rounds)

    def open(self) -> None:
        folders = (Path("/photos"),)
        self.beat.do("open the review", lambda: self.window.open_folders(folders), self.is_shown)
        self.beat.tell("open the review")

    def back(self) -> None:
        self.do("back to the review", self.window.reviewing.show)

    def show(self) -> None:
        page, bar = self.page, self.page.grid.verticalScrollBar()
        self.do("scroll a cluster", lambda: bar.setValue(bar.value() + 120), 20)
        self.action("next_cluster", 3)
        self.action("all_groups")
        self.do("scroll all groups", lambda: bar.setValue(bar.value() + 120), 40)
        self.do("jump in all groups", lambda: bar.setValue(bar.maximum() // 2))
        for order in ("time", "size", "folder", "surest"):
            self.do(f"order by {order}", partial(page.surface.bar.order_wanted.emit, order))
        for name, wanted in (
            ("name", Filter(text="7")), ("kind", Filter(kind="near")),
            ("folder", Filter(folder="/photos/000")), ("state", Filter(state="open")),
            ("day", Filter(since="1970-01-02")),
        ):  # fmt: skip
            self.do(f"filter by {name}", partial(page.roaming.filter_by, wanted))
        self.do("filter cleared", partial(page.roaming.filter_by, Filter()))
        self.do("open the bar of filters", page.actions_["filter"].trigger, 2)
        for order in ("time", "size", "gain"):
            self.do(f"sort clusters by {order}", partial(page.navigator.show_order, order))
        for percent in (95, 50, 80):
            self.do("move the slider", partial(page.overview.slider.setValue, percent))
        for count in (200, 1000, None):
            self.do("number of clusters", partial(page.navigator.count_wanted.emit, count))

    def mark(self) -> None:
        page = self.page
        if not page.scope.is_all:
            self.action("all_groups")
        self.key("first photo", KEY.Key_Home)
        self.key("move and mark", KEY.Key_Right, KEY.Key_X, rounds=20)
        self.key("accept and go on", KEY.Key_A, rounds=20)
        self.action("undo", 3)
        self.action("redo", 2)
        self.action("next_open", 2)
        self.do("mark everywhere", page.mark_all_but_best_everywhere)
        self.do("undo of everywhere", page.actions_["undo"].trigger)
        self.do("redo of everywhere", page.actions_["redo"].trigger)
        self.key("move and mark, many marks", KEY.Key_Right, KEY.Key_X, rounds=20)
        self.key("accept and go on, many marks", KEY.Key_A, rounds=20)
        self.do("question before all are marked", page.actions_["accept_all"].trigger)
        self.do("mark many", page.actions_["mark_many"].trigger)
        for act in ("keep_all", "split", "take_out", "apart"):
            self.action(act, 3)
            self.do(f"undo of {act.replace('_', ' ')}", page.actions_["undo"].trigger, 2)
            self.do(f"redo of {act.replace('_', ' ')}", page.actions_["redo"].trigger)
        self.do("kept sets", page.actions_["kept_sets"].trigger)
        self.action("also_similar")
        self.do("unmark all", page.actions_["unmark_all"].trigger)
        self.do("undo of unmark all", page.actions_["undo"].trigger)
        self.action("unmark_all")
        self.do("goal", page.actions_["goal"].trigger)

    def visit(self) -> None:
        page, window = self.page, self.window
        self.key("large photo", KEY.Key_Space)
        self.do("next large photo", lambda: QTest.keyClick(page.viewer, KEY.Key_Right), 5)
        self.do("large photo left", lambda: QTest.keyClick(page.viewer, KEY.Key_Escape))
        self.action("compare")
        self.do("next group compared", lambda: window.compare.step_wanted.emit(1), 5)
        self.do("mark compared", lambda: window.compare.accept_wanted.emit(window.compare.row), 3)
        self.back()
        self.action("similar")
        self.back()
        self.do("map", page.actions_["map"].trigger)
        self.do("chosen on the map", partial(page.roaming.show_rows, list(range(500))))
        self.back()
        own = window.actions_
        for name in ("history", "settings", "help", "keys", "rules", "about", "belongings"):
            self.do(name, own[name].trigger)
            self._close_windows()
            self.back()

    def _close_windows(self) -> None:
        for other in QApplication.topLevelWidgets():
            if other is not self.window and other.isVisible():
                other.close()

    def end(self, folder: Path) -> None:
        page, window = self.page, self.window
        pages.ask_file = lambda _parent, name: folder / f"{name}.html"
        self.do("unmark all", page.actions_["unmark_all"].trigger)
        self.key("accept and go on", KEY.Key_A, rounds=10)
        self.do("page of the plan", page.actions_["plan_page"].trigger)
        self.do("purge of files that are gone", page.actions_["purge"].trigger)
        self.do("back from the outcome", window.reviewing.show)
        self.do("mark everywhere", page.mark_all_but_best_everywhere)
        self.do("close the folder", window.scanning.leave)
        self.beat.do(
            "open it again, with its marks", lambda: window.open_folders((Path("/photos"),)),
            self.is_shown,
        )  # fmt: skip


def measure(app: QApplication, beat: Beat, photos: int, only: str) -> None:
    with garbage.kept():
        found = library(photos, 3 * photos)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "findings").touch()
        object.__setattr__(found, "file", folder / "findings")
        beat.worst.clear()
        print(f"\n{photos:,} photos")
        with opened(app, found, folder) as window:
            drive = Drive(beat, window, only)
            for part in (drive.open, drive.show, drive.mark, drive.visit):
                part()
            drive.end(folder)
    beat.worst.pop("between", None)
    ranked = sorted(beat.worst.items(), key=lambda item: item[1][1])
    beyond = sum(own > BAR_MS for _, (_, own) in ranked)
    print(
        f"{photos:,} photos: {len(ranked)} acts, {beyond} of them with a gap over {BAR_MS:.0f} ms"
    )
    for act, (wall, own) in ranked[-12:]:
        print(f"  {act:44} {wall:8.1f} ms on the wall {own:8.1f} ms of work")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--photos", type=int, nargs="+", default=[1_000, 100_000, 1_000_000])
    parser.add_argument("--scan", action="store_true")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    sys.setswitchinterval(root.SWITCH_SECONDS)
    app = QApplication([])
    theme.apply(app, "dark")
    beat = Beat(app)
    with scanning(options.scan):
        for photos in options.photos:
            measure(app, beat, photos, options.only)


if __name__ == "__main__":
    main()
