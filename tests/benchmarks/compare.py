"""Time the comparison: the first picture, 100 %, and the frames of panning and zooming.

    python -m tests.benchmarks.compare [--panes 2 6] [--pixels 12] [--side 1580x900]

Run it on a display (Xvfb will do). A frame is everything from the event to the end of its paint;
while the frames are drawn the engines decode what comes in sight, as they do for a user. A gap is
the longest time in which the window did nothing else.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import QPointF, QTimer
from PySide6.QtWidgets import QApplication

from purger.core.domain import Catalog, Group, Photo, Tier
from purger.core.review import Review
from purger.ui import theme
from purger.ui.compare_page import ComparePage
from purger.ui.lineup import Lineup
from purger.ui.pictures import Pictures
from purger.ui.thumbnails import Thumbnails
from tests.paint import catalog, findings, scene, traits

FRAMES = 150
PATIENCE = 60.0


def photos(folder: Path, count: int, size: tuple[int, int]) -> Catalog:
    """A burst: one painted scene with noise, a little different in each photo."""
    small = scene(4, (size[0] // 4, size[1] // 4))
    dice = np.random.default_rng(0)
    base = np.asarray(small.resize(size, Image.Resampling.BICUBIC), np.int16)
    seen = []
    for number in range(count):
        noise = dice.integers(-14, 15, (size[1], size[0], 1), dtype=np.int16)
        picture = Image.fromarray((base + noise).clip(0, 255).astype(np.uint8))
        path = folder / f"IMG_{number:04}.jpg"
        picture.save(path, quality=90)
        seen.append(Photo.from_stat(path, path.lstat()))
    of = catalog(count, all_traits=[traits(width=size[0], height=size[1])] * count)
    return replace(of, photos=tuple(seen))


class Store:
    def __init__(self, of: Catalog) -> None:
        self._jpegs = {}
        for photo in of.photos:
            picture = Image.open(photo.path)
            picture.draft("RGB", (360, 270))
            picture.thumbnail((360, 360))
            with tempfile.SpooledTemporaryFile() as stream:
                picture.save(stream, "JPEG")
                stream.seek(0)
                self._jpegs[photo] = stream.read()

    @contextmanager
    def __call__(self) -> Iterator[Store]:
        yield self

    def thumbnail(self, photo: Photo) -> bytes:
        return self._jpegs[photo]


class Gaps:
    """The longest times between two turns of the event loop."""

    def __init__(self) -> None:
        self._last = time.perf_counter()
        self.longest = 0.0
        self._timer = QTimer(interval=0)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now

    def reset(self) -> None:
        self._last, self.longest = time.perf_counter(), 0.0


def wait(app: QApplication, until: Callable[[], bool]) -> float:
    start = time.perf_counter()
    while not until():
        app.processEvents()
        if time.perf_counter() - start > PATIENCE:
            raise TimeoutError
    return (time.perf_counter() - start) * 1e3


def frames(app: QApplication, act: Callable[[int], None]) -> str:
    took = []
    for number in range(FRAMES):
        start = time.perf_counter()
        act(number)
        app.processEvents()
        took.append((time.perf_counter() - start) * 1e3)
        time.sleep(max(0.0, 0.016 - took[-1] / 1e3))
    low, high = np.percentile(took, [50, 95])
    return f"p50 {low:5.1f}  p95 {high:5.1f}  max {max(took):5.1f} ms"


def measure(app: QApplication, of: Catalog, panes: int, side: tuple[int, int]) -> None:
    rows = tuple(range(panes))
    tiers = (Tier.NEAR,) * panes
    group = Group(rows, (1.0,) * panes, tiers, Tier.NEAR, "sharper", "90% alike")
    review = Review(findings(of), [group])
    thumbnails, pictures = Thumbnails(Store(of)), Pictures()
    page = ComparePage(thumbnails, pictures)
    page.abreast.count = panes
    page.resize(*side)
    page.show()
    thumbnails.want(of.photos)
    wait(app, lambda: all(thumbnails.get(photo) is not None for photo in of.photos))
    gaps = Gaps()
    wait(app, lambda: gaps._last > 0)
    gaps.reset()
    start = time.perf_counter()
    page.show_lineup(review, Lineup(rows, 0, "Group", group=group))
    for pane in page.panes:
        pane.canvas.repaint()
    first = (time.perf_counter() - start) * 1e3
    sharp = first + wait(app, lambda: all(p.canvas._own.fit for p in page.panes))
    print(f"{panes} panes: thumbnails painted {first:.0f} ms, all sharp at fit {sharp:.0f} ms")
    wait(app, lambda: all(page.survey(row) for row in rows))
    page.actions_["full"].trigger()
    took = wait(app, lambda: all(p.canvas._own.part is not None for p in page.panes))
    print(f"  100 % of all panes, decoded {took:.0f} ms; longest gap {gaps.longest * 1e3:.0f} ms")

    gaps.reset()
    turn = 2 * np.pi / FRAMES

    def pan(number: int) -> None:
        page.gaze.pan(-0.012 * np.cos(number * turn), -0.012 * np.sin(number * turn))

    def zoom(number: int) -> None:
        room = page.panes[0].canvas.room
        point = QPointF(room.width() * 0.4, room.height() * 0.5)
        page.gaze.zoom(0, 0.96 if number < FRAMES // 2 else 1 / 0.96, point)

    def flicker(number: int) -> None:
        page._flicker(on=number % 2 == 0)

    for name, act in (("pan at 100 %", pan), ("zoom out, in", zoom), ("flicker", flicker)):
        print(f"  {name:13} {frames(app, act)}")
    page.actions_["divide"].trigger()
    print(f"  {'split line':13} {frames(app, lambda n: page._on_divided(n / FRAMES))}")
    print(f"  longest gap in all of it {gaps.longest * 1e3:.0f} ms, window {rss()} MB, ", end="")
    print(f"engines {rss_of_children()} MB")
    page.close()
    pictures.close()
    thumbnails.close()


def rss(pid: int | str = "self") -> int:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) // 1000
    return 0


def rss_of_children() -> str:
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(fields[1]) == os.getpid():
            found.append(rss(status.parent.name))
    return " + ".join(map(str, sorted(found)))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--panes", type=int, nargs="+", default=[2, 6])
    parser.add_argument("--pixels", type=float, default=12.0, help="millions a photo")
    parser.add_argument("--side", default="1580x900")
    options = parser.parse_args()
    width = round((options.pixels * 1e6 * 4 / 3) ** 0.5)
    app = QApplication([])
    theme.apply(app, "dark")
    with tempfile.TemporaryDirectory() as folder:
        of = photos(Path(folder), max(options.panes), (width, width * 3 // 4))
        print(f"{len(of)} photos of {width} × {width * 3 // 4}, load {os.getloadavg()[0]:.1f}")
        for panes in options.panes:
            w, h = map(int, options.side.split("x"))
            measure(app, of, panes, (w, h))


if __name__ == "__main__":
    main()
