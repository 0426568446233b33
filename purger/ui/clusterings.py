"""Other numbers of clusters, and the chart of how the number chose itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from purger.core.domain import Clustering, Findings
from purger.core.errors import PurgerError
from purger.core.texts import tr
from purger.ui import dialogs, theme
from purger.ui.desk import Desk
from purger.ui.engine import ChartWish, ClusterWish, WarmWish, Wish
from purger.ui.regrouping import Regrouping
from purger.ui.tasks import NewestFirst, Patience

_CHART_DPI: Final = 96.0
_KEPT: Final = 12


class Clusterings(QObject):
    """The clusterings of the photos that are open.

    Attributes:
        regrouping: puts them in force, and groups of other similarities.

    Signals:
        changed: Review; the same photos and marks in other clusters or groups.
    """

    changed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk, self._pages, self.regrouping = desk, desk.pages, Regrouping(desk)
        self.regrouping.done.connect(self._on_regrouped)
        self._worker = NewestFirst(desk.doors.clusterer)
        self._wish: ClusterWish | None = None
        self._chart_wish: ChartWish | None = None
        self._warm_wish: WarmWish | None = None
        self._asked: int | None = None
        self._known: dict[int | None, Clustering] = {}
        self._chart: dialogs.ChartDialog | None = None
        self._worker.answered.connect(self._on_clustered)
        navigator = desk.pages.review.navigator
        navigator.count_wanted.connect(self.want)
        navigator.order_wanted.connect(self._on_order)
        navigator.chart_wanted.connect(self._on_chart_wanted)
        desk.taken.connect(self._on_taken)
        desk.forgotten.connect(self._drop_wishes)

    def ask(self, clusters: int | None) -> None:
        """The scan that begins is asked for so many clusters; None: it chooses."""
        self._asked = clusters

    def _on_taken(self, findings: Findings) -> None:
        is_whole = not findings.coming
        self._known = {self._asked: findings.clustering} if is_whole else {}
        can_count = bool(findings.file) and is_whole
        self._pages.review.navigator.allow_count(len(findings.catalog) if can_count else 0)
        if can_count:
            self._warm_wish = WarmWish()
            self._worker.want([self._warm_wish])

    def show_count(self) -> None:
        """Say how many clusters there are, and whether the number chose itself."""
        if self._desk.findings is not None:
            count = len(self._desk.findings.clustering.centres)
            is_auto = self._desk.settings.clusters is None
            self._pages.review.navigator.show_count(count, is_auto=is_auto)

    def show_count_unless_busy(self) -> None:
        """The same, unless another number is being made."""
        if self._wish is None:
            self.show_count()

    def want(self, count: int | None) -> None:
        """Show another number of clusters, once they are made; None: it chooses itself."""
        file = self._file()
        if file is None:
            return
        if self._wish is not None:
            self._wish.dropped.set()
            self._wish = None
        self._desk.keep(replace(self._desk.settings, clusters=count))
        known = self._known.get(count)
        if known is not None:
            self.regrouping.want(clustering=known)
            return
        self._pages.review.navigator.show_work(count)
        self._wish = ClusterWish(file, count)
        self._ask_clusterer()

    def _file(self) -> Path | None:
        """Of the findings, None while there can be no other clusters of them."""
        findings = self._desk.findings
        return None if findings is None or self._desk.is_growing else findings.file

    def _ask_clusterer(self) -> None:
        self._worker.want([w for w in (self._wish, self._chart_wish) if w is not None])

    def _drop_wishes(self) -> None:
        for wish in (self._wish, self._chart_wish, self._warm_wish):
            if wish is not None:
                wish.dropped.set()
        self._wish = self._chart_wish = self._warm_wish = None

    def _on_clustered(self, wish: Wish, answer: object) -> None:
        if wish is self._wish:
            self._wish = None
            if isinstance(answer, Clustering):
                self._known[wish.clusters] = answer
                if len(self._known) > _KEPT:
                    self._known.pop(next(iter(self._known)))
                self.regrouping.want(clustering=answer)
                return
            self.show_count()
            if isinstance(answer, PurgerError):
                self._pages.review.say(str(answer))
        elif wish is self._chart_wish and self._chart is not None:
            self._chart_wish = None
            if isinstance(answer, bytes):
                self._chart.show_picture(answer)
                return
            self._chart.say(str(answer) if isinstance(answer, PurgerError) else tr("No chart."))
        else:
            return
        if isinstance(answer, Exception) and not isinstance(answer, PurgerError):
            self._desk.fault_met.emit(answer)

    def _on_regrouped(self, clustering: Clustering | None) -> None:
        """The same photos and marks stand in other groups, or in other clusters."""
        desk = self._desk
        if desk.findings is None or desk.review is None:
            return
        if clustering is not None:
            desk.findings = replace(desk.findings, clustering=clustering)
        self._pages.review.show_review(desk.review, desk.findings, desk.settings.similarity)
        if clustering is not None or self._pages.currentWidget() is not self._pages.review:
            self.changed.emit(desk.review)
        self.show_count_unless_busy()

    def _on_order(self, order: str) -> None:
        self._desk.keep(replace(self._desk.settings, order=order))

    def _on_chart_wanted(self) -> None:
        """Show how the number chose itself; the curves are made where the scan made none."""
        file = self._file()
        if file is None:
            return
        if self._chart_wish is not None:
            self._chart_wish.dropped.set()
        auto = self._known.get(None)
        elbow = None if auto is None or not auto.elbow.tried else auto.elbow
        own = self._desk.settings.clusters
        self._chart = dialogs.ChartDialog(own, self._desk.window)
        size, ratio = self._chart.picture_size(), self._desk.window.devicePixelRatioF()
        self._chart_wish = ChartWish(
            file, elbow, own, theme.chart_colours(),
            round(size.width() * ratio), round(size.height() * ratio), _CHART_DPI * ratio,
        )  # fmt: skip
        self._ask_clusterer()
        self._chart.open()

    def close(self, patience: Patience) -> None:
        """Drop what is wanted, and end."""
        self._drop_wishes()
        self._worker.close(patience.left)
        self.regrouping.close(patience)
