# SPDX-License-Identifier: MIT
"""`python -m backcare_desktop.sound tones FOLDER` and `… voice`: one process each.

Two, because making a speech engine blocks for seconds, and tones must not wait.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLoggingCategory, QTimer

from backcare_desktop.core.sound_lines import LONGEST_TEXT, Unreadable, parse_command
from backcare_desktop.core.sound_messages import Trouble, TroubleKind
from backcare_desktop.sound.line_reader import LineReader
from backcare_desktop.sound.post import private_output, teller
from backcare_desktop.sound.quiet_end import end_quietly_on_abort

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.core.sound_messages import Event
    from backcare_desktop.sound.tones import Tones
    from backcare_desktop.sound.voice import SpeakingProcess


def main() -> None:
    """Serve one window until it is gone."""
    parser = argparse.ArgumentParser(prog="backcare_desktop.sound")
    roles = parser.add_subparsers(dest="role", required=True)
    tones = roles.add_parser("tones", help="play cues")
    tones.add_argument("folder", type=Path, help="where the sound files are")
    roles.add_parser("voice", help="say phrases")
    arguments = parser.parse_args()
    # Ctrl+C in a terminal is for the window, which then closes our input.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_quietly_on_abort()
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    app = QCoreApplication(sys.argv[:1])
    app.setApplicationName("Backcare")
    folder = arguments.folder if arguments.role == "tones" else None
    serve(app, folder, teller(private_output()))


def serve(
    app: QCoreApplication, folder: Path | None, tell: Callable[[Event], None]
) -> None:
    """Run the event loop; it never returns."""

    def confess(*error: Any) -> None:
        report = "".join(traceback.format_exception(*error))
        tell(Trouble(TroubleKind.BUG, report[-LONGEST_TEXT:]))

    sys.excepthook = confess
    worker = _worker(folder, tell)
    reader = LineReader(sys.stdin.fileno())

    def take(line: str) -> None:
        command = parse_command(line)
        if isinstance(command, Unreadable):
            tell(Trouble(TroubleKind.BAD_LINE, command.why[:200]))
        else:
            worker.handle(command)

    reader.line_came.connect(take)
    reader.ended.connect(lambda: end(0))
    worker.ended.connect(end)
    QTimer.singleShot(0, worker, worker.start)
    QTimer.singleShot(0, reader, reader.start)
    end(app.exec())


def _worker(
    folder: Path | None, tell: Callable[[Event], None]
) -> Tones | SpeakingProcess:
    # Each process loads only the half of Qt that it needs.
    if folder is None:
        from backcare_desktop.sound.voice import SpeakingProcess  # noqa: PLC0415

        return SpeakingProcess(_now_ms, tell)
    from backcare_desktop.sound.tones import Tones  # noqa: PLC0415

    return Tones(folder, _now_ms, tell)


def _now_ms() -> int:
    return time.monotonic_ns() // 1_000_000


def end(code: int) -> None:
    """Leave at once: taking sound systems down in good order may hang or abort."""
    os._exit(code)


if __name__ == "__main__":
    main()
