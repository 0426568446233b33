"""What a screen reader learns of widgets that paint themselves: what they are, what changed."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QSplitter, QWidget

from purger.ui.hearing import HEARING, ROLE


def announce(widget: QWidget, sentence: str) -> None:
    """Say a sentence that is not where the focus is; nothing where nobody listens."""
    if sentence and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
        HEARING.announced(widget, sentence)


def describe(widget: QWidget, role: QAccessible.Role, name: str = "") -> None:
    """Tell what a painted widget is, and its name: to Qt it is a plain one.

    Told once, before anything else of it is said; `install` makes roles known.
    """
    widget.setProperty(ROLE, role.name)
    if name:
        widget.setAccessibleName(name)


def install() -> None:
    """Make the roles of `describe` known; once, before there are widgets."""
    QAccessible.installFactory(_interface)


def _interface(_name: str, of: QObject) -> QAccessibleInterface | None:
    role = of.property(ROLE) if isinstance(of, QWidget) else None
    if role is None or not isinstance(of, QWidget):
        return None
    return QAccessibleWidget(of, QAccessible.Role[role])


def in_reading_order(splitter: QSplitter) -> None:
    """Let the parts be read as they stand; a splitter would have the last one read first."""
    parts = [splitter.widget(number) for number in range(splitter.count())]
    handles = [splitter.handle(number) for number in range(splitter.count())]
    for part in (*parts, *handles):  # the handles stay on top, to be grabbed
        if part is not None:
            part.raise_()
