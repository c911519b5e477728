# SPDX-License-Identifier: MIT
"""The chart of minutes per week; importing it loads pyqtgraph and numpy.

Only the Progress page does so, when it is first shown.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)

from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.pages.progress.minutes_marks import ChartMarks
from backcare_desktop.ui.pages.progress.minutes_words import (
    GUIDE_MIN,
    WeekRow,
    read_out,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from backcare_desktop.ui.look.theme import Theme

NUMBERS_PX = 44
LABELS_PX = 32
LABEL_OFFSET_PX = 8
LABEL_GAP_PX = 20
ROOM_ABOVE = 1.12
ROOM_BELOW = 0.03
"""As shares of the tallest bar, so that the frame around it is not cut."""

MOST_GRID_LINES = 7
GRID_STEPS_MIN = (50, 100, 200, 500, 1000, 2000, 5000)
CLEAR_OF_GUIDE = 0.09
"""Grid numbers nearer to the guide's own, as a share of the height, give way."""


class _BoldAxis(pg.AxisItem):  # type: ignore[misc] # pyqtgraph has no types
    """An axis without a line; some of its words are bold."""

    def __init__(self, theme: Theme, orientation: str) -> None:
        super().__init__(orientation, showValues=True)
        self._theme = theme
        self._bold: frozenset[str] = frozenset()
        self.setStyle(
            tickLength=0,
            tickFont=Type.SMALL.font(),
            autoExpandTextSpace=False,
            hideOverlappingLabels=False,
        )
        if orientation == "bottom":
            self.setStyle(tickTextOffset=LABEL_OFFSET_PX)

    def show_words(self, words: Sequence[tuple[float, str]], bold: set[str]) -> None:
        """Write words at places."""
        self._bold = frozenset(bold)
        self.setTicks([list(words)])

    def drawPicture(
        self,
        p: QPainter,
        axisSpec: Any,  # noqa: N803 - pyqtgraph's own name
        tickSpecs: Any,  # noqa: N803 - pyqtgraph's own name
        textSpecs: Any,  # noqa: N803 - pyqtgraph's own name
    ) -> None:
        """Write the words and nothing else."""
        tokens = self._theme.tokens
        for rect, flags, text in textSpecs:
            is_bold = text in self._bold
            p.setFont((Type.SMALL_BOLD if is_bold else Type.SMALL).font())
            p.setPen(tokens.ink if is_bold else tokens.ink2)
            # A bold word is wider than the room that was measured for it.
            middle = rect.adjusted(-10, 0, 10, 0)
            box = middle if self.orientation == "bottom" else rect
            p.drawText(box, int(flags) | Qt.TextFlag.TextDontClip.value, text)


