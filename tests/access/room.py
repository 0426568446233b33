"""Whether words have room: cut labels, crowded buttons, overlaps, windows larger than a screen."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)

_SLACK = 1
_FRAME = QSize(0, 40)
_CONTROLS = (QAbstractButton, QLabel)


def faults(page: QWidget) -> Iterator[dict[str, str]]:
    """What is wrong with a page or dialog in sight."""
    _lay_out()
    window = page.window()
    yield from _too_large(window)
    seen = [w for w in page.findChildren(QWidget) if w.isVisible() and w.window() is window]
    for widget in seen:
        yield from _cut(widget)
        yield from _aside(widget)
    yield from _over_each_other(seen)


def narrow(page: QWidget) -> Iterator[dict[str, str]]:
    """Buttons and choices in sight that have less room than their words want."""
    _lay_out()
    for widget in page.findChildren(QWidget):
        if isinstance(widget, (QPushButton, QToolButton, QComboBox)) and widget.isVisible():
            wants = widget.sizeHint()
            if widget.window() is page.window() and widget.width() + _SLACK < wants.width():
                yield _fault("narrow", widget, _words(widget)) | {"wants": f"{wants.width()}"}


def _lay_out() -> None:
    """Give words that came a moment ago the room that they are about to get."""
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def _too_large(window: QWidget) -> Iterator[dict[str, str]]:
    least = window.minimumSizeHint().expandedTo(window.minimumSize())
    whole = window.screen().availableSize() - _FRAME
    size = window.size() if isinstance(window, QDialog) else least
    for what, wanted, room in (("least size", least, whole), ("size", size, whole)):
        if wanted.width() > room.width() or wanted.height() > room.height():
            yield {"fault": what, "what": f"{wanted.width()} × {wanted.height()}"}


def _cut(widget: QWidget) -> Iterator[dict[str, str]]:
    """Words that do not fit and are not told by a tool tip either."""
    if isinstance(widget, QLabel) and widget.text() and not widget.toolTip():
        if type(widget) is QLabel and not _fits(widget):
            yield _fault("cut", widget, widget.text())
    elif isinstance(widget, (QPushButton, QToolButton, QCheckBox, QRadioButton)):
        least = widget.minimumSizeHint()
        if widget.text() and (
            widget.width() + _SLACK < least.width() or widget.height() + _SLACK < least.height()
        ):
            yield _fault("crowded", widget, widget.text())


def _aside(widget: QWidget) -> Iterator[dict[str, str]]:
    """What reaches out of its place at the side, where nothing scrolls."""
    shown = widget.visibleRegion().boundingRect()
    is_told = isinstance(widget, _CONTROLS) and bool(_words(widget)) and not shown.isEmpty()
    if is_told and shown.width() + _SLACK < widget.width():
        yield _fault("aside", widget, _words(widget))


def _fits(label: QLabel) -> bool:
    room = label.contentsRect().size()
    if label.textFormat() == Qt.TextFormat.RichText or "<b>" in label.text():
        document = QTextDocument()
        document.setHtml(label.text())
        document.setTextWidth(room.width())
        return document.size().height() <= room.height() + 8
    metrics = label.fontMetrics()
    flags = int(Qt.TextFlag.TextWordWrap) if label.wordWrap() else 0
    words = label.text().replace("&", "")
    needed = metrics.boundingRect(QRect(0, 0, room.width(), 9999), flags, words)
    return (
        needed.width() <= room.width() + _SLACK + metrics.averageCharWidth()
        and needed.height() <= room.height() + _SLACK
    )


def _over_each_other(seen: list[QWidget]) -> Iterator[dict[str, str]]:
    """Controls and labels of one parent that share pixels."""
    by_parent: dict[int, list[QWidget]] = {}
    for widget in seen:
        if isinstance(widget, _CONTROLS) and widget.parentWidget() is not None:
            by_parent.setdefault(id(widget.parentWidget()), []).append(widget)
    for siblings in by_parent.values():
        for one, other in combinations(siblings, 2):
            both = one.geometry() & other.geometry()
            if both.width() > _SLACK and both.height() > _SLACK:
                yield _fault("over each other", one, f"{_words(one)} / {_words(other)}")


def _words(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    return str(text()) if text is not None else type(widget).__name__


def _fault(fault: str, widget: QWidget, what: str) -> dict[str, str]:
    size, least = widget.size(), widget.minimumSizeHint()
    return {
        "fault": fault, "what": what[:120], "of": type(widget).__name__,
        "size": f"{size.width()}×{size.height()}", "needs": f"{least.width()}×{least.height()}",
    }  # fmt: skip
