"""The facts of photos side by side, a column each; what differs stands out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from purger.core.domain import Catalog
from purger.core.facts import Facts, Line
from purger.core.text import show_bytes, show_name
from purger.core.texts import Sentence, say, shown, tr
from purger.ui.theme import colours

_STRIPE: Final = 40
_NAVIGATION: Final = frozenset({
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End,
})  # fmt: skip


def facts_of_file(catalog: Catalog, row: int) -> Facts:
    """What is known of a photo without opening it again."""
    photo, traits = catalog.photos[row], catalog.traits[row]
    changed = datetime.fromtimestamp(photo.mtime_ns / 1e9).astimezone()
    facts = [
        (say("Folder"), show_name(photo.path.parent)),
        (say("Size"), show_bytes(photo.size)),
        (
            say("Pixels"),
            tr(
                "{width} × {height} ({megapixels:.1f} MP)",
                width=traits.width,
                height=traits.height,
                megapixels=traits.pixels / 1e6,
            ),
        ),
        (say("Format"), traits.format),
        (say("Bytes a pixel"), tr("{bytes:.2f}", bytes=photo.size / max(1, traits.pixels))),
        (say("File changed"), f"{changed:%Y-%m-%d %H:%M:%S}"),
    ]
    if traits.taken is not None:
        moment = datetime.fromtimestamp(traits.taken, UTC)
        facts.append(
            (say("Taken"), f"{moment:%Y-%m-%d %H:%M:%S}.{moment.microsecond // 10_000:02}")
        )
    if traits.camera:
        facts.append((say("Camera"), show_name(traits.camera)))
    beside = ", ".join(show_name(file.path.name) for file in catalog.companions[row])
    if beside:
        facts.append((say("With it"), beside))
    return tuple(facts)


class FactsTable(QTableWidget):
    """One row a fact, one column a photo."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Facts of the photos"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setHighlightSections(False)

    def show_lines(self, names: Sequence[str], lines: Sequence[Line]) -> None:
        """Show the facts of photos of these names."""
        tone = colours()
        wash = QColor(tone.accent)
        wash.setAlpha(_STRIPE)
        self.setColumnCount(len(names))
        self.setRowCount(len(lines))
        self.setHorizontalHeaderLabels([*names])
        self.setVerticalHeaderLabels([_heading(line) for line in lines])
        for row, line in enumerate(lines):
            for column, raw in enumerate(line.values):
                value = _value(raw)
                item = QTableWidgetItem(value or "–")
                item.setToolTip(value.replace("<", "‹"))
                if line.differs:
                    font = item.font()
                    font.setBold(True)
                    item.setFont(font)
                    item.setBackground(wash)
                else:
                    item.setForeground(QColor(tone.dim))
                self.setItem(row, column, item)
        self.resizeRowsToContents()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down move in the table; all other keys mean the photos."""
        if event.key() in _NAVIGATION:
            super().keyPressEvent(event)
        else:
            event.ignore()


def _heading(line: Line) -> str:
    name = shown(line.name)
    return f"≠ {name}" if line.differs else name


def _value(text: str) -> str:
    """A word of a camera's settings in the user's language; what stands in a file as it is."""
    return shown(text) if isinstance(text, Sentence) else text
