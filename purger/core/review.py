"""The user's decisions: which photos are marked for the trash.

The rules that protect the user live here, where no widget, shortcut or test can get round them: at
least one photo of each group stays unmarked. Every mutator returns the rows it changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from purger.core.domain import Catalog, Findings, Group, Marked, Plan, Rows, Tier


class Review:
    """Marks over the photos of some findings, cut into groups.

    Rows are catalog rows. A photo outside every group is a single and may be marked freely.

    Attributes:
        catalog: the photos.
        groups: the groups in force, as cut at the similarity in force.
        labels: n int32, the cluster that shows each photo. A group is shown whole: all its members
            carry the label that most of them have (the keeper's on a tie).
    """

    def __init__(
        self,
        findings: Findings,
        groups: Sequence[Group],
        marks: Iterable[int] = (),
        gone: Iterable[int] = (),
    ) -> None:
        """Start with the `marks` (rows) that still stand under `groups`, without the `gone`."""
        self.catalog: Catalog = findings.catalog
        self.groups: tuple[Group, ...] = tuple(groups)
        self._group_of = {row: i for i, group in enumerate(self.groups) for row in group.members}
        if len(self._group_of) != sum(len(group.members) for group in self.groups):
            raise ValueError("a photo is in one group at most")
        self.labels = _whole_groups(findings.clustering.labels, self.groups)
        self._marks: set[int] = set()
        self._gone: set[int] = set(gone)
        self.mark(sorted(marks))

    @property
    def marks(self) -> frozenset[int]:
        """The marked rows."""
        return frozenset(self._marks)

    @property
    def gone(self) -> frozenset[int]:
        """The rows that have left the review."""
        return frozenset(self._gone)

    @property
    def marked_bytes(self) -> int:
        """Total size of the marked photos with their companions."""
        return self.catalog.bytes_of(self._marks)

    def is_marked(self, row: int) -> bool:
        """Whether the photo is to go."""
        return row in self._marks

    def is_gone(self, row: int) -> bool:
        """Whether the photo has left the review (it is in the trash)."""
        return row in self._gone

    def group_of(self, row: int) -> Group | None:
        """The group that the photo stands in, None for a single."""
        i = self._group_of.get(row)
        return None if i is None else self.groups[i]

    def is_keeper(self, row: int) -> bool:
        """Whether purger would keep this photo of its group."""
        group = self.group_of(row)
        return group is not None and group.keeper == row

    def staying(self, group: Group) -> tuple[int, ...]:
        """The members that are neither marked nor gone."""
        return tuple(r for r in group.members if r not in self._marks and r not in self._gone)

    def can_mark(self, row: int) -> bool:
        """Whether marking the photo now would leave one photo of its group."""
        if row in self._gone or not 0 <= row < len(self.catalog):
            return False
        group = self.group_of(row)
        return group is None or any(other != row for other in self.staying(group))

    def mark(self, rows: Iterable[int]) -> frozenset[int]:
        """Mark photos; the last one left of a group stays. Return the rows that changed."""
        changed = set()
        for row in rows:
            if row not in self._marks and self.can_mark(row):
                self._marks.add(row)
                changed.add(row)
        return frozenset(changed)

    def unmark(self, rows: Iterable[int]) -> frozenset[int]:
        """Take marks away. Return the rows that changed."""
        changed = frozenset(rows) & self._marks
        self._marks -= changed
        return changed

    def mark_all_but_best(self, groups: Iterable[Group]) -> frozenset[int]:
        """Mark every member but the keeper (or, where it is gone, the best that stays)."""
        changed: set[int] = set()
        for group in groups:
            present = [row for row in group.members if row not in self._gone]
            if present:
                changed |= self.unmark(present[:1]) | self.mark(present[1:])
        return frozenset(changed)

    def mark_tier(self, loosest: Tier) -> frozenset[int]:
        """Mark in every group the members whose tier to the keeper is `loosest` or closer.

        A series (bracket, focus stack, panorama) has no spare photos: it is left alone.
        """
        rows = [
            row
            for group in self.groups
            if group.series is None
            for row, tier in zip(group.members[1:], group.tiers[1:], strict=True)
            if tier <= loosest
        ]
        return self.mark(rows)

    def forget(self, rows: Iterable[int]) -> frozenset[int]:
        """Take photos that are in the trash out of the review. Return the rows that changed."""
        changed = frozenset(rows) - self._gone
        self._gone |= changed
        self._marks -= changed
        return changed

    def plan(self) -> Plan:
        """Freeze the marks, in catalog order."""
        return Plan(tuple(self._marked(row) for row in sorted(self._marks)))

    def _marked(self, row: int) -> Marked:
        group = self.group_of(row)
        keepers = () if group is None else self.staying(group)
        photos = self.catalog.photos
        return Marked(
            photos[row],
            self.catalog.digests[row].tobytes(),
            tuple(photos[keeper] for keeper in keepers),
            self.catalog.companions[row],
        )


def _whole_groups(labels: Rows, groups: Sequence[Group]) -> Rows:
    whole = labels.copy()
    known: list[int] = labels.tolist()
    for group in groups:
        members = list(group.members)
        if len({known[row] for row in members}) == 1:
            continue
        found, counts = np.unique(labels[members], return_counts=True)
        most = found[counts == counts.max()]
        own = labels[group.keeper]
        whole[members] = own if own in most else most[0]
    return whole
