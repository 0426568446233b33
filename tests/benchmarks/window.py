"""Time the window: start beside an empty Qt window, and a review of many photos.

    python -m tests.benchmarks.window [--photos 100000] [--quick] [--scan]

Run it on a display (Xvfb with a window manager will do). The library is that of `regroup`: groups
cut from a hierarchy, three pairs a photo. Frame times are those of scrolling by 120 pixels a frame;
a key's time ends when all that it changed is painted. Milliseconds on the wall stand on the left,
what the window's thread worked of them on the right. `--quick` leaves out the start. Byte code is
cached for the start, as it is where the program is installed. With `--scan` processes decode
beside it, one a core, at the priority of the engine. `gaps` drives the whole window.
"""

from __future__ import annotations

import argparse
import io
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from purger.core import garbage
from purger.core.domain import Findings, Photo
from purger.core.facets import Facets
from purger.core.filters import Filter
from purger.core.group import group
from purger.core.review import Review
from purger.ui import theme
from purger.ui.app import SWITCH_SECONDS
from purger.ui.review_page import ReviewPage
from purger.ui.thumbnails import Thumbnails
from tests.benchmarks.regroup import library
from tests.paint import catalog, findings, scene

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
EMPTY = """
import time; begun = time.perf_counter()
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([]); window = QMainWindow(); window.show(); app.processEvents()
print(time.perf_counter() - begun)
"""
OURS = """
import time; begun = time.perf_counter()
from purger.core import garbage
with garbage.kept():
    from PySide6.QtWidgets import QApplication
    from purger.ui import app as root
    root.prepare(); app = QApplication([]); window = root.build(app); window.show()
app.processEvents()
print(time.perf_counter() - begun); window.close()
"""

DECODING = """
import io, os, sys
from PIL import Image
os.nice(int(sys.argv[1]))
stream = io.BytesIO(); Image.effect_noise((4000, 3000), 60).convert("RGB").save(stream, "JPEG")
while True:
    image = Image.open(io.BytesIO(stream.getvalue())); image.draft("RGB", (500, 375)); image.load()
"""


def start(code: str, compiled: Path) -> float:
    """Seconds; the byte code lies in `compiled`, as an installed program has it."""
    env = {**os.environ, "PYTHONPYCACHEPREFIX": str(compiled)}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=env)
    return float(done.stdout)


class Store:
    def __init__(self) -> None:
        stream = io.BytesIO()
        scene(1, (360, 270)).save(stream, "JPEG")
        self._jpeg = stream.getvalue()

    def thumbnail(self, _photo: Photo) -> bytes:
        return self._jpeg


def _clocks() -> np.ndarray:
    """Milliseconds on the wall, and of work of this thread: a busy machine delays but the first."""
    return np.array([time.perf_counter(), time.thread_time()]) * 1e3


class Bench:
    """A page with a review, and the times of what is done with it."""

    def __init__(self, app: QApplication, photos: int) -> None:
        self.app = app
        self.thumbnails = Thumbnails(lambda: nullcontext(Store()))
        self.page = ReviewPage(self.thumbnails)
        self.page.resize(1280, 800)
        self.page.show()
        self.page.activateWindow()
        if not QTest.qWaitForWindowActive(self.page):
            raise SystemExit("keys need an active window: run a window manager beside Xvfb")
        with garbage.kept():
            self.found = library(photos, 3 * photos)
        begun = time.perf_counter()
        with garbage.kept():
            self.review = Review(self.found, group(self.found, 0.8))
        self.page.scope.know(Facets.of(self.found.catalog))
        print(
            f"{photos:,} photos, {len(self.review.groups):,} groups; made ready off the window's "
            f"thread in {time.perf_counter() - begun:.1f} s"
        )

    def once(self, name: str, act: Callable[[], object]) -> None:
        begun = _clocks()
        act()
        self.app.processEvents()
        wall, own = _clocks() - begun
        print(f"{name:40} {wall:30.1f}   |          {own:6.1f}")

    def show(self) -> None:
        self.page.show_review(self.review, self.found, 0.8)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        QTest.keyClick(self.page.grid, key, modifier or Qt.KeyboardModifier.NoModifier)

    def scroll(self, name: str) -> None:
        bar = self.page.grid.verticalScrollBar()

        def frame() -> None:
            bar.setValue(bar.value() + 120)

        self.many(name, frame, rounds=300)

    def many(self, name: str, act: Callable[[], object], rounds: int = 60) -> None:
        times = []
        for _ in range(rounds):
            begun = _clocks()
            act()
            self.app.processEvents()
            times.append(_clocks() - begun)
            time.sleep(0.004)
        wall, own = np.percentile(times, [50, 95, 100], axis=0).T
        print(
            f"{name:40} p50 {wall[0]:6.1f} p95 {wall[1]:6.1f} max {wall[2]:6.1f}   |   "
            f"p50 {own[0]:6.1f} p95 {own[1]:6.1f}"
        )


