# SPDX-License-Identifier: MIT
"""What is worth announcing of what the window tells, by a clock made of numbers."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest

from backcare_desktop.core.player import State
from backcare_desktop.machine.mpris.told import NO_TRACK, NOTHING, Board, Told

PLAYING = Told(State.PLAYING, "Pelvic tilt", "Morning", 10_000, 300_000, 0.8)
PAUSED = replace(PLAYING, state=State.PAUSED)


class Hands:
    """A clock whose hands a test moves."""

    def __init__(self) -> None:
        self.now_ms = 5_000

    def read(self) -> int:
        """What the clock shows."""
        return self.now_ms


@pytest.fixture
def hands() -> Hands:
    """A clock."""
    return Hands()


@pytest.fixture
def board(hands: Hands) -> Board:
    """A board on which a paused session is pinned, and has been looked at."""
    board = Board(hands.read)
    assert board.pin(PAUSED)
    assert board.take() == (PAUSED, True)
    return board


def test_an_empty_board_tells_of_nothing() -> None:
    """Before the first session nothing is there to play."""
    assert Board(lambda: 7).take() == (NOTHING, False)
    assert NOTHING.track == NO_TRACK


def test_thirty_pictures_a_second_are_no_news(board: Board, hands: Hands) -> None:
    """Ten minutes of a moving position wake nobody, and stay exact."""
    board.pin(replace(PLAYING, duration_ms=900_000))
    for passed_ms in range(0, 600_000, 33):
        hands.now_ms = 5_000 + passed_ms
        moved = replace(PLAYING, position_ms=10_000 + passed_ms, duration_ms=900_000)
        assert not board.pin(moved)
    told, has_jumped = board.take()
    assert told.position_ms == 10_000 + passed_ms
    assert has_jumped  # the new duration made it another track, which started at 0


@pytest.mark.parametrize(
    "change",
    [
        {"state": State.PLAYING},
        {"title": "Cat-cow"},
        {"routine": "Evening"},
        {"duration_ms": 200_000},
        {"volume": 0.1},
        {"position_ms": 20_000},
        {"position_ms": 8_000},
        {"state": State.FINISHED},
    ],
)
def test_every_other_change_is_news_once(
    board: Board, change: dict[str, object]
) -> None:
    """Each thing that a panel shows, and a jump either way; the second time it is old.

    A position that has moved on by under a second is none.
    """
    told = replace(PAUSED, **change)  # type: ignore[arg-type]
    assert board.pin(told)
    assert not board.pin(told)
    assert not board.pin(replace(told, position_ms=told.position_ms + 900))


def test_position_goes_on_between_two_tellings(board: Board, hands: Hands) -> None:
    """A panel that asks is told where it is by now, and never beyond the end."""
    board.pin(PLAYING)
    hands.now_ms += 2_500
    assert board.now().position_ms == 12_500
    hands.now_ms += 1_000_000
    assert board.now().position_ms == PLAYING.duration_ms


def test_position_stands_still_in_a_pause(board: Board, hands: Hands) -> None:
    """Time passes, the routine does not."""
    hands.now_ms += 60_000
    assert board.now().position_ms == PAUSED.position_ms
    assert not board.pin(PAUSED)


def test_a_pause_is_no_jump(board: Board, hands: Hands) -> None:
    """Panels have counted on until the moment of the pause, as they should."""
    board.pin(PLAYING)
    hands.now_ms += 40_000
    assert board.pin(replace(PAUSED, position_ms=50_000))
    _told, has_jumped = board.take()
    assert not has_jumped


def test_a_count_in_sets_panels_right_every_second(board: Board, hands: Hands) -> None:
    """While she gets back down they count on; small errors add up until they tell."""
    board.pin(PLAYING)
    board.take()
    jumps = 0
    for _picture in range(100):
        hands.now_ms += 50
        if board.pin(PLAYING):
            jumps += board.take()[1]
    assert jumps == 4


def test_a_finished_session_leaves_nothing_behind(board: Board) -> None:
    """No title and no position of hers stays on a lock screen; the volume does."""
    for state in (State.FINISHED, State.STOPPED):
        board.pin(replace(PLAYING, state=state))
        assert board.now() == replace(NOTHING, volume=PLAYING.volume)


def test_a_track_is_a_routine() -> None:
    """Its exercises share one, another routine or length has its own."""
    assert replace(PLAYING, title="Bridge").track == PLAYING.track
    assert replace(PLAYING, routine="Evening").track != PLAYING.track
    assert replace(PLAYING, duration_ms=1).track != PLAYING.track


def test_no_jump_is_lost_between_two_threads() -> None:
    """A reader that takes all the time still sees the last of 2,000 jumps."""
    board = Board(lambda: 0)
    taken: list[int] = []
    last_ms = 2_000 * 2_000

    def take_all() -> None:
        while not taken or taken[-1] != last_ms:
            told, has_jumped = board.take()
            if has_jumped:
                taken.append(told.position_ms)

    reader = threading.Thread(target=take_all)
    reader.start()
    for position_ms in range(2_000, last_ms + 1, 2_000):
        board.pin(replace(PAUSED, position_ms=position_ms, duration_ms=last_ms))
    reader.join()
    assert taken == sorted(taken)
