"""Qt models: thin views over `Review`, and the only code that changes it."""

from __future__ import annotations

import html
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import IntEnum
from typing import Any

import numpy as np
from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from purger.core.domain import Group, Photo
from purger.core.review import Review
from purger.core.text import show_bytes, show_count, show_name

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Role(IntEnum):
    """What a delegate may ask."""

    PHOTO = Qt.ItemDataRole.UserRole
    MARKED = Qt.ItemDataRole.UserRole + 2
    KEEPER = Qt.ItemDataRole.UserRole + 3
    CLUSTER = Qt.ItemDataRole.UserRole + 4
    TRAITS = Qt.ItemDataRole.UserRole + 5


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the grid: one group, or the photos that stand alone (`group` None)."""

    group: Group | None
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Cluster:
    """A line of the cluster list.

    Attributes:
        label: of `Review.labels`.
        cover: the row whose picture stands for it.
        photos, duplicates: how many.
        spare_bytes: what could be freed.
        groups: the groups in it, largest gain first.
        rows: all its photos, in catalog order.
    """

    label: int
    cover: int
    photos: int
    duplicates: int
    spare_bytes: int
    groups: tuple[Group, ...]
    rows: tuple[int, ...]


def clusters_of(review: Review) -> list[Cluster]:
    """The clusters that still hold photos, most to gain first, then the largest."""
    present = np.ones(len(review.catalog), np.bool_)
    present[list(review.gone)] = False
    rows = np.flatnonzero(present)
    if not len(rows):
        return []
    order = rows[np.argsort(review.labels[rows], kind="stable")]
    labels, starts = np.unique(review.labels[order], return_index=True)
    groups: dict[int, list[Group]] = {}
    for group in review.groups:
        groups.setdefault(int(review.labels[group.keeper]), []).append(group)
    clusters = [
        _cluster(review, int(label), tuple(part.tolist()), groups.get(int(label), []))
        for label, part in zip(labels, np.split(order, starts[1:]), strict=True)
    ]
    return sorted(clusters, key=lambda c: (-c.spare_bytes, -c.photos, c.label))


def _cluster(review: Review, label: int, rows: tuple[int, ...], groups: list[Group]) -> Cluster:
    photos = review.catalog.photos
    present = [(group, members_of(review, group)) for group in groups]
    live = [(group, rows) for group, rows in present if len(rows) > 1]
    spare = [row for _, members in live for row in members[1:]]
    cover = live[0][1][0] if live else rows[0]
    size = sum(photos[row].size for row in spare)
    return Cluster(label, cover, len(rows), len(spare), size, tuple(g for g, _ in live), rows)


def cluster_of(review: Review, rows: Iterable[int]) -> Cluster:
    """Chosen photos as if they were a cluster (label -1); their groups are whole."""
    chosen = {row for row in rows if not review.is_gone(row)}
    groups = [group for group in review.groups if not chosen.isdisjoint(group.members)]
    whole = chosen.union(*(members_of(review, group) for group in groups))
    return _cluster(review, -1, tuple(sorted(whole)), groups)


def members_of(review: Review, group: Group) -> tuple[int, ...]:
    """The members that have not left the review, keeper first."""
    return tuple(row for row in group.members if not review.is_gone(row))


class ClusterModel(QAbstractListModel):
    """The clusters of a review."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clusters: list[Cluster] = []
        self._photos: tuple[Photo, ...] = ()

    def show_clusters(self, clusters: list[Cluster], photos: tuple[Photo, ...]) -> None:
        """Show other clusters."""
        self.beginResetModel()
        self._clusters, self._photos = clusters, photos
        self.endResetModel()

    def cluster(self, row: int) -> Cluster:
        """The cluster of a line."""
        return self._clusters[row]

    def line_of(self, label: int) -> int:
        """The line of a cluster, -1 where it is not there."""
        found = (i for i, cluster in enumerate(self._clusters) if cluster.label == label)
        return next(found, -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Lines."""
        return 0 if parent.isValid() else len(self._clusters)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the list shows and a screen reader says."""
        if not index.isValid():
            return None
        cluster = self._clusters[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return title_of(cluster)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{title_of(cluster)}, {facts_of(cluster)}"
            case Role.PHOTO:
                return self._photos[cluster.cover]
            case Role.CLUSTER:
                return cluster
        return None


def title_of(cluster: Cluster) -> str:
    """The name of a cluster, numbered from 1 for people."""
    return f"Cluster {cluster.label + 1}"


def facts_of(cluster: Cluster) -> str:
    """Photos, and what could be freed."""
    photos = show_count(cluster.photos, "photo")
    if not cluster.duplicates:
        return f"{photos}, no duplicates"
    spare = show_count(cluster.duplicates, "duplicate")
    return f"{photos}, {spare}, {show_bytes(cluster.spare_bytes)}"


class PhotoModel(QAbstractListModel):
    """The photos of one cluster: its groups as sections, then the photos that stand alone.

    Signals:
        marks_changed: some marks changed, by whatever way.
        refused: a photo could not be marked, with the sentence that says why.
    """

    marks_changed = Signal()
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review: Review | None = None
        self._rows: list[int] = []
        self._line_of: dict[int, int] = {}
        self.sections: list[Section] = []

    def show_cluster(self, review: Review, cluster: Cluster | None) -> None:
        """Show another cluster, or the same under other groups."""
        self.beginResetModel()
        self._review = review
        self.sections = [] if cluster is None else _sections(review, cluster)
        self._rows = [row for section in self.sections for row in section.rows]
        self._line_of = {row: line for line, row in enumerate(self._rows)}
        self.endResetModel()

    @property
    def review(self) -> Review:
        """The review that is shown."""
        if self._review is None:
            raise RuntimeError("no review is shown")
        return self._review

    def catalog_row(self, line: int) -> int:
        """The catalog row of a line."""
        return self._rows[line]

    def line_of(self, row: int) -> int:
        """The line of a catalog row, -1 where it is not shown."""
        return self._line_of.get(row, -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Photos."""
        return 0 if parent.isValid() else len(self._rows)

    def data(  # noqa: PLR0911 - one answer a role
        self, index: Index, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What the grid shows and a screen reader says."""
        if not index.isValid() or self._review is None:
            return None
        row = self._rows[index.row()]
        review = self._review
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return show_name(review.catalog.photos[row].path.name)
            case Qt.ItemDataRole.ToolTipRole:
                return _tip(review, row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(review, row)
            case Role.PHOTO:
                return review.catalog.photos[row]
            case Role.TRAITS:
                return review.catalog.traits[row]
            case Role.MARKED:
                return review.is_marked(row)
            case Role.KEEPER:
                return review.is_keeper(row)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Mark or unmark one photo."""
        if role != Role.MARKED or not index.isValid():
            return False
        row = self._rows[index.row()]
        changed = self.review.mark([row]) if value else self.review.unmark([row])
        if value and not changed and not self.review.is_marked(row):
            self.refused.emit("At least one photo of each group stays.")
        self.tell(changed)
        return bool(changed)

    def mark_all_but_best(self, groups: Iterable[Group]) -> None:
        """Mark all but the best of each group."""
        self.tell(self.review.mark_all_but_best(groups))

    def mark(self, rows: Iterable[int]) -> None:
        """Mark photos; where a whole group is meant, its best stays."""
        self.tell(self.review.mark(sorted(rows, key=self.review.is_keeper)))

    def unmark(self, rows: Iterable[int]) -> None:
        """Take marks away."""
        self.tell(self.review.unmark(rows))

    def tell(self, changed: Iterable[int]) -> None:
        """Say which rows changed their mark."""
        changed = list(changed)
        for line in sorted(self._line_of[row] for row in changed if row in self._line_of):
            index = self.index(line)
            self.dataChanged.emit(index, index, [Role.MARKED])
        if changed:
            self.marks_changed.emit()


def _sections(review: Review, cluster: Cluster) -> list[Section]:
    sections = [Section(group, members_of(review, group)) for group in cluster.groups]
    grouped = {row for section in sections for row in section.rows}
    alone = tuple(row for row in cluster.rows if row not in grouped)
    return [*sections, Section(None, alone)] if alone else sections


def _spoken(review: Review, row: int) -> str:
    name = show_name(review.catalog.photos[row].path.name)
    state = "marked for the trash" if review.is_marked(row) else "stays"
    group = review.group_of(row)
    if group is None:
        return f"{name}, {state}"
    best = ", best of its group" if group.keeper == row else ""
    return f"{name}, group of {len(group.members)}{best}, {state}"


def _tip(review: Review, row: int) -> str:
    """Rich text, so everything that comes from files is escaped."""
    photo, traits = review.catalog.photos[row], review.catalog.traits[row]
    facts = f"{traits.width} × {traits.height}, {show_bytes(photo.size)}, {traits.format}"
    lines = [f"<b>{html.escape(show_name(photo.path.name))}</b>"]
    lines.append(html.escape(show_name(photo.path.parent)))
    lines.append(facts)
    if traits.taken is not None:
        moment = datetime.fromtimestamp(traits.taken, UTC)
        lines.append(html.escape(f"{moment:%Y-%m-%d %H:%M:%S} {traits.camera}"))
    group = review.group_of(row)
    if group is not None:
        lines.append(html.escape(_why(group, row)))
    return "<br>".join(lines)


def _why(group: Group, row: int) -> str:
    if group.keeper == row:
        return f"Best of its group: {group.reason}{'' if group.sure else ' (unsure)'}"
    alike = group.similarities[group.members.index(row)]
    tier = group.tiers[group.members.index(row)]
    return f"{alike:.0%} alike to the best, {tier.label}; {group.evidence}"
