"""Time the map: drawing it, and the frames of panning, zooming, pointing and the lasso.

    python -m tests.benchmarks.map [--photos 100000] [--draw]

Run it on a display (Xvfb will do). A frame is everything from the event to the end of its paint.
"""

from __future__ import annotations

import argparse
import io
import sys
import time
from collections.abc import Callable
from contextlib import nullcontext

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from purger.core.atlas import draw
from purger.core.domain import Group, Photo, Tier
from purger.core.review import Review
from purger.ui import app as program
from purger.ui import theme
from purger.ui.map_layer import Drawn
from purger.ui.map_view import MapView
from purger.ui.thumbnails import Thumbnails
from tests.paint import catalog, findings, scene

FRAMES = 200


class Store:
    def __init__(self) -> None:
        stream = io.BytesIO()
        scene(1, (360, 270)).save(stream, "JPEG")
        self._jpeg = stream.getvalue()

    def thumbnail(self, _photo: Photo) -> bytes:
        return self._jpeg


def library(n: int) -> tuple[np.ndarray, np.ndarray]:
    """Vectors of themes, sub-themes and noise, and their themes."""
    dice = np.random.default_rng(0)
    themes = dice.normal(size=(max(1, n // 300), 256))
    scenes = dice.integers(0, len(themes), max(1, n // 12))
    own = dice.normal(size=(len(scenes), 256))
    of = np.sort(dice.integers(0, len(scenes), n))
    vectors = themes[scenes[of]] + 0.7 * own[of] + 0.35 * dice.normal(size=(n, 256))
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32), scenes[of]


def timed_drawing(vectors: np.ndarray, digests: np.ndarray) -> np.ndarray:
    wall, cpu, last, longest = time.perf_counter(), time.process_time(), time.perf_counter(), 0.0
    steps = draw(vectors, digests)
    while True:
        try:
            next(steps)
        except StopIteration as stop:
            print(
                f"drawing {len(vectors)} photos: {time.perf_counter() - wall:.1f} s, "
                f"{time.process_time() - cpu:.1f} s of processor, longest step {longest:.2f} s"
            )
            return stop.value
        longest, last = max(longest, time.perf_counter() - last), time.perf_counter()


def made_up_places(labels: np.ndarray) -> np.ndarray:
    """Places as a map has them: islands of themes."""
    dice = np.random.default_rng(1)
    middles = dice.random((labels.max() + 1, 2))
    places = middles[labels] + dice.normal(0, 0.3 / len(middles) ** 0.5, (len(labels), 2))
    return np.clip(places, 0, 1).astype(np.float32)


def mouse(
    view: MapView, kind: QEvent.Type, at: QPointF, button: Qt.MouseButton, keys: object
) -> None:
    held = button if kind != QEvent.Type.MouseButtonRelease else Qt.MouseButton.NoButton
    event = QMouseEvent(kind, at, view.mapToGlobal(at), button, held, keys)
    QApplication.sendEvent(view, event)


def frames(name: str, act: Callable[[int], None], count: int = FRAMES) -> None:
    """Act and paint; tell the times. Thumbnails arrive meanwhile as they do in real use."""
    app, times = QApplication.instance(), []
    for i in range(count):
        begun, cpu = time.perf_counter(), time.thread_time()
        act(i)
        app.processEvents()
        times.append(((time.perf_counter() - begun) * 1e3, (time.thread_time() - cpu) * 1e3))
        time.sleep(0.004)
    wall, own = np.array(times).T
    p50, p95, top = np.percentile(wall, [50, 95, 100])
    print(
        f"{name:24} p50 {p50:5.1f}  p95 {p95:5.1f}  max {top:5.1f} ms, "
        f"over 33 ms: {np.count_nonzero(wall > 33)} of {count}; "
        f"own thread p95 {np.percentile(own, 95):5.1f}  max {own.max():5.1f} ms"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--photos", type=int, default=100_000)
    parser.add_argument("--draw", action="store_true", help="draw the map, do not make it up")
    parser.add_argument("--theme", default="dark")
    parser.add_argument("--shot", help="save pictures of the view with this prefix")
    options = parser.parse_args()
    n = options.photos
    vectors, labels = library(n)
    of = catalog(n)
    places = timed_drawing(vectors, of.digests) if options.draw else made_up_places(labels)
    sys.setswitchinterval(program.SWITCH_SECONDS)
    app = QApplication([])
    theme.apply(app, options.theme)
    thumbnails = Thumbnails(lambda: nullcontext(Store()))
    view = MapView(thumbnails)
    view.resize(1280, 720)
    groups = [
        Group((i, i + 1, i + 2), (1.0, 0.9, 0.9), (Tier.IDENTICAL, Tier.NEAR, Tier.NEAR),
              Tier.NEAR, "larger", "90% alike")
        for i in range(0, n - 3, 15)
    ]  # fmt: skip
    review = Review(findings(of, labels=labels.tolist()), groups)
    review.mark(range(1, n, 45))
    begun = time.perf_counter()
    view.show_map(review, Drawn.of(places, review.labels))
    view.show()
    app.processEvents()
    print(
        f"{n} photos, {len(groups)} groups: shown in {(time.perf_counter() - begun) * 1e3:.0f} ms"
    )
    measure(view, options.shot)
    thumbnails.close()


def measure(view: MapView, shot: str | None) -> None:
    none, shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
    left, no = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    middle = QPointF(view.width() / 2, view.height() / 2)

    def spot(i: int) -> QPointF:
        turn = i / 20
        return middle + QPointF(300 * np.cos(turn), 200 * np.sin(turn))

    def lasso(i: int) -> None:
        kinds = {0: QEvent.Type.MouseButtonPress, FRAMES - 1: QEvent.Type.MouseButtonRelease}
        mouse(view, kinds.get(i, QEvent.Type.MouseMove), spot(i), left, shift)

    def keep(name: str) -> None:
        if shot:
            view.grab().save(f"{shot}-{name}.png")

    keep("whole")
    frames("hover, whole map", lambda i: mouse(view, QEvent.Type.MouseMove, spot(i), no, none))
    frames("pan, whole map", lambda i: view.pan(*(9 * np.array([np.cos(i / 9), np.sin(i / 9)]))))
    view.fit()
    frames("lasso, whole map", lasso)
    print(f"  the lasso holds {len(view.selection)} photos")
    keep("lasso")
    frames("zoom in", lambda _: view.zoom(1.03, middle), 120)
    keep("middle")
    frames("hover, zoomed", lambda i: mouse(view, QEvent.Type.MouseMove, spot(i), no, none))
    view.select(view.selection[:0])
    frames("pan, zoomed", lambda _: view.pan(11, 5))
    keep("zoomed")
    frames("zoom further", lambda _: view.zoom(1.03, middle), 60)
    keep("close")
    frames("zoom out", lambda _: view.zoom(1 / 1.03, middle), 180)
    frames("marks change", lambda _: view.show_marks())


if __name__ == "__main__":
    main()
