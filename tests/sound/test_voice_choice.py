# SPDX-License-Identifier: MIT
"""The voice speaks her language, in the accent of its country."""

from __future__ import annotations

import pytest

from backcare_desktop.core.sound_messages import OfferedVoice
from backcare_desktop.sound.voice_choice import (
    best_locale,
    best_voice,
    voice_named,
    without_variants,
)

ESPEAK = [
    OfferedVoice(name, "en_US")
    for name in (
        "English (Caribbean)",
        "English (Caribbean)+Adam",
        "English (America, New York City)",
        "English (America)+Demonic",
        "English (America)",
    )
]


@pytest.mark.parametrize(
    ("available", "wanted", "expected"),
    [
        (["de_DE", "en_GB", "en_US"], "en_GB", "en_GB"),
        (["de_DE", "en_GB", "en_US"], "de_AT", "de_DE"),
        (["de_DE", "en_GB", "en_US"], "fr_FR", "en_US"),
        (["de_DE", "en_GB"], "fr_FR", "en_GB"),
        (["de_DE", "en_IN"], "fr_FR", "en_IN"),
        (["en"], "en_US", "en"),
        (["bpy_IN", "de_DE"], "fr_FR", None),
        (["eng_XX", "enm"], "en_US", None),
        ([], "en_US", None),
    ],
)
def test_best_locale(available: list[str], wanted: str, expected: str | None) -> None:
    """The locale, else its language, else English; never just any other language."""
    assert best_locale(available, wanted) == expected


def test_the_plain_voice_of_the_country_is_best() -> None:
    """Not the first on offer, and no guise of it."""
    assert best_voice(ESPEAK) == OfferedVoice("English (America)", "en_US")


def test_a_country_without_a_name_gets_its_plainest_voice() -> None:
    """Of an engine that we know nothing about."""
    offered = [
        OfferedVoice("Milena (Enhanced)", "ru_RU"),
        OfferedVoice("Yuri", "ru_RU"),
    ]
    assert best_voice(offered) == OfferedVoice("Yuri", "ru_RU")


def test_no_voice_is_an_answer_too() -> None:
    """Engines with a language and no voice for it exist."""
    assert best_voice([]) is None


def test_a_chosen_voice_is_found_by_its_name() -> None:
    """A guise too, if that is what she likes; an empty name is no choice."""
    assert voice_named(ESPEAK, "English (America)+Demonic") == ESPEAK[3]
    assert voice_named(ESPEAK, "Gone") is None
    assert voice_named([OfferedVoice("", "en_US")], "") is None


def test_guises_are_not_offered() -> None:
    """Six voices of a language are a choice, six hundred are none."""
    names = [voice.name for voice in without_variants(ESPEAK)]
    assert names == [
        "English (Caribbean)",
        "English (America, New York City)",
        "English (America)",
    ]
