# SPDX-License-Identifier: MIT
"""Decodes one picture after the other, as long as it lives: run as a program.

Takes a length in four bytes and so many bytes, and answers with the length of the
entry that they become, again and again.
"""

from __future__ import annotations

import struct
import sys

from backcare_desktop.pictures.decoding import decode

LENGTH = struct.Struct("<I")


def main() -> None:
    """Answer until nobody asks any more."""
    while header := sys.stdin.buffer.read(LENGTH.size):
        content = sys.stdin.buffer.read(*LENGTH.unpack(header))
        sys.stdout.buffer.write(LENGTH.pack(len(decode(content))))
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
