# SPDX-License-Identifier: MIT
"""Sound in Settings: three channels, samples, and what to do when nothing is heard."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backcare_desktop.core.hearing import Hearing, VoiceDetail
from backcare_desktop.core.settings import Settings
from backcare_desktop.core.sound_messages import OfferedVoice

if TYPE_CHECKING:
    from backcare_desktop.ui.pages.settings.channel_part import ChannelPart
    from backcare_desktop.ui.pages.settings.hearing_section import HearingSection
    from backcare_desktop.ui.pages.settings.settings_page import SettingsPage

Key = Qt.Key
VOICES = [
    OfferedVoice("Samantha", "en_US"),
    OfferedVoice("English (America)", "en_US"),
]


@pytest.fixture
def section(page: SettingsPage) -> HearingSection:
    """Give the card on its page, which shows what is told."""
    return page.hearing


@pytest.fixture
def told(section: HearingSection) -> list[Hearing]:
    """Keep what the section tells."""
    heard: list[Hearing] = []
    section.changed.connect(heard.append)
    return heard


def titles(section: HearingSection) -> list[str]:
    """Give the words of the voices that can be chosen."""
    box = section.voice.voices
    return [box.itemText(place) for place in range(box.count())]


def test_each_control_tells_its_own_value(
    section: HearingSection, told: list[Hearing]
) -> None:
    """One after the other, what was chosen before is kept."""
    section.set_voices(VOICES)
    section.volume.slider.setValue(10)
    section.tones.volume.slider.setValue(6)
    section.voice.volume.slider.setValue(4)
    section.voice.rate.slider.setValue(-3)
    section.voice.detail.choose("counts")
    section.voice.voices.setCurrentIndex(2)
    section.captions.click()
    assert told[-1] == Hearing(
        volume_percent=50,
        tones_percent=30,
        voice_percent=20,
        voice_rate=-30,
        detail=VoiceDetail.COUNTS,
        voice_name="Samantha",
        has_captions=False,
    )
    section.tones.switch.click()
    section.voice.switch.click()
    assert not told[-1].has_tones
    assert not told[-1].has_voice
    assert len(told) == 9


def test_a_channel_that_is_off_hides_what_goes_with_it(
    section: HearingSection,
) -> None:
    """Three switches remain, and the whole volume."""
    section.tones.sample_button.click()
    section.tones.switch.click()
    section.voice.switch.click()
    assert not section.tones.volume.isVisible()
    assert not section.tones.question.isVisible()
    assert not section.voice.voices.isVisible()
    section.tones.switch.click()
    assert section.tones.volume.isVisible()
    assert not section.tones.question.isVisible()


def test_how_much_it_says_is_explained(section: HearingSection) -> None:
    """One sentence, of the choice that holds."""
    assert "when to breathe" in section.voice.meaning
    section.voice.detail.choose("names")
    assert "Tones give breath and count" in section.voice.meaning


def test_mute_is_seen_and_ends_when_the_volume_is_moved(
    section: HearingSection, told: list[Hearing]
) -> None:
    """Whoever moves the volume wants to hear it."""
    QTest.mouseClick(section.mute_button, Qt.MouseButton.LeftButton)
    assert told == [Hearing(is_muted=True)]
    assert section.mute_button.accessibleName() == "Sound on again"
    assert section.volume.words.startswith("Muted just now")
    section.volume.slider.setValue(17)
    assert told[-1] == Hearing(volume_percent=85)
    assert section.mute_button.accessibleName() == "Mute"


def test_voices_come_after_the_system_s_choice(
    section: HearingSection, told: list[Hearing]
) -> None:
    """By name, with the language where the name does not say it."""
    assert titles(section) == ["System's choice"]
    section.set_voices(VOICES)
    assert titles(section) == [
        "System's choice",
        "English (America)",
        "Samantha · English",
    ]
    assert section.voice.voices.key == ""
    assert told == []


def test_a_chosen_voice_that_is_missing_stays_chosen(
    page: SettingsPage, section: HearingSection, told: list[Hearing]
) -> None:
    """The engine may be back tomorrow; until then the list says so."""
    hearing = Hearing(voice_name="Samantha")
    page.show_settings(
        Settings(hearing=hearing), date(2026, 11, 21), desktop_is_still=False
    )
    assert section.voice.voices.currentText() == "Samantha (not found now)"
    section.set_voices(VOICES)
    assert section.voice.voices.currentText() == "Samantha · English"
    assert len(titles(section)) == 3
    section.set_voices([])
    assert section.voice.voices.key == "Samantha"
    assert told == []


def test_samples_are_wished_for_and_asked_about(section: HearingSection) -> None:
    """A tone and a phrase; each asks below its own button."""
    wishes: list[str] = []
    section.tone_wanted.connect(lambda: wishes.append("tone"))
    section.phrase_wanted.connect(lambda: wishes.append("phrase"))
    assert not section.tones.question.isVisible()
    section.tones.sample_button.click()
    assert section.tones.question.isVisible()
    assert not section.voice.question.isVisible()
    section.voice.sample_button.click()
    assert section.voice.question.isVisible()
    assert wishes == ["tone", "phrase"]


@pytest.mark.parametrize("name", ["tones", "voice"])
def test_yes_ends_the_question(section: HearingSection, name: str) -> None:
    """And the keyboard is back where it came from."""
    part: ChannelPart = getattr(section, name)
    part.sample_button.click()
    part.question.yes_button.setFocus()
    QTest.keyClick(part.question.yes_button, Key.Key_Return)
    assert not part.question.isVisible()
    assert part.sample_button.hasFocus()


@pytest.mark.parametrize("name", ["tones", "voice"])
def test_no_leads_to_help_that_can_be_closed(
    section: HearingSection, name: str
) -> None:
    """By keyboard: No, what to try, Close, and again from the start."""
    section.set_trouble("No loudspeaker or headphones were found.")
    part: ChannelPart = getattr(section, name)
    part.sample_button.click()
    part.question.no_button.setFocus()
    QTest.keyClick(part.question.no_button, Key.Key_Return)
    assert part.question.help_lines[0] == "No loudspeaker or headphones were found."
    assert len(part.question.help_lines) >= 4
    assert not part.question.no_button.isVisible()
    assert part.question.close_button.hasFocus()
    QTest.keyClick(part.question.close_button, Key.Key_Space)
    assert not part.question.isVisible()
    assert part.sample_button.hasFocus()
    part.sample_button.click()
    assert part.question.help_lines == ()
    assert part.question.no_button.isVisible()


def test_what_opens_comes_into_view(
    page: SettingsPage, section: HearingSection
) -> None:
    """In a low window the help would lie below the edge."""
    page.window().resize(700, 600)
    QApplication.processEvents()
    page.scroll_area.bring_into_view(section.voice.sample_button)
    section.voice.sample_button.click()
    section.voice.question.no_button.click()
    for _ in range(3):
        QApplication.processEvents()
    question = section.voice.question
    seen = question.visibleRegion().boundingRect()
    assert seen.width() == question.width()
    assert seen.height() >= min(question.height(), 200)
    assert seen.top() == 0


def test_trouble_is_said_in_place(section: HearingSection) -> None:
    """In words, at the top of the card, for as long as it lasts."""
    assert not section.trouble.isVisible()
    section.set_trouble("No speech engine is installed.")
    assert section.trouble.isVisible()
    name = section.trouble.accessibleName()
    assert name.startswith("No speech engine is installed.")
    section.set_trouble("")
    assert not section.trouble.isVisible()


def test_controls_can_be_used_whatever_the_trouble(
    section: HearingSection, told: list[Hearing]
) -> None:
    """She may set up in silence what she will hear tomorrow."""
    section.set_trouble("No loudspeaker or headphones were found.")
    section.tones.volume.slider.setValue(6)
    assert told == [Hearing(tones_percent=30)]
