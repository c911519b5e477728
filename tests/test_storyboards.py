# SPDX-License-Identifier: MIT
"""The shipped routines, second by second, as somebody without code would check them.

After a change that is meant, write the golden files anew and read the difference:

    python -m pytest tests/test_storyboards.py --refresh-storyboards
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.core.care import Action, Allowance, allowance
from backcare_desktop.core.frame import frame_at
from backcare_desktop.core.profile import AS_WRITTEN, Profile, Stage
from backcare_desktop.core.storyboard import as_text
from backcare_desktop.core.terms import Breath, Position
from backcare_desktop.core.timeline import Kind
from backcare_desktop.core.words import CAPTION_CHARACTERS, caption
from backcare_desktop.resources import shipped_routines

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.core.exercise import Exercise
    from backcare_desktop.core.timeline import Timeline
    from backcare_desktop.storage.library import Library

    Shipped = Callable[..., Timeline]

STORYBOARDS = Path(__file__).parent / "storyboards"
LENGTHS_S = {
    "morning-loosener": 412,
    "midday-break": 495,
    "late-afternoon": 555,
    "evening-walk": 645,
    "evening-breathing": 360,
    "flare-relief": 165,
    "before-early-strength": 652,
    "desk-and-standing": 390,
    "easy-day": 419,
}
"""As written in the routines: lead-in and every way between positions included."""
WEEK_27_6 = Profile(Stage.PREGNANT, 27 * 7 + 6)
WEEK_28_0 = Profile(Stage.PREGNANT, 28 * 7)
EVERYBODY = {
    "as written": AS_WRITTEN,
    "planning": Profile(Stage.PLANNING),
    "week 8": Profile(Stage.PREGNANT, 8 * 7),
    "week 13, cleared": Profile(Stage.PREGNANT, 13 * 7, cleared=True),
    "week 13": Profile(Stage.PREGNANT, 13 * 7),
    "week 24, pelvic girdle pain": Profile(Stage.PREGNANT, 24 * 7, True),
    "week 30": Profile(Stage.PREGNANT, 30 * 7),
    "week 38": Profile(Stage.PREGNANT, 38 * 7),
    "unknown week": Profile(Stage.PREGNANT),
}


def test_every_shipped_routine_has_its_length(shipped_library: Library) -> None:
    """The table above names each routine that ships, and no other."""
    assert set(shipped_library.routines) == set(LENGTHS_S)


@pytest.mark.parametrize("name", LENGTHS_S)
def test_storyboard_is_as_it_was(
    name: str,
    shipped: Shipped,
    refreshes_storyboards: bool,
) -> None:
    """The routine comes out exactly as in its golden file."""
    golden = STORYBOARDS / f"{name}.txt"
    text = as_text(shipped(name))
    if refreshes_storyboards:
        golden.write_text(text, encoding="utf-8", newline="\n")
    assert text == golden.read_text(encoding="utf-8")


def test_no_storyboard_is_left_over() -> None:
    """Each golden file belongs to a routine that still ships."""
    assert {path.stem for path in STORYBOARDS.glob("*.txt")} == set(LENGTHS_S)


@pytest.mark.parametrize(("name", "length_s"), LENGTHS_S.items())
def test_routine_takes_its_seconds(name: str, length_s: int, shipped: Shipped) -> None:
    """Not one second more or less than the plan of the day adds up."""
    assert shipped(name).duration_ms == length_s * 1_000


def test_late_afternoon_has_its_steps_in_order(shipped: Shipped) -> None:
    """R3 is told by hand here, so that the golden file cannot drift unnoticed."""
    work = [
        (block.title, str(block.side), block.start_ms // 1_000)
        for block in shipped("late-afternoon").blocks
        if block.kind.is_work
    ]
    assert work == [
        ("Clamshell", "right", 40),
        ("Clamshell", "left", 150),
        ("Seated side stretch", "None", 260),
        ("Calf stretch", "right", 375),
        ("Calf stretch", "left", 400),
        ("Calf stretch", "right", 425),
        ("Calf stretch", "left", 450),
        ("Wall tilt", "None", 485),
    ]


@pytest.mark.parametrize("days", [13 * 7, 19 * 7 + 6])
def test_strength_is_gentler_from_week_13(days: int, shipped: Shipped) -> None:
    """R7 for the cleared: 6:54, at most 129 s on the back, a low lift, 8 bridges."""
    profile = Profile(Stage.PREGNANT, days, cleared=True)
    timeline = shipped("before-early-strength", profile)
    on_her_back_ms = sum(
        part.duration_ms
        for part in timeline.segments
        if part.position is Position.SUPINE
    )
    assert timeline.duration_ms == 414_000
    assert on_her_back_ms <= 129_000
    assert [step.planned_reps for step in timeline.steps] == [8, 12, 8]
    shown = {part.next_pose.keyframe for part in timeline.segments}
    assert "straight-leg-lift.up" not in shown


@pytest.mark.parametrize("days", [13 * 7, 19 * 7 + 6, 20 * 7, None])
def test_nobody_bridges_without_a_clinician(days: int | None, shipped: Shipped) -> None:
    """From week 13, or with the week unknown, nothing is done on the back."""
    timeline = shipped("before-early-strength", Profile(Stage.PREGNANT, days))
    assert all(part.position is not Position.SUPINE for part in timeline.segments)
    assert timeline.changes[0].exercise == "bridge"
    assert timeline.changes[0].action is Action.REPLACED


def test_bridge_is_locked_from_week_20_for_the_cleared_too(shipped: Shipped) -> None:
    """A clinician's yes does not reach beyond 19+6."""
    profile = Profile(Stage.PREGNANT, 20 * 7, cleared=True)
    timeline = shipped("before-early-strength", profile)
    assert "bridge" not in {step.exercise for step in timeline.steps}
    assert "straight-leg-lift" not in {step.exercise for step in timeline.steps}


