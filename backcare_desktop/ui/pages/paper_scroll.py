# SPDX-License-Identifier: MIT
"""A page's column that scrolls where the window is too low for it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

RING_ROOM_PX = 8
"""Beside whatever takes the keyboard, where its ring is drawn."""


class PaperColumn(QWidget):
    """What scrolls; give it a layout whose margins hold focus rings and shadows."""

    def __init__(self) -> None:
        super().__init__()
        self._right_px: int | None = None

    def keep_clear(self, bar_px: int) -> None:
        """Give some of the right margin to a scroll bar, so that nothing moves."""
        layout = self.layout()
        if layout is None:
            return
        margins = layout.contentsMargins()
        if self._right_px is None:
            self._right_px = margins.right()
        least_px = min(self._right_px, RING_ROOM_PX)
        margins.setRight(max(least_px, self._right_px - bar_px))
        layout.setContentsMargins(margins)

    def minimumSizeHint(self) -> QSize:
        """Let the height follow from the width alone.

        Wrapping words guess their height before they know their width, and a
        column that trusted them would scroll without need.
        """
        layout = self.layout()
        width = layout.totalMinimumSize().width() if layout is not None else 0
        return QSize(width, 0)


def paper_scroll(column: PaperColumn) -> QScrollArea:
    """Put a column on a scroll area without a frame or a ground of its own.

    Only what is inside takes the keyboard.
    """
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(column)
    # A scroll area fills both behind its back once it has a widget.
    column.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    bar = area.verticalScrollBar()
    bar.rangeChanged.connect(
        lambda _least, most: column.keep_clear(bar.sizeHint().width() if most else 0)
    )
    return area
