"""What holds for the photos in sight: which they are, their order, and marks for all of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from purger.core.review import Review
from purger.core.texts import tr, trn
from purger.ui.actions import explain, with_key
from purger.ui.elided import ElidedLabel
from purger.ui.flow import FlowLayout, Words
from purger.ui.models import ALL, Cluster, facts_in, title_of

_FACTS: Final = 40
_TITLE_LETTERS: Final = 10
_FIELD_SIZE: Final = QSize(70, 28)


class ClusterBar(QWidget):
    """The bar above the photos.

    Signals:
        order_wanted: str, all groups shall stand in this order, one of `queue.ORDERS`.
        filter_wanted: bool, the bar of filters shall be seen or not.
    """

    order_wanted = Signal(str)
    filter_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.facts = ElidedLabel(), ElidedLabel(gives_way=True)
        self.order = QComboBox()
        self._tips: tuple[str, ...] = ()
        self._commands: tuple[QAction, ...] = ()
        self.filter = QPushButton(tr("Filter"))
        self.accept = QPushButton(tr("Mark all but the best"))
        self.unmark = QPushButton(tr("Unmark all"))
        self._words = Words()
        self._cluster: Cluster | None = None
        self._is_partial = False
        row = FlowLayout(self)
        row.setContentsMargins(14, 8, 12, 8)
        row.setSpacing(6)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.title.setMinimumWidth(_TITLE_LETTERS * self.fontMetrics().averageCharWidth())
        self.facts.setProperty("dim", True)
        for key, words in _orders().items():
            self.order.addItem(words, key)
        self.order.setMinimumSize(_FIELD_SIZE)
        self.order.setAccessibleName(tr("Order of the groups"))
        self.order.setToolTip(tr("Which groups come first"))
        self.order.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.order.hide()
        self.filter.setCheckable(True)
        self._words.row.addWidget(self.title)
        self._words.row.addWidget(self.facts, 1)
        row.addWidget(self._words)
        row.addWidget(self.order)
        for button in (self.filter, self.accept, self.unmark):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self.order.activated.connect(lambda _: self.order_wanted.emit(self.order.currentData()))
        self.filter.clicked.connect(self.filter_wanted)

    def explain(self, actions: Mapping[str, QAction]) -> None:
        """Let the tooltips tell the keys of the commands that the buttons stand for."""
        words = tr("Show only some: by name, kind, folder, camera, days")
        explain(self.filter, actions["filter"], words)
        self._commands = actions["accept_cluster"], actions["unmark_cluster"]
        for command in self._commands:
            command.changed.connect(self._tell_keys)

    def _tell_keys(self) -> None:
        for button, command, words in zip(
            (self.accept, self.unmark), self._commands, self._tips, strict=False
        ):
            button.setToolTip(with_key(words, command))

    def show_order(self, order: str) -> None:
        """Show in which order all groups stand."""
        self.order.setCurrentIndex(max(0, self.order.findData(order)))

    def show_partial(self, *, is_partial: bool) -> None:
        """Say that the groups are those of the photos that are read so far, or of all."""
        self._is_partial = is_partial
        self._tell_facts()

    def _tell_facts(self) -> None:
        self.facts.setText(" · ".join(_facts(self._cluster, is_partial=self._is_partial)))

    def show_cluster(self, cluster: Cluster | None, review: Review, *, filtered: bool) -> None:
        """Show which photos are in sight, and whether a filter chose them."""
        self._cluster = cluster
        self.title.setText("" if cluster is None else title_of(cluster))
        self._words.want(self.title.sizeHint().width() + _FACTS)
        self._tell_facts()
        self.order.setVisible(cluster is not None and cluster.label == ALL)
        groups = 0 if cluster is None else len(cluster.numbers)
        self.accept.setEnabled(groups > 0)
        for button in (self.accept, self.unmark):
            button.setVisible(cluster is not None)
        is_all = cluster is not None and cluster.label == ALL
        if filtered:
            words = trn(
                "In the group that matches the filter", "In the {n} groups that match the filter",
                groups,
            )  # fmt: skip
            photos = tr("Every photo that is shown, not those that the filter hides")
        elif is_all:
            words, photos = tr("In every group of the library"), tr("Every photo of every group")
        else:
            words, photos = tr("In every group of this cluster"), tr("Every photo of this cluster")
        self._tips = words, photos
        self._tell_keys()
        self.show_marks(cluster, review)

    def show_marks(self, cluster: Cluster | None, review: Review) -> None:
        """Offer to take marks away where there are some."""
        has_marks = cluster is not None and cluster.has_any(review, review.marked)
        self.unmark.setEnabled(has_marks)


def _facts(cluster: Cluster | None, *, is_partial: bool) -> list[str]:
    """What is known of a cluster, and what a newcomer wants to know: what such a thing is.

    What gives way first stands last.
    """
    if cluster is None:
        return []
    what = []
    if cluster.label == ALL:
        what = [tr("so far: some may still change")] if is_partial else []
        what.append(tr("a group is photos that show the same"))
    elif cluster.label >= 0:
        what = [tr("photos of one scene or theme")]
    return [*facts_in(cluster), *what]


def _orders() -> dict[str, str]:
    return {
        "surest": tr("Surest gain first"),
        "time": tr("Oldest first"),
        "size": tr("Largest gain first"),
        "folder": tr("By folder"),
    }
