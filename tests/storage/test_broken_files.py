# SPDX-License-Identifier: MIT
"""One bad file per rule, with the problems that it must have in its last lines.

A line that begins with “#! ” holds a problem without its path. Folders: `yaml`
is refused before any model sees it, `shape` by the JSON Schema too, `beyond`
by the models only, `library` by what the file says about others.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from backcare_desktop.storage.authored_files import (
    BrokenFile,
    read_exercise,
    read_routine,
)
from backcare_desktop.storage.library import check_paths
from backcare_desktop.storage.scenes import load_scenes

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "routines"
BROKEN = Path(__file__).parent / "broken"
EXPECTS = "#! "

FILES = sorted(BROKEN.glob("*/*/*.yaml"))
OF_ONE_FILE = [path for path in FILES if path.parent.name != "library"]


def expected_of(path: Path) -> list[str]:
    """The problems that the file itself says it has."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.removeprefix(EXPECTS) for line in lines if line.startswith(EXPECTS)]


def name_of(path: Path) -> str:
    """A file as a test's name."""
    return "/".join(path.with_suffix("").parts[-3:])


def test_there_is_a_file_for_every_kind_of_rule() -> None:
    """No folder was forgotten, and every file says what it expects."""
    folders = {path.parent.relative_to(BROKEN).as_posix() for path in FILES}
    assert folders == {
        "routines/yaml",
        "routines/shape",
        "routines/beyond",
        "routines/library",
        "exercises/shape",
        "exercises/beyond",
        "exercises/library",
    }
    assert all(expected_of(path) for path in FILES)


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_checking_a_broken_file_says_exactly_what_is_wrong(path: Path) -> None:
    """Line, column, place and words are those that the file expects."""
    problems = check_paths([path], SHIPPED, scenes=load_scenes(ROOT / "assets/poses"))
    found = [str(problem).removeprefix(f"{path}:") for problem in problems]
    assert found == expected_of(path)


@pytest.mark.parametrize("path", OF_ONE_FILE, ids=name_of)
def test_a_broken_file_is_a_value_with_its_problems(path: Path) -> None:
    """Reading it alone raises nothing and hides nothing."""
    read = read_exercise if "exercises" in path.parts else read_routine
    file = read(path)
    assert isinstance(file, BrokenFile)
    assert file.path == path
    assert file.problems
