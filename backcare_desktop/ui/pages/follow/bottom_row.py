# SPDX-License-Identifier: MIT
"""The row under the step bar: controls, a word on the side, and the time left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from backcare_desktop.core.duration import clock_left
from backcare_desktop.core.hearing import Hearing
from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.pages.follow.fitted_line import FittedLine
from backcare_desktop.ui.pages.follow.notice_line import NoticeLine
from backcare_desktop.ui.pages.follow.transport import Transport
from backcare_desktop.ui.pages.follow.volume_readout import VolumeReadout

if TYPE_CHECKING:
    from backcare_desktop.ui.look.theme import Theme

GAP_PX = 24


class BottomRow(QWidget):
    """Nothing in it moves: the volume is read in the place of the time left."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._hearing = Hearing()
        self.transport = Transport(theme)
        self.notice = NoticeLine(theme)
        self.left = FittedLine(theme, Type.FOLLOW_TEXT)
        self.volume = VolumeReadout(theme)
        self.volume.done.connect(self._show_time)
        self._corner = QStackedLayout()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.transport)
        self._row.addWidget(self.notice, 1)
        self._row.addLayout(self._corner)
        # Only now: it shows its first widget at once, which would be a window.
        self._corner.addWidget(self.left)
        self._corner.addWidget(self.volume)

    @property
    def shows_volume(self) -> bool:
        """Whether the volume stands in the place of the time just now."""
        return self._corner.currentWidget() is self.volume

    def show_left(self, left_ms: int) -> None:
        """Show how long the routine still takes."""
        words = self.tr("{time} left").format(time=clock_left(left_ms))
        self.left.set_text(words)

    def show_hearing(self, hearing: Hearing) -> bool:
        """Take another volume; whether it is one, so that it is worth a look."""
        before, self._hearing = self._hearing, hearing
        self.transport.show_hearing(hearing)
        return _loudness(before) != _loudness(hearing)

    def show_volume(self) -> None:
        """Let the volume be read for a moment."""
        self.volume.show_hearing(self._hearing)
        self._corner.setCurrentWidget(self.volume)

    def _show_time(self) -> None:
        self._corner.setCurrentWidget(self.left)

    def set_scale(self, window: float, text: float) -> None:
        """Grow with the window, and its large words with the distance."""
        self.transport.set_scale(window)
        self.notice.set_scale(window)
        self.left.set_scale(text)
        self.volume.set_scale(text)
        self._row.setSpacing(round(GAP_PX * window))


def _loudness(hearing: Hearing) -> tuple[int, bool]:
    return hearing.volume_percent, hearing.is_muted
