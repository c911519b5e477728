# SPDX-License-Identifier: MIT
"""The tones: on or off, how loud, and what one sounds like."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from backcare_desktop.ui.pages.settings.channel_part import ChannelPart
from backcare_desktop.ui.pages.settings.titled_slider import ROW_PX, volume_slider

if TYPE_CHECKING:
    from backcare_desktop.core.hearing import Hearing
    from backcare_desktop.ui.look.theme import Theme


class TonesPart(ChannelPart):
    """Tells what she chose about the tones.

    Signals:
        changed(Hearing): with other wishes for the tones.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            "tones",
            self.tr("Tones for each breath, rep and change"),
            self.tr("Play a tone"),
            sample_px=40,
        )
        self.volume = volume_slider(theme, self.tr("Volume of the tones"))
        self.body.addLayout(self._how_loud())
        self.switched.connect(self._switch)
        self.volume.value_chosen.connect(self._choose_volume)

    def _how_loud(self) -> QHBoxLayout:
        """The volume, and on one line with its slider what it sounds like."""
        on_the_line = QVBoxLayout()
        spare_px = ROW_PX - self.sample_button.least_height_px
        on_the_line.setContentsMargins(0, 0, 0, spare_px // 2)
        on_the_line.addWidget(self.sample_button)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self.volume, 1)
        row.addLayout(on_the_line)
        row.setAlignment(on_the_line, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(0)
        return row

    def show_hearing(self, hearing: Hearing) -> None:
        """Show what is set about the tones."""
        self.show_channel(hearing, is_on=hearing.has_tones)
        words = self.tr("Volume of the tones: {percent} %")
        percent = hearing.tones_percent
        self.volume.show_value(percent, words.format(percent=percent))

    @Slot(bool)
    def _switch(self, is_on: bool) -> None:
        if is_on is not self._hearing.has_tones:
            self.changed.emit(replace(self._hearing, has_tones=is_on))

    @Slot(int)
    def _choose_volume(self, percent: int) -> None:
        self.changed.emit(replace(self._hearing, tones_percent=percent))
