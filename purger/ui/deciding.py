"""What the user decides about groups, carried to the review, and taken back step by step."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from purger.core.decisions import Decision
from purger.core.domain import Group
from purger.core.review import Change, Review
from purger.core.text import show_count, show_name

Act = Callable[[Review, Group, int], Change]

ACTS: Final[dict[str, Act]] = {
    "split": lambda review, group, _: review.split(group),
    "apart": lambda review, group, _: review.not_duplicates(group),
    "take_out": lambda review, _, row: review.take_out(row),
    "keep_all": lambda review, group, _: review.keep_all(group),
}


@dataclass(frozen=True, slots=True)
class Step:
    """A decision that can be undone.

    Attributes:
        decision: what the review remembers; None where only marks were taken away.
        row: the photo that the user was at.
        unmarked: the marks that it took away.
    """

    decision: Decision | None
    row: int
    unmarked: frozenset[int]


class Deciding:
    """The decisions made while a review is open, newest last."""

    def __init__(self) -> None:
        self._review: Review | None = None
        self._steps: list[Step] = []

    def follow(self, review: Review) -> None:
        """Go on with this review; one of other photos begins anew."""
        if self._review is None or self._review.catalog is not review.catalog:
            self._steps = []
        self._review = review

    @property
    def count(self) -> int:
        """How many steps can be taken back."""
        return len(self._steps)

    def decide(self, name: str, group: Group, row: int) -> str:
        """Do one of `ACTS` with a group, or the photo in it; return what to tell the user.

        Raises:
            JournalError: it cannot be remembered; nothing changed. Likewise below.
        """
        review = self._in_force()
        marks = review.marks
        change = ACTS[name](review, group, row)
        if change.decision is None:
            return "Byte copies cannot be told apart."
        self._steps.append(Step(change.decision, row, marks - review.marks))
        return _told(review, name, group, row)

    def unmark(self, rows: Iterable[int], row: int) -> frozenset[int]:
        """Take marks away so that they can be brought back; return which."""
        changed = self._in_force().unmark(rows)
        self._steps.append(Step(None, row, changed))
        return changed

    def undo(self) -> Step:
        """Take the newest decision back, with the marks that it took away."""
        step = self._steps[-1]
        if step.decision is None:
            self._steps.pop()
        else:
            self._take_back(step.decision)
        self._in_force().mark(sorted(step.unmarked))
        return step

    def withdraw(self, decision: Decision) -> None:
        """Take any decision back."""
        self._take_back(decision)

    def _take_back(self, decision: Decision) -> None:
        self._in_force().withdraw(decision)
        self._steps = [
            step
            for step in self._steps
            if step.decision is None or step.decision.number != decision.number
        ]

    def _in_force(self) -> Review:
        if self._review is None:
            raise RuntimeError("no review is shown")
        return self._review


def _told(review: Review, name: str, group: Group, row: int) -> str:
    count = show_count(len([r for r in group.members if not review.is_gone(r)]), "photo")
    if name == "keep_all":
        return f"Kept {count}; they come back only when a new one joins them."
    if name == "take_out":
        return f"{show_name(review.catalog.photos[row].path.name)} was taken out of its group."
    if name == "split":
        return "Split where it held least; the parts stay apart from now on."
    return f"{count} are not duplicates of each other from now on."
