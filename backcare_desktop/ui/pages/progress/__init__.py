# SPDX-License-Identifier: MIT
"""Looking back: minutes per week and every session."""

from __future__ import annotations
