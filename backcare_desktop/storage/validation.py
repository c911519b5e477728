# SPDX-License-Identifier: MIT
"""From a document to a model, or to every problem that stands in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from backcare_desktop.core.routine import ExerciseStep, OwnStep, RestStep, Rounds
from backcare_desktop.storage.error_words import (
    in_words,
    missing_key,
    nearest,
    not_a_pose,
    unknown_key,
)
from backcare_desktop.storage.model_places import ModelPlace, keys_of, model_place
from backcare_desktop.storage.problems import KeyPath, Problem, in_reading_order, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic_core import ErrorDetails

    from backcare_desktop.storage.document import Document

MOST_PROBLEMS = 500
"""More of them help nobody, and finding what was meant takes time for each."""

Model = TypeVar("Model", bound=BaseModel)


_SAYS_THE_KIND = ("exercise", "title", "position", "rest", "rounds", "steps")
_NOT_A_STEP = (
    "a step names an `exercise`, has a `title` and a `position` of its own, "
    "or is a `rest` or `rounds` with `steps`"
)


def validated(
    model: type[Model],
    document: Document,
) -> tuple[Model | None, tuple[Problem, ...]]:
    """The model that a document describes, and every problem of the file at once.

    The model is None whenever there is a problem.
    """
    if not document.is_usable:
        return None, document.problems
    if not isinstance(document.data, dict):
        shown = "empty" if document.data is None else quoted(document.data)
        message = f"the file is {shown}; begin with “format: 1” and “title: …”"
        return None, (*document.problems, document.problem((), message))
    found: Model | None = None
    problems = [*document.problems, *_empty_places(document)]
    try:
        found = model.model_validate(document.data)
    except ValidationError as error:
        details = error.errors(include_url=False)
        told = details[:MOST_PROBLEMS]
        problems.extend(_in_the_authors_words(model, document, told))
        if len(told) < len(details):
            message = f"{len(details) - len(told):,} more problems; mend these first"
            problems.append(document.problem((), message))
    return (None if problems else found), in_reading_order(problems)


def _empty_places(document: Document) -> Iterator[Problem]:
    """Keys without a value: the model would read them as not written at all."""
    for path in document.positions:
        is_pose = "poses" in path[:-2]
        if value_at(document.data, path) is None and path and not is_pose:
            message = in_words("", {}, None, is_duration=False)
            if not document.is_doubtful(path):
                yield document.problem(path, message)


def value_at(data: Any, path: KeyPath) -> Any:
    """What stands at that place; None when there is nothing."""
    for part in path:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def _in_the_authors_words(
    model: type[BaseModel],
    document: Document,
    details: list[ErrorDetails],
) -> Iterator[Problem]:
    located = [(model_place(model, detail["loc"]), detail) for detail in details]
    for place, detail in _without_echoes(document, located):
        yield _problem(document, place, detail)


def _without_echoes(
    document: Document,
    located: list[tuple[ModelPlace, ErrorDetails]],
) -> Iterator[tuple[ModelPlace, ErrorDetails]]:
    """Leave out errors that only follow from another one."""
    fits_one_kind = {
        place.path
        for place, detail in located
        if place.is_choice and not detail["type"].endswith("_type")
    }
    misspelt = {
        (*place.path[:-1], nearest(str(place.path[-1]), _keys_here(document, place)))
        for place, detail in located
        if detail["type"] == "extra_forbidden"
    }
    for place, detail in located:
        kind, path = detail["type"], place.path
        if document.is_doubtful(path) or _is_left_empty(document, path, kind):
            continue
        # pydantic counts only the entries that passed.
        if kind == "too_short" and value_at(document.data, path):
            continue
        if place.is_choice and kind.endswith("_type") and path in fits_one_kind:
            continue
        if kind == "string_type" and _is_pose(place):
            continue  # said once, with dict_type
        if kind == "missing" and _is_misspelt(path, misspelt):
            continue
        yield place, detail


def _is_pose(place: ModelPlace) -> bool:
    return place.is_choice and place.path[-2:-1] == ("poses",)


def _is_left_empty(document: Document, path: KeyPath, kind: str) -> bool:
    """Whether _empty_places has already spoken about that place."""
    is_there = bool(path) and path in document.positions
    is_about_its_value = kind not in {"extra_forbidden", "missing"}
    return is_there and is_about_its_value and value_at(document.data, path) is None


def _is_misspelt(path: KeyPath, misspelt: set[tuple[str | int | None, ...]]) -> bool:
    """Whether the missing key is there after all, under a wrong name."""
    if path[-1] != "exercise":
        return path in misspelt
    # A step is known by any of these keys; pydantic only misses the first.
    return any((*path[:-1], kind) in misspelt for kind in _SAYS_THE_KIND)


def _keys_here(document: Document, place: ModelPlace) -> list[str]:
    """The keys that would have been right in place of an unknown one."""
    keys = _known_keys(place)
    step = value_at(document.data, place.path[:-1])
    if place.owner is ExerciseStep and "exercise" not in step:
        return [*keys, *_SAYS_THE_KIND]
    return keys


def _known_keys(place: ModelPlace) -> list[str]:
    return list(keys_of(place.owner)) if place.owner else []


def _problem(document: Document, place: ModelPlace, detail: ErrorDetails) -> Problem:
    kind, path = detail["type"], place.path
    if kind == "extra_forbidden":
        return document.problem(path, _about_unknown(document, place), at_key=True)
    if kind == "missing":
        if place.owner is ExerciseStep and path[-1] == "exercise":
            return document.problem(path[:-1], _NOT_A_STEP)
        return document.problem(path, missing_key(str(path[-1])))
    context: Mapping[str, Any] = detail.get("ctx", {})
    if kind == "fault":
        return document.problem((*path, *context["at"]), context["sentence"])
    message = in_words(
        kind,
        context,
        value_at(document.data, path),
        is_duration=(place.field_name or "").endswith("_ms"),
    )
    if kind == "dict_type" and _is_pose(place):
        message = not_a_pose(value_at(document.data, path))
    at_key = detail["loc"][-1:] == ("[key]",)
    if at_key:
        name = str(path[-1])
        message = in_words(kind, context, name, is_duration=False)
    return document.problem(path, message, at_key=at_key)


def _about_unknown(document: Document, place: ModelPlace) -> str:
    key = str(place.path[-1])
    step = value_at(document.data, place.path[:-1])
    if place.owner is Rounds and key in {"exercise", *keys_of(OwnStep)}:
        return "this key belongs to one of the `steps` inside the rounds"
    if place.owner is RestStep and key in keys_of(OwnStep):
        return "a step without `exercise` or `title` is a rest and says no more"
    is_of_library = place.owner is ExerciseStep and "exercise" in step
    if is_of_library and key in keys_of(OwnStep):
        return (
            "this key belongs to a step written in place; a step that names an "
            "exercise has it from the library"
        )
    return unknown_key(key, _keys_here(document, place))
