# SPDX-License-Identifier: MIT
"""The follow-along page with its real figure, shown offscreen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from backcare_desktop.core.frame import frame_at
from backcare_desktop.core.player import State
from backcare_desktop.resources import resource_folder
from backcare_desktop.storage.shelf import load_shelf
from backcare_desktop.ui.pages.follow.distance import DESIGN_PITCH_MM
from backcare_desktop.ui.pages.follow.follow_page import FollowPage
from backcare_desktop.ui.themed_stage import stage_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from backcare_desktop.core.timeline import Timeline
    from backcare_desktop.ui.figure.stage import FigureStage
    from backcare_desktop.ui.look.theme import Theme

MID_REP_MS = 32_000
"""In the first pelvic tilt of the morning loosener, while she breathes out."""


@pytest.fixture(scope="session")
def stage(dressed: Theme) -> FigureStage:
    """Give the stage with every shipped scene."""
    shelf = load_shelf(resource_folder())
    return stage_for(shelf.scenes, shelf.looks, dressed)


@pytest.fixture
def timeline(shipped: Callable[..., Timeline]) -> Timeline:
    """Give the morning loosener."""
    return shipped("morning-loosener")


@pytest.fixture
def page(
    theme: Theme,
    stage: FigureStage,
    timeline: Timeline,
    qtbot: QtBot,
    show_active: Callable[..., None],
) -> FollowPage:
    """Give the page at 1366x768, shown, playing, in the middle of a rep."""
    made = FollowPage(theme, stage)
    qtbot.addWidget(made)
    made.pitch_mm = DESIGN_PITCH_MM
    made.resize(1366, 768)
    made.show_timeline(timeline)
    made.show_state(State.PLAYING)
    made.show_frame(frame_at(timeline, MID_REP_MS))
    show_active(made)
    made.setFocus()
    settle()
    return made


def settle() -> None:
    """Let layouts and paint events that are due happen."""
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


@pytest.fixture
def settled() -> Callable[[], None]:
    """Give the function that lets layouts and paint events happen."""
    return settle
