# SPDX-License-Identifier: MIT
"""Which of the voices on offer is hers: engines may begin with one of any language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from backcare_desktop.core.sound_messages import OfferedVoice

ENGLISH = ("en_US", "en_GB", "en")
"""The program's own words are English, whatever else is missing."""

_AT_HOME = {
    "en_US": ("America", "United States"),
    "en_GB": ("Great Britain", "United Kingdom"),
    "de_DE": ("German", "Germany"),
    "fr_FR": ("France",),
    "es_ES": ("Spain",),
    "pt_PT": ("Portugal",),
}
"""Engines offer the accents of half a world under one locale; these are at home."""


def best_locale(available: Sequence[str], wanted: str) -> str | None:
    """The wanted locale, else its language, else English; None without either."""
    for wish in (wanted, wanted.partition("_")[0], *ENGLISH):
        if wish in available:
            return wish
        language = wish.partition("_")[0]
        alike = [name for name in available if name.partition("_")[0] == language]
        if alike and wish == language:
            return min(alike)
    return None


def voice_named(offered: Iterable[OfferedVoice], name: str) -> OfferedVoice | None:
    """The one that she has chosen, if it is still there."""
    return next((voice for voice in offered if name and voice.name == name), None)


def best_voice(offered: Iterable[OfferedVoice]) -> OfferedVoice | None:
    """The plainest voice that is at home in its country."""
    return min(offered, key=_strangeness, default=None)


def without_variants(offered: Iterable[OfferedVoice]) -> tuple[OfferedVoice, ...]:
    """Each voice once: eSpeak offers every one in a hundred guises, as `name+guise`."""
    return tuple(voice for voice in offered if "+" not in voice.name)


def _strangeness(voice: OfferedVoice) -> tuple[bool, bool, int, str]:
    home = _AT_HOME.get(voice.locale, ())
    is_at_home = any(place in voice.name for place in home)
    return "+" in voice.name, not is_at_home, len(voice.name), voice.name
