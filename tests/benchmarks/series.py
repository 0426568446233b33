"""Which labelled series are recognised, and what is wrongly called one.

    python -m tests.benchmarks.series DIR [--groups DIR/groups.csv] [--similarity S] [--list]

Three tables over the photos of `groups.csv` (`path,group,scene,kind,level`), by kind: the labelled
groups as they are (the recogniser alone); the same as if EXIF said that each group was taken with
one camera and zoom, a second apart (panoramas are not guessed without it); and the groups that the
product makes. In the last a group has the kind of its members, "mixed" where they differ.
Precision and recall count groups: `exposure` is to be an exposure bracket, `focus` and
`focus_synthetic` a focus stack, `stitch_overlap` panorama frames, any other kind nothing.
"""

from __future__ import annotations

import argparse
import csv
import os
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from purger.core import pipeline
from purger.core.domain import Catalog, Findings, Series
from purger.core.group import group
from purger.core.series import series_of
from purger.core.settings import DEFAULT_SIMILARITY
from tests.paint import run

EXPECTED = {
    "exposure": Series.EXPOSURE,
    "focus": Series.FOCUS,
    "focus_synthetic": Series.FOCUS,
    "stitch_overlap": Series.PANORAMA,
}


def labels(catalog: Catalog, file: Path) -> list[tuple[str, str]]:
    """(group, kind) of each row, ("", "") where it has none."""
    with file.open(encoding="utf-8") as stream:
        rows = {os.path.realpath(file.parent / r["path"]): r for r in csv.DictReader(stream)}
    known = [rows.get(str(photo.path), {}) for photo in catalog.photos]
    return [(row.get("group", ""), row.get("kind", "")) for row in known]


def score(catalog: Catalog, groups: Iterable[tuple[str, tuple[int, ...]]], *, names: bool) -> None:
    """Print the table for (kind, rows) groups."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for kind, rows in groups:
        found = series_of(catalog, rows)
        seen[kind][found.value if found else "-"] += 1
        if names and found is not EXPECTED.get(kind) and found is not None:
            print(f"  {found.value}: {[catalog.photos[row].path.name for row in rows]}")
    columns = ["-", *(series.value for series in Series)]
    print(f"{'kind':18}{'groups':>8}" + "".join(f"{column:>18}" for column in columns))
    for kind, counts in sorted(seen.items()):
        cells = "".join(f"{counts[column]:18}" for column in columns)
        print(f"{kind:18}{counts.total():8}{cells}")
    for series in Series:
        right = sum(seen[kind][series.value] for kind, is_ in EXPECTED.items() if is_ is series)
        named = sum(counts[series.value] for counts in seen.values())
        there = sum(seen[kind].total() for kind, is_ in EXPECTED.items() if is_ is series)
        precision = right / named if named else float("nan")
        print(f"{series.value}: precision {precision:.3f}, recall {right / max(1, there):.3f}")


def labelled(of: list[tuple[str, str]]) -> Iterable[tuple[str, tuple[int, ...]]]:
    """The groups of the labels."""
    members = defaultdict(list)
    for row, label in enumerate(of):
        if label[0]:
            members[label].append(row)
    return ((kind, tuple(rows)) for (_, kind), rows in members.items() if len(rows) > 1)


def with_exif(catalog: Catalog) -> Catalog:
    """The same photos, one camera and zoom, a second between neighbours."""
    traits = (
        replace(one, taken=1e9 + row, camera="A", focal_length=35.0)
        for row, one in enumerate(catalog.traits)
    )
    return replace(catalog, traits=tuple(traits))


def made(
    findings: Findings, of: list[tuple[str, str]], similarity: float
) -> Iterable[tuple[str, tuple[int, ...]]]:
    """The groups of the product."""
    for found in group(findings, similarity):
        kinds = {of[row][1] for row in found.members}
        yield kinds.pop() if len(kinds) == 1 else "mixed", found.members


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--groups", type=Path)
    parser.add_argument("--similarity", type=float, default=DEFAULT_SIMILARITY)
    parser.add_argument("--list", action="store_true", help="name what is wrongly called a series")
    options = parser.parse_args()
    findings = run(pipeline.find(pipeline.Request((options.folder,), use_cache=False)))
    of = labels(findings.catalog, options.groups or options.folder / "groups.csv")
    print("Labelled groups")
    score(findings.catalog, labelled(of), names=options.list)
    print("\nLabelled groups, as if EXIF told of one camera and zoom, a second apart")
    score(with_exif(findings.catalog), labelled(of), names=options.list)
    print(f"\nGroups of the product at similarity {options.similarity}")
    score(findings.catalog, made(findings, of, options.similarity), names=options.list)


if __name__ == "__main__":
    main()
