# SPDX-License-Identifier: MIT
"""What each key wishes for: hands are on the floor, so one key for everything."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from PySide6.QtCore import Qt

Wish: TypeAlias = Literal[
    "toggle", "next", "previous", "repeat", "done", "full_screen", "stop", "mute"
]

PRESSES_BUTTONS: Final = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}

WISHES: Final[dict[Qt.Key, Wish]] = {
    Qt.Key.Key_Space: "toggle",
    Qt.Key.Key_MediaTogglePlayPause: "toggle",
    Qt.Key.Key_MediaPlay: "toggle",
    Qt.Key.Key_MediaPause: "toggle",
    Qt.Key.Key_Right: "next",
    Qt.Key.Key_PageDown: "next",
    Qt.Key.Key_MediaNext: "next",
    Qt.Key.Key_Left: "previous",
    Qt.Key.Key_PageUp: "previous",
    Qt.Key.Key_MediaPrevious: "previous",
    Qt.Key.Key_R: "repeat",
    Qt.Key.Key_Return: "done",
    Qt.Key.Key_Enter: "done",
    Qt.Key.Key_F: "full_screen",
    Qt.Key.Key_F11: "full_screen",
    Qt.Key.Key_S: "stop",
    Qt.Key.Key_MediaStop: "stop",
    Qt.Key.Key_M: "mute",
}

VOLUME_STEPS: Final[dict[Qt.Key, int]] = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
"""Louder and softer by one step a press. A key that is held is one press here too:
repeated thirty times a second it would be at its loudest before she can let go."""
