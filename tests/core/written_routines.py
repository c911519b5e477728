# SPDX-License-Identifier: MIT
"""A small library written by hand, to compile single steps from."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from backcare_desktop.core.compiler import compile_routine
from backcare_desktop.core.exercise import Exercise
from backcare_desktop.core.profile import AS_WRITTEN, Profile, Stage
from backcare_desktop.core.routine import Routine

if TYPE_CHECKING:
    from collections.abc import Mapping

    from backcare_desktop.core.timeline import Block, Kind, Segment, Timeline

TILT_REP = [
    {"do": "Tuck your tail", "breathe": "out", "for": "4s", "pose": "tucked"},
    {"do": "Stay and breathe", "breathe": "free", "for": "2.5s"},
    {"do": "Back to flat", "breathe": "in", "for": "4s", "pose": "neutral"},
]


def exercise(**changes: Any) -> Exercise:
    """A pelvic tilt, 10.5 s a rep, except for what is changed."""
    return Exercise.model_validate(
        {
            "format": 1,
            "title": "Pelvic tilt",
            "position": "hands-and-knees",
            "why": "It helps.",
            "how": ["Tuck your tail."],
            "source": {"from": "nowhere", "reviewed": "none"},
            "defaults": {"reps": 2},
            "rep": TILT_REP,
            "poses": {"neutral": "all-fours/neutral", "tucked": "all-fours/tilt"},
            **changes,
        },
    )


def breathing_exercise(**changes: Any) -> Exercise:
    """A seated lean of breaths, 4 in and 6 out, except for what is changed."""
    about = {
        "title": "Forward lean",
        "position": "seated",
        "passive": True,
        "defaults": {"breaths": 3},
        "rep": [],
        "breathe": {"in": "4s", "out": "6s"},
        "stay": {"do": "Lean and rest", "in": "Widen", "out": "Soften"},
        "poses": {"in": "lean/b", "out": "lean/a"},
        **changes,
    }
    return exercise(**about)


def walking_exercise(**changes: Any) -> Exercise:
    """A walk with an easy first and last minute, except for what is changed."""
    about = {
        "title": "Gentle walk",
        "position": "standing",
        "counts": "moderate",
        "defaults": {"minutes": 6},
        "easy": "60s",
        "rep": [],
        "poses": {"right": "walk/right", "left": "walk/left"},
        **changes,
    }
    return exercise(**about)


LIBRARY = {
    "tilt": exercise(),
    "lean": breathing_exercise(),
    "walk": walking_exercise(),
    "clam": exercise(
        title="Clamshell",
        position="side-lying",
        defaults={"reps": 2, "sides": "both"},
        switch="30s",
    ),
}


def timeline_of(
    *steps: Mapping[str, Any],
    library: Mapping[str, Exercise] = LIBRARY,
    profile: Profile = AS_WRITTEN,
    **about: Any,
) -> Timeline:
    """Compile a routine of these steps, as a file would write them."""
    routine = Routine.model_validate(
        {"format": 1, "title": "Trial", "summary": "A trial.", **about, "steps": steps},
    )
    return compile_routine("trial", routine, library, profile)


def work_of(timeline: Timeline) -> list[Segment]:
    """The segments in which the exercise itself is done."""
    return [part for part in timeline.segments if part.kind.is_work]


def blocks_of(timeline: Timeline, *kinds: Kind) -> list[Block]:
    """The blocks of these kinds, in their order."""
    return [block for block in timeline.blocks if block.kind in kinds]


def in_week(weeks: int, days: int = 0, **about: bool) -> Profile:
    """Somebody in this week of pregnancy."""
    return Profile(Stage.PREGNANT, weeks * 7 + days, **about)


def tiles(timeline: Timeline) -> bool:
    """Whether the segments cover `[0, duration)` without gap or overlap."""
    segments = timeline.segments
    return segments[0].start_ms == 0 and all(
        before.end_ms == after.start_ms for before, after in pairwise(segments)
    )
