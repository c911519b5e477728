# SPDX-License-Identifier: MIT
"""Bad pictures meet the real process: each ends in a picture or in a plain reason."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.pictures import reader as reader_module
from backcare_desktop.pictures.decoded import Decoded
from backcare_desktop.pictures.reader import PictureReader, reader_for
from backcare_desktop.pictures.refusal import (
    CHANGING,
    CUT_SHORT,
    DAMAGED,
    EMPTY,
    FAILED,
    FOLDER,
    GONE,
    HOLDS_A_PICTURE,
    HOLDS_A_PROGRAM,
    HOLDS_ENTITIES,
    LINKS_IN_A_CIRCLE,
    NO_SIZE,
    NOT_A_FILE,
    REFERS_ELSEWHERE,
    STRANGE,
    STRANGE_LETTERS,
    TOO_DEEP,
    TOO_HUNGRY,
    TOO_LARGE,
    TOO_MANY_FRAMES,
    TOO_MANY_PARTS,
    TOO_MUCH_MOVEMENT,
    TOO_SLOW,
    Refusal,
    too_many_megapixels,
)
from tests.pictures.painted_pictures import painted
from tests.pictures.written_pictures import (
    BAD_CONTENT,
    coloured_png,
    svg,
    write_bad_pictures,
)

if TYPE_CHECKING:
    from collections.abc import Callable

SHORT_DEADLINE_S = 1.0
"""For the one that would take for ever."""
REASONS = {
    "empty.png": EMPTY,
    "text.png": STRANGE,
    "page.png": "It is really a web page. Save the picture itself.",
    "phone.jpg": "It is really a HEIC or AVIF photo. Save it as JPEG.",
    "half.png": CUT_SHORT,
    "half.gif": CUT_SHORT,
    "header.png": too_many_megapixels(50_000, 50_000),
    "bomb.png": too_many_megapixels(40_000, 40_000),
    "wide.jpg": too_many_megapixels(65_000, 65_000),
    "damaged.png": DAMAGED,
    "damaged.jpg": DAMAGED,
    "zero.png": DAMAGED,
    "thousands.gif": TOO_MANY_FRAMES,
    "long.gif": TOO_MUCH_MOVEMENT,
    "screen.gif": too_many_megapixels(65_535, 65_535),
    "large.png": TOO_LARGE,
    **dict.fromkeys(
        ["web.svg", "file.svg", "beside.svg", "style.svg", "fill.svg", "sheet.svg"],
        REFERS_ELSEWHERE,
    ),
    "inside.svg": HOLDS_A_PICTURE,
    "program.svg": HOLDS_A_PROGRAM,
    "pressed.svg": HOLDS_A_PROGRAM,
    "entities.svg": HOLDS_ENTITIES,
    "million.svg": TOO_MANY_PARTS,
    "deep.svg": TOO_DEEP,
    "uses.svg": TOO_SLOW,
    "loop.svg": DAMAGED,
    "zero.svg": NO_SIZE,
    "endless.svg": NO_SIZE,
    "half.svg": DAMAGED,
    "letters.svg": STRANGE_LETTERS,
    "packed.svg": "It is really packed (as SVGZ is). Save it as plain SVG or PNG.",
    "folder.png": FOLDER,
    "pipe.png": NOT_A_FILE,
    "loop.png": LINKS_IN_A_CIRCLE,
    "gone.png": GONE,
}
NO_HARM = {"deep-bomb.png": (7_000, 7_000), "closed.png": (8, 8)}
"""Large, but within the bounds; closed, but not for root."""


@pytest.fixture(scope="session")
def bad_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write every bad picture, once."""
    folder = tmp_path_factory.mktemp("bad")
    write_bad_pictures(folder)
    return folder


@pytest.fixture
def reader(tmp_path: Path) -> PictureReader:
    """A reader with an empty cache."""
    return PictureReader(tmp_path / "cache")


def test_every_bad_picture_is_looked_at() -> None:
    """A new one comes with what is to be said about it."""
    assert REASONS.keys() | NO_HARM.keys() >= BAD_CONTENT.keys()


@pytest.mark.parametrize("name", REASONS)
def test_a_bad_picture_ends_in_its_reason(
    name: str, bad_folder: Path, tmp_path: Path
) -> None:
    """In words for her; and the second time nothing is decoded."""
    deadline_s = SHORT_DEADLINE_S if name == "uses.svg" else 60.0
    reader = PictureReader(tmp_path / "cache", deadline_s)
    found = reader.look_up(bad_folder / name, whole=True)
    assert isinstance(found, Refusal)
    assert found.reason == REASONS[name]
    assert reader.reason_against(bad_folder / name) == REASONS[name]


@pytest.mark.parametrize(("name", "size"), NO_HARM.items())
def test_what_is_only_large_is_shown(
    name: str, size: tuple[int, int], bad_folder: Path, tmp_path: Path
) -> None:
    """A picture of 49 megapixels with 16 bits a channel is within the bounds."""
    path = bad_folder / name
    if not os.access(path, os.R_OK):
        pytest.skip("only root may read it")
    found = PictureReader(tmp_path / "cache", 60.0).look_up(path, whole=True)
    assert isinstance(found, Decoded)
    assert (found.width, found.height) == size


