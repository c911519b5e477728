# SPDX-License-Identifier: MIT
"""What choices about sound mean, and what to try, in plain words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from backcare_desktop.core.hearing import Hearing, VoiceDetail
from backcare_desktop.ui.pages.settings.hearing_words import (
    Channel,
    meaning_of,
    pace_words,
    what_to_try,
)


def test_each_detail_has_its_sentence() -> None:
    """Three choices, three meanings."""
    sentences = {meaning_of(QObject(), detail) for detail in VoiceDetail}
    assert len(sentences) == len(VoiceDetail)
    assert all(sentence.endswith(".") for sentence in sentences)


@pytest.mark.parametrize(
    ("rate", "words"),
    [
        (-100, "much slower"),
        (-40, "a little slower"),
        (-1, "a little slower"),
        (0, "as usual"),
        (1, "a little faster"),
        (40, "a little faster"),
        (100, "much faster"),
    ],
)
def test_the_pace_in_words(rate: int, words: str) -> None:
    """Nobody thinks of a voice in percent."""
    assert pace_words(QObject(), rate) == f"Pace: {words}"


@pytest.mark.parametrize(
    ("hearing", "channel", "trouble", "first"),
    [
        (Hearing(), "tones", "", "Is the loudspeaker on"),
        (Hearing(is_muted=True), "voice", "", "Backcare is muted"),
        (Hearing(volume_percent=10), "tones", "", "It is very soft here"),
        (Hearing(voice_percent=10), "voice", "", "It is very soft here"),
        (Hearing(voice_percent=10), "tones", "", "Is the loudspeaker on"),
        (Hearing(is_muted=True), "voice", "No engine.", "No engine."),
    ],
)
def test_the_likeliest_cause_comes_first(
    hearing: Hearing, channel: Channel, trouble: str, first: str
) -> None:
    """What the program knows about itself, before what only she can know."""
    assert what_to_try(QObject(), hearing, channel, trouble)[0].startswith(first)


def test_help_names_what_is_usually_wrong() -> None:
    """Loudspeaker, volume, mute, headphones; the engine for the voice alone."""
    voice = " ".join(what_to_try(QObject(), Hearing(), "voice", ""))
    tones = " ".join(what_to_try(QObject(), Hearing(), "tones", ""))
    for word in ("loudspeaker", "volume", "muted", "eadphones", "captions"):
        assert word in voice
        assert word in tones
    assert "engine" in voice
    assert "engine" not in tones
