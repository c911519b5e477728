# SPDX-License-Identifier: MIT
"""The Settings page with a dressed figure, on a day that tests agree on."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.settings import Settings
from backcare_desktop.resources import asset
from backcare_desktop.storage.scenes import load_looks, load_scenes
from backcare_desktop.ui.pages.settings.settings_page import SettingsPage
from backcare_desktop.ui.themed_stage import Wardrobe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from backcare_desktop.core.figure.scene import Scene
    from backcare_desktop.ui.look.theme import Theme

TODAY = date(2026, 11, 21)


@pytest.fixture(scope="session")
def scenes() -> dict[str, Scene]:
    """Every shipped scene."""
    return load_scenes(asset("poses"))


@pytest.fixture
def wardrobe(theme: Theme, scenes: dict[str, Scene]) -> Iterator[Wardrobe]:
    """What she can wear."""
    made = Wardrobe(load_looks(asset("looks.yaml")), theme, scenes=scenes)
    yield made
    made.deleteLater()


@pytest.fixture
def page(
    qtbot: QtBot, wardrobe: Wardrobe, show_active: Callable[[QWidget], None]
) -> Iterator[SettingsPage]:
    """The page as it is at first, in a window of the usual size."""
    host = QWidget()
    qtbot.addWidget(host)
    layout = QVBoxLayout(host)
    layout.setContentsMargins(0, 0, 0, 0)
    made = SettingsPage(wardrobe)
    layout.addWidget(made)
    host.resize(1166, 768)
    made.show_settings(Settings(), TODAY, desktop_is_still=False)
    show_active(host)
    yield made
    host.close()
