"""A photo from elsewhere beside photos of the library, as if they were a small review of their own.

What is looked at side by side are photos of a review. One from elsewhere is of none, so those that
stand beside it are lent: marks go to the review that they are of, and are followed from there.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from purger.core.domain import Catalog, Clustering, Elbow, Findings, Pairs, Photo, Traits
from purger.core.review import Review


class Guest:
    """The photo is row 0; the others follow.

    Attributes:
        review: to be looked at; marks in it mean nothing.
        rows: of the library, of each row; -1 for the guest.
    """

    def __init__(self, photo: Photo, traits: Traits, beside: Review, rows: Sequence[int]) -> None:
        """Stand a photo beside some of a library."""
        of, n = beside.catalog, 1 + len(rows)
        self.rows = (-1, *rows)
        catalog = Catalog(
            (photo, *(of.photos[row] for row in rows)),
            (traits, *(of.traits[row] for row in rows)),
            np.empty((n, 0), np.float32),
            np.zeros((n, 32), np.uint8),
            np.zeros((n, 32), np.uint8),
            np.zeros((n, 16, 16, 3), np.uint8),
            np.empty((n, 0, 0), np.uint8),
            companions=((), *(of.companions[row] for row in rows)),
        )
        labels, centres = np.zeros(n, np.int32), np.zeros((1, 0), np.float32)
        clustering = Clustering(labels, centres, Elbow((), (), (), 1))
        self.review = Review(Findings((), catalog, clustering, Pairs.none(), (), ""), ())
        self.follow(beside)

    def follow(self, beside: Review) -> None:
        """Mark what is marked in the library."""
        marked = {here for here, row in enumerate(self.rows) if row >= 0 and beside.is_marked(row)}
        self.review.unmark(self.review.marks - marked)
        self.review.mark(marked)
