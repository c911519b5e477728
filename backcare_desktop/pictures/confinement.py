# SPDX-License-Identifier: MIT
"""Making this process small, slow and short-lived before it touches a picture."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from backcare_desktop.pictures.bounds import (
    CACHE_BYTES,
    CPU_S,
    MEMORY_BYTES,
    NICENESS,
)


def confine_this_process() -> None:
    """Limit memory, time and what it may write, where the system can."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - Windows has none

    limits = {
        resource.RLIMIT_DATA: MEMORY_BYTES,
        resource.RLIMIT_FSIZE: CACHE_BYTES,
        # A core dump would hold the picture.
        resource.RLIMIT_CORE: 0,
    }
    for limit, most in limits.items():
        _soft, hard = resource.getrlimit(limit)
        bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
        with suppress(OSError, ValueError):
            resource.setrlimit(limit, (bound, bound))
    with suppress(OSError, ValueError):
        # A second later than it is told, so that the way it ends says why.
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_S, CPU_S + 1))
    with suppress(OSError):
        os.nice(NICENESS)
