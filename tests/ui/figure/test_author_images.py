# SPDX-License-Identifier: MIT
"""Pictures are fetched behind the window's back, and never fill its memory."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.pictures.decoded import Decoded, Raster
from backcare_desktop.pictures.reader import PictureReader, reader_for
from backcare_desktop.pictures.refusal import CUT_SHORT, FAILED, GONE, Refusal
from backcare_desktop.ui.figure.author_images import MOST_BYTES, AuthorImages, Wish
from backcare_desktop.ui.figure.plate import Plate
from tests.pictures.written_pictures import BAD_CONTENT, coloured_png, gif

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

ROOT = Path(__file__).parents[3]
MOST_GROWN_MB = 100
SMALL, WHOLE = Wish("mine", whole=False), Wish("mine", whole=True)


class StandIn(PictureReader):
    """Answers what it is told to, when it is told to; counts what it is asked."""

    def __init__(self, answer: Decoded | Refusal) -> None:
        super().__init__(Path("nowhere"))
        self.answer = answer
        self.asked: list[tuple[str, bool]] = []
        self.may_answer = threading.Event()
        self.may_answer.set()

    def look_up(self, picture: Path, *, whole: bool = False) -> Decoded | Refusal:
        """Wait for leave, then answer."""
        self.asked.append((picture.name, whole))
        self.may_answer.wait(60)
        return self.answer


def plain(width: int = 4, height: int = 3) -> Decoded:
    """A grey picture of a size."""
    raster = Raster(width, height, bytes(width * height * 4))
    return Decoded(width, height, False, False, (raster,))


@pytest.fixture
def hang() -> Iterator[Callable[..., AuthorImages]]:
    """`hang(reader)` gives images with one path; they are closed in the end."""
    hung: list[AuthorImages] = []

    def hang(reader: PictureReader, *paths: Path) -> AuthorImages:
        images = AuthorImages(lambda: reader)
        hung.append(images)
        images.set_paths({"mine": Path("a.png")} if not paths else {"mine": paths[0]})
        return images

    yield hang
    for images in hung:
        images.close()


def test_nothing_is_made_before_a_picture_is_looked_at(qtbot: QtBot) -> None:
    """A window without pictures of her own pays nothing for them."""
    assert qtbot is not None

    def never() -> PictureReader:
        raise AssertionError("asked too early")

    before = threading.active_count()
    images = AuthorImages(never)
    images.set_paths({"mine": Path("a.png")})
    assert images.look(Wish("another", whole=False)) is None
    assert not images.has(SMALL)
    images.close()
    assert threading.active_count() == before


def test_looking_never_waits(qtbot: QtBot, hang: Callable[..., AuthorImages]) -> None:
    """While a picture is fetched, others look again and again, and get nothing."""
    reader = StandIn(plain())
    reader.may_answer.clear()
    images = hang(reader)
    assert [images.look(SMALL) for _ in range(100)] == [None] * 100
    with qtbot.waitSignal(images.image_changed) as changed:
        reader.may_answer.set()
    assert changed.args == ["mine"]
    assert isinstance(images.look(SMALL), Plate)
    assert reader.asked == [("a.png", False)]


def test_a_real_picture_arrives(
    qtbot: QtBot, hang: Callable[..., AuthorImages], tmp_path: Path
) -> None:
    """Through the real process, all of it when that is asked for."""
    path = tmp_path / "a.gif"
    path.write_bytes(gif(6, 4, [(1, 10), (2, 10)]))
    images = hang(reader_for(tmp_path), path)
    with qtbot.waitSignal(images.image_changed, timeout=60_000):
        assert images.look(WHOLE) is None
    plate = images.look(WHOLE)
    assert isinstance(plate, Plate)
    assert len(plate.frames) == 2


def test_a_refused_picture_is_not_asked_for_again(
    qtbot: QtBot, hang: Callable[..., AuthorImages]
) -> None:
    """Its reason is known, for every size."""
    reader = StandIn(Refusal(CUT_SHORT))
    images = hang(reader)
    with qtbot.waitSignal(images.image_changed):
        images.look(SMALL)
    assert images.look(WHOLE) == images.look(SMALL) == Refusal(CUT_SHORT)
    assert len(reader.asked) == 1


@pytest.mark.expects_log
def test_a_bug_in_fetching_is_a_reason_too(
    qtbot: QtBot,
    hang: Callable[..., AuthorImages],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """One picture never keeps the next from being fetched; the log has the rest."""
    reader = StandIn(plain())
    images = hang(reader)
    monkeypatch.setattr(reader, "look_up", None)
    with qtbot.waitSignal(images.image_changed):
        images.look(SMALL)
    assert images.look(SMALL) == Refusal(FAILED)
    assert "could not be fetched" in caplog.text
    monkeypatch.undo()
    images.set_paths({"mine": Path("a.png")})
    with qtbot.waitSignal(images.image_changed):
        images.look(SMALL)
    assert isinstance(images.look(SMALL), Plate)


def test_the_small_one_stands_in_for_the_whole(
    qtbot: QtBot, hang: Callable[..., AuthorImages]
) -> None:
    """A step that begins shows the card's picture until the sharp one is there."""
    reader = StandIn(plain())
    images = hang(reader)
    with qtbot.waitSignal(images.image_changed):
        images.look(SMALL)
    small = images.look(SMALL)
    with qtbot.waitSignal(images.image_changed):
        assert images.look(WHOLE) is small
    assert images.look(WHOLE) is not small


