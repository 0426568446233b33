"""What kind of picture a file holds: by its first bytes, by its name, or by a sample of a library.

Programs write HEIC under the names of JPEGs and the other way round, so a name tells what is
likely; the kind decides what decoding will cost.
"""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Final, Self

from purger.core.domain import Photo
from purger.core.kinship import opened

JPEG: Final = "jpeg"
HEAD_BYTES: Final = 12
"""From which `kind_of` knows."""

_NAMED: Final = {
    "png": "png", "webp": "webp", "heic": "heic", "heif": "heic", "hif": "heic", "avif": "avif",
    "tif": "tiff", "tiff": "tiff", "bmp": "bmp", "gif": "gif",
}  # fmt: skip
_STARTS: Final = (
    (b"\xff\xd8", JPEG), (b"\x89PNG", "png"), (b"II*\0", "tiff"), (b"MM\0*", "tiff"),
    (b"II+\0", "tiff"), (b"MM\0+", "tiff"), (b"BM", "bmp"), (b"GIF8", "gif"),
)  # fmt: skip
_SAMPLED: Final = 2000
_SECONDS: Final = 1.0


def kind_of(head: bytes) -> str | None:
    """The kind by the first `HEAD_BYTES` of a file; None for none of those that are read."""
    if head[4:8] == b"ftyp":
        return "avif" if head[8:12] in {b"avif", b"avis"} else "heic"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    return next((kind for start, kind in _STARTS if head.startswith(start)), None)


def kind_named(photo: Photo) -> str:
    """The kind by the name."""
    return _NAMED.get(photo.text.rpartition(".")[2].lower(), JPEG)


class Sample:
    """Looks into some photos, spread over all; a context manager that stops it.

    A second at most for each drive, by a thread of its own; one that does not answer is left to
    itself.

    Args:
        photos: of a library, in any order.
        tell: called with a photo and its kind, on those threads.
    """

    def __init__(self, photos: Sequence[Photo], tell: Callable[[Photo, str], None]) -> None:
        self._photos = photos[:: max(1, -(-len(photos) // _SAMPLED))]
        self._tell = tell
        self._is_over = threading.Event()

    def __enter__(self) -> Self:
        by_drive: dict[int, list[Photo]] = defaultdict(list)
        for photo in self._photos:
            by_drive[photo.device].append(photo)
        for photos in by_drive.values():
            threading.Thread(
                target=self._look, args=(_spread(photos),), name="purger-kinds", daemon=True
            ).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_over.set()

    def _look(self, photos: Sequence[Photo]) -> None:
        until = time.monotonic() + _SECONDS
        for photo in photos:
            if self._is_over.is_set() or time.monotonic() > until:
                return
            with suppress(OSError, ValueError), opened(photo.text) as stream:
                kind = kind_of(stream.read(HEAD_BYTES))
                if kind is not None:
                    self._tell(photo, kind)


def _spread(photos: Sequence[Photo]) -> list[Photo]:
    """All, in an order whose beginnings are spread over all of them as well."""
    strides = [1 << bit for bit in range(len(photos).bit_length(), -1, -1)]
    taken = [False] * len(photos)
    order = []
    for stride in strides:
        for place in range(0, len(photos), stride):
            if not taken[place]:
                taken[place] = True
                order.append(photos[place])
    return order


def with_probes(
    photos: Sequence[Photo], each: int, share: int = 16, had: Mapping[str, int] | None = None
) -> list[Photo]:
    """The same photos, some of each named kind early: what they cost is known soon.

    They stand among the first `share`-th of the photos, so that likely duplicates, where these come
    first, wait for hardly any.

    Args:
        photos: in the order in which they are to be read.
        each: probes of a kind.
        share: what part of all photos may come before the last probe.
        had: probes of a kind that were read before.
    """
    by_kind: dict[str, list[int]] = defaultdict(list)
    for place, photo in enumerate(photos):
        by_kind[kind_named(photo)].append(place)
    room = len(photos) // share
    each = min(each, room // max(1, len(by_kind)))
    probes: list[int] = []
    for kind, places in by_kind.items():
        lacking = each - (had or {}).get(kind, 0)
        if lacking > 0:
            step = max(1, len(places) // lacking)
            probes += places[step // 2 :: step][:lacking]
    if not probes:
        return list(photos)
    chosen = set(probes)
    rest = [photo for place, photo in enumerate(photos) if place not in chosen]
    apart = max(1, room // len(probes))
    mixed: list[Photo] = []
    for number, place in enumerate(probes):
        mixed += [photos[place], *rest[number * (apart - 1) : (number + 1) * (apart - 1)]]
    return mixed + rest[len(probes) * (apart - 1) :]
