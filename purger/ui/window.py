"""The main window: its pages, the menu, and which job runs.

start ─folders─► progress ─findings─► review ─plan─► (confirm) ─► progress ─outcome─► outcome
▲                 │ cancel            ▲                                               │
└─────────────────┴───────────────────┴───────────────────────────────────────────────┘
                                      ▼▲                      history, from each but progress,
                                      map                     and back to where one came from
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QByteArray, QSettings, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QImage,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from purger.core import bookmark, menus, places, recovery
from purger.core import volumes as core_volumes
from purger.core.bookmark import Bookmark, Opened, Standing
from purger.core.caution import why_typed
from purger.core.commands import Place
from purger.core.decisions import Decisions, Unremembered
from purger.core.domain import (
    Clustering,
    Findings,
    Flags,
    Floats,
    Growing,
    Item,
    Outcome,
    Photo,
    Plan,
    Progress,
    Stage,
    Steps,
    VolumeTrash,
)
from purger.core.emptiness import Way, of_folders
from purger.core.errors import BusyError, JournalError, PurgerError
from purger.core.growth import Told
from purger.core.manual import Topic
from purger.core.manual import read as read_topics
from purger.core.profiles import PROTECTION_LOST, Profiles
from purger.core.purge import purge
from purger.core.review import Review
from purger.core.settings import Settings
from purger.core.text import show_bytes, show_name
from purger.core.texts import listed, sentences, shown, tr, trn
from purger.core.trash import Trasher
from purger.core.undo import Undone, undo, undo_purge
from purger.core.undo import told as undone_words
from purger.core.view import View
from purger.ui import dialogs, exports, help_words, helping, language, motion, pages, theme
from purger.ui.accessible import describe
from purger.ui.actions import Actions
from purger.ui.choosing import FOLDERS, HARMLESS
from purger.ui.compare_page import ComparePage
from purger.ui.engine import (
    ChartWish,
    ClusterWish,
    ScanRequest,
    WarmWish,
    Wish,
    clusterer,
    forget,
    map_of,
    paint,
)
from purger.ui.growing import Base, Grown, Growths
from purger.ui.guest import Guest
from purger.ui.history_page import HistoryPage
from purger.ui.keeping import Keeping, OpenBookmarks, back_words, told
from purger.ui.lineup import Lineup
from purger.ui.map_page import MapPage
from purger.ui.menu_bar import Menus, choose_from, show_choice
from purger.ui.notices import Notices
from purger.ui.opening import Opening, opening_of
from purger.ui.opening import Wish as Opens
from purger.ui.outcome_page import OutcomePage
from purger.ui.pictures import Pictures, looker
from purger.ui.progress_page import ProgressPage
from purger.ui.reading_strip import ReadingStrip
from purger.ui.recent_list import Visit
from purger.ui.review_page import ReviewPage
from purger.ui.roomy import fit
from purger.ui.ruling import Ranked, Ruling
from purger.ui.similar import Query
from purger.ui.similar_page import SimilarPage
from purger.ui.start_page import StartPage, dropped, welcome
from purger.ui.taskbar import Taskbar
from purger.ui.tasks import NewestFirst, Task
from purger.ui.thumbnails import Thumbnails
from purger.ui.viewer import Whole
from purger.ui.volumes_banner import HoldingDialog

_QUIT_SECONDS: Final = 0.3
_PURGE_SECONDS: Final = 30.0
_CHART_DPI: Final = 96.0
_SAVE_MS: Final = 400
_FLUSH_SECONDS: Final = 0.1
_KEEP_SECONDS: Final = 3.0
_KEPT_CLUSTERINGS: Final = 12


@dataclass(frozen=True, slots=True)
class Doors:
    """The ways out of the window, given by `app` and replaced by tests.

    Attributes:
        scan: makes the scanning job.
        trasher: the way into the trash.
        save: keeps the settings.
        told: hears the name of each page that is shown; "growing" is a review that photos are
            still being read for.
        geometry: keeps place and size of the window.
        journal: the journal's file.
        decisions: remembers what the user decides about groups.
        bookmarks: remembers marks and places; None where they end with the run.
        without_memory: why decisions are not remembered beyond this run, "" where they are.
        trouble: what could not be read of the settings, "" where all could.
        clusterer: answers wishes for other numbers of clusters, and for the chart of them.
        finder: answers wishes for the photos nearest to one.
        map_of: makes the job that draws the map of a file of findings.
        paint: makes the job that paints a small library to try purger on.
        looker: answers what the comparison wants to know of photos.
        look: tries the trash of the volumes below folders; see `volumes.look`.
        hold: makes the holding folder of a volume; see `volumes.hold`.
        holding: the holding folders in use, which the trasher looks at.
        load_profiles: reads the keeper rules and the protected folders.
        save_profiles: keeps them.
    """

    scan: Callable[[ScanRequest], Growing]
    trasher: Trasher
    save: Callable[[Settings], None]
    told: Callable[[str], None]
    geometry: QSettings
    journal: Path
    decisions: Decisions = field(default_factory=Unremembered)
    bookmarks: OpenBookmarks | None = None
    without_memory: str = ""
    trouble: str = ""
    clusterer: Callable[[], AbstractContextManager[Callable[[Any], Any]]] = clusterer
    finder: Callable[[], AbstractContextManager[Callable[[Any], Any]]] = clusterer
    map_of: Callable[[Path], Steps[Floats]] = map_of
    paint: Callable[[Path], Steps[None]] = paint
    looker: Callable[[], AbstractContextManager[Callable[[Any], Any]]] = looker
    look: Callable[..., tuple[VolumeTrash, ...]] = core_volumes.look
    hold: Callable[[VolumeTrash], Path] = core_volumes.hold
    holding: set[Path] = field(default_factory=set)
    load_profiles: Callable[[], Profiles] = Profiles
    save_profiles: Callable[[Profiles], None] = lambda _: None


class Window(QMainWindow):
    """Everything the user sees.

    Signals:
        fault_met: Exception that is nobody's sentence, for the one place that tells of faults.
    """

    fault_met = Signal(Exception)

    _early: Findings | None = None
    _later: Findings | None = None
    _is_growing = False
    _why_stopped = ""
    _placed: tuple[int, int] | None = None

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
        self._asked_clusters: int | None = None
        self._findings: Findings | None = None
        self._review: Review | None = None
        self._opened: Opened | None = None
        self._keeping = Keeping(doors.bookmarks, self._standing, self)
        self._ruling = Ruling(doors.load_profiles, doors.save_profiles, self)
        self._protected: Flags | None = None
        self._cuts = NewestFirst(
            lambda: nullcontext(partial(opening_of, self._keeping.open, self._ruling))
        )
        self._clusterings = NewestFirst(doors.clusterer)
        self._looks = NewestFirst(lambda: nullcontext(self._look_at_volumes))
        self._volumes: tuple[VolumeTrash, ...] = ()
        self._wish: ClusterWish | None = None
        self._chart_wish: ChartWish | None = None
        self._warm_wish: WarmWish | None = None
        self._known: dict[int | None, Clustering] = {}
        self._chart: dialogs.ChartDialog | None = None
        self._save_later = QTimer(self, singleShot=True, interval=_SAVE_MS)
        self.start = StartPage()
        self.progress = ProgressPage()
        self.review = ReviewPage(thumbnails)
        self.map = MapPage(thumbnails, doors.map_of)
        self._pictures = Pictures(doors.looker)
        self.compare = ComparePage(thumbnails, self._pictures)
        self.similar = SimilarPage(thumbnails, self._pictures, doors.finder)
        self._before_similar: QWidget = self.review
        self._compared_from: QWidget = self.review
        self._guest: Guest | None = None
        self.outcome = OutcomePage()
        self.history = HistoryPage(thumbnails, doors.journal)
        self._before_history: QWidget = self.start
        self._purging: pages.Reviewed | None = None
        self._purged_from: tuple[int, pages.Reviewed | None] = (0, None)
        self._settling: Task | None = None
        self._interrupted = ""
        self._pages = QStackedWidget()
        self._notices = Notices(self, lambda: self._settings.notify)
        self._taskbar = Taskbar(self)
        self.helping = helping.Helping(self._topics, self._topic, self)
        self._build()
        self._connect()
        self._begin()

    # -- building --------------------------------------------------------------------------------

    def _begin(self) -> None:
        self._show_settings()
        self._show_page(self.start)
        if self._doors.trouble:
            self.start.show_notice(shown(self._doors.trouble))

    def _build(self) -> None:
        self.actions_ = Actions(self, Place.EVERYWHERE)
        self.strip = ReadingStrip()
        self._growths = Growths(self._base, self._is_free, self)
        self._taskbar.name("purger")
        self.setCentralWidget(_above(self._pages, self.strip))
        self.setAcceptDrops(True)
        for page, name in (
            (self.start, tr("Start")), (self.progress, tr("Progress")),
            (self.review, tr("Review")), (self.map, tr("Map")),
            (self.compare, tr("Comparison")), (self.similar, tr("Find Similar")),
            (self.outcome, tr("Outcome")), (self.history, tr("History")),
        ):  # fmt: skip
            describe(page, QAccessible.Role.Pane, name)
            self._pages.addWidget(page)
        self._make_menu()
        self._show_recent()
        kept = self._doors.geometry.value("geometry")
        if not (isinstance(kept, QByteArray) and self.restoreGeometry(kept)):
            self.resize(1240, 780)
        fit(self)  # the screen may be another one, or its scale

    def _make_menu(self) -> None:
        self._menus = Menus(self.menuBar())
        chosen, choices = self._settings, self._menus.choices
        self._networks = choose_from(choices[menus.NETWORK], _networks(), chosen.model)
        self._themes = choose_from(choices[menus.THEME], theme.NAMES, chosen.theme)
        self._languages = choose_from(choices[menus.LANGUAGE], language.names(), chosen.language)
        self.actions_["turned"].setChecked(chosen.turned)
        self._of_page: dict[QWidget, Actions] = {
            self.review: self.review.actions_, self.compare: self.compare.actions_,
            self.map: self.map.actions_, self.history: self.history.actions_,
            self.outcome: self.outcome.actions_, self.similar: self.similar.actions_,
        }  # fmt: skip

    def _connect(self) -> None:
        self.review.place_changed.connect(self._enable_exports)
        self._connect_actions()
        self._ruling.ranked.connect(self._on_ranked)
        self._ruling.said.connect(self.review.say)
        self._ruling.fault_met.connect(self.fault_met)
        self._networks.triggered.connect(lambda action: self._on_chosen({"model": action.data()}))
        self._themes.triggered.connect(lambda action: self._on_chosen({"theme": action.data()}))
        self._languages.triggered.connect(self._on_language)
        self._connect_start()
        self.progress.cancel_requested.connect(self._on_cancel)
        self.strip.stop_requested.connect(self._on_cancel)
        self.strip.go_on_requested.connect(self._on_rescan)
        self._growths.ready.connect(self._on_grown)
        self._growths.failed.connect(self._on_growing_failed)
        self.review.similarity_changed.connect(self._on_similarity)
        self.review.purge_requested.connect(self._on_purge)
        self.review.picture_wanted.connect(self._on_picture_wanted)
        self.review.side_wanted.connect(lambda side: self._on_chosen({"side": side}))
        self.review.skipped_requested.connect(self._on_skipped)
        self.review.navigator.count_wanted.connect(self._on_count_wanted)
        self.review.navigator.order_wanted.connect(self._on_order)
        self.review.navigator.chart_wanted.connect(self._on_chart_wanted)
        self._connect_map()
        self._connect_compare()
        self._connect_history()
        self.outcome.back_requested.connect(self._on_back)
        self.outcome.done_requested.connect(lambda: self._show_page(self.start))
        self._cuts.answered.connect(self._on_cut)
        self.review.marks_changed.connect(self._keeping.marks_changed)
        self.review.place_changed.connect(self._keeping.place_changed)
        self._keeping.failed.connect(self._on_keeping_failed)
        self._save_later.timeout.connect(lambda: self._keep(self._settings))
        self._previews.answered.connect(self._on_preview)
        self.review.viewer.whole_wanted.connect(lambda wish: self._previews.want([wish]))
        self._clusterings.answered.connect(self._on_clustered)
        self._looks.answered.connect(self._on_volumes)
        self.review.banner.choice_wanted.connect(self._on_holding_wanted)

    def _connect_start(self) -> None:
        self.start.explain(self.actions_)
        self.outcome.explain(self.actions_)
        self.start.choose_requested.connect(self._on_choose)
        self.start.folders_chosen.connect(self.open_folders)
        self.start.dropped.connect(self._on_dropped)
        self.start.forgotten.connect(self._on_forgotten)
        self.start.demo_requested.connect(self._on_demo)
        self.start.help_requested.connect(self.helping.open)

    def _connect_actions(self) -> None:
        """The commands of everywhere, and those of the review that need the window."""
        self.actions_.connect_all({
            "open_folder": self._on_choose,
            "close": self._on_close,
            "rescan": self._on_rescan,
            "skipped": self._on_skipped,
            "history": self._on_history,
            "turned": lambda: self._on_chosen({"turned": self.actions_["turned"].isChecked()}),
            "settings": self._on_settings,
            "quit": self.close,
            "rules": self._on_rules,
            "keys": self._on_keys,
            "belongings": lambda: dialogs.show_belongings(self),
            "about": self._on_about,
            "help": self.helping.open,
            "notify": lambda: self._on_chosen({"notify": self.actions_["notify"].isChecked()}),
            "similar_to_file": self._on_similar_to_file,
        })  # fmt: skip
        self.review.actions_.connect_all({
            "accept_all": self._on_accept_all,
            "goal": self._on_goal,
            "plan_page": self._on_plan_page,
            **{f"export_{what}": partial(self._on_export, what) for what in exports.KINDS},
        })  # fmt: skip

    def _connect_map(self) -> None:
        self.review.map_requested.connect(self._on_map)
        for place in (self.review.surface.empty, self.review.done_bar):
            place.commands = self._ways()
        self.review.way_wanted.connect(lambda way: self._ways()[way].trigger())
        self.map.left.connect(self._on_back)
        self.map.photo_chosen.connect(self._on_photo_chosen)
        self.map.show_requested.connect(self._on_show_rows)
        self.map.mark_requested.connect(lambda rows: self.map.say(self.review.mark(rows)))
        self.map.unmark_requested.connect(self.review.unmark)
        self.map.fault_met.connect(self.fault_met)
        self.review.marks_changed.connect(self.map.marks_changed)

    def _connect_compare(self) -> None:
        self._connect_similar()
        self.review.compare_requested.connect(self._on_compare)
        self.review.marks_changed.connect(self._on_marks_to_compare)
        self.compare.left.connect(self._on_compared)
        self.compare.step_wanted.connect(self._on_next_group)
        self.compare.undo_wanted.connect(lambda: self._step_there(self.review.undo))
        self.compare.redo_wanted.connect(lambda: self._step_there(self.review.redo))
        self.compare.mark_wanted.connect(self._on_mark_there)
        self.compare.keep_only_wanted.connect(
            lambda row: self._decided_there(self.review.keep_only(row))
        )
        self.compare.accept_wanted.connect(lambda row: self._decided_there(self.review.accept(row)))
        self.compare.keep_wanted.connect(lambda row: self.compare.say(self.review.keep(row)))
        self.compare.purge_wanted.connect(self._on_purge_there)

    def _connect_similar(self) -> None:
        for actions in (
            self.review.actions_, self.compare.actions_, self.map.actions_, self.history.actions_,
        ):  # fmt: skip
            actions["similar"].triggered.connect(self._on_similar)
        self.similar.left.connect(self._on_similar_left)
        self.similar.photo_chosen.connect(self._on_photo_chosen)
        self.similar.mark_wanted.connect(
            lambda rows, marked: self.similar.say(self.review.choose_each(rows, marked=marked))
        )
        self.similar.compare_wanted.connect(self._on_compare_rows)
        self.similar.undo_wanted.connect(lambda: self.similar.say(self.review.undo()))
        self.similar.redo_wanted.connect(lambda: self.similar.say(self.review.redo()))
        self.similar.fault_met.connect(self.fault_met)
        self.review.marks_changed.connect(self.similar.marks_changed)

    def _connect_history(self) -> None:
        for wanted in (
            self.start.history_requested, self.outcome.history_requested,
        ):  # fmt: skip
            wanted.connect(self._on_history)
        self.history.left.connect(self._on_history_left)
        self.history.return_wanted.connect(self._on_return_wanted)
        self.history.cancel_requested.connect(self._on_cancel)
        self.history.picture_wanted.connect(self._on_picture_wanted)
        self.history.fault_met.connect(self.fault_met)
        self.outcome.undo_requested.connect(self._on_undo)
        self.outcome.page_wanted.connect(self._on_purge_page)
        self.history.page_wanted.connect(self._on_purge_page)

    def _show_page(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        is_review, is_busy = page is self.review, self._task is not None
        for action in self.review.actions_.values():
            action.setEnabled(is_review)
        if is_review:
            self.review.enable_actions()
            self._enable_exports()
        is_open = self._review is not None and not is_busy
        found = self._findings
        for name, means_something in (
            ("open_folder", not is_busy),
            ("rules", not is_busy),
            ("close", not is_busy and page is not self.start),
            ("history", not is_busy and page is not self.history),
            ("rescan", bool(self._folders) and not is_busy),
            ("skipped", found is not None and bool(found.skipped or found.catalog.damaged().any())),
            ("similar_to_file", is_open),
        ):
            self.actions_[name].setEnabled(means_something)
        # a page without commands of its own shows what there will be
        self._menus.show({**self._of_page.get(page, self.review.actions_), **self.actions_})
        names = {
            self.start: "start", self.progress: "progress", self.review: "review", self.map: "map",
            self.history: "history", self.compare: "compare", self.similar: "similar",
        }  # fmt: skip
        name = names.get(page, "outcome")
        is_reading = page is self.review and self._is_growing and is_busy
        self._doors.told("growing" if is_reading else name)

    # -- scanning --------------------------------------------------------------------------------

    def open_folders(self, folders: Sequence[Path]) -> None:
        """Scan folders and show what is found."""
        if self._task is not None or not folders:
            return
        self.map.stop()
        self._keeping.keep_now()
        self._folders = tuple(folders)
        self.start.say("")
        names = shown(listed(show_name(folder.name or folder) for folder in folders))
        self._taskbar.name(f"{names} – purger")
        self.progress.begin(tr("Starting…"))
        wanted = self._settings
        self._asked_clusters = wanted.clusters
        request = ScanRequest(
            self._folders, wanted.clusters, model=wanted.model, turned=wanted.turned, early=True
        )
        self._end_growing()
        task = Task(self._doors.scan(request))
        task.grew.connect(self._on_grew)
        task.progressed.connect(self.strip.show_progress)
        task.succeeded.connect(self._on_scanned)
        task.failed.connect(self._on_scan_failed)
        task.cancelled.connect(self._on_scan_cancelled)
        self._run(task, task.cancel)

    def _run(self, task: Task, cancel: Callable[[], None], page: QWidget | None = None) -> None:
        """Start a job, and show how far it is on the page for that, or on one that can do so."""
        shown = self.history if page is self.history else self.progress
        task.progressed.connect(shown.show_progress)
        task.progressed.connect(self._taskbar.show)
        self._notices.begin()
        self._task, self._cancel = task, cancel
        self._stop.clear()
        self._show_page(shown)
        task.start()

    def _ended(self) -> None:
        if self._task is not None:
            self._task.wait()
            self._task = None
            self._taskbar.clear()

    def _on_scanned(self, findings: Findings) -> None:
        self._ended()
        self._early = self._later = None
        if self._is_growing:
            self._growths.add(findings)
            self._show_page(self._pages.currentWidget() or self.review)
            return
        self._forget_findings()
        if not len(findings.catalog):
            self._findings = findings
            state = of_folders(len(findings.skipped))
            self._back_to_start(
                tr("{title}. {text}", title=state.title, text=state.text), state.ways
            )
            self._notices.end(tr("No photos were found"), tr("The window says why."))
            return
        self._take(findings)
        # the hierarchy is built off the GUI thread; every later cut only looks at it
        self._review = self._opened = None
        self._show_volumes(())
        self._cuts.want([self._wanted(findings)])

    def _take(self, findings: Findings) -> None:
        """These are the photos that the window is about now."""
        self._findings = findings
        is_whole = not findings.coming
        if is_whole:
            self._remember_folders(len(findings.catalog))
        self._known = {self._asked_clusters: findings.clustering} if is_whole else {}
        can_count = bool(findings.file) and is_whole
        self.review.navigator.allow_count(len(findings.catalog) if can_count else 0)
        if can_count:
            self._warm_wish = WarmWish()
            self._clusterings.want([self._warm_wish])
        holding = frozenset(self._doors.holding)
        self._looks.want([_Look(self._folders, findings.catalog.photos, holding)])

    def _wanted(self, findings: Findings) -> Opens:
        """The review of these findings, under what is decided now."""
        similarity, decisions = self._settings.similarity, self._doors.decisions
        try:
            return Opens(findings, similarity, Told(decisions, decisions.all()))
        except JournalError as error:
            return Opens(findings, similarity, Unremembered(), str(error))

    # -- growing ---------------------------------------------------------------------------------

    def _on_grew(self, findings: Findings) -> None:
        """More photos are read: the review opens with the first groups, and grows from then on."""
        if self._is_growing:
            self._growths.add(findings)
        elif self._early is None:
            self._early = findings
            self._cuts.want([self._wanted(findings)])
        else:
            self._later = findings

    def _on_first_cut(self, wish: Opens, made: Opening) -> None:
        """Open the review where the photos that are read make groups; else wait for more."""
        findings, groups = wish.findings, made.review.groups
        later, self._early, self._later = self._later, None, None
        if not len(groups):
            if later is not None:
                self._on_grew(later)
            return
        self._forget_findings()
        self._review = self._opened = None
        self._show_volumes(())
        self._take(findings)
        self._is_growing = True
        self.strip.begin()
        self.review.show_partial(is_partial=True)
        self._open_review(wish, made)
        self.strip.tell_groups(len(groups), 0)
        self._placed = self.review.place()
        if later is not None:
            self._growths.add(later)

    def _base(self) -> Base | None:
        if not self._is_growing or self._review is None or self._opened is None:
            return None
        ruled = self._ruling.profiles
        return Base(
            self._review, self._review.state(), self._opened, self.review.scope.order,
            self._review.decisions, ruled.rules, ruled.protection,
        )  # fmt: skip

    def _is_free(self) -> bool:
        """Whether nothing is shown but the review itself, under the rules that are in force."""
        return self._pages.currentWidget() is self.review and not self._ruling.is_ranking

    def _on_grown(self, made: Grown) -> None:
        """Go on with a review of more photos; nothing that the user looks at moves."""
        before, is_untouched = (self._findings, self._review, self._opened), self._is_untouched()
        if self._findings is not None:
            forget(self._findings.file)
        self._review, self._opened, self._protected = made.review, made.opened, made.protected
        self.review.grow(made, made.back)
        self._growths.release(*before)
        self._take(made.findings)
        self._tell_grown(made)
        is_whole = not made.findings.coming
        if is_whole:
            self._end_growing()
        elif self._why_stopped:
            self._stay(self._why_stopped)  # it came when the reading had ended: of more photos now
        if is_untouched:
            self._go_to_bookmark(made.opened, is_whole=is_whole)
            self._placed = self.review.place()
        if is_whole:
            self._show_count()
            self._show_page(self._pages.currentWidget() or self.review)
            self._mark_identical(made.opened)
            self._tell_found(made.review)
        if made.fallen or made.back:
            self._keeping.marks_changed()

    def _tell_grown(self, made: Grown) -> None:
        self.strip.tell_groups(len(made.review.groups), made.new)
        words = [back_words(len(made.back))] if made.back else []
        if made.fallen:
            words.append(
                trn(
                    "{n} mark was taken away: more photos came, and one of each group stays.",
                    "{n} marks were taken away: more photos came, and one of each group stays.",
                    len(made.fallen),
                )
            )
        if not made.findings.coming:
            words.append(tr("All photos are read; the clusters are on the left."))
        if words:
            self.review.say(sentences(words), can_unmark=bool(made.back))

    def _is_untouched(self) -> bool:
        """Whether the user neither went anywhere nor did anything since the review opened."""
        return self._placed == self.review.place() and not self.review.steps

    def _go_to_bookmark(self, opened: Opened, *, is_whole: bool) -> None:
        """Where the user was last time, once the photo there is read."""
        place = opened.bookmark.place
        if opened.bookmark != Bookmark() and is_whole:
            self.review.roaming.show_view(View.from_json(place.view))
        row = self._row_of(opened)
        if row >= 0:
            self.review.come_back(row, place.scrolled, self.review.back, "")

    def _row_of(self, opened: Opened) -> int:
        """The photo of a bookmark, -1 where it is not here, or in no group while only these are."""
        review, row = self._review, opened.row
        is_shown = review is not None and (opened.is_whole or review.group_of(row) is not None)
        return row if row >= 0 and is_shown else -1

    def _on_growing_failed(self, error: Exception) -> None:
        if isinstance(error, PurgerError):
            self.review.say(str(error))
        else:
            self.fault_met.emit(error)
        if self._task is None:
            self._stay(tr("The scan failed."))

    def _stay(self, why: str) -> None:
        """The reading ended early: the review of what was read stays, and says so."""
        self._why_stopped = why
        read, coming = 0, 0
        if self._findings is not None:
            read, coming = len(self._findings.catalog), self._findings.coming
        part = tr(
            "This review has {read:,} of {total:,} photos.", read=read, total=read + coming
        )  # fmt: skip
        self.strip.show_stopped(sentences((why, part)))
        self._show_page(self._pages.currentWidget() or self.review)

    def _end_growing(self) -> None:
        """All photos of the review are read, or it is there no more."""
        self._early = self._later = None
        self._why_stopped = ""
        if self._is_growing:
            self._is_growing = False
            self._growths.forget()
            self.strip.end()
            self.review.show_partial(is_partial=False)

    def _waits(self, *, for_all: bool = False) -> bool:
        """Whether something waits until every photo is read; then it is said.

        What would not be right of a part of the photos (`for_all`) waits where the reading was
        stopped as well.
        """
        if not self._is_growing or (self._task is None and not for_all):
            return False
        self.review.say(tr("That waits until every photo is read."))
        return True

    def _remember_folders(self, photos: int = 0) -> None:
        for folder in self._folders:
            if folder != places.demo_dir():
                known = photos if len(self._folders) == 1 else 0
                self._keep(self._settings.with_recent(folder, known, time.time()))
        self._show_recent()

    def _show_recent(self) -> None:
        known = {name: (photos, moment) for name, photos, moment in self._settings.visits}
        self.start.show_recent(
            [Visit(Path(name), *known.get(name, ())) for name in self._settings.recent]
        )

    def _on_forgotten(self, folder: Path) -> None:
        self._keep(self._settings.without_recent(folder))
        self._show_recent()

    def _on_demo(self) -> None:
        """Paint a small library, or what is missing of it, and open it."""
        if self._task is not None:
            return
        self.progress.begin(tr("Painting photos"))
        folder = places.demo_dir()
        task = Task(self._doors.paint(folder))
        task.succeeded.connect(lambda _: self._on_painted(folder))
        task.failed.connect(self._on_scan_failed)
        task.cancelled.connect(self._on_painting_cancelled)
        self._run(task, task.cancel)

    def _on_painted(self, folder: Path) -> None:
        self._ended()
        self.open_folders((folder,))

    def _on_painting_cancelled(self) -> None:
        self._ended()
        self._back_to_start(tr("Cancelled; painting goes on there another time."))

    def _forget_findings(self) -> None:
        self._drop_wishes()
        self.similar.stop()
        self._purging, self._purged_from = None, (0, None)
        if self._findings is not None:
            forget(self._findings.file)
            self._findings = None

    def _on_scan_failed(self, error: Exception) -> None:
        self._ended()
        if self._is_growing:
            self._stay(str(error) if isinstance(error, PurgerError) else tr("The scan failed."))
            self._notices.end(tr("The look through your photos failed"), tr("The window says why."))
            if not isinstance(error, PurgerError):
                self.fault_met.emit(error)
            return
        self._early = self._later = None
        again = ((Way.RESCAN, ""),) if self._folders else ()
        self._back_to_start(
            str(error) if isinstance(error, PurgerError) else tr("The scan failed."), again
        )
        self._notices.end(tr("The look through your photos failed"), tr("The window says why."))
        if not isinstance(error, PurgerError):
            self.fault_met.emit(error)

    def _on_scan_cancelled(self) -> None:
        self._ended()
        self._remember_folders()  # it is what the user meant to look at
        if self._is_growing:
            self._stay(tr("Stopped."))
            return
        self._early = self._later = None
        self._back_to_start(
            tr("Cancelled. What was read so far is kept; a later scan goes on there.")
        )

    def _back_to_start(self, sentence: str, ways: Sequence[tuple[Way, str]] = ()) -> None:
        self._taskbar.name("purger")
        offered = self._ways()
        self.start.say(sentence, [offered[way] for way, _ in ways])
        self._show_page(self.start)

    # -- reviewing -------------------------------------------------------------------------------

    def _on_similarity(self, similarity: float) -> None:
        if self._review is not None:
            self._settings = replace(self._settings, similarity=similarity)
            self._save_later.start()  # a drag passes many positions; the disk hears of the last
            self._review.regroup(similarity)
            self._show_review(similarity)

    def _on_cut(self, wish: Opens, answer: object) -> None:
        """Open the review: as it stood when these folders were open last, or anew."""
        if not isinstance(answer, Opening):
            if isinstance(answer, Exception):
                self.fault_met.emit(answer)
        elif wish.findings is self._early:
            self._on_first_cut(wish, answer)
        elif wish.findings is self._findings:
            self._open_review(wish, answer)
            self._tell_found(answer.review)

    def _open_review(self, wish: Opens, made: Opening) -> None:
        findings, opened, review = wish.findings, made.opened, made.review
        self._settings = replace(self._settings, similarity=review.similarity)
        self._opened, self._review, self._protected = opened, review, made.protected
        if wish.trouble:
            self.review.say(wish.trouble)
        self.review.scope.know(made.facets, made.dealt)
        self._show_review()
        self.review.roaming.show_view(View.from_json(opened.bookmark.place.view))
        standing = made.standing
        back = told(opened, len(standing), is_whole=not findings.coming)
        row = self._row_of(opened)
        self.review.come_back(
            row, opened.bookmark.place.scrolled, standing,
            " ".join(filter(None, (*self._notes(), back))),
        )  # fmt: skip
        self._interrupted = ""
        if not findings.coming:
            self._mark_identical(opened)

    def _tell_found(self, review: Review) -> None:
        """A long look has ended: perhaps nobody is here to see it."""
        photos, groups = len(review.catalog.photos), len(review.groups)
        self._notices.end(
            trn("{n} photo is ready for review", "{n} photos are ready for review", photos),
            trn("{n} group of duplicates.", "{n} groups of duplicates.", groups)
            if groups
            else tr("No duplicates at this similarity."),
        )

    def _mark_identical(self, opened: Opened) -> None:
        """Mark byte copies, where the user asked for it, in folders that nobody reviewed yet."""
        if self._ruling.profiles.marks_identical and opened.bookmark == Bookmark():
            count = self.review.mark_identical()
            if count:
                self.review.say(
                    trn(
                        "{n} byte copy marked, as you asked; {undo} takes that back.",
                        "{n} byte copies marked, as you asked; {undo} takes that back.",
                        count,
                        undo=self.review.actions_.key("undo"),
                    )
                )

    def _on_rules(self) -> None:
        folder = self._folders[0] if self._folders else None
        self._ruling.ask(self._review, self, folder)

    def _on_ranked(self, ranked: Ranked) -> None:
        review = self._review
        if review is not None and review.catalog is ranked.hierarchy.graph.catalog:
            self._protected = ranked.protected
            self.review.rank(ranked.hierarchy, ranked.protected, follow=ranked.follow)

    def _standing(self) -> Standing | None:
        """What is to be remembered of the review now."""
        if self._review is None or self._opened is None:
            return None
        is_part = not self._opened.is_whole
        if is_part and self._is_untouched() and self._opened.bookmark != Bookmark():
            return None  # it stands in the journal as it did
        row, scrolled = self.review.place()
        view, similarity = self.review.roaming.view().as_json(), self._settings.similarity
        place = bookmark.Place(scrolled=scrolled, similarity=similarity, view=view)
        return Standing.of(self._review, self._opened, place, row)

    def _on_keeping_failed(self, error: Exception) -> None:
        if isinstance(error, PurgerError):
            self.review.say(sentences((str(error), tr("Marks are not remembered this time."))))
        else:
            self.fault_met.emit(error)

    def _notes(self) -> tuple[str, ...]:
        """What the user should know about this run."""
        notes = () if self._findings is None else self._findings.notes
        trouble = self._ruling.profiles.trouble
        doors = self._doors
        return (*notes, doors.without_memory, doors.trouble, trouble, self._interrupted)

    def _show_review(self, similarity: float | None = None) -> None:
        if self._review is None or self._findings is None:
            return
        at = self._settings.similarity if similarity is None else similarity
        self.review.show_review(self._review, self._findings, at)
        if self._wish is None:
            self._show_count()
        if self._pages.currentWidget() is not self.review:
            self._show_page(self.review)
            self.review.focus_photos()
            if any(self._notes()):
                self.review.say(sentences(self._notes()))

    # -- other numbers of clusters -----------------------------------------------------------------

    def _show_count(self) -> None:
        if self._findings is not None:
            count = len(self._findings.clustering.centres)
            self.review.navigator.show_count(count, is_auto=self._settings.clusters is None)

    def _on_count_wanted(self, count: int | None) -> None:
        if self._findings is None or self._findings.file is None or self._is_growing:
            return
        if self._wish is not None:
            self._wish.dropped.set()
            self._wish = None
        self._keep(replace(self._settings, clusters=count))
        known = self._known.get(count)
        if known is not None:
            self._show_clustering(known)
            return
        self.review.navigator.show_work(count)
        self._wish = ClusterWish(self._findings.file, count)
        self._ask_clusterer()

    def _ask_clusterer(self) -> None:
        self._clusterings.want([w for w in (self._wish, self._chart_wish) if w is not None])

    def _drop_wishes(self) -> None:
        for wish in (self._wish, self._chart_wish, self._warm_wish):
            if wish is not None:
                wish.dropped.set()
        self._wish = self._chart_wish = self._warm_wish = None

    def _on_clustered(self, wish: Wish, answer: object) -> None:
        if wish is self._wish:
            self._wish = None
            if isinstance(answer, Clustering):
                self._known[wish.clusters] = answer
                if len(self._known) > _KEPT_CLUSTERINGS:
                    self._known.pop(next(iter(self._known)))
                self._show_clustering(answer)
                return
            self._show_count()
            if isinstance(answer, PurgerError):
                self.review.say(str(answer))
        elif wish is self._chart_wish and self._chart is not None:
            self._chart_wish = None
            if isinstance(answer, bytes):
                self._chart.show_picture(answer)
                return
            self._chart.say(str(answer) if isinstance(answer, PurgerError) else tr("No chart."))
        else:
            return
        if isinstance(answer, Exception) and not isinstance(answer, PurgerError):
            self.fault_met.emit(answer)

    def _reviewed(self, findings: Findings, of: Review) -> Review:
        """A review that goes on with the one so far, which is of the same photos."""
        known = (of.groups, of.marks, of.gone)
        try:
            made = Review(findings, *known, self._doors.decisions, of.relied, of.chosen)
        except JournalError as error:
            self.review.say(str(error))
            made = Review(findings, *known, relied=of.relied, chosen=of.chosen)
        made.recall(of.beside)
        if self._protected is not None:
            made.protect(self._protected)
        return made

    def _show_clustering(self, clustering: Clustering) -> None:
        """The same photos, groups and marks in other clusters."""
        if self._findings is None or self._review is None:
            return
        self._findings = replace(self._findings, clustering=clustering)
        self._review = self._reviewed(self._findings, self._review)
        self.review.show_review(self._review, self._findings, self._settings.similarity)
        if self._guest is None:
            self.compare.follow(self._review)
        self.similar.follow(self._review)
        self._show_count()

    def _on_order(self, order: str) -> None:
        self._keep(replace(self._settings, order=order))

    def _on_chart_wanted(self) -> None:
        """Show how the number chose itself; the curves are made where the scan made none."""
        if self._findings is None or self._findings.file is None or self._is_growing:
            return
        if self._chart_wish is not None:
            self._chart_wish.dropped.set()
        auto = self._known.get(None)
        elbow = None if auto is None or not auto.elbow.tried else auto.elbow
        own = self._settings.clusters
        self._chart = dialogs.ChartDialog(own, self)
        size, ratio = self._chart.picture_size(), self.devicePixelRatioF()
        self._chart_wish = ChartWish(
            self._findings.file, elbow, own, theme.chart_colours(),
            round(size.width() * ratio), round(size.height() * ratio), _CHART_DPI * ratio,
        )  # fmt: skip
        self._ask_clusterer()
        self._chart.open()

    def _on_back(self) -> None:
        self._show_review()

    def _on_map(self) -> None:
        if self._waits(for_all=True):
            return
        if self._review is not None and self._findings is not None and self._findings.file:
            self._show_page(self.map)
            self.map.show_review(self._review, self._findings.file)

    def _on_photo_chosen(self, row: int) -> None:
        self._show_review()
        self.review.roaming.show_photo(row)

    def _on_show_rows(self, rows: list[int]) -> None:
        self._show_review()
        self.review.roaming.show_rows(rows)

    def _on_compare(self) -> None:
        lineup = self.review.lineup()
        if self._review is None or lineup is None:
            self.review.say(tr("There is nothing here to compare it with."))
            return
        self._show_comparison(lineup, self.review)

    def _show_comparison(self, lineup: Lineup, origin: QWidget, guest: Guest | None = None) -> None:
        """Show photos side by side, those of the review or those that stand beside a guest."""
        if self._review is not None:
            self._compared_from, self._guest = origin, guest
            self._show_page(self.compare)
            self.compare.show_lineup(self._review if guest is None else guest.review, lineup)

    def _on_compare_rows(self, rows: list[int]) -> None:
        """Compare photos that were found to be similar with the one that was asked about."""
        guest = self.similar.guest(rows)
        lineup = Lineup(tuple(rows), rows[-1], trn("{n} similar photo", "{n} similar photos",
                                                   len(rows)))  # fmt: skip
        if guest is not None:
            title = tr(
                "{photo}, from outside", photo=show_name(guest.review.catalog.photos[0].path.name)
            )
            lineup = Lineup(tuple(range(len(guest.rows))), 1, title)
        self._show_comparison(lineup, self.similar, guest)

    def _on_marks_to_compare(self) -> None:
        if self._guest is not None and self._review is not None:
            self._guest.follow(self._review)
        self.compare.marks_changed()

    def _on_mark_there(self, row: int, marked: bool) -> None:  # noqa: FBT001 - the signal's
        """Mark what is compared; a guest is none of the library."""
        if self._guest is not None:
            row = self._guest.rows[row]
        if row < 0:
            self.compare.say(tr("It is from outside: it is compared, never marked or moved."))
        else:
            self.compare.say(self.review.choose(row, marked=marked))

    # -- find similar ----------------------------------------------------------------------------

    def _on_similar(self) -> None:
        """The photos nearest to the one where the user is, or to one of the history's files."""
        page = self._pages.currentWidget()
        if page is self.history:
            file = self.history.file()
            if file is not None:
                self.find_similar(Query.from_elsewhere(file))
            return
        at = {self.review: self.review.place()[0], self.compare: self.compare.row,
              self.map: self.map.view.row()}  # fmt: skip
        row = at.get(page, -1) if page is not None else -1
        if page is self.compare and self._guest is not None:
            row = self._guest.rows[row]
        if self._review is not None and row >= 0:
            self.find_similar(Query(self._review.catalog.photos[row], row))
        elif page is self.map:
            self.map.say(tr("Point at a photo first; then this finds what is similar to it."))

    def _on_similar_to_file(self) -> None:
        start = str(self._folders[0]) if self._folders else str(Path.home())
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Find what is similar to a photo"), start, options=HARMLESS
        )
        if name:
            self.find_similar(Query.from_elsewhere(Path(name)))

    def find_similar(self, query: Query) -> None:
        """Show the photos that are nearest to one; Escape leads back to this page."""
        page = self._pages.currentWidget()
        if self._waits(for_all=True):
            return
        if self._review is None or self._findings is None or self._task is not None:
            self.start.say(tr("Open the folder with your photos first; then drop a photo on it."))
            return
        is_there = page is self.similar
        if not is_there and page is not None:
            self._before_similar = page
            self._show_page(self.similar)
        self.similar.ask(self._review, self._findings, query, anew=not is_there)

    def _on_similar_left(self) -> None:
        # where its own photos were compared meanwhile, the comparison before is there no more
        is_gone = self._before_similar is self.compare and self._compared_from is self.similar
        self._go_back_to(self.review if is_gone else self._before_similar)

    def _go_back_to(self, page: QWidget) -> None:
        """To a page that the user came from, as it is now."""
        if page is self.map:
            self._on_map()
        elif page is self.review:
            self._show_review()
        else:
            self._show_page(page)

    def _step_there(self, step: Callable[[], str]) -> None:
        """Take a step back, or do it again, and go to the photos that it was made with."""
        sentence = step()
        lineup = self.review.lineup() if self._compared_from is self.review else None
        if lineup is not None:
            self.compare.go_to(lineup)
        self.compare.say(sentence)

    def _on_compared(self, row: int) -> None:
        if self._compared_from is self.similar:
            self._show_page(self.similar)
            self.similar.grid.setFocus()
            return
        self._show_page(self.review)
        self.review.roaming.show_photo(row)

    def _on_purge_there(self, row: int) -> None:
        self._on_compared(row)
        self._on_purge()

    def _on_next_group(self, step: int) -> None:
        """Compare the photos of the next group, or of the one before."""
        if self._compared_from is not self.review:
            self.compare.say(tr("These are the photos that you chose; Esc leads back to them."))
            return
        has_grown = self._growths.flush()
        is_there = self.review.roaming.go_to_group(step)
        lineup = self.review.lineup() if is_there or has_grown else None
        if has_grown and lineup is None:  # what is compared stands elsewhere in the review now
            self._show_page(self.review)
            return
        if self._review is not None and lineup is not None:
            self.compare.show_lineup(self._review, lineup)
        if not is_there:
            self.compare.say(
                tr("That was the last group.") if step > 0 else tr("That was the first group.")
            )

    def _decided_there(self, sentence: str) -> None:
        """Go on to the next group, unless there is something to read."""
        if sentence:
            self.compare.say(sentence)
        else:
            self._on_next_group(1)

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

    def _on_accept_all(self) -> None:
        if self._review is not None:
            plain = self._review.undecided(self._review.groups.plain())
            count = len(self._review.spare(plain))
            is_filtered = self.review.scope.matches is not None
            if dialogs.ask_mark_everywhere(self, count, is_filtered=is_filtered):
                self.review.mark_all_but_best_everywhere()

    def _on_goal(self) -> None:
        """Mark what frees so much, as one step that can be undone."""
        from purger.ui.goal_dialog import GoalDialog  # noqa: PLC0415 - when it is wanted

        if self._review is None:
            return
        dialog = GoalDialog(self._review, self)
        if dialog.exec():
            proposal = dialog.proposal
            self.review.mark(list(proposal.rows))
            words = trn(
                "{n} photo, {size} marked: {how_sure}. Nothing was moved yet.",
                "{n} photos, {size} marked: {how_sure}. Nothing was moved yet.",
                len(proposal.rows),
                size=show_bytes(proposal.size), how_sure=shown(proposal.how_sure),
            )  # fmt: skip
            if self.review.scope.matches is not None:
                words = sentences([words, tr("What the filter hides counted as well.")])
            self.review.say(words)

    # -- volumes without a trash ------------------------------------------------------------------

    def _look_at_volumes(self, look: _Look) -> _Looked:
        """Make the holding folders that were chosen, then try every volume; slow ones may be."""
        holding, troubles = set(look.holding), []
        for volume in look.make:
            try:
                holding.add(self._doors.hold(volume))
            except PurgerError as error:
                troubles.append(f"{show_name(volume.top)}: {error}")
        found = self._doors.look(look.folders, holding, look.photos)
        return _Looked(found, frozenset(holding), tuple(troubles))

    def _on_volumes(self, look: _Look, answer: object) -> None:
        if isinstance(answer, _Looked):
            if self._findings is not None and look.photos is self._findings.catalog.photos:
                self._show_volumes(answer.volumes)
            if answer.holding != self._doors.holding:
                # the trasher looks at this very set
                self._doors.holding.clear()
                self._doors.holding.update(answer.holding)
                folders = tuple(sorted(map(str, answer.holding)))
                self._keep(replace(self._settings, holding=folders))
            for trouble in answer.troubles:
                dialogs.show_error(self, trouble)
        elif isinstance(answer, Exception) and not isinstance(answer, (PurgerError, OSError)):
            self.fault_met.emit(answer)

    def _show_volumes(self, found: tuple[VolumeTrash, ...]) -> None:
        self._volumes = found
        self.review.banner.show_volumes(found)

    def _on_holding_wanted(self) -> None:
        """Ask which volumes get a holding folder, make those, and keep the choice."""
        dialog = HoldingDialog(self._volumes, self)
        if not dialog.exec() or self._findings is None:
            return
        asked = {volume.holding for volume in self._volumes if volume.holding is not None}
        holding = frozenset(self._doors.holding - asked)
        photos = self._findings.catalog.photos
        self._looks.want([_Look(self._folders, photos, holding, tuple(dialog.chosen()))])

    # -- exporting -------------------------------------------------------------------------------

    def _enable_exports(self) -> None:
        """A sheet of a group needs a group."""
        cluster, group = self.review.roaming.here()
        is_review = self._pages.currentWidget() is self.review
        own = self.review.actions_
        own["export_cluster"].setEnabled(is_review and cluster is not None)
        own["export_group"].setEnabled(is_review and group >= 0)

    def _on_export(self, what: str) -> None:
        if self._waits(for_all=what not in {"cluster", "group"}):
            return
        if self._review is None or self._findings is None:
            return
        cluster, group = self.review.roaming.here()
        wish = exports.Wish(what, self._review, self._findings, cluster, group)
        reason = exports.why_not(wish)
        target = exports.ask_target(self, wish) if reason is None else None
        if target is None:
            self.review.say(reason or "")
            return
        self.progress.begin(tr("Exporting"))
        task = Task(exports.job(wish, target))
        task.succeeded.connect(self._on_exported)
        task.failed.connect(self._on_export_failed)
        task.cancelled.connect(lambda: self._on_exported(tr("Cancelled; nothing of it was kept.")))
        self._run(task, task.cancel)

    def _on_exported(self, sentence: str) -> None:
        self._ended()
        self._show_page(self.review)
        self.review.focus_photos()
        self.review.say(sentence)

    def _on_export_failed(self, error: Exception) -> None:
        self._on_exported(
            str(error) if isinstance(error, PurgerError) else tr("The export failed.")
        )
        if not isinstance(error, PurgerError):
            self.fault_met.emit(error)

    # -- purging ---------------------------------------------------------------------------------

    def _on_purge(self) -> None:
        if self._is_growing and self._task is not None:
            self.review.say(
                tr(
                    "The trash waits until every photo is read: a better one of a group may still "
                    "come. Stop, below, ends the reading."
                )
            )
            return
        if self._growths.is_busy:
            self.review.say(tr("That waits until every photo is read."))
            return
        if self._review is None or self._task is not None or not self._review.marks:
            return
        now = self._ruling.now()
        if now.is_protection_lost:
            dialogs.show_error(self, PROTECTION_LOST)
            return
        plan = self._review.plan()
        warnings = _warnings(plan, self._volumes)
        why = why_typed(plan, self._review.catalog.photos)
        confirm = dialogs.ConfirmDialog(plan, self._thumbnails, self, warnings, why_typed=why)
        self._doors.told("confirm")
        is_sure = confirm.exec()
        self.review.ask_for_pictures()
        if not is_sure:
            self._doors.told("review")
            return
        self._keeping.keep_now(_FLUSH_SECONDS)
        self._purging = self._reviewed_now()
        self.progress.begin(tr("Moving to the trash"))
        steps = purge(
            plan, self._doors.trasher, self._doors.journal, self._stop.is_set,
            protection=now.protection,
        )  # fmt: skip
        task = Task(steps)
        task.succeeded.connect(self._on_purged)
        task.failed.connect(self._on_purge_failed)
        # a purge stops between two photos and still tells what became of each
        self._run(task, self._stop.set)

    def _on_purged(self, outcome: Outcome) -> None:
        self._ended()
        if self._purging is not None:
            self._purged_from = outcome.purge, self._purging
        # what went is told first, whatever becomes of the review
        self.outcome.show_outcome(outcome)
        self._show_page(self.outcome)
        self._tell_purged(outcome)
        if self._review is not None:
            photos = self._review.catalog.photos
            rows = {photos[row]: row for row in self._review.marks}
            self._review.forget(rows[item.photo] for item in outcome.trashed)
            self._keeping.keep_now()

    def _tell_purged(self, outcome: Outcome) -> None:
        gone, stayed = len(outcome.trashed), len(outcome.failed) + len(outcome.cancelled)
        self._notices.end(
            trn("{n} photo moved to the trash", "{n} photos moved to the trash", gone),
            trn("{n} photo stayed; the window says why.",
                "{n} photos stayed; the window says why.", stayed)
            if stayed
            else tr("Everything that was marked went."),
            only_if_long=False,
        )  # fmt: skip

    def _on_purge_failed(self, error: Exception) -> None:
        self._ended()
        self._show_review()
        if isinstance(error, PurgerError):
            dialogs.show_error(self, str(error))
        else:
            self.fault_met.emit(error)

    # -- pages -----------------------------------------------------------------------------------

    def _reviewed_now(self) -> pages.Reviewed | None:
        if self._review is None or self._findings is None:
            return None
        return pages.Reviewed(self._review.catalog, self._review.groups, self._findings.roots)

    def _on_plan_page(self) -> None:
        if self._waits():
            return
        of = self._reviewed_now()
        if of is None or self._review is None or not self._review.marks:
            self.review.say(tr("Nothing is marked."))
            return
        file = pages.ask_file(self, "purger plan")
        if file is not None:
            self._save_page(pages.save_plan(file, self._review.plan(), of), self.review)

    def _on_purge_page(self, number: int) -> None:
        page = self.history if self._pages.currentWidget() is self.history else self.outcome
        file = pages.ask_file(self, f"purger purge {number}") if self._task is None else None
        if file is not None:
            known, of = self._purged_from
            job = pages.save_purge(
                file, self._doors.journal, number, of if known == number else None
            )
            self._save_page(job, page)

    def _save_page(self, job: Steps[str], page: ReviewPage | OutcomePage | HistoryPage) -> None:
        def told(sentence: str) -> None:
            self._ended()
            self._show_page(page)
            page.say(sentence)

        def failed(error: Exception) -> None:
            told(str(error) if isinstance(error, PurgerError) else tr("The page was not saved."))
            if not isinstance(error, PurgerError):
                self.fault_met.emit(error)

        self.progress.begin(tr("Saving the page"))
        task = Task(job)
        task.succeeded.connect(told)
        task.failed.connect(failed)
        task.cancelled.connect(lambda: told(tr("Cancelled; no page was saved.")))
        self._run(task, task.cancel)

    # -- the way back ----------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """When the window opens, what an interrupted purge left is settled, off its thread."""
        super().showEvent(event)
        if self._settling is None:
            self._settling = Task(_settling(self._doors.trasher, self._doors.journal))
            self._settling.succeeded.connect(self._on_settled)
            self._settling.failed.connect(self._on_settling_failed)
            self._settling.start()

    def _on_settled(self, settled: recovery.Settled) -> None:
        if settled:
            sentence = recovery.told(settled)
            self.start.show_notice(sentence, is_bad=bool(settled.lost))
            if self._pages.currentWidget() is self.review:
                self.review.say(sentence)
            else:
                self._interrupted = sentence  # said when the review opens, if nobody looked before
            self._doors.told("interrupted")

    def _on_settling_failed(self, error: Exception) -> None:
        if isinstance(error, BusyError):
            return  # another window moves files; it is told when this one shall do so as well
        if isinstance(error, PurgerError):
            self.start.show_notice(str(error))
        else:
            self.fault_met.emit(error)

    def _on_history(self) -> None:
        page = self._pages.currentWidget()
        if self._task is not None or page is None:
            return
        if page is not self.history:
            self._before_history = page
        self.start.show_notice("")
        self._interrupted = ""
        self._show_page(self.history)
        self.history.show_history()

    def _on_history_left(self) -> None:
        if self._before_history in (self.review, self.compare):
            self._show_review()
        elif self._before_history is self.map:
            self._on_map()
        else:
            self._show_page(self._before_history)

    def _on_return_wanted(self, items: tuple[Item, ...]) -> None:
        """Bring back files of the history, and stay there."""
        if self._task is not None:
            return
        self.history.begin()
        doors = self._doors
        task = Task(undo(items, doors.trasher, doors.journal, self._stop.is_set))
        task.succeeded.connect(self._on_returned)
        task.failed.connect(self._on_return_failed)
        self._run(task, self._stop.set, self.history)

    def _on_returned(self, done: Undone) -> None:
        self._ended()
        self._regain(done)
        if self._before_history is self.outcome:  # what it tells of the purge is not so any more
            self._before_history = self.start if self._review is None else self.review
        self._show_page(self.history)
        self.history.end(done)

    def _on_return_failed(self, error: Exception) -> None:
        self._ended()
        self._show_page(self.history)
        self.history.end(None, str(error) if isinstance(error, PurgerError) else tr("It failed."))
        if not isinstance(error, PurgerError):
            self.fault_met.emit(error)

    def _on_undo(self, purge: int) -> None:
        """Bring back all of the purge whose outcome is shown."""
        if self._task is not None:
            return
        self.progress.begin(tr("Bringing back from the trash"))
        doors = self._doors
        task = Task(undo_purge(purge, doors.trasher, doors.journal, self._stop.is_set))
        task.succeeded.connect(self._on_undone)
        task.failed.connect(self._on_undo_failed)
        self._run(task, self._stop.set)

    def _on_undone(self, done: Undone) -> None:
        """Where all came back, the review stands as it did; else the outcome says what did not."""
        self._ended()
        rows = self._regain(done)
        if self._review is not None and done.restored and not (done.failed or done.cancelled):
            self._review.mark(rows)
            self._show_review()
            self.review.say(undone_words(done))
        else:
            self.outcome.show_undone(done)
            self._show_page(self.outcome)

    def _on_undo_failed(self, error: Exception) -> None:
        self._ended()
        self._show_page(self.outcome)
        self.outcome.say(str(error) if isinstance(error, PurgerError) else tr("It failed."))
        if not isinstance(error, PurgerError):
            self.fault_met.emit(error)

    def _regain(self, done: Undone) -> frozenset[int]:
        """Take the photos that came back into the review again; their rows."""
        if self._review is None:
            return frozenset()
        back = {item.photo for item in done.restored if item.is_lead}
        photos = self._review.catalog.photos
        self._keeping.marks_changed()  # what is marked again is written then as well
        return self._review.regain(row for row in self._review.gone if photos[row] in back)

    # -- help ------------------------------------------------------------------------------------

    def _ways(self) -> dict[Way, QAction]:
        """How one goes on from where there is nothing to see."""
        own = self.actions_
        return {
            Way.OPEN: own["open_folder"], Way.RESCAN: own["rescan"], Way.SKIPPED: own["skipped"],
            Way.HISTORY: own["history"], Way.PURGE: self.review.actions_["purge"],
        }  # fmt: skip

    def _topics(self) -> tuple[Topic, ...]:
        words = help_words.words_of(self._settings.keymap, self._settings.model)
        return read_topics(help_words.folder(self._settings.language), words)

    def _topic(self) -> str:
        """The topic of the page that is shown."""
        page = self._pages.currentWidget()
        topics: dict[QWidget | None, str] = {
            self.start: "welcome", self.progress: "start", self.map: "clusters",
            self.compare: "compare", self.similar: "similar", self.outcome: "trash",
            self.history: "trash",
        }  # fmt: skip
        return topics.get(page, "review")

    # -- the rest --------------------------------------------------------------------------------

    def _on_choose(self) -> None:
        if self._task is not None:
            return
        start = self._settings.recent[0] if self._settings.recent else str(Path.home())
        name = QFileDialog.getExistingDirectory(self, tr("Choose photo folder"), start, FOLDERS)
        if name:
            self.open_folders((Path(name),))

    def _on_close(self) -> None:
        """Back to the start page; marks and place are written down."""
        self._keeping.keep_now()
        self._end_growing()
        self.map.stop()
        self._review = self._opened = None
        self._forget_findings()
        self._folders = ()
        self._back_to_start("")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Folders and photos can be dropped on every page while nothing runs."""
        if self._task is not None or not welcome(event):
            return
        page = self._pages.currentWidget()
        if isinstance(page, (ReviewPage, ComparePage, SimilarPage, MapPage)):
            is_folder = any(not path.is_file() for path in dropped(event))
            page.say(
                tr("Let go to open this folder.")
                if is_folder
                else tr("Let go to find the photos that are similar to this one.")
            )

    def dropEvent(self, event: QDropEvent) -> None:
        """Open folders; of a photo, find what is similar."""
        if self._task is None:
            self._on_dropped(dropped(event))

    def _on_dropped(self, paths: tuple[Path, ...]) -> None:
        folders = tuple(path for path in paths if not path.is_file())
        if folders:
            self.open_folders(folders)
        elif paths:
            self.find_similar(Query.from_elsewhere(paths[0]))

    def _on_rescan(self) -> None:
        self.open_folders(self._folders)

    def _on_skipped(self) -> None:
        if self._findings is not None:
            found = self._findings
            dialogs.SkippedDialog(found.skipped, found.damaged, self).exec()

    def _on_cancel(self) -> None:
        if self._task is not None:
            self._cancel()

    def _on_language(self, action: QAction) -> None:
        self._on_chosen({"language": action.data()})
        language.tell(self, action.data())

    def _on_keys(self) -> None:
        from purger.ui.cheat_sheet import CheatSheet  # noqa: PLC0415 - when it is wanted

        CheatSheet(self._settings.keymap, self._place(), self).open()

    def _on_about(self) -> None:
        from purger.ui.about import AboutDialog  # noqa: PLC0415 - when it is wanted

        AboutDialog(self._settings, self).exec()

    def _on_settings(self) -> None:
        from purger.ui.settings_dialog import SettingsDialog  # noqa: PLC0415 - when it is wanted

        dialog = SettingsDialog(self._settings, _networks(), self)
        dialog.changed.connect(self._on_chosen)
        dialog.rules_wanted.connect(self._on_rules)
        dialog.open()

    def _on_chosen(self, fields: dict[str, Any]) -> None:
        """Keep some settings that were chosen, and show their effect."""
        if "clusters" in fields:
            self._on_count_wanted(fields["clusters"])
        self._settings = replace(self._settings, **fields)
        if {"side", "similarity"}.isdisjoint(fields):
            self._keep(self._settings)
        else:
            self._save_later.start()  # a drag passes many; the disk hears of the last
        if "similarity" in fields:
            self._on_similarity(fields["similarity"])
        app = QApplication.instance()
        if "theme" in fields and isinstance(app, QApplication):
            theme.apply(app, self._settings.theme)
        if "motion" in fields:
            motion.choose(self._settings.motion)
        if "turned" in fields and self._findings is not None:
            self.review.say(tr("That counts from the next look on (F5)."))
        self._show_settings()

    def _show_settings(self) -> None:
        """Let everything that settings have an effect on follow them."""
        chosen = self._settings
        for choices, choice in (
            (self._themes, chosen.theme), (self._networks, chosen.model),
            (self._languages, chosen.language),
        ):  # fmt: skip
            show_choice(choices, choice)
        self.actions_["turned"].setChecked(chosen.turned)
        self.actions_["notify"].setChecked(chosen.notify)
        self.review.navigator.show_order(chosen.order)
        self.review.grid.set_thumbnail_side(chosen.side)
        self.review.advances = self.compare.advances = chosen.advance
        viewers = (self.review.viewer, self.history.viewer)
        for actions in (
            self.actions_, *self._of_page.values(), *(viewer.actions_ for viewer in viewers)
        ):  # fmt: skip
            if actions.keymap != chosen.keymap:
                actions.show_keys(chosen.keymap)
        self.review.show_keys()

    def _place(self) -> Place:
        """Where the user is, for the keys that mean something there."""
        page = self._pages.currentWidget()
        if page is self.review and self.review.viewer.isVisible():
            return Place.LOUPE
        of_page: dict[QWidget, Place] = {
            self.compare: Place.COMPARISON, self.map: Place.MAP, self.history: Place.HISTORY,
            self.outcome: Place.OUTCOME, self.similar: Place.SIMILAR,
        }  # fmt: skip
        return Place.REVIEW if page is None else of_page.get(page, Place.REVIEW)

    def _keep(self, settings: Settings) -> None:
        self._settings = settings
        self._save_later.stop()
        self._doors.save(settings)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what runs, wait shortly, go; a purge stops after the photo it is at."""
        self._doors.geometry.setValue("geometry", self.saveGeometry())
        self.hide()
        if self._save_later.isActive():
            self._keep(self._settings)
        if self._task is not None:
            is_purging = self._cancel == self._stop.set
            self._cancel()
            self._task.wait(_PURGE_SECONDS if is_purging else _QUIT_SECONDS)
        self._growths.close(_QUIT_SECONDS)
        self._keeping.close(_KEEP_SECONDS)
        self._ruling.close(_QUIT_SECONDS)
        self._drop_wishes()
        for wishes in (self._cuts, self._previews, self._clusterings, self._looks):
            wishes.close(_QUIT_SECONDS)
        self.history.close_reading(_QUIT_SECONDS)
        self.start.close_looking(_QUIT_SECONDS)
        if self._settling is not None:
            self._settling.wait(_QUIT_SECONDS)
        self.map.stop()
        self.similar.close_finding(_QUIT_SECONDS)
        self._pictures.close()
        self._thumbnails.close()
        self._forget_findings()
        super().closeEvent(event)


