"""What holds for the whole library: the slider, what its position gives, and the way to the map."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from purger.core.hierarchy import Hierarchy, Totals
from purger.core.review import Review
from purger.core.text import show_bytes
from purger.core.texts import tr, trn
from purger.ui.elided import ElidedLabel
from purger.ui.similarity import SimilaritySlider

_STEPS: Final = 100
_SETTLE_MS: Final = 40
_LATER_MS: Final = 60


class Overview(QWidget):
    """The bar above a review.

    Signals:
        similarity_changed: float, the slider came to rest there (or passes by).
        map_requested: the map shall be shown.
    """

    similarity_changed = Signal(float)
    map_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = SimilaritySlider()
        self.percent, self.totals = QLabel(), ElidedLabel()
        self.map = QPushButton(tr("Map"))
        self._review: Review | None = None
        self._counted: Hierarchy | None = None
        self.at: Totals | None = None
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self._count_now)
        self._build()
        self.slider.valueChanged.connect(self._on_slid)
        self._settle.timeout.connect(self.settle)
        self.map.clicked.connect(self.map_requested)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(10)
        title = QLabel(tr("&Similarity"))
        title.setBuddy(self.slider)
        # the mouse leaves the keys with the photos; Tab or Alt+S brings them here
        self.slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.percent.setMinimumWidth(40)
        self.totals.setAccessibleDescription(tr("At this similarity"))
        for widget in (title, self.slider, self.percent):
            row.addWidget(widget)
        row.setStretchFactor(self.slider, 2)
        row.addWidget(self.totals, 3)
        self.map.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.addWidget(self.map)

    def show_similarity(self, similarity: float) -> None:
        """Move the slider, 0 to 1, unless the user holds it."""
        if not self.slider.isSliderDown():
            with QSignalBlocker(self.slider):
                self.slider.setValue(round(similarity * _STEPS))

    def show_review(self, review: Review, *, soon: bool = False) -> None:
        """Show what every position gives in a review, under the decisions in force.

        With `soon` what the decision led to is painted before all positions are counted again: the
        line tells of the groups in force until then.
        """
        self._review = review
        if soon and self.at is not None:
            self._later.start()
            self._show_numbers()
        else:
            self._count_now()

    def _count_now(self) -> None:
        self._later.stop()
        self._count()
        self._show_numbers()

    def _count(self) -> None:
        """What every position of the slider gives; changes with decisions and purges only."""
        review = self._review
        if review is None or not review.can_decide:
            self._counted = self.at = None
            self.slider.show_histogram(None)
        elif self._counted is not review.hierarchy:
            self._counted, self.at = review.hierarchy, review.totals()
            self.slider.show_histogram(review.histogram())

    def _show_numbers(self) -> None:
        """What the position of the slider gives, be its groups shown already or not."""
        self.percent.setText(tr("{percent}%", percent=self.slider.value()))
        if self._review is None:
            return
        groups, series, spare, size = self._numbers(self._review)
        if groups:
            parts = [
                trn("{n} group", "{n} groups", groups),
                trn("{n} duplicate", "{n} duplicates", spare),
                tr("{size} could be freed", size=show_bytes(size)),
            ]
        else:
            parts = [self._none_here()]
        kept = len(self._review.kept)
        if kept:  # they are no groups any more, but the line of all groups counts them
            parts.insert(1, trn("{n} kept", "{n} kept", kept))
        if series:
            parts.append(trn("{n} series kept whole", "{n} series kept whole", series))
        words = " · ".join(parts)
        self.totals.setText(words)
        self.slider.tell(words)

    def _numbers(self, review: Review) -> tuple[int, int, int, int]:
        """How many groups, series and duplicates, and the bytes to spare, at the slider."""
        at, is_stale = self.slider.value(), self._later.isActive()
        is_in_force = not review.can_decide or at == round(review.similarity * _STEPS)
        if self.at is not None and not (is_stale and is_in_force):
            return (
                int(self.at.groups[at]), int(self.at.series[at]), int(self.at.duplicates[at]),
                int(self.at.spare_bytes[at]),
            )  # fmt: skip
        present, freed, _ = review.facts()
        is_plain = review.groups.kinds == 0
        return (
            int(np.count_nonzero(present > 1)),
            int(np.count_nonzero((present > 1) & ~is_plain)),
            int((present - 1)[(present > 1) & is_plain].sum()),
            int(freed.sum()),
        )

    def _none_here(self) -> str:
        """That there are no groups here; and where there are some, if anywhere."""
        if self.at is None:
            return tr("No duplicates at this similarity.")
        if self.at.groups[: self.slider.value()].any():
            return tr("No duplicates at this similarity; further left it finds more.")
        if self.at.groups.any():
            return tr("No duplicates at this similarity.")
        return tr("No duplicates at any similarity.")

    def _on_slid(self, _value: int) -> None:
        if self._later.isActive():
            self._count_now()  # the other positions are of the review before
        else:
            self._show_numbers()
        if not self._settle.isActive():
            self._settle.start()

    def settle(self) -> None:
        """Tell where the slider is."""
        self.similarity_changed.emit(self.slider.value() / _STEPS)
