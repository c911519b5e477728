# SPDX-License-Identifier: MIT
"""One file is an exercise, a routine, or a value that says why not."""

from __future__ import annotations

import hashlib
import json
import os
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.core.routine import ExerciseStep, Rounds
from backcare_desktop.storage.authored_files import (
    AuthoredFile,
    BrokenFile,
    parse_exercise,
    parse_routine,
    read_exercise,
    read_routine,
)
from backcare_desktop.storage.source_text import MOST_BYTES
from backcare_desktop.storage.validation import MOST_PROBLEMS

if TYPE_CHECKING:
    from pathlib import Path

ROUTINE = b"""format: 1
title: Two rounds
summary: Tilt twice.
steps:
  - rounds: 2
    rest: 30s
    steps:
      - exercise: pelvic-tilt
        reps: 8
"""


def only_message(file: AuthoredFile[Any] | BrokenFile) -> str:
    """The words of the one problem of a file."""
    assert isinstance(file, BrokenFile)
    assert len(file.problems) == 1
    return file.problems[0].message


def test_reads_a_routine_with_its_hash_and_positions(tmp_path: Path) -> None:
    """The content comes with what an editor needs to change the file."""
    path = tmp_path / "two-rounds.yaml"
    path.write_bytes(ROUTINE)
    file = read_routine(path)
    assert isinstance(file, AuthoredFile)
    rounds = file.content.steps[0]
    assert isinstance(rounds, Rounds)
    assert rounds.rest_ms == 30_000
    assert rounds.steps[0] == ExerciseStep(exercise="pelvic-tilt", reps=8)
    assert file.sha256 == hashlib.sha256(ROUTINE).hexdigest()
    assert file.document.positions["steps", 0, "steps", 0, "reps"][:2] == (9, 15)


def test_an_exercise_is_no_routine(tmp_path: Path) -> None:
    """Each kind of file has keys of its own."""
    file = parse_exercise(ROUTINE, tmp_path / "a.yaml")
    assert isinstance(file, BrokenFile)
    assert {"steps", "position"} <= {problem.where for problem in file.problems}


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    """Nothing is raised for a file that is not there."""
    assert only_message(read_routine(tmp_path / "a.yaml")) == "there is no such file"


def test_a_folder_is_a_problem(tmp_path: Path) -> None:
    """A folder that ends in .yaml is no file."""
    assert only_message(read_exercise(tmp_path)) == "a folder, not a file"


def test_a_link_to_itself_is_a_problem(tmp_path: Path) -> None:
    """A loop of links ends."""
    path = tmp_path / "a.yaml"
    path.symlink_to(path)
    assert only_message(read_routine(path)) == "a link that leads back to itself"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such pipes")
def test_a_pipe_is_a_problem_and_nobody_waits_for_it(tmp_path: Path) -> None:
    """A pipe without a writer would block for ever."""
    path = tmp_path / "a.yaml"
    os.mkfifo(path)
    assert only_message(read_routine(path)) == "not an ordinary file"


@pytest.mark.skipif(
    getattr(os, "geteuid", lambda: 0)() == 0,
    reason="root may read everything, and Windows knows no such mode",
)
def test_a_forbidden_file_is_a_problem(tmp_path: Path) -> None:
    """A file that may not be read says so."""
    path = tmp_path / "a.yaml"
    path.write_bytes(ROUTINE)
    path.chmod(0)
    assert "permissions" in only_message(read_routine(path))


@pytest.mark.parametrize("name", ["a\0b.yaml", "a" * 300 + ".yaml"])
def test_an_impossible_name_is_a_problem(tmp_path: Path, name: str) -> None:
    """No name that the system refuses raises."""
    assert "name" in only_message(read_routine(tmp_path / name))


def test_a_parent_that_is_a_file_is_a_problem(tmp_path: Path) -> None:
    """A path through a file leads nowhere."""
    (tmp_path / "a").write_bytes(b"")
    assert "no such folder" in only_message(read_routine(tmp_path / "a" / "b.yaml"))


