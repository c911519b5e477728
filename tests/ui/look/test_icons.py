# SPDX-License-Identifier: MIT
"""Icons fill their grid, take any colour and are sharp at any pixel ratio."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter

from backcare_desktop.ui.look.glyphs import GRID, ICON_NAMES, IconName, glyph
from backcare_desktop.ui.look.icons import BRAND_CORAL, icon, paint_icon, paint_logo
from backcare_desktop.ui.look.tokens import LIGHT

pytestmark = pytest.mark.usefixtures("qapp")

RED = QColor("#A51C17")


def clear_image(size: int) -> QImage:
    """Make an empty picture."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image


@pytest.mark.parametrize("name", ICON_NAMES)
def test_every_icon_stays_on_its_grid(name: IconName) -> None:
    """No icon is cut off, none is lost in the middle."""
    box = glyph(name).boundingRect()
    assert QRectF(0, 0, GRID, GRID).contains(box)
    assert max(box.width(), box.height()) >= 12


@pytest.mark.parametrize("name", ICON_NAMES)
def test_every_icon_is_painted_in_one_color(name: IconName) -> None:
    """All that is not clear is the colour that was asked for."""
    image = clear_image(48)
    painter = QPainter(image)
    paint_icon(painter, QRectF(0, 0, 48, 48), name, RED)
    painter.end()
    opaque = {
        image.pixelColor(x, y).name()
        for x in range(48)
        for y in range(48)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert opaque == {RED.name()}


def test_a_clear_color_paints_no_seams() -> None:
    """Strokes do not show through fills when the colour is half clear."""
    half = QColor(0, 0, 0, 100)
    image = clear_image(96)
    painter = QPainter(image)
    paint_icon(painter, QRectF(0, 0, 96, 96), "play", half)
    painter.end()
    alphas = [image.pixelColor(x, y).alpha() for x in range(96) for y in range(96)]
    assert max(alphas) <= 101


def test_an_icon_is_centred_in_a_wide_rectangle() -> None:
    """The square of the icon lies in the middle of what it is given."""
    image = QImage(96, 24, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_icon(painter, QRectF(0, 0, 96, 24), "stop-octagon", RED)
    painter.end()
    assert image.pixelColor(48, 12).name() == RED.name()
    assert image.pixelColor(20, 12).alpha() == 0


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0, 3.0])
def test_an_icon_has_a_pixel_for_every_device_pixel(ratio: float) -> None:
    """A pixmap is as fine as the screen, not scaled up."""
    picture = icon("home", RED).pixmap(QSize(24, 24), ratio)
    assert picture.width() == round(24 * ratio)
    assert picture.devicePixelRatio() == pytest.approx(ratio)


def test_a_disabled_icon_is_fainter() -> None:
    """An icon that cannot be used is painted with less of its colour."""
    made = icon("stop-octagon", RED)
    size = QSize(24, 24)
    normal = made.pixmap(size, 1.0, QIcon.Mode.Normal).toImage().pixelColor(12, 12)
    disabled = made.pixmap(size, 1.0, QIcon.Mode.Disabled).toImage()
    assert normal.alpha() == 255
    assert disabled.pixelColor(12, 12).alpha() == pytest.approx(102, abs=2)


def test_icons_are_copied_with_their_engine() -> None:
    """A copy that Qt detaches still paints."""
    copy = QIcon(icon("stop-octagon", RED, 32))
    copy.addPixmap(copy.pixmap(QSize(16, 16)))
    assert copy.availableSizes() == [QSize(32, 32)]
    assert copy.pixmap(QSize(24, 24)).toImage().pixelColor(12, 12) == RED


def test_the_mark_is_a_back_and_a_disc() -> None:
    """Both of the mark's colours are seen."""
    image = clear_image(48)
    painter = QPainter(image)
    paint_logo(painter, QRectF(0, 0, 48, 48), LIGHT)
    painter.end()
    colors = {image.pixelColor(x, y).name() for x in range(48) for y in range(48)}
    assert {LIGHT.primary.name(), BRAND_CORAL.name()} <= colors
