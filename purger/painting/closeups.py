"""Things so close that they fill the frame: a blossom, bark, stone, cloth."""

from __future__ import annotations

import numpy as np

from purger.painting.canvas import Canvas, Colour, column, mix, smooth

_PETALS = (
    (0.86, 0.16, 0.20), (0.96, 0.80, 0.20), (0.95, 0.93, 0.92), (0.62, 0.36, 0.76),
    (0.94, 0.56, 0.66),
    (0.92, 0.46, 0.14), (0.34, 0.36, 0.82),
)  # fmt: skip
_SURFACES = (
    (0.45, 0.34, 0.25), (0.52, 0.50, 0.47), (0.74, 0.66, 0.52), (0.24, 0.34, 0.20),
    (0.40, 0.44, 0.48),
    (0.55, 0.24, 0.18), (0.18, 0.22, 0.30),
)  # fmt: skip


def flower(canvas: Canvas) -> None:
    """One blossom, close, before something green and out of focus."""
    leaf = canvas.tint(
        (0.20, 0.34, 0.12), (0.32, 0.40, 0.16), (0.14, 0.22, 0.12), (0.36, 0.30, 0.2)
    )
    canvas.planes[:] = column(leaf) * (0.25 + 1.3 * canvas.noise("cloud", 0.8, 0.8))
    for _ in range(canvas.count(4, 14)):
        canvas.glow(
            canvas.between(0, 1),
            canvas.between(0, 1),
            canvas.between(0.03, 0.1),
            mix(leaf, (1, 1, 0.8), 0.4),
            0.4,
        )
    canvas.blur(40)
    petal = canvas.tint(*_PETALS)
    for _ in range(canvas.count(1, 3)):
        x, y = canvas.between(0.2, 0.8) * canvas.wide, canvas.between(0.25, 0.75) * canvas.high
        _blossom(canvas, x + canvas.moment, y, canvas.between(0.1, 0.26), petal)


def _blossom(canvas: Canvas, x: float, y: float, radius: float, petal: Colour) -> None:
    stem = np.abs(canvas.x - x - 0.06 * np.sin((canvas.y - y) * 4)) < 0.009
    canvas.blend((0.22, 0.36, 0.14), (stem & (canvas.y > y)) * (0.5 + 0.4 * canvas.noise("cloud")))
    rows, cols = canvas.box(x, y, radius * 1.1, radius * 1.1)
    tilt = canvas.between(0.7, 1.0)
    dx, dy = canvas.x[:, cols] - x, (canvas.y[rows] - y) / np.float32(tilt)
    angle, away = np.arctan2(dy, dx), np.sqrt(dx * dx + dy * dy) / np.float32(radius)
    ragged = (canvas.noise("rock")[rows, cols] - 0.5) * 0.12
    planes = canvas.planes[:, rows, cols]
    count, rings = canvas.count(5, 14), canvas.count(1, 4)
    veins = 0.9 + 0.1 * np.sin(angle * count * 11)
    for ring in range(rings):
        reach, turn = 1 - 0.22 * ring, canvas.between(0, 6)
        wave = np.abs(np.cos(angle * count / 2 + turn + ragged))
        edge = reach * (0.5 + 0.48 * np.sqrt(wave)) + ragged
        shade = (0.45 + 0.65 * (away / reach)) * (0.62 + 0.4 * wave) * veins * (1 + 0.12 * ring)
        planes += (column(petal) * shade - planes) * smooth(edge - away, 0, 0.02)
    heart = column(canvas.tint((0.85, 0.65, 0.12), (0.35, 0.22, 0.1), (0.7, 0.75, 0.25)))
    seeds = 0.35 + 1.2 * canvas.noise("grain")[rows, cols]
    planes += (heart * seeds - planes) * smooth(
        canvas.between(0.16, 0.3) - away + ragged * 0.3, 0, 0.03
    )


def surface(canvas: Canvas) -> None:
    """Bark, stone, sand, cloth: something so close that it fills the frame."""
    colour = canvas.tint(*_SURFACES)
    other = mix(colour, canvas.tint(*_SURFACES), 0.45)
    stretch = canvas.between(0.06, 1.0)
    height = (
        canvas.noise("rock", 1.0, stretch)
        if canvas.happens(0.5)
        else canvas.noise("rock", stretch, 1.0)
    )
    height = height + 0.35 * canvas.noise("grain")
    angle, waves = canvas.between(0, np.pi), canvas.between(20, 160)
    if canvas.happens(0.55):
        along = (
            canvas.x * np.cos(angle)
            + canvas.y * np.sin(angle)
            + (canvas.noise() - 0.5) * canvas.between(0, 0.6)
        )
        height = height * canvas.between(0.2, 0.8) + 0.3 * np.sin(along * waves)
    light = np.zeros_like(height)
    light[1:, 1:] = height[1:, 1:] - height[:-1, :-1]
    shade = (0.62 + light * np.float32(4.0) + 0.45 * (height - 0.5)).clip(0.06, 1.5)
    patches = smooth(canvas.noise("cloud"), 0.4, 0.7)
    canvas.planes[:] = (column(colour) + (column(other) - column(colour)) * patches) * shade
    canvas.planes *= 1.1 - 0.5 * (canvas.x - canvas.between(0, canvas.wide))
