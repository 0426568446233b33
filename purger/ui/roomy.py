"""Dialogs with room for their words, in letters of any size: as high as these need, else scrolled.

A layout gives wrapped words the height that they need only where there is enough of it, and cuts
them where there is not.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

_FRAME: Final = 40
_BORDER: Final = 8


class _Scrolled(QScrollArea):
    """Scrolls up and down only, and not before it must."""

    def __init__(self, body: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setObjectName("scrolled")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Words that changed may need more room at the side."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        """As wide as what is in it, and its bar."""
        least, body = super().minimumSizeHint(), self.widget()
        if body is None:
            return least
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(body.minimumSizeHint().width() + bar, least.height())


def room_for(window: QWidget) -> QSize:
    """How large a window may be on its screen, without its frame; logical pixels."""
    whole = window.screen().availableSize()
    return QSize(whole.width() - _BORDER, whole.height() - _FRAME)


def open_at(window: QWidget, width: int, height: int) -> None:
    """Let a window open at a size, or as large as its screen allows; logical pixels."""
    window.resize(QSize(width, height).boundedTo(room_for(window)))


def fit(window: QWidget) -> None:
    """Let a window that is to be shown be no larger than its screen, and stand on it."""
    if window.windowState() != Qt.WindowState.WindowNoState:
        return
    open_at(window, window.width(), window.height())
    place, whole = window.geometry(), window.screen().availableGeometry()
    most = whole.bottomRight() - place.bottomRight() + place.topLeft()
    window.move(
        max(whole.left(), min(window.x(), most.x())), max(whole.top(), min(window.y(), most.y()))
    )


def give_room(dialog: QDialog) -> None:
    """Make a dialog as high as its words need, or let all but its last line scroll.

    Called once everything stands in its layout, which is a QVBoxLayout.
    """
    layout = dialog.layout()
    if not isinstance(layout, QVBoxLayout):
        raise TypeError("only what stands one below the other can be scrolled")
    has_size = dialog.testAttribute(Qt.WidgetAttribute.WA_Resized)
    wanted = dialog.size() if has_size else layout.totalSizeHint()
    focused = dialog.focusWidget()
    body = QWidget(dialog)  # within the dialog all along: the order of Tab stays
    inner = QVBoxLayout(body)
    inner.setContentsMargins(0, 0, 0, 0)
    inner.setSpacing(layout.spacing())
    while layout.count() > 1:
        _move(layout, inner)
    area = _Scrolled(body, dialog)
    layout.insertWidget(0, area, 1)
    if focused is not None:
        focused.setFocus()
    _resize(dialog, layout, area, inner, wanted)


def _resize(
    dialog: QDialog, layout: QVBoxLayout, area: QScrollArea, inner: QVBoxLayout, wanted: QSize
) -> None:
    margins, foot = layout.contentsMargins(), layout.itemAt(1)
    beside = margins.left() + margins.right()
    around = margins.top() + margins.bottom() + layout.spacing()
    around += 0 if foot is None else foot.sizeHint().height()
    width = max(wanted.width(), dialog.minimumWidth(), area.minimumSizeHint().width() + beside)
    needed = max(inner.totalHeightForWidth(width - beside), inner.totalSizeHint().height())
    height = max(wanted.height(), needed + around)
    open_at(dialog, width, height)


def _move(layout: QVBoxLayout, inner: QVBoxLayout) -> None:
    """The first part of one layout to the end of another."""
    stretch = layout.stretch(0)
    item = layout.takeAt(0)
    if item is None:
        return
    widget, nested = item.widget(), item.layout()
    if widget is not None:
        inner.addWidget(widget, stretch, item.alignment())
    elif isinstance(nested, QLayout):
        nested.setParent(None)
        inner.addLayout(nested, stretch)
    else:
        inner.addItem(item)