@pytest.mark.parametrize("kind", ["webp", "jpeg", "png"])
def test_a_picture_cut_in_half_is_refused(
    kind: str, reader: PictureReader, tmp_path: Path
) -> None:
    """Half a movement is worse than none."""
    content = painted(kind, 400, 300)
    path = tmp_path / f"a.{kind}"
    path.write_bytes(content[: len(content) // 2])
    assert reader.reason_against(path) == CUT_SHORT


def test_a_jpeg_called_png_is_shown(reader: PictureReader, tmp_path: Path) -> None:
    """Browsers save it so, and everything else shows it."""
    path = tmp_path / "photo.png"
    path.write_bytes(painted("jpeg"))
    assert reader.reason_against(path) is None


@pytest.mark.parametrize(
    "content", [painted("png"), b"nothing", svg("<g/>")], ids=["good", "bad", "svg"]
)
def test_nothing_is_decoded_twice(
    content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pictures and refusals are kept; another name for the same file is no other."""
    first, second = tmp_path / "a.png", tmp_path / "b.png"
    first.write_bytes(content)
    before = reader_for(tmp_path).look_up(first)
    monkeypatch.setattr(reader_module, "_started", None)
    second.write_bytes(content)
    assert reader_for(tmp_path).look_up(second) == before


def test_the_cache_is_hers_alone(tmp_path: Path) -> None:
    """Made when it is first needed, in folders that only she may open."""
    data = tmp_path / "data"
    reader = reader_for(data)
    assert not data.exists()
    (tmp_path / "a.png").write_bytes(coloured_png(4, 4, (1, 2, 3)))
    reader.look_up(tmp_path / "a.png")
    folders = [data, data / "cache", data / "cache/pictures"]
    assert [stat.S_IMODE(path.stat().st_mode) for path in folders] == [0o700] * 3
    (entry,) = (data / "cache/pictures").iterdir()
    assert stat.S_IMODE(entry.stat().st_mode) == 0o600


def test_a_place_that_cannot_be_written_is_no_hindrance(tmp_path: Path) -> None:
    """Then pictures are kept for this session only."""
    (tmp_path / "cache").write_bytes(b"a file in the way")
    picture = tmp_path / "a.png"
    picture.write_bytes(coloured_png(4, 4, (1, 2, 3)))
    reader = reader_for(tmp_path)
    assert isinstance(reader.look_up(picture), Decoded)
    spare = reader._folder
    assert spare is not None
    assert spare.is_dir()
    reader.close()
    assert not spare.exists()


def running(code: str) -> Callable[[], subprocess.Popen[bytes]]:
    """A process in place of the real one."""
    return lambda: subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE)


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("import os; os.abort()", FAILED),
        ("import os; os.kill(os.getpid(), 9)", FAILED),
        ("import os; os.kill(os.getpid(), 24)", TOO_SLOW),
        ("raise SystemExit(3)", TOO_HUNGRY),
        ("while True: pass", TOO_SLOW),
        ("raise SystemExit(0)", CHANGING),
        ("raise SystemExit(4)", CHANGING),
    ],
)
def test_however_the_process_ends_there_is_a_reason(
    code: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A crash, too much memory, too much time, a file that changes meanwhile."""
    picture = tmp_path / "a.png"
    picture.write_bytes(coloured_png(4, 4, (1, 2, 3)))
    monkeypatch.setattr(reader_module, "_started", running(code))
    reader = PictureReader(tmp_path / "cache", SHORT_DEADLINE_S)
    assert reader.look_up(picture) == Refusal(reason, passing=True)


def test_a_file_that_vanishes_is_not_held_against_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Gone between two looks, it is shown as soon as it is back."""
    picture = tmp_path / "a.png"
    content = coloured_png(4, 4, (1, 2, 3))
    picture.write_bytes(content)
    start = reader_module._started

    def started_too_late() -> subprocess.Popen[bytes]:
        picture.unlink(missing_ok=True)
        return start()

    monkeypatch.setattr(reader_module, "_started", started_too_late)
    reader = PictureReader(tmp_path / "cache")
    assert reader.look_up(picture) == Refusal(CHANGING, passing=True)
    monkeypatch.undo()
    picture.write_bytes(content)
    assert isinstance(reader.look_up(picture), Decoded)


def test_the_process_has_less_memory_than_a_bomb_needs(tmp_path: Path) -> None:
    """Where the system can limit it; what it tries beyond ends in a reason."""
    code = (
        "from backcare_desktop.pictures.confinement import confine_this_process\n"
        "confine_this_process()\n"
        "try:\n    bytearray(1536 * 1024 * 1024)\n"
        "except MemoryError:\n    raise SystemExit(3)\n"
    )
    if sys.platform != "linux":
        pytest.skip("only Linux counts every kind of memory")
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, check=False)
    assert done.returncode == 3
    assert list(tmp_path.iterdir()) == []


def test_a_name_of_any_bytes_is_found(reader: PictureReader, tmp_path: Path) -> None:
    """Names are passed on as they are, letters or not."""
    for name in ("mañana.png", "two words.png", "\udcff.png", "-o.png", "a\nb.png"):
        path = tmp_path / name
        path.write_bytes(painted("png", 20 + len(name), 20))
        assert isinstance(reader.look_up(path), Decoded), repr(name)


def test_modules_in_her_folder_are_not_run(
    reader: PictureReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file `json.py` beside a picture is nobody's library."""
    for name in ("json", "PySide6", "backcare_desktop"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit(9)", encoding="utf-8")
    (tmp_path / "a.png").write_bytes(coloured_png(4, 4, (1, 2, 3)))
    monkeypatch.chdir(tmp_path)
    assert isinstance(reader.look_up(Path("a.png")), Decoded)
