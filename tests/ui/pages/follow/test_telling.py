# SPDX-License-Identifier: MIT
"""Each caption is told once, and at once that nothing goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from backcare_desktop.core.player import State
from backcare_desktop.ui.pages.follow.telling import Telling

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Reader:
    """Keeps what a screen reader would say; what interrupts ends in a mark."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def __call__(self, widget: QWidget, text: str, *, assertive: bool) -> None:
        """Say a text in the name of a widget."""
        assert isinstance(widget, QWidget)
        self.said.append(f"{text}!" if assertive else text)


@pytest.fixture
def reader() -> Reader:
    """Give a screen reader that keeps what it says."""
    return Reader()


@pytest.fixture
def telling(qtbot: QtBot, reader: Reader) -> Telling:
    """Give what tells it about a page."""
    page = QWidget()
    qtbot.addWidget(page)
    return Telling(page, reader)


def test_a_caption_is_told_when_it_is_new(telling: Telling, reader: Reader) -> None:
    """Frames of the same moment, and moments without a caption, say nothing."""
    for caption in ("In.", "In.", "", "Out.", "In."):
        telling.tell_moment(State.PLAYING, caption)
    assert reader.said == ["In.", "Out.", "In."]


def test_a_pause_interrupts_and_going_on_repeats_nothing(
    telling: Telling, reader: Reader
) -> None:
    """The caption that stood there before the pause is no news."""
    for state, caption in (
        (State.PLAYING, "In."),
        (State.PAUSED, "Space to go on."),
        (State.PAUSED, "Space to go on. Rep 1 starts again."),
        (State.PLAYING, "In."),
    ):
        telling.tell_moment(state, caption)
    assert reader.said == ["In.", "Paused. Space to go on.!"]


def test_stop_is_told_at_once(telling: Telling, reader: Reader) -> None:
    """Whatever stood there as a caption, STOP has the word."""
    telling.tell_moment(State.PLAYING, "In.")
    telling.tell_moment(State.STOPPED, "In.")
    assert reader.said == ["In.", "Stopped.!"]


def test_before_the_start_nothing_is_told(telling: Telling, reader: Reader) -> None:
    """The page can be read at leisure then."""
    telling.tell_moment(State.READY, "Coming up: Bridge.")
    assert reader.said == []
    telling.tell_moment(State.WAITING, "Enter when you are done.")
    assert reader.said == ["Enter when you are done."]


def test_another_routine_begins_anew(telling: Telling, reader: Reader) -> None:
    """Its first caption is told, even if the last one was the same."""
    telling.tell_moment(State.PLAYING, "In.")
    telling.start_over()
    telling.tell_moment(State.PLAYING, "In.")
    assert reader.said == ["In.", "In."]
