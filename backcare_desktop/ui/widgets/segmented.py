# SPDX-License-Identifier: MIT
"""A segmented control: one of a few views, chosen on a sunken track."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.widgets.one_stop import keep_one_stop
from backcare_desktop.ui.widgets.painted_button import PaintedButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backcare_desktop.ui.look.theme import Theme

TRACK_RADIUS_PX = 12.0
SEGMENT_RADIUS_PX = 9.0
TRACK_PADDING_PX = 4


class _Segment(PaintedButton):
    """One view; Qt moves between exclusive neighbours by the arrow keys."""

    def __init__(self, theme: Theme, text: str, parent: QWidget) -> None:
        super().__init__(theme, text, parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.least_height_px = 40
        self.padding_px = 18
        self.set_radius(SEGMENT_RADIUS_PX)
        # The bold word is the wider one; without this the neighbours would move.
        bold_px = QFontMetricsF(Type.SMALL_BOLD.font()).horizontalAdvance(text)
        self.least_width_px = round(bold_px) + 2 * self.padding_px + 1

    def text_font(self) -> QFont:
        """Give the bolder font to the chosen one."""
        return (Type.SMALL_BOLD if self.isChecked() else Type.SMALL).font()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chosen one as a sheet of paper on the track."""
        tokens = self.theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        wash = self.state_wash()
        if self.isChecked():
            painter.setPen(QPen(tokens.line, 1))
            painter.setBrush(tokens.surface)
            painter.drawRoundedRect(box, SEGMENT_RADIUS_PX, SEGMENT_RADIUS_PX)
        elif wash is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(wash)
            painter.drawRoundedRect(box, SEGMENT_RADIUS_PX, SEGMENT_RADIUS_PX)
        color = tokens.ink if self.isChecked() else tokens.ink2
        margin = self.padding_px / 2
        self.paint_lines(painter, box.adjusted(margin, 0, -margin, 0), color)


class Segmented(QWidget):
    """Chooses exactly one of a few views.

    Options are pairs of a key for the program and a word for the reader.
    """

    current_changed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        options: Sequence[tuple[str, str]],
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._segments: dict[str, _Segment] = {}
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(*(TRACK_PADDING_PX,) * 4)
        row.setSpacing(2)
        for key, word in options:
            segment = _Segment(theme, word, self)
            # The first one is chosen before anybody listens.
            segment.setChecked(not self._segments)
            segment.toggled.connect(self._report)
            self._segments[key] = segment
            row.addWidget(segment)
        keep_one_stop(list(self._segments.values()))

    @property
    def current(self) -> str:
        """The key of the chosen view."""
        return next(key for key, one in self._segments.items() if one.isChecked())

    def choose(self, key: str) -> None:
        """Choose a view as a click would."""
        self._segments[key].setChecked(True)

    def segment(self, key: str) -> PaintedButton:
        """Give the button of a view, for its tooltip or to disable it."""
        return self._segments[key]

    def _report(self, is_chosen: bool) -> None:
        if is_chosen:
            keep_one_stop(list(self._segments.values()))
            self.current_changed.emit(self.current)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the track."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tokens.sunken)
        painter.drawRoundedRect(QRectF(self.rect()), TRACK_RADIUS_PX, TRACK_RADIUS_PX)
