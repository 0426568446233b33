"""The map itself: photos as dots or thumbnails, to pan, zoom, point at, click and lasso."""

from __future__ import annotations

import time
from collections import OrderedDict
from typing import Final

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from purger.core.domain import Floats, Photo
from purger.core.review import Review
from purger.core.text import show_bytes, show_name
from purger.core.texts import listed, shown, tr, trn
from purger.ui.accessible import announce, describe
from purger.ui.delegate import draw_bin, draw_fitted
from purger.ui.dots import Pixels
from purger.ui.map_layer import Drawn, Ints, Layer, Scene, Transform, inks_of, render
from purger.ui.palette import colour_of_clusters, on
from purger.ui.theme import Colours, colours
from purger.ui.thumbnails import Thumbnails

_MARGIN: Final = 40
_STEP: Final = 1.25
_NOTCH: Final = 120
_PAN: Final = 80
_REACH: Final = 12
_ON_IT: Final = 6
_CLICK: Final = 4
_SMALL: Final = 800
_SCALING_SECONDS: Final = 0.004
_COALESCE_MS: Final = 16
_SETTLE_MS: Final = 60
_SLOW_SECONDS: Final = 0.010
_CLOSEST: Final = 400.0
_CARD: Final = 200
_FAINT: Final = 0.3
_NONE: Final = np.zeros(0, np.int64)


