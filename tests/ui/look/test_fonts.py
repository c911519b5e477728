# SPDX-License-Identifier: MIT
"""The typeface is ours, its digits are equally wide, its weights are real."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

from backcare_desktop.ui.look.fonts import TextStyle, Type, font, load_fonts

if TYPE_CHECKING:
    from pathlib import Path


WEIGHTS = pytest.mark.parametrize("weight", [400, 500, 600, 700, 800])

pytestmark = pytest.mark.usefixtures("theme")


@WEIGHTS
def test_digits_are_equally_wide(weight: int) -> None:
    """A countdown does not make the words beside it dance."""
    metrics = QFontMetricsF(font(224, weight))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


@WEIGHTS
def test_every_weight_is_a_face_of_its_own(weight: int) -> None:
    """The platform finds the bundled face for each weight."""
    found = QFontInfo(font(40, weight))
    assert found.family().startswith("Nunito Sans")
    assert found.weight() == weight


def test_weights_grow_wider() -> None:
    """No two weights fall back to the same face."""
    widths = [
        QFontMetricsF(font(100, weight)).horizontalAdvance("Mm")
        for weight in (400, 500, 600, 700, 800)
    ]
    assert widths == sorted(set(widths))


def test_sizes_are_pixels() -> None:
    """A style's font has its size in pixels, and grows with the distance."""
    assert Type.PAGE_TITLE.font().pixelSize() == 32
    assert Type.PAGE_TITLE.font().weight() == QFont.Weight.Bold
    assert TextStyle(40, 400).font(1.5).pixelSize() == 60


def test_nothing_is_smaller_than_sixteen() -> None:
    """No style of the table is below the floor, and none to follow below 40."""
    table = {
        name: style
        for name, style in vars(Type).items()
        if isinstance(style, TextStyle)
    }
    assert min(style.px for style in table.values()) == 16
    follow = [style.px for name, style in table.items() if name.startswith("FOLLOW")]
    assert min(follow) == 40
    assert max(follow) == 224


def test_a_number_is_a_fifth_of_the_window() -> None:
    """Digits of the large number are at least 20 % of 768 px high."""
    metrics = QFontMetricsF(Type.FOLLOW_NUMBER.font())
    assert all(
        metrics.tightBoundingRect(digit).height() >= 0.2 * 768 for digit in "0123456789"
    )


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    """A file that is no font is reported and does not stop the program."""
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(b"not a font")
    assert load_fonts(tmp_path) == [broken]


def test_a_missing_folder_is_quiet(tmp_path: Path) -> None:
    """Without the folder, text falls back to another typeface."""
    assert load_fonts(tmp_path / "nowhere") == []
