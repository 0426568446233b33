"""Scenes indoors: rooms, tables, plates."""

from __future__ import annotations

import numpy as np
from PIL import ImageDraw

from purger.painting.canvas import LONG, Canvas, Colour, Planes, Shapes, column, mix, smooth
from purger.painting.figures import CLOTHES

_WOODS = (
    (0.50, 0.33, 0.19),
    (0.36, 0.23, 0.14),
    (0.66, 0.50, 0.33),
    (0.28, 0.20, 0.16),
    (0.72, 0.64, 0.54),
)
_PAINTS = (
    (0.86, 0.83, 0.76), (0.62, 0.70, 0.68), (0.74, 0.62, 0.54), (0.45, 0.50, 0.56),
    (0.84, 0.78, 0.6),
    (0.3, 0.36, 0.34),
)  # fmt: skip
_FRUITS = (
    (0.80, 0.14, 0.10), (0.92, 0.52, 0.10), (0.56, 0.66, 0.16), (0.88, 0.76, 0.20),
    (0.42, 0.12, 0.26),
    (0.86, 0.56, 0.42),
)  # fmt: skip
_GLAZES = (
    (0.88, 0.88, 0.85),
    (0.18, 0.32, 0.44),
    (0.28, 0.40, 0.34),
    (0.60, 0.30, 0.20),
    (0.15, 0.15, 0.16),
)
_FOODS = (
    (0.72, 0.14, 0.10), (0.30, 0.46, 0.14), (0.86, 0.66, 0.22), (0.52, 0.28, 0.14),
    (0.90, 0.84, 0.68),
    (0.62, 0.40, 0.20), (0.85, 0.45, 0.15),
)  # fmt: skip


def _boards(canvas: Canvas, edge: float, wood: Colour) -> None:
    """A wooden floor or table from `edge` down, in perspective."""
    top = int(edge * LONG)
    rows = slice(top, None)
    distance = canvas.y[rows] - np.float32(edge) + np.float32(0.25)
    u = (canvas.x - canvas.between(0.2, 0.8)) / distance
    board = (u * canvas.between(2, 5) + 50).astype(np.int32)
    tone = canvas.dice.uniform(0.75, 1.15, 101).astype(np.float32)[board % 101]
    seam = (u * canvas.between(2, 5) + 50) % 1 < 0.02
    grain = (
        canvas.noise("rock", 0.12, 1.0) if canvas.happens(0.5) else canvas.noise("rock", 1.0, 0.12)
    )
    planks = column(wood) * (tone * (0.45 + 0.75 * grain[rows])) * (1 - np.float32(0.4) * seam)
    canvas.blend(planks * (0.75 + 0.5 * (canvas.y[rows] - edge)), 1.0, rows)


def still_life(canvas: Canvas) -> None:
    """Fruit, cups and bottles on a table, by the light of a window."""
    wall = canvas.tint(*_PAINTS) * canvas.between(0.4, 1.0)
    edge = canvas.high * canvas.between(0.45, 0.62)
    side = canvas.between(-1, 1)
    fall = (0.8 + side * (canvas.x / canvas.wide - 0.5)) * (
        0.8 + 0.3 * canvas.noise("cloud", 0.4, 0.4)
    )
    canvas.planes[:] = column(wall) * fall
    if canvas.happens(0.5):
        canvas.blend(wall * 1.4, _pane(canvas, side) * np.float32(0.5))
    canvas.blur(60)
    _boards(
        canvas, edge, canvas.tint(*_WOODS) if canvas.happens(0.7) else canvas.tint(*_PAINTS) * 0.8
    )
    for depth in np.sort(canvas.dice.random(canvas.count(3, 8))):
        x, foot = (
            canvas.between(0.1, 0.9) * canvas.wide,
            edge + 0.04 + float(depth) * (canvas.high - edge) * 0.75,
        )
        size = canvas.between(0.05, 0.085) * (0.8 + 0.6 * float(depth))
        if canvas.happens(0.3):
            _bottle(canvas, x, foot, size, side)
        else:
            _fruit(canvas, x + canvas.moment * (depth > 0.6), foot - size, size, side)
    canvas.planes *= column((1.06, 1.0, 0.9))


