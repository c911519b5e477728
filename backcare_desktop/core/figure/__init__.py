# SPDX-License-Identifier: MIT
"""The woman who shows the movements, as pure geometry: keyframes in, joints out."""

from __future__ import annotations
