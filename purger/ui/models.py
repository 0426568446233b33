"""Qt models: thin views over `Review`, and the only code of the window that changes its marks."""

from __future__ import annotations

import html
from collections.abc import Callable, Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import IntEnum
from functools import cached_property, partial
from typing import Any, Final, overload

import numpy as np
from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from purger.core.domain import Catalog, Flags, Floats, Group, Photo, Rows, Tier
from purger.core.filters import Matches
from purger.core.graph import Amounts
from purger.core.hierarchy import Cut
from purger.core.queue import Queue
from purger.core.review import Review
from purger.core.text import show_bytes, show_name
from purger.core.texts import listed, say, shown, tr, trn
from purger.core.units import RAW_SUFFIXES, VIDEO_SUFFIXES
from purger.ui import spoken

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_MANY: Final = 500
CHOSEN: Final = -1
ALL: Final = -2
_TIERS: Final = {
    Tier.IDENTICAL: say("identical"), Tier.SAME: say("same picture"), Tier.NEAR: say("near"),
}  # fmt: skip


class Role(IntEnum):
    """What a delegate may ask."""

    PHOTO = Qt.ItemDataRole.UserRole
    MARKED = Qt.ItemDataRole.UserRole + 2
    KEEPER = Qt.ItemDataRole.UserRole + 3
    CLUSTER = Qt.ItemDataRole.UserRole + 4
    TRAITS = Qt.ItemDataRole.UserRole + 5
    BADGE = Qt.ItemDataRole.UserRole + 6
    MEMORY = Qt.ItemDataRole.UserRole + 7
    MARKS = Qt.ItemDataRole.UserRole + 8
    DONE = Qt.ItemDataRole.UserRole + 9
    REVIEWED = Qt.ItemDataRole.UserRole + 10


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the grid: one group, or the photos that stand alone (`group` None).

    Attributes:
        rows: the photos, keeper first.
        new: those of them that joined a kept set since it was kept.
    """

    group: Group | None
    rows: tuple[int, ...]
    new: frozenset[int] = frozenset()


@dataclass(slots=True, eq=False)
class Held:
    """The groups of clusters, so that what follows a decision is one array for all of them.

    Attributes:
        groups: of the review.
        numbers: int64, places in `groups`, one cluster after the other.
        starts: k + 1 int64, where those of each cluster begin, and the end.
        dealt: their photos; None where they are no clusters of a list.
        clusters: those of a list.
    """

    groups: Cut
    numbers: Amounts
    starts: Amounts
    dealt: Dealt | None = None
    clusters: tuple[Cluster, ...] = ()

    @classmethod
    def of(cls, groups: Cut, numbers: Amounts) -> Held:
        """Of what is shown as one cluster is."""
        return cls(groups, numbers, np.array([0, len(numbers)]))


@dataclass(eq=False)
class Cluster:
    """A line of the cluster list, or other photos that are shown as one is.

    Attributes:
        label: of `Review.labels`; `CHOSEN` for photos chosen on the map, `ALL` for all groups.
        cover: the row whose picture stands for it, the one nearest its centre.
        photos: how many.
        duplicates: photos to spare; a series has none.
        series: brackets, focus stacks and panoramas.
        spare_bytes: what could be freed.
    """

    label: int
    cover: int
    photos: int
    duplicates: int
    series: int
    spare_bytes: int
    held: Held
    _slot: int
    _find_rows: Callable[[], Amounts]
    _taken: tuple[Cut, Cut] | None = None

    @property
    def numbers(self) -> Amounts:
        """The places of its groups in `Review.groups`, in the order of their sections: int64."""
        starts = self.held.starts
        return self.held.numbers[starts[self._slot] : starts[self._slot + 1]]

    @property
    def groups(self) -> Cut:
        """The groups in it; lazy, each is made when it is shown."""
        of = self.held.groups
        if self._taken is None or self._taken[0] is not of:
            self._taken = of, of.take(self.numbers)
        return self._taken[1]

    @cached_property
    def row_array(self) -> Amounts:
        """All its photos, in catalog order: int64."""
        return self._find_rows()

    def follow(self, rows: Amounts, cover: int) -> None:
        """Have these photos, and another picture that stands for them."""
        self.row_array, self.photos, self.cover = rows, len(rows), cover
        self._find_rows = partial(_given, rows)

    def has_any(self, review: Review, flags: Flags) -> bool:
        """Whether one of its photos is among some that have not left: n bool."""
        if self.label != ALL:
            return bool(flags[self.row_array].any())
        rows = np.flatnonzero(flags)
        if not len(rows):
            return False
        is_here = np.zeros(len(review.groups) + 1, np.bool_)  # it has groups only
        is_here[self.numbers] = True
        parts = (rows[start : start + _MANY] for start in range(0, len(rows), _MANY))
        return any(is_here[review.numbers[part]].any() for part in parts)

    @property
    def rows(self) -> tuple[int, ...]:
        """The same as numbers."""
        return tuple(self.row_array.tolist())


@dataclass(frozen=True, slots=True, eq=False)
class Dealt:
    """The photos of a review that are left, by the cluster that shows them.

    Attributes:
        labels: k int64, the clusters that hold some.
        parts: k × int64, the rows of each, ascending.
        covers: k int64, of each the row nearest to its centre.
    """

    labels: Amounts
    parts: tuple[Amounts, ...]
    covers: Amounts
    _of: tuple[Rows, Floats, Flags]

    @classmethod
    def of(cls, review: Review, before: Dealt | None = None) -> Dealt:
        """Deal them; `before` again, where all stand as they did: most decisions move none."""
        own = (review.labels, review.distances, review.absent.copy())
        if before is not None:
            after = before._after(review, own)  # noqa: SLF001 - one of us
            if after is not None:
                return after
        rows = np.flatnonzero(~review.absent)
        found = review.labels[rows]
        order = rows[_sorted(found)]
        counts = np.bincount(found)
        labels = np.flatnonzero(counts)
        ends = np.cumsum(counts[labels])
        starts = ends - counts[labels]
        parts = zip(starts.tolist(), ends.tolist(), strict=True)
        covers = order[_nearest(review.distances[order], starts)] if len(rows) else rows
        return cls(labels, tuple(order[start:end] for start, end in parts), covers, own)

    def _after(self, review: Review, own: tuple[Rows, Floats, Flags]) -> Dealt | None:
        """The same once a decision moved some photos, or none; None where all are to be dealt."""
        made, (labels, distances, absent) = review.regrouped, self._of
        if labels is own[0] and distances is own[1] and np.array_equal(absent, own[2]):
            return self
        if made is None or made.labels is not labels or not np.array_equal(absent, own[2]):
            return self if all(map(np.array_equal, self._of, own)) else None
        rows = made.rows[~absent[made.rows]]
        now = own[0][rows]
        moved = rows[(labels[rows] != now) | (distances[rows] != own[1][rows])]
        touched = np.union1d(labels[moved], own[0][moved])
        parts, covers = list(self.parts), self.covers.copy()
        places = np.searchsorted(self.labels, touched)
        for label, place in zip(touched.tolist(), places.tolist(), strict=True):
            if place == len(parts) or self.labels[place] != label:
                return None
            part = np.union1d(parts[place], moved)
            part = part[own[0][part] == label]
            if not len(part):
                return None
            parts[place], covers[place] = part, part[np.argmin(own[1][part])]
        return replace(self, parts=tuple(parts), covers=covers, _of=own)


def clusters_after(before: list[Cluster], review: Review, dealt: Dealt) -> list[Cluster] | None:
    """`clusters_of` by those before the decision that led to the groups in force.

    They are the same objects, which follow the review. None, and nothing changed, where they were
    of other groups.
    """
    made, held = review.regrouped, before[0].held if before else None
    if made is None or held is None or held.dealt is None or held.groups is not made.before:
        return None
    if not np.array_equal(held.dealt.labels, dealt.labels):
        return None
    splice, facts, is_plain = made.groups, review.facts(), review.groups.kinds == 0
    came = splice.came[facts[0][splice.came] > 1]
    came_to = np.searchsorted(dealt.labels, review.labels[facts[2][came]])
    moved = splice.moved(held.numbers)
    went_from = np.searchsorted(held.starts, np.flatnonzero(moved < 0), "right") - 1
    torn = np.union1d(went_from, came_to).tolist()
    parts, sizes, last = [], np.diff(held.starts), 0
    for slot in torn:
        start, end = held.starts[slot : slot + 2].tolist()
        numbers = moved[start:end]
        numbers = np.union1d(numbers[numbers >= 0], came[came_to == slot])
        parts += [moved[last:start], numbers]
        sizes[slot], last = len(numbers), end
    were, held.dealt = held.dealt, dealt
    held.groups, held.numbers = review.groups, np.concatenate([*parts, moved[last:]])
    held.starts = np.concatenate([[0], np.cumsum(sizes)])
    other = [i for i, (one, two) in enumerate(zip(were.parts, dealt.parts, strict=True))
             if one is not two]  # fmt: skip
    for i in {*other, *np.flatnonzero(were.covers != dealt.covers).tolist()}:
        held.clusters[i].follow(dealt.parts[i], int(dealt.covers[i]))
    for slot in torn:
        _count(held.clusters[slot], facts, is_plain)
    return sorted(before, key=_turn)


def are_of(clusters: Sequence[Cluster], review: Review) -> bool:
    """Whether these, if there are any, are of the groups that are in force."""
    return bool(clusters) and clusters[0].held.groups is review.groups


def _count(cluster: Cluster, facts: tuple[Amounts, Amounts, Rows], is_plain: Flags) -> None:
    """Count what the groups of a cluster hold."""
    numbers, plain = cluster.numbers, is_plain[cluster.numbers]
    cluster.duplicates = int((facts[0][numbers][plain] - 1).sum())
    cluster.series = int(np.count_nonzero(~plain))
    cluster.spare_bytes = int(facts[1][numbers].sum())


def _turn(cluster: Cluster) -> tuple[int, int, int]:
    return -cluster.spare_bytes, -cluster.photos, cluster.label


def clusters_of(review: Review, dealt: Dealt | None = None) -> list[Cluster]:
    """The clusters that still hold photos, most to gain first, then the largest.

    It looks at arrays only: no `Group` is made before it is shown. `dealt` is `Dealt.of(review)`.
    """
    dealt = dealt or Dealt.of(review)
    labels = dealt.labels
    if not len(labels):
        return []
    left, spare, best = review.facts()
    is_plain = review.groups.kinds == 0
    live = np.flatnonzero(left > 1)
    line = np.zeros(int(labels[-1]) + 1, np.int32)
    line[labels] = np.arange(len(labels), dtype=np.int32)
    of = line[review.labels[best[live]]]
    by_cluster = live[_sorted(of)]
    counts = np.bincount(of, minlength=len(labels))
    plain = np.bincount(of, is_plain[live], len(labels))
    duplicates = np.bincount(of, (left[live] - 1) * is_plain[live], len(labels))
    freed = np.bincount(of, spare[live], len(labels))
    held = Held(review.groups, by_cluster, np.concatenate([[0], np.cumsum(counts)]), dealt)
    held.clusters = tuple(
        Cluster(
            label=label,
            cover=cover,
            photos=len(part),
            duplicates=int(duplicates[i]),
            series=int(counts[i] - plain[i]),
            spare_bytes=int(freed[i]),
            held=held,
            _slot=i,
            _find_rows=partial(_given, part),
        )
        for i, (label, part, cover) in enumerate(
            zip(labels.tolist(), dealt.parts, dealt.covers.tolist(), strict=True)
        )
    )
    return sorted(held.clusters, key=_turn)


def _sorted(labels: Rows) -> Amounts:
    """The places in the order of their labels (none negative), which stay in order for each."""
    if int(labels.max(initial=0)) <= np.iinfo(np.int16).max:
        labels = labels.astype(np.int16)  # numpy sorts these ten times as fast
    return np.argsort(labels, kind="stable")


def _nearest(distances: Floats, starts: Amounts) -> Amounts:
    """The place of the least distance in each stretch; the first of equal ones."""
    least = np.minimum.reduceat(distances, starts)
    sizes = np.diff(np.append(starts, len(distances)))
    places = np.flatnonzero(distances == np.repeat(least, sizes))
    return np.asarray(places[np.searchsorted(places, starts)])


def cluster_of(review: Review, rows: Iterable[int]) -> Cluster:
    """Chosen photos as if they were a cluster (`CHOSEN`); their groups are whole."""
    chosen = np.unique(np.fromiter(rows, np.int64))
    chosen = chosen[~review.absent[chosen]]
    numbers = np.unique(review.numbers[chosen])
    touched = numbers[numbers >= 0].astype(np.int64)
    return _of_parts(review, CHOSEN, touched[review.facts()[0][touched] > 1], chosen)


def all_groups(review: Review, queue: Queue) -> Cluster:
    """All groups in the order of a queue, as if they were a cluster (`ALL`)."""
    left, spare, _ = review.facts()
    live = left > 1  # the very groups of a queue: in their own order they are summed up quicker
    is_plain = live & (review.groups.kinds == 0)
    numbers, alone = queue.numbers, np.empty(0, np.int64)
    return Cluster(
        label=ALL,
        cover=-1,
        photos=int(left[live].sum()),
        duplicates=int(left[is_plain].sum()) - int(np.count_nonzero(is_plain)),
        series=len(numbers) - int(np.count_nonzero(is_plain)),
        spare_bytes=int(spare[live].sum()),
        held=Held.of(review.groups, numbers),
        _slot=0,
        _find_rows=partial(_joined, review.groups, numbers, alone, review.absent),
    )


def narrowed(review: Review, cluster: Cluster, matches: Matches) -> Cluster:
    """What a filter leaves of a cluster: the groups that match, and the photos alone that do."""
    numbers = cluster.numbers[matches.groups[cluster.numbers]]
    if cluster.label == ALL:  # it has groups only
        alone = np.empty(0, np.int64)
    else:
        alone = cluster.row_array[matches.alone[cluster.row_array]]
    return replace(_of_parts(review, cluster.label, numbers, alone), cover=cluster.cover)


def _of_parts(review: Review, label: int, numbers: Amounts, rows: Amounts) -> Cluster:
    """Some groups, whole, and other photos that have not left (ascending rows)."""
    left, spare, _ = review.facts()
    is_plain = review.groups.kinds[numbers] == 0
    others = rows[~_in_groups(review, numbers, rows)]
    return Cluster(
        label=label,
        cover=-1,
        photos=int(left[numbers].sum()) + len(others),
        duplicates=int((left[numbers] - 1)[is_plain].sum()),
        series=int(np.count_nonzero(~is_plain)),
        spare_bytes=int(spare[numbers].sum()),
        held=Held.of(review.groups, numbers),
        _slot=0,
        _find_rows=partial(_joined, review.groups, numbers, others, review.absent),
    )


def _given(rows: Amounts) -> Amounts:
    return rows


def _joined(groups: Cut, numbers: Amounts, others: Amounts, absent: Flags) -> Amounts:
    """The photos of some groups and others, in catalog order."""
    inside = np.zeros(len(absent), np.bool_)
    inside[groups.take(numbers).members] = True
    inside[others] = True
    return np.flatnonzero(inside & ~absent)


def _in_groups(review: Review, numbers: Amounts, rows: Amounts) -> Flags:
    """Which of some photos stand in some of the groups: m bool."""
    return _places(review, numbers)[review.numbers[rows]] >= 0


def _places(review: Review, numbers: Amounts) -> Rows:
    """For each group its place among `numbers`, else -1; the last is of no group: g + 1 int32."""
    places = np.full(len(review.groups) + 1, -1, np.int32)
    places[numbers] = np.arange(len(numbers), dtype=np.int32)
    return places


def members_of(review: Review, group: Group) -> tuple[int, ...]:
    """The members that have not left the review, keeper first."""
    return tuple(row for row in group.members if not review.is_gone(row))


class Sections(Sequence[Section]):
    """The sections of a cluster: its groups, then the photos that stand alone.

    How long each is and where a photo stands is known from arrays; a section, with its `Group`, is
    made when it is looked at, so that a cluster may hold any number of them.

    Attributes:
        starts: S + 1 int64, the line where each section begins, and the end.
    """

    def __init__(
        self, groups: Cut, numbers: Amounts, sizes: Amounts, alone: Amounts,
        number: Callable[[int], int], make: Callable[[Group], Section],
    ) -> None:  # fmt: skip
        """Make it of some groups, how many are left of each, and the rows that stand alone.

        `numbers` are their places among `groups`; `number` tells in which of them a row stands, -1
        for none.
        """
        self._of, self._numbers, self._number, self._make = groups, numbers, number, make
        self._made: dict[int, Section] = {}
        self._alone = alone
        lengths = np.append(sizes, len(alone)) if len(alone) else sizes
        self.starts: Amounts = np.concatenate([[0], np.cumsum(lengths, dtype=np.int64)])

    @classmethod
    def of(cls, review: Review, cluster: Cluster) -> Sections:
        """The sections of a cluster under the groups in force."""
        sizes, numbers = review.facts()[0][cluster.numbers], review.numbers
        places, alone = _places(review, cluster.numbers), np.empty(0, np.int64)
        if cluster.photos > sizes.sum():
            rows = cluster.row_array
            alone = rows[places[numbers[rows]] < 0]
            # those that hardly belong to the cluster stand at its end
            alone = alone[np.argsort(review.distances[alone], kind="stable")]
        return cls(
            review.groups, cluster.numbers, sizes, alone,
            lambda row: int(places[numbers[row]]) if 0 <= row < len(numbers) else -1,
            partial(_section, review),
        )  # fmt: skip

    @classmethod
    def none(cls) -> Sections:
        """No sections."""
        nothing = np.empty(0, np.int64)
        return cls(
            Cut.of([]), nothing, nothing, nothing, lambda _: -1,
            lambda group: Section(group, group.members),
        )  # fmt: skip

    def __len__(self) -> int:
        return len(self.starts) - 1

    @overload
    def __getitem__(self, index: int) -> Section: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Section, ...]: ...
    def __getitem__(self, index: int | slice) -> Section | tuple[Section, ...]:
        if isinstance(index, slice):
            return tuple(self[i] for i in range(len(self))[index])
        number = range(len(self))[index]
        if number not in self._made:
            self._made[number] = (
                self._make(self._of[int(self._numbers[number])])
                if number < self.groups
                else Section(None, tuple(self._alone.tolist()))
            )
        return self._made[number]

    @property
    def groups(self) -> int:
        """How many of them are groups."""
        return len(self._numbers)

    def line_of(self, row: int) -> int:
        """The line of a catalog row, -1 where it is not here."""
        number = self._number(row)
        if number < 0:
            place = self._place_alone(row)
            return -1 if place < 0 else int(self.starts[self.groups]) + place
        rows = self[number].rows
        return int(self.starts[number]) + rows.index(row) if row in rows else -1

    def _place_alone(self, row: int) -> int:
        """Where a row stands among those alone, -1 where it does not."""
        if not len(self._alone):
            return -1
        ascending, order = self._ascending
        place = int(np.searchsorted(ascending, row))
        is_here = place < len(ascending) and ascending[place] == row
        return int(order[place]) if is_here else -1

    @cached_property
    def _ascending(self) -> tuple[Amounts, Amounts]:
        """The rows that stand alone, ascending, and the place of each."""
        order = np.argsort(self._alone, kind="stable")
        return self._alone[order], order


class ClusterModel(QAbstractListModel):
    """The clusters of a review."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clusters: list[Cluster] = []
        self._photos: Sequence[Photo] = ()
        self._tip: Callable[[Cluster], str] = facts_of
        self._marked: Amounts = np.empty(0, np.int64)
        self._spare: Amounts = np.empty(0, np.int64)
        self._reviewed: Amounts = np.empty(0, np.int64)

    def show_marked(self, marked: Amounts, spare: Amounts, reviewed: Amounts) -> None:
        """Show how many photos of each cluster are marked, and how many duplicates, by label.

        And how many of its groups were reviewed.
        """
        self._marked, self._spare, self._reviewed = marked, spare, reviewed

    def show_clusters(
        self,
        clusters: list[Cluster],
        photos: Sequence[Photo],
        tip: Callable[[Cluster], str] | None = None,
    ) -> None:
        """Show other clusters; `tip` says more about one, as plain text."""
        is_same = (
            bool(clusters)
            and photos is self._photos
            and [c.label for c in clusters] == [c.label for c in self._clusters]
        )
        if not is_same:  # else each stands where it stood: the list need not be laid out again
            self.beginResetModel()
        self._clusters, self._photos, self._tip = clusters, photos, tip or facts_of
        if not is_same:
            self.endResetModel()

    def shows(self, clusters: Sequence[Cluster]) -> bool:
        """Whether these very ones are shown, in whatever order."""
        return set(map(id, clusters)) == set(map(id, self._clusters))

    def lines(self) -> dict[int, int]:
        """The line of each cluster, by label."""
        return {cluster.label: line for line, cluster in enumerate(self._clusters)}

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

    def data(  # noqa: PLR0911 - one answer a role
        self, index: Index, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What the list shows and a screen reader says."""
        if not index.isValid():
            return None
        cluster = self._clusters[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return title_of(cluster)
            case Qt.ItemDataRole.AccessibleTextRole:
                marked = self._marks_of(cluster)
                words = trn("{n} marked", "{n} marked", marked) if marked else ""
                parts = (title_of(cluster), *facts_in(cluster), words, self._progress(cluster))
                return shown(listed(parts))
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(cluster)
            case Role.PHOTO:
                return self._photos[cluster.cover]
            case Role.CLUSTER:
                return cluster
            case Role.MARKS:
                return self._marks_of(cluster)
            case Role.DONE:
                return self._is_done(cluster)
            case Role.REVIEWED:
                return _at(self._reviewed, cluster), len(cluster.numbers)
        return None

    def _progress(self, cluster: Cluster) -> str:
        groups = len(cluster.numbers)
        if not groups:
            return ""
        return trn(
            "{done:,} of {n} group reviewed", "{done:,} of {n} groups reviewed", groups,
            done=_at(self._reviewed, cluster),
        )  # fmt: skip

    def _is_done(self, cluster: Cluster) -> bool:
        """Whether of each group one photo is left."""
        return 0 < cluster.duplicates <= _at(self._spare, cluster)

    def _marks_of(self, cluster: Cluster) -> int:
        return _at(self._marked, cluster)


def _at(counts: Amounts, cluster: Cluster) -> int:
    """The number of a cluster among counts by label."""
    return int(counts[cluster.label]) if 0 <= cluster.label < len(counts) else 0


def title_of(cluster: Cluster) -> str:
    """The name of a cluster, numbered from 1 for people; of other photos what they are."""
    if cluster.label == CHOSEN:
        return tr("Chosen on the map")
    if cluster.label == ALL:
        return tr("All groups")
    return tr("Cluster {number}", number=cluster.label + 1)


def facts_of(cluster: Cluster) -> str:
    """Photos, what could be freed, and what is kept whole."""
    return shown(listed(facts_in(cluster)))


def facts_in(cluster: Cluster) -> list[str]:
    """Each of these facts."""
    words = [trn("{n} photo", "{n} photos", cluster.photos)]
    if cluster.duplicates:
        words.append(trn("{n} duplicate", "{n} duplicates", cluster.duplicates))
        words.append(show_bytes(cluster.spare_bytes))
    elif not cluster.series:
        words.append(tr("no duplicates"))
    if cluster.series:
        words.append(trn("{n} series", "{n} series", cluster.series))
    return words


class PhotoModel(QAbstractListModel):
    """The photos of one cluster: its groups as sections, then the photos that stand alone.

    Signals:
        marks_changed: some marks changed, by whatever way.
        edited: Edit, the user changed some marks.
        refused: a photo could not be marked, with the sentence that says why.
    """

    marks_changed = Signal()
    edited = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review: Review | None = None
        self.sections = Sections.none()

    def show_cluster(self, review: Review, cluster: Cluster | None) -> None:
        """Show another cluster, or the same under other groups."""
        self.beginResetModel()
        self._review = review
        self.sections = Sections.none() if cluster is None else Sections.of(review, cluster)
        self.endResetModel()

    @property
    def review(self) -> Review:
        """The review that is shown."""
        if self._review is None:
            raise RuntimeError("no review is shown")
        return self._review

    def catalog_row(self, line: int) -> int:
        """The catalog row of a line."""
        number = self.section_of(line)
        return self.sections[number].rows[line - int(self.sections.starts[number])]

    def line_of(self, row: int) -> int:
        """The line of a catalog row, -1 where it is not shown."""
        return self.sections.line_of(row)

    def section_of(self, line: int) -> int:
        """The section of a line, -1 where there is none."""
        if not 0 <= line < self.rowCount():
            return -1
        return int(np.searchsorted(self.sections.starts, line, "right")) - 1

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Photos."""
        return 0 if parent.isValid() else int(self.sections.starts[-1])

    def data(  # noqa: C901, PLR0911 - one answer a role
        self, index: Index, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What the grid shows and a screen reader says."""
        if not index.isValid() or self._review is None:
            return None
        row = self.catalog_row(index.row())
        review = self._review
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return show_name(review.catalog.photos[row].path.name)
            case Qt.ItemDataRole.ToolTipRole:
                return _tip(review, row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index.row(), row)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return spoken.facts(review, row)
            case Role.PHOTO:
                return review.catalog.photos[row]
            case Role.TRAITS:
                return review.catalog.traits[row]
            case Role.MARKED:
                return review.is_marked(row)
            case Role.KEEPER:
                return review.is_suggested(row)
            case Role.BADGE:
                badge = badge_of(review.catalog, row)
                words = (tr("PROTECTED") if review.is_protected(row) else "", badge)
                return " · ".join(filter(None, words))
            case Role.MEMORY:
                return self._memory(index.row())
        return None

    def _spoken(self, line: int, row: int) -> str:
        number, of = self.section_of(line) + 1, self.sections.groups
        memory = self._memory(line)
        return spoken.photo(self.review, row, number if number <= of else 0, of, memory)

    def _memory(self, line: int) -> str:
        """What an earlier decision says of a photo: "new", "kept" or ""."""
        section, row = self.sections[self.section_of(line)], self.catalog_row(line)
        if row in section.new:
            return "new"
        return "kept" if section.group is None and self.review.is_kept(row) else ""

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Mark or unmark one photo."""
        if role != Role.MARKED or not index.isValid():
            return False
        refused = self.choose(self.catalog_row(index.row()), marked=bool(value))
        if refused:
            self.refused.emit(refused)
        return not refused

    def choose(self, row: int, *, marked: bool) -> str:
        """Mark or unmark one photo, in sight or not; return why that changes nothing, else ""."""
        refused = _why_not(self.review, row, marked=marked)
        if not refused:
            self._choose(row, marked=marked)
        return refused

    def choose_each(self, rows: Iterable[int], *, marked: bool) -> str:
        """The same for several photos, in one step; what was refused is told of the last one.

        That one was so already is told where nothing changed.
        """
        refused = was_so = ""

        def act(review: Review) -> AbstractSet[int]:
            nonlocal refused, was_so
            changed: AbstractSet[int] = frozenset()
            for row in rows:
                why = _why_not(review, row, marked=marked)
                if not why:
                    changed |= review.choose(row, marked=marked)
                elif review.is_marked(row) == marked:
                    was_so = why
                else:
                    refused = why
            review.see(changed)
            return changed

        changed = self._edit(act)
        return refused or ("" if changed else was_so)

    def _choose(self, row: int, *, marked: bool) -> AbstractSet[int]:
        """Mark or unmark one photo; who does so has reviewed its group."""

        def act(review: Review) -> AbstractSet[int]:
            changed = review.choose(row, marked=marked)
            if changed:
                review.see([row])
            return changed

        return self._edit(act, [row])

    def keep(self, row: int) -> AbstractSet[int]:
        """Let one photo stay, by hand; return which changed. Likewise below."""
        return self._seen([row], lambda review: review.keep(row))

    def keep_only(self, row: int) -> AbstractSet[int]:
        """Mark the others of a photo's group, and unmark it."""
        return self._seen([row], lambda review: review.keep_only(row))

    def see(self, rows: Sequence[int]) -> None:
        """The groups of these photos were reviewed, and stay as they are."""
        self._seen(rows, lambda _: frozenset())

    def accept(self, groups: Iterable[Group], rows: Sequence[int]) -> AbstractSet[int]:
        """Mark all but the best of groups that were reviewed; `rows` has photos of each."""
        return self._seen(rows, lambda review: review.mark_all_but_best(groups))

    def mark_all_but_best(self, groups: Iterable[Group]) -> AbstractSet[int]:
        """Mark all but the best of each group, which may still be to be reviewed."""
        return self._edit(lambda review: review.mark_all_but_best(groups))

    def mark(self, rows: Iterable[int]) -> AbstractSet[int]:
        """Mark photos; where a whole group is meant, its best stays."""
        return self._edit(lambda review: review.mark(sorted(rows, key=review.is_keeper)))

    def unmark(self, rows: Iterable[int]) -> AbstractSet[int]:
        """Take marks away; a group that has none any more is to be reviewed anew."""
        return self._edit(lambda review: review.begin_anew(rows))

    def _seen(
        self, rows: Sequence[int], act: Callable[[Review], AbstractSet[int]]
    ) -> AbstractSet[int]:
        """Change marks of groups that the user thereby has reviewed."""

        def see(review: Review) -> AbstractSet[int]:
            changed = act(review)
            review.see(rows)
            return changed

        return self._edit(see, rows)

    def _edit(
        self, act: Callable[[Review], AbstractSet[int]], rows: Iterable[int] | None = None
    ) -> AbstractSet[int]:
        """Change marks; say what the user did, so that it can be taken back.

        `rows` has a photo of each group that can change by it; where nobody knows, all can.
        """
        review, before = self.review, self.review.snapshot(rows)
        changed = act(review)
        edit = review.since(before)
        if edit:
            self.edited.emit(edit)
            self.tell(changed)
        return changed

    def tell(self, changed: Iterable[int]) -> None:
        """Say which rows changed their mark."""
        changed = changed if isinstance(changed, Collection) else list(changed)
        if len(changed) > _MANY:  # where each stands would be looked up for nothing
            last = self.index(self.rowCount() - 1)
            self.dataChanged.emit(self.index(0), last, [Role.MARKED])
        else:
            for line in sorted(line for row in changed if (line := self.line_of(row)) >= 0):
                index = self.index(line)
                self.dataChanged.emit(index, index, [Role.MARKED])
        self.marks_changed.emit()


def _why_not(review: Review, row: int, *, marked: bool) -> str:
    """Why to mark or unmark a photo changes nothing, "" where it does."""
    if review.is_marked(row) == marked:
        return spoken.already(review, row, marked=marked)
    return _why_it_stays(review, row) if marked and not review.can_mark(row) else ""


def _why_it_stays(review: Review, row: int) -> str:
    if review.is_protected(row):
        return tr("It lies in a protected folder (Group ▸ Keeper Rules).")
    group = review.group_of(row)
    damaged = [review.catalog.traits[member].damaged for member in group.members] if group else []
    if any(damaged):
        return tr("At least one photo of each group stays that is not damaged.")
    return tr("At least one photo of each group stays.")


def _section(review: Review, group: Group) -> Section:
    rows = members_of(review, group)
    returned = any(review.is_kept(row) for row in rows)
    return Section(group, rows, review.new_members(group) if returned else frozenset())


def badge_of(catalog: Catalog, row: int) -> str:
    """What a photo is besides a picture: "DAMAGED", "RAW", "LIVE", "MOTION", "+2 files", or ""."""
    companions = catalog.companions[row]
    suffixes = {file.path.suffix.lower() for file in companions}
    words = [
        word
        for word, is_so in (
            (tr("DAMAGED"), catalog.traits[row].damaged),
            (tr("RAW"), bool(suffixes & RAW_SUFFIXES)),
            (tr("LIVE"), bool(suffixes & VIDEO_SUFFIXES)),
            (tr("MOTION"), catalog.traits[row].is_motion),
        )
        if is_so
    ]
    if not words and companions:
        return trn("+{n} file", "+{n} files", len(companions))
    return " · ".join(words)


def _tip(review: Review, row: int) -> str:
    """Rich text, so everything that comes from files is escaped."""
    photo, traits = review.catalog.photos[row], review.catalog.traits[row]
    size = show_bytes(review.catalog.bytes_of([row]))
    facts = f"{traits.width} × {traits.height}, {size}, {traits.format}"
    lines = [f"<b>{html.escape(show_name(photo.path.name))}</b>"]
    lines.append(html.escape(show_name(photo.path.parent)))
    lines.append(facts)
    if traits.taken is not None:
        moment = datetime.fromtimestamp(traits.taken, UTC)
        lines.append(html.escape(f"{moment:%Y-%m-%d %H:%M:%S} {traits.camera}"))
    if review.is_protected(row):
        lines.append(tr("In a protected folder: it cannot be marked"))
    if traits.is_motion:
        lines.append(tr("Motion photo: a video is inside this file"))
    lines += [
        html.escape(
            tr("with {file}, {size}", file=show_name(file.path.name), size=show_bytes(file.size))
        )
        for file in review.catalog.companions[row]
    ]
    group = review.group_of(row)
    if group is not None:
        lines.append(html.escape(why_of(group, row)))
    return "<br>".join(lines)


def why_of(group: Group, row: int) -> str:
    """Why a photo is the best of its group, or how alike it is to that one."""
    if group.keeper == row:
        reason = shown(group.reason)
        if group.sure:
            return tr("Best of its group: {reason}", reason=reason)
        return tr("Best of its group: {reason} (unsure)", reason=reason)
    alike = group.similarities[group.members.index(row)]
    tier = group.tiers[group.members.index(row)]
    return tr(
        "{share:.0%} alike to the best, {tier}; {evidence}",
        share=alike,
        tier=shown(_TIERS[tier]),
        evidence=shown(group.evidence),
    )
