# SPDX-License-Identifier: MIT
"""Every way in which time goes on, stalls, jumps, or waits for her."""

from __future__ import annotations

import pytest

from backcare_desktop.core.player import State
from backcare_desktop.core.timeline import CueKind
from tests.core.players import (
    FIRST_REP_MS,
    SECOND_REP_MS,
    SELF_PACED,
    STEP_MS,
    TILT,
    paused,
    playing,
    run,
)


@pytest.mark.parametrize(
    ("at_ms", "start_ms", "count_in_ms"),
    [
        (35_000, FIRST_REP_MS, 5_000),
        (SECOND_REP_MS + 9_000, SECOND_REP_MS, 5_000),
        (SECOND_REP_MS, SECOND_REP_MS, 5_000),
        (15_000, 15_000, 3_000),
        (5_000, 5_000, 3_000),
    ],
)
def test_resume_counts_in_and_takes_the_rep_from_its_start(
    at_ms: int,
    start_ms: int,
    count_in_ms: int,
) -> None:
    """Five seconds on the floor, three elsewhere, and no half reps."""
    player = paused(TILT, at_ms)
    player.play(1_000)
    assert player.position_ms == start_ms
    assert player.playhead.count_in_left(1_000) == count_in_ms


def test_count_in_moves_nothing_and_keeps_the_breath_for_later() -> None:
    """Three, two, one; only then "breathe out", with the movement."""
    player = paused(TILT, SECOND_REP_MS + 2_000)
    player.play(0)
    ticks = [player.tick(now_ms) for now_ms in range(0, 5_000, STEP_MS)]
    assert {tick.position_ms for tick in ticks} == {SECOND_REP_MS}
    counted = [cue for tick in ticks for cue in tick.cues]
    assert [(cue.kind, cue.number) for cue in counted] == [
        (CueKind.LAST_SECONDS, number) for number in (3, 2, 1)
    ]
    assert [tick.count_in for tick in ticks[::2]] == [5, 4, 3, 2, 1]
    first = player.tick(5_000)
    assert [cue.kind for cue in first.cues] == [CueKind.REP, CueKind.BREATHE_OUT]
    assert player.tick(5_400).position_ms == SECOND_REP_MS + 400


def test_count_in_is_not_played_time() -> None:
    """Getting back down moves no counter."""
    player = paused(TILT, SECOND_REP_MS)
    played = player.played
    player.play(0)
    run(player, 0, 4_500)
    assert player.played == played


def test_pausing_in_a_count_in_starts_it_anew() -> None:
    """Interrupted while getting down: the whole count-in again."""
    player = paused(TILT, SECOND_REP_MS)
    player.play(0)
    player.tick(400)
    player.pause()
    assert player.position_ms == SECOND_REP_MS
    player.play(60_000)
    assert player.playhead.count_in_left(60_000) == 5_000
    cues = run(player, 60_000, 65_000)
    assert [cue.kind for cue in cues[:3]] == [CueKind.LAST_SECONDS] * 3


def test_speed_in_a_count_in_keeps_its_seconds() -> None:
    """Faster reps are no reason to get down faster."""
    player = paused(TILT, SECOND_REP_MS)
    player.play(0)
    player.tick(1_000)
    player.set_speed(130, 1_200)
    run(player, 1_000, 5_000)
    assert player.position_ms == SECOND_REP_MS
    assert player.tick(6_000).position_ms == SECOND_REP_MS + 1_300


def test_next_in_a_count_in_keeps_counting() -> None:
    """She is announced the new block when the count is over."""
    player = paused(TILT, SECOND_REP_MS)
    player.play(0)
    player.tick(500)
    player.next(600)
    assert player.position_ms == TILT.blocks[-1].start_ms
    assert player.tick(1_000).position_ms == TILT.blocks[-1].start_ms
    kinds = [cue.kind for cue in run(player, 1_000, 5_500)]
    assert kinds[-1] is CueKind.STEP_BEGINS