def test_reads_no_more_than_a_little_too_much(tmp_path: Path) -> None:
    """A huge file costs no more than its first MiB."""
    path = tmp_path / "a.yaml"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES * 64)
    assert "larger than 1 MiB" in only_message(read_routine(path))


def test_a_broken_file_still_has_a_title(tmp_path: Path) -> None:
    """Its row shows what its author called it, or else the file's name."""
    path = tmp_path / "my-file.yaml"
    titled, untitled = parse_routine(b"title: Mine", path), parse_routine(b"a: ]", path)
    assert isinstance(titled, BrokenFile)
    assert isinstance(untitled, BrokenFile)
    assert (titled.title, untitled.title) == ("Mine", "my-file")


def test_a_file_full_of_faults_is_told_in_part(tmp_path: Path) -> None:
    """Tens of thousands of wrong keys end in a few hundred sentences."""
    content = "".join(f"titel{number}: x\n" for number in range(20_000)).encode()
    file = parse_routine(content, tmp_path / "a.yaml")
    assert isinstance(file, BrokenFile)
    assert len(file.problems) <= MOST_PROBLEMS + 1
    assert "19,504 more problems" in file.problems[0].message


doses = st.one_of(
    st.fixed_dictionaries({"reps": st.integers(1, 60)}),
    st.fixed_dictionaries({"hold": st.integers(1, 600) | st.just("1:30")}),
    st.fixed_dictionaries({"breaths": st.integers(1, 200)}),
    st.fixed_dictionaries({"minutes": st.integers(1, 120)}),
)
steps = st.recursive(
    doses.map(lambda dose: {"exercise": "pelvic-tilt", **dose})
    | st.fixed_dictionaries({"rest": st.integers(1, 600)}),
    lambda inner: st.fixed_dictionaries(
        {
            "rounds": st.integers(1, 3),
            "steps": st.lists(inner, min_size=1, max_size=3),
        },
    ),
    max_leaves=8,
)
routines = st.fixed_dictionaries(
    {
        "format": st.just(1),
        "title": st.text("abc ü😀", min_size=1, max_size=20).filter(str.strip),
        "summary": st.just("A routine made up by chance."),
        "steps": st.lists(steps, min_size=1, max_size=4),
    },
)


@given(routines)
def test_reads_any_right_routine(tmp_path_factory: Any, routine: Any) -> None:
    """Whatever follows the rules is read, with as many steps as were written."""
    path = tmp_path_factory.getbasetemp() / "a.yaml"
    file = parse_routine(json.dumps(routine, ensure_ascii=False).encode(), path)
    assert isinstance(file, AuthoredFile), file.problems
    assert len(file.content.steps) == len(routine["steps"])


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "format",
                    "title",
                    "steps",
                    "exercise",
                    "rounds",
                    "rest",
                    "reps",
                    "rep",
                    "poses",
                    "care",
                    "position",
                    "do",
                    "for",
                    "breathe",
                    "defaults",
                    "instead",
                    "x",
                ],
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=25,
)


@given(json_values, st.sampled_from([parse_routine, parse_exercise]))
def test_never_raises_whatever_stands_at_a_key(
    tmp_path_factory: Any,
    data: Any,
    parse: Any,
) -> None:
    """Known keys with any values at all come out as content or as problems."""
    path = tmp_path_factory.getbasetemp() / "a.yaml"
    content = json.dumps(data, ensure_ascii=False).encode("utf-8", "surrogatepass")
    file = parse(content, path)
    if isinstance(file, BrokenFile):
        assert file.problems
        assert all("\n" not in str(problem) for problem in file.problems)


@given(st.binary(), st.sampled_from([parse_routine, parse_exercise]))
def test_never_raises_on_any_bytes(
    tmp_path_factory: Any, content: bytes, parse: Any
) -> None:
    """Arbitrary bytes are no routine, and they say why."""
    file = parse(content, tmp_path_factory.getbasetemp() / "a.yaml")
    assert isinstance(file, BrokenFile)
    assert file.problems
