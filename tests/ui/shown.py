"""A window on the screen whose doors lead where a test says, and photos on the disk to open."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from purger.core.domain import Catalog, Findings, Growing, Photo
from purger.core.settings import Settings
from purger.ui.doors import Doors
from purger.ui.engine import ScanRequest
from purger.ui.tasks import NewestFirst
from purger.ui.thumbnails import Thumbnails
from purger.ui.window import Window
from tests.fakes import FakeTrasher
from tests.paint import catalog, findings, pairs


class Shown:
    """A window; what it does outside is found in these attributes.

    Args:
        scan: makes the scanning job.
        doors: the others that a test gives; without a door to the disk nothing is remembered.

    Attributes:
        saved: the settings, each time they were kept.
        pages: the names of those that were shown.
        trasher: moves into `folder`/trash.
    """

    def __init__(
        self,
        qtbot: QtBot,
        thumbnails: Thumbnails,
        folder: Path,
        scan: Callable[[ScanRequest], Growing],
        **doors: Any,
    ) -> None:
        self.qtbot = qtbot
        self.saved: list[Settings] = []
        self.pages: list[str] = []
        self.trasher = FakeTrasher(folder / "trash")
        given = {
            "geometry": QSettings(str(folder / "w.ini"), QSettings.Format.IniFormat),
            "journal": folder / "journal.sqlite", **doors,
        }  # fmt: skip
        self.previews = NewestFirst(previews)
        self.window = Window(
            Settings(),
            Doors(scan, self.trasher, self.saved.append, self.pages.append, **given),
            thumbnails,
            self.previews,
        )
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitExposed(self.window)

    def open(self, folder: Path = Path("/photos")) -> None:
        """Open a folder and wait for its review."""
        self.window.open_folders((folder,))
        self.page("review")

    def press(self, *keys: Qt.Key) -> None:
        """Keys that go to the photos."""
        for key in keys:
            QTest.keyClick(self.window.review.grid, key)

    def page(self, name: str) -> None:
        """Wait for a page."""
        self.qtbot.waitUntil(lambda: self.pages[-1] == name)


@contextmanager
def previews() -> Iterator[Callable[[Photo], QImage]]:
    """Answers every wish for a large photo with the same small one."""
    yield lambda _: QImage(40, 30, QImage.Format.Format_RGB32)


def on_disk(of: Catalog) -> Catalog:
    """The same photos as files, each with a few bytes of its own."""
    photos, digests = [], of.digests.copy()
    for row, photo in enumerate(of.photos):
        content = b"photo %d" % row
        photo.path.write_bytes(content)
        photos.append(Photo.from_stat(photo.path, photo.path.lstat()))
        digests[row] = list(hashlib.sha256(content).digest())
    return replace(of, photos=tuple(photos), digests=digests)


def real(folder: Path) -> Findings:
    """Findings over files that exist: 0 and 1 alike, 2 and 3 alike, 4 alone."""
    folder.mkdir()
    file = folder.with_name("x.findings")
    file.write_bytes(b"findings")
    of = on_disk(catalog(5, folder=folder))
    return replace(findings(of, pairs([(0, 1, 0.95), (2, 3, 0.85)])), file=file)


def answer_dialog(qtbot: QtBot, text: str) -> list[str]:
    """Press the button `text` in the next dialog; collect what the dialog said."""
    said: list[str] = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(20, act)
            return
        said.extend(label.text() for label in dialog.findChildren(QLabel))
        buttons = {b.text().replace("&", ""): b for b in dialog.findChildren(QPushButton)}
        buttons[text].click()

    QTimer.singleShot(20, act)
    return said
