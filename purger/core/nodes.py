"""The nodes of a dendrogram as arrays: every group that any similarity can give."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain, pairwise

import numpy as np

from purger.core.candidates import series_among
from purger.core.domain import Bytes, Floats, Rows, Tier
from purger.core.graph import Amounts, Graph, ranges
from purger.core.keeper import choose_all
from purger.core.linkage import APART
from purger.core.onebyone import one_by_one
from purger.core.rules import Rules
from purger.core.splice import Splice

_MEMBERS_AT_ONCE = 2_000_000


@dataclass(frozen=True, slots=True, eq=False)
class Nodes:
    """One row a node, ordered by (begin, end).

    Attributes:
        begin, end: int32, the run of places.
        height: float32, up to which similarity it stands.
        above: float32, the height of its parent: it stands at higher similarities only.
        keeper: int32 rows.
        kind: uint8, what it is together: places in `candidates.KINDS`. 0 is no series: plain
            duplicates, of which all but the keeper are spare.
    """

    begin: Rows
    end: Rows
    height: Floats
    above: Floats
    keeper: Rows
    kind: Bytes

    def __len__(self) -> int:
        return len(self.begin)

    def spliced(self, splice: Splice, came: Nodes, places: Splice) -> Nodes:
        """These nodes with others in place of some.

        Args:
            splice: how they become the new ones.
            came: the others.
            places: how the places became others; of each piece of nodes the same piece.
        """
        shifts, here = [], 0
        for is_new, start, end in places.pieces:
            shifts.append(0 if is_new else here - start)
            here += end - start
        begins, ends = (
            np.concatenate([
                own[start:end] + np.int32(shift) if shift else (one if is_new else own)[start:end]
                for (is_new, start, end), shift in zip(splice.pieces, shifts, strict=True)
            ])
            for own, one in ((self.begin, came.begin), (self.end, came.end))
        )  # fmt: skip
        return Nodes(
            begins, ends, splice.column(self.height, came.height),
            splice.column(self.above, came.above), splice.column(self.keeper, came.keeper),
            splice.column(self.kind, came.kind),
        )  # fmt: skip


def nodes_of(graph: Graph, rows: Rows, gaps: Floats, offset: int, rules: Rules) -> Nodes:
    """All longest runs, at any similarity, of the photos that begin at place `offset`."""
    begins, ends, heights, above = _runs(gaps)
    keepers = _keepers(graph, rows, begins, ends - begins, rules)
    kinds = _kinds(graph, rows, begins, ends - begins)
    return Nodes(
        (begins + offset).astype(np.int32),
        (ends + offset).astype(np.int32),
        heights,
        above,
        keepers,
        kinds,
    )


def _runs(gaps: Floats) -> tuple[Amounts, Amounts, Floats, Floats]:
    """Begin, end, height and the parent's height of each run, ordered by begin and end."""
    begins, ends, heights, above = array("q"), array("q"), array("f"), array("f")
    stack: list[tuple[int, float]] = []
    rising = one_by_one(gaps[1:])
    for place, (gap,) in enumerate(chain(rising, ((APART,),)), start=1):
        first = place - 1
        while stack and stack[-1][1] > gap:
            first, own = stack.pop()
            begins.append(first)
            ends.append(place)
            heights.append(own)
            above.append(max(gap, stack[-1][1] if stack else APART))
        if gap > APART and (not stack or stack[-1][1] < gap):
            stack.append((first, gap))
    begin, end = np.array(begins, np.int64), np.array(ends, np.int64)
    order = np.lexsort((end, begin))
    height, parent = np.array(heights, np.float32), np.array(above, np.float32)
    return begin[order], end[order], height[order], parent[order]


def ranked(nodes: Nodes, graph: Graph, rows: Rows, rules: Rules) -> Nodes:
    """The nodes with the keepers that other rules name."""
    begins = nodes.begin.astype(np.int64)
    keepers = _keepers(graph, rows, begins, nodes.end - begins, rules)
    return replace(nodes, keeper=keepers)


def _keepers(graph: Graph, rows: Rows, begins: Amounts, sizes: Amounts, rules: Rules) -> Rows:
    found = [np.empty(0, np.int32)]
    for members, size in _batches(rows, begins, sizes):
        found.append(choose_all(graph.catalog, members, size, rules))
    return np.concatenate(found)


def _batches(rows: Rows, begins: Amounts, sizes: Amounts) -> Iterator[tuple[Rows, Rows]]:
    """The members of the runs and how many each has, so many at once that they fit into memory."""
    batch = np.cumsum(sizes) // _MEMBERS_AT_ONCE
    bounds = np.flatnonzero(np.diff(batch, prepend=-1)).tolist()
    for start, stop in pairwise([*bounds, len(sizes)]):
        members = rows[ranges(begins[start:stop], sizes[start:stop])]
        yield members, sizes[start:stop].astype(np.int32)


def _kinds(graph: Graph, rows: Rows, begins: Amounts, sizes: Amounts) -> Bytes:
    found = [np.empty(0, np.uint8)]
    for members, size in _batches(rows, begins, sizes):
        kinds = series_among(graph.catalog, graph.leaf_of, members, size)
        ends = np.cumsum(size)
        for i in np.flatnonzero(kinds).tolist():
            if graph.tier_of(members[ends[i] - size[i] : ends[i]]) is not Tier.NEAR:
                kinds[i] = 0  # one picture, brightened or sharpened afterwards
        found.append(kinds)
    return np.concatenate(found)
