"""The pairs of a catalog as a graph over contents: byte copies are one leaf.

Leaves are numbered by content (in the order of the digests), so that nothing that is derived from
the graph depends on the order or the names of files.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from purger.core.domain import Bytes, Catalog, Flags, Floats, Pairs, Rows, Tier
from purger.core.linkage import APART, complete_link

Amounts: TypeAlias = NDArray[np.int64]

COPIES: Final = 2.0
"""The height at which byte copies are joined: above every similarity."""

_MOST = 0.3
_FEW = 64


class Graph:
    """Who may be a duplicate of whom.

    Attributes:
        catalog, pairs: what it was made of.
        leaf_of: n int32, the leaf of each photo; L leaves.
        low, high: E int32, the leaves of each edge, low < high; ordered by (low, high).
        pair: E int64, the row in `pairs`.
        probability: E float32.
        percent: E uint8, the same in whole percent, at most 99.
        sizes: n int64, bytes of each photo.
    """

    def __init__(self, catalog: Catalog, pairs: Pairs) -> None:
        self.catalog, self.pairs = catalog, pairs
        self.sizes = catalog.unit_sizes()
        self.leaf_of, self._digests = _leaves(catalog)
        self._by_leaf = np.argsort(self.leaf_of, kind="stable").astype(np.int32)
        count = len(self._digests)
        self._leaf_ends = np.concatenate([[0], np.cumsum(np.bincount(self.leaf_of))])
        self.low, self.high, self.pair = _edges(self.leaf_of, pairs)
        self.probability: Floats = pairs.probability[self.pair]
        percent = np.floor(self.probability.astype(np.float64) * 100 + 1e-6)
        self.percent: Bytes = np.clip(percent, 0, 99).astype(np.uint8)
        self._low_ends = np.searchsorted(self.low, np.arange(count + 1))
        self._by_high = np.argsort(self.high, kind="stable")
        self._high_ends = np.searchsorted(self.high[self._by_high], np.arange(count + 1))

    def rows_of(self, leaf: int) -> Rows:
        """The photos of a leaf: copies of each other, ascending."""
        return self._by_leaf[self._leaf_ends[leaf] : self._leaf_ends[leaf + 1]]

    def digest(self, leaf: int) -> bytes:
        """The SHA-256 of a leaf's bytes."""
        return self._digests[leaf]

    def leaf(self, digest: bytes) -> int:
        """The leaf of a content, -1 where the catalog does not have it."""
        leaf = bisect_left(self._digests, digest)
        is_known = leaf < len(self._digests) and self._digests[leaf] == digest
        return leaf if is_known else -1

    def edges_among(self, leaves: Rows) -> Amounts:
        """The edges between any two of `leaves` (ascending), in their order."""
        starts, ends = self._low_ends[leaves], self._low_ends[leaves + 1]
        near = ranges(starts, ends - starts)
        place = np.searchsorted(leaves, self.high[near])
        place[place == len(leaves)] = 0
        among: Amounts = near[leaves[place] == self.high[near]]
        return among

    def tier_of(self, rows: Rows) -> Tier:
        """That of the loosest pair among these photos."""
        found = self.pair[self.edges_among(np.unique(self.leaf_of[rows]))]
        return Tier(int(self.pairs.tier[found].max())) if len(found) else Tier.IDENTICAL

    def between(self, ones: Rows, others: Rows) -> tuple[Floats, Bytes]:
        """How alike photos are, one by one: probability and `Tier`; 0 and NEAR for no pair."""
        one, two = self.leaf_of[ones], self.leaf_of[others]
        edges = self._edges(np.minimum(one, two), np.maximum(one, two))
        probability = np.zeros(len(one), np.float32)
        tier = np.full(len(one), Tier.NEAR, np.uint8)
        found = np.flatnonzero(edges >= 0)
        probability[found] = self.probability[edges[found]]
        tier[found] = self.pairs.tier[self.pair[edges[found]]]
        probability[one == two], tier[one == two] = 1.0, Tier.IDENTICAL
        return probability, tier

    def _edges(self, low: Rows, high: Rows) -> Amounts:
        """The edge between each two leaves, low < high; -1 for none: m int64.

        Most leaves have a few edges: to go through these is quicker than to search all for each.
        """
        found = np.full(len(low), -1, np.int64)
        at, ends = self._low_ends[low], self._low_ends[low + 1]
        asked = np.flatnonzero(at < ends)
        for _ in range(_FEW):
            others = self.high[at[asked]]
            is_found = others == high[asked]
            found[asked[is_found]] = at[asked[is_found]]
            asked = asked[others < high[asked]]
            at[asked] += 1
            asked = asked[at[asked] < ends[asked]]
        for i in asked.tolist():
            start, end = int(at[i]), int(ends[i])
            edge = start + int(np.searchsorted(self.high[start:end], high[i]))
            if edge < end and self.high[edge] == high[i]:
                found[i] = edge
        return found

    def tier(self, one: int, other: int) -> Tier:
        """How close two photos are; NEAR where no pair tells."""
        low, high = sorted((int(self.leaf_of[one]), int(self.leaf_of[other])))
        if low == high:
            return Tier.IDENTICAL
        start, end = int(self._low_ends[low]), int(self._low_ends[low + 1])
        edge = start + int(np.searchsorted(self.high[start:end], high))
        if edge == end or self.high[edge] != high:
            return Tier.NEAR
        return Tier(int(self.pairs.tier[self.pair[edge]]))

    def edges_of(self, leaves: Rows) -> Amounts:
        """The edges that have an end in `leaves`; those that have both ends there stand twice."""
        starts, ends = self._low_ends[leaves], self._low_ends[leaves + 1]
        as_low = ranges(starts, ends - starts)
        starts, ends = self._high_ends[leaves], self._high_ends[leaves + 1]
        return np.concatenate([as_low, self._by_high[ranges(starts, ends - starts)]])

    def laid_out(self) -> tuple[Rows, Floats]:
        """All leaves in dendrogram order with gaps, as in `linkage.complete_link`."""
        leaves = np.arange(len(self._digests), dtype=np.int32)
        return self._linked(leaves, np.arange(len(self.low)))

    def relaid(
        self, layout: tuple[Rows, Floats, Rows], changed: Amounts, dropped: Flags
    ) -> tuple[Rows, Floats, Amounts]:
        """The trees of a layout that are other trees once some edges have changed.

        Only trees that hold an end of a changed edge can change at first, and they can draw in
        only trees that they have an edge to. So these and their neighbours are laid out together;
        where a neighbour comes out as it was, nothing behind it can have changed either, and where
        it does not, it is one of the changed ones and the circle is drawn wider.

        Args:
            layout: the photos of the layout before, their gaps (as of `photos_in`), and the place
                of each photo in it, n int32.
            changed: edges that were dropped or brought back.
            dropped: E bool, the edges that do not count now.

        Returns:
            The leaves of the changed trees in their new order, with gaps; and the runs of places
            that these trees were, m×2 int64 (begin, end), ascending.
        """
        trees = _Trees(self, *layout)
        moved = np.unique(trees.of(np.concatenate([self.low[changed], self.high[changed]])))
        while True:
            leaves = self._with_neighbours(trees, moved)
            of_leaves = trees.of(leaves)
            near = np.setdiff1d(of_leaves, moved)
            edges = self.edges_among(leaves)
            laid, laid_gaps = self._linked(leaves, edges[~dropped[edges]])
            before, gaps = trees.leaves(near)
            here = np.searchsorted(leaves, before)
            same = _same_trees(here, gaps, np.searchsorted(leaves, laid), laid_gaps)
            drawn_in = np.setdiff1d(near, of_leaves[here[same]])
            moved = np.union1d(moved, drawn_in)
            is_closed = len(self.edges_of(leaves)) == 2 * len(edges)
            if is_closed or not len(drawn_in):
                mine = np.isin(of_leaves[np.searchsorted(leaves, laid)], moved)
                runs = np.stack([trees.begins[moved], trees.ends(moved)], axis=1)
                return laid[mine], laid_gaps[mine], runs

    def _with_neighbours(self, trees: _Trees, moved: Amounts) -> Rows:
        """The leaves of some trees and of those next to them; all where these are the most."""
        own = np.sort(trees.leaves(moved)[0])
        edges = self.edges_of(own)
        near = trees.of(np.concatenate([self.low[edges], self.high[edges]]))
        leaves = np.sort(trees.leaves(np.union1d(moved, near))[0])
        count = len(self._digests)
        return np.arange(count, dtype=np.int32) if len(leaves) > _MOST * count else leaves

    def place_of(self, leaves: Rows, places: Rows) -> Rows:
        """Where some leaves begin in a layout, by the place of each photo in it (n int32)."""
        found: Rows = places[self._by_leaf[self._leaf_ends[leaves]]]
        return found

    def _linked(self, leaves: Rows, edges: Amounts) -> tuple[Rows, Floats]:
        order, gaps = complete_link(
            len(leaves),
            np.searchsorted(leaves, self.low[edges]).astype(np.int32),
            np.searchsorted(leaves, self.high[edges]).astype(np.int32),
            self.probability[edges],
        )
        return leaves[order], gaps

    def photos_in(self, order: Rows, gaps: Floats) -> tuple[Rows, Floats]:
        """The photos of a layout of leaves, in its order, with gaps (`COPIES` between copies)."""
        copies = self._leaf_ends[order + 1] - self._leaf_ends[order]
        rows = self._by_leaf[ranges(self._leaf_ends[order], copies)]
        spread = np.full(len(rows), COPIES, np.float32)
        spread[np.cumsum(copies) - copies] = gaps
        return rows, spread


