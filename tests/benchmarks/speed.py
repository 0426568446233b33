"""Time the engine beside its limits, alternating, and write the table that the README quotes.

    python -m tests.benchmarks.speed DIR [--rows cold,small,heic,webp,png,avif,warm,cancel,start]
        [--photos 2000] [--small 20000] [--formats 200] [--files 100000] [--rounds 3]
        [--from PHOTOS] [--rival-python PYTHON] [--growth FILE.json] [--out TABLE.md]

DIR gets the data, once: JPEGs of 12 megapixels and of 448 pixels, photos of 12 megapixels in other
formats (HEIC: those of PHOTOS, again and again, for nothing here can write it), and files that the
cache knows. The limit of a scan is a bare loop of Pillow, a process a core, that decodes JPEGs at
the scale that purger needs and all else whole; that of a warm scan is `os.scandir` and `stat`. The
scans are the product's own, each in a new process whose start counts. Where others use the machine
meanwhile, the ratio of the CPU time says more than that of the clock. `--growth` takes what
`tests.benchmarks.growth --json` wrote.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import pi_heif
from PIL import Image

from purger.core import decode as decoding
from purger.core import pipeline
from purger.core.domain import Decoded, Looks, Stage
from purger.core.embed import load_model
from purger.core.nearest import cached_as
from purger.core.scan import scan
from purger.core.store import Store
from tests.benchmarks import library
from tests.benchmarks.common import machine
from tests.paint import run, traits

CORES = os.cpu_count() or 1
SMALL = 448
ROWS = ("cold", "small", "heic", "webp", "png", "avif", "warm", "cancel", "start")
WRITTEN: dict[str, dict[str, Any]] = {
    "webp": {"quality": 80, "method": 1}, "png": {"compress_level": 1},
    "avif": {"quality": 60, "speed": 9},
}  # fmt: skip


@dataclass(frozen=True)
class Row:
    """A line of the table: what was measured, beside what, and how it compares."""

    what: str
    against: str
    ours: str
    limit: str
    ratio: str
    bar: str
    cpu: str = ""


# -- one scan, in a process of its own


def child(folder: Path, cache: Path, how: str) -> dict[str, Any]:
    """Scan (`find`) or only walk and read (`read`); what it took, and what it told meanwhile."""
    decoded = 0
    picture_of = decoding.picture_of

    def counted(*what: Any) -> Any:
        nonlocal decoded
        decoded += 1
        return picture_of(*what)

    decoding.picture_of = counted
    request = pipeline.Request((folder,))
    steps = getattr(pipeline, how)(request, None, cache)
    told: tuple[float, float] | None = None
    read = begun = time.perf_counter()
    photos = 0
    try:
        while True:
            step = next(steps)
            if step.stage is not Stage.DECODE:
                continue
            read, photos = time.perf_counter(), step.total or 0
            if told is None and step.left is not None and step.done >= photos / 10:
                told = (read, step.left)
    except StopIteration:
        pass
    left = (told[1], read - told[0]) if told and decoded else None
    return {
        "photos": photos, "decoded": decoded, "left": left,
        "seconds": time.perf_counter() - begun, "peak": pipeline.peak_rss(),
    }  # fmt: skip


def scanned(folder: Path, cache: Path | None = None, how: str = "find") -> dict[str, Any]:
    """A scan in a new process; `wall` counts its start. Without `cache` it is a cold one."""
    with tempfile.TemporaryDirectory() as own:
        file = cache or Path(own) / "c.sqlite"
        begun, before = time.perf_counter(), computed()
        done = subprocess.run(
            [sys.executable, "-m", __spec__.name, str(folder), "--child", str(file), how],
            capture_output=True, check=True, text=True,
        )  # fmt: skip
        wall, cpu = time.perf_counter() - begun, computed() - before
        return {**json.loads(done.stdout), "wall": wall, "cpu": cpu}


# -- the limits


def one_alone() -> None:
    pi_heif.register_heif_opener()
    pi_heif.options.DECODE_THREADS = 1


def bare_one(path: Path) -> None:
    with Image.open(path) as image:
        if image.format == "JPEG" and image.width > 2 * SMALL:
            image.draft("RGB", (image.width // 8, image.height // 8))
        image.load()


def bare(folder: Path) -> tuple[float, float]:
    """Decode what is in `folder` in a process a core: seconds, and those of all cores."""
    files = sorted(path for path in folder.iterdir() if path.is_file())
    begun, before = time.perf_counter(), computed()
    with ProcessPoolExecutor(CORES, initializer=one_alone) as pool:
        list(pool.map(bare_one, files, chunksize=8))
    return time.perf_counter() - begun, computed() - before


def computed() -> float:
    """Seconds that the children of this process computed on all cores."""
    times = os.times()
    return times.children_user + times.children_system


def walk(folder: Path) -> float:
    """List and stat everything below `folder`: seconds."""
    begun = time.perf_counter()
    waiting = [str(folder)]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                else:
                    entry.stat(follow_symlinks=False)
    return time.perf_counter() - begun


# -- the data


def filled(folder: Path, make: Callable[[], None]) -> Path:
    """`folder`, made where it was not."""
    if not folder.exists():
        folder.mkdir(parents=True)
        make()
    return folder


def large(folder: Path, count: int, source: Path | None) -> Path:
    known = sorted(source.rglob("*.jpg")) if source else []
    tasks = [
        (known[i % len(known)] if known else None, folder / f"IMG_{i:05}.jpg", i)
        for i in range(count)
    ]
    return filled(folder, partial(spread, library.make, tasks))


def spread(work: Callable[[Any], None], tasks: Sequence[Any]) -> None:
    with ProcessPoolExecutor(CORES) as pool:
        list(pool.map(work, tasks, chunksize=4))


def shrink(task: tuple[Path, Path]) -> None:
    source, target = task
    with Image.open(source) as image:
        image.draft("RGB", (SMALL, SMALL))
        small = image.convert("RGB")
        small.thumbnail((SMALL, SMALL))
        box = (sum(target.stem.encode()) % 16, 0, small.width, small.height)
        small.crop(box).save(target, quality=85)


def convert(task: tuple[Path, Path]) -> None:
    source, target = task
    with Image.open(source) as image:
        image.convert("RGB").save(target, **WRITTEN[target.suffix[1:]])


def again(files: Sequence[Path], folder: Path, count: int, suffix: str) -> list[tuple[Path, Path]]:
    return [(files[i % len(files)], folder / f"{i:05}.{suffix}") for i in range(count)]


def format_folder(base: Path, kind: str, count: int, jpegs: Path, photos: Path | None) -> Path:
    folder = base / f"{kind}-{count}"
    if kind != "heic":
        tasks = again(sorted(jpegs.iterdir()), folder, count, kind)
        return filled(folder, partial(spread, convert, tasks))
    found = sorted(path for path in (photos or base).rglob("*") if path.suffix.lower() == ".heic")
    if not found:
        raise SystemExit("There is no HEIC photo; name a folder that has some with --from.")

    def copy() -> None:
        for source, target in again(found, folder, count, kind):
            shutil.copyfile(source, target)

    return filled(folder, copy)


def remembered(base: Path, count: int) -> tuple[Path, Path]:
    """Files that are no photos, in folders of 500, and a cache that knows them as photos."""
    folder, cache = base / f"files-{count}", base / f"files-{count}.sqlite"

    def make() -> None:
        for number in range(count):
            inside = folder / f"{number // 500:05}"
            inside.mkdir(exist_ok=True)
            (inside / f"IMG_{number:06}.jpg").write_bytes(content(number))

    filled(folder, make)
    if not cache.exists():
        remember(folder, cache)
    return folder, cache


def content(number: int) -> bytes:
    return b"\xff\xd8%08d" % number + bytes(number % 4000)


def remember(folder: Path, cache: Path) -> None:
    network = load_model(threads=1)
    dice = np.random.default_rng(0)
    photos = run(scan([folder])).photos
    with Store(cache) as store:
        for begin in range(0, len(photos), 1000):
            some = photos[begin : begin + 1000]
            vectors = dice.normal(size=(len(some), network.dim)).astype(np.float32)
            vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
            looks = [
                Looks(
                    sha256(photo.path.read_bytes()).digest(), dice.bytes(32),
                    dice.integers(0, 256, (16, 16, 3), np.uint8),
                    dice.integers(0, 256, (64, 64), np.uint8),
                )
                for photo in some
            ]  # fmt: skip
            nothing = np.empty((0, 0, 3), np.uint8)
            batch = [
                Decoded(photo, traits(taken=1.5e9), look, nothing, dice.bytes(20_000))
                for photo, look in zip(some, looks, strict=True)
            ]
            store.put(zip(batch, vectors, strict=True), cached_as(network))


# -- the rows


def spelled(values: Sequence[float]) -> str:
    return f"{statistics.median(values):.2f} s ({min(values):.2f} to {max(values):.2f})"


def ratios(ours: Sequence[float], limit: Sequence[float]) -> str:
    each = [one / other for one, other in zip(ours, limit, strict=True)]
    return f"{statistics.median(each):.2f} × ({min(each):.2f} to {max(each):.2f})"


def cold(what: str, folder: Path, bar: str, rounds: int) -> Iterator[Row]:
    """Bare decoding and a cold scan of `folder`, in turn."""
    limits, scans = [], []
    for _ in range(rounds):
        limits.append(bare(folder))
        scans.append(scanned(folder))
    walls = [one["wall"] for one in scans]
    found = scans[-1]
    cpu = ratios([one["cpu"] for one in scans], [cpu for _, cpu in limits])
    walls_of_limit = [wall for wall, _ in limits]
    yield Row(
        f"{what}: {found['photos']:,} photos, {found['photos'] / statistics.median(walls):.0f}/s",
        "bare decode", spelled(walls), spelled(walls_of_limit), ratios(walls, walls_of_limit), bar,
        cpu,
    )  # fmt: skip
    lefts = [one["left"] for one in scans if one["left"]]
    if lefts:
        wrong = [told / true - 1 for told, true in lefts]
        yield Row(
            f"{what}: time left told after a tenth", "what it then took",
            *(" ".join(f"{pair[side]:.1f} s" for pair in lefts) for side in (0, 1)),
            " ".join(f"{one:+.0%}" for one in wrong), "within 20 %",
        )  # fmt: skip
    peak = max(one["peak"] for one in scans) / 1e6
    yield Row(f"{what}: peak memory of the engine", "", f"{peak:.0f} MB", "", "", "≤ 1 GB")


def rival(python: str, folder: Path, rounds: int) -> Iterator[Row]:
    """imagehash's pHash over all cores, and a cold scan, in turn."""
    script = Path(__file__).with_name("rivals.py")
    walls, limits = [], []
    with tempfile.TemporaryDirectory() as own:
        names = Path(own) / "names"
        names.write_text("\n".join(map(str, sorted(folder.iterdir()))), "utf-8")
        asked = ["--workers", str(CORES), "--only", "imagehash"]
        for _ in range(rounds):
            begun = time.perf_counter()
            subprocess.run(
                [python, str(script), str(names), str(Path(own) / "out.npz"), *asked], check=True
            )
            limits.append(time.perf_counter() - begun)
            walls.append(scanned(folder)["wall"])
    yield Row(
        "12 MP JPEGs: cold scan", "imagehash pHash and dHash, a process a core",
        spelled(walls), spelled(limits), ratios(walls, limits), "faster",
    )  # fmt: skip