class MapView(QWidget):
    """Draws a review over the positions of its photos.

    Signals:
        photo_chosen: int, the row of the photo that was clicked.
        selected: other photos are selected, or none.
        hovered: another photo is pointed at, or none.
    """

    photo_chosen = Signal(int)
    selected = Signal()
    hovered = Signal()

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._review: Review | None = None
        self._scene: Scene | None = None
        self._transform = Transform(1.0, 0.0, 0.0)
        self._is_fitted = True
        self._layer: Layer | None = None
        self._look: tuple[object, ...] = ()
        self._pixels: Pixels | None = None
        self._is_slow = False
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.update)
        self._small: OrderedDict[Photo, QPixmap] = OrderedDict()
        self._selection = _NONE
        self._hovered = -1
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._lasso: QPolygonF | None = None
        self._is_space = False
        self.is_lasso_mode = False
        self._repaint = QTimer(self, singleShot=True, interval=_COALESCE_MS)
        self._repaint.timeout.connect(self.update)
        thumbnails.arrived.connect(self._on_arrived)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        describe(self, QAccessible.Role.Canvas, tr("Map of the photos"))
        self.setMinimumSize(240, 180)

    # -- what is shown ---------------------------------------------------------------------------

    def show_map(self, review: Review, drawn: Drawn) -> None:
        """Show a review; zoom and selection stay where its photos are the same."""
        positions = drawn.positions
        is_other = self._scene is None or self._scene.positions is not positions
        self._review = review
        if is_other:
            self._selection, self._hovered, self._is_fitted = _NONE, -1, True
        is_same = drawn.labels is review.labels
        clusters = drawn.colours if is_same else colour_of_clusters(positions, review.labels)
        self._scene = Scene(
            positions, clusters[review.labels], ~review.absent, review.marked.copy(),
            review.numbers >= 0, np.ones(len(positions), np.bool_), drawn.order,
        )  # fmt: skip
        self.select(self._selection)
        if is_other:
            self.fit()

    def show_marks(self) -> None:
        """The marks of the review changed."""
        if self._scene is not None and self._review is not None:
            self._scene.is_marked[:] = self._review.marked
            self._redraw()

    @property
    def selection(self) -> Ints:
        """The selected rows, ascending."""
        return self._selection

    def row(self) -> int:
        """The photo that is pointed at, or the only one that is selected; else -1."""
        if self._hovered < 0 and len(self._selection) == 1:
            return int(self._selection[0])
        return self._hovered

    @property
    def marked_in_selection(self) -> int:
        """How many of the selected photos are marked."""
        if self._scene is None:
            return 0
        return int(np.count_nonzero(self._scene.is_marked[self._selection]))

    def select(self, rows: Ints) -> None:
        """Select photos; what has left the review is not among them."""
        if self._scene is None:
            return
        self._selection = rows[self._scene.is_here[rows]]
        self._scene.is_lit[:] = not len(self._selection)
        self._scene.is_lit[self._selection] = True
        self._redraw()
        self.selected.emit()

    # -- where it is shown -----------------------------------------------------------------------

    def fit(self) -> None:
        """Show the whole map."""
        side = max(50, min(self.width(), self.height()) - 2 * _MARGIN)
        x, y = (self.width() - side) / 2, (self.height() - side) / 2
        self._is_fitted = True
        self._move_to(Transform(side, x, y))

    def zoom(self, factor: float, around: QPointF | None = None) -> None:
        """Zoom around a point of the view, its centre by default."""
        whole = max(50, min(self.width(), self.height()) - 2 * _MARGIN)
        scale = self._transform.scale
        factor = max(whole / 2, min(whole * _CLOSEST, scale * factor)) / scale
        self._is_fitted = False
        if self._is_slow:
            self._settle.start()
        self._move_to(self._transform.zoomed(factor, around or QPointF(self.rect().center())))

    def pan(self, dx: float, dy: float) -> None:
        """Move the map by logical pixels; something of it stays in sight."""
        moved = self._transform.moved(dx, dy)
        x = max(self.width() / 2 - moved.scale, min(self.width() / 2, moved.x))
        y = max(self.height() / 2 - moved.scale, min(self.height() / 2, moved.y))
        self._is_fitted = False
        self._move_to(Transform(moved.scale, x, y))

    def position_on_screen(self, row: int) -> QPointF:
        """Where a photo is, in pixels of the view."""
        if self._scene is None:
            raise RuntimeError("no map is shown")
        return self._transform.at(self._scene.positions[row])

    def _move_to(self, transform: Transform) -> None:
        self._transform = transform
        self.update()

    def _redraw(self) -> None:
        self._layer = None
        self.update()

    # -- what is where ---------------------------------------------------------------------------

    def row_at(self, point: QPointF, reach: float = _REACH) -> int:
        """The photo at a point: a dot, a thumbnail, or the nearest dot within reach; else -1."""
        layer = self._layer
        if layer is None or not len(layer.rows):
            return -1
        there = self._on_screen(layer.rows)
        far = (there[:, 0] - point.x()) ** 2 + (there[:, 1] - point.y()) ** 2
        nearest = int(far.argmin())
        row = int(layer.rows[nearest])
        if far[nearest] <= _ON_IT**2 and row not in layer.thumbnails:
            return row
        for i, found in enumerate(layer.thumbnails.tolist()):
            if self._frame_of_picture(found, self._frame(layer, i)).contains(point):
                return int(found)
        return row if far[nearest] <= reach**2 else -1

    def _frame(self, layer: Layer, i: int) -> QRectF:
        if self._scene is None:
            return QRectF()
        return layer.frame(i, self._scene.positions[layer.thumbnails[i]], self._transform)

    def rows_within(self, polygon: QPolygonF) -> Ints:
        """The photos inside a polygon of the view, by a mask of its pixels."""
        layer = self._layer
        if layer is None or not len(layer.rows):
            return _NONE
        mask = QImage(self.size(), QImage.Format.Format_Grayscale8)
        mask.fill(0)
        painter = QPainter(mask)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.GlobalColor.white)
        painter.drawPolygon(polygon)
        painter.end()
        there = np.rint(self._on_screen(layer.rows)).astype(np.int64)
        in_view = ((there >= 0) & (there < (self.width(), self.height()))).all(axis=1)
        rows, there = layer.rows[in_view], there[in_view]
        inside = np.frombuffer(mask.constBits(), np.uint8).reshape(-1, mask.bytesPerLine())
        return rows[inside[there[:, 1], there[:, 0]] > 0]

    def _on_screen(self, rows: Ints) -> Floats:
        if self._scene is None:
            return np.zeros((0, 2), np.float32)
        move = np.array([self._transform.x, self._transform.y], np.float32)
        return self._scene.positions[rows] * np.float32(self._transform.scale) + move

    # -- painting --------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Thumbnails, dots above them, then what follows the pointer."""
        tone = colours()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tone.canvas))
        if self._scene is not None:
            layer = self._drawn(self._scene, tone)
            self._paint_thumbnails(painter, layer, self._scene, tone)
            area = layer.area(self._transform)
            if layer.transform.scale == self._transform.scale:
                painter.drawImage(area.topLeft(), layer.image)
            else:
                painter.drawImage(area, layer.image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_lasso(painter, tone)
            self._paint_hovered(painter, tone)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tone.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _drawn(self, scene: Scene, tone: Colours) -> Layer:
        look = (tone.canvas, self.size(), self.devicePixelRatioF())
        layer = self._layer
        if layer is not None and look == self._look and self._may_stretch(layer):
            return layer
        if layer is None or look != self._look or not layer.fits(self._transform, self.size()):
            inks = inks_of(on(tone), tone.mark)
            begun = time.perf_counter()
            ratio, used = self.devicePixelRatioF(), self._pixels
            layer = render(scene, self._transform, self.size(), ratio, inks, used)
            self._layer, self._look, self._pixels = layer, look, layer.pixels
            self._is_slow = time.perf_counter() - begun > _SLOW_SECONDS
            if self._review is not None:
                photos = self._review.catalog.photos
                self._thumbnails.want([photos[row] for row in layer.thumbnails.tolist()])
        return layer

    def _may_stretch(self, layer: Layer) -> bool:
        """While a large map is being zoomed, the old picture is stretched: no frame comes late."""
        return self._settle.isActive() and layer.will_do(self._transform)

    def _paint_thumbnails(
        self, painter: QPainter, layer: Layer, scene: Scene, tone: Colours
    ) -> None:
        palette, view = on(tone), QRectF(self.rect())
        scaling = 0.0
        for i, row in enumerate(layer.thumbnails.tolist()):
            frame = self._frame(layer, i)
            if not frame.intersects(view):
                continue
            small, seconds = self._small_picture(row, may_scale=scaling < _SCALING_SECONDS)
            scaling += seconds
            box = self._frame_of_picture(row, frame)
            painter.setOpacity(1.0 if scene.is_lit[row] else _FAINT)
            edge = QPen(QColor(palette[scene.colours[row]]), 3)
            painter.setPen(edge)
            painter.setBrush(QColor(tone.cell))
            if scene.is_grouped[row]:  # a stack: there are others like it
                painter.drawRect(box.translated(4, 4))
            painter.drawRect(box)
            if small is not None:
                painter.drawPixmap(box.topLeft(), small)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(box)
            if scene.is_marked[row]:
                painter.fillRect(box, QColor(0, 0, 0, 130))
                draw_bin(painter, box.center(), 26, QColor(tone.mark))
        painter.setOpacity(1.0)
        if scaling >= _SCALING_SECONDS:  # the others come with the next frames
            self._repaint.start()

    def _small_picture(self, row: int, *, may_scale: bool) -> tuple[QPixmap | None, float]:
        """The picture at the size of the map, and for how many seconds it was scaled just now."""
        if self._review is None:
            return None, 0.0
        photo = self._review.catalog.photos[row]
        small = self._small.get(photo)
        if small is not None:
            self._small.move_to_end(photo)
            return small, 0.0
        whole = self._thumbnails.get(photo) if may_scale else None
        if whole is None:
            return None, 0.0
        begun = time.perf_counter()
        size = self._picture_size(row) * self.devicePixelRatioF()
        small = whole.scaled(
            size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        small.setDevicePixelRatio(self.devicePixelRatioF())
        self._small[photo] = small
        if len(self._small) > _SMALL:
            self._small.popitem(last=False)
        return small, time.perf_counter() - begun

    def _picture_size(self, row: int) -> QSize:
        if self._review is None:
            return QSize(_REACH, _REACH)
        traits = self._review.catalog.traits[row]
        longest, side = max(traits.width, traits.height, 1), 76
        return QSize(
            max(16, traits.width * side // longest), max(16, traits.height * side // longest)
        )

    def _frame_of_picture(self, row: int, frame: QRectF) -> QRectF:
        size = self._picture_size(row)
        corner = QPoint(
            round(frame.center().x() - size.width() / 2),
            round(frame.center().y() - size.height() / 2),
        )
        return QRectF(corner, size)

    def _paint_lasso(self, painter: QPainter, tone: Colours) -> None:
        if self._lasso is not None:
            fill = QColor(tone.accent)
            fill.setAlpha(40)
            painter.setBrush(fill)
            painter.setPen(QPen(QColor(tone.accent), 1.5, Qt.PenStyle.DashLine))
            painter.drawPolygon(self._lasso)

    def _paint_ring(self, painter: QPainter, row: int, tone: Colours) -> QPointF:
        """Around the dot or thumbnail; return where the card goes."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tone.text), 2))
        layer = self._layer
        if layer is not None and row in layer.thumbnails:
            frame = self._frame(layer, int(np.flatnonzero(layer.thumbnails == row)[0]))
            box = self._frame_of_picture(row, frame)
            painter.drawRect(box.adjusted(-3, -3, 3, 3))
            return box.center()
        spot = self.position_on_screen(row)
        painter.drawEllipse(spot, 8, 8)
        return spot

    def _paint_hovered(self, painter: QPainter, tone: Colours) -> None:
        row = self._hovered
        if row < 0 or self._lasso is not None or self._review is None:
            return
        if not self.rect().contains(self.position_on_screen(row).toPoint()):
            return
        spot = self._paint_ring(painter, row, tone)
        lines = self.words_of(row)
        metrics = painter.fontMetrics()
        pixmap = self._thumbnails.get(self._review.catalog.photos[row])
        picture = 0 if pixmap is None else round(_CARD * 0.75)
        width = min(340, max(_CARD, *(metrics.horizontalAdvance(line) for line in lines))) + 20
        height = picture + len(lines) * metrics.lineSpacing() + 24
        card = QRectF(0, 0, width, height)
        card.moveTopLeft(spot + QPointF(16, 16))
        if card.right() > self.width():
            card.moveRight(spot.x() - 16)
        if card.bottom() > self.height():
            card.moveBottom(spot.y() - 16)
        card.moveTopLeft(QPointF(max(4, card.left()), max(4, card.top())))
        painter.setPen(QPen(QColor(tone.line), 1))
        painter.setBrush(QColor(tone.cell))
        painter.drawRoundedRect(card, 8, 8)
        inner = card.adjusted(10, 10, -10, -10).toRect()
        if pixmap is not None:
            draw_fitted(painter, pixmap, inner.adjusted(0, 0, 0, picture - inner.height()))
        for i, line in enumerate(lines):
            painter.setPen(QColor(tone.dim if i else tone.text))
            baseline = inner.top() + picture + 4 + i * metrics.lineSpacing() + metrics.ascent()
            words = metrics.elidedText(line, Qt.TextElideMode.ElideMiddle, inner.width())
            painter.drawText(QPointF(inner.left(), baseline), words)

    def words_of(self, row: int) -> list[str]:
        """What is said of the photo under the pointer: its name, its cluster, its state."""
        if self._review is None:
            return []
        photo = self._review.catalog.photos[row]
        group = self._review.group_of(row)
        state = [tr("marked for the trash")] if self._review.is_marked(row) else []
        if group is not None:
            count = len(group.members)
            if group.keeper == row:
                state.append(tr("best of its group of {count:,}", count=count))
            else:
                state.append(tr("in a group of {count:,}", count=count))
        size = show_bytes(self._review.catalog.bytes_of([row]))
        name = tr("Cluster {number} · {size}", number=self._review.labels[row] + 1, size=size)
        words = [show_name(photo.path.name), name]
        return [*words, _capital(shown(listed(state)))] if state else words

    def _on_arrived(self, _photo: Photo) -> None:
        if self.isVisible() and not self._repaint.isActive():
            self._repaint.start()

    # -- hands -----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a pan, a lasso or a click."""
        self._pressed = self._last = event.position()
        is_left = event.button() == Qt.MouseButton.LeftButton
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if is_left and (self.is_lasso_mode or shift) and not self._is_space:
            self._lasso = QPolygonF([event.position()])
        elif event.button() == Qt.MouseButton.RightButton:
            self._pressed = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan, draw the lasso, or point at a photo."""
        here = event.position()
        if self._lasso is not None:
            self._lasso.append(here)
            self.update()
        elif self._pressed is not None:
            if (here - self._pressed).manhattanLength() > _CLICK or self._last != self._pressed:
                self._hover(-1)
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
                moved = here - self._last
                self._last = here
                self.pan(moved.x(), moved.y())
        else:
            self._hover(self.row_at(here))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End it: select what the lasso holds, or open what was clicked."""
        pressed, lasso = self._pressed, self._lasso
        self._pressed, self._lasso = None, None
        self.unsetCursor()
        if pressed is None:
            return
        if lasso is not None:
            box = lasso.boundingRect()
            if max(box.width(), box.height()) > _CLICK:
                self.select(self.rows_within(lasso))
            else:
                self.select(_NONE)
        elif self._last == pressed and event.button() == Qt.MouseButton.LeftButton:
            self._clicked(event.position())
        self.update()

    def _clicked(self, point: QPointF) -> None:
        row = self.row_at(point)
        if row >= 0 and not self._is_space:
            self.photo_chosen.emit(row)
        elif len(self._selection):
            self.select(_NONE)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer."""
        self._hover(-1)
        self.zoom(_STEP ** (event.angleDelta().y() / _NOTCH), event.position())
        event.accept()

    def leaveEvent(self, _event: QEvent) -> None:
        """Nothing is pointed at any more."""
        self._hover(-1)

    @property
    def hovered_row(self) -> int:
        """The photo that is pointed at, -1 for none."""
        return self._hovered

    def choose_hovered(self) -> None:
        """Choose the photo that is pointed at."""
        if self._hovered >= 0:
            self.photo_chosen.emit(self._hovered)

    def step_zoom(self, steps: int) -> None:
        """Zoom without a pointer; what is nearest to the middle is then pointed at."""
        self.zoom(_STEP**steps)
        self._hover_middle()

    def step_pan(self, x: int, y: int) -> None:
        """Likewise, move."""
        self.pan(x * _PAN, y * _PAN)
        self._hover_middle()

    def _hover_middle(self) -> None:
        self._hover(self.row_at(QPointF(self.rect().center()), float(self.width())))
        announce(self, self.accessibleDescription())

    def let_go(self) -> bool:
        """Let go of what is selected or drawn; return whether there was something."""
        if self._lasso is None and not len(self._selection):
            return False
        self._lasso, self._pressed = None, None
        self.select(_NONE)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space bar, held, lets a drag move."""
        if event.key() == Qt.Key.Key_Space:
            self._is_space = True
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """The space bar was let go."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._is_space = False
            self.unsetCursor()
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A space bar let go elsewhere is not heard of."""
        self._is_space = False
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The frame of the focus."""
        self.update()

    def _hover(self, row: int) -> None:
        if row == self._hovered or self._review is None:
            return
        self._hovered = row
        self.hovered.emit()
        layer = self._layer
        photos = self._review.catalog.photos
        shown = [] if layer is None else [photos[r] for r in layer.thumbnails.tolist()]
        if row >= 0:
            self._thumbnails.want([photos[row], *shown])
            self.setAccessibleDescription(", ".join(self.words_of(row)))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What was seen whole stays seen whole; else the middle stays."""
        super().resizeEvent(event)
        if self._is_fitted:
            self.fit()
        elif event.oldSize().isValid():
            grown = event.size() - event.oldSize()
            self.pan(grown.width() / 2, grown.height() / 2)


def spoken_selection(review: Review, rows: Ints) -> str:
    """Count and bytes of the selected photos."""
    size = int(review.sizes[rows].sum())
    return trn(
        "{n} photo, {size} selected",
        "{n} photos, {size} selected",
        len(rows),
        size=show_bytes(size),
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
