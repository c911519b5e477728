# SPDX-License-Identifier: MIT
"""The shipped scenes and looks, read from their files."""

from __future__ import annotations

from pathlib import Path

import pytest

from backcare_desktop.core.figure.scene import SceneError
from backcare_desktop.storage.scenes import load_looks, load_scenes

ASSETS = Path(__file__).parents[2] / "assets"

PROMISED = {
    "stand": ["a", "hand-on-bump"],
    "kneel": ["upright", "half"],
    "kneel-up": ["hands", "upright"],
    "roll": ["side"],
    "all-fours": ["neutral", "tilt", "cat", "long", "cow"],
    "forearms": ["neutral", "tilt", "cat", "long"],
    "leg-lift": ["down", "up", "low-down", "low-up", "slide"],
    "forearms-lift": ["down", "up", "low-down", "low-up", "slide"],
    "clam": ["closed", "open"],
    "clam-pillow": ["closed", "open"],
    "side-sit": ["lying", "pushing", "sitting"],
    "bridge": ["down", "half", "up"],
    "wall-tilt": ["gap", "flat"],
    "calf": ["easy", "deep"],
    "side-stretch": ["tall", "lean"],
    "sway": ["middle", "right", "left"],
    "lean": ["a", "b"],
    "table-lean": ["a", "b"],
    "child": ["a", "b"],
    "rest": ["a", "b"],
    "astride": ["sit"],
    "seated": ["out", "in"],
    "rise": ["seated", "forward", "half", "standing"],
    "chair-near": ["hold"],
    "crossed": ["out", "in"],
    "walk": ["right", "right-mid", "left", "left-mid"],
}
"""What exercise files may name."""


def test_every_promised_pose_is_shipped() -> None:
    """Exercises find the scenes and keyframes that the format lists, no others."""
    scenes = load_scenes(ASSETS / "poses")
    shipped = {name: list(scene.keyframes) for name, scene in scenes.items()}
    assert shipped == PROMISED


def test_every_scene_has_a_title() -> None:
    """A pose can be chosen by words."""
    scenes = load_scenes(ASSETS / "poses")
    assert all(scene.title for scene in scenes.values())


def test_looks_are_shipped() -> None:
    """There are several women to choose from, one of them by default."""
    looks = load_looks(ASSETS / "looks.yaml")
    assert "default" in looks.ready
    assert len(looks.ready) >= 6


def test_a_broken_scene_names_itself(tmp_path: Path) -> None:
    """The message starts with the name of the file's scene."""
    broken = tmp_path / "hop.yaml"
    broken.write_text("frames: {a: {trunk: high}}\n", encoding="utf-8")
    with pytest.raises(SceneError, match=r"^hop/a: trunk"):
        load_scenes(tmp_path)


def test_an_empty_folder_has_no_scenes(tmp_path: Path) -> None:
    """Nothing there is no mistake."""
    assert load_scenes(tmp_path) == {}
