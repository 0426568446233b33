"""Score pairs and groups against labelled photos, method beside method.

    python -m tests.benchmarks.quality DIR [--groups DIR/groups.csv] [--model NAME|FILE ...]
        [--json FILE] [--plot FILE.png|.svg] [--similarity 0.8] [--pairs-only]

`groups.csv` has `path,group,scene,kind,level`, paths relative to its own folder; `scene` and
`level` may be missing, as in the `truth.csv` of `purger demo`. A pair with one `group` is positive
where both photos are `strict`; a pair that shares only `scene` is ambiguous and left out; every
other pair is negative. Every method scores the same pairs in one run: the product's evidence, the
embedded network, each added one that is named, and the simple methods of
`tests.benchmarks.methods`: group-weighted recall at the threshold that lets 0, 10, 100, 1000 wrong
pairs through, by kind at 100, and how many photos a second one core describes (decoding apart).
Groups are scored as the product makes them at its default similarity. The plot wants matplotlib.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import platform
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import combinations
from pathlib import Path

import numpy as np

from purger.core import pipeline
from purger.core.domain import Catalog, Findings
from purger.core.group import group
from purger.core.neighbours import evidence
from purger.core.settings import DEFAULT_SIMILARITY
from tests.benchmarks import methods
from tests.paint import run

WRONG = (0, 10, 100, 1000)


@dataclass(frozen=True)
class Truth:
    """Labels by pair of catalog rows (upper triangle)."""

    first: np.ndarray
    second: np.ndarray
    positive: np.ndarray
    negative: np.ndarray
    group: np.ndarray
    kind: np.ndarray


@dataclass(frozen=True)
class Row:
    """One method: recall at each of `WRONG`, by kind at 100, milliseconds to describe a photo."""

    name: str
    recall: list[float]
    by_kind: dict[str, float]
    milliseconds: float


def labels(catalog: Catalog, file: Path) -> Truth:
    with file.open(encoding="utf-8") as stream:
        rows = {os.path.realpath(file.parent / r["path"]): r for r in csv.DictReader(stream)}
    known = [rows.get(str(photo.path)) for photo in catalog.photos]
    columns = {
        name: np.unique([r.get(name, default) if r else "" for r in known], return_inverse=True)
        for name, default in (("group", ""), ("scene", ""), ("kind", ""), ("level", "strict"))
    }
    names, group_of = columns["group"]
    scenes, scene_of = columns["scene"]
    levels, level_of = columns["level"]
    first, second = np.triu_indices(len(known), 1)
    same_group = (group_of[first] == group_of[second]) & (names[group_of[first]] != "")
    same_scene = (scene_of[first] == scene_of[second]) & (scenes[scene_of[first]] != "")
    strict = levels[level_of] == "strict"
    labelled = np.array([r is not None for r in known])
    both = labelled[first] & labelled[second]
    return Truth(
        first.astype(np.int32),
        second.astype(np.int32),
        same_group & strict[first] & strict[second] & both,
        ~same_group & ~same_scene & both,
        group_of[first],
        columns["kind"][0][columns["kind"][1]][first],
    )


def recalls(truth: Truth, score: np.ndarray) -> tuple[list[float], dict[str, float]]:
    """Group-weighted recall at each count of wrong pairs; by kind at 100."""
    wrong = np.sort(score[truth.negative])[::-1]
    groups = truth.group[truth.positive]
    weight = 1 / np.bincount(groups)[groups]
    found = score[truth.positive]
    kinds = truth.kind[truth.positive]
    overall = [float(weight[found > wrong[n]].sum() / weight.sum()) for n in WRONG]
    hits = found > wrong[100]
    by_kind = {
        str(kind): float((weight * hits)[kinds == kind].sum() / weight[kinds == kind].sum())
        for kind in np.unique(kinds)
    }
    return overall, by_kind


def score_pairs(catalog: Catalog, truth: Truth, models: list[str | None]) -> list[Row]:
    """One row a method, printed as they come."""
    first, second = truth.first, truth.second
    print(f"{truth.positive.sum()} positive, {truth.negative.sum()} negative pairs")
    print(f"{'recall at wrong pairs':26}" + "".join(f"{n:>8}" for n in WRONG) + "  photos/s/core")
    rows = []
    for scored in _methods(catalog, first, second, models):
        overall, by_kind = recalls(truth, np.asarray(scored.score))
        pace = 1000 / scored.milliseconds if scored.milliseconds else float("nan")
        print(f"{scored.name:26}" + "".join(f"{v:8.3f}" for v in overall) + f"{pace:15.0f}")
        print("   by kind at 100: " + ", ".join(f"{k} {v:.2f}" for k, v in by_kind.items()))
        rows.append(Row(scored.name, overall, by_kind, scored.milliseconds))
    return rows


def _methods(
    catalog: Catalog, first: np.ndarray, second: np.ndarray, models: list[str | None]
) -> Iterator[methods.Scored]:
    pairs = evidence(catalog, first, second)
    simple = methods.simple(catalog.photos, first, second)
    own = methods.network(None, catalog.photos, first, second)
    # what the product computes of a photo: the network and the 256-bit hash
    hashing = next(one.milliseconds for one in simple if one.name == "dHash 256")
    yield methods.Scored("product", pairs.probability, own.milliseconds + hashing)
    yield own
    for model in models:
        yield methods.network(model, catalog.photos, first, second)
    yield from simple


def write_json(file: Path, rows: list[Row], truth: Truth) -> None:
    file.write_text(
        json.dumps(
            {
                "machine": f"{platform.machine()}, {os.cpu_count()} cores",
                "positive": int(truth.positive.sum()),
                "negative": int(truth.negative.sum()),
                "wrong": WRONG,
                "methods": [asdict(row) for row in rows],
            },
            indent=1,
        ),
        "utf-8",
    )


def plot(file: Path, rows: list[Row]) -> None:
    """Recall over wrong pairs, and by kind at 100, as a picture."""
    try:
        import matplotlib as mpl  # noqa: PLC0415 - wanted by the plot alone
    except ImportError:
        print("No plot: it wants matplotlib (pip install matplotlib).")
        return
    mpl.use("Agg")
    from matplotlib import pyplot as plt  # noqa: PLC0415

    figure, (left, right) = plt.subplots(1, 2, figsize=(14, 5), width_ratios=(2, 3))
    for number, row in enumerate(rows):
        left.plot(range(len(WRONG)), row.recall, "o-", label=row.name)
        places = np.arange(len(row.by_kind)) + (number - len(rows) / 2) * 0.8 / len(rows)
        right.bar(places, list(row.by_kind.values()), 0.8 / len(rows))
    left.set_xticks(range(len(WRONG)), [str(n) for n in WRONG])
    left.set(xlabel="wrong pairs let through", ylabel="group-weighted recall", ylim=(0, 1))
    left.legend(fontsize=8)
    left.grid(alpha=0.3)
    kinds = list(rows[0].by_kind)
    right.set_xticks(range(len(kinds)), kinds, rotation=30, ha="right")
    right.set(title="by kind, at 100 wrong pairs", ylim=(0, 1))
    figure.tight_layout()
    figure.savefig(file, dpi=120)


def score_groups(findings: Findings, truth: Truth, similarity: float) -> None:
    n = len(findings.catalog)
    code = truth.first.astype(np.int64) * n + truth.second
    place = {int(c): i for i, c in enumerate(code[truth.positive | truth.negative])}
    is_positive = truth.positive[truth.positive | truth.negative]
    kinds = truth.kind[truth.positive]
    right: Counter[str] = Counter()
    wrong = []
    groups = group(findings, similarity)
    kept_kinds = truth.kind[truth.positive | truth.negative]
    for found in groups:
        for a, b in combinations(sorted(found.members), 2):
            i = place.get(a * n + b)
            if i is not None and is_positive[i]:
                right[str(kept_kinds[i])] += 1
            elif i is not None:
                wrong.append((a, b))
    hits = sum(right.values())
    print(f"\ngroups at {similarity}: {len(groups)}")
    print(f"pair precision {hits / max(1, hits + len(wrong)):.4f} ({len(wrong)} wrong)")
    print(f"pair recall    {hits / max(1, len(kinds)):.4f} ({hits} of {len(kinds)})")
    for kind, count in sorted(Counter(map(str, kinds)).items()):
        print(f"   {kind:18} {right[kind]:5} of {count}")
    for a, b in wrong:
        print("   wrong:", *(findings.catalog.photos[row].path.name for row in (a, b)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "--groups", type=Path, help="default: groups.csv in or beside it, truth.csv"
    )
    parser.add_argument("--model", action="append", default=[], metavar="NAME|FILE")
    parser.add_argument("--similarity", type=float, default=DEFAULT_SIMILARITY)
    parser.add_argument("--pairs-only", action="store_true", help="do not score groups")
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--plot", type=Path, metavar="FILE.png|.svg")
    options = parser.parse_args()
    here, above = options.folder, options.folder.parent
    places = [here / "groups.csv", above / "groups.csv", here / "truth.csv"]
    groups = options.groups or next((place for place in places if place.is_file()), None)
    if groups is None:
        parser.error("there is no groups.csv in or beside the folder; say --groups FILE")
    with tempfile.TemporaryDirectory() as cache:
        request = pipeline.Request((options.folder,))
        findings = run(pipeline.find(request, cache=Path(cache) / "c.sqlite"))
    truth = labels(findings.catalog, groups.resolve())
    rows = score_pairs(findings.catalog, truth, options.model)
    if options.json:
        write_json(options.json, rows, truth)
    if options.plot:
        plot(options.plot, rows)
    if not options.pairs_only:
        score_groups(findings, truth, options.similarity)


if __name__ == "__main__":
    main()
