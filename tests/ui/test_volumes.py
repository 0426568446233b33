"""The window says which volumes have no trash before anything is reviewed, and asks what to do."""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from purger.core.domain import Findings, Progress, Stage, Steps, VolumeTrash
from purger.core.errors import NoTrashError
from purger.ui import dialogs
from purger.ui.dialogs import ConfirmDialog
from purger.ui.thumbnails import Thumbnails
from purger.ui.volumes import Look, Looked
from purger.ui.volumes_banner import HoldingDialog, VolumesBanner
from tests.patience import PATIENCE
from tests.ui.shown import Shown, real

NO_TRASH = "Its volume has no trash, and none can be made there."
CLOSED_D = f"Photos of “/d” can be marked, but not purged. {NO_TRASH}"


def volume(top: str, why_not: str = NO_TRASH, *, has_place: bool = True) -> VolumeTrash:
    place = Path(top) / ".purger-holding" if has_place else None
    return VolumeTrash(Path(top), 1, why_not, place)


def held(top: str) -> VolumeTrash:
    return replace(volume(top), is_held=True)


@pytest.mark.parametrize(
    ("volumes", "sentence"),
    [
        ([], ""),
        ([volume("/a", "")], ""),
        (
            [volume("/<b>share")],
            f"Photos of “/<b>share” can be marked, but not purged. {NO_TRASH}",
        ),
        ([held("/a")], "What is purged of “/a” goes to its holding folder."),
        (
            [volume("/a"), volume("/b"), volume("/c", "")],
            "Photos of “/a” and “/b” can be marked, but not purged: no trash there.",
        ),
        (
            [held("/a"), held("/b"), held("/c"), volume("/d")],
            f"{CLOSED_D} What is purged of “/a”, “/b” and “/c” goes to their holding folders.",
        ),
        (
            [volume(f"/{i}") for i in range(5)],
            "Photos of “/0”, “/1”, “/2” and 2 more can be marked, but not purged: no trash there.",
        ),
    ],
)
def test_the_banner_says_it_in_a_sentence_or_is_not_there(
    qtbot: QtBot, volumes: list[VolumeTrash], sentence: str
) -> None:
    banner = VolumesBanner()
    qtbot.addWidget(banner)
    banner.show_volumes(volumes)
    assert banner.text() == sentence
    assert banner.isVisibleTo(None) == bool(sentence)
    assert banner._text.textFormat() == Qt.TextFormat.PlainText


def test_where_no_holding_folder_can_be_made_none_is_offered(qtbot: QtBot) -> None:
    banner = VolumesBanner()
    qtbot.addWidget(banner)
    banner.show_volumes([volume("/card", "Its volume is read-only.", has_place=False)])
    assert banner.isVisibleTo(None)
    assert not banner._choose.isVisibleTo(banner)


def test_the_question_explains_and_starts_with_no(qtbot: QtBot) -> None:
    dialog = HoldingDialog([volume("/a&b"), held("/c"), volume("/d", has_place=False)])
    qtbot.addWidget(dialog)
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "purger never does" in said
    assert "“/a&b” has no trash." in said
    boxes = dialog.findChildren(QCheckBox)
    assert [(box.text(), box.isChecked()) for box in boxes] == [
        ("Use “/a&&b/.purger-holding”", False), ("Use “/c/.purger-holding”", True),
    ]  # fmt: skip
    assert [v.top for v in dialog.chosen()] == [Path("/c")]
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == HoldingDialog.DialogCode.Rejected


def test_a_long_path_does_not_widen_the_window(qtbot: QtBot) -> None:
    banner, dialog = VolumesBanner(), HoldingDialog([volume("/x" * 400)])
    for widget in (banner, dialog):
        qtbot.addWidget(widget)
    banner.show_volumes([volume("/x" * 400)])
    assert "…" in banner.text()
    assert banner.minimumSizeHint().width() < 800
    assert dialog.minimumSizeHint().width() < 800


class Given(Shown):
    """A window over photos of one volume that has no trash."""

    def __init__(self, qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path) -> None:
        self.result = real(tmp_path / "photos")
        photo = self.result.catalog.photos[0]
        self.place = tmp_path / ".purger-holding"
        self.volume = VolumeTrash(tmp_path, photo.device, NO_TRASH, self.place)
        self.asked: list[tuple[Sequence[Path], frozenset[Path]]] = []
        self.made: list[Path] = []
        self.refuse = ""
        self.error: Exception | None = None
        self.holding: set[Path] = set()
        self.begun, self.may = threading.Event(), threading.Event()
        self.may.set()
        super().__init__(
            qtbot, thumbnails, tmp_path, self.scan,
            look=self.look, hold=self.hold, holding=self.holding,
        )  # fmt: skip
        self.banner = self.window.review.banner

    def scan(self, _request: object) -> Steps[Findings]:
        yield Progress(Stage.SCAN)
        return self.result

    def look(self, folders: Sequence[Path], holding: Collection[Path]) -> tuple[VolumeTrash, ...]:
        assert self.may.wait(PATIENCE)
        self.asked.append((folders, frozenset(holding)))
        if self.error is not None:
            raise self.error
        return (replace(self.volume, is_held=self.place in holding),)

    def hold(self, volume: VolumeTrash) -> Path:
        self.begun.set()
        assert self.may.wait(PATIENCE)
        if self.refuse:
            raise NoTrashError(self.refuse)
        assert volume.holding is not None
        self.made.append(volume.holding)
        return volume.holding

    def says(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in self.banner.text())


