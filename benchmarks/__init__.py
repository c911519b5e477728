# SPDX-License-Identifier: MIT
"""Measures what a person would feel, and holds it against the budgets."""

from __future__ import annotations
