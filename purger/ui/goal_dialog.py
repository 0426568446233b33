"""Free so many bytes: how much, what that takes, and the marks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Final

import numpy as np
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from purger.core.domain import Flags
from purger.core.filters import Matches
from purger.core.goal import Offers, Proposal, offers_of, sureness
from purger.core.review import Review
from purger.core.text import show_bytes
from purger.core.texts import say, sentences, shown, tr, trn
from purger.ui.mark_many import choices
from purger.ui.roomy import give_room
from purger.ui.sparing import decided_words
from purger.ui.tasks import NewestFirst

_UNITS: Final = {"kB": 10**3, "MB": 10**6, "GB": 10**9, "TB": 10**12}
_USUAL: Final = 5 * 10**9
_TYPING_MS: Final = 120
_CLOSE_SECONDS: Final = 0.3
_HOW: Final = say(
    "The surest duplicates are marked first: byte copies, then the photos that "
    "are most alike. Series, photos that you kept, damaged ones and groups that "
    "you decided are left alone. Nothing is moved: look through the marks "
    "before you go on."
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for.

    Attributes:
        wanted: bytes to free beside what is marked.
        is_everywhere: whether photos that a filter hides are meant as well.
    """

    wanted: int
    is_everywhere: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """What an amount takes.

    Attributes:
        size: bytes that could be freed at most.
        proposal: what to mark for the amount.
        decided: groups that are left alone because the user decided them.
    """

    size: int
    proposal: Proposal
    decided: int


