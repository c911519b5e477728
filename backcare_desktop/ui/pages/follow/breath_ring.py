# SPDX-License-Identifier: MIT
"""The ring around the number: it breathes with her, or it is the time left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.core.frame import Frame, RingMode
from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.look.tokens import mix
from backcare_desktop.ui.pages.follow.colors import color_of_moment
from backcare_desktop.ui.widgets.ink_text import paint_ink_text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from backcare_desktop.ui.look.theme import Theme

RADIUS = 180.0
STROKE = 20.0
KNOB_RADIUS = 15.0
KNOB_STROKE = 6.0
DISC_SMALL = 128.0
DISC_LARGE = 162.0
BOX = QRectF(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS)
OUTER = RADIUS + KNOB_RADIUS + KNOB_STROKE / 2
"""Design pixels, at 1366 x 768; the widget scales them to the room it has."""
UNIT_DROP = 94.0
NUMBER_RISE = 18.0
"""Where the unit stands under the number, and how far the number makes room."""
QT_TURN = 360 * 16
NUMBER_FADE_MS = 120
LONGEST_STEP_MS = 200
"""Of time between two frames that follow each other; after a jump nothing fades."""


class BreathRing(QWidget):
    """Draws the ring, the disc and the number of a frame.

    Attributes:
        is_still: movement is reduced; numbers do not fade into each other.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._frame: Frame | None = None
        self._before: Frame | None = None
        """The last frame with another number, while that one fades."""
        self._ground: tuple[object, QPixmap] = (None, QPixmap())
        self._is_faded = False
        self.is_still = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)
        theme.tokens_changed.connect(self.update)

    def show_frame(self, frame: Frame) -> None:
        """Show a moment; repaints only when the ring would look different."""
        before, self._frame = self._frame, frame
        was_fading = self._before is not None
        self._before = self._fading_out(before, frame)
        fades = was_fading or self._before is not None
        if before is None or fades or _looks(before) != _looks(frame):
            self.setAccessibleName(f"{frame.number} {frame.unit}".strip())
            self.update()

    def end_fade(self) -> None:
        """Show the number alone: no frame is going to end its fade."""
        if self._before is not None:
            self._before = None
            self.update()

    def _fading_out(self, before: Frame | None, frame: Frame) -> Frame | None:
        """The frame whose number still shows under that of another one."""
        if before is None or self.is_still or self._is_faded:
            return None
        if not 0 < frame.position_ms - before.position_ms <= LONGEST_STEP_MS:
            return None
        if (before.number, before.unit) != (frame.number, frame.unit):
            return before
        since = self._before
        if since and frame.position_ms - since.position_ms < NUMBER_FADE_MS:
            return since
        return None

    def set_faded(self, faded: bool) -> None:
        """Grey while paused."""
        if faded != self._is_faded:
            self._is_faded = faded
            self.update()

    def _scale(self) -> float:
        return min(self.width(), self.height()) / (2 * OUTER)

    def sizeHint(self) -> QSize:
        """Room at the design's size."""
        return QSize(round(2 * OUTER), round(2 * OUTER))

    def minimumSizeHint(self) -> QSize:
        """Room in which the number can still be read at a desk."""
        return QSize(120, 120)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, disc, ring and number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        if self._frame is None:
            painter.fillRect(self.rect(), tokens.bg)
            return
        frame = self._frame
        color = color_of_moment(frame.kind, frame.breath)
        arc, track, disc = (
            tokens.ring(color),
            tokens.ring_track(color),
            tokens.disc(color),
        )
        if self._is_faded:
            grey = mix(tokens.ink2, tokens.bg, 0.14)
            arc, track, disc = grey, grey, grey
        painter.drawPixmap(0, 0, self._painted_ground(tokens.bg, track))
        self._place(painter)
        self._paint_disc(painter, frame, disc)
        self._paint_arc(painter, frame, arc)
        self._paint_numbers(painter, frame)

    def _place(self, painter: QPainter) -> None:
        painter.translate(self.width() / 2, self.height() / 2)
        painter.scale(self._scale(), self._scale())

    def _painted_ground(self, paper: QColor, track: QColor) -> QPixmap:
        """Paper and track, which took a third of the time and change at a breath."""
        density = self.devicePixelRatioF()
        key = (self.size().toTuple(), density, paper.rgba(), track.rgba())
        if self._ground[0] != key:
            pixmap = QPixmap(self.size() * density)
            pixmap.setDevicePixelRatio(density)
            pixmap.fill(paper)
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._place(painter)
            painter.setPen(QPen(track, STROKE))
            painter.drawEllipse(BOX)
            painter.end()
            self._ground = (key, pixmap)
        return self._ground[1]

    def _paint_disc(self, painter: QPainter, frame: Frame, color: QColor) -> None:
        radius = DISC_SMALL + (DISC_LARGE - DISC_SMALL) * frame.ring.swell
        if frame.ring.mode is RingMode.TIME:
            radius = DISC_LARGE
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(QPointF(0, 0), radius, radius)

    def _paint_arc(self, painter: QPainter, frame: Frame, arc: QColor) -> None:
        if self._is_faded:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        share = min(max(frame.ring.arc, 0.0), 1.0)
        round_pen = QPen(arc, STROKE)
        round_pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(round_pen)
        painter.drawArc(BOX, QT_TURN // 4, -round(QT_TURN * share))
        painter.save()
        painter.rotate(360.0 * share)
        painter.setPen(QPen(arc, KNOB_STROKE))
        painter.setBrush(self._theme.tokens.bg)
        painter.drawEllipse(QPointF(0, -RADIUS), KNOB_RADIUS, KNOB_RADIUS)
        painter.restore()

    def _paint_numbers(self, painter: QPainter, frame: Frame) -> None:
        before = self._before
        if before is None:
            self._paint_number(painter, frame)
            return
        share = (frame.position_ms - before.position_ms) / NUMBER_FADE_MS
        painter.setOpacity(max(0.0, 1.0 - share))
        self._paint_number(painter, before)
        painter.setOpacity(min(1.0, share))
        self._paint_number(painter, frame)

    def _paint_number(self, painter: QPainter, frame: Frame) -> None:
        ink = self._theme.tokens.ink
        rise = NUMBER_RISE if frame.unit else 0.0
        paint_ink_text(
            painter,
            QPointF(0, -rise),
            frame.number,
            style=Type.FOLLOW_NUMBER,
            color=ink,
        )
        if frame.unit:
            painter.setFont(Type.FOLLOW_TEXT.font())
            painter.setPen(ink)
            box = QRectF(-DISC_LARGE, UNIT_DROP - 28, 2 * DISC_LARGE, 56)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, frame.unit)


def _looks(frame: Frame) -> tuple[object, ...]:
    ring = frame.ring
    return (
        frame.number,
        frame.unit,
        frame.kind,
        frame.breath,
        ring.mode,
        round(ring.arc, 4),
        round(ring.swell, 4),
    )
