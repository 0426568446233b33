"""Scenes out of doors: mountains, shores, woods, meadows, fields from the air."""

from __future__ import annotations

import numpy as np
from PIL import ImageDraw

from purger.painting.canvas import DAWN, HAZY, LONG, Canvas, Planes, Shapes, column, mix, smooth
from purger.painting.figures import boat, figure

_ROCKS = ((0.42, 0.42, 0.44), (0.46, 0.42, 0.37), (0.36, 0.38, 0.42), (0.5, 0.4, 0.33))
_GREENS = ((0.20, 0.30, 0.14), (0.26, 0.34, 0.16), (0.16, 0.26, 0.15), (0.36, 0.36, 0.16))
_AUTUMN = ((0.52, 0.32, 0.12), (0.44, 0.24, 0.10), (0.5, 0.42, 0.14))
_SEAS = ((0.04, 0.22, 0.32), (0.06, 0.30, 0.36), (0.08, 0.18, 0.28), (0.10, 0.38, 0.42))
_SANDS = ((0.80, 0.70, 0.54), (0.72, 0.62, 0.48), (0.62, 0.56, 0.48))
_BLOOMS = (
    (0.85, 0.15, 0.12), (0.95, 0.80, 0.15), (0.95, 0.93, 0.9), (0.55, 0.35, 0.75),
    (0.9, 0.5, 0.65), (0.3, 0.35, 0.8),
)  # fmt: skip


def mountains(canvas: Canvas) -> None:
    """Range behind range, with snow or woods, sometimes over a lake."""
    high = canvas.high
    foot = high * canvas.between(0.58, 0.8)
    sun = canvas.sky(foot)
    count, snow = canvas.count(2, 4), canvas.between(0.04, 0.16) * canvas.happens(0.55)
    rock, green = canvas.tint(*_ROCKS), canvas.tint(*_GREENS)
    peak = canvas.between(0.25, 0.5)
    for i in range(count):
        near = i / count
        line = foot - (foot - high * peak) * (1 - near) * (0.6 + 0.5 * canvas.profile("cloud", 0.9))
        line = line - canvas.profile("rock") * (0.04 + 0.03 * near)
        canvas.ridge(line, mix(rock, green, near), 0.62 * (1 - near) + 0.05, snow * (1 - near))
    if canvas.happens(0.5):
        _water(canvas, foot, sun, mirror=0.75)
    line = high * canvas.between(0.86, 0.98) + 0.05 * canvas.profile("cloud")
    canvas.ridge(canvas.conifers(line, canvas.between(0.08, 0.3), 40), green * 0.6, 0.03)


def _water(canvas: Canvas, horizon: float, sun: tuple[float, float], mirror: float) -> None:
    """Water from the horizon down: waves, the sky or the shore in them, the sun's road."""
    top = int(horizon * LONG)
    rows = slice(top, None)
    distance = canvas.y[rows] - np.float32(horizon)
    waves = canvas.plane(distance, canvas.wide / 2, canvas.between(14, 40), "rock", 3.5)
    height = canvas.planes.shape[1] - top
    bent = np.arange(top - 1, top - 1 - height, -1)[:, None] + ((waves - 0.5) * 60 * distance)
    source = bent.astype(np.int32).clip(0, top - 1)
    image = canvas.planes[:, source[:, :], np.arange(canvas.planes.shape[2])[None]]
    depth = column(canvas.lit(canvas.tint(*_SEAS)))
    slope = smooth(distance, -0.05, 0.7) * np.float32(1 - mirror) + (1 - mirror) * 0.3
    water = image * 0.92 + (depth - image * 0.92) * slope.clip(0, 1)
    water = water * (0.72 + 0.56 * waves)
    road = np.exp(-np.square((canvas.x - sun[0]) / (0.02 + 0.3 * distance)))
    spark = road * smooth(waves, 0.55, 0.75) * np.float32(0.9)
    canvas.planes[:, rows] = water + column(canvas.light.sun) * spark


def sea(canvas: Canvas) -> None:
    """Open water with a coast, a boat or a beach."""
    horizon = canvas.high * canvas.between(0.35, 0.6)
    sun = canvas.sky(horizon)
    if canvas.happens(0.6):
        slope = (canvas.x[0] - canvas.between(0, canvas.wide)) * canvas.between(-0.2, 0.2)
        line = horizon + slope - 0.05 * np.abs(canvas.profile("cloud")) + 0.01
        canvas.ridge(line.astype(np.float32), canvas.tint(*_GREENS, *_ROCKS), 0.4)
    _water(canvas, horizon, sun, canvas.between(0.25, 0.7))
    room = canvas.high - horizon
    if canvas.happens(0.45):
        _beach(canvas, horizon + room * canvas.between(0.35, 0.7))
    else:
        x = canvas.between(0.2, 0.8) * canvas.wide + canvas.moment
        boat(canvas, x, horizon + room * canvas.between(0.1, 0.5), canvas.between(0.03, 0.1))


