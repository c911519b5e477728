# SPDX-License-Identifier: MIT
"""The library: everything sound loads, everything else is a row with its reason."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from backcare_desktop.core.exercise import Exercise
from backcare_desktop.storage.library import Library, load_library
from backcare_desktop.storage.scenes import load_scenes

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "routines"

ROUTINE = """format: 1
title: My own
summary: One exercise, my way.
steps:
  - exercise: {exercise}
"""
EXERCISE = """format: 1
title: {title}
position: standing
why: It feels good.
how: [Stand tall.]
source: {{from: my physio, reviewed: none}}
defaults: {{reps: 4}}
rep:
  - {{do: Press, breathe: out, for: 3s}}
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Her folder, with room for exercises."""
    (tmp_path / "exercises").mkdir()
    return tmp_path


def write_routine(own: Path, name: str, exercise: str = "pelvic-tilt") -> Path:
    """A routine of hers with one exercise."""
    path = own / name
    path.write_text(ROUTINE.format(exercise=exercise), encoding="utf-8")
    return path


def write_exercise(own: Path, name: str, more: str = "") -> Path:
    """An exercise of hers."""
    path = own / "exercises" / name
    path.write_text(EXERCISE.format(title="Press") + more, encoding="utf-8")
    return path


def messages(library: Library) -> dict[str, list[str]]:
    """The words of every problem, by the name of its file."""
    return {
        file.path.name: [problem.message for problem in file.problems]
        for file in library.broken
    }


def test_all_shipped_files_are_sound() -> None:
    """Everything in the shipped folders loads, with every pose and reference."""
    library = load_library(SHIPPED, None, load_scenes(ROOT / "assets/poses"))
    assert messages(library) == {}
    assert set(library.routines) == {path.stem for path in SHIPPED.glob("*.yaml")}
    exercises = {path.stem for path in (SHIPPED / "exercises").glob("*.yaml")}
    assert set(library.exercises) == exercises
    assert library.routines
    assert library.exercises


def test_a_routine_comes_with_its_file_and_hash() -> None:
    """The history can tell whether the routine was another one then."""
    file = load_library(SHIPPED).routines["morning-loosener"]
    content = (SHIPPED / "morning-loosener.yaml").read_bytes()
    assert file.sha256 == hashlib.sha256(content).hexdigest()
    assert file.path == SHIPPED / "morning-loosener.yaml"
    assert not file.own
    assert file.routine.title == "Morning loosener"


def test_her_folder_need_not_be_there(tmp_path: Path) -> None:
    """Before she has made anything there is nothing wrong."""
    library = load_library(SHIPPED, tmp_path / "not-there")
    assert library.broken == ()


def test_her_routine_takes_the_place_of_a_shipped_one(own: Path) -> None:
    """The same name means the same row, and it says that it is hers."""
    path = write_routine(own, "morning-loosener.yaml")
    file = load_library(SHIPPED, own).routines["morning-loosener"]
    assert file.own
    assert file.path == path
    assert file.routine.title == "My own"


def test_a_broken_routine_of_hers_leaves_the_shipped_one(own: Path) -> None:
    """Her mistake is shown, and the shipped routine can still be played."""
    write_routine(own, "morning-loosener.yaml", exercise="pelvic-tlit")
    library = load_library(SHIPPED, own)
    assert not library.routines["morning-loosener"].own
    expected = "there is no exercise “pelvic-tlit”; did you mean “pelvic-tilt”?"
    assert messages(library) == {"morning-loosener.yaml": [expected]}


def test_her_exercise_cannot_take_the_place_of_a_shipped_one(own: Path) -> None:
    """The limits that keep her safe are not changed by a file of the same name."""
    write_exercise(own, "bridge.yaml")
    library = load_library(SHIPPED, own)
    assert library.exercises["bridge"].title == "Bridge"
    assert "comes with the program" in messages(library)["bridge.yaml"][0]


def test_her_routine_uses_her_exercise(own: Path) -> None:
    """An exercise in her folder is as good as a shipped one."""
    write_exercise(own, "press.yaml")
    write_routine(own, "my-own.yml", exercise="press")
    library = load_library(SHIPPED, own)
    assert library.broken == ()
    assert isinstance(library.exercises["press"], Exercise)
    assert library.routines["my-own"].own


def test_what_rests_on_a_broken_file_is_broken_too(own: Path) -> None:
    """A broken exercise is named by all that need it, however far away."""
    care = 'care:\n  - {{weeks: "28-", allow: never, instead: [{}]}}\n'
    write_exercise(own, "first.yaml", "reps: eight\n")
    write_exercise(own, "second.yaml", care.format("first"))
    write_exercise(own, "third.yaml", care.format("second"))
    write_routine(own, "my-own.yaml", exercise="third")
    library = load_library(SHIPPED, own)
    found = messages(library)
    assert found["second.yaml"] == ["the file of “first” has problems of its own"]
    assert found["third.yaml"] == ["the file of “second” has problems of its own"]
    assert found["my-own.yaml"] == ["the file of “third” has problems of its own"]
    assert not {"first", "second", "third"} & set(library.exercises)


def test_skips_hidden_files_and_other_kinds(own: Path) -> None:
    """Pictures, notes and what a file-sync service leaves behind are no routines."""
    for name in (".hidden.yaml", "notes.txt", "wall.png", "my-own.yaml~", "README"):
        (own / name).write_text("no routine", encoding="utf-8")
    assert load_library(SHIPPED, own).broken == ()


def test_a_bad_name_is_a_problem_with_a_better_one(own: Path) -> None:
    """A file is known by its name, so the name has rules."""
    write_routine(own, "Meine Übung.yaml")
    found = messages(load_library(SHIPPED, own))["Meine Übung.yaml"]
    assert "rename it to “meine-ubung.yaml”" in found[0]


def test_two_files_of_one_name_are_a_problem(own: Path) -> None:
    """Nobody has to guess which of the two is played."""
    write_routine(own, "my-own.yaml")
    write_routine(own, "my-own.yml")
    library = load_library(SHIPPED, own)
    assert library.routines["my-own"].path.suffix == ".yaml"
    assert "another file is called “my-own” too" in messages(library)["my-own.yml"][0]


def test_a_folder_in_place_of_a_file_is_a_problem(own: Path) -> None:
    """Even a folder called like a routine has its row."""
    (own / "my-own.yaml").mkdir()
    found = messages(load_library(SHIPPED, own))
    assert found == {"my-own.yaml": ["a folder, not a file"]}


def test_a_file_in_place_of_her_folder_is_a_problem(tmp_path: Path) -> None:
    """Nothing is raised when the folder is none."""
    path = tmp_path / "mine"
    path.write_text("", encoding="utf-8")
    library = load_library(SHIPPED, path)
    assert set(messages(library)) == {"mine", "exercises"}
    assert library.routines


def write_step_with_picture(own: Path, name: str) -> None:
    """A routine of hers with a step that has a picture."""
    path = write_routine(own, "my-own.yaml")
    step = f"  - {{title: Press, position: standing, hold: 5s, image: {name}}}\n"
    path.write_text(path.read_text(encoding="utf-8") + step, encoding="utf-8")


def test_takes_a_picture_from_beside_the_file(own: Path) -> None:
    """A picture next to its routine is all that it takes."""
    (own / "wall.png").write_bytes(b"\x89PNG")
    write_step_with_picture(own, "wall.png")
    assert load_library(SHIPPED, own).broken == ()


def test_knows_where_each_picture_lies(own: Path) -> None:
    """Beside the file that names it: an exercise's in its folder, a step's in its."""
    for path in (own / "wall.png", own / "exercises" / "lean.gif"):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"\x89PNG")
    write_step_with_picture(own, "wall.png")
    (own / "exercises" / "my-lean.yaml").write_text(
        "format: 1\ntitle: Lean\nposition: standing\nwhy: It helps.\nhow: [Lean.]\n"
        "source: {from: a test, reviewed: none}\ndefaults: {hold: 20s}\n"
        "passive: true\nimage: {file: lean.gif}\n",
        encoding="utf-8",
    )
    library = load_library(SHIPPED, own)
    assert library.broken == ()
    assert library.images.pop("my-lean") == own / "exercises" / "lean.gif"
    assert list(library.images.values()) == [own / "wall.png"]


def test_refuses_a_picture_of_more_than_20_mb(own: Path) -> None:
    """A picture that would slow everything down is refused with its size."""
    with (own / "wall.png").open("wb") as file:
        file.truncate(21 * 1024 * 1024)
    write_step_with_picture(own, "wall.png")
    found = messages(load_library(SHIPPED, own))
    assert found == {"my-own.yaml": ["“wall.png” has 21 MB; 20 MB at most"]}


def test_refuses_a_folder_as_a_picture(own: Path) -> None:
    """Only a file can be drawn."""
    (own / "wall.png").mkdir()
    write_step_with_picture(own, "wall.png")
    assert "not a picture" in messages(load_library(SHIPPED, own))["my-own.yaml"][0]


def test_one_broken_shipped_file_hides_no_other(tmp_path: Path) -> None:
    """A damaged installation plays what is left of it."""
    shipped = tmp_path / "routines"
    shutil.copytree(SHIPPED, shipped)
    (shipped / "exercises/cat-cow.yaml").write_bytes(b"\xff\xfe")
    library = load_library(shipped)
    assert "cat-cow" not in library.exercises
    assert "pelvic-tilt" in library.exercises
    assert "evening-breathing" in library.routines
    assert "morning-loosener" not in library.routines
