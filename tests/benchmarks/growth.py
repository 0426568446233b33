"""Time and memory of cluster, neighbours and group as the library grows, and what they miss.

    python -m tests.benchmarks.growth [--sizes 10000,100000] [--million] [--brute-pairs 100000000]
        [--json FILE] [--similarity 0.8] [--seed 0]

Catalogs are those of `tests.benchmarks.synthetic`, their small pictures on the disk as the product
has them (`purger.core.scratch`). Each size runs in a process of its own. Printed are, for each
stage, seconds, those of all cores together, and the peak of resident memory (`catalog` is what the
catalog alone takes), and between sizes the exponent of growth: 1 is linear, 2 is quadratic. Peak
memory of a stage is known on Linux only; elsewhere that of the whole process is shown.

Recall is counted on a random sample of photos: the pairs of each with all others that `evidence`
puts at or above the loosest similarity (and the default one), and how many of them `close_pairs`
found (`neighbours` before it asks the other photos about each pair). Pairs with a cosine below 0.3
are not weighed: below 0.4 only photos of one camera and one moment are believed to be a pair.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, fields, replace
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from purger.core.cluster import cluster
from purger.core.domain import LUMA_SIDE, TINY_SIDE, Catalog, Clustering, Findings, Pairs
from purger.core.evidence import evidence, shots_of
from purger.core.group import group
from purger.core.neighbours import LOOSEST, close_pairs, with_thirds
from purger.core.pipeline import peak_rss
from purger.core.scratch import bytes_on_disk, forget
from purger.core.settings import DEFAULT_SIMILARITY
from tests.benchmarks import synthetic
from tests.benchmarks.common import machine, table, write_json
from tests.paint import run

T = TypeVar("T")
_AT_ONCE = 400_000
_LEAST_COSINE = 0.3
_STATUS, _CLEAR = Path("/proc/self/status"), Path("/proc/self/clear_refs")


@dataclass(frozen=True)
class Recall:
    """What `neighbours` found of the pairs of some photos.

    Attributes:
        photos: sampled.
        above: pairs of them that brute force finds at or above the similarity.
        found: those that are listed.
    """

    similarity: float
    photos: int
    above: int
    found: int

    @property
    def share(self) -> float:
        return self.found / self.above if self.above else math.nan


@dataclass(frozen=True)
class Size:
    """One catalog.

    Attributes:
        seconds, cpu_seconds, peak_bytes: by stage; those of the processor are of all cores.
        pairs: at or above the loosest similarity.
        groups: at the similarity asked for.
    """

    photos: int
    clusters: int
    pairs: int
    groups: int
    seconds: dict[str, float]
    cpu_seconds: dict[str, float]
    peak_bytes: dict[str, int]
    recall: tuple[Recall, ...]


class Meter:
    """Seconds and peak memory by stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.cpu_seconds: dict[str, float] = {}
        self.peak: dict[str, int] = {}

    def time(self, stage: str, work: Callable[[], T]) -> T:
        _forget_peak()
        begun, busy = time.perf_counter(), time.process_time()
        result = work()
        self.seconds[stage] = time.perf_counter() - begun
        self.cpu_seconds[stage] = time.process_time() - busy
        self.peak[stage] = _peak()
        return result


def _forget_peak() -> None:
    """Let the system count the peak of memory anew (Linux)."""
    if _CLEAR.exists():
        _CLEAR.write_text("5")


