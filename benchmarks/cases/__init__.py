# SPDX-License-Identifier: MIT
"""The benchmarks: each file here is one, and its `measure()` yields measurements.

Each runs in a process of its own, so that none pays for another's memory.
"""

from __future__ import annotations
