# SPDX-License-Identifier: MIT
"""The gallery as it is called: files, options and mistakes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from backcare_desktop.gallery.__main__ import main
from backcare_desktop.gallery.drawing import TALLEST_PX, WIDEST_PX

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

SMALL = ("--cell", "64x48", "--weeks", "24", "--theme", "light")


@pytest.fixture(autouse=True)
def _has_an_application(qapp: QApplication) -> None:
    """The tests' own application is used, so that no second one is made."""


def test_everything_is_drawn(tmp_path: Path) -> None:
    """An overview, a sheet for every scene and one for every exercise."""
    assert main(["-o", str(tmp_path), *SMALL]) == 0
    names = {path.name for path in tmp_path.iterdir()}
    expected = {"overview", "scene-all-fours", "pelvic-tilt", "gentle-walk"}
    assert {f"{name}-light-1.png" for name in expected} <= names
    # The overview is there to be seen at a glance.
    assert "overview-light-2.png" not in names
    for path in tmp_path.iterdir():
        image = QImage(str(path))
        assert 0 < image.width() <= WIDEST_PX
        assert 0 < image.height() <= TALLEST_PX


def test_only_what_is_asked_for_is_drawn(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One exercise, large, in both themes and another look; its files are named."""
    folder = tmp_path / "new" / "folder"
    options = ("--only", "bridge", "--weeks", "8", "--look", "plum-short")
    assert main(["-o", str(folder), *options, "--cell", "640x480"]) == 0
    names = sorted(path.name for path in folder.glob("*-1.png"))
    # `bridge` is a scene as well as an exercise.
    assert names == [
        "bridge-dark-1.png",
        "bridge-light-1.png",
        "scene-bridge-dark-1.png",
        "scene-bridge-light-1.png",
    ]
    assert str(folder / "bridge-light-1.png") in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--only", "handstand"], "handstand: neither a scene nor an exercise"),
        (["--look", "green"], "green: not a look; there are default"),
    ],
)
def test_unknown_names_are_told(
    options: list[str],
    sentence: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A slip of the keyboard draws nothing and says what it was."""
    assert main(["-o", str(tmp_path), *options]) == 1
    assert capsys.readouterr().err.startswith(sentence)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file in the way of the folder is a sentence, not a traceback."""
    in_the_way = tmp_path / "taken"
    in_the_way.touch()
    assert main(["-o", str(in_the_way), "--only", "stand", *SMALL]) == 1
    assert capsys.readouterr().err.startswith(
        f"{in_the_way}: this folder cannot be made"
    )


def test_a_picture_that_cannot_be_written_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """So is a folder in the way of a picture."""
    (tmp_path / "scene-stand-light-1.png").mkdir()
    assert main(["-o", str(tmp_path), "--only", "stand", *SMALL]) == 1
    assert "the picture could not be written" in capsys.readouterr().err


@pytest.mark.parametrize(
    "option",
    [("--cell", "big"), ("--cell", "9x9"), ("--weeks", "99"), ("--weeks", "soon")],
)
def test_wrong_numbers_are_wrong_usage(option: tuple[str, str], tmp_path: Path) -> None:
    """Sizes and weeks that cannot be are refused before anything is drawn."""
    with pytest.raises(SystemExit) as ended:
        main(["-o", str(tmp_path), *option])
    assert ended.value.code == 2


def test_help_says_what_it_is_for(capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever finds it knows why it is there."""
    with pytest.raises(SystemExit):
        main(["--help"])
    assert "contact sheets of the moving figure" in capsys.readouterr().out
