"""Which derived copies does the product find? Recall by kind and strength, beside hash methods.

    python -m tests.benchmarks.copies [--from FOLDER ...] [--groups GROUPS.csv] [--originals 120]
        [--strangers 500] [--side 2048] [--leave-out NAME ...] [--without KIND ...]
        [--rival-python PYTHON] [--json FILE] [--sheet FILE.jpg] [--keep DIR] [--similarity 0.8]
        [--turned]

Without folders, originals are painted. With --groups, photos that stand alone there (no group; one
of each scene) follow the folders' photos as originals and, beyond --originals, as strangers without
copies. Files whose names differ by " Copy", "-EDIT" and the like are one original.

Every original gets one copy of each kind of `tests.benchmarks.derive`, without EXIF data.
A copy is found
  group   where the product puts it into the group of its original, in a library of all originals,
          strangers and the copies of this one kind;
  family  likewise, all copies of all kinds lying in the library at once;
  pair    where the pair alone reaches the similarity.
The hashes are asked for the pair: at their published thresholds (64 bits: 10, imagededup's default;
256 bits: 40, the same share and Czkawka's loosest; difPy: 5, its "similar") and at the loosest
threshold that makes no more wrong pairs than the product. Wrong pairs are counted over all pairs of
files of two different originals. A method that cannot read a file does not find it.

Packaged rivals run where --rival-python has them (imagehash, imagededup, difPy). Of difPy the
pictures are taken, and their mean squared difference in all four turns: difPy 4.2 itself lets bytes
overflow when it subtracts and leaves out one turn.
"""

from __future__ import annotations

import argparse
import csv
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pi_heif
from PIL import Image, ImageOps

from purger import painting
from purger.core.domain import Findings, Group
from purger.core.group import group
from purger.core.settings import DEFAULT_SIMILARITY
from tests.benchmarks import methods
from tests.benchmarks.common import look, machine, names_in, only, sheet, table, write_json
from tests.benchmarks.derive import COPIES, derive

SUFFIXES = {".jpg", ".jpeg", ".heic", ".png", ".webp", ".avif"}
PUBLISHED = {64: 10.0, 256: 40.0, "difPy": 5.0}
_FAMILY = re.compile(r"( Copy)+|-EDIT|-EFFECTS|_Original|\(\d+\)|-orientation-\d", re.IGNORECASE)
_BLOCK = 512

pi_heif.register_heif_opener()


@dataclass(frozen=True)
class Source:
    """Where an original comes from: a photo, or the seed of a painted one.

    Attributes:
        file: None for a painted one.
        number: of the original, its seed where painted.
        copies: whether copies are derived, or it is a stranger.
    """

    file: Path | None
    number: int
    copies: bool


@dataclass(frozen=True)
class Library:
    """The files that were made, in one order for all methods.

    Attributes:
        folder: where they lie.
        names: n paths within it.
        family: n, number of the original.
        copy: n, index into `derive.COPIES`, -1 for originals and strangers.
    """

    folder: Path
    names: tuple[str, ...]
    family: np.ndarray
    copy: np.ndarray

    def original_of(self) -> np.ndarray:
        """For each file the index of its original."""
        first = {int(self.family[i]): i for i in np.flatnonzero(self.copy < 0)}
        return np.array([first[int(f)] for f in self.family])


@dataclass(frozen=True)
class Method:
    """Distances of all pairs, in blocks, and the published threshold.

    Attributes:
        name: shown.
        vectors: n×d float32.
        read: n bool.
        published: largest distance that counts as found.
        turns: permutations of the columns to try, for methods that turn pictures.
    """

    name: str
    vectors: np.ndarray
    read: np.ndarray
    published: float
    turns: tuple[np.ndarray, ...] = ()

    def distances(self, rows: np.ndarray, others: np.ndarray) -> np.ndarray:
        """rows×others: bits that differ, or the mean squared difference."""
        one, two = self.vectors[rows], self.vectors[others]
        turned = [one, *(one[:, turn] for turn in self.turns)]
        square = (two**2).sum(axis=1)
        apart = np.min(
            [(t**2).sum(axis=1)[:, None] + square - 2 * t @ two.T for t in turned], axis=0
        )
        apart = np.maximum(apart, 0) if self.turns else np.rint(apart)
        apart = apart / one.shape[1] if self.turns else apart
        apart[~(self.read[rows][:, None] & self.read[others])] = np.inf
        return apart


