# SPDX-License-Identifier: MIT
"""A page's scrolling part: never sideways, its bar standing in the margin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMargins,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Slot,
)
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

if TYPE_CHECKING:
    from backcare_desktop.ui.look.theme import Theme

SCROLL_BAR_PX = 12
RING_ROOM_PX = 8
"""Above and below what is brought into view, so that the focus ring is not cut."""

LEAST_RIGHT_PX = 5
"""Between content and bar: as much as a focus ring reaches out of a widget."""


class ScrolledColumn(QWidget):
    """What scrolls; give it a layout."""

    def minimumSizeHint(self) -> QSize:
        """Let the height follow from the width alone.

        Words and grids guess their height before they know their width; a page
        that trusted them would scroll without need.
        """
        layout = self.layout()
        if layout is None:
            return QSize(0, 0)
        least = layout.totalMinimumSize()
        return QSize(least.width(), 0) if layout.hasHeightForWidth() else least


class _Edge(QWidget):
    """A hairline that says: there is more above."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        theme.tokens_changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill it with the line's colour."""
        QPainter(self).fillRect(self.rect(), self._theme.tokens.line)


class PageScroll(QScrollArea):
    """Scrolls a widget whose layout's margins it owns.

    Content keeps its right edge when the bar comes and goes.
    """

    def __init__(
        self,
        theme: Theme,
        content: ScrolledColumn,
        margins: QMargins,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._content = content
        self._margins = margins
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        # A scroll area fills both behind its back once it has a widget.
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        self._edge = _Edge(theme, self)
        self.verticalScrollBar().rangeChanged.connect(self._fit)
        self.verticalScrollBar().valueChanged.connect(self._show_edge)
        self._fit()

    def set_margins(self, margins: QMargins) -> None:
        """Keep other margins around the content."""
        self._margins = margins
        self._fit()

    @Slot(QWidget)
    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll as little as shows the whole widget and its focus ring."""
        self.ensureWidgetVisible(widget, 0, RING_ROOM_PX)

    @Slot(QWidget)
    def open_into_view(self, widget: QWidget) -> None:
        """Scroll to a part that has just got longer; its beginning wins."""
        # Its height is known only when every layout around it has been through.
        QTimer.singleShot(0, widget, lambda: self._show_from_top(widget))

    def _show_from_top(self, widget: QWidget) -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        bar = self.verticalScrollBar()
        top_px = widget.mapTo(self._content, QPoint(0, 0)).y() - RING_ROOM_PX
        bottom_px = top_px + widget.height() + 2 * RING_ROOM_PX
        lowest_px = bottom_px - self.viewport().height()
        bar.setValue(min(top_px, max(bar.value(), lowest_px)))

    @Slot(int)
    def _show_edge(self, at_px: int) -> None:
        self._edge.setVisible(at_px > 0)

    @Slot()
    def _fit(self) -> None:
        layout = self._content.layout()
        if layout is None:
            return
        bar = self.verticalScrollBar()
        taken_px = SCROLL_BAR_PX if bar.maximum() > bar.minimum() else 0
        wanted = QMargins(self._margins)
        least_px = min(wanted.right(), LEAST_RIGHT_PX)
        wanted.setRight(max(least_px, wanted.right() - taken_px))
        if layout.contentsMargins() != wanted:
            layout.setContentsMargins(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the line over the content's width."""
        super().resizeEvent(event)
        left, right = self._margins.left(), self._margins.right()
        self._edge.setGeometry(left, 0, max(0, self.width() - left - right), 1)
        self._edge.raise_()
