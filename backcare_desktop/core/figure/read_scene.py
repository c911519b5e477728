# SPDX-License-Identifier: MIT
"""A scene from the plain mapping that an author wrote, and changes to its keyframes."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, get_args

from backcare_desktop.core.figure.keyframe import Keyframe
from backcare_desktop.core.figure.read_keyframe import changed, check_support
from backcare_desktop.core.figure.read_props import read_prop
from backcare_desktop.core.figure.read_values import (
    as_list,
    check_keys,
    read_choice,
    read_flag,
    read_mapping,
    read_names,
    read_numbers,
    read_text,
)
from backcare_desktop.core.figure.scene import (
    BODY_ORDER,
    Arrow,
    Glow,
    Overlay,
    Scene,
    SceneError,
    View,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from backcare_desktop.core.figure.props import Prop

_KEYS: Final = (
    "title",
    "view",
    "props",
    "order",
    "show",
    "loop",
    "no_shadow",
    "crossfade",
    "flip",
    "base",
    "frames",
)


def parse_scene(name: str, mapping: Mapping[str, Any]) -> Scene:
    """A scene from a plain mapping.

    Each of its `frames` says only what differs from `base`, and a number that
    neither gives has its value at rest.

    Raises:
        SceneError: the first thing that is wrong, and where.
    """
    found = read_mapping(name, mapping)
    check_keys(name, found, _KEYS)
    keyframes = _keyframes(name, found)
    props = _props(f"{name}: props", found.get("props", ()))
    return Scene(
        name=name,
        keyframes=MappingProxyType(keyframes),
        title=read_text(f"{name}: title", found.get("title", "")),
        view=_view(f"{name}: view", found.get("view")),
        props=props,
        order=_order(f"{name}: order", found.get("order"), props),
        show=_overlay(f"{name}: show", found.get("show")),
        loop=_loop(f"{name}: loop", found.get("loop", ()), keyframes),
        no_shadow=_no_shadow(f"{name}: no_shadow", found.get("no_shadow", ())),
        crossfade=read_flag(f"{name}: crossfade", found.get("crossfade", False)),
        flip=read_flag(f"{name}: flip", found.get("flip", False)),
    )


def override(
    scene: Scene, keyframe_name: str, changes_mapping: Mapping[str, Any]
) -> Keyframe:
    """One of the scene's keyframes with an author's changes.

    Raises:
        SceneError: no such keyframe, or a change that is wrong.
    """
    where = f"{scene.name}/{keyframe_name}"
    keyframe = scene.keyframes.get(keyframe_name)
    if keyframe is None:
        known = ", ".join(scene.keyframes)
        raise SceneError(where, f"does not exist; {scene.name} has {known}")
    found = changed(where, keyframe, changes_mapping)
    check_support(where, found)
    return found


def _keyframes(name: str, mapping: Mapping[str, Any]) -> dict[str, Keyframe]:
    """All keyframes, each on top of the common base."""
    frames = read_mapping(f"{name}: frames", mapping.get("frames"))
    if not frames:
        raise SceneError(name, "has no frames; a scene needs one keyframe at least")
    base = changed(f"{name}: base", Keyframe(), mapping.get("base"))
    keyframes = {}
    for key, changes in frames.items():
        where = f"{name}/{key}"
        keyframes[key] = changed(where, base, changes)
        check_support(where, keyframes[key])
    return keyframes


def _view(where: str, value: object) -> View:
    """From where she is seen: [turn, tilt]."""
    if value is None:
        return View()
    turn, tilt = read_numbers(where, value, (2,), -90, 90)
    return View(turn, tilt)


def _props(where: str, value: object) -> tuple[Prop, ...]:
    """The things around her, no two of one name."""
    items = as_list(value)
    if items is None:
        raise SceneError(where, "should be a list of things")
    props = tuple(
        read_prop(f"{where}[{index}]", item) for index, item in enumerate(items)
    )
    names = [prop.name for prop in props if prop.name]
    if len(set(names)) != len(names):
        raise SceneError(where, "two things have the same name")
    return props


def _order(where: str, value: object, props: tuple[Prop, ...]) -> tuple[str, ...]:
    """Every part of her body once, and named things between them."""
    if value is None:
        return BODY_ORDER
    order = read_names(where, value)
    names = {prop.name for prop in props if prop.name}
    for entry in order:
        if entry not in BODY_ORDER and entry not in names:
            raise SceneError(where, f"{entry} is no part of her body and no prop")
        if order.count(entry) > 1:
            raise SceneError(where, f"{entry} comes twice")
    for part in BODY_ORDER:
        if part not in order:
            raise SceneError(where, f"{part} is missing")
    return order


def _overlay(where: str, value: object) -> Overlay:
    """The arrow and the glow."""
    found = read_mapping(where, value)
    check_keys(where, found, ("arrow", "glow", "gap"))
    checked: dict[str, Any] = {}
    if "arrow" in found:
        place = f"{where}: arrow"
        checked["arrow"] = read_choice(place, found["arrow"], get_args(Arrow))
    if "glow" in found:
        place = f"{where}: glow"
        checked["glow"] = read_choice(place, found["glow"], get_args(Glow))
    if "gap" in found:
        checked["gap"] = read_numbers(f"{where}: gap", found["gap"], (2,), -60, 60)
    return Overlay(**checked)


def _loop(
    where: str, value: object, keyframes: Mapping[str, Keyframe]
) -> tuple[str, ...]:
    """The keyframes of a cycle, all of them known."""
    loop = read_names(where, value)
    for name in loop:
        if name not in keyframes:
            raise SceneError(where, f"there is no keyframe {name}")
    return loop


def _no_shadow(where: str, value: object) -> frozenset[str]:
    """Limbs that throw no shadow on the floor."""
    limbs = read_names(where, value)
    for limb in limbs:
        read_choice(where, limb, BODY_ORDER)
    return frozenset(limbs)