# -- making the library --------------------------------------------------------------------------


def family_name(path: Path) -> str:
    """The stem without what copying and editing programs add to it."""
    return _FAMILY.sub("", path.stem).strip().lower()


def sources(options: argparse.Namespace) -> list[Source]:
    """The originals and strangers, each once."""
    files: dict[str, Path] = {}
    for folder in options.folders:
        found = sorted(p for p in folder.rglob("*") if p.suffix.lower() in SUFFIXES)
        for path in sorted(found, key=lambda p: (len(p.stem), p)):
            if path.stem not in options.leave_out:
                files.setdefault(family_name(path), path)
    chosen = sorted(files.values())
    if options.groups:
        chosen += _alone(options.groups, options.seed)
    if not chosen:
        return [Source(None, n, copies=True) for n in range(options.originals)]
    wanted = chosen[: options.originals + options.strangers]
    return [Source(path, n, n < options.originals) for n, path in enumerate(wanted)]


def _alone(groups: Path, seed: int) -> list[Path]:
    """Photos of no group, one of each scene, in random order."""
    with groups.open(encoding="utf-8") as stream:
        rows = [row for row in csv.DictReader(stream) if not row["group"]]
    dice = np.random.default_rng(seed)
    seen: set[str] = set()
    chosen = []
    for i in dice.permutation(len(rows)):
        scene = rows[i]["scene"] or rows[i]["path"]
        if scene not in seen:
            seen.add(scene)
            chosen.append(groups.parent / rows[i]["path"])
    return chosen


def open_original(source: Source, side: int) -> tuple[Image.Image, bytes]:
    """The original, upright and at most `side` pixels long, and its file."""
    if source.file is None:
        image = painting.picture(source.number + 1, source.number).resize((1024, 768))
    else:
        with Image.open(source.file) as opened:
            opened.draft("RGB", (side, side))
            image = ImageOps.exif_transpose(opened).convert("RGB")
    image.thumbnail((side, side), Image.Resampling.LANCZOS)
    with tempfile.SpooledTemporaryFile() as stream:
        image.save(stream, "JPEG", quality=93)
        stream.seek(0)
        return image, stream.read()


def make(task: tuple[Source, Path, int, tuple[str, ...]]) -> list[tuple[str, int, int]]:
    """Write an original and its copies; (name, family, copy) of each."""
    source, folder, side, without = task
    image, data = open_original(source, side)
    written = [(f"originals/IMG_{source.number:04}.jpg", -1, data)]
    for index, copy in enumerate(COPIES if source.copies else ()):
        made = None if copy.kind in without else derive(copy, image, data)
        if made is not None:
            word = re.sub(r"\W+", "_", copy.name)
            name = f"{index:02}_{word}/{source.number:04}.{copy.suffix}"
            written.append((name, index, made))
    for name, _, content in written:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return [(name, source.number, index) for name, index, _ in written]


def make_library(chosen: Sequence[Source], folder: Path, options: argparse.Namespace) -> Library:
    tasks = [(source, folder, options.side, tuple(options.without)) for source in chosen]
    with ProcessPoolExecutor(options.workers) as pool:
        made = pool.map(make, tasks)
        rows = [row for rows in made for row in rows]
    return Library(
        folder,
        tuple(name for name, _, _ in rows),
        np.array([family for _, family, _ in rows], np.int32),
        np.array([copy for _, _, copy in rows], np.int32),
    )


