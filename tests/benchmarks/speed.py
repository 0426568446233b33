"""Time the engine beside its limits and its rivals, alternating: the tables that the README quotes.

    python -m tests.benchmarks.speed DIR [--quick] [--from PHOTOS] [--rows cold,small,...]
        [--photos 2000] [--small 20000] [--formats 200] [--files 100000] [--twins 100] [--rounds 3]
        [--rival-python PYTHON] [--out TABLE.md]

DIR gets the data, once (some 12 GB, 3 with `--quick`): JPEGs of 12 megapixels and of 448 pixels,
photos of 12 megapixels in other formats (HEIC: those of PHOTOS, again and again, for nothing here
can write it), and files that a cache knows. The limit of a scan is a bare loop of Pillow, a process
a core, that decodes JPEGs at the scale that purger needs and all else whole. The scans are the
product's own, each in a new process whose start counts, with its byte code there as in an
installation. Where others use the machine meanwhile, the ratio of the CPU time says more than that
of the clock.

Rows: `cold`, `small`, `heic`, `webp`, `png`, `avif`; `threads` (cold scans in which 2, 4 and 8
photos and batches are computed at once, whatever the cores); `left` (all of these in one folder,
one format after the other); `cancel`; `start`; `rivals` (with `--rival-python`, a Python that has
imagehash, imagededup, fastdup or czkawka; findimagedupes is what FINDIMAGEDUPES names, or in the
PATH), each with the pairs that it finds of those that are there. `warm`, `early`, `growth`,
`regroup` and `review` run the benchmarks of these names (`review`: `window`), `million` the last
and `growth` once more with 1,000,000 photos (not with `--quick`); what they print follows the
table. `--rounds` is how often the cold scan is timed; the others once less. A bar is met where the
median meets it, that of the time left where each round does. With the data made, all of it takes
about half an hour on four cores, `--quick` a few minutes.
"""

from __future__ import annotations

import argparse
import json
import os
import pty
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import Any, NoReturn

import numpy as np
import pi_heif
from PIL import Image

import purger
from purger.core import pipeline, power
from purger.core.domain import Stage
from purger.core.group import group
from purger.core.settings import DEFAULT_SIMILARITY
from purger.core.store import default_file
from purger.terminal import INTERRUPTED
from tests.benchmarks import library
from tests.benchmarks.common import decodes, machine, names_in

CORES = power.cores()
SMALL = 448
FORMATS = ("heic", "webp", "png", "avif")
ROWS = ("cold", "small", *FORMATS, "threads", "left", "cancel", "start", "rivals")
PROGRAMS = ("warm", "early", "growth", "regroup", "review", "million")
RIVALS = (
    "imagehash pHash", "imagededup pHash", "imagededup CNN", "fastdup", "czkawka", "findimagedupes",
)  # fmt: skip
WRITTEN: dict[str, dict[str, Any]] = {
    "webp": {"quality": 80, "method": 1}, "png": {"compress_level": 1},
    "avif": {"quality": 60, "speed": 9},
}  # fmt: skip
QUICK = {"photos": 400, "small": 4000, "formats": 40, "files": 20_000, "twins": 40, "rounds": 1}
CANCEL_SECONDS, START_SECONDS, LEFT_SHARE, RECALL = 0.3, 0.5, 0.2, 0.995
GB = 1000  # megabytes, of which memory may take one; with a million photos four


@dataclass(frozen=True)
class Row:
    """A line of the table: what was measured, beside what, and how it compares.

    Attributes:
        is_met: whether the bar is; None where nothing came that tells.
        cpu: the ratio of the CPU time.
    """

    what: str
    against: str
    ours: str
    limit: str
    ratio: str
    bar: str
    is_met: bool | None
    cpu: str = ""

    def __str__(self) -> str:
        met = {True: "yes", False: "**no**", None: "?" if self.bar else ""}[self.is_met]
        shown = (self.what, self.against, self.ours, self.limit, self.ratio, self.bar, met)
        return "| " + " | ".join((*shown, self.cpu)) + " |"


