"""What a screen reader is told: names of all controls, the words of labels, roles, marks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QMenu, QWidget

from purger.core.review import Edit, Review
from purger.ui import accessible, spoken
from purger.ui.models import PhotoModel, Role, clusters_of
from purger.ui.surface import Surface
from purger.ui.thumbnails import Thumbnails
from tests.access.spoken import said, tree
from tests.access.tour import Tour

USED = {
    "Button", "ButtonMenu", "CheckBox", "RadioButton", "ComboBox", "SpinBox", "EditableText",
    "Slider", "List", "ListItem", "Table", "Cell", "MenuItem", "Canvas", "Graphic", "ProgressBar",
    "Dialog", "Window", "Pane",
}  # fmt: skip
CORNER = "QTableCornerButton"


@pytest.fixture(scope="module")
def heard() -> None:
    accessible.install()


@pytest.fixture
def tour(qapp: QApplication, heard: None, tmp_path: Path) -> Iterator[Tour]:
    QAccessible.setActive(True)
    made = Tour(tmp_path / "tour")
    yield made
    made.close()
    QAccessible.setActive(False)


def _nameless(page: QWidget) -> Iterator[str]:
    for one in tree(page):
        is_used = one.role in USED or "focusable" in one.states
        if is_used and not one.name and not (one.role == "Pane" and one.kind != "QWidget"):
            yield str(one)


def _mute(page: QWidget) -> Iterator[str]:
    """Labels whose words are not said; choices that do not say what is chosen."""
    for widget in page.findChildren(QWidget):
        if not widget.isVisible():
            continue
        told = said(QAccessible.queryAccessibleInterface(widget))
        if isinstance(widget, QLabel) and widget.pixmap().isNull():
            words = widget.text().replace("&", "")
            if "<" not in words and words.strip() and words not in told.name:
                yield f"“{words}” is said as “{told.name}”"
        elif isinstance(widget, QComboBox):
            relations = QAccessible.queryAccessibleInterface(widget).relations()
            if not told.description and not relations:
                yield f"nothing says what “{told.name}” chooses"


def test_every_control_has_a_name_and_every_label_its_words(tour: Tour) -> None:
    faults, seen = [], []
    for name, page in tour:
        seen.append(name)
        faults += [f"{name}: {fault}" for fault in (*_nameless(page), *_mute(page))]
    assert faults == []
    assert {
        "start", "review", "large", "compare", "map", "similar", "outcome", "history", "confirm",
        "rules", "goal", "mark many", "settings", "settings reviewing", "settings keys", "about",
        "cheat sheet", "help", "also similar",
    } <= set(seen)  # fmt: skip


def _commands(menu: QMenu) -> Iterator[str]:
    for action in menu.actions():
        if action.menu() is not None:
            yield from _commands(action.menu())
        elif not action.isSeparator():
            yield action.text()


def test_every_command_of_the_menu_has_a_name(tour: Tour) -> None:
    menus = [action.menu() for action in tour.window.menuBar().actions()]
    texts = [text for menu in menus for text in _commands(menu)]
    assert len(texts) > 40
    assert all(texts)


ROLES = {
    "review": {("List", "Photos"), ("List", "Clusters"), ("Slider", "Similarity"),
               ("Pane", "Review")},
    "large": {("Graphic", "Photo, large")},
    "compare": {("Graphic", "Holiday on the island 00.jpg"), ("Pane", "Comparison")},
    "map": {("Canvas", "Map of the photos")},
    "similar": {("List", "Similar photos"), ("Pane", "Find Similar")},
    "confirm": {("List", "Photos that would go"), ("Dialog", "Move to Trash")},
    "rules": {("List", "Protected folders"), ("Dialog", "Keeper Rules")},
    "history": {("List", "Purges"), ("List", "Photos of this purge")},
}  # fmt: skip


def test_each_page_says_what_its_parts_are(tour: Tour) -> None:
    for name, page in tour:
        found = {(one.role, one.name) for one in tree(page)}
        assert ROLES.get(name, set()) <= found, name


def test_parts_are_read_in_the_order_in_which_they_stand(tour: Tour) -> None:
    _, page = tour.review()
    lists = [one.name for one in tree(page) if one.role == "List"]
    assert lists == ["Clusters", "Photos"]


# -- the photos of the grid ------------------------------------------------------------------------


@pytest.fixture
def surface(qapp: QApplication, thumbnails: Thumbnails, review: Review) -> Iterator[Surface]:
    made = Surface(thumbnails)
    made.resize(800, 700)
    made.show_cluster(review, clusters_of(review)[0])
    made.show()
    yield made
    made.close()
    made.deleteLater()


def _line(photos: PhotoModel, row: int, role: int = Qt.ItemDataRole.AccessibleTextRole) -> str:
    return photos.index(photos.line_of(row)).data(role)


def test_a_photo_says_its_group_its_state_and_why_it_is_the_keeper(surface: Surface) -> None:
    photos = surface.photos
    assert _line(photos, 0) == (
        "0000.jpg, group 1 of 2, near-duplicates, stays, suggested keeper because: larger: 12 MP"
    )
    assert _line(photos, 4) == "0004.jpg, group 2 of 2, same picture, stays, 90% alike to the best"
    assert _line(photos, 6) == "0006.jpg, in no group, stays"
    photos.choose(1, marked=True)
    assert "near-duplicates, marked for the trash, " in _line(photos, 1)


def test_what_else_is_known_is_its_description(surface: Surface) -> None:
    told = _line(surface.photos, 0, Qt.ItemDataRole.AccessibleDescriptionRole)
    assert told == (
        "4,000 × 3,000 pixels, 1.0 kB, JPEG. In the folder /photos. Group of 3 photos: 90% alike."
    )


class _Heard:
    """What would go to the bus."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.said: list[str] = []
        self.renamed: list[int] = []
        monkeypatch.setattr(QAccessible, "updateAccessibility", self._on_event)
        QAccessible.setActive(True)

    def _on_event(self, event: object) -> None:
        if event.type() == QAccessible.Event.Announcement:
            self.said.append(event.message())
        elif event.type() == QAccessible.Event.NameChanged:
            self.renamed.append(event.child())


