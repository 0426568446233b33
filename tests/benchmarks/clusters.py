"""Time the clustering at 10,000, 100,000 and 1,000,000 photos, and compare it with one call.

    python -m tests.benchmarks.clusters [--photos 10000 100000] [--million] [--vectors FILE.npy]

Embeddings are made up like those of a library: themes, shoots in them, bursts in these, and photos
that stand alone (256 dimensions, unit length); `--vectors` takes real ones for the comparison.
Said are seconds to choose K and to cluster, the longest time that a cancel would have waited, the
exponent of growth, what another K takes after that, and at 20,000 photos the inertia beside that
of a full `KMeans` (k-means++, to convergence).
"""

from __future__ import annotations

import argparse
import math
import tempfile
import time
from collections.abc import Generator
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import numpy as np

from purger.core.cluster import Clusterer, most_clusters
from purger.core.domain import Bytes, Findings, Floats, Progress, Stage
from purger.core.pipeline import peak_rss
from tests.fakes import FakeTrasher
from tests.paint import catalog, findings

DIM = 256


def library(n: int, seed: int = 0) -> Floats:
    """Unit vectors of n photos: half of them in bursts of four, a twentieth like nothing else."""
    dice = np.random.default_rng(seed)
    themes = dice.standard_normal((max(8, round(math.sqrt(n))), DIM), np.float32)
    shoots = n // 40 + 1
    theme_of = dice.zipf(1.3, shoots) % len(themes)
    centres = themes[theme_of] + dice.standard_normal((shoots, DIM), np.float32)
    bursts = centres[dice.integers(0, shoots, n // 4 + 1)]
    bursts += 0.7 * dice.standard_normal(bursts.shape, np.float32)
    vectors = np.empty((n, DIM), np.float32)
    for start in range(0, n, 50_000):
        rows = np.arange(start, min(n, start + 50_000))
        noise = dice.standard_normal((len(rows), DIM), np.float32)
        in_burst = (rows % 8 < 4)[:, None]
        part = np.where(in_burst, bursts[rows // 4] + 0.3 * noise, centres[rows % shoots] + noise)
        part = np.where((rows % 20 == 7)[:, None], noise, part)
        vectors[rows] = part / np.linalg.norm(part, axis=1, keepdims=True)
    return vectors


def digests(n: int) -> Bytes:
    """A digest for each photo, all different."""
    return np.random.default_rng(1).integers(0, 256, (n, 32), dtype=np.uint8)


def timed(steps: Generator[Progress, None, object]) -> tuple[object, float, float]:
    """The result of a job, its seconds, and the longest of its steps."""
    begun = last = time.perf_counter()
    longest = 0.0
    while True:
        try:
            next(steps)
        except StopIteration as stop:
            now = time.perf_counter()
            return stop.value, now - begun, max(longest, now - last)
        now = time.perf_counter()
        longest, last = max(longest, now - last), now


def at(n: int) -> float:
    """Seconds to choose and cluster n photos; prints them."""
    vectors = library(n)
    begun = time.perf_counter()
    clusterer = Clusterer(vectors, digests(n))
    ordered = time.perf_counter() - begun
    elbow, choosing, wait = timed(clusterer.curve())
    found, fitting, longest = timed(clusterer.cluster())
    _, again, _ = timed(clusterer.cluster(round(elbow.chosen * 1.25)))
    seconds = ordered + choosing + fitting
    print(
        f"{n:9,} photos: {seconds:6.2f} s (order {ordered:.2f}, choose K = {elbow.chosen} of 1 to "
        f"{most_clusters(n)}: {choosing:.2f}, cluster {fitting:.2f}); another K {again:.2f} s; "
        f"longest step {max(wait, longest):.3f} s; {len(found.centres)} clusters; "
        f"peak {peak_rss() / 1e9:.2f} GB",
        flush=True,
    )
    return seconds


def compare(vectors: Floats) -> None:
    """The inertia of ours beside that of one call of `KMeans`."""
    from sklearn.cluster import KMeans  # noqa: PLC0415 - slow to import

    for k in (50, 150, 400):
        found, ours, _ = timed(Clusterer(vectors, digests(len(vectors))).cluster(k))
        inertia = float((found.distances.astype(np.float64) ** 2).sum())
        begun = time.perf_counter()
        full = KMeans(k, n_init=1, random_state=0).fit(vectors)
        theirs = time.perf_counter() - begun
        print(
            f"K = {k} at {len(vectors):,}: inertia {inertia / full.inertia_:.4f} of "
            f"one call's; {ours:.2f} s, one call {theirs:.2f} s",
            flush=True,
        )


def in_window(vectors: Floats) -> None:
    """How long a person waits for another number of clusters, from the key to the new list."""
    from PySide6.QtCore import QSettings  # noqa: PLC0415 - Qt, here only
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - likewise

    from purger.core import findings as findings_file  # noqa: PLC0415 - likewise
    from purger.core.settings import Settings  # noqa: PLC0415 - likewise
    from purger.ui.doors import Doors  # noqa: PLC0415 - likewise
    from purger.ui.tasks import NewestFirst  # noqa: PLC0415 - likewise
    from purger.ui.thumbnails import Thumbnails  # noqa: PLC0415 - likewise
    from purger.ui.window import Window  # noqa: PLC0415 - likewise

    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "x.findings"
        whole = findings(replace(catalog(len(vectors)), vectors=vectors))
        findings_file.save(whole, file)

        def scan(_request: object) -> Generator[Progress, None, Findings]:
            yield Progress(Stage.SCAN)
            return replace(whole, file=file)

        doors = Doors(
            scan, FakeTrasher(Path(folder) / "trash"), lambda _: None, lambda _: None,
            QSettings(f"{folder}/w.ini", QSettings.Format.IniFormat),
            Path(folder) / "journal.sqlite",
        )  # fmt: skip
        thumbnails = Thumbnails(lambda: nullcontext(NoThumbnails()))
        window = Window(Settings(), doors, thumbnails, NewestFirst(lambda: nullcontext(str)))
        window.show()
        window.open_folders([Path(folder)])
        navigator = window.review.navigator
        while navigator.current() is None:
            app.processEvents()
        waits, gaps = [], [0.0]
        for k in (40, 50, 62, 50, 40, 130, 400, 25):
            begun = last = time.perf_counter()
            navigator.count_wanted.emit(k)
            while navigator.why.text() == "Clustering…" or navigator.count.value() != k:
                app.processEvents()
                now = time.perf_counter()
                gaps.append(now - last)
                last = now
                time.sleep(0.001)
            waits.append(time.perf_counter() - begun)
        window.close()
    print(
        f"in the window at {len(vectors):,}: another number in "
        f"{', '.join(f'{wait:.2f}' for wait in waits)} s; longest pause {max(gaps):.3f} s"
    )


class NoThumbnails:
    """A store that has none."""

    def thumbnail(self, _photo: object) -> None:
        return None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--photos", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--million", action="store_true", help="1,000,000 as well (2 GB)")
    parser.add_argument("--vectors", type=Path, help="n×d float32, for the comparisons")
    options = parser.parse_args()
    sizes = options.photos + [1_000_000] * options.million
    seconds = [at(n) for n in sizes]
    if len(sizes) > 1:
        slope = np.polyfit(np.log(sizes), np.log(seconds), 1)[0]
        print(f"grows with the {slope:.2f}th power")
    real = library(20_000) if options.vectors is None else np.load(options.vectors)[:20_000]
    in_window(real)
    compare(real)


if __name__ == "__main__":
    main()
