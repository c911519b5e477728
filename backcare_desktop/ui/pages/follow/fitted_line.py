# SPDX-License-Identifier: MIT
"""Large words that use the room they have: one line, two, then smaller."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.ui.widgets.text_fit import break_lines, fit_lines, narrowest_px

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from backcare_desktop.ui.look.fonts import TextStyle
    from backcare_desktop.ui.look.theme import Theme

SHRINK_STEP = 0.04
MOST_SHRINK_STEPS = 10
"""Words never get smaller than 0.6 of their size; longer ones are cut."""
LINE_SHARE = 1.2
"""Line height to em; two lines stand closer, in nearly the room of verb and caption."""
WRAPPED_LINE_SHARE = 1.04


class FittedLine(QWidget):
    """Paints a text in up to `max_lines`, shrinking it only when even those are few."""

    def __init__(
        self,
        theme: Theme,
        style: TextStyle,
        ink: Literal["ink", "ink2"] = "ink",
        *,
        max_lines: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._style = style
        self._ink = ink
        self._max_lines = max_lines
        self._scale = 1.0
        self._text = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.tokens_changed.connect(self.update)

    @property
    def text(self) -> str:
        """The words as they were given."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show other words."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def set_scale(self, scale: float) -> None:
        """Grow with the distance that the page is read from."""
        self._scale = scale
        self.updateGeometry()
        self.update()

    def lines_for(self, width_px: float) -> int:
        """Lines that the text takes at a width, at full size."""
        lines = break_lines(self._text, self._metrics(1.0), width_px)
        return min(self._max_lines, len(lines))

    def fits(self, width_px: float) -> bool:
        """Whether the text keeps its full size at a width."""
        return self._fitting(width_px)[0] == 1.0

    def natural_width(self) -> int:
        """Width of the text in one line at full size."""
        return int(self._metrics(1.0).horizontalAdvance(self._text)) + 2

    def _metrics(self, share: float) -> QFontMetricsF:
        return QFontMetricsF(self._style.font(self._scale * share))

    def _fitting(self, width_px: float) -> tuple[float, list[str]]:
        share, metrics = 1.0, self._metrics(1.0)
        for steps in range(MOST_SHRINK_STEPS + 1):
            share = 1.0 - SHRINK_STEP * steps
            metrics = self._metrics(share)
            lines = _well_broken(self._text, metrics, width_px)
            if len(lines) <= self._max_lines and _fit(lines, metrics, width_px):
                return share, lines
        return share, fit_lines(self._text, metrics, width_px, self._max_lines)

    def _line_px(self, count: int, share: float = 1.0) -> float:
        height = LINE_SHARE if count == 1 else WRAPPED_LINE_SHARE
        return self._style.px * self._scale * share * height

    def hasHeightForWidth(self) -> bool:
        """Two lines are higher than one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the lines that the text takes."""
        count = max(1, self.lines_for(width))
        return round(self._line_px(count) * count)

    def sizeHint(self) -> QSize:
        """One line, as long as the text."""
        return QSize(self.natural_width(), round(self._line_px(1)))

    def minimumSizeHint(self) -> QSize:
        """One line; words shrink before they ask for width."""
        return QSize(40, round(self._line_px(1)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, left-aligned and centred in height."""
        if not self._text:
            return
        painter = QPainter(self)
        share, lines = self._fitting(self.width())
        painter.setFont(self._style.font(self._scale * share))
        painter.setPen(getattr(self._theme.tokens, self._ink))
        line_px = self._line_px(len(lines), share)
        top = (self.height() - line_px * len(lines)) / 2
        for number, line in enumerate(lines):
            row = QRectF(0, top + number * line_px, self.width(), line_px)
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, line)


def _fit(lines: list[str], metrics: QFontMetricsF, width_px: float) -> bool:
    return all(metrics.horizontalAdvance(line) <= width_px for line in lines)


def _well_broken(text: str, metrics: QFontMetricsF, width_px: float) -> list[str]:
    """Break two lines where a reader would: after a comma, else in the middle."""
    lines = break_lines(text, metrics, width_px)
    if len(lines) != 2:
        return lines
    head, comma, tail = text.partition(", ")
    at_comma = [f"{head},", tail]
    if comma and _fit(at_comma, metrics, width_px):
        return at_comma
    return break_lines(text, metrics, narrowest_px(text, metrics, 2))
