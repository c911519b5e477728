# SPDX-License-Identifier: MIT
"""Whether the poses and pictures that a file names are there."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING, Any, TypeAlias

from backcare_desktop.core.figure.read_scene import override
from backcare_desktop.core.figure.scene import SceneError
from backcare_desktop.core.own_picture import own_image
from backcare_desktop.pictures.bounds import MOST_BYTES
from backcare_desktop.storage.error_words import suggestion
from backcare_desktop.storage.problems import Finding, KeyPath, quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from backcare_desktop.core.exercise import PoseEntry
    from backcare_desktop.core.figure.scene import Scene
    from backcare_desktop.core.own_picture import OwnImage

    LookInto: TypeAlias = Callable[[Path], str | None]
    """Decodes a picture: why it cannot be shown, in a sentence, or None."""


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


def image_findings(
    path: KeyPath,
    entry: str | OwnImage | None,
    folder: Path,
    look_into: LookInto | None,
) -> Iterator[Finding]:
    """What is wrong with the author's own picture of an exercise.

    Args:
        path: where `image` belongs: the whole exercise or step.
        entry: the value of `image`.
        folder: where the file lies that names it.
        look_into: decodes it too; None looks at its size only.
    """
    image = own_image(entry)
    if image is None:
        return
    place = (*path, "image") if isinstance(entry, str) else (*path, "image", "file")
    yield from _picture_findings(place, folder / image.file, look_into)


def _picture_findings(
    path: KeyPath, picture: Path, look_into: LookInto | None
) -> Iterator[Finding]:
    try:
        facts = picture.stat()
    except OSError:
        yield path, f"there is no picture {quoted(picture.name)} beside the file"
        return
    if not stat.S_ISREG(facts.st_mode):
        yield path, f"{quoted(picture.name)} is not a picture but a folder or a device"
    elif facts.st_size > MOST_BYTES:
        size = facts.st_size / 1024 / 1024
        yield path, f"{quoted(picture.name)} has {size:.0f} MB; 20 MB at most"
    elif look_into is not None:
        reason = look_into(picture)
        if reason is not None:
            yield path, f"{quoted(picture.name)} cannot be shown. {reason}"


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
