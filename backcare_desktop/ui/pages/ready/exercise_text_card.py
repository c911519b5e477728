# SPDX-License-Identifier: MIT
"""One exercise to read before the start: a row that opens to why, how and cautions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from backcare_desktop.ui.look.fonts import TextStyle, Type
from backcare_desktop.ui.look.icons import paint_icon
from backcare_desktop.ui.pages.still_picture import StillPicture
from backcare_desktop.ui.pages.wrapped_text import (
    Words,
    line_height_px,
    paint_lines,
    wrapped,
)
from backcare_desktop.ui.widgets.card import RADIUS_PX, Card
from backcare_desktop.ui.widgets.painted_button import PaintedButton

if TYPE_CHECKING:
    from backcare_desktop.core.catalogue import ExerciseText
    from backcare_desktop.ui.figure.stage import FigureStage
    from backcare_desktop.ui.look.glyphs import IconName
    from backcare_desktop.ui.look.theme import Theme
    from backcare_desktop.ui.widgets.label import InkName

HEADER_PX = 96
STAGE_WIDTH_PX = 144
NARROW_STAGE_WIDTH_PX = 104
NARROW_BELOW_PX = 420
STAGE_INSET_PX = 8
STAGE_RADIUS_PX = 10.0
TEXT_GAP_PX = 16
CHEVRON_PX = 24
CHEVRON_INSET_PX = 16
LINES_GAP_PX = 2
SIDE_PADDING_PX = 24
HEADING = TextStyle(16, 700)
MARK_COLUMN_PX = 28


class ExerciseHeader(PaintedButton):
    """Picture, title and dose; pressing it opens or closes what is below."""

    def __init__(
        self,
        theme: Theme,
        stage: FigureStage,
        text: ExerciseText,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text.title, parent)
        self._dose = text.dose
        self._picture = StillPicture(stage, text.picture)
        self.setCheckable(True)
        self.set_radius(RADIUS_PX)
        self.setAccessibleName(f"{text.title}, {text.dose}")
        self.toggled.connect(self._describe)
        theme.tokens_changed.connect(self._picture.forget)
        self._describe()

    def _describe(self) -> None:
        words = self.tr("Opened") if self.isChecked() else self.tr("Closed")
        self.setAccessibleDescription(words)
        self.update()

    def _stage_rect(self, width_px: int) -> QRect:
        is_narrow = width_px < NARROW_BELOW_PX
        width = NARROW_STAGE_WIDTH_PX if is_narrow else STAGE_WIDTH_PX
        inset = STAGE_INSET_PX
        return QRect(inset, inset, width, HEADER_PX - 2 * inset)

    def _words(self, width_px: int) -> tuple[int, list[str], list[str]]:
        """Give the left edge of title and dose and their lines."""
        left = self._stage_rect(width_px).right() + 1 + TEXT_GAP_PX
        room = width_px - left - CHEVRON_PX - 2 * CHEVRON_INSET_PX
        title = wrapped(self.text(), Type.CARD_TITLE.font(), room)
        return left, title, wrapped(self._dose, Type.BODY.font(), room)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture on her stage, the words and the arrow."""
        tokens = self.theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        over = self.state_wash()
        if over is not None:
            painter.setBrush(over)
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(box, RADIUS_PX - 1, RADIUS_PX - 1)
        stage_rect = self._stage_rect(self.width())
        painter.setBrush(tokens.stage)
        painter.drawRoundedRect(stage_rect, STAGE_RADIUS_PX, STAGE_RADIUS_PX)
        # Beside the round corners, so that they need no clipping.
        round_px = int(STAGE_RADIUS_PX)
        inside = stage_rect.adjusted(round_px, 0, -round_px, 0)
        self._picture.paint(painter, inside, tokens.stage)
        self._paint_words(painter)
        top = (HEADER_PX - CHEVRON_PX) / 2
        left = self.width() - CHEVRON_INSET_PX - CHEVRON_PX
        arrow = QRectF(left, top, CHEVRON_PX, CHEVRON_PX)
        name: IconName = "chevron-up" if self.isChecked() else "chevron-down"
        paint_icon(painter, arrow, name, tokens.ink2)

    def _paint_words(self, painter: QPainter) -> None:
        tokens = self.theme.tokens
        left, title, dose = self._words(self.width())
        title_font, dose_font = Type.CARD_TITLE.font(), Type.BODY.font()
        title_px = len(title) * line_height_px(title_font)
        whole = title_px + LINES_GAP_PX + len(dose) * line_height_px(dose_font)
        top = max(8.0, (self.height() - whole) / 2)
        paint_lines(painter, QPointF(left, top), title, title_font, tokens.ink)
        dose_at = QPointF(left, top + title_px + LINES_GAP_PX)
        paint_lines(painter, dose_at, dose, dose_font, tokens.ink2)

    def heightForWidth(self, width: int) -> int:
        """Grow with long words."""
        _left, title, dose = self._words(width)
        title_px = len(title) * line_height_px(Type.CARD_TITLE.font())
        dose_px = len(dose) * line_height_px(Type.BODY.font())
        return max(HEADER_PX, title_px + LINES_GAP_PX + dose_px + 2 * STAGE_INSET_PX)

    def sizeHint(self) -> QSize:
        """Wish for a readable width."""
        return QSize(480, self.heightForWidth(480))

    def minimumSizeHint(self) -> QSize:
        """Accept a narrow column."""
        return QSize(240, HEADER_PX)


