# SPDX-License-Identifier: MIT
"""Settings: how the figure looks, her week, what moves, sound, and the screen.

The page is a column of sections, one for each section of `core.settings`: a card that
shows a value and tells another one. The page puts the values together.
"""

from __future__ import annotations
