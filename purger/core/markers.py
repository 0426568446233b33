"""The markers of a JPEG: what comes in its first scan, and in how many scans it comes.

A scan of a few bytes may say something of every pixel. libjpeg goes over the whole picture for each
at whatever scale it decodes, so half a megabyte can keep it busy for minutes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, repeat
from typing import Final

_MARKER: Final = re.compile(
    rb"\xff[\xc0-\xcf\xd8-\xfe]"
)  # others say nothing: libjpeg goes on behind
_BARE: Final = 0xD8  # nothing follows it
_MOST: Final = 100_000  # markers that are looked at
_SCAN: Final = 0xDA
_END: Final = 0xD9


def in_first_scan(data: bytes) -> int:
    """How many colours come in the first scan; 0 where there is none."""
    at = next(_scans(data), len(data))
    return data[at + 4] if at + 4 < len(data) else 0


def has_more_scans(data: bytes, most: int) -> bool:
    """Whether a picture comes in more than `most` scans; what follows its end does not count."""
    return next(islice(_scans(data), most, None), None) is not None


def _scans(data: bytes) -> Iterator[int]:
    """Where each scan begins; of more markers than any photo has, scans without end."""
    at = 2
    for _ in range(_MOST):
        found = _MARKER.search(data, at)
        if found is None:
            return
        at = found.start()
        code = data[at + 1]
        if code == _END:
            return
        if code == _SCAN:
            yield at
        length = 0 if code == _BARE else int.from_bytes(data[at + 2 : at + 4], "big")
        at += 2 + length
    yield from repeat(at)
