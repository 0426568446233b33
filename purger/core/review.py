"""The user's wishes: which photos are marked for the trash, and what was decided about groups.

The rules that protect the user live here, where no widget, shortcut or test can get round them: at
least one whole photo of each group stays unmarked, whatever is decided (a damaged one does not
count); a photo in a protected folder is never marked; no bulk action marks a photo of a kept set,
or a damaged one. Every mutator says which rows it changed. It holds as well which groups were
reviewed: `see`, `overlook`, `tally`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from copy import copy
from dataclasses import dataclass
from itertools import chain
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
    Clustering,
    Findings,
    Flags,
    Floats,
    Group,
    Keeper,
    Marked,
    Plan,
    Rows,
    Tier,
)
from purger.core.graph import Amounts
from purger.core.hierarchy import Cut, Hierarchy, Kept, Similar, Totals
from purger.core.looked import NEVER, leads, reviewed
from purger.core.marks import Marks
from purger.core.rowset import RowSet
from purger.core.splice import Splice

_PAIR = 2


@dataclass(frozen=True, slots=True)
class Change:
    """What a decision changed.

    Attributes:
        decision: what is remembered now and can be withdrawn; None where nothing was to be decided.
        rows: the photos that stand with others than before, or whose mark changed.
    """

    decision: Decision | None
    rows: AbstractSet[int] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """What changed of which photos were reviewed together.

    Attributes:
        rows: m int64.
        before, after: m int32, of `Review.beside`.
    """

    rows: Amounts
    before: Rows
    after: Rows

    @property
    def inverse(self) -> Seen:
        """What takes it back."""
        return Seen(self.rows, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Edit:
    """What changed of the marks, so that it can be taken back.

    Attributes:
        marked, unmarked: the rows whose mark came and went.
        chosen, released: the rows that became, and ceased to be, the user's own choice.
        seen: what became of the groups that were reviewed; None for nothing.
    """

    marked: AbstractSet[int] = frozenset()
    unmarked: AbstractSet[int] = frozenset()
    chosen: AbstractSet[int] = frozenset()
    released: AbstractSet[int] = frozenset()
    seen: Seen | None = None

    @property
    def inverse(self) -> Edit:
        """What takes it back."""
        seen = None if self.seen is None else self.seen.inverse
        return Edit(self.unmarked, self.marked, self.released, self.chosen, seen)

    def __bool__(self) -> bool:
        sets = (self.marked, self.unmarked, self.chosen, self.released)
        return any(sets) or self.seen is not None


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """How the marks of some photos stood, to tell later what was done to them.

    Attributes:
        rows: m int64; None for all.
        marked, chosen: m bool.
        beside: m int32.
    """

    rows: Amounts | None
    marked: Flags
    chosen: Flags
    beside: Rows


@dataclass(frozen=True, slots=True)
class Tally:
    """How far a review is.

    Attributes:
        reviewed, groups: how many groups were reviewed, and how many there are; kept sets count.
        reviewed_bytes, spare_bytes: what could be freed of these, and of all.
    """

    reviewed: int
    groups: int
    reviewed_bytes: int
    spare_bytes: int


@dataclass(frozen=True, slots=True, eq=False)
class _Done:
    """What was reviewed so far.

    Attributes:
        groups, size: how many groups, and what could be freed of them.
        by_label: how many of each cluster, int64.
    """

    groups: int
    size: int
    by_label: Amounts

    def but(self, before: _Done, now: _Done) -> _Done:
        """The same, of which some part was so `before` and is so `now`."""
        by_label = np.zeros(len(now.by_label), np.int64)
        for sign, of in ((1, self.by_label), (-1, before.by_label), (1, now.by_label)):
            length = min(len(of), len(by_label))  # none is of a label beyond it
            by_label[:length] += sign * of[:length]
        return _Done(
            self.groups - before.groups + now.groups, self.size - before.size + now.size, by_label
        )


@dataclass(frozen=True, slots=True, eq=False)
class Regrouped:
    """How the groups in force came to be of those before, where most stayed.

    Attributes:
        before, labels: `Review.groups` and `Review.labels` as they were.
        groups: how the groups became those in force.
        rows: int64, ascending, all photos of the groups that went or came.
    """

    before: Cut
    labels: Rows
    groups: Splice
    rows: Amounts


@dataclass(frozen=True, slots=True, eq=False)
class State:
    """All that a review holds beside its photos and groups; nothing of it is changed later.

    Attributes:
        marked, chosen, gone: n bool.
        runs, beside: n int32; see `Review`.
        relied: as of `Review`.
        told: the decisions in force.
        similarity: at which the groups are cut.
    """

    marked: Flags
    chosen: Flags
    gone: Flags
    runs: Rows
    beside: Rows
    relied: Mapping[int, tuple[int, ...]]
    told: tuple[Decision, ...]
    similarity: float


@dataclass(frozen=True, slots=True, eq=False)
class _Origin:
    """What a review was when a copy of it was made (`Review.aside`)."""

    groups: Cut
    labels: Rows
    hierarchy: Hierarchy | None
    protected: Flags
    flags: Flags
    chosen: Flags
    relied: dict[int, tuple[int, ...]]


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
        regrouped: how a decision led to the groups in force; None where all were cut anew.
    """

    groups: Cut
    labels: Rows
    distances: Floats
    regrouped: Regrouped | None = None

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
        n = len(self.catalog)
        self._damaged: Flags = self.catalog.damaged()
        self._decisions: Decisions = Unremembered() if decisions is None else decisions
        self._marks = Marks(self._sizes, self._damaged)
        self._marks.gone[self._marks.among(gone)] = True
        self._relied: dict[int, tuple[int, ...]] = dict(relied or {})
        self._chosen = self._flags(chosen)
        self._beside: Rows = np.full(n, NEVER, np.int32)
        self._held: tuple[Amounts, Amounts, Rows] | None = None
        self._label_of: Rows
        self._ticks: Flags
        self._live: tuple[int, int] | None = None
        self._origin: _Origin
        self._done: _Done | None = None
        given = groups if isinstance(groups, Cut) else Cut.of(groups)
        if np.bincount(given.members, minlength=1).max() > 1:
            raise ValueError("a photo is in one group at most")
        self._hierarchy: Hierarchy | None = None
        self._told: tuple[Decision, ...] = ()
        if given.origin is None:
            self._stand(given, given.labels(len(self.catalog)), self._flags(marks))
        else:
            self._hierarchy, self._similarity = given.origin
            self._told = self._decisions.all()
            self._follow(self._flags(marks))

    # -- looking ---------------------------------------------------------------------------------

    @property
    def marks(self) -> frozenset[int]:
        """The marked rows, as a set; where there are many, `marked` is quicker."""
        return frozenset(np.flatnonzero(self._marks.flags).tolist())

    @property
    def marked(self) -> Flags:
        """Which photos are marked: n bool, to be read only; it changes with the marks."""
        return self._marks.flags

    @property
    def count(self) -> int:
        """How many photos are marked."""
        return self._marks.count

    @property
    def sizes(self) -> Amounts:
        """Bytes of each photo with its companions: n int64."""
        return self._sizes

    @property
    def damaged(self) -> Flags:
        """Which photos are damaged: n bool, to be read only."""
        return self._damaged

    @property
    def absent(self) -> Flags:
        """Which photos have left the review: n bool, to be read only."""
        return self._marks.gone

    def marks_by_cluster(self) -> tuple[Amounts, Amounts]:
        """How many photos are marked, by label, and how many of these stand in plain groups."""
        return self._marks.by_label, self._marks.spare_by_label

    def reviewed_by_cluster(self) -> Amounts:
        """How many groups were reviewed, by label."""
        return self._reviewed().by_label.copy()

    @property
    def chosen(self) -> frozenset[int]:
        """The rows that the user marked or unmarked one by one (`choose`)."""
        return frozenset(np.flatnonzero(self._chosen).tolist())

    @property
    def gone(self) -> frozenset[int]:
        """The rows that have left the review."""
        return frozenset(np.flatnonzero(self._marks.gone).tolist())

    @property
    def numbers(self) -> Rows:
        """The place in `groups` of each photo's group: n int32, -1 for a single; to be read only.

        Groups of which fewer than two photos are left count as well.
        """
        return self._label_of

    @property
    def runs(self) -> Rows:
        """Numbers the photos of which one stays: n int32, -1 for one that may go freely."""
        return self._marks.runs

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
        return self._marks.size

    @property
    def decisions(self) -> Decisions:
        """Where what is decided is kept."""
        return self._decisions

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
        return bool(self._marks.flags[row])

    def is_damaged(self, row: int) -> bool:
        """Whether part of the photo is lost: it never counts as the one that stays."""
        return bool(self._damaged[row])

    def is_protected(self, row: int) -> bool:
        """Whether the photo lies in a protected folder: it can never be marked."""
        return bool(self._marks.protected[row])

    def is_gone(self, row: int) -> bool:
        """Whether the photo has left the review (it is in the trash)."""
        return bool(self._marks.gone[row])

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

    def is_suggested(self, row: int) -> bool:
        """Whether it is suggested to keep this photo instead of others: of a series none is."""
        return self.is_keeper(row) and int(self.groups.kinds[self._label(row)]) == 0

    def staying(self, group: Group) -> tuple[int, ...]:
        """The members that are neither marked nor gone."""
        away = self._marks.flags | self._marks.gone
        return tuple(row for row in group.members if not away[row])

    def facts(self) -> tuple[Amounts, Amounts, Rows]:
        """What each group still holds: `present`, `spare` bytes and `best` as in `Cut.facts`."""
        if self._held is None:
            self._held = self.groups.facts(self._sizes, self._marks.gone)
        return self._held

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

    def protect(self, protected: Flags) -> AbstractSet[int]:
        """Let these photos, n bool, and no others be such as can never be marked.

        Return the rows whose mark that takes away. `Protection.flags` makes them.
        """
        self._marks.protected = protected
        return self.unmark(np.flatnonzero(self._marks.flags & protected))

    # -- marking ---------------------------------------------------------------------------------

    def can_mark(self, row: int) -> bool:
        """Whether marking the photo now would leave one photo of its group that is not damaged.

        A protected photo can never be marked.
        """
        return self._marks.can_mark(row)

    def mark(self, rows: Iterable[int]) -> AbstractSet[int]:
        """Mark photos; the last whole one left of a group stays. Return the rows that changed.

        A mark that relied on one of them (`relied`) may go for it.
        """
        return _set(self._marks.mark(rows)) | self._release()

    def unmark(self, rows: Iterable[int]) -> AbstractSet[int]:
        """Take marks away, and forget what was chosen there. Return the rows that changed."""
        return _set(self._unmark(rows))

    def _unmark(self, rows: Iterable[int]) -> Amounts:
        rows = self._marks.among(rows)
        self._chosen[rows] = False
        changed = self._marks.unmark(rows)
        if self._relied:
            is_many, flags = len(changed) > len(self._relied), self._marks.flags
            for row in list(self._relied) if is_many else changed.tolist():
                if not flags[row]:
                    self._relied.pop(row, None)
        return changed

    def begin_anew(self, rows: Iterable[int]) -> AbstractSet[int]:
        """Take marks away; a group that has none left by this is to be reviewed again."""
        changed = self._unmark(rows)
        touched = self._touched(changed)
        if len(touched) and self._marks.count:
            touched = touched[~self._with(self._marks.flags)[touched]]
        self._overlook(touched)
        return _set(changed)

    def _release(self) -> AbstractSet[int]:
        """Take away the marks that relied on photos of which none is left to stay."""
        return self.unmark([
            row for row, stay in self._relied.items() if not any(map(self._stays_whole, stay))
        ])  # fmt: skip

    def choose(self, row: int, *, marked: bool) -> AbstractSet[int]:
        """Mark or unmark one photo as the user's own choice. Return the rows that changed."""
        changed = self.mark([row]) if marked else self.unmark([row])
        if row in changed:
            self._chosen[row] = True
        return changed

    def keep(self, row: int) -> AbstractSet[int]:
        """Unmark one photo, if it was marked, as the user's own choice that it stays.

        Actions for many photos leave it alone from now on. Return the rows that changed.
        """
        changed = self.unmark([row])
        self._chosen[row] = True
        return changed

    def is_kept_by_hand(self, row: int) -> bool:
        """Whether the user chose that the photo stays."""
        return bool(self._chosen[row]) and not self.is_marked(row)

    def edit(self, edit: Edit) -> AbstractSet[int]:
        """Do an edit once more, or take one back (`Edit.inverse`). Return the rows that changed.

        What cannot be marked any more is not.
        """
        unmarked = self._marks.among(edit.unmarked)
        chosen = unmarked[self._chosen[unmarked]]
        changed = self.unmark(unmarked)
        changed |= self.mark(np.sort(self._marks.among(edit.marked)))
        self._chosen[chosen] = True  # what is no choice any more, the edit tells
        self._chosen[self._marks.among(edit.chosen)] = True
        self._chosen[self._marks.among(edit.released)] = False
        if edit.seen is not None:
            seen = edit.seen
            self._look(self._touched(seen.rows), seen.rows, seen.after)
        return changed

    def snapshot(self, rows: Iterable[int] | None = None) -> Snapshot:
        """How the marks stand now: all of them, or those that an act on a few photos can change.

        These are of the groups of these photos, and those that rely on others (`relied`).
        """
        if rows is None:
            marks = self._marks.flags.copy()
            return Snapshot(None, marks, self._chosen.copy(), self._beside.copy())
        own = self._marks.among(rows)
        members = self.groups.take(self._touched(own)).members
        few = np.union1d(np.concatenate([own, members]), list(self._relied)).astype(np.int64)
        return Snapshot(few, self._marks.flags[few], self._chosen[few], self._beside[few])

    def since(self, before: Snapshot) -> Edit:
        """What was done since a snapshot of this review."""
        few = before.rows
        now, chosen, beside = self._marks.flags, self._chosen, self._beside
        if few is not None:
            now, chosen, beside = now[few], chosen[few], beside[few]

        def those(flags: Flags) -> Amounts:
            found = np.flatnonzero(flags)
            return found if few is None else few[found]

        moved = beside != before.beside
        seen = those(moved)
        return Edit(
            _set(those(now & ~before.marked)),
            _set(those(before.marked & ~now)),
            _set(those(chosen & ~before.chosen)),
            _set(those(before.chosen & ~chosen)),
            Seen(seen, before.beside[moved], beside[moved]) if len(seen) else None,
        )

    def state(self) -> State:
        """How the review stands, for another one to go on with (`take_up`, `growth`)."""
        return State(
            self._marks.flags.copy(), self._chosen.copy(), self._marks.gone.copy(), self.runs,
            self._beside.copy(), dict(self._relied), self._told, self.similarity,
        )  # fmt: skip

    def take_up(self, state: State) -> AbstractSet[int]:
        """Go on where a review of the same photos, or of fewer, stood. Return the marks that fell.

        The marks are put as `regroup` would from the groups of that review (`State.runs`) to these.
        """
        is_cut = state.similarity == self.similarity
        is_decided = state.told == self._told and np.array_equal(state.gone, self._marks.gone)
        self._told, self._similarity = state.told, state.similarity
        self._chosen, self._beside = state.chosen.copy(), state.beside.copy()
        self._relied = dict(state.relied)
        self._marks.gone = state.gone.copy()
        groups, runs = self.groups, self.runs
        if not is_decided:
            self._hierarchy = self._decided()
        if not (is_decided and is_cut):
            groups = self.hierarchy.cut(self._similarity)
            runs = self.hierarchy.runs(self._similarity)
        marks = state.marked & ~self._forsaken(state)
        self._marks.runs, self._marks.flags = state.runs, marks
        self._stand(groups, runs, marks)
        return _rows(state.marked & ~self._marks.flags)

    def _forsaken(self, state: State) -> Flags:
        """The marks of a state for which no photo of their run would stay: n bool."""
        bound = state.runs >= 0
        stays = bound & ~(state.marked | state.gone | self._damaged)
        staying = np.bincount(state.runs[stays], minlength=int(state.runs.max(initial=-1)) + 1)
        found = np.zeros(len(bound), np.bool_)
        found[bound] = staying[state.runs[bound]] == 0
        return found & state.marked

    def undecided(self, groups: Cut) -> Cut:
        """Those of some groups in force that the user decided nothing about, for bulk actions.

        They were not reviewed, and nothing in them was chosen one by one.
        """
        if self._ticks.any() and len(groups):
            groups = groups.take(np.flatnonzero(~self._ticks[self._label_of[groups.keepers]]))
        return self._unchosen(groups)

    def _unchosen(self, groups: Cut) -> Cut:
        """Those of some groups in force in which nothing was chosen one by one.

        A best that is marked counts: nothing but a choice of the user's marks it.
        """
        if not len(groups):
            return groups
        keepers = groups.keepers
        touched = self._with(self._chosen)[self._label_of[keepers]] | self._marks.flags[keepers]
        return groups.take(np.flatnonzero(~touched)) if touched.any() else groups

    def is_against(self, group: Group) -> bool:
        """Whether to mark all but the best of a group would reverse a choice of the user's.

        Nothing but such a choice marks the best; what was unmarked by hand is left alone then.
        """
        return self.is_marked(group.keeper)

    def spare_among(self, rows: Iterable[int]) -> tuple[int, ...]:
        """Those of some photos that `mark_all_but_best` of their groups would mark, ascending.

        Groups that the user decided (`undecided`) have none, nor have series.
        """
        wanted = np.fromiter(frozenset(rows), np.int64)
        touched = np.unique(self._label_of[wanted])
        groups = self.undecided(self.groups.take(touched[touched >= 0].astype(np.int64)).plain())
        return tuple(np.intersect1d(self.spare(groups), wanted).tolist())

    def mark_all_but_best(self, groups: Iterable[Group]) -> AbstractSet[int]:
        """Mark all but the best of each group and unmark the best. Return the rows that changed.

        Photos of kept sets, damaged and protected ones are left alone, those that hold a RAW, a
        video or edits that the best lacks (`belongings.own`), and in single groups those that the
        user chose to keep. All of `Review.groups` (or what
        `Cut.take` made of them) is marked without making one `Group`.
        """
        if isinstance(groups, Cut):
            return self._mark_all_but_best(groups)
        before = self._marks.flags.copy()
        for group in groups:
            rows = [row for row in group.members if not self._marks.gone[row]]
            self.unmark(rows[:1])
            self._marks.mark(
                row
                for row in rows[1:]
                if self._is_plain(row)
                and not self.is_kept_by_hand(row)
                and not self._has_own(rows[0], row)
            )
        self._release()
        return _rows(before != self._marks.flags)

    def keep_only(self, row: int) -> AbstractSet[int]:
        """Mark the others of a photo's group and unmark it. Return the rows that changed.

        What no bulk action marks is left alone here as well: photos of kept sets, damaged ones,
        and those that hold a RAW, a video or edits that this one lacks.
        """
        group = self.group_of(row)
        if group is None or self._marks.gone[row]:
            return frozenset()
        before = self._marks.flags.copy()
        self.unmark([row])
        self._marks.mark(
            other
            for other in group.members
            if other != row and self._is_plain(other) and not self._has_own(row, other)
        )
        self._release()
        return _rows(before != self._marks.flags)

    def _mark_all_but_best(self, groups: Cut) -> AbstractSet[int]:
        present, best = self._left_of(groups)
        before = self._marks.flags
        wanted = before.copy()
        wanted[best[present > 0]] = False
        wanted[self.spare(groups)] = True
        self._marks.put(wanted, self._marks.runs, self.is_keeper)
        self._release()
        return _rows(before != self._marks.flags)

    def spare(self, groups: Cut) -> Rows:
        """What `mark_all_but_best` of these groups marks, or has marked: rows, by group."""
        absent = self._marks.gone
        best = self.facts()[2]
        spare = ~(absent | self._damaged | self._marks.protected | self._is_kept)
        spare[best[self._label_of[groups.keepers]]] = False
        rows = groups.members[spare[groups.members]]
        holders = rows[self.catalog.holds_more()[rows]]
        if not len(holders):
            return rows
        for row, of in zip(holders.tolist(), best[self._label_of[holders]].tolist(), strict=True):
            spare[row] = not self._has_own(of, row)
        return rows[spare[rows]]

    def _left_of(self, groups: Cut) -> tuple[Amounts, Rows]:
        """How many photos are left of some of the groups in force, and the best of each."""
        present, _, best = self.facts()
        at = self._label_of[groups.keepers]
        return present[at], best[at]

    def _is_plain(self, row: int) -> bool:
        """Whether an action for many photos may mark this one."""
        return not (self._is_kept[row] or self._damaged[row] or self._marks.protected[row])

    def _stays_whole(self, row: int) -> bool:
        return not (self._marks.flags[row] or self._marks.gone[row] or self._damaged[row])

    def mark_tier(self, loosest: Tier) -> AbstractSet[int]:
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
        if not self.catalog.holds_more()[row]:
            return False
        if self._hierarchy is not None:
            tier = self._hierarchy.graph.tier(best, row)
        else:
            group = self.group_of(row)
            tier = Tier.SAME if group is None else group.tiers[group.members.index(row)]
        return bool(own(self.catalog, best, row, tier))

    def forget(self, rows: Iterable[int]) -> AbstractSet[int]:
        """Take photos that are in the trash out of the review. Return the rows that changed.

        Who is left of a group is still the last of it.
        """
        leaving = self._marks.among(rows)
        leaving = leaving[~self._marks.gone[leaving]]
        self._marks.leave(leaving)
        self._moved(leaving)
        return _set(leaving)

    def regain(self, rows: Iterable[int]) -> AbstractSet[int]:
        """Take photos that came back from the trash in again: the way back of `forget`.

        They are not marked. Return the rows that changed.
        """
        back = self._marks.among(rows)
        back = back[self._marks.gone[back]]
        self._marks.come_back(back)
        self._moved(back)
        return _set(back)

    def _moved(self, rows: Amounts) -> None:
        """Take note of photos that left or came back."""
        if len(rows) and self._hierarchy is not None:
            self._follow(self._marks.flags)
        elif len(rows):
            self._hold()

    def plan(self) -> Plan:
        """Freeze the marks, in catalog order. A damaged photo is nobody's keeper."""
        photos, digests, companions = (
            self.catalog.photos, self.catalog.digests, self.catalog.companions
        )  # fmt: skip
        rows = np.flatnonzero(self._marks.flags)
        of_run = self._keepers_by_run(rows)
        runs = self.runs[rows].tolist()
        return Plan(
            tuple(
                Marked(
                    photos[row],
                    digests[row].tobytes(),
                    of_run.get(run, ()) if run >= 0 else self._keepers_relied_on(row),
                    companions[row],
                )
                for row, run in zip(rows.tolist(), runs, strict=True)
            )
        )

    def _keepers_by_run(self, rows: Amounts) -> dict[int, tuple[Keeper, ...]]:
        """The whole photos that stay of the runs of some, the keeper of the group first."""
        wanted = np.zeros(int(self.runs.max(initial=-1)) + 2, np.bool_)  # the last: of no run
        wanted[self.runs[rows]] = True
        wanted[-1] = False
        stays = wanted[self.runs] & ~(self._marks.flags | self._marks.gone | self._damaged)
        staying = np.flatnonzero(stays)
        is_best = np.zeros(len(stays), np.bool_)
        is_best[self.groups.keepers] = True
        order = staying[np.lexsort((~is_best[staying], self.runs[staying]))]
        found: dict[int, list[Keeper]] = {}
        for row, run in zip(order.tolist(), self.runs[order].tolist(), strict=True):
            found.setdefault(run, []).append(self._keeper(row))
        return {run: tuple(keepers) for run, keepers in found.items()}

    def _keepers_relied_on(self, row: int) -> tuple[Keeper, ...]:
        """The photos that stay for one whose group is there no more."""
        staying = filter(self._stays_whole, self._relied.get(row, ()))
        return tuple(map(self._keeper, sorted(staying, key=lambda one: not self.is_keeper(one))))

    def _keeper(self, row: int) -> Keeper:
        return Keeper(self.catalog.photos[row], self.catalog.digests[row].tobytes())

    # -- regrouping and deciding -----------------------------------------------------------------

    def regroup(self, similarity: float) -> None:
        """Cut at another similarity; marks that still stand are kept."""
        _ = self.hierarchy
        self._similarity = similarity
        self._cut(self._marks.flags)

    def recluster(self, clustering: Clustering) -> None:
        """Show the same groups and marks in other clusters of the same photos."""
        self._clustering = clustering
        self._label_all()
        self._sort_marks()
        self._done = self.regrouped = None

    def aside(self) -> Review:
        """A copy that another thread may `regroup`, `recluster` or `rank` while this one is shown.

        It is only to be taken over (`take_over`): what would be decided there is not remembered.
        """
        made: Review = copy(self)
        made._marks, made._relied = self._marks.copy(), dict(self._relied)
        made._chosen, made._beside = self._chosen.copy(), self._beside.copy()
        made._ticks = self._ticks.copy()
        made._origin = _Origin(
            self.groups, self.labels, self._hierarchy, self._marks.protected,
            self._marks.flags.copy(), self._chosen.copy(), self._relied.copy(),
        )  # fmt: skip
        return made

    def take_over(self, made: Review) -> bool:
        """Put in force what a copy (`aside`) was made to show; the marks are those that are here.

        Return whether that was done: not where other groups came to be shown meanwhile, photos
        left, or others are protected; nor where marks changed while it was ranked, which changes
        marks as well.
        """
        was = made._origin
        if not (
            was.groups is self.groups
            and was.labels is self.labels
            and was.hierarchy is self._hierarchy
            and was.protected is self._marks.protected
            and np.array_equal(made.absent, self.absent)
        ):
            return False
        is_ranked = made._marks.protected is not was.protected
        is_untouched = np.array_equal(was.flags, self._marks.flags) and was.relied == self._relied
        if is_ranked and not (is_untouched and np.array_equal(was.chosen, self._chosen)):
            return False
        if is_untouched:
            self._marks, self._relied = made._marks, made._relied
        else:
            marks = self._marks.flags
            self._relied = self._relied_under(made.runs, marks)
            self._marks.sort(made.labels, made._marks.spare)
            self._marks.put(marks, made.runs, made.is_keeper)
        if is_ranked:
            self._chosen = made._chosen
        self._hierarchy = made._hierarchy
        is_seen = np.array_equal(made._beside, self._beside)
        self.groups, self.regrouped = made.groups, None
        self._label_of, self.labels, self.distances = made._label_of, made.labels, made.distances
        self._held, self._live, self._ticks, self._done = (
            made._held, made._live, made._ticks, made._done
        )  # fmt: skip
        self._clustering = made._clustering
        if self._hierarchy is not None:
            self._similarity = made._similarity
        if not is_seen:
            self._ticks, self._done = reviewed(self.groups, self._beside, self.absent), None
        self._release()
        return True

    def rank(
        self, hierarchy: Hierarchy, protected: Flags, *, follow: bool = False
    ) -> AbstractSet[int]:
        """Go on with other keepers and other protected photos; marks that still stand are kept.

        Args:
            hierarchy: `self.hierarchy.ranked(...)`, made now or before other decisions.
            protected: n bool, the photos that can never be marked from now on.
            follow: where the marks of a group were all but the best, not chosen one by one, they
                are those of the new best.

        Returns:
            The rows whose mark changed.
        """
        before = self._marks.flags.copy()
        followed = self._following() if follow else np.empty(0, np.int32)
        self.protect(protected)
        self._hierarchy = hierarchy
        self._follow(self._marks.flags)
        labels = np.unique(self._label_of[followed])
        self.mark_all_but_best(self.groups.take(labels[labels >= 0].astype(np.int64)).plain())
        return _rows(before != self._marks.flags)

    def _following(self) -> Rows:
        """A member of each group whose marks are those that its suggestion made."""
        groups = self._unchosen(self.groups.plain())
        if not len(groups):
            return np.empty(0, np.int32)
        wanted = np.zeros(len(self.catalog), np.bool_)
        wanted[self.spare(groups)] = True
        marked = self._marks.flags
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
        members = [row for row in group.members if not self._marks.gone[row]]
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
        return tuple(row for row in sorted(rows) if not self._marks.gone[row])

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
        return tuple(row for row in sorted(rows) if not self._marks.gone[row])

    def is_kept(self, row: int) -> bool:
        """Whether the photo belongs, or may belong, to a kept set: no bulk action marks it."""
        return bool(self._is_kept[row])

    def new_members(self, group: Group) -> frozenset[int]:
        """What joined a kept set since it was kept: to be outlined. Empty for other groups.

        Of copies that are equally old none is called new: any of them may be the one that was kept.

        Where members are of several kept sets, the one with most members here counts.
        """
        members = frozenset(row for row in group.members if not self._marks.gone[row])
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
        lonely = [row for row in members if self._marks.flags[row]]
        change = self._remember(what)
        # a mark whose reason was told to be none does not stand
        unmarked = self.unmark(row for row in lonely if self._label(row) < 0)
        return Change(change.decision, change.rows | unmarked)

    def _remember(self, what: What, unmarked: Iterable[int] = ()) -> Change:
        _ = self.hierarchy
        decision = self._decisions.remember(what)
        others = tuple(told for told in self._told if told.number != decision.number)
        return Change(decision, self._under((*others, decision), unmarked))

    def _under(self, told: tuple[Decision, ...], unmarked: Iterable[int] = ()) -> AbstractSet[int]:
        """Follow other decisions. Return the rows that changed."""
        self._told = told
        hierarchy, before, marked = self._decided(), self.groups, self._marks.flags.copy()
        self.unmark(unmarked)
        self._hierarchy = hierarchy
        recut = hierarchy.recut(before)
        if recut is None:
            self._cut(self._marks.flags)
            moved = _regrouped(before, self.groups)
        else:
            moved = self._recut(*recut)
        return _set(moved) | _rows(marked != self._marks.flags)

    # -- reviewed --------------------------------------------------------------------------------

    @property
    def reviewed(self) -> Flags:
        """Which of `groups` were reviewed: g bool, to be read only."""
        return self._ticks

    @property
    def beside(self) -> Rows:
        """With which others each photo was reviewed: see `looked`; n int32, to be read only."""
        return self._beside

    def is_reviewed(self, group: Group) -> bool:
        """Whether a group in force was reviewed."""
        return bool(self._ticks[self.place_of(group)])

    def see(self, rows: Iterable[int]) -> None:
        """Take note that the groups of these photos were reviewed."""
        touched = self._touched(rows)
        groups = self._taken(touched)
        self._look(touched, groups.members, leads(groups))

    def recall(self, beside: Rows) -> None:
        """Go on with what was reviewed in another review of the same photos (`beside`)."""
        self._beside = beside.copy()
        self._hold()

    def overlook(self, rows: Iterable[int]) -> None:
        """Take note that the groups of these photos are still to be reviewed."""
        self._overlook(self._touched(rows))

    def _overlook(self, touched: Amounts) -> None:
        """The same of some groups, ascending."""
        known, before = self._reviewed(), self._done_of(touched)
        self._beside[self._taken(touched).members] = NEVER
        self._ticks[touched] = False
        self._done = known.but(before, self._done_of(touched[:0]))

    def tally(self) -> Tally:
        """How far the review is. A kept set was reviewed; all but its largest is its size."""
        kept = self.kept
        sizes = [self._sizes[list(one.rows)] for one in kept]
        kept_bytes = sum(int(of.sum() - of.max()) for of in sizes)
        if self._live is None:
            self._live = _live_among(self.facts(), slice(None))
        done, (groups, size) = self._reviewed(), self._live
        return Tally(
            done.groups + len(kept), groups + len(kept), done.size + kept_bytes, size + kept_bytes
        )

    def _reviewed(self) -> _Done:
        """What was reviewed; counted once, then kept up with what is reviewed (`_look`)."""
        if self._done is None:
            self._done = self._done_of(np.arange(len(self.groups)))
        return self._done

    def _done_of(self, groups: Amounts) -> _Done:
        """What was reviewed of some groups."""
        present, spare, best = self.facts()
        done = groups[self._ticks[groups] & (present[groups] >= _PAIR)]
        length = len(self._marks.by_label)
        by_label = np.bincount(self.labels[best[done]], minlength=length).astype(np.int64)
        return _Done(len(done), int(spare[done].sum()), by_label)

    def _touched(self, rows: Iterable[int]) -> Amounts:
        """The groups of some photos, ascending."""
        return np.flatnonzero(self._with(self._marks.among(rows)))

    def _with(self, rows: Amounts | Flags) -> Flags:
        """Which groups have some of these photos, rows or n bool: g bool."""
        is_touched = np.zeros(len(self.groups) + 1, np.bool_)  # the last: of no group
        is_touched[self._label_of[rows]] = True
        return is_touched[:-1]

    def _taken(self, groups: Amounts) -> Cut:
        """Some of the groups in force, each once, in their order."""
        return self.groups if len(groups) == len(self.groups) else self.groups.take(groups)

    def _look(self, touched: Amounts, rows: Amounts | Rows, beside: Rows) -> None:
        """Some photos were reviewed with others; `touched` are their groups, ascending."""
        before, known = self._done_of(touched), self._reviewed()
        self._beside[rows] = beside
        self._ticks[touched] = reviewed(self._taken(touched), self._beside, self._marks.gone)
        self._done = known.but(before, self._done_of(touched))

    # -- what stands -----------------------------------------------------------------------------

    def _follow(self, marks: Flags) -> None:
        """Cut under the decisions in force, of the photos that are left."""
        self._hierarchy = self._decided()
        self._cut(marks)

    def _decided(self) -> Hierarchy:
        return self.hierarchy.under(self._told, np.flatnonzero(self._marks.gone))

    def _know_kept(self) -> None:
        """Note which photos belong, or may belong, to kept sets."""
        self._is_kept = np.zeros(len(self.catalog), np.bool_)
        kept = () if self._hierarchy is None else self._hierarchy.kept
        rows = chain.from_iterable((*one.rows, *one.doubtful) for one in kept)
        self._is_kept[np.fromiter(rows, np.int64)] = True

    def _sort_marks(self) -> None:
        """Let marks be counted by cluster, and those in groups that are no series apart."""
        is_plain = np.append(self.groups.kinds == 0, False)  # the last: of no group
        self._marks.sort(self.labels, is_plain[self._label_of])

    def _cut(self, marks: Flags) -> None:
        hierarchy = self.hierarchy
        self._stand(hierarchy.cut(self._similarity), hierarchy.runs(self._similarity), marks)

    def _recut(self, groups: Cut, splice: Splice) -> Amounts:
        """As `_cut`, where most groups stay: what is known of these is not found out again.

        Args:
            groups: those of `hierarchy.recut`.
            splice: how they came to be of those in force.

        Returns:
            The rows that stand with others than before.
        """
        before, labels, gone, came = self.groups, self.labels, splice.gone, splice.came
        old, new = before.take(gone), groups.take(came)
        held, live, done = self.facts(), self._live, self._done
        left, left_done = _live_among(held, gone), None if done is None else self._done_of(gone)
        moved, runs = self._runs_since(before)
        if len(moved):
            self._relied = self._relied_under(runs, self._marks.flags, moved)
        self.groups = groups
        self._label_of = splice.moved(self._label_of)
        self._label_of[new.members] = np.repeat(came.astype(np.int32), new.sizes)
        rows = self._relabel(old, new)
        self._know_kept()
        self._held = splice.facts(held, new.facts(self._sizes, self._marks.gone))
        ticks = reviewed(new, self._beside, self._marks.gone)
        self._ticks = splice.column(self._ticks, ticks)
        is_plain = np.append(groups.kinds == 0, False)  # the last: of no group
        self._marks.resort(rows, self.labels, is_plain[self._label_of[rows]])
        if len(moved):
            self._marks.rerun(moved, runs, self.is_keeper)
        if live is not None:
            joined = _live_among(self._held, came)
            self._live = live[0] - left[0] + joined[0], live[1] - left[1] + joined[1]
        if done is not None and left_done is not None:
            more = self._done_of(came)
            self._done = done.but(left_done, more)
        self._release()
        self.regrouped = Regrouped(before, labels, splice, rows)
        return _regrouped(old, new)

    def _runs_since(self, before: Cut) -> tuple[Rows, Rows]:
        """The rows whose runs are others than when some groups were cut; and all runs (n int32)."""
        nothing = np.empty(0, np.int32)
        if before.origin is None:
            return nothing, self.runs
        rows, own = self.hierarchy.runs_since(before.origin[0].nodes, self._similarity)
        if not len(rows):
            return nothing, self.runs
        runs = self.runs.copy()
        runs[rows] = np.where(own < 0, -1, own + self._marks.runs_end)
        return rows, runs

    def _relabel(self, old: Cut, new: Cut) -> Amounts:
        """Let groups that came be whole in one cluster each; return the rows of all concerned."""
        own = self._clustering
        rows = np.concatenate([old.members, new.members])
        labels = np.concatenate([own.labels[old.members], _whole_labels(own.labels, new)])
        is_own = labels == own.labels[rows]
        distances = np.where(is_own, own.distances[rows], np.float32(np.inf))
        # a photo may be of both: what it is now stands last
        if (labels != self.labels[rows]).any() or (distances != self.distances[rows]).any():
            self.labels, self.distances = self.labels.copy(), self.distances.copy()
            self.labels[rows], self.distances[rows] = labels, distances
        return np.union1d(old.members, new.members).astype(np.int64)

    def _stand(self, groups: Cut, runs: Rows, marks: Flags) -> None:
        """Put groups in force, with the marks (n bool) that still stand.

        `runs` (n int32) numbers those of which one stays; -1 for a photo that may go freely.
        """
        self._relied = self._relied_under(runs, marks)
        self.groups, self.regrouped = groups, None
        self._label_of = groups.labels(len(self.catalog))
        self._label_all()
        self._know_kept()
        self._hold()
        self._sort_marks()
        self._marks.put(marks, runs, self.is_keeper)
        self._release()

    def _label_all(self) -> None:
        """Let each group stand whole in one cluster."""
        own = self._clustering
        self.labels = _whole_groups(own.labels, self.groups)
        self.distances = np.where(self.labels == own.labels, own.distances, np.float32(np.inf))

    def _hold(self) -> None:
        """Count anew what the groups hold, and which of them were reviewed."""
        self._held = self._live = self._done = None
        self._ticks = reviewed(self.groups, self._beside, self._marks.gone)

    def _relied_under(
        self, runs: Rows, marks: Flags, moved: Rows | None = None
    ) -> dict[int, tuple[int, ...]]:
        """`relied` once other runs are in force; asked while the old ones still are.

        `moved` are all rows whose runs are others; None where any may be.
        """
        relied = {r: stay for r, stay in self._relied.items() if marks[r] and runs[r] < 0}
        was = self._marks.runs
        among = np.flatnonzero(marks) if moved is None else np.sort(moved[marks[moved]])
        rows = among[self._marks.flags[among] & (runs[among] < 0) & (was[among] >= 0)]
        if not len(rows):
            return relied
        near = np.arange(len(was)) if moved is None else np.sort(moved)
        away = self._marks.gone[near] | self._marks.flags[near] | self._damaged[near]
        here = near[~away & np.isin(was[near], was[rows])]
        stay: dict[int, list[int]] = {}
        for row in here.tolist():
            stay.setdefault(int(was[row]), []).append(row)
        best_first = {
            run: tuple(sorted(found, key=lambda row: (not self.is_keeper(row), row)))
            for run, found in stay.items()
        }
        own = zip(rows.tolist(), was[rows].tolist(), strict=True)
        return relied | {row: best_first[run] for row, run in own if run in best_first}

    def _label(self, row: int) -> int:
        return int(self._label_of[row])

    def _flags(self, rows: Iterable[int]) -> Flags:
        """These rows as flags."""
        flags = np.zeros(len(self.catalog), np.bool_)
        flags[self._marks.among(rows)] = True
        return flags


