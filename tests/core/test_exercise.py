# SPDX-License-Identifier: MIT
"""What an author may write about an exercise."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from backcare_desktop.core.exercise import Amount, Exercise
from backcare_desktop.core.terms import Breath, Position, Side

TILT: dict[str, Any] = {
    "format": 1,
    "title": "Pelvic tilt",
    "position": "hands-and-knees",
    "why": "It loosens the low back.",
    "how": ["Kneel on all fours."],
    "source": {"from": "the test", "reviewed": "none"},
    "defaults": {"reps": 8, "sets": 2, "rest": "30s"},
    "rep": [
        {"do": "Tuck your tail", "breathe": "out", "for": "4s", "pose": "tucked"},
        {"do": "Back to flat", "breathe": "in", "for": 4, "pose": "neutral"},
    ],
    "poses": {"neutral": "all-fours/neutral", "tucked": "all-fours/tilt"},
}


def refused(**changes: Any) -> list[tuple[tuple[int | str, ...], str]]:
    """Where and why an exercise with these changes is refused."""
    with pytest.raises(ValidationError) as error:
        Exercise.model_validate({**TILT, **changes})
    return [(found["loc"], found["msg"]) for found in error.value.errors()]


def test_keeps_durations_in_milliseconds_and_words_as_terms() -> None:
    """What was written in many forms is one thing afterwards."""
    exercise = Exercise.model_validate(TILT)
    assert exercise.position is Position.HANDS_AND_KNEES
    assert exercise.defaults.rest_ms == 30_000
    assert [phase.duration_ms for phase in exercise.rep] == [4_000, 4_000]
    assert exercise.rep[0].breathe is Breath.OUT


def test_has_no_word_for_holding_the_breath() -> None:
    """A phase breathes in, out or freely; nothing else can be written."""
    assert {breath.value for breath in Breath} == {"in", "out", "free"}
    phase = {"do": "Press", "breathe": "hold", "for": "3s"}
    assert refused(rep=[phase])[0][0] == ("rep", 0, "breathe")


def test_refuses_to_stay_long_without_a_breath() -> None:
    """Nobody stays for more than 5 s without hearing a breath cue."""
    phase = {"do": "Stay", "breathe": "free", "for": "5.1s"}
    assert "without a breath cue" in refused(rep=[phase])[0][1]
    assert Exercise.model_validate({**TILT, "rep": [{**phase, "for": "5s"}]})
    assert Exercise.model_validate({**TILT, "rep": [phase], "passive": True})


def test_refuses_a_pose_that_is_not_listed() -> None:
    """A slip in a pose's name is found before anything is drawn."""
    phase = {"do": "Tuck", "breathe": "out", "for": "4s", "pose": "tuckt"}
    assert "“tuckt” is not among `poses`" in refused(rep=[phase])[0][1]


@pytest.mark.parametrize(
    "defaults",
    [{"sets": 2}, {"reps": 8, "hold": "10s"}, {"breaths": 6, "minutes": 1}],
)
def test_needs_exactly_one_dose(defaults: dict[str, Any]) -> None:
    """Neither no dose nor two of them can be played."""
    assert any("one" in message for _, message in refused(defaults=defaults))


def test_reps_need_phases() -> None:
    """Reps without a rep would be a count of nothing."""
    assert "`reps` needs `rep`" in refused(rep=[])[0][1]


@pytest.mark.parametrize("allow", ["never", "after-clinician"])
def test_what_is_not_allowed_names_what_to_do_instead(allow: str) -> None:
    """No care row leaves her with nothing."""
    row = {"weeks": "28-", "allow": allow}
    assert "needs `instead`" in refused(care=[row])[0][1]
    row_with_instead = {**row, "instead": ["wall-tilt"]}
    assert Exercise.model_validate({**TILT, "care": [row_with_instead]}).care


def test_a_care_row_needs_a_condition() -> None:
    """A row that always holds would hide the rows after it."""
    assert "`weeks` or `when`" in refused(care=[{"range": "small"}])[0][1]


@pytest.mark.parametrize("title", ["", "   ", "a\nb", "a\x7fb", "a\u2028b", "x" * 61])
def test_a_title_is_one_short_line(title: str) -> None:
    """A title fits into a row and a caption."""
    assert refused(title=title)[0][0] == ("title",)


def test_a_sentence_has_no_control_characters() -> None:
    """Text that is printed on terminals and paper cannot steer them."""
    assert refused(why="Ring the bell \a")[0][0] == ("why",)
    assert Exercise.model_validate({**TILT, "why": "Two lines\nare fine."})


def test_unknown_keys_are_errors() -> None:
    """A misspelt limit must not be a limit that is silently missing."""
    assert refused(limit={"reps": 10})[0][0] == ("limit",)


def test_words_are_not_numbers_and_numbers_are_not_words() -> None:
    """Nothing is guessed: an author sees what the program would have to invent."""
    wrong = {"reps": "8"}, {"reps": 8.0}, {"reps": True}, {"sets": "2", "reps": 8}
    for defaults in wrong:
        with pytest.raises(ValidationError):
            Amount.model_validate(defaults)


def test_sides_have_an_opposite() -> None:
    """The other side of the other side is the same side."""
    assert all(side.other.other is side and side.other is not side for side in Side)


def test_only_standing_and_sitting_are_off_the_floor() -> None:
    """Getting back into a position on the floor takes both hands."""
    off = {position for position in Position if not position.is_on_the_floor}
    assert off == {Position.SEATED, Position.STANDING}
