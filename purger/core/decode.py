"""Read photo files: one read of each feeds the network, the thumbnail, the hashes and the traits.

    bytes ─sha256─► digest
      └─decode (smallest scale that serves)─► upright ─► sRGB ─► thumbnail ─► traits, hash, tiny
                                                            └──► pixels for the network

A file that cannot be read becomes a `Skipped` with a sentence. Limits: `MAX_BYTES` a file,
`MAX_PIXELS` a picture (a JPEG that need not be held whole may have `MAX_SCALED_PIXELS`), and
only one very large picture at a time.
"""

from __future__ import annotations

import errno
import hashlib
import io
import math
import os
import stat
import threading
import warnings
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np
import pi_heif
import PIL
import simplejpeg
from numpy.typing import NDArray
from PIL import Image, ImageCms, ImageFile, ImageOps, UnidentifiedImageError

from purger.core import jpeg, markers, resampling, webp
from purger.core.decoders import Decoders
from purger.core.domain import (
    LUMA_SIDE,
    TILES,
    TINY_SIDE,
    Bytes,
    Decoded,
    Floats,
    Looks,
    Photo,
    Skipped,
    Target,
    Traits,
)
from purger.core.errors import PhotoError, why_of
from purger.core.exif import Shot, rating_of, shot_of
from purger.core.facts import Facts, facts_of
from purger.core.motion import is_motion_photo
from purger.core.placeholders import NOT_HERE, is_placeholder
from purger.core.presence import Presence, is_unplugged
from purger.core.texts import say

FORMATS: Final = ("JPEG", "PNG", "WEBP", "TIFF", "BMP", "DIB", "GIF", "HEIF", "AVIF")
"""The only decoders of Pillow that are ever tried, whatever a file claims to be.

MPO (two JPEGs in one) comes through the JPEG decoder."""

THUMBNAIL_SIDE: Final = 360
MAX_PIXELS: Final = 256_000_000
"""Of a picture that is decoded whole: telephones make 200 million."""
MAX_SCALED_PIXELS: Final = 1_000_000_000
"""Of a JPEG in one scan, which is decoded at a smaller scale and takes next to no memory."""
MAX_BYTES: Final = 1_000_000_000
EMPTY: Final = say("The file is empty.")
_GONE: Final = say("It is no longer there.")
_UNPLUGGED: Final = {errno.ENOTCONN, errno.ECONNABORTED, errno.ENODEV, errno.ENXIO, errno.ESTALE}
VERSION: Final = 3
"""Raised whenever decoding yields other pixels, thumbnails or hashes; old cache rows then end."""
DECODERS: Final = (
    f"{VERSION}, Pillow {PIL.__version__}, pi-heif {pi_heif.__version__}, "
    f"simplejpeg {simplejpeg.__version__}"
)
"""The code that decodes: what stopped it may not stop another version."""

_LARGE_PIXELS = 40_000_000
_ONE_LARGE_AT_A_TIME = threading.Lock()
_THUMBNAIL_QUALITY = 82
_LONGEST_JPEG = 65_500
_HASH_COLUMNS = 16
_ORIENTATION = 0x0112
_TOO_LARGE = say("The picture is too large to be real")
_UNKNOWN = say("It is damaged, or not a picture of a known format.")
_MANY_BYTES = 32_000_000
_HEAD = 16
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_TURNS_ON_THE_SIDE = {_TURNS[value] for value in (5, 6, 7, 8)}
_DARK, _BRIGHT = 3, 252
_MOST_EXACT = 2**24  # of a float32

pi_heif.register_heif_opener()
Image.init()  # registers every decoder now: doing it lazily on several threads is a race
# Pillow's own limit, met while a header is read; `_open` knows a lower one for most formats
Image.MAX_IMAGE_PIXELS = MAX_SCALED_PIXELS
warnings.simplefilter("error", Image.DecompressionBombWarning)


def read(photo: Photo, target: Target, apart: Decoders | None = None) -> Decoded | Skipped:
    """Read and decode one photo; never raises for a bad file.

    Args:
        photo: as the scan saw it.
        target: the picture that the network asks for.
        apart: who decodes what may take a process down; None decodes everything here.
    """
    data = fetch(photo)
    return data if isinstance(data, Skipped) else picture_of(photo, data, target, apart)


def fetch(photo: Photo) -> bytes | Skipped:
    """The bytes of a photo that is still the file that the scan saw."""
    try:
        data, found = _bytes_of(photo.path)
    except PhotoError as error:
        is_away = str(error) == _GONE and is_unplugged(photo.path, photo.device)
        return Skipped(photo.path, Presence.AWAY.value if is_away else str(error))
    if not photo.is_same_file(found):
        return Skipped(photo.path, say("It changed while it was being scanned."))
    return data


