"""The window of the keeper rules: arranged by mouse and keys, named, tried, and carried out."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from purger.core.domain import Findings, Progress, Stage, Steps
from purger.core.profiles import STANDARD, Profiles
from purger.core.protection import Protection
from purger.core.rules import DEFAULT, Kind, Rule
from purger.ui import ruling
from purger.ui.models import Role
from purger.ui.rules_dialog import Preview, RulesDialog
from purger.ui.thumbnails import Thumbnails
from tests.patience import PATIENCE
from tests.ui.shown import Shown, real

ALT = Qt.KeyboardModifier.AltModifier
PREFER = Rule(Kind.PREFER, "/photos/Originals")


@pytest.fixture
def dialog(qtbot: QtBot) -> RulesDialog:
    made = RulesDialog(Profiles())
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def words(dialog: RulesDialog) -> list[str]:
    return [dialog.list.item(line).text() for line in range(dialog.list.count())]


def test_the_standard_rules_are_shown_with_what_is_on(dialog: RulesDialog) -> None:
    assert dialog.list.rules() == DEFAULT
    assert dialog.list.item(0).checkState() == Qt.CheckState.Checked
    off = words(dialog).index("The newest file")
    assert dialog.list.item(off).checkState() == Qt.CheckState.Unchecked


def test_keys_tick_move_and_remove(dialog: RulesDialog, qtbot: QtBot) -> None:
    first, second = words(dialog)[:2]
    dialog.list.setCurrentRow(1)
    with qtbot.waitSignal(dialog.changed):
        QTest.keyClick(dialog.list, Qt.Key.Key_Up, ALT)
    assert words(dialog)[:2] == [second, first]
    assert dialog.list.currentRow() == 0
    QTest.keyClick(dialog.list, Qt.Key.Key_Up, ALT)  # it is first already
    QTest.keyClick(dialog.list, Qt.Key.Key_Down, ALT)
    assert words(dialog)[:2] == [first, second]
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert not dialog.profiles().rules.rules[1].is_on
    count = dialog.list.count()
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)  # not the user's own
    assert dialog.list.count() == count
    dialog.list.add(PREFER)
    assert words(dialog)[0] == "Prefer the folder photos/Originals"
    assert dialog.profiles().rules.rules[0] == PREFER
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert PREFER not in dialog.profiles().rules.rules


def test_a_drag_moves_a_rule_with_all_that_it_is(dialog: RulesDialog) -> None:
    dialog.list.add(Rule(Kind.FORMAT, "HEIF"))
    before = dialog.list.rules().rules
    model, here = dialog.list.model(), dialog.list.rootIndex()
    assert model.moveRow(here, 0, here, 4)
    assert dialog.profiles().rules.rules == (*before[1:4], before[0], *before[4:])


def test_a_change_of_the_standard_rules_gets_a_name_of_its_own(dialog: RulesDialog) -> None:
    dialog.list.add(PREFER)
    made = dialog.profiles()
    assert (made.current, made.names) == ("My rules", (STANDARD, "My rules"))
    assert made.of(STANDARD) == DEFAULT
    names = dialog.findChild(QComboBox)
    assert names is not None
    assert names.currentText() == "My rules"
    names.setCurrentText(STANDARD)
    names.activated.emit(0)
    assert dialog.list.rules() == DEFAULT
    dialog.list.shift(1)
    assert dialog.profiles().current == "My rules 2"
    assert dialog.profiles().of("My rules").rules[0] == PREFER


def test_rules_are_saved_under_a_name_and_deleted(dialog: RulesDialog) -> None:
    dialog.save_as(" Phone ")
    assert dialog.profiles().current == "Phone"
    dialog.save_as("standard")
    assert "came with" in dialog.preview.text()
    assert dialog.profiles().current == "Phone"
    delete = next(b for b in dialog.findChildren(QPushButton) if b.text() == "&Delete")
    assert delete.isEnabled()
    QTest.mouseClick(delete, Qt.MouseButton.LeftButton)
    assert dialog.profiles().names == (STANDARD,)
    assert not delete.isEnabled()


def test_folders_are_protected_and_released(dialog: RulesDialog) -> None:
    dialog.protect("/photos/Originals")
    dialog.protect("/photos/Old")
    assert dialog.profiles().protection.folders == ("/photos/Originals", "/photos/Old")
    assert dialog.profiles().current == STANDARD
    dialog.protected.setCurrentRow(0)
    dialog.protected.setFocus()
    QTest.keyClick(dialog.protected, Qt.Key.Key_Delete)
    assert dialog.profiles().protection.folders == ("/photos/Old",)


def test_the_preview_says_what_would_change(dialog: RulesDialog) -> None:
    dialog.show_preview(Preview(42, 312, 0, 0))
    assert dialog.preview.text() == "Changes the suggestion in 42 of 312 groups."
    dialog.show_preview(Preview(0, 1, 3, 1))
    assert dialog.preview.text() == (
        "Changes the suggestion in 0 of 1 group. 3 photos would be protected. "
        "1 mark there would be taken away."
    )


def test_every_control_has_a_name(dialog: RulesDialog) -> None:
    for widget in dialog.findChildren(QWidget):
        if isinstance(widget, QPushButton):
            assert widget.text()
    assert dialog.list.accessibleName()
    assert dialog.protected.accessibleName()


class Ruled(Shown):
    """A window over photos that are on the disk: 0-1 and 2-3 alike; the odd ones lie in `odd`."""

    def __init__(
        self, qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path, kept: Profiles,
        *, has_copies: bool = False,
    ) -> None:  # fmt: skip
        self.kept = kept
        self.found = real(tmp_path / "photos")
        if has_copies:
            digests = self.found.catalog.digests.copy()
            digests[1] = digests[0]
            catalog = replace(self.found.catalog, digests=digests)
            self.found = replace(self.found, catalog=catalog)
        super().__init__(
            qtbot, thumbnails, tmp_path, self.scan,
            load_profiles=lambda: self.kept, save_profiles=self.save,
        )  # fmt: skip
        self.open(tmp_path / "photos")

    def scan(self, _request: object) -> Steps[Findings]:
        yield Progress(Stage.DECODE, 1, 2)
        return self.found

    def save(self, profiles: Profiles) -> None:
        self.kept = profiles

    def dialog(self) -> RulesDialog:
        self.window.actions_["rules"].trigger()
        return self.window.findChildren(RulesDialog)[-1]

    def accept(self, dialog: RulesDialog) -> None:
        ranked = self.window.reviewing.ruling.ranked
        with self.qtbot.waitSignal(ranked):
            button = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QTest.qWait(0)

    @property
    def review(self) -> object:
        return self.window.desk.review


@pytest.fixture
def ruled(qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path) -> Ruled:
    return Ruled(qtbot, thumbnails, tmp_path, Profiles())


def keepers(ruled: Ruled) -> set[int]:
    assert ruled.window.desk.review is not None
    return set(ruled.window.desk.review.groups.keepers.tolist())


def test_rules_that_are_accepted_change_the_suggestion_and_are_kept(ruled: Ruled) -> None:
    before = keepers(ruled)
    dialog = ruled.dialog()
    ruled.qtbot.waitUntil(lambda: "in 0 of 2 groups" in dialog.preview.text())
    names = [one.text() for one in map(dialog.list.item, range(dialog.list.count()))]
    newest = dialog.list.item(names.index("The newest file"))
    newest.setCheckState(Qt.CheckState.Checked)
    dialog.list.setCurrentItem(newest)
    for _ in range(dialog.list.row(newest)):
        dialog.list.shift(-1)
    ruled.qtbot.waitUntil(lambda: "in 2 of 2 groups" in dialog.preview.text())
    assert keepers(ruled) == before  # nothing yet
    ruled.accept(dialog)
    assert keepers(ruled) == {0, 1, 2, 3} - before
    assert ruled.kept.current == "My rules"
    assert ruled.window.desk.review is not None
    assert ruled.window.desk.review.groups[0].reason == "the newest file"


def test_rules_that_were_accepted_come_into_force_though_the_dialog_is_opened_again(
    ruled: Ruled, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, may, begun = keepers(ruled), threading.Event(), threading.Event()
    answer = ruling._answer

    def held(wish: object) -> object:
        begun.set()
        assert may.wait(PATIENCE)
        return answer(wish)

    monkeypatch.setattr(ruling, "_answer", held)
    dialog = ruled.dialog()
    ruled.qtbot.waitUntil(begun.is_set)  # what is tried first is still being worked out
    dialog.list.add(Rule(Kind.NEWEST))
    dialog.accept()
    assert ruled.window.reviewing.ruling.is_ranking
    again = ruled.dialog()
    assert ruled.window.reviewing.ruling.is_ranking
    with ruled.qtbot.waitSignal(ruled.window.reviewing.ruling.ranked):
        may.set()
    again.reject()
    ruled.qtbot.waitUntil(lambda: keepers(ruled) == {0, 1, 2, 3} - before)


def test_what_is_cancelled_changes_nothing(ruled: Ruled) -> None:
    before = keepers(ruled)
    dialog = ruled.dialog()
    dialog.list.add(Rule(Kind.NEWEST))
    dialog.reject()
    QTest.qWait(50)
    assert keepers(ruled) == before
    assert ruled.kept == Profiles()


def test_marks_follow_in_one_step_and_ctrl_z_takes_it_back(ruled: Ruled) -> None:
    page, review = ruled.window.review, ruled.window.desk.review
    assert review is not None
    page.mark_all_but_best_everywhere()
    marks = review.marks
    dialog = ruled.dialog()
    dialog.list.add(Rule(Kind.NEWEST))
    ruled.accept(dialog)
    assert review.marks == {0, 1, 2, 3} - marks
    page.actions_["undo"].trigger()
    assert review.marks == marks
    page.actions_["redo"].trigger()
    assert review.marks == {0, 1, 2, 3} - marks


def test_marks_stay_where_they_shall_not_follow(ruled: Ruled) -> None:
    review = ruled.window.desk.review
    assert review is not None
    ruled.window.review.mark_all_but_best_everywhere()
    marks = review.marks
    dialog = ruled.dialog()
    dialog.list.add(Rule(Kind.NEWEST))
    dialog.follow.setChecked(False)
    ruled.accept(dialog)
    assert review.marks == marks


def test_a_protected_photo_says_that_it_is_and_cannot_be_marked(
    ruled: Ruled, tmp_path: Path
) -> None:
    page, review = ruled.window.review, ruled.window.desk.review
    assert review is not None
    review.mark([1, 3])
    dialog = ruled.dialog()
    dialog.protect(str(tmp_path / "photos"))
    ruled.qtbot.waitUntil(lambda: "5 photos would be protected" in dialog.preview.text())
    assert "2 marks there would be taken away" in dialog.preview.text()
    ruled.accept(dialog)
    assert not review.marks
    index = page._photos.index(0)
    page.grid.setCurrentIndex(index)
    page.actions_["toggle"].trigger()
    assert not review.marks
    assert "protected folder" in page.status.message.text()
    assert index.data(Role.BADGE) == "PROTECTED"
    assert "protected" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "protected folder" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_what_another_window_protected_meanwhile_is_not_moved(
    ruled: Ruled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    review, told = ruled.window.desk.review, list[str]()
    assert review is not None
    monkeypatch.setattr("purger.ui.dialogs.ConfirmDialog.exec", lambda _: True)
    monkeypatch.setattr("purger.ui.dialogs.show_error", lambda _, words: told.append(words))
    ruled.window.review.mark_all_but_best_everywhere()
    ruled.kept = Profiles(protection=Protection((str(tmp_path / "photos"),)))
    ruled.window.review.actions_["purge"].trigger()
    ruled.qtbot.waitUntil(lambda: bool(told))
    assert "protected folder" in told[0]
    assert not ruled.trasher.calls
    ruled.kept = Profiles(is_protection_lost=True)
    ruled.window.review.actions_["purge"].trigger()
    assert "cannot be read" in told[1]
    assert not ruled.trasher.calls


def test_byte_copies_are_marked_at_first_only_where_the_user_asked_for_it(
    qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path
) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    plain = Ruled(qtbot, thumbnails, tmp_path / "a", Profiles(), has_copies=True)
    assert plain.window.desk.review is not None
    assert not plain.window.desk.review.marks
    wish = Profiles(marks_identical=True)
    asked = Ruled(qtbot, thumbnails, tmp_path / "b", wish, has_copies=True)
    assert asked.window.desk.review is not None
    assert len(asked.window.desk.review.marks) == 1
    assert asked.window.desk.review.marks < {0, 1}
    assert asked.window.review.status.message.text().startswith("1 byte copy marked, as you asked")
    asked.window.review.actions_["undo"].trigger()
    assert not asked.window.desk.review.marks


def test_trouble_with_the_rules_is_told_when_photos_are_shown(
    qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path
) -> None:
    kept = Profiles(trouble="The keeper rules “x” are damaged and left out.")
    ruled = Ruled(qtbot, thumbnails, tmp_path, kept)
    assert "“x” are damaged" in ruled.window.review.status.message.text()
