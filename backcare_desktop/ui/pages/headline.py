# SPDX-License-Identifier: MIT
"""A few large words that shrink before a word would be broken or cut."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from backcare_desktop.ui.look.fonts import TextStyle
from backcare_desktop.ui.widgets.label import Label
from backcare_desktop.ui.widgets.text_fit import break_lines, narrowest_px

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from backcare_desktop.ui.look.theme import Theme
    from backcare_desktop.ui.widgets.label import InkName

MOST_LINES = 2


class Headline(Label):
    """One or two lines of equal weight, in the largest of some sizes that fits.

    The smallest size may take more lines, so that no word is ever cut.
    """

    def __init__(
        self,
        theme: Theme,
        sizes_px: Sequence[int],
        weight: int,
        ink: InkName = "ink",
        parent: QWidget | None = None,
    ) -> None:
        """Make it empty.

        Args:
            theme: Where the colours come from.
            sizes_px: The sizes to try, the largest first.
            weight: Of the type, 400 to 800.
            ink: The colour's name.
            parent: The widget it lies in.
        """
        self._sizes_px = tuple(sizes_px)
        self._weight = weight
        super().__init__(theme, "", TextStyle(self._sizes_px[0], weight), ink, parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def fitted(self, width_px: float) -> tuple[QFont, list[str]]:
        """Give the type and the lines for a width."""
        for size in self._sizes_px:
            font = TextStyle(size, self._weight).font()
            lines = _lines(self.text(), QFontMetricsF(font), width_px)
            if lines is not None:
                return font, lines
        return font, break_lines(self.text(), QFontMetricsF(font), width_px)

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the lines at a width."""
        font, lines = self.fitted(width)
        return math.ceil(QFontMetricsF(font).lineSpacing() * len(lines))

    def sizeHint(self) -> QSize:
        """Wish for one line in the largest type."""
        metrics = QFontMetricsF(TextStyle(self._sizes_px[0], self._weight).font())
        width = metrics.horizontalAdvance(self.text())
        return QSize(math.ceil(width), math.ceil(metrics.lineSpacing()))

    def minimumSizeHint(self) -> QSize:
        """Leave the width to the layout."""
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint line under line from the left."""
        painter = QPainter(self)
        font, lines = self.fitted(self.width())
        painter.setFont(font)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft, "\n".join(lines))


def _lines(text: str, metrics: QFontMetricsF, width_px: float) -> list[str] | None:
    """Break a text into lines of about equal length; None when it does not fit."""
    for count in range(1, MOST_LINES + 1):
        needed_px = narrowest_px(text, metrics, count) if text else 0.0
        if needed_px <= width_px:
            return break_lines(text, metrics, needed_px + 0.5)
    return None