class ExerciseTextCard(Card):
    """The row and, when it is open, everything there is to read.

    Signals:
        opened(QWidget): this card shows more now.
    """

    opened = Signal(QWidget)

    def __init__(
        self,
        theme: Theme,
        stage: FigureStage,
        text: ExerciseText,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "surface", parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.text = text
        self.header = ExerciseHeader(theme, stage, text)
        self.body = _body(theme, text)
        self.body.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.body)
        self.header.toggled.connect(self._open)

    @Slot(bool)
    def _open(self, is_open: bool) -> None:
        self.body.setVisible(is_open)
        if is_open:
            self.opened.emit(self)


def _body(theme: Theme, text: ExerciseText) -> QWidget:
    """Lay out the parts that an author filled in."""
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(SIDE_PADDING_PX, 8, SIDE_PADDING_PX, 24)
    column.setSpacing(8)
    tr = body.tr
    numbers = tuple(f"{number}." for number in range(1, len(text.how) + 1))
    dots = ("•",) * max(len(text.comfort), len(text.caution))
    if text.why:
        column.addWidget(Words(theme, text.why, Type.BODY))
    _add_part(column, theme, tr("How to do it"), text.how, numbers)
    _add_part(column, theme, tr("More comfortable"), text.comfort, dots)
    _add_part(column, theme, tr("Take care"), text.caution, dots, "stop_ink")
    if text.source:
        column.addSpacing(8)
        source = tr("Source: {source}").format(source=text.source)
        column.addWidget(Words(theme, source, Type.SMALL, "ink2"))
    return body


def _add_part(
    column: QVBoxLayout,
    theme: Theme,
    heading: str,
    items: tuple[str, ...],
    marks: tuple[str, ...],
    heading_ink: InkName = "ink2",
) -> None:
    """Add a heading and its list; nothing when the list is empty."""
    if not items:
        return
    column.addSpacing(8)
    column.addWidget(Words(theme, heading, HEADING, heading_ink))
    rows = QGridLayout()
    rows.setHorizontalSpacing(0)
    rows.setVerticalSpacing(6)
    rows.setColumnMinimumWidth(0, MARK_COLUMN_PX)
    rows.setColumnStretch(1, 1)
    for number, (item, mark) in enumerate(zip(items, marks, strict=False)):
        sign = Words(theme, mark, Type.BODY, "ink2")
        rows.addWidget(sign, number, 0, Qt.AlignmentFlag.AlignTop)
        rows.addWidget(Words(theme, item, Type.BODY), number, 1)
    column.addLayout(rows)
