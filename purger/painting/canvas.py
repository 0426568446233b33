"""What scenes are painted on and with: light, textures, skies, ground, masks.

Colours are planes (3×H×W float32, 0 to 1), which numpy blends several times faster than pixels.
Both axes are measured in long sides, so that a circle is one; `x` and `y` are single rows and
columns that broadcast.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

Dice: TypeAlias = np.random.Generator
Planes: TypeAlias = NDArray[np.floating[Any]]
Numbers: TypeAlias = NDArray[np.signedinteger[Any]]
Flags: TypeAlias = NDArray[np.bool_]
Colour: TypeAlias = Sequence[float] | Planes
Shapes: TypeAlias = Callable[[ImageDraw.ImageDraw], None]

LONG: Final = 800
SHORT: Final = 600
_TILE = 1024
_REACH = np.float32(0.0012)  # of a glow at its edge
_ROUGH: Final = {"cloud": 1.75, "rock": 1.35, "grain": 0.75}


@dataclass(frozen=True, slots=True)
class Light:
    """An hour and its weather: what the sky looks like and how it tints the ground."""

    top: tuple[float, float, float]
    low: tuple[float, float, float]
    ground: tuple[float, float, float]
    sun: tuple[float, float, float] = (1.0, 0.97, 0.88)


NOON = Light((0.20, 0.42, 0.76), (0.66, 0.80, 0.92), (1.0, 0.98, 0.93))
HAZY = Light((0.45, 0.60, 0.78), (0.84, 0.87, 0.88), (0.93, 0.93, 0.9))
OVERCAST = Light((0.56, 0.60, 0.65), (0.80, 0.81, 0.82), (0.72, 0.75, 0.78), (0.9, 0.9, 0.9))
GOLDEN = Light((0.36, 0.50, 0.70), (0.98, 0.84, 0.60), (1.04, 0.84, 0.60), (1.0, 0.93, 0.72))
SUNSET = Light((0.24, 0.27, 0.46), (0.98, 0.56, 0.30), (0.66, 0.44, 0.38), (1.0, 0.82, 0.5))
PINK = Light((0.40, 0.42, 0.64), (0.96, 0.72, 0.70), (0.74, 0.62, 0.66), (1.0, 0.88, 0.8))
DUSK = Light((0.05, 0.09, 0.22), (0.42, 0.38, 0.48), (0.26, 0.28, 0.4), (0.95, 0.85, 0.7))
DAWN = Light((0.60, 0.69, 0.78), (0.94, 0.88, 0.79), (0.84, 0.82, 0.78), (1.0, 0.96, 0.86))
STORM = Light((0.22, 0.25, 0.30), (0.58, 0.60, 0.60), (0.50, 0.53, 0.56), (0.8, 0.8, 0.78))
NIGHT = Light((0.015, 0.02, 0.05), (0.10, 0.09, 0.12), (0.12, 0.13, 0.18), (0.9, 0.9, 0.85))
DAYS: Final = (NOON, HAZY, OVERCAST, GOLDEN, SUNSET, PINK, DUSK, DAWN, STORM)


@lru_cache(maxsize=3)
def _tile(kind: str) -> Planes:
    """Fractal noise that repeats, mean 0.5, wrapped so that any window of a canvas fits in it."""
    dice = np.random.default_rng(len(kind) * 1000 + ord(kind[0]))
    fy, fx = np.fft.fftfreq(_TILE)[:, None], np.fft.rfftfreq(_TILE)
    frequency = np.hypot(fy, fx)
    frequency[0, 0] = 1.0
    waves = np.fft.rfft2(dice.standard_normal((_TILE, _TILE))) * frequency ** -_ROUGH[kind]
    waves[0, 0] = 0
    noise = np.fft.irfft2(waves, (_TILE, _TILE))
    noise = (0.5 + 0.19 * noise / noise.std()).clip(0, 1).astype(np.float32)
    return np.ascontiguousarray(np.pad(noise, ((0, LONG), (0, LONG)), "wrap"))


def smooth(value: Planes, low: float, high: float) -> Planes:
    """0 below `low`, 1 above `high`, and a soft step between."""
    share: Planes = (value - np.float32(low)) * np.float32(1 / (high - low))
    np.clip(share, 0, 1, out=share)
    square = share * share
    share *= -2
    share += 3
    share *= square
    return share


def column(colour: Colour) -> Planes:
    """A colour that broadcasts over planes."""
    return np.asarray(colour, np.float32).reshape(3, 1, 1)


def mix(one: Colour, other: Colour, share: float) -> Planes:
    """`share` of the other colour in the one."""
    first = np.asarray(one, np.float32)
    return first + (np.asarray(other, np.float32) - first) * np.float32(share)


def _cover(part: Planes, over: Planes, share: Planes | float) -> None:
    for band, colour in enumerate(over):  # one at a time stays in the processor's cache
        change = colour - part[band]
        change *= share
        part[band] += change


@dataclass(slots=True)
class Canvas:
    """A picture on its way.

    Attributes:
        dice: decides everything.
        planes: 3×H×W.
        x: 1×W, y: H×1; long sides from left and top.
        moment: how far the subject has moved, in long sides.
        light: the hour.
    """

    dice: Dice
    planes: Planes
    x: Planes
    y: Planes
    moment: float
    light: Light

    @classmethod
    def blank(cls, dice: Dice, moment: float, *, upright: bool) -> Canvas:
        """A black canvas at an hour by chance."""
        w, h = (SHORT, LONG) if upright else (LONG, SHORT)
        x = (np.arange(w, dtype=np.float32) / LONG)[None]
        y = (np.arange(h, dtype=np.float32) / LONG)[:, None]
        light = DAYS[int(dice.integers(len(DAYS)))]
        return cls(dice, np.zeros((3, h, w), np.float32), x, y, moment, light)

    @property
    def wide(self) -> float:
        """Width in long sides."""
        return float(self.planes.shape[2] / LONG)

    @property
    def high(self) -> float:
        """Height in long sides."""
        return float(self.planes.shape[1] / LONG)

    # -- chance ----------------------------------------------------------------------------------

    def between(self, low: float, high: float) -> float:
        """Any number from `low` to `high`."""
        return float(self.dice.uniform(low, high))

    def count(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        return int(self.dice.integers(low, high + 1))

    def happens(self, share: float) -> bool:
        """True in that share of the cases."""
        return bool(self.dice.random() < share)

    def tint(self, *colours: tuple[float, float, float]) -> Planes:
        """One of the colours, a little varied."""
        chosen = np.array(colours[int(self.dice.integers(len(colours)))])
        varied: Planes = chosen * self.dice.uniform(0.85, 1.15, 3) * self.dice.uniform(0.88, 1.08)
        return varied.clip(0, 1).astype(np.float32)

    def lit(self, colour: Colour, share: float = 1.0) -> Planes:
        """A colour in the light of the hour."""
        return np.asarray(colour, np.float32) * mix((1, 1, 1), self.light.ground, share)

    # -- textures --------------------------------------------------------------------------------

    def noise(self, kind: str = "cloud", across: float = 1.0, down: float = 1.0) -> Planes:
        """Fractal noise about 0.5; `across` and `down` below 1 stretch it."""
        h, w = self.planes.shape[1:]
        tile = _tile(kind)
        part_w, part_h = max(8, int(w * across)), max(8, int(h * down))
        top, left = (int(v) for v in self.dice.integers(0, _TILE, 2))
        window = tile[top : top + part_h, left : left + part_w]
        window = window[:, ::-1] if self.happens(0.5) else window
        if (part_w, part_h) == (w, h):
            return window
        stretched = Image.fromarray(np.ascontiguousarray(window))
        return np.asarray(stretched.resize((w, h), Image.Resampling.BILINEAR))

    def profile(self, rough: str = "rock", stretch: float = 1.0) -> Planes:
        """A line of W values about 0, at most about 1 either way: a skyline of hills."""
        w = self.planes.shape[2]
        row = _tile(rough)[int(self.dice.integers(_TILE))]
        start = int(self.dice.integers(_TILE))
        at = np.linspace(start, start + w * stretch, w)
        line = np.interp(at % _TILE, np.arange(_TILE), row[:_TILE]) - 0.5
        even: Planes = (line / (np.abs(line - line.mean()).max() + 1e-6)).astype(np.float32)
        return even

    def plane(
        self, distance: Planes, centre: float, scale: float, kind: str, flat: float
    ) -> Planes:
        """A texture on a level plane, seen in perspective.

        Args:
            distance: for each row, how far below (or above) the horizon it is.
            centre: x of the vanishing point.
            scale: the larger, the finer.
            kind: of the texture.
            flat: how much the texture is drawn out sideways.
        """
        far = np.float32(1) / (distance + np.float32(0.02))
        shift_y, shift_x = (int(v) for v in self.dice.integers(0, _TILE, 2))
        rows = (far * np.float32(scale)).astype(np.int32) + shift_y
        columns = ((self.x - centre) * far * np.float32(scale / flat)).astype(np.int32) + shift_x
        tile = _tile(kind)
        at = (rows & (_TILE - 1)) * tile.shape[1] + (columns & (_TILE - 1))
        fade = (distance * 7).clip(0.12, 1)
        result: Planes = 0.5 + (tile.ravel().take(at) - np.float32(0.5)) * fade
        return result

    # -- brushes ---------------------------------------------------------------------------------

    def blend(self, colour: Colour, share: Planes | float, rows: slice = slice(None)) -> None:
        """Cover with a colour or with planes, as much as `share` says."""
        _cover(self.planes[:, rows], np.asarray(colour, np.float32), share)

    def draw(self, shapes: Shapes, colour: Colour, share: Planes | float = 1.0) -> None:
        """Cover what `shapes` draws (in half pixels, with fill 255) with a colour or planes."""
        h, w = self.planes.shape[1:]
        image = Image.new("L", (2 * w, 2 * h))
        shapes(ImageDraw.Draw(image))
        box = image.getbbox()
        if box is None:
            return
        left, top, right, low = box[0] // 2, box[1] // 2, (box[2] + 1) // 2, (box[3] + 1) // 2
        small = image.reduce(2, (2 * left, 2 * top, 2 * right, 2 * low))
        edge = np.asarray(small, np.float32) / np.float32(255)
        rows, columns = slice(top, low), slice(left, right)
        if isinstance(share, np.ndarray):
            edge = edge * share[rows, columns]
        over = np.asarray(colour, np.float32)
        over = over[:, rows, columns] if over.ndim > 1 else over
        _cover(self.planes[:, rows, columns], over, edge)

    def fill(self, top: Colour, low: Colour, height: float | None = None) -> None:
        """A gradient from top to bottom."""
        share = (self.y / (height or self.high)).clip(0, 1)[None]
        self.planes[:] = column(top) + (column(low) - column(top)) * share

    def glow(self, x: float, y: float, radius: float, colour: Colour, power: float = 1.0) -> None:
        """Add light around a point."""
        rows, columns = self.box(x, y, 2.6 * radius, 2.6 * radius)
        dx, dy = (self.x[:, columns] - x) / radius, (self.y[rows] - y) / radius
        share = (np.exp(-np.square(dx) - np.square(dy)) - _REACH).clip(0) * np.float32(power)
        self.planes[:, rows, columns] += column(colour) * share

    def mask(self, shapes: Shapes) -> Planes:
        """Where `shapes` draws (in half pixels, on black, with fill 255), smoothed."""
        h, w = self.planes.shape[1:]
        image = Image.new("L", (2 * w, 2 * h))
        shapes(ImageDraw.Draw(image))
        return np.asarray(image.reduce(2), np.float32) / np.float32(255)

    def blur(self, cells: int) -> None:
        """Put everything so far out of focus; fewer cells, more blur."""
        h, w = self.planes.shape[1:]
        size = max(2, cells * w // LONG), max(2, cells * h // LONG)
        for plane in self.planes:
            small = Image.fromarray(plane).resize(size, Image.Resampling.BOX)
            plane[:] = np.asarray(small.resize((w, h), Image.Resampling.BICUBIC))

    @staticmethod
    def box(x: float, y: float, wide: float, high: float) -> tuple[slice, slice]:
        """The rows and columns around a thing: nothing else need be painted."""
        left, top = int((x - wide) * LONG) - 2, int((y - high) * LONG) - 2
        right, low = int((x + wide) * LONG) + 3, int((y + high) * LONG) + 3
        return slice(max(0, top), max(0, low)), slice(max(0, left), max(0, right))

    # -- what many scenes have -------------------------------------------------------------------

    def sky(self, horizon: float) -> tuple[float, float]:
        """Sky with clouds down to the horizon; returns where the sun stands."""
        light = self.light
        self.fill(light.top, light.low, horizon)
        above = slice(0, max(2, int(horizon * LONG)))
        distance = (horizon - self.y[above]).clip(0, 1)
        centre = self.between(-0.3, 1.3)
        cover = self.plane(distance + 0.05, centre, self.between(25, 70), "cloud", 0.8)
        edge = self.between(0.42, 0.75)
        share = smooth(cover, edge, edge + self.between(0.12, 0.3)) * (distance * 9).clip(0, 0.9)
        dark = mix(light.top, light.low, 0.55) * np.float32(0.9)
        body = smooth(cover, edge + 0.1, edge + 0.45)
        white = column(mix(light.low, (1, 1, 1), 0.45)) * (1 - body) + column(dark) * body
        self.blend(white, share, above)
        sun = self.between(0.12, 0.88) * self.wide, horizon * self.between(0.15, 0.95)
        if light not in {OVERCAST, STORM} and self.happens(0.6):
            self.glow(*sun, 0.35, np.array(light.sun) * light.low, 0.35)
            self.glow(*sun, self.between(0.02, 0.05), light.sun, 1.3)
        return sun

    def ridge(self, line: Planes, colour: Colour, haze: float, snow: float = 0.0) -> None:
        """Land below a line (y for each column), lit from the side; far land fades into the sky."""
        top = max(0, int(float(line.min()) * LONG) - 2)
        rows = slice(top, None)
        below = self.y[rows] - line
        rock = self.noise("rock")[rows]
        relief = np.zeros_like(rock)
        relief[1:, 1:] = rock[1:, 1:] - rock[:-1, :-1]
        shade = (0.8 + relief * np.float32(9) + (rock - 0.5) * np.float32(0.5)).clip(0.25, 1.4)
        land = column(self.lit(colour)) * shade
        if snow:
            white = smooth(snow * (0.4 + rock) - below, -0.01, 0.03)
            land += (column(self.lit((0.95, 0.96, 1.0))) * shade - land) * white
        fog = (haze + below * np.float32(haze * 1.2)).clip(0, 0.95)
        land += (column(self.light.low) - land) * fog
        self.blend(land, (below * np.float32(LONG / 1.5)).clip(0, 1), rows)

    def conifers(self, line: Planes, height: float, number: int) -> Planes:
        """A line with conifers standing on it."""
        at = self.dice.uniform(0, self.wide, number).astype(np.float32)[:, None]
        tall = (height * self.dice.uniform(0.35, 1.0, number)).astype(np.float32)[:, None]
        jag = (np.abs(self.profile("grain")) * 0.12 * height).astype(np.float32)
        tips = (tall - np.abs(self.x - at) * np.float32(4.2)).max(axis=0).clip(0)
        result: Planes = line - tips - np.where(tips > 0, jag, 0)
        return result

    def vignette(self, strength: float) -> None:
        """Darken the corners, as lenses do."""
        square = np.square(self.x - self.wide / 2) + np.square(self.y - self.high / 2)
        self.planes *= 1 - np.float32(strength) * square
