# SPDX-License-Identifier: MIT
"""The follow-along page: one picture, one verb, one number, read from 2 m."""

from __future__ import annotations
