# SPDX-License-Identifier: MIT
"""What is printed or drawn into a file: handouts, film strips and single poses."""

from __future__ import annotations
