"""Which keeper rules are in force in the window: asked, tried and ranked away from its thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from purger.core.bulk import suggestions_changed
from purger.core.domain import Flags, Photo
from purger.core.errors import why_of
from purger.core.hierarchy import Cut, Hierarchy
from purger.core.keeper import choose_all
from purger.core.profiles import Profiles
from purger.core.protection import Protection
from purger.core.review import Review
from purger.core.rules import Rules
from purger.core.texts import tr
from purger.ui.tasks import NewestFirst

if TYPE_CHECKING:
    from purger.ui.rules_dialog import Preview, RulesDialog


@dataclass(frozen=True, slots=True, eq=False)
class Ranked:
    """Groups under other rules.

    Attributes:
        hierarchy: the groups.
        protected: n bool, the photos that can never be marked.
        follow: whether marks that a suggestion made follow the new one.
    """

    hierarchy: Hierarchy
    protected: Flags
    follow: bool


@dataclass(frozen=True, slots=True, eq=False)
class _Wish:
    """To know what rules would do to the groups and marks in force, or to rank by them."""

    rules: Rules
    protection: Protection
    hierarchy: Hierarchy
    groups: Cut
    marked: Flags
    is_trial: bool
    follow: bool = False


class Ruling(QObject):
    """The profiles in force, and the window to arrange them.

    Args:
        load: reads the profiles.
        save: keeps them; may raise `OSError`.

    Signals:
        ranked: `Ranked`, to be shown.
        said: str, a sentence for the user.
        fault_met: Exception that is nobody's sentence.
    """

    ranked = Signal(object)
    said = Signal(str)
    fault_met = Signal(Exception)

    def __init__(
        self,
        load: Callable[[], Profiles],
        save: Callable[[Profiles], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._load, self._save = load, save
        self.profiles = load()
        self._dialog: RulesDialog | None = None
        self._ranking: _Wish | None = None
        self._wishes = NewestFirst(lambda: nullcontext(_answer))
        self._wishes.answered.connect(self._on_answered)

    @property
    def is_ranking(self) -> bool:
        """Whether rules that were arranged are not in force so far."""
        return self._ranking is not None

    def protected(self, photos: Sequence[Photo]) -> Flags:
        """Which photos can never be marked; asks the file system, so not for the GUI's thread."""
        return self.profiles.protection.flags(photos)

    def now(self) -> Profiles:
        """The profiles with what another window protected meanwhile."""
        fresh = self._load()
        return Profiles(
            protection=fresh.protection.also(self.profiles.protection.folders),
            is_protection_lost=fresh.is_protection_lost,
        )

    def ask(self, review: Review | None, parent: QWidget, folder: Path | None) -> None:
        """Show the rules, and carry out what was arranged."""
        from purger.ui.rules_dialog import RulesDialog  # noqa: PLC0415 - when it is wanted

        shown = review if review is not None and review.can_decide else None
        self.profiles = self._load()
        dialog = RulesDialog(self.profiles, parent, has_review=shown is not None, folder=folder)
        self._dialog = dialog
        dialog.changed.connect(lambda: self._want(shown, dialog, is_trial=True))
        dialog.accepted.connect(lambda: self._on_accepted(shown, dialog))
        dialog.finished.connect(self._on_finished)
        self._want(shown, dialog, is_trial=True)
        dialog.open()

    def close(self, seconds: float) -> None:
        """End, waiting so long at most."""
        self._wishes.close(seconds)

    def _want(self, review: Review | None, dialog: RulesDialog, *, is_trial: bool) -> None:
        if review is not None:
            made = dialog.profiles()
            wish = _Wish(
                made.rules, made.protection, review.hierarchy, review.groups,
                review.marked.copy(), is_trial, dialog.follow.isChecked(),
            )  # fmt: skip
            if not is_trial:
                self._ranking = wish
            # what was arranged before comes into force, whatever is tried meanwhile
            self._wishes.want([one for one in (self._ranking, wish if is_trial else None) if one])

    def _on_accepted(self, review: Review | None, dialog: RulesDialog) -> None:
        made = dialog.profiles()
        try:
            self._save(made)
        except OSError as error:
            self.said.emit(
                tr(
                    "The keeper rules hold until you quit; not kept: {why}.",
                    why=why_of(error),
                )
            )
        # what could not be read was written anew
        self.profiles = Profiles(
            made.named, made.current, made.protection, made.marks_identical, unread=made.unread
        )
        self._want(review, dialog, is_trial=False)

    def _on_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _on_answered(self, wish: _Wish, answer: object) -> None:
        from purger.ui.rules_dialog import Preview  # noqa: PLC0415 - likewise

        if wish is self._ranking:
            self._ranking = None
        if isinstance(answer, Preview) and self._dialog is not None:
            self._dialog.show_preview(answer)
        elif isinstance(answer, Ranked):
            self.ranked.emit(answer)
        elif isinstance(answer, Exception):
            self.fault_met.emit(answer)


def _answer(wish: _Wish) -> Preview | Ranked:
    from purger.ui.rules_dialog import Preview  # noqa: PLC0415 - likewise

    catalog = wish.hierarchy.graph.catalog
    protected = wish.protection.flags(catalog.photos)
    if wish.is_trial:
        sizes = wish.groups.sizes.astype(np.int32)
        keepers = choose_all(catalog, wish.groups.members, sizes, wish.rules)
        return Preview(
            suggestions_changed(wish.groups, keepers),
            len(wish.groups),
            int(protected.sum()),
            int(np.count_nonzero(protected & wish.marked)),
        )
    is_same = wish.hierarchy.rules == wish.rules
    ranked = wish.hierarchy if is_same else wish.hierarchy.ranked(wish.rules)
    return Ranked(ranked, protected, wish.follow)
