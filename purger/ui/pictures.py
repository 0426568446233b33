"""What looking closely needs to know of photos: asked of the engine, kept within bounds.

    wishes ─► lane (one engine each; a photo always goes down the same) ─► arrived

An engine keeps what it decoded, so the next wish for the same photo is quick; that is why a photo
has its lane. What has arrived is kept, the least recently used given up first.
"""

from __future__ import annotations

import base64
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from PySide6.QtCore import QByteArray, QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from purger.core.domain import Photo
from purger.core.errors import PurgerError
from purger.core.facts import Facts
from purger.core.survey import Survey
from purger.core.texts import unpacked
from purger.ui import engine
from purger.ui.tasks import NewestFirst, Patience
from purger.ui.thumbnails import decoded

Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom, 0 to 1 over the whole picture."""

LANES: Final = 3
_BYTES: Final = 220_000_000
_SMALL: Final = 4096
_REMEMBERED: Final = 512


@dataclass(frozen=True, slots=True)
class Fit:
    """The whole picture, its longest side `side` pixels at most."""

    photo: Photo
    side: int

    @property
    def job(self) -> dict[str, Any]:
        """What the engine is asked."""
        return {"job": "preview", "path": str(self.photo.path), "side": self.side}

    def answer(self, result: str) -> QImage:
        """What its answer means. Likewise below."""
        return _jpeg(result)


@dataclass(frozen=True, slots=True)
class Part:
    """Pixels of a part of a picture.

    Attributes:
        image: the pixels.
        box: the part.
    """

    image: QImage
    box: Box


@dataclass(frozen=True, slots=True)
class Closeup:
    """A part of a picture, of which the longest side of the whole would have `side` pixels."""

    photo: Photo
    box: Box
    side: int

    @property
    def job(self) -> dict[str, Any]:
        """As `Fit.job`."""
        path = str(self.photo.path)
        return {"job": "closeup", "path": path, "box": list(self.box), "side": self.side}

    def answer(self, result: dict[str, Any]) -> Part:
        """As `Fit.answer`."""
        left, top, right, bottom = map(float, result["box"])
        return Part(_jpeg(result["jpeg"]), (left, top, right, bottom))


@dataclass(frozen=True, slots=True)
class Surveyed:
    """How sharp and how bright, measured at a longest side of `side` pixels at most."""

    photo: Photo
    side: int

    @property
    def job(self) -> dict[str, Any]:
        """As `Fit.job`."""
        return {"job": "survey", "path": str(self.photo.path), "side": self.side}

    def answer(self, result: dict[str, Any]) -> Survey:
        """As `Fit.answer`."""
        return Survey.unpacked(result)


@dataclass(frozen=True, slots=True)
class Clipped:
    """What to lay over a picture to see what is clipped in it."""

    photo: Photo
    side: int

    @property
    def job(self) -> dict[str, Any]:
        """As `Fit.job`."""
        return {"job": "clipping", "path": str(self.photo.path), "side": self.side}

    def answer(self, result: str) -> QImage:
        """As `Fit.answer`."""
        return _png(result)


@dataclass(frozen=True, slots=True)
class Heat:
    """Where a picture differs from another one.

    Attributes:
        image: the first picture in dim grey, warmer where they differ.
        share: of what both show, the part that visibly differs.
        stops: how much brighter the first is.
        is_laid: whether the second could be laid over the first.
    """

    image: QImage
    share: float
    stops: float
    is_laid: bool


@dataclass(frozen=True, slots=True)
class Differing:
    """Where a photo differs from another one."""

    photo: Photo
    other: Photo
    side: int

    @property
    def job(self) -> dict[str, Any]:
        """As `Fit.job`."""
        path, other = str(self.photo.path), str(self.other.path)
        return {"job": "difference", "path": path, "other": other, "side": self.side}

    def answer(self, result: dict[str, Any]) -> Heat:
        """As `Fit.answer`."""
        image = _jpeg(result["jpeg"])
        return Heat(image, result["share"], result["stops"], result["is_laid"])


@dataclass(frozen=True, slots=True)
class Told:
    """What EXIF tells."""

    photo: Photo

    @property
    def job(self) -> dict[str, Any]:
        """As `Fit.job`."""
        return {"job": "facts", "path": str(self.photo.path)}

    def answer(self, result: list[list[Any]]) -> Facts:
        """As `Fit.answer`."""
        return tuple((name, unpacked(value)) for name, value in result)


Wish: TypeAlias = Fit | Closeup | Surveyed | Clipped | Differing | Told


@contextmanager
def looker() -> Iterator[Callable[[Wish], object]]:
    """A function that answers wishes; its engine starts with the first."""
    with engine.asker() as ask:
        yield lambda wish: wish.answer(ask(**wish.job))


class Pictures(QObject):
    """Answers to wishes, by wish.

    Signals:
        arrived: the wish; its answer, or why there is none, is here now.
    """

    arrived = Signal(object)

    def __init__(
        self,
        open_lane: Callable[[], AbstractContextManager[Callable[[Any], Any]]] = looker,
        lanes: int = LANES,
        most_bytes: int = _BYTES,
    ) -> None:
        super().__init__()
        self._most_bytes = most_bytes
        self._answers: OrderedDict[Wish, Any] = OrderedDict()
        self._bytes = 0
        self._reasons: dict[Wish, str] = {}
        self._lane_of: OrderedDict[Photo, int] = OrderedDict()
        self._lanes = [NewestFirst(open_lane) for _ in range(lanes)]
        self._asked: list[list[Wish]] = [[] for _ in range(lanes)]
        for lane in self._lanes:
            lane.answered.connect(self._on_answered)

    def get(self, wish: Wish) -> Any:
        """The answer, if it is here; it then counts as just used. Pictures are pixmaps."""
        answer = self._answers.get(wish)
        if answer is not None:
            self._answers.move_to_end(wish)
        return answer

    def why_not(self, wish: Wish) -> str:
        """The sentence why there is no answer; "" while there may be one."""
        return self._reasons.get(wish, "")

    @property
    def is_busy(self) -> bool:
        """Whether something that was wanted is still to come."""
        return any(self._asked)

    def want(self, wishes: Sequence[Wish]) -> None:
        """Replace what is wanted, most urgent first."""
        lists: list[list[Wish]] = [[] for _ in self._lanes]
        for wish in wishes:
            if self.get(wish) is None and wish not in self._reasons:
                lists[self._lane(wish.photo)].append(wish)
        for lane, asked, now in zip(self._lanes, self._asked, lists, strict=True):
            if asked != now:
                asked[:] = now
                lane.want(now)

    def try_again(self) -> None:
        """Forget what could not be had: a disk may have come back."""
        self._reasons.clear()

    def close(self, patience: Patience | None = None) -> None:
        """Stop the engines."""
        patience = patience or Patience()
        for lane in self._lanes:
            lane.want(())
        for lane in self._lanes:
            lane.close(patience.left)

    def _lane(self, photo: Photo) -> int:
        """Photos in turn, so that those of a group share the work."""
        lane = self._lane_of.get(photo)
        if lane is None:
            last = next(reversed(self._lane_of.values()), -1)
            lane = self._lane_of[photo] = (last + 1) % len(self._lanes)
            if len(self._lane_of) > _REMEMBERED:
                self._lane_of.popitem(last=False)
        return lane

    def _on_answered(self, wish: Wish, answer: object) -> None:
        asked = self._asked[self._lane(wish.photo)]
        if wish in asked:
            asked.remove(wish)
        if isinstance(answer, PurgerError):
            self._reasons[wish] = str(answer)
        elif isinstance(answer, Exception) or _is_empty(answer):
            self._reasons[wish] = "It cannot be shown."
        elif wish not in self._answers:
            self._keep(wish, QPixmap.fromImage(answer) if isinstance(answer, QImage) else answer)
        self.arrived.emit(wish)

    def _keep(self, wish: Wish, answer: Any) -> None:
        self._answers[wish] = answer
        self._bytes += _size(answer)
        while self._bytes > self._most_bytes and len(self._answers) > 1:
            _, old = self._answers.popitem(last=False)
            self._bytes -= _size(old)


def _jpeg(text: str) -> QImage:
    """Decode a JPEG that the engine drew, on any thread."""
    return decoded(base64.b64decode(text))


def _png(text: str) -> QImage:
    """Likewise a PNG.

    Its format is named: where Qt looks for it, its reader of SVG waits for a lock of Qt's signals
    while it holds the interpreter, and the window's thread, which has that lock, waits for that.
    """
    data = QByteArray(base64.b64decode(text))
    return QImage.fromData(data, "PNG")  # type: ignore[arg-type]  # Qt takes text, and no bytes


def _is_empty(answer: object) -> bool:
    image = getattr(answer, "image", answer)
    return isinstance(image, QImage) and image.isNull()


def _size(answer: Any) -> int:
    image = getattr(answer, "image", answer)
    if isinstance(image, QImage | QPixmap):
        return image.width() * image.height() * 4
    return _SMALL
