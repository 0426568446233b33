"""Photo-like pictures for the demo, painted from a seed: one life's worth of scenes."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final

import numpy as np
from PIL import Image

from purger.painting import closeups, indoors, nature, paper, people, town
from purger.painting.canvas import LONG, SHORT, Canvas, Planes

SIZE: Final = (2 * LONG, 2 * SHORT)
_MARGIN = 24
_GREY = 0.42
_ROOM = 64
_UPRIGHT = 0.22
_GRAIN = (2.0, 9.0)
_KNEE, _BEND = np.float32(205), np.float32(0.5)

Scene = Callable[[Canvas], None]

_SCENES: Final[tuple[Scene, ...]] = (
    nature.mountains, town.street, nature.sea, people.friend, indoors.plate, town.skyline,
    nature.forest, indoors.room, nature.meadow, closeups.flower, nature.bare_tree,
    indoors.still_life, people.outing, town.concert, nature.park, nature.aerial, closeups.surface,
    paper.chat, town.fireworks, paper.page,
)  # fmt: skip
KINDS: Final = {scene.__name__: number for number, scene in enumerate(_SCENES)}
_CLEAN: Final = {paper.chat}
_DARK: Final = {town.concert, town.fireworks, town.skyline, paper.page}
_TALL: Final = {paper.chat, paper.page}


def picture(
    seed: int,
    kind: int,
    moment: float = 0.0,
    shake: tuple[int, ...] = (0, 0),
    stops: float = 0.0,
) -> Image.Image:
    """Paint scene `kind` from `seed`, 1600×1200 or upright 1200×1600.

    Args:
        seed: the scene; the same seed is the same place.
        kind: which sort of scene; any number.
        moment: moves its subject, as a share of the long side.
        shake: moves the camera, in pixels, at most 24 either way.
        stops: exposure in EV.
    """
    planes, grain = _painted(seed, kind % len(_SCENES), moment)
    dice = np.random.default_rng((seed, int(moment * 1000) + 500, int(stops * 8) + 64))
    return _developed(planes, grain, stops, shake, dice)


@lru_cache(maxsize=1)
def _painted(seed: int, kind: int, moment: float) -> tuple[Planes, float]:
    """The scene as light, and how noisy its camera is; kept for the next exposure of it."""
    scene, dice = _SCENES[kind], np.random.default_rng(seed)
    upright = bool(dice.random() < _UPRIGHT) or scene in _TALL
    canvas = Canvas.blank(dice, moment, upright=upright)
    scene(canvas)
    if scene in _CLEAN:
        return canvas.planes, 0.0
    if scene not in _DARK:
        mean = float(canvas.planes[:, ::8, ::8].mean())
        gain = _GREY / max(mean, 0.1)
        canvas.planes *= np.float32(gain ** (0.6 if gain > 1 else 0.2))
    canvas.vignette(canvas.between(0.1, 0.75))
    return canvas.planes, canvas.between(*_GRAIN)


def _developed(
    planes: Planes, grain: float, stops: float, shake: tuple[int, ...], dice: np.random.Generator
) -> Image.Image:
    """Light to pixels: exposure, rounded highlights, sensor noise, and the camera's own place."""
    h, w = planes.shape[1:]
    left, top = (int(v) for v in dice.integers(0, _ROOM, 2))
    gain, noise = np.float32(255 * 2.0**stops), np.float32(grain)
    pixels = np.empty((h, w, 3), np.uint8)
    for band in range(3):
        light = planes[band] * gain
        np.minimum(light, _KNEE + (light - _KNEE) * _BEND, out=light)
        light += _film()[band, top : top + h, left : left + w] * noise
        pixels[..., band] = light.clip(0, 255)
    margin, x, y = _MARGIN / 2, shake[0] / 2, shake[1] / 2
    box = (margin + x, margin + y, w - margin + x, h - margin + y)
    return Image.fromarray(pixels).resize((2 * w, 2 * h), Image.Resampling.BILINEAR, box)


@lru_cache(maxsize=1)
def _film() -> Planes:
    """Sensor noise, mostly of brightness, with room to move."""
    dice, side = np.random.default_rng(0), LONG + _ROOM
    noise = dice.standard_normal((3, side, side), dtype=np.float32) * np.float32(0.6)
    return noise + dice.standard_normal((side, side), dtype=np.float32) * np.float32(0.8)
