"""Folders that are no library: what a scan of them takes, and whether it always says a word.

    python -m tests.benchmarks.crowds DIR [--rows one,folders,empty] [--scale 1.0] [--json FILE]

Makes in DIR one directory with 500,000 files of one byte, 100,000 directories with nothing in them,
and one directory with 1,000,000 files without content (each named as a photo), scans each twice
with the engine's own recipe, a process each, and prints: photos and skipped files, seconds, CPU,
peak memory, the longest time without progress, whether progress ever went back or beyond its total;
then how long the findings take to write and to read, and the list of skipped files to open.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from purger.core import findings as findings_file
from purger.core import pipeline
from purger.core.domain import Progress, Stage
from tests.benchmarks.common import machine, table, write_json
from tests.paint import run

ROWS = ("one", "folders", "empty")
NAMES = {
    "one": "files of one byte in one directory", "folders": "empty directories",
    "empty": "empty files in one directory",
}  # fmt: skip
COUNTS = {"one": 500_000, "folders": 100_000, "empty": 1_000_000}


class Listener:
    """Hears the progress of a scan.

    Attributes:
        silence: the longest time without a word, seconds, and the stage before it.
        wrong: steps that went back, or beyond their total.
    """

    def __init__(self) -> None:
        self.silence, self.after = 0.0, ""
        self.wrong = 0
        self._last = Progress(Stage.SCAN)
        self._heard = time.monotonic()

    def hear(self, step: Progress) -> None:
        now = time.monotonic()
        if now - self._heard > self.silence:
            self.silence, self.after = now - self._heard, self._last.stage.name
        is_back = step.stage is self._last.stage and step.done < self._last.done
        is_beyond = step.total is not None and step.done > step.total
        self.wrong += is_back or is_beyond
        self._last, self._heard = step, now


def child(folder: Path, cache: Path) -> dict[str, Any]:
    """Scan once and tell what it took."""
    listener = Listener()
    steps = pipeline.find(pipeline.Request((folder,)), None, cache)
    wall, cpu = time.perf_counter(), time.process_time()
    while True:
        try:
            listener.hear(next(steps))
        except StopIteration as stop:
            found = stop.value
            break
    took = {"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu}
    file = cache.with_suffix(".findings")
    begun = time.perf_counter()
    findings_file.save(found, file)
    saved = time.perf_counter()
    again = run(findings_file.load(file))
    loaded = time.perf_counter()
    assert len(again.skipped) == len(found.skipped)
    file.unlink()
    peak = pipeline.peak_rss()
    return {
        **took, "photos": len(found.catalog), "skipped": len(found.skipped), "peak": peak,
        "silence": listener.silence, "after": listener.after, "wrong": listener.wrong,
        "save": saved - begun, "load": loaded - saved, "list": opened(found.skipped),
    }  # fmt: skip


def opened(skipped: Any) -> float:
    """Seconds until the window's list of skipped files is open."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - an engine never loads it

    from purger.ui.dialogs import SkippedDialog  # noqa: PLC0415 - likewise

    app = QApplication.instance() or QApplication([])
    begun = time.perf_counter()
    dialog = SkippedDialog(skipped)
    dialog.show()
    app.processEvents()
    return time.perf_counter() - begun


def made(base: Path, what: str, count: int) -> Path:
    folder = base / f"{what}-{count}"
    if folder.exists():
        return folder
    growing = base / f"{what}-growing"
    growing.mkdir(parents=True)
    for number in range(count):
        if what == "folders":
            os.mkdir(f"{growing}/{number:07}")
        else:
            with open(f"{growing}/IMG_{number:07}.jpg", "wb") as file:
                file.write(b"x" if what == "one" else b"")
    growing.rename(folder)
    return folder


def measure(base: Path, rows: list[str], scale: float) -> dict[str, Any]:
    head = ("", "look", "skipped", "s", "CPU s", "MB", "silent s", "wrong", "save", "load", "list")
    widths = (46, 6, 11, 8, 8, 7, 18, 7, 7, 7, 7)
    told, shown = {}, []
    for what in rows:
        count = int(COUNTS[what] * scale)
        folder, cache = made(base, what, count), base / f"{what}-{count}.sqlite"
        for look in ("first", "again"):
            asked = [sys.executable, "-m", __spec__.name, str(folder), "--child", str(cache)]
            environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
            done = subprocess.run(
                asked, capture_output=True, check=True, text=True, env=environment
            )
            one = json.loads(done.stdout)
            told[f"{what} {look}"] = one
            shown.append((
                f"{count:,} {NAMES[what]}", look, f"{one['skipped']:,}", f"{one['wall']:.1f}",
                f"{one['cpu']:.1f}", f"{one['peak'] / 1e6:.0f}",
                f"{one['silence']:.1f} {one['after']}", one["wrong"], f"{one['save']:.1f}",
                f"{one['load']:.1f}", f"{one['list']:.1f}",
            ))  # fmt: skip
    table(head, shown, widths)
    return told


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rows", default=",".join(ROWS))
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        print(json.dumps(child(options.folder, options.child)))
        return
    print(machine())
    write_json(options.json, measure(options.folder, options.rows.split(","), options.scale))


if __name__ == "__main__":
    main()
