# SPDX-License-Identifier: MIT
"""The head of a handout: which routine, how long, for whom, and what was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF

from backcare_desktop.core.handout_words import CHANGED, HAVE_AT_HAND
from backcare_desktop.core.words import detail
from backcare_desktop.ui.paper.handout_look import (
    CHANGE,
    CHANGE_BOLD,
    HONEY,
    LENGTH,
    LINE,
    SUMMARY,
    SUMMARY_BOLD,
    TITLE,
)
from backcare_desktop.ui.paper.piece import (
    Piece,
    column,
    nothing,
    rule,
    space,
    words,
)
from backcare_desktop.ui.paper.sheet import pt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from backcare_desktop.core.handout import Handout

CHANGE_INSET_PT: Final = 11.0


def header(handout: Handout, width: float) -> Piece:
    """Everything above the first step."""
    about = detail(handout.length_and_time, handout.whom)
    return column(
        [
            words(handout.title, TITLE, width),
            words(about, LENGTH, width),
            words(handout.summary, SUMMARY, width),
            _changes(handout.changes, width),
            _at_hand(handout.at_hand, width),
            space(pt(4)),
            rule(width, LINE, pt(0.7)),
        ],
        gap=pt(4),
    )


def _at_hand(things: Sequence[str], width: float) -> Piece:
    if not things:
        return nothing()
    lead = f"{HAVE_AT_HAND}:  "
    text = lead + detail(*things)
    return words(text, SUMMARY, width, lead=SUMMARY_BOLD, lead_length=len(lead))


def _changes(reasons: Sequence[str], width: float) -> Piece:
    """What care changed, beside a line in honey."""
    if not reasons:
        return nothing()
    inner = width - pt(CHANGE_INSET_PT)
    text = column(
        [
            words(CHANGED, CHANGE_BOLD, inner),
            *(words(reason, CHANGE, inner) for reason in reasons),
        ]
    )

    def paint(painter: QPainter, at: QPointF) -> None:
        painter.fillRect(QRectF(at.x(), at.y() + pt(1), pt(3), text.height), HONEY)
        text.paint(painter, QPointF(at.x() + pt(CHANGE_INSET_PT), at.y()))

    return column([space(pt(1)), Piece(width, text.height, paint), space(pt(1))])
