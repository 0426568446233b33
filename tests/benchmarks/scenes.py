"""Painted photos that finders of duplicates fall for; all of one sort, no two of one scene.

Every maker yields (file name, picture, capture time in seconds or None), the same for a seed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from purger import painting
from purger.painting.canvas import LONG, Canvas, Light, column, mix, smooth
from purger.painting.figures import boat, figure

Shot: TypeAlias = tuple[str, Image.Image, float | None]
Maker: TypeAlias = Callable[[int, int], Iterator[Shot]]

FRAME: Final = (640, 480)
STEP: Final = 21
"""Pixels from frame to frame of the pan: neighbours share 97 %, frames 31 apart nothing."""

_START = datetime(2024, 6, 3, 20, 10, tzinfo=UTC)
_PAN = ("mountains", "meadow", "park", "street", "skyline", "sea", "forest")


def save(shot: Shot, folder: Path) -> Path:
    """Write a shot: PNG for screens, JPEG for cameras, with capture time and camera where known."""
    name, image, seconds = shot
    path = folder / name
    exif = Image.Exif()
    if seconds is not None:
        moment = _START + timedelta(seconds=seconds)
        exif[0x010F], exif[0x0110] = "Apple", "iPhone 13"
        exif.get_ifd(0x8769)[0x9003] = moment.strftime("%Y:%m:%d %H:%M:%S")
        exif.get_ifd(0x8769)[0x9291] = f"{moment.microsecond // 1000:03}"
    if path.suffix == ".png":
        image.save(path, compress_level=1)
    else:
        image.save(path, quality=88, exif=exif)
    return path


# -- a video -------------------------------------------------------------------------------------


def video(count: int, seed: int, timed: bool = False) -> Iterator[Shot]:  # noqa: FBT001, FBT002 - bound by partial
    """A slow pan: each frame resembles its neighbours, and none resembles all.

    `timed` frames were taken 0.2 s apart.
    """
    strip = _strip(STEP * (count - 1) + FRAME[0], seed)
    dice = np.random.default_rng(seed)
    for number in range(count):
        part = strip[:, number * STEP : number * STEP + FRAME[0]]
        noise = dice.normal(0, 3, part.shape)
        frame = Image.fromarray((part + noise).clip(0, 255).astype(np.uint8))
        yield f"frame_{number:04}.jpg", frame, number * 0.2 if timed else None


def _strip(width: int, seed: int) -> np.ndarray:
    """Pictures side by side, each fading into the next."""
    tile, fade = 900, 260
    height = FRAME[1]
    strip = np.zeros((height, width + tile, 3), np.float32)
    share = np.linspace(0, 1, fade, dtype=np.float32)[:, None]
    for number, left in enumerate(range(0, width, tile - fade)):
        kind = painting.KINDS[_PAN[number % len(_PAN)]]
        # upright pictures are squashed a little: the strip must have no seams
        image = painting.picture(seed * 1000 + number, kind).resize((tile, height))
        pixels = np.asarray(image, np.float32)
        if left:
            pixels = pixels.copy()
            before = strip[:, left : left + fade]
            pixels[:, :fade] = before + (pixels[:, :fade] - before) * share
        strip[:, left : left + tile] = pixels
    return strip[:, :width]


# -- sunsets -------------------------------------------------------------------------------------

_LIGHTS = (
    ((0.24, 0.27, 0.46), (0.98, 0.56, 0.30), (1.0, 0.82, 0.5)),
    ((0.30, 0.34, 0.52), (0.99, 0.66, 0.36), (1.0, 0.88, 0.6)),
    ((0.20, 0.20, 0.36), (0.94, 0.44, 0.24), (1.0, 0.72, 0.42)),
)


def sunsets(count: int, seed: int) -> Iterator[Shot]:
    """The same sky over the same horizon, with other clouds, another sun, another shore."""
    for number in range(count):
        yield f"sunset_{number:04}.jpg", _sunset(np.random.default_rng((seed, number))), None


def _sunset(dice: np.random.Generator) -> Image.Image:
    canvas = Canvas.blank(dice, 0.0, upright=False)
    top, low, sun = _LIGHTS[int(dice.integers(len(_LIGHTS)))]
    canvas.light = Light(top, low, (0.5, 0.36, 0.32), sun)
    horizon = canvas.high * canvas.between(0.54, 0.68)
    x, y = canvas.wide * canvas.between(0.25, 0.75), horizon * canvas.between(0.72, 0.97)
    canvas.fill(top, low, horizon)
    canvas.glow(x, y, 0.4, np.array(low) * np.float32(0.8), 0.4)
    _clouds(canvas, horizon)
    canvas.glow(x, y, canvas.between(0.02, 0.035), sun, 1.5)
    if canvas.happens(0.6):
        _sea(canvas, horizon, x)
    else:
        line = horizon - 0.05 * np.abs(canvas.profile("cloud")) + 0.01 * canvas.profile("rock")
        canvas.ridge(line.astype(np.float32), (0.10, 0.08, 0.09), 0.06)
    pixels = (canvas.planes.clip(0, 1) * 255).transpose(1, 2, 0)
    pixels = pixels + dice.normal(0, 2.5, (*pixels.shape[:2], 1))
    return Image.fromarray(pixels.clip(0, 255).astype(np.uint8))


def _clouds(canvas: Canvas, horizon: float) -> None:
    """One to three layers, bright or dark against the sky, thin or thick."""
    above = slice(0, int(horizon * LONG))
    distance = (horizon - canvas.y[above]).clip(0, 1)
    top, low = canvas.light.top, canvas.light.low
    for _ in range(canvas.count(1, 3)):
        centre, fine = canvas.between(-0.3, 1.3), canvas.between(12, 70)
        cover = canvas.plane(distance + 0.05, centre, fine, "cloud", canvas.between(0.6, 2.0))
        edge = canvas.between(0.4, 0.7)
        share = smooth(cover, edge, edge + canvas.between(0.08, 0.25)) * (distance * 12).clip(0, 1)
        lit = mix(low, (1.0, 0.75, 0.6), 0.5) if canvas.happens(0.5) else mix(top, low, 0.25)
        canvas.blend(column(lit * np.float32(canvas.between(0.6, 1.1))), share * 0.9, above)


def _sea(canvas: Canvas, horizon: float, sun: float) -> None:
    """Dark water with the sun's road on it; sometimes a coast, a boat or a person."""
    if canvas.happens(0.5):
        slope = (canvas.x[0] - canvas.between(0, canvas.wide)) * canvas.between(-0.15, 0.15)
        line = horizon + slope - 0.03 * np.abs(canvas.profile("cloud")) + 0.01
        canvas.ridge(line.astype(np.float32), (0.14, 0.11, 0.12), 0.25)
    rows = slice(int(horizon * LONG), None)
    distance = canvas.y[rows] - np.float32(horizon)
    waves = canvas.plane(distance, canvas.wide / 2, canvas.between(14, 40), "rock", 3.5)
    water = column(mix(canvas.light.low, (0.10, 0.12, 0.2), 0.45)) * (0.55 + 0.6 * waves)
    canvas.planes[:, rows] = water * (1 - 0.5 * distance)
    road = np.exp(-np.square((canvas.x - sun) / (0.03 + 0.3 * distance))) * waves
    canvas.planes[:, rows] += column(canvas.light.sun) * road
    x = canvas.between(0.1, 0.9) * canvas.wide
    if canvas.happens(0.4):
        boat(canvas, x, horizon + canvas.between(0.02, 0.1), canvas.between(0.03, 0.08))
    elif canvas.happens(0.3):
        figure(canvas, x, canvas.high - 0.02, canvas.between(0.1, 0.2))


