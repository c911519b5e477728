# SPDX-License-Identifier: MIT
"""Large numbers stand in the middle of the ring by their ink."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.widgets.ink_text import ink_path, ink_rect, paint_ink_text

pytestmark = pytest.mark.usefixtures("theme")

INK = QColor("#2B2530")
SIZE = 400


def painted_box(text: str) -> QRect:
    """Paint a text in the middle of a picture and find what is not clear."""
    image = QImage(SIZE, SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_ink_text(
        painter,
        QPointF(SIZE / 2, SIZE / 2),
        text,
        style=Type.FOLLOW_NUMBER,
        color=INK,
    )
    painter.end()
    mask = image.createAlphaMask()
    seen = [(x, y) for x in range(SIZE) for y in range(SIZE) if mask.pixelIndex(x, y)]
    xs, ys = [x for x, _y in seen], [y for _x, y in seen]
    return QRect(min(xs), min(ys), max(xs) - min(xs) + 1, max(ys) - min(ys) + 1)


@pytest.mark.parametrize("text", ["3", "1", "10", "18"])
def test_the_ink_is_in_the_middle(text: str) -> None:
    """Left and right margins are equal within a pixel, so are top and bottom."""
    box = painted_box(text)
    assert abs(box.left() - (SIZE - box.right() - 1)) <= 2
    assert abs(box.top() - (SIZE - box.bottom() - 1)) <= 3


@pytest.mark.parametrize("digit", list("0123456789"))
def test_digits_share_a_line(digit: str) -> None:
    """While a countdown runs, no digit jumps up or down."""
    zero = ink_rect("0", Type.FOLLOW_NUMBER)
    box = ink_rect(digit, Type.FOLLOW_NUMBER)
    assert box.top() == pytest.approx(zero.top(), abs=4)
    assert box.bottom() == pytest.approx(zero.bottom(), abs=4)


def test_two_digits_keep_clear_of_the_ring() -> None:
    """Every pair stays 21 px or more away from the stroke; 74 is the widest."""
    inner_radius = 180 - 10
    for number in range(10, 100):
        outline = ink_path(str(number), Type.FOLLOW_NUMBER.font()).toFillPolygon()
        reach = max(math.hypot(point.x(), point.y()) for point in outline.toList())
        assert inner_radius - reach >= 21


def test_scale_grows_the_ink() -> None:
    """Twice the scale is twice the ink."""
    once = ink_rect("8", Type.FOLLOW_NUMBER)
    twice = ink_rect("8", Type.FOLLOW_NUMBER, 2.0)
    assert twice.height() == pytest.approx(2 * once.height(), rel=0.02)
