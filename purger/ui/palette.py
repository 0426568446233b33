"""Colours of clusters on the map, told apart by colour-blind people as well.

Six colours: on dark those of Okabe and Ito ("Color Universal Design", 2008) without black and the
dark blue. On light, where theirs and other known sets are too faint, six that were searched for:
each 4.5:1 on white at least, and farther apart for red- and green-blind eyes than Okabe and Ito's.
There are more clusters than colours; clusters that lie side by side get different ones.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from purger.core.domain import Floats, Rows
from purger.ui.tones import Colours

ON_DARK: Final = ("#E69F00", "#56B4E9", "#009E73", "#F0E442", "#D55E00", "#CC79A7")
ON_LIGHT: Final = ("#0C3A94", "#C15500", "#1B7E8F", "#800000", "#1773DF", "#BF2448")
COLOURS: Final = len(ON_DARK)


def on(tone: Colours) -> tuple[str, ...]:
    """The six for a theme."""
    return ON_DARK if tone.is_dark else ON_LIGHT


def colour_of_clusters(positions: Floats, labels: Rows) -> Rows:
    """Give each cluster one of the colours, 0 to 5, by its place on the map.

    Greedy, the largest cluster first: each takes the colour whose nearest bearer is farthest away,
    so that the nearest clusters of a cluster differ from it.

    Args:
        positions: n×2 float32.
        labels: n int32, 0 to K-1.

    Returns:
        K int32, by label.
    """
    k = int(labels.max(initial=-1)) + 1
    counts = np.bincount(labels, minlength=k)
    centres = np.stack(
        [np.bincount(labels, positions[:, axis], k) for axis in (0, 1)], axis=1
    ) / np.maximum(counts, 1)[:, None]  # fmt: skip
    chosen = np.full(k, -1, np.int32)
    nearest = np.full((COLOURS, k), np.inf)  # to a bearer of each colour
    across, down = centres[:, 0].copy(), centres[:, 1].copy()
    for label in np.argsort(-counts, kind="stable").tolist():
        colour = int(nearest[:, label].argmax())
        chosen[label] = colour
        far = (across - across[label]) ** 2 + (down - down[label]) ** 2
        np.minimum(nearest[colour], far, out=nearest[colour])
    return chosen