@pytest.fixture
def listener(monkeypatch: pytest.MonkeyPatch) -> Iterator[_Heard]:
    yield _Heard(monkeypatch)
    QAccessible.setActive(False)


def test_marks_are_announced_and_names_are_renewed(surface: Surface, listener: _Heard) -> None:
    photos = surface.photos
    photos.setData(photos.index(photos.line_of(1)), True, Role.MARKED)
    photos.setData(photos.index(photos.line_of(1)), False, Role.MARKED)
    assert listener.said == ["0001.jpg is marked for the trash.", "0001.jpg stays."]
    assert listener.renamed == [photos.line_of(1)] * 2
    photos.mark([1, 2])
    assert listener.said[-1] == "2 photos are marked for the trash."


def test_a_mark_that_is_there_already_is_told(surface: Surface) -> None:
    photos, said = surface.photos, list[str]()
    photos.refused.connect(said.append)
    index = photos.index(photos.line_of(1))
    assert photos.setData(index, True, Role.MARKED)
    assert not photos.setData(index, True, Role.MARKED)
    assert said == ["0001.jpg is already marked."]
    assert photos.choose_each([1, 2], marked=True) == ""
    assert photos.choose_each([1, 2], marked=True) == "0002.jpg is already marked."
    assert photos.choose_each([0], marked=True) == "At least one photo of each group stays."
    assert photos.choose(6, marked=False) == "0006.jpg is not marked."


def test_a_photo_that_is_kept_and_was_not_marked_is_told(
    surface: Surface, listener: _Heard
) -> None:
    surface.photos.keep(1)
    assert listener.said == ["0001.jpg stays."]


def test_nothing_is_said_where_nobody_listens(surface: Surface, listener: _Heard) -> None:
    QAccessible.setActive(False)
    surface.photos.choose(1, marked=True)
    assert not listener.said
    assert not listener.renamed


def test_marks_that_come_and_go_are_told_apart(review: Review) -> None:
    both = Edit(frozenset({1, 2}), frozenset({3}))
    assert spoken.words_of(both, review) == (
        "2 photos are marked for the trash. 1 mark is taken away."
    )
