# SPDX-License-Identifier: MIT
"""What the voice says is short, in time, and enough to follow with eyes closed."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.core.hearing import VoiceDetail
from backcare_desktop.core.speech import phrases_of
from backcare_desktop.core.timeline import CueKind
from backcare_desktop.core.words import number_word
from tests.core.authored_routines import timelines
from tests.core.players import FIRST_REP_MS, SECOND_REP_MS, TILT
from tests.core.written_routines import LIBRARY, exercise, timeline_of

if TYPE_CHECKING:
    from backcare_desktop.core.speech import Phrase
    from backcare_desktop.core.timeline import Timeline

EVERYTHING = VoiceDetail.EVERYTHING


def said_at(timeline: Timeline, about_ms: int, detail: VoiceDetail) -> Phrase:
    """The phrase about a moment."""
    found = [p for p in phrases_of(timeline, detail) if p.about_ms == about_ms]
    assert len(found) == 1
    return found[0]


def test_a_breath_is_announced_before_it_turns() -> None:
    """The in-breath has been announced when the breath turns, not after it."""
    phrase = said_at(TILT, FIRST_REP_MS + 6_500, EVERYTHING)
    assert phrase.text == "Breathe in, back to flat."
    assert phrase.at_ms < phrase.ends_ms <= phrase.about_ms


def test_a_rep_is_counted_with_its_breath() -> None:
    """One phrase says which rep it is and what to do."""
    phrase = said_at(TILT, SECOND_REP_MS, EVERYTHING)
    assert phrase.text == "Two. Breathe out, tuck your tail."


def test_the_first_breath_is_told_with_the_name() -> None:
    """A step begins with its name, its first rep and breath, in one go."""
    phrase = said_at(TILT, FIRST_REP_MS, EVERYTHING)
    assert phrase.text == "Pelvic tilt. One. Breathe out, tuck your tail."
    assert phrase.at_ms == FIRST_REP_MS


def test_known_movements_need_only_the_breath() -> None:
    """From the third rep on what to do is known."""
    timeline = timeline_of({"exercise": "tilt", "reps": 3})
    phrase = said_at(timeline, SECOND_REP_MS + 10_500, EVERYTHING)
    assert phrase.text == "Three. Breathe out."


def test_little_time_makes_short_phrases() -> None:
    """In a rep of two quick breaths the bare words are left."""
    rep = [
        {"do": "Sway to one side", "breathe": "out", "for": "1.2s"},
        {"do": "Sway to the other", "breathe": "in", "for": "1.2s"},
    ]
    library = {**LIBRARY, "sway": exercise(rep=rep)}
    timeline = timeline_of({"exercise": "sway", "reps": 4}, library=library)
    texts = [phrase.text for phrase in phrases_of(timeline, EVERYTHING)]
    assert "In." in texts
    assert all(f"{number_word(rep)}. Out." in texts for rep in (3, 4))


def test_sides_are_said_at_each_change() -> None:
    """Alternating reps name the side that comes, the first one with the name."""
    timeline = timeline_of({"exercise": "tilt", "reps": 2, "sides": "alternate"})
    texts = [phrase.text for phrase in phrases_of(timeline, VoiceDetail.NAMES)]
    assert "Pelvic tilt, right side." in texts
    assert texts.count("Now left.") == 2
    assert texts.count("Now right.") == 1


def test_counting_leaves_the_breath_to_the_tones() -> None:
    """Names and counts, but no breath."""
    texts = [phrase.text for phrase in phrases_of(TILT, VoiceDetail.COUNTS)]
    assert "Two." in texts
    assert not [text for text in texts if "reathe" in text]


def test_names_only_says_neither_count_nor_breath() -> None:
    """What is done and for how long, nothing of each rep."""
    texts = [phrase.text for phrase in phrases_of(TILT, VoiceDetail.NAMES)]
    assert "Pelvic tilt." in texts
    assert "Two." not in texts


def test_a_slow_voice_begins_earlier() -> None:
    """What takes longer to say starts sooner, and still ends in time."""
    usual = said_at(TILT, SECOND_REP_MS, EVERYTHING)
    slow = next(
        phrase
        for phrase in phrases_of(TILT, EVERYTHING, rate=-50)
        if phrase.about_ms == SECOND_REP_MS
    )
    assert slow.at_ms < usual.at_ms
    assert slow.ends_ms <= SECOND_REP_MS


def test_the_authors_own_words_are_said() -> None:
    """`say` takes the place of the name."""
    timeline = timeline_of({"exercise": "tilt", "reps": 2, "say": "Be a cat."})
    assert any(
        phrase.text.startswith("Be a cat.")
        for phrase in phrases_of(timeline, EVERYTHING)
    )


@given(timelines(), st.sampled_from(VoiceDetail), st.integers(-100, 100))
def test_phrases_never_overlap(
    timeline: Timeline, detail: VoiceDetail, rate: int
) -> None:
    """One voice says one thing at a time, in the order of what it is about."""
    phrases = phrases_of(timeline, detail, rate)
    for before, after in pairwise(phrases):
        assert before.at_ms <= before.ends_ms <= after.at_ms
        assert before.about_ms < after.about_ms


@given(timelines())
def test_nothing_that_happens_goes_unsaid(timeline: Timeline) -> None:
    """Each instant with a cue has its phrase, and each rep its number."""
    phrases = {phrase.about_ms: phrase for phrase in phrases_of(timeline, EVERYTHING)}
    for at_ms, cues in groupby(timeline.cues, key=lambda cue: cue.at_ms):
        kinds = {cue.kind: cue for cue in cues}
        rep = kinds.get(CueKind.REP)
        assert at_ms in phrases
        if rep:
            assert f"{number_word(rep.number)}." in phrases[at_ms].text
