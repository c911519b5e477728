# SPDX-License-Identifier: MIT
"""Cards: the one level of depth, standing still or to be pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.ui.widgets.painted_button import PaintedButton, wash

if TYPE_CHECKING:
    from backcare_desktop.ui.look.theme import Theme
    from backcare_desktop.ui.look.tokens import Tokens

CardTone = Literal["surface", "next", "sunken", "coral", "stop"]

RADIUS_PX = 16.0
SHADOW_PX = 5
"""The room for the shadow below a card; left, right and top are the card's own."""

SHADOW_SHARES = (0.016, 0.016, 0.016, 0.016, 0.016)
"""Each of the five sheets; where all of them lie it is one twelfth."""

LIGHT_SHADOW = QColor("#5A3C28")
DARK_SHADOW = QColor("#000000")
DARK_STRENGTH = 4.0
"""On dark ground the same shares would not be seen."""


def card_rect(widget: QWidget) -> QRect:
    """Give the part of a card's widget that is the card and not its shadow."""
    return widget.rect().adjusted(0, 0, 0, -SHADOW_PX)


def _grounds(tone: CardTone, tokens: Tokens) -> tuple[QColor, QColor | None, float]:
    """Give the fill, the edge and its width."""
    table: dict[CardTone, tuple[QColor, QColor | None, float]] = {
        "surface": (tokens.surface, tokens.line, 1.0),
        "next": (tokens.primary_soft, tokens.primary, 2.0),
        "sunken": (tokens.sunken, None, 0.0),
        "coral": (tokens.coral_soft, None, 0.0),
        "stop": (tokens.stop_soft, tokens.stop_ink, 1.0),
    }
    return table[tone]


def _paint_shadow(painter: QPainter, box: QRectF, tokens: Tokens) -> None:
    color = DARK_SHADOW if tokens.is_dark else LIGHT_SHADOW
    strength = DARK_STRENGTH if tokens.is_dark else 1.0
    painter.setPen(Qt.PenStyle.NoPen)
    for number, share in enumerate(SHADOW_SHARES):
        spread = (len(SHADOW_SHARES) - 1 - number) * 0.75
        sheet = box.adjusted(-spread, -spread + 2, spread, spread + 2)
        painter.setBrush(wash(color, share * strength))
        painter.drawRoundedRect(sheet, RADIUS_PX + spread, RADIUS_PX + spread)


def paint_card(
    painter: QPainter,
    rect: QRect,
    tokens: Tokens,
    tone: CardTone,
    over: QColor | None = None,
) -> None:
    """Paint a card and the shadow below it; `over` lies on its fill."""
    fill, edge, edge_px = _grounds(tone, tokens)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(rect)
    if edge is not None:
        _paint_shadow(painter, box, tokens)
    inset = edge_px / 2
    inner = box.adjusted(inset, inset, -inset, -inset)
    painter.setPen(Qt.PenStyle.NoPen)
    for color in (fill, over):
        if color is not None:
            painter.setBrush(color)
            painter.drawRoundedRect(inner, RADIUS_PX - inset, RADIUS_PX - inset)
    if edge is not None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(edge, edge_px))
        painter.drawRoundedRect(inner, RADIUS_PX - inset, RADIUS_PX - inset)


def stage_path(rect: QRectF, radius_px: float = RADIUS_PX - 1) -> QPainterPath:
    """Outline a stage at the top of a card: round above, square below."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(rect, radius_px, radius_px)
    path.addRect(rect.adjusted(0, radius_px, 0, 0))
    return path.simplified()


class Card(QWidget):
    """A sheet of paper that other widgets lie on; give it a layout.

    Its contents margins already keep clear of the shadow, so a layout's own
    margins are the padding: 24 in a large card, 16 in a small one.
    """

    def __init__(
        self, theme: Theme, tone: CardTone = "surface", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone: CardTone = tone
        self.setContentsMargins(0, 0, 0, SHADOW_PX)
        theme.tokens_changed.connect(self.update)

    def set_tone(self, tone: CardTone) -> None:
        """Wear another ground."""
        self._tone = tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet."""
        tokens = self._theme.tokens
        paint_card(QPainter(self), card_rect(self), tokens, self._tone)


class CardButton(PaintedButton):
    """A card that does one thing when pressed; give it a layout and a name.

    Labels in it let clicks through. `clicked` also answers to Enter and Space.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        tone: CardTone = "surface",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", parent)
        self._tone: CardTone = tone
        self.setAccessibleName(name)
        self.setContentsMargins(0, 0, 0, SHADOW_PX)
        self.set_radius(RADIUS_PX)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def set_tone(self, tone: CardTone) -> None:
        """Wear another ground, as the block that is next."""
        self._tone = tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet and its state."""
        over = self.state_wash()
        paint_card(QPainter(self), card_rect(self), self.theme.tokens, self._tone, over)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the focus ring on the card and off its shadow."""
        super().resizeEvent(event)
        self.setProperty("focusRect", card_rect(self))

    def hasHeightForWidth(self) -> bool:
        """Leave the height to the layout inside."""
        layout = self.layout()
        return layout is not None and layout.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """Ask the layout inside."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else -1

    def sizeHint(self) -> QSize:
        """Ask the layout inside."""
        layout = self.layout()
        return layout.totalSizeHint() if layout is not None else QSize(48, 48)

    def minimumSizeHint(self) -> QSize:
        """Ask the layout inside."""
        layout = self.layout()
        return layout.totalMinimumSize() if layout is not None else QSize(48, 48)
