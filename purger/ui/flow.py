"""A layout that goes on in a new line where there is no room left in the one it is at.

Bars of buttons stand in it: in a narrow window they have more lines, and nothing is cut.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QSizePolicy, QStyle, QWidget

_Policy = QSizePolicy.Policy


class Words(QWidget):
    """What stands in one line of such a layout and gives way; it takes the room that is left.

    Attributes:
        row: what it holds, side by side.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = 0
        self.setSizePolicy(_Policy.Expanding, _Policy.Preferred)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)

    def want(self, width: int) -> None:
        """Let it have so much room in its line, in pixels; less where a line has less."""
        if width != self._wanted:
            self._wanted = width
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as was wanted."""
        return QSize(self._wanted, self.row.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """It gives way."""
        return QSize(0, self.row.minimumSize().height())


class FlowLayout(QLayout):
    """Widgets side by side, in as many lines as they need; those that expand fill their line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []

    # -- what QLayout asks -----------------------------------------------------------------------

    def addItem(self, item: QLayoutItem) -> None:
        """Put one behind the others."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """One of them, None where there is none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take one away; None where there is none."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Sideways."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Fewer lines where it is wide."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Of all lines at a width, in pixels."""
        margins = self.contentsMargins()
        inside = width - margins.left() - margins.right()
        heights = [_height(line) for line in self._lines(inside)]
        gaps = self.spacing() * max(0, len(heights) - 1)
        return sum(heights) + gaps + margins.top() + margins.bottom()

    def minimumSize(self) -> QSize:
        """As wide as the widest of them, as high as in its place; in one line before it has one."""
        margins = self.contentsMargins()
        place = self.geometry().width() or self.sizeHint().width()
        widest = max((item.minimumSize().width() for item in self._seen()), default=0)
        width = widest + margins.left() + margins.right()
        return QSize(width, self.heightForWidth(max(width, place)))

    def sizeHint(self) -> QSize:
        """All of them in one line."""
        margins, seen = self.contentsMargins(), self._seen()
        gaps = self.spacing() * max(0, len(seen) - 1)
        width = sum(item.sizeHint().width() for item in seen) + gaps
        width += margins.left() + margins.right()
        return QSize(width, self.heightForWidth(width))

    def setGeometry(self, rect: QRect) -> None:
        """Put them there."""
        is_other = rect.width() != self.geometry().width()
        super().setGeometry(rect)
        if is_other and (parent := self.parentWidget()) is not None:
            parent.updateGeometry()  # it may have more lines, or fewer
        inside = rect.marginsRemoved(self.contentsMargins())
        top = inside.top()
        for line in self._lines(inside.width()):
            height, left = _height(line), inside.left()
            for item, width in zip(line, self._widths(line, inside.width()), strict=True):
                own = min(height, item.sizeHint().height())
                at = QRect(QPoint(left, top + (height - own) // 2), QSize(width, own))
                item.setGeometry(self._visual(at, inside))
                left += width + self.spacing()
            top += height + self.spacing()

    # -- lines -----------------------------------------------------------------------------------

    def _seen(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in self._seen():
            wanted = item.sizeHint().width()
            if lines and wanted <= left:
                lines[-1].append(item)
            else:
                lines.append([item])
                left = width
            left -= wanted + self.spacing()
        return lines

    def _widths(self, line: list[QLayoutItem], width: int) -> list[int]:
        """Those that expand share what is left; one that is too wide for its line is cut."""
        wanted = [min(item.sizeHint().width(), width) for item in line]
        spare = width - sum(wanted) - self.spacing() * (len(line) - 1)
        growing = [n for n, item in enumerate(line) if _grows(item)]
        for n in growing:
            wanted[n] += spare // len(growing)
        return wanted

    def _visual(self, rect: QRect, inside: QRect) -> QRect:
        parent = self.parentWidget()
        if parent is None:
            return rect
        return QStyle.visualRect(parent.layoutDirection(), inside, rect)


def _height(line: list[QLayoutItem]) -> int:
    return max(item.sizeHint().height() for item in line)


def _grows(item: QLayoutItem) -> bool:
    widget = item.widget()
    return widget is not None and widget.sizePolicy().horizontalPolicy() is _Policy.Expanding
