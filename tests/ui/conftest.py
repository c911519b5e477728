# SPDX-License-Identifier: MIT
"""A dressed application for every test of the window and its parts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication

from backcare_desktop.ui.look.fonts import load_fonts
from backcare_desktop.ui.look.theme import Theme, ThemeChoice

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

OFFSCREEN_COMPLAINT = r"^This plugin does not support (propagateSizeHints|raise)\(\)"
"""Said for windows and tooltips; it is about the platform, not about us."""

OUTSIDE = QPoint(9000, 9000)
"""Where the pointer lights up nothing."""

FONTS = Path(__file__).parents[2] / "assets" / "fonts"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let tests show windows on a platform without a window manager."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore(OFFSCREEN_COMPLAINT))


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Theme:
    """Load the fonts and dress the application once."""
    assert load_fonts(FONTS) == []
    return Theme(qapp, ThemeChoice.LIGHT, lambda: False)


@pytest.fixture(autouse=True)
def _has_an_application(dressed: Theme) -> None:
    """Without an application Qt aborts at the first font, in whatever test it is."""


@pytest.fixture
def theme(dressed: Theme) -> Theme:
    """Give the theme, light at the start of every test, the pointer far away."""
    QCursor.setPos(OUTSIDE)
    dressed.choose(ThemeChoice.LIGHT)
    return dressed


@pytest.fixture
def show_active(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Give a function that shows a window and waits until it has the keyboard."""

    def show(window: QWidget) -> None:
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is window)

    return show
