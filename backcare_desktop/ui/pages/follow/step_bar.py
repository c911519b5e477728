# SPDX-License-Identifier: MIT
"""The whole routine as a bar: where she is, what is done, what is to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from backcare_desktop.core.cues import set_of
from backcare_desktop.core.duration import MS_PER_SECOND, clock
from backcare_desktop.core.timeline import Kind
from backcare_desktop.core.words import detail, set_words, side_words
from backcare_desktop.ui.pages.follow.colors import color_of_block

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QPaintEvent

    from backcare_desktop.core.timeline import Block, Timeline
    from backcare_desktop.ui.look.theme import Theme

HEIGHT = 36
BAR_HEIGHT = 24.0
LOW_HEIGHT = 12.0
GAP = 4.0
RADIUS = 6.0
SHORTEST = 8.0
KNOB_WIDTH = 6.0
HALO = 2.0
"""Design pixels, at 1366 x 768."""

_FULL_HEIGHT = {Kind.MOVE, Kind.STAY, Kind.HOLD, Kind.WALK, Kind.GATE}


class StepBar(QWidget):
    """Shows the blocks of a timeline; a click on one seeks to that moment.

    Signals:
        position_chosen(int): milliseconds of the timeline.
    """

    position_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._timeline: Timeline | None = None
        self._boxes: list[QRectF] = []
        self._position_ms = 0
        self._told = (-1, -1)
        self._knob_x = 0.0
        self._scale = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Steps of the routine"))
        theme.tokens_changed.connect(self.update)

    def show_timeline(self, timeline: Timeline) -> None:
        """Show another routine from its start."""
        self._timeline = timeline
        self._told = (-1, -1)
        self._position_ms = 0
        self._lay_out()

    def show_position(self, position_ms: int) -> None:
        """Move the playhead; repaints only where it was and is."""
        self._position_ms = position_ms
        if self._timeline is None:
            return
        self._describe(self._timeline.blocks[self._block_now()], position_ms)
        x = self._x_of(position_ms)
        if abs(x - self._knob_x) * self.devicePixelRatioF() < 1.0:
            return
        before, self._knob_x = self._knob_x, x
        left, right = sorted((before, x))
        margin = KNOB_WIDTH * self._scale + HALO + 2
        self.update(
            QRect(
                int(left - margin), 0, int(right - left + 2 * margin) + 2, self.height()
            ),
        )

    def _describe(self, block: Block, position_ms: int) -> None:
        """Say where she is to who cannot see it, once a second."""
        told = (block.start_ms, position_ms // MS_PER_SECOND)
        if told != self._told:
            self._told = told
            self.setAccessibleDescription(f"{_name_of(block)}, {clock(position_ms)}")

    def set_scale(self, scale: float) -> None:
        """Grow with the window."""
        self._scale = scale
        self.setFixedHeight(round(HEIGHT * scale))
        self._lay_out()

    def _block_now(self) -> int:
        if self._timeline is None:
            return 0
        return self._timeline.segment_at(self._position_ms).block

    def _lay_out(self) -> None:
        self._boxes = []
        if self._timeline is None:
            return
        blocks = self._timeline.blocks
        gap = min(GAP * self._scale, self.width() / (2 * len(blocks)))
        room = self.width() - gap * (len(blocks) - 1)
        # A small window makes no smaller finger.
        shortest = SHORTEST * max(1.0, self._scale)
        lengths = [block.duration_ms for block in blocks]
        widths = _shared_out(lengths, room, shortest)
        left = 0.0
        for block, width in zip(blocks, widths, strict=True):
            high = BAR_HEIGHT if block.kind in _FULL_HEIGHT else LOW_HEIGHT
            height = high * self._scale
            top = (self.height() - height) / 2
            self._boxes.append(QRectF(left, top, width, height))
            left += width + gap
        self._knob_x = self._x_of(self._position_ms)
        self.update()

    def _x_of(self, position_ms: int) -> float:
        if self._timeline is None or not self._boxes:
            return 0.0
        place = self._timeline.segment_at(position_ms).block
        block, box = self._timeline.blocks[place], self._boxes[place]
        share = (position_ms - block.start_ms) / max(1, block.duration_ms)
        return box.left() + box.width() * min(max(share, 0.0), 1.0)

    def _block_at(self, x: float) -> int | None:
        for place, box in enumerate(self._boxes):
            if x <= box.right() + GAP * self._scale / 2:
                return place
        return len(self._boxes) - 1 if self._boxes else None

    def sizeHint(self) -> QSize:
        """As high as the playhead."""
        return QSize(600, round(HEIGHT * self._scale))

    def resizeEvent(self, event: QEvent) -> None:
        """Lay the blocks out anew."""
        self._lay_out()

    def event(self, event: QEvent) -> bool:
        """Tell which block lies under the pointer."""
        if isinstance(event, QHelpEvent) and self._timeline is not None:
            place = self._block_at(event.pos().x())
            if place is not None:
                block = self._timeline.blocks[place]
                words = f"{_name_of(block)} · {clock(block.start_ms)}"
                QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Seek to the moment under the pointer."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        x = event.position().x()
        place = self._block_at(x)
        if self._timeline is None or place is None:
            return
        block, box = self._timeline.blocks[place], self._boxes[place]
        share = min(max((x - box.left()) / max(box.width(), 1.0), 0.0), 0.999)
        self.position_chosen.emit(block.start_ms + int(block.duration_ms * share))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint done, current and coming blocks, then the playhead."""
        if self._timeline is None or not self._boxes:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now = self._block_now()
        for place, block in enumerate(self._timeline.blocks):
            box = self._boxes[place]
            if not QRectF(event.rect()).intersects(box.adjusted(-2, -2, 2, 2)):
                continue
            if place > now:
                self._paint_block(painter, block, box, done=False)
            elif place < now:
                self._paint_block(painter, block, box, done=True)
            else:
                self._paint_current(painter, block, box)
        self._paint_knob(painter)

    def _paint_current(self, painter: QPainter, block: Block, box: QRectF) -> None:
        # Each half alone: one over the other would shine through at its edges.
        behind = QRectF(box.left() - 1, 0, self._knob_x - box.left() + 1, self.height())
        ahead = QRectF(self._knob_x, 0, box.right() - self._knob_x + 1, self.height())
        for half, done in ((behind, True), (ahead, False)):
            painter.save()
            painter.setClipRect(half, Qt.ClipOperation.IntersectClip)
            self._paint_block(painter, block, box, done=done)
            painter.restore()

    def _paint_block(
        self,
        painter: QPainter,
        block: Block,
        box: QRectF,
        *,
        done: bool,
    ) -> None:
        tokens = self._theme.tokens
        kind = color_of_block(block)
        radius = min(RADIUS * self._scale, box.height() / 2, box.width() / 2)
        if done:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.kind(kind))
            painter.drawRoundedRect(box, radius, radius)
            return
        painter.setPen(QPen(tokens.kind(kind), 1.5))
        painter.setBrush(tokens.to_come(kind))
        inner = box.adjusted(0.75, 0.75, -0.75, -0.75)
        painter.drawRoundedRect(inner, radius, radius)

    def _paint_knob(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        width = KNOB_WIDTH * self._scale
        x = min(max(self._knob_x, width / 2), self.width() - width / 2)
        knob = QRectF(x - width / 2, 0, width, self.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.bg)
        painter.drawRoundedRect(knob.adjusted(-HALO, 0, HALO, 0), width, width)
        painter.setBrush(tokens.ink)
        painter.drawRoundedRect(knob, width / 2, width / 2)


def _shared_out(lengths: list[int], room: float, shortest: float) -> list[float]:
    """Widths in proportion to lengths; none below `shortest` while there is room."""
    if room <= shortest * len(lengths):
        return [room / len(lengths)] * len(lengths)
    widths = [room * length / sum(lengths) for length in lengths]
    short = [place for place, width in enumerate(widths) if width < shortest]
    missing = sum(shortest - widths[place] for place in short)
    spare = sum(max(0.0, width - shortest) for width in widths)
    return [
        shortest if place in short else width - missing * (width - shortest) / spare
        for place, width in enumerate(widths)
    ]


def _name_of(block: Block) -> str:
    if block.kind is Kind.GET_READY:
        return f"Get ready: {block.title}"
    if block.kind is Kind.TRANSITION:
        return f"Into position: {block.title}"
    return detail(block.title, side_words(block.side), set_words(*set_of(block)))
