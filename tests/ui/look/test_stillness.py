# SPDX-License-Identifier: MIT
"""What Qt knows of a wish for less movement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QCommonStyle, QStyle

from backcare_desktop.ui.look.stillness import desktop_is_still

if TYPE_CHECKING:
    import pytest


class QuietStyle(QCommonStyle):
    """The style of a desktop on which nothing is animated."""

    def styleHint(self, hint: QStyle.StyleHint, *_more: object) -> int:
        """Ask for no animation, and nothing else."""
        return 0 if hint is QStyle.StyleHint.SH_Widget_Animate else 1


def test_a_desktop_without_animation_is_still(monkeypatch: pytest.MonkeyPatch) -> None:
    """Our own style lets things move; one that does not is listened to."""
    assert not desktop_is_still()
    quiet = QuietStyle()
    monkeypatch.setattr(QApplication, "style", lambda: quiet)
    assert desktop_is_still()
