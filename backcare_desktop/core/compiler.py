# SPDX-License-Identifier: MIT
"""From what an author wrote to a timeline, once, for one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.core.body_size import bump_at
from backcare_desktop.core.cues import cues_of
from backcare_desktop.core.dose import Dose, Item, Pause, lay_out
from backcare_desktop.core.layout import Layout
from backcare_desktop.core.poses import (
    entering_pose,
    image_on,
    resting_pose,
    starting_pose,
)
from backcare_desktop.core.positions import (
    GETTING_READY,
    LATE_PREGNANCY_PERMILLE,
    STARTING_POSE,
    Way,
    share_out,
    way_between,
    way_out,
)
from backcare_desktop.core.profile import AS_WRITTEN, Profile
from backcare_desktop.core.terms import Position, Side
from backcare_desktop.core.timeline import Kind, PlannedStep, Timeline
from backcare_desktop.core.work import REST_WORDS, add_work

if TYPE_CHECKING:
    from collections.abc import Mapping

    from backcare_desktop.core.exercise import Exercise
    from backcare_desktop.core.picture import Pose
    from backcare_desktop.core.routine import Routine

TAKE_YOUR_PLACE = "Get ready"
"""The verb between two exercises in one position; the title says for which."""
LOOK_AHEAD_MS = 10_000
"""Between two exercises in the same position: time to see what comes."""


class EmptyRoutineError(ValueError):
    """Nothing of the routine is left for this person."""


def compile_routine(
    name: str,
    routine: Routine,
    exercises: Mapping[str, Exercise],
    profile: Profile = AS_WRITTEN,
) -> Timeline:
    """Lay a routine out in time for one person.

    The same arguments give the same timeline, to the byte.

    Raises:
        KeyError: when a step names an exercise that is not in `exercises`; the
            library checks that before.
        EmptyRoutineError: when care leaves nothing of the routine.
    """
    items, changes = lay_out(routine.steps, exercises, profile)
    doses = [item for item in items if isinstance(item, Dose)]
    if not doses:
        raise EmptyRoutineError(
            f"Nothing in “{routine.title}” fits you today.",
        )
    layout = Layout(STARTING_POSE[Position.STANDING], Position.STANDING)
    _add_lead_in(layout, routine, doses[0])
    previous: Item | None = None
    for place, item in enumerate(items):
        if isinstance(item, Pause):
            _add_pause(layout, item, next_dose=_next_dose(items, place))
        else:
            _add_step(layout, item, previous, profile)
        previous = item
    _add_ending(layout, routine, profile)
    segments, blocks = tuple(layout.segments), tuple(layout.blocks)
    return Timeline(
        routine=name,
        title=routine.title,
        segments=segments,
        blocks=blocks,
        cues=cues_of(segments, blocks),
        gates=tuple(layout.gates),
        steps=tuple(layout.steps),
        changes=changes,
        bump=bump_at(profile),
    )


def _next_dose(items: tuple[Item, ...], place: int) -> Dose | None:
    return next((item for item in items[place:] if isinstance(item, Dose)), None)


def _add_lead_in(layout: Layout, routine: Routine, first: Dose) -> None:
    layout.open_block(Kind.GET_READY, first.title, caption=first.get_ready)
    layout.add(
        Kind.GET_READY,
        routine.lead_in_ms,
        GETTING_READY[first.position],
        image=image_on(first.owner, first.movement, first.sides[0]),
    )
    layout.drop_empty_block()


def _add_step(
    layout: Layout,
    dose: Dose,
    previous: Item | None,
    profile: Profile,
) -> None:
    # The lead-in belongs to the first step: it is not a step of its own.
    layout.step = len(layout.steps)
    layout.steps.append(
        PlannedStep(
            dose.stem, dose.title, dose.counts, dose.planned_reps, dose.variant
        ),
    )
    first_pose = starting_pose(dose.poses, dose.movement, dose.position)
    first_side = dose.sides[0]
    way = way_between(layout.position, dose.position)
    if way is not None:
        duration_ms = way.duration_ms if dose.lead_ms is None else dose.lead_ms
        _add_way(layout, way, _for_her(duration_ms, profile), dose, first_pose)
    else:
        usual_ms = LOOK_AHEAD_MS if isinstance(previous, Dose) else 0
        lead_ms = usual_ms if dose.lead_ms is None else dose.lead_ms
        _add_look_ahead(layout, dose, lead_ms, first_pose, first_side)
    layout.position = dose.position
    layout.pose = first_pose
    add_work(layout, dose)


def _for_her(duration_ms: int, profile: Profile) -> int:
    if profile.is_late_in_pregnancy:
        return duration_ms * LATE_PREGNANCY_PERMILLE // 1_000
    return duration_ms


def _add_way(
    layout: Layout,
    way: Way,
    duration_ms: int,
    dose: Dose,
    pose: Pose,
) -> None:
    layout.open_block(Kind.TRANSITION, dose.title, caption=dose.get_ready)
    layout.position = dose.position
    parts_ms = share_out(way.stages, duration_ms)
    side = dose.sides[0]
    # To work the right side she lies on the left, and the other way round.
    lying = f"{side.other} " if side else ""
    entering = entering_pose(dose.poses)
    before = layout.last_side
    for stage, part_ms in zip(way.stages, parts_ms, strict=True):
        own = entering if stage.arrives else None
        layout.pose = own or stage.pose or pose
        onward = None if own else stage.onward
        label = (stage.arrives and dose.arrive) or stage.label.format(lying=lying)
        here = before if stage.leaves else side
        layout.add(Kind.TRANSITION, part_ms, label, onward, side=here)
    layout.drop_empty_block()


def _add_look_ahead(
    layout: Layout,
    dose: Dose,
    lead_ms: int,
    pose: Pose,
    side: Side | None,
) -> None:
    layout.open_block(Kind.GET_READY, dose.title, caption=dose.get_ready)
    layout.pose = entering_pose(dose.poses) or pose
    image = image_on(dose.owner, dose.movement, side)
    layout.add(Kind.GET_READY, lead_ms, TAKE_YOUR_PLACE, side=side, image=image)
    layout.drop_empty_block()


def _add_pause(layout: Layout, pause: Pause, next_dose: Dose | None) -> None:
    caption = "" if next_dose is None else next_dose.title
    layout.open_block(
        Kind.REST,
        "Rest",
        caption=caption,
        round=pause.after_round or None,
        rounds=pause.rounds or None,
    )
    layout.pose = resting_pose({}, layout.position)
    layout.add(Kind.REST, pause.rest_ms, REST_WORDS)


def _add_ending(layout: Layout, routine: Routine, profile: Profile) -> None:
    way = way_out(layout.position)
    written_ms = routine.ending_ms
    duration_ms = way.duration_ms if written_ms is None else written_ms
    if layout.position is not Position.STANDING:
        duration_ms = _for_her(duration_ms, profile)
    layout.open_block(Kind.FINISH, "Finish")
    side = layout.last_side
    parts_ms = share_out(way.stages, duration_ms)
    for stage, part_ms in zip(way.stages, parts_ms, strict=True):
        layout.pose = stage.pose or layout.pose
        here = side if stage.leaves else None
        layout.add(Kind.FINISH, part_ms, stage.label, stage.onward, side=here)
    layout.drop_empty_block()
