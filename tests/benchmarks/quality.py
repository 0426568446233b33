"""Score pairs and groups against labelled photos.

    python -m tests.benchmarks.quality DIR --groups groups.csv [--similarity 0.8]

`groups.csv` has `path,group,scene,kind,level`, paths relative to its own folder. A pair with one
`group` is positive where both photos are `strict`; a pair that shares only `scene` is ambiguous and
left out; every other pair is negative. Pairs are scored by the product's evidence and by each
signal alone: group-weighted recall at the threshold that lets 0, 10, 100, 1000 wrong pairs through.
Groups are scored as the product makes them at its default similarity.
"""

from __future__ import annotations

import argparse
import csv
import os
import tempfile
from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np

from purger.core import pipeline
from purger.core.domain import Catalog, Findings
from purger.core.group import group
from purger.core.neighbours import evidence
from purger.core.settings import DEFAULT_SIMILARITY
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


def labels(catalog: Catalog, file: Path) -> Truth:
    with file.open(encoding="utf-8") as stream:
        rows = {os.path.realpath(file.parent / r["path"]): r for r in csv.DictReader(stream)}
    known = [rows.get(str(photo.path)) for photo in catalog.photos]
    columns = {
        name: np.unique([r[name] if r else "" for r in known], return_inverse=True)
        for name in ("group", "scene", "kind", "level")
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


def score_pairs(catalog: Catalog, truth: Truth) -> None:
    pairs = evidence(catalog, truth.first, truth.second)
    signals = {
        "product": pairs.probability,
        "embedding": pairs.cosine,
        "dHash 256": -pairs.hash_distance.astype(np.float32),
        "colour 16×16": pairs.correlation,
    }
    print(f"{truth.positive.sum()} positive, {truth.negative.sum()} negative pairs")
    print(f"{'recall at wrong pairs':22}" + "".join(f"{n:>8}" for n in WRONG))
    for name, score in signals.items():
        overall, by_kind = recalls(truth, np.asarray(score))
        print(f"{name:22}" + "".join(f"{value:8.3f}" for value in overall))
        print("   by kind at 100: " + ", ".join(f"{k} {v:.2f}" for k, v in by_kind.items()))


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
    parser.add_argument("--groups", type=Path, required=True)
    parser.add_argument("--similarity", type=float, default=DEFAULT_SIMILARITY)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as cache:
        request = pipeline.Request((options.folder,))
        findings = run(pipeline.find(request, cache=Path(cache) / "c.sqlite"))
    truth = labels(findings.catalog, options.groups.resolve())
    score_pairs(findings.catalog, truth)
    score_groups(findings, truth, options.similarity)


if __name__ == "__main__":
    main()
