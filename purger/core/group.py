"""Cut pairs into groups that never chain, at any position of the similarity slider.

Complete link: every two members of a group are at least as similar as the slider asks, so A~B and
B~C do not bring A and C together. Pairs are taken from the most to the least similar; two groups
join only where all pairs across them qualify. Byte copies always stand together. No pixel and no
vector is looked at again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import numpy as np

from purger.core.domain import Catalog, Findings, Group, Pairs, Rows, Tier
from purger.core.keeper import choose

_MINUTE, _HOUR = 60, 3600


def group(findings: Findings, similarity: float) -> tuple[Group, ...]:
    """Groups of two or more at `similarity` (0 to 1), largest gain in bytes first.

    Deterministic: the same findings give the same groups.
    """
    catalog = findings.catalog
    copies = _copies(catalog)
    cut = _Cut(findings.pairs, similarity)
    groups = [
        _make(catalog, cut, [row for first in component for row in copies[first]])
        for component in _components(cut, copies)
    ]
    return tuple(sorted(groups, key=lambda g: (-catalog.bytes_of(g.members[1:]), g.members)))


class _Cut:
    """The pairs at or above a similarity, for look-up by rows.

    Attributes:
        ranked: (first, second) rows, most similar first.
        near: for each row the rows it pairs with.
    """

    def __init__(self, pairs: Pairs, similarity: float) -> None:
        kept = np.flatnonzero(pairs.probability >= np.float32(similarity))
        order = kept[np.lexsort((pairs.second[kept], pairs.first[kept], -pairs.probability[kept]))]
        self._pairs = pairs
        first, second = pairs.first[order].tolist(), pairs.second[order].tolist()
        self.ranked: list[tuple[int, int]] = list(zip(first, second, strict=True))
        self._index: dict[tuple[int, int], int] = dict(
            zip(self.ranked, order.tolist(), strict=True)
        )
        self.near: dict[int, set[int]] = defaultdict(set)
        for a, b in self.ranked:
            self.near[a].add(b)
            self.near[b].add(a)

    def index(self, a: int, b: int) -> int:
        """The row in `Pairs` of two first copies."""
        return self._index[(a, b) if a < b else (b, a)]

    def similarity(self, a: int, b: int) -> float:
        """Of two first copies; 1 for one and the same."""
        return 1.0 if a == b else float(self._pairs.probability[self.index(a, b)])

    def tier(self, a: int, b: int) -> Tier:
        """Of two first copies; IDENTICAL for one and the same."""
        return Tier.IDENTICAL if a == b else Tier(int(self._pairs.tier[self.index(a, b)]))

    def evidence(self, a: int, b: int) -> str:
        """What speaks for the pair, in words."""
        i, pairs = self.index(a, b), self._pairs
        parts = []
        if pairs.tier[i] == Tier.SAME:
            parts.append("same picture")
        if pairs.same_camera[i]:
            parts.append("same camera")
        if not np.isnan(pairs.seconds[i]):
            parts.append(_apart(float(pairs.seconds[i])))
        return ", ".join([*parts, f"{pairs.probability[i]:.0%} alike"])


def _apart(seconds: float) -> str:
    if seconds < _MINUTE:
        return f"{seconds:.1f} s apart" if seconds else "same second"
    if seconds < _HOUR:
        return f"{seconds / _MINUTE:.0f} min apart"
    if seconds < 48 * _HOUR:
        return f"{seconds / _HOUR:.0f} h apart"
    return f"{seconds / (24 * _HOUR):.0f} days apart"


def _copies(catalog: Catalog) -> dict[int, list[int]]:
    """For the first row of each content all rows with these bytes."""
    first_of: dict[bytes, int] = {}
    copies: dict[int, list[int]] = {}
    for row, digest in enumerate(catalog.digests):
        copies.setdefault(first_of.setdefault(digest.tobytes(), row), []).append(row)
    return copies


def _components(cut: _Cut, copies: dict[int, list[int]]) -> Iterable[list[int]]:
    """Complete-link groups of first copies; single ones only where they have copies."""
    home: dict[int, set[int]] = {}
    for a, b in cut.ranked:
        one, two = home.setdefault(a, {a}), home.setdefault(b, {b})
        if one is two or not _all_close(cut, one, two):
            continue
        small, large = sorted((one, two), key=len)
        large |= small
        for row in small:
            home[row] = large
    unique = {id(rows): sorted(rows) for rows in home.values() if len(rows) > 1}
    yield from unique.values()
    grouped = {row for rows in unique.values() for row in rows}
    yield from ([first] for first, rows in copies.items() if len(rows) > 1 and first not in grouped)


def _all_close(cut: _Cut, one: set[int], two: set[int]) -> bool:
    small, large = sorted((one, two), key=len)
    return all(large <= cut.near[row] for row in small)


def _make(catalog: Catalog, cut: _Cut, rows: list[int]) -> Group:
    first = _first_copies(catalog, rows)
    choice = choose(catalog, rows)
    keeper = first[choice.row]
    others = sorted(
        (row for row in rows if row != choice.row),
        key=lambda row: (-cut.similarity(keeper, first[row]), cut.tier(keeper, first[row]), row),
    )
    members = (choice.row, *others)
    contents = sorted(set(first.values()))
    tier = max(
        (cut.tier(a, b) for i, a in enumerate(contents) for b in contents[i + 1 :]),
        default=Tier.IDENTICAL,
    )
    return Group(
        members,
        tuple(cut.similarity(keeper, first[row]) for row in members),
        tuple(cut.tier(keeper, first[row]) for row in members),
        tier,
        choice.reason,
        _joined_by(cut, contents),
        choice.sure,
    )


def _first_copies(catalog: Catalog, rows: list[int]) -> dict[int, int]:
    first_of: dict[bytes, int] = {}
    return {row: first_of.setdefault(catalog.digests[row].tobytes(), row) for row in sorted(rows)}


def _joined_by(cut: _Cut, contents: list[int]) -> str:
    """The evidence of the weakest pair: the group is at least as good as this."""
    pairs = [(a, b) for i, a in enumerate(contents) for b in contents[i + 1 :]]
    if not pairs:
        return "same bytes"
    return cut.evidence(*min(pairs, key=lambda pair: (cut.similarity(*pair), pair)))


def labels_of(groups: Iterable[Group], count: int) -> Rows:
    """For each of `count` rows the index of its group, -1 outside."""
    labels = np.full(count, -1, np.int32)
    for i, found in enumerate(groups):
        labels[list(found.members)] = i
    return labels
