# SPDX-License-Identifier: MIT
"""A word on the side, between the controls and the time, that can be put away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.ui.look.fonts import TextStyle
from backcare_desktop.ui.look.icons import paint_icon
from backcare_desktop.ui.widgets.buttons import IconButton
from backcare_desktop.ui.widgets.text_fit import break_lines, fit_lines, narrowest_px

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from backcare_desktop.ui.look.theme import Theme

STYLE = TextStyle(20, 500)
LEAST_TEXT_PX = 16
LINE_SHARE = 1.18
MAX_LINES = 2
LEAST_SCALE = 40 / 48
ICON_PX = 24.0
PADDING_PX = 14.0
GAP_PX = 10.0
RADIUS_PX = 12.0


class NoticeLine(QWidget):
    """Says what she should know once, in the row that is for hands, not for the mat.

    The newest stands there; put away, it uncovers the one before. The row keeps its
    room while there is nothing to say, so that nothing moves, and its height.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._put_away: set[str] = set()
        self._shown: list[str] = []
        self._scale = 1.0
        self.close_button = IconButton(
            theme, "close", self.tr("Close this notice"), parent=self
        )
        self.close_button.clicked.connect(self.put_away)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        theme.tokens_changed.connect(self.update)
        self.hide()

    @property
    def text(self) -> str:
        """What is said now; empty while nothing is."""
        return self._shown[-1] if self._shown else ""

    def say(self, text: str) -> bool:
        """Say a sentence, unless it stands there or she has put it away.

        Returns whether it is said from now on.
        """
        if not text or text in self._put_away or text in self._shown:
            return False
        self._shown.append(text)
        self._tell()
        return True

    @Slot()
    def put_away(self) -> None:
        """Take the newest sentence away; she has read it, and it does not come back."""
        self._put_away.add(self.text)
        self._shown = self._shown[:-1]
        self._tell()

    def drop(self, text: str = "") -> None:
        """Take back a sentence that is no longer so, or without one all of them."""
        self._shown = [each for each in self._shown if text and each != text]
        self._tell()

    def start_over(self) -> None:
        """Forget what was said: another session may say it again."""
        self._put_away.clear()
        self.drop()

    def set_scale(self, scale: float) -> None:
        """Grow with the window."""
        self._scale = max(LEAST_SCALE, scale)
        self.close_button.set_scale(self._scale)
        self._place()

    def _tell(self) -> None:
        had_focus = self.window().focusWidget() is self.close_button
        if had_focus and not self._shown:
            self._give_the_keyboard_back()
        self.setAccessibleName(self.text)
        self.setToolTip(self.text)
        self.setVisible(bool(self._shown))
        self._place()

    def _give_the_keyboard_back(self) -> None:
        """Left to itself, the focus would move on to a button that does something."""
        step = self.parentWidget()
        while step is not None and step.focusPolicy() is Qt.FocusPolicy.NoFocus:
            step = step.parentWidget()
        if step is not None:
            step.setFocus()

    def _beside_px(self) -> float:
        """Everything in the box but the words."""
        parts_px = PADDING_PX + ICON_PX + 2 * GAP_PX
        return parts_px * self._scale + self.close_button.sizeHint().width()

    def _fitting(self) -> tuple[QFont, list[str]]:
        """The words in one line or two of one length; small before they are cut."""
        room = max(1.0, self.width() - self._beside_px())
        for px in (STYLE.px * self._scale, LEAST_TEXT_PX):
            font = TextStyle(max(LEAST_TEXT_PX, round(px)), STYLE.weight).font()
            metrics = QFontMetricsF(font)
            if len(break_lines(self.text, metrics, room)) <= MAX_LINES:
                break
        else:
            return font, fit_lines(self.text, metrics, room, MAX_LINES)
        if metrics.horizontalAdvance(self.text) > room:
            room = narrowest_px(self.text, metrics, MAX_LINES) + 1.0
        return font, break_lines(self.text, metrics, room)

    def _box(self) -> QRectF:
        """The ground: as wide as the words ask for, in the middle."""
        font, lines = self._fitting()
        metrics = QFontMetricsF(font)
        words_px = max(metrics.horizontalAdvance(line) for line in lines)
        width = min(float(self.width()), words_px + 1.0 + self._beside_px())
        box = QRectF(0, 0, width, self.height())
        box.moveCenter(QRectF(self.rect()).center())
        return box

    def _place(self) -> None:
        if self._shown:
            size = self.close_button.sizeHint()
            box = self._box()
            top = (self.height() - size.height()) / 2
            right = box.right() - size.width()
            self.close_button.setGeometry(
                round(right), round(top), size.width(), size.height()
            )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, icon and words."""
        if not self._shown:
            return
        tokens, scale, box = self._theme.tokens, self._scale, self._box()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.sunken)
        painter.drawRoundedRect(box, RADIUS_PX * scale, RADIUS_PX * scale)
        icon = QRectF(0, 0, ICON_PX * scale, ICON_PX * scale)
        icon.moveCenter(box.center())
        icon.moveLeft(box.left() + PADDING_PX * scale)
        paint_icon(painter, icon, "information", tokens.primary_ink)
        font, lines = self._fitting()
        painter.setFont(font)
        painter.setPen(tokens.ink)
        line_px = font.pixelSize() * LINE_SHARE
        top = (self.height() - line_px * len(lines)) / 2
        left = icon.right() + GAP_PX * scale
        for number, line in enumerate(lines):
            row = QRectF(left, top + number * line_px, box.right() - left, line_px)
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        self._place()

    def sizeHint(self) -> QSize:
        """Take what the row has left."""
        return QSize(200, self.close_button.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for the button and a few words."""
        return QSize(160, self.close_button.sizeHint().height())
