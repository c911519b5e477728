# SPDX-License-Identifier: MIT
"""Every button from every state."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from backcare_desktop.core.player import Player, State, is_lying_on_back
from backcare_desktop.core.timeline import CueKind, Kind, Timeline
from tests.core.players import (
    FIRST_REP_MS,
    SELF_PACED,
    TILT,
    finished,
    paused,
    playing,
    run,
    stopped,
    waiting,
)
from tests.core.written_routines import blocks_of, exercise, timeline_of

Command = Callable[[Player], None]
COMMANDS: dict[str, Command] = {
    "play": lambda player: player.play(0),
    "pause": lambda player: player.pause(),
    "toggle": lambda player: player.toggle(0),
    "seek": lambda player: player.seek(12_345, 0),
    "next": lambda player: player.next(0),
    "previous": lambda player: player.previous(0),
    "repeat": lambda player: player.repeat(0),
    "done": lambda player: player.done(0),
    "speed": lambda player: player.set_speed(120, 0),
}


def test_plays_from_start_to_end() -> None:
    """From play to the finish, with every cue of the timeline on the way."""
    player = Player(TILT)
    player.play(0)
    cues = run(player, 0, TILT.duration_ms)
    assert player.state is State.FINISHED
    assert player.position_ms == TILT.duration_ms
    assert cues == list(TILT.cues)
    assert player.played == ((0, TILT.duration_ms),)


@pytest.mark.parametrize("make", [finished, stopped])
@pytest.mark.parametrize("name", COMMANDS)
def test_nothing_wakes_what_is_over(name: str, make: Callable[[], Player]) -> None:
    """After the end and after STOP no button and no tick does anything."""
    player = make()
    before = (player.state, player.position_ms, player.played)
    COMMANDS[name](player)
    tick = player.tick(10_000)
    assert (player.state, player.position_ms, player.played) == before
    assert tick.cues == ()


@pytest.mark.parametrize(
    "make",
    [
        *(waiting, stopped, lambda: Player(TILT)),
        *(lambda: playing(TILT, 35_000), lambda: paused(TILT, 35_000)),
    ],
)
def test_stop_works_from_every_state(make: Callable[[], Player]) -> None:
    """S is S: it is over where it was."""
    player = make()
    position_ms = player.position_ms
    player.stop()
    assert player.state is State.STOPPED
    assert player.position_ms == position_ms


def test_stop_after_the_end_stays_finished() -> None:
    """Who presses STOP on the last page has still finished."""
    player = finished()
    player.stop()
    assert player.state is State.FINISHED


def test_pause_stands_where_it_was_shown_last() -> None:
    """Time between the last picture and the key does not count."""
    player = playing(TILT, 35_000)
    player.tick(400)
    player.pause()
    assert (player.state, player.position_ms) == (State.PAUSED, 35_400)
    assert player.tick(9_999).position_ms == 35_400


@pytest.mark.parametrize("make", [lambda: Player(TILT), waiting])
def test_pause_where_nothing_plays_does_nothing(make: Callable[[], Player]) -> None:
    """Pausing what stands still leaves it as it is."""
    player = make()
    state = player.state
    player.pause()
    assert player.state is state


def test_toggle_is_one_key_for_both() -> None:
    """Space plays, pauses, and opens a gate."""
    player = Player(TILT)
    states = [player.state]
    for _ in range(2):
        player.toggle(0)
        states.append(player.state)
    gate = waiting()
    gate.toggle(0)
    states.append(gate.state)
    assert states == [State.READY, State.PLAYING, State.PAUSED, State.PLAYING]


@pytest.mark.parametrize("asked_ms", [-5_000, 10**9])
def test_seek_stays_inside(asked_ms: int) -> None:
    """A click beside the bar lands on its end."""
    player = Player(TILT)
    player.seek(asked_ms, 0)
    assert player.position_ms in {0, TILT.duration_ms - 1}
    player.play(0)
    assert player.tick(1).state in {State.PLAYING, State.FINISHED}


def test_landing_on_a_boundary_announces_it() -> None:
    """Exactly on the start of a step its name is heard; one later it is past."""
    on_it = playing(TILT, FIRST_REP_MS)
    beside = playing(TILT, FIRST_REP_MS + 1)
    assert CueKind.STEP_BEGINS in {cue.kind for cue in on_it.tick(1).cues}
    assert beside.tick(1).cues == ()


def test_seeking_while_paused_stays_paused() -> None:
    """Looking around does not start anything."""
    player = paused(TILT, 35_000)
    player.seek(50_000, 0)
    assert (player.state, player.position_ms) == (State.PAUSED, 50_000)
    assert player.tick(5_000).position_ms == 50_000


def test_next_goes_block_by_block_and_not_beyond() -> None:
    """From the last block there is no next; it plays to its end."""
    player = playing(TILT, 0)
    starts = []
    for _ in range(len(TILT.blocks) + 2):
        starts.append(player.position_ms)
        player.next(0)
    assert starts[: len(TILT.blocks)] == [block.start_ms for block in TILT.blocks]
    assert player.position_ms == TILT.blocks[-1].start_ms
    assert player.state is State.PLAYING


@pytest.mark.parametrize(
    ("into_ms", "place"),
    [(0, 1), (3_000, 1), (3_001, 2)],
)
def test_previous_restarts_or_goes_back(into_ms: int, place: int) -> None:
    """Well into a block it begins again; at its start the one before does."""
    player = playing(TILT, TILT.blocks[2].start_ms + into_ms)
    player.previous(0)
    assert player.position_ms == TILT.blocks[place].start_ms


def test_previous_at_the_start_stays_there() -> None:
    """There is nothing before the beginning."""
    player = playing(TILT, 100)
    player.previous(0)
    assert (player.state, player.position_ms) == (State.PLAYING, 0)


def test_repeat_is_the_block_again() -> None:
    """Also when it is nearly over."""
    player = playing(TILT, TILT.blocks[-1].start_ms - 1)
    player.repeat(0)
    assert player.position_ms == FIRST_REP_MS


def test_gate_waits_until_she_is_done() -> None:
    """Lunch may come between; then it goes on where it waited, and only once."""
    player = waiting()
    assert player.tick(3_600_000).position_ms == SELF_PACED.gates[0]
    player.done(3_600_000)
    assert player.state is State.PLAYING
    run(player, 3_600_000, 3_602_000)
    assert player.position_ms == SELF_PACED.gates[0] + 2_000


@pytest.mark.parametrize("make", [playing, paused])
def test_landing_on_a_gate_waits_there(
    make: Callable[[Timeline, int], Player],
) -> None:
    """Seeking exactly onto a gate is no way through it."""
    player = make(SELF_PACED, 35_000)
    player.seek(SELF_PACED.gates[0], 0)
    player.play(0)
    assert player.tick(33).state is State.WAITING
    assert player.position_ms == SELF_PACED.gates[0]


def test_done_early_skips_to_behind_the_gate() -> None:
    """Done before the guide is: the rest of the set is not played."""
    player = playing(SELF_PACED, 35_000)
    player.tick(100)
    player.done(200)
    assert player.position_ms == SELF_PACED.gates[0] + 1
    assert player.tick(400).state is State.PLAYING


def test_done_twice_is_done_once() -> None:
    """A second Enter just behind the gate does not take her back to it."""
    player = waiting()
    player.done(0)
    player.tick(600)
    player.done(700)
    assert player.position_ms == SELF_PACED.gates[0] + 600


@pytest.mark.parametrize("timeline", [TILT, SELF_PACED])
def test_done_where_there_is_no_gate_does_nothing(timeline: Timeline) -> None:
    """Enter during a way down, or in a paced step, is not an answer."""
    player = playing(timeline, 15_000)
    player.done(0)
    assert (player.state, player.position_ms) == (State.PLAYING, 15_000)


def test_skipping_past_a_gate_is_no_waiting() -> None:
    """Next at a gate goes on with the next block, playing."""
    player = waiting()
    player.next(0)
    assert player.state is State.PLAYING
    assert player.position_ms == SELF_PACED.blocks[-1].start_ms


def test_previous_at_a_gate_does_the_set_again() -> None:
    """Waiting at the end of a set, back means this set."""
    player = waiting()
    player.previous(0)
    assert (player.state, player.position_ms) == (State.PLAYING, FIRST_REP_MS)


def test_repeated_work_is_played_twice() -> None:
    """A set done again counts again."""
    player = playing(TILT, FIRST_REP_MS)
    run(player, 0, 10_500)
    player.repeat(10_500)
    run(player, 10_500, 21_000)
    assert player.played == ((30_000, 40_500), (30_000, 40_500))


def test_lying_on_the_back_is_noticed_while_working() -> None:
    """The reminder to roll over is for the back, and not for getting up from it."""
    library = {"bridge": exercise(position="supine")}
    timeline = timeline_of({"exercise": "bridge"}, library=library)
    work = blocks_of(timeline, Kind.MOVE)[0]
    assert is_lying_on_back(timeline, work.start_ms)
    assert not is_lying_on_back(timeline, timeline.duration_ms)
    assert not is_lying_on_back(TILT, FIRST_REP_MS)
