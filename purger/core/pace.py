"""How long reading photos will still take.

What decoding a photo costs is a constant and so much for each byte, by format; the constants below
were measured on one core. How fast this machine is, beside that one, is learned for each format
while it reads, what the network costs for all of them together, and how much of this work is done
at once from the last half minute. Work is what was computed, not how long it took: that differs
with all else that the machine does. So the answer holds where a folder begins with small photos and
ends with large ones. The first photos of a format teach nothing: they wait for what decodes it to
be started.

A format is what the bytes are, not what the name says: of the photos that are not read, as many as
a sample of the library tells, less those that were read.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from typing import Final

from purger.core.decode import MAX_BYTES
from purger.core.domain import Photo
from purger.core.kinds import JPEG, kind_named

_CONSTANT: Final = 3.5e-3
_A_BYTE: Final = {
    JPEG: 12e-9, "png": 16e-9, "webp": 80e-9, "heic": 60e-9, "avif": 80e-9, "tiff": 1.6e-9,
    "bmp": 1.6e-9, "gif": 60e-9,
}  # fmt: skip
_WINDOW_SECONDS: Final = 30.0
_SAMPLE_SECONDS: Final = 0.5
_LEAST_SECONDS: Final = 2.0
_LEAST_PHOTOS: Final = 8


class _Named:
    """The photos that have names of one kind, and what kinds they are of.

    Each count has photos and bytes.

    Attributes:
        unread: of all kinds.
    """

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._all = [0, 0]
        self._sampled: dict[str, list[int]] = {}
        self._read: dict[str, list[int]] = {}
        self.unread = [0, 0]

    def add(self, size: int) -> None:
        """Count a photo that is there."""
        for counts in (self._all, self.unread):
            counts[0] += 1
            counts[1] += size

    def sampled(self, kind: str, size: int) -> None:
        """Count one that was looked into."""
        _count(self._sampled, kind, size)

    def read(self, kind: str, size: int) -> None:
        """Count one that is read."""
        _count(self._read, kind, size)
        self.unread[0] -= 1
        self.unread[1] -= size

    @property
    def had(self) -> int:
        """Photos that are read."""
        return self._all[0] - self.unread[0]

    def coming(self) -> Iterator[tuple[str, float, float]]:
        """Of each kind how many photos, and bytes, are likely to come."""
        photos, size = (self._of(side) for side in (0, 1))
        for kind in photos:
            yield kind, photos[kind], size[kind]

    def _of(self, side: int) -> dict[str, float]:
        known = self._sampled or {self._kind: [1, 1]}
        whole = sum(counts[side] for counts in known.values()) or 1
        expected = {
            kind: max(0.0, self._all[side] * counts[side] / whole - self._read_of(kind, side))
            for kind, counts in known.items()
        }
        rest = sum(expected.values())
        if not rest:
            return {kind: self.unread[side] / len(known) for kind in known}
        return {kind: count * self.unread[side] / rest for kind, count in expected.items()}

    def _read_of(self, kind: str, side: int) -> int:
        return self._read.get(kind, (0, 0))[side]


def _count(counts: dict[str, list[int]], kind: str, size: int) -> None:
    pair = counts.setdefault(kind, [0, 0])
    pair[0] += 1
    pair[1] += size


class Pace:
    """The work that is left, and how fast it goes.

    Args:
        photos: all that are to be read.
        now: the time in seconds, of any clock.
        at_once: how many are read at the same time, at most.
    """

    def __init__(self, photos: Iterable[Photo], now: float, at_once: int = 1) -> None:
        self._named: dict[str, _Named] = {}
        self._unread = 0
        for photo in photos:
            kind = kind_named(photo)
            if kind not in self._named:
                self._named[kind] = _Named(kind)
            self._named[kind].add(_size(photo))
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

    def sampled(self, photo: Photo, kind: str) -> None:
        """Note what kind a photo of the library is; each once, read or not."""
        self._named[kind_named(photo)].sampled(kind, _size(photo))

    @property
    def had(self) -> dict[str, int]:
        """How many photos were read of each kind that names tell."""
        return {kind: named.had for kind, named in self._named.items()}

    def read(self, photo: Photo, seconds: float, kind: str | None = None) -> None:
        """Note that a photo was read, what was computed for it, and what kind it is if known."""
        named = kind_named(photo)
        kind = kind or named
        self._named[named].read(kind, _size(photo))
        self._unread -= 1
        self._work += seconds
        if self._first[kind] < self._at_once:
            self._first[kind] += 1
            return
        self._expected[kind] += _nanoseconds(kind, 1, _size(photo))
        self._took[kind] += round(seconds * 1e9)
        self._photos += 1

    def embedded(self, photos: int, seconds: float) -> None:
        """Note that the network took some photos, and the seconds that it computed."""
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
        # of the first seconds much goes into loading, which comes once
        since = max(now - _WINDOW_SECONDS, self._begun + (now - self._begun) / 3)
        while len(self._samples) > 2 and self._samples[1][0] < since:  # noqa: PLR2004 - two points make a rate
            self._samples.popleft()
        begun, before = self._samples[0]
        done = self._work - before
        if self._photos < _LEAST_PHOTOS or now - self._begun < _LEAST_SECONDS or done <= 0:
            return None
        return self._seconds_left() * (now - begun) / done

    def _seconds_left(self) -> float:
        """Of work, on one core."""
        overall = self._took.total() / max(1, self._expected.total())
        decoding = 0.0
        for named in self._named.values():
            for kind, photos, size in named.coming():
                known = self._expected[kind]
                factor = self._took[kind] / known if known else overall
                decoding += _nanoseconds(kind, photos, size) * factor / 1e9
        return decoding + self._unread * self._embedding / max(1, self._embedded)


def takes_at_most(seconds: float, photos: Iterable[Photo]) -> bool:
    """Whether decoding photos takes so long at most, by the constants, on one core."""
    left = round(seconds * 1e9)
    for photo in photos:
        left -= _nanoseconds(kind_named(photo), 1, _size(photo))
        if left < 0:
            return False
    return True


def _size(photo: Photo) -> int:
    """Bytes that will be read: a file beyond the limit is not even opened for long."""
    return photo.size if photo.size <= MAX_BYTES else 0


def _nanoseconds(kind: str, photos: float, size: float) -> int:
    """What decoding so many photos, of so many bytes together, is expected to take."""
    return round((photos * _CONSTANT + size * _A_BYTE.get(kind, _A_BYTE[JPEG])) * 1e9)
