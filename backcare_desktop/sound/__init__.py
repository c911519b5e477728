# SPDX-License-Identifier: MIT
"""The voice and the tones: two processes of one program, which may die alone."""

from __future__ import annotations