# -- one scan, in a process of its own


def child(folder: Path, cache: Path, how: str) -> dict[str, Any]:
    """Scan; what it took, what it told meanwhile and, where `how` is "pairs", those it found.

    Is `how` a number, so many photos and batches are computed at once.
    """
    decoded = decodes()
    if how.isdecimal():
        power.cores = lambda **_: int(how)
    steps = pipeline.find(pipeline.Request((folder,)), None, cache)
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
    except StopIteration as stop:
        found = stop.value
    pairs = []
    if how == "pairs":
        names = names_in(found, folder)
        for one in group(found, DEFAULT_SIMILARITY):
            pairs += combinations([names[row] for row in one.members], 2)
    return {
        "photos": photos, "decoded": decoded(), "pairs": pairs,
        "left": (told[1], read - told[0]) if told and decoded() else None,
        "seconds": time.perf_counter() - begun, "peak": pipeline.peak_rss(),
    }  # fmt: skip


def leave() -> NoReturn:
    """End as the product does (`purger/__main__.py`): what is begun is waited for, nothing more."""
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon:
            thread.join()
    sys.stdout.flush()
    os._exit(0)


def as_installed() -> dict[str, str]:
    """The environment of an installed program: its byte code is there, and it was loaded first."""
    compiled = str(Path(os.environ["PURGER_HOME"]) / "compiled")
    env = {**os.environ, **purger.LIMITS, "PYTHONPYCACHEPREFIX": compiled}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    return env


def compile_all() -> None:
    """Make the byte code of all that a scan loads."""
    with tempfile.TemporaryDirectory() as folder:
        for i in range(3):
            noise = Image.effect_noise((400 + i, 300), 60).convert("RGB")
            noise.save(Path(folder) / f"{i}.jpg")
        scanned(Path(folder))


