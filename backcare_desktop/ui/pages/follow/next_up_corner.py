# SPDX-License-Identifier: MIT
"""The corner that says what comes next, with its picture."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.ui.figure.thumbnails import Card
from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.pages.still_picture import StillPicture
from backcare_desktop.ui.widgets.text_fit import break_lines, fit_lines

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from backcare_desktop.core.frame import NextUp
    from backcare_desktop.core.picture import Shown
    from backcare_desktop.ui.figure.stage import FigureStage
    from backcare_desktop.ui.look.theme import Theme

WIDTH = 446
HEIGHT = 128
PADDING = 14
PICTURE_WIDTH = 152
NARROW_PICTURE_WIDTH = 80
RADIUS = 16
MOST_PX_PER_CM = 1.4
LINE_SHARE = 1.04
"""Design pixels, at 1366 x 768."""
LEAST_SHARE = 0.93
"""A title may shrink to the page's smallest size, 5 % of the height, and stays whole.

Before that its picture gets narrower, and goes; after that it takes a second line.
"""
LAST_PERCENT = 60
SHRINK_PERCENT = 4
"""The one word that is too long for a line by itself shrinks, and then is cut."""
KEPT_PICTURES = 3
"""What is next, what will be, and what was, for whoever goes back."""


class NextUpCorner(QWidget):
    """Paints heading, title and picture of what comes next."""

    def __init__(
        self,
        theme: Theme,
        stage: FigureStage,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stage = stage
        self._next_up: NextUp | None = None
        self._stills: OrderedDict[Shown, StillPicture] = OrderedDict()
        self._scale = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.tokens_changed.connect(self._forget_pictures)

    def show_next(self, next_up: NextUp | None) -> None:
        """Show what comes next; nothing when this is the last."""
        if next_up != self._next_up:
            self._next_up = next_up
            words = f"{next_up.heading}: {next_up.title}" if next_up else ""
            self.setAccessibleName(words)
            self.update()

    def set_scale(self, scale: float, width_px: int) -> None:
        """Grow with the words; as wide as the column above."""
        self._scale = scale
        self.setFixedSize(width_px, round(HEIGHT * scale))
        self._forget_pictures()

    def prepare(self, next_up: NextUp) -> bool:
        """Paint the picture of what will be next then; whether there was one to."""
        box = self._picture_box_beside(next_up.title)
        if box is None:
            return False
        still, card = self._still_of(next_up.picture), self._card(box)
        if still.is_kept_on(card):
            return False
        still.on(card)
        return True

    def _forget_pictures(self) -> None:
        self._stills.clear()
        self.update()

    def _still_of(self, picture: Shown) -> StillPicture:
        """The kept picture of this one or of another coming up; or a new one."""
        if picture not in self._stills:
            self._stills[picture] = StillPicture(self._stage, picture)
            while len(self._stills) > KEPT_PICTURES:
                self._stills.popitem(last=False)
        self._stills.move_to_end(picture)
        return self._stills[picture]

    def _card(self, box: QRectF) -> Card:
        return Card(
            box.toRect().size(),
            self.devicePixelRatioF(),
            self._theme.tokens.sunken,
            MOST_PX_PER_CM * self._scale,
        )

    def sizeHint(self) -> QSize:
        """Room at the design's size."""
        return QSize(WIDTH, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, its picture and two lines."""
        if self._next_up is None:
            return
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.sunken)
        radius = RADIUS * self._scale
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        padding = PADDING * self._scale
        box = self._picture_box()
        left = padding
        if box is not None:
            still = self._still_of(self._next_up.picture)
            painter.drawPixmap(box.topLeft(), still.on(self._card(box)))
            left = box.right() + padding
        painter.setPen(tokens.ink)
        lines, share = self._title_lines(self.width() - left - padding)
        if lines == [self._title()]:
            self._paint_under_heading(painter, left, lines[0], share)
        else:
            self._paint_lines(painter, left, lines, share)

    def _picture_box(self) -> QRectF | None:
        return self._picture_box_beside(self._title())

    def _picture_box_beside(self, title: str) -> QRectF | None:
        """Where the picture stands: as wide as the title lets it be, or nowhere."""
        padding = PADDING * self._scale
        words = self._metrics(LEAST_SHARE).horizontalAdvance(title) + 1
        room = self.width() - 3 * padding - words
        if room < NARROW_PICTURE_WIDTH * self._scale:
            return None
        width = min(room, PICTURE_WIDTH * self._scale)
        return QRectF(padding, padding / 2, width, self.height() - padding)

    def _title(self) -> str:
        return self._next_up.title if self._next_up else ""

    def _heading(self) -> str:
        return self._next_up.heading if self._next_up else ""

    def _metrics(self, share: float) -> QFontMetricsF:
        return QFontMetricsF(Type.FOLLOW_NEXT.font(self._scale * share))

    def _title_lines(self, width: float) -> tuple[list[str], float]:
        """The title in one line, or heading and title together in two; and its size."""
        for share in (1.0, LEAST_SHARE):
            if self._metrics(share).horizontalAdvance(self._title()) <= width:
                return [self._title()], share
        together = f"{self._heading()}: {self._title()}"
        for percent in range(100, LAST_PERCENT, -SHRINK_PERCENT):
            metrics = self._metrics(percent / 100)
            lines = break_lines(together, metrics, width)
            widest = max(metrics.horizontalAdvance(line) for line in lines)
            if len(lines) <= 2 and widest <= width:
                return lines, percent / 100
        share = LAST_PERCENT / 100
        return fit_lines(together, self._metrics(share), width, 2), share

    def _paint_under_heading(
        self, painter: QPainter, left: float, title: str, share: float
    ) -> None:
        half = self.height() / 2
        margin = 8 * self._scale
        flag = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(Type.FOLLOW_NEXT.font(self._scale * share))
        painter.drawText(QRectF(left, half, self.width(), half - margin), flag, title)
        painter.setFont(Type.FOLLOW_TEXT.font(self._scale))
        painter.setPen(self._theme.tokens.ink2)
        upper = QRectF(left, margin, self.width(), half - margin)
        painter.drawText(upper, flag, self._heading())

    def _paint_lines(
        self, painter: QPainter, left: float, lines: list[str], share: float
    ) -> None:
        font = Type.FOLLOW_NEXT.font(self._scale * share)
        painter.setFont(font)
        height = font.pixelSize() * LINE_SHARE
        top = (self.height() - height * len(lines)) / 2
        for number, line in enumerate(lines):
            row = QRectF(left, top + number * height, self.width(), height)
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, line)
