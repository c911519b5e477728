# SPDX-License-Identifier: MIT
"""The domain, pure: no Qt, YAML, SQL, clock, randomness or files."""

from __future__ import annotations
