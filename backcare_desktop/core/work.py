# SPDX-License-Identifier: MIT
"""Laying out the work of one step: reps, holds, walks, sets and sides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from backcare_desktop.core.dose import TEMPO_PERMILLE, Dose
from backcare_desktop.core.exercise import STAY_WITHOUT_BREATH_CUE_MS
from backcare_desktop.core.poses import (
    BREATHING_IN,
    BREATHING_OUT,
    HELD,
    image_on,
    neutral_pose,
    resting_pose,
)
from backcare_desktop.core.terms import Breath, Position, Side
from backcare_desktop.core.timeline import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from backcare_desktop.core.exercise import Phase
    from backcare_desktop.core.layout import Layout

REST_WORDS = "Rest, breathe as you like"
SELF_PACED_WORDS = "Take your time"
WALK_WORDS = "Walk so that you can talk"
EASY_START_WORDS = "Start at an easy pace"
EASY_END_WORDS = "Slow down gently"
CALM_BREATH_MS = (4_000, 6_000)
"""In and out, where an author gives no pace (docs/sources.md)."""
EASY_SHARE = 3
"""Easy minutes never take more than a third of the walk at either end."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One set on one side: the unit that a rest or a switch comes between."""

    side: Side | None
    set: int
    sets: int


def turns_of(dose: Dose) -> tuple[Turn, ...]:
    """Sets and sides in playing order.

    `both` finishes the whole dose on one side first. A dose without reps that
    alternates changes side after every hold.
    """
    sets = range(1, dose.sets + 1)
    if dose.alternates and dose.reps is None:
        first = dose.sides[0] or Side.RIGHT
        return tuple(
            Turn(side, number, dose.sets)
            for number in sets
            for side in (first, first.other)
        )
    return tuple(
        Turn(side, number, dose.sets) for side in dose.sides for number in sets
    )


def add_work(layout: Layout, dose: Dose) -> None:
    """Append every set on every side, with the switches and rests between."""
    turns = turns_of(dose)
    for place, turn in enumerate(turns):
        if place:
            before = turns[place - 1]
            changes_side = turn.side is not before.side
            new_set = turn.set != before.set
            if new_set and (dose.alternates or not changes_side):
                _add_rest(layout, dose, before)
            if changes_side:
                _add_switch(layout, dose, turn)
        start_pose = layout.pose
        layout.open_block(
            Kind.WALK if _walks(dose) else Kind.MOVE if dose.reps else Kind.HOLD,
            dose.title,
            side=None if dose.alternates and dose.reps else turn.side,
            set=turn.set,
            sets=turn.sets,
            round=dose.round,
            rounds=dose.rounds,
            caption=dose.note,
            say="" if place else dose.say,
        )
        _add_turn(layout, dose, turn)
        layout.pose = start_pose


def _add_turn(layout: Layout, dose: Dose, turn: Turn) -> None:
    if dose.reps is not None:
        _add_reps(layout, dose, turn, dose.reps)
    elif dose.breaths is not None:
        _add_breaths(layout, dose, turn, dose.breaths)
    elif dose.hold_ms is not None:
        _add_hold(layout, dose, turn, dose.hold_ms)
    elif dose.walk_ms is not None:
        _add_minutes(layout, dose, turn, dose.walk_ms)
    if dose.self_paced:
        layout.add_gate(SELF_PACED_WORDS, **_about(dose, turn, turn.side))


def _about(dose: Dose, turn: Turn, side: Side | None) -> dict[str, Any]:
    return {
        "exercise": dose.stem,
        "side": side,
        "set": turn.set,
        "sets": turn.sets,
        "reach": dose.reach,
        "neutral": neutral_pose(dose.poses, dose.movement, dose.position),
        "image": image_on(dose.owner, dose.movement, side),
    }


def _at_tempo(duration_ms: int, dose: Dose) -> int:
    return duration_ms * TEMPO_PERMILLE // dose.tempo_permille


def _phase_ms(phase: Phase, dose: Dose) -> int:
    duration_ms = _at_tempo(phase.duration_ms, dose)
    if phase.breathe is Breath.FREE and not dose.movement.passive:
        # A slower tempo must not turn a stay into a held breath.
        return min(duration_ms, STAY_WITHOUT_BREATH_CUE_MS)
    return duration_ms


def _add_reps(layout: Layout, dose: Dose, turn: Turn, reps: int) -> None:
    sides: tuple[Side | None, ...] = (turn.side,)
    if dose.alternates and turn.side is not None:
        sides = (turn.side, turn.side.other)
    count = reps * len(sides)
    for number in range(count):
        side = sides[number % len(sides)]
        for place, phase in enumerate(dose.movement.rep, start=1):
            moves_to = dose.poses.get(phase.pose) if phase.pose else None
            layout.add(
                Kind.MOVE if phase.pose else Kind.STAY,
                _phase_ms(phase, dose),
                phase.do,
                moves_to,
                rep=number + 1,
                reps=count,
                phase=place,
                breath=phase.breathe,
                counted=True,
                effort=bool(phase.pose) and phase.breathe is Breath.OUT,
                **_about(dose, turn, side),
            )


