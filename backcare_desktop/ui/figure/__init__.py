# SPDX-License-Identifier: MIT
"""The moving figure, painted: one stage that any page can put on its ground."""

from __future__ import annotations
