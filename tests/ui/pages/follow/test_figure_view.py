# SPDX-License-Identifier: MIT
"""The picture: one large button, pale in a pause."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from backcare_desktop.core.frame import frame_at
from backcare_desktop.ui.look.theme import Theme, ThemeChoice
from backcare_desktop.ui.pages.follow.figure_view import FigureView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from backcare_desktop.core.timeline import Timeline
    from backcare_desktop.ui.figure.stage import FigureStage


@pytest.fixture
def view(
    theme: Theme, stage: FigureStage, qtbot: QtBot, timeline: Timeline
) -> FigureView:
    """Give the figure on hands and knees."""
    made = FigureView(theme, stage)
    qtbot.addWidget(made)
    made.resize(848, 420)
    made.show_picture(frame_at(timeline, 32_000).picture)
    return made


@pytest.mark.parametrize("at", [(1, 1), (424, 210), (846, 418)])
def test_a_press_anywhere_counts(
    view: FigureView, qtbot: QtBot, at: tuple[int, int]
) -> None:
    """The corners are as good as the middle."""
    with qtbot.waitSignal(view.clicked):
        QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(*at))


def test_a_double_click_is_one_wish(view: FigureView) -> None:
    """A hand that comes down hard pauses; it does not pause and resume."""
    clicks: list[None] = []
    view.clicked.connect(lambda: clicks.append(None))
    QTest.mouseClick(view, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton)
    assert len(clicks) == 1


@pytest.mark.parametrize(
    "button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton]
)
def test_other_buttons_do_nothing(view: FigureView, button: Qt.MouseButton) -> None:
    """Only the main button pauses."""
    clicks: list[None] = []
    view.clicked.connect(lambda: clicks.append(None))
    QTest.mouseClick(view, button)
    assert clicks == []


def test_paused_it_is_paler(view: FigureView, theme: Theme) -> None:
    """Every colour moves towards the paper, and comes back."""
    playing = view.grab().toImage()
    view.set_faded(True)
    paused = view.grab().toImage()
    ground = theme.tokens.bg.lightness()
    darkest = [
        min(
            image.pixelColor(x, y).lightness()
            for x in range(0, 848, 8)
            for y in range(0, 420, 8)
        )
        for image in (playing, paused)
    ]
    assert darkest[0] < darkest[1] < ground
    view.set_faded(False)
    assert view.grab().toImage() == playing


def test_it_stands_on_the_page_s_own_paper(view: FigureView, theme: Theme) -> None:
    """No frame around the picture, in light or dark."""
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        theme.choose(choice)
        image = view.grab().toImage()
        for corner in ((0, 0), (847, 0), (0, 419), (847, 419)):
            assert image.pixelColor(*corner) == theme.tokens.bg


def test_without_a_picture_it_is_paper(
    theme: Theme, stage: FigureStage, qtbot: QtBot
) -> None:
    """Before the first frame nothing is drawn."""
    view = FigureView(theme, stage)
    qtbot.addWidget(view)
    view.resize(100, 100)
    assert view.grab().toImage().pixelColor(50, 50) == theme.tokens.bg


def test_it_has_a_name(view: FigureView) -> None:
    """A screen reader is told that there is a drawing."""
    assert view.accessibleName()
