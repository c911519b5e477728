# SPDX-License-Identifier: MIT
"""The words of a routine's card, broken into lines and placed below her stage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF

from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.pages.position_icon import HEIGHT_PX as ICON_HEIGHT_PX
from backcare_desktop.ui.pages.position_icon import WIDTH_PX as ICON_WIDTH_PX
from backcare_desktop.ui.pages.wrapped_text import fitted, line_height_px

if TYPE_CHECKING:
    from backcare_desktop.core.catalogue import RoutineCard

PADDING_PX = 16
ICON_GAP_PX = 6
TITLE_TOP_PX = 10
META_GAP_PX = 3
BODY_GAP_PX = 4
MAX_TITLE_LINES = 2
MAX_BODY_LINES = 3
"""Every reason stands in full on the page before the start."""


@dataclass(frozen=True, slots=True)
class CardText:
    """The words of a card in lines, and where they stand below the stage."""

    title: list[str]
    body: list[str]
    meta_top_px: int
    icons_top_px: int
    body_top_px: int
    height_px: int


def lay_out_text(card: RoutineCard, said: str, width_px: int) -> CardText:
    """Break the words of a card for the width between its paddings."""
    title = fitted(card.title, Type.CARD_TITLE.font(), width_px, MAX_TITLE_LINES)
    body = fitted(said, Type.SMALL.font(), width_px, MAX_BODY_LINES) if said else []
    small_px = line_height_px(Type.SMALL.font())
    meta_top = TITLE_TOP_PX + len(title) * line_height_px(Type.CARD_TITLE.font())
    meta_top += META_GAP_PX
    icons_px = icons_width_px(card)
    meta_px = QFontMetricsF(Type.SMALL.font()).horizontalAdvance(card.length_and_time)
    icons_top = meta_top + (small_px - ICON_HEIGHT_PX) // 2
    body_top = meta_top + small_px + BODY_GAP_PX
    if meta_px + PADDING_PX + icons_px > width_px:
        icons_top = meta_top + small_px + 2
        body_top = icons_top + ICON_HEIGHT_PX + BODY_GAP_PX
    height = body_top + len(body) * small_px + PADDING_PX
    return CardText(title, body, meta_top, icons_top, body_top, height)


def icons_width_px(card: RoutineCard) -> int:
    """Give the width of the row of silhouettes."""
    count = len(card.positions)
    return count * ICON_WIDTH_PX + max(0, count - 1) * ICON_GAP_PX
