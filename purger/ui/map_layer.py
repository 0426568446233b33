"""What the map shows at one zoom: the dots as one picture, and which photos show their thumbnail.

A layer reaches beyond the view on all sides, so that panning moves it and seldom makes it anew.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Self, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QImage

from purger.core.domain import Flags, Floats, Rows
from purger.ui import dots
from purger.ui.palette import COLOURS, colour_of_clusters

THUMBNAIL: Final = 88
_CELL: Final = 100
_PHOTOS_A_CELL: Final = 12
_BEYOND: Final = 0.15
_PIXELS: Final = 800_000
_RADII: Final = ((1_500, 4.5), (8_000, 3.5), (30_000, 2.5))
_SMALLEST: Final = 1.6
# so many rings are a blur; who looks closer sees fewer
_RINGS: Final = 8_000
_FAINT: Final = 64
_EDGE: Final = 24
_LINES: Final = 4096
_LEAST_STRETCH, _MOST_STRETCH = 0.77, 1.6

Ints: TypeAlias = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """The photos as the map draws them, n each.

    Attributes:
        positions: n×2 float32 in [0, 1].
        colours: of the cluster, 0 to 5.
        is_here: false for what has left the review.
        is_marked, is_grouped: their state.
        is_lit: selected, or nothing is; the others are drawn faintly.
        order: the rows from top to bottom; pixels that lie together are quicker to write.
    """

    positions: Floats
    colours: Rows
    is_here: Flags
    is_marked: Flags
    is_grouped: Flags
    is_lit: Flags
    order: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """A map, with what takes a while of a million photos.

    Attributes:
        positions: n×2 float32 in [0, 1].
        order: as of `Scene`.
        labels: n int32, the cluster of each photo when it was drawn.
        colours: K int32, of these clusters.
    """

    positions: Floats
    order: Ints
    labels: Rows
    colours: Rows

    @classmethod
    def of(cls, positions: Floats, labels: Rows) -> Self:
        """Work it out: a third of a second for a million photos."""
        lines = np.floor(positions[:, 1] * _LINES)
        order = np.lexsort((positions[:, 0], lines))
        return cls(positions, order, labels, colour_of_clusters(positions, labels))


@dataclass(frozen=True, slots=True)
class Transform:
    """From the map to the view: place × scale + (x, y), in pixels of the screen's logic."""

    scale: float
    x: float
    y: float

    def at(self, position: Floats) -> QPointF:
        """Where one place is."""
        return QPointF(*(position.astype(float) * self.scale + (self.x, self.y)))

    def moved(self, dx: float, dy: float) -> Transform:
        """Panned."""
        return Transform(self.scale, self.x + dx, self.y + dy)

    def zoomed(self, factor: float, around: QPointF) -> Transform:
        """Zoomed so that the place under `around` stays there."""
        return Transform(
            self.scale * factor,
            around.x() + (self.x - around.x()) * factor,
            around.y() + (self.y - around.y()) * factor,
        )


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """One rendering.

    Attributes:
        transform: what it was made for.
        image: the dots, larger than the view.
        beyond: by how much on each side, in logical pixels.
        rows: the photos inside of it.
        thumbnails: those that show their thumbnail, one a cell, with the cell's corner in the map.
        side: of a cell, in the map.
    """

    transform: Transform
    image: QImage
    beyond: QSize
    rows: Ints
    thumbnails: Ints
    corners: NDArray[np.float64]
    side: float
    pixels: dots.Pixels = field(repr=False)

    def fits(self, transform: Transform, view: QSize) -> bool:
        """Whether panning to `transform` still shows nothing beyond its edge."""
        dx, dy = self._shift(transform)
        room = self.image.deviceIndependentSize()
        return (
            transform.scale == self.transform.scale
            and abs(dx) <= self.beyond.width()
            and abs(dy) <= self.beyond.height()
            and room.width() >= view.width() + 2 * self.beyond.width()
            and room.height() >= view.height() + 2 * self.beyond.height()
        )

    def _shift(self, transform: Transform) -> tuple[float, float]:
        return transform.x - self.transform.x, transform.y - self.transform.y

    def area(self, transform: Transform) -> QRectF:
        """Where the image goes; scaled where it was made for another zoom."""
        factor = transform.scale / self.transform.scale
        edge = _EDGE / self.image.devicePixelRatio()
        x = -self.beyond.width() - edge - self.transform.x
        y = -self.beyond.height() - edge - self.transform.y
        size = self.image.deviceIndependentSize() * factor
        return QRectF(QPointF(x * factor + transform.x, y * factor + transform.y), size)

    def will_do(self, transform: Transform) -> bool:
        """Whether it can be shown scaled for a moment."""
        return _LEAST_STRETCH <= transform.scale / self.transform.scale <= _MOST_STRETCH

    def frame(self, i: int, position: Floats, transform: Transform) -> QRectF:
        """The square of the i-th thumbnail: at its place, but within its cell."""
        corner = QPointF(*(self.corners[i] * transform.scale + (transform.x, transform.y)))
        room = self.side * transform.scale - THUMBNAIL
        wanted = transform.at(position) - corner - QPointF(THUMBNAIL / 2, THUMBNAIL / 2)
        x, y = (max(0.0, min(room, value)) for value in (wanted.x(), wanted.y()))
        return QRectF(corner.x() + x, corner.y() + y, THUMBNAIL, THUMBNAIL)