def _beach(canvas: Canvas, shore: float) -> None:
    lean = canvas.between(-0.25, 0.25)
    line = shore + lean * (canvas.x - canvas.wide / 2) + 0.04 * canvas.profile("cloud")[None]
    below = canvas.y - line
    grain, dunes = canvas.noise("grain"), canvas.noise("cloud", 1.0, 0.4)
    sand = column(canvas.lit(canvas.tint(*_SANDS))) * (0.62 + 0.3 * grain + 0.4 * dunes)
    sand = sand * (0.62 + 0.38 * smooth(below, 0.02, 0.1))
    canvas.blend(sand, smooth(below, -0.004, 0.012))
    lace = np.exp(-np.square((below + (dunes - 0.5) * 0.05) / 0.012)) * (0.3 + grain)
    canvas.blend(canvas.lit((0.96, 0.97, 0.97)), lace.clip(0, 0.9))
    for _ in range(canvas.count(0, 3)):
        x, tall = canvas.between(0.1, 0.9) * canvas.wide, canvas.between(0.07, 0.2)
        figure(canvas, x + canvas.moment, min(shore + 0.1 + tall * 0.3, canvas.high), tall)


def forest(canvas: Canvas) -> None:
    """Trunks fading into mist, undergrowth, light through the leaves."""
    autumn = canvas.happens(0.3)
    leaf = canvas.tint(*(_AUTUMN if autumn else _GREENS)) * 1.3
    mist = mix(canvas.light.low, leaf * 1.6, canvas.between(0.3, 0.7))
    canvas.fill(mist * 1.05, mist * 0.8)
    bark = canvas.tint(
        (0.20, 0.15, 0.11), (0.28, 0.25, 0.22), (0.16, 0.12, 0.10), (0.6, 0.58, 0.55)
    )
    foot = canvas.high * canvas.between(0.62, 0.78)
    layers = 4
    for i in range(layers):
        near = (i + 1) / layers
        leaves = smooth(canvas.noise("rock"), 0.42, 0.62) * (0.5 + 0.3 * near)
        crown = smooth(canvas.high * (0.55 - 0.1 * i) - canvas.y, -0.25, 0.2)
        shade = canvas.noise("grain")
        canvas.blend(column(mix(mist, leaf * 0.7, near)) * (0.5 + shade), leaves * crown)
        ribs = 0.55 + 0.8 * canvas.noise("grain", 1.0, 0.08)
        trunks = _trunks(canvas, count=26 // (i + 1), near=near, foot=foot)
        canvas.draw(trunks, column(mix(mist, canvas.lit(bark), near)) * ribs)
        ground = smooth(canvas.y - (foot + 0.05 * i + 0.03 * canvas.profile("cloud")), 0, 0.04)
        moss = canvas.noise("grain") * 0.9 + canvas.noise("rock") * 0.5
        canvas.blend(column(mix(mist, leaf * 0.75, 0.4 + 0.6 * near)) * moss, ground)
    if canvas.happens(0.5):
        _beams(canvas)


def _trunks(canvas: Canvas, count: int, near: float, foot: float) -> Shapes:
    spots = canvas.dice.uniform(0, canvas.wide, count)
    widths = canvas.dice.uniform(0.5, 1.3, count) * (0.008 + 0.045 * near**2)
    leans = canvas.dice.normal(0, 0.02, count)

    def shapes(draw: ImageDraw.ImageDraw) -> None:
        low = (foot + 0.1 * near) * 2 * LONG
        for x, w, lean in zip(spots, widths, leans, strict=True):
            px, half = x * 2 * LONG, w * LONG
            tip = px + lean * 2 * LONG
            draw.polygon(
                ((tip - half * 0.7, 0), (tip + half * 0.7, 0), (px + half, low), (px - half, low)),
                255,
            )
            draw.ellipse((px - half, low - half / 2, px + half, low + half / 2), 255)

    return shapes


def _beams(canvas: Canvas) -> None:
    sx = canvas.between(0.1, 0.9) * canvas.wide
    angle = (canvas.x - sx) / (canvas.y + 0.15)
    at = ((angle * 120).astype(np.int32) % 97).clip(0, 96)
    rays = canvas.dice.random(97).astype(np.float32)
    strength: Planes = np.convolve(rays, np.ones(5, np.float32) / 5, "same")
    fade = np.exp(-np.square(angle)) * (1 - canvas.y / canvas.high)
    canvas.planes += column((1.0, 0.95, 0.75)) * (strength[at] * fade * np.float32(0.45))


def meadow(canvas: Canvas) -> None:
    """Grass or a field to the horizon, with flowers, trees and sometimes a walker."""
    horizon = canvas.high * canvas.between(0.3, 0.6)
    canvas.sky(horizon)
    hill = horizon + 0.03 - 0.06 * np.abs(canvas.profile("cloud"))
    canvas.ridge(hill, canvas.tint(*_GREENS), 0.45)
    trees = canvas.conifers(np.full_like(hill, horizon + 0.02), canvas.between(0.03, 0.1), 25)
    canvas.ridge(trees, canvas.tint(*_GREENS) * 0.8, 0.25)
    crop = canvas.tint((0.36, 0.46, 0.16), (0.62, 0.52, 0.22), (0.44, 0.50, 0.22), (0.3, 0.4, 0.2))
    top = int((horizon + 0.01) * LONG)
    rows = slice(top, None)
    distance = canvas.y[rows] - np.float32(horizon)
    coarse = canvas.plane(distance, canvas.wide / 2, 30, "cloud", 1.5)
    blades = canvas.plane(distance, canvas.wide / 2, 90, "grain", 0.6)
    straws = canvas.noise("grain", 1.0, 0.25)[rows]
    field = column(canvas.lit(crop)) * (0.2 + 0.55 * coarse + 0.5 * blades + 0.5 * straws)
    canvas.blend(field, smooth(distance, -0.01, 0.01), rows)
    if canvas.happens(0.6):
        _flowers(canvas, horizon)
    if canvas.happens(0.5):
        tree(
            canvas,
            canvas.between(0.1, 0.9) * canvas.wide,
            horizon + 0.05,
            canvas.between(0.15, 0.35),
        )
    if canvas.happens(0.4):
        x = canvas.between(0.2, 0.8) * canvas.wide + canvas.moment
        figure(canvas, x, horizon + canvas.between(0.1, 0.25), canvas.between(0.1, 0.2))


def _flowers(canvas: Canvas, horizon: float) -> None:
    count, bloom = canvas.count(150, 700), canvas.tint(*_BLOOMS)
    depth = np.sort(canvas.dice.random(count) ** 1.6)
    spots = canvas.dice.uniform(0, canvas.wide, count) + canvas.moment * depth

    def shapes(draw: ImageDraw.ImageDraw) -> None:
        for x, near in zip(spots * 2 * LONG, depth, strict=True):
            y, r = (
                (horizon + 0.03 + near * (canvas.high - horizon)) * 2 * LONG,
                1.2 + 15 * near**1.5,
            )
            draw.ellipse((x - r, y - r * 0.7, x + r, y + r * 0.7), int(140 + 115 * near))

    canvas.draw(shapes, column(canvas.lit(bloom)) * (0.55 + 0.8 * canvas.noise("grain")))


def tree(canvas: Canvas, x: float, foot: float, height: float) -> None:
    """A broad-leaved tree: a trunk, and clumps of leaves lit from above."""
    clumps = canvas.count(45, 80)
    angle, out = canvas.dice.uniform(0, 2 * np.pi, clumps), np.sqrt(canvas.dice.random(clumps))
    cx = (x + np.cos(angle) * out * height * 0.36) * 2 * LONG
    cy = (foot - height * 0.66 + np.sin(angle) * out * height * 0.3) * 2 * LONG
    sizes = canvas.dice.uniform(0.05, 0.12, clumps) * height * 2 * LONG
    px, py, s = x * 2 * LONG, foot * 2 * LONG, height * 2 * LONG

    def wood(draw: ImageDraw.ImageDraw) -> None:
        draw.polygon(((px - s * 0.035, py), (px + s * 0.035, py), (px, py - s * 0.7)), 255)

    def crown(draw: ImageDraw.ImageDraw) -> None:
        for i in np.argsort(-cy):  # from below: what is above lies in the light and in front
            a, b, r = cx[i], cy[i], sizes[i]
            tone = 250 - 110 * (b - cy.min()) / (s + 1)
            draw.ellipse((a - r, b - r * 0.8, a + r, b + r * 0.9), int(tone * 0.62))
            draw.ellipse((a - r * 0.9, b - r * 0.9, a + r * 0.7, b + r * 0.5), int(tone))

    canvas.draw(wood, canvas.lit((0.22, 0.17, 0.13)))
    leaves = canvas.noise("grain") * 0.9 + canvas.noise("rock") * 0.6
    green = column(canvas.lit(canvas.tint(*_GREENS, *_AUTUMN)))
    tone = canvas.mask(crown)
    ragged = smooth(tone + (canvas.noise("grain") - 0.5) * 1.1, 0.3, 0.42) * (tone > 0)
    canvas.blend(green * leaves * (tone * 1.7), ragged)


def park(canvas: Canvas) -> None:
    """A broad tree in a park."""
    horizon = canvas.high * canvas.between(0.6, 0.8)
    canvas.sky(horizon)
    canvas.ridge(horizon + 0.02 * canvas.profile("cloud"), (0.28, 0.36, 0.16), 0.1)
    tree(
        canvas,
        canvas.between(0.3, 0.7) * canvas.wide,
        horizon + 0.08,
        canvas.between(0.45, 0.65) * canvas.high,
    )


def bare_tree(canvas: Canvas) -> None:
    """A tree without leaves against the sky, grown branch by branch."""
    horizon = canvas.high * canvas.between(0.75, 0.9)
    canvas.sky(horizon)
    canvas.ridge(horizon + 0.03 * canvas.profile("cloud"), canvas.tint(*_GREENS) * 0.5, 0.15)
    x, tall = canvas.between(0.25, 0.75) * canvas.wide, canvas.between(0.13, 0.2)
    spread = canvas.between(0.35, 0.65)
    turns = canvas.dice.normal(0, canvas.between(0.08, 0.35), 1024)
    growth = canvas.dice.uniform(canvas.between(0.55, 0.74), 0.88, 1024)

    def shapes(draw: ImageDraw.ImageDraw) -> None:
        tips = [(x * 2 * LONG, horizon * 2 * LONG, -np.pi / 2, tall * 2 * LONG, 0)]
        for number in range(700):
            px, py, angle, length, level = tips[number]
            end = px + np.cos(angle) * length, py + np.sin(angle) * length
            draw.line((px, py, *end), 255, max(1, int(26 * 0.62**level)))
            for side in (-1, 1):
                turn = angle + side * spread + turns[number]
                tips.append((*end, turn, length * growth[(number + side) % 1024], level + 1))

    canvas.draw(shapes, canvas.lit((0.13, 0.10, 0.09), 0.6))
    if canvas.happens(0.5):
        at = canvas.between(0.1, 0.9) * canvas.wide + canvas.moment
        figure(canvas, at, horizon + 0.02, canvas.between(0.08, 0.14))


def aerial(canvas: Canvas) -> None:
    """Fields, woods and a river from the air."""
    angle = canvas.between(0, np.pi)
    bend = canvas.noise("cloud", 0.5, 0.5)
    u = canvas.x * np.cos(angle) + canvas.y * np.sin(angle) + bend * canvas.between(0, 0.25)
    v = canvas.y * np.cos(angle) - canvas.x * np.sin(angle) + bend * canvas.between(0, 0.15)
    strip = (u * canvas.between(4, 9) + 40).astype(np.int32)
    jog = canvas.dice.random(97).astype(np.float32)
    cell = (v * canvas.between(3, 8) + 40 + jog[strip % 97]).astype(np.int32)
    number = (strip * 31 + cell * 17) % 61
    crops = np.stack([
        canvas.tint(*_GREENS, *_GREENS, (0.6, 0.52, 0.26), (0.5, 0.42, 0.3), (0.42, 0.46, 0.2))
        for _ in range(61)
    ], axis=1)  # fmt: skip
    furrow = np.sin(u * 900) * 0.06
    texture = 0.55 + 0.55 * canvas.noise("grain") + 0.35 * canvas.noise("rock") + furrow
    canvas.planes[:] = crops[:, number] * texture
    woods = smooth(canvas.noise("cloud"), 0.58, 0.62)
    leaves = canvas.noise("grain")
    canvas.blend(column((0.12, 0.18, 0.09)) * (0.4 + 1.3 * leaves), woods)
    _river(canvas)
    canvas.planes *= column(canvas.lit((1.05, 1.05, 1.05), 0.6))
    haze = canvas.light.low if canvas.light in {HAZY, DAWN} else (0.7, 0.78, 0.86)
    canvas.blend(haze, canvas.between(0.05, 0.4) * (1 - canvas.y / canvas.high))


def _river(canvas: Canvas) -> None:
    line = canvas.high * canvas.between(0.2, 0.8) + 0.2 * canvas.profile("cloud")
    gap: Planes = np.abs(canvas.y - line + (canvas.x - 0.5) * canvas.between(-1, 1))
    wide = canvas.between(0.006, 0.03)
    canvas.blend((0.75, 0.70, 0.6), 0.6 * (1 - smooth(gap, wide, wide + 0.008)))
    canvas.blend((0.22, 0.30, 0.34), 1 - smooth(gap, wide - 0.003, wide))
