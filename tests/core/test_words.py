# SPDX-License-Identifier: MIT
"""What the program says, shows and writes for each thing that happens."""

from __future__ import annotations

from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.core.terms import Breath, Side
from backcare_desktop.core.timeline import Cue, CueKind
from backcare_desktop.core.words import (
    CAPTION_CHARACTERS,
    caption,
    caption_of,
    detail,
    number_word,
    set_words,
    side_words,
    spoken,
    verb,
)
from tests.core.authored_routines import timelines

CUES = st.builds(
    Cue,
    st.just(0),
    st.sampled_from(CueKind),
    st.sampled_from(("", "Round your back", "{subject} {0}", "w" * 120)),
    st.integers(0, 99),
    st.integers(0, 3),
    st.sampled_from((None, *Side)),
)


@given(CUES)
def test_every_caption_fits_one_line(cue: Cue) -> None:
    """40 characters, and a cut is shown as one."""
    text = caption(cue)
    assert 0 < len(text) <= CAPTION_CHARACTERS
    if "w" * 40 in cue.subject and text.startswith("w"):
        assert text.endswith("…")


@given(CUES)
def test_every_cue_can_be_spoken(cue: Cue) -> None:
    """No cue is without words, and braces are words like any other."""
    assert spoken(cue)
    if cue.kind is CueKind.STEP_BEGINS:
        assert cue.subject in spoken(cue)


@given(st.lists(CUES, min_size=1, max_size=4))
def test_captions_of_one_instant_fit_together(cues: list[Cue]) -> None:
    """Whatever comes together, it is one line and never empty."""
    assert 0 < len(caption_of(tuple(cues))) <= CAPTION_CHARACTERS


LONG = "Seated side stretch with both arms up"


@pytest.mark.parametrize(
    ("cues", "expected"),
    [
        (
            [
                Cue(0, CueKind.STEP_BEGINS, "Clamshell", 3, 3, Side.RIGHT),
                Cue(0, CueKind.LAST_SET, "Clamshell", 3, 3),
                Cue(0, CueKind.REP, "", 1, 10),
                Cue(0, CueKind.BREATHE_OUT, "Open your knee"),
            ],
            "Clamshell, right. Last set. One.",
        ),
        (
            [
                Cue(0, CueKind.STEP_BEGINS, LONG, 2, 3, Side.LEFT),
                Cue(0, CueKind.REP, "", 1, 10),
                Cue(0, CueKind.BREATHE_OUT, "Lean"),
            ],
            "Seated side stretch…, left, set 2. One.",
        ),
        (
            [
                Cue(0, CueKind.SET_DONE, "", 1, 3),
                Cue(0, CueKind.REST),
                Cue(0, CueKind.NEXT_UP, LONG, 2, 3),
            ],
            "Set 1 done. Rest. Next: Seated…, set 2.",
        ),
        (
            [
                Cue(0, CueKind.REP, "", 12, 12),
                Cue(0, CueKind.BREATHE_OUT, "Lean a long way to the other side"),
            ],
            "Twelve. Out.",
        ),
        ([Cue(0, CueKind.BREATHE_IN, "w" * 60)], f"In, {'w' * 33}…"),
        (
            [
                Cue(0, CueKind.STEP_BEGINS, "Clamshell", 2, 3, Side.RIGHT),
                Cue(0, CueKind.REP, "", 1, 10),
            ],
            "Clamshell, right side, set 2. One.",
        ),
    ],
)
def test_a_crowded_caption_loses_neither_rep_nor_side_nor_set(
    cues: list[Cue], expected: str
) -> None:
    """Breath and title give way, because verb and title row show them too."""
    assert caption_of(tuple(cues)) == expected


@given(timelines())
def test_routines_of_any_words_can_be_captioned(timeline: object) -> None:
    """Whatever authors write, every instant has its line."""
    cues = timeline.cues  # type: ignore[attr-defined]
    for _, together in groupby(cues, key=lambda cue: cue.at_ms):
        assert caption_of(tuple(together))


@pytest.mark.parametrize(
    ("breath", "label", "expected"),
    [
        (Breath.OUT, "Round your back", "Breathe out, round your back"),
        (Breath.IN, "", "Breathe in"),
        (Breath.FREE, "Stay and breathe", "Stay and breathe"),
        (None, "Sit down slowly", "Sit down slowly"),
        (Breath.OUT, "É", "Breathe out, é"),
    ],
)
def test_verb_says_the_breath_first(
    breath: Breath | None,
    label: str,
    expected: str,
) -> None:
    """Breath, then the one movement, in one sentence."""
    assert verb(breath, label) == expected


def test_numbers_are_words_up_to_twenty() -> None:
    """Reps are said as words; larger numbers stay digits."""
    assert [number_word(number) for number in (0, 1, 20, 21)] == [
        *("Zero", "One", "Twenty", "21"),
    ]


def test_sides_and_sets_are_words() -> None:
    """What there is only one of is not worth a word."""
    assert side_words(None) == ""
    assert detail(side_words(Side.LEFT), set_words(1, 1)) == "Left side"
    assert detail("", set_words(2, 3)) == "Set 2 of 3"
    assert detail("Left side", "Set 1 of 2") == "Left side · Set 1 of 2"


@pytest.mark.parametrize(
    ("cue", "caption_text", "spoken_text"),
    [
        (
            Cue(0, CueKind.BREATHE_OUT, "Tuck your tail"),
            "Out, tuck your tail.",
            "Breathe out, tuck your tail.",
        ),
        (
            Cue(0, CueKind.STEP_BEGINS, "Clamshell", 1, 1, Side.LEFT),
            "Clamshell, left side.",
            "Clamshell, left side.",
        ),
        (
            Cue(0, CueKind.NEXT_UP, "Clamshell", 2, 3),
            "Next: Clamshell, set 2.",
            "Next: Clamshell, set 2.",
        ),
        (Cue(0, CueKind.LAST_SECONDS, "", 3), "Three.", "Three."),
        (Cue(0, CueKind.SWITCH_SIDES, "", side=Side.LEFT), "Now left.", "Now left."),
        (
            Cue(0, CueKind.GET_READY, "Sway"),
            "Coming up: Sway.",
            "Get ready. Sway.",
        ),
        (
            Cue(0, CueKind.STEP_BEGINS, "Tilt", say="Here we go."),
            "Tilt.",
            "Here we go.",
        ),
    ],
)
def test_cue_has_a_caption_and_a_spoken_form(
    cue: Cue,
    caption_text: str,
    spoken_text: str,
) -> None:
    """Written short, spoken whole."""
    assert caption(cue) == caption_text
    assert spoken(cue) == spoken_text
