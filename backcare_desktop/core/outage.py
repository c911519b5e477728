# SPDX-License-Identifier: MIT
"""What she is told when something cannot be heard: why, and what carries on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from backcare_desktop.core.hearing import Hearing


@dataclass(frozen=True, slots=True)
class Outage:
    """Why tones and voice cannot be heard; "" for what can."""

    tones: str = ""
    voice: str = ""

    @property
    def causes(self) -> str:
        """The causes, each of them once; "" when all can be heard."""
        return " ".join(dict.fromkeys(why for why in (self.tones, self.voice) if why))


def missed(outage: Outage, hearing: Hearing) -> Outage:
    """The part of an outage that she misses: what she has switched off is none."""
    return Outage(
        outage.tones if hearing.has_tones else "",
        outage.voice if hearing.has_voice else "",
    )


def outage_words(outage: Outage, hearing: Hearing) -> str:
    """Why something is not heard and what carries on; "" when she misses nothing."""
    lost = missed(outage, hearing)
    if not lost.causes:
        return ""
    left = []
    if hearing.has_tones and not lost.tones:
        left.append("chimes")
    if hearing.has_voice and not lost.voice:
        left.append("the voice")
    if hearing.has_captions:
        left.append("captions")
    if not left:
        return f"{lost.causes} The screen shows what to do."
    verb = "carries on" if left == ["the voice"] else "carry on"
    named = " and ".join(left)
    return f"{lost.causes} {named[0].upper()}{named[1:]} {verb}."
