"""Opens the review of the photos that were found, shows it, and says what it needs to be known."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from purger.core import bookmark
from purger.core.bookmark import Bookmark, Opened, Standing
from purger.core.bulk import Which, propose
from purger.core.decisions import Unremembered
from purger.core.domain import Findings
from purger.core.errors import JournalError, PurgerError
from purger.core.growth import Told
from purger.core.journal import BUSY_SECONDS
from purger.core.review import Edit, Review
from purger.core.text import show_bytes
from purger.core.texts import sentences, shown, tr, trn
from purger.core.view import View
from purger.ui import dialogs
from purger.ui.clusterings import Clusterings
from purger.ui.desk import Desk
from purger.ui.keeping import Keeping, told
from purger.ui.opening import Opening, Wish, opening_of
from purger.ui.ruling import Ranked, Ruling
from purger.ui.sparing import told_of
from purger.ui.tasks import NewestFirst, Patience

_KEEP_SECONDS: Final = 2 * BUSY_SECONDS + 1.0
"""The writer waits so long for another program: for what it is at, and for the last."""
_LATER_MS: Final = 100


class Reviewing(QObject):
    """The review that is open.

    Attributes:
        keeping: writes down where it stands.
        ruling: the rules that are in force for it.
        interrupted: what an interrupted purge left, until the user was told.

    Signals:
        made: Wish, Opening; of findings that the window is not about so far.
    """

    made = Signal(object, object)

    def __init__(self, desk: Desk, clusterings: Clusterings) -> None:
        super().__init__(desk)
        self._desk, self._pages, self._clusterings = desk, desk.pages, clusterings
        self.interrupted = ""
        self._placed: tuple[int, int] | None = None
        self._ranked: Ranked | None = None
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self._on_later)
        doors = desk.doors
        self.keeping = Keeping(doors.bookmarks, self._standing, self)
        self.ruling = Ruling(doors.load_profiles, doors.save_profiles, self)
        self._cuts = NewestFirst(
            lambda: nullcontext(partial(opening_of, self.keeping.open, self.ruling))
        )
        self._connect()

    def _connect(self) -> None:
        page, atlas = self._pages.review, self._pages.map
        self._cuts.answered.connect(self._on_cut)
        self.ruling.ranked.connect(self._on_ranked)
        self._clusterings.regrouping.ranked.connect(self._on_ranking_made)
        self.ruling.said.connect(page.say)
        self.ruling.fault_met.connect(self._desk.fault_met)
        self.keeping.failed.connect(self._on_keeping_failed)
        page.marks_changed.connect(self.keeping.marks_changed)
        page.place_changed.connect(self.keeping.place_changed)
        page.similarity_changed.connect(self.regroup)
        page.map_requested.connect(self.show_map)
        for left in (atlas.left, self._pages.outcome.back_requested):
            left.connect(self.show)
        for photo_chosen in (atlas.photo_chosen, self._pages.similar.photo_chosen):
            photo_chosen.connect(self.show_photo)
        atlas.show_requested.connect(self._on_show_rows)
        atlas.mark_requested.connect(lambda rows: atlas.say(page.mark(rows)))
        atlas.unmark_requested.connect(page.unmark)
        atlas.fault_met.connect(self._desk.fault_met)
        page.marks_changed.connect(atlas.marks_changed)
        page.actions_.connect_all({"accept_all": self._on_accept_all, "goal": self._on_goal})
        self._desk.actions.connect_all({"rules": self.ask_rules})

    # -- opening ----------------------------------------------------------------------------------

    def want(self, findings: Findings) -> None:
        """Make the review of these findings, off the GUI thread."""
        self._cuts.want([self._wish(findings)])

    def _wish(self, findings: Findings) -> Wish:
        """The review of these findings, under what is decided now."""
        similarity, decisions = self._desk.settings.similarity, self._desk.doors.decisions
        try:
            return Wish(findings, similarity, Told(decisions, decisions.all()))
        except JournalError as error:
            return Wish(findings, similarity, Unremembered(), str(error))

    def _on_cut(self, wish: Wish, answer: object) -> None:
        """Open the review: as it stood when these folders were open last, or anew."""
        if not isinstance(answer, Opening):
            if isinstance(answer, Exception):
                self._desk.fault_met.emit(answer)
        elif wish.findings is self._desk.findings:
            self.open(wish, answer)
            self.tell_found(answer.review)
        else:
            self.made.emit(wish, answer)

    def open(self, wish: Wish, made: Opening) -> None:
        """Show a review that was made, and what is back of it from last time."""
        findings, opened, review = wish.findings, made.opened, made.review
        self._desk.settings = replace(self._desk.settings, similarity=review.similarity)
        self._desk.opened, self._desk.review, self._desk.protected = opened, review, made.protected
        if wish.trouble:
            self._pages.review.say(wish.trouble)
        self._pages.review.scope.know(made.facets, made.dealt, made.clusters, made.queue)
        self.show()
        self._pages.review.roaming.show_view(View.from_json(opened.bookmark.place.view))
        standing = made.standing
        back = told(opened, len(standing), is_whole=not findings.coming)
        row = self.row_of(opened)
        self._pages.review.come_back(
            row, opened.bookmark.place.scrolled, standing,
            " ".join(filter(None, (*self._notes(), back))),
        )  # fmt: skip
        self.interrupted = ""
        if not findings.coming:
            self.mark_identical(opened)

    def row_of(self, opened: Opened) -> int:
        """The photo of a bookmark, -1 where it is not here, or in no group while only these are."""
        review, row = self._desk.review, opened.row
        is_shown = review is not None and (opened.is_whole or review.group_of(row) is not None)
        return row if row >= 0 and is_shown else -1

    def mark_identical(self, opened: Opened) -> None:
        """Mark byte copies, where the user asked for it, in folders that nobody reviewed yet."""
        if self.ruling.profiles.marks_identical and opened.bookmark == Bookmark():
            count = self._pages.review.mark_identical()
            if count:
                self._pages.review.say(
                    trn(
                        "{n} byte copy marked, as you asked; {undo} takes that back.",
                        "{n} byte copies marked, as you asked; {undo} takes that back.",
                        count,
                        undo=self._pages.review.actions_.key("undo"),
                    )
                )

    def tell_found(self, review: Review) -> None:
        """A long look has ended: perhaps nobody is here to see it."""
        photos, groups = len(review.catalog.photos), len(review.groups)
        self._desk.jobs.notices.end(
            trn("{n} photo is ready for review", "{n} photos are ready for review", photos),
            trn("{n} group of duplicates.", "{n} groups of duplicates.", groups)
            if groups
            else tr("No duplicates at this similarity."),
        )

    def _notes(self) -> tuple[str, ...]:
        """What the user should know about this run."""
        notes = () if self._desk.findings is None else self._desk.findings.notes
        trouble = self.ruling.profiles.trouble
        doors = self._desk.doors
        return (*notes, doors.without_memory, doors.trouble, trouble, self.interrupted)

    # -- showing ----------------------------------------------------------------------------------

    def show(self) -> None:
        """Show the review as it is now."""
        if self._desk.review is None or self._desk.findings is None:
            return
        at = self._desk.settings.similarity
        self._pages.review.show_review(self._desk.review, self._desk.findings, at)
        self._clusterings.show_count_unless_busy()
        if self._pages.currentWidget() is not self._pages.review:
            self._desk.show(self._pages.review)
            self._pages.review.focus_photos()
            if any(self._notes()):
                self._pages.review.say(sentences(self._notes()))

    def regroup(self, similarity: float) -> None:
        """Show the groups of another similarity."""
        if self._desk.review is not None:
            self._desk.keep_soon(replace(self._desk.settings, similarity=similarity))
            self._clusterings.regrouping.want(similarity)

    def show_map(self) -> None:
        """Show the map of the photos."""
        if self._desk.waits(for_all=True):
            return
        review, findings = self._desk.review, self._desk.findings
        if review is not None and findings is not None and findings.file:
            self._desk.show(self._pages.map)
            self._pages.map.show_review(review, findings.file)

    def show_photo(self, row: int) -> None:
        """Show the review at a photo."""
        self.show()
        self._pages.review.roaming.show_photo(row)

    def _on_show_rows(self, rows: list[int]) -> None:
        self.show()
        self._pages.review.roaming.show_rows(rows)

    def go_back_to(self, page: QWidget) -> None:
        """To a page that the user came from, as it is now."""
        if page is self._pages.map:
            self.show_map()
        elif page is self._pages.review:
            self.show()
        else:
            self._desk.show(page)

    # -- where it stands --------------------------------------------------------------------------

    def settle(self) -> None:
        """Where the user is now is where they were led."""
        self._placed = self._pages.review.place()

    def is_untouched(self) -> bool:
        """Whether the user neither went anywhere nor did anything since the review opened."""
        return self._placed == self._pages.review.place() and not self._pages.review.steps

    def _standing(self) -> Standing | None:
        """What is to be remembered of the review now."""
        if self._desk.review is None or self._desk.opened is None:
            return None
        is_part = not self._desk.opened.is_whole
        if is_part and self.is_untouched() and self._desk.opened.bookmark != Bookmark():
            return None  # it stands in the journal as it did
        row, scrolled = self._pages.review.place()
        view = self._pages.review.roaming.view().as_json()
        similarity = self._desk.settings.similarity
        place = bookmark.Place(scrolled=scrolled, similarity=similarity, view=view)
        return Standing.of(self._desk.review, self._desk.opened, place, row)

    def _on_keeping_failed(self, error: Exception) -> None:
        if isinstance(error, PurgerError):
            words = (str(error), tr("Marks are not remembered this time."))
            self._pages.review.say(sentences(words))
        else:
            self._desk.fault_met.emit(error)

    # -- rules, and marking much at once ----------------------------------------------------------

    def ask_rules(self) -> None:
        """Let the user arrange the rules."""
        folder = self._desk.folders[0] if self._desk.folders else None
        self.ruling.ask(self._desk.review, self._desk.window, folder)

    @property
    def is_ranking(self) -> bool:
        """Whether rules that were arranged are not in force so far."""
        is_made = self._clusterings.regrouping.is_ranking
        return self.ruling.is_ranking or self._ranked is not None or is_made

    @property
    def is_regrouping(self) -> bool:
        """Whether other groups, or other clusters, are about to be shown."""
        return self._clusterings.regrouping.is_busy

    def _on_later(self) -> None:
        if self._ranked is not None:
            self._on_ranked(self._ranked)

    def _on_ranked(self, ranked: Ranked) -> None:
        self._ranked = ranked if self._desk.is_held else None
        if self._ranked is not None:
            self._later.start()
            return
        review = self._desk.review
        if review is not None and review.catalog is ranked.hierarchy.graph.catalog:
            self._clusterings.regrouping.want(ranked=ranked)

    def _on_ranking_made(self, ranked: Ranked, edit: Edit) -> None:
        self._desk.protected = ranked.protected
        self._pages.review.show_ranked(edit)

    def _on_accept_all(self) -> None:
        review, page = self._desk.review, self._pages.review
        if review is None:
            return
        found = propose(review, review.groups, Which.ALL)
        if not found.rows:
            page.say(told_of(found))
        elif dialogs.ask_mark_everywhere(
            self._desk.window, found, marked=review.count,
            is_filtered=page.scope.matches is not None,
        ):  # fmt: skip
            page.mark_all_but_best_everywhere()

    def _on_goal(self) -> None:
        """Mark what frees so much, as one step that can be undone."""
        from purger.ui.goal_dialog import GoalDialog  # noqa: PLC0415 - when it is wanted

        if self._desk.review is None:
            return
        matches = self._pages.review.scope.matches
        dialog = GoalDialog(self._desk.review, self._desk.window, matches=matches)
        if dialog.exec():
            proposal = dialog.proposal
            self._pages.review.mark(list(proposal.rows))
            words = trn(
                "{n} photo, {size} marked: {how_sure}. Nothing was moved yet.",
                "{n} photos, {size} marked: {how_sure}. Nothing was moved yet.",
                len(proposal.rows),
                size=show_bytes(proposal.size), how_sure=shown(proposal.how_sure),
            )  # fmt: skip
            if matches is not None:
                where = (
                    tr("What the filter hides counted as well.")
                    if dialog.is_everywhere
                    else tr("Only groups that match the filter were meant.")
                )
                words = sentences([words, where])
            self._pages.review.say(words)

    def remember(self) -> None:
        """Write what is to be remembered; nothing is written after that."""
        self.keeping.close(_KEEP_SECONDS)

    def close(self, patience: Patience) -> None:
        """End what is worked out."""
        self.ruling.close(patience.left)
        self._cuts.close(patience.left)
