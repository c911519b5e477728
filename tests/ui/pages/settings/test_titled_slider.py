# SPDX-License-Identifier: MIT
"""A slider says where it stands, and only a hand moves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backcare_desktop.ui.pages.settings.titled_slider import TitledSlider, volume_slider

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from backcare_desktop.ui.look.theme import Theme


@pytest.fixture
def volume(theme: Theme, qtbot: QtBot) -> TitledSlider:
    """Give a slider from silence to full."""
    made = volume_slider(theme, "Volume")
    qtbot.addWidget(made)
    return made


def test_what_is_shown_was_not_chosen(volume: TitledSlider) -> None:
    """A value between two steps stays what it is."""
    chosen: list[int] = []
    volume.value_chosen.connect(chosen.append)
    volume.show_value(83, "Volume: 83 %")
    assert chosen == []
    assert volume.slider.value() == 17
    assert volume.words == volume.slider.accessibleDescription() == "Volume: 83 %"


def test_arrows_move_it_by_a_step(volume: TitledSlider) -> None:
    """From one end to the other, and not beyond."""
    chosen: list[int] = []
    volume.value_chosen.connect(chosen.append)
    volume.show_value(95, "")
    for _ in range(3):
        QTest.keyClick(volume.slider, Qt.Key.Key_Right)
    QTest.keyClick(volume.slider, Qt.Key.Key_Home)
    assert chosen == [100, 0]