def scanned(folder: Path, cache: Path | None = None, how: str = "find") -> dict[str, Any]:
    """A scan in a new process; `wall` counts its start. Without `cache` it is a cold one."""
    with tempfile.TemporaryDirectory() as own:
        file = cache or Path(own) / "c.sqlite"
        begun, before = time.perf_counter(), computed()
        done = subprocess.run(
            [sys.executable, "-m", __spec__.name, str(folder), "--child", str(file), how],
            capture_output=True, check=True, text=True, env=as_installed(),
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


def twins(base: Path, count: int, source: Path | None) -> Path:
    """`count` photos of 12 megapixels and another version of each: framed and saved otherwise."""
    known = _unlike(source) if source else []
    folder = base / f"twins-{count}"
    tasks = [
        (known[i * len(known) // count] if known else None, folder / f"{i:05}-{side}.jpg", number)
        for i in range(count)
        for side, number in (("a", i), ("b", i if not known else count + i))
    ]
    return filled(folder, partial(spread, library.make, tasks))


def _unlike(source: Path) -> list[Path]:
    """The JPEGs of a folder, one of each group of its groups.csv."""
    grouped: set[str] = set()
    kept = []
    listed = source / "groups.csv"
    lines = listed.read_text("utf-8").splitlines()[1:] if listed.exists() else []
    group_of = {(words := line.split(","))[0]: words[2] or words[1] for line in lines}
    for path in sorted(source.rglob("*.jpg")):
        name = group_of.get(path.relative_to(source).as_posix(), str(path))
        if name not in grouped:
            grouped.add(name)
            kept.append(path)
    return kept


def mixed(base: Path, folders: Sequence[Path]) -> Path:
    """The files of several folders under one, one folder after the other."""
    whole = base / ("mixed-" + "-".join(folder.name for folder in folders))

    def make() -> None:
        for number, folder in enumerate(folders):
            (whole / f"{number}").mkdir()
            for path in folder.iterdir():
                os.link(path, whole / f"{number}" / path.name)

    return filled(whole, make)


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
    named = sorted(path for path in (photos or base).rglob("*") if path.suffix.lower() == ".heic")
    found = [path for path in named if path.read_bytes()[4:8] == b"ftyp"]  # some are JPEGs
    if not found:
        raise SystemExit("There is no HEIC photo; name a folder that has some with --from.")

    def copy() -> None:
        for source, target in again(found, folder, count, kind):
            shutil.copyfile(source, target)

    return filled(folder, copy)


# -- the rows


def spelled(values: Sequence[float]) -> str:
    return f"{statistics.median(values):.2f} s ({min(values):.2f} to {max(values):.2f})"


def _each(ours: Sequence[float], limit: Sequence[float]) -> list[float]:
    return [one / other for one, other in zip(ours, limit, strict=True)]


def ratios(ours: Sequence[float], limit: Sequence[float]) -> str:
    each = _each(ours, limit)
    return f"{statistics.median(each):.2f} × ({min(each):.2f} to {max(each):.2f})"


def cold(what: str, folder: Path, most: float, rounds: int) -> Iterator[Row]:
    """Bare decoding and a cold scan of `folder`, in turn; `most` times as long is the bar."""
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
        "bare decode", spelled(walls), spelled(walls_of_limit), ratios(walls, walls_of_limit),
        f"≤ {most:g} ×", statistics.median(_each(walls, walls_of_limit)) <= most, cpu,
    )  # fmt: skip
    yield from _left(what, [one["left"] for one in scans if one["left"]])
    peak = max(one["peak"] for one in scans) / 1e6
    yield Row(
        f"{what}: peak memory of the engine", "", f"{peak:.0f} MB", "", "", "≤ 1 GB",
        peak <= GB,
    )  # fmt: skip


def threads(folder: Path, rounds: int) -> Iterator[Row]:
    """A cold scan with several numbers of threads that compute, in turn."""
    counts = (2, 4, 8)
    each = [[scanned(folder, how=str(count)) for count in counts] for _ in range(rounds)]
    for some, count in zip(zip(*each, strict=True), counts, strict=True):
        walls, cpu = [one["wall"] for one in some], [one["cpu"] for one in some]
        what = f"12 MP JPEGs, {count} compute at once"
        yield Row(what, "", spelled(walls), "", "", "", None, f"{statistics.median(cpu):.2f} s")


def left(folder: Path, rounds: int) -> Iterator[Row]:
    """How right the time left is after a tenth, in a folder of all formats."""
    told = [one["left"] for one in (scanned(folder) for _ in range(rounds)) if one["left"]]
    yield from _left("all formats, one after the other", told)


def _left(what: str, told: Sequence[tuple[float, float]]) -> Iterator[Row]:
    if told:
        wrong = [said / true - 1 for said, true in told]
        yield Row(
            f"{what}: time left told after a tenth", "what it then took",
            *(" ".join(f"{pair[side]:.1f} s" for pair in told) for side in (0, 1)),
            " ".join(f"{share:+.0%}" for share in wrong), "within 20 %",
            all(abs(share) <= LEFT_SHARE for share in wrong),
        )  # fmt: skip


# -- rivals


def rivals(python: str, folder: Path) -> Iterator[Row]:
    """Each rival on photos of which half are versions of the other half, and purger before it."""
    script = Path(__file__).with_name("racers.py")
    for name in RIVALS:
        with tempfile.TemporaryDirectory() as own:
            file = Path(own) / "pairs.json"
            ours = scanned(folder, how="pairs")
            begun, before = time.perf_counter(), computed()
            done = subprocess.run(
                [python, str(script), name, str(folder), str(file)],
                capture_output=True, text=True, check=False,
            )  # fmt: skip
            wall, cpu = time.perf_counter() - begun, computed() - before
            if not file.exists():
                print(f"{name} did not run: {done.stderr.strip().splitlines()[-1:]}", flush=True)
                continue
            pairs = json.loads(file.read_text("utf-8"))
            yield Row(
                f"{ours['photos']:,} JPEGs of 12 MP, {ours['photos'] // 2:,} pairs: whole scan",
                name, f"{ours['wall']:.1f} s; {score(ours['pairs'])}", f"{wall:.1f} s; "
                + ("its network could not be had" if pairs is None else score(pairs)),
                f"{ours['wall'] / wall:.2f} ×", "faster", ours["wall"] < wall,
                f"{ours['cpu'] / cpu:.2f} ×",
            )  # fmt: skip


def score(pairs: Sequence[Sequence[str]]) -> str:
    """How many of the pairs that are there were found, and how many others."""
    right = {one.rpartition("-")[0] for one, other in pairs if _is_twin(one, other)}
    wrong = sum(not _is_twin(one, other) for one, other in pairs)
    return f"{len(right)} pairs, {wrong} others"


def _is_twin(one: str, other: str) -> bool:
    return one.rpartition("-")[0] == other.rpartition("-")[0]


# -- how soon it stops


class Engine:
    """The engine as the window starts it; what it says."""

    def __init__(self, folder: Path, *, use_cache: bool) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "purger", "--engine"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        self.say(
            {"id": 1, "job": "scan", "folders": [str(folder)], "clusters": None,
             "use_cache": use_cache, "model": None, "turned": False}
        )  # fmt: skip

    def say(self, message: dict[str, Any]) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(message) + "\n")
        self.process.stdin.flush()

    def until(self, is_it: Callable[[dict[str, Any]], bool]) -> bool:
        """Listen until it says something; False where it ends before."""
        assert self.process.stdout is not None
        return any(is_it(json.loads(line)) for line in self.process.stdout)

    def close(self) -> None:
        self.process.kill()
        self.process.communicate()


def cancel(jpegs: Path, files: Path, rounds: int) -> Iterator[Row]:
    """Cancel, the end of the window, and Ctrl+C in each stage, somewhere within it.

    Reading is stopped with photos that no cache knows, the others with files that it knows.
    """
    dice = np.random.default_rng(0)
    for stage in (Stage.SCAN, Stage.DECODE, Stage.CLUSTER, Stage.NEIGHBOURS):
        folder = jpegs if stage is Stage.DECODE else files
        is_known = stage is not Stage.DECODE
        waits = dice.uniform(0, 0.1 if stage is Stage.SCAN else 2, 2 * rounds)
        yield _stopped(
            f"cancel, {stage.name.lower()}",
            [_cancelled(folder, stage, wait, is_known=is_known) for wait in waits],
        )
        yield _stopped(
            f"end of the window, {stage.name.lower()}",
            [_quit(folder, stage, wait, is_known=is_known) for wait in waits],
        )
        yield _stopped(
            f"Ctrl+C, {stage.name.lower()}",
            [_interrupted(folder, stage, wait, is_known=is_known) for wait in waits],
        )


def _stopped(what: str, times: Sequence[float | None]) -> Row:
    known = [one for one in times if one is not None]
    shown = spelled(known) if known else "over before"
    is_met = statistics.median(known) <= CANCEL_SECONDS if known else None
    return Row(f"{what}: until it ended", "", shown, "", "", "≤ 0.3 s", is_met)


def _cancelled(folder: Path, stage: Stage, wait: float, *, is_known: bool) -> float | None:
    with closing(Engine(folder, use_cache=is_known)) as engine:
        engine.until(lambda said: said.get("progress", [""])[0] == stage.name)
        time.sleep(wait)
        begun = time.perf_counter()
        engine.say({"cancel": 1})
        is_over = engine.until(lambda said: "cancelled" in said or "result" in said)
        return time.perf_counter() - begun if is_over else None


def _quit(folder: Path, stage: Stage, wait: float, *, is_known: bool) -> float | None:
    with closing(Engine(folder, use_cache=is_known)) as engine:
        engine.until(lambda said: said.get("progress", [""])[0] == stage.name)
        time.sleep(wait)
        begun = time.perf_counter()
        assert engine.process.stdin is not None
        engine.process.stdin.close()
        engine.process.stdin = None
        engine.process.wait()
        return time.perf_counter() - begun


def _interrupted(folder: Path, stage: Stage, wait: float, *, is_known: bool) -> float | None:
    """`purger scan` on a terminal, and Ctrl+C."""
    ours, its = pty.openpty()
    asked = ["scan", str(folder), *([] if is_known else ["--no-cache"])]
    process = subprocess.Popen(
        [sys.executable, "-m", "purger", *asked], stdout=subprocess.DEVNULL, stderr=its
    )
    os.close(its)
    told = b""
    try:
        while stage.value.encode() not in told:
            told += os.read(ours, 4096)
        time.sleep(wait)
        begun = time.perf_counter()
        process.send_signal(signal.SIGINT)
        with suppress(OSError):
            while os.read(ours, 4096):
                pass
        process.wait()
    except OSError:  # it was over before
        process.wait()
        return None
    finally:
        os.close(ours)
    return time.perf_counter() - begun if process.returncode == INTERRUPTED else None


def window(rounds: int) -> Iterator[Row]:
    """The start of the window beside that of an empty one."""
    from tests.benchmarks.window import starts  # noqa: PLC0415 - Qt, which no scan loads

    empty, ours = starts(max(5, rounds))
    more = statistics.median(ours) - statistics.median(empty)
    yield Row(
        "window: start", "an empty PySide6 window", spelled(ours), spelled(empty),
        f"{more:+.2f} s", "≤ +0.5 s", more <= START_SECONDS,
    )  # fmt: skip


# -- what the other benchmarks print


def figures(name: str, text: str) -> Iterator[Row]:
    """The lines of the table that are in what a benchmark printed."""
    return {
        "warm": _warm, "early": _early, "growth": _growth, "regroup": _regroup, "review": _review,
    }[name](text)  # fmt: skip


def _found(pattern: str, text: str) -> tuple[str, ...]:
    """The groups of the first match; each "?" where there is none."""
    match = re.search(pattern, text, re.MULTILINE)
    return match.groups() if match else ("?",) * re.compile(pattern).groups


def _at_most(bar: float, *figures: str) -> bool | None:
    """Whether no figure is beyond the bar; None where one is missing."""
    if "?" in figures:
        return None
    return all(float(figure.replace(",", "")) <= bar for figure in figures)


def _warm(text: str) -> Iterator[Row]:
    files, walk = *_found(r"^([\d,]+) files", text), r"^os\.scandir and stat +(\S+ \(\S+\))"
    line = r"^warm scan, from its snapshot +(\S+ \(\S+\)) +(\S+) × +(\S+) \(\S+\) +(\S+) ×"
    took, ratio, cpu, of_cpu = _found(line, text)
    is_met = _at_most(10, cpu) and _at_most(3, ratio)
    yield Row(
        f"warm scan, {files} unchanged files", "os.scandir and stat", f"{took} s, {cpu} s of CPU",
        f"{_found(walk, text)[0]} s", f"{ratio} ×", "≤ 3 ×, ≤ 10 s of CPU",
        is_met, f"{of_cpu} ×",
    )  # fmt: skip
    decoded, changed = _found(r"([\d,]+) decoded of ([\d,]+) new or edited", text)
    took, alone = (_found(p, text)[0] for p in (r"edited of .*?: (\S+) s", r"them alone (\S+) s"))
    yield Row(
        "1 % new, 1 % moved, 1 % edited", "decoding the new and edited alone",
        f"{took} s, {decoded} decoded", f"{alone} s, {changed} to decode", "",
        "none of the moved", None if decoded == "?" else decoded == changed,
    )  # fmt: skip


def _early(text: str) -> Iterator[Row]:
    (first,) = _found(r"; median (\S+) s$", text)
    yield Row(
        "first group confirmed", "", f"{first} s", "", "", "≤ 5 s",
        _at_most(5, first),
    )  # fmt: skip
    likely, named = (_found(rf"^{one} .* (\d+)%   \(", text)[0] for one in ("likely", "names"))
    yield Row(
        "90 % of the groups confirmed, of the scan", "by name", f"{likely} %", f"{named} %", "",
        "≤ 40 %", _at_most(40, likely),
    )  # fmt: skip


def _growth(text: str) -> Iterator[Row]:
    done = re.findall(r"^(\d+) photos done, (\S+) s$", text, re.MULTILINE)
    if not done:
        yield Row("clusters, neighbours, groups", "", "?", "", "", "≤ 1.2", None)
    for photos, seconds in done:
        million = int(photos) == 10**6
        yield Row(
            f"clusters, neighbours, groups: {int(photos):,}", "", f"{seconds} s", "", "",
            "≤ 300 s" if million else "",
            _at_most(300, seconds) if million else None,
        )  # fmt: skip
        (peaks,) = _found(rf"^peak(?:.*\n)+?{photos} +(.* MB)$", text)
        peak = max(map(int, re.findall(r"\d+", peaks)), default=0)
        most = 4 * GB if million else GB
        yield Row(
            "peak memory of it", "", f"{peak} MB", "", "", f"≤ {most // 1000} GB",
            peak <= most if peak else None,
        )  # fmt: skip
    for line, what in (("exponent of growth", "clock"), ("exponent of CPU time", "CPU")):
        for start, end, grown in re.findall(
            rf"^{line} from (\d+) to (\d+):.* all (\S+)$", text, re.MULTILINE
        ):
            yield Row(
                f"growth by the {what}, {int(start):,} to {int(end):,}", "", f"n^{grown}", "", "",
                "≤ 1.2", _at_most(1.2, grown),
            )  # fmt: skip
    recalled = r"^(\d+) photos: (\d+) of (\d+) pairs at or above (\S+) found, (\S+) "
    for photos, found, there, similarity, share in re.findall(recalled, text, re.MULTILINE):
        yield Row(
            f"pairs at {similarity} and above found, {int(photos):,}", "brute force", found, there,
            share, "≥ 0.995", float(share) >= RECALL,
        )  # fmt: skip


def _regroup(text: str) -> Iterator[Row]:
    (photos,) = _found(r"^([\d,]+) photos, ", text)
    (took,) = _found(r"^review\.regroup and clusters_of +median +(\S+) ms", text)
    yield Row(
        f"regroup at the slider, {photos} photos", "", f"{took} ms", "", "", "≤ 50 ms",
        _at_most(50, took),
    )  # fmt: skip


def _review(text: str) -> Iterator[Row]:
    (photos,) = _found(r"^([\d,]+) photos, ", text)
    (took,) = _found(r"^open the review +(\S+) ", text)
    yield Row(
        f"review of {photos} photos opened", "", f"{took} ms", "", "", "≤ 1 s",
        _at_most(1000, took),
    )  # fmt: skip
    (peak,) = _found(r"^peak memory ([\d,]+) MB", text)
    most = 4 * GB if photos == "1,000,000" else GB
    yield Row(
        f"peak memory of the window, {photos} photos", "", f"{peak} MB", "", "",
        f"≤ {most // 1000} GB", _at_most(most, peak),
    )  # fmt: skip


# -- all of it


def measured(options: argparse.Namespace) -> Iterator[Row]:
    base, rounds, source = options.folder, options.rounds, options.source
    fewer = max(1, rounds - 1)
    jpegs = large(base / f"large-{options.photos}", options.photos, source)
    folder = base / f"small-{options.small}"
    small = again(sorted(jpegs.iterdir()), folder, options.small, "jpg")
    filled(folder, partial(spread, shrink, small))
    others = {k: format_folder(base, k, options.formats, jpegs, source) for k in FORMATS}
    for row in options.rows:
        if row == "cold":
            yield from cold("12 MP JPEGs", jpegs, 1.25, rounds)
        elif row == "small":
            yield from cold(f"JPEGs of {SMALL} px", folder, 2, fewer)
        elif row in FORMATS:
            yield from cold(row.upper(), others[row], 1.25, fewer)
        elif row == "threads":
            yield from threads(jpegs, fewer)
        elif row == "left":
            yield from left(mixed(base, [folder, *others.values()]), fewer)
        elif row == "cancel":
            yield from cancel(jpegs, known_files(base, options.files), fewer)
        elif row == "start":
            yield from window(rounds)
        elif row == "rivals" and options.rival_python:
            yield from rivals(options.rival_python, twins(base, options.twins, source))


def known_files(base: Path, count: int) -> Path:
    """Files that the cache of this run knows as photos."""
    from tests.benchmarks import warm  # noqa: PLC0415 - only where wanted

    folder, cache = warm.made(base, count)
    if not default_file().exists():
        default_file().parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(cache, default_file())
    return folder


def programs(options: argparse.Namespace) -> Iterator[tuple[str, str, str]]:
    """The other benchmarks: which one, how it was called, and what it printed."""
    base = options.folder
    sizes = "10000,50000" if options.quick else "10000,100000"
    arguments = {
        "warm": [str(base), "--files", str(options.files), "--rounds", str(options.rounds)],
        "early": [str(base / "early"), "--rounds", str(max(1, options.rounds - 1))]
        + ["--photos", "4000", "--curve", "1000"] * options.quick,
        "growth": ["--sizes", sizes, "--json", str(base / "growth.json")]
        + ["--million"] * ("million" in options.rows),
        "regroup": ["--photos", str(options.files)],
        "review": ["--photos", str(options.files), "--quick"],
        "million": ["--photos", "1000000", "--quick"],
    }  # fmt: skip
    for name in PROGRAMS:
        if name in options.rows:
            figure = "review" if name == "million" else name
            module = f"tests.benchmarks.{'window' if figure == 'review' else name}"
            done = subprocess.run(
                [sys.executable, "-m", module, *arguments[name]],
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
            )  # fmt: skip
            yield figure, " ".join([f"python -m {module}", *arguments[name]]), done.stdout


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument(
        "--rows", type=lambda text: text.split(","), default=[*ROWS, *PROGRAMS], metavar="ROW,..."
    )
    parser.add_argument("--photos", type=int, default=2000)
    parser.add_argument("--small", type=int, default=20_000)
    parser.add_argument("--formats", type=int, default=200)
    parser.add_argument("--files", type=int, default=100_000)
    parser.add_argument("--twins", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--from", dest="source", type=Path)
    parser.add_argument("--rival-python")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--child", nargs=2, metavar=("CACHE", "HOW"), help=argparse.SUPPRESS)
    if "--quick" in sys.argv:
        parser.set_defaults(**QUICK)
        parser.set_defaults(rows=[row for row in (*ROWS, *PROGRAMS) if row != "million"])
    options = parser.parse_args()
    if options.child:
        print(json.dumps(child(options.folder, Path(options.child[0]), options.child[1])))
        leave()
    purger.lift_limits()  # rivals start as many threads as they like
    os.environ["PURGER_HOME"] = str(options.folder.resolve() / f"home-{options.files}")
    compile_all()
    report(options)


def report(options: argparse.Namespace) -> None:
    lines = []

    def tell(line: str) -> None:
        lines.append(line)
        print(line, flush=True)
        if options.out:
            options.out.write_text("\n".join(lines) + "\n", "utf-8")

    tell(f"{machine()}; {options.rounds} rounds, medians (lowest to highest).\n")
    tell("| what | against | purger | limit | ratio | bar | met | ratio of CPU time |")
    tell("|---|---|---|---|---|---|---|---|")
    for row in measured(options):
        tell(str(row))
    printed = []
    for name, called, text in programs(options):
        printed.append(f"\n{called}\n\n" + "\n".join(f"    {x}" for x in text.splitlines()))
        for row in figures(name, text):
            tell(str(row))
    if "rivals" in options.rows and not options.rival_python:
        printed.insert(0, "\nRivals were left out: --rival-python names a Python that has them.")
    for text in printed:
        tell(text)


if __name__ == "__main__":
    main()