def test_changed_files_are_read_again(
    qtbot: QtBot, hang: Callable[..., AuthorImages]
) -> None:
    """A reload forgets; whoever kept a painting sees that it is an old one."""
    reader = StandIn(Refusal(GONE))
    images = hang(reader)
    with qtbot.waitSignal(images.image_changed):
        images.look(SMALL)
    before = images.changes_of("mine")
    reader.answer = plain()
    images.set_paths({"mine": Path("b.png")})
    assert images.changes_of("mine") > before
    with qtbot.waitSignal(images.image_changed):
        assert images.look(SMALL) is None
    assert isinstance(images.look(SMALL), Plate)
    assert reader.asked == [("a.png", False), ("b.png", False)]


def test_an_answer_from_before_a_reload_is_not_taken(
    qtbot: QtBot, hang: Callable[..., AuthorImages]
) -> None:
    """It may be about a file that has changed."""
    reader = StandIn(Refusal(GONE))
    reader.may_answer.clear()
    images = hang(reader)
    images.look(SMALL)
    qtbot.waitUntil(lambda: bool(reader.asked))
    images.set_paths({"mine": Path("b.png")})
    assert images.look(SMALL) is None
    reader.answer = plain()
    with qtbot.waitSignal(images.image_changed):
        reader.may_answer.set()
    assert isinstance(images.look(SMALL), Plate)
    assert images.path_of("mine") == Path("b.png")


def test_memory_is_bounded(qtbot: QtBot, hang: Callable[..., AuthorImages]) -> None:
    """Twenty large photos are looked at; what is held fits the bound."""
    reader = StandIn(plain(1_600, 1_200))
    images = hang(reader)
    owners = [f"photo {number}" for number in range(20)]
    images.set_paths({owner: Path("a.png") for owner in owners})
    for owner in owners:
        with qtbot.waitSignal(images.image_changed):
            images.look(Wish(owner, whole=True))
    held = sum(plate.size_bytes for plate in images._plates.values())
    assert held <= MOST_BYTES
    assert images.has(Wish(owners[-1], whole=True))
    assert not images.has(Wish(owners[0], whole=True))


def test_fitted_frames_are_kept_while_they_are_painted(
    qtbot: QtBot, hang: Callable[..., AuthorImages]
) -> None:
    """A picture that stands still is scaled once, and others make it go."""
    images = hang(StandIn(plain()))
    with qtbot.waitSignal(images.image_changed):
        images.look(SMALL)
    plate = images.look(SMALL)
    assert isinstance(plate, Plate)
    first = images.fitted(plate, 0, 800, 600, mirrored=False)
    assert images.fitted(plate, 0, 800, 600, mirrored=False) is first
    for width in range(1_000, 1_020):
        images.fitted(plate, 0, width, 1_000, mirrored=False)
    assert images.fitted(plate, 0, 800, 600, mirrored=False) is not first


def test_closing_ends_what_is_under_way(tmp_path: Path, qtbot: QtBot) -> None:
    """No process and no thread outlives the window for long."""
    path = tmp_path / "a.svg"
    path.write_bytes(BAD_CONTENT["uses.svg"]())
    reader = reader_for(tmp_path)
    images = AuthorImages(lambda: reader)
    images.set_paths({"mine": path})
    images.look(SMALL)
    qtbot.waitUntil(lambda: reader._process is not None, timeout=60_000)
    process = reader._process
    assert process is not None
    images.close()
    assert process.wait(60) != 0
    assert images._thread is not None
    images._thread.join(60)
    assert not images._thread.is_alive()


def test_who_waits_gets_the_picture_at_once(tmp_path: Path) -> None:
    """On paper there is no second painting."""
    path = tmp_path / "a.png"
    path.write_bytes(coloured_png(8, 6, (1, 2, 3)))
    images = AuthorImages(lambda: reader_for(tmp_path), waits=True)
    images.set_paths({"mine": path, "gone": tmp_path / "gone.png"})
    assert isinstance(images.look(SMALL), Plate)
    assert images.look(Wish("gone", whole=True)) == Refusal(GONE, passing=True)
    images.close()


@pytest.mark.skipif(sys.platform == "win32", reason="memory is counted otherwise")
@pytest.mark.parametrize(
    "name", ["bomb.png", "deep-bomb.png", "million.svg", "moving.gif", "pipe.png"]
)
def test_a_window_stays_awake_and_lean(name: str, tmp_path: Path) -> None:
    """Real window, real bomb: it goes on turning while it waits, and barely grows."""
    path = tmp_path / name
    if name == "pipe.png":
        subprocess.run(["mkfifo", str(path)], check=True)
    elif name == "moving.gif":
        path.write_bytes(gif(1, 1, [(n % 4, 10) for n in range(600)], (640, 480)))
    else:
        path.write_bytes(BAD_CONTENT[name]())
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.figure.picture_window", path, tmp_path / "d"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    facts = json.loads(done.stdout)
    assert facts["grown_mb"] < MOST_GROWN_MB
    assert facts["turns"] > (0 if name == "pipe.png" else 5)
    assert (facts["reason"] is None) is (name in {"deep-bomb.png", "moving.gif"})
