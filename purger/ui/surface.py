"""The right side of the review: the photos of what was chosen, and where the user is in them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from purger.core.domain import Group
from purger.core.growth import Growth
from purger.core.review import Review
from purger.ui.cluster_bar import ClusterBar
from purger.ui.empty_state import EmptyState
from purger.ui.filter_bar import FilterBar
from purger.ui.grid import Grid
from purger.ui.lineup import Lineup, lineup_of
from purger.ui.models import Cluster, PhotoModel
from purger.ui.telling import MarksTold
from purger.ui.thumbnails import Thumbnails

_PAIR = 2


class Surface(QWidget):
    """A grid of photos under a bar that says which they are.

    Attributes:
        photos: the model.
        grid: shows them.
        bar: which they are, and marks for all of them.
        filters: which the user wants to see.
        told: says what was marked to a screen reader.
        empty: what is said where there are none.
    """

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.photos = PhotoModel(self)
        self.grid = Grid(self.photos, thumbnails)
        self.bar, self.filters = ClusterBar(), FilterBar()
        self.told = MarksTold(self.grid, self.photos)
        self.empty = EmptyState()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.filters)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self.empty)
        layout.addLayout(self._stack, 1)

    def _show(self, shown: QWidget) -> None:
        """Show the photos, or that there are none; what is not shown wants no room."""
        policy = QSizePolicy.Policy
        height = policy.Preferred if shown is self.empty else policy.Ignored
        self.empty.setSizePolicy(policy.Preferred, height)
        self._stack.setCurrentWidget(shown)

    def show_cluster(
        self, review: Review, cluster: Cluster | None, row: int = -1, *, filtered: bool = False
    ) -> None:
        """Show a cluster, at a photo where it is there; it stays where it is in the view."""
        offset = self.grid.verticalOffset()
        self.photos.show_cluster(review, cluster)
        self._show(self.grid if cluster is not None else self.empty)
        line = self.photos.line_of(row)
        self.grid.setCurrentIndex(self.photos.index(max(0, line)))
        self.grid.verticalScrollBar().setValue(offset if line >= 0 else 0)
        self.grid.scrollTo(self.grid.currentIndex())
        self.bar.show_cluster(cluster, review, filtered=filtered)

    def grow(
        self, review: Review, cluster: Cluster | None, growth: Growth, *, filtered: bool = False
    ) -> bool:
        """Show a review of more photos; what is in sight stays where it is in the view.

        Return whether the user is at the same photo still, and in the same group.
        """
        stood = growth.row(self.row()), growth.rows(self.together())
        lines = self.grid.visible_lines()
        places = [
            (self.photos.catalog_row(n), self.grid.visualRect(self.photos.index(n)).top())
            for n in sorted(lines, key=lambda n: n != self.grid.currentIndex().row())
        ]
        current = [self.row(), *(row for row, _ in places)]
        self.photos.show_cluster(review, cluster)
        self._show(self.grid if cluster is not None else self.empty)
        found = (self.photos.line_of(growth.row(row)) for row in current)
        self.grid.setCurrentIndex(self.photos.index(max(0, next((n for n in found if n >= 0), 0))))
        for row, top in places:
            line = self.photos.line_of(growth.row(row))
            if line >= 0:
                bar, now = self.grid.verticalScrollBar(), self.photos.index(line)
                bar.setValue(bar.value() + self.grid.visualRect(now).top() - top)
                break
        self.bar.show_cluster(cluster, review, filtered=filtered)
        return stood == (self.row(), self.together())

    # -- where the user is -----------------------------------------------------------------------

    def row(self) -> int:
        """The catalog row of the current photo, -1 where there is none."""
        index = self.grid.currentIndex()
        return self.photos.catalog_row(index.row()) if index.isValid() else -1

    def section(self) -> int:
        """The section of the current photo, -1 where there is none."""
        return self.photos.section_of(self.grid.currentIndex().row())

    def group(self) -> Group | None:
        """The group of the current photo, None where it stands in none."""
        section = self.section()
        return None if section < 0 else self.photos.sections[section].group

    def together(self) -> frozenset[int]:
        """The rows of the current group; of the photo alone where it stands in none."""
        section, row = self.section(), self.row()
        if section < 0:
            return frozenset()
        of = self.photos.sections[section]
        return frozenset((row,) if of.group is None else of.rows)

    def scrolled(self) -> int:
        """Pixels from the top of the view to the current photo, which may be out of sight."""
        return self.grid.visualRect(self.grid.currentIndex()).top()

    def lineup(self) -> Lineup | None:
        """The photos of the current section, to stand side by side; None where one is alone."""
        section, row = self.section(), self.row()
        if section < 0 or len(self.photos.sections[section].rows) < _PAIR:
            return None
        return lineup_of(self.photos.sections, section, row)

    # -- going -----------------------------------------------------------------------------------

    def go_to(self, row: int) -> bool:
        """Make a photo current and bring it into sight; return whether it is here."""
        line = self.photos.line_of(row)
        if line >= 0:
            self.grid.setCurrentIndex(self.photos.index(line))
            self.grid.scrollTo(self.grid.currentIndex())
        return line >= 0

    def go_to_section(self, number: int) -> bool:
        """Go to the first photo of a section, all of it in sight; return whether there is one."""
        if not 0 <= number < len(self.photos.sections):
            return False
        line = int(self.photos.sections.starts[number])
        self.grid.setCurrentIndex(self.photos.index(line))
        self.grid.scroll_to_section(self.grid.currentIndex())
        return True

    def scroll_back(self, scrolled: int) -> None:
        """Let the current photo stand so many pixels below the top of the view."""
        bar, index = self.grid.verticalScrollBar(), self.grid.currentIndex()
        bar.setValue(bar.value() + self.grid.visualRect(index).top() - scrolled)
        if 0 <= scrolled < self.grid.viewport().height():
            self.grid.show_whole_section(index)  # it was in sight, perhaps in a larger window

    def show_whole_group(self) -> None:
        """Bring all of the current group into sight, where it fits."""
        self.grid.show_whole_section(self.grid.currentIndex())

    def go_on(self, candidates: Sequence[int], section: int) -> None:
        """Make the first candidate that still stands in a group here current, else a section."""
        sections = self.photos.sections
        lines = (line for row in candidates if (line := self.photos.line_of(row)) >= 0)
        grouped = (n for n in lines if sections[self.photos.section_of(n)].group is not None)
        line = next(grouped, -1)
        if line < 0 and sections:
            line = int(sections.starts[min(section, len(sections) - 1)])
        self.grid.setCurrentIndex(self.photos.index(line))
        self.grid.scrollTo(self.grid.currentIndex())