class _Trees:
    """The trees of a layout, numbered from its begin.

    Attributes:
        begins: int64, the first place of each.
    """

    def __init__(self, graph: Graph, rows: Rows, gaps: Floats, places: Rows) -> None:
        self._graph, self._rows, self._gaps, self._places = graph, rows, gaps, places
        self.begins = np.flatnonzero(gaps == np.float32(APART))

    def of(self, leaves: Rows) -> Amounts:
        """The tree of each leaf."""
        places = self._graph.place_of(leaves, self._places)
        return np.searchsorted(self.begins, places, "right") - 1

    def ends(self, trees: Amounts) -> Amounts:
        """Where some trees end."""
        ends = self.begins.take(trees + 1, mode="clip")
        ends[trees + 1 == len(self.begins)] = len(self._gaps)
        return ends

    def leaves(self, trees: Amounts) -> tuple[Rows, Floats]:
        """The leaves of some trees, one tree after the other, with gaps."""
        begins = self.begins[trees]
        at = ranges(begins, self.ends(trees) - begins)
        at = at[self._gaps[at] != np.float32(COPIES)]
        return self._graph.leaf_of[self._rows[at]], self._gaps[at]


def _same_trees(order: Amounts, gaps: Floats, laid: Amounts, laid_gaps: Floats) -> Flags:
    """For each leaf of `order` whether its tree is in the layout `laid` just as it is here.

    The leaves are numbered from 0 to the length of `laid`.
    """
    place = np.empty(len(laid), np.int64)
    place[laid] = np.arange(len(laid))
    here = place[order]
    begins = gaps == APART
    follows = begins | (here == np.concatenate([[-1], here[:-1]]) + 1)
    after = here + 1
    closed = np.append(laid_gaps, np.float32(APART))[after] == APART
    ends = np.append(begins[1:], True)
    fits = (laid_gaps[here] == gaps) & follows & (closed | ~ends)
    tree = np.cumsum(begins) - 1
    broken = np.bincount(tree[~fits], minlength=len(order) and int(tree[-1]) + 1)
    return np.asarray(broken[tree] == 0)


