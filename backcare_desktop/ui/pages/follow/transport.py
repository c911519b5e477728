# SPDX-License-Identifier: MIT
"""The small controls under the step bar, for whoever has a hand free."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backcare_desktop.core.hearing import Hearing
from backcare_desktop.ui.widgets.buttons import IconButton

if TYPE_CHECKING:
    from backcare_desktop.ui.look.glyphs import IconName
    from backcare_desktop.ui.look.theme import Theme

GROUP_GAP_PX = 16
"""Between what moves in the routine and what does not."""
LEAST_SCALE = 40 / 48
"""However small the window, a button stays 40 px high and wide."""


class Transport(QWidget):
    """Previous, pause, next and repeat; sound and full screen.

    Signals:
        previous_wanted(), toggle_wanted(), next_wanted(), repeat_wanted(),
        mute_wanted(), full_screen_wanted(): the button that was pressed.
    """

    previous_wanted = Signal()
    toggle_wanted = Signal()
    next_wanted = Signal()
    repeat_wanted = Signal()
    mute_wanted = Signal()
    full_screen_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._previous = IconButton(theme, "previous", self.tr("Previous step (Left)"))
        self._toggle = IconButton(theme, "pause", self.tr("Pause (Space)"), kind="soft")
        self._next = IconButton(theme, "next", self.tr("Next step (Right)"))
        self._repeat = IconButton(theme, "repeat", self.tr("Repeat this step (R)"))
        self._volume = IconButton(theme, "volume", "")
        self._full_screen = IconButton(theme, "fullscreen", self.tr("Full screen (F)"))
        self._buttons = (
            (self._previous, self.previous_wanted),
            (self._toggle, self.toggle_wanted),
            (self._next, self.next_wanted),
            (self._repeat, self.repeat_wanted),
            (self._volume, self.mute_wanted),
            (self._full_screen, self.full_screen_wanted),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button, wanted in self._buttons:
            button.clicked.connect(wanted)
            if button is self._volume:
                row.addSpacing(GROUP_GAP_PX)
            row.addWidget(button)
        self.show_hearing(Hearing())

    def set_scale(self, scale: float) -> None:
        """Grow with the window."""
        for button, _ in self._buttons:
            button.set_scale(max(LEAST_SCALE, scale))

    def show_playing(self, playing: bool) -> None:
        """Offer what the middle button would do."""
        if playing:
            self._toggle.set_icon("pause", self.tr("Pause (Space)"))
        else:
            self._toggle.set_icon("play", self.tr("Play (Space)"))

    def show_hearing(self, hearing: Hearing) -> None:
        """Show whether there is sound, and how loud."""
        if not (hearing.has_tones or hearing.has_voice):
            name = self.tr("Tones and voice are off in Settings (M)")
        elif hearing.is_muted:
            name = self.tr("Muted, volume {percent} %: sound on again (M)")
        else:
            name = self.tr("Volume {percent} %: mute (M)")
        icon: IconName = "muted" if hearing.is_silent else "volume"
        self._volume.set_icon(icon, name.format(percent=hearing.volume_percent))

    def show_full_screen(self, full_screen: bool) -> None:
        """Offer the way into full screen, or out of it."""
        if full_screen:
            self._full_screen.set_icon(
                "leave-fullscreen", self.tr("Leave full screen (F)")
            )
        else:
            self._full_screen.set_icon("fullscreen", self.tr("Full screen (F)"))
