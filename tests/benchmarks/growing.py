"""Time how a review grows while photos are read: what the window's thread does, and its gaps.

    python -m tests.benchmarks.growing [--photos 100000] [--rounds 5]

Run it on a display (Xvfb with a window manager will do). The library is that of `regroup`; a review
of nine tenths of it, in another order, grows to all of it and is shown: with nothing done
meanwhile, with a mark, with a decision, and with the slider moved. A growth is made ready on a
thread, and the longest time that the window did not answer then is told. What showing it takes is
what the window's thread works, and on the wall in brackets, where a busy machine shows.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import threading
import time
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QApplication

from purger.core.bookmark import Bookmark, Opened
from purger.core.decisions import Unremembered
from purger.core.domain import Clustering, Elbow, Findings, Pairs
from purger.core.facets import Facets
from purger.core.group import group
from purger.core.protection import Protection
from purger.core.review import Review
from purger.core.rules import DEFAULT
from purger.ui import growing, theme
from purger.ui.growing import Base, Grown
from purger.ui.review_page import ReviewPage
from purger.ui.thumbnails import Thumbnails
from tests.benchmarks.regroup import library
from tests.benchmarks.window import Store, _clocks

_TICK_MS = 5


def part(of: Findings, rows: np.ndarray) -> Findings:
    """What is known once these photos are read, in this order; one cluster."""
    old, place = of.catalog, np.full(len(of.catalog), -1, np.int32)
    place[rows] = np.arange(len(rows))
    chosen = rows.tolist()
    catalog = replace(
        old, photos=tuple(old.photos[r] for r in chosen),
        traits=tuple(old.traits[r] for r in chosen), vectors=old.vectors[rows],
        digests=old.digests[rows], dhashes=old.dhashes[rows], tinies=old.tinies[rows],
        lumas=old.lumas[rows], companions=tuple(old.companions[r] for r in chosen),
    )  # fmt: skip
    ends = np.sort([place[of.pairs.first], place[of.pairs.second]], axis=0)
    kept = np.flatnonzero(ends[0] >= 0)
    kept = kept[np.lexsort((ends[1][kept], ends[0][kept]))]
    columns = {name: getattr(of.pairs, name)[kept] for name in Pairs.__dataclass_fields__}
    columns |= {"first": ends[0][kept], "second": ends[1][kept]}
    alone = Clustering(
        np.zeros(len(rows), np.int32), np.zeros((1, 64), np.float32), Elbow((), (), (), 1)
    )
    return replace(
        of, catalog=catalog, pairs=Pairs(**columns), clustering=alone,
        coming=len(old) - len(rows),
    )  # fmt: skip


class Bench:
    """A page with a review of a part, and of the whole to grow to."""

    def __init__(self, app: QApplication, photos: int) -> None:
        self.app = app
        self.whole = library(photos, 3 * photos)
        dice = np.random.default_rng(1)
        self.some = part(self.whole, dice.permutation(photos)[: photos * 9 // 10])
        self.page = ReviewPage(Thumbnails(lambda: nullcontext(Store())))
        self.page.resize(1280, 800)
        self.page.show()

    def begin(self) -> Base:
        review = Review(self.some, group(self.some, 0.8))
        self.page.scope.know(Facets.of(self.some.catalog))
        self.page.show_partial(is_partial=True)
        self.page.show_review(review, self.some, 0.8)
        self.app.processEvents()
        review.mark_all_but_best(review.groups.take(np.arange(0, len(review.groups), 2)))
        opened = Opened.of((Path("/photos"),), self.some.catalog, Bookmark(), is_whole=False)
        return Base(
            review, review.state(), opened, "surest", Unremembered(), DEFAULT, Protection()
        )  # fmt: skip

    def prepared(self, base: Base) -> tuple[Grown, float, float]:
        """A growth, the seconds that making it ready took, and the longest gap of the window."""
        made: list[Grown] = []
        wish = growing._Wish(base, self.whole)
        begun = time.perf_counter()
        gap = self.gap(lambda: made.append(growing._answer(wish)))
        return made[0], time.perf_counter() - begun, gap

    def gap(self, act: Callable[[], object]) -> float:
        """The longest milliseconds between two turns of the window while a thread acts."""
        gaps, clock = [0.0], QElapsedTimer()

        def tick() -> None:
            gaps.append(clock.nsecsElapsed() / 1e6)
            clock.restart()

        ticking = QTimer(interval=_TICK_MS)
        ticking.timeout.connect(tick)
        worker = threading.Thread(target=act)
        clock.start()
        ticking.start()
        worker.start()
        while worker.is_alive():
            self.app.processEvents()
        ticking.stop()
        return max(gaps)

    def shown(self, base: Base, meanwhile: Callable[[Review], object]) -> tuple[float, ...]:
        made, seconds, gap = self.prepared(base)
        meanwhile(base.review)
        begun = _clocks()
        ready = made.caught_up(base.review.state())
        caught = _clocks()
        self.page.grow(ready, ready.back)
        grown = _clocks()
        self.app.processEvents()
        painted = _clocks()
        until, later = time.perf_counter() + 0.5, 0.0
        while time.perf_counter() < until:
            step = _clocks()
            self.app.processEvents()
            later = max(later, (_clocks() - step)[1])
        steps = (caught - begun, grown - caught, painted - grown, painted - begun)
        wall = (painted - begun)[0]
        return (seconds * 1e3, gap, *(float(step[1]) for step in steps), later, float(wall))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--photos", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    sys.setswitchinterval(0.0005)
    app = QApplication([])
    theme.apply(app, "dark")
    bench = Bench(app, options.photos)
    ways: dict[str, Callable[[Review], object]] = {
        "nothing done meanwhile": lambda _: None,
        "a mark meanwhile": lambda review: review.mark([int(review.groups.members[-1])]),
        "a kept set meanwhile": lambda review: review.keep_all(review.groups[5]),
        "the slider moved meanwhile": lambda review: review.regroup(0.85),
    }
    names = ("made ready", "gap then", "catch up", "grow", "paint", "in all", "later", "(wall)")
    print(f"{options.photos:,} photos; medians of {options.rounds}, milliseconds")
    idle = [bench.gap(lambda: time.sleep(5)) for _ in range(options.rounds)]
    print(f"longest gap of 5 s in which nothing is made ready: {statistics.median(idle):.1f}")
    print(f"{'':28}" + "".join(f"{name:>12}" for name in names))
    for name, meanwhile in ways.items():
        times = [bench.shown(bench.begin(), meanwhile) for _ in range(options.rounds)]
        medians = [statistics.median(column) for column in zip(*times, strict=True)]
        print(f"{name:28}" + "".join(f"{value:12.1f}" for value in medians))


if __name__ == "__main__":
    main()
