"""The bar in which the user says what to see: name, kind, state, folder, camera, days."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Final

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from purger.core.facets import Facets
from purger.core.filters import Filter, Matches, first_day, last_day
from purger.core.text import show_name
from purger.core.texts import tr, trn
from purger.ui.actions import explain
from purger.ui.elided import ElidedLabel
from purger.ui.flow import FlowLayout

_TYPING_MS: Final = 120
_ANY: Final = "*"
_MOST_FOLDERS: Final = 2_000


class FilterBar(QFrame):
    """Says what shall be seen; hidden until it is asked for.

    Signals:
        changed: Filter, the user wants that.
        closed: the user is done here; the keys belong to the photos again.
    """

    changed = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.text = QLineEdit()
        self.kind, self.state = QComboBox(), QComboBox()
        self.folder, self.camera = QComboBox(), QComboBox()
        self.since, self.until = _Day(tr("From"), first_day), _Day(tr("To"), last_day)
        self.count = ElidedLabel()
        self.clear = QPushButton(tr("Clear"))
        self.close_ = QPushButton(tr("Close"))
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._facets: Facets | None = None
        self._build()
        self._connect()
        self.show_matches(None)
        self.hide()

    def explain(self, actions: Mapping[str, QAction]) -> None:
        """Let the tooltip tell the key of the command that the button stands for."""
        explain(self.close_, actions["filter"], tr("See everything again, and hide this bar"))

    def _build(self) -> None:
        self.text.setPlaceholderText(tr("Text in the name"))
        self.text.setAccessibleName(tr("Text in the name"))
        self.text.setClearButtonEnabled(True)
        for box, name, choices in (
            (self.kind, tr("Kind of group"), _kinds()),
            (self.state, tr("State of the review"), _states()),
            (self.folder, tr("Folder"), {}),
            (self.camera, tr("Camera"), {}),
        ):
            box.setAccessibleName(name)
            box.setToolTip(name)
            for key, words in choices.items():
                box.addItem(words, key)
            # the mouse leaves the keys with the photos
            box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            box.setMinimumWidth(60)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(8)
        for field in (self.folder, self.camera):
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.count.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.count.setProperty("dim", True)
        for button in (self.clear, self.close_):
            button.setFlat(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clear.setToolTip(tr("See everything again"))
        layout = FlowLayout(self)
        layout.setContentsMargins(14, 8, 14, 8)
        layout.setSpacing(8)
        for part in (
            self.text, self.folder, self.camera, self.since, self.until, self.kind, self.state,
            self.count, self.clear, self.close_,
        ):  # fmt: skip
            layout.addWidget(part)

    def _connect(self) -> None:
        self.text.textChanged.connect(lambda _: self._typing.start())
        self.text.returnPressed.connect(self._on_return)
        self._typing.timeout.connect(self._tell)
        for box in (self.kind, self.state, self.folder, self.camera):
            box.currentIndexChanged.connect(lambda _: self._tell())
        for day in (self.since, self.until):
            day.told.connect(self._tell)
            day.returnPressed.connect(self._on_return)
        self.clear.clicked.connect(lambda: self.show_filter(Filter(), tell=True))
        self.close_.clicked.connect(self.dismiss)

    # -- showing ---------------------------------------------------------------------------------

    def open(self) -> None:
        """Show the bar, ready to be typed in."""
        self.show()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.selectAll()

    def dismiss(self) -> None:
        """See everything again, and hide the bar."""
        self.show_filter(Filter(), tell=True)
        self.hide()
        self.closed.emit()

    def show_facets(self, facets: Facets) -> None:
        """Offer the folders and cameras of a library, and the days that it spans."""
        if self._facets is facets:
            return
        self._facets = facets
        wanted = self.wanted()
        folders = {_ANY: tr("All folders"), **_folders(facets)}
        cameras = {_ANY: tr("All cameras")} | {
            name: show_name(name) if name else tr("Camera not known") for name in facets.cameras
        }
        for box, choices in ((self.folder, folders), (self.camera, cameras)):
            with QSignalBlocker(box):
                box.clear()
                for key, words in choices.items():
                    box.addItem(words, key)
                    box.setItemData(box.count() - 1, words, Qt.ItemDataRole.ToolTipRole)
            box.setEnabled(len(choices) > 2)  # noqa: PLR2004 - all of them, and one
        known = facets.taken[~np.isnan(facets.taken)]
        if len(known):
            self.since.suggest(tr("from {day}", day=_day_at(float(known.min()))))
            self.until.suggest(tr("to {day}", day=_day_at(float(known.max()))))
        self.show_filter(wanted)

    def show_filter(self, wanted: Filter, *, tell: bool = False) -> None:
        """Show a filter; with `tell` it is what the user wants."""
        self._typing.stop()
        with QSignalBlocker(self.text):
            self.text.setText(wanted.text)
        for box, key in (
            (self.kind, wanted.kind), (self.state, wanted.state),
            (self.folder, wanted.folder or _ANY),
            (self.camera, _ANY if wanted.camera is None else wanted.camera),
        ):  # fmt: skip
            with QSignalBlocker(box):
                box.setCurrentIndex(max(0, box.findData(key)))
        self.since.show_day(wanted.since)
        self.until.show_day(wanted.until)
        if tell:
            self._tell()

    def show_matches(self, found: Matches | None) -> None:
        """Say how much is left of everything."""
        self.clear.setEnabled(found is not None)
        words = ""
        if found is not None:
            words = trn(
                "{found:,} of {n} group matches", "{found:,} of {n} groups match", found.of,
                found=found.count,
            )  # fmt: skip
        self.count.setText(words)
        self.setAccessibleDescription(words)

    def wanted(self) -> Filter:
        """What the bar says."""
        folder, camera = self.folder.currentData(), self.camera.currentData()
        return Filter(
            text=self.text.text(),
            folder="" if folder in {None, _ANY} else folder,
            camera=None if camera == _ANY else camera,
            since=self.since.day(),
            until=self.until.day(),
            kind=self.kind.currentData(),
            state=self.state.currentData(),
        )

    def _tell(self) -> None:
        self._typing.stop()
        self.changed.emit(self.wanted())

    def _on_return(self) -> None:
        self._tell()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the photos, with the filter as it is; an empty one is put away."""
        if event.key() == Qt.Key.Key_Escape:
            self.setHidden(self.wanted().is_empty)
            self.closed.emit()
        else:
            super().keyPressEvent(event)


