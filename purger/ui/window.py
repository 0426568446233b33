"""The main window: five pages, the menu, and which job runs.

start ─folders─► progress ─findings─► review ─plan─► (confirm) ─► progress ─outcome─► outcome
▲                 │ cancel            ▲                                               │
└─────────────────┴───────────────────┴───────────────────────────────────────────────┘
                                      ▼▲
                                      map
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QByteArray, QSettings, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QImage, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QWidget,
)

from purger.core import places
from purger.core.domain import Findings, Floats, Outcome, Photo, Steps
from purger.core.errors import PurgerError
from purger.core.group import group
from purger.core.purge import purge
from purger.core.review import Review
from purger.core.settings import THEMES, Settings
from purger.core.text import show_count, show_name
from purger.core.trash import Trasher
from purger.ui import dialogs, theme
from purger.ui.engine import ScanRequest, forget, map_of
from purger.ui.map_page import MapPage
from purger.ui.outcome_page import OutcomePage
from purger.ui.progress_page import ProgressPage
from purger.ui.review_page import ReviewPage
from purger.ui.start_page import StartPage
from purger.ui.tasks import NewestFirst, Task
from purger.ui.thumbnails import Thumbnails

_QUIT_SECONDS: Final = 0.3
_PURGE_SECONDS: Final = 30.0


@dataclass(frozen=True, slots=True)
class Doors:
    """The ways out of the window, given by `app` and replaced by tests.

    Attributes:
        scan: makes the scanning job.
        trasher: the way into the trash.
        save: keeps the settings.
        told: hears the name of each page that is shown.
        geometry: keeps place and size of the window.
        map_of: makes the job that draws the map of a file of findings.
    """

    scan: Callable[[ScanRequest], Steps[Findings]]
    trasher: Trasher
    save: Callable[[Settings], None]
    told: Callable[[str], None]
    geometry: QSettings
    map_of: Callable[[Path], Steps[Floats]] = map_of


class Window(QMainWindow):
    """Everything the user sees.

    Signals:
        fault_met: Exception that is nobody's sentence, for the one place that tells of faults.
    """

    fault_met = Signal(Exception)

    def __init__(
        self, settings: Settings, doors: Doors, thumbnails: Thumbnails, previews: NewestFirst
    ) -> None:
        super().__init__()
        self._settings = settings
        self._doors = doors
        self._thumbnails = thumbnails
        self._previews = previews
        self._task: Task | None = None
        self._stop = threading.Event()
        self._cancel: Callable[[], None] = self._stop.set
        self._folders: tuple[Path, ...] = ()
        self._findings: Findings | None = None
        self._review: Review | None = None
        self._cuts = NewestFirst(lambda: nullcontext(_cut))
        self.start = StartPage()
        self.progress = ProgressPage()
        self.review = ReviewPage(thumbnails)
        self.map = MapPage(thumbnails, doors.map_of)
        self.outcome = OutcomePage()
        self._pages = QStackedWidget()
        self._build()
        self._connect()
        self._show_page(self.start)

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        self.setWindowTitle("purger")
        self.setCentralWidget(self._pages)
        for page in (self.start, self.progress, self.review, self.map, self.outcome):
            self._pages.addWidget(page)
        self._make_menu()
        self.start.show_recent([Path(name) for name in self._settings.recent])
        kept = self._doors.geometry.value("geometry")
        if not (isinstance(kept, QByteArray) and self.restoreGeometry(kept)):
            self.resize(1240, 780)

    def _make_menu(self) -> None:
        files = self.menuBar().addMenu("&File")
        self._open = _action(files, "&Open Folder…", "Ctrl+O")
        self._rescan = _action(files, "&Look Again", "F5")
        self._skipped = _action(files, "&Skipped Files…")
        self._networks = QActionGroup(self)
        self._make_network_menu(files.addMenu("&Network for the Next Scan"))
        files.addSeparator()
        self._quit = _action(files, "&Quit", "Ctrl+Q")
        marks = self.menuBar().addMenu("&Review")
        for name, action in self.review.actions_.items():
            marks.addAction(action)
            if name in {"accept_all", "previous_cluster", "smaller"}:
                marks.addSeparator()
        looks = self.menuBar().addMenu("&View")
        self._map = _action(looks, "&Map", "Ctrl+M", "M")
        looks.addSeparator()
        self._themes = QActionGroup(self)
        for name, text in zip(THEMES, ("As the &System", "&Dark", "&Light"), strict=True):
            action = _action(looks, text)
            action.setCheckable(True)
            action.setChecked(name == self._settings.theme)
            action.setData(name)
            self._themes.addAction(action)
        help_ = self.menuBar().addMenu("&Help")
        self._keys = _action(help_, "&Keys", "?", "F1")
        self._about = _action(help_, "&About purger")

    def _make_network_menu(self, menu: QMenu) -> None:
        """One entry for each network that is here; `purger model add` brings others."""
        menu.setToolTipsVisible(True)
        added = sorted(file.stem for file in places.models_dir().glob("*.json"))
        for name in (None, *added):
            action = _action(menu, "&Embedded" if name is None else show_name(name))
            action.setToolTip("Made for duplicates" if name is None else "Added by you")
            action.setCheckable(True)
            action.setChecked(name == self._settings.model)
            action.setData(name)
            self._networks.addAction(action)

    def _connect(self) -> None:
        self._networks.triggered.connect(self._on_network)
        self._open.triggered.connect(self._on_choose)
        self._rescan.triggered.connect(self._on_rescan)
        self._skipped.triggered.connect(self._on_skipped)
        self._quit.triggered.connect(self.close)
        self._themes.triggered.connect(self._on_theme)
        self._keys.triggered.connect(lambda: dialogs.show_keys(self))
        self._about.triggered.connect(lambda: dialogs.show_about(self))
        self.start.choose_requested.connect(self._on_choose)
        self.start.folders_chosen.connect(self.open_folders)
        self.progress.cancel_requested.connect(self._on_cancel)
        self.review.similarity_changed.connect(self._on_similarity)
        self.review.purge_requested.connect(self._on_purge)
        self.review.picture_wanted.connect(self._on_picture_wanted)
        self.review.skipped_requested.connect(self._on_skipped)
        self.review.actions_["accept_all"].triggered.connect(self._on_accept_all)
        self._connect_map()
        self.outcome.back_requested.connect(self._on_back)
        self.outcome.done_requested.connect(lambda: self._show_page(self.start))
        self._cuts.answered.connect(self._on_cut)
        self._previews.answered.connect(self._on_preview)

    def _connect_map(self) -> None:
        self._map.triggered.connect(self._on_map)
        self.review.map_requested.connect(self._on_map)
        self.map.left.connect(self._on_back)
        self.map.photo_chosen.connect(self._on_photo_chosen)
        self.map.show_requested.connect(self._on_show_rows)
        self.map.mark_requested.connect(self.review.mark)
        self.map.unmark_requested.connect(self.review.unmark)
        self.map.fault_met.connect(self.fault_met)
        self.review.marks_changed.connect(self.map.marks_changed)

    def _show_page(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        is_review, is_busy = page is self.review, page is self.progress
        for action in self.review.actions_.values():
            action.setEnabled(is_review)
        if is_review and self._review is not None:
            self.review.actions_["purge"].setEnabled(bool(self._review.marks))
        self._map.setEnabled(is_review)
        self._open.setEnabled(not is_busy)
        self._rescan.setEnabled(bool(self._folders) and not is_busy)
        self._skipped.setEnabled(self._findings is not None and bool(self._findings.skipped))
        names = {
            self.start: "start", self.progress: "progress", self.review: "review", self.map: "map",
        }  # fmt: skip
        self._doors.told(names.get(page, "outcome"))

    # -- scanning --------------------------------------------------------------------------------

    def open_folders(self, folders: Sequence[Path]) -> None:
        """Scan folders and show what is found."""
        if self._task is not None or not folders:
            return
        self.map.stop()
        self._folders = tuple(folders)
        self.start.say("")
        names = ", ".join(show_name(folder.name or folder) for folder in folders)
        self.setWindowTitle(f"{names} – purger")
        self.progress.begin("Starting…")
        wanted = self._settings
        request = ScanRequest(self._folders, wanted.clusters, model=wanted.model)
        task = Task(self._doors.scan(request))
        task.succeeded.connect(self._on_scanned)
        task.failed.connect(self._on_scan_failed)
        task.cancelled.connect(self._on_scan_cancelled)
        self._run(task, task.cancel)

    def _run(self, task: Task, cancel: Callable[[], None]) -> None:
        task.progressed.connect(self.progress.show_progress)
        self._task, self._cancel = task, cancel
        self._stop.clear()
        self._show_page(self.progress)
        task.start()

    def _ended(self) -> None:
        if self._task is not None:
            self._task.wait()
            self._task = None

    def _on_scanned(self, findings: Findings) -> None:
        self._ended()
        self._forget_findings()
        if not len(findings.catalog):
            self._findings = findings
            self._back_to_start(_nothing_found(findings))
            return
        for folder in self._folders:
            self._keep(self._settings.with_recent(folder))
        self.start.show_recent([Path(name) for name in self._settings.recent])
        self._findings = findings
        # the first cut runs off the GUI thread as every later one does
        self._review = None
        self._cuts.want([(findings, self._settings.similarity)])

    def _forget_findings(self) -> None:
        if self._findings is not None:
            forget(self._findings.file)
            self._findings = None

    def _on_scan_failed(self, error: Exception) -> None:
        self._ended()
        self._back_to_start(str(error) if isinstance(error, PurgerError) else "The scan failed.")
        if not isinstance(error, PurgerError):
            self.fault_met.emit(error)

    def _on_scan_cancelled(self) -> None:
        self._ended()
        self._back_to_start("Cancelled. What was read so far is kept; a later scan goes on there.")

    def _back_to_start(self, sentence: str) -> None:
        self.setWindowTitle("purger")
        self.start.say(sentence)
        self._show_page(self.start)

    # -- reviewing -------------------------------------------------------------------------------

    def _on_similarity(self, similarity: float) -> None:
        if self._findings is not None:
            self._keep(replace(self._settings, similarity=similarity))
            self._cuts.want([(self._findings, similarity)])

    def _on_cut(self, wish: tuple[Findings, float], groups: Any) -> None:
        findings, similarity = wish
        if isinstance(groups, Exception):
            self.fault_met.emit(groups)
        elif findings is self._findings:
            old = self._review
            marks, gone = (old.marks, old.gone) if old is not None else ((), ())
            self._review = Review(findings, groups, marks, gone)
            self._show_review(similarity)

    def _show_review(self, similarity: float | None = None) -> None:
        if self._review is None or self._findings is None:
            return
        at = self._settings.similarity if similarity is None else similarity
        self.review.show_review(self._review, self._findings, at)
        if self._pages.currentWidget() is not self.review:
            self._show_page(self.review)
            self.review.grid.setFocus()
            for note in self._findings.notes:
                self.review.say(note)

    def _on_back(self) -> None:
        self._show_review()

    def _on_map(self) -> None:
        if self._review is not None and self._findings is not None and self._findings.file:
            self._show_page(self.map)
            self.map.show_review(self._review, self._findings.file)

    def _on_photo_chosen(self, row: int) -> None:
        self._show_review()
        self.review.show_photo(row)

    def _on_show_rows(self, rows: list[int]) -> None:
        self._show_review()
        self.review.show_rows(rows)

    def _on_picture_wanted(self, photo: Photo) -> None:
        self._previews.want([photo])

    def _on_preview(self, photo: Photo, answer: object) -> None:
        if isinstance(answer, QImage) and not answer.isNull():
            self.review.viewer.set_picture(photo, answer)
        else:
            note = str(answer) if isinstance(answer, PurgerError) else "It cannot be shown."
            self.review.viewer.set_picture(photo, None, note)

    def _on_accept_all(self) -> None:
        if self._review is not None:
            count = sum(len(found.members) - 1 for found in self._review.groups)
            if dialogs.ask_mark_everywhere(self, count):
                self.review.mark_all_but_best_everywhere()

    # -- purging ---------------------------------------------------------------------------------

    def _on_purge(self) -> None:
        if self._review is None or self._task is not None or not self._review.marks:
            return
        plan = self._review.plan()
        confirm = dialogs.ConfirmDialog(plan, self._thumbnails, self)
        self._doors.told("confirm")
        if not confirm.exec():
            self._doors.told("review")
            return
        self.progress.begin("Moving to the trash")
        task = Task(purge(plan, self._doors.trasher, self._stop.is_set))
        task.succeeded.connect(self._on_purged)
        task.failed.connect(self._on_purge_failed)
        # a purge stops between two photos and still tells what became of each
        self._run(task, self._stop.set)

    def _on_purged(self, outcome: Outcome) -> None:
        self._ended()
        if self._review is not None:
            photos = self._review.catalog.photos
            rows = {photos[row]: row for row in self._review.marks}
            self._review.forget(rows[item.photo] for item in outcome.trashed)
        self.outcome.show_outcome(outcome)
        self._show_page(self.outcome)

    def _on_purge_failed(self, error: Exception) -> None:
        self._ended()
        self._show_review()
        if isinstance(error, PurgerError):
            dialogs.show_error(self, str(error))
        else:
            self.fault_met.emit(error)

    # -- the rest --------------------------------------------------------------------------------

    def _on_choose(self) -> None:
        if self._task is not None:
            return
        start = self._settings.recent[0] if self._settings.recent else str(Path.home())
        name = QFileDialog.getExistingDirectory(self, "Choose photo folder", start)
        if name:
            self.open_folders((Path(name),))

    def _on_rescan(self) -> None:
        self.open_folders(self._folders)

    def _on_skipped(self) -> None:
        if self._findings is not None:
            dialogs.SkippedDialog(self._findings.skipped, self).exec()

    def _on_cancel(self) -> None:
        if self._task is not None:
            self._cancel()

    def _on_theme(self, action: QAction) -> None:
        self._keep(replace(self._settings, theme=action.data()))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, self._settings.theme)

    def _on_network(self, action: QAction) -> None:
        self._keep(replace(self._settings, model=action.data()))

    def _keep(self, settings: Settings) -> None:
        self._settings = settings
        self._doors.save(settings)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what runs, wait shortly, go; a purge stops after the photo it is at."""
        self._doors.geometry.setValue("geometry", self.saveGeometry())
        self.hide()
        if self._task is not None:
            is_purging = self._cancel == self._stop.set
            self._cancel()
            self._task.wait(_PURGE_SECONDS if is_purging else _QUIT_SECONDS)
        for wishes in (self._cuts, self._previews):
            wishes.close(_QUIT_SECONDS)
        self.map.stop()
        self._thumbnails.close()
        self._forget_findings()
        super().closeEvent(event)


def _cut(wish: tuple[Findings, float]) -> object:
    findings, similarity = wish
    return group(findings, similarity)


def _nothing_found(findings: Findings) -> str:
    if findings.skipped:
        count = show_count(len(findings.skipped), "file")
        return f"No photo could be read; {count} skipped (File ▸ Skipped Files)."
    return "There are no photos in this folder."


def _action(menu: Any, text: str, *keys: str) -> QAction:
    action: QAction = menu.addAction(text)
    action.setShortcuts([QKeySequence(key) for key in keys])
    return action