# -- the product ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class Product:
    """What the product says of a library.

    Attributes:
        group, family, pair: n bool, whether a file is found, in three senses (see the module).
        wrong: pairs of two originals' files (file indices) that reach the similarity.
        family_wrong: those that stand in one group, all copies of all kinds lying there.
        group_wrong: those that do in the libraries of one kind, each counted once.
    """

    group: np.ndarray
    family: np.ndarray
    pair: np.ndarray
    wrong: list[tuple[int, int, float]]
    family_wrong: int
    group_wrong: int


@dataclass(frozen=True)
class Column:
    """One way of asking one method: n bool, and the wrong pairs that it makes."""

    name: str
    found: np.ndarray
    wrong: int


def ask_product(library: Library, findings: Findings, similarity: float) -> Product:
    row_of = {name: row for row, name in enumerate(names_in(findings, library.folder))}
    rows = np.array([row_of.get(name, -1) for name in library.names])
    file_of = np.full(len(findings.catalog), -1)
    file_of[rows[rows >= 0]] = np.flatnonzero(rows >= 0)
    original = library.original_of()
    n = len(library.names)

    # byte copies (a picture sent on twice may be one) share what was found of the first
    _, content = np.unique(findings.catalog.digests, axis=0, return_inverse=True)
    content = content.ravel()
    reached, wrong = set(), []
    pairs = findings.pairs
    for i in np.flatnonzero(pairs.probability >= np.float32(similarity)):
        one, other = int(pairs.first[i]), int(pairs.second[i])
        reached |= {(content[one], content[other]), (content[other], content[one])}
        a, b = sorted((int(file_of[one]), int(file_of[other])))
        if library.family[a] != library.family[b]:
            wrong.append((a, b, float(pairs.probability[i])))
    both = [(content[row], content[rows[o]]) for row, o in zip(rows, original, strict=True)]
    pair = np.array([one == other or (one, other) in reached for one, other in both])
    pair &= (rows >= 0) & (rows[original] >= 0)

    everything = group(findings, similarity)
    family = _with_original(everything, rows, original)
    family_of = library.family[file_of]
    alone = np.zeros(n, bool)
    group_wrong: set[tuple[int, int]] = set()
    for index in np.unique(library.copy[library.copy >= 0]):
        here = (library.copy == index) | (library.copy < 0)
        mask = np.zeros(len(findings.catalog), bool)
        mask[np.isin(content, content[rows[here & (rows >= 0)]])] = True
        groups = group(only(findings, mask), similarity)
        group_wrong |= _wrong_in(groups, family_of)
        alone |= _with_original(groups, rows, original) & (library.copy == index)
    family_wrong = len(_wrong_in(everything, family_of))
    return Product(alone, family, pair, wrong, family_wrong, len(group_wrong))


def _wrong_in(groups: Sequence[Group], family_of: np.ndarray) -> set[tuple[int, int]]:
    """Pairs of rows in one group that stem from two originals."""
    return {
        (a, b)
        for found in groups
        for a, b in combinations(sorted(found.members), 2)
        if family_of[a] != family_of[b]
    }


def _with_original(groups: Sequence[Group], rows: np.ndarray, original: np.ndarray) -> np.ndarray:
    most = max((row for found in groups for row in found.members), default=0)
    labels = np.full(max(most, int(rows.max())) + 1, -1)
    for number, found in enumerate(groups):
        labels[list(found.members)] = number
    mine = np.where(rows >= 0, labels[rows], -1)
    return (mine >= 0) & (mine == mine[original])


# -- the hashes ----------------------------------------------------------------------------------