def ranges(starts: Amounts, counts: Amounts) -> Amounts:
    """`starts[0], starts[0] + 1, ...` for each start, one after the other."""
    ends = np.cumsum(counts)
    total = int(ends[-1]) if len(ends) else 0
    spread: Amounts = np.arange(total) + np.repeat(starts - (ends - counts), counts)
    return spread


def _leaves(catalog: Catalog) -> tuple[Rows, list[bytes]]:
    if not len(catalog):
        return np.empty(0, np.int32), []
    whole = np.ascontiguousarray(catalog.digests).view("V32").ravel()
    digests, leaf_of = np.unique(whole, return_inverse=True)
    return leaf_of.astype(np.int32), [digest.tobytes() for digest in digests]


def _edges(leaf_of: Rows, pairs: Pairs) -> tuple[Rows, Rows, Amounts]:
    """Each pair of different contents once, by its most probable row."""
    one, two = leaf_of[pairs.first], leaf_of[pairs.second]
    low, high = np.minimum(one, two), np.maximum(one, two)
    order = np.lexsort((-pairs.probability, high, low))
    low, high = low[order], high[order]
    first = np.ones(len(order), np.bool_)
    first[1:] = (low[1:] != low[:-1]) | (high[1:] != high[:-1])
    first &= low != high
    return low[first], high[first], order[first]
