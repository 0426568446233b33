"""What is dragged over the window: what letting go would do, or why nothing comes of it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import quote_from_bytes, unquote_to_bytes, urlsplit

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QWidget

from purger.core.text import show_name
from purger.core.texts import shown, tr
from purger.core.units import SUFFIXES
from purger.ui.accessible import announce

_WIDTH: Final = 460
_MARGIN: Final = 24


@dataclass(frozen=True, slots=True)
class Drag:
    """What another program holds over the window.

    Attributes:
        paths: the folders that would be opened, or else the files; empty where nothing is taken.
        sentence: what letting go does, or why it does nothing; "" for what is no file.
        are_folders: whether `paths` are folders.
    """

    paths: tuple[Path, ...]
    sentence: str
    are_folders: bool = False


def read(event: QDropEvent, *, can_seek: bool, is_busy: bool = False) -> Drag:
    """What comes of a drag; the event is accepted where something does, as a copy.

    Who offers to move a folder might remove it then: refused where the other program can do nothing
    else.

    Args:
        event: of the drag, or the drop.
        can_seek: whether photos are open, in which similar ones can be looked for.
        is_busy: whether work runs, so that nothing can be taken.
    """
    drag = _read(event, can_seek=can_seek, is_busy=is_busy)
    if drag.paths:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
    else:
        event.ignore()
    return drag


def _read(event: QDropEvent, *, can_seek: bool, is_busy: bool) -> Drag:
    urls = event.mimeData().urls()
    if not urls:
        return Drag((), "")
    if is_busy:
        return Drag(
            (), tr("Nothing can be opened while this runs. Wait until it ends, or stop it.")
        )
    paths = tuple(path_of(url) for url in urls if url.isLocalFile())
    if not paths:
        return Drag((), _elsewhere(urls[0]))
    if not event.possibleActions() & Qt.DropAction.CopyAction:
        return Drag((), tr("The other program would move this away; purger takes nothing."))
    # a share that is gone answers `Path.is_file` with an exception
    folders = tuple(path for path in paths if not os.path.isfile(path))  # noqa: PTH113
    return _folders(folders) if folders else _files(paths, can_seek=can_seek)


def _elsewhere(url: QUrl) -> str:
    if url.scheme() == "trash":
        return tr("This lies in the trash. Put it back first, then drop it here.")
    return tr(
        "“{scheme}://” is no folder of this computer. Connect the device or the share as a folder, "
        "or copy the photos to this computer; then open that.",
        scheme=url.scheme(),
    )


def _folders(folders: tuple[Path, ...]) -> Drag:
    sentence = (
        tr("Let go to open the folder “{name}”.", name=show_name(folders[0].name or folders[0]))
        if len(folders) == 1
        else tr("Let go to open these {count:,} folders.", count=len(folders))
    )
    return Drag(folders, sentence, are_folders=True)


def _files(files: Sequence[Path], *, can_seek: bool) -> Drag:
    photos = tuple(file for file in files if file.suffix.lower() in SUFFIXES or not file.suffix)
    if not photos:
        words = (
            tr("“{name}” is no photo of a format that purger reads.",
               name=show_name(files[0].name))
            if len(files) == 1
            else tr("None of these {count:,} files is a photo of a format that purger reads.",
                    count=len(files))
        )  # fmt: skip
        return Drag((), words)
    name = show_name(photos[0].name)
    if not can_seek:
        return Drag(photos, tr("A photo by itself: drop the folder that it is in."))
    if len(photos) == 1:
        return Drag(photos, tr("Let go to find what is similar to “{name}”.", name=name))
    return Drag(photos, tr("Let go to find what is similar to the first of these photos, “{name}”.",
                           name=name))  # fmt: skip


class DropSign(QLabel):
    """Stands in the middle of the window while something is dragged over it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setMargin(_MARGIN)
        self.hide()

    def show_drag(self, drag: Drag) -> None:
        """Say what would come of it; nothing for what is no file."""
        if not drag.sentence:
            self.hide()
            return
        line = "solid palette(accent)" if drag.paths else "dashed palette(placeholder-text)"
        self.setStyleSheet(f"background: palette(window); border: 2px {line}; border-radius: 12px;")
        self.setText(shown(drag.sentence))
        within = self._window.rect()
        width = min(_WIDTH, within.width() - 2 * _MARGIN)
        self.resize(width, self.heightForWidth(width))
        place = self.rect()
        place.moveCenter(within.center())
        self.setGeometry(place)
        self.raise_()
        self.show()
        announce(self, shown(drag.sentence))


def path_of(url: QUrl) -> Path:
    """The path of a local URL, its bytes as they are: `QUrl.toLocalFile` may name another file."""
    if os.name == "nt":
        return Path(url.toLocalFile())
    encoded = bytes(url.toEncoded(QUrl.ComponentFormattingOption.FullyEncoded).data())
    return Path(os.fsdecode(unquote_to_bytes(urlsplit(encoded).path)))


def url_of(path: Path) -> QUrl:
    """The local URL of a path, its bytes as they are: `QUrl.fromLocalFile` may name another."""
    if os.name == "nt":
        return QUrl.fromLocalFile(str(path))
    return QUrl.fromEncoded(b"file://" + quote_from_bytes(os.fsencode(path)).encode("ascii"))
