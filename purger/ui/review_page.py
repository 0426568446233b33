"""The review: clusters on the left, the chosen cluster's photos on the right, the marks below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from purger.core.domain import Findings, Group, Photo, Series
from purger.core.hierarchy import Cut
from purger.core.review import Review
from purger.core.text import show_bytes, show_count, show_name
from purger.ui.grid import Grid
from purger.ui.models import Cluster, PhotoModel, Role, badge_of, cluster_of, clusters_of
from purger.ui.navigator import Navigator
from purger.ui.thumbnails import Thumbnails
from purger.ui.viewer import Viewer

_SLIDER_STEPS: Final = 100
_LOWEST: Final = 5
_SETTLE_MS: Final = 60
_MESSAGE_MS: Final = 4000


class ReviewPage(QWidget):
    """Shows a `Review` and carries the user's wishes to its models.

    Signals:
        similarity_changed: float, the slider came to rest there (or passes by).
        purge_requested: the marked photos shall go.
        picture_wanted: Photo, shown large now.
        skipped_requested: the list of skipped files shall be shown.
        map_requested: the map shall be shown.
        marks_changed: some marks changed.
    """

    similarity_changed = Signal(float)
    purge_requested = Signal()
    picture_wanted = Signal(object)
    skipped_requested = Signal()
    map_requested = Signal()
    marks_changed = Signal()

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._photos = PhotoModel(self)
        self.navigator = Navigator(thumbnails)
        self.grid = Grid(self._photos, thumbnails)
        self.viewer = Viewer(self)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._percent, self._totals = QLabel(), QLabel()
        self._empty = QLabel()
        self._skipped = QPushButton()
        self._marked, self._message = QLabel(), QLabel()
        self._accept_cluster = QPushButton("Mark all but the best")
        self._unmark_cluster = QPushButton("Unmark all")
        self._purge = QPushButton("Move to Trash…")
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._forget_message = QTimer(self, singleShot=True, interval=_MESSAGE_MS)
        self._map = QPushButton("Map")
        self._selection: Cluster | None = None
        self._review: Review | None = None
        self._build()
        self._make_actions()
        self._connect()

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
        layout.addWidget(splitter, 1)
        layout.addWidget(self._bottom_bar())

    def _right_side(self) -> QWidget:
        side = QWidget()
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._top_bar())
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setProperty("dim", True)
        self._empty.setWordWrap(True)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self._empty)
        layout.addLayout(self._stack, 1)
        return side

    def _top_bar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(10)
        title = QLabel("&Similarity")
        title.setBuddy(self._slider)
        self._slider.setRange(_LOWEST, _SLIDER_STEPS - 1)
        self._slider.setAccessibleName("Similarity")
        self._slider.setToolTip(
            "How alike photos must be to stand in one group.\nLeft: more groups, less certain."
        )
        self._slider.setFixedWidth(170)
        self._slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._percent.setMinimumWidth(40)
        self._totals.setProperty("dim", True)
        self._accept_cluster.setToolTip("In every group of this cluster (Shift+A)")
        self._unmark_cluster.setToolTip("Every photo of this cluster (Shift+U)")
        for widget in (title, self._slider, self._percent):
            row.addWidget(widget)
        row.addWidget(self._totals, 1)
        self._map.setToolTip("All photos on one plane, like beside like (M)")
        for button in (self._accept_cluster, self._unmark_cluster, self._map):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        return bar

    def _bottom_bar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 9, 14, 9)
        self._marked.setAccessibleName("Marked")
        self._message.setProperty("dim", True)
        self._skipped.setFlat(True)
        self._skipped.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._skipped.setToolTip("Files that could not be read, and why")
        self._purge.setProperty("primary", True)
        self._purge.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._purge.setToolTip("Shows what goes, and asks, before anything is moved (Delete)")
        row.addWidget(self._marked)
        row.addSpacing(18)
        row.addWidget(self._message, 1)
        row.addWidget(self._skipped)
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
            ("accept_all", "Mark All but the Best in Every Cluster…", ()),
            ("next_group", "Next Group", ("PgDown",)),
            ("previous_group", "Previous Group", ("PgUp",)),
            ("next_cluster", "Next Cluster", ("Ctrl+Down", "N")),
            ("previous_cluster", "Previous Cluster", ("Ctrl+Up", "P")),
            ("more_clusters", "More Clusters", (".",)),
            ("fewer_clusters", "Fewer Clusters", (",",)),
            ("auto_clusters", "Let the Number of Clusters Choose Itself", ("Ctrl+.",)),
            ("chart", "How the Number Was Chosen…", ()),
            ("open", "Show Large", ("Return", "Enter")),
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
            ("next_group", lambda: self._on_group(1)),
            ("previous_group", lambda: self._on_group(-1)),
            ("next_cluster", lambda: self._on_cluster(1)),
            ("previous_cluster", lambda: self._on_cluster(-1)),
            ("more_clusters", lambda: self.navigator.change_count(1)),
            ("fewer_clusters", lambda: self.navigator.change_count(-1)),
            ("auto_clusters", self.navigator.choose_count),
            ("chart", self.navigator.chart_wanted),
            ("open", self._on_open),
            ("larger", lambda: self._on_zoomed(30)),
            ("smaller", lambda: self._on_zoomed(-30)),
            ("purge", self._on_purge),
        ):
            self.actions_[name].triggered.connect(slot)
        self.navigator.moved.connect(self._on_cluster_chosen)
        self.navigator.looked.connect(self._ask)
        self.navigator.done.connect(self.grid.setFocus)
        self._thumbnails.arrived.connect(self._on_thumbnail)
        self._photos.marks_changed.connect(self._on_marks_changed)
        self._photos.refused.connect(self.say)
        self.grid.looked.connect(self._ask)
        self.grid.selectionModel().currentChanged.connect(self._on_current_changed)
        self.grid.toggled.connect(self._on_clicked)
        self.grid.opened.connect(self._on_opened)
        self.grid.section_pressed.connect(self._on_section)
        self._slider.valueChanged.connect(self._on_slid)
        self._settle.timeout.connect(self._on_settled)
        self._forget_message.timeout.connect(self._message.clear)
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
        self._review, self._selection = review, None
        if not self._slider.isSliderDown():
            self._slider.blockSignals(True)
            self._slider.setValue(round(similarity * _SLIDER_STEPS))
            self._slider.blockSignals(False)
        self._show_percent()
        clusters = clusters_of(review)
        self.navigator.show_clusters(review, clusters, _label(review, row, cluster))
        self._show_cluster(row)
        self._show_totals(clusters, findings)
        self._on_marks_changed()
        self.grid.setFocus()

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
            self.grid.setFocus()

    def show_rows(self, rows: list[int]) -> None:
        """Show some photos, with their groups whole, as if they were a cluster of their own."""
        if self._review is not None and rows:
            self.navigator.go_nowhere()
            self._selection = cluster_of(self._review, rows)
            self._show_cluster()
            self.say(f"{show_count(len(rows), 'photo')} chosen on the map.")
            self.grid.setFocus()

    def mark(self, rows: list[int]) -> None:
        """Mark photos, as far as one of each group stays."""
        self._photos.mark(rows)

    def unmark(self, rows: list[int]) -> None:
        """Take marks away."""
        self._photos.unmark(rows)

    def say(self, sentence: str) -> None:
        """Show a sentence for a few seconds."""
        self._message.setText(sentence)
        self._forget_message.start()

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
        has_groups = cluster is not None and bool(cluster.groups)
        self._accept_cluster.setEnabled(has_groups)
        self._ask()

    def _show_totals(self, clusters: list[Cluster], findings: Findings) -> None:
        groups = sum(len(cluster.groups) for cluster in clusters)
        spare = sum(cluster.duplicates for cluster in clusters)
        size = sum(cluster.spare_bytes for cluster in clusters)
        if groups:
            words = (
                f"{show_count(groups, 'group')} · {show_count(spare, 'duplicate')} · "
                f"{show_bytes(size)} could be freed"
            )
        else:
            words = "No duplicates at this similarity; further left it finds more."
        self._totals.setText(words)
        count = len(findings.skipped)
        self._skipped.setVisible(count > 0)
        self._skipped.setText(f"{show_count(count, 'file')} skipped")

    def _show_percent(self) -> None:
        self._percent.setText(f"{self._slider.value()} %")

    def _ask(self) -> None:
        """The grid's pictures first, then the covers in sight."""
        self._thumbnails.want([*self.grid.wanted(), *self.navigator.covers()])

    # -- where the user is -----------------------------------------------------------------------

    def _current_cluster(self) -> Cluster | None:
        return self.navigator.current() or self._selection

    def _current_row(self) -> int:
        index = self.grid.currentIndex()
        return self._photos.catalog_row(index.row()) if index.isValid() else -1

    def _current_section(self) -> int:
        row = self._current_row()
        sections = self._photos.sections
        return next((i for i, section in enumerate(sections) if row in section.rows), -1)

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
        section = self._current_section()
        group = self._photos.sections[section].group if section >= 0 else None
        if group is not None:
            self._accept(group)
        self._on_group(1)

    def _on_section(self, number: int) -> None:
        section = self._photos.sections[number]
        if self.grid.is_accepted(number):
            self._photos.unmark(section.rows)
        elif section.group is not None:
            self._photos.mark_all_but_best([section.group])

    def _on_accept_cluster(self) -> None:
        cluster = self._current_cluster()
        if cluster is not None:
            self._mark_in_bulk(cluster.groups)

    def _on_unmark_cluster(self) -> None:
        cluster = self._current_cluster()
        if cluster is not None:
            self._photos.unmark(cluster.rows)

    def mark_all_but_best_everywhere(self) -> None:
        """Mark all but the best of every group of the library."""
        if self._review is not None:
            self._mark_in_bulk(self._review.groups)

    def _accept(self, group: Group) -> None:
        """Mark all but the best of a group, but of a series."""
        if group.series is None:
            self._photos.mark_all_but_best([group])
        else:
            self.say(_together(group.series))

    def _mark_in_bulk(self, groups: Cut) -> None:
        """Mark all but the best of plain groups; a series has no spare photos and is left alone."""
        if self._review is None:
            return
        plain, series = self._review.plain(groups)
        self._photos.mark_all_but_best(plain)
        if len(series) == 1:
            (kind,) = series
            self.say(_together(kind))
        elif series:
            self.say(
                f"{len(series)} brackets, stacks and panoramas were left alone: "
                "their photos belong together."
            )

    def _on_marks_changed(self) -> None:
        if self._review is None:
            return
        count = len(self._review.marks)
        size = show_bytes(self._review.marked_bytes)
        self._marked.setText(f"{show_count(count, 'photo')}, {size} marked")
        self._purge.setEnabled(count > 0)
        self.actions_["purge"].setEnabled(count > 0)
        cluster = self._current_cluster()
        in_cluster = cluster is not None and any(r in self._review.marks for r in cluster.rows)
        self._unmark_cluster.setEnabled(in_cluster)
        self.grid.viewport().update()
        self._show_viewer_state()

    def _on_purge(self) -> None:
        if self._review is not None and self._review.marks:
            self.purge_requested.emit()

    def _on_zoomed(self, by: int) -> None:
        self.grid.set_thumbnail_side(self.grid.thumbnail_side() + by)

    def _on_slid(self, _value: int) -> None:
        self._show_percent()
        if not self._settle.isActive():
            self._settle.start()

    def _on_settled(self) -> None:
        self.similarity_changed.emit(self._slider.value() / _SLIDER_STEPS)

    def _on_thumbnail(self, _photo: Photo) -> None:
        self.navigator.list.viewport().update()

    # -- the large picture -----------------------------------------------------------------------

    def _on_open(self) -> None:
        if self.viewer.isVisible():
            self.viewer.close_photo()
        else:
            self._on_opened(self.grid.currentIndex())

    def _on_current_changed(self, new: QModelIndex, _old: QModelIndex) -> None:
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
        caption = f"{show_name(photo.path.name)}   {facts}" + (f" · {badge}" if badge else "")
        self.viewer.setGeometry(self.rect())
        self.viewer.show_photo(photo, self._thumbnails.get(photo), caption)
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


def _label(review: Review, row: int, cluster: Cluster | None) -> int:
    """The cluster to show: the one of the photo that the user was at, else the one as before."""
    if row >= 0 and not review.is_gone(row):
        return int(review.labels[row])
    return -1 if cluster is None else cluster.label


def _together(series: Series) -> str:
    return f"{series.value}: its photos belong together. Mark them one by one."