@pytest.fixture
def given(qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path) -> Iterator[Given]:
    made = Given(qtbot, thumbnails, tmp_path)
    yield made
    made.window.close()


def tick(monkeypatch: pytest.MonkeyPatch, *, accept: bool, ticked: bool) -> None:
    def answer(dialog: HoldingDialog) -> int:
        for box in dialog.findChildren(QCheckBox):
            box.setChecked(ticked)
        return int(accept)

    monkeypatch.setattr(HoldingDialog, "exec", answer)


def press(given: Given) -> None:
    QTest.mouseClick(given.banner._choose, Qt.MouseButton.LeftButton)


def test_the_review_begins_with_the_word_about_the_volume(given: Given) -> None:
    given.open()
    given.says("can be marked, but not purged")
    assert given.banner.isVisible()
    assert given.asked == [((Path("/photos"),), frozenset())]
    assert not given.made


def test_a_holding_folder_is_made_only_after_the_user_said_so(
    given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    given.open()
    given.says("not purged")
    tick(monkeypatch, accept=False, ticked=True)
    press(given)
    tick(monkeypatch, accept=True, ticked=False)
    press(given)
    given.qtbot.waitUntil(lambda: len(given.asked) == 2)
    assert not given.made
    assert not given.holding
    tick(monkeypatch, accept=True, ticked=True)
    press(given)
    given.says("goes to its holding folder")
    assert given.made == [given.place]
    assert given.holding == {given.place}  # the set that the trasher looks at
    assert given.saved[-1].holding == (str(given.place),)
    tick(monkeypatch, accept=True, ticked=False)
    press(given)
    given.says("not purged")
    assert not given.holding
    assert given.saved[-1].holding == ()


@pytest.mark.parametrize("is_queued", [False, True])
def test_a_choice_is_not_undone_by_a_growth_that_comes_meanwhile(
    given: Given, monkeypatch: pytest.MonkeyPatch, *, is_queued: bool
) -> None:
    given.open()
    given.says("not purged")
    volumes, findings = given.window.volumes, given.window.desk.findings
    given.may.clear()
    if is_queued:
        volumes._tried = None
        volumes._on_taken(findings)
    tick(monkeypatch, accept=True, ticked=True)
    given.begun.clear()
    press(given)
    if not is_queued:
        assert given.begun.wait(PATIENCE)
    volumes._on_taken(findings)
    given.may.set()
    given.says("goes to its holding folder")
    assert volumes._looks.drain(PATIENCE)
    given.qtbot.wait(50)
    assert given.holding == {given.place}
    assert given.saved[-1].holding == (str(given.place),)


def test_one_that_cannot_be_made_is_told_and_not_used(
    given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(dialogs, "show_error", lambda _parent, sentence: told.append(sentence))
    given.open()
    given.says("not purged")
    given.refuse = "The volume of the trash is full."
    tick(monkeypatch, accept=True, ticked=True)
    press(given)
    given.qtbot.waitUntil(lambda: bool(told))
    assert told == [f"{given.volume.top}: The volume of the trash is full."]
    assert not given.holding
    assert "not purged" in given.banner.text()


@pytest.mark.parametrize("is_held", [False, True])
def test_the_confirmation_says_what_becomes_of_its_photos(
    given: Given, monkeypatch: pytest.MonkeyPatch, is_held: object
) -> None:
    if is_held:
        given.holding.add(given.place)
    given.open()
    given.says("holding folder" if is_held else "not purged")
    said: list[str] = []

    def read(dialog: ConfirmDialog) -> int:
        said.extend(label.text() for label in dialog.findChildren(QLabel))
        return 0

    monkeypatch.setattr(ConfirmDialog, "exec", read)
    QTest.keyClick(given.window.review.grid, Qt.Key.Key_A)
    QTest.keyClick(given.window.review.grid, Qt.Key.Key_Delete)
    top = given.volume.top
    wanted = (
        f"goes to its holding folder, “{given.place}”." if is_held else f"will stay. {NO_TRASH}"
    )
    assert any(line.startswith("⚠ ") and f"of “{top}” {wanted}" in line for line in said)


def test_a_look_that_fails_says_nothing_and_a_fault_is_told(given: Given) -> None:
    faults: list[Exception] = []
    given.window.fault_met.connect(faults.append)
    given.error = OSError("the volume went away")
    given.open()
    given.qtbot.waitUntil(lambda: len(given.asked) == 1)
    assert not given.banner.isVisible()
    assert not faults


@pytest.mark.logs
def test_a_fault_of_a_look_is_told(given: Given) -> None:
    faults: list[Exception] = []
    given.window.fault_met.connect(faults.append)
    given.error = RuntimeError("a fault")
    given.open()
    given.qtbot.waitUntil(lambda: bool(faults))


def test_an_answer_about_an_earlier_review_is_not_shown(given: Given) -> None:
    given.volume = replace(given.volume, why_not="")
    given.open()
    given.qtbot.waitUntil(lambda: bool(given.window.volumes.found))
    earlier = Look((Path("/photos"),), (), frozenset())
    given.window.volumes._on_looked(earlier, Looked((volume("/usb"),), frozenset(), ()))
    assert not given.banner.isVisible()