def _peak() -> int:
    lines = _STATUS.read_text().splitlines() if _STATUS.exists() else []
    known = [int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM")]
    return known[0] if known else peak_rss()


def measure(n: int, seed: int, similarity: float, brute_pairs: int) -> Size:
    """Draw a catalog and run the stages on it."""
    meter = Meter()
    folder = Path(tempfile.gettempdir())
    lumas = bytes_on_disk((n, LUMA_SIDE, LUMA_SIDE), folder)
    tinies = bytes_on_disk((n, TINY_SIDE, TINY_SIDE, 3), folder)
    catalog, _ = synthetic.draw(n, seed, lumas, tinies)
    for pictures in (lumas, tinies):
        meter.time("catalog", partial(forget, pictures))
    clustering: Clustering = meter.time(
        "cluster", lambda: run(cluster(catalog.vectors, catalog.digests))
    )
    own, pairs = meter.time("neighbours", lambda: _neighbours(catalog))
    found = Findings((Path("/photos"),), catalog, clustering, pairs, (), "synthetic")
    groups = meter.time("group", lambda: group(found, similarity))
    meter.time("group, loosest", lambda: group(found, LOOSEST))
    forget(lumas)
    forget(tinies)
    return Size(
        n,
        len(clustering.centres),
        len(pairs),
        len(groups),
        meter.seconds,
        meter.cpu_seconds,
        meter.peak,
        recall(catalog, own, sorted({LOOSEST, similarity}), brute_pairs, seed),
    )


def _neighbours(catalog: Catalog) -> tuple[Pairs, Pairs]:
    """What `neighbours` finds, before and after it asks the other photos."""
    shots = shots_of(catalog)
    own = run(close_pairs(catalog, shots))
    return own, with_thirds(catalog, own, shots)


def recall(
    catalog: Catalog, pairs: Pairs, similarities: Sequence[float], brute_pairs: int, seed: int = 0
) -> tuple[Recall, ...]:
    """Compare with brute force: some photos with all others, each content once."""
    contents = np.unique(catalog.digests, axis=0, return_index=True)[1]
    count = max(1, min(len(contents), brute_pairs // len(contents)))
    sample = np.sort(np.random.default_rng(seed + 1).choice(contents, count, replace=False))
    truth, strength = _brute(catalog, sample, np.sort(contents))
    listed = pairs.first.astype(np.int64) * len(catalog) + pairs.second
    is_found = np.isin(truth, listed)
    return tuple(
        Recall(
            similarity,
            count,
            int((strength >= np.float32(similarity)).sum()),
            int(is_found[strength >= np.float32(similarity)].sum()),
        )
        for similarity in similarities
    )


def _brute(catalog: Catalog, sample: np.ndarray, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Pairs of `sample` with `rows` above the loosest similarity: codes and probabilities."""
    codes, strengths = [], []
    step = max(1, _AT_ONCE // len(sample))
    for start in range(0, len(rows), step):
        part = rows[start : start + step]
        both = np.unique(np.concatenate([sample, part]))
        cosine = catalog.vectors[sample] @ catalog.vectors[part].T
        a, b = np.nonzero((cosine >= _LEAST_COSINE) & (sample[:, None] != part))
        low, high = np.minimum(sample[a], part[b]), np.maximum(sample[a], part[b])
        weighed = evidence(
            _part(catalog, both),
            np.searchsorted(both, low).astype(np.int32),
            np.searchsorted(both, high).astype(np.int32),
        )
        above = weighed.probability >= np.float32(LOOSEST)
        one, other = both[weighed.first[above]], both[weighed.second[above]]
        codes.append(one.astype(np.int64) * len(catalog) + other)
        strengths.append(weighed.probability[above])
    whole, at = np.unique(np.concatenate(codes), return_index=True)
    return whole, np.concatenate(strengths)[at]


def _part(catalog: Catalog, rows: np.ndarray) -> Catalog:
    """The catalog of some rows, whatever columns it has."""
    columns: dict[str, Any] = {}
    for field in fields(Catalog):
        value = getattr(catalog, field.name)
        if isinstance(value, tuple) and len(value) == len(catalog):
            columns[field.name] = tuple(value[row] for row in rows)
        elif isinstance(value, np.ndarray) and len(value) == len(catalog):
            columns[field.name] = value[rows]
    return replace(catalog, **columns)


def exponents(small: Size, large: Size) -> dict[str, float]:
    """By stage, the power of the number of photos that the seconds grow with."""
    return _exponents(small, large, small.seconds, large.seconds)


def _exponents(
    small: Size, large: Size, few: dict[str, float], many: dict[str, float]
) -> dict[str, float]:
    factor = math.log(large.photos / small.photos)
    shared = few.keys() & many.keys() - {"catalog"}
    grown = {
        stage: math.log(max(many[stage], 1e-6) / max(few[stage], 1e-6)) / factor
        for stage in many
        if stage in shared
    }
    return {**grown, "all": math.log(_whole(many) / _whole(few)) / factor}


def _total(size: Size) -> float:
    return _whole(size.seconds)


def _whole(seconds: dict[str, float]) -> float:
    """Seconds of cluster, neighbours and group."""
    return sum(seconds[stage] for stage in ("cluster", "neighbours", "group"))


def _in_a_child(n: int, options: argparse.Namespace) -> Size:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.growth", "--one", str(n),
         "--seed", str(options.seed), "--similarity", str(options.similarity),
         "--brute-pairs", str(options.brute_pairs)],
        stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    facts = json.loads(done.stdout)
    return Size(**{**facts, "recall": tuple(Recall(**one) for one in facts["recall"])})


def report(sizes: Sequence[Size]) -> None:
    """Print the tables."""
    stages = list(sizes[0].seconds)
    widths = [10, 9, 11, 9, *[max(14, len(stage) + 3) for stage in stages]]
    head = ["photos", "clusters", "pairs", "groups", *stages]
    seconds = [
        [s.photos, s.clusters, s.pairs, s.groups, *(f"{s.seconds[x]:.2f} s" for x in stages)]
        for s in sizes
    ]
    table(head, seconds, widths)
    cores = [[s.photos, "", "", "", *(f"{s.cpu_seconds[x]:.2f} s" for x in stages)] for s in sizes]
    table(["of all cores", "", "", "", *stages], cores, [13, *widths[1:]])
    peaks = [[s.photos, "", "", "", *(_megabytes(s.peak_bytes[x]) for x in stages)] for s in sizes]
    table(["peak", "", "", "", *stages], peaks, widths)
    for small, large in pairwise(sizes):
        for what, grown in (
            ("growth", exponents(small, large)),
            ("CPU time", _exponents(small, large, small.cpu_seconds, large.cpu_seconds)),
        ):
            words = ", ".join(f"{k} {v:.2f}" for k, v in grown.items())
            print(f"exponent of {what} from {small.photos} to {large.photos}: {words}")
    for size in sizes:
        for one in size.recall:
            print(
                f"{size.photos} photos: {one.found} of {one.above} pairs at or above "
                f"{one.similarity} found, {one.share:.4f} (brute force from {one.photos} photos)"
            )


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.0f} MB"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", default="10000,100000", metavar="N,N,...")
    parser.add_argument("--million", action="store_true", help="add 1,000,000 photos")
    parser.add_argument("--brute-pairs", type=int, default=100_000_000)
    parser.add_argument("--similarity", type=float, default=DEFAULT_SIMILARITY)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)  # what a child is asked
    options = parser.parse_args(arguments)
    if options.one:
        size = measure(options.one, options.seed, options.similarity, options.brute_pairs)
        print(json.dumps(asdict(size)))
        return
    print(machine(), flush=True)
    wanted = [int(n) for n in options.sizes.split(",")] + [1_000_000] * options.million
    sizes = []
    for n in wanted:
        sizes.append(_in_a_child(n, options))
        write_json(options.json, {"sizes": [asdict(size) for size in sizes]})
        print(f"{n} photos done, {_total(sizes[-1]):.1f} s", flush=True)
    report(sizes)


if __name__ == "__main__":
    main()