def _above(pages: QWidget, strip: QWidget) -> QWidget:
    """Pages with a strip below them: nothing on them moves when it comes or goes."""
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(pages, 1)
    column.addWidget(strip)
    return both


@dataclass(frozen=True, slots=True, eq=False)
class _Look:
    """A wish: to make holding folders of volumes, and look at all that lie below folders."""

    folders: tuple[Path, ...]
    photos: tuple[Photo, ...]
    holding: frozenset[Path]
    make: tuple[VolumeTrash, ...] = ()


@dataclass(frozen=True, slots=True)
class _Looked:
    """What came of it; the holding folders in use, and why others could not be made."""

    volumes: tuple[VolumeTrash, ...]
    holding: frozenset[Path]
    troubles: tuple[str, ...]


def _warnings(plan: Plan, volumes: Sequence[VolumeTrash]) -> list[str]:
    """One sentence for each volume without a trash from which photos would go."""
    warnings = []
    for volume in volumes:
        count = sum(volume.has(item.photo) for item in plan.marked)
        if volume.why_not and count:
            name = show_name(volume.top)
            if volume.is_held and volume.holding is not None:
                warnings.append(
                    trn(
                        "{n} photo of “{name}” goes to its holding folder, “{folder}”.",
                        "{n} photos of “{name}” go to its holding folder, “{folder}”.",
                        count, name=name, folder=show_name(volume.holding),
                    )
                )  # fmt: skip
            else:
                stay = trn(
                    "{n} photo of “{name}” will stay.", "{n} photos of “{name}” will stay.",
                    count, name=name,
                )  # fmt: skip
                warnings.append(shown(sentences((stay, volume.why_not))))
    return warnings


def _settling(trasher: Trasher, journal: Path) -> Steps[recovery.Settled]:
    yield Progress(Stage.LOAD)
    return recovery.settle(trasher, journal)


def _networks() -> dict[str | None, str]:
    """The networks that are here, by name; `purger model add` brings others."""
    added = sorted(file.stem for file in places.models_dir().glob("*.json"))
    return {None: tr("&Embedded"), **{name: show_name(name) for name in added}}
