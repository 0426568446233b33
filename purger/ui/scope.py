"""Which part of a review is shown: a cluster, all groups in a row, or chosen photos; filtered."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from purger.core.facets import Facets
from purger.core.filters import Filter, Matches, matches
from purger.core.growth import Growth
from purger.core.hierarchy import Cut
from purger.core.queue import Queue
from purger.core.review import Review
from purger.ui.models import (
    Cluster,
    Dealt,
    all_groups,
    are_of,
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
        self._clustered: Dealt | None = None
        self._queues: dict[str, Queue] = {}
        self._chosen: tuple[int, ...] = ()
        self._selection: Cluster | None = None
        self._queue: Queue | None = None
        self._seen = 0
        self._all: Cluster | None = None
        self._shown: Cut | None = None
        self._matches: Matches | None = None
        self._narrowed: tuple[Cluster | None, Matches | None, Cluster | None] = (None, None, None)

    def know(
        self,
        facets: Facets,
        dealt: Dealt | None = None,
        clusters: Sequence[Cluster] = (),
        queue: Queue | None = None,
    ) -> None:
        """Take what was found out of the review that is shown next, so that nobody waits for it.

        `clusters` are those of `dealt`, `queue` is in one of the orders.
        """
        self._facets, self._dealt = facets, dealt
        self._clusters, self._clustered = list(clusters), dealt if clusters else None
        if queue is not None:
            self._queues[queue.order] = queue

    def follow(self, review: Review, *, in_place: bool = False) -> None:
        """Show another review, or the same under other groups.

        With `in_place` the groups in a row stay where they are: one of them was decided.
        """
        if self._review is None or self._review.catalog is not review.catalog:
            self._chosen, self._selection = (), None
            self._seen, in_place = 0, False
        is_other = self._review is not review
        self._review = review
        if self._cluster(review) or is_other:
            self._all = None
            before, self._queue = self._queue, None
            if in_place and before is not None:
                self._queue = before.under(review)
            self._queues = {o: queue for o, queue in self._queues.items() if queue.is_of(review)}
        rows = [row for row in self._chosen if not review.is_gone(row)]
        self._selection = cluster_of(review, rows) if self._selection and rows else None
        self._match()

    def _cluster(self, review: Review) -> bool:
        """Find the clusters of a review; return whether it was other ones that were there."""
        dealt, before = Dealt.of(review, self._dealt), self._clusters
        is_known = dealt is self._clustered and are_of(before, review)
        if not is_known:
            after = clusters_after(before, review, dealt)
            self._clusters = clusters_of(review, dealt) if after is None else after
        self._dealt = self._clustered = dealt
        is_shown, self._shown = self._shown is review.groups and is_known, review.groups
        return not (is_shown and review.can_decide)

    def grow(self, review: Review, growth: Growth, facets: Facets, queue: Queue) -> None:
        """Show a review of more photos; what was seen of the groups in a row stays as it is.

        `facets` and `queue` are of this review, the groups in the order that is asked for.
        """
        before = self._queue
        self._review, self._all, self._facets = review, None, facets
        self._clusters, self._clustered, self._shown = clusters_of(review), None, None
        self._queues = {}
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
        has_some = np.zeros(int(review.labels.max(initial=-1)) + 1, np.bool_)
        has_some[review.labels[review.groups.keepers[found.groups]]] = True  # a group is whole
        has_some[review.labels[found.alone]] = True
        return [cluster for cluster in self._clusters if has_some[cluster.label]]

    def shown(self, cluster: Cluster | None) -> Cluster | None:
        """What is shown where this is the current cluster: that, all groups, or chosen photos.

        The filter applies to each of them. None where there is nothing to show.
        """
        wanted = self.all() if self.is_all else cluster or self._selection
        if wanted is None:
            return None
        if self._matches is not None:
            whole, found, _ = self._narrowed
            if whole is not wanted or found is not self._matches:
                part = narrowed(self._in_force(), wanted, self._matches)
                self._narrowed = wanted, self._matches, part
            wanted = self._narrowed[2]
        return wanted if wanted is not None and wanted.photos else None

    def all(self) -> Cluster:
        """All groups in a row."""
        if self._all is None:
            review = self._in_force()
            if self._queue is None:
                self._queue = self._queues.get(self.order)
            if self._queue is None:
                self._queue = Queue(review, self.facets(), self.order)
                self._queues[self.order] = self._queue
            self._all = all_groups(review, self._queue)
        return self._all

    def _in_force(self) -> Review:
        if self._review is None:
            raise RuntimeError("no review is shown")
        return self._review