def test_evening_walk_is_five_minutes_from_week_28(shipped: Shipped) -> None:
    """C13: from 28+0 two short walks instead of one, so one is 5:45."""
    early, late = (shipped("evening-walk", who) for who in (WEEK_27_6, WEEK_28_0))
    assert early.duration_ms == 645_000
    assert late.duration_ms == 345_000
    assert [change.action for change in late.changes] == [Action.REDUCED]


def test_a_walk_that_is_short_already_is_not_called_changed(shipped: Shipped) -> None:
    """R2 walks five minutes anyway: nothing to explain at 28 weeks."""
    assert shipped("midday-break", WEEK_28_0).changes == ()


@pytest.mark.parametrize("name", LENGTHS_S)
def test_getting_up_takes_half_as_long_again_from_week_28(
    name: str,
    shipped: Shipped,
) -> None:
    """Every change of position stretches by half at 28+0, and not one day before."""
    early, late = (_ways_ms(shipped(name, who)) for who in (WEEK_27_6, WEEK_28_0))
    assert early == _ways_ms(shipped(name, Profile(Stage.PREGNANT, 20 * 7)))
    assert late == [duration_ms * 3 // 2 for duration_ms in early]


def _ways_ms(timeline: Timeline) -> list[int]:
    return [
        block.duration_ms
        for block in timeline.blocks
        if block.kind is Kind.TRANSITION
        or (
            block.kind is Kind.FINISH
            and timeline.segments_of(block)[0].position is not Position.STANDING
        )
    ]


def test_every_tilt_is_out_free_in(shipped: Shipped) -> None:
    """T18, T19: each rep breathes out 4 s, stays 2.5 s, breathes in 4 s."""
    timeline = shipped("morning-loosener")
    tilts = [part for part in timeline.segments if part.exercise == "pelvic-tilt"]
    assert len(tilts) == 2 * 8 * 3
    for number in range(0, len(tilts), 3):
        rep = tilts[number : number + 3]
        assert [(part.breath, part.duration_ms) for part in rep] == [
            (Breath.OUT, 4_000),
            (Breath.FREE, 2_500),
            (Breath.IN, 4_000),
        ]
        assert {part.rep for part in rep} == {number // 3 % 8 + 1}


@pytest.mark.parametrize("who", EVERYBODY.values(), ids=EVERYBODY)
@pytest.mark.parametrize("name", LENGTHS_S)
def test_shipped_routines_suit_everybody(
    name: str,
    who: Profile,
    shipped: Shipped,
) -> None:
    """For each stage something is left, and each change says why."""
    timeline = shipped(name, who)
    assert timeline.steps
    assert all(change.reason for change in timeline.changes)


@pytest.mark.parametrize("name", LENGTHS_S)
def test_captions_fit_one_line(name: str, shipped: Shipped) -> None:
    """Nothing that ships needs to be cut off under the verb."""
    timeline = shipped(name)
    notes = [block.caption for block in timeline.blocks]
    captions = [caption(cue) for cue in timeline.cues]
    assert [text for text in captions if text.endswith("…")] == []
    assert [text for text in notes if len(text) > CAPTION_CHARACTERS] == []


@pytest.mark.parametrize("name", LENGTHS_S)
def test_verbs_fit_their_line(name: str, shipped: Shipped) -> None:
    """About 29 characters are the widest verb on the follow-along page."""
    timeline = shipped(name)
    verbs = {frame_at(timeline, part.start_ms).verb for part in timeline.segments}
    assert [verb for verb in verbs if len(verb) > 31] == []


DAYS = (0, 12 * 7 + 6, 13 * 7, 19 * 7 + 6, 20 * 7, 27 * 7 + 6, 28 * 7, 37 * 7, 41 * 7)
STEMS = sorted(path.stem for path in (shipped_routines() / "exercises").glob("*.yaml"))


def leeway(found: Allowance) -> tuple[float, ...]:
    """How much an exercise may be done, to compare number by number."""
    if not found.allowed:
        return (0.0,) * 4
    unbounded = float("inf")
    return (
        found.reach,
        found.most_reps or unbounded,
        found.most_sets or unbounded,
        found.most_minutes or unbounded,
    )


def assert_no_more(stem: str, careful: Allowance, usual: Allowance) -> None:
    """The careful one may not do more in any respect."""
    pairs = zip(leeway(careful), leeway(usual), strict=True)
    assert all(less <= more for less, more in pairs), stem


@pytest.mark.parametrize("cleared", [False, True])
@pytest.mark.parametrize("days", DAYS)
@pytest.mark.parametrize("stem", STEMS)
def test_pain_never_allows_more(
    stem: str,
    days: int,
    cleared: bool,
    library_exercises: dict[str, Exercise],
) -> None:
    """Whoever has pelvic girdle pain is not sent further than who has none."""
    exercise = library_exercises[stem]
    sore, well = (
        allowance(exercise, Profile(Stage.PREGNANT, days, hurts, cleared))
        for hurts in (True, False)
    )
    assert_no_more(stem, sore, well)


@pytest.mark.parametrize("hurts", [False, True])
@pytest.mark.parametrize("cleared", [False, True])
@pytest.mark.parametrize("stem", STEMS)
def test_later_never_allows_more(
    stem: str,
    hurts: bool,
    cleared: bool,
    library_exercises: dict[str, Exercise],
) -> None:
    """Week by week an exercise gets gentler, and an unknown week counts as 28."""
    exercise = library_exercises[stem]
    by_week = {
        days: allowance(exercise, Profile(Stage.PREGNANT, days, hurts, cleared))
        for days in (*DAYS, None)
    }
    for earlier, later in pairwise(DAYS):
        assert_no_more(stem, by_week[later], by_week[earlier])
    assert by_week[None] == by_week[28 * 7]
