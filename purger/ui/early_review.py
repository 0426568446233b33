"""The review of the photos that are read so far: it opens early and grows until all are read.

grew ─► first groups ─► review opens ─► growth, growth, … ─► last growth ─► whole
                                             └► stopped or failed ─► stays what it is: a part,
                                                                     until the reading goes on
"""

from __future__ import annotations

from PySide6.QtCore import QObject

from purger.core.bookmark import Bookmark, Opened
from purger.core.domain import Findings
from purger.core.errors import PurgerError
from purger.core.growth import in_series
from purger.core.texts import sentences, tr, trn
from purger.core.view import View
from purger.ui.clusterings import Clusterings
from purger.ui.desk import Desk
from purger.ui.engine import forget
from purger.ui.growing import Base, Grown, Growths
from purger.ui.keeping import back_words
from purger.ui.opening import Opening, Wish
from purger.ui.reviewing import Reviewing
from purger.ui.tasks import Patience


class EarlyReview(QObject):
    """The review while photos are read for it.

    Attributes:
        growths: of it, one after the other.
    """

    def __init__(self, desk: Desk, reviewing: Reviewing, clusterings: Clusterings) -> None:
        super().__init__(desk)
        self._desk, self._pages = desk, desk.pages
        self._reviewing, self._clusterings = reviewing, clusterings
        self._early: Findings | None = None
        self._later: Findings | None = None
        self._why_stopped = ""
        self.growths = Growths(self._base, self._is_free, self)
        self.growths.ready.connect(self._on_grown)
        self.growths.failed.connect(self._on_growing_failed)
        reviewing.made.connect(self._on_made)

    def add(self, findings: Findings) -> None:
        """More photos are read: the review opens with the first groups, and grows from then on."""
        if self._desk.is_growing:
            self.growths.add(findings)
        elif self._early is None:
            self._early = findings
            self._reviewing.want(findings)
        else:
            self._later = findings

    def _on_made(self, wish: Wish, made: Opening) -> None:
        if wish.findings is self._early:
            self._on_first_cut(wish, made)

    def _on_first_cut(self, wish: Wish, made: Opening) -> None:
        """Open the review where the photos that are read make groups; else wait for more."""
        findings, groups = wish.findings, made.review.groups
        later, self._early, self._later = self._later, None, None
        if not len(groups):
            if later is not None:
                self.add(later)
            return
        self._desk.forget()
        self._desk.review = self._desk.opened = None
        self._desk.take(findings)
        self._desk.is_growing = True
        self._pages.reading.begin()
        self._pages.review.show_partial(is_partial=True)
        self._pages.review.show_trash_waits(waits=True)
        self._reviewing.open(wish, made)
        self._pages.reading.tell_groups(len(groups), 0)
        self._reviewing.settle()
        if later is not None:
            self.growths.add(later)

    def _base(self) -> Base | None:
        review, opened = self._desk.review, self._desk.opened
        if not self._desk.is_growing or review is None or opened is None:
            return None
        order, ruled = self._pages.review.scope.order, self._reviewing.ruling.profiles
        return Base(
            review, review.state(), opened, order, review.decisions, ruled.rules, ruled.protection
        )

    def _is_free(self) -> bool:
        """Whether nothing is shown but the review itself, under the rules that are in force."""
        is_review = self._pages.currentWidget() is self._pages.review
        return is_review and not self._reviewing.is_ranking

    def _on_grown(self, made: Grown) -> None:
        """Go on with a review of more photos; nothing that the user looks at moves."""
        desk, is_untouched = self._desk, self._reviewing.is_untouched()
        before = desk.findings, desk.review, desk.opened
        if desk.findings is not None:
            forget(desk.findings.file)
        desk.review, desk.opened, desk.protected = made.review, made.opened, made.protected
        self._pages.review.grow(made, made.back)
        self.growths.release(*before)
        desk.take(made.findings)
        self._tell_grown(made)
        is_whole = not made.findings.coming
        if is_whole:
            self.end()
        elif self._why_stopped:
            self.stay(self._why_stopped)  # it came when the reading had ended: of more photos now
        if is_untouched:
            self._go_to_bookmark(made.opened, is_whole=is_whole)
            self._reviewing.settle()
        if is_whole:
            self._clusterings.show_count()
            desk.show_again()
            self._reviewing.mark_identical(made.opened)
            self._reviewing.tell_found(made.review)
        if made.fallen or made.back:
            self._reviewing.keeping.marks_changed()

    def _tell_grown(self, made: Grown) -> None:
        self._pages.reading.tell_groups(len(made.review.groups), made.new)
        words = [back_words(len(made.back))] if made.back else []
        if made.fallen:
            words += _fallen_words(made)
        if not made.findings.coming:
            words.append(tr("All photos are read; the clusters are on the left."))
        if words:
            self._pages.review.say(sentences(words), can_unmark=bool(made.back))

    def _go_to_bookmark(self, opened: Opened, *, is_whole: bool) -> None:
        """Where the user was last time, once the photo there is read."""
        place = opened.bookmark.place
        if opened.bookmark != Bookmark() and is_whole:
            self._pages.review.roaming.show_view(View.from_json(place.view))
        row = self._reviewing.row_of(opened)
        if row >= 0:
            self._pages.review.come_back(row, place.scrolled, self._pages.review.back, "")

    def _on_growing_failed(self, error: Exception) -> None:
        if isinstance(error, PurgerError):
            self._pages.review.say(str(error))
        else:
            self._desk.fault_met.emit(error)
        if not self._desk.jobs.is_busy:
            self.stay(tr("The scan failed."))

    def drop(self) -> None:
        """What was read so far opens no review any more."""
        self._early = self._later = None

    def stay(self, why: str) -> None:
        """The reading ended early: the review of what was read stays, and says so."""
        self._why_stopped = why
        read, coming = 0, 0
        if self._desk.findings is not None:
            read, coming = len(self._desk.findings.catalog), self._desk.findings.coming
        part = tr(
            "This review has {read:,} of {total:,} photos.", read=read, total=read + coming
        )  # fmt: skip
        self._pages.reading.show_stopped(sentences((why, part)))
        self._pages.review.show_trash_waits(waits=False)
        self._desk.show_again()

    def go_on(self) -> None:
        """The photos that are missing are read now."""
        self._why_stopped = ""
        self._pages.reading.begin()
        self._pages.review.show_trash_waits(waits=True)

    def end(self) -> None:
        """All photos of the review are read, or it is there no more."""
        self.drop()
        self._why_stopped = ""
        if self._desk.is_growing:
            self._desk.is_growing = False
            self.growths.forget()
            self._pages.reading.end()
            self._pages.review.show_partial(is_partial=False)
            self._pages.review.show_trash_waits(waits=False)

    def close(self, patience: Patience) -> None:
        """End what is worked out."""
        self.growths.close(patience.left)


def _fallen_words(made: Grown) -> list[str]:
    """Why marks were taken away as a review grew."""
    rows = sorted(made.fallen)
    of_series = int(in_series(made.review)[rows].sum())
    words = []
    if of_series:
        words.append(
            trn(
                "{n} mark was taken away: with the photos that came it belongs to a series.",
                "{n} marks were taken away: with the photos that came they belong to series.",
                of_series,
            )
        )
    if len(rows) > of_series:
        words.append(
            trn(
                "{n} mark was taken away: more photos came, and one of each group stays.",
                "{n} marks were taken away: more photos came, and one of each group stays.",
                len(rows) - of_series,
            )
        )
    return words