class _Day(QLineEdit):
    """A day, a month or a year, or nothing.

    Signals:
        told: another day is meant.
    """

    told = Signal()

    def __init__(self, name: str, day_of: Callable[[str], str]) -> None:
        super().__init__()
        self._name, self._day_of = name, day_of
        self._day = ""
        self.setAccessibleName(name)
        self.setToolTip(tr("{name}: a day like 2024-05-31, a month or a year", name=name))
        self.setPlaceholderText(name)
        self.setClearButtonEnabled(True)
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("from 0000-00-00") + 34)
        self.textChanged.connect(self._on_changed)

    def suggest(self, words: str) -> None:
        """Show the first or last day of the library where none is set."""
        self.setPlaceholderText(words)

    def day(self) -> str:
        """ISO 8601, "" for none."""
        return self._day

    def show_day(self, day: str) -> None:
        """Show a day without telling of it."""
        if day != self._day:
            with QSignalBlocker(self):
                self.setText(day)
            self._day = day

    def _on_changed(self, text: str) -> None:
        """What is no day yet changes nothing."""
        try:
            day = self._day_of(text.strip())
        except ValueError:
            return
        if day != self._day:
            self._day = day
            self.told.emit()


def _day_at(moment: float) -> str:
    return f"{datetime.fromtimestamp(moment, UTC):%Y-%m-%d}"


def _kinds() -> dict[str, str]:
    return {
        "": tr("All kinds"),
        "identical": tr("Identical"),
        "same": tr("Same picture"),
        "near": tr("Near-duplicates"),
        "series": tr("Series"),
    }


def _states() -> dict[str, str]:
    return {
        "": tr("All states"),
        "open": tr("To be reviewed"),
        "reviewed": tr("Reviewed"),
        "marked": tr("With marks"),
    }


def _folders(facets: Facets) -> dict[str, str]:
    """The folders that hold photos and those above that hold several, without what all share."""
    above: set[str] = set()
    for folder in facets.folders:
        parent = os.path.dirname(folder)  # noqa: PTH120 - text, as it was scanned
        above.add(parent)
    every = sorted({*facets.folders, *above})
    common = os.path.commonpath(facets.folders) if facets.folders else ""
    shown = [folder for folder in every if folder.startswith(common)][:_MOST_FOLDERS]
    start = len(os.path.dirname(common).rstrip(os.sep)) + 1  # noqa: PTH120
    return {folder: show_name(folder[start:] or folder) for folder in shown}
