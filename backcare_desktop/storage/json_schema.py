# SPDX-License-Identifier: MIT
"""JSON Schemas of the two file formats, from the models that read the files."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_origin

from pydantic.fields import FieldInfo

from backcare_desktop.core.duration import MS_PER_SECOND, written_duration
from backcare_desktop.core.exercise import (
    Amount,
    CareRow,
    Exercise,
    Limits,
    Pacer,
    Phase,
    Source,
    StayWords,
    Variant,
)
from backcare_desktop.core.own_picture import OwnImage
from backcare_desktop.core.routine import (
    ExerciseStep,
    OwnStep,
    RestStep,
    Rounds,
    Routine,
)
from backcare_desktop.storage.key_meanings import KEY_MEANINGS
from backcare_desktop.storage.model_places import keys_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from backcare_desktop.core.authored import Authored

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_DOSES = ("reps", "hold", "breaths", "minutes")
_MODELS: dict[str, type[Authored]] = {
    model.__name__: model
    for model in (
        Amount,
        CareRow,
        Exercise,
        ExerciseStep,
        Limits,
        OwnImage,
        OwnStep,
        Pacer,
        Phase,
        RestStep,
        Rounds,
        Routine,
        Source,
        StayWords,
        Variant,
    )
}
_BOUNDS = {"ge": "minimum", "gt": "exclusiveMinimum", "le": "maximum"}
"""Pydantic leaves the bounds of a union under its own names for them."""

_SOME_DOSE = {"anyOf": [{"required": [dose]} for dose in _DOSES]}
_ONE_DOSE_ONLY = {
    dose: {"properties": {other: False for other in _DOSES if other != dose}}
    for dose in dict(permutations(_DOSES, 2))
}
_FIGURE_OR_PICTURE = {"image": {"properties": {"poses": {"maxProperties": 0}}}}
_RULES: dict[str, dict[str, Any]] = {
    # What validators of the models say, as far as a schema can say it.
    "Amount": {"dependentSchemas": _ONE_DOSE_ONLY, **_SOME_DOSE},
    "ExerciseStep": {"dependentSchemas": _ONE_DOSE_ONLY},
    "OwnStep": {
        "dependentSchemas": {**_ONE_DOSE_ONLY, **_FIGURE_OR_PICTURE},
        "dependentRequired": {"reps": ["rep"]},
        **_SOME_DOSE,
    },
    "CareRow": {
        "anyOf": [{"required": ["weeks"]}, {"required": ["when"]}],
        "if": {
            "properties": {"allow": {"enum": ["after-clinician", "never"]}},
            "required": ["allow"],
        },
        "then": {"required": ["instead"], "properties": {"instead": {"minItems": 1}}},
    },
    "Exercise": {
        "dependentSchemas": _FIGURE_OR_PICTURE,
        "if": {"properties": {"defaults": {"required": ["reps"]}}},
        "then": {"required": ["rep"]},
    },
}


def routine_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a routine's file."""
    return _schema(Routine, "Backcare routine")


def exercise_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of an exercise's file."""
    return _schema(Exercise, "Backcare exercise")


def _schema(model: type[Authored], title: str) -> dict[str, Any]:
    made = model.model_json_schema(by_alias=True)
    definitions = made.pop("$defs", {})
    for name, definition in {**definitions, model.__name__: made}.items():
        _describe(definition, name)
        definition.update(_RULES.get(name, {}))
    for part in (made, *definitions.values()):
        for each in _parts(part):
            _tidy(each)
    return {"$schema": DIALECT, **made, "title": title, "$defs": definitions}


def _describe(definition: dict[str, Any], name: str) -> None:
    """Say what each key means, and write defaults as an author would."""
    model = _MODELS.get(name)
    if model is None:
        return
    keys = keys_of(model)
    for key, prop in definition["properties"].items():
        prop.pop("title", None)
        field = model.model_fields[keys[key]]
        if keys[key].endswith("_ms"):
            _bound_seconds(prop, [*field.metadata, *_metadata(field.annotation)])
        meaning = KEY_MEANINGS.get(f"{name}.{key}", KEY_MEANINGS.get(key))
        if meaning is not None:
            prop["description"] = meaning
        default = prop.get("default")
        if default is None:
            prop.pop("default", None)
        elif keys[key].endswith("_ms"):
            prop["default"] = written_duration(default)


def _metadata(annotation: Any) -> Iterator[Any]:
    """Everything that is annotated anywhere inside a type."""
    if get_origin(annotation) is Annotated:
        yield from annotation.__metadata__
    for inner in get_args(annotation):
        yield from _metadata(inner)


def _bound_seconds(schema: dict[str, Any], metadata: list[Any]) -> None:
    """Bounds of a duration that is written as a number of seconds."""
    facts = [
        fact
        for mark in metadata
        for fact in (mark.metadata if isinstance(mark, FieldInfo) else [mark])
    ]
    numbers = [each for each in _parts(schema) if each.get("type") == "number"]
    for number in numbers:
        for fact in facts:
            for name in ("ge", "le"):
                bound_ms = getattr(fact, name, None)
                if bound_ms is not None:
                    number[_BOUNDS[name]] = bound_ms / MS_PER_SECOND


def _parts(schema: Any) -> Iterator[dict[str, Any]]:
    """A schema and all schemas inside it, the innermost first."""
    if isinstance(schema, list):
        for entry in schema:
            yield from _parts(entry)
    elif isinstance(schema, dict):
        for entry in schema.values():
            yield from _parts(entry)
        yield schema


def _tidy(schema: dict[str, Any]) -> None:
    """Leave out null, which no author writes, and mend what pydantic leaves open."""
    for name, keyword in _BOUNDS.items():
        if isinstance(schema.get(name), int | float):
            schema[keyword] = schema.pop(name)
    if "patternProperties" in schema:
        schema["additionalProperties"] = False
    choices = schema.get("anyOf")
    if not isinstance(choices, list):
        return
    choices = [choice for choice in choices if choice != {"type": "null"}]
    if choices == [{"type": "integer"}, {"type": "number"}]:
        choices = [{"type": "number"}]
    schema["anyOf"] = choices
    if len(choices) == 1:
        del schema["anyOf"]
        schema.update({**choices[0], **schema})
