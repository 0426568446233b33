"""What speaks for a pair of photos and for a group, in words; and a group with all its facts."""

from __future__ import annotations

from typing import Final

import numpy as np

from purger.core.belongings import own, words_of_own
from purger.core.domain import Bytes, Catalog, Group, Pairs, Rows, Tier
from purger.core.graph import Graph
from purger.core.keeper import choose
from purger.core.poses import words_of_pose
from purger.core.rules import DEFAULT, Rules
from purger.core.series import series_of
from purger.core.texts import listed, say

SAME_BYTES: Final = say("same bytes")

_MINUTE, _HOUR = 60, 3600
_EQUAL = 0.02
_SHARES = (
    (1 / 2, say("half the size")),
    (1 / 3, say("a third of the size")),
    (1 / 4, say("a quarter of the size")),
)


def group_of(graph: Graph, rows: Rows, rules: Rules = DEFAULT) -> Group:
    """The group that these photos are, keeper first, then from most to least similar to it.

    Damaged ones are last, so that whoever is first of those that are left is not damaged while one
    is whole. Its evidence is that of its weakest pair: the group is at least as good as this.
    """
    choice = choose(graph.catalog, rows.tolist(), rules)
    leaf_of = dict(zip(rows.tolist(), graph.leaf_of[rows].tolist(), strict=True))
    edges = graph.edges_among(np.unique(graph.leaf_of[rows]))
    found = graph.pair[edges]
    keeper = leaf_of[choice.row]
    near = {keeper: (1.0, Tier.IDENTICAL)}
    of_keeper = np.flatnonzero((graph.low[edges] == keeper) | (graph.high[edges] == keeper))
    for i in of_keeper.tolist():
        other = int(graph.low[edges[i]]) + int(graph.high[edges[i]]) - keeper
        pair = found[i]
        near[other] = float(graph.pairs.probability[pair]), Tier(int(graph.pairs.tier[pair]))
    members = sorted(
        leaf_of,
        key=lambda row: (
            row != choice.row, graph.catalog.traits[row].damaged,
            -near[leaf_of[row]][0], near[leaf_of[row]][1], leaf_of[row], row,
        ),
    )  # fmt: skip
    tier, evidence = graph.tier_of(rows), SAME_BYTES
    if len(found):
        weakest = int(found[graph.pairs.probability[found].argmin()])
        evidence = words_of(graph.catalog, graph.pairs, weakest)
        if not graph.pairs.pose[weakest]:
            evidence = listed([*_poses(graph.pairs.pose[found]), evidence])
    kinds = {
        kind
        for row in members
        for kind in own(graph.catalog, members[0], row, near[leaf_of[row]][1])
    }
    series = series_of(graph.catalog, members) if tier is Tier.NEAR else None
    return Group(
        tuple(members),
        tuple(near[leaf_of[row]][0] for row in members),
        tuple(near[leaf_of[row]][1] for row in members),
        tier,
        choice.reason,
        listed((evidence, words_of_own(kinds))),
        choice.sure and series is None,  # of a series none is the one to keep
        series,
    )


def words_of(catalog: Catalog, pairs: Pairs, i: int) -> str:
    """The evidence of pair `i`: "same camera, 0.8 s apart, 97% alike"."""
    parts = _poses(pairs.pose[i : i + 1])
    if pairs.tier[i] == Tier.SAME:
        parts += [
            say("same picture"),
            *_resized(catalog, int(pairs.first[i]), int(pairs.second[i])),
        ]
    if pairs.same_camera[i]:
        parts.append(say("same camera"))
    if not np.isnan(pairs.seconds[i]):
        parts.append(_apart(float(pairs.seconds[i])))
    return listed([*parts, say("{share:.0%} alike", share=float(pairs.probability[i]))])


def _poses(poses: Bytes) -> list[str]:
    """How photos lie to each other: "mirrored", each word once; none for those that lie alike."""
    words = {words_of_pose(pose): None for pose in np.unique(poses).tolist() if pose}
    return list(words)


def _resized(catalog: Catalog, one: int, two: int) -> list[str]:
    """How much smaller the smaller picture is along its sides, where that is to be seen."""
    small, large = sorted((catalog.traits[one].pixels, catalog.traits[two].pixels))
    share = (small / large) ** 0.5 if large else 1.0
    if share > 1 - _EQUAL:
        return []
    for known, words in _SHARES:
        if abs(share - known) <= _EQUAL:
            return [words]
    return [say("{share:.0%} of the size", share=max(share, 0.01))]


def _apart(seconds: float) -> str:
    if seconds < _MINUTE:
        return say("{seconds:.1f} s apart", seconds=seconds) if seconds else say("same second")
    if seconds < _HOUR:
        return say("{minutes:.0f} min apart", minutes=seconds / _MINUTE)
    if seconds < 48 * _HOUR:
        return say("{hours:.0f} h apart", hours=seconds / _HOUR)
    return say("{days:.0f} days apart", days=seconds / (24 * _HOUR))
