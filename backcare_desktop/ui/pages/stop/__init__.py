# SPDX-License-Identifier: MIT
"""After STOP: what happened, and whom to call."""

from __future__ import annotations
