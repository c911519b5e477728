# SPDX-License-Identifier: MIT
"""The voice: how much it says, whose it is, how fast and how loud."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from backcare_desktop.core.hearing import VOICE_RATE, Hearing, VoiceDetail
from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.pages.settings.channel_part import ChannelPart
from backcare_desktop.ui.pages.settings.hearing_words import meaning_of, pace_words
from backcare_desktop.ui.pages.settings.section import TITLE_GAP_PX, titled
from backcare_desktop.ui.pages.settings.titled_slider import (
    TitledSlider,
    volume_slider,
)
from backcare_desktop.ui.pages.wrapped_text import Words
from backcare_desktop.ui.widgets.choice_box import ChoiceBox
from backcare_desktop.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Iterable

    from backcare_desktop.core.sound_messages import OfferedVoice
    from backcare_desktop.ui.look.theme import Theme

COLUMN_GAP_PX = 32


class VoicePart(ChannelPart):
    """Tells what she chose about the voice.

    Signals:
        changed(Hearing): with other wishes for the voice.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            "voice",
            self.tr("A voice tells you what comes and what to do"),
            self.tr("Say something"),
        )
        self._offered: tuple[OfferedVoice, ...] = ()
        name = self.tr("How much it says")
        self.detail = Segmented(
            theme,
            [
                (VoiceDetail.NAMES.value, self.tr("Names only")),
                (VoiceDetail.COUNTS.value, self.tr("Count aloud")),
                (VoiceDetail.EVERYTHING.value, self.tr("Everything")),
            ],
            name,
        )
        self._meaning = Words(theme, "", Type.SMALL, "ink2")
        self.voices = ChoiceBox(theme, self.tr("Voice"))
        ends = self.tr("Slower"), self.tr("Faster")
        self.rate = TitledSlider(theme, self.tr("Pace"), VOICE_RATE, ends)
        self.volume = volume_slider(theme, self.tr("Volume of the voice"))
        how_much = titled(theme, name, self.detail)
        how_much.addWidget(self._meaning)
        self.body.addLayout(how_much)
        self.body.addLayout(self._who(theme))
        sliders = QHBoxLayout()
        sliders.setSpacing(COLUMN_GAP_PX)
        sliders.addWidget(self.rate, 1)
        sliders.addWidget(self.volume, 1)
        self.body.addLayout(sliders)
        self._fill()
        self._connect()

    def _who(self, theme: Theme) -> QVBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.voices, 1)
        row.addWidget(self.sample_button, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout()
        column.setSpacing(TITLE_GAP_PX)
        column.addWidget(Words(theme, self.tr("Voice"), Type.SMALL_BOLD))
        column.addLayout(row)
        return column

    def _connect(self) -> None:
        self.switched.connect(self._switch)
        self.detail.current_changed.connect(self._choose_detail)
        self.voices.currentIndexChanged.connect(self._choose_voice)
        self.rate.value_chosen.connect(self._choose_rate)
        self.volume.value_chosen.connect(self._choose_volume)

    @property
    def meaning(self) -> str:
        """What the choice of how much means, in words."""
        return self._meaning.text()

    def set_voices(self, offered: Iterable[OfferedVoice]) -> None:
        """Offer these voices; the chosen one stays, even where it is missing."""
        self._offered = tuple(sorted(offered, key=lambda voice: voice.name.casefold()))
        self._fill()

    def show_hearing(self, hearing: Hearing) -> None:
        """Show what is set about the voice."""
        self.show_channel(hearing, is_on=hearing.has_voice)
        self.detail.choose(hearing.detail.value)
        self._meaning.setText(meaning_of(self, hearing.detail))
        self.rate.show_value(hearing.voice_rate, pace_words(self, hearing.voice_rate))
        words = self.tr("Volume of the voice: {percent} %")
        percent = hearing.voice_percent
        self.volume.show_value(percent, words.format(percent=percent))
        if self.voices.key != hearing.voice_name:
            self._fill()

    def _fill(self) -> None:
        """List the voices anew; listing them chooses none."""
        chosen = self._hearing.voice_name
        self.voices.blockSignals(True)
        self.voices.clear()
        self.voices.addItem(self.tr("System's choice"), "")
        for voice in self._offered:
            self.voices.addItem(_title_of(voice), voice.name)
        if self.voices.findData(chosen) < 0:
            missing = self.tr("{voice} (not found now)").format(voice=chosen)
            self.voices.addItem(missing, chosen)
        self.voices.setCurrentIndex(self.voices.findData(chosen))
        self.voices.blockSignals(False)
        self.voices.update()

    @Slot(bool)
    def _switch(self, is_on: bool) -> None:
        self._choose(replace(self._hearing, has_voice=is_on))

    @Slot(str)
    def _choose_detail(self, key: str) -> None:
        self._choose(replace(self._hearing, detail=VoiceDetail(key)))

    @Slot()
    def _choose_voice(self) -> None:
        self._choose(replace(self._hearing, voice_name=self.voices.key))

    @Slot(int)
    def _choose_rate(self, rate: int) -> None:
        self._choose(replace(self._hearing, voice_rate=rate))

    @Slot(int)
    def _choose_volume(self, percent: int) -> None:
        self._choose(replace(self._hearing, voice_percent=percent))

    def _choose(self, hearing: Hearing) -> None:
        if hearing != self._hearing:
            self.changed.emit(hearing)


def _title_of(voice: OfferedVoice) -> str:
    """Its name, and its language where the name does not say it."""
    language = QLocale.languageToString(QLocale(voice.locale).language())
    if language in voice.name:
        return voice.name
    return f"{voice.name} · {language}"
