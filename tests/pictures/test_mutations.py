# SPDX-License-Identifier: MIT
"""Sound pictures with a few wrong bytes, through Qt's real decoders."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.pictures.decoding_worker import LENGTH
from tests.pictures.painted_pictures import painted
from tests.pictures.written_pictures import animated_webp, gif, svg, two_sided_png

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
SOUND = [
    two_sided_png(12, 9),
    painted("png"),
    painted("jpeg"),
    painted("webp"),
    gif(12, 9, [(1, 10), (2, 10), (3, 10)]),
    animated_webp([painted("webp")] * 3, (60, 40), 70),
    svg('<g transform="rotate(9)"><path d="M1 2C3 4 5 6 7 8Z" fill="#f00"/></g>'),
]


@pytest.fixture(scope="module")
def worker() -> Iterator[subprocess.Popen[bytes]]:
    """A process that decodes whatever it is given."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.pictures.decoding_worker"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        yield process
        process.kill()


def entry_length(worker: subprocess.Popen[bytes], content: bytes) -> int:
    """How long the entry of a picture is; 0 when its decoder has died."""
    assert worker.stdin is not None
    assert worker.stdout is not None
    worker.stdin.write(LENGTH.pack(len(content)) + content)
    worker.stdin.flush()
    answer = worker.stdout.read(LENGTH.size)
    return int(LENGTH.unpack(answer)[0]) if answer else 0


CHANGES = st.lists(
    st.tuples(
        st.floats(0, 1),
        st.sampled_from(["replace", "insert", "remove"]),
        st.binary(min_size=1, max_size=6),
    ),
    min_size=1,
    max_size=5,
)


def changed(content: bytes, changes: list[tuple[float, str, bytes]]) -> bytes:
    """A file with a few wrong, added or missing bytes."""
    for share, way, some in changes:
        at = int(share * len(content))
        skipped = 0 if way == "insert" else len(some)
        put = b"" if way == "remove" else some
        content = content[:at] + put + content[at + skipped :]
    return content


@given(st.sampled_from(SOUND), CHANGES)
def test_a_mutated_picture_ends_in_an_entry(
    worker: subprocess.Popen[bytes],
    content: bytes,
    changes: list[tuple[float, str, bytes]],
) -> None:
    """A picture or a reason; no decoder dies of it, and none needs another process."""
    assert entry_length(worker, changed(content, changes)) > 0


@given(st.sampled_from(SOUND), st.integers(2, 40), st.binary(max_size=300))
def test_noise_after_a_right_beginning_ends_in_an_entry(
    worker: subprocess.Popen[bytes], content: bytes, start: int, noise: bytes
) -> None:
    """The first bytes promise a picture, the rest is anything."""
    assert entry_length(worker, content[:start] + noise) > 0


def test_a_sound_picture_makes_a_longer_entry_than_a_refusal(
    worker: subprocess.Popen[bytes],
) -> None:
    """So the tests above are about real decoding."""
    refused = entry_length(worker, b"nothing")
    assert all(entry_length(worker, content) > refused for content in SOUND)
