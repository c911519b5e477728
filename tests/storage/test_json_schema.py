# SPDX-License-Identifier: MIT
"""The JSON Schemas say the same as the models, as far as a schema can."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from backcare_desktop.storage.json_schema import (
    DIALECT,
    exercise_schema,
    routine_schema,
)
from backcare_desktop.storage.yaml_document import read_document

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
BROKEN = Path(__file__).parent / "broken"
SCHEMAS = {"routines": routine_schema(), "exercises": exercise_schema()}
SHIPPED = [
    *[("routines", path) for path in sorted((ROOT / "routines").glob("*.yaml"))],
    *[
        ("exercises", path)
        for path in sorted((ROOT / "routines/exercises").glob("*.yaml"))
    ],
]
WRONG_IN_SHAPE = [
    (kind, path)
    for kind in SCHEMAS
    for path in sorted((BROKEN / kind / "shape").glob("*.yaml"))
]


def errors_of(kind: str, path: Path) -> list[str]:
    """What the schema says against a file."""
    data = read_document(path.read_bytes(), path).data
    return [error.message for error in validator(kind).iter_errors(data)]


def validator(kind: str) -> Draft202012Validator:
    """A validator for routines or exercises."""
    return Draft202012Validator(SCHEMAS[kind])


def subschemas(schema: Any) -> Iterator[dict[str, Any]]:
    """Every object inside a schema."""
    if isinstance(schema, list):
        for entry in schema:
            yield from subschemas(entry)
    elif isinstance(schema, dict):
        yield schema
        for entry in schema.values():
            yield from subschemas(entry)


@pytest.mark.parametrize("kind", SCHEMAS)
def test_is_a_schema_of_2020_12_with_a_title(kind: str) -> None:
    """Editors know what they have, and json can write it."""
    schema = SCHEMAS[kind]
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == DIALECT
    assert schema["title"] == f"Backcare {kind.removesuffix('s')}"
    assert json.loads(json.dumps(schema)) == schema


@pytest.mark.parametrize(("kind", "path"), SHIPPED, ids=str)
def test_takes_every_shipped_file(kind: str, path: Path) -> None:
    """What the program plays, no editor underlines."""
    assert errors_of(kind, path) == []


@pytest.mark.parametrize(("kind", "path"), WRONG_IN_SHAPE, ids=str)
def test_refuses_every_file_of_the_wrong_shape(kind: str, path: Path) -> None:
    """What a schema can say, it says."""
    assert errors_of(kind, path)


@pytest.mark.parametrize("kind", SCHEMAS)
def test_explains_every_key(kind: str) -> None:
    """An editor has a sentence for each key that it completes."""
    unexplained = [
        key
        for schema in subschemas(SCHEMAS[kind])
        for key, value in schema.get("properties", {}).items()
        if isinstance(value, dict) and "type" in schema and "description" not in value
    ]
    assert unexplained == []


@pytest.mark.parametrize("kind", SCHEMAS)
def test_offers_no_null(kind: str) -> None:
    """A key without a value is a problem, so no editor may suggest one."""
    assert {"type": "null"} not in list(subschemas(SCHEMAS[kind]))


def test_writes_defaults_as_authors_would() -> None:
    """A default duration is 10s, not a number of milliseconds."""
    assert SCHEMAS["routines"]["properties"]["lead_in"]["default"] == "10s"


@pytest.mark.parametrize(
    ("hold", "is_right"),
    [(20, True), ("1:30", True), ("1m30s", True), (0, False), (601, False)]
    + [(wrong, False) for wrong in ("", "20", "1:75", "20 s", True, None)],
)
def test_knows_how_durations_are_written(hold: object, *, is_right: bool) -> None:
    """Numbers of seconds have bounds, and text has a form."""
    routine = {
        "format": 1,
        "title": "Stretch",
        "summary": "One stretch.",
        "steps": [{"exercise": "calf-stretch", "hold": hold}],
    }
    assert validator("routines").is_valid(routine) is is_right
