# SPDX-License-Identifier: MIT
"""The process for one picture: a request comes in as a line, pixels go into a file.

`{"picture": path, "folder": path}` on standard input; nothing is printed. Whoever
asked looks for the picture in the cache, under the hash of its content.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

from backcare_desktop.pictures.confinement import confine_this_process
from backcare_desktop.pictures.ending import DONE, OUT_OF_MEMORY, UNREADABLE
from backcare_desktop.pictures.refusal import RefusedError


def main() -> int:
    """Decode the picture that is asked for, and keep it or why it is refused."""
    request = json.loads(sys.stdin.buffer.readline())
    confine_this_process()
    # Qt is loaded within the limits, and so is everything that touches the content.
    from backcare_desktop.pictures.cache import keep  # noqa: PLC0415
    from backcare_desktop.pictures.decoding import decode  # noqa: PLC0415
    from backcare_desktop.pictures.source import read_source  # noqa: PLC0415

    try:
        content = read_source(Path(request["picture"]))
    except RefusedError:
        return UNREADABLE
    folder = Path(request["folder"])
    try:
        keep(folder, hashlib.sha256(content).hexdigest(), decode(content))
    except MemoryError:
        return OUT_OF_MEMORY
    return DONE


if __name__ == "__main__":
    sys.exit(main())
