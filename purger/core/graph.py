"""The pairs of a catalog as a graph over contents: byte copies are one leaf.

Leaves are numbered by content (in the order of the digests), so that nothing that is derived from
the graph depends on the order or the names of files.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from purger.core.domain import Catalog, Flags, Floats, Pairs, Rows
from purger.core.linkage import complete_link, components

COPIES: Final = 2.0
"""The height at which byte copies are joined: above every similarity."""


class Graph:
    """Who may be a duplicate of whom.

    Attributes:
        catalog, pairs: what it was made of.
        leaf_of: n int32, the leaf of each photo; L leaves.
        component: L int32, for each leaf the lowest leaf that it is connected with.
        low, high: E int32, the leaves of each edge, low < high; ordered by (low, high).
        pair: E int64, the row in `pairs`.
        probability: E float32.
        sizes: n int64, bytes of each photo.
    """

    def __init__(self, catalog: Catalog, pairs: Pairs) -> None:
        self.catalog, self.pairs = catalog, pairs
        self.sizes = np.array([photo.size for photo in catalog.photos], np.int64)
        self.leaf_of, self._digests = _leaves(catalog)
        self._leaf_by_digest: dict[bytes, int] | None = None
        self._by_leaf = np.argsort(self.leaf_of, kind="stable").astype(np.int32)
        count = len(self._digests)
        self._leaf_ends = np.concatenate([[0], np.cumsum(np.bincount(self.leaf_of))])
        self.low, self.high, self.pair = _edges(self.leaf_of, pairs)
        self.probability: Floats = pairs.probability[self.pair]
        self._low_ends = np.searchsorted(self.low, np.arange(count + 1))
        self.component = components(count, self.low, self.high)
        self._by_component = np.argsort(self.component[self.low], kind="stable")
        self._edge_component = self.component[self.low][self._by_component]
        self._leaves_by_component = np.argsort(self.component, kind="stable").astype(np.int32)
        self._leaf_component = self.component[self._leaves_by_component]

    def rows_of(self, leaf: int) -> Rows:
        """The photos of a leaf: copies of each other, ascending."""
        return self._by_leaf[self._leaf_ends[leaf] : self._leaf_ends[leaf + 1]]

    def digest(self, leaf: int) -> bytes:
        """The SHA-256 of a leaf's bytes."""
        return self._digests[leaf]

    def leaf(self, digest: bytes) -> int:
        """The leaf of a content, -1 where the catalog does not have it."""
        if self._leaf_by_digest is None:
            self._leaf_by_digest = {known: leaf for leaf, known in enumerate(self._digests)}
        return self._leaf_by_digest.get(digest, -1)

    def edges_among(self, leaves: Rows) -> NDArray[np.int64]:
        """The edges between any two of `leaves` (ascending), in their order."""
        starts, ends = self._low_ends[leaves], self._low_ends[leaves + 1]
        near = ranges(starts, ends - starts)
        place = np.searchsorted(leaves, self.high[near])
        place[place == len(leaves)] = 0
        return near[leaves[place] == self.high[near]]

    def edges_in(self, component: int) -> NDArray[np.int64]:
        """The edges of a component, in their order."""
        begin, end = np.searchsorted(self._edge_component, [component, component + 1])
        return self._by_component[begin:end]

    def leaves_in(self, component: int) -> Rows:
        """The leaves of a component, ascending."""
        begin, end = np.searchsorted(self._leaf_component, [component, component + 1])
        return self._leaves_by_component[begin:end]

    def laid_out(self, dropped: Flags) -> tuple[Rows, Floats]:
        """All photos in dendrogram order with gaps, as in `linkage.complete_link`.

        Args:
            dropped: E bool, the edges that do not count.
        """
        kept = ~dropped
        # whole components stay runs, however far dropped edges take them apart
        order, gaps = complete_link(
            len(self._digests), self.low[kept], self.high[kept], self.probability[kept]
        )
        grouped = np.argsort(self.component[order], kind="stable")
        return self._expanded(order[grouped], gaps[grouped])

    def laid_out_component(self, component: int, dropped: Flags) -> tuple[Rows, Floats]:
        """The photos of one component, likewise."""
        leaves, edges = self.leaves_in(component), self.edges_in(component)
        edges = edges[~dropped[edges]]
        order, gaps = complete_link(
            len(leaves),
            np.searchsorted(leaves, self.low[edges]).astype(np.int32),
            np.searchsorted(leaves, self.high[edges]).astype(np.int32),
            self.probability[edges],
        )
        return self._expanded(leaves[order], gaps)

    def _expanded(self, order: Rows, gaps: Floats) -> tuple[Rows, Floats]:
        copies = self._leaf_ends[order + 1] - self._leaf_ends[order]
        rows = self._by_leaf[ranges(self._leaf_ends[order], copies)]
        spread = np.full(len(rows), COPIES, np.float32)
        spread[np.cumsum(copies) - copies] = gaps
        return rows, spread


def ranges(starts: NDArray[np.int64], counts: NDArray[np.int64]) -> NDArray[np.int64]:
    """`starts[0], starts[0] + 1, ...` for each start, one after the other."""
    ends = np.cumsum(counts)
    total = int(ends[-1]) if len(ends) else 0
    return np.arange(total) + np.repeat(starts - (ends - counts), counts)


def _leaves(catalog: Catalog) -> tuple[Rows, list[bytes]]:
    if not len(catalog):
        return np.empty(0, np.int32), []
    whole = np.ascontiguousarray(catalog.digests).view("V32").ravel()
    digests, leaf_of = np.unique(whole, return_inverse=True)
    return leaf_of.astype(np.int32), [digest.tobytes() for digest in digests]


def _edges(leaf_of: Rows, pairs: Pairs) -> tuple[Rows, Rows, NDArray[np.int64]]:
    """Each pair of different contents once, by its most probable row."""
    one, two = leaf_of[pairs.first], leaf_of[pairs.second]
    low, high = np.minimum(one, two), np.maximum(one, two)
    order = np.lexsort((-pairs.probability, high, low))
    low, high = low[order], high[order]
    first = np.ones(len(order), np.bool_)
    first[1:] = (low[1:] != low[:-1]) | (high[1:] != high[:-1])
    first &= low != high
    return low[first], high[first], order[first]
