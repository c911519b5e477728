# SPDX-License-Identifier: MIT
"""Dying without a scene: sound libraries abort when their daemon dies."""

from __future__ import annotations

import ctypes
import signal
import sys


def end_quietly_on_abort() -> None:
    """Let an abort end this process like an exit: no core dump, no crash report.

    Its parent expects it and starts another one; she need not be told of a crash. The
    handler is C's own `_exit`, as no Python runs after an abort; the exit code is 6.
    """
    if sys.platform == "win32":
        return
    c_library = ctypes.CDLL(None)
    c_library.signal.argtypes = [ctypes.c_int, ctypes.c_void_p]
    c_library.signal.restype = ctypes.c_void_p
    leave = ctypes.cast(c_library._exit, ctypes.c_void_p)  # noqa: SLF001 - its name in C
    c_library.signal(signal.SIGABRT, leave)
