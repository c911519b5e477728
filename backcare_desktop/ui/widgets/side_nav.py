# SPDX-License-Identifier: MIT
"""The way around: the mark, the pages, and what this program is not."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.look.icons import paint_icon, paint_logo
from backcare_desktop.ui.widgets.label import Label
from backcare_desktop.ui.widgets.painted_button import PaintedButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backcare_desktop.ui.look.glyphs import IconName
    from backcare_desktop.ui.look.theme import Theme

WIDTH_PX = 200
MARGIN_PX = 16
ICON_PX = 24
ICON_LEFT_PX = 16
TEXT_LEFT_PX = 53
LOGO_PX = 34


@dataclass(frozen=True)
class NavItem:
    """One page: a key for the program, a word for the reader and an icon."""

    key: str
    text: str
    icon: IconName


class _Brand(QWidget):
    """The mark and the name beside it."""

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self.setAccessibleName(name)
        self.setFixedHeight(48)
        theme.tokens_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Be as wide as the mark and the name."""
        words = QFontMetricsF(Type.MAIN_BUTTON.font()).horizontalAdvance(self._name)
        return QSize(TEXT_LEFT_PX + math.ceil(words), 48)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark above the icons and the name above the words."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        top = (self.height() - LOGO_PX) / 2
        paint_logo(painter, QRectF(10, top, LOGO_PX, LOGO_PX), tokens)
        painter.setFont(Type.MAIN_BUTTON.font())
        painter.setPen(tokens.ink)
        words = QRectF(self.rect()).adjusted(TEXT_LEFT_PX - 1, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._name)


class _NavButton(PaintedButton):
    """One page; Qt moves between exclusive neighbours by the arrow keys."""

    def __init__(self, theme: Theme, item: NavItem, parent: QWidget) -> None:
        super().__init__(theme, item.text, parent)
        self._icon: IconName = item.icon
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.padding_px = 12
        self.extra_px = TEXT_LEFT_PX - 12
        # The bold word is the wider one; without this the column would move.
        bold = QFontMetricsF(Type.BODY_BOLD.font()).horizontalAdvance(item.text)
        self.least_width_px = math.ceil(bold) + TEXT_LEFT_PX + 12
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def text_font(self) -> QFont:
        """Give the bolder font to the page that is open."""
        return (Type.BODY_BOLD if self.isChecked() else Type.BODY_MEDIUM).font()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a tinted row for the page that is open."""
        tokens = self.theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = self.radius_px()
        ground = tokens.primary_soft if self.isChecked() else None
        for fill in (ground, self.state_wash()):
            if fill is not None:
                painter.setBrush(fill)
                painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        color = tokens.primary_ink if self.isChecked() else tokens.ink2
        top = (self.height() - ICON_PX) / 2
        paint_icon(
            painter, QRectF(ICON_LEFT_PX, top, ICON_PX, ICON_PX), self._icon, color
        )
        words = QRectF(self.rect()).adjusted(TEXT_LEFT_PX, 0, -8, 0)
        self.paint_lines(painter, words, color, Qt.AlignmentFlag.AlignLeft)


class SideNav(QWidget):
    """The column at the left of every page but those that follow along."""

    page_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        items: Sequence[NavItem],
        last_items: Sequence[NavItem],
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Build the column.

        Args:
            theme: Where the colours come from.
            items: The pages, from the top.
            last_items: The pages at the bottom, such as the settings.
            note: Words under everything, such as "not medical advice".
            parent: The widget it lies in.
        """
        super().__init__(parent)
        self._theme = theme
        self._buttons: dict[str, _NavButton] = {}
        self.setAccessibleName(self.tr("Pages"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN_PX, 20, MARGIN_PX, 16)
        column.setSpacing(8)
        column.addWidget(_Brand(theme, "Backcare", self))
        column.addSpacing(20)
        for item in items:
            column.addWidget(self._add(item))
        column.addStretch(1)
        for item in last_items:
            column.addWidget(self._add(item))
        if note:
            words = Label(theme, note, Type.SMALL, "ink2")
            words.setContentsMargins(ICON_LEFT_PX, 4, 0, 4)
            column.addWidget(words)
        theme.tokens_changed.connect(self.update)

    def _add(self, item: NavItem) -> _NavButton:
        button = _NavButton(self._theme, item, self)
        self._buttons[item.key] = button
        button.clicked.connect(lambda: self.page_chosen.emit(item.key))
        return button

    @property
    def current(self) -> str | None:
        """The key of the page that is open."""
        chosen = [key for key, one in self._buttons.items() if one.isChecked()]
        return chosen[0] if chosen else None

    def select(self, key: str) -> None:
        """Mark a page as open, without asking for it."""
        self._buttons[key].setChecked(True)

    def button(self, key: str) -> PaintedButton:
        """Give the button of a page."""
        return self._buttons[key]

    def sizeHint(self) -> QSize:
        """Be 200 wide, or as wide as the longest word needs."""
        widest = max(one.sizeHint().width() for one in self._buttons.values())
        return QSize(max(WIDTH_PX, widest + 2 * MARGIN_PX), 400)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sunken ground."""
        QPainter(self).fillRect(self.rect(), self._theme.tokens.sunken)
