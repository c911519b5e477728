# SPDX-License-Identifier: MIT
"""The window in one theme, over an empty data folder, closed after each test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from backcare_desktop.resources import asset
from backcare_desktop.ui.look.fonts import load_fonts
from backcare_desktop.ui.look.theme import Theme, ThemeChoice
from tests.moments.hearing_pilot import Ears
from tests.pilot import Pilot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from backcare_desktop.moments.outside import Outside


@pytest.fixture
def open_window(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[..., Pilot]]:
    """`open_window(outside)` opens the window over one folder, again and again."""
    assert load_fonts(asset("fonts")) == []
    theme = Theme(qapp, ThemeChoice.LIGHT, lambda: False)
    opened: list[Pilot] = []

    def start(outside: Outside | None = None) -> Pilot:
        opened.append(Pilot(qapp, theme, tmp_path / "data", outside))
        return opened[-1]

    yield start
    for pilot in opened:
        pilot.close()
        pilot.window.deleteLater()
    qapp.processEvents()


@pytest.fixture
def pilot(open_window: Callable[..., Pilot]) -> Pilot:
    """The window, with nothing outside of it."""
    return open_window()


@pytest.fixture
def ears(pilot: Pilot) -> Ears:
    """Whoever listens to it."""
    return Ears(pilot)
