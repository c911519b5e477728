# SPDX-License-Identifier: MIT
"""Plain values from outside, checked one by one, with the place of each mistake."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from math import isfinite
from typing import TYPE_CHECKING, Any

from backcare_desktop.core.figure.scene import SceneError

if TYPE_CHECKING:
    from collections.abc import Iterable


def read_mapping(where: str, value: object) -> Mapping[str, Any]:
    """A mapping with text for keys; nothing at all counts as an empty one."""
    if value is None:
        return {}
    if not isinstance(value, Mapping) or not all(isinstance(k, str) for k in value):
        raise SceneError(where, "should be a set of named values")
    return value


def check_keys(where: str, value: Mapping[str, Any], known: Iterable[str]) -> None:
    """Refuse keys that nobody reads, with a suggestion."""
    names = list(known)
    for key in value:
        if key not in names:
            near = get_close_matches(key, names, 1)
            hint = f"; did you mean {near[0]}?" if near else ""
            raise SceneError(where, f"has an unknown key {key}{hint}")


def read_number(where: str, value: object, least: float, most: float) -> float:
    """A finite number within bounds."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise SceneError(where, f"should be a number, not {value!r}")
    if not isfinite(value) or not least <= value <= most:
        raise SceneError(where, f"should be from {least:g} to {most:g}, not {value!r}")
    return float(value)


def read_numbers(
    where: str, value: object, counts: tuple[int, ...], least: float, most: float
) -> tuple[float, ...]:
    """A list of numbers within bounds, of one of the given lengths."""
    items = as_list(value)
    if items is None or len(items) not in counts:
        wanted = " or ".join(str(count) for count in counts)
        raise SceneError(where, f"should be a list of {wanted} numbers, not {value!r}")
    return tuple(
        read_number(f"{where}[{index}]", item, least, most)
        for index, item in enumerate(items)
    )


def read_choice(where: str, value: object, choices: Iterable[str]) -> str:
    """One word out of several."""
    known = list(choices)
    if not isinstance(value, str) or value not in known:
        raise SceneError(where, f"should be one of {', '.join(known)}, not {value!r}")
    return value


def read_flag(where: str, value: object) -> bool:
    """Yes or no."""
    if not isinstance(value, bool):
        raise SceneError(where, f"should be true or false, not {value!r}")
    return value


def read_text(where: str, value: object) -> str:
    """A piece of text."""
    if not isinstance(value, str):
        raise SceneError(where, f"should be text, not {value!r}")
    return value


def read_names(where: str, value: object) -> tuple[str, ...]:
    """A list of names."""
    items = as_list(value)
    if items is None or not all(isinstance(item, str) for item in items):
        raise SceneError(where, f"should be a list of names, not {value!r}")
    return tuple(items)


def as_list(value: object) -> Sequence[Any] | None:
    """The value as a list of things; nothing when it is something else, or text."""
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return value
    return None
