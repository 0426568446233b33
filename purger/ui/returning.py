"""The way back: the history, bringing purges back, and what an interrupted purge left."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from purger.core import recovery
from purger.core.domain import Item, Progress, Stage, Steps
from purger.core.errors import BusyError, PurgerError, sentence_of
from purger.core.texts import tr, trn
from purger.core.trash import Trasher
from purger.core.undo import Undone, undo, undo_purge
from purger.core.undo import told as undone_words
from purger.ui.desk import Desk
from purger.ui.reviewing import Reviewing
from purger.ui.tasks import Patience, Task


class Returning:
    """Brings back what went.

    Attributes:
        settling: the job that settles what an interrupted purge left, once it was started.
    """

    def __init__(self, desk: Desk, reviewing: Reviewing) -> None:
        """Let the review have again what came back."""
        self._desk, self._pages, self._reviewing = desk, desk.pages, reviewing
        self._before_history: QWidget = desk.pages.start
        self._unseen = 0
        self.settling: Task | None = None
        start, outcome, history = self._pages.start, self._pages.outcome, self._pages.history
        desk.actions.connect_all({"history": self._on_history})
        for wanted in (start.history_requested, outcome.history_requested):
            wanted.connect(self._on_history)
        history.left.connect(self._on_history_left)
        history.return_wanted.connect(self._on_return_wanted)
        history.fault_met.connect(desk.fault_met)
        outcome.undo_requested.connect(self._on_undo)
        desk.taken.connect(self._on_taken)

    # -- what an interrupted purge left -----------------------------------------------------------

    def settle(self) -> None:
        """Settle it, off the window's thread; once a run."""
        if self.settling is None:
            self.settling = Task(_settling(self._desk.doors.trasher, self._desk.doors.journal))
            self.settling.succeeded.connect(self._on_settled)
            self.settling.failed.connect(self._on_settling_failed)
            self.settling.start()

    def _on_settled(self, settled: recovery.Settled) -> None:
        if settled:
            sentence = recovery.told(settled)
            self._pages.start.show_notice(sentence, is_bad=bool(settled.lost))
            if self._pages.currentWidget() is self._pages.review:
                self._pages.review.say(sentence)
            else:
                # said when the review opens, if nobody looked before
                self._reviewing.interrupted = sentence
            self._desk.doors.told("interrupted")

    def _on_settling_failed(self, error: Exception) -> None:
        if isinstance(error, BusyError):
            return  # another window moves files; it is told when this one shall do so as well
        if isinstance(error, PurgerError):
            self._pages.start.show_notice(str(error))
        else:
            self._desk.fault_met.emit(error)

    # -- the history ------------------------------------------------------------------------------

    def _on_history(self) -> None:
        page = self._pages.currentWidget()
        if self._desk.jobs.is_busy or page is None:
            return
        if page is not self._pages.history:
            self._before_history = page
        self._pages.start.show_notice("")
        self._reviewing.interrupted = ""
        self._desk.show(self._pages.history)
        self._pages.history.show_history()

    def _on_history_left(self) -> None:
        if self._before_history in (self._pages.review, self._pages.compare):
            self._reviewing.show()
            self._tell_unseen()
        elif self._before_history is self._pages.map:
            self._reviewing.show_map()
        else:
            self._desk.show(self._before_history)

    def _count_inside(self, done: Undone) -> int:
        """How many photos came back to the folders that are open."""
        roots = () if self._desk.findings is None else self._desk.findings.roots
        leads = (item.photo.path for item in done.restored if item.is_lead)
        return sum(any(path.is_relative_to(root) for root in roots) for path in leads)

    def _on_taken(self) -> None:
        self._unseen = 0

    def _tell_unseen(self) -> None:
        """Photos that came back to the open folders are missing in a review made without them."""
        if self._unseen:
            self._pages.review.say(
                trn(
                    "{n} photo that came back is not in this review; File ▸ Look Again reads it.",
                    "{n} photos that came back are not in this review; File ▸ Look Again reads "
                    "them.",
                    self._unseen,
                )
            )
        self._unseen = 0

    def _on_return_wanted(self, items: tuple[Item, ...]) -> None:
        """Bring back files of the history, and stay there."""
        if self._desk.jobs.is_busy:
            return
        self._pages.history.begin()
        doors = self._desk.doors
        task = Task(undo(items, doors.trasher, doors.journal, self._desk.jobs.stop.is_set))
        task.succeeded.connect(self._on_returned)
        task.failed.connect(self._on_return_failed)
        self._desk.jobs.run(task, self._pages.history, ends_between_photos=True)

    def _on_returned(self, done: Undone) -> None:
        self._desk.jobs.end()
        rows = self._regain(done)
        self._begin_anew(rows)
        self._unseen += max(0, self._count_inside(done) - len(rows))
        if self._before_history is self._pages.outcome:
            # what it tells of the purge is not so any more
            has_review = self._desk.review is not None
            self._before_history = self._pages.review if has_review else self._pages.start
        self._desk.show(self._pages.history)
        self._pages.history.end(done)

    def _on_return_failed(self, error: Exception) -> None:
        self._desk.jobs.end()
        self._desk.show(self._pages.history)
        why = sentence_of(error, tr("It failed."))
        self._pages.history.end(None, why)
        self._desk.tell_fault(error)

    # -- the purge whose outcome is shown ---------------------------------------------------------

    def _on_undo(self, purge: int) -> None:
        """Bring back all of the purge whose outcome is shown."""
        if self._desk.jobs.is_busy:
            return
        self._pages.progress.begin(tr("Bringing back from the trash"))
        doors = self._desk.doors
        task = Task(undo_purge(purge, doors.trasher, doors.journal, self._desk.jobs.stop.is_set))
        task.succeeded.connect(self._on_undone)
        task.failed.connect(self._on_undo_failed)
        self._desk.jobs.run(task, self._pages.progress, ends_between_photos=True)

    def _on_undone(self, done: Undone) -> None:
        """Where all came back, the review stands as it did; else the outcome says what did not."""
        self._desk.jobs.end()
        rows = self._regain(done)
        if self._desk.review is not None and done.restored and not (done.failed or done.cancelled):
            self._desk.review.mark(rows)
            self._reviewing.show()
            self._pages.review.say(undone_words(done))
        else:
            self._begin_anew(rows)
            self._pages.outcome.show_undone(done)
            self._desk.show(self._pages.outcome)

    def _on_undo_failed(self, error: Exception) -> None:
        self._desk.jobs.end()
        self._desk.show(self._pages.outcome)
        self._pages.outcome.say(sentence_of(error, tr("It failed.")))
        self._desk.tell_fault(error)

    def _regain(self, done: Undone) -> frozenset[int]:
        """Take the photos that came back into the review again; their rows."""
        review = self._desk.review
        if review is None:
            return frozenset()
        back = {item.photo for item in done.restored if item.is_lead}
        photos = review.catalog.photos
        self._reviewing.keeping.marks_changed()  # what is marked again is written then as well
        return frozenset(review.regain(row for row in review.gone if photos[row] in back))

    def _begin_anew(self, rows: frozenset[int]) -> None:
        """The groups of photos that came back without their marks are to be reviewed again."""
        if self._desk.review is not None:
            self._desk.review.unmark(rows)
            self._desk.review.overlook(rows)

    def close(self, patience: Patience) -> None:
        """Wait shortly for what is being settled."""
        if self.settling is not None:
            self.settling.wait(patience.left)


def _settling(trasher: Trasher, journal: Path) -> Steps[recovery.Settled]:
    yield Progress(Stage.LOAD)
    return recovery.settle(trasher, journal)
