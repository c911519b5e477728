# SPDX-License-Identifier: MIT
"""The corner says what comes next, whole and large, before it shows a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible

from backcare_desktop.core.frame import NextUp
from backcare_desktop.core.picture import Picture, Pose
from backcare_desktop.ui.look.theme import Theme, ThemeChoice
from backcare_desktop.ui.pages.follow.next_up_corner import (
    LAST_PERCENT,
    PICTURE_WIDTH,
    WIDTH,
    NextUpCorner,
)
from tests.figure_invariants.pictures import largest_difference, smaller

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from backcare_desktop.core.timeline import Timeline
    from backcare_desktop.ui.figure.stage import FigureStage

STANDING = Pose("stand", "a")
LEAST_PX = 0.05 * 768
SMOOTHED = 10
"""Of 255: more than smoothing differs by, far less than a theme."""
NAMES = [
    *("morning-loosener", "midday-break", "late-afternoon", "evening-walk"),
    *("evening-breathing", "flare-relief", "before-early-strength"),
    *("desk-and-standing", "easy-day"),
]


@pytest.fixture
def corner(theme: Theme, stage: FigureStage, qtbot: QtBot) -> NextUpCorner:
    """Give the corner at the design's size."""
    made = NextUpCorner(theme, stage)
    qtbot.addWidget(made)
    made.set_scale(1.0, WIDTH)
    return made


def show(corner: NextUpCorner, title: str) -> None:
    """Show a title."""
    corner.show_next(NextUp("Next", title, Picture(STANDING, STANDING)))


def lines_of(corner: NextUpCorner) -> tuple[list[str], float]:
    """Give the lines of the title and their share of the full size."""
    box = corner._picture_box()
    left = 14.0 if box is None else box.right() + 14.0
    return corner._title_lines(corner.width() - left - 14.0)


def test_a_short_title_stands_beside_its_picture(corner: NextUpCorner) -> None:
    """There is room for both at full size."""
    show(corner, "Rest 30 s")
    box = corner._picture_box()
    assert box is not None
    assert box.width() == PICTURE_WIDTH
    assert lines_of(corner) == (["Rest 30 s"], 1.0)


def test_a_longer_title_narrows_its_picture(corner: NextUpCorner) -> None:
    """Words go before pictures."""
    show(corner, "Slow breathing")
    box = corner._picture_box()
    assert box is not None
    assert box.width() < PICTURE_WIDTH
    assert lines_of(corner)[0] == ["Slow breathing"]


def test_a_long_title_takes_its_picture_s_place(corner: NextUpCorner) -> None:
    """It stays whole and large, and the picture goes."""
    show(corner, "Seated side stretch")
    assert corner._picture_box() is None
    lines, share = lines_of(corner)
    assert lines == ["Seated side stretch"]
    assert 42 * share >= LEAST_PX


@pytest.mark.parametrize("name", NAMES)
def test_every_shipped_title_is_whole_and_large(
    corner: NextUpCorner, shipped: Callable[..., Timeline], name: str
) -> None:
    """No title of the library is cut or smaller than 5 % of the height."""
    for title in {block.title for block in shipped(name).blocks}:
        show(corner, title)
        lines, share = lines_of(corner)
        assert lines == [title]
        assert round(42 * share) >= LEAST_PX


@pytest.mark.parametrize(
    "title",
    ["Rückenmuskulaturkräftigung", "Beckenbodenentspannung", "Sitzende Seitdehnung"],
)
@pytest.mark.parametrize("width", [324, 446, 900])
def test_long_words_are_not_cut(corner: NextUpCorner, title: str, width: int) -> None:
    """At 900x600 and up, a long word shrinks and stays whole."""
    corner.set_scale(0.79 if width == 324 else 1.0, width)
    show(corner, title)
    lines, share = lines_of(corner)
    assert " ".join(lines).endswith(title)
    assert share >= LAST_PERCENT / 100


def test_what_fits_nowhere_says_so(corner: NextUpCorner) -> None:
    """At the very end there is an ellipsis, and the name says it all."""
    title = "x" * 80
    show(corner, title)
    assert lines_of(corner)[0][-1].endswith("…")
    assert corner.accessibleName() == f"Next: {title}"


def test_its_name_is_what_comes_next(corner: NextUpCorner) -> None:
    """Heard, it says heading and title; without either, nothing."""
    show(corner, "Rest 30 s")
    heard = QAccessible.queryAccessibleInterface(corner)
    assert heard.text(QAccessible.Text.Name) == "Next: Rest 30 s"
    corner.show_next(None)
    assert corner.accessibleName() == ""
    corner.grab()


def test_another_theme_redraws_the_picture(corner: NextUpCorner, theme: Theme) -> None:
    """The cached picture belongs to one theme."""
    show(corner, "Rest 30 s")
    light = corner.grab().toImage()
    theme.choose(ThemeChoice.DARK)
    dark = corner.grab().toImage()
    assert largest_difference(smaller(dark, 3), smaller(light, 3)) > SMOOTHED
    theme.choose(ThemeChoice.LIGHT)
    again = corner.grab().toImage()
    # A picture that was painted before may be smoothed a little differently.
    assert largest_difference(smaller(again, 3), smaller(light, 3)) <= SMOOTHED


def test_the_ground_is_one_colour(corner: NextUpCorner, theme: Theme) -> None:
    """The picture stands on the corner's own ground, without a frame."""
    show(corner, "Rest 30 s")
    image = corner.grab().toImage()
    sunken = theme.tokens.sunken
    for x in (8, 15, 20, 165, 172):
        assert image.pixelColor(x, 20).rgb() == sunken.rgb()