def _pane(canvas: Canvas, lean: float) -> Planes:
    """The light of a window on a wall."""
    u = canvas.x - canvas.wide * canvas.between(0.2, 0.8) + lean * 0.5 * canvas.y
    v = canvas.y - canvas.between(0, 0.1)
    inside = (np.abs(u) < 0.16) & (v < 0.32) & (np.abs(u) > 0.008) & (np.abs(v - 0.16) > 0.008)
    light: Planes = inside.astype(np.float32)
    return light


def _shadow(canvas: Canvas, x: float, foot: float, size: float, side: float) -> None:
    x, wide, deep = x - side * size * 0.9, size * 1.5, size * 0.35
    rows, columns = canvas.box(x, foot, 2.6 * wide, 2.6 * deep)
    dx, dy = (canvas.x[:, columns] - x) / wide, (canvas.y[rows] - foot) / deep
    canvas.planes[:, rows, columns] *= 1 - 0.6 * np.exp(-np.square(dx) - np.square(dy))


def _fruit(canvas: Canvas, x: float, y: float, r: float, side: float) -> None:
    _shadow(canvas, x, y + r, r, side)
    skin, blush = canvas.tint(*_FRUITS), canvas.tint(*_FRUITS)
    rows, cols = canvas.box(x, y, r, r)
    dx, dy = (canvas.x[:, cols] - x) / r, (canvas.y[rows] - y) / r
    square = dx * dx + dy * dy
    up = np.sqrt((1 - square).clip(0, 1))
    lit = (0.25 + 0.75 * (0.55 * up - 0.5 * dy + 0.6 * side * dx)).clip(0.1, 1.15)
    spots = canvas.noise("grain")[rows, cols] * 0.35 + 0.8
    share = smooth(canvas.noise("cloud")[rows, cols] + 0.3 * dx, 0.35, 0.8)
    colour = column(skin) + (column(mix(skin, blush, 0.5)) - column(skin)) * share
    shine = np.exp(-(np.square(dx - side * 0.35) + np.square(dy + 0.45)) / 0.03) * 0.55
    planes = canvas.planes[:, rows, cols]
    planes += (colour * lit * spots + shine - planes) * smooth(1 - square, 0, 0.06)


def _bottle(canvas: Canvas, x: float, foot: float, r: float, side: float) -> None:
    """A cup, vase or bottle: a turned shape of random outline."""
    _shadow(canvas, x, foot, r, side)
    tall, neck = r * canvas.between(1.6, 4.5), canvas.between(0.25, 1.0)
    rows, cols = canvas.box(x, foot - tall / 2, r * 1.2, tall / 2)
    up = ((foot - canvas.y[rows]) / tall).clip(0, 1)
    belly = 0.8 + 0.2 * np.sin(up * canvas.between(2, 6))
    half = r * belly * (1 - (1 - neck) * smooth(up, 0.45, 0.8))
    dx = (canvas.x[:, cols] - x) / half
    bend = 0.06 * r * (1 - np.square(dx.clip(-1, 1)))
    inside = (
        smooth(1 - np.abs(dx), 0, 0.05)
        * (canvas.y[rows] < foot + bend)
        * (canvas.y[rows] > foot - tall + bend)
    )
    lit = (0.5 + 0.45 * side * dx - 0.3 * np.square(dx)).clip(0.08, 1.1)
    shine = np.exp(-np.square((dx - side * 0.45) / 0.1)) * 0.35
    planes = canvas.planes[:, rows, cols]
    planes += (column(canvas.tint(*_GLAZES)) * lit + shine - planes) * inside


