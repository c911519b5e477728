# SPDX-License-Identifier: MIT
"""The card of minutes per week: legend, chart or table, and the read-out."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.look.tokens import mix
from backcare_desktop.ui.pages.progress.minutes_table import MinutesTable
from backcare_desktop.ui.pages.progress.minutes_words import WeekRow, read_out
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backcare_desktop.ui.look.theme import Theme
    from backcare_desktop.ui.pages.progress.minutes_chart import MinutesChart

View = Literal["chart", "table"]

PADDING_PX = 24
CHART_HEIGHT_PX = 236
SWATCH_PX = 16
SWATCH_GAP_PX = 8
READ_OUT_HEIGHT_PX = 36
READ_OUT_PADDING_PX = 16
MOST_READ_OUT_PX = 640
NARROW_PX = 820


class _LegendEntry(QWidget):
    """A swatch as the bars are filled, and its name."""

    def __init__(self, theme: Theme, kind: Literal["move", "walk"], words: str) -> None:
        super().__init__()
        self._theme = theme
        self._kind: Literal["move", "walk"] = kind
        self._words = words
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.tokens_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Be as wide as swatch and name."""
        metrics = QFontMetricsF(Type.SMALL.font())
        width = SWATCH_PX + SWATCH_GAP_PX + metrics.horizontalAdvance(self._words)
        return QSize(math.ceil(width) + 1, math.ceil(metrics.lineSpacing()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the swatch, hatched for walking, and the name."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (self.height() - SWATCH_PX) / 2
        box = QRectF(0, top, SWATCH_PX, SWATCH_PX).adjusted(1, 1, -1, -1)
        color = tokens.kind(self._kind)
        shape = QPainterPath()
        shape.addRoundedRect(box, 4, 4)
        is_walk = self._kind == "walk"
        fill = mix(color, tokens.surface, 0.22) if is_walk else color
        painter.fillPath(shape, fill)
        if is_walk:
            painter.save()
            painter.setClipPath(shape)
            painter.setPen(QPen(color, 1))
            for shift_px in (-7.0, 0.0, 7.0):
                shift = QPointF(shift_px, 0)
                painter.drawLine(box.bottomLeft() + shift, box.topRight() + shift)
            painter.restore()
            painter.setPen(QPen(color, 1.5))
            painter.drawPath(shape)
        painter.setPen(tokens.ink2)
        painter.setFont(Type.SMALL.font())
        words = QRectF(self.rect()).adjusted(SWATCH_PX + SWATCH_GAP_PX, 0, 0, 0)
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, side, self._words)


class _ReadOut(Label):
    """The numbers of the chosen week, always in the same place."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", Type.SMALL)
        self.setContentsMargins(READ_OUT_PADDING_PX, 6, READ_OUT_PADDING_PX, 6)
        self.setMinimumHeight(READ_OUT_HEIGHT_PX)
        self.setMaximumWidth(MOST_READ_OUT_PX)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.tokens_changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sunken ground under the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tokens.sunken)
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        painter.end()
        super().paintEvent(event)


class MinutesCard(Card):
    """Minutes per week, as a chart or as a table of the same numbers."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._rows: Sequence[WeekRow] = ()
        self._view: View = "chart"
        self._chart: MinutesChart | None = None
        self._table = MinutesTable()
        self._table.hide()
        self._legend = QWidget()
        guide = self.tr("150 is a guide for the week, not a debt.")
        self._guide = Label(theme, guide, Type.SMALL, "ink2")
        self._read_out = _ReadOut(theme)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(PADDING_PX, 20, PADDING_PX, 20)
        self._column.setSpacing(12)
        self._column.addLayout(self._head())
        self._column.addWidget(self._table)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.setSpacing(12)
        self._foot.addWidget(self._guide, 2)
        self._foot.addWidget(self._read_out, 3)
        self._column.addLayout(self._foot)

    @property
    def rows(self) -> Sequence[WeekRow]:
        """The weeks that are shown, oldest first."""
        return self._rows

    @property
    def chart(self) -> MinutesChart | None:
        """The chart; None until the card was first shown."""
        return self._chart

    @property
    def table(self) -> MinutesTable:
        """The table of the same numbers."""
        return self._table

    @property
    def read_out(self) -> str:
        """What the read-out says now."""
        return self._read_out.text()

    def show_rows(self, rows: Sequence[WeekRow]) -> None:
        """Show other weeks, oldest first; the read-out tells the last one."""
        self._rows = rows
        self._table.show_rows(rows)
        if self._chart is not None:
            self._chart.show_rows(rows)
        self._tell(len(rows) - 1)

    def show_view(self, view: View) -> None:
        """Show the chart or its table."""
        self._view = view
        self._table.setVisible(view == "table")
        self._read_out.setVisible(view == "chart")
        self._legend.setVisible(view == "chart")
        if self._chart is not None:
            self._chart.setVisible(view == "chart")

    def load_chart(self) -> None:
        """Make the chart, which loads pyqtgraph and numpy; only once."""
        if self._chart is not None:
            return
        # Together they cost three times as much as the window.
        from backcare_desktop.ui.pages.progress.minutes_chart import (  # noqa: PLC0415 - see above
            MinutesChart,
        )

        chart = MinutesChart(self._theme)
        chart.setFixedHeight(CHART_HEIGHT_PX)
        chart.week_chosen.connect(self._tell)
        self._column.insertWidget(1, chart)
        self._chart = chart
        chart.show_rows(self._rows)
        self.show_view(self._view)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(24)
        title = Label(self._theme, self.tr("Minutes per week"), Type.CARD_TITLE)
        row.addWidget(title, 1)
        entries = FlowLayout(self._legend, across_px=28)
        entries.addWidget(_LegendEntry(self._theme, "move", self.tr("Movement")))
        entries.addWidget(_LegendEntry(self._theme, "walk", self.tr("Talk-test pace")))
        row.addWidget(self._legend, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    @Slot(int)
    def _tell(self, place: int) -> None:
        is_week = 0 <= place < len(self._rows)
        self._read_out.setText(read_out(self._rows[place]) if is_week else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the read-out under the guide where both have little room."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < NARROW_PX
        across, down = (
            QBoxLayout.Direction.LeftToRight,
            QBoxLayout.Direction.TopToBottom,
        )
        self._foot.setDirection(down if is_narrow else across)
