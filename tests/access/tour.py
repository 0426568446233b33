"""Takes one through every page and dialog of the window, over painted photos.

`Tour` needs a QApplication and nothing else: tests walk it in this process, and `look` in others,
at other scales, fonts, themes and directions.
"""

from __future__ import annotations

import hashlib
import io
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch
from weakref import WeakSet

import numpy as np
from PySide6.QtCore import QDeadlineTimer, QSettings
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton, QWidget
from shiboken6 import isValid

from purger.core.commands import Place
from purger.core.domain import (
    Clustering,
    Elbow,
    Findings,
    Floats,
    Photo,
    Progress,
    Skipped,
    Stage,
    Steps,
    VolumeTrash,
)
from purger.core.errors import PhotoError
from purger.core.hierarchy import Similar
from purger.core.manual import read as read_topics
from purger.core.profiles import Profiles
from purger.core.settings import Settings
from purger.ui import help_words
from purger.ui.about import AboutDialog
from purger.ui.cheat_sheet import CheatSheet
from purger.ui.dialogs import ChartDialog, ConfirmDialog, SkippedDialog
from purger.ui.doors import Doors
from purger.ui.engine import ScanRequest
from purger.ui.goal_dialog import GoalDialog
from purger.ui.help_window import HelpWindow
from purger.ui.kept_dialog import KeptDialog
from purger.ui.mark_many import MarkManyDialog
from purger.ui.roomy import open_at
from purger.ui.rules_dialog import Preview, RulesDialog
from purger.ui.settings_dialog import SettingsDialog
from purger.ui.similar import Found, Likeness
from purger.ui.similar_dialog import SimilarDialog
from purger.ui.tasks import NewestFirst
from purger.ui.thumbnails import Thumbnails
from purger.ui.volumes_banner import HoldingDialog
from purger.ui.window import Window
from tests.fakes import FakeTrasher
from tests.paint import catalog, findings, pairs, scene, traits
from tests.patience import PATIENCE_MS

_COUNT = 30


class _Painted:
    """A thumbnail for every photo."""

    def thumbnail(self, photo: Photo) -> bytes | None:
        stream = io.BytesIO()
        scene(photo.inode % 97, (240, 180)).save(stream, "JPEG")
        return stream.getvalue()


@contextmanager
def _previews() -> Iterator[Callable[[Any], QImage]]:
    yield lambda _: QImage(40, 30, QImage.Format.Format_RGB32)


def _noting(wishes: WeakSet[NewestFirst]) -> Callable[..., None]:
    """The making of one who answers, which is noted."""
    make = NewestFirst.__init__

    def made(self: NewestFirst, *how: Any) -> None:
        make(self, *how)
        wishes.add(self)

    return made


