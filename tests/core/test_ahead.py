# SPDX-License-Identifier: MIT
"""What is handed over ahead of time: everything once, and nothing too early."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.core.ahead import Due, Handed, Score, due, landing, score_of
from backcare_desktop.core.hearing import Hearing
from tests.core.authored_routines import timelines
from tests.core.players import FIRST_REP_MS, SECOND_REP_MS, SELF_PACED, TILT

if TYPE_CHECKING:
    from backcare_desktop.core.sounding import Sound
    from backcare_desktop.core.speech import Phrase
    from backcare_desktop.core.timeline import Timeline

SCORE = score_of(TILT, Hearing())


def test_a_sound_is_handed_over_before_its_moment() -> None:
    """The step's chime is on its way while the count-down still runs."""
    found = due(SCORE, Handed(FIRST_REP_MS - 500), FIRST_REP_MS - 200, 300)
    assert [sound.at_ms for sound in found.sounds] == [FIRST_REP_MS] * 3


def test_what_was_handed_over_is_not_handed_over_again() -> None:
    """A second question at the same place finds nothing."""
    found = due(SCORE, Handed(), FIRST_REP_MS, 300)
    again = due(SCORE, found.handed, FIRST_REP_MS, 300)
    assert found.sounds
    assert again == Due((), (), found.handed)


def test_nothing_is_heard_from_behind_a_gate() -> None:
    """While she takes her time, what comes after stays unsaid."""
    score = score_of(SELF_PACED, Hearing())
    gate_ms = SELF_PACED.gates[0]
    found = due(score, Handed(gate_ms - 1), gate_ms - 10, 60_000)
    assert {sound.at_ms for sound in found.sounds} == {gate_ms}
    assert found.handed.until_ms == gate_ms


def test_landing_amid_an_announcement_says_it() -> None:
    """Who jumps to the start of a rep hears which one it is."""
    texts = [phrase.text for phrase in landing(SCORE, SECOND_REP_MS)]
    assert texts == ["Two. Breathe out, tuck your tail."]


def test_landing_later_says_nothing_old() -> None:
    """What was announced for a moment that has passed is no news."""
    assert landing(SCORE, SECOND_REP_MS + 100) == ()


@given(timelines(), st.lists(st.integers(1, 4_000), min_size=1, max_size=40))
def test_every_pattern_of_ticks_hands_over_everything_once(
    timeline: Timeline, steps_ms: list[int]
) -> None:
    """However the timer stutters: each sound and each phrase exactly once."""
    score = score_of(timeline, Hearing())
    handed = Handed()
    sounds: list[Sound] = []
    phrases: list[Phrase] = []
    position_ms, turn = 0, 0
    while position_ms < score.timeline.duration_ms:
        found = due(score, handed, position_ms, 300)
        handed = found.handed
        sounds += found.sounds
        phrases += found.phrases
        position_ms += steps_ms[turn % len(steps_ms)]
        turn += 1
    found = due(score, handed, score.timeline.duration_ms, 60_000)
    assert tuple(sounds + list(found.sounds)) == score.sounds
    assert tuple(phrases + list(found.phrases)) == score.phrases


def test_a_score_says_as_much_as_she_wants() -> None:
    """Without the voice's counts there are fewer phrases."""
    assert isinstance(SCORE, Score)
    assert len(SCORE.phrases) > 10
