# SPDX-License-Identifier: MIT
"""Pictures of her own: decoded in a process of its own, and kept as plain pixels.

A picture comes from anywhere and may be made to harm, so the window never decodes
one. `reader` asks, without Qt; `__main__` is what it starts.
"""

from __future__ import annotations
