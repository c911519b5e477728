# SPDX-License-Identifier: MIT
"""Contact sheets of the figure: every picture that can be shown, on paper to judge."""

from __future__ import annotations
