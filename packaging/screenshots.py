"""Make the pictures of the README and the help anew: `python packaging/screenshots.py [PAGE ...]`.

Paints a demo library, opens the real window on it without a display, goes through its main pages as
a user would, and writes each in a dark and a light theme to resources/pictures/. Nothing of who
runs it is read, shown or changed: settings, cache, journal and trash lie in a folder of their own.
The same program gives the same pictures, but for the time of the purge. purger must be importable
(`pip install -e .`, or PYTHONPATH=.); a font must have letters for the words that are shown.
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer
from PySide6.QtGui import QColor, QDropEvent, QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox

from purger import demo
from purger.core.domain import Findings, Group, Progress, Stage, Steps
from purger.core.review import Review
from purger.ui import app as program
from purger.ui import engine, theme
from purger.ui.dropping import url_of
from purger.ui.engine import ScanRequest

TARGET: Final = Path(__file__).resolve().parent.parent / "resources" / "pictures"
PAGES: Final = (
    "start", "scanning", "review", "groups", "compare", "map", "similar", "confirm", "result",
    "history",
)  # fmt: skip
THEMES: Final = ("dark", "light")
SIZE: Final = (1280, 800)
MOST_BYTES: Final = 300_000

PLACE: Final = Path(tempfile.gettempdir()) / "Demo"
"""Where the library lies: its folders can be read in the pictures."""

PHOTOS: Final = 300
SEED: Final = 1
_QUALITIES: Final = (88, 80, 70, 60)
_STILL: Final = 5
_LOOK_SECONDS: Final = 0.15
_PATIENCE: Final = 180.0
_MARKED: Final = 2
_CLOSER: Final = 1.5
_COMPARED: Final = 4
_BESIDE: Final = 2
_SHADE: Final = 110
_HALF_WAY: Final = 0.6


def main() -> int:
    """Take the pictures that are asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("pages", nargs="*", metavar="PAGE", help=f"of {', '.join(PAGES)}")
    parser.add_argument("--target", type=Path, default=TARGET, help="where the pictures go")
    parser.add_argument("--place", type=Path, default=PLACE, help="where the library is painted")
    parser.add_argument("--photos", type=int, default=PHOTOS, help="of how many photos")
    parser.add_argument("--scale", type=float, default=1.0, help="of the screen, 1 to 3")
    options = parser.parse_args()
    unknown = sorted(set(options.pages).difference(PAGES))
    if unknown:
        parser.error(f"there is no page {', '.join(unknown)}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = str(options.scale)
    _paint(options.place, options.photos)
    with _own_places():
        Tour(options.target, options.pages or PAGES, options.place).go()
    return 0


@contextmanager
def _own_places() -> Iterator[None]:
    """A home of its own: no picture tells of who made it, and no photo of theirs is at stake."""
    with tempfile.TemporaryDirectory() as home:
        for name in ("HOME", "USERPROFILE", "PURGER_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME",
                     "XDG_CONFIG_HOME", "XDG_STATE_HOME"):  # fmt: skip
            os.environ[name] = str(Path(home) / name.lower())
        yield


class Tour:
    """The way through the pages; each picture is taken where it is passed."""

    def __init__(self, target: Path, wanted: Sequence[str], place: Path) -> None:
        self._target, self._wanted = target, frozenset(wanted)
        self._place, self._photos = place, place / "Photos"
        self._camera_is_ready = self._stands_still = False
        self._pages: list[str] = []
        program.prepare()
        self._app = QApplication(["purger"])
        self._app.setCursorFlashTime(0)
        self._window = program.build(self._app)
        # the real doors, but for the trash of who makes the pictures
        self._window.desk.doors = replace(
            self._window.desk.doors,
            scan=self._scan, told=self._pages.append, trasher=_Trasher(place / "Trash"),
        )  # fmt: skip
        self._sources = self._window._thumbnails, self._window._pages.pictures  # noqa: SLF001 - to wait
        self._window.resize(*SIZE)
        self._window.show()

    def go(self) -> None:
        """Take all pictures; in the end all photos are where they were."""
        try:
            for step in (
                self._start, self._scanning, self._comparing, self._finding, self._reviewing,
                self._mapping, self._purging,
            ):  # fmt: skip
                step()
        finally:
            self._window.close()

    # -- the pages ---------------------------------------------------------------------------------

    def _start(self) -> None:
        """As it is for who opens the program for the first time."""
        self._take("start")

    def _scanning(self) -> None:
        self._camera_is_ready = True
        self._window.open_folders((self._photos,))
        self._until(lambda: self._stands_still)
        self._take("scanning")
        self._camera_is_ready = False
        self._page("review")

    def _reviewing(self) -> None:
        """A colourful cluster, one of its groups accepted; then all groups in a row."""
        page, review = self._window.review, self._review
        full = [one for one in review.groups if len(self._beside(one)) >= _BESIDE]
        beside = self._beside(max(full or review.groups, key=self._colours))
        for group in (*list(review.groups)[:_MARKED], beside[0]):
            page.accept(group.keeper)
        page.roaming.show_photo(beside[0].keeper)
        self._take("review")
        page.actions_["all_groups"].trigger()
        page.actions_["next_open"].trigger()
        self._take("groups")
        page.actions_["all_groups"].trigger()

    def _comparing(self) -> None:
        """Copies of one picture in several sizes."""

        def worth(group: Group) -> tuple[bool, bool, float]:
            sizes = {self._review.catalog.traits[row].pixels for row in group.members}
            return len(group.members) == _COMPARED, len(sizes) > 1, self._colours(group)

        self._window.review.roaming.show_photo(max(self._review.groups, key=worth).keeper)
        self._window.review.actions_["compare"].trigger()
        self._page("compare")
        self._take("compare")
        self._window.compare.actions_["back"].trigger()
        self._page("review")

    def _mapping(self) -> None:
        window = self._window
        window.review.actions_["map"].trigger()
        self._page("map")
        self._until(window.map.view.isVisible)
        window.map.view.zoom(_CLOSER)
        self._take("map")
        window.map.left.emit()
        self._page("review")

    def _finding(self) -> None:
        """Somebody sent a photo: the library has it, and others like it."""
        group = max(self._review.groups, key=lambda one: (len(one.members), one.keeper))
        sent = self._place / "Downloads" / "from Anna.jpg"
        sent.parent.mkdir(exist_ok=True)
        shutil.copy(self._review.catalog.photos[group.members[-1]].path, sent)
        data = QMimeData()
        data.setUrls([url_of(sent)])
        buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        drop = QDropEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, keys)
        self._window.dropEvent(drop)
        self._page("similar")
        self._until(lambda: self._window.similar.found is not None)
        self._take("similar")
        self._window.similar.left.emit()
        self._page("review")

    def _purging(self) -> None:
        """The question, what became of it, and the history; then all photos come back."""
        window = self._window
        count = _count(self._photos)
        QTimer.singleShot(0, self._on_asked)
        window.review.actions_["purge"].trigger()
        self._page("outcome")
        self._take("result")
        window.actions_["history"].trigger()
        self._page("history")
        self._until(window.history.bring_all.isEnabled)
        self._take("history")
        window.history.bring_all.click()
        self._until(lambda: _count(self._photos) == count)

    def _on_asked(self) -> None:
        dialog = QApplication.activeModalWidget()
        box = None if dialog is None else dialog.findChild(QDialogButtonBox)
        if not isinstance(dialog, QDialog) or box is None:
            raise RuntimeError("nothing was asked")
        try:
            self._take("confirm", dialog)
        finally:
            dialog.accept()  # else it stood there for ever

    @property
    def _review(self) -> Review:
        return self._window.review.surface.photos.review

    def _colours(self, group: Group) -> float:
        """How colourful the best of a group is, 0 to 255."""
        return float(np.ptp(self._review.catalog.tinies[group.keeper], axis=2).mean())

    def _beside(self, group: Group) -> list[Group]:
        """The groups of the cluster that a group stands in, series left out."""
        labels = self._review.labels
        return [
            other for other in self._review.groups
            if labels[other.keeper] == labels[group.keeper] and other.series is None
        ]  # fmt: skip

    # -- the camera --------------------------------------------------------------------------------

    def _take(self, page: str, dialog: QDialog | None = None) -> None:
        if page not in self._wanted:
            return
        for name in THEMES:
            theme.apply(self._app, name)
            file = self._target / f"{page}-{name}.webp"
            _write(file, self._at_rest(dialog))
            print(f"{file.name}: {file.stat().st_size / 1000:.0f} kB")

    def _at_rest(self, dialog: QDialog | None) -> QImage:
        """What is seen once no picture is to come and nothing changes any more."""
        until, same, last = time.monotonic() + _PATIENCE, 0, QImage()
        while same < _STILL:
            if time.monotonic() > until:
                raise TimeoutError("the window does not come to rest")
            self._wait(_LOOK_SECONDS)
            image = self._seen(dialog)
            is_still = image == last and not any(one.is_busy for one in self._sources)
            same, last = (same + 1 if is_still else 0), image
        return last

    def _seen(self, dialog: QDialog | None) -> QImage:
        """The window, and a dialog in its middle."""
        whole = self._window.grab()
        if dialog is not None:
            painter = QPainter(whole)
            painter.fillRect(self._window.rect(), QColor(0, 0, 0, _SHADE))
            corner = self._window.rect().center() - dialog.rect().center()
            painter.drawPixmap(corner, dialog.grab())
            painter.setPen(QColor("gray"))
            painter.drawRect(dialog.rect().translated(corner).adjusted(-1, -1, 0, 0))
            painter.end()
        return whole.toImage()

    def _page(self, name: str) -> None:
        self._until(lambda: self._pages[-1:] == [name])

    def _until(self, is_so: Callable[[], bool]) -> None:
        until = time.monotonic() + _PATIENCE
        while not is_so():
            if time.monotonic() > until:
                raise TimeoutError("the window does not get there")
            self._wait(0.02)

    def _wait(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._app.processEvents()
            time.sleep(0.005)

    def _scan(self, request: ScanRequest) -> Steps[Findings]:
        """The engine's scan, which stands still on its way while the picture of it is taken."""
        steps = engine.scan(replace(request, early=False))  # the picture is of a scan alone
        while True:
            try:
                step = next(steps)
            except StopIteration as stop:
                found: Findings = stop.value
                return found
            if step.stage is Stage.DECODE and step.total:
                while self._camera_is_ready:
                    yield Progress(step.stage, round(step.total * _HALF_WAY), step.total)
                    self._stands_still = True
                    time.sleep(0.02)
            yield step


class _Trasher:
    """A folder beside the library, in the place of the trash of who makes the pictures."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def trash(self, path: Path) -> Path:
        """Move a photo there."""
        name, number = path.name, 1
        while (self._folder / name).exists():
            number += 1
            name = f"{path.stem}.{number}{path.suffix}"
        return path.rename(self._folder / name)

    def restore(self, location: Path, path: Path) -> None:
        """Move it back."""
        location.rename(path)

    def find(self, _photo: object, _sha256: bytes | None) -> Path | None:
        """Nothing gets lost here."""

    def tidy(self, _photo: object) -> None:
        """Nothing is left behind."""


def _paint(place: Path, count: int) -> None:
    """Have the demo library in a folder; painted anew unless it is there as it should be."""
    photos, recipe = place / "Photos", place / "recipe.txt"
    wanted = f"{count} photos, seed {SEED}\n"
    if recipe.exists() and recipe.read_text() == wanted and _count(photos) == count:
        return
    if place.exists() and not recipe.exists() and any(place.iterdir()):
        sys.exit(f"{place} is not empty, and not made by this program.")
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    recipe.write_text(wanted)
    _driven(demo.paint(photos, count, SEED))
    for odd in photos.glob("*/*Kyōto"):
        odd.rename(odd.with_name("Kyoto"))  # not every machine has letters for its name


def _count(photos: Path) -> int:
    return sum(file.is_file() and file.name != demo.TRUTH for file in photos.rglob("*"))


def _driven(steps: Generator[object, None, object]) -> None:
    for _ in steps:
        pass


def _write(file: Path, image: QImage) -> None:
    """As WebP, as good as fits into the bytes that a picture may have."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    size, rows = (plain.width(), plain.height()), bytes(plain.constBits())
    picture = Image.frombuffer("RGB", size, rows, "raw", "RGB", plain.bytesPerLine(), 1)
    file.parent.mkdir(parents=True, exist_ok=True)
    for quality in _QUALITIES:
        stream = io.BytesIO()
        picture.save(stream, "WEBP", quality=quality, method=6, use_sharp_yuv=True)
        if stream.tell() <= MOST_BYTES:
            break
    file.write_bytes(stream.getvalue())


if __name__ == "__main__":
    raise SystemExit(main())
