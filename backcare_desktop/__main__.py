# SPDX-License-Identifier: MIT
"""`python -m backcare_desktop`: window and command line in one."""

from __future__ import annotations

import sys

from backcare_desktop.cli.main import main as run


def main() -> None:
    """Start, and give the operating system the exit code."""
    sys.exit(run())


if __name__ == "__main__":
    main()
