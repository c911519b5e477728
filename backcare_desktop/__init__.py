# SPDX-License-Identifier: MIT
"""Backcare: gentle, timed back-care routines for pregnancy."""

from __future__ import annotations

__version__ = "0.1.0"
