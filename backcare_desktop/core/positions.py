# SPDX-License-Identifier: MIT
"""Getting from one body position to another: how long, in which words and pictures.

The seconds are this project's choice (docs/sources.md, The routines). Leaving a lying
position always goes by rolling to the side and pushing up with the hands.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
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
        onward: where the body moves to meanwhile; None stays in `pose`.
        arrives: she takes the place of the exercise, which may show its own way in.
        leaves: she is still in the place of what came before, on the side of that.
    """

    label: str
    share: int
    pose: Pose | None
    onward: Pose | None = None
    arrives: bool = False
    leaves: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """How to get from one position to another."""

    duration_ms: int
    stages: tuple[Stage, ...]


def _pose(name: str) -> Pose | None:
    return Pose(*name.split("/")) if name else None


def _stage(label: str, share: int, pose: str = "", onward: str = "") -> Stage:
    arrives = not pose or label in {_SIT_DOWN[0], _HANDS_DOWN[0]}
    return Stage(
        label, share, _pose(pose), _pose(onward), arrives, label == _PUSH_UP[0]
    )


def _way(seconds: int, *stages: Stage) -> Way:
    return Way(seconds * 1_000, stages)


_KNEEL_DOWN = ("Kneel down, one knee first", "kneel/half")
_ONE_FOOT = ("One foot forward", "kneel/half")
_FOOT_AFTER_KNEELING = ("Kneel, then one foot forward", "kneel/half")
_TO_STANDING = ("Push up slowly to standing", "stand/a")
_HANDS_DOWN = ("Hands under your shoulders", "kneel-up/upright", "kneel-up/hands")
_HANDS_BACK = ("Walk your hands back, kneel up", "kneel-up/hands", "kneel-up/upright")
_SIT_DOWN = ("Sit down slowly", "rise/standing", "rise/half")
_LIE_DOWN = ("side-sit/sitting", "side-sit/lying")
_PUSH_UP = ("Push up with your hands", "side-sit/lying", "side-sit/pushing")


def _part(share: int, words: tuple[str, ...]) -> Stage:
    label, *poses = words
    return _stage(label, share, *poses)


_ENTER = {
    _HANDS: _way(20, _part(400, _KNEEL_DOWN), _part(600, _HANDS_DOWN)),
    _KNEELING: _way(15, _part(400, _KNEEL_DOWN), _stage("Kneel upright", 600)),
    _SEATED: _way(
        30,
        _stage("Bring your chair close", 500, "chair-near/hold"),
        _part(500, _SIT_DOWN),
    ),
    _SIDE: _way(
        30,
        _part(350, _KNEEL_DOWN),
        _stage("Hands down, sit to one side", 250, "side-sit/sitting"),
        _stage("Lie down on your {lying}side", 400, *_LIE_DOWN),
    ),
    _SUPINE: _way(
        25,
        _part(350, _KNEEL_DOWN),
        _stage("Lie down on your side first", 350, *_LIE_DOWN),
        _stage("Roll gently onto your back", 300),
    ),
    _STANDING: _way(10, _stage("Stand tall, feet apart", 1_000)),
}
"""From standing."""

_LEAVE = {
    _HANDS: _way(
        20, _part(400, _HANDS_BACK), _part(300, _ONE_FOOT), _part(300, _TO_STANDING)
    ),
    _KNEELING: _way(15, _part(500, _ONE_FOOT), _part(500, _TO_STANDING)),
    _SEATED: _way(
        25,
        _stage("Sit a moment, feet flat", 500, "rise/seated"),
        _stage("Lean forward and stand slowly", 500, "rise/forward", "rise/standing"),
    ),
    _SIDE: _way(
        30,
        _part(400, _PUSH_UP),
        _part(350, _FOOT_AFTER_KNEELING),
        _part(250, _TO_STANDING),
    ),
    _SUPINE: _way(
        40,
        _stage("Roll to your side", 300, "roll/side"),
        _part(300, _PUSH_UP),
        _part(200, _FOOT_AFTER_KNEELING),
        _part(200, _TO_STANDING),
    ),
    _STANDING: _way(10, _stage("Stand easy, let it settle", 1_000, "stand/a")),
}
"""To standing."""

_DIRECT = {
    (_SEATED, _STANDING): _way(
        25,
        _stage("Sit a moment, feet flat", 400, "rise/seated"),
        _stage("Lean forward and stand slowly", 360, "rise/forward", "rise/standing"),
        _stage("Find your place, stand tall", 240),
    ),
    (_SIDE, _SEATED): _way(
        30,
        _part(350, _PUSH_UP),
        _part(300, _FOOT_AFTER_KNEELING),
        _part(350, _SIT_DOWN),
    ),
    (_HANDS, _SEATED): _way(
        30,
        _part(300, _HANDS_BACK),
        _stage("One foot forward, stand up", 300, "kneel/half"),
        _part(400, _SIT_DOWN),
    ),
    (_SUPINE, _HANDS): _way(
        40,
        _stage("Roll to your side", 400, "roll/side"),
        _part(300, _PUSH_UP),
        _stage("Onto hands and knees", 300),
    ),
    (_SIDE, _HANDS): _way(
        30, _part(500, _PUSH_UP), _stage("Onto hands and knees", 500)
    ),
    (_HANDS, _SIDE): _way(
        20,
        _stage("Sit to one side", 400, "side-sit/sitting"),
        _stage("Lie down on your {lying}side", 600, *_LIE_DOWN),
    ),
    (_HANDS, _SUPINE): _way(
        25,
        _stage("Sit, then lie on your side", 600, *_LIE_DOWN),
        _stage("Roll gently onto your back", 400),
    ),
    (_SIDE, _SUPINE): _way(15, _stage("Roll gently onto your back", 1_000)),
    (_SUPINE, _SIDE): _way(15, _stage("Roll to your side", 1_000)),
    (_HANDS, _KNEELING): _way(10, _part(1_000, _HANDS_BACK)),
    (_KNEELING, _HANDS): _way(10, _part(1_000, _HANDS_DOWN)),
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
        replace(stage, share=stage.share * way.duration_ms // total_ms)
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
