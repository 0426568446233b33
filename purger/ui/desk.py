"""What the parts of the window share: its pages, the settings, and the review that is open.

    scanning ─ early_review ─ reviewing ─ clusterings ─ comparing ─ seeking ─ … ─► desk ◄─ window

Each part does one thing of the window's; none holds what another one needs. That lies here.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from purger.core.bookmark import Opened
from purger.core.domain import Findings, Flags
from purger.core.emptiness import Way
from purger.core.errors import PurgerError
from purger.core.review import Review
from purger.core.settings import Settings
from purger.core.texts import tr
from purger.ui import pages
from purger.ui.actions import Actions
from purger.ui.doors import Doors
from purger.ui.engine import forget
from purger.ui.jobs import Jobs
from purger.ui.stack import Stack

_SAVE_MS: Final = 400


class Desk(QObject):
    """What is open, and where.

    Attributes:
        window: dialogs stand before it.
        pages: of the window.
        actions: the commands of everywhere.
        doors: the ways out.
        jobs: runs one job at a time.
        settings: those in force; `keep` changes them.
        folders: that were opened last.
        findings: of their photos, None where nothing was found so far.
        review: of the findings, None until it is made.
        opened: what the bookmark of the folders means for the review.
        protected: n bool, the photos of the review that can never be marked; None before one.
        is_growing: whether the review is of the photos that are read so far, and more may come.

    Signals:
        shown: QWidget, the page that is shown now.
        taken: Findings, which the window is about from now on.
        forgotten: nothing that was told about the findings before holds any more.
        fault_met: Exception that is nobody's sentence.
    """

    shown = Signal(QWidget)
    taken = Signal(object)
    forgotten = Signal()
    fault_met = Signal(Exception)

    def __init__(
        self, settings: Settings, doors: Doors, stack: Stack, actions: Actions, window: QWidget
    ) -> None:
        super().__init__(window)
        self.window, self.pages, self.actions, self.doors = window, stack, actions, doors
        self.settings = settings
        self.jobs = Jobs(window, self.show, lambda: self.settings.notify)
        self.folders: tuple[Path, ...] = ()
        self.findings: Findings | None = None
        self.review: Review | None = None
        self.opened: Opened | None = None
        self.protected: Flags | None = None
        self.is_growing = False
        self._save_later = QTimer(self, singleShot=True, interval=_SAVE_MS)
        self._save_later.timeout.connect(lambda: self.keep(self.settings))

    def show(self, page: QWidget) -> None:
        """Show a page."""
        self.pages.setCurrentWidget(page)
        self.shown.emit(page)

    def show_again(self) -> None:
        """Show the page that is shown: what its commands mean may have changed."""
        self.show(self.pages.currentWidget() or self.pages.review)

    def tell_fault(self, error: Exception) -> None:
        """Tell of an error that is nobody's sentence; of others the user is told on the page."""
        if not isinstance(error, PurgerError):
            self.fault_met.emit(error)

    # -- settings --------------------------------------------------------------------------------

    def keep(self, settings: Settings) -> None:
        """Put settings in force, and on the disk."""
        self.settings = settings
        self._save_later.stop()
        self.doors.save(settings)

    def keep_soon(self, settings: Settings) -> None:
        """The same for what changes by dragging: the disk hears of the last of many."""
        self.settings = settings
        self._save_later.start()

    def keep_now(self) -> None:
        """Put on the disk what waits for it."""
        if self._save_later.isActive():
            self.keep(self.settings)

    # -- what is open ----------------------------------------------------------------------------

    def take(self, findings: Findings) -> None:
        """These are the photos that the window is about now."""
        self.findings = findings
        self.taken.emit(findings)

    def forget(self) -> None:
        """The window is about no photos any more, or soon about others."""
        self.forgotten.emit()
        if self.findings is not None:
            forget(self.findings.file)
            self.findings = None

    def reviewed(self) -> pages.Reviewed | None:
        """The review as it stands, for the pages that are saved of it."""
        if self.review is None or self.findings is None:
            return None
        return pages.Reviewed(self.review.catalog, self.review.groups, self.findings.roots)

    @property
    def is_held(self) -> bool:
        """Whether no other groups may be shown now.

        A dialog may speak of those in force, and photos may be on their way to the trash for them.
        """
        return QApplication.activeModalWidget() is not None or self.jobs.is_moving

    def waits(self, *, for_all: bool = False) -> bool:
        """Whether something waits until every photo is read; then it is said.

        What would not be right of a part of the photos (`for_all`) waits where the reading was
        stopped as well.
        """
        if not self.is_growing or not (self.jobs.is_busy or for_all):
            return False
        self.pages.review.say(tr("That waits until every photo is read."))
        return True

    def ways(self) -> dict[Way, QAction]:
        """How one goes on from where there is nothing to see."""
        own = self.actions
        return {
            Way.OPEN: own["open_folder"], Way.RESCAN: own["rescan"], Way.SKIPPED: own["skipped"],
            Way.HISTORY: own["history"], Way.PURGE: self.pages.review.actions_["purge"],
        }  # fmt: skip
