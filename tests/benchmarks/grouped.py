"""Groups against labels: precision, recall by kind, and what sort of pairs were wrongly grouped.

Also whether groups depend on the names and the order of files: the same photos are looked at again
under other names.
"""

from __future__ import annotations

import csv
import hashlib
import os
import shutil
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np

from purger.core.domain import Catalog, Group
from tests.benchmarks.common import sheet

Label: TypeAlias = dict[str, str]
_SHARE_RENAMED = 0.3


@dataclass(frozen=True)
class Verdict:
    """What the groups of a labelled folder are worth.

    Attributes:
        groups: how many.
        right, positive: pairs of one strict group, grouped and in all, by kind.
        wrong: grouped pairs of nothing in common, (row, row, category).
        ambiguous: grouped pairs of one scene but not one group, likewise; not scored.
        optional: grouped pairs of one group that a cleaner need not find.
    """

    groups: int
    right: Counter[str]
    positive: Counter[str]
    wrong: list[tuple[int, int, str]] = field(default_factory=list)
    ambiguous: list[tuple[int, int, str]] = field(default_factory=list)
    optional: int = 0

    @property
    def precision(self) -> float:
        """Share of the scored pairs in groups that are right."""
        return self.right.total() / max(1, self.right.total() + len(self.wrong))

    @property
    def recall(self) -> float:
        """Share of the strict pairs that are grouped."""
        return self.right.total() / max(1, self.positive.total())


def labels_of_rows(catalog: Catalog, file: Path) -> list[Label | None]:
    """For each photo its line of the label file."""
    with file.open(encoding="utf-8") as stream:
        known = {os.path.realpath(file.parent / r["path"]): r for r in csv.DictReader(stream)}
    return [known.get(str(photo.path)) for photo in catalog.photos]


def meaning(one: Label, other: Label) -> str:
    """What two labels say: "right", "optional", "ambiguous" or "wrong"."""
    if one["group"] and one["group"] == other["group"]:
        strict = {one.get("level", "strict"), other.get("level", "strict")} == {"strict"}
        return "right" if strict else "optional"
    scene = one.get("scene", "")
    return "ambiguous" if scene and scene == other.get("scene", "") else "wrong"


def category(one: Label, other: Label) -> str:
    """What sort of mistake it is to group the two."""
    scenes = [label.get("scene", "") for label in (one, other)]
    same = scenes[0] == scenes[1] != ""
    if all(scene.startswith("house_") for scene in scenes):
        return "one house, another picture" if same else "look-alike rooms of two houses"
    kinds = sorted({label["kind"] for label in (one, other)})
    if kinds == ["same_subject"]:
        return "same object, another place" if same else "two objects"
    return f"{'one scene' if same else 'unrelated'} ({', '.join(kinds)})"


def judge(labels: Sequence[Label | None], groups: Sequence[Group]) -> Verdict:
    """Compare groups with labels; photos without a label are left out."""
    positive: Counter[str] = Counter()
    members: dict[str, list[Label]] = {}
    for label in labels:
        if label and label["group"]:
            members.setdefault(label["group"], []).append(label)
    for together in members.values():
        pairs = combinations(together, 2)
        positive.update(a["kind"] for a, b in pairs if meaning(a, b) == "right")
    right: Counter[str] = Counter()
    found: dict[str, list[tuple[int, int, str]]] = {"wrong": [], "ambiguous": [], "optional": []}
    for one in groups:
        for a, b in combinations(sorted(one.members), 2):
            first, second = labels[a], labels[b]
            if first is None or second is None:
                continue
            says = meaning(first, second)
            if says == "right":
                right[first["kind"]] += 1
            else:
                found[says].append((a, b, category(first, second)))
    return Verdict(
        len(groups), right, positive, found["wrong"], found["ambiguous"], len(found["optional"])
    )


def report(catalog: Catalog, verdict: Verdict, similarity: float) -> dict[str, Any]:
    """Print a verdict; return it for JSON."""
    print(f"\ngroups at {similarity}: {verdict.groups}")
    hits, all_pairs = verdict.right.total(), verdict.positive.total()
    print(f"pair precision {verdict.precision:.4f} ({len(verdict.wrong)} wrong)")
    print(f"pair recall    {verdict.recall:.4f} ({hits} of {all_pairs})")
    for kind, count in sorted(verdict.positive.items()):
        print(f"   {kind:18} {verdict.right[kind]:5} of {count}")
    names = [str(photo.path) for photo in catalog.photos]
    root = os.path.commonpath(names) if names else ""
    for title, pairs in (("wrong", verdict.wrong), ("not scored", verdict.ambiguous)):
        for sort, count in Counter(sort for _, _, sort in pairs).most_common():
            print(f"{title}, {sort}: {count} pairs")
            for a, b, _ in (pair for pair in pairs if pair[2] == sort):
                print("  ", *(os.path.relpath(names[row], root) for row in (a, b)))
    return {
        "similarity": similarity,
        "groups": verdict.groups,
        "precision": verdict.precision,
        "recall": verdict.recall,
        "right": dict(verdict.right),
        "positive": dict(verdict.positive),
        "wrong": Counter(sort for _, _, sort in verdict.wrong),
        "not scored": Counter(sort for _, _, sort in verdict.ambiguous),
    }


def write_sheet(file: Path, catalog: Catalog, verdict: Verdict) -> None:
    """A picture of the wrong pairs, then of those that are not scored."""
    photos = catalog.photos
    shown = [
        (photos[a].path, photos[b].path, f"{sort}: {photos[a].path.stem} {photos[b].path.stem}")
        for a, b, sort in (*verdict.wrong, *verdict.ambiguous)
    ]
    sheet(file, shown)


# -- other names ---------------------------------------------------------------------------------


def shuffled_copy(folder: Path, target: Path, seed: int = 1) -> int:
    """Copy a folder, with three files in ten under other names in other places; how many."""
    dice = np.random.default_rng(seed)
    renamed = 0
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        place = target / path.relative_to(folder)
        if dice.random() < _SHARE_RENAMED:
            word = dice.bytes(8).hex()
            place = target / f"{word[0]}_{int(dice.integers(20)):02}" / f"{word}{path.suffix}"
            renamed += 1
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, place)
    return renamed


def by_content(catalog: Catalog, groups: Sequence[Group]) -> Counter[tuple[str, ...]]:
    """Groups as the sorted digests of their members: what does not depend on names."""
    digests = [hashlib.sha256(digest.tobytes()).hexdigest()[:12] for digest in catalog.digests]
    return Counter(tuple(sorted(digests[row] for row in one.members)) for one in groups)


def differences(one: Counter[tuple[str, ...]], other: Counter[tuple[str, ...]]) -> list[str]:
    """Groups that only one of the two has, in words; none where they are identical."""
    return [
        f"{where}: {len(members)} photos {' '.join(members[:6])}"
        for where, left in (("only before", one - other), ("only renamed", other - one))
        for members in sorted(left.elements())
    ]
