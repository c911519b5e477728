# SPDX-License-Identifier: MIT
"""The pain scale: eleven cells from 0 to 10, one tap, or none."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy

from backcare_desktop.ui.look.fonts import TextStyle, Type
from backcare_desktop.ui.widgets.captions import place_captions

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.ui.look.theme import Theme

CELLS = 11
CELL_GAP_PX = 4
CELL_HEIGHT_PX = 72
CELL_RADIUS_PX = 12.0
LEAST_CELL_PX = 44
CAPTION_TOP_PX = 8
NUMBER = TextStyle(24, 700)
TEN_WITHIN_MS = 1000
"""A 0 that follows a 1 so soon means 10; later it corrects the 1."""

_FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Up)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Down)


class PainScale(QAbstractSlider):
    """Asks for a score; `score` stays None until she gives one.

    To assistive technology it is a slider from 0 to 10, and its description says
    what was chosen.
    """

    score_changed = Signal(int)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        """Make an unanswered scale.

        Args:
            theme: Where the colours come from.
            name: The question, for those who hear the page.
            parent: The widget it lies in.
        """
        super().__init__(parent)
        self._theme = theme
        self._score: int | None = None
        self._before: int | None = None
        self._hovered: int | None = None
        self._one_at_ms: int | None = None
        self.setRange(0, CELLS - 1)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("focusRadius", CELL_RADIUS_PX)
        theme.tokens_changed.connect(self.update)
        self.valueChanged.connect(self._take_value)
        self._describe()

    @property
    def score(self) -> int | None:
        """What she chose, or None."""
        return self._score

    def set_score(self, score: int | None) -> None:
        """Choose a score, or take it back with None."""
        if score == self._score:
            return
        self._score = score
        self.setValue(score if score is not None else 0)
        self._describe()
        if score is not None:
            self.score_changed.emit(score)

    def set_before(self, score: int | None) -> None:
        """Mark what it was before the session."""
        self._before = score
        self._describe()

    def cell_rect(self, score: int) -> QRect:
        """Give the place of a score's cell."""
        pitch = (self.width() + CELL_GAP_PX) / CELLS
        left = round(score * pitch)
        right = round((score + 1) * pitch) - CELL_GAP_PX
        return QRect(left, 0, right - left, CELL_HEIGHT_PX)

    @Slot(int)
    def _take_value(self, value: int) -> None:
        """Take an answer that assistive technology gave."""
        if value != (self._score or 0):
            self.set_score(value)

    def _describe(self) -> None:
        words = self.tr("Not answered")
        if self._score is not None:
            words = self.tr("{score} of 10").format(score=self._score)
        if self._before is not None:
            before = self.tr("before: {score}").format(score=self._before)
            words = f"{words}, {before}"
        self.setAccessibleDescription(words)
        self._move_focus()
        self.update()

    def _move_focus(self) -> None:
        self.setProperty("focusRect", self.cell_rect(self._start()))

    def _start(self) -> int:
        """Give the cell that the keyboard stands on."""
        if self._score is not None:
            return self._score
        return self._before if self._before is not None else 0

    def _score_at(self, x: float) -> int:
        pitch = (self.width() + CELL_GAP_PX) / CELLS
        return min(CELLS - 1, max(0, int(x / pitch)))

    def _paint_cell(self, painter: QPainter, score: int) -> None:
        tokens = self._theme.tokens
        is_now, is_before = score == self._score, score == self._before
        edge, width_px = QColor(tokens.border), 1.0
        fill, text = tokens.surface, tokens.ink
        if score == self._hovered and self.isEnabled():
            fill, edge = tokens.hovered(fill), tokens.ink2
        if is_now:
            fill, edge, text = tokens.primary, tokens.primary, tokens.on_primary
        inset = width_px / 2
        box = QRectF(self.cell_rect(score)).adjusted(inset, inset, -inset, -inset)
        painter.setBrush(fill)
        painter.setPen(
            QPen(edge, width_px) if is_now or not is_before else Qt.PenStyle.NoPen
        )
        painter.drawRoundedRect(box, CELL_RADIUS_PX, CELL_RADIUS_PX)
        if is_before:
            dashes = QPen(
                text if is_now else tokens.ink2, 2, Qt.PenStyle.CustomDashLine
            )
            dashes.setDashPattern([4, 2.4])
            painter.setPen(dashes)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = 4.0 if is_now else 0.5
            ring = box.adjusted(inset, inset, -inset, -inset)
            radius = CELL_RADIUS_PX - inset
            painter.drawRoundedRect(ring, radius, radius)
        painter.setPen(text)
        painter.setFont(NUMBER.font())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(score))

    def _captions(self) -> list[tuple[str, TextStyle, QColor, float]]:
        """List words, type, colour and wished left edge, the important ones first."""
        tokens = self._theme.tokens
        found: list[tuple[str, TextStyle, QColor, float]] = []
        marks = [
            (self._score, self.tr("now"), Type.SMALL_BOLD, tokens.primary_ink),
            (self._before, self.tr("before"), Type.SMALL, tokens.ink2),
        ]
        for score, words, style, color in marks:
            if score is not None and not (score == self._score and found):
                width = QFontMetricsF(style.font()).horizontalAdvance(words)
                center = QRectF(self.cell_rect(score)).center().x()
                found.append((words, style, color, center - width / 2))
        found.append((self.tr("No pain"), Type.SMALL, tokens.ink2, 0.0))
        worst = self.tr("Worst imaginable")
        found.append((worst, Type.SMALL, tokens.ink2, float(self.width())))
        return found

    def _paint_captions(self, painter: QPainter) -> None:
        captions = self._captions()
        widths = [
            math.ceil(QFontMetricsF(style.font()).horizontalAdvance(words))
            for words, style, _color, _left in captions
        ]
        wanted = [(one[3], float(w)) for one, w in zip(captions, widths, strict=True)]
        places = place_captions(wanted, self.width())
        height = QFontMetricsF(Type.SMALL.font()).lineSpacing()
        for (words, style, color, _wish), width, (left, row) in zip(
            captions, widths, places, strict=True
        ):
            top = CELL_HEIGHT_PX + CAPTION_TOP_PX + row * height
            painter.setFont(style.font())
            painter.setPen(color)
            box = QRectF(left, top, width + 1.0, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft, words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells and the words under them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.4)
        for score in range(CELLS):
            self._paint_cell(painter, score)
        self._paint_captions(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the focus ring along."""
        super().resizeEvent(event)
        self._move_focus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the cell that was tapped."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        if event.position().y() > CELL_HEIGHT_PX:
            return
        self.set_score(self._score_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the cell under the pointer."""
        self._hovered = self._score_at(event.position().x())
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: scrolling must not answer."""
        event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the pointer."""
        self._hovered = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step by arrows, jump by Home and End, choose by digits."""
        key = event.key()
        step = 1 if key in _FORWARD else -1 if key in _BACK else 0
        if step and self._score is None:
            self.set_score(self._start())
        elif step:
            self.set_score(min(CELLS - 1, max(0, self._start() + step)))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.set_score(0 if key == Qt.Key.Key_Home else CELLS - 1)
        elif key == Qt.Key.Key_Space:
            self.set_score(self._start())
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            self._type_digit(key - Qt.Key.Key_0, event.timestamp())
        else:
            event.ignore()

    def _type_digit(self, digit: int, at_ms: int) -> None:
        one_at_ms, self._one_at_ms = self._one_at_ms, at_ms if digit == 1 else None
        is_ten = (
            digit == 0 and one_at_ms is not None and at_ms - one_at_ms <= TEN_WITHIN_MS
        )
        self.set_score(10 if is_ten else digit)

    def sizeHint(self) -> QSize:
        """Wish for cells that are about square."""
        rows = 2 * QFontMetricsF(Type.SMALL.font()).lineSpacing()
        height = CELL_HEIGHT_PX + CAPTION_TOP_PX + math.ceil(rows)
        return QSize(CELLS * (CELL_HEIGHT_PX + CELL_GAP_PX) - CELL_GAP_PX, height)

    def minimumSizeHint(self) -> QSize:
        """Accept cells just wide enough for a finger."""
        width = CELLS * (LEAST_CELL_PX + CELL_GAP_PX) - CELL_GAP_PX
        return QSize(width, self.sizeHint().height())
