"""Time the second look at a library: nothing changed, or one file in thirty.

    python -m tests.benchmarks.warm DIR [--files 100000] [--rounds 5] [--json FILE]

DIR gets a tree of small files, 500 a folder, and a cache that knows them as photos (drawn at
random, put there through the store of the product), once. Then, in turn, each in a process:

- the walk: `os.scandir` and `stat` of everything, nothing kept;
- the walk that keeps names, sizes and times, below which nothing in Python can be;
- a warm scan: walk, finding out that all is known, and the columns (vectors, pictures, traits)
  ready for clustering; once from the cache's rows alone and then with its snapshot.

And a rescan after 1 % of the files were moved, 1 % edited and 1 % added (JPEGs of 448 pixels),
beside the warm scan and decoding the changed ones alone; how many were decoded is counted.
Importing and loading the network are no part of these times.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from purger.core import pipeline, snapshot
from purger.core.domain import Decoded, Looks
from purger.core.embed import load_model
from purger.core.nearest import cached_as
from purger.core.scan import scan
from purger.core.store import Store
from tests.benchmarks.common import decodes, machine, table, write_json
from tests.paint import run, scene, traits

_PER_FOLDER = 500
_BATCH = 1000
_PAINTED = 40
Took = dict[str, Any]


# -- what is timed, each in a process of its own ---------------------------------------------------


def files(folder: Path) -> Iterator[os.DirEntry[str]]:
    """Everything below `folder` that is no folder."""
    waiting = [str(folder)]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                else:
                    yield entry


def bare(folder: Path) -> int:
    """List and stat everything below `folder`; how many files."""
    count = 0
    for entry in files(folder):
        entry.stat(follow_symlinks=False)
        count += 1
    return count


def keeping(folder: Path) -> int:
    """Likewise, and keep what a scan must know of each file."""
    kept = []
    for entry in files(folder):
        found = entry.stat(follow_symlinks=False)
        kept.append((
            entry.path, found.st_size, found.st_mtime_ns, found.st_ctime_ns,
            found.st_dev, found.st_ino, found.st_nlink,
        ))  # fmt: skip
    return len(kept)


def child(what: str, folder: Path, cache: Path) -> dict[str, Any]:
    """Do `what` once and tell what it took."""
    network, decoded = load_model(threads=1), decodes()
    jobs: dict[str, Callable[[], int]] = {
        "bare": lambda: bare(folder),
        "keeping": lambda: keeping(folder),
        "read": lambda: len(run(pipeline.read(pipeline.Request((folder,)), network, cache))),
        "cold": lambda: len(
            run(pipeline.read(pipeline.Request((folder,), use_cache=False), network))
        ),
    }
    wall, cpu = time.perf_counter(), time.process_time()
    count = jobs[what]()
    workers = os.times()
    took = {
        "wall": time.perf_counter() - wall,
        "cpu": time.process_time() - cpu + workers.children_user + workers.children_system,
    }
    for thread in threading.enumerate():
        if thread.name == "purger-snapshot":
            thread.join()
    return {**took, "files": count, "decoded": decoded(), "peak": pipeline.peak_rss()}


def alone(what: str, folder: Path, cache: Path) -> dict[str, Any]:
    """`child` in a new process."""
    asked = [sys.executable, "-m", __spec__.name, str(folder), "--child", what, str(cache)]
    done = subprocess.run(asked, capture_output=True, check=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


# -- what it is timed on ---------------------------------------------------------------------------


def made(base: Path, count: int) -> tuple[Path, Path]:
    """The tree and the cache that knows it."""
    folder, cache = base / f"warm-{count}", base / f"warm-{count}.sqlite"
    if not folder.exists():
        growing = base / "growing"
        shutil.rmtree(growing, ignore_errors=True)
        for number in range(count):
            inside = growing / f"{number // _PER_FOLDER:05}"
            if number % _PER_FOLDER == 0:
                inside.mkdir(parents=True)
            content = b"\xff\xd8%08d" % number + bytes(number % 2000)
            (inside / f"IMG_{number:06}.jpg").write_bytes(content)
        growing.rename(folder)
    if not cache.exists():
        remember(folder, cache)
    return folder, cache


def remember(folder: Path, cache: Path) -> None:
    """Put every file below `folder` into the cache, as a photo drawn at random."""
    network, dice = load_model(threads=1), np.random.default_rng(0)
    photos = run(scan([folder])).photos
    growing = cache.with_suffix(".growing")
    with Store(growing) as store:
        for begin in range(0, len(photos), _BATCH):
            some = photos[begin : begin + _BATCH]
            vectors = dice.normal(size=(len(some), network.dim)).astype(np.float32)
            vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
            store.put([
                (
                    Decoded(
                        photo,
                        traits(taken=1.5e9 + 7 * (begin + number), camera=f"Camera {number % 9}"),
                        Looks(
                            sha256(photo.path.read_bytes()).digest(), dice.bytes(32),
                            dice.integers(0, 256, (16, 16, 3), np.uint8),
                            dice.integers(0, 256, (64, 64), np.uint8),
                        ),
                        np.empty((0, 0, 3), np.uint8),
                        dice.bytes(2000),
                    ),
                    vectors[number],
                )
                for number, photo in enumerate(some)
            ], cached_as(network))  # fmt: skip
    growing.rename(cache)


def change(folder: Path, changed: Path, some: int) -> None:
    """Move, edit and add `some` files each; what was edited or added is in `changed` as well."""
    changed.mkdir()
    pictures = []
    for number in range(_PAINTED):
        file = changed.parent / f"painted-{number}.jpg"
        scene(number, (448, 336)).save(file, quality=90)
        pictures.append(Image.open(file).convert("RGB"))
        file.unlink()
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    step = len(files) // (2 * some)
    (folder / "moved").mkdir()
    for number in range(2 * some):
        file = changed / f"{number}.jpg"
        picture = pictures[number % _PAINTED].copy()
        picture.putpixel((number % 448, number // 448), (255, 0, 0))
        picture.save(file, quality=90)
        own = files[number * step]
        if number % 2:
            own.rename(folder / "moved" / own.name)
            shutil.copyfile(file, own.with_name(f"new-{number}.jpg"))
        else:
            shutil.copyfile(file, own)


# -- the rows --------------------------------------------------------------------------------------


def spelled(values: Sequence[float]) -> str:
    return f"{statistics.median(values):.2f} ({min(values):.2f}-{max(values):.2f})"


def row(name: str, runs: Sequence[Took], limits: Sequence[Took]) -> list[str]:
    """Medians of clock and CPU, and of the ratios to the walk of the same round."""
    shown = [name]
    for what in ("wall", "cpu"):
        shown.append(spelled([one[what] for one in runs]))
        ratios = [one[what] / limit[what] for one, limit in zip(runs, limits, strict=True)]
        shown.append(f"{statistics.median(ratios):.2f} ×")
    return [*shown, f"{max(one['peak'] for one in runs) / 1e6:.0f} MB"]


def measure(base: Path, count: int, rounds: int) -> dict[str, Any]:
    folder, cache = made(base, count)
    found: dict[str, list[Any]] = {name: [] for name in ("bare", "keeping", "rows", "warm")}
    for _ in range(rounds):
        found["bare"].append(alone("bare", folder, cache))
        found["keeping"].append(alone("keeping", folder, cache))
        snapshot.clear(cache)
        found["rows"].append(alone("read", folder, cache))
        found["warm"].append(alone("read", folder, cache))
    names = {
        "bare": "os.scandir and stat", "keeping": "the same, names, sizes and times kept",
        "rows": "warm scan, from the cache's rows", "warm": "warm scan, from its snapshot",
    }  # fmt: skip
    head = (f"{count:,} files", "seconds", "", "CPU seconds", "", "peak")
    widths = (42, 20, 9, 20, 9, 9)
    table(head, [row(names[name], found[name], found["bare"]) for name in names], widths)
    again = rescan(base, folder, cache, count // 100)
    print(
        f"\n1 % new, 1 % moved, 1 % edited of {count:,}: {again['rescan']['wall']:.2f} s, "
        f"{again['rescan']['cpu']:.2f} s of CPU, {again['rescan']['decoded']:,} decoded of "
        f"{2 * (count // 100):,} new or edited; beside it a warm scan "
        f"{statistics.median(one['wall'] for one in found['warm']):.2f} s and decoding them alone "
        f"{again['changed']['wall']:.2f} s ({again['changed']['cpu']:.2f} s of CPU)"
    )
    size = cache.stat().st_size
    print(f"cache: {size / count / 1e3:.1f} kB a photo, snapshot "
          f"{snapshot.size_of(cache) / count / 1e3:.1f} kB a photo")  # fmt: skip
    return {**found, **again}


def rescan(base: Path, folder: Path, cache: Path, some: int) -> dict[str, Any]:
    """Change a copy of the tree, known to a cache of its own, and look at it again."""
    own = base / "rescan"
    shutil.rmtree(own, ignore_errors=True)
    try:
        shutil.copytree(folder, own / "files", copy_function=shutil.copy2)
        remember(own / "files", own / "c.sqlite")
        alone("read", own / "files", own / "c.sqlite")
        change(own / "files", own / "changed", some)
        return {
            "rescan": alone("read", own / "files", own / "c.sqlite"),
            "changed": alone("cold", own / "changed", own / "none.sqlite"),
        }
    finally:
        shutil.rmtree(own, ignore_errors=True)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--files", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        what, cache = options.child
        print(json.dumps(child(what, options.folder, Path(cache))))
        return
    options.folder.mkdir(parents=True, exist_ok=True)
    print(machine())
    with suppress(KeyboardInterrupt):
        write_json(options.json, measure(options.folder, options.files, options.rounds))


if __name__ == "__main__":
    main()
