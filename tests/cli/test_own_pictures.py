# SPDX-License-Identifier: MIT
"""Check and render know the pictures that authors bring."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from backcare_desktop.pictures import reader
from backcare_desktop.pictures.refusal import CUT_SHORT
from tests.pictures.written_pictures import coloured_png

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

VIOLET = (150, 0, 200)
ROUTINE = """\
format: 1
title: With pictures
summary: From my physio.
lead_in: 5s
steps:
  - {title: Press, position: standing, hold: 20s, passive: true, image: wall.png}
  - exercise: lean
"""
EXERCISE = """\
format: 1
title: Lean
position: standing
why: It helps.
how: [Lean.]
source: {from: a test, reviewed: none}
defaults: {hold: 20s}
passive: true
image: {file: lean.png, mirror: true}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A routine and an exercise, each with a picture beside it."""
    (tmp_path / "mine" / "exercises").mkdir(parents=True)
    mine = tmp_path / "mine"
    (mine / "with-pictures.yaml").write_text(ROUTINE, encoding="utf-8")
    (mine / "exercises" / "lean.yaml").write_text(EXERCISE, encoding="utf-8")
    (mine / "wall.png").write_bytes(coloured_png(60, 40, VIOLET))
    (mine / "exercises" / "lean.png").write_bytes(coloured_png(60, 40, VIOLET))
    return mine


def test_sound_pictures_are_no_problem(
    backcare: Callable[..., Ran], folder: Path
) -> None:
    """Saying nothing is the answer."""
    ran = backcare("check", str(folder))
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_a_damaged_picture_is_a_problem_at_its_name(
    backcare: Callable[..., Ran], folder: Path
) -> None:
    """Of a routine and of an exercise; line and column are those of the name."""
    for path in (folder / "wall.png", folder / "exercises" / "lean.png"):
        path.write_bytes(path.read_bytes()[:-4])
    ran = backcare("check", str(folder))
    assert ran.code == 1
    lean, press, step = ran.err.splitlines()
    assert lean == (
        f"{folder}/exercises/lean.yaml:9:15: image.file: "
        f"“lean.png” cannot be shown. {CUT_SHORT}"
    )
    assert press == (
        f"{folder}/with-pictures.yaml:6:73: steps[0].image: "
        f"“wall.png” cannot be shown. {CUT_SHORT}"
    )
    assert "the file of “lean” has problems of its own" in step


def test_checking_without_pictures_starts_nothing(
    backcare: Callable[..., Ran], short_routine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`check` stays as quick as it was, and makes no folder."""
    monkeypatch.setattr(reader, "_started", None)
    assert backcare("check", str(short_routine)).code == 0


@pytest.mark.parametrize("at", ["8s", "45s"])
def test_a_picture_is_drawn_into_the_screen(
    backcare_process: Callable[..., Ran], folder: Path, tmp_path: Path, at: str
) -> None:
    """Of the step in place and of the library's exercise, at the first try."""
    (tmp_path / "data").mkdir(exist_ok=True)
    (tmp_path / "data" / "routines").symlink_to(folder)
    output = tmp_path / "out.png"
    ran = backcare_process(
        *("--data-dir", str(tmp_path / "data"), "render", "with-pictures"),
        *("--at", at, "-o", str(output)),
    )
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    image = QImage(str(output))
    assert image.pixelColor(450, 310) == QColor(*VIOLET)


def test_a_refused_picture_is_drawn_as_its_reason(
    backcare_process: Callable[..., Ran], folder: Path, tmp_path: Path
) -> None:
    """The command succeeds: the screen is what she would see."""
    (folder / "wall.png").write_bytes(b"nothing")
    output = tmp_path / "out.png"
    name = str(folder / "with-pictures.yaml")
    (folder / "with-pictures.yaml").write_text(
        ROUTINE.replace("  - exercise: lean\n", ""), encoding="utf-8"
    )
    ran = backcare_process("render", name, "--at", "8s", "-o", str(output))
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert not QImage(str(output)).isNull()
