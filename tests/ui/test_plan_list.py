"""What the question before a purge shows: every photo that goes, beside one that stays."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from purger.core.domain import Findings
from purger.core.review import Review
from purger.ui.dialogs import ConfirmDialog
from purger.ui.plan_list import PlanList, in_order
from purger.ui.thumbnails import Thumbnails
from tests.paint import catalog, findings
from tests.ui.conftest import group


def rows_of(review: Review, photos: list[object]) -> list[int]:
    return [review.catalog.photos.index(photo) for photo in photos]


def test_what_nothing_stays_of_comes_first_and_then_group_by_group(found: Findings) -> None:
    review = Review(found, [group(0, 2, 8), group(1, 3)])
    review.mark([2, 3, 5, 8, 9])
    order = [item.photo for item in in_order(review.plan())]
    assert rows_of(review, order) == [5, 9, 2, 8, 3]


def test_pictures_come_for_what_goes_and_for_what_stays(
    qtbot: QtBot, thumbnails: Thumbnails, review: Review
) -> None:
    review.mark([1, 2])
    photos = review.catalog.photos
    shown = PlanList(review.plan(), thumbnails)
    qtbot.addWidget(shown)
    shown.resize(700, 300)
    shown.show()
    qtbot.waitUntil(lambda: all(thumbnails.get(photos[row]) is not None for row in (0, 1, 2)))
    assert thumbnails.get(photos[9]) is None


def test_lines_are_alike_before_a_picture_is_there_and_in_sight_only_are_asked_for(
    qtbot: QtBot, thumbnails: Thumbnails
) -> None:
    review = Review(findings(catalog(600)), [])
    review.mark(range(500))
    shown = PlanList(review.plan(), thumbnails)
    qtbot.addWidget(shown)
    shown.resize(700, 300)
    shown.show()
    model = shown.model()
    assert model.rowCount() == 500
    sizes = {shown.visualRect(model.index(line, 0)).size().toTuple() for line in (0, 1, 250, 499)}
    assert len(sizes) == 1
    assert QSize(*sizes.pop()).height() >= 78
    last = review.catalog.photos[499]
    assert thumbnails.get(last) is None
    shown.scrollToBottom()
    qtbot.waitUntil(lambda: thumbnails.get(last) is not None)


def test_names_folders_and_the_photo_that_stays_are_told(
    qtbot: QtBot, thumbnails: Thumbnails, review: Review
) -> None:
    review.mark([1, 5])
    shown = PlanList(review.plan(), thumbnails)
    qtbot.addWidget(shown)
    model = shown.model()
    photos = review.catalog.photos
    spoken = [model.index(line, 0).data(Qt.ItemDataRole.AccessibleTextRole) for line in range(2)]
    assert spoken == [
        f"{photos[5].path} would go, nothing like it stays",
        f"{photos[1].path} would go, {photos[0].path} stays",
    ]


def test_photos_of_which_nothing_stays_are_a_warning(
    qtbot: QtBot, thumbnails: Thumbnails, review: Review
) -> None:
    def words() -> list[str]:
        dialog = ConfirmDialog(review.plan(), thumbnails)
        qtbot.addWidget(dialog)
        return [label.text() for label in dialog.findChildren(QLabel)]

    review.mark([1, 2])
    assert words()[1:] == ["Each is verified first. 1 photo of their groups stays."]
    review.mark([5, 6])
    assert words()[2] == "⚠ 2 photos among them stand in no group: nothing like them stays."
