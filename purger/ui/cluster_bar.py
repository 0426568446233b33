"""What holds for the photos in sight: which they are, their order, and marks for all of them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from purger.core.review import Review
from purger.core.texts import tr, trn
from purger.ui.actions import shown_key
from purger.ui.elided import ElidedLabel
from purger.ui.models import ALL, Cluster, facts_in, title_of

_FIELD: Final = 28


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
        self.title, self.facts = QLabel(), ElidedLabel()
        self.order = QComboBox()
        self.filter = QPushButton(tr("Filter"))
        self.accept = QPushButton(tr("Mark all but the best"))
        self.unmark = QPushButton(tr("Unmark all"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 14, 8)
        row.setSpacing(10)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.facts.setProperty("dim", True)
        for key, words in _orders().items():
            self.order.addItem(words, key)
        self.order.setMinimumHeight(_FIELD)
        self.order.setAccessibleName(tr("Order of the groups"))
        self.order.setToolTip(tr("Which groups come first"))
        self.order.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.order.hide()
        self.filter.setCheckable(True)
        self.filter.setToolTip(tr("Show only some: by name, kind, folder, camera, days (Ctrl+F)"))
        row.addWidget(self.title)
        row.addWidget(self.facts, 1)
        row.addWidget(self.order)
        for button in (self.filter, self.accept, self.unmark):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self.order.activated.connect(lambda _: self.order_wanted.emit(self.order.currentData()))
        self.filter.clicked.connect(self.filter_wanted)

    def show_order(self, order: str) -> None:
        """Show in which order all groups stand."""
        self.order.setCurrentIndex(max(0, self.order.findData(order)))

    def show_cluster(self, cluster: Cluster | None, review: Review, *, filtered: bool) -> None:
        """Show which photos are in sight, and whether a filter chose them."""
        self.title.setText("" if cluster is None else title_of(cluster))
        self.facts.setText("" if cluster is None else " · ".join(facts_in(cluster)))
        self.order.setVisible(cluster is not None and cluster.label == ALL)
        groups = 0 if cluster is None else len(cluster.numbers)
        self.accept.setEnabled(groups > 0)
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
        self.accept.setToolTip(tr("{tip} ({key})", tip=words, key=shown_key("Shift+A")))
        self.unmark.setToolTip(tr("{tip} ({key})", tip=photos, key=shown_key("Shift+U")))
        self.show_marks(cluster, review)

    def show_marks(self, cluster: Cluster | None, review: Review) -> None:
        """Offer to take marks away where there are some."""
        has_marks = cluster is not None and bool(review.marked[cluster.row_array].any())
        self.unmark.setEnabled(has_marks)


def _orders() -> dict[str, str]:
    return {
        "surest": tr("Surest gain first"),
        "time": tr("Oldest first"),
        "size": tr("Largest gain first"),
        "folder": tr("By folder"),
    }