def _rows(flags: Flags) -> RowSet:
    return RowSet(np.flatnonzero(flags))


def _set(rows: Amounts | Rows) -> RowSet:
    return RowSet(rows.astype(np.int64, copy=False))


def _live_among(facts: tuple[Amounts, Amounts, Rows], which: Amounts | slice) -> tuple[int, int]:
    """How many of some groups are still some, and what could be freed of these."""
    present, spare = facts[0][which], facts[1][which]
    live = present >= _PAIR
    return int(np.count_nonzero(live)), int(spare[live].sum())


def _regrouped(before: Cut, after: Cut) -> Amounts:
    """The rows that stand with others than before, ascending; those of no group here stay so."""
    rows = np.union1d(before.members, after.members)
    old, new = (_numbered(rows, groups) for groups in (before, after))
    same = np.zeros(len(before) + 1, np.bool_)  # the last: of no group before
    if len(before) and len(after):
        starts = np.cumsum(before.sizes) - before.sizes
        now = new[np.searchsorted(rows, before.members)]
        lowest, highest = np.minimum.reduceat(now, starts), np.maximum.reduceat(now, starts)
        whole = (lowest == highest) & (lowest >= 0)
        same[:-1] = whole & (after.sizes[lowest] == before.sizes)
    return rows[np.where(old < 0, new >= 0, ~same[old])].astype(np.int64)


