# SPDX-License-Identifier: MIT
"""What stands in place of a picture that cannot be shown: which one, and why."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from backcare_desktop.ui.look.fonts import font
from backcare_desktop.ui.look.icons import paint_icon
from backcare_desktop.ui.widgets.text_fit import break_lines

if TYPE_CHECKING:
    from backcare_desktop.ui.look.tokens import Tokens

TEXT_SHARE: Final = 0.095
"""Of the height: 40 px on the follow-along page, to be read from the mat."""
TEXT_WIDTH_SHARE: Final = 0.05
LEAST_TEXT_PX: Final = 16
MOST_TEXT_PX: Final = 64
ICON_LINES: Final = 2.0
GAP_LINES: Final = 0.3
LINE_SHARE: Final = 1.25
MARGIN_SHARE: Final = 0.05
MOST_LINES: Final = 3
LEAST_WIDTH_EM: Final = 5.0
"""In a narrower place words would be cut to pieces: the icon stands alone."""
BOLD: Final = 700


def paint_placeholder(
    painter: QPainter, rect: QRectF, name: str, reason: str, tokens: Tokens
) -> None:
    """Paint an icon, the file's name and the reason, as much of them as fits."""
    wish_px = min(rect.height() * TEXT_SHARE, rect.width() * TEXT_WIDTH_SHARE)
    text_px = min(max(wish_px, LEAST_TEXT_PX), MOST_TEXT_PX)
    margin = MARGIN_SHARE * rect.width()
    room = rect.adjusted(margin, 0, -margin, 0)
    lines = _lines(_printable(name), reason, text_px, room)
    line_px = text_px * LINE_SHARE
    icon_px = min(text_px * ICON_LINES, rect.height() * 0.8, rect.width() * 0.8)
    gap_px = text_px * GAP_LINES if lines else 0.0
    top = rect.center().y() - (icon_px + gap_px + line_px * len(lines)) / 2
    place = QRectF(rect.center().x() - icon_px / 2, top, icon_px, icon_px)
    paint_icon(painter, place, "picture", tokens.ink2)
    top += icon_px + gap_px
    for text, kind in lines:
        painter.setFont(kind)
        painter.setPen(tokens.ink if kind.weight() >= BOLD else tokens.ink2)
        row = QRectF(room.left(), top, room.width(), line_px)
        painter.drawText(row, Qt.AlignmentFlag.AlignCenter, text)
        top += line_px


def _lines(
    name: str, reason: str, text_px: float, room: QRectF
) -> list[tuple[str, QFont]]:
    """The name in one line and the reason below it, where there is room for them."""
    left_px = room.height() * (1 - 2 * MARGIN_SHARE) - text_px * (
        ICON_LINES + GAP_LINES
    )
    possible = int(left_px / (text_px * LINE_SHARE))
    if room.width() < text_px * LEAST_WIDTH_EM or possible < 1:
        return []
    bold, plain = font(text_px, BOLD), font(text_px)
    name_line = QFontMetricsF(bold).elidedText(
        name, Qt.TextElideMode.ElideMiddle, room.width()
    )
    told = _told(reason, QFontMetricsF(plain), room.width(), possible - 1)
    return [(name_line, bold), *((line, plain) for line in told)]


def _told(reason: str, metrics: QFontMetricsF, width: float, most: int) -> list[str]:
    """The whole reason, or its first sentence, or nothing: half a one says nothing."""
    first, dot, _ = reason.partition(". ")
    for words in (reason, first + dot.strip()):
        lines = break_lines(words, metrics, width)
        widest = max(metrics.horizontalAdvance(line) for line in lines)
        if len(lines) <= min(most, MOST_LINES) and widest <= width:
            return lines
    return []


def _printable(name: str) -> str:
    """The name without signs that would disturb the line it stands in."""
    return "".join(
        sign if unicodedata.category(sign)[0] != "C" else "\N{REPLACEMENT CHARACTER}"
        for sign in name
    )
