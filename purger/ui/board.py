"""The panes of the comparison in as many columns as make their photos largest."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from purger.ui import sight as sights
from purger.ui.abreast import MOST
from purger.ui.panes import Pane

_FOOT = 52


class Board(QWidget):
    """A pane for each of a few photos. Numbers are those of panes, from 0.

    Signals:
        chosen: int, that pane was pressed or has the focus.
        mark_pressed: int, its mark was pressed.
        panned: QPointF, by how much a picture was dragged, in shares of it.
        zoomed: int, float and QPointF, a factor and the device pixel that stays where it is.
        double_clicked: int and QPointF, at that device pixel.
        divided: float, the line between two photos was dragged there, 0 to 1.
        resized: there is another room.
    """

    chosen = Signal(int)
    mark_pressed = Signal(int)
    panned = Signal(QPointF)
    zoomed = Signal(int, float, QPointF)
    double_clicked = Signal(int, QPointF)
    divided = Signal(float)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(6, 0, 6, 0)
        self._grid.setSpacing(4)
        self._all = [Pane(self) for _ in range(MOST)]
        self._count = 0
        for number, pane in enumerate(self._all):
            self._connect(number, pane)

    def _connect(self, number: int, pane: Pane) -> None:
        canvas = pane.canvas
        pane.hide()
        pane.chosen.connect(partial(self.chosen.emit, number))
        pane.mark_pressed.connect(partial(self.mark_pressed.emit, number))
        canvas.panned.connect(self.panned)
        canvas.zoomed.connect(partial(self.zoomed.emit, number))
        canvas.double_clicked.connect(partial(self.double_clicked.emit, number))
        canvas.divided.connect(self.divided)
        canvas.resized.connect(self.resized)

    @property
    def panes(self) -> list[Pane]:
        """Those in sight, in order."""
        return self._all[: self._count]

    @property
    def room(self) -> QSize:
        """What every pane in sight has at least, in device pixels."""
        rooms = [pane.canvas.room for pane in self.panes]
        return QSize(min(r.width() for r in rooms), min(r.height() for r in rooms))

    @property
    def first_room(self) -> QSize:
        """Of the first pane, be it in sight or not yet."""
        return self._all[0].canvas.room

    def columns(self, count: int, size: QSize) -> int:
        """How many columns make `count` photos of a size largest."""
        if count < 2:  # noqa: PLR2004 - one needs no columns
            return 1

        def gained(columns: int) -> float:
            lines = -(-count // columns)
            cell = QSize(self.width() // columns, max(1, self.height() // lines - _FOOT))
            return sights.fit(size, cell)

        return max(range(1, count + 1), key=gained)

    def lay_out(self, count: int, size: QSize) -> None:
        """Have `count` panes in sight for photos of about that size."""
        self._count = count
        columns = self.columns(count, size)
        for number, pane in enumerate(self._all):
            self._grid.removeWidget(pane)
            pane.setVisible(number < count)
            if number < count:
                self._grid.addWidget(pane, number // columns, number % columns)
        for line in range(MOST):
            self._grid.setRowStretch(line, 1 if line < -(-count // columns) else 0)
            self._grid.setColumnStretch(line, 1 if line < columns else 0)
        self._grid.activate()  # the next key may ask how large a pane is
