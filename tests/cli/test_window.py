# SPDX-License-Identifier: MIT
"""Where there is no display, the program says so and shows what it can."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.cli import picture, rehearsal, window

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Ran

SHORT_LINES = [
    "00:00.000 get-ready Get ready. Reach up.",
    "00:09.000 finish That is all. Well done.",
]


@pytest.mark.parametrize(
    ("environ", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"DISPLAY": "", "WAYLAND_DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "linux", False),
        ({"QT_QPA_PLATFORM": "offscreen:size=1x1"}, "linux", False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "minimal"}, "linux", False),
        ({"QT_QPA_PLATFORM": "wayland;xcb"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_display_is_what_the_environment_says(
    environ: dict[str, str], platform: str, *, expected: bool
) -> None:
    """Qt's own platform without a screen counts as none."""
    assert window.has_display(environ, platform) is expected


def test_without_a_display_the_routine_is_rehearsed_and_drawn(
    backcare_process: Callable[..., Ran], short_routine: Path, tmp_path: Path
) -> None:
    """It says why, plays to the end, and names a picture that is there."""
    ran = backcare_process("play", str(short_routine))
    assert (ran.code, ran.err) == (0, "")
    first, *cues, last = ran.out.splitlines()
    assert first.startswith("There is no display here")
    assert "Two short things" in first
    assert [cues[0], cues[-1]] == SHORT_LINES
    drawn = Path(last.removeprefix("The follow-along screen is drawn in "))
    assert drawn == (tmp_path / "out" / "short.png").resolve()
    assert drawn.read_bytes().startswith(b"\x89PNG")


@pytest.fixture
def played(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Replace the minutes of a rehearsal and the drawing; keep what was asked for."""
    asked: list[str] = []

    def play_through(timeline: object, *_: object, **__: object) -> None:
        asked.append(getattr(timeline, "routine", ""))

    def save_picture(_found: object, at_ms: int, output: Path, *_: object) -> None:
        asked.append(f"{at_ms} {output}")

    monkeypatch.setattr(rehearsal, "play_through", play_through)
    monkeypatch.setattr(picture, "save_picture", save_picture)
    return asked


def test_the_bare_command_shows_the_first_routine(
    backcare: Callable[..., Ran], played: list[str]
) -> None:
    """`backcare` alone, without a display, rehearses the morning loosener."""
    ran = backcare()
    assert (ran.code, ran.err) == (0, "")
    assert "There is no display here" in ran.out
    assert "60 times its speed" in ran.out
    assert played == ["morning-loosener", "45000 out/morning-loosener.png"]


def test_a_folder_that_may_not_be_written_is_gone_round(
    backcare: Callable[..., Ran], played: list[str], tmp_path: Path
) -> None:
    """Where `out` cannot be made, the picture goes to a new temporary folder."""
    (tmp_path / "out").write_text("a file in its place", encoding="utf-8")
    assert backcare().code == 0
    drawn = Path(played[-1].partition(" ")[2])
    assert drawn.parent.is_dir()
    assert drawn.parent.name.startswith("backcare-")
    drawn.parent.rmdir()


def test_an_unwritable_folder_is_gone_round(
    backcare: Callable[..., Ran],
    played: list[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """An `out` of somebody else's is left alone too."""
    (tmp_path / "out").mkdir()
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert backcare().code == 0
    drawn = Path(played[-1].partition(" ")[2])
    assert drawn.parent.name.startswith("backcare-")
    drawn.parent.rmdir()


def test_an_unknown_routine_is_said_before_anything_is_shown(
    backcare: Callable[..., Ran], played: list[str]
) -> None:
    """`play` of nonsense exits with 1."""
    ran = backcare("play", "xyzzy")
    assert (ran.code, ran.out, played) == (1, "", [])
    assert "no routine is called “xyzzy”" in ran.err


def test_with_a_display_a_broken_routine_opens_no_window(
    backcare: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The file's problems are told in the terminal where it was named."""
    monkeypatch.setattr(window, "has_display", lambda *_: True)
    (tmp_path / "half.yaml").write_text("format: 1\n", encoding="utf-8")
    ran = backcare("play", "half.yaml")
    assert (ran.code, ran.out) == (1, "")
    assert "half.yaml:1:1" in ran.err
