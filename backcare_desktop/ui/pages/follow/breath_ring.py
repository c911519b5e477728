# SPDX-License-Identifier: MIT
"""The ring around the number: it breathes with her, or it is the time left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
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
OUTER = RADIUS + KNOB_RADIUS + KNOB_STROKE / 2
"""Design pixels, at 1366 x 768; the widget scales them to the room it has."""
UNIT_DROP = 94.0
NUMBER_RISE = 18.0
"""Where the unit stands under the number, and how far the number makes room."""
QT_TURN = 360 * 16


class BreathRing(QWidget):
    """Draws the ring, the disc and the number of a frame."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._frame: Frame | None = None
        self._is_faded = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)
        theme.tokens_changed.connect(self.update)

    def show_frame(self, frame: Frame) -> None:
        """Show a moment; repaints only when the ring would look different."""
        before, self._frame = self._frame, frame
        if before is None or _looks(before) != _looks(frame):
            self.setAccessibleName(f"{frame.number} {frame.unit}".strip())
            self.update()

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
        painter.fillRect(self.rect(), tokens.bg)
        if self._frame is None:
            return
        frame = self._frame
        painter.translate(self.width() / 2, self.height() / 2)
        painter.scale(self._scale(), self._scale())
        color = color_of_moment(frame.kind, frame.breath)
        arc, track, disc = (
            tokens.ring(color),
            tokens.ring_track(color),
            tokens.disc(color),
        )
        if self._is_faded:
            grey = mix(tokens.ink2, tokens.bg, 0.14)
            arc, track, disc = grey, grey, grey
        self._paint_disc(painter, frame, disc)
        self._paint_ring(painter, frame, arc, track)
        self._paint_number(painter, frame)

    def _paint_disc(self, painter: QPainter, frame: Frame, color: QColor) -> None:
        radius = DISC_SMALL + (DISC_LARGE - DISC_SMALL) * frame.ring.swell
        if frame.ring.mode is RingMode.TIME:
            radius = DISC_LARGE
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(QPointF(0, 0), radius, radius)

    def _paint_ring(
        self,
        painter: QPainter,
        frame: Frame,
        arc: QColor,
        track: QColor,
    ) -> None:
        box = QRectF(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(track, STROKE))
        painter.drawEllipse(box)
        if self._is_faded:
            return
        share = min(max(frame.ring.arc, 0.0), 1.0)
        round_pen = QPen(arc, STROKE)
        round_pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(round_pen)
        painter.drawArc(box, QT_TURN // 4, -round(QT_TURN * share))
        painter.save()
        painter.rotate(360.0 * share)
        painter.setPen(QPen(arc, KNOB_STROKE))
        painter.setBrush(self._theme.tokens.bg)
        painter.drawEllipse(QPointF(0, -RADIUS), KNOB_RADIUS, KNOB_RADIUS)
        painter.restore()

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
