"""Complete-link hierarchy of a sparse similarity graph, built once and then only looked at.

Agglomerative clustering with complete linkage: two clusters are as similar as their least similar
pair, and a pair that is not in the graph has no similarity at all, so clusters with a missing pair
across them never merge. Complete linkage is reducible (a merge brings nothing closer), so following
nearest neighbours until two are each other's nearest finds the same tree as merging the globally
closest pair again and again (nearest-neighbour chain: Murtagh 1983; Müllner 2011), without a queue.

Ties are broken by the numbers of the leaves: among equally similar pairs of clusters the one with
the lowest smallest leaf merges first. Whoever numbers leaves by content gets a tree that does not
depend on the order or the names of files.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

import numpy as np

from purger.core.domain import Floats, Rows
from purger.core.onebyone import one_by_one

APART: Final = -1.0
"""The height of what never merges: below every similarity."""

_DENSE = 48
_FILLED = 0.02
"""A component of more than 48 leaves with this share of its n² places taken is kept as a matrix."""

_Near: TypeAlias = dict[int, dict[int, float]]
_Merge: TypeAlias = tuple[int, int, float]


def complete_link(count: int, first: Rows, second: Rows, similarity: Floats) -> tuple[Rows, Floats]:
    """The hierarchy over `count` leaves, as leaves in dendrogram order with merge heights.

    Args:
        count: leaves are numbered 0 to `count` - 1.
        first: int32, one end of each pair of different leaves; a pair is there at most once.
        second: int32, its other end.
        similarity: float32 >= 0, one a pair.

    Returns:
        order: `count` int32, the leaves from left to right; a connected component is one run.
        gaps: `count` float32, for each place the height at which it joins the place on its left,
            `APART` where it never does. The clusters at similarity s are the longest runs whose
            inner gaps are all >= s; they are nested, because heights only fall towards the root.
    """
    component = components(count, first, second)
    return _in_order(component, _merges(component, first, second, similarity))


def components(count: int, first: Rows, second: Rows) -> Rows:
    """For each leaf the lowest leaf that it is connected with.

    Labels are lowered along the edges and then along the labels themselves, which takes a number
    of rounds that grows with the logarithm of the longest path.
    """
    label = np.arange(count, dtype=np.int32)
    while len(first):
        low = np.minimum(label[first], label[second])
        high = np.maximum(label[first], label[second])
        open_edges = low < high
        if not open_edges.any():
            break
        first, second = first[open_edges], second[open_edges]
        np.minimum.at(label, high[open_edges], low[open_edges])
        while True:
            further = label[label]
            if np.array_equal(further, label):
                break
            label = further
    return label


def _merges(component: Rows, first: Rows, second: Rows, similarity: Floats) -> Iterator[_Merge]:
    """All merges; children come before their parents."""
    dense = _dense_components(len(component), component, first)
    home = component[first]
    for root in dense.tolist():
        leaves = np.flatnonzero(component == root).astype(np.int32)
        inside = home == root
        yield from _merge_dense(leaves, first[inside], second[inside], similarity[inside])
    rest = ~np.isin(home, dense)
    yield from _merge_sparse(_adjacency(first[rest], second[rest], similarity[rest]))


def _dense_components(count: int, component: Rows, first: Rows) -> Rows:
    leaves = np.bincount(component, minlength=count)
    edges = np.bincount(component[first], minlength=count)
    crowded = (leaves > _DENSE) & (edges > _FILLED * leaves.astype(np.float64) ** 2)
    return np.flatnonzero(crowded).astype(np.int32)


def _adjacency(first: Rows, second: Rows, similarity: Floats) -> _Near:
    near: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for a, b, value in one_by_one(first, second, similarity):
        near[a][b] = value
        near[b][a] = value
    near.default_factory = None  # a copy would hold the interpreter for long
    return near


def _merge_sparse(near: _Near) -> Iterator[_Merge]:
    """Merge by nearest-neighbour chains over dictionaries; a cluster is named by its lowest leaf.

    `near` is used up. Children come before their parents.
    """
    for start in list(near):
        chain = [start] if near.get(start) else []
        while chain:
            top = chain[-1]
            others = near[top]
            if not others:
                del near[chain.pop()]
                continue
            best = max(others.values())
            nearest = min([other for other, value in others.items() if value == best])
            if len(chain) > 1 and chain[-2] == nearest:
                del chain[-2:]
                low, high = (top, nearest) if top < nearest else (nearest, top)
                _join(near, low, high)
                yield low, high, best
                if not chain:
                    chain.append(low)
            else:
                chain.append(nearest)


def _join(near: _Near, low: int, high: int) -> None:
    """Make one cluster of two: only those that are near both are near it, as the farther one."""
    one, two = near[low], near.pop(high)
    del one[high], two[low]
    for other in one.keys() - two.keys():
        del near[other][low]
    joined = {}
    for other, value in two.items():
        del near[other][high]
        if other in one:
            joined[other] = near[other][low] = min(value, one[other])
    near[low] = joined


def _merge_dense(leaves: Rows, first: Rows, second: Rows, similarity: Floats) -> Iterator[_Merge]:
    """The same over one matrix, for components in which nearly everything is near everything."""
    table = np.full((len(leaves), len(leaves)), APART, np.float32)
    a, b = np.searchsorted(leaves, first), np.searchsorted(leaves, second)
    table[a, b] = table[b, a] = similarity
    for start in range(len(leaves)):
        chain = [start]
        while chain:
            top = chain[-1]
            nearest = int(table[top].argmax())  # the lowest of equals
            best = table[top, nearest]
            if best == APART:
                chain.pop()
            elif len(chain) > 1 and chain[-2] == nearest:
                del chain[-2:]
                low, high = min(top, nearest), max(top, nearest)
                table[low] = table[:, low] = np.minimum(table[low], table[high])
                table[high] = table[:, high] = table[low, low] = APART
                yield int(leaves[low]), int(leaves[high]), float(best)
                if not chain:
                    chain.append(low)
            else:
                chain.append(nearest)


def _in_order(component: Rows, merges: Iterable[_Merge]) -> tuple[Rows, Floats]:
    """Lay the leaves out: each cluster is a run that begins with its lowest leaf."""
    count = len(component)
    gap, after = array("f", [APART]) * count, array("i", [-1]) * count
    last = array("i", np.arange(count, dtype=np.int32).tobytes())
    for low, high, height in merges:
        gap[high] = height
        after[last[low]] = high
        last[low] = last[high]
    gaps = np.array(gap, np.float32)
    roots = np.flatnonzero(gaps == APART)
    order = array("i")
    for (root,) in one_by_one(roots[np.argsort(component[roots], kind="stable")]):
        leaf = root
        while leaf >= 0:
            order.append(leaf)
            leaf = after[leaf]
    laid = np.array(order, np.int32)
    return laid, gaps[laid]
