# SPDX-License-Identifier: MIT
"""The way back to the window: one line per event, or the end when nobody listens."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from backcare_desktop.core.sound_lines import format_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.core.sound_messages import Event


def private_output() -> int:
    """Keep standard output to ourselves: what libraries print goes to the errors."""
    ours = os.dup(1)
    os.dup2(2, 1)
    return ours


def teller(descriptor: int) -> Callable[[Event], None]:
    """A function that writes events; it ends the process when the window has died."""

    def tell(event: Event) -> None:
        rest = f"{format_line(event)}\n".encode("ascii")
        try:
            while rest:
                rest = rest[os.write(descriptor, rest) :]
        except OSError:
            os._exit(0)

    return tell
