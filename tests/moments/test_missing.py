# SPDX-License-Identifier: MIT
"""What is not heard is told once and calmly, however it flutters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from backcare_desktop.core.hearing import Hearing
from backcare_desktop.moments.missing import Missing
from backcare_desktop.ui.silent_mouth import SilentMouth

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

STOPPED = "The sound system stopped. It is being started again."
DUMB = "No speech engine is installed."


class Room:
    """Two mouths, and what is told of them."""

    def __init__(self, app: QApplication) -> None:
        self.tones, self.voice = SilentMouth(app), SilentMouth(app)
        self.missing = Missing(self.tones, self.voice, app)
        self.told: list[str] = []
        self.missing.changed.connect(lambda: self.told.append(self.missing.words))


@pytest.fixture
def room(qapp: QApplication) -> Room:
    """All is heard."""
    return Room(qapp)


def test_causes_that_come_together_are_told_together(room: Room) -> None:
    """No loudspeaker and no engine are one sentence on the page."""
    room.tones.went_silent.emit(STOPPED)
    room.voice.went_silent.emit(DUMB)
    assert room.told == []
    room.missing.settling.timeout.emit()
    assert room.told == [f"{STOPPED} {DUMB} Captions carry on."]
    assert room.missing.causes == f"{STOPPED} {DUMB}"


def test_a_fluttering_process_is_told_once(room: Room) -> None:
    """Twenty times gone and back: one sentence, which stays."""
    for _ in range(20):
        room.tones.went_silent.emit(STOPPED)
        room.missing.settling.timeout.emit()
        room.tones.came_back.emit()
    assert room.told == [f"{STOPPED} The voice and captions carry on."]
    assert room.missing.steady["tones"].isActive()


def test_what_is_steadily_heard_again_is_no_longer_told(room: Room) -> None:
    """The sentence goes, and another trouble is told anew."""
    room.tones.went_silent.emit(STOPPED)
    room.missing.settling.timeout.emit()
    room.tones.came_back.emit()
    room.missing.steady["tones"].timeout.emit()
    assert room.told[-1] == ""
    room.tones.went_silent.emit(STOPPED)
    room.missing.settling.timeout.emit()
    assert len(room.told) == 3


def test_silence_ends_the_wait_for_steadiness(room: Room) -> None:
    """Gone again before it was steady, it is not taken for heard."""
    room.tones.went_silent.emit(STOPPED)
    room.tones.came_back.emit()
    room.tones.went_silent.emit(STOPPED)
    assert not room.missing.steady["tones"].isActive()


def test_a_channel_that_is_off_is_not_missed(room: Room) -> None:
    """Switched off, its sentence goes; on again, it comes back."""
    room.voice.went_silent.emit(DUMB)
    room.missing.settling.timeout.emit()
    room.missing.hear(Hearing(has_voice=False))
    assert room.missing.words == ""
    room.missing.hear(Hearing())
    assert room.missing.words.startswith(DUMB)


def test_at_rest_nothing_is_missed(room: Room) -> None:
    """What is not running needs no sentence, and no timer goes on."""
    room.voice.went_silent.emit(DUMB)
    room.missing.settling.timeout.emit()
    room.missing.forget()
    assert room.missing.words == ""
    assert not room.missing.settling.isActive()
