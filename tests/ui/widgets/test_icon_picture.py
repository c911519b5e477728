# SPDX-License-Identifier: MIT
"""An icon in a layout takes another shape and another colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from backcare_desktop.ui.look.theme import Theme, ThemeChoice
from backcare_desktop.ui.widgets.icon_picture import IconPicture

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_it_paints_its_token(theme: Theme, qtbot: QtBot) -> None:
    """The colour is the theme's, and changes with the icon."""
    picture = IconPicture(theme, "stop-octagon", "stop_line", 32)
    qtbot.addWidget(picture)
    picture.resize(picture.sizeHint())
    assert picture.size() == QSize(32, 32)
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        theme.choose(choice)
        shown = picture.grab().toImage().pixelColor(16, 16)
        assert shown == theme.tokens.stop_line
    picture.show_icon("stop-octagon", "ok")
    assert picture.grab().toImage().pixelColor(16, 16) == theme.tokens.ok