def own_hashes(library: Library, findings: Findings) -> Iterator[Method]:
    """The hashes of `tests.benchmarks.methods`, from pictures decoded as the product does it."""
    names = names_in(findings, library.folder)
    place = {name: i for i, name in enumerate(library.names)}
    at = np.array([place[name] for name in names])
    read = np.zeros(len(library.names), bool)
    read[at] = True
    small = methods.pictures(findings.catalog.photos, methods.SMALL)
    for name in ("pHash 64", "dHash 64", "dHash 256"):
        describe, _ = methods.SIMPLE[name]
        bits = np.stack([describe(picture) for picture in small]) > 0
        vectors = np.zeros((len(read), bits.shape[1]), np.float32)
        vectors[at] = bits
        yield Method(name, vectors, read, PUBLISHED[bits.shape[1]])


def packaged(library: Library, python: str, folder: Path) -> Iterator[Method]:
    """The packages that `python` has, each by its own code."""
    lines, out = folder / "files.txt", folder / "rivals.npz"
    lines.write_text("\n".join(str(library.folder / name) for name in library.names), "utf-8")
    program = Path(__file__).with_name("rivals.py")
    done = subprocess.run(
        [python, str(program), str(lines), str(out)],
        capture_output=True, text=True, env=_plain_environment(), check=False,
    )  # fmt: skip
    if done.returncode:
        print(f"The rivals did not run: {done.stderr.strip().splitlines()[-1]}")
        return
    with np.load(out) as arrays:
        for key in arrays.files:
            name, _, what = key.partition("|")
            if what == "read":
                continue
            vectors, read = arrays[key].astype(np.float32), arrays[f"{name}|read"]
            if what == "tensor":
                yield Method(name, vectors, read, PUBLISHED["difPy"], _quarter_turns())
            else:
                yield Method(name, vectors, read, PUBLISHED[64])


def _plain_environment() -> dict[str, str]:
    return {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}


def _quarter_turns() -> tuple[np.ndarray, ...]:
    whole = np.arange(50 * 50 * 3).reshape(50, 50, 3)
    return tuple(np.rot90(whole, turns).ravel() for turns in (1, 2, 3))


def ask(method: Method, library: Library, allowed: int) -> tuple[list[Column], float]:
    """Found at the published threshold, and at the loosest with at most `allowed` wrong pairs.

    The second value is the distance that the latter stays below.
    """
    everyone = np.arange(len(library.names))
    original = library.original_of()
    own = np.full(len(everyone), np.inf)
    smallest = np.empty(0)
    wrong = 0
    for start in range(0, len(everyone), _BLOCK):
        rows = everyone[start : start + _BLOCK]
        apart = method.distances(rows, everyone[start:])
        own[rows] = [_between(method, int(i), int(original[i])) for i in rows]
        strange = library.family[rows][:, None] != library.family[start:]
        strange &= everyone[start:] > rows[:, None]
        strangers = apart[strange]
        wrong += int((strangers <= method.published).sum())
        smallest = np.sort(np.concatenate([smallest, strangers]))[: allowed + 1]
    limit = float(smallest[allowed]) if len(smallest) > allowed else np.inf
    # strictly nearer than the first wrong pair too many
    equal = Column(f"{method.name} as wrong", own < limit, int((smallest < limit).sum()))
    return [Column(f"{method.name} published", own <= method.published, wrong), equal], limit


def _between(method: Method, one: int, other: int) -> float:
    return float(method.distances(np.array([one]), np.array([other]))[0, 0])


# -- the report ----------------------------------------------------------------------------------


def report(library: Library, columns: Sequence[Column]) -> dict[str, Any]:
    """Print the tables; return them for JSON."""
    short = [f"[{number}]" for number in range(len(columns))]
    for number, column in zip(short, columns, strict=True):
        print(f"{number:>5} {column.name:34} {column.wrong} wrong pairs")
    present = [index for index in range(len(COPIES)) if (library.copy == index).any()]
    kinds = dict.fromkeys(COPIES[index].kind for index in present)
    strengths = {COPIES[index].name: [index] for index in present}
    whole = {k: [i for i in present if COPIES[i].kind == k] for k in kinds} | {"all": present}
    facts: dict[str, Any] = {"columns": [{"name": c.name, "wrong": c.wrong} for c in columns]}
    for title, parts in (("strengths", strengths), ("kinds", whole)):
        rows = []
        for name, indices in parts.items():
            here = np.isin(library.copy, indices)
            rows.append([name, int(here.sum()), *(float(c.found[here].mean()) for c in columns)])
        print()
        table([title, "n", *short], rows, [26, 6, *[7] * len(columns)])
        facts[title] = rows
    return facts


