# SPDX-License-Identifier: MIT
"""What the computer itself does while she exercises: its screen, keys and sleep."""

from __future__ import annotations