# -- text ----------------------------------------------------------------------------------------

_SYLLABLES = (
    "ka", "lo", "mi", "ren", "tas", "ve", "du", "no", "ple", "stra", "ing", "er", "con", "pro",
    "al", "en", "tion", "ba", "sur", "fe",
)  # fmt: skip
_INK, _PAPER = (24, 24, 26), (255, 255, 255)


def texts(count: int, seed: int) -> Iterator[Shot]:
    """Half pages of one printed layout, half conversations in one application; no two alike."""
    for number in range(count):
        dice = np.random.default_rng((seed, number))
        if number % 2:
            yield f"Screenshot_{number:04}.png", _chat(dice), None
        else:
            yield f"page_{number:04}.png", _page(dice), None


@lru_cache(maxsize=8)
def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)


def _words(dice: np.random.Generator, count: int) -> list[str]:
    lengths = dice.integers(1, 4, count)
    return ["".join(dice.choice(_SYLLABLES, int(length))) for length in lengths]


def _lines(dice: np.random.Generator, room: int, size: int, count: int) -> list[str]:
    lines, line = [], ""
    for word in _words(dice, count):
        longer = f"{line} {word}".strip()
        if _font(size).getlength(longer) > room:
            lines.append(line)
            longer = word
        line = longer
    return [*lines, line]


