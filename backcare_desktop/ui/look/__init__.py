# SPDX-License-Identifier: MIT
"""The visual language: colours, type, icons and the style of stock controls."""

from __future__ import annotations