def warm(base: Path, count: int, jpegs: Path, rounds: int) -> Iterator[Row]:
    """The walk, a warm scan, and one after 1 % new, 1 % moved and 1 % edited."""
    folder, cache = remembered(base, count)
    limits, scans, rescans = [], [], []
    for _ in range(rounds):
        limits.append(walk(folder))
        scans.append(scanned(folder, cache, "read"))
    seconds = [one["seconds"] for one in scans]
    yield Row(
        f"{count:,} unchanged files: walk and cache", "os.scandir and stat", spelled(seconds),
        spelled(limits), ratios(seconds, limits), "≤ 3 ×",
    )  # fmt: skip
    cpu = statistics.median(one["cpu"] for one in scans)
    yield Row("the same: CPU, start included", "", f"{cpu:.1f} s", "", "", "≤ 10 s")
    peak = max(one["peak"] for one in scans) / 1e6
    yield Row("the same: peak memory of the engine", "", f"{peak:.0f} MB", "", "", "≤ 1 GB")
    some = count // 100
    photos = sorted(jpegs.iterdir())[: 2 * some]
    with tempfile.TemporaryDirectory(dir=base) as own:
        moved = Path(own)
        copy, known = moved / "files", moved / "c.sqlite"
        shutil.copytree(folder, copy, copy_function=shutil.copy2)
        remember(copy, known)
        change(copy, photos, some)
        rescans.append(scanned(copy, known, "read"))
    found = rescans[0]
    new = 2 * some
    yield Row(
        f"rescan: {some:,} new, {some:,} moved, {some:,} edited", "decoded",
        f"{found['seconds']:.2f} s", f"{found['decoded']:,} of {new + some:,}", "",
        "moved are not",
    )  # fmt: skip


