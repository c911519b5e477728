# SPDX-License-Identifier: MIT
"""One moment of a routine as an image, the same on every machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from backcare_desktop.resources import resource_folder
from backcare_desktop.storage.shelf import Shelf, load_shelf
from backcare_desktop.ui.look.theme import Theme, apply_theme
from backcare_desktop.ui.look.tokens import DARK, LIGHT
from backcare_desktop.ui.rendering import render_moment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

    from backcare_desktop.core.timeline import Timeline

NAMES = [
    *("morning-loosener", "midday-break", "late-afternoon", "evening-walk"),
    *("evening-breathing", "flare-relief", "before-early-strength"),
    *("desk-and-standing", "easy-day"),
]


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    """Give the shipped library with its pictures."""
    return load_shelf(resource_folder())


@pytest.fixture
def render(
    shelf: Shelf, theme: Theme, qapp: QApplication
) -> Iterator[Callable[..., QImage]]:
    """`render(timeline, at_ms)` draws one moment; the test's own theme comes back."""

    def rendered(
        timeline: Timeline,
        at_ms: int,
        size: tuple[int, int] = (1366, 768),
        theme_name: str = "light",
    ) -> QImage:
        return render_moment(
            timeline, at_ms, shelf.scenes, shelf.looks, size, theme_name
        )

    yield rendered
    apply_theme(qapp, theme.tokens)
    theme._tell_desktop()


@pytest.mark.parametrize("size", [(1366, 768), (900, 600), (320, 320), (3440, 1440)])
def test_it_has_the_asked_size(
    render: Callable[..., QImage],
    shipped: Callable[..., Timeline],
    size: tuple[int, int],
) -> None:
    """To the pixel, whatever the size."""
    image = render(shipped("flare-relief"), 45_000, size)
    assert (image.width(), image.height()) == size
    assert image.devicePixelRatio() == 1.0


@pytest.mark.parametrize("name", NAMES)
def test_every_moment_of_every_routine_can_be_drawn(
    render: Callable[..., QImage], shipped: Callable[..., Timeline], name: str
) -> None:
    """The middle of every block, in its own theme, without a complaint from Qt."""
    timeline = shipped(name)
    for place, block in enumerate(timeline.blocks):
        at_ms = (block.start_ms + block.end_ms) // 2
        theme_name, tokens = ("dark", DARK) if place % 2 else ("light", LIGHT)
        image = render(timeline, at_ms, (900, 600), theme_name)
        assert image.pixelColor(1, 1).rgb() == tokens.bg.rgb()


def test_the_same_moment_is_the_same_image(
    render: Callable[..., QImage], shipped: Callable[..., Timeline]
) -> None:
    """Drawn twice it is equal; a second later it is not."""
    timeline = shipped("morning-loosener")
    image = render(timeline, 45_000)
    assert render(timeline, 45_000) == image
    assert render(timeline, 46_000) != image


def test_moments_outside_are_the_first_and_the_last(
    render: Callable[..., QImage], shipped: Callable[..., Timeline]
) -> None:
    """Before the start is the start, after the end is the end."""
    timeline = shipped("flare-relief")
    assert render(timeline, -5) == render(timeline, 0)
    end_ms = timeline.duration_ms
    assert render(timeline, end_ms + 5) == render(timeline, end_ms)


def test_it_is_laid_out_to_the_edges(
    render: Callable[..., QImage], shipped: Callable[..., Timeline]
) -> None:
    """STOP stands at the right margin, and the bar ends there too."""
    image = render(shipped("morning-loosener"), 32_000)
    stop = LIGHT.stop.rgb()
    right = max(x for x in range(1366) if image.pixelColor(x, 60).rgb() == stop)
    assert right == 1366 - 32 - 1
    top = min(y for y in range(768) if image.pixelColor(1200, y).rgb() == stop)
    assert top == 24
