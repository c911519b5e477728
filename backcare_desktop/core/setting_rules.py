# SPDX-License-Identifier: MIT
"""What a setting may be, and its plain form in a file."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

Value = TypeVar("Value")
Name = TypeVar("Name", bound="StrEnum")

RULE = "rule"
MOST_LETTERS = 60
"""Of a value that is quoted back in a sentence."""


class Rule(NamedTuple, Generic[Value]):
    """How a setting gets out of a file and into it.

    Attributes:
        read: from a plain value; raises ValueError with what would be right.
        write: as text, number, truth value or nothing.
    """

    read: Callable[[object], Value]
    write: Callable[[Value], object]


class Span(NamedTuple):
    """Whole numbers from `least` to `most`, both included; chosen in steps."""

    least: int
    most: int
    step: int = 1


def by(rule: Rule[Value]) -> dict[str, Rule[Value]]:
    """The metadata of a field that goes by a rule."""
    return {RULE: rule}


def quoted(value: object) -> str:
    """A wrong value, short enough for a sentence."""
    text = str(value)
    return f"“{text[:MOST_LETTERS]}…”" if len(text) > MOST_LETTERS else f"“{text}”"


def one_of(kind: type[Name]) -> Rule[Name]:
    """One name out of a list."""

    def read(value: object) -> Name:
        names = [each.value for each in kind]
        if not isinstance(value, str) or value not in names:
            raise ValueError(f"{quoted(value)} is not one of {', '.join(names)}")
        return kind(value)

    return Rule(read, lambda value: value.value)


def yes_or_no() -> Rule[bool]:
    """True or false."""

    def read(value: object) -> bool:
        if not isinstance(value, bool):
            raise ValueError(f"{quoted(value)} is neither true nor false")  # noqa: TRY004 - of her file, not of our types
        return value

    return Rule(read, bool)


def within(span: Span) -> Rule[int]:
    """A whole number between two bounds."""

    def read(value: object) -> int:
        is_number = isinstance(value, int) and not isinstance(value, bool)
        if not (is_number and isinstance(value, int)):
            raise ValueError(f"{quoted(value)} is not a whole number")
        if not span.least <= value <= span.most:
            raise ValueError(f"{quoted(value)} is not {span.least} to {span.most}")
        return value

    return Rule(read, int)


def day_or_nothing() -> Rule[date | None]:
    """A day of the calendar, as 2027-03-10, or nothing."""

    def read(value: object) -> date | None:
        if value is None:
            return None
        try:
            return date.fromisoformat(value if isinstance(value, str) else "")
        except ValueError:
            raise ValueError(f"{quoted(value)} is not a day like 2027-03-10") from None

    return Rule(read, lambda value: None if value is None else value.isoformat())


def name_or_nothing() -> Rule[str | None]:
    """A name from a table that is not known here, or nothing."""

    def read(value: object) -> str | None:
        if value is not None and (not isinstance(value, str) or not value):
            raise ValueError(f"{quoted(value)} is not a name")
        return value

    return Rule(read, lambda value: value)


def name_or_empty() -> Rule[str]:
    """A name from a list that is not known here; empty leaves the choice open."""

    def read(value: object) -> str:
        if not isinstance(value, str):
            raise ValueError(f"{quoted(value)} is not a name")  # noqa: TRY004 - of her file, not of our types
        return value

    return Rule(read, str)
