"""What is dragged over the window: names unharmed, nothing moved, and why something is refused."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from purger.ui.dropping import Drag, DropSign, path_of, read, url_of

pytestmark = pytest.mark.usefixtures("qapp")

COPY, MOVE = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction


class Dragged:
    """A drag of URLs; the data is kept, which events do not do."""

    def __init__(self, *urls: bytes, actions: Qt.DropAction = COPY) -> None:
        self.data = QMimeData()
        self.data.setUrls([QUrl.fromEncoded(url) for url in urls])
        self.event = QDropEvent(
            QPoint(5, 5), actions, self.data, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip

    def read(self, *, can_seek: bool = True, is_busy: bool = False) -> Drag:
        drag = read(self.event, can_seek=can_seek, is_busy=is_busy)
        assert self.event.isAccepted() is bool(drag.paths)
        return drag


def test_dropped_folders_keep_their_bytes() -> None:
    drag = Dragged(b"file:///tmp/a%20b", b"file:///tmp/caf%E9", b"https://example.org/x").read()
    assert drag.paths == (Path("/tmp/a b"), Path(os.fsdecode(b"/tmp/caf\xe9")))
    assert drag.are_folders
    assert drag.sentence == "Let go to open these 2 folders."


@pytest.mark.parametrize(
    ("url", "why"),
    [
        (b"https://example.org/x", "“https://” is no folder of this computer."),
        (b"smb://nas/photos", "“smb://” is no folder of this computer."),
        (b"trash:///a.jpg", "This lies in the trash."),
    ],
)
def test_only_what_is_on_this_machine_is_taken_and_the_rest_is_told_why(
    url: bytes, why: str
) -> None:
    drag = Dragged(url).read()
    assert drag.paths == ()
    assert drag.sentence.startswith(why)


def test_text_is_nothing_to_talk_about() -> None:
    assert Dragged().read() == Drag((), "")


def test_nothing_is_taken_while_work_runs() -> None:
    drag = Dragged(b"file:///tmp").read(is_busy=True)
    assert drag.paths == ()
    assert "Wait until it ends" in drag.sentence


def test_a_folder_is_never_taken_as_moved() -> None:
    both = Dragged(b"file:///tmp", actions=MOVE | COPY)
    assert both.read().paths == (Path("/tmp"),)
    assert both.event.dropAction() == COPY
    assert Dragged(b"file:///tmp", actions=MOVE).read().paths == ()


def test_photos_are_told_from_other_files(tmp_path: Path) -> None:
    for name in ("a.JPG", "b.txt", "c.txt"):
        (tmp_path / name).touch()
    photo, words, more = (
        url_of(tmp_path / n).toEncoded().data() for n in ("a.JPG", "b.txt", "c.txt")
    )
    assert Dragged(words, photo).read() == Drag(
        (tmp_path / "a.JPG",), "Let go to find what is similar to “a.JPG”."
    )
    assert Dragged(words).read().sentence.startswith("“b.txt” is no photo")
    assert Dragged(words, more).read().sentence.startswith("None of these 2 files is a photo")
    alone = Dragged(photo).read(can_seek=False)
    assert alone.paths == (tmp_path / "a.JPG",)
    assert alone.sentence == "A photo by itself: drop the folder that it is in."


@pytest.mark.parametrize("name", [b"a b", b"caf\xe9", b"50%", b"a;b#c?d", b"a\nb"])
def test_a_url_names_the_very_file(name: bytes) -> None:
    path = Path("/photos") / os.fsdecode(name)
    assert path_of(url_of(path)) == path


def test_the_sign_stands_inside_the_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    window.show()
    sign = DropSign(window)
    sign.show_drag(Drag((Path("/a"),), "Let go to open the folder “" + "long name " * 9 + "”."))
    assert window.rect().contains(sign.geometry())
    assert sign.isVisible()
    sign.show_drag(Drag((), ""))
    assert not sign.isVisible()
