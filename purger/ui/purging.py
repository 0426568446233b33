"""Moves what is marked to the trash: asked, confirmed, done, and told."""

from __future__ import annotations

from typing import Final

import numpy as np

from purger.core.caution import why_typed
from purger.core.domain import Outcome, Photo
from purger.core.errors import PurgerError
from purger.core.profiles import PROTECTION_LOST
from purger.core.purge import purge
from purger.core.review import Review
from purger.core.texts import sentences, shown, tr, trn
from purger.ui import dialogs, pages
from purger.ui.desk import Desk
from purger.ui.early_review import EarlyReview
from purger.ui.outcome_page import gone_words
from purger.ui.reviewing import Reviewing
from purger.ui.status_bar import trash_waits
from purger.ui.tasks import Task
from purger.ui.thumbnails import Thumbnails
from purger.ui.volumes import Volumes

_FLUSH_SECONDS: Final = 0.1


class Purging:
    """Carries out the plan of the review.

    Attributes:
        purged_from: the last purge of this run, and the review that it came from.
    """

    def __init__(
        self,
        desk: Desk,
        reviewing: Reviewing,
        early: EarlyReview,
        volumes: Volumes,
        thumbnails: Thumbnails,
    ) -> None:
        """Show what is to go by these thumbnails."""
        self._desk, self._pages = desk, desk.pages
        self._reviewing, self._early, self._volumes = reviewing, early, volumes
        self._thumbnails = thumbnails
        self._purging: pages.Reviewed | None = None
        self._planned: tuple[Review, dict[Photo, int]] | None = None
        self.purged_from: tuple[int, pages.Reviewed | None] = (0, None)
        desk.forgotten.connect(self._on_forgotten)
        desk.pages.review.purge_requested.connect(self.purge)

    def _on_forgotten(self) -> None:
        self._purging, self.purged_from = None, (0, None)

    def purge(self) -> None:
        """Ask whether what is marked shall go, and move it."""
        if self._desk.is_growing and self._desk.jobs.is_busy:
            self._pages.review.say(trash_waits())
            return
        if self._early.growths.is_busy:
            self._pages.review.say(tr("That waits until every photo is read."))
            return
        if self._desk.review is None or self._desk.jobs.is_busy or not self._desk.review.marks:
            return
        if self._reviewing.is_ranking or self._reviewing.is_regrouping:
            self._pages.review.say(tr("The trash waits until the new groups are there."))
            return
        now = self._reviewing.ruling.now()
        if now.is_protection_lost:
            dialogs.show_error(self._desk.window, PROTECTION_LOST)
            return
        review, plan = self._desk.review, self._desk.review.plan()
        rows = np.flatnonzero(review.marked).tolist()
        warnings = self._volumes.warnings(plan)
        why = why_typed(plan, review.catalog.photos)
        confirm = dialogs.ConfirmDialog(
            plan, self._thumbnails, self._desk.window, warnings, why_typed=why
        )
        self._desk.doors.told("confirm")
        is_sure = confirm.exec()
        self._pages.review.ask_for_pictures()
        if not is_sure:
            self._desk.doors.told("review")
            return
        self._reviewing.keeping.keep_now(_FLUSH_SECONDS)
        self._purging = self._desk.reviewed()
        planned = (item.photo for item in plan.marked)
        self._planned = review, dict(zip(planned, rows, strict=True))
        self._pages.progress.begin(tr("Moving to the trash"))
        doors, stops = self._desk.doors, self._desk.jobs.stop.is_set
        steps = purge(plan, doors.trasher, doors.journal, stops, protection=now.protection)
        task = Task(steps)
        task.succeeded.connect(self._on_purged)
        task.failed.connect(self._on_purge_failed)
        # a purge stops between two photos and still tells what became of each
        self._desk.jobs.run(task, self._pages.progress, ends_between_photos=True)

    def _on_purged(self, outcome: Outcome) -> None:
        self._desk.jobs.end()
        if self._purging is not None:
            self.purged_from = outcome.purge, self._purging
        # what went is told first, whatever becomes of the review
        self._pages.outcome.show_outcome(outcome)
        self._desk.show(self._pages.outcome)
        self._tell_purged(outcome)
        self._forget(outcome)
        self._reviewing.keeping.keep_now()

    def settle(self) -> None:
        """Take what went out of the review, where the purge ended and nobody was told so far."""
        task = self._desk.jobs.task
        if task is not None and isinstance(task.result, Outcome):
            self._forget(task.result)

    def _forget(self, outcome: Outcome) -> None:
        """Take what went out of the review that it was planned in, whatever is marked there now."""
        if self._planned is not None:
            (review, rows), self._planned = self._planned, None
            review.forget(rows[item.photo] for item in outcome.trashed)

    def _tell_purged(self, outcome: Outcome) -> None:
        missed = sum(failure.was_gone for failure in outcome.failed)
        stayed = len(outcome.failed) + len(outcome.cancelled) - missed
        words = []
        if stayed:
            words.append(
                trn(
                    "{n} photo stayed; the window says why.",
                    "{n} photos stayed; the window says why.", stayed,
                )
            )  # fmt: skip
        if missed:
            words.append(gone_words(missed))
        self._desk.jobs.notices.end(
            trn(
                "{n} photo moved to the trash",
                "{n} photos moved to the trash",
                len(outcome.trashed),
            ),
            shown(sentences(words)) or tr("Everything that was marked went."),
            only_if_long=False,
        )

    def _on_purge_failed(self, error: Exception) -> None:
        self._desk.jobs.end()
        self._planned = None
        self._reviewing.show()
        if isinstance(error, PurgerError):
            dialogs.show_error(self._desk.window, str(error))
        else:
            self._desk.fault_met.emit(error)
