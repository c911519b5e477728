# SPDX-License-Identifier: MIT
"""The window: draws values and forwards wishes; decides nothing about the domain."""

from __future__ import annotations
