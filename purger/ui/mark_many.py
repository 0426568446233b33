"""Mark many photos at once: where, which of them, and how many that is, before it is done."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from purger.core.bulk import Proposal, Which, propose
from purger.core.hierarchy import Cut
from purger.core.review import Review
from purger.core.texts import tr
from purger.ui.roomy import give_room
from purger.ui.sparing import told_of
from purger.ui.tasks import NewestFirst
from purger.ui.volumes_banner import lift

_ALIKE: Final = 95


@dataclass(frozen=True, slots=True, eq=False)
class _Wish:
    review: Review
    groups: Cut
    which: Which
    similarity: float


class MarkManyDialog(QDialog):
    """Asks what to mark; nothing is marked by the dialog itself.

    Args:
        review: whose photos are meant.
        of_group, of_cluster: the groups in sight; None where there is none.

    Signals:
        chosen: `Proposal`, to be marked.
    """

    chosen = Signal(object)

    def __init__(
        self,
        review: Review,
        of_group: Cut | None,
        of_cluster: Cut | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Mark Many"))
        self._review = review
        self._places = (of_group, of_cluster, review.groups)
        self._proposal = Proposal()
        self._where, self._which = QButtonGroup(self), QButtonGroup(self)
        self.percent = QSpinBox()
        self.told = QLabel()
        self._wishes = NewestFirst(lambda: nullcontext(_answer))
        self._wish: _Wish | None = None
        self._proposal_of: _Wish | None = None
        self._build()
        self._wishes.answered.connect(self._on_answered)
        self.finished.connect(lambda _: self._wishes.close())
        self._ask()

    def _build(self) -> None:
        self.percent.setRange(0, 100)
        self.percent.setValue(_ALIKE)
        self.percent.setSuffix(tr("%"))
        self.percent.setAccessibleName(tr("At least so much like the best"))
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        words = (tr("In this &group"), tr("In this &cluster"), tr("&Everywhere"))
        layout.addWidget(choices(tr("Where"), self._where, words))
        for number, place in enumerate(self._places):
            self._where.button(number).setEnabled(place is not None)
        first = next(n for n, place in enumerate(self._places) if place is not None)
        self._where.button(first).setChecked(True)
        which = (
            tr("&All but the best"),
            tr("Only &byte copies of the best"),
            tr("Only photos that are at &least"),
        )
        box = choices(tr("Which"), self._which, which)
        row = QHBoxLayout()
        row.addWidget(self._which.button(2))
        row.addWidget(self.percent)
        row.addWidget(QLabel(tr("like the best")))
        row.addStretch(1)
        inner = box.layout()
        if isinstance(inner, QVBoxLayout):
            inner.addLayout(row)
        self._which.button(0).setChecked(True)
        layout.addWidget(box)
        self.told.setWordWrap(True)
        self.told.setMinimumHeight(self.fontMetrics().height() * 3)
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.told.setAccessibleDescription(tr("What would be marked"))
        layout.addWidget(self.told)
        buttons = QDialogButtonBox()
        self.mark = buttons.addButton(tr("Mark"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        layout.addWidget(buttons)
        self.mark.setDefault(True)
        give_room(self)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        self._where.idToggled.connect(self._ask)
        self._which.idToggled.connect(self._ask)
        self.percent.valueChanged.connect(self._on_percent)

    def tell_place(self, words: str, *, is_filtered: bool, is_all: bool) -> None:
        """Say what is meant by the photos in sight, "" for a cluster, and that all means all.

        Where everything is in sight, there is no everywhere beside it.
        """
        if words:
            self._where.button(1).setText(words)
        if is_filtered:
            self._where.button(2).setText(tr("&Everywhere, whatever the filter hides"))
        self._where.button(2).setVisible(is_filtered or not is_all)

    def choose(self, where: int, which: Which) -> None:
        """Choose for the user: 0 the group, 1 the cluster, 2 everywhere."""
        self._where.button(where).setChecked(True)
        self._which.button(list(Which).index(which)).setChecked(True)

    def _on_percent(self) -> None:
        self._which.button(2).setChecked(True)
        self._ask()

    def _ask(self) -> None:
        groups = self._places[self._where.checkedId()]
        which = list(Which)[self._which.checkedId()]
        if groups is not None:
            self._wish = _Wish(self._review, groups, which, self.percent.value() / 100)
            self.mark.setEnabled(False)
            self._wishes.want([self._wish])

    def _on_answered(self, wish: _Wish, answer: object) -> None:
        if wish is self._wish and isinstance(answer, Proposal):
            self._proposal, self._proposal_of = answer, wish
            self.told.setText(told_of(answer))
            self.mark.setEnabled(bool(answer.rows))

    def _on_accepted(self) -> None:
        self.accept()
        self.chosen.emit(self._proposal)


def _answer(wish: _Wish) -> Proposal:
    return propose(wish.review, wish.groups, wish.which, wish.similarity)


def choices(title: str, group: QButtonGroup, words: tuple[str, ...]) -> QGroupBox:
    """A box with a radio button for each of some words, numbered in a group."""
    box = QGroupBox(title)
    layout = QVBoxLayout(box)
    for number, text in enumerate(words):
        button = QRadioButton(text)
        lift(button)
        group.addButton(button, number)
        layout.addWidget(button)
    return box
