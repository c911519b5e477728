# SPDX-License-Identifier: MIT
"""One motion on one canvas: all that its frames have in common, and each frame."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from backcare_desktop.core.figure.bump import breath_for_bump
from backcare_desktop.core.figure.resting_hand import with_hands_on_bump
from backcare_desktop.core.figure.skeleton import solve
from backcare_desktop.core.figure.tween import tween
from backcare_desktop.ui.figure.backdrop import (
    Backdrop,
    Setting,
    Sprite,
    make_backdrop,
    paint_step,
)
from backcare_desktop.ui.figure.easel import Easel, paints_pixels
from backcare_desktop.ui.figure.finest_step import breath_steps_of, steps_of
from backcare_desktop.ui.figure.moving_box import moving_box
from backcare_desktop.ui.figure.overlays import arrow_track, paint_arrow, paint_glow
from backcare_desktop.ui.figure.shadow import paint_shadows
from backcare_desktop.ui.figure.torso_outline import torso_outline

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from PySide6.QtCore import QPointF, QRect
    from PySide6.QtGui import QPainter

    from backcare_desktop.core.figure.bones import Skeleton
    from backcare_desktop.core.figure.keyframe import Keyframe
    from backcare_desktop.core.figure.scene import Scene
    from backcare_desktop.core.figure.vectors import Point
    from backcare_desktop.core.picture import Picture

PROBES: Final = (0.0, 0.4, 0.75, 1.0)
"""Moments of a motion; what is the same in all of them does not move."""
TRACK_STEPS: Final = 8
TUCKING_DEG: Final = 5.0
"""A low back that rounds by more than this tucks the tail."""


@dataclass(frozen=True, slots=True)
class Motion:
    """The way from one keyframe to another, ready to be painted at any moment.

    Attributes:
        efforts: how much the work shows at the start and at the end, 0 to 1.
        at_rest: the pose, when start and end are one.
        track: the way of the arrow.
        steps: how finely the way has to be cut, and `breath_steps` a breath, that
            no step can be seen.
        box: the part of the canvas that frames differ in.
    """

    setting: Setting
    start: Keyframe
    end: Keyframe
    efforts: tuple[float, float]
    at_rest: Skeleton | None
    backdrop: Backdrop
    track: list[Point]
    steps: int
    breath_steps: int
    box: QRect

    def look_of(self, picture: Picture) -> Hashable:
        """What two moments have in common that nobody could tell apart."""
        return (
            round(picture.progress * self.steps),
            round(picture.breath * self.breath_steps),
            picture.shows_effort,
        )

    def skeleton_at(self, progress: float) -> Skeleton:
        """Where her bones are, `progress` of the way."""
        return self.at_rest or solve(tween(self.start, self.end, progress))


def make_motion(
    setting: Setting,
    picture: Picture,
    make: Callable[[Setting, Sequence[Skeleton]], Backdrop] = make_backdrop,
) -> Motion:
    """Prepare the way between the two poses of a picture, both of one scene.

    Args:
        setting: the scene and where it is painted.
        picture: which two poses, and for whom.
        make: how what stays put is kept.
    """
    scene = setting.scene
    start, end = picture.start.keyframe, picture.end.keyframe
    a, b = shown_keyframe(scene, picture, start), shown_keyframe(scene, picture, end)
    efforts = (float(start != scene.rest), float(end != scene.rest))
    breaths = breath_steps_of(setting, picture.bump)
    if a == b:
        at_rest = solve(a)
        backdrop = make(setting, [at_rest])
        moving = moving_box(setting, [at_rest], a.bump * picture.bump, [])
        return Motion(setting, a, b, efforts, at_rest, backdrop, [], 1, breaths, moving)
    probes = [solve(tween(a, b, share)) for share in PROBES]
    # No arrow on the way back to rest: it would ask for more.
    track = _track(setting, a, b) if end != scene.rest else []
    steps = steps_of(setting, probes, track)
    backdrop = make(setting, probes)
    belly = max(a.bump, b.bump) * picture.bump
    moving = moving_box(setting, probes, belly, track)
    return Motion(setting, a, b, efforts, None, backdrop, track, steps, breaths, moving)


def paint_motion(
    painter: QPainter, corner: QPointF, motion: Motion, picture: Picture
) -> None:
    """Paint one frame with the canvas's corner at a point of the page."""
    setting, backdrop = motion.setting, motion.backdrop
    scene, progress = setting.scene, picture.progress
    painter.drawImage(corner, backdrop.image)
    painter.translate(corner)
    page = painter.transform()
    world = setting.placement.transform() * page
    painter.setTransform(world)
    keyframe = tween(motion.start, motion.end, progress)
    skeleton = motion.at_rest or solve(keyframe)
    bump = belly_size(keyframe, picture)
    torso = torso_outline(setting.camera, skeleton, bump)
    easel = Easel(
        painter,
        setting.camera,
        setting.palette,
        skeleton,
        torso,
        in_pixels=paints_pixels(painter),
    )
    paint_shadows(easel, backdrop.shadows)
    for index, step in enumerate(backdrop.steps):
        if isinstance(step, Sprite):
            painter.setTransform(page)
            painter.drawImage(step.at, step.image)
            painter.setTransform(world)
        else:
            paint_step(easel, step, backdrop.props)
        if picture.shows_effort and index == backdrop.glow_after and scene.show.glow:
            before, after = motion.efforts
            effort = before + (after - before) * progress
            paint_glow(easel, scene.show.glow, 0.5 + 0.5 * effort)
    if picture.shows_effort and motion.track:
        paint_arrow(easel, motion.track, progress)


def shown_keyframe(scene: Scene, picture: Picture, name: str) -> Keyframe:
    """A keyframe as it is drawn: for her belly, and within a small range."""
    keyframe = scene.keyframes[name]
    neutral = picture.neutral
    if picture.reach < 1 and neutral is not None and neutral.scene == scene.name:
        keyframe = tween(scene.keyframes[neutral.keyframe], keyframe, picture.reach)
    return with_hands_on_bump(keyframe, picture.bump)


def belly_size(keyframe: Keyframe, picture: Picture) -> float:
    """The size of the belly: her week's, drawn up or let go, and the breath."""
    breath = breath_for_bump(picture.bump) * picture.breath
    return max(0.0, keyframe.bump * picture.bump + breath)


def _track(setting: Setting, start: Keyframe, end: Keyframe) -> list[Point]:
    """The way of the arrow from rest into the work, where the scene shows one."""
    show = setting.scene.show
    if show.arrow is None:
        return []
    if show.arrow == "tuck" and end.spine[0] - start.spine[0] < TUCKING_DEG:
        return []
    shares = [step / TRACK_STEPS for step in range(TRACK_STEPS + 1)]
    skeletons = [solve(tween(start, end, share)) for share in shares]
    return arrow_track(setting.camera, show, skeletons, end.bump)
