# SPDX-License-Identifier: MIT
"""Buttons of the follow-along page are read from two metres."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from backcare_desktop.ui.pages.follow.large_button import LargeButton

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from backcare_desktop.ui.look.theme import Theme


@pytest.mark.parametrize("scale", [0.66, 1.0, 1.9])
def test_words_and_height_scale_together(
    theme: Theme, qtbot: QtBot, scale: float
) -> None:
    """40 px words in a button of 72, at every scale."""
    button = LargeButton(theme, "End here")
    qtbot.addWidget(button)
    button.set_scale(scale)
    assert button.text_font().pixelSize() == round(40 * scale)
    assert button.sizeHint().height() == pytest.approx(72 * scale, abs=2)


@pytest.mark.parametrize("text", ["Resume", "Fortsetzen", "Hier beenden"])
def test_its_own_size_holds_its_words(theme: Theme, qtbot: QtBot, text: str) -> None:
    """At the size that it asks for, the words stand whole in one line."""
    button = LargeButton(theme, text, kind="main", icon="play")
    qtbot.addWidget(button)
    room = button.sizeHint().width() - 2 * button.padding_px - button.extra_px
    assert button.lines(room) == [text]
    assert button.accessibleName() in {"", text}
