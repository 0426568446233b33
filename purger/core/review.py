"""The user's wishes: which photos are marked for the trash, and what was decided about groups.

The rules that protect the user live here, where no widget, shortcut or test can get round them: at
least one whole photo of each group stays unmarked, whatever is decided (a damaged one does not
count); a photo in a protected folder is never marked; no bulk action marks a photo of a kept set,
or a damaged one. Every mutator says which rows
it changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

import numpy as np

from purger.core.belongings import own
from purger.core.decisions import (
    Decision,
    Decisions,
    KeptSet,
    NotDuplicates,
    Unremembered,
    What,
)
from purger.core.domain import (
    Catalog,
    Findings,
    Flags,
    Group,
    Keeper,
    Marked,
    Plan,
    Rows,
    Tier,
)
from purger.core.graph import Amounts
from purger.core.hierarchy import Cut, Hierarchy, Kept, Similar, Totals

_PAIR = 2


@dataclass(frozen=True, slots=True)
class Change:
    """What a decision changed.

    Attributes:
        decision: what is remembered now and can be withdrawn; None where nothing was to be decided.
        rows: the photos that stand with others than before, or whose mark changed.
    """

    decision: Decision | None
    rows: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Edit:
    """What changed of the marks, so that it can be taken back.

    Attributes:
        marked, unmarked: the rows whose mark came and went.
        chosen, released: the rows that became, and ceased to be, the user's own choice.
    """

    marked: frozenset[int] = frozenset()
    unmarked: frozenset[int] = frozenset()
    chosen: frozenset[int] = frozenset()
    released: frozenset[int] = frozenset()

    @property
    def inverse(self) -> Edit:
        """What takes it back."""
        return Edit(self.unmarked, self.marked, self.released, self.chosen)


class Review:
    """Marks and decisions over the photos of some findings, cut into groups.

    Rows are catalog rows. A photo outside every group is a single and may be marked freely, but of
    a kept set, which is no group any more, one photo stays as well.

    Groups that come from a `Hierarchy` (`group(findings, similarity)`, `hierarchy.cut`) follow the
    decisions and can be regrouped and decided upon. Groups that are simply given (any sequence of
    `Group`) are as they are; `regroup`, `totals` and the decisions raise `ValueError` for them.

    Attributes:
        catalog: the photos.
        groups: the groups in force, largest gain first; a lazy sequence with arrays (`Cut`).
        labels: n int32, the cluster that shows each photo. A group is shown whole: all its members
            carry the label that most of them have (the keeper's on a tie).
        distances: n float32, of each photo to the centre of the cluster that shows it; infinite
            for the members of a group that came from another one.
    """

    def __init__(
        self,
        findings: Findings,
        groups: Sequence[Group],
        marks: Iterable[int] = (),
        gone: Iterable[int] = (),
        decisions: Decisions | None = None,
        relied: Mapping[int, tuple[int, ...]] | None = None,
        chosen: Iterable[int] = (),
    ) -> None:
        """Start with the `marks` (rows) that still stand under `groups`, without the `gone`.

        The decisions are read once; what another program decides meanwhile counts from the next
        review on. `relied` and `chosen` are those of the review before, where the marks come from
        one.

        Raises:
            JournalError: `decisions` cannot be read.
        """
        self.catalog: Catalog = findings.catalog
        self._clustering = findings.clustering
        self._sizes = self.catalog.unit_sizes()
        self._damaged: Flags = np.array([t.damaged for t in self.catalog.traits], np.bool_)
        self._protected: Flags = np.zeros(len(self.catalog), np.bool_)
        self._decisions: Decisions = Unremembered() if decisions is None else decisions
        self._marks: set[int] = set()
        self._gone: set[int] = set(gone)
        self._relied: dict[int, tuple[int, ...]] = dict(relied or {})
        self._runs: Rows = np.full(len(self.catalog), -1, np.int32)
        self._chosen: set[int] = set(chosen)
        given = groups if isinstance(groups, Cut) else Cut.of(groups)
        if len(np.unique(given.members)) != len(given.members):
            raise ValueError("a photo is in one group at most")
        self._hierarchy: Hierarchy | None = None
        self._told: tuple[Decision, ...] = ()
        if given.origin is None:
            self._stand(given, given.labels(len(self.catalog)), marks)
        else:
            self._hierarchy, self._similarity = given.origin
            self._told = self._decisions.all()
            self._follow(marks)

    # -- looking ---------------------------------------------------------------------------------

    @property
    def marks(self) -> frozenset[int]:
        """The marked rows."""
        return frozenset(self._marks)

    def marks_by_cluster(self) -> tuple[Amounts, Amounts]:
        """How many photos are marked, by label, and how many of these stand in plain groups."""
        rows = np.fromiter(self._marks, np.int64, len(self._marks))
        group, length = self._label_of[rows], int(self.labels.max(initial=-1)) + 1
        grouped = rows[group >= 0]
        plain = grouped[self.groups.kinds[group[group >= 0]] == 0]
        every, spare = (np.bincount(self.labels[of], minlength=length) for of in (rows, plain))
        return every.astype(np.int64), spare.astype(np.int64)

    @property
    def chosen(self) -> frozenset[int]:
        """The rows that the user marked or unmarked one by one (`choose`)."""
        return frozenset(self._chosen)

    @property
    def gone(self) -> frozenset[int]:
        """The rows that have left the review."""
        return frozenset(self._gone)

    @property
    def runs(self) -> Rows:
        """Numbers the photos of which one stays: n int32, -1 for one that may go freely."""
        return self._runs

    @property
    def relied(self) -> Mapping[int, tuple[int, ...]]:
        """For each marked photo whose group is there no more: which of that group stay for it.

        At another similarity a photo may stand alone that was marked because others stay. One of
        these must stay still: where the last is marked, the mark that relied on it is taken away.
        """
        return MappingProxyType(self._relied)

    @property
    def marked_bytes(self) -> int:
        """Total size of the marked photos with their companions."""
        return int(self._sizes[np.fromiter(self._marks, np.int64, len(self._marks))].sum())

    @property
    def similarity(self) -> float:
        """At which the groups in force were cut."""
        _ = self.hierarchy
        return self._similarity

    @property
    def can_decide(self) -> bool:
        """Whether these groups can be regrouped and decided upon: they were cut, not given."""
        return self._hierarchy is not None

    @property
    def hierarchy(self) -> Hierarchy:
        """What the groups are cut from, under the decisions in force.

        Raises:
            ValueError: the groups were simply given.
        """
        if self._hierarchy is None:
            raise ValueError("these groups were given, not cut")
        return self._hierarchy

    def is_marked(self, row: int) -> bool:
        """Whether the photo is to go."""
        return row in self._marks

    def is_damaged(self, row: int) -> bool:
        """Whether part of the photo is lost: it never counts as the one that stays."""
        return bool(self._damaged[row])

    def is_protected(self, row: int) -> bool:
        """Whether the photo lies in a protected folder: it can never be marked."""
        return bool(self._protected[row])

    def is_gone(self, row: int) -> bool:
        """Whether the photo has left the review (it is in the trash)."""
        return row in self._gone

    def group_of(self, row: int) -> Group | None:
        """The group that the photo stands in, None for a single."""
        i = self._label(row)
        return None if i < 0 else self.groups[i]

    def place_of(self, group: Group) -> int:
        """Where a group in force stands in `groups`; its number for people is one more."""
        return self._label(group.keeper)

    def is_keeper(self, row: int) -> bool:
        """Whether purger would keep this photo of its group."""
        i = self._label(row)
        return i >= 0 and int(self.groups.keepers[i]) == row

    def staying(self, group: Group) -> tuple[int, ...]:
        """The members that are neither marked nor gone."""
        return tuple(r for r in group.members if r not in self._marks and r not in self._gone)

    def facts(self) -> tuple[Amounts, Amounts, Rows]:
        """What each group still holds: `present`, `spare` bytes and `best` as in `Cut.facts`."""
        return self.groups.facts(self._sizes, self._absent())

    def totals(self) -> Totals:
        """Groups, duplicates and bytes at every position of the slider, under the decisions."""
        return self.hierarchy.totals()

    def histogram(self) -> Amounts:
        """How many pairs have a probability of p to p + 1 percent: 100 int64."""
        return self.hierarchy.histogram()

    def also_similar(self, group: Group) -> tuple[Similar, ...]:
        """What resembles some members at the similarity in force but is not in the group."""
        return self.hierarchy.also_similar(group.members, self.similarity)

    def similar_to(self, row: int) -> tuple[Similar, ...]:
        """The same for a photo that stands alone."""
        return self.hierarchy.also_similar((row,), self.similarity)

    # -- protecting ------------------------------------------------------------------------------

    def protect(self, protected: Flags) -> frozenset[int]:
        """Let these photos, n bool, and no others be such as can never be marked.

        Return the rows whose mark that takes away. `Protection.flags` makes them.
        """
        self._protected = protected
        return self.unmark(row for row in self._marks if protected[row])

    # -- marking ---------------------------------------------------------------------------------

    def can_mark(self, row: int) -> bool:
        """Whether marking the photo now would leave one photo of its group that is not damaged.

        A protected photo can never be marked.
        """
        if row in self._gone or not 0 <= row < len(self.catalog) or self._protected[row]:
            return False
        run = int(self._runs[row])
        counts = row not in self._marks and not self._damaged[row]
        return bool(run < 0 or self._staying[run] > counts)

    def mark(self, rows: Iterable[int]) -> frozenset[int]:
        """Mark photos; the last whole one left of a group stays. Return the rows that changed.

        A mark that relied on one of them (`relied`) may go for it.
        """
        changed = self._mark(rows)
        return changed | self._release()

    def _mark(self, rows: Iterable[int]) -> frozenset[int]:
        changed = set()
        for row in rows:
            if row not in self._marks and self.can_mark(row):
                self._marks.add(row)
                self._count(row, -1)
                changed.add(row)
        return frozenset(changed)

    def unmark(self, rows: Iterable[int]) -> frozenset[int]:
        """Take marks away, and forget what was chosen there. Return the rows that changed."""
        rows = frozenset(rows)
        self._chosen -= rows
        changed = rows & self._marks
        self._marks -= changed
        for row in changed:
            self._relied.pop(row, None)
            self._count(row, 1)
        return changed

    def _release(self) -> frozenset[int]:
        """Take away the marks that relied on photos of which none is left to stay."""
        return self.unmark([
            row for row, stay in self._relied.items() if not any(map(self._stays_whole, stay))
        ])  # fmt: skip

    def choose(self, row: int, *, marked: bool) -> frozenset[int]:
        """Mark or unmark one photo as the user's own choice. Return the rows that changed."""
        changed = self.mark([row]) if marked else self.unmark([row])
        if row in changed:
            self._chosen.add(row)
        return changed

    def edit(self, edit: Edit) -> frozenset[int]:
        """Do an edit once more, or take one back (`Edit.inverse`). Return the rows that changed.

        What cannot be marked any more is not.
        """
        changed = self.unmark(edit.unmarked)
        changed |= self.mark(sorted(edit.marked))
        self._chosen = (self._chosen | edit.chosen) - edit.released
        return changed

    def undecided(self, groups: Cut) -> Cut:
        """Those of some groups in which nothing was chosen one by one, for actions on many groups.

        A best that is marked counts: nothing but a choice of the user's marks it.
        """
        if not len(groups):
            return groups
        touched = np.zeros(len(self.catalog), np.bool_)
        touched[list(self._chosen)] = True
        marked = np.zeros(len(self.catalog), np.bool_)
        marked[list(self._marks)] = True
        touched[groups.keepers] |= marked[groups.keepers]
        starts = np.cumsum(groups.sizes) - groups.sizes
        return groups.take(np.flatnonzero(~np.logical_or.reduceat(touched[groups.members], starts)))

    def is_against(self, group: Group) -> bool:
        """Whether to mark all but the best of a group would reverse a choice of the user's."""
        return group.keeper in self._marks or any(
            row in self._chosen and row not in self._marks for row in group.members
        )

    def spare_among(self, rows: Iterable[int]) -> tuple[int, ...]:
        """Those of some photos that `mark_all_but_best` of their groups would mark, ascending.

        Groups in which something was chosen one by one have none, nor have series.
        """
        wanted = np.fromiter(frozenset(rows), np.int64)
        touched = np.unique(self._label_of[wanted])
        groups = self.undecided(self.groups.take(touched[touched >= 0].astype(np.int64)).plain())
        return tuple(sorted(frozenset(self.spare(groups)).intersection(wanted.tolist())))

    def mark_all_but_best(self, groups: Iterable[Group]) -> frozenset[int]:
        """Mark all but the best of each group and unmark the best. Return the rows that changed.

        Photos of kept sets, damaged and protected ones are left alone, and those that hold a RAW, a
        video or edits that the best lacks (`belongings.own`). All of `Review.groups` (or what
        `Cut.take` made of them) is marked without making one `Group`.
        """
        if isinstance(groups, Cut):
            return self._mark_all_but_best(groups)
        changed: set[int] = set()
        for group in groups:
            rows = [row for row in group.members if row not in self._gone]
            changed |= self.unmark(rows[:1])
            changed |= self._mark(
                row for row in rows[1:] if self._is_plain(row) and not self._has_own(rows[0], row)
            )
        return frozenset(changed) | self._release()

    def keep_only(self, row: int) -> frozenset[int]:
        """Mark the others of a photo's group and unmark it. Return the rows that changed.

        What no bulk action marks is left alone here as well: photos of kept sets, damaged ones,
        and those that hold a RAW, a video or edits that this one lacks.
        """
        group = self.group_of(row)
        if group is None or row in self._gone:
            return frozenset()
        before = self.marks
        self.unmark([row])
        self._mark(
            other
            for other in group.members
            if other != row and self._is_plain(other) and not self._has_own(row, other)
        )
        self._release()
        return before ^ self._marks

    def _mark_all_but_best(self, groups: Cut) -> frozenset[int]:
        present, _, best = groups.facts(self._sizes, self._absent())
        before = self.marks
        marks = before.difference(best[present > 0].tolist()).union(self.spare(groups))
        self._marks, self._staying = self._standing(np.array(sorted(marks), np.int64))
        self._release()
        return before ^ self._marks

    def spare(self, groups: Cut) -> list[int]:
        """What `mark_all_but_best` of these groups marks, or has marked."""
        absent = self._absent()
        _, _, best = groups.facts(self._sizes, absent)
        spare = ~(absent | self._damaged | self._protected)
        spare[best] = False
        spare[list(self._kept_rows)] = False
        found = spare[groups.members]
        rows, keepers = groups.members[found], np.repeat(best, groups.sizes)[found]
        for i in np.flatnonzero(self._has_more[rows]).tolist():
            spare[rows[i]] = not self._has_own(int(keepers[i]), int(rows[i]))
        marked: list[int] = rows[spare[rows]].tolist()
        return marked

    @cached_property
    def _has_more(self) -> Flags:
        """Which photos have anything beside them, or a video inside."""
        pairs = zip(self.catalog.companions, self.catalog.traits, strict=True)
        return np.array([bool(files) or traits.is_motion for files, traits in pairs], np.bool_)

    def _is_plain(self, row: int) -> bool:
        """Whether an action for many photos may mark this one."""
        return not (row in self._kept_rows or self._damaged[row] or self._protected[row])

    def _stays_whole(self, row: int) -> bool:
        return row not in self._marks and row not in self._gone and not self._damaged[row]

    def mark_tier(self, loosest: Tier) -> frozenset[int]:
        """Mark in every group the members whose tier to the keeper is `loosest` or closer.

        Photos of kept sets are left alone, damaged ones, those that hold a RAW, a video or edits
        that the best lacks (`belongings.own`), and series (brackets, focus stacks, panoramas):
        these have no spare photos.
        """
        rows = [
            row
            for group in self.groups.plain()
            for row, tier in zip(group.members[1:], group.tiers[1:], strict=True)
            if tier <= loosest
            and self._is_plain(row)
            and not own(self.catalog, group.keeper, row, tier)
        ]
        return self.mark(rows)

    def _has_own(self, best: int, row: int) -> bool:
        """Whether a photo holds what the best of its group lacks; most have nothing beside them."""
        if not self._has_more[row]:
            return False
        if self._hierarchy is not None:
            tier = self._hierarchy.graph.tier(best, row)
        else:
            group = self.group_of(row)
            tier = Tier.SAME if group is None else group.tiers[group.members.index(row)]
        return bool(own(self.catalog, best, row, tier))

    def forget(self, rows: Iterable[int]) -> frozenset[int]:
        """Take photos that are in the trash out of the review. Return the rows that changed.

        Who is left of a group is still the last of it.
        """
        changed = frozenset(rows) - self._gone
        for row in changed - self._marks:
            self._count(row, -1)
        self._gone |= changed
        self._marks -= changed
        if changed and self._hierarchy is not None:
            self._follow(self._marks)
        return changed

    def regain(self, rows: Iterable[int]) -> frozenset[int]:
        """Take photos that came back from the trash in again: the way back of `forget`.

        They are not marked. Return the rows that changed.
        """
        changed = frozenset(rows) & self._gone
        self._gone -= changed
        for row in changed:
            self._count(row, 1)
        if changed and self._hierarchy is not None:
            self._follow(self._marks)
        return changed

    def plan(self) -> Plan:
        """Freeze the marks, in catalog order. A damaged photo is nobody's keeper."""
        order = np.argsort(self._runs, kind="stable")
        runs = self._runs[order]
        photos = self.catalog.photos
        marked = []
        for row in sorted(self._marks):
            begin, end = np.searchsorted(runs, [self._runs[row], self._runs[row] + 1])
            others = (
                order[begin:end].tolist() if self._runs[row] >= 0 else self._relied.get(row, ())
            )
            keepers = [r for r in others if self._stays_whole(r)]
            keepers.sort(key=lambda other: not self.is_keeper(other))
            marked.append(
                Marked(
                    photos[row],
                    self.catalog.digests[row].tobytes(),
                    tuple(
                        Keeper(photos[row], self.catalog.digests[row].tobytes()) for row in keepers
                    ),
                    self.catalog.companions[row],
                )
            )
        return Plan(tuple(marked))

    # -- regrouping and deciding -----------------------------------------------------------------

    def regroup(self, similarity: float) -> None:
        """Cut at another similarity; marks that still stand are kept."""
        _ = self.hierarchy
        self._similarity = similarity
        self._cut(self._marks)

    def rank(
        self, hierarchy: Hierarchy, protected: Flags, *, follow: bool = False
    ) -> frozenset[int]:
        """Go on with other keepers and other protected photos; marks that still stand are kept.

        Args:
            hierarchy: `self.hierarchy.ranked(...)`, made now or before other decisions.
            protected: n bool, the photos that can never be marked from now on.
            follow: where the marks of a group were all but the best, not chosen one by one, they
                are those of the new best.

        Returns:
            The rows whose mark changed.
        """
        before = self.marks
        followed = self._following() if follow else np.empty(0, np.int32)
        self.protect(protected)
        self._hierarchy = hierarchy
        self._follow(self._marks)
        labels = np.unique(self._label_of[followed])
        self.mark_all_but_best(self.groups.take(labels[labels >= 0].astype(np.int64)).plain())
        return before ^ self._marks

    def _following(self) -> Rows:
        """A member of each group whose marks are those that its suggestion made."""
        groups = self.undecided(self.groups.plain())
        if not len(groups):
            return np.empty(0, np.int32)
        wanted = np.zeros(len(self.catalog), np.bool_)
        wanted[self.spare(groups)] = True
        marked = np.zeros(len(self.catalog), np.bool_)
        marked[list(self._marks)] = True
        starts = np.cumsum(groups.sizes) - groups.sizes
        differs = np.logical_or.reduceat((wanted != marked)[groups.members], starts)
        has_marks = np.logical_or.reduceat(marked[groups.members], starts)
        return groups.keepers[~differs & has_marks]

    def split(self, group: Group) -> Change:
        """Let a group fall apart at its weakest seam, and remember that its parts are different.

        Byte copies cannot be told apart: nothing changes. The same holds for the next two.

        Raises:
            JournalError: the decision cannot be kept; nothing changes. Likewise below.
        """
        return self._tell_apart(self.hierarchy.parts(group.members))

    def take_out(self, row: int) -> Change:
        """Remember that a photo (with its byte copies) is no duplicate of the rest of its group."""
        group = self.group_of(row)
        if group is None:
            return Change(None)
        (own,) = self.hierarchy.digests([row])
        digests = set(self.hierarchy.digests(group.members))
        return self._tell_apart_digests(group.members, [{own}, digests - {own}])

    def not_duplicates(self, group: Group) -> Change:
        """Let a group fall apart entirely, and remember that no two of its photos are duplicates.

        Byte copies stay together.
        """
        return self._tell_apart([[row] for row in group.members])

    def keep_all(self, group: Group) -> Change:
        """Take a group out of the groups until something new joins it; none of it stays marked.

        Remembered by content and number of copies. When a group holds more than one kept set holds,
        it is shown again, and `new_members` says what is new.
        """
        members = [row for row in group.members if row not in self._gone]
        what = KeptSet.of(self.hierarchy.digests(members))
        return self._remember(what, unmarked=members)

    def decide(self, what: What, unmarked: Iterable[int] = ()) -> Change:
        """Make a decision once more that was withdrawn, and take these marks away with it."""
        return self._remember(what, unmarked)

    def withdraw(self, decision: Decision) -> Change:
        """Take a decision back: the groups are again what they would be without it.

        Marks that it took away do not come back.
        """
        _ = self.hierarchy
        self._decisions.withdraw(decision.number)
        left = tuple(told for told in self._told if told.number != decision.number)
        return Change(None, self._under(left))

    @property
    def kept(self) -> tuple[Kept, ...]:
        """The kept sets of which two photos or more are here, oldest decision first.

        `withdraw(kept.decision)` asks one back.
        """
        sets = () if self._hierarchy is None else self._hierarchy.kept
        return tuple(one for one in sets if len(one.rows) >= _PAIR)

    @property
    def parted(self) -> tuple[Decision, ...]:
        """The "not duplicates" that say something about photos here, oldest first."""
        return () if self._hierarchy is None else self._hierarchy.parted

    def photos_of(self, decision: Decision) -> tuple[int, ...]:
        """The photos here that a decision speaks of, ascending; byte copies each."""
        what, graph = decision.what, self.hierarchy.graph
        if isinstance(what, KeptSet):
            digests = {digest for digest, _ in what.copies}
        else:
            digests = set().union(*what.parts)
        leaves = [leaf for digest in digests if (leaf := graph.leaf(digest)) >= 0]
        rows = {row for leaf in leaves for row in graph.rows_of(leaf).tolist()}
        return tuple(sorted(rows - self._gone))

    def told_apart_from(self, row: int) -> tuple[int, ...]:
        """The photos here that the user said are no duplicates of this one, ascending."""
        graph = self.hierarchy.graph
        (own,) = self.hierarchy.digests([row])
        others: set[bytes] = set()
        for decision in self.parted:
            parts = decision.what.parts if isinstance(decision.what, NotDuplicates) else ()
            if any(own in part for part in parts):
                others.update(*(part for part in parts if own not in part))
        leaves = [leaf for digest in others if (leaf := graph.leaf(digest)) >= 0]
        rows = {row for leaf in leaves for row in graph.rows_of(leaf).tolist()}
        return tuple(sorted(rows - self._gone))

    def is_kept(self, row: int) -> bool:
        """Whether the photo belongs, or may belong, to a kept set: no bulk action marks it."""
        return row in self._kept_rows

    def new_members(self, group: Group) -> frozenset[int]:
        """What joined a kept set since it was kept: to be outlined. Empty for other groups.

        Of copies that are equally old none is called new: any of them may be the one that was kept.

        Where members are of several kept sets, the one with most members here counts.
        """
        members = frozenset(group.members) - self._gone
        sets = () if self._hierarchy is None else self._hierarchy.kept
        known = max(sets, key=lambda one: len(members.intersection(one.rows)), default=None)
        if known is None or members.isdisjoint(known.rows):
            return frozenset()
        return members.difference(known.rows, known.doubtful)

    def _tell_apart(self, parts: Sequence[Sequence[int]]) -> Change:
        members = [row for part in parts for row in part]
        return self._tell_apart_digests(
            members, {frozenset(self.hierarchy.digests(part)) for part in parts}
        )

    def _tell_apart_digests(
        self, members: Sequence[int], parts: Iterable[Iterable[bytes]]
    ) -> Change:
        parts = [part for part in parts if part]
        if len(parts) < _PAIR:
            return Change(None)
        what = NotDuplicates.of(parts)
        lonely = [row for row in members if row in self._marks]
        change = self._remember(what)
        # a mark whose reason was told to be none does not stand
        unmarked = self.unmark(row for row in lonely if self._label(row) < 0)
        return Change(change.decision, change.rows | unmarked)

    def _remember(self, what: What, unmarked: Iterable[int] = ()) -> Change:
        _ = self.hierarchy
        decision = self._decisions.remember(what)
        others = tuple(told for told in self._told if told.number != decision.number)
        return Change(decision, self._under((*others, decision), unmarked))

    def _under(self, told: tuple[Decision, ...], unmarked: Iterable[int] = ()) -> frozenset[int]:
        """Follow other decisions. Return the rows that changed."""
        before, marks = self.groups, self.marks
        self._told = told
        self._follow(self._marks - frozenset(unmarked))
        moved = np.flatnonzero(_regrouped(before, self.groups, len(self.catalog))).tolist()
        return frozenset(moved) | (marks ^ self._marks)

    # -- what stands -----------------------------------------------------------------------------

    def _follow(self, marks: Iterable[int]) -> None:
        """Cut under the decisions in force, of the photos that are left."""
        self._hierarchy = self.hierarchy.under(self._told, self._gone)
        self._cut(marks)

    def _cut(self, marks: Iterable[int]) -> None:
        hierarchy = self.hierarchy
        self._stand(hierarchy.cut(self._similarity), hierarchy.runs(self._similarity), marks)

    def _stand(self, groups: Cut, runs: Rows, marks: Iterable[int]) -> None:
        """Put groups in force, with the marks that still stand.

        `runs` (n int32) numbers those of which one stays; -1 for a photo that may go freely.
        """
        marks = frozenset(marks)
        self._relied = self._relied_under(runs, marks)
        self.groups = groups
        self._label_of = groups.labels(len(self.catalog))
        own = self._clustering
        self.labels = _whole_groups(own.labels, groups)
        self.distances = np.where(self.labels == own.labels, own.distances, np.float32(np.inf))
        sets = () if self._hierarchy is None else self._hierarchy.kept
        self._kept_rows = frozenset().union(*(one.doubtful.union(one.rows) for one in sets))
        self._runs = runs
        self._marks, self._staying = self._standing(np.array(sorted(marks), np.int64))
        self._release()

    def _standing(self, rows: Amounts) -> tuple[set[int], list[int]]:
        """The marks that stand, and of each run how many whole ones stay.

        Where all whole ones were marked, the keeper stays; where there is none, every photo.
        """
        absent = self._absent()
        rows = rows[(rows >= 0) & (rows < len(absent))]
        rows = rows[~(absent | self._protected)[rows]]
        length = int(self._runs.max(initial=-1)) + 1
        bound = self._runs >= 0
        counts = bound & ~absent & ~self._damaged
        staying = np.bincount(self._runs[counts], minlength=length)
        inside = rows[bound[rows]]  # there may be no run at all
        staying -= np.bincount(self._runs[inside[counts[inside]]], minlength=length)
        emptied = inside[staying[self._runs[inside]] == 0].tolist()
        released: dict[int, int] = {}
        unjustified: set[int] = set()
        for row in sorted(emptied, key=lambda row: (not self.is_keeper(row), row)):
            if counts[row]:
                released.setdefault(int(self._runs[row]), row)
            else:
                unjustified.add(row)
        for run in released:
            staying[run] += 1
        unjustified = {row for row in unjustified if int(self._runs[row]) not in released}
        return set(rows.tolist()) - set(released.values()) - unjustified, staying.tolist()

    def _relied_under(self, runs: Rows, marks: frozenset[int]) -> dict[int, tuple[int, ...]]:
        """`relied` once other runs are in force; asked while the old ones still are."""
        relied = {r: stay for r, stay in self._relied.items() if r in marks and runs[r] < 0}
        rows = np.array(sorted(marks & self._marks), np.int64)
        rows = rows[(runs[rows] < 0) & (self._runs[rows] >= 0)]
        if not len(rows):
            return relied
        here = ~self._absent()
        here[list(self._marks)] = False
        here &= np.isin(self._runs, self._runs[rows]) & ~self._damaged
        stay: dict[int, list[int]] = {}
        for row in np.flatnonzero(here).tolist():
            stay.setdefault(int(self._runs[row]), []).append(row)
        best_first = {
            run: tuple(sorted(found, key=lambda row: (not self.is_keeper(row), row)))
            for run, found in stay.items()
        }
        own = zip(rows.tolist(), self._runs[rows].tolist(), strict=True)
        return relied | {row: best_first[run] for row, run in own if run in best_first}

    def _label(self, row: int) -> int:
        return int(self._label_of[row])

    def _absent(self) -> Flags:
        gone = np.zeros(len(self.catalog), np.bool_)
        gone[list(self._gone)] = True
        return gone

    def _count(self, row: int, by: int) -> None:
        run = int(self._runs[row])
        if run >= 0 and not self._damaged[row]:
            self._staying[run] += by


def _regrouped(before: Cut, after: Cut, count: int) -> Flags:
    """Which of `count` rows stand with others than before."""
    old, new = before.labels(count), after.labels(count)
    same = np.zeros(len(before) + 1, np.bool_)  # the last: of no group before
    if len(before) and len(after):
        starts = np.cumsum(before.sizes) - before.sizes
        now = new[before.members]
        lowest, highest = np.minimum.reduceat(now, starts), np.maximum.reduceat(now, starts)
        whole = (lowest == highest) & (lowest >= 0)
        same[:-1] = whole & (after.sizes[lowest] == before.sizes)
    return np.asarray(np.where(old < 0, new >= 0, ~same[old]))


def _whole_groups(labels: Rows, groups: Cut) -> Rows:
    """The labels, each group's members all with the one that most of them have."""
    whole = labels.copy()
    if not len(groups):
        return whole
    own = labels[groups.members]
    starts = np.cumsum(groups.sizes) - groups.sizes
    torn = np.minimum.reduceat(own, starts) != np.maximum.reduceat(own, starts)
    inside = np.repeat(torn, groups.sizes)
    group = np.repeat(np.arange(len(groups)), groups.sizes)[inside]
    key, counts = np.unique(group * (labels.max() + 1) + own[inside], return_counts=True)
    of, label = np.divmod(key, labels.max() + 1)
    is_keepers = labels[groups.keepers[of]] == label
    best_last = np.lexsort((-label, is_keepers, counts, of))
    chosen = np.zeros(len(groups), labels.dtype)
    chosen[of[best_last]] = label[best_last]
    whole[groups.members[inside]] = chosen[group]
    return whole
