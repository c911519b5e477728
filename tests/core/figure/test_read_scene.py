# SPDX-License-Identifier: MIT
"""Scenes from plain mappings: what is right is read, what is wrong is named."""

from __future__ import annotations

from typing import Any

import pytest

from backcare_desktop.core.figure.keyframe import (
    HipsAt,
    JointAt,
    Pin,
    Planted,
    Standing,
)
from backcare_desktop.core.figure.props import Chair, Cushion, Mat, Span
from backcare_desktop.core.figure.read_scene import override, parse_scene
from backcare_desktop.core.figure.scene import (
    BODY_ORDER,
    Overlay,
    Scene,
    SceneError,
    View,
    with_keyframe,
)

BASE = {"legs": {"knee_at": [-36, 5.5]}, "arms": {"hand": [15, 0]}, "root": "planted"}


def parsed(**changes: Any) -> Scene:
    """A small scene with something changed."""
    return parse_scene("tried", {"frames": {"a": {}}, **changes})


def test_a_scene_needs_nothing_but_a_keyframe() -> None:
    """Everything else has a value at rest."""
    scene = parsed()
    assert list(scene.keyframes) == ["a"]
    assert scene.view == View()
    assert scene.order == BODY_ORDER
    assert scene.rest == "a"


def test_frames_inherit_from_the_base() -> None:
    """A frame says only what differs, down to one angle of one leg."""
    scene = parsed(
        base={"trunk": 80, "legs": {"thigh": 270, "shin": 260}},
        frames={"a": {}, "b": {"leg.near": {"shin": 240}}},
    )
    b = scene.keyframes["b"]
    assert b.trunk == 80
    assert (b.leg_near.thigh, b.leg_near.shin) == (270, 240)
    assert b.leg_far.shin == 260


def test_one_side_has_the_last_word() -> None:
    """`leg.near` beats `legs`, whichever is written first."""
    scene = parsed(frames={"a": {"leg.near": {"knee": 10}, "legs": {"knee": 50}}})
    assert scene.keyframes["a"].leg_near.knee == 10
    assert scene.keyframes["a"].leg_far.knee == 50


def test_the_whole_of_a_scene_is_read() -> None:
    """View, things, order, overlays, loop and shadows arrive typed."""
    order = ["mat2", *BODY_ORDER]
    scene = parsed(
        view=[-62, 9],
        props=[
            {"kind": "mat", "name": "mat2", "x": [-10, 20]},
            {"kind": "chair", "x": 4, "faces_her": True},
            {"kind": "cushion", "at": [1, 2], "joint": "knee.far", "shape": "roll"},
        ],
        order=order,
        show={"arrow": "knee.near", "glow": "low-back", "gap": [1, -2]},
        loop=["a"],
        no_shadow=["arm.near"],
        crossfade=True,
    )
    assert scene.view == View(-62, 9)
    assert scene.props == (
        Mat("mat2", x=Span(-10, 20)),
        Chair(x=4, faces_her=True),
        Cushion(at=(1, 2, 0), joint="knee.far", shape="roll"),
    )
    assert scene.order == tuple(order)
    assert scene.show == Overlay("knee.near", "low-back", (1, -2))
    assert scene.loop == ("a",)
    assert scene.no_shadow == {"arm.near"}
    assert scene.crossfade


@pytest.mark.parametrize(
    ("written", "root"),
    [
        ("planted", Planted()),
        ([4, "drop"], Standing(4)),
        ([4, 50], HipsAt(4, 50)),
        ([4, 50, 6], HipsAt(4, 50, 6)),
        ({"neck": [4, 130, 0]}, JointAt("neck", 4, 130, 0)),
        ({"shoulders": [4, 8]}, JointAt("shoulders", 4, 8)),
    ],
)
def test_roots(written: object, root: object) -> None:
    """There are four ways to hold a body."""
    scene = parsed(base={**BASE, "root": written})
    assert scene.keyframes["a"].root == root


