"""Exports as folders of links: the clusters, and one photo of each group (the unique subset)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from purger.core.domain import Catalog, Progress, Rows, Skipped, Stage, Steps
from purger.core.export_folder import ExportFolder, clear, numbered
from purger.core.review import Review
from purger.core.series import series_of

_REPORT_EVERY = 200


@dataclass(frozen=True, slots=True, eq=False)
class Arrangement:
    """How the photos of a catalog stand together.

    Attributes:
        labels: n int32, the cluster of each row.
        groups: rows of each group that are still there, the one to keep first; a group that has
            left keeps its place, so that numbers agree with those of a report.
        gone: rows that have left the review.
        marked: rows that shall go to the trash.
    """

    labels: Rows
    groups: tuple[tuple[int, ...], ...]
    gone: frozenset[int] = frozenset()
    marked: frozenset[int] = frozenset()

    @classmethod
    def of(cls, review: Review) -> Arrangement:
        """As a review has it; of a group the best photo that is not marked comes first."""
        gone, marked = review.gone, review.marks
        groups = (
            sorted((row for row in group.members if row not in gone), key=marked.__contains__)
            for group in review.groups
        )
        return cls(review.labels, tuple(map(tuple, groups)), gone, marked)

    def packed(self) -> dict[str, Any]:
        """As JSON holds it."""
        return {
            "labels": self.labels.tolist(),
            "groups": self.groups,
            "gone": sorted(self.gone),
            "marked": sorted(self.marked),
        }

    @classmethod
    def unpacked(cls, packed: dict[str, Any]) -> Arrangement:
        """Back from JSON."""
        return cls(
            np.array(packed["labels"], np.int32),
            tuple(map(tuple, packed["groups"])),
            frozenset(packed["gone"]),
            frozenset(packed["marked"]),
        )

    def group_of(self) -> dict[int, int]:
        """The number of the group of each row that stands in one."""
        return {
            row: number for number, rows in enumerate(self.groups) if len(rows) > 1 for row in rows
        }


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export made, and the photos that it had to leave out."""

    count: int
    skipped: tuple[Skipped, ...] = ()


def links(
    folder: Path, roots: Sequence[Path], catalog: Catalog, of: Arrangement
) -> Steps[Exported]:
    """Fill `folder` with one folder a cluster, and one in it for each of its groups.

    Raises:
        ExportError: the folder is refused, full, read-only, or takes no links.
    """
    group_of = of.group_of()
    width = len(str(int(of.labels.max(initial=0)) + 1))
    group_width = len(str(len(of.groups)))
    wishes = []
    for row in _present(catalog, of):
        place = f"cluster-{of.labels[row] + 1:0{width}}"
        if row in group_of:
            place = str(Path(place, f"group-{group_of[row] + 1:0{group_width}}"))
        wishes.append((place, row))
    return (yield from _filled(folder, roots, catalog, wishes))


def unique(
    folder: Path, roots: Sequence[Path], catalog: Catalog, of: Arrangement
) -> Steps[Exported]:
    """Fill `folder` with one photo of each group and all that stand alone and are not marked.

    Of a series (bracket, focus stack, panorama) all photos are there, for none of them is a spare
    one. The paths below the scanned folder are kept; with several, each has a folder of its own.

    Raises:
        ExportError: as for `links`.
    """
    group_of = of.group_of()
    kept = {rows[0] for rows in of.groups if rows}
    for rows in of.groups:
        if series_of(catalog, rows) is not None:
            kept.update(row for row in rows if row not in of.marked)
    names = _root_names(roots)
    wishes = [
        (_place(catalog.photos[row].path, roots, names), row)
        for row in _present(catalog, of)
        if (row in kept if row in group_of else row not in of.marked)
    ]
    return (yield from _filled(folder, roots, catalog, wishes))


def _present(catalog: Catalog, of: Arrangement) -> Iterator[int]:
    return (row for row in range(len(catalog)) if row not in of.gone)


def _root_names(roots: Sequence[Path]) -> list[str]:
    """What the folder of each root is called: "" where there is one root only."""
    if len(roots) == 1:
        return [""]
    seen: Counter[str] = Counter()
    names = []
    for root in roots:
        name = root.name or "root"
        seen[name] += 1
        names.append(numbered(name, seen[name]))
    return names


def _place(path: Path, roots: Sequence[Path], names: Sequence[str]) -> str:
    for root, name in zip(roots, names, strict=True):
        if path.is_relative_to(root):
            return str(Path(name, path.relative_to(root).parent))
    return "."


def _filled(
    folder: Path, roots: Sequence[Path], catalog: Catalog, wishes: Sequence[tuple[str, int]]
) -> Steps[Exported]:
    skipped = []
    yield from clear(folder, roots)
    with ExportFolder(folder, roots) as made:
        for done, (place, row) in enumerate(wishes):
            if done % _REPORT_EVERY == 0:
                yield Progress(Stage.EXPORT, done, len(wishes))
            photo = catalog.photos[row]
            reason = made.link(place, [photo, *catalog.companions[row]])
            if reason is not None:
                skipped.append(Skipped(photo.path, reason))
        yield Progress(Stage.EXPORT, len(wishes), len(wishes))
    return Exported(len(wishes) - len(skipped), tuple(skipped))
