"""All groups at all positions of the similarity slider, built once; a cut only looks.

The photos stand in the order of a complete-link dendrogram, with the height at which each joins its
left neighbour. A group at similarity s is a longest run of two or more photos whose inner heights
are all at least s. Each such run is a *node*; a node is a group from just above the height of its
parent up to its own. What a slider needs of every node (how many photos, what could be freed) is
known beforehand, so a position costs a few looks at arrays. `Group` objects, with their reasons and
words, are made when they are asked for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, TypeAlias, overload

import numpy as np

from purger.core import garbage
from purger.core.candidates import KINDS
from purger.core.decisions import Decision, KeptSet, NotDuplicates
from purger.core.domain import Bytes, Findings, Flags, Floats, Group, Rows, Series, Tier
from purger.core.graph import COPIES, Amounts, Graph, ranges
from purger.core.nodes import Nodes, nodes_of, ranked
from purger.core.reasons import group_of, words_of
from purger.core.rules import DEFAULT, Rules
from purger.core.series import is_still, series_of
from purger.core.splice import Splice

POSITIONS: Final = 101
"""The slider's positions: similarity 0, 0.01, ... 1."""

_GRID: Final = (np.arange(POSITIONS).astype(np.float64) / 100).astype(np.float32)
_PAIR = 2
_FEW = 1000
_ALL: Final = slice(None)

_Facts: TypeAlias = tuple[Amounts, Amounts, Rows]


