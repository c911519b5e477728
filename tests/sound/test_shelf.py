# SPDX-License-Identifier: MIT
"""Sounds are there before they are needed, and something near is there if not."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.core.sound_messages import Needed
from backcare_desktop.resources import asset
from backcare_desktop.sound.make_sounds import shipped
from backcare_desktop.sound.shelf import MOST_MADE, Shelf
from backcare_desktop.sound.waveform import frames

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def shelf(qtbot: QtBot) -> Shelf:
    """A shelf with everything that ships."""
    assert qtbot
    shelf = Shelf(asset("sounds"))
    shelf.take_shipped()
    return shelf


def test_everything_that_ships_is_taken(shelf: Shelf) -> None:
    """By name and length."""
    assert set(shelf.sounds) == {Needed(name, for_ms) for name, for_ms in shipped()}


def test_a_breath_of_another_length_is_made(shelf: Shelf, qtbot: QtBot) -> None:
    """As long as was asked for, and only once."""
    wish = Needed("breathe-in", 1_230)
    came: list[Needed] = []
    shelf.came.connect(came.append)
    with qtbot.waitSignal(shelf.came):
        shelf.load([wish, Needed("rep"), Needed("breathe-in", 4_000), wish])
    assert came == [wish]
    assert len(shelf.sounds[wish]) == frames(1_230)
    shelf.load([wish, Needed("breathe-out", 1_100)])
    qtbot.waitUntil(lambda: len(came) == 2)
    assert came[1] == Needed("breathe-out", 1_100)


def test_more_lengths_than_a_person_breathes_are_not_made(
    shelf: Shelf, qtbot: QtBot
) -> None:
    """A stranger's file must not fill the memory."""
    before = len(shelf.sounds)
    shelf.load(Needed("breathe-out", 100 + number) for number in range(500))
    qtbot.waitUntil(lambda: len(shelf.sounds) == before + MOST_MADE)
    shelf.load([Needed("breathe-in", 101)])
    assert Needed("breathe-in", 101) not in shelf._asked


@pytest.mark.parametrize(
    ("for_ms", "expected_ms"),
    [
        (4_000, 4_000),
        (3_999, 4_000),
        (3_950, 3_000),
        (9_000, 4_000),
        (1_000, 3_000),
        (None, 3_000),
    ],
)
def test_the_nearest_breath_stands_in(
    shelf: Shelf, for_ms: int | None, expected_ms: int
) -> None:
    """Rather too short than into the next phase, and never silence."""
    assert shelf.nearest("breathe-in", for_ms) == Needed("breathe-in", expected_ms)


def test_a_cue_has_no_length_of_its_own(shelf: Shelf) -> None:
    """Whatever length is asked for."""
    assert shelf.nearest("rep", None) == Needed("rep")
    assert shelf.nearest("rep", 4_000) == Needed("rep")
    assert shelf.nearest("trumpet", None) is None


def test_what_is_missing_or_strange_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    """The rest of the folder is taken all the same."""
    assert qtbot
    shutil.copytree(asset("sounds"), tmp_path / "sounds")
    (tmp_path / "sounds" / "rep.wav").unlink()
    (tmp_path / "sounds" / "breathe-in-4000.wav").write_bytes(b"noise")
    (tmp_path / "sounds" / "breathe-in-long.wav").write_bytes(b"noise")
    shelf = Shelf(tmp_path / "sounds")
    told: list[str] = []
    shelf.failed.connect(told.append)
    shelf.take_shipped()
    assert [words.split(" ")[0] for words in told] == ["rep.wav", "breathe-in-4000.wav"]
    assert len(shelf.sounds) == len(list(shipped())) - 2
