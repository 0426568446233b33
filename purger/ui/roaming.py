"""What is shown of a review, and how the user gets about in it: clusters, all groups, filters."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from purger.core.facets import Facets
from purger.core.filters import Filter
from purger.core.growth import Growth
from purger.core.queue import Queue
from purger.core.review import Review
from purger.core.texts import tr, trn
from purger.core.view import View
from purger.ui.models import Cluster
from purger.ui.navigator import Navigator
from purger.ui.scope import Scope
from purger.ui.surface import Surface


class Roaming(QObject):
    """Keeps the list of clusters, the photos and the bar of filters of a page in step.

    Attributes:
        scope: which part of the review is shown.

    Signals:
        said: str, something to tell the user.
        moved: something else is shown.
        shown: other photos may be in sight.
        emptied: there is nothing to show.
        done: the keys belong to the photos again.
    """

    said = Signal(str)
    moved = Signal()
    shown = Signal()
    emptied = Signal()
    done = Signal()

    def __init__(self, navigator: Navigator, surface: Surface, page: QWidget) -> None:
        super().__init__(page)
        self._navigator, self._surface, self._page = navigator, surface, page
        self.scope = Scope()
        self._review: Review | None = None
        self._left = -1
        self._is_partial = False
        navigator.moved.connect(self._on_cluster_moved)
        navigator.all_wanted.connect(lambda wanted: self.show_all(wanted=wanted))
        surface.bar.order_wanted.connect(self._on_order_wanted)
        surface.bar.filter_wanted.connect(self._on_filter_wanted)
        surface.filters.changed.connect(self.filter_by)
        surface.filters.closed.connect(self._on_filter_left)
        surface.grid.looked.connect(self._on_looked)

    # -- what is shown ---------------------------------------------------------------------------

    def follow(self, review: Review, row: int, label: int, *, in_place: bool = False) -> None:
        """Show a review: the cluster of a label, or what was shown, at a photo that is there.

        With `in_place` all stands on the lines and in the order that it stood in.
        """
        is_chosen = self._is_chosen()
        self._review = review
        self.scope.follow(review, in_place=in_place)
        self._navigator.show_clusters(review, self.scope.clusters(), label, in_place=in_place)
        self._show_scope(row, is_chosen=is_chosen)

    def grow(self, review: Review, growth: Growth, facets: Facets, queue: Queue) -> bool:
        """Show a review of more photos: what is in sight stays where it is.

        `facets` and `queue` are of this review, the groups in the order that is asked for. Return
        whether the user is where they were (`Surface.grow`).
        """
        scope, is_chosen, row = self.scope, self._is_chosen(), growth.row(self._surface.row())
        self._on_looked()
        self._review = review
        scope.grow(review, growth, facets, queue)
        self._left = -1
        # nothing of the list is current over all groups, so it opens at its top
        label = int(review.labels[row]) if row >= 0 and not scope.is_all else -1
        self._navigator.show_clusters(review, scope.clusters(), label)
        if scope.is_all or (is_chosen and scope.selection is not None):
            self._navigator.go_nowhere()
        self._surface.filters.show_matches(scope.matches)
        cluster = self.cluster()
        filtered = scope.matches is not None
        is_there = self._surface.grow(review, cluster, growth, filtered=filtered)
        if cluster is None:
            self.emptied.emit()
        self.shown.emit()
        return is_there

    def show_partial(self, *, is_partial: bool) -> None:
        """Say that there are no clusters yet, so that all groups are shown; or that there are."""
        self._is_partial = is_partial
        self._navigator.show_to_come(to_come=is_partial)
        self._surface.bar.show_partial(is_partial=is_partial)
        self.scope.is_all = self.scope.is_all or is_partial

    def _on_looked(self) -> None:
        """What was in sight keeps its place while groups come."""
        sections = self._surface.photos.sections
        seen = self._surface.grid.last_section()
        for number in (seen, self._surface.section()):
            if 0 <= number < len(sections):
                self.scope.see(sections[number].rows[0])

    def _is_chosen(self) -> bool:
        """Whether chosen photos are shown, and no cluster."""
        is_else = self.scope.is_all or self._navigator.current() is not None
        return self.scope.selection is not None and not is_else

    def _show_scope(self, row: int = -1, *, is_chosen: bool = False) -> None:
        """Show what is wanted: a cluster, all groups, or chosen photos."""
        is_chosen = is_chosen and self.scope.selection is not None
        if self.scope.is_all or is_chosen:
            self._navigator.go_nowhere()
        self._navigator.all.setChecked(self.scope.is_all)
        self._surface.bar.show_order(self.scope.order)
        self._surface.filters.show_matches(self.scope.matches)
        self._show_cluster(row)

    def _show_cluster(self, row: int = -1) -> None:
        if self._review is not None:
            filtered = self.scope.matches is not None
            cluster = self.cluster()
            self._surface.show_cluster(self._review, cluster, row, filtered=filtered)
            if cluster is None:
                self.emptied.emit()
            self.shown.emit()

    def cluster(self) -> Cluster | None:
        """What is shown, as the filter leaves it; None where that is nothing."""
        return None if self._review is None else self.scope.shown(self._navigator.current())

    def label(self) -> int:
        """The cluster of the list that is shown, or that was when all groups came."""
        cluster = self._navigator.current()
        return cluster.label if cluster is not None else self._left if self.scope.is_all else -1

    def here(self) -> tuple[Cluster | None, int]:
        """The cluster that is shown, and which of its groups holds the current photo, else -1."""
        cluster, section = self.cluster(), self._surface.section()
        is_group = cluster is not None and 0 <= section < len(cluster.numbers)
        return cluster, section if is_group else -1

    def view(self) -> View:
        """How the review is shown."""
        scope = self.scope
        return View(scope.is_all, scope.order, scope.filter)

    def show_view(self, view: View) -> None:
        """Show the review as it was shown before."""
        review, filters = self._review, self._surface.filters
        if review is None:
            return
        self.scope.order_by(view.order)
        self.scope.is_all = view.is_all or self._is_partial
        if view.filter.is_empty:
            filters.hide()
        else:
            filters.show_facets(self.scope.facets())
            filters.show_filter(view.filter)
            filters.show()
        self._tick_filter()
        self.filter_by(view.filter)

    # -- going -----------------------------------------------------------------------------------

    def show_photo(self, row: int) -> None:
        """Show a photo: among all groups where it is in sight there, else in its cluster."""
        review = self._review
        if review is None:
            return
        if not self.scope.is_all or self._surface.photos.line_of(row) < 0:
            self._reveal(row)
            self.scope.is_all = False
            self._navigator.all.setChecked(False)
            with QSignalBlocker(self._navigator):
                self._navigator.go_to(int(review.labels[row]))
            self._show_cluster(row)
        else:
            self._surface.go_to(row)
        self.done.emit()

    def _reveal(self, row: int) -> None:
        """Take the filter away where it hides a photo."""
        found, review = self.scope.matches, self._review
        if found is None or review is None:
            return
        group = int(review.numbers[row])
        if not (found.alone[row] if group < 0 else found.groups[group]):
            self._surface.filters.show_filter(Filter(), tell=True)
            self.said.emit(tr("The filter was cleared: it hides this photo."))

    def go_to(self, row: int) -> None:
        """Make a photo current, in its cluster where it is not among those that are shown."""
        is_here = self._surface.go_to(row)
        if not is_here and self._review is not None and row >= 0 and not self._review.is_gone(row):
            self.show_photo(row)

    def show_rows(self, rows: list[int]) -> None:
        """Show some photos, with their groups whole, as if they were a cluster of their own."""
        if self._review is not None and rows:
            self.scope.choose(rows)
            self._navigator.go_nowhere()
            self._show_scope(is_chosen=True)
            self.said.emit(
                trn("{n} photo chosen on the map.", "{n} photos chosen on the map.", len(rows))
            )
            self.done.emit()

    def show_all(self, *, wanted: bool) -> None:
        """Show all groups in a row, or the cluster of the current photo."""
        review, row = self._review, self._surface.row()
        if review is None:
            return
        if self._is_partial and self.scope.is_all and not wanted:
            self._navigator.all.setChecked(True)
            self.said.emit(tr("Clusters come when all photos are read."))
            return
        if wanted and not self.scope.is_all:
            self._left = self.label()
        self.scope.is_all = wanted
        if not wanted:
            label = int(review.labels[row]) if row >= 0 else self._left
            with QSignalBlocker(self._navigator):
                self._navigator.go_to(label)
        self._show_scope(row)
        self._surface.show_whole_group()
        self.moved.emit()
        self.done.emit()

    def _on_cluster_moved(self) -> None:
        """The user went to a cluster of the list."""
        self.scope.is_all = False
        self.scope.choose_none()
        self._show_scope()
        self.moved.emit()

    def go_to_group(self, step: int) -> bool:
        """Go to the next group (1) or the one before (-1); return whether there is one."""
        sections, number = self._surface.photos.sections, self._surface.section() + step
        if not (0 <= number < len(sections) and sections[number].group is not None):
            if self.scope.is_all or not self._navigator.step_to_groups(step):
                return False
            sections = self._surface.photos.sections
            groups = len(sections) - (sections[-1].group is None)
            number = 0 if step > 0 else groups - 1
        return self._surface.go_to_section(number)

    def step(self, step: int) -> None:
        """Go to the next section (1) or the one before (-1), and on to the next cluster."""
        if self._surface.go_to_section(self._surface.section() + step):
            return
        if self.scope.is_all:
            self.said.emit(
                tr("That was the last group.") if step > 0 else tr("That was the first group.")
            )
        else:
            self._navigator.step(step)

    def go_to_open(self) -> None:
        """Go to the next group that is to be reviewed: below, or from the top on."""
        review, cluster = self._review, self.cluster()
        if review is None or cluster is None:
            return
        is_open = np.flatnonzero(~review.reviewed[cluster.numbers])
        after = is_open[is_open > self._surface.section()]
        if len(is_open):
            self._surface.go_to_section(int(after[0] if len(after) else is_open[0]))
        elif self.scope.is_all or not self._go_to_open_cluster():
            self.said.emit(tr("Every group was reviewed."))

    def _go_to_open_cluster(self) -> bool:
        """Go to the next cluster of the list with a group to be reviewed; whether there is one."""
        review = self._review
        if review is None or not self._navigator.step_to_open(review.reviewed):
            return False
        self.go_to_open()
        return True

    # -- filter and order ------------------------------------------------------------------------

    def filter_by(self, wanted: Filter) -> None:
        """Show only what a filter lets through; the photo stays current where it is among it."""
        review = self._review
        if review is None:
            return
        row, label, is_chosen = self._surface.row(), self.label(), self._is_chosen()
        self.scope.filter_by(wanted)
        self._navigator.show_clusters(review, self.scope.clusters(), label, in_place=True)
        self._show_scope(row, is_chosen=is_chosen)
        self.moved.emit()

    def toggle_filter(self) -> None:
        """Show the bar of filters and go there; from there, hide it with what it says."""
        filters = self._surface.filters
        is_there = filters.isVisibleTo(self._page) and filters.isAncestorOf(
            self._page.focusWidget() or self._page
        )
        self._on_filter_wanted(not is_there)

    def _on_filter_wanted(self, wanted: bool) -> None:  # noqa: FBT001 - the signal's
        if wanted and self._review is not None:
            self._surface.filters.show_facets(self.scope.facets())
            self._surface.filters.open()
        else:
            self._surface.filters.dismiss()
        self._tick_filter()

    def _on_filter_left(self) -> None:
        self._tick_filter()
        self.done.emit()

    def _tick_filter(self) -> None:
        self._surface.bar.filter.setChecked(self._surface.filters.isVisibleTo(self._page))

    def _on_order_wanted(self, order: str) -> None:
        row = self._surface.row()
        self.scope.order_by(order)
        self._show_scope(row)
        self.moved.emit()
        self.done.emit()
