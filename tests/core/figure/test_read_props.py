# SPDX-License-Identifier: MIT
"""Things around her from plain mappings."""

from __future__ import annotations

import pytest

from backcare_desktop.core.figure.props import Chair
from backcare_desktop.core.figure.read_props import read_prop
from backcare_desktop.core.figure.scene import SceneError


def test_a_chair_may_stand_beside_her() -> None:
    """Its place towards the viewer is read, and is her own plane by default."""
    beside = read_prop("sway: props[0]", {"kind": "chair", "x": 23, "z": 63})
    assert beside == Chair(x=23.0, z=63.0)
    assert read_prop("seated: props[0]", {"kind": "chair"}) == Chair(z=0.0)


def test_a_chair_in_words_is_refused() -> None:
    """A place is a number; the message says where it was written."""
    with pytest.raises(SceneError) as caught:
        read_prop("sway: props[0]", {"kind": "chair", "z": "beside"})
    assert caught.value.where == "sway: props[0]: z"
