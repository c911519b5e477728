# SPDX-License-Identifier: MIT
"""Every meaning gets its sound, and no sound hides another."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hypothesis import given

from backcare_desktop.core.sounding import (
    CHIME_SPACING_MS,
    MOST_CHIMES,
    Sound,
    sounds_at,
    sounds_of,
)
from backcare_desktop.core.timeline import Cue, CueKind
from tests.core.authored_routines import timelines
from tests.core.players import FIRST_REP_MS, TILT

if TYPE_CHECKING:
    from backcare_desktop.core.timeline import Timeline

BESIDE_CHIMES = {CueKind.REP, CueKind.BREATHE_IN, CueKind.BREATHE_OUT}


def test_breath_tones_last_as_long_as_the_breath() -> None:
    """Out for 4 s, in for 4 s: the tone ends where the breath turns."""
    tones = [sound for sound in sounds_of(TILT) if sound.for_ms]
    assert tones[:2] == [
        Sound("breathe-out", FIRST_REP_MS, 4_000),
        Sound("breathe-in", FIRST_REP_MS + 6_500, 4_000),
    ]


def test_chimes_of_one_instant_follow_each_other() -> None:
    """A done set and a rest are two sounds, and each is heard for itself."""
    kinds = [CueKind.SET_DONE, CueKind.REST]
    sounds = list(sounds_at(TILT, [Cue(1_000, kind) for kind in kinds]))
    assert [(sound.name, sound.at_ms) for sound in sounds] == [
        ("set-done", 1_000),
        ("rest", 1_000 + CHIME_SPACING_MS),
    ]


def test_a_breath_never_waits_for_a_chime() -> None:
    """The step's chime, the rep's tick and the breath begin together."""
    sounds = [sound for sound in sounds_of(TILT) if sound.at_ms == FIRST_REP_MS]
    assert [sound.name for sound in sounds] == ["step-begins", "rep", "breathe-out"]


@given(timelines())
def test_every_cue_sounds_once_or_yields_to_two_others(timeline: Timeline) -> None:
    """Breaths and reps always sound; of chimes at most two of one instant."""
    names = Counter(sound.name for sound in sounds_of(timeline))
    kinds = Counter(cue.kind for cue in timeline.cues)
    assert all(names[kind.value] == kinds[kind] for kind in BESIDE_CHIMES)
    chimes = Counter(
        cue.at_ms for cue in timeline.cues if cue.kind not in BESIDE_CHIMES
    )
    sounding = sum(names.values()) - sum(names[kind.value] for kind in BESIDE_CHIMES)
    assert sounding == sum(min(MOST_CHIMES, count) for count in chimes.values())
