"""Lets the review grow while photos are read: prepares each growth aside, then hands it over.

Findings of more photos come now and then. What they make of the review is worked out on a thread of
its own; the window takes it over in one short step, when nothing is open that would be about the
review before: no dialog, no menu, no held mouse button. Of findings that wait the newest counts.
Where a reading that was stopped goes on, early ones may lack photos that are shown: they are passed
over.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from purger.core.bookmark import Opened
from purger.core.decisions import Decisions
from purger.core.domain import Findings, Flags, Rows
from purger.core.facets import Facets
from purger.core.group import group
from purger.core.growth import Growth, Told, grown, in_series
from purger.core.protection import Protection
from purger.core.queue import Queue
from purger.core.review import Review, State
from purger.core.rules import Rules
from purger.ui.tasks import NewestFirst

_AGAIN_MS: Final = 100
_TRIES: Final = 3


@dataclass(frozen=True, slots=True, eq=False)
class Base:
    """The review that is shown, as it stood when a growth of it was wanted.

    Attributes:
        review: it.
        state: of it.
        opened: what it began with.
        order: in which all its groups stand.
        decisions: where it keeps them.
        rules: which photo of a group is the keeper.
        protection: which of its photos can never be marked.
    """

    review: Review
    state: State
    opened: Opened
    order: str
    decisions: Decisions
    rules: Rules
    protection: Protection

    def goes_on(self, before: Base) -> bool:
        """Whether it is the same review as before, under the same rules."""
        is_ruled = self.rules == before.rules and self.protection == before.protection
        return self.review is before.review and is_ruled


@dataclass(frozen=True, slots=True, eq=False)
class Grown:
    """A review of more photos, ready to be shown.

    Attributes:
        base: what it has grown from.
        findings: of the photos that are here now.
        review: of them, as `base` stood.
        growth: where the photos of the base are in it.
        names: what was reviewed together is called so (`Growth.names`).
        opened: what the bookmark means for these photos.
        protected: n bool, the photos that can never be marked.
        facets: of these photos.
        queue: the groups in the order that was asked for.
        fallen, back: see `growth.grown`.
        new: how many groups no photo of which stood in a group before.
    """

    base: Base
    findings: Findings
    review: Review
    growth: Growth
    names: Rows
    opened: Opened
    protected: Flags
    facets: Facets
    queue: Queue
    fallen: frozenset[int]
    back: frozenset[int]
    new: int

    def caught_up(self, state: State) -> Grown:
        """The same, once the review that it has grown from stands otherwise."""
        before = self.base.state
        if is_same(before, state):
            return self
        opened, series = (self.base.opened, self.opened), in_series(self.base.review)
        fallen, back = grown(self.review, state, self.growth, opened, series)
        made = replace(
            self, base=replace(self.base, state=state), names=self.growth.names(state.beside),
            fallen=fallen, back=back,
        )  # fmt: skip
        if not is_regrouped(before, state):
            return made
        return replace(
            made, queue=Queue(self.review, self.facets, self.queue.order),
            new=_new_groups(self.base.review, self.review, self.growth),
        )  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class _Wish:
    """A growth to these findings; one that was made ready before the review changed goes on."""

    base: Base
    findings: Findings
    made: Grown | None = None


@dataclass(frozen=True, slots=True, eq=False)
class _Release:
    """What nobody looks at any more: to let go of many objects takes time, so it is done aside."""

    held: list[object]


class Growths(QObject):
    """Growths of the review that is shown, one after the other.

    Args:
        base: the review that is shown; None where there is none any more.
        is_free: whether the page that is shown can take a growth.

    Signals:
        ready: Grown; to be shown now.
        failed: Exception.
    """

    ready = Signal(object)
    failed = Signal(Exception)

    def __init__(
        self,
        base: Callable[[], Base | None],
        is_free: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._base, self._is_free = base, is_free
        self._next: Findings | None = None
        self._wish: _Wish | None = None
        self._made: Grown | None = None
        self._tries = 0
        self._worker = NewestFirst(lambda: nullcontext(_answer))
        self._worker.answered.connect(self._on_answered)
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self._advance)
        self._held: list[object] = []
        self._release = _Release([])
        self._let_go = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._let_go.timeout.connect(self._on_let_go)

    @property
    def is_busy(self) -> bool:
        """Whether findings wait to be shown."""
        return not (self._next is None and self._wish is None and self._made is None)

    def add(self, findings: Findings) -> None:
        """Let the review grow to these findings."""
        self._next = findings
        self._advance()

    def forget(self) -> None:
        """Drop what waits: another review is shown, or none."""
        self._next = self._wish = self._made = None
        self._again.stop()

    def flush(self) -> bool:
        """Show what is ready now, wherever the user is: for who goes on to something else.

        Return whether something was shown.
        """
        is_shown = self._show()
        self._advance()
        return is_shown

    def release(self, *held: object) -> None:
        """Let go of something large soon, away from the window's thread."""
        self._held.extend(held)
        self._let_go.start()

    def _on_let_go(self) -> None:
        self._release, self._held = _Release([*self._release.held, *self._held]), []
        self._ask()

    def _ask(self) -> None:
        self._worker.want([wish for wish in (self._release, self._wish) if wish is not None])

    def close(self, seconds: float) -> None:
        """End, waiting so long at most."""
        self.forget()
        self._worker.close(seconds)

    def _advance(self) -> None:
        base = self._base()
        if self._made is not None and base is not None:
            if not self._can_show():
                self._again.start()
            elif self._is_outdated(self._made, base):
                self._catch_up(self._made, base)
            else:
                self._show()
                base = self._base()
        if self._next is None or self._wish is not None or base is None:
            return
        self._made = None  # newer ones have come while it waited
        self._wish, self._next = _Wish(base, self._next), None
        self._ask()

    def _is_outdated(self, made: Grown, base: Base) -> bool:
        """Whether to bring it up to date takes longer than the window should wait."""
        return (
            base.goes_on(made.base)
            and self._tries < _TRIES
            and not is_same(made.base.state, base.state)
        )

    def _catch_up(self, made: Grown, base: Base) -> None:
        self._made, self._wish = None, _Wish(base, made.findings, made)
        self._tries += 1
        self._ask()

    def _on_answered(self, wish: object, answer: object) -> None:
        if wish is not self._wish:
            return
        self._wish = None
        if isinstance(answer, Grown):
            self._made = answer
        elif isinstance(answer, Exception):
            self.failed.emit(answer)
        self._advance()

    def _can_show(self) -> bool:
        return (
            self._is_free()
            and QApplication.activeModalWidget() is None
            and QApplication.activePopupWidget() is None
            and QApplication.mouseButtons() == Qt.MouseButton.NoButton
        )

    def _show(self) -> bool:
        """Show what is ready; return whether it was."""
        made, base = self._made, self._base()
        self._made, self._tries = None, 0
        if made is None or base is None:
            return False
        if base.goes_on(made.base):
            self.ready.emit(made.caught_up(base.state))
            return True
        if self._next is None:  # another review is shown meanwhile, or other rules are in force
            self._next = made.findings
        return False


