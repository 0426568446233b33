"""Photo to picture on screen: lazily, newest wish first, bounded in memory.

The cache holds the thumbnail that the scan made. Where it does not (it was pruned, or the disk was
full), the engine decodes the photo itself. Images are decoded off the GUI thread; pixmaps
are made on it.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import Final, Protocol

import simplejpeg
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from purger.core.domain import Photo
from purger.core.errors import PurgerError
from purger.ui import engine
from purger.ui.tasks import QUIT_SECONDS, NewestFirst

_THREADS: Final = 3
_BYTES: Final = 160_000_000
_SIDE: Final = 360
_IDLE_SECONDS: Final = 10.0


class ThumbnailStore(Protocol):
    """What is asked of the cache."""

    def thumbnail(self, photo: Photo) -> bytes | None:
        """JPEG bytes, or None."""


OpenStore = Callable[[], AbstractContextManager[ThumbnailStore]]


def decoded(jpeg: bytes) -> QImage:
    """Decode JPEG bytes, on any thread; null if broken."""
    # Qt's own decoder holds the interpreter's lock all the while, and the window stands still
    try:
        height, width, _, _ = simplejpeg.decode_jpeg_header(jpeg)
        image = QImage(width, height, QImage.Format.Format_RGB32)
        simplejpeg.decode_jpeg(jpeg, "BGRA", buffer=image.bits(), strict=False)
    except (ValueError, TypeError):  # no picture, or none that has room in memory
        return QImage()
    return image


class Thumbnails(QObject):
    """Pictures by photo.

    Signals:
        arrived: Photo; its picture, or the certainty that there is none, is here now.
    """

    arrived = Signal(object)

    def __init__(self, open_store: OpenStore) -> None:
        super().__init__()
        self._pixmaps: OrderedDict[Photo, QPixmap] = OrderedDict()
        self._bytes = 0
        self._none: set[Photo] = set()
        self._places: dict[Photo, Path] = {}
        self._wishes = NewestFirst(lambda: _worker(open_store, self._places), _THREADS)
        self._wishes.answered.connect(self._on_answered)

    def get(self, photo: Photo) -> QPixmap | None:
        """The picture, if it is here; it then counts as just used."""
        pixmap = self._pixmaps.get(photo)
        if pixmap is not None:
            self._pixmaps.move_to_end(photo)
        return pixmap

    def has_none(self, photo: Photo) -> bool:
        """Whether it is certain that no picture can be had."""
        return photo in self._none

    @property
    def is_busy(self) -> bool:
        """Whether something that was wanted is still to come."""
        return not self._wishes.drain(0)

    def want(self, photos: Sequence[Photo]) -> None:
        """Replace what is wanted, most urgent first."""
        missing = [p for p in photos if self.get(p) is None and p not in self._none]
        self._wishes.want(missing)

    def lies_at(self, places: Mapping[Photo, Path]) -> None:
        """Tell where photos are that are not, or again, where they were; it is looked for there."""
        moved = {photo: at for photo, at in places.items() if self._where(photo) != at}
        self._places.update(moved)
        self._none -= moved.keys()

    def _where(self, photo: Photo) -> Path:
        return self._places.get(photo, photo.path)

    def close(self, seconds: float = QUIT_SECONDS) -> None:
        """Stop the threads; wait for them, `seconds` in all."""
        self._wishes.close(seconds)

    def _on_answered(self, photo: Photo, image: object) -> None:
        if isinstance(image, QImage) and not image.isNull():
            self._keep(photo, QPixmap.fromImage(image))
        else:
            self._none.add(photo)
        self.arrived.emit(photo)

    def _keep(self, photo: Photo, pixmap: QPixmap) -> None:
        if photo in self._pixmaps:
            return
        self._pixmaps[photo] = pixmap
        self._bytes += _size(pixmap)
        while self._bytes > _BYTES and len(self._pixmaps) > 1:
            _, old = self._pixmaps.popitem(last=False)
            self._bytes -= _size(old)


def _size(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4


@contextmanager
def _worker(
    open_store: OpenStore, places: Mapping[Photo, Path]
) -> Iterator[Callable[[Photo], QImage]]:
    with ExitStack() as stack:
        # most are in the cache: a child for those that are not there yet is idle soon
        preview = stack.enter_context(engine.previewer(_SIDE, _IDLE_SECONDS))
        store = _opened(stack, open_store)

        def answer(photo: Photo) -> QImage:
            jpeg = _stored(store, photo)
            return decoded(jpeg if jpeg is not None else preview(places.get(photo, photo.path)))

        yield answer


def _opened(stack: ExitStack, open_store: OpenStore) -> ThumbnailStore | None:
    try:
        return stack.enter_context(open_store())
    except PurgerError:
        return None


def _stored(store: ThumbnailStore | None, photo: Photo) -> bytes | None:
    try:
        return None if store is None else store.thumbnail(photo)
    except PurgerError:
        return None
