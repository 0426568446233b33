"""Fit the judges of the product's evidence on labelled photos, and say how well they judge.

    python packaging/model/evidence.py MADE REAL [--out resources/evidence.json]

MADE is what `pairs.py` wrote; REAL is a folder of labelled real photos with a `groups.csv` in or
above it. The judges (see `purger/core/evidence.py`) are logistic regressions. What is printed, and
the calibration curve in the file, is cross-fitted: scenes are dealt to two halves by the hash of
their name, and each half is scored by judges that were fitted on the other. The judges that are
written were fitted on both.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from purger.core import evidence, pipeline
from purger.core.domain import Catalog
from purger.core.neighbours import LOOSEST, is_flat
from purger.core.support import crowding, support
from tests.benchmarks import quality
from tests.paint import run

Terms = Sequence[tuple[str, float | None]]

SCENE: Terms = (("cosine", None), ("agreement", None), ("ranks", None))
COPY: Terms = (
    ("cosine", None), ("cosine", 0.6), ("aligned", None), ("aligned", 0.85), ("detail", None),
    ("detail", 0.6), ("fine", None), ("fine", 0.5), ("fine", 0.8),
)  # fmt: skip
TEXT: Terms = (
    ("cosine", None), ("agreement", None), ("detail", None), ("fine", None), ("fine", 0.8),
)  # fmt: skip
VOUCHED: Terms = (("odds", None), ("third", None))
IS_TEXT: Terms = tuple(
    (name, None) for name in (
        "tone", "ink", "across", "down", "lines", "lines_of_tone", "ink_on_tone", "ink_per_spread",
        "calm", "busy", "spread", "colour",
    )
)  # fmt: skip

TEXT_PICTURES = ("page", "chat")
MOVED = {"burst", "exposure", "video", "ukbench", "holidays"}
"""Kinds whose pixels do not agree: the copy judge does not learn from them."""

CUT = {"cropped", "bordered"}
"""Kinds that only the copy judge can see."""

FALSE_TEXT = 0.008
"""Share of real photos that may be taken for text."""

REAL_WEIGHT = 3.0
MOST_POSITIVE = 300.0
WRONG = (0, 2, 5, 10, 30, 100)
CROWDED = 60
"""A scene of more photos is a bin of unrelated ones; they are dealt to the halves one by one."""


@dataclass(frozen=True)
class Labelled:
    """Candidate pairs of one folder, or of several; every column has a value a pair.

    Attributes:
        features: of `evidence.features_of`.
        positive: whether the two are duplicates.
        half: 0 or 1 by scene, 2 where the photos are of both halves.
        first, second: rows of the photos; those of another folder come behind.
        sort: kind of a positive pair; of a wrong one what it shows, "" where that is unknown.
        group: number of a positive pair's group.
        weight: how much it counts for learning, by its folder.
    """

    features: dict[str, np.ndarray]
    first: np.ndarray
    second: np.ndarray
    positive: np.ndarray
    half: np.ndarray
    sort: np.ndarray
    group: np.ndarray
    weight: np.ndarray

    def __len__(self) -> int:
        return len(self.positive)

    def both(self, other: Labelled) -> Labelled:
        return Labelled(
            {k: np.concatenate([v, other.features[k]]) for k, v in self.features.items()},
            *(np.concatenate([getattr(self, name), getattr(other, name) + self.photos])
              for name in ("first", "second")),
            *(np.concatenate([getattr(self, name), getattr(other, name)])
              for name in ("positive", "half", "sort")),
            np.concatenate([self.group, other.group + self.group.max(initial=0) + 1]),
            np.concatenate([self.weight, other.weight]),
        )  # fmt: skip

    @property
    def photos(self) -> int:
        return int(self.second.max(initial=-1)) + 1

    def part(self, chosen: np.ndarray) -> Labelled:
        return Labelled(
            {name: column[chosen] for name, column in self.features.items()},
            *(getattr(self, name)[chosen]
              for name in ("first", "second", "positive", "half", "sort", "group", "weight")),
        )  # fmt: skip

    def odds(self, said: evidence.Judges) -> np.ndarray:
        """Log-odds without clocks."""
        nothing = np.full(len(self), np.nan, np.float32)
        return evidence.log_odds(said, self.features, nothing, np.zeros(len(self), bool))


def half_of(name: str) -> int:
    return hashlib.sha256(name.encode()).digest()[0] & 1


@dataclass(frozen=True)
class Folder:
    """A folder of labelled photos as the product sees it.

    Attributes:
        rows: the row of `groups.csv` of each photo.
        what: what each made photo shows, "" of a real one.
    """

    catalog: Catalog
    truth: quality.Truth
    rows: list[dict[str, str]]
    what: np.ndarray

    @classmethod
    def load(cls, folder: Path) -> Folder:
        file = next(f for f in (folder / "groups.csv", folder.parent / "groups.csv") if f.is_file())
        with tempfile.TemporaryDirectory() as cache:
            request = pipeline.Request((folder,), clusters=1)
            catalog = run(pipeline.read(request, cache=Path(cache) / "c.sqlite"))
        with file.open(encoding="utf-8") as stream:
            rows = {os.path.realpath(file.parent / r["path"]): r for r in csv.DictReader(stream)}
        known = [rows.get(str(photo.path), {"path": photo.path.name}) for photo in catalog.photos]
        what = np.array([shows(row) for row in known])
        return cls(catalog, quality.labels(catalog, file.resolve()), known, what)


def shows(row: dict[str, str]) -> str:
    """What a made photo shows, by its name: "page", "sea", "pool", ...; "" of a real one."""
    path = Path(row["path"])
    if path.parts[0] not in {"painted", "pool", "frames"}:
        return ""
    return path.stem.split("-")[0] if path.parts[0] == "painted" else path.parts[0]


def place_of(row: dict[str, str], crowded: set[str]) -> str:
    """The name by which a photo is dealt to a half: its scene, or its own where it has none."""
    scene = row.get("scene", "")
    return row.get("group") or row["path"] if not scene or scene in crowded else scene


def candidates(folder: Folder, weight: float, is_text: evidence.Judge) -> Labelled:
    """The pairs that the product would look at closely."""
    catalog, truth, what = folder.catalog, folder.truth, folder.what
    scenes = Counter(row.get("scene", "") for row in folder.rows)
    crowded = {scene for scene, count in scenes.items() if count > CROWDED}
    half = np.array([half_of(place_of(row, crowded)) for row in folder.rows])
    flat = is_flat(catalog.lumas)
    keep = np.zeros(len(truth.first), bool)
    for at in range(0, len(keep), 1 << 20):
        part = slice(at, at + (1 << 20))
        a, b = truth.first[part], truth.second[part]
        close = np.einsum("ij,ij->i", catalog.vectors[a], catalog.vectors[b])
        keep[part] = (close >= evidence.LEAST_COSINE) & ~flat[a] & ~flat[b]
    keep &= truth.positive | truth.negative
    first, second = truth.first[keep], truth.second[keep]
    positive = truth.positive[keep]
    alike = np.where(what[first] == what[second], what[first], "mixed")
    return Labelled(
        evidence.features_of(catalog, first, second, is_text),
        first,
        second,
        positive,
        np.where(half[first] == half[second], half[first], 2),
        np.where(positive, truth.kind[keep], alike),
        truth.group[keep],
        np.full(len(first), weight),
    )


def capped(pairs: Labelled, chosen: np.ndarray, most: float) -> np.ndarray:
    """Weights under which no kind of wrong pair counts more than `most` pairs, no real one less."""
    weight = np.zeros(len(pairs))
    for positive in (False, True):
        for sort in np.unique(pairs.sort[chosen & (pairs.positive == positive)]):
            part = chosen & (pairs.positive == positive) & (pairs.sort == sort)
            if (pairs.weight[part] == 1).all():
                limit = MOST_POSITIVE if positive else max(most, 800.0) if sort == "pool" else most
                weight[part] = min(1.0, limit / part.sum())
            else:
                weight[part] = pairs.weight[part]
    return weight


def fit(
    features: dict[str, np.ndarray], terms: Terms, truth: np.ndarray, weight: np.ndarray
) -> evidence.Judge:
    """A logistic regression over standardised terms, written for the features themselves."""
    used = weight > 0
    unit = [evidence.Term(name, 1.0, above).of(features)[used] for name, above in terms]
    table = np.stack(unit, axis=1)
    scaler = StandardScaler().fit(table)
    model = LogisticRegression(C=1.0, max_iter=5000)
    model.fit(scaler.transform(table), truth[used], sample_weight=weight[used])
    weights = model.coef_[0] / scaler.scale_
    bias = float(model.intercept_[0] - (weights * scaler.mean_).sum())
    return evidence.Judge(
        bias,
        tuple(
            evidence.Term(name, float(w), above)
            for (name, above), w in zip(terms, weights, strict=True)
        ),
    )


def fit_judges(pairs: Labelled, chosen: np.ndarray, is_text: evidence.Judge) -> evidence.Judges:
    text = pairs.features["text"] > 0
    seen = ~np.isnan(pairs.features["fine"])
    made = pairs.weight == 1
    moved, cut = np.isin(pairs.sort, list(MOVED)), np.isin(pairs.sort, list(CUT))
    learn = chosen & ~text

    def judge(terms: Terms, part: np.ndarray, most: float) -> evidence.Judge:
        return fit(pairs.features, terms, pairs.positive, capped(pairs, part, most))

    return evidence.Judges(
        scene=judge(SCENE, learn & ~(pairs.positive & cut), 300.0),
        copy=judge(COPY, learn & seen & ~(pairs.positive & moved), 800.0),
        text=judge(TEXT, chosen & text & made & ~(pairs.positive & moved), 800.0),
        is_text=is_text,
        vouched=evidence.Judge(0.0, (evidence.Term("odds", 1.0),)),
    )


def thirds_of(pairs: Labelled, odds: np.ndarray) -> np.ndarray:
    """Log-odds of the best third of each pair; NaN for none. As the product, of likely pairs."""
    likely = np.flatnonzero(odds >= evidence.odds_of(np.array([LOOSEST], np.float32))[0])
    thirds = np.full(len(odds), np.nan, np.float32)
    ranks = np.arange(pairs.photos, dtype=np.int32)
    first, second = pairs.first[likely].astype(np.int32), pairs.second[likely].astype(np.int32)
    thirds[likely] = support(first, second, odds[likely].astype(np.float32), ranks)
    return thirds


def fit_vouched(
    pairs: Labelled, chosen: np.ndarray, odds: np.ndarray, thirds: np.ndarray
) -> evidence.Judge:
    """Fitted on real photos alone: who paints look-alikes by the hundred makes thirds of them."""
    asked = chosen & ~np.isnan(thirds) & (pairs.weight > 1)
    features = evidence.vouched_features(odds, thirds)
    return fit(features, VOUCHED, pairs.positive, capped(pairs, asked, 300.0))


def with_thirds(said: evidence.Judge, odds: np.ndarray, thirds: np.ndarray) -> np.ndarray:
    asked = ~np.isnan(thirds)
    weighed = odds.astype(np.float32).copy()
    weighed[asked] = said.odds(evidence.vouched_features(weighed[asked], thirds[asked]))
    return np.maximum(weighed, odds - evidence.MOST_DOUBT)


def crowd_of(pairs: Labelled, odds: np.ndarray) -> np.ndarray:
    return evidence.AGAINST_CROWDS * crowding(pairs.first, pairs.second, odds, pairs.photos)


def fit_text(folders: Sequence[Folder]) -> evidence.Judge:
    """What tells pictures of text from photos, shifted so that few real photos pass."""
    tables = [evidence.text_features(f.catalog.lumas, f.catalog.tinies) for f in folders]
    features = {name: np.concatenate([t[name] for t in tables]) for name in tables[0]}
    what = np.concatenate([folder.what for folder in folders])
    truth = np.isin(what, TEXT_PICTURES)
    judge = fit(features, IS_TEXT, truth, np.ones(len(what)))
    real = judge.odds(features)[np.isin(what, ("", "pool"))]
    shift = float(np.quantile(real, 1 - FALSE_TEXT))
    found = judge.odds(features)[truth] > shift
    print(f"text: {found.mean():.3f} of it is seen, {FALSE_TEXT} of real photos pass for it")
    return replace(judge, bias=judge.bias - shift)


def calibrated(said: evidence.Judges, slope: float, shift: float) -> evidence.Judges:
    """The judges with all their log-odds multiplied by `slope` and moved by `shift`."""

    def moved(judge: evidence.Judge) -> evidence.Judge:
        terms = tuple(replace(term, weight=term.weight * slope) for term in judge.terms)
        return evidence.Judge(judge.bias * slope + shift, terms)

    return replace(said, scene=moved(said.scene), copy=moved(said.copy), text=moved(said.text))


def report(name: str, pairs: Labelled, odds: np.ndarray) -> None:
    """Recall where some wrong pairs are let through, and at the default similarity."""
    right, wrong = odds[pairs.positive], np.sort(odds[~pairs.positive])[::-1]
    weight = 1 / np.bincount(pairs.group[pairs.positive])[pairs.group[pairs.positive]]
    print(f"{name}: {len(right)} duplicates, {len(wrong)} other close pairs")
    for n in WRONG:
        if n < len(wrong):
            found = right > wrong[n]
            print(f"   {n:4} wrong: {found.mean():.3f} of pairs, "
                  f"{(weight * found).sum() / weight.sum():.3f} group-weighted")  # fmt: skip
    kinds = pairs.sort[pairs.positive]
    for similarity in (0.7, 0.8, 0.9, 0.95):
        at = np.log(similarity / (1 - similarity))
        false = dict(Counter(map(str, pairs.sort[(odds >= at) & ~pairs.positive])))
        print(f"   at {similarity}: {(right >= at).mean():.3f}; wrong: {false}")
        by_kind = (f"{k} {(right[kinds == k] >= at).mean():.2f}" for k in np.unique(kinds))
        print("      " + ", ".join(by_kind))


def curve(pairs: Labelled, odds: np.ndarray) -> list[list[float]]:
    """[mean probability, share of duplicates, pairs] in ten steps of probability."""
    probability = 1 / (1 + np.exp(-odds))
    steps = np.minimum((probability * 10).astype(int), 9)
    return [
        [
            round(float(probability[steps == i].mean()), 3),
            round(float(pairs.positive[steps == i].mean()), 3),
            int((steps == i).sum()),
        ]
        for i in range(10)
        if (steps == i).any()
    ]


def written(judge: evidence.Judge) -> dict[str, object]:
    terms = [[t.feature, t.above, round(t.weight, 4)] for t in judge.terms]
    return {"bias": round(judge.bias, 4), "terms": terms}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("made", type=Path)
    parser.add_argument("real", type=Path)
    parser.add_argument("--out", type=Path, default=Path("resources/evidence.json"))
    options = parser.parse_args()
    folders = [Folder.load(options.made), Folder.load(options.real)]
    is_text = fit_text(folders)
    made = candidates(folders[0], 1.0, is_text)
    real = candidates(folders[1], REAL_WEIGHT, is_text)
    pairs = made.both(real)
    odds = np.zeros(len(pairs), np.float32)
    for half in (0, 1):
        said = fit_judges(pairs, pairs.half == half, is_text)
        other = pairs.half != half
        odds[other] = pairs.odds(said)[other]
    is_real = np.arange(len(pairs)) >= len(made)
    # Platt (1999): what the judges say of photos that they did not learn from, as a probability
    platt = LogisticRegression(C=1e6).fit(odds[is_real, None], pairs.positive[is_real])
    slope, shift = float(platt.coef_[0, 0]), float(platt.intercept_[0])
    print(f"calibrated: log-odds × {slope:.2f} + {shift:.2f}")
    odds = odds * np.float32(slope) + np.float32(shift)
    in_half = ~is_real & (pairs.half < 2)
    report("made, by their own evidence", pairs.part(in_half), odds[in_half])
    report("real, by their own evidence", pairs.part(is_real), odds[is_real])
    thirds = thirds_of(pairs, odds)
    weighed = odds.copy()
    for half in (0, 1):
        judge = fit_vouched(pairs, pairs.half == half, odds, thirds)
        other = pairs.half != half
        weighed[other] = with_thirds(judge, odds, thirds)[other]
    weighed -= crowd_of(pairs, odds)
    report("made, with the others' word", pairs.part(in_half), weighed[in_half])
    report("real, with the others' word", pairs.part(is_real), weighed[is_real])
    measured = curve(pairs.part(is_real), weighed[is_real])
    print("calibration on real photos (probability, share of duplicates, pairs):")
    for step in measured:
        print("   ", *step)
    every = np.ones(len(pairs), bool)
    said = calibrated(fit_judges(pairs, every, is_text), slope, shift)
    said = replace(said, vouched=fit_vouched(pairs, every, odds, thirds))
    document = {field.name: written(getattr(said, field.name)) for field in fields(said)}
    document["calibration"] = measured
    options.out.write_text(json.dumps(document, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