def room(canvas: Canvas) -> None:
    """A living room: a window with a view, a sofa, a lamp, a picture."""
    edge = canvas.high * canvas.between(0.68, 0.8)
    wall = canvas.tint(*_PAINTS) * canvas.between(0.55, 0.95)
    canvas.planes[:] = column(wall) * (0.75 + 0.3 * canvas.noise("cloud", 0.5, 0.5))
    _boards(canvas, edge, canvas.tint(*_WOODS))
    _view(canvas)
    left = canvas.between(0.02, 0.45) * canvas.wide
    wide, seat = canvas.between(0.35, 0.5), edge + canvas.between(0.0, 0.05)
    cloth = canvas.tint(*CLOTHES)
    weave = 0.6 + 0.5 * canvas.noise("grain") + 0.2 * canvas.noise("cloud")

    def block(
        x0: float, y0: float, x1: float, y1: float, tone: float, colour: Colour = cloth
    ) -> None:
        box = tuple(v * 2 * LONG for v in (x0, y0, x1, y1))
        shade = column(colour) * weave * tone
        canvas.draw(lambda draw: draw.rounded_rectangle(box, 28, 255), shade)

    block(left, seat - 0.16, left + wide, seat + 0.05, 0.85)
    block(left, seat - 0.05, left + wide, seat + 0.06, 1.1)
    block(left - 0.03, seat - 0.09, left + 0.05, seat + 0.08, 0.95)
    block(left + wide - 0.05, seat - 0.09, left + wide + 0.03, seat + 0.08, 0.95)
    for _ in range(canvas.count(0, 3)):
        x = left + canvas.between(0.05, wide - 0.12) + canvas.moment
        block(x, seat - 0.13, x + 0.1, seat - 0.03, 1.0, canvas.tint(*CLOTHES))
    if canvas.happens(0.6):
        lamp = left + wide + canvas.between(0.06, 0.14)
        block(lamp - 0.003, 0.25, lamp + 0.003, seat + 0.05, 0.3, (0.2, 0.2, 0.2))
        block(lamp - 0.05, 0.19, lamp + 0.05, 0.27, 1.3, (1.0, 0.88, 0.62))
        canvas.glow(lamp, 0.24, 0.22, (1.0, 0.75, 0.4), 0.5)


def _view(canvas: Canvas) -> None:
    """A window, or a picture on the wall."""
    x0, y0 = canvas.between(0.1, 0.6) * canvas.wide, canvas.between(0.05, 0.14)
    x1, y1 = x0 + canvas.between(0.14, 0.32), y0 + canvas.between(0.18, 0.3)
    where = (canvas.x > x0) & (canvas.x < x1) & (canvas.y > y0) & (canvas.y < y1)
    inner = (
        (canvas.x > x0 + 0.01)
        & (canvas.x < x1 - 0.01)
        & (canvas.y > y0 + 0.01)
        & (canvas.y < y1 - 0.01)
    )
    canvas.blend((0.9, 0.89, 0.86), where * np.float32(0.95))
    share = (canvas.y - y0) / (y1 - y0)
    outside = column(canvas.light.top) * (1 - share) + column(canvas.light.low) * share
    hill = smooth(share - 0.7 - 0.2 * canvas.profile("cloud"), 0, 0.05)
    outside = outside + (column(canvas.lit((0.25, 0.34, 0.18))) - outside) * hill
    canvas.blend(outside * 1.1, inner.astype(np.float32))
    bar = inner & (
        (np.abs(canvas.x - (x0 + x1) / 2) < 0.005) | (np.abs(canvas.y - (y0 + y1) / 2) < 0.004)
    )
    canvas.blend((0.9, 0.89, 0.86), bar.astype(np.float32))
    canvas.glow((x0 + x1) / 2, (y0 + y1) / 2, 0.3, canvas.light.low, 0.22)


