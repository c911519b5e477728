# SPDX-License-Identifier: MIT
"""The user's mistakes on the command line, as sentences."""

from __future__ import annotations


class InputFault(Exception):  # noqa: N818 - a fault of the input, not of the program
    """What was typed or read is at fault; its text is one or more full lines."""
