"""The things that happen to a picture on its way through phones, messengers and editors.

Each kind and strength makes the bytes of one derived copy. Copies carry no EXIF data (but the tag
that some of them are about): what they are must be seen in the pixels.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import numpy as np
from PIL import Image, ImageDraw, ImageEnhance, ImageFont, ImageOps, features

try:
    import pillow_heif  # an encoder: pi-heif, which the product uses, only reads

    pillow_heif.register_heif_opener()
    HEIF_ENCODER = True
except ImportError:
    HEIF_ENCODER = False

Change = Callable[[Image.Image], Image.Image]

MESSENGER_SIDE: Final = 1600
_LEAST_SIDE = 48


@dataclass(frozen=True)
class Copy:
    """One way to derive a copy.

    Attributes:
        kind: the family of changes.
        strength: within the kind, "" where there is only one.
        suffix: of the file.
        make: original picture and original file's bytes to the copy's bytes.
    """

    kind: str
    strength: str
    suffix: str
    make: Callable[[Image.Image, bytes], bytes]

    @property
    def name(self) -> str:
        return f"{self.kind} {self.strength}".strip()


def encoded(image: Image.Image, form: str = "JPEG", **options: Any) -> bytes:
    """The bytes of a picture without metadata; a JPEG of quality 90 unless asked otherwise."""
    stream = io.BytesIO()
    if form == "JPEG":
        options = {"quality": 90, **options}
    image.save(stream, form, **options)
    return stream.getvalue()


def _changed(kind: str, strength: str, change: Change) -> Copy:
    return Copy(kind, strength, "jpg", lambda image, _data: encoded(change(image)))


def _stored(kind: str, strength: str, suffix: str, form: str, **options: Any) -> Copy:
    def make(image: Image.Image, _data: bytes) -> bytes:
        return encoded(image, form, **options)

    return Copy(kind, strength, suffix, make)


# -- the changes --------------------------------------------------------------------------------


def _resized(part: int, image: Image.Image) -> Image.Image:
    size = max(1, image.width // part), max(1, image.height // part)
    return image.resize(size, Image.Resampling.LANCZOS)


def _stripped(image: Image.Image, data: bytes) -> bytes:
    """The same compressed picture without its metadata, where the format allows it."""
    with Image.open(io.BytesIO(data)) as opened:
        upright = opened.getexif().get(0x0112, 1) == 1
        if opened.format == "JPEG" and upright:
            return encoded(opened, quality="keep")
    return encoded(image, quality=95)


def _tagged(image: Image.Image, turn: Image.Transpose, tag: int) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = tag
    return encoded(image.transpose(turn), exif=exif)


def _cropped(percent: int, centred: bool, image: Image.Image) -> Image.Image:  # noqa: FBT001 - bound by partial
    """Less of it on every side (centred), or all taken from the right and the bottom."""
    w, h = image.width * percent // 100, image.height * percent // 100
    if centred:
        return image.crop((w // 2, h // 2, image.width - (w - w // 2), image.height - (h - h // 2)))
    return image.crop((0, 0, image.width - w, image.height - h))


def _sepia(image: Image.Image) -> Image.Image:
    return ImageOps.colorize(image.convert("L"), "#1c1005", "#fff3d6", "#a58258")


def _warm(image: Image.Image) -> Image.Image:
    red, green, blue = image.split()
    return Image.merge("RGB", (red.point(lambda v: v * 1.12), green, blue.point(lambda v: v * 0.8)))


def _font(image: Image.Image, share: float) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(max(9, round(max(image.size) * share)))


def _marked(image: Image.Image) -> Image.Image:
    """A half-transparent name across the middle and a small one in the corner."""
    layer = Image.new("RGBA", image.size)
    draw = ImageDraw.Draw(layer)
    middle = image.width // 2, image.height // 2
    draw.text(middle, "© A. Photographer", (255, 255, 255, 120), _font(image, 0.07), "mm")
    corner = image.width - 8, image.height - 8
    draw.text(corner, "photos.example", (255, 255, 255, 200), _font(image, 0.025), "rd")
    return Image.alpha_composite(image.convert("RGBA"), layer).convert("RGB")


def _captioned(image: Image.Image) -> Image.Image:
    """A white line of text on a dark band near the lower edge, as stories and memes have."""
    changed = image.copy()
    draw = ImageDraw.Draw(changed, "RGBA")
    high = round(image.height * 0.09)
    top = round(image.height * 0.86)
    draw.rectangle((0, top, image.width, top + high), (0, 0, 0, 150))
    middle = image.width // 2, top + high // 2
    draw.text(middle, "last day of the summer", "white", _font(image, 0.04), "mm")
    return changed


def _bordered(percent: int, colour: str, image: Image.Image) -> Image.Image:
    return ImageOps.expand(image, max(1, max(image.size) * percent // 100), colour)


def _screenshot(dark: bool, image: Image.Image) -> Image.Image:  # noqa: FBT001 - bound by partial
    """The photo in the gallery of a phone: a tall screen, bars above and below, clock, buttons."""
    wide, high = 1080, 2280
    back, ink = ("black", "white") if dark else ("white", "#202020")
    screen = Image.new("RGB", (wide, high), back)
    photo = ImageOps.contain(image, (wide, high - 420), Image.Resampling.LANCZOS)
    screen.paste(photo, ((wide - photo.width) // 2, 210 + (high - 420 - photo.height) // 2))
    draw = ImageDraw.Draw(screen)
    draw.text((50, 30), "21:47", ink, ImageFont.load_default(38))
    draw.text((wide - 50, 30), "76%", ink, ImageFont.load_default(38), "ra")
    draw.text((50, 120), "< 3 June", ink, ImageFont.load_default(44))
    for i, word in enumerate(("Share", "Edit", "Lens", "Delete")):
        draw.text((135 + i * 270, high - 110), word, ink, ImageFont.load_default(36), "mm")
    return screen


def _messenger(rounds: int, image: Image.Image) -> bytes:
    """Sent on: at most 1600 pixels, quality 70, each time; then stored as it came."""
    data = b""
    for _ in range(rounds):
        image = image.copy()
        image.thumbnail((MESSENGER_SIDE, MESSENGER_SIDE), Image.Resampling.LANCZOS)
        data = encoded(image, quality=70)
        with Image.open(io.BytesIO(data)) as opened:
            image = opened.convert("RGB")
    return data


def _noisy(sigma: float, image: Image.Image) -> Image.Image:
    noise = np.random.default_rng(7).normal(0, sigma, (image.height, image.width, 3))
    return Image.fromarray((np.asarray(image) + noise).clip(0, 255).astype(np.uint8))


# -- the list -----------------------------------------------------------------------------------

_TURN = Image.Transpose


def _sizes() -> list[Copy]:
    return [_changed("resized", f"1/{part}", partial(_resized, part)) for part in (2, 4, 8)]


def _formats() -> list[Copy]:
    copies = [
        *(_stored("JPEG quality", str(q), "jpg", "JPEG", quality=q) for q in (90, 60, 30)),
        _stored("converted", "PNG", "png", "PNG", compress_level=1),
        _stored("converted", "WebP q80", "webp", "WEBP", quality=80, method=1),
        Copy("EXIF stripped", "", "jpg", _stripped),
    ]
    if features.check("avif"):
        copies.append(_stored("converted", "AVIF q60", "avif", "AVIF", quality=60, speed=9))
    if HEIF_ENCODER:
        copies.append(_stored("converted", "HEIC q60", "heic", "HEIF", quality=60))
    return copies


def _turns() -> list[Copy]:
    pixels = (
        ("90 pixels", _TURN.ROTATE_90), ("180 pixels", _TURN.ROTATE_180),
        ("270 pixels", _TURN.ROTATE_270),
    )  # fmt: skip
    tags = (("90 by tag", _TURN.ROTATE_90, 6), ("180 by tag", _TURN.ROTATE_180, 3))
    return [
        *(
            Copy("rotated", name, "jpg", lambda image, _, t=turn, n=tag: _tagged(image, t, n))
            for name, turn, tag in tags
        ),
        *(
            _changed("rotated", name, partial(Image.Image.transpose, method=t))
            for name, t in pixels
        ),
        _changed("mirrored", "", ImageOps.mirror),
    ]


def _crops() -> list[Copy]:
    return [
        *(_changed("cropped", f"{p} % centred", partial(_cropped, p, True)) for p in (5, 10, 20)),
        *(_changed("cropped", f"{p} % one side", partial(_cropped, p, False)) for p in (5, 10, 20)),
    ]


def _edits() -> list[Copy]:
    def enhanced(kind: str, word: str, by: type[Any], factor: float) -> Copy:
        return _changed(kind, word, lambda image: by(image).enhance(factor))

    return [
        enhanced("brightness", "-40 %", ImageEnhance.Brightness, 0.6),
        enhanced("brightness", "-20 %", ImageEnhance.Brightness, 0.8),
        enhanced("brightness", "+20 %", ImageEnhance.Brightness, 1.2),
        enhanced("brightness", "+40 %", ImageEnhance.Brightness, 1.4),
        _changed("filter", "grey", lambda image: image.convert("L").convert("RGB")),
        _changed("filter", "sepia", _sepia),
        _changed("filter", "warm", _warm),
        enhanced("filter", "contrast -30 %", ImageEnhance.Contrast, 0.7),
        enhanced("filter", "contrast +50 %", ImageEnhance.Contrast, 1.5),
        enhanced("filter", "saturation -60 %", ImageEnhance.Color, 0.4),
        enhanced("filter", "saturation +80 %", ImageEnhance.Color, 1.8),
        _changed("filter", "autocontrast", partial(ImageOps.autocontrast, cutoff=1)),
        _changed("noise", "sigma 12", partial(_noisy, 12.0)),
    ]


def _additions() -> list[Copy]:
    return [
        _changed("watermark", "", _marked),
        _changed("caption", "", _captioned),
        _changed("border", "3 % white", partial(_bordered, 3, "white")),
        _changed("border", "8 % black", partial(_bordered, 8, "black")),
        _changed("screenshot", "dark", partial(_screenshot, True)),
        _changed("screenshot", "light", partial(_screenshot, False)),
        *(
            Copy("messenger", f"{n} ×", "jpg", lambda image, _, rounds=n: _messenger(rounds, image))
            for n in (1, 2)
        ),
    ]


COPIES: Final = (*_sizes(), *_formats(), *_turns(), *_crops(), *_edits(), *_additions())
"""Every way, in the order of the tables."""


def derive(copy: Copy, image: Image.Image, data: bytes) -> bytes | None:
    """The copy's bytes; None where it would be too small to be a photo.

    Args:
        copy: how.
        image: the original, upright sRGB.
        data: the original's file.
    """
    if copy.kind == "resized" and min(image.size) // int(copy.strength[2:]) < _LEAST_SIDE:
        return None
    return copy.make(image, data)
