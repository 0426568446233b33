"""Score pairs and groups against labelled photos, method beside method.

    python -m tests.benchmarks.quality DIR [--groups DIR/groups.csv] [--model NAME|FILE ...]
        [--json FILE] [--plot FILE.png|.svg] [--similarity 0.8] [--pairs-only] [--groups-only]
        [--renamed] [--turned] [--sheet FILE.jpg]

`groups.csv` has `path,group,scene,kind,level`, paths relative to its own folder; `scene` and
`level` may be missing, as in the `truth.csv` of `purger demo`. A pair with one `group` is positive
where both photos are `strict`; a pair that shares only `scene` is ambiguous and left out; every
other pair is negative. Every method scores the same pairs in one run: the product's evidence, the
embedded network, each added one that is named, and the simple methods of
`tests.benchmarks.methods`: group-weighted recall at the threshold that lets 0, 10, 100, 1000 wrong
pairs through, by kind at 100, and how many photos a second one core describes (decoding apart).
Groups are scored as the product makes them at its default similarity; the pairs that were wrongly
grouped are listed by sort, and drawn on a sheet. `--renamed` looks at the same photos again with
three in ten under other names in other folders, and prints where the groups differ. The plot wants
matplotlib.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from purger.core.domain import Catalog, Findings, Group
from purger.core.evidence import evidence
from purger.core.group import group
from purger.core.settings import DEFAULT_SIMILARITY
from tests.benchmarks import grouped, methods
from tests.benchmarks.common import look, machine, write_json

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
    known = grouped.labels_of_rows(catalog, file)
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


def pair_facts(rows: list[Row], truth: Truth) -> dict[str, Any]:
    return {
        "positive": int(truth.positive.sum()),
        "negative": int(truth.negative.sum()),
        "wrong": WRONG,
        "methods": [asdict(row) for row in rows],
    }


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


def score_groups(findings: Findings, file: Path, options: argparse.Namespace) -> dict[str, Any]:
    """Groups as the product makes them, and again with other file names where that is asked."""
    found = group(findings, options.similarity)
    verdict = grouped.judge(grouped.labels_of_rows(findings.catalog, file), found)
    facts = grouped.report(findings.catalog, verdict, options.similarity)
    if options.sheet:
        grouped.write_sheet(options.sheet, findings.catalog, verdict)
    if options.renamed:
        facts["renamed"] = _compare_renamed(findings, found, options)
    return facts


def _compare_renamed(
    findings: Findings, found: tuple[Group, ...], options: argparse.Namespace
) -> list[str]:
    with tempfile.TemporaryDirectory() as temporary:
        count = grouped.shuffled_copy(options.folder, Path(temporary) / "photos")
        again = look(Path(temporary) / "photos", turned=options.turned)
    unlike = grouped.differences(
        grouped.by_content(findings.catalog, found),
        grouped.by_content(again.catalog, group(again, options.similarity)),
    )
    print(f"\n{count} of {len(again.catalog)} photos renamed and moved: groups", end=" ")
    print(f"differ in {len(unlike)} places" if unlike else "identical")
    print(*(f"   {line}" for line in unlike), sep="\n")
    return unlike


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "--groups", type=Path, help="default: groups.csv in or beside it, truth.csv"
    )
    parser.add_argument("--model", action="append", default=[], metavar="NAME|FILE")
    parser.add_argument("--similarity", type=float, default=DEFAULT_SIMILARITY)
    parser.add_argument("--pairs-only", action="store_true", help="do not score groups")
    parser.add_argument("--groups-only", action="store_true", help="do not score pairs")
    parser.add_argument("--renamed", action="store_true", help="compare groups under other names")
    parser.add_argument("--turned", action="store_true", help="look for turned copies as well")
    parser.add_argument("--sheet", type=Path, metavar="FILE.jpg", help="wrongly grouped pairs")
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--plot", type=Path, metavar="FILE.png|.svg")
    options = parser.parse_args(arguments)
    here, above = options.folder, options.folder.parent
    places = [here / "groups.csv", above / "groups.csv", here / "truth.csv"]
    groups = options.groups or next((place for place in places if place.is_file()), None)
    if groups is None:
        parser.error("there is no groups.csv in or beside the folder; say --groups FILE")
    print(machine())
    findings = look(options.folder, turned=options.turned)
    truth = labels(findings.catalog, groups.resolve())
    rows = [] if options.groups_only else score_pairs(findings.catalog, truth, options.model)
    if options.plot and rows:
        plot(options.plot, rows)
    facts = {} if options.pairs_only else score_groups(findings, groups.resolve(), options)
    write_json(options.json, {**pair_facts(rows, truth), "groups": facts})


if __name__ == "__main__":
    main()
