# SPDX-License-Identifier: MIT
"""How media keys, headsets and desktop panels know a player on Linux (MPRIS 2)."""

from __future__ import annotations
