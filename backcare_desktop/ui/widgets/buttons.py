# SPDX-License-Identifier: MIT
"""Buttons: one main action, plain ones, quiet ones and one that warns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from backcare_desktop.ui.look.fonts import TextStyle, Type
from backcare_desktop.ui.look.icons import paint_icon
from backcare_desktop.ui.look.tokens import DISABLED_SHARE, Tokens
from backcare_desktop.ui.widgets.painted_button import (
    ButtonColors,
    PaintedButton,
    wash,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.ui.look.glyphs import IconName
    from backcare_desktop.ui.look.theme import Theme

ButtonKind = Literal["main", "plain", "quiet", "soft", "danger"]

ICON_GAP_PX = 10
"""Between an icon and the words beside it."""


def button_colors(kind: ButtonKind, tokens: Tokens) -> ButtonColors:
    """Give the colours of a kind of button at rest."""
    table: dict[ButtonKind, ButtonColors] = {
        "main": ButtonColors(tokens.primary, None, tokens.on_primary),
        "plain": ButtonColors(tokens.surface, tokens.border, tokens.ink),
        "quiet": ButtonColors(None, None, tokens.ink2),
        "soft": ButtonColors(tokens.primary_soft, None, tokens.primary_ink),
        "danger": ButtonColors(tokens.surface, tokens.stop_line, tokens.stop_ink),
    }
    return table[kind]


def _style_for(kind: ButtonKind, height_px: int) -> TextStyle:
    """Choose the type that a height asks for, bolder for what matters more."""
    if height_px >= 72 or (height_px >= 60 and kind == "main"):
        return Type.MAIN_BUTTON
    size_px = 20 if height_px >= 60 else 18
    return TextStyle(size_px, 500 if kind in {"plain", "quiet"} else 600)


class Button(PaintedButton):
    """A button with words and perhaps an icon before them."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        kind: ButtonKind = "plain",
        icon: IconName | None = None,
        height_px: int = 48,
        parent: QWidget | None = None,
    ) -> None:
        """Make the button.

        Args:
            theme: Where the colours come from.
            text: The words, which are also the accessible name.
            kind: What it is for.
            icon: Painted before the words.
            height_px: 48, 64, 72 or 80; large buttons get larger words.
            parent: The widget it lies in.
        """
        super().__init__(theme, text, parent)
        self.keeps_height = True
        self.kind = kind
        self._icon = icon
        self._style = _style_for(kind, height_px)
        self._scale = 1.0
        self._height_px = height_px
        self._measure()

    def set_icon(self, icon: IconName | None) -> None:
        """Show another icon, as on the button that plays and pauses."""
        self._icon = icon
        self._measure()

    def set_scale(self, scale: float) -> None:
        """Grow with the distance that the page is read from."""
        self._scale = scale
        self._measure()

    def _icon_px(self) -> int:
        return round(self._style.px * 1.3 * self._scale) if self._icon else 0

    def _measure(self) -> None:
        self.least_height_px = round(self._height_px * self._scale)
        is_large = self._height_px >= 72
        self.padding_px = round((28 if is_large else 24) * self._scale)
        gap_px = round(ICON_GAP_PX * self._scale)
        self.extra_px = self._icon_px() + gap_px if self._icon else 0
        self.set_radius((16.0 if is_large else 12.0) * self._scale)
        self.updateGeometry()
        self.update()

    def text_font(self) -> QFont:
        """Give the font that the height asks for."""
        return self._style.font(self._scale)

    def _colors(self) -> ButtonColors:
        colors = button_colors(self.kind, self.theme.tokens)
        if self.isEnabled():
            return colors
        tokens = self.theme.tokens
        fill = wash(tokens.ink, 0.08) if self.kind in {"main", "soft"} else None
        edge = tokens.line if colors.edge is not None else None
        return ButtonColors(fill, edge, tokens.ink)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, then icon and words together in the middle."""
        painter = QPainter(self)
        colors = self._colors()
        self.paint_ground(painter, colors)
        room = self.width() - 2 * self.padding_px - self.extra_px
        metrics = QFontMetricsF(self.text_font())
        lines = self.lines(room)
        words_px = max(metrics.horizontalAdvance(line) for line in lines)
        # A hair of room, or rounding would break the last word off.
        words_px = min(float(room), words_px + 1.0)
        left = (self.width() - words_px - self.extra_px) / 2
        if self._icon is not None:
            size = self._icon_px()
            box = QRectF(left, (self.height() - size) / 2, size, size)
            enabled = self.isEnabled()
            color = colors.text if enabled else wash(colors.text, DISABLED_SHARE)
            paint_icon(painter, box, self._icon, color)
        words = QRectF(left + self.extra_px, 0, words_px, self.height())
        side = Qt.AlignmentFlag
        alignment = side.AlignLeft if self._icon else side.AlignHCenter
        self.paint_lines(painter, words, colors.text, alignment)


class MainButton(Button):
    """The one thing to do on a page, 48, 72 or 80 high."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon: IconName | None = None,
        height_px: int = 72,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            theme, text, kind="main", icon=icon, height_px=height_px, parent=parent
        )


class IconButton(PaintedButton):
    """A button that is only an icon; its name is heard and shown as a tooltip."""

    def __init__(
        self,
        theme: Theme,
        icon: IconName,
        name: str,
        *,
        kind: Literal["quiet", "soft", "plain", "main"] = "quiet",
        parent: QWidget | None = None,
    ) -> None:
        """Make the button 48 high and as wide, or 64 wide when it is `soft`."""
        super().__init__(theme, "", parent)
        self._icon = icon
        self._kind: ButtonKind = kind
        self._scale = 1.0
        self.set_radius(12.0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_icon(icon, name)

    def set_icon(self, icon: IconName, name: str) -> None:
        """Show another icon under another name."""
        self._icon = icon
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def set_scale(self, scale: float) -> None:
        """Grow with the distance that the page is read from."""
        self._scale = scale
        self.set_radius(12.0 * scale)
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon in the middle of its ground."""
        painter = QPainter(self)
        colors = button_colors(self._kind, self.theme.tokens)
        self.paint_ground(painter, colors)
        size = 24.0 * self._scale
        box = QRectF(0, 0, size, size)
        box.moveCenter(QRectF(self.rect()).center())
        enabled = self.isEnabled()
        color = colors.text if enabled else wash(colors.text, DISABLED_SHARE)
        paint_icon(painter, box, self._icon, color)

    def sizeHint(self) -> QSize:
        """Be a square, or wider for the one in the middle."""
        width = 64 if self._kind == "soft" else 48
        return QSize(round(width * self._scale), round(48 * self._scale))

    def minimumSizeHint(self) -> QSize:
        """Never get smaller."""
        return self.sizeHint()
