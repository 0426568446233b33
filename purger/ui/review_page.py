"""The review: the slider above, clusters on the left, their photos on the right, marks below."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import Final

import numpy as np
from PySide6.QtCore import QModelIndex, QPoint, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from purger.core.bulk import Proposal, Which, propose
from purger.core.decisions import Decision
from purger.core.domain import Findings, Flags, Group, Photo, Series
from purger.core.errors import JournalError
from purger.core.hierarchy import Cut, Hierarchy, Totals
from purger.core.review import Edit, Review
from purger.core.text import show_bytes, show_count, show_name
from purger.ui.deciding import ACTS, Deciding, Step, told_of
from purger.ui.dialogs import ask_mark_series
from purger.ui.elided import ElidedLabel
from purger.ui.grid import Grid
from purger.ui.kept_dialog import KeptDialog
from purger.ui.keys import keep_own_keys
from purger.ui.lineup import Lineup, lineup_of
from purger.ui.mark_many import MarkManyDialog
from purger.ui.models import (
    Cluster,
    PhotoModel,
    Role,
    badge_of,
    cluster_of,
    clusters_of,
    facts_of,
    members_of,
    title_of,
    why_of,
)
from purger.ui.navigator import Navigator
from purger.ui.similar_dialog import SimilarDialog
from purger.ui.similarity import SimilaritySlider
from purger.ui.start_page import url_of
from purger.ui.thumbnails import Thumbnails
from purger.ui.viewer import Viewer
from purger.ui.volumes_banner import VolumesBanner

_SLIDER_STEPS: Final = 100
_SETTLE_MS: Final = 40
_MESSAGE_MS: Final = 4000
_UNMARK_MS: Final = 12_000
_BY_HAND: Final = "You chose in this group by hand; it was left as it is."
_OF_GROUP: Final = ("split", "apart", "keep_all")


class ReviewPage(QWidget):
    """Shows a `Review` and carries the user's wishes to its models.

    Signals:
        similarity_changed: float, the slider came to rest there (or passes by).
        purge_requested: the marked photos shall go.
        picture_wanted: Photo, shown large now.
        skipped_requested: the list of skipped files shall be shown.
        map_requested: the map shall be shown.
        compare_requested: the photos of the current section shall stand side by side.
        marks_changed: some marks changed.
        place_changed: another photo is the current one, or others are in sight.
    """

    similarity_changed = Signal(float)
    purge_requested = Signal()
    picture_wanted = Signal(object)
    skipped_requested = Signal()
    map_requested = Signal()
    compare_requested = Signal()
    marks_changed = Signal()
    place_changed = Signal()

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._photos = PhotoModel(self)
        self.navigator = Navigator(thumbnails)
        self.grid = Grid(self._photos, thumbnails)
        self.viewer = Viewer(self)
        self.banner = VolumesBanner()
        self._deciding = Deciding()
        self._slider = SimilaritySlider()
        self._percent, self._totals = QLabel(), ElidedLabel()
        self._title, self._facts = QLabel(), ElidedLabel()
        self._empty = QLabel()
        self._kept, self._skipped = QPushButton(), QPushButton()
        self._marked, self._message = ElidedLabel(), ElidedLabel()
        self._undo = QPushButton("Undo")
        self._unmark_back = QPushButton("Unmark Them")
        self._accept_cluster = QPushButton("Mark all but the best")
        self._unmark_cluster = QPushButton("Unmark all")
        self._purge = QPushButton("Move to Trash…")
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._forget_message = QTimer(self, singleShot=True, interval=_MESSAGE_MS)
        self._map = QPushButton("Map")
        self._chosen: tuple[int, ...] = ()
        self._back: frozenset[int] = frozenset()
        self._selection: Cluster | None = None
        self._review: Review | None = None
        self._findings: Findings | None = None
        self._counted: Hierarchy | None = None
        self._at: Totals | None = None
        self._kept_dialog: KeptDialog | None = None
        self._build()
        self._make_actions()
        self._connect()
        keep_own_keys(self)

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        splitter = QSplitter()
        splitter.addWidget(self.navigator)
        splitter.addWidget(self._right_side())
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([282, 1000])
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banner)
        layout.addWidget(self._top_bar())
        layout.addWidget(splitter, 1)
        layout.addWidget(self._bottom_bar())

    def _right_side(self) -> QWidget:
        side = QWidget()
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._cluster_bar())
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setProperty("dim", True)
        self._empty.setWordWrap(True)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self._empty)
        layout.addLayout(self._stack, 1)
        return side

    def _top_bar(self) -> QWidget:
        """What holds for the whole library."""
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(10)
        title = QLabel("&Similarity")
        title.setBuddy(self._slider)
        # the mouse leaves the keys with the photos; Tab or Alt+S brings them here
        self._slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._percent.setMinimumWidth(40)
        self._totals.setAccessibleName("At this similarity")
        for widget in (title, self._slider, self._percent):
            row.addWidget(widget)
        row.setStretchFactor(self._slider, 2)
        row.addWidget(self._totals, 3)
        self._map.setToolTip("All photos on one plane, like beside like (M)")
        self._map.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.addWidget(self._map)
        return bar

    def _cluster_bar(self) -> QWidget:
        """What holds for the cluster in sight."""
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 8, 14, 8)
        row.setSpacing(10)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._facts.setProperty("dim", True)
        self._accept_cluster.setToolTip("In every group of this cluster (Shift+A)")
        self._unmark_cluster.setToolTip("Every photo of this cluster (Shift+U)")
        row.addWidget(self._title)
        row.addWidget(self._facts, 1)
        for button in (self._accept_cluster, self._unmark_cluster):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        return bar

    def _bottom_bar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 9, 14, 9)
        self._marked.setAccessibleName("Marked")
        self._message.setProperty("dim", True)
        # where there is little room, the message gives way and not the count
        self._message.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._undo.setToolTip("Take the last mark or decision back (Ctrl+Z; Ctrl+Y does it again)")
        self._undo.setAccessibleName("Undo the last mark or decision")
        self._unmark_back.setToolTip("Take the marks of last time away; Ctrl+Z brings them back")
        self._unmark_back.setAccessibleName("Unmark what was marked last time")
        self._undo.hide()
        self._unmark_back.hide()
        self._kept.setToolTip("What you kept or told apart before, and the way back")
        self._skipped.setToolTip("Files that could not be read or are damaged, and why")
        for button in (self._undo, self._unmark_back, self._kept, self._skipped):
            button.setFlat(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._purge.setProperty("primary", True)
        self._purge.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._purge.setToolTip("Shows what goes, and asks, before anything is moved (Delete)")
        row.addWidget(self._marked)
        row.addSpacing(10)
        row.addWidget(self._message, 1)
        for button in (self._undo, self._unmark_back, self._kept, self._skipped):
            row.addWidget(button)
        row.addWidget(self._purge)
        return bar

    def _make_actions(self) -> None:
        """Every command of the page, for keys and for the window's menu."""
        self.actions_: dict[str, QAction] = {}
        for name, text, keys in (
            ("toggle", "Mark or Unmark", ("Space", "X")),
            ("unmark", "Unmark", ("U",)),
            ("accept", "Mark All but the Best, Next Group", ("A",)),
            ("accept_cluster", "Mark All but the Best in This Cluster", ("Shift+A",)),
            ("unmark_cluster", "Unmark All in This Cluster", ("Shift+U",)),
            ("unmark_all", "Unmark All", ()),
            ("unmark_back", "Unmark What Was Marked Last Time", ()),
            ("accept_all", "Mark All but the Best in Every Cluster…", ()),
            ("mark_many", "Mark Many…", ("Shift+M",)),
            ("split", "Split This Group", ("S",)),
            ("apart", "Not Duplicates: the Whole Group Falls Apart", ("Shift+S",)),
            ("take_out", "Take This Photo Out of Its Group", ("O",)),
            ("keep_all", "Keep All of These", ("Shift+K",)),
            ("also_similar", "Also Similar…", ("L",)),
            ("undo", "Undo", ("Ctrl+Z",)),
            ("redo", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
            ("kept_sets", "Kept Sets…", ()),
            ("next_group", "Next Group", ("PgDown",)),
            ("previous_group", "Previous Group", ("PgUp",)),
            ("next_cluster", "Next Cluster", ("Ctrl+Down", "N")),
            ("previous_cluster", "Previous Cluster", ("Ctrl+Up", "P")),
            ("more_clusters", "More Clusters", (".",)),
            ("fewer_clusters", "Fewer Clusters", (",",)),
            ("auto_clusters", "Let the Number of Clusters Choose Itself", ("Ctrl+.",)),
            ("chart", "How the Number Was Chosen…", ()),
            ("open", "Show Large", ("Return", "Enter")),
            ("show_in_folder", "Show in Folder", ()),
            ("copy_path", "Copy Path", ("Ctrl+C",)),
            ("compare", "Compare Side by Side", ("C",)),
            ("larger", "Larger Pictures", ("+", "=", "Ctrl++")),
            ("smaller", "Smaller Pictures", ("-", "Ctrl+-")),
            ("purge", "Move to Trash…", ("Delete",)),
        ):
            action = QAction(text, self)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.actions_[name] = action
            self.addAction(action)

    def _connect(self) -> None:
        for name, slot in (
            ("toggle", self._on_toggle),
            ("unmark", self._on_unmark),
            ("accept", self._on_accept),
            ("accept_cluster", self._on_accept_cluster),
            ("unmark_cluster", self._on_unmark_cluster),
            ("unmark_all", self._on_unmark_all),
            ("mark_many", self._on_mark_many),
            ("next_group", lambda: self._on_group(1)),
            ("previous_group", lambda: self._on_group(-1)),
            ("next_cluster", lambda: self._on_cluster(1)),
            ("previous_cluster", lambda: self._on_cluster(-1)),
            ("more_clusters", lambda: self.navigator.change_count(1)),
            ("fewer_clusters", lambda: self.navigator.change_count(-1)),
            ("auto_clusters", self.navigator.choose_count),
            ("chart", self.navigator.chart_wanted),
            ("open", self._on_open),
            ("show_in_folder", self._on_show_in_folder),
            ("copy_path", self._on_copy_path),
            ("compare", self.compare_requested.emit),
            ("larger", lambda: self._on_zoomed(30)),
            ("smaller", lambda: self._on_zoomed(-30)),
            ("purge", self._on_purge),
        ):
            self.actions_[name].triggered.connect(slot)
        for name in ACTS:
            self.actions_[name].triggered.connect(partial(self._decide, name))
        for name, slot in (
            ("also_similar", self._on_also_similar),
            ("unmark_back", self._on_unmark_back),
            ("undo", self._on_undo),
            ("redo", self._on_redo),
            ("kept_sets", self._on_kept_sets),
        ):
            self.actions_[name].triggered.connect(slot)
        self.navigator.moved.connect(self._on_cluster_chosen)
        self.navigator.looked.connect(self.ask_for_pictures)
        self.navigator.done.connect(self.focus_photos)
        self._thumbnails.arrived.connect(self._on_thumbnail)
        self._photos.marks_changed.connect(self._on_marks_changed)
        self._photos.edited.connect(self._on_edited)
        self._photos.refused.connect(self.say)
        self.grid.looked.connect(self.ask_for_pictures)
        self.grid.looked.connect(self.place_changed)
        self.grid.selectionModel().currentChanged.connect(self._on_current_changed)
        self.grid.toggled.connect(self._on_clicked)
        self.grid.opened.connect(self._on_opened)
        self.grid.section_pressed.connect(self._on_section)
        self.grid.menu_wanted.connect(self._on_menu)
        self.grid.typed.connect(self._on_typed)
        self._slider.valueChanged.connect(self._on_slid)
        self._settle.timeout.connect(self._on_settled)
        self._asking.timeout.connect(self._on_asking)
        self._forget_message.timeout.connect(self._message.clear)
        self._forget_message.timeout.connect(self._unmark_back.hide)
        self._undo.clicked.connect(self._on_undo)
        self._unmark_back.clicked.connect(self._on_unmark_back)
        self._kept.clicked.connect(self._on_kept_sets)
        self._accept_cluster.clicked.connect(self._on_accept_cluster)
        self._unmark_cluster.clicked.connect(self._on_unmark_cluster)
        self._purge.clicked.connect(self._on_purge)
        self._skipped.clicked.connect(self.skipped_requested)
        self._map.clicked.connect(self.map_requested)
        self._photos.marks_changed.connect(self.marks_changed)
        self.viewer.moved.connect(self._on_moved)
        self.viewer.toggled.connect(self._on_toggle)
        self.viewer.closed.connect(self.grid.setFocus)

    # -- showing ---------------------------------------------------------------------------------

    def show_review(self, review: Review, findings: Findings, similarity: float) -> None:
        """Show a review; the cluster, photo and place are kept where they still exist."""
        same_photos = self._review is not None and self._review.catalog is review.catalog
        cluster = self._current_cluster() if same_photos else None
        row = self._current_row() if same_photos else -1
        if not same_photos:
            self._chosen, self._back = (), frozenset()
        self._review, self._findings = review, findings
        self._deciding.follow(review)
        if not self._slider.isSliderDown():
            with QSignalBlocker(self._slider):
                self._slider.setValue(round(similarity * _SLIDER_STEPS))
        self._refresh(row, _label(review, row, cluster))
        if not self._slider.hasFocus():
            self.focus_photos()

    def focus_photos(self) -> None:
        """Give the keys to the photos: to the large one where one is shown."""
        (self.viewer if self.viewer.isVisibleTo(self) else self.grid).setFocus()

    def _refresh(self, row: int, label: int, *, in_place: bool = False) -> None:
        """Show the groups in force, the cluster of that label, and the photo where it is there."""
        if self._review is None:
            return
        is_chosen = self._selection is not None and self.navigator.current() is None
        rows = [r for r in self._chosen if not self._review.is_gone(r)]
        self._selection = cluster_of(self._review, rows) if is_chosen and rows else None
        clusters = clusters_of(self._review)
        self.navigator.show_clusters(self._review, clusters, label, in_place=in_place)
        if self._selection is not None:
            self.navigator.go_nowhere()
        self._show_cluster(row)
        self._count()
        self._show_numbers()
        self._show_remembered()
        self._on_marks_changed()
        self.place_changed.emit()

    def place(self) -> tuple[int, int]:
        """Where the user is: the current photo, -1 for none, and how far down it stands."""
        return self._current_row(), self.grid.visualRect(self.grid.currentIndex()).top()

    def come_back(self, row: int, scrolled: int, marks: frozenset[int], sentence: str) -> None:
        """Go to where the user was, and say which marks are back, with the way to be rid of them.

        Args:
            row: the photo, -1 to stay.
            scrolled: pixels from the top of the view to the photo, which may be out of sight.
            marks: the marks that are back and stand.
            sentence: what to say, "" for nothing.
        """
        self._back = marks
        if row >= 0:
            self.show_photo(row)
            bar, index = self.grid.verticalScrollBar(), self.grid.currentIndex()
            bar.setValue(bar.value() + self.grid.visualRect(index).top() - scrolled)
            if 0 <= scrolled < self.grid.viewport().height():
                self.grid.scrollTo(index)  # it was in sight, perhaps in a larger window
        self.enable_actions()
        if sentence:
            self.say(sentence, can_unmark=bool(marks))

    def here(self) -> tuple[Cluster | None, int]:
        """The cluster that is shown, and which of its groups holds the current photo, else -1."""
        cluster, section = self._current_cluster(), self._current_section()
        is_group = cluster is not None and 0 <= section < len(cluster.groups)
        return cluster, section if is_group else -1

    def offer(self, of_photos: Sequence[QAction], of_clusters: Sequence[QAction]) -> None:
        """Fill the menus of a right click on a photo and on a cluster."""
        for view, actions in ((self.grid, of_photos), (self.navigator.list, of_clusters)):
            view.addActions(actions)
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def show_photo(self, row: int) -> None:
        """Show a photo in its cluster."""
        if self._review is not None:
            self.navigator.go_to(int(self._review.labels[row]))
            self._show_cluster(row)
            self.focus_photos()

    def show_rows(self, rows: list[int]) -> None:
        """Show some photos, with their groups whole, as if they were a cluster of their own."""
        if self._review is not None and rows:
            self.navigator.go_nowhere()
            self._chosen = tuple(rows)
            self._selection = cluster_of(self._review, rows)
            self._show_cluster()
            self.say(f"{show_count(len(rows), 'photo')} chosen on the map.")
            self.focus_photos()

    def mark(self, rows: list[int]) -> str:
        """Mark the spare photos among some; return what to tell the user of them and the others."""
        if self._review is None:
            return ""
        spare = self._review.spare_among(rows)
        changed = self._photos.mark(spare)
        return _told_of_many(self._review, frozenset(rows) - set(spare), len(changed))

    def unmark(self, rows: list[int]) -> None:
        """Take marks away."""
        self._photos.unmark(rows)

    # -- comparing -------------------------------------------------------------------------------

    def lineup(self) -> Lineup | None:
        """The photos of the current section, to stand side by side; None where one is alone."""
        section, row = self._current_section(), self._current_row()
        if section < 0 or len(self._photos.sections[section].rows) < 2:  # noqa: PLR2004 - a pair
            return None
        return lineup_of(self._photos.sections, section, row)

    def go_to_group(self, step: int) -> bool:
        """Go to the next group (1) or the one before (-1); return whether there is one."""
        sections, number = self._photos.sections, self._current_section() + step
        if not (0 <= number < len(sections) and sections[number].group is not None):
            if not self.navigator.step_to_groups(step):
                return False
            sections = self._photos.sections
            groups = len(sections) - (sections[-1].group is None)
            number = 0 if step > 0 else groups - 1
        row = sections[number].rows[0]
        self.grid.setCurrentIndex(self._photos.index(self._photos.line_of(row)))
        return True

    def choose(self, row: int, *, marked: bool) -> str:
        """Mark or unmark one photo; return why that was refused, "" if it was not."""
        return self._photos.choose(row, marked=marked)

    def keep_only(self, row: int) -> str:
        """Mark the others of a photo's group; return what was left alone, "" for nothing."""
        group = None if self._review is None else self._review.group_of(row)
        if self._review is None or group is None:
            return "It stands in no group."
        if group.series is not None:
            return _together(group.series)
        self._photos.keep_only(row)
        left = [r for r in members_of(self._review, group) if not self._review.is_marked(r)]
        if left == [row]:
            return ""
        return "What you kept, damaged photos and such with files of their own were left alone."

    def accept(self, row: int) -> str:
        """Mark all but the best of a photo's group; return why it was refused, "" if it was not."""
        group = None if self._review is None else self._review.group_of(row)
        if group is None:
            return "It stands in no group."
        if group.series is not None:
            return _together(group.series)
        if self._review is not None and self._review.is_against(group):
            return _BY_HAND
        self._mark_all_but_best(group)
        return ""

    def undo(self) -> str:
        """Take the last step back and go to where it was made; return what to tell of it."""
        self._on_undo()
        return self._message.text()

    def redo(self) -> str:
        """Do again what was undone last; likewise."""
        self._on_redo()
        return self._message.text()

    def say(self, sentence: str, *, can_unmark: bool = False) -> None:
        """Show a sentence for a few seconds, with the way to unmark where it tells of marks."""
        self._message.setText(sentence)
        self._unmark_back.setVisible(can_unmark)
        self._forget_message.start(_UNMARK_MS if can_unmark else _MESSAGE_MS)
        if sentence and self.viewer.isVisible():
            self.viewer.tell(sentence)

    def enable_actions(self) -> None:
        """Offer the commands that mean something now."""
        review = self._review
        can_decide = review is not None and review.can_decide
        group = self._current_group()
        for name in ACTS:
            self.actions_[name].setEnabled(can_decide and group is not None)
        self.actions_["also_similar"].setEnabled(can_decide and self._current_row() >= 0)
        self.actions_["undo"].setEnabled(self._deciding.count > 0)
        self.actions_["redo"].setEnabled(self._deciding.count_undone > 0)
        self._undo.setVisible(self._deciding.count > 0)
        self.actions_["unmark_all"].setEnabled(review is not None and bool(review.marks))
        has_kept = can_decide and review is not None and bool(review.kept or review.parted)
        self.actions_["kept_sets"].setEnabled(has_kept)
        for name in ("show_in_folder", "copy_path"):
            self.actions_[name].setEnabled(self._current_row() >= 0)
        is_back = review is not None and any(map(review.is_marked, self._back))
        self.actions_["unmark_back"].setEnabled(is_back)
        self.actions_["purge"].setEnabled(self._purge.isEnabled())

    def _show_cluster(self, row: int = -1) -> None:
        cluster = self._current_cluster()
        if self._review is None:
            return
        offset = self.grid.verticalOffset()
        self._photos.show_cluster(self._review, cluster)
        self._stack.setCurrentWidget(self.grid if cluster is not None else self._empty)
        self._empty.setText("All photos have left this review. Open a folder to go on.")
        line = self._photos.line_of(row)
        self.grid.setCurrentIndex(self._photos.index(max(0, line)))
        self.grid.verticalScrollBar().setValue(offset if line >= 0 else 0)
        self.grid.scrollTo(self.grid.currentIndex())
        self._title.setText(_name_of(cluster))
        self._facts.setText("" if cluster is None else facts_of(cluster).replace(", ", " · "))
        has_groups = cluster is not None and bool(cluster.groups)
        self._accept_cluster.setEnabled(has_groups)
        self._enable_unmarking(cluster)
        self.ask_for_pictures()

    def _count(self) -> None:
        """What every position of the slider gives; changes with decisions and purges only."""
        review = self._review
        if review is None or not review.can_decide:
            self._counted = self._at = None
            self._slider.show_histogram(None)
        elif self._counted is not review.hierarchy:
            self._counted, self._at = review.hierarchy, review.totals()
            self._slider.show_histogram(review.histogram())

    def _show_numbers(self) -> None:
        """What the position of the slider gives, be its groups shown already or not."""
        self._percent.setText(f"{self._slider.value()} %")
        if self._review is None:
            return
        if self._at is not None:
            at = self._slider.value()
            of_all = self._at
            groups, series, spare, size = (
                int(of[at])
                for of in (of_all.groups, of_all.series, of_all.duplicates, of_all.spare_bytes)
            )
        else:
            present, freed, _ = self._review.facts()
            is_plain = self._review.groups.kinds == 0
            groups = int(np.count_nonzero(present > 1))
            series = int(np.count_nonzero((present > 1) & ~is_plain))
            spare = int((present - 1)[(present > 1) & is_plain].sum())
            size = int(freed.sum())
        words = (
            f"{show_count(groups, 'group')} · {show_count(spare, 'duplicate')} · {show_bytes(size)}"
            if groups
            else "No duplicates at this similarity; further left it finds more."
        )
        if series:
            words += f" · {series:,} series kept whole"
        self._totals.setText(words)
        self._slider.tell(words)

    def _show_remembered(self) -> None:
        """How many decisions hold here, and how many files were skipped or are damaged."""
        review = self._review
        found = self._findings
        skipped, damaged = (len(found.skipped), len(found.damaged)) if found is not None else (0, 0)
        problems = [f"{skipped:,} skipped"] if skipped else []
        problems += [f"{damaged:,} damaged"] if damaged else []
        self._skipped.setVisible(bool(problems))
        self._skipped.setText(" · ".join(problems))
        kept, parted = (len(review.kept), len(review.parted)) if review is not None else (0, 0)
        words = [f"{show_count(kept, 'set')} kept"] if kept else []
        words += [f"{parted:,} told apart"] if parted else []
        self._kept.setVisible(bool(words))
        self._kept.setText(" · ".join(words))

    def ask_for_pictures(self) -> None:
        """Ask for the pictures in sight, once for all that moves before the next paint."""
        self._asking.start()

    def _on_asking(self) -> None:
        """The grid's pictures first, then the covers in sight."""
        self._thumbnails.want([*self.grid.wanted(), *self.navigator.covers()])

    # -- where the user is -----------------------------------------------------------------------

    def _current_cluster(self) -> Cluster | None:
        return self.navigator.current() or self._selection

    def _current_row(self) -> int:
        index = self.grid.currentIndex()
        return self._photos.catalog_row(index.row()) if index.isValid() else -1

    def _current_section(self) -> int:
        return self._photos.section_of(self.grid.currentIndex().row())

    def _current_group(self) -> Group | None:
        section = self._current_section()
        return None if section < 0 else self._photos.sections[section].group

    # -- slots -----------------------------------------------------------------------------------

    def _on_cluster_chosen(self) -> None:
        self._show_cluster()

    def _on_cluster(self, step: int) -> None:
        self.navigator.step(step)

    def _on_group(self, step: int) -> None:
        section = self._current_section() + step
        if 0 <= section < len(self._photos.sections):
            row = self._photos.sections[section].rows[0]
            self.grid.setCurrentIndex(self._photos.index(self._photos.line_of(row)))
        else:
            self._on_cluster(step)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.grid.setCurrentIndex(index)
        self._on_toggle()

    def _on_toggle(self) -> None:
        index = self.grid.currentIndex()
        if index.isValid():
            self._photos.setData(index, not index.data(Role.MARKED), Role.MARKED)

    def _on_unmark(self) -> None:
        self._photos.setData(self.grid.currentIndex(), False, Role.MARKED)

    def _on_accept(self) -> None:
        group = self._current_group()
        if group is not None:
            self._accept(group)
        self._on_group(1)

    def _on_section(self, number: int) -> None:
        section = self._photos.sections[number]
        group = section.group
        if self.grid.is_accepted(number):
            self._photos.unmark(section.rows)
        elif group is not None:
            series = group.series
            if series is None or ask_mark_series(self, series, len(section.rows) - 1):
                self._mark_all_but_best(group)

    def _on_accept_cluster(self) -> None:
        cluster = self._current_cluster()
        if cluster is not None:
            self._mark_in_bulk(cluster.groups)

    def _on_unmark_cluster(self) -> None:
        cluster = self._current_cluster()
        if cluster is not None:
            self._photos.unmark(cluster.rows)

    def _on_unmark_all(self) -> None:
        if self._review is not None:
            changed = self._photos.unmark(self._review.marks)
            self.say(f"{show_count(len(changed), 'mark')} taken away.")

    def _on_mark_many(self) -> None:
        if self._review is None:
            return
        cluster, number = self.here()
        of_cluster = None if cluster is None else cluster.groups
        is_group = of_cluster is not None and number >= 0
        of_group = of_cluster.take(np.array([number])) if is_group and of_cluster else None
        dialog = MarkManyDialog(self._review, of_group, of_cluster, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._on_many_chosen)
        dialog.open()

    def _on_many_chosen(self, found: Proposal) -> None:
        changed = self._photos.mark(found.rows)
        self.say(f"{show_count(len(changed), 'photo')} marked; Ctrl+Z takes that back.")

    def mark_identical(self) -> int:
        """Mark the byte copies of the best of every group; return how many photos that are."""
        if self._review is None:
            return 0
        found = propose(self._review, self._review.groups, Which.IDENTICAL)
        return len(self._photos.mark(found.rows))

    def rank(self, hierarchy: Hierarchy, protected: Flags, *, follow: bool) -> None:
        """Go on with other keepers and protected photos; see `Review.rank`. Marks are one step."""
        review = self._review
        if review is None:
            return
        row, chosen = self._current_row(), review.chosen
        changed = review.rank(hierarchy, protected, follow=follow)
        if changed:
            marked, now = changed & review.marks, review.chosen
            edit = Edit(marked, changed - marked, now - chosen, chosen - now)
            self._deciding.note(edit, row)
        self._refresh(row, self._shown_label(), in_place=True)
        if changed:
            self.marks_changed.emit()
        words = f" {show_count(len(changed), 'mark')} changed." if changed else ""
        self.say(f"The keeper rules are in force.{words}")

    def mark_all_but_best_everywhere(self) -> None:
        """Mark all but the best of every group of the library."""
        if self._review is not None:
            self._mark_in_bulk(self._review.groups)

    def _accept(self, group: Group) -> None:
        """Mark all but the best of a group, but of a series."""
        if group.series is None:
            self._mark_all_but_best(group)
        else:
            self.say(_together(group.series))

    def _mark_all_but_best(self, group: Group) -> None:
        review = self._review
        if review is None:
            return
        if review.is_against(group):
            self.say(_BY_HAND)
            return
        self._photos.mark_all_but_best([group])
        if any(map(review.is_kept, group.members)):
            self.say("What you kept before was left alone; mark it one by one.")
        elif any(map(review.is_protected, group.members)):
            self.say("What lies in a protected folder was left alone.")
        elif any(map(review.is_damaged, group.members)):
            self.say("Damaged photos were left alone; mark them one by one.")

    def _mark_in_bulk(self, groups: Cut) -> None:
        """Mark all but the best of plain groups; a series has no spare photos and is left alone.

        So is a group in which the user chose by hand.
        """
        if self._review is None:
            return
        plain = groups.plain()
        open_ = self._review.undecided(plain)
        chosen = len(plain) - len(open_)
        self._photos.mark_all_but_best(open_)
        sentences = [_left_by_hand(chosen)] if chosen else []
        series = groups.series()
        if len(series) == 1:
            sentences.append(_together(series[0]))
        elif series:
            sentences.append(
                f"{len(series):,} brackets, stacks and panoramas were left alone: "
                "their photos belong together."
            )
        if sentences:
            self.say(" ".join(sentences))

    def _on_marks_changed(self) -> None:
        if self._review is None:
            return
        count = len(self._review.marks)
        size = show_bytes(self._review.marked_bytes)
        self._marked.setText(f"{show_count(count, 'photo')}, {size} marked")
        self._purge.setEnabled(count > 0)
        self.navigator.show_marks(self._review)
        self.enable_actions()
        self._enable_unmarking(self._current_cluster())
        self.grid.viewport().update()
        self._show_viewer_state()

    def _on_edited(self, edit: Edit) -> None:
        self._deciding.note(edit, self._current_row())
        if not self._unmark_back.isVisibleTo(self):
            self._message.clear()  # what it said was of something before

    def _enable_unmarking(self, cluster: Cluster | None) -> None:
        review = self._review
        if review is None or cluster is None:
            self._unmark_cluster.setEnabled(False)
        else:
            self._unmark_cluster.setEnabled(any(map(review.is_marked, cluster.rows)))

    def _on_purge(self) -> None:
        if self._review is not None and self._review.marks:
            self.purge_requested.emit()

    def _on_zoomed(self, by: int) -> None:
        self.grid.set_thumbnail_side(self.grid.thumbnail_side() + by)

    def _on_slid(self, _value: int) -> None:
        self._show_numbers()
        if not self._settle.isActive():
            self._settle.start()

    def _on_settled(self) -> None:
        self.similarity_changed.emit(self._slider.value() / _SLIDER_STEPS)

    def _on_thumbnail(self, _photo: Photo) -> None:
        self.navigator.list.viewport().update()

    def _on_show_in_folder(self) -> None:
        row = self._current_row()
        if self._review is not None and row >= 0:
            folder = self._review.catalog.photos[row].path.parent
            if not QDesktopServices.openUrl(url_of(folder)):
                self.say(f"“{show_name(folder)}” could not be shown.")

    def _on_copy_path(self) -> None:
        row = self._current_row()
        if self._review is not None and row >= 0:
            path = self._review.catalog.photos[row].path
            # as text alone: data made in Python would outlive Python in Qt's clipboard
            QGuiApplication.clipboard().setText(show_name(path))
            self.say(f"Copied: {show_name(path)}")

    # -- decisions -------------------------------------------------------------------------------

    def _on_typed(self, text: str) -> None:
        """Say why a command about a group does nothing."""
        is_alone = self._current_row() >= 0 and self._current_group() is None
        if is_alone and text.upper() in {"S", "O", "K"}:
            self.say("This photo stands in no group.")

    def _on_menu(self, section: int, place: QPoint) -> None:
        """What can be done with the group of a header; with the photo if it is the current one."""
        is_here = self._current_section() == section
        if not is_here:
            row = self._photos.sections[section].rows[0]
            self.grid.setCurrentIndex(self._photos.index(self._photos.line_of(row)))
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self.actions_[name] for name in _OF_GROUP])
        if is_here:
            menu.addAction(self.actions_["take_out"])
        menu.addSeparator()
        menu.addAction(self.actions_["also_similar"])
        menu.popup(place - QPoint(menu.sizeHint().width(), 0))

    def _decide(self, name: str) -> None:
        """Do one of `ACTS` with the current group or photo, and go on from there."""
        group, row, section = self._current_group(), self._current_row(), self._current_section()
        if group is None or self._review is None or not self._review.can_decide:
            return
        number, offset = self._deciding.count, self.grid.verticalOffset()
        try:
            sentence = self._deciding.decide(name, group, row)
        except JournalError as error:
            self.say(str(error))
            return
        if self._deciding.count > number:
            self._refresh(row, self._shown_label(), in_place=True)
            self.marks_changed.emit()
            # the photo itself, another of what is left of its group, or else the next group
            others = [r for r in group.members if r != row]
            candidates = others if name == "take_out" else [row, *others]
            self.grid.verticalScrollBar().setValue(offset)
            self._go_on(candidates, section)
        self.say(sentence)

    def _go_on(self, candidates: Sequence[int], section: int) -> None:
        """Make the first candidate that still stands in a group here current, else a section."""
        sections = self._photos.sections
        lines = (line for row in candidates if (line := self._photos.line_of(row)) >= 0)
        grouped = (n for n in lines if sections[self._photos.section_of(n)].group is not None)
        line = next(grouped, -1)
        if line < 0 and sections:
            first = sections[min(section, len(sections) - 1)].rows[0]
            line = self._photos.line_of(first)
        self.grid.setCurrentIndex(self._photos.index(line))
        self.grid.scrollTo(self.grid.currentIndex())

    def _shown_label(self) -> int:
        cluster = self._current_cluster()
        return -1 if cluster is None else cluster.label

    def _on_undo(self) -> None:
        self._step(self._deciding.undo, "Undone")

    def _on_redo(self) -> None:
        self._step(self._deciding.redo, "Done again")

    def _step(self, step: Callable[[], tuple[Step, frozenset[int]] | None], word: str) -> None:
        """Take a step back, or do it again, and go to where the user was."""
        if self._review is None:
            return
        try:
            done = step()
        except JournalError as error:
            self.say(str(error))
            return
        self.enable_actions()
        if done is None:
            self.say("Nothing is left of it.")
            return
        made, changed = done
        if made.decision is not None:
            self._refresh(made.row, int(self._review.labels[made.row]), in_place=True)
            self.marks_changed.emit()
            self.say(f"{word}.")
            return
        self._go_to(made.row)
        self._photos.tell(changed)
        self.say(f"{word}: {told_of(self._review, changed)}.")

    def _go_to(self, row: int) -> None:
        """Make a photo current, in its cluster where it is not among those that are shown."""
        line = self._photos.line_of(row)
        if line >= 0:
            self.grid.setCurrentIndex(self._photos.index(line))
            self.grid.scrollTo(self.grid.currentIndex())
        elif self._review is not None and row >= 0 and not self._review.is_gone(row):
            self.show_photo(row)

    def _on_unmark_back(self) -> None:
        if self._review is None:
            return
        self._unmark_back.hide()
        changed = self._photos.unmark(self._back)
        self.say(f"{show_count(len(changed), 'mark')} taken away.")

    def _on_also_similar(self) -> None:
        group, row = self._current_group(), self._current_row()
        if self._review is None or row < 0:
            return
        review = self._review
        found = review.similar_to(row) if group is None else review.also_similar(group)
        if not found:
            self.say(self._why_nothing_like(row))
            return
        dialog = SimilarDialog(review, found, self._thumbnails, self, of_group=group is not None)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self.show_photo)
        dialog.finished.connect(self.ask_for_pictures)
        dialog.open()

    def _why_nothing_like(self, row: int) -> str:
        """What to say where nothing resembles a photo, or its group, as much as the slider asks."""
        if self._current_group() is not None:
            return f"Nothing else is {self._slider.value()} % like a photo of this group."
        apart = () if self._review is None else self._review.told_apart_from(row)
        if apart:
            return (
                f"Nothing else is that much like this photo; you told {len(apart):,} apart from it."
            )
        return "Nothing else is that much like this photo."

    def _on_kept_sets(self) -> None:
        if self._review is None or not self._review.can_decide:
            return
        self._kept_dialog = KeptDialog(self._thumbnails, self)
        self._kept_dialog.withdraw_wanted.connect(self._on_withdraw)
        self._kept_dialog.finished.connect(self._on_kept_closed)
        self._kept_dialog.show_review(self._review)
        self._kept_dialog.open()

    def _on_withdraw(self, decision: Decision) -> None:
        if self._review is None or self._kept_dialog is None:
            return
        try:
            self._deciding.withdraw(decision)
        except JournalError as error:
            self._kept_dialog.message.setText(str(error))
            return
        self._refresh(self._current_row(), self._shown_label(), in_place=True)
        self._kept_dialog.show_review(self._review)

    def _on_kept_closed(self) -> None:
        if self._kept_dialog is not None:
            self._kept_dialog.deleteLater()
            self._kept_dialog = None
        self.ask_for_pictures()

    # -- the large picture -----------------------------------------------------------------------

    def _on_open(self) -> None:
        if self.viewer.isVisible():
            self.viewer.close_photo()
        else:
            self._on_opened(self.grid.currentIndex())

    def _on_current_changed(self, new: QModelIndex, _old: QModelIndex) -> None:
        self.enable_actions()
        self.place_changed.emit()
        if self.viewer.isVisible():
            self._on_opened(new)

    def _on_opened(self, index: QModelIndex) -> None:
        if not index.isValid() or self._review is None:
            return
        if self.grid.currentIndex() != index:
            self.grid.setCurrentIndex(index)
        row = self._photos.catalog_row(index.row())
        catalog = self._review.catalog
        photo, traits = catalog.photos[row], catalog.traits[row]
        facts = f"{traits.width} × {traits.height} · {show_bytes(catalog.bytes_of([row]))}"
        badge = badge_of(catalog, row)
        place = f"{index.row() + 1:,} of {self._photos.rowCount():,}"
        caption = f"{show_name(photo.path.name)}   {place} · {facts}" + (
            f" · {badge}" if badge else ""
        )
        group = self._review.group_of(row)
        why = "in no group" if group is None else why_of(group, row)
        details = f"{show_name(photo.path.parent)}   {why}"
        size = QSize(traits.width, traits.height)
        self.viewer.setGeometry(self.rect())
        self.viewer.show_photo(photo, self._thumbnails.get(photo), caption, details, size)
        self._show_viewer_state()
        self.picture_wanted.emit(photo)

    def _on_moved(self, step: int) -> None:
        line = self.grid.currentIndex().row() + step
        if 0 <= line < self._photos.rowCount():
            self.grid.setCurrentIndex(self._photos.index(line))

    def _show_viewer_state(self) -> None:
        row = self._current_row()
        if self._review is not None and row >= 0:
            marked, best = self._review.is_marked(row), self._review.is_keeper(row)
            self.viewer.set_state(marked=marked, best=best)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The large picture covers the page."""
        super().resizeEvent(event)
        self.viewer.setGeometry(self.rect())

    def sizeHint(self) -> QSize:
        """A comfortable size."""
        return QSize(1180, 740)


def _name_of(cluster: Cluster | None) -> str:
    if cluster is None:
        return ""
    return "Chosen on the map" if cluster.label < 0 else title_of(cluster)


def _label(review: Review, row: int, cluster: Cluster | None) -> int:
    """The cluster to show: the one of the photo that the user was at, else the one as before."""
    if row >= 0 and not review.is_gone(row):
        return int(review.labels[row])
    return -1 if cluster is None else cluster.label


def _left_by_hand(groups: int) -> str:
    if groups == 1:
        return "1 group in which you chose by hand was left as it is."
    return f"{groups:,} groups in which you chose by hand were left as they are."


def _told_of_many(review: Review, others: Collection[int], changed: int) -> str:
    """What became of many photos that were to be marked; `others` are those that are not spare."""
    alone = series = best = 0
    for row in others:
        group = review.group_of(row)
        alone += group is None
        series += group is not None and group.series is not None
        best += group is not None and group.series is None
    words = [f"{show_count(alone, 'photo')} without a duplicate"] if alone else []
    words += [f"{series:,} of series"] if series else []
    words += (
        [f"{best:,} that {'is' if best == 1 else 'are'} best or chosen by hand"] if best else []
    )
    left = f" Left alone: {', '.join(words)}." if words else ""
    return f"{show_count(changed, 'photo')} marked.{left}"


def _together(series: Series) -> str:
    return f"{series.value}: its photos belong together. Mark them one by one."
