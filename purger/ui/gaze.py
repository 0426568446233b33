"""How close one looks, and where: the one sight that all panes of the comparison share."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, QPointF, QSize, Signal

from purger.core.domain import Catalog
from purger.core.survey import sharpest
from purger.ui import sight as sights
from purger.ui.abreast import Abreast
from purger.ui.album import Album
from purger.ui.board import Board
from purger.ui.sight import Sight

_LIKE_SHAPE: Final = 0.03
_HALF: Final = 0.5


class Gaze(QObject):
    """Zooms and moves; 100 % stays 100 % in a window of another size.

    Signals:
        moved: there is another sight.
    """

    moved = Signal()

    def __init__(self, at: Abreast, board: Board, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._at, self._board = at, board
        self._album: Album | None = None
        self._catalog: Catalog | None = None
        self._scale = 1.0
        self.sight = Sight()

    def begin(self, album: Album, catalog: Catalog) -> None:
        """The whole of other photos."""
        self._album, self._catalog, self.sight = album, catalog, Sight()

    # -- how close -------------------------------------------------------------------------------

    def toggle_full(self) -> None:
        """100 % of the largest photo here, where any of them is sharpest; again, all of it."""
        if self.sight.is_whole:
            self._set(Sight(self._full_zoom()).moved(*self._sharpest()))
        else:
            self.fit()

    def fit(self) -> None:
        """All of the pictures."""
        self._set(Sight())

    def zoom_here(self, factor: float) -> None:
        """Closer or farther, what is in the middle staying there."""
        room = self._book.room_of(self._at.row)
        self.zoom(self._at.row, factor, QPointF(room.width() / 2, room.height() / 2))

    def zoom(self, row: int, factor: float, point: QPointF) -> None:
        """Likewise, what is at a device pixel of a photo's pane staying there."""
        self._zoom_to(row, self.sight.zoom * factor, point)

    def toggle_at(self, row: int, point: QPointF) -> None:
        """100 %, what is at that device pixel staying there; again, all of it."""
        if self.sight.is_whole:
            self._zoom_to(row, self._full_zoom(), point)
        else:
            self.fit()

    def _zoom_to(self, row: int, zoom: float, point: QPointF) -> None:
        size, room = self._size(row), self._book.room_of(row)
        self._set(sights.zoomed(self.sight, zoom, point, size, room))

    def _full_zoom(self) -> float:
        base = self._board.room
        zooms = (1 / sights.fit(self._size(row), base) for row in self._at.in_sight)
        return max(1.0, *zooms)

    def _sharpest(self) -> tuple[float, float]:
        """Among the photos of the current one's shape, by what is measured, else by the scan."""
        if self._catalog is None:
            return _HALF, _HALF
        traits = self._catalog.traits
        own = traits[self._at.row].width / max(1, traits[self._at.row].height)
        rows = [
            row
            for row in self._at.in_sight
            if abs(traits[row].width / max(1, traits[row].height) / own - 1) < _LIKE_SHAPE
        ]
        found = [survey.tiles for row in rows if (survey := self._book.survey(row)) is not None]
        return sharpest(found or [tuple(map(float, traits[row].tiles)) for row in rows])

    # -- where -----------------------------------------------------------------------------------

    def pan(self, x: float, y: float) -> None:
        """Move what is in the middle by shares of the picture, as far as there is something."""
        if self.sight.is_whole:
            return
        size, room = self._size(self._at.row), self._book.room_of(self._at.row)
        whole = sights.frame(size, room, self.sight)
        halves = [
            min(_HALF, length / 2 / max(1.0, of))
            for length, of in ((room.width(), whole.width()), (room.height(), whole.height()))
        ]
        self._set(
            self.sight.moved(
                min(max(self.sight.x + x, halves[0]), 1 - halves[0]),
                min(max(self.sight.y + y, halves[1]), 1 - halves[1]),
            )
        )

    # -- what stays the same ---------------------------------------------------------------------

    def follow(self) -> None:
        """Another photo is the current one; its scale is the one that is held."""
        self._scale = sights.scale(self._size(self._at.row), self._board.room, self.sight)

    def hold(self) -> None:
        """Keep the scale in a room of another size."""
        base = self._board.room
        if base == self.sight.base:
            return
        zoom = self.sight.zoom
        if not self.sight.is_whole:
            zoom = max(1.0, self._scale / sights.fit(self._size(self._at.row), base))
        self.sight = replace(self.sight, zoom=zoom, base=base)

    def _set(self, sight: Sight) -> None:
        self.sight = replace(sight, base=self._board.room)
        self.follow()
        self.moved.emit()

    def _size(self, row: int) -> QSize:
        return self._book.known(row).size

    @property
    def _book(self) -> Album:
        if self._album is None:
            raise RuntimeError("no photo is shown")
        return self._album
