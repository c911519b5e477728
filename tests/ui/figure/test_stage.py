# SPDX-License-Identifier: MIT
"""The stage: pictures land in their rectangle, the same each time, on any ground."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTransform

from backcare_desktop.core.figure.read_scene import override
from backcare_desktop.core.figure.scene import with_keyframe
from backcare_desktop.core.picture import Blend, Picture, Pose
from backcare_desktop.ui.figure.motion_cache import MOST_BYTES, MOST_MOTIONS
from backcare_desktop.ui.figure.palette import palette_for
from backcare_desktop.ui.figure.stage import FigureStage, figure_image

if TYPE_CHECKING:
    from backcare_desktop.core.figure.looks import Looks
    from backcare_desktop.core.figure.scene import Scene

GROUND = QColor("#FBF5EF")
CLEAR = QColor(0, 0, 0, 0)
SIZE = (240, 180)

NEUTRAL = Pose("all-fours", "neutral")
TILT = Pose("all-fours", "tilt")
STANDING = Pose("stand", "a")


def still(pose: Pose, **changes: object) -> Picture:
    """A picture in which nothing moves."""
    return replace(Picture(pose, pose), **changes)  # type: ignore[arg-type]  # by name


def moving(share: float, **changes: object) -> Picture:
    """A moment of the pelvic tilt."""
    picture = Picture(NEUTRAL, TILT, share)
    return replace(picture, **changes)  # type: ignore[arg-type]  # by name


def shown(
    stage: FigureStage,
    picture: Picture | Blend,
    ground: QColor = GROUND,
    dpr: float = 1.0,
) -> QImage:
    """A picture as an image."""
    return figure_image(stage, picture, *SIZE, dpr, ground)


def pixels(image: QImage) -> bytes:
    """The colours of an image, one byte per channel."""
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    return bytes(plain.constBits())


def difference(a: QImage, b: QImage) -> float:
    """The mean difference of two images per channel, 0 to 255."""
    one, other = pixels(a), pixels(b)
    return sum(abs(p - q) for p, q in zip(one, other, strict=True)) / len(one)


def test_every_pose_puts_ink_into_its_rectangle_and_none_outside(
    stage: FigureStage, pose: tuple[str, str]
) -> None:
    """The figure is there, and nothing spills over the edge."""
    image = QImage(300, 240, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(CLEAR)
    rect = QRect(30, 40, *SIZE)
    painter = QPainter(image)
    stage.paint(painter, rect, still(Pose(*pose)), CLEAR)
    painter.end()
    inside = image.copy(rect)
    assert len(set(pixels(inside))) > 20
    erased = QPainter(image)
    erased.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    erased.fillRect(rect, CLEAR)
    erased.end()
    assert not any(pixels(image))


def test_nobody_touches_the_edge_of_the_picture(
    stage: FigureStage, pose: tuple[str, str]
) -> None:
    """There is air on both sides of her and above; a wall may run out of it."""
    image = shown(stage, still(Pose(*pose), bump=1.0))
    width, height = SIZE
    sides = [(x, y) for x in (0, width - 1) for y in range(height)]
    top = [(x, 0) for x in range(width)] if pose[0] not in {"calf", "wall-tilt"} else []
    assert {image.pixelColor(x, y).name() for x, y in sides + top} == {
        GROUND.name().lower()
    }


def test_the_ground_fills_the_rectangle(stage: FigureStage) -> None:
    """She stands on a card of any colour."""
    ground = QColor("#123456")
    image = shown(stage, still(STANDING), ground)
    assert image.pixelColor(0, 0) == ground
    assert image.pixelColor(SIZE[0] - 1, SIZE[1] - 1) == ground


def test_a_clear_ground_leaves_what_is_there(stage: FigureStage) -> None:
    """On a clear ground only the figure is painted."""
    image = shown(stage, still(STANDING), CLEAR)
    assert image.pixelColor(0, 0).alpha() == 0
    over = QImage(*SIZE, QImage.Format.Format_RGB32)
    over.fill(GROUND)
    painter = QPainter(over)
    painter.drawImage(0, 0, image)
    painter.end()
    assert difference(over, shown(stage, still(STANDING))) < 0.2


@pytest.mark.parametrize("share", [0.0, 0.3, 1.0])
def test_the_same_picture_paints_the_same_bytes(
    scenes: dict[str, Scene], stage: FigureStage, share: float
) -> None:
    """Neither time nor what was painted before changes a picture."""
    picture = moving(share, breath=0.5, shows_effort=True)
    first = pixels(shown(stage, picture))
    shown(stage, moving(0.8))
    shown(stage, still(STANDING))
    assert pixels(shown(stage, picture)) == first
    fresh = FigureStage(scenes, stage._palette)
    assert pixels(shown(fresh, picture)) == first


def test_mirrored_is_the_mirror_image(
    stage: FigureStage, pose: tuple[str, str]
) -> None:
    """The left side works: the whole scene is seen the other way round."""
    picture = still(Pose(*pose))
    mirrored = shown(stage, replace(picture, mirrored=True))
    flipped = shown(stage, picture).transformed(QTransform.fromScale(-1, 1))
    assert difference(mirrored, flipped) < 1.0


def test_a_dense_screen_shows_the_same_picture(
    stage: FigureStage, pose: tuple[str, str]
) -> None:
    """At twice the pixels it is finer and nothing else."""
    picture = still(Pose(*pose))
    plain, dense = shown(stage, picture), shown(stage, picture, dpr=2.0)
    assert dense.width() == 2 * plain.width()
    dense.setDevicePixelRatio(1.0)
    smaller = dense.scaled(
        plain.size(), mode=Qt.TransformationMode.SmoothTransformation
    )
    assert difference(smaller, plain) < 1.0


def test_what_stands_still_is_as_if_painted_anew(stage: FigureStage) -> None:
    """Parts remembered as images look the same as parts painted each time."""
    closed, open_ = Pose("clam", "closed"), Pose("clam", "open")
    at_rest = shown(stage, still(closed))
    about_to_move = shown(stage, Picture(closed, open_, 0.0))
    assert difference(at_rest, about_to_move) < 0.6


def test_the_painter_is_left_as_it_was_found(stage: FigureStage) -> None:
    """A page goes on painting as if nothing had happened."""
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.translate(7, 9)
    painter.setOpacity(0.5)
    painter.setClipRect(QRect(0, 0, 300, 250))
    painter.setPen(QPen(QColor("red"), 3))
    painter.setBrush(QColor("green"))
    before = _state(painter)
    rect = QRect(10, 10, *SIZE)
    stage.paint(painter, rect, moving(0.4, shows_effort=True), GROUND)
    stage.paint(painter, rect, Blend(moving(0.1), still(STANDING), 0.5), GROUND)
    stage.paint(painter, rect, Blend(moving(0.1), still(STANDING), 0.5), CLEAR)
    stage.paint_silhouette(painter, rect, NEUTRAL, QColor(0, 0, 0, 128))
    after = _state(painter)
    painter.end()
    assert after == before


def _state(painter: QPainter) -> tuple[object, ...]:
    """What of a painter a page relies on."""
    return (
        painter.transform(),
        painter.opacity(),
        painter.clipBoundingRect(),
        painter.pen(),
        painter.brush(),
        painter.renderHints(),
        painter.compositionMode(),
    )


def test_the_clip_of_the_page_is_kept(stage: FigureStage) -> None:
    """A glow's own clip never uncovers what the page has clipped away."""
    image = QImage(*SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(CLEAR)
    painter = QPainter(image)
    painter.setClipRect(QRect(0, 0, 60, SIZE[1]))
    picture = moving(1.0, shows_effort=True)
    stage.paint(painter, QRect(0, 0, *SIZE), picture, GROUND)
    painter.end()
    assert not any(pixels(image.copy(QRect(61, 0, SIZE[0] - 61, SIZE[1]))))


@pytest.mark.parametrize("ground", [GROUND, CLEAR], ids=["opaque", "clear"])
def test_a_blend_is_a_mean_of_both_pictures(stage: FigureStage, ground: QColor) -> None:
    """Half way nothing is darker or paler than in either picture."""
    before, after = still(NEUTRAL), still(STANDING)
    means = zip(
        pixels(_premultiplied(shown(stage, before, ground))),
        pixels(_premultiplied(shown(stage, after, ground))),
        pixels(_premultiplied(shown(stage, Blend(before, after, 0.5), ground))),
        strict=True,
    )
    assert max(abs((p + q) / 2 - r) for p, q, r in means) <= 3


def _premultiplied(image: QImage) -> QImage:
    """The image over black, where means of clear pixels can be compared."""
    over = QImage(image.size(), QImage.Format.Format_RGB32)
    over.fill(QColor("black"))
    painter = QPainter(over)
    painter.drawImage(QPointF(0, 0), image)
    painter.end()
    return over


@pytest.mark.parametrize(("share", "which"), [(0.0, 0), (-1.0, 0), (1.0, 1), (2.0, 1)])
def test_the_ends_of_a_blend_are_its_pictures(
    stage: FigureStage, share: float, which: int
) -> None:
    """Nothing of the other picture is left."""
    pictures = (still(NEUTRAL), moving(0.7))
    blended = shown(stage, Blend(*pictures, share))
    assert pixels(blended) == pixels(shown(stage, pictures[which]))


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (NEUTRAL, STANDING),
        (Pose("kneel", "upright"), Pose("kneel", "half")),
        (STANDING, Pose("stand", "hand-on-bump")),
    ],
    ids=["two scenes", "a scene that fades", "an arm that cannot be bent"],
)
def test_poses_too_far_apart_are_cross_faded(
    stage: FigureStage, start: Pose, end: Pose
) -> None:
    """What cannot be bent is the blend of its two ends."""
    picture = Picture(start, end, 0.4)
    blend = Blend(still(start), still(end), 0.4)
    assert pixels(shown(stage, picture)) == pixels(shown(stage, blend))


