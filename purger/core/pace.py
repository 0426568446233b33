"""How long reading photos will still take.

What decoding a photo costs is a constant and so much for each byte, by format; the constants below
were measured on one core. How fast this machine is, beside that one, is learned for each format
while it reads, what the network costs for all of them together, and how much of this work is done
at once from the last half minute. So the answer holds where a folder begins with small photos and
ends with large ones. The first photos of a format teach nothing: they wait for what decodes it to
be started.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable
from typing import Final

from purger.core.domain import Photo

_CONSTANT: Final = 3.5e-3
_A_BYTE: Final = {
    ".png": 16e-9, ".webp": 120e-9, ".heic": 300e-9, ".heif": 300e-9, ".hif": 300e-9,
    ".avif": 80e-9, ".tif": 1.6e-9, ".tiff": 1.6e-9, ".bmp": 1.6e-9, ".gif": 60e-9,
}  # fmt: skip
_A_BYTE_OF_JPEG: Final = 12e-9
_WINDOW_SECONDS: Final = 30.0
_SAMPLE_SECONDS: Final = 0.5
_LEAST_SECONDS: Final = 2.0
_LEAST_PHOTOS: Final = 8


class Pace:
    """The work that is left, and how fast it goes.

    Args:
        photos: all that are to be read.
        now: the time in seconds, of any clock.
        at_once: how many are read at the same time, at most.
    """

    def __init__(self, photos: Iterable[Photo], now: float, at_once: int = 1) -> None:
        self._left: Counter[str] = Counter()
        self._unread = 0
        for photo in photos:
            self._left[_kind(photo)] += _nanoseconds(photo)
            self._unread += 1
        self._at_once = at_once
        self._first: Counter[str] = Counter()
        self._expected: Counter[str] = Counter()
        self._took: Counter[str] = Counter()
        self._photos = 0
        self._embedded = 0
        self._embedding = 0.0
        self._begun = now
        self._work = 0.0
        self._samples: deque[tuple[float, float]] = deque()

    def read(self, photo: Photo, seconds: float) -> None:
        """Note that a photo was read, and how long a core had it."""
        kind, expected = _kind(photo), _nanoseconds(photo)
        self._left[kind] -= expected
        self._unread -= 1
        if self._first[kind] < self._at_once:
            self._first[kind] += 1
            return
        self._expected[kind] += expected
        self._took[kind] += round(seconds * 1e9)
        self._photos += 1
        self._work += seconds

    def embedded(self, photos: int, seconds: float) -> None:
        """Note that the network took some photos, and how long a core had them."""
        self._embedded += photos
        self._embedding += seconds
        self._work += seconds

    def left(self, now: float) -> float | None:
        """The seconds that reading the others will take; None while too little is known."""
        if not self._samples:
            if self._photos:
                self._samples.append((now, self._work))
            return None
        if now - self._samples[-1][0] >= _SAMPLE_SECONDS:
            self._samples.append((now, self._work))
        while len(self._samples) > 2 and now - self._samples[1][0] > _WINDOW_SECONDS:  # noqa: PLR2004 - two points make a rate
            self._samples.popleft()
        since, before = self._samples[0]
        done = self._work - before
        if self._photos < _LEAST_PHOTOS or now - self._begun < _LEAST_SECONDS or done <= 0:
            return None
        return self._seconds_left() * (now - since) / done

    def _seconds_left(self) -> float:
        """Of work, on one core."""
        overall = self._took.total() / self._expected.total()
        decoding = sum(
            left * (self._took[kind] / self._expected[kind] if self._expected[kind] else overall)
            for kind, left in self._left.items()
        ) / 1e9  # fmt: skip
        return decoding + self._unread * self._embedding / max(1, self._embedded)


def _kind(photo: Photo) -> str:
    suffix = "." + photo.path.name.rpartition(".")[2].lower()
    return suffix if suffix in _A_BYTE else ""


def _nanoseconds(photo: Photo) -> int:
    """What decoding it is expected to take."""
    return round((_CONSTANT + photo.size * _A_BYTE.get(_kind(photo), _A_BYTE_OF_JPEG)) * 1e9)
