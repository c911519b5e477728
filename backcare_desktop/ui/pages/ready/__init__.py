# SPDX-License-Identifier: MIT
"""What is to be read before a routine starts."""

from __future__ import annotations
