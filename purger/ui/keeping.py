"""Writes where the review stands as it happens; the window never waits for the disk.

Marks are written by a thread of its own, at most `_MARKS_MS` after a click began to wait; each
write takes everything that has changed until then. So `kill -9` and a power cut lose the clicks of
0.3 s at most where the disk answers in 0.1 s. A photo that is merely looked at is no work lost: the
place is written once a second.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from typing import Final, TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from purger.core.bookmark import Bookmark, Bookmarks, Opened, Scribe, Standing
from purger.core.domain import Findings
from purger.core.errors import JournalError
from purger.core.texts import sentences, shown, trn
from purger.ui.tasks import NewestFirst

logger = logging.getLogger(__name__)

OpenBookmarks: TypeAlias = Callable[[], AbstractContextManager[Bookmarks]]

_MARKS_MS: Final = 150
_PLACE_MS: Final = 1000
_READ_SECONDS: Final = 5.0


class Keeping(QObject):
    """Keeps the bookmark of the review that is open.

    Args:
        open_bookmarks: opens them for the thread that asks; None where nothing is remembered.
        standing: where the review stands now; None where there is none.

    Signals:
        failed: Exception, the first of a run; what is not written is tried again with the next
            change.
    """

    failed = Signal(Exception)
    _troubled = Signal(Exception)

    def __init__(
        self,
        open_bookmarks: OpenBookmarks | None,
        standing: Callable[[], Standing | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_bookmarks = open_bookmarks
        self._standing = standing
        self._has_failed = False
        self._unwritten: JournalError | None = None
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self.keep_now)
        self._troubled.connect(self._on_trouble)
        self._writer: NewestFirst | None = None
        if open_bookmarks is not None:
            self._writer = NewestFirst(partial(self._scribe, open_bookmarks))
            self._writer.answered.connect(self._on_written)

    def open(self, findings: Findings) -> Opened:
        """Read the bookmark of these folders and look for its photos; for a worker thread."""
        bookmark = Bookmark()
        if self._writer is not None and self._open_bookmarks is not None:
            self._writer.drain(_READ_SECONDS)  # the same folders may have been open a moment ago
            try:
                with self._open_bookmarks() as bookmarks:
                    bookmark = bookmarks.read(findings.roots)
            except JournalError as error:
                self._troubled.emit(error)
        return Opened.of(
            findings.roots, findings.catalog, bookmark, is_whole=not findings.coming
        )  # fmt: skip

    def marks_changed(self) -> None:
        """Write soon."""
        if not self._later.isActive() or self._later.remainingTime() > _MARKS_MS:
            self._later.start(_MARKS_MS)

    def place_changed(self) -> None:
        """Write within a second."""
        if not self._later.isActive():
            self._later.start(_PLACE_MS)

    def keep_now(self, seconds: float = 0.0) -> bool:
        """Write without delay, waiting so long at most; return whether that was long enough."""
        self._later.stop()
        standing = self._standing()
        if self._writer is None or standing is None:
            return True
        self._writer.want([standing])
        return self._writer.drain(seconds)

    def close(self, seconds: float) -> None:
        """Write what is not written, waiting so long at most, and end."""
        if not self.keep_now(seconds):
            logger.error("after %.0f s the last marks are not written", seconds)
        elif self._unwritten is not None:
            logger.error("the last marks are not written: %s", self._unwritten)
        if self._writer is not None:
            self._writer.close()
            self._writer = None

    @contextmanager
    def _scribe(self, open_bookmarks: OpenBookmarks) -> Iterator[Callable[[Standing], None]]:
        with open_bookmarks() as bookmarks:
            scribe = Scribe(bookmarks)

            def write(standing: Standing) -> None:
                try:
                    scribe.write(standing)
                except JournalError as error:
                    self._unwritten = error
                    raise
                self._unwritten = None

            yield write

    def _on_written(self, _standing: Standing, answer: object) -> None:
        if isinstance(answer, Exception):
            self._on_trouble(answer)

    def _on_trouble(self, error: Exception) -> None:
        if not self._has_failed:
            self._has_failed = True
            self.failed.emit(error)


def told(opened: Opened, standing: int, *, is_whole: bool = True) -> str:
    """How many marks are back, as a sentence, "" for none; `standing` of them hold.

    Until all photos are read the others may still come back.
    """
    fallen = opened.lost + len(opened.marks) - standing if is_whole else 0
    if not fallen:
        return back_words(standing) if standing else ""
    if not standing:
        return trn(
            "{n} mark from last time does not hold any more.",
            "{n} marks from last time do not hold any more.",
            fallen,
        )
    return shown(
        sentences((
            back_words(standing),
            trn("{n} does not hold any more.", "{n} do not hold any more.", fallen),
        ))
    )  # fmt: skip


def back_words(standing: int) -> str:
    """That marks are back."""
    return trn("{n} mark from last time is back.", "{n} marks from last time are back.", standing)
