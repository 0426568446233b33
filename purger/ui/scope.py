"""Which part of a review is shown: a cluster, all groups in a row, or chosen photos; filtered."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from purger.core.facets import Facets
from purger.core.filters import Filter, Matches, matches
from purger.core.growth import Growth
from purger.core.queue import Queue
from purger.core.review import Review
from purger.ui.models import (
    Cluster,
    Dealt,
    all_groups,
    cluster_of,
    clusters_after,
    clusters_of,
    narrowed,
)


class Scope:
    """What can be shown of a review, worked out when it is asked for.

    Attributes:
        is_all: whether all groups are shown in a row.
        order: of that row, one of `queue.ORDERS`.
        filter: what is wanted of it, and of the clusters.
    """

    def __init__(self) -> None:
        self.is_all = False
        self.order = "surest"
        self.filter = Filter()
        self._review: Review | None = None
        self._facets: Facets | None = None
        self._clusters: list[Cluster] = []
        self._dealt: Dealt | None = None
        self._chosen: tuple[int, ...] = ()
        self._selection: Cluster | None = None
        self._queue: Queue | None = None
        self._seen = 0
        self._all: Cluster | None = None
        self._matches: Matches | None = None

    def know(self, facets: Facets, dealt: Dealt | None = None) -> None:
        """Take what was found out about photos, so that nobody waits for it later."""
        self._facets, self._dealt = facets, dealt

    def follow(self, review: Review, *, in_place: bool = False) -> None:
        """Show another review, or the same under other groups.

        With `in_place` the groups in a row stay where they are: one of them was decided.
        """
        if self._review is None or self._review.catalog is not review.catalog:
            self._chosen, self._selection = (), None
            self._seen, in_place = 0, False
        self._review, self._all = review, None
        self._dealt = Dealt.of(review, self._dealt)
        after = clusters_after(self._clusters, review, self._dealt)
        self._clusters = clusters_of(review, self._dealt) if after is None else after
        self._queue = self._queue.under(review) if self._queue and in_place else None
        rows = [row for row in self._chosen if not review.is_gone(row)]
        self._selection = cluster_of(review, rows) if self._selection and rows else None
        self._match()

    def grow(self, review: Review, growth: Growth, facets: Facets, queue: Queue) -> None:
        """Show a review of more photos; what was seen of the groups in a row stays as it is.

        `facets` and `queue` are of this review, the groups in the order that is asked for.
        """
        before = self._queue
        self._review, self._all, self._facets = review, None, facets
        self._clusters = clusters_of(review)
        if queue.order != self.order:
            queue = Queue(review, facets, self.order)
        self._queue = queue
        if before is not None and before.order == queue.order:
            self._queue = queue.after(before, review, growth, self._seen)
        self._chosen = tuple(new for row in self._chosen if (new := growth.row(row)) >= 0)
        rows = [row for row in self._chosen if not review.is_gone(row)]
        self._selection = cluster_of(review, rows) if self._selection and rows else None
        self._match()

    def see(self, row: int) -> None:
        """Take note that a photo was in sight, with all groups before its own."""
        if self._queue is not None and self.is_all and row >= 0:
            self._seen = max(self._seen, self._queue.turn(row) + 1)

    def filter_by(self, wanted: Filter) -> None:
        """Show only what a filter lets through."""
        self.filter = wanted
        self._match()

    def _match(self) -> None:
        review = self._review
        self._matches = None
        if review is not None and not self.filter.is_empty:
            self._matches = matches(review, self.facets(), self.filter)

    def order_by(self, order: str) -> None:
        """Put all groups in another order."""
        self.order, self._queue, self._all = order, None, None
        self._seen = 0

    def choose(self, rows: Sequence[int]) -> None:
        """Let these photos, with their groups whole, be what is shown beside the clusters."""
        if self._review is not None:
            self.is_all = False
            self._chosen = tuple(rows)
            self._selection = cluster_of(self._review, rows)

    def choose_none(self) -> None:
        """Forget the photos that were chosen."""
        self._chosen, self._selection = (), None

    def facets(self) -> Facets:
        """What is known of the photos."""
        review = self._in_force()
        if self._facets is None or self._facets.catalog is not review.catalog:
            self._facets = Facets.of(review.catalog)
        return self._facets

    # -- what there is ---------------------------------------------------------------------------

    @property
    def matches(self) -> Matches | None:
        """What the filter lets through; None where there is none."""
        return self._matches

    @property
    def selection(self) -> Cluster | None:
        """The chosen photos, as far as they are still here."""
        return self._selection

    def clusters(self) -> list[Cluster]:
        """The clusters in which the filter leaves something, most to gain first."""
        found = self._matches
        if found is None:
            return self._clusters
        review = self._in_force()
        rows = found.alone.copy()
        rows[review.groups.take(np.flatnonzero(found.groups)).members] = True
        labels = frozenset(np.unique(review.labels[rows]).tolist())
        return [cluster for cluster in self._clusters if cluster.label in labels]

    def shown(self, cluster: Cluster | None) -> Cluster | None:
        """What is shown where this is the current cluster: that, all groups, or chosen photos.

        The filter applies to each of them. None where there is nothing to show.
        """
        wanted = self.all() if self.is_all else cluster or self._selection
        if wanted is None:
            return None
        if self._matches is not None:
            wanted = narrowed(self._in_force(), wanted, self._matches)
        return wanted if wanted.photos else None

    def all(self) -> Cluster:
        """All groups in a row."""
        if self._all is None:
            review = self._in_force()
            if self._queue is None:
                self._queue = Queue(review, self.facets(), self.order)
            self._all = all_groups(review, self._queue)
        return self._all

    def _in_force(self) -> Review:
        if self._review is None:
            raise RuntimeError("no review is shown")
        return self._review
