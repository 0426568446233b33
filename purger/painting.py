"""Photo-like pictures for the demo: landscapes, cities, people, still lifes, pages, from a seed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

SIZE: Final = (1600, 1200)
_ROOM = 1.08
_SUN = np.array((1.0, 0.93, 0.75), np.float32)
_GREEN = np.array((0.6, 1.0, 0.5), np.float32)
_SKY_TOPS = (
    (0.2, 0.4, 0.75),
    (0.3, 0.5, 0.85),
    (0.45, 0.5, 0.6),
    (0.25, 0.2, 0.45),
    (0.1, 0.12, 0.3),
)
_SKY_BOTTOMS = (
    (0.75, 0.85, 0.95), (0.95, 0.75, 0.5), (0.95, 0.55, 0.4), (0.8, 0.8, 0.82), (0.9, 0.7, 0.75),
)  # fmt: skip
_SKINS = ((0.93, 0.76, 0.65), (0.82, 0.62, 0.5), (0.62, 0.44, 0.33), (0.42, 0.29, 0.22))
_HAIRS = ((0.12, 0.09, 0.08), (0.35, 0.22, 0.12), (0.75, 0.58, 0.35), (0.6, 0.6, 0.6))
_ROCKS = (
    (0.35, 0.4, 0.48),
    (0.4, 0.38, 0.35),
    (0.25, 0.4, 0.3),
    (0.5, 0.42, 0.35),
    (0.3, 0.33, 0.5),
)
_WATERS = ((0.6, 0.8, 0.95), (0.5, 0.85, 0.85), (0.7, 0.75, 0.8), (0.4, 0.6, 0.8))

Dice: TypeAlias = np.random.Generator
Picture: TypeAlias = NDArray[np.floating[Any]]


def picture(
    seed: int,
    kind: int,
    moment: float = 0.0,
    shake: tuple[int, ...] = (0, 0),
    stops: float = 0.0,
) -> Image.Image:
    """Paint scene `kind` from `seed`, 1600×1200.

    Args:
        seed: the scene; the same seed is the same place.
        kind: which sort of scene; any number.
        moment: moves its subject, as a share of the width.
        shake: moves the camera, in pixels, at most 40 either way.
        stops: exposure in EV.
    """
    canvas = _Canvas.blank(np.random.default_rng(seed), moment)
    _SCENES[kind % len(_SCENES)](canvas)
    light = canvas.pixels * np.float32(2.0**stops)
    light = 1 - np.exp(-1.6 * light) if stops > 0 else light
    noise_dice = np.random.default_rng((seed, int(moment * 1000), int(stops * 8) + 64))
    noise = noise_dice.normal(0, 0.012, (*light.shape[:2], 1)).astype(np.float32)
    image = Image.fromarray(((light + noise).clip(0, 1) * 255).astype(np.uint8))
    room = (round(SIZE[0] * _ROOM), round(SIZE[1] * _ROOM))
    image = image.resize(room, Image.Resampling.BICUBIC)
    left = (image.width - SIZE[0]) // 2 + shake[0]
    top = (image.height - SIZE[1]) // 2 + shake[1]
    return image.crop((left, top, left + SIZE[0], top + SIZE[1]))


@dataclass(slots=True)
class _Canvas:
    """An 800×600 picture of linear light, with the things that scenes are made of.

    Attributes:
        pixels: H×W×3 float32, 0 to 1.
        x, y: coordinate planes, 0 to 1 from left and top.
        moment: how far the subject has moved.
    """

    dice: Dice
    pixels: Picture
    x: Picture
    y: Picture
    moment: float

    @classmethod
    def blank(cls, dice: Dice, moment: float) -> _Canvas:
        w, h = SIZE[0] // 2, SIZE[1] // 2
        y, x = np.mgrid[0:h, 0:w].astype(np.float32)
        return cls(dice, np.zeros((h, w, 3), np.float32), x / w, y / h, moment)

    def colour(self, low: float = 0.05, high: float = 0.95) -> Picture:
        return self.dice.uniform(low, high, 3).astype(np.float32)

    def clouds(self, scale: int = 3, octaves: int = 5) -> Picture:
        """Fractal noise, about 0 to 1: octaves of smoothly enlarged random grids."""
        h, w = self.x.shape
        total = np.zeros((h, w), np.float32)
        for octave in range(octaves):
            cells = scale * 2**octave
            grid = Image.fromarray(self.dice.random((cells, cells), dtype=np.float32))
            total += np.asarray(grid.resize((w, h), Image.Resampling.BICUBIC)) / 2**octave
        return total / (2 - 2.0 ** (1 - octaves))

    def tint(self, choices: tuple[tuple[float, float, float], ...]) -> Picture:
        """One of some colours, a little varied."""
        chosen = np.array(choices[int(self.dice.integers(len(choices)))])
        return (chosen * self.dice.uniform(0.85, 1.12, 3)).clip(0, 1).astype(np.float32)

    def sky(self) -> None:
        top, bottom = self.tint(_SKY_TOPS), self.tint(_SKY_BOTTOMS)
        share = self.y[..., None] ** float(self.dice.uniform(0.5, 1.5))
        self.pixels[:] = top * (1 - share) + bottom * share
        cover = ((self.clouds() - float(self.dice.uniform(0.4, 0.65))) * 3).clip(0, 1)
        self.blend(self.colour(0.75, 1.0), cover * float(self.dice.uniform(0.3, 0.9)))
        if self.dice.random() < 0.6:
            x, y = self.dice.uniform(0.1, 0.9, 2).tolist()
            self.glow(x, 0.4 * y, 0.08)

    def blend(self, colour: Picture, share: Picture) -> None:
        self.pixels += (colour - self.pixels) * share[..., None]

    def glow(self, x: float, y: float, radius: float) -> None:
        distance = np.hypot(self.x - x, (self.y - y) * 0.75)
        share: Picture = np.exp(-np.square(distance / radius), dtype=np.float32)
        self.blend(_SUN, share)

    def ridge(self, height: float, rough: float, colour: Picture) -> None:
        """A mountain or hill line with texture, dark below."""
        steps = np.cumsum(self.dice.normal(0, 1, self.x.shape[1]), dtype=np.float32)
        waves = np.convolve(steps - np.linspace(0, steps[-1], len(steps)), np.ones(9) / 9, "same")
        line = height + rough * waves / (np.abs(waves).max() + 1e-3)
        inside = ((self.y - line) * 200).clip(0, 1)
        texture = 0.6 + 0.8 * self.clouds(8, 4)
        shade = (1.1 - (self.y - line)).clip(0.5, 1.2) * texture
        self.pixels += (colour * shade[..., None] - self.pixels) * inside[..., None]

    def sphere(self, x: float, y: float, radius: float, colour: Picture) -> None:
        """A shaded ball with its shadow."""
        dx, dy = (self.x - x) / radius, (self.y - y) * 0.75 / radius
        shadow = np.exp(-((dx * 0.8) ** 2) - ((dy - 1.0) * 4) ** 2)
        self.pixels *= 1 - 0.6 * shadow[..., None]
        square = dx**2 + dy**2
        lit = (0.55 - 0.45 * dx - 0.55 * dy).clip(0.08, 1.1)
        shine = np.exp(-(((dx + 0.4) ** 2 + (dy + 0.4) ** 2) / 0.03)) * 0.7
        surface = colour * lit[..., None] + shine[..., None]
        self.pixels += (surface - self.pixels) * ((1 - square) * 30).clip(0, 1)[..., None]

    def draw(self, shapes: Callable[[ImageDraw.ImageDraw], None], blur: float = 0.8) -> None:
        """Draw with Pillow on the picture so far."""
        image = Image.fromarray((self.pixels.clip(0, 1) * 255).astype(np.uint8))
        shapes(ImageDraw.Draw(image))
        softened = image.filter(ImageFilter.GaussianBlur(blur))
        self.pixels[:] = np.asarray(softened, np.float32) / 255

    def ink(self, low: float = 0.05, high: float = 0.95) -> tuple[int, int, int]:
        return _rgb(self.colour(low, high))


def _rgb(colour: Picture) -> tuple[int, int, int]:
    r, g, b = (colour * 255).astype(int).tolist()
    return r, g, b


def _mountains(canvas: _Canvas) -> None:
    canvas.sky()
    far, near = canvas.tint(_ROCKS) * 1.3, canvas.tint(_ROCKS) * 0.45
    layers = int(canvas.dice.integers(2, 5))
    for i in range(layers):
        share = i / max(1, layers - 1)
        canvas.ridge(
            0.45 + 0.4 * share, float(canvas.dice.uniform(0.08, 0.25)), far + (near - far) * share
        )


def _sea(canvas: _Canvas) -> None:
    canvas.sky()
    horizon = float(canvas.dice.uniform(0.35, 0.6))
    below = canvas.y > horizon
    ripple = np.roll(canvas.clouds(24, 3), 3, axis=1)
    mirrored = canvas.pixels[::-1] * (0.45 + 0.5 * ripple[..., None])
    canvas.pixels[below] = (mirrored * canvas.tint(_WATERS))[below]
    if canvas.dice.random() < 0.7:
        canvas.ridge(horizon - 0.01, 0.04, canvas.colour(0.1, 0.35))
        canvas.pixels[below & (canvas.y > horizon + 0.03)] = mirrored[
            below & (canvas.y > horizon + 0.03)
        ]
    x, w = (
        float(canvas.dice.uniform(0.2, 0.8)) + canvas.moment,
        float(canvas.dice.uniform(0.03, 0.09)),
    )
    _boat(canvas, x, horizon + float(canvas.dice.uniform(0.05, 0.25)), w)


def _boat(canvas: _Canvas, x: float, y: float, w: float) -> None:
    hull, sail = canvas.ink(0.1, 0.6), canvas.ink(0.6, 1.0)
    h, full = canvas.x.shape
    px, py, s = x * full, y * h, w * full

    def shapes(draw: ImageDraw.ImageDraw) -> None:
        draw.polygon(
            ((px - s, py), (px + s, py), (px + s * 0.7, py + s / 3), (px - s * 0.7, py + s / 3)),
            hull,
        )
        draw.polygon(((px, py - s * 1.8), (px, py - 4), (px + s * 0.9, py - 4)), sail)

    canvas.draw(shapes)


def _city(canvas: _Canvas) -> None:
    """A skyline, by day or with lit windows by night."""
    night = canvas.dice.random() < 0.5
    canvas.sky()
    canvas.pixels *= 0.25 if night else 1.0
    h, w = canvas.x.shape

    def shapes(draw: ImageDraw.ImageDraw) -> None:
        for _ in range(int(canvas.dice.integers(14, 30))):
            left, width = int(canvas.dice.integers(-40, w)), int(canvas.dice.integers(30, 110))
            top = int(canvas.dice.integers(h // 6, h * 4 // 5))
            draw.rectangle((left, top, left + width, h), canvas.ink(0.03, 0.2 if night else 0.7))
            lit = canvas.ink(0.6, 1.0) if night else canvas.ink(0.1, 0.4)
            for wy in range(top + 8, h, 14):
                for wx in range(left + 6, left + width - 6, 12):
                    if canvas.dice.random() < 0.55:
                        draw.rectangle((wx, wy, wx + 5, wy + 7), lit)

    canvas.draw(shapes, 0.6)


def _forest(canvas: _Canvas) -> None:
    canvas.sky()
    canvas.ridge(0.55, 0.1, canvas.colour(0.1, 0.4) * _GREEN)
    h, w = canvas.x.shape

    def shapes(draw: ImageDraw.ImageDraw) -> None:
        for depth in np.sort(canvas.dice.random(int(canvas.dice.integers(25, 60)))):
            x, foot = float(canvas.dice.random()) * w, h * (0.6 + 0.45 * depth)
            size = 40 + 190 * depth
            leaf = tuple(int(v * (0.4 + 0.5 * depth)) for v in canvas.ink(0.1, 0.6))
            draw.rectangle((x - size / 25, foot - size / 3, x + size / 25, foot), (60, 40, 25))
            for step in range(4):
                y, half = foot - size * (0.25 + 0.22 * step), size * (0.3 - 0.06 * step)
                draw.polygon(((x - half, y), (x + half, y), (x, y - size * 0.35)), leaf)

    canvas.draw(shapes, 1.0)


def _garden(canvas: _Canvas) -> None:
    ground = canvas.colour(0.1, 0.45) * _GREEN
    canvas.pixels[:] = ground * (0.5 + canvas.clouds(10, 5)[..., None])
    h, w = canvas.x.shape
    petals = [canvas.ink(0.3, 1.0) for _ in range(3)]

    def shapes(draw: ImageDraw.ImageDraw) -> None:
        for _ in range(int(canvas.dice.integers(8, 40))):
            x, y = canvas.dice.random(2) * (w, h)
            x, r = x + canvas.moment * w, float(canvas.dice.uniform(12, 60))
            colour, leaves = petals[int(canvas.dice.integers(3))], int(canvas.dice.integers(5, 10))
            for angle in np.linspace(0, 2 * np.pi, leaves, endpoint=False):
                cx, cy = x + r * np.cos(angle), y + r * np.sin(angle)
                draw.ellipse((cx - r / 2, cy - r / 2, cx + r / 2, cy + r / 2), colour)
            draw.ellipse((x - r / 2, y - r / 2, x + r / 2, y + r / 2), (240, 200, 60))

    canvas.draw(shapes, 1.2)


def _still_life(canvas: _Canvas) -> None:
    """A table with balls and fruit before a wall."""
    wall, table = canvas.colour(0.2, 0.9), canvas.colour(0.15, 0.6)
    edge = float(canvas.dice.uniform(0.35, 0.6))
    slope = float(canvas.dice.uniform(-0.15, 0.15))
    grain = 0.75 + 0.5 * np.asarray(canvas.clouds(4, 6))
    on_table = canvas.y > edge + slope * (canvas.x - 0.5)
    stripes = np.sin(
        canvas.x * float(canvas.dice.uniform(10, 120)) + canvas.y * canvas.dice.integers(9)
    )
    papered = wall * (1 + 0.2 * stripes[..., None] * canvas.dice.integers(2))
    canvas.pixels[:] = np.where(on_table[..., None], table, papered) * grain[..., None]
    canvas.glow(float(canvas.dice.random()), 0.1, 0.5)
    for i in range(int(canvas.dice.integers(2, 7))):
        x, r = float(canvas.dice.uniform(0.1, 0.9)), float(canvas.dice.uniform(0.05, 0.17))
        x += canvas.moment if i == 0 else 0.0
        canvas.sphere(x, edge + float(canvas.dice.uniform(0.0, 0.35)), r, canvas.colour())


def _portrait(canvas: _Canvas) -> None:
    """Someone before a blurred background."""
    canvas.pixels[:] = canvas.colour(0.1, 0.8) * (0.4 + canvas.clouds(3, 3)[..., None])
    for _ in range(int(canvas.dice.integers(6, 20))):
        x, y, radius = canvas.dice.random(3).tolist()
        canvas.glow(x, y, 0.02 + 0.04 * radius)
    x, r = (
        float(canvas.dice.uniform(0.3, 0.7)) + canvas.moment,
        float(canvas.dice.uniform(0.1, 0.17)),
    )
    shirt, skin, hair = canvas.ink(), _rgb(canvas.tint(_SKINS)), _rgb(canvas.tint(_HAIRS))
    h, w = canvas.x.shape
    px, py, s = x * w, float(canvas.dice.uniform(0.38, 0.5)) * h, r * w

    def shapes(draw: ImageDraw.ImageDraw) -> None:
        draw.ellipse((px - 2.1 * s, py + 1.2 * s, px + 2.1 * s, py + 6 * s), shirt)
        draw.rectangle((px - s * 0.4, py + s * 0.7, px + s * 0.4, py + s * 1.6), skin)
        draw.ellipse((px - s * 1.1, py - s * 1.5, px + s * 1.1, py + s * 0.8), hair)
        draw.ellipse((px - s * 0.85, py - s * 1.05, px + s * 0.85, py + s * 1.15), skin)
        for side in (-1, 1):
            eye = px + side * s * 0.35
            draw.ellipse((eye - s * 0.1, py - s * 0.15, eye + s * 0.1, py + s * 0.02), (30, 25, 25))
        draw.arc(
            (px - s * 0.4, py + s * 0.2, px + s * 0.4, py + s * 0.75), 20, 160, (120, 40, 40), 4
        )

    canvas.draw(shapes, 1.0)


def _page(canvas: _Canvas) -> None:
    """A photographed page of text and a figure."""
    canvas.pixels[:] = canvas.colour(0.75, 1.0) * (0.85 + 0.2 * canvas.clouds(2, 2)[..., None])
    h, w = canvas.x.shape
    ink = canvas.ink(0.0, 0.3)

    def shapes(draw: ImageDraw.ImageDraw) -> None:
        y = 40
        while y < h - 30:
            if canvas.dice.random() < 0.12:
                height = int(canvas.dice.integers(60, 190))
                draw.rectangle((60, y, w - 60, y + height), canvas.ink(0.2, 0.9))
                draw.line([(60 + i * (w - 120) / 9, y + float(v) * height) for i, v in
                           enumerate(canvas.dice.random(10))], canvas.ink(), 5)  # fmt: skip
                y += height + 20
                continue
            x = 60
            while x < w - 80 - int(canvas.dice.integers(0, 120)):
                word = int(canvas.dice.integers(12, 70))
                draw.rectangle((x, y, x + word, y + 7), ink)
                x += word + 9
            y += 20

    canvas.draw(shapes, 0.5)


def _abstract(canvas: _Canvas) -> None:
    """A close-up of something: stripes bent by noise."""
    angle = float(canvas.dice.uniform(0, np.pi))
    along = canvas.x * np.cos(angle) + canvas.y * np.sin(angle)
    bent = along * float(canvas.dice.uniform(6, 30)) + canvas.clouds(3, 4) * float(
        canvas.dice.uniform(2, 9)
    )
    stripes = 0.5 + 0.5 * np.sin(bent * 2)
    canvas.pixels[:] = canvas.colour()
    canvas.blend(canvas.colour(), stripes)
    canvas.blend(canvas.colour(), (canvas.clouds(6, 5) - 0.4).clip(0, 1))


_SCENES: Final = (
    _mountains, _sea, _city, _forest, _garden, _still_life, _portrait, _abstract, _mountains, _sea,
    _portrait, _still_life, _page,
)  # fmt: skip
