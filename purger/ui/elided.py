"""Words that give way: they are cut with an ellipsis where there is no room for them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

_LETTERS: Final = 10
_TOOL_LETTERS: Final = 7
_PADDING: Final = 14  # that much of what is around the words may go before they are cut


class ElidedLabel(QLabel):
    """A label of one line of plain text that never widens its window.

    Args:
        parent: its parent.
        gives_way: whether all others in its bar get the room that they want before it gets any.
    """

    def __init__(self, parent: QWidget | None = None, *, gives_way: bool = False) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if gives_way:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """As narrow as anybody wants."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what fits; where it is cut, the whole text is the tool tip."""
        metrics, width = self.fontMetrics(), self.contentsRect().width()
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, width)
        tip = "" if words == self.text() else self.text()
        if self.toolTip() != tip:
            self.setToolTip(tip)
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment(), words)
        painter.end()


class ElidedButton(QPushButton):
    """A button whose words give way where there is no room; the tool tip then tells them."""

    def minimumSizeHint(self) -> QSize:
        """As narrow as a few letters."""
        whole = super().minimumSizeHint()
        return QSize(min(whole.width(), _LETTERS * self.fontMetrics().averageCharWidth()),
                     whole.height())  # fmt: skip

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what fits."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        style = self.style()
        inside = style.subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        option.text = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideMiddle, inside.width(),
            Qt.TextFlag.TextShowMnemonic,
        )  # fmt: skip
        if option.text != self.text() and not self.toolTip():
            self.setToolTip(self.text().replace("&", ""))
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()


class ElidedToolButton(QToolButton):
    """A button of a bar that gives way where the bar is too short; it has a tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """As narrow as a few letters."""
        whole = super().minimumSizeHint()
        least = _TOOL_LETTERS * self.fontMetrics().averageCharWidth()
        return QSize(min(whole.width(), least), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what fits."""
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        lacking = self.sizeHint().width() - self.width() - _PADDING
        if lacking > 0:
            room = self.fontMetrics().horizontalAdvance(option.text) - lacking
            option.text = self.fontMetrics().elidedText(
                option.text, Qt.TextElideMode.ElideRight, max(1, room)
            )
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        painter.end()
