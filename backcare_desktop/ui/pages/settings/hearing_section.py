# SPDX-License-Identifier: MIT
"""Sound: tones, voice and captions, each with a switch of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backcare_desktop.core.hearing import Hearing, mute_toggled
from backcare_desktop.ui.pages.settings.section import Section
from backcare_desktop.ui.pages.settings.titled_slider import volume_slider
from backcare_desktop.ui.pages.settings.tones_part import TonesPart
from backcare_desktop.ui.pages.settings.voice_part import VoicePart
from backcare_desktop.ui.widgets.banner import Banner
from backcare_desktop.ui.widgets.buttons import IconButton
from backcare_desktop.ui.widgets.check_row import CheckRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from backcare_desktop.core.sound_messages import OfferedVoice
    from backcare_desktop.ui.look.theme import Theme


class HearingSection(Section):
    """Tells what she chose as `Hearing`.

    Signals:
        tone_wanted(), phrase_wanted(): let her hear a sample, as loud as is set.
        opened(QWidget): this part has got longer and is to be seen.
    """

    tone_wanted = Signal()
    phrase_wanted = Signal()
    opened = Signal(QWidget)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Sound"))
        self._value = Hearing()
        self.trouble = Banner(theme, "", tone="calm")
        self.trouble.hide()
        self.mute_button = IconButton(theme, "volume", "", kind="plain")
        self.volume = volume_slider(theme, self.tr("Volume of everything"))
        self.tones = TonesPart(theme)
        self.voice = VoicePart(theme)
        self.captions = CheckRow(
            theme, self.tr("Captions show in words what is sounded and said")
        )
        self.body.addWidget(self.trouble)
        whole = QHBoxLayout()
        whole.setSpacing(8)
        whole.addWidget(self.mute_button, 0, Qt.AlignmentFlag.AlignBottom)
        whole.addWidget(self.volume, 1)
        whole.addStretch(0)
        self.body.addLayout(whole)
        for part in (self.tones, self.voice, self.captions):
            self.body.addWidget(part)
        self._connect()

    def _connect(self) -> None:
        self.mute_button.clicked.connect(self._toggle_mute)
        self.volume.value_chosen.connect(self._choose_volume)
        self.tones.changed.connect(self.changed)
        self.tones.sample_wanted.connect(self.tone_wanted)
        self.voice.changed.connect(self.changed)
        self.voice.sample_wanted.connect(self.phrase_wanted)
        for part in (self.tones, self.voice):
            part.question.opened.connect(self.opened)
        self.captions.toggled.connect(self._choose_captions)

    def set_voices(self, offered: Iterable[OfferedVoice]) -> None:
        """Offer these voices, after the system's own choice."""
        self.voice.set_voices(offered)

    def set_trouble(self, trouble: str) -> None:
        """Say why something cannot be heard; empty when all can."""
        self.trouble.setVisible(bool(trouble))
        self.trouble.show_message(
            trouble, self.tr("Captions show in words what you would hear."), "calm"
        )
        self.tones.set_trouble(trouble)
        self.voice.set_trouble(trouble)

    def show_choices(self, value: object) -> None:
        """Show the whole volume and the three channels."""
        if not isinstance(value, Hearing):
            return
        self._value = value
        self.tones.show_hearing(value)
        self.voice.show_hearing(value)
        self.captions.setChecked(value.has_captions)
        percent = value.volume_percent
        if value.is_muted:
            words = self.tr("Muted just now. Volume of everything: {percent} %")
            self.mute_button.set_icon("muted", self.tr("Sound on again"))
        else:
            words = self.tr("Volume of everything: {percent} %")
            self.mute_button.set_icon("volume", self.tr("Mute"))
        self.volume.show_value(percent, words.format(percent=percent))

    @Slot()
    def _toggle_mute(self) -> None:
        self.changed.emit(mute_toggled(self._value))

    @Slot(int)
    def _choose_volume(self, percent: int) -> None:
        """Take another volume; whoever moves it wants to hear it."""
        self.changed.emit(replace(self._value, volume_percent=percent, is_muted=False))

    @Slot(bool)
    def _choose_captions(self, is_on: bool) -> None:
        if is_on is not self._value.has_captions:
            self.changed.emit(replace(self._value, has_captions=is_on))
