"""Motion photos: one file that is a picture and holds a short video.

Sources: Motion Photo format 1.0 (XMP `MotionPhoto="1"`, before it `MicroVideo="1"`; in HEIC a box
`mpvd`); Samsung's trailer (an MP4 after the picture). A video begins with an `ftyp` box.
"""

from __future__ import annotations

import re
import struct
from typing import Final

_FLAGS: Final = (b"MotionPhoto", b"MicroVideo")
_IS_SET: Final = re.compile(rb"\s*(?:=\s*[\"']|>\s*)1\b")
_HEAD: Final = 1 << 17  # XMP stands before the picture
_JPEG: Final = b"\xff\xd8"
_JPEG_ENDS: Final = b"\xff\xd9"
_VIDEO_BRANDS: Final = frozenset({
    b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"hvc1", b"qt  ",
    b"3gp4", b"3gp5", b"3gp6", b"M4V ", b"MSNV",
})  # fmt: skip
_LONGEST_BOX: Final = 256
_BOXES: Final = 256


def is_motion_photo(data: bytes) -> bool:
    """Whether the bytes of a photo hold, or say that they hold, a video."""
    if any(_is_set(data, flag) for flag in _FLAGS):
        return True
    if data[:2] == _JPEG:
        # searching takes its time, and few files end with anything but their picture
        return not data[-64:].rstrip(b"\0").endswith(_JPEG_ENDS) and _has_video(data)
    return data[4:8] == b"ftyp" and _has_video_box(data)


def _is_set(data: bytes, flag: bytes) -> bool:
    at = data.find(flag, 0, _HEAD)
    while at >= 0:
        if _IS_SET.match(data, at + len(flag)):
            return True
        at = data.find(flag, at + 1, _HEAD)
    return False


def _has_video(data: bytes) -> bool:
    """Look for a video's first box."""
    at = data.find(b"ftyp", 4)
    while at >= 0:
        (size,) = struct.unpack_from(">I", data, at - 4)
        if 16 <= size <= _LONGEST_BOX and data[at + 4 : at + 8] in _VIDEO_BRANDS:  # noqa: PLR2004 - ISO 14496-12: four words at least
            return True
        at = data.find(b"ftyp", at + 1)
    return False


def _has_video_box(data: bytes) -> bool:
    """Whether a box of a HEIC or AVIF file is a video, or begins one."""
    at = 0
    for _ in range(_BOXES):
        if at + 16 > len(data):
            return False
        size, kind = struct.unpack_from(">I4s", data, at)
        if at and kind in {b"mpvd", b"ftyp"}:
            return True
        if size == 1:
            (size,) = struct.unpack_from(">Q", data, at + 8)
        if size < 8:  # noqa: PLR2004 - the last one, or none
            return False
        at += size
    return False
