# SPDX-License-Identifier: MIT
"""A slider that arrows move and the wheel does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest

from backcare_desktop.ui.widgets.calm_slider import CalmSlider

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_arrows_move_it_and_the_wheel_passes_by(qtbot: QtBot) -> None:
    """The wheel is left to the page around it."""
    slider = CalmSlider("Week", 0, 40)
    qtbot.addWidget(slider)
    slider.setValue(20)
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert slider.value() == 21
    event = QWheelEvent(
        *(QPointF(5, 5), QPointF(5, 5), QPoint(0, 0), QPoint(0, 120)),
        *(Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier),
        *(Qt.ScrollPhase.NoScrollPhase, False),
    )
    slider.wheelEvent(event)
    assert slider.value() == 21
    assert not event.isAccepted()