def _page(dice: np.random.Generator) -> Image.Image:
    """A page of a document: heading, paragraphs, page number; the layout never changes."""
    image = Image.new("RGB", (827, 1169), _PAPER)
    draw = ImageDraw.Draw(image)
    draw.text((90, 80), " ".join(_words(dice, 4)).capitalize(), _INK, _font(30))
    y = 150
    while y < 1040:
        for line in _lines(dice, 640, 17, int(dice.integers(30, 120))):
            if y < 1060:
                draw.text((90, y), line, _INK, _font(17))
            y += 25
        y += 16
    draw.text((413, 1110), str(int(dice.integers(2, 400))), _INK, _font(15), "mm")
    return image


def _chat(dice: np.random.Generator) -> Image.Image:
    """A conversation: the same bars, colours and font, other messages."""
    image = Image.new("RGB", (540, 1170), (236, 229, 221))
    draw = ImageDraw.Draw(image)
    y = 110 - int(dice.integers(0, 60))
    minute = int(dice.integers(0, 1200))
    while y < 1080:
        mine = bool(dice.random() < 0.5)
        lines = _lines(dice, 330, 19, int(dice.integers(1, 22)))
        wide = max(_font(19).getlength(line) for line in lines) + 80
        high = len(lines) * 26 + 22
        left = 524 - wide if mine else 16
        colour = (220, 248, 198) if mine else _PAPER
        draw.rounded_rectangle((left, y, left + wide, y + high), 14, colour)
        draw.multiline_text((left + 14, y + 9), "\n".join(lines), _INK, _font(19), spacing=7)
        minute += int(dice.integers(0, 9))
        stamp = f"{minute // 60 % 24}:{minute % 60:02}"
        draw.text((left + wide - 10, y + high - 6), stamp, (120, 120, 120), _font(13), "rs")
        y += high + int(dice.integers(8, 22))
    draw.rectangle((0, 0, 540, 96), (7, 94, 84))
    draw.text((20, 14), f"{int(dice.integers(24))}:{int(dice.integers(60)):02}", "white", _font(18))
    draw.ellipse((56, 42, 94, 80), tuple(int(v) for v in dice.integers(60, 220, 3)))
    draw.text((110, 46), _words(dice, 1)[0].capitalize(), "white", _font(24))
    draw.rectangle((0, 1100, 540, 1170), (240, 240, 240))
    draw.rounded_rectangle((16, 1110, 450, 1156), 22, _PAPER)
    draw.text((40, 1122), "Message", (150, 150, 150), _font(19))
    return image


# -- nothing to be seen --------------------------------------------------------------------------


def blanks(count: int, seed: int) -> Iterator[Shot]:
    """Frames of one colour, nearly black and nearly white ones, with the noise of a sensor."""
    for number in range(count):
        dice = np.random.default_rng((seed, number))
        kind = ("uniform", "black", "white")[number % 3]
        middle = {
            "uniform": dice.uniform(20, 235, 3),
            "black": np.full(3, dice.uniform(1, 16)) + dice.uniform(-1, 3, 3),
            "white": np.full(3, dice.uniform(238, 254)) - dice.uniform(-1, 3, 3),
        }[kind]
        x, y = np.linspace(-1, 1, FRAME[0]), np.linspace(-1, 1, FRAME[1])[:, None]
        away = np.square(x - dice.uniform(-0.4, 0.4)) + np.square(y - dice.uniform(-0.4, 0.4))
        fall = 1 - dice.uniform(0, 0.05) * away
        noise = dice.normal(0, dice.uniform(0.5, 6), (FRAME[1], FRAME[0], 3))
        pixels = middle * fall[:, :, None] + noise
        frame = Image.fromarray(pixels.clip(0, 255).astype(np.uint8))
        yield f"{kind}_{number:04}.jpg", frame, None
