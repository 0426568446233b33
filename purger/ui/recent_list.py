"""The folders opened lately: how many photos, when, and whether they can be opened now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from purger.core.presence import Presence
from purger.core.text import show_name
from purger.core.texts import shown, tr, trn
from purger.ui.accessible import announce
from purger.ui.elided import ElidedLabel
from purger.ui.keys import keep_own_keys

_WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class Visit:
    """A folder that was opened.

    Attributes:
        folder: it.
        photos: how many there were, 0 where that is not known.
        moment: when that was, Unix time.
    """

    folder: Path
    photos: int = 0
    moment: float = 0.0


class RecentList(QWidget):
    """One row a folder: click it, or take it off the list.

    Signals:
        chosen: Path.
        forgotten: Path; it shall not be listed any more.
    """

    chosen = Signal(object)
    forgotten = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[Path, _Row] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.title = QLabel(tr("Opened lately"))
        self.title.setProperty("dim", True)
        self._column.addWidget(self.title)
        self.hide()

    def show_visits(self, visits: Sequence[Visit]) -> None:
        """List these, in their order."""
        for row in self._rows.values():
            self._column.removeWidget(row)
            row.deleteLater()
        self._rows = {}
        for visit in visits:
            row = _Row(visit)
            row.open.clicked.connect(lambda _=False, at=visit.folder: self.chosen.emit(at))
            row.forget.clicked.connect(lambda _=False, at=visit.folder: self._forget(at))
            self._rows[visit.folder] = row
            self._column.addWidget(row)
        self.setVisible(bool(visits))
        keep_own_keys(self)

    def _forget(self, folder: Path) -> None:
        """Take one off, and stay at its place: the button that was pressed goes."""
        at = self.folders().index(folder)
        self.forgotten.emit(folder)
        left = tuple(self._rows.values())
        if left:
            left[min(at, len(left) - 1)].forget.setFocus()
        announce(self, tr("{folder} is off the list.", folder=show_name(folder.name or folder)))

    def show_presence(self, found: Mapping[Path, Presence]) -> None:
        """Say of each whether it can be opened now."""
        for folder, presence in found.items():
            if folder in self._rows:
                self._rows[folder].show_presence(presence)

    def folders(self) -> tuple[Path, ...]:
        """Those that are listed."""
        return tuple(self._rows)


class _Row(QWidget):
    """A button as wide as the list, with a small one beside it."""

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._facts = facts_of(visit, datetime.now(UTC).astimezone().date())
        name = show_name(visit.folder.name or visit.folder)
        where = show_name(visit.folder)
        self.open, self.forget = QPushButton(), QPushButton("×")
        self._told = QLabel(self._facts)
        title, path = ElidedLabel(), ElidedLabel()
        title.setText(name)
        path.setText(where)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        for label in (path, self._told):
            label.setProperty("dim", True)
        for label in (title, path, self._told):
            label.setTextFormat(Qt.TextFormat.PlainText)
            # the button below gets the mouse, and tells a screen reader all of it
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(title)
        words.addWidget(path)
        inside = QHBoxLayout(self.open)
        inside.setContentsMargins(12, 6, 12, 6)
        inside.setSpacing(14)
        inside.addLayout(words, 1)
        inside.addWidget(self._told)
        self.open.setMinimumHeight(inside.sizeHint().height())
        self._where, self._name = where, name
        self.forget.setFlat(True)
        self.forget.setFixedWidth(36)
        large = self.forget.font()
        large.setPointSizeF(large.pointSizeF() * 1.5)
        self.forget.setFont(large)
        self.forget.setStyleSheet("QPushButton { padding: 2px; }")
        self.forget.setToolTip(tr("Take it off this list; the folder itself is left alone"))
        self.forget.setAccessibleName(tr("Take {folder} off the list", folder=name))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.open, 1)
        row.addWidget(self.forget)
        self.show_presence(Presence.HERE)

    def show_presence(self, presence: Presence) -> None:
        """Say why it cannot be opened, or what is known of it."""
        why = shown(presence.value)
        self._told.setText(f"⚠ {why}" if why else self._facts)
        self._told.setProperty("dim", not why)
        self._told.style().unpolish(self._told)
        self._told.style().polish(self._told)
        told = why or self._facts
        self.open.setAccessibleName(f"{self._name}, {told}" if told else self._name)
        hint = tr("Connect it, then click here.") if presence is Presence.AWAY else ""
        self.open.setToolTip("\n".join(filter(None, (self._where, hint))))


def facts_of(visit: Visit, today: date) -> str:
    """What is known of a folder: "2,431 photos · yesterday"; "" for nothing."""
    if not visit.photos:
        return ""
    photos = trn("{n} photo", "{n} photos", visit.photos)
    day = datetime.fromtimestamp(visit.moment, UTC).astimezone().date()
    return tr("{photos} · {day}", photos=photos, day=_day(day, today))


def _day(day: date, today: date) -> str:
    ago = (today - day).days
    if ago == 0:
        return tr("today")
    if ago == 1:
        return tr("yesterday")
    if 1 < ago < _WEEK:
        return trn("{n} day ago", "{n} days ago", ago)
    return day.isoformat()
