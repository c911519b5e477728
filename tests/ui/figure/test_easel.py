# SPDX-License-Identifier: MIT
"""Shapes look the same whether Qt is given them in pixels or in cm."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF
from PySide6.QtGui import (
    QColor,
    QImage,
    QLinearGradient,
    QPainter,
    QPdfWriter,
    QRadialGradient,
    QTransform,
)

from backcare_desktop.core.figure.skeleton import solve
from backcare_desktop.ui.figure.easel import Easel, paints_pixels
from backcare_desktop.ui.figure.outline import capsule
from backcare_desktop.ui.figure.torso_outline import torso_outline

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from backcare_desktop.ui.figure.easel import Fill
    from backcare_desktop.ui.figure.palette import Palette
    from backcare_desktop.ui.figure.stage import FigureStage

WORLD = QTransform(4.0, 0, 0, -4.0, 60.0, 70.0)
LIMB = capsule((-8.0, -5.0), 6.0, (14.0, 6.0), 4.0)


def across() -> QLinearGradient:
    """A gradient from one end of the limb to the other."""
    found = QLinearGradient(QPointF(-8, -5), QPointF(14, 6))
    found.setColorAt(0, QColor("coral"))
    found.setColorAt(1, QColor("navy"))
    return found


def around() -> QRadialGradient:
    """A gradient around its middle."""
    found = QRadialGradient(QPointF(3, 0), 9)
    found.setColorAt(0, QColor("gold"))
    found.setColorAt(1, QColor("teal"))
    return found


def filled(
    stage: FigureStage, palette: Palette, fill: Fill, *, in_pixels: bool
) -> QImage:
    """A limb on an image of its own."""
    image = QImage(140, 120, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setTransform(WORLD)
    skeleton = solve(stage.scenes["stand"].keyframes["a"])
    camera, _ = stage.camera_in("stand", 100, 100)
    torso = torso_outline(camera, skeleton, 0.5)
    easel = Easel(painter, camera, palette, skeleton, torso)
    replace(easel, in_pixels=in_pixels).fill(LIMB, fill)
    assert painter.transform() == WORLD
    painter.end()
    return image


@pytest.mark.parametrize("fill", [QColor("coral"), across(), around()])
def test_pixels_and_centimetres_give_the_same_picture(
    stage: FigureStage, palette: Palette, fill: Fill
) -> None:
    """A colour and both kinds of gradient, to a shade that nobody sees."""
    one = filled(stage, palette, fill, in_pixels=True)
    other = filled(stage, palette, fill, in_pixels=False)
    pairs = list(zip(bytes(one.constBits()), bytes(other.constBits()), strict=True))
    assert sum(abs(a - b) for a, b in pairs) / len(pairs) < 0.05
    assert len({*bytes(one.constBits())}) > 2


def test_paper_has_no_pixels(qapp: QApplication) -> None:
    """There shapes stay in cm, where gradients need no transform of their own."""
    assert qapp
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    paper = QPdfWriter(buffer)
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    for device, expected in ((paper, False), (image, True)):
        painter = QPainter(device)
        assert paints_pixels(painter) is expected
        painter.end()
