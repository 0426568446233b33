"""JPEG pixels at the scale that serves, and whether the picture is whole.

A damaged JPEG mostly decodes without an error, as grey or shifted blocks. libjpeg-turbo knows (it
counts warnings), Pillow does not ask. simplejpeg does: strict, it refuses such a file. It is the
same library at the same scale, so the pixels are Pillow's, bit for bit, and finding damage costs no
second decode.
"""

from __future__ import annotations

import re
from typing import Final

import numpy as np
import simplejpeg
from PIL import Image

from purger.core import markers

FORMATS: Final = frozenset({"JPEG", "MPO"})

_SPACES: Final = {"RGB": ("RGBA", "RGBX"), "L": ("GRAY", "L")}
"""What simplejpeg and Pillow call the pixels as Pillow keeps them: four bytes for a colour."""

_LEFT_OVER: Final = re.compile(r"(\d+) extraneous bytes before marker 0xd9")
_END: Final = b"\xff\xd9"
_ENDS: Final = 100  # ends of pictures that are looked at: a video behind one has them by chance
_MOST_SCANS: Final = 200
_SCANNED_PIXELS: Final = 5_200_000_000  # of all scans: some seconds


def is_held_whole(data: bytes, image: Image.Image) -> bool:
    """Whether libjpeg holds the coefficients of the whole picture, at whatever scale it decodes.

    It does where these come in several scans: a progressive JPEG, or one with a scan a colour.

    Args:
        data: the file.
        image: opened on it; a JPEG or MPO.
    """
    return "progressive" in image.info or markers.in_first_scan(data) < len(image.getbands())


def most_scans(pixels: int) -> int:
    """In how many scans a picture may come that is held whole; real photos come in about ten."""
    return min(_MOST_SCANS, _SCANNED_PIXELS // max(1, pixels))


def decoded(data: bytes, image: Image.Image, side: int) -> tuple[Image.Image, bool]:
    """Decode at the smallest DCT scale whose longest side is at least `side`.

    Args:
        data: the file.
        image: opened on it, not loaded; a JPEG or MPO.
        side: pixels; a smaller picture is decoded whole.

    Returns:
        The picture, and whether part of it is lost.

    Raises:
        Exception: as Pillow's decoders do, where there is no picture at all.
    """
    scale = side / max(image.size)
    if scale < 1:
        width, height = image.size
        image.draft(image.mode, (max(1, int(width * scale)), max(1, int(height * scale))))
    is_damaged = False
    if image.mode in _SPACES:
        try:
            picture = _strictly(data, image)
        except ValueError:
            is_damaged = True
        else:
            if picture is not None:
                return picture, False
    image.load()
    return image, is_damaged


def _strictly(data: bytes, image: Image.Image) -> Image.Image | None:
    """The picture at the size that `image` was set to; None where it comes at another.

    Raises:
        ValueError: it is damaged.
    """
    width, height = image.size
    space, layout = _SPACES[image.mode]
    pixels = np.zeros((height, width, len(layout)), np.uint8)
    least = {"min_height": height, "min_width": width}
    if simplejpeg.decode_jpeg_header(data, strict=False, **least)[:2] != (height, width):
        return None
    try:
        simplejpeg.decode_jpeg(data, space, buffer=pixels, strict=True, **least)
    except ValueError as error:
        # it says so when all is decoded, and what it says may be of no account
        if not _is_padding(data, str(error)):
            raise
    picture = Image.new(image.mode, image.size, None)  # all of it is written now
    picture.frombytes(pixels.data, "raw", layout)
    return picture


def _is_padding(data: bytes, warning: str) -> bool:
    """Whether all that is wrong is what some cameras write between a picture and its end.

    Many times one byte is padding; anything else is part of a picture that lost its place.
    """
    found = _LEFT_OVER.search(warning)
    if found is None:
        return False
    count = int(found[1])
    end = data.find(_END)
    for _ in range(_ENDS):
        if end < 0:
            return False
        if end >= count and len(set(data[end - count : end])) == 1:
            return True
        end = data.find(_END, end + 1)
    return False
