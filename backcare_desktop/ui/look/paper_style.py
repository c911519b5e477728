# SPDX-License-Identifier: MIT
"""Fusion with our own ticks, arrows and folding fields, which no style sheet draws."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionComplex,
    QWidget,
)

from backcare_desktop.ui.look.icons import paint_icon

if TYPE_CHECKING:
    from backcare_desktop.ui.look.glyphs import IconName
    from backcare_desktop.ui.look.tokens import Tokens

ARROW_PX = 16.0
BOX_RADIUS_PX = 6.0
FIELD_RADIUS_PX = 8.0
FIELD_HEIGHT_PX = 48
FIELD_PADDING_PX = 12
ARROW_COLUMN_PX = 40
FIELD_SLACK_PX = 8
"""Fusion keeps a few pixels clear at either end of the text."""

_Primitive = QStyle.PrimitiveElement
_Complex = QStyle.ComplexControl
_Sub = QStyle.SubControl
_State = QStyle.StateFlag

_ARROWS: dict[QStyle.PrimitiveElement, IconName] = {
    _Primitive.PE_IndicatorArrowDown: "chevron-down",
    _Primitive.PE_IndicatorArrowUp: "chevron-up",
    _Primitive.PE_IndicatorArrowLeft: "chevron-left",
    _Primitive.PE_IndicatorArrowRight: "chevron-right",
}
_BOXES = (_Primitive.PE_IndicatorCheckBox, _Primitive.PE_IndicatorItemViewItemCheck)
_FIELDS = (_Complex.CC_ComboBox, _Complex.CC_SpinBox)
_FIELD_CONTENTS = (QStyle.ContentsType.CT_ComboBox, QStyle.ContentsType.CT_SpinBox)


def _is_enabled(option: QStyleOption) -> bool:
    return bool(option.state & _State.State_Enabled)


def _paint_arrow(painter: QPainter, rect: QRect, name: IconName, color: QColor) -> None:
    size = min(ARROW_PX, rect.height() - 4.0)
    box = QRectF(0, 0, size, size)
    box.moveCenter(QRectF(rect).center())
    paint_icon(painter, box, name, color)


def _paint_box(painter: QPainter, option: QStyleOption, tokens: Tokens) -> None:
    """Draw the box of a check mark, empty, ticked or neither."""
    edge, is_on = _mark_edge(option, tokens)
    box = QRectF(option.rect).adjusted(1, 1, -1, -1)
    painter.setPen(QPen(edge, 2))
    painter.setBrush(edge if is_on else tokens.surface)
    painter.drawRoundedRect(box, BOX_RADIUS_PX, BOX_RADIUS_PX)
    inside = box.adjusted(3, 3, -3, -3)
    if is_on:
        paint_icon(painter, inside, "check", tokens.on_primary)
    elif option.state & _State.State_NoChange:
        paint_icon(painter, inside, "minus", tokens.ink2)


def _paint_dot(painter: QPainter, option: QStyleOption, tokens: Tokens) -> None:
    """Draw the circle of one choice out of several."""
    edge, is_on = _mark_edge(option, tokens)
    box = QRectF(option.rect).adjusted(1, 1, -1, -1)
    painter.setPen(QPen(edge, 2))
    painter.setBrush(edge if is_on else tokens.surface)
    painter.drawEllipse(box)
    if is_on:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.on_primary)
        painter.drawEllipse(box.center(), box.width() * 0.2, box.width() * 0.2)


def _mark_edge(option: QStyleOption, tokens: Tokens) -> tuple[QColor, bool]:
    is_on = bool(option.state & _State.State_On)
    edge = tokens.primary if is_on else tokens.border
    if not _is_enabled(option):
        return tokens.disabled(edge, tokens.bg), is_on
    if option.state & _State.State_MouseOver and not is_on:
        return tokens.ink2, is_on
    return edge, is_on


def _paint_field(
    painter: QPainter, option: QStyleOption, tokens: Tokens, *, is_problem: bool
) -> None:
    """Draw the ground and the edge of a field."""
    edge = tokens.border
    if is_problem:
        edge = tokens.stop_ink
    elif not _is_enabled(option):
        edge = tokens.line
    elif option.state & _State.State_MouseOver:
        edge = tokens.ink2
    width = 2.0 if is_problem else 1.0
    inset = width / 2
    painter.setPen(QPen(edge, width))
    painter.setBrush(tokens.surface if _is_enabled(option) else tokens.bg)
    box = QRectF(option.rect).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(box, FIELD_RADIUS_PX - inset, FIELD_RADIUS_PX - inset)


def _field_part(
    control: QStyle.ComplexControl, part: QStyle.SubControl, whole: QRect
) -> QRect | None:
    """Divide a field into text at the left and arrows at the right."""
    column = QRect(whole)
    column.setLeft(whole.right() + 1 - ARROW_COLUMN_PX)
    half = column.height() // 2
    text = whole.adjusted(FIELD_PADDING_PX, 1, -ARROW_COLUMN_PX, -1)
    # The numbers of the parts mean other things for other controls.
    if control == _Complex.CC_ComboBox:
        parts = {_Sub.SC_ComboBoxEditField: text, _Sub.SC_ComboBoxArrow: column}
    else:
        parts = {
            _Sub.SC_SpinBoxEditField: text,
            _Sub.SC_SpinBoxUp: column.adjusted(0, 3, -4, -half),
            _Sub.SC_SpinBoxDown: column.adjusted(0, half, -4, -3),
        }
    return parts.get(part)


class PaperStyle(QProxyStyle):
    """The base style under the style sheet."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__("Fusion")
        self.tokens = tokens

    def _arrow_color(self, option: QStyleOption) -> QColor:
        tokens = self.tokens
        if _is_enabled(option):
            return tokens.ink2
        return tokens.disabled(tokens.ink2, tokens.bg)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw our own arrows and marks; the focus ring is a widget of its own."""
        if element == _Primitive.PE_FrameFocusRect:
            return
        arrow = _ARROWS.get(element)
        is_ours = element in _BOXES or element == _Primitive.PE_IndicatorRadioButton
        if arrow is None and not is_ours:
            super().drawPrimitive(element, option, painter, widget)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if arrow is not None:
            _paint_arrow(painter, option.rect, arrow, self._arrow_color(option))
        elif element in _BOXES:
            _paint_box(painter, option, self.tokens)
        else:
            _paint_dot(painter, option, self.tokens)
        painter.restore()

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw fields that fold out or count; leave the rest to Fusion."""
        if control not in _FIELDS:
            super().drawComplexControl(control, option, painter, widget)
            return
        is_problem = widget is not None and bool(widget.property("problem"))
        color = self._arrow_color(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_field(painter, option, self.tokens, is_problem=is_problem)
        arrows: list[tuple[QStyle.SubControl, IconName]] = [
            (_Sub.SC_ComboBoxArrow, "chevron-down"),
        ]
        if control == _Complex.CC_SpinBox:
            arrows = [
                (_Sub.SC_SpinBoxUp, "chevron-up"),
                (_Sub.SC_SpinBoxDown, "chevron-down"),
            ]
        for part, name in arrows:
            rect = _field_part(control, part, option.rect)
            if rect is not None and option.subControls & part:
                _paint_arrow(painter, rect, name, color)
        painter.restore()

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """Say where the text and the arrows of a field are."""
        rect = _field_part(control, part, option.rect) if control in _FIELDS else None
        if rect is None:
            # The type stub forgets that Qt may ask without a widget.
            return super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]
        return rect

    def sizeFromContents(
        self,
        kind: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        """Make fields as high as buttons and wide enough for their arrows."""
        if kind not in _FIELD_CONTENTS:
            # The type stub forgets that Qt may ask without a widget.
            return super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]
        width = size.width() + FIELD_PADDING_PX + ARROW_COLUMN_PX
        return QSize(width + FIELD_SLACK_PX, max(FIELD_HEIGHT_PX, size.height()))
