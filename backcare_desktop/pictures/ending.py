# SPDX-License-Identifier: MIT
"""How the process for pictures ends, as its exit code."""

from __future__ import annotations

import signal

DONE = 0
"""There is an answer in the cache."""
OUT_OF_MEMORY = 3
OUT_OF_TIME = -int(getattr(signal, "SIGXCPU", 0)) or None
"""As the window sees the end of a process that has used up its processor time."""
UNREADABLE = 4
"""The file could be read a moment ago, and no more."""
