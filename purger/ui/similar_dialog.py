"""The photos that resemble some of a group but do not stand in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from purger.core.domain import Photo
from purger.core.hierarchy import Similar
from purger.core.review import Review
from purger.core.text import show_name
from purger.core.texts import listed, sentences, shown, tr, trn
from purger.ui.roomy import open_at
from purger.ui.thumbnails import Thumbnails

_SHOWN = 200
_PICTURE = QSize(168, 126)
_CELL = QSize(196, 178)


class SimilarDialog(QDialog):
    """Pictures with how alike they are and through which member.

    Signals:
        chosen: int, a catalog row to go to.
    """

    chosen = Signal(int)

    def __init__(
        self,
        review: Review,
        found: Sequence[Similar],
        thumbnails: Thumbnails,
        parent: QWidget | None = None,
        *,
        of_group: bool = True,
    ) -> None:
        """Show what was found for a group, or for a photo that stands alone."""
        super().__init__(parent)
        self.setWindowTitle(tr("Also Similar"))
        open_at(self, 680, 480)
        self._thumbnails = thumbnails
        self._items: dict[Photo, QListWidgetItem] = {}
        self.pictures = QListWidget()
        self._fill(review, found[:_SHOWN])
        title = QLabel(
            shown(
                sentences(
                    (
                        _headline(len(found), of_group=of_group),
                        tr("Click one to go there."),
                    )
                )
            )
        )
        title.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(title)
        layout.addWidget(self.pictures, 1)
        layout.addWidget(buttons)
        self.pictures.itemClicked.connect(self._on_chosen)
        self.pictures.itemActivated.connect(self._on_chosen)
        thumbnails.arrived.connect(self._on_arrived)
        thumbnails.want(list(self._items))

    def _fill(self, review: Review, found: Sequence[Similar]) -> None:
        pictures = self.pictures
        pictures.setViewMode(QListWidget.ViewMode.IconMode)
        pictures.setResizeMode(QListWidget.ResizeMode.Adjust)
        pictures.setMovement(QListWidget.Movement.Static)
        pictures.setIconSize(_PICTURE)
        pictures.setGridSize(_CELL)
        pictures.setUniformItemSizes(True)
        pictures.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        pictures.setAccessibleName(tr("Also similar"))
        photos = review.catalog.photos
        for one in found:
            photo, through = photos[one.row], show_name(photos[one.through].path.name)
            name = show_name(photo.path.name)
            item = QListWidgetItem(
                tr(
                    "{name}\n{share:.0%} · through {through}",
                    name=name,
                    share=one.probability,
                    through=through,
                )
            )
            item.setData(Qt.ItemDataRole.UserRole, one.row)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                shown(listed((name, _only(through), one.evidence))),
            )
            tip = f"{show_name(photo.path)}\n{_only(through)}\n{shown(one.evidence)}"
            item.setToolTip(tip.replace("<", "‹"))
            self._items[photo] = item
            pictures.addItem(item)
            self._on_arrived(photo)

    def _on_arrived(self, photo: Photo) -> None:
        pixmap = self._thumbnails.get(photo)
        if photo in self._items and pixmap is not None:
            self._items[photo].setIcon(QIcon(pixmap))

    def _on_chosen(self, item: QListWidgetItem) -> None:
        self.accept()
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))


def _headline(count: int, *, of_group: bool) -> str:
    if of_group:
        return trn(
            "{n} photo resembles some of this group, but stands outside.",
            "{n} photos resemble some of this group, but stand outside.",
            count,
        )
    return trn(
        "{n} photo resembles this one, but is in no group with it.",
        "{n} photos resemble this one, but are in no group with it.",
        count,
    )


def _only(through: str) -> str:
    return tr("only joined through {through}", through=through)