def plate(canvas: Canvas) -> None:
    """A meal from above."""
    wood, cloth = canvas.tint(*_WOODS), canvas.happens(0.3)
    grain = (
        canvas.noise("rock", 1.0, 0.1) if canvas.happens(0.5) else canvas.noise("rock", 0.1, 1.0)
    )
    canvas.planes[:] = column(canvas.tint(*_PAINTS) if cloth else wood) * (0.5 + 0.7 * grain)
    x, y = (
        canvas.between(0.4, 0.6) * canvas.wide + canvas.moment / 3,
        canvas.between(0.42, 0.58) * canvas.high,
    )
    r = canvas.between(0.2, 0.29)
    _dish(canvas, x, y, r, canvas.tint(*_GLAZES))
    for _ in range(canvas.count(1, 2)):
        a = canvas.between(0, 2 * np.pi)
        _dish(
            canvas,
            x + np.cos(a) * r * 1.75,
            y + np.sin(a) * r * 1.6,
            r * canvas.between(0.4, 0.65),
            canvas.tint(*_GLAZES),
        )
    for _ in range(canvas.count(3, 6)):
        _helping(canvas, x, y, r)
    canvas.draw(_cutlery(x, y, r), (0.78, 0.78, 0.78), 0.5 + 0.5 * canvas.noise("cloud"))
    canvas.planes *= column((1.08, 1.0, 0.88)) * (1.15 - 0.4 * canvas.x * canvas.between(-1, 1))


def _helping(canvas: Canvas, x: float, y: float, r: float) -> None:
    """One sort of food on a dish."""
    rows, cols = canvas.box(x, y, 0.75 * r, 0.75 * r)
    heap, crumb = canvas.noise("rock")[rows, cols], canvas.noise("grain")[rows, cols]
    dx, dy = canvas.x[:, cols] - x, canvas.y[rows] - y
    ax, ay = canvas.between(-0.4, 0.4) * r, canvas.between(-0.4, 0.4) * r
    near = np.exp(-(np.square(dx - ax) + np.square(dy - ay)) / (r * r * canvas.between(0.05, 0.25)))
    where = smooth(near * (0.4 + heap), 0.36, 0.44)
    where *= smooth(0.72 - np.sqrt(dx * dx + dy * dy) / r, 0, 0.05)
    relief = np.zeros_like(heap)
    relief[1:, 1:] = heap[1:, 1:] - heap[:-1, :-1]
    shade = 0.45 + 0.75 * crumb + relief * 6
    part = canvas.planes[:, rows, cols]
    part *= 1 - 0.35 * np.roll(where, (3, 3), (0, 1))
    part += (column(canvas.tint(*_FOODS)) * shade - part) * where


def _dish(canvas: Canvas, x: float, y: float, r: float, glaze: Colour) -> None:
    rows, cols = canvas.box(x, y, 1.2 * r, 1.2 * r)
    dx, dy = canvas.x[:, cols] - np.float32(x), canvas.y[rows] - np.float32(y)
    away = np.sqrt(dx * dx + dy * dy) / np.float32(r)
    shade = np.sqrt(np.square(dx - 0.015) + np.square(dy - 0.02)) / np.float32(r)
    part = canvas.planes[:, rows, cols]
    part *= 0.5 + 0.5 * smooth(shade, 0.95, 1.12)
    lean = (dx + dy) / np.float32(r)
    rim = 0.9 - 0.16 * np.exp(-np.square((away - 0.72) / 0.04)) * (1 + lean) - 0.05 * lean
    part += (column(glaze) * rim - part) * (1 - smooth(away, 0.985, 1.0))


def _cutlery(x: float, y: float, r: float) -> Shapes:
    def shapes(draw: ImageDraw.ImageDraw) -> None:
        for side, tines in ((-1, 4), (1, 1)):
            px, top, low = (
                (x + side * r * 1.22) * 2 * LONG,
                (y - r * 0.75) * 2 * LONG,
                (y + r * 0.8) * 2 * LONG,
            )
            draw.line((px, top + 60, px, low), 255, 11)
            for tine in range(tines):
                tx = px + (tine - (tines - 1) / 2) * 9
                draw.line((tx, top - 30, tx, top + 70), 255, 5 if tines > 1 else 17)

    return shapes
