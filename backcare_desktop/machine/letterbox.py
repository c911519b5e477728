# SPDX-License-Identifier: MIT
"""Where a thread drops what the window's thread shall hear."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Letterbox(QObject):
    """Belongs to the thread that works, so that it is there as long as that lasts.

    Signals:
        dropped(object): one letter; connect it to a slot of a QObject of the window's
            thread, and it arrives there, in order.
    """

    dropped = Signal(object)
