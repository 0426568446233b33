"""Deal vectors to cells of a few hundred that lie together: the inverted file of `neighbours`.

Two levels, so that the work grows with the number of vectors and not with its square: a sample is
cut into coarse cells by KMeans, and what falls into each is cut again. Cells are no clusters: they
are many, of like size, and nobody sees them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from purger.core.domain import Floats, Progress, Rows, Stage, Steps

_CELL: Final = 256
_SAMPLED: Final = 64
_ROUNDS: Final = 6
_BLOCK: Final = 8192


@dataclass(frozen=True, slots=True)
class Cells:
    """A partition of n vectors.

    Attributes:
        centres: K×d float32, of unit length.
        members: K arrays of int32 rows, ascending; some may be empty.
    """

    centres: Floats
    members: list[Rows]

    def probes(self, vectors: Floats, count: int) -> Rows:
        """For each of m vectors the `count` cells (all, where there are fewer) nearest to it."""
        count = min(count, len(self.centres))
        found = np.empty((len(vectors), count), np.int32)
        for start in range(0, len(vectors), _BLOCK):
            near = vectors[start : start + _BLOCK] @ self.centres.T
            if count < len(self.centres):
                found[start : start + _BLOCK] = np.argpartition(-near, count - 1)[:, :count]
            else:
                found[start : start + _BLOCK] = np.arange(count)
        return found


def cells_of(vectors: Floats) -> Steps[Cells]:
    """Cut n×d unit vectors into about n / 256 cells.

    Deterministic for the same vectors in the same order.
    """
    coarse = max(1, round((len(vectors) / _CELL) ** 0.5))
    centres = _means(vectors[:: max(1, len(vectors) // (coarse * _SAMPLED))], coarse)
    yield Progress(Stage.NEIGHBOURS)
    labels = _nearest(vectors, centres)
    members: list[Rows] = []
    fine: list[Floats] = []
    for cell in range(len(centres)):
        rows = np.flatnonzero(labels == cell).astype(np.int32)
        if not len(rows):
            continue
        inside = vectors[rows]
        count = max(1, round(len(rows) / _CELL))
        own = _means(inside[:: max(1, len(rows) // (count * _SAMPLED))], count)
        parts = _nearest(inside, own)
        order = np.argsort(parts, kind="stable")
        ends = np.cumsum(np.bincount(parts, minlength=len(own)))
        members += np.split(rows[order], ends[:-1])
        fine.append(own)
        yield Progress(Stage.NEIGHBOURS)
    return Cells(np.concatenate(fine), members)


def _means(sample: Floats, count: int) -> Floats:
    """Centres of spherical KMeans (Dhillon and Modha 2001), begun at evenly spaced vectors."""
    centres: Floats = sample[np.linspace(0, len(sample) - 1, min(count, len(sample))).astype(int)]
    for _ in range(_ROUNDS if count > 1 else 1):
        labels = _nearest(sample, centres)
        order = np.argsort(labels, kind="stable")
        known, starts = np.unique(labels[order], return_index=True)
        centres = centres.copy()
        centres[known] = np.add.reduceat(sample[order], starts, axis=0)
        centres /= np.maximum(np.linalg.norm(centres, axis=1, keepdims=True), 1e-6)
    return centres


def _nearest(vectors: Floats, centres: Floats) -> Rows:
    labels = np.empty(len(vectors), np.int32)
    for start in range(0, len(vectors), _BLOCK):
        labels[start : start + _BLOCK] = (vectors[start : start + _BLOCK] @ centres.T).argmax(1)
    return labels
