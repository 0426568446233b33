"""Do groups chain, and do look-alikes fall into one group? Painted photos made to tempt.

    python -m tests.benchmarks.chains [--frames 300] [--sunsets 1000] [--texts 300] [--blanks 200]
        [--json FILE] [--sheet FILE.jpg] [--keep DIR] [--similarity 0.8] [--seed 1]
        [--turned]

video    a slow pan; frame i and i + 1 share 97 % of the picture, i and i + 31 nothing
timed    the same with the capture times of a camera, 0.2 s apart
sunsets  different evenings: the same layout, other clouds, sun, horizon and shore
texts    different pages of one printed layout, different conversations in one application
blanks   frames of one colour, nearly black and nearly white ones, with noise

Each is a library of its own. Printed are the sizes of the groups that result, the largest one, the
farthest two frames of one group, the lowest probability between any two members (0.000 where they
are no pair at all: a chain), and, but for the video, how many photos were grouped: all of them
wrongly.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from itertools import combinations
from pathlib import Path

import numpy as np

from purger.core.domain import Findings, Group
from purger.core.group import group
from purger.core.settings import DEFAULT_SIMILARITY
from tests.benchmarks import scenes
from tests.benchmarks.common import look, machine, sheet, table, write_json


@dataclass(frozen=True)
class Outcome:
    """What became of one library.

    Attributes:
        name: of the library.
        photos: read.
        pairs: at or above the similarity.
        groups: that result.
        sizes: how many groups have how many photos.
        largest: photos of the largest group.
        grouped: photos in groups.
        span: the farthest two photos of one group, in places of the order in which they were made.
        weakest: lowest probability between two members of a group; 0 where they are no pair, 1.0
            where there is no group.
    """

    name: str
    photos: int
    pairs: int
    groups: int
    sizes: dict[int, int]
    largest: int
    grouped: int
    span: int
    weakest: float


def weakest_pair(findings: Findings, groups: Sequence[Group]) -> float:
    """The lowest probability between two members of any group; byte copies count as 1."""
    pairs = findings.pairs
    known = dict(
        zip(
            zip(pairs.first.tolist(), pairs.second.tolist(), strict=True),
            pairs.probability.tolist(),
            strict=True,
        )
    )
    _, first, inverse = np.unique(
        findings.catalog.digests, axis=0, return_index=True, return_inverse=True
    )
    content = first[inverse.ravel()]
    lowest = 1.0
    for found in groups:
        contents = sorted({int(content[row]) for row in found.members})
        lowest = min((known.get(two, 0.0) for two in combinations(contents, 2)), default=lowest)
        if lowest == 0.0:
            return 0.0
    return lowest


def judge(name: str, findings: Findings, similarity: float) -> tuple[Outcome, tuple[Group, ...]]:
    """Cut the groups of a library and say what they are like."""
    groups = group(findings, similarity)
    order = np.argsort(np.argsort([_number(photo.path) for photo in findings.catalog.photos]))
    places = [order[list(found.members)] for found in groups]
    sizes = Counter(len(found.members) for found in groups)
    outcome = Outcome(
        name,
        len(findings.catalog),
        int((findings.pairs.probability >= np.float32(similarity)).sum()),
        len(groups),
        dict(sorted(sizes.items())),
        max(sizes, default=0),
        sum(size * count for size, count in sizes.items()),
        max((int(np.ptp(place)) for place in places), default=0),
        weakest_pair(findings, groups),
    )
    return outcome, groups


def _number(path: Path) -> int:
    return int(path.stem.rpartition("_")[2])


def measure(shots: Iterator[scenes.Shot], folder: Path, *, turned: bool = False) -> Findings:
    """Write the shots and look at the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for shot in shots:
        scenes.save(shot, folder)
    return look(folder, turned=turned)


def wrong_pairs(findings: Findings, groups: Sequence[Group]) -> list[tuple[Path, Path, str]]:
    """The keeper and the next of each group, for the sheet."""
    photos = findings.catalog.photos
    return [
        (photos[g.members[0]].path, photos[g.members[1]].path, f"{len(g.members)}: {g.evidence}")
        for g in groups
    ]


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--frames", type=int, default=300)
    parser.add_argument("--sunsets", type=int, default=1000)
    parser.add_argument("--texts", type=int, default=300)
    parser.add_argument("--blanks", type=int, default=200)
    parser.add_argument("--similarity", type=float, default=DEFAULT_SIMILARITY)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--turned", action="store_true", help="look for turned copies as well")
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--sheet", type=Path, metavar="FILE.jpg", help="wrong groups, to look at")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="make the photos here, keep them")
    options = parser.parse_args(arguments)
    print(machine())
    libraries: dict[str, tuple[scenes.Maker, int]] = {
        "video": (scenes.video, options.frames),
        "timed": (partial(scenes.video, timed=True), options.frames),
        "sunsets": (scenes.sunsets, options.sunsets),
        "texts": (scenes.texts, options.texts),
        "blanks": (scenes.blanks, options.blanks),
    }
    outcomes, wrong = [], []
    with tempfile.TemporaryDirectory() as temporary:
        for name, (maker, count) in libraries.items():
            if count:
                folder = (options.keep or Path(temporary)) / name
                findings = measure(maker(count, options.seed), folder, turned=options.turned)
                outcome, groups = judge(name, findings, options.similarity)
                outcomes.append(outcome)
                if name not in {"video", "timed"}:
                    wrong += wrong_pairs(findings, groups)
        rows = [
            (o.name, o.photos, o.pairs, o.groups, o.largest, o.grouped, o.span, o.weakest)
            for o in outcomes
        ]
        head = ("library", "photos", "pairs", "groups", "largest", "grouped", "span", "weakest")
        table(head, rows, (10, 8, 8, 8, 9, 9, 7, 9))
        for outcome in outcomes:
            print(f"{outcome.name}: groups by size {outcome.sizes}")
        if options.sheet:
            sheet(options.sheet, wrong[:80])
    write_json(options.json, {"arguments": arguments or sys.argv[1:],
                              "libraries": [asdict(outcome) for outcome in outcomes]})  # fmt: skip


if __name__ == "__main__":
    main()
