# SPDX-License-Identifier: MIT
"""Every example of docs/routine-format.md does what the page says."""

from __future__ import annotations

import json
import re
from pathlib import Path
from textwrap import indent
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from backcare_desktop.core.exercise import CareRow, Exercise
from backcare_desktop.core.routine import (
    ExerciseStep,
    OwnStep,
    Rounds,
    Routine,
)
from backcare_desktop.storage.json_schema import exercise_schema, routine_schema
from backcare_desktop.storage.library import check_paths
from backcare_desktop.storage.model_places import keys_of
from backcare_desktop.storage.scenes import load_scenes
from backcare_desktop.storage.yaml_document import read_document

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/routine-format.md").read_text(encoding="utf-8")
BLOCKS = re.findall(
    r"^```(\w+)(?: ([^\n]+))?\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL
)
EXAMPLES = [(about, text) for kind, about, text in BLOCKS if kind == "yaml"]

ROUTINE = "format: 1\ntitle: An example\nsummary: It stands in the page.\nsteps:\n"
EXERCISE: dict[str, Any] = {
    "format": 1,
    "title": "An example",
    "position": "standing",
    "why": "It stands in the page.",
    "how": ["Stand tall."],
    "source": {"from": "the page", "reviewed": "none"},
    "defaults": {"reps": 8},
    "rep": [{"do": "Press", "breathe": "out", "for": "3s"}],
}


def whole_file(about: str, text: str) -> str:
    """An example with what it leaves out."""
    if about.startswith("steps"):
        return ROUTINE + indent(text, "  ")
    if about.startswith("exercise keys"):
        found = read_document(text, Path("example"))
        assert found.problems == ()
        return json.dumps({**EXERCISE, **found.data})
    return text


def problems_of(about: str, text: str, folder: Path) -> list[str]:
    """What is wrong with an example, as a check says it."""
    if " with " in about:
        (folder / about.partition(" with ")[2]).write_bytes(b"")
    path = folder / "my-routine.yaml"
    path.write_text(whole_file(about, text), encoding="utf-8")
    scenes = load_scenes(ROOT / "assets/poses")
    found = check_paths([path], ROOT / "routines", scenes=scenes)
    return [str(problem).removeprefix(f"{folder}/") for problem in found]


@pytest.mark.parametrize(("about", "text"), EXAMPLES)
def test_every_example_is_right(about: str, text: str, tmp_path: Path) -> None:
    """An author can copy any example; the one that is wrong says so on purpose."""
    problems = problems_of(about, text, tmp_path)
    if about == "broken":
        expected = next(text for kind, _, text in BLOCKS if kind == "text")
        assert problems == expected.splitlines()
    else:
        assert problems == []


@pytest.mark.parametrize(("about", "text"), EXAMPLES)
def test_the_schemas_agree_with_every_example(about: str, text: str) -> None:
    """An editor underlines nothing in the page but what is wrong on purpose."""
    schema = exercise_schema() if about.startswith("exercise") else routine_schema()
    data = read_document(whole_file(about, text), Path("example")).data
    is_right = Draft202012Validator(schema).is_valid(data)
    assert is_right is (about != "broken")


@pytest.mark.parametrize(
    "model",
    [CareRow, Exercise, ExerciseStep, OwnStep, Rounds, Routine],
)
def test_the_page_knows_every_key(model: Any) -> None:
    """No key of the models is left unexplained."""
    examples = "\n".join(text for _, text in EXAMPLES)
    unknown = [
        key
        for key in keys_of(model)
        if f"`{key}`" not in PAGE and not re.search(rf"\b{key}:", examples)
    ]
    assert unknown == []
