"""Scan what no library should be, and tell how it went (Linux; in a mount namespace of its own).

    python -m tests.faults.bad_scan BASE drive FILES AFTER HOW SECONDS
    python -m tests.faults.bad_scan BASE full PHOTOS KILOBYTES tmpfs|ext4
    python -m tests.faults.bad_scan BASE folder

`drive`: photos on a drive that fails after AFTER of them (see `drives`), and five on another one;
one that does not answer is given up after SECONDS. `full`: PHOTOS whose cache, and all else that
purger writes, has a disk of KILOBYTES. `folder`: BASE/photos. Prints JSON: what was found, the
sentences, peak memory, the longest silence, steps of the progress that were wrong, and whether it
was told how far the reading is before its end.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Final

from purger import engine
from purger.core import pipeline
from purger.core.domain import Stage
from purger.core.reading import Reading
from purger.core.scan import walked
from tests.benchmarks.crowds import Listener
from tests.paint import FakeEmbedder, save, scene

_OTHERS: Final = 5
_ENOUGH: Final = 0.99


def scan(folders: list[Path], cache: Path) -> dict[str, Any]:
    """What a scan with the real recipe, and a network that takes no time, comes to."""
    listener = Listener()
    left_of_reading = 0.0
    steps = pipeline.find(pipeline.Request(tuple(folders)), FakeEmbedder(), cache)
    while True:
        try:
            step = next(steps)
        except StopIteration as stop:
            found = stop.value
            break
        listener.hear(step)
        if step.stage is Stage.DECODE and step.total and step.done < _ENOUGH * step.total:
            left_of_reading = 1 - step.done / step.total
    file = engine._saved(found)
    size = file.stat().st_size
    file.unlink()
    return {
        "photos": len(found.catalog),
        "skipped": Counter(str(skip.reason) for skip in found.skipped),
        "notes": [str(note) for note in found.notes],
        "peak": found.peak_rss, "silence": listener.silence, "wrong": listener.wrong,
        "left": left_of_reading, "findings": size,
    }  # fmt: skip


@contextmanager
def connected(place: Path, *asked: str) -> Iterator[None]:
    """A drive that will fail; it is gone afterwards, and whoever waits for it gets an error."""
    place.mkdir()
    command = [sys.executable, "-m", "tests.faults.drives", str(place), *asked]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as drive:
        assert drive.stdin is not None
        assert drive.stdout is not None
        if drive.stdout.readline() != b"ready\n":
            raise SystemExit("the drive cannot be mounted")
        try:
            yield
        finally:
            drive.stdin.close()


def painted(folder: Path, photos: int) -> Path:
    for number in range(photos):
        save(scene(number, (200, 150)), folder / f"{number}.jpg")
    return folder


def _mount(place: Path, kind: str, kilobytes: int) -> None:
    source, options = "none", f"size={kilobytes}k,mode=0777"
    if kind == "ext4":
        source, options = f"{place}.img", "loop"
        with Path(source).open("wb") as image:
            image.truncate(kilobytes * 1024)
        subprocess.run(["mkfs.ext4", "-q", "-m", "0", source], check=True)
    subprocess.run(["mount", "-t", kind, "-o", options, source, place], check=True)


def main() -> None:
    base, what, *asked = sys.argv[1:]
    folder = Path(base)
    if what == "drive":
        *drive, seconds = asked
        vars(pipeline)["Reading"] = partial(Reading, stall_seconds=float(seconds))
        vars(pipeline)["walked"] = partial(walked, stall_seconds=float(seconds))
        well = painted(folder / "well", _OTHERS)
        with connected(folder / "drive", *drive):
            told = scan([folder / "drive", well], folder / "cache.sqlite")
            print(json.dumps(told), flush=True)
    elif what == "full":
        photos, kilobytes, kind = asked
        library, home = painted(folder / "photos", int(photos)), folder / "home"
        home.mkdir()
        _mount(home, kind, int(kilobytes))
        os.environ["PURGER_HOME"] = str(home)
        (folder / "tmp").mkdir()
        tempfile.tempdir = str(folder / "tmp")
        told = scan([library], home / "cache" / "photos.sqlite")
        told["left behind"] = [file.name for file in (folder / "tmp").iterdir()]
        print(json.dumps(told), flush=True)
    else:
        told = scan([folder / "photos"], folder / "cache.sqlite")
        print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main()
