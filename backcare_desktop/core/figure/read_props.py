# SPDX-License-Identifier: MIT
"""The things around her from the plain mappings that an author wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, get_args

from backcare_desktop.core.figure.keyframe import FAR_AWAY_CM
from backcare_desktop.core.figure.props import (
    Block,
    CarryingJoint,
    Chair,
    Cushion,
    CushionColor,
    Mat,
    Prop,
    Span,
    Table,
    Wall,
)
from backcare_desktop.core.figure.read_values import (
    check_keys,
    read_choice,
    read_flag,
    read_mapping,
    read_number,
    read_numbers,
    read_text,
)
from backcare_desktop.core.figure.scene import SceneError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Reader = Callable[[str, object], Any]


def _place(where: str, value: object) -> float:
    return read_number(where, value, -FAR_AWAY_CM, FAR_AWAY_CM)


def _size(where: str, value: object) -> float:
    return read_number(where, value, 1, FAR_AWAY_CM)


def _angle(where: str, value: object) -> float:
    return read_number(where, value, -360, 360)


def _span(where: str, value: object) -> Span:
    start, end = read_numbers(where, value, (2,), -FAR_AWAY_CM, FAR_AWAY_CM)
    if start >= end:
        raise SceneError(where, "should go from a smaller to a greater number")
    return Span(start, end)


def _point(where: str, value: object) -> tuple[float, ...]:
    x, y, *z = read_numbers(where, value, (2, 3), -FAR_AWAY_CM, FAR_AWAY_CM)
    return (x, y, z[0] if z else 0.0)


def _width_and_height(where: str, value: object) -> tuple[float, ...]:
    return read_numbers(where, value, (2,), 1, FAR_AWAY_CM)


def _one_of(*choices: str) -> Reader:
    return lambda where, value: read_choice(where, value, choices)


_COLOR: Final = _one_of(*get_args(CushionColor))

_KINDS: Final[Mapping[str, tuple[type[Prop], Mapping[str, Reader]]]] = {
    "mat": (Mat, {"x": _span, "z": _span}),
    "chair": (
        Chair,
        {
            "x": _place,
            "z": _place,
            "faces_her": read_flag,
            "top": _size,
            "height": _size,
            "has_back": read_flag,
        },
    ),
    "table": (
        Table,
        {
            "x": _span,
            "height": _size,
            "depth": _size,
            "part": _one_of("whole", "legs", "top"),
            "open": read_flag,
        },
    ),
    "wall": (Wall, {"x": _place, "ahead": read_flag, "z": _span, "height": _size}),
    "block": (Block, {"x": _span, "z": _span, "height": _size, "color": _COLOR}),
    "cushion": (
        Cushion,
        {
            "at": _point,
            "size": _width_and_height,
            "angle": _angle,
            "color": _COLOR,
            "shape": _one_of("pillow", "roll"),
            "joint": _one_of(*get_args(CarryingJoint)),
        },
    ),
}


def read_prop(where: str, value: object) -> Prop:
    """One thing, by its `kind`.

    Raises:
        SceneError: an unknown kind or key, or a wrong value.
    """
    mapping = read_mapping(where, value)
    kind = read_choice(f"{where}: kind", mapping.get("kind"), _KINDS)
    of, readers = _KINDS[kind]
    check_keys(where, mapping, ("kind", "name", *readers))
    found: dict[str, Any] = {
        key: readers[key](f"{where}: {key}", item)
        for key, item in mapping.items()
        if key in readers
    }
    if "name" in mapping:
        found["name"] = read_text(f"{where}: name", mapping["name"])
    return of(**found)
