"""The main window: its pages, the menu, and what is possible now.

start ─folders─► progress ─findings─► review ─plan─► (confirm) ─► progress ─outcome─► outcome
▲                 │ cancel            ▲                                               │
└─────────────────┴───────────────────┴───────────────────────────────────────────────┘
                                      ▼▲                      history, from each but progress,
                                      map                     and back to where one came from

What is done on the pages is the work of the window's parts, each of which has a module of its own;
what they share lies on the `desk`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QImage,
    QShowEvent,
)
from PySide6.QtWidgets import QMainWindow, QWidget

from purger.core.commands import Place
from purger.core.domain import Photo
from purger.core.errors import PurgerError
from purger.core.manual import Topic
from purger.core.manual import read as read_topics
from purger.core.settings import Settings
from purger.core.texts import shown, tr
from purger.ui import dialogs, dropping, help_words, helping
from purger.ui.actions import Actions
from purger.ui.clusterings import Clusterings
from purger.ui.comparing import Comparing
from purger.ui.desk import Desk
from purger.ui.doors import Doors
from purger.ui.dropping import Drag, DropSign
from purger.ui.early_review import EarlyReview
from purger.ui.menu_bar import Menus
from purger.ui.preferences import Preferences
from purger.ui.purging import Purging
from purger.ui.returning import Returning
from purger.ui.reviewing import Reviewing
from purger.ui.roomy import fit
from purger.ui.saving import Saving
from purger.ui.scanning import Scanning
from purger.ui.seeking import Seeking
from purger.ui.stack import Stack
from purger.ui.tasks import NewestFirst, Patience
from purger.ui.thumbnails import Thumbnails
from purger.ui.viewer import Whole
from purger.ui.volumes import Volumes


class Window(QMainWindow):
    """Everything the user sees.

    Attributes:
        desk: what the parts share.
        clusterings, reviewing, early, scanning, comparing, seeking, volumes, purging, returning,
            saving, preferences: the parts.

    Signals:
        fault_met: Exception that is nobody's sentence, for the one place that tells of faults.
    """

    fault_met = Signal(Exception)

    def __init__(
        self, settings: Settings, doors: Doors, thumbnails: Thumbnails, previews: NewestFirst
    ) -> None:
        super().__init__()
        self._thumbnails, self._previews = thumbnails, previews
        self._pages = pages = Stack(doors, thumbnails)
        self.start, self.progress, self.review = pages.start, pages.progress, pages.review
        self.map, self.compare, self.similar = pages.map, pages.compare, pages.similar
        self.outcome, self.history, self.reading = pages.outcome, pages.history, pages.reading
        self.actions_ = Actions(self, Place.EVERYWHERE)
        self.desk = Desk(settings, doors, pages, self.actions_, self)
        self._menus = Menus(self.menuBar())
        self.helping = helping.Helping(self._topics, pages.topic, self)
        self._make_parts()
        self._build()
        self._connect()
        self.desk.show(self.start)
        if doors.trouble:
            self.start.show_notice(shown(doors.trouble))

    # -- building --------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        desk = self.desk
        self.clusterings = Clusterings(desk)
        self.reviewing = Reviewing(desk, self.clusterings)
        self.early = EarlyReview(desk, self.reviewing, self.clusterings)
        self.scanning = Scanning(desk, self.reviewing, self.early, self.clusterings)
        self.comparing = Comparing(desk, self.early)
        self.seeking = Seeking(desk, self.reviewing, self.comparing)
        self.volumes = Volumes(desk)
        self.purging = Purging(desk, self.reviewing, self.early, self.volumes, self._thumbnails)
        self.returning = Returning(desk, self.reviewing)
        self.saving = Saving(desk, self.purging)
        choices = self._menus.choices
        self.preferences = Preferences(desk, self.reviewing, self.clusterings, choices)

    def _build(self) -> None:
        self.desk.jobs.taskbar.name("purger")
        self.setCentralWidget(self._pages)
        self._sign = DropSign(self)
        self.setAcceptDrops(True)
        kept = self.desk.doors.geometry.value("geometry")
        if not (isinstance(kept, QByteArray) and self.restoreGeometry(kept)):
            self.resize(1240, 780)
        fit(self)  # the screen may be another one, or its scale

    def _connect(self) -> None:
        self.desk.shown.connect(self._on_shown)
        self.desk.fault_met.connect(self.fault_met)
        self.clusterings.changed.connect(self.comparing.follow)
        self.clusterings.changed.connect(self.similar.follow)
        self.comparing.purge_wanted.connect(self.purging.purge)
        self.actions_.connect_all({
            "skipped": self._on_skipped,
            "quit": self.close,
            "keys": self._on_keys,
            "belongings": lambda: dialogs.show_belongings(self),
            "about": self._on_about,
            "help": self.helping.open,
        })  # fmt: skip
        self.start.explain(self.actions_)
        self.outcome.explain(self.actions_)
        self.start.help_requested.connect(self.helping.open)
        self.review.skipped_requested.connect(self._on_skipped)
        for place in (self.review.surface.empty, self.review.done_bar):
            place.commands = self.desk.ways()
        self.review.way_wanted.connect(lambda way: self.desk.ways()[way].trigger())
        self.outcome.done_requested.connect(lambda: self.desk.show(self.start))
        self._previews.answered.connect(self._on_preview)
        for page in (self.review, self.history):
            page.picture_wanted.connect(self._on_picture_wanted)
        self.review.viewer.whole_wanted.connect(lambda wish: self._previews.want([wish]))

    # -- what is possible ------------------------------------------------------------------------

    def _on_shown(self, page: QWidget) -> None:
        """Enable what means something on a page, and show its commands in the menus."""
        desk = self.desk
        is_review, is_busy = page is self.review, desk.jobs.is_busy
        for action in self.review.actions_.values():
            action.setEnabled(is_review)
        if is_review:
            self.review.enable_actions()
            self.saving.enable_exports()
        found = desk.findings
        for name, means_something in (
            ("open_folder", not is_busy),
            ("rules", not is_busy),
            ("close", not is_busy and page is not self.start),
            ("history", not is_busy and page is not self.history),
            ("rescan", bool(desk.folders) and not is_busy),
            ("skipped", found is not None and bool(found.skipped or found.catalog.damaged().any())),
            ("similar_to_file", desk.review is not None and not is_busy),
        ):
            self.actions_[name].setEnabled(means_something)
        # a page without commands of its own shows what there will be
        self._menus.show({
            **self._pages.actions_of.get(page, self.review.actions_), **self.actions_,
        })  # fmt: skip
        is_reading = is_review and desk.is_growing and is_busy
        desk.doors.told("growing" if is_reading else self._pages.name())

    def open_folders(self, folders: Sequence[Path]) -> None:
        """Scan folders and show what is found."""
        self.scanning.open_folders(folders)

    # -- pictures --------------------------------------------------------------------------------

    def _on_picture_wanted(self, photo: Photo) -> None:
        self._previews.want([photo])

    def _on_preview(self, wish: Photo | Whole, answer: object) -> None:
        photo = wish.photo if isinstance(wish, Whole) else wish
        image = answer if isinstance(answer, QImage) and not answer.isNull() else None
        known = isinstance(answer, PurgerError)
        note = (
            "" if image is not None else shown(str(answer)) if known else tr("It cannot be shown.")
        )
        for viewer in (self.review.viewer, self.history.viewer):
            viewer.set_picture(photo, image, note)

    # -- dialogs ---------------------------------------------------------------------------------

    def _topics(self) -> tuple[Topic, ...]:
        chosen = self.desk.settings
        words = help_words.words_of(chosen.keymap, chosen.model)
        return read_topics(help_words.folder(chosen.language), words)

    def _on_skipped(self) -> None:
        found = self.desk.findings
        if found is not None:
            dialogs.SkippedDialog(found.skipped, found.damaged, self).exec()

    def _on_keys(self) -> None:
        from purger.ui.cheat_sheet import CheatSheet  # noqa: PLC0415 - when it is wanted

        CheatSheet(self.desk.settings.keymap, self._pages.place(), self).open()

    def _on_about(self) -> None:
        from purger.ui.about import AboutDialog  # noqa: PLC0415 - when it is wanted

        AboutDialog(self.desk.settings, self).exec()

    # -- what is let fall on the window ----------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Folders and photos can be dropped on every page while nothing runs.

        What cannot be taken is told as well: only who is over it can be told why.
        """
        drag = self._drag(event)
        if self._pages.currentWidget() is self.start:
            self.start.show_drag(drag)
        else:
            self._sign.show_drag(drag)
        if drag.sentence:
            event.accept()  # so that it is known when it leaves

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """The pointer tells whether it can be let go here."""
        self._drag(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Back to rest."""
        self._end_drag()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open folders; of a photo, find what is similar."""
        self._end_drag()
        drag = self._drag(event)
        if drag.are_folders:
            self.open_folders(drag.paths)
        elif drag.paths:
            self.seeking.find_dropped(drag.paths)

    def _drag(self, event: QDropEvent) -> Drag:
        desk = self.desk
        return dropping.read(event, can_seek=desk.review is not None, is_busy=desk.jobs.is_busy)

    def _end_drag(self) -> None:
        self._sign.hide()
        self.start.show_drag(None)

    # -- opening and closing ---------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """When the window opens, what an interrupted purge left is settled."""
        super().showEvent(event)
        self.returning.settle()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what runs, wait shortly, go; a purge stops after the photo it is at.

        All that runs is told first, and then waited for together.
        """
        self.desk.doors.geometry.setValue("geometry", self.saveGeometry())
        self.hide()
        self.desk.keep_now()
        self.desk.jobs.ask_to_end()
        self._close_parts(Patience(0.0))
        self.purging.settle()
        self.reviewing.remember()
        self._close_parts(Patience())
        self.desk.forget()
        self.desk.doors.geometry.sync()  # the program ends without taking Qt apart
        super().closeEvent(event)

    def _close_parts(self, patience: Patience) -> None:
        for part in (
            self.desk.jobs, self.early, self.reviewing, self.clusterings, self.volumes,
            self.returning,
        ):  # fmt: skip
            part.close(patience)
        self._pages.close_workers(patience)
        self._previews.close(patience.left)
        self._thumbnails.close(patience.left)
