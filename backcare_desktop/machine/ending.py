# SPDX-License-Identifier: MIT
"""How a thread ends with the object that it works for."""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

PATIENCE_S = 3.0
"""How long closing waits for a thread; a desktop that hangs must not hold the window.

One call to the desktop gives up after two seconds.
"""


def end_with(owner: QObject, end: Callable[[], None]) -> None:
    """Call `end`, perhaps twice, when Qt or Python lets go of the owner, or at exit.

    Qt's `destroyed` knows `end` only weakly, so it stays silent when Python collects
    both together; Python notices nothing while it holds an object that Qt has deleted.
    """
    owner.destroyed.connect(end)
    weakref.finalize(owner, end)
