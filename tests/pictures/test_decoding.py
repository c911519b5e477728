# SPDX-License-Identifier: MIT
"""Sound pictures come out as the pixels that they show."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.pictures.bounds import FULL_BOX, MOST_ANIMATION_BYTES, POSTER_BOX
from backcare_desktop.pictures.decoded import Decoded, unpack
from backcare_desktop.pictures.decoding import decode
from backcare_desktop.pictures.refusal import DAMAGED, Refusal
from tests.pictures.painted_pictures import painted
from tests.pictures.written_pictures import (
    animated_webp,
    coloured_png,
    gif,
    png,
    svg,
    two_sided_png,
)

if TYPE_CHECKING:
    from backcare_desktop.pictures.decoded import Raster

RED, GREEN, BLUE = (255, 0, 0), (0, 255, 0), (0, 0, 255)
NEAR = 12
"""A JPEG's red is never quite red."""


def shown(content: bytes, *, whole: bool = True) -> Decoded:
    """A picture as the window gets it."""
    found = unpack(io.BytesIO(decode(content)), whole=whole)
    assert isinstance(found, Decoded), found
    return found


def color_at(raster: Raster, x_share: float, y_share: float = 0.5) -> tuple[int, ...]:
    """Red, green and blue at a place."""
    x, y = int(raster.width * x_share), int(raster.height * y_share)
    start = (y * raster.width + x) * 4
    blue, green, red, _alpha = raster.pixels[start : start + 4]
    return red, green, blue


def is_near(color: tuple[int, ...], expected: tuple[int, ...]) -> bool:
    """Whether nobody would see a difference."""
    return all(abs(a - b) <= NEAR for a, b in zip(color, expected, strict=True))


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_a_photo_is_shown_as_it_is(kind: str) -> None:
    """Size, sides and colours."""
    picture = shown(painted(kind))
    assert (picture.width, picture.height) == (60, 40)
    assert not picture.is_drawing
    assert not picture.is_clear
    (frame,) = picture.frames
    assert (frame.width, frame.height) == (60, 40)
    assert is_near(color_at(frame, 0.2), RED)
    assert is_near(color_at(frame, 0.8), BLUE)


def test_a_large_photo_is_kept_smaller_but_knows_its_size() -> None:
    """No more pixels than a screen shows; the small one still smaller."""
    content = png(6_000, 3_000, depth=1, color=0)
    picture = shown(content)
    assert (picture.width, picture.height) == (6_000, 3_000)
    assert (picture.frames[0].width, picture.frames[0].height) == (1_600, 800)
    small = shown(content, whole=False).frames[0]
    assert (small.width, small.height) == (480, 240)


def test_a_photo_taken_sideways_stands_upright() -> None:
    """Phones write the way to hold it beside the pixels."""
    orientation = b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0"
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01" + orientation + bytes(4)
    segment = b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif
    for width, height in ((60, 40), (2_400, 1_600)):
        photo = painted("jpeg", width, height)
        picture = shown(photo[:2] + segment + photo[2:])
        assert (picture.width, picture.height) == (height, width)
        (frame,) = picture.frames
        assert frame.width <= FULL_BOX[0]
        assert frame.height <= FULL_BOX[1]
        assert abs(frame.width * width - frame.height * height) <= width
        assert is_near(color_at(frame, 0.5, 0.2), RED)
        assert is_near(color_at(frame, 0.5, 0.8), BLUE)


def test_a_clear_ground_stays_clear() -> None:
    """What lets the paper through is known, so that it gets paper in the dark."""
    assert shown(png(8, 8, color=6)).is_clear
    assert not shown(two_sided_png(8, 8)).is_clear


@pytest.mark.parametrize("kind", ["gif", "webp"])
def test_an_animation_keeps_its_frames_and_times(kind: str) -> None:
    """Three colours, one after the other."""
    if kind == "gif":
        content = gif(60, 40, [(1, 20), (2, 10), (3, 30)])
    else:
        colors = ["#ff0000", "#00ff00", "#0000ff"]
        stills = [painted("webp", color=color) for color in colors]
        content = animated_webp(stills, (60, 40), 200)
    frames = shown(content).frames
    times_ms = [200, 100, 300] if kind == "gif" else [200] * 3
    assert [frame.time_ms for frame in frames] == times_ms
    for frame, color in zip(frames, (RED, GREEN, BLUE), strict=True):
        assert is_near(color_at(frame, 0.5), color)
    assert len(shown(content, whole=False).frames) == 1


def test_a_long_animation_is_kept_within_bounds() -> None:
    """Every tenth of a second for a minute, at a size of a phone's film."""
    content = gif(1, 1, [(n % 4, 10) for n in range(600)], (640, 480))
    picture = shown(content)
    taken = sum(len(frame.pixels) for frame in picture.frames)
    assert taken <= MOST_ANIMATION_BYTES
    assert sum(frame.time_ms for frame in picture.frames) == 60_000


def test_a_gif_that_stands_still_is_a_photo() -> None:
    """One frame needs no time."""
    (frame,) = shown(gif(6, 4, [(3, 10)])).frames
    assert is_near(color_at(frame, 0.5), BLUE)


def test_a_drawing_is_drawn_as_large_as_it_is_ever_shown() -> None:
    """Whatever its own units are; the ground stays clear."""
    picture = shown(svg('<rect width="20" height="30" fill="#f00"/>'))
    assert picture.is_drawing
    assert picture.is_clear
    (frame,) = picture.frames
    assert (frame.width, frame.height) == (1_600, 1_200)
    assert color_at(frame, 0.2) == RED
    assert frame.pixels[-4:] == bytes(4)
    small = shown(svg("<g/>"), whole=False).frames[0]
    assert (small.width, small.height) == POSTER_BOX


def test_letters_in_a_drawing_can_be_read() -> None:
    """They need fonts, which need an application; the test is not the first one."""
    text = '<text x="2" y="25" font-size="24">MMM</text>'
    (frame,) = shown(svg(text)).frames
    assert frame.pixels.count(b"\xff") > 1_000


def test_the_name_of_a_file_plays_no_part() -> None:
    """Only content is given; a drawing with a mark before it is a drawing."""
    assert shown(b"\xef\xbb\xbf" + svg("<g/>")).is_drawing


@pytest.mark.parametrize(
    "content",
    [
        coloured_png(8, 8, RED).replace(b"IDAT", b"iDAT"),
        gif(6, 4, [(1, 10), (2, 10)]).replace(b"\x21\xf9", b"\x99\xf9"),
        svg("<g/>").replace(b"http://www.w3.org/2000/svg", b"elsewhere") + b"<",
    ],
)
def test_damage_inside_is_noticed(content: bytes) -> None:
    """A file that goes to its end may still make no sense."""
    found = unpack(io.BytesIO(decode(content)), whole=True)
    assert found == Refusal(DAMAGED)
