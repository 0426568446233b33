"""Files as bad as they come: mutations of good ones, and hostile ones made from nothing."""

from __future__ import annotations

import io
import struct
import zlib
from functools import cache
from typing import Final

import numpy as np
from PIL import Image

from tests.paint import scene

FORMATS: Final = {
    "jpg": ("JPEG", {"quality": 88}),
    "progressive.jpg": ("JPEG", {"quality": 88, "progressive": True}),
    "mpo": ("MPO", {"quality": 88}),
    "png": ("PNG", {}),
    "palette.png": ("PNG", {}),
    "webp": ("WEBP", {"quality": 80}),
    "lossless.webp": ("WEBP", {"lossless": True}),
    "tif": ("TIFF", {"compression": "tiff_lzw"}),
    "deflate.tif": ("TIFF", {"compression": "tiff_adobe_deflate"}),
    "raw.tif": ("TIFF", {}),
    "gif": ("GIF", {}),
    "bmp": ("BMP", {}),
    "avif": ("AVIF", {"quality": 70, "speed": 10}),
}
"""What is fuzzed: by name, Pillow's format and options."""

_ODD_NUMBERS: Final = (
    b"\0", b"\xff", b"\x7f", b"\x80", b"\0" * 4, b"\xff" * 4, b"\x7f\xff\xff\xff", b"\x80\0\0\0",
    b"\0\1", b"\xff\xff",
)  # fmt: skip


@cache
def good(name: str, seed: int, size: tuple[int, int] = (96, 72)) -> bytes:
    """A painted picture as a file of a format."""
    form, options = FORMATS[name]
    image = scene(seed, size)
    if name == "palette.png":
        image = image.quantize(64)
    stream = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112], exif[0x0110] = 1 + seed % 8, "Camera"
    exif.get_ifd(0x8769)[0x9003] = "2023:07:01 12:00:05"
    given = {} if form in {"BMP", "GIF"} else {"exif": exif}
    image.save(stream, form, **options, **given)
    return stream.getvalue()


def mutated(data: bytes, dice: np.random.Generator) -> bytes:
    """The file after one to five mutations: cuts, bits, odd numbers, noise, zeros, moved parts."""
    got = bytearray(data)
    for _ in range(int(dice.choice([1, 1, 1, 2, 3, 5]))):
        if len(got) < 16:
            break
        # half of them in the header, where the decisions are made
        end = min(len(got), 512) if dice.random() < 0.5 else len(got)
        _mutate(got, int(dice.integers(end)), dice)
    return bytes(got)


def _mutate(got: bytearray, at: int, dice: np.random.Generator) -> None:
    length = int(dice.integers(1, 256))
    match int(dice.integers(7)):
        case 0:
            del got[at:]
        case 1:
            got[at] ^= 1 << int(dice.integers(8))
        case 2:
            value = _ODD_NUMBERS[int(dice.integers(len(_ODD_NUMBERS)))]
            got[at : at + len(value)] = value
        case 3:
            got[at : at + length // 4] = dice.bytes(length // 4)
        case 4:
            source = int(dice.integers(len(got)))
            got[at:at] = got[source : source + length]
        case 5:
            del got[at : at + length]
        case _:
            count = int(dice.choice([512, 4096]))
            got[at : at + count] = bytes(min(count, len(got) - at))


def png_bomb(side: int) -> bytes:
    """A valid PNG of side×side black pixels in a few kilobytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    packer = zlib.compressobj(9)
    row = b"\0" * (side // 8 + 1)
    pixels = b"".join(packer.compress(row) for _ in range(side)) + packer.flush()
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    parts = (chunk(b"IHDR", header), chunk(b"IDAT", pixels), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def bombs() -> dict[str, bytes]:
    """Files that claim, or are, far more than they weigh, by name."""
    jpeg = bytearray(good("jpg", 1))
    frame = jpeg.index(b"\xff\xc0") + 5
    jpeg[frame : frame + 4] = b"\xff\xff\xff\xff"
    gif = b"GIF89a\xff\xff\xff\xff\0\0\0,\0\0\0\0\xff\xff\xff\xff\0\2\2D\1\0;"
    bmp = bytearray(good("bmp", 1))
    bmp[18:26] = struct.pack("<ii", 60_000, 60_000)
    text = zlib.compress(bytes(50_000_000))
    note = b"zTXt" + b"a\0\0" + text
    png = good("png", 1)
    packed = struct.pack(">I", len(note) - 4) + note + struct.pack(">I", zlib.crc32(note))
    return {
        "pixels.png": png_bomb(30_000), "header.jpg": bytes(jpeg), "screen.gif": gif,
        "header.bmp": bytes(bmp), "text.png": png[:33] + packed + png[33:],
    }  # fmt: skip
