"""One photo, large: the thumbnail at once, the whole picture when the engine has decoded it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QContextMenuEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from purger.core.commands import Place
from purger.core.domain import Photo
from purger.core.texts import tr
from purger.ui.accessible import announce, describe
from purger.ui.actions import Actions
from purger.ui.delegate import draw_badge, draw_bin
from purger.ui.theme import DARK

_BAR = 58
_STEP: Final = 1.25
_NOTCH: Final = 120
_CLOSEST: Final = 4.0
_MIDDLE: Final = QPointF(0.5, 0.5)
_OWN: Final = (
    "previous_photo", "next_photo", "line_up", "line_down", "close_photo", "full", "fit",
    "closer", "farther",
)  # fmt: skip
"""What it does itself; the other commands that mean something here are those of the page."""
_COMMAND_MODIFIERS: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


@dataclass(frozen=True, slots=True)
class Whole:
    """A wish for every pixel of a photo."""

    photo: Photo


class Viewer(QWidget):
    """Shows one photo over the whole window; what is shown always belongs to the name below it.

    Attributes:
        actions_: its own commands.
        can_mark: whether what is shown can be marked for the trash.

    Signals:
        moved: int, -1 or 1: the photo before or after.
        closed: back to the grid.
        menu_wanted: QPoint, the menu of a right click is wanted there on the screen.
        whole_wanted: Whole; the user looks closer than the picture that is here.
    """

    moved = Signal(int)
    closed = Signal()
    menu_wanted = Signal(QPoint)
    whole_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, can_mark: bool = True) -> None:
        super().__init__(parent)
        self.can_mark = can_mark
        self._photo: Photo | None = None
        self._pixmap: QPixmap | None = None
        self._caption = self._details = self._note = ""
        self._size = QSize()
        self._zoom: float | None = None
        self._centre = _MIDDLE
        self._has_asked = False
        self._dragged: QPointF | None = None
        self._is_marked = self._is_best = False
        self.actions_ = Actions(self, Place.LOUPE, _OWN)
        self.actions_.connect_all({
            "previous_photo": lambda: self.moved.emit(-1),
            "next_photo": lambda: self.moved.emit(1),
            "line_up": lambda: self.moved.emit(-1),
            "line_down": lambda: self.moved.emit(1),
            "close_photo": self.close_photo,
            "full": self.toggle_full,
            "fit": self.fit,
            "closer": lambda: self.zoom_to(self.zoom * _STEP),
            "farther": lambda: self.zoom_to(self.zoom / _STEP),
        })  # fmt: skip
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        describe(self, QAccessible.Role.Graphic, tr("Photo, large"))
        self.hide()

    @property
    def photo(self) -> Photo | None:
        """The photo that is shown."""
        return self._photo

    def show_photo(
        self,
        photo: Photo,
        thumbnail: QPixmap | None,
        caption: str,
        details: str = "",
        size: QSize | None = None,
    ) -> None:
        """Show a photo: its thumbnail (or nothing) until `set_picture` brings the whole.

        Who looked closely at a place of one photo looks at the same place of the next.

        Args:
            photo: which.
            thumbnail: what is here of it.
            caption: its name and facts.
            details: a second line.
            size: of the photo, in its pixels, upright; that of the picture where it is not known.
        """
        if photo != self._photo:
            self._photo, self._pixmap, self._note = photo, thumbnail, tr("Decoding…")
            self._has_asked = False
        self._caption, self._details, self._size = caption, details, size or QSize()
        self.setAccessibleDescription(f"{caption}. {details}" if details else caption)
        if self.isVisible():  # else the focus comes here, and that is said
            announce(self, caption)
        self.show()
        self.raise_()
        self.setFocus()
        self.update()

    def set_picture(self, photo: Photo, image: QImage | None, note: str = "") -> None:
        """The whole picture, or why there is none; dropped where another photo is shown by now."""
        if photo == self._photo:
            if image is not None:
                self._pixmap = QPixmap.fromImage(image)
            self._note = note
            self._ask_for_whole()
            self.update()

    def set_state(self, *, marked: bool, best: bool) -> None:
        """Whether it goes, and whether it is the best of its group."""
        self._is_marked, self._is_best = marked, best
        self.update()

    def close_photo(self) -> None:
        """Show nothing, and hide."""
        self._photo = self._pixmap = None
        self.fit()
        self.hide()
        self.closed.emit()

    # -- how close ---------------------------------------------------------------------------------

    @property
    def zoom(self) -> float:
        """Screen pixels a pixel of the photo; at fit never more than 1."""
        return self._fit_zoom() if self._zoom is None else self._zoom

    def fit(self) -> None:
        """Show the whole photo."""
        self._zoom, self._centre = None, _MIDDLE
        self.actions_["full"].setChecked(False)
        self.update()

    def toggle_full(self) -> None:
        """Pixel on pixel; again, all of it."""
        if self._zoom is None:
            self.zoom_to(1.0)
        else:
            self.fit()

    def zoom_to(self, zoom: float, around: QPointF | None = None) -> None:
        """Show it at a zoom, what is at a point of the view staying there."""
        lowest = self._fit_zoom()
        if zoom <= lowest:
            self.fit()
            return
        area, target = self._area(), self._target()
        point = area.center() if around is None else around
        seen = QPointF(
            (point.x() - target.x()) / max(1.0, target.width()),
            (point.y() - target.y()) / max(1.0, target.height()),
        )
        self._zoom = min(_CLOSEST, zoom)
        self.actions_["full"].setChecked(True)
        size = self._shown_size()
        off = point - area.center()
        self._look_at(seen - QPointF(off.x() / size.width(), off.y() / size.height()))
        self._ask_for_whole()

    def _look_at(self, centre: QPointF) -> None:
        """Move the middle of the view to a place of the photo (0 to 1); no edge comes inside."""
        area, size = self._area(), self._shown_size()
        half = (
            min(0.5, area.width() / size.width() / 2),
            min(0.5, area.height() / size.height() / 2),
        )
        self._centre = QPointF(
            max(half[0], min(1 - half[0], centre.x())), max(half[1], min(1 - half[1], centre.y()))
        )
        self.update()

    def _area(self) -> QRectF:
        return QRectF(self.rect().adjusted(16, 16, -16, -self._bar()))

    def _pixels(self) -> QSize:
        """Of the photo, or what is known of it."""
        if not self._size.isEmpty():
            return self._size
        return QSize(1, 1) if self._pixmap is None else self._pixmap.size()

    def _fit_zoom(self) -> float:
        area, size, ratio = self._area(), self._pixels(), self.devicePixelRatioF()
        fits = min(area.width() / size.width(), area.height() / size.height()) * ratio
        return max(0.01, min(1.0, fits))

    def _shown_size(self) -> QSizeF:
        return QSizeF(self._pixels()) * (self.zoom / self.devicePixelRatioF())

    def _target(self) -> QRectF:
        """Where the photo is in the view; beyond it where it is larger."""
        area, size = self._area(), self._shown_size()
        corner = area.center() - QPointF(
            self._centre.x() * size.width(), self._centre.y() * size.height()
        )
        return QRectF(corner, size)

    def _ask_for_whole(self) -> None:
        is_coarse = self._pixmap is not None and (
            self._pixmap.width() < 0.95 * self.zoom * self._pixels().width()
        )
        is_here = not self._note
        if self._photo is not None and self._zoom and is_coarse and is_here and not self._has_asked:
            self._has_asked = True
            self.whole_wanted.emit(Whole(self._photo))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer."""
        self.zoom_to(self.zoom * _STEP ** (event.angleDelta().y() / _NOTCH), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag."""
        self._dragged = event.position() if self._zoom is not None else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the photo."""
        if self._dragged is None:
            return
        moved, size = event.position() - self._dragged, self._shown_size()
        self._dragged = event.position()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._look_at(self._centre - QPointF(moved.x() / size.width(), moved.y() / size.height()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._dragged = None
        self.unsetCursor()

    def _bar(self) -> int:
        """The height below the photo, two lines of words."""
        return max(_BAR, 2 * self.fontMetrics().height() + 22)

    # -- keys --------------------------------------------------------------------------------------

    def tell(self, sentence: str) -> None:
        """Say something in the bottom line until another photo is shown."""
        self._note = sentence
        self.update()

    def event(self, event: QEvent) -> bool:
        """Take its own keys, and those that mean something in the grid alone, from the page."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            name = self.actions_.meant(event)
            is_nothing = name is None and not event.modifiers() & _COMMAND_MODIFIERS
            is_function = Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
            if name in self.actions_ or (is_nothing and not is_function):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key means here, or tell that it means nothing."""
        if self.actions_.press(event):
            return
        if self.actions_.meant(event) is None and event.text() and event.text().isprintable():
            self.tell(tr("This key is one of the grid; Esc goes back there."))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The page knows what else can be done with the photo."""
        self.menu_wanted.emit(event.globalPos())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click goes back."""
        self.close_photo()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Picture on neutral dark in any theme, caption below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#101011"))
        area = self._area()
        if self._pixmap is not None:
            painter.setOpacity(0.5 if self._is_marked else 1.0)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setClipRect(area)
            painter.drawPixmap(self._target(), self._pixmap, QRectF(self._pixmap.rect()))
            painter.setClipping(False)
            painter.setOpacity(1.0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_marked:
            draw_bin(painter, area.center(), 72, QColor(DARK.mark))
        if self._is_best:
            draw_badge(painter, area.topLeft().toPoint(), tr("✓ Best"), DARK.keep, DARK)
        bar = QRect(24, self.height() - self._bar() + 6, self.width() - 48, self._bar() - 12)
        self._paint_caption(painter, bar)
        painter.end()

    def _hint(self) -> str:
        """What the most important keys do."""
        mark, full, back = map(self.actions_.key, ("mark", "full", "close_photo"))
        if not self.can_mark:
            return tr("← → move · {full} 100% · {back} back", full=full, back=back)
        return tr(
            "{mark} marks · ← → move · {full} 100% · {back} back", mark=mark, full=full, back=back
        )

    def _paint_caption(self, painter: QPainter, bar: QRect) -> None:
        painter.setFont(self.font())
        painter.setPen(QColor(DARK.dim))
        middle = Qt.AlignmentFlag.AlignVCenter
        hint = self._note or self._hint()
        if self._zoom is not None:
            hint = tr("{share:.0%} · {hint}", share=self.zoom, hint=hint)
        lines = [self._caption, self._details] if self._details else [self._caption]
        height = bar.height() // len(lines)
        first = QRect(bar.topLeft(), QSize(bar.width(), height))
        painter.drawText(first, middle | Qt.AlignmentFlag.AlignRight, hint)
        metrics = painter.fontMetrics()
        room = bar.width() - metrics.horizontalAdvance(hint) - 24
        for number, (line, width) in enumerate(zip(lines, (room, bar.width()), strict=False)):
            words = metrics.elidedText(line, Qt.TextElideMode.ElideMiddle, width)
            painter.setPen(QColor(DARK.dim if number else DARK.text))
            place = first.translated(0, number * height)
            painter.drawText(place, middle | Qt.AlignmentFlag.AlignLeft, words)
