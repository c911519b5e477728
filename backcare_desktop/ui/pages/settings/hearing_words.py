# SPDX-License-Identifier: MIT
"""What the choices about sound mean, and what to try when there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from backcare_desktop.core.hearing import VoiceDetail

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject

    from backcare_desktop.core.hearing import Hearing

Channel: TypeAlias = Literal["tones", "voice"]

SOFT = 0.25
"""Below this share of full loudness the slider is the first thing to look at."""
A_LITTLE = 40
"""Up to this rate the pace is a little slower or faster; beyond, much."""


def meaning_of(speaker: QObject, detail: VoiceDetail) -> str:
    """What the voice says, in a sentence."""
    if detail is VoiceDetail.NAMES:
        return speaker.tr(
            "It names exercises, sides, sets and rests. Tones give breath and count."
        )
    if detail is VoiceDetail.COUNTS:
        return speaker.tr(
            "It says the names, and counts every rep and the last seconds aloud."
        )
    return speaker.tr("It names, counts, and tells you when to breathe and what to do.")


def pace_words(speaker: QObject, rate: int) -> str:
    """How fast the voice speaks."""
    if rate == 0:
        return speaker.tr("Pace: as usual")
    if rate < -A_LITTLE:
        return speaker.tr("Pace: much slower")
    if rate < 0:
        return speaker.tr("Pace: a little slower")
    if rate <= A_LITTLE:
        return speaker.tr("Pace: a little faster")
    return speaker.tr("Pace: much faster")


def what_to_try(
    speaker: QObject, hearing: Hearing, channel: Channel, trouble: str
) -> tuple[str, ...]:
    """Sentences for whoever heard nothing, the likeliest cause first.

    Args:
        speaker: Whose translation is used.
        hearing: What is set.
        channel: What was not heard.
        trouble: What is known to be wrong with sound; empty when nothing is.
    """
    return tuple(_what_to_try(speaker, hearing, channel, trouble))


def _what_to_try(
    speaker: QObject, hearing: Hearing, channel: Channel, trouble: str
) -> Iterator[str]:
    if trouble:
        yield trouble
    loudness = hearing.tones_volume if channel == "tones" else hearing.voice_volume
    if hearing.is_muted:
        yield speaker.tr("Backcare is muted: press the loudspeaker at the top.")
    elif loudness < SOFT:
        yield speaker.tr("It is very soft here: move the volume to the right.")
    yield speaker.tr(
        "Is the loudspeaker on, and the volume of the computer up and not muted?"
    )
    yield speaker.tr(
        "Are headphones plugged in, or a wireless loudspeaker connected? Then the "
        "sound is there."
    )
    if channel == "voice":
        yield speaker.tr(
            "Tones, but no voice? Then a speech engine may be missing. On Linux it is "
            "Speech Dispatcher with a voice such as eSpeak NG."
        )
    yield speaker.tr(
        "It works without sound as well: captions say the same on the screen."
    )