def _show_wrong(library: Library, product: Product, file: Path | None) -> None:
    kinds = Counter(tuple(sorted(_word(library, i) for i in (a, b))) for a, b, _ in product.wrong)
    for (one, other), count in kinds.most_common(15):
        print(f"   wrong {count:5} × {one} with {other}")
    worst = sorted(product.wrong, key=lambda pair: -pair[2])[:60]
    if file:
        shown = [
            (library.folder / library.names[a], library.folder / library.names[b],
             f"{p:.2f} {library.names[a]} {library.names[b]}")
            for a, b, p in worst
        ]  # fmt: skip
        sheet(file, shown)


def _word(library: Library, file: int) -> str:
    index = int(library.copy[file])
    return COPIES[index].name if index >= 0 else "original"


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--from", dest="folders", action="append", type=Path, default=[])
    parser.add_argument("--groups", type=Path, metavar="GROUPS.csv")
    parser.add_argument("--originals", type=int, default=120)
    parser.add_argument("--strangers", type=int, default=500)
    parser.add_argument("--side", type=int, default=2048, help="of the originals, at most")
    parser.add_argument("--leave-out", action="append", default=[], metavar="NAME",
                        help="stem of a photo that nearly repeats another original")  # fmt: skip
    parser.add_argument("--without", action="append", default=[], metavar="KIND",
                        help="kind of copies to leave out")  # fmt: skip
    parser.add_argument("--turned", action="store_true",
                        help="let the product look for turned copies")  # fmt: skip
    parser.add_argument("--rival-python", metavar="PYTHON")
    parser.add_argument("--similarity", type=float, default=DEFAULT_SIMILARITY)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=max(1, (os.cpu_count() or 2) // 2))
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument(
        "--sheet", type=Path, metavar="FILE.jpg", help="the wrong pairs, to look at"
    )
    parser.add_argument("--keep", type=Path, metavar="DIR", help="make the library here, keep it")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> None:
    options = _options(arguments)
    print(machine())
    begun = time.perf_counter()

    def say(what: str) -> None:
        print(f"{time.perf_counter() - begun:6.0f} s  {what}", flush=True)

    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary) / "library"
        library = make_library(sources(options), folder, options)
        kinds = {copy.strength[:4] for copy in COPIES if copy.kind == "converted"}
        left_out = [form for form in ("AVIF", "HEIC") if form not in kinds]
        say(f"{(library.copy < 0).sum()} originals and strangers, {len(library.names)} files"
            + "".join(f"; no encoder for {form}, left out" for form in left_out))  # fmt: skip
        findings = look(folder, turned=options.turned)
        say(f"the product read {len(findings.catalog)}, skipped {len(findings.skipped)}")
        product = ask_product(library, findings, options.similarity)
        columns = [
            Column("product, group", product.group, product.group_wrong),
            Column("product, family", product.family, product.family_wrong),
            Column("product, pair", product.pair, len(product.wrong)),
        ]
        hashes = list(own_hashes(library, findings))
        if options.rival_python:
            hashes += packaged(library, options.rival_python, Path(temporary))
        say(f"{len(hashes)} other methods have described the files")
        limits = {}
        for method in hashes:
            asked, limits[method.name] = ask(method, library, len(product.wrong))
            columns += asked
        facts = report(library, columns)
        _show_wrong(library, product, options.sheet)
    write_json(options.json, {"arguments": arguments or sys.argv[1:], "files": len(library.names),
                              "as wrong, below": limits, **facts})  # fmt: skip


if __name__ == "__main__":
    main()
