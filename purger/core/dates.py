"""The moment that a photo without a clock has from those that are the same picture.

A messenger takes the capture time out of what it sends, a converter forgets it. Such a copy was
taken when its picture was, and says no more for two photos than the picture itself: unasked, it
would be like a photo that a week parts from its own, and vouch for the two.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from purger.core.domain import Floats, Pairs, Tier

_Times = NDArray[np.float64]


def borrowed(pairs: Pairs, taken: _Times) -> Floats:
    """Seconds at least between the photos of each pair by the clocks of the same pictures.

    NaN where both have clocks of their own or one has none of either sort, and for pairs that are
    the same picture. A picture with several times may have been taken at any between them. What is
    borrowed is not lent again.

    Args:
        pairs: m, each once.
        taken: n capture times by row; NaN where unknown.

    Returns:
        m float32.
    """
    low, high = _spans(pairs, taken)
    a, b = pairs.first, pairs.second
    gap = np.maximum(np.maximum(low[a] - high[b], low[b] - high[a]), 0)
    asked = np.isnan(pairs.seconds) & (pairs.tier != Tier.SAME)
    return np.where(asked, gap, np.nan).astype(np.float32)


def _spans(pairs: Pairs, taken: _Times) -> tuple[_Times, _Times]:
    """For each row the earliest and the latest time it may have been taken; NaN for no idea."""
    same = pairs.tier == Tier.SAME
    one, other = pairs.first[same], pairs.second[same]
    to, source = np.concatenate([one, other]), np.concatenate([other, one])
    lent = np.isnan(taken[to])
    to, source = to[lent], source[lent]
    low, high = taken.copy(), taken.copy()
    np.fmin.at(low, to, taken[source])
    np.fmax.at(high, to, taken[source])
    return low, high
