# SPDX-License-Identifier: MIT
"""The corner that says what comes next, with its picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.widgets.text_fit import fit_lines

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from backcare_desktop.core.frame import NextUp
    from backcare_desktop.ui.figure.stage import FigureStage
    from backcare_desktop.ui.look.theme import Theme

WIDTH = 446
HEIGHT = 128
PADDING = 14
PICTURE_WIDTH = 152
RADIUS = 16
MOST_PX_PER_CM = 1.4
SMALLEST_SHARE = 0.7
"""Design pixels of LOOK.md."""


class NextUpCorner(QWidget):
    """Paints heading, title and picture of what comes next."""

    def __init__(
        self,
        theme: Theme,
        stage: FigureStage,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stage = stage
        self._next_up: NextUp | None = None
        self._picture: QPixmap | None = None
        self._scale = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.tokens_changed.connect(self._forget_picture)

    def show_next(self, next_up: NextUp | None) -> None:
        """Show what comes next; nothing when this is the last."""
        if next_up != self._next_up:
            self._next_up = next_up
            words = f"{next_up.heading}: {next_up.title}" if next_up else ""
            self.setAccessibleName(words)
            self._forget_picture()

    def set_scale(self, scale: float, width_px: int) -> None:
        """Grow with the words; as wide as the column above."""
        self._scale = scale
        self.setFixedSize(width_px, round(HEIGHT * scale))
        self._forget_picture()

    def _forget_picture(self) -> None:
        self._picture = None
        self.update()

    def _drawn_picture(self, box: QRectF) -> QPixmap:
        ratio = self.devicePixelRatioF()
        wanted = (box.size() * ratio).toSize()
        if self._picture is None or self._picture.size() != wanted:
            pixmap = QPixmap(wanted)
            pixmap.setDevicePixelRatio(ratio)
            ground = self._theme.tokens.sunken
            pixmap.fill(ground)
            if self._next_up is not None:
                painter = QPainter(pixmap)
                self._stage.paint(
                    painter,
                    QRectF(0, 0, box.width(), box.height()).toRect(),
                    self._next_up.picture,
                    ground,
                    max_px_per_cm=MOST_PX_PER_CM * self._scale,
                )
                painter.end()
            self._picture = pixmap
        return self._picture

    def sizeHint(self) -> QSize:
        """Room at the design's size."""
        return QSize(WIDTH, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, its picture and two lines."""
        if self._next_up is None:
            return
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.sunken)
        radius = RADIUS * self._scale
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        padding = PADDING * self._scale
        left = padding
        words_least = self.width() - padding * 3 - PICTURE_WIDTH * self._scale
        if words_least > PICTURE_WIDTH * self._scale * 0.8:
            box = QRectF(
                padding,
                padding / 2,
                PICTURE_WIDTH * self._scale,
                self.height() - padding,
            )
            painter.drawPixmap(box.topLeft(), self._drawn_picture(box))
            left = box.right() + padding
        self._paint_words(painter, left, self.width() - left - padding)

    def _paint_words(self, painter: QPainter, left: float, width: float) -> None:
        if self._next_up is None:
            return
        tokens = self._theme.tokens
        half = self.height() / 2
        margin = 8 * self._scale
        painter.setFont(Type.FOLLOW_TEXT.font(self._scale))
        painter.setPen(tokens.ink2)
        flag = Qt.AlignmentFlag.AlignVCenter
        upper = QRectF(left, margin, width, half - margin)
        painter.drawText(upper, flag, self._next_up.heading)
        lower = QRectF(left, half, width, half - margin)
        share = self._fitting_share(width)
        font = Type.FOLLOW_NEXT.font(self._scale * share)
        painter.setFont(font)
        painter.setPen(tokens.ink)
        title = fit_lines(self._next_up.title, QFontMetricsF(font), width, 1)[0]
        painter.drawText(lower, flag, title)

    def _fitting_share(self, width: float) -> float:
        if self._next_up is None:
            return 1.0
        metrics = QFontMetricsF(Type.FOLLOW_NEXT.font(self._scale))
        needed = metrics.horizontalAdvance(self._next_up.title)
        # A font has whole pixels: a hair less, or rounding up would cut a letter.
        return max(SMALLEST_SHARE, min(1.0, 0.98 * width / max(needed, 1.0)))
