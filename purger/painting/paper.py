"""Text: a printed page on a desk, the screenshot of a conversation."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PIL import ImageDraw, ImageFont

from purger.painting.canvas import LONG, Canvas, column, mix
from purger.painting.figures import CLOTHES

_WOODS = ((0.50, 0.33, 0.19), (0.36, 0.23, 0.14), (0.66, 0.50, 0.33), (0.28, 0.20, 0.16))
_WORDS = [
    "the",
    "of",
    "a",
    "to",
    "in",
    "we",
    "was",
    "it",
    "on",
    "that",
    "with",
    "as",
    "at",
    "from",
    "had",
    "by",
    "lake",
    "morning",
    "train",
    "ticket",
    "garden",
    "summer",
    "letter",
    "house",
    "when",
    "after",
    "before",
    "small",
    "light",
    "water",
    "evening",
    "road",
    "mountain",
    "coffee",
    "window",
    "table",
    "again",
    "always",
    "never",
    "photograph",
    "station",
    "weather",
    "bread",
    "brother",
    "neighbour",
    "Tuesday",
    "forty",
    "sleep",
    "kitchen",
    "island",
]


@lru_cache(maxsize=8)
def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)


def page(canvas: Canvas) -> None:
    """A printed page, photographed on a desk."""
    canvas.planes[:] = column(canvas.tint(*_WOODS)) * (0.5 + 0.6 * canvas.noise("rock", 0.15, 1.0))
    margin = canvas.between(0.03, 0.1)
    lean = canvas.between(-0.05, 0.05)
    words = [_WORDS[int(i)] for i in canvas.dice.integers(0, len(_WORDS), 420)]
    size, drop = canvas.count(20, 32), canvas.count(2, 9)
    right, low = (canvas.wide - margin) * 2 * LONG, (canvas.high - margin * 0.6) * 2 * LONG
    left, top = margin * 2 * LONG, margin * 1.2 * LONG

    def sheet(draw: ImageDraw.ImageDraw) -> None:
        draw.polygon(
            (
                (left + lean * 300, top),
                (right, top - lean * 300),
                (right - lean * 300, low),
                (left, low),
            ),
            255,
        )

    def text(draw: ImageDraw.ImageDraw) -> None:
        draw.text((left + 70, top + 60), " ".join(words[:4]).title(), 255, _font(size * 2))
        y, at = top + 60 + size * 3.4, 4
        while y < low - 80 and at < len(words) - 12:
            short = (at // 10) % drop == 0
            line = " ".join(words[at : at + 12])
            room = int((right - left - 140) / (size * 0.5)) // (2 if short else 1)
            draw.text((left + 70, y), line[:room], 255, _font(size))
            y, at = y + size * (2.2 if short else 1.45), at + 12

    paper = column(mix((0.93, 0.92, 0.89), (1.0, 0.98, 0.9), canvas.between(0, 1))) * (
        0.8 + 0.25 * canvas.noise("cloud", 0.4, 0.4)
    )
    canvas.draw(sheet, paper)
    canvas.draw(text, (0.10, 0.10, 0.12))
    shade = canvas.between(-0.5, 0.5)
    canvas.planes *= 0.95 + shade * (canvas.x - canvas.wide / 2)


def chat(canvas: Canvas) -> None:
    """The screenshot of a conversation."""
    dark = canvas.happens(0.4)
    back, ink = ((0.07, 0.08, 0.09), 0.93) if dark else ((0.93, 0.92, 0.9), 0.08)
    canvas.planes[:] = column(back)
    mine, theirs = (
        canvas.tint((0.2, 0.48, 0.86), (0.22, 0.6, 0.4)),
        mix(back, (0.5, 0.5, 0.5), 0.25),
    )
    size = 30
    head = canvas.tint(*CLOTHES)
    canvas.blend(head, (canvas.y < 0.075) * np.ones_like(canvas.x))
    y, says = 0.1 * 2 * LONG, []
    while y < canvas.high * 2 * LONG - 120:
        words = [_WORDS[int(i)] for i in canvas.dice.integers(0, len(_WORDS), canvas.count(2, 17))]
        lines = [" ".join(words[i : i + 5]) for i in range(0, len(words), 5)]
        says.append((canvas.happens(0.5), y, lines))
        y += len(lines) * size * 1.35 + 64
    full = canvas.wide * 2 * LONG
    for own in (False, True):

        def bubbles(draw: ImageDraw.ImageDraw, own: bool = own) -> None:  # noqa: FBT001 - bound per turn
            for is_mine, top, lines in says:
                if is_mine == own:
                    wide = max(_font(size).getlength(line) for line in lines) + 48
                    x0 = full - wide - 40 if own else 40
                    draw.rounded_rectangle(
                        (x0, top, x0 + wide, top + len(lines) * size * 1.35 + 34), 26, 255
                    )

        canvas.draw(bubbles, mine if own else theirs)

    def text(draw: ImageDraw.ImageDraw) -> None:
        draw.text((60, 60), says[0][2][0].title(), 255, _font(40))
        for is_mine, top, lines in says:
            wide = max(_font(size).getlength(line) for line in lines) + 48
            x0 = full - wide - 40 if is_mine else 40
            for number, line in enumerate(lines):
                draw.text((x0 + 24, top + 15 + number * size * 1.35), line, 255, _font(size))

    canvas.draw(text, (ink, ink, ink))
