# SPDX-License-Identifier: MIT
"""How it was: pain, effort and a note after a session."""

from __future__ import annotations
