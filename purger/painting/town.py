"""Scenes in town: skylines, streets, fireworks, concerts."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import ImageDraw

from purger.painting.canvas import (
    DUSK,
    LONG,
    NIGHT,
    Canvas,
    Flags,
    Numbers,
    Planes,
    Shapes,
    column,
    mix,
    smooth,
)
from purger.painting.figures import figure

_WALLS = (
    (0.78, 0.66, 0.48), (0.72, 0.50, 0.38), (0.82, 0.78, 0.70), (0.62, 0.42, 0.34),
    (0.66, 0.68, 0.70),
    (0.80, 0.72, 0.58), (0.52, 0.56, 0.52), (0.76, 0.58, 0.52),
)  # fmt: skip
_TOWERS = ((0.45, 0.47, 0.50), (0.55, 0.52, 0.48), (0.38, 0.42, 0.48), (0.60, 0.50, 0.44))
_LAMPS = ((1.0, 0.78, 0.42), (1.0, 0.88, 0.62), (0.85, 0.92, 1.0))
_FIRES = (
    (1.0, 0.35, 0.25), (1.0, 0.85, 0.4), (0.45, 1.0, 0.5), (0.5, 0.6, 1.0), (1.0, 0.5, 0.9),
    (1, 0.95, 0.9),
)  # fmt: skip


def skyline(canvas: Canvas) -> None:
    """Towers by day, or by night with lit windows; often over water."""
    night = canvas.happens(0.5)
    if night:
        canvas.light = DUSK if canvas.happens(0.4) else NIGHT
    foot = canvas.high * canvas.between(0.62, 0.92)
    canvas.sky(foot)
    if night:
        canvas.glow(canvas.wide / 2, foot, 0.5, (0.5, 0.3, 0.15), 0.5)
    for layer in range(3):
        _towers(canvas, foot, (layer + 1) / 3, night=night)
    if canvas.happens(0.65):
        _harbour(canvas, foot)
    else:
        ground = smooth(canvas.y - foot, 0, 0.01)
        canvas.blend(canvas.lit((0.2, 0.22, 0.18)), ground)


def _towers(canvas: Canvas, foot: float, near: float, *, night: bool) -> None:
    """One row of towers: column by column, each with its own height, colour and windows."""
    w = canvas.planes.shape[2]
    count = canvas.count(7, 16)
    edges = np.sort(canvas.dice.integers(-20, w, count))
    which = np.searchsorted(edges, np.arange(w), side="right").clip(0, count)
    tall = canvas.dice.uniform(0.05, 0.48, count + 1) * (1.15 - 0.45 * near) * canvas.high
    tall[canvas.dice.random(count + 1) < 0.25 * near] = -1
    roof = (foot - tall[which]).astype(np.float32)
    within = ((np.arange(w) - np.concatenate(([0], edges))[which]) / LONG).astype(np.float32)
    inside = (canvas.y > roof) & (canvas.y < foot)
    colours = np.stack([canvas.lit(canvas.tint(*_TOWERS)) for _ in range(count + 1)], axis=1)
    walls = mix(colours, np.asarray(canvas.light.low)[:, None], 0.6 * (1 - near))[:, which][:, None]
    shade = 0.7 + 0.35 * canvas.noise("cloud") + np.float32(0.2) * (within % 0.05 < 0.025)
    canvas.blend(walls * shade * (0.45 if night else 1.0), inside.astype(np.float32))
    _windows(canvas, inside, which, within, night=night)


def _windows(canvas: Canvas, inside: Flags, which: Numbers, within: Planes, *, night: bool) -> None:
    step_x, step_y = canvas.between(0.008, 0.014), canvas.between(0.010, 0.018)
    cell_x, cell_y = (within / step_x).astype(np.int32), (canvas.y / step_y).astype(np.int32)
    pane = ((within / step_x) % 1 > 0.35) & ((canvas.y / step_y) % 1 > 0.4) & inside
    chance = canvas.dice.random((64, 512), dtype=np.float32)
    seen = chance[cell_y % 64, (cell_x + which * 37) % 512]
    if night:
        lit = pane * (seen > canvas.between(0.45, 0.75)) * (0.35 + 0.65 * seen)
        canvas.blend(canvas.tint(*_LAMPS), lit.astype(np.float32))
    else:
        canvas.blend(mix(canvas.light.low, (0.15, 0.2, 0.28), 0.75), pane * (0.25 + 0.35 * seen))


def _harbour(canvas: Canvas, foot: float) -> None:
    """Water that shows the town upside down, broken by waves."""
    top = int(foot * LONG)
    height = canvas.planes.shape[1] - top
    distance = canvas.y[top:] - np.float32(foot)
    waves = canvas.plane(distance, canvas.wide / 2, 30, "rock", 4)
    rows = top - 1 - np.arange(height)[:, None] * 1.6 + (waves - 0.5) * 90 * (distance + 0.05)
    rows = rows.astype(np.int32).clip(0, top - 1)
    columns = np.arange(canvas.planes.shape[2])[None]
    image = canvas.planes[:, rows, columns]
    canvas.planes[:, top:] = (image * 0.7 + 0.02) * (0.65 + 0.6 * waves)


def street(canvas: Canvas) -> None:
    """A street between houses, towards a vanishing point."""
    cx, hy = canvas.between(0.35, 0.65) * canvas.wide, canvas.high * canvas.between(0.5, 0.62)
    canvas.sky(hy)
    dx, dy = canvas.x - cx, canvas.y - hy
    half, kerb = canvas.between(0.5, 1.3), canvas.between(0.35, 0.7)
    _roadway(canvas, cx, hy)
    for side in (-1, 1):
        out = (dx * side).clip(0.004)
        far = np.float32(1) / out
        depth = (far * canvas.between(0.09, 0.16)) + np.float32(canvas.between(0, 9))
        house = depth.astype(np.int32)
        tall = canvas.dice.uniform(0.8, 2.2, 64).astype(np.float32)[house % 64]
        level = dy * far
        inside = (level > -tall) & (level < half * kerb) & (dx * side > 0.012)
        _facade(canvas, depth, level, house, inside)
    for _ in range(canvas.count(1, 6)):
        near = canvas.between(0.05, 0.4)
        x = cx + canvas.between(-0.8, 0.8) * near * 0.8 + canvas.moment
        figure(canvas, x, hy + near * 0.5, near * 0.55)


def _facade(canvas: Canvas, depth: Planes, level: Planes, house: Numbers, inside: Flags) -> None:
    walls = np.stack([canvas.lit(canvas.tint(*_WALLS)) for _ in range(32)], axis=1)
    wall = walls[:, house % 32]
    grain = 0.66 + 0.3 * canvas.noise("grain") + 0.25 * canvas.noise("cloud")
    wall = wall * (grain * canvas.between(0.55, 1.05))
    canvas.blend(wall, inside.astype(np.float32))
    across, up = depth * canvas.count(3, 5) % 1, level * canvas.between(3.5, 5) % 1
    pane = inside & (across > 0.3) & (across < 0.72) & (up > 0.25) & (up < 0.8)
    frame = inside & (across > 0.25) & (across < 0.77) & (up > 0.2) & (up < 0.85)
    seam = inside & ((depth % 1 < 0.03) | (level > 0.2))
    canvas.blend((0.85, 0.83, 0.78) * canvas.lit((0.9, 0.9, 0.9)), frame * np.float32(0.6))
    canvas.blend((0.12, 0.15, 0.19), pane * np.float32(0.85))
    canvas.blend((0.1, 0.09, 0.08), seam * np.float32(0.45))
    if canvas.light in {DUSK, NIGHT}:
        lit = pane & ((house * 7 + (level * 4).astype(np.int32) * 3) % 5 == 0)
        canvas.blend((1.0, 0.8, 0.5), lit * np.float32(0.9))


def _roadway(canvas: Canvas, cx: float, hy: float) -> None:
    top = int(hy * LONG)
    rows = slice(top, None)
    distance = canvas.y[rows] - np.float32(hy)
    stone = canvas.plane(distance, cx, 80, "grain", 1.0) * 0.6
    stone = stone + 0.6 * canvas.plane(distance, cx, 12, "cloud", 1.0)
    road = canvas.lit(canvas.tint((0.42, 0.41, 0.40), (0.5, 0.46, 0.42), (0.34, 0.35, 0.37)))
    canvas.blend(column(road) * (0.45 + 0.6 * stone), 1.0, rows)
    if canvas.happens(0.5):
        off = np.abs((canvas.x - cx) / (distance + 0.004))
        dash = (1 / (distance + 0.02) * 1.4) % 1 < 0.55
        canvas.blend(canvas.lit((0.85, 0.84, 0.8)), ((off < 0.035) & dash) * np.float32(0.8), rows)


def fireworks(canvas: Canvas) -> None:
    """Bursts in the night over a town or water."""
    red, green, blue = canvas.dice.uniform(0.05, 0.2, 3).tolist()
    canvas.light = replace(NIGHT, low=(red, green, blue))
    foot = canvas.high * canvas.between(0.78, 0.92)
    canvas.sky(foot)
    for _ in range(canvas.count(1, 4)):
        x, y = canvas.between(0.15, 0.85) * canvas.wide, canvas.high * canvas.between(0.12, 0.5)
        radius, colour = canvas.between(0.08, 0.28), canvas.tint(*_FIRES)
        canvas.glow(x, y, radius * 0.9, colour, 0.3)
        canvas.planes += column(colour) * canvas.mask(_burst(canvas, x, y, radius)) * 1.4
    _towers(canvas, foot, 0.9, night=True)
    _harbour(canvas, foot)


def _burst(canvas: Canvas, x: float, y: float, radius: float) -> Shapes:
    count = canvas.count(30, 90)
    angles = canvas.dice.uniform(0, 2 * np.pi, count)
    reach = canvas.dice.uniform(0.55, 1.0, count) * (radius + abs(canvas.moment))
    droop = canvas.between(0.0, 0.25) * radius

    def shapes(draw: ImageDraw.ImageDraw) -> None:
        for angle, r in zip(angles, reach, strict=True):
            for step in range(1, 9):
                share = step / 8
                px = (x + np.cos(angle) * r * share) * 2 * LONG
                py = (y + np.sin(angle) * r * share + droop * share**2) * 2 * LONG
                size = 0.8 + 1.9 * share
                draw.ellipse((px - size, py - size, px + size, py + size), int(70 + 185 * share))

    return shapes


def concert(canvas: Canvas) -> None:
    """Beams of light over a stage, and the crowd before it."""
    canvas.planes[:] = 0.012
    haze = canvas.noise("cloud")
    main = canvas.tint(*_FIRES)
    for _ in range(canvas.count(4, 9)):
        x, lean = canvas.between(0, 1) * canvas.wide, canvas.between(-0.9, 0.9) + canvas.moment
        off = np.abs(canvas.x - x - lean * canvas.y) / (0.02 + 0.22 * canvas.y)
        beam = np.exp(-np.square(off)) * (0.25 + haze) * np.float32(canvas.between(0.3, 0.8))
        canvas.planes += column(mix(main, canvas.tint(*_FIRES), canvas.between(0, 0.8))) * beam
        canvas.glow(x, 0.01, 0.03, (1, 1, 1), 1.2)
    stage = canvas.high * canvas.between(0.6, 0.72)
    canvas.glow(canvas.wide / 2, stage, 0.35, main, 0.6)
    floor = smooth(canvas.y - stage - 0.045, 0, 0.006) * np.ones_like(canvas.x)
    canvas.blend(main * 0.25, floor)
    for _ in range(canvas.count(2, 5)):
        figure(canvas, canvas.between(0.2, 0.8) * canvas.wide, stage + 0.05, 0.16, main * 0.12)
    canvas.draw(_crowd(canvas, stage), (0.01, 0.01, 0.015))


def _crowd(canvas: Canvas, stage: float) -> Shapes:
    people = np.sort(canvas.dice.random(130))
    spots = canvas.dice.uniform(-0.02, canvas.wide + 0.02, 130)
    hands = canvas.dice.random(130)

    def shapes(draw: ImageDraw.ImageDraw) -> None:
        for near, x, hand in zip(people, spots, hands, strict=True):
            px, r = x * 2 * LONG, (0.008 + 0.024 * near) * 2 * LONG
            py = (stage + 0.05 + near * (canvas.high - stage)) * 2 * LONG
            draw.ellipse((px - r * 0.8, py - r, px + r * 0.8, py + r), 255)
            draw.ellipse((px - 2.1 * r, py + r, px + 2.1 * r, py + 9 * r), 255)
            if hand < 0.25:
                draw.line((px + r, py + 2 * r, px + 1.6 * r, py - 3.5 * r), 255, int(r * 0.7) + 1)

    return shapes
