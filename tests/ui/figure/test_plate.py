# SPDX-License-Identifier: MIT
"""Frames of a picture in memory: the right one at the right time, in any size."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from backcare_desktop.pictures.decoded import Decoded, Raster
from backcare_desktop.ui.figure.plate import Plate, plate_of

RED = b"\0\0\xff\xff"
BLUE = b"\xff\0\0\xff"


def moving(times_ms: list[int]) -> Plate:
    """An animation whose frames are ever darker."""
    frames = tuple(
        Raster(2, 1, bytes([place, place, place, 255]) * 2, time_ms)
        for place, time_ms in enumerate(times_ms)
    )
    return plate_of(Decoded(2, 1, False, False, frames))


@pytest.mark.parametrize(
    ("at_ms", "number"),
    [(0, 0), (99, 0), (100, 1), (299, 1), (300, 2), (349, 2), (350, 0), (3_600_000, 1)],
)
def test_the_loop_begins_again_at_its_end(at_ms: int, number: int) -> None:
    """Any moment has its frame at once, an hour later too."""
    assert moving([100, 200, 50]).number_at(at_ms) == number


def test_a_picture_that_stands_still_has_one_frame() -> None:
    """Whenever it is looked at."""
    assert moving([0]).number_at(12_345) == 0


def test_pixels_are_copied_as_they_are() -> None:
    """Colours and sides; the bytes themselves may go."""
    plate = plate_of(Decoded(2, 1, False, True, (Raster(2, 1, RED + BLUE),)))
    (image,) = plate.frames
    assert image.pixelColor(0, 0) == QColor("red")
    assert image.pixelColor(1, 0) == QColor("blue")
    assert plate.size_bytes == 8


def test_fits_any_size_and_turns_round() -> None:
    """Mirrored, left becomes right."""
    plate = plate_of(Decoded(2, 1, False, True, (Raster(2, 1, RED + BLUE),)))
    plain = plate.fitted(0, 40, 20, mirrored=False)
    turned = plate.fitted(0, 40, 20, mirrored=True)
    assert (plain.width(), plain.height()) == (40, 20)
    assert plain.pixelColor(2, 10) == QColor("red") == turned.pixelColor(37, 10)
    assert plain.pixelColor(37, 10) == QColor("blue") == turned.pixelColor(2, 10)


def test_only_photos_have_round_corners() -> None:
    """A drawing has corners of its own, and clear ground around it."""
    for is_clear in (True, False):
        plate = plate_of(Decoded(2, 1, False, is_clear, (Raster(2, 1, RED * 2),)))
        shown = plate.fitted(0, 200, 100, mirrored=False)
        assert shown.pixelColor(100, 50) == QColor("red")
        assert (shown.pixelColor(0, 0).alpha() == 255) is is_clear
