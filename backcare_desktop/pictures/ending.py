# SPDX-License-Identifier: MIT
"""How the process for pictures ends, as its exit code."""

from __future__ import annotations

DONE = 0
"""There is an answer in the cache."""
OUT_OF_MEMORY = 3
UNREADABLE = 4
"""The file could be read a moment ago, and no more."""
