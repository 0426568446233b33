"""What holds for the photos in sight: which they are, what could be freed, and marks for all."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from purger.core.review import Review
from purger.core.texts import tr
from purger.ui.elided import ElidedLabel
from purger.ui.models import Cluster, facts_in, title_of


class ClusterBar(QWidget):
    """The bar above the photos."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.facts = QLabel(), ElidedLabel()
        self.accept = QPushButton(tr("Mark all but the best"))
        self.unmark = QPushButton(tr("Unmark all"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 14, 8)
        row.setSpacing(10)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.facts.setProperty("dim", True)
        self.accept.setToolTip(tr("In every group of this cluster (Shift+A)"))
        self.unmark.setToolTip(tr("Every photo of this cluster (Shift+U)"))
        row.addWidget(self.title)
        row.addWidget(self.facts, 1)
        for button in (self.accept, self.unmark):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)

    def show_cluster(self, cluster: Cluster | None, review: Review) -> None:
        """Show which photos are in sight."""
        self.title.setText(_name_of(cluster))
        self.facts.setText("" if cluster is None else " · ".join(facts_in(cluster)))
        self.accept.setEnabled(cluster is not None and bool(cluster.groups))
        self.show_marks(cluster, review)

    def show_marks(self, cluster: Cluster | None, review: Review) -> None:
        """Offer to take marks away where there are some."""
        self.unmark.setEnabled(cluster is not None and any(map(review.is_marked, cluster.rows)))


def _name_of(cluster: Cluster | None) -> str:
    if cluster is None:
        return ""
    return tr("Chosen on the map") if cluster.label < 0 else title_of(cluster)
