"""The left side of the review: how many clusters, in which order, and the list of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Final

import numpy as np
from PySide6.QtCore import QModelIndex, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from purger.core.domain import Flags, Photo
from purger.core.review import Review
from purger.core.texts import say, shown, tr, trn
from purger.ui.actions import explain
from purger.ui.all_groups import AllGroups
from purger.ui.delegate import ClusterDelegate
from purger.ui.models import Cluster, ClusterModel, Role, facts_of
from purger.ui.reading_panel import ReadingPanel
from purger.ui.thumbnails import Thumbnails

ORDERS: Final = {
    "gain": say("Most to gain first"),
    "time": say("Oldest first"),
    "size": say("Largest first"),
}
_STEP: Final = 1.25
_COVERS: Final = 40
_FEW: Final = 24
_FIELD: Final = 28
_LETTERS: Final = 25
_PADDING: Final = 16
_LEAST: Final = 200
_LEAST_LIST: Final = 48


class Navigator(QWidget):
    """The clusters of a review, and the wishes about them.

    Attributes:
        reading: how far the photos are read, while clusters are still to come.

    Signals:
        moved: another cluster is the current one.
        all_wanted: bool, all groups shall be seen in a row, or a cluster again.
        looked: other clusters are in sight.
        count_wanted: the number of clusters that the user wants, None for the one that chooses
            itself.
        order_wanted: a key of `ORDERS`.
        chart_wanted: how the number was chosen shall be shown.
        done: the user is done here; the keys belong to the photos again.
    """

    moved = Signal()
    all_wanted = Signal(bool)
    looked = Signal()
    count_wanted = Signal(object)
    order_wanted = Signal(str)
    chart_wanted = Signal()
    done = Signal()

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ClusterModel(self)
        self._review: Review | None = None
        self._clusters: list[Cluster] = []
        self._shown = 0
        self._can_count = True
        self.all = AllGroups()
        self.list = QListView()
        self.count = _Count()
        self.fewer, self.more, self.auto = QToolButton(), QToolButton(), QPushButton(tr("Auto"))
        self.order, self.why = QComboBox(), QPushButton()
        self.to_come = QLabel(
            tr(
                "Clusters come when all photos are read. The groups are those found so far: what "
                "is read later can still change some."
            )
        )
        self.reading = ReadingPanel()
        self._build(thumbnails)
        self._connect()
        self.show_count(0, is_auto=True)

    def _build(self, thumbnails: Thumbnails) -> None:
        self.list.setModel(self._model)
        self.list.setItemDelegate(ClusterDelegate(thumbnails, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(tr("Clusters"))
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for button, sign, name in (
            (self.fewer, "\N{MINUS SIGN}", tr("Fewer clusters")),
            (self.more, "+", tr("More clusters")),
        ):
            button.setText(sign)
            button.setProperty("step", True)
            button.setAccessibleName(name)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.auto.setCheckable(True)
        self.auto.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.order.setAccessibleName(tr("Order of the clusters"))
        self.order.setToolTip(tr("Which clusters come first"))
        # on Linux the name of a combo box is its value
        self.order.setAccessibleDescription(tr("Order of the clusters"))
        self.order.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for key, text in ORDERS.items():
            self.order.addItem(shown(text), key)
        self.why.setFlat(True)
        self.why.setToolTip(tr("Draws how well each number of clusters would fit"))
        self.why.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for field in (self.count, self.order):
            field.setMinimumHeight(_FIELD)
        self.to_come.setWordWrap(True)
        self.to_come.setProperty("dim", True)
        self.to_come.setContentsMargins(14, 12, 14, 12)
        self.to_come.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.to_come.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        self.list.setMinimumHeight(_LEAST_LIST)
        numbers = QHBoxLayout()
        numbers.setSpacing(3)
        for widget, stretch in ((self.fewer, 0), (self.count, 1), (self.more, 0), (self.auto, 0)):
            numbers.addWidget(widget, stretch)
        top = QVBoxLayout()
        top.setContentsMargins(8, 10, 8, 8)
        top.setSpacing(8)
        top.addLayout(numbers)
        top.addWidget(self.order)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.all)
        self._counting = QWidget()
        self._counting.setLayout(top)
        layout.addWidget(self._counting)
        self._below = QWidget()  # what is left below where there is no list
        self._below.hide()
        layout.addWidget(self.list, 1)
        layout.addWidget(self.to_come)
        layout.addWidget(self.reading)
        layout.addWidget(self._below, 1)
        layout.addWidget(self.why)

    def minimumSizeHint(self) -> QSize:
        """As wide as what it says."""
        letters, least = _LETTERS * self.fontMetrics().averageCharWidth(), super().minimumSizeHint()
        return QSize(max(_LEAST, letters, least.width()), least.height())

    def explain(self, actions: Mapping[str, QAction]) -> None:
        """Let the tooltips tell the keys of the commands that the buttons stand for."""
        for button, name, words in (
            (
                self.all, "all_groups",
                tr("All groups of the library in a row, the surest gain first. A group is photos "
                   "that show the same; it is reviewed once you marked or kept some of it, or "
                   "left it as it is."),
            ),
            (
                self.fewer, "fewer_clusters",
                tr("Fewer, larger clusters: one less, or a fifth where there are many"),
            ),
            (
                self.more, "more_clusters",
                tr("More, smaller clusters: one more, or a quarter where there are many"),
            ),
            (self.auto, "auto_clusters", tr("The number chooses itself")),
        ):  # fmt: skip
            explain(button, actions[name], words)

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.list.verticalScrollBar().valueChanged.connect(self.looked)
        self.all.clicked.connect(self.all_wanted)
        self.fewer.clicked.connect(lambda: self.change_count(-1))
        self.more.clicked.connect(lambda: self.change_count(1))
        self.auto.clicked.connect(self.choose_count)
        self.count.stepped.connect(self.change_count)
        self.count.editingFinished.connect(self._on_edited)
        self.order.activated.connect(self._on_order)
        self.why.clicked.connect(self.chart_wanted)

    # -- showing ---------------------------------------------------------------------------------

    def show_clusters(
        self, review: Review, clusters: list[Cluster], label: int, *, in_place: bool = False
    ) -> None:
        """Show the clusters of a review; the one of `label`, or else the first, is current.

        With `in_place` each stays on the line that it is on: who decides about one group after the
        other goes down the list, and what is done does not jump away to its end.
        """
        self._review, self._clusters = review, clusters
        self._fill(label, in_place=in_place)

    def show_to_come(self, *, to_come: bool) -> None:
        """Say that there are no clusters yet, or show them."""
        for widget in (self._counting, self.list, self.why):
            widget.setHidden(to_come)
        self.to_come.setVisible(to_come)
        self._below.setVisible(to_come)

    def show_marks(self, review: Review) -> None:
        """Show how many photos of each cluster are marked, and what was reviewed."""
        self._model.show_marked(*review.marks_by_cluster(), review.reviewed_by_cluster())
        self.all.show_tally(review.tally(), len(review.kept))
        self.list.viewport().update()

    def show_order(self, order: str) -> None:
        """Put the clusters in another order; the current one stays current."""
        self.order.setCurrentIndex(max(0, self.order.findData(order)))
        current = self.current()
        self._fill(-1 if current is None else current.label)
        if current is None:
            self.go_nowhere()
        self.looked.emit()

    def _fill(self, label: int, *, in_place: bool = False) -> None:
        if self._review is None:
            return
        stays = in_place and self._model.shows(self._clusters)
        with QSignalBlocker(self.list.selectionModel()):
            if not stays:
                self._put(in_place=in_place)
            line = max(0, self._model.line_of(label))
            self.list.setCurrentIndex(self._model.index(line))
        self.list.scrollTo(self.list.currentIndex())
        self.list.viewport().update()

    def _put(self, *, in_place: bool) -> None:
        """Put the clusters into the list, in the order that is asked for."""
        if self._review is None:
            return
        clusters = ordered(self._clusters, self.order.currentData(), self._review)
        if in_place:
            lines = self._model.lines()
            clusters.sort(key=lambda cluster: lines.get(cluster.label, len(lines)))
        self._model.show_clusters(
            clusters, self._review.catalog.photos, partial(tip_of, self._review)
        )

    def show_count(self, count: int, *, is_auto: bool) -> None:
        """Show how many clusters there are, and whether that number chose itself."""
        self._shown = count
        self.count.show_value(count)
        self.auto.setChecked(is_auto)
        self.why.setText(tr("How the number was chosen…"))
        self._enable()

    def show_work(self, count: int | None) -> None:
        """Say that another number is on its way, None for the one that chooses itself."""
        self.count.show_value(self._shown if count is None else count)
        self.auto.setChecked(count is None)
        self.why.setText(tr("Clustering…"))
        self._enable()

    def allow_count(self, most: int) -> None:
        """Let the user ask for up to `most` clusters; 0 where the number cannot be changed."""
        self._can_count = most > 0
        self.count.setMaximum(max(1, most))
        self._enable()

    def _enable(self) -> None:
        for widget in (self.fewer, self.count, self.more, self.auto, self.why):
            widget.setEnabled(self._can_count)
        self.fewer.setEnabled(self._can_count and self.count.value() > 1)
        self.more.setEnabled(self._can_count and self.count.value() < self.count.maximum())

    # -- where the user is -----------------------------------------------------------------------

    def current(self) -> Cluster | None:
        """The cluster that is shown."""
        index = self.list.currentIndex()
        return self._model.cluster(index.row()) if index.isValid() else None

    def go_to(self, label: int) -> None:
        """Make the cluster of that label current; the first where there is none of it."""
        self.list.setCurrentIndex(self._model.index(max(0, self._model.line_of(label))))

    def go_nowhere(self) -> None:
        """Make no cluster current: other photos are shown."""
        with QSignalBlocker(self.list.selectionModel()):
            self.list.setCurrentIndex(self._model.index(-1))
        self.list.viewport().update()

    def step(self, by: int) -> None:
        """Go to another cluster."""
        line = self.list.currentIndex().row() + by
        if 0 <= line < self._model.rowCount():
            self.list.setCurrentIndex(self._model.index(line))

    def step_to_groups(self, by: int) -> bool:
        """Go to the next (1) or last (-1) cluster that has groups; return whether there is one."""
        line = self.list.currentIndex().row()
        end = self._model.rowCount() if by > 0 else -1
        others = range(line + by, end, by) if line >= 0 else range(0)
        found = next((n for n in others if len(self._model.cluster(n).numbers)), -1)
        if found >= 0:
            self.list.setCurrentIndex(self._model.index(found))
        return found >= 0

    def step_to_open(self, reviewed: Flags) -> bool:
        """Go to the next cluster, from the top at the end, with a group not `reviewed`."""
        count, line = self._model.rowCount(), max(0, self.list.currentIndex().row())
        others = ((line + step) % count for step in range(1, count))
        is_open = (n for n in others if not reviewed[self._model.cluster(n).numbers].all())
        found = next(is_open, -1)
        if found >= 0:
            self.list.setCurrentIndex(self._model.index(found))
        return found >= 0

    def covers(self) -> list[Photo]:
        """The pictures of the clusters in sight."""
        first = self.list.indexAt(self.list.viewport().rect().topLeft()).row()
        lines = range(max(0, first), min(self._model.rowCount(), first + _COVERS))
        return [self._model.index(line).data(Role.PHOTO) for line in lines]

    # -- wishes ----------------------------------------------------------------------------------

    def change_count(self, steps: int) -> None:
        """Ask for more or fewer clusters (`stepped`), that many times."""
        self._ask(stepped(self.count.value(), steps, self.count.maximum()))

    def choose_count(self) -> None:
        """Ask for the number that chooses itself."""
        if self._can_count:
            self.auto.setChecked(True)
            self.count_wanted.emit(None)

    def _ask(self, count: int) -> None:
        if self._can_count and count != self.count.told:
            self.count_wanted.emit(count)

    def _on_edited(self) -> None:
        self._ask(self.count.value())
        if self.count.hasFocus():
            self.done.emit()

    def _on_order(self, _line: int) -> None:
        order = self.order.currentData()
        self.show_order(order)
        self.order_wanted.emit(order)
        self.done.emit()

    def _on_current_changed(self, _new: QModelIndex, _old: QModelIndex) -> None:
        self.moved.emit()


class _Count(QSpinBox):
    """The number of clusters, to be read and typed.

    Attributes:
        told: the number that the user was last shown, be it there or on its way.

    Signals:
        stepped: an arrow key or the wheel asked for so many steps.
    """

    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.told = 0
        self.setRange(0, 1)
        self.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setKeyboardTracking(False)
        self.setGroupSeparatorShown(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Number of clusters"))
        self.setToolTip(
            tr("A cluster is photos of one scene or theme; they need not be duplicates. "
               "Type another number, and Enter")
        )  # fmt: skip

    def show_value(self, value: int) -> None:
        """Show a number without asking for it."""
        with QSignalBlocker(self):
            self.told = value
            self.setValue(value)
            self._fit()

    def _fit(self) -> None:
        """The number, with its noun where there is room for that."""
        noun = " " + trn("cluster", "clusters", self.value())
        words = f"{self.value():,}{noun}"
        has_room = self.fontMetrics().horizontalAdvance(words) + _PADDING <= self.width()
        with QSignalBlocker(self):
            self.setSuffix(noun if has_room else "")

    def minimumSizeHint(self) -> QSize:
        """Room for the number alone."""
        digits = self.fontMetrics().horizontalAdvance(f"{self.maximum():,}")
        return QSize(digits + _PADDING, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self._fit()

    def stepBy(self, steps: int) -> None:
        """Ask instead of stepping by one."""
        self.stepped.emit(steps)


def stepped(count: int, steps: int, most: int) -> int:
    """One more or fewer while they are few, else a quarter, for each step; 1 to `most`."""
    for _ in range(abs(steps)):
        if steps > 0:
            count = count + 1 if count < _FEW else round(count * _STEP)
        else:
            count = count - 1 if count <= _FEW else max(_FEW, round(count / _STEP))
    return max(1, min(most, count))


def ordered(clusters: Sequence[Cluster], order: str, review: Review) -> list[Cluster]:
    """The clusters in one of `ORDERS`; "gain" is the order in which they are given."""
    if order == "size":
        return sorted(clusters, key=lambda cluster: -cluster.photos)
    if order == "time":
        earliest = _earliest(review)
        return sorted(clusters, key=lambda cluster: earliest[cluster.label])
    return list(clusters)


def tip_of(review: Review, cluster: Cluster) -> str:
    """When the photos of a cluster were taken, and how alike they are."""
    lines = [facts_of(cluster)]
    known = (review.catalog.traits[row].taken for row in cluster.rows)
    taken = [moment for moment in known if moment is not None]
    if taken:
        first, last = (
            f"{datetime.fromtimestamp(t, UTC):%Y-%m-%d}" for t in (min(taken), max(taken))
        )
        lines.append(
            tr("Taken {day}", day=first)
            if first == last
            else tr("Taken {first} to {last}", first=first, last=last)
        )
    far = review.distances[list(cluster.rows)]
    far = far[np.isfinite(far)]
    if far.any():
        lines.append(
            tr(
                "Spread {spread:.2f} (0: all alike, 1: nothing in common)",
                spread=float(np.sqrt((far**2).mean())),
            )
        )
    return "\n".join(lines)


def _earliest(review: Review) -> list[float]:
    """When each cluster begins: the earliest capture time of its photos, infinite without any."""
    taken = review.catalog.taken()
    taken = np.where(np.isnan(taken) | review.absent, np.inf, taken)
    begins = np.full(int(review.labels.max(initial=0)) + 1, np.inf)
    np.minimum.at(begins, review.labels, taken)
    found: list[float] = begins.tolist()
    return found
