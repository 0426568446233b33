"""Scenes with people: a friend before a view, an outing against the light."""

from __future__ import annotations

import numpy as np

from purger.painting import nature, town
from purger.painting.canvas import DAWN, GOLDEN, PINK, SUNSET, Canvas, mix
from purger.painting.figures import figure, from_behind

_VIEWS = (nature.mountains, nature.sea, nature.meadow, town.skyline, nature.forest, town.street)


def friend(canvas: Canvas) -> None:
    """Someone close, seen from behind, before a view out of focus; sometimes two."""
    _VIEWS[int(canvas.dice.integers(len(_VIEWS)))](canvas)
    canvas.blur(canvas.count(40, 130))
    size = canvas.between(0.15, 0.24)
    x = canvas.between(0.28, 0.72) * canvas.wide + canvas.moment
    if canvas.happens(0.35):
        side = -1 if x > canvas.wide / 2 else 1
        from_behind(
            canvas, x + side * size * canvas.between(1.5, 1.9), size * canvas.between(0.7, 0.95)
        )
    from_behind(canvas, x, size)


def outing(canvas: Canvas) -> None:
    """Some people on a hill or a beach, dark against a low sun."""
    canvas.light = (GOLDEN, SUNSET, PINK, DAWN)[canvas.count(0, 3)]
    ground = canvas.high * canvas.between(0.7, 0.9)
    canvas.sky(ground)
    far = ground - 0.08 - 0.08 * np.abs(canvas.profile("cloud"))
    canvas.ridge(far, (0.25, 0.24, 0.26), 0.55)
    line = (
        ground + canvas.between(-0.08, 0.08) * (canvas.x[0] - 0.5) + 0.02 * canvas.profile("rock")
    )
    dark = mix((0.05, 0.045, 0.05), canvas.light.low, canvas.between(0.0, 0.12))
    tall, people = canvas.between(0.13, 0.3), canvas.count(2, 5)
    middle = canvas.between(0.3, 0.7) * canvas.wide
    for i in range(people):
        x = middle + (i - people / 2) * tall * canvas.between(0.4, 0.7)
        x += canvas.moment * (i + 1) / people
        at = min(int(max(x, 0) * 800), line.shape[0] - 1)
        figure(canvas, x, float(line[at]) + 0.01, tall * canvas.between(0.7, 1.0), dark)
    canvas.ridge(line.astype(np.float32), dark, 0.02)
