# SPDX-License-Identifier: MIT
"""Checking the files and folders that an author points at."""

from __future__ import annotations

from pathlib import Path

import pytest

from backcare_desktop.storage.library import check_paths

SHIPPED = Path(__file__).parents[2] / "routines"
ROUTINE = """format: 1
title: My own
summary: One exercise, my way.
steps:
  - exercise: press
"""
EXERCISE = """format: 1
title: Press
position: standing
why: It feels good.
how: [Stand tall.]
source: {from: my physio, reviewed: none}
defaults: {reps: 4}
rep:
  - {do: Press, breathe: out, for: 3s}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a routine and the exercise that it needs."""
    folder = tmp_path / "mine"
    (folder / "exercises").mkdir(parents=True)
    (folder / "my-own.yaml").write_text(ROUTINE, encoding="utf-8")
    (folder / "exercises/press.yaml").write_text(EXERCISE, encoding="utf-8")
    return folder


def said(*paths: Path, own: Path | None = None) -> list[str]:
    """What a check says, without the way to the files."""
    return [
        f"{problem.path.name}: {problem.message}"
        for problem in check_paths(paths, SHIPPED, own)
    ]


def test_the_shipped_folder_checks_clean() -> None:
    """Routines and exercises are found in it, and nothing is wrong."""
    assert said(SHIPPED, SHIPPED / "exercises", SHIPPED / "easy-day.yaml") == []


def test_a_folder_means_its_routines_and_exercises(folder: Path) -> None:
    """Both kinds are checked, each against the other."""
    assert said(folder) == []
    (folder / "exercises/press.yaml").write_text("format: 1\n", encoding="utf-8")
    found = said(folder)
    assert "my-own.yaml: the file of “press” has problems of its own" in found
    assert any(line.startswith("press.yaml: this key is missing") for line in found)


def test_a_folder_called_exercises_holds_exercises(folder: Path) -> None:
    """The name of the folder says what is in it."""
    (folder / "exercises/other.yaml").write_text(ROUTINE, encoding="utf-8")
    assert any("unknown key" in line for line in said(folder / "exercises"))


def test_a_single_routine_knows_the_exercises_beside_it(folder: Path) -> None:
    """Checking one file does not complain about what lies next to it."""
    assert said(folder / "my-own.yaml") == []
    (folder / "exercises/press.yaml").unlink()
    expected = "my-own.yaml: there is no exercise “press”"
    assert said(folder / "my-own.yaml") == [expected]


def test_says_nothing_about_files_that_nobody_asked_for(folder: Path) -> None:
    """A broken neighbour is named, but its own problems are not listed."""
    (folder / "exercises/press.yaml").write_text("format: 1\n", encoding="utf-8")
    expected = "my-own.yaml: the file of “press” has problems of its own"
    assert said(folder / "my-own.yaml") == [expected]


def test_a_single_file_is_known_by_its_keys(tmp_path: Path) -> None:
    """An exercise is an exercise in any folder."""
    path = tmp_path / "press.yaml"
    path.write_text(EXERCISE, encoding="utf-8")
    assert said(path) == []
    path.write_text(EXERCISE.replace("standing", "stnding"), encoding="utf-8")
    assert len(said(path)) == 1


def test_names_what_cannot_be_checked(tmp_path: Path) -> None:
    """Missing files, empty folders and other kinds of files are problems."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "notes.txt").write_text("", encoding="utf-8")
    assert said(tmp_path / "empty", tmp_path / "not-there", tmp_path / "notes.txt") == [
        "empty: no .yaml file in this folder",
        "not-there: there is no such file",
        "notes.txt: a routine's file ends in .yaml",
    ]
    assert len(said(Path("a\0b"))) == 1


def test_a_bad_name_is_a_problem_and_the_content_is_checked_too(
    tmp_path: Path,
) -> None:
    """Everything that is wrong with a file is said at once."""
    path = tmp_path / "My Own.yaml"
    path.write_text(ROUTINE, encoding="utf-8")
    found = said(path)
    assert len(found) == 2
    assert "rename it to “my-own.yaml”" in found[0]


def test_a_taken_name_is_a_problem_only_in_her_folder(folder: Path) -> None:
    """A copy of the shipped folder may be checked; her folder has to be different."""
    path = folder / "exercises/bridge.yaml"
    path.write_text(EXERCISE, encoding="utf-8")
    assert said(path) == []
    assert "comes with the program" in said(path, own=folder)[0]


def test_the_same_file_twice_is_said_once(tmp_path: Path) -> None:
    """Pointing at a file in two ways does not double its problems."""
    path = tmp_path / "my-own.yaml"
    path.write_text(ROUTINE, encoding="utf-8")
    assert said(path, path, tmp_path) == said(path)
