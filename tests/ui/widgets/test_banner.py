# SPDX-License-Identifier: MIT
"""A banner says what is wrong, or calm, and offers what mends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QBoxLayout

from backcare_desktop.ui.look.theme import Theme, ThemeChoice
from backcare_desktop.ui.widgets.banner import Banner, BannerTone

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TITLE = "hip-set.yaml could not be read"
DETAIL = "hip-set.yaml:14:11: steps[2].reps is not a number; write 8"


def test_it_says_title_and_reason(theme: Theme, qtbot: QtBot) -> None:
    """Both are its accessible name; without a reason the title alone."""
    banner = Banner(theme, TITLE, DETAIL)
    qtbot.addWidget(banner)
    assert banner.accessibleName() == f"{TITLE}. {DETAIL}"
    banner.show_message("Saved", tone="calm")
    assert banner.accessibleName() == "Saved"


def test_actions_are_buttons(theme: Theme, qtbot: QtBot) -> None:
    """What mends it is one click or key away."""
    banner = Banner(theme, TITLE, DETAIL)
    qtbot.addWidget(banner)
    action = banner.add_action("Open")
    with qtbot.waitSignal(action.clicked):
        QTest.keyClick(action, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("tone", "ground"), [("warning", "stop_soft"), ("calm", "primary_soft")]
)
def test_the_ground_tells_the_tone(
    theme: Theme, qtbot: QtBot, tone: BannerTone, ground: str
) -> None:
    """A warning is red, a calm word is teal, in both themes."""
    banner = Banner(theme, TITLE, DETAIL, tone)
    qtbot.addWidget(banner)
    banner.resize(1000, 64)
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        theme.choose(choice)
        shown = banner.grab().toImage().pixelColor(6, 32)
        assert shown == getattr(theme.tokens, ground)


def test_a_narrow_banner_puts_actions_below(theme: Theme, qtbot: QtBot) -> None:
    """The words keep room enough to be read."""
    banner = Banner(theme, TITLE, DETAIL)
    banner.add_action("Try again", "quiet")
    banner.add_action("Open")
    qtbot.addWidget(banner)
    banner.resize(1000, 64)
    banner.show()
    assert banner._row.direction() == QBoxLayout.Direction.LeftToRight
    banner.resize(420, 200)
    qtbot.waitUntil(lambda: banner._row.direction() == QBoxLayout.Direction.TopToBottom)
