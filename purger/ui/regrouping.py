"""Other groups, clusters and keepers of the photos that are open, made aside where that is long.

What is shown stays as it is until they are made, so a key acts on what is shown; marks that were
made meanwhile count, and where a decision came between they are made once more.
"""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from purger.core.domain import Clustering
from purger.core.facets import Facets
from purger.core.filters import tiers_of
from purger.core.queue import Queue
from purger.core.review import Edit, Review
from purger.ui.desk import Desk
from purger.ui.models import Cluster, Dealt, clusters_of
from purger.ui.ruling import Ranked
from purger.ui.tasks import NewestFirst, Patience

_LATER_MS: Final = 100
MANY = 200_000
"""From so many photos on they are made aside: fewer are quicker than a turn of another thread."""


@dataclass(frozen=True, slots=True, eq=False)
class _Wish:
    """A copy of the review that is shown, and what it is to show; None for what it shows."""

    shown: Review
    copy: Review
    similarity: float | None
    clustering: Clustering | None
    ranked: Ranked | None
    facets: Facets
    order: str


@dataclass(frozen=True, slots=True, eq=False)
class _Made:
    """What is shown of the copy then."""

    dealt: Dealt
    clusters: list[Cluster]
    queue: Queue | None


class Regrouping(QObject):
    """Groups and clusters anew.

    Signals:
        done: Clustering that is in force from now on, None where it is the same; to be shown.
        ranked: Ranked that is in force from now on, and the Edit of what became of the marks.
    """

    done = Signal(object)
    ranked = Signal(object, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._wish: _Wish | None = None
        self._held: _Made | None = None
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self._on_later)
        self._worker = NewestFirst(lambda: nullcontext(_answer))
        self._worker.answered.connect(self._on_answered)

    @property
    def is_busy(self) -> bool:
        """Whether something else is about to be shown."""
        return self._wish is not None

    @property
    def is_ranking(self) -> bool:
        """Whether other keepers are about to be shown."""
        return self._wish is not None and self._wish.ranked is not None

    def want(
        self, similarity: float | None = None, clustering: Clustering | None = None,
        ranked: Ranked | None = None,
    ) -> None:  # fmt: skip
        """Show groups of another similarity, other clusters or keepers; what was wanted as well."""
        review, before = self._desk.review, self._wish
        if review is None:
            return
        if before is not None and before.shown is review:
            similarity = before.similarity if similarity is None else similarity
            clustering = before.clustering if clustering is None else clustering
            ranked = before.ranked if ranked is None else ranked
        self._wish = self._held = None
        if len(review.catalog) < MANY and not self._desk.is_held:
            marks = review.snapshot()
            _change(review, similarity, clustering, ranked)
            self._tell(similarity, clustering, ranked, review.since(marks))
            return
        scope = self._desk.pages.review.scope
        self._wish = _Wish(
            review, review.aside(), similarity, clustering, ranked, scope.facets(), scope.order
        )
        self._worker.want([self._wish])

    def _on_later(self) -> None:
        if self._held is not None and self._wish is not None:
            self._on_answered(self._wish, self._held)

    def _on_answered(self, wish: _Wish, answer: object) -> None:
        if isinstance(answer, Exception):
            self._desk.fault_met.emit(answer)
        if wish is not self._wish:  # a later one holds what was wanted of it as well
            return
        is_shown = wish.shown is self._desk.review
        if isinstance(answer, _Made) and is_shown and self._desk.is_held:
            self._held = answer
            self._later.start()
            return
        self._wish = self._held = None
        marks = wish.shown.snapshot()
        if not isinstance(answer, _Made):
            self._on_failed(wish)
        elif is_shown and wish.shown.take_over(wish.copy):
            self._desk.pages.review.scope.know(
                wish.facets, answer.dealt, answer.clusters, answer.queue
            )
            self._tell(
                wish.similarity, wish.clustering, wish.ranked, wish.shown.since(marks)
            )  # fmt: skip
        elif is_shown:  # a decision came between, or marks where keepers are to be others
            self.want(wish.similarity, wish.clustering, wish.ranked)
        self._catch_up()

    def _tell(
        self, similarity: float | None, clustering: Clustering | None, ranked: Ranked | None,
        edit: Edit,
    ) -> None:  # fmt: skip
        """Tell what is in force now; of keepers with what became of the marks."""
        if ranked is None or similarity is not None or clustering is not None:
            self.done.emit(clustering)
        if ranked is not None:
            self.ranked.emit(ranked, edit)

    def _on_failed(self, wish: _Wish) -> None:
        """The slider tells of the groups in force, where others cannot be made."""
        review = self._desk.review
        if wish.clustering is None and review is not None and wish.shown is review:
            self._desk.keep_soon(replace(self._desk.settings, similarity=review.similarity))
            self._desk.pages.review.overview.show_similarity(review.similarity)

    def _catch_up(self) -> None:
        """Want the groups that the slider tells of, where it tells of others than are shown."""
        review, similarity = self._desk.review, self._desk.settings.similarity
        if self._wish is not None or review is None or not review.can_decide:
            return
        if review.similarity != similarity:
            self.want(similarity)

    def drain(self, seconds: float) -> bool:
        """Block until nothing is to be made, `seconds` at most; return whether that is so."""
        return self._worker.drain(seconds)

    def close(self, patience: Patience) -> None:
        """Drop what is wanted, and end."""
        self._wish = self._held = None
        self._worker.close(patience.left)


def _change(
    review: Review, similarity: float | None, clustering: Clustering | None, ranked: Ranked | None
) -> None:
    if clustering is not None:
        review.recluster(clustering)
    if ranked is not None:
        review.rank(ranked.hierarchy, ranked.protected, follow=ranked.follow)
    if similarity is not None:
        review.regroup(similarity)


def _answer(wish: _Wish) -> _Made:
    review = wish.copy
    _change(review, wish.similarity, wish.clustering, wish.ranked)
    review.tally(), tiers_of(review)
    dealt = Dealt.of(review)
    queue = Queue(review, wish.facets, wish.order) if review.can_decide else None
    return _Made(dealt, clusters_of(review, dealt), queue)