def change(folder: Path, photos: Sequence[Path], some: int) -> None:
    """Add some photos, move some files and put photos in the place of some."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    (folder / "moved").mkdir()
    for number, path in enumerate(files[:some]):
        path.rename(folder / "moved" / f"{number}.jpg")
    for number, path in enumerate(files[some : 2 * some]):
        shutil.copyfile(photos[number % len(photos)], path)
    for number in range(some):
        source = photos[(some + number) % len(photos)]
        shutil.copyfile(source, folder / f"new-{number}.jpg")


def cancel(folder: Path, rounds: int) -> Iterator[Row]:
    """Ctrl+C, and the end of the window, in the middle of a cold scan."""
    for what, asked, stop in (
        ("Ctrl+C during a scan", ["scan", str(folder), "--no-cache"],
         lambda process: process.send_signal(signal.SIGINT)),
        ("quitting the window during a scan", ["--engine"], lambda process: process.stdin.close()),
    ):  # fmt: skip
        times = []
        for _ in range(rounds):
            process = subprocess.Popen(
                [sys.executable, "-m", "purger", *asked], stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )  # fmt: skip
            if process.stdin is not None and asked == ["--engine"]:
                request = {
                    "id": 1, "job": "scan", "folders": [str(folder)], "clusters": None,
                    "use_cache": False, "model": None, "turned": False,
                }  # fmt: skip
                process.stdin.write(json.dumps(request).encode() + b"\n")
                process.stdin.flush()
            time.sleep(2.5)
            begun = time.perf_counter()
            stop(process)
            process.wait()
            times.append(time.perf_counter() - begun)
            with suppress(OSError, ValueError):
                process.stdin.close()  # type: ignore[union-attr]
        yield Row(f"{what}: until it ended", "", spelled(times), "", "", "≤ 0.3 s")


def window(rounds: int) -> Iterator[Row]:
    """The start of the window beside that of an empty one."""
    from tests.benchmarks.window import EMPTY, OURS, start  # noqa: PLC0415 - Qt, which no scan loads

    times = [(start(EMPTY), start(OURS)) for _ in range(max(5, rounds))]
    empty, ours = zip(*times, strict=True)
    more = statistics.median(ours) - statistics.median(empty)
    yield Row(
        "window: start", "an empty PySide6 window", spelled(ours), spelled(empty),
        f"{more:+.2f} s", "≤ +0.5 s",
    )  # fmt: skip


def growth(file: Path) -> Iterator[Row]:
    """What `tests.benchmarks.growth` wrote: seconds of all stages, and the exponents."""
    sizes = json.loads(file.read_text("utf-8"))["sizes"]
    totals = [
        (one["photos"], sum(one["seconds"][s] for s in ("cluster", "neighbours", "group")))
        for one in sizes
    ]
    for (n, seconds), (before, earlier) in zip(totals[1:], totals, strict=False):
        exponent = np.log(seconds / earlier) / np.log(n / before)
        yield Row(
            f"cluster, neighbours, group: {n:,} photos", f"{before:,} photos", f"{seconds:.1f} s",
            f"{earlier:.1f} s", f"exponent {exponent:.2f}", "≤ 1.2",
        )  # fmt: skip


def measured(options: argparse.Namespace) -> Iterator[Row]:
    base, rounds = options.folder, options.rounds
    jpegs = large(base / f"large-{options.photos}", options.photos, options.source)
    folder = base / f"small-{options.small}"
    small = again(sorted(jpegs.iterdir()), folder, options.small, "jpg")
    for row in options.rows:
        if row == "cold":
            yield from cold("12 MP JPEGs", jpegs, "≤ 1.25 ×", rounds)
            if options.rival_python:
                yield from rival(options.rival_python, jpegs, rounds)
        elif row == "small":
            filled(folder, partial(spread, shrink, small))
            yield from cold(f"JPEGs of {SMALL} px", folder, "≤ 2 ×", rounds)
        elif row == "warm":
            filled(folder, partial(spread, shrink, small))
            yield from warm(base, options.files, folder, rounds)
        elif row == "cancel":
            yield from cancel(jpegs, rounds)
        elif row == "start":
            yield from window(rounds)
        else:
            there = format_folder(base, row, options.formats, jpegs, options.source)
            yield from cold(row.upper(), there, "≤ 1.25 ×", rounds)
    if options.growth:
        yield from growth(options.growth)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rows", type=lambda text: text.split(","), default=list(ROWS))
    parser.add_argument("--photos", type=int, default=2000)
    parser.add_argument("--small", type=int, default=20_000)
    parser.add_argument("--formats", type=int, default=200)
    parser.add_argument("--files", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--from", dest="source", type=Path)
    parser.add_argument("--rival-python")
    parser.add_argument("--growth", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--child", nargs=2, metavar=("CACHE", "HOW"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        print(json.dumps(child(options.folder, Path(options.child[0]), options.child[1])))
        return
    lines = [
        f"{machine()}; {options.rounds} rounds, medians (lowest to highest).",
        "",
        "| what | against | purger | limit | ratio | bar | ratio of CPU time |",
        "|---|---|---|---|---|---|---|",
    ]
    print("\n".join(lines))
    for row in measured(options):
        lines.append("| " + " | ".join((*vars(row).values(),)) + " |")
        print(lines[-1], flush=True)
    if options.out:
        options.out.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
