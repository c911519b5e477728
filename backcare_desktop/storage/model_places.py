# SPDX-License-Identifier: MIT
"""Where in an author's file a model found its error.

Pydantic's location names the branches of unions ("exercise step", "int") among
the keys; an author never wrote those, so the way is walked again along the model.
"""

from __future__ import annotations

import types
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, Tag

if TYPE_CHECKING:
    from backcare_desktop.storage.problems import KeyPath


@dataclass(frozen=True, slots=True)
class ModelPlace:
    """A place in a file, with what the model knows about it.

    Attributes:
        path: the keys and indexes that the author wrote.
        owner: the model that the last key belongs to; None inside a list.
        field_name: the owner's field of that key; None when it has none.
        is_choice: the value may be of several kinds, each with errors of its own.
    """

    path: KeyPath
    owner: type[BaseModel] | None
    field_name: str | None
    is_choice: bool


def model_place(root: type[BaseModel], location: tuple[str | int, ...]) -> ModelPlace:
    """Walk pydantic's location along the model's own types."""
    path: KeyPath = ()
    owner: type[BaseModel] | None = None
    field_name: str | None = None
    is_choice = False
    current: Any = root
    for part in location:
        current = _without_wrapping(current)
        if isinstance(current, type) and issubclass(current, BaseModel):
            owner = current
            field_name = keys_of(current).get(str(part))
            path = (*path, part)
            field = current.model_fields.get(field_name or "")
            current = field.annotation if field else None
        elif get_origin(current) is tuple:
            path, owner, field_name = (*path, part), None, None
            current = get_args(current)[0]
        elif get_origin(current) is dict and part != "[key]":
            path, owner, field_name = (*path, part), None, None
            current = get_args(current)[1]
        else:
            is_choice = is_choice or part != "[key]"
            current = _branch(current, part)
            is_choice = is_choice and not _is_model(current)
    return ModelPlace(path, owner, field_name, is_choice)


@cache
def keys_of(model: type[BaseModel]) -> dict[str, str]:
    """The keys that authors write in a model, each with its field's name."""
    return {field.alias or name: name for name, field in model.model_fields.items()}


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def _without_wrapping(annotation: Any) -> Any:
    """The type itself, without Annotated and without the choice of None."""
    if get_origin(annotation) is Annotated:
        return _without_wrapping(get_args(annotation)[0])
    if get_origin(annotation) in {Union, types.UnionType}:
        rest = [arg for arg in get_args(annotation) if arg is not types.NoneType]
        if len(rest) == 1:
            return _without_wrapping(rest[0])
    return annotation


def _branch(annotation: Any, tag: str | int) -> Any:
    """The branch of a tagged union; the union itself when nothing is tagged."""
    for branch in get_args(annotation):
        arguments = get_args(branch)
        if any(isinstance(mark, Tag) and mark.tag == tag for mark in arguments[1:]):
            return arguments[0]
    return annotation