class Cut(Sequence[Group]):
    """Groups, largest gain in bytes first. A lazy sequence: an item is made when it is asked for.

    Attributes:
        begins: g int64, where the rows of each lie.
        sizes: g int64, members of each group.
        keepers: g int32, the row to keep of each.
        kinds: g uint8, what each is together: places in `candidates.KINDS`, 0 for no series.
        nodes: those of the hierarchy that the groups are; None for given groups.
        tiers: g uint8, the loosest tier within each; None until `filters.tiers_of` was asked.
        origin: the hierarchy and the similarity that it was cut from; None for given groups.
    """

    def __init__(
        self,
        runs: tuple[Rows, Amounts, Amounts],
        keepers: Rows,
        kinds: Bytes,
        make: Callable[[int], Group],
        origin: tuple[Hierarchy, float] | None = None,
        nodes: Amounts | None = None,
    ) -> None:
        """Make it of rows and, for each group, where it begins in them and how long it is."""
        self._rows, self.begins, self.sizes = runs
        self.nodes = nodes
        self.keepers, self.kinds = keepers, kinds
        self.tiers: Bytes | None = None
        self.origin = origin
        self._make = make

    @classmethod
    def of(cls, groups: Sequence[Group]) -> Cut:
        """Groups that were made elsewhere, in their order."""
        rows = np.array([row for group in groups for row in group.members], np.int32)
        sizes = np.array([len(group.members) for group in groups], np.int64)
        keepers = np.array([group.keeper for group in groups], np.int32)
        kinds = np.array([KINDS.index(group.series) for group in groups], np.uint8)
        return cls((rows, np.cumsum(sizes) - sizes, sizes), keepers, kinds, groups.__getitem__)

    @cached_property
    def members(self) -> Rows:
        """The rows of all groups, one group after the other, `sizes` of each."""
        return self._rows[ranges(self.begins, self.sizes)]

    def __len__(self) -> int:
        return len(self.sizes)

    @overload
    def __getitem__(self, index: int) -> Group: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Group, ...]: ...
    def __getitem__(self, index: int | slice) -> Group | tuple[Group, ...]:
        if isinstance(index, slice):
            return tuple(self._make(i) for i in range(len(self))[index])
        return self._make(range(len(self))[index])

    def __iter__(self) -> Iterator[Group]:
        return map(self._make, range(len(self)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]

    def take(self, indices: Amounts) -> Cut:
        """Some of the groups, in the order of `indices`."""
        taken = Cut(
            (self._rows, self.begins[indices], self.sizes[indices]),
            self.keepers[indices],
            self.kinds[indices],
            lambda i: self._make(int(indices[i])),
            self.origin,
            None if self.nodes is None else self.nodes[indices],
        )
        is_known = "members" in self.__dict__ and 2 * len(indices) > len(self)
        if is_known and (np.diff(indices) > 0).all():  # a mask is quicker than to go by the groups
            is_taken = np.zeros(len(self), np.bool_)
            is_taken[indices] = True
            taken.members = self.members[np.repeat(is_taken, self.sizes)]
        return taken

    def plain(self) -> Cut:
        """Those that are no series."""
        if not self.kinds.any():
            return self
        return self.take(np.flatnonzero(self.kinds == 0))

    def series(self) -> tuple[Series, ...]:
        """What the others are, one for each."""
        kinds = (KINDS[kind] for kind in self.kinds[self.kinds > 0].tolist())
        return tuple(kind for kind in kinds if kind is not None)

    def labels(self, count: int) -> Rows:
        """For each of `count` rows the index of its group, -1 outside."""
        labels = np.full(count, -1, np.int32)
        labels[self.members] = np.repeat(np.arange(len(self), dtype=np.int32), self.sizes)
        return labels

    def facts(self, sizes: Amounts, gone: Flags) -> tuple[Amounts, Amounts, Rows]:
        """What each group still holds.

        Args:
            sizes: n int64, bytes of each photo.
            gone: n bool, the photos that have left.

        Returns:
            present: g int64, members that have not left.
            spare: g int64, bytes of these without the best one; 0 where fewer than two are left,
                and of a series, which has no spare photos.
            best: g int32, the first member that has not left (the keeper if none has).
        """
        if self.origin is not None and self.nodes is not None and self.origin[0].is_without(gone):
            return self.origin[0].facts_of(self.nodes)
        here = ~gone[self.members]
        group = np.repeat(np.arange(len(self)), self.sizes)
        present = np.bincount(group[here], minlength=len(self))
        held = _summed(group[here], sizes[self.members[here]], len(self))
        best = self.keepers.copy()
        for i in np.flatnonzero(gone[best] & (present > 0)).tolist():
            best[i] = next(row for row in self._make(i).members if not gone[row])
        has_spare = (present >= _PAIR) & (self.kinds == 0)
        return present, np.where(has_spare, held - sizes[best], 0), best


@dataclass(frozen=True, slots=True, eq=False)
class Totals:
    """What each position of the slider gives; item p is similarity p / 100.

    Attributes:
        groups: 101 int64.
        series: 101 int64, how many of these are brackets, focus stacks or panoramas.
        duplicates: 101 int64, members without the best of each group that is no series.
        spare_bytes: 101 int64, what these take on the disk.
    """

    groups: Amounts
    series: Amounts
    duplicates: Amounts
    spare_bytes: Amounts

    def __add__(self, other: Totals) -> Totals:
        """With what other groups give."""
        return Totals(
            self.groups + other.groups,
            self.series + other.series,
            self.duplicates + other.duplicates,
            self.spare_bytes + other.spare_bytes,
        )

    def __sub__(self, other: Totals) -> Totals:
        """Without what some groups give."""
        return Totals(
            self.groups - other.groups,
            self.series - other.series,
            self.duplicates - other.duplicates,
            self.spare_bytes - other.spare_bytes,
        )


@dataclass(slots=True, eq=False)
class _Counted:
    """What was found out about nodes and photos, be they hidden or not; None where nobody asked.

    Attributes:
        places: as of `Hierarchy.places`.
        facts: of each node, see `Hierarchy._facts`.
        totals: of all nodes.
        order: all nodes, the largest gain first; not carried over to other nodes, for a cut
            that is made anew can sort those that it shows.
        histogram: as of `Hierarchy.histogram`.
        put_off: what is still to be put together, None for nothing.
    """

    places: Rows | None = None
    facts: tuple[Amounts, Amounts, Rows] | None = None
    totals: Totals | None = None
    order: Amounts | None = None
    histogram: Amounts | None = None
    put_off: _PutOff | None = None


@dataclass(frozen=True, slots=True, eq=False)
class _PutOff:
    """What is known of all nodes and photos, but not put together before all are asked for.

    Attributes:
        step: from the nodes of before to those of now.
        places: as of `Hierarchy.places`, before.
        facts: of each node before; of those that came.
    """

    step: Step
    places: Rows | None
    facts: tuple[_Facts, _Facts] | None


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """How a hierarchy came to be of another: some trees were laid out anew, in one run of places.

    Attributes:
        before: the nodes of the other one.
        nodes: how these became the nodes of this one.
        first, count: those that came, the first of them and how many.
        places: begin and end of those of their photos.
        moved: begin and end of the places at which others may stand than before.
        shifts: whether other photos stand at other places than before.
    """

    before: Nodes
    nodes: Splice
    first: int
    count: int
    places: tuple[int, int]
    moved: tuple[int, int]
    shifts: bool

    @property
    def came(self) -> Amounts:
        """The nodes that came, ascending."""
        return np.arange(self.first, self.first + self.count)


@dataclass(frozen=True, slots=True)
class Similar:
    """A photo outside a group that resembles some of its members.

    Attributes:
        row: of the catalog.
        through: the member that it resembles most ("only joined through IMG_4").
        probability: of these two, 0 to 1.
        evidence: of these two, in words.
    """

    row: int
    through: int
    probability: float
    evidence: str


@dataclass(frozen=True, slots=True)
class Kept:
    """A kept set as far as it is here.

    Attributes:
        decision: what was decided.
        rows: the photos of it, ascending; of more copies than were kept the oldest.
        doubtful: other copies that are as old as the last of these: any of them may be the one that
            was kept.
    """

    decision: Decision
    rows: tuple[int, ...]
    doubtful: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Hierarchy:
    """The groups of some findings at every similarity, under the user's decisions.

    Make it with `Hierarchy.of(findings)`; it is a value, `under` gives another one. It depends on
    the catalog and the pairs alone, not on the clusters.

    Attributes:
        graph: photos, contents and pairs.
        rows: n int32, the photos in dendrogram order.
        gaps: n float32, the height at which each joins the photo on its left; `APART` where it
            never does, `COPIES` within byte copies.
        kept: the kept sets that have a photo here, oldest first.
        parted: the "not duplicates" that have photos of two parts here, oldest first.
        rules: which photo of a group is the keeper.
    """

    graph: Graph
    rows: Rows
    gaps: Floats
    kept: tuple[Kept, ...]
    parted: tuple[Decision, ...]
    rules: Rules
    _nodes: Nodes
    _dropped: Flags
    _edges: Amounts
    _hidden: Flags
    _gone: Flags
    _made: dict[tuple[int, int], Group]
    _known: dict[NotDuplicates, _Apart]
    _counted: _Counted
    _step: Step | None = None

    @classmethod
    def of(cls, findings: Findings, rules: Rules = DEFAULT) -> Hierarchy:
        """Build it: a second or two for 100,000 photos with 300,000 pairs."""
        with garbage.paused():
            graph = Graph(findings.catalog, findings.pairs)
            dropped = np.zeros(len(graph.low), np.bool_)
            rows, gaps = graph.photos_in(*graph.laid_out())
            nodes = nodes_of(graph, rows, gaps, 0, rules)
        return cls(
            graph, rows, gaps, (), (), rules, nodes, dropped, np.empty(0, np.int64),
            np.zeros(len(nodes), np.bool_), np.zeros(len(rows), np.bool_), {}, {}, _Counted(),
        )  # fmt: skip

    def under(self, decisions: Iterable[Decision], gone: Iterable[int] = ()) -> Hierarchy:
        """The same photos under these decisions and no others; only what they touch is rebuilt.

        Args:
            decisions: all that are in force.
            gone: rows that have left. They stay in their groups (whoever is left of a group is
                still its last), but count for nothing.
        """
        decisions = tuple(decisions)
        absent = np.zeros(len(self.rows), np.bool_)
        absent[gone if isinstance(gone, np.ndarray) else list(gone)] = True
        told = [(decision, self._apart(decision.what)) for decision in decisions
                if isinstance(decision.what, NotDuplicates)]  # fmt: skip
        made = self._rebuilt(_edges_of([apart for _, apart in told]))
        kept = tuple(
            found
            for decision in decisions
            if isinstance(decision.what, KeptSet)
            and (found := _present(self.graph, decision, decision.what, absent)).rows
        )
        wholes = [apart for _, apart in told if apart.kind]
        nodes = made.nodes
        if wholes:
            made = replace(made, _nodes=_with_parts(made, nodes, wholes))
        hidden = _hidden(made, made.nodes, kept, absent)
        # what was counted goes on, unless other photos have left or nodes became parts of series
        is_counted = np.array_equal(absent, self._gone) and made.nodes is nodes
        return replace(
            made,
            kept=kept,
            parted=tuple(decision for decision, apart in told if apart.applies),
            _gone=absent,
            _counted=made._counted if is_counted else _Counted(made.placed),  # noqa: SLF001
            _hidden=hidden,
        )

    def ranked(self, rules: Rules) -> Hierarchy:
        """The same groups under other rules of what to keep: half a second for 100,000 photos."""
        nodes = ranked(self._nodes, self.graph, self.rows, rules)
        counted = _Counted(self.placed)
        return replace(self, rules=rules, _nodes=nodes, _made={}, _counted=counted)

    def _apart(self, what: NotDuplicates) -> _Apart:
        """`_dropped`, looked for once: it is asked with every decision that follows."""
        found = self._known.get(what)
        if found is None:
            found = self._known[what] = _dropped(self.graph, what)
        return found

    def _rebuilt(self, edges: Amounts) -> Hierarchy:
        """With these edges dropped: the trees that change are laid out anew, where they began."""
        graph = self.graph
        changed = np.setxor1d(edges, self._edges, assume_unique=True)
        if not len(changed):
            return self
        dropped = self._dropped.copy()
        dropped[changed] ^= True
        leaves, gaps, runs = graph.relaid((self.rows, self.gaps, self.places()), changed, dropped)
        rows, gaps = graph.photos_in(leaves, gaps)
        places, nodes = _pieces(runs, len(self.rows)), self._nodes
        first = int(runs[0, 0])
        more = nodes_of(graph, rows, gaps, first, self.rules)
        bounds = np.searchsorted(nodes.begin, runs.astype(np.int32))
        step = Step(
            nodes, _pieces(bounds, len(nodes), len(more)), int(bounds[0, 0]), len(more),
            (first, first + len(rows)), (first, int(runs[-1, 1])), len(runs) > 1,
        )  # fmt: skip
        made = dict(self._made)
        for begin, end in bounds.tolist():
            for node in range(begin, end):
                made.pop(self._key(node), None)
        rebuilt = replace(
            self,
            rows=places.column(self.rows, rows),
            gaps=places.column(self.gaps, gaps),
            _nodes=nodes.spliced(step.nodes, more, places),
            _dropped=dropped,
            _edges=edges,
            _made=made,
            _counted=_Counted(),
            _step=step,
        )
        rebuilt._go_on(self, step, changed)  # noqa: SLF001 - one of us
        return rebuilt

    def _go_on(self, before: Hierarchy, step: Step, changed: Amounts) -> None:
        """Take over what was counted, of the nodes that were kept; count the others.

        Args:
            before: what this one was rebuilt from; the same photos have left.
            step: how.
            changed: the edges that were dropped or brought back.
        """
        known, own = before._counted, self._counted
        if known.histogram is not None:
            is_away, percent = self._dropped[changed], self.graph.percent[changed]
            more = np.bincount(percent[~is_away], minlength=100)
            more -= np.bincount(percent[is_away], minlength=100)
            own.histogram = known.histogram + more
        is_counted = known.facts is not None or known.put_off is not None
        facts = (before._facts(), self._count(step)) if is_counted else None
        own.put_off = _PutOff(step, before.placed, facts)
        if known.totals is not None:
            gone, came = before._totals_of(step.nodes.gone), self._totals_of(step.came)
            own.totals = known.totals - gone + came

    def _turns(self, order: Amounts | Rows, nodes: Amounts) -> Amounts:
        """How many of some nodes in the order of `_ranked` stand before each of others."""

        def turn(node: int) -> tuple[int, int, int]:
            content = self.graph.leaf_of[self.rows[self._nodes.begin[node]]]
            return -int(self.facts_of(np.array([node]))[1][0]), int(content), node

        found = [bisect_left(order, turn(node), key=turn) for node in nodes.tolist()]
        return np.array(found, np.int64)

    def recut(self, before: Cut) -> tuple[Cut, Splice] | None:
        """The groups at the similarity of an earlier cut, and how these came to be of those.

        None where what lies between is more than one step, or other photos have left: then the
        groups have to be cut.
        """
        old, nodes = None if before.origin is None else before.origin[0], before.nodes
        if old is None or nodes is None or not old.is_without(self._gone):
            return None
        step, is_shown = self._step, ~self._hidden
        if old.nodes is self.nodes:
            moved, was_shown = nodes, ~old.hidden
            others = np.flatnonzero(is_shown != was_shown)
        elif step is not None and step.before is old.nodes:
            moved = step.nodes.moved(nodes)
            was_shown = step.nodes.column(~old.hidden, np.zeros(step.count, np.bool_))
            others = np.union1d(np.flatnonzero(is_shown != was_shown), step.came)
        else:
            return None
        gone = np.flatnonzero(~np.append(is_shown, False)[moved])  # the last: of one that went
        similarity = before.origin[1] if before.origin is not None else 0.0
        came = self._ranked(others[self._is_cut(similarity, others)])
        splice = Splice.of(len(nodes), gone, self._turns(np.delete(moved, gone), came))
        cut = self._spliced(before, splice, moved, came)
        if "members" in before.__dict__:
            begins = self._nodes.begin[came].astype(np.int64)
            sizes = self._nodes.end[came] - begins
            stretched = splice.stretched(before.sizes, sizes)
            cut.members = stretched.column(before.members, self.rows[ranges(begins, sizes)])
        if before.tiers is not None:
            runs = zip(
                self._nodes.begin[came].tolist(), self._nodes.end[came].tolist(), strict=True
            )
            tiers = [self.graph.tier_of(self.rows[start:end]) for start, end in runs]
            cut.tiers = splice.column(before.tiers, np.array(tiers, np.uint8))
        return cut, splice

    @property
    def nodes(self) -> Nodes:
        """Every group that any similarity can give, and every run of byte copies."""
        return self._nodes

    @property
    def hidden(self) -> Flags:
        """Which nodes are not shown, because they were kept: one bool each."""
        return self._hidden

    def places(self) -> Rows:
        """For each row its place in dendrogram order: n int32, to be read only."""
        counted, off = self._counted, self._counted.put_off
        if counted.places is None:
            begin, end = 0, len(self.rows)
            place = np.empty(end, np.int32)
            if off is not None and off.places is not None:
                (begin, end), place = off.step.moved, off.places.copy()
            place[self.rows[begin:end]] = np.arange(begin, end, dtype=np.int32)
            counted.places = place
        return counted.places

    def _places_of(self, rows: Amounts | Rows) -> Rows:
        """The same of a few rows."""
        off = self._counted.put_off
        if self._counted.places is not None or off is None or off.places is None:
            return self.places()[rows]
        (begin, end), found = off.step.moved, off.places[rows]
        inside = np.flatnonzero((found >= begin) & (found < end))
        order = np.argsort(self.rows[begin:end])
        at = np.searchsorted(self.rows[begin:end][order], rows[inside])
        found[inside] = begin + order[at]
        return found

    @property
    def placed(self) -> Rows | None:
        """`places` where it was asked for before."""
        return self._counted.places

    # -- what the slider asks ------------------------------------------------------------------

    def cut(self, similarity: float) -> Cut:
        """The groups at a similarity (0 to 1), largest gain in bytes first.

        Every two members are at least as similar. Cuts are nested: a higher similarity only splits
        groups. Kept sets, and groups of which fewer than two photos are left, are not among them.
        """
        shown, order = self._is_cut(similarity), self._counted.order
        found = self._ranked(np.flatnonzero(shown)) if order is None else order[shown[order]]
        return self._groups(found, similarity)

    def _spliced(self, before: Cut, splice: Splice, moved: Amounts, came: Amounts) -> Cut:
        """A cut made of an earlier one: `moved` are the nodes of that one here, `came` the new."""
        nodes, step = self._nodes, self._step
        found = splice.column(moved, came)
        begins = nodes.begin[came].astype(np.int64)
        sizes = nodes.end[came] - begins
        has_moved = before.origin is not None and before.origin[0].nodes is not nodes
        if has_moved and step is not None and step.shifts:
            begins = nodes.begin[found].astype(np.int64)
        else:
            begins = splice.column(before.begins, begins)
        return Cut(
            (self.rows, begins, splice.column(before.sizes, sizes)),
            splice.column(before.keepers, nodes.keeper[came]),
            splice.column(before.kinds, nodes.kind[came]),
            lambda i: self._group(int(found[i])),
            None if before.origin is None else (self, before.origin[1]),
            found,
        )

    def _is_cut(self, similarity: float, which: Amounts | slice = _ALL) -> Flags:
        """Which of some nodes are groups at a similarity."""
        at, nodes = np.float32(similarity), self._nodes
        present = self._facts()[0] if isinstance(which, slice) else self.facts_of(which)[0]
        return np.asarray(
            (nodes.above[which] < at)
            & (nodes.height[which] >= at)
            & ~self._hidden[which]
            & (present >= _PAIR)
        )

    def _groups(self, found: Amounts, similarity: float) -> Cut:
        """Some nodes as a cut."""
        nodes = self._nodes
        begins = nodes.begin[found].astype(np.int64)
        return Cut(
            (self.rows, begins, nodes.end[found] - begins),
            nodes.keeper[found],
            nodes.kind[found],
            lambda i: self._group(int(found[i])),
            (self, similarity),
            found,
        )

    def _ranked(self, nodes: Amounts) -> Amounts:
        """Some nodes, the largest gain first, those of one gain by content."""
        return nodes[np.lexsort((nodes, self._contents(nodes), -self.facts_of(nodes)[1]))]

    def _contents(self, nodes: Amounts) -> Rows:
        """Of each node the leaf of its first photo."""
        return self.graph.leaf_of[self.rows[self._nodes.begin[nodes]]]

    def prepare(self) -> Hierarchy:
        """This one, with all known that cuts and the slider ask; for where nobody waits."""
        self._counted.order = self._ranked(np.arange(len(self._nodes)))
        self.totals(), self.histogram(), self.places()
        return self

    def runs(self, similarity: float) -> Rows:
        """For each row the number of its group at a similarity, -1 outside.

        Other than in `cut`, kept sets and photos that have left count: of each of these groups one
        photo stays, whether the group is shown or not.
        """
        number = np.cumsum(self.gaps < np.float32(similarity), dtype=np.int64)
        alone = np.bincount(number, minlength=1)[number] < _PAIR
        runs = np.empty(len(self.rows), np.int32)
        runs[self.rows] = np.where(alone, -1, number)
        return runs

    def runs_since(self, before: Nodes, similarity: float) -> tuple[Rows, Rows]:
        """Some rows, and for each the number of its group as in `runs`, from 0 on.

        The other photos stand together as they did in the hierarchy of the nodes `before`.
        """
        step = self._step
        if step is None or step.before is not before or before is self._nodes:
            return np.empty(0, np.int32), np.empty(0, np.int32)
        places = slice(*step.places)
        number = np.cumsum(self.gaps[places] < np.float32(similarity), dtype=np.int64) - 1
        sizes = np.bincount(number)
        numbers = np.cumsum(sizes >= _PAIR) - 1
        return self.rows[places], np.where(sizes < _PAIR, -1, numbers)[number].astype(np.int32)

    def totals(self) -> Totals:
        """Groups, duplicates and bytes at every position of the slider, 0 to 100."""
        counted, _, _ = self._counted, self._facts(), self.places()  # nobody waits for these now
        if counted.totals is None:
            counted.totals = self._totals_of(np.arange(len(self._nodes)))
        return counted.totals - self._totals_of(np.flatnonzero(self._hidden))

    def _totals_of(self, which: Amounts) -> Totals:
        """What some of the nodes give, be they hidden or not."""
        nodes, (present, spare, _) = self._nodes, self.facts_of(which)
        is_group = present >= _PAIR
        counts, present, spare = which[is_group], present[is_group], spare[is_group]
        plain = nodes.kind[counts] == 0
        first, last = _positions_to(nodes.above[counts]), _positions_to(nodes.height[counts])

        def over_positions(of_each: Amounts) -> Amounts:
            begun = _summed(first, of_each, POSITIONS + 1)
            ended = _summed(last, of_each, POSITIONS + 1)
            return np.cumsum(begun - ended)[:-1]

        return Totals(
            over_positions(np.ones(len(first), np.int64)),
            over_positions((~plain).astype(np.int64)),
            over_positions((present - 1) * plain),
            over_positions(spare),
        )

    def histogram(self) -> Amounts:
        """How many pairs have a probability of p to p + 1 percent: 100 int64, the last with 100 %.

        Pairs that the user told apart, and byte copies, are not counted.
        """
        if self._counted.histogram is None:
            percent = self.graph.percent[~self._dropped]
            self._counted.histogram = np.bincount(percent, minlength=100)
        return self._counted.histogram

    def is_without(self, gone: Flags) -> bool:
        """Whether these photos, n bool, and no others have left."""
        return np.array_equal(gone, self._gone)

    def facts_of(self, nodes: Amounts) -> tuple[Amounts, Amounts, Rows]:
        """`Cut.facts` of some nodes, without those that have left."""
        counted, off = self._counted, self._counted.put_off
        if counted.facts is not None or off is None or off.facts is None or len(nodes) > _FEW:
            present, spare, best = self._facts()
            return present[nodes], spare[nodes], best[nodes]
        of, (before, came) = off.step.nodes, off.facts
        return (
            of.picked(nodes, before[0], came[0]), of.picked(nodes, before[1], came[1]),
            of.picked(nodes, before[2], came[2]),
        )  # fmt: skip

    def _facts(self) -> tuple[Amounts, Amounts, Rows]:
        """Of each node: the photos that have not left, the bytes of all of these but the best, it.

        A series has no bytes to spare. The best is the keeper, or where it has left, the first
        member that has not; the keeper where none is left.
        """
        counted, off = self._counted, self._counted.put_off
        if counted.facts is None:
            if off is not None and off.facts is not None:
                counted.facts = off.step.nodes.facts(*off.facts)
            else:
                counted.facts = self._count()
        return counted.facts

    def _count(self, step: Step | None = None) -> tuple[Amounts, Amounts, Rows]:
        """The facts of all nodes, or of those that came with a step."""
        sizes, nodes = self.graph.sizes, self._nodes
        which, places = slice(None), slice(0, len(self.rows))
        if step is not None:
            which, places = slice(step.first, step.first + step.count), slice(*step.places)
        first = which.start or 0
        begin, end = nodes.begin[which] - places.start, nodes.end[which] - places.start
        rows, best, kind = self.rows[places], nodes.keeper[which], nodes.kind[which]
        here = ~self._gone[rows]
        counted = np.concatenate([[0], np.cumsum(here, dtype=np.int64)])
        weighed = np.concatenate([[0], np.cumsum(sizes[rows] * here)])
        present = counted[end] - counted[begin]
        orphans = self._gone[best]
        if orphans.any():
            best = best.copy()
            alone = np.flatnonzero(orphans & (present == 1))
            best[alone] = rows[np.searchsorted(counted, counted[begin[alone]] + 1) - 1]
            for node in np.flatnonzero(orphans & (present >= _PAIR)).tolist():
                members = self._group(first + node).members
                best[node] = next(row for row in members if not self._gone[row])
        held = weighed[end] - weighed[begin]
        has_spare = (present >= _PAIR) & (kind == 0)
        return present, np.where(has_spare, held - sizes[best], 0), best

    def _group(self, node: int) -> Group:
        key = self._key(node)
        group = self._made.get(key)
        if group is None:
            begin, end = self._nodes.begin[node], self._nodes.end[node]
            group = group_of(self.graph, self.rows[begin:end], self.rules)
            series = KINDS[self._nodes.kind[node]]
            if series is not None and group.series is None:  # a part of one
                group = replace(group, series=series, sure=False)
            self._made[key] = group
        return group

    def _key(self, node: int) -> tuple[int, int]:
        """First photo and number of photos: no other node begins and ends with them."""
        begin, end = int(self._nodes.begin[node]), int(self._nodes.end[node])
        return int(self.rows[begin]), end - begin

    # -- what a group asks ---------------------------------------------------------------------

    def parts(self, rows: Sequence[int]) -> tuple[tuple[int, ...], ...]:
        """How these photos (a group) fall apart at their weakest seam; one part for byte copies.

        Raises:
            ValueError: they do not stand together in this hierarchy.
        """
        places = np.sort(self.places()[np.array(rows, np.int64)])
        begin, end = int(places[0]), int(places[-1]) + 1
        if end - begin != len(rows):
            raise ValueError("these photos are not a group")
        inner = self.gaps[begin + 1 : end]
        weakest = inner.min(initial=COPIES)
        if weakest == COPIES:
            return (tuple(rows),)
        seams = np.flatnonzero(inner == weakest) + 1
        return tuple(tuple(part.tolist()) for part in np.split(self.rows[begin:end], seams))

    def also_similar(self, rows: Sequence[int], similarity: float) -> tuple[Similar, ...]:
        """The photos outside `rows` (a group, or one photo) that pair with one of them.

        Complete link leaves them out, or has joined them with others, because they do not
        resemble every member. What the user told apart and what has left is not among them.

        Returns:
            The most similar first; each photo once, through the member that it resembles most.
        """
        graph = self.graph
        inside = np.unique(graph.leaf_of[list(rows)])
        edges = graph.edges_of(inside)
        edges = edges[(graph.probability[edges] >= np.float32(similarity)) & ~self._dropped[edges]]
        low_inside = np.isin(graph.low[edges], inside)
        leaving = low_inside != np.isin(graph.high[edges], inside)
        edges, low_inside = edges[leaving], low_inside[leaving]
        ranked = np.lexsort((edges, -graph.probability[edges]))
        member_of: dict[int, int] = {}
        for row in rows:
            member_of.setdefault(int(graph.leaf_of[row]), row)
        found: dict[int, list[Similar]] = {}
        for edge, is_low in zip(edges[ranked].tolist(), low_inside[ranked].tolist(), strict=True):
            low, high = int(graph.low[edge]), int(graph.high[edge])
            member, other = (low, high) if is_low else (high, low)
            if other not in found:
                pair = int(graph.pair[edge])
                words = words_of(graph.catalog, graph.pairs, pair)
                probability = float(graph.probability[edge])
                found[other] = [
                    Similar(row, member_of[member], probability, words)
                    for row in graph.rows_of(other).tolist() if not self._gone[row]
                ]  # fmt: skip
        return tuple(one for copies in found.values() for one in copies)

    def digests(self, rows: Iterable[int]) -> tuple[bytes, ...]:
        """The contents of photos, one for each."""
        return tuple(self.graph.digest(int(self.graph.leaf_of[row])) for row in rows)


def _pieces(runs: Amounts, count: int, came: int | None = None) -> Splice:
    """How `count` items became others where some runs of them went and `came` others came.

    Args:
        runs: m×2 int64, begin and end of each, ascending; what came stands where the first began.
        count: items before.
        came: how many came; as many as went where not told.
    """
    begins, ends = runs.T.tolist()
    pieces = [(False, 0, begins[0]), (True, 0, int(np.diff(runs).sum()) if came is None else came)]
    others = zip(ends, [*begins[1:], count], strict=True)
    return Splice(count, (*pieces, *((False, start, end) for start, end in others)))


def _positions_to(heights: Floats) -> Amounts:
    """How many positions of the slider are at most each height; `searchsorted`, but quicker."""
    guess = np.clip(heights * 100, 0, POSITIONS - 1).astype(np.int64)
    # what a float32 times 100 is rounded to may lie beyond the next whole number
    beyond = np.append(_GRID, np.float32(np.inf))
    return np.asarray(guess + (_GRID[guess] <= heights) + (beyond[guess + 1] <= heights))


def _summed(place: Amounts, amount: Amounts, length: int) -> Amounts:
    """The sums of the amounts at each place; exact below 9 petabytes, where floats are."""
    return np.bincount(place, weights=amount, minlength=length).astype(np.int64)


def _hidden(hierarchy: Hierarchy, nodes: Nodes, kept: Sequence[Kept], gone: Flags) -> Flags:
    """The nodes that are wholly within a kept set, but for photos that have left."""
    hidden = np.zeros(len(nodes), np.bool_)
    counts = [len(one.rows) for one in kept]
    rows = np.array([row for one in kept for row in one.rows], np.int64)
    if not len(rows):
        return hidden
    here = ~gone[hierarchy.rows] if gone.any() else None
    places = hierarchy._places_of(rows)  # noqa: SLF001 - one of us
    begins, ends = _runs(np.repeat(np.arange(len(kept)), counts), places, here)
    # of one type, so that not all nodes are converted
    first = np.searchsorted(nodes.begin, begins.astype(np.int32))
    inside = np.searchsorted(nodes.begin, ends.astype(np.int32)) - first
    near = ranges(first, inside)
    hidden[near[nodes.end[near] <= np.repeat(ends, inside)]] = True
    return hidden


def _runs(sets: Amounts, places: Rows, here: Flags | None) -> tuple[Amounts, Amounts]:
    """The runs (begin, end) of places that follow each other within one set.

    Args:
        sets: the set of each of `places`.
        places: none of which has left.
        here: of every place whether its photo has not left; those that have join what is beside
            them. None where none has.
    """
    order = np.lexsort((places, sets))
    # among those that have not left
    number = places[order].astype(np.int64)
    if here is not None:
        number = (np.cumsum(here) - 1)[number]
    new = np.ones(len(order), np.bool_)
    new[1:] = (np.diff(number) != 1) | (np.diff(sets[order]) != 0)
    if here is None:
        return number[new], number[np.roll(new, -1)] + 1
    left = np.flatnonzero(here)
    before, after = np.append(-1, left), np.append(left, len(here))
    return before[number[new]] + 1, after[number[np.roll(new, -1)] + 1]


@dataclass(frozen=True, slots=True, eq=False)
class _Apart:
    """What a "not duplicates" does here.

    Attributes:
        edges: those between different parts.
        whole: int32, all its photos.
        applies: whether two parts are here at all.
        kind: what they would be together: a place in `candidates.KINDS`.
    """

    edges: Amounts
    whole: Rows
    applies: bool
    kind: int


def _edges_of(wholes: Sequence[_Apart]) -> Amounts:
    """The edges that are dropped, each once, ascending."""
    return np.unique(np.concatenate([np.empty(0, np.int64), *(apart.edges for apart in wholes)]))


def _with_parts(hierarchy: Hierarchy, nodes: Nodes, wholes: Sequence[_Apart]) -> Nodes:
    """The nodes, with parts of series that were told apart named as long as they still are some."""
    catalog, kinds = hierarchy.graph.catalog, nodes.kind.copy()
    places = hierarchy.places()
    for apart in wholes:
        series = KINDS[apart.kind]
        inside = np.isin(nodes.begin, places[apart.whole]) & (kinds == 0)
        for node in np.flatnonzero(inside).tolist():
            rows = hierarchy.rows[nodes.begin[node] : nodes.end[node]]
            is_part = series is not None and bool(np.isin(rows, apart.whole).all())
            if is_part and series is not None and is_still(catalog, rows.tolist(), series):
                kinds[node] = apart.kind
    return nodes if np.array_equal(kinds, nodes.kind) else replace(nodes, kind=kinds)


def _dropped(graph: Graph, what: NotDuplicates) -> _Apart:
    part_of = {
        leaf: number
        for number, part in enumerate(what.parts)
        for digest in part
        if (leaf := graph.leaf(digest)) >= 0
    }
    if len(set(part_of.values())) < _PAIR:
        return _Apart(np.empty(0, np.int64), np.empty(0, np.int32), applies=False, kind=0)
    leaves = np.array(sorted(part_of), np.int32)
    parts = np.array([part_of[leaf] for leaf in leaves.tolist()])
    edges = graph.edges_among(leaves)
    low, high = (np.searchsorted(leaves, end[edges]) for end in (graph.low, graph.high))
    whole = np.concatenate([graph.rows_of(leaf) for leaf in leaves.tolist()]).astype(np.int32)
    series = series_of(graph.catalog, whole.tolist())
    is_series = series is not None and graph.tier_of(whole) is Tier.NEAR
    edges = edges[parts[low] != parts[high]]
    return _Apart(edges, whole, applies=True, kind=KINDS.index(series) if is_series else 0)


def _present(graph: Graph, decision: Decision, what: KeptSet, gone: Flags) -> Kept:
    """The photos of a kept set: as many copies of each content as were kept, the oldest.

    A copy that was made with its time of change (`cp -p`) is as old as the one that was kept.
    """
    photos = graph.catalog.photos
    rows: list[int] = []
    doubtful: set[int] = set()
    for digest, count in what.copies:
        leaf = graph.leaf(digest)
        copies = [] if leaf < 0 else [r for r in graph.rows_of(leaf).tolist() if not gone[r]]
        copies.sort(key=lambda row: (photos[row].mtime_ns, str(photos[row].path)))
        rows += copies[:count]
        oldest = photos[copies[count - 1]].mtime_ns if len(copies) > count else None
        doubtful |= {row for row in copies[count:] if photos[row].mtime_ns == oldest}
    return Kept(decision, tuple(sorted(rows)), frozenset(doubtful))