def picture_of(
    photo: Photo, data: bytes, target: Target, apart: Decoders | None = None
) -> Decoded | Skipped:
    """Decode what `fetch` read; as `read` for the rest."""
    try:
        if apart is not None and apart.takes(data, photo):
            return apart.read(photo, data, target)
        return decoded(photo, data, target)
    except PhotoError as error:
        return Skipped(photo.path, str(error))


def preview(path: Path, side: int, apart: Decoders | None = None) -> bytes:
    """Decode a photo for the screen: JPEG bytes, upright, sRGB, longest side at most `side`.

    Raises:
        PhotoError: the file cannot be read.
    """
    data, _ = _bytes_of(path)
    if apart is not None and apart.takes(data):
        return apart.preview(data, side)
    return preview_of(data, side)


def preview_of(data: bytes, side: int) -> bytes:
    """As `preview`, of the bytes of a file."""
    with ExitStack() as stack:
        image = _open(data, stack)
        picture = _upright_srgb(data, image, side).picture
        picture.thumbnail((side, side), Image.Resampling.LANCZOS)
        return _jpeg(picture, quality=92)


def pixels(path: Path, side: int, apart: Decoders | None = None) -> Bytes:
    """Decode a photo to h×w×3 uint8, upright, sRGB, at the smallest scale that serves.

    Its longest side is at least `side` where the photo has as much, and less than twice of it.

    Raises:
        PhotoError: the file cannot be read.
    """
    data, _ = _bytes_of(path)
    if apart is not None and apart.takes(data):
        jpeg_ = apart.preview(data, min(side, _LONGEST_JPEG))
        return np.asarray(simplejpeg.decode_jpeg(jpeg_, "RGB"), np.uint8)
    with ExitStack() as stack:
        return np.asarray(_upright_srgb(data, _open(data, stack), side).picture, np.uint8)


def facts(path: Path, apart: Decoders | None = None) -> Facts:
    """What the file tells of how the photo was taken and stored; its pixels are not decoded.

    Raises:
        PhotoError: the file cannot be read.
    """
    data, _ = _bytes_of(path)
    if apart is not None and apart.takes(data):
        return apart.facts(data)
    return facts_of_bytes(data)


def facts_of_bytes(data: bytes) -> Facts:
    """As `facts`, of the bytes of a file."""
    with ExitStack() as stack:
        image = _open(data, stack)
        profile = _profile(image.info.get("icc_profile"))
        own = ((say("Colour profile"), profile),) if profile else ()
        return (*facts_of(image.getexif()), *own)


def _profile(profile: bytes | None) -> str:
    try:
        made = ImageCms.ImageCmsProfile(io.BytesIO(profile)) if profile else None
        return "" if made is None else ImageCms.getProfileDescription(made).strip()
    except Exception:  # noqa: BLE001 - as `_to_srgb`: the pixels are fine
        return ""


def pictures_of(
    files: Sequence[tuple[Photo, bytes]], target: Target, apart: Decoders
) -> list[Decoded | Skipped]:
    """As `picture_of`, of several; small JPEGs among them go to a worker as one job."""
    small = [
        place
        for place, (photo, data) in enumerate(files)
        if apart.takes_small(data) and not apart.takes(data, photo)
    ]
    answers = apart.read_small([files[place] for place in small], target) if small else []
    known = dict(zip(small, answers, strict=True))
    return [
        known.get(place) or picture_of(photo, data, target, apart)
        for place, (photo, data) in enumerate(files)
    ]


class LargeError(PhotoError):
    """A picture is so large that only one such may be decoded at a time."""


def decoded(photo: Photo, data: bytes, target: Target, *, may_be_large: bool = True) -> Decoded:
    """Decode the bytes of a photo, in this process.

    Raises:
        PhotoError: they are no picture, or one beyond the limits.
        LargeError: it is very large, and may not be.
    """
    with ExitStack() as stack:
        image = _open(data, stack, may_be_large=may_be_large)
        shot = _shot(image)
        side = max(THUMBNAIL_SIDE, target.width, target.height)
        upright = _upright_srgb(data, image, side)
        picture, (width, height) = upright.picture, upright.full
        pixels = np.asarray(_fit(picture, target))
        picture = _thumbnail(picture)
    luma = picture.convert("L")
    values = np.asarray(luma)
    sharpness, clipping, tiles = _quality(values)
    return Decoded(
        photo,
        Traits(
            image.format or "",
            width,
            height,
            shot.taken,
            shot.camera,
            shot.has_gps,
            sharpness,
            clipping,
            is_motion_photo(data),
            shot.exposure,
            shot.bias,
            shot.focal_length,
            shot.focus_distance,
            tiles,
            upright.is_damaged,
            shot.rating,
        ),
        Looks(hashlib.sha256(data).digest(), _dhash(values), _tiny(picture), _luma(luma)),
        pixels,
        _jpeg(picture, _THUMBNAIL_QUALITY),
    )


