# SPDX-License-Identifier: MIT
"""One step of a handout: its pictures at the left, its words beside and below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor

from backcare_desktop.core.handout_words import (
    GETTING_THERE,
    MORE_COMFORTABLE,
    TAKE_CARE,
    in_a_row,
)
from backcare_desktop.ui.paper.figure_piece import Room, pictures
from backcare_desktop.ui.paper.handout_look import (
    ACCENT,
    BREATH,
    CAPTION,
    CARE_BOLD,
    DOSE,
    HOW,
    LINE,
    POSITION,
    SMALL,
    SMALL_BOLD,
    STEP_NUMBER,
    STEP_TITLE,
    Density,
)
from backcare_desktop.ui.paper.piece import (
    Ink,
    Piece,
    column,
    nothing,
    round_pen,
    row,
    rule,
    space,
    words,
)
from backcare_desktop.ui.paper.sheet import pt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from backcare_desktop.core.handout import HandoutStep
    from backcare_desktop.ui.figure.stage import FigureStage

GAP_PT: Final = 18.0
BULLET_PT: Final = 9.0
NUMBER_PT: Final = 18.0


def step_pieces(
    step: HandoutStep,
    stage: FigureStage,
    density: Density,
    width: float,
    most: float,
) -> list[Piece]:
    """A step as one piece, or, when a page cannot hold it, as several.

    Args:
        step: what it says.
        stage: paints the figure.
        density: how large it is set.
        width: how wide the page is.
        most: how high a piece may be.
    """
    whole = column(
        [
            space(pt(density.around_pt)),
            _top(step, stage, density, width, with_how=True),
            _sentences(step, density, width),
            space(pt(density.around_pt - 5)),
            rule(width, LINE, pt(0.7)),
        ],
        gap=pt(5),
    )
    if whole.height <= most:
        return [whole]
    return _in_parts(step, stage, density, width)


def _in_parts(
    step: HandoutStep, stage: FigureStage, density: Density, width: float
) -> list[Piece]:
    """Each sentence a piece: only a text as long as a page comes to this."""
    top = _top(step, stage, density, width, with_how=False)
    pieces = [column([space(pt(density.around_pt)), top])]
    ink = HOW.scaled(density.text)
    pieces += [_bullet(line, ink, width) for line in step.how]
    for heading, ink, sentences in _asides(step):
        pieces += [
            _aside(heading if place == 0 else "", ink, [sentence], density, width)
            for place, sentence in enumerate(sentences)
        ]
    return [*pieces, rule(width, LINE, pt(0.7))]


def _top(
    step: HandoutStep,
    stage: FigureStage,
    density: Density,
    width: float,
    *,
    with_how: bool,
) -> Piece:
    """Pictures, and beside them the title, the dose and how it is done."""
    left = _pictures(step, stage, density)
    right = width - left.width - pt(GAP_PT)
    larger = density.text
    how, breath = HOW.scaled(larger), BREATH.scaled(larger)
    beside = column(
        [
            _title(step, density, right),
            words(step.dose, DOSE.scaled(larger), right),
            words(step.breath, breath, right),
            words(step.note, breath, right),
            space(pt(1)),
            *(_bullet(line, how, right) for line in step.how if with_how),
        ],
        gap=pt(2.6 * larger),
    )
    return row([left, beside], gap=pt(GAP_PT))


def _pictures(step: HandoutStep, stage: FigureStage, density: Density) -> Piece:
    ink = CAPTION.scaled(density.text)
    room = Room(pt(density.pictures_pt), pt(density.stacked_pt), pt(density.highest_pt))
    shown = words(step.shown, ink, room.width, align=Qt.AlignmentFlag.AlignHCenter)
    both = column([pictures(stage, step.pictures, room, ink), shown], gap=pt(2))
    return Piece(room.width, both.height, both.paint)


def _title(step: HandoutStep, density: Density, width: float) -> Piece:
    name_width = width - pt(NUMBER_PT + 6)
    position = step.position
    if step.way:
        position = f"{position}. {GETTING_THERE}: {_lowered(in_a_row(step.way))}"
    name = column(
        [
            words(step.title, STEP_TITLE.scaled(density.text), name_width),
            words(position, POSITION.scaled(density.text), name_width),
        ]
    )
    return row([_number(step.number), name], gap=pt(6))


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def _number(number: int) -> Piece:
    """The number in a ring that a pen can fill when the step is done."""
    size = pt(NUMBER_PT)
    digits = words(str(number), STEP_NUMBER, size, align=Qt.AlignmentFlag.AlignHCenter)

    def paint(painter: QPainter, at: QPointF) -> None:
        painter.setPen(round_pen(ACCENT, pt(1.1)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = pt(0.8)
        ring = QRectF(
            at.x() + inset, at.y() + inset, size - 2 * inset, size - 2 * inset
        )
        painter.drawEllipse(ring)
        digits.paint(painter, QPointF(at.x(), at.y() + (size - digits.height) / 2))

    return Piece(size, size, paint)


def _bullet(line: str, ink: Ink, width: float) -> Piece:
    text = words(line, ink, width - pt(BULLET_PT))

    def paint(painter: QPainter, at: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ACCENT))
        middle_y = at.y() + pt(ink.points * 0.66)
        painter.drawEllipse(QPointF(at.x() + pt(2), middle_y), pt(1.5), pt(1.5))
        text.paint(painter, QPointF(at.x() + pt(BULLET_PT), at.y()))

    return Piece(width, text.height, paint)


def _asides(step: HandoutStep) -> list[tuple[str, Ink, Sequence[str]]]:
    both: list[tuple[str, Ink, Sequence[str]]] = [
        (MORE_COMFORTABLE, SMALL_BOLD, step.comfort),
        (TAKE_CARE, CARE_BOLD, step.caution),
    ]
    return [each for each in both if each[2]]


def _sentences(step: HandoutStep, density: Density, width: float) -> Piece:
    """What makes it more comfortable, and what to take care of, side by side."""
    asides = _asides(step)
    if not asides:
        return nothing()
    each = (width - pt(GAP_PT) * (len(asides) - 1)) / len(asides)
    return row(
        [_aside(heading, ink, lines, density, each) for heading, ink, lines in asides],
        gap=pt(GAP_PT),
    )


def _aside(
    heading: str, ink: Ink, lines: Sequence[str], density: Density, width: float
) -> Piece:
    lead = f"{heading}. " if heading else ""
    text = lead + " ".join(lines)
    small, bold = SMALL.scaled(density.text), ink.scaled(density.text)
    return words(text, small, width, lead=bold, lead_length=len(lead))
