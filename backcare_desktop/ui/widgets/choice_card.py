# SPDX-License-Identifier: MIT
"""Cards to choose one of: a word, and a line that says what it means."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.look.tokens import DISABLED_SHARE
from backcare_desktop.ui.widgets.painted_button import (
    MAX_LINES,
    ButtonColors,
    PaintedButton,
    wash,
)
from backcare_desktop.ui.widgets.text_fit import fit_lines, narrowest_px

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backcare_desktop.ui.look.theme import Theme

CARD_HEIGHT_PX = 88
GAP_PX = 16


class ChoiceCard(PaintedButton):
    """One answer; its neighbours in the same parent give way to it."""

    def __init__(
        self, theme: Theme, title: str, detail: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, title, parent)
        self._detail = detail
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(f"{title}, {detail}")
        self.least_height_px = CARD_HEIGHT_PX
        self.padding_px = 16

    def text_font(self) -> QFont:
        """Give the font of the answer itself."""
        return Type.CARD_TITLE.font()

    def _detail_lines(self, width_px: float) -> list[str]:
        metrics = QFontMetricsF(Type.SMALL.font())
        return fit_lines(self._detail, metrics, width_px + 0.5, MAX_LINES)

    def _rows_px(self, width_px: float) -> tuple[float, float]:
        """Give the heights of the title and of the detail at an inner width."""
        title = QFontMetricsF(self.text_font()).lineSpacing()
        detail = QFontMetricsF(Type.SMALL.font()).lineSpacing()
        return (
            title * len(self.lines(width_px)),
            detail * len(self._detail_lines(width_px)),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint title and detail as one block in the middle."""
        tokens = self.theme.tokens
        painter = QPainter(self)
        colors = ButtonColors(tokens.surface, tokens.border, tokens.ink)
        detail_color = tokens.ink2
        if self.isChecked():
            colors = ButtonColors(
                tokens.primary_soft, tokens.primary, tokens.primary_ink, 2.0
            )
            detail_color = tokens.primary_ink
        self.paint_ground(painter, colors)
        inner = self.width() - 2.0 * self.padding_px
        title_px, detail_px = self._rows_px(inner)
        gap = 4.0 if self._detail else 0.0
        top = (self.height() - title_px - gap - detail_px) / 2
        left = float(self.padding_px)
        self.paint_lines(painter, QRectF(left, top, inner, title_px), colors.text)
        painter.setFont(Type.SMALL.font())
        enabled = self.isEnabled()
        painter.setPen(detail_color if enabled else wash(detail_color, DISABLED_SHARE))
        box = QRectF(left, top + title_px + gap, inner, detail_px)
        text = "\n".join(self._detail_lines(inner))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def heightForWidth(self, width: int) -> int:
        """Grow with the lines that title and detail take."""
        rows = sum(self._rows_px(width - 2.0 * self.padding_px))
        return max(self.least_height_px, math.ceil(rows) + 4 + 2 * self.padding_px)

    def sizeHint(self) -> QSize:
        """Wish for one line each."""
        detail = QFontMetricsF(Type.SMALL.font()).horizontalAdvance(self._detail)
        width = max(super().sizeHint().width(), self._width_for(detail))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Accept two lines each."""
        metrics = QFontMetricsF(Type.SMALL.font())
        detail = self._width_for(narrowest_px(self._detail, metrics, MAX_LINES))
        width = max(super().minimumSizeHint().width(), detail)
        return QSize(width, self.least_height_px)


class ChoiceCards(QWidget):
    """A row of equally wide cards, one of which may be chosen."""

    choice_changed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        options: Sequence[tuple[str, str, str]],
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        """Make the row from triples of key, title and detail."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._cards: dict[str, ChoiceCard] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_PX)
        for key, title, detail in options:
            card = ChoiceCard(theme, title, detail, self)
            card.toggled.connect(self._report)
            self._cards[key] = card
            row.addWidget(card, 1)

    @property
    def choice(self) -> str | None:
        """The key of the chosen card, or None."""
        chosen = [key for key, card in self._cards.items() if card.isChecked()]
        return chosen[0] if chosen else None

    def choose(self, key: str) -> None:
        """Choose a card as a click would."""
        self._cards[key].setChecked(True)

    def card(self, key: str) -> ChoiceCard:
        """Give one of the cards."""
        return self._cards[key]

    def _report(self, is_chosen: bool) -> None:
        if is_chosen and self.choice is not None:
            self.choice_changed.emit(self.choice)