def _bytes_of(path: Path) -> tuple[bytes, os.stat_result]:
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    flags |= getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    try:
        if is_placeholder(os.lstat(path)):  # opening it may be enough to download it
            raise PhotoError(NOT_HERE)
        descriptor = os.open(path, flags)
        with os.fdopen(descriptor, "rb") as stream:
            found = os.fstat(descriptor)
            if not stat.S_ISREG(found.st_mode):
                raise PhotoError(say("It is not a regular file."))
            if found.st_size == 0:
                raise PhotoError(EMPTY)
            if found.st_size > MAX_BYTES:
                raise PhotoError(
                    say("The file is larger than {most:,} MB.", most=MAX_BYTES // 10**6)
                )
            if found.st_size > _MANY_BYTES and not _may_be_picture(_head(descriptor)):
                raise PhotoError(_UNKNOWN)
            return stream.read(), found
    except FileNotFoundError:
        raise PhotoError(_GONE) from None
    except PermissionError:
        raise PhotoError(say("It may not be read.")) from None
    except OSError as error:
        if error.errno in _UNPLUGGED:
            raise PhotoError(Presence.AWAY.value) from None
        raise PhotoError(_unreadable(error)) from None


def _head(descriptor: int) -> bytes:
    """The first bytes of a file that is not read so far; past its buffer, which would be copied."""
    head = os.read(descriptor, _HEAD)
    os.lseek(descriptor, 0, os.SEEK_SET)
    return head


def _may_be_picture(head: bytes) -> bool:
    """Whether a decoder would look at a file that begins so; of too few bytes nobody can tell."""
    accepting = (Image.OPEN[name][1] for name in FORMATS)
    return len(head) < _HEAD or any(
        accepts is None or accepts(head[:_HEAD]) for accepts in accepting
    )


def _unreadable(error: OSError) -> str:
    return say("It cannot be read: {why}.", why=why_of(error))


# a disk or its reader that fails; a share whose server does not answer
_FAILURES: Final = {"EIO", "EREMOTEIO", "ETIMEDOUT", "EHOSTDOWN", "EHOSTUNREACH", "ENETUNREACH"}
FAILED_DRIVE: Final = frozenset({Presence.AWAY.value}) | {
    _unreadable(OSError(number, os.strerror(number)))
    for number, name in errno.errorcode.items()
    if name in _FAILURES
}
"""The sentences for photos that are not to blame."""


def _open(data: bytes, stack: ExitStack, *, may_be_large: bool = True) -> Image.Image:
    """Open a picture within the limits; its header is read, its pixels are not."""
    try:
        image = stack.enter_context(Image.open(io.BytesIO(data), formats=FORMATS))
    except UnidentifiedImageError:
        raise PhotoError(_UNKNOWN) from None
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        millions = MAX_SCALED_PIXELS // 10**6
        raise PhotoError(
            say(
                "{problem} (over {millions:,} million pixels).",
                problem=_TOO_LARGE,
                millions=millions,
            )
        ) from None
    except Exception as error:  # noqa: BLE001 - decoders raise anything on hostile bytes
        raise PhotoError(say("It is damaged ({name}).", name=type(error).__name__)) from None
    pixels = image.width * image.height
    is_jpeg = image.format in jpeg.FORMATS
    is_scaled = is_jpeg and not jpeg.is_held_whole(data, image)
    if pixels > (MAX_SCALED_PIXELS if is_scaled else MAX_PIXELS):
        raise PhotoError(
            say(
                "{problem} ({millions:,} million pixels).",
                problem=_TOO_LARGE,
                millions=pixels // 10**6,
            )
        )
    if pixels == 0:
        raise PhotoError(say("The picture has no pixels."))
    if is_jpeg and not is_scaled:
        most = jpeg.most_scans(pixels)
        if markers.has_more_scans(data, most):
            raise PhotoError(
                say("It comes in over {most} scans; a real photo has about ten.", most=most)
            )
    if pixels > _LARGE_PIXELS and not is_scaled:
        if not may_be_large:
            raise LargeError(_TOO_LARGE)
        stack.enter_context(_ONE_LARGE_AT_A_TIME)
    return image


@dataclass(frozen=True, slots=True)
class _Upright:
    """A picture for the eye: upright, 8 bits, sRGB.

    Attributes:
        full: width and height of the whole picture, upright.
        is_damaged: whether part of the picture is lost.
    """

    picture: Image.Image
    full: tuple[int, int]
    is_damaged: bool


def _upright_srgb(data: bytes, image: Image.Image, side: int) -> _Upright:
    """Decode to upright 8-bit sRGB, where possible at a scale no smaller than `side` needs."""
    full = image.size
    try:
        if image.format in jpeg.FORMATS:
            loaded, is_damaged = jpeg.decoded(data, image, side)
            small = _reduced(loaded, side)
        else:
            small, is_damaged = _loaded(data, image, side), False
            full = image.size  # a TIFF is turned upright while it loads
        turn = _turn(image)
        picture = _srgb(_eight_bit(small), image.info.get("icc_profile"))
    except Exception as error:  # noqa: BLE001 - decoders raise anything on hostile bytes
        raise PhotoError(_sentence(error)) from None
    if turn is None:
        return _Upright(picture, full, is_damaged)
    turned = full[::-1] if turn in _TURNS_ON_THE_SIDE else full
    return _Upright(picture.transpose(turn), turned, is_damaged)


def _turn(image: Image.Image) -> Image.Transpose | None:
    """How EXIF says to turn the picture; broken EXIF says nothing."""
    try:
        return _TURNS.get(image.getexif().get(_ORIENTATION, 1))
    except Exception:  # noqa: BLE001 - struct.error, TypeError, ...: the pixels are fine
        return None


def _loaded(data: bytes, image: Image.Image, side: int) -> Image.Image:
    """A picture that has no scales, decoded and `_reduced`."""
    picture = webp.decoded(data, image, _factor(image, side))
    if picture is not None:
        return picture
    image.load()
    return _reduced(image, side)


def _reduced(image: Image.Image, side: int) -> Image.Image:
    factor = _factor(image, side)
    return image.reduce(factor) if factor > 1 and image.mode in {"RGB", "L"} else image


def _factor(image: Image.Image, side: int) -> int:
    return max(1, max(image.size) // (2 * side))


def _sentence(error: BaseException) -> str:
    if isinstance(error, MemoryError):
        return say("There was not enough memory to decode it.")
    text = str(error).lower()
    if "truncated" in text or "not enough" in text or "premature" in text:
        return say("The file is cut short.")
    return say("It is damaged ({name}).", name=type(error).__name__)


def _eight_bit(image: Image.Image) -> Image.Image:
    """To 8 bits a channel; transparent parts show white, as viewers do."""
    if image.mode.startswith("I") or image.mode == "F":
        values = np.asarray(image, np.float32)
        top = 65535.0 if image.mode != "F" or values.max() > 1 else 1.0
        return Image.fromarray((values / top * 255).clip(0, 255).astype(np.uint8))
    if image.mode in {"RGBA", "LA", "PA", "La", "RGBa"} or "transparency" in image.info:
        rgba = image.convert("RGBA")
        flat = Image.new("RGB", rgba.size, "white")
        flat.paste(rgba, mask=rgba.getchannel("A"))
        return flat
    return image


def _srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    transform = _to_srgb(profile, image.mode) if profile else None
    converted = ImageCms.applyTransform(image, transform) if transform is not None else None
    if converted is not None:
        return converted
    is_its_own = image.mode == "RGB" and not isinstance(image, ImageFile.ImageFile)
    return image if is_its_own else image.convert("RGB")


@lru_cache(maxsize=32)
def _to_srgb(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    """The transform to sRGB; None for a profile that is sRGB already, or broken, or of no use."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if "srgb" in ImageCms.getProfileDescription(source).lower():
            return None
        return ImageCms.buildTransform(source, ImageCms.createProfile("sRGB"), mode, "RGB")
    except Exception:  # noqa: BLE001 - lcms raises PyCMSError, OSError, TypeError; pixels are fine
        return None


def _fit(picture: Image.Image, target: Target) -> Image.Image:
    size = (target.width, target.height)
    if target.resize == "crop":
        return ImageOps.fit(picture, size, Image.Resampling.BILINEAR)
    if target.resize == "pad":
        return ImageOps.pad(picture, size, Image.Resampling.BILINEAR, color=(127, 127, 127))
    return picture.resize(size, Image.Resampling.BILINEAR)


def _thumbnail(picture: Image.Image) -> Image.Image:
    """As Pillow's `thumbnail` to `THUMBNAIL_SIDE`; a picture that is no larger is returned."""
    if max(picture.size) <= THUMBNAIL_SIDE:
        return picture
    return resampling.boxed(picture, *_thumbnail_size(*picture.size))


def _thumbnail_size(width: int, height: int) -> tuple[int, int]:
    side, aspect = THUMBNAIL_SIDE, width / height
    if aspect <= 1:
        nearest = _rounded(side * aspect, lambda n: abs(aspect - n / side))
        return nearest, side
    return side, _rounded(side / aspect, lambda n: abs(aspect - side / n) if n else 0)


def _rounded(number: float, error: Callable[[int], float]) -> int:
    return max(min(math.floor(number), math.ceil(number), key=error), 1)


def _dhash(luma: Bytes) -> bytes:
    """Difference hash of 256 bits: is a pixel brighter than its left neighbour, 16×16 (Krawetz)."""
    side = _HASH_COLUMNS
    values = resampling.lanczos(luma, side + 1, side)
    return np.packbits(values[:, 1:] > values[:, :-1]).tobytes()


def _tiny(picture: Image.Image) -> Bytes:
    return np.array(picture.resize((TINY_SIDE, TINY_SIDE), Image.Resampling.BOX), np.uint8)


def _luma(luma: Image.Image) -> Bytes:
    return np.array(luma.resize((LUMA_SIDE, LUMA_SIDE), Image.Resampling.BOX), np.uint8)


def _quality(luma: Bytes) -> tuple[float, float, bytes]:
    """Sharpness (variance of the 4-neighbour Laplacian), share of clipped pixels, and the tiles."""
    beyond = luma - np.uint8(_DARK + 1) >= np.uint8(_BRIGHT - _DARK - 1)  # dark ones wrap around
    clipping = int(np.count_nonzero(beyond)) / luma.size
    values = luma.astype(np.int16)  # exact, and half as wide as what a float needs
    if min(values.shape) < 3:  # noqa: PLR2004 - the Laplacian needs a neighbour on each side
        return 0.0, clipping, bytes(TILES * TILES)
    laplacian = values[:-2, 1:-1] + values[2:, 1:-1]
    laplacian += values[1:-1, :-2]
    laplacian += values[1:-1, 2:]
    values <<= 2
    laplacian -= values[1:-1, 1:-1]
    squares = laplacian.astype(np.float32)
    np.square(squares, out=squares)
    tiles, total = _tiles(squares)
    mean = int(laplacian.sum(dtype=np.int32)) / squares.size
    return float(max(total / squares.size - mean * mean, 0.0)), clipping, tiles


def _tiles(squares: Floats) -> tuple[bytes, float]:
    """The variance of the Laplacian (whose mean is nearly 0) by tiles, and the sum of its squares.

    Returns:
        6×6 bytes, logarithms; the exact sum of all.
    """
    height, width = squares.shape
    if min(height, width) < TILES:
        return bytes(TILES * TILES), float(squares.sum(dtype=np.float64))
    rows, columns, counts = _grid(height, width)
    strips = np.empty((TILES, width), np.float32)
    for strip, begin, end in zip(strips, rows, [*rows[1:], height], strict=True):
        squares[begin:end].sum(axis=0, out=strip)
    # sums of squares of whole numbers are exact as long as they are below
    is_exact = strips.max() < _MOST_EXACT
    total = (strips if is_exact else squares).sum(dtype=np.float64)
    sums = np.add.reduceat(strips, columns, axis=1)
    tiles = (16 * np.log2(1 + sums / counts)).clip(0, 255).astype(np.uint8)
    return bytes(tiles.tobytes()), float(total)


@lru_cache(maxsize=128)
def _grid(height: int, width: int) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.intp]]:
    """Where the rows and the columns of tiles begin, and how many pixels are in each tile."""
    rows, columns = (np.arange(TILES) * length // TILES for length in (height, width))
    return rows, columns, np.outer(np.diff([*rows, height]), np.diff([*columns, width]))


def _jpeg(picture: Image.Image, quality: int) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=quality, exif=b"", icc_profile=None)
    return stream.getvalue()


def _shot(image: Image.Image) -> Shot:
    """What EXIF records of the moment, and XMP of the stars; broken EXIF records nothing."""
    try:
        shot = shot_of(image.getexif())
        stars = rating_of(image.info.get("xmp"))
        return shot if stars is None else replace(shot, rating=stars)
    except Exception:  # noqa: BLE001 - struct.error, TypeError, SyntaxError, ...: not the pixels' fault
        return Shot()
