# SPDX-License-Identifier: MIT
"""The keyframe between two keyframes: numbers straight, picture angles the short way.

A number that only one of the two gives moves from its value at rest. A pin or a
picture angle has no such value: when only one of the two has it, the limb works
in another way and cannot be bent from one into the other.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from backcare_desktop.core.figure.keyframe import (
    ArmPose,
    HipsAt,
    JointAt,
    Keyframe,
    LegPose,
    Pin,
    Root,
    Standing,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from backcare_desktop.core.figure.keyframe import Kind

_KINDS: Mapping[type, tuple[tuple[str, Kind], ...]] = {
    of: tuple(
        (field.name, field.metadata["rule"].kind)
        for field in fields(of)
        if "rule" in field.metadata
    )
    for of in (Keyframe, LegPose, ArmPose)
}


def can_tween(start: Keyframe, end: Keyframe) -> bool:
    """Whether every part of the body works the same way in both keyframes."""
    return all(
        (_way(a, kind) == _way(b, kind))
        for one, other in (
            (start, end),
            (start.leg_near, end.leg_near),
            (start.leg_far, end.leg_far),
            (start.arm_near, end.arm_near),
            (start.arm_far, end.arm_far),
        )
        for name, kind in _KINDS[type(one)]
        for a, b in ((getattr(one, name), getattr(other, name)),)
    )


def tween(start: Keyframe, end: Keyframe, share: float) -> Keyframe:
    """The keyframe at a share of the way, 0 to 1, from `start` to `end`.

    What cannot be bent (see `can_tween`) changes over half way.
    """
    if share <= 0 or start == end:
        return start
    if share >= 1:
        return end
    return replace(
        start,
        **_between(start, end, share),
        leg_near=_limb(start.leg_near, end.leg_near, share),
        leg_far=_limb(start.leg_far, end.leg_far, share),
        arm_near=_limb(start.arm_near, end.arm_near, share),
        arm_far=_limb(start.arm_far, end.arm_far, share),
    )


def short_way(start_deg: float, end_deg: float, share: float) -> float:
    """The angle on the shorter of the two arcs between two angles."""
    way_deg = (end_deg - start_deg + 180) % 360 - 180
    return start_deg + way_deg * share


def _limb(start: Any, end: Any, share: float) -> Any:
    """A limb between two of its poses, or one of them where it cannot be bent."""
    if start == end:
        return start
    ways = (
        (_way(getattr(start, name), kind), _way(getattr(end, name), kind))
        for name, kind in _KINDS[type(start)]
    )
    if any(a != b for a, b in ways):
        return start if share < 0.5 else end
    return replace(start, **_between(start, end, share))


def _way(value: Any, kind: Kind) -> object:
    """In which way a field drives the body; equal ways can be bent into each other."""
    if kind == "root":
        return value.joint if isinstance(value, JointAt) else type(value)
    if kind == "flag":
        return value
    if kind == "foot":
        return value if isinstance(value, str) else type(value)
    if isinstance(value, Pin):
        return "in the picture" if value.z is None else "in space"
    return value is None


def _between(start: Any, end: Any, share: float) -> dict[str, Any]:
    """The fields of two poses that differ, at a share of the way."""
    found: dict[str, Any] = {}
    for name, kind in _KINDS[type(start)]:
        a, b = getattr(start, name), getattr(end, name)
        if a != b:
            found[name] = _value(a, b, kind, share)
    return found


def _value(a: Any, b: Any, kind: Kind, share: float) -> Any:
    """One field at a share of the way."""
    if kind == "root":
        return _root(a, b, share)
    if kind in {"angle", "foot"}:
        return short_way(a, b, share)
    if kind == "triple":
        return tuple(x + (y - x) * share for x, y in zip(a, b, strict=True))
    if kind == "pin":
        z = None if a.z is None else a.z + (b.z - a.z) * share
        return Pin(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share, z)
    return a + (b - a) * share


def _root(a: Root, b: Root, share: float) -> Root:
    """The place of the body at a share of the way."""
    if isinstance(a, Standing) and isinstance(b, Standing):
        return Standing(a.x + (b.x - a.x) * share)
    if isinstance(a, HipsAt) and isinstance(b, HipsAt):
        return HipsAt(*_point(a, b, share))
    if isinstance(a, JointAt) and isinstance(b, JointAt) and a.joint == b.joint:
        return JointAt(a.joint, *_point(a, b, share))
    return a if share < 0.5 else b


def _point(
    a: HipsAt | JointAt, b: HipsAt | JointAt, share: float
) -> tuple[float, float, float]:
    """The point at a share of the way between two."""
    return (
        a.x + (b.x - a.x) * share,
        a.y + (b.y - a.y) * share,
        a.z + (b.z - a.z) * share,
    )
