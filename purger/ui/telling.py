"""Tells a screen reader when marks change."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtGui import QAccessible, QAccessibleEvent

from purger.core.review import Edit
from purger.ui.accessible import announce
from purger.ui.grid import Grid
from purger.ui.models import PhotoModel, Role
from purger.ui.spoken import words_of


class MarksTold(QObject):
    """Says what was marked, and that the photos in sight have other names now.

    Screen readers remember the name of what they read once; a name tells whether it is marked.

    Attributes:
        is_told: whether a row whose mark changes is told by a widget that has the focus: readers
            say its new name.
    """

    def __init__(self, grid: Grid, photos: PhotoModel) -> None:
        super().__init__(grid)
        self._grid, self._photos = grid, photos
        self.is_told: Callable[[int], bool] = lambda _: False
        photos.edited.connect(self._on_edited)
        photos.dataChanged.connect(self._on_changed)

    def _on_edited(self, edit: Edit) -> None:
        is_one = len(edit.marked) + len(edit.unmarked) == 1
        if not (is_one and self.is_told(*(edit.marked or edit.unmarked))):
            announce(self._grid, words_of(edit, self._photos.review))

    def _on_changed(self, first: QModelIndex, last: QModelIndex, roles: list[int]) -> None:
        if Role.MARKED not in roles or not QAccessible.isActive():
            return
        for line in self._grid.visible_lines():
            if first.row() <= line <= last.row():
                event = QAccessibleEvent(self._grid, QAccessible.Event.NameChanged)
                event.setChild(line)
                QAccessible.updateAccessibility(event)
