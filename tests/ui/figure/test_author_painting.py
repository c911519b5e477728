# SPDX-License-Identifier: MIT
"""A picture of the author's own on the stage, wherever the figure could be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from backcare_desktop.core.picture import AuthorImage, Blend, Picture, Pose
from backcare_desktop.pictures.decoded import Decoded, Raster
from backcare_desktop.pictures.reader import reader_for
from backcare_desktop.ui.figure.author_images import AuthorImages
from backcare_desktop.ui.figure.author_painting import place_in
from backcare_desktop.ui.figure.plate import Plate, plate_of
from backcare_desktop.ui.figure.stage import FigureStage, figure_image
from backcare_desktop.ui.look.tokens import DARK, LIGHT
from backcare_desktop.ui.pages.routines.figure_place import beside_badges
from backcare_desktop.ui.pages.still_picture import StillPicture
from tests.pictures.written_pictures import gif, png, svg, two_sided_png

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PAPER, NIGHT = LIGHT.bg, DARK.bg
RED, BLUE = QColor("#ff0000"), QColor("#0000ff")
STAND = Pose("stand", "a")
MINE = AuthorImage("mine")


@pytest.fixture
def hung(stage: FigureStage, tmp_path: Path) -> Callable[[bytes], FigureStage]:
    """`hung(content)` is a stage that has a picture of this content, and waits."""

    def hang(content: bytes) -> FigureStage:
        path = tmp_path / "mine.png"
        path.write_bytes(content)
        stage.images = AuthorImages(lambda: reader_for(tmp_path), waits=True)
        stage.images.set_paths({"mine": path})
        return stage

    return hang


def painted(
    stage: FigureStage,
    shown: AuthorImage | Picture | Blend = MINE,
    size: tuple[int, int] = (400, 200),
    ground: QColor = PAPER,
    dpr: float = 1.0,
) -> QImage:
    """What a stage paints."""
    return figure_image(stage, shown, *size, dpr, ground)


def plate(width: int, height: int, *, is_drawing: bool = False) -> Plate:
    """A picture of a size; its pixels do not matter."""
    raster = Raster(1, 1, bytes(4))
    return plate_of(Decoded(width, height, is_drawing, False, (raster,)))


def test_the_whole_picture_is_in_the_middle(hung: Callable[..., FigureStage]) -> None:
    """Red on its left, blue on its right, paper around."""
    image = painted(hung(two_sided_png(300, 300)))
    assert image.pixelColor(140, 100) == RED
    assert image.pixelColor(260, 100) == BLUE
    assert image.pixelColor(20, 100) == PAPER == image.pixelColor(380, 100)
    assert image.pixelColor(200, 1) == PAPER


def test_mirrored_it_is_turned_round(hung: Callable[..., FigureStage]) -> None:
    """Only when that is asked for."""
    turned = painted(hung(two_sided_png(300, 300)), AuthorImage("mine", mirrored=True))
    assert turned.pixelColor(140, 100) == BLUE
    assert turned.pixelColor(260, 100) == RED


def test_a_dense_screen_gets_its_own_pixels(hung: Callable[..., FigureStage]) -> None:
    """The edge between two colours stays sharp at twice the density."""
    image = painted(hung(two_sided_png(800, 800)), dpr=2.0)
    assert (image.width(), image.height()) == (800, 400)
    row = [image.pixelColor(x, 200) for x in range(380, 420)]
    between = [color for color in row if color not in [RED, BLUE]]
    assert len(between) <= 2


@pytest.mark.parametrize(
    ("shown", "width"),
    [
        (plate(100, 100), 200),
        (plate(100, 100, is_drawing=True), 368),
        (plate(4_000, 4_000), 368),
        (plate(50, 500), 37),
        (plate(10, 10_000), 0),
    ],
)
def test_is_as_large_as_there_is_room_but_no_blur(shown: Plate, width: int) -> None:
    """A photo at most at twice its size, a drawing at any, the shape as it is."""
    place = place_in(QRectF(0, 0, 800, 400), shown)
    assert abs(place.width() - width) <= 1
    assert QRectF(0, 0, 800, 400).contains(place) or place.isEmpty()


def test_an_animation_shows_the_frame_of_its_moment(
    hung: Callable[..., FigureStage],
) -> None:
    """From the playhead: a pause shows the same frame for ever."""
    stage = hung(gif(40, 40, [(1, 20), (3, 20)]))
    for at_ms, color in ((0, RED), (150, RED), (250, BLUE), (450, RED), (650, BLUE)):
        shown = painted(stage, AuthorImage("mine", at_ms=at_ms))
        assert shown.pixelColor(200, 100) == color


def test_dark_lines_stay_readable_in_the_dark(
    hung: Callable[..., FigureStage],
) -> None:
    """A drawing on clear ground gets a sheet of paper; on paper it needs none."""
    stage = hung(svg('<rect x="18" y="13" width="4" height="4"/>'))
    dark, light = painted(stage, ground=NIGHT), painted(stage)
    assert dark.pixelColor(200, 100) == QColor("black")
    assert dark.pixelColor(200, 60) == LIGHT.stage
    assert dark.pixelColor(10, 100) == NIGHT
    assert light.pixelColor(200, 60) == PAPER


def test_a_clear_ground_stays_clear(hung: Callable[..., FigureStage]) -> None:
    """Where a page wants only the picture, it gets only the picture."""
    image = painted(hung(two_sided_png(300, 300)), ground=QColor(0, 0, 0, 0))
    assert image.pixelColor(20, 100).alpha() == 0
    assert image.pixelColor(140, 100) == RED


@pytest.mark.parametrize("ground", [PAPER, QColor(0, 0, 0, 0)])
def test_figure_and_picture_fade_into_each_other(
    hung: Callable[..., FigureStage], ground: QColor
) -> None:
    """Halfway, both are half there; at the ends, one of them alone."""
    stage = hung(two_sided_png(300, 300))
    figure = Picture(STAND, STAND)
    before, after = (painted(stage, each, ground=ground) for each in (MINE, figure))
    for share, alone in ((0.0, before), (1.0, after)):
        assert painted(stage, Blend(MINE, figure, share), ground=ground) == alone
    halfway = painted(stage, Blend(MINE, figure, 0.5), ground=ground)
    red = halfway.pixelColor(120, 100)
    assert before.pixelColor(120, 100) == RED
    assert red not in [RED, after.pixelColor(120, 100)]


def test_while_it_is_fetched_the_paper_is_empty(
    stage: FigureStage, tmp_path: Path
) -> None:
    """Nothing flickers: no icon, no words, no wheel that turns."""
    path = tmp_path / "mine.png"
    path.write_bytes(two_sided_png(300, 300))
    images = stage.images = AuthorImages(lambda: reader_for(tmp_path))
    images.set_paths({"mine": path})
    empty = QImage(400, 200, QImage.Format.Format_RGB32)
    empty.fill(PAPER)
    assert painted(stage).convertToFormat(empty.format()) == empty
    images.close()
    stage.images = None
    assert painted(stage).convertToFormat(empty.format()) == empty


def test_the_painter_is_left_as_it_was(hung: Callable[..., FigureStage]) -> None:
    """And nothing is painted outside of the rectangle."""
    stage = hung(png(400, 300, color=6))
    page = QImage(400, 300, QImage.Format.Format_RGB32)
    page.fill(RED)
    painter = QPainter(page)
    hints = painter.renderHints()
    stage.paint(painter, QRect(100, 100, 200, 100), MINE, NIGHT)
    assert painter.renderHints() == hints
    painter.end()
    for x, y in ((99, 150), (301, 150), (200, 99), (200, 201)):
        assert page.pixelColor(x, y) == RED


def test_a_kept_painting_is_renewed_when_the_picture_arrives(
    stage: FigureStage, tmp_path: Path
) -> None:
    """A card that was painted empty does not stay empty."""
    path = tmp_path / "mine.png"
    path.write_bytes(two_sided_png(300, 300))
    still = StillPicture(stage, MINE)
    card = QImage(400, 200, QImage.Format.Format_RGB32)

    def color_on_card() -> QColor:
        painter = QPainter(card)
        still.paint(painter, card.rect(), PAPER)
        painter.end()
        return card.pixelColor(140, 100)

    assert color_on_card() == PAPER
    stage.images = AuthorImages(lambda: reader_for(tmp_path), waits=True)
    stage.images.set_paths({"mine": path})
    assert color_on_card() == RED


def test_badges_leave_a_picture_the_rest_of_the_card(stage: FigureStage) -> None:
    """It has no scale of its own to keep, so it stands beside them."""
    whole = QRect(16, 0, 300, 120)
    assert beside_badges(stage, MINE, whole, 0) == whole
    assert beside_badges(stage, MINE, whole, 90) == QRect(90, 0, 226, 120)
