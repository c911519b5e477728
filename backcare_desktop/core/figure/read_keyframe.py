# SPDX-License-Identifier: MIT
"""A keyframe from the plain mapping that an author wrote."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, Final, TypeVar

from backcare_desktop.core.figure.keyframe import (
    FREE,
    ArmPose,
    HipsAt,
    JointAt,
    Keyframe,
    LegPose,
    Pin,
    Planted,
    Root,
    Rule,
    Standing,
)
from backcare_desktop.core.figure.planted import support_of
from backcare_desktop.core.figure.read_values import (
    as_list,
    check_keys,
    read_flag,
    read_mapping,
    read_number,
    read_numbers,
)
from backcare_desktop.core.figure.scene import SceneError

if TYPE_CHECKING:
    from collections.abc import Mapping

Limb = TypeVar("Limb", LegPose, ArmPose)

_RULES: Final[Mapping[type, Mapping[str, tuple[Rule, Any]]]] = {
    of: {
        field.name: (field.metadata["rule"], field.default)
        for field in fields(of)
        if "rule" in field.metadata
    }
    for of in (Keyframe, LegPose, ArmPose)
}
_LIMB_KEYS: Final = ("legs", "leg.near", "leg.far", "arms", "arm.near", "arm.far")
_JOINTS: Final = ("shoulders", "neck")


def changed(where: str, keyframe: Keyframe, changes: object) -> Keyframe:
    """The keyframe with an author's changes; `null` takes a value back to rest.

    `legs` and `arms` speak of both sides, `leg.near` and its like of one, which
    has the last word.

    Raises:
        SceneError: an unknown key, a wrong value, or nothing left to stand on.
    """
    mapping = read_mapping(where, changes)
    check_keys(where, mapping, (*_RULES[Keyframe], *_LIMB_KEYS))
    body = {key: value for key, value in mapping.items() if key not in _LIMB_KEYS}
    return replace(
        keyframe,
        **_values(where, Keyframe, body),
        leg_near=_limb(where, mapping, keyframe.leg_near, "legs", "leg.near"),
        leg_far=_limb(where, mapping, keyframe.leg_far, "legs", "leg.far"),
        arm_near=_limb(where, mapping, keyframe.arm_near, "arms", "arm.near"),
        arm_far=_limb(where, mapping, keyframe.arm_far, "arms", "arm.far"),
    )


def check_support(where: str, keyframe: Keyframe) -> None:
    """Refuse a planted body without a pinned knee and a pinned hand or elbow."""
    if isinstance(keyframe.root, Planted) and support_of(keyframe) is None:
        raise SceneError(where, "planted needs a knee_at, and a hand or an elbow_at")


def _limb(
    where: str, mapping: Mapping[str, Any], limb: Limb, both: str, one: str
) -> Limb:
    """One limb with the changes for both sides, then with its own."""
    for key in (both, one):
        if key in mapping:
            place = f"{where}: {key}"
            changes = read_mapping(place, mapping[key])
            check_keys(place, changes, _RULES[type(limb)])
            limb = replace(limb, **_values(place, type(limb), changes))
    return limb


def _values(where: str, of: type, changes: Mapping[str, Any]) -> dict[str, Any]:
    """The checked value of every changed field."""
    found: dict[str, Any] = {}
    for key, value in changes.items():
        rule, default = _RULES[of][key]
        place = f"{where}: {key}"
        found[key] = default if value is None else _value(place, rule, value)
    return found


def _value(where: str, rule: Rule, value: object) -> Any:
    """One checked value."""
    if rule.kind == "root":
        return _root(where, rule, value)
    if rule.kind == "foot" and value == FREE:
        return FREE
    if rule.kind == "triple":
        return read_numbers(where, value, (3,), rule.least, rule.most)
    if rule.kind == "pin":
        x, y, *z = read_numbers(where, value, (2, 3), rule.least, rule.most)
        return Pin(x, y, z[0] if z else None)
    if rule.kind == "flag":
        return read_flag(where, value)
    return read_number(where, value, rule.least, rule.most)


def _root(where: str, rule: Rule, value: object) -> Root:
    """What holds the body: `planted`, [x, drop], [x, y] or a joint at a point."""
    if value == "planted":
        return Planted()
    if isinstance(value, list | tuple) and len(value) == 2 and value[1] == "drop":
        return Standing(read_number(where, value[0], rule.least, rule.most))
    if as_list(value) is not None:
        x, y, *z = read_numbers(where, value, (2, 3), rule.least, rule.most)
        return HipsAt(x, y, z[0] if z else 0.0)
    pinned = read_mapping(where, value)
    check_keys(where, pinned, _JOINTS)
    for joint in _JOINTS:
        if joint in pinned and len(pinned) == 1:
            at = read_numbers(where, pinned[joint], (2, 3), rule.least, rule.most)
            x, y, *z = at
            return JointAt(joint, x, y, z[0] if z else 0.0)
    raise SceneError(where, "should pin one joint: shoulders or neck")
