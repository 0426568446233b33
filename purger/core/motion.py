"""Motion photos: one file that is a picture and holds a short video.

Sources: Motion Photo format 1.0 (XMP `MotionPhoto="1"`, before it `MicroVideo="1"`); Samsung's
trailer (an MP4 after the picture). The video of any of them begins with an `ftyp` box.
"""

from __future__ import annotations

import re
import struct
from typing import Final

_FLAGS: Final = (b"MotionPhoto", b"MicroVideo")
_IS_SET: Final = re.compile(rb"\s*(?:=\s*[\"']|>\s*)1\b")
_VIDEO_BRANDS: Final = frozenset({
    b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"hvc1", b"qt  ",
    b"3gp4", b"3gp5", b"3gp6", b"M4V ", b"MSNV",
})  # fmt: skip
_LONGEST_BOX: Final = 256


def is_motion_photo(data: bytes) -> bool:
    """Whether the bytes of a photo hold, or say that they hold, a video."""
    return any(_is_set(data, flag) for flag in _FLAGS) or _has_video(data)


def _is_set(data: bytes, flag: bytes) -> bool:
    at = data.find(flag)
    while at >= 0:
        if _IS_SET.match(data, at + len(flag)):
            return True
        at = data.find(flag, at + 1)
    return False


def _has_video(data: bytes) -> bool:
    """Look for a video's first box anywhere but at the beginning, which is the photo's own."""
    at = data.find(b"ftyp", 12)
    while at >= 0:
        (size,) = struct.unpack_from(">I", data, at - 4)
        if 16 <= size <= _LONGEST_BOX and data[at + 4 : at + 8] in _VIDEO_BRANDS:  # noqa: PLR2004 - ISO 14496-12: four words at least
            return True
        at = data.find(b"ftyp", at + 1)
    return False
