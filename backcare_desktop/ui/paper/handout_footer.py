# SPDX-License-Identifier: MIT
"""The foot of every page of a handout, and the boxes to tick on its last one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt

from backcare_desktop.core.handout_words import (
    DAYS,
    MARK_THE_DAYS,
    NOT_ADVICE,
    STOP_AT_ONCE,
    page_words,
)
from backcare_desktop.ui.paper.handout_look import (
    BOX,
    FOOT,
    FOOT_BOLD,
    LINE,
    SMALL_BOLD,
    STOP_BOLD,
)
from backcare_desktop.ui.paper.piece import (
    Piece,
    column,
    round_pen,
    row,
    rule,
    space,
    words,
)
from backcare_desktop.ui.paper.sheet import pt

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from backcare_desktop.core.handout import Handout

WEEKS: Final = 4
BOX_PT: Final = 11.0
PITCH_PT: Final = 16.2


def footer(handout: Handout, width: float, page: int, pages: int, added: str) -> Piece:
    """When to stop and whom to call, what this is not, and which page it is.

    Args:
        handout: what is printed.
        width: how wide the page is.
        page: from 1.
        pages: how many there are.
        added: what whoever prints it adds, such as a date; may be "".
    """
    stop = [
        words(
            f"{whom}: {signs}.",
            FOOT,
            width,
            lead=STOP_BOLD,
            lead_length=len(whom) + 1,
        )
        for whom, signs in handout.stop
    ]
    numbered = pt(60)
    last = row(
        [
            words(f"{NOT_ADVICE} {added}".strip(), FOOT_BOLD, width - numbered),
            words(
                page_words(page, pages),
                FOOT,
                numbered,
                align=Qt.AlignmentFlag.AlignRight,
            ),
        ]
    )
    return column(
        [
            rule(width, LINE, pt(0.7)),
            space(pt(3)),
            words(STOP_AT_ONCE, STOP_BOLD, width),
            *stop,
            space(pt(2)),
            last,
        ]
    )


def week_grid(width: float) -> Piece:
    """Boxes for four weeks, to be ticked with a pen."""
    heading = words(MARK_THE_DAYS, SMALL_BOLD, width)
    week = pt(PITCH_PT) * len(DAYS)
    gap = (width - WEEKS * week) / (WEEKS - 1)
    letters = [
        words(day[0], FOOT, pt(BOX_PT), align=Qt.AlignmentFlag.AlignHCenter)
        for day in DAYS
    ]
    high = letters[0].height

    def paint(painter: QPainter, at: QPointF) -> None:
        for number in range(WEEKS * len(DAYS)):
            turn, day = divmod(number, len(DAYS))
            left = at.x() + turn * (week + gap) + day * pt(PITCH_PT)
            letters[day].paint(painter, QPointF(left, at.y()))
            painter.setPen(round_pen(BOX, pt(0.8)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            box = QRectF(left, at.y() + high + pt(2), pt(BOX_PT), pt(BOX_PT))
            painter.drawRoundedRect(box, pt(2.5), pt(2.5))

    boxes = Piece(width, high + pt(2 + BOX_PT), paint)
    return column([space(pt(10)), heading, space(pt(3)), boxes])
