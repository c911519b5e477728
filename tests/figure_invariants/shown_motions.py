# SPDX-License-Identifier: MIT
"""Every motion that the program really shows: out of timelines, for many people.

A new exercise, routine, variant or scene is among them without a word here.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from backcare_desktop.core.compiler import EmptyRoutineError, compile_routine
from backcare_desktop.core.figure.skeleton import solve
from backcare_desktop.core.figure.tween import can_tween, tween
from backcare_desktop.core.motion import picture_at
from backcare_desktop.core.picture import Blend, Picture, Pose
from backcare_desktop.core.profile import AS_WRITTEN, Profile, Stage
from backcare_desktop.gallery.movements import timelines_of
from backcare_desktop.ui.figure.motion import shown_keyframe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from backcare_desktop.core.figure.bones import Skeleton
    from backcare_desktop.core.figure.keyframe import Keyframe
    from backcare_desktop.core.timeline import Segment, Timeline
    from backcare_desktop.storage.shelf import Shelf

WEEKS = (8, 16, 24, 32, 39)
STEPS = 24
"""In how many steps a motion is looked at."""
PEOPLE = (
    AS_WRITTEN,
    *(Profile(Stage.PREGNANT, week * 7, cleared=True) for week in WEEKS),
    *(Profile(Stage.PREGNANT, week * 7, True) for week in WEEKS),
)


@dataclass(frozen=True, slots=True)
class ShownMotion:
    """One way of the body from a keyframe to another, as it is drawn for somebody.

    Attributes:
        name: the two poses, and what is special about this time.
        picture: what the stage is asked for.
        start, end: in their small range and with hands on her own belly.
    """

    name: str
    picture: Picture = field(compare=False)
    start: Keyframe
    end: Keyframe

    def skeletons(self, steps: int = STEPS) -> list[Skeleton]:
        """Her joints all along the way, both ends included."""
        shares = (number / steps for number in range(steps + 1))
        return [solve(tween(self.start, self.end, share)) for share in shares]


def timelines(shelf: Shelf) -> Iterator[Timeline]:
    """Every exercise alone, and every routine, for everybody."""
    exercises = shelf.library.exercises
    for stem in exercises:
        for _, timeline in timelines_of(stem, exercises, WEEKS):
            if timeline is not None:
                yield timeline
    for name, file in shelf.library.routines.items():
        for profile in PEOPLE:
            try:
                yield compile_routine(name, file.routine, exercises, profile)
            except EmptyRoutineError:
                continue


def shown_motions(shelf: Shelf) -> dict[str, ShownMotion]:
    """Every motion that is bent and not cross-faded, by its name, once each."""
    found: dict[ShownMotion, str] = {}
    names: dict[str, ShownMotion] = {}
    for timeline in timelines(shelf):
        for picture in _moving_pictures(timeline):
            motion = _motion(shelf, picture)
            if motion is None or motion in found:
                continue
            number = sum(name.startswith(motion.name) for name in names)
            name = f"{motion.name} {number + 1}" if number else motion.name
            found[motion] = name
            names[name] = motion
    return names


def _moving_pictures(timeline: Timeline) -> Iterator[Picture]:
    for part in timeline.segments:
        for start, end in _ways(part):
            if start != end and start.scene == end.scene:
                shown = picture_at(timeline, part.end_ms - 1)
                last = shown.after if isinstance(shown, Blend) else shown
                if isinstance(last, Picture):
                    yield replace(last, start=start, end=end)


def _ways(part: Segment) -> Iterator[tuple[Pose, Pose]]:
    if part.strides:
        yield from pairwise((*part.strides, part.strides[0]))
    else:
        yield part.pose, part.next_pose


def _motion(shelf: Shelf, picture: Picture) -> ShownMotion | None:
    scene = shelf.scenes[picture.start.scene]
    start = shown_keyframe(scene, picture, picture.start.keyframe)
    end = shown_keyframe(scene, picture, picture.end.keyframe)
    if scene.crossfade or start == end or not can_tween(start, end):
        return None
    small = f" at {picture.reach:.0%}" if picture.reach < 1 else ""
    name = f"{picture.start}-{picture.end.keyframe}{small}"
    return ShownMotion(name, picture, start, end)
