# SPDX-License-Identifier: MIT
"""The second front end: everything that needs no window."""

from __future__ import annotations
