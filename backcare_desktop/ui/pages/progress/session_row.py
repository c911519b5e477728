# SPDX-License-Identifier: MIT
"""One session of the list: cells of a value and its meaning, and what it opens."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip

from backcare_desktop.core.duration import clock
from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.look.icons import paint_icon
from backcare_desktop.ui.pages.progress.session_words import (
    effort_words,
    outcome_words,
    pain_spoken,
    pain_words,
    when_words,
)
from backcare_desktop.ui.widgets.painted_button import ButtonColors, PaintedButton
from backcare_desktop.ui.widgets.text_fit import fit_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from backcare_desktop.core.session import Session
    from backcare_desktop.ui.look.glyphs import IconName
    from backcare_desktop.ui.look.theme import Theme

SIDE_PX = 12
CHEVRON_PX = 20
TEXT_LEFT_PX = SIDE_PX + CHEVRON_PX + 16
COLUMN_GAP_PX = 28
CELL_GAP_PX = 2
ROW_PADDING_PX = 12
WRAP_GAP_PX = 10
MOST_TITLE_PX = 380
LEAST_NOTE_PX = 140
NOTE_LINES = 2


@dataclass(frozen=True, slots=True)
class Cell:
    """A value, and in smaller type what it is."""

    value: str
    meaning: str

    def width_px(self) -> float:
        """The room that both lines need."""
        value = QFontMetricsF(Type.BODY_BOLD.font()).horizontalAdvance(self.value)
        meaning = QFontMetricsF(Type.SMALL.font()).horizontalAdvance(self.meaning)
        return math.ceil(max(value, meaning)) + 1.0


def cells_of(session: Session, this_year: int) -> tuple[Cell, ...]:
    """The cells of a session: title, length, pain and effort."""
    effort = ("", "") if session.effort is None else effort_words(session.effort)
    return (
        Cell(session.title, when_words(session, this_year)),
        Cell(clock(session.tally.played_ms), outcome_words(session.outcome)),
        Cell(*pain_words(session)),
        Cell(*effort),
    )


def column_widths(rows: Sequence[Sequence[Cell]]) -> tuple[float, ...]:
    """The widths at which every row's cells stand under each other."""
    widths = [max(cell.width_px() for cell in column) for column in zip(*rows)]  # noqa: B905 - every row has the same cells
    if widths:
        widths[0] = min(widths[0], MOST_TITLE_PX)
    return tuple(widths)


def spoken_row(session: Session, this_year: int) -> str:
    """The whole row as one sentence for a screen reader."""
    parts = [
        session.title,
        when_words(session, this_year),
        clock(session.tally.played_ms),
        outcome_words(session.outcome),
        pain_spoken(session),
        "" if session.effort is None else effort_words(session.effort)[0],
        session.note,
    ]
    return ", ".join(part for part in parts if part)


