"""What the other photos of a library say of two.

A third can vouch for both: the darkest and the brightest frame of a bracket, the first and the last
of a burst resemble each other less than any of the others do, and are duplicates all the same. Of
pairs of real photos that their own evidence leaves open, those with a sound third are duplicates,
and those whose thirds are doubtful too are mostly not. A third is asked once, by direct evidence
only, and a pair whose own evidence is against it is none: nothing chains.

A crowd speaks against both: what half resembles dozens of photos (a thousand sunsets over the sea)
is one of a kind of pictures, and a likeness within the kind says less.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from purger.core.domain import Floats, Rows

_ASKED: Final = 8
_HALF_ALIKE: Final = (-3.0, 1.4)
"""Log-odds, about 5 to 80 %."""

_FEW: Final = 7
"""Photos half alike that a burst or a bracket has as well."""

_CHUNK: Final = 100_000


def support(first: Rows, second: Rows, odds: Floats, rank: Rows) -> Floats:
    """For each of m pairs the log-odds of its best third, float32; NaN where none pairs with both.

    The log-odds of a third are those of the weaker of its two pairs. Of each photo the 8 strongest
    pairs are asked.

    Args:
        first: m rows.
        second: m rows, each pair once.
        odds: m float32, direct log-odds.
        rank: n int32, a number for each row by which equals are told apart whatever the order of
            the rows.
    """
    n, m = len(rank), len(first)
    codes = first.astype(np.int64) * n + second
    order = np.argsort(codes, kind="stable")
    codes = codes[order]
    near, near_odds = _strongest(first, second, odds, rank)
    best = np.full(m, -np.inf, np.float32)
    for start in range(0, m, _CHUNK):
        part = slice(start, start + _CHUNK)
        for here, there in ((first[part], second[part]), (second[part], first[part])):
            for place in range(_ASKED):
                third = near[here, place].astype(np.int64)
                low, high = np.minimum(third, there), np.maximum(third, there)
                at = np.minimum(np.searchsorted(codes, low * n + high), m - 1)
                both = (third >= 0) & (third != there) & (codes[at] == low * n + high)
                weaker = np.minimum(near_odds[here, place], odds[order[at]])
                best[part] = np.where(both, np.maximum(best[part], weaker), best[part])
    best[np.isneginf(best)] = np.nan
    return best


def crowding(first: Rows, second: Rows, odds: Floats, n: int) -> Floats:
    """How often the number of photos that are half alike to both has doubled beyond a few.

    Args:
        first: m rows.
        second: m rows.
        odds: m float32, direct log-odds.
        n: rows.

    Returns:
        m float32, 0 and more; of the photo of each pair that has fewer.
    """
    low, high = _HALF_ALIKE
    half = (odds >= low) & (odds < high)
    count = np.bincount(first[half], minlength=n) + np.bincount(second[half], minlength=n)
    fewer = np.minimum(count[first], count[second])
    return np.asarray(np.maximum(np.log2((1 + fewer) / (1 + _FEW)), 0), np.float32)


def _strongest(
    first: Rows, second: Rows, odds: Floats, rank: Rows
) -> tuple[NDArray[np.int32], Floats]:
    """Two n×8: the rows that each row's strongest pairs lead to (-1 for none), and their odds."""
    one, other = np.concatenate([first, second]), np.concatenate([second, first])
    both = np.concatenate([odds, odds])
    order = np.lexsort((rank[other], -both, one))
    one, other, both = one[order], other[order], both[order]
    place = np.arange(len(one)) - np.searchsorted(one, one)
    few = place < _ASKED
    near = np.full((len(rank), _ASKED), -1, np.int32)
    near_odds = np.full((len(rank), _ASKED), -np.inf, np.float32)
    near[one[few], place[few]] = other[few]
    near_odds[one[few], place[few]] = both[few]
    return near, near_odds