def test_she_keeps_her_place_whatever_moves(stage: FigureStage) -> None:
    """Knees and feet are where they were, in every movement of a scene."""
    feet = QRect(0, SIZE[1] * 3 // 4, SIZE[0] // 3, SIZE[1] // 4)
    cat = Pose("all-fours", "cat")
    pictures = [still(NEUTRAL), still(cat), Picture(NEUTRAL, TILT, 1.0)]
    images = [shown(stage, picture).copy(feet) for picture in pictures]
    assert all(difference(images[0], image) < 2.5 for image in images)
    assert len(set(pixels(images[0]))) > 20


def test_a_small_range_goes_part_of_the_way(stage: FigureStage) -> None:
    """With no reach at all the work looks like the neutral picture."""
    at_neutral = shown(stage, still(NEUTRAL))
    small = still(TILT, neutral=NEUTRAL, reach=0.0)
    part = still(TILT, neutral=NEUTRAL, reach=0.7)
    assert pixels(shown(stage, small)) == pixels(at_neutral)
    whole = difference(at_neutral, shown(stage, still(TILT)))
    assert 0 < difference(at_neutral, shown(stage, part)) < whole


def test_a_breath_moves_the_belly_and_nothing_else(stage: FigureStage) -> None:
    """Breathing is seen, below the chest only."""
    out, in_ = still(NEUTRAL, breath=-1.0), still(NEUTRAL, breath=1.0)
    exhaled, inhaled = shown(stage, out), shown(stage, in_)
    assert pixels(exhaled) != pixels(inhaled)
    head = QRect(SIZE[0] * 3 // 4, 0, SIZE[0] // 4, SIZE[1])
    assert pixels(exhaled.copy(head)) == pixels(inhaled.copy(head))


def test_a_bigger_belly_is_seen(stage: FigureStage) -> None:
    """The weeks show."""
    early, late = still(STANDING, bump=0.05), still(STANDING, bump=1.0)
    assert difference(shown(stage, early), shown(stage, late)) > 0.3


@pytest.mark.parametrize(
    ("picture", "has_arrow"),
    [
        (moving(0.9), True),
        (Picture(TILT, NEUTRAL, 0.9), False),
        (Picture(NEUTRAL, Pose("all-fours", "cow"), 0.9), False),
        (Picture(Pose("clam", "closed"), Pose("clam", "open"), 0.9), True),
        (Picture(Pose("walk", "right"), Pose("walk", "left"), 0.9), False),
    ],
    ids=["tuck", "back to rest", "no tuck", "a joint's way", "nothing to show"],
)
def test_the_arrow_shows_the_way_into_the_work(
    stage: FigureStage, picture: Picture, has_arrow: bool
) -> None:
    """An arrow leads into the work and never back out of it."""
    arrow = stage._palette.arrow
    image = shown(stage, replace(picture, shows_effort=True), dpr=2.0)
    colors = (
        image.pixelColor(x, y)
        for y in range(image.height())
        for x in range(image.width())
    )
    close = any(
        abs(color.red() - arrow.red())
        + abs(color.green() - arrow.green())
        + abs(color.blue() - arrow.blue())
        < 60
        for color in colors
    )
    assert close is has_arrow


def test_the_glow_is_only_shown_with_the_effort(stage: FigureStage) -> None:
    """A picture at rest has no light on it."""
    plain, lit = shown(stage, still(TILT)), shown(stage, still(TILT, shows_effort=True))
    changed = difference(plain, lit)
    assert 0 < changed < 5


def test_other_colours_are_used_at_once(stage: FigureStage, looks: Looks) -> None:
    """What was remembered in the old colours is forgotten."""
    light = shown(stage, still(NEUTRAL))
    stage.set_palette(palette_for(looks, looks.ready["sage-scarf"], "dark"))
    assert difference(light, shown(stage, still(NEUTRAL))) > 2


def test_a_changed_pose_is_shown_at_once(
    stage: FigureStage, scenes: dict[str, Scene]
) -> None:
    """A pose being edited is never shown as it was."""
    before = shown(stage, still(NEUTRAL))
    changed = override(scenes["all-fours"], "neutral", {"spine": [20, 10, 0]})
    scene = with_keyframe(scenes["all-fours"], "neutral", changed)
    stage.set_scenes({**scenes, "all-fours": scene})
    assert difference(before, shown(stage, still(NEUTRAL))) > 0.3


def test_few_motions_are_remembered(
    stage: FigureStage, scenes: dict[str, Scene]
) -> None:
    """However many cards a page shows, memory stays bounded."""
    for name, scene in scenes.items():
        for keyframe in scene.keyframes:
            shown(stage, still(Pose(name, keyframe)))
    assert len(stage._motions) <= MOST_MOTIONS
    for pose in (NEUTRAL, TILT, STANDING):
        figure_image(stage, still(pose), 1600, 1200, 2.0, GROUND)
    taken = sum(motion.backdrop.size_bytes for motion in stage._motions.values())
    assert taken <= MOST_BYTES or len(stage._motions) == 1


def test_a_scale_can_be_bounded(stage: FigureStage) -> None:
    """A small figure leaves room around it."""
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    stage.paint(painter, QRect(0, 0, *SIZE), still(NEUTRAL), GROUND, max_px_per_cm=0.3)
    painter.end()
    left = image.copy(QRect(0, 0, SIZE[0] // 3, SIZE[1]))
    assert {left.pixelColor(x, y).name() for x in range(80) for y in range(180)} == {
        GROUND.name()
    }


def test_an_empty_rectangle_paints_nothing(stage: FigureStage) -> None:
    """A window squeezed to nothing is no mistake."""
    image = QImage(10, 10, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(CLEAR)
    painter = QPainter(image)
    stage.paint(painter, QRect(2, 2, 0, 5), still(NEUTRAL), GROUND)
    stage.paint_silhouette(painter, QRect(2, 2, 0, 5), NEUTRAL, GROUND)
    painter.end()
    assert not any(pixels(image))