def render(
    scene: Scene, transform: Transform, view: QSize, ratio: float, inks: dots.Pixels,
    used: dots.Pixels | None = None,
) -> Layer:  # fmt: skip
    """Draw the photos in sight and a little beyond.

    Args:
        scene: the photos.
        transform: where they go.
        view: in logical pixels.
        ratio: device pixels to a logical one.
        inks: of `inks_of`.
        used: the pixels of a layer that is no longer shown; to write on them again is quicker than
            to get new memory.
    """
    share = _BEYOND / ratio  # fine screens have many pixels, and a frame little time
    beyond = QSize(int(view.width() * share), int(view.height() * share))
    width = int((view.width() + 2 * beyond.width()) * ratio) + 2 * _EDGE
    height = int((view.height() + 2 * beyond.height()) * ratio) + 2 * _EDGE
    scale = np.float32(transform.scale * ratio)
    x = scene.positions[:, 0] * scale + np.float32((transform.x + beyond.width()) * ratio + _EDGE)
    y = scene.positions[:, 1] * scale + np.float32((transform.y + beyond.height()) * ratio + _EDGE)
    inside = (x > _EDGE) & (x < width - _EDGE - 1) & (y > _EDGE) & (y < height - _EDGE - 1)
    rows = scene.order[(inside & scene.is_here)[scene.order]]
    shown, corners, side = _thumbnails(scene, rows, transform.scale)
    pixels = used if used is not None and used.shape == (height, width) else None
    if pixels is None:
        pixels = np.zeros((height, width), np.uint32)
    else:
        pixels.fill(0)
    # a thumbnail stands for its dot
    is_dot = np.ones(len(scene.positions), np.bool_)
    is_dot[shown] = False
    drawn = rows[is_dot[rows]] if len(shown) else rows
    _draw(pixels, scene, drawn, (x[drawn], y[drawn]), ratio, inks)
    return Layer(transform, dots.picture(pixels, ratio), beyond, rows, shown, corners, side, pixels)


def inks_of(palette: tuple[str, ...], mark: str) -> dots.Pixels:
    """The inks for `render`: clusters and marks, lit, then faint."""
    plain = [QColor(name) for name in (*palette, mark)]
    faint = [QColor(c.red(), c.green(), c.blue(), _FAINT) for c in plain]
    return dots.shades([*plain, *faint])


def _draw(
    pixels: dots.Pixels, scene: Scene, rows: Ints, at: tuple[Floats, Floats], ratio: float,
    inks: dots.Pixels,
) -> None:  # fmt: skip
    x, y = (values.astype(np.int64) for values in at)
    code = scene.colours[rows].astype(np.int64)
    is_marked, is_grouped = scene.is_marked[rows], scene.is_grouped[rows] & ~scene.is_marked[rows]
    code[is_marked] = COLOURS
    code[~scene.is_lit[rows]] += COLOURS + 1
    radius = _radius(len(rows), ratio)
    bold = max(radius + 1.5 * ratio, 3.2 * ratio)
    many = np.count_nonzero(is_grouped) > _RINGS
    for chosen, stamp in (
        (~is_marked & ~is_grouped, dots.disc(radius)),
        (is_grouped, dots.disc(radius) if many else dots.ring(bold, max(1.0, radius * 0.45))),
        (is_marked, dots.cross(min(bold, _EDGE - 1), max(1.2 * ratio, radius * 0.5))),
    ):
        which = np.flatnonzero(chosen)
        dots.press(pixels, stamp, x[which], y[which], inks[:, code[which]])


def _radius(count: int, ratio: float) -> float:
    """Of a dot in device pixels: the fewer, the larger; many must stay quick to draw."""
    wanted = next((radius for limit, radius in _RADII if count <= limit), _SMALLEST) * ratio
    return float(min(wanted, max(0.8, (_PIXELS / (np.pi * max(1, count))) ** 0.5)))


def _thumbnails(scene: Scene, rows: Ints, scale: float) -> tuple[Ints, NDArray[np.float64], float]:
    """One photo a cell where a cell holds few: the one nearest its centre.

    Cells halve as the zoom doubles, and stay where they are while the map is panned.
    """
    side = 2.0 ** np.ceil(np.log2(_CELL / scale))
    if not len(rows):
        return rows, np.zeros((0, 2)), side
    x, y = (scene.positions[rows, axis] / np.float32(side) for axis in (0, 1))
    column, line = x.astype(np.int32), y.astype(np.int32)
    low = int(column.min())
    across = int(column.max()) - low + 1
    number = (line - line.min()) * across + column - low
    few = np.bincount(number) <= _PHOTOS_A_CELL
    which = np.flatnonzero(few[number])
    off = (x[which] - column[which] - 0.5) ** 2 + (y[which] - line[which] - 0.5) ** 2
    order = which[np.lexsort((off, number[which]))]
    _, first = np.unique(number[order], return_index=True)
    chosen = order[first]
    return rows[chosen], np.stack([column[chosen], line[chosen]], axis=1) * side, side
