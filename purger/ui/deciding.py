"""What the user marks and decides, carried to the review; taken back and done again by steps."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from purger.core.decisions import Decision
from purger.core.domain import Group, Rows
from purger.core.growth import Growth
from purger.core.review import Change, Edit, Review
from purger.core.rowset import rows_of
from purger.core.text import show_name
from purger.core.texts import listed, shown, tr, trn

Act = Callable[[Review, Group, int], Change]

ACTS: Final[dict[str, Act]] = {
    "split": lambda review, group, _: review.split(group),
    "apart": lambda review, group, _: review.not_duplicates(group),
    "take_out": lambda review, _, row: review.take_out(row),
    "keep_all": lambda review, group, _: review.keep_all(group),
}


@dataclass(frozen=True, slots=True)
class Step:
    """What can be taken back, and done again.

    Attributes:
        row: the photo that the user was at.
        edit: what became of the marks.
        decision: what the review remembers; None where only marks changed.
    """

    row: int
    edit: Edit
    decision: Decision | None = None

    @property
    def is_left(self) -> bool:
        """Whether it means something even where no mark changes by it."""
        return self.decision is not None or not (self.edit.marked or self.edit.unmarked)


class Deciding:
    """What the user did while a review is open, marks and decisions in one order."""

    def __init__(self) -> None:
        self._review: Review | None = None
        self._steps: list[Step] = []
        self._undone: list[Step] = []

    def follow(self, review: Review) -> None:
        """Go on with this review; one of other photos begins anew."""
        if self._review is None or self._review.catalog is not review.catalog:
            self._steps, self._undone = [], []
        self._review = review

    def grow(self, review: Review, growth: Growth, names: Rows) -> None:
        """Go on with a review of more photos; `names` as of `Growth.edit`."""

        def moved(steps: list[Step]) -> list[Step]:
            return [
                Step(growth.row(step.row), growth.edit(step.edit, names), step.decision)
                for step in steps
            ]

        self._steps, self._undone = moved(self._steps), moved(self._undone)
        self._review = review

    @property
    def count(self) -> int:
        """How many steps can be taken back."""
        return len(self._steps)

    @property
    def count_undone(self) -> int:
        """How many steps can be done again."""
        return len(self._undone)

    def note(self, edit: Edit, row: int) -> None:
        """Note what became of the marks while the user was at a photo."""
        self._add(Step(row, edit))

    def decide(self, name: str, group: Group, row: int) -> str:
        """Do one of `ACTS` with a group, or the photo in it; return what to tell the user.

        Raises:
            JournalError: it cannot be remembered; nothing changed. Likewise below.
        """
        review = self._in_force()
        before = review.snapshot()
        change = ACTS[name](review, group, row)
        if change.decision is None:
            return tr("Byte copies cannot be told apart.")
        self._add(Step(row, review.since(before), change.decision))
        return _told(review, name, group, row)

    def undo(self) -> tuple[Step, AbstractSet[int]] | None:
        """Take the newest step back; return it and the rows whose mark changed.

        A step is passed over where nothing is left of it, as when its photos went to the trash.
        """
        review = self._in_force()
        while self._steps:
            step = self._steps[-1]
            if step.decision is not None:
                review.withdraw(step.decision)
            self._steps.pop()
            changed = review.edit(step.edit.inverse)
            if changed or step.is_left:
                self._undone.append(step)
                return step, changed
        return None

    def redo(self) -> tuple[Step, AbstractSet[int]] | None:
        """Do again what was undone last."""
        review = self._in_force()
        while self._undone:
            step = self._undone[-1]
            if step.decision is not None:
                made = review.decide(step.decision.what, step.edit.unmarked)
                step = replace(step, decision=made.decision)
            self._undone.pop()
            changed = review.edit(step.edit)
            if changed or step.is_left:
                self._steps.append(step)
                return step, changed
        return None

    def withdraw(self, decision: Decision) -> None:
        """Take any decision back."""
        self._in_force().withdraw(decision)
        self._steps = [
            step
            for step in self._steps
            if step.decision is None or step.decision.number != decision.number
        ]

    def _add(self, step: Step) -> None:
        self._steps.append(step)
        self._undone.clear()

    def _in_force(self) -> Review:
        if self._review is None:
            raise RuntimeError("no review is shown")
        return self._review


def told_of(review: Review, changed: AbstractSet[int]) -> str:
    """What became of marks, in words: "3 marks taken away", "1 mark is back"."""
    rows = rows_of(changed)
    back = int(np.count_nonzero(review.marked[rows]))
    away = len(changed) - back
    words = []
    if away:
        words.append(trn("{n} mark taken away", "{n} marks taken away", away))
    if back:
        words.append(trn("{n} mark is back", "{n} marks are back", back))
    return shown(listed(words)) or tr("what you kept")


def _told(review: Review, name: str, group: Group, row: int) -> str:
    count = len([r for r in group.members if not review.is_gone(r)])
    if name == "keep_all":
        return trn(
            "Kept {n} photo; it comes back only when a new one joins it.",
            "Kept {n} photos; they come back only when a new one joins them.",
            count,
        )
    if name == "take_out":
        return tr(
            "{name} was taken out of its group.",
            name=show_name(review.catalog.photos[row].path.name),
        )
    if name == "split":
        return tr("Split where it held least; the parts stay apart from now on.")
    return trn(
        "{n} photo is no duplicate from now on.",
        "{n} photos are not duplicates of each other from now on.",
        count,
    )
