# SPDX-License-Identifier: MIT
"""The volume is shown for a moment, as a number and as a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from backcare_desktop.core.hearing import Hearing
from backcare_desktop.ui.pages.follow.volume_readout import STAY_MS, VolumeReadout

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from pytestqt.qtbot import QtBot

    from backcare_desktop.ui.look.theme import Theme


def painted(readout: VolumeReadout, color: QColor) -> int:
    """Count the pixels of the bottom rows in a colour."""
    image = readout.grab().toImage()
    y = image.height() - 3
    return sum(image.pixel(x, y) == color.rgb() for x in range(image.width()))


def test_it_says_when_it_has_been_seen(theme: Theme, qtbot: QtBot) -> None:
    """After its moment, and not before anything was shown."""
    readout = VolumeReadout(theme, stay_ms=0)
    qtbot.addWidget(readout)
    assert not readout._timer.isActive()
    with qtbot.waitSignal(readout.done):
        readout.show_hearing(Hearing())
    assert VolumeReadout(theme)._timer.interval() == STAY_MS == 1_500


def test_another_change_begins_the_moment_anew(theme: Theme, qtbot: QtBot) -> None:
    """Three presses are one look, which ends after the last of them."""
    readout = VolumeReadout(theme)
    qtbot.addWidget(readout)
    ended: list[bool] = []
    readout.done.connect(lambda: ended.append(True))
    for percent in (70, 60, 50):
        readout.show_hearing(Hearing(volume_percent=percent))
    readout._timer.timeout.emit()
    assert ended == [True]
    assert readout._timer.isSingleShot()


@pytest.mark.parametrize(
    ("hearing", "words"),
    [
        (Hearing(volume_percent=35), "Volume 35 %"),
        (Hearing(volume_percent=35, is_muted=True), "Muted"),
    ],
)
def test_it_can_be_heard(
    theme: Theme, qtbot: QtBot, hearing: Hearing, words: str
) -> None:
    """What is painted has a name."""
    readout = VolumeReadout(theme)
    qtbot.addWidget(readout)
    readout.show_hearing(hearing)
    assert readout.accessibleName() == readout.words == words


def test_the_line_is_as_long_as_it_is_loud(theme: Theme, qtbot: QtBot) -> None:
    """Half as loud is half as long; muted it is empty, and it stays in its room."""
    readout = VolumeReadout(theme)
    qtbot.addWidget(readout)
    readout.resize(152, 48)
    lengths = []
    for hearing in (
        Hearing(volume_percent=100),
        Hearing(volume_percent=50),
        Hearing(volume_percent=100, is_muted=True),
    ):
        readout.show_hearing(hearing)
        lengths.append(painted(readout, theme.tokens.primary))
    full, half, muted = lengths
    assert 120 <= full <= 152
    assert half == pytest.approx(full / 2, abs=12)
    assert muted == 0
