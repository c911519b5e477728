# SPDX-License-Identifier: MIT
"""Whether the desktop asks for less movement."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QStyle


def desktop_is_still() -> bool:
    """Tell what Qt knows of it; a desktop that says nothing lets things move."""
    return not QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animate)