class GoalDialog(QDialog):
    """Asks for an amount and tells what it takes; `proposal` is what was agreed to.

    Args:
        review: whose photos are meant.
        parent: the window.
        matches: what a filter lets through, which is meant unless the user wants all; None where
            nothing is filtered.
    """

    def __init__(
        self, review: Review, parent: QWidget | None = None, *, matches: Matches | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Free Up Space"))
        self.setMinimumWidth(520)
        self.proposal = Proposal((), 0, None)
        self._review, self._matches = review, matches
        self._in_sight = None if matches is None else matches.rows(review.numbers)
        self._is_first = True
        self._answered = -1
        self.amount, self.unit = QDoubleSpinBox(), QComboBox()
        self.where = QButtonGroup(self)
        self._told, self._most = _plain(tr("Looking…")), _plain("")
        self._buttons = QDialogButtonBox()
        self._mark = self._buttons.addButton(
            tr("Mark Them"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._wishes = NewestFirst(partial(_answering, review, self._in_sight))
        self._build()
        self._count_marked()
        self._typing.timeout.connect(self._ask)
        self.amount.valueChanged.connect(self._on_changed)
        self.unit.currentIndexChanged.connect(self._on_changed)
        self.where.idToggled.connect(self._on_where)
        self._wishes.answered.connect(self._on_answered)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.finished.connect(lambda: self._wishes.close(_CLOSE_SECONDS))
        self._ask()

    def _build(self) -> None:
        self.amount.setRange(0, 9999)
        self.amount.setDecimals(1)
        self.amount.setAccessibleName(tr("How much to free"))
        self.amount.setKeyboardTracking(True)
        self.unit.addItems(list(_UNITS))
        self.unit.setCurrentText("GB")
        self.unit.setAccessibleName(tr("Unit"))
        # on Linux the name of a combo box is its value
        self.unit.setAccessibleDescription(tr("Unit"))
        self._told.setAccessibleDescription(tr("What it takes"))
        self._most.setProperty("dim", True)
        for label in (self._told, self._most):  # a longer sentence finds its second line free
            label.setMinimumHeight(2 * label.fontMetrics().lineSpacing())
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._mark.setEnabled(False)
        row = QHBoxLayout()
        label = QLabel(tr("&Free at least"))
        label.setBuddy(self.amount)
        row.addWidget(label)
        row.addWidget(self.amount)
        row.addWidget(self.unit)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        if self._matches is not None:
            layout.addWidget(self._choice(int(np.count_nonzero(self._matches.groups))))
        layout.addLayout(row)
        layout.addWidget(self._told)
        layout.addWidget(self._most)
        how = _plain(shown(_HOW))
        how.setProperty("dim", True)
        layout.addWidget(how)
        layout.addWidget(self._buttons)
        self._mark.setDefault(True)
        give_room(self)

    def _choice(self, groups: int) -> QWidget:
        """What is meant, as Mark Many asks it."""
        words = (
            trn(
                "In the &group that matches the filter", "In the {n} &groups that match the filter",
                groups,
            ),
            tr("&Everywhere, whatever the filter hides"),
        )  # fmt: skip
        box = choices(tr("Where"), self.where, words)
        self.where.button(0).setChecked(True)
        return box

    @property
    def is_everywhere(self) -> bool:
        """Whether photos that a filter hides are meant as well."""
        return self._in_sight is None or self.where.checkedId() == 1

    def _count_marked(self) -> None:
        """Count what is marked of what is meant."""
        meant = self._review.marked
        if self._in_sight is not None and not self.is_everywhere:
            meant = meant & self._in_sight
        self._marked = int(np.count_nonzero(meant))
        self._marked_size = int(self._review.sizes[meant].sum())

    def _on_where(self, _number: int, is_chosen: bool) -> None:  # noqa: FBT001 - Qt's
        if is_chosen:
            self._count_marked()
            self._answered = -1
            self._mark.setEnabled(False)
            self._ask()

    def wanted(self) -> int:
        """The amount, in bytes; photos that are marked already count towards it."""
        return round(self.amount.value() * _UNITS[self.unit.currentText()])

    def told(self) -> str:
        """What the amount takes, in words."""
        return self._told.text()

    def _on_changed(self) -> None:
        if self.wanted() != self._answered:  # Enter tells the amount once more
            self._answered = -1
            self._mark.setEnabled(False)
            self._typing.start()

    def _ask(self) -> None:
        self._wishes.want([self._wish()])

    def _wish(self) -> Wish:
        return Wish(self.wanted() - self._marked_size, self.is_everywhere)

    def _on_answered(self, wish: Wish, answer: object) -> None:
        if not isinstance(answer, Answer) or wish != self._wish():
            return
        self._tell_most(answer)
        if self._is_first:
            self._is_first = False
            self._begin(answer)
            return
        self.proposal, self._answered = answer.proposal, self.wanted()
        self._told.setText(self._words(answer))
        self._mark.setEnabled(bool(answer.proposal.rows))

    def _begin(self, answer: Answer) -> None:
        """Begin with a usual amount, or with all there is where that is less."""
        size = answer.size + self._marked_size
        wanted = min(size, _USUAL)
        unit = next((name for name in ("GB", "MB") if wanted >= _UNITS[name]), "kB")
        self.unit.setCurrentText(unit)
        self.amount.setValue(max(1, int(wanted * 10 / _UNITS[unit])) / 10)
        self.amount.selectAll()
        self.amount.setFocus()
        self._typing.stop()
        self._ask()

    def _tell_most(self, answer: Answer) -> None:
        most = _most(answer.size + self._marked_size, self._marked, self._marked_size)
        left = (decided_words(answer.decided),) if answer.decided else ()
        self._most.setText(shown(sentences((most, *left))))

    def _words(self, answer: Answer) -> str:
        found = answer.proposal
        if not found.rows:
            enough = self._marked and self.wanted() <= self._marked_size
            return (
                tr("What is marked already is enough.")
                if enough
                else tr("There is nothing to mark.")
            )
        photos = (
            trn("{n} more photo", "{n} more photos", len(found.rows))
            if self._marked
            else trn("{n} photo", "{n} photos", len(found.rows))
        )
        words = tr(
            "{photos}, {size}, {how_sure}.",
            photos=photos, size=show_bytes(found.size), how_sure=shown(found.how_sure),
        )  # fmt: skip
        if found.size < self.wanted() - self._marked_size:
            words = tr("That is more than there is. All that can be freed: {words}", words=words)
        return words


def _most(size: int, marked: int, marked_size: int) -> str:
    if not marked:
        return tr("At most {size} can be freed at this similarity.", size=show_bytes(size))
    return trn(
        "At most {size} can be freed at this similarity; {n} photo of it ({marked}) is marked.",
        "At most {size} can be freed at this similarity; {n} photos of it ({marked}) are marked.",
        marked, size=show_bytes(size), marked=show_bytes(marked_size),
    )  # fmt: skip


@contextmanager
def _answering(review: Review, in_sight: Flags | None) -> Iterator[Callable[[Wish], Answer]]:
    """Answers on a thread of its own; the review does not change while the dialog is open."""
    is_sure = sureness(review)
    known: dict[bool, tuple[Offers, int]] = {}

    def answer(wish: Wish) -> Answer:
        if wish.is_everywhere not in known:
            among = None if wish.is_everywhere else in_sight
            known[wish.is_everywhere] = offers_of(review, among), _decided(review, among)
        offers, decided = known[wish.is_everywhere]
        return Answer(offers.size, offers.reach(wish.wanted, is_sure), decided)

    yield answer


def _decided(review: Review, among: Flags | None) -> int:
    """How many of the groups that are meant the user decided; series do not count."""
    plain = review.groups.plain()
    if among is not None:
        plain = plain.take(np.flatnonzero(among[plain.keepers]))
    return len(plain) - len(review.undecided(plain))


def _plain(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    return label
