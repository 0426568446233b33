"""The similarity slider, with the pairs that lie at each of its positions painted behind it."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from purger.core.graph import Amounts
from purger.core.texts import tr
from purger.ui.theme import Colours, colours

LOWEST: Final = 5
HIGHEST: Final = 99
_SCALE: Final = 100
_PAGE: Final = 5
_SIDE: Final = 9
_KNOB: Final = 7.0
_GROOVE: Final = 4.0
_OWN_KEYS: Final = frozenset(
    {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End}
)  # fmt: skip


class SimilaritySlider(QSlider):
    """A slider of percents, 5 to 99.

    The bars behind it are logarithms of counts, so that a few pairs are seen beside many. Those
    that count at the position in force, on the right of the knob, are filled with the accent.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._heights = np.zeros(_SCALE)
        self.setRange(LOWEST, HIGHEST)
        self.setSingleStep(1)
        self.setPageStep(_PAGE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(380)
        self.setAccessibleName(tr("Similarity"))
        self.setToolTip(
            tr(
                "How alike photos must be to stand in one group.\n"
                "Left: more groups, less certain.\n"
                "The bars: how many pairs of photos are that much alike."
            )
        )

    def show_histogram(self, pairs: Amounts | None) -> None:
        """Show how many pairs are p to p + 1 percent alike (100 int64), or no bars."""
        heights = np.zeros(_SCALE) if pairs is None else np.log1p(pairs.astype(np.float64))
        self._heights = heights / (heights[LOWEST:].max() or 1)
        self.update()

    def tell(self, words: str) -> None:
        """Tell a screen reader what the position in force means."""
        self.setAccessibleDescription(
            tr("{share:.0%}: {words}", share=self.value() / 100, words=words)
        )

    # -- places ----------------------------------------------------------------------------------

    def _x(self, percent: float) -> float:
        room = self.width() - 2 * _SIDE
        return _SIDE + (percent - LOWEST) / (_SCALE - LOWEST) * room

    def _value_at(self, x: float) -> int:
        share = (x - _SIDE) / max(1, self.width() - 2 * _SIDE)
        return max(LOWEST, min(HIGHEST, round(LOWEST + share * (_SCALE - LOWEST))))

    def sizeHint(self) -> QSize:
        """Wide enough to hit every percent."""
        return QSize(300, 46)

    def minimumSizeHint(self) -> QSize:
        """Narrow windows have room for the words beside it."""
        return QSize(140, 46)

    # -- painting --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bars, groove and knob."""
        tone = colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        groove = self.height() - _KNOB - 2
        self._paint_bars(painter, groove - _KNOB - 1, tone)
        self._paint_knob(painter, groove, tone)
        painter.end()

    def _paint_bars(self, painter: QPainter, ground: float, tone: Colours) -> None:
        """Their feet stand on `ground`."""
        counts, others = QColor(tone.accent), QColor(tone.dim)
        counts.setAlphaF(0.75)
        others.setAlphaF(0.4)
        for percent in range(LOWEST, _SCALE):
            height = float(self._heights[percent]) * (ground - 1)
            if height:
                left, right = self._x(percent), self._x(percent + 1)
                painter.setBrush(counts if percent >= self.value() else others)
                height = max(1.5, height)
                painter.drawRect(QRectF(left, ground - height, max(1, right - left - 0.6), height))

    def _paint_knob(self, painter: QPainter, y: float, tone: Colours) -> None:
        left, at, right = self._x(LOWEST), self._x(self.value()), self._x(_SCALE)
        for begin, end, colour in ((left, at, tone.edge), (at, right, tone.accent)):
            painter.setBrush(QColor(colour))
            bar = QRectF(begin, y - _GROOVE / 2, end - begin, _GROOVE)
            painter.drawRoundedRect(bar, _GROOVE / 2, _GROOVE / 2)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tone.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.setPen(QPen(QColor(tone.canvas), 1.5))
        painter.setBrush(QColor(tone.accent))
        painter.drawEllipse(QPointF(at, y), _KNOB - 0.5, _KNOB - 0.5)

    # -- mouse and keys --------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where the pointer is, not a page towards it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self.setSliderPosition(self._value_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if self.isSliderDown():
            self.setSliderPosition(self._value_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(False)

    def event(self, event: QEvent) -> bool:
        """Some keys that are the page's shortcuts are its own while it has the focus."""
        is_own = (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _OWN_KEYS
            and not event.modifiers()
        )
        if is_own:
            event.accept()
            return True
        return super().event(event)
