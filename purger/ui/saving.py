"""Saves what the window has into files: exports of the review, and pages of plans and purges."""

from __future__ import annotations

from functools import partial

from purger.core.domain import Steps
from purger.core.errors import sentence_of
from purger.core.texts import tr
from purger.ui import exports, pages
from purger.ui.desk import Desk
from purger.ui.history_page import HistoryPage
from purger.ui.outcome_page import OutcomePage
from purger.ui.purging import Purging
from purger.ui.review_page import ReviewPage
from purger.ui.tasks import Task


class Saving:
    """Runs exports, and saves pages."""

    def __init__(self, desk: Desk, purging: Purging) -> None:
        """Say of a page of a purge which review it came from."""
        self._desk, self._pages, self._purging = desk, desk.pages, purging
        review = desk.pages.review
        review.place_changed.connect(self.enable_exports)
        review.actions_.connect_all({
            "plan_page": self._on_plan_page,
            **{f"export_{what}": partial(self._on_export, what) for what in exports.KINDS},
        })  # fmt: skip
        for page in (desk.pages.outcome, desk.pages.history):
            page.page_wanted.connect(self._on_purge_page)

    def enable_exports(self) -> None:
        """A sheet of a group needs a group."""
        cluster, group = self._pages.review.roaming.here()
        is_review = self._pages.currentWidget() is self._pages.review
        own = self._pages.review.actions_
        own["export_cluster"].setEnabled(is_review and cluster is not None)
        own["export_group"].setEnabled(is_review and group >= 0)

    def _on_export(self, what: str) -> None:
        if self._desk.waits(for_all=what not in {"cluster", "group"}):
            return
        if self._desk.review is None or self._desk.findings is None:
            return
        cluster, group = self._pages.review.roaming.here()
        wish = exports.Wish(what, self._desk.review, self._desk.findings, cluster, group)
        reason = exports.why_not(wish)
        target = exports.ask_target(self._desk.window, wish) if reason is None else None
        if target is None:
            self._pages.review.say(reason or "")
            return
        self._pages.progress.begin(tr("Exporting"))
        task = Task(exports.job(wish, target))
        task.succeeded.connect(self._on_exported)
        task.failed.connect(self._on_export_failed)
        task.cancelled.connect(lambda: self._on_exported(tr("Cancelled; nothing of it was kept.")))
        self._desk.jobs.run(task, self._pages.progress)

    def _on_exported(self, sentence: str) -> None:
        self._desk.jobs.end()
        self._desk.show(self._pages.review)
        self._pages.review.focus_photos()
        self._pages.review.say(sentence)

    def _on_export_failed(self, error: Exception) -> None:
        self._on_exported(sentence_of(error, tr("The export failed.")))
        self._desk.tell_fault(error)

    def _on_plan_page(self) -> None:
        if self._desk.waits():
            return
        of = self._desk.reviewed()
        if of is None or self._desk.review is None or not self._desk.review.marks:
            self._pages.review.say(tr("Nothing is marked."))
            return
        plan = self._desk.review.plan()  # both as they stand now, whatever comes while one chooses
        file = pages.ask_file(self._desk.window, "purger plan")
        if file is not None:
            self._save_page(pages.save_plan(file, plan, of), self._pages.review)

    def _on_purge_page(self, number: int) -> None:
        if self._desk.jobs.is_busy:
            return
        is_history = self._pages.currentWidget() is self._pages.history
        page = self._pages.history if is_history else self._pages.outcome
        file = pages.ask_file(self._desk.window, f"purger purge {number}")
        if file is not None:
            known, of = self._purging.purged_from
            job = pages.save_purge(
                file, self._desk.doors.journal, number, of if known == number else None
            )
            self._save_page(job, page)

    def _save_page(self, job: Steps[str], page: ReviewPage | OutcomePage | HistoryPage) -> None:
        def told(sentence: str) -> None:
            self._desk.jobs.end()
            self._desk.show(page)
            page.say(sentence)

        def failed(error: Exception) -> None:
            told(sentence_of(error, tr("The page was not saved.")))
            self._desk.tell_fault(error)

        self._pages.progress.begin(tr("Saving the page"))
        task = Task(job)
        task.succeeded.connect(told)
        task.failed.connect(failed)
        task.cancelled.connect(lambda: told(tr("Cancelled; no page was saved.")))
        self._desk.jobs.run(task, self._pages.progress)
