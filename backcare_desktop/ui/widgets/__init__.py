# SPDX-License-Identifier: MIT
"""Small widgets that wear the visual language; pages are made of them."""

from __future__ import annotations