def library(folder: Path) -> Findings:
    """Thirty photos that exist, in three clusters: groups of two and three, and singles."""
    folder.mkdir(parents=True)
    of = catalog(_COUNT, folder=folder)
    photos, digests, known = [], of.digests.copy(), []
    for row in range(_COUNT):
        path = folder / f"Holiday on the island {row:02}.jpg"
        path.write_bytes(b"photo %d" % row * 200_000)
        photos.append(Photo.from_stat(path, path.lstat()))
        digests[row] = list(hashlib.sha256(path.read_bytes()).digest())
        known.append(traits(taken=1_700_000_000.0 + 60 * row, camera="Camera X100"))
    of = replace(of, photos=tuple(photos), digests=digests, traits=tuple(known))
    file = folder.with_name("x.findings")
    file.write_bytes(b"findings")
    together = [(0, 1, 0.97), (0, 2, 0.95), (1, 2, 0.96), (3, 4, 0.9), (10, 11, 0.93)]
    together += [(12, 13, 0.88), (20, 21, 0.99), (20, 22, 0.99), (21, 22, 0.99)]
    made = findings(of, pairs(together), labels=[row // 10 for row in range(_COUNT)])
    skipped = (Skipped(folder / "broken.jpg", "It is not a picture."),)
    return replace(made, file=file, skipped=skipped)


class Tour:
    """The window with painted photos, and the way through it.

    Attributes:
        window: the real one.
    """

    def __init__(self, folder: Path, settings: Settings | None = None) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._wishes: WeakSet[NewestFirst] = WeakSet()
        self._noted = patch.object(NewestFirst, "__init__", _noting(self._wishes))
        self._noted.start()
        self._may_end = threading.Event()
        self.pages: list[str] = []
        self.thumbnails = Thumbnails(lambda: nullcontext(_Painted()))
        doors = Doors(
            self._scan, FakeTrasher(folder / "trash"), lambda _: None, self.pages.append,
            QSettings(str(folder / "w.ini"), QSettings.Format.IniFormat), folder / "journal.sqlite",
            clusterer=lambda: nullcontext(_clustered), map_of=self._map,
            finder=lambda: nullcontext(_near), looker=lambda: nullcontext(_nothing),
            look=lambda *_: (),
        )  # fmt: skip
        self.window = Window(settings or Settings(), doors, self.thumbnails, NewestFirst(_previews))
        open_at(self.window, 1280, 800)
        self.window.show()

    def close(self) -> None:
        """Close the window and stop its threads."""
        self._may_end.set()
        self.window.close()
        self._noted.stop()

    def _scan(self, _request: ScanRequest) -> Steps[Findings]:
        yield Progress(Stage.DECODE, 12, _COUNT)
        while not self._may_end.wait(0.01):
            yield Progress(Stage.DECODE, 12, _COUNT)
        return library(self._folder / "photos")

    def _map(self, _file: Path) -> Steps[Floats]:
        yield Progress(Stage.MAP, 30, 100)
        return np.random.default_rng(2).random((_COUNT, 2)).astype(np.float32)

    # -- waiting ---------------------------------------------------------------------------------

    def until(self, holds: Callable[[], bool], what: str) -> None:
        """Let the event loop run until something holds."""
        end = QDeadlineTimer(PATIENCE_MS)
        while not holds():
            if end.hasExpired():
                raise AssertionError(f"waited in vain for {what}")
            QTest.qWait(10)

    def settle(self, milliseconds: int = 150) -> None:
        """Let what is on its way arrive, however long that takes."""
        QTest.qWait(milliseconds)
        self.until(lambda: all(wishes.drain(0) for wishes in self._wishes), "all answers")
        QTest.qWait(10)

    def _page(self, name: str) -> tuple[str, QWidget]:
        self.until(lambda: bool(self.pages) and self.pages[-1] == name, name)
        self.settle()
        return name, self.window

    # -- the way ---------------------------------------------------------------------------------

    def __iter__(self) -> Iterator[tuple[str, QWidget]]:
        """Each page and dialog with its name, while it is shown."""
        window = self.window
        yield self._page("start")
        window.open_folders((self._folder / "photos",))
        yield self._page("progress")
        yield self.review()
        window.review.actions_["open"].trigger()
        self.settle()
        yield "large", window
        window.review.viewer.close_photo()
        window.review.actions_["compare"].trigger()
        yield self._page("compare")
        window.compare.actions_["facts"].trigger()
        self.settle()
        yield "compare-facts", window
        window.compare.actions_["facts"].trigger()
        window.compare.actions_["back"].trigger()
        self._page("review")
        window.review.actions_["map"].trigger()
        self.until(lambda: window.map._drawn is not None, "the map")
        yield self._page("map")
        window.map._leave()
        self._page("review")
        window.review.actions_["similar"].trigger()
        self.until(lambda: window.similar.found is not None, "what is similar")
        yield self._page("similar")
        window.similar.actions_["near_back"].trigger()
        self._page("review")
        yield from self.dialogs()
        yield from self._after_the_purge()

    def review(self) -> tuple[str, QWidget]:
        """The review with its pictures; the photos are scanned where that is to do."""
        window = self.window
        self._may_end.set()
        if window.desk.review is None and not window.desk.jobs.is_busy:
            window.open_folders((self._folder / "photos",))
        self._page("review")
        first = window.review.grid.wanted()[0]
        self.until(lambda: self.thumbnails.get(first) is not None, "the first picture")
        self.settle()
        return "review", window

    def mark(self) -> None:
        """Mark the duplicates of the cluster in sight."""
        self.window.review.actions_["accept_cluster"].trigger()
        self.settle()

    def dialogs(self) -> Iterator[tuple[str, QWidget]]:
        """Each dialog that the review opens."""
        window, review = self.window, self.window.desk.review
        assert review is not None
        self.mark()
        plan = review.plan()
        yield from self._shown("confirm", ConfirmDialog(
            plan, self.thumbnails, window, ["3 photos of “STICK” will stay. It has no trash."],
            why_typed="Many photos would go.",
        ))  # fmt: skip
        rules = RulesDialog(Profiles(), window)
        rules.protect("/media/camera/originals")
        rules.show_preview(Preview(3, 12, 4, 1))
        yield from self._shown("rules", rules)
        goal = GoalDialog(review, window)
        yield from self._shown("goal", goal, lambda: goal._answered >= 0)
        first = review.groups
        many = MarkManyDialog(review, first, first, window)
        yield from self._shown("mark many", many, lambda: many._proposal_of is many._wish)
        kept = KeptDialog(self.thumbnails, window)
        kept.show_review(review)
        yield from self._shown("kept sets", kept)
        skipped = library_skips()
        yield from self._shown("skipped files", SkippedDialog(skipped, skipped, window))
        yield from self._shown("chart", ChartDialog(5, window))
        volume = VolumeTrash(
            Path("/media/stick"), 1, "It has no trash.", Path("/media/stick/.purger"), is_held=False
        )
        yield from self._shown("holding folder", HoldingDialog([volume], window))
        also = [Similar(row, 0, 0.7, "70 % alike") for row in (1, 2, 3)]
        yield from self._shown("also similar", SimilarDialog(review, also, self.thumbnails, window))
        yield from self.dialogs_of_everywhere()

    def dialogs_of_everywhere(self) -> Iterator[tuple[str, QWidget]]:
        """Each dialog that can be had on any page."""
        window = self.window
        for number, name in enumerate(("settings", "settings reviewing", "settings keys")):
            settings = SettingsDialog(Settings(), {None: "Embedded"}, window)
            settings.tabs.setCurrentIndex(number)
            yield from self._shown(name, settings)
        yield from self._shown("about", AboutDialog(Settings(), window))
        yield from self._shown("cheat sheet", CheatSheet(Settings().keymap, Place.REVIEW, window))
        words = help_words.words_of(Settings().keymap, None)
        manual = HelpWindow(read_topics(help_words.folder("en"), words), window)
        manual.go_to("review")
        yield from self._shown("help", manual)

    def _shown(
        self, name: str, dialog: QDialog, is_ready: Callable[[], bool] = lambda: True
    ) -> Iterator[tuple[str, QWidget]]:
        dialog.show()
        self.until(is_ready, name)
        self.settle()
        yield name, dialog
        if isValid(dialog):
            dialog.reject()
            dialog.deleteLater()

    def _after_the_purge(self) -> Iterator[tuple[str, QWidget]]:
        window = self.window
        window.reviewing.keeping.keep_now(1.0)
        confirm = ConfirmDialog.exec
        try:
            ConfirmDialog.exec = lambda _: True  # type: ignore[method-assign]
            window.review.actions_["purge"].trigger()
        finally:
            ConfirmDialog.exec = confirm  # type: ignore[method-assign]
        yield self._page("outcome")
        window.actions_["history"].trigger()
        self.until(lambda: bool(window.history.photos.units), "the history")
        yield self._page("history")


def library_skips() -> tuple[Skipped, ...]:
    """Files that were left out."""
    return tuple(Skipped(Path(f"/photos/broken {n}.jpg"), "It is not a picture.") for n in range(9))


def buttons(widget: QWidget) -> dict[str, QPushButton]:
    """The push buttons by their words."""
    return {b.text().replace("&", ""): b for b in widget.findChildren(QPushButton)}


def _clustered(_wish: object) -> object:
    return Clustering(
        np.zeros(_COUNT, np.int32), np.zeros((1, 64), np.float32), Elbow((), (), (), 1)
    )


def _near(_wish: object) -> Found:
    return Found(
        (
            Likeness(1, 0.98, 0.97, is_copy=False), Likeness(2, 0.9, 0.55, is_copy=False),
            Likeness(12, 0.4, None, is_copy=False),
        ), _COUNT - 1, 0,
    )  # fmt: skip


def _nothing(_wish: object) -> object:
    raise PhotoError("It is no longer there.")
