# SPDX-License-Identifier: MIT
"""Buttons whose words can be read from the mat, like everything else there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy

from backcare_desktop.ui.look.fonts import TextStyle, Type
from backcare_desktop.ui.widgets.buttons import Button, ButtonKind

if TYPE_CHECKING:
    from backcare_desktop.ui.look.glyphs import IconName
    from backcare_desktop.ui.look.theme import Theme

HEIGHT_PX = 72
FOCUS_GAP_PX = 4


class LargeButton(Button):
    """A button with words of the follow-along page's smallest size."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        kind: ButtonKind = "plain",
        icon: IconName | None = None,
    ) -> None:
        super().__init__(theme, text, kind=kind, icon=icon, height_px=HEIGHT_PX)
        self._style = TextStyle(Type.FOLLOW_TEXT.px, 600)
        self.setProperty("focusGap", FOCUS_GAP_PX)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._measure()

    def _measure(self) -> None:
        super()._measure()
        self.padding_px = round(20 * self._scale)
        self.line_padding_px = 0
