# SPDX-License-Identifier: MIT
"""Lines arrive whole, however they are cut up on the way."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.core.sound_lines import LONGEST_LINE, Unreadable, parse_command
from backcare_desktop.sound.line_reader import LineReader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


class Pipe:
    """A reader, what it has read, and the end to write to."""

    def __init__(self) -> None:
        self.read, self.write = os.pipe()
        self.lines: list[str] = []
        self.reader = LineReader(self.read)
        self.reader.line_came.connect(self.lines.append)


@pytest.fixture(params=["posix", "thread"])
def pipe(
    request: pytest.FixtureRequest, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Pipe]:
    """Both ways of reading: by a notifier, and by a thread as on Windows."""
    assert qtbot
    if request.param == "thread":
        monkeypatch.setattr(sys, "platform", "win32")
    elif sys.platform == "win32":
        pytest.skip("Windows has no notifier for a pipe")
    pipe = Pipe()
    pipe.reader.start()
    yield pipe
    os.close(pipe.read)


def test_lines_come_whole(pipe: Pipe, qtbot: QtBot) -> None:
    """Also when a line, or a letter, comes in pieces."""
    data = '{"is": "quit"}\n{"is": "sché"}\nthe rest\n'.encode()
    for place in range(0, len(data), 17):
        os.write(pipe.write, data[place : place + 17])
    qtbot.waitUntil(lambda: len(pipe.lines) == 3)
    assert pipe.lines == ['{"is": "quit"}', '{"is": "sché"}', "the rest"]
    with qtbot.waitSignal(pipe.reader.ended):
        os.close(pipe.write)


def test_bytes_that_are_no_text_are_lines_too(pipe: Pipe, qtbot: QtBot) -> None:
    """Unreadable ones."""
    os.write(pipe.write, b"\xff\xfe\n")
    qtbot.waitUntil(lambda: bool(pipe.lines))
    assert isinstance(parse_command(pipe.lines[0]), Unreadable)
    with qtbot.waitSignal(pipe.reader.ended):
        os.close(pipe.write)


def test_an_endless_line_does_not_fill_the_memory(pipe: Pipe, qtbot: QtBot) -> None:
    """It is cut, and what follows its end is read again."""
    for _ in range(8):
        pipe.reader._take(b"x" * LONGEST_LINE)
    assert len(pipe.reader._rest) <= LONGEST_LINE + 1
    os.write(pipe.write, b"\nnext\n")
    qtbot.waitUntil(lambda: len(pipe.lines) == 2)
    assert isinstance(parse_command(pipe.lines[0]), Unreadable)
    assert pipe.lines[1] == "next"
    with qtbot.waitSignal(pipe.reader.ended):
        os.close(pipe.write)


def test_a_closed_descriptor_is_the_end(qtbot: QtBot) -> None:
    """Whatever becomes of the input, the process learns that nobody is there."""
    reader = LineReader(os.open(os.devnull, os.O_WRONLY))
    with qtbot.waitSignal(reader.ended):
        reader._read()
    os.close(reader._descriptor)