class MinutesChart(pg.PlotWidget):  # type: ignore[misc] # pyqtgraph has no types
    """Two bars for each week; a week is chosen by the pointer or the arrow keys."""

    week_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._theme = theme
        self._rows: Sequence[WeekRow] = ()
        self._chosen: int | None = None
        self._bottom = _BoldAxis(theme, "bottom")
        self._left = _BoldAxis(theme, "left")
        axes = {"bottom": self._bottom, "left": self._left}
        super().__init__(parent, background=theme.tokens.surface, axisItems=axes)
        self._marks = ChartMarks(theme.tokens)
        self.addItem(self._marks, ignoreBounds=True)
        self._left.setWidth(NUMBERS_PX)
        self._bottom.setHeight(LABELS_PX)
        plot = self.plotItem
        plot.setMenuEnabled(enableMenu=False)
        plot.hideButtons()
        plot.setMouseEnabled(x=False, y=False)
        plot.getViewBox().setDefaultPadding(0.0)
        self.setProperty("focusRadius", 8.0)
        self.setAccessibleName(self.tr("Minutes per week"))
        theme.tokens_changed.connect(self._tint)

    @property
    def rows(self) -> Sequence[WeekRow]:
        """The weeks that are drawn, oldest first."""
        return self._rows

    @property
    def chosen(self) -> int | None:
        """The place of the framed week, or None."""
        return self._chosen

    def show_rows(self, rows: Sequence[WeekRow]) -> None:
        """Draw other weeks, oldest first, and choose none."""
        self._rows = tuple(rows)
        most_min = max((row.movement_min for row in rows), default=0)
        top_min = max(GUIDE_MIN, most_min) * ROOM_ABOVE
        grid = grid_minutes(top_min)
        self._marks.show_rows(self._rows, grid, top_min)
        self._left.show_words([(one, str(one)) for one in grid], {str(GUIDE_MIN)})
        self.plotItem.setYRange(-ROOM_BELOW * top_min, top_min, padding=0)
        self._label_weeks()
        self._frame(None)

    def choose(self, place: int) -> None:
        """Frame the week at a place and tell its numbers."""
        if place == self._chosen or not 0 <= place < len(self._rows):
            return
        self._frame(place)
        self.setAccessibleDescription(read_out(self._rows[place]))
        self.week_chosen.emit(place)

    def place_at(self, x_px: float) -> int | None:
        """Give the place of the week at a distance from the left edge."""
        point = self.plotItem.getViewBox().mapSceneToView(QPointF(x_px, 0))
        place = math.floor(point.x() + 0.5)
        return place if 0 <= place < len(self._rows) else None

    def _frame(self, place: int | None) -> None:
        self._chosen = place
        self._marks.choose(place)

    def _label_weeks(self) -> None:
        """Name as many weeks as have room, counted from the last one."""
        rows = self._rows
        if not rows:
            self._bottom.show_words([], set())
            self.plotItem.setXRange(-0.5, 0.5, padding=0)
            return
        metrics = QFontMetricsF(Type.SMALL_BOLD.font())
        widest = max(metrics.horizontalAdvance(row.label) for row in rows)
        slot = max(1.0, (self.width() - NUMBERS_PX) / len(rows))
        # The words of the first and the last week need room at the ends.
        side = max(0.0, (widest - slot) / 2 / slot)
        self.plotItem.setXRange(-0.5 - side, len(rows) - 0.5 + side, padding=0)
        every = math.ceil((widest + LABEL_GAP_PX) / slot)
        last = len(rows) - 1
        named = range(last, -1, -every)
        words = [(float(place), rows[place].label) for place in sorted(named)]
        bold = {row.label for row in rows if row.is_now}
        self._bottom.show_words(words, bold)

    @Slot()
    def _tint(self) -> None:
        self.setBackground(self._theme.tokens.surface)
        self._marks.set_tokens(self._theme.tokens)
        for axis in (self._left, self._bottom):
            axis.picture = None
            axis.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Choose the week under the pointer."""
        super().mouseMoveEvent(event)
        place = self.place_at(event.position().x())
        if place is not None:
            self.choose(place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the week before or after, the first or the last."""
        last = len(self._rows) - 1
        here = self._chosen
        places = {
            Qt.Key.Key_Left: last if here is None else max(0, here - 1),
            Qt.Key.Key_Right: last if here is None else min(last, here + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        place = places.get(Qt.Key(event.key()))
        if place is None:
            event.ignore()
        else:
            self.choose(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name more weeks or fewer."""
        super().resizeEvent(event)
        # Called from the base's constructor too, before there are axes to write on.
        if self.plotItem is not None:
            self._label_weeks()


def grid_minutes(top_min: float) -> list[int]:
    """Give the minutes that get a line and a number, from 0 upwards.

    The guide is always among them.
    """
    step = next(
        (one for one in GRID_STEPS_MIN if top_min / one <= MOST_GRID_LINES),
        GRID_STEPS_MIN[-1],
    )
    regular = range(0, math.floor(top_min) + 1, step)
    clear = CLEAR_OF_GUIDE * top_min
    kept = [one for one in regular if one == 0 or abs(one - GUIDE_MIN) >= clear]
    return sorted({*kept, GUIDE_MIN})
