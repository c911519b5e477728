# SPDX-License-Identifier: MIT
"""The outside world of files: routines, exercises, pictures and history."""

from __future__ import annotations