def is_same(one: State, other: State) -> bool:
    """Whether nothing was done between two states of a review."""
    return (
        not is_regrouped(one, other)
        and all(
            np.array_equal(getattr(one, name), getattr(other, name))
            for name in ("marked", "chosen", "beside")
        )
        and one.relied == other.relied
    )


def is_regrouped(one: State, other: State) -> bool:
    """Whether other groups are in force, or other photos are left."""
    is_decided = one.told != other.told or not np.array_equal(one.gone, other.gone)
    return is_decided or one.similarity != other.similarity


def _answer(wish: _Wish | _Release) -> Grown | None:
    if isinstance(wish, _Release):
        wish.held.clear()
        return None
    base, findings = wish.base, wish.findings
    if wish.made is not None:
        return wish.made.caught_up(base.state)
    growth = Growth.of(base.review.catalog, findings.catalog)
    if findings.coming and (growth.to[~base.state.gone] < 0).any():
        return None
    opened = Opened.of(
        findings.roots, findings.catalog, base.opened.bookmark, is_whole=not findings.coming
    )  # fmt: skip
    groups = group(findings, base.state.similarity, base.rules)
    made = Review(findings, groups, decisions=Told(base.decisions, base.state.told))
    protected = base.protection.flags(findings.catalog.photos)
    made.protect(protected)
    series = in_series(base.review)
    fallen, back = grown(made, base.state, growth, (base.opened, opened), series)
    facets = Facets.of(findings.catalog)
    return Grown(
        base, findings, made, growth, growth.names(base.state.beside), opened, protected, facets,
        Queue(made, facets, base.order), fallen, back, _new_groups(base.review, made, growth),
    )  # fmt: skip


def _new_groups(before: Review, after: Review, growth: Growth) -> int:
    """How many groups there are no photo of which stood in a group before."""
    groups = after.groups
    if not len(groups):
        return 0
    stood = growth.spread((before.runs >= 0).astype(np.int64), 0)
    starts = np.cumsum(groups.sizes) - groups.sizes
    return int(np.count_nonzero(np.maximum.reduceat(stood[groups.members], starts) == 0))
