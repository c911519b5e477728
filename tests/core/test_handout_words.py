# SPDX-License-Identifier: MIT
"""How much and how, in plain words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.core.handout_words import (
    breath_words,
    condensed,
    length_words,
    plain_dose,
    rounds_words,
    short_length,
    times_words,
    whom_words,
)
from backcare_desktop.core.profile import AS_WRITTEN, Profile, Stage
from tests.core.written_routines import (
    LIBRARY,
    exercise,
    in_week,
    timeline_of,
    work_of,
)

CALF = exercise(
    title="Calf stretch",
    position="standing",
    passive=True,
    rep=[],
    poses={"hold": "calf/deep"},
    defaults={"hold": "20s", "sets": 2, "sides": "alternate"},
    stay={"do": "Lean in and breathe"},
)


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ({"exercise": "tilt", "reps": 8}, "8 times"),
        ({"exercise": "tilt", "reps": 1}, "once"),
        (
            {"exercise": "tilt", "reps": 8, "sets": 2, "rest": 30},
            "8 times · twice · rest 30 s",
        ),
        ({"exercise": "tilt", "reps": 8, "sets": 3}, "8 times · 3 sets"),
        (
            {"exercise": "tilt", "reps": 3, "sides": "alternate"},
            "3 times · each side in turn, right side first",
        ),
        (
            {"exercise": "clam", "start_side": "left"},
            "2 times · each side, left side first",
        ),
        (
            {"exercise": "clam", "reps": 5, "sets": 2, "sides": "both"},
            "5 times · each side, right side first · twice",
        ),
        ({"exercise": "clam", "sides": "left"}, "2 times · left side only"),
        ({"exercise": "lean", "breaths": 1}, "1 breath"),
        ({"exercise": "lean"}, "3 breaths"),
        ({"exercise": "lean", "hold": 90}, "1 min 30 s"),
        ({"exercise": "walk"}, "6 minutes"),
        (
            {"exercise": "calf"},
            "20 seconds · each side in turn, right side first · twice",
        ),
        ({"exercise": "tilt", "reps": 8, "pace": "self"}, "8 times · at your own pace"),
        (
            {"exercise": "lean", "hold": 20, "pace": "self"},
            "20 seconds · at your own pace",
        ),
    ],
)
def test_a_dose_is_said_plainly(step: dict[str, object], words: str) -> None:
    """The way one would write it on a note for a friend."""
    timeline = timeline_of(step, library={**LIBRARY, "calf": CALF})
    assert plain_dose(timeline.blocks, work_of(timeline)) == words


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (
            {"exercise": "tilt"},
            "Breathe out 4 s, stay and breathe 2.5 s, breathe in 4 s",
        ),
        ({"exercise": "lean"}, "Breathe in 4 s, out 6 s"),
        ({"exercise": "lean", "tempo": 1.3}, "Breathe in 3 s, out 4.5 s"),
        ({"exercise": "lean", "hold": 20}, "Breathe in 4 s, out 6 s"),
        ({"exercise": "calf"}, "Breathe as you like"),
        (
            {"exercise": "walk"},
            (
                "Start at an easy pace 1 min, walk so that you can talk 4 min, "
                "slow down gently 1 min"
            ),
        ),
    ],
)
def test_a_breath_is_said_with_its_seconds(step: dict[str, object], words: str) -> None:
    """Once for a rep, once for a cycle, and never as a hold."""
    timeline = timeline_of(step, library={**LIBRARY, "calf": CALF})
    assert breath_words(work_of(timeline)) == words


@pytest.mark.parametrize(
    ("profile", "words"),
    [
        (AS_WRITTEN, ""),
        (in_week(24, 3), "For week 24+3"),
        (
            in_week(32, pelvic_girdle_pain=True, cleared=True),
            "For week 32+0 · with pelvic girdle pain · agreed with a clinician",
        ),
        (Profile(Stage.PREGNANT), "For an unknown week of pregnancy, taken as late"),
        (Profile(Stage.PLANNING), "Before pregnancy"),
        (
            Profile(Stage.PLANNING, None, pelvic_girdle_pain=True),
            "With pelvic girdle pain",
        ),
        (Profile(Stage.AFTER_BIRTH), "After birth"),
    ],
)
def test_it_says_for_whom(profile: Profile, words: str) -> None:
    """A sheet on the fridge must not be taken for another week's."""
    assert whom_words(profile) == words


def test_lengths_are_words_that_people_use() -> None:
    """Seconds to minutes, singular and plural."""
    assert [
        length_words(each) for each in (1_000, 20_000, 60_000, 300_000, 90_000)
    ] == [
        *("1 second", "20 seconds", "1 minute", "5 minutes", "1 min 30 s"),
    ]
    assert [short_length(each) for each in (2_501, 4_167, 60_000, 90_000)] == [
        *("2.5 s", "4 s", "1 min", "90 s"),
    ]
    assert [times_words(each) for each in (1, 2, 3)] == ["once", "twice", "3 times"]


@pytest.mark.parametrize(
    ("numbers", "times", "rest_ms", "words"),
    [
        ((1,), 2, 0, "Step 1: twice."),
        ((1, 2), 2, 30_000, "Steps 1 and 2: twice, with 30 s rest between."),
        ((2, 3, 4), 3, 0, "Steps 2 to 4: 3 times."),
    ],
)
def test_rounds_are_said_once(
    numbers: tuple[int, ...], times: int, rest_ms: int, words: str
) -> None:
    """Which steps, how often, and the rest between."""
    assert rounds_words(numbers, times, rest_ms) == words


@given(st.lists(st.text("ab ", min_size=1, max_size=9), max_size=9))
def test_joined_lines_lose_nothing(lines: list[str]) -> None:
    """At most four lines, the same sentences in the same order."""
    kept = condensed(lines, 4)
    assert len(kept) == min(len(lines), 4)
    assert " ".join(kept) == " ".join(lines)