def test_gate_speaks_however_late_it_is_reached() -> None:
    """A hiccup right at the gate must not leave her waiting in silence."""
    player = playing(SELF_PACED, SELF_PACED.gates[0] - 100)
    tick = player.tick(1_900)
    assert tick.state is State.WAITING
    assert CueKind.YOUR_PACE in {cue.kind for cue in tick.cues}


@pytest.mark.parametrize(("gap_ms", "stalls"), [(2_000, False), (2_001, True)])
def test_over_two_seconds_without_a_tick_is_a_stall(gap_ms: int, stalls: bool) -> None:
    """It pauses at the last moment shown, and nothing catches up."""
    player = playing(TILT, 35_000)
    player.tick(100)
    tick = player.tick(100 + gap_ms)
    assert tick.stalled is stalls
    if stalls:
        assert (tick.state, tick.position_ms, tick.cues) == (State.PAUSED, 35_100, ())
        assert player.played == ((35_000, 35_100),)


@pytest.mark.parametrize(
    ("jump_ms", "stalls"),
    [(2_001, True), (-2_001, True), (2_000, False), (-2_000, False)],
)
def test_clocks_that_disagree_are_a_sleep(jump_ms: int, stalls: bool) -> None:
    """The wall clock running ahead or back by over 2 s pauses, too."""
    player = playing(TILT, 35_000)
    player.tick(33, 1_000_033)
    tick = player.tick(66, 1_000_066 + jump_ms)
    assert tick.stalled is stalls


def test_wall_clock_may_be_missing() -> None:
    """Without one, the monotonic clock alone decides."""
    player = playing(TILT, 35_000)
    player.tick(33, 1_000_000)
    assert not player.tick(66).stalled
    assert not player.tick(99, 9_000_000).stalled


def test_long_pause_is_no_stall() -> None:
    """After an hour of pause, play is play."""
    player = paused(TILT, 35_000)
    player.tick(0, 0)
    player.play(3_600_000)
    assert not player.tick(3_600_033, 3_600_033).stalled


def test_late_cues_are_dropped_and_not_crammed() -> None:
    """After a hiccup of 1.5 s only what is fresh sounds."""
    player = playing(TILT, 27_400)
    late = player.tick(1_900)
    assert late.position_ms == 29_300
    # "Two" was due 1.3 s ago, "one" 0.3 s ago.
    assert [cue.number for cue in late.cues] == [1]
    assert player.tick(1_950).cues == ()


def test_speed_holds_from_now_on() -> None:
    """At 130 % ten seconds are thirteen; at 80 % they are eight."""
    player = playing(TILT, 0)
    player.set_speed(130, 0)
    run(player, 0, 10_000)
    assert player.position_ms == 13_000
    player.set_speed(80, 10_000)
    run(player, 10_000, 20_000)
    assert player.position_ms == 21_000


def test_speed_survives_a_pause() -> None:
    """Whoever likes it slower likes it slower after the door bell, too."""
    player = paused(TILT, 35_000)
    player.set_speed(80, 0)
    player.play(0)
    assert player.playhead.speed_percent == 80


def test_speed_key_between_two_ticks_moves_nothing() -> None:
    """What was shown last is where the new speed begins."""
    player = playing(TILT, FIRST_REP_MS)
    player.tick(1_000)
    player.set_speed(130, 1_400)
    assert player.position_ms == FIRST_REP_MS + 1_000
    assert player.tick(2_000).position_ms == FIRST_REP_MS + 1_000 + 1_300


def test_a_click_right_after_waking_is_no_stall() -> None:
    """She is there and has just chosen a place: it plays on from that."""
    player = playing(TILT, FIRST_REP_MS)
    player.tick(33, 33)
    player.seek(SECOND_REP_MS, 3_600_000)
    tick = player.tick(3_600_033, 3_600_033)
    assert not tick.stalled
    assert tick.position_ms == SECOND_REP_MS + 33
