# SPDX-License-Identifier: MIT
"""Poses and film strips as files of every kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from backcare_desktop.core.film_strip import FilmStrip, film_strip
from backcare_desktop.core.picture import AuthorImage, Picture, Pose
from backcare_desktop.core.profile import AS_WRITTEN
from backcare_desktop.ui.look.tokens import DARK, LIGHT
from backcare_desktop.ui.paper.drawing import Dress, draw_pose, draw_strip
from backcare_desktop.ui.paper.strip_drawing import usual_size
from tests.ui.paper.conftest import Printed

if TYPE_CHECKING:
    from backcare_desktop.core.figure.looks import Theme
    from backcare_desktop.storage.shelf import Shelf
    from backcare_desktop.ui.figure.stage import FigureStage
    from backcare_desktop.ui.look.tokens import Tokens

TILT = Picture(Pose("all-fours", "tilt"), Pose("all-fours", "tilt"))


@pytest.fixture
def dress(shelf: Shelf) -> Dress:
    """The default look in the light theme."""
    return Dress(shelf.scenes, shelf.looks, shelf.looks.ready["default"], "light")


def strip_of(shelf: Shelf, stem: str) -> FilmStrip:
    """The strip of a shipped exercise."""
    return film_strip(stem, shelf.library.exercises, AS_WRITTEN)


def read(content: bytes) -> QImage:
    """A picture file as an image."""
    image = QImage.fromData(content)
    assert not image.isNull()
    return image


@pytest.mark.parametrize("size", [(800, 600), (320, 320), (1000, 320)])
def test_a_pose_has_the_asked_size(dress: Dress, size: tuple[int, int]) -> None:
    """To the pixel, or to the point."""
    image = read(draw_pose(TILT, dress, "png", size))
    assert (image.width(), image.height()) == size
    assert Printed(draw_pose(TILT, dress, "pdf", size)).size_pt() == size
    svg = draw_pose(TILT, dress, "svg", size)
    assert QSvgRenderer(svg).viewBox().size().toTuple() == size
    found = re.search(rb'width="([\d.]+)mm" height="([\d.]+)mm"', svg)
    assert found is not None
    inches = [float(length) / 25.4 for length in found.groups()]
    assert [round(96 * each) for each in inches] == list(size)


@pytest.mark.parametrize(("theme", "tokens"), [("light", LIGHT), ("dark", DARK)])
def test_the_ground_is_the_themes(shelf: Shelf, theme: Theme, tokens: Tokens) -> None:
    """Up to the very corner."""
    dress = Dress(shelf.scenes, shelf.looks, shelf.looks.ready["default"], theme)
    image = read(draw_pose(TILT, dress, "png", (400, 320)))
    assert image.pixelColor(0, 0) == tokens.bg
    assert image.pixelColor(399, 319) == tokens.bg
    strip = read(draw_strip(strip_of(shelf, "clamshell"), dress, "png", None))
    assert strip.pixelColor(0, 0) == tokens.bg


def test_a_pose_without_a_scene_is_still_a_file(dress: Dress) -> None:
    """A picture that is not there is no reason to crash."""
    image = read(draw_pose(AuthorImage("nobody"), dress, "png", (400, 320)))
    assert image.width() == 400


def test_a_strip_is_as_wide_as_its_pictures(
    shelf: Shelf, dress: Dress, paper_stage: FigureStage
) -> None:
    """One picture has room for its words, seven stand in a row."""
    sizes = {}
    for stem in ("calf-stretch", "clamshell"):
        strip = strip_of(shelf, stem)
        image = read(draw_strip(strip, dress, "png", None))
        sizes[stem] = (image.width(), image.height())
        assert sizes[stem] == usual_size(strip, paper_stage)
    assert sizes["clamshell"][0] > 2 * sizes["calf-stretch"][0]


@pytest.mark.parametrize("size", [(320, 320), (900, 320), (3000, 900)])
def test_a_strip_fits_any_size(
    shelf: Shelf, dress: Dress, size: tuple[int, int]
) -> None:
    """Everything shrinks or grows together; the last pixel row stays ground."""
    image = read(draw_strip(strip_of(shelf, "bridge"), dress, "png", size))
    assert (image.width(), image.height()) == size
    edge = {image.pixelColor(x, size[1] - 1).name() for x in range(size[0])}
    assert edge == {LIGHT.bg.name()}


def test_the_words_of_a_strip_can_be_found(shelf: Shelf, dress: Dress) -> None:
    """In a PDF they are text; in an SVG, which brings no typeface, shapes."""
    strip = strip_of(shelf, "pelvic-tilt")
    text = Printed(draw_strip(strip, dress, "pdf", None)).whole_text()
    for words in (strip.title, *(phase.words for phase in strip.phases)):
        assert words in text
    svg = draw_strip(strip, dress, "svg", None).decode()
    assert "<text" not in svg
    assert QSvgRenderer(svg.encode()).isValid()


def test_an_svg_looks_like_the_png(shelf: Shelf, dress: Dress) -> None:
    """The same ink in the same places."""
    strip = strip_of(shelf, "pelvic-sway")
    size = (1200, 420)
    png = read(draw_strip(strip, dress, "png", size))
    svg = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(svg)
    QSvgRenderer(draw_strip(strip, dress, "svg", size)).render(painter)
    painter.end()
    far = [
        (x, y)
        for y in range(0, size[1], 3)
        for x in range(0, size[0], 3)
        if abs(png.pixelColor(x, y).lightness() - svg.pixelColor(x, y).lightness()) > 60
    ]
    # Letters are smoothed otherwise: at most one point in two hundred may differ.
    assert len(far) < size[0] * size[1] / 9 / 200
