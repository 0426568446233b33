"""Looks through folders: the job that does it, how it ends, and which were open before."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from purger.core import places
from purger.core.domain import Findings
from purger.core.emptiness import Way, of_folders
from purger.core.errors import sentence_of
from purger.core.text import show_name
from purger.core.texts import listed, shown, tr
from purger.ui.choosing import FOLDERS
from purger.ui.clusterings import Clusterings
from purger.ui.desk import Desk
from purger.ui.early_review import EarlyReview
from purger.ui.engine import ScanRequest
from purger.ui.progress_page import ProgressPage
from purger.ui.recent_list import Visit
from purger.ui.reviewing import Reviewing
from purger.ui.tasks import Task


class Scanning:
    """From folders to a review."""

    def __init__(
        self, desk: Desk, reviewing: Reviewing, early: EarlyReview, clusterings: Clusterings
    ) -> None:
        """Show what is found by these."""
        self._desk, self._pages = desk, desk.pages
        self._reviewing, self._early, self._clusterings = reviewing, early, clusterings
        start, reading = desk.pages.start, desk.pages.reading
        desk.taken.connect(self._on_taken)
        desk.actions.connect_all(
            {"open_folder": self._on_choose, "rescan": self._on_rescan, "close": self.leave}
        )
        start.choose_requested.connect(self._on_choose)
        start.folders_chosen.connect(self.open_folders)
        start.forgotten.connect(self._on_forgotten)
        start.demo_requested.connect(self._on_demo)
        reading.go_on_requested.connect(self._on_rescan)
        for cancel_wanted in (
            reading.stop_requested, self._pages.progress.cancel_requested,
            self._pages.history.cancel_requested,
        ):  # fmt: skip
            cancel_wanted.connect(desk.jobs.cancel)
        self._show_recent()

    def open_folders(self, folders: Sequence[Path]) -> None:
        """Scan folders and show what is found."""
        if self._desk.jobs.is_busy or not folders:
            return
        self._pages.map.stop()
        self._reviewing.keeping.keep_now()
        if self._desk.review is None:  # that of the folders before may still be made
            self._desk.forget()
        self._desk.folders = tuple(folders)
        self._pages.start.say("")
        names = shown(listed(show_name(folder.name or folder) for folder in folders))
        self._desk.jobs.taskbar.name(f"{names} – purger")
        self._pages.progress.begin(tr("Starting…"))
        self._early.end()
        self._begin(self._pages.progress)

    def _begin(self, page: ProgressPage | None = None) -> None:
        """Scan the folders under the settings in force; how far it is stands on a page."""
        wanted = self._desk.settings
        self._clusterings.ask(wanted.clusters)
        request = ScanRequest(
            self._desk.folders, wanted.clusters,
            model=wanted.model, turned=wanted.turned, early=True,
        )  # fmt: skip
        task = Task(self._desk.doors.scan(request))
        jobs = self._desk.jobs
        task.grew.connect(jobs.of(task, self._early.add))
        task.progressed.connect(jobs.of(task, self._pages.reading.show_progress))
        task.succeeded.connect(jobs.of(task, self._on_scanned))
        task.failed.connect(jobs.of(task, self._on_scan_failed))
        jobs.run_loose(task, self._on_scan_left, page)

    def _on_choose(self) -> None:
        if self._desk.jobs.is_busy:
            return
        start = self._desk.settings.recent[0] if self._desk.settings.recent else str(Path.home())
        name = QFileDialog.getExistingDirectory(
            self._desk.window, tr("Choose photo folder"), start, FOLDERS
        )
        if name:
            self.open_folders((Path(name),))

    def _on_rescan(self) -> None:
        """Look again; where the reading was stopped go on with it, and lose nothing of the review.

        What the user did until then, and can undo, goes on with the photos that are here.
        """
        if self._desk.jobs.is_busy or not self._desk.is_growing:
            self.open_folders(self._desk.folders)
            return
        self._reviewing.keeping.keep_now()
        self._early.go_on()
        self._begin()
        self._reviewing.show()
        self._desk.show_again()

    def _on_scanned(self, findings: Findings) -> None:
        self._desk.jobs.end()
        self._early.drop()
        if self._desk.is_growing and len(findings.catalog):
            self._early.growths.add(findings)
            self._desk.show_again()
            return
        self._early.end()
        self._desk.forget()
        self._desk.review = self._desk.opened = None
        if not len(findings.catalog):
            self._desk.findings = findings
            state = of_folders(len(findings.skipped), self._desk.folders)
            self.back_to_start(
                tr("{title}. {text}", title=state.title, text=state.text), state.ways
            )
            self._desk.jobs.notices.end(tr("No photos were found"), tr("The window says why."))
            return
        self._desk.take(findings)
        self._reviewing.want(findings)

    def _on_scan_failed(self, error: Exception) -> None:
        self._desk.jobs.end()
        why = sentence_of(error, tr("The scan failed."))
        if self._desk.is_growing:
            self._early.stay(why)
        else:
            self._early.drop()
            self.back_to_start(why, ((Way.RESCAN, ""),) if self._desk.folders else ())
        self._desk.jobs.notices.end(
            tr("The look through your photos failed"), tr("The window says why.")
        )
        self._desk.tell_fault(error)

    def _on_scan_left(self) -> None:
        self._remember_folders()  # it is what the user meant to look at
        if self._desk.is_growing:
            self._early.stay(tr("Stopped."))
            return
        self._early.drop()
        self.back_to_start(
            tr("Cancelled. What was read so far is kept; a later scan goes on there.")
        )

    def back_to_start(self, sentence: str, ways: Sequence[tuple[Way, str]] = ()) -> None:
        """Show the start page, with what there is to say and the ways on from there."""
        self._desk.jobs.taskbar.name("purger")
        offered = self._desk.ways()
        self._pages.start.say(sentence, [offered[way] for way, _ in ways])
        self._desk.show(self._pages.start)

    def leave(self) -> None:
        """Back to the start page; marks and place are written down."""
        self._reviewing.keeping.keep_now()
        self._early.end()
        self._pages.map.stop()
        self._desk.review = self._desk.opened = None
        self._desk.forget()
        self._desk.folders = ()
        self.back_to_start("")

    # -- the folders that were open before --------------------------------------------------------

    def _on_taken(self, findings: Findings) -> None:
        if not findings.coming:
            self._remember_folders(len(findings.catalog))

    def _remember_folders(self, photos: int = 0) -> None:
        for folder in self._desk.folders:
            if folder != places.demo_dir():
                known = photos if len(self._desk.folders) == 1 else 0
                self._desk.keep(self._desk.settings.with_recent(folder, known, time.time()))
        self._show_recent()

    def _show_recent(self) -> None:
        known = {name: (photos, moment) for name, photos, moment in self._desk.settings.visits}
        self._pages.start.show_recent(
            [Visit(Path(name), *known.get(name, ())) for name in self._desk.settings.recent]
        )

    def _on_forgotten(self, folder: Path) -> None:
        self._desk.keep(self._desk.settings.without_recent(folder))
        self._show_recent()

    # -- a library to try it on -------------------------------------------------------------------

    def _on_demo(self) -> None:
        """Paint a small library, or what is missing of it, and open it."""
        if self._desk.jobs.is_busy:
            return
        self._pages.progress.begin(tr("Painting photos"))
        folder = places.demo_dir()
        task = Task(self._desk.doors.paint(folder))
        task.succeeded.connect(lambda _: self._on_painted(folder))
        task.failed.connect(self._on_scan_failed)
        task.cancelled.connect(self._on_painting_cancelled)
        self._desk.jobs.run(task, self._pages.progress)

    def _on_painted(self, folder: Path) -> None:
        self._desk.jobs.end()
        self.open_folders((folder,))

    def _on_painting_cancelled(self) -> None:
        self._desk.jobs.end()
        self.back_to_start(tr("Cancelled; painting goes on there another time."))
