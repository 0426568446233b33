"""Fit how the product weighs its signals, on one half of labelled photos, and score the other half.

    python packaging/model/calibrate.py DIR [--groups groups.csv] [--model CARD.json]

Scenes are dealt to two halves by the hash of their name, so no scene is in both. On the first half
the weights of the difference hash and of the colour correlation (the embedding has weight 1) are
chosen for the best group-weighted recall at few wrong pairs, and a logistic curve is fitted to the
score; the second half is only scored. What is printed goes into `purger/core/neighbours.py`.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import itertools
import sys
import tempfile
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from purger.core import neighbours, pipeline
from tests.benchmarks import quality
from tests.paint import run

STEPS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 1.0)
WRONG = (0, 3, 10, 30, 100)


def half_of(scene: str) -> int:
    """0 to fit on, 1 to report on."""
    return hashlib.sha256(scene.encode()).digest()[0] & 1


def recall(truth: quality.Truth, score: np.ndarray, chosen: np.ndarray) -> list[float]:
    """Group-weighted recall at each of `WRONG`, among chosen pairs."""
    wrong = np.sort(score[truth.negative & chosen])[::-1]
    hits = truth.positive & chosen
    weight = 1 / np.bincount(truth.group[hits])[truth.group[hits]]
    return [float((weight * (score[hits] > wrong[n])).sum() / weight.sum()) for n in WRONG]


def logistic(score: np.ndarray, is_positive: np.ndarray) -> tuple[float, float]:
    """Slope and middle of the probability that a pair of this score is a duplicate."""
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    fitted = LogisticRegression(C=1e6, max_iter=1000).fit(score[:, None], is_positive)
    slope = float(fitted.coef_[0, 0])
    return slope, float(-fitted.intercept_[0] / slope)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--groups", type=Path)
    parser.add_argument("--model", help="another network than the embedded one")
    options = parser.parse_args()
    groups = options.groups or options.folder.parent / "groups.csv"
    with tempfile.TemporaryDirectory() as cache:
        request = pipeline.Request((options.folder,), model=options.model)
        found = run(pipeline.find(request, cache=Path(cache) / "c.sqlite"))
    truth = quality.labels(found.catalog, groups.resolve())
    with groups.open(encoding="utf-8") as stream:
        root = groups.resolve().parent
        scene = {str(root / row["path"]): row["scene"] for row in csv.DictReader(stream)}
    # photos that stand alone share one scene name; they are dealt one by one
    names = [scene.get(str(photo.path), "") for photo in found.catalog.photos]
    often = {name for name in names if names.count(name) > 60}
    half = np.array([
        half_of(photo.path.name if name in often else name)
        for name, photo in zip(names, found.catalog.photos, strict=True)
    ])  # fmt: skip
    in_half = [(half[truth.first] == i) & (half[truth.second] == i) for i in (0, 1)]
    pairs = neighbours.evidence(found.catalog, truth.first, truth.second)
    floor = found.catalog.floor
    cosine = (pairs.cosine - floor) / (1 - floor)
    agreement = 1 - 2 * pairs.hash_distance.astype(np.float32) / 256
    best: tuple[float, float, float] = (-1.0, 0.0, 0.0)
    for hash_weight, correlation_weight in itertools.product(STEPS, STEPS[:5]):
        score = cosine + hash_weight * agreement + correlation_weight * pairs.correlation
        score = score / (1 + hash_weight + correlation_weight)
        one = recall(truth, score, in_half[0])
        best = max(best, (float(np.mean(one)), hash_weight, correlation_weight))
    _, hash_weight, correlation_weight = best
    score = (cosine + hash_weight * agreement + correlation_weight * pairs.correlation) / (
        1 + hash_weight + correlation_weight
    )
    labelled = truth.positive | truth.negative
    fit = in_half[0] & labelled
    slope, middle = logistic(score[fit], truth.positive[fit])
    print(f"weights 1, {hash_weight}, {correlation_weight}; slope {slope:.1f}, middle {middle:.3f}")
    for name, chosen in zip(("fitted", "reported"), in_half, strict=True):
        wrong = np.sort(score[truth.negative & chosen])[::-1]
        print(f"{name} half: {(truth.positive & chosen).sum()} duplicates, {len(wrong)} others")
        for title, values in (("embedding", cosine), ("together", score)):
            shown = " ".join(f"{value:.3f}" for value in recall(truth, values, chosen))
            print(f"   {title:10} recall at {WRONG} wrong: {shown}")
        for n in WRONG:
            likely = 1 / (1 + np.exp(-slope * (wrong[n] - middle)))
            print(f"   {n:4} wrong pairs lie above {wrong[n]:.3f}, probability {likely:.3f}")
    unrelated = np.median(pairs.cosine[truth.negative])
    print(f"cosine of unrelated photos: median {unrelated:.3f}")


if __name__ == "__main__":
    main()
