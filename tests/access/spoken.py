"""What a screen reader is told of a widget, asked in this process through `QAccessible`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

_MOST = 40


@dataclass(frozen=True)
class Said:
    """One thing of the tree."""

    depth: int
    role: str
    name: str
    description: str
    value: str
    states: frozenset[str]
    kind: str

    def __str__(self) -> str:
        words = [f"{'  ' * self.depth}{self.role} “{self.name}”"]
        words += [f"= {self.value}"] if self.value else []
        words += [f"({self.description})"] if self.description else []
        shown = sorted(self.states & {"focused", "checked", "selected", "disabled"})
        words += [f"[{', '.join(shown)}]"] if shown else []
        return " ".join(words)


def tree(widget: QWidget) -> list[Said]:
    """Everything that is in sight, of a long list the first items only."""
    return list(_walk(QAccessible.queryAccessibleInterface(widget), 0))


def _walk(one: QAccessibleInterface | None, depth: int) -> Iterator[Said]:
    if one is None or not one.isValid() or one.state().invisible:
        return
    yield said(one, depth)
    for number in range(min(one.childCount(), _MOST)):
        yield from _walk(one.child(number), depth + 1)


def said(one: QAccessibleInterface, depth: int = 0) -> Said:
    """One thing."""
    text, state = QAccessible.Text, one.state()
    names = ("focused", "focusable", "checked", "checkable", "selected", "disabled", "expandable")
    return Said(
        depth, one.role().name, one.text(text.Name), one.text(text.Description),
        one.text(text.Value), frozenset(name for name in names if getattr(state, name)),
        type(one.object()).__name__,
    )  # fmt: skip
