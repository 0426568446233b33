"""Which part of a picture is in sight: numbers that hold for pictures of any size alike.

A `Sight` is how far one is in, in multiples of "the whole picture fits", and the place in the
middle, 0 to 1 over the picture. Panes that share one show the same thing, whatever their photos'
sizes are. All lengths are device pixels.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize

from purger.ui.pictures import Box

FARTHEST_IN: Final = 8.0
"""Screen pixels for one of the picture, at most."""

_MARGIN: Final = 0.35
_NEARLY: Final = 0.999


@dataclass(frozen=True, slots=True)
class Sight:
    """What is in sight.

    Attributes:
        zoom: 1 where the whole picture fits, 2 for twice as large, ...
        x, y: the place of the picture that is in the middle, 0 to 1.
        base: the room that pictures are fitted into, where it is not the pane's own: panes differ
            by a pixel, and pictures at 100 % must not.
    """

    zoom: float = 1.0
    x: float = 0.5
    y: float = 0.5
    base: QSize | None = None

    @property
    def is_whole(self) -> bool:
        """Whether the whole picture is in sight."""
        return self.zoom <= 1.0

    def moved(self, x: float, y: float) -> Sight:
        """Another place in the middle."""
        return replace(self, x=min(max(x, 0.0), 1.0), y=min(max(y, 0.0), 1.0))


def fit(size: QSize, room: QSize) -> float:
    """Screen pixels for one of the picture where all of it is in sight."""
    return min(room.width() / max(1, size.width()), room.height() / max(1, size.height()))


def scale(size: QSize, room: QSize, sight: Sight) -> float:
    """Screen pixels for one of the picture at a sight."""
    return fit(size, room if sight.base is None else sight.base) * sight.zoom


def frame(size: QSize, room: QSize, sight: Sight) -> QRectF:
    """Where the whole picture lies, in screen pixels; on whole ones where it is not enlarged much.

    What is smaller than the room stands in its middle; what is larger leaves no margin empty.
    """
    times = scale(size, room, sight)
    if abs(times - round(times)) < 1e-6:  # noqa: PLR2004 - 100 % is 100 %
        times = max(1.0, round(times))
    width, height = size.width() * times, size.height() * times
    left = _start(width, room.width(), sight.x)
    top = _start(height, room.height(), sight.y)
    return QRectF(left, top, width, height)


def _start(length: float, room: int, middle: float) -> float:
    if length <= room:
        return float(round((room - length) / 2))
    return float(round(min(0.0, max(room - length, room / 2 - middle * length))))


def seen(size: QSize, room: QSize, sight: Sight) -> Box:
    """The part of the picture that is in sight."""
    whole = frame(size, room, sight)
    part = whole & QRectF(0, 0, room.width(), room.height())
    return (
        (part.left() - whole.left()) / whole.width(),
        (part.top() - whole.top()) / whole.height(),
        (part.right() - whole.left()) / whole.width(),
        (part.bottom() - whole.top()) / whole.height(),
    )


def place_at(point: QPointF, size: QSize, room: QSize, sight: Sight) -> tuple[float, float]:
    """The place of the picture, 0 to 1 and beyond, at a point of the screen."""
    whole = frame(size, room, sight)
    return (
        (point.x() - whole.left()) / whole.width(),
        (point.y() - whole.top()) / whole.height(),
    )


def zoomed(sight: Sight, zoom: float, point: QPointF, size: QSize, room: QSize) -> Sight:
    """Another zoom, with what is at a point of the screen staying there."""
    fitted = replace(sight, zoom=1.0)
    most = FARTHEST_IN / scale(size, room, fitted)
    zoom = min(max(zoom, 1.0), max(most, 1.0))
    x, y = place_at(point, size, room, sight)
    times = scale(size, room, fitted) * zoom
    width, height = size.width() * times, size.height() * times
    return replace(sight, zoom=zoom).moved(
        x + (room.width() / 2 - point.x()) / width, y + (room.height() / 2 - point.y()) / height
    )


def side_needed(size: QSize, times: float) -> int:
    """The longest side that a decoder must give: that of all, a half, a quarter, ... of it."""
    longest = max(size.width(), size.height())
    if times >= _NEARLY:
        return longest
    halvings = math.floor(math.log2(1 / times))
    return math.ceil(longest / (1 << halvings))


def around(part: Box) -> Box:
    """A part and something around it, for the next steps of a pan."""
    left, top, right, bottom = part
    dx, dy = (right - left) * _MARGIN, (bottom - top) * _MARGIN
    return max(0.0, left - dx), max(0.0, top - dy), min(1.0, right + dx), min(1.0, bottom + dy)


def has(outer: Box, inner: Box) -> bool:
    """Whether a part lies within another, but for what cannot be seen."""
    slack = 1e-6
    return (
        outer[0] <= inner[0] + slack
        and outer[1] <= inner[1] + slack
        and outer[2] >= inner[2] - slack
        and outer[3] >= inner[3] - slack
    )