class SessionRow(PaintedButton):
    """A session in two lines; pressing it opens and closes its steps.

    Where there is little room, the numbers stand below the title.
    """

    deletion_wished = Signal()

    def __init__(
        self,
        theme: Theme,
        session: Session,
        this_year: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, session.title, parent)
        self._cells = cells_of(session, this_year)
        self._note = " ".join(session.note.split())
        self._widths = column_widths([self._cells])
        self.setCheckable(True)
        self.setAccessibleName(spoken_row(session, this_year))
        self.setProperty("focusGap", 0)

    def set_widths(self, widths: Sequence[float]) -> None:
        """Stand under the cells of other rows."""
        self._widths = tuple(widths)
        self.updateGeometry()
        self.update()

    def _is_wide(self, width: float) -> bool:
        """Tell whether all cells fit beside each other."""
        needed = sum(self._widths) + COLUMN_GAP_PX * (len(self._widths) - 1)
        return TEXT_LEFT_PX + needed + SIDE_PX <= width

    def _line_px(self) -> tuple[float, float]:
        return (
            QFontMetricsF(Type.BODY_BOLD.font()).lineSpacing(),
            QFontMetricsF(Type.SMALL.font()).lineSpacing(),
        )

    def _cell_px(self) -> float:
        return sum(self._line_px()) + CELL_GAP_PX

    def cell_rects(self) -> list[QRectF]:
        """Give the places of the cells, and last that of the note."""
        right = self.width() - SIDE_PX
        height = self._cell_px()
        top, left = float(ROW_PADDING_PX), float(TEXT_LEFT_PX)
        is_wide = self._is_wide(self.width())
        title_px = self._widths[0] if is_wide else right - left
        rects = [QRectF(left, top, title_px, height)]
        if is_wide:
            left += title_px + COLUMN_GAP_PX
        else:
            top += height + WRAP_GAP_PX
        for width in self._widths[1:]:
            rects.append(QRectF(left, top, min(width, max(0.0, right - left)), height))
            left += width + COLUMN_GAP_PX if width > 1 else 0
        rects.append(QRectF(left, top, max(0.0, right - left), height))
        return rects

    def _note_lines(self) -> list[str]:
        width = self.cell_rects()[-1].width()
        if not self._note or width < LEAST_NOTE_PX:
            return []
        metrics = QFontMetricsF(Type.SMALL.font())
        return fit_lines(self._note, metrics, width, NOTE_LINES)

    def hidden_words(self) -> str:
        """Give what had to be cut, for the tooltip; "" when nothing was."""
        title = self._cells[0].value
        metrics = QFontMetricsF(Type.BODY_BOLD.font())
        is_cut = metrics.horizontalAdvance(title) > self.cell_rects()[0].width()
        hides_note = " ".join(self._note_lines()) != self._note
        parts = [title if is_cut else "", self._note if hides_note else ""]
        return "\n".join(part for part in parts if part)

    def _paint_cell(self, painter: QPainter, cell: Cell, box: QRectF) -> None:
        tokens = self.theme.tokens
        value_px, meaning_px = self._line_px()
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        lines = (
            (cell.value, Type.BODY_BOLD, tokens.ink, box.top(), value_px),
            (
                *(cell.meaning, Type.SMALL, tokens.ink2),
                *(box.bottom() - meaning_px, meaning_px),
            ),
        )
        for words, style, color, top, height in lines:
            metrics = QFontMetricsF(style.font())
            elide = Qt.TextElideMode.ElideRight
            fitting = metrics.elidedText(words, elide, box.width() + 0.5)
            painter.setFont(style.font())
            painter.setPen(color)
            row = QRectF(box.left(), top, box.width() + 1, height)
            painter.drawText(row, side, fitting)

    def _paint_note(self, painter: QPainter, box: QRectF) -> None:
        painter.setFont(Type.SMALL.font())
        painter.setPen(self.theme.tokens.ink2)
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, side, "\n".join(self._note_lines()))

    def event(self, event: QEvent) -> bool:
        """Show the words that had to be cut."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.hidden_words(), self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete by the key of that name."""
        if event.key() == Qt.Key.Key_Delete:
            self.deletion_wished.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chevron and the cells."""
        tokens = self.theme.tokens
        painter = QPainter(self)
        self.paint_ground(painter, ButtonColors(None, None, tokens.ink))
        rects = self.cell_rects()
        mark = QRectF(SIDE_PX, 0, CHEVRON_PX, CHEVRON_PX)
        mark.moveTop(rects[0].center().y() - CHEVRON_PX / 2)
        name: IconName = "chevron-down" if self.isChecked() else "chevron-right"
        paint_icon(painter, mark, name, tokens.ink2)
        for cell, box in zip(self._cells, rects[:-1], strict=True):
            self._paint_cell(painter, cell, box)
        self._paint_note(painter, rects[-1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height when the cells wrap."""
        super().resizeEvent(event)
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """Take one line of cells, or two where there is little room."""
        cell_px = self._cell_px()
        below = 0.0 if self._is_wide(width) else cell_px + WRAP_GAP_PX
        return math.ceil(cell_px + below) + 2 * ROW_PADDING_PX

    def sizeHint(self) -> QSize:
        """Wish for one line of cells."""
        width = TEXT_LEFT_PX + sum(self._widths) + SIDE_PX
        width += COLUMN_GAP_PX * len(self._widths)
        return QSize(math.ceil(width), self.heightForWidth(math.ceil(width)))

    def minimumSizeHint(self) -> QSize:
        """Accept little room."""
        return QSize(TEXT_LEFT_PX + LEAST_NOTE_PX, 0)
