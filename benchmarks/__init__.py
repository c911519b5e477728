# SPDX-License-Identifier: MIT
"""Measurements against real parts; figures, not verdicts."""

from __future__ import annotations
