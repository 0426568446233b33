"""Time *find similar*: from the key to the grid, and how long the window's thread stands still.

    python -m tests.benchmarks.similar [--photos 100000] [--times 20] [--json FILE]

Run it on a display (Xvfb will do). The engine is the real one; the photos are made up, so one from
elsewhere is weighed against none of them.
"""

from __future__ import annotations

import argparse
import gc
import io
import resource
import sys
import tempfile
import time
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from purger.core import findings as findings_file
from purger.core.domain import Catalog, Findings, Group, Pairs, Photo, Tier
from purger.core.embed import load_card
from purger.core.errors import PhotoError
from purger.core.review import Review
from purger.ui import app as program
from purger.ui import engine, theme
from purger.ui.pictures import Pictures
from purger.ui.similar import Query
from purger.ui.similar_page import SimilarPage
from purger.ui.thumbnails import Thumbnails
from tests.benchmarks.common import write_json
from tests.paint import findings, save, scene, traits

DIM = 256
TICK_MS = 2


class Store:
    def __init__(self) -> None:
        stream = io.BytesIO()
        scene(1, (360, 270)).save(stream, "JPEG")
        self._jpeg = stream.getvalue()

    def thumbnail(self, _photo: Photo) -> bytes:
        return self._jpeg


class Gaps:
    """How long the event loop answered to nothing, and how long its own work took of that."""

    def __init__(self) -> None:
        self._last, self._own = time.perf_counter(), time.thread_time()
        self.longest = self.longest_own = 0.0
        self._timer = QTimer(interval=TICK_MS)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start()

    def _on_tick(self) -> None:
        now, own = time.perf_counter(), time.thread_time()
        self.longest, self._last = max(self.longest, now - self._last), now
        self.longest_own, self._own = max(self.longest_own, own - self._own), own

    def taken(self) -> tuple[float, float]:
        """The longest in ms since the last call, by the clock and by the processor."""
        self._on_tick()
        longest, own = self.longest * 1e3, self.longest_own * 1e3
        self.longest = self.longest_own = 0.0
        return longest, own


def library(n: int, network: str) -> Findings:
    """Made-up photos, of which every third pairs with the two after it."""
    dice = np.random.default_rng(0)
    vectors = dice.normal(size=(n, DIM)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    folder = Path("/photos")
    of = Catalog(
        tuple(Photo(folder / f"{i:07}.jpg", 1000 + i, 10**18 + i, 1, i + 1) for i in range(n)),
        (traits(),) * n,
        vectors,
        dice.integers(0, 256, (n, 32), dtype=np.uint8),
        np.zeros((n, 32), np.uint8),
        np.zeros((n, 16, 16, 3), np.uint8),
        np.empty((n, 0, 0), np.uint8),
    )
    first = np.repeat(np.arange(0, n - 2, 3, dtype=np.int32), 2)
    second = first + np.tile(np.array([1, 2], np.int32), len(first) // 2)
    none = Pairs.none()
    count = len(first)
    columns = {
        name: np.zeros(count, getattr(none, name).dtype) for name in Pairs.__dataclass_fields__
    }
    pairs = Pairs(**columns | {
        "first": first, "second": second, "probability": np.full(count, 0.9, np.float32),
    })  # fmt: skip
    return replace(findings(of, pairs), network=network)


def no_picture(_wish: object) -> object:
    raise PhotoError("It is made up.")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--photos", type=int, default=100_000)
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    n = options.photos
    program.prepare()
    app = QApplication([])
    theme.apply(app, "dark")
    card = load_card(program.resources() / "purger-resnet18-half-2.json")
    with tempfile.TemporaryDirectory() as folder:
        found = library(n, card.fingerprint)
        file = Path(folder) / "x.findings"
        findings_file.save(found, file)
        outside = save(scene(3, (4000, 3000)), Path(folder) / "mine.jpg", quality=90)
        groups = [
            Group((i, i + 1, i + 2), (1.0, 0.9, 0.9), (Tier.IDENTICAL, Tier.NEAR, Tier.NEAR),
                  Tier.NEAR, "larger", "90% alike")
            for i in range(0, n - 3, 15)
        ]  # fmt: skip
        review = Review(found, groups)
        thumbnails = Thumbnails(lambda: nullcontext(Store()))
        pictures = Pictures(lambda: nullcontext(no_picture))
        page = SimilarPage(thumbnails, pictures, engine.clusterer)
        page.resize(1280, 800)
        page.show()
        facts = measure(app, page, review, replace(found, file=file), outside, options.times)
        page.close_finding(1)
        thumbnails.close()
        pictures.close()
    write_json(options.json, {"photos": n, **facts})


def measure(
    app: QApplication, page: SimilarPage, review: Review, found: Findings, outside: Path, times: int
) -> dict[str, float]:
    gaps, collections = Gaps(), [0.0]
    begun_at = [0.0]

    def note(phase: str, _info: dict[str, int]) -> None:
        """Python's collector stops the window's thread as well."""
        if phase == "start":
            begun_at[0] = time.perf_counter()
        else:
            collections.append(time.perf_counter() - begun_at[0])

    gc.callbacks.append(note)

    def asked(query: Query) -> tuple[float, float, float]:
        """Milliseconds to the grid, the longest gap, and the longest work without a pause."""
        gaps.taken()
        begun = time.perf_counter()
        page.ask(review, found, query)
        while page.found is None:
            app.processEvents()
        app.processEvents()
        return (time.perf_counter() - begun) * 1e3, *gaps.taken()

    dice, n = np.random.default_rng(2), len(review.catalog)
    elsewhere = Query.from_elsewhere(outside)
    facts = {"first_ms": asked(Query(review.catalog.photos[0], 0))[0]}
    facts["first_elsewhere_ms"] = asked(elsewhere)[0]
    rows = dice.integers(0, n, times).tolist()
    of_library = np.array([asked(Query(review.catalog.photos[row], row)) for row in rows])
    of_elsewhere = np.array([asked(elsewhere) for _ in range(max(1, times // 4))])
    for name, values in (("row", of_library), ("elsewhere", of_elsewhere)):
        facts[f"{name}_p50_ms"], facts[f"{name}_max_ms"] = np.percentile(values[:, 0], [50, 100])
        facts[f"{name}_longest_gap_ms"] = float(values[:, 1].max())
        facts[f"{name}_longest_own_ms"] = float(values[:, 2].max())
    facts["longest_collection_ms"] = max(collections) * 1e3
    facts["window_peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{n:,} photos, on {sys.platform}")
    for name, value in facts.items():
        print(f"  {name:24} {value:9.1f}")
    return {name: float(value) for name, value in facts.items()}


if __name__ == "__main__":
    main()
