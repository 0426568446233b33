"""WebP pixels without the canvases of an animation.

Pillow decodes every WebP as if it moved: a canvas of four bytes a pixel, another one for the next
picture, a copy of it and a picture made of that, 190 MB for 12 megapixels. The library below it
decodes a still picture into three bytes a pixel, the same ones. It is the one that Pillow brought;
where that cannot be reached from here (Windows: it is linked into Pillow), Pillow decodes.
"""

from __future__ import annotations

import ctypes
from functools import cache
from typing import Any, Final

import numpy as np
from PIL import Image, features

from purger.core.domain import Bytes

_COLOURS: Final = 3
_STRIP: Final = 1 << 20  # pixels that Pillow gets at once


def decoded(data: bytes, image: Image.Image, factor: int) -> Image.Image | None:
    """The picture, reduced by a whole factor as `Image.reduce` does.

    Args:
        data: the file.
        image: opened on it, not loaded.
        factor: 1 or more.

    Returns:
        It in RGB; None where Pillow has to decode it: it moves, has transparent parts, is damaged,
        or the library cannot be reached.
    """
    if image.format != "WEBP" or image.mode != "RGB" or getattr(image, "n_frames", 1) != 1:
        return None
    library = _library()
    pixels = None if library is None else _pixels(library, data, image.size)
    return None if pixels is None else _reduced(pixels, factor)


def _pixels(library: Any, data: bytes, size: tuple[int, int]) -> Bytes | None:
    """h×w×3 uint8; None where they are not to be had, or not of this size."""
    width, height = size
    told = ctypes.c_int(), ctypes.c_int()
    library.WebPGetInfo(data, len(data), *map(ctypes.byref, told))
    if (told[0].value, told[1].value) != size:
        return None
    pixels = np.empty((height, width, _COLOURS), np.uint8)
    done = library.WebPDecodeRGBInto(
        data, len(data), pixels.ctypes.data, pixels.nbytes, width * _COLOURS
    )
    return pixels if done else None


def _reduced(pixels: Bytes, factor: int) -> Image.Image:
    """Strip by strip: for all of it at once Pillow would need four bytes more a pixel."""
    height, width = pixels.shape[:2]
    whole = Image.new("RGB", (-(-width // factor), -(-height // factor)))
    rows = factor * max(1, _STRIP // (width * factor))
    for top in range(0, height, rows):
        strip = Image.fromarray(pixels[top : top + rows])
        whole.paste(strip.reduce(factor) if factor > 1 else strip, (0, top // factor))
    return whole


@cache
def _library() -> Any:
    """The library as Pillow has it loaded; None where it cannot be reached."""
    if not features.check("webp"):
        return None
    from PIL import _webp  # noqa: PLC0415 - a Pillow may be built without it

    try:
        library = ctypes.CDLL(_webp.__file__)
        size, pointer, number = ctypes.c_size_t, ctypes.c_void_p, ctypes.POINTER(ctypes.c_int)
        library.WebPGetInfo.argtypes = [ctypes.c_char_p, size, number, number]
        library.WebPDecodeRGBInto.argtypes = [ctypes.c_char_p, size, pointer, size, ctypes.c_int]
        library.WebPDecodeRGBInto.restype = pointer
    except (OSError, AttributeError, TypeError):
        return None
    return library