@pytest.mark.parametrize(
    ("changes", "where", "what"),
    [
        ({"frames": {}}, "tried", "no frames"),
        ({"vieww": [0, 0]}, "tried", "unknown key vieww; did you mean view?"),
        ({"view": [0, 99]}, "tried: view[1]", "from -90 to 90"),
        ({"view": [0]}, "tried: view", "list of 2 numbers"),
        ({"frames": {"a": {"spin": 1}}}, "tried/a", "did you mean spine?"),
        ({"frames": {"a": {"spine": 4}}}, "tried/a: spine", "list of 3 numbers"),
        ({"frames": {"a": {"spine": [4, 0, "x"]}}}, "tried/a: spine[2]", "a number"),
        ({"frames": {"a": {"spine": [900, 0, 0]}}}, "tried/a: spine[0]", "75"),
        ({"frames": {"a": {"neck": True}}}, "tried/a: neck", "a number"),
        ({"frames": {"a": {"neck": float("nan")}}}, "tried/a: neck", "-90 to 90"),
        ({"frames": {"a": {"neck": float("inf")}}}, "tried/a: neck", "-90 to 90"),
        ({"frames": {"a": {"leg.near": 5}}}, "tried/a: leg.near", "named values"),
        ({"frames": {"a": {"legs": {"heel": [1]}}}}, "tried/a: legs: heel", "2 or 3"),
        (
            {"frames": {"a": {"arms": {"hand": [9e9, 0]}}}},
            "tried/a: arms: hand[0]",
            "-300 to 300",
        ),
        ({"frames": {"a": {"arms": {"on_bump": 1}}}}, "tried/a: arms: on_bump", "true"),
        ({"frames": {"a": {"root": "planted"}}}, "tried/a", "knee_at"),
        ({"frames": {"a": {"root": {"toe": [1, 2]}}}}, "tried/a: root", "toe"),
        ({"frames": {"a": {"root": {}}}}, "tried/a: root", "shoulders or neck"),
        ({"order": ["torso"]}, "tried: order", "arm.far is missing"),
        ({"order": [*BODY_ORDER, "lamp"]}, "tried: order", "lamp"),
        ({"order": [*BODY_ORDER, "head"]}, "tried: order", "head comes twice"),
        ({"order": "head"}, "tried: order", "list of names"),
        ({"show": {"arrow": "nose"}}, "tried: show: arrow", "tuck"),
        ({"show": {"glow": "nose"}}, "tried: show: glow", "low-back"),
        ({"loop": ["z"]}, "tried: loop", "no keyframe z"),
        ({"no_shadow": ["hat"]}, "tried: no_shadow", "leg.near"),
        ({"crossfade": "yes"}, "tried: crossfade", "true or false"),
        ({"title": 3}, "tried: title", "text"),
        ({"props": {"kind": "mat"}}, "tried: props", "list"),
        ({"props": [{"kind": "sofa"}]}, "tried: props[0]: kind", "mat"),
        ({"props": [{"kind": "mat", "y": 3}]}, "tried: props[0]", "unknown key y"),
        ({"props": [{"kind": "mat", "x": [5, 1]}]}, "tried: props[0]: x", "smaller"),
        (
            {"props": [{"kind": "mat", "name": "m"}, {"kind": "chair", "name": "m"}]},
            "tried: props",
            "same name",
        ),
    ],
)
def test_what_is_wrong_is_named(changes: dict[str, Any], where: str, what: str) -> None:
    """Every mistake says where it is and what would be right."""
    with pytest.raises(SceneError) as caught:
        parsed(**changes)
    assert caught.value.where == where
    assert what in caught.value.what


@pytest.mark.parametrize("written", [None, [], "text", 4])
def test_a_scene_is_a_mapping(written: Any) -> None:
    """An empty file, a list or a word is no scene."""
    with pytest.raises(SceneError):
        parse_scene("tried", written)


def test_an_exercise_changes_one_keyframe() -> None:
    """What is not changed stays as the shared pose has it."""
    scene = parsed(base={**BASE, "neck": -12}, frames={"tilt": {"spine": [36, 16, 0]}})
    changed = override(scene, "tilt", {"spine": [20, 8, 0], "leg.near": {"shin": 180}})
    assert changed.spine == (20, 8, 0)
    assert changed.leg_near.shin == 180
    assert changed.leg_near.knee_at == Pin(-36, 5.5, None)
    assert changed.neck == -12
    assert scene.keyframes["tilt"].spine == (36, 16, 0)


def test_null_takes_a_value_back_to_rest() -> None:
    """A pinned hand can be freed."""
    scene = parsed(base={**BASE, "root": [0, 50], "neck": 20})
    changed = override(scene, "a", {"arms": {"hand": None}, "neck": None})
    assert changed.arm_near.hand is None
    assert changed.neck == 0


def test_a_change_of_nothing_that_exists_is_named() -> None:
    """The message lists the keyframes that there are."""
    with pytest.raises(SceneError, match="tried has a"):
        override(parsed(), "z", {})


def test_a_change_must_leave_something_to_stand_on() -> None:
    """Freeing the planted hands is refused."""
    scene = parsed(base=BASE)
    with pytest.raises(SceneError, match="planted needs"):
        override(scene, "a", {"arms": {"hand": None}})


def test_a_changed_keyframe_joins_its_scene() -> None:
    """It is found under its own name and the others stay; the old scene too."""
    scene = parsed()
    changed = override(scene, "a", {"trunk": 70})
    extended = with_keyframe(scene, "mine", changed)
    assert list(extended.keyframes) == ["a", "mine"]
    assert extended.keyframes["mine"].trunk == 70
    assert list(scene.keyframes) == ["a"]
