"""Time the window: start beside an empty Qt window, and a review of many photos.

    python -m tests.benchmarks.window [--photos 100000]

Run it on a display (Xvfb will do). Frame times are those of scrolling by 120 pixels a frame.
"""

from __future__ import annotations

import argparse
import io
import statistics
import subprocess
import sys
import time
from contextlib import nullcontext

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from purger.core.domain import Group, Photo, Tier
from purger.core.review import Review
from purger.ui import theme
from purger.ui.review_page import ReviewPage
from purger.ui.thumbnails import Thumbnails
from tests.paint import catalog, findings, scene

EMPTY = """
import time; begun = time.perf_counter()
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([]); window = QMainWindow(); window.show(); app.processEvents()
print(time.perf_counter() - begun)
"""
OURS = """
import time; begun = time.perf_counter()
from PySide6.QtWidgets import QApplication
from purger.ui import app as root
root.prepare(); app = QApplication([]); window = root.build(app); window.show(); app.processEvents()
print(time.perf_counter() - begun); window.close()
"""


def start(code: str) -> float:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return float(done.stdout)


class Store:
    def __init__(self) -> None:
        stream = io.BytesIO()
        scene(1, (360, 270)).save(stream, "JPEG")
        self._jpeg = stream.getvalue()

    def thumbnail(self, _photo: Photo) -> bytes:
        return self._jpeg


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--photos", type=int, default=100_000)
    n = parser.parse_args().photos
    times = [(start(EMPTY), start(OURS)) for _ in range(7)]
    empty, ours = (statistics.median(column) for column in zip(*times, strict=True))
    print(f"start: empty window {empty:.3f} s, purger {ours:.3f} s, {ours - empty:+.3f} s")

    app = QApplication([])
    theme.apply(app, "dark")
    thumbnails = Thumbnails(lambda: nullcontext(Store()))
    page = ReviewPage(thumbnails)
    page.resize(1280, 800)
    page.show()
    app.processEvents()
    clusters = max(1, n // 300)
    found = findings(catalog(n), labels=(np.arange(n) * clusters // n).tolist())
    groups = [
        Group((i, i + 1, i + 2), (1.0, 0.9, 0.9), (Tier.IDENTICAL, Tier.NEAR, Tier.NEAR),
              Tier.NEAR, "larger", "90% alike")
        for i in range(0, n - 3, 15)
    ]  # fmt: skip
    begun = time.perf_counter()
    review = Review(found, groups)
    page.show_review(review, found, 0.8)
    app.processEvents()
    print(
        f"{n} photos, {len(groups)} groups: shown in {(time.perf_counter() - begun) * 1e3:.0f} ms"
    )

    one = Review(findings(catalog(n)), groups)
    begun = time.perf_counter()
    page.show_review(one, findings(catalog(0)), 0.8)
    app.processEvents()
    print(f"all in one cluster: shown in {(time.perf_counter() - begun) * 1e3:.0f} ms")
    frames, keys = [], []
    bar = page.grid.verticalScrollBar()
    for _ in range(300):
        begun = time.perf_counter()
        bar.setValue(bar.value() + 120)
        app.processEvents()
        frames.append((time.perf_counter() - begun) * 1e3)
        time.sleep(0.004)
    for _ in range(100):
        begun = time.perf_counter()
        QTest.keyClick(page.grid, Qt.Key.Key_Right)
        QTest.keyClick(page.grid, Qt.Key.Key_X)
        app.processEvents()
        keys.append((time.perf_counter() - begun) * 1e3)
    for name, values in (("scrolling frame", frames), ("move and mark", keys)):
        p50, p95, top = np.percentile(values, [50, 95, 100])
        print(f"{name}: p50 {p50:.1f} ms, p95 {p95:.1f} ms, max {top:.1f} ms")
    thumbnails.close()


if __name__ == "__main__":
    main()
