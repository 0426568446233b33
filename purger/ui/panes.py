"""One pane of the comparison: a photo, what lies over it, and the words below it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from purger.core.domain import Photo
from purger.core.survey import Survey
from purger.core.texts import say, shown, tr
from purger.ui import sight as sights
from purger.ui.accessible import describe
from purger.ui.delegate import draw_badge, draw_bin
from purger.ui.elided import ElidedLabel
from purger.ui.pictures import Part
from purger.ui.sight import Sight
from purger.ui.theme import DARK, colours

_GROUND: Final = "#101011"
_NOTCH: Final = 120.0
_STEP: Final = 1.25
_CRISP: Final = 2.0
_SAME: Final = 1e-3
_GRIP: Final = 11
_CHART: Final = QSize(180, 84)
_CURVES: Final = ("#ff6b63", "#4cc27a", "#6ea3ff")
_DASHES: Final = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)
_MIDDLE: Final = 0.5
_GRIP_ROOM: Final = 14
_WIDE: Final = 62
_MARK: Final = say("Mark")
_MARKED: Final = say("Marked")


@dataclass(slots=True)
class Shown:
    """What is known of a photo by now; all of it belongs to this photo.

    Attributes:
        photo: whose.
        name: to be shown.
        size: pixels of the whole picture.
        thumbnail, fit: the whole picture, small and as large as the screen needs.
        part: a part of it, closer.
        clipping, heat: what lies over it, and what stands in its place.
        survey: for the histogram.
        note: why there is no picture, or that there is none yet.
    """

    photo: Photo
    name: str
    size: QSize
    thumbnail: QPixmap | None = None
    fit: QPixmap | None = None
    part: Part | None = None
    clipping: QPixmap | None = None
    heat: QImage | None = None
    survey: Survey | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Looks:
    """What the panes show beside the pictures themselves."""

    heat: bool = False
    clipping: bool = False
    histogram: bool = False


class Canvas(QWidget):
    """Paints a photo at a sight, or two of them in one place.

    Signals:
        chosen: it was pressed.
        panned: QPointF, by how much the picture was dragged, in shares of it.
        zoomed: float and QPointF, a factor and the device pixel that stays where it is.
        double_clicked: QPointF, at that device pixel.
        divided: float, the line between two photos was dragged there, 0 to 1.
        resized: there is another room.
    """

    chosen = Signal()
    panned = Signal(QPointF)
    zoomed = Signal(float, QPointF)
    double_clicked = Signal(QPointF)
    divided = Signal(float)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own: Shown | None = None
        self._other: Shown | None = None
        self._divide: float | None = None
        self._is_flickering = False
        self._sight = Sight()
        self._looks = Looks()
        self._is_marked = self._is_best = False
        self._badge = ""
        self._grabbed: QPointF | None = None
        self._drags_line = False
        self.setMinimumSize(120, 56)
        self.setMouseTracking(True)
        describe(self, QAccessible.Role.Graphic)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # -- what is shown ---------------------------------------------------------------------------

    def show_photo(self, own: Shown | None, other: Shown | None, divide: float | None) -> None:
        """Show a photo; with `divide`, another one left of that line (0 to 1 of the pane)."""
        self._own, self._other, self._divide = own, other, divide
        self.update()

    def show_state(self, *, marked: bool, best: bool, badge: str) -> None:
        """Whether it goes, whether it is the best, and another word on it."""
        self._is_marked, self._is_best, self._badge = marked, best, badge
        self.update()

    def look(self, at: Sight, looks: Looks) -> None:
        """Show another part, or other things over it."""
        if (at, looks) != (self._sight, self._looks):
            self._sight, self._looks = at, looks
            self.update()

    def flicker(self, *, on: bool) -> None:
        """Show the other photo in the place of this one, as long as it is on."""
        if on != self._is_flickering:
            self._is_flickering = on
            self.update()

    @property
    def room(self) -> QSize:
        """In device pixels."""
        ratio = self.devicePixelRatioF()
        return QSize(max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio)))

    @property
    def photo(self) -> Photo | None:
        """The photo whose pane it is."""
        return None if self._own is None else self._own.photo

    # -- painting --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The photo on neutral dark in any theme, in device pixels; signs and words above it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(_GROUND))
        if self._own is not None:
            flickers = self._is_flickering and self._other is not None
            shown = self._other if flickers and self._other is not None else self._own
            ratio = self.devicePixelRatioF()
            painter.save()
            painter.scale(1 / ratio, 1 / ratio)
            self._paint_photo(painter, shown)
            if self._divide is not None and self._other is not None and not flickers:
                self._paint_other(painter, self._other, self._divide)
            painter.restore()
            self._paint_signs(painter, shown)
        painter.end()

    def _paint_other(self, painter: QPainter, other: Shown, divide: float) -> None:
        room = self.room
        line = round(room.width() * divide)
        painter.setClipRect(0, 0, line, room.height())
        painter.fillRect(0, 0, line, room.height(), QColor(_GROUND))
        self._paint_photo(painter, other)
        painter.setClipping(False)

    def _paint_photo(self, painter: QPainter, shown: Shown) -> None:
        room = self.room
        whole = sights.frame(shown.size, room, self._sight)
        visible = whole & QRectF(0, 0, room.width(), room.height())
        heat = shown.heat if self._looks.heat else None
        if heat is not None:
            _lay(painter, heat, whole, visible, smooth=True)
            return
        part = shown.part
        covered = QRectF()
        if part is not None and not self._sight.is_whole:
            covered = _mapped(part, whole)
        if not covered.adjusted(-1, -1, 1, 1).contains(visible):
            base = shown.fit or shown.thumbnail
            if base is not None:
                _lay(painter, base, whole, visible, smooth=True)
        if part is not None and not covered.isEmpty():
            _lay(painter, part.image, covered, covered & visible, smooth=False)
        if self._looks.clipping and shown.clipping is not None:
            _lay(painter, shown.clipping, whole, visible, smooth=True)

    def _paint_signs(self, painter: QPainter, shown: Shown) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        corner = QPoint(10, 10)
        if shown is not self._own:
            draw_badge(painter, corner, shown.name, DARK.accent, DARK)
        elif self._divide is not None and self._other is not None:
            self._paint_line(painter, self._other, shown)
        else:
            self._paint_badges(painter, corner)
        if shown.note:
            area = self.rect().adjusted(24, 24, -24, -24)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            box = painter.boundingRect(area, flags, shown.note).adjusted(-12, -8, 12, 8)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(0, 0, 0, 190))
            painter.drawRoundedRect(box, 6, 6)
            painter.setPen(QColor(DARK.text))
            painter.drawText(area, flags, shown.note)
        if self._looks.histogram and shown.survey is not None:
            _paint_histogram(painter, shown.survey, self.rect())

    def _paint_badges(self, painter: QPainter, corner: QPoint) -> None:
        if self._is_best:
            draw_badge(painter, corner, tr("✓ Best"), DARK.keep, DARK)
        if self._badge:
            right = self.rect().topRight() + QPoint(-10, 10)
            draw_badge(painter, right, self._badge, DARK.dim, DARK, right=True)
        if self._is_marked:
            at = QPointF(28, 54 if self._is_best else 28)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(0, 0, 0, 170))
            painter.drawEllipse(at, 20, 20)
            draw_bin(painter, at, 24, QColor(DARK.mark))

    def _paint_line(self, painter: QPainter, left: Shown, right: Shown) -> None:
        """The line between two photos, its grip, and whose side is whose."""
        x = self._line()
        painter.setPen(QPen(QColor("white"), 2))
        painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
        middle = QPointF(x, self.height() / 2)
        painter.setBrush(QColor(DARK.accent))
        painter.drawEllipse(middle, _GRIP, _GRIP)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(DARK.on_badge))
        for sign in (-1, 1):
            tip = middle + QPointF(sign * 8, 0)
            back = middle + QPointF(sign * 3, 0)
            painter.drawPolygon(QPolygonF([tip, back + QPointF(0, -4), back + QPointF(0, 4)]))
        draw_badge(painter, QPoint(10, 10), left.name, DARK.accent, DARK)
        end = self.rect().topRight() + QPoint(-10, 10)
        draw_badge(painter, end, right.name, DARK.accent, DARK, right=True)

    def _line(self) -> float:
        return self.width() * (_MIDDLE if self._divide is None else self._divide)

    # -- the mouse -------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose; begin to drag the picture or the line."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._drags_line = self._is_at_line(event.position())
            self._grabbed = event.position()
            self.chosen.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag."""
        at = event.position()
        if self._grabbed is None or self._own is None:
            is_at_line = self._is_at_line(at)
            self.setCursor(
                Qt.CursorShape.SplitHCursor if is_at_line else Qt.CursorShape.ArrowCursor
            )
            return
        if self._drags_line:
            self.divided.emit(at.x() / max(1, self.width()))
            return
        whole = sights.frame(self._own.size, self.room, self._sight)
        ratio = self.devicePixelRatioF()
        by = (at - self._grabbed) * ratio
        self._grabbed = at
        self.panned.emit(QPointF(by.x() / whole.width(), by.y() / whole.height()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._grabbed, self._drags_line = None, False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Closer, there."""
        if not self._is_at_line(event.position()):
            self.double_clicked.emit(event.position() * self.devicePixelRatioF())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer."""
        notches = event.angleDelta().y() / _NOTCH
        if notches:
            self.zoomed.emit(_STEP**notches, event.position() * self.devicePixelRatioF())
        event.accept()

    def _is_at_line(self, at: QPointF) -> bool:
        return self._divide is not None and abs(at.x() - self._line()) < _GRIP_ROOM

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is another room."""
        super().resizeEvent(event)
        self.resized.emit()


class _Share(QProgressBar):
    """A bar that is a picture: as a progress bar it would be read aloud when it is filled."""

    def __init__(self) -> None:
        super().__init__()
        describe(self, QAccessible.Role.Graphic, tr("Sharpness, compared with the sharpest here"))


class _Mark(QPushButton):
    """Of one width, whatever it says: nothing moves when it is pressed."""

    def sizeHint(self) -> QSize:
        """Room for the longer word."""
        words = self.fontMetrics().horizontalAdvance
        longest = max(words(shown(one)) for one in (_MARK, _MARKED))
        return super().sizeHint() + QSize(longest - words(self.text()), 0)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()


class Pane(QFrame):
    """A canvas with the name, the facts, the sharpness and the mark of its photo below.

    Signals:
        chosen: it has the focus, or was pressed.
        mark_pressed: the button that marks and unmarks.
    """

    chosen = Signal()
    mark_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = Canvas()
        self._name, self._facts = ElidedLabel(), ElidedLabel()
        self._sharpness, self._bar = QLabel(), _Share()
        self.mark = _Mark()
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._is_current = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build()
        self.canvas.chosen.connect(self.setFocus)
        self.canvas.chosen.connect(self.chosen)
        self.mark.clicked.connect(self.mark_pressed)

    def _build(self) -> None:
        font = self._name.font()
        font.setBold(True)
        self._name.setFont(font)
        self._facts.setProperty("dim", True)
        self._bar.setRange(0, 100)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(
            self.fontMetrics().horizontalAdvance(tr("Sharpness {share:.0%}", share=1))
        )
        self._sharpness.setProperty("dim", True)
        self.mark.setCheckable(True)
        self.mark.setText(shown(_MARK))
        # panes are of one size, whatever their words are
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.mark.setToolTip(tr("Mark this photo for the trash, or take the mark away"))
        self.mark.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._name)
        words.addWidget(self._facts)
        row = self._foot
        row.setContentsMargins(6, 4, 6, 6)
        row.setSpacing(10)
        row.addLayout(words, 1)
        sharpness = QVBoxLayout()
        sharpness.setSpacing(3)
        sharpness.addWidget(self._sharpness)
        sharpness.addWidget(self._bar)
        right = QHBoxLayout()
        right.addLayout(sharpness)
        right.addStretch(1)
        right.addWidget(self.mark)
        row.addLayout(right)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3, 3, 3, 3)
        layout.setSpacing(0)
        layout.addWidget(self.canvas, 1)
        layout.addLayout(row)

    def tell(self, name: str, facts: str, sharpness: int | None) -> None:
        """Set the words.

        Args:
            name: of the photo.
            facts: what differs most between photos, in a line.
            sharpness: percent of the sharpest, None while that is not known.
        """
        self._name.setText(name)
        self._facts.setText(facts)
        self._bar.setValue(sharpness or 0)
        self._sharpness.setText(
            tr("Sharpness")
            if sharpness is None
            else tr("Sharpness {share:.0%}", share=sharpness / 100)
        )
        self._bar.setToolTip(
            tr("Compared with the sharpest photo here, measured at one scale for all")
        )
        self.mark.setAccessibleName(tr("Mark {name}", name=name))
        self.canvas.setAccessibleName(name)

    def speak(self, name: str, description: str) -> None:
        """Set what a screen reader says of it: what it is called, and what else is known."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def say_facts(self, facts: str) -> None:
        """Set that line alone: it changes at every step of a zoom."""
        self._facts.setText(facts)

    def show_marked(self, *, marked: bool) -> None:
        """Whether it goes."""
        self.mark.setChecked(marked)
        self.mark.setText(shown(_MARKED if marked else _MARK))

    def set_current(self, *, current: bool) -> None:
        """Whether the keys mean this one."""
        if current != self._is_current:
            self._is_current = current
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys mean this one now."""
        self.update()
        self.chosen.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """They mean a button now."""
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow pane the words stand above the rest."""
        super().resizeEvent(event)
        is_wide = self.width() >= _WIDE * self.fontMetrics().averageCharWidth()
        self._foot.setDirection(
            QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """A frame where it is the current one."""
        tone = colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(tone.cell))
        is_current = self._is_current
        if is_current:  # dashed while the keys are elsewhere
            style = Qt.PenStyle.SolidLine if self.hasFocus() else Qt.PenStyle.DashLine
            painter.setPen(QPen(QColor(tone.accent), 3, style))
        else:
            painter.setPen(QPen(QColor(tone.line), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 5, 5)
        painter.end()


def _mapped(part: Part, whole: QRectF) -> QRectF:
    left, top, right, bottom = part.box
    at = QPointF(whole.left() + left * whole.width(), whole.top() + top * whole.height())
    end = QPointF(whole.left() + right * whole.width(), whole.top() + bottom * whole.height())
    return QRectF(at, end)


def _lay(
    painter: QPainter, picture: QPixmap | QImage, target: QRectF, visible: QRectF, *, smooth: bool
) -> None:
    """Draw what is visible of a picture that fills `target`; pixel on pixel where it can be."""
    if target.isEmpty() or visible.isEmpty():
        return
    across, down = picture.width() / target.width(), picture.height() / target.height()
    source = QRectF(
        (visible.left() - target.left()) * across,
        (visible.top() - target.top()) * down,
        visible.width() * across,
        visible.height() * down,
    )
    is_crisp = not smooth and 1 / across >= _CRISP
    is_same = abs(across - 1) < _SAME and abs(down - 1) < _SAME
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not (is_crisp or is_same))
    if is_same:
        source = QRectF(source.toRect())
        visible = QRectF(visible.topLeft().toPoint(), source.size())
    if isinstance(picture, QImage):
        painter.drawImage(visible, picture, source)
    else:
        painter.drawPixmap(visible, picture, source)


def _paint_histogram(painter: QPainter, survey: Survey, area: QRect) -> None:
    """Red, green and blue from dark to bright, and the shares that are clipped."""
    box = QRectF(area.left() + 10, area.bottom() - _CHART.height() - 10, _CHART.width(), 0)
    box.setHeight(_CHART.height())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 180))
    painter.drawRoundedRect(box, 6, 6)
    inner = box.adjusted(8, 8, -8, -24)
    # the ends hold what is clipped, and would press everything else flat
    top = max((max(curve[1:-1], default=0.0) for curve in survey.histogram), default=0.0) or 1.0
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for curve, colour, dash in zip(survey.histogram, _CURVES, _DASHES, strict=True):
        painter.setPen(QPen(QColor(colour), 1.4, dash))
        step = inner.width() / (len(curve) - 1)
        painter.drawPolyline(
            QPolygonF([
                QPointF(
                    inner.left() + i * step, inner.bottom() - min(1.0, v / top) * inner.height()
                )
                for i, v in enumerate(curve)
            ])
        )  # fmt: skip
    painter.setPen(QColor(DARK.text))
    line = QRectF(box.left() + 8, box.bottom() - 22, box.width() - 16, 20)
    words = tr("black {share:.1%}", share=survey.dark)
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
    words = tr("blown {share:.1%}", share=survey.bright)
    painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