@contextmanager
def scanning(wanted: bool) -> Iterator[None]:  # noqa: FBT001 - the option's
    """Let processes decode at low priority meanwhile."""
    command = [sys.executable, "-c", DECODING, "10"]
    count = len(os.sched_getaffinity(0)) if wanted else 0
    children = [subprocess.Popen(command) for _ in range(count)]
    try:
        yield
    finally:
        for child in children:
            child.kill()


def starts(rounds: int) -> tuple[list[float], list[float]]:
    """Seconds until an empty window, and purger's, is shown, in turn."""
    with tempfile.TemporaryDirectory() as folder:
        compiled = Path(folder)
        start(EMPTY, compiled), start(OURS, compiled)
        times = [(start(EMPTY, compiled), start(OURS, compiled)) for _ in range(rounds)]
    return [empty for empty, _ in times], [ours for _, ours in times]


def started() -> None:
    empty, ours = map(statistics.median, starts(7))
    print(f"start: empty window {empty:.3f} s, purger {ours:.3f} s, {ours - empty:+.3f} s")


def review(bench: Bench) -> None:
    page = bench.page
    bench.once("open the review", bench.show)
    bench.scroll("scroll a cluster")
    bench.once("all groups in a row", lambda: bench.key(Qt.Key.Key_G))
    bench.scroll("scroll all groups")
    for order in ("time", "size", "folder", "surest"):
        wanted = partial(page.surface.bar.order_wanted.emit, order)
        bench.once(f"  in the order {order}", wanted)
    bench.once("filter by name", lambda: page.roaming.filter_by(Filter(text="7")))
    bench.once("filter by kind", lambda: page.roaming.filter_by(Filter(kind="near")))
    bench.once("filter cleared", lambda: page.roaming.filter_by(Filter()))
    bench.key(Qt.Key.Key_Home)

    def keys(of: str) -> None:
        bench.many(f"move and mark, {of}", lambda: (
            bench.key(Qt.Key.Key_Right), bench.key(Qt.Key.Key_X)
        ))  # fmt: skip
        bench.many(f"accept and go on, {of}", lambda: bench.key(Qt.Key.Key_A))

    keys("few marks")
    bench.once("mark all but the best everywhere", page.mark_all_but_best_everywhere)
    keys("many marks")
    bench.many("keep all of a group", page.actions_["keep_all"].trigger, 20)
    bench.many("undo", lambda: bench.key(Qt.Key.Key_Z, CTRL), 20)
    bench.many("split a group", page.actions_["split"].trigger, 20)
    bench.once("a cluster again", lambda: bench.key(Qt.Key.Key_G))
    bench.many("keep all of a group, in a cluster", page.actions_["keep_all"].trigger, 20)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    print(f"peak memory {peak:,.0f} MB, the library's making included")


def one_cluster(bench: Bench) -> None:
    nothing: Findings = findings(catalog(0))
    alone = Review(findings(bench.found.catalog), bench.review.groups)
    bench.once("all in one cluster", lambda: bench.page.show_review(alone, nothing, 0.8))
    bench.scroll("scroll it")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--photos", type=int, default=100_000)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--scan", action="store_true", help="decode beside it, as a scan does")
    options = parser.parse_args()
    sys.setswitchinterval(SWITCH_SECONDS)
    if not options.quick:
        started()
    app = QApplication([])
    theme.apply(app, "dark")
    bench = Bench(app, options.photos)
    with scanning(options.scan):
        review(bench)
        one_cluster(bench)
    bench.thumbnails.close()


if __name__ == "__main__":
    main()
