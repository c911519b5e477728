# SPDX-License-Identifier: MIT
"""A section of the settings: a card with a heading that can be put back as it came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.pages.wrapped_text import Words
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.card import Card

if TYPE_CHECKING:
    from backcare_desktop.ui.look.theme import Theme

PADDING_PX = 24
GAP_PX = 16
TITLE_GAP_PX = 6
RESET_PX = 40


class Section(Card):
    """One card of the page; its controls go into `body`.

    Signals:
        changed(object): she chose another value of this section.
        reset_wanted(): all of it as it came.
    """

    changed = Signal(object)
    reset_wanted = Signal()

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(theme)
        self._theme = theme
        self.setAccessibleName(title)
        self.reset_button = Button(
            theme, self.tr("Reset"), kind="quiet", height_px=RESET_PX
        )
        self.reset_button.padding_px = 12
        self.reset_button.setAccessibleName(
            self.tr("Reset: {section}").format(section=title)
        )
        self.reset_button.setToolTip(self.tr("Put this section back as it came"))
        keeps_room = QSizePolicy(self.reset_button.sizePolicy())
        keeps_room.setRetainSizeWhenHidden(True)
        self.reset_button.setSizePolicy(keeps_room)
        self.reset_button.clicked.connect(self.reset_wanted)
        top = QHBoxLayout()
        middle = Qt.AlignmentFlag.AlignVCenter
        top.addWidget(Words(theme, title, Type.CARD_TITLE), 0, middle)
        top.addStretch(1)
        top.addWidget(self.reset_button, 0, middle)
        # A button without a ground ends, to the eye, where its words end.
        beyond_px = self.reset_button.padding_px
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP_PX)
        self.body.setContentsMargins(0, 0, beyond_px, 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(PADDING_PX, 16, PADDING_PX - beyond_px, PADDING_PX)
        whole.setSpacing(8)
        whole.addLayout(top)
        whole.addLayout(self.body)

    def show_value(self, value: object, usual: object) -> None:
        """Show a value, and offer the way back where it is not the usual one."""
        self.reset_button.setVisible(value != usual)
        self.show_choices(value)

    def show_choices(self, value: object) -> None:
        """Bring the controls in line with a value."""
        raise NotImplementedError


def titled(theme: Theme, title: str, control: QWidget) -> QVBoxLayout:
    """A control under its name."""
    column = QVBoxLayout()
    column.setSpacing(TITLE_GAP_PX)
    column.addWidget(Words(theme, title, Type.SMALL_BOLD))
    column.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft)
    return column
