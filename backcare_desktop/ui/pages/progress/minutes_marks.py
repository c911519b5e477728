# SPDX-License-Identifier: MIT
"""What is drawn on the minutes chart: bars with round tops, the guide, the choice.

Everything is drawn in pixels: radii, hatching and line widths stay what they are
however the axes stretch.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from backcare_desktop.ui.look.tokens import mix
from backcare_desktop.ui.pages.progress.minutes_words import GUIDE_MIN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backcare_desktop.ui.look.tokens import Tokens
    from backcare_desktop.ui.pages.progress.minutes_words import WeekRow

BAR_PX = 26.0
PAIR_GAP_PX = 4.0
TOP_RADIUS_PX = 6.0
MOST_OF_SLOT = 0.72
"""How much of a week's room its two bars take where there are many weeks."""

CHOICE_MARGIN_PX = 7.0
CHOICE_RADIUS_PX = 8.0
LEAST_CHOICE_PX = 28.0
HATCH_STEP_PX = 7.0
AROUND_WEEKS = 3.0
"""Lines go on over the room that words at the ends may need."""

WALK_FILL_SHARE = 0.22


@dataclass(frozen=True, slots=True)
class _Slot:
    """Where the two bars of one week stand, in pixels."""

    movement: QRectF
    talk_test: QRectF


def bar_path(box: QRectF) -> QPainterPath:
    """Outline a bar: round above, square where it stands."""
    path = QPainterPath()
    if box.height() <= 0:
        return path
    radius = min(TOP_RADIUS_PX, box.width() / 2, box.height())
    path.moveTo(box.bottomLeft())
    path.lineTo(box.left(), box.top() + radius)
    path.quadTo(box.topLeft(), QPointF(box.left() + radius, box.top()))
    path.lineTo(box.right() - radius, box.top())
    path.quadTo(box.topRight(), QPointF(box.right(), box.top() + radius))
    path.lineTo(box.bottomRight())
    path.closeSubpath()
    return path


def hatch_path(box: QRectF) -> QPainterPath:
    """Draw slanting lines over a box, rising to the right."""
    path = QPainterPath()
    start = box.left() - box.height()
    for number in range(int((box.width() + box.height()) / HATCH_STEP_PX) + 1):
        x = start + (number + 0.5) * HATCH_STEP_PX
        path.moveTo(x, box.bottom())
        path.lineTo(x + box.height(), box.top())
    return path


def slot_at(place: int, row: WeekRow, to_px: QTransform) -> _Slot:
    """Give the bars of the week at a place on the axis."""
    middle = to_px.map(QPointF(place, 0.0))
    slot_px = to_px.map(QPointF(place + 1.0, 0.0)).x() - middle.x()
    bar_px = min(BAR_PX, (slot_px * MOST_OF_SLOT - PAIR_GAP_PX) / 2)
    bar_px = max(1.0, bar_px)
    gap_px = min(PAIR_GAP_PX, bar_px) / 2

    def box(left: float, minutes: int) -> QRectF:
        top = to_px.map(QPointF(place, float(minutes))).y()
        return QRectF(left, top, bar_px, middle.y() - top)

    return _Slot(
        box(middle.x() - gap_px - bar_px, row.movement_min),
        box(middle.x() + gap_px, row.talk_test_min),
    )


class ChartMarks(pg.GraphicsObject):  # type: ignore[misc] # pyqtgraph has no types
    """Grid, bars, guide and choice, in one pass over the weeks."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self._tokens = tokens
        self._rows: Sequence[WeekRow] = ()
        self._grid_min: Sequence[int] = ()
        self._top_min = float(GUIDE_MIN)
        self._chosen: int | None = None

    def set_tokens(self, tokens: Tokens) -> None:
        """Wear other colours."""
        self._tokens = tokens
        self.update()

    def show_rows(
        self, rows: Sequence[WeekRow], grid_min: Sequence[int], top_min: float
    ) -> None:
        """Draw other weeks, with grid lines at some minutes."""
        self.prepareGeometryChange()
        self._rows, self._grid_min, self._top_min = rows, grid_min, top_min
        self.update()

    def choose(self, place: int | None) -> None:
        """Frame the week at a place, or none."""
        self._chosen = place
        self.update()

    def _paint_lines(self, painter: QPainter, to_px: QTransform) -> None:
        box = to_px.mapRect(self.boundingRect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QPen(self._tokens.line, 1))
        for minutes in self._grid_min:
            if minutes != GUIDE_MIN:
                y = to_px.map(QPointF(0, minutes)).y()
                painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_guide(self, painter: QPainter, to_px: QTransform) -> None:
        # From the edge of the view, so that the first dash is a whole one.
        box = to_px.mapRect(self.viewRect())
        y = round(to_px.map(QPointF(0, GUIDE_MIN)).y())
        pen = QPen(self._tokens.ink2, 2)
        pen.setDashPattern([4, 2])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))

    def _paint_walk(self, painter: QPainter, box: QRectF) -> None:
        tokens = self._tokens
        path = bar_path(box.adjusted(0.5, 0.5, -0.5, 0))
        fill_walk(painter, path, tokens.kind_walk, tokens.surface)

    def _paint_choice(self, painter: QPainter, slot: _Slot) -> None:
        margin = CHOICE_MARGIN_PX
        frame = slot.movement.united(slot.talk_test)
        # A week without a minute is framed as well, high enough to be seen.
        frame.setTop(min(frame.top() - margin, frame.bottom() - LEAST_CHOICE_PX))
        frame.adjust(-margin, 0, margin, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._tokens.ink, 2))
        painter.drawRoundedRect(frame, CHOICE_RADIUS_PX, CHOICE_RADIUS_PX)

    def boundingRect(self) -> QRectF:
        """Cover every week and all minutes."""
        weeks = len(self._rows) + 2.0 * AROUND_WEEKS
        return QRectF(-AROUND_WEEKS, 0.0, weeks, self._top_min)

    def paint(self, painter: QPainter, *_unused: Any) -> None:
        """Draw from the back to the front."""
        to_px = painter.worldTransform()
        painter.save()
        painter.setWorldTransform(QTransform())
        self._paint_lines(painter, to_px)
        slots = [slot_at(place, row, to_px) for place, row in enumerate(self._rows)]
        for slot in slots:
            painter.fillPath(bar_path(slot.movement), self._tokens.kind_move)
            self._paint_walk(painter, slot.talk_test)
        self._paint_guide(painter, to_px)
        if self._chosen is not None and self._chosen < len(slots):
            self._paint_choice(painter, slots[self._chosen])
        painter.restore()


def fill_walk(
    painter: QPainter, path: QPainterPath, color: QColor, ground: QColor
) -> None:
    """Fill a shape as walking is shown: tinted, hatched and outlined."""
    if path.isEmpty():
        return
    painter.save()
    painter.fillPath(path, mix(color, ground, WALK_FILL_SHARE))
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(color, 1))
    painter.drawPath(hatch_path(path.boundingRect()))
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color, 1.5))
    painter.drawPath(path)
