"""People and boats, small or large, seen from behind or against the light."""

from __future__ import annotations

import numpy as np
from PIL import ImageDraw

from purger.painting.canvas import LONG, Canvas, Colour, Planes, column, smooth

CLOTHES = (
    (0.16, 0.20, 0.32), (0.55, 0.14, 0.14), (0.85, 0.82, 0.76), (0.20, 0.32, 0.24),
    (0.12, 0.12, 0.13), (0.72, 0.55, 0.24), (0.42, 0.50, 0.60), (0.45, 0.36, 0.30),
)  # fmt: skip
_SKINS = ((0.84, 0.64, 0.52), (0.72, 0.52, 0.40), (0.52, 0.36, 0.27), (0.36, 0.24, 0.18))
_HAIRS = (
    (0.07, 0.05, 0.05),
    (0.22, 0.14, 0.08),
    (0.52, 0.38, 0.2),
    (0.5, 0.49, 0.48),
    (0.34, 0.15, 0.08),
)


def figure(canvas: Canvas, x: float, foot: float, tall: float, dark: Colour | None = None) -> None:
    """Someone standing or walking; in clothes, or a silhouette in the colour `dark`."""
    stride, lean = canvas.between(0.02, 0.1), canvas.between(-0.1, 0.1)
    lift = canvas.between(0.0, 1.0) ** 3
    shirt, trousers = canvas.tint(*CLOTHES), canvas.tint(*CLOTHES) * 0.7
    skin = canvas.tint(*_SKINS)
    px, py, s = x * 2 * LONG, foot * 2 * LONG, tall * 2 * LONG
    hip, neck = (px, py - 0.5 * s), (px + lean * 0.1 * s, py - 0.84 * s)

    def legs(draw: ImageDraw.ImageDraw) -> None:
        for side in (-1, 1):
            knee = px + side * stride * 0.6 * s, py - 0.27 * s
            draw.line((*hip, *knee, px + side * stride * s, py), 255, int(0.085 * s) + 1, "curve")

    def body(draw: ImageDraw.ImageDraw) -> None:
        wide = 0.13 * s
        draw.polygon((
            (neck[0] - wide, neck[1] + 0.04 * s), (neck[0] + wide, neck[1] + 0.04 * s),
            (hip[0] + wide * 0.75, hip[1] + 0.04 * s), (hip[0] - wide * 0.75, hip[1] + 0.04 * s),
        ), 255)  # fmt: skip
        draw.ellipse((neck[0] - wide, neck[1], neck[0] + wide, neck[1] + 0.1 * s), 255)
        for side in (-1, 1):
            hand = neck[0] + side * 0.15 * s, neck[1] + (0.38 - 0.6 * lift * (side > 0)) * s
            arm = (neck[0] + side * 0.11 * s, neck[1] + 0.06 * s, *hand)
            draw.line(arm, 255, int(0.06 * s) + 1)

    def head(draw: ImageDraw.ImageDraw) -> None:
        r = 0.066 * s
        draw.ellipse((neck[0] - r * 0.85, neck[1] - 2.2 * r, neck[0] + r * 0.85, neck[1]), 255)

    parts = ((legs, trousers), (body, shirt), (head, skin * 0.6))
    for shape, colour in parts:
        canvas.draw(shape, canvas.lit(colour) if dark is None else dark)


def boat(canvas: Canvas, x: float, y: float, size: float) -> None:
    """A sailing boat."""
    hull, sail = (
        canvas.tint((0.9, 0.9, 0.9), (0.2, 0.22, 0.3), (0.5, 0.2, 0.15)),
        canvas.between(0.7, 1),
    )
    px, py, s = x * 2 * LONG, y * 2 * LONG, size * 2 * LONG

    def body(draw: ImageDraw.ImageDraw) -> None:
        low = py + s * 0.22
        draw.polygon(
            ((px - s, py), (px + s * 1.1, py - s * 0.06), (px + s * 0.8, low), (px - s * 0.8, low)),
            255,
        )
        draw.line((px, py, px, py - s * 2.3), 255, max(1, int(s * 0.04)))

    def sails(draw: ImageDraw.ImageDraw) -> None:
        draw.polygon(
            ((px + 2, py - s * 2.2), (px + 2, py - s * 0.2), (px + s * 0.9, py - s * 0.2)), 255
        )
        draw.polygon(
            ((px - 2, py - s * 1.9), (px - 2, py - s * 0.2), (px - s * 0.7, py - s * 0.2)), 220
        )

    shade = (0.75 + 0.3 * (canvas.x - x) / size).clip(0.4, 1.1)
    shade = np.broadcast_to(shade, canvas.planes.shape)
    canvas.draw(body, column(canvas.lit(hull)) * shade)
    canvas.draw(sails, column(canvas.lit((sail, sail, sail * 0.96))) * shade)


def from_behind(canvas: Canvas, x: float, size: float) -> None:
    """Head and shoulders of someone who looks at the view."""
    low = canvas.high
    top = low - size * canvas.between(2.0, 2.5)
    cloth, skin, hair = canvas.tint(*CLOTHES), canvas.tint(*_SKINS), canvas.tint(*_HAIRS)
    long_hair, wool = canvas.happens(0.5), canvas.happens(0.25)
    dx, rim = canvas.x - x, canvas.between(-1, 1)
    neck = top + size * 0.95
    drop = (canvas.y - neck).clip(0)
    half = size * (0.36 + 0.75 * np.sqrt((drop / size).clip(0, 1)))
    fold = canvas.noise("cloud", 0.7, 1.0) + 0.4 * canvas.noise("grain")
    side = (0.62 + 0.4 * rim * dx / size).clip(0.2, 1.2)
    body = smooth(half - np.abs(dx), 0, 0.006) * smooth(canvas.y - neck - 0.1 * size, 0, 0.02)
    throat = smooth(size * 0.3 - np.abs(dx), 0, 0.005) * smooth(
        canvas.y - top - size * 0.5, 0, 0.01
    )
    canvas.blend(column(canvas.lit(skin)) * side, throat * (canvas.y < neck + 0.3 * size))
    canvas.blend(column(canvas.lit(cloth)) * (0.45 + 0.6 * fold) * side, body)
    _hair(canvas, _head(canvas, dx, top, size, long_hair=long_hair), hair, side, wool=wool)


def _head(canvas: Canvas, dx: Planes, top: float, size: float, *, long_hair: bool) -> Planes:
    cy = top + size * 0.5
    round_ = 1 - np.hypot(dx / (size * 0.44), (canvas.y - cy) / (size * 0.56))
    round_ += (canvas.noise("grain", 1.0, 0.1) - 0.5) * 0.12
    if long_hair:
        fall = 1 - np.abs(dx) / (size * (0.47 + 0.1 * canvas.y))
        fall = np.where((canvas.y > cy) & (canvas.y < top + size * 1.75), fall, -1)
        round_ = np.maximum(round_, fall)
    return smooth(round_, 0, 0.04)


def _hair(canvas: Canvas, where: Planes, hair: Colour, side: Planes, *, wool: bool) -> None:
    strands = canvas.noise("grain", 1.0, 0.06)
    if wool:
        hair, strands = canvas.tint(*CLOTHES), 0.5 + 0.25 * np.sin(canvas.y * 700) + 0 * strands
    canvas.blend(column(canvas.lit(hair)) * (0.35 + 1.2 * strands) * side * 1.3, where)
