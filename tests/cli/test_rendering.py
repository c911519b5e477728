# SPDX-License-Identifier: MIT
"""`render` draws poses, film strips and handouts into files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

OWN = """\
format: 1
title: Reach and rest
position: standing
why: It feels good.
how: [Reach up.]
source: {from: me, reviewed: none}
defaults: {reps: 3}
rep:
  - {do: Reach, breathe: in, for: 2s}
  - {do: Rest, breathe: out, for: 2s}
"""


def pdf_of(path: Path) -> tuple[int, tuple[int, int], str]:
    """Pages, size of the first one in points, and all text of a PDF."""
    content = QByteArray(path.read_bytes())
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    size = document.pagePointSize(0)
    pages = document.pageCount()
    text = " ".join(document.getAllText(page).text() for page in range(pages))
    return pages, (round(size.width()), round(size.height())), text


@pytest.mark.parametrize(
    ("what", "size"),
    [
        (("--pose", "pelvic-tilt:tucked"), (800, 600)),
        (("--pose", "forward-lean:table-in", "--size", "640x480"), (640, 480)),
        (("--pose", "clamshell:open", "--side", "left", "--week", "32"), (800, 600)),
        (("--strip", "gentle-walk", "--size", "900x320"), (900, 320)),
    ],
)
def test_a_picture_needs_no_display(
    backcare_process: Callable[..., Ran],
    tmp_path: Path,
    what: tuple[str, ...],
    size: tuple[int, int],
) -> None:
    """A PNG of the asked size, and not a word said."""
    output = tmp_path / "out.png"
    ran = backcare_process("render", *what, "-o", str(output))
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    image = QImage(str(output))
    assert (image.width(), image.height()) == size


def test_week_side_and_theme_are_seen(
    backcare: Callable[..., Ran], tmp_path: Path
) -> None:
    """Each changes the picture."""
    drawn = []
    for said in ((), ("--week", "39"), ("--side", "left"), ("--theme", "dark")):
        output = tmp_path / "out.png"
        what = ("--pose", "wall-tilt:gap", *said)
        assert backcare("render", *what, "-o", str(output)).code == 0
        drawn.append(output.read_bytes())
    assert len(set(drawn)) == 4


@pytest.mark.parametrize("ending", ["svg", "pdf", "PNG"])
@pytest.mark.parametrize("what", [("--pose", "bridge:up"), ("--strip", "bridge")])
def test_the_ending_says_which_kind(
    backcare: Callable[..., Ran], tmp_path: Path, ending: str, what: tuple[str, str]
) -> None:
    """Written small or large."""
    output = tmp_path / f"out.{ending}"
    assert backcare("render", *what, "-o", str(output)).code == 0
    begins = {"svg": b"<?xml", "pdf": b"%PDF", "PNG": b"\x89PNG"}
    assert output.read_bytes().startswith(begins[ending])


@pytest.mark.parametrize(
    ("paper", "size_pt"), [("a4", (595, 842)), ("letter", (612, 792))]
)
def test_a_handout_is_a_pdf_for_her(
    backcare_process: Callable[..., Ran],
    tmp_path: Path,
    paper: str,
    size_pt: tuple[int, int],
) -> None:
    """On the asked paper, with her week and what it changes."""
    output = tmp_path / "handout.pdf"
    arguments = ("--handout", "morning-loosener", "--week", "32", "--paper", paper)
    ran = backcare_process("render", *arguments, "-o", str(output))
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    pages, size, text = pdf_of(output)
    assert 1 <= pages <= 2
    assert size == size_pt
    assert "For week 32+0" in text
    assert "is a little smaller, so that your back stays easy" in text


def test_a_handout_can_be_text(backcare: Callable[..., Ran], tmp_path: Path) -> None:
    """For a screen reader or a message, without Qt."""
    output = tmp_path / "handout.txt"
    assert backcare("render", "--handout", "easy-day", "-o", str(output)).code == 0
    assert output.read_text("utf-8").startswith("Easy day\n6:59 · Any time\n")


def test_a_handout_of_a_file(
    backcare: Callable[..., Ran], short_routine: Path, tmp_path: Path
) -> None:
    """A routine is named by a path as well."""
    output = tmp_path / "short.pdf"
    ran = backcare("render", "--handout", str(short_routine), "-o", str(output))
    assert ran.code == 0
    assert "Look around" in pdf_of(output)[2]


@pytest.mark.parametrize(
    ("what", "sentence"),
    [
        (
            ("--pose", "pelvic-tilt:tuked"),
            "no pose of pelvic-tilt is called “tuked”; did you mean tucked?",
        ),
        (
            ("--pose", "bridge:wide"),
            "no pose of bridge is called “wide”; there are rest, down, up",
        ),
        (
            ("--pose", "pelvic-tit:tucked"),
            "no exercise is called “pelvic-tit”; did you mean pelvic-tilt?",
        ),
        (
            ("--strip", "clamshel"),
            "no exercise is called “clamshel”; did you mean clamshell?",
        ),
        (
            ("--strip", "bridge", "--week", "24"),
            "Bridge is left out from week 20. Wall tilt instead.",
        ),
    ],
)
def test_what_is_not_there_is_a_sentence(
    backcare: Callable[..., Ran], tmp_path: Path, what: tuple[str, ...], sentence: str
) -> None:
    """It says what was meant, or what there is, and writes nothing."""
    output = tmp_path / "out.png"
    ran = backcare("render", *what, "-o", str(output))
    assert (ran.code, ran.out, ran.err) == (1, "", f"{sentence}\n")
    assert not output.exists()


def test_an_unknown_routine_is_a_sentence(
    backcare: Callable[..., Ran], tmp_path: Path
) -> None:
    """The handout asks the same library as every other command."""
    output = str(tmp_path / "out.pdf")
    ran = backcare("render", "--handout", "easy-dya", "-o", output)
    assert ran.code == 1
    assert "did you mean easy-day?" in ran.err


def test_an_exercise_of_her_own(
    backcare: Callable[..., Ran], data_folder: Path, tmp_path: Path
) -> None:
    """Without poses it has a strip, but no pose to name; broken, it says so."""
    exercises = data_folder / "routines" / "exercises"
    exercises.mkdir(parents=True)
    (exercises / "reach.yaml").write_text(OWN, "utf-8")
    output = str(tmp_path / "out.png")
    assert backcare("render", "--strip", "reach", "-o", output).code == 0
    ran = backcare("render", "--pose", "reach:up", "-o", output)
    assert (ran.code, ran.err) == (1, "reach has no poses of its own to draw\n")
    (exercises / "reach.yaml").write_text(OWN.replace("standing", "floating"), "utf-8")
    ran = backcare("render", "--strip", "reach", "-o", output)
    assert ran.code == 1
    assert "reach.yaml:3" in ran.err


@pytest.mark.parametrize(
    ("what", "name"),
    [
        (("--pose", "bridge:up"), "out.png"),
        (("--strip", "bridge"), "out.svg"),
        (("--handout", "easy-day"), "out.pdf"),
    ],
)
def test_where_nothing_can_be_written_is_a_sentence(
    backcare: Callable[..., Ran], what: tuple[str, str], name: str
) -> None:
    """It is said before anything is drawn."""
    ran = backcare("render", *what, "-o", f"nowhere/{name}")
    assert (ran.code, ran.err) == (1, "nowhere: there is no such folder\n")
