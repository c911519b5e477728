# SPDX-License-Identifier: MIT
"""What every authored field is made of: lines, names, durations and bounds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from backcare_desktop.core.duration import WRITTEN_FORMS, parse_duration
from backcare_desktop.core.pregnancy import parse_week_range

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINE_END_OR_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")


class Authored(BaseModel):
    """Base of everything that an author writes: unknown keys are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


def _validate(written: Any) -> int:
    return parse_duration(written)


DurationMs = Annotated[
    int,
    BeforeValidator(_validate),
    WithJsonSchema(
        {
            "description": f"A duration: {WRITTEN_FORMS}.",
            "anyOf": [
                {"type": "number", "minimum": 0},
                {
                    "type": "string",
                    "pattern": r"^(\d+:[0-5]\d(\.\d+)?|(?=.)(\d+m)?(\d+(\.\d+)?s)?)$",
                },
            ],
        },
    ),
]
"""A model field written as a duration and kept as integer milliseconds."""


def _one_line(text: str) -> str:
    if _LINE_END_OR_CONTROL.search(text):
        raise ValueError("write it on one line, without control characters")
    return text


def _without_control_characters(text: str) -> str:
    if _LINE_END_OR_CONTROL.search(text.replace("\n", " ")):
        raise ValueError("write it without control characters")
    return text


def fault_at(place: Sequence[str | int], sentence: str) -> PydanticCustomError:
    """An error of a whole model that belongs to one place inside it."""
    context = {"sentence": sentence, "at": tuple(place)}
    return PydanticCustomError("fault", "{sentence}", context)


def _known_weeks(written: str) -> str:
    parse_week_range(written)
    return written


Line = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=120),
    AfterValidator(_one_line),
]
ShortLine = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=60),
    AfterValidator(_one_line),
]
Sentence = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=600),
    AfterValidator(_without_control_characters),
]
Stem = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60),
]
Weeks = Annotated[str, AfterValidator(_known_weeks)]
Reps = Annotated[int, Field(ge=1, le=60)]
Sets = Annotated[int, Field(ge=1, le=10)]
Breaths = Annotated[int, Field(ge=1, le=200)]
HoldMs = Annotated[DurationMs, Field(ge=1_000, le=600_000)]
PauseMs = Annotated[DurationMs, Field(ge=0, le=600_000)]
Minutes = Annotated[int | float, Field(gt=0, le=120)]
