"""How soon there are groups to look at, and which share of them is there by which share of a scan.

    python -m tests.benchmarks.early DIR [--photos 20000] [--curve 4000] [--rounds 3]
        [--library FOLDER ...] [--thin] [--only first,curve]

DIR gets the data, once: painted photos of 448 pixels as trips leave them, named and dated by
cameras, one in five of which is a spare one (bursts, second tries, copies, edits, what messengers
send and converters make). *first* starts the engine as the window does, with an empty cache, and
waits for the first findings with a group in them. *curve* reads a library twice, with the first
pass and in the order of names, and tells how many of the groups of the whole scan had two photos
that were read by then; `--library` does so with photos of one's own, and `--thin` with a copy of
them in DIR that lacks as many groups as are too many for one spare photo in five. Beside it stands
what an order could do that knew the groups: that read two photos of each first, or each as a whole,
small ones first. Where others use the machine meanwhile the times are theirs as well; the curve is
of shares, and mostly the same.
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import statistics
import struct
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self
from unittest.mock import patch

import numpy as np
from PIL import Image, ImageEnhance

from purger.core import firstpass, pipeline
from purger.core.columns import Columns
from purger.core.domain import Findings, Photo
from purger.core.early import Early
from purger.core.group import group
from purger.core.settings import DEFAULT_SIMILARITY
from purger.core.store import Known
from purger.ui import engine
from purger.ui.engine import ScanRequest
from tests.benchmarks.common import machine
from tests.paint import run, scene

SPARE = 0.2
SIDE = (448, 336)
TENTHS = tuple(tenth / 10 for tenth in range(1, 11))
CAMERAS = (("Canon", "EOS R6"), ("Apple", "iPhone 13"), ("FUJIFILM", "X-T30"))
KINDS = ("burst", "again", "copy", "sent", "edited", "saved", "converted")
ODDS = (0.35, 0.15, 0.15, 0.1, 0.1, 0.1, 0.05)


# -- the data


@dataclass(frozen=True)
class Shot:
    """One press of the shutter; `kind` says what else there is of it, "" for nothing."""

    number: int
    taken: datetime
    camera: tuple[str, str]
    folder: Path
    kind: str
    spares: int


def shots(folder: Path, photos: int) -> Iterator[Shot]:
    """Trips of a hundred shots, minutes apart, until there are enough photos."""
    dice = np.random.default_rng(7)
    taken = datetime(2019, 4, 1, 9, tzinfo=UTC)
    made = spare = number = 0
    while made < photos:
        trip = number // 100
        if number % 100 == 0:
            taken += timedelta(days=float(dice.uniform(3, 20)))
        taken += timedelta(seconds=float(dice.exponential(120)) + 1)
        kind, count = "", 0
        if spare < SPARE * made:
            kind = str(dice.choice(KINDS, p=ODDS))
            count = int(dice.integers(2, 5)) if kind == "burst" else 1
        camera = CAMERAS[trip % len(CAMERAS)]
        yield Shot(number, taken, camera, folder / f"{taken.year}" / f"trip {trip:03}", kind, count)
        number += 1
        made += 1 + count
        spare += count


def write(shot: Shot) -> None:
    """A shot and what there is of it."""
    dice = np.random.default_rng((9, shot.number))
    picture = scene(shot.number, (SIDE[0] + 16, SIDE[1] + 16))
    first = picture.crop((8, 8, 8 + SIDE[0], 8 + SIDE[1]))
    name = f"IMG_{1000 + shot.number * 3 % 9000:04}"
    data = jpeg(first, shot, 0.0)
    put(shot.folder / f"{name}.JPG", data, shot.taken)
    top = shot.folder.parents[1]
    for i in range(1, shot.spares + 1):
        left, up = (int(value) for value in dice.integers(4, 13, 2))
        moved = picture.crop((left, up, left + SIDE[0], up + SIDE[1]))
        following = shot.folder / f"IMG_{1000 + (shot.number * 3 + min(i, 2)) % 9000:04}.JPG"
        if shot.kind == "burst":
            burst = shot.folder / f"{name}_BURST{i:03}.JPG"
            put(burst, jpeg(moved, shot, 0.4 * i), shot.taken)
        elif shot.kind == "again":
            put(following, jpeg(moved, shot, float(dice.uniform(3, 20))), shot.taken)
        elif shot.kind == "copy":
            put(top / "Backup" / shot.folder.name / f"{name}.JPG", data, shot.taken)
        elif shot.kind == "sent":
            small = first.resize((SIDE[0] * 3 // 4, SIDE[1] * 3 // 4))
            sent = top / "Messenger" / f"IMG-{shot.taken:%Y%m%d}-WA{shot.number % 10000:04}.jpg"
            put(sent, jpeg(small, None, 0.0, 70), shot.taken + timedelta(days=40))
        elif shot.kind == "edited":
            changed = ImageEnhance.Brightness(first).enhance(1.1)
            edited = shot.folder / f"{name}-edited.JPG"
            put(edited, jpeg(changed, shot, 0.0), shot.taken + timedelta(days=9))
        elif shot.kind == "saved":
            saved = top / "Best of" / f"holiday {shot.number}.jpg"
            put(saved, jpeg(first, shot, 0.0, 75), shot.taken + timedelta(days=99))
        else:
            stream = io.BytesIO()
            first.save(stream, "WEBP", quality=85, method=1)
            put(shot.folder / f"{name}.webp", stream.getvalue(), shot.taken + timedelta(days=5))


def jpeg(image: Image.Image, shot: Shot | None, later: float, quality: int = 88) -> bytes:
    exif = Image.Exif()
    if shot is not None:
        moment = shot.taken + timedelta(seconds=later)
        exif[0x010F], exif[0x0110] = shot.camera
        exif.get_ifd(0x8769)[0x9003] = moment.strftime("%Y:%m:%d %H:%M:%S")
        exif.get_ifd(0x8769)[0x9291] = f"{moment.microsecond // 10_000:02}"
    stream = io.BytesIO()
    told = b"" if shot is None else with_thumbnail(exif.tobytes(), image)
    image.save(stream, "JPEG", quality=quality, exif=told)
    return stream.getvalue()


def with_thumbnail(exif: bytes, image: Image.Image) -> bytes:
    """EXIF with a second directory, that of a small JPEG, as cameras write it."""
    small = image.copy()
    small.thumbnail((160, 120))
    stream = io.BytesIO()
    small.save(stream, "JPEG", quality=75)
    tiff = bytearray(exif[6:])
    order = ">" if tiff[:2] == b"MM" else "<"
    (first,) = struct.unpack_from(f"{order}I", tiff, 4)
    (count,) = struct.unpack_from(f"{order}H", tiff, first)
    struct.pack_into(f"{order}I", tiff, first + 2 + 12 * count, len(tiff))
    jpeg_at = len(tiff) + 2 + 2 * 12 + 4
    tiff += struct.pack(f"{order}H", 2)
    for tag, value in ((0x0201, jpeg_at), (0x0202, len(stream.getvalue()))):
        tiff += struct.pack(f"{order}HHII", tag, 4, 1, value)
    return exif[:6] + bytes(tiff) + bytes(4) + stream.getvalue()


def put(path: Path, data: bytes, written: datetime) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    os.utime(path, (written.timestamp(), written.timestamp()))


def made(folder: Path, photos: int) -> Path:
    """A library of so many photos, made where it was not."""
    target = folder / f"seen-{photos}"
    if not target.exists():
        half = target.with_suffix(".part")
        shutil.rmtree(half, ignore_errors=True)
        with ProcessPoolExecutor() as pool:
            list(pool.map(write, shots(half, photos), chunksize=64))
        half.rename(target)
    return target


# -- what is measured


def first(folder: Path) -> tuple[float, int, int]:
    """Seconds until the first findings with a group, and of how many photos of all they are."""
    with tempfile.TemporaryDirectory() as home, patch.dict(os.environ, PURGER_HOME=home):
        begun = time.perf_counter()
        with closing(engine.scan(ScanRequest((folder,), early=True))) as steps:
            for step in steps:
                if isinstance(step, Findings) and group(step, DEFAULT_SIMILARITY):
                    seen = len(step.catalog)
                    return time.perf_counter() - begun, seen, seen + step.coming
    raise SystemExit("the scan was over before there was a group")


class Watched(Columns):
    """Columns that note in which order photos were put."""

    order: list[Photo]

    def put(self, known: Known) -> None:
        self.order.append(known.photo)
        super().put(known)


class Watching(Early):
    """Looks, the last of which tells what they took."""

    last: Early

    def __enter__(self) -> Self:
        Watching.last = self
        return super().__enter__()


class Nobody:
    """Somebody who waits for groups, and looks at none."""

    def __init__(self) -> None:
        self.shown: list[int] = []

    def is_waiting(self) -> bool:
        return True

    def show(self, findings: Findings) -> None:
        self.shown.append(len(findings.catalog))


@dataclass(frozen=True)
class Curve:
    """A scan.

    Attributes:
        when: for each group the share of the scan after which two of its photos were read.
        groups: photos of each, in the order of their names.
        photos: of the scan, likewise.
        cpu: seconds, of all cores.
        looks: of them, for early findings.
        shown: how many photos these had.
    """

    when: list[float]
    groups: list[list[Photo]]
    photos: tuple[Photo, ...]
    cpu: float
    looks: float
    shown: list[int]

    def __str__(self) -> str:
        members = sum(map(len, self.groups)) / len(self.photos)
        return row(self.when) + (
            f"   ({len(self.when)} groups of {members:.0%} of the photos; looks "
            f"took {self.looks / self.cpu:.1%} of {self.cpu:.0f} s of CPU, of {self.shown} photos)"
        )

    def best(self, most: int) -> list[float]:
        """As `when`, of an order that begins with `most` photos of each group, small ones first."""
        counts = sorted(min(most, len(group)) for group in self.groups)
        starts = np.cumsum([0, *counts])
        return [(int(start) + 2) / len(self.photos) for start in starts[:-1]]


def row(when: Sequence[float]) -> str:
    """The shares of the groups that are there after each tenth, and when 90 % of them are."""
    shares = [sum(share <= tenth for share in when) / max(1, len(when)) for tenth in TENTHS]
    most = sorted(when)[int(0.9 * len(when))] if when else float("nan")
    return "".join(f"{share:7.0%}" for share in shares) + f"{most:9.0%}"


def curve(folder: Path, *, is_ordered: bool) -> Curve:
    """Scan a library, with the first pass or without."""
    Watched.order = []
    viewer = Nobody()
    fewest = firstpass.FEWEST if is_ordered else 1 << 40
    begun = time.process_time()
    with (
        tempfile.TemporaryDirectory() as home,
        patch.object(pipeline, "Columns", Watched),
        patch.object(pipeline, "Early", Watching),
        patch.object(firstpass, "FEWEST", fewest),
    ):
        cache = Path(home) / "c.sqlite"
        found = run(pipeline.find(pipeline.Request((folder,)), None, cache, viewer))
    cpu = time.process_time() - begun
    place = {photo: i for i, photo in enumerate(Watched.order, 1)}
    photos = found.catalog.photos
    groups = [[photos[row] for row in one.members] for one in group(found, DEFAULT_SIMILARITY)]
    return Curve(
        [sorted(place[photo] for photo in one)[1] / len(photos) for one in groups],
        groups,
        photos,
        cpu,
        Watching.last._spent,
        viewer.shown,
    )


def told(folder: Path) -> None:
    """Print the curve of a library, with and without the first pass."""
    print(f"\n{folder.name}: groups confirmed after a share of the scan")
    print("order    " + "".join(f"{tenth:7.0%}" for tenth in TENTHS) + "   90 % at")
    likely = curve(folder, is_ordered=True)
    print(f"likely   {likely}", flush=True)
    print(f"names    {curve(folder, is_ordered=False)}", flush=True)
    print(f"whole    {row(likely.best(len(likely.photos)))}   (the best that reads whole groups)")
    print(f"pairs    {row(likely.best(2))}   (the best that reads two of each first)", flush=True)


def thinned(library: Path, folder: Path) -> Path:
    """A copy of a library without so many groups that one photo in five is a spare one."""
    target = folder / f"thin-{library.name}"
    if not target.exists():
        whole = curve(library, is_ordered=False)
        groups = [whole.groups[i] for i in np.random.default_rng(7).permutation(len(whole.groups))]
        photos = set(whole.photos)
        while sum(len(one) - 1 for one in groups) > SPARE * len(photos):
            photos -= set(groups.pop())
        half = target.with_suffix(".part")
        shutil.rmtree(half, ignore_errors=True)
        for photo in photos:
            to = half / photo.path.relative_to(library.resolve())
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(photo.path, to)
        half.rename(target)
    return target


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--photos", type=int, default=20_000)
    parser.add_argument("--curve", type=int, default=4000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--library", type=Path, action="append", default=[])
    parser.add_argument("--thin", action="store_true")
    parser.add_argument("--only", default="first,curve")
    options = parser.parse_args()
    print(machine())
    if "first" in options.only:
        rounds = [first(made(options.folder, options.photos)) for _ in range(options.rounds)]
        for seconds, seen, photos in rounds:
            print(f"first group after {seconds:.1f} s, of {seen} of {photos:,} photos", end="; ")
        print(f"median {statistics.median(seconds for seconds, *_ in rounds):.1f} s")
    if "curve" in options.only:
        libraries: Sequence[Path] = options.library or [made(options.folder, options.curve)]
        for library in libraries:
            told(thinned(library, options.folder) if options.thin else library)


if __name__ == "__main__":
    main()
