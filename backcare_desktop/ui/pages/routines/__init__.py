# SPDX-License-Identifier: MIT
"""The library as cards."""

from __future__ import annotations
