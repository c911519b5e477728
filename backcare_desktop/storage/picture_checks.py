# SPDX-License-Identifier: MIT
"""Whether the poses and pictures that a file names are there."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING, Any

from backcare_desktop.core.figure.read_scene import override
from backcare_desktop.core.figure.scene import SceneError
from backcare_desktop.storage.error_words import suggestion
from backcare_desktop.storage.problems import Finding, KeyPath, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from backcare_desktop.core.exercise import PoseEntry
    from backcare_desktop.core.figure.scene import Scene

LARGEST_PICTURE_BYTES = 20 * 1024 * 1024


def pose_findings(
    path: KeyPath,
    poses: Mapping[str, PoseEntry],
    scenes: Mapping[str, Scene] | None,
) -> Iterator[Finding]:
    """Poses that are like no shared one, or changed into none."""
    for name, entry in poses.items():
        if isinstance(entry, str):
            yield from _shared_pose((*path, name), entry, {}, scenes)
            continue
        like = entry.get("like")
        if not isinstance(like, str) or like.count("/") != 1:
            message = "a changed pose says what it is like; write like: scene/keyframe"
            yield (*path, name), message
            continue
        changes = {key: value for key, value in entry.items() if key != "like"}
        yield from _shared_pose((*path, name), like, changes, scenes)


def _shared_pose(
    path: KeyPath,
    written: str,
    changes: Mapping[str, Any],
    scenes: Mapping[str, Scene] | None,
) -> Iterator[Finding]:
    if scenes is None:
        return
    scene_name, keyframe = written.split("/")
    scene = scenes.get(scene_name)
    if scene is None:
        meant = suggestion(scene_name, scenes)
        yield path, f"there is no scene {quoted(scene_name)}{meant}"
    elif keyframe not in scene.keyframes:
        listed = ", ".join(scene.keyframes)
        yield path, f"{scene_name} has no {quoted(keyframe)}; it has {listed}"
    elif changes:
        try:
            override(scene, keyframe, changes)
        except SceneError as error:
            yield path, str(error)


def picture_findings(path: KeyPath, picture: Path) -> Iterator[Finding]:
    """A picture that is not there or too large."""
    try:
        facts = picture.stat()
    except OSError:
        yield path, f"there is no picture {quoted(picture.name)} beside the file"
        return
    if not stat.S_ISREG(facts.st_mode):
        yield path, f"{quoted(picture.name)} is not a picture but a folder or a device"
    elif facts.st_size > LARGEST_PICTURE_BYTES:
        size = facts.st_size / 1024 / 1024
        yield path, f"{quoted(picture.name)} has {size:.0f} MB; 20 MB at most"


def variant_findings(
    path: KeyPath,
    variant: str | None,
    poses: Iterable[str],
) -> Iterator[Finding]:
    """The poses of a variant are named after it: `table-in` for `table`."""
    names = list(poses)
    if variant is None or any(name.startswith(f"{variant}-") for name in names):
        return
    known = {name.rpartition("-")[0] for name in names if "-" in name}
    meant = suggestion(variant, known)
    yield path, f"no pose is called “{variant}-…”{meant}"
