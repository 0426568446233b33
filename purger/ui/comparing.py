"""Photos side by side: which ones, marking them there, and the way on and back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from purger.core.review import Review
from purger.core.text import show_name
from purger.core.texts import tr, trn
from purger.ui.desk import Desk
from purger.ui.early_review import EarlyReview
from purger.ui.guest import Guest
from purger.ui.lineup import Lineup


class Comparing(QObject):
    """What is compared.

    Attributes:
        origin: the page that leads to the comparison, and back.
        guest: the photo from elsewhere that is compared, None without one.

    Signals:
        purge_wanted: the user wants what is marked to go, and has left the comparison.
    """

    purge_wanted = Signal()

    def __init__(self, desk: Desk, early: EarlyReview) -> None:
        super().__init__(desk)
        self._desk, self._pages, self._early = desk, desk.pages, early
        self.origin: QWidget = desk.pages.review
        self.guest: Guest | None = None
        self._stays = False
        self._connect()

    def _connect(self) -> None:
        review, compare = self._pages.review, self._pages.compare
        review.compare_requested.connect(self._on_compare)
        review.marks_changed.connect(self._on_marks_changed)
        review.surface.told.is_told = self._is_told
        compare.left.connect(self._on_left)
        compare.step_wanted.connect(self._on_next_group)
        compare.undo_wanted.connect(lambda: self._step(review.undo))
        compare.redo_wanted.connect(lambda: self._step(review.redo))
        compare.mark_wanted.connect(self._on_mark)
        compare.keep_only_wanted.connect(lambda row: self._decided(review.keep_only(row)))
        compare.accept_wanted.connect(lambda row: self._decided(review.accept(row)))
        compare.keep_wanted.connect(self._on_keep)
        compare.purge_wanted.connect(self._on_purge)
        self._pages.similar.compare_wanted.connect(self._on_compare_rows)

    def follow(self, review: Review) -> None:
        """The same photos are in another review now; one with a guest is a review of its own."""
        if self.guest is None:
            self._pages.compare.follow(review)

    def _on_compare(self) -> None:
        lineup = self._pages.review.lineup()
        if self._desk.review is None or lineup is None:
            self._pages.review.say(tr("There is nothing here to compare it with."))
            return
        self._show(lineup, self._pages.review)

    def _on_compare_rows(self, rows: list[int]) -> None:
        """Compare photos that were found to be similar with the one that was asked about."""
        guest = self._pages.similar.guest(rows)
        lineup = Lineup(tuple(rows), rows[-1], trn("{n} similar photo", "{n} similar photos",
                                                   len(rows)))  # fmt: skip
        if guest is not None:
            title = tr(
                "{photo}, from outside", photo=show_name(guest.review.catalog.photos[0].path.name)
            )
            lineup = Lineup(tuple(range(len(guest.rows))), 1, title)
        self._show(lineup, self._pages.similar, guest)

    def _show(self, lineup: Lineup, origin: QWidget, guest: Guest | None = None) -> None:
        """Show photos side by side, those of the review or those that stand beside a guest."""
        if self._desk.review is not None:
            self.origin, self.guest = origin, guest
            self._desk.show(self._pages.compare)
            of = self._desk.review if guest is None else guest.review
            self._pages.compare.show_lineup(of, lineup)

    def _on_marks_changed(self) -> None:
        if self.guest is not None and self._desk.review is not None:
            self.guest.follow(self._desk.review)
        self._pages.compare.marks_changed()

    def _is_told(self, row: int) -> bool:
        """Whether the pane that has the focus tells of a row of the review, and will keep it."""
        if not self._stays or self._pages.compare.advances:
            return False
        if self.guest is not None:
            row = self.guest.rows.index(row) if row in self.guest.rows else -1
        return row >= 0 and self._pages.compare.tells(row)

    def _on_mark(self, row: int, marked: bool) -> None:  # noqa: FBT001 - the signal's
        """Mark what is compared; a guest is none of the library."""
        compare = self._pages.compare
        if self.guest is not None:
            row = self.guest.rows[row]
        if row < 0:
            compare.say(tr("It is from outside: it is compared, never marked or moved."))
        else:
            with self._staying():
                compare.say(self._pages.review.choose(row, marked=marked))

    def _on_keep(self, row: int) -> None:
        with self._staying():
            self._pages.compare.say(self._pages.review.keep(row))

    @contextmanager
    def _staying(self) -> Iterator[None]:
        """The user goes nowhere by what is done."""
        self._stays = True
        try:
            yield
        finally:
            self._stays = False

    def _step(self, step: Callable[[], str]) -> None:
        """Take a step back, or do it again, and go to the photos that it was made with."""
        sentence = step()
        lineup = self._pages.review.lineup() if self.origin is self._pages.review else None
        if lineup is not None:
            self._pages.compare.go_to(lineup)
        self._pages.compare.say(sentence)

    def _on_next_group(self, step: int) -> None:
        """Compare the photos of the next group, or of the one before."""
        review, compare = self._pages.review, self._pages.compare
        if self.origin is not review:
            compare.say(tr("These are the photos that you chose; Esc leads back to them."))
            return
        has_grown = self._early.growths.flush()
        is_there = review.roaming.go_to_group(step)
        lineup = review.lineup() if is_there or has_grown else None
        if has_grown and lineup is None:  # what is compared stands elsewhere in the review now
            self._desk.show(review)
            return
        if self._desk.review is not None and lineup is not None:
            compare.show_lineup(self._desk.review, lineup)
        if not is_there:
            compare.say(
                tr("That was the last group.") if step > 0 else tr("That was the first group.")
            )

    def _decided(self, sentence: str) -> None:
        """Go on to the next group, unless there is something to read."""
        if sentence:
            self._pages.compare.say(sentence)
        else:
            self._on_next_group(1)

    def _on_left(self, row: int) -> None:
        if self.origin is self._pages.similar:
            self._desk.show(self._pages.similar)
            self._pages.similar.grid.setFocus()
            return
        self._desk.show(self._pages.review)
        self._pages.review.roaming.show_photo(row)

    def _on_purge(self, row: int) -> None:
        self._on_left(row)
        self.purge_wanted.emit()
