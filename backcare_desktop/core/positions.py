# SPDX-License-Identifier: MIT
"""Getting from one body position to another: how long, in which words and pictures.

The seconds are this project's choice (docs/sources.md, The routines). Leaving a lying
position always goes by rolling to the side and pushing up with the hands.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from backcare_desktop.core.picture import Pose
from backcare_desktop.core.terms import Position

LATE_PREGNANCY_PERMILLE = 1_500
"""From 28 weeks getting down and up takes half as long again."""

_STANDING = Position.STANDING
_SEATED = Position.SEATED
_HANDS = Position.HANDS_AND_KNEES
_KNEELING = Position.KNEELING
_SIDE = Position.SIDE_LYING
_SUPINE = Position.SUPINE


@dataclass(frozen=True, slots=True)
class Stage:
    """One part of a change of position.

    Attributes:
        label: what to do; `{lying}` stands for the side to lie on, if any.
        share: its share of the time, in permille of the whole change.
        pose: the picture of it; None shows the pose that comes next.
    """

    label: str
    share: int
    pose: Pose | None


@dataclass(frozen=True, slots=True)
class Way:
    """How to get from one position to another."""

    duration_ms: int
    stages: tuple[Stage, ...]


def _pose(name: str | None) -> Pose | None:
    return Pose(*name.split("/")) if name else None


def _way(seconds: int, *stages: tuple[str, int, str | None]) -> Way:
    return Way(
        seconds * 1_000,
        tuple(Stage(label, share, _pose(pose)) for label, share, pose in stages),
    )


_KNEEL_DOWN = ("Kneel down, one knee first", 400, "kneel/half")

_ENTER = {
    _HANDS: _way(20, _KNEEL_DOWN, ("Hands under your shoulders", 600, None)),
    _KNEELING: _way(15, _KNEEL_DOWN, ("Kneel upright", 600, None)),
    _SEATED: _way(
        30,
        ("Bring your chair close", 500, "stand/a"),
        ("Sit down slowly", 500, None),
    ),
    _SIDE: _way(
        30,
        ("Kneel down, one knee first", 350, "kneel/half"),
        ("Hands down, sit to one side", 250, "kneel/upright"),
        ("Lie down on your {lying}side", 400, None),
    ),
    _SUPINE: _way(
        25,
        ("Kneel down, one knee first", 350, "kneel/half"),
        ("Lie down on your side first", 350, "roll/side"),
        ("Roll gently onto your back", 300, None),
    ),
    _STANDING: _way(10, ("Stand tall, feet apart", 1_000, None)),
}
"""From standing."""

_LEAVE = {
    _HANDS: _way(
        20,
        ("Walk your hands back, kneel up", 400, "kneel/upright"),
        ("One foot forward", 300, "kneel/half"),
        ("Push up slowly to standing", 300, "stand/a"),
    ),
    _KNEELING: _way(
        15,
        ("One foot forward", 500, "kneel/half"),
        ("Push up slowly to standing", 500, "stand/a"),
    ),
    _SEATED: _way(
        25,
        ("Sit a moment, feet flat", 500, "seated/out"),
        ("Lean forward and stand slowly", 500, "stand/a"),
    ),
    _SIDE: _way(
        30,
        ("Push up with your hands", 400, "roll/side"),
        ("Kneel, then one foot forward", 350, "kneel/half"),
        ("Push up slowly to standing", 250, "stand/a"),
    ),
    _SUPINE: _way(
        40,
        ("Roll to your side", 300, "roll/side"),
        ("Push up with your hands", 300, "roll/side"),
        ("Kneel, then one foot forward", 200, "kneel/half"),
        ("Push up slowly to standing", 200, "stand/a"),
    ),
    _STANDING: _way(10, ("Stand easy, let it settle", 1_000, "stand/a")),
}
"""To standing."""

_DIRECT = {
    (_SIDE, _SEATED): _way(
        30,
        ("Push up with your hands", 350, "roll/side"),
        ("Kneel, then one foot forward", 300, "kneel/half"),
        ("Sit down slowly", 350, None),
    ),
    (_HANDS, _SEATED): _way(
        30,
        ("Walk your hands back, kneel up", 300, "kneel/upright"),
        ("One foot forward, stand up", 300, "kneel/half"),
        ("Sit down slowly", 400, None),
    ),
    (_SUPINE, _HANDS): _way(
        40,
        ("Roll to your side", 400, "roll/side"),
        ("Push up with your hands", 300, "roll/side"),
        ("Onto hands and knees", 300, None),
    ),
    (_SIDE, _HANDS): _way(
        30,
        ("Push up with your hands", 500, "roll/side"),
        ("Onto hands and knees", 500, None),
    ),
    (_HANDS, _SIDE): _way(
        20,
        ("Sit to one side", 400, "kneel/upright"),
        ("Lie down on your {lying}side", 600, None),
    ),
    (_HANDS, _SUPINE): _way(
        25,
        ("Sit, then lie on your side", 600, "roll/side"),
        ("Roll gently onto your back", 400, None),
    ),
    (_SIDE, _SUPINE): _way(15, ("Roll gently onto your back", 1_000, None)),
    (_SUPINE, _SIDE): _way(15, ("Roll to your side", 1_000, None)),
    (_HANDS, _KNEELING): _way(
        10, ("Walk your hands back, kneel up", 1_000, "kneel/upright")
    ),
    (_KNEELING, _HANDS): _way(10, ("Hands under your shoulders", 1_000, None)),
}


def way_between(before: Position, after: Position) -> Way | None:
    """The change from one position to another; None when they are the same."""
    if before is after:
        return None
    if (before, after) in _DIRECT:
        return _DIRECT[before, after]
    if before is _STANDING:
        return _ENTER[after]
    if after is _STANDING:
        return _LEAVE[before]
    return _joined(_LEAVE[before], _ENTER[after])


def way_out(last: Position) -> Way:
    """Coming out of the last position, slowly, to stand."""
    return _LEAVE[last]


def _joined(first: Way, second: Way) -> Way:
    total_ms = first.duration_ms + second.duration_ms
    stages = [
        Stage(stage.label, stage.share * way.duration_ms // total_ms, stage.pose)
        for way in (first, second)
        for stage in way.stages
    ]
    return Way(total_ms, tuple(stages))


def share_out(stages: tuple[Stage, ...], duration_ms: int) -> list[int]:
    """Milliseconds of each stage; their sum is exactly `duration_ms`."""
    whole = sum(stage.share for stage in stages)
    passed = 0
    bounds = [0]
    for stage in stages:
        passed += stage.share
        bounds.append(duration_ms * passed // whole)
    return [end - start for start, end in pairwise(bounds)]


STARTING_POSE = {
    _SUPINE: Pose("bridge", "down"),
    _SIDE: Pose("rest", "a"),
    _HANDS: Pose("all-fours", "neutral"),
    _KNEELING: Pose("kneel", "upright"),
    _SEATED: Pose("seated", "out"),
    _STANDING: Pose("stand", "a"),
}
"""The picture of an exercise that brings none of its own."""

RESTING_POSE = {
    _SUPINE: Pose("roll", "side"),
    _SIDE: Pose("rest", "a"),
    _HANDS: Pose("child", "a"),
    _KNEELING: Pose("child", "a"),
    _SEATED: Pose("seated", "out"),
    _STANDING: Pose("stand", "hand-on-bump"),
}
"""How to rest where she is; never flat on the back."""

GETTING_READY = {
    _SUPINE: "Stand by your mat",
    _SIDE: "Stand by your mat",
    _HANDS: "Stand by your mat",
    _KNEELING: "Stand by your mat",
    _SEATED: "Have your chair ready",
    _STANDING: "Stand tall, feet apart",
}
"""The verb of the first seconds."""
