"""Find similar: of which photo, from which page, and the way back there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QWidget

from purger.core.text import show_name
from purger.core.texts import say, tr
from purger.ui.choosing import HARMLESS
from purger.ui.comparing import Comparing
from purger.ui.desk import Desk
from purger.ui.reviewing import Reviewing
from purger.ui.similar import Query

_OPEN_FIRST: Final = say("Open the folder with your photos first; then drop a photo on it.")


class Seeking:
    """Asks for the photos that are nearest to one."""

    def __init__(self, desk: Desk, reviewing: Reviewing, comparing: Comparing) -> None:
        """Lead back by these."""
        self._desk, self._pages = desk, desk.pages
        self._reviewing, self._comparing = reviewing, comparing
        self._before: QWidget = desk.pages.review
        self._connect()

    def _connect(self) -> None:
        review, similar = self._pages.review, self._pages.similar
        for page in (review, self._pages.compare, self._pages.map, self._pages.history):
            page.actions_["similar"].triggered.connect(self._on_similar)
        self._desk.actions.connect_all({"similar_to_file": self._on_similar_to_file})
        self._desk.forgotten.connect(similar.stop)
        similar.left.connect(self._on_left)
        similar.mark_wanted.connect(
            lambda rows, marked: similar.say(review.choose_each(rows, marked=marked))
        )
        similar.undo_wanted.connect(lambda: similar.say(review.undo()))
        similar.redo_wanted.connect(lambda: similar.say(review.redo()))
        similar.fault_met.connect(self._desk.fault_met)
        review.marks_changed.connect(similar.marks_changed)

    def _on_similar(self) -> None:
        """The photos nearest to the one where the user is, or to one of the history's files."""
        pages, page = self._pages, self._pages.currentWidget()
        if page is pages.history:
            file = pages.history.file()
            if file is not None:
                self.find_similar(Query.from_elsewhere(file))
            return
        at = {
            pages.review: pages.review.place()[0], pages.compare: pages.compare.row,
            pages.map: pages.map.view.row(),
        }  # fmt: skip
        row = at.get(page, -1) if page is not None else -1
        if page is pages.compare and self._comparing.guest is not None:
            row = self._comparing.guest.rows[row]
        if self._desk.review is not None and row >= 0:
            self.find_similar(Query(self._desk.review.catalog.photos[row], row))
        elif page is pages.map:
            pages.map.say(tr("Point at a photo first; then this finds what is similar to it."))

    def _on_similar_to_file(self) -> None:
        start = str(self._desk.folders[0]) if self._desk.folders else str(Path.home())
        name, _ = QFileDialog.getOpenFileName(
            self._desk.window, tr("Find what is similar to a photo"), start, options=HARMLESS
        )
        if name:
            self.find_similar(Query.from_elsewhere(Path(name)))

    def find_dropped(self, files: Sequence[Path]) -> None:
        """Find what is similar to the first; where no folder is open, offer the one it lies in."""
        if self._desk.review is None:
            self._offer_folder(files[0].parent)
            return
        self.find_similar(Query.from_elsewhere(files[0]))
        if len(files) > 1:
            self._pages.similar.say(
                tr("One photo at a time: this is the first of {count:,}.", count=len(files))
            )

    def _offer_folder(self, folder: Path) -> None:
        start = self._pages.start
        name = show_name(folder.name or folder).replace("&", "&&")
        opens = QAction(tr("Open “{name}”", name=name), start)
        opens.triggered.connect(lambda: start.folders_chosen.emit((folder,)))
        start.say(_OPEN_FIRST, (opens,))
        if self._pages.currentWidget() is not start:
            self._desk.show(start)

    def find_similar(self, query: Query) -> None:
        """Show the photos that are nearest to one; Escape leads back to this page."""
        page = self._pages.currentWidget()
        if self._desk.waits(for_all=True):
            return
        review, findings = self._desk.review, self._desk.findings
        if review is None or findings is None or self._desk.jobs.is_busy:
            self._pages.start.say(_OPEN_FIRST)
            return
        is_there = page is self._pages.similar
        if not is_there and page is not None:
            self._before = page
            self._desk.show(self._pages.similar)
        self._pages.similar.ask(review, findings, query, anew=not is_there)

    def _on_left(self) -> None:
        # where its own photos were compared meanwhile, the comparison before is there no more
        pages, origin = self._pages, self._comparing.origin
        is_gone = self._before is pages.compare and origin is pages.similar
        self._reviewing.go_back_to(pages.review if is_gone else self._before)
