"""The way to all groups in a row, and how far the user is in them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from purger.core.review import Tally
from purger.core.text import show_bytes
from purger.core.texts import listed, shown, tr, trn
from purger.ui.theme import Colours, colours

_MARGIN: Final = 12
_GAP: Final = 3
_BAR: Final = 6
_RADIUS: Final = 8


class AllGroups(QAbstractButton):
    """A line above the clusters: how many groups there are, and a bar of what was reviewed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tally, self._kept = Tally(0, 0, 0, 0), 0
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("All groups"))

    def show_tally(self, tally: Tally, kept: int = 0) -> None:
        """Show how far the review is; so many of the groups were kept, and are shown no more."""
        self._tally, self._kept = tally, kept
        self.setAccessibleDescription(shown(listed([self.told(), self.told_left()])))
        self.update()

    @property
    def tally(self) -> Tally:
        """What is shown."""
        return self._tally

    def told(self) -> str:
        """How many groups were reviewed, in words."""
        of = self._tally
        if not of.groups:
            return tr("No groups at this similarity")
        words = trn(
            "Reviewed {done:,} of {n} group", "Reviewed {done:,} of {n} groups", of.groups,
            done=of.reviewed,
        )  # fmt: skip
        if self._kept:
            return trn("{words}, {n} kept", "{words}, {n} kept", self._kept, words=words)
        return words

    def told_left(self) -> str:
        """What the groups that are still to be reviewed could free, "" where there are none."""
        of = self._tally
        left = of.groups - of.reviewed
        if not left:
            return ""
        return trn(
            "{n} to go, up to {size}", "{n} to go, up to {size}", left,
            size=show_bytes(of.spare_bytes - of.reviewed_bytes),
        )  # fmt: skip

    def sizeHint(self) -> QSize:
        """Two lines and a bar."""
        height = self.fontMetrics().height()
        return QSize(220, 2 * height + _BAR + 2 * _GAP + 24)

    def minimumSizeHint(self) -> QSize:
        """It gives way sideways."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line of the list, with a bar."""
        tone, palette = colours(), self.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(4, 2, -4, -2)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.highlight())
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        if self.hasFocus() or self.underMouse():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tone.accent), 2 if self.hasFocus() else 1))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), _RADIUS - 1, _RADIUS - 1)
        ink = palette.highlightedText().color() if self.isChecked() else None
        line = self.rect().adjusted(_MARGIN, 9, -_MARGIN, 0)
        line.setHeight(painter.fontMetrics().height())
        self._paint_words(painter, line, tone, ink)
        top = line.bottom() + line.height() + 2 * _GAP + 2
        self._paint_bar(painter, QRect(line.left(), top, line.width(), _BAR), tone, ink)
        painter.end()

    def _paint_words(
        self, painter: QPainter, line: QRect, tone: Colours, ink: QColor | None
    ) -> None:
        of = self._tally
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        is_done = of.reviewed == of.groups > 0
        dim = ink or QColor(tone.dim)
        plain, bold = painter.font(), QFont(painter.font())
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(ink or QColor(tone.text))
        painter.drawText(line, left, tr("All groups"))
        taken = painter.fontMetrics().horizontalAdvance(tr("All groups")) + _MARGIN
        painter.setFont(plain)
        painter.setPen(ink or QColor(tone.keep) if is_done else dim)
        words = "✓" if is_done else self.told_left()
        _draw_elided(painter, line.adjusted(taken, 0, 0, 0), right, words)
        painter.setPen(dim)
        _draw_elided(painter, line.translated(0, line.height() + _GAP), left, self.told())

    def _paint_bar(self, painter: QPainter, box: QRect, tone: Colours, ink: QColor | None) -> None:
        """Filled by bytes: what is worth most fills it fastest."""
        of = self._tally
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.line))
        painter.drawRoundedRect(box, _BAR / 2, _BAR / 2)
        whole, done = (of.spare_bytes, of.reviewed_bytes) if of.spare_bytes else (
            of.groups, of.reviewed
        )  # fmt: skip
        if done:
            filled = QRectF(box)
            filled.setWidth(max(_BAR, box.width() * done / whole))
            own = QColor(tone.keep if of.reviewed == of.groups else tone.accent)
            painter.setBrush(ink or own)
            painter.drawRoundedRect(filled, _BAR / 2, _BAR / 2)


def _draw_elided(painter: QPainter, line: QRect, flags: Qt.AlignmentFlag, words: str) -> None:
    fits = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, line.width())
    painter.drawText(line, flags, fits)
