# SPDX-License-Identifier: MIT
"""A group of exclusive buttons is one stop for Tab: the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QAbstractButton


def keep_one_stop(buttons: Sequence[QAbstractButton]) -> None:
    """Let Tab stop at the chosen button, or at the first one while none is.

    Qt does so only from the moment that one of them has had the focus.
    """
    chosen = next((one for one in buttons if one.isChecked()), buttons[0])
    for one in buttons:
        is_stop = one is chosen
        one.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
        )
