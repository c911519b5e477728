# SPDX-License-Identifier: MIT
"""The system's speech engine, with a language and a voice that she understands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTextToSpeech import QTextToSpeech

from backcare_desktop.core.sound_messages import OfferedVoice
from backcare_desktop.sound.voice_choice import (
    best_locale,
    best_voice,
    voice_named,
    without_variants,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale, QObject
    from PySide6.QtTextToSpeech import QVoice

    from backcare_desktop.core.sound_messages import Voice

NOT_FOR_PEOPLE = {"", "mock"}
"""`mock` is Qt's silent engine for tests, and is always on offer."""


def engines() -> list[str]:
    """The engines that may make a sound; whether they do shows when they are made."""
    offered = QTextToSpeech.availableEngines()
    return [name for name in offered if name not in NOT_FOR_PEOPLE]


def made_engine(name: str, parent: QObject) -> QTextToSpeech:
    """An engine, which may be in State.Error. It blocks for up to two seconds."""
    return QTextToSpeech(name, parent)


def failed(engine: QTextToSpeech) -> bool:
    """Whether the engine cannot be heard."""
    return (
        engine.state() == QTextToSpeech.State.Error
        or engine.engine() in NOT_FOR_PEOPLE
        or not engine.availableLocales()
    )


def choose(engine: QTextToSpeech, wish: Voice) -> str:
    """Set language, voice and rate; the name of the voice, "" when none fits."""
    locales = {locale.name(): locale for locale in engine.availableLocales()}
    name = best_locale(sorted(locales), wish.locale)
    if name is None:
        return ""
    engine.setLocale(locales[name])
    engine.setRate(wish.rate)
    voices = {_offer(voice): voice for voice in _voices(engine, locales[name])}
    here = [offer for offer in voices if offer.locale == name]
    best = voice_named(voices, wish.name) or best_voice(here)
    if best is None:
        return ""
    engine.setVoice(voices[best])
    return best.name


def offered_voices(engine: QTextToSpeech) -> tuple[OfferedVoice, ...]:
    """The voices of the language that is set, of every country that speaks it."""
    found = {_offer(voice) for voice in _voices(engine, engine.locale())}
    return without_variants(sorted(found, key=lambda each: (each.locale, each.name)))


def _voices(engine: QTextToSpeech, locale: QLocale) -> list[QVoice]:
    """Every voice of a language, as PySide cannot be asked for a language itself."""
    alike = [
        each
        for each in engine.availableLocales()
        if each.language() == locale.language()
    ]
    return [voice for each in alike for voice in engine.allVoices(each)]


def _offer(voice: QVoice) -> OfferedVoice:
    return OfferedVoice(voice.name(), voice.locale().name())
