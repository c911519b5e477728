# SPDX-License-Identifier: MIT
"""How loud it is now: said for a moment, as large as the time that it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.core.hearing import FULL_PERCENT, Hearing
from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.look.icons import paint_icon

if TYPE_CHECKING:
    from backcare_desktop.ui.look.glyphs import IconName
    from backcare_desktop.ui.look.theme import Theme

STAY_MS = 1_500
ICON_PX = 34.0
ICON_GAP_PX = 8.0
LEVEL_PX = 5.0
TEXT_SHARE = 0.88
"""Of the height, for icon and number; the level lies under them."""


class VolumeReadout(QWidget):
    """A loudspeaker, the percent, and a line under both that is as long as it is loud.

    It asks for no width: it takes the room of what it stands for.

    Signals:
        done(): it has been seen long enough.
    """

    done = Signal()

    def __init__(self, theme: Theme, stay_ms: int = STAY_MS) -> None:
        super().__init__()
        self._theme = theme
        self._hearing = Hearing()
        self._scale = 1.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(stay_ms)
        self._timer.timeout.connect(self.done)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        theme.tokens_changed.connect(self.update)

    @property
    def words(self) -> str:
        """What is shown, in words."""
        if self._hearing.is_muted:
            return self.tr("Muted")
        percent = self._hearing.volume_percent
        return self.tr("Volume {percent} %").format(percent=percent)

    def show_hearing(self, hearing: Hearing) -> None:
        """Show another volume; the moment begins anew."""
        self._hearing = hearing
        self.setAccessibleName(self.words)
        self._timer.start()
        self.update()

    def set_scale(self, scale: float) -> None:
        """Grow with the distance that the page is read from."""
        self._scale = scale
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One line of text."""
        return QSize(0, round(Type.FOLLOW_TEXT.px * self._scale * 1.2))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint everything against the right edge, smaller where it is narrow."""
        hearing, tokens = self._hearing, self._theme.tokens
        muted, percent = hearing.is_muted, hearing.volume_percent
        text = self.words if muted else self.tr("{} %").format(percent)
        scale = self._scale
        metrics = QFontMetricsF(Type.FOLLOW_TEXT.font(scale))
        wide_px = metrics.horizontalAdvance(text) + (ICON_PX + ICON_GAP_PX) * scale
        scale *= min(1.0, self.width() / (wide_px + 1.0))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(Type.FOLLOW_TEXT.font(scale))
        painter.setPen(tokens.ink)
        room = QRectF(0, 0, self.width(), self.height() * TEXT_SHARE)
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, end, text)
        words_px = painter.fontMetrics().horizontalAdvance(text)
        icon = QRectF(0, 0, ICON_PX * scale, ICON_PX * scale)
        icon.moveCenter(room.center())
        icon.moveRight(self.width() - words_px - ICON_GAP_PX * scale)
        name: IconName = "muted" if muted or not percent else "volume"
        paint_icon(painter, icon, name, tokens.ink)
        self._paint_level(painter, icon.left(), 0 if muted else percent)

    def _paint_level(self, painter: QPainter, left: float, percent: int) -> None:
        tokens = self._theme.tokens
        height = LEVEL_PX * self._scale
        line = QRectF(left, self.height() - height, self.width() - left, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.line)
        painter.drawRoundedRect(line, height / 2, height / 2)
        line.setWidth(line.width() * percent / FULL_PERCENT)
        painter.setBrush(tokens.primary)
        painter.drawRoundedRect(line, height / 2, height / 2)