def _add_breaths(layout: Layout, dose: Dose, turn: Turn, breaths: int) -> None:
    cycle = _cycle(dose)
    for number in range(1, breaths + 1):
        _add_cycle(layout, dose, turn, cycle, rep=number, reps=breaths, counted=True)


def _add_hold(layout: Layout, dose: Dose, turn: Turn, hold_ms: int) -> None:
    if not _is_paced(dose, hold_ms):
        held = dose.poses.get(HELD)
        layout.pose = held or layout.pose
        layout.add(
            Kind.HOLD,
            hold_ms,
            _stay_words(dose),
            breath=Breath.FREE,
            **_about(dose, turn, turn.side),
        )
        return
    for part in filling_cycles(_cycle(dose), hold_ms):
        _add_cycle(layout, dose, turn, part)


def _add_minutes(layout: Layout, dose: Dose, turn: Turn, walk_ms: int) -> None:
    if not _walks(dose):
        _add_hold(layout, dose, turn, walk_ms)
        return
    easy_ms = min(dose.easy_ms, walk_ms // EASY_SHARE)
    brisk_words = _stay_words(dose) if dose.movement.stay else WALK_WORDS
    for duration_ms, words in (
        (easy_ms, EASY_START_WORDS),
        (walk_ms - 2 * easy_ms, brisk_words),
        (easy_ms, EASY_END_WORDS),
    ):
        layout.add(
            Kind.WALK,
            duration_ms,
            words,
            breath=Breath.FREE,
            strides=tuple(dose.poses.values()),
            **_about(dose, turn, turn.side),
        )


def _walks(dose: Dose) -> bool:
    """Whether minutes are walked; in any other position they are stayed."""
    stands = dose.position is Position.STANDING
    return bool(dose.walk_ms) and stands and dose.movement.breathe is None


def _is_paced(dose: Dose, hold_ms: int) -> bool:
    """Whether a hold is led by the breath: on request, and when it gets long."""
    if hold_ms <= STAY_WITHOUT_BREATH_CUE_MS and hold_ms < sum(_cycle(dose)):
        # A whole breath in less than its time would be a gasp.
        return False
    return dose.movement.breathe is not None or (
        hold_ms > STAY_WITHOUT_BREATH_CUE_MS and not dose.movement.passive
    )


def _cycle(dose: Dose) -> tuple[int, int]:
    pacer = dose.movement.breathe
    in_ms, out_ms = (pacer.in_ms, pacer.out_ms) if pacer else CALM_BREATH_MS
    return _at_tempo(in_ms, dose), _at_tempo(out_ms, dose)


def filling_cycles(cycle: tuple[int, int], hold_ms: int) -> Iterator[tuple[int, int]]:
    """Whole breaths that fill a hold exactly, each as near to the pace as can be."""
    cycle_ms = sum(cycle)
    count = max(1, round(hold_ms / cycle_ms))
    for number in range(count):
        start_ms = hold_ms * number // count
        end_ms = hold_ms * (number + 1) // count
        in_ms = (end_ms - start_ms) * cycle[0] // cycle_ms
        yield in_ms, end_ms - start_ms - in_ms


def _add_cycle(
    layout: Layout,
    dose: Dose,
    turn: Turn,
    cycle: tuple[int, int],
    **about: Any,
) -> None:
    words = dose.movement.stay
    breathing = (
        (Breath.IN, cycle[0], BREATHING_IN, words and words.breathing_in),
        (Breath.OUT, cycle[1], BREATHING_OUT, words and words.breathing_out),
    )
    for place, (breath, duration_ms, pose_name, do) in enumerate(breathing, start=1):
        layout.add(
            Kind.HOLD,
            duration_ms,
            do or "",
            dose.poses.get(pose_name),
            phase=place,
            breath=breath,
            **_about(dose, turn, turn.side),
            **about,
        )


def _stay_words(dose: Dose) -> str:
    return dose.movement.stay.do if dose.movement.stay else dose.title


def _add_switch(layout: Layout, dose: Dose, turn: Turn) -> None:
    side = turn.side or Side.RIGHT
    layout.open_block(Kind.SWITCH, dose.title, side=side, set=turn.set, sets=turn.sets)
    layout.add(
        Kind.SWITCH,
        dose.switch_ms,
        _switch_words(dose.position, side),
        exercise=dose.stem,
        side=side,
        image=image_on(dose.owner, dose.movement, side),
    )
    layout.drop_empty_block()


def _switch_words(position: Position, side: Side) -> str:
    if position is Position.SIDE_LYING:
        # To work the right side she lies on the left, and the other way round.
        return f"Roll over to your {side.other}"
    return f"Now your {side} side"


def _add_rest(layout: Layout, dose: Dose, before: Turn) -> None:
    working_pose = layout.pose
    layout.open_block(
        Kind.REST,
        "Rest",
        set=before.set,
        sets=before.sets,
        caption=dose.title,
    )
    layout.pose = resting_pose(dose.poses, dose.position)
    layout.add(Kind.REST, dose.rest_ms, REST_WORDS)
    layout.drop_empty_block()
    layout.pose = working_pose
