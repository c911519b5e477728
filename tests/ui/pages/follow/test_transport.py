# SPDX-License-Identifier: MIT
"""The small controls: each has a name, a signal, and room for a finger."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backcare_desktop.core.hearing import Hearing
from backcare_desktop.ui.pages.follow.transport import Transport

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from backcare_desktop.ui.look.theme import Theme


@pytest.fixture
def transport(theme: Theme, qtbot: QtBot) -> Transport:
    """Give the row of controls."""
    made = Transport(theme)
    qtbot.addWidget(made)
    return made


def test_each_button_has_its_own_signal(transport: Transport) -> None:
    """Pressed one after the other, each tells its wish once."""
    told: list[str] = []
    names = ("previous", "toggle", "next", "repeat", "mute", "full_screen")
    for name in names:
        signal = getattr(transport, f"{name}_wanted")
        signal.connect(lambda *_, name=name: told.append(name))
    for button, _ in transport._buttons:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told == list(names)


def test_each_button_has_a_name_and_its_key(transport: Transport) -> None:
    """Only icons are seen, so the name and the tooltip say what they do."""
    names = [button.accessibleName() for button, _ in transport._buttons]
    assert len(set(names)) == len(names) == 6
    assert all(name.endswith(")") for name in names)
    assert [button.toolTip() for button, _ in transport._buttons] == names


def test_the_middle_button_offers_what_it_would_do(transport: Transport) -> None:
    """Pause while playing, else play."""
    transport.show_playing(False)
    assert transport._toggle.accessibleName() == "Play (Space)"
    transport.show_playing(True)
    assert transport._toggle.accessibleName() == "Pause (Space)"


@pytest.mark.parametrize(
    ("hearing", "icon", "name"),
    [
        (Hearing(), "volume", "Volume 80 %: mute (M)"),
        (Hearing(volume_percent=0), "muted", "Volume 0 %: mute (M)"),
        (Hearing(is_muted=True), "muted", "Muted, volume 80 %: sound on again (M)"),
        (Hearing(has_tones=False), "volume", "Volume 80 %: mute (M)"),
        (
            Hearing(has_tones=False, has_voice=False),
            "muted",
            "Tones and voice are off in Settings (M)",
        ),
    ],
)
def test_the_loudspeaker_tells_whether_there_is_sound(
    transport: Transport, hearing: Hearing, icon: str, name: str
) -> None:
    """Its picture says on or off, and its name how loud and what a press does."""
    transport.show_hearing(hearing)
    assert transport._volume._icon == icon
    assert transport._volume.accessibleName() == name


def test_full_screen_offers_the_way_back(transport: Transport) -> None:
    """Inside full screen the same button leads out."""
    transport.show_full_screen(True)
    assert transport._full_screen.accessibleName() == "Leave full screen (F)"
    transport.show_full_screen(False)
    assert transport._full_screen.accessibleName() == "Full screen (F)"


@pytest.mark.parametrize("scale", [0.1, 0.66, 1.0, 2.0])
def test_a_finger_finds_every_button(transport: Transport, scale: float) -> None:
    """40 px are the least, in the smallest window too."""
    transport.set_scale(scale)
    for button, _ in transport._buttons:
        assert button.sizeHint().width() >= 40
        assert button.sizeHint().height() == max(40, round(48 * scale))
