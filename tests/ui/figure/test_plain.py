# SPDX-License-Identifier: MIT
"""Without remembered layers she looks the same, and a PDF of her holds shapes."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPdfWriter

from backcare_desktop.core.picture import AuthorImage, Blend, Picture, Pose
from backcare_desktop.ui.figure.plain import paint_plain

if TYPE_CHECKING:
    from backcare_desktop.ui.figure.stage import FigureStage

GROUND = QColor("#FBF5EF")
CLEAR = QColor(0, 0, 0, 0)
SIZE = (300, 220)
NEUTRAL, TILT = Pose("all-fours", "neutral"), Pose("all-fours", "tilt")


def image_of(
    stage: FigureStage, picture: Picture | Blend | AuthorImage, *, plain: bool
) -> QImage:
    """A picture painted one way or the other."""
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    room = QRect(10, 10, SIZE[0] - 20, SIZE[1] - 20)
    if plain:
        paint_plain(painter, room, stage, picture, GROUND)
    else:
        stage.paint(painter, room, picture, GROUND)
    painter.end()
    return image


def difference(a: QImage, b: QImage) -> float:
    """Mean difference of all colour values, 0 to 255."""
    first, second = bytes(a.constBits()), bytes(b.constBits())
    return sum(abs(p - q) for p, q in zip(first, second, strict=True)) / len(first)


def test_it_looks_like_on_the_screen(stage: FigureStage, pose: tuple[str, str]) -> None:
    """Every shipped pose, but for the softness of edges at seams."""
    at = Pose(*pose)
    picture = Picture(at, at)
    on_screen = image_of(stage, picture, plain=False)
    assert difference(on_screen, image_of(stage, picture, plain=True)) < 0.15


@pytest.mark.parametrize(
    "changes",
    [
        {"progress": 0.4, "shows_effort": True},
        {"progress": 1.0, "shows_effort": True, "mirrored": True},
        {"progress": 0.7, "bump": 1.0, "breath": 1.0},
        {"progress": 1.0, "neutral": NEUTRAL, "reach": 0.7},
    ],
)
def test_a_moment_of_a_movement_looks_the_same(
    stage: FigureStage, changes: dict[str, object]
) -> None:
    """Arrow, glow, mirror, belly, breath and range."""
    picture = replace(Picture(NEUTRAL, TILT), **changes)  # type: ignore[arg-type]
    on_screen = image_of(stage, picture, plain=False)
    assert difference(on_screen, image_of(stage, picture, plain=True)) < 0.15


def test_of_a_cross_fade_the_later_picture_is_painted(stage: FigureStage) -> None:
    """Paper shows one moment."""
    before, after = Picture(NEUTRAL, NEUTRAL), Picture(TILT, TILT)
    faded = image_of(stage, Blend(before, after, 0.3), plain=True)
    assert faded == image_of(stage, after, plain=True)
    stand = Pose("stand", "a")
    apart = image_of(stage, Picture(NEUTRAL, stand, 0.3), plain=True)
    assert apart == image_of(stage, Picture(stand, stand), plain=True)


def test_what_it_does_not_know_the_stage_paints(stage: FigureStage) -> None:
    """A picture of an author's own looks as it does on a screen."""
    own = AuthorImage("nobody")
    assert image_of(stage, own, plain=True) == image_of(stage, own, plain=False)


def test_the_painter_is_left_as_it_was(stage: FigureStage) -> None:
    """Transform, opacity, clip and brush stay the page's own."""
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(2, 2)
    before = (painter.transform(), painter.opacity(), painter.brush(), painter.pen())
    paint_plain(painter, QRect(0, 0, 90, 90), stage, Picture(NEUTRAL, TILT), CLEAR)
    paint_plain(painter, QRect(0, 0, 0, 90), stage, Picture(NEUTRAL, TILT), CLEAR)
    after = (painter.transform(), painter.opacity(), painter.brush(), painter.pen())
    assert not painter.hasClipping()
    painter.end()
    assert before == after


def pdf_of(stage: FigureStage, picture: Picture) -> bytes:
    """A picture on a page of its own."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    paint_plain(painter, QRect(0, 0, 4000, 3000), stage, picture, CLEAR)
    painter.end()
    return bytes(content.data())


def test_a_pdf_has_no_glow(stage: FigureStage) -> None:
    """Qt would write it as a solid patch; what is drawn is the same without it."""
    calf = Pose("calf", "deep")
    quiet, lit = Picture(calf, calf), Picture(calf, calf, shows_effort=True)
    on_screen = [image_of(stage, each, plain=True) for each in (quiet, lit)]
    assert on_screen[0] != on_screen[1]
    gradients = [pdf_of(stage, each).count(b"/PatternType 2") for each in (quiet, lit)]
    assert gradients[0] == gradients[1]


def test_a_pdf_holds_shapes_and_no_picture_but_the_shadow(stage: FigureStage) -> None:
    """One soft disc, stretched for every shadow, is all that has pixels."""
    content = pdf_of(stage, Picture(NEUTRAL, TILT, 1.0, shows_effort=True))
    found = re.findall(rb"/Subtype /Image\s+/Width (\d+)\s+/Height (\d+)", content)
    # The disc and its mask.
    assert {(int(width), int(height)) for width, height in found} == {(96, 96)}
    assert len(found) == 2
