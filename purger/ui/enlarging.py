"""The current photo of the grid shown large, over the page."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QSize, Signal
from PySide6.QtWidgets import QWidget

from purger.core.text import show_bytes, show_name
from purger.core.texts import tr
from purger.ui.grid import Grid
from purger.ui.models import PhotoModel, badge_of, why_of
from purger.ui.thumbnails import Thumbnails
from purger.ui.viewer import Viewer


class Enlarging(QObject):
    """Shows the grid's current photo in the viewer, and follows it.

    Signals:
        picture_wanted: Photo, shown large now.
    """

    picture_wanted = Signal(object)

    def __init__(
        self, viewer: Viewer, grid: Grid, photos: PhotoModel, thumbnails: Thumbnails,
        page: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(page)
        self._viewer, self._grid, self._photos, self._page = viewer, grid, photos, page
        self._thumbnails = thumbnails
        grid.opened.connect(self.show)
        grid.selectionModel().currentChanged.connect(self._on_current_changed)
        photos.marks_changed.connect(self.show_state)
        viewer.moved.connect(self._on_moved)
        viewer.closed.connect(grid.setFocus)

    def toggle(self) -> None:
        """Show the current photo large, or the grid again."""
        if self._viewer.isVisible():
            self._viewer.close_photo()
        else:
            self.show(self._grid.currentIndex())

    def show(self, index: QModelIndex) -> None:
        """Show a photo of the grid large; it becomes the current one."""
        if not index.isValid():
            return
        if self._grid.currentIndex() != index:
            self._grid.setCurrentIndex(index)
        review, row = self._photos.review, self._photos.catalog_row(index.row())
        catalog = review.catalog
        photo, traits = catalog.photos[row], catalog.traits[row]
        facts = f"{traits.width} × {traits.height} · {show_bytes(catalog.bytes_of([row]))}"
        badge = badge_of(catalog, row)
        place = tr("{done:,} of {total:,}", done=index.row() + 1, total=self._photos.rowCount())
        caption = f"{show_name(photo.path.name)}   {place} · {facts}" + (
            f" · {badge}" if badge else ""
        )
        group = review.group_of(row)
        why = tr("in no group") if group is None else why_of(group, row)
        details = f"{show_name(photo.path.parent)}   {why}"
        size = QSize(traits.width, traits.height)
        self._viewer.setGeometry(self._page.rect())
        self._viewer.show_photo(photo, self._thumbnails.get(photo), caption, details, size)
        self.show_state()
        self.picture_wanted.emit(photo)

    def show_state(self) -> None:
        """Show whether the current photo is marked, and whether it is the best of its group."""
        index = self._grid.currentIndex()
        if index.isValid():
            review, row = self._photos.review, self._photos.catalog_row(index.row())
            self._viewer.set_state(marked=review.is_marked(row), best=review.is_suggested(row))

    def _on_current_changed(self, new: QModelIndex, _old: QModelIndex) -> None:
        if self._viewer.isVisible():
            self.show(new)

    def _on_moved(self, step: int) -> None:
        line = self._grid.currentIndex().row() + step
        if 0 <= line < self._photos.rowCount():
            self._grid.setCurrentIndex(self._photos.index(line))
