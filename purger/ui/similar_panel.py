"""The photo that was asked about, large, with what is known of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPixmap, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from purger.core.domain import Photo, Traits
from purger.core.text import show_bytes, show_name
from purger.core.texts import tr
from purger.ui.delegate import draw_badge, draw_fitted
from purger.ui.elided import ElidedLabel
from purger.ui.theme import colours

_LEAST_WIDTH: Final = 200
_FACTS_LINES: Final = 6
_LEAST_LINES: Final = 3
_MARGIN: Final = 12


class Picture(QWidget):
    """One photo as large as fits, under a word that says whose it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap: QPixmap | None = None
        self._caption = self._note = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_picture(self, pixmap: QPixmap | None, caption: str, note: str = "") -> None:
        """Show a picture; or the note, where there is none."""
        self._pixmap, self._caption, self._note = pixmap, caption, note
        self.update()

    def needed_side(self) -> int:
        """The longest side that a picture needs here, in pixels of the screen."""
        return round(max(self.width(), self.height()) * self.devicePixelRatioF())

    def sizeHint(self) -> QSize:
        """A comfortable size."""
        return QSize(460, 380)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture on the neutral ground of the grid."""
        tone = colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(tone.canvas))
        area = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        if self._pixmap is not None:
            draw_fitted(painter, self._pixmap, self._as_large_as_it_is(area))
        elif self._note:
            painter.setPen(QColor(tone.dim))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
                             self._note)  # fmt: skip
        if self._caption:
            draw_badge(painter, area.topLeft(), self._caption, tone.accent, tone)
        painter.end()

    def _as_large_as_it_is(self, area: QRect) -> QRect:
        """The room for the picture: all there is, below the word where it would be covered."""
        return area.adjusted(0, self.fontMetrics().height() + _MARGIN, 0, 0)


class QueryPanel(QWidget):
    """The photo that was asked about: picture, name, facts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = Picture()
        self._name = ElidedLabel()
        self._facts = QPlainTextEdit()
        self.setMinimumWidth(_LEAST_WIDTH)
        font = QFont(self._name.font())
        font.setWeight(QFont.Weight.DemiBold)
        self._name.setFont(font)
        self._name.setContentsMargins(_MARGIN + 4, 6, _MARGIN, 0)
        # long paths break anywhere, and what is copied is what is there
        self._facts.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._facts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._facts.setReadOnly(True)
        self._facts.setFrameShape(QFrame.Shape.NoFrame)
        self._facts.setTabChangesFocus(True)
        self._facts.setAccessibleName(tr("About the photo that was asked about"))
        self._facts.document().setDocumentMargin(0)
        self._facts.setStyleSheet(
            "QPlainTextEdit { background: transparent; border: 2px solid transparent; "
            f"padding: 2px {_MARGIN - 2}px 4px {_MARGIN + 2}px }} "
            "QPlainTextEdit:focus { border: 2px solid palette(accent) }"
        )
        line = self.fontMetrics().lineSpacing()
        self._facts.setMinimumHeight(_LEAST_LINES * line + 16)
        self._facts.setMaximumHeight(_FACTS_LINES * line + 16)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.picture, 1)
        column.addWidget(self._name)
        column.addWidget(self._facts)

    def show_facts(self, name: str, lines: Sequence[str]) -> None:
        """Show the name and the facts of a photo."""
        self._name.setText(name)
        words = "\n".join(lines)
        if words != self._facts.toPlainText():
            self._facts.setPlainText(words)
        self.picture.setAccessibleName(name)

    def text(self) -> str:
        """The facts that are shown."""
        return self._facts.toPlainText()


def facts_of(photo: Photo, traits: Traits) -> list[str]:
    """What is known of a photo, a line each."""
    lines = [
        tr(
            "{width} × {height} ({pixels:.1f} MP), {size}, {format}",
            width=traits.width, height=traits.height, pixels=traits.pixels / 1e6,
            size=show_bytes(photo.size), format=traits.format,
        )
    ]  # fmt: skip
    if traits.taken is not None:
        moment = datetime.fromtimestamp(traits.taken, UTC)
        lines.append(tr("Taken {moment}", moment=f"{moment:%Y-%m-%d %H:%M:%S}"))
    if traits.camera:
        lines.append(show_name(traits.camera))
    if traits.damaged:
        lines.append(tr("Damaged: part of the picture is lost"))
    lines.append(show_name(photo.path.parent))
    return lines