def _numbered(rows: Rows, groups: Cut) -> Rows:
    """The group of each of some rows (ascending, all that are in one), -1 for none."""
    numbers = np.full(len(rows), -1, np.int32)
    places = np.searchsorted(rows, groups.members)
    numbers[places] = np.repeat(np.arange(len(groups), dtype=np.int32), groups.sizes)
    return numbers


def _whole_groups(labels: Rows, groups: Cut) -> Rows:
    """The labels, each group's members all with the one that most of them have."""
    whole = labels.copy()
    whole[groups.members] = _whole_labels(labels, groups)
    return whole


def _whole_labels(labels: Rows, groups: Cut) -> Rows:
    """The same, of `groups.members`."""
    whole = own = labels[groups.members]
    if not len(groups):
        return whole
    starts = np.cumsum(groups.sizes) - groups.sizes
    of_member = np.repeat(np.arange(len(groups)), groups.sizes)
    differs = own != own[starts][of_member]
    if not differs.any():
        return whole
    torn = np.zeros(len(groups), np.bool_)
    torn[of_member[differs]] = True
    inside = torn[of_member]
    group = of_member[inside]
    base = int(own.max()) + 1
    key, counts = np.unique(group * base + own[inside], return_counts=True)
    of, label = np.divmod(key, base)
    score = 2 * counts + (labels[groups.keepers[of]] == label)
    begins = np.flatnonzero(np.diff(of, prepend=-1))
    best = np.repeat(np.maximum.reduceat(score, begins), np.diff(np.append(begins, len(of))))
    first = np.flatnonzero(score == best)[::-1]  # the lowest label of each is written last
    chosen = np.zeros(len(groups), labels.dtype)
    chosen[of[first]] = label[first]
    whole = own.copy()
    whole[inside] = chosen[group]
    return whole
