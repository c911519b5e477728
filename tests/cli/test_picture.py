# SPDX-License-Identifier: MIT
"""`render` draws the follow-along screen into a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

ARGUMENTS = ("render", "flare-relief", "--at", "45s")


def drawn(path: Path) -> QImage:
    """Read a picture that a command has written."""
    assert path.read_bytes().startswith(b"\x89PNG\r\n")
    image = QImage(str(path))
    assert not image.isNull()
    return image


@pytest.mark.parametrize("size", [(1366, 768), (900, 600), (640, 480)])
def test_the_picture_has_the_asked_size(
    backcare_process: Callable[..., Ran], tmp_path: Path, size: tuple[int, int]
) -> None:
    """--size is the size of the PNG, to the pixel."""
    output = tmp_path / "out.png"
    written = f"{size[0]}x{size[1]}"
    ran = backcare_process(*ARGUMENTS, "--size", written, "-o", str(output))
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    image = drawn(output)
    assert (image.width(), image.height()) == size


def test_a_scaled_desktop_changes_neither_size_nor_layout(
    backcare_process: Callable[..., Ran], environ: dict[str, str], tmp_path: Path
) -> None:
    """The picture is the same on a desktop that magnifies everything."""
    plain, scaled = tmp_path / "plain.png", tmp_path / "scaled.png"
    assert backcare_process(*ARGUMENTS, "-o", str(plain)).code == 0
    environ["QT_SCALE_FACTOR"] = "2"
    assert backcare_process(*ARGUMENTS, "-o", str(scaled)).code == 0
    assert drawn(scaled).size() == drawn(plain).size()


def test_light_and_dark_differ(
    backcare_process: Callable[..., Ran], tmp_path: Path
) -> None:
    """Each theme has its own paper, and light is what comes unasked."""
    for theme in ("light", "dark"):
        output = str(tmp_path / f"{theme}.png")
        assert backcare_process(*ARGUMENTS, "--theme", theme, "-o", output).code == 0
    output = str(tmp_path / "unasked.png")
    assert backcare_process(*ARGUMENTS, "-o", output).code == 0
    light, dark = drawn(tmp_path / "light.png"), drawn(tmp_path / "dark.png")
    assert light.pixelColor(2, 2).lightness() > 200
    assert dark.pixelColor(2, 2).lightness() < 60
    assert drawn(tmp_path / "unasked.png") == light


def test_the_last_moment_can_be_drawn(
    backcare_process: Callable[..., Ran], tmp_path: Path
) -> None:
    """The end itself is still a moment of the routine."""
    output = tmp_path / "end.png"
    at = ("--at", "2:45")
    assert backcare_process("render", "flare-relief", *at, "-o", str(output)).code == 0
    assert not drawn(output).isNull()


def test_a_moment_after_the_end_is_a_fault(
    backcare: Callable[..., Ran], tmp_path: Path
) -> None:
    """It says how long the routine takes, and writes nothing."""
    output = tmp_path / "late.png"
    ran = backcare("render", "flare-relief", "--at", "166s", "-o", str(output))
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "2:46 is after the end; Flare relief takes 2:45\n"
    assert not output.exists()


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        (".", "a folder; name the picture too"),
        ("nowhere/out.png", "nowhere: there is no such folder"),
        ("short.yaml/out.png", "short.yaml: there is no such folder"),
        ("a" * 5_000 + "/out.png", "File name too long"),
    ],
)
def test_an_output_that_cannot_be_is_a_sentence(
    backcare: Callable[..., Ran], short_routine: Path, output: str, sentence: str
) -> None:
    """It is said before anything is drawn."""
    before = short_routine.read_bytes()
    ran = backcare(*ARGUMENTS, "-o", output)
    assert (ran.code, ran.out) == (1, "")
    assert sentence in ran.err
    assert len(ran.err.splitlines()) == 1
    assert short_routine.read_bytes() == before


def test_an_output_that_the_disk_refuses_is_a_sentence(
    backcare_process: Callable[..., Ran],
) -> None:
    """Where nothing can be written, the picture is named and the exit code is 1."""
    ran = backcare_process(*ARGUMENTS, "-o", "/proc/out.png")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "/proc/out.png: the picture could not be written\n"
