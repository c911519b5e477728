# SPDX-License-Identifier: MIT
"""Swatches: one of a few colours or pictures, chosen by looking."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.look.icons import paint_icon
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.label import Label
from backcare_desktop.ui.widgets.one_stop import keep_one_stop
from backcare_desktop.ui.widgets.painted_button import PaintedButton

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from backcare_desktop.ui.look.theme import Theme

Bands: TypeAlias = "Callable[[QRectF, float], Sequence[tuple[float, QBrush]]]"

SIZE_PX = 48
ROUND = 1.0
"""A radius of half the size; other shapes are shares of that."""
REST_INSET_PX = 3.0
CHOSEN_INSET_PX = 5.0
RING_PX = 3.0
MARK_PX = 18.0
GAP_PX = 8


@dataclass(frozen=True)
class Swatch:
    """One thing to choose.

    Attributes:
        key: for the program.
        name: for whoever hears the page, and under the pointer.
        bands: what it is filled with from the top, as shares of its height. Gets
            the box in which a picture has to lie, and the pixels to a page pixel.
    """

    key: str
    name: str
    bands: Bands


class SwatchButton(PaintedButton):
    """One swatch; Qt moves between exclusive neighbours by the arrow keys."""

    def __init__(
        self, theme: Theme, swatch: Swatch, size_px: int, roundness: float
    ) -> None:
        super().__init__(theme, "")
        self._swatch = swatch
        self._size_px = size_px
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(swatch.name)
        self.setToolTip(swatch.name)
        self.set_radius(size_px / 2 * roundness)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _paint_fill(self, painter: QPainter, box: QRectF, radius_px: float) -> None:
        """Fill the shape band by band; each is clipped where the next begins."""
        shape = QPainterPath()
        shape.addRoundedRect(box, radius_px, radius_px)
        density = painter.device().devicePixelRatioF()
        top = box.top()
        for share, brush in self._swatch.bands(box, density):
            bottom = top + round(share * box.height())
            painter.save()
            painter.setClipRect(QRectF(box.left(), top, box.width(), bottom - top))
            painter.fillPath(shape, brush)
            painter.restore()
            top = bottom
        wash = self.state_wash()
        if wash is not None:
            painter.fillPath(shape, wash)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shape, and a ring and a tick when it is chosen."""
        tokens = self.theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        is_on = self.isChecked()
        inset = CHOSEN_INSET_PX if is_on else REST_INSET_PX
        box = whole.adjusted(inset, inset, -inset, -inset)
        radius = max(0.0, self.radius_px() - inset)
        self._paint_fill(painter, box, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if not is_on:
            edge = tokens.ink2 if self.underMouse() else tokens.border
            painter.setPen(QPen(edge, 1))
            inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(inner, radius, radius)
            return
        painter.setPen(QPen(tokens.primary, RING_PX))
        half = RING_PX / 2
        ring = whole.adjusted(half, half, -half, -half)
        painter.drawRoundedRect(ring, self.radius_px() - half, self.radius_px() - half)
        self._paint_tick(painter, whole)

    def _paint_tick(self, painter: QPainter, whole: QRectF) -> None:
        tokens = self.theme.tokens
        mark = QRectF(
            whole.right() - MARK_PX, whole.bottom() - MARK_PX, MARK_PX, MARK_PX
        )
        painter.setPen(QPen(tokens.surface, 2))
        painter.setBrush(tokens.primary)
        painter.drawEllipse(mark.adjusted(1, 1, -1, -1))
        tick = mark.adjusted(4.5, 4.5, -4.5, -4.5)
        paint_icon(painter, tick, "check", tokens.on_primary)

    def sizeHint(self) -> QSize:
        """Be a square."""
        return QSize(self._size_px, self._size_px)

    def minimumSizeHint(self) -> QSize:
        """Never get smaller."""
        return self.sizeHint()


class SwatchRow(QWidget):
    """A name, what is chosen in words, and the swatches under both.

    Signals:
        chosen(str): another one was picked; carries its key.
    """

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        swatches: Sequence[Swatch],
        size_px: int = SIZE_PX,
        roundness: float = ROUND,
    ) -> None:
        super().__init__()
        self._swatches = {swatch.key: swatch for swatch in swatches}
        self._buttons: dict[str, SwatchButton] = {}
        self.setAccessibleName(name)
        self._word = Label(theme, "", Type.SMALL, "ink2")
        self._word.setWordWrap(False)
        title = Label(theme, name, Type.SMALL_BOLD)
        title.setWordWrap(False)
        words = QHBoxLayout()
        words.setSpacing(GAP_PX)
        words.addWidget(title)
        words.addWidget(self._word, 1)
        row = QWidget()
        flow = FlowLayout(row, GAP_PX, GAP_PX)
        for swatch in swatches:
            button = SwatchButton(theme, swatch, size_px, roundness)
            button.setAccessibleName(f"{name}: {swatch.name}")
            button.toggled.connect(self._report)
            self._buttons[swatch.key] = button
            flow.addWidget(button)
        keep_one_stop(self._all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(words)
        column.addWidget(row)

    @property
    def _all(self) -> list[SwatchButton]:
        return list(self._buttons.values())

    @property
    def key(self) -> str | None:
        """The chosen swatch's key; None while none of them is."""
        on = [key for key, button in self._buttons.items() if button.isChecked()]
        return on[0] if on else None

    def button(self, key: str) -> SwatchButton:
        """Give the button of a swatch."""
        return self._buttons[key]

    def choose(self, key: str | None) -> None:
        """Choose a swatch as a click would, or none."""
        if key == self.key:
            return
        if key is not None:
            self._buttons[key].setChecked(True)
            return
        for button in self._all:
            button.setAutoExclusive(False)
            button.setChecked(False)
            button.setAutoExclusive(True)
        keep_one_stop(self._all)
        self._word.setText("")

    def refresh(self) -> None:
        """Paint all of them afresh, as what they show has changed."""
        for button in self._all:
            button.update()

    @Slot(bool)
    def _report(self, is_on: bool) -> None:
        if is_on and self.key is not None:
            keep_one_stop(self._all)
            self._word.setText(self._swatches[self.key].name)
            self.chosen.emit(self.key)
