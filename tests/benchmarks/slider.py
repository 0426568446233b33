"""Time the similarity slider of the window: one step, from the key to the painted groups.

    python -m tests.benchmarks.slider [--photos 100000] [--pairs 300000] [--clusters 333]

Run it on a display (Xvfb will do). A step blocks the window twice: for the numbers, at once, and
for the groups, a moment later, each with its painting. Up and down the whole scale, with all but
the best marked.
"""

from __future__ import annotations

import argparse
import time
from contextlib import nullcontext
from dataclasses import replace

import numpy as np
from PySide6.QtWidgets import QApplication

from purger.core.domain import Clustering, Elbow, Findings
from purger.core.group import group
from purger.core.review import Review
from purger.ui import theme
from purger.ui.review_page import ReviewPage
from purger.ui.thumbnails import Thumbnails
from tests.benchmarks.regroup import library
from tests.benchmarks.window import Store


def clustered(found: Findings, clusters: int) -> Findings:
    n = len(found.catalog)
    labels = (np.arange(n) * clusters // n).astype(np.int32)
    centres = np.zeros((clusters, 1), np.float32)
    return replace(found, clustering=Clustering(labels, centres, Elbow((), (), (), clusters)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--photos", type=int, default=100_000)
    parser.add_argument("--pairs", type=int, default=300_000)
    parser.add_argument("--clusters", type=int, default=333)
    options = parser.parse_args()
    app = QApplication([])
    theme.apply(app, "dark")
    thumbnails = Thumbnails(lambda: nullcontext(Store()))
    page = ReviewPage(thumbnails)
    page.resize(1280, 800)
    page.show()
    found = clustered(library(options.photos, options.pairs), options.clusters)
    review = Review(found, group(found, 0.8))
    review.mark_all_but_best(review.groups)

    def follow(similarity: float) -> None:
        review.regroup(similarity)
        page.show_review(review, found, similarity)

    page.similarity_changed.connect(follow)
    page.show_review(review, found, 0.8)
    app.processEvents()

    slider, numbers, groups = page.overview.slider, [], []
    slider.setSliderDown(True)
    for value in [*range(79, 4, -1), *range(6, 100), *range(96, 4, -3)]:
        begun = time.perf_counter()
        slider.setSliderPosition(value)
        slider.repaint()
        numbers.append((time.perf_counter() - begun) * 1e3)
        took = 0.0
        while page.overview._settle.isActive():
            time.sleep(0.002)
            begun = time.perf_counter()
            app.processEvents()
            took = max(took, (time.perf_counter() - begun) * 1e3)
        groups.append(took)
    decisions = []
    for name in ("keep_all", "apart", "split", "undo", "undo") * 4:
        begun = time.perf_counter()
        page.actions_[name].trigger()
        app.processEvents()
        decisions.append((time.perf_counter() - begun) * 1e3)
    print(f"{options.photos:,} photos, {options.pairs:,} pairs, {options.clusters:,} clusters")
    for name, values in (("numbers", numbers), ("groups", groups), ("a decision", decisions)):
        p50, p95, top = np.percentile(values, [50, 95, 100])
        print(f"{name:12} p50 {p50:6.1f} ms   p95 {p95:6.1f} ms   max {top:6.1f} ms")
    thumbnails.close()


if __name__ == "__main__":
    main()
